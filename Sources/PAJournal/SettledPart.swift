public import PALedger
public import PAPrimitives

/// A part of what was owed, and what settled it.
public struct SettledPart: Hashable, Sendable {
  /// One of the two sides.
  public enum Side: Hashable, Sendable {
    case posting(NamedPosting)
    /// A balance that an opening brought in, or carried on under another name.
    case opening(EntryName)

    /// The posting; nil for what an opening brought.
    public var posting: NamedPosting? {
      if case .posting(let posting) = self { posting } else { nil }
    }
  }

  public let account: Account
  /// What stood open before.
  public let open: Side
  /// What settled it.
  public let by: Side
  /// How much: above nothing where what stood open was owed, below where it goes against what is.
  public let amount: Money
}

/// The open postings of what is owed, each settled by the next on the other side, the oldest first.
///
/// The account alone says what is owed; which of its postings a payment is for, nobody states. The oldest
/// first is how payments are posted, and how HMRC and schemes take them.
struct Settling: Sendable {
  private struct Open: Sendable {
    let side: SettledPart.Side
    /// Debits above nothing.
    var left: Money
  }

  private let postings: Set<PostingName>
  private var open: [Account: [Open]] = [:]

  /// What is owed by a transaction, or settled by it.
  init(_ transaction: [NamedPosting]) {
    postings = Set(transaction.map(\.name))
    for named in transaction where named.posting.account.payee != nil {
      open[named.posting.account] = []
    }
  }

  /// Adds the next entry of the journal.
  mutating func add(_ entry: Entry, to parts: inout [SettledPart]) {
    guard !open.isEmpty else { return }
    if case .opening = entry.content {
      let brought = entry.broughtIn
      for account in open.keys {
        // What the year before left is known by its postings; only what is not is the opening's.
        let known = open[account, default: []].map(\.left).total
        settle(account, brought[account] - known, .opening(entry.name), &parts)
      }
    }
    for named in entry.namedPostings where open[named.posting.account] != nil {
      settle(named.posting.account, named.posting.signed, .posting(named), &parts)
    }
  }

  private mutating func settle(
    _ account: Account, _ amount: Money, _ by: SettledPart.Side, _ parts: inout [SettledPart]
  ) {
    var left = amount
    var items = open[account, default: []][...]
    while !left.isZero, var item = items.first, item.left.isNegative != left.isNegative {
      let part = min(item.left.magnitude, left.magnitude)
      let signed = left.isNegative ? -part : part
      if [item.side, by].contains(where: isOfTransaction) {
        parts.append(SettledPart(account: account, open: item.side, by: by, amount: signed))
      }
      left -= signed
      item.left += signed
      items = items.dropFirst()
      if !item.left.isZero { items = [item] + items }
    }
    open[account] = left.isZero ? Array(items) : items + [Open(side: by, left: left)]
  }

  private func isOfTransaction(_ side: SettledPart.Side) -> Bool {
    side.posting.map { postings.contains($0.name) } ?? false
  }
}
