import PABudgets
public import PADiagnostics
import PAEmployment
import PAFormats
import PAHost
import PAJournal
import PAPayRun
public import PAPrimitives
import PAStatute
import PAXML

// A journal is checked by doing again what made it.

/// What `verify` found.
public struct Verification: Hashable, Sendable {
  /// How many entries were read.
  public var entries = 0
  /// SHA-256 of the last one.
  public var digest = ""
  /// Every entry by its digest.
  public var names: [String: EntryName] = [:]
  /// The year before the first that is here, and its last entry's digest, where its records are not: the
  /// opening that carries it on says so.
  public var yearBefore: YearBefore?
  /// What is wrong.
  public var found: [Diagnostic] = []
  /// How `journal/known` was found.
  public var known = KnownLogState.asSealed

  /// Nothing verified yet.
  public init() {}

  /// A tax year whose records are not here.
  public struct YearBefore: Hashable, Sendable {
    public let year: TaxYear
    /// SHA-256 of its last entry, by which a copy that was kept elsewhere is known.
    public let digest: String
  }
}

extension JournalFolder {
  /// Checks chain, digests, days and employer of every entry, works each again from the one before, and
  /// compares what stands beside the journal with its end.
  public func verify() -> Verification {
    var verification = Verification()
    do throws(Rejected) {
      guard try BooksFolder.status(of: books) != nil else {
        throw Rejected(.noFolder(books))
      }
      let years = try years()
      if years.isEmpty {
        try BooksFolder(books).checkNothingNewer(than: nil, in: self)
        throw Rejected(.notOpened(books))
      }
      var fold = JournalFold(self)
      for (place, year) in years.enumerated() {
        if place > 0, years[place - 1].next != year {
          throw Rejected(
            .damaged("\(path)/\(year)", "the records of \(year.previous) before it are missing"))
        }
        for (index, number) in try numbers(of: year).enumerated() {
          let file = file(number, of: year)
          guard number == index + 1 else {
            throw Rejected(.damaged(file, "entry \(index + 1) before it is missing"))
          }
          let bytes = try BooksFolder.bytes(of: file, limit: SealedEntry.limit)
          verification.found += try fold.add(bytes, as: EntryName(year, number), file: file)
          verification.names[fold.digest] = EntryName(year, number)
          verification.entries += 1
          verification.digest = fold.digest
        }
      }
      verification.yearBefore = fold.yearBefore
      if let seal = fold.seal { verification.found += differsFromBooks(seal) }
      let log = knownLog()
      verification.found += try newer(than: fold, log, in: years)
      if verification.found.isEmpty { verification.known = repair(log, knowing: fold.known) }
    } catch {
      verification.found += error.all
    }
    return verification
  }

  /// Whether `employer.xml`, as far as it can be read, is of another employer than the journal.
  private func differsFromBooks(_ seal: Seal) -> [Diagnostic] {
    let file = "\(books)/employer.xml"
    guard let bytes = try? BooksFolder.bytes(of: file),
      let root = try? XMLReading.element(of: bytes, file: file, limit: bytes.count),
      let id = root["id"].flatMap({ Identifier($0) }), id != seal.employer
    else { return [] }
    return [.employerDiffers(file, books: id, journal: seal.employer)]
  }

  /// What stands beside the entries and was made of later ones: then the last of them were taken away.
  private func newer(
    than fold: JournalFold, _ log: KnownKeys?, in years: [TaxYear]
  ) throws(Rejected) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if let last = fold.seal {
      let isThisYears = log?.digest != fold.knownBefore.digest
      let name = EntryName(last.year, last.number)
      if let ahead = ahead(log, of: name, knowing: isThisYears ? fold.known : nil) {
        found.append(ahead)
      }
    }
    guard let first = years.first else { return found }
    return try found
      + documentsOfNoRun(from: first) { key, schedule in
        fold.runs.contains {
          $0.key == key && schedule.map { [run = $0.schedule] in run == $0 } ?? true
        }
      }
  }

  /// Documents of runs that are not sealed, as `out/` has them from a year on.
  ///
  /// - Parameters:
  ///   - first: The first year that is looked at; documents of a year that was destroyed may be kept.
  ///   - isDeep: Whether the folders of one period's several schedules are looked at too.
  ///   - isSealed: Whether a run, of one schedule or of any, is.
  /// - Throws: `not-read` where a folder cannot be listed.
  /// - Returns: One fault for each run.
  func documentsOfNoRun(
    from first: TaxYear, isDeep: Bool = true, _ isSealed: (RunKey, Identifier?) -> Bool
  ) throws(Rejected) -> [Diagnostic] {
    let out = "\(books)/out"
    // A file in a folder's place holds no documents.
    func names(in folder: String) throws(Rejected) -> [String] {
      try BooksFolder.status(of: folder)?.kind == .folder ? BooksFolder.names(in: folder) : []
    }
    var found: [Diagnostic] = []
    for word in try names(in: out) {
      guard let year = TaxYear(word), year >= first else { continue }
      for label in try names(in: "\(out)/\(year)") {
        guard let key = RunKey(label: label, in: year) else { continue }
        let folder = "\(out)/\(year)/\(label)"
        var ofNoRun = isSealed(key, nil) ? [] : [folder]
        for name in isDeep ? try names(in: folder) : [] where name.hasPrefix(RunKey.scheduleMark) {
          let schedule = Identifier(name.dropFirst(RunKey.scheduleMark.count))
          if let schedule, !isSealed(key, schedule) { ofNoRun.append("\(folder)/\(name)") }
        }
        if let one = ofNoRun.first {
          found.append(.behind(one, "these are documents of a run that is not sealed"))
        }
      }
    }
    return found
  }
}

/// A journal worked again entry by entry: what stands before the next.
struct JournalFold {
  private let journal: JournalFolder
  /// The last entry's own digest.
  private(set) var digest = ""
  private(set) var seal: Seal?
  private var state: ClosingState?
  /// What is known for ever after it.
  private(set) var known = KnownKeys()
  /// What was known at the end of the year before: its file may stand until the first event of a new one.
  private(set) var knownBefore = KnownKeys()
  /// Every run that is sealed.
  private(set) var runs: [(key: RunKey, schedule: Identifier)] = []
  /// The year that the first entry carries on, where its records are not here.
  private(set) var yearBefore: Verification.YearBefore?

  /// A journal before its first entry.
  init(_ journal: JournalFolder) { self.journal = journal }

  /// Takes the next entry.
  ///
  /// - Parameters:
  ///   - bytes: Its file.
  ///   - name: What it must be called.
  ///   - file: The file's name.
  /// - Throws: What keeps the rest from being read.
  /// - Returns: What is wrong with it.
  mutating func add(
    _ bytes: [UInt8], as name: EntryName, file: String
  ) throws(Rejected) -> [Diagnostic] {
    let entry: Entry
    let own: String
    var found: [Diagnostic] = []
    if let sealed = SealedBytes(bytes), let run = run(sealed, file: file) {
      (entry, own) = (run, sealed.digest)
    } else {
      let sealed = try SealedEntry(bytes, file: file)
      (entry, own) = (sealed.entry, sealed.digest)
      found = differences(sealed, file)
    }
    try journal.check(entry.name, of: file, is: name)
    found += chained(entry, file) + sealedWrong(entry, file)
    if name.number == 1 { (knownBefore, known) = (known, KnownKeys()) }
    for line in entry.knownLines { known.note(line) }
    if case .run(let sealed) = entry.content { runs.append((sealed.run.key, sealed.run.schedule)) }
    digest = own
    seal = entry.seal
    state = entry.closing
    return found
  }

  /// Whether it follows the entry before it.
  private mutating func chained(_ entry: Entry, _ file: String) -> [Diagnostic] {
    if seal == nil, case .opening = entry.content, entry.seal.number == 1,
      !entry.seal.previous.isEmpty
    {
      // Old years may be destroyed: their end is in the opening, and so is its digest.
      yearBefore = Verification.YearBefore(
        year: entry.seal.year.previous, digest: entry.seal.previous)
      return []
    }
    guard entry.seal.previous != digest else { return [] }
    return [.damaged(file, "it does not follow the entry before it: the chain is broken")]
  }

  /// What is wrong with its employer and its days.
  private func sealedWrong(_ entry: Entry, _ file: String) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if entry.isEarlyWithoutReason {
      found.append(
        Diagnostic(
          .error, .sealedEarly, at: SourcePlace(file: file),
          "it is a run sealed before its time, and gives no reason",
          fix: "restore the journal from a copy: this program seals none without"))
    }
    guard let before = seal else { return found }
    if entry.seal.employer != before.employer {
      found.append(
        .employerDiffers(file, books: entry.seal.employer, journal: before.employer))
    }
    if entry.seal.on < before.on {
      found.append(
        Diagnostic(
          .error, .sealingDayWrong, at: SourcePlace(file: file),
          "it is sealed on \(entry.seal.on), and the entry before it on \(before.on)",
          fix: "restore the journal from a copy: this program seals none on a day before the last"))
    }
    return found
  }

  /// A run's entry worked again from no more of its file than it was worked from, where that comes to
  /// the very bytes of the file.
  ///
  /// Then it leaves what the file says, and of the file nothing else needs to be read. Mostly it does:
  /// the program that verifies is the one that sealed.
  ///
  /// - Returns: The entry; nil where it is to be read whole, to say what is otherwise.
  private func run(_ sealed: SealedBytes, file: String) -> Entry? {
    guard let facts = sealed.runFacts(file: file),
      let again = try? facts.again(after: state, knowing: known, journal: journal.before),
      sealed.isWritten(of: again)
    else { return nil }
    return again
  }

  /// What working an entry again gives differently.
  ///
  /// Where other bytes are written of it, values are compared: the bytes are guarded by their digest, and
  /// may be written otherwise by another version.
  private func differences(_ sealed: SealedEntry, _ file: String) -> [Diagnostic] {
    let again: Entry
    do {
      again = try sealed.entry.facts.again(after: state, knowing: known, journal: journal.before)
    } catch {
      return [
        Diagnostic(
          .error, .journalDiffers, at: SourcePlace(file: file),
          "the entry cannot be worked again: \(error.words)",
          fix: "work it with the program that sealed it, \(sealed.entry.seal.program)")
      ]
    }
    if sealed.file.isWritten(of: again) { return [] }
    let parts = sealed.entry.differences(from: again).map(\.path)
    guard !parts.isEmpty else { return [] }
    let told = parts.prefix(3).joined(separator: ", ")
    let more = parts.count > 3 ? " and \(parts.count - 3) more" : ""
    return [
      Diagnostic(
        .error, .journalDiffers, at: SourcePlace(file: file),
        "working the entry again from the one before it gives other figures: \(told)\(more)",
        fix:
          "it was sealed by \(sealed.entry.seal.program) under the law of \(sealed.entry.seal.law); "
          + "if those are this program's, the file was changed: restore it from a copy")
    ]
  }
}

extension Diagnostic {
  /// A journal that something beside it is newer than.
  static func behind(_ file: String, _ what: String) -> Diagnostic {
    Diagnostic(
      .error, .journalBehind, at: SourcePlace(file: file),
      "\(what): the journal's last entries were taken away, or are of an older copy",
      fix:
        "restore the newest copy of the journal; if this is all there ever was, remove what is named here"
    )
  }
}

/// Why an entry cannot be worked again.
enum ReworkFault: Error {
  case law(NotInForce)
  /// A run that this program would not seal, and that no entry can say.
  case refused(what: String)
  case noState
  case booksMissing
  case event(EventRefusal)
  case correction(CorrectionFault)

  var words: String {
    switch self {
    case .law(let missing): missing.description
    case .refused(let what): "this program refuses its run: \(what)"
    case .noState: "no opening stands before it"
    case .booksMissing: "its schedule is not in its books"
    case .correction(let fault):
      fault.diagnostics(at: SourcePlace(file: "")).map(\.what).joined(separator: "; ")
    case .event(let refusal): refusal.what.isEmpty ? refusal.code.title : refusal.what
    }
  }
}

/// What an entry is worked from: who sealed it, when and why, and what happened.
///
/// Of a run no figure is looked at, only the books as read, the time paid, and which run it is.
struct EntryFacts: Hashable {
  var seal: Seal
  var content: Entry.Content

  /// The entry that these facts, what of the books was sealed with them, and what stood before make.
  ///
  /// Its postings are never taken from it.
  func again(
    after state: ClosingState?, knowing known: KnownKeys, journal: JournalBefore
  ) throws(ReworkFault) -> Entry {
    switch content {
    case .opening(let opening):
      return Entry(opening: opening.again(in: seal.year, after: state, knowing: known), seal: seal)
    case .run(var sealed):
      guard let state else { throw .noState }
      let run = sealed.run
      guard let schedule = sealed.books.employer.schedule(run.schedule),
        let period = schedule.period(run.key.period)
      else { throw .booksMissing }
      var order = PayRunOrder(
        sealed.books.employer, schedule: schedule, period: period, lines: sealed.lines,
        state: state.payroll)
      order.sequence = run.key.sequence
      order.reason = run.reason
      order.paymentDate = run.paymentDate
      do throws(EventRefusal) {
        try order.takeEarlierPay(from: journal.asCorrected(by: state.corrected))
      } catch {
        throw .event(error)
      }
      do throws(NotInForce) {
        sealed.run = PayRun(order, under: try order.law())
      } catch {
        throw .law(error)
      }
      let drawdown = Drawdown(of: sealed.run, from: sealed.books.budgets, earlier: state.balances)
      if let blocking = sealed.run.findings.first(where: \.isBlocking) {
        throw .refused(what: blocking.words.1)
      }
      if let blocking = drawdown.findings.first(where: \.isBlocking) {
        throw .refused(what: blocking.diagnostic(at: SourcePlace(file: "")).what)
      }
      return Entry(run: sealed, drawn: drawdown, after: state, seal: seal)
    case .correction(let correction):
      guard let state else { throw .noState }
      do throws(CorrectionFault) {
        return try Entry(
          correcting: correction.asked, after: state, knowing: known, journal: journal, seal: seal)
      } catch {
        throw .correction(error)
      }
    case .event(let event):
      guard let state else { throw .noState }
      do throws(EventRefusal) {
        return try Entry(event, after: state, knowing: known, journal: journal, seal: seal)
      } catch {
        throw .event(error)
      }
    }
  }
}

extension Entry {
  /// What it is worked from.
  var facts: EntryFacts { EntryFacts(seal: seal, content: content) }
}
