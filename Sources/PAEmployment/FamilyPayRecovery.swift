public import PAPrimitives
public import PAStatute

/// What comes back of the pay of one leave about a child, by what the books say now.
struct FamilyPayRecovery {
  /// The tax year whose Class 1 contributions count.
  let year: TaxYear
  /// What they came to; nil where the books do not say.
  let class1: Class1Paid?
  /// Whether the employer is small by them.
  let isSmall: Bool
  /// All that comes back of what was paid so far.
  let whole: StatutoryPayRecovery

  init(
    of record: FamilyPaid, after relevantWeek: DateRange, to employer: Employer, under law: Law
  ) {
    // The tax year that counts is the last whole one before the relevant week (SI 1994/1882 reg 1(2)).
    year = TaxYear(containing: relevantWeek.first).previous
    let said = employer.class1Paid.first { [year] in $0.year == year }
    let first = record.paidOn.all.first?.day ?? record.from
    let limit = law.recovery(on: first).smallEmployerLimit.value
    isSmall = said.map { $0.amount <= limit } ?? false
    class1 = said
    whole = StatutoryPayRecovery(
      of: record.paidOn.all.map { ($0.day, $0.amount) }, bySmallEmployer: isSmall,
      under: { law.recovery(on: $0) })
  }
}

extension FamilyLeave {
  /// Whether a rise that is agreed later, and what comes back, are looked for no more: a year after its end.
  public func isOver(by day: CivilDate) -> Bool {
    blocks.last.map { $0.to.adding(months: 12) < day } ?? true
  }
}

extension Contract {
  /// What comes back of leave about a child by what the books say now, and did not: of an employment that has ended, which
  /// no payslip brings any more.
  ///
  /// - Parameters:
  ///   - records: What runs paid for her leave.
  ///   - day: The first day of the pay period that is paid.
  ///   - employer: The books.
  ///   - law: The law of statutory payments.
  /// - Returns: A finding for each leave, with how much it is.
  public func recoveryWithoutPayslip(
    of records: [FamilyPaid], from day: CivilDate, for employer: Employer, under law: Law
  ) -> [FamilyLeaveFinding] {
    guard span.to.map({ $0 < day }) ?? false else { return [] }
    return familyLeave.compactMap { leave in
      guard !leave.isOver(by: day), let record = records.first(where: { $0.isOf(leave) }),
        !record.paidOn.isEmpty
      else { return nil }
      let week = entitlement(to: leave, in: employer.nation) { law.parentalPay(on: $0) }
        .relevantWeek
      let now = FamilyPayRecovery(of: record, after: week, to: employer, under: law)
      let more = now.whole.amount - record.recovered - record.compensation
      guard !more.isZero else { return nil }
      var finding = FamilyLeaveFinding(
        .recoveryWithoutPayslip, of: leave.kind, under: id, on: now.year.firstDay)
      finding.amount = more
      return finding
    }
  }
}
