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
      right. It is refused while a later event rests on it: that is reversed first. A pay run is not
      reversed but followed by a supplementary run.
      """,
    example: """
      pa-payroll post reversal riverside-12 --entry 2026-27/4 --on 2026-11-02 \\
        --reason "posted twice"
      """)

  /// What kind of event it is the mirror of, where nothing rests on that.
  public func work(
    from sources: EventSources, after earlier: ClosingState
  ) throws(EventRefusal) -> ReversalWorked {
    guard let original = sources.journal[entry] else { throw .entryUnknown(entry) }
    guard case .event(let event) = original.content, event.posted(as: Reversal.self) == nil else {
      throw .notReversed(entry)
    }
    if sources.known.held.contains(key(of: entry)) { throw .reversedBefore(entry) }
    let later = sources.journal.entries(after: entry)
      .filter { !sources.known.held.contains(key(of: $0.name)) }
    let gives = Set(event.gives)
    let spent = overpaid(original, earlier)
    let resting = later.filter { later in
      if case .event(let other) = later.content, other.needs.contains(where: gives.contains) {
        return true
      }
      return later.transactions.postings.contains {
        $0.side == .debit && spent.contains($0.account)
      }
    }
    guard resting.isEmpty else { throw .restedOn(by: resting.map(\.name)) }
    return ReversalWorked(of: event.kind.name.description)
  }

  /// Accounts of suppliers that would have been paid more than is owed without it.
  private func overpaid(_ original: Entry, _ earlier: ClosingState) -> Set<Account> {
    let owed = original.transactions.postings.filter { posting in
      if case .supplier = posting.account { posting.side == .credit } else { false }
    }
    return Set(
      owed.filter { earlier.balances[$0.account] + $0.amount > .zero }.map(\.account))
  }

  public func post(
    _ worked: inout ReversalWorked, to making: inout EntryMaking
  ) throws(EventRefusal) {
    guard let original = making.journal[entry], case .event(let event) = original.content else {
      throw .entryUnknown(entry)
    }
    guard !making.knows(key(of: entry)) else { throw .reversedBefore(entry) }
    if let day = original.transactions.map(\.on).max(), on < day { throw .reversedTooEarly(day) }
    worked.kind = event.kind.name.description
    making.note(key(of: entry))
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

  private func key(of name: EntryName) -> String { "reversed:\(name)" }

  /// What it is, in a few words.
  public var what: String { "reversal of \(entry)" }

  public func told(_ worked: ReversalWorked) -> String {
    "the \(worked.kind) of entry \(entry) reversed"
  }
}

extension JournalBefore {
  /// The entries after one, over the ends of tax years.
  func entries(after name: EntryName) -> [Entry] {
    var found: [Entry] = []
    var next = EntryName(name.year, name.number + 1)
    while true {
      if let entry = self[next] {
        found.append(entry)
        next.number += 1
      } else if next.number > 1, let opening = self[EntryName(next.year.next, 1)] {
        found.append(opening)
        next = EntryName(next.year.next, 2)
      } else {
        return found
      }
    }
  }
}

extension EventRefusal {
  static func entryUnknown(_ name: EntryName) -> EventRefusal {
    EventRefusal(
      "there is no entry \(name) that can be read",
      fix: "'pa-payroll ledger' lists the entries of a year, 'pa-payroll verify' checks them")
  }

  static func notReversed(_ name: EntryName) -> EventRefusal {
    EventRefusal(
      "entry \(name) is no event that can be reversed",
      fix: "a run is followed by a supplementary run; in place of a reversal, post the event again")
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
