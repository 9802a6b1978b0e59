/// Rows of a table in the terminal, whose columns are as wide as what stands in them asks.
struct Columns {
  /// The side of its column that a cell stands on.
  enum Alignment { case left, right }

  private let alignments: [Alignment]
  private var rows: [[String]] = []

  /// A table of columns.
  init(_ alignments: Alignment...) { self.alignments = alignments }

  /// Adds a row of as many cells as there are columns.
  mutating func add(_ cells: String...) {
    precondition(cells.count == alignments.count, "a cell for every column")
    rows.append(cells)
  }

  /// The rows, two spaces between columns and none at the end of a line.
  ///
  /// - Parameter indent: What every line begins with.
  /// - Returns: The lines with their ends.
  func text(indent: String = "") -> String {
    let widths = alignments.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = row.indices.map { column in
        let gap = String(repeating: " ", count: widths[column] - row[column].count)
        return alignments[column] == .left ? row[column] + gap : gap + row[column]
      }
      let line = indent + cells.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed()) + "\n"
    }.joined()
  }
}
