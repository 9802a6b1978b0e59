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
        let found = ahead.coming(
          to: pay.assistant, under: contract.contract, among: order.employer.elements)
        guard var coming = found else { continue }
        coming.isRaised = order.employer.raisesToMinimumWage(from: coming.from)
        pay.findings.append(.minimumWageComing(coming, assistant: pay.assistant.id))
        break
      }
    }
    if let floor = rules.wageFloor?.value, pay.isBelow(floor, order) {
      pay.findings.append(.belowWageFloor(assistant: pay.assistant.id, floor: floor))
    }
    for period in pay.minimumWagePeriods(rules) {
      var sheet = Worksheet()
      let check = pay.check(period, rules, &sheet)
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

/// A pay reference period that a run pays work of, with the lines of pay that are of it.
private struct MinimumWagePeriod {
  let tag: ArrearsTag
  let begins: CivilDate
  /// Of all contracts, each with the terms it was paid under.
  let lines: [(contract: Identifier, line: PayLine, version: ContractVersion)]
}

/// The period that lines of pay are arrears of; nothing for the run's own.
private struct ArrearsTag: Equatable {
  let period: TaxPeriod?
  let schedule: Identifier?

  init(_ line: PayLine) {
    period = line.arrearsOf
    schedule = line.arrearsOn
  }

  /// The period whose minimum wage a line is held against.
  init(_ line: PayLine, _ elements: [PayElement]) {
    let isTaken = line.isTaken(by: elements)
    period = isTaken ? nil : line.arrearsOf
    schedule = isTaken ? nil : line.arrearsOn
  }
}

extension AssistantPay {
  /// What raises her pay to the minimum wage, in each period of which the books say so; it changes nothing.
  func minimumWageTopUps(_ rules: PayRules) -> [MinimumWageTopUp] {
    let employer = rules.order.employer
    guard !employer.minimumWageTopUps.isEmpty, assistant.minimumWageExemption == nil else {
      return []
    }
    return minimumWagePeriods(rules).flatMap { period -> [MinimumWageTopUp] in
      guard employer.raisesToMinimumWage(from: period.begins) else { return [] }
      var sheet = Silent()
      let check = check(period, rules, &sheet)
      return check.topUps(of: period.lines.map { ($0.line, $0.contract) })
    }
  }

  /// Whether an hour of the run's own period pays less than an amount.
  fileprivate func isBelow(_ floor: Money, _ order: PayRunOrder) -> Bool {
    contracts.contains { contract in
      contract.gross.lines.contains { line in
        line.kind == .element && line.arrearsOf == nil && line.unit == .hour && line.rate < floor
          && line.element.flatMap(order.employer.element)?.countsForMinimumWage ?? false
      }
    }
  }

  /// The pay reference periods that the run pays work of: a rise is none again.
  ///
  /// What the employer charges lowers pay of the period it is taken in, whatever day it is of (National Minimum Wage
  /// Regulations 2015 regs 12 and 13).
  fileprivate func minimumWagePeriods(_ rules: PayRules) -> [MinimumWagePeriod] {
    let elements = rules.order.employer.elements
    var found: [(tag: ArrearsTag, period: PayPeriod)] = []
    for contract in contracts {
      for line in contract.gross.lines
      where line.agreed == nil && !found.contains(where: { $0.tag == ArrearsTag(line, elements) }) {
        let tag = ArrearsTag(line, elements)
        let due = tag.period.flatMap { contract.paydays.period($0, on: tag.schedule) }
        found.append((tag, due?.period ?? rules.order.period))
      }
    }
    return found.map { tag, period in
      MinimumWagePeriod(
        tag: tag, begins: period.days.first,
        lines: contracts.flatMap { contract in
          contract.gross.lines.filter { ArrearsTag($0, elements) == tag && $0.agreed == nil }
            .compactMap {
              line in
              (contract.contract.version(on: period.days.last) ?? contract.contract.versions.first)
                .map { (contract.contract.id, line, $0) }
            }
        })
    }
  }

  fileprivate func check(
    _ period: MinimumWagePeriod, _ rules: PayRules, _ sheet: inout some Recorder
  ) -> MinimumWageCheck {
    MinimumWageCheck(
      of: assistant, lines: period.lines.map { ($0.line, $0.version) },
      elements: rules.order.employer.elements, jobs: contracts.count,
      sacrificed: contracts.lazy.map { $0.sacrificed(of: period.tag, rules.order) }.total,
      periodStarts: period.begins,
      // By what she was then, in the table of today (National Minimum Wage Act 1998 s 17(4)).
      rateNow: period.tag.period == nil
        ? nil
        : rules.minimumWageNow.map {
          assistant.minimumWage(on: period.begins, $0.table, $0.ages).rate
        }, under: rules.law, &sheet)
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
