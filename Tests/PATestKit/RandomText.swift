/// Text that fits a pattern of XML Schema, of those our forms use: letters, classes, groups, `|`, and
/// how often each may stand.
extension SeededRandom {
  /// Any text that fits.
  package mutating func text(matching pattern: String) -> String {
    var reading = Pattern(pattern)
    let choices = reading.alternatives()
    precondition(reading.isAtEnd, "no pattern that is understood: \(pattern)")
    return any(choices)
  }

  private mutating func any(_ choices: [[Pattern.Piece]]) -> String {
    pick(choices).map { piece in
      (0..<number(piece.times)).map { _ in
        switch piece.atom {
        case .characters(let characters): String(pick(characters))
        case .group(let choices): any(choices)
        }
      }.joined()
    }.joined()
  }
}

/// A pattern being understood.
private struct Pattern {
  indirect enum Atom {
    case characters([Character])
    case group([[Piece]])
  }

  struct Piece {
    var atom: Atom
    var times: ClosedRange<Int>
  }

  private var left: Substring

  init(_ pattern: String) { left = pattern[...] }

  var isAtEnd: Bool { left.isEmpty }

  /// What stands between bars, each a row of pieces.
  mutating func alternatives() -> [[Piece]] {
    var choices: [[Piece]] = [[]]
    while let next = left.first, next != ")" {
      if next == "|" {
        left.removeFirst()
        choices.append([])
        continue
      }
      let atom = atom()
      choices[choices.count - 1].append(Piece(atom: atom, times: times()))
    }
    return choices
  }

  private mutating func atom() -> Atom {
    switch left.removeFirst() {
    case "(":
      let choices = alternatives()
      left.removeFirst()
      return .group(choices)
    case "[": return .characters(characters())
    case "\\": return .characters([escaped()])
    case let character: return .characters([character])
    }
  }

  private mutating func escaped() -> Character {
    switch left.removeFirst() {
    case "n": "\n"
    case "r": "\r"
    case "t": "\t"
    case let character: character
    }
  }

  private mutating func characters() -> [Character] {
    let excludes = left.first == "^"
    if excludes { left.removeFirst() }
    var found: [Character] = []
    while let next = left.first, next != "]" {
      left.removeFirst()
      if next == "\\", left.hasPrefix("p{") {
        // A category, of which none is printed ASCII.
        left = left.drop { $0 != "}" }.dropFirst()
        continue
      }
      let first = next == "\\" ? escaped() : next
      guard left.first == "-", left.dropFirst().first != "]" else {
        found.append(first)
        continue
      }
      left.removeFirst()
      let last = left.removeFirst()
      found += characters(from: first, to: last)
    }
    left.removeFirst()
    guard excludes else { return found }
    return (UInt8(ascii: " ")...UInt8(ascii: "~")).map { Character(UnicodeScalar($0)) }
      .filter { !found.contains($0) }
  }

  private func characters(from first: Character, to last: Character) -> [Character] {
    guard let first = first.asciiValue, let last = last.asciiValue else { return [] }
    return (first...last).map { Character(UnicodeScalar($0)) }
  }

  private mutating func times() -> ClosedRange<Int> {
    switch left.first {
    case "?":
      left.removeFirst()
      return 0...1
    case "*":
      left.removeFirst()
      return 0...3
    case "+":
      left.removeFirst()
      return 1...3
    case "{":
      left.removeFirst()
      let inner = left.prefix { $0 != "}" }
      left = left.dropFirst(inner.count + 1)
      let numbers = inner.split(separator: ",").compactMap { Int($0) }
      return numbers[0]...(numbers.last ?? numbers[0])
    default: return 1...1
    }
  }
}
