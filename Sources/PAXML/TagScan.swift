/// What is known of a file before libxml2 sees it: that it is UTF-8, and where its start tags are.
///
/// libxml2 takes time in the square of a tag's attributes, believes any encoding a file declares,
/// and obeys a DOCTYPE; so these are refused here, by bytes, before it begins.
struct TagScan {
  /// Why a file goes no further.
  enum Refusal: Error {
    case encoding
    case doctype
    case attributes
    case depth
  }

  /// Attributes one start tag may have.
  static let attributeLimit = 64
  /// Elements that may stand inside one another.
  static let depthLimit = 64

  /// The offset of every start tag's `<`, in file order.
  private(set) var tags: [Int] = []
  /// What was refused and at which offset.
  private(set) var refusal: (reason: Refusal, offset: Int)?

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    if let offset = foreignEncoding(bytes) {
      refusal = (.encoding, offset)
      return
    }
    tags.reserveCapacity(bytes.count / 48)
    var depth = 0
    var at = 0
    while let open = bytes.offset(of: UInt8(ascii: "<"), from: at) {
      at = open + 1
      guard at < bytes.count else { return }
      switch bytes[at] {
      case UInt8(ascii: "!"):
        if bytes.has("<!--", at: open) {
          at = bytes.end(of: "-->", from: open + 4)
        } else if bytes.has("<![CDATA[", at: open) {
          at = bytes.end(of: "]]>", from: open + 9)
        } else if bytes.has("<!DOCTYPE", at: open) {
          refusal = (.doctype, open)
          return
        }
      case UInt8(ascii: "?"): at = bytes.end(of: "?>", from: at)
      case UInt8(ascii: "/"): depth -= 1
      default:
        tags.append(open)
        depth += 1
        if depth > TagScan.depthLimit {
          refusal = (.depth, open)
          return
        }
        var attributes = 0
        tag: while at < bytes.count {
          switch bytes[at] {
          case UInt8(ascii: "\""), UInt8(ascii: "'"):
            attributes += 1
            if attributes > TagScan.attributeLimit {
              refusal = (.attributes, open)
              return
            }
            let quote = bytes[at]
            repeat {
              at += 1
            } while at < bytes.count && bytes[at] != quote
              && bytes[at] != UInt8(ascii: "<")
            if at < bytes.count, bytes[at] == quote { at += 1 }
          case UInt8(ascii: ">"):
            if bytes[at - 1] == UInt8(ascii: "/") { depth -= 1 }
            at += 1
            break tag
          case UInt8(ascii: "<"): break tag
          default: at += 1
          }
        }
      }
    }
  }
}

/// The offset at which a file shows that it is not UTF-8: by its first bytes or by what it declares.
private func foreignEncoding(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
  // Text in UTF-16 and UTF-32 is full of noughts, and UTF-8 that XML allows has none.
  if let nought = bytes.offset(of: 0, from: 0) { return nought < 4 ? 0 : nought }
  let opening = bytes.prefix(4)
  if opening.starts(with: [0xFE, 0xFF])
    || opening.starts(with: [0xFF, 0xFE])
    || opening.elementsEqual([0x4C, 0x6F, 0xA7, 0x94])
  {
    return 0
  }
  if String(validating: bytes, as: UTF8.self) == nil { return validPrefix(of: bytes) }
  let start = opening.starts(with: utf8Mark) ? utf8Mark.count : 0
  guard bytes.has("<?xml", at: start) else { return nil }
  let end = bytes.end(of: "?>", from: start)
  guard let name = bytes.firstOffset(of: "encoding", in: start..<end) else { return nil }
  let rest = bytes[name..<end]
  guard let open = rest.firstIndex(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") })
  else { return nil }
  let value = rest[(open + 1)...].prefix { $0 != bytes[open] }
  return String(decoding: value, as: UTF8.self).lowercased() == "utf-8" ? nil : open + 1
}

/// How many bytes are UTF-8 before the first that are not.
private func validPrefix(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
  var rest = bytes.makeIterator()
  var parser = Unicode.UTF8.ForwardParser()
  var count = 0
  while case .valid(let scalar) = parser.parseScalar(from: &rest) { count += scalar.count }
  return count
}

/// The mark some editors put before UTF-8.
let utf8Mark: [UInt8] = [0xEF, 0xBB, 0xBF]

extension UnsafeBufferPointer<UInt8> {
  /// The offset of a byte at or after an offset.
  func offset(of byte: UInt8, from start: Int) -> Int? {
    var at = start
    while at < count {
      if self[at] == byte { return at }
      at += 1
    }
    return nil
  }

  /// Whether a word stands at an offset.
  func has(_ word: StaticString, at start: Int) -> Bool {
    guard start >= 0, start + word.utf8CodeUnitCount <= count else { return false }
    for index in 0..<word.utf8CodeUnitCount where self[start + index] != word.utf8Start[index] {
      return false
    }
    return true
  }

  /// The offset of a word's first occurrence in a range.
  func firstOffset(of word: StaticString, in range: Range<Int>) -> Int? {
    range.first { has(word, at: $0) }
  }

  /// The offset just after a word's next occurrence, the end where there is none.
  func end(of word: StaticString, from start: Int) -> Int {
    var at = start
    while let next = offset(of: word.utf8Start[0], from: at) {
      if has(word, at: next) { return next + word.utf8CodeUnitCount }
      at = next + 1
    }
    return count
  }
}
