import Foundation
import PADiagnostics
import PAHost
import PAJournal
import PAPayRun
import PAPrimitives
import Testing

@testable import PABooks

/// Nothing is sealed that the next run could not read.
struct SealingTests {
  private static let year = TaxYear(startYear: 2026)

  /// An opening whose state holds many invoices, each with a name of a few words.
  private func opening(invoices: Int) -> SealedEntry {
    var opening = Opening(
      source: "a payroll of many invoices", payroll: PayrollState(year: SealingTests.year))
    opening.invoices = (0..<invoices).map {
      "Lightwood Training and Care Supplies/L-\(1_000_000 + $0)"
    }
    return SealedEntry(
      Entry(
        opening: opening,
        seal: Seal(
          number: 1, year: SealingTests.year, previous: "", on: CivilDate(2026, 11, 21),
          by: "tests", reason: "", program: "0", law: "", books: "")))
  }

  @Test func `an entry over eight megabytes is sealed, and read by the next run`() throws {
    let books = try TestBooks()
    let journal = JournalFolder(of: books.folder)
    let large = opening(invoices: 70_000)
    #expect(large.bytes.count > 8 << 20)
    try journal.seal(large)
    #expect(try journal.last(of: SealingTests.year).digest == large.digest)
    let run = try books.run("2026-27/4W08")
    #expect(run.sealed.entry.closing.invoices.count == 70_000)
    #expect(try journal.last(of: SealingTests.year).entry.seal.number == 2)
  }

  @Test func `an entry of one byte more than can be read back is refused, and nothing is sealed`()
    throws
  {
    let books = try TestBooks()
    let journal = JournalFolder(of: books.folder)
    let entry = opening(invoices: 3)
    let told = try books.refusals { try journal.seal(entry, limit: entry.bytes.count - 1) }
    #expect(told == ["file-too-large 0"])
    #expect(!FileManager.default.fileExists(atPath: books.file("journal").path))
    try journal.seal(entry, limit: entry.bytes.count)
    #expect(try journal.numbers(of: SealingTests.year) == [1])
  }

  @Test func `an entry that would be read as another is refused, and nothing is sealed`() throws {
    // A control character is written as U+FFFD: what would be read is not what was sealed.
    let books = try TestBooks()
    let journal = JournalFolder(of: books.folder)
    var entry = opening(invoices: 1).entry
    entry.seal.by = "te\u{1}sts"
    let told = try books.refusals { try journal.seal(SealedEntry(entry)) }
    #expect(told == ["not-written 0"])
    #expect(!FileManager.default.fileExists(atPath: books.file("journal").path))
  }

  @Test func `the limit of writing an entry is the limit of reading one`() {
    // 300 PAs of six visits a day for four weeks come to 9,401,443 bytes, as measured.
    #expect(SealedEntry.limit > 9_401_443)
    let bytes = [UInt8](repeating: UInt8(ascii: " "), count: SealedEntry.limit + 1)
    #expect(throws: Rejected.self) { try SealedEntry(bytes, file: "000001.xml") }
  }
}
