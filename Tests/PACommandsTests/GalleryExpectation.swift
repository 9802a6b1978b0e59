import Foundation

/// A figure of a case: which run (or `claim`, or `end`), whose, and what it is called in
/// `expected.csv`.
struct GalleryFigure: Hashable, Sendable, CustomStringConvertible {
  var run: String
  var assistant = ""
  var contract = ""
  var name: String

  var description: String {
    [run, assistant, contract, name].filter { !$0.isEmpty }.joined(separator: " ")
  }
}

/// What is wrong with a file that the tests read: nothing that is unclear is passed over.
struct GalleryFault: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

/// One row of `expected.csv`.
struct GalleryExpectation: Hashable, Sendable {
  let figure: GalleryFigure
  let expected: String
  let working: String

  /// The first line of every file.
  static let header = "run,pa,contract,figure,expected,working"
  /// No case has fewer rows: a file that was cut off cannot pass.
  static let fewest = 30

  /// What is fixed for good: everything but how it was worked out.
  var fixed: String {
    [figure.run, figure.assistant, figure.contract, figure.name, expected].joined(separator: ",")
  }

  /// The rows of a file, in its order.
  static func all(of file: URL) throws -> [GalleryExpectation] {
    try all(in: String(contentsOf: file, encoding: .utf8))
  }

  /// The rows of a file's text.
  ///
  /// A figure stands once; only `says` may stand again, with other words or for another reason.
  static func all(in text: String) throws -> [GalleryExpectation] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count > 1, lines[0] == header, lines.removeLast().isEmpty else {
      throw GalleryFault("it begins with '\(header)' and its last line ends")
    }
    var rows: [GalleryExpectation] = []
    var figures: Set<GalleryFigure> = []
    for (index, line) in lines.enumerated().dropFirst() {
      let row = try row(of: line, number: index + 1)
      if row.figure.name == "says" {
        guard !rows.contains(row) else { throw GalleryFault("line \(index + 1) stands twice") }
      } else {
        guard figures.insert(row.figure).inserted else {
          throw GalleryFault("line \(index + 1): \(row.figure) stands twice")
        }
      }
      rows.append(row)
    }
    guard rows.count >= fewest else {
      throw GalleryFault("\(rows.count) rows; every case has \(fewest) or more")
    }
    return rows
  }

  /// One row; quotes hold commas.
  private static func row(of line: Substring, number: Int) throws -> GalleryExpectation {
    var fields = [""]
    var quoted = false
    for letter in line {
      switch letter {
      case "\"": quoted.toggle()
      case "," where !quoted: fields.append("")
      default: fields[fields.count - 1].append(letter)
      }
    }
    guard fields.count == 6, !quoted, !line.contains("\r") else {
      throw GalleryFault("line \(number) has \(fields.count) fields of 6, or an open quote")
    }
    guard ![fields[0], fields[3], fields[4], fields[5]].contains(""),
      fields[1].isEmpty == fields[2].isEmpty
    else { throw GalleryFault("line \(number) leaves something out") }
    return GalleryExpectation(
      figure: GalleryFigure(
        run: fields[0], assistant: fields[1], contract: fields[2], name: fields[3]),
      expected: fields[4], working: fields[5])
  }
}
