import Foundation
import PADeductions
import PAPrimitives
import PATestKit
import Testing

/// A row of published figures, by column name.
struct VectorRow {
  let file: String
  let line: Int
  let cells: [String: String]

  subscript(_ column: String) -> String { cells[column] ?? "" }

  /// An amount.
  func money(_ column: String) throws -> Money {
    try #require(Money(self[column], signed: true), "\(place): \(column)")
  }

  /// Where the row stands.
  var place: String { "\(file):\(line) \(self["id"])" }
}

extension Class1 {
  /// What is expected of some earnings; what is in no column is the rest of them.
  init(
    on earnings: Money, employee: Money, employer: Money, atLEL: Money, lelToPT: Money,
    ptToUEL: Money
  ) {
    self.init()
    self.employee = employee
    self.employer = employer
    self.atLEL = atLEL
    self.lelToPT = lelToPT
    self.ptToUEL = ptToUEL
    outside = earnings - atLEL - lelToPT - ptToUEL
  }
}

/// The rows of a vector file of plain commas.
func vectors(_ name: String) throws -> [VectorRow] {
  let url = PackageFolder.at("Tests/PADeductionsTests/Vectors/HMRC-2025-26/\(name)")
  let lines = try String(contentsOf: url, encoding: .utf8).split(whereSeparator: \.isNewline)
  let heading = lines[0].split(separator: ",").map(String.init)
  return lines.indices.dropFirst().map { index in
    let cells = lines[index].split(separator: ",", omittingEmptySubsequences: false)
    return VectorRow(
      file: name, line: index + 1,
      cells: Dictionary(uniqueKeysWithValues: zip(heading, cells.map(String.init))))
  }
}
