public import PADiagnostics
import PAEmployment
import PAJournal
import PAPayRun
import PAPrimitives

extension BooksFolder {
  /// Every fault of books, timesheets and the last entry, and everything that now disagrees with
  /// what was sealed.
  public func faults() -> [Diagnostic] {
    do {
      let books = try books()
      var found = books.warnings + (try TimesheetFolder.lostFiles(of: self))
      let journal = JournalFolder(of: self)
      let opened = try journal.years()
      for year in Set(opened + (try TimesheetFolder.years(of: self))).sorted() {
        // Before a year is opened nothing is sealed that its timesheets could disagree with.
        let state =
          opened.contains(year)
          ? try journal.last(of: year).closing
          : ClosingState(payroll: PayrollState(year: year))
        let folder = try TimesheetFolder(self, year: year, books: books.read)
        if let first = opened.first, year < first {
          // Another payroll's year: nothing in it was ever to be paid here.
          found += folder.faults(after: state, journal)
          continue
        }
        let open = opened.last.flatMap { $0 > year ? $0 : nil }
        found += folder.disagreements(with: state, journal, closedBy: open)
      }
      found += try changedFacts(books, in: opened, of: journal)
      // What today's tables would give differently, and any record that was changed.
      return opened.isEmpty ? found : found + journal.verify().found
    } catch {
      return error.all
    }
  }
}
