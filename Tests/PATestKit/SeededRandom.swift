package import PAPrimitives

/// Pseudo-random numbers from a seed, the same on every machine (SplitMix64).
package struct SeededRandom: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// The numbers of a seed; neighbouring seeds have nothing in common.
  package init(_ seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A whole number within bounds.
  package mutating func number(_ range: ClosedRange<Int>) -> Int {
    .random(in: range, using: &self)
  }

  /// True once in so many times.
  package mutating func oneIn(_ times: Int) -> Bool { number(1...times) == 1 }

  /// One of several.
  package mutating func pick<Value>(_ values: [Value]) -> Value {
    values[number(0...values.count - 1)]
  }

  /// An amount within bounds of pence.
  package mutating func pence(_ range: ClosedRange<Int64>) -> Money {
    Money(pence: .random(in: range, using: &self))
  }

  /// An amount of nothing to so many pounds, in pence.
  package mutating func amount(upTo pounds: Int64) -> Money { pence(0...pounds * 100) }

  /// A day of a span, its first where it ends before it begins.
  package mutating func day(_ first: CivilDate, _ last: CivilDate) -> CivilDate {
    first.adding(days: number(0...max(0, first.days(to: last))))
  }
}
