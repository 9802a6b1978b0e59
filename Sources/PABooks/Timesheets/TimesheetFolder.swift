import PADiagnostics
import PAEmployment
import PAHost
import PAJournal
import PAPayRun
import PAPrimitives

/// Time that a run pays, the files it came from, and what of them it leaves to another run.
struct TimeToPay {
  var lines: [LocatedLine] = []
  var read: [TimesheetRead] = []
  /// What somebody should look at: time that another run pays, and sheets it could not be looked for in.
  var warnings: [Diagnostic] = []
}

// Every line of every timesheet is paid once, by a run of the schedule its contract is on, whichever
// sheet it stands in: the run of its own period, or the next one where that is sealed. Of a sheet that a
// run read, the state keeps whose lines in it wait for another run; a sheet in which nothing waits, and
// that is as it was, is not read again.

/// Lines that the runs of a tax year paid, as they are right after their corrections: its entries are read once, and
/// only where asked for.
private struct PaidLines {
  private let year: TaxYear
  private let journal: JournalFolder
  private let corrected: [CorrectedName]
  private var byFile: [String: [(line: TimesheetLine, run: EntryName)]]?
  private var runs: [EntryName: PayRun] = [:]

  init(of year: TaxYear, in journal: JournalFolder, _ corrected: [CorrectedName]) {
    self.year = year
    self.journal = journal
    self.corrected = corrected
  }

  /// Lines that stood in a file when they were paid, each with the entry of its run.
  mutating func lines(
    of name: String
  ) throws(Rejected) -> [(line: TimesheetLine, run: EntryName)] {
    try all()[name] ?? []
  }

  /// The files that lines which were paid stood in.
  mutating func files() throws(Rejected) -> [String] {
    try all().keys.filter { !$0.isEmpty }.sorted()
  }

  /// Lines that a run paid already, of whichever file: written again in another, they would be paid twice.
  mutating func twice(_ lines: [LocatedLine]) throws(Rejected) -> [Diagnostic] {
    guard !lines.isEmpty else { return [] }
    var known: [TimesheetLine: EntryName] = [:]
    for (line, run) in try all().values.joined() { known[line.plain] = run }
    return lines.compactMap { located in
      guard let run = known[located.line.plain] else { return nil }
      return Diagnostic(
        .error, .lineDuplicate, at: located.place,
        "the same line was paid by the run of entry \(run) already, from another timesheet",
        fix: "take it out, or give both their start and end if both were worked")
    }
  }

  /// Days away on which work was paid already, and work on days that were paid as sickness: by another timesheet, both would be
  /// paid.
  mutating func besidePaid(_ lines: [LocatedLine]) throws(Rejected) -> [Diagnostic] {
    guard !lines.isEmpty else { return [] }
    var worked: [Identifier: [CivilDate: EntryName]] = [:]
    var sick: [Identifier: [CivilDate: EntryName]] = [:]
    for (line, run) in try all().values.joined() {
      if line.isWorkOfDay {
        worked[line.contract, default: [:]][line.on] = run
      } else if line.absence?.kind == .sickness {
        sick[line.contract, default: [:]][line.on] = run
      }
    }
    var told: Set<SourcePlace> = []
    return lines.compactMap { located in
      let line = located.line
      if line.absence != nil {
        let isOfChild = line.absence?.kind.statutoryPayment != nil
        if isOfChild, let run = sick[line.contract]?[line.on] {
          guard told.insert(located.place).inserted else { return nil }
          return Diagnostic(
            .error, .absenceOverlap, at: located.place.about("from"),
            "the run of entry \(run) paid \(line.on), a day of this leave, as a day off sick",
            fix:
              "let the absence in its timesheet end before the leave, and put the run right with 'pa-payroll correct'"
          )
        }
        guard located.isWholeDay || isOfChild, let run = worked[line.contract]?[line.on],
          told.insert(located.place).inserted
        else { return nil }
        return Diagnostic(
          .error, .absenceOverlap, at: located.place.about("from"),
          "the run of entry \(run) paid work on \(line.on), a day of this absence",
          fix:
            "correct the days; where nothing was worked, take that line out of its timesheet, and put the run right with "
            + "'pa-payroll correct'")
      }
      guard line.isWorkOfDay, let run = sick[line.contract]?[line.on] else { return nil }
      return Diagnostic(
        .error, .absenceOverlap, at: located.place.about("on"),
        "the run of entry \(run) paid \(line.on) as a day off sick",
        fix:
          "correct the day; where it was worked, let the absence in its timesheet leave it out, and put the run right with "
          + "'pa-payroll correct'")
    }
  }

  /// The schedules on which absences of the books were paid under each contract, in their order, each with the last day
  /// that it was paid to.
  mutating func schedulesOfBooks() throws(Rejected) -> [Identifier: [ScheduleHeld]] {
    let paid = try all().filter { $0.key.hasSuffix(TimesheetFolder.booksMark) }.values.joined()
    var found: [Identifier: [ScheduleHeld]] = [:]
    for (line, name) in paid.sorted(by: { $0.run < $1.run }) {
      guard let run = runs[name] else { continue }
      found[line.contract, default: []].extend(run.schedule, through: run.days.last)
    }
    return found
  }

  private mutating func all() throws(Rejected) -> [String: [(
    line: TimesheetLine, run: EntryName
  )]] {
    if let byFile { return byFile }
    var paid: [String: [(line: TimesheetLine, run: EntryName)]] = [:]
    for number in try journal.numbers(of: year) {
      let entry = try journal.entry(EntryName(year, number), asCorrectedBy: corrected)
      guard case .run(let run) = entry.content else { continue }
      runs[entry.name] = run.run
      for line in run.lines { paid[line.source, default: []].append((line, entry.name)) }
    }
    byFile = paid
    return paid
  }
}

/// A sheet held against the lines of it that were paid.
private struct TimesheetChange {
  /// Lines that no run paid.
  var new: [LocatedLine] = []
  /// Lines that were paid and no longer stand there, each with the entry of its run.
  var gone: [(line: TimesheetLine, run: EntryName)] = []

  /// - Parameters:
  ///   - timesheet: The sheet now.
  ///   - paid: The lines of it that runs paid.
  init(of timesheet: Timesheet, _ paid: [(line: TimesheetLine, run: EntryName)]) {
    // By counts: a sheet of many lines may stand in another order.
    var counts: [TimesheetLine: Int] = [:]
    for (line, _) in paid { counts[line, default: 0] += 1 }
    for located in timesheet.lines {
      if let count = counts[located.line], count > 0 {
        counts[located.line] = count - 1
      } else {
        new.append(located)
      }
    }
    // Of lines alike the one that was paid last is gone.
    for (line, run) in paid.reversed() {
      guard let count = counts[line], count > 0 else { continue }
      counts[line] = count - 1
      gone.insert((line, run), at: 0)
    }
  }
}

/// One tax year's timesheets: `timesheets/2026-27/4W08.xml`, or `4W08-<pa>.xml` and `.csv`.
struct TimesheetFolder {
  let path: String
  let year: TaxYear
  let books: BooksRead
  /// What is in the folder; nothing where there is no such folder.
  private let names: [String]
  /// Absences that the books say themselves, as the timesheets of their periods would say them: read, held against what
  /// was sealed, paid late and put right as those are.
  private var ofBooks: [String: [UInt8]]
  private let employerFile: String
  /// The year after its last entry; one in which nothing was paid yet, where it has none.
  private let state: ClosingState
  /// Which schedules contracts were paid on, as the journal's last entry knows it: who came back to a schedule in a year
  /// since, was paid for days of this one by another.
  private let latest: PayrollState
  private let journal: JournalFolder

  /// The folder as it is now.
  ///
  /// - Parameters:
  ///   - folder: The books.
  ///   - year: The tax year.
  ///   - books: What the books say.
  ///   - state: The year after its last entry, with what is known of it since; nil where nothing was paid in it.
  ///   - latest: Pay after the journal's last entry; that of the year where none is given.
  /// - Throws: `not-read` where it cannot be listed: time in it would not be paid.
  init(
    _ folder: BooksFolder, year: TaxYear, books: BooksRead, after state: ClosingState? = nil,
    knowing latest: PayrollState? = nil
  ) throws(Rejected) {
    path = "\(folder.path)/timesheets/\(year)"
    self.year = year
    self.books = books
    self.state = state ?? ClosingState(payroll: PayrollState(year: year))
    self.latest = latest ?? self.state.payroll
    journal = JournalFolder(of: folder)
    names = try BooksFolder.names(in: path)
    employerFile = folder.employerFile
    ofBooks = books.employer.absenceSheets(of: year, after: self.latest)
    try keepSheetsOfBooks()
  }

  /// Whether a sheet is of the books' own absences.
  private func isOfBooks(_ name: String) -> Bool { ofBooks[name] != nil }

  /// Holds the sheets of the books' own absences against those that runs read.
  ///
  /// Days stay in the sheets that they were paid from, also where the contract has moved to another schedule since. Where
  /// the books say nothing of such a sheet any more, it is empty: what it paid is put right as time that was taken out of a
  /// timesheet is.
  private mutating func keepSheetsOfBooks() throws(Rejected) {
    let read = state.timesheets.filter { $0.name.hasSuffix(TimesheetFolder.booksMark) }
    var isSame = read.allSatisfy { ofBooks[$0.name] != nil }
    for sheet in read where isSame { isSame = try isAsRead(sheet, deep: false) }
    guard !isSame || isCorrected else { return }
    var paid = PaidLines(of: year, in: journal, state.corrected)
    ofBooks = books.employer.absenceSheets(
      of: year, after: latest, paidOn: try paid.schedulesOfBooks())
    for sheet in read where ofBooks[sheet.name] == nil {
      ofBooks[sheet.name] = WrittenTimesheet().sheet
    }
  }

  /// How the sheet of the books' own absences of a period is called, after the period.
  static let booksMark = "-employer.xml"

  /// Every sheet there is, of the folder and of the books.
  private var sheets: [String] { names + ofBooks.keys.sorted() }

  /// The bytes of a sheet.
  private func bytes(of name: String) throws(Rejected) -> [UInt8] {
    if let own = ofBooks[name] { return own }
    return try BooksFolder.bytes(of: "\(path)/\(name)")
  }

  /// The size of a sheet; nil where there is none.
  private func size(of name: String) throws(Rejected) -> Int64? {
    if let own = ofBooks[name] { return Int64(own.count) }
    return try BooksFolder.status(of: "\(path)/\(name)")?.size
  }

  /// Tables that stand beside the folders of tax years and not in one, where no run looks.
  static func lostFiles(of folder: BooksFolder) throws(Rejected) -> [Diagnostic] {
    let path = "\(folder.path)/timesheets"
    return try BooksFolder.names(in: path).filter { name in
      let kind = kind(of: name)
      return name.first != "." && !name.isOfEditor
        && (kind == "xml" || kind == "csv" || unread.contains(kind))
    }.map { name in
      Diagnostic(
        .error, .periodUnknown, at: SourcePlace(file: "\(path)/\(name)"),
        "timesheets are looked for in the folder of a tax year, so nothing in this would be paid",
        fix: "move it into the folder of its tax year, such as timesheets/2026-27")
    }
  }

  /// Folders beside those of tax years that are called otherwise: no run looks in them.
  static func lostFolders(of folder: BooksFolder) throws(Rejected) -> [Diagnostic] {
    let path = "\(folder.path)/timesheets"
    var found: [Diagnostic] = []
    for name in try BooksFolder.names(in: path) where name.first != "." && TaxYear(name) == nil {
      guard try BooksFolder.status(of: "\(path)/\(name)")?.kind == .folder else { continue }
      found.append(
        Diagnostic(
          .warning, .periodUnknown, at: SourcePlace(file: "\(path)/\(name)"),
          "this is the folder of no tax year, so nothing in it would be paid",
          fix: "call it by its tax year, such as 2026-27, or move it out of timesheets"))
    }
    return found
  }

  /// Whether there is a timesheet of a run.
  func hasTime(of key: RunKey) -> Bool { files().contains { $0.key == key } }

  /// The tax years that have timesheets, earliest first.
  static func years(of folder: BooksFolder) throws(Rejected) -> [TaxYear] {
    try BooksFolder.names(in: "\(folder.path)/timesheets").compactMap { TaxYear($0) }.sorted()
  }

  /// The files of the folder by the run they are for.
  private func files() -> [(name: String, key: RunKey)] {
    sheets.compactMap { name in
      guard name.first != ".", name.hasSuffix(".xml") || name.hasSuffix(".csv") else { return nil }
      let label = name.dropLast(4).prefix { $0 != "-" }
      return RunKey(label: label, in: year).map { (name, $0) }
    }
  }

  /// The lines of all timesheets of a run, whoever is paid by them and when.
  ///
  /// - Throws: Every fault of every such file, and that there is none.
  func lines(of key: RunKey) throws(Rejected) -> [LocatedLine] {
    var (lines, faults): ([LocatedLine], [Diagnostic]) = ([], [])
    let files = files().filter { $0.key == key }
    guard !files.isEmpty else {
      throw Rejected(
        Diagnostic(
          .error, .fileUnreadable, at: SourcePlace(file: "\(path)/\(key.label).xml"),
          "there is no timesheet for \(key)", fix: "write it, or \(key.label).csv"))
    }
    for file in files {
      do throws(Rejected) { lines += try timesheet(file.name).lines } catch { faults += error.all }
    }
    if let rejected = Rejected(faults + lines.conflicts(under: books.employer)) { throw rejected }
    return lines
  }

  /// The lines of the timesheets of all other runs, and the paths of those that cannot be read.
  func lines(butOf key: RunKey) -> (lines: [LocatedLine], unread: [String]) {
    var (lines, unread): ([LocatedLine], [String]) = ([], [])
    for file in files() where file.key != key {
      do throws(Rejected) {
        lines += try timesheet(file.name).lines
      } catch {
        unread.append("\(path)/\(file.name)")
      }
    }
    return (lines, unread)
  }

  /// The digest of the names and sizes of all timesheets, by which one that is added or grows is noticed.
  func namesAndSizes() throws(Rejected) -> String {
    var digest = SHA256()
    for name in files().map(\.name).sorted() {
      let size = try size(of: name) ?? 0
      digest.add("\(name)/\(size)\n".utf8)
    }
    return digest.finish()
  }

  /// What spreadsheets and tables are saved as that are not read.
  private static let unread = ["xlsx", "xlsm", "xls", "ods", "numbers", "tsv", "txt", "json"]

  /// What somebody may take for a timesheet and no run reads, so that nobody would be paid by it.
  private func strangeFiles() -> [Diagnostic] {
    let read = Set(state.timesheets.map(\.name))
    let fitting = files().filter { file in
      read.contains(file.name) || books.employer.schedules.contains { $0.mayRead(file.key.period) }
    }
    let known = Set(fitting.map(\.name))
    let next = books.employer.schedules.lazy.compactMap {
      $0.next(after: state.payroll, for: books.employer)
    }.first?.taxPeriod.label
    let label = next ?? "4W08"
    let taken = names.filter(isOfBooks).map { name in
      Diagnostic(
        .error, .periodUnknown, at: SourcePlace(file: "\(path)/\(name)"),
        "absences that employer.xml says itself are read under this name, and not this file",
        fix: "give the file another name")
    }
    return taken
      + names.filter { !$0.isOfEditor && $0.first != "." && !known.contains($0) }
      .compactMap { name in
        let kind = TimesheetFolder.kind(of: name)
        let place = SourcePlace(file: "\(path)/\(name)")
        if kind == "xml" || kind == "csv" {
          return Diagnostic(
            .error, .periodUnknown, at: place,
            "this name fits no run, so nothing in it would be paid",
            fix: "name it like \(label).csv or \(label)-pa-1.csv, or take it out of this folder")
        }
        guard TimesheetFolder.unread.contains(kind) else {
          // Called like a timesheet, and of a kind that nobody here knows: a copy, a scan, an archive.
          let word = name.prefix { $0.isLetter || $0.isNumber || $0 == "+" }
          guard RunKey(label: word, in: year) != nil else { return nil }
          return Diagnostic(
            .warning, .periodUnknown, at: place,
            "this is called like a timesheet, and is of a kind that is not read: nobody is paid by it",
            fix: "nothing to do, if its time stands in a timesheet; else write it in \(label).csv")
        }
        return Diagnostic(
          .error, .periodUnknown, at: place,
          "a file of this kind is not read, so nothing in it would be paid",
          fix:
            "save it as \u{201C}CSV UTF-8\u{201D} and name it like \(label).csv, or take it out of this "
            + "folder")
      }
  }

  /// Whatever else stands in the folder: no run looks at it, and somebody may think that one does.
  func otherThings() throws(Rejected) -> [Diagnostic] {
    let told = Set(
      files().map { "\(path)/\($0.name)" } + strangeFiles().compactMap(\.place?.file))
    var found: [Diagnostic] = []
    for name in names where !told.contains("\(path)/\(name)") {
      // A hidden file is a system's or an editor's, but for one that was called so by mistake.
      if name.first == ".", !["csv", "xml"].contains(TimesheetFolder.kind(of: name)) { continue }
      if name.isOfEditor { continue }
      let isFolder = try BooksFolder.status(of: "\(path)/\(name)")?.kind == .folder
      found.append(
        Diagnostic(
          .warning, .periodUnknown, at: SourcePlace(file: "\(path)/\(name)"),
          isFolder
            ? "no run looks in a folder within a tax year's: nobody is paid by what is in it"
            : "this is no timesheet: nobody is paid by it",
          fix: isFolder
            ? "move timesheets out of it into \(year), and the folder out of timesheets"
            : "nothing to do, if its time stands in a timesheet; else move it out of timesheets"))
    }
    return found
  }

  /// The letters after a name's last point, small.
  private static func kind(of name: String) -> String {
    name.utf8.contains(UInt8(ascii: ".")) ? name.split(separator: ".").last?.lowercased() ?? "" : ""
  }

  /// Refuses time in the sheet of a period that another payroll paid: somebody who comes from one may keep
  /// its sheets, and they are never paid again.
  private func check(
    _ timesheet: Timesheet, of file: (name: String, key: RunKey)
  ) throws(Rejected) {
    guard !timesheet.lines.isEmpty, isPaidElsewhere(file.key.period) else { return }
    throw Rejected(
      Diagnostic(
        .error, .periodSealed, at: SourcePlace(file: "\(path)/\(file.name)"),
        "another payroll paid \(file.key.period): nobody is paid by this timesheet",
        fix:
          "take it out of this folder; what that payroll left out stands in the timesheet of the "
          + "next run"))
  }

  /// Whether a sheet is of the books' own absences in a period that another payroll paid: it paid them.
  private func isOfBooksPaidElsewhere(_ file: (name: String, key: RunKey)) -> Bool {
    isOfBooks(file.name) && isPaidElsewhere(file.key.period)
  }

  /// Whether another payroll paid a period on every schedule that it can be of.
  private func isPaidElsewhere(_ period: TaxPeriod) -> Bool {
    books.employer.schedules.filter { $0.frequency == period.frequency }
      .allSatisfy { state.payroll.paidElsewhere(of: $0.id).map { period <= $0 } ?? false }
  }

  private func timesheet(_ name: String) throws(Rejected) -> Timesheet {
    try timesheet(name, bytes(of: name))
  }

  private func timesheet(_ name: String, _ bytes: [UInt8]) throws(Rejected) -> Timesheet {
    guard isOfBooks(name) else {
      return try Timesheet(bytes, name: name, file: "\(path)/\(name)", books: books)
    }
    let place = SourcePlace(file: employerFile)
    do throws(Rejected) {
      return try Timesheet(bytes, name: name, file: employerFile, books: books).standing(at: place)
    } catch {
      // A place in a sheet that nobody wrote helps nobody.
      throw Rejected(
        error.all.map { Diagnostic($0.severity, $0.code, at: place, $0.what, fix: $0.fix) })
        ?? error
    }
  }

  /// What a run pays: every line of a contract on its schedule, dated in its period or before, that no
  /// run paid.
  ///
  /// - Throws: Every fault of every file.
  func time(
    for key: RunKey, of schedule: PaySchedule, besides lost: [Diagnostic], isPlanned: Bool = false
  ) throws(Rejected) -> TimeToPay {
    var time = TimeToPay()
    let files = files()
    var faults = lost + strangeFiles() + goneFiles()
    if key.sequence == 0, !isPlanned,
      !files.contains(where: { $0.key == key && !isOfBooks($0.name) })
    {
      faults.append(
        Diagnostic(
          .error, .fileUnreadable, at: SourcePlace(file: "\(path)/\(key.label).xml"),
          "there is no timesheet for \(key)",
          fix:
            "write it, or \(key.label).csv ('pa-payroll help run' shows one); where nothing was "
            + "worked, one without lines"))
    }
    var paid = PaidLines(of: year, in: journal, state.corrected)
    // Sheets of the schedule's later runs are theirs; a run before its period's regular one pays its own alone.
    let isAhead = state.payroll.isAhead(key, of: schedule.id)
    for file in files
    where isAhead
      ? file.key == key
      : file.key.period.frequency != key.period.frequency || file.key <= key
    {
      do throws(Rejected) {
        try take(from: file, for: key, of: schedule, &paid, &time)
      } catch {
        // A sheet of another schedule may not be ready yet, and stops no run but its own.
        let isReady =
          file.key.period.frequency == key.period.frequency || state.read(file.name) != nil
        if isReady { faults += error.all } else { time.warnings += error.all.map(\.asWarning) }
      }
    }
    if let rejected = Rejected(faults) { throw rejected }
    faults = time.lines.conflicts(under: books.employer)
    // Time of an earlier period may have been paid from the sheet of that.
    let late = late(time.lines, for: key, of: schedule)
    faults += try paid.twice(late)
    faults += try paid.besidePaid(late)
    if let rejected = Rejected(faults) { throw rejected }
    return time
  }

  /// Lines of timesheets that are of days before those which a run's period is to pay.
  ///
  /// A contract that came back to the schedule within the period was paid for its first days by another.
  private func late(
    _ lines: [LocatedLine], for key: RunKey, of schedule: PaySchedule
  ) -> [LocatedLine] {
    guard let period = schedule.period(key.period) else { return [] }
    var firstDays: [Identifier: CivilDate] = [:]
    for id in Set(lines.map(\.line.contract)) {
      let paydays = books.employer.contract(id).flatMap {
        state.payroll.paydays(of: $0, books.employer)
      }
      firstDays[id] = paydays?.firstDay(of: DuePeriod(schedule, period))
    }
    return lines.filter { located in
      located.line.source != ""
        && located.line.on < firstDays[located.line.contract] ?? period.days.first
    }
  }

  /// Takes what a run pays of a sheet, and notes what waits in it.
  private func take(
    from file: (name: String, key: RunKey), for key: RunKey, of schedule: PaySchedule,
    _ paid: inout PaidLines, _ time: inout TimeToPay
  ) throws(Rejected) {
    guard !isOfBooksPaidElsewhere(file) else { return }
    let isOwn = file.key == key
    let read = state.read(file.name)
    // What waits for a contract that is no longer in the books is refused by whichever run comes next.
    let concerns = { (contract: Identifier) in
      self.schedule(of: contract).map { $0 == schedule.id } ?? true
    }
    if let read, !isOwn, !read.waiting.contains(where: concerns), try isAsRead(read, deep: false) {
      return
    }
    let timesheet = try timesheet(file.name)
    if read == nil { try check(timesheet, of: file) }
    let new = try unpaid(in: timesheet, of: file.name, read, &paid, runs: state.payroll.runKeys)
    // What puts planned hours right is taken before the run; a supplementary run's own sheet is its own.
    let ofPredictions =
      file.key.sequence == 0 ? new.filter { isOfPrediction($0.line) } : []
    let unpaid = new.filter { !ofPredictions.contains($0) }
    let last = schedule.period(key.period)?.days.last ?? year.lastDay
    let mine = unpaid.filter { self.schedule(of: $0.line.contract) == schedule.id }
    let due = mine.filter { $0.line.on <= last }
    let later = mine.filter { $0.line.on > last }
    if isOwn {
      var told: Set<SourcePlace> = []
      let faults = later.filter { told.insert($0.place).inserted }.map { located in
        located.line.absence == nil
          ? Diagnostic(
            .error, .lineAfterPeriod, at: located.place.about("on"),
            "the day is after the period \(key)",
            fix: "correct the day, or put the line in the timesheet of its own period")
          : Diagnostic(
            .error, .lineAfterPeriod, at: located.place.about("to"),
            "the absence goes on after the period \(key)",
            fix:
              "let it end with the period, and write the rest into the next timesheet, with the first day in 'since'"
          )
      }
      if let rejected = Rejected(faults) { throw rejected }
    } else if read == nil, due.isEmpty {
      // Nothing in it is this run's: it is as if it had not been looked at.
      return
    }
    let left =
      unpaid.filter { self.schedule(of: $0.line.contract) != schedule.id } + later + ofPredictions
    time.lines += due
    time.read.append(timesheet.read.waiting(for: left.map(\.line.contract)))
    let known = Set(read?.waiting ?? [])
    time.warnings += left.filter { !known.contains($0.line.contract) && isAstray($0, in: file.key) }
      .map(waits)
  }

  /// Whether a line was worked in a period of which the contract's planned hours were paid: it puts those right.
  private func isOfPrediction(_ line: TimesheetLine) -> Bool {
    state.predictions.contains { prediction in
      guard prediction.contract == line.contract, !line.isPredicted, prediction.run.year == year,
        let run = state.payroll.sealed.first(where: { $0.entry == prediction.run.number })
      else { return false }
      let period = books.employer.schedule(run.schedule)?.period(run.key.period)
      return period?.days.contains(line.on) ?? false
    }
  }

  /// Whose contract it is.
  private func owner(of contract: Identifier) -> Identifier? {
    books.employer.assistants.first { person in
      person.contracts.contains { $0.id == contract }
    }?.id
  }

  /// The schedule that a contract is on.
  private func schedule(of contract: Identifier) -> Identifier? {
    books.employer.contract(contract)?.schedule
  }

  /// Whether a line stands in a sheet of another schedule than its contract's.
  private func isAstray(_ located: LocatedLine, in key: RunKey) -> Bool {
    let schedule = schedule(of: located.line.contract).flatMap(books.employer.schedule)
    return schedule?.frequency != key.period.frequency
  }

  /// A line that another schedule's run pays than its sheet is named after.
  private func waits(_ located: LocatedLine) -> Diagnostic {
    let schedule = schedule(of: located.line.contract).flatMap(books.employer.schedule)
    let own = schedule?.period(holding: located.line.on) ?? schedule?.firstPeriod
    let next = schedule?.next(after: state.payroll, for: books.employer)
    let run = [own, next].compactMap { $0 }.max { $0.index < $1.index }
    return Diagnostic(
      .warning, .lineCarried, at: located.place.about("pa"),
      "'\(located.line.contract)' is on the schedule '\(schedule?.id.text ?? "")': "
        + (run.map { "its run \($0.taxPeriod) pays this line" } ?? "its next run pays this line"),
      fix:
        "nothing to do, if it is meant; else move the line to that run's timesheet, or correct the "
        + "PA")
  }

  /// Lines of a sheet that no run paid.
  ///
  /// - Throws: `sealed-line-changed` for every one that was paid and is changed or gone.
  private func unpaid(
    in timesheet: Timesheet, of name: String, _ read: TimesheetRead?, _ sealed: inout PaidLines,
    runs: [Int: RunKey], corrected isCorrected: Bool = false
  ) throws(Rejected) -> [LocatedLine] {
    // Of a year that has ended a correction may have paid lines of a sheet that no run read.
    guard read != nil || isCorrected else { return timesheet.lines }
    let change = TimesheetChange(of: timesheet, try sealed.lines(of: name))
    // Planned hours are put right before the next run is made.
    let gone = change.gone.filter { !$0.line.isPredicted }.byAbsence.map { days, run in
      Diagnostic.lineGone(
        SourcePlace(file: "\(path)/\(name)"), days.toldGone, runs[run.number])
    }
    if let rejected = Rejected(gone) { throw rejected }
    let planned = Set(change.gone.map(\.line.contract))
    return change.new.filter { !planned.contains($0.line.contract) }
  }

  /// What the runs of some entries are right to have paid by the sheets as they stand, and which sheets that settles.
  ///
  /// A line that is changed is one that is gone and one that is new, on the same day, or of as much on another. Other
  /// new lines are time that was never paid: the next run pays it. In a year that takes no more runs none does: those
  /// of the runs' own periods are theirs.
  ///
  /// - Parameters:
  ///   - runs: The runs, each with its period's last day.
  ///   - isClosed: Whether the year takes no more runs.
  /// - Throws: Every fault of every file.
  /// - Returns: The lines of each run, and the sheets of which every line is paid or waits then.
  func right(
    for runs: [(entry: EntryName, last: CivilDate)], closed isClosed: Bool
  ) throws(Rejected) -> (lines: [EntryName: [TimesheetLine]], read: [TimesheetRead]) {
    var lines: [EntryName: [TimesheetLine]] = [:]
    var sealedRuns: [(entry: EntryName, run: PayRun)] = []
    for run in runs {
      let entry = try journal.entry(run.entry, asCorrectedBy: state.corrected)
      guard case .run(let sealed) = entry.content else { continue }
      lines[run.entry] = sealed.lines
      sealedRuns.append((run.entry, sealed.run))
    }
    var read: [TimesheetRead] = []
    var paid = PaidLines(of: year, in: journal, state.corrected)
    let isCorrected = isClosed && isCorrected
    // What a sheet that is gone would say now nobody knows.
    let besides = isCorrected ? try paid.files() : []
    if let gone = Rejected(goneFiles(besides: besides)) { throw gone }
    var changed: [String] = []
    // What a correction after the year paid of a sheet, the year's last state does not know.
    for known in state.timesheets {
      if !isCorrected, try isAsRead(known, deep: true) { continue }
      changed.append(known.name)
    }
    if isClosed {
      changed += files().map(\.name).filter { state.read($0) == nil }
    }
    for name in changed {
      let timesheet = try timesheet(name)
      let change = TimesheetChange(of: timesheet, try paid.lines(of: name))
      var left = change.new
      var isSettled = true
      for (line, run) in change.gone {
        guard let place = lines[run]?.lastIndex(of: line) else {
          isSettled = false
          continue
        }
        lines[run]?.remove(at: place)
      }
      for run in runs {
        let gone = change.gone.filter { $0.run == run.entry }.map(\.line)
        func isChanged(_ located: LocatedLine) -> Bool {
          located.line.on <= run.last && gone.contains { $0.isChanged(into: located.line) }
        }
        lines[run.entry]? += left.filter(isChanged).map(\.line)
        left.removeAll(where: isChanged)
      }
      for (entry, run) in sealedRuns {
        // Days of a whole absence, those without time among them, are of one spell: none of it waits for the next run.
        func isOfSpell(_ located: LocatedLine) -> Bool {
          located.line.absence?.kind.isOfWholeDays ?? false && run.days.contains(located.line.on)
            && isDue(located.line, with: run)
        }
        lines[entry]? += left.filter(isOfSpell).map(\.line)
        left.removeAll(where: isOfSpell)
      }
      if isClosed {
        // What another run paid, and is changed, is that one's.
        let others = change.gone.filter { gone in !runs.contains { $0.entry == gone.run } }
        for (entry, run) in sealedRuns {
          let own = left.filter { located in
            isDue(located.line, with: run)
              && !others.contains { $0.line.isChanged(into: located.line) }
          }
          lines[entry]? += own.map(\.line)
          left.removeAll { own.contains($0) }
        }
      }
      if isSettled { read.append(timesheet.read.waiting(for: left.map(\.line.contract))) }
    }
    return (lines, read)
  }

  /// Whether a line is due with a run: the regular one of the period it was worked in.
  private func isDue(_ line: TimesheetLine, with run: PayRun) -> Bool {
    guard let due = due(line), !due.isOfNextPayday else { return false }
    return run.key == RunKey(period: due.period) && run.schedule == due.schedule
  }

  /// The schedule and the period that a line was due with, as the contract was paid then, and whether time of it that
  /// is handed in late is due on the next payday; nil of a contract that is not in the books.
  private func due(
    _ line: TimesheetLine
  ) -> (schedule: Identifier, period: TaxPeriod, isOfNextPayday: Bool)? {
    guard let contract = books.employer.contract(line.contract),
      let due = latest.paydays(of: contract, books.employer)?.period(holding: line.on)
    else { return nil }
    return (
      due.schedule.id, due.period.taxPeriod, contract.paysLateTimeNext(in: due.period)
    )
  }

  /// Whether runs of the year were put right.
  private var isCorrected: Bool { state.corrected.contains { $0.run.year == year } }

  /// Whether a sheet of the folder stands there.
  func holds(_ place: SourcePlace) -> Bool {
    names.contains { place.file == "\(path)/\($0)" }
      || !ofBooks.isEmpty && place.file == employerFile
  }

  /// What was worked in the period of a run that paid planned hours, where timesheets say it now.
  ///
  /// They do where the planned lines are gone from their sheet, or, where the hours were the contract's, once a sheet
  /// has lines of the period.
  ///
  /// - Parameters:
  ///   - run: The run's entry, as it is right now.
  ///   - contracts: The employments whose planned hours it paid.
  /// - Throws: Every fault of every file.
  /// - Returns: The lines it is right to have paid, and the sheets that settles; nil where they do not say it yet.
  func worked(
    in run: Entry, by contracts: [Identifier]
  ) throws(Rejected) -> (lines: [TimesheetLine], read: [TimesheetRead])? {
    guard case .run(let sealed) = run.content else { return nil }
    var lines = sealed.lines
    var read: [TimesheetRead] = []
    var isKnown = false
    var paid = PaidLines(of: year, in: journal, state.corrected)
    for (name, key) in files()
    where key.sequence == 0 && key.period.frequency == sealed.run.key.period.frequency {
      let known = state.read(name)
      if let known, known.waiting.isEmpty, try isAsRead(known, deep: true) { continue }
      let timesheet = try timesheet(name)
      let change = TimesheetChange(
        of: timesheet, known == nil ? [] : try paid.lines(of: name))
      var (left, gone, isOfSheet) = (change.new, change.gone, false)
      for contract in contracts {
        func isWorked(_ located: LocatedLine) -> Bool {
          located.line.contract == contract && !located.line.isPredicted
            && sealed.run.days.contains(located.line.on)
        }
        func isPlanned(_ line: TimesheetLine) -> Bool {
          line.contract == contract && line.isPredicted
        }
        let isGone = gone.contains { $0.run == run.name && isPlanned($0.line) }
        let isOfContract = lines.contains { isPlanned($0) && $0.source.isEmpty }
        // A sheet of her own in which nothing is written says that nothing was worked.
        let isEmptySheet =
          timesheet.lines.isEmpty && key == sealed.run.key
          && owner(of: contract).map { name.hasPrefix("\(key.label)-\($0).") } ?? false
        guard isGone || isOfContract && (isEmptySheet || left.contains(where: isWorked)) else {
          continue
        }
        lines.removeAll { isPlanned($0) && ($0.source.isEmpty || $0.source == name) }
        lines += left.filter(isWorked).map(\.line)
        left.removeAll(where: isWorked)
        gone.removeAll { $0.run == run.name && isPlanned($0.line) }
        isOfSheet = true
      }
      isKnown = isKnown || isOfSheet
      guard isOfSheet, gone.isEmpty else { continue }
      read.append(timesheet.read.waiting(for: left.map(\.line.contract)))
    }
    return isKnown ? (lines, read) : nil
  }

  /// The entries of runs of which lines are changed or gone in the sheets as they stand.
  func runsWithLinesGone() throws(Rejected) -> Set<EntryName> {
    var found: Set<EntryName> = []
    var paid = PaidLines(of: year, in: journal, state.corrected)
    for known in state.timesheets where sheets.contains(known.name) {
      if try isAsRead(known, deep: true) { continue }
      let change = TimesheetChange(
        of: try timesheet(known.name), try paid.lines(of: known.name))
      found.formUnion(change.gone.map(\.run))
    }
    return found
  }

  /// Whether a sheet is as a run read it.
  ///
  /// Of one whose digest is no longer kept only the size is looked at, unless the look is to be `deep`. Such a look
  /// always reads where elements say when they are paid: the same sheet may be cut otherwise now.
  private func isAsRead(_ read: TimesheetRead, deep: Bool) throws(Rejected) -> Bool {
    if deep, books.employer.elements.contains(where: \.cutsShifts) { return false }
    if read.digest.isEmpty {
      let size = try size(of: read.name)
      return !deep && size == read.size
    }
    return read.digest == SHA256.hex(try bytes(of: read.name))
  }

  /// Sheets that a run read, or a correction besides, and that are gone.
  private func goneFiles(besides: [String] = []) -> [Diagnostic] {
    let (there, files) = (Set(sheets), files())
    let read = state.timesheets.map(\.name)
    return (read + besides.filter { !read.contains($0) }).filter { !there.contains($0) }.map {
      read in
      // Another form of the same name is another sheet.
      let other = files.first { $0.name.dropLast(4) == read.dropLast(4) }?.name
      return .lineGone(
        SourcePlace(file: "\(path)/\(read)"),
        "the timesheet is gone"
          + (other.map { ", and \($0) would be paid besides it, not in its place" } ?? ""))
    }
  }

  /// Everything that now disagrees with what was sealed, over the whole year, and every line that waits
  /// for another run than its sheet's name says.
  ///
  /// - Parameters:
  ///   - open: The year that is open since, where the year takes no more runs.
  ///   - run: The run whose sheets alone are looked at; nil for all.
  /// - Returns: What disagrees, and lines that are new.
  func disagreements(closedBy open: TaxYear? = nil, of run: RunKey? = nil) -> [Diagnostic] {
    var (found, unpaid) = faultsAndUnpaid(
      of: run, corrected: open != nil && isCorrected)
    for (key, _, located) in unpaid {
      if let open {
        // The next run puts planned hours right by it.
        if isOfPrediction(located.line) { continue }
        let due = due(located.line)
        let run = due.flatMap { due in
          state.payroll.runs(of: due.schedule, in: due.period)
            .first { $0.key.sequence == 0 && $0.entry > 0 }
        }
        found.append(
          .yearClosed(
            located.place, "nobody will be paid by this line", open,
            correcting: run?.key, isOfNextPayday: due?.isOfNextPayday ?? false))
      } else if isAstray(located, in: key) {
        found.append(waits(located))
      } else if let never = neverDue(located) {
        found.append(never)
      } else if isPast(key, of: located) {
        found.append(late(located, key))
      }
    }
    return found
  }

  /// A line that is new in a period whose run is made.
  private func late(
    _ located: LocatedLine, _ key: RunKey
  ) -> Diagnostic {
    let schedule = schedule(of: located.line.contract).flatMap(books.employer.schedule)
    let next = schedule?.next(after: state.payroll, for: books.employer)
    if next == nil, let schedule, let last = state.payroll.lastRegular(of: schedule.id) {
      let runs = state.payroll.runs(of: schedule.id, in: last.key.period).count
      return Diagnostic(
        .warning, .lineAfterPeriod, at: located.place,
        "this line is new, and every period of \(year) is run: no regular run pays it any more",
        fix:
          "pay it with 'run --period \(last.key.period)+\(runs) --reason … --pay-date …', by 5 April"
      )
    }
    return Diagnostic(
      .warning, .lineAfterPeriod, at: located.place,
      "this line is new in a period before the next run's: the next run pays it as arrears",
      fix: "nothing to do, if it is meant")
  }

  /// That a line's schedule has no run in the year, paid or to come; nil where it has one.
  private func neverDue(_ located: LocatedLine) -> Diagnostic? {
    let schedule = schedule(of: located.line.contract).flatMap(books.employer.schedule)
    guard let schedule, state.payroll.lastRegular(of: schedule.id) == nil,
      state.payroll.paidElsewhere(of: schedule.id) == nil,
      schedule.next(after: state.payroll, for: books.employer) == nil
    else { return nil }
    return Diagnostic(
      .warning, .periodUnknown, at: located.place,
      "nobody is paid by this line: the first period of '\(schedule.id)' is "
        + "\(schedule.firstPeriod.taxPeriod), so it has no run in \(year)",
      fix: "check firstPeriodStarts, or put the line in the timesheet of its period")
  }

  /// What stands in the folder of a year before the first that was opened here: no run looks there.
  ///
  /// Sheets of the payroll before may be kept in it; a line of a day since then is not one of theirs.
  ///
  /// - Parameter first: The first year that was opened.
  /// - Returns: An error for each line of a day since, a warning for each other sheet, and what is wrong in them.
  func neverRead(before first: TaxYear) -> (lost: [Diagnostic], others: [Diagnostic]) {
    let (faults, unpaid) = faultsAndUnpaid()
    let lost = unpaid.filter { $0.2.line.on >= first.firstDay }.map { _, _, located in
      Diagnostic(
        .error, .periodUnknown, at: located.place,
        "this stands in the folder of \(year), and \(first) is the first year opened here: nobody would be "
          + "paid by this line",
        fix: "move it to the timesheet of its period in timesheets/\(first)")
    }
    var told: Set<String> = []
    let others = unpaid.filter {
      $0.2.line.on < first.firstDay && told.insert($0.2.place.file).inserted
    }
    .map { _, _, located in
      Diagnostic(
        .warning, .periodUnknown, at: SourcePlace(file: located.place.file),
        "\(year) was never opened here: nobody is paid by this timesheet",
        fix: "nothing to do, where another payroll paid it")
    }
    return (lost, faults + others)
  }

  /// Whether a sheet's own run can no longer be made on the schedule of a line in it.
  private func isPast(_ key: RunKey, of located: LocatedLine) -> Bool {
    let schedule = schedule(of: located.line.contract).flatMap(books.employer.schedule)
    guard let schedule else { return false }
    let runs = state.payroll.runs(of: schedule.id, in: key.period)
    if runs.contains(where: { $0.key == key }) { return true }
    return schedule.next(after: state.payroll, for: books.employer).map {
      key.period < $0.taxPeriod
    }
      ?? true
  }

  /// Time in the folder that no run of the year paid, and whatever keeps it from being known.
  ///
  /// Timesheets of the regular runs of `periods`, which are told of already, are left out.
  func notRun(besides periods: Set<TaxPeriod>) -> [Diagnostic] {
    let (found, unpaid) = faultsAndUnpaid()
    var told = found
    var waiting: Set<String> = []
    for (key, wasRead, located) in unpaid {
      if !wasRead, !isAstray(located, in: key) {
        let file = located.place.file
        guard !(key.sequence == 0 && periods.contains(key.period)), waiting.insert(file).inserted
        else { continue }
        told.append(.notRun(SourcePlace(file: file), "nobody is paid by this timesheet yet"))
      } else if isAstray(located, in: key) {
        told.append(
          .notRun(
            located.place, "no run of '\(located.line.contract)' has paid this line yet"))
      } else {
        told.append(.notRun(located.place, "this line was added after its period was run"))
      }
    }
    return told
  }

  /// What is wrong with the year's timesheets, and every line in them that no run paid, with its sheet's
  /// run and whether a run read that sheet.
  private func faultsAndUnpaid(
    of run: RunKey? = nil, corrected isCorrected: Bool = false
  ) -> (faults: [Diagnostic], unpaid: [(key: RunKey, wasRead: Bool, LocatedLine)]) {
    let all = files()
    var paid = PaidLines(of: year, in: journal, state.corrected)
    let paidFiles = isCorrected ? (try? paid.files()) ?? [] : []
    var found =
      run == nil ? strangeFiles() + goneFiles(besides: paidFiles) : []
    let files = all.filter { file in
      (run.map { file.key == $0 } ?? true) && !isOfBooksPaidElsewhere(file)
    }
    var unpaid: [(RunKey, Bool, LocatedLine)] = []
    for (name, key) in files {
      do throws(Rejected) {
        let read = state.read(name)
        if let read, !isCorrected, read.waiting.isEmpty, try isAsRead(read, deep: true) {
          continue
        }
        let timesheet = try timesheet(name)
        if read == nil { try check(timesheet, of: (name, key)) }
        let lines = try self.unpaid(
          in: timesheet, of: name, read, &paid, runs: state.payroll.runKeys,
          corrected: isCorrected)
        unpaid += lines.map { (key, read != nil, $0) }
      } catch {
        found += error.all
      }
    }
    return (found, unpaid)
  }
}

extension TimesheetLine {
  /// Whether another line is this one changed: of the same contract, on the same day or as much of the same work on
  /// another.
  fileprivate func isChanged(into other: TimesheetLine) -> Bool {
    contract == other.contract
      && (on == other.on || element == other.element && quantity == other.quantity)
  }
}

extension [(line: TimesheetLine, run: EntryName)] {
  /// The same, the days of one absence that a run paid as one.
  fileprivate var byAbsence: [(lines: [TimesheetLine], run: EntryName)] {
    var found: [(lines: [TimesheetLine], run: EntryName)] = []
    for (line, run) in self {
      let place = found.firstIndex { one in
        one.run == run && line.absence != nil && one.lines[0].contract == line.contract
          && one.lines[0].absence == line.absence
      }
      if let place { found[place].lines.append(line) } else { found.append(([line], run)) }
    }
    return found
  }
}

extension [TimesheetLine] {
  /// That they were paid, and are changed or gone; of one absence where there are several.
  fileprivate var toldGone: String {
    let (line, days) = (self[0], map(\.on))
    guard let first = days.min(), let last = days.max(), first < last else {
      return
        "a line of '\(line.assistant)' on \(line.on) for '\(line.element)' that was paid is changed or gone"
    }
    return
      "\(count) days of '\(line.assistant)' from \(first) to \(last) for '\(line.element)' that were paid are "
      + "changed or gone"
  }
}

extension String {
  /// Whether an editor or a system puts it beside a file that is open, and takes it away again.
  fileprivate var isOfEditor: Bool {
    hasPrefix("~$") || hasPrefix("._") || hasPrefix(".~lock")
  }
}

extension PaySchedule {
  /// Whether a run of it may read the timesheet of a period: of its own, or of one before its first, whose time is
  /// late.
  fileprivate func mayRead(_ key: TaxPeriod) -> Bool {
    frequency == key.frequency && (period(key) != nil || key < firstPeriod.taxPeriod)
  }
}

extension PayrollState {
  /// The year's sealed runs by the numbers of their entries.
  fileprivate var runKeys: [Int: RunKey] {
    Dictionary(sealed.map { ($0.entry, $0.key) }, uniquingKeysWith: { one, _ in one })
  }
}

extension ClosingState {
  /// A timesheet as a run of the year read it last; nil where none did.
  fileprivate func read(_ name: String) -> TimesheetRead? { timesheets.first { $0.name == name } }
}

extension TimesheetRead {
  /// The same with those whose lines in it wait for another run, each once.
  fileprivate func waiting(for contracts: [Identifier]) -> TimesheetRead {
    var read = self
    for contract in contracts where !read.waiting.contains(contract) {
      read.waiting.append(contract)
    }
    return read
  }
}

extension Diagnostic {
  fileprivate static func lineGone(
    _ place: SourcePlace, _ what: String, _ run: RunKey? = nil
  ) -> Diagnostic {
    let command =
      run.map {
        "; or, if the timesheet is right now, put the run right with 'pa-payroll correct BOOKS --period "
          + "\($0) --reason \"…\"'"
      } ?? "; a timesheet in which nothing was worked stands there without lines"
    return Diagnostic(
      .error, .sealedLineChanged, at: place, what,
      fix: "put it back as it was paid, and its elements' <when> and workedAs" + command)
  }
}

extension TimesheetLine {
  /// The same, whichever timesheet it stands in, planned or worked.
  fileprivate var plain: TimesheetLine {
    var plain = self
    plain.source = ""
    plain.isPredicted = false
    return plain
  }
}

extension PayElement {
  /// Whether shifts are cut by it, so that another say of it would cut them otherwise.
  fileprivate var cutsShifts: Bool { !times.isEmpty || workedAs != nil }
}
