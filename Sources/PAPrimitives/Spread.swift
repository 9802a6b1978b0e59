extension Money {
  /// The one way to spread pennies: whole pence by largest remainder on the magnitude, ties in the
  /// order given, sign put back.
  ///
  /// The parts always sum to the amount, each is within a penny of its exact share, and a reversal
  /// mirrors its original to the penny. Weights are not negative; where all are nothing, the first
  /// part bears the whole. £10.00 over 625 and 375 is £6.25 and £3.75.
  ///
  /// - Parameter weights: One weight a part, at least one.
  /// - Returns: One amount a weight, in the same order.
  public func spread(over weights: [Int64]) -> [Money] {
    precondition(!weights.isEmpty, "an amount is spread over at least one part")
    let whole = weights.reduce(Int128(0)) { $0 + Int128($1) }
    guard whole > 0 else {
      return [self] + Array(repeating: .zero, count: weights.count - 1)
    }
    let magnitude = Int128(pence.magnitude)
    var parts = [Int64]()
    var rests = [(rest: Int128, index: Int)]()
    parts.reserveCapacity(weights.count)
    rests.reserveCapacity(weights.count)
    var given: Int128 = 0
    for (index, weight) in weights.enumerated() {
      let (quotient, rest) = (magnitude * Int128(weight)).quotientAndRemainder(dividingBy: whole)
      parts.append(Int64(quotient))
      rests.append((rest, index))
      given += quotient
    }
    rests.sort { $0.rest == $1.rest ? $0.index < $1.index : $0.rest > $1.rest }
    for position in 0..<Int(magnitude - given) { parts[rests[position].index] += 1 }
    return parts.map { Money(pence: isNegative ? -$0 : $0) }
  }
}
