public import PADescription
public import PAXML

extension Element {
  /// A described value as an element of a name.
  public init<Value: Described>(_ name: StaticString, writing value: Value) {
    var writing = WritingDescription(name)
    var value = value
    value.describe(&writing)
    self = writing.element
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
    element.children.append(.element(Element(name, writing: value)))
  }

  mutating func child<Value: Described>(
    _ name: StaticString, _ value: inout Value?, _ field: @autoclosure () -> Field
  ) {
    if let value { element.children.append(.element(Element(name, writing: value))) }
  }

  mutating func list<Value: Described>(
    _ name: StaticString, _ values: inout [Value], _ count: ClosedRange<Int>,
    _ field: @autoclosure () -> Field
  ) {
    element.children.reserveCapacity(element.children.count + values.count)
    for value in values { element.children.append(.element(Element(name, writing: value))) }
  }

  mutating func texts<Value: Written>(
    _ name: StaticString, _ values: inout [Value], _ count: ClosedRange<Int>,
    _ field: @autoclosure () -> Field
  ) {
    for value in values {
      element.children.append(.element(Element(name.description) { value.written }))
    }
  }
}
