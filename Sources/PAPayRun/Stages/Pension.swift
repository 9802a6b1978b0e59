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
    var whole = PensionFigures()
    whole.pay = part.earlier.pension.pay + pay
    // A fixed amount is a part of some pay: where there is none, none is due.
    if scheme.basis != .fixed || whole.pay > .zero {
      whole = rules.deductions(of: part).pension(scheme.terms, on: whole.pay, &sheet)
    }
    spread(whole - part.earlier.pension, of: place, to: \.pension)
  }

  /// Assesses the PA for automatic enrolment, a member too: the working is the record of it.
  fileprivate mutating func assess(_ place: Int, _ rules: PayRules) {
    let part = parts[place]
    let gross = contracts.lazy.map { $0.parts[place].gross }.total
    let category = rules.deductions(of: part).automaticEnrolmentCategory(
      age: assistant.born.age(on: part.payday),
      reachedStatePensionAge: part.payday >= rules.pensionAge(of: assistant),
      qualifyingEarnings: part.earlier.loans.earnings + gross, &sheet)
    guard category == .eligibleJobholder, assistant.pension(on: rules.order.paymentDate) == nil
    else { return }
    // The weeks count from the first day it holds (SI 2010/772 reg 6).
    let days = 7 * rules.law[.automaticEnrolmentDuties, on: part.payday].enrolmentWeeks.value
    findings.append(
      .pensionEnrolmentDue(
        assistant: assistant.id, by: part.due.period.days.first.adding(days: days - 1)))
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
