import Foundation

/// A number kept as a fraction: nothing in a working is rounded but where it says so.
struct Fraction: Hashable, Comparable, CustomStringConvertible {
  let over: Int128
  let under: Int128

  init(_ over: Int128, over under: Int128 = 1) {
    var (a, b) = (over.magnitude, under.magnitude)
    while b != 0 { (a, b) = (b, a % b) }
    let common = Int128(a == 0 ? 1 : a) * (under < 0 ? -1 : 1)
    self.over = over / common
    self.under = under / common
  }

  /// Reads `-12.05`.
  init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let places = parts.count == 2 ? parts[1].count : 0
    guard parts.count <= 2, parts.count == 1 || places > 0, places < 10,
      let digits = Int128(parts.joined())
    else { return nil }
    self.init(digits, over: (0..<places).reduce(1) { tens, _ in tens * 10 })
  }

  static func + (left: Self, right: Self) -> Self {
    Self(left.over * right.under + right.over * left.under, over: left.under * right.under)
  }
  static func - (left: Self, right: Self) -> Self { left + Self(-right.over, over: right.under) }
  static func * (left: Self, right: Self) -> Self {
    Self(left.over * right.over, over: left.under * right.under)
  }
  static func / (left: Self, right: Self) -> Self {
    left * Self(right.under, over: right.over)
  }
  static func < (left: Self, right: Self) -> Bool {
    left.over * right.under < right.over * left.under
  }

  /// The nearest multiple of one part of a whole toward nought, after a part of it is added: what is
  /// below nought is rounded as its opposite.
  func rounded(toPartsOf parts: Int128, adding more: Fraction = Fraction(0)) -> Fraction {
    let sign: Int128 = over < 0 ? -1 : 1
    let count = Fraction(over * sign, over: under) * Fraction(parts) + more
    return Fraction(sign * (count.over / count.under), over: parts)
  }

  var description: String { under == 1 ? "\(over)" : "\(over)/\(under)" }
}

/// How a figure was worked out, in `expected.csv`: steps that a person does with a pencil.
///
///     A: (1732.12 - 967) x 8% = 61.21
///     BR: 313 x 20% = 62.60; less 31.20 before = 31.40
///
/// Steps are parted by `;`, and what stands before `: ` is a reason in words. A step is a sum of
/// numbers, percentages and hours (`7:20`) with `+ - x / ( )`; the words of `labels` may stand
/// beside a number and say what it is. What a step comes to may follow `=`, and must then be right.
/// `less` takes from the step before (`less 20%`: a part of it), `smaller of … and …` is what it
/// says, and `… is not over …` comes to nothing. The last step is the figure.
enum GalleryWorking {
  /// Words that say what a number is and change nothing.
  static let labels: Set<String> = [
    "NI", "a", "allowance", "before", "cover", "cover:training", "days", "employee", "employer",
    "employerNI", "employerPension", "expenses", "given", "gross", "hours", "in", "loans", "miles",
    "minutes", "month", "months", "of", "opening", "pension", "period", "relief", "tax", "the",
    "up", "used", "wages", "weeks", "year",
  ]

  /// What a working comes to.
  ///
  /// - Parameters:
  ///   - working: The working.
  ///   - name: The figure's name: contributions to National Insurance and to a pension have a
  ///     rounding of their own, which goes without saying.
  /// - Returns: What the last step comes to.
  /// - Throws: What a step is that is no sum, or comes to something else.
  static func result(of working: String, for name: String) throws -> Fraction {
    var before: Fraction?
    let steps = working.split(separator: "; ").flatMap { step -> [Substring] in
      guard let place = step.range(of: ", less ") else { return [step] }
      return [step[..<place.lowerBound], step[step.index(place.lowerBound, offsetBy: 2)...]]
    }
    for step in steps {
      do {
        before = try result(ofStep: step, after: before, for: name)
      } catch let fault as GalleryFault {
        throw GalleryFault("'\(step)': \(fault)")
      }
    }
    guard let before else { throw GalleryFault("there is no step") }
    return before
  }

  private static let roundings: [(words: String, rule: @Sendable (Fraction) -> Fraction)] = [
    ("half up", { $0.rounded(toPartsOf: 100, adding: Fraction(1, over: 2)) }),
    ("down to the penny", { $0.rounded(toPartsOf: 100) }),
    ("down to the pound", { $0.rounded(toPartsOf: 1) }),
  ]

  /// The rounding that a figure's kind has by rule: National Insurance drops a third decimal up to 5
  /// and takes 6 and more up; a pension is half up (decision 0003).
  private static func ownRounding(of name: String) -> ((Fraction) -> Fraction)? {
    switch name {
    case "employeeNI", "employerNI":
      {
        $0.rounded(toPartsOf: 1_000).rounded(toPartsOf: 100, adding: Fraction(4, over: 10))
      }
    case "pensionEmployee", "pensionEmployer": roundings[0].rule
    default: nil
    }
  }

  private static func result(
    ofStep step: Substring, after before: Fraction?, for name: String
  ) throws -> Fraction {
    var text = step.split(separator: ": ").last.map(String.init) ?? ""
    let rounding = roundings.first { text.contains($0.words) }
    if let rounding { text = text.replacing(rounding.words, with: "") }
    let sides = text.split(separator: " = ", omittingEmptySubsequences: false)
    guard sides.count <= 2 else { throw GalleryFault("more than one =") }
    var value = try left(of: sides[0], after: before)
    if let rounding { value = rounding.rule(value) }
    guard sides.count == 2 else { return value }
    let said = try sum(sides[1])
    if rounding == nil, value != said, let rule = ownRounding(of: name) { value = rule(value) }
    guard value == said else { throw GalleryFault("comes to \(value), not \(said)") }
    return value
  }

  private static func left(of text: Substring, after before: Fraction?) throws -> Fraction {
    if let place = text.range(of: " is not over ") {
      let (one, other) = (try sum(text[..<place.lowerBound]), try sum(text[place.upperBound...]))
      guard one <= other else { throw GalleryFault("it is over") }
      return Fraction(0)
    }
    if text.hasPrefix("smaller of "), let place = text.range(of: " and ") {
      return min(
        try sum(text[..<place.lowerBound].dropFirst(11)), try sum(text[place.upperBound...]))
    }
    guard text.hasPrefix("less ") else { return try sum(text) }
    guard let before else { throw GalleryFault("there is no step before") }
    let rest = text.dropFirst(5)
    let amount = try sum(rest)
    return before - (rest.prefix { $0 != " " }.hasSuffix("%") ? before * amount : amount)
  }

  // MARK: Sums

  private enum Sign: Hashable {
    case number(Fraction)
    case mark(Character)
  }

  private static func sum(_ text: Substring) throws -> Fraction {
    var signs = try signs(text)[...]
    let value = try sum(&signs)
    guard signs.isEmpty else { throw GalleryFault("it goes on after the sum") }
    return value
  }

  private static func signs(_ text: Substring) throws -> [Sign] {
    var signs: [Sign] = []
    for word in text.replacing("(", with: " ( ").replacing(")", with: " ) ").split(separator: " ") {
      if ["+", "-", "/", "(", ")"].contains(word) {
        signs.append(.mark(Character(String(word))))
      } else if word == "x" {
        signs.append(.mark("x"))
      } else if word.contains(/^-?[0-9]/) {
        signs.append(.number(try number(word)))
      } else if !labels.contains(String(word)), !word.hasPrefix("item:") {
        throw GalleryFault("'\(word)' is no word of a sum")
      }
    }
    return signs
  }

  private static func number(_ word: Substring) throws -> Fraction {
    let parts = word.split(separator: ":")
    if parts.count == 2, parts[1].count == 2, let hours = Fraction(parts[0]),
      let minutes = Fraction(parts[1])
    {
      return hours + minutes / Fraction(60)
    }
    let isPercentage = word.hasSuffix("%")
    guard let number = Fraction(isPercentage ? word.dropLast() : word) else {
      throw GalleryFault("'\(word)' is no number")
    }
    return isPercentage ? number / Fraction(100) : number
  }

  private static func sum(_ signs: inout ArraySlice<Sign>) throws -> Fraction {
    var value = try product(&signs)
    while let sign = signs.first, sign == .mark("+") || sign == .mark("-") {
      signs.removeFirst()
      let next = try product(&signs)
      value = sign == .mark("+") ? value + next : value - next
    }
    return value
  }

  private static func product(_ signs: inout ArraySlice<Sign>) throws -> Fraction {
    var value = try single(&signs)
    while let sign = signs.first, sign == .mark("x") || sign == .mark("/") {
      signs.removeFirst()
      let next = try single(&signs)
      guard sign == .mark("x") || next.over != 0 else { throw GalleryFault("divided by nothing") }
      value = sign == .mark("x") ? value * next : value / next
    }
    return value
  }

  private static func single(_ signs: inout ArraySlice<Sign>) throws -> Fraction {
    switch signs.popFirst() {
    case .number(let number): return number
    case .mark("("):
      let value = try sum(&signs)
      guard signs.popFirst() == .mark(")") else { throw GalleryFault("a bracket stays open") }
      return value
    default: throw GalleryFault("a number is missing")
    }
  }
}
