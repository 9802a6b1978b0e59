/// A sentence with numbered places for what differs: `"\(1) is paid \(2) on \(3)"`.
///
/// Another language may put the places in its own order.
package struct Phrase: Hashable, Sendable, ExpressibleByStringInterpolation {
  fileprivate enum Part: Hashable, Sendable {
    case words(String)
    case place(Int)
  }

  /// Gathers the parts of a phrase as the source text states them.
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var parts: [Part] = []

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { parts.append(.words(literal)) }
    }

    package mutating func appendInterpolation(_ place: Int) { parts.append(.place(place)) }
  }

  private let parts: [Part]

  package init(stringLiteral words: String) { parts = [.words(words)] }

  package init(stringInterpolation: StringInterpolation) { parts = stringInterpolation.parts }

  /// Whether a text could be this sentence with its places filled.
  package func fits(_ text: some StringProtocol) -> Bool {
    var rest = text[...]
    for part in parts {
      guard case .words(let words) = part else { continue }
      if rest.startIndex == text.startIndex, part == parts.first {
        guard rest.hasPrefix(words) else { return false }
        rest = rest.dropFirst(words.count)
      } else {
        guard let found = rest.firstRange(of: words) else { return false }
        rest = rest[found.upperBound...]
      }
    }
    return true
  }

  /// The numbers of its places.
  package var places: Set<Int> {
    Set(
      parts.compactMap { part in
        if case .place(let place) = part { place } else { nil }
      })
  }

  /// The sentence with its places filled.
  package func callAsFunction(_ values: String...) -> String { self(values) }

  /// The sentence with its places filled.
  package func callAsFunction(_ values: [String]) -> String {
    if case .words(let words)? = parts.first, parts.count == 1 { return words }
    var sentence = ""
    for part in parts {
      switch part {
      case .words(let words): sentence += words
      case .place(let place): sentence += values[place - 1]
      }
    }
    return sentence
  }
}
