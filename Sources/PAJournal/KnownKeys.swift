public import PADescription
public import PAPrimitives

// What must be known for ever stands once: each entry notes the keys it adds and frees, its closing
// state has no more than their count and a digest chained over them all, and whoever seals an event
// reads the keys from a log beside the journal that can be made again from the entries.

/// The names of what must be known for ever, each made here alone.
public enum KnownKey {
  /// An invoice that is posted, by its supplier and number.
  public static func invoice(_ key: String) -> String { "invoice:\(key)" }

  /// A file that proves what an entry posted, by its SHA-256.
  static func evidence(_ digest: String, of entry: EntryName) -> String {
    "\(evidenceMark)\(digest)/\(entry)"
  }

  static let evidenceMark = "evidence:"

  /// A claim that is made.
  ///
  /// Capitals alone tell no two apart, as they tell no two files.
  public static func claim(_ id: Identifier) -> String { "claim:\(id.text.lowercased())" }

  /// An invoice or shift that a claim asks for.
  static func claimed(_ reference: String) -> String { "claimed:\(reference)" }

  /// An event that is reversed, by its entry.
  public static func reversed(_ entry: EntryName) -> String { "reversed:\(entry)" }
}

/// A key that an entry adds to what is known for ever, or frees.
public struct KnownLine: Hashable, Sendable {
  /// What must be known: `invoice:College/LT-204`.
  public var key: String
  /// Whether it is free again.
  public var isFreed: Bool

  /// A key that is known from now on, or free again.
  public init(_ key: String, isFreed: Bool = false) {
    self.key = key
    self.isFreed = isFreed
  }
}

/// How many lines of keys there were, and a digest chained over them: what an entry seals of them.
public struct KnownDigest: Hashable, Sendable {
  /// How many lines since the tax year's opening, those of the opening in.
  public var count = 0
  /// SHA-256 of the digest before, a line feed and the line; empty before the first.
  public var head = ""

  /// No keys yet.
  public init() {}

  /// The lines of keys that are known.
  public init(_ lines: [KnownLine]) {
    for line in lines { note(line) }
  }

  /// Adds a line.
  public mutating func note(_ line: KnownLine) {
    var bytes = Array(head.utf8)
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: line.written.utf8)
    head = SHA256.hex(bytes)
    // A record that was changed may say any count; it is then another than the lines come to.
    count &+= 1
  }
}

/// The keys that must be known for ever, as whoever seals an event has them: the lines since the tax
/// year's opening, and what is held after them.
public struct KnownKeys: Hashable, Sendable {
  /// The lines, the opening's first.
  public private(set) var lines: [KnownLine] = []
  /// What is known.
  public private(set) var held: Set<String> = []
  /// What an entry seals of them.
  public private(set) var digest = KnownDigest()

  /// Nothing known.
  public init() {}

  /// What lines come to.
  public init(_ lines: [KnownLine]) {
    for line in lines { note(line) }
  }

  /// Adds a line.
  public mutating func note(_ line: KnownLine) {
    lines.append(line)
    digest.note(line)
    if line.isFreed { held.remove(line.key) } else { held.insert(line.key) }
  }

  /// SHA-256 of every invoice and receipt that was posted.
  public var evidence: Set<String> {
    let mark = KnownKey.evidenceMark
    return Set(
      held.filter { $0.utf8.starts(with: mark.utf8) }.map {
        String($0.dropFirst(mark.count).prefix { $0 != "/" })
      })
  }

  /// SHA-256 of every invoice and receipt that was posted, with the entry that it proves.
  public var evidenceByEntry: [(digest: String, entry: EntryName)] {
    let mark = KnownKey.evidenceMark
    return lines.filter {
      !$0.isFreed && held.contains($0.key) && $0.key.utf8.starts(with: mark.utf8)
    }
    .compactMap { line in
      let rest = line.key.dropFirst(mark.count)
      guard let stroke = rest.firstIndex(of: "/"),
        let entry = EntryName(String(rest[rest.index(after: stroke)...]))
      else { return nil }
      return (String(rest[..<stroke]), entry)
    }
  }

  /// Whether a key is of an entry after one.
  public func isOfEntry(after last: EntryName) -> Bool {
    lines.contains { line in
      let parts = line.key.split(separator: "/")
      guard parts.count > 1 else { return false }
      let year = parts[parts.count - 2].suffix(7)
      return EntryName("\(year)/\(parts[parts.count - 1])").map { last < $0 } ?? false
    }
  }

  /// How many lines it has after all that others came to, of which it says the same; nil where it has none,
  /// or says something else.
  public func lines(beyond earlier: KnownKeys) -> Int? {
    guard lines.count > earlier.lines.count, lines.starts(with: earlier.lines) else { return nil }
    return lines.count - earlier.lines.count
  }

  /// The lines a new tax year begins with: what is still held, in the order it came.
  public var live: [KnownLine] {
    var told: Set<String> = []
    return lines.filter { !$0.isFreed && held.contains($0.key) && told.insert($0.key).inserted }
  }
}

extension KnownLine: Written {
  /// A plus or minus and the key.
  public static var form: WrittenForm {
    WrittenForm(
      "knownLine",
      "Write a plus and what must be known for ever, or a minus and what is free again.",
      example: "+invoice:College/LT-204", patterns: [#"[+\-][a-z]+:[^\n\r\t]+"#],
      privacy: .freeWord)
  }

  /// Reads `+invoice:College/LT-204`.
  public init?(written: String) {
    let bytes = written.utf8
    guard let sign = bytes.first, [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(sign),
      bytes.contains(UInt8(ascii: ":"))
    else { return nil }
    self.init(
      String(decoding: bytes.dropFirst(), as: UTF8.self), isFreed: sign == UInt8(ascii: "-"))
  }

  /// `+invoice:College/LT-204`.
  public var written: String { (isFreed ? "-" : "+") + key }
}

extension KnownDigest: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("knownDigest", "How many keys are known for ever, and a digest chained over them.")
  }

  public static var blank: KnownDigest { KnownDigest() }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("count", &count, Field("How many lines since the year's opening."))
    description.attribute(
      "sha256", &head, usually: "",
      Field("SHA-256 of the digest before, a line feed and the last line.", as: .digest))
  }
}
