public import PADescription
public import PAEmployment
public import PAPrimitives

/// An account of the drawdown ledger.
public enum Account: Hashable, Sendable {
  /// A plan line's cost, borne by a funder, by what it was spent on.
  case cost(line: Identifier, funder: Identifier, on: Purpose)
  /// Money that came back to the line and funder that bore a cost.
  case recovered(line: Identifier, funder: Identifier, from: Recovery)
  /// Money received for a line from a funder.
  case received(line: Identifier, funder: Identifier)
  /// The account a budget's money is in.
  case bank(budget: Identifier)
  /// Between a run's cost and what is owed for it; nil after every entry.
  case clearing
  /// Owed to PAs.
  case netPay
  /// Owed to HMRC.
  case hmrc
  /// Owed to a pension scheme.
  case pension(scheme: Identifier)
  /// Owed for invoices and expenses.
  case invoices

  /// What a cost was for.
  public enum Purpose: Hashable, Sendable {
    /// Pay.
    case wages
    /// Pay of a shift that covers for a PA away.
    case cover(TimesheetLine.CoverReason)
    /// Employer's National Insurance.
    case employerNI
    /// Employer's pension contribution.
    case employerPension
    /// An invoice or expense of a hidden cost.
    case item(Identifier)
  }

  /// Where recovered money came from.
  public enum Recovery: Hashable, Sendable {
    case employmentAllowance
    /// A claim for a hidden cost.
    case item(Identifier)
    /// A claim for cover.
    case cover(TimesheetLine.CoverReason)
  }
}

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

extension [Posting] {
  /// Adds an amount to the side given, or its magnitude to the other where it is below nothing.
  ///
  /// Nothing posts nothing.
  mutating func post(_ side: Side, _ account: Account, _ amount: Money) {
    guard !amount.isZero else { return }
    let other: Side = side == .debit ? .credit : .debit
    append(Posting(account, amount.isNegative ? other : side, amount.magnitude))
  }

  /// Debits less credits, nil in every entry.
  public var imbalance: Money { map(\.signed).total }
}

/// Every account's balance, debits up, in the order the accounts came to be.
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

  /// The balances; an account that came to nothing stays.
  public private(set) var all: [Balance] = []
  private var places: [Account: Int] = [:]

  /// No accounts yet.
  public init() {}

  /// Balances as sealed.
  public init(_ all: [Balance]) {
    for balance in all { add(balance.account, balance.amount) }
  }

  /// Adds an entry's postings.
  public mutating func add(_ postings: [Posting]) {
    for posting in postings { add(posting.account, posting.signed) }
  }

  private mutating func add(_ account: Account, _ amount: Money) {
    if let place = places[account] {
      all[place].amount += amount
    } else {
      places[account] = all.count
      all.append(Balance(account: account, amount: amount))
    }
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
