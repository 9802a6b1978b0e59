import PABudgets
import PADeductions
import PAEmployment
import PAJournal
import PALedger
import PAPayRun
import PAPrimitives
import PAStatute
import PATestHouseholds
import PATestKit
import Testing

/// What a correction changes, and what may be taken back of it (0023-corrections.md).
struct CorrectionTests {
  /// Ann, paid by the month under a cumulative code, in a journal of her own.
  struct Books {
    var books = BooksRead(employer: .riverside(), budgets: [.sample(from: CivilDate(2025, 4, 1))])
    var journal = MemoryJournal()
    /// The lines that each run was right to pay, by its label.
    var lines: [String: [TimesheetLine]] = [:]

    /// The tax year that is open.
    var year: TaxYear

    init(
      in year: TaxYear = TaxYear(startYear: 2026), from start: CivilDate = CivilDate(2025, 4, 1)
    ) throws {
      self.year = year
      books.budgets = [.sample(from: start)]
      var household = Household()
      try household.hire("ann", on: "month")
      books.employer = household.employer
      books.employer.schedules[2].firstPeriodStarts = start
      books.employer.insurance[0].days = DateRange(start).including(CivilDate(2027, 12, 31))
      for element in books.employer.elements.indices {
        books.employer.elements[element].charges = [.init(from: start, line: "care")]
      }
      books.employer.assistants[0].contracts[0].span = Span(from: start)
      books.employer.assistants[0].contracts[0].versions[0].from = start
      books.employer.assistants[0].contracts[0].taxCodes[0].from = start
      journal.keep(
        Entry(
          opening: Opening(
            source: "nothing paid before",
            state: ClosingState(payroll: PayrollState(year: year))),
          seal: .sample(1, of: year)))
    }

    /// Opens the next tax year.
    mutating func openNextYear() {
      let opening = Opening(
        carrying: journal.state, knowing: journal.known, from: "before",
        with: Opening(source: "", state: ClosingState(payroll: PayrollState(year: year.next))))
      year = year.next
      journal.keep(Entry(opening: opening, seal: .sample(1, of: year)))
    }

    var ann: PersonalAssistant {
      get { books.employer.assistants[0] }
      set { books.employer.assistants[0] = newValue }
    }

    /// Pays an amount for a month, on its last day, or hours at a rate.
    @discardableResult
    mutating func pay(
      _ label: String, _ amount: Money = .zero, hours: Minutes = .zero, sequence: Int = 0,
      finding expected: [PayRunFinding] = []
    ) throws -> Payslip {
      try #require(
        run(label, amount, hours: hours, sequence: sequence, finding: expected).payslips.first)
    }

    /// The run of a month, which may have nobody to pay.
    @discardableResult
    mutating func run(
      _ label: String, _ amount: Money = .zero, hours: Minutes = .zero, sequence: Int = 0,
      besides late: [TimesheetLine] = [], finding expected: [PayRunFinding] = []
    ) throws -> PayRun {
      let schedule = try #require(books.employer.schedule("month"))
      let tax = try #require(TaxPeriod("\(year)/\(label)"))
      let period = try #require(schedule.period(tax))
      var worked: [TimesheetLine] = []
      if !amount.isZero {
        worked.append(
          TimesheetLine("ann", "ann", period.days.last, "pay", .amount(amount)))
      }
      if hours > .zero {
        worked.append(TimesheetLine("ann", "ann", period.days.last, "hours", .time(hours)))
      }
      worked += late
      lines[label] = worked
      var order = PayRunOrder(
        books.employer, schedule: schedule, period: period, lines: worked,
        state: journal.state.payroll)
      order.sequence = sequence
      order.reason = sequence == 0 ? "" : "forgotten"
      try order.takeEarlierPay(
        from: journal.before.asCorrected(by: journal.state.corrected))
      let run = try order.worked(finding: expected)
      journal.keep(
        .paying(run, for: worked, of: books, after: journal.state, seal: journal.nextSeal()))
      return run
    }

    /// Puts a month right, to another amount where one is given.
    @discardableResult
    mutating func correct(
      _ label: String, to amount: Money? = nil, plan: RecoveryPlan? = nil, isPlanned: Bool = false,
      _ kind: Correction.Kind = .facts, paidOut: Bool = false, of ended: TaxYear? = nil,
      on day: CivilDate? = nil, besides others: [String] = []
    ) throws -> Entry {
      let sealed = ended.flatMap { year in journal.entries.last { $0.seal.year == year } }
      let run = try #require(
        (sealed?.closing ?? journal.state).payroll.sealed.last { $0.key.label == label })
      var worked = lines[label] ?? []
      if let amount {
        worked = worked.filter { $0.element != "pay" }
        let schedule = try #require(books.employer.schedule("month"))
        let period = try #require(schedule.period(run.key.period))
        if !amount.isZero {
          worked.append(TimesheetLine("ann", "ann", period.days.last, "pay", .amount(amount)))
        }
      }
      var asked = Correction(
        kind, of: [CorrectedRun(EntryName(ended ?? year, run.entry), paying: worked)],
        by: books)
      for label in others {
        guard
          let other = (sealed?.closing ?? journal.state).payroll.sealed.last(where: {
            $0.key.label == label
          })
        else { continue }
        asked.runs.append(
          CorrectedRun(EntryName(ended ?? year, other.entry), paying: lines[label] ?? []))
      }
      asked.isPaidOut = paidOut
      if plan != nil || isPlanned { asked.plans = [PlannedRecovery(of: "ann", plan)] }
      let entry = try Entry(
        correcting: asked, after: journal.state, knowing: journal.known, journal: journal.before,
        seal: journal.nextSeal(on: day))
      journal.keep(entry)
      return entry
    }

    /// The payslip of the first run as a correction puts it right.
    func slip(in entry: Entry) throws -> Payslip {
      guard case .correction(let correction) = entry.content else { throw Missing() }
      return try #require(correction.runs.first?.payRun.payslips.first)
    }

    private struct Missing: Error {}

    var employment: EmploymentState {
      get throws { try #require(journal.state.payroll.employment("ann")) }
    }

    var figures: PayFigures {
      get throws { try employment.toDate.figures }
    }
  }

  // gov.uk, "Fix problems with running payroll": 100 of National Insurance is short; next month's own is 80: 80 more
  // may be taken with it, and 20 later. Born too early in the books, she pays none on 2,298.00: 8% of 1,250.00 is
  // 100.00. 8% of 1,000.00 above the threshold of 1,048.00 is 80.00.
  @Test func `100 short, 80 due, takes 80 and then 20`() throws {
    var books = try Books()
    let born = books.ann.born
    books.ann.born = CivilDate(1950, 1, 1)
    try books.pay("M01", .pounds(2_298))
    #expect(try books.figures.employeeNI == .zero)
    books.ann.born = born
    try books.correct("M01")
    #expect(try books.figures.employeeNI == .pounds(100))
    #expect(
      try books.employment.outstanding == [
        Outstanding(.nationalInsurance, of: TaxYear(startYear: 2026), -.pounds(100))
      ])
    let next = try books.pay("M02", .pounds(2_048))
    #expect(next.figures.employeeNI == .pounds(80))
    #expect(next.settled.total == -.pounds(80) && next.paid == next.net - .pounds(80))
    let last = try books.pay("M03", .pounds(2_048))
    #expect(last.settled.total == -.pounds(20))
    #expect(try books.employment.outstanding.isEmpty)
    #expect(try books.figures.employeeNI == .pounds(260))
  }

  // HMRC, Collection of Student Loans Manual CSLM20025: 18 short; due 6 next: 6 more; due 24 then: 12 more. Plan 2 of
  // 2026-27 begins at 29,385 / 12 = 2,448.75 a month; 9% of 200.00 is 18, of 67.00 6, of 267.00 24, whole pounds.
  @Test func `18 of a loan short, due 6 takes 6, due 24 takes 12`() throws {
    var books = try Books()
    try books.pay("M01", .pounds(2_648, 75))
    books.ann.studentLoans = [
      StudentLoan(plan: .plan2, span: Span(from: CivilDate(2026, 4, 6)))
    ]
    try books.correct("M01")
    // What was deducted is what must be paid over: the correction itself takes and owes nothing.
    #expect(try books.figures.loans.student == .zero)
    #expect(books.journal.state.balances[.loans(of: 1)] == .zero)
    let next = try books.pay("M02", .pounds(2_515, 75))
    #expect(next.figures.loans.student == .pounds(6) && next.settled.total == -.pounds(6))
    #expect(try books.figures.loans.student == .pounds(12))
    let then = try books.pay("M03", .pounds(2_715, 75))
    #expect(then.figures.loans.student == .pounds(24) && then.settled.total == -.pounds(12))
    #expect(try books.employment.outstanding.isEmpty)
    #expect(try books.figures.loans.student == .pounds(48))
    // Owed to HMRC for the months they were taken in: 12 and 36.
    #expect(books.journal.state.balances[.loans(of: 2)] == -.pounds(12))
    #expect(books.journal.state.balances[.loans(of: 3)] == -.pounds(36))
  }

  // Deducted 24 where 6 were due: the rest is given back in the year, and the month's report falls by as much.
  @Test func `a loan that was taken too much is given back with the next pay`() throws {
    var books = try Books()
    books.ann.studentLoans = [
      StudentLoan(plan: .plan2, span: Span(from: CivilDate(2026, 4, 6)))
    ]
    try books.pay("M01", .pounds(2_715, 75))
    #expect(try books.figures.loans.student == .pounds(24))
    try books.correct("M01", to: .pounds(2_515, 75), plan: RecoveryPlan())
    let next = try books.pay("M02", .pounds(2_000))
    #expect(next.settled.total(.studentLoan) == .pounds(18))
    #expect(try books.figures.loans.student == .pounds(6))
  }

  // HMRC, NIM08310 (2025-26; the thresholds of 2026-27 are the same): 700.00 for June that were not paid then, and
  // 2,000.00 for July. June: employee nothing, employer 42.45. July: 76.16 and 237.45. In all 356.06. The sealed month
  // put right comes to what late wages come to (LateWagesTests).
  @Test func `NIM08310 by a correction`() throws {
    var books = try Books()
    try books.pay("M03")
    try books.pay("M04", .pounds(2_000))
    let entry = try books.correct("M03", to: .pounds(700))
    #expect(try books.figures.employeeNI == .pounds(76, 16))
    #expect(try books.figures.employerNI == .pounds(279, 90))
    #expect(try books.figures.employeeNI + books.figures.employerNI == .pounds(356, 6))
    let month = TaxMonth(containing: CivilDate(2026, 6, 30))
    let owed = entry.transactions.postings.filter {
      $0.account == .hmrc(.employerNI, month)
    }.map(\.signed).total
    #expect(owed == -.pounds(42, 45))
    let next = try books.pay("M05", .pounds(500))
    #expect(next.settled.total == .pounds(700))
  }

  // The complaint in NIM08310: 1,500.00 for June (750.00 of it wrongly paid with July's) and 1,500.00 for July come to
  // 36.16 + 36.16 and 162.45 + 162.45; the order of correction, arrears and supplementary run makes no difference.
  @Test func `arrears, a supplementary run and a correction of one period come to one total`()
    throws
  {
    func total(_ body: (inout Books) throws -> Void) throws -> [Money] {
      var books = try Books()
      try body(&books)
      let figures = try books.figures
      return [figures.gross, figures.employeeNI, figures.employerNI, figures.taxable]
    }
    let right = try total { books in
      try books.pay("M03", .pounds(1_500))
      try books.pay("M04", .pounds(1_500))
    }
    #expect(right[1...2] == [.pounds(72, 32), .pounds(324, 90)])
    let corrected = try total { books in
      try books.pay("M03", .pounds(750))
      try books.pay("M04", .pounds(1_500))
      try books.correct("M03", to: .pounds(1_500))
    }
    let extra = try total { books in
      try books.pay("M03", .pounds(400))
      try books.pay("M03", .pounds(350), sequence: 1)
      books.lines["M03"] = [
        TimesheetLine("ann", "ann", CivilDate(2026, 6, 30), "pay", .amount(.pounds(400)))
      ]
      try books.pay("M04", .pounds(1_500))
      try books.correct("M03", to: .pounds(1_150))
    }
    #expect(corrected == right && extra == right)
  }

  // HMRC, NIM02065: an award agreed after the paydays it is for is pay of the period that pays it. 1,800.00 and 1,000.00
  // in July: 140.16. A correction of June does not take it into June's earnings period.
  @Test func `NIM02065 beside a correction of the month it is for`() throws {
    var books = try Books()
    try books.pay("M03", .pounds(1_800))
    try books.pay("M04", .pounds(2_800))
    try books.correct("M03", to: .pounds(1_700), plan: RecoveryPlan())
    // 8% of 652.00 and of 1,752.00 above 1,048.00.
    #expect(try books.figures.employeeNI == .pounds(52, 16) + .pounds(140, 16))
  }

  // Month 1 code BR takes 20% of 1,000.00, 200.00; the right code 1257L M1 takes nothing of 1,000.00 (free pay of a
  // month 1,048.26). A cumulative code puts itself right; one on month 1 never does, so the month is worked again.
  @Test func `a code that stands on its own is worked again`() throws {
    var books = try Books()
    let code = books.ann.contracts[0].taxCodes[0].code
    func alone(_ code: TaxCode) -> [TaxCodeNotice] {
      [TaxCodeNotice(from: CivilDate(2026, 3, 30), code: code, basis: .week1month1)]
    }
    books.ann.contracts[0].taxCodes = alone(try #require(TaxCode("BR")))
    try books.pay("M01", .pounds(1_000))
    #expect(try books.figures.tax == .pounds(200))
    books.ann.contracts[0].taxCodes = alone(code)
    try books.correct("M01")
    #expect(try books.figures.tax == .zero)
    let next = try books.pay("M02", .pounds(1_000))
    #expect(next.settled.total == .pounds(200) && next.figures.tax == .zero)
    // The same under a cumulative code: the correction leaves tax, and the next pay gives it back.
    var other = try Books()
    other.ann.contracts[0].taxCodes[0].code = try #require(TaxCode("BR"))
    try other.pay("M01", .pounds(1_000))
    other.ann.contracts[0].taxCodes[0].code = code
    // It changes the code that HMRC was told, and no tax.
    #expect(try other.correct("M01").transactions.isEmpty)
    #expect(try other.figures.tax == .pounds(200))
    let back = try other.pay("M02", .pounds(1_000), finding: [.netAboveGross(assistant: "ann")])
    #expect(back.figures.tax == -.pounds(200) && back.settled.isEmpty)
  }

  // 40 hours at 13.20 are 528.00; the minimum wage of 12.71 asks 508.40: 19.60 are above it. Of 100.00 paid too much no
  // more is taken, unless the employer decides so; an instalment is the most of all.
  @Test func `a plan stays above the minimum wage unless the employer decides otherwise`() throws {
    for (plan, taken) in [
      (RecoveryPlan(), Money.pounds(19, 60)), (RecoveryPlan(instalment: .pounds(10)), .pounds(10)),
      (RecoveryPlan(belowMinimumWage: true), .pounds(100)),
      (RecoveryPlan(instalment: .pounds(30), belowMinimumWage: true), .pounds(30)),
    ] {
      var books = try Books()
      try books.pay("M01", .pounds(100), hours: .hours(40))
      try books.correct("M01", to: .zero, plan: plan)
      let next = try books.pay("M02", hours: .hours(40))
      #expect(next.settled.total == -taken, "\(plan)")
      #expect(try books.employment.toCollect == .pounds(100) - taken)
      // Over the year nothing is taken twice.
      var paid = taken
      for label in ["M03", "M04", "M05", "M06", "M07", "M08", "M09", "M10", "M11", "M12"] {
        paid += -(try books.pay(label, hours: .hours(40)).settled.total)
      }
      #expect(paid == .pounds(100), "\(plan)")
      #expect(try books.employment.recovery == nil)
    }
  }

  @Test
  func `correcting twice nets with what is still to collect, and correcting back comes to nothing`()
    throws
  {
    var books = try Books()
    try books.pay("M01", .pounds(900))
    let before = books.journal.state
    try books.correct("M01", to: .pounds(500), plan: RecoveryPlan(instalment: .pounds(50)))
    try books.correct("M01", to: .pounds(700))
    #expect(try books.employment.toCollect == .pounds(200))
    try books.correct("M01", to: .pounds(900))
    #expect(books.journal.state.payroll == before.payroll)
    #expect(Set(books.journal.state.balances.all) == Set(before.balances.all))
    #expect(books.journal.entries.count == 5)
  }

  // 100.00 are owed to who left at the end of April: the next run pays them, and nothing else goes on with that payslip.
  @Test func `who left is paid what she is owed by a payslip that no later run goes on with`()
    throws
  {
    var books = try Books()
    try books.pay("M01", .pounds(900))
    books.ann.contracts[0].span.to = CivilDate(2026, 4, 30)
    try books.correct("M01", to: .pounds(1_000))
    let before = try books.employment
    let owed = try books.pay("M02")
    #expect(owed.net == .zero && owed.paid == .pounds(100))
    let after = try books.employment
    #expect(after.outstanding.isEmpty && after.history == before.history)
    #expect(after.unpaidSince == nil && after.termsPaid == before.termsPaid)
  }

  // Who left owes 1,000.00 of 2,048.00; 80.00 of National Insurance of it come back, and the tax of month 1, as no later
  // pay puts it right: 20% of 999 (2,048.00 less 1,048.25 of free pay), 199.80. 720.20 are asked back, nothing is paid.
  @Test func `who left and owes more than she is owed gets no payslip`() throws {
    var books = try Books()
    try books.pay("M01", .pounds(2_048))
    books.ann.contracts[0].span.to = CivilDate(2026, 4, 30)
    try books.correct("M01", to: .pounds(1_048), isPlanned: true)
    #expect(try books.employment.outstanding.contains { $0.amount == .pounds(80) })
    #expect(try books.run("M02").payslips.isEmpty)
    #expect(try books.employment.toCollect == .pounds(720, 20))
  }

  // A budget's rate at the end of a day is that of the runs paid by then, as they are right now.
  @Test func `the rate at a day knows what a correction changed of the runs paid by then`() throws {
    var books = try Books()
    try books.pay("M01", .pounds(900))
    try books.pay("M02", .pounds(700))
    try books.correct("M01", to: .pounds(1_000))
    for (day, net) in [
      (CivilDate(2026, 4, 30), Money.pounds(1_000)), (CivilDate(2026, 6, 30), .pounds(1_700)),
    ] {
      var end = DayEnd(of: day)
      for entry in books.journal.entries { end.add(entry) }
      let wages = end.balances.all.filter {
        if case .cost(_, _, on: .wages) = $0.account { true } else { false }
      }
      #expect(wages.map(\.amount).total == net)
      let costs = end.balances.all.filter {
        $0.account.kind == .cost || $0.account.kind == .recovered
      }
      let rate = end.spendingRate(of: books.books.budgets[0].id)
      #expect(rate.net == costs.map(\.amount).total)
    }
  }

  @Test func `a reversal takes all of a run back, and paying it again settles what was paid`()
    throws
  {
    for isPaidOut in [true, false] {
      var books = try Books()
      try books.pay("M01", .pounds(1_500))
      let before = books.journal.state
      let wrong = try books.pay("M02", .pounds(2_000))
      try books.correct("M02", .reversal, paidOut: isPaidOut)
      #expect(books.journal.state.payroll.sealed == before.payroll.sealed)
      #expect(try books.figures == before.payroll.employments[0].toDate.figures)
      let right = try books.pay("M02", .pounds(1_800))
      #expect(right.paid == (isPaidOut ? max(.zero, right.net - wrong.net) : right.net))
      #expect(try books.employment.toCollect == (isPaidOut ? wrong.net - right.net : .zero))
    }
  }

  @Test func `what cannot be is refused by name`() throws {
    var books = try Books()
    try books.pay("M01", .pounds(900))
    try books.pay("M02", .pounds(900))
    func refused(_ body: (inout Books) throws -> Void) -> CorrectionFault? {
      var copy = books
      do {
        try body(&copy)
        return nil
      } catch { return error as? CorrectionFault }
    }
    let keys = books.journal.state.payroll.sealed.map(\.key)
    #expect(refused { try $0.correct("M01") } == .changesNothing([keys[0]]))
    #expect(
      refused { try $0.correct("M01", to: .pounds(500)) }
        == .plans([.missing(contract: "ann", owed: .pounds(400))]))
    #expect(
      refused {
        try $0.correct("M01", to: .pounds(500), plan: RecoveryPlan(instalment: .pounds(401)))
      }
        == .plans([.aboveDebt(contract: "ann", owed: .pounds(400))]))
    #expect(
      refused { try $0.correct("M01", to: .pounds(950), plan: RecoveryPlan()) }
        == .plans([.forNothing(contract: "ann")]))
    #expect(refused { try $0.correct("M01", .reversal) } == .laterRuns(keys[0], later: keys[1]))
    #expect(
      refused { books in
        books.ann.contracts[0].span.to = CivilDate(2026, 5, 31)
        try books.correct("M01", to: .pounds(500), plan: RecoveryPlan())
      } == .plans([.hasLeft(contract: "ann", on: CivilDate(2026, 5, 31))]))
    // Asked for besides, it is no payslip's.
    #expect(
      refused { books in
        books.ann.contracts[0].span.to = CivilDate(2026, 5, 31)
        try books.correct("M01", to: .pounds(500), isPlanned: true)
      } == nil)
    #expect(
      refused { books in
        books.books.employer.schedules[2].paidDaysAfterEnd = -1
        try books.correct("M01", to: .pounds(950))
      } == .scheduleChanged("month", keys[0]))
    #expect(
      refused { books in
        books.books.employer.assistants = []
        try books.correct("M01")
      } == .noLongerInBooks(contract: "ann", keys[0]))
  }

  // 2025-26: 2,048.00 of M12 pay 80.00 of National Insurance, 1,048.00 none. Corrected in the new year, 80.00 are given
  // back, tax stays as it was taken, and 920.00 more of the pay are to be paid back. The old year's journal is as it was.
  @Test func `a year that has ended is put right in the next, without its tax`() throws {
    var books = try Books(in: TaxYear(startYear: 2025))
    try books.pay("M12", .pounds(2_048))
    let old = books.journal.state
    books.openNextYear()
    let entry = try books.correct(
      "M12", to: .pounds(1_048), plan: RecoveryPlan(instalment: .pounds(100)),
      of: TaxYear(startYear: 2025))
    #expect(entry.name.year == TaxYear(startYear: 2026))
    #expect(try books.employment.toDate == YearToDate())
    #expect(
      try Set(books.employment.outstanding) == [
        Outstanding(.pay, of: TaxYear(startYear: 2025), -.pounds(1_000)),
        Outstanding(.nationalInsurance, of: TaxYear(startYear: 2025), .pounds(80)),
      ])
    #expect(books.journal.entries[1].closing == old)
    let taxed = entry.transactions.postings.filter {
      if case .hmrc(.incomeTax, _) = $0.account { true } else { false }
    }
    #expect(taxed.isEmpty)
    let next = try books.pay("M01", .pounds(2_000))
    #expect(next.settled.total == -.pounds(100))
    #expect(try books.employment.toCollect == .pounds(820))
    // Correcting it again in the new year nets with that.
    try books.correct(
      "M12", to: .pounds(1_948), of: TaxYear(startYear: 2025))
    #expect(try books.employment.toCollect == .zero)
  }

  // Ninety hours are planned and paid; the sheet says ten first, and the other eighty later. What comes late was paid
  // before, and is set against the eighty that are taken back: she is paid what the last month was worth.
  @Test func `the rest of a sheet that came in parts is set against what was planned`() throws {
    var books = try Books()
    try books.pay("M01", hours: .hours(90))
    let period = try #require(TaxPeriod("2026-27/M01"))
    let schedule = try #require(books.books.employer.schedule("month")?.period(period))
    let day = schedule.days.last
    books.lines["M01"] = [TimesheetLine("ann", "ann", day, "hours", .time(.hours(10)))]
    try books.correct("M01", .prediction)
    let owed = try books.employment.toCollect
    #expect(owed > .zero)
    #expect(try books.employment.plannedPaid == [period])
    let next = try books.run(
      "M02", besides: [TimesheetLine("ann", "ann", day, "hours", .time(.hours(80)))],
      finding: [.netAboveGross(assistant: "ann")])
    #expect(next.payslips[0].settled.total == -owed)
    #expect(try books.employment.outstanding.isEmpty && books.employment.plannedPaid.isEmpty)
    // Only tax is another: it is that of two months by now.
    #expect(next.payslips[0].paid == -next.payslips[0].figures.tax)
  }

  // HMRC, NIM08312: 1,000.00 for March 2025 and 3,000.00 for April are paid on 30 April 2025. March: employee nothing,
  // employer 87.45; April: 156.16 and 387.45; both on the record of 2025-26. March's income tax is that of 2024-25:
  // nothing, under the free pay of the whole year.
  @Test func `pay of an ended year never paid has contributions of the day it is paid`() throws {
    let old = TaxYear(startYear: 2024)
    var books = try Books(in: old, from: CivilDate(2024, 4, 1))
    try books.pay("M12")
    books.openNextYear()
    let entry = try books.correct("M12", to: .pounds(1_000), of: old)
    let late = try books.slip(in: entry)
    #expect(late.paidAfterYear.map(\.paidOn) == [CivilDate(2025, 4, 30)])
    #expect(late.figures.employeeNI == .zero && late.figures.employerNI == .pounds(87, 45))
    #expect(late.figures.tax == .zero && late.figuresOfYear.employerNI == .zero)
    #expect(late.toDate.figures.taxable == .pounds(1_000))
    let employment = try books.employment
    #expect(employment.outstanding == [Outstanding(.pay, of: old, .pounds(1_000))])
    #expect(employment.toDate.figures.class1[.a].earnings == .pounds(1_000))
    #expect(employment.toDate.figures.gross == .zero && employment.toDate.figures.taxable == .zero)
    let owed = entry.transactions.postings.filter {
      $0.account == .hmrc(.employerNI, TaxMonth(containing: CivilDate(2025, 4, 30)))
    }
    #expect(owed.map(\.signed) == [-.pounds(87, 45)])
    let april = try books.pay(
      "M01", .pounds(3_000),
      finding: [.pensionEnrolmentDue(assistant: "ann", by: CivilDate(2025, 5, 17))])
    #expect(april.figures.employeeNI == .pounds(156, 16))
    #expect(april.figures.employerNI == .pounds(387, 45))
    #expect(april.settled.total == .pounds(1_000))
    #expect(april.toDate.figures.class1.total.earnings == .pounds(4_000))
    #expect(april.toDate.figures.employerNI == .pounds(474, 90))
    #expect(april.toDate.figures.taxable == .pounds(3_000))
    #expect(books.journal.state.payroll.allowance.employerNI == .pounds(474, 90))
    // A run of the open year that is worked again has it too.
    try books.correct("M01", to: .pounds(3_100))
    let again = try books.employment.toDate.figures
    #expect(again.class1.total.earnings == .pounds(4_100) && again.employerNI == .pounds(489, 90))
    // What was to be paid comes back where it was wrong, its contributions too.
    try books.correct("M12", to: .zero, plan: RecoveryPlan(), of: old)
    #expect(try books.employment.toDate.figures.class1.total.earnings == .pounds(3_100))
    #expect(try books.employment.toDate.figures.employerNI == .pounds(402, 45))
  }

  // 2025-26, the tax year's last month: 2,048.00 are paid, 300.00 of it never. Income tax of 300.00 at 20% is 60.00; its
  // National Insurance is worked by itself at the rates of 2026-27: nothing for the employee, and nothing above 417.00 for
  // the employer. Another 500.00 make it 800.00: employee nothing; employer 15% of 383.00, 57.45. In two corrections it
  // comes to the same as in one.
  @Test func `more of it comes to the same in two corrections as in one`() throws {
    var found: [PayFigures] = []
    for parts in [[Money.pounds(2_848)], [.pounds(2_348), .pounds(2_848)]] {
      var books = try Books(in: TaxYear(startYear: 2025))
      try books.run("M11", .pounds(20_000))
      try books.pay("M12", .pounds(2_048))
      books.openNextYear()
      var slips: [Payslip] = []
      for amount in parts {
        let entry = try books.correct("M12", to: amount, of: TaxYear(startYear: 2025))
        slips.append(try books.slip(in: entry))
      }
      if slips.count == 2 {
        #expect(slips[0].paidAfterYear.map(\.figures.employerNI) == [.zero])
        #expect(slips[1].figures.tax - slips[0].figures.tax == .pounds(100))
      }
      let slip = try #require(slips.last)
      #expect(slip.paidAfterYear.map(\.figures.employerNI) == [.pounds(57, 45)])
      #expect(slip.figuresOfYear.employeeNI == .pounds(80))
      #expect(try books.employment.outstanding.total == .pounds(640))
      #expect(try books.employment.toDate.figures.class1.total.earnings == .pounds(800))
      found.append(slip.figures)
    }
    #expect(found[0] == found[1])
  }

  // Plan 1 in 2026-27 begins at 2,241.66 a month: 3,000.00 of March that are paid in April give 9% of 758.34, 68.25: 68.00,
  // of that year, when it is paid.
  @Test func `its loans are those of the day it is paid`() throws {
    var books = try Books(in: TaxYear(startYear: 2025))
    books.books.employer.assistants[0].studentLoans = [
      StudentLoan(plan: .plan1, span: Span(from: CivilDate(2025, 4, 6)))
    ]
    try books.pay("M12")
    books.openNextYear()
    try books.correct("M12", to: .pounds(3_000), of: TaxYear(startYear: 2025))
    #expect(
      try books.employment.outstanding.contains(
        Outstanding(.studentLoan, of: TaxYear(startYear: 2026), -.pounds(68))))
    #expect(try books.employment.toDate.figures.loans.student == .zero)
    let next = try books.pay("M01")
    #expect(next.settled.total(.studentLoan) == -.pounds(68))
    #expect(try books.employment.toDate.figures.loans.student == .pounds(68))
    try books.correct("M01", to: .pounds(100))
    #expect(try books.employment.toDate.figures.loans.student == .pounds(68))
    #expect(try books.employment.toDate.figures.loans.earnings == .pounds(3_100))
  }

  // Which day it is paid on is known once a payday of the next year is.
  @Test func `pay of an ended year waits until the next is open`() throws {
    var books = try Books(in: TaxYear(startYear: 2025))
    try books.pay("M12", .pounds(2_048))
    let key = try #require(RunKey("2025-26/M12"))
    let fault = CorrectionFault.unpaidOfEndedYear(
      contract: "ann", key, open: TaxYear(startYear: 2026))
    #expect(throws: fault) {
      try books.correct("M12", to: .pounds(3_000), on: CivilDate(2026, 4, 20))
    }
  }

  // National Insurance that was short in 2025-26 is collected in 2026-27, never more at a time than that pay's own.
  @Test func `National Insurance short in a year is taken in the next, and no later`() throws {
    var books = try Books(in: TaxYear(startYear: 2025))
    let born = books.ann.born
    books.ann.born = CivilDate(1950, 1, 1)
    try books.pay("M12", .pounds(2_298))
    books.ann.born = born
    books.openNextYear()
    try books.correct("M12", of: TaxYear(startYear: 2025))
    #expect(try books.pay("M01", .pounds(2_048)).settled.total == -.pounds(80))
    books.openNextYear()
    #expect(
      try books.employment.outstanding == [
        Outstanding(.nationalInsurance, of: TaxYear(startYear: 2025), -.pounds(20))
      ])
  }

  /// Short National Insurance is taken in that tax year and the next; loans in their year; refunds in any.
  @Test func `what is outstanding has the limits of its law`() {
    let (old, present) = (TaxYear(startYear: 2024), TaxYear(startYear: 2026))
    for (kind, amount, year, may) in [
      (Outstanding.Kind.nationalInsurance, -Money.pounds(1), old, false),
      (.nationalInsurance, -.pounds(1), old.next, true),
      (.nationalInsurance, -.pounds(1), present, true),
      (.nationalInsurance, .pounds(1), old, true), (.studentLoan, -.pounds(1), old.next, false),
      (.studentLoan, .pounds(1), old.next, false), (.postgraduateLoan, -.pounds(1), present, true),
      (.pay, -.pounds(1), old, true), (.pay, .pounds(1), old, true),
    ] {
      #expect(Outstanding(kind, of: year, amount).maySettle(in: present) == may, "\(kind) \(year)")
    }
  }
}

extension Account {
  /// Loans owed for a tax month of 2026-27.
  fileprivate static func loans(of month: Int) -> Account {
    .hmrc(.loans, TaxMonth(containing: CivilDate(2026, 4, 30).adding(months: month - 1)))
  }
}
