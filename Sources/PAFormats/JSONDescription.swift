public import PADescription

extension Described {
  /// The value as JSON: an object of its attributes and elements by their names, in their order.
  ///
  /// Counts are numbers and yes or no is true or false; everything else is a string, written as in our
  /// other documents, so that no amount becomes a binary fraction. What may stand several times is an
  /// array, also where there is none.
  ///
  /// - Parameter namespace: What the document is and which version of it, as its XML says it: the first
  ///   member, `schema`.
  /// - Returns: The text.
  public func json(as namespace: String) -> String {
    var writing = JSONDescription(depth: 0)
    writing.member("schema", namespace.quoted)
    var value = self
    value.describe(&writing)
    return writing.object + "\n"
  }
}

/// Writes the members of one object.
private struct JSONDescription: Description {
  private let depth: Int
  private var members: [String] = []

  init(depth: Int) { self.depth = depth }

  /// The object, whole.
  var object: String {
    guard !members.isEmpty else { return "{}" }
    let indent = String(repeating: "  ", count: depth + 1)
    return "{\n" + members.map { indent + $0 }.joined(separator: ",\n") + "\n"
      + String(repeating: "  ", count: depth) + "}"
  }

  fileprivate mutating func member(_ name: String, _ value: String) {
    members.append("\(name.quoted): \(value)")
  }

  private func inside<Value: Described>(_ value: Value, deeper: Int = 1) -> String {
    var writing = JSONDescription(depth: depth + deeper)
    var value = value
    value.describe(&writing)
    return writing.object
  }

  private func array(_ values: [String]) -> String {
    guard !values.isEmpty else { return "[]" }
    let indent = String(repeating: "  ", count: depth + 2)
    return "[\n" + values.map { indent + $0 }.joined(separator: ",\n") + "\n"
      + String(repeating: "  ", count: depth + 1) + "]"
  }

  private func plain<Value: Written>(_ value: Value) -> String {
    switch value {
    case let flag as Bool: flag ? "true" : "false"
    case is Int, is Int64: value.written
    default: value.written.quoted
    }
  }

  mutating func attribute<Value: Written>(
    _ name: StaticString, _ value: inout Value, _ field: @autoclosure () -> Field
  ) {
    member(name.description, plain(value))
  }

  mutating func attribute<Value: Written>(
    _ name: StaticString, _ value: inout Value?, _ field: @autoclosure () -> Field
  ) {
    if let value { member(name.description, plain(value)) }
  }

  mutating func attribute<Value: Written>(
    _ name: StaticString, _ value: inout Value, usually usual: Value,
    _ field: @autoclosure () -> Field
  ) {
    if value != usual { member(name.description, plain(value)) }
  }

  mutating func text<Value: Written>(_ value: inout Value, _ field: @autoclosure () -> Field) {
    member("text", plain(value))
  }

  mutating func child<Value: Described>(
    _ name: StaticString, _ value: inout Value, _ field: @autoclosure () -> Field
  ) {
    member(name.description, inside(value))
  }

  mutating func child<Value: Described>(
    _ name: StaticString, _ value: inout Value?, _ field: @autoclosure () -> Field
  ) {
    if let value { member(name.description, inside(value)) }
  }

  mutating func list<Value: Described>(
    _ name: StaticString, _ values: inout [Value], _ count: ClosedRange<Int>,
    _ field: @autoclosure () -> Field
  ) {
    member(name.description, array(values.map { inside($0, deeper: 2) }))
  }

  mutating func texts<Value: Written>(
    _ name: StaticString, _ values: inout [Value], _ count: ClosedRange<Int>,
    _ field: @autoclosure () -> Field
  ) {
    member(name.description, array(values.map(plain)))
  }

  mutating func choice<Choice: DescribedChoice>(_ value: inout Choice) {
    var kinds = JSONChoice(value, depth: depth + 1)
    Choice.describe(&kinds)
    if let (name, object) = kinds.written { member(name, object) }
  }

  mutating func choices<Choice: DescribedChoice>(
    _ values: inout [Choice], _ count: ClosedRange<Int>
  ) {
    let objects = values.map { value -> String in
      var kinds = JSONChoice(value, depth: depth + 2)
      Choice.describe(&kinds)
      return kinds.written.map { name, object in "{\(name.quoted): \(object)}" } ?? "{}"
    }
    member("lines", array(objects))
  }
}

/// Writes one of several kinds.
private struct JSONChoice<Choice: DescribedChoice>: ChoiceDescription {
  private let choice: Choice
  private let depth: Int
  private(set) var written: (name: String, object: String)?

  init(_ choice: Choice, depth: Int) {
    self.choice = choice
    self.depth = depth
  }

  mutating func option<Value: Described>(
    _ name: StaticString, _ make: (Value) -> Choice, _ value: (Choice) -> Value?,
    _ field: @autoclosure () -> Field
  ) {
    guard written == nil, var value = value(choice) else { return }
    var writing = JSONDescription(depth: depth)
    value.describe(&writing)
    written = (name.description, writing.object)
  }
}

extension String {
  /// As a string of JSON (RFC 8259, section 7).
  fileprivate var quoted: String {
    var text = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{0}"..."\u{1F}":
        let code = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - code.count) + code
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}
