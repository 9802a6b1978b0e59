import Foundation
import PADiagnostics
import PAJournal
import PAPayRun
import PAPrimitives
import PATestKit
import Testing

@testable import PABooks

/// A run before its period's regular one: the last pay of somebody who leaves, or a payment besides.
///
/// The period 4W08 is 12 October to 8 November 2026, paid on 13 November.
struct AheadTests {
  private let sheet = "4W08+1.xml"
  private let days = ["2026-10-15", "2026-10-16", "2026-10-19", "2026-10-21"]

  private func hours(of assistant: String) -> String {
    days.map { "<worked pa=\"\(assistant)\" on=\"\($0)\" element=\"weekday\" time=\"12:00\"/>" }
      .joined(separator: "\n")
  }

  @discardableResult
  private func run(
    _ books: TestBooks, _ number: Int = 1, paid day: CivilDate? = CivilDate(2026, 10, 23)
  ) throws -> PayRun {
    var request = RunRequest(RunKey("2026-27/4W08+\(number)"))
    request.reason = "her last pay"
    request.paymentDate = day
    let assembled = try books.folder.assemble(request, by: books.signer)
    try JournalFolder(of: books.folder).seal(assembled.sealed)
    return assembled.run
  }

  // 48 hours at 13.20 are 633.60, and 12.07% of them 76.48: 710.08. Below 967.00 in four weeks (12,570 over 13) the employee's National
  // Insurance is nothing; the employer's is 15% above 385.00 (5,000 over 13), 48.76.
  @Test func `who leaves is paid alone, and has no other payslip of the period`() throws {
    let books = try TestBooks()
    try books.edit(
      "employer.xml", "schedule=\"four-weekly\" from=\"2026-10-12\"",
      "schedule=\"four-weekly\" from=\"2026-10-12\" to=\"2026-10-21\"")
    try books.edit(
      "timesheets/2026-27/4W08.xml",
      "<worked pa=\"pa-2\" on=\"2026-10-20\" element=\"weekday\" time=\"7:00\" covers=\"pa-1\" "
        + "coverReason=\"training\"/>", "")
    try books.open()
    try books.timesheet(sheet, hours(of: "pa-2"))
    let last = try run(books)
    #expect(last.payslips.map(\.contract) == ["pa-2-c1"])
    #expect(last.payslips[0].gross == .pounds(710, 8))
    #expect(last.payslips[0].figures.employeeNI == .zero)
    #expect(last.payslips[0].figures.employerNI == .pounds(48, 76))
    #expect(books.folder.faults().filter { $0.severity == .error }.isEmpty)
    let regular = try books.run("2026-27/4W08").run
    #expect(regular.payslips.map(\.contract) == ["pa-1-c1"])
    #expect(JournalFolder(of: books.folder).verify().found.isEmpty)
    #expect(books.folder.faults().filter { $0.severity == .error }.isEmpty)
    // What was left out is paid by another one, and put right as any other run.
    try books.timesheet(
      "4W08+2.xml", "<worked pa=\"pa-2\" on=\"2026-10-13\" element=\"weekday\" time=\"1:00\"/>")
    #expect(try run(books, 2, paid: nil).payslips.map(\.contract) == ["pa-2-c1"])
    try books.edit("timesheets/2026-27/\(sheet)", "time=\"12:00\"", "time=\"13:00\"")
    try books.correct("2026-27/4W08+1")
    let left = try JournalFolder(of: books.folder).last(of: TaxYear(startYear: 2026)).closing
    // 4 hours at 13.20 are 52.80; holiday of 686.40 is 82.85, 6.37 more.
    #expect(left.payroll.employment("pa-2-c1")?.outstanding.total == .pounds(59, 17))
    #expect(JournalFolder(of: books.folder).verify().found.isEmpty)
  }

  // Both are of one earnings period: 8% above 967.00 for the employee and 15% above 385.00 for the employer, on all of it.
  @Test func `a payment besides is of the same earnings period`() throws {
    let books = try TestBooks()
    try books.open()
    try books.timesheet(sheet, hours(of: "pa-1"))
    let before = try run(books)
    #expect(before.payslips.map(\.contract) == ["pa-1-c1"])
    try books.edit(
      "timesheets/2026-27/4W08.xml", "on=\"2026-10-14\" element=\"weekday\" time=\"6:00\"",
      "on=\"2026-10-28\" element=\"weekday\" time=\"12:00\"")
    let regular = try books.run("2026-27/4W08").run
    let slips = (before.payslips + regular.payslips).filter { $0.contract == "pa-1-c1" }
    let earnings = slips.map(\.gross).total
    #expect(slips.count == 2 && earnings > .pounds(967))
    func part(_ permille: Int64, above limit: Money) -> Money {
      Money(pence: ((earnings - limit).pence * permille + 499) / 1_000)
    }
    #expect(slips.map(\.figures.employeeNI).total == part(80, above: .pounds(967)))
    #expect(slips.map(\.figures.employerNI).total == part(150, above: .pounds(385)))
    #expect(JournalFolder(of: books.folder).verify().found.isEmpty)
  }

  @Test func `what is written into both timesheets is paid once`() throws {
    let books = try TestBooks()
    try books.open()
    try books.timesheet(sheet, hours(of: "pa-1"))
    try run(books)
    try books.edit(
      "timesheets/2026-27/4W08.xml", "</timesheet>", hours(of: "pa-1") + "</timesheet>")
    let found = try books.refusals { try books.run("2026-27/4W08") }
    #expect(found.count == 4 && found.allSatisfy { $0.hasPrefix("line-duplicate") }, "\(found)")
  }

  @Test func `it is paid on a day of its own before the payday`() throws {
    let books = try TestBooks()
    try books.open()
    try books.timesheet(sheet, hours(of: "pa-1"))
    for day in [nil, CivilDate(2026, 10, 11), CivilDate(2026, 11, 13)] {
      #expect(try books.refusals { try run(books, paid: day) } == ["period-out-of-order 0"])
    }
    #expect(try books.refusals { try run(books, 2) } == ["period-out-of-order 0"])
    try run(books, paid: CivilDate(2026, 11, 12))
    #expect(try books.refusals { try run(books) } == ["period-sealed 0"])
  }
}
