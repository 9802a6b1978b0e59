import Foundation
import PADiagnostics
import PAHost
import PAJournal
import PAPayRun
import PAPrimitives
import PATestKit
import Testing

@testable import PABooks

/// Nothing is sealed that the next run could not read.
struct SealingTests {
  private static let year = TaxYear(startYear: 2026)

  /// An opening from a payroll whose name is as long as is asked.
  private func opening(named length: Int) -> SealedEntry {
    let opening = Opening(
      source: String(repeating: "a", count: length),
      state: ClosingState(payroll: PayrollState(year: SealingTests.year)))
    return SealedEntry(
      Entry(
        opening: opening,
        seal: Seal(
          number: 1, year: SealingTests.year, employer: "riverside", previous: "",
          on: CivilDate(2026, 11, 21), isDayStated: false, by: "tests", reason: "", program: "0",
          law: "", books: "")))
  }

  // 300 PAs of six visits a day for four weeks came to 9,401,443 bytes, sealed and never read again.
  // Its digests take half a minute of a debug build.
  @Test(.enabled(if: PackageFolder.isChecked, "in make check"))
  func `an entry over eight megabytes is sealed, and read by the next run`() throws {
    let books = try TestBooks()
    let journal = JournalFolder(of: books.folder)
    let large = opening(named: 9_401_443)
    #expect(large.bytes.count > 9_401_443)
    try journal.seal(large)
    #expect(try journal.last(of: SealingTests.year).digest == large.digest)
    let run = try books.run("2026-27/4W08")
    #expect(run.sealed.entry.seal.previous == large.digest)
    #expect(try journal.last(of: SealingTests.year).seal.number == 2)
    #expect(journal.verify().found.isEmpty)
  }

  @Test func `an entry of one byte more than can be read back is refused, and nothing is sealed`()
    throws
  {
    let books = try TestBooks()
    let journal = JournalFolder(of: books.folder)
    let entry = opening(named: 3)
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
    var entry = opening(named: 1).entry
    entry.seal.by = "te\u{1}sts"
    let told = try books.refusals { try journal.seal(SealedEntry(entry)) }
    #expect(told == ["not-written 0"])
    #expect(!FileManager.default.fileExists(atPath: books.file("journal").path))
  }

  @Test func `the limit of writing an entry is the limit of reading one`() {
    let bytes = [UInt8](repeating: UInt8(ascii: " "), count: SealedEntry.limit + 1)
    #expect(throws: Rejected.self) { try SealedEntry(bytes, file: "000001.xml") }
  }
}
