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
      if let year = opened.last {
        found += unpayableTerms(books, after: try journal.last(of: year).closing.payroll, journal)
      }
      // What today's tables would give differently, and any record that was changed.
      return opened.isEmpty ? found : found + journal.verify().found
    } catch {
      return error.all
    }
  }

  /// Terms agreed for days already paid that the next runs would refuse.
  private func unpayableTerms(
    _ books: Books, after state: PayrollState, _ journal: JournalFolder
  ) -> [Diagnostic] {
    books.employer.schedules.flatMap { schedule -> [Diagnostic] in
      guard let period = schedule.next(after: state, for: books.employer) else { return [] }
      var order = PayRunOrder(
        books.employer, schedule: schedule, period: period, lines: [], state: state)
      // An entry that cannot be read is told by what verifies it.
      guard (try? order.takeEarlierPay(from: journal.before)) != nil else { return [] }
      return order.unpayableTerms.map { terms in
        let finding = PayRunFinding.unpayableTerms(terms)
        return books.diagnostic(
          .error, finding.words.0, at: finding.subject(in: books.employer), finding.words.1,
          fix: finding.words.fix)
      }
    }
  }
}
