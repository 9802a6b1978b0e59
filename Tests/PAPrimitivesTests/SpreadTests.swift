import PAPrimitives
import PATestKit
import Testing

/// The one way to spread pennies.
struct SpreadTests {
  // 1,001 pence over 62.5 and 37.5: 625.625 and 375.375; the larger rest has the odd penny.
  @Test func `the larger remainder has the odd penny`() {
    #expect(Money(pence: 1_001).spread(over: [625, 375]).map(\.pence) == [626, 375])
    // 1,003: 626.875 and 376.125.
    #expect(Money(pence: 1_003).spread(over: [625, 375]).map(\.pence) == [627, 376])
    // 1,005: 628.125 and 376.875: the second has it.
    #expect(Money(pence: 1_005).spread(over: [625, 375]).map(\.pence) == [628, 377])
    #expect(Money(pence: 1_000).spread(over: [625, 375]).map(\.pence) == [625, 375])
  }

  // 1,004: 627.5 and 376.5, a tie. 100 over three: 33.33 each.
  @Test func `ties go in the order given`() {
    #expect(Money(pence: 1_004).spread(over: [625, 375]).map(\.pence) == [628, 376])
    #expect(Money(pence: 1_004).spread(over: [375, 625]).map(\.pence) == [377, 627])
    #expect(Money(pence: 100).spread(over: [1, 1, 1]).map(\.pence) == [34, 33, 33])
    #expect(Money(pence: 101).spread(over: [7, 7, 7]).map(\.pence) == [34, 34, 33])
    #expect(Money(pence: -100).spread(over: [1, 1, 1]).map(\.pence) == [-34, -33, -33])
  }

  @Test func `weights of nothing`() {
    #expect(Money(pence: 100).spread(over: [0, 0]).map(\.pence) == [100, 0])
    #expect(Money(pence: 100).spread(over: [0, 5]).map(\.pence) == [0, 100])
    #expect(Money(pence: 100).spread(over: [0]).map(\.pence) == [100])
    #expect(Money.zero.spread(over: [3, 5]) == [.zero, .zero])
  }

  @Test(.random) func `parts sum, stand within a penny of exact, and mirror`() {
    RandomRuns.each(usually: 2_000) { random in
      let amount = random.pence(-1_000_000_000...1_000_000_000)
      let weights = (0..<random.number(1...7)).map { _ in
        random.oneIn(2)
          ? Int64.random(in: 0...3, using: &random)
          : Int64.random(in: 0...1_000_000_000_000, using: &random)
      }
      let parts = amount.spread(over: weights)
      #expect(parts.count == weights.count)
      #expect(parts.total == amount)
      #expect((-amount).spread(over: weights) == parts.map { -$0 })
      let whole = weights.reduce(Int128(0)) { $0 + Int128($1) }
      guard whole > 0 else { return }
      for (part, weight) in zip(parts, weights) {
        let off = Int128(part.pence) * whole - Int128(amount.pence) * Int128(weight)
        #expect(off.magnitude < whole.magnitude, "\(amount) over \(weights): \(parts)")
      }
    }
  }
}
