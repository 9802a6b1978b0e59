/// What sort of slip a mutant is.
enum Kind: String, CaseIterable {
  /// A comparison turned round: `<` to `>=`, `==` to `!=`.
  case comparison
  /// A limit moved by one: `<` to `<=`, `..<` to `...`.
  case boundary
  /// An amount added where it is taken off, or a minus lost.
  case sign
  /// `&&` for `||`, or a condition said the other way.
  case logic
  /// One named rounding for another.
  case rounding
  /// The lesser for the greater, the first for the last.
  case choice
  /// A whole number one more or one less: rates, amounts, days, months, counts.
  case figure
}

/// One slip at a site.
struct Mutant {
  let kind: Kind
  /// What would stand in the source in place of the original.
  let becomes: String
  /// Whether it cannot matter: which comes first of two that are alike, and whether the first or the
  /// last is taken where there is one.
  var isIdle = false
  /// The number that switches it on, from 1 over all sources.
  var number = 0
}

/// A place in the sources where slips can be made.
struct Site {
  /// How the slip is written so that it can be switched on.
  enum Form {
    case infix
    case prefix
    /// A condition, followed by an operator of ours.
    case condition
    case number
    case rounding
    /// `min(` and `max(`.
    case function
    /// `.first`, `.last`, `.min`, `.max`.
    case member
  }

  let module: String
  /// From the package's folder.
  let file: String
  let form: Form
  let token: Token
  let lineText: String
  var mutants: [Mutant]

  /// What a mutant is known by while the sources stay as they are.
  func key(_ mutant: Mutant) -> String {
    "\(file):\(token.line):\(token.bytes.lowerBound) \(token.text) > \(mutant.becomes)"
  }

  /// The line with the slip in it.
  func mutatedLine(_ mutant: Mutant) -> String {
    var line = Array(lineText.utf8)
    let start = token.bytes.lowerBound - lineStart
    line.replaceSubrange(start..<start + token.bytes.count, with: mutant.becomes.utf8)
    return String(decoding: line, as: UTF8.self)
  }

  /// Where the line begins, in bytes of the file.
  let lineStart: Int
}

/// What may be written for each operator with a space on both sides.
private let infixes: [String: [(Kind, String)]] = [
  "<": [(.boundary, "<="), (.comparison, ">=")],
  "<=": [(.boundary, "<"), (.comparison, ">")],
  ">": [(.boundary, ">="), (.comparison, "<=")],
  ">=": [(.boundary, ">"), (.comparison, "<")],
  "==": [(.comparison, "!=")],
  "!=": [(.comparison, "==")],
  "+": [(.sign, "-")],
  "-": [(.sign, "+")],
  "+=": [(.sign, "-=")],
  "-=": [(.sign, "+=")],
  "&&": [(.logic, "||")],
  "||": [(.logic, "&&")],
]

private let ranges: [String: String] = ["..<": "...", "...": "..<"]

private let choices = ["min": "max", "max": "min", "first": "last", "last": "first"]

/// For each rounding of the law one the other way, and one nearly the same.
private let roundings: [String: [String]] = [
  "taxConstant": ["tax", "freePay"], "tax": ["freePay", "pension"],
  "freePay": ["tax", "pension"], "taxablePay": ["taxBandLimit", "tax"],
  "taxBandLimit": ["taxablePay", "tax"], "overridingLimit": ["freePay", "nics"],
  "nics": ["pension", "tax"], "nicsThreshold": ["taxablePay", "nics"],
  "loanThreshold": ["freePay", "pension"], "loan": ["nicsThreshold", "tax"],
  "pension": ["nics", "tax"], "payLine": ["nics", "tax"], "holidayPay": ["nics", "tax"],
  "minimumWage": ["freePay", "tax"],
]

/// Finds every place of a file where a slip can be made.
///
/// Left alone: comments, strings and what they interpolate; declarations; and what a precondition asks,
/// as no figure can reach it.
func sites(in file: String, of module: String, _ bytes: [UInt8]) -> [Site] {
  let tokens = Scanner.tokens(bytes)
  let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  var found: [Site] = []
  var index = 0
  // Where the closure ends that says which of two comes first, while in one.
  var orderingEnds = 0
  func token(_ place: Int) -> Token? { tokens.indices.contains(place) ? tokens[place] : nil }

  func add(_ form: Site.Form, _ mutants: [(Kind, String)]) {
    let token = tokens[index]
    let line = lines[token.line - 1]
    found.append(
      Site(
        module: module, file: file, form: form, token: token,
        lineText: String(decoding: line, as: UTF8.self),
        mutants: mutants.map { kind, becomes in
          let isIdle =
            kind == .boundary && index < orderingEnds || kind == .choice && isLookUp()
          return Mutant(kind: kind, becomes: becomes, isIdle: isIdle)
        }, lineStart: line.startIndex))
  }

  /// Whether the member named here is the end of a key path, `\.isPay`.
  func isOfKeyPath() -> Bool {
    var place = index
    while let before = token(place - 1), before.text == "." || before.kind == .word,
      !before.spaceBefore || before.text != "."
    {
      place -= 1
    }
    return token(place - 1)?.text == "\\"
  }

  /// Whether something is looked up here by a short name, which only one has: `{ $0.id == …`.
  func isLookUp() -> Bool {
    let ahead = tokens.dropFirst(index + 1).prefix(8).map(\.text)
    let closure = ahead.starts(with: ["(", "where", ":"]) ? ahead.dropFirst(3) : ahead[...]
    guard closure.starts(with: ["{", "$0", "."]), closure.dropFirst(4).first == "==" else {
      return false
    }
    return ["id", "funder", "element", "contract"].contains(closure.dropFirst(3).first)
  }

  /// The place after the closure of `sorted { … }`; nil where none begins here.
  func endOfOrdering() -> Int? {
    let ahead = tokens.dropFirst(index + 1).prefix(4).map(\.text)
    guard ahead.first == "{" || ahead == ["(", "by", ":", "{"] else { return nil }
    var depth = 0
    return tokens[index...].indices.first { place in
      depth += tokens[place].text == "{" ? 1 : tokens[place].text == "}" ? -1 : 0
      return depth == 0 && tokens[place].text == "}"
    }
  }

  while index < tokens.count {
    defer { index += 1 }
    let here = tokens[index]
    let before = token(index - 1)
    let after = token(index + 1)
    switch here.kind {
    case .word where here.text.hasPrefix("precondition") || here.text == "assert":
      var depth = 0
      while let next = token(index + 1) {
        if next.text == "(" { depth += 1 }
        if next.text == ")" { depth -= 1 }
        index += 1
        if depth == 0 { break }
      }
    case .word where ["sorted", "sort"].contains(here.text):
      orderingEnds = endOfOrdering() ?? orderingEnds
    case .sign where here.spaceBefore && here.spaceAfter:
      // Strings are joined, not added.
      guard let slips = infixes[here.text], before?.kind != .text, after?.kind != .text else {
        continue
      }
      add(.infix, slips)
    case .sign where !here.spaceBefore && !here.spaceAfter:
      if let slip = ranges[here.text], let after, ![")", "]", ","].contains(after.text),
        let before, !["(", "[", ","].contains(before.text)
      {
        add(.infix, [(.boundary, slip)])
      } else if ["-", "!"].contains(here.text), let before, ["(", "["].contains(before.text) {
        add(.prefix, [(here.text == "-" ? .sign : .logic, "")])
      }
    case .sign where here.spaceBefore && ["-", "!"].contains(here.text):
      add(.prefix, [(here.text == "-" ? .sign : .logic, "")])
    case .number:
      // A member of a tuple is a name, and the value of a case has to be written out.
      guard before?.text != ".", let value = Int64(here.text.filter { $0 != "_" }) else { continue }
      let isGrouped = here.text.contains("_")
      add(
        .number,
        [value + 1, value - 1].filter { $0 >= 0 }.map { (.figure, digits($0, isGrouped)) })
    case .word where ["min", "max"].contains(here.text) && after?.text == "(":
      guard before?.text != "func", let other = choices[here.text] else { continue }
      add(before?.text == "." ? .member : .function, [(.choice, other)])
    case .word where ["first", "last"].contains(here.text):
      guard before?.text == ".", let other = choices[here.text] else { continue }
      add(.member, [(.choice, other)])
    case .word where roundings[here.text] != nil && before?.text == ".":
      guard let ahead = token(index - 2), ["(", ","].contains(ahead.text), after?.text != "(",
        let others = roundings[here.text]
      else { continue }
      add(.rounding, others.map { (.rounding, $0) })
    case .word where isCondition(here.text):
      guard let after, !["(", ":", "="].contains(after.text),
        !["let", "var", "func", "case"].contains(before?.text), !isOfKeyPath()
      else { continue }
      add(.condition, [(.logic, "\(here.text) == false")])
    default: break
    }
  }
  return found
}

/// `isZero`, `hasReachedPensionAge`: names that say whether.
private func isCondition(_ word: String) -> Bool {
  for start in ["is", "has"] where word.hasPrefix(start) {
    return word.dropFirst(start.count).first?.isUppercase == true
  }
  return false
}

private func digits(_ value: Int64, _ isGrouped: Bool) -> String {
  let plain = String(value)
  guard isGrouped else { return plain }
  var text = ""
  for (place, digit) in plain.enumerated() {
    if place > 0, (plain.count - place) % 3 == 0 { text += "_" }
    text.append(digit)
  }
  return text
}
