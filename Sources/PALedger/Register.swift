public import PAPrimitives

/// The postings to some accounts, one by one, with the balance they come to.
///
/// Entries are added in the journal's order and need not be kept: a register holds what it shows. What
/// stood before its first day is brought forward, so that its last balance is the accounts' own.
///
/// Received 500.00 in an opening, then 80.00 of wages posted as the third of entry 4:
///
/// | Posting     | Account            | Amount  | Balance |
/// |-------------|--------------------|---------|---------|
/// |             | received:care:icb  | −500.00 | −500.00 |
/// | 2026-27/4.3 | cost:care:icb:wages| 80.00   | −420.00 |
public struct Register: Hashable, Sendable {
  /// Which postings are shown.
  public struct Choice: Hashable, Sendable {
    /// Accounts for this only.
    public var kind: Account.Kind?
    /// Accounts of this plan line only: cost, recovered and received.
    public var line: Identifier?
    /// Accounts of this funder only: cost, recovered and received.
    public var funder: Identifier?
    /// What is before it is brought forward.
    public var first: CivilDate?
    /// What is after it is counted and not shown.
    public var last: CivilDate?

    /// A choice; what is not given chooses all.
    public init(
      kind: Account.Kind? = nil, line: Identifier? = nil, funder: Identifier? = nil,
      first: CivilDate? = nil, last: CivilDate? = nil
    ) {
      self.kind = kind
      self.line = line
      self.funder = funder
      self.first = first
      self.last = last
    }

    /// Whether an account's postings are chosen.
    public func includes(_ account: Account) -> Bool {
      let bearer = account.bearer
      return (kind.map { account.kind == $0 } ?? true)
        && (line.map { bearer?.line == $0 } ?? true)
        && (funder.map { bearer?.funder == $0 } ?? true)
    }
  }

  /// Where a row was posted.
  public struct Source: Hashable, Sendable {
    public var posting: PostingName
    /// The transaction's day.
    public var on: CivilDate
    public var cause: Cause
    /// What its entry is of, in words.
    public var entry: String
  }

  /// One posting, or one account's balance that is brought forward.
  public struct Row: Hashable, Sendable {
    /// Where it was posted; nil for what is brought forward.
    public var source: Source?
    public var account: Account
    /// Debits above nothing.
    public var amount: Money
    /// The amounts of the rows up to this one.
    public var balance: Money
  }

  /// Which postings are shown.
  public let choice: Choice
  /// How many postings are within what is brought forward.
  public private(set) var postingsBefore = 0
  /// How many postings are left out because they are after the last day.
  public private(set) var postingsAfter = 0
  /// Plan lines of all accounts that were posted to or brought in.
  public private(set) var lines: Set<Identifier> = []
  /// Funders of all accounts that were posted to or brought in.
  public private(set) var funders: Set<Identifier> = []

  private var broughtForward = Balances()
  private var posted: [Row] = []

  /// A register without postings yet.
  public init(_ choice: Choice = Choice()) { self.choice = choice }

  /// The balances a year began with.
  public mutating func bring(_ balances: Balances) {
    for balance in balances.all { note(balance.account) }
    broughtForward = Balances(
      broughtForward.all + balances.all.filter { choice.includes($0.account) })
  }

  /// Adds the transactions of the next entry.
  ///
  /// - Parameters:
  ///   - transactions: All of the entry's, so that its postings keep their numbers.
  ///   - name: The entry's name.
  ///   - words: What the entry is of.
  public mutating func add(
    _ transactions: [Transaction], of name: EntryName, called words: String
  ) {
    var number = 0
    for transaction in transactions {
      for posting in transaction.postings {
        number += 1
        note(posting.account)
        guard choice.includes(posting.account) else { continue }
        if let first = choice.first, transaction.on < first {
          postingsBefore += 1
          broughtForward.add([Transaction(on: transaction.on, transaction.cause, [posting])])
        } else if let last = choice.last, transaction.on > last {
          postingsAfter += 1
        } else {
          posted.append(
            Row(
              source: Source(
                posting: PostingName(name, number), on: transaction.on, cause: transaction.cause,
                entry: words),
              account: posting.account, amount: posting.signed, balance: .zero))
        }
      }
    }
  }

  private mutating func note(_ account: Account) {
    guard let bearer = account.bearer else { return }
    lines.insert(bearer.line)
    funders.insert(bearer.funder)
  }

  /// What is brought forward, account by account, then every posting in the journal's order.
  public var rows: [Row] {
    let brought = broughtForward.all.map {
      Row(source: nil, account: $0.account, amount: $0.amount, balance: .zero)
    }
    var balance = Money.zero
    return (brought + posted).map { row in
      var row = row
      balance += row.amount
      row.balance = balance
      return row
    }
  }
}
