package import PADescription
import PAPrimitives

/// Fills a value with anything its description allows.
package struct RandomDescription: Description {
  package private(set) var random: SeededRandom
  /// The names given so far, by what they name.
  private var keys: [String: [String]] = [:]

  /// Random values of a seed.
  package init(_ random: SeededRandom) { self.random = random }

  /// Any value of a type.
  package mutating func value<Value: Described>(
    _ type: Value.Type = Value.self
  ) -> Value {
    var value = Value.blank
    value.describe(&self)
    return value
  }

  /// Any value by how it is written; nil only where a form's example is not one.
  package mutating func any<Value: Written>(_ form: WrittenForm) -> Value? {
    Value(written: text(form))
  }

  /// A name that nothing else in the document has, or one that something has.
  private mutating func identity<Value: Written>(_ identity: Field.Identity) -> Value? {
    switch identity {
    case .none: return nil
    case .key(let names):
      let name = "\(names)-\(keys["\(names)", default: []].count + 1)"
      keys["\(names)", default: []].append(name)
      return Value(written: name)
    case .reference(let names):
      return keys["\(names)"].flatMap { Value(written: random.pick($0)) }
    }
  }

  /// Any text that fits a form.
  private mutating func text(_ form: WrittenForm) -> String {
    if !form.words.isEmpty { return random.pick(form.words).word }
    switch form.kind {
    case .date: return "\(CivilDate(1990, 1, 1).adding(days: random.number(0...20_000)))"
    case .decimal:
      let pence = random.pence(1...99_999_999)
      return form.bounds.least == nil && random.oneIn(3) ? "-\(pence)" : "\(pence)"
    case .integer: return "\(random.number(1...9_999))"
    case .text where form.patterns.isEmpty || form.name.description == "words":
      return random.pick([
        "Plain words", "O\u{2019}Neil & Söhne", "a < b > c", "\"quoted\" 'twice'", "x]]>y",
        "👩🏽‍🦽 care", "&amp; written", "1", "é",
      ])
    case .text:
      // Figures may be any others; what is left is the example, which fits.
      var text = ""
      for character in form.example.description {
        text += character == "5" || character == "8" ? "\(random.number(5...8))" : "\(character)"
      }
      return text
    }
  }

  package mutating func attribute<Value: Written>(
    _ name: StaticString, _ value: inout Value, _ field: @autoclosure () -> Field
  ) {
    let field = field()
    value = identity(field.identity) ?? any(field.form ?? Value.form) ?? value
  }

  package mutating func attribute<Value: Written>(
    _ name: StaticString, _ value: inout Value?, _ field: @autoclosure () -> Field
  ) {
    let field = field()
    value =
      random.oneIn(3) ? nil : identity(field.identity) ?? any(field.form ?? Value.form)
  }

  package mutating func attribute<Value: Written>(
    _ name: StaticString, _ value: inout Value, usually usual: Value,
    _ field: @autoclosure () -> Field
  ) {
    value = random.oneIn(3) ? usual : any(field().form ?? Value.form) ?? usual
  }

  package mutating func text<Value: Written>(
    _ value: inout Value, _ field: @autoclosure () -> Field
  ) {
    value = any(field().form ?? Value.form) ?? value
  }

  package mutating func child<Value: Described>(
    _ name: StaticString, _ value: inout Value, _ field: @autoclosure () -> Field
  ) {
    value = self.value()
  }

  package mutating func child<Value: Described>(
    _ name: StaticString, _ value: inout Value?, _ field: @autoclosure () -> Field
  ) {
    value = random.oneIn(3) ? nil : .some(self.value())
  }

  package mutating func list<Value: Described>(
    _ name: StaticString, _ values: inout [Value], _ count: ClosedRange<Int>,
    _ field: @autoclosure () -> Field
  ) {
    // At least one, so that what refers to it finds a name.
    let least = max(1, count.lowerBound)
    values = (0..<random.number(least...min(least + 2, count.upperBound))).map { _ in self.value() }
  }

  package mutating func texts<Value: Written>(
    _ name: StaticString, _ values: inout [Value], _ count: ClosedRange<Int>,
    _ field: @autoclosure () -> Field
  ) {
    let form = field().form ?? Value.form
    let least = count.lowerBound
    values = (0..<random.number(least...min(least + 3, count.upperBound)))
      .compactMap { _ in any(form) }
  }
}

/// Every described type that a document is made of.
package struct DescribedTypes: Description {
  private var found: [any Described.Type] = []

  /// The type and all it holds, each once.
  package static func all<Value: Described>(in type: Value.Type) -> [any Described.Type] {
    var types = DescribedTypes()
    types.look(into: type)
    return types.found
  }

  private mutating func look<Value: Described>(into type: Value.Type) {
    guard !found.contains(where: { $0 == type }) else { return }
    found.append(type)
    var value = Value.blank
    value.describe(&self)
  }

  package mutating func attribute<Value: Written>(
    _ name: StaticString, _ value: inout Value, _ field: @autoclosure () -> Field
  ) {}

  package mutating func attribute<Value: Written>(
    _ name: StaticString, _ value: inout Value?, _ field: @autoclosure () -> Field
  ) {}

  package mutating func attribute<Value: Written>(
    _ name: StaticString, _ value: inout Value, usually usual: Value,
    _ field: @autoclosure () -> Field
  ) {}

  package mutating func text<Value: Written>(
    _ value: inout Value, _ field: @autoclosure () -> Field
  ) {}

  package mutating func child<Value: Described>(
    _ name: StaticString, _ value: inout Value, _ field: @autoclosure () -> Field
  ) {
    look(into: Value.self)
  }

  package mutating func child<Value: Described>(
    _ name: StaticString, _ value: inout Value?, _ field: @autoclosure () -> Field
  ) {
    look(into: Value.self)
  }

  package mutating func list<Value: Described>(
    _ name: StaticString, _ values: inout [Value], _ count: ClosedRange<Int>,
    _ field: @autoclosure () -> Field
  ) {
    look(into: Value.self)
  }

  package mutating func texts<Value: Written>(
    _ name: StaticString, _ values: inout [Value], _ count: ClosedRange<Int>,
    _ field: @autoclosure () -> Field
  ) {}
}

extension Described {
  /// The stored properties that the description does not say.
  ///
  /// Whatever random values it makes, they stay as in the blank; a round trip cannot see them.
  package static func notDescribed(_ random: SeededRandom) -> [String] {
    // Of a vocabulary of one word there is only one.
    let blank = Mirror(reflecting: Self.blank).children
      .filter { ($0.value as? any Vocabulary)?.isTheOnlyWord != true }
      .map { ($0.label ?? "", "\($0.value)") }
    var left = Dictionary(blank, uniquingKeysWith: { first, _ in first })
    var filling = RandomDescription(random)
    for _ in 0..<40 where !left.isEmpty {
      for child in Mirror(reflecting: filling.value(Self.self)).children {
        guard let label = child.label, let before = left[label] else { continue }
        if "\(child.value)" != before { left[label] = nil }
      }
    }
    return left.keys.sorted()
  }
}

extension Vocabulary {
  /// Whether there is no other word.
  fileprivate var isTheOnlyWord: Bool { Self.allCases.count == 1 }
}
