public import PADiagnostics
import PAEmployment
import PAFormats
public import PAHost
import PAJournal
import PAPayRun
public import PAPrimitives
import PAStatute
import PAXML

/// The sealed entries of one employer on disk.
public struct JournalFolder: Sendable {
  /// `journal/` in the books.
  public let path: String
  let books: String

  /// The journal of a folder of books.
  public init(of books: BooksFolder) {
    self.books = books.path
    path = "\(books.path)/journal"
  }

  /// The file of an entry: `journal/2026-27/000001.xml`.
  public func file(_ number: Int, of year: TaxYear) -> String {
    "\(path)/\(year)/\(JournalFolder.name(number))"
  }

  /// The number of an entry's file; nil for anything else.
  private static func number(_ name: String) -> Int? {
    let bytes = name.utf8
    guard bytes.count >= 10, bytes.suffix(4).elementsEqual(".xml".utf8),
      bytes.dropLast(4).allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      bytes.count == 10 || bytes.first != UInt8(ascii: "0"), let number = Int(name.dropLast(4)),
      EntryName.numbers.contains(number)
    else { return nil }
    return number
  }

  private static func name(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 6 - digits.count)) + digits + ".xml"
  }

  /// The tax years that have entries, earliest first.
  ///
  /// A year's folder without an entry is what an opening that failed left behind: no year.
  ///
  /// - Throws: `not-read` where a folder cannot be listed: nobody knows then what was sealed.
  public func years() throws(Rejected) -> [TaxYear] {
    var years: [TaxYear] = []
    for name in try BooksFolder.names(in: path) {
      if let year = TaxYear(name), try !numbers(of: year).isEmpty { years.append(year) }
    }
    return years.sorted()
  }

  /// The numbers of a year's entries, in order.
  ///
  /// Anything else in the folder is a file the program did not write and is left alone.
  ///
  /// - Throws: `not-read` where the folder cannot be listed.
  public func numbers(of year: TaxYear) throws(Rejected) -> [Int] {
    try BooksFolder.names(in: "\(path)/\(year)").compactMap(JournalFolder.number).sorted()
  }

  /// One entry.
  ///
  /// - Throws: A refusal where it is missing, not whole, or changed.
  public func entry(_ number: Int, of year: TaxYear) throws(Rejected) -> SealedEntry {
    let file = file(number, of: year)
    let sealed = try SealedEntry(BooksFolder.bytes(of: file, limit: SealedEntry.limit), file: file)
    try check(sealed.entry.name, of: file, is: EntryName(year, number))
    return sealed
  }

  private func check(
    _ name: EntryName, of file: String, is wanted: EntryName
  ) throws(Rejected) {
    guard name == wanted else {
      throw Rejected(.damaged(file, "it is not the entry its name says"))
    }
  }

  /// The last entry of a year: the only one a run reads.
  ///
  /// - Throws: `journal-missing` where the year was not opened, or what is wrong with the entry.
  public func last(of year: TaxYear) throws(Rejected) -> LastEntry {
    guard let number = try numbers(of: year).last else {
      throw Rejected(
        Diagnostic(
          .error, .journalMissing, at: SourcePlace(file: "\(path)/\(year)"),
          "there is no opening for \(year)",
          fix: "seal one with 'pa-payroll open BOOKS --year \(year)'"))
    }
    let file = file(number, of: year)
    let last = try SealedEntry.end(
      of: BooksFolder.bytes(of: file, limit: SealedEntry.limit), file: file)
    try check(last.name, of: file, is: EntryName(year, number))
    return last
  }

  /// Seals an entry for ever: whole on the disk, or not at all, and never in place of another.
  ///
  /// What was written is read back and understood before it is linked to its name, so that nothing is
  /// sealed that the next run could not read.
  ///
  /// - Parameters:
  ///   - sealed: The entry.
  ///   - limit: The most bytes it may have.
  /// - Throws: `file-too-large`, or `not-written` where the disk refuses.
  public func seal(
    _ sealed: SealedEntry, limit: Int = SealedEntry.limit
  ) throws(Rejected) {
    let seal = sealed.entry.seal
    let file = file(seal.number, of: seal.year)
    guard sealed.bytes.count <= limit else {
      throw Rejected(.tooLargeToSeal(file, sealed.bytes.count, limit: limit))
    }
    let year = "\(path)/\(seal.year)"
    do {
      if seal.number == 1 {
        // Each waits for the disk, also where an attempt before this one made it and was stopped.
        try Files.makeFolder(path)
        try Files.makeFolder(year)
      }
      // What is read back are the same bytes: they need no other digest.
      try Files.seal(sealed.bytes, at: file) { _ in sealed.canBeReadBack(file: file) }
    } catch {
      if seal.number == 1 {
        // An empty folder is no year, and stops nothing; it is tidier gone.
        try? Files.removeIfEmpty(year)
        try? Files.removeIfEmpty(path)
      }
      throw Rejected(.notWritten(file, reason: error.reason))
    }
  }

  /// Holds the books for one writer until the lock is let go.
  ///
  /// - Throws: `lock-held` while another run holds it.
  public func lock() throws(Rejected) -> FolderLock {
    do {
      return try FolderLock(books)
    } catch {
      guard error.isBusy else { throw Rejected(.unreadable(books, error)) }
      throw Rejected(
        Diagnostic(
          .error, .lockHeld, at: SourcePlace(file: books), "another run is working on these books",
          fix: "wait until it is done, then run this again"))
    }
  }
}

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
      var previous = ""
      var known = KnownKeys()
      var state: ClosingState?
      for year in years {
        try verify(year, &verification, after: &previous, &state, knowing: &known)
      }
      if verification.found.isEmpty { verification.known = repairKnown(known) }
    } catch {
      verification.found += error.all
    }
    return verification
  }

  /// Checks the entries of one year.
  ///
  /// - Throws: What keeps the rest from being read.
  private func verify(
    _ year: TaxYear, _ verification: inout Verification, after previous: inout String,
    _ state: inout ClosingState?, knowing known: inout KnownKeys
  ) throws(Rejected) {
    for (index, number) in try numbers(of: year).enumerated() {
      let file = file(number, of: year)
      guard number == index + 1 else {
        throw Rejected(.damaged(file, "entry \(index + 1) before it is missing"))
      }
      let sealed = try entry(number, of: year)
      verification.entries += 1
      verification.digest = sealed.digest
      if sealed.entry.seal.previous != previous {
        verification.found.append(
          .damaged(file, "it does not follow the entry before it: the chain is broken"))
      }
      verification.found += differences(sealed, after: state, knowing: known, file)
      if number == 1 { known = KnownKeys() }
      for line in sealed.entry.knownLines { known.note(line) }
      previous = sealed.digest
      state = sealed.entry.closing
    }
  }

  /// What working an entry again gives differently.
  private func differences(
    _ sealed: SealedEntry, after state: ClosingState?, knowing known: KnownKeys, _ file: String
  ) -> [Diagnostic] {
    let again: Entry
    do {
      again = try sealed.entry.again(after: state, knowing: known, journal: before)
    } catch {
      return [
        Diagnostic(
          .error, .journalDiffers, at: SourcePlace(file: file),
          "the entry cannot be worked again: \(error.words)",
          fix: "work it with the program that sealed it, \(sealed.entry.seal.program)")
      ]
    }
    // Mostly this version sealed it, and the very same is written of both.
    if sealed.isWritten(of: again) { return [] }
    // Otherwise values are compared, not bytes: those are guarded by their digest, and may be written
    // otherwise by another version.
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
  case noState
  case booksMissing
  case event(EventRefusal)

  var words: String {
    switch self {
    case .law(let missing): missing.description
    case .noState: "no opening stands before it"
    case .booksMissing: "its schedule is not in its books"
    case .event(let refusal): refusal.what.isEmpty ? refusal.code.title : refusal.what
    }
  }
}

extension Entry {
  /// The entry as its own facts, what of the books was sealed with them, and what stood before make it.
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
      do throws(NotInForce) {
        sealed.run = PayRun(order, under: try order.law())
      } catch {
        throw .law(error)
      }
      return Entry(run: sealed, after: state, seal: seal)
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

extension Diagnostic {
  /// Books that are not there.
  static func noFolder(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, .fileUnreadable, at: SourcePlace(file: path), "there is no such folder",
      fix: "check its name")
  }

  /// An entry that would be too large to be read back.
  fileprivate static func tooLargeToSeal(_ file: String, _ size: Int, limit: Int) -> Diagnostic {
    Diagnostic(
      .error, .fileTooLarge, at: SourcePlace(file: file),
      "the entry would have \(size) bytes, and \(limit) is the most that can be read back",
      fix: "nothing was sealed: put the PAs on several schedules, each with a run of its own")
  }
}
