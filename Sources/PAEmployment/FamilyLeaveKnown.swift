public import PAPrimitives
public import PAStatute

/// What a run knows about the leave of one PA about a child, over all her employments with this employer.
public struct FamilyLeaveKnown: Sendable {
  /// Her employments, in the order of the books.
  public var jobs: [Employment]
  /// What rises since would have paid more for what was earned, by its payday.
  public var risen: [EarningsRisen]
  /// The day she died; nil while she lives.
  public var died: CivilDate?
  /// The day that the run pays on.
  public var paymentDate: CivilDate

  /// Leave of some employments.
  public init(
    _ jobs: [Employment], risen: [EarningsRisen], died: CivilDate?, paidOn paymentDate: CivilDate
  ) {
    self.jobs = jobs
    self.risen = risen
    self.died = died
    self.paymentDate = paymentDate
  }
}

/// What rises up to the end of a leave would have paid more for what one employment earned in its relevant period.
public struct EarningsRisen: Hashable, Sendable {
  /// The employment.
  public var contract: Identifier
  /// Which leave it is of.
  public var kind: AbsenceKind
  /// The first day of that.
  public var from: CivilDate
  /// How much more, by the payday.
  public var more: DatedAmounts

  /// What is more.
  public init(
    contract: Identifier, kind: AbsenceKind, from: CivilDate, more: DatedAmounts = DatedAmounts()
  ) {
    self.contract = contract
    self.kind = kind
    self.from = from
    self.more = more
  }
}

extension Contract {
  /// The days of a leave by the law: what fixes entitlement, earnings and weeks.
  ///
  /// The day the PA died ends the pay; it need not be said where only what fixes it is asked.
  public func entitlement(
    to leave: FamilyLeave, died: CivilDate? = nil, in nation: Nation,
    under law: (CivilDate) -> ParentalPayTable
  ) -> FamilyLeaveEntitlement {
    FamilyLeaveEntitlement(dates(of: leave, died: died, in: nation), under: law)
  }

  /// The dates of a leave that the law looks at.
  func dates(
    of leave: FamilyLeave, died: CivilDate?, in nation: Nation
  ) -> FamilyLeaveDates {
    FamilyLeaveDates(
      leave: leave, payment: leave.kind.statutoryPayment,
      employedFrom: continuousFrom ?? span.from, lastDay: span.to, died: died, nation: nation)
  }

  /// Whether a day is one of the employment, or of time away that is paid after it has ended.
  public func holds(_ day: CivilDate, awayFor kind: AbsenceKind?) -> Bool {
    span.contains(day) || day >= span.from && kind?.outlastsEmployment ?? false
  }
}

extension Law {
  /// The law of leave about a child as far as it is known, for the dates alone.
  public static var ofFamilyLeave: Law? {
    let known = LawTable.statutoryPayments
    return try? Law(
      of: [.statutoryPayments], over: DateRange(known.knownFrom).including(known.knownThrough))
  }

  /// Statutory payments about a child, and what comes back of them, on a day; before the first that is known those of the
  /// first, and of a payment after the last those of the last.
  private func statutoryPayments(on day: CivilDate) -> StatutoryPaymentTable {
    let days = spans[.statutoryPayments] ?? DateRange(day)
    return self[.statutoryPayments, on: min(max(days.first, day), days.last)]
  }

  /// Statutory payments about a child on a day.
  public func parentalPay(on day: CivilDate) -> ParentalPayTable {
    statutoryPayments(on: day).parental
  }

  /// What comes back of them, where they are paid on a day.
  func recovery(on day: CivilDate) -> RecoveryTable { statutoryPayments(on: day).recovery }
}
