import PAEmployment
import PAPrimitives
import PAStatute

extension PayStage {
  /// What was earned under each contract, raised to the minimum wage where the books say so.
  package static let gross = PayStage("gross") { pay, rules in
    let before = pay.contracts
    let (sick, family) = pay.statutoryLeave(rules)
    for index in pay.contracts.indices {
      pay.contracts[index].earn(rules, sick: sick, family: family)
    }
    let topUps = pay.minimumWageTopUps(rules)
    for index in pay.contracts.indices {
      let own = topUps.filter { $0.contract == before[index].contract.id }
      guard !own.isEmpty else { continue }
      // Rolled-up holiday pay is worked on it too: the contract's pay is worked again, with it.
      pay.contracts[index] = before[index]
      pay.contracts[index].earn(rules, raisedBy: own, sick: sick, family: family)
    }
    let raised = topUps.map(\.amount).total
    if raised > .zero {
      pay.findings.append(.raisedToMinimumWage(assistant: pay.assistant.id, by: raised))
    }
    for finding in pay.contracts.flatMap(\.gross.findings) {
      pay.findings.append(.employment(finding, assistant: pay.assistant.id))
    }
    for finding in pay.contracts.flatMap(\.gross.leaveFindings) {
      pay.findings.append(.leave(finding, assistant: pay.assistant.id))
    }
    for finding in pay.contracts.flatMap(\.gross.familyFindings) {
      pay.findings.append(.familyLeave(finding, assistant: pay.assistant.id))
    }
  }
}

extension AssistantPay {
  /// Her sickness over all employments with this employer, nil where the run pays none; and her leave about a child, nil where
  /// the books say none.
  fileprivate func statutoryLeave(_ rules: PayRules) -> (SickLeave?, FamilyLeaveKnown?) {
    let isSick = contracts.contains(where: \.isSick)
    let hasLeave = contracts.contains { !$0.contract.familyLeave.isEmpty }
    guard isSick || hasLeave else { return (nil, nil) }
    let (jobs, order) = (jobs(rules), rules.order)
    return (
      isSick ? SickLeave(jobs) : nil,
      hasLeave
        ? FamilyLeaveKnown(
          jobs, risen: order.earningsRisen, died: assistant.died, paidOn: order.paymentDate) : nil
    )
  }

  /// Her employments with this employer, in the order of the books: those too that another run pays.
  private func jobs(_ rules: PayRules) -> [Employment] {
    let order = rules.order
    return assistant.contracts.compactMap { contract in
      let own = contracts.first { $0.contract.id == contract.id }
      guard
        let paydays = own?.paydays ?? order.state.paydays(of: contract, order.employer)
          ?? order.employer.schedule(contract.schedule).map({ UsualPaydays($0) })
      else { return nil }
      let state = own?.state ?? order.state.employment(contract.id)
      return Employment(
        contract, dueOn: paydays, after: state?.sickness ?? SickRecord(),
        earning: state?.history.earnings ?? DatedAmounts(), worked: own?.lines ?? [])
    }
  }
}

extension ContractPay {
  /// Whether the run pays sickness under it.
  fileprivate var isSick: Bool { lines.contains { $0.absence?.kind == .sickness } }

  /// Works what was earned under the contract.
  fileprivate mutating func earn(
    _ rules: PayRules, raisedBy topUps: [MinimumWageTopUp] = [], sick: SickLeave?,
    family: FamilyLeaveKnown?
  ) {
    let order = rules.order
    let (leave, notUsed) = leaveBefore(rules)
    var gross = GrossPay(
      of: contract, worked: lines, for: order.employer, in: order.period, dueOn: paydays,
      supplementary: state.isPaid(for: order),
      risenBy: order.rises.filter { $0.contract == contract.id },
      leaveRisenBy: order.leaveRises.filter { $0.contract == contract.id }, raisedBy: topUps,
      earningBefore: holidayEarned, leave: leave, after: state.history.weeks,
      sickness: state.sickness, sick: isSick ? sick : nil, family: family,
      familyPaid: state.familyPaid, under: rules.law, &sheet)
    if notUsed > .zero {
      gross.leaveFindings.append(
        LeaveFinding(.earnedElsewhere, of: contract.id, notUsed, by: order.period.days.last))
    }
    earn(gross)
  }

  /// Leave before the run, with what another payroll said of it; and what of that is not used, because the contract
  /// says how much leave is earned.
  private func leaveBefore(_ rules: PayRules) -> (LeaveAccount, notUsed: Minutes) {
    var leave = state.leave
    guard state.holidayAccrued != .zero || state.holidayTaken != .zero else {
      return (leave, .zero)
    }
    let order = rules.order
    let day = order.period.days.first.adding(days: -1)
    let begins = contract.leaveYear(holding: day, of: order.employer)
    let isUsed =
      contract.version(on: day)?.earnsLeaveByHours(
        in: order.employer.nation, from: begins,
        under: rules.law[.holiday, on: order.period.payDate]) ?? false
    if isUsed { leave[begins].accrued = state.holidayAccrued }
    // What is taken of rolled-up arrangements comes off nothing.
    if contract.version(on: day)?.holiday != .rolledUp {
      leave[begins].taken = state.holidayTaken
    }
    return (leave, isUsed ? .zero : state.holidayAccrued)
  }
}
