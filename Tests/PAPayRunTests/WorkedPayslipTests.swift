import PADeductions
import PAEmployment
import PAPayRun
import PAPrimitives
import PATestHouseholds
import PATestKit
import Testing

/// Whole payslips of 2026-27 worked by hand, each figure from its law.
///
/// Free pay of 1257L: two blocks of 500, and 257 left: 2,579 ÷ 52 = 49.596, up 49.60, with 2 × 96.16
/// £241.92 a week, £967.68 in four; a month 2,579 ÷ 12 = 214.92 with 2 × 416.67, £1,048.26.
struct WorkedPayslipTests {
  // 120 h × 13.20 = 1,584.00; holiday 12.07% = 191.1888, 191.19; gross 1,775.19.
  // Tax: 1,775.19 − 967.68 = 807.51; 807 × 20% = 161.40.
  // Employee NI: 1,775.19 − 967 = 808.19 × 8% = 64.6552, 64.65. Employer: − 385 = 1,390.19 × 15% =
  // 208.5285, 208.53. Pension: − 480 = 1,295.19; 5% = 64.7595, 64.76, of which 80% = 51.808, 51.81,
  // 12.95 reclaimed; 3% = 38.8557, 38.86.
  // Net 1,775.19 − 161.40 − 64.65 − 51.81 = 1,497.33. Cost 1,775.19 + 208.53 + 38.86 = 2,022.58.
  @Test func `four weeks under 1257L with pension by relief at source`() throws {
    var books = Household()
    try books.hire("ann", on: "four", rolledUp: true)
    books.enrol(.reliefAtSource)
    let run = try books.run("four", "4W01", hours: ["ann": 120])
    let slip = try #require(run.payslips.first)
    #expect(slip.lines.map { "\($0.amount)" } == ["1584.00", "191.19"])
    #expect(slip.gross == .pounds(1_775, 19))
    #expect(slip.taken(.incomeTax) == "161.40")
    #expect(slip.taken(.nationalInsurance) == "64.65")
    #expect(slip.employerNI == .pounds(208, 53))
    #expect(slip.taken(.pension) == "51.81")
    #expect(slip.figures.pension.reclaimed == .pounds(12, 95))
    #expect(slip.figures.pension.pensionable == .pounds(1_295, 19))
    #expect(slip.employerPension == .pounds(38, 86))
    #expect(slip.net == .pounds(1_497, 33))
    #expect(slip.employerCost == .pounds(2_022, 58))
    #expect(slip.taxable == slip.gross)
    #expect(slip.minutes == .hours(120))
    #expect(slip.category == .a && slip.taxCode.text == "1257L")
    #expect(slip.class1?.atLEL == .pounds(516))
    #expect(slip.class1?.lelToPT == .pounds(451))
    #expect(slip.class1?.ptToUEL == .pounds(808, 19))
    #expect(run.plainFindings.isEmpty)
    #expect(run.dueToHMRC == .pounds(434, 58))
    #expect(run.pensions == .pounds(90, 67))
    let toDate = slip.toDate
    #expect(
      toDate.figures.gross == slip.gross && toDate.figures.net == slip.net
        && toDate.figures.tax == run.tax)
    #expect(toDate.figures.holidayPay == .pounds(191, 19))
    #expect(
      toDate.figures.pension.employee == .pounds(51, 81)
        && toDate.figures.pension.employer == .pounds(38, 86))
    #expect(
      slip.deductions.map(\.kind) == [.incomeTax, .nationalInsurance, .pension])
    #expect(slip.scheme?.provider == "Provider" && slip.category == .a)
    #expect(!slip.workings.isEmpty && slip.holiday == nil)
  }

  // 200 h × 14.50 = 2,900.00. Pension 2,420 × 5% = 121.00 before tax; 3% = 72.60. Taxable 2,779.00.
  // Tax: − 967.68 = 1,811.32; Scottish bands over 13: 16,956 → 1,304.3076, 31,092 → 2,391.69, so 21%:
  // 3,351.53 ÷ 13 = 257.81; (1,811 − 1,304.3076) × 21% = 106.4054; 364.2154, 364.21.
  // NI on 2,900: 1,933 × 8% = 154.64; 2,515 × 15% = 377.25.
  // Plan 4: 33,795 ÷ 13 = 2,599.61; 300.39 × 9% = 27.03, £27. Net 2,233.15.
  @Test func `a Scottish code, plan 4 and a net-pay pension`() throws {
    var books = Household()
    try books.hire("ann", on: "four", code: "S1257L", rate: .pounds(14, 50))
    books.enrol(.netPay)
    books.employer.assistants[0].studentLoans = [
      StudentLoan(plan: .plan4, span: Span(from: CivilDate(2026, 4, 6)))
    ]
    let slip = try #require(try books.run("four", "4W01", hours: ["ann": 200]).payslips.first)
    #expect(slip.gross == .pounds(2_900))
    #expect(slip.taken(.pension) == "121.00" && slip.employerPension == .pounds(72, 60))
    #expect(slip.taxable == .pounds(2_779))
    #expect(slip.taken(.incomeTax) == "364.21")
    #expect(slip.taken(.nationalInsurance) == "154.64" && slip.employerNI == .pounds(377, 25))
    #expect(slip.taken(.studentLoan) == "27.00")
    #expect(slip.net == .pounds(2_233, 15))
    #expect(slip.figures.pension.reclaimed == .zero)
    #expect(slip.toDate.figures.loans.student == .pounds(27))
  }

  // P45: 9,000.00 paid, 751.80 tax. September, month 6: 10,800.00 − 6 × 1,048.26 = 4,510.44; 4,510 ×
  // 20% = 902.00, less 751.80 = 150.20. October: 12,600.00 − 7,337.82 = 5,262.18; 1,052.40 − 902.00 =
  // 150.40. NI each month: 752 × 8% = 60.16; 1,383 × 15% = 207.45.
  @Test func `a starter with a P45 in mid-year`() throws {
    var books = Household()
    try books.hire("ann", on: "month")
    books.employer.assistants[0].contracts[0].taxCodes = []
    books.employer.assistants[0].contracts[0].span = Span(from: CivilDate(2026, 9, 1))
    books.employer.assistants[0].contracts[0].starter = Starter(
      declaration: .b,
      p45: P45(
        left: CivilDate(2026, 8, 20), code: try #require(TaxCode("1257L")), basis: .cumulative,
        pay: .pounds(9_000), tax: .pounds(751, 80)))
    #expect(try books.run("month", "M05").payslips.isEmpty)
    let first = try #require(
      try books.run("month", "M06", pay: ["ann": .pounds(1_800)]).payslips.first)
    #expect(first.taken(.incomeTax) == "150.20" && first.taken(.nationalInsurance) == "60.16")
    #expect(first.employerNI == .pounds(207, 45))
    #expect(first.net == .pounds(1_589, 64))
    #expect(first.taxCodeReason == .p45)
    let second = try #require(
      try books.run("month", "M07", pay: ["ann": .pounds(1_800)]).payslips.first)
    #expect(second.taken(.incomeTax) == "150.40")
    #expect(
      second.toDate.figures.tax == .pounds(300, 60) && second.toDate.previousTax == .pounds(751, 80)
    )
    #expect(
      second.toDate.figures.taxable == .pounds(3_600) && second.toDate.previousPay == .pounds(9_000)
    )
  }

  // HMRC's PAYE recognition rows for 2026-27: months 1, 2 and 3.
  @Test func `a Scottish K code, as HMRC published it`() throws {
    var books = Household()
    try books.hire("ann", on: "month", code: "SK585")
    for (name, pay, tax) in [
      ("M01", Money.pounds(895), "273.29"), ("M02", .pounds(1_250), "347.24"),
      ("M03", .pounds(765), "245.70"),
    ] {
      let slip = try #require(try books.run("month", name, pay: ["ann": pay]).payslips.first)
      #expect(slip.taken(.incomeTax) == tax)
    }
  }

  // K2000 adds 3 × 416.67 + 5,009 ÷ 12 up = 417.42: 1,667.43 a month. Month 1, £500: 2,167 × 20% =
  // 433.40, of which half of pay, 250.00, is taken. Month 2: 4,334 × 20% = 866.80 less 250.00, again
  // 250.00. Month 3, £3,000: 4,000 + 5,002.29; 9,002 × 20% = 1,800.40 less 500.00 = 1,300.40.
  @Test func `tax takes half of pay at most, and catches up`() throws {
    var books = Household()
    try books.hire("ann", on: "month", code: "K2000")
    for (name, pay, tax, limited) in [
      ("M01", Money.pounds(500), "250.00", true), ("M02", .pounds(500), "250.00", true),
      ("M03", .pounds(3_000), "1300.40", false),
    ] {
      let run = try books.run(
        "month", name, pay: ["ann": pay], finding: limited ? [.taxLimited(assistant: "ann")] : [])
      #expect(run.payslips.first?.taken(.incomeTax) == tax)
      #expect(!run.isBlocked)
    }
  }

  // 2,000.00: 1,480 × 5% = 74.00 given up, 3% = 44.40, the employer pays 118.40. On 1,926.00: 878 ×
  // 8% = 70.24; 1,509 × 15% = 226.35; 877.74, 877 × 20% = 175.40. Net 1,680.36. Cost 1,926.00 + 226.35
  // + 118.40 = 2,270.75.
  @Test func `pay given up for a pension`() throws {
    var books = Household()
    try books.hire("ann", on: "month")
    books.enrol(.salarySacrifice)
    let run = try books.run("month", "M01", pay: ["ann": .pounds(2_000)])
    let slip = try #require(run.payslips.first)
    #expect(slip.taken(.salarySacrifice) == "74.00" && slip.taken(.pension) == "0.00")
    #expect(slip.employerPension == .pounds(118, 40))
    #expect(slip.taken(.nationalInsurance) == "70.24" && slip.employerNI == .pounds(226, 35))
    #expect(slip.taxable == .pounds(1_926) && slip.taken(.incomeTax) == "175.40")
    #expect(slip.net == .pounds(1_680, 36) && slip.employerCost == .pounds(2_270, 75))
    // What is given up is the employer's contribution, to date as on the payslip (EIM42780).
    #expect(slip.toDate.figures.pension.employee == .zero)
    #expect(slip.toDate.figures.pension.employer == .pounds(118, 40))
    #expect(run.pensions == .pounds(118, 40))
  }

  // 100 h at 12.71 are 1,271.00; 751 × 5% = 37.55 given up is 37.55 too little.
  @Test func `pay given up may not go below the minimum wage`() throws {
    var books = Household()
    try books.hire("ann", on: "month", rate: .pounds(12, 71))
    books.enrol(.salarySacrifice)
    let order = try books.order("month", "M02", hours: ["ann": 100])
    let run = PayRun(order, under: try order.law())
    let shortfalls = run.plainFindings.compactMap { finding -> Money? in
      if case .employment(.belowMinimumWage(let check), _) = finding {
        check.shortfall
      } else {
        nil
      }
    }
    #expect(shortfalls == [.pounds(37, 55)] && run.plainFindings.count == 1 && run.isBlocked)
  }

  // 2,000.00 − 1,048.26 = 951.74; 951 × 20% = 190.20, and nothing else on either side.
  @Test func `a husband or wife has no National Insurance`() throws {
    var books = Household()
    try books.hire("ann", on: "month")
    books.employer.assistants[0].family = FamilyOfEmployer(
      relation: .spouse, livesInTheHome: true)
    let known = PayRunFinding.familyDisregarded(assistant: "ann")
    var run = try books.run("month", "M01", pay: ["ann": .pounds(2_000)], finding: [known])
    #expect(!run.isBlocked)
    let slip = try #require(run.payslips.first)
    #expect(slip.category == nil && slip.class1 == nil && slip.employerNI == .zero)
    #expect(slip.net == .pounds(1_809, 80) && slip.employerCost == .pounds(2_000))
    let wrong = PayRunFinding.categoryAssertedForFamily(assistant: "ann", asserted: .a)
    for (asserted, findings) in [(NICategory.x, [known]), (.a, [wrong, known])] {
      books.employer.assistants[0].assertedCategories = [
        AssertedCategory(from: CivilDate(2026, 4, 6), category: asserted)
      ]
      run = try books.run("month", "M02", pay: ["ann": .pounds(2_000)], finding: findings)
      #expect(run.isBlocked == (asserted == .a))
    }
  }

  // 900.00 and 600.00 are one earnings period of 1,500.00: 452 × 8% = 36.16; 1,083 × 15% = 162.45.
  // Three fifths of 36.16 are 21.696 and 14.464: 21.70 and 14.46; of 162.45 97.47 and 64.98. Tax is
  // each contract's own: nothing under 1257L, 20% of 600 under BR. Postgraduate: 1,500 is not above
  // 1,750.
  @Test func `two contracts are one earnings period, shared back`() throws {
    var books = Household()
    try books.hire("ann", on: "month")
    books.employer.assistants[0].contracts.append(
      try books.contract("nights", on: "month", code: "BR"))
    books.employer.assistants[0].postgraduateLoans = [Span(from: CivilDate(2026, 4, 6))]
    let run = try books.run(
      "month", "M01", pay: ["ann": .pounds(900), "nights": .pounds(600)])
    #expect(run.payslips.map(\.contract) == ["ann", "nights"])
    #expect(run.payslips.map { $0.taken(.nationalInsurance) } == ["21.70", "14.46"])
    #expect(run.payslips.map { "\($0.employerNI)" } == ["97.47", "64.98"])
    #expect(run.payslips.map { $0.taken(.incomeTax) } == ["0.00", "120.00"])
    #expect(run.payslips.map { "\($0.net)" } == ["878.30", "465.54"])
    #expect(run.payslips.compactMap(\.class1?.atLEL).total == .pounds(559))
    #expect(run.payslips.compactMap(\.class1?.ptToUEL).total == .pounds(452))
    #expect(run.loans == .zero)
  }

  // Month 1 of 3,000.00: 1,951 × 20% = 390.20. Month 2 without pay: 3,000.00 − 2,096.52 = 903.48; 903
  // × 20% = 180.60 less 390.20.
  @Test func `tax comes back in a period without pay`() throws {
    var books = Household()
    try books.hire("ann", on: "month")
    #expect(try books.run("month", "M01", pay: ["ann": .pounds(3_000)]).tax == .pounds(390, 20))
    let run = try books.run("month", "M02", finding: [.netAboveGross(assistant: "ann")])
    let slip = try #require(run.payslips.first)
    #expect(slip.taken(.incomeTax) == "-209.60" && slip.net == .pounds(209, 60))
    #expect(slip.deductions.map(\.kind) == [.incomeTax])
    #expect(slip.toDate.figures.tax == .pounds(180, 60))
    #expect(run.dueToHMRC == Money(pence: -20_960) && !run.isBlocked)
  }

  // Week 53 of 2026-27 is a Monday's: paid every Monday from 6 April 2026, the 53rd on 5 April 2027.
  // One week's free pay, 241.92, whatever came before: 300 − 241.92 = 58.08; 58 × 20% = 11.60.
  @Test func `week 53 stands alone`() throws {
    var books = Household()
    books.employer.schedules[0] = PaySchedule(
      id: "week", frequency: .weekly, firstPeriodStarts: CivilDate(2026, 3, 30),
      paidDaysAfterEnd: 1)
    try books.hire("ann", on: "week")
    var employment = EmploymentState(assistant: "ann", contract: "ann")
    employment.toDate.figures.taxable = .pounds(100)
    books.state.employments = [employment]
    let run = try books.run("week", "W53", pay: ["ann": .pounds(300)])
    #expect(run.paymentDate == CivilDate(2027, 4, 5))
    #expect(run.tax == .pounds(11, 60))
  }

  @Test func `expenses are neither taxed nor pay`() throws {
    var books = Household()
    try books.hire("ann", on: "month")
    var order = try books.order("month", "M01", pay: ["ann": .pounds(1_000)])
    order.lines.append(
      TimesheetLine(
        assistant: "ann", contract: "ann", on: CivilDate(2026, 4, 9), element: "fares",
        quantity: .amount(.pounds(45, 67))))
    let slip = try #require(try order.worked().payslips.first)
    #expect(slip.gross == .pounds(1_000) && slip.taxable == .pounds(1_000))
    #expect(slip.net == .pounds(1_045, 67))
    // Employer: 583 × 15% = 87.45.
    #expect(slip.employerCost == .pounds(1_133, 12))
  }
}
