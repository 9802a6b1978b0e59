import PADeductions
import PAEmployment
import PAPayRun
import PAPrimitives
import PATestHouseholds
import PATestKit
import Testing

/// A contract that moves to another schedule (SSCR 2001 reg 18; NIM08500, NIM08510; decision 0017).
struct ChangeOfIntervalTests {
  // Weeks end on Sundays and are paid on Fridays; the month from 5 October is paid on 4 November. In 2026-27
  // National Insurance begins at 242 a week and 1,048 a month, the employer's at 96 and 417.
  private func year(born: CivilDate? = nil) throws -> HouseholdYear {
    var year = HouseholdYear()
    year.books.employer.schedules += [
      PaySchedule(
        id: "weeks", frequency: .weekly, firstPeriodStarts: CivilDate(2026, 8, 31),
        paidDaysAfterEnd: 5),
      PaySchedule(
        id: "fortnights", frequency: .fortnightly, firstPeriodStarts: CivilDate(2026, 10, 5),
        paidDaysAfterEnd: 1),
      PaySchedule(
        id: "months", frequency: .monthly, firstPeriodStarts: CivilDate(2026, 10, 5),
        paidDaysAfterEnd: 0),
    ]
    try year.books.hire("ann", on: "weeks")
    if let born { year.books.employer.assistants[0].born = born }
    return year
  }

  private let wednesdays = (0..<5).map { CivilDate(2026, 9, 2).adding(days: 7 * $0) }

  /// Pays W23 to W27, on 11, 18 and 25 September and on 2 and 9 October, and moves to another schedule.
  private func weeks(
    _ amounts: [Int64], then schedule: Identifier, in year: inout HouseholdYear
  ) throws {
    for (place, amount) in amounts.enumerated() {
      _ = try year.pay(
        "W\(23 + place)", [(wednesdays[place], .pounds(amount))], on: "weeks")
    }
    try year.move(to: schedule)
  }

  private func contributions(_ figures: PayFigures) -> [Money] {
    [figures.employeeNI, figures.employerNI]
  }

  // Five weeks of 450 and a month of 1,800 in tax month 7 (6 October to 5 November): the pay of 9 October is in
  // it, that of 2 October is not. 450 + 1,800 = 2,250: (2,250 - 1,048) x 8% = 96.16, less (450 - 242) x 8% = 16.64,
  // is 79.52; (2,250 - 417) x 15% = 274.95, less (450 - 96) x 15% = 53.10, is 221.85.
  @Test func `pay at the old interval inside the first month is worked with it`() throws {
    var year = try year()
    try weeks([450, 450, 450, 450, 450], then: "months", in: &year)
    let run = try year.pay("M07", [(CivilDate(2026, 10, 20), .pounds(1_800))], on: "months")
    #expect(contributions(run.payslips[0].figures) == [.pounds(79, 52), .pounds(221, 85)])
    #expect(run.payslips[0].late.isEmpty)
    // The month after is a month by itself: (1,800 - 1,048) x 8% and (1,800 - 417) x 15%.
    let next = try year.pay("M08", [(CivilDate(2026, 11, 20), .pounds(1_800))], on: "months")
    #expect(contributions(next.payslips[0].figures) == [.pounds(60, 16), .pounds(207, 45)])
  }

  // The same in two runs; and 150 of the last week (paid on 9 October, so of the month) that come with M08,
  // 1,000 of which is (1,000 - 417) x 15% = 87.45 for the employer alone.
  @Test func `it comes to the same, whichever run pays it`() throws {
    var year = try year()
    try weeks([450, 450, 450, 450, 300], then: "months", in: &year)
    _ = try year.pay("M07", [(CivilDate(2026, 10, 20), .pounds(1_000))], on: "months")
    _ = try year.pay(
      "M07", [(CivilDate(2026, 10, 21), .pounds(800))], on: "months", sequence: 1)
    let late = try year.pay(
      "M08", [(wednesdays[4], .pounds(150)), (CivilDate(2026, 11, 20), .pounds(1_000))],
      on: "months")
    #expect(late.payslips[0].late.map(\.period.label) == ["M07"])
    #expect(late.payslips[0].late.map(\.schedule) == [nil])
    #expect(contributions(late.payslips[0].late[0].figures) == [.pounds(12), .pounds(22, 50)])
    #expect(contributions(late.payslips[0].figures) == [.pounds(12), .pounds(109, 95)])
    // All of the tax month: 2,250 as above, in four parts, of which the week took (300 - 242) x 8% = 4.64
    // and (300 - 96) x 15% = 30.60.
    let month = year.runs.suffix(3).flatMap(\.payslips).flatMap { $0.parts(of: M.m07) }
      .filter { $0.period == M.m07 }.map(\.figures)
    #expect(month.map(\.employeeNI).total == .pounds(96, 16) - .pounds(4, 64))
    #expect(month.map(\.employerNI).total - .pounds(87, 45) == .pounds(274, 95) - .pounds(30, 60))
  }

  private enum M { static let m07 = TaxPeriod("2026-27/M07") ?? .blank }

  // 200 were paid for the week of 16 September, on 25 September: nothing, and (200 - 96) x 15% = 15.60. 100 more of
  // it come with the month's pay: of 300 they are 4.64 and 30.60, so 4.64 and 15.00 more. With the month's
  // earnings it would have been 8.00 and 15.00.
  @Test func `a day worked on the old schedule is due on its payday`() throws {
    var year = try year()
    try weeks([450, 450, 200, 450, 450], then: "months", in: &year)
    let run = try year.pay(
      "M07", [(wednesdays[2], .pounds(100)), (CivilDate(2026, 10, 20), .pounds(1_800))],
      on: "months")
    let slip = run.payslips[0]
    #expect(slip.late.map(\.schedule) == ["weeks"])
    #expect(slip.late.map(\.period.label) == ["W25"])
    #expect(contributions(slip.late[0].figures) == [.pounds(4, 64), .pounds(15)])
    #expect(contributions(slip.figures) == [.pounds(84, 16), .pounds(236, 85)])
    #expect(slip.lines.map { $0.arrearsOf?.label } == [nil, "W25"])
    // 50 more of that week with M08: of 350 it is (350 - 242) x 8% = 8.64 and (350 - 96) x 15% = 38.10.
    let later = try year.pay("M08", [(wednesdays[2], .pounds(50))], on: "months")
    #expect(contributions(later.payslips[0].figures) == [.pounds(4), .pounds(7, 50)])
  }

  // Weeks paid on 2 and 9 October, then two weeks paid on 19 October: its block of two weeks from 6 April is
  // 5 to 18 October (the fourteenth begins on 5 October), so that of 19 October is the fifteenth: nothing is
  // added. Pay of two weeks, 600: (600 - 484) x 8% = 9.28; 5,000 / 26 is 193 in whole pounds,
  // up, and (600 - 193) x 15% = 61.05.
  @Test func `two weeks are a block from 6 April, not the schedule's days`() throws {
    var year = try year()
    try weeks([450, 450, 450, 450, 450], then: "fortnights", in: &year)
    let run = try year.pay(
      "F15", [(CivilDate(2026, 10, 14), .pounds(600))], on: "fortnights")
    #expect(contributions(run.payslips[0].figures) == [.pounds(9, 28), .pounds(61, 5)])
  }

  // Towards a shorter interval each payment stands alone (NIM08500): a month paid on 4 November, then a week
  // paid within the same tax month. 300 of a week: 4.64 and 30.60.
  @Test func `a shorter interval begins afresh`() throws {
    var year = try year()
    try year.move(to: "months")
    _ = try year.pay("M07", [(CivilDate(2026, 10, 20), .pounds(2_000))], on: "months")
    try year.move(to: "weeks")
    let run = try year.pay("W32", [(CivilDate(2026, 11, 6), .pounds(300))], on: "weeks")
    #expect(contributions(run.payslips[0].figures) == [.pounds(4, 64), .pounds(30, 60)])
  }

  // Loans follow the earnings periods of National Insurance (CSLM17070). Plan 1 begins at 517.30 a week
  // (26,900 / 52) and 2,241.66 a month: the week's 450 gave nothing, 450 + 2,000 give 9% of 208.34, 18.75,
  // whole pounds: 18. The month alone would have given nothing.
  @Test func `loans are worked on the same earnings`() throws {
    var year = try year()
    year.books.employer.assistants[0].studentLoans = [
      StudentLoan(plan: .plan1, span: Span(from: CivilDate(2026, 4, 6)))
    ]
    try weeks([450, 450, 450, 450, 450], then: "months", in: &year)
    let run = try year.pay("M07", [(CivilDate(2026, 10, 20), .pounds(2_000))], on: "months")
    #expect(run.payslips[0].figures.loans.student == .pounds(18))
  }

  // She was 21 on 20 October: the week's pay was letter M, the month's is A. Which of the month's earnings are
  // whose, no page says, so it is refused by name.
  @Test func `a letter that changes inside the first month is refused`() throws {
    var year = try year(born: CivilDate(2005, 10, 20))
    try weeks([450, 450, 450, 450, 450], then: "months", in: &year)
    _ = try year.pay(
      "M07", [(CivilDate(2026, 10, 20), .pounds(1_800))], on: "months",
      finding: [.categoryChangedInPeriod(assistant: "ann")])
  }

  // What is due on the old schedule's paydays is told by that schedule.
  @Test func `the schedule somebody was paid on before is kept`() throws {
    var year = try year()
    try weeks([450, 450, 450, 450, 450], then: "months", in: &year)
    year.books.employer.schedules.removeAll { $0.id == "weeks" }
    _ = try year.pay(
      "M07", [(CivilDate(2026, 10, 20), .pounds(1_800))], on: "months",
      finding: [.scheduleMissing(assistant: "ann", schedule: "weeks")])
  }

  // Two contracts one after the other are one employment to National Insurance (SSCR 2001 regs 14 and 18).
  @Test func `a contract that follows another is worked with it`() throws {
    var year = try year()
    for (place, wednesday) in wednesdays.enumerated() {
      _ = try year.pay("W\(23 + place)", [(wednesday, .pounds(450))], on: "weeks")
    }
    year.books.employer.assistants[0].contracts[0].span.to = CivilDate(2026, 10, 4)
    var second = year.books.employer.assistants[0].contracts[0]
    second.id = "second"
    second.payrollID = "2"
    second.schedule = "months"
    second.span = Span(from: CivilDate(2026, 10, 5))
    year.books.employer.assistants[0].contracts.append(second)
    let run = try year.pay(
      "M07", [(CivilDate(2026, 10, 20), .pounds(1_800))], on: "months", under: "second")
    #expect(contributions(run.payslips[0].figures) == [.pounds(79, 52), .pounds(221, 85)])
  }

  // MARK: Moved more than once

  /// Weeks to 4 October, the month from 5 October, and weeks again: W32 to W35 end on 8 to 29 November and are paid
  /// on 13 November to 4 December.
  private func back(in year: inout HouseholdYear) throws {
    try weeks([450, 450, 450, 450, 450], then: "months", in: &year)
    _ = try year.pay("M07", [(CivilDate(2026, 10, 20), .pounds(1_800))], on: "months")
    try year.move(to: "weeks")
  }

  // All four weeks of 450 are paid in tax month 8 (6 November to 5 December), and 600 of the month with them: 2,400.
  // (2,400 - 1,048) x 8% = 108.16 less 4 x 16.64 is 41.60; (2,400 - 417) x 15% = 297.45 less 4 x 53.10 is 85.05.
  @Test func `a month after weeks after a month is worked with them`() throws {
    var year = try year()
    try back(in: &year)
    for week in 0..<4 {
      let day = CivilDate(2026, 11, 6).adding(days: 7 * week)
      _ = try year.pay("W\(32 + week)", [(day, .pounds(450))], on: "weeks")
    }
    try year.move(to: "months")
    let run = try year.pay("M08", [(CivilDate(2026, 12, 1), .pounds(600))], on: "months")
    #expect(contributions(run.payslips[0].figures) == [.pounds(41, 60), .pounds(85, 5)])
  }

  // 150 of 20 October, or of the week of 2 October that is in its tax month, come with a week after the move back:
  // tax month 7 has 2,400 then, 12.00 and 22.50 more; the week's own 450 are 16.64 and 53.10.
  @Test(arguments: [CivilDate(2026, 10, 20), CivilDate(2026, 10, 2)])
  func `a late line of the month keeps what was paid inside it`(day: CivilDate) throws {
    var year = try year()
    try back(in: &year)
    let run = try year.pay(
      "W32", [(day, .pounds(150)), (CivilDate(2026, 11, 6), .pounds(450))], on: "weeks")
    #expect(contributions(run.payslips[0].figures) == [.pounds(28, 64), .pounds(75, 60)])
    // Another of the month after one more week sees the first.
    let more = try year.pay("W33", [(day, .pounds(50))], on: "weeks")
    #expect(contributions(more.payslips[0].figures) == [.pounds(4), .pounds(7, 50)])
  }

  // Weeks paid on Fridays to 4 October (W27, paid 9 October), then weeks paid on Sundays: 5 to 11 October is W27 too.
  // 120 of 8 October come late: with 150 of that week they are 270, 8% of 28.00 is 2.24, and 15% of 174.00 less 15% of
  // 54.00 is 18.00. 50 of 3 October are of the other W27: 500, so 4.00 and 7.50.
  @Test func `two schedules may have weeks of one name`() throws {
    var year = try year()
    year.books.employer.schedules.append(
      PaySchedule(
        id: "sundays", frequency: .weekly, firstPeriodStarts: CivilDate(2026, 10, 5),
        paidDaysAfterEnd: 0))
    try weeks([450, 450, 450, 450, 450], then: "sundays", in: &year)
    _ = try year.pay("W27", [(CivilDate(2026, 10, 6), .pounds(150))], on: "sundays")
    let run = try year.pay(
      "W28", [(CivilDate(2026, 10, 8), .pounds(120)), (CivilDate(2026, 10, 3), .pounds(50))],
      on: "sundays")
    let late = run.payslips[0].late
    #expect(late.map(\.period.label) == ["W27", "W27"])
    #expect(late.map(\.schedule) == ["weeks", nil])
    #expect(
      late.map { contributions($0.figures) } == [
        [.pounds(4), .pounds(7, 50)], [.pounds(2, 24), .pounds(18)],
      ])
    #expect(run.payslips[0].lines.map(\.arrearsOn) == ["weeks", nil])
  }

  // Weeks to 13 September, then the month of September: the late week of 7 September began inside the month.
  @Test func `a late week that began inside the run's own month`() throws {
    var year = try year()
    year.books.employer.schedules[year.books.employer.schedules.count - 1] = PaySchedule(
      id: "months", frequency: .monthly, firstPeriodStarts: CivilDate(2026, 9, 1),
      paidDaysAfterEnd: 0)
    for (place, amount) in [450, 450].enumerated() {
      _ = try year.pay(
        "W\(23 + place)", [(wednesdays[place], .pounds(Int64(amount)))], on: "weeks")
    }
    try year.move(to: "months")
    let run = try year.pay(
      "M06", [(CivilDate(2026, 9, 9), .pounds(100)), (CivilDate(2026, 9, 20), .pounds(900))],
      on: "months")
    #expect(run.gross == .pounds(1_000))
  }

  // MARK: Back within a pay period, or later than one

  /// Four weeks to 4 October, paid on 9 October, then fortnights from 5 October, paid on 19 October and 2 November, and
  /// four weeks again: those from 5 October to 1 November are paid on 6 November, which is in the block of four weeks
  /// from 19 October to 15 November (4W08), as both of the fortnights' paydays are.
  ///
  /// In 2026-27 National Insurance begins at 484 for two weeks and 967 for four, the employer's at 193 and 385. 600 of a
  /// fortnight: 9.28 and 61.05. 1,200 of four weeks: (1,200 - 967) x 8% = 18.64, (1,200 - 385) x 15% = 122.25.
  private func backToFourWeeks(after fortnights: [Int64]) throws -> HouseholdYear {
    var year = try year()
    year.books.employer.schedules.append(
      PaySchedule(
        id: "fours", frequency: .fourweekly, firstPeriodStarts: CivilDate(2026, 9, 7),
        paidDaysAfterEnd: 5))
    try year.move(to: "fours")
    let before = try year.pay("4W07", [(CivilDate(2026, 9, 16), .pounds(1_200))], on: "fours")
    #expect(contributions(before.payslips[0].figures) == [.pounds(18, 64), .pounds(122, 25)])
    try year.move(to: "fortnights")
    for (place, amount) in fortnights.enumerated() {
      let run = try year.pay(
        "F\(15 + place)",
        [(CivilDate(2026, 10, 14).adding(days: 14 * place), .pounds(amount))], on: "fortnights")
      #expect(contributions(run.payslips[0].figures) == [.pounds(9, 28), .pounds(61, 5)])
    }
    try year.move(to: "fours")
    return year
  }

  // Two fortnights paid all of the four weeks: they are paid to nobody, and the thresholds of four weeks, which are a pound
  // less than those of two fortnights, change nothing of what was paid. The next four weeks are worked by themselves.
  @Test func `a period that another schedule paid is paid to nobody`() throws {
    var year = try backToFourWeeks(after: [600, 600])
    let run = try year.pay("4W08", [], on: "fours")
    #expect(run.payslips.isEmpty)
    let next = try year.pay("4W09", [(CivilDate(2026, 11, 4), .pounds(1_200))], on: "fours")
    #expect(contributions(next.payslips[0].figures) == [.pounds(18, 64), .pounds(122, 25)])
    #expect(year.runs.map(\.gross).total == .pounds(3_600))
  }

  // 100 of 14 October come with the four weeks: they were due with the first fortnight, (700 - 484) x 8% = 17.28 less 9.28,
  // and 15% of 100.
  @Test func `what comes late of it is of the other schedule's payday`() throws {
    var year = try backToFourWeeks(after: [600, 600])
    let run = try year.pay("4W08", [(CivilDate(2026, 10, 15), .pounds(100))], on: "fours")
    let slip = run.payslips[0]
    #expect(slip.late.map(\.schedule) == ["fortnights"])
    #expect(slip.late.map(\.period.label) == ["F15"])
    #expect(contributions(slip.late[0].figures) == [.pounds(8), .pounds(15)])
    #expect(contributions(slip.figures) == [.pounds(8), .pounds(15)])
  }

  // One fortnight paid the first half: 600 of the other half make 1,200 of its four weeks, and what was taken comes off.
  @Test func `the rest of a period is worked with what was paid inside it`() throws {
    var year = try backToFourWeeks(after: [600])
    let run = try year.pay("4W08", [(CivilDate(2026, 10, 21), .pounds(600))], on: "fours")
    #expect(contributions(run.payslips[0].figures) == [.pounds(9, 36), .pounds(61, 20)])
    #expect(run.payslips[0].late.isEmpty)
  }

  // Nothing is paid at the new interval yet, so nothing is added to it; with a supplementary run there is.
  @Test func `until something is paid in it, what was paid inside it stands`() throws {
    var year = try backToFourWeeks(after: [600])
    let run = try year.pay("4W08", [], on: "fours")
    #expect(contributions(run.payslips[0].figures) == [.zero, .zero])
    #expect(run.findings.compactMap(\.unusual).isEmpty)
    let more = try year.pay(
      "4W08", [(CivilDate(2026, 10, 21), .pounds(600))], on: "fours", sequence: 1)
    #expect(contributions(more.payslips[0].figures) == [.pounds(9, 36), .pounds(61, 20)])
  }

  // 100 of the fortnight come with four weeks in which nothing else is paid: they are of the fortnight still, 700, (700 - 484)
  // x 8% = 17.28 less 9.28, and 15% of 100. With 500 of 21 October that come later there are 1,200 of the four weeks:
  // 18.64 less 17.28, and 122.25 less 76.05; and 50 of the fortnight that come last of all are of those, 4.00 and 7.50.
  @Test func `late pay of the shorter interval joins what is paid at the longer one`() throws {
    var year = try backToFourWeeks(after: [600])
    let run = try year.pay("4W08", [(CivilDate(2026, 10, 15), .pounds(100))], on: "fours")
    #expect(run.payslips[0].late.map(\.period.label) == ["F15"])
    #expect(contributions(run.payslips[0].figures) == [.pounds(8), .pounds(15)])
    let next = try year.pay("4W09", [(CivilDate(2026, 10, 21), .pounds(500))], on: "fours")
    #expect(next.payslips[0].late.map(\.period.label) == ["4W08"])
    #expect(contributions(next.payslips[0].figures) == [.pounds(1, 36), .pounds(46, 20)])
    let last = try year.pay("4W10", [(CivilDate(2026, 10, 16), .pounds(50))], on: "fours")
    #expect(last.payslips[0].late.map(\.period.label) == ["4W08"])
    #expect(contributions(last.payslips[0].figures) == [.pounds(4), .pounds(7, 50)])
  }

  // What is dated in the half that the fortnight paid is before the days that the four weeks are to pay.
  @Test func `time of days that another schedule paid is unusual`() throws {
    var year = try backToFourWeeks(after: [600])
    let run = try year.pay(
      "4W08", [(CivilDate(2026, 10, 14), .pounds(20)), (CivilDate(2026, 10, 21), .pounds(600))],
      on: "fours")
    #expect(
      run.findings.compactMap { $0.unusual?.what } == [
        UnusualPay(.timeBefore, on: CivilDate(2026, 10, 14))
      ])
  }

  // The month to 4 November holds the weeks to 1 November and four days of the next, 2 to 8 November.
  @Test func `weeks that a month paid are paid to nobody`() throws {
    var year = try year()
    try back(in: &year)
    for week in 28...31 {
      #expect(try year.pay("W\(week)", [], on: "weeks").payslips.isEmpty)
    }
    let run = try year.pay("W32", [(CivilDate(2026, 11, 6), .pounds(450))], on: "weeks")
    #expect(contributions(run.payslips[0].figures) == [.pounds(16, 64), .pounds(53, 10)])
    let contract = year.books.employer.assistants[0].contracts[0]
    let paydays = try #require(year.books.state.paydays(of: contract, year.books.employer))
    func days(_ day: CivilDate) throws -> DateRange? {
      let period = try #require(paydays.schedule.period(holding: day))
      return paydays.days(of: DuePeriod(paydays.schedule, period))
    }
    #expect(
      try days(CivilDate(2026, 10, 4)) == DateRange(CivilDate(2026, 9, 28), CivilDate(2026, 10, 4)))
    #expect(try days(CivilDate(2026, 10, 5)) == nil)
    #expect(
      try days(CivilDate(2026, 11, 8)) == DateRange(CivilDate(2026, 11, 5), CivilDate(2026, 11, 8)))
  }

  // One contract ends within a week and another begins on the month: the week's run pays the first.
  @Test func `contracts one after the other are not at once`() throws {
    var year = try year()
    year.books.employer.assistants[0].contracts[0].span.to = CivilDate(2026, 9, 30)
    var second = year.books.employer.assistants[0].contracts[0]
    (second.id, second.payrollID, second.schedule) = ("second", "2", "months")
    second.span = Span(from: CivilDate(2026, 10, 1))
    year.books.employer.assistants[0].contracts.append(second)
    let run = try year.pay("W27", [(CivilDate(2026, 9, 29), .pounds(450))], on: "weeks")
    #expect(run.payslips.map(\.contract) == ["ann"])
  }
}
