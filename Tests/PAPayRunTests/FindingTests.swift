import PAEmployment
import PAPayRun
import PAPrimitives
import PAStatute
import PATestHouseholds
import PATestKit
import Testing

/// Everything a run finds, and whether it blocks.
struct FindingTests {
  func findings(
    _ change: (inout Household) throws -> Void, pay: Money = .pounds(1_500)
  ) throws -> [PayRunFinding] {
    var books = Household()
    try books.hire("ann", on: "month")
    try change(&books)
    let order = try books.order("month", "M01", pay: ["ann": pay])
    return PayRun(order, under: try order.law()).findings
  }

  @Test func `nothing wrong`() throws { #expect(try findings { _ in } == []) }

  @Test func `a letter that the facts contradict`() throws {
    let found = try findings {
      $0.employer.assistants[0].assertedCategories = [
        AssertedCategory(from: CivilDate(2026, 4, 6), category: .m)
      ]
    }
    #expect(
      found == [
        .categoryContradicted(
          assistant: "ann", asserted: .m, found: .a, because: .standard)
      ])
    #expect(found.map(\.isBlocking) == [true])
  }

  @Test(arguments: [
    // 500.00: nothing is taken, but the employer owes 83 × 15% = 12.45. 417.00: nothing at all.
    (Money.pounds(1_500), [PayRunFinding.payeSchemeMissing(assistant: "ann")]),
    (.pounds(500), [.payeSchemeMissing(assistant: "ann")]), (.pounds(417), []),
  ])
  func `no PAYE scheme though something is due`(pay: Money, expected: [PayRunFinding]) throws {
    let found = try findings({ $0.employer.paye = nil }, pay: pay)
    #expect(found == expected)
  }

  @Test func `a job of a shorter schedule that was paid last inside the month`() throws {
    let found = try findings {
      var other = try $0.contract("other", on: "week", code: "BR")
      other.span.to = CivilDate(2026, 4, 12)
      $0.employer.assistants[0].contracts.append(other)
    }
    #expect(found == [.contractsOnSeveralSchedules(assistant: "ann")])
  }

  @Test func `an active member of a scheme the books do not have`() throws {
    let found = try findings {
      $0.employer.assistants[0].pension = [
        PensionMembership(from: CivilDate(2026, 4, 6), status: .active, scheme: "none")
      ]
    }
    #expect(found == [.pensionSchemeMissing(assistant: "ann")])
  }

  // The tax month begins on 6 April; its six weeks end on 17 May. 833.00 is not above the trigger; at 21
  // nobody is enrolled.
  @Test(arguments: [
    (Money.pounds(833, 1), 1990, true), (.pounds(833), 1990, false), (.pounds(1_500), 2005, false),
  ])
  func `enrolment due`(pay: Money, born: Int, due: Bool) throws {
    let change = { (books: inout Household) in
      books.employer.assistants[0].pension = []
      books.employer.assistants[0].born = CivilDate(born, 2, 1)
    }
    let found = try findings(change, pay: pay).filter { !$0.isBlocking }
    let expected = PayRunFinding.pensionEnrolmentDue(assistant: "ann", by: CivilDate(2026, 5, 17))
    #expect(found == (due ? [expected] : []))
  }

  @Test func `what only asks to be looked at`() throws {
    let found = try findings {
      $0.employer.assistants[0].niNumber = nil
      $0.employer.insurance = []
    }
    let insurance = PayRunFinding.insuranceNotInForce(on: CivilDate(2026, 4, 30))
    #expect(found == [.niNumberMissing(assistant: "ann"), insurance])
    #expect(found.map(\.isBlocking) == [false, false])
    let other = try findings { $0.employer.insurance[0].covers = [.publicLiability] }
    #expect(other == [insurance])
  }

  @Test func `time that no contract on the schedule pays is not lost in silence`() throws {
    var books = Household()
    try books.hire("ann", on: "month")
    try books.hire("bob", on: "week")
    let day = CivilDate(2026, 4, 30)
    for (assistant, contract) in [
      ("ann", "bob"), ("bob", "bob"), ("eve", "ann"), ("ann", "nights"),
    ] as [(Identifier, Identifier)] {
      var order = try books.order("month", "M01")
      order.lines = [
        TimesheetLine(
          assistant: assistant, contract: contract, on: day, element: "hours",
          quantity: .time(.hours(3)))
      ]
      let run = PayRun(order, under: try order.law())
      #expect(
        run.plainFindings == [
          .employment(.unpayable(.noContract(contract), on: day), assistant: assistant)
        ])
      #expect(run.isBlocked && run.gross == .zero)
    }
  }

  @Test func `pay below the minimum wage, unless the law exempts it`() throws {
    var books = Household()
    try books.hire("ann", on: "month", rate: .pounds(12, 70))
    let order = try books.order("month", "M01", hours: ["ann": 10])
    let run = PayRun(order, under: try order.law())
    // 1 April 2026: 12.71. Ten hours are ten pence short.
    let shortfalls = run.plainFindings.compactMap { finding -> Money? in
      if case .employment(.belowMinimumWage(let check), "ann") = finding {
        check.shortfall
      } else {
        nil
      }
    }
    #expect(shortfalls == [.pounds(0, 10)] && run.plainFindings.count == 1 && run.isBlocked)
    books.employer.assistants[0].minimumWageExemption = .employersFamily
    try books.run("month", "M02", hours: ["ann": 10])
  }

  // The four weeks from 30 March keep 12.21, those from 27 April have 12.71: arrears of the first paid
  // in the second are held against 12.21.
  @Test func `arrears are held against their own period's minimum wage`() throws {
    var books = Household()
    try books.hire("ann", on: "four", rate: .pounds(12, 21))
    var later = books.employer.assistants[0].contracts[0].versions[0]
    later.from = CivilDate(2026, 4, 27)
    later.rates[0].amount = .pounds(12, 71)
    books.employer.assistants[0].contracts[0].versions.append(later)
    var order = try books.order("four", "4W02", hours: ["ann": 10])
    order.lines.append(
      TimesheetLine(
        assistant: "ann", contract: "ann", on: CivilDate(2026, 4, 20), element: "hours",
        quantity: .time(.hours(10))))
    let run = try order.worked()
    #expect(run.payslips.first?.lines.map(\.amount) == [.pounds(127, 10), .pounds(122, 10)])
    #expect(run.payslips.first?.lines.map(\.arrearsOf?.label) == [nil, "4W01"])
  }

  @Test func `a payment date of another tax year`() throws {
    let books = Household()
    var order = try books.order("month", "M12")
    order.paymentDate = CivilDate(2026, 4, 5)
    let run = PayRun(order, under: try order.law())
    #expect(run.plainFindings == [.paymentOutsideYear(order.paymentDate, year: order.state.year)])
    #expect(run.isBlocked)
  }

  @Test func `law that is not known yet is refused by name`() throws {
    let books = Household()
    var order = try books.order("month", "M12")
    order.paymentDate = CivilDate(2027, 4, 6)
    let refusal = try #require(throws: NotInForce.self) { try order.law() }
    #expect(refusal.day == CivilDate(2027, 4, 6))
  }

  @Test func `a plan that does not run yet`() throws {
    var books = Household()
    try books.hire("ann", on: "month")
    books.employer.assistants[0].studentLoans = [
      StudentLoan(plan: .plan5, span: Span(from: CivilDate(2025, 4, 6)))
    ]
    books.state = PayrollState(year: TaxYear(startYear: 2025))
    var order = try books.order("month", "M01", pay: ["ann": .pounds(3_000)])
    order.paymentDate = CivilDate(2026, 4, 5)
    let run = PayRun(order, under: try order.law())
    #expect(run.plainFindings == [.studentLoanPlanNotRunning(assistant: "ann", plan: .plan5)])
    #expect(run.loans == .zero)
  }

  @Test func `keys of runs`() throws {
    for text in ["2026-27/4W08", "2026-27/4W08+1", "2026-27/W53+99"] {
      #expect(RunKey(text)?.description == text)
    }
    #expect(RunKey("2026-27/4W08+1")?.label == "4W08+1")
    #expect(RunKey("2026-27/4W08")?.sequence == 0)
    for text in [
      "", "+1", "2026-27/4W08+", "2026-27/4W08+0", "2026-27/4W08+01", "2026-27/4W08+100",
      "2026-27/4W08+-1", "2026-27/4W08++1", "2026-27/4W08+1+1", "2026-27/4W08 +1", "4W08+1",
      "2026-27/4W08+١",
    ] {
      #expect(RunKey(text) == nil, "\(text)")
    }
  }

  @Test func `a state knows its runs`() throws {
    var state = PayrollState(year: TaxYear(startYear: 2026))
    let name = try #require(TaxPeriod("2026-27/M01"))
    state.sealed = [
      SealedRun(schedule: "month", key: RunKey(period: name), entry: 2),
      SealedRun(schedule: "month", key: RunKey(period: name, sequence: 1), entry: 3),
      SealedRun(schedule: "other", key: RunKey(period: name), entry: 4),
    ]
    #expect(state.runs(of: "month", in: name).map(\.entry) == [2, 3])
    #expect(state.lastRegular(of: "month")?.entry == 2)
    #expect(state.employment("none") == nil)
  }

  // A month of £10,000,000 an hour by day and night, and a hundred such amounts: within what a file
  // can say, however senseless.
  @Test func `the largest amounts that are read do not trap`() throws {
    for (code, relief) in [("D1", PensionRelief.netPay), ("SK9999", .salarySacrifice)] {
      var books = Household()
      try books.hire("ann", on: "month", code: code, rate: .limit, rolledUp: true)
      books.enrol(relief, .pensionablePay)
      books.employer.pensionSchemes[0].employeeRate = .whole
      books.employer.pensionSchemes[0].employerRate = .whole
      books.employer.assistants[0].postgraduateLoans = [Span(from: CivilDate(2026, 1, 1))]
      var order = try books.order("month", "M01", hours: ["ann": 31 * 24])
      for _ in 0..<100 {
        order.lines.append(
          TimesheetLine(
            assistant: "ann", contract: "ann", on: CivilDate(2026, 4, 30), element: "pay",
            quantity: .amount(.limit)))
      }
      let run = PayRun(order, under: try order.law())
      // 744 times ten million is refused; the hundred amounts would pass the limit together too.
      #expect(run.gross <= Money.limit)
      #expect(
        run.plainFindings.contains { finding in
          if case .employment(.payTooLarge, _) = finding { true } else { false }
        })
      #expect(run.isBlocked)
    }
  }
}
