public import PAClaims
import PAEmployment
public import PALedger
import PAPayRun
public import PAPrimitives

// A posting's trail on one screen:
//
//   PostingTrail ── posting, entry     what is followed
//     ├── steps, sources               of a claim's money: when the claim was made and sent, and what it asks for
//     ├── asks                         of what was paid: the claims that asked for it, and what came back
//     ├── settled                      of what is owed: what settled what, the oldest first
//     └── reversal(of:)                of any event: the entry that is its mirror
//
// Entries are added in the journal's order, every one, and none is kept but the one that is followed.

/// What leads from a posting to other entries, and from them to it.
public struct PostingTrail: Sendable {
  /// The posting that is followed.
  public let posting: NamedPosting
  /// What the posting was sealed in; the only entry that is kept.
  public let entry: Entry
  /// The money of a claim that the entry is of, if it is.
  public let money: Posted<ClaimMoney>?
  /// When the claim that money came for was made and sent.
  public private(set) var steps = ClaimSteps()
  /// Claims that asked for what the transaction paid, the first first.
  public private(set) var asks: [ClaimAsk] = []
  /// What the transaction settled of what was owed, and what settled what it owes.
  public private(set) var settled: [SettledPart] = []

  /// The names under which what the transaction paid is claimed.
  private let references: Set<String>
  /// The names under which the claim that money came for knows what it asks for.
  private let asked: Set<String>
  private var paid: [String: PaidSource] = [:]
  private var settling: Settling
  private var reversals: [EntryName: EntryName] = [:]
  private var isPast = false

  /// The trail of an entry's posting, with no other entry yet; nil where the entry has none of that
  /// number.
  ///
  /// - Parameters:
  ///   - name: The posting's name.
  ///   - entry: Its entry; of a run, as it was worked again, which alone knows what bears its lines.
  public init?(of name: PostingName, in entry: Entry) {
    guard let posting = entry.namedPostings.first(where: { $0.name == name }) else { return nil }
    self.posting = posting
    self.entry = entry
    var references: Set<String> = []
    var money: Posted<ClaimMoney>?
    switch entry.content {
    case .run(let sealed):
      if case .payLine(let contract, let number) = posting.cause,
        let payslip = sealed.payslip(of: contract)
      {
        references = Set(payslip.covers(paidByLine: number, in: entry.name))
      }
    case .event(let event):
      money = event.posted(as: ClaimMoney.self)
      if let cost = event.posted(as: PostedCost.self) { references = [cost.fact.key] }
    case .opening, .correction: break
    }
    self.references = references
    self.money = money
    asked = Set(money?.worked.claim.lines.map(\.reference) ?? [])
    settling = Settling(entry.postings(of: posting.cause, correcting: posting.corrects))
  }

  /// The postings of its transaction, itself among them.
  public var transaction: [NamedPosting] {
    entry.postings(of: posting.cause, correcting: posting.corrects)
  }

  /// Where what a line of the claim asks for was paid; nil where no entry of this journal paid it.
  public func source(of line: ClaimLine) -> PaidSource? { paid[line.reference] }

  /// The entry that reverses an entry; nil where none does.
  public func reversal(of name: EntryName) -> EntryName? { reversals[name] }

  /// Adds the next entry of the journal.
  ///
  /// - Parameters:
  ///   - other: The entry, which may be the one that is followed.
  ///   - workedAgain: A run as it was worked again; asked for only where its cover is claimed.
  public mutating func add(_ other: Entry, workedAgain: (Entry) -> Entry? = { _ in nil }) {
    settling.add(other, to: &settled)
    isPast = isPast || other.name == entry.name
    switch other.content {
    case .opening, .correction: break
    case .run:
      if !isPast { findCover(in: other, workedAgain) }
    case .event(let event):
      if let reversal = event.posted(as: Reversal.self) {
        reversals[reversal.fact.entry] = other.name
      }
      if isPast { follow(event, of: other) } else { trace(event, of: other) }
    }
  }

  /// What stands before the money of a claim: invoices, and the steps of the claim.
  private mutating func trace(_ event: Event, of other: Entry) {
    guard let money else { return }
    if let cost = event.posted(as: PostedCost.self), asked.contains(cost.fact.key) {
      // An invoice is posted again only after its reversal: the last one is the claim's.
      paid[cost.fact.key] = PaidSource(
        entry: other.name, on: cost.fact.on, cost: cost.fact, postings: other.namedPostings.costs)
    } else if let made = event.posted(as: ClaimMade.self), made.fact.id == money.fact.id {
      steps = ClaimSteps(made: other.name)
    } else if let sent = event.posted(as: ClaimSent.self), sent.fact.id == money.fact.id {
      steps.sent = other.name
    }
  }

  /// The run that paid shifts of cover which the claim asks for.
  private mutating func findCover(in other: Entry, _ workedAgain: (Entry) -> Entry?) {
    let covers = other.closing.claims.covers.filter {
      $0.entry == other.name && asked.contains($0.key)
    }
    guard !covers.isEmpty else { return }
    let run = workedAgain(other) ?? other
    for cover in covers {
      paid[cover.key] = PaidSource(
        entry: other.name, on: cover.on, cover: cover, postings: run.postings(of: cover))
    }
  }

  /// What stands after something paid: claims that ask for it, and their money.
  private mutating func follow(_ event: Event, of other: Entry) {
    // Once it is reversed, an invoice of that number is another.
    guard !references.isEmpty, reversals[entry.name] == nil else { return }
    if let made = event.posted(as: ClaimMade.self) {
      let lines = made.worked.claim.lines.enumerated()
        .filter { references.contains($0.element.reference) }
        .map { ClaimAsk.Line(number: $0.offset + 1, line: $0.element) }
      guard !lines.isEmpty else { return }
      asks.append(
        ClaimAsk(
          claim: made.fact.id, scheme: made.fact.scheme, lines: lines,
          steps: ClaimSteps(made: other.name)))
    } else if let sent = event.posted(as: ClaimSent.self) {
      guard let place = openAsk(of: sent.fact.id) else { return }
      asks[place].steps.sent = other.name
    } else if let money = event.posted(as: ClaimMoney.self) {
      guard let place = openAsk(of: money.fact.id) else { return }
      asks[place].repaid += asks[place].lines.map { line in
        Repayment(
          line: line.number, entry: other.name, on: money.fact.on,
          postings: other.postings(of: .event(part: line.number)).recovered)
      }
    }
  }

  /// The ask of a claim's name that still stands.
  private func openAsk(of claim: Identifier) -> Int? {
    asks.lastIndex { $0.claim == claim && reversals[$0.steps.made ?? entry.name] == nil }
  }
}

/// The entries in which a claim was made and sent.
public struct ClaimSteps: Hashable, Sendable {
  public var made: EntryName?
  public var sent: EntryName?
}

/// Where something that a claim asks for was paid.
public struct PaidSource: Hashable, Sendable {
  public let entry: EntryName
  /// The invoice's day, or the shift's.
  public let on: CivilDate
  /// The invoice; nil for cover.
  public var cost: PostedCost?
  /// The shift of cover; nil for an invoice.
  public var cover: TrainingCover?
  /// The postings of what bore it.
  public let postings: [NamedPosting]
}

/// A claim that asked for what a transaction paid.
public struct ClaimAsk: Hashable, Sendable {
  /// A line of the claim, by its number.
  public struct Line: Hashable, Sendable {
    /// From 1.
    public let number: Int
    public let line: ClaimLine
  }

  /// The claim's short name.
  public let claim: Identifier
  /// The scheme that is asked.
  public let scheme: String
  /// Its lines that ask for it.
  public let lines: [Line]
  /// When it was made and sent.
  public fileprivate(set) var steps: ClaimSteps
  /// What came back for these lines.
  public fileprivate(set) var repaid: [Repayment] = []
}

/// What money of a claim gave back for one of its lines.
public struct Repayment: Hashable, Sendable {
  /// The claim's line, from 1.
  public let line: Int
  /// The entry of the money.
  public let entry: EntryName
  /// The day it came.
  public let on: CivilDate
  /// To which plan lines and funders.
  public let postings: [NamedPosting]
}

extension [NamedPosting] {
  /// Those to accounts of money that came back.
  public var recovered: [NamedPosting] { filter { $0.posting.account.kind == .recovered } }
}

extension Entry {
  /// The postings that bore a shift of cover for training: of the lines that pay it where the run was
  /// worked again, else of every line of who worked it that was posted as such cover.
  func postings(of cover: TrainingCover) -> [NamedPosting] {
    guard case .run(let sealed) = content else { return [] }
    let accounts = Set(
      cover.borneBy.map {
        Account.cost(line: $0.line, funder: $0.funder, on: .cover(.training))
      })
    let slips = sealed.run.payslips.filter { $0.assistant == cover.assistant }
    return namedPostings.filter { named in
      guard case .payLine(let contract, let number) = named.cause,
        accounts.contains(named.posting.account),
        let slip = slips.first(where: { $0.contract == contract }),
        slip.lines.indices.contains(number - 1)
      else { return false }
      return slip.lines[number - 1].shares.isEmpty
        || slip.covers(paidByLine: number, in: name).contains(cover.key)
    }
  }
}
