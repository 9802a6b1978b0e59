import PADiagnostics
import PAEmployment
import PAHost
import PAJournal
import PAPayRun
import PAPrimitives

/// Time that a run pays, and the files it came from.
struct TimeToPay {
  var lines: [LocatedLine] = []
  var read: [TimesheetRead] = []
}

/// Lines that sealed runs of a tax year paid: its entries are read once, and only where asked for.
private struct PaidLines {
  private let year: TaxYear
  private let journal: JournalFolder
  private var byFile: [String: [TimesheetLine]]?

  init(of year: TaxYear, in journal: JournalFolder) {
    self.year = year
    self.journal = journal
  }

  /// Lines that stood in a file when they were paid.
  mutating func lines(of name: String) throws(Rejected) -> [TimesheetLine] {
    if let byFile { return byFile[name] ?? [] }
    var paid: [String: [TimesheetLine]] = [:]
    for number in try journal.numbers(of: year) {
      guard case .run(let run) = try journal.entry(number, of: year).entry.content else { continue }
      for line in run.lines { paid[line.source, default: []].append(line) }
    }
    byFile = paid
    return paid[name] ?? []
  }
}

/// One tax year's timesheets: `timesheets/2026-27/4W08.xml`, or `4W08-<pa>.xml` and `.csv`.
struct TimesheetFolder {
  let path: String
  let year: TaxYear
  let books: BooksRead
  /// What is in the folder; nothing where there is no such folder.
  private let names: [String]

  /// The folder as it is now.
  ///
  /// - Throws: `not-read` where it cannot be listed: time in it would not be paid.
  init(_ folder: BooksFolder, year: TaxYear, books: BooksRead) throws(Rejected) {
    path = "\(folder.path)/timesheets/\(year)"
    self.year = year
    self.books = books
    names = try BooksFolder.names(in: path)
  }

  /// The tax years that have timesheets, earliest first.
  static func years(of folder: BooksFolder) throws(Rejected) -> [TaxYear] {
    try BooksFolder.names(in: "\(folder.path)/timesheets").compactMap { TaxYear($0) }.sorted()
  }

  /// The files of the folder by the run they are for.
  private func files() -> [(name: String, key: RunKey)] {
    names.compactMap { name in
      guard name.first != ".", name.hasSuffix(".xml") || name.hasSuffix(".csv") else { return nil }
      let label = name.dropLast(4).prefix { $0 != "-" }
      return RunKey(label: label, in: year).map { (name, $0) }
    }
  }

  /// Timesheets whose names fit no run of these books, so that nobody would be paid by them.
  private func unrecognisedFiles(for state: ClosingState) -> [Diagnostic] {
    let read = Set(state.timesheets.map(\.name))
    let fitting = files().filter { file in
      books.employer.schedules.contains { $0.frequency == file.key.period.frequency }
        || read.contains(file.name)
    }
    let known = Set(fitting.map(\.name))
    let strange = names.filter { name in
      name.first != "." && (name.hasSuffix(".xml") || name.hasSuffix(".csv"))
        && !known.contains(name)
    }
    let label = books.employer.schedules.first.map { "\($0.frequency.code)08" } ?? "4W08"
    return strange.map { name in
      Diagnostic(
        .error, .periodUnknown, at: SourcePlace(file: "\(path)/\(name)"),
        "this name fits no run, so nothing in it would be paid",
        fix: "name it like \(label).csv or \(label)-pa-1.csv, or take it out of this folder")
    }
  }

  private func timesheet(_ name: String) throws(Rejected) -> Timesheet {
    try timesheet(name, BooksFolder.bytes(of: "\(path)/\(name)"))
  }

  private func timesheet(_ name: String, _ bytes: [UInt8]) throws(Rejected) -> Timesheet {
    try Timesheet(bytes, name: name, file: "\(path)/\(name)", books: books)
  }

  /// What a run pays: its own files, and lines that are new in files of periods already sealed.
  ///
  /// - Throws: Every fault of every file.
  func time(
    for key: RunKey, of schedule: PaySchedule, after state: ClosingState, _ journal: JournalFolder
  ) throws(Rejected) -> TimeToPay {
    var time = TimeToPay()
    var faults = unrecognisedFiles(for: state)
    let files = files()
    let own = files.filter { $0.key == key }
    if own.isEmpty, key.sequence == 0 {
      faults.append(
        Diagnostic(
          .error, .fileUnreadable, at: SourcePlace(file: "\(path)/\(key.label).xml"),
          "there is no timesheet for \(key)",
          fix:
            "write it, or \(key.label).csv ('pa-payroll help run' shows one); where nothing was "
            + "worked, one without lines"))
    }
    for (name, _) in own {
      do throws(Rejected) {
        let timesheet = try timesheet(name)
        time.read.append(timesheet.read)
        time.lines += timesheet.lines
      } catch {
        faults += error.all
      }
    }
    let runs = state.payroll.sealed.lazy.filter { $0.schedule == schedule.id && $0.entry > 0 }
    let sealedKeys = Set(runs.map(\.key))
    let sealed = files.filter { $0.key != key && sealedKeys.contains($0.key) }
    let names = Set(files.map(\.name))
    let missing = state.timesheets.filter { !names.contains($0.name) }
    for read in missing {
      faults.append(.lineGone(SourcePlace(file: "\(path)/\(read.name)"), "the timesheet is gone"))
    }
    var paid = PaidLines(of: year, in: journal)
    for file in sealed {
      do throws(Rejected) {
        try takeArrears(in: file.name, deep: false, state, &paid, &time)
      } catch {
        faults += error.all
      }
    }
    if let rejected = Rejected(faults) { throw rejected }
    time.lines.removeAll { located in
      books.employer.assistant(located.line.assistant)?.contracts
        .first { $0.id == located.line.contract }?.schedule != schedule.id
    }
    faults = time.lines.conflicts
    faults += time.lines.filter { $0.line.on > lastDay(of: key, schedule) }.map { located in
      Diagnostic(
        .error, .lineAfterPeriod, at: located.place.about("on"),
        "the day is after the period \(key)",
        fix: "correct the day, or put the line in the timesheet of its own period")
    }
    if let rejected = Rejected(faults) { throw rejected }
    return time
  }

  private func lastDay(of key: RunKey, _ schedule: PaySchedule) -> CivilDate {
    schedule.period(key.period)?.days.last ?? year.lastDay
  }

  /// Takes lines that were added to a sealed period's file, and refuses lines that were changed.
  ///
  /// Of a file whose digest is no longer kept only the size is looked at, unless the look is to be
  /// `deep`.
  private func takeArrears(
    in name: String, deep: Bool, _ state: ClosingState, _ sealed: inout PaidLines,
    _ time: inout TimeToPay
  ) throws(Rejected) {
    let known = state.timesheets.first { $0.name == name }
    let size = try BooksFolder.status(of: "\(path)/\(name)")?.size
    if let known, !deep, known.digest.isEmpty, size == known.size { return }
    let bytes = try BooksFolder.bytes(of: "\(path)/\(name)")
    if let known, known.digest == SHA256.hex(bytes) { return }
    let timesheet = try timesheet(name, bytes)
    var paid = try sealed.lines(of: name)
    let new = timesheet.lines.filter { located in
      if let place = paid.firstIndex(of: located.line) {
        paid.remove(at: place)
        return false
      }
      return true
    }
    let gone = paid.map { line in
      Diagnostic.lineGone(
        SourcePlace(file: "\(path)/\(name)"),
        "a line of '\(line.assistant)' on \(line.on) for '\(line.element)' that was paid is changed "
          + "or gone")
    }
    if let rejected = Rejected(gone) { throw rejected }
    time.lines += new
    time.read.append(timesheet.read)
  }

  /// Everything that now disagrees with what was sealed, over the whole year.
  ///
  /// - Parameters:
  ///   - state: What the year's last entry left.
  ///   - journal: The journal.
  ///   - open: The year that is open since, where the year takes no more runs.
  /// - Returns: What disagrees, and lines that are new.
  func disagreements(
    with state: ClosingState, _ journal: JournalFolder, closedBy open: TaxYear? = nil
  ) -> [Diagnostic] {
    var (found, added) = faultsAndAdditions(to: state, journal)
    found += added.lines.map { located in
      if let open { return .yearClosed(located.place, "nobody will be paid by this line", open) }
      return Diagnostic(
        .warning, .lineAfterPeriod, at: located.place,
        "this line is new in a period already paid: the next run pays it as arrears",
        fix: "nothing to do, if it is meant")
    }
    return found
  }

  /// Time in the folder that no run of the year paid, and whatever keeps it from being known.
  ///
  /// Timesheets of the regular runs of `periods`, which are told of already, are left out.
  func notRun(
    after state: ClosingState, _ journal: JournalFolder, besides periods: Set<TaxPeriod>
  ) -> [Diagnostic] {
    let sealed = Set(state.payroll.sealed.map(\.key))
    let waiting = files().filter { file in
      !sealed.contains(file.key) && !(file.key.sequence == 0 && periods.contains(file.key.period))
    }.map { file in
      Diagnostic.notRun(
        SourcePlace(file: "\(path)/\(file.name)"), "nobody is paid by this timesheet yet")
    }
    let (found, added) = faultsAndAdditions(to: state, journal)
    return found + waiting
      + added.lines.map { .notRun($0.place, "this line was added after its period was run") }
  }

  /// What is wrong with the year's timesheets, and lines added to those of sealed runs.
  private func faultsAndAdditions(
    to state: ClosingState, _ journal: JournalFolder
  ) -> ([Diagnostic], TimeToPay) {
    var found = unrecognisedFiles(for: state)
    var time = TimeToPay()
    var paid = PaidLines(of: year, in: journal)
    let files = files()
    for read in state.timesheets where !files.contains(where: { $0.name == read.name }) {
      found.append(.lineGone(SourcePlace(file: "\(path)/\(read.name)"), "the timesheet is gone"))
    }
    for (name, key) in files {
      do throws(Rejected) {
        guard state.payroll.sealed.contains(where: { $0.key == key && $0.entry > 0 }) else {
          found += try timesheet(name).lines.conflicts
          continue
        }
        try takeArrears(in: name, deep: true, state, &paid, &time)
      } catch {
        found += error.all
      }
    }
    return (found, time)
  }
}

extension Diagnostic {
  fileprivate static func lineGone(_ place: SourcePlace, _ what: String) -> Diagnostic {
    Diagnostic(
      .error, .sealedLineChanged, at: place, what,
      fix: "put it back as it was paid; a sealed run is corrected by an entry of its own")
  }
}
