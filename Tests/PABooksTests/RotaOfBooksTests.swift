import Foundation
import PAEmployment
import PAJournal
import PAPayRun
import PAPrimitives
import PAStatute
import PATestKit
import Testing

@testable import PABooks

/// Who is on when, from timesheets as they are written.
struct RotaOfBooksTests {
  /// The good books, in which hours from 07:00 to 22:00 are paid by one element and those of the night by another.
  private func rota(_ lines: String) throws -> Rota {
    let books = try TestBooks()
    try books.edit(
      "employer.xml", "kind=\"work\">",
      "kind=\"work\">\n<when from=\"2026-10-12\" start=\"07:00\" end=\"22:00\"/>")
    try books.edit(
      "employer.xml", "<element id=\"sleep-in\"",
      """
      <element id="night" label="Night hours" unit="hour" kind="work">
        <when from="2026-10-12" start="22:00" end="07:00"/>
        <charge from="2026-04-06" line="care"/>
      </element>
      <element id="sleep-in"
      """)
    try books.edit(
      "employer.xml", "<rate element=\"weekday\">13.20</rate>",
      "<rate element=\"weekday\">13.20</rate><rate element=\"night\">14.40</rate>")
    try books.timesheet("4W08.xml", lines)
    return try books.folder.rota(of: #require(RunKey("2026-27/4W08"))).0
  }

  private func times(_ shift: RotaShift) -> [String] {
    [shift.time.lowerBound, shift.time.upperBound].map {
      let shown = ClockChanges.clock(at: Minutes($0))
      return "\(shown.day) \(ClockTime(minute: shown.minute, nil)?.written ?? "")"
    }
  }

  // The night before 07:00, the day, and the night from 22:00 pay it, and a break parts one of them.
  @Test func `a shift that several elements would have paid is off as one`() throws {
    let rota = try rota(
      """
      <worked pa="pa-1" on="2026-10-22" start="05:00" end="23:30" breaks="12:00-12:30" \
      cancelledOn="2026-10-21" cancelledAt="20:00"/>
      """)
    #expect(rota.off.map { times($0.shift) } == [["2026-10-22 05:00", "2026-10-22 23:30"]])
    #expect(rota.off.map(\.cancellation.notice) == [.hours(9)])
    #expect(rota.shifts.isEmpty && rota.withoutTimes == 0)
  }

  @Test(arguments: ["2026-10-21\" cancelledAt=\"22:00", "2026-10-22\" cancelledAt=\"09:00"])
  func `two shifts that touch are off as two, told with the same notice or another`(
    told: String
  ) throws {
    let rota = try rota(
      """
      <worked pa="pa-1" on="2026-10-22" start="16:00" end="18:00" \
      cancelledOn="2026-10-21" cancelledAt="20:00"/>
      <worked pa="pa-1" on="2026-10-22" start="18:00" end="20:00" cancelledOn="\(told)"/>
      """)
    #expect(
      rota.off.map { times($0.shift) } == [
        ["2026-10-22 16:00", "2026-10-22 18:00"], ["2026-10-22 18:00", "2026-10-22 20:00"],
      ])
  }

  // The same shift, worked: the night and the day of it are one time at work, with its break.
  @Test func `a shift that several elements pay is one time at work`() throws {
    let rota = try rota(
      """
      <worked pa="pa-1" on="2026-10-22" start="05:00" end="23:30" breaks="12:00-12:30"/>
      <worked pa="pa-2" on="2026-10-22" start="09:00" end="10:00"/>
      """)
    #expect(rota.shifts(of: "pa-1").map(times) == [["2026-10-22 05:00", "2026-10-22 23:30"]])
    #expect(rota.shifts(of: "pa-1").map(\.rest) == [Minutes(30)])
    #expect(rota.shifts(of: "pa-2").map(times) == [["2026-10-22 09:00", "2026-10-22 10:00"]])
  }

  // MARK: The periods beside

  /// The rota of 9 November to 6 December 2026, after lines of the four weeks before it.
  private func rota(of lines: String, after earlier: [(name: String, lines: String)]) throws
    -> Rota
  {
    let books = try TestBooks()
    for sheet in earlier { try books.timesheet(sheet.name, sheet.lines) }
    try books.timesheet("4W09.xml", lines)
    return try books.folder.rota(of: #require(RunKey("2026-27/4W09"))).0
  }

  private func days(_ first: Int, _ count: Int, from start: String, to end: String) -> String {
    (0..<count).map {
      let day = CivilDate(2026, 10, 12).adding(days: first + $0)
      return
        "<worked pa=\"pa-1\" on=\"\(day)\" element=\"weekday\" start=\"\(start)\" end=\"\(end)\"/>"
    }.joined(separator: "\n")
  }

  private var chidi: PersonalAssistant {
    get throws {
      let books = try TestBooks()
      return try #require(books.folder.books().read.employer.assistant("pa-1"))
    }
  }

  // Ten hours on twenty days of the four weeks before and four on twenty of these: 280 hours in eight weeks are 35 a
  // week, and not the 20 of these weeks alone. Twelve more without clock times make it 36 and a half.
  @Test func `averages are over the weeks before as far as there is time in them`() throws {
    let before = (0..<4).map { days($0 * 7, 5, from: "08:00", to: "18:00") }.joined()
    let now = (4..<8).map { days($0 * 7, 5, from: "08:00", to: "12:00") }.joined()
    let rota = try rota(of: now, after: [("4W08.xml", before)])
    #expect(rota.knownFrom == CivilDate(2026, 10, 12))
    #expect(
      rota.averagedOver == DateRange(CivilDate(2026, 10, 12)).including(CivilDate(2026, 12, 6)))
    #expect(try rota.average(by: chidi) == .hours(35))
    #expect(rota.shifts.count == 20)
    let more = try self.rota(
      of: now,
      after: [
        ("4W08.xml", before),
        (
          "4W08-pa-1.csv",
          "pa,on,element,time\npa-1,2026-10-17,weekday,12:00\n"
        ),
      ])
    #expect(try more.average(by: chidi) == Minutes(36 * 60 + 30))
    #expect(more.withoutTimes == 0)
  }

  // 23:00 on Sunday to 06:00 on Monday, which begins the next period: seven hours of rest.
  @Test func `rest between two periods is looked at on the rota of the later one`() throws {
    let late = days(27, 1, from: "15:00", to: "23:00")
    let rota = try rota(
      of: days(28, 1, from: "06:00", to: "12:00"), after: [("4W08.xml", late)])
    #expect(
      try rota.workingTime(of: chidi).contains(
        .dailyRest(
          from: CivilDate(2026, 11, 8), longest: .hours(7), least: WorkingTime.dailyRest)))
  }

  @Test func `a night into the first morning leaves no gap then`() throws {
    let night = days(27, 1, from: "22:00", to: "07:00")
    let rota = try rota(of: days(28, 1, from: "09:00", to: "12:00"), after: [("4W08.xml", night)])
    let midnight = ClockChanges.midnight(of: CivilDate(2026, 11, 9)).count
    #expect(rota.gaps().first == midnight + 7 * 60..<midnight + 9 * 60)
  }

  @Test func `time of the period counts wherever it stands, and what cannot be read is told`()
    throws
  {
    let rota = try rota(
      of: days(28, 1, from: "09:00", to: "12:00"),
      after: [
        ("4W10.xml", days(30, 1, from: "09:00", to: "12:00")),
        ("W40.xml", days(31, 1, from: "09:00", to: "12:00")),
        ("4W08.xml", "<worked pa=\"nobody\" on=\"2026-10-14\" element=\"weekday\" time=\"1:00\"/>"),
      ])
    #expect(
      rota.shifts.map(\.day) == [
        CivilDate(2026, 11, 9), CivilDate(2026, 11, 11), CivilDate(2026, 11, 12),
      ])
    #expect(rota.unread.count == 1)
    #expect(rota.unread.allSatisfy { $0.hasSuffix("timesheets/2026-27/4W08.xml") })
    #expect(rota.knownFrom == CivilDate(2026, 11, 9))
  }

  // Eight hours were planned on the 10th; what came later says six on the 11th.
  @Test func `planned time gives way to what another timesheet says was worked`() throws {
    let planned = days(29, 1, from: "09:00", to: "17:00").replacingOccurrences(
      of: "/>", with: " predicted=\"yes\"/>")
    #expect(try rota(of: planned, after: []).shifts.count == 1)
    let rota = try rota(
      of: planned, after: [("4W09-pa-1.xml", days(30, 1, from: "09:00", to: "15:00"))])
    #expect(rota.shifts.map(\.day) == [CivilDate(2026, 11, 11)])
  }
}
