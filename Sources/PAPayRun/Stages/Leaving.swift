import PAEmployment
import PAPrimitives

extension PayStage {
  /// Finds holiday that somebody who leaves has not taken; it changes no pay.
  package static let leaving = PayStage("leaving") { pay, rules in
    for contract in pay.contracts {
      if let owed = contract.holidayOwed(rules) {
        pay.findings.append(.holidayOwed(owed, assistant: pay.assistant.id))
      }
    }
  }
}

extension ContractPay {
  /// Holiday untaken when the employment ends, which is to be paid for (WTR 1998 regs 14 and 15E; in
  /// Northern Ireland the Working Time Regulations (Northern Ireland) 2016); nil where it goes on, or
  /// nothing is left.
  fileprivate func holidayOwed(_ rules: PayRules) -> HolidayOwed? {
    let days = rules.order.period.days
    guard let left = contract.span.to, left <= days.last,
      let version = contract.version(on: min(left, days.last)), version.holiday == .accrued
    else { return nil }
    guard
      contract.accruesHoliday(in: rules.order.period, for: rules.order.employer, under: rules.law)
    else {
      return HolidayOwed(contract: contract.id)
    }
    let untaken = state.holidayAccrued + gross.holidayAccrued - state.holidayTaken
    guard untaken > .zero else { return nil }
    let hourly = version.rates.filter { rate in
      rules.order.employer.element(rate.element).map { $0.unit == .hour && $0.kind == .work }
        ?? false
    }.map(\.amount)
    guard let basic = hourly.min() else {
      return HolidayOwed(contract: contract.id, minutes: untaken)
    }
    return HolidayOwed(
      contract: contract.id, minutes: untaken, rate: basic,
      isFixed: version.hours == .regular && Set(hourly).count == 1)
  }
}
