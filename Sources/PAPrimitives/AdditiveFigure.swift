/// Amounts of one subject that are added, taken off and spread together: Class 1, a pension, a payslip.
///
/// A type names its amounts once, in `combine`; sums, differences and shares follow from that. What a
/// supplementary run adds, and what a correction changes, is *new − old* over one such type.
public protocol AdditiveFigure: Hashable, Sendable {
  /// Nothing of the subject.
  init()

  /// Brings each amount together with the same one of another figure.
  ///
  /// - Parameters:
  ///   - other: The other figure.
  ///   - body: Takes an amount of this figure and the other's.
  mutating func combine(_ other: Self, _ body: (inout Money, Money) -> Void)
}

extension AdditiveFigure {
  /// Nothing of the subject.
  public static var zero: Self { Self() }

  /// Whether every amount is nothing.
  public var isZero: Bool {
    var (isZero, nothing) = (true, Self())
    nothing.combine(self) { _, amount in isZero = isZero && amount.isZero }
    return isZero
  }

  /// Both together.
  public static func + (left: Self, right: Self) -> Self {
    var sum = left
    sum.combine(right) { $0 += $1 }
    return sum
  }

  /// What the first has more than the second.
  public static func - (left: Self, right: Self) -> Self {
    var rest = left
    rest.combine(right) { $0 -= $1 }
    return rest
  }

  /// Adds another figure.
  public static func += (left: inout Self, right: Self) { left.combine(right) { $0 += $1 } }

  /// Its parts in proportion to weights: every amount keeps its total, each spread by the one way to
  /// spread pennies.
  ///
  /// - Parameter weights: One weight a part, at least one.
  /// - Returns: One figure a weight, in the same order.
  public func spread(over weights: [Int64]) -> [Self] {
    var amounts: [[Money]] = []
    var whole = self
    whole.combine(self) { amount, _ in amounts.append(amount.spread(over: weights)) }
    return weights.indices.map { part in
      var share = Self()
      var next = amounts.makeIterator()
      share.combine(self) { amount, _ in amount = next.next()?[part] ?? .zero }
      return share
    }
  }
}

extension Sequence where Element: AdditiveFigure {
  /// All of them together.
  public var total: Element { reduce(into: .zero) { $0 += $1 } }
}
