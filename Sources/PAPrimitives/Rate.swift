/// A proportion in millionths, so that 13.25%, 1.85% and 12.07% are exact.
@frozen
public struct Rate: Hashable, Comparable, Sendable {
  /// Millionths of the whole: 8% is 80,000.
  public let millionths: Int64

  /// A proportion of so many millionths.
  @inlinable
  public init(millionths: Int64) { self.millionths = millionths }

  /// Whole percent.
  @inlinable
  public static func percent(_ percent: Int64) -> Rate { Rate(millionths: percent * 10_000) }

  /// Hundredths of a percent: 1.85% is 185.
  @inlinable
  public static func basisPoints(_ points: Int64) -> Rate { Rate(millionths: points * 100) }

  /// No part at all.
  @inlinable public static var zero: Rate { Rate(millionths: 0) }

  /// The whole.
  @inlinable public static var whole: Rate { Rate(millionths: 1_000_000) }

  /// Whether the first comes before the second.
  @inlinable
  public static func < (left: Rate, right: Rate) -> Bool { left.millionths < right.millionths }
}

extension Rate: CustomStringConvertible {
  /// Percent without needless decimals: `8%`, `12.07%`.
  public var description: String {
    let (whole, rest) = millionths.quotientAndRemainder(dividingBy: 10_000)
    guard rest != 0 else { return "\(whole)%" }
    var digits = String(rest.magnitude + 10_000).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    return "\(whole).\(digits)%"
  }

  /// Reads a percentage with at most four decimals and an optional `%`: `62.5%`, `3`.
  ///
  /// From nothing to 1,000%.
  public init?(percent text: some StringProtocol) {
    let number = text.last == "%" ? text.dropLast() : text[...]
    guard let scaled = decimal(number, places: 4, signed: false, limit: 10_000_000)
    else { return nil }
    self.init(millionths: scaled)
  }
}
