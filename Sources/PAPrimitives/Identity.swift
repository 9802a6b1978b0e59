public import PADescription

/// A National Insurance number, `QQ123456C`.
public struct NINumber: Hashable, Sendable {
  /// Two letters, six figures, A to D; without spaces.
  public let text: String

  /// Reads a number by HMRC's rules (NIM39110): the first letter not D, F, I, Q, U or V; the second
  /// not those nor O; the pair not BG, GB, KN, NK, NT, TN or ZZ; a suffix A to D.
  ///
  /// Spaces are dropped.
  public init?(_ text: some StringProtocol) {
    let letters = text.utf8.filter { $0 != UInt8(ascii: " ") }
    guard letters.count == 9 else { return nil }
    let first = letters[0]
    let second = letters[1]
    let capitals = UInt8(ascii: "A")...UInt8(ascii: "Z")
    guard capitals.contains(first), capitals.contains(second),
      !"DFIQUV".utf8.contains(first), !"DFIOQUV".utf8.contains(second),
      letters[2..<8].allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      "ABCD".utf8.contains(letters[8])
    else { return nil }
    let pair = String(decoding: letters[0..<2], as: UTF8.self)
    guard !["BG", "GB", "KN", "NK", "NT", "TN", "ZZ"].contains(pair) else { return nil }
    self.text = String(decoding: letters, as: UTF8.self)
  }
}

/// An employer's PAYE reference, `123/AB456`: the tax office's three figures and the reference.
public struct PAYEReference: Hashable, Sendable {
  /// With its stroke.
  public let text: String

  /// Reads three figures, a stroke and one to ten capitals or figures.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 3,
      parts[0].utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      (1...10).contains(parts[1].utf8.count),
      parts[1].utf8.allSatisfy({
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
          || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0)
      })
    else { return nil }
    self.text = String(text)
  }
}

/// An Accounts Office reference, `123PA00123456`: what payments to HMRC are marked with.
public struct AccountsOfficeReference: Hashable, Sendable {
  /// Thirteen characters.
  public let text: String

  /// Reads three figures, P, a capital, seven figures and a figure or X.
  ///
  /// The check letter's rule is not published in anything we read, so it is not tested.
  public init?(_ text: some StringProtocol) {
    let characters = Array(text.utf8)
    let figures = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard characters.count == 13, characters[0..<3].allSatisfy(figures.contains),
      characters[3] == UInt8(ascii: "P"),
      (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(characters[4]),
      characters[5..<12].allSatisfy(figures.contains),
      figures.contains(characters[12]) || characters[12] == UInt8(ascii: "X")
    else { return nil }
    self.text = String(text)
  }

  /// The reference for a payment of one tax month, with the year the tax year ends in and the month
  /// added, which HMRC asks for when a payment is made early or late: month 10 of 2026-27 is `2710`.
  public func payment(for month: Int, of year: TaxYear) -> String {
    let end = (year.startYear + 1) % 100
    return "\(text)\(end < 10 ? "0" : "")\(end)\(month < 10 ? "0" : "")\(month)"
  }
}

/// A student loan's repayment plan, of which only one is collected at a time.
public enum StudentLoanPlan: String, Hashable, Sendable, CaseIterable {
  case plan1 = "1"
  case plan2 = "2"
  case plan4 = "4"
  case plan5 = "5"
}

/// A short name the user chose for a thing in the books: unique in its folder, never used again.
public struct Identifier: Hashable, Comparable, Sendable {
  /// The name.
  public let text: String

  /// Reads a letter or figure, then up to 39 letters, figures, full stops, hyphens and underscores.
  ///
  /// A name may go into file names, so nothing else is allowed.
  public init?(_ text: some StringProtocol) {
    let bytes = text.utf8
    guard (1...40).contains(bytes.count), let first = bytes.first, Identifier.isWord(first),
      bytes.allSatisfy({
        Identifier.isWord($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
          || $0 == UInt8(ascii: ".")
      })
    else { return nil }
    self.text = String(text)
  }

  /// A name known to be well formed; one that is not is a programming error.
  public init(known text: StaticString) {
    guard let made = Identifier(text.description) else {
      preconditionFailure("not an identifier: \(text)")
    }
    self = made
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }

  /// Whether the first comes before the second.
  public static func < (left: Identifier, right: Identifier) -> Bool { left.text < right.text }
}

extension Identifier: CustomStringConvertible {
  /// The text as read.
  public var description: String { text }
}

extension StudentLoanPlan: Vocabulary {
  public static var vocabulary: (name: StaticString, sentence: StaticString) {
    (
      "studentLoanPlan",
      "A student loan's repayment plan, of which only one is collected at a time."
    )
  }

  /// What the word means.
  public var sentence: StaticString {
    switch self {
    case .plan1: "Plan 1."
    case .plan2: "Plan 2."
    case .plan4: "Plan 4."
    case .plan5: "Plan 5."
    }
  }
}
