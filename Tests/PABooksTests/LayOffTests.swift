import PADiagnostics
import PAEmployment
import PAJournal
import PAPayRun
import PAPrimitives
import PATestKit
import Testing

@testable import PABooks

/// Lay-off, and the guarantee payment of its days (ERA 1996 ss 28 to 35).
///
/// pa-2 works four hours from Monday to Friday at 13.20, 52.80 a day, since 12 October 2026; a day's guarantee pay is 41.00
/// at most.
struct LayOffTests {
  private func books(_ terms: String) throws -> TestBooks {
    let books = try TestBooks()
    let week = ["mon", "tue", "wed", "thu", "fri"]
      .map { "<normalDay on=\"\($0)\" hours=\"4:00\"/>" }.joined()
    try books.edit(
      "employer.xml",
      "<version from=\"2026-10-12\" jobTitle=\"Personal assistant\" hours=\"irregular\" holiday=\"rolledUp\">",
      "<version from=\"2026-10-12\" jobTitle=\"Personal assistant\" hours=\"regular\" weekly=\"20:00\" holiday=\"accrued\">\(week)\(terms)"
    )
    try books.open()
    try books.timesheet("4W08.xml", "")
    return books
  }

  private func layOff(_ from: String, _ to: String) -> String {
    "<absence pa=\"pa-2\" kind=\"layOff\" from=\"\(from)\" to=\"\(to)\"/>"
  }

  private func pay(_ run: AssembledRun) -> Money {
    run.run.payslips.first { $0.assistant == "pa-2" }?.lines.filter { $0.kind == .leave }
      .map(\.amount).total ?? .zero
  }

  private let unpaid = "<absence kind=\"layOff\" pays=\"0%\"/>"

  // Two weeks from Monday 16 November: five days at 41.00 are 205.00, the other five pay nothing, nor do days before
  // Christmas. On Monday 15 February all five are within the three months before; on Tuesday four are, and on Wednesday
  // three and the Tuesday: two days, 82.00.
  @Test func `five days in three months are paid, each up to the limit`() throws {
    let books = try books(unpaid)
    #expect(pay(try books.run("2026-27/4W08")) == .zero)
    try books.timesheet("4W09.xml", layOff("2026-11-16", "2026-11-27"))
    let run = try books.run("2026-27/4W09")
    #expect(pay(run) == .pounds(205))
    let slip = try #require(run.run.payslips.first { $0.assistant == "pa-2" })
    #expect(slip.minutes == .zero)
    #expect(slip.lines.filter { $0.kind == .leave }.map(\.minutes) == [.hours(40)])
    try books.timesheet("4W10.xml", layOff("2026-12-21", "2026-12-22"))
    #expect(pay(try books.run("2026-27/4W10")) == .zero)
    try books.timesheet("4W11.xml", "")
    try books.run("2026-27/4W11")
    try books.timesheet("4W12.xml", layOff("2027-02-15", "2027-02-17"))
    #expect(pay(try books.run("2026-27/4W12")) == .pounds(82))
    #expect(JournalFolder(of: books.folder).verify().found.isEmpty)
  }

  // In the first month of an employment none is due: Monday 9 to Wednesday 11 November; Thursday 12 is a month after.
  @Test func `the first month has none`() throws {
    let books = try books(unpaid)
    try books.run("2026-27/4W08")
    try books.timesheet("4W09.xml", layOff("2026-11-09", "2026-11-12"))
    #expect(pay(try books.run("2026-27/4W09")) == .pounds(41))
  }

  // Half of Monday was worked: the day is not without work throughout, so none is due for it, and none of the five is used.
  @Test func `half a day has none`() throws {
    let books = try books(unpaid)
    try books.run("2026-27/4W08")
    try books.timesheet(
      "4W09.xml",
      "<worked pa=\"pa-2\" on=\"2026-11-16\" element=\"weekday\" time=\"2:00\"/>"
        + "<absence pa=\"pa-2\" kind=\"layOff\" from=\"2026-11-16\" half=\"yes\"/>"
        + layOff("2026-11-17", "2026-11-24"))
    #expect(pay(try books.run("2026-27/4W09")) == .pounds(205))
  }

  // The contract pays half, 26.40 a day, which goes against the 41.00: five days at 41.00, the sixth at 26.40.
  @Test func `what the contract pays goes against it`() throws {
    let books = try books("<absence kind=\"layOff\" pays=\"50%\"/>")
    try books.run("2026-27/4W08")
    try books.timesheet("4W09.xml", layOff("2026-11-16", "2026-11-23"))
    #expect(pay(try books.run("2026-27/4W09")) == .pounds(231, 40))
  }

  // Put right: two of the five days were worked. Her pay of four hours is 52.80 for each.
  @Test func `a lay-off that was wrong is put right, and its days are free again`() throws {
    let books = try books(unpaid)
    try books.run("2026-27/4W08")
    try books.timesheet("4W09.xml", layOff("2026-11-16", "2026-11-20"))
    #expect(pay(try books.run("2026-27/4W09")) == .pounds(205))
    try books.timesheet(
      "4W09.xml",
      layOff("2026-11-16", "2026-11-18")
        + "<worked pa=\"pa-2\" on=\"2026-11-19\" element=\"weekday\" time=\"4:00\"/>"
        + "<worked pa=\"pa-2\" on=\"2026-11-20\" element=\"weekday\" time=\"4:00\"/>")
    try books.correct("2026-27/4W09")
    try books.timesheet("4W10.xml", layOff("2026-12-21", "2026-12-23"))
    #expect(pay(try books.run("2026-27/4W10")) == .pounds(82))
  }

  @Test func `a contract that does not allow it, and Northern Ireland, are refused`() throws {
    for (terms, nation) in [("", "england"), (unpaid, "northernIreland")] {
      let books = try books(terms)
      try books.edit("employer.xml", "nation=\"england\"", "nation=\"\(nation)\"")
      try books.edit(
        "employer.xml", "hours=\"irregular\" holiday=\"rolledUp\"",
        "hours=\"irregular\" holiday=\"accrued\"")
      try books.timesheet("4W08.xml", layOff("2026-10-19", "2026-10-20"))
      let refusals = try books.refusals { try books.run("2026-27/4W08") }
      #expect(refusals.contains { $0.hasPrefix("absence-wrong") }, "\(refusals)")
    }
  }
}
