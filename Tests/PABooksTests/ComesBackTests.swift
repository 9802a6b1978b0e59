import Foundation
import PADiagnostics
import PAEmployment
import PAJournal
import PAPayRun
import PAPrimitives
import PATestKit
import Testing

@testable import PABooks

/// A contract that moves to fortnights and comes back to four weeks: pa-2 works four hours from Monday to Friday at 13.20.
///
/// The fortnight from 9 to 22 November (F17) is the first half of four weeks (4W09, to 6 December).
struct ComesBackTests {
  private let contract = "<contract id=\"pa-2-c1\" payrollId=\"2\" schedule="

  /// Books in which somebody works four hours from Monday to Friday.
  private func regular(from day: String) throws -> TestBooks {
    let books = try TestBooks()
    let week = ["mon", "tue", "wed", "thu", "fri"]
      .map { "<normalDay on=\"\($0)\" hours=\"4:00\"/>" }.joined()
    let version = "<version from=\"\(day)\" jobTitle=\"Personal assistant\" hours="
    try books.edit(
      "employer.xml", "\(version)\"irregular\" holiday=\"rolledUp\">",
      "\(version)\"regular\" weekly=\"20:00\" holiday=\"accrued\">\(week)")
    return books
  }

  private func books(
    _ away: String = "", fortnights: String = "2026-11-09", since: String? = nil
  ) throws -> TestBooks {
    let books = try regular(from: "2026-10-12")
    try books.edit(
      "employer.xml", "<schedule id=\"four-weekly\"",
      "<schedule id=\"f\" every=\"F\" firstPeriodStarts=\"\(fortnights)\" paidDaysAfterEnd=\"2\"/>"
        + "<schedule id=\"four-weekly\"")
    let begun = "\(contract)\"four-weekly\" from=\"2026-10-12\""
    let starter = ">\n      <starter declaration=\"B\"/>\n"
    let continuous = since.map { " continuousFrom=\"\($0)\"" } ?? ""
    try books.edit("employer.xml", begun + starter, begun + continuous + starter + away)
    try books.open()
    try books.timesheet("4W08.xml", "")
    try books.run("2026-27/4W08")
    try books.edit("employer.xml", "\(contract)\"four-weekly\"", "\(contract)\"f\"")
    return books
  }

  /// Runs the fortnight, and moves the contract back.
  private func back(_ books: TestBooks, after lines: String = "") throws -> AssembledRun {
    try books.timesheet("F17.xml", lines)
    let run = try books.run("2026-27/F17")
    try books.edit("employer.xml", "\(contract)\"f\"", "\(contract)\"four-weekly\"")
    return run
  }

  private func pay(_ run: AssembledRun) -> Money {
    run.run.payslips.filter { $0.assistant == "pa-2" }.map(\.gross).total
  }

  private func worked(_ day: String) -> String {
    "<worked pa=\"pa-2\" on=\"2026-11-\(day)\" element=\"weekday\" time=\"4:00\"/>"
  }

  @Test func `a line of the fortnight that is written again is refused`() throws {
    let books = try books()
    #expect(pay(try back(books, after: worked("10"))) == .pounds(52, 80))
    try books.timesheet("4W09.xml", worked("10") + worked("24"))
    let refusals = try books.refusals { try books.run("2026-27/4W09") }
    #expect(refusals.count == 1 && refusals[0].hasPrefix("line-duplicate"), "\(refusals)")
    try books.timesheet("4W09.xml", worked("24"))
    #expect(pay(try books.run("2026-27/4W09")) == .pounds(52, 80))
    #expect(JournalFolder(of: books.folder).verify().found.isEmpty)
  }

  // 23 November to 4 December are ten days of four hours at 13.20.
  @Test func `what is planned is the days since she came back`() throws {
    let books = try books()
    #expect(pay(try back(books)) == .zero)
    try books.timesheet("4W09.xml", "")
    var request = RunRequest(RunKey("2026-27/4W09"))
    request.earlyBecause = "a test"
    request.planned = ["pa-2"]
    #expect(pay(try books.folder.assemble(request, by: books.signer)) == .pounds(528))
  }

  // Two weeks of holiday, one of each schedule: five days of four hours at 13.20 in each.
  @Test func `a holiday over the move is paid once`() throws {
    let books = try books("<away kind=\"holiday\" from=\"2026-11-16\" to=\"2026-11-27\"/>\n")
    #expect(pay(try back(books)) == .pounds(264))
    try books.timesheet("4W09.xml", "")
    #expect(pay(try books.run("2026-27/4W09")) == .pounds(264))
    let state = try JournalFolder(of: books.folder).last(of: TaxYear(startYear: 2026)).closing
    #expect(state.payroll.employment("pa-2-c1")?.leave.years.last?.taken == .hours(40))
    #expect(
      books.plainFaults().filter { $0.severity == .error && $0.code != .fileUnreadable } == [])
  }

  private func hours(_ days: ClosedRange<Int>, _ month: String, _ time: String = "4:00") -> String {
    days.map { day in
      let on = "2026-\(month)-\(day < 10 ? "0" : "")\(day)"
      return "<worked pa=\"pa-2\" on=\"\(on)\" element=\"weekday\" time=\"\(time)\"/>"
    }.joined()
  }

  private func warned(_ run: AssembledRun) -> [String] {
    run.warnings.map(\.code).filter { [.timeBefore, .hoursOverContract].contains($0) }.map(\.name)
  }

  // Fortnights from 16 November on: 9 to 15 November lie between the schedules. Back on four weeks, those pay 30 November to 6
  // December, and the days between where the fortnight did not: five days of four hours each week.
  @Test func `days between two schedules are neither late nor too many`() throws {
    let books = try books(fortnights: "2026-11-16")
    try books.timesheet("F18.xml", hours(9...13, "11") + hours(16...20, "11"))
    let fortnight = try books.run("2026-27/F18")
    #expect(pay(fortnight) == .pounds(528) && warned(fortnight).isEmpty)
    let later = try self.books(fortnights: "2026-11-16")
    try later.timesheet("F18.xml", hours(16...20, "11"))
    try later.run("2026-27/F18")
    try later.edit("employer.xml", "\(contract)\"f\"", "\(contract)\"four-weekly\"")
    func back(_ time: String) throws -> [String] {
      try later.timesheet("4W09.xml", hours(9...13, "11") + hours(1...4, "12", time))
      var request = RunRequest(RunKey("2026-27/4W09"))
      request.earlyBecause = "a test"
      return warned(try later.folder.assemble(request, by: later.signer))
    }
    #expect(try back("4:00") == [])
    // Forty hours, of twenty that are agreed.
    #expect(try back("10:00") == ["hours-over-contract"])
  }

  // 312.00 a week: 90% are 280.80, a day 40.1142…. Six days of pay from Tuesday 3 November on come to 240.6857, 240.69; the
  // fortnight from 16 November pays the week before it too: three weeks, 842.40, and not a day's rounding seven times.
  @Test func `maternity pay of days between two schedules is brought up to the penny once`() throws
  {
    let leave = """
      <familyLeave kind="maternity" due="2027-01-17" told="2026-07-06" evidence="2026-10-12" averageWeekly="312.00">
        <block from="2026-11-03" to="2027-11-01"/>
      </familyLeave>

      """
    let books = try books(leave, fortnights: "2026-11-16", since: "2025-10-12")
    try books.timesheet("F18.xml", "")
    let run = try books.run("2026-27/F18")
    #expect(pay(run) == .pounds(842, 40))
    #expect(JournalFolder(of: books.folder).verify().found.isEmpty)
  }

  // All of 4W09: two fortnights paid it, so it is run for pa-1 alone, and nobody is planned in it.
  @Test func `a period that two fortnights paid pays nothing again`() throws {
    let books = try books("<away kind=\"suspension\" from=\"2026-11-09\" to=\"2026-12-11\"/>\n")
    try books.timesheet("F17.xml", "")
    #expect(pay(try books.run("2026-27/F17")) == .pounds(528))
    try books.timesheet("F18.xml", "")
    #expect(pay(try books.run("2026-27/F18")) == .pounds(528))
    try books.edit("employer.xml", "\(contract)\"f\"", "\(contract)\"four-weekly\"")
    try books.timesheet("4W09.xml", "")
    var request = RunRequest(RunKey("2026-27/4W09"))
    request.planned = ["pa-2"]
    #expect(
      try books.refusals { _ = try books.folder.assemble(request, by: books.signer) }
        == ["argument-wrong 0"])
    let run = try books.run("2026-27/4W09")
    #expect(run.run.payslips.map(\.assistant) == ["pa-1"])
    // 7 to 11 December.
    try books.timesheet("4W10.xml", "")
    #expect(pay(try books.run("2026-27/4W10")) == .pounds(264))
    #expect(JournalFolder(of: books.folder).verify().found.isEmpty)
  }

  // She left on 4 December, within what the second fortnight paid, which is known after it: her leave is settled by the
  // four weeks, whose days are all paid.
  @Test func `who left in days that the other schedule paid has her leave settled`() throws {
    let books = try books()
    try books.timesheet("F17.xml", worked("10"))
    try books.run("2026-27/F17")
    try books.timesheet("F18.xml", "")
    try books.run("2026-27/F18")
    try books.edit("employer.xml", "\(contract)\"f\"", "\(contract)\"four-weekly\"")
    try books.edit(
      "employer.xml", "\"four-weekly\" from=\"2026-10-12\">",
      "\"four-weekly\" from=\"2026-10-12\" to=\"2026-12-04\">")
    try books.timesheet("4W09.xml", "")
    let run = try books.run("2026-27/4W09")
    let slip = try #require(run.run.payslips.first { $0.assistant == "pa-2" })
    #expect(slip.lines.map(\.kind) == [.leaveSettled])
    let state = try JournalFolder(of: books.folder).last(of: TaxYear(startYear: 2026)).closing
    #expect(state.payroll.employment("pa-2-c1")?.leave.settledBy == CivilDate(2026, 12, 4))
    try books.timesheet("4W10.xml", "")
    #expect(pay(try books.run("2026-27/4W10")) == .zero)
  }

  // pa-1 is paid by the week to 8 March 2026, and by four weeks from 9 March to 5 April, which are paid in the next tax
  // year. Back on the weeks, those of March in the year before are not theirs.
  @Test func `days of the year before that this one paid are not late`() throws {
    let books = try regular(from: "2026-03-02")
    try books.edit("employer.xml", "from=\"2026-04-06\"", "from=\"2026-03-02\"")
    try books.edit(
      "employer.xml", "<schedule id=\"four-weekly\" every=\"4W\" firstPeriodStarts=\"2026-10-12\"",
      "<schedule id=\"w\" every=\"W\" firstPeriodStarts=\"2026-03-02\" paidDaysAfterEnd=\"5\"/>"
        + "<schedule id=\"four-weekly\" every=\"4W\" firstPeriodStarts=\"2026-03-09\"")
    let first = "<contract id=\"pa-1-c1\" payrollId=\"1\" schedule="
    let from =
      " from=\"2026-03-02\">\n      <starter declaration=\"A\"/>\n      <taxCode from=\"2026-10-12\">1257L</taxCode>\n"
    try books.edit(
      "employer.xml", "\(first)\"four-weekly\"\(from)",
      "\(first)\"w\"\(from)<away kind=\"unpaid\" from=\"2026-03-16\" to=\"2026-04-10\"/>\n")
    for name in ["2025-26/W49", "2026-27/4W01", "2026-27/W01", "2026-27/W02"] {
      let file = books.file("timesheets/\(name).xml")
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try "<timesheet xmlns=\"urn:pa-payroll:timesheet:0\">\n</timesheet>\n"
        .write(to: file, atomically: true, encoding: .utf8)
    }
    _ = try books.folder.open(
      OpeningRequest(TaxYear(startYear: 2025), figures: nil), by: books.signer)
    try books.run("2025-26/W49")
    try books.edit("employer.xml", "\(first)\"w\"", "\(first)\"four-weekly\"")
    try books.open()
    try books.run("2026-27/4W01")
    try books.edit("employer.xml", "\(first)\"four-weekly\"", "\(first)\"w\"")
    #expect(books.plainFaults().filter { $0.code == .yearClosed } == [])
    #expect(try books.run("2026-27/W01").run.payslips.isEmpty)
    #expect(try books.run("2026-27/W02").run.payslips.map(\.assistant) == ["pa-1"])
    #expect(JournalFolder(of: books.folder).verify().found.isEmpty)
  }
}
