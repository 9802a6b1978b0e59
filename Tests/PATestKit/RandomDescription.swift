package import PADescription
import PAPrimitives

/// Fills a value with anything its description allows.
package struct RandomDescription: Description {
  package private(set) var random: SeededRandom
  /// The names given so far, by what they name.
  private var keys: [String: [String]] = [:]
  /// Whether days of the value that is being made stand in the wrong order.
  private var isDisordered = false

  /// Random values of a seed.
  package init(_ random: SeededRandom) { self.random = random }

  /// Any value of a type.
  package mutating func value<Value: Described>(
    _ type: Value.Type = Value.self
  ) -> Value {
    let outer = isDisordered
    defer { isDisordered = outer }
    while true {
      isDisordered = false
      var value = Value.blank
      value.describe(&self)
      if !isDisordered { return value }
    }
  }

  package mutating func require(
    _ isSo: @autoclosure () -> Bool, _ agreement: Agreement, at name: StaticString
  ) {
    // What stands together a description puts together by itself.
    if agreement == .daysInOrder, !isSo() { isDisordered = true }
  }

  /// Any value by how it is written; nil only where a form's example is not one.
  package mutating func any<Value: Written>(_ form: WrittenForm) -> Value? {
    // A form may allow what is no value: a tax year 2026-45.
    for _ in 0..<20 { if let value = Value(written: text(form)) { return value } }
    return Value(written: form.example.description)
  }

  /// A name that nothing else in the document has, or one that something has.
  private mutating func identity<Value: Written>(_ identity: Field.Identity) -> Value? {
    switch identity {
    case .none, .named: return nil
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
    case .integer:
      let least = form.bounds.least.flatMap { Int($0.description) } ?? 0
      let most = form.bounds.most.flatMap { Int($0.description) } ?? max(9_999, least)
      return "\(random.number(least...most))"
    case .text where form.patterns.isEmpty || form.name.description == "words":
      return random.pick([
        "Plain words", "O\u{2019}Neil & Söhne", "a < b > c", "\"quoted\" 'twice'", "x]]>y",
        "👩🏽‍🦽 care", "&amp; written", "1", "é",
      ])
    case .text:
      let lengths = form.lengths ?? 1...Int.max
      for _ in 0..<20 {
        let text = random.text(matching: random.pick(form.patterns).description)
        if lengths.contains(text.count) { return text }
      }
      return form.example.description
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

  package mutating func choice<Choice: DescribedChoice>(_ value: inout Choice) {
    value = any()
  }

  package mutating func choices<Choice: DescribedChoice>(
    _ values: inout [Choice], _ count: ClosedRange<Int>
  ) {
    values = (0..<random.number(max(1, count.lowerBound)...min(6, count.upperBound)))
      .map { _ in any() }
  }

  /// One of several kinds.
  private mutating func any<Choice: DescribedChoice>() -> Choice {
    var kinds = CountedKinds<Choice>()
    Choice.describe(&kinds)
    var made = RandomKind<Choice>(random.number(0...kinds.count - 1), self)
    Choice.describe(&made)
    self = made.random
    return made.choice ?? .blank
  }
}

/// How many kinds there are.
private struct CountedKinds<Choice: DescribedChoice>: ChoiceDescription {
  var count = 0

  mutating func option<Value: Described>(
    _ name: StaticString, _ make: (Value) -> Choice, _ value: (Choice) -> Value?,
    _ field: @autoclosure () -> Field
  ) {
    count += 1
  }
}

/// Any value of one kind.
private struct RandomKind<Choice: DescribedChoice>: ChoiceDescription {
  private var left: Int
  var random: RandomDescription
  var choice: Choice?

  init(_ place: Int, _ random: RandomDescription) {
    left = place
    self.random = random
  }

  mutating func option<Value: Described>(
    _ name: StaticString, _ make: (Value) -> Choice, _ value: (Choice) -> Value?,
    _ field: @autoclosure () -> Field
  ) {
    if left == 0 { choice = make(random.value()) }
    left -= 1
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

  package mutating func choice<Choice: DescribedChoice>(_ value: inout Choice) {
    var kinds = TypesOfKinds<Choice>(self)
    Choice.describe(&kinds)
    self = kinds.types
  }

  package mutating func choices<Choice: DescribedChoice>(
    _ values: inout [Choice], _ count: ClosedRange<Int>
  ) {
    var one = Choice.blank
    choice(&one)
  }

  /// Looks into every kind.
  private struct TypesOfKinds<Choice: DescribedChoice>: ChoiceDescription {
    var types: DescribedTypes

    init(_ types: DescribedTypes) { self.types = types }

    mutating func option<Value: Described>(
      _ name: StaticString, _ make: (Value) -> Choice, _ value: (Choice) -> Value?,
      _ field: @autoclosure () -> Field
    ) {
      types.look(into: Value.self)
    }
  }
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
