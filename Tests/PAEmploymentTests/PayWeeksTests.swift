import PAEmployment
import PAPrimitives
import PAStatute
import PATestKit
import Testing

/// Weeks of pay, and which of them an average is over.
struct PayWeeksTests {
  /// A Saturday.
  private let last = CivilDate(2026, 10, 17)

  private func week(
    _ before: Int, _ pounds: Int64, hours: Int64 = 10, leave: Bool = false
  ) -> PaidWeek {
    PaidWeek(
      ends: last.adding(days: -7 * before), pay: .pounds(pounds), time: .hours(hours),
      isOfLeave: leave)
  }

  private func averaged(
    _ weeks: PayWeeks, before day: CivilDate, since begun: CivilDate = CivilDate(2020, 1, 5),
    most: Int = 52
  ) -> WeeksAveraged {
    weeks.averaged(before: day, since: begun, most: most, reach: 104)
  }

  @Test func `as many weeks are kept as the law looks back on`() {
    #expect(PayWeeks.kept >= LawTable.holiday.latest.referenceReach.value)
  }

  @Test func `a week ends on a Saturday`() {
    #expect(PaidWeek.end(holding: CivilDate(2026, 10, 11)) == last)
    #expect(PaidWeek.end(holding: last) == last)
    #expect(PaidWeek.end(holding: CivilDate(2026, 10, 18)) == CivilDate(2026, 10, 24))
  }

  // Sixty weeks of 100.00, every fifth without pay: of the last 60 the 48 that are paid, no more are known.
  @Test func `unpaid weeks are left out and earlier ones brought in`() {
    let weeks = PayWeeks(
      (0..<60).filter { $0 % 5 != 0 }.map { week($0, 100) }, knownFrom: last.adding(days: -419))
    let found = averaged(weeks, before: last.adding(days: 2))
    #expect(found.weeks.count == 48 && found.unpaid == 12)
    #expect(found.pay == .pounds(4_800) && found.time == .hours(480))
    // Of eighty weeks 52 paid ones: the 65 latest hold 13 without pay.
    let more = PayWeeks((0..<80).filter { $0 % 5 != 0 }.map { week($0, 100) }, knownFrom: nil)
    let fifty = averaged(more, before: last.adding(days: 2))
    #expect(fifty.weeks.count == 52 && fifty.unpaid == 13)
  }

  // Paid for one week in three: of 104 weeks the 35 that are paid, and none before.
  @Test func `nothing is looked at more than 104 weeks back`() {
    let weeks = PayWeeks((0..<104).filter { $0 % 3 == 0 }.map { week($0, 100) }, knownFrom: nil)
    let found = averaged(weeks, before: last.adding(days: 1))
    #expect(found.weeks.count == 35 && found.unpaid == 69)
  }

  @Test func `weeks of leave, weeks before the employment, and the week of the leave do not count`()
  {
    let weeks = PayWeeks(
      [week(0, 100), week(1, 40, leave: true), week(2, 200), week(3, 50)], knownFrom: nil)
    // She began on the Wednesday of the fourth week back: it was no complete week.
    let begun = last.adding(days: -7 * 3 - 3)
    let found = averaged(weeks, before: last.adding(days: 1), since: begun)
    #expect(found.weeks.map(\.pay) == [.pounds(100), .pounds(200)])
    #expect(found.ofLeave == 1 && found.unpaid == 0)
    // Leave that begins on the Saturday itself: that week is not complete.
    #expect(averaged(weeks, before: last, since: begun).weeks.map(\.pay) == [.pounds(200)])
    // The one before a day that is known from.
    var known = weeks
    known.knownFrom = last.adding(days: -6)
    #expect(averaged(known, before: last.adding(days: 1)).weeks.map(\.pay) == [.pounds(100)])
  }

  // nidirect: three unpaid weeks make it a 15-week period.
  @Test func `in Northern Ireland twelve paid weeks of as many as it takes`() {
    let weeks = PayWeeks(
      (0..<20).filter { ![1, 4, 7].contains($0) }.map { week($0, 100) }, knownFrom: nil)
    let found = averaged(weeks, before: last.adding(days: 1), most: 12)
    #expect(found.weeks.count == 12 && found.unpaid == 3)
    #expect(found.weeks.last?.ends == last.adding(days: -7 * 14))
  }

  @Test func `what two runs pay for a week is one week, and old weeks are dropped`() {
    var weeks = PayWeeks([week(0, 100)], knownFrom: last.adding(days: -900))
    weeks.add(week(0, 20, hours: 2))
    #expect(weeks.weeks == [week(0, 120, hours: 12)])
    weeks.add(week(120, 5))
    #expect(weeks.weeks.count == 1)
    weeks.add(week(0, -120, hours: -12))
    #expect(weeks.weeks.isEmpty)
  }
}
