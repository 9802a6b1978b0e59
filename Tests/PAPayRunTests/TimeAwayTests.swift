import PAEmployment
import PAPayRun
import PAPrimitives
import PATestKit
import Testing

/// What time away cost, as it is kept from run to run.
struct TimeAwayTests {
  private func cost(
    _ kind: AbsenceKind, since day: CivilDate, _ parts: (funder: Identifier, pay: Money)...
  ) -> AbsenceCost {
    var cost = AbsenceCost(AbsenceName(of: "pa-2", kind, since: day))
    for part in parts {
      var figures = AbsenceFigures.zero
      figures.pay = part.pay
      cost.parts.add(figures, line: "care", funder: part.funder)
    }
    return cost
  }

  // 100.00 and 60.00, then 20.00 more of the same sickness; 24.65 of another; 50.00 of a holiday. By funder 100.00 + 20.00 + 24.65 + 50.00
  // and 60.00; by absence 180.00 and 24.65.
  @Test func `absences are told apart but for holidays, and what is put right is right`() throws {
    let october = cost(
      .sickness, since: CivilDate(2026, 10, 19), ("icb", .pounds(100)), ("council", .pounds(60)))
    let more = cost(.sickness, since: CivilDate(2026, 10, 19), ("icb", .pounds(20)))
    let december = cost(.sickness, since: CivilDate(2026, 12, 4), ("icb", .pounds(24, 65)))
    let holiday = cost(.holiday, since: CivilDate(2026, 11, 2), ("icb", .pounds(50)))
    var away = TimeAway()
    away.add([october, holiday])
    away.add([more, december])
    #expect(away.parts.map(\.figures.pay) == [.pounds(194, 65), .pounds(60)])
    let absences = try #require(away.absences.first)
    #expect(away.absences.count == 1)
    #expect(absences.costs.written == "2026-10-19/180.00 2026-12-04/24.65")
    // As it stood before December's run, and the change of that run alone.
    var before = TimeAway()
    before.add([october, holiday])
    var change = TimeAway()
    change.add(changeFrom: before, to: away)
    #expect(change.absences.map(\.costs.written) == ["2026-10-19/20.00 2026-12-04/24.65"])
    away.remove([more, december])
    #expect(away == before)
    away.remove([october, holiday])
    #expect(away.isEmpty)
  }

  // Two years of 366 days before the last.
  @Test func `what began long before the last is told apart no more`() {
    var away = TimeAway()
    away.add([cost(.sickness, since: CivilDate(2024, 1, 8), ("icb", .pounds(10)))])
    away.add([cost(.sickness, since: CivilDate(2026, 1, 9), ("icb", .pounds(20)))])
    #expect(away.absences.map(\.costs.written) == ["2024-01-08/10.00 2026-01-09/20.00"])
    away.add([cost(.sickness, since: CivilDate(2026, 1, 10), ("icb", .pounds(30)))])
    #expect(away.absences.map(\.costs.written) == ["2026-01-09/20.00 2026-01-10/30.00"])
    #expect(away.parts.map(\.figures.pay) == [.pounds(60)])
  }
}
