import PADeductions
import PAPrimitives
import Testing

/// Student and postgraduate loans, by hand.
struct StudentLoansTests {
  // Period thresholds: annual / periods, cut to the penny. 2026-27 plan 2 four-weekly
  // 29,385 / 13 = 2,260.38; 9% of 99.99 is 8.9991, of 100.00 is 9.00. Four times the weekly
  // threshold, 2,260.36, would give 9 on the first.
  @Test(arguments: [
    (2026, PayFrequency.fourweekly, StudentLoanPlan.plan2, Money.pounds(2_360, 37), Int64(8)),
    (2026, .fourweekly, .plan2, .pounds(2_360, 38), 9),
    // 26,065 / 52 = 501.25; 9% of 11.11 is 0.9999, of 11.12 is 1.0008.
    (2025, .weekly, .plan1, .pounds(512, 36), 0),
    (2025, .weekly, .plan1, .pounds(512, 37), 1),
    // 33,795 / 26 = 1,299.80; 9% of 200.20 is 18.018.
    (2026, .fortnightly, .plan4, .pounds(1_500), 18),
    // 25,000 / 12 = 2,083.33; 9% of 16.67 is 1.5003.
    (2026, .monthly, .plan5, .pounds(2_100), 1),
    (2026, .monthly, .plan5, .pounds(2_083, 33), 0),
    (2026, .monthly, .plan5, .zero, 0),
  ])
  func `a plan's deduction`(
    year: Int, frequency: PayFrequency, plan: StudentLoanPlan, earnings: Money, pounds: Int64
  ) throws {
    #expect(
      try rules(year, frequency).studentLoan(plan: plan, on: earnings) == .pounds(pounds))
  }

  // 21,000 / 13 = 1,615.38; 6% of 16.66 is 0.9996, of 16.67 is 1.0002.
  @Test func `a postgraduate loan stands apart`() throws {
    let rules = try rules(2026, .fourweekly)
    #expect(rules.postgraduateLoan(on: .pounds(1_632, 4)) == .zero)
    #expect(rules.postgraduateLoan(on: .pounds(1_632, 5)) == .pounds(1))
  }

  @Test func `no plan, and a plan that does not run yet`() throws {
    let before = try rules(2025, .monthly, 12)
    #expect(!before.runs(.plan5))
    #expect(before.studentLoan(plan: .plan5, on: .pounds(9_000)) == .zero)
    #expect(before.studentLoan(plan: nil, on: .pounds(9_000)) == .zero)
    let after = try rules(2026, .monthly)
    #expect(StudentLoanPlan.allCases.allSatisfy(after.runs))
  }
}

/// Pension contributions, by hand.
struct PensionTests {
  func terms(_ basis: PensionBasis, _ relief: PensionRelief) -> PensionTerms {
    PensionTerms(basis, relief, employeeRate: .percent(5), employerRate: .percent(3))
  }

  // Monthly limits 520 and 4,189. £1,234.56: 714.56 qualifies; 5% is 35.728, 35.73; 80% of that
  // is 28.584, 28.58; 3% is 21.4368, 21.44. £5,000: 3,669 qualifies; 183.45, 146.76, 110.07.
  @Test(arguments: [
    (Money.pounds(1_234, 56), "714.56", "28.58", "7.15", "21.44"),
    (.pounds(5_000), "3669.00", "146.76", "36.69", "110.07"),
    (.pounds(4_189), "3669.00", "146.76", "36.69", "110.07"),
    (.pounds(520), "0.00", "0.00", "0.00", "0.00"),
    // A penny qualifies: 5% of it is 0.0005.
    (.pounds(520, 1), "0.01", "0.00", "0.00", "0.00"),
  ])
  func `qualifying earnings with relief at source`(
    pay: Money, pensionable: String, employee: String, relief: String, employer: String
  ) throws {
    let found = try rules(2026, .monthly).pension(
      terms(.qualifyingEarnings, .reliefAtSource), on: pay)
    #expect(found.pensionable.description == pensionable)
    #expect(found.employee.description == employee)
    #expect(found.reclaimed.description == relief)
    #expect(found.employer.description == employer)
    #expect(found.dueToScheme == found.employee + found.employer)
    #expect(found.pay == pay && found.sacrificed == .zero)
  }

  // 5% of 10.10 is 0.505, half a penny up: 0.51; 80% of 0.51 is 0.408, 0.41, and 0.10 reclaimed.
  // 3% of 10.50 is 0.315: 0.32.
  @Test func `each side goes half a penny up by itself`() throws {
    let rules = try rules(2026, .monthly)
    let first = rules.pension(terms(.pensionablePay, .reliefAtSource), on: .pounds(10, 10))
    #expect(first.employee == .pounds(0, 41) && first.reclaimed == .pounds(0, 10))
    let second = rules.pension(terms(.pensionablePay, .netPay), on: .pounds(10, 50))
    #expect(second.employer == .pounds(0, 32))
  }

  // What is given up is the employer's contribution (HMRC EIM42780): 35.73 + 21.44 = 57.17.
  @Test func `net pay is a contribution of the worker's, a sacrifice of the employer's`() throws {
    let rules = try rules(2026, .monthly)
    let netPay = rules.pension(terms(.qualifyingEarnings, .netPay), on: .pounds(1_234, 56))
    #expect(netPay.employee == .pounds(35, 73) && netPay.sacrificed == .zero)
    #expect(netPay.employer == .pounds(21, 44) && netPay.reclaimed == .zero)
    let sacrifice = rules.pension(
      terms(.qualifyingEarnings, .salarySacrifice), on: .pounds(1_234, 56))
    #expect(sacrifice.employee == .zero && sacrifice.sacrificed == .pounds(35, 73))
    #expect(sacrifice.employer == .pounds(57, 17) && sacrifice.dueToScheme == .pounds(57, 17))
  }

  @Test func `fixed amounts do not ask the pay`() throws {
    let fixed = PensionTerms(
      .fixed, .reliefAtSource, employeeAmount: .pounds(50), employerAmount: .pounds(30))
    let found = try rules(2026, .weekly).pension(fixed, on: .pounds(100))
    #expect(found.employee == .pounds(40) && found.reclaimed == .pounds(10))
    #expect(found.employer == .pounds(30))
  }
}

/// Automatic enrolment's categories.
struct AutomaticEnrolmentTests {
  // Pensions Act 2008 ss 1, 3 and 7: "more than" a limit, never equal to it; at least 16 and under 75,
  // enrolled from 22 to State Pension age. A month's limits are those of the Pensions Regulator's table
  // of earnings thresholds for 2026-27: lower 520, trigger 833.
  @Test(arguments: [
    (22, false, Money.pounds(833, 1), AutomaticEnrolmentCategory.eligibleJobholder),
    (22, false, .pounds(833), .nonEligibleJobholder),
    (21, false, .pounds(833, 1), .nonEligibleJobholder),
    (66, true, .pounds(833, 1), .nonEligibleJobholder),
    (74, true, .pounds(833, 1), .nonEligibleJobholder),
    (16, false, .pounds(520, 1), .nonEligibleJobholder),
    (40, false, .pounds(520), .entitledWorker),
    (40, false, .zero, .entitledWorker),
    (75, true, .pounds(2_000), .notAWorker(age: 75)),
    (15, false, .pounds(2_000), .notAWorker(age: 15)),
  ])
  func `the category of an age and pay`(
    age: Int, pensionAge: Bool, pay: Money, expected: AutomaticEnrolmentCategory
  ) throws {
    let rules = try rules(2026, .monthly)
    var sheet = Worksheet()
    let recorded = rules.automaticEnrolmentCategory(
      age: age, reachedStatePensionAge: pensionAge, qualifyingEarnings: pay, &sheet)
    #expect(recorded == expected)
    #expect(sheet.lines.first?.value == expected.name)
    #expect(
      rules.automaticEnrolmentCategory(
        age: age, reachedStatePensionAge: pensionAge, qualifyingEarnings: pay) == expected)
  }
}
