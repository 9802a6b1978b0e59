/// The name of a journal's entry: its tax year, and its number in that, from 1.
public struct EntryName: Hashable, Sendable {
  public var year: TaxYear
  public var number: Int

  /// The numbers there may be.
  public static let numbers = 1...999_999_999

  /// A name.
  public init(_ year: TaxYear, _ number: Int) {
    self.year = year
    self.number = number
  }
}

extension EntryName: Comparable {
  /// Whether the first was sealed before the second.
  public static func < (left: EntryName, right: EntryName) -> Bool {
    (left.year, left.number) < (right.year, right.number)
  }
}

extension EntryName: CustomStringConvertible {
  /// `2026-27/4`.
  public var description: String { "\(year)/\(number)" }

  /// Reads `2026-27/4`.
  public init?(_ text: some StringProtocol) {
    let words = text.split(separator: "/", omittingEmptySubsequences: false)
    guard words.count == 2, let year = TaxYear(words[0]), let number = Int(words[1]),
      EntryName.numbers.contains(number), words[1] == "\(number)"
    else { return nil }
    self.init(year, number)
  }
}
