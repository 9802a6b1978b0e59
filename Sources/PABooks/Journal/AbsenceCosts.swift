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
    let journal = JournalFolder(of: self)
    for (entry, run) in try journal.effectiveRuns(since: year) where entry.year == year {
      found += run.run.absenceCosts.map { (entry, $0) }
    }
    var reversed: Set<EntryName> = []
    for number in try journal.numbers(of: year) {
      let entry = try journal.entry(number, of: year).entry
      guard case .event(let event) = entry.content else { continue }
      if let reversal = event.posted(as: Reversal.self) { reversed.insert(reversal.fact.entry) }
      if let cost = event.posted(as: PostedCost.self), let away = cost.fact.absenceCost(cost.worked)
      {
        found.append((entry.name, away))
      }
    }
    return found.filter { $0.cost.name.assistant == assistant && !reversed.contains($0.entry) }
      .sorted { $0.entry < $1.entry }
  }
}
