import PADeductions
import PAEmployment
import PAPayRun
import PAPrimitives
import PATestHouseholds
import PATestKit
import Testing

/// Runs that add to an earnings period already paid.
struct SupplementaryRunTests {
  // Month 7 under BR. 1,000.00: no employee NI, 583 × 15% = 87.45; pension 480 × 5% = 24.00, 19.20
  // taken, 3% 14.40; tax 200.00. With 200.00 more: 152 × 8% = 12.16; 783 × 15% = 117.45; 680 × 5% =
  // 34.00, 27.20; 20.40; tax 240.00. The supplementary run takes the differences.
  @Test func `National Insurance and pension on the whole period, tax cumulative`() throws {
    var books = Household()
    try books.hire("ann", on: "month", code: "BR")
    books.enrol(.reliefAtSource)
    let regular = try #require(
      try books.run("month", "M07", pay: ["ann": .pounds(1_000)]).payslips.first)
    #expect(regular.taken(.nationalInsurance) == "0.00" && regular.employerNI == .pounds(87, 45))
    #expect(regular.taken(.pension) == "19.20" && regular.employerPension == .pounds(14, 40))
    let run = try books.run("month", "M07", pay: ["ann": .pounds(200)], sequence: 1)
    #expect("\(run.key)" == "2026-27/M07+1" && run.reason == "forgotten")
    let more = try #require(run.payslips.first)
    #expect(more.taken(.nationalInsurance) == "12.16" && more.employerNI == .pounds(30))
    #expect(more.taken(.pension) == "8.00" && more.figures.pension.reclaimed == .pounds(2))
    #expect(more.employerPension == .pounds(6))
    #expect(more.taken(.incomeTax) == "40.00")
    #expect(more.net == .pounds(139, 84))
    // The columns: 559; 441 then 489; 0 then 152.
    #expect(more.class1?.atLEL == .zero)
    #expect(more.class1?.lelToPT == .pounds(48))
    #expect(more.class1?.ptToUEL == .pounds(152))
    let toDate = more.toDate
    #expect(toDate.figures.class1.letters.map(\.class1.earnings) == [.pounds(1_200)])
    #expect(
      toDate.figures.employeeNI == .pounds(12, 16) && toDate.figures.employerNI == .pounds(117, 45))
    // A second one, of nothing new, takes nothing.
    let none = try books.run("month", "M07", pay: ["ann": .zero], sequence: 2)
    #expect(none.payslips.map(\.net) == [.zero])
  }

  // Month 1's free pay twice would tax neither payment: 1,000 and 200 are under 1,048.26 each.
  // Together 151.74 above: 151 × 20% = 30.20.
  @Test func `a code that stands alone is worked on the tax month, not twice`() throws {
    var books = Household()
    try books.hire("ann", on: "month", .week1month1)
    #expect(try books.run("month", "M07", pay: ["ann": .pounds(1_000)]).tax == .zero)
    #expect(
      try books.run("month", "M07", pay: ["ann": .pounds(200)], sequence: 1).tax
        == .pounds(30, 20))
    // The next month begins anew: 1,100 − 1,048.26 = 51.74; 51 × 20%.
    #expect(try books.run("month", "M08", pay: ["ann": .pounds(1_100)]).tax == .pounds(10, 20))
  }

  // Month 7 cumulative on 1257L: 7 x 1,048.26 = 7,337.82 free. Months 1 to 6 untaxed at nothing, so
  // 1,000.00 in month 7 takes nothing; and of a first payment of 3,000.00 in month 1, tax
  // 1,951 x 20% = 390.20, month 7's payment gives all of it back: 4,000.00 is below 7,337.82.
  // Then a notice of 1257L on month 1 basis goes for the second payment of month 7. Under it 1,000.00
  // are below 1,048.26, tax nothing; 1,200.00 are 151.74 above, 151 x 20% = 30.20. So 30.20 comes
  // off: the 390.20 given back stays given back, and the month's free pay is given once.
  @Test func `a code on its own after a cumulative one in the same month leaves its refund be`()
    throws
  {
    var books = Household()
    try books.hire("ann", on: "month")
    #expect(try books.run("month", "M01", pay: ["ann": .pounds(3_000)]).tax == .pounds(390, 20))
    let back = [PayRunFinding.netAboveGross(assistant: "ann")]
    #expect(
      try books.run("month", "M07", pay: ["ann": .pounds(1_000)], finding: back).tax
        == -.pounds(390, 20))
    var notices = books.employer.assistants[0].contracts[0].taxCodes
    notices[0].basis = .week1month1
    books.employer.assistants[0].contracts[0].taxCodes = notices
    #expect(
      try books.run("month", "M07", pay: ["ann": .pounds(200)], sequence: 1).tax
        == .pounds(30, 20))
    // A third payment adds to both: 300.00 more is 451.74 above; 451 x 20% = 90.20, less 30.20.
    #expect(
      try books.run("month", "M07", pay: ["ann": .pounds(300)], sequence: 2).tax == .pounds(60))
  }

  // In Northern Ireland leave is weeks, and what an opening says was earned by hours is not used.
  @Test func `hours another payroll said were earned are of Great Britain`() throws {
    for nation in Nation.allCases {
      var books = Household()
      books.employer.nation = nation
      try books.hire("ann", on: "month", rate: .pounds(13, 45))
      books.employer.assistants[0].contracts[0].versions[0].hours = .irregular
      var opened = EmploymentState(assistant: "ann", contract: "ann")
      opened.holidayAccrued = .hours(40)
      books.state.employments = [opened]
      let notUsed = LeaveFinding(
        .earnedElsewhere, of: "ann", .hours(40), by: CivilDate(2026, 10, 31))
      let run = try books.run(
        "month", "M07", hours: ["ann": 100],
        finding: nation.isGreatBritain ? [] : [.leave(notUsed, assistant: "ann")])
      let slip = try #require(run.payslips.first)
      #expect(slip.holiday?.accrued == (nation.isGreatBritain ? .hours(52) : .zero))
    }
  }

  // The other way about the cumulative code takes the whole year: 1,000.00 and 200.00 in month 7
  // are far below its free pay to date.
  @Test func `a cumulative code after one on its own takes the whole year`() throws {
    var books = Household()
    try books.hire("ann", on: "month", .week1month1)
    #expect(try books.run("month", "M07", pay: ["ann": .pounds(1_200)]).tax == .pounds(30, 20))
    books.employer.assistants[0].contracts[0].taxCodes[0].basis = .cumulative
    #expect(
      try books.run(
        "month", "M07", pay: ["ann": .pounds(200)], sequence: 1,
        finding: [.netAboveGross(assistant: "ann")]
      ).tax == -.pounds(30, 20))
  }

  // Plan 5: 25,000 ÷ 12 = 2,083.33. 2,000 takes nothing; 2,300 − 2,083.33 = 216.67 × 9% = 19.50, £19.
  @Test func `a loan on the whole period`() throws {
    var books = Household()
    try books.hire("ann", on: "month")
    books.employer.assistants[0].studentLoans = [
      StudentLoan(plan: .plan5, span: Span(from: CivilDate(2026, 4, 6)))
    ]
    #expect(try books.run("month", "M01", pay: ["ann": .pounds(2_000)]).loans == .zero)
    #expect(
      try books.run("month", "M01", pay: ["ann": .pounds(300)], sequence: 1).loans
        == .pounds(19))
  }

  @Test func `only who is paid more is in it`() throws {
    var books = Household()
    try books.hire("ann", on: "month")
    try books.hire("bob", on: "month")
    books.employer.assistants[1].niNumber = NINumber("AB123457C")
    #expect(try books.run("month", "M01", pay: ["ann": .pounds(500)]).payslips.count == 2)
    let run = try books.run("month", "M01", pay: ["bob": .pounds(500)], sequence: 1)
    #expect(run.payslips.map(\.assistant) == ["bob"])
  }

  // Once a later period is paid, the earlier one's figures are no longer kept whole: working
  // National Insurance on 200.00 alone would leave out 12.16 of it.
  @Test func `an earnings period closes when the next is paid`() throws {
    var books = Household()
    try books.hire("ann", on: "month")
    try books.run("month", "M07", pay: ["ann": .pounds(1_000)])
    try books.run("month", "M08", pay: ["ann": .pounds(1_000)])
    let order = try books.order("month", "M07", pay: ["ann": .pounds(200)], sequence: 1)
    let run = PayRun(order, under: try order.law())
    let name = try #require(TaxPeriod("2026-27/M08"))
    #expect(run.plainFindings == [.earningsPeriodClosed(assistant: "ann", paidSince: name)])
    #expect(run.isBlocked)
  }

  // Paid after a birthday, it was due before it: the letter is that of the usual payday (SSCR 2001 reg 7).
  @Test func `a letter is that of the period's own payday, and may not change within it`() throws {
    var books = Household()
    try books.hire("ann", on: "month")
    books.employer.assistants[0].born = CivilDate(2005, 11, 5)
    try books.run("month", "M07", pay: ["ann": .pounds(1_000)])
    var order = try books.order("month", "M07", pay: ["ann": .pounds(200)], sequence: 1)
    order.paymentDate = CivilDate(2026, 11, 5)
    #expect(try order.worked().payslips.first?.category == .m)
    // A date of birth that is put right between the two changes what was taken before.
    order.employer.assistants[0].born = CivilDate(2005, 10, 5)
    let run = PayRun(order, under: try order.law())
    #expect(run.plainFindings == [.categoryChangedInPeriod(assistant: "ann")])
    #expect(run.payslips.first?.category == .a)
  }

  // Fixed amounts of 20.00 and 30.00 a period, once, and none without pay.
  @Test func `fixed pension amounts`() throws {
    var books = Household()
    try books.hire("ann", on: "month", code: "NT")
    books.enrol(.netPay, .fixed)
    let first = try books.run("month", "M01", pay: ["ann": .pounds(1_000)])
    #expect(first.pensions == .pounds(50))
    let again = try books.run("month", "M01", pay: ["ann": .pounds(100)], sequence: 1)
    #expect(again.pensions == .zero)
    let idle = try books.run("month", "M02")
    #expect(idle.pensions == .zero && idle.net == .zero && !idle.isBlocked)
  }

  // Joined between the two payments: what the supplementary run pays was due before.
  @Test func `pay that was due before joining a scheme is not the scheme's`() throws {
    var books = Household()
    try books.hire("ann", on: "month")
    books.enrol(.reliefAtSource)
    books.employer.assistants[0].pension[0].from = CivilDate(2026, 11, 1)
    // Not yet in a scheme, and above the trigger: the tax month of 6 October has six weeks.
    let regular = try books.run(
      "month", "M07", pay: ["ann": .pounds(1_000)],
      finding: [.pensionEnrolmentDue(assistant: "ann", by: CivilDate(2026, 11, 16))])
    #expect(regular.pensions == .zero)
    var order = try books.order("month", "M07", pay: ["ann": .pounds(600)], sequence: 1)
    order.paymentDate = CivilDate(2026, 11, 4)
    let run = try order.worked()
    #expect(run.pensions == .zero)
  }

  // 500.00 and 400.00 are above the trigger of 833.00 together only.
  @Test func `enrolment looks at the whole period`() throws {
    var books = Household()
    try books.hire("ann", on: "month")
    books.employer.assistants[0].pension = []
    try books.run("month", "M07", pay: ["ann": .pounds(500)])
    let run = try books.run(
      "month", "M07", pay: ["ann": .pounds(400)], sequence: 1,
      finding: [.pensionEnrolmentDue(assistant: "ann", by: CivilDate(2026, 11, 16))])
    #expect(!run.isBlocked)
  }

  @Test(.random) func `pay in two runs of a period costs what it costs in one`() {
    // What must come up, so that agreeing is not agreeing on nothing.
    var (contributions, loans, taxed) = (0, 0, 0)
    RandomRuns.each(usually: 60) { random in
      let first = random.pence(0...500_000)
      let second = random.pence(0...500_000)
      let code = random.pick(["1257L", "S1257L", "BR", "SD2", "0T"])
      let basis = random.pick(TaxCode.Basis.allCases)
      let relief = random.pick(PensionRelief.allCases)
      func books() throws -> Household {
        var books = Household()
        try books.hire("ann", on: "four", code: code, basis)
        books.enrol(relief)
        books.employer.assistants[0].studentLoans = [
          StudentLoan(plan: .plan2, span: Span(from: CivilDate(2026, 4, 6)))
        ]
        books.employer.assistants[0].postgraduateLoans = [Span(from: CivilDate(2026, 4, 6))]
        return books
      }
      var together = try books()
      try together.run("four", "4W05", pay: ["ann": first + second])
      var apart = try books()
      try apart.run("four", "4W05", pay: ["ann": first])
      try apart.run("four", "4W05", pay: ["ann": second], sequence: 1)
      let place = "\(first) and \(second), \(code) \(basis.rawValue) \(relief.rawValue)"
      // Two payslips of a period come to what the one does.
      for index in together.state.employments.indices {
        let (one, two) = (
          together.state.employments[index].history, apart.state.employments[index].history
        )
        #expect(one.payslips.map(\.figures).total == two.payslips.map(\.figures).total, "\(place)")
        #expect(one.payslips.count == 1 && two.payslips.count == 2)
        apart.state.employments[index].history = one
      }
      #expect(together.state == apart.state, "\(place)")
      let figures = try #require(apart.state.employments.first).toDate.figures
      contributions += figures.employeeNI > .zero ? 1 : 0
      loans += figures.loans.taken > .zero ? 1 : 0
      taxed += figures.tax > .zero ? 1 : 0
    }
    if RandomRuns.count(usually: 60) >= 60 {
      #expect(contributions > 30 && loans > 20 && taxed > 30)
    }
  }
}
