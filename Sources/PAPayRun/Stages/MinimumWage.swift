import PAEmployment
import PAPrimitives

extension PayStage {
  /// Tests the minimum wage for each period the PA worked in; it changes no pay.
  ///
  /// It is over all jobs with the employer, whose payslips all show it.
  package static let minimumWage = PayStage("minimumWage") { pay, rules in
    let order = rules.order
    guard pay.assistant.minimumWageExemption == nil else { return }
    var tags: [(tag: TaxPeriod?, period: PayPeriod)] = []
    for contract in pay.contracts {
      for line in contract.gross.lines
      where line.agreed == nil && !tags.contains(where: { $0.tag == line.arrearsOf }) {
        let due = line.arrearsOf.flatMap(contract.paydays.period)
        tags.append((line.arrearsOf, due?.period ?? order.period))
      }
    }
    for (tag, period) in tags {
      let lines = pay.contracts.flatMap { contract in
        contract.gross.lines.filter { $0.arrearsOf == tag && $0.agreed == nil }.compactMap { line in
          (contract.contract.version(on: period.days.last) ?? contract.contract.versions.first)
            .map { (line, $0) }
        }
      }
      var sheet = Worksheet()
      let sacrificed = pay.contracts.lazy.map(\.slip.sacrificed).total
      let check = MinimumWageCheck(
        of: pay.assistant, lines: lines, elements: order.employer.elements,
        jobs: pay.contracts.count,
        sacrificed: tag == nil ? sacrificed : .zero, periodStarts: period.days.first,
        under: rules.law, &sheet)
      guard check.minutes > .zero else { continue }
      for index in pay.contracts.indices { pay.contracts[index].minimumWage += sheet.lines }
      if check.shortfall > .zero {
        pay.findings.append(
          .employment(.belowMinimumWage(check), assistant: pay.assistant.id))
      }
    }
  }
}
