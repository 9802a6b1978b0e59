import PABooks
public import PAFormats
import PAPrimitives

/// A bulk calculator over a table: what it takes, what it gives, and the sum for one row.
///
/// Its rows stand apart: one that cannot be taken says why in the last column, and the others are
/// worked.
public struct Calculation: Sendable {
  /// Its name: `tax`, `ni`, `loans`, `pension`.
  public let name: String
  /// What it works out, in one line.
  public let summary: String
  /// The columns it takes, in any order; the first is copied out.
  public let takes: [String]
  /// The columns it gives, the last `error`.
  public let gives: [String]

  private let work: @Sendable (inout CalculationRow) -> [Money]

  init(
    _ name: String, _ summary: String, takes: [String], gives: [String],
    work: @escaping @Sendable (inout CalculationRow) -> [Money]
  ) {
    self.name = name
    self.summary = summary
    self.takes = ["id"] + takes
    self.gives = ["id"] + gives + ["error"]
    self.work = work
  }

  /// Every calculation, by the order they are explained in.
  public static let all = [tax, nationalInsurance, loans, pension]

  /// How many rows were read, and how many of them could not be taken.
  public struct Tally: Hashable, Sendable {
    /// Rows read.
    public internal(set) var rows = 0
    /// Rows that say why in `error`.
    public internal(set) var refused = 0

    /// The command's exit code: 2 where somebody should look at a row.
    public var exitCode: Int32 { refused == 0 ? 0 : 2 }
  }

  /// Works every row of a table; memory does not grow with rows.
  ///
  /// - Parameters:
  ///   - file: The file, as the user named it.
  ///   - source: Puts the next bytes in place of those given; false at the end.
  ///   - sink: Takes the next bytes of the table worked out.
  /// - Returns: How many rows there were.
  /// - Throws: `Rejected` where the heading lacks a column, or what source and sink throw.
  public func run(
    file: String, from source: @escaping CSVReader.Source, to sink: @escaping CSVWriter.Sink
  ) throws -> Tally {
    var row = CalculationRow(try CSVTable(takes, file: file, source))
    var writer = CSVWriter(sink)
    for name in gives { writer.write(name) }
    try writer.endRow()
    var tally = Tally()
    while try row.table.next() {
      tally.rows += 1
      row.begin()
      let amounts = row.isTaken ? work(&row) : []
      writer.write(row.id)
      if row.isTaken {
        for amount in amounts { writer.write(amount) }
        writer.write("")
      } else {
        tally.refused += 1
        for _ in gives.dropFirst(2) { writer.write("") }
        writer.write(row.faults.joined(separator: "; "))
      }
      try writer.endRow()
    }
    try writer.finish()
    return tally
  }
}
