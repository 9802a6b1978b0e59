public import PAClaims
public import PADiagnostics
public import PAJournal
import PAPayRun
import PAPrimitives

/// An event that was sealed.
public struct SealedEvent: Sendable {
  public let entry: SealedEntry
  /// How `journal/known` was found.
  public let known: KnownLogState
}

extension BooksFolder {
  /// Seals an event.
  ///
  /// - Parameters:
  ///   - fact: What a person states.
  ///   - evidence: SHA-256 of the file its evidence names; empty where it names none.
  ///   - signer: Who seals, and when.
  ///   - said: How a scheme's reason to refuse a claim is said.
  /// - Returns: The sealed entry.
  /// - Throws: Faults of the books or the event.
  public func post(
    _ fact: some JournalEvent, evidence: String = "", by signer: Signer,
    saying said: (ClaimVerdict.Reason) -> String
  ) throws(Rejected) -> SealedEvent {
    let journal = JournalFolder(of: self)
    let lock = try journal.lock()
    let (books, last) = try booksAndLast()
    try check(signer, seals: last.seal)
    try checkNothingNewer(than: last.seal, sealed: last.closing.payroll.sealed, in: journal)
    let seal = try seal(after: last, books, signer, "")
    var (known, log) = try journal.known(after: last)
    let entry: Entry
    do throws(EventRefusal) {
      let sources = EventSources(
        books: books.read, evidence: evidence, known: known, journal: journal.before)
      entry = try Entry(
        posting: fact, from: sources, after: last.closing, seal: seal)
    } catch {
      throw Rejected(Diagnostic(error, in: self, saying: said))
    }
    try check(entry)
    let sealed = SealedEntry(entry)
    try journal.seal(sealed)
    for line in entry.noted { known.note(line) }
    if !entry.noted.isEmpty, !journal.keep(known) { log = .notWritten }
    _ = consume lock
    return SealedEvent(entry: sealed, known: log)
  }
}

extension JournalFolder {
  /// An entry, with its run as it is right after its corrections.
  func entry(
    _ name: EntryName, asCorrectedBy corrected: [CorrectedName]
  ) throws(Rejected) -> Entry {
    do throws(EventRefusal) {
      guard let entry = try before.asCorrected(by: corrected).entry(name) else {
        throw EventRefusal("there is no entry \(name)", fix: "restore the journal from a copy")
      }
      return entry
    } catch {
      throw Rejected(error, in: self)
    }
  }

  /// The runs that were reversed.
  func reversed(_ corrected: [CorrectedName]) throws(Rejected) -> Set<EntryName> {
    do throws(EventRefusal) {
      return try before.reversed(corrected)
    } catch {
      throw Rejected(error, in: self)
    }
  }

  /// Its entries, each read when it is asked for.
  var before: JournalBefore {
    let journal = self
    return JournalBefore(
      last: { year throws(EventRefusal) in
        do throws(Rejected) {
          return try journal.numbers(of: year).last ?? 0
        } catch {
          throw EventRefusal(error.first)
        }
      },
      read: { name throws(EventRefusal) in
        do throws(Rejected) {
          return try journal.entry(name.number, of: name.year).entry
        } catch {
          throw EventRefusal(error.first)
        }
      })
  }
}

extension EventRefusal {
  /// What an event asks for, and cannot be read.
  fileprivate init(_ found: Diagnostic) {
    let place = found.place.map { "\($0.file): " } ?? ""
    self.init("\(place)\(found.what)", fix: found.fix, code: found.code)
  }
}
