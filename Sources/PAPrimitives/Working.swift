/// A value shown in a working.
public enum Figure: Hashable, Sendable {
  /// An amount of money.
  case money(Money)
  /// An amount before rounding.
  case exact(Exact)
  /// A proportion.
  case rate(Rate)
  /// A count of something.
  case count(Int)
  /// Working time.
  case minutes(Minutes)
  /// A day.
  case date(CivilDate)
  /// A word of the field: a tax code, a category letter.
  case word(String)
}

extension Figure: CustomStringConvertible {
  /// The value as a working shows it.
  public var description: String {
    switch self {
    case .money(let amount): amount.inWords
    case .exact(let amount): amount.inWords
    case .rate(let rate): rate.description
    case .count(let count): String(count)
    case .minutes(let minutes): minutes.inWords
    case .date(let day): day.inShortWords
    case .word(let word): word
    }
  }
}

/// One line of a working: what, how much, how, and where it stands.
public struct WorkingStep: Hashable, Sendable {
  /// How a figure came about where it was worked out in this step.
  public enum Operation: Hashable, Sendable {
    /// Taken or named, not worked.
    case none
    /// An amount at a rate.
    case product(Exact, Rate, Rounding?)
    /// A figure brought to money.
    case rounding(Exact, Rounding)
    /// So many parts of an amount: numerator over denominator.
    case parts(Money, Int64, Int64, Rounding)
    /// An amount so many times.
    case multiple(Money, Int64)
  }

  /// How deep it stands under its headings.
  public let depth: Int
  /// What fills the label's place, or the name of a figure of the law.
  fileprivate let text: String
  /// How much; nil only while its heading is open.
  public internal(set) var figure: Figure?
  /// How it was worked.
  public let operation: Operation
  /// Where it stands.
  public let source: Citation?
  /// Which figure it is of, where it is no part of another's working.
  public let of: WorkedFigure?
  /// What it is; nil for a figure of the law.
  fileprivate let label: WorkingLabel?
  /// Where the heading it stands under is among the steps; -1 for none.
  fileprivate let heading: Int

  /// The key of what it is: a label's own words, or the name of a figure of the law.
  public var key: String { label?.rawValue ?? text }
  /// What fills the key's place; empty where it has none.
  public var about: String { label == nil ? "" : text }
}

/// A finished line of a working as words: what is sealed, shown and never changed.
public struct WorkingLine: Hashable, Sendable {
  /// How deep it stands under its headings, the outermost nought.
  public let depth: Int
  /// What it is: a `WorkingLabel` in words, or the name of a figure of the law.
  public let label: String
  /// What fills the label's place; empty where it has none.
  public let about: String
  /// How much.
  public let value: String
  /// How it was worked, empty where it was taken.
  public let how: String
  /// Where it stands, empty where the line only names.
  public let source: String
  /// Which figure it is of, where it is no part of another's working.
  public let of: WorkedFigure?

  /// A line of a working.
  public init(
    depth: Int, label: String, about: String = "", value: String, how: String, source: String,
    of: WorkedFigure? = nil
  ) {
    self.depth = depth
    self.label = label
    self.about = about
    self.value = value
    self.how = how
    self.source = source
    self.of = of
  }

  /// What it is, its place filled.
  public var name: String { WorkingLine.filled(label, about) }

  /// A label with its place filled.
  public static func filled(_ label: String, _ about: String) -> String {
    guard !about.isEmpty, let place = label.firstIndex(of: "%") else { return label }
    return label[..<place] + about + label[label.index(after: place)...]
  }
}

/// Records how a figure was worked out, or discards it.
///
/// A calculator is generic over its recorder: with `Silent` nothing is left of it, with `Worksheet`
/// every figure used is the figure shown, because each method returns what it records.
public protocol Recorder {
  /// Opens the section of a figure under a heading; `total` closes it.
  ///
  /// - Parameters:
  ///   - figure: The figure.
  ///   - label: The heading.
  ///   - about: What fills its place; empty where it has none.
  mutating func begin(
    _ figure: @autoclosure () -> WorkedFigure, _ label: WorkingLabel,
    about: @autoclosure () -> String)
  /// Closes the heading opened last with its result.
  mutating func close(_ figure: @autoclosure () -> Figure)
  /// Records one line.
  ///
  /// - Parameters:
  ///   - label: What it is; nil for a figure of the law.
  ///   - text: What fills the label's place, or the name of the figure of the law.
  ///   - figure: How much.
  ///   - operation: How it was worked.
  ///   - source: Where it stands.
  ///   - of: Which figure it is of, where it is no part of another's working.
  mutating func record(
    _ label: WorkingLabel?, _ text: @autoclosure () -> String, _ figure: @autoclosure () -> Figure,
    _ operation: @autoclosure () -> WorkingStep.Operation, _ source: @autoclosure () -> Citation?,
    _ of: @autoclosure () -> WorkedFigure?)
}

extension Recorder {
  /// Opens the section of a figure under a heading without a place.
  @inlinable
  public mutating func begin(_ figure: @autoclosure () -> WorkedFigure, _ label: WorkingLabel) {
    begin(figure(), label, about: "")
  }

  /// A value of the law, recorded with its source.
  @inlinable
  public mutating func take(_ cited: Cited<Money>) -> Money {
    record(nil, cited.label, .money(cited.value), .none, cited.source, nil)
    return cited.value
  }

  /// A proportion of the law, recorded with its source.
  @inlinable
  public mutating func take(_ cited: Cited<Rate>) -> Rate {
    record(nil, cited.label, .rate(cited.value), .none, cited.source, nil)
    return cited.value
  }

  /// A count or an age of the law, recorded with its source.
  @inlinable
  public mutating func take(_ cited: Cited<Int>) -> Int {
    record(nil, cited.label, .count(cited.value), .none, cited.source, nil)
    return cited.value
  }

  /// An amount that follows from those before it.
  @inlinable
  public mutating func step(
    _ label: WorkingLabel, _ amount: Money, _ source: Citation? = nil,
    of figure: @autoclosure () -> WorkedFigure? = nil
  ) -> Money {
    record(label, "", .money(amount), .none, source, figure())
    return amount
  }

  /// An amount before rounding that follows from those before it.
  @inlinable
  public mutating func step(
    _ label: WorkingLabel, _ amount: Exact, _ source: Citation? = nil
  ) -> Exact {
    record(label, "", .exact(amount), .none, source, nil)
    return amount
  }

  /// A fact that decided the calculation: a tax code, a letter, a day.
  @inlinable
  public mutating func fact(
    _ label: WorkingLabel, _ figure: @autoclosure () -> Figure,
    _ source: @autoclosure () -> Citation? = nil, of worked: @autoclosure () -> WorkedFigure? = nil
  ) {
    record(label, "", figure(), .none, source(), worked())
  }

  /// A fact that decided the calculation, under a label whose place is filled.
  @inlinable
  public mutating func fact(
    _ label: WorkingLabel, about: @autoclosure () -> String, _ figure: @autoclosure () -> Figure,
    _ source: @autoclosure () -> Citation? = nil, of worked: @autoclosure () -> WorkedFigure? = nil
  ) {
    record(label, about(), figure(), .none, source(), worked())
  }

  /// An amount at a rate, rounded.
  @inlinable
  public mutating func apply(
    _ label: WorkingLabel, _ rate: Rate, to amount: Money, _ rule: Rounding
  ) -> Money {
    let result = (amount * rate).rounded(rule)
    record(
      label, "", .money(result), .product(Exact(amount), rate, rule), rule.source, nil)
    return result
  }

  /// An amount at a rate, exact.
  @inlinable
  public mutating func apply(
    _ label: WorkingLabel, _ rate: Rate, to amount: Money
  ) -> Exact {
    let result = amount * rate
    record(label, "", .exact(result), .product(Exact(amount), rate, nil), nil, nil)
    return result
  }

  /// An exact amount at a rate, cut and still exact.
  @inlinable
  public mutating func apply(
    _ label: WorkingLabel, _ rate: Rate, to amount: Exact, _ rule: Rounding
  ) -> Exact {
    let result = (amount * rate).cut(rule)
    record(label, "", .exact(result), .product(amount, rate, rule), rule.source, nil)
    return result
  }

  /// An exact amount brought to money.
  @inlinable
  public mutating func round(
    _ label: WorkingLabel, _ amount: Exact, _ rule: Rounding
  ) -> Money {
    let result = amount.rounded(rule)
    record(label, "", .money(result), .rounding(amount, rule), rule.source, nil)
    return result
  }

  /// So many parts of an amount, rounded once.
  @inlinable
  public mutating func parts(
    _ label: WorkingLabel, of amount: Money, _ numerator: Int64, over denominator: Int64,
    _ rule: Rounding
  ) -> Money {
    parts(label, "", of: amount, numerator, over: denominator, rule)
  }

  /// So many parts of an amount, under a label whose place is filled.
  @inlinable
  public mutating func parts(
    _ label: WorkingLabel, about: @autoclosure () -> String, of amount: Money, _ numerator: Int64,
    over denominator: Int64, _ rule: Rounding
  ) -> Money {
    parts(label, about(), of: amount, numerator, over: denominator, rule)
  }

  @inlinable
  mutating func parts(
    _ label: WorkingLabel, _ about: @autoclosure () -> String, of amount: Money, _ numerator: Int64,
    over denominator: Int64, _ rule: Rounding
  ) -> Money {
    let result = amount.scaled(by: numerator, over: denominator, rule)
    record(
      label, about(), .money(result), .parts(amount, numerator, denominator, rule), rule.source, nil
    )
    return result
  }

  /// An amount so many times.
  @inlinable
  public mutating func multiple(
    _ label: WorkingLabel, of amount: Money, _ count: Int64
  ) -> Money {
    let result = Money(pence: amount.pence * count)
    record(label, "", .money(result), .multiple(amount, count), nil, nil)
    return result
  }

  /// Closes the heading opened last with its result, and returns it.
  @inlinable
  public mutating func total(_ amount: Money) -> Money {
    close(.money(amount))
    return amount
  }
}

/// Takes nothing down.
@frozen
public struct Silent: Recorder {
  /// A recorder that takes nothing down.
  @inlinable
  public init() {}

  /// Opens the section of a figure.
  @inlinable
  public mutating func begin(
    _ figure: @autoclosure () -> WorkedFigure, _ label: WorkingLabel,
    about: @autoclosure () -> String
  ) {}

  /// Closes the heading opened last.
  @inlinable
  public mutating func close(_ figure: @autoclosure () -> Figure) {}

  /// Takes one line.
  @inlinable
  public mutating func record(
    _ label: WorkingLabel?, _ text: @autoclosure () -> String, _ figure: @autoclosure () -> Figure,
    _ operation: @autoclosure () -> WorkingStep.Operation, _ source: @autoclosure () -> Citation?,
    _ of: @autoclosure () -> WorkedFigure?
  ) {}
}

/// Takes everything down, in order, under headings.
public struct Worksheet: Recorder, Hashable, Sendable {
  /// What was taken down.
  public private(set) var steps: [WorkingStep] = []
  /// Where the heading opened last is among the steps, -1 for none, and how many are open.
  private var heading = -1
  private var depth = 0

  /// An empty sheet.
  public init() { steps.reserveCapacity(64) }

  /// Opens the section of a figure.
  public mutating func begin(
    _ figure: @autoclosure () -> WorkedFigure, _ label: WorkingLabel,
    about: @autoclosure () -> String
  ) {
    steps.append(
      WorkingStep(
        depth: depth, text: about(), figure: nil, operation: .none, source: nil,
        of: figure(), label: label, heading: heading))
    heading = steps.count - 1
    depth += 1
  }

  /// Closes the heading opened last.
  public mutating func close(_ figure: @autoclosure () -> Figure) {
    precondition(depth > 0, "a heading is closed once")
    steps[heading].figure = figure()
    heading = steps[heading].heading
    depth -= 1
  }

  /// Takes one line.
  public mutating func record(
    _ label: WorkingLabel?, _ text: @autoclosure () -> String, _ figure: @autoclosure () -> Figure,
    _ operation: @autoclosure () -> WorkingStep.Operation, _ source: @autoclosure () -> Citation?,
    _ of: @autoclosure () -> WorkedFigure?
  ) {
    steps.append(
      WorkingStep(
        depth: depth, text: text(), figure: figure(), operation: operation(),
        source: source(), of: of(), label: label, heading: heading))
  }

  /// The working as words.
  public var lines: [WorkingLine] {
    steps.map { step in
      WorkingLine(
        depth: step.depth, label: step.key, about: step.about,
        value: step.figure?.description ?? "",
        how: step.operation.words, source: step.source?.description ?? "", of: step.of)
    }
  }
}

extension WorkingStep.Operation {
  /// The operation in words: `£1,452.00 at 8%, nearest penny …`.
  var words: String {
    switch self {
    case .none: ""
    case .product(let amount, let rate, let rule):
      "\(amount.inWords) at \(rate)" + (rule.map { ", \($0.words)" } ?? "")
    case .rounding(let amount, let rule): "\(amount.inWords), \(rule.words)"
    case .parts(let amount, let numerator, let denominator, let rule):
      "\(amount.inWords) × \(numerator) ÷ \(denominator), \(rule.words)"
    case .multiple(let amount, let count): "\(amount.inWords) × \(count)"
    }
  }
}

extension Collection where Element == WorkingLine {
  /// The working as indented text, one line a step.
  public var text: String {
    map { line in
      let how = line.how.isEmpty ? "" : "\(line.how) = "
      let value = line.value.isEmpty ? "" : line.how.isEmpty ? " = \(line.value)" : ""
      let worked = how.isEmpty ? "" : ": \(how)\(line.value)"
      let source = line.source.isEmpty ? "" : "   [\(line.source)]"
      return String(repeating: "  ", count: line.depth) + line.name + value + worked + source
    }.joined(separator: "\n")
  }
}
