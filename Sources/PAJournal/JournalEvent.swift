public import PABudgets
public import PAClaims
public import PADescription
public import PADiagnostics
public import PALedger
public import PAPrimitives

// An event on one screen: one type in one file of `Events`, and its line in `JournalEvents`.
//
//   JournalEvent ── what a person states     it is the options of its command
//     └── Worked     what its postings need of the books, sealed with it
//
//   sealing     work(from:after:) takes that from books and state, or refuses
//               post(_:to:) makes transactions and what follows for the state
//   verifying   post(_:to:) again, from what is sealed and the state before
//   reversing   reverse(_:in:) frees what it held; its transactions are mirrored

/// Something that happened besides pay: what a person states of it.
public protocol JournalEvent: Described {
  /// What its postings need of the books, or what the state before it gave; sealed with it.
  associatedtype Worked: Described

  /// What it is called, and how its command is explained.
  static var kind: EventKind { get }

  /// Takes what its postings need from the books, or refuses.
  ///
  /// - Parameters:
  ///   - sources: The books, and what else is at hand where it is sealed.
  ///   - earlier: The state before it.
  /// - Returns: What is sealed with it.
  /// - Throws: What does not fit.
  func work(
    from sources: EventSources, after earlier: ClosingState
  ) throws(EventRefusal) -> Worked

  /// Posts it: its transactions, and what follows for the state.
  ///
  /// Sealing and verifying do the same here: it takes nothing from the books, and from the record only
  /// what was stated and what of the books was sealed.
  ///
  /// - Parameters:
  ///   - worked: What it needs of the books; what the state gave is put there.
  ///   - making: The entry that is being made.
  /// - Throws: What the state before it does not allow.
  func post(_ worked: inout Worked, to making: inout EntryMaking) throws(EventRefusal)

  /// Takes back what followed for the state; its transactions are mirrored by the reversal.
  ///
  /// - Parameters:
  ///   - worked: What was sealed with it.
  ///   - name: Its entry.
  ///   - making: The reversal's entry that is being made.
  /// - Throws: Why it cannot be reversed.
  func reverse(
    _ worked: Worked, of name: EntryName, in making: inout EntryMaking
  ) throws(EventRefusal)

  /// What later events may rest on: `claim:moving-1`.
  func gives(_ worked: Worked) -> [String]

  /// What of earlier events it rests on, by the names they give it.
  func needs(_ worked: Worked) -> [String]

  /// What it is, in a few words without figures: `received from icb`.
  var what: String { get }

  /// What is said once it is sealed: `£84.00 received for budget from icb`.
  func told(_ worked: Worked, in entry: Entry) -> String
}

extension JournalEvent {
  /// An event that did nothing but post leaves nothing else to take back.
  public func reverse(
    _ worked: Worked, of name: EntryName, in making: inout EntryMaking
  ) throws(EventRefusal) {}

  /// Nothing rests on it.
  public func gives(_ worked: Worked) -> [String] { [] }

  /// It rests on nothing.
  public func needs(_ worked: Worked) -> [String] { [] }
}

/// What a kind of event is called, and how its command is explained.
public struct EventKind: Sendable {
  /// Its element in an entry: `receipt`.
  public let name: StaticString
  /// Its command: `post receipt`.
  public let command: String
  /// What the command does, in a line.
  public let summary: String
  /// What it does, in paragraphs.
  public let about: String
  /// One that is written right.
  public let example: String
  /// Codes of what it alone refuses.
  public let codes: [Diagnostic.Code]

  /// A kind.
  public init(
    _ name: StaticString, command: String, _ summary: String, about: String, example: String,
    codes: [Diagnostic.Code] = []
  ) {
    self.name = name
    self.command = command
    self.summary = summary
    self.about = about
    self.example = example
    self.codes = codes
  }
}

/// Every kind of event, once: entries, their schema, commands and codes read this list.
public enum JournalEvents {
  /// In the order their commands are listed.
  public static let all: [any JournalEvent.Type] = [
    Receipt.self, PostedCost.self, Payment.self, Reversal.self, ClaimMade.self, ClaimSent.self,
    ClaimMoney.self, ToldAgain.self, PaidBack.self, Suspended.self,
    RecoveryAgreed.self,
  ]
}

/// What an event is worked from besides itself, where it is sealed.
public struct EventSources: Sendable {
  public var books: BooksRead
  /// SHA-256 of the file that its evidence names; empty where it names none.
  public var evidence: String
  /// What is known for ever.
  public var known: KnownKeys
  /// The entries before it.
  public var journal: JournalBefore

  /// Sources.
  public init(
    books: BooksRead, evidence: String = "", known: KnownKeys = KnownKeys(),
    journal: JournalBefore = .none
  ) {
    self.books = books
    self.evidence = evidence
    self.known = known
    self.journal = journal
  }
}

/// The entries that stand before another, read as they are asked for.
public struct JournalBefore: Sendable {
  private let last: @Sendable (TaxYear) throws(EventRefusal) -> Int
  private let read: @Sendable (EntryName) throws(EventRefusal) -> Entry

  /// A journal.
  ///
  /// - Parameters:
  ///   - last: The number of a year's last entry; 0 where the year is not open.
  ///   - read: An entry that is there; what cannot be read is refused, never passed over.
  public init(
    last: @escaping @Sendable (TaxYear) throws(EventRefusal) -> Int,
    read: @escaping @Sendable (EntryName) throws(EventRefusal) -> Entry
  ) {
    self.last = last
    self.read = read
  }

  /// No entry yet.
  public static let none = JournalBefore(
    last: { _ in 0 }, read: { name throws(EventRefusal) in throw .entryUnknown(name) })

  /// The same journal, each entry brought to another.
  func replacing(
    _ change: @escaping @Sendable (Entry) throws(EventRefusal) -> Entry
  ) -> JournalBefore {
    let read = read
    return JournalBefore(
      last: last, read: { name throws(EventRefusal) in try change(try read(name)) })
  }

  /// The number of a year's last entry; 0 where the year is not open.
  func lastNumber(of year: TaxYear) throws(EventRefusal) -> Int { try last(year) }

  /// The last entry of a tax year; nil where the year is not open.
  ///
  /// - Throws: That it cannot be read.
  func lastEntry(of year: TaxYear) throws(EventRefusal) -> Entry? {
    try entry(EntryName(year, try last(year)))
  }

  /// An entry; nil where the journal has none of that name.
  ///
  /// - Throws: That it cannot be read.
  public func entry(_ name: EntryName) throws(EventRefusal) -> Entry? {
    guard name.number > 0, try name.number <= last(name.year) else { return nil }
    return try read(name)
  }

  /// The entries after one and before another, over the ends of tax years.
  ///
  /// - Throws: That one of them cannot be read.
  func entries(after first: EntryName, before end: EntryName) throws(EventRefusal) -> [Entry] {
    var found: [Entry] = []
    var year = first.year
    while year <= end.year {
      let from = year == first.year ? first.number + 1 : 1
      let through = try year == end.year ? end.number - 1 : last(year)
      if from <= through {
        for number in from...through { found.append(try read(EntryName(year, number))) }
      }
      year = year.next
    }
    return found
  }
}

/// An entry of an event while it is made: what stood before, and what the event adds.
public struct EntryMaking: Sendable {
  public let seal: Seal
  /// The entries before it.
  public let journal: JournalBefore
  /// Its double entry.
  public private(set) var transactions: [Transaction] = []
  /// What it adds to what is known for ever, and frees.
  public private(set) var noted: [KnownLine] = []
  /// The state, which begins as the one before it.
  public var closing: ClosingState
  private var held: Set<String>

  init(after earlier: ClosingState, known: KnownKeys, journal: JournalBefore, seal: Seal) {
    self.seal = seal
    self.journal = journal
    closing = earlier
    held = known.held
  }

  /// What it will be called.
  public var name: EntryName { EntryName(seal.year, seal.number) }

  /// Adds a transaction to it and to the balances; nothing where it has no postings.
  ///
  /// Months that this year's opening brought as one sum are that sum's.
  public mutating func post(_ transaction: Transaction) {
    guard !transaction.postings.isEmpty else { return }
    var carried = transaction
    for place in carried.postings.indices {
      carried.postings[place].account = carried.postings[place].account.carried(into: seal.year)
    }
    transactions.append(carried)
    closing.balances.add([carried])
  }

  /// Refuses a day long after it is sealed: the year is mistyped.
  func check(_ day: CivilDate) throws(EventRefusal) {
    guard day <= seal.on.adding(days: EntryMaking.daysAhead) else { throw .dayToCome(day) }
  }

  /// How many days after it is sealed money may move: a payment that the bank was told of.
  private static let daysAhead = 31

  /// Whether something is known.
  public func knows(_ key: String) -> Bool { held.contains(key) }

  /// What is known under keys that begin alike, without that beginning, in no order.
  func known(startingWith mark: String) -> [Substring] {
    held.lazy.filter { $0.utf8.starts(with: mark.utf8) }.map { $0.dropFirst(mark.count) }
  }

  /// Makes something known for ever.
  public mutating func note(_ key: String) {
    held.insert(key)
    note(KnownLine(key))
  }

  /// Makes something free again.
  public mutating func free(_ key: String) {
    guard held.remove(key) != nil else { return }
    note(KnownLine(key, isFreed: true))
  }

  private mutating func note(_ line: KnownLine) {
    noted.append(line)
    closing.known.note(line)
  }
}

// MARK: Any event as a value

/// An event as it is sealed: what a person stated, and what was worked.
public struct Posted<Fact: JournalEvent>: Described {
  public var fact: Fact
  public var worked: Fact.Worked

  /// An event.
  public init(_ fact: Fact, _ worked: Fact.Worked) {
    self.fact = fact
    self.worked = worked
  }

  public static var described: (name: StaticString, sentence: StaticString) { Fact.described }

  public static var blank: Posted { Posted(.blank, .blank) }

  /// What was stated, then what was worked.
  public mutating func describe(_ description: inout some Description) {
    fact.describe(&description)
    worked.describe(&description)
  }
}

/// An event of any kind.
public struct Event: Hashable, Sendable {
  let posted: any AnyPosted

  /// An event as it is sealed.
  public init<Fact: JournalEvent>(_ posted: Posted<Fact>) { self.posted = posted }

  /// It, where it is of a kind.
  public func posted<Fact: JournalEvent>(as kind: Fact.Type) -> Posted<Fact>? {
    posted as? Posted<Fact>
  }

  /// What it is called.
  public var kind: EventKind { posted.kind }
  /// What it is, in a few words without figures.
  public var what: String { posted.what }
  /// What was stated and worked, for whoever writes it.
  public var content: any Described { posted }
  /// What later events may rest on.
  public var gives: [String] { posted.gives }
  /// What of earlier events it rests on.
  public var needs: [String] { posted.needs }
  /// What is said once it is sealed in an entry.
  public func told(in entry: Entry) -> String { posted.told(in: entry) }

  /// Whether both are of one kind, with the same stated and worked.
  public static func == (left: Event, right: Event) -> Bool { left.posted.isEqual(right.posted) }

  /// Hashes what was stated and worked.
  public func hash(into hasher: inout Hasher) { posted.hash(into: &hasher) }
}

/// What is asked of an event whatever its kind.
protocol AnyPosted: Described {
  var kind: EventKind { get }
  var what: String { get }
  var gives: [String] { get }
  var needs: [String] { get }
  func told(in entry: Entry) -> String
  func isEqual(_ other: any AnyPosted) -> Bool
  func again(in entry: inout EntryMaking) throws(EventRefusal) -> Event
  func reverse(of name: EntryName, in entry: inout EntryMaking) throws(EventRefusal)
}

extension Posted: AnyPosted {
  var kind: EventKind { Fact.kind }
  var what: String { fact.what }
  var gives: [String] { fact.gives(worked) }
  var needs: [String] { fact.needs(worked) }
  func told(in entry: Entry) -> String { fact.told(worked, in: entry) }

  func isEqual(_ other: any AnyPosted) -> Bool { other as? Posted<Fact> == self }

  func again(in entry: inout EntryMaking) throws(EventRefusal) -> Event {
    var again = self
    try again.fact.post(&again.worked, to: &entry)
    return Event(again)
  }

  func reverse(of name: EntryName, in entry: inout EntryMaking) throws(EventRefusal) {
    try fact.reverse(worked, of: name, in: &entry)
  }
}

// MARK: Entries of events

extension Entry {
  /// The entry of an event.
  ///
  /// - Parameters:
  ///   - fact: What a person states.
  ///   - sources: Books, evidence, and what is known.
  ///   - earlier: The state before it.
  ///   - seal: Number, chain and signer.
  /// - Throws: What does not fit books, state or what is known.
  public init<Fact: JournalEvent>(
    posting fact: Fact, from sources: EventSources, after earlier: ClosingState, seal: Seal
  ) throws(EventRefusal) {
    let worked = try fact.work(from: sources, after: earlier)
    try self.init(
      Event(Posted(fact, worked)), after: earlier, knowing: sources.known,
      journal: sources.journal, seal: seal)
  }

  /// The entry of an event from what was stated and what of the books was sealed: sealing it, and
  /// working it again.
  ///
  /// - Throws: What the state before it does not allow.
  public init(
    _ event: Event, after earlier: ClosingState, knowing known: KnownKeys,
    journal: JournalBefore, seal: Seal
  ) throws(EventRefusal) {
    var making = EntryMaking(after: earlier, known: known, journal: journal, seal: seal)
    let posted = try event.posted.again(in: &making)
    self.init(
      seal: seal, content: .event(posted), transactions: making.transactions,
      noted: making.noted, closing: making.closing)
  }
}

// MARK: Refusals

/// Why an event cannot be sealed.
public struct EventRefusal: Error, Hashable, Sendable {
  /// What others say in words of their own.
  public enum Reason: Hashable, Sendable {
    /// A scheme refuses a line of a claim, from 1.
    case scheme(line: Int, ClaimVerdict.Reason)
    /// Nobody bears a cost.
    case withoutBearer(WithoutBearer)
  }

  /// The name of the fault.
  public var code: Diagnostic.Code
  /// What is wrong; empty where the reason says it.
  public var what: String
  /// How to put it right; empty where the reason says it.
  public var fix: String
  /// What others say in words of their own, where that is what is wrong.
  public var reason: Reason?

  /// A refusal in words.
  public init(_ what: String, fix: String, code: Diagnostic.Code = .eventRefused) {
    self.code = code
    self.what = what
    self.fix = fix
  }

  /// A refusal that others say.
  public init(_ reason: Reason, fix: String = "", code: Diagnostic.Code = .eventRefused) {
    self.init("", fix: fix, code: code)
    self.reason = reason
  }
}

extension EventRefusal {
  private static let nameOne = "name one that stands in employer.xml, or add it there"

  static func budgetUnknown(_ id: Identifier) -> EventRefusal {
    EventRefusal("there is no budget '\(id)' in employer.xml", fix: nameOne)
  }

  static func funderUnknown(_ id: Identifier) -> EventRefusal {
    EventRefusal("the budget has no funder '\(id)'", fix: nameOne)
  }

  static func lineUnknown(_ id: Identifier) -> EventRefusal {
    EventRefusal("the budget has no plan line '\(id)'", fix: nameOne)
  }

  static func itemUnknown(_ id: Identifier) -> EventRefusal {
    EventRefusal("there is no hidden cost '\(id)' in employer.xml", fix: nameOne)
  }

  static func trainingUnknown(_ id: Identifier) -> EventRefusal {
    EventRefusal("there is no training '\(id)' in employer.xml", fix: nameOne)
  }

  static func dayToCome(_ day: CivilDate) -> EventRefusal {
    EventRefusal(
      "\(day) is more than a month to come", fix: "check the year; seal it when it has happened")
  }

  static func entryUnknown(_ name: EntryName) -> EventRefusal {
    EventRefusal(
      "there is no entry \(name)",
      fix: "'pa-payroll ledger' lists what the entries of a year posted")
  }

  static let amountNotAboveNothing = EventRefusal(
    "the amount is zero or negative",
    fix: "give an amount above zero; of a claim, pay or post first what is to be claimed")
}

extension Diagnostic.Code {
  /// An event that does not fit the books.
  public static let eventRefused = Diagnostic.Code(
    "event-refused", "An event that does not fit the books.",
    example: "a receipt from a funder who funds nothing")

  /// Something that looks like what was posted before.
  public static let eventDuplicate = Diagnostic.Code(
    "event-duplicate", "Something that looks like what was posted before.",
    example: "a receipt posted twice")

  /// What can be wrong with events, whatever their kind and of one kind alone.
  public static let ofEvents: [Diagnostic.Code] =
    [.eventRefused, .eventDuplicate] + JournalEvents.all.flatMap { $0.kind.codes }
}
