/// A piece of Swift text: enough of the language to find operators, numbers and names in code, and
/// never in comments or in the text of strings.
struct Token {
  enum Kind {
    /// A name or a keyword.
    case word
    /// A whole number in decimal digits.
    case number
    /// A string, whole, with whatever it interpolates.
    case text
    /// A run of operator characters.
    case sign
    /// A bracket, comma, point, colon, backslash and the like.
    case mark
  }

  let kind: Kind
  let text: String
  /// Where it stands, in bytes of the file.
  let bytes: Range<Int>
  /// Counted from 1.
  let line: Int
  /// Whether white space, a line's end or the file's stands on each side.
  let spaceBefore: Bool
  let spaceAfter: Bool
}

/// Takes a file's bytes apart.
struct Scanner {
  private let bytes: [UInt8]
  private var place = 0
  private var line = 1

  private static let signs = Set("/=-+!*%<>&|^~?".utf8)

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  static func tokens(_ bytes: [UInt8]) -> [Token] {
    var scanner = Scanner(bytes)
    var tokens: [Token] = []
    while let token = scanner.next() { tokens.append(token) }
    return tokens
  }

  private func byte(_ ahead: Int = 0) -> UInt8? {
    bytes.indices.contains(place + ahead) ? bytes[place + ahead] : nil
  }

  private func isSpace(_ byte: UInt8?) -> Bool {
    guard let byte else { return true }
    return byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t")
  }

  private func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"), 0x80...0xFF:
      true
    default: false
    }
  }

  private func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private func stands(_ text: String, at place: Int) -> Bool {
    bytes[place...].starts(with: text.utf8)
  }

  private mutating func step() {
    if bytes[place] == UInt8(ascii: "\n") { line += 1 }
    place += 1
  }

  private mutating func next() -> Token? {
    passOver()
    guard let first = byte() else { return nil }
    let start = place
    let startLine = line
    let kind: Token.Kind
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "#") && byte(1) == UInt8(ascii: "\"") {
      passText()
      kind = .text
    } else if isWord(first) {
      while let next = byte(), isWord(next) { place += 1 }
      let word = bytes[start..<place]
      kind =
        word.allSatisfy { isDigit($0) || $0 == UInt8(ascii: "_") } && isDigit(first)
        ? .number : .word
    } else if first == UInt8(ascii: "."), byte(1) == UInt8(ascii: ".") {
      while let next = byte(), next == UInt8(ascii: ".") || Scanner.signs.contains(next) {
        place += 1
      }
      kind = .sign
    } else if Scanner.signs.contains(first) {
      while let next = byte(), Scanner.signs.contains(next), !stands("//", at: place) {
        place += 1
      }
      kind = .sign
    } else {
      place += 1
      kind = .mark
    }
    return Token(
      kind: kind, text: String(decoding: bytes[start..<place], as: UTF8.self),
      bytes: start..<place, line: startLine,
      spaceBefore: start == 0 || isSpace(bytes[start - 1]), spaceAfter: isSpace(byte()))
  }

  /// Passes over white space and comments.
  private mutating func passOver() {
    while byte() != nil {
      if isSpace(byte()) {
        step()
      } else if stands("//", at: place) {
        while let next = byte(), next != UInt8(ascii: "\n") { place += 1 }
      } else if stands("/*", at: place) {
        while byte() != nil, !stands("*/", at: place) { step() }
        place = min(place + 2, bytes.count)
      } else {
        return
      }
    }
  }

  /// Passes over a string of any form, and over strings inside what it interpolates.
  private mutating func passText() {
    var hashes = ""
    while byte() == UInt8(ascii: "#") {
      hashes += "#"
      place += 1
    }
    let quotes = stands("\"\"\"", at: place) ? "\"\"\"" : "\""
    place += quotes.utf8.count
    let end = quotes + hashes
    let escape = "\\" + hashes
    while byte() != nil, !stands(end, at: place) {
      guard stands(escape, at: place) else {
        step()
        continue
      }
      place += escape.utf8.count
      guard byte() == UInt8(ascii: "(") else {
        if byte() != nil { step() }
        continue
      }
      var depth = 0
      repeat {
        switch byte() {
        case UInt8(ascii: "("):
          depth += 1
          place += 1
        case UInt8(ascii: ")"):
          depth -= 1
          place += 1
        case UInt8(ascii: "\""): passText()
        case nil: return
        default: step()
        }
      } while depth > 0
    }
    place = min(place + end.utf8.count, bytes.count)
  }
}
