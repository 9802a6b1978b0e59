import PABudgets
import PADescription
public import PADiagnostics
import PAEmployment
import PAHost
import PAJournal
import PALedger
public import PAPayRun
public import PAPrimitives
import PAStatute

/// Who asks for something to be sealed, and when.
public struct Signer: Hashable, Sendable {
  /// The name sealed with it.
  public var name: String
  /// Today in the United Kingdom.
  public var today: CivilDate
  /// Whether a person stated that day; a clock gave it otherwise.
  public var isDayStated: Bool

  /// A signer.
  public init(name: String, today: CivilDate, isDayStated: Bool = false) {
    self.name = name
    self.today = today
    self.isDayStated = isDayStated
  }
}

/// Which run is asked for.
public struct RunRequest: Hashable, Sendable {
  /// The run; nil for the next regular one.
  public var key: RunKey?
  /// The schedule, where the books have several that would do.
  public var schedule: Identifier?
  /// Why a supplementary run is made.
  public var reason = ""
  /// The payment date of a supplementary run; the period's own where not given.
  public var paymentDate: CivilDate?
  /// Whether what is unusual stops the run.
  public var refusesUnusual = false
  /// What is unusual and was found right.
  public var accepted: [AcceptedFinding] = []
  /// Why it is sealed before its time; nil where it is not to be.
  public var earlyBecause: String?
  /// PAs who are paid the hours of their contract, because their time is not known yet.
  public var planned: [Identifier] = []

  /// A request for a run, or for the next one.
  public init(_ key: RunKey? = nil, schedule: Identifier? = nil) {
    self.key = key
    self.schedule = schedule
  }
}

/// A pay run worked from books on disk, ready to be sealed.
public struct AssembledRun: Sendable {
  /// The books it was worked from.
  public let books: Books
  /// The entry, not yet on disk.
  public let sealed: SealedEntry
  /// The run with its pay lines' shares.
  public let run: PayRun
  /// What somebody should look at.
  public let warnings: [Diagnostic]
  /// The corrections that put planned hours of earlier runs right, sealed before it.
  public internal(set) var trueUps: [SealedCorrection] = []
  /// The seal of the entry it follows.
  let before: Seal
  /// Whether planned hours of earlier runs are open before it.
  let hasPredictions: Bool
}

extension BooksFolder {
  /// Reads books, time and the last entry, works the run, and refuses it whole where anything is
  /// wrong.
  ///
  /// - Parameters:
  ///   - request: Which run.
  ///   - signer: Who asks, and when.
  /// - Returns: The run and its entry; nothing is written.
  /// - Throws: Every fault of the first thing that is wrong: books, period, time, or figures.
  public func assemble(
    _ request: RunRequest, by signer: Signer
  ) throws(Rejected) -> AssembledRun {
    try assemble(request, by: signer, after: nil)
  }

  /// The same, after an entry that may not be on disk; after the journal's last where none is given.
  func assemble(
    _ request: RunRequest, by signer: Signer, after entry: LastEntry?
  ) throws(Rejected) -> AssembledRun {
    let books = try books()
    let journal = JournalFolder(of: self)
    let schedule = try schedule(for: request, in: books)
    let (last, key) =
      if let entry, let key = request.key { (entry, key) } else {
        try last(for: request, of: schedule, of: books.employer, in: journal)
      }
    // Of a run that `check` looks ahead at it has told them itself.
    if entry == nil,
      let rejected = Rejected(books.datesToCome(after: signer.today, begun: last.seal.on))
    {
      throw rejected
    }
    let state = last.closing
    guard let period = schedule.period(key.period) else {
      throw refusal(
        .periodUnknown, "no pay date of '\(schedule.id)' falls in \(key.period)",
        fix: "ask for a period of this schedule; the first is \(schedule.firstPeriod.taxPeriod)")
    }
    try check(key, of: schedule, of: books.employer, against: state.payroll, request)

    try checkYearBefore(key.period.year, state, books, journal)
    let late = try checkFacts(books, after: last, of: journal)
    let folder = try TimesheetFolder(
      self, year: key.period.year, books: books.read, after: state)
    var lost = try TimesheetFolder.lostFiles(of: self)
    let first = try journal.years().first ?? key.period.year
    for year in try TimesheetFolder.years(of: self) where year < first {
      lost += try TimesheetFolder(self, year: year, books: books.read)
        .neverRead(before: first).lost
    }
    var time = try folder.time(
      for: key, of: schedule, besides: lost, isPlanned: !request.planned.isEmpty)
    time.lines += try planned(
      request.planned, in: period, on: schedule, besides: time.lines.map(\.line), books,
      after: state.payroll)
    time.warnings += leaveToSay(
      in: DuePeriod(schedule, period), time.lines.map(\.line), books, key, after: state.payroll)
    if !state.predictions.isEmpty {
      time.warnings += try openPredictions(books, after: state, journal)
    }
    let worth = time.lines.lazy.map(\.worth).total
    guard worth <= Money.limit else { throw tooLarge("this run would pay \(worth.inWords)") }
    var order = PayRunOrder(
      books.employer, schedule: schedule, period: period, lines: time.lines.map(\.line),
      state: state.payroll)
    order.sequence = key.sequence
    order.reason = request.reason
    if let paymentDate = request.paymentDate {
      try check(paymentDate, of: period, on: schedule, ahead: order.isAhead)
      order.paymentDate = paymentDate
    } else if order.isAhead {
      throw refusal(
        .periodOutOfOrder,
        "\(key.period) is not paid yet: a run before its regular one is of another day",
        fix: "say when it is paid with --pay-date, or make the regular run first")
    }
    try checkPaidAhead(time, of: key, on: schedule, state, journal)
    guard TaxYear(containing: order.paymentDate) == state.payroll.year else {
      throw refusal(
        .periodOutOfOrder, "the payment date is not in the tax year \(state.payroll.year)",
        fix: "pay in the tax year the journal was opened for")
    }
    do throws(EventRefusal) {
      try order.takeEarlierPay(from: journal.before.asCorrected(by: state.corrected))
    } catch {
      throw refusal(error.code, error.what, fix: error.fix)
    }
    let run: PayRun
    do throws(NotInForce) {
      run = PayRun(order, under: try order.law())
    } catch {
      throw refusal(
        .lawNotKnown, "\(error)",
        fix: "use a version of pa-payroll whose tables reach that day ('pa-payroll rates')")
    }
    if key.sequence > 0, run.payslips.isEmpty {
      throw refusal(
        .argumentWrong, "\(key) would pay nobody: no timesheet has time for it",
        fix: "write what is to be paid into timesheets/\(key.period.year)/\(key.label).xml or .csv")
    }
    var sealed = SealedPayRun(
      books: books.read, lines: order.lines, timesheets: time.read, run: run)
    sealed.accepted = try accepted(by: request, of: run)
    let drawdown = Drawdown(of: run, from: books.budgets, earlier: state.balances)
    let open = run.findings.filter { finding in
      !sealed.accepted.contains { $0.accepts(finding) }
    }
    var found = books.warnings + late + time.warnings
    found += open.map { diagnostic($0, books, refusing: request.refusesUnusual) }
    found += drawdown.findings.map { $0.diagnostic(at: SourcePlace(file: employerFile)) }
    if let rejected = Rejected(found) { throw rejected }
    let seal = try seal(after: last, books, signer, request.earlyBecause ?? request.reason)
    let entry = Entry(run: sealed, drawn: drawdown, after: state, seal: seal)
    try check(entry)
    found += overspent(books.budgets, entry.closing)
    let warnings = found.filter { $0.severity == .warning }
    return AssembledRun(
      books: books, sealed: SealedEntry(entry), run: run, warnings: warnings, before: last.seal,
      hasPredictions: !state.predictions.isEmpty)
  }

  /// What the books leave to be said of time away: an absence without an end, and a bank holiday of leave on which
  /// nothing is said.
  private func leaveToSay(
    in due: DuePeriod, _ lines: [TimesheetLine], _ books: Books, _ key: RunKey,
    after state: PayrollState
  ) -> [Diagnostic] {
    guard key.sequence == 0 else { return [] }
    let period = due.period
    let law = try? Law(of: [.bankHolidays], over: period.days)
    var found: [Diagnostic] = []
    func tell(
      _ code: Diagnostic.Code, _ assistant: PersonalAssistant, _ contract: Contract, _ what: String,
      fix: String
    ) {
      found.append(
        books.diagnostic(
          .warning, code,
          at: .root.element("pa", id: assistant.id.text).element("contract", id: contract.id.text),
          what, fix: fix))
    }
    for assistant in books.employer.assistants {
      for contract in assistant.contracts where contract.schedule == due.schedule.id {
        let own = state.days(of: contract, in: due, books.employer)
        for away in own.map(contract.absencesWithoutEnd(in:)) ?? [] {
          tell(
            .absenceOpen, assistant, contract,
            "'\(assistant.id)' is away since \(away.from.inShortWords), and no last day is given",
            fix:
              "write to=\"…\" into <away> as soon as it is known; until then each run pays it as it is"
          )
        }
        for away in contract.away where isFirstTold(away, of: contract, in: own, of: period, lines)
        {
          for notice in away.shortNotices(under: contract) {
            let (what, fix) = notice.words(of: assistant.id, from: away.from)
            tell(.noticeShort, assistant, contract, what, fix: fix)
          }
        }
        for (funder, days) in retainers(of: contract, in: lines, books) {
          tell(
            .retainerBeyondRule, assistant, contract,
            "'\(assistant.id)' is paid for \(days) days without work beyond those that funder '\(funder)' pays",
            fix:
              "ask the funder whether it goes on; until the pay ends by the contract, the plan line bears it"
          )
        }
        for day in own?.all ?? [] {
          guard contract.version(on: day)?.bankHolidays == .leave,
            contract.normalTime(on: day) != nil,
            law?[.bankHolidays, on: day].contains(day, books.employer.nation) ?? false,
            !lines.contains(where: { $0.contract == contract.id && $0.on == day })
          else { continue }
          tell(
            .bankHolidayUnsaid, assistant, contract,
            "\(day.inShortWords) is a bank holiday, which is leave for '\(assistant.id)', and no line says so",
            fix:
              "write <absence pa=\"\(assistant.id)\" kind=\"holiday\" from=\"\(day)\"/> into the timesheet, or what was worked"
          )
        }
      }
    }
    return found
  }

  /// Whether a run is the first that an absence of the books is of: the days that its period is to pay have the first
  /// day, or it pays it late.
  private func isFirstTold(
    _ away: BookedAbsence, of contract: Contract, in own: DateRange?, of period: PayPeriod,
    _ lines: [TimesheetLine]
  ) -> Bool {
    own?.contains(away.from) ?? false
      || lines.contains {
        $0.contract == contract.id && $0.absence?.began == away.from
          && $0.on < own?.first ?? period.days.last.adding(days: 1)
      }
  }

  /// The days without work that are paid beyond the rule of a funder that bears them, by funder.
  private func retainers(
    of contract: Contract, in lines: [TimesheetLine], _ books: Books
  ) -> [(funder: Identifier, days: Int)] {
    var found: [Identifier: Set<CivilDate>] = [:]
    for line in lines where line.contract == contract.id {
      guard let absence = line.absence, absence.kind == .personAway,
        let payable = try? contract.payable(line, for: books.employer), payable.share > .zero,
        let shares = try? books.budgets.shares(of: payable.planLine, on: line.on)
      else { continue }
      for share in shares {
        let rule = books.budgets.lazy.flatMap(\.funders).first { $0.id == share.funder }?
          .retainerDays
        guard let rule, absence.began.days(to: line.on) >= rule else { continue }
        found[share.funder, default: []].insert(line.on)
      }
    }
    return found.map { ($0.key, $0.value.count) }.sorted { $0.funder.text < $1.funder.text }
  }

  /// Refuses lines that a run before the regular one paid: they were written into both timesheets.
  private func checkPaidAhead(
    _ time: TimeToPay, of key: RunKey, on schedule: PaySchedule, _ state: ClosingState,
    _ journal: JournalFolder
  ) throws(Rejected) {
    guard key.sequence == 0 else { return }
    var faults: [Diagnostic] = []
    for sealed in state.payroll.runs(of: schedule.id, in: key.period) where sealed.entry > 0 {
      let name = EntryName(key.period.year, sealed.entry)
      guard
        case .run(let run) = try journal.entry(name, asCorrectedBy: state.corrected).content
      else { continue }
      var paid = run.lines
      for index in paid.indices { paid[index].source = "" }
      for located in time.lines {
        var line = located.line
        line.source = ""
        guard paid.contains(line) else { continue }
        faults.append(
          Diagnostic(
            .error, .lineDuplicate, at: located.place, "\(sealed.key) paid the same line",
            fix:
              "take it out of this timesheet, or give both their start and end if both were worked")
        )
      }
    }
    if let rejected = Rejected(faults) { throw rejected }
  }

  /// Refuses a payment date of a supplementary run that is before its period's payday, when nobody could be
  /// paid for it, or after the next one, which pays what is late itself; of one before the regular run, a date that
  /// is not before that one's.
  private func check(
    _ paymentDate: CivilDate, of period: PayPeriod, on schedule: PaySchedule, ahead isAhead: Bool
  ) throws(Rejected) {
    if isAhead {
      guard paymentDate < period.days.first || paymentDate >= period.payDate else { return }
      throw refusal(
        .periodOutOfOrder,
        "\(paymentDate) is not between \(period.days.first), when \(period.taxPeriod) begins, and its payday, "
          + "\(period.payDate)",
        fix: "check the date of --pay-date; what is paid on the payday is paid by the regular run")
    }
    let next = schedule.period(after: period).payDate
    guard !(period.payDate...next).contains(paymentDate) else { return }
    throw refusal(
      .periodOutOfOrder,
      "\(paymentDate) is not between \(period.payDate), the payday of \(period.taxPeriod), and \(next), the "
        + "next one",
      fix: "check the date of --pay-date; what is paid later is paid by the next run")
  }

  /// Refuses a run, or a correction of one, while time was added to the timesheets of the year before, which nobody would
  /// be paid by, or is otherwise in them than it was paid.
  func checkYearBefore(
    _ year: TaxYear, _ state: ClosingState, _ books: Books, _ journal: JournalFolder
  ) throws(Rejected) {
    let before = TaxYear(startYear: year.startYear - 1)
    // A year whose records were destroyed is no longer looked at.
    guard !state.earlierTimesheets.isEmpty, try journal.years().contains(before) else { return }
    let folder = try TimesheetFolder(
      self, year: before, books: books.read, after: try journal.closing(of: before, after: state),
      knowing: state.payroll)
    let isCorrected = state.corrected.contains { $0.run.year == before }
    if !isCorrected, try folder.namesAndSizes() == state.earlierTimesheets { return }
    let found = folder.disagreements(closedBy: year).filter { fault in
      fault.code == .yearClosed
        || fault.code == .sealedLineChanged && (fault.place.map(folder.holds) ?? false)
    }
    if let rejected = Rejected(found) { throw rejected }
  }

  /// Refuses an entry whose figures could not be read back.
  func check(_ entry: Entry) throws(Rejected) {
    let closing = entry.closing
    let figures =
      closing.balances.all.map(\.amount) + closing.payroll.employments.map(\.toDate.figures.gross)
    if let most = figures.map(\.magnitude).max(), most > Money.limit {
      throw tooLarge("the figures would come to \(most.inWords)")
    }
  }

  private func tooLarge(_ what: String) -> Rejected {
    refusal(
      .amountTooLarge, "\(what), and \(Money.limit.inWords) is the most these books can hold",
      fix: "check the amounts and rates; what is meant belongs in another payroll")
  }

  private func refusal(
    _ code: Diagnostic.Code, _ what: String, fix: String
  ) -> Rejected {
    Rejected(Diagnostic(.error, code, at: SourcePlace(file: path), what, fix: fix))
  }

  /// The schedule a request means.
  private func schedule(
    for request: RunRequest, in books: Books
  ) throws(Rejected) -> PaySchedule {
    let fitting = books.employer.schedules.filter { schedule in
      request.schedule.map { schedule.id == $0 } ?? true
        && request.key.map { schedule.frequency == $0.period.frequency } ?? true
    }
    // Of several the one that anybody is on, where there is one.
    let used = fitting.filter { schedule in
      books.employer.assistants.flatMap(\.contracts).contains { $0.schedule == schedule.id }
    }
    if used.count == 1 { return used[0] }
    guard let schedule = fitting.first else {
      throw refusal(
        .periodUnknown, "no schedule in employer.xml fits this run",
        fix: "ask for a period of a schedule that stands there: "
          + books.employer.schedules.map { "\($0.id) (\($0.frequency.code))" }
          .joined(separator: ", "))
    }
    guard fitting.count == 1 else {
      throw refusal(
        .periodUnknown, "several schedules fit this run",
        fix: "say which with --schedule: "
          + fitting.map(\.id.text).joined(separator: ", "))
    }
    return schedule
  }

  /// The last entry, and the run's key where the next one was asked for.
  private func last(
    for request: RunRequest, of schedule: PaySchedule, of employer: Employer,
    in journal: JournalFolder
  ) throws(Rejected) -> (LastEntry, RunKey) {
    let latest = try journal.years().last
    if let key = request.key {
      if let latest, key.period.year < latest {
        let year = key.period.year
        let sealed =
          try journal.years().contains(year)
          ? try journal.last(of: year).closing.payroll.sealed : []
        let isSealed = sealed.contains { $0.key == key && $0.entry > 0 }
        throw Rejected(
          .yearClosed(
            SourcePlace(file: path), "\(key) cannot be run", latest,
            correcting: isSealed ? key : nil))
      }
      return (try journal.last(of: key.period.year), key)
    }
    guard let year = latest else { throw Rejected(.notOpened(path)) }
    let last = try journal.last(of: year)
    guard let next = schedule.next(after: last.closing.payroll, for: employer) else {
      let isPaid =
        last.closing.payroll.lastRegular(of: schedule.id) != nil
        || last.closing.payroll.paidElsewhere(of: schedule.id) != nil
      guard isPaid else {
        throw refusal(
          .periodUnknown,
          "'\(schedule.id)' has no period in \(year): its first is \(schedule.firstPeriod.taxPeriod)",
          fix: "check firstPeriodStarts in employer.xml; a later year is opened first")
      }
      throw refusal(
        .periodOutOfOrder, "every period of \(year) on this schedule is paid",
        fix: "open the next tax year, or ask for a supplementary run of the last period")
    }
    return (last, RunKey(period: next.taxPeriod))
  }

  /// Refuses a run that is sealed already or would come out of order.
  private func check(
    _ key: RunKey, of schedule: PaySchedule, of employer: Employer,
    against state: PayrollState, _ request: RunRequest
  ) throws(Rejected) {
    let next = schedule.next(after: state, for: employer)
    if let paid = state.paidElsewhere(of: schedule.id), key.period <= paid {
      throw refusal(
        .periodSealed,
        "\(key) was paid by another payroll: the opening says it paid through \(paid)",
        fix: next.map { "run \($0.taxPeriod); pay what that payroll left out in it" }
          ?? "open the next tax year")
    }
    let runs = state.runs(of: schedule.id, in: key.period)
    if runs.contains(where: { $0.key == key }) {
      throw refusal(
        .periodSealed, "\(key) was paid and sealed already; nothing was changed",
        fix: "pay what is new in the next run, or in "
          + "\(key.period)+\(state.nextSupplement(of: schedule.id, in: key.period)) with --reason")
    }
    let last = state.lastRegular(of: schedule.id)
    if key.sequence == 0 {
      if next?.taxPeriod == key.period { return }
      throw refusal(
        .periodOutOfOrder,
        last == nil
          ? "\(key) is not the first period to be paid on '\(schedule.id)'"
          : "\(key) does not follow the last run; the next is "
            + (next.map { "\($0.taxPeriod)" } ?? "in the next tax year"),
        fix: next.map { "run \($0.taxPeriod) first" } ?? "open the next tax year")
    }
    let isAhead = next?.taxPeriod == key.period
    guard last?.key.period == key.period || isAhead,
      key.sequence == state.nextSupplement(of: schedule.id, in: key.period)
    else {
      func name(_ period: TaxPeriod) -> String {
        "\(period)+\(state.nextSupplement(of: schedule.id, in: period))"
      }
      let names = [last.map { name($0.key.period) }, next.map { name($0.taxPeriod) }]
      throw refusal(
        .periodOutOfOrder,
        "a supplementary run is made for the period paid last, or before the next regular run, numbered from "
          + "+1 on",
        fix:
          "ask for \(names.compactMap { $0 }.joined(separator: " or ")), or pay it in the next run")
    }
    if request.reason.isEmpty {
      throw refusal(
        .argumentWrong, "a supplementary run needs its reason",
        fix: "add --reason \"…\"; it stands on the payslip")
    }
  }

  /// What a request accepts; refused where there is nothing of it to accept.
  private func accepted(
    by request: RunRequest, of run: PayRun
  ) throws(Rejected) -> [AcceptedFinding] {
    let missing = request.accepted.filter { accepted in
      !run.findings.contains { accepted.accepts($0) }
    }
    let faults = missing.map { accepted in
      Diagnostic(
        .error, .argumentWrong, at: SourcePlace(file: path),
        "there is no \(accepted.kind.code.name) of '\(accepted.assistant)' in this run",
        fix: "take it out of --accept; a draft tells what there is")
    }
    if let rejected = Rejected(faults) { throw rejected }
    return request.accepted
  }

  private func diagnostic(
    _ finding: PayRunFinding, _ books: Books, refusing: Bool
  ) -> Diagnostic {
    let (code, what, fix) = finding.words
    return books.diagnostic(
      finding.isBlocking || (refusing && finding.unusual != nil) ? .error : .warning, code,
      at: finding.subject(in: books.employer), what,
      fix: fix)
  }

  private func overspent(_ budgets: [Budget], _ state: ClosingState) -> [Diagnostic] {
    budgets.flatMap { budget in
      state.statement(of: budget)
        .overspent
        .map { line in
          DrawdownFinding.overspent(line: line.line, by: line.by)
            .diagnostic(at: SourcePlace(file: employerFile))
        }
    }
  }
}

extension PayrollState {
  /// The number that the next supplementary run of a period has.
  fileprivate func nextSupplement(of schedule: Identifier, in period: TaxPeriod) -> Int {
    runs(of: schedule, in: period).count { $0.key.sequence > 0 } + 1
  }
}

extension AcceptedFinding {
  /// Whether a finding is the one it accepts.
  package func accepts(_ finding: PayRunFinding) -> Bool {
    finding.unusual.map { $0.what.kind == kind && $0.assistant == assistant } ?? false
  }
}

/// What the program calls itself in a seal.
public enum Program {
  /// The program's version.
  public static let version = "pa-payroll 0.1.0"
  /// The edition of the law's tables: another where any figure, its day or its source is.
  public static let lawEdition = Statute.edition
}

extension Diagnostic {
  /// Pay of a year that ended when the next one was opened: the next opening holds what it left.
  ///
  /// Pay that was due by 5 April is the old year's whenever it is paid (ITEPA 2003 ss 18, 686), so it
  /// is no arrears of the new year's first run.
  static func yearClosed(
    _ place: SourcePlace, _ what: String, _ open: TaxYear, correcting run: RunKey? = nil,
    isOfNextPayday: Bool = false
  ) -> Diagnostic {
    let fix =
      if isOfNextPayday {
        "the contract pays late time on the next payday: move the line to the next run's timesheet in "
          + "timesheets/\(open)"
      } else if let run {
        "pay that was due by 5 April is the old year's, whenever it is paid: 'pa-payroll correct BOOKS --period "
          + "\(run) --reason \"…\"' works it by that year's tax, and the next payday's National Insurance"
      } else {
        "its period was never run here, so no correction pays it: ask your payroll bureau, or HMRC's employer "
          + "helpline, how it is paid and reported"
      }
    return Diagnostic(
      .error, .yearClosed, at: place,
      "\(what): \(open) is open, and the year before takes no more runs", fix: fix)
  }
}

extension ShortNotice {
  /// What is told of it, and what to do.
  fileprivate func words(of assistant: Identifier, from day: CivilDate) -> (String, fix: String) {
    let leave = "the holiday from \(day.inShortWords)"
    return switch kind {
    case .asked:
      (
        "'\(assistant)' asked for \(leave) later than \(by.inShortWords)",
        "nothing to do where it was agreed; where it was not, it may be refused"
      )
    case .required:
      (
        "'\(assistant)' was told to take \(leave) later than \(by.inShortWords)",
        "ask whether it is agreed; where it is not, and the contract says nothing else, it need not be taken"
      )
    case .refused:
      (
        "\(leave) of '\(assistant)' was refused later than \(by.inShortWords)",
        "agree on it; where the contract says nothing else, it may be taken: then take 'refused' out"
      )
    }
  }
}
