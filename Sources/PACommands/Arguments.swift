import PADiagnostics
import PAPrimitives
import PAXML

/// The words after a command's name, taken one at a time; what is left over is refused.
struct Arguments {
  private var words: [String]
  /// What was asked for, by which an option given twice is told from one that is none.
  private var flags: Set<String> = []
  private var options: Set<String> = []

  init(_ words: [String]) { self.words = words }

  /// Whether a flag is given: `--draft`.
  mutating func flag(_ name: String) -> Bool {
    flags.insert(name)
    guard let place = words.firstIndex(of: name) else { return false }
    words.remove(at: place)
    return true
  }

  /// The value of an option: `--period 2026-27/4W08` or `--period=2026-27/4W08`.
  mutating func option(_ name: String) throws(Stop) -> String? {
    options.insert(name)
    if let place = words.firstIndex(where: { $0.hasPrefix("\(name)=") }) {
      return String(words.remove(at: place).dropFirst(name.count + 1))
    }
    guard let place = words.firstIndex(of: name) else { return nil }
    guard place + 1 < words.count, !words[place + 1].hasPrefix("--") else {
      throw .usage("\(name) needs a value after it")
    }
    words.remove(at: place)
    return words.remove(at: place)
  }

  /// The value of an option that must be there.
  mutating func required(_ name: String) throws(Stop) -> String {
    guard let value = try option(name) else { throw .usage("\(name) is missing") }
    return value
  }

  /// An option read as a value of a kind.
  mutating func option<Value>(
    _ name: String, _ what: String, _ read: (String) -> Value?
  ) throws(Stop) -> Value? {
    guard let text = try option(name) else { return nil }
    guard let value = read(text) else { throw .usage("\(name) must be \(what)") }
    return value
  }

  /// An option that must be there, read as a value of a kind.
  mutating func required<Value>(
    _ name: String, _ what: String, _ read: (String) -> Value?
  ) throws(Stop) -> Value {
    guard let value = try option(name, what, read) else {
      throw .usage("\(name) is missing: \(what)")
    }
    return value
  }

  /// An option of one line of text.
  mutating func text(_ name: String) throws(Stop) -> String? {
    try option(name, "one line of 1 to 120 letters, without control characters") {
      $0.isOneLine ? $0 : nil
    }
  }

  /// An option of one line of text that must be there.
  mutating func requiredText(_ name: String) throws(Stop) -> String {
    guard let text = try text(name) else { throw .usage("\(name) is missing") }
    return text
  }

  /// A day of a tax year that has a name, 1900-01 to 2198-99.
  mutating func day(_ name: String, such example: String) throws(Stop) -> CivilDate? {
    try option(name, "a day such as \(example)") { text in
      CivilDate(text).flatMap { TaxYear("\(TaxYear(containing: $0))") == nil ? nil : $0 }
    }
  }

  /// A day that must be there.
  mutating func requiredDay(_ name: String, such example: String) throws(Stop) -> CivilDate {
    guard let day = try day(name, such: example) else {
      throw .usage("\(name) is missing: a day such as \(example)")
    }
    return day
  }

  /// The next word that is not an option.
  mutating func next(_ what: String) throws(Stop) -> String {
    guard let place = words.firstIndex(where: { !$0.hasPrefix("--") }) else {
      throw .usage("\(what) is missing")
    }
    return words.remove(at: place)
  }

  /// The next word that is not an option, if there is one.
  mutating func nextIfAny() -> String? {
    words.firstIndex { !$0.hasPrefix("--") }.map { words.remove(at: $0) }
  }

  /// All words that are left, none of which may be an option.
  mutating func rest(_ what: String) throws(Stop) -> [String] {
    if let option = words.first(where: { $0.hasPrefix("--") }) { throw .usage(refusal(of: option)) }
    guard !words.isEmpty else { throw .usage("\(what) is missing") }
    defer { words = [] }
    return words
  }

  /// Refuses what is left over.
  func finish() throws(Stop) {
    guard let word = words.first else { return }
    throw .usage(word.hasPrefix("--") ? refusal(of: word) : "\(word) is one word too many")
  }

  private func refusal(of option: String) -> String {
    let name = String(option.prefix { $0 != "=" })
    if flags.contains(name), name != option { return "\(name) takes no value" }
    return flags.contains(name) || options.contains(name)
      ? "\(name) stands twice" : "\(option) is not an option here"
  }
}

extension String {
  /// Whether it is a line of a few words, as names are.
  var isOneLine: Bool {
    !isEmpty && utf8.count <= 120 && !contains { $0.isNewline || $0 == "\t" } && isSayableInXML
  }
}
