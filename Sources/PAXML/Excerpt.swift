import PADiagnostics

/// A file's bytes when something is wrong in it: offsets become places, lines become excerpts.
struct FaultyFile {
  let name: String
  let bytes: UnsafeBufferPointer<UInt8>
  private let lineStarts: [Int]

  init(_ name: String, _ bytes: UnsafeBufferPointer<UInt8>) {
    self.name = name
    self.bytes = bytes
    var starts = [bytes.prefix(3).elementsEqual(utf8Mark) ? 3 : 0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    lineStarts = starts
  }
}

/// The longest line of which an excerpt is shown, in characters.
let excerptLimit = 160

extension FaultyFile {
  /// The line, from 1, in which an offset stands.
  func line(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The column, from 1, in which an offset stands.
  func column(of offset: Int) -> Int {
    let start = lineStarts[line(of: offset) - 1]
    return start < offset ? bytes[start..<offset].count { $0 & 0xC0 != 0x80 } + 1 : 1
  }

  /// The offset at which a line and column stand; nil where there is none.
  func offset(line: Int, column: Int) -> Int? {
    guard line > 0, line <= lineStarts.count, column > 0 else { return nil }
    var offset = lineStarts[line - 1]
    var left = column - 1
    while offset < bytes.count {
      if bytes[offset] & 0xC0 != 0x80 {
        if left == 0 { return offset }
        left -= 1
      }
      offset += 1
    }
    return nil
  }

  /// A line with all but the names and marks of its tags masked, each character by `…`.
  ///
  /// What stands at or after `end` is masked whole: markup is not to be trusted after its fault.
  func excerpt(line: Int, upTo end: Int = .max) -> String {
    guard line > 0, line <= lineStarts.count else { return "" }
    let start = lineStarts[line - 1]
    let stop =
      bytes[start...].firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
      ?? bytes.count
    var shown = [Bool](repeating: false, count: stop - start)
    for range in markup(before: min(stop, end)) {
      for offset in range.clamped(to: start..<min(stop, max(start, end))) {
        shown[offset - start] = true
      }
    }
    var text = String.UnicodeScalarView()
    var offset = start
    for scalar in String(decoding: bytes[start..<stop], as: UTF8.self).unicodeScalars {
      if text.count == excerptLimit { break }
      switch scalar {
      case " ", "\t": text.append(" ")
      default: text.append(offset < stop && shown[offset - start] ? scalar : "…")
      }
      offset += UTF8.width(scalar)
    }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  /// The ranges that hold no value: `<name`, `attribute="`, closing quotes, and ends of tags.
  private func markup(before end: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var at = 0
    while let open = bytes.offset(of: UInt8(ascii: "<"), from: at), open < end {
      if bytes.has("<!--", at: open) {
        at = bytes.end(of: "-->", from: open + 4)
        ranges += [open..<open + 4, max(at - 3, open)..<at]
      } else if bytes.has("<![CDATA[", at: open) {
        at = bytes.end(of: "]]>", from: open + 9)
        ranges += [open..<open + 9, max(at - 3, open)..<at]
      } else {
        let tag = Tag(bytes, at: open)
        ranges += tag.markup
        at = tag.end
      }
    }
    return ranges
  }

  /// The place of an offset.
  func place(_ offset: Int) -> SourcePlace {
    SourcePlace(file: name, line: line(of: offset), column: column(of: offset))
  }
}

/// One tag's parts by their offsets, as far as its markup can be followed.
struct Tag {
  /// An attribute's name and what stands between its quotes.
  struct Part {
    let name: String
    let nameStart: Int
    let valueStart: Int

    /// The name without its prefix.
    var localName: String { String(name.split(separator: ":").last ?? "") }
  }

  private(set) var attributes: [Part] = []
  /// The ranges that hold names and marks.
  private(set) var markup: [Range<Int>] = []
  /// The offset just after it.
  private(set) var end: Int

  /// The tag whose `<` stands at an offset.
  init(_ bytes: UnsafeBufferPointer<UInt8>, at open: Int) {
    func nameEnd(from start: Int) -> Int {
      var at = start
      while at < bytes.count, isNameByte(bytes[at]) { at += 1 }
      return at
    }
    func blankEnd(from start: Int) -> Int {
      var at = start
      while at < bytes.count, isBlank(bytes[at]) { at += 1 }
      return at
    }
    var at = open + 1
    if at < bytes.count, bytes[at] == UInt8(ascii: "/") || bytes[at] == UInt8(ascii: "?") {
      at += 1
    }
    at = nameEnd(from: at)
    markup.append(open..<at)
    walk: while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "<"): break walk
      case UInt8(ascii: ">"):
        at += 1
        markup.append(at - 1..<at)
        break walk
      case UInt8(ascii: "/"), UInt8(ascii: "?"):
        markup.append(at..<at + 1)
        at += 1
      case let byte where isNameByte(byte):
        let nameStart = at
        at = nameEnd(from: at)
        let name = nameStart..<at
        let equals = blankEnd(from: at)
        guard equals < bytes.count, bytes[equals] == UInt8(ascii: "=") else { continue }
        let quoteAt = blankEnd(from: equals + 1)
        at = min(quoteAt + 1, bytes.count)
        markup.append(nameStart..<equals + 1)
        guard quoteAt < bytes.count else { continue }
        let quote = bytes[quoteAt]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
          at = quoteAt
          while at < bytes.count, !isBlank(bytes[at]), bytes[at] != UInt8(ascii: ">"),
            bytes[at] != UInt8(ascii: "<")
          { at += 1 }
          continue
        }
        while at < bytes.count, bytes[at] != quote, bytes[at] != UInt8(ascii: "<") { at += 1 }
        markup.append(quoteAt..<quoteAt + 1)
        guard at < bytes.count, bytes[at] == quote else { continue }
        markup.append(at..<at + 1)
        at += 1
        attributes.append(
          Part(
            name: String(decoding: bytes[name], as: UTF8.self), nameStart: nameStart,
            valueStart: quoteAt + 1))
      default: at += 1
      }
    }
    end = max(at, open + 1)
  }
}

private func isNameByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"),
    UInt8(ascii: "."), UInt8(ascii: ":"), 0x80...0xFF:
    true
  default: false
  }
}

private func isBlank(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
}
