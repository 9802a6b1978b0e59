import PABudgets
public import PADiagnostics
import PAEmployment
import PAFormats
import PAJournal
import PAPayRun
import PAPrimitives
import PAStatute

// A journal is checked by doing again what made it.

/// What `verify` found.
public struct Verification: Hashable, Sendable {
  /// How many entries were read.
  public var entries = 0
  /// SHA-256 of the last one.
  public var digest = ""
  /// What is wrong.
  public var found: [Diagnostic] = []
  /// How `journal/known` was found.
  public var known = KnownLogState.asSealed

  /// Nothing verified yet.
  public init() {}
}

extension JournalFolder {
  /// Checks chain and digests, works every entry again from the one before, and compares.
  public func verify() -> Verification {
    var verification = Verification()
    do throws(Rejected) {
      guard try BooksFolder.status(of: books) != nil else {
        throw Rejected(.noFolder(books))
      }
      let years = try years()
      if years.isEmpty { throw Rejected(.notOpened(books)) }
      var before = Before()
      for year in years { try verify(year, &verification, after: &before) }
      if verification.found.isEmpty { verification.known = repairKnown(before.known) }
    } catch {
      verification.found += error.all
    }
    return verification
  }

  /// What stands before an entry.
  private struct Before {
    var digest = ""
    var state: ClosingState?
    var known = KnownKeys()
  }

  /// Checks the entries of one year.
  ///
  /// - Throws: What keeps the rest from being read.
  private func verify(
    _ year: TaxYear, _ verification: inout Verification, after before: inout Before
  ) throws(Rejected) {
    for (index, number) in try numbers(of: year).enumerated() {
      let file = file(number, of: year)
      guard number == index + 1 else {
        throw Rejected(.damaged(file, "entry \(index + 1) before it is missing"))
      }
      let bytes = try BooksFolder.bytes(of: file, limit: SealedEntry.limit)
      let entry: Entry
      let digest: String
      var found: [Diagnostic] = []
      if let sealed = SealedBytes(bytes), let run = run(sealed, after: before, file: file) {
        (entry, digest) = (run, sealed.digest)
      } else {
        let sealed = try SealedEntry(bytes, file: file)
        (entry, digest) = (sealed.entry, sealed.digest)
        found = differences(sealed, after: before, file)
      }
      try check(entry.name, of: file, is: EntryName(year, number))
      verification.entries += 1
      verification.digest = digest
      if entry.seal.previous != before.digest {
        verification.found.append(
          .damaged(file, "it does not follow the entry before it: the chain is broken"))
      }
      verification.found += found
      if number == 1 { before.known = KnownKeys() }
      for line in entry.knownLines { before.known.note(line) }
      before.digest = digest
      before.state = entry.closing
    }
  }

  /// A run's entry worked again from no more of its file than it was worked from, where that comes to
  /// the very bytes of the file.
  ///
  /// Then it leaves what the file says, and of the file nothing else needs to be read. Mostly it does:
  /// the program that verifies is the one that sealed.
  ///
  /// - Returns: The entry; nil where it is to be read whole, to say what is otherwise.
  private func run(
    _ sealed: SealedBytes, after before: Before, file: String
  ) -> Entry? {
    guard let facts = sealed.runFacts(file: file),
      let again = try? facts.again(
        after: before.state, knowing: before.known, journal: self.before),
      sealed.isWritten(of: again)
    else { return nil }
    return again
  }

  /// What working an entry again gives differently.
  ///
  /// Where other bytes are written of it, values are compared: the bytes are guarded by their digest, and
  /// may be written otherwise by another version.
  private func differences(
    _ sealed: SealedEntry, after before: Before, _ file: String
  ) -> [Diagnostic] {
    let again: Entry
    do {
      again = try sealed.entry.facts.again(
        after: before.state, knowing: before.known, journal: self.before)
    } catch {
      return [
        Diagnostic(
          .error, .journalDiffers, at: SourcePlace(file: file),
          "the entry cannot be worked again: \(error.words)",
          fix: "work it with the program that sealed it, \(sealed.entry.seal.program)")
      ]
    }
    if sealed.file.isWritten(of: again) { return [] }
    let parts = sealed.entry.differences(from: again).map(\.path)
    guard !parts.isEmpty else { return [] }
    let told = parts.prefix(3).joined(separator: ", ")
    let more = parts.count > 3 ? " and \(parts.count - 3) more" : ""
    return [
      Diagnostic(
        .error, .journalDiffers, at: SourcePlace(file: file),
        "working the entry again from the one before it gives other figures: \(told)\(more)",
        fix:
          "it was sealed by \(sealed.entry.seal.program) under the law of \(sealed.entry.seal.law); "
          + "if those are this program's, the file was changed: restore it from a copy")
    ]
  }
}

/// Why an entry cannot be worked again.
enum ReworkFault: Error {
  case law(NotInForce)
  /// A run that this program would not seal, and that no entry can say.
  case refused(what: String)
  case noState
  case booksMissing
  case event(EventRefusal)

  var words: String {
    switch self {
    case .law(let missing): missing.description
    case .refused(let what): "this program refuses its run: \(what)"
    case .noState: "no opening stands before it"
    case .booksMissing: "its schedule is not in its books"
    case .event(let refusal): refusal.what.isEmpty ? refusal.code.title : refusal.what
    }
  }
}

/// What an entry is worked from: who sealed it, when and why, and what happened.
///
/// Of a run no figure is looked at, only the books as read, the time paid, and which run it is.
struct EntryFacts: Hashable {
  var seal: Seal
  var content: Entry.Content

  /// The entry that these facts, what of the books was sealed with them, and what stood before make.
  ///
  /// Its postings are never taken from it.
  func again(
    after state: ClosingState?, knowing known: KnownKeys, journal: JournalBefore
  ) throws(ReworkFault) -> Entry {
    switch content {
    case .opening(let opening):
      return Entry(opening: opening.again(in: seal.year, after: state, knowing: known), seal: seal)
    case .run(var sealed):
      guard let state else { throw .noState }
      let run = sealed.run
      guard let schedule = sealed.books.employer.schedule(run.schedule),
        let period = schedule.period(run.key.period)
      else { throw .booksMissing }
      var order = PayRunOrder(
        sealed.books.employer, schedule: schedule, period: period, lines: sealed.lines,
        state: state.payroll)
      order.sequence = run.key.sequence
      order.reason = run.reason
      order.paymentDate = run.paymentDate
      do throws(EventRefusal) {
        try order.takeEarlierPay(from: journal)
      } catch {
        throw .event(error)
      }
      do throws(NotInForce) {
        sealed.run = PayRun(order, under: try order.law())
      } catch {
        throw .law(error)
      }
      let drawdown = Drawdown(of: sealed.run, from: sealed.books.budgets, earlier: state.balances)
      if let blocking = sealed.run.findings.first(where: \.isBlocking) {
        throw .refused(what: blocking.words.1)
      }
      if let blocking = drawdown.findings.first(where: \.isBlocking) {
        throw .refused(what: blocking.diagnostic(at: SourcePlace(file: "")).what)
      }
      return Entry(run: sealed, drawn: drawdown, after: state, seal: seal)
    case .event(let event):
      guard let state else { throw .noState }
      do throws(EventRefusal) {
        return try Entry(event, after: state, knowing: known, journal: journal, seal: seal)
      } catch {
        throw .event(error)
      }
    }
  }
}

extension Entry {
  /// What it is worked from.
  var facts: EntryFacts { EntryFacts(seal: seal, content: content) }
}
