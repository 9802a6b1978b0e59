import PADiagnostics
import PAPrimitives

/// The words after a command's name, taken one at a time; what is left over is refused.
struct Arguments {
  private var words: [String]

  init(_ words: [String]) { self.words = words }

  /// Whether a flag is given: `--draft`.
  mutating func flag(_ name: String) -> Bool {
    guard let place = words.firstIndex(of: name) else { return false }
    words.remove(at: place)
    return true
  }

  /// The value of an option: `--period 2026-27/4W08` or `--period=2026-27/4W08`.
  mutating func option(_ name: String) throws(Stop) -> String? {
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
    if let option = words.first(where: { $0.hasPrefix("--") }) {
      throw .usage("\(option) is not an option here")
    }
    guard !words.isEmpty else { throw .usage("\(what) is missing") }
    defer { words = [] }
    return words
  }

  /// Refuses what is left over.
  func finish() throws(Stop) {
    guard let word = words.first else { return }
    throw .usage(
      word.hasPrefix("--") ? "\(word) is not an option here" : "\(word) is one word too many")
  }
}
