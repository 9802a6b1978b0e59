import PAEmployment
import PAPayRun
import PAPrimitives
import PAStatute
import PATestHouseholds
import PATestKit
import Testing

/// Employment Allowance, what is owed and when, and the days that money moves.
struct AllowanceTests {
  // 10,500 less 10,000 used elsewhere leaves 500. Each week of 1,000: 904 × 15% = 135.60; the month
  // of 1,417: 1,000 × 15% = 150.00. 135.60, 271.20, 406.80, then 93.20 of the month's 150.00, then
  // none. All pay dates (10, 17, 24, 30 April, 1 May) are in tax month 1.
  @Test func `weekly and monthly runs share one allowance until it is used up`() throws {
    var books = Household()
    try books.hire("ann", on: "week")
    try books.hire("bob", on: "month")
    var claim = EmploymentAllowanceClaim(year: books.state.year, claimed: true)
    claim.usedElsewhere = .pounds(10_000)
    books.employer.allowances = [claim]
    var used: [String] = []
    for (schedule, name) in [
      ("week", "W01"), ("week", "W02"), ("week", "W03"), ("month", "M01"), ("week", "W04"),
    ] {
      let run =
        schedule == "week"
        ? try books.run("week", name, pay: ["ann": .pounds(1_000)])
        : try books.run("month", name, pay: ["bob": .pounds(1_417)])
      used.append("\(run.allowanceUsed)")
    }
    #expect(used == ["135.60", "135.60", "135.60", "93.20", "0.00"])
    #expect(books.state.allowance.used == .pounds(500))
    #expect(books.state.allowance.employerNI == .pounds(692, 40))
  }

  @Test func `an allowance not claimed is not used, one claimed late is used from the start`()
    throws
  {
    var books = Household()
    try books.hire("ann", on: "week")
    #expect(try books.run("week", "W01", pay: ["ann": .pounds(1_000)]).allowanceUsed == .zero)
    books.employer.allowances = [
      EmploymentAllowanceClaim(year: books.state.year.previous, claimed: true),
      EmploymentAllowanceClaim(year: books.state.year, claimed: false),
    ]
    #expect(try books.run("week", "W02", pay: ["ann": .pounds(1_000)]).allowanceUsed == .zero)
    books.employer.allowances[1].claimed = true
    #expect(
      try books.run("week", "W03", pay: ["ann": .pounds(1_000)]).allowanceUsed
        == .pounds(406, 80))
    // More used elsewhere than there is gives it back.
    books.employer.allowances[1].usedElsewhere = .pounds(11_000)
    #expect(
      try books.run("week", "W04", pay: ["ann": .pounds(1_000)]).allowanceUsed
        == Money(pence: -40_680))
  }

  // Christmas Day 2026 is a Friday; Monday 28 December stands in for Boxing Day; New Year's Day is a
  // Friday. Good Friday 2027 is 26 March, Easter Monday the 29th.
  @Test(arguments: [
    (CivilDate(2026, 11, 13), CivilDate(2026, 11, 13), CivilDate(2026, 11, 11)),
    (CivilDate(2026, 12, 25), CivilDate(2026, 12, 24), CivilDate(2026, 12, 22)),
    (CivilDate(2026, 12, 28), CivilDate(2026, 12, 24), CivilDate(2026, 12, 22)),
    (CivilDate(2026, 12, 29), CivilDate(2026, 12, 29), CivilDate(2026, 12, 23)),
    (CivilDate(2027, 1, 1), CivilDate(2026, 12, 31), CivilDate(2026, 12, 29)),
    (CivilDate(2027, 3, 26), CivilDate(2027, 3, 25), CivilDate(2027, 3, 23)),
    (CivilDate(2027, 3, 28), CivilDate(2027, 3, 25), CivilDate(2027, 3, 23)),
    (CivilDate(2027, 3, 30), CivilDate(2027, 3, 30), CivilDate(2027, 3, 24)),
    (CivilDate(2026, 10, 31), CivilDate(2026, 10, 30), CivilDate(2026, 10, 28)),
  ])
  func `the day the bank pays and the day to submit by`(
    payDate: CivilDate, bank: CivilDate, submit: CivilDate
  ) throws {
    let books = Household()
    var order = try books.order("month", "M01")
    order.paymentDate = payDate
    let run = try order.worked()
    #expect(run.paymentDate == payDate)
    #expect(run.bankDate == bank)
    #expect(run.submitBy == submit)
  }
}
