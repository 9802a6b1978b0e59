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
    let month = try #require(books.state.months.first)
    #expect(books.state.months.count == 1 && month.employerNI == .pounds(692, 40))
    #expect(month.allowance == .pounds(500))
    #expect(month.due == month.tax + month.employeeNI + .pounds(192, 40))
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

  // Paid on 8 January and 5 February 2027, both in tax month 10, to be paid by Monday 22 February.
  @Test func `two four-weekly pay dates in one tax month are one bill`() throws {
    var books = Household()
    try books.hire("ann", on: "four", code: "BR")
    let first = try books.run("four", "4W10", pay: ["ann": .pounds(1_000)])
    let second = try books.run("four", "4W11", pay: ["ann": .pounds(500)])
    #expect(first.paymentDate == CivilDate(2027, 1, 8))
    #expect(second.paymentDate == CivilDate(2027, 2, 5))
    let owed = books.state.payments(
      by: books.employer, from: second.paymentDate, under: try law(on: second.paymentDate))
    #expect(owed.map(\.amount) == [first.dueToHMRC + second.dueToHMRC])
    #expect(owed.map(\.by) == [CivilDate(2027, 2, 22)])
    #expect(owed.map(\.reference) == ["123PX001234562710"])
    #expect(owed.map(\.payee) == [.hmrc(months: 10...10)])
  }

  func law(on day: CivilDate) throws -> Law {
    try Law(of: [.paying, .bankHolidays], over: DateRange(day))
  }

  // 22 August 2026 is a Saturday, 22 November a Sunday: the Fridays before. 22 May is a Friday.
  @Test(arguments: [
    (1, CivilDate(2026, 5, 22)), (4, CivilDate(2026, 8, 21)), (7, CivilDate(2026, 11, 20)),
    (9, CivilDate(2027, 1, 22)), (12, CivilDate(2027, 4, 22)),
  ])
  func `HMRC is paid by the 22nd or the working day before`(month: Int, by: CivilDate) throws {
    var books = Household()
    var owed = TaxMonth(month: month)
    owed.tax = .pounds(10)
    books.state.months = [owed]
    let day = books.state.year.days(ofMonth: month).first
    let due = books.state.payments(by: books.employer, from: day, under: try law(on: day))
    #expect(due.map(\.by) == [by] && due.map(\.amount) == [.pounds(10)])
    #expect(try law(on: day)[.bankHolidays, on: day].isWorkingDay(by))
  }

  // The quarter to 5 July is paid by 22 July under month 3's reference; the next by 22 October.
  @Test func `a quarterly payer owes three months at once`() throws {
    var books = Household()
    books.employer.paye?.paid = .quarterly
    books.state.months = [1, 3, 4].map {
      var month = TaxMonth(month: $0)
      month.employeeNI = .pounds(Int64($0))
      return month
    }
    let day = CivilDate(2026, 5, 1)
    let due = books.state.payments(by: books.employer, from: day, under: try law(on: day))
    #expect(due.map(\.amount) == [.pounds(4), .pounds(4)])
    #expect(due.map(\.by) == [CivilDate(2026, 7, 22), CivilDate(2026, 10, 22)])
    #expect(due.map(\.reference) == ["123PX001234562703", "123PX001234562706"])
    #expect(due.map(\.payee) == [.hmrc(months: 1...3), .hmrc(months: 4...6)])
  }

  // Pay days of October: by Sunday 22 November, so Friday 20. HMRC's tax month 7 the same day.
  @Test func `a pension scheme is paid in the month after the pay day`() throws {
    var books = Household()
    try books.hire("ann", on: "month")
    books.enrol(.reliefAtSource)
    let run = try books.run("month", "M07", pay: ["ann": .pounds(2_000)])
    let due = books.state.payments(
      by: books.employer, from: run.paymentDate, under: try law(on: run.paymentDate))
    let pension = try #require(
      due.first { $0.payee == .pension(scheme: "scheme", month: CivilDate(2026, 10, 1)) })
    #expect(pension.by == CivilDate(2026, 11, 20) && pension.reference == "P-77")
    // 1,480: 74.00 of which 59.20 taken, and 44.40.
    #expect(pension.amount == .pounds(103, 60))
    #expect(due.count == 2)
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
