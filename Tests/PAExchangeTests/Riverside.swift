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

/// A household employer of our own: three PAs paid every four weeks.
///
/// Jo has irregular hours with rolled-up holiday, sleep-ins, a pension and two loans.
///
/// Sam is 19, has regular hours and earns holiday, and stands in for Jo. Kit is the employer's
/// parent and lives in the same home.
enum Riverside {
  static let start = CivilDate(2026, 3, 30)

  static var employer: Employer {
    var roles = Roles(employer: "holder")
    roles.bureau = "bureau"
    roles.personsSupported = ["person-1"]
    var employer = Employer.riverside()
    employer.id = "riverside-12"
    employer.roles = roles
    var holder = Party(id: "holder", kind: .person, name: "Alex Rivers & family")
    holder.address = ["12 Riverside", "Anytown", "AN1 1AA"]
    holder.email = "alex@example.org"
    var bureau = Party(id: "bureau", kind: .organisation, name: "Payday Bureau")
    bureau.address = ["1 High Street", "AN1 2BB"]
    employer.parties = [holder, bureau]
    employer.allowances = [EmploymentAllowanceClaim(year: TaxYear(startYear: 2026), claimed: true)]
    var pension = PensionScheme(id: "nest", provider: "Nest")
    pension.employeeRate = .percent(5)
    pension.employerRate = .percent(3)
    pension.reference = "EMP000012345"
    employer.pensionSchemes = [pension]
    employer.elements = elements
    employer.assistants = [jo, sam, kit]
    return employer
  }

  static var elements: [PayElement] {
    var weekend = PayElement.charged("weekend", .hour, .work, label: "Weekend hours")
    weekend.premiumOver = "weekday"
    var fares = PayElement.charged("fares", .amount, .expense, label: "Fares")
    fares.pensionable = false
    fares.holiday = false
    return [
      .charged("weekday", .hour, .work, label: "Weekday hours"), weekend,
      .charged("sleep-in", .night, .sleepIn, label: "Sleep-in"), fares,
    ]
  }

  static func contract(
    _ id: Identifier, _ payrollID: String, _ declaration: Starter.Declaration,
    _ holiday: ContractVersion.HolidayArrangement, weekday: Money
  ) -> Contract {
    .sample(
      id, payrollID: payrollID, declaration, hours: holiday == .accrued ? .regular : .irregular,
      weekly: holiday == .accrued ? .hours(20) : nil, holiday: holiday,
      rates: ["weekday": weekday, "weekend": weekday + .pounds(1), "sleep-in": .pounds(60)])
  }

  static var jo: PersonalAssistant {
    var jo = PersonalAssistant(
      id: "pa-1", forenames: "Jo", surname: "O'Neil <Smith>", born: CivilDate(1990, 2, 3))
    jo.sex = .female
    jo.address = ["3 Mill Lane", "AN1 3CC"]
    jo.niNumber = NINumber("AB123456C")
    jo.studentLoans = [StudentLoan(plan: .plan2, span: Span(from: start))]
    jo.postgraduateLoans = [Span(from: start)]
    jo.pension = [PensionMembership(from: start, status: .active, scheme: "nest")]
    var contract = contract("c1", "P1", .none, .rolledUp, weekday: .pounds(13, 20))
    // A rise in the middle of the second period.
    var risen = self.contract("c1", "P1", .none, .rolledUp, weekday: .pounds(13, 60)).versions[0]
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
    sam.contracts = [contract("c2", "P2", .b, .accrued, weekday: .pounds(13))]
    return sam
  }

  static var kit: PersonalAssistant {
    var kit = PersonalAssistant(
      id: "pa-3", forenames: "Kit", surname: "Rivers", born: CivilDate(1970, 5, 5))
    kit.family = FamilyOfEmployer(relation: .parent, livesInTheHome: true)
    kit.minimumWageExemption = .employersFamily
    kit.contracts = [contract("c3", "", .a, .rolledUp, weekday: .pounds(12))]
    return kit
  }

  static var budget: Budget {
    var budget = Budget.sample(from: start)
    budget.person = "person-1"
    budget.funders = [Funder(id: "icb", party: "holder"), Funder(id: "council", party: "holder")]
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

  /// The first period: Jo on ten days and two nights, Sam on eight days, Kit not at all.
  static var firstLines: [TimesheetLine] {
    (0..<10).map { day in
      TimesheetLine(
        "pa-1", "c1", CivilDate(2026, 4, 8).adding(days: day), "weekday", .time(.hours(9)))
    } + [
      TimesheetLine("pa-1", "c1", CivilDate(2026, 4, 11), "sleep-in", .units(2)),
      TimesheetLine("pa-1", "c1", CivilDate(2026, 4, 11), "fares", .amount(.pounds(14, 5))),
    ]
      + (0..<8).map { day in
        TimesheetLine(
          "pa-2", "c2", CivilDate(2026, 4, 6).adding(days: day), "weekday", .time(.hours(10)))
      }
  }

  /// The second period, with a day of the first that was forgotten, and cover.
  static var secondLines: [TimesheetLine] {
    var personal = TimesheetLine(
      "pa-1", "c1", CivilDate(2026, 5, 2), "weekend", .time(Minutes(455)))
    personal.person = "person-1"
    personal.line = "care"
    return [
      TimesheetLine("pa-1", "c1", CivilDate(2026, 4, 20), "weekday", .time(.hours(3))),
      personal,
      TimesheetLine("pa-1", "c1", CivilDate(2026, 5, 12), "weekday", .time(.hours(60))),
      TimesheetLine(
        "pa-2", "c2", CivilDate(2026, 5, 4), "weekday", .time(.hours(8)),
        covering: .init(assistant: "pa-1", reason: .sickness)),
      TimesheetLine(
        "pa-2", "c2", CivilDate(2026, 5, 5), "weekday", .time(.hours(7)),
        covering: .init(assistant: "pa-1", reason: .training)),
    ]
  }

  static func seal(_ number: Int) -> Seal { .sample(number, on: CivilDate(2026, 6, 1)) }

  static let digest = SHA256.hex("entry".utf8)

  static func run(
    _ period: Int, _ lines: [TimesheetLine], after earlier: ClosingState, number: Int,
    sequence: Int = 0, for employer: Employer = Riverside.employer
  ) throws -> (sealed: SealedPayRun, entry: Entry) {
    let name = try #require(TaxPeriod(TaxYear(startYear: 2026), .fourweekly, period))
    let schedule = try #require(employer.schedule("four"))
    let paid = try #require(schedule.period(name))
    var order = PayRunOrder(
      employer, schedule: schedule, period: paid, lines: lines, state: earlier.payroll)
    order.sequence = sequence
    order.reason = sequence == 0 ? "" : "Jo was ill"
    // What is to be looked at in every run, and stops none.
    var known: [PayRunFinding] = [.niNumberMissing(assistant: "pa-2")]
    if sequence == 0 {
      known += [.niNumberMissing(assistant: "pa-3"), .familyDisregarded(assistant: "pa-3")]
    }
    let run = try order.worked(finding: known)
    let books = BooksRead(employer: employer, budgets: [budget], trainings: [firstAid])
    let entry = Entry.paying(run, for: lines, of: books, after: earlier, seal: seal(number))
    guard case .run(let sealed) = entry.content else { preconditionFailure("a run's entry") }
    return (sealed, entry)
  }

  static var opening: ClosingState {
    ClosingState(payroll: PayrollState(year: TaxYear(startYear: 2026)))
  }

  /// The first two runs and a supplementary one, entries 2 to 4 after an opening.
  static func runs() throws -> [(sealed: SealedPayRun, entry: Entry)] {
    let first = try run(1, firstLines, after: opening, number: 2)
    let second = try run(2, secondLines, after: first.entry.closing, number: 3)
    let late = TimesheetLine("pa-2", "c2", CivilDate(2026, 5, 6), "weekend", .time(.hours(2)))
    let third = try run(2, [late], after: second.entry.closing, number: 4, sequence: 1)
    return [first, second, third]
  }
}
