public import PADescription
import PAXML

/// What one value of a described type says of itself: an attribute, or the element's text.
public struct DescribedField: Sendable {
  /// Its name; empty for the text.
  public let name: String
  /// What it says.
  public let field: Field
  public let form: WrittenForm
  /// Whether it is always there.
  public let isRequired: Bool
  private let reads: @Sendable (String) -> Bool

  fileprivate init<Value: Written>(
    _ name: StaticString, _ type: Value.Type, _ field: Field, isRequired: Bool
  ) {
    self.name = name.description
    self.field = field
    form = field.form ?? Value.form
    self.isRequired = isRequired
    reads = { Value(written: $0) != nil }
  }

  /// Who may see it.
  public var privacy: Privacy { field.privacy ?? form.privacy }

  /// What to write, as a sentence goes on: `a day such as 2026-11-21`.
  public var expectation: String {
    let clause = form.expectation
    return clause.hasPrefix("write ") ? String(clause.dropFirst("write ".count)) : clause
  }

  /// One that is written right.
  public var example: String { (field.example ?? form.example).description }

  /// Whether a text may be written there.
  public func accepts(_ text: String) -> Bool {
    form.allows(text) && reads(text)
  }
}

extension Described {
  /// Its attributes and its text, in the order of the description; what stands in elements inside has
  /// fields of its own.
  public static var fields: [DescribedField] { blank.writtenFields.map(\.field) }

  /// The same, each with what is written there; nil where nothing is.
  public var writtenFields: [(field: DescribedField, value: String?)] {
    var fields = FieldsDescription()
    var value = self
    value.describe(&fields)
    return fields.fields
  }
}

/// Lists what is written in one element.
private struct FieldsDescription: Description {
  private(set) var fields: [(field: DescribedField, value: String?)] = []

  private mutating func add<Value: Written>(
    _ name: StaticString, _ value: Value?, _ field: Field, isRequired: Bool
  ) {
    fields.append(
      (DescribedField(name, Value.self, field, isRequired: isRequired), value?.written))
  }

  mutating func attribute<Value: Written>(
    _ name: StaticString, _ value: inout Value, _ field: @autoclosure () -> Field
  ) {
    add(name, value, field(), isRequired: true)
  }

  mutating func attribute<Value: Written>(
    _ name: StaticString, _ value: inout Value?, _ field: @autoclosure () -> Field
  ) {
    add(name, value, field(), isRequired: false)
  }

  mutating func attribute<Value: Written>(
    _ name: StaticString, _ value: inout Value, usually usual: Value,
    _ field: @autoclosure () -> Field
  ) {
    add(name, value == usual ? nil : value, field(), isRequired: false)
  }

  mutating func text<Value: Written>(_ value: inout Value, _ field: @autoclosure () -> Field) {
    add("", value, field(), isRequired: true)
  }

  mutating func child<Value: Described>(
    _ name: StaticString, _ value: inout Value, _ field: @autoclosure () -> Field
  ) {}

  mutating func child<Value: Described>(
    _ name: StaticString, _ value: inout Value?, _ field: @autoclosure () -> Field
  ) {}

  mutating func list<Value: Described>(
    _ name: StaticString, _ values: inout [Value], _ count: ClosedRange<Int>,
    _ field: @autoclosure () -> Field
  ) {}

  mutating func texts<Value: Written>(
    _ name: StaticString, _ values: inout [Value], _ count: ClosedRange<Int>,
    _ field: @autoclosure () -> Field
  ) {}

  mutating func choice<Choice: DescribedChoice>(_ value: inout Choice) {}

  mutating func choices<Choice: DescribedChoice>(
    _ values: inout [Choice], _ count: ClosedRange<Int>
  ) {}
}
