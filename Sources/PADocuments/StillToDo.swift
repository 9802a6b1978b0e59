package import PABudgets
import PAEmployment
package import PAJournal
package import PAPayRun
import PAPrimitives
package import PAStatute

extension Words {
  /// What is still to do after a run that this program does not do: pay, report, P45, enrolment.
  ///
  /// - Parameters:
  ///   - sealed: The run.
  ///   - state: Payroll of the year after it.
  ///   - payments: What is owed to HMRC and schemes.
  ///   - paying: By when HMRC is told.
  ///   - toTell: Who must be told again what corrections changed.
  /// - Returns: A sentence for each, in the order of their days as they mostly are.
  package func stillToDo(
    after sealed: SealedPayRun, _ state: PayrollState, _ payments: [PaymentDue],
    _ paying: PayingTable, telling toTell: [ToTell] = []
  ) -> [String] {
    let (run, employer) = (sealed.run, sealed.books.employer)
    var found = payAssistants(run)
    if employer.paye != nil {
      found += report(run, employer, state, paying)
      found += claims(run, paying)
      found += leavers(run, employer)
      found += summaries(run, state, paying)
    }
    for duty in state.enrolmentDuties {
      let name = employer.assistant(duty.assistant)?.name ?? duty.assistant.text
      found.append(
        summary(.doEnrol, name, shortDate(duty.by), shortDate(duty.from)))
    }
    for correction in Set(toTell.map(\.correction)).sorted() {
      let holders = toTell.filter { $0.correction == correction }
        .map { name(of: $0.holder, in: sealed.books) }
      found.append(
        summary(.doTellAgain, holders.joined(separator: ", "), correction.description))
    }
    for payment in payments where payment.amount > .zero {
      found.append(
        summary(
          .doPay, payment.amount.inWords, bill(payment, of: employer), shortDate(payment.by)))
    }
    return found
  }

  private func payAssistants(_ run: PayRun) -> [String] {
    func people(_ slips: [Payslip]) -> String {
      summary(Int64(Set(slips.map(\.assistant)).count), .onePA, .manyPAs)
    }
    let paid = run.payslips.filter { $0.paid > .zero }
    let byBank = paid.filter { $0.paidBy == .bankTransfer }
    let byHand = paid.filter { $0.paidBy != .bankTransfer }
    var found: [String] = []
    if !byBank.isEmpty {
      found.append(
        summary(
          .doPayByBank, byBank.map(\.paid).total.inWords, people(byBank), date(run.submitBy)))
    }
    if !byHand.isEmpty {
      found.append(
        summary(
          .doPayByHand, byHand.map(\.paid).total.inWords, people(byHand), date(run.paymentDate)))
    }
    return found
  }

  /// On or before payday (Income Tax (PAYE) Regulations 2003 reg 67B), or each quarter on paper (reg 67D).
  private func report(
    _ run: PayRun, _ employer: Employer, _ state: PayrollState, _ paying: PayingTable
  ) -> [String] {
    guard employer.paye?.filing == .paper else {
      let isPaid = run.payslips.contains { !$0.gross.isZero || !$0.deductions.isEmpty }
      return isPaid ? [summary(.doReport, date(run.paymentDate))] : []
    }
    let months = TaxMonth(containing: run.paymentDate).bill(quarterly: true)
    let end = months.upperBound.days.last.parts
    let quarter = months.lowerBound.days.including(months.upperBound.days.last)
    guard
      state.employments.flatMap(\.history.payslips)
        .contains(where: { !$0.figures.gross.isZero && quarter.contains($0.paidOn) })
    else { return [] }
    return [
      summary(
        .doReportOnPaper,
        days(quarter),
        date(CivilDate(end.year, end.month, paying.paperReturnDay.value)))
    ]
  }

  /// What of statutory pay about a child comes back is claimed with the Employer Payment Summary of the tax month (Income Tax
  /// (PAYE) Regulations 2003 reg 199; SI 1994/1882 reg 6).
  private func claims(_ run: PayRun, _ paying: PayingTable) -> [String] {
    guard !run.statutoryPayBack.isZero else { return [] }
    let end = TaxMonth(containing: run.paymentDate).days.last.parts
    return [
      summary(
        .doClaimBack, run.statutoryPayBack.inWords,
        date(CivilDate(end.year, end.month, paying.summaryDay.value)))
    ]
  }

  private func leavers(_ run: PayRun, _ employer: Employer) -> [String] {
    run.payslips.compactMap { slip in
      let contract = employer.assistant(slip.assistant)?.contracts.first { $0.id == slip.contract }
      guard let left = contract?.span.to, run.days.contains(left) else { return nil }
      return summary(.doLeaver, slip.name, date(left))
    }
  }

  /// Whole tax months in which nobody is paid: the run's own, and those since the last payment before it.
  private func summaries(
    _ run: PayRun, _ state: PayrollState, _ paying: PayingTable
  ) -> [String] {
    let paid = state.employments.flatMap(\.history.payslips)
      .filter { !$0.figures.gross.isZero }.map(\.paidOn)
    let own = TaxMonth(containing: run.paymentDate)
    let before = paid.filter { $0 < own.days.first }.max().map { TaxMonth(containing: $0) }
    var months: [TaxMonth] = []
    if let before, before.year == own.year {
      months += (before.number + 1..<max(own.number, before.number + 1))
        .compactMap { TaxMonth(own.year, $0) }
    }
    if !paid.contains(where: own.days.contains) { months.append(own) }
    return months.map { month in
      let end = month.days.last.parts
      return summary(
        .doSummary, days(month.days), date(CivilDate(end.year, end.month, paying.summaryDay.value)))
    }
  }
}
