public import PADescription

/// A part in which two values differ, by what is written of each.
public struct Difference: Hashable, Sendable {
  /// Where: names of elements with their place among those of one name, then the attribute:
  /// `payslip[2]/figures/@tax`.
  public let path: String
  /// What the first has; nil where it has nothing there.
  public let first: String?
  /// What the second has; nil where it has nothing there.
  public let second: String?

  /// A difference.
  public init(path: String, first: String?, second: String?) {
    self.path = path
    self.first = first
    self.second = second
  }
}

extension Described {
  /// Every part that is written differently of two values, in the order of the description.
  public func differences(from other: Self) -> [Difference] {
    let (mine, others) = (PartsDescription.parts(of: self), PartsDescription.parts(of: other))
    // Nearly always nothing differs: paths are made only where something does.
    guard mine != others else { return [] }
    let (here, there) = (mine.withPaths, others.withPaths)
    let known = Dictionary(here, uniquingKeysWith: { first, _ in first })
    let theirs = Dictionary(there, uniquingKeysWith: { first, _ in first })
    let changed = here.compactMap { path, value in
      theirs[path] == value ? nil : Difference(path: path, first: value, second: theirs[path])
    }
    return changed
      + there.filter { known[$0.0] == nil }.map {
        Difference(path: $0.0, first: nil, second: $0.1)
      }
  }
}

/// Something that is written of a value.
private enum Part: Equatable {
  case attribute(StaticString, String)
  case text(String)
  /// An element begins; whether it may stand several times.
  case begin(StaticString, inList: Bool)
  case end

  static func == (one: Part, other: Part) -> Bool {
    switch (one, other) {
    case (.attribute(let name, let value), .attribute(let otherName, let otherValue)):
      value == otherValue && name.isSame(as: otherName)
    case (.text(let value), .text(let otherValue)): value == otherValue
    case (.begin(let name, _), .begin(let otherName, _)): name.isSame(as: otherName)
    case (.end, .end): true
    default: false
    }
  }
}

extension StaticString {
  /// Whether it is the same word: most often the very same in memory.
  fileprivate func isSame(as other: StaticString) -> Bool {
    hasPointerRepresentation && other.hasPointerRepresentation && utf8Start == other.utf8Start
      || description == other.description
  }
}

extension [Part] {
  /// What is written, each with its path.
  fileprivate var withPaths: [(String, String)] {
    var found: [(String, String)] = []
    /// The path of every element that is open, and how many of each name began inside.
    var open: [(path: String, begun: [String: Int])] = [("", [:])]
    for part in self {
      let path = open[open.count - 1].path
      switch part {
      case .attribute(let name, let value): found.append(("\(path)@\(name)", value))
      case .text(let value): found.append(("\(path)text()", value))
      case .begin(let name, let inList):
        let place = open[open.count - 1].begun["\(name)", default: 0] + 1
        open[open.count - 1].begun["\(name)"] = place
        open.append((inList ? "\(path)\(name)[\(place)]/" : "\(path)\(name)/", [:]))
      case .end: open.removeLast()
      }
    }
    return found
  }
}

/// Lists everything that is written of a value.
private struct PartsDescription: Description {
  private var parts: [Part] = []

  static func parts<Value: Described>(of value: Value) -> [Part] {
    var description = PartsDescription()
    var value = value
    value.describe(&description)
    return description.parts
  }

  private mutating func inside<Value: Described>(
    _ name: StaticString, _ value: Value, inList: Bool = false
  ) {
    parts.append(.begin(name, inList: inList))
    var value = value
    value.describe(&self)
    parts.append(.end)
  }

  mutating func attribute<Value: Written>(
    _ name: StaticString, _ value: inout Value, _ field: @autoclosure () -> Field
  ) {
    parts.append(.attribute(name, value.written))
  }

  mutating func attribute<Value: Written>(
    _ name: StaticString, _ value: inout Value?, _ field: @autoclosure () -> Field
  ) {
    if let value { parts.append(.attribute(name, value.written)) }
  }

  mutating func attribute<Value: Written>(
    _ name: StaticString, _ value: inout Value, usually usual: Value,
    _ field: @autoclosure () -> Field
  ) {
    parts.append(.attribute(name, value.written))
  }

  mutating func text<Value: Written>(_ value: inout Value, _ field: @autoclosure () -> Field) {
    parts.append(.text(value.written))
  }

  mutating func child<Value: Described>(
    _ name: StaticString, _ value: inout Value, _ field: @autoclosure () -> Field
  ) {
    inside(name, value)
  }

  mutating func child<Value: Described>(
    _ name: StaticString, _ value: inout Value?, _ field: @autoclosure () -> Field
  ) {
    if let value { inside(name, value) }
  }

  mutating func list<Value: Described>(
    _ name: StaticString, _ values: inout [Value], _ count: ClosedRange<Int>,
    _ field: @autoclosure () -> Field
  ) {
    for value in values { inside(name, value, inList: true) }
  }

  mutating func texts<Value: Written>(
    _ name: StaticString, _ values: inout [Value], _ count: ClosedRange<Int>,
    _ field: @autoclosure () -> Field
  ) {
    for value in values {
      parts += [.begin(name, inList: true), .text(value.written), .end]
    }
  }

  mutating func choice<Choice: DescribedChoice>(_ value: inout Choice) {
    kind(of: value, inList: false)
  }

  mutating func choices<Choice: DescribedChoice>(
    _ values: inout [Choice], _ count: ClosedRange<Int>
  ) {
    for value in values { kind(of: value, inList: true) }
  }

  private mutating func kind<Choice: DescribedChoice>(of choice: Choice, inList: Bool) {
    var kinds = PartsChoice(choice, inList: inList, in: self)
    Choice.describe(&kinds)
    self = kinds.parts
  }

  /// Lists what is written of one of several kinds.
  private struct PartsChoice<Choice: DescribedChoice>: ChoiceDescription {
    private let choice: Choice
    private let inList: Bool
    private(set) var parts: PartsDescription
    private var isFound = false

    init(_ choice: Choice, inList: Bool, in parts: PartsDescription) {
      self.choice = choice
      self.inList = inList
      self.parts = parts
    }

    mutating func option<Value: Described>(
      _ name: StaticString, _ make: (Value) -> Choice, _ value: (Choice) -> Value?,
      _ field: @autoclosure () -> Field
    ) {
      guard !isFound, let value = value(choice) else { return }
      isFound = true
      parts.inside(name, value, inList: inList)
    }
  }
}
