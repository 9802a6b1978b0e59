import PAEmployment
import PAPrimitives
import PATestKit
import Testing

/// Pay periods: counted day by day, found by name, none lost and none doubled.
struct PayScheduleTests {
  static func schedule(
    _ frequency: PayFrequency, _ starts: CivilDate, _ paidDaysAfterEnd: Int
  ) -> PaySchedule {
    PaySchedule(
      id: "s", frequency: frequency, firstPeriodStarts: starts,
      paidDaysAfterEnd: paidDaysAfterEnd)
  }

  // Counted by hand. From Monday 30 March 2026 by 28 days, the eighth period is 196 days later: 12
  // October to 8 November, paid five days later on Friday 13 November, the 222nd day of the tax year,
  // and block 8 is days 197 to 224.
  @Test func `4W08 of a schedule from 30 March paid five days after the end`() throws {
    let schedule = Self.schedule(.fourweekly, CivilDate(2026, 3, 30), 5)
    let name = try #require(TaxPeriod("2026-27/4W08"))
    let period = try #require(schedule.period(name))
    #expect(period.index == 7)
    #expect(period.days == DateRange(CivilDate(2026, 10, 12), CivilDate(2026, 11, 8)))
    #expect(period.payDate == CivilDate(2026, 11, 13))
    #expect(period.taxPeriod == name)
    #expect(schedule.firstPeriod.payDate == CivilDate(2026, 5, 1))
    #expect(schedule.firstPeriod.taxPeriod == TaxPeriod("2026-27/4W01"))
    #expect(schedule.period(after: period).days.first == CivilDate(2026, 11, 9))
  }

  // The period worked before 6 April and paid after it is the new year's first.
  @Test func `the pay date decides the tax period, not the days worked`() throws {
    let schedule = Self.schedule(.weekly, CivilDate(2026, 3, 23), 7)
    #expect(schedule.firstPeriod.days.last == CivilDate(2026, 3, 29))
    #expect(schedule.firstPeriod.taxPeriod == TaxPeriod("2025-26/W53"))
    #expect(schedule.period(after: schedule.firstPeriod).taxPeriod == TaxPeriod("2026-27/W01"))
  }

  @Test func `pay before the period's end`() throws {
    // The month of November 2026, paid five days before its last day: Wednesday 25 November.
    let schedule = Self.schedule(.monthly, CivilDate(2026, 1, 1), -5)
    let period = try #require(schedule.period(holding: CivilDate(2026, 11, 3)))
    #expect(period.payDate == CivilDate(2026, 11, 25))
    #expect(schedule.period(try #require(TaxPeriod("2026-27/M08"))) == period)
  }

  @Test func `months that begin on the 29th to 31st end where the next begins`() {
    let schedule = Self.schedule(.monthly, CivilDate(2027, 10, 31), 2)
    var period = schedule.firstPeriod
    var starts: [String] = []
    for _ in 0..<6 {
      starts.append("\(period.days.first)")
      period = schedule.period(after: period)
    }
    #expect(
      starts == [
        "2027-10-31", "2027-11-30", "2027-12-31", "2028-01-31", "2028-02-29", "2028-03-31",
      ])
  }

  static let schedules: [PaySchedule] =
    [PayFrequency.weekly, .fortnightly, .fourweekly].flatMap { frequency in
      [
        (CivilDate(2023, 1, 2), 0), (CivilDate(2023, 4, 6), -1), (CivilDate(2023, 3, 30), 5),
        (CivilDate(2023, 2, 28), 7), (CivilDate(2023, 1, 4), -12), (CivilDate(2023, 1, 1), 30),
      ].map { schedule(frequency, $0, $1) }
    }
    + [
      (CivilDate(2023, 1, 1), 0), (CivilDate(2023, 1, 1), 5), (CivilDate(2023, 1, 1), 6),
      (CivilDate(2023, 1, 1), -6), (CivilDate(2023, 1, 6), 0), (CivilDate(2023, 1, 7), 0),
      (CivilDate(2023, 1, 21), 10), (CivilDate(2023, 1, 29), 0), (CivilDate(2023, 1, 30), 2),
      (CivilDate(2023, 1, 31), 0), (CivilDate(2023, 1, 31), 6), (CivilDate(2023, 1, 15), 40),
    ].map { schedule(.monthly, $0, $1) }

  /// The periods of a schedule, walked a day at a time.
  static func walked(_ schedule: PaySchedule, through last: CivilDate) -> [DateRange] {
    var found: [DateRange] = []
    var first = schedule.firstPeriodStarts
    var day = first
    while day <= last {
      day = day.adding(days: 1)
      let begins: Bool
      if let weeks = schedule.frequency.weeks {
        begins = first.days(to: day) == weeks * 7
      } else {
        let anchor = schedule.firstPeriodStarts.day
        let length = CivilDate.days(inMonth: day.month, of: day.year)
        begins = day.day == min(anchor, length)
      }
      if begins {
        found.append(DateRange(first).including(day.adding(days: -1)))
        first = day
      }
    }
    return found
  }

  @Test(arguments: schedules.indices)
  func `every period of 2024 to 2028 is found by its days and by its name`(index: Int) throws {
    let schedule = Self.schedules[index]
    let walked = Self.walked(schedule, through: CivilDate(2029, 7, 1))
    #expect(walked.count > 60)
    var byName: [TaxPeriod: DateRange] = [:]
    for (place, days) in walked.enumerated() {
      let expected = days.last.adding(days: schedule.paidDaysAfterEnd)
      for day in [days.first, days.first.adding(days: days.count / 2), days.last] {
        let period = try #require(schedule.period(holding: day))
        #expect(period.index == place && period.days == days && period.payDate == expected)
        #expect(period.taxPeriod == TaxPeriod(of: expected, schedule.frequency))
      }
      let name = TaxPeriod(of: expected, schedule.frequency)
      #expect(byName[name] == nil, "\(name) is doubled")
      byName[name] = days
    }
    var names = 0
    for startYear in 2024...2028 {
      let year = TaxYear(startYear: startYear)
      #expect(schedule.sharedPeriod(in: year) == nil)
      for number in 1...53 {
        guard let name = TaxPeriod(year, schedule.frequency, number) else { continue }
        names += 1
        #expect(schedule.period(name)?.days == byName[name], "\(name)")
        #expect(name.isExtra || byName[name] != nil, "\(name) is missing")
      }
    }
    // Every period of five years, with the extra one of weeks.
    let aYear = [PayFrequency.weekly: 53, .fortnightly: 27, .fourweekly: 14, .monthly: 12]
    #expect(names == 5 * (aYear[schedule.frequency] ?? 0))
  }

  // 20 February + 15 days is 7 March in a common year, 20 March + 15 is 4 April: both month 12.
  @Test func `a monthly pay date that wanders about the 5th is told`() throws {
    let schedule = Self.schedule(.monthly, CivilDate(2023, 1, 21), 15)
    #expect(schedule.sharedPeriod(in: TaxYear(startYear: 2026)) == TaxPeriod("2026-27/M12"))
    #expect(schedule.period(try #require(TaxPeriod("2026-27/M11"))) == nil)
    #expect(Self.schedules.allSatisfy { $0.sharedPeriod(in: TaxYear(startYear: 2026)) == nil })
  }

  @Test func `what is not there is not found`() throws {
    let schedule = Self.schedule(.fourweekly, CivilDate(2026, 3, 30), 5)
    #expect(schedule.period(holding: CivilDate(2026, 3, 29)) == nil)
    #expect(schedule.period(try #require(TaxPeriod("2025-26/4W13"))) == nil)
    #expect(schedule.period(try #require(TaxPeriod("2026-27/W08"))) == nil)
    #expect(schedule.period(try #require(TaxPeriod("2190-91/4W08"))) != nil)
    // 1 May + 13 × 28 days is 30 April 2027: no fourteenth pay date in the year.
    #expect(schedule.period(try #require(TaxPeriod("2026-27/4W14"))) == nil)
  }
}
