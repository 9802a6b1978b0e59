public import PAClaims
public import PADiagnostics
public import PAJournal
import PAPrimitives

/// An event that was sealed.
public struct SealedEvent: Sendable {
  public let entry: SealedEntry
  /// Whether `journal/known` was lost, behind or changed, and was made again.
  public let isKnownMadeAgain: Bool
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
    var (known, isMadeAgain) = try journal.known(after: last.entry)
    let entry: Entry
    do throws(EventRefusal) {
      let sources = EventSources(
        books: books.read, today: signer.today, evidence: evidence, known: known,
        journal: journal.before)
      entry = try Entry(
        posting: fact, from: sources, after: last.entry.closing,
        seal: seal(after: last, books, signer, ""))
    } catch {
      throw Rejected(Diagnostic(error, in: self, saying: said))
    }
    try check(entry)
    let sealed = SealedEntry(entry)
    try journal.seal(sealed)
    for line in entry.noted { known.note(line) }
    if !entry.noted.isEmpty { journal.keep(known) }
    _ = consume lock
    return SealedEvent(entry: sealed, isKnownMadeAgain: isMadeAgain)
  }
}

extension JournalFolder {
  /// Its entries by name, each read when it is asked for.
  var before: JournalBefore {
    let journal = self
    return JournalBefore { name in
      try? journal.entry(name.number, of: name.year).entry
    }
  }
}
