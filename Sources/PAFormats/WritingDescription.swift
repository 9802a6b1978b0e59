public import PADescription
public import PAXML

extension Described {
  /// The value as an element of a name.
  public func element(_ name: StaticString) -> Element {
    var writing = WritingDescription(name)
    var value = self
    value.describe(&writing)
    return writing.element
  }
}

/// Writes.
struct WritingDescription: Description {
  private(set) var element: Element

  init(_ name: StaticString) { element = Element(name.description) }

  mutating func attribute<Value: Written>(
    _ name: StaticString, _ value: inout Value, _ field: @autoclosure () -> Field
  ) {
    element.attributes.append(Attribute(name: name.description, value: value.written))
  }

  mutating func attribute<Value: Written>(
    _ name: StaticString, _ value: inout Value?, _ field: @autoclosure () -> Field
  ) {
    guard let value else { return }
    element.attributes.append(Attribute(name: name.description, value: value.written))
  }

  mutating func attribute<Value: Written>(
    _ name: StaticString, _ value: inout Value, usually usual: Value,
    _ field: @autoclosure () -> Field
  ) {
    guard value != usual else { return }
    element.attributes.append(Attribute(name: name.description, value: value.written))
  }

  mutating func text<Value: Written>(_ value: inout Value, _ field: @autoclosure () -> Field) {
    element.children.append(.text(value.written))
  }

  mutating func child<Value: Described>(
    _ name: StaticString, _ value: inout Value, _ field: @autoclosure () -> Field
  ) {
    element.children.append(.element(value.element(name)))
  }

  mutating func child<Value: Described>(
    _ name: StaticString, _ value: inout Value?, _ field: @autoclosure () -> Field
  ) {
    if let value { element.children.append(.element(value.element(name))) }
  }

  mutating func list<Value: Described>(
    _ name: StaticString, _ values: inout [Value], _ count: ClosedRange<Int>,
    _ field: @autoclosure () -> Field
  ) {
    element.children.reserveCapacity(element.children.count + values.count)
    for value in values { element.children.append(.element(value.element(name))) }
  }

  mutating func texts<Value: Written>(
    _ name: StaticString, _ values: inout [Value], _ count: ClosedRange<Int>,
    _ field: @autoclosure () -> Field
  ) {
    for value in values {
      element.children.append(.element(Element(name.description) { value.written }))
    }
  }

  mutating func choice<Choice: DescribedChoice>(_ value: inout Choice) {
    var kinds = WritingChoice(value)
    Choice.describe(&kinds)
    if let element = kinds.element { self.element.children.append(.element(element)) }
  }

  mutating func choices<Choice: DescribedChoice>(
    _ values: inout [Choice], _ count: ClosedRange<Int>
  ) {
    for value in values {
      var value = value
      choice(&value)
    }
  }
}

/// Writes one of several kinds.
private struct WritingChoice<Choice: DescribedChoice>: ChoiceDescription {
  private let choice: Choice
  private(set) var element: Element?

  init(_ choice: Choice) { self.choice = choice }

  mutating func option<Value: Described>(
    _ name: StaticString, _ make: (Value) -> Choice, _ value: (Choice) -> Value?,
    _ field: @autoclosure () -> Field
  ) {
    guard element == nil, let value = value(choice) else { return }
    element = value.element(name)
  }
}
