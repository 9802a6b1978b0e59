public import PADescription
import PAXML

/// A field of a row that is missing, or not written as it must be.
public struct RowFault: Error, Hashable, Sendable {
  /// The name of its column.
  public let column: String
  /// What to write there, as a sentence goes on, and what for: `write a short name … (the PA)`.
  public let expectation: String
  /// Whether nothing stands there.
  public let isMissing: Bool
  /// What stands there, where that tells nothing of a person.
  public let written: String?
}

/// Everything that is wrong in a row; never nothing.
public struct UnreadableRow: Error, Hashable, Sendable {
  /// The faults, in the order of the description.
  public let faults: [RowFault]
}

/// Reads rows of a table as described values: each column is an attribute.
///
/// A value is written as in our documents, or as spreadsheets write it: a day as day/month/year, a
/// time with seconds that are nought. What its form does not allow is refused, as a schema would.
public struct RowReader<Value: Described> {
  /// The columns a table must have.
  public let columns: [String]
  /// Those it may have.
  public let optional: [String]
  /// The place of each field of the description among `columns` and then `optional`.
  private let places: [Int]

  /// A reader.
  public init() {
    let fields = Value.fields
    columns = fields.filter(\.isRequired).map(\.name)
    optional = fields.filter { !$0.isRequired }.map(\.name)
    var (required, other) = (0, columns.count)
    places = fields.map { field in
      defer { if field.isRequired { required += 1 } else { other += 1 } }
      return field.isRequired ? required : other
    }
  }

  /// Reads a row.
  ///
  /// - Parameter fields: Its fields in the order of `columns` and then `optional`; those that are nil or
  ///   empty are missing.
  /// - Returns: The value, whole.
  /// - Throws: Every fault; a value with blanks in it is never handed on.
  public func read(_ fields: [String?]) throws(UnreadableRow) -> Value {
    var reading = ReadingRow(fields, at: places)
    var value = Value.blank
    value.describe(&reading)
    guard reading.faults.isEmpty else { throw UnreadableRow(faults: reading.faults) }
    return value
  }
}

/// Reads the attributes of a row, which come in the order of the description.
private struct ReadingRow: Description {
  private let fields: [String?]
  private let places: [Int]
  private var described = 0
  private(set) var faults: [RowFault] = []

  init(_ fields: [String?], at places: [Int]) {
    self.fields = fields
    self.places = places
  }

  private mutating func nextField() -> String? {
    defer { described += 1 }
    let text = fields[places[described]]
    return text?.isEmpty ?? true ? nil : text
  }

  private mutating func fail(
    _ name: StaticString, _ form: WrittenForm, _ field: Field, _ text: String?
  ) {
    let meaning = field.sentence.description.asClause.trimmingFullStop
    let meant = text.flatMap { form.likelyMeant($0) }.map { "\($0); " } ?? ""
    let isOpen =
      (field.privacy ?? form.privacy) == .open && text.map(form.looksLikeOne) ?? false
    faults.append(
      RowFault(
        column: name.description, expectation: "\(meant)\(form.expectation) (\(meaning))",
        isMissing: text == nil, written: isOpen ? text.map { String($0.prefix(40)) } : nil))
  }

  /// A field's value; nil, and noted, where its form does not allow it.
  private mutating func read<Value: Written>(
    _ name: StaticString, _ text: String, _ field: Field
  ) -> Value? {
    let form = field.form ?? Value.form
    if form.allows(text), let value = Value(written: text) { return value }
    for written in text.otherWaysToWriteIt where form.allows(written) {
      if let value = Value(written: written) { return value }
    }
    fail(name, form, field, text)
    return nil
  }

  mutating func attribute<Value: Written>(
    _ name: StaticString, _ value: inout Value, _ field: @autoclosure () -> Field
  ) {
    let field = field()
    guard let text = nextField() else {
      return fail(name, field.form ?? Value.form, field, nil)
    }
    if let read: Value = read(name, text, field) { value = read }
  }

  mutating func attribute<Value: Written>(
    _ name: StaticString, _ value: inout Value?, _ field: @autoclosure () -> Field
  ) {
    value = nextField().flatMap { read(name, $0, field()) }
  }

  mutating func attribute<Value: Written>(
    _ name: StaticString, _ value: inout Value, usually usual: Value,
    _ field: @autoclosure () -> Field
  ) {
    value = nextField().flatMap { read(name, $0, field()) } ?? usual
  }
}

// What a row has no place for.
extension ReadingRow {
  private func refuse(_ what: String) -> Never {
    preconditionFailure("a row of a table has no \(what)")
  }

  mutating func text<Value: Written>(_ value: inout Value, _ field: @autoclosure () -> Field) {
    refuse("text beside its columns")
  }

  mutating func child<Value: Described>(
    _ name: StaticString, _ value: inout Value, _ field: @autoclosure () -> Field
  ) {
    refuse("element '\(name)'")
  }

  mutating func child<Value: Described>(
    _ name: StaticString, _ value: inout Value?, _ field: @autoclosure () -> Field
  ) {
    refuse("element '\(name)'")
  }

  mutating func list<Value: Described>(
    _ name: StaticString, _ values: inout [Value], _ count: ClosedRange<Int>,
    _ field: @autoclosure () -> Field
  ) {
    refuse("elements '\(name)'")
  }

  mutating func texts<Value: Written>(
    _ name: StaticString, _ values: inout [Value], _ count: ClosedRange<Int>,
    _ field: @autoclosure () -> Field
  ) {
    refuse("elements '\(name)'")
  }

  mutating func choice<Choice: DescribedChoice>(_ value: inout Choice) { refuse("choice") }

  mutating func choices<Choice: DescribedChoice>(
    _ values: inout [Choice], _ count: ClosedRange<Int>
  ) {
    refuse("choices")
  }
}

extension String {
  /// The same as spreadsheets write it: `21/11/2026` is `2026-11-21`, and `7:30:00` is `7:30` or `07:30`.
  fileprivate var otherWaysToWriteIt: [String] {
    var found: [String] = []
    let parts = split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 3, parts[2].utf8.count == 4, let day = Int(parts[0]),
      let month = Int(parts[1])
    {
      found.append("\(parts[2])-\(month.twoFigures)-\(day.twoFigures)")
    }
    // Seconds stand last, or before the word that tells an hour that comes twice.
    let words = split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    var time = words.first ?? ""
    if time.hasSuffix(":00"), time.count(where: { $0 == ":" }) == 2 {
      time = time.dropLast(3)
      found.append((["\(time)"] + words.dropFirst()).joined(separator: " "))
    }
    if time.prefix(while: { $0 != ":" }).count == 1 {
      found.append((["0\(time)"] + words.dropFirst()).joined(separator: " "))
    }
    return found
  }
}

extension Int {
  fileprivate var twoFigures: String { (0..<10).contains(self) ? "0\(self)" : "\(self)" }
}
