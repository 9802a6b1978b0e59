import PABooks
public import PAFormats
import PAHost
import PAPrimitives

/// A bulk calculator over a table: what it takes, what it gives, and the sum for one row.
///
/// Its rows stand apart: one that cannot be taken says why in the last column, and the others are
/// worked.
public struct Calculation: Sendable {
  /// Its name: `tax`, `shift-minutes`.
  public let name: String
  /// What it works out, in one line.
  public let summary: String
  /// The columns it takes, in any order; the first is copied out.
  public let takes: [String]
  /// Those of them that the table may leave out, which is as if they were empty in each row.
  public let optional: [String]
  /// The columns it gives, the last `error`.
  public let gives: [String]

  private let work: CalculationRow.Work

  /// A calculation.
  ///
  /// - Parameters:
  ///   - name: Its name.
  ///   - summary: What it works out.
  ///   - takes: The columns it takes beside the first.
  ///   - optional: The last of them, which the table may leave out.
  ///   - gives: The columns it gives between the first and the last.
  ///   - work: Finds its columns, once, and gives the sum of a row.
  init(
    _ name: String, _ summary: String, takes: [String], optional: [String] = [], gives: [String],
    work: (CalculationRow.Columns) -> CalculationRow.Work
  ) {
    self.name = name
    self.summary = summary
    self.takes = ["id"] + takes + optional
    self.optional = optional
    self.gives = ["id"] + gives + ["error"]
    self.work = work(CalculationRow.Columns(self.takes))
  }

  /// Every calculation, by the order they are explained in.
  public static let all = [
    tax, nationalInsurance, loans, pension, minimumWage, shiftMinutes, holidayAccrual,
    rolledUpHoliday, sickPay, parentalPay,
  ]

  /// How many rows were read, and how many of them could not be taken.
  public struct Tally: Hashable, Sendable {
    /// Rows read.
    public internal(set) var rows = 0
    /// Rows that say why in `error`.
    public internal(set) var refused = 0

    /// The command's exit code: 2 where somebody should look at a row.
    public var exitCode: Int32 { refused == 0 ? 0 : 2 }
  }

  /// Works every row of a table, pieces of it side by side and their rows in order; memory does not grow
  /// with rows.
  ///
  /// - Parameters:
  ///   - file: The file, as the user named it.
  ///   - source: Puts the next bytes in place of those given; false at the end.
  ///   - sink: Takes the next bytes of the table worked out.
  ///   - size: About how many bytes a piece has.
  /// - Returns: How many rows there were.
  /// - Throws: `Rejected` where the heading lacks a column, or what source and sink throw.
  public func run(
    file: String, from source: @escaping CSVReader.Source, to sink: @escaping CSVWriter.Sink,
    inPiecesOf size: Int = 256 * 1024
  ) async throws -> Tally {
    var table = try CSVTable(
      takes.filter { !optional.contains($0) }, optional: optional, file: file, source)
    try sink(Array(CSVWriter.row(gives).utf8))
    return try await withThrowingTaskGroup(of: (number: Int, worked: WorkedPiece).self) { group in
      var tally = Tally()
      var (begun, written) = (0, 0)
      var waiting: [Int: WorkedPiece] = [:]
      // What is known of codes and periods is handed from piece to piece.
      var idle: [CalculationRow.Known] = []
      var isCut = false
      repeat {
        while !isCut, begun - written <= Environment.processors {
          guard let part = try table.cut(size) else {
            isCut = true
            break
          }
          let number = begun
          let known = idle.popLast() ?? CalculationRow.Known()
          let heading = table.heading
          group.addTask {
            (number, WorkedPiece(part, under: heading, of: self, knowing: known))
          }
          begun += 1
        }
        guard let (number, worked) = try await group.next() else { break }
        idle.append(worked.known)
        waiting[number] = worked
        while let worked = waiting.removeValue(forKey: written) {
          try sink(worked.bytes)
          tally.rows += worked.tally.rows
          tally.refused += worked.tally.refused
          written += 1
        }
      } while true
      return tally
    }
  }

  /// A piece of a table, worked.
  private struct WorkedPiece: Sendable {
    private(set) var known: CalculationRow.Known
    private(set) var bytes: [UInt8] = []
    private(set) var tally = Tally()

    init(
      _ part: CSVPart, under heading: CSVTable.Heading, of calculation: Calculation,
      knowing known: CalculationRow.Known
    ) {
      self.known = known
      do {
        try work(part, heading, calculation)
      } catch {
        preconditionFailure("rows in memory are always read and written")
      }
    }

    private mutating func work(
      _ part: CSVPart, _ heading: CSVTable.Heading, _ calculation: Calculation
    ) throws {
      var written: [UInt8] = []
      var writer = CSVWriter { written += $0 }
      switch part {
      case .rows(let piece):
        var row = CalculationRow(of: CSVTable(piece, under: heading), knowing: known)
        while try row.next() { try take(&row, calculation, &writer) }
        known = row.known
      case .unreadable(let why, let line):
        var row = CalculationRow(
          of: CSVTable(.nothing, under: heading), knowing: known)
        row.take(unreadable: why, line: line)
        try take(&row, calculation, &writer)
      }
      try writer.finish()
      bytes = written
    }

    private mutating func take(
      _ row: inout CalculationRow, _ calculation: Calculation, _ writer: inout CSVWriter
    ) throws {
      tally.rows += 1
      let answers = row.isTaken ? calculation.work(&row) : []
      row.withID { writer.write($0) }
      if row.isTaken {
        for answer in answers { writer.write(answer) }
        writer.write("")
      } else {
        tally.refused += 1
        for _ in calculation.gives.dropFirst(2) { writer.write("") }
        writer.write(row.faults.joined(separator: "; "))
      }
      try writer.endRow()
    }
  }
}

extension CSVWriter {
  /// Writes one of the figures that a row gives.
  fileprivate mutating func write(_ answer: CalculationRow.Answer) {
    switch answer {
    case .money(let amount): write(amount)
    case .minutes(let minutes): write(String(minutes.count))
    case .count(let count): write(String(count))
    }
  }
}
