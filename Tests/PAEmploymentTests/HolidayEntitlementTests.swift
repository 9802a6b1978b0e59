import PAEmployment
import PAPrimitives
import PAStatute
import PATestKit
import Testing

/// Leave counted in weeks, against the figures that GOV.UK tests its own calculator with.
struct HolidayEntitlementTests {
  /// Days a week, hours a week, the leave year's first day, the employment's first and last day, and the figure in days,
  /// or in hours where hours are given: alphagov/smart-answers, test/unit/calculators/holiday_entitlement_test.rb.
  static let published = """
    5,,,,,28
    7,,,,,28
    6,,,,,28
    2,,,,,11.2
    1,,,,,5.6
    5,,2019-01-01,2019-06-01,,16.5
    3,,2019-04-01,2019-11-23,,7
    6,,2019-01-01,2019-11-14,,5
    5,,2020-01-01,2020-06-01,,16.5
    3,,2020-04-01,2020-11-23,,7
    3,,2020-08-01,2021-02-09,,8.5
    5,,2019-05-01,2019-09-23,,19
    1,,2019-07-01,2020-02-13,,2.5
    1,,2018-04-01,2018-10-28,,3
    2,,2018-06-06,2019-05-10,,1
    4,,2020-03-01,2020-03-03,,22.5
    5,,2019-01-01,,2019-06-01,11.7
    3,,2018-04-01,,2018-11-23,11
    5,,2020-01-01,,2020-06-01,11.8
    3,,2019-04-01,,2019-11-23,10.9
    6,,2020-01-01,,2020-08-22,18
    5,,2020-05-01,,2020-10-20,13.3
    6,,2019-12-01,,2020-06-18,15.4
    7,,2019-06-01,,2020-03-17,22.3
    6,,2019-03-01,,2019-09-06,14.6
    3,,2018-02-01,,2018-05-05,4.4
    4,,2019-11-01,,2020-06-04,13.3
    5,,,2019-01-20,2019-07-18,13.9
    3,,,2018-11-23,2019-04-07,6.3
    6,,,2018-08-22,2019-07-31,26.4
    5,,,2020-01-20,2020-07-18,13.9
    2,,,2019-08-09,2020-01-01,4.5
    6,,,2019-11-01,2020-05-27,16
    6,,,2019-10-04,2020-06-23,20.2
    1,,,2019-10-03,2020-05-26,3.7
    7,,,2018-06-04,2018-11-13,12.6
    7,68,,,,272
    7,73,,,,292
    5,57,,,,319.2
    6,80,,,,373.4
    5,38,,,,212.8
    4,40,,,,224
    3,25,,,,140
    6,76,,,,354.7
    2,13,,,,72.8
    2,26,2019-11-01,2020-07-14,,52
    5,49,2018-04-01,2018-09-12,,161.7
    3,35,2019-04-01,2019-11-08,,81.7
    3,25,2019-04-01,2019-11-23,,58.4
    6,69,2019-11-01,2020-08-21,,80.5
    6,50,2020-01-01,2020-07-28,,116.7
    5,14,2019-11-01,2020-02-03,,58.8
    6,50,2020-08-03,2021-03-04,,100
    3,33,2018-11-01,,2019-07-10,127.6
    7,73,2019-10-01,,2020-03-18,135.7
    5,40,2019-01-01,,2019-06-01,93.3
    3,25,2020-04-01,,2020-11-23,91
    5,63,2019-06-01,,2020-04-30,323
    2,34,2019-06-01,,2020-02-11,133.2
    3,35,,2018-05-10,2018-12-04,112.3
    5,37.5,,2020-03-01,2020-06-01,53.6
    3,55,,2020-11-17,2021-01-21,55.7
    4,32,,2018-01-03,2018-04-04,45.2
    """.split(separator: "\n").map { row in
      row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }

  private var holiday: HolidayTable { LawTable.holiday.latest }

  /// Tenths of a decimal number.
  private func tenths(_ text: String) -> Int64 {
    let parts = text.split(separator: ".").compactMap { Int64($0) }
    return parts[0] * 10 + (parts.count > 1 ? parts[1] : 0)
  }

  @Test(arguments: published)
  func `GOV.UK's calculator gives the same`(row: [String]) throws {
    let days = try #require(Int(row[0]))
    // Where it says both, its leave year begins with the employment.
    let began = CivilDate(row[3])
    let first = CivilDate(row[2]) ?? began ?? CivilDate(2019, 1, 1)
    let year = DateRange(first).including(first.adding(months: 12).adding(days: -1))
    var employed = Span(from: began ?? first)
    employed.to = CivilDate(row[4])
    let leave = HolidayEntitlement(
      of: year, employed: employed, daysAWeek: days, under: holiday)
    if row[1].isEmpty {
      #expect(leave.tenthsOfDays == tenths(row[5]))
    } else {
      let week = Minutes(tenths(row[1]) * 6)
      #expect(leave.time(ofWeek: week) == Minutes(tenths(row[5]) * 6))
    }
  }

  // Five days a week from 15 May 2026, leave years from 6 April: eleven twelfths of 28 days are 25.67, up to 26. On 15 May
  // a twelfth is there, 2.33 days, up to 2.5; by 14 July two, 4.67, up to 5; by 15 July three, 7.
  @Test func `in the first year a twelfth comes on the first day of each month`() {
    let began = CivilDate(2026, 5, 15)
    let year = DateRange(CivilDate(2026, 4, 6)).including(CivilDate(2027, 4, 5))
    let leave = HolidayEntitlement(
      of: year, employed: Span(from: began), daysAWeek: 5, under: holiday)
    #expect(leave.part == .months(11))
    #expect(leave.tenthsOfDays == 260)
    func accrued(_ month: Int, _ day: Int) -> Int64 {
      leave.accrued(by: CivilDate(2026, month, day), in: year, since: began).tenthsOfDays
    }
    #expect(accrued(5, 15) == 25)
    #expect(accrued(7, 14) == 50)
    #expect(accrued(7, 15) == 70)
    // By the end of the leave year eleven months have begun: no more than it has.
    #expect(leave.accrued(by: CivilDate(2027, 4, 5), in: year, since: began) == leave)
    // In the next leave year, until 14 May, one more twelfth at a time; then all.
    let next = DateRange(CivilDate(2027, 4, 6)).including(CivilDate(2028, 4, 5))
    let whole = HolidayEntitlement(
      of: next, employed: Span(from: began), daysAWeek: 5, under: holiday)
    #expect(
      whole.accrued(by: CivilDate(2027, 4, 20), in: next, since: began).tenthsOfDays == 25)
    #expect(whole.accrued(by: CivilDate(2027, 5, 15), in: next, since: began) == whole)
    #expect(whole.tenthsOfDays == 280)
  }
}
