public import PAClaims
public import PADiagnostics
public import PAJournal

extension BooksFolder {
  /// Seals an event that an entry is made of.
  ///
  /// - Parameters:
  ///   - signer: Who seals, and when.
  ///   - reason: Why, where a reason is asked for.
  ///   - said: How a scheme's reason to refuse a claim is said.
  ///   - make: Makes the entry from books, the state before it, and its seal.
  /// - Returns: The sealed entry.
  /// - Throws: Faults of the books or the event.
  public func sealEvent(
    by signer: Signer, reason: String = "", saying said: (ClaimVerdict.Reason) -> String,
    _ make: (Books, ClosingState, Seal) throws(EventRefusal) -> Entry
  ) throws(Rejected) -> SealedEntry {
    let journal = JournalFolder(of: self)
    let lock = try journal.lock()
    let (books, last) = try booksAndLast()
    let entry: Entry
    do throws(EventRefusal) {
      entry = try make(books, last.entry.closing, seal(after: last, books, signer, reason))
    } catch {
      throw Rejected(Diagnostic(error, in: self, saying: said))
    }
    try check(entry)
    let sealed = SealedEntry(entry)
    try journal.seal(sealed)
    _ = consume lock
    return sealed
  }
}
