import PAEmployment
import PAPayRun
import PAPrimitives
import PATestHouseholds
import PATestKit
import Testing

/// Holiday that is earned in hours, and what a leaver is owed or owes.
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

  /// A PA of 30 regular hours a week at 13.20, employed on some days.
  private func regular(from: CivilDate, to: CivilDate? = nil) throws -> Household {
    var books = Household()
    try books.hire("ann", on: "month")
    books.employer.assistants[0].contracts[0].versions[0].weekly = .hours(30)
    books.employer.assistants[0].contracts[0].versions[0].from = from
    books.employer.assistants[0].contracts[0].span = Span(from: from, to: to)
    return books
  }

  // 5.6 weeks of 30 hours are 168 hours, 28 days of 6 hours: a twelfth is 2.33 days, up to the half day 2.5 days, 15
  // hours. She began on 16 October: by 31 October one month has begun, by 30 November two (4.67, so 5 days: 30 hours), by
  // 30 September 2027, where the year is long over, all.
  @Test func `regular hours earn a twelfth on the first of each month of the first year`() throws {
    var books = try regular(from: CivilDate(2026, 10, 16))
    #expect(try books.run("month", "M07").payslips.first?.holiday?.earned == .hours(15))
    // A supplementary run changes nothing.
    #expect(
      try books.run("month", "M07", hours: ["ann": 4], sequence: 1).payslips.first?.holiday?.earned
        == .hours(15))
    #expect(try books.run("month", "M08").payslips.first?.holiday?.earned == .hours(30))
    var old = try regular(from: CivilDate(2025, 3, 30))
    #expect(try old.run("month", "M07").payslips.first?.holiday?.earned == .hours(168))
  }

  // The leave year from 30 March 2026 has 365 days; employed until 16 October, 201 of them: 28 days x 201 / 365 is
  // 15.42 days, up to a tenth of an hour 168 x 201 / 365 = 92.515, so 92.6 hours, 92:36. None was taken: at 13.20
  // an hour, 1,222.32. Her October pays 20 hours: 264.00.
  @Test func `who leaves is paid what was not taken`() throws {
    var books = try regular(from: CivilDate(2026, 3, 30), to: CivilDate(2026, 10, 16))
    var order = try books.order("month", "M07", hours: ["ann": 20])
    order.lines[0].on = CivilDate(2026, 10, 9)
    let run = try order.worked()
    let slip = try #require(run.payslips.first)
    #expect(slip.lines.map(\.kind) == [.element, .leaveSettled])
    #expect(slip.lines.map(\.amount) == [.pounds(264), .pounds(1_222, 32)])
    #expect(slip.minutes == .hours(20))
    let year = try #require(slip.holiday)
    #expect(year.settled == Minutes(92 * 60 + 36) && year.left == .zero)
    books.state = run.closing
    #expect(try books.run("month", "M08").payslips.isEmpty)
  }

  // The last day became known after October was paid: the next run pays the same 92:36.
  @Test func `who left before the run knew is settled by the next`() throws {
    var books = try regular(from: CivilDate(2026, 3, 30))
    try books.run("month", "M07", hours: ["ann": 20])
    books.employer.assistants[0].contracts[0].span.to = CivilDate(2026, 10, 16)
    let slip = try #require(try books.run("month", "M08").payslips.first)
    #expect(slip.lines.map(\.amount) == [.pounds(1_222, 32)])
    #expect(try books.run("month", "M09").payslips.isEmpty)
  }

  // 100 hours earn 12.07, which is 12 hours. What an hour pays is the average of the weeks before, and the only one is
  // that of her last day, a Saturday: 100 hours at 15.00. So 180.00.
  @Test func `irregular hours are settled at the average, and what comes late besides`() throws {
    var books = try irregular()
    books.employer.assistants[0].contracts[0].versions[0].rates = [
      ElementRate(element: "hours", amount: .pounds(15))
    ]
    try books.run("month", "M06")
    books.employer.assistants[0].contracts[0].span.to = CivilDate(2026, 10, 31)
    let run = try books.run("month", "M07", hours: ["ann": 100])
    #expect(run.payslips.first?.lines.map(\.amount) == [.pounds(1_500), .pounds(180)])
    #expect(run.payslips.first?.holiday?.left == .zero)
    // Ten hours more earn 13.28 with the hundred: one hour more.
    let late = try books.run("month", "M07", hours: ["ann": 10], sequence: 1)
    #expect(late.payslips.first?.lines.map(\.amount) == [.pounds(150), .pounds(15)])
    #expect(try books.run("month", "M08").payslips.isEmpty)
  }

  // She took 100 hours of 92:36. The contract says nothing: nothing is taken back. Where it says so, 7:24 at 13.20 are
  // 97.68; with no more pay than 66.00 the rest, 31.68, is told.
  @Test func `who took more than was earned owes it only where the contract says so`() throws {
    for (takesBack, hours, amount, kind, short) in [
      (false, 20, nil, .notTakenBack, nil), (true, 20, Money.pounds(97, 68), nil, nil),
      (true, 5, .pounds(66), .takenBackInPart, .pounds(31, 68)),
    ] as [(Bool, Int64, Money?, LeaveFinding.Kind?, Money?)] {
      var books = try regular(from: CivilDate(2026, 3, 30), to: CivilDate(2026, 10, 16))
      books.employer.assistants[0].contracts[0].versions[0].takesBackHoliday = takesBack
      var employment = EmploymentState(assistant: "ann", contract: "ann")
      employment.holidayTaken = .hours(100)
      books.state.employments = [employment]
      var order = try books.order("month", "M07", hours: ["ann": hours])
      order.lines[0].on = CivilDate(2026, 10, 9)
      let findings = kind.map { kind in
        PayRunFinding.leave(
          LeaveFinding(
            kind, of: "ann", Minutes(7 * 60 + 24), by: CivilDate(2026, 10, 16), amount: short),
          assistant: "ann")
      }
      let slip = try #require(try order.worked(finding: findings.map { [$0] } ?? []).payslips.first)
      #expect(slip.lines.dropFirst().map(\.amount) == (amount.map { [-$0] } ?? []))
      #expect(slip.holiday?.settled == Minutes(-444) && slip.holiday?.left == .zero)
    }
  }

  @Test func `nothing is owed where nothing was earned, or holiday is rolled up`() throws {
    var books = try irregular()
    books.employer.assistants[0].contracts[0].span.to = CivilDate(2026, 10, 31)
    try books.run("month", "M07", hours: ["ann": 4])
    var rolled = Household()
    try rolled.hire("ann", on: "month", rolledUp: true)
    rolled.employer.assistants[0].contracts[0].span.to = CivilDate(2026, 10, 31)
    try rolled.run("month", "M07", hours: ["ann": 100])
  }

  /// Northern Ireland's law gives weeks of leave, which no count of hours worked gives.
  @Test func `a leaver whose week nothing says is told of without a figure`() throws {
    var books = try irregular()
    books.employer.nation = .northernIreland
    books.employer.assistants[0].contracts[0].span.to = CivilDate(2026, 10, 30)
    var order = try books.order("month", "M07", hours: ["ann": 100])
    order.lines[0].on = CivilDate(2026, 10, 30)
    let finding = LeaveFinding(.notPaid, of: "ann", .zero, by: CivilDate(2026, 10, 30))
    #expect(try order.worked().findings.contains(.leave(finding, assistant: "ann")))
  }

  // MARK: What a second reading found

  // A leave year that begins on 29 February begins on the 28th of other years, and each begins where it begins.
  @Test(.random) func `a leave year that holds its own first day`() throws {
    var books = try regular(from: CivilDate(2024, 2, 29))
    RandomRuns.each(usually: 2_000) { random in
      let contract = books.employer.assistants[0].contracts[0]
      books.employer.leaveYearFrom =
        random.number(0...1) == 0
        ? nil : CivilDate(dayNumber: Int32(random.number(19_400...19_900)))
      let day = CivilDate(dayNumber: Int32(random.number(19_000...22_000)))
      let begins = contract.leaveYear(holding: day, of: books.employer)
      #expect(begins <= day && contract.leaveYear(holding: begins, of: books.employer) == begins)
    }
    books.employer.leaveYearFrom = nil
    #expect(
      books.employer.assistants[0].contracts[0].leaveYear(
        holding: CivilDate(2026, 2, 28), of: books.employer) == CivilDate(2026, 2, 28))
  }

  /// Other terms from a day.
  private func change(
    _ books: inout Household, from day: CivilDate, _ body: (inout ContractVersion) -> Void
  ) {
    var version = books.employer.assistants[0].contracts[0].versions[0]
    version.from = day
    body(&version)
    books.employer.assistants[0].contracts[0].versions.append(version)
  }

  // 30 hours a week from 6 April 2026, irregular in June and July, 30 hours again until she leaves on 30 September. The
  // weeks' days are 56 and 61 of 365: 168 x 117 / 365 = 53.85, up to a tenth 53:54. June's 124 hours earn 14.97, so 15,
  // and July's 141 earn 17.02, so 17. Together 85:54, at 13.20 an hour: her pay has been nothing else.
  @Test func `regular, irregular and regular hours each earn their part`() throws {
    var books = try regular(from: CivilDate(2026, 4, 6), to: CivilDate(2026, 9, 30))
    change(&books, from: CivilDate(2026, 6, 1)) { $0.hours = .irregular }
    change(&books, from: CivilDate(2026, 8, 1)) { $0.hours = .regular }
    try books.run("month", "M01")
    try books.run("month", "M02")
    try books.run("month", "M03", hours: ["ann": 124])
    try books.run("month", "M04", hours: ["ann": 141])
    try books.run("month", "M05")
    let slip = try #require(try books.run("month", "M06").payslips.first)
    #expect(slip.lines.map(\.minutes) == [Minutes(85 * 60 + 54)])
  }

  // Half of October's hours are worked under rolled-up terms: 100 hours pay 1,320.00, and holiday pay is 12.07% of 660.00,
  // 79.66. The other 50 earn 6.04 hours, so 6.
  @Test(arguments: [true, false])
  func `terms that change within a pay period roll up or earn by their own days`(first: Bool) throws
  {
    var books = try irregular()
    books.employer.assistants[0].contracts[0].versions[0].holiday = first ? .rolledUp : .accrued
    change(&books, from: CivilDate(2026, 10, 16)) { $0.holiday = first ? .accrued : .rolledUp }
    var order = try books.order("month", "M07", hours: ["ann": 50])
    var early = order.lines[0]
    early.on = CivilDate(2026, 10, 9)
    order.lines.append(early)
    let slip = try #require(try order.worked().payslips.first)
    #expect(slip.lines.map(\.amount) == [.pounds(1_320), .pounds(79, 66)])
    #expect(slip.holiday?.earned == .hours(6))
  }

  // She left on 16 October, and was paid for 92:36 of holiday. Six hours of it that are handed in later were taken before:
  // they are refused, and that run is put right.
  @Test func `holiday handed in after it was settled is refused`() throws {
    var books = try regular(from: CivilDate(2026, 3, 30), to: CivilDate(2026, 10, 16))
    try books.run("month", "M07")
    var order = try books.order("month", "M08")
    var line = TimesheetLine("ann", "ann", CivilDate(2026, 10, 15), "holiday", .time(.hours(6)))
    line.absence = TimesheetLine.Absence(.holiday, since: line.on)
    order.lines = [line]
    let findings = try PayRun(order, under: order.law()).findings
    #expect(findings.contains(.employment(.leaveSettledAlready("ann"), assistant: "ann")))
  }

  // Reg 15C: she worked 20, 0 and 10 hours in the weeks to 10, 17 and 24 October, on average ten, and is on parental leave
  // from Sunday 25 to Saturday 31 October, one week: with October's 30 hours 40 earn 4.83, so 5. A week later she works
  // 30 hours and is on holiday for two: the week of the leave is in no average, that of the 24th pays 13.20 an hour.
  @Test func `statutory leave earns by the average week and is in no average`() throws {
    var books = try irregular()
    books.employer.assistants[0].contracts[0].span.from = CivilDate(2026, 10, 4)
    books.employer.assistants[0].contracts[0].versions[0].from = CivilDate(2026, 10, 4)
    var order = try books.order("month", "M07", hours: ["ann": 10])
    let model = order.lines[0]
    func line(_ day: Int, _ hours: Int64, away: Bool = false) -> TimesheetLine {
      var line = model
      line.on = CivilDate(2026, 10, day)
      line.quantity = .time(.hours(hours))
      if away {
        line.element = "parentalLeave"
        line.absence = TimesheetLine.Absence(.parentalLeave, since: CivilDate(2026, 10, 25))
      }
      return line
    }
    order.lines =
      [line(5, 10), line(6, 10), line(20, 10)] + (25...31).map { line($0, 2, away: true) }
    let run = try order.worked()
    #expect(run.payslips.first?.holiday?.accrued == .hours(5))
    let weeks = try #require(run.closing.employment("ann")?.history.weeks.weeks)
    #expect(weeks.map(\.isOfLeave) == [false, false, true])
  }
}
