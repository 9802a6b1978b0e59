public import PADiagnostics
public import PAJournal
import PAPayRun
public import PAPrimitives

extension BooksFolder {
  /// The record of the minimum wage of a PA for one pay period, by every run that paid work of it.
  ///
  /// - Parameters:
  ///   - assistant: The PA.
  ///   - name: The pay period.
  ///   - schedule: Its schedule, where several have such periods.
  /// - Throws: What is wrong with the journal, or that nobody of that name was paid for such a period.
  /// - Returns: The record.
  public func minimumWageRecord(
    of assistant: Identifier, in name: TaxPeriod, schedule: Identifier? = nil
  ) throws(Rejected) -> MinimumWageRecord {
    let journal = JournalFolder(of: self)
    var runs: [(entry: EntryName, run: SealedPayRun)] = []
    // Late wages of a period may be paid in a later tax year.
    for year in try journal.years() where year >= name.year {
      let closing = try journal.last(of: year).closing
      for sealed in closing.payroll.sealed where sealed.entry > 0 {
        let entry = try journal.entry(
          EntryName(year, sealed.entry), asCorrectedBy: closing.corrected)
        if case .run(let run) = entry.content { runs.append((entry.name, run)) }
      }
    }
    var records: [MinimumWageRecord] = []
    for held in Set(runs.map(\.run.run.schedule)).sorted(by: { $0.text < $1.text })
    where schedule.map({ $0 == held }) ?? true {
      if let record = MinimumWageRecord(of: assistant, on: held, in: name, runs) {
        records.append(record)
      }
    }
    guard records.count == 1 else {
      throw Rejected(
        Diagnostic(
          .error, .argumentWrong, at: SourcePlace(file: path),
          records.isEmpty
            ? "'\(assistant)' was paid nothing for a period \(name)"
            : "'\(assistant)' was paid for a period \(name) on several schedules",
          fix: records.isEmpty
            ? "name a PA and a pay period that a run has paid" : "say which with --schedule"))
    }
    return records[0]
  }
}
