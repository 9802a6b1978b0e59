import PADescription
import PAPrimitives
import PAXML
import Synchronization

extension WrittenForm {
  /// What to write, as a sentence goes on.
  var expectation: String {
    var clause = write.description.asClause.trimmingFullStop
    if kind == .date { clause += ", or day/month/year, 21/11/2026" }
    guard !words.isEmpty else { return clause }
    return "use one of \(words.map(\.word).joined(separator: ", ")) (\(clause))"
  }
}

extension String {
  /// Without the full stop at its end.
  var trimmingFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}

extension WrittenForm {
  /// Whether a text that is none of these looks like one: figures and their marks, with no other words than
  /// those of days and times, or nearly a word of the vocabulary.
  ///
  /// Anything may stand in the wrong column, a name or an address too.
  func looksLikeOne(_ text: String) -> Bool {
    guard words.isEmpty else { return text.nearest(among: words.map(\.word)) != nil }
    let marks = Set(" :/.,-+%£'")
    guard text.contains(where: \.isASCIIFigure) else { return false }
    return text.split { marks.contains($0) || $0.isASCIIFigure }.allSatisfy { word in
      WrittenForm.wordsOfTime.contains { $0 == word.lowercased() }
    }
  }

  private static let wordsOfTime: Set<String> = {
    let months = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    let others = [
      "sept", "st", "nd", "rd", "th", "am", "pm", "h", "hr", "hrs", "m", "min", "mins", "first",
      "second",
    ]
    return Set(months + months.map { String($0.prefix(3)) } + others)
  }()
}

extension Character {
  fileprivate var isASCIIFigure: Bool { isASCII && isNumber }
}

/// The patterns of forms, each compiled once.
private let compiledPatterns = Mutex<[String: [Pattern]]>([:])

extension WrittenForm {
  /// Whether it allows a text.
  func allows(_ text: String) -> Bool {
    if !words.isEmpty { return words.contains { $0.word == text } }
    if let lengths, !lengths.contains(text.unicodeScalars.count) { return false }
    if !patterns.isEmpty, !compiled.contains(where: { $0.matches(text) }) { return false }
    let (least, most) = bounds
    return least.map { !isBelow(text, $0.description) } ?? true
      && most.map { !isBelow($0.description, text) } ?? true
  }

  private var compiled: [Pattern] {
    let name = name.description
    return compiledPatterns.withLock { known in
      if let found = known[name] { return found }
      let made = patterns.compactMap { Pattern($0) }
      precondition(made.count == patterns.count, "a pattern of '\(name)' is none")
      known[name] = made
      return made
    }
  }

  /// Whether one value is below another, both of a form that has bounds.
  private func isBelow(_ text: String, _ other: String) -> Bool {
    switch kind {
    case .integer, .decimal: Figures(text) < Figures(other)
    // Year, month and day have as many figures each.
    case .date, .text: text < other
    }
  }
}

/// A number by its figures, of which only the greater is asked.
private struct Figures: Comparable {
  private let isNegative: Bool
  private let whole: Substring
  private let fraction: Substring

  init(_ text: String) {
    isNegative = text.hasPrefix("-")
    let parts = text.drop { $0 == "-" || $0 == "+" }.split(
      separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    whole = parts[0].drop { $0 == "0" }
    fraction = parts.count > 1 ? parts[1] : ""
  }

  static func < (one: Figures, other: Figures) -> Bool {
    guard one.isNegative == other.isNegative else { return one.isNegative }
    let (small, great) = one.isNegative ? (other, one) : (one, other)
    guard small.whole.count == great.whole.count else {
      return small.whole.count < great.whole.count
    }
    return (small.whole, small.fraction) < (great.whole, great.fraction)
  }
}
