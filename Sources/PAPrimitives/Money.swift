/// An amount of sterling in whole pence.
///
/// Amounts are added, subtracted and compared, nothing else: a share or a percentage of money is
/// `Exact` until a named `Rounding` brings it home. Values read from outside are bounded by
/// `limit`, so sums of them cannot overflow.
@frozen
public struct Money: Hashable, Comparable, Sendable, AdditiveArithmetic {
  /// Whole pence.
  public let pence: Int64

  /// An amount of whole pence.
  @inlinable
  public init(pence: Int64) { self.pence = pence }

  /// An amount of whole pounds.
  @inlinable
  public static func pounds(_ pounds: Int64) -> Money { Money(pence: pounds * 100) }

  /// Pounds and pence: `.pounds(96, 16)` is £96.16.
  @inlinable
  public static func pounds(_ pounds: Int64, _ pence: Int64) -> Money {
    Money(pence: pounds * 100 + pence)
  }

  /// Nothing.
  @inlinable public static var zero: Money { Money(pence: 0) }

  /// The largest amount read from outside: £10,000,000.
  ///
  /// Far beyond a household's payroll, and small enough that no sum or product in a pay run reaches
  /// the end of its integer.
  public static let limit = Money.pounds(10_000_000)

  /// The sum.
  @inlinable
  public static func + (left: Money, right: Money) -> Money {
    Money(pence: left.pence + right.pence)
  }

  /// The difference.
  @inlinable
  public static func - (left: Money, right: Money) -> Money {
    Money(pence: left.pence - right.pence)
  }

  /// The same amount the other way round.
  @inlinable
  public static prefix func - (amount: Money) -> Money { Money(pence: -amount.pence) }

  /// Whether the first comes before the second.
  @inlinable
  public static func < (left: Money, right: Money) -> Bool { left.pence < right.pence }

  /// The amount without its sign.
  @inlinable public var magnitude: Money { pence < 0 ? -self : self }

  /// Whether the amount is below nothing.
  @inlinable public var isNegative: Bool { pence < 0 }

  /// Whether the amount is nothing.
  @inlinable public var isZero: Bool { pence == 0 }

  /// The part of this amount above `floor`, nothing if it is not above it.
  @inlinable
  public func slice(above floor: Money) -> Money { self > floor ? self - floor : .zero }

  /// The part of this amount above `floor` and not above `ceiling`.
  @inlinable
  public func slice(above floor: Money, upTo ceiling: Money) -> Money {
    let top = self < ceiling ? self : ceiling
    return top > floor ? top - floor : .zero
  }
}

extension Sequence where Element == Money {
  /// The sum of the amounts.
  @inlinable public var total: Money { reduce(.zero, +) }
}

extension Money: CustomStringConvertible {
  /// Pounds and pence with two decimals and no separators, as XML and CSV carry it: `-12.05`.
  public var description: String {
    FigureText.written(upTo: FigureText.longest(pence)) { $0.add(self) }
  }

  /// Pounds and pence for people: `£1,234.05`, with a real minus sign when negative.
  public var inWords: String {
    let (pounds, rest) = pence.magnitude.quotientAndRemainder(dividingBy: 100)
    let sign = pence < 0 ? "\u{2212}" : ""
    return "\(sign)£\(grouped(pounds)).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// Reads pounds with at most two decimals: `12`, `12.5`, `12.50`.
  ///
  /// A sign is taken only when `signed`. Nothing else is accepted, and nothing above `limit`.
  public init?(_ text: some StringProtocol, signed: Bool = false) {
    guard let scaled = decimal(text, places: 2, signed: signed, limit: Money.limit.pence)
    else { return nil }
    self.init(pence: scaled)
  }

  /// Reads pounds with at most two decimals and no sign from the bytes of their text.
  package init?(utf8: UnsafeBufferPointer<UInt8>) {
    guard let scaled = decimal(utf8: utf8, places: 2, signed: false, limit: Money.limit.pence)
    else { return nil }
    self.init(pence: scaled)
  }
}

/// Digits in groups of three.
package func grouped(_ number: UInt64) -> String {
  var digits = Array(String(number).utf8)
  var place = digits.count - 3
  while place > 0 {
    digits.insert(UInt8(ascii: ","), at: place)
    place -= 3
  }
  return String(decoding: digits, as: UTF8.self)
}

/// Reads a plain decimal and scales it by ten to the `places`; nil where the text is not one, has
/// more decimals than `places`, or passes `limit`.
package func decimal(
  _ text: some StringProtocol, places: Int, signed: Bool, limit: Int64
) -> Int64? {
  decimal(utf8: text.utf8, places: places, signed: signed, limit: limit)
}

/// The same of the bytes of a text.
private func decimal(
  utf8: some Sequence<UInt8>, places: Int, signed: Bool, limit: Int64
) -> Int64? {
  var value: Int64 = 0
  var decimals: Int?
  var digits = 0
  var negative = false
  var first = true
  for byte in utf8 {
    switch byte {
    case UInt8(ascii: "-") where first && signed: negative = true
    case UInt8(ascii: ".") where decimals == nil && digits > 0: decimals = 0
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      if let seen = decimals {
        guard seen < places else { return nil }
        decimals = seen + 1
      }
      digits += 1
      value = value * 10 + Int64(byte - UInt8(ascii: "0"))
      guard value <= limit else { return nil }
    default: return nil
    }
    first = false
  }
  guard digits > 0, decimals != 0 else { return nil }
  for _ in (decimals ?? 0)..<places {
    value *= 10
    guard value <= limit else { return nil }
  }
  return negative ? -value : value
}
