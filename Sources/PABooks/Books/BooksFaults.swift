public import PADiagnostics
import PAEmployment
import PAJournal
import PAPayRun
public import PAPrimitives

extension BooksFolder {
  /// Every fault of books, timesheets and the journal, everything that now disagrees with what was sealed,
  /// and all that the next run of each schedule would find.
  ///
  /// - Parameter today: The day, by which a timesheet that ought to be there is missed; nil where nobody
  ///   knows.
  /// - Returns: Each once, in the order they are found.
  public func faults(on today: CivilDate? = nil) -> [Diagnostic] {
    var told: Set<Diagnostic> = []
    return everyFault(on: today).filter { told.insert($0).inserted }
  }

  private func everyFault(on today: CivilDate?) -> [Diagnostic] {
    do {
      let books = try books()
      var found = books.warnings + (try TimesheetFolder.lostFiles(of: self))
      found += try TimesheetFolder.lostFolders(of: self)
      let journal = JournalFolder(of: self)
      let opened = try journal.years()
      let newest = try opened.last.map { year throws(Rejected) in try journal.last(of: year) }
      let latest = newest?.closing
      let begun = newest?.seal.on ?? books.employer.schedules[0].firstPeriodStarts
      if let today { found += books.datesToCome(after: today, begun: begun) }
      for year in Set(opened + (try TimesheetFolder.years(of: self))).sorted() {
        // Before a year is opened nothing is sealed that its timesheets could disagree with.
        var state = ClosingState(payroll: PayrollState(year: year))
        if let latest, let first = opened.first, let last = opened.last, first <= year, year <= last
        {
          state = try journal.closing(of: year, after: latest)
        }
        let open = opened.last.flatMap { $0 > year ? $0 : nil }
        let folder = try TimesheetFolder(
          self, year: year, books: books.read, after: state, knowing: latest?.payroll)
        found += try folder.otherThings()
        if let first = opened.first, year < first {
          let never = folder.neverRead(before: first)
          found += never.lost + never.others
          continue
        }
        found += folder.disagreements(closedBy: open)
      }
      found += try changedFacts(books, in: opened, of: journal)
      if let year = opened.last {
        found += unpayableTerms(books, after: try journal.last(of: year).closing.payroll, journal)
      }
      guard let year = opened.last else {
        do throws(Rejected) {
          try checkNothingNewer(than: nil, in: journal)
        } catch {
          found += error.all
        }
        return found + (try foundByFirstRuns(books, today))
      }
      let last = try journal.last(of: year)
      if !last.closing.predictions.isEmpty {
        found += try openPredictions(books, after: last.closing, journal)
      }
      // What today's tables would give differently, and any record that was changed.
      found += journal.verify().found
      // Of a journal that cannot be gone on with no run would find more than that.
      guard !found.contains(where: \.isOfJournal) else { return found }
      return found + (try foundByNextRuns(books, after: try journal.last(of: year), today))
    } catch {
      return error.all
    }
  }

  /// What the first runs would find if the year of the first timesheets were opened now, with nothing paid
  /// before.
  ///
  /// What another payroll paid in that year is known when it is opened; until then only runs of time that
  /// is the first to be paid are worked.
  private func foundByFirstRuns(
    _ books: Books, _ today: CivilDate?
  ) throws(Rejected) -> [Diagnostic] {
    guard let year = try TimesheetFolder.years(of: self).first else { return [] }
    let opening = Opening(
      source: "nothing paid before", state: ClosingState(payroll: PayrollState(year: year)))
    let seal = Seal(
      number: 1, year: year, employer: books.employer.id, previous: "", nobody(books, today), "",
      books)
    let entry = Entry(opening: opening, seal: seal)
    let last = LastEntry(seal: seal, closing: entry.closing, digest: "")
    return try foundByNextRuns(books, after: last, today)
      // A period without a timesheet may be one that another payroll paid.
      .filter { $0.code != .fileUnreadable }
  }

  private func nobody(_ books: Books, _ today: CivilDate?) -> Signer {
    Signer(name: "nobody", today: today ?? books.employer.schedules[0].firstPeriodStarts)
  }

  /// What the next run of each schedule would find, as its draft does.
  ///
  /// A period of which no time is written yet, and whose last day has not come, is nobody's fault.
  private func foundByNextRuns(
    _ books: Books, after last: LastEntry, _ today: CivilDate?
  ) throws(Rejected) -> [Diagnostic] {
    let nobody = nobody(books, today)
    var found: [Diagnostic] = []
    for schedule in books.employer.schedules {
      guard let next = schedule.next(after: last.closing.payroll, for: books.employer) else {
        continue
      }
      let key = RunKey(period: next.taxPeriod)
      let folder = try TimesheetFolder(
        self, year: key.period.year, books: books.read, after: last.closing)
      // Nobody is missed on a schedule that nobody is on.
      let isUsed = books.employer.assistants.flatMap(\.contracts).contains {
        $0.schedule == schedule.id && $0.span.to.map { $0 >= next.days.first } ?? true
      }
      let isOver = today.map { $0 >= next.days.last } ?? false
      guard folder.hasTime(of: key) || isUsed && isOver else { continue }
      do throws(Rejected) {
        found += try assemble(RunRequest(key, schedule: schedule.id), by: nobody, after: last)
          .warnings
      } catch {
        found += error.all
      }
    }
    return found
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

extension Diagnostic {
  /// Whether it says that the journal cannot be relied on, so that nothing is worked after it.
  public var isOfJournal: Bool {
    let codes: [Code] = [
      .journalDamaged, .journalDiffers, .journalBehind, .journalMissing, .employerDiffers,
      .sealingDayWrong, .sealedEarly, .notRead,
    ]
    return severity == .error && codes.contains(code)
  }
}
