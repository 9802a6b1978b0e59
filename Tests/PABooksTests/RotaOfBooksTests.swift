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
}
