import PADeductions
import PAEmployment
import PAPrimitives

extension PayStage {
  /// What of the pay fell due in a tax year that has ended, and is paid after it.
  package static let afterYear = PayStage("afterYear") { pay, rules in
    pay.findPaidAfterYear(rules.order)
  }
}

/// Earnings of an earnings period that are paid after the tax year they fell due in.
package struct EarningsAfterYear: Sendable {
  /// Which earnings period.
  let part: Int
  let paidOn: CivilDate
  /// By contract.
  let earnings: [Money]
}

extension AssistantPay {
  /// Finds what was not paid in the year, over all contracts, by earnings period.
  ///
  /// What an earlier correction found stays of the day it was paid on; more in the same year is of that day too, so
  /// that correcting twice comes to the same as once.
  fileprivate mutating func findPaidAfterYear(_ order: PayRunOrder) {
    guard let ended = order.endedYear,
      let payday = contracts.lazy.compactMap({ ended.paydays[$0.contract.id] }).min(),
      TaxYear(containing: payday) > order.state.year
    else { return }
    for part in parts.indices {
      let due = parts[part].due
      let more = contracts.map { contract in
        contract.earnings(of: part)
          - (ended.paid[contract.contract.id]?.earnings(of: due, in: order) ?? .zero)
      }
      var left = max(.zero, more.total)
      guard left > .zero else { continue }
      if parts[part].sharedInterval != nil {
        // Whether it is of an earnings period with the jobs of the day it is paid on, no source was found to say.
        note(.contractsOnSeveralSchedules(assistant: assistant.id))
      }
      var days: [(paidOn: CivilDate, earnings: Money)] = []
      for contract in contracts {
        for known in order.taken?[contract.contract.id]?.paidAfterYear ?? []
        where (known.schedule ?? order.schedule.id, known.period) == due.name {
          if let same = days.firstIndex(where: { $0.paidOn == known.paidOn }) {
            days[same].earnings += known.figures.gross
          } else {
            days.append((known.paidOn, known.figures.gross))
          }
        }
      }
      days.sort { $0.paidOn < $1.paidOn }
      if days.last.map({ TaxYear(containing: $0.paidOn) < TaxYear(containing: payday) }) ?? true {
        days.append((payday, .zero))
      }
      for (index, day) in days.enumerated() where left > .zero {
        let paid = index == days.count - 1 ? left : min(left, day.earnings)
        left -= paid
        add(
          EarningsAfterYear(
            part: part, paidOn: day.paidOn,
            earnings: paid.spread(over: more.map { max(0, $0.pence) })), order)
      }
    }
  }

  private mutating func add(_ after: EarningsAfterYear, _ order: PayRunOrder) {
    afterYear.append(after)
    let due = parts[after.part].due
    for (index, earnings) in after.earnings.enumerated() where !earnings.isZero {
      var figures = PayFigures()
      figures.gross = earnings
      contracts[index].slip.paidAfterYear.append(
        PaidAfterYear(
          schedule: due.schedule.id == order.schedule.id ? nil : due.schedule.id,
          period: due.period.taxPeriod, paidOn: after.paidOn, figures: figures))
    }
  }

  /// What of an earnings period is paid after its tax year.
  func earningsAfterYear(of part: Int) -> Money {
    afterYear.lazy.filter { $0.part == part }.map(\.earnings.total).total
  }

  /// Gives each contract its part of a figure that was worked on earnings paid after the year.
  mutating func spread<Part: AdditiveFigure>(
    _ figure: Part, of after: EarningsAfterYear, to place: WritableKeyPath<PayFigures, Part>
  ) {
    let shares = figure.spread(over: after.earnings.map(\.pence))
    for (index, share) in shares.enumerated() where !after.earnings[index].isZero {
      let period = parts[after.part].due.period.taxPeriod
      contracts[index].slip.figures[keyPath: place] += share
      for known in contracts[index].slip.paidAfterYear.indices
      where contracts[index].slip.paidAfterYear[known].period == period
        && contracts[index].slip.paidAfterYear[known].paidOn == after.paidOn
      {
        contracts[index].slip.paidAfterYear[known].figures[keyPath: place] += share
      }
    }
  }

  /// Says in the working of which payment what follows is.
  mutating func mark(_ after: EarningsAfterYear) {
    sheet.fact(
      .paidAfterYear, about: parts[after.part].due.period.taxPeriod.description,
      .date(after.paidOn), of: .earningsPeriod)
  }
}

extension Payslip {
  /// Earnings of a pay period that it paid.
  fileprivate func earnings(of due: DuePeriod, in order: PayRunOrder) -> Money {
    parts(of: order.key.period).filter { part in
      (part.schedule ?? order.schedule.id, part.period) == due.name
    }.map { $0.figures.gross - $0.figures.pension.sacrificed }.total
  }
}

extension DuePeriod {
  /// What names it.
  fileprivate var name: (Identifier, TaxPeriod) { (schedule.id, period.taxPeriod) }
}
