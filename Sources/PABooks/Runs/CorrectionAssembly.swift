public import PADiagnostics
import PAEmployment
public import PAJournal
public import PAPayRun
public import PAPrimitives

/// Which sealed runs are to be put right, and how.
public struct CorrectionRequest: Hashable, Sendable {
  /// Which runs.
  public enum Runs: Hashable, Sendable {
    /// One, by its name.
    case one(RunKey)
    /// Every run of the open year that comes out otherwise by the books and timesheets as they stand.
    case found
  }

  public var runs: Runs
  /// The schedule, where several have a run of that name.
  public var schedule: Identifier?
  public var kind = Correction.Kind.facts
  /// Of a reversal, whether its pay has left the bank.
  public var isPaidOut = false
  /// How what was paid too much is taken back.
  public var plans: [PlannedRecovery] = []
  /// Why.
  public var reason: String

  /// A request to put runs right.
  public init(_ runs: Runs, because reason: String) {
    self.runs = runs
    self.reason = reason
  }
}

/// A correction worked from books on disk, ready to be sealed.
public struct AssembledCorrection: Sendable {
  /// The books it was worked from.
  public let books: Books
  /// The correction, its entry not yet on disk, with the runs it changes.
  public let corrected: SealedCorrection
  /// What somebody should look at.
  public let warnings: [Diagnostic]
  /// The seal of the entry it follows.
  let last: Seal
}

extension BooksFolder {
  /// Works a correction of sealed runs, and refuses it whole where anything is wrong.
  ///
  /// - Parameters:
  ///   - request: Which runs, and how.
  ///   - signer: Who asks, and when.
  ///   - isDraft: Whether it is only to be looked at: how what was paid too much is taken back need not be said yet.
  /// - Returns: The correction and its entry; nothing is written.
  /// - Throws: Every fault of the first thing that is wrong.
  public func assemble(
    _ request: CorrectionRequest, by signer: Signer, isDraft: Bool = true
  ) throws(Rejected) -> AssembledCorrection {
    let journal = JournalFolder(of: self)
    let (books, last) = try booksAndLast()
    if let rejected = Rejected(books.datesToCome(after: signer.today, begun: last.seal.on)) {
      throw rejected
    }
    let runs = try runs(of: request, books, after: last, journal)
    var asked = Correction(request.kind, of: [], by: books.read)
    asked.isPaidOut = request.isPaidOut
    asked.plans = request.plans
    let year = runs.first?.entry.year ?? last.closing.payroll.year
    if request.kind == .reversal {
      asked.runs = runs.map { CorrectedRun($0.entry, paying: []) }
    } else {
      // What a year leaves goes on in the next, so it is put right first.
      if year == last.closing.payroll.year {
        try checkYearBefore(year, last.closing, books, journal)
      }
      let known = try journal.closing(of: year, after: last.closing)
      let folder = try TimesheetFolder(
        self, year: year, books: books.read, after: known, knowing: last.closing.payroll)
      var right = try folder.right(
        for: runs, closed: year != last.closing.payroll.year)
      // Planned hours that were paid go by what the timesheets say was worked.
      for run in runs {
        let planned = known.predictions.filter { $0.run == run.entry }.map(\.contract)
        guard !planned.isEmpty,
          let worked = try folder.worked(
            in: try journal.entry(run.entry, asCorrectedBy: known.corrected), by: planned)
        else { continue }
        right.lines[run.entry]?.removeAll { planned.contains($0.contract) }
        right.lines[run.entry]? += worked.lines.filter { planned.contains($0.contract) }
        right.read += worked.read.filter { !right.read.contains($0) }
      }
      // A year that has ended is no longer read by any run.
      if year == last.closing.payroll.year { asked.timesheets = right.read }
      asked.runs = runs.map { CorrectedRun($0.entry, paying: right.lines[$0.entry] ?? []) }
    }
    let seal = try seal(after: last, books, signer, request.reason)
    let known = try journal.known(after: last).keys
    var (made, warnings): (Entry?, [Diagnostic]) = (nil, books.warnings)
    while made == nil {
      do throws(CorrectionFault) {
        made = try Entry(
          correcting: asked, after: last.closing, knowing: known, journal: journal.before,
          seal: seal)
      } catch {
        // A draft shows what would be left to be collected, however that is to be done.
        let unplanned = error.unplanned
        guard isDraft, !unplanned.isEmpty else { throw Rejected(error, in: self) }
        warnings += error.diagnostics(at: SourcePlace(file: path)).map(\.asWarning)
        asked.plans += unplanned.map { PlannedRecovery(of: $0, nil) }
      }
    }
    guard let entry = made else { preconditionFailure("it is made or refused") }
    try check(entry)
    if year != last.closing.payroll.year {
      warnings += try leavePaid(since: entry, after: last.closing, journal)
    }
    return AssembledCorrection(
      books: books, corrected: try journal.corrected(SealedEntry(entry)),
      warnings: warnings, last: last.seal)
  }

  /// Seals a correction: the books are held, nothing is written where anything is wrong, and the entry is whole on
  /// the disk or not there.
  ///
  /// - Parameters:
  ///   - request: Which runs, and how.
  ///   - signer: Who asks, and when.
  /// - Returns: The correction as it was sealed.
  /// - Throws: Every fault of the first thing that is wrong.
  public func seal(
    _ request: CorrectionRequest, by signer: Signer
  ) throws(Rejected) -> AssembledCorrection {
    let journal = JournalFolder(of: self)
    let lock = try journal.lock()
    let assembled = try assemble(request, by: signer, isDraft: false)
    try check(signer, seals: assembled.last)
    try checkNothingNewer(
      than: assembled.last, sealed: assembled.corrected.earlier.payroll.sealed, in: journal)
    try journal.seal(assembled.corrected.entry)
    _ = consume lock
    return assembled
  }

  /// The journal's last entry, where it is the correction that was asked for, and asking again is refused because it is
  /// made: a command that was stopped before it told of it is typed again.
  ///
  /// - Parameters:
  ///   - request: Which runs, and how.
  ///   - rejected: Why it is refused.
  /// - Throws: What is wrong with the entry.
  /// - Returns: The correction; nil where the last entry is another.
  public func correction(
    made request: CorrectionRequest, refusedBy rejected: Rejected
  ) throws(Rejected) -> SealedCorrection? {
    guard
      rejected.all.allSatisfy({ [.correctionChangesNothing, .correctionRefused].contains($0.code) })
    else { return nil }
    let journal = JournalFolder(of: self)
    guard let year = try journal.years().last else { return nil }
    let last = try journal.entry(try journal.last(of: year).seal.number, of: year)
    guard case .correction(let correction) = last.entry.content,
      last.entry.seal.reason == request.reason, correction.kind == request.kind,
      correction.isPaidOut == request.isPaidOut, correction.plans == request.plans
    else { return nil }
    if case .one(let key) = request.runs {
      let named = correction.runs.filter(\.isNamed).map(\.payRun.key)
      guard named == [key] else { return nil }
    }
    return try journal.corrected(last)
  }

  /// The entries of the runs that a request means, each with the last day of its period.
  private func runs(
    of request: CorrectionRequest, _ books: Books, after last: LastEntry, _ journal: JournalFolder
  ) throws(Rejected) -> [(entry: EntryName, last: CivilDate)] {
    var found: [(entry: EntryName, last: CivilDate)] = []
    func add(_ run: SealedRun, _ year: TaxYear) throws(Rejected) {
      let entry = try journal.entry(run.entry, of: year).entry
      if case .run(let sealed) = entry.content { found.append((entry.name, sealed.run.days.last)) }
    }
    switch request.runs {
    case .one(let key):
      guard try journal.years().contains(key.period.year) else {
        throw wrongRun("\(key) was never sealed here")
      }
      let state = try journal.last(of: key.period.year).closing.payroll
      let runs = state.sealed.filter { run in
        run.key == key && request.schedule.map { run.schedule == $0 } ?? true
      }
      guard let run = runs.first else { throw wrongRun("\(key) was never sealed here") }
      guard runs.count == 1 else {
        throw wrongRun(
          "several schedules have a run \(key)",
          fix: "say which with --schedule: " + runs.map(\.schedule.text).joined(separator: ", "))
      }
      guard run.entry > 0 else {
        throw wrongRun("\(key) was paid by another payroll", fix: "have that payroll put it right")
      }
      try add(run, key.period.year)
    case .found:
      let year = last.closing.payroll.year
      let names = try runsWithOtherFacts(books, in: year, of: journal).union(
        try TimesheetFolder(self, year: year, books: books.read, after: last.closing)
          .runsWithLinesGone())
      for run in last.closing.payroll.sealed where names.contains(EntryName(year, run.entry)) {
        try add(run, year)
      }
      if found.isEmpty {
        throw Rejected(
          Diagnostic(
            .error, .correctionChangesNothing, at: SourcePlace(file: path),
            "every sealed run of \(year) comes out as it was sealed",
            fix:
              "write what is right into employer.xml or the timesheet first; time that is new is paid by "
              + "the next run"))
      }
    }
    return found
  }

  /// Tells each run of the open year that paid leave on weeks which a correction of an ended one changes: it is not worked
  /// again with that year's runs.
  private func leavePaid(
    since correction: Entry, after earlier: ClosingState, _ journal: JournalFolder
  ) throws(Rejected) -> [Diagnostic] {
    let changed = correction.closing.payroll.employments.filter { employment in
      let before = earlier.payroll.employment(employment.contract)
      return employment.history.weeks != before?.history.weeks ?? PayWeeks()
        || employment.history.earnings != before?.history.earnings ?? DatedAmounts()
        || employment.sickness != before?.sickness ?? SickRecord()
    }.map(\.contract)
    guard !changed.isEmpty else { return [] }
    var found: [Diagnostic] = []
    for run in earlier.payroll.sealed where run.entry > 0 {
      let name = EntryName(earlier.payroll.year, run.entry)
      let entry = try journal.entry(name, asCorrectedBy: earlier.corrected)
      guard case .run(let paid) = entry.content else { continue }
      let slips = paid.run.payslips.filter { slip in
        changed.contains(slip.contract)
          && slip.lines.contains(where: \.isOfLeave)
      }
      guard !slips.isEmpty else { continue }
      let contracts = slips.map { "'\($0.contract)'" }.joined(separator: ", ")
      found.append(
        Diagnostic(
          .warning, .leavePaidSince, at: SourcePlace(file: path),
          "\(run.key) paid leave of \(contracts) by the weeks before it, of which this changes what was paid",
          fix:
            "put it right too, after this: 'pa-payroll correct \(path) --period \(run.key) --reason \"…\"'"
        ))
    }
    return found
  }

  private func wrongRun(
    _ what: String, fix: String = "name a run that 'pa-payroll journal show' lists"
  ) -> Rejected {
    Rejected(Diagnostic(.error, .correctionRefused, at: SourcePlace(file: path), what, fix: fix))
  }
}
