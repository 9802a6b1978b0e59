import PAEmployment

extension PayStage {
  /// What was earned under each contract.
  package static let gross = PayStage("gross") { pay, rules in
    let order = rules.order
    for index in pay.contracts.indices {
      var sheet = pay.contracts[index].sheet
      let gross = GrossPay(
        of: pay.contracts[index].contract, worked: pay.contracts[index].lines,
        for: order.employer, in: order.period,
        dueOn: pay.contracts[index].paydays,
        supplementary: pay.contracts[index].state.isPaid(for: order),
        risenBy: order.rises.filter { $0.contract == pay.contracts[index].contract.id },
        earningBefore: pay.contracts[index].holidayEarned,
        under: rules.law, &sheet)
      pay.contracts[index].sheet = sheet
      pay.contracts[index].earn(gross)
      for finding in gross.findings {
        pay.findings.append(.employment(finding, assistant: pay.assistant.id))
      }
    }
  }
}
