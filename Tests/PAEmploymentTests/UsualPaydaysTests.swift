import PAPrimitives
import PAStatute
import PATestKit
import Testing

@testable import PAEmployment

/// A contract that moved to four weeks which had begun before: the weeks before paid the first days of them.
struct UsualPaydaysTests {
  // Weeks to Sunday 29 March 2026, paid on Tuesdays; four weeks from 23 March to 19 April are paid on 28 April, and those
  // to 17 May on 26 May.
  private let weeks = PaySchedule(
    id: "weeks", frequency: .weekly, firstPeriodStarts: CivilDate(2025, 6, 2), paidDaysAfterEnd: 2)
  private let fours = PaySchedule(
    id: "fours", frequency: .fourweekly, firstPeriodStarts: CivilDate(2026, 3, 23),
    paidDaysAfterEnd: 9)

  private func paydays() throws -> UsualPaydays {
    let last = try #require(weeks.period(holding: CivilDate(2026, 3, 29)))
    return UsualPaydays(fours, before: [UsualPaydays.Stretch(weeks, through: last)])
  }

  @Test func `a period that began before the move has the days since`() throws {
    let paydays = try paydays()
    let first = DuePeriod(fours, fours.firstPeriod)
    #expect(paydays.days(of: first) == DateRange(CivilDate(2026, 3, 30), CivilDate(2026, 4, 19)))
    let week = try #require(weeks.period(holding: CivilDate(2026, 3, 29)))
    #expect(paydays.days(of: DuePeriod(weeks, week)) == week.days)
    #expect(paydays.firstDay(of: first) == CivilDate(2026, 3, 30))
    #expect(
      paydays.firstDay(of: DuePeriod(fours, fours.period(after: fours.firstPeriod)))
        == CivilDate(2026, 4, 20))
  }

  // The last payday before 1 June is 26 May, and the last that lies eight weeks before it 31 March, of the week to
  // 29 March, whose days the four weeks hold too. Since then three weeks and four were paid, 900 and 1,200; its own 300 are
  // not in it. The 56 days give 2,100 x 7 / 56 = 262.50 a week.
  @Test func `the week before the move is a payday of its own`() throws {
    let contract = Contract(
      id: "c1", payrollID: "1", schedule: "fours", span: Span(from: CivilDate(2025, 6, 2)),
      starter: Starter(declaration: .a))
    var paid = DatedAmounts()
    for week in 0..<8 {
      paid.add(.init(.pounds(300), on: CivilDate(2026, 3, 31).adding(days: -7 * week)))
    }
    paid.add(.init(.pounds(900), on: CivilDate(2026, 4, 28)))
    paid.add(.init(.pounds(1_200), on: CivilDate(2026, 5, 26)))
    let average = try #require(
      contract.averageEarnings(
        before: CivilDate(2026, 6, 1), paid: paid, dueOn: try paydays(), weeks: 8,
        for: TestBooks().employer))
    #expect(average.pay == .pounds(2_100))
    #expect(average.period == DateRange(CivilDate(2026, 4, 1), CivilDate(2026, 5, 26)))
    #expect(average.earnings == AverageEarnings(.pounds(2_100), over: 7, under: 56))
  }
}
