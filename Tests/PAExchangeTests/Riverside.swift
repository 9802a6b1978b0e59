import PABudgets
import PAClaims
import PAEmployment
import PAJournal
import PAPayRun
import PAPrimitives
import PAStatute
import PATestKit
import Testing

/// A household employer of our own: three PAs paid every four weeks.
///
/// Jo has irregular hours with rolled-up holiday, sleep-ins, a pension and two loans.
///
/// Sam is 19, has regular hours and earns holiday, and stands in for Jo. Kit is the employer's
/// parent and lives in the same home.
enum Riverside {
  static let start = CivilDate(2026, 3, 30)

  static let schedule = PaySchedule(
    id: "four-weekly", frequency: .fourweekly, firstPeriodStarts: start, paidDaysAfterEnd: 5)

  static var employer: Employer {
    var roles = Roles(employer: "holder")
    roles.bureau = "bureau"
    roles.personsSupported = ["person-1"]
    var employer = Employer(id: "riverside-12", nation: .england, roles: roles)
    var holder = Party(id: "holder", kind: .person, name: "Alex Rivers & family")
    holder.address = ["12 Riverside", "Anytown", "AN1 1AA"]
    holder.email = "alex@example.org"
    var bureau = Party(id: "bureau", kind: .organisation, name: "Payday Bureau")
    bureau.address = ["1 High Street", "AN1 2BB"]
    employer.parties = [holder, bureau]
    if let reference = PAYEReference("123/AB456"),
      let office = AccountsOfficeReference("123PX00123456")
    {
      employer.paye = PAYEScheme(reference: reference, accountsOffice: office)
    }
    employer.allowances = [EmploymentAllowanceClaim(year: TaxYear(startYear: 2026), claimed: true)]
    employer.schedules = [schedule]
    var pension = PensionScheme(id: "nest", provider: "Nest")
    pension.employeeRate = .percent(5)
    pension.employerRate = .percent(3)
    pension.reference = "EMP000012345"
    employer.pensionSchemes = [pension]
    var policy = InsurancePolicy(
      id: "policy", insurer: "Insurer",
      days: DateRange(CivilDate(2026, 1, 1)).including(CivilDate(2026, 12, 31)))
    policy.covers = [.employersLiability]
    employer.insurance = [policy]
    employer.elements = elements
    employer.assistants = [jo, sam, kit]
    return employer
  }

  static var elements: [PayElement] {
    let charge = PayElement.Charge(from: start, line: "care")
    var weekday = PayElement(id: "weekday", label: "Weekday hours", unit: .hour, kind: .work)
    var weekend = PayElement(id: "weekend", label: "Weekend hours", unit: .hour, kind: .work)
    weekend.premiumOver = "weekday"
    var night = PayElement(id: "sleep-in", label: "Sleep-in", unit: .night, kind: .sleepIn)
    var fares = PayElement(id: "fares", label: "Fares", unit: .amount, kind: .expense)
    fares.pensionable = false
    fares.holiday = false
    weekday.charges = [charge]
    weekend.charges = [charge]
    night.charges = [charge]
    fares.charges = [charge]
    return [weekday, weekend, night, fares]
  }

  static func version(_ holiday: ContractVersion.HolidayArrangement, weekday: Money)
    -> ContractVersion
  {
    var version = ContractVersion(
      from: start, jobTitle: "Personal assistant",
      hours: holiday == .accrued ? .regular : .irregular,
      weekly: holiday == .accrued ? .hours(20) : nil, holiday: holiday)
    version.rates = [
      ElementRate(element: "weekday", amount: weekday),
      ElementRate(element: "weekend", amount: weekday + .pounds(1)),
      ElementRate(element: "sleep-in", amount: .pounds(60)),
    ]
    return version
  }

  static func contract(
    _ id: Identifier, _ payrollID: String, _ declaration: Starter.Declaration,
    _ version: ContractVersion
  ) -> Contract {
    var contract = Contract(
      id: id, payrollID: payrollID, schedule: "four-weekly", span: Span(from: start),
      starter: Starter(declaration: declaration))
    contract.versions = [version]
    return contract
  }

  static var jo: PersonalAssistant {
    var jo = PersonalAssistant(
      id: "pa-1", forenames: "Jo", surname: "O'Neil <Smith>", born: CivilDate(1990, 2, 3))
    jo.sex = "female"
    jo.address = ["3 Mill Lane", "AN1 3CC"]
    jo.niNumber = NINumber("AB123456C")
    jo.studentLoans = [StudentLoan(plan: .plan2, span: Span(from: start))]
    jo.postgraduateLoans = [Span(from: start)]
    jo.pension = [PensionMembership(from: start, status: .active, scheme: "nest")]
    var contract = contract("c1", "P1", .none, version(.rolledUp, weekday: .pounds(13, 20)))
    // A rise in the middle of the second period.
    var risen = version(.rolledUp, weekday: .pounds(13, 60))
    risen.from = CivilDate(2026, 5, 11)
    contract.versions.append(risen)
    if let code = TaxCode("1257L"), let old = TaxCode("BR") {
      contract.taxCodes = [TaxCodeNotice(from: start, code: code, basis: .cumulative)]
      contract.starter.p45 = P45(
        left: CivilDate(2026, 4, 7), code: old, basis: .cumulative, pay: .pounds(50),
        tax: .pounds(10))
    }
    jo.contracts = [contract]
    return jo
  }

  static var sam: PersonalAssistant {
    var sam = PersonalAssistant(
      id: "pa-2", forenames: "Sam", surname: "Green", born: CivilDate(2007, 1, 1))
    sam.apprenticeships = [Span(from: start, to: CivilDate(2027, 3, 31))]
    sam.certificates = [
      NICertificate(kind: .deferment, span: Span(from: CivilDate(2025, 4, 6), to: start))
    ]
    sam.paidBy = .cash
    sam.contracts = [contract("c2", "P2", .b, version(.accrued, weekday: .pounds(13)))]
    return sam
  }

  static var kit: PersonalAssistant {
    var kit = PersonalAssistant(
      id: "pa-3", forenames: "Kit", surname: "Rivers", born: CivilDate(1970, 5, 5))
    kit.family = FamilyOfEmployer(relation: .parent, livesInTheHome: true)
    kit.minimumWageExemption = .employersFamily
    kit.contracts = [contract("c3", "", .a, version(.rolledUp, weekday: .pounds(12)))]
    return kit
  }

  static var budget: Budget {
    var budget = Budget(
      id: "phb", held: .directPayment,
      days: DateRange(start).including(CivilDate(2027, 4, 5)))
    budget.person = "person-1"
    budget.funders = [Funder(id: "icb", party: "holder"), Funder(id: "council", party: "holder")]
    budget.funding = [
      FundingVersion(
        from: start,
        shares: [
          FunderShare(funder: "icb", share: Rate(millionths: 625_000)),
          FunderShare(funder: "council", share: Rate(millionths: 375_000)),
        ])
    ]
    budget.lines = [
      PlanLine(id: "care", label: "Care, day and night", agreed: .pounds(78_000)),
      PlanLine(id: "courses", label: "Courses \"and\" travel", agreed: .pounds(1_200)),
    ]
    budget.hiddenCosts = [
      HiddenCost(
        id: "first-aid", label: "First aid course", kind: .training, payer: .budget,
        basis: .event, line: "courses", agreed: .pounds(600), evidence: "invoice")
    ]
    return budget
  }

  static let firstAid = Training(
    id: "first-aid-may", learner: "pa-1", title: "First aid", provider: "Trainers Ltd",
    days: DateRange(CivilDate(2026, 5, 5)), attendance: .hours(7))

  static var books: BooksRead {
    BooksRead(employer: employer, budgets: [budget], trainings: [firstAid])
  }

  static func line(
    _ assistant: Identifier, _ contract: Identifier, _ on: CivilDate, _ element: Identifier,
    _ quantity: TimesheetLine.Quantity, covers: TimesheetLine.CoverReason? = nil
  ) -> TimesheetLine {
    var line = TimesheetLine(
      assistant: assistant, contract: contract, on: on, element: element, quantity: quantity)
    line.covers = covers.map { TimesheetLine.Cover(assistant: "pa-1", reason: $0) }
    return line
  }

  /// The first period: Jo on ten days and two nights, Sam on eight days, Kit not at all.
  static var firstLines: [TimesheetLine] {
    (0..<10).map { day in
      line("pa-1", "c1", CivilDate(2026, 4, 8).adding(days: day), "weekday", .time(.hours(9)))
    } + [
      line("pa-1", "c1", CivilDate(2026, 4, 11), "sleep-in", .units(2)),
      line("pa-1", "c1", CivilDate(2026, 4, 11), "fares", .amount(.pounds(14, 5))),
    ]
      + (0..<8).map { day in
        line("pa-2", "c2", CivilDate(2026, 4, 6).adding(days: day), "weekday", .time(.hours(10)))
      }
  }

  /// The second period, with a day of the first that was forgotten, and cover.
  static var secondLines: [TimesheetLine] {
    var personal = line("pa-1", "c1", CivilDate(2026, 5, 2), "weekend", .time(Minutes(455)))
    personal.person = "person-1"
    personal.line = "care"
    return [
      line("pa-1", "c1", CivilDate(2026, 4, 20), "weekday", .time(.hours(3))),
      personal,
      line("pa-1", "c1", CivilDate(2026, 5, 12), "weekday", .time(.hours(60))),
      line(
        "pa-2", "c2", CivilDate(2026, 5, 4), "weekday", .time(.hours(8)), covers: .sickness),
      line(
        "pa-2", "c2", CivilDate(2026, 5, 5), "weekday", .time(.hours(7)), covers: .training),
    ]
  }

  static func seal(_ number: Int) -> Seal {
    Seal(
      number: number, year: TaxYear(startYear: 2026), previous: String(repeating: "0", count: 64),
      on: CivilDate(2026, 6, 1), by: "tests", reason: "", program: "0.1.0", law: "2026-27",
      books: String(repeating: "b", count: 64))
  }

  static let digest = SHA256.hex("entry".utf8)

  static func run(
    _ period: Int, _ lines: [TimesheetLine], after earlier: ClosingState, number: Int,
    sequence: Int = 0, for employer: Employer = Riverside.employer
  ) throws -> (sealed: SealedPayRun, entry: Entry) {
    let name = try #require(TaxPeriod(TaxYear(startYear: 2026), .fourweekly, period))
    let paid = try #require(schedule.period(name))
    var order = PayRunOrder(
      employer, schedule: schedule, period: paid, lines: lines, state: earlier.payroll)
    order.sequence = sequence
    order.reason = sequence == 0 ? "" : "Jo was ill"
    let run = PayRun(order, under: try order.law())
    try #require(!run.isBlocked, "\(run.findings)")
    let books = BooksRead(employer: employer, budgets: [budget], trainings: [firstAid])
    let sealed = SealedPayRun(books: books, lines: lines, timesheets: [], run: run)
    return (sealed, Entry(run: sealed, after: earlier, seal: seal(number)))
  }

  static var opening: ClosingState {
    ClosingState(payroll: PayrollState(year: TaxYear(startYear: 2026)))
  }

  /// The first two runs and a supplementary one, entries 2 to 4 after an opening.
  static func runs() throws -> [(sealed: SealedPayRun, entry: Entry)] {
    let first = try run(1, firstLines, after: opening, number: 2)
    let second = try run(2, secondLines, after: first.entry.closing, number: 3)
    let late = line("pa-2", "c2", CivilDate(2026, 5, 6), "weekend", .time(.hours(2)))
    let third = try run(2, [late], after: second.entry.closing, number: 4, sequence: 1)
    return [first, second, third]
  }
}
