public import PAEmployment
public import PALedger
public import PAPayRun
public import PAPrimitives

/// What a budget agreed, received, spent, got back and has left, by line and funder.
public struct BudgetStatement: Hashable, Sendable {
  /// One line's money from one funder.
  public struct Row: Hashable, Sendable {
    /// The plan line.
    public var line: Identifier
    /// What people call it.
    public var label: String
    public var funder: Identifier
    /// Agreed for the budget's days.
    public var agreed: Money
    /// Received so far.
    public var received: Money
    /// Spent so far, before anything that came back.
    public var spent: Money
    /// Came back: allowance and claims.
    public var recovered: Money
    /// Of what was spent, what raised pay to the minimum wage and is asked of the funder.
    public var asked: Money

    /// What is left of what was agreed.
    public var left: Money { agreed - spent + recovered }
    /// What is left of what was received; below nothing where the funder owes.
    public var inHand: Money { received - spent + recovered }
  }

  /// One hidden cost, or cover by PAs' shifts.
  public struct HiddenRow: Hashable, Sendable {
    /// What it is.
    public enum Subject: Hashable, Sendable {
      /// A cost of the plan, with what the books call it.
      case item(Identifier, label: String)
      /// Cover by PAs' shifts, for one reason.
      case cover(CoverReason)
    }

    public var subject: Subject
    /// Who pays for it.
    public var payer: HiddenCost.Payer
    /// Agreed for the budget's days.
    public var agreed: Money
    /// Ordered or booked and still to come: what the books say is ordered, less what is spent on it
    /// (decision 0008).
    public var committed: Money
    /// Spent so far.
    public var spent: Money
    /// Came back.
    public var recovered: Money

    /// The cost of the plan it is; nil for cover by shifts.
    public var item: Identifier? {
      if case .item(let id, _) = subject { id } else { nil }
    }
    /// What the books call it; nil for cover by shifts.
    public var label: String? {
      if case .item(_, let label) = subject { label } else { nil }
    }
  }

  /// One absence of one PA.
  public struct Absence: Hashable, Sendable {
    public var assistant: Identifier
    /// Its first day.
    public var began: CivilDate
    /// What it cost in all, less what came back.
    public var cost: Money
  }

  public var budget: Identifier
  /// The days it is agreed for.
  public var days: DateRange
  /// Line by line and funder by funder, in the order of the books.
  public var rows: [Row]
  /// Hidden costs as a group of their own; what they spent is in the lines too.
  public var hidden: [HiddenRow]
  /// Net cost of the latest runs and the days they paid for, by which the rate is known.
  public var spendingRate: SpendingRate
  /// What it cost that PAs were away, which is in the lines too.
  public var timeAway = AbsenceFigures.zero
  /// What each absence cost of that, the earliest first; holidays, which are planned, left out.
  public var absences: [Absence] = []

  /// After how many days from the latest run Employment Allowance is used up, and after how many a new tax
  /// year begins; nil where it is not used up before.
  public var allowanceEnds: AllowanceEnd?

  /// When Employment Allowance is used up.
  public struct AllowanceEnd: Hashable, Sendable {
    /// Days until it is.
    public var after: Int
    /// Days until a new tax year brings a new one.
    public var until: Int

    /// After so many days, until so many.
    public init(after: Int, until: Int) {
      self.after = after
      self.until = until
    }
  }

  /// What is in the budget's account; nil where payments are not posted, so that nobody knows.
  public var inAccount: Money?

  /// The funders that bear any of it, in the order of the rows.
  public var funders: [Identifier] { rows.funders }

  /// What is left of what was agreed, over all lines.
  public var left: Money { rows.lazy.map(\.left).total }

  /// Plan lines of which more is spent than was agreed, over all their funders, with how much more.
  public var overspent: [(line: Identifier, label: String, by: Money)] {
    var lines: [Identifier] = []
    for row in rows where !lines.contains(row.line) { lines.append(row.line) }
    return lines.compactMap { line in
      let own = rows.filter { $0.line == line }
      let left = own.lazy.map(\.left).total
      return left.isNegative ? (line, own[0].label, left.magnitude) : nil
    }
  }

  /// Whole days that what is left lasts at the present rate; nil while there is no rate.
  ///
  /// Where Employment Allowance is used up before the tax year ends, the rate is higher from then until a new
  /// tax year brings a new one.
  public var daysLeft: Int? {
    guard spendingRate.net > .zero, spendingRate.days > 0 else { return nil }
    guard !left.isNegative else { return 0 }
    // Money for so many days is its pence times the days that the rate is of.
    let (days, left) = (Int128(spendingRate.days), Int128(left.pence))
    let (net, allowance) = (Int128(spendingRate.net.pence), Int128(spendingRate.allowance.pence))
    guard let ends = allowanceEnds, allowance > 0 else { return Int(left * days / net) }
    let first = net * Int128(ends.after)
    guard left * days > first else { return Int(left * days / net) }
    let second = (net + allowance) * Int128(ends.until - ends.after)
    guard left * days - first > second else {
      return ends.after + Int((left * days - first) / (net + allowance))
    }
    return ends.until + Int((left * days - first - second) / net)
  }

  /// Whole days that what is left lasts, or that are left of the plan where it lasts longer; nil while there is
  /// no rate.
  public var daysLeftOfPlan: (days: Int, isEnough: Bool)? {
    guard let daysLeft, let from = spendingRate.span?.last else { return nil }
    let plan = max(0, from.days(to: days.last))
    return daysLeft >= plan ? (plan, true) : (daysLeft, false)
  }
}

extension [BudgetStatement.Row] {
  /// The funders of the rows, each once, in their order.
  public var funders: [Identifier] {
    var found: [Identifier] = []
    for row in self where !found.contains(row.funder) { found.append(row.funder) }
    return found
  }
}

/// The present rate: net cost of recent runs over the days they paid for.
public struct SpendingRate: Hashable, Sendable {
  /// One run's days and what they cost after recoveries.
  public struct Stretch: Hashable, Sendable {
    /// The days paid for.
    public var days: DateRange
    /// Cost less allowance.
    public var net: Money
    /// How much Employment Allowance comes off in it.
    public var allowance: Money

    /// Whether it cost nothing and took no allowance.
    public var isNothing: Bool { net.isZero && allowance.isZero }

    /// A stretch.
    public init(days: DateRange, net: Money, allowance: Money = .zero) {
      self.days = days
      self.net = net
      self.allowance = allowance
    }
  }

  /// Recent stretches, oldest first.
  public private(set) var stretches: [Stretch]

  /// The rate over some stretches.
  public init(_ stretches: [Stretch] = []) { self.stretches = stretches }

  /// Weeks looked back on: twelve, as the statutory averages of pay do.
  public static let weeks = 12

  /// Adds a run's stretch and forgets what began before the weeks looked back on.
  public mutating func add(_ stretch: Stretch) {
    stretches.append(stretch)
    let oldest = oldest(beside: stretch)
    stretches.removeAll { $0.days.first < oldest && $0.days != stretch.days }
  }

  /// Adds what a correction changes of a run's days, where they are looked back on: also where the run cost nothing
  /// before, and comes to nothing now.
  public mutating func correct(_ stretch: Stretch) {
    guard let place = stretches.firstIndex(where: { $0.days == stretch.days }) else {
      guard stretch.days.first >= oldest(beside: stretch) else { return }
      let next = stretches.firstIndex { $0.days.first > stretch.days.first }
      return stretches.insert(stretch, at: next ?? stretches.endIndex)
    }
    stretches[place].net += stretch.net
    stretches[place].allowance += stretch.allowance
    if stretches[place].isNothing { stretches.remove(at: place) }
  }

  /// The first day that is looked back on from the last of the stretches.
  private func oldest(beside stretch: Stretch) -> CivilDate {
    let last = stretches.lazy.map(\.days.last).reduce(stretch.days.last, max)
    return last.adding(days: 1 - SpendingRate.weeks * 7)
  }

  /// What another rate has more of some days.
  public func difference(to other: SpendingRate, on days: DateRange) -> Stretch {
    var found = Stretch(days: days, net: .zero)
    for stretch in other.stretches where stretch.days == days {
      found.net += stretch.net
      found.allowance += stretch.allowance
    }
    for stretch in stretches where stretch.days == days {
      found.net -= stretch.net
      found.allowance -= stretch.allowance
    }
    return found
  }

  /// Allowance in the stretches.
  public var allowance: Money { stretches.lazy.map(\.allowance).total }

  /// Net cost of the stretches.
  public var net: Money { stretches.lazy.map(\.net).total }

  /// From the first day of any of them to the last of any, in whichever order they were paid; nil where there is none.
  public var span: DateRange? {
    guard let first = stretches.lazy.map(\.days.first).min(),
      let last = stretches.lazy.map(\.days.last).max()
    else { return nil }
    return DateRange(first).including(last)
  }

  /// Days from the first to the last of them.
  public var days: Int { span.map { $0.first.days(to: $0.last) + 1 } ?? 0 }
}

extension BudgetStatement {
  /// A budget's statement from its ledger.
  ///
  /// - Parameters:
  ///   - budget: The budget as the books have it.
  ///   - balances: Every account's balance.
  ///   - spendingRate: The present rate.
  ///   - payments: Whether payments are posted.
  public init(
    of budget: Budget, _ balances: Balances, spendingRate: SpendingRate,
    payments: PostedPayments? = nil
  ) {
    self.budget = budget.id
    if payments?.isPosted == true { inAccount = balances[.bank(budget: budget.id)] }
    days = budget.days
    self.spendingRate = spendingRate
    rows = budget.lines.flatMap { line in
      budget.agreed(line).map { funder, agreed in
        Row(
          line: line.id, label: line.label, funder: funder, agreed: agreed,
          received: -balances[.received(line: line.id, funder: funder)],
          spent: balances.total { $0.isCost(of: line.id, funder) },
          recovered: -balances.total { $0.isRecovered(of: line.id, funder) },
          asked: balances[.cost(line: line.id, funder: funder, on: .minimumWage)])
      }
    }
    hidden = budget.hiddenCosts.map { cost in
      let spent = balances.total { account in
        if case .cost(_, _, on: .item(cost.id)) = account { true } else { false }
      }
      return HiddenRow(
        subject: .item(cost.id, label: cost.label), payer: cost.payer, agreed: cost.agreed,
        committed: cost.committed.slice(above: max(.zero, spent)), spent: spent,
        recovered: -balances.total { account in
          if case .recovered(_, _, from: .item(cost.id)) = account { true } else { false }
        })
    }
    let lines = Set(budget.lines.map(\.id))
    for reason in CoverReason.allCases {
      let spent = balances.total { account in
        if case .cost(let line, _, on: .cover(reason)) = account {
          lines.contains(line)
        } else {
          false
        }
      }
      let recovered = -balances.total { account in
        if case .recovered(let line, _, from: .cover(reason)) = account {
          lines.contains(line)
        } else {
          false
        }
      }
      guard !spent.isZero || !recovered.isZero else { continue }
      hidden.append(
        HiddenRow(
          subject: .cover(reason), payer: .budget, agreed: .zero, committed: .zero,
          spent: spent, recovered: recovered))
    }
  }
}

extension BudgetStatement {
  /// Says what time away cost the budget's own lines.
  public mutating func take(_ away: TimeAway, of budget: Budget) {
    let own = Set(budget.lines.map(\.id))
    timeAway = away.parts.lazy.filter { own.contains($0.line) }.map(\.figures).total
    for absences in away.absences where own.contains(absences.line) {
      for one in absences.costs.all {
        if let place = self.absences.firstIndex(where: {
          $0.assistant == absences.assistant && $0.began == one.day
        }) {
          self.absences[place].cost += one.amount
        } else {
          self.absences.append(
            Absence(assistant: absences.assistant, began: one.day, cost: one.amount))
        }
      }
    }
    self.absences.removeAll { $0.cost.isZero }
    self.absences.sort { ($0.began, $0.assistant.text) < ($1.began, $1.assistant.text) }
  }
}

extension Account {
  fileprivate func isCost(of line: Identifier, _ funder: Identifier) -> Bool {
    if case .cost(line, funder, _) = self { true } else { false }
  }

  fileprivate func isRecovered(of line: Identifier, _ funder: Identifier) -> Bool {
    if case .recovered(line, funder, _) = self { true } else { false }
  }
}
