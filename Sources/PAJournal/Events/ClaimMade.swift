public import PAClaims
public import PADescription
public import PADiagnostics
import PAEmployment
public import PAPrimitives

/// A claim that is made: for all that was paid for a training and is not claimed yet.
public struct ClaimMade: Hashable, Sendable {
  /// The claim's short name.
  public var id: Identifier
  public var training: Identifier
  /// The scheme's short name.
  public var scheme: String
  /// The lines that are left out of it; nil where all are asked for.
  public var leftOut: ClaimLineNumbers?

  /// A claim to be made.
  public init(
    _ id: Identifier, for training: Identifier, to scheme: String,
    leavingOut leftOut: ClaimLineNumbers? = nil
  ) {
    self.leftOut = leftOut
    self.id = id
    self.training = training
    self.scheme = scheme
  }
}

extension ClaimMade: JournalEvent {
  public static let kind = EventKind(
    "claimMade", command: "claim new", "makes a claim for a training paid",
    about: """
      Gathers what was paid for a training and is not claimed yet: the course and travel invoices
      posted with --training, and the cover shifts that sealed runs paid. Who may claim this year is
      the first thing it says. Nothing is sealed where the scheme refuses a line: --leave-out 2,3 makes the
      claim without those, which stay open to another. A claim made by mistake is withdrawn with 'post
      reversal'.
      """,
    example: "pa-payroll claim new riverside-12 --id moving-1 --training moving --scheme funder",
    codes: [.claimDuplicate, .claimRefused])

  /// The training as the books record it; lines and day are put there when it is posted.
  public func work(
    from sources: EventSources, after earlier: ClosingState
  ) throws(EventRefusal) -> ClaimWorked {
    guard let training = sources.books.trainings.first(where: { $0.id == training }) else {
      throw .trainingUnknown(training)
    }
    try check(training, learnsIn: sources.books)
    let claim = try claim(for: training, from: earlier.claims, made: training.days.first)
    guard let scheme = TrainingScheme.named(scheme) else { throw .claimUnknown(id) }
    let refused = claim.verdicts(under: scheme, earlier.claims).enumerated()
      .compactMap { place, verdict in verdict.refusal.map { (line: number(of: place + 1), $0) } }
    if let (line, reason) = refused.first {
      let left = (leftOut?.numbers ?? []) + refused.map(\.line)
      throw .claimRefused(
        line, reason, leavingOut: refused.count < claim.lines.count ? left.sorted() : [])
    }
    return ClaimWorked(
      TrainingClaim(
        id: id, scheme: scheme.id, training: training, lines: [], made: training.days.first))
  }

  /// Refuses a PA who was not employed while she was to learn.
  private func check(_ training: Training, learnsIn books: BooksRead) throws(EventRefusal) {
    guard let learner = training.learner else { return }
    let contracts = books.employer.assistant(learner)?.contracts ?? []
    guard contracts.contains(where: { $0.span.overlaps(training.days) }) else {
      throw .learnerNotEmployed(learner, training.days)
    }
  }

  /// The claim, for everything that was paid for the training and is open, but the lines left out.
  private func claim(
    for training: Training, from state: ClaimsState, made: CivilDate
  ) throws(EventRefusal) -> TrainingClaim {
    var claim = TrainingClaim(id: id, for: training, to: scheme, from: state, made: made)
    let count = claim.lines.count
    if let beyond = leftOut?.numbers.first(where: { $0 > count }), count > 0 {
      throw .lineNotThere(beyond, of: count)
    }
    claim.lines = claim.lines.enumerated().filter { place, _ in
      leftOut.map { !$0.numbers.contains(place + 1) } ?? true
    }.map(\.element)
    return claim
  }

  /// The number that a line of the claim has where none is left out.
  private func number(of line: Int) -> Int {
    var number = line
    for left in leftOut?.numbers ?? [] where left <= number { number += 1 }
    return number
  }

  public func post(
    _ worked: inout ClaimWorked, to making: inout EntryMaking
  ) throws(EventRefusal) {
    guard !making.knows(KnownKey.claim(id)) else { throw .claimExists(id) }
    let training = worked.claim.training
    guard training.id == self.training else { throw .trainingUnknown(self.training) }
    guard training.days.last <= making.seal.on else { throw .notGivenYet(training.days.last) }
    let claim = try claim(for: training, from: making.closing.claims, made: making.seal.on)
    guard !claim.lines.isEmpty else {
      let other = making.closing.claims.claims.first { $0.training.id == training.id }
      throw other.map { .claimedBy($0.id) } ?? .nothingToClaim
    }
    // Cover for which nothing was paid is a line too, but nobody can ask for £0.00.
    guard claim.claimed > .zero else { throw .amountNotAboveNothing }
    if let line = claim.lines.first(where: { making.knows($0.known) }) {
      throw .claimedBefore(line.reference)
    }
    worked.claim = claim
    making.note(KnownKey.claim(id))
    for line in claim.lines { making.note(line.known) }
    making.closing.claims.take(claim)
  }

  public func reverse(
    _ worked: ClaimWorked, of name: EntryName, in making: inout EntryMaking
  ) throws(EventRefusal) {
    making.free(KnownKey.claim(id))
    for line in worked.claim.lines { making.free(line.known) }
    let before = try making.journal.entry(EntryName(name.year, name.number - 1))
    making.closing.claims.giveBack(worked.claim, as: before?.closing.claims ?? ClaimsState())
  }

  public func gives(_ worked: ClaimWorked) -> [String] { [KnownKey.claim(id)] }

  public func needs(_ worked: ClaimWorked) -> [String] {
    worked.claim.lines.filter { !$0.invoice.isEmpty }.map { KnownKey.invoice($0.invoice) }
  }

  /// What it is, in a few words.
  public var what: String { "claim \(id) made" }

  public func told(_ worked: ClaimWorked, in entry: Entry) -> String {
    "claim \(id) for \(worked.claim.claimed.inWords)"
  }
}

extension ClaimLine {
  /// The name it is known for ever under: nothing is claimed twice.
  fileprivate var known: String { KnownKey.claimed(reference) }
}

/// The numbers of lines of a claim, as its table has them, in their order.
public struct ClaimLineNumbers: Hashable, Sendable {
  /// Each once, ascending.
  public let numbers: [Int]
}

extension ClaimLineNumbers: Written {
  /// Numbers with commas between.
  public static var form: WrittenForm {
    WrittenForm(
      "claimLineNumbers", "Write the numbers of lines with commas between, 2,3.", example: "2,3",
      patterns: [#"[1-9][0-9]{0,3}(,[1-9][0-9]{0,3}){0,99}"#])
  }

  /// Reads `2,3`.
  public init?(written: String) {
    let numbers = written.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...100).contains(numbers.count), numbers.allSatisfy({ $0.map { $0 > 0 } ?? false })
    else {
      return nil
    }
    self.init(numbers: Set(numbers.compactMap { $0 }).sorted())
  }

  /// `2,3`.
  public var written: String { numbers.map { "\($0)" }.joined(separator: ",") }
}

extension EventRefusal {
  static func notGivenYet(_ day: CivilDate) -> EventRefusal {
    EventRefusal(
      "the training ends on \(day), and is not given yet",
      fix: "make the claim when it was attended", code: .claimRefused)
  }

  static func learnerNotEmployed(_ learner: Identifier, _ days: DateRange) -> EventRefusal {
    EventRefusal(
      "'\(learner)' has no contract on \(days.first) to \(days.last), the days of the training",
      fix: "check the training's days and learner in employer.xml", code: .claimRefused)
  }

  static func lineNotThere(_ number: Int, of count: Int) -> EventRefusal {
    EventRefusal(
      "there is no line \(number): the claim has \(count)",
      fix: "leave out lines by their numbers as the claim's table has them")
  }

  static func claimExists(_ id: Identifier) -> EventRefusal {
    EventRefusal(
      "a claim '\(id)' was made before", fix: "give the new claim a name of its own",
      code: .claimDuplicate)
  }

  static let nothingToClaim = EventRefusal(
    "nothing was paid for this training that is not claimed already",
    fix: "post the course with 'pa-payroll post cost … --training', and pay the cover first")

  /// How to go on where something is claimed already.
  static let claimedOnce =
    "nothing is claimed twice: go on with that claim, or post first what is new"

  static func claimedBy(_ other: Identifier) -> EventRefusal {
    EventRefusal(
      .scheme(line: 1, .alreadyClaimed(other)),
      fix: claimedOnce,
      code: .claimDuplicate)
  }

  static func claimedBefore(_ reference: String) -> EventRefusal {
    EventRefusal(
      "'\(reference)' was claimed before",
      fix: claimedOnce,
      code: .claimDuplicate)
  }
}

extension Diagnostic.Code {
  /// A claim, or something in it, that was claimed before.
  public static let claimDuplicate = Diagnostic.Code(
    "claim-duplicate", "A claim, or something in it, that was claimed before.",
    example: "an invoice or cover claimed twice")
  /// A claim that its scheme does not pay.
  public static let claimRefused = Diagnostic.Code(
    "claim-refused", "A claim that its scheme does not pay.",
    example: "a claim outside the scheme's days")
}

extension ClaimMade: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("claimMade", "A claim that was made.")
  }

  public static var blank: ClaimMade { ClaimMade(.blank, for: .blank, to: "") }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("id", &id, Field("The claim's short name."))
    description.attribute(
      "training", &training, Field("The training in employer.xml.", .named("training")))
    description.attribute(
      "scheme", &scheme, Field("The scheme that is asked.", as: .trainingScheme))
    description.attribute("leaveOut", &leftOut, Field("The lines that are left out of it."))
  }
}

extension WrittenForm {
  /// The short name of a scheme of the table.
  static let trainingScheme = WrittenForm(
    "trainingScheme", "The scheme that is asked.",
    words: TrainingScheme.all.map { WrittenForm.Word($0.id, "A scheme that pays for training.") })
}

/// A claim as it stands after one of its steps.
public struct ClaimWorked: Hashable, Sendable {
  public var claim: TrainingClaim

  /// A claim as it stands.
  public init(_ claim: TrainingClaim) { self.claim = claim }
}

extension ClaimWorked: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("claimWorked", "A claim as it stands after one of its steps.")
  }

  public static var blank: ClaimWorked { ClaimWorked(.blank) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.child("asked", &claim, Field("The claim as it stands after it."))
  }
}
