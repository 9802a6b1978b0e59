import PADeductions
import PAEmployment
import PAPrimitives
import PAStatute

extension PayStage {
  /// Pension contributions of the whole pay period less what was taken for it before, and the
  /// assessment for automatic enrolment.
  package static let pension = PayStage("pension") { pay, rules in
    pay.checkEarningsPeriod(rules)
    for part in pay.parts.indices {
      pay.mark(pay.parts[part])
      pay.takePension(of: part, rules)
      pay.assess(part, rules)
    }
    if let duty = pay.enrolmentDuty {
      pay.findings.append(.pensionEnrolmentDue(assistant: duty.assistant, by: duty.by))
    }
  }
}

extension AssistantPay {
  /// Finds an earnings period that a later one was paid since.
  fileprivate mutating func checkEarningsPeriod(_ rules: PayRules) {
    let order = rules.order
    if let last = order.state.lastPeriodPaid(to: assistant.id, on: order.schedule.id),
      last > order.period.taxPeriod
    {
      findings.append(.earningsPeriodClosed(assistant: assistant.id, paidSince: last))
    }
  }

  fileprivate mutating func takePension(of place: Int, _ rules: PayRules) {
    let part = parts[place]
    guard let membership = assistant.pension(on: part.payday), membership.status == .active else {
      return
    }
    guard
      let scheme = rules.order.employer.pensionSchemes.first(where: { $0.id == membership.scheme })
    else { return note(.pensionSchemeMissing(assistant: assistant.id)) }
    for index in contracts.indices {
      contracts[index].slip.scheme = SchemePaid(
        scheme.id, provider: scheme.provider, relief: scheme.relief)
    }
    // Pay of the period that was paid before the PA joined is not the scheme's.
    let pay =
      scheme.basis == .pensionablePay
      ? contracts.lazy.map { $0.pensionablePay[place] }.total
      : contracts.lazy.map { $0.parts[place].gross }.total
    var terms = scheme.terms
    terms.portion = portion(of: part, from: membership.from, scheme, rules)
    var whole = PensionFigures()
    whole.pay = part.earlier.pension.pay + pay
    whole.notional = part.earlier.pension.notional
    // Leave that comes late is of the run's own pay here.
    if !part.isLate {
      let isPensionable = scheme.basis == .pensionablePay
      whole.notional +=
        contracts.lazy.map { $0.gross.notional.more(ofPensionablePay: isPensionable) }.total
    }
    // A fixed amount is a part of some pay: where there is none, none is due.
    if scheme.basis != .fixed || whole.pay > .zero {
      whole = rules.deductions(of: part).pension(
        terms, on: whole.pay, and: whole.notional, &sheet)
    }
    spread(whole - part.earlier.pension, of: place, to: \.pension)
  }

  /// The part of a pay reference period that counts where she joins within it and the scheme asks for no
  /// more; nil for all of it.
  private func portion(
    of part: EarningsPart, from joined: CivilDate, _ scheme: PensionScheme, _ rules: PayRules
  ) -> PensionTerms.Portion? {
    let days = rules.payReferencePeriod(of: part)
    guard scheme.partPeriod == .proRata, joined > days.first, joined <= days.last else {
      return nil
    }
    return PensionTerms.Portion(days: joined.days(to: days.last) + 1, of: days.count)
  }

  /// Assesses the PA for automatic enrolment, a member too: the working is the record of it.
  ///
  /// She is looked at on the payday, or on the day of the pay reference period that is nearest to it on
  /// which her age and employment make her an eligible jobholder.
  fileprivate mutating func assess(_ place: Int, _ rules: PayRules) {
    let part = parts[place]
    let duties = rules.law[.automaticEnrolmentDuties, on: part.payday]
    let pensionAge = rules.pensionAge(of: assistant)
    let days = rules.payReferencePeriod(of: part)
    let date = assistant.automaticEnrolmentDate(
      in: days,
      ages: (assistant.born.birthday(rules.deductions(of: part).enrolmentAge), pensionAge),
      postponement: duties.postponementMonths.value)
    let last = min(days.last, pensionAge.adding(days: -1))
    let day = date.map { max($0, min(part.payday, last)) } ?? part.payday
    let gross = contracts.lazy.map { $0.parts[place].gross }.total
    let category = rules.deductions(of: part).automaticEnrolmentCategory(
      age: assistant.born.age(on: day), reachedStatePensionAge: day >= pensionAge,
      qualifyingEarnings: part.earlier.loans.earnings + gross, &sheet)
    guard category == .eligibleJobholder, let date, enrolmentDuty == nil else { return }
    let known = assistant.pension(on: rules.order.paymentDate)
    guard known == nil || known?.status == .postponed else { return }
    // The weeks begin with the day, which is the first of them (SI 2010/772 reg 6).
    enrolmentDuty = EnrolmentDuty(
      assistant.id, from: date, by: date.adding(days: 7 * duties.enrolmentWeeks.value - 1))
  }
}

extension PayRules {
  /// The pay reference period in which pay that was due with an earnings period is looked at.
  fileprivate func payReferencePeriod(of part: EarningsPart) -> DateRange {
    part.due.schedule.payReferencePeriod(
      holding: part.payday, order.employer.automaticEnrolment?.payReferencePeriods ?? .taxPeriods)
  }
}

extension PensionScheme {
  /// The scheme as the calculator takes it.
  var terms: PensionTerms {
    PensionTerms(
      basis, relief, employeeRate: employeeRate, employerRate: employerRate,
      employeeAmount: employeeAmount, employerAmount: employerAmount)
  }
}
