import PAEmployment
import PAPayRun
import PAPrimitives
import PATestHouseholds
import PATestKit
import Testing

/// Holiday that is earned in hours, by decision 0005, and what a leaver is owed.
struct HolidayEarnedTests {
  /// A PA of irregular hours at 13.20 on the monthly schedule.
  private func irregular() throws -> Household {
    var books = Household()
    try books.hire("ann", on: "month")
    books.employer.assistants[0].contracts[0].versions[0].hours = .irregular
    return books
  }

  // GOV.UK's reading of reg 15B: 4 hours earn 12.07% x 4:00 = 0:29, which is dropped; 8 hours earn 0:58,
  // which is an hour.
  @Test func `a period paid by two runs earns what one run of it would`() throws {
    var books = try irregular()
    let first = try books.run("month", "M07", hours: ["ann": 4])
    #expect(first.payslips.first?.holiday?.accrued == .zero)
    let second = try books.run("month", "M07", hours: ["ann": 4], sequence: 1)
    #expect(second.payslips.first?.holiday?.accrued == .hours(1))
    // 12 hours earn 1:27: no more than the hour there is. 13 earn 1:34, which is two.
    let third = try books.run("month", "M07", hours: ["ann": 4], sequence: 2)
    #expect(third.payslips.first?.holiday?.accrued == .hours(1))
    let fourth = try books.run("month", "M07", hours: ["ann": 1], sequence: 3)
    #expect(fourth.payslips.first?.holiday?.accrued == .hours(2))
    // A month of its own begins with nothing.
    let next = try books.run("month", "M08", hours: ["ann": 4])
    #expect(next.payslips.first?.holiday?.accrued == .hours(2))
  }

  // The same eight hours of October, four of them paid with November.
  @Test func `time paid late earns in the period it was worked in`() throws {
    var books = try irregular()
    try books.run("month", "M07", hours: ["ann": 4])
    var order = try books.order("month", "M08", hours: ["ann": 4])
    var late = order.lines[0]
    late.on = order.period.days.first.adding(days: -1)
    order.lines.append(late)
    let run = try order.worked()
    // October's eight hours earn one, November's four none.
    #expect(run.payslips.first?.holiday?.accrued == .hours(1))
    #expect(
      run.closing.employment("ann")?.history.payslips.map(\.holidayEarning) == [
        .hours(4), .hours(4), .hours(4),
      ])
  }

  // 5.6 weeks of 30 hours are 168 hours a year, 14 a month: 840 minutes. Of October's 31 days she is
  // employed 16: 840 x 16 / 31 = 433.5, to the nearest minute 434.
  @Test func `regular hours earn by days employed`() throws {
    for (from, to) in [
      (CivilDate(2026, 10, 16), nil), (CivilDate(2026, 3, 30), CivilDate(2026, 10, 16)),
    ] {
      var books = Household()
      try books.hire("ann", on: "month")
      books.employer.assistants[0].contracts[0].versions[0].weekly = .hours(30)
      books.employer.assistants[0].contracts[0].span = Span(from: from, to: to)
      books.employer.assistants[0].contracts[0].versions[0].from = from
      let order = try books.order("month", "M07")
      try #require(
        order.period.days == DateRange(CivilDate(2026, 10, 1)).including(CivilDate(2026, 10, 31)))
      let run = PayRun(order, under: try order.law())
      #expect(run.closing.employment("ann")?.holidayAccrued == Minutes(434), "\(from)")
      guard to != nil else {
        #expect(run.plainFindings.isEmpty)
        continue
      }
      // 434 minutes at 13.20: 95.48. All her hours pay the same, so that is what it comes to.
      guard case .holidayOwed(let owed, "ann") = run.plainFindings.first else {
        Issue.record("\(run.plainFindings)")
        continue
      }
      #expect(owed.minutes == Minutes(434) && owed.amount == .pounds(95, 48) && owed.isFixed)
    }
  }

  // The complaint: a leaver's hours of holiday were neither paid nor mentioned. 100 hours earn 12.07,
  // which is 12 hours; at 15.00 that is at least 180.00.
  @Test func `a leaver's last run tells what holiday is owed, and no run before or after`() throws {
    var books = try irregular()
    books.employer.assistants[0].contracts[0].versions[0].rates = [
      ElementRate(element: "hours", amount: .pounds(15))
    ]
    try books.run("month", "M06")
    books.employer.assistants[0].contracts[0].span.to = CivilDate(2026, 10, 31)
    let owed = HolidayOwed(contract: "ann", minutes: .hours(12), rate: .pounds(15))
    #expect(owed.amount == .pounds(180))
    let run = try books.run(
      "month", "M07", hours: ["ann": 100], finding: [.holidayOwed(owed, assistant: "ann")])
    #expect(!run.isBlocked)
    #expect(try books.run("month", "M08").payslips.isEmpty)
  }

  @Test func `nothing is owed where all was taken, or holiday is rolled up`() throws {
    var books = try irregular()
    books.employer.assistants[0].contracts[0].span.to = CivilDate(2026, 10, 31)
    try books.run("month", "M07", hours: ["ann": 4])
    var rolled = Household()
    try rolled.hire("ann", on: "month", rolledUp: true)
    rolled.employer.assistants[0].contracts[0].span.to = CivilDate(2026, 10, 31)
    try rolled.run("month", "M07", hours: ["ann": 100])
  }

  /// Northern Ireland's law gives weeks of leave, which no count of hours worked gives.
  @Test func `a leaver of irregular hours in Northern Ireland is told of without a figure`() throws
  {
    var books = try irregular()
    books.employer.nation = .northernIreland
    books.employer.assistants[0].contracts[0].span.to = CivilDate(2026, 10, 31)
    try books.run(
      "month", "M07", hours: ["ann": 100],
      finding: [.holidayOwed(HolidayOwed(contract: "ann"), assistant: "ann")])
  }
}
