public import PADiagnostics
public import PAJournal
public import PAPrimitives

extension JournalFolder {
  /// The tax year opened last.
  ///
  /// - Throws: `journal-missing` where none was opened, or `file-unreadable` where there are no books.
  public func latestYear() throws(Rejected) -> TaxYear {
    guard try BooksFolder.status(of: books) != nil else { throw Rejected(.noFolder(books)) }
    guard let year = try years().last else { throw Rejected(.notOpened(books)) }
    return year
  }

  /// Reads a year's entries in their order, one at a time.
  ///
  /// - Parameters:
  ///   - year: The tax year.
  ///   - take: Takes the next entry.
  /// - Throws: `journal-missing` where the year was not opened, and `journal-damaged` where an entry is
  ///   not whole or one between is missing: a sum over the others would be wrong, and nobody would see
  ///   it.
  public func readEntries(
    of year: TaxYear, _ take: (SealedEntry) -> Void
  ) throws(Rejected) {
    let numbers = try numbers(of: year)
    guard !numbers.isEmpty else { throw Rejected(.yearNotOpened(year, books)) }
    for (index, number) in numbers.enumerated() {
      guard number == index + 1 else {
        throw Rejected(
          .damaged(file(number, of: year), "entry \(index + 1) before it is missing"))
      }
      take(try entry(number, of: year))
    }
  }

  /// Entries by their names.
  ///
  /// - Throws: `argument-wrong` for every one that is not there, or what is wrong with one that is.
  public func entries(_ names: [EntryName]) throws(Rejected) -> [SealedEntry] {
    _ = try latestYear()
    var found: [SealedEntry] = []
    var faults: [Diagnostic] = []
    for name in names {
      let numbers = try numbers(of: name.year)
      if numbers.contains(name.number) {
        found.append(try entry(name.number, of: name.year))
      } else if let last = numbers.last, name.number < last {
        faults.append(
          .damaged(
            file(name.number, of: name.year), "it is missing, and entries after it are there"))
      } else {
        faults.append(.entryUnknown(name, last: numbers.last, books))
      }
    }
    if let rejected = Rejected(faults) { throw rejected }
    return found
  }
}

extension Diagnostic {
  fileprivate static func yearNotOpened(_ year: TaxYear, _ books: String) -> Diagnostic {
    Diagnostic(
      .error, .journalMissing, at: SourcePlace(file: books), "\(year) is not opened in these books",
      fix: "name a tax year that was opened, or leave --year out for the last one")
  }

  fileprivate static func entryUnknown(
    _ name: EntryName, last: Int?, _ books: String
  ) -> Diagnostic {
    Diagnostic(
      .error, .argumentWrong, at: SourcePlace(file: books), "there is no entry \(name)",
      fix: last.map { "the entries of \(name.year) are numbered from 1 to \($0)" }
        ?? "\(name.year) is not opened: name an entry of a tax year that is")
  }
}

extension JournalFolder {
  /// The ledger as it stood at the end of a day, by every entry of every year.
  ///
  /// - Throws: What is wrong with an entry.
  public func dayEnd(of day: CivilDate) throws(Rejected) -> DayEnd {
    var dayEnd = DayEnd(of: day)
    try readEntries { dayEnd.add($0.entry) }
    return dayEnd
  }
}
