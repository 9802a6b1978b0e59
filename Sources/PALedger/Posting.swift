public import PADescription
public import PAPrimitives

/// Which side of an account a posting stands on.
public enum Side: String, Hashable, Sendable, CaseIterable {
  /// Raises the account's balance.
  case debit
  /// Lowers the account's balance.
  case credit
}

/// One line of a double entry: an account, a side and an amount above nothing.
public struct Posting: Hashable, Sendable {
  public var account: Account
  public var side: Side
  /// How much, above nothing.
  public var amount: Money

  /// A posting.
  public init(_ account: Account, _ side: Side, _ amount: Money) {
    self.account = account
    self.side = side
    self.amount = amount
  }

  /// The amount as it adds to a balance that counts debits up.
  public var signed: Money { side == .debit ? amount : -amount }
}

/// What happened on a day, as a double entry: its debits are equal to its credits.
public struct Transaction: Hashable, Sendable {
  /// The payment date of a run, or the day of an event.
  public var on: CivilDate
  public var cause: Cause
  /// The entry of the run that it corrects; nil where it corrects none.
  public var corrects: EntryName?
  /// At least two.
  public var postings: [Posting]

  /// A transaction.
  public init(
    on: CivilDate, _ cause: Cause, correcting run: EntryName? = nil, _ postings: [Posting] = []
  ) {
    self.on = on
    self.cause = cause
    corrects = run
    self.postings = postings
  }

  /// Adds an amount to the side given, or its magnitude to the other where it is below nothing.
  ///
  /// Nothing posts nothing.
  public mutating func post(_ side: Side, _ account: Account, _ amount: Money) {
    postings.post(side, account, amount)
  }
}

/// What of an entry a transaction is of.
public enum Cause: Hashable, Sendable {
  /// A line of an employment's payslip, from 1.
  case payLine(Identifier, Int)
  /// What the employer pays besides an employment's pay.
  case contribution(Identifier, Contribution)
  /// What of an employment's payslip is owed to whom.
  case settlement(Identifier)
  /// Employment Allowance that a run uses.
  case allowance
  /// Statutory pay about a child, of an employment, that comes back.
  case statutoryPay(Identifier)
  /// An event, or one of its parts, from 1; 0 is all of it.
  case event(part: Int)

  /// What the employer pays besides pay.
  public enum Contribution: String, Hashable, Sendable, CaseIterable {
    case employerNI
    case employerPension
    /// Pay given up for the employer's pension contribution, which lowers pay.
    case salarySacrifice
  }
}

extension [Transaction] {
  /// All postings, in their order.
  public var postings: [Posting] { flatMap(\.postings) }
}

extension [Posting] {
  /// Adds an amount to the side given, or its magnitude to the other where it is below nothing.
  ///
  /// Nothing posts nothing.
  fileprivate mutating func post(_ side: Side, _ account: Account, _ amount: Money) {
    guard !amount.isZero else { return }
    let other: Side = side == .debit ? .credit : .debit
    append(Posting(account, amount.isNegative ? other : side, amount.magnitude))
  }

  /// Debits less credits, nil in every transaction.
  public var imbalance: Money { map(\.signed).total }
}

/// The balance of every account that is not nil, debits up, in the order they came to be.
public struct Balances: Hashable, Sendable {
  /// One account's balance.
  public struct Balance: Hashable, Sendable {
    public var account: Account
    /// Debits less credits.
    public var amount: Money

    /// A balance.
    public init(account: Account, amount: Money) {
      self.account = account
      self.amount = amount
    }
  }

  /// The balances, none of them nil.
  public private(set) var all: [Balance] = []
  private var places: [Account: Int] = [:]

  /// No accounts yet.
  public init() {}

  /// Balances as sealed.
  public init(_ all: [Balance]) {
    for balance in all { add(balance.account, balance.amount) }
    close()
  }

  /// Adds an entry's transactions.
  public mutating func add(_ transactions: [Transaction]) {
    for posting in transactions.lazy.flatMap(\.postings) { add(posting.account, posting.signed) }
    close()
  }

  private mutating func add(_ account: Account, _ amount: Money) {
    if let place = places[account] {
      all[place].amount += amount
    } else {
      places[account] = all.count
      all.append(Balance(account: account, amount: amount))
    }
  }

  /// Leaves out accounts that came to nil.
  private mutating func close() {
    guard all.contains(where: \.amount.isZero) else { return }
    all.removeAll(where: \.amount.isZero)
    places = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1.account, $0) })
  }

  /// An account's balance.
  public subscript(_ account: Account) -> Money { places[account].map { all[$0].amount } ?? .zero }

  /// The sum of the balances of the accounts chosen.
  public func total(where chosen: (Account) -> Bool) -> Money {
    all.reduce(.zero) { chosen($1.account) ? $0 + $1.amount : $0 }
  }
}

extension Side: Vocabulary {
  public static var vocabulary: (name: StaticString, sentence: StaticString) {
    ("side", "Which side of an account a posting stands on.")
  }

  /// What the word means.
  public var sentence: StaticString {
    switch self {
    case .debit: "Raises the account's balance, which is debits less credits."
    case .credit: "Lowers the account's balance."
    }
  }
}

extension Balances {
  /// The balances that a new tax year begins with: what is owed for years before the last comes to one
  /// sum for each party, so that what nobody posts the payment of does not grow for ever.
  public func carried(into year: TaxYear) -> Balances {
    Balances(all.map { Balance(account: $0.account.carried(into: year), amount: $0.amount) })
  }
}

extension Account {
  /// What the account is called in a tax year: months of years before the last are one sum.
  public func carried(into year: TaxYear) -> Account {
    let last = year.previous
    switch self {
    case .hmrc(_, let month) where month.year < last: return .hmrcEarlier
    case .pension(let scheme, _, let month) where month.first < last.firstDay:
      return .pensionEarlier(scheme: scheme)
    default: return self
    }
  }
}
