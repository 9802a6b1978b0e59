import PAPrimitives
import Testing

@testable import PAEmployment

/// What a correction of an ended year changes of the pay of a leave is brought into the open one.
struct FamilyPaidTests {
  private let february = CivilDate(2026, 2, 22)
  private let march = CivilDate(2026, 3, 22)
  private let april = CivilDate(2026, 4, 19)

  private func paid(_ february: Money, through day: CivilDate) -> FamilyPaid {
    var paid = FamilyPaid(.maternity, from: CivilDate(2026, 2, 8))
    paid.since = CivilDate(2026, 2, 8)
    paid.through = day
    paid.paid.add(DatedAmounts.Amount(february, on: self.february))
    return paid
  }

  // The open year's first run is worked again by what the ended one left then, not by what later runs of it paid.
  @Test func `a change of what was paid moves no day up to which it was`() {
    var state = [paid(.pounds(800), through: march)]
    state.add(
      changeFrom: [paid(.pounds(800), through: april)], to: [paid(.pounds(592, 46), through: april)]
    )
    #expect(state == [paid(.pounds(592, 46), through: march)])
  }

  // 8% of 800.00 came back late, 64.00, in the open year; the ended year's runs are put right, and give back 92%.
  @Test func `what came back late goes with a leave that is moved`() {
    var old = paid(.pounds(800), through: march)
    old.recovered = .pounds(736)
    var moved = paid(.pounds(800), through: march)
    (moved.from, moved.recovered) = (CivilDate(2026, 2, 10), .pounds(736))
    var known = old
    known.recovered = .pounds(800)
    var state = [known]
    state.add(changeFrom: [old], to: [moved])
    var right = moved
    right.recovered = .pounds(800)
    #expect(state == [right])
  }

  @Test func `what ends earlier, or begins later, does so where nothing else was paid since`() {
    var state = [paid(.pounds(800), through: april)]
    state.add(
      changeFrom: [paid(.pounds(800), through: april)], to: [paid(.pounds(800), through: march)])
    #expect(state.map(\.through) == [march])
    var later = paid(.pounds(800), through: march)
    later.since = CivilDate(2026, 2, 15)
    state.add(changeFrom: [paid(.pounds(800), through: march)], to: [later])
    #expect(state == [later])
    // A run of the open year paid more days since: they stay paid.
    state = [paid(.pounds(800), through: april)]
    state.add(
      changeFrom: [paid(.pounds(800), through: march)],
      to: [paid(.pounds(800), through: february)])
    #expect(state.map(\.through) == [april])
  }
}
