public import PABudgets
public import PAEmployment
public import PAPayRun
public import PAPrimitives

// A correction on one screen:
//
//   Correction ── kind, plans, books, timesheets     what somebody states, and what was read for it
//     └── CorrectedRun                               each run that comes out otherwise
//           ├── run, after                           its entry, and the correction of it before this one
//           ├── lines                                the time it paid, where its facts are put right here
//           └── payRun                               the run as it is right
//
// The runs of a tax year are worked again in their order, from the first that is wrong: those named by the facts as
// they stand now, the others by those they were made from. So what a supplementary run or late wages took of the
// same earnings period comes out as if it had been right from the start (decision 0023). What is posted is new less
// what was posted before; what is to be paid to a PA, or collected, is settled by her next payslips.

/// Sealed runs put right: worked again with right facts, and what that changes.
public struct Correction: Hashable, Sendable {
  /// What is put right.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Runs were made from wrong facts.
    case facts
    /// A run was paid on planned hours, and the timesheet has come.
    case prediction
    /// A run should not have been made.
    case reversal
  }

  public var kind: Kind
  /// Of a reversal, whether its pay has left the bank: then it is taken off what is paid instead.
  public var isPaidOut = false
  /// How what was paid too much is taken back, by employment.
  public var plans: [PlannedRecovery] = []
  /// The books as they stand.
  public var books: BooksRead
  /// Timesheets that were read for it.
  public var timesheets: [TimesheetRead] = []
  /// The runs it corrects, the earliest first.
  public var runs: [CorrectedRun]

  /// A correction of some runs.
  public init(_ kind: Kind, of runs: [CorrectedRun], by books: BooksRead) {
    self.kind = kind
    self.runs = runs
    self.books = books
  }

  /// What was asked, from which all of it is worked again.
  public var asked: Correction {
    var asked = self
    asked.runs = runs.filter(\.isNamed).map { CorrectedRun($0.run, paying: $0.lines) }
    return asked
  }

  /// A run as it is right after it; nil where it does not touch the run.
  public func run(_ entry: EntryName) -> CorrectedRun? { runs.first { $0.run == entry } }
}

/// A run that a correction puts right.
public struct CorrectedRun: Hashable, Sendable {
  /// The entry that sealed it first.
  public var run: EntryName
  /// The correction of it before this one; nil where this is the first.
  public var after: EntryName?
  /// Whether its facts are put right here; otherwise it comes out otherwise because an earlier run does.
  public var isNamed: Bool
  /// The timesheet lines it is right to have paid, where its facts are put right here.
  public var lines: [TimesheetLine]
  /// The run as it is right; without payslips where it is reversed.
  public var payRun: PayRun

  /// A run whose facts are put right.
  ///
  /// - Parameters:
  ///   - run: Its entry.
  ///   - lines: The timesheet lines it is right to have paid.
  public init(_ run: EntryName, paying lines: [TimesheetLine]) {
    self.init(run, after: nil, isNamed: true, lines: lines, .blank)
  }

  init(
    _ run: EntryName, after: EntryName?, isNamed: Bool, lines: [TimesheetLine], _ payRun: PayRun
  ) {
    self.run = run
    self.after = after
    self.isNamed = isNamed
    self.lines = lines
    self.payRun = payRun
  }
}

/// How what an employment was paid too much is taken back.
public struct PlannedRecovery: Hashable, Sendable {
  public var contract: Identifier
  /// From later pay; nil where it is asked for besides.
  public var plan: RecoveryPlan?

  /// A plan of an employment.
  public init(of contract: Identifier, _ plan: RecoveryPlan?) {
    self.contract = contract
    self.plan = plan
  }
}

/// A run that was corrected, and the entry of its last correction.
public struct CorrectedName: Hashable, Sendable {
  public var run: EntryName
  public var by: EntryName

  /// A run and its correction.
  public init(_ run: EntryName, by correction: EntryName) {
    self.run = run
    by = correction
  }
}

/// Why a correction cannot be made.
public enum CorrectionFault: Error, Hashable, Sendable {
  /// Runs of several tax years, or none.
  case notOfOneYear
  /// No sealed run stands there: `2026-27/4`.
  case notSealed(EntryName)
  /// Nothing comes out otherwise.
  case changesNothing([RunKey])
  /// A run is reversed while later ones stand.
  case laterRuns(RunKey, later: RunKey)
  /// A PA that a run paid is no longer in the books.
  case noLongerInBooks(contract: Identifier, RunKey)
  /// The schedule has other periods or pay dates now.
  case scheduleChanged(Identifier, RunKey)
  /// The run as it would be right could not be sealed.
  case blocked(PayRunFinding, RunKey)
  case notBorne(DrawdownFinding, RunKey)
  /// A claim asks for cover that it paid.
  case isClaimed(RunKey)
  /// The law of its day is not known.
  case lawNotKnown(String)
  /// What is to be collected is not, or wrongly, planned: all that is wrong of it, at least one.
  case plans([RecoveryFault])
  /// Pay of a year that has ended, which was never paid.
  case unpaidOfEndedYear(contract: Identifier, RunKey, open: TaxYear)
  case unreadable(EventRefusal)
}

extension CorrectionFault {
  /// The employments of which nobody said how more is collected, where nothing else is wrong.
  public var unplanned: [Identifier] {
    guard case .plans(let faults) = self else { return [] }
    let missing = faults.compactMap { fault in
      if case .missing(let contract, _) = fault { contract } else { nil as Identifier? }
    }
    return missing.count == faults.count ? missing : []
  }
}

/// What is wrong with how something is to be collected of an employment.
public enum RecoveryFault: Hashable, Sendable {
  /// More is to be collected, and nobody said how.
  case missing(contract: Identifier, owed: Money)
  /// A plan where nothing is to be collected.
  case forNothing(contract: Identifier)
  /// An instalment above what is to be collected.
  case aboveDebt(contract: Identifier, owed: Money)
  /// A collection from pay of somebody who has left.
  case hasLeft(contract: Identifier, on: CivilDate)
  /// National Insurance that was never due, and that others than the PA bore.
  case notHers(contract: Identifier, Money, TaxYear)
}

extension JournalBefore {
  /// The same journal with runs as they are right after their corrections; a reversed one paid nobody.
  ///
  /// - Parameter corrected: The runs that were corrected.
  /// - Returns: The journal.
  public func asCorrected(by corrected: [CorrectedName]) -> JournalBefore {
    guard !corrected.isEmpty else { return self }
    let journal = self
    return replacing { entry throws(EventRefusal) in
      try journal.effective(entry, corrected)
    }
  }

  /// An entry with its run as it is right after its corrections.
  func effective(
    _ entry: Entry, _ corrected: [CorrectedName]
  ) throws(EventRefusal) -> Entry {
    guard case .run(let original) = entry.content,
      let by = corrected.first(where: { $0.run == entry.name })?.by
    else { return entry }
    var effective = entry
    effective.content = .run(try right(original, of: entry.name, by: by))
    return effective
  }

  /// A run as it is right after a correction.
  private func right(
    _ original: SealedPayRun, of run: EntryName, by name: EntryName
  ) throws(EventRefusal) -> SealedPayRun {
    guard case .correction(let correction)? = try entry(name)?.content,
      let corrected = correction.run(run)
    else { throw .entryUnknown(name) }
    var sealed = original
    if corrected.isNamed {
      sealed.books = correction.books
      sealed.books.employer = correction.books.employer.known(to: original)
      sealed.lines = corrected.lines
    } else if let before = corrected.after {
      sealed = try right(original, of: run, by: before)
    }
    sealed.run = corrected.payRun
    // What the contracts were paid on before is the run's own.
    sealed.run.closing = original.run.closing
    return sealed
  }

  /// The corrections of a run, the first first.
  func corrections(
    of run: EntryName, _ corrected: [CorrectedName]
  ) throws(EventRefusal) -> [(entry: Entry, run: CorrectedRun)] {
    var found: [(Entry, CorrectedRun)] = []
    var name = corrected.first { $0.run == run }?.by
    while let by = name {
      guard let entry = try entry(by), case .correction(let correction) = entry.content,
        let one = correction.run(run)
      else { throw .entryUnknown(by) }
      found.insert((entry, one), at: 0)
      name = one.after
    }
    return found
  }
}
