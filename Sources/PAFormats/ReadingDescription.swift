public import PADescription
public import PAXML

/// Something missing or malformed in what is read, with its place.
public struct ReadingFault: Error, Hashable, Sendable {
  public let element: String
  /// The attribute or the element inside; empty for the element's text.
  public let name: String
  /// What its parts are not together; nil where one alone is missing or malformed.
  public let agreement: Agreement?
  /// The line the element begins on.
  public let line: Int
  public let column: Int
}

/// Everything that is wrong in what was read; never nothing.
public struct Unreadable: Error, Hashable, Sendable {
  /// The faults, in the order they were met.
  public let faults: [ReadingFault]
}

extension Described {
  /// Reads a value from an element that its schema allows.
  ///
  /// - Parameter element: The element.
  /// - Returns: The value, whole.
  /// - Throws: Every fault; a value with blanks in it is never handed on.
  public static func read(from element: ReadElement) throws(Unreadable) -> Self {
    var reading = ReadingDescription(element)
    let value: Self = reading.value()
    guard reading.faults.isEmpty else { throw Unreadable(faults: reading.faults) }
    return value
  }
}

/// Reads.
struct ReadingDescription: Description {
  private let element: ReadElement
  private(set) var faults: [ReadingFault] = []

  init(_ element: ReadElement) { self.element = element }

  mutating func value<Value: Described>() -> Value {
    var value = Value.blank
    value.describe(&self)
    return value
  }

  private mutating func fail(_ name: StaticString, _ agreement: Agreement? = nil) {
    faults.append(
      ReadingFault(
        element: element.name, name: name.description, agreement: agreement, line: element.line,
        column: element.column))
  }

  private mutating func read<Value: Described>(_ inner: ReadElement) -> Value {
    var reading = ReadingDescription(inner)
    let value: Value = reading.value()
    faults += reading.faults
    return value
  }

  mutating func attribute<Value: Written>(
    _ name: StaticString, _ value: inout Value, _ field: @autoclosure () -> Field
  ) {
    guard let text = element.value(of: name), let read = Value(written: text) else {
      return fail(name)
    }
    value = read
  }

  mutating func attribute<Value: Written>(
    _ name: StaticString, _ value: inout Value?, _ field: @autoclosure () -> Field
  ) {
    value = nil
    guard let text = element.value(of: name) else { return }
    guard let read = Value(written: text) else { return fail(name) }
    value = read
  }

  mutating func attribute<Value: Written>(
    _ name: StaticString, _ value: inout Value, usually usual: Value,
    _ field: @autoclosure () -> Field
  ) {
    value = usual
    guard let text = element.value(of: name) else { return }
    guard let read = Value(written: text) else { return fail(name) }
    value = read
  }

  mutating func text<Value: Written>(_ value: inout Value, _ field: @autoclosure () -> Field) {
    guard let read = Value(written: element.text) else { return fail("") }
    value = read
  }

  mutating func child<Value: Described>(
    _ name: StaticString, _ value: inout Value, _ field: @autoclosure () -> Field
  ) {
    guard let inner = element.first(named: name) else { return fail(name) }
    value = read(inner)
  }

  mutating func child<Value: Described>(
    _ name: StaticString, _ value: inout Value?, _ field: @autoclosure () -> Field
  ) {
    value = nil
    if let inner = element.first(named: name) { value = .some(read(inner)) }
  }

  mutating func list<Value: Described>(
    _ name: StaticString, _ values: inout [Value], _ count: ClosedRange<Int>,
    _ field: @autoclosure () -> Field
  ) {
    values.removeAll()
    for inner in element.inside where inner.isNamed(name) { values.append(read(inner)) }
  }

  mutating func texts<Value: Written>(
    _ name: StaticString, _ values: inout [Value], _ count: ClosedRange<Int>,
    _ field: @autoclosure () -> Field
  ) {
    values.removeAll()
    for inner in element.inside where inner.isNamed(name) {
      guard let read = Value(written: inner.text) else {
        fail(name)
        continue
      }
      values.append(read)
    }
  }

  mutating func choice<Choice: DescribedChoice>(_ value: inout Choice) {
    for inner in element.inside {
      guard let read: Choice = read(kindOf: inner) else { continue }
      value = read
      return
    }
    fail("")
  }

  mutating func choices<Choice: DescribedChoice>(
    _ values: inout [Choice], _ count: ClosedRange<Int>
  ) {
    values.removeAll()
    for inner in element.inside {
      if let read: Choice = read(kindOf: inner) { values.append(read) }
    }
  }

  private mutating func read<Choice: DescribedChoice>(kindOf inner: ReadElement) -> Choice? {
    var kinds = ReadingChoice<Choice>(inner)
    Choice.describe(&kinds)
    faults += kinds.faults
    return kinds.choice
  }

  mutating func require(
    _ isSo: @autoclosure () -> Bool, _ agreement: Agreement, at name: StaticString
  ) {
    // Of parts that could not be read nobody knows what they are together.
    guard faults.isEmpty, !isSo() else { return }
    fail(name, agreement)
  }
}

/// Reads one of several kinds.
private struct ReadingChoice<Choice: DescribedChoice>: ChoiceDescription {
  private let element: ReadElement
  private(set) var choice: Choice?
  private(set) var faults: [ReadingFault] = []

  init(_ element: ReadElement) { self.element = element }

  mutating func option<Value: Described>(
    _ name: StaticString, _ make: (Value) -> Choice, _ value: (Choice) -> Value?,
    _ field: @autoclosure () -> Field
  ) {
    guard choice == nil, element.isNamed(name) else { return }
    var reading = ReadingDescription(element)
    choice = make(reading.value())
    faults = reading.faults
  }
}
