public import PADiagnostics
import PAEmployment
import PAHost
public import PAJournal
public import PAPayRun
public import PAPrimitives
import PAXML

extension BooksFolder {
  /// Seals the opening of a tax year.
  ///
  /// - Parameters:
  ///   - year: The tax year.
  ///   - figures: A file of the figures another payroll ended on; nil where nothing was paid.
  ///   - signer: Who opens, and when.
  /// - Returns: The sealed opening.
  /// - Throws: Faults of books and figures, or `journal-exists`.
  public func open(
    _ year: TaxYear, figures: String?, by signer: Signer
  ) throws(Rejected) -> SealedEntry {
    let books = try books()
    let journal = JournalFolder(of: self)
    var opening =
      if let figures { try opening(figures, of: year, books) } else {
        Opening(source: "nothing paid before", payroll: PayrollState(year: year))
      }
    let lock = try journal.lock()
    guard journal.numbers(of: year).isEmpty else {
      throw Rejected(
        Diagnostic(
          .error, .journalExists, at: SourcePlace(file: "\(journal.path)/\(year)"),
          "\(year) is open already; nothing was changed",
          mend: "go on with 'pa-payroll run'; what was sealed is never opened again"))
    }
    if let later = journal.years().last, later > year {
      throw Rejected(
        Diagnostic(
          .error, .journalExists, at: SourcePlace(file: "\(journal.path)/\(later)"),
          "\(later) is open already, and \(year) comes before it",
          mend: "pay what is owed for \(year) as arrears in \(later)"))
    }
    var previous = ""
    if let earlier = journal.years().last {
      let last = try journal.last(of: earlier)
      previous = last.digest
      let end = "entry \(last.entry.seal.number) of \(earlier)"
      opening = Opening(
        carrying: last.entry.closing,
        from: figures == nil ? end : "\(opening.source); \(end)", payroll: opening.payroll)
    }
    let seal = Seal(
      number: 1, year: year, previous: previous, on: signer.today, by: signer.name, reason: "",
      program: Program.version, law: Program.lawEdition, books: books.digest)
    let sealed = SealedEntry(Entry(opening: opening, seal: seal))
    try journal.seal(sealed)
    _ = consume lock
    return sealed
  }

  private static let entrySchemaRead = Result { () throws(Rejected) -> Schema in
    try Schema(entrySchema, name: "entry.xsd")
  }

  /// Figures another payroll ended on, checked against the books.
  private func opening(
    _ file: String, of year: TaxYear, _ books: Books
  ) throws(Rejected) -> Opening {
    let bytes = try BooksFolder.bytes(of: file)
    let root = try XMLReading.element(
      of: bytes, file: file, schema: try BooksFolder.entrySchemaRead.get(),
      namespace: Namespace.journal)
    var checker = Checker(file: file, bytes: bytes)
    let (opening, faults) = ReadingTranscript.value(Opening.self, from: root)
    for fault in faults { checker.malformed(fault) }
    if root.name != "opening" {
      checker.error(
        .elementUnknown, at: root, "the file's first element is <\(root.name)>",
        mend: "begin with <opening>")
    }
    let payroll = root.first("payroll") ?? root
    if opening.payroll.year != year {
      checker.error(
        .datesOutOfOrder, at: payroll, value: "year",
        "the figures are of \(opening.payroll.year), not of \(year)",
        mend: "give the figures of the tax year that is opened")
    }
    let contracts = books.employer.assistants.flatMap { assistant in
      assistant.contracts.map { (assistant.id, $0.id) }
    }
    for (employment, element) in zip(opening.payroll.employments, payroll.all("employment")) {
      if !contracts.contains(where: { $0 == (employment.assistant, employment.contract) }) {
        checker.error(
          .referenceUnknown, at: element, value: "contract",
          "there is no contract '\(employment.contract)' of '\(employment.assistant)'",
          mend: "name a PA and contract that stand in employer.xml, or add them")
      }
    }
    checkPeriods(opening.payroll, in: payroll, books.employer, &checker)
    let employerNI = opening.payroll.employments.map(\.toDate.employerNI).total
    if opening.payroll.allowance.used > max(employerNI, opening.payroll.allowance.employerNI) {
      checker.error(
        .valueMalformed, at: payroll, value: "allowanceUsed",
        "more Employment Allowance is used than there was employer's National Insurance",
        mend: "give employerNI and allowanceUsed as the other payroll ended on them")
    }
    if let rejected = Rejected(checker.found.inFileOrder) { throw rejected }
    return opening
  }

  /// Checks that the opening says which periods another payroll paid, so that none is paid twice.
  private func checkPeriods(
    _ state: PayrollState, in payroll: Element, _ employer: Employer, _ checker: inout Checker
  ) {
    let mend = "write the last period it paid: <sealed schedule=\"…\">4W07=0</sealed>"
    for element in payroll.all("sealed") {
      guard let name = element["schedule"],
        let schedule = employer.schedules.first(where: { $0.id.text == name })
      else {
        checker.error(
          .referenceUnknown, at: element, value: "schedule",
          "there is no schedule of this name in employer.xml",
          mend: "name a schedule that stands there")
        return
      }
      let words = element.text.split(separator: " ").count
      let runs = state.sealed.filter { run in
        run.schedule == schedule.id && run.entry == 0 && run.key.sequence == 0
          && run.key.period.frequency == schedule.frequency
      }
      if words == 0 || runs.count != words {
        checker.error(
          .valueMalformed, at: element,
          "this is no list of periods of '\(schedule.id)' that another payroll paid", mend: mend)
      }
    }
    for (employment, element) in zip(state.employments, payroll.all("employment"))
    where !employment.toDate.gross.isZero {
      let contract = employer.assistants.flatMap(\.contracts)
        .first { $0.id == employment.contract }
      guard let schedule = contract?.schedule,
        !payroll.all("sealed").contains(where: { $0["schedule"] == schedule.text })
      else { continue }
      checker.error(
        .elementMissing, at: element,
        "the file does not say through which period of '\(schedule)' this pay was paid",
        mend: mend)
    }
  }

  /// The books and the last entry of the latest year opened.
  public func booksAndLast() throws(Rejected) -> (Books, SealedEntry) {
    let books = try books()
    let journal = JournalFolder(of: self)
    guard let year = journal.years().last else {
      throw Rejected(.notOpened(path))
    }
    return (books, try journal.last(of: year))
  }

  /// Every sealed run, in the journal's order.
  public func sealedRuns() throws(Rejected) -> [(entry: SealedEntry, run: SealedPayRun)] {
    let journal = JournalFolder(of: self)
    var runs: [(SealedEntry, SealedPayRun)] = []
    for year in journal.years() {
      for number in journal.numbers(of: year) {
        let sealed = try journal.entry(number, of: year)
        if case .run(let run) = sealed.entry.content { runs.append((sealed, run)) }
      }
    }
    return runs
  }

  /// A sealed run; nil where it is not sealed.
  public func sealedRun(
    _ key: RunKey, schedule: Identifier?
  ) throws(Rejected) -> (entry: SealedEntry, run: SealedPayRun)? {
    let journal = JournalFolder(of: self)
    guard journal.numbers(of: key.period.year).last != nil else { return nil }
    let state = try journal.last(of: key.period.year).entry.closing.payroll
    let found = state.sealed.first { run in
      run.key == key && schedule.map { run.schedule == $0 } ?? true && run.entry > 0
    }
    guard let found else { return nil }
    let sealed = try journal.entry(found.entry, of: key.period.year)
    guard case .run(let run) = sealed.entry.content else { return nil }
    return (sealed, run)
  }

  /// Seals an event that an entry is made of.
  ///
  /// - Parameters:
  ///   - signer: Who seals, and when.
  ///   - reason: Why, where a reason is asked for.
  ///   - make: Makes the entry from books, the state before it, and its seal.
  /// - Returns: The sealed entry.
  /// - Throws: Faults of the books or the event.
  public func sealEvent(
    by signer: Signer, reason: String = "",
    _ make: (Books, ClosingState, Seal) throws(EventRefusal) -> Entry
  ) throws(Rejected) -> SealedEntry {
    let journal = JournalFolder(of: self)
    let lock = try journal.lock()
    let (books, last) = try booksAndLast()
    let entry: Entry
    do throws(EventRefusal) {
      entry = try make(books, last.entry.closing, seal(after: last, books, signer, reason))
    } catch {
      throw Rejected(Diagnostic(error, in: self))
    }
    try check(entry)
    let sealed = SealedEntry(entry)
    try journal.seal(sealed)
    _ = consume lock
    return sealed
  }

  /// Every fault of books, timesheets and the last entry, and everything that now disagrees with
  /// what was sealed.
  public func faults() -> [Diagnostic] {
    do {
      let books = try books()
      var found = books.warnings
      let journal = JournalFolder(of: self)
      let opened = journal.years()
      for year in Set(opened + TimesheetFolder.years(of: self)).sorted() {
        // Before a year is opened nothing is sealed that its timesheets could disagree with.
        let state =
          opened.contains(year)
          ? try journal.last(of: year).entry.closing
          : ClosingState(payroll: PayrollState(year: year))
        let folder = TimesheetFolder(self, year: year, books: books.read)
        found += folder.disagreements(with: state, journal)
      }
      // What today's tables would give differently, and any record that was changed.
      return opened.isEmpty ? found : found + journal.verify().found
    } catch {
      return error.all
    }
  }
}

extension JournalFolder {
  /// The first entry where two copies part, in words, and whether there is none.
  public func parting(from other: JournalFolder) -> (words: String, same: Bool) {
    for year in Set(years() + other.years()).sorted() {
      let (mine, theirs) = (numbers(of: year), other.numbers(of: year))
      for number in Set(mine + theirs).sorted() {
        let name = "\(year)/\(number)"
        guard mine.contains(number) else {
          return ("entry \(name) stands only in the other", false)
        }
        guard theirs.contains(number) else {
          return ("entry \(name) stands only in the first", false)
        }
        let one = try? Files.bytes(of: file(number, of: year), limit: 64 * 1024 * 1024)
        let two = try? Files.bytes(of: other.file(number, of: year), limit: 64 * 1024 * 1024)
        guard let one, let two, one == two else {
          return ("the copies part at entry \(name)", false)
        }
      }
    }
    return ("both copies are the same", true)
  }
}
