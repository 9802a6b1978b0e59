import Foundation
import PADiagnostics
import PAEmployment
import PAPayRun
import PAPrimitives
import PATestKit
import Testing

@testable import PABooks

/// Irregular hours in Northern Ireland, whose law has no rolled-up pay and no hours to accrue
/// (decision 0031).
struct NorthernIrelandTests {
  // Reported from a household: 7 hours 30 at 13.20 are 99.00, below every threshold. Her leave is 5.6 weeks of the average
  // week, and the one week that was paid had 7:30. By 8 November nine months of the first year have begun, since 2 March:
  // 28 days x 9 / 12 are 21 days of 1:30 each, 31:30. Of the other PA no week is known, so no balance is shown.
  @Test func `irregular hours in Northern Ireland are paid, and earn weeks`() throws {
    let books = try TestBooks()
    try books.edit("employer.xml", "nation=\"england\"", "nation=\"northernIreland\"")
    try books.edit("employer.xml", "holiday=\"rolledUp\"", "holiday=\"accrued\"")
    try books.open()
    try FileManager.default.removeItem(at: books.file("timesheets/2026-27/4W08.xml"))
    try books.timesheet("4W08.csv", "pa,on,element,time\npa-1,20/10/2026,weekday,7:30\n")
    #expect(books.folder.faults().isEmpty)
    let assembled = try books.run("2026-27/4W08")
    #expect(assembled.warnings.isEmpty)
    let slips = assembled.run.payslips
    #expect(slips.map(\.net) == [.pounds(99), .zero])
    #expect(slips.map(\.holiday?.earned) == [Minutes(31 * 60 + 30), nil])
    #expect(slips.flatMap(\.lines).map(\.amount) == [.pounds(99)])
  }
}
