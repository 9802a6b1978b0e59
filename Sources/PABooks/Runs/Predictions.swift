import PADiagnostics
import PAEmployment
import PAJournal
import PAPayRun
import PAPrimitives

// Where time is not known by payday, planned hours are paid: those of the contract, or of lines that say they are
// predicted. The run that is made after the timesheet has come puts them right first, by a correction of its own, and
// settles the difference on the same payslips. Until then they are listed.

extension BooksFolder {
  /// The hours that contracts plan for a period, for PAs whose time is not known yet.
  ///
  /// They are those of a normal week, spread over its days, at the lowest rate for an hour's work.
  ///
  /// - Parameters:
  ///   - assistants: The PAs.
  ///   - period: The pay period.
  ///   - schedule: Its schedule.
  ///   - known: Lines that are paid anyway.
  ///   - books: The books.
  ///   - state: The year so far: days that another schedule paid are not planned.
  /// - Throws: Why hours of somebody are not planned.
  /// - Returns: The lines, each marked as predicted.
  func planned(
    _ assistants: [Identifier], in period: PayPeriod, on schedule: PaySchedule,
    besides known: [TimesheetLine], _ books: Books, after state: PayrollState
  ) throws(Rejected) -> [LocatedLine] {
    let due = DuePeriod(schedule, period)
    var found: [LocatedLine] = []
    var faults: [Diagnostic] = []
    func refuse(_ what: String, fix: String) {
      faults.append(
        Diagnostic(.error, .argumentWrong, at: SourcePlace(file: path), what, fix: fix))
    }
    for id in assistants {
      guard let person = books.employer.assistant(id) else {
        refuse("there is no PA '\(id)' in employer.xml", fix: "name one that stands there")
        continue
      }
      let contracts = person.contracts.compactMap { contract in
        contract.schedule == schedule.id
          ? state.days(of: contract, in: due, books.employer).map { (contract, $0) } : nil
      }
      if contracts.isEmpty {
        let wasOnAnother = person.contracts.contains {
          $0.schedule == schedule.id && $0.span.overlaps(period.days)
        }
        refuse(
          wasOnAnother
            ? "another schedule paid the days of the period to '\(id)'"
            : "'\(id)' has no contract on '\(schedule.id)' in the period",
          fix: "leave it out of --planned")
      }
      for (contract, days) in contracts {
        if known.contains(where: { $0.contract == contract.id && days.contains($0.on) }) {
          refuse(
            "there is time of '\(contract.id)' in the period's timesheet",
            fix: "leave '\(id)' out of --planned, or take the time out")
          continue
        }
        let lines = contract.planned(in: days, for: books.employer)
        if lines.isEmpty {
          refuse(
            "the contract '\(contract.id)' has no hours of a normal week, or no rate for an hour's work",
            fix:
              "write weekly=\"…\" in its <version>, or planned lines with predicted=\"yes\" in the timesheet"
          )
        }
        found += lines.map { line in
          var line = line
          line.assistant = id
          return LocatedLine(line: line, place: SourcePlace(file: employerFile))
        }
      }
    }
    if let rejected = Rejected(faults) { throw rejected }
    return found
  }

  /// Planned hours that earlier runs paid, and that no timesheet puts right yet.
  func openPredictions(
    _ books: Books, after state: ClosingState, _ journal: JournalFolder
  ) throws(Rejected) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for (name, contracts) in state.predictionsByRun {
      let entry = try journal.entry(name, asCorrectedBy: state.corrected)
      guard case .run(let sealed) = entry.content else { continue }
      let folder = try TimesheetFolder(
        self, year: name.year, books: books.read,
        after: try journal.closing(of: name.year, after: state), knowing: state.payroll)
      for contract in contracts {
        let isKnown = try folder.worked(in: entry, by: [contract]) != nil
        found.append(
          Diagnostic(
            .warning, .predictionOpen, at: SourcePlace(file: path),
            "\(sealed.run.key) paid planned hours of '\(contract)'"
              + (isKnown
                ? ", and the timesheet has come: the next run puts them right"
                : ", and no timesheet says what was worked"),
            fix: isKnown
              ? "nothing to do: a draft does not show it yet"
              : "write what was worked into the timesheet of \(sealed.run.key.period.label), in place of lines "
                + "that are predicted; where it was nothing, a line with time=\"0:00\", or an empty timesheet of "
                + "the PA's own, such as \(sealed.run.key.period.label)-pa-1.xml. The next run puts it right"
          ))
      }
    }
    return found
  }

  /// Puts right what was paid on planned hours and timesheets say now, of the year before too; the books are held.
  ///
  /// - Returns: The corrections as they were sealed, one for each tax year; none where no timesheet has come.
  func putPredictionsRight(
    by signer: Signer, _ journal: JournalFolder
  ) throws(Rejected) -> [SealedCorrection] {
    let (_, last) = try booksAndLast()
    var sealed: [SealedCorrection] = []
    for year in Set(last.closing.predictions.map(\.run.year)).sorted() {
      if let one = try putPredictionsRight(of: year, by: signer, journal) { sealed.append(one) }
    }
    return sealed
  }

  private func putPredictionsRight(
    of year: TaxYear, by signer: Signer, _ journal: JournalFolder
  ) throws(Rejected) -> SealedCorrection? {
    let (books, last) = try booksAndLast()
    let state = last.closing
    let ended = try journal.closing(of: year, after: state)
    let folder = try TimesheetFolder(
      self, year: year, books: books.read, after: ended, knowing: state.payroll)
    var asked = Correction(.prediction, of: [], by: books.read)
    for (name, contracts) in state.predictionsByRun where name.year == year {
      let entry = try journal.entry(name, asCorrectedBy: state.corrected)
      guard let worked = try folder.worked(in: entry, by: contracts) else {
        continue
      }
      asked.runs.append(CorrectedRun(name, paying: worked.lines))
      // A year that has ended is no longer read by any run.
      for read in worked.read
      where year == state.payroll.year && !asked.timesheets.contains(read) {
        asked.timesheets.append(read)
      }
    }
    guard !asked.runs.isEmpty else { return nil }
    try checkNothingNewer(than: last.seal, sealed: state.payroll.sealed, in: journal)
    let seal = try seal(
      after: last, books, signer, "planned hours were paid, and the timesheet has come")
    let known = try journal.known(after: last).keys
    let entry: Entry
    do throws(CorrectionFault) {
      entry = try Entry(
        correcting: asked, after: state, knowing: known, journal: journal.before, seal: seal)
    } catch {
      throw Rejected(error, in: self)
    }
    try check(entry)
    let sealed = try journal.corrected(SealedEntry(entry))
    try journal.seal(sealed.entry)
    return sealed
  }
}

extension JournalFolder {
  /// The last state of a tax year, with what is known of it since: corrections and planned hours of a year that has
  /// ended stand in the state of the open one.
  func closing(of year: TaxYear, after state: ClosingState) throws(Rejected) -> ClosingState {
    guard year != state.payroll.year else { return state }
    var closing = try last(of: year).closing
    closing.corrected = state.corrected
    closing.predictions = state.predictions
    return closing
  }
}

extension SealedCorrection {
  /// That it is sealed, where what was asked is not.
  func told(in books: BooksFolder) -> Diagnostic {
    Diagnostic(
      .warning, .predictionOpen, at: SourcePlace(file: books.path),
      "planned hours of earlier runs were put right in entry \(entry.entry.name), which is sealed",
      fix: "nothing to do: the run that was asked for is not sealed")
  }
}

extension ClosingState {
  /// Planned hours that are open, by the run that paid them.
  fileprivate var predictionsByRun: [(run: EntryName, contracts: [Identifier])] {
    Dictionary(grouping: predictions, by: \.run).sorted { $0.key < $1.key }
      .map { ($0.key, $0.value.map(\.contract)) }
  }
}

extension Contract {
  /// The hours it plans for some days: those of a normal week at the lowest rate for an hour's work, a part each day.
  fileprivate func planned(in days: DateRange, for employer: Employer) -> [TimesheetLine] {
    var found: [TimesheetLine] = []
    var first = days.first
    while first <= days.last {
      let end = min(first.adding(days: 6), days.last)
      let employed = (max(first, span.from), min(end, span.to ?? end))
      if employed.0 <= employed.1, let version = version(on: employed.0),
        let weekly = version.weekly, weekly > .zero
      {
        let basic = version.rates.filter { rate in
          employer.element(rate.element).map { $0.unit == .hour && $0.kind == .work } ?? false
        }.min { $0.amount < $1.amount }
        let count = Int64(employed.0.days(to: employed.1) + 1)
        // Each day its part: how the week was to be worked nobody says.
        let week = Money(pence: weekly.count * count / 7).spread(
          over: Array(repeating: 1, count: Int(count)))
        for (place, part) in week.enumerated() {
          guard let basic, part > .zero else { continue }
          var line = TimesheetLine(
            assistant: .blank, contract: id, on: employed.0.adding(days: place),
            element: basic.element, quantity: .time(Minutes(part.pence)))
          line.isPredicted = true
          found.append(line)
        }
      }
      first = end.adding(days: 1)
    }
    return found
  }
}
