import Foundation
import PABudgets
import PADiagnostics
import PAEmployment
import PAJournal
import PALedger
import PAPayRun
import PAPrimitives
import PATestKit
import Testing

@testable import PABooks

/// What one tax year's journal leaves to the next.
struct NewYearTests {
  private let next = TaxYear(startYear: 2027)

  @Test func `a new year carries budgets and holiday on, and begins pay and tax again`() throws {
    let books = try TestBooks()
    try books.open()
    let run = try books.run("2026-27/4W08")
    var request = OpeningRequest(next)
    request.withoutLaw = true
    request.leavesUnpaid = true
    let opened = try books.folder.open(request, by: books.signer).entry
    #expect(opened.entry.seal.number == 1 && opened.entry.seal.previous == run.sealed.digest)
    guard case .opening(let opening) = opened.entry.content else {
      Issue.record("not an opening")
      return
    }
    #expect(opening.source == "entry 2 of 2026-27")
    let (before, after) = (run.sealed.entry.closing, opened.entry.closing)
    #expect(after.balances.all == before.balances.all && !after.balances.all.isEmpty)
    #expect(after.spendingRates == before.spendingRates)
    #expect(after.claims == before.claims)
    #expect(after.payroll.year == next && after.payroll.allowance.used == .zero)
    for employment in before.payroll.employments {
      let carried = try #require(after.payroll.employment(employment.contract))
      #expect(carried.toDate == YearToDate())
      #expect(carried.leave == employment.leave)
    }
    let verified = JournalFolder(of: books.folder).verify()
    #expect(verified.found.isEmpty && verified.entries == 3)
  }

  @Test func `a year before one that is open is refused, and leaves nothing`() throws {
    let books = try TestBooks()
    try books.open()
    let found = try books.refusals {
      _ = try books.folder.open(OpeningRequest(TaxYear(startYear: 2025)), by: books.signer)
    }
    #expect(found.map { $0.split(separator: " ")[0] } == ["year-out-of-order"])
    #expect(try JournalFolder(of: books.folder).years() == [TaxYear(startYear: 2026)])
  }

  @Test func `time added to a year that is over is told by check, and refused by the next run`()
    throws
  {
    let books = try TestBooks()
    let disk = FileManager.default
    try disk.moveItem(at: books.file("timesheets/2026-27"), to: books.file("timesheets/2025-26"))
    // The books a year earlier, so that the law reaches the year after theirs.
    try books.edit("employer.xml", "\"2026-27\"", "\"2025-26\"")
    for name in ["employer.xml", "timesheets/2025-26/4W08.xml"] {
      try books.edit(name, "\"2026-", "\"2025-")
    }
    let old = try #require(RunKey("2025-26/4W08"))
    _ = try books.folder.open(OpeningRequest(old.period.year), by: books.signer)
    try books.run("\(old)")
    var request = OpeningRequest(TaxYear(startYear: 2026))
    request.leavesUnpaid = true
    _ = try books.folder.open(request, by: books.signer)
    #expect(books.folder.faults().isEmpty)
    try books.edit(
      "timesheets/2025-26/4W08.xml", "</timesheet>",
      "<worked pa=\"pa-1\" on=\"2025-10-30\" element=\"weekday\" time=\"3:00\"/></timesheet>")
    let told = books.folder.faults()
    #expect(told.map(\.code) == [.yearClosed] && told.map(\.severity) == [.error])
    try disk.createDirectory(
      at: books.file("timesheets/2026-27"), withIntermediateDirectories: true)
    try books.timesheet("4W01.xml", "")
    #expect(try books.refusals { try books.run("2026-27/4W01") } == ["year-closed 8:1"])
    #expect(told.allSatisfy { $0.fix.contains("correct BOOKS --period 2025-26/4W08") })
    // Named by a correction it is paid by the old year's tax and the next payday's National Insurance.
    let corrected = try books.correct("2025-26/4W08").corrected
    let slip = try #require(corrected.pay[0].now.payslip(of: "pa-1-c1"))
    #expect(corrected.pay[0].now.lines.contains { $0.on == CivilDate(2025, 10, 30) })
    #expect(books.errors.isEmpty)
    // What no run read can come too, and a line may be gone.
    try books.edit("timesheets/2025-26/4W08.xml", "time=\"3:00\"", "time=\"4:00\"")
    #expect(books.errors.map(\.code) == [.sealedLineChanged])
    try books.correct("2025-26/4W08")
    #expect(books.errors.isEmpty)
    try books.edit(
      "timesheets/2025-26/4W08.xml", "</timesheet>",
      "<worked pa=\"pa-1\" on=\"2025-10-31\" element=\"weekday\" time=\"1:00\"/></timesheet>")
    // Once it is put back, or the old year's sheets are destroyed, the year goes on.
    try disk.removeItem(at: books.file("timesheets/2025-26"))
    let run = try books.run("2026-27/4W01").run
    // Four hours at 13.20 are 52.80. Rolled-up holiday of 231.60 is 27.95, of 284.40 it is 34.33: 6.38 more.
    #expect(run.payslips.first { $0.contract == "pa-1-c1" }?.settled.total == .pounds(59, 18))
    #expect(slip.paidAfterYear.map(\.paidOn) == [run.paymentDate])
    #expect(JournalFolder(of: books.folder).verify().found.isEmpty)
  }

  @Test func `nothing is sealed in a year once the next is open`() throws {
    let books = try TestBooks()
    try books.open()
    try books.run("2026-27/4W08")
    var request = OpeningRequest(next)
    request.withoutLaw = true
    request.leavesUnpaid = true
    try books.folder.open(request, by: books.signer)
    try books.timesheet(
      "4W09.xml", "<worked pa=\"pa-1\" on=\"2026-11-10\" element=\"weekday\" time=\"5:00\"/>")
    // The new year's opening carries balances without this run, and its chain goes past it.
    #expect(try books.refusals { try books.run("2026-27/4W09") } == ["year-closed 0"])
    #expect(JournalFolder(of: books.folder).verify().found.isEmpty)
  }
}

extension TestBooks {
  /// What is wrong, warnings left out.
  fileprivate var errors: [Diagnostic] { folder.faults().filter { $0.severity == .error } }
}
