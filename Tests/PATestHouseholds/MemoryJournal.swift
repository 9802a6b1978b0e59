package import PAJournal
import PALedger
package import PAPrimitives
package import Testing

/// A journal in memory: every entry from the first, and what is known after the last.
package struct MemoryJournal: Sendable {
  package private(set) var entries: [Entry] = []
  package private(set) var known = KnownKeys()

  /// No entry yet.
  package init() {}

  /// The state after the last entry.
  package var state: ClosingState { entries[entries.count - 1].closing }

  /// Its entries by name.
  package var before: JournalBefore { JournalBefore(of: entries) }

  /// The seal of the next entry, on a day or the year's first.
  package func nextSeal(on day: CivilDate? = nil) -> Seal {
    let last = entries[entries.count - 1].seal
    return .sample(last.number + 1, of: last.year, on: day)
  }

  /// The entry of an event that would come next; nothing is kept.
  ///
  /// - Throws: `EventRefusal`.
  package func entry(
    of fact: some JournalEvent, books: BooksRead, today: CivilDate = CivilDate(2026, 11, 21),
    evidence: String? = nil
  ) throws(EventRefusal) -> Entry {
    // Every file is another.
    let sources = EventSources(
      books: books, evidence: evidence ?? SHA256.hex(Array("\(entries.count)".utf8)), known: known,
      journal: before)
    return try Entry(posting: fact, from: sources, after: state, seal: nextSeal(on: today))
  }

  /// Keeps an entry, as the program would seal it, after it was worked again to the same.
  package mutating func keep(_ entry: Entry, at place: SourceLocation = #_sourceLocation) {
    if case .event(let event) = entry.content {
      #expect(throws: Never.self, sourceLocation: place) {
        let again = try Entry(
          event, after: state, knowing: known, journal: before, seal: entry.seal)
        #expect(again == entry, "worked again it is another", sourceLocation: place)
      }
    }
    if case .correction(let correction) = entry.content {
      #expect(throws: Never.self, sourceLocation: place) {
        let again = try Entry(
          correcting: correction.asked, after: state, knowing: known, journal: before,
          seal: entry.seal)
        #expect(again == entry, "worked again it is another", sourceLocation: place)
      }
    }
    for transaction in entry.transactions {
      #expect(transaction.postings.imbalance == .zero, sourceLocation: place)
    }
    if case .opening(let opening) = entry.content {
      let earlier = entries.last?.closing
      let again = opening.again(in: entry.seal.year, after: earlier, knowing: known)
      #expect(again == opening, "what it carries is another", sourceLocation: place)
      known = KnownKeys(opening.known)
    } else {
      for line in entry.noted { known.note(line) }
    }
    #expect(known.digest == entry.closing.known, sourceLocation: place)
    entries.append(entry)
  }
}

extension MemoryJournal {
  /// Works every correction again with all entries there, as `verify` does: it looks at none that was sealed later.
  package func checkCorrections(at place: SourceLocation = #_sourceLocation) {
    for (earlier, entry) in zip(entries, entries.dropFirst()) {
      guard case .correction(let correction) = entry.content else { continue }
      #expect(throws: Never.self, sourceLocation: place) {
        let again = try Entry(
          correcting: correction.asked, after: earlier.closing, knowing: KnownKeys(),
          journal: before, seal: entry.seal)
        #expect(again == entry, "worked again later it is another", sourceLocation: place)
      }
    }
  }
}

extension JournalBefore {
  /// Some entries, by their names.
  package init(of entries: [Entry]) {
    let entries = Dictionary(uniqueKeysWithValues: entries.map { ($0.name, $0) })
    let last = Dictionary(entries.keys.map { ($0.year, $0.number) }, uniquingKeysWith: max)
    self.init(
      last: { last[$0] ?? 0 },
      read: { name throws(EventRefusal) in
        guard let entry = entries[name] else {
          throw EventRefusal("entry \(name) is missing", fix: "")
        }
        return entry
      })
  }
}
