import PADescription
import PADiagnostics
import PAPrimitives
import PAXML

/// Writes a value to a document or reads it from one: the same description serves both ways, so the
/// two cannot part.
protocol Transcript {
  /// An attribute that is always there.
  mutating func attribute<Value: Written>(_ name: String, _ value: inout Value)
  /// An attribute that may be missing.
  mutating func attribute<Value: Written>(_ name: String, _ value: inout Value?)
  /// An attribute left out where it has its usual value.
  mutating func attribute<Value: Written>(
    _ name: String, _ value: inout Value, usually usual: Value)
  /// The element's text.
  mutating func text<Value: Written>(_ value: inout Value)
  /// An element inside, always there.
  mutating func child<Value: Transcribed>(_ name: String, _ value: inout Value)
  /// An element inside that may be missing.
  mutating func child<Value: Transcribed>(_ name: String, _ value: inout Value?)
  /// Elements inside, as many as there are.
  mutating func list<Value: Transcribed>(_ name: String, _ values: inout [Value])
  /// Elements inside that hold nothing but a value.
  mutating func texts<Value: Written>(_ name: String, _ values: inout [Value])
}

/// A value with a description for both ways.
protocol Transcribed {
  /// A value to read into; every part of it is replaced.
  static var blank: Self { get }
  /// Describes the value.
  mutating func transcribe(_ transcript: inout some Transcript)
}

/// Writes.
struct WritingTranscript: Transcript {
  private(set) var element: Element

  init(_ name: String) { element = Element(name) }

  /// A value as an element.
  static func element<Value: Transcribed>(_ name: String, _ value: Value) -> Element {
    var transcript = WritingTranscript(name)
    var value = value
    value.transcribe(&transcript)
    return transcript.element
  }

  mutating func attribute<Value: Written>(_ name: String, _ value: inout Value) {
    element.attributes.append(Attribute(name: name, value: value.written))
  }

  mutating func attribute<Value: Written>(_ name: String, _ value: inout Value?) {
    if let value { element.attributes.append(Attribute(name: name, value: value.written)) }
  }

  mutating func attribute<Value: Written>(
    _ name: String, _ value: inout Value, usually usual: Value
  ) {
    if value != usual { attribute(name, &value) }
  }

  mutating func text<Value: Written>(_ value: inout Value) {
    element.children.append(.text(value.written))
  }

  mutating func child<Value: Transcribed>(_ name: String, _ value: inout Value) {
    element.children.append(.element(WritingTranscript.element(name, value)))
  }

  mutating func child<Value: Transcribed>(_ name: String, _ value: inout Value?) {
    if let value { element.children.append(.element(WritingTranscript.element(name, value))) }
  }

  mutating func list<Value: Transcribed>(_ name: String, _ values: inout [Value]) {
    element.children.reserveCapacity(element.children.count + values.count)
    for value in values {
      element.children.append(.element(WritingTranscript.element(name, value)))
    }
  }

  mutating func texts<Value: Written>(_ name: String, _ values: inout [Value]) {
    for value in values {
      element.children.append(.element(Element(name) { value.written }))
    }
  }
}

/// Reads.
///
/// What is missing or malformed is gathered; the value keeps its blank there.
struct ReadingTranscript: Transcript {
  /// Something missing or malformed, with its place.
  struct Fault: Hashable {
    let element: String
    let name: String
    let line: Int
    let column: Int
  }

  private let element: Element
  private(set) var faults: [Fault] = []

  init(_ element: Element) { self.element = element }

  /// A value from an element, with what was wrong in it.
  static func value<Value: Transcribed>(
    _ type: Value.Type = Value.self, from element: Element
  ) -> (value: Value, faults: [Fault]) {
    var transcript = ReadingTranscript(element)
    var value = Value.blank
    value.transcribe(&transcript)
    return (value, transcript.faults)
  }

  private mutating func fail(_ name: String) {
    faults.append(
      Fault(element: element.name, name: name, line: element.line, column: element.column))
  }

  mutating func attribute<Value: Written>(_ name: String, _ value: inout Value) {
    guard let text = element[name], let read = Value(written: text) else { return fail(name) }
    value = read
  }

  mutating func attribute<Value: Written>(_ name: String, _ value: inout Value?) {
    value = nil
    guard let text = element[name] else { return }
    guard let read = Value(written: text) else { return fail(name) }
    value = read
  }

  mutating func attribute<Value: Written>(
    _ name: String, _ value: inout Value, usually usual: Value
  ) {
    value = usual
    guard let text = element[name] else { return }
    guard let read = Value(written: text) else { return fail(name) }
    value = read
  }

  mutating func text<Value: Written>(_ value: inout Value) {
    guard let read = Value(written: element.text) else { return fail("") }
    value = read
  }

  mutating func child<Value: Transcribed>(_ name: String, _ value: inout Value) {
    guard let inner = element.first(name) else { return fail(name) }
    value = read(inner)
  }

  mutating func child<Value: Transcribed>(_ name: String, _ value: inout Value?) {
    value = element.first(name).map { read($0) }
  }

  mutating func list<Value: Transcribed>(_ name: String, _ values: inout [Value]) {
    values.removeAll()
    for case .element(let inner) in element.children where inner.name == name {
      values.append(read(inner))
    }
  }

  mutating func texts<Value: Written>(_ name: String, _ values: inout [Value]) {
    values.removeAll()
    for case .element(let inner) in element.children where inner.name == name {
      guard let read = Value(written: inner.text) else {
        fail(name)
        continue
      }
      values.append(read)
    }
  }

  private mutating func read<Value: Transcribed>(_ inner: Element) -> Value {
    let (value, found) = ReadingTranscript.value(Value.self, from: inner)
    faults += found
    return value
  }
}
