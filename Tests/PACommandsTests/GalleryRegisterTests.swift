import Foundation
import Testing

/// What was settled of the gallery, tried on changes with and without a decision.
struct GalleryRegisterTests {
  /// A settled file, a change to it, and what is wrong then.
  @Test func `a changed row needs a decision that names every row`() throws {
    let lines = GalleryExpectationTests.expected()
    let before = try GalleryExpectationTests.read(lines)
    let first = GalleryRegister.Standing(
      rows: 30, digest: GalleryRegister.digest(of: before.map(\.fixed)), because: .firstWritten)
    func fault(
      _ lines: [String], _ standings: [GalleryRegister.Standing], _ decision: String = ""
    ) throws -> String? {
      try GalleryRegister.fault(in: GalleryExpectationTests.read(lines), since: standings) { _ in
        GalleryRegister.changes(of: "case", in: decision)
      }
    }
    #expect(try fault(lines, [first]) == nil)

    var changed = lines
    changed[5] = lines[5].replacing("5.00", with: "5.01")
    changed[9] = lines[9].replacing("9.00", with: "9.01")
    #expect(try fault(changed, [first])?.contains("write a decision first") == true)
    // Another working is no change.
    #expect(try fault([lines[0]] + lines.dropFirst().map { $0 + " again" }, [first]) == nil)

    let second = GalleryRegister.Standing(
      rows: 30,
      digest: GalleryRegister.digest(of: try GalleryExpectationTests.read(changed).map(\.fixed)),
      because: .decision("0009"))
    let one = "| case | 2026-27/W5,pa-1,ann,gross | 5.00 | 5.01 | why |"
    let other = "| case | 2026-27/W9,pa-1,ann,gross | 9.00 | 9.01 | why |"
    #expect(try fault(changed, [first, second], "\(one)\n\(other)\n") == nil)
    // It names one of the two rows, none, another case's, one that is not so, or gives no working.
    for decision in [
      one, "", "\(one)\n\(other.replacing("case", with: "other"))",
      "\(one)\n\(other.replacing("9.01", with: "9.02"))",
      "\(one)\n\(other.replacing("why", with: ""))",
      "\(one)\n\(other.replacing("9.00", with: "9.03"))",
    ] {
      #expect(try fault(changed, [first, second], decision) != nil, "\(decision)")
    }
    // A new digest alone is not enough, whatever it says it is.
    let swapped = GalleryRegister.Standing(rows: 30, digest: second.digest, because: .added)
    #expect(try fault(changed, [first, swapped]) != nil)
    #expect(try fault(changed, [second], "\(one)\n\(other)\n") != nil)
  }

  @Test func `rows are added at the end, with a standing of their own`() throws {
    let before = try GalleryExpectationTests.read(GalleryExpectationTests.expected())
    let lines = GalleryExpectationTests.expected(rows: 32)
    let first = GalleryRegister.Standing(
      rows: 30, digest: GalleryRegister.digest(of: before.map(\.fixed)), because: .firstWritten)
    let added = GalleryRegister.Standing(
      rows: 32,
      digest: GalleryRegister.digest(of: try GalleryExpectationTests.read(lines).map(\.fixed)),
      because: .added)
    func fault(_ lines: [String], _ standings: [GalleryRegister.Standing]) throws -> String? {
      GalleryRegister.fault(in: try GalleryExpectationTests.read(lines), since: standings) { _ in []
      }
    }
    #expect(try fault(lines, [first])?.contains("rows 32, digest \(added.digest)") == true)
    #expect(try fault(lines, [first, added]) == nil)
    // In the middle, they are a change; and what was added does not go away again.
    #expect(try fault([lines[0], lines[32]] + lines[1..<32], [first, added]) != nil)
    #expect(try fault(Array(lines.dropLast()), [first, added]) != nil)
    #expect(try fault(lines, []) != nil)
  }
}
