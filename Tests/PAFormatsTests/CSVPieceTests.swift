import PAFormats
import PATestKit
import Testing

/// Tables cut into pieces that are read on their own.
struct CSVPieceTests {
  private static let heading = "a,b,c\n"

  /// A table given in chunks of so many bytes.
  private func table(_ text: String, chunk: Int) throws -> CSVTable {
    let bytes = Array((Self.heading + text).utf8)
    var place = 0
    return try CSVTable(["a", "b", "c"], file: "table.csv") { buffer in
      let end = min(place + chunk, bytes.count)
      defer { place = end }
      buffer = Array(bytes[place..<end])
      return !buffer.isEmpty
    }
  }

  /// What a table's rows say, each with its line, or why they cannot be read.
  private func rows(of table: CSVTable) throws -> [String] {
    var table = table
    var found: [String] = []
    while try table.next() {
      let said = table.fault ?? (0..<3).map { table.text($0) ?? "?" }.joined(separator: "|")
      found.append("\(table.line): \(said)")
    }
    return found
  }

  @Test(.random) func `pieces have the rows, lines and faults of the whole`() {
    let parts = [
      "one,2,3", "\"two\",2,3", "\"th\"\"ree\",2,3", "\"fo\nur\",2,3", "\"five\"x,2,3", ",,",
      "six,2",
      "se\"ven,2,3", "\"never closed,2,3", "eight,\"\",\"9\"",
      String(repeating: "x", count: 40_000) + "\"" + String(repeating: "y", count: 40_000) + ",2,3",
    ]
    let ends = ["\n", "\r\n", "\r"]
    RandomRuns.each(usually: 30) { random in
      // A third of the tables hold no quotes, as most do.
      let kinds = Int.random(in: 0..<3, using: &random) == 0 ? 1 : parts.count
      var text = ""
      for _ in 0..<Int.random(in: 0..<40, using: &random) {
        text += parts[Int.random(in: 0..<kinds, using: &random)]
        text += ends[Int.random(in: 0..<(kinds == 1 ? 2 : ends.count), using: &random)]
      }
      if Bool.random(using: &random) { text += parts[0] }
      let size = Int.random(in: 1..<2_000, using: &random)
      let whole = try rows(of: table(text, chunk: Int.random(in: 2_000..<90_000, using: &random)))
      var cut: [String] = []
      var rest = try table(text, chunk: Int.random(in: 2_000..<90_000, using: &random))
      while let part = try rest.cut(size) {
        switch part {
        case .rows(let piece): cut += try rows(of: CSVTable(piece, under: rest.heading))
        case .unreadable(let why, let line): cut.append("\(line): \(why)")
        }
      }
      #expect(cut == whole, "pieces of \(size): \(text)")
    }
  }
}
