public import PADiagnostics
import PAFormats
public import PAJournal
import PAPrimitives

extension JournalFolder {
  /// A run's entry worked again from the state before it, as `verify` does: what bears each of its lines
  /// is known then, which is not sealed.
  ///
  /// - Parameter entry: The sealed entry.
  /// - Returns: The entry; nil where it is no run, or where this program works it to other figures.
  /// - Throws: What is wrong with the entry before it.
  public func workedAgain(_ entry: Entry) throws(Rejected) -> Entry? {
    guard case .run = entry.content, entry.seal.number > 1 else { return nil }
    let earlier = EntryName(entry.seal.year, entry.seal.number - 1)
    guard let state = try entries([earlier]).first?.entry.closing,
      let again = try? entry.facts.again(after: state, knowing: KnownKeys(), journal: before),
      entry.differences(from: again).isEmpty
    else { return nil }
    return again
  }

  /// Reads the entries of every tax year in their order, one at a time.
  ///
  /// - Parameter take: Takes the next entry.
  /// - Throws: What is wrong with an entry.
  public func readEntries(_ take: (SealedEntry) -> Void) throws(Rejected) {
    for year in try years() { try readEntries(of: year, take) }
  }
}
