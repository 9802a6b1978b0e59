import PADiagnostics
import PAEmployment
import PAHost
package import PAJournal
import PAPayRun
public import PAPrimitives

// What every seal says, and the days on which nothing may be sealed.

extension BooksFolder {
  /// The seal of an entry that follows another.
  ///
  /// - Throws: `employer-differs` where the books are not those of the journal.
  func seal(
    after last: LastEntry, _ books: Books, _ signer: Signer, _ reason: String
  ) throws(Rejected) -> Seal {
    try check(books, continue: last.seal)
    return Seal(
      number: last.seal.number + 1, year: last.seal.year, employer: books.employer.id,
      previous: last.digest, signer, reason, books)
  }

  /// Refuses to seal after an entry where something of a later one stands beside it: the journal is an older
  /// copy, and what it lacks would be sealed a second time.
  ///
  /// - Parameters:
  ///   - last: The last entry.
  ///   - runs: The runs sealed in its year.
  ///   - journal: The journal.
  /// - Throws: `journal-behind`.
  func checkNothingNewer(
    than last: Seal, sealed runs: [SealedRun], in journal: JournalFolder
  ) throws(Rejected) {
    let name = EntryName(last.year, last.number)
    if let ahead = journal.ahead(journal.knownLog(), of: name, knowing: nil) {
      throw Rejected(ahead)
    }
    var found = try journal.documentsOfNoRun(from: last.year, isDeep: false) { key, _ in
      runs.contains { $0.key == key }
    }
    if !found.isEmpty {
      // A run that was reversed has documents, until it is paid again.
      let reversed = try journal.reversedRuns(of: last.year).map(\.run.key)
      found = try journal.documentsOfNoRun(from: last.year, isDeep: false) { key, _ in
        runs.contains { $0.key == key } || reversed.contains(key)
      }
    }
    if let rejected = Rejected(found + (try correctionsAhead(of: name))) { throw rejected }
  }

  /// Documents of corrections that were sealed after an entry.
  private func correctionsAhead(of last: EntryName) throws(Rejected) -> [Diagnostic] {
    let folder = "\(path)/out/\(last.year)"
    // A file in a folder's place holds no documents.
    guard try BooksFolder.status(of: "\(path)/out")?.kind == .folder,
      try BooksFolder.status(of: folder)?.kind == .folder
    else { return [] }
    return try BooksFolder.names(in: folder).filter { name in
      guard name.hasPrefix(JournalFolder.correctionMark) else { return false }
      return Int(name.dropFirst(JournalFolder.correctionMark.count)).map { $0 > last.number }
        ?? false
    }.map { .behind("\(folder)/\($0)", "these are documents of a correction that is not sealed") }
  }

  /// Refuses books that are not those whose journal this is.
  func check(_ books: Books, continue last: Seal) throws(Rejected) {
    guard last.employer != books.employer.id else { return }
    throw Rejected(
      .employerDiffers(employerFile, books: books.employer.id, journal: last.employer))
  }

  /// Refuses a day on which an entry after another cannot be sealed.
  ///
  /// - Throws: `sealing-day-wrong` for a day before the last seal's, by which the order of entries would
  ///   be hidden, and for a stated one so long after it that the year is mistyped: no day after it
  ///   could be sealed on.
  func check(_ signer: Signer, seals after: Seal) throws(Rejected) {
    let today = signer.today
    let fix =
      signer.isDayStated
      ? "check the day that --today states"
      : "check this computer's clock; if it is right, state a day with --today until it has caught up"
    guard today >= after.on else {
      throw sealingDay(
        "\(today) is before \(after.on), the day on which the entry before was sealed", fix: fix)
    }
    guard !signer.isDayStated || today <= after.on.adding(days: BooksFolder.daysBetweenSeals) else {
      throw sealingDay(
        "\(today) is more than a year after \(after.on), the day on which the entry before was sealed",
        fix: "check the year; where it is right, leave --today out on that day")
    }
  }

  /// Refuses a stated day that is not near the tax year which is opened by the first entry of all.
  func check(_ signer: Signer, opens year: TaxYear) throws(Rejected) {
    let near =
      year.firstDay.adding(
        days: -BooksFolder.daysBetweenSeals)...year.lastDay.adding(
        days: BooksFolder.daysBetweenSeals)
    guard signer.isDayStated, !near.contains(signer.today) else { return }
    throw sealingDay(
      "\(signer.today) is more than a year from \(year), which is opened",
      fix: "check the year of --today, and that of --year")
  }

  /// How long after the entry before a stated day is believed.
  private static let daysBetweenSeals = 366

  private func sealingDay(_ what: String, fix: String) -> Rejected {
    Rejected(Diagnostic(.error, .sealingDayWrong, at: SourcePlace(file: path), what, fix: fix))
  }

  /// Refuses a run that is sealed before its time, unless that is asked for with a reason.
  func checkTime(of run: AssembledRun, _ request: RunRequest, by signer: Signer) throws(Rejected) {
    guard request.earlyBecause == nil, let first = run.firstDayToSeal, signer.today < first else {
      return
    }
    throw Rejected(
      Diagnostic(
        .error, .sealedEarly, at: SourcePlace(file: path),
        "\(run.run.key) is sealed from \(first) on: \(run.whyThen)",
        fix: request.key == nil
          ? "run it then; --next never pays early"
          : "seal it then; before it, only with --early and --reason \"…\", which is sealed with it"
      ))
  }
}

extension Seal {
  /// A seal of a signer, by this program.
  init(
    number: Int, year: TaxYear, employer: Identifier, previous: String, _ signer: Signer,
    _ reason: String, _ books: Books
  ) {
    self.init(
      number: number, year: year, employer: employer, previous: previous, on: signer.today,
      isDayStated: signer.isDayStated, by: signer.name, reason: reason, program: Program.version,
      law: Program.lawEdition, books: books.digest)
  }
}

extension SealedPayRun {
  /// The day from which it is not sealed before its time.
  ///
  /// What was worked is known when the period has ended, and a week before payday it must be known: pay
  /// of the days between rests on time that was said beforehand. A line of a day to come always does.
  package var firstDayToSeal: CivilDate {
    max(min(run.days.last, weekBefore), lastDayWorked ?? run.days.first)
  }

  /// The last day of which a line is paid.
  fileprivate var lastDayWorked: CivilDate? { lines.lazy.map(\.on).max() }

  fileprivate var weekBefore: CivilDate { run.paymentDate.adding(days: -7) }
}

extension Entry {
  /// Whether it is a run sealed before its time, of which nobody said why.
  var isEarlyWithoutReason: Bool {
    guard case .run(let sealed) = content else { return false }
    return seal.on < sealed.firstDayToSeal && !seal.reason.contains { !$0.isWhitespace }
  }
}

extension AssembledRun {
  /// The day from which it is not sealed before its time.
  public var firstDayToSeal: CivilDate? {
    guard case .run(let sealed) = sealed.entry.content else { return nil }
    return sealed.firstDayToSeal
  }

  /// What makes that the day.
  fileprivate var whyThen: String {
    guard case .run(let sealed) = sealed.entry.content else { return "" }
    if let last = sealed.lastDayWorked, last == sealed.firstDayToSeal {
      return "a line of its time is of that day"
    }
    return "its days end on \(run.days.last), and it is paid on \(run.paymentDate)"
  }
}

extension Diagnostic {
  /// Books and a journal, or two entries of one journal, of different employers.
  static func employerDiffers(
    _ file: String, books: Identifier, journal: Identifier
  ) -> Diagnostic {
    Diagnostic(
      .error, .employerDiffers, at: SourcePlace(file: file),
      "the books are of '\(books)', and the journal is of '\(journal)'",
      fix:
        "put the journal of '\(books)' back, or write id=\"\(journal)\" where its books were renamed"
    )
  }
}
