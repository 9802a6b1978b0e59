public import PADescription
public import PAXML

extension Described {
  /// The value as a document.
  ///
  /// - Parameters:
  ///   - root: The name of its first element.
  ///   - form: What it is written as.
  /// - Returns: The document in UTF-8; the same bytes always.
  @inlinable
  public func document(_ root: StaticString, _ form: Form) -> [UInt8] {
    XMLWriting.document(form) { write(as: root, to: &$0) }
  }

  /// The value as a document in its canonical form, Canonical XML 1.0.
  ///
  /// - Parameters:
  ///   - root: The name of its first element.
  ///   - namespace: The namespace of its elements.
  /// - Returns: The document in UTF-8.
  @inlinable
  public func canonicalDocument(_ root: StaticString, namespace: String) -> [UInt8] {
    XMLWriting.canonical(namespace: namespace) { write(as: root, to: &$0) }
  }

  @inlinable
  func write(as name: StaticString, to document: inout XMLWriting) {
    var writing = WritingDescription(document)
    writing.write(self, name)
    document = writing.document
  }
}

/// Writes: each part goes into the document as it is described, attributes before what stands inside.
@usableFromInline
struct WritingDescription: Description {
  @usableFromInline
  var document: XMLWriting

  @inlinable
  init(_ document: XMLWriting) { self.document = document }

  @inlinable
  mutating func write(_ value: some Described, _ name: StaticString) {
    var value = value
    document.start(name)
    value.describe(&self)
    document.end(name)
  }

  @inlinable
  mutating func attribute<Value: Written>(
    _ name: StaticString, _ value: inout Value, _ field: @autoclosure () -> Field
  ) {
    document.attribute(name, value.written)
  }

  @inlinable
  mutating func attribute<Value: Written>(
    _ name: StaticString, _ value: inout Value?, _ field: @autoclosure () -> Field
  ) {
    if let value { document.attribute(name, value.written) }
  }

  @inlinable
  mutating func attribute<Value: Written>(
    _ name: StaticString, _ value: inout Value, usually usual: Value,
    _ field: @autoclosure () -> Field
  ) {
    if value != usual { document.attribute(name, value.written) }
  }

  @inlinable
  mutating func text<Value: Written>(_ value: inout Value, _ field: @autoclosure () -> Field) {
    document.text(value.written)
  }

  @inlinable
  mutating func child<Value: Described>(
    _ name: StaticString, _ value: inout Value, _ field: @autoclosure () -> Field
  ) {
    write(value, name)
  }

  @inlinable
  mutating func child<Value: Described>(
    _ name: StaticString, _ value: inout Value?, _ field: @autoclosure () -> Field
  ) {
    if let value { write(value, name) }
  }

  @inlinable
  mutating func list<Value: Described>(
    _ name: StaticString, _ values: inout [Value], _ count: ClosedRange<Int>,
    _ field: @autoclosure () -> Field
  ) {
    for value in values { write(value, name) }
  }

  @inlinable
  mutating func texts<Value: Written>(
    _ name: StaticString, _ values: inout [Value], _ count: ClosedRange<Int>,
    _ field: @autoclosure () -> Field
  ) {
    for value in values { document.element(name, value.written) }
  }

  @inlinable
  mutating func choice<Choice: DescribedChoice>(_ value: inout Choice) {
    var kinds = WritingChoice(value, self)
    Choice.describe(&kinds)
    self = kinds.writing
  }

  @inlinable
  mutating func choices<Choice: DescribedChoice>(
    _ values: inout [Choice], _ count: ClosedRange<Int>
  ) {
    for var value in values { choice(&value) }
  }
}

/// Writes one of several kinds.
@usableFromInline
struct WritingChoice<Choice: DescribedChoice>: ChoiceDescription {
  @usableFromInline
  let choice: Choice
  @usableFromInline
  var writing: WritingDescription
  @usableFromInline
  var isWritten = false

  @inlinable
  init(_ choice: Choice, _ writing: WritingDescription) {
    self.choice = choice
    self.writing = writing
  }

  @inlinable
  mutating func option<Value: Described>(
    _ name: StaticString, _ make: (Value) -> Choice, _ value: (Choice) -> Value?,
    _ field: @autoclosure () -> Field
  ) {
    guard !isWritten, let value = value(choice) else { return }
    isWritten = true
    writing.write(value, name)
  }
}
