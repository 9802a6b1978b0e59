import PABudgets
import PADescription
public import PADiagnostics
import PAEmployment
import PAHost
import PAJournal
import PALedger
import PAPayRun
public import PAPrimitives
import PAStatute
import PAXML

/// Which tax year is to be opened, and what its user knows of it.
public struct OpeningRequest: Hashable, Sendable {
  public var year: TaxYear
  /// A file of the figures another payroll ended on; nil where nothing was paid.
  public var figures: String?
  /// Whether it may be a year whose law is not in the tables, in which nothing can be run yet.
  public var withoutLaw = false
  /// Whether it opens although something of the year before is not run, and never will be.
  public var leavesUnpaid = false

  /// A year to be opened.
  public init(_ year: TaxYear, figures: String? = nil) {
    self.year = year
    self.figures = figures
  }
}

extension BooksFolder {
  /// Seals the opening of a tax year.
  ///
  /// Years open in order and none is skipped: the opening carries on what the year before ended on,
  /// and from then on that year takes no run.
  ///
  /// - Parameters:
  ///   - request: Which year, and what is known of it.
  ///   - signer: Who opens, and when.
  /// - Returns: The sealed opening, and what of the year before is left unpaid.
  /// - Throws: Faults of books and figures, `journal-exists`, `year-out-of-order`, `law-not-known`, or
  ///   `periods-not-run` with everything of the year before that is not run.
  @discardableResult
  public func open(
    _ request: OpeningRequest, by signer: Signer
  ) throws(Rejected) -> (entry: SealedEntry, unpaid: [Diagnostic]) {
    let year = request.year
    let books = try books()
    let journal = JournalFolder(of: self)
    var opening =
      if let figures = request.figures {
        try opening(figures, of: year, books, on: signer.today)
      } else {
        Opening(
          source: "nothing paid before", state: ClosingState(payroll: PayrollState(year: year)))
      }
    let lock = try journal.lock()
    let earlier = try journal.years().last
    try check(year, follows: earlier)
    try checkNothingNewer(than: earlier, in: journal)
    let reason = try reason(toOpen: request)
    var previous = ""
    var unpaid: [Diagnostic] = []
    if earlier == nil { try check(signer, opens: year) }
    if let earlier {
      let last = try journal.last(of: earlier)
      unpaid = try notRun(of: earlier, last.closing, books, journal)
      if !request.leavesUnpaid, let first = unpaid.first {
        throw Rejected(first, Array(unpaid.dropFirst()))
      }
      try check(books, continue: last.seal)
      try check(signer, seals: last.seal)
      previous = last.digest
      let sheets = try TimesheetFolder(
        self, year: earlier, books: books.read, after: last.closing)
      let end = "entry \(last.seal.number) of \(earlier)"
      opening = Opening(
        carrying: last.closing, knowing: try journal.known(after: last).keys,
        from: request.figures == nil ? end : opening.source + "; " + end, with: opening)
      opening.state.earlierTimesheets = try sheets.namesAndSizes()
    }
    let seal = Seal(
      number: 1, year: year, employer: books.employer.id, previous: previous, signer, reason, books)
    let sealed = SealedEntry(Entry(opening: opening, seal: seal))
    try journal.seal(sealed)
    if !opening.known.isEmpty { journal.keep(KnownKeys(opening.known)) }
    _ = consume lock
    return (sealed, unpaid.map(\.asWarning))
  }

  /// Refuses books beside whose journal something of a later entry stands: it was taken away, or is of an
  /// older copy, and what it holds would be sealed a second time.
  func checkNothingNewer(than year: TaxYear?, in journal: JournalFolder) throws(Rejected) {
    if let year {
      let last = try journal.last(of: year)
      if let ahead = journal.ahead(journal.knownLog(), of: last.name, knowing: nil) {
        throw Rejected(ahead)
      }
    } else if let known = journal.knownLog(), !known.lines.isEmpty {
      throw Rejected(.behind(journal.knownFile, "it knows of entries, and there are none"))
    }
    let found = try journal.documentsOfNoRun(from: year?.next ?? TaxYear(startYear: 2000)) { _, _ in
      false
    }
    if let rejected = Rejected(found) { throw rejected }
  }

  /// Refuses a year that is open already, comes before one that is, or leaves one out.
  private func check(_ year: TaxYear, follows earlier: TaxYear?) throws(Rejected) {
    guard let earlier, year != earlier.next else { return }
    let place = SourcePlace(file: "\(path)/journal/\(earlier)")
    if year == earlier {
      throw Rejected(
        Diagnostic(
          .error, .journalExists, at: place, "\(year) is open already; nothing was changed",
          fix: "go on with 'pa-payroll run'; what was sealed is never opened again"))
    }
    if year < earlier {
      throw Rejected(
        Diagnostic(
          .error, .yearOutOfOrder, at: place,
          "\(earlier) is open already, and \(year) comes before it",
          fix: "go on in \(earlier): what was sealed in it rests on what stood before it"))
    }
    throw Rejected(
      Diagnostic(
        .error, .yearOutOfOrder, at: place,
        "\(earlier) is the last year opened, and \(year) does not follow it",
        fix: "open \(earlier.next) first: years are opened in order, and none is left out"))
  }

  /// The reason the opening is sealed with, where its year's law is not in the tables.
  ///
  /// - Throws: `law-not-known` where the user did not say that it may open without.
  private func reason(toOpen request: OpeningRequest) throws(Rejected) -> String {
    do throws(NotInForce) {
      _ = try Law(of: PayRunOrder.subjects, over: DateRange(request.year.firstDay))
      return ""
    } catch {
      if request.withoutLaw { return "opened without the law of \(request.year)" }
      throw Rejected(
        Diagnostic(
          .error, .lawNotKnown, at: SourcePlace(file: path),
          "the law of \(request.year) is not in this version's tables: \(error)",
          fix: "check the year; nothing can be run in it before a version that knows its law, and "
            + "--without-law opens it all the same"))
    }
  }

  /// Everything of a year that is not run, and never will be once the next year is open.
  private func notRun(
    of year: TaxYear, _ state: ClosingState, _ books: Books, _ journal: JournalFolder
  ) throws(Rejected) -> [Diagnostic] {
    let periods = books.employer.schedules.flatMap { schedule in
      schedule.notRun(after: state.payroll, for: books.employer).map { ($0.taxPeriod, schedule.id) }
    }
    let folder = try TimesheetFolder(self, year: year, books: books.read, after: state)
    let told = periods.map { period, schedule in
      Diagnostic.notRun(SourcePlace(file: path), "\(period) of '\(schedule)' is not run")
    }
    let toPay = state.payroll.employments.compactMap { employment -> Diagnostic? in
      let left = employment.outstanding.total
      guard left > .zero else { return nil }
      return Diagnostic.notRun(
        SourcePlace(file: path),
        "\(left.inWords) that a correction left to be paid to '\(employment.contract)' is not paid")
    }
    return told + toPay + folder.notRun(besides: Set(periods.map(\.0)))
  }

  /// Figures another payroll ended on, checked against the books.
  private func opening(
    _ file: String, of year: TaxYear, _ books: Books, on today: CivilDate
  ) throws(Rejected) -> Opening {
    let bytes = try BooksFolder.bytes(of: file)
    let document = try ReadDocument(bytes, file: file, as: .opening)
    var opening: Opening = try document.value()
    var checker = Checker(document)
    let payroll = ElementPath.root.element("payroll")
    if opening.state.payroll.year != year {
      checker.error(
        .datesOutOfOrder, at: payroll.attribute("year"),
        "the figures are of \(opening.state.payroll.year), not of \(year)",
        fix: "give the figures of the tax year that is opened")
    }
    let contracts = books.employer.assistants.flatMap { assistant in
      assistant.contracts.map { (assistant.id, $0.id) }
    }
    for (place, employment) in opening.state.payroll.employments.enumerated() {
      if !contracts.contains(where: { $0 == (employment.assistant, employment.contract) }) {
        checker.error(
          .referenceUnknown, at: payroll.element("employment", place).attribute("contract"),
          "there is no contract '\(employment.contract)' of '\(employment.assistant)'",
          fix: "name a PA and contract that stand in employer.xml, or add them")
      }
    }
    checkPeriods(opening.state.payroll, at: payroll, of: document, books.employer, &checker)
    checkHistory(opening.state.payroll, at: payroll, books.employer, &checker)
    checker.checkFigures(of: opening)
    checker.checkSickness(of: opening, books.employer, on: today)
    checkBalances(opening.state.balances, of: books, &checker)
    let employerNI = opening.state.payroll.employments.map(\.toDate.figures.employerNI).total
    if opening.state.payroll.allowance.used
      > max(employerNI, opening.state.payroll.allowance.employerNI)
    {
      checker.error(
        .valueMalformed, at: payroll.attribute("allowanceUsed"),
        "more Employment Allowance is used than there was employer's National Insurance",
        fix: "give employerNI and allowanceUsed as the other payroll ended on them")
    }
    if let rejected = Rejected(checker.found.inFileOrder) { throw rejected }
    for place in opening.state.payroll.employments.indices {
      opening.state.payroll.employments[place].history.takeEarningsOfPayslips()
    }
    return opening
  }

  /// Checks that each balance is of something that stands in the books: no page would ever show another.
  private func checkBalances(_ balances: Balances, of books: Books, _ checker: inout Checker) {
    let lines = Set(books.budgets.flatMap { $0.lines.map(\.id) })
    let funders = Set(books.budgets.flatMap { $0.funders.map(\.id) })
    let items = Set(books.budgets.flatMap { $0.hiddenCosts.map(\.id) })
    let schemes = Set(books.employer.pensionSchemes.map(\.id))
    for (place, balance) in balances.all.enumerated() {
      let unknown: (what: String, id: Identifier)? =
        switch balance.account {
        case .cost(let line, let funder, let purpose):
          if !lines.contains(line) {
            ("plan line", line)
          } else if !funders.contains(funder) {
            ("funder", funder)
          } else if case .item(let item) = purpose, !items.contains(item) {
            ("hidden cost", item)
          } else {
            nil
          }
        case .recovered(let line, let funder, from: _), .received(let line, let funder):
          !lines.contains(line)
            ? ("plan line", line) : funders.contains(funder) ? nil : ("funder", funder)
        case .bank(let budget):
          books.budgets.contains { $0.id == budget } ? nil : ("budget", budget)
        case .netPay(let assistant), .suspense(let assistant):
          books.employer.assistant(assistant) == nil ? ("PA", assistant) : nil
        case .pension(let scheme, _, _), .pensionEarlier(let scheme):
          schemes.contains(scheme) ? nil : ("pension scheme", scheme)
        case .clearing, .hmrc, .hmrcEarlier, .supplier: nil
        }
      guard let unknown else { continue }
      checker.error(
        .referenceUnknown, at: ElementPath.root.element("balance", place).attribute("account"),
        "there is no \(unknown.what) '\(unknown.id)' in employer.xml",
        fix: "name one that stands there, or add it")
    }
  }

  /// Checks that the opening says which periods another payroll paid, so that none is paid twice.
  private func checkPeriods(
    _ state: PayrollState, at payroll: ElementPath, of document: ReadDocument,
    _ employer: Employer, _ checker: inout Checker
  ) {
    let fix = "write the last period it paid: <sealed schedule=\"…\">4W07=0</sealed>"
    // As they are written: a word that is no run is in no value.
    let written = document.element(at: payroll)?.all("sealed") ?? []
    for (place, element) in written.enumerated() {
      let path = payroll.element("sealed", place)
      guard let name = element["schedule"],
        let schedule = employer.schedules.first(where: { $0.id.text == name })
      else {
        checker.error(
          .referenceUnknown, at: path.attribute("schedule"),
          "there is no schedule of this name in employer.xml",
          fix: "name a schedule that stands there")
        return
      }
      let words = element.text.split(separator: " ").count
      let runs = state.sealed.filter { run in
        run.schedule == schedule.id && run.entry == 0 && run.key.sequence == 0
          && run.key.period.frequency == schedule.frequency
      }
      if words == 0 || runs.count != words {
        checker.error(
          .valueMalformed, at: path,
          "this is no list of periods of '\(schedule.id)' that another payroll paid", fix: fix)
      }
    }
    for (place, employment) in state.employments.enumerated()
    where !employment.toDate.figures.gross.isZero {
      let contract = employer.assistants.flatMap(\.contracts)
        .first { $0.id == employment.contract }
      guard let schedule = contract?.schedule,
        !written.contains(where: { $0["schedule"] == schedule.text })
      else { continue }
      checker.error(
        .elementMissing, at: payroll.element("employment", place),
        "the file does not say through which period of '\(schedule)' this pay was paid",
        fix: fix)
    }
  }
}

extension BooksFolder {
  /// Checks that payslips of another payroll are of periods the opening says it paid, so that none
  /// stands in the way of a run.
  private func checkHistory(
    _ state: PayrollState, at payroll: ElementPath, _ employer: Employer,
    _ checker: inout Checker
  ) {
    for (place, employment) in state.employments.enumerated() {
      let path = payroll.element("employment", place)
      for (place, paid) in employment.history.payslips.enumerated() {
        let path = path.element("paid", place)
        guard let schedule = employer.schedules.first(where: { $0.id == paid.schedule }) else {
          checker.error(
            .referenceUnknown, at: path.attribute("schedule"),
            "there is no schedule of this name in employer.xml",
            fix: "name a schedule that stands there")
          continue
        }
        let last = state.paidElsewhere(of: schedule.id)
        guard paid.period.frequency != schedule.frequency || last.map({ $0 < paid.period }) ?? true
        else { continue }
        checker.error(
          .valueMalformed, at: path.attribute("period"),
          "this is no period of '\(schedule.id)' that another payroll paid",
          fix: "write a period no later than the one its <sealed> element ends with")
      }
    }
  }
}

extension PaySchedule {
  /// The periods of the tax year that are not paid, here or by another payroll, and in which somebody
  /// on the schedule is employed.
  ///
  /// - Parameters:
  ///   - state: The year so far.
  ///   - employer: The books, for the days of contracts.
  /// - Returns: The periods, in order.
  func notRun(after state: PayrollState, for employer: Employer) -> [PayPeriod] {
    guard var period = next(after: state, for: employer) else { return [] }
    let spans = employer.assistants.flatMap(\.contracts).filter { $0.schedule == id }.map(\.span)
    var found: [PayPeriod] = []
    while period.taxPeriod.year == state.year {
      if spans.contains(where: { $0.overlaps(period.days) }) { found.append(period) }
      period = self.period(after: period)
    }
    return found
  }
}

extension Diagnostic {
  /// Something of a year that is not run when the next one is to be opened.
  static func notRun(_ place: SourcePlace, _ what: String) -> Diagnostic {
    Diagnostic(
      .error, .periodsNotRun, at: place, what,
      fix: "run it first: the year takes no more runs once the next is open. --leave-unpaid opens "
        + "it all the same")
  }

  /// The same as something to look at.
  var asWarning: Diagnostic {
    Diagnostic(.warning, code, at: place, what, fix: fix, excerpt: excerpt)
  }
}
