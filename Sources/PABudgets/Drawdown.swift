import PADeductions
import PAEmployment
public import PALedger
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
///
/// Each line of a payslip, each contribution and each settlement is a transaction of its own, all on
/// the payment date. The days worked choose the funders, and are found through the cause.
public struct Drawdown: Hashable, Sendable {
  /// Clearing comes to nil over all of them.
  public private(set) var transactions: [Transaction] = []
  /// What is wrong.
  public private(set) var findings: [DrawdownFinding] = []

  /// Draws a pay run from the budgets.
  ///
  /// Each pay line goes to the plan lines its work names and to their funders by their shares on
  /// the days worked, spread once; what it gives and what it takes back are spread each by itself.
  /// A PA's employer's National Insurance and pension follow the pay
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
      var statutory = BearerSums(order)
      for (index, line) in slip.lines.enumerated() {
        let borne = borne(line.shares, of: line.amount, in: budgets, order, on: line.purpose)
        post(borne, .payLine(slip.contract, index + 1), on: run.paymentDate)
        if line.isPay { pay.add(borne) } else { costs.add(borne) }
        if line.isRecovered { statutory.add(borne) }
      }
      // Pay given up lowers what the lines bear as pay; it comes back as employer's pension.
      var givenUp = BearerSums(order)
      givenUp.add(-slip.sacrificed, over: pay.weights)
      pay.add(givenUp)
      costs.add(pay)
      let borneBy = pay.weightsOfBearers
      if borneBy.isEmpty, !(slip.employerNI.isZero && slip.employerPension.isZero) {
        note(.notBorne(assistant: slip.assistant))
      }
      let ni = BearerSums(slip.employerNI, over: borneBy, as: .employerNI, order)
      let pension = BearerSums(slip.employerPension, over: borneBy, as: .employerPension, order)
      for (sums, kind) in [
        (givenUp, Cause.Contribution.salarySacrifice), (ni, .employerNI),
        (pension, .employerPension),
      ] { post(sums, .contribution(slip.contract, kind), on: run.paymentDate) }
      contributions.add(ni)
      costs.add(ni)
      costs.add(pension)
      settle(slip, on: run.paymentDate, banked: run.bankDate)
      recover(slip, [statutory.magnitudes, borneBy], on: run.paymentDate, in: budgets, order)
    }
    recover(run, contributions, of: costs, earlier, order)
  }

  /// Posts what bears a cost, against clearing.
  private mutating func post(_ borne: BearerSums, _ cause: Cause, on day: CivilDate) {
    var transaction = Transaction(on: day, cause)
    for (account, amount) in borne.inOrder { transaction.post(.debit, account, amount) }
    transaction.post(.credit, .clearing, borne.total)
    note(transaction)
  }

  private mutating func note(_ transaction: Transaction) {
    if !transaction.postings.isEmpty { transactions.append(transaction) }
  }

  /// What bears an amount of some work: plan line, funder and purpose, spread once over the shares; or twice where they give
  /// something and take something back, so that neither is borne by who bears the other.
  private mutating func borne(
    _ shares: [PayLine.Share], of amount: Money, in budgets: [Budget], _ order: BearerOrder,
    on purpose: (PayLine.Share) -> Account.Purpose
  ) -> BearerSums {
    var borne = BearerSums(order)
    for side in shares.sides(of: amount) {
      var weights = BearerSums(order)
      for share in side.shares {
        for bearer in bearers(of: share, on: purpose(share), in: budgets) {
          weights.add(Money(pence: bearer.weight), to: bearer.account)
        }
      }
      borne.add(side.amount, over: weights.weights)
    }
    return borne
  }

  /// What bears a share of some work.
  private mutating func bearers(
    of share: PayLine.Share, on purpose: Account.Purpose, in budgets: [Budget]
  ) -> [(account: Account, weight: Int64)] {
    do throws(WithoutBearer) {
      return try budgets.bearers(of: share.line, on: share.on).map { bearer in
        (
          .cost(line: share.line, funder: bearer.funder, on: purpose),
          share.weight * bearer.part
        )
      }
    } catch {
      note(.withoutBearer(error))
      return []
    }
  }

  private mutating func note(_ finding: DrawdownFinding) {
    if !findings.contains(finding) { findings.append(finding) }
  }

  /// What a payslip owes, out of clearing.
  private mutating func settle(_ slip: Payslip, on day: CivilDate, banked: CivilDate) {
    // A contribution is due by the month in which it is truly taken: a payday that is no working day is paid before.
    let (taxMonth, month) = (TaxMonth(containing: day), CalendarMonth(containing: banked))
    let figures = slip.figures
    // Of what is settled, loans are owed to HMRC now; the rest was owed when the correction was sealed.
    let loans = slip.settled.total(.studentLoan) + slip.settled.total(.postgraduateLoan)
    var owed = Transaction(on: day, .settlement(slip.contract))
    owed.post(.credit, .netPay(slip.assistant), figures.net + loans)
    owed.post(.credit, .hmrc(.incomeTax, taxMonth), figures.tax)
    let ofYear = slip.figuresOfYear
    owed.post(.credit, .hmrc(.employeeNI, taxMonth), ofYear.employeeNI)
    owed.post(.credit, .hmrc(.employerNI, taxMonth), ofYear.employerNI)
    for part in slip.paidAfterYear {
      let month = TaxMonth(containing: part.paidOn)
      owed.post(.credit, .hmrc(.employeeNI, month), part.figures.employeeNI)
      owed.post(.credit, .hmrc(.employerNI, month), part.figures.employerNI)
    }
    owed.post(.credit, .hmrc(.loans, taxMonth), figures.loans.taken - loans)
    if let scheme = slip.scheme?.id {
      owed.post(
        .credit, .pension(scheme: scheme, .employee, month), figures.pension.employee)
      owed.post(
        .credit, .pension(scheme: scheme, .employer, month), figures.pension.employer)
    }
    owed.post(.debit, .clearing, -owed.postings.imbalance)
    note(owed)
  }

  /// Statutory pay about a child back to who bore it, with a small employer's compensation.
  ///
  /// - Parameters:
  ///   - slip: The payslip, which says who bore what comes back.
  ///   - bearers: Where it does not, who bears its statutory pay, else who bears the payslip.
  ///   - day: The payment date.
  ///   - budgets: The budgets of the books.
  ///   - order: The order of bearers.
  private mutating func recover(
    _ slip: Payslip, _ bearers: [[(account: Account, weight: Int64)]], on day: CivilDate,
    in budgets: [Budget], _ order: BearerOrder
  ) {
    let amount = slip.recovered + slip.compensation
    let shares = slip.recoveredShares
    guard !(slip.recovered.isZero && slip.compensation.isZero && shares.isEmpty) else { return }
    var sums = BearerSums(order)
    if shares.map({ Money(pence: $0.weight) }).total == amount {
      sums = borne(shares, of: amount, in: budgets, order) { _ in .wages }
    } else if let bearers = bearers.first(where: { $0.contains { $0.weight > 0 } }) {
      sums.add(amount, over: bearers)
    } else {
      return note(.notBorne(assistant: slip.assistant))
    }
    let month = TaxMonth(containing: day)
    var back = Transaction(on: day, .statutoryPay(slip.contract))
    back.post(.debit, .hmrc(.statutoryPay, month), slip.recovered)
    back.post(.debit, .hmrc(.statutoryPayCompensation, month), slip.compensation)
    var parts: [(account: Account, amount: Money)] = []
    for (cost, amount) in sums.inOrder {
      guard case .cost(let line, let funder, _) = cost else { continue }
      let account = Account.recovered(line: line, funder: funder, from: .statutoryPay)
      if let place = parts.firstIndex(where: { $0.account == account }) {
        parts[place].amount += amount
      } else {
        parts.append((account, amount))
      }
    }
    for part in parts { back.post(.credit, part.account, part.amount) }
    note(back)
  }

  /// Employment Allowance back to who bore the contributions: this run's first, then those of
  /// earlier runs that have nothing back yet; what is given back comes from whoever had it.
  private mutating func recover(
    _ run: PayRun, _ contributions: BearerSums, of costs: BearerSums, _ earlier: Balances,
    _ order: BearerOrder
  ) {
    let allowance = run.allowanceUsed
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
    var back = Transaction(on: run.paymentDate, .allowance)
    back.post(
      .debit, .hmrc(.employmentAllowance, TaxMonth(containing: run.paymentDate)), recovered.total)
    for (account, part) in recovered.inOrder {
      guard case .cost(let line, let funder, _) = account else { continue }
      back.post(
        .credit, .recovered(line: line, funder: funder, from: .employmentAllowance), part)
    }
    note(back)
  }
}

extension Drawdown {
  /// Money received for a budget, spread over the parts it is for (decision 0006).
  public static func receipt(
    of amount: Money, over parts: [BorneShare], into budget: Identifier, on day: CivilDate
  ) -> Transaction {
    var receipt = Transaction(on: day, .event(part: 0))
    receipt.post(.debit, .bank(budget: budget), amount)
    for (part, own) in zip(parts, amount.spread(over: parts.map(\.weight))) {
      receipt.post(.credit, .received(line: part.line, funder: part.funder), own)
    }
    return receipt
  }

  /// An invoice or expense of a hidden cost, spread over who bears it and owed to who sent it.
  public static func cost(
    of item: Identifier, _ amount: Money, over parts: [BorneShare], from supplier: String,
    on day: CivilDate
  ) -> Transaction {
    var cost = Transaction(on: day, .event(part: 0))
    for (part, own) in zip(parts, amount.spread(over: parts.map(\.weight))) {
      cost.post(.debit, .cost(line: part.line, funder: part.funder, on: .item(item)), own)
    }
    cost.post(.credit, .supplier(supplier), amount)
    return cost
  }

  /// Money a claim brought, back to the lines and funders that paid: a transaction for each line of
  /// the claim.
  ///
  /// - Parameters:
  ///   - amount: What came.
  ///   - costs: What each line of the claim was for: the accounts that bore it, with what each bore.
  ///   - bank: The budget whose account it came to.
  ///   - day: The day it came.
  /// - Returns: The transactions; none where nobody bore anything.
  public static func recovery(
    of amount: Money, for costs: [[(account: Account, amount: Money)]], into bank: Identifier,
    on day: CivilDate
  ) -> [Transaction] {
    let weights = costs.joined().map { max(0, $0.amount.pence) }
    guard !weights.isEmpty else { return [] }
    // Spread once over all lines: each line's part is then what its bearers get back.
    var parts = amount.spread(over: weights)[...]
    return costs.enumerated().compactMap { index, borne in
      var line = Transaction(on: day, .event(part: index + 1))
      for (cost, part) in zip(borne, parts) {
        guard let back = cost.account.recovery else { continue }
        line.post(.credit, back, part)
      }
      parts = parts.dropFirst(borne.count)
      line.post(.debit, .bank(budget: bank), -line.postings.imbalance)
      return line.postings.isEmpty ? nil : line
    }
  }
}

extension Account {
  /// Where money that comes back for a cost goes; nil for costs of which none does.
  fileprivate var recovery: Account? {
    guard case .cost(let line, let funder, let purpose) = self else { return nil }
    let source: Account.Recovery
    switch purpose {
    case .item(let item): source = .item(item)
    case .cover(let reason): source = .cover(reason)
    case .wages, .minimumWage, .employerNI, .employerPension: return nil
    }
    return .recovered(line: line, funder: funder, from: source)
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
      // After wages, and apart from them.
      case .minimumWage: (0, "minimumWage")
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

  /// The same whichever way they go.
  var magnitudes: [(account: Account, weight: Int64)] {
    inOrder.map { ($0.0, Int64($0.1.pence.magnitude)) }
  }

  /// What each plan line and funder bears, whatever it was for, as weights in order: what is given back of one purpose
  /// lowers what another bears.
  var weightsOfBearers: [(account: Account, weight: Int64)] {
    var found: [(account: Account, weight: Int64)] = []
    for (account, amount) in inOrder {
      guard let bearer = account.bearer else { continue }
      let same = found.firstIndex { $0.account.bearer.map { $0 == bearer } ?? false }
      if let same {
        found[same].weight += amount.pence
      } else {
        found.append((account, amount.pence))
      }
    }
    return found.map { ($0.account, max(0, $0.weight)) }
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
