/// In which language, and for which readers, words are written.
public struct Reading: Hashable, Sendable {
  /// How much a reader is asked.
  public enum Level: String, Hashable, Sendable, CaseIterable {
    /// Plain words, for a reading age of about eleven.
    case plain
    /// Short sentences of the plainest words, each with one thought.
    case easyRead
  }

  /// The language as HTML names it: `en-GB`, `cy`.
  public let language: String
  /// The reading level.
  public let level: Level

  /// Words of a language for some readers.
  public init(_ language: String, _ level: Level) {
    self.language = language
    self.level = level
  }

  public static let plainEnglish = Reading("en-GB", .plain)
}

/// A word or sentence of one document, by what it says; its raw value is its place in a table.
package protocol DocumentWord: RawRepresentable<Int>, CaseIterable, Hashable, Sendable {}

/// The words of one document in one language at one reading level.
package struct WordTable<Word: DocumentWord>: Hashable, Sendable {
  package let reading: Reading
  private let phrases: [Phrase]
  /// What the table has no words for; a test sees that no table of `Words.all` lacks any.
  package let missing: [Word]

  package init(_ reading: Reading, _ phrases: [Word: Phrase]) {
    self.reading = reading
    // A word that is missing shows that it is.
    self.phrases = Word.allCases.map { phrases[$0] ?? Phrase(stringLiteral: "[\($0)]") }
    missing = Word.allCases.filter { phrases[$0] == nil }
  }

  /// A word as the table has it, its places open.
  package subscript(word: Word) -> Phrase { phrases[word.rawValue] }

  /// A word with its places filled.
  package func callAsFunction(_ word: Word, _ values: String...) -> String { self[word](values) }

  /// One or many of something.
  package func callAsFunction(_ count: Int64, _ one: Word, _ many: Word) -> String {
    count == 1 ? self(one) : self(many, String(count))
  }

  /// Words that are missing, or whose places are not those of another table.
  package func lacking(against other: WordTable) -> [Word] {
    Word.allCases.filter { missing.contains($0) || self[$0].places != other[$0].places }
  }
}
