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
    let known = Dictionary(mine, uniquingKeysWith: { first, _ in first })
    let theirs = Dictionary(others, uniquingKeysWith: { first, _ in first })
    let here = mine.compactMap { path, value in
      theirs[path] == value ? nil : Difference(path: path, first: value, second: theirs[path])
    }
    return here
      + others.filter { known[$0.0] == nil }.map {
        Difference(path: $0.0, first: nil, second: $0.1)
      }
  }
}

/// Lists everything that is written of a value, each part with its path.
struct PartsDescription: Description {
  private var parts: [(String, String)] = []
  private var path = ""

  static func parts<Value: Described>(of value: Value) -> [(String, String)] {
    var description = PartsDescription()
    var value = value
    value.describe(&description)
    return description.parts
  }

  private mutating func part(_ name: String, _ value: String) { parts.append((path + name, value)) }

  private mutating func inside<Value: Described>(_ name: String, _ value: Value) {
    let outside = path
    path += "\(name)/"
    var value = value
    value.describe(&self)
    path = outside
  }

  mutating func attribute<Value: Written>(
    _ name: StaticString, _ value: inout Value, _ field: @autoclosure () -> Field
  ) {
    part("@\(name)", value.written)
  }

  mutating func attribute<Value: Written>(
    _ name: StaticString, _ value: inout Value?, _ field: @autoclosure () -> Field
  ) {
    if let value { part("@\(name)", value.written) }
  }

  mutating func attribute<Value: Written>(
    _ name: StaticString, _ value: inout Value, usually usual: Value,
    _ field: @autoclosure () -> Field
  ) {
    part("@\(name)", value.written)
  }

  mutating func text<Value: Written>(_ value: inout Value, _ field: @autoclosure () -> Field) {
    part("text()", value.written)
  }

  mutating func child<Value: Described>(
    _ name: StaticString, _ value: inout Value, _ field: @autoclosure () -> Field
  ) {
    inside(name.description, value)
  }

  mutating func child<Value: Described>(
    _ name: StaticString, _ value: inout Value?, _ field: @autoclosure () -> Field
  ) {
    if let value { inside(name.description, value) }
  }

  mutating func list<Value: Described>(
    _ name: StaticString, _ values: inout [Value], _ count: ClosedRange<Int>,
    _ field: @autoclosure () -> Field
  ) {
    for (index, value) in values.enumerated() { inside("\(name)[\(index + 1)]", value) }
  }

  mutating func texts<Value: Written>(
    _ name: StaticString, _ values: inout [Value], _ count: ClosedRange<Int>,
    _ field: @autoclosure () -> Field
  ) {
    for (index, value) in values.enumerated() { part("\(name)[\(index + 1)]", value.written) }
  }
}
