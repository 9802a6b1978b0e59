public import PAClaims
public import PADiagnostics
public import PAJournal
public import PAPayRun
public import PAPrimitives

extension BooksFolder {
  /// The books and the last entry of the latest year opened.
  public func booksAndLast() throws(Rejected) -> (Books, LastEntry) {
    let books = try books()
    let journal = JournalFolder(of: self)
    guard let year = try journal.years().last else {
      throw Rejected(.notOpened(path))
    }
    return (books, try journal.last(of: year))
  }

  /// The sealed runs of a key and a schedule, or all of them, in the journal's order.
  ///
  /// Only their own entries are read, which the last entry of each year names.
  public func sealedRuns(
    _ key: RunKey? = nil, schedule: Identifier? = nil
  ) throws(Rejected) -> [(entry: SealedEntry, run: SealedPayRun)] {
    let journal = JournalFolder(of: self)
    var runs: [(SealedEntry, SealedPayRun)] = []
    for year in try journal.years() where key.map({ $0.period.year == year }) ?? true {
      let sealed = try journal.last(of: year).closing.payroll.sealed.filter { run in
        run.entry > 0 && key.map { run.key == $0 } ?? true
          && schedule.map { run.schedule == $0 } ?? true
      }
      for number in sealed.map(\.entry).sorted() {
        let entry = try journal.entry(number, of: year)
        if case .run(let run) = entry.entry.content { runs.append((entry, run)) }
      }
    }
    return runs
  }

  /// The runs that were reversed, of all years.
  public func reversedRuns() throws(Rejected) -> [SealedPayRun] {
    let journal = JournalFolder(of: self)
    var found: [SealedPayRun] = []
    for year in try journal.years() { found += try journal.reversedRuns(of: year) }
    return found
  }

  /// Every correction, in the journal's order, with the runs it changes.
  ///
  /// Of a year without corrections no entry is read but its last.
  public func sealedCorrections() throws(Rejected) -> [SealedCorrection] {
    let journal = JournalFolder(of: self)
    var found: [SealedCorrection] = []
    for year in try journal.years() {
      let names = Set(try journal.last(of: year).closing.corrected.map(\.by))
      guard let first = names.min(), first.year <= year else { continue }
      for number in try journal.numbers(of: year) where number > 1 {
        let entry = try journal.entry(number, of: year)
        guard case .correction = entry.entry.content else { continue }
        found.append(try journal.corrected(entry))
      }
    }
    return found
  }

  /// The runs that an entry corrects; none where it is no correction.
  public func pay(correctedBy entry: SealedEntry) throws(Rejected) -> [CorrectedPay] {
    guard case .correction = entry.entry.content else { return [] }
    return try JournalFolder(of: self).corrected(entry).pay
  }

  /// SHA-256 of every invoice and receipt that was posted.
  public func evidence() throws(Rejected) -> Set<String> {
    let journal = JournalFolder(of: self)
    guard let year = try journal.years().last else { return [] }
    return try journal.known(after: journal.last(of: year)).keys.evidence
  }

  /// A claim that was paid in full, as it stood then; it is in the closing state no more.
  public func paidClaim(_ id: Identifier) throws(Rejected) -> TrainingClaim? {
    let journal = JournalFolder(of: self)
    let years = try journal.years()
    guard let last = years.last else { return nil }
    let known = try journal.known(after: journal.last(of: last)).keys
    // One that was withdrawn, or was never made, is no claim.
    guard known.held.contains(KnownKey.claim(id)) else { return nil }
    for year in years.reversed() {
      for number in try journal.numbers(of: year).reversed() {
        let entry = try journal.entry(number, of: year).entry
        guard case .event(let event) = entry.content,
          let claim = event.posted(as: ClaimMoney.self)?.worked.claim, claim.id == id,
          !known.held.contains(KnownKey.reversed(entry.name))
        else { continue }
        return claim.status == .paid ? claim : nil
      }
    }
    return nil
  }

  /// A sealed run; nil where it is not sealed.
  public func sealedRun(
    _ key: RunKey, schedule: Identifier?
  ) throws(Rejected) -> (entry: SealedEntry, run: SealedPayRun)? {
    try sealedRuns(key, schedule: schedule).first
  }
}

/// A correction that was sealed, with the runs it changes.
public struct SealedCorrection: Sendable {
  public let entry: SealedEntry
  public let pay: [CorrectedPay]
  /// The state before it.
  public let earlier: ClosingState
}

extension JournalFolder {
  /// The runs of a year that were reversed, as they were sealed: their documents stand until they are paid again.
  func reversedRuns(of year: TaxYear) throws(Rejected) -> [SealedPayRun] {
    let corrected = try last(of: year).closing.corrected
    var found: [SealedPayRun] = []
    for name in try reversed(corrected).sorted() where name.year == year {
      if case .run(let run) = try entry(name.number, of: year).entry.content { found.append(run) }
    }
    return found
  }

  /// What stands before the number of a correction's entry in the folder of its documents.
  package static let correctionMark = "correction-"

  /// A correction's entry, which need not be on disk yet, with the runs it changes.
  func corrected(_ entry: SealedEntry) throws(Rejected) -> SealedCorrection {
    let name = entry.entry.name
    let before = try self.entry(name.number - 1, of: name.year).entry
    do throws(EventRefusal) {
      return SealedCorrection(
        entry: entry, pay: try self.before.pay(correctedBy: entry.entry), earlier: before.closing)
    } catch {
      throw Rejected(error, in: self)
    }
  }
}
