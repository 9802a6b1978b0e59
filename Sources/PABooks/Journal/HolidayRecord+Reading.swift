public import PADiagnostics
public import PAJournal
import PAPayRun
import PAPrimitives

extension BooksFolder {
  /// The record of every PA's holiday, by every run of the journal as it is right.
  ///
  /// - Throws: What is wrong with the journal, or that it has no run.
  /// - Returns: The record.
  public func holidayRecord() throws(Rejected) -> HolidayRecord {
    let journal = JournalFolder(of: self)
    let runs = try journal.effectiveRuns()
    guard !runs.isEmpty else {
      throw Rejected(
        Diagnostic(
          .error, .argumentWrong, at: SourcePlace(file: path), "no run is sealed yet",
          fix: "holiday is known from the first run on"))
    }
    var closings: [ClosingState] = []
    for year in try journal.years() { closings.append(try journal.last(of: year).closing) }
    return HolidayRecord(runs, closings: closings)
  }
}

extension JournalFolder {
  /// The runs of all years that are corrected: one of an ended year may be in a later one.
  func corrected() throws(Rejected) -> [CorrectedName] {
    guard let year = try years().last else { return [] }
    return try last(of: year).closing.corrected
  }

  /// The journal's runs as they are right after corrections, in its order.
  ///
  /// - Parameter first: The tax year to begin with; nil for the earliest.
  /// - Throws: What is wrong with the journal.
  /// - Returns: Each with its entry.
  func effectiveRuns(
    since first: TaxYear? = nil
  ) throws(Rejected) -> [(entry: EntryName, run: SealedPayRun)] {
    var runs: [(entry: EntryName, run: SealedPayRun)] = []
    let corrected = try corrected()
    for year in try years() where first.map({ year >= $0 }) ?? true {
      let closing = try last(of: year).closing
      for sealed in closing.payroll.sealed where sealed.entry > 0 {
        let entry = try entry(EntryName(year, sealed.entry), asCorrectedBy: corrected)
        if case .run(let run) = entry.content { runs.append((entry.name, run)) }
      }
    }
    return runs
  }
}
