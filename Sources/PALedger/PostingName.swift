public import PADescription
public import PAPrimitives

/// What a posting is called among all of a journal: `2026-27/4.7` is the seventh of entry 4.
public struct PostingName: Hashable, Sendable {
  public let entry: EntryName
  /// Its place among the postings of all the entry's transactions, from 1.
  public let number: Int

  /// The name of an entry's posting of that number.
  public init(_ entry: EntryName, _ number: Int) {
    self.entry = entry
    self.number = number
  }
}

extension PostingName: Written, CustomStringConvertible {
  /// The entry, a full stop, the number.
  public static var form: WrittenForm {
    WrittenForm(
      "postingName", "Write an entry's name, a full stop, and the number of a posting of it.",
      example: "2026-27/4.7",
      patterns: [#"[0-9]{4}-[0-9]{2}/[1-9][0-9]{0,8}\.[1-9][0-9]{0,8}"#])
  }

  /// `2026-27/4.7`.
  public var written: String { "\(entry).\(number)" }
  /// As it is written.
  public var description: String { written }

  /// Reads `2026-27/4.7`.
  public init?(written: String) {
    let parts = written.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let entry = EntryName(written: String(parts[0])),
      let number = ordinal(parts[1])
    else { return nil }
    self.init(entry, number)
  }
}

/// Reads a number that counts from one: a name has one written form, so none begins with a nought.
private func ordinal(_ text: Substring) -> Int? {
  guard text.utf8.first != UInt8(ascii: "0"),
    let number = decimal(
      text, places: 0, signed: false, limit: Int64(EntryName.numbers.upperBound))
  else { return nil }
  return Int(number)
}
