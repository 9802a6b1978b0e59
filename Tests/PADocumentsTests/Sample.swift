import PABudgets
import PAClaims
import PAEmployment
import PAJournal
import PALedger
import PAPayRun
import PAPrimitives
import PAStatute
import PATestHouseholds
import PATestKit
import Testing

/// A small employer paid every four weeks, invented for these tests, and what the journal holds of it.
struct Sample {
  let entries: [Entry]
  let budget: Budget
  let training: Training

  /// Six regular runs from 6 April, the last with arrears, then a supplementary one for it.
  init() throws {
    let books = BooksRead(
      employer: Sample.employer, budgets: [Sample.careBudget], trainings: [Sample.course])
    budget = Sample.careBudget
    training = Sample.course
    let year = TaxYear(startYear: 2026)
    var entries = [
      Entry(
        opening: Opening(
          source: "nothing paid before", state: ClosingState(payroll: PayrollState(year: year))),
        seal: Sample.seal(1, on: CivilDate(2026, 4, 6)))
    ]
    func seal(_ order: PayRunOrder, finding known: [PayRunFinding]) throws {
      var order = order
      try order.takeEarlierPay(from: JournalBefore(of: entries))
      let run = try order.worked(finding: known)
      entries.append(
        .paying(
          run, for: order.lines, of: books, after: entries[entries.count - 1].closing,
          seal: Sample.seal(entries.count + 1, on: run.submitBy)))
    }
    for event in [
      Receipt(
        budget: "phb", funder: "nhs", line: nil, on: CivilDate(2026, 4, 8),
        amount: .pounds(30_000), reference: "PHB APR"),
      Receipt(
        budget: "phb", funder: "council", line: nil, on: CivilDate(2026, 4, 10),
        amount: .pounds(12_000), reference: "DP 0417"),
    ] {
      entries.append(
        try Entry(
          posting: event, from: EventSources(books: books),
          after: entries[entries.count - 1].closing,
          seal: Sample.seal(entries.count + 1, on: event.on)))
    }
    for (cost, digest) in [
      (
        PostedCost(
          item: "course", training: "moving", on: CivilDate(2026, 9, 15), amount: .pounds(120),
          supplier: "Northbank Training", invoice: "2207",
          evidence: EvidenceFile("northbank-2207.pdf")), "a1"
      ),
      (
        PostedCost(
          item: "course-travel", training: "moving", on: CivilDate(2026, 9, 15),
          amount: .pounds(14, 40), supplier: "Jo Marsh", invoice: "travel-1",
          evidence: EvidenceFile("travel-1.pdf")), "b2"
      ),
    ] {
      let evidence = String(repeating: digest, count: 32)
      entries.append(
        try Entry(
          posting: cost,
          from: EventSources(books: books, evidence: evidence),
          after: entries[entries.count - 1].closing,
          seal: Sample.seal(entries.count + 1, on: cost.on)))
    }
    let schedule = books.employer.schedules[0]
    var period = schedule.firstPeriod
    for number in 1...6 {
      var lines = Sample.lines(in: period.days)
      if number == 6 { lines += Sample.arrears }
      let order = PayRunOrder(
        books.employer, schedule: schedule, period: period, lines: lines,
        state: entries[entries.count - 1].closing.payroll)
      // What is to be looked at, and stops no run. Lee earned so much elsewhere in the year's first
      // days that the first tax here is limited to half of pay.
      var known: [PayRunFinding] = [
        .niNumberMissing(assistant: "sam"), .familyDisregarded(assistant: "lee"),
      ]
      // Tax of the job before comes back to Lee in every run but the first.
      known.append(number == 1 ? .taxLimited(assistant: "lee") : .netAboveGross(assistant: "lee"))
      try seal(order, finding: known)
      if number < 6 { period = schedule.period(after: period) }
    }
    var extra = PayRunOrder(
      books.employer, schedule: schedule, period: period,
      lines: [
        TimesheetLine("jo", "jo-1", CivilDate(2026, 8, 29), "weekday", .time(.hours(6)))
      ], state: entries[entries.count - 1].closing.payroll)
    extra.sequence = 1
    extra.reason = "Six hours on Saturday 29 August were left off the timesheet."
    extra.paymentDate = CivilDate(2026, 9, 4)
    try seal(extra, finding: [])
    self.entries = entries
  }

  /// The sealed runs, each with its entry.
  var runs: [(entry: Entry, run: SealedPayRun)] {
    entries.compactMap { entry in
      if case .run(let run) = entry.content { (entry, run) } else { nil }
    }
  }

  /// The regular run of Monday 31 August 2026, a bank holiday in England.
  var august: (entry: Entry, run: SealedPayRun) { runs[5] }

  /// The supplementary run after it.
  var supplementary: (entry: Entry, run: SealedPayRun) { runs[6] }

  static func seal(_ number: Int, on day: CivilDate) -> Seal {
    Seal(
      number: number, year: TaxYear(startYear: 2026), employer: "riverside", previous: "", on: day,
      isDayStated: true, by: "Alex Rowan",
      reason: "", program: "pa-payroll 0.1", law: "2026-27.1",
      books: String(repeating: "0", count: 64))
  }

  static func lines(in days: DateRange) -> [TimesheetLine] {
    let first = days.first
    var lines: [TimesheetLine] = []
    for week in 0..<4 {
      let monday = first.adding(days: 7 * week)
      for day in 0..<3 {
        lines.append(
          TimesheetLine("jo", "jo-1", monday.adding(days: day), "weekday", .time(Minutes(450))))
      }
      lines.append(TimesheetLine("jo", "jo-1", monday.adding(days: 5), "weekend", .time(.hours(8))))
      lines.append(TimesheetLine("jo", "jo-1", monday.adding(days: 1), "sleep-in", .units(1)))
      for day in 0..<5 {
        lines.append(
          TimesheetLine("morag", "morag-1", monday.adding(days: day), "weekday", .time(.hours(7))))
      }
      lines.append(
        TimesheetLine("sam", "sam-1", monday.adding(days: 3), "weekday", .time(.hours(9))))
      lines.append(
        TimesheetLine("lee", "lee-1", monday.adding(days: 6), "weekend", .time(.hours(10))))
    }
    lines.append(TimesheetLine("jo", "jo-1", first.adding(days: 9), "mileage", .units(38)))
    var cover = TimesheetLine("sam", "sam-1", first.adding(days: 4), "weekday", .time(Minutes(450)))
    cover.covers = TimesheetLine.Cover(assistant: "jo", reason: .sickness)
    lines.append(cover)
    return lines
  }

  static let arrears = [
    TimesheetLine("jo", "jo-1", CivilDate(2026, 7, 25), "weekend", .time(Minutes(270)))
  ]

  static let employer: Employer = {
    var employer = Employer(id: "rowan", nation: .england, roles: Roles(employer: "alex"))
    employer.parties = [
      Party(id: "alex", kind: .person, name: "Alex Rowan"),
      Party(id: "icb", kind: .organisation, name: "NHS Northbank"),
      Party(id: "borough", kind: .organisation, name: "Northbank Council"),
    ]
    employer.paye = .sample
    employer.paye?.paid = .quarterly
    employer.allowances = [
      EmploymentAllowanceClaim(year: TaxYear(startYear: 2026), claimed: true)
    ]
    employer.schedules = [
      PaySchedule(
        id: "four-weekly", frequency: .fourweekly, firstPeriodStarts: CivilDate(2026, 3, 16),
        paidDaysAfterEnd: 1)
    ]
    var nest = PensionScheme(id: "nest", provider: "Nest")
    nest.reference = "EMP000123456"
    nest.employeeRate = .percent(5)
    nest.employerRate = .percent(3)
    var given = PensionScheme(id: "given", provider: "Smart Pension")
    given.relief = .salarySacrifice
    given.employeeRate = .percent(5)
    given.employerRate = .percent(3)
    employer.pensionSchemes = [nest, given]
    employer.insurance = [.sample]
    employer.elements = [
      element("weekday", "Weekday hours", .hour, .work),
      element("weekend", "Weekend hours", .hour, .work),
      element("sleep-in", "Sleep-in nights", .night, .sleepIn),
      element("mileage", "Mileage in your own car", .mile, .expense),
    ]
    employer.assistants = [jo, morag, sam, lee]
    return employer
  }()

  private static func element(
    _ id: Identifier, _ label: String, _ unit: PayElement.Unit, _ kind: PayElement.Kind
  ) -> PayElement {
    var element = PayElement.charged(id, unit, kind, label: label)
    element.holiday = kind != .expense
    return element
  }

  private static func contract(
    _ id: Identifier, payrollID: String, _ declaration: Starter.Declaration,
    _ hours: ContractVersion.HoursPattern, _ holiday: ContractVersion.HolidayArrangement
  ) -> Contract {
    .sample(
      id, payrollID: payrollID, on: "four-weekly", from: CivilDate(2026, 3, 16), declaration,
      hours: hours, weekly: hours == .regular ? .hours(35) : nil, holiday: holiday,
      rates: [
        "weekday": .pounds(14, 60), "weekend": .pounds(15, 85), "sleep-in": .pounds(62, 50),
        "mileage": Money(pence: 45),
      ])
  }

  /// Variable hours, sleep-ins, rolled-up holiday, a pension with relief at source, mileage.
  private static let jo: PersonalAssistant = {
    var jo = PersonalAssistant(
      id: "jo", forenames: "Jo", surname: "Marsh", born: CivilDate(1988, 5, 14))
    jo.niNumber = NINumber("AB123456C")
    jo.pension = [
      PensionMembership(from: CivilDate(2026, 3, 16), status: .active, scheme: "nest")
    ]
    var work = contract("jo-1", payrollID: "0001", .a, .irregular, .rolledUp)
    if let code = TaxCode("1257L") {
      work.taxCodes = [TaxCodeNotice(from: CivilDate(2026, 4, 6), code: code, basis: .cumulative)]
    }
    jo.contracts = [work]
    return jo
  }()

  /// Regular hours, holiday in hours, a Scottish code on its own, under 21, a plan 4 loan, a cheque.
  private static let morag: PersonalAssistant = {
    var morag = PersonalAssistant(
      id: "morag", forenames: "Morag", surname: "Bell", born: CivilDate(2006, 2, 3))
    morag.niNumber = NINumber("CE654321A")
    morag.paidBy = .cheque
    morag.pension = [PensionMembership(from: CivilDate(2026, 3, 16), status: .optedOut)]
    morag.studentLoans = [StudentLoan(plan: .plan4, span: Span(from: CivilDate(2026, 4, 6)))]
    var work = contract("morag-1", payrollID: "0002", .b, .regular, .accrued)
    if let code = TaxCode("S1257L") {
      work.taxCodes = [
        TaxCodeNotice(from: CivilDate(2026, 4, 6), code: code, basis: .week1month1)
      ]
    }
    morag.contracts = [work]
    return morag
  }()

  /// A second job at basic rate, a pension by salary sacrifice, a postgraduate loan, cover shifts.
  private static let sam: PersonalAssistant = {
    var sam = PersonalAssistant(
      id: "sam", forenames: "Sam", surname: "O\u{2019}Neill", born: CivilDate(1958, 9, 1))
    sam.pension = [
      PensionMembership(from: CivilDate(2026, 3, 16), status: .active, scheme: "given")
    ]
    sam.postgraduateLoans = [Span(from: CivilDate(2026, 4, 6))]
    sam.contracts = [contract("sam-1", payrollID: "0003", .c, .irregular, .rolledUp)]
    return sam
  }()

  /// The employer's sister who lives in: no National Insurance, tax of an earlier job given back.
  private static let lee: PersonalAssistant = {
    var lee = PersonalAssistant(
      id: "lee", forenames: "Lee", surname: "Rowan", born: CivilDate(1992, 11, 30))
    lee.niNumber = NINumber("JG102030B")
    lee.family = FamilyOfEmployer(relation: .sibling, livesInTheHome: true)
    lee.paidBy = .cash
    var work = contract("lee-1", payrollID: "0004", .b, .irregular, .rolledUp)
    if let code = TaxCode("1257L") {
      work.starter.p45 = P45(
        left: CivilDate(2026, 4, 7), code: code, basis: .cumulative, pay: .pounds(5_200),
        tax: .pounds(620))
    }
    lee.contracts = [work]
    return lee
  }()

  static let careBudget: Budget = {
    var budget = Budget(
      id: "phb", held: .directPayment,
      days: DateRange(CivilDate(2026, 3, 16)).including(CivilDate(2027, 3, 31)))
    budget.funders = [Funder(id: "nhs", party: "icb"), Funder(id: "council", party: "borough")]
    budget.funding = [
      .shares(from: CivilDate(2026, 3, 16), ["nhs": 70_0, "council": 30_0])
    ]
    var training = PlanLine(id: "training", label: "Training", agreed: .pounds(1_200))
    training.funder = "nhs"
    budget.lines = [
      PlanLine(id: "care", label: "Care and support", agreed: .pounds(88_000)), training,
    ]
    var course = HiddenCost(
      id: "course", label: "Courses", kind: .training, payer: .budget, basis: .assistantYear,
      line: "training", agreed: .pounds(900), evidence: "invoice")
    course.committed = .pounds(240)
    budget.hiddenCosts = [
      course,
      HiddenCost(
        id: "course-travel", label: "Travel to courses", kind: .trainingTravel, payer: .budget,
        basis: .event, line: "training", agreed: .pounds(300), evidence: "mileage log"),
      HiddenCost(
        id: "insurance", label: "Employers\u{2019} liability insurance", kind: .insurance,
        payer: .funder, basis: .employerYear, line: "care", agreed: .pounds(140),
        evidence: "policy"),
    ]
    return budget
  }()

  static let course = Training(
    id: "moving", learner: "jo", title: "Moving and handling", provider: "Northbank Training",
    days: DateRange(CivilDate(2026, 9, 15)), attendance: Minutes(420))
}
