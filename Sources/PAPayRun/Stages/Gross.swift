import PAEmployment
import PAPrimitives

extension PayStage {
  /// What was earned under each contract, raised to the minimum wage where the books say so.
  package static let gross = PayStage("gross") { pay, rules in
    let before = pay.contracts
    for index in pay.contracts.indices { pay.contracts[index].earn(rules) }
    let topUps = pay.minimumWageTopUps(rules)
    for index in pay.contracts.indices {
      let own = topUps.filter { $0.contract == before[index].contract.id }
      guard !own.isEmpty else { continue }
      // Rolled-up holiday pay is worked on it too: the contract's pay is worked again, with it.
      pay.contracts[index] = before[index]
      pay.contracts[index].earn(rules, raisedBy: own)
    }
    let raised = topUps.map(\.amount).total
    if raised > .zero {
      pay.findings.append(.raisedToMinimumWage(assistant: pay.assistant.id, by: raised))
    }
    for finding in pay.contracts.flatMap(\.gross.findings) {
      pay.findings.append(.employment(finding, assistant: pay.assistant.id))
    }
  }
}

extension ContractPay {
  /// Works what was earned under the contract.
  fileprivate mutating func earn(_ rules: PayRules, raisedBy topUps: [MinimumWageTopUp] = []) {
    let order = rules.order
    let gross = GrossPay(
      of: contract, worked: lines, for: order.employer, in: order.period, dueOn: paydays,
      supplementary: state.isPaid(for: order),
      risenBy: order.rises.filter { $0.contract == contract.id }, raisedBy: topUps,
      earningBefore: holidayEarned, after: state.history.weeks, under: rules.law, &sheet)
    earn(gross)
  }
}
