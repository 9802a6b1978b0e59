import PADeductions
import PAEmployment
import PAPrimitives

extension PayStage {
  /// Tests the minimum wage for each period the PA worked in; it changes no pay.
  ///
  /// It is over all jobs with the employer, whose payslips all show it.
  package static let minimumWage = PayStage("minimumWage") { pay, rules in
    let order = rules.order
    guard pay.assistant.minimumWageExemption == nil else { return }
    // Told once a pay period, by its regular run.
    if order.sequence == 0, let ahead = rules.minimumWageAhead {
      for contract in pay.contracts {
        let coming = ahead.coming(
          to: pay.assistant, under: contract.contract, among: order.employer.elements)
        guard let coming else { continue }
        pay.findings.append(.minimumWageComing(coming, assistant: pay.assistant.id))
        break
      }
    }
    var tags: [(tag: ArrearsTag, period: PayPeriod)] = []
    for contract in pay.contracts {
      for line in contract.gross.lines
      where line.agreed == nil && !tags.contains(where: { $0.tag == ArrearsTag(line) }) {
        let due = line.arrearsOf.flatMap { contract.paydays.period($0, on: line.arrearsOn) }
        tags.append((ArrearsTag(line), due?.period ?? order.period))
      }
    }
    for (tag, period) in tags {
      let lines = pay.contracts.flatMap { contract in
        contract.gross.lines.filter { ArrearsTag($0) == tag && $0.agreed == nil }.compactMap {
          line in
          (contract.contract.version(on: period.days.last) ?? contract.contract.versions.first)
            .map { (line, $0) }
        }
      }
      var sheet = Worksheet()
      let check = MinimumWageCheck(
        of: pay.assistant, lines: lines, elements: order.employer.elements,
        jobs: pay.contracts.count,
        sacrificed: pay.contracts.lazy.map { $0.sacrificed(of: tag, order) }.total,
        periodStarts: period.days.first,
        under: rules.law, &sheet)
      guard check.minutes > .zero else { continue }
      pay.headroom = (pay.headroom ?? .zero) + check.paid.slice(above: check.required)
      for index in pay.contracts.indices { pay.contracts[index].minimumWage += sheet.lines }
      if check.shortfall > .zero {
        pay.findings.append(
          .employment(.belowMinimumWage(check), assistant: pay.assistant.id))
      }
    }
  }
}

/// The period that lines of pay are arrears of; nothing for the run's own.
private struct ArrearsTag: Equatable {
  let period: TaxPeriod?
  let schedule: Identifier?

  init(_ line: PayLine) {
    period = line.arrearsOf
    schedule = line.arrearsOn
  }
}

extension ContractPay {
  /// Pay given up that is of lines' period: as much of their earnings period's as they are of its pay.
  fileprivate func sacrificed(of tag: ArrearsTag, _ order: PayRunOrder) -> Money {
    var found = Money.zero
    for place in parts.indices where !parts[place].pension.sacrificed.isZero {
      let own = gross.lines.filter { line in
        line.isPay && ArrearsTag(line) == tag && self.place(of: line, order) == place
      }.map(\.amount).total
      guard parts[place].gross > .zero, own > .zero else { continue }
      found += parts[place].pension.sacrificed.scaled(
        by: own.pence, over: parts[place].gross.pence, .minimumWage)
    }
    return found
  }
}
