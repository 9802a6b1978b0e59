import PADeductions
import PAEmployment
import PAPayRun
import PAPrimitives
import PAStatute
import PATestHouseholds
import PATestKit
import Testing

/// Wages paid after the payday they were due on (SSCR 2001 reg 7; NIM08710; decision 0016).
struct LateWagesTests {
  private func year(born: CivilDate? = nil, lateTime: ContractVersion.LateTime = .usualPayday)
    throws
    -> HouseholdYear
  {
    var year = HouseholdYear()
    try year.books.hire("ann", on: "month")
    if let born { year.books.employer.assistants[0].born = born }
    year.books.employer.assistants[0].contracts[0].versions[0].lateTime = lateTime
    return year
  }

  private let june = CivilDate(2026, 6, 25)
  private let july = CivilDate(2026, 7, 20)

  // HMRC, National Insurance Manual NIM08310 (2025-26; the thresholds of 2026-27 are the same): 700 for June
  // and 2,000 for July are paid together in July. June: employee nothing, employer 42.45. July: 76.16 and
  // 237.45. In all 356.06.
  @Test func `wages of two months paid in one run stand each by itself`() throws {
    var year = try year()
    _ = try year.pay("M03", [])
    let run = try year.pay("M04", [(june, .pounds(700)), (july, .pounds(2_000))])
    let slip = try #require(run.payslips.first)
    #expect(slip.late.map(\.period.label) == ["M03"])
    #expect(slip.late.map(\.figures.employeeNI) == [.zero])
    #expect(slip.late.map(\.figures.employerNI) == [.pounds(42, 45)])
    #expect(slip.figures.employeeNI == .pounds(76, 16))
    #expect(slip.figures.employerNI == .pounds(279, 90))
    #expect(slip.figures.employeeNI + slip.figures.employerNI == .pounds(356, 6))
    // Income tax is that of the payment: 2,700.00 in month 4, under the free pay of four months.
    #expect(slip.taxable == .pounds(2_700) && slip.figures.tax == .zero)
  }

  // The complaint (2,250.00 in July, 750.00 of it June's): 36.16 and 212.40. Added together they gave 96.16 and
  // 274.95. The next run, a supplementary run, and two parts in two runs come to the same.
  @Test func `the next run and a supplementary one come to the same`() throws {
    let right = [Money.pounds(36, 16), .pounds(212, 40)]
    var next = try year()
    _ = try next.pay("M03", [])
    _ = try next.pay("M04", [(june, .pounds(750)), (july, .pounds(1_500))])
    #expect(next.contributions == right)
    var extra = try year()
    _ = try extra.pay("M03", [])
    _ = try extra.pay("M03", [(june, .pounds(750))], sequence: 1)
    _ = try extra.pay("M04", [(july, .pounds(1_500))])
    #expect(extra.contributions == right)
    var parts = try year()
    _ = try parts.pay("M03", [(june, .pounds(100))])
    _ = try parts.pay("M04", [(june, .pounds(350)), (july, .pounds(1_500))])
    _ = try parts.pay("M04", [(june, .pounds(200))], sequence: 1)
    _ = try parts.pay("M05", [(june, .pounds(100))])
    #expect(parts.contributions == right)
    // Each payslip's parts come to its figures.
    for slip in parts.runs.flatMap(\.payslips) {
      let own = slip.parts(of: TaxPeriod(TaxYear(startYear: 2026), .monthly, 1) ?? .blank)
      #expect(own.map(\.figures).total == slip.figures)
    }
  }

  // The letter is that of the usual payday: M until 21 (SSCR 2001 reg 7(1)(a), (2)(a)). Employer's National
  // Insurance under M begins at the upper secondary threshold: 750.00 of June cost nothing, and July's
  // 1,500.00 at 15% above 417.00 cost 162.45.
  @Test func `a letter that changes between the paydays is that of each`() throws {
    var year = try year(born: CivilDate(2005, 7, 10))
    _ = try year.pay("M03", [])
    let run = try year.pay("M04", [(june, .pounds(750)), (july, .pounds(1_500))])
    let letters = run.payslips[0].figures.class1.letters
    #expect(letters.map(\.category) == [.a, .m])
    #expect(letters.map(\.class1.earnings) == [.pounds(1_500), .pounds(750)])
    #expect(letters.map(\.class1.employer) == [.pounds(162, 45), .zero])
    #expect(run.payslips[0].category == .a)
  }

  // Loans follow the earnings periods (CSLM17070). Plan 1 in 2026-27 begins at 2,241.66 a month (26,900 / 12):
  // 2,500.00 of June alone give 9% of 258.34, 23.25, whole pounds: 23; July's 1,000.00 none.
  @Test func `loans are worked for each period by itself`() throws {
    var year = try year()
    year.books.employer.assistants[0].studentLoans = [
      // It stops before July's payday: June's part is taken all the same, and the payslip names its plan.
      StudentLoan(
        plan: .plan1, span: Span(from: CivilDate(2026, 4, 6), to: CivilDate(2026, 7, 15)))
    ]
    _ = try year.pay("M03", [])
    let both = try year.pay("M04", [(june, .pounds(2_500)), (july, .pounds(1_000))])
    var rules: DeductionRules {
      get throws {
        DeductionRules(
          under: try Law(of: DeductionRules.subjects, over: DateRange(CivilDate(2026, 6, 30))),
          on: CivilDate(2026, 6, 30), .monthly)
      }
    }
    #expect(both.payslips[0].loanPlan == .plan1)
    let alone = try rules.studentLoan(plan: .plan1, on: .pounds(2_500))
    #expect(alone > .zero)
    #expect(both.payslips[0].figures.loans.student == alone)
  }

  // A member's contributions are of the pay reference period in which the pay was due: on qualifying earnings
  // between 520.00 and 4,189.00 a month, June's 700.00 give 180.00 and July's 2,000.00 give 1,480.00.
  @Test func `pension is of the period in which the pay was due`() throws {
    var year = try year()
    year.books.enrol(.reliefAtSource)
    _ = try year.pay("M03", [])
    let run = try year.pay("M04", [(june, .pounds(700)), (july, .pounds(2_000))])
    let pension = run.payslips[0].figures.pension
    #expect(pension.pensionable == .pounds(1_660))
    // 5% of each, 9.00 and 74.00, of which a fifth is claimed from HMRC.
    #expect(pension.employee + pension.reclaimed == .pounds(83))
  }

  // Where the contract says that a late timesheet is paid on the next payday, that is its usual payday, and
  // nothing is mistimed: the complaint's 96.16 and 274.95 are then right.
  @Test func `with a cut-off in the contract the pay is the next payday's`() throws {
    var year = try year(lateTime: .nextPayday)
    _ = try year.pay("M03", [])
    let run = try year.pay("M04", [(june, .pounds(750)), (july, .pounds(1_500))])
    #expect(run.payslips[0].late.isEmpty)
    #expect(year.contributions == [.pounds(96, 16), .pounds(274, 95)])
  }

  // Wages due by 5 April belong to the old year whenever they are paid (ITEPA 2003 ss 18, 686), unless the
  // contract's cut-off makes them the next payday's.
  @Test func `wages that were due in the year before are refused by name`() throws {
    let march = CivilDate(2026, 3, 20)
    for lateTime in ContractVersion.LateTime.allCases {
      var year = try year(lateTime: lateTime)
      let place = try #require(year.books.employer.schedules.firstIndex { $0.id == "month" })
      year.books.employer.schedules[place].firstPeriodStarts = CivilDate(2026, 1, 1)
      year.books.employer.assistants[0].contracts[0].span = Span(from: CivilDate(2026, 1, 1))
      year.books.employer.assistants[0].contracts[0].versions[0].from = CivilDate(2026, 1, 1)
      let due = try #require(TaxPeriod("2025-26/M12"))
      let refused = [PayRunFinding.payOfEarlierYear(assistant: "ann", period: due)]
      let run = try year.pay(
        "M01", [(march, .pounds(100)), (CivilDate(2026, 4, 20), .pounds(100))],
        finding: lateTime == .nextPayday ? [] : refused)
      #expect(run.isBlocked == (lateTime == .usualPayday))
    }
  }

  // HMRC, NIM08312 (2025-26): 1,000.00 for March and 3,000.00 for April, paid on 30 April 2025, are each worked
  // with the rates of the year of payment: 0 and 87.45; 156.16 and 387.45.
  @Test func `over the year's end each period has the rates of the year of payment`() throws {
    let paid = CivilDate(2025, 4, 30)
    let rules = DeductionRules(
      under: try Law(of: DeductionRules.subjects, over: DateRange(paid)), on: paid, .monthly)
    let march = rules.nationalInsurance(.a, on: .pounds(1_000))
    let april = rules.nationalInsurance(.a, on: .pounds(3_000))
    #expect([march.employee, march.employer] == [.zero, .pounds(87, 45)])
    #expect([april.employee, april.employer] == [.pounds(156, 16), .pounds(387, 45)])
  }

  // HMRC, NIM02065: an award that is agreed after the paydays it is for belongs to the pay of the period that
  // pays it: 1,800.00 and an award of 1,000.00 are worked on 2,800.00. Dated in the period that pays it, it
  // is no late wage: 8% of 1,752.00 above the threshold are 140.16.
  @Test func `a backdated award is of the period that pays it`() throws {
    var year = try year()
    let run = try year.pay("M04", [(july, .pounds(1_800)), (july, .pounds(1_000))])
    #expect(run.payslips[0].late.isEmpty)
    #expect(run.payslips[0].figures.employeeNI == .pounds(140, 16))
  }

  // A period another payroll paid: without its figures nobody knows what was taken for it.
  @Test func `late wages of a period that is not known are refused by name`() throws {
    var books = Household()
    try books.hire("ann", on: "month")
    var order = try books.order("month", "M04")
    order.lines = [TimesheetLine("ann", "ann", june, "pay", .amount(.pounds(100)))]
    let period = try #require(TaxPeriod("2026-27/M03"))
    order.takeEarlier(nil, of: "ann", for: period, on: "month")
    _ = try order.worked(finding: [.earlierPayUnknown(assistant: "ann", period: period)])
  }

  // Six months of a PA who turns 21 in July or is older, with a pension and a loan or without: what each
  // month is worked to when all of it is paid on its payday is right, by the tests above.
  @Test(.random) func `what is taken for a period does not hang on the run that pays it`() {
    var compared = 0
    RandomRuns.each(usually: 60) { random in
      var onTime = try year(born: random.pick([CivilDate(2005, 7, 10), CivilDate(1990, 1, 1)]))
      if random.oneIn(2) { onTime.books.enrol(random.pick([.reliefAtSource, .netPay])) }
      if random.oneIn(2) {
        onTime.books.employer.assistants[0].studentLoans = [
          StudentLoan(plan: .plan1, span: Span(from: CivilDate(2026, 4, 6)))
        ]
      }
      var late = onTime
      var parts: [(due: Int, paid: Int, isExtra: Bool, amount: Money)] = []
      for month in 1...6 {
        for _ in 0..<random.number(0...3) {
          parts.append(
            (month, random.number(month...6), random.oneIn(3), random.pence(1...200_000)))
        }
      }
      for month in 1...6 {
        func amounts(_ chosen: ((due: Int, paid: Int, isExtra: Bool, amount: Money)) -> Bool)
          -> [(CivilDate, Money)]
        {
          parts.filter(chosen).map { (CivilDate(2026, 3 + $0.due, 20), $0.amount) }
        }
        let name = "M0\(month)"
        try onTime.payUnchecked(name, amounts { $0.due == month })
        try late.payUnchecked(name, amounts { $0.paid == month && !$0.isExtra })
        let extra = amounts { $0.paid == month && $0.isExtra }
        if !extra.isEmpty { try late.payUnchecked(name, extra, sequence: 1) }
      }
      // Little pay in a month may not bear its deductions: no run would be sealed then.
      let blocking = (onTime.findings + late.findings).filter(\.isBlocking)
      #expect(blocking.allSatisfy { $0 == .netBelowNothing(assistant: "ann", contract: "ann") })
      guard blocking.isEmpty else { return }
      compared += 1
      let (right, found) = (onTime.takenByPeriod, late.takenByPeriod)
      for period in right.keys.sorted() {
        #expect(found[period] == right[period], "\(period)")
      }
      #expect(Set(found.keys) == Set(right.keys))
    }
    if RandomRuns.count(usually: 60) >= 60 { #expect(compared > 40) }
  }

  // 1,800.00 in July; a supplementary run on 10 August, in tax month 5, pays 100.00 more and 50.00 of May; another
  // pays 500.00. Of 2,400.00: 8% of 1,352.00 is 108.16, and 15% of 1,983.00 is 297.45; May's 50.00 bear nothing.
  @Test func `a second supplementary run knows the first and the regular one`() throws {
    var year = try year()
    _ = try year.pay("M02", [])
    _ = try year.pay("M03", [])
    _ = try year.pay("M04", [(july, .pounds(1_800))])
    for amounts in [
      [(july, Money.pounds(100)), (CivilDate(2026, 5, 20), .pounds(50))], [(july, .pounds(500))],
    ] {
      let sequence = year.runs.filter { $0.key.period.label == "M04" }.count
      _ = try year.pay("M04", amounts, sequence: sequence, paidOn: CivilDate(2026, 8, 10))
    }
    #expect(year.contributions == [.pounds(108, 16), .pounds(297, 45)])
  }
}
