import Foundation
import Testing

/// The reading of `expected.csv`, tried on files that are cut off, doubled or misspelt.
struct GalleryExpectationTests {
  /// A file of as many rows as are asked for, nothing wrong with it.
  static func expected(rows: Int = GalleryExpectation.fewest) -> [String] {
    [GalleryExpectation.header]
      + (1...rows).map { "2026-27/W\($0),pa-1,ann,gross,\($0).00,one line: \($0).00" }
  }

  static func read(_ lines: [String]) throws -> [GalleryExpectation] {
    try GalleryExpectation.all(in: lines.map { "\($0)\n" }.joined())
  }

  @Test func `a whole expected file is read, with commas in quotes`() throws {
    let rows = try Self.read(Self.expected() + ["end,,,says,\"£1,000.00 left\",\"a, b\""])
    #expect(rows.count == 31)
    #expect(rows[30].expected == "£1,000.00 left" && rows[30].working == "a, b")
    #expect(rows[0].figure.description == "2026-27/W1 pa-1 ann gross")
  }

  @Test(arguments: [0, 1, GalleryExpectation.fewest - 1])
  func `an empty or short expected file fails`(rows: Int) {
    let lines = Array(Self.expected().prefix(rows + 1))
    #expect(throws: GalleryFault.self) { try Self.read(lines) }
  }

  @Test func `an expected file without its first line or its last line's end fails`() {
    let whole = Self.expected().map { "\($0)\n" }.joined()
    #expect(throws: GalleryFault.self) { try GalleryExpectation.all(in: "") }
    #expect(throws: GalleryFault.self) { try Self.read(Array(Self.expected(rows: 40).dropFirst())) }
    #expect(throws: GalleryFault.self) { try GalleryExpectation.all(in: String(whole.dropLast())) }
    #expect(throws: Never.self) { try GalleryExpectation.all(in: whole) }
  }

  @Test func `a duplicated row fails, and a figure that stands twice`() throws {
    let lines = Self.expected()
    #expect(throws: GalleryFault.self) { try Self.read(lines + [lines[7]]) }
    let other = lines[7].replacing("7.00", with: "8.00")
    #expect(other != lines[7])
    #expect(throws: GalleryFault.self) { try Self.read(lines + [other]) }
    // Words may stand for two reasons, and be counted; a row may not.
    let says = "2026-27/W1,,,says,Friday 20 November 2026,"
    #expect(try Self.read(lines + [says + "HMRC", says + "the pension"]).count == 32)
    #expect(throws: GalleryFault.self) { try Self.read(lines + [says + "HMRC", says + "HMRC"]) }
  }

  @Test(arguments: [
    "2026-27/W1,pa-1,ann,net,1.00", "2026-27/W1,pa-1,ann,net,1.00,a,b",
    "2026-27/W1,pa-1,ann,net,,nothing", "2026-27/W1,pa-1,ann,,1.00,1.00",
    "2026-27/W1,pa-1,ann,net,1.00,", ",pa-1,ann,net,1.00,1.00", "2026-27/W1,pa-1,,net,1.00,1.00",
    "2026-27/W1,,ann,net,1.00,1.00", "2026-27/W1,pa-1,ann,net,1.00,\"1.00", "",
    "2026-27/W1,pa-1,ann,net,1.00,1.00\r",
  ])
  func `a row that leaves something out fails`(line: String) {
    #expect(throws: GalleryFault.self) { try Self.read(Self.expected() + [line]) }
  }
}
