// A value is written in one way in all our documents, wherever it stands: in the books, in an entry, in
// what a bureau gets. How, is said once, beside the type: what the schema declares, what a message asks
// for, what a form shows and what a random value keeps to all come from it.

/// A value with one written form.
public protocol Written: Hashable, Sendable {
  static var form: WrittenForm { get }
  /// Reads the written form; nil where it is not one.
  init?(written: String)
  /// The written form.
  var written: String { get }
}

/// Who may see a value: what masks messages, filters exports and prefills forms.
public enum Privacy: Hashable, Sendable {
  /// A word of ours, an amount, a count or a day that tells nothing of a person.
  case open
  /// A word the user chose, which may tell anything.
  case freeWord
  /// Personal data: a name, an address, a number of the state's, a birthday.
  case personal
  /// Near to somebody's health: why somebody was away.
  case health
}

/// How a value is written.
public struct WrittenForm: Sendable {
  /// What it is at heart.
  public enum Kind: Hashable, Sendable {
    case text, decimal, integer, date
  }

  /// A word of a vocabulary, with what it means.
  public struct Word: Sendable {
    /// The word, as it is written.
    public let word: String
    /// What it means.
    public let sentence: StaticString

    /// A word.
    public init(_ word: String, _ sentence: StaticString) {
      self.word = word
      self.sentence = sentence
    }
  }

  /// The name of the form, unique among all.
  public let name: StaticString
  /// What to write, as a message says it: `Write …`.
  public let write: StaticString
  /// One that is written right.
  public let example: StaticString
  /// What it is at heart.
  public let kind: Kind
  /// Regular expressions of which the whole text fits one; none where any text does.
  public let patterns: [String]
  /// How many characters it may have.
  public let lengths: ClosedRange<Int>?
  /// The least and the most it may be.
  public let bounds: (least: StaticString?, most: StaticString?)
  /// The words there are; none where it is no vocabulary.
  public let words: [Word]
  /// Who may see it, where its field does not say.
  public let privacy: Privacy
  /// What a text that is none of these was likely meant to be, as the beginning of what to do; nil where
  /// nobody can tell.
  ///
  /// It never repeats the text, which may be personal.
  public private(set) var likelyMeant: @Sendable (String) -> String? = { _ in nil }

  /// The same form, with what is said of a text that is none.
  public func saying(_ likelyMeant: @escaping @Sendable (String) -> String?) -> WrittenForm {
    var form = self
    form.likelyMeant = likelyMeant
    return form
  }

  /// A form.
  ///
  /// - Parameters:
  ///   - name: Its name, unique among all forms.
  ///   - write: What to write.
  ///   - example: One that is written right.
  ///   - kind: What it is at heart.
  ///   - patterns: Regular expressions of which it fits one.
  ///   - lengths: How many characters it may have.
  ///   - bounds: The least and the most it may be.
  ///   - privacy: Who may see it.
  public init(
    _ name: StaticString, _ write: StaticString, example: StaticString, _ kind: Kind = .text,
    patterns: [String] = [], lengths: ClosedRange<Int>? = nil,
    bounds: (least: StaticString?, most: StaticString?) = (nil, nil), privacy: Privacy = .open
  ) {
    self.name = name
    self.write = write
    self.example = example
    self.kind = kind
    self.patterns = patterns
    self.lengths = lengths
    self.bounds = bounds
    self.privacy = privacy
    words = []
  }

  /// A vocabulary.
  ///
  /// - Parameters:
  ///   - name: Its name, unique among all forms.
  ///   - sentence: What the words say.
  ///   - words: The words.
  ///   - privacy: Who may see which it is.
  public init(
    _ name: StaticString, _ sentence: StaticString, words: [Word], privacy: Privacy = .open
  ) {
    self.name = name
    write = sentence
    example = ""
    kind = .text
    patterns = []
    lengths = nil
    bounds = (nil, nil)
    self.privacy = privacy
    self.words = words
  }
}

/// A closed set of words, each with what it means.
///
/// The word that is written is the raw value, which a renamed case keeps.
public protocol Vocabulary: Written, CaseIterable, RawRepresentable<String> {
  /// The name of the form, and what the words say.
  static var vocabulary: (name: StaticString, sentence: StaticString) { get }
  /// What the word means.
  var sentence: StaticString { get }
}

extension Vocabulary {
  /// Reads a word.
  @inlinable
  public init?(written: String) { self.init(rawValue: written) }

  /// The word.
  @inlinable
  public var written: String { rawValue }

  /// The words, each with what it means.
  public static var form: WrittenForm {
    WrittenForm(
      vocabulary.name, vocabulary.sentence,
      words: allCases.map { WrittenForm.Word($0.rawValue, $0.sentence) })
  }
}
