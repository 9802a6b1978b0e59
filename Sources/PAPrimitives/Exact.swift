/// An amount of money before rounding, in millionths of a penny.
///
/// A product of `Money` and `Rate` is exact here. The only way to `Money` is a named `Rounding`.
@frozen
public struct Exact: Hashable, Comparable, Sendable, AdditiveArithmetic {
  /// Millionths of a penny.
  @usableFromInline let micropence: Int64

  @inlinable
  init(micropence: Int64) { self.micropence = micropence }

  /// Whole pence, exactly.
  @inlinable
  public init(_ amount: Money) { micropence = amount.pence * 1_000_000 }

  /// Nothing.
  @inlinable public static var zero: Exact { Exact(micropence: 0) }

  /// The sum.
  @inlinable
  public static func + (left: Exact, right: Exact) -> Exact {
    Exact(micropence: left.micropence + right.micropence)
  }

  /// The difference.
  @inlinable
  public static func - (left: Exact, right: Exact) -> Exact {
    Exact(micropence: left.micropence - right.micropence)
  }

  /// Whether the first comes before the second.
  @inlinable
  public static func < (left: Exact, right: Exact) -> Bool { left.micropence < right.micropence }

  /// An exact amount times a proportion, cut to the millionth of a penny.
  ///
  /// Used where HMRC's rules multiply a figure already cut to £0.0001, so nothing is lost.
  @inlinable
  public static func * (amount: Exact, rate: Rate) -> Exact {
    let wide = Int128(amount.micropence) * Int128(rate.millionths) / 1_000_000
    return Exact(micropence: Int64(wide))
  }

  /// The amount under a rounding rule.
  @inlinable
  public func rounded(_ rule: Rounding) -> Money {
    Money(pence: cut(rule).micropence / 1_000_000)
  }

  /// The amount cut to the rule's unit and still exact: PAYE's constants to £0.0001, say.
  @inlinable
  public func cut(_ rule: Rounding) -> Exact {
    let unit = rule.unit
    let negative = micropence < 0
    let magnitude = negative ? -micropence : micropence
    var units = magnitude / unit
    let rest = magnitude - units * unit
    switch rule.direction {
    case .down: break
    case .up: if rest > 0 { units += 1 }
    case .halfUp: if rest &* 2 >= unit { units += 1 }
    case .halfDown: if rest &* 2 > unit { units += 1 }
    case .sixthTenthUp: if rest / (unit / 10) >= 6 { units += 1 }
    }
    return Exact(micropence: negative ? -(units * unit) : units * unit)
  }
}

extension Money {
  /// A proportion of an amount, exactly.
  ///
  /// Safe to about £92 billion at 100%.
  @inlinable
  public static func * (amount: Money, rate: Rate) -> Exact {
    Exact(micropence: amount.pence * rate.millionths)
  }

  /// `numerator` parts of `denominator` of the amount, rounded once, with nothing lost before it:
  /// minutes at an hourly rate, an annual figure over its periods.
  ///
  /// - Parameters:
  ///   - numerator: How many parts.
  ///   - denominator: Parts in the whole, more than nothing.
  ///   - rule: The rounding that brings the quotient to money.
  /// - Returns: The parts, in money.
  @inlinable
  public func scaled(by numerator: Int64, over denominator: Int64, _ rule: Rounding) -> Money {
    let units = quotient(numerator, denominator, unit: Int128(rule.unit), rule.direction)
    return Money(pence: Int64(units * Int128(rule.unit) / 1_000_000))
  }

  /// `numerator` parts of `denominator` of the amount, cut to the rule's unit and still exact.
  @inlinable
  public func share(_ numerator: Int64, of denominator: Int64, _ rule: Rounding) -> Exact {
    let units = quotient(numerator, denominator, unit: Int128(rule.unit), rule.direction)
    return Exact(micropence: Int64(units * Int128(rule.unit)))
  }

  /// The quotient in whole units, rounded on its magnitude with the sign put back.
  @inlinable
  func quotient(
    _ numerator: Int64, _ denominator: Int64, unit: Int128, _ direction: Rounding.Direction
  ) -> Int128 {
    let product = Int128(pence) * 1_000_000 * Int128(numerator)
    let divisor = Int128(denominator) * unit
    let negative = product < 0
    let magnitude = negative ? -product : product
    var units = magnitude / divisor
    let rest = magnitude - units * divisor
    switch direction {
    case .down: break
    case .up: if rest > 0 { units += 1 }
    case .halfUp: if rest * 2 >= divisor { units += 1 }
    case .halfDown: if rest * 2 > divisor { units += 1 }
    case .sixthTenthUp: if rest * 10 / divisor >= 6 { units += 1 }
    }
    return negative ? -units : units
  }
}

extension Exact {
  /// Pounds for people with the decimals needed: `£5,202.50`, `£62.8108`.
  public var inWords: String {
    let decimals = description.drop { $0 != "." }.dropFirst(3)
    let pence = Money(pence: micropence / 1_000_000).magnitude
    return (micropence < 0 ? "\u{2212}" : "") + pence.inWords + decimals
  }
}

extension Exact: CustomStringConvertible {
  /// Pounds with the decimals needed, at least two: `62.8108`.
  public var description: String {
    let pence = Money(pence: micropence / 1_000_000).magnitude.description
    var rest = String((micropence.magnitude % 1_000_000) + 1_000_000).dropFirst()
    while rest.last == "0" { rest.removeLast() }
    return (micropence < 0 ? "-" : "") + pence + rest
  }
}
