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

  /// The file of an entry that is to be sealed.
  func file(of sealed: SealedEntry) -> String {
    file(sealed.entry.seal.number, of: sealed.entry.seal.year)
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

  /// Refuses an entry that stands under another's name.
  func check(
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
    let file = file(of: sealed)
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
      throw Rejected(.notWritten(file, error))
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
