public import PADescription
import PALedger
public import PAPrimitives

/// The mirror of an earlier event, with its reason: what was posted by mistake.
public struct Reversal: Hashable, Sendable {
  /// The entry of the event that is reversed.
  public var entry: EntryName
  /// The day the reversal's transactions are of.
  public var on: CivilDate
  /// Why.
  public var reason: String

  /// A reversal.
  public init(of entry: EntryName, on: CivilDate, because reason: String) {
    self.entry = entry
    self.on = on
    self.reason = reason
  }
}

extension Reversal: JournalEvent {
  public static let kind = EventKind(
    "reversal", command: "post reversal", "seals the mirror of an event posted by mistake",
    about: """
      Seals every posting of an earlier event again on the other side, once, and says why. The invoice
      or claim that it held is free again: so a claim is withdrawn, and a receipt posted twice is put
      right. It is refused while a later event rests on it: that is reversed first. A pay run is put
      right, or reversed whole, by 'correct'.
      """,
    example: """
      pa-payroll post reversal riverside-12 --entry 2026-27/4 --on 2026-11-02 \\
        --reason "posted twice"
      """)

  /// Nothing of the books: all that it needs stands in the journal.
  public func work(
    from sources: EventSources, after earlier: ClosingState
  ) throws(EventRefusal) -> ReversalWorked { ReversalWorked(of: "") }

  public func post(
    _ worked: inout ReversalWorked, to making: inout EntryMaking
  ) throws(EventRefusal) {
    guard entry < making.name, let original = try making.journal.entry(entry) else {
      throw .entryUnknown(entry)
    }
    guard case .event(let event) = original.content, event.posted(as: Reversal.self) == nil else {
      throw .notReversed(entry)
    }
    guard !making.knows(KnownKey.reversed(entry)) else { throw .reversedBefore(entry) }
    let day = original.transactions.map(\.on).max() ?? original.seal.on
    if on < day { throw .reversedTooEarly(day) }
    try making.check(on)
    let resting = try resting(on: original, event, in: making)
    guard resting.isEmpty else { throw .restedOn(by: resting) }
    worked.kind = event.kind.name.description
    making.note(KnownKey.reversed(entry))
    for (place, transaction) in original.transactions.enumerated() {
      let part = original.transactions.count == 1 ? 0 : place + 1
      var mirror = Transaction(on: on, .event(part: part))
      for posting in transaction.postings {
        mirror.post(posting.side == .debit ? .credit : .debit, posting.account, posting.amount)
      }
      making.post(mirror)
    }
    try event.posted.reverse(of: entry, in: &making)
  }

  /// What of later events rests on it: those that need what it gave, and those that used what it posted
  /// to an account of what is owed.
  private func resting(
    on original: Entry, _ event: Event, in making: EntryMaking
  ) throws(EventRefusal) -> [EntryName] {
    let gives = Set(event.gives)
    let used = original.used(event, in: making.closing.balances, of: making.seal.year)
    return try making.journal.entries(after: entry, before: making.name).filter { later in
      guard case .event(let other) = later.content, other.posted(as: Reversal.self) == nil,
        !making.knows(KnownKey.reversed(later.name))
      else { return false }
      return other.needs.contains(where: gives.contains)
        || later.transactions.postings.contains { posting in
          used.contains(
            Posting(posting.account.carried(into: making.seal.year), posting.side, .zero))
        }
    }.map(\.name)
  }

  /// What it is, in a few words.
  public var what: String { "reversal of \(entry)" }

  public func told(_ worked: ReversalWorked, in entry: Entry) -> String {
    let kind =
      switch worked.kind {
      case ClaimMade.kind.name.description: "claim"
      case ClaimSent.kind.name.description: "sending of a claim"
      case ClaimMoney.kind.name.description: "money for a claim"
      default: worked.kind
      }
    return "the \(kind) of entry \(self.entry) reversed"
  }
}

extension Entry {
  /// Accounts, each with the side on which a later event would have used what this one posted there: a
  /// payment the other way on the account of a payment, and any payment of an invoice that would have been
  /// paid too much without it.
  fileprivate func used(
    _ event: Event, in balances: Balances, of year: TaxYear
  ) -> Set<Posting> {
    let isPayment = event.posted(as: Payment.self) != nil
    var used: Set<Posting> = []
    for posting in transactions.postings {
      let account = posting.account.carried(into: year)
      if case .suspense = account, posting.side == .debit,
        (balances[account] - posting.signed).isNegative
      {
        // What was borne in the end rests on what went into suspense.
        used.insert(Posting(account, .credit, .zero))
      }
      guard account.payee != nil else { continue }
      let other: Side = posting.side == .debit ? .credit : .debit
      if isPayment {
        used.insert(Posting(account, other, .zero))
      } else if balances[account] - posting.signed > .zero {
        used.insert(Posting(account, .debit, .zero))
      }
    }
    return used
  }
}

extension EventRefusal {
  static func notReversed(_ name: EntryName) -> EventRefusal {
    EventRefusal(
      "entry \(name) is no event that can be reversed",
      fix:
        "a run is put right, or reversed whole, by 'correct', and a correction by the next one; in place of a reversal, post the event again"
    )
  }

  static func reversedBefore(_ name: EntryName) -> EventRefusal {
    EventRefusal("entry \(name) was reversed before", fix: "an event is reversed once")
  }

  static func reversedTooEarly(_ day: CivilDate) -> EventRefusal {
    EventRefusal(
      "the event is of \(day), and its reversal would be of an earlier day",
      fix: "give the day of the event or a later one")
  }

  static func restedOn(by names: [EntryName]) -> EventRefusal {
    let told = names.map(\.description).joined(separator: ", ")
    return EventRefusal(
      "what was posted after it rests on it: \(names.count == 1 ? "entry" : "entries") \(told)",
      fix: "reverse that first, the last of them first")
  }
}

/// What a reversal is the mirror of.
public struct ReversalWorked: Hashable, Sendable {
  /// The kind of the event.
  public var kind: String

  /// The mirror of an event of a kind.
  public init(of kind: String) { self.kind = kind }
}

extension ReversalWorked: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("reversalWorked", "What a reversal is the mirror of.")
  }

  public static var blank: ReversalWorked { ReversalWorked(of: "") }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("of", &kind, Field("The kind of the event that is reversed."))
  }
}

extension Reversal: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("reversal", "The mirror of an earlier event.")
  }

  public static var blank: Reversal { Reversal(of: .blank, on: .blank, because: "") }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("entry", &entry, Field("The entry of the event that is reversed."))
    description.attribute("on", &on, Field("The day the reversal is of."))
    description.attribute("reason", &reason, Field("Why."))
  }
}
