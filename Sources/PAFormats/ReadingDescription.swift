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

  @usableFromInline
  init(faults: [ReadingFault]) { self.faults = faults }
}

extension Described {
  /// Reads a value from an element that its schema allows.
  ///
  /// - Parameter element: The element.
  /// - Returns: The value, whole.
  /// - Throws: Every fault; a value with blanks in it is never handed on.
  @inlinable
  public static func read(from element: ReadElement) throws(Unreadable) -> Self {
    var reading = ReadingDescription(element)
    let value: Self = reading.read(element)
    guard reading.faults.isEmpty else { throw Unreadable(faults: reading.faults) }
    return value
  }
}

/// Reads.
@usableFromInline
struct ReadingDescription: Description {
  @usableFromInline
  var element: ReadElement
  @usableFromInline
  var faults: [ReadingFault] = []
  /// How many faults there were before this element.
  @usableFromInline
  var faultsBefore = 0

  @inlinable
  init(_ element: ReadElement) { self.element = element }

  @usableFromInline
  mutating func fail(_ name: StaticString, _ agreement: Agreement? = nil) {
    faults.append(
      ReadingFault(
        element: element.name, name: name.description, agreement: agreement, line: element.line,
        column: element.column))
  }

  @inlinable
  mutating func read<Value: Described>(_ inner: ReadElement) -> Value {
    let (outer, before) = (element, faultsBefore)
    (element, faultsBefore) = (inner, faults.count)
    var value = Value.blank
    value.describe(&self)
    (element, faultsBefore) = (outer, before)
    return value
  }

  @inlinable
  mutating func attribute<Value: Written>(
    _ name: StaticString, _ value: inout Value, _ field: @autoclosure () -> Field
  ) {
    guard let text = element.value(of: name), let read = Value(written: text) else {
      return fail(name)
    }
    value = read
  }

  @inlinable
  mutating func attribute<Value: Written>(
    _ name: StaticString, _ value: inout Value?, _ field: @autoclosure () -> Field
  ) {
    value = nil
    guard let text = element.value(of: name) else { return }
    guard let read = Value(written: text) else { return fail(name) }
    value = read
  }

  @inlinable
  mutating func attribute<Value: Written>(
    _ name: StaticString, _ value: inout Value, usually usual: Value,
    _ field: @autoclosure () -> Field
  ) {
    value = usual
    guard let text = element.value(of: name) else { return }
    guard let read = Value(written: text) else { return fail(name) }
    value = read
  }

  @inlinable
  mutating func text<Value: Written>(_ value: inout Value, _ field: @autoclosure () -> Field) {
    guard let read = Value(written: element.text) else { return fail("") }
    value = read
  }

  @inlinable
  mutating func child<Value: Described>(
    _ name: StaticString, _ value: inout Value, _ field: @autoclosure () -> Field
  ) {
    guard let inner = element.first(named: name) else { return fail(name) }
    value = read(inner)
  }

  @inlinable
  mutating func child<Value: Described>(
    _ name: StaticString, _ value: inout Value?, _ field: @autoclosure () -> Field
  ) {
    value = nil
    if let inner = element.first(named: name) { value = .some(read(inner)) }
  }

  @inlinable
  mutating func list<Value: Described>(
    _ name: StaticString, _ values: inout [Value], _ count: ClosedRange<Int>,
    _ field: @autoclosure () -> Field
  ) {
    values.removeAll()
    for inner in element.inside where inner.isNamed(name) { values.append(read(inner)) }
  }

  @inlinable
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

  @inlinable
  mutating func choice<Choice: DescribedChoice>(_ value: inout Choice) {
    for inner in element.inside {
      guard let read: Choice = read(kindOf: inner) else { continue }
      value = read
      return
    }
    fail("")
  }

  @inlinable
  mutating func choices<Choice: DescribedChoice>(
    _ values: inout [Choice], _ count: ClosedRange<Int>
  ) {
    values.removeAll()
    for inner in element.inside {
      if let read: Choice = read(kindOf: inner) { values.append(read) }
    }
  }

  @inlinable
  mutating func read<Choice: DescribedChoice>(kindOf inner: ReadElement) -> Choice? {
    var kinds = ReadingChoice<Choice>(inner, self)
    Choice.describe(&kinds)
    faults = kinds.reading.faults
    return kinds.choice
  }

  @inlinable
  mutating func require(
    _ isSo: @autoclosure () -> Bool, _ agreement: Agreement, at name: StaticString
  ) {
    // Of parts that could not be read nobody knows what they are together.
    guard faults.count == faultsBefore, !isSo() else { return }
    fail(name, agreement)
  }
}

/// Reads one of several kinds.
@usableFromInline
struct ReadingChoice<Choice: DescribedChoice>: ChoiceDescription {
  @usableFromInline
  let element: ReadElement
  @usableFromInline
  var reading: ReadingDescription
  @usableFromInline
  var choice: Choice?

  @inlinable
  init(_ element: ReadElement, _ reading: ReadingDescription) {
    self.element = element
    self.reading = reading
  }

  @inlinable
  mutating func option<Value: Described>(
    _ name: StaticString, _ make: (Value) -> Choice, _ value: (Choice) -> Value?,
    _ field: @autoclosure () -> Field
  ) {
    guard choice == nil, element.isNamed(name) else { return }
    choice = make(reading.read(element))
  }
}
