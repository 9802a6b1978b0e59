import PAPrimitives
import Testing

@testable import PAEmployment

/// What a correction of an ended year changes of the pay of a leave is brought into the open one.
struct FamilyPaidTests {
  private let february = CivilDate(2026, 2, 22)
  private let march = CivilDate(2026, 3, 22)
  private let april = CivilDate(2026, 4, 19)

  private func paid(
    _ february: Money, since first: CivilDate = CivilDate(2026, 2, 8), through day: CivilDate
  ) -> FamilyPaid {
    var paid = FamilyPaid(.maternity, from: CivilDate(2026, 2, 8))
    paid.add(DateRange(first).including(day).all)
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
    let later = paid(.pounds(800), since: CivilDate(2026, 2, 15), through: march)
    state.add(changeFrom: [paid(.pounds(800), through: march)], to: [later])
    #expect(state == [later])
    // A run of the open year paid more days since: they stay paid.
    state = [paid(.pounds(800), through: april)]
    state.add(
      changeFrom: [paid(.pounds(800), through: march)],
      to: [paid(.pounds(800), through: february)])
    #expect(
      state.map(\.days) == [
        [
          FamilyLeave.Block(from: CivilDate(2026, 2, 8), to: february),
          FamilyLeave.Block(from: CivilDate(2026, 3, 23), to: april),
        ]
      ])
  }

  @Test func `days come in any order, and those that adjoin are one`() {
    var paid = FamilyPaid(.maternity, from: CivilDate(2026, 2, 8))
    #expect(paid.through == CivilDate(2026, 2, 7) && !paid.has(CivilDate(2026, 2, 8)))
    func days(_ first: Int, _ last: Int) -> [CivilDate] {
      (first...last).map { CivilDate(2026, 2, $0) }
    }
    paid.add(days(20, 22))
    paid.add(days(8, 10))
    paid.add(days(13, 13))
    #expect(paid.days.map(\.from.day) == [8, 13, 20] && paid.days.map(\.to.day) == [10, 13, 22])
    paid.add(days(9, 12))
    #expect(paid.days.map(\.from.day) == [8, 20] && paid.days.map(\.to.day) == [13, 22])
    #expect(!paid.has(CivilDate(2026, 2, 19)) && paid.through == CivilDate(2026, 2, 22))
    paid.add(days(14, 19))
    #expect(paid.days.map(\.from.day) == [8] && paid.days.map(\.to.day) == [22])
  }
}
