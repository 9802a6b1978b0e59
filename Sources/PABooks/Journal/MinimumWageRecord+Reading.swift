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
    // Late wages of a period may be paid in a later tax year.
    let runs = try JournalFolder(of: self).effectiveRuns(since: name.year)
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
