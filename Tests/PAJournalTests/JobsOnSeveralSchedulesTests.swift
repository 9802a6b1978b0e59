import PABudgets
import PADeductions
import PAEmployment
import PAJournal
import PAPayRun
import PAPrimitives
import PAStatute
import PATestHouseholds
import PATestKit
import Testing

/// One PA with a weekly and a monthly job: their pay is of one earnings period, the week (NIM10011, NIM10068).
struct JobsOnSeveralSchedulesTests {
  /// Ann in a journal of her own, paid each Friday and on the last day of each month.
  struct Books {
    var books = BooksRead(employer: .riverside(), budgets: [.sample(from: CivilDate(2025, 3, 1))])
    var journal = MemoryJournal()

    init() throws {
      let start = CivilDate(2025, 3, 31)
      var household = Household()
      try household.hire("ann", on: "week")
      let second = try household.contract("ann-2", on: "month", code: "BR")
      household.employer.assistants[0].contracts.append(second)
      books.employer = household.employer
      books.employer.schedules[0].firstPeriodStarts = start
      books.employer.schedules[1].firstPeriodStarts = start
      books.employer.schedules[2].firstPeriodStarts = CivilDate(2025, 4, 1)
      books.employer.insurance[0].days = DateRange(start).including(CivilDate(2027, 12, 31))
      for element in books.employer.elements.indices {
        books.employer.elements[element].charges = [.init(from: start, line: "care")]
      }
      books.employer.assistants[0].pension[0].from = start
      for contract in 0...1 {
        books.employer.assistants[0].contracts[contract].span = Span(from: start)
        books.employer.assistants[0].contracts[contract].versions[0].from = start
        books.employer.assistants[0].contracts[contract].taxCodes[0].from = start
      }
      journal.keep(
        Entry(
          opening: Opening(
            source: "nothing paid before",
            state: ClosingState(payroll: PayrollState(year: TaxYear(startYear: 2025)))),
          seal: .sample(1, of: TaxYear(startYear: 2025))))
    }

    var ann: PersonalAssistant {
      get { books.employer.assistants[0] }
      set { books.employer.assistants[0] = newValue }
    }

    /// Pays an amount for a period of a schedule.
    @discardableResult
    mutating func pay(
      _ id: Identifier, _ label: String, _ amount: Money, on day: CivilDate? = nil,
      sequence: Int = 0, finding expected: [PayRunFinding] = [], isLoose: Bool = false,
      at place: SourceLocation = #_sourceLocation
    ) throws -> Payslip {
      let schedule = try #require(books.employer.schedule(id))
      let name = try #require(TaxPeriod("2025-26/\(label)"))
      let period = try #require(schedule.period(name))
      let contract = try #require(ann.contracts.first { $0.schedule == id }).id
      let worked = [
        TimesheetLine("ann", contract, day ?? period.days.last, "pay", .amount(amount))
      ]
      var order = PayRunOrder(
        books.employer, schedule: schedule, period: period, lines: worked,
        state: journal.state.payroll)
      order.sequence = sequence
      order.reason = sequence == 0 ? "" : "forgotten"
      try order.takeEarlierPay(from: journal.before)
      // The findings of a random run are tax that comes back.
      let run =
        isLoose
        ? PayRun(order, under: try order.law()) : try order.worked(finding: expected, at: place)
      if !run.isBlocked {
        journal.keep(
          .paying(run, for: worked, of: books, after: journal.state, seal: journal.nextSeal()))
      }
      return try #require(run.payslips.first)
    }

    /// National Insurance of the year so far, of both sides and both jobs.
    var ofYear: (employee: Money, employer: Money) {
      let figures = journal.state.payroll.employments.map(\.toDate.figures)
      return (figures.map(\.employeeNI).total, figures.map(\.employerNI).total)
    }
  }

  /// Every payday of the year in its order; paydays of one day in either order.
  private func year(monthFirst: Bool) throws -> Books {
    var books = try Books()
    let weeks = try #require(books.books.employer.schedule("week"))
    let months = try #require(books.books.employer.schedule("month"))
    var days: [(day: CivilDate, schedule: PaySchedule, period: PayPeriod)] = []
    for schedule in [weeks, months] {
      var period = schedule.firstPeriod
      while period.payDate < CivilDate(2026, 4, 6) {
        if period.payDate >= CivilDate(2025, 4, 6) {
          days.append((period.payDate, schedule, period))
        }
        period = schedule.period(after: period)
      }
    }
    days.sort { one, other in
      if one.day != other.day { return one.day < other.day }
      return (one.schedule.id == "month") == monthFirst
    }
    for (_, schedule, period) in days {
      try books.pay(
        schedule.id, period.taxPeriod.label, schedule.id == "month" ? .pounds(2_500) : .pounds(400))
    }
    return books
  }

  // NIM10068, 2025-26, letter A: 400.00 a week and 2,500.00 a month. A week of 400.00 alone is 12.64 and 45.60. By its
  // rule a week with both is (967 - 242) at 8% and (2,900 - 967) at 2%, 58.00 + 38.66 = 96.66, and (2,900 - 96) at 15%,
  // 420.60. 40 weeks of the one and 12 of the other are 1,665.52 and 6,871.20.
  @Test(arguments: [false, true])
  func `NIM10068 over its year, in whichever order two runs of one day are made`(monthFirst: Bool)
    throws
  {
    var first = try Books()
    let alone = try first.pay("week", "W01", .pounds(400))
    #expect((alone.figures.employeeNI, alone.employerNI) == (.pounds(12, 64), .pounds(45, 60)))
    let books = try year(monthFirst: monthFirst)
    #expect(books.ofYear == (.pounds(1_665, 52), .pounds(6_871, 20)))
  }

  // The month's pay of 30 April 2025 is in tax week 4, with the weekly pay of 2 May: 96.66 in all, of which whichever
  // is paid second takes what the first left. On the month's pay alone a week is 58.00 + (2,500 - 967) at 2% = 88.66.
  @Test func `the second of two payments in a week takes the rest`() throws {
    for (order, taken) in [
      ([("month", "M01"), ("week", "W04")], [Money.pounds(88, 66), .pounds(8)]),
      ([("week", "W04"), ("month", "M01")], [.pounds(12, 64), .pounds(84, 2)]),
    ] as [([(Identifier, String)], [Money])] {
      var books = try Books()
      for week in ["W01", "W02", "W03"] { try books.pay("week", week, .pounds(400)) }
      let slips = try order.map { id, label in
        try books.pay(id, label, id == "month" ? .pounds(2_500) : .pounds(400))
      }
      #expect(slips.map(\.figures.employeeNI) == taken)
      #expect(slips.map(\.figures.employeeNI).total == .pounds(96, 66))
      let worked = slips[1].workings.map(\.name)
      #expect(worked.contains { $0.contains("Earnings period of all jobs") })
    }
  }

  // Plan 2 from 28,470 a year is 547 a week (2025-26): on 2,900.00 it is 9% of 2,352.50, 211.00 after pence are
  // dropped; on a month's threshold of 2,372.50 the two jobs would take nothing and 11.
  @Test func `loans are worked over the same week`() throws {
    var books = try Books()
    books.ann.studentLoans = [StudentLoan(plan: .plan2, span: Span(from: CivilDate(2025, 1, 1)))]
    for week in ["W01", "W02", "W03"] { try books.pay("week", week, .pounds(400)) }
    let slips = [
      try books.pay("week", "W04", .pounds(400)), try books.pay("month", "M01", .pounds(2_500)),
    ]
    #expect(slips.map { $0.amount(.studentLoan) } == [.zero, .pounds(211)])
  }

  // 100.00 of the week of 2 May, paid with the next, are of that week with the month's pay: 2% of it, and 15%.
  @Test func `late wages are of the week they were due in, with all that was paid in it`() throws {
    var books = try Books()
    for week in ["W01", "W02", "W03"] { try books.pay("week", week, .pounds(400)) }
    try books.pay("month", "M01", .pounds(2_500))
    try books.pay("week", "W04", .pounds(400))
    let name = try #require(TaxPeriod("2025-26/W04"))
    let period = try #require(books.books.employer.schedule("week")?.period(name))
    let slip = try books.pay(
      "week", "W05", .pounds(100), on: period.days.first,
      finding: [.netAboveGross(assistant: "ann")])
    #expect((slip.figures.employeeNI, slip.employerNI) == (.pounds(2), .pounds(15)))
  }

  // Four weeks and a month: the block of four weeks from 6 April (NIM08002) is the shorter. The month's pay of 30 April
  // and the four weeks' of 2 May are both in the first, whose thresholds of 2025-26 are 967 and 3,867 (CWG2): 2,900 at 8%
  // and 233 at 2%, 232.00 + 4.66 = 236.66.
  @Test func `four weeks and a month share four weeks`() throws {
    var books = try Books()
    books.ann.contracts[0].schedule = "four"
    let slips = [
      try books.pay("four", "4W01", .pounds(1_600)), try books.pay("month", "M01", .pounds(2_500)),
    ]
    #expect(slips.map(\.figures.employeeNI).total == .pounds(236, 66))
  }

  // Whatever is paid on which schedule, late, or in a supplementary run: what was taken of an earnings period is what its
  // earnings come to.
  @Test(.random) func `an earnings period comes to what its earnings do`() {
    RandomRuns.until(usually: 30) { random in
      var books = try Books()
      let ids = (["week", "four", "month"] as [Identifier]).shuffled(using: &random)
      books.ann.contracts[0].schedule = ids[0]
      books.ann.contracts[1].schedule = ids[1]
      let schedules = try ids.prefix(2).map { try #require(books.books.employer.schedule($0)) }
      let shortest = schedules.map(\.frequency).max { $0.periodsInYear < $1.periodsInYear }
      var paid: [(period: TaxPeriod, payday: CivilDate, figures: PayFigures)] = []
      var next = schedules.map(\.firstPeriod)
      for _ in 0..<24 {
        let place = next[0].payDate < next[1].payDate ? 0 : 1
        let (schedule, period) = (schedules[place], next[place])
        next[place] = schedule.period(after: period)
        guard period.payDate >= CivilDate(2025, 4, 6) else { continue }
        for sequence in 0...(random.oneIn(6) ? 1 : 0) {
          let isLate = random.oneIn(5) && period.index > 1
          let slip = try books.pay(
            schedule.id, period.taxPeriod.label, random.pence(1...200_000),
            on: isLate ? period.days.first.adding(days: -random.number(1...20)) : nil,
            sequence: sequence, isLoose: true)
          for part in slip.parts(of: period.taxPeriod) {
            let due = try #require(schedule.period(part.period))
            paid.append((part.period, due.payDate, part.figures))
          }
        }
      }
      let byPeriod = Dictionary(grouping: paid) {
        TaxPeriod(of: $0.payday, shortest ?? .weekly)
      }
      for (period, parts) in byPeriod {
        let law = try Law(of: DeductionRules.subjects, over: DateRange(parts[0].payday))
        let rules = DeductionRules(under: law, on: parts[0].payday, period.frequency)
        var sheet = Worksheet()
        let whole = rules.nationalInsurance(
          .a, on: parts.map(\.figures.class1.total.earnings).total, &sheet)
        #expect(parts.map(\.figures.gross).total == whole.earnings, "\(period)")
        #expect(parts.map(\.figures.employeeNI).total == whole.employee, "\(period)")
        #expect(parts.map(\.figures.employerNI).total == whole.employer, "\(period)")
      }
      return 1
    }
  }

  // A monthly job of which 7 May is the first payday, in the week of the weekly pay of 9 May: 96.66 in all, though no month
  // was paid before.
  @Test func `the first payday of a schedule is found beside another`() throws {
    var books = try Books()
    books.books.employer.schedules[2].firstPeriodStarts = CivilDate(2025, 4, 8)
    books.ann.contracts[1].span = Span(from: CivilDate(2025, 4, 8))
    for week in ["W01", "W02", "W03", "W04"] { try books.pay("week", week, .pounds(400)) }
    let month = try books.pay("month", "M02", .pounds(2_500))
    let week = try books.pay("week", "W05", .pounds(400))
    #expect(month.figures.employeeNI + week.figures.employeeNI == .pounds(96, 66))
  }

  // The monthly job's last payday is 30 April, before the weekly one of 2 May in the same week.
  @Test(arguments: [false, true])
  func `a job whose last payday comes first in a week shares it, in either order`(monthFirst: Bool)
    throws
  {
    var books = try Books()
    books.ann.contracts[1].span.to = CivilDate(2025, 4, 30)
    for week in ["W01", "W02", "W03"] { try books.pay("week", week, .pounds(400)) }
    let runs: [(Identifier, String, Money)] = [
      ("month", "M01", .pounds(2_500)), ("week", "W04", .pounds(400)),
    ]
    let slips = try (monthFirst ? runs : runs.reversed()).map { try books.pay($0, $1, $2) }
    #expect(slips.map(\.figures.employeeNI).total == .pounds(96, 66))
    #expect(slips.map(\.employerNI).total == .pounds(420, 60))
  }

  // A job that ends: until its last payday it shares the week. On the next month's payday, with weeks paid in that
  // month, no source says what it is; the month after it stands alone.
  @Test func `when the shorter job ends, the month in which it was paid last is refused by name`()
    throws
  {
    var books = try Books()
    books.ann.contracts[0].span.to = CivilDate(2025, 5, 11)
    for week in ["W01", "W02", "W03"] { try books.pay("week", week, .pounds(400)) }
    try books.pay("month", "M01", .pounds(2_500))
    for week in ["W04", "W05", "W06"] { try books.pay("week", week, .pounds(400)) }
    try books.pay(
      "month", "M02", .pounds(2_500), finding: [.contractsOnSeveralSchedules(assistant: "ann")])
  }
}
