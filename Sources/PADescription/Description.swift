// The one description of a document: what a value holds, in the order it is written. It writes, reads
// with places, declares its schema, makes random values and tells differences; there is no XML here.
//
//   Described ── a type that has a description: its name, a sentence, and its fields in order
//     Description ── one use of it: an interpreter, in PAFormats
//   DescribedChoice ── a type that is one of several: an element's name for each
//     ChoiceDescription ── one use of that

/// What a field of a document says of itself, once.
public struct Field: Sendable {
  /// Whether a value names something, and what.
  public enum Identity: Sendable {
    /// It names nothing.
    case none
    /// It is the name of what it stands in, unique among those: `party`, `pa`.
    case key(StaticString)
    /// It names one that stands elsewhere in the document.
    case reference(StaticString)
    /// It names one of the books, which are another document.
    case named(StaticString)
  }

  public let sentence: StaticString
  /// What to write, where it is more than its form says.
  public let write: StaticString?
  /// One that is written right, where the form's does not do.
  public let example: StaticString?
  /// How a dialogue asks for it; nil where none does.
  public let question: StaticString?
  /// A narrower or another form than its type's own.
  public let form: WrittenForm?
  /// Whether it names something.
  public let identity: Identity
  /// Who may see it, where that is not as its form says.
  public let privacy: Privacy?

  /// A field.
  ///
  /// - Parameters:
  ///   - sentence: What it is.
  ///   - write: What to write, where it is more than its form says.
  ///   - example: One that is written right.
  ///   - question: How a dialogue asks for it.
  ///   - form: A narrower or another form than its type's own.
  ///   - identity: Whether it names something.
  ///   - privacy: Who may see it.
  public init(
    _ sentence: StaticString, write: StaticString? = nil, example: StaticString? = nil,
    question: StaticString? = nil, as form: WrittenForm? = nil, _ identity: Identity = .none,
    privacy: Privacy? = nil
  ) {
    self.sentence = sentence
    self.write = write
    self.example = example
    self.question = question
    self.form = form
    self.identity = identity
    self.privacy = privacy
  }
}

/// A value with a description.
public protocol Described: Hashable, Sendable {
  /// The name of the type in schemas, and what it is.
  static var described: (name: StaticString, sentence: StaticString) { get }
  /// A value to read into; every part of it is replaced, or nobody gets it.
  static var blank: Self { get }
  /// Says what it holds, in the order it is written: attributes before what stands inside.
  mutating func describe(_ description: inout some Description)
}

/// A value that is one of several kinds, each an element of its own name.
public protocol DescribedChoice: Hashable, Sendable {
  /// A value to read into.
  static var blank: Self { get }
  /// Says each kind there is.
  static func describe(_ choice: inout some ChoiceDescription<Self>)
}

/// One use of the kinds of a choice.
public protocol ChoiceDescription<Choice> {
  /// What is chosen.
  associatedtype Choice: DescribedChoice
  /// A kind.
  ///
  /// - Parameters:
  ///   - name: The element it stands in.
  ///   - make: A choice of this kind.
  ///   - value: What a choice of this kind holds; nil for one of another.
  ///   - field: What it is.
  mutating func option<Value: Described>(
    _ name: StaticString, _ make: (Value) -> Choice, _ value: (Choice) -> Value?,
    _ field: @autoclosure () -> Field)
}

/// What parts of a value must be together, which none of them shows alone.
public enum Agreement: Hashable, Sendable {
  /// A last day is not before its first.
  case daysInOrder
  /// A part is there where another asks for it, and only there.
  case together
}

/// One use of a description.
///
/// Each part says its field by an autoclosure: whoever only writes or reads never makes one.
public protocol Description {
  /// An attribute that is always there.
  mutating func attribute<Value: Written>(
    _ name: StaticString, _ value: inout Value, _ field: @autoclosure () -> Field)
  /// An attribute that may be missing.
  mutating func attribute<Value: Written>(
    _ name: StaticString, _ value: inout Value?, _ field: @autoclosure () -> Field)
  /// An attribute left out where it has its usual value.
  mutating func attribute<Value: Written>(
    _ name: StaticString, _ value: inout Value, usually usual: Value,
    _ field: @autoclosure () -> Field)
  /// The element's text.
  mutating func text<Value: Written>(_ value: inout Value, _ field: @autoclosure () -> Field)
  /// An element inside, always there.
  mutating func child<Value: Described>(
    _ name: StaticString, _ value: inout Value, _ field: @autoclosure () -> Field)
  /// An element inside that may be missing.
  mutating func child<Value: Described>(
    _ name: StaticString, _ value: inout Value?, _ field: @autoclosure () -> Field)
  /// Elements inside, so many.
  mutating func list<Value: Described>(
    _ name: StaticString, _ values: inout [Value], _ count: ClosedRange<Int>,
    _ field: @autoclosure () -> Field)
  /// Elements inside that hold nothing but a value, so many.
  mutating func texts<Value: Written>(
    _ name: StaticString, _ values: inout [Value], _ count: ClosedRange<Int>,
    _ field: @autoclosure () -> Field)
  /// An element inside that is one of several kinds, always there.
  mutating func choice<Choice: DescribedChoice>(_ value: inout Choice)
  /// Elements inside of several kinds, so many in any order.
  mutating func choices<Choice: DescribedChoice>(
    _ values: inout [Choice], _ count: ClosedRange<Int>)
  /// What its parts must be together: where it is not so, what is read is refused.
  ///
  /// - Parameters:
  ///   - isSo: Whether it is so.
  ///   - agreement: What is asked.
  ///   - name: The attribute to look at where it is not so.
  mutating func require(
    _ isSo: @autoclosure () -> Bool, _ agreement: Agreement, at name: StaticString)
}

extension Description {
  /// Only reading asks.
  public mutating func require(
    _ isSo: @autoclosure () -> Bool, _ agreement: Agreement, at name: StaticString
  ) {}
}

extension ClosedRange<Int> {
  /// As many as there are.
  public static var any: ClosedRange<Int> { 0...Int.max }
  /// At least one.
  public static var some: ClosedRange<Int> { 1...Int.max }
}
