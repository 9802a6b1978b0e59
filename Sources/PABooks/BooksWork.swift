public import PAClaims
public import PADiagnostics
import PAEmployment
import PAHost
public import PAJournal
public import PAPayRun
public import PAPrimitives
import PAXML

extension BooksFolder {
  /// The books and the last entry of the latest year opened.
  public func booksAndLast() throws(Rejected) -> (Books, SealedEntry) {
    let books = try books()
    let journal = JournalFolder(of: self)
    guard let year = try journal.years().last else {
      throw Rejected(.notOpened(path))
    }
    return (books, try journal.last(of: year))
  }

  /// Every sealed run, in the journal's order.
  public func sealedRuns() throws(Rejected) -> [(entry: SealedEntry, run: SealedPayRun)] {
    let journal = JournalFolder(of: self)
    var runs: [(SealedEntry, SealedPayRun)] = []
    for year in try journal.years() {
      for number in try journal.numbers(of: year) {
        let sealed = try journal.entry(number, of: year)
        if case .run(let run) = sealed.entry.content { runs.append((sealed, run)) }
      }
    }
    return runs
  }

  /// SHA-256 of every invoice and receipt that was posted.
  public func evidence() throws(Rejected) -> Set<String> {
    let journal = JournalFolder(of: self)
    var digests: Set<String> = []
    for year in try journal.years() {
      for number in try journal.numbers(of: year) {
        if case .cost(let cost) = try journal.entry(number, of: year).entry.content {
          digests.insert(cost.digest)
        }
      }
    }
    return digests
  }

  /// A sealed run; nil where it is not sealed.
  public func sealedRun(
    _ key: RunKey, schedule: Identifier?
  ) throws(Rejected) -> (entry: SealedEntry, run: SealedPayRun)? {
    let journal = JournalFolder(of: self)
    guard try journal.numbers(of: key.period.year).last != nil else { return nil }
    let state = try journal.last(of: key.period.year).entry.closing.payroll
    let found = state.sealed.first { run in
      run.key == key && schedule.map { run.schedule == $0 } ?? true && run.entry > 0
    }
    guard let found else { return nil }
    let sealed = try journal.entry(found.entry, of: key.period.year)
    guard case .run(let run) = sealed.entry.content else { return nil }
    return (sealed, run)
  }

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

  /// Every fault of books, timesheets and the last entry, and everything that now disagrees with
  /// what was sealed.
  public func faults() -> [Diagnostic] {
    do {
      let books = try books()
      var found = books.warnings
      let journal = JournalFolder(of: self)
      let opened = try journal.years()
      for year in Set(opened + (try TimesheetFolder.years(of: self))).sorted() {
        // Before a year is opened nothing is sealed that its timesheets could disagree with.
        let state =
          opened.contains(year)
          ? try journal.last(of: year).entry.closing
          : ClosingState(payroll: PayrollState(year: year))
        let folder = try TimesheetFolder(self, year: year, books: books.read)
        let open = opened.last.flatMap { $0 > year ? $0 : nil }
        found += folder.disagreements(with: state, journal, closedBy: open)
      }
      // What today's tables would give differently, and any record that was changed.
      return opened.isEmpty ? found : found + journal.verify().found
    } catch {
      return error.all
    }
  }
}

extension JournalFolder {
  /// The first entry where two copies part, in words; nil where there is none.
  ///
  /// - Throws: Where either cannot be read: nobody knows then whether they are the same.
  public func parting(from other: JournalFolder) throws(Rejected) -> String? {
    for folder in [self, other] {
      guard try BooksFolder.status(of: folder.books) != nil else {
        throw Rejected(.noFolder(folder.books))
      }
    }
    for year in Set(try years() + other.years()).sorted() {
      let (mine, theirs) = (try numbers(of: year), try other.numbers(of: year))
      for number in Set(mine + theirs).sorted() {
        let name = "\(year)/\(number)"
        guard mine.contains(number) else { return "entry \(name) stands only in the other" }
        guard theirs.contains(number) else { return "entry \(name) stands only in the first" }
        let one = try BooksFolder.bytes(of: file(number, of: year), limit: SealedEntry.limit)
        let two = try BooksFolder.bytes(of: other.file(number, of: year), limit: SealedEntry.limit)
        guard one == two else { return "the copies part at entry \(name)" }
      }
    }
    return nil
  }
}
