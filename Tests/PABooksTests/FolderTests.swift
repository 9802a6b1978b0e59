import Foundation
import PADiagnostics
import PAEmployment
import PAPayRun
import PAPrimitives
import Testing

@testable import PABooks

/// Folders that hold what the program did not write.
struct FolderTests {
  @Test func `a file whose name fits no run is told of, not passed over`() throws {
    let books = try TestBooks()
    try books.open()
    let names = [
      "--.csv", "-.xml", "-pa-1.csv", "4W07.CSV", "4W08 (1).csv", "4W08.XML", "4W08.bak",
      "4W08.csv.txt",
      "4W08.ods", "4W08.pdf", "W99.xml",
    ]
    // What is no timesheet by its name is told too, and stops nothing.
    let others = ["/letter.pdf", "/.4W08.csv"]
    for name in names + others + [".DS_Store"] { try books.timesheet(name, "no timesheet") }
    let all = books.folder.faults()
    let faults = all.filter { fault in
      !others.contains { fault.place?.file.hasSuffix($0) ?? false }
    }
    #expect(all.count == faults.count + 2 && all.count { $0.severity == .warning } >= 2)
    #expect(faults.map(\.code) == names.map { _ in .periodUnknown })
    #expect(faults.map { $0.place?.file.split(separator: "/").last.map(String.init) } == names)
    #expect(throws: Rejected.self) { try books.run("2026-27/4W08") }
  }

  @Test func `check tells of a sealed record that was changed, an earlier one too`() throws {
    let books = try TestBooks()
    try books.open()
    try books.run("2026-27/4W08")
    try books.timesheet("4W09.xml", "")
    try books.run("2026-27/4W09")
    #expect(books.folder.faults().isEmpty)
    try books.edit("journal/2026-27/000002.xml", "net=\"", "net=\"1")
    #expect(books.folder.faults().map(\.code) == [.journalDamaged])
  }

  @Test func `only six figures name an entry`() throws {
    let books = try TestBooks()
    try books.open()
    let sealed = try Data(contentsOf: books.file("journal/2026-27/000001.xml"))
    for name in ["+00001", "-00001", "00001", "0000001", "000002 "] {
      try sealed.write(to: books.file("journal/2026-27/\(name).xml"))
    }
    let journal = JournalFolder(of: books.folder)
    #expect(try journal.numbers(of: TaxYear(startYear: 2026)) == [1])
    #expect(journal.verify().found.isEmpty)
  }

  @Test(arguments: ["1900-01-01", "1900-04-06", "2199-03-01", "2199-12-31"])
  func `a schedule at the ends of the days that are read never stops the program`(
    _ day: String
  ) throws {
    for (every, period) in [("4W", "4W08"), ("M", "M07")] {
      for wait in ["-27", "60"] {
        let books = try TestBooks()
        try books.open()
        let file = books.file("employer.xml")
        let text = try String(contentsOf: file, encoding: .utf8)
          .replacing(/every="4W"/, with: "every=\"\(every)\"")
          .replacing(/firstPeriodStarts="[^"]*"/, with: "firstPeriodStarts=\"\(day)\"")
          .replacing(/paidDaysAfterEnd="[^"]*"/, with: "paidDaysAfterEnd=\"\(wait)\"")
        try text.write(to: file, atomically: true, encoding: .utf8)
        _ = books.folder.faults()
        for request in [RunRequest(), RunRequest(RunKey("2026-27/\(period)"))] {
          _ = try? books.folder.assemble(request, by: books.signer)
        }
        // Read as it stands, or refused because two of its pay dates share a name.
        do {
          let schedule = try #require(try books.folder.books().employer.schedules.first)
          #expect(schedule.firstPeriodStarts.description == day)
        } catch let rejected as Rejected {
          #expect(rejected.all.map(\.code) == [.datesOutOfOrder] && every == "M")
        }
      }
    }
  }

  @Test func `thousands of faults in one file are all told, and soon`() throws {
    let books = try TestBooks()
    try books.open()
    let line = "<worked pa=\"nobody\" on=\"2026-10-20\" element=\"weekday\" time=\"1:00\"/>\n"
    try books.timesheet("4W08.xml", String(repeating: line, count: 1_000))
    var told: [String] = []
    let elapsed = try ContinuousClock().measure {
      told = try books.refusals { try books.run("2026-27/4W08") }
    }
    #expect(told.count == 1_000)
    #expect(told.first == "reference-unknown 2:13")
    #expect(told.last?.hasSuffix(" (pa)") == true)
    #expect(elapsed < .seconds(30))
  }
}
