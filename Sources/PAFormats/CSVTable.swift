public import PADiagnostics

/// Comma-separated rows under a heading, read by the names of their columns.
///
/// Columns stand in any order, and those not asked for are passed over.
public struct CSVTable {
  /// What the heading says of every row.
  public struct Heading: Sendable {
    fileprivate let file: String
    fileprivate let columns: [String]
    /// Where each column asked for stands; nil where an optional one is missing.
    fileprivate let places: [Int?]
    fileprivate let width: Int
    /// Columns of other names, as they are called, and where they stand.
    fileprivate let others: [(name: String, place: Int)]
  }

  /// Why the row cannot be read; nil where its fields stand ready.
  public private(set) var fault: String?
  public let heading: Heading

  private var rows: CSVReader

  /// The most columns a heading may have.
  static let mostColumns = 256

  /// The columns that are not asked for, as they are called, in the order of the heading; those that say
  /// nothing beside another are left out.
  public var others: [String] { heading.others.map(\.name) }

  /// The columns asked for.
  public var columns: [String] { heading.columns }

  /// A table with these columns.
  ///
  /// - Parameters:
  ///   - columns: The names it must have.
  ///   - optional: Names it may have.
  ///   - otherNames: What people call a column, in small letters and figures alone, with its name, and with
  ///     those beside which it says nothing more.
  ///   - file: The file, as the user named it.
  ///   - source: Puts the next bytes in place of those given; false at the end.
  /// - Throws: `Rejected` where the heading lacks a column or has one twice, or what the source
  ///   throws.
  public init(
    _ columns: [String], optional: [String] = [], otherNames: [String: [String]] = [:],
    file: String, _ source: @escaping CSVReader.Source
  ) throws {
    var rows = try CSVReader(file: file, source)
    let wanted = columns + optional
    let readable = try rows.read() == .fields
    let heading =
      readable ? (0..<rows.count).map { String(decoding: rows[$0], as: UTF8.self) } : []
    let place = SourcePlace(file: file, line: 1)
    guard heading.count <= CSVTable.mostColumns else {
      throw Rejected(
        Diagnostic(
          .error, .valueMalformed, at: place,
          "the heading has \(heading.count) columns, and \(CSVTable.mostColumns) is the most",
          fix: "save the table with the columns it uses: \(columns.joined(separator: ","))"))
    }
    var faults = wanted.filter { name in heading.count { $0 == name } > 1 }.map { name in
      Diagnostic(
        .error, .valueDuplicate, at: place, "the heading has the column \(name) more than once",
        fix: "keep one column named \(name)")
    }
    // A column passed over because of a capital or another word would lose what it says.
    var told: Set<String> = []
    for name in heading where !wanted.contains(name) {
      let plain = name.plainName
      let others = otherNames[plain] ?? []
      let other = others.contains(where: heading.contains) ? nil : others.first
      guard let meant = wanted.first(where: { $0.lowercased() == plain }) ?? other else {
        continue
      }
      told.insert(meant)
      faults.append(
        Diagnostic(
          .error, .attributeUnknown, at: place,
          "a column with nearly the right name: \(meant) is meant",
          fix: "call it \(meant)"))
    }
    let missing = columns.filter { !heading.contains($0) && !told.contains($0) }
    if heading == ["sep=", ""] || heading.count == 1 && heading[0].lowercased().hasPrefix("sep=") {
      faults.append(
        Diagnostic(
          .error, .valueMalformed, at: place, "the first line is for a spreadsheet, and no heading",
          fix: "take the line sep= out, so that the heading stands first"))
    } else if !missing.isEmpty {
      let isSplitElsewhere = heading.count == 1 && heading[0].contains { ";\t".contains($0) }
      faults.append(
        Diagnostic(
          .error, .elementMissing, at: place,
          "the heading lacks the column\(missing.count == 1 ? "" : "s") "
            + missing.joined(separator: ", "),
          fix: isSplitElsewhere
            ? "save the table with commas between its fields"
            : "name the columns in the first line: \(columns.joined(separator: ","))"
              + (optional.isEmpty
                ? "" : "; then those you use of \(optional.joined(separator: ","))")))
    }
    if let rejected = Rejected(faults) { throw rejected }
    let others = heading.enumerated().filter { _, name in
      !wanted.contains(name) && otherNames[name.plainName] == nil
    }
    self.heading = Heading(
      file: file, columns: wanted, places: wanted.map { heading.firstIndex(of: $0) },
      width: rows.count, others: others.map { ($0.element, $0.offset) })
    self.rows = rows
  }

  /// Rows that were cut out of a table, under its heading.
  public init(_ piece: CSVPiece, under heading: Heading) {
    self.heading = heading
    rows = CSVReader(piece, file: heading.file)
  }

  /// The line the row begins on, from 1.
  public var line: Int { rows.line }

  /// Cuts out the next rows, for whoever reads several pieces at a time.
  ///
  /// - Parameter size: About how many bytes they are to have.
  /// - Returns: Whole rows, or one that cannot be read; nil at the end.
  /// - Throws: What the source throws.
  public mutating func cut(_ size: Int) throws -> CSVPart? { try rows.cut(size) }

  /// Reads the next row; false at the end.
  public mutating func next() throws -> Bool {
    switch try rows.read() {
    case .end: return false
    case .unreadable(let why): fault = why
    case .fields
    where rows.count > heading.width
      && (heading.width..<rows.count).allSatisfy { rows[$0].isEmpty }:
      // A spreadsheet saves columns that were once used.
      fault = nil
    case .fields where rows.count != heading.width:
      fault = "the row has \(rows.count) fields, the heading \(heading.width)"
    case .fields: fault = nil
    }
    return true
  }

  /// A column's bytes in the row, by its place in `columns`; empty where an optional one is missing.
  public subscript(column: Int) -> ArraySlice<UInt8> {
    heading.places[column].map { rows[$0] } ?? []
  }

  /// Lends a column's bytes in the row, without its quotes; none where an optional one is missing.
  public func withBytes<Result>(
    _ column: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    guard let place = heading.places[column] else {
      return body(UnsafeBufferPointer(start: nil, count: 0))
    }
    return rows.withField(place, body)
  }

  /// A column's text in the row; nil where it is not UTF-8.
  public func text(_ column: Int) -> String? { String(validating: self[column], as: UTF8.self) }

  /// The text of a column that is not asked for, by its place in `others`; nil where it is not UTF-8.
  public func otherText(_ other: Int) -> String? {
    String(validating: rows[heading.others[other].place], as: UTF8.self)
  }

  /// Where a column of the row stands.
  public func place(_ column: Int) -> SourcePlace {
    SourcePlace(file: heading.file, line: line, field: columns[column])
  }
}

extension String {
  /// Small letters and figures alone: `Cover Reason` and `cover_reason` are `coverreason`.
  fileprivate var plainName: String { lowercased().filter { $0.isLetter || $0.isNumber } }
}
