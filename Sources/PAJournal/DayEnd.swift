public import PABudgets
public import PALedger
public import PAPayRun
public import PAPrimitives

/// The ledger as it stood at the end of a day, gathered over all entries of a journal in their order.
///
/// A transaction counts by its own day, whenever it was sealed: an invoice of September that was
/// posted in October stands in September's figures. What an opening brought counts always.
public struct DayEnd: Hashable, Sendable {
  public let day: CivilDate
  /// The balances after the last entry, of which what came after the day is taken off again.
  private var closing = Balances()
  /// What all transactions after the day come to.
  private var later = Balances()
  private var rates: [Identifier: SpendingRate] = [:]
  /// The rates after the entry before, by which it is seen what the next one adds.
  private var sealedRates: [BudgetSpendingRate] = []
  /// What time away cost by then, and after the entry before.
  public private(set) var timeAway = TimeAway()
  private var sealedTimeAway = TimeAway()

  /// The end of a day, with no entries yet.
  public init(of day: CivilDate) { self.day = day }

  /// Adds the next entry of the journal, the first being its first opening.
  public mutating func add(_ entry: Entry) {
    let isOpening = if case .opening = entry.content { true } else { false }
    // What an opening carries under another name is taken off under that name.
    if isOpening { later = later.carried(into: entry.seal.year) }
    let after = entry.transactions.filter { $0.on > day }
    later.add(after)
    closing = entry.closing.balances
    if case .correction(let correction) = entry.content {
      correctRates(by: correction, in: entry)
    } else if after.isEmpty {
      addRates(of: entry, isOpening: isOpening)
    }
    sealedRates = entry.closing.spendingRates
    if after.isEmpty { timeAway.add(changeFrom: sealedTimeAway, to: entry.closing.timeAway) }
    sealedTimeAway = entry.closing.timeAway
  }

  /// A run adds one stretch to a budget's rate, an opening from another payroll brings a rate.
  private mutating func addRates(of entry: Entry, isOpening: Bool) {
    for rate in entry.closing.spendingRates where !sealedRates.contains(rate) {
      if isOpening {
        rates[rate.budget] = rate.spendingRate
      } else if let stretch = rate.spendingRate.stretches.last {
        rates[rate.budget, default: SpendingRate()].add(stretch)
      }
    }
  }

  /// A correction changes the stretches of the runs that were paid by then.
  private mutating func correctRates(by correction: Correction, in entry: Entry) {
    let paid = Set(correction.runs.filter { $0.payRun.paymentDate <= day }.map(\.payRun.days))
    let budgets = Set((sealedRates + entry.closing.spendingRates).map(\.budget))
    for budget in budgets {
      let before = sealedRates.rate(of: budget)
      let now = entry.closing.spendingRate(of: budget)
      for days in paid {
        let difference = before.difference(to: now, on: days)
        if !difference.isNothing { rates[budget, default: SpendingRate()].correct(difference) }
      }
    }
  }

  /// The balance of every account that was not nil.
  public var balances: Balances {
    Balances(
      closing.all + later.all.map { Balances.Balance(account: $0.account, amount: -$0.amount) })
  }

  /// A budget's rate by the runs that were paid by then.
  public func spendingRate(of budget: Identifier) -> SpendingRate {
    rates[budget] ?? SpendingRate()
  }
}
