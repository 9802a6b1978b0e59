import PADeductions
import PAEmployment
public import PAPayRun
public import PAPrimitives

/// What can stop a cost from being drawn from the plan.
public enum DrawdownFinding: Hashable, Sendable {
  /// Work nobody bears.
  case withoutBearer(WithoutBearer)
  /// A contribution of the employer for a PA whose payslip has no pay that could bear it.
  case notBorne(assistant: Identifier)
  /// A line with more spent than agreed.
  case overspent(line: Identifier, by: Money)

  /// Whether an entry with it may not be sealed.
  public var isBlocking: Bool {
    switch self {
    case .withoutBearer, .notBorne: true
    case .overspent: false
    }
  }
}

/// A run's double entry: what each line and funder bears, and what is owed to whom.
public struct Drawdown: Hashable, Sendable {
  /// Postings whose clearing account comes to nil.
  public private(set) var postings: [Posting] = []
  /// What is wrong.
  public private(set) var findings: [DrawdownFinding] = []

  /// Draws a pay run from the budgets.
  ///
  /// Each pay line goes to the plan lines its work names and to their funders by their shares on
  /// the days worked, spread once. A PA's employer's National Insurance and pension follow the pay
  /// that bore them. Employment Allowance is posted apart, to the lines and funders that bore the
  /// employer's National Insurance it goes against (NICA 2014 s 1).
  ///
  /// - Parameters:
  ///   - run: The pay run.
  ///   - budgets: The budgets of the books.
  ///   - earlier: Balances before this run, for allowance claimed late.
  public init(of run: PayRun, from budgets: [Budget], earlier: Balances) {
    let order = BearerOrder(budgets)
    var costs = BearerSums(order)
    var contributions = BearerSums(order)
    for slip in run.payslips {
      var pay = BearerSums(order)
      for line in slip.lines {
        let bearers = bearers(of: line, in: budgets, order)
        if line.isPay {
          pay.add(line.amount, over: bearers)
        } else {
          costs.add(line.amount, over: bearers)
        }
      }
      // Pay given up lowers what the lines bear as pay; it comes back as employer's pension.
      pay.add(-slip.sacrificed, over: pay.weights)
      costs.add(pay)
      let borneBy = pay.weights
      if borneBy.isEmpty, !(slip.employerNI.isZero && slip.employerPension.isZero) {
        note(.notBorne(assistant: slip.assistant))
      }
      let ni = BearerSums(slip.employerNI, over: borneBy, as: .employerNI, order)
      contributions.add(ni)
      costs.add(ni)
      costs.add(
        BearerSums(slip.employerPension, over: borneBy, as: .employerPension, order))
    }
    for (account, amount) in costs.inOrder { postings.post(.debit, account, amount) }
    postings.post(.credit, .clearing, costs.total)
    settle(run)
    recover(run.allowanceUsed, contributions, of: costs, earlier, order)
  }

  /// What bears a pay line: plan line, funder and purpose, with the weight of the work each bears.
  private mutating func bearers(
    of line: PayLine, in budgets: [Budget], _ order: BearerOrder
  ) -> [(account: Account, weight: Int64)] {
    var weights = BearerSums(order)
    for share in line.shares {
      let bearers: [(funder: Identifier, part: Int64)]
      do throws(WithoutBearer) {
        bearers = try budgets.bearers(of: share.line, on: share.on)
      } catch {
        note(.withoutBearer(error))
        continue
      }
      let purpose: Account.Purpose = share.covers.map { .cover($0.reason) } ?? .wages
      for bearer in bearers {
        weights.add(
          Money(pence: share.weight * bearer.part),
          to: .cost(line: share.line, funder: bearer.funder, on: purpose))
      }
    }
    return weights.weights
  }

  private mutating func note(_ finding: DrawdownFinding) {
    if !findings.contains(finding) { findings.append(finding) }
  }

  /// What the run owes, out of clearing.
  private mutating func settle(_ run: PayRun) {
    var owed: [Posting] = []
    owed.post(.credit, .netPay, run.net)
    owed.post(.credit, .hmrc, run.tax + run.employeeNI + run.employerNI + run.loans)
    var schemes: [Identifier] = []
    for slip in run.payslips {
      guard let scheme = slip.scheme?.id, !schemes.contains(scheme) else { continue }
      schemes.append(scheme)
      let due = run.payslips.lazy.filter { $0.scheme?.id == scheme }
        .map(\.figures.pension.dueToScheme).total
      owed.post(.credit, .pension(scheme: scheme), due)
    }
    postings.post(.debit, .clearing, -owed.imbalance)
    postings += owed
  }

  /// Employment Allowance back to who bore the contributions: this run's first, then those of
  /// earlier runs that have nothing back yet; what is given back comes from whoever had it.
  private mutating func recover(
    _ allowance: Money, _ contributions: BearerSums, of costs: BearerSums, _ earlier: Balances,
    _ order: BearerOrder
  ) {
    let own =
      allowance.isNegative ? .zero : min(allowance, max(.zero, contributions.total))
    var recovered = BearerSums(order)
    recovered.add(own, over: contributions.weights)
    var before = BearerSums(order)
    for balance in earlier.all {
      switch balance.account {
      case .cost(_, _, on: .employerNI) where !allowance.isNegative:
        before.add(balance.amount, to: balance.account)
      case .recovered(let line, let funder, from: .employmentAllowance):
        before.add(
          allowance.isNegative ? -balance.amount : balance.amount,
          to: .cost(line: line, funder: funder, on: .employerNI))
      default: break
      }
    }
    let bearers = [before, contributions, costs].first {
      $0.weights.contains { $0.weight > 0 }
    }
    recovered.add(allowance - own, over: bearers?.weights ?? [])
    postings.post(.debit, .hmrc, recovered.total)
    for (account, part) in recovered.inOrder {
      guard case .cost(let line, let funder, _) = account else { continue }
      postings.post(
        .credit, .recovered(line: line, funder: funder, from: .employmentAllowance), part)
    }
  }
}

extension Drawdown {
  /// Money received for a budget from a funder, spread over the lines it bears as they are agreed
  /// unless one is named (decision 0006).
  ///
  /// - Returns: The postings; empty where the funder bears nothing.
  public static func receipt(
    of amount: Money, from funder: Identifier, for budget: Budget, line: Identifier? = nil
  ) -> [Posting] {
    var postings: [Posting] = []
    postings.post(.debit, .bank(budget: budget.id), amount)
    if let line {
      postings.post(.credit, .received(line: line, funder: funder), amount)
      return postings
    }
    let lines = budget.lines.filter { budget.bears($0, funder) }
    guard !lines.isEmpty else { return [] }
    let weights = lines.map { planLine in
      budget.agreed(planLine).first { $0.funder == funder }?.amount.pence ?? 0
    }
    for (planLine, part) in zip(lines, amount.spread(over: weights)) {
      postings.post(.credit, .received(line: planLine.id, funder: funder), part)
    }
    return postings
  }

  /// An invoice or expense of a hidden cost, borne by its line's funders on its day.
  ///
  /// - Returns: The postings; empty where nobody funds the line on that day.
  public static func cost(
    of item: HiddenCost, _ amount: Money, on day: CivilDate, in budget: Budget
  ) -> [Posting] {
    guard let line = budget.line(item.line) else { return [] }
    let bearers = budget.bearers(of: line, on: day)
    guard !bearers.isEmpty else { return [] }
    var postings: [Posting] = []
    for (bearer, part) in zip(bearers, amount.spread(over: bearers.map(\.part))) {
      postings.post(
        .debit, .cost(line: line.id, funder: bearer.funder, on: .item(item.id)), part)
    }
    postings.post(.credit, .invoices, amount)
    return postings
  }

  /// Money a claim brought, back to the lines and funders that paid.
  ///
  /// - Parameters:
  ///   - amount: What came.
  ///   - costs: What the claim was for: the accounts that bore it, with what each bore.
  ///   - bank: The budget whose account it came to.
  /// - Returns: The postings.
  public static func recovery(
    of amount: Money, for costs: [(account: Account, amount: Money)], into bank: Identifier
  ) -> [Posting] {
    var postings: [Posting] = []
    postings.post(.debit, .bank(budget: bank), amount)
    guard !costs.isEmpty else { return [] }
    for (cost, part) in zip(costs, amount.spread(over: costs.map(\.amount.pence))) {
      guard case .cost(let line, let funder, let purpose) = cost.account else { continue }
      let source: Account.Recovery? =
        switch purpose {
        case .item(let item): .item(item)
        case .cover(let reason): .cover(reason)
        case .wages, .employerNI, .employerPension: nil
        }
      guard let source else { continue }
      postings.post(.credit, .recovered(line: line, funder: funder, from: source), part)
    }
    return postings
  }
}

/// The order of bearers that breaks ties of pennies: as the books state lines and funders.
private struct BearerOrder {
  private var places: [Identifier: Int] = [:]

  init(_ budgets: [Budget]) {
    for budget in budgets {
      for line in budget.lines where places[line.id] == nil { places[line.id] = places.count }
      for funder in budget.funders where places[funder.id] == nil {
        places[funder.id] = places.count
      }
    }
  }

  func comesFirst(_ left: Account, _ right: Account) -> Bool { rank(left) < rank(right) }

  private func rank(_ account: Account) -> (Int, Int, Int, String) {
    guard case .cost(let line, let funder, let purpose) = account else { return (0, 0, 0, "") }
    let kind: (Int, String) =
      switch purpose {
      case .wages: (0, "")
      case .cover(let reason): (1, reason.rawValue)
      case .employerNI: (2, "")
      case .employerPension: (3, "")
      case .item(let item): (4, item.text)
      }
    return (places[line] ?? -1, places[funder] ?? -1, kind.0, kind.1)
  }
}

/// Amounts by the account that bears them.
private struct BearerSums {
  private let order: BearerOrder
  private var sums: [Account: Money] = [:]

  init(_ order: BearerOrder) { self.order = order }

  /// An amount that follows the pay that bore it, under another purpose.
  init(
    _ amount: Money, over bearers: [(account: Account, weight: Int64)],
    as purpose: Account.Purpose, _ order: BearerOrder
  ) {
    self.order = order
    guard !bearers.isEmpty else { return }
    for (bearer, part) in zip(bearers, amount.spread(over: bearers.map(\.weight))) {
      guard case .cost(let line, let funder, _) = bearer.account else { continue }
      add(part, to: .cost(line: line, funder: funder, on: purpose))
    }
  }

  var inOrder: [(Account, Money)] {
    sums.sorted { order.comesFirst($0.key, $1.key) }.map { ($0.key, $0.value) }
  }

  /// The amounts as weights, in order; those below nothing weigh nothing.
  var weights: [(account: Account, weight: Int64)] {
    inOrder.map { ($0.0, max(0, $0.1.pence)) }
  }

  var total: Money { sums.values.total }

  mutating func add(_ amount: Money, to account: Account) {
    sums[account, default: .zero] += amount
  }

  mutating func add(_ amount: Money, over bearers: [(account: Account, weight: Int64)]) {
    guard !bearers.isEmpty, !amount.isZero else { return }
    for (bearer, part) in zip(bearers, amount.spread(over: bearers.map(\.weight))) {
      add(part, to: bearer.account)
    }
  }

  mutating func add(_ other: BearerSums) {
    for (account, amount) in other.sums { add(amount, to: account) }
  }
}
