import PADeductions
import PAEmployment
import PAPrimitives

extension PayStage {
  /// Income tax of each contract under its own code.
  package static let incomeTax = PayStage("incomeTax") { pay, rules in
    for index in pay.contracts.indices {
      let contract = pay.contracts[index]
      let id = contract.contract.id
      if let ended = rules.order.endedYear {
        pay.contracts[index].takeTax(besides: ended.paid[id]?.figures ?? .zero, rules.deductions)
        continue
      }
      if let taken = rules.order.taken, contract.taxCode.basis == .cumulative,
        !rules.deductions.period.isExtra, !rules.order.taxWorkedAgain.contains(id)
      {
        pay.contracts[index].leaveTax(taken[id]?.tax ?? .zero)
        continue
      }
      let limited = pay.contracts[index].takeTax(rules.deductions)
      if limited { pay.findings.append(.taxLimited(assistant: pay.assistant.id)) }
    }
  }
}

extension ContractPay {
  /// Leaves tax as it was taken: a cumulative code puts it right with the next pay, for the year so far.
  fileprivate mutating func leaveTax(_ taken: Money) {
    findTaxable()
    sheet.begin(.incomeTax, .incomeTax)
    slip.figures.tax = sheet.total(sheet.step(.taxAsTaken, taken))
  }

  /// Leaves tax of an ended year as it was taken, since HMRC settles it with the PA, and takes that of pay which fell
  /// due in the year and is paid after it: what it adds to the tax of its own tax period (ITEPA 2003 s 686).
  fileprivate mutating func takeTax(besides paid: PayFigures, _ rules: DeductionRules) {
    findTaxable()
    let more = slip.taxable - paid.taxable
    guard slip.gross > paid.gross, more > .zero else {
      sheet.begin(.incomeTax, .incomeTax)
      slip.figures.tax = sheet.total(sheet.step(.taxOfEndedYear, paid.tax))
      return
    }
    let without = incomeTax(on: slip.taxable - more, rules, recording: false).tax
    let whole = incomeTax(on: slip.taxable, rules).tax
    slip.figures.tax = sheet.step(
      .taxAfterYear, paid.tax + whole - without, of: .incomeTaxBefore)
  }

  private mutating func findTaxable() {
    slip.figures.taxable = gross.pay - slip.sacrificed
    if slip.scheme?.relief == .netPay { slip.figures.taxable -= slip.figures.pension.employee }
  }

  /// Takes tax off this payment.
  ///
  /// - Returns: Whether the overriding limit kept some of it back.
  fileprivate mutating func takeTax(_ rules: DeductionRules) -> Bool {
    findTaxable()
    let tax = incomeTax(on: slip.taxable, rules)
    slip.figures.tax = tax.tax
    return tax.limited
  }

  /// Tax on the payment, over the tax period where the code stands on its own.
  private mutating func incomeTax(
    on taxable: Money, _ rules: DeductionRules, recording isRecorded: Bool = true
  ) -> IncomeTax {
    guard isRecorded else {
      var other = self
      return other.incomeTax(on: taxable, rules)
    }
    let cumulative = taxCode.basis == .cumulative && !rules.period.isExtra
    // Two payments in one tax week or month under a week 1 code are one payment to the tables.
    let earlier = cumulative ? nil : state.history.paid(inTaxPeriod: rules.period)
    let toDate = state.toDate
    let worked = rules.incomeTax(
      TaxablePayment(
        code: taxCode.code, basis: taxCode.basis,
        taxablePay: taxable + (earlier?.taxable ?? .zero),
        taxablePayToDate: toDate.previousPay + toDate.figures.taxable + taxable,
        taxToDate: toDate.previousTax + toDate.figures.tax), &sheet)
    guard let earlier else { return worked }
    // A code goes for payments made since (HMRC, "Understanding your employees' tax codes: changes
    // during the tax year"). What comes off is therefore what this code itself takes of the earlier
    // payments: all of it where they were under it; where they were under another, or cumulative,
    // their tax stands, neither collected nor given back again, and the period's free pay is given
    // once.
    let before = rules.incomeTax(
      TaxablePayment(
        code: taxCode.code, basis: taxCode.basis, taxablePay: earlier.taxable,
        taxablePayToDate: toDate.previousPay + toDate.figures.taxable,
        taxToDate: toDate.previousTax + toDate.figures.tax)
    ).tax
    let label: WorkingLabel =
      before == earlier.tax
      ? .taxInPeriodBefore
      : .taxOfCodeBefore
    return IncomeTax(
      tax: sheet.step(label, worked.tax - before, of: .incomeTaxBefore), limited: worked.limited)
  }
}
