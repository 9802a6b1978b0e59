import Foundation
import PAEmployment
import PAPrimitives
import PAStatute
import PATestKit
import Testing

/// Published examples of holiday beside what the program's own calculations give: `docs/HOLIDAY-EXAMPLES.md` is made of
/// them, address by address.
struct HolidayExamplesTests {
  private struct Example {
    let address: String
    /// What it is an example of.
    let what: String
    /// The figure as it is published.
    let quoted: String
    let ours: String
    /// Why it is another; empty where it is the same.
    var because = ""
  }

  private static let calculator =
    "github.com/alphagov/smart-answers, test/unit/calculators/holiday_entitlement_test.rb"
  private static let holiday = LawTable.holiday.latest

  /// Days of leave, written as GOV.UK writes them.
  private static func days(_ tenths: Int64) -> String {
    tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }

  private static func year(from first: CivilDate) -> DateRange {
    DateRange(first).including(first.adding(months: 12).adding(days: -1))
  }

  /// The rows that GOV.UK tests its own calculator with.
  private static var ofCalculator: [Example] {
    HolidayEntitlementTests.published.compactMap { row in
      guard let daysAWeek = Int(row[0]) else { return nil }
      let began = CivilDate(row[3])
      let first = CivilDate(row[2]) ?? began ?? CivilDate(2019, 1, 1)
      var employed = Span(from: began ?? first)
      employed.to = CivilDate(row[4])
      let leave = HolidayEntitlement(
        of: year(from: first), employed: employed, daysAWeek: daysAWeek, under: holiday)
      var what = "\(daysAWeek) days a week"
      if !row[1].isEmpty { what += ", \(row[1]) hours" }
      if !row[2].isEmpty { what += ", leave year from \(row[2])" }
      if let began { what += ", begins \(began)" }
      if let left = employed.to { what += ", leaves \(left)" }
      guard !row[1].isEmpty else {
        return Example(
          address: calculator, what: what, quoted: "\(row[5]) days",
          ours: "\(days(leave.tenthsOfDays)) days")
      }
      let parts = row[1].split(separator: ".").compactMap { Int64($0) }
      let week = Minutes((parts[0] * 10 + (parts.count > 1 ? parts[1] : 0)) * 6)
      return Example(
        address: calculator, what: what, quoted: "\(row[5]) hours",
        ours: "\(days(leave.time(ofWeek: week).count / 6)) hours")
    }
  }

  private static func whole(_ daysAWeek: Int) -> String {
    let first = CivilDate(2026, 4, 1)
    let leave = HolidayEntitlement(
      of: year(from: first), employed: Span(from: first), daysAWeek: daysAWeek, under: holiday)
    return "\(days(leave.tenthsOfDays)) days"
  }

  /// What is left of so many months of a leave year of so many days a week, in tenths of a day.
  private static func left(_ daysAWeek: Int, afterMonths months: Int, taken: Int64) -> Int64 {
    // A year whose months end on its twelfths, as the example counts them.
    let leave = HolidayEntitlement(
      .days(months, of: 12), daysAWeek: daysAWeek, under: holiday)
    return leave.tenthsOfDays - taken * 10
  }

  private static var others: [Example] {
    let began = CivilDate(2026, 4, 1)
    let firstYear = HolidayEntitlement(
      of: year(from: began), employed: Span(from: began), daysAWeek: 5, under: holiday)
    let third = firstYear.accrued(
      by: CivilDate(2026, 6, 30), in: year(from: began), since: began)
    func hours(_ text: String) -> String {
      "\(DecimalHours(text).map { holiday.hoursAccrued(byWorking: $0) } ?? -1) hours"
    }
    // 3.6 hours of leave are 12.07% of 29.83 hours worked.
    return [
      Example(
        address: "gov.uk/holiday-entitlement-rights/calculate-leave-entitlement",
        what: "5 days a week, first year, after the third month", quoted: "7 days",
        ours: "\(days(third.tenthsOfDays)) days"),
      Example(
        address:
          "github.com/alphagov/smart-answers, calculate_your_holiday_entitlement_flow, irregular hours",
        what: "3.6 hours earned in a pay period (29.83 hours worked)", quoted: "4 hours",
        ours: hours("29.83")),
      Example(
        address: "trowers.com/insights/2023/november (draft regulations)",
        what: "less than half an hour earned (4 hours worked)", quoted: "0 hours",
        ours: hours("4")),
      Example(
        address: "trowers.com/insights/2023/november (draft regulations)",
        what: "half an hour or more earned (5 hours worked)", quoted: "1 hours", ours: hours("5")),
      Example(
        address: "gov.uk/holiday-entitlement-rights", what: "irregular hours, part of hours worked",
        quoted: "12.07%", ours: "\(holiday.accrual.value)"),
      Example(
        address: "legislation.gov.uk, SI 1998/1833 reg 16A", what: "rolled-up holiday pay",
        quoted: "12.07%", ours: "\(holiday.rolledUp.value)"),
      Example(
        address: "legislation.gov.uk, SI 1998/1833 reg 16", what: "weeks that are averaged",
        quoted: "52", ours: "\(holiday.referenceWeeks.value)"),
      Example(
        address: "legislation.gov.uk, SI 1998/1833 reg 16", what: "weeks that are looked back",
        quoted: "104", ours: "\(holiday.referenceReach.value)"),
      Example(
        address: "nidirect.gov.uk/articles/holiday-entitlements", what: "5 days a week",
        quoted: "28 days", ours: whole(5)),
      Example(
        address: "nidirect.gov.uk/articles/holiday-entitlements", what: "4 days a week",
        quoted: "22.4 days", ours: whole(4)),
      Example(
        address: "nidirect.gov.uk/articles/taking-your-holidays", what: "2 days a week",
        quoted: "11.2 days", ours: whole(2)),
      Example(
        address: "lra.org.uk/a-to-z/h/holidays-annual-leave", what: "5 days a week",
        quoted: "28 days", ours: whole(5)),
      Example(
        address: "lra.org.uk/a-to-z/h/holidays-annual-leave", what: "3 days a week",
        quoted: "16.8 days", ours: whole(3)),
      Example(
        address: "belfasttelegraph.co.uk (Citizens Advice), employment issues: holidays",
        what: "6 days a week", quoted: "28 days", ours: whole(6)),
      Example(
        address: "nibusinessinfo.co.uk/content/holiday-pay-termination-employment",
        what: "5 days a week, leaves after three months, 4 days taken", quoted: "3 days",
        ours: "\(days(left(5, afterMonths: 3, taken: 4))) days"),
      Example(
        address: "nibusinessinfo.co.uk/content/holiday-pay-termination-employment",
        what: "3 days a week, leaves after seven months, 8 days taken", quoted: "0.61 weeks",
        ours: "\(days(left(3, afterMonths: 7, taken: 8))) days, which are 0.60 weeks",
        because: "the page cuts 8 of 3 days to 2.66 weeks; 9.8 - 8 days are 1.8"),
    ]
  }

  @Test func `published examples and ours stand side by side in the documentation`() throws {
    let all = Self.ofCalculator + Self.others
    // What is another is known, and says why.
    for example in all where example.because.isEmpty {
      #expect(example.quoted == example.ours, "\(example.address): \(example.what)")
    }
    #expect(all.count >= 30)
    #expect(all.count { !$0.because.isEmpty } == 1)
    var text = """
      # Published examples of holiday, and ours

      Each figure that stands on a page of GOV.UK, its calculator, nidirect, the Labour Relations Agency or another source, beside what
      the program's own calculation gives. Made by a test (`UPDATE_GOLDEN=1 swift test --filter HolidayExamplesTests`), which fails
      where one of them is another. The pages were read in November 2026 in stored copies; what is no figure is not here.

      \(all.count) examples, \(all.count { $0.because.isEmpty }) of them the same to the figure.

      | Address | Of what | Published | Ours |
      |---|---|---|---|

      """
    for example in all {
      let because = example.because.isEmpty ? "" : " (\(example.because))"
      text +=
        "| \(example.address) | \(example.what) | \(example.quoted) | \(example.ours)\(because) |\n"
    }
    try golden(Data(text.utf8), PackageFolder.at("docs/HOLIDAY-EXAMPLES.md"))
  }
}
