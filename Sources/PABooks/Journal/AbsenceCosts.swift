public import PADiagnostics
import PAJournal
public import PAPayRun
public import PAPrimitives

extension BooksFolder {
  /// What it cost in a tax year that a PA was away, run by run as it is right after corrections.
  ///
  /// - Parameters:
  ///   - assistant: The PA.
  ///   - year: The tax year.
  /// - Throws: What is wrong with the journal.
  /// - Returns: Each absence with the entry of the run that paid it, or that paid cover for it.
  public func absenceCosts(
    of assistant: Identifier, in year: TaxYear
  ) throws(Rejected) -> [(entry: EntryName, cost: AbsenceCost)] {
    var found: [(entry: EntryName, cost: AbsenceCost)] = []
    for (entry, run) in try JournalFolder(of: self).effectiveRuns(since: year)
    where entry.year == year {
      found += run.run.absenceCosts.filter { $0.name.assistant == assistant }.map { (entry, $0) }
    }
    return found
  }
}
