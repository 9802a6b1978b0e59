import Foundation
import PADeductions
import PADiagnostics
import PAEmployment
import PAJournal
import PAPayRun
import PAPrimitives
import PATestKit
import Testing

@testable import PABooks

/// Runs of a tax year that has ended are put right in the next, on disk (0024-pay-after-its-tax-year.md).
///
/// The good books a year earlier: 4W08 of 2025-26 is 13 October to 9 November 2025, and pays pa-1 13 hours at 13.20, a
/// night of 60.00 and 4.60 of fares, pa-2 seven hours.
struct AfterYearTests {
  private let old = TaxYear(startYear: 2025)
  private let year = TaxYear(startYear: 2026)
  private let run = "2025-26/4W08"
  private let sheet = "timesheets/2025-26/4W08.xml"

  /// The books with the old year's run sealed and the next year open.
  private func books(_ edit: (TestBooks) throws -> Void = { _ in }) throws -> TestBooks {
    let books = try TestBooks()
    try FileManager.default.moveItem(
      at: books.file("timesheets/2026-27"), to: books.file("timesheets/2025-26"))
    try books.edit("employer.xml", "\"2026-27\"", "\"2025-26\"")
    for name in ["employer.xml", sheet] { try books.edit(name, "\"2026-", "\"2025-") }
    try edit(books)
    _ = try books.folder.open(OpeningRequest(old), by: books.signer)
    try books.run(run)
    var request = OpeningRequest(year)
    request.leavesUnpaid = true
    _ = try books.folder.open(request, by: books.signer)
    try FileManager.default.createDirectory(
      at: books.file("timesheets/2026-27"), withIntermediateDirectories: true)
    try books.timesheet("4W01.xml", "")
    return books
  }

  private func journal(of books: TestBooks) -> JournalFolder { JournalFolder(of: books.folder) }

  private func state(of books: TestBooks) throws -> ClosingState {
    try journal(of: books).last(of: year).closing
  }

  private func outstanding(_ contract: Identifier, _ books: TestBooks) throws -> Money {
    try state(of: books).payroll.employment(contract)?.outstanding.total ?? .zero
  }

  private func errors(_ books: TestBooks) -> [Diagnostic] {
    books.folder.faults().filter { $0.severity == .error }
  }

  // Six hours at 13.20 more are 79.20, and rolled-up holiday of 310.80 is 37.51, 9.56 more than of 231.60: 88.76.
  @Test func `put back byte by byte it comes to nothing`() throws {
    let books = try books()
    let text = try Data(contentsOf: books.file(sheet))
    try books.edit(sheet, "time=\"6:00\"", "time=\"12:00\"")
    try books.correct(run)
    #expect(try outstanding("pa-1-c1", books) == .pounds(88, 76))
    try text.write(to: books.file(sheet))
    #expect(errors(books).map(\.code) == [.sealedLineChanged])
    // Until that is put right nobody is paid.
    #expect(throws: Rejected.self) { try books.run("2026-27/4W01") }
    try books.correct(run)
    #expect(try outstanding("pa-1-c1", books) == .zero && errors(books).isEmpty)
    try books.run("2026-27/4W01")
    #expect(journal(of: books).verify().found.isEmpty)
  }

  // Four hours at 13.20 are 52.80; holiday of 145.20 is 17.53, 6.38 more than of 92.40.
  @Test func `a sheet that no run read is paid, and does not vanish unnoticed`() throws {
    let books = try books()
    let late = "timesheets/2025-26/4W08-pa-2.csv"
    try "pa,on,element,time\npa-2,2025-10-30,weekday,4:00\n".write(
      to: books.file(late), atomically: true, encoding: .utf8)
    #expect(errors(books).map(\.code) == [.yearClosed])
    try books.correct(run)
    #expect(try outstanding("pa-2-c1", books) == .pounds(59, 18) && errors(books).isEmpty)
    try FileManager.default.removeItem(at: books.file(late))
    #expect(errors(books).map(\.code) == [.sealedLineChanged])
    #expect(throws: Rejected.self) { try books.correct(run) }
  }

  @Test func `corrections of both years, and a reversal, leave a record that verifies`() throws {
    let books = try books()
    try books.timesheet(
      "4W01.xml", "<worked pa=\"pa-1\" on=\"2026-04-07\" element=\"weekday\" time=\"60:00\"/>")
    // 60 hours are split over days that have 24.
    try books.timesheet(
      "4W01.xml",
      ["06", "07", "08", "09", "10"].map {
        "<worked pa=\"pa-1\" on=\"2026-04-\($0)\" element=\"weekday\" time=\"12:00\"/>"
      }.joined())
    try books.run("2026-27/4W01")
    try books.edit(
      "timesheets/2026-27/4W01.xml", "-06\" element=\"weekday\" time=\"12:00\"",
      "-06\" element=\"weekday\" time=\"13:00\"")
    try books.correct("2026-27/4W01")
    try books.edit(sheet, "time=\"6:00\"", "time=\"12:00\"")
    // What the ended year leaves goes on in the open one, so it is put right first.
    let refused = try books.refusals { try books.correct("2026-27/4W01") }
    #expect(refused.count == 1 && refused[0].hasPrefix("sealed-line-changed"))
    try books.correct(run)
    #expect(journal(of: books).verify().found.isEmpty && errors(books).isEmpty)
    // What the ended year's pay is worked on is in the open year's figures, also where a run of it is worked again.
    let before = try #require(try state(of: books).payroll.employment("pa-1-c1")).toDate.figures
    try books.edit("timesheets/2026-27/4W01.xml", "time=\"13:00\"", "time=\"14:00\"")
    try books.correct("2026-27/4W01")
    let after = try #require(try state(of: books).payroll.employment("pa-1-c1")).toDate.figures
    // An hour at 13.20, and its holiday 1.59.
    #expect(after.class1.total.earnings - before.class1.total.earnings == .pounds(14, 79))
    try books.timesheet("4W02.xml", "")
    let paid = try books.run("2026-27/4W02").run
    let left = try outstanding("pa-1-c1", books)
    try books.correct("2026-27/4W02", reversing: true, paidOut: true)
    #expect(journal(of: books).verify().found.isEmpty)
    // It had left the bank: the same run in its place pays nothing, and leaves what the first had left.
    let again = try books.run("2026-27/4W02").run
    #expect(again.payslips.map(\.net) == paid.payslips.map(\.net))
    #expect(again.paid == .zero && paid.paid > .zero)
    #expect(try outstanding("pa-1-c1", books) == left)
    #expect(journal(of: books).verify().found.isEmpty)
  }

  // pa-2 was paid seven hours that were planned: 92.40 and holiday of 11.15.
  @Test(arguments: [("5:00", -Money.pounds(29, 58)), ("0:00", -Money.pounds(103, 55))])
  func `planned hours of the ended year are put right by the next run`(
    worked: String, difference: Money
  ) throws {
    let planned =
      "<worked pa=\"pa-2\" on=\"2025-10-20\" element=\"weekday\" time=\"7:00\" covers=\"pa-1\" "
      + "coverReason=\"training\""
    let books = try books { try $0.edit(sheet, planned, planned + " predicted=\"yes\"") }
    #expect(books.folder.faults().contains { $0.code == .predictionOpen })
    try books.edit(
      sheet, planned + " predicted=\"yes\"",
      planned.replacingOccurrences(of: "7:00", with: worked))
    #expect(errors(books).isEmpty)
    let next = try books.folder.seal(
      {
        var request = RunRequest(RunKey("2026-27/4W01"))
        request.earlyBecause = "a test"
        return request
      }(),
      by: books.signer)
    let pay = try #require(next.trueUps.first?.pay.first)
    #expect(pay.difference(of: "pa-2-c1").gross == difference)
    #expect(try state(of: books).predictions.isEmpty && errors(books).isEmpty)
    #expect(journal(of: books).verify().found.isEmpty)
  }

  // The contract is on another schedule by now: a line of then is due with the run of then.
  @Test func `a line of a contract that moved is of the schedule it was on`() throws {
    let books = try books()
    try books.edit(
      "employer.xml", "<schedule id=\"four-weekly\"",
      "<schedule id=\"months\" every=\"M\" firstPeriodStarts=\"2025-10-01\" paidDaysAfterEnd=\"0\"/>"
        + "<schedule id=\"four-weekly\"")
    try books.edit(
      "employer.xml", "payrollId=\"2\" schedule=\"four-weekly\"",
      "payrollId=\"2\" schedule=\"months\"")
    try books.edit(
      sheet, "</timesheet>",
      "<worked pa=\"pa-2\" on=\"2025-10-30\" element=\"weekday\" time=\"4:00\"/></timesheet>")
    let told = errors(books).filter { $0.code == .yearClosed }
    #expect(told.count == 1 && told[0].fix.contains("--period \(run)"))
    try books.correct(run)
    #expect(try outstanding("pa-2-c1", books) == .pounds(59, 18))
    #expect(errors(books).filter { $0.code == .yearClosed }.isEmpty)
  }
}
