import PAPrimitives
import PAStatute
import Testing

/// A law of one subject on one day, or nil where it is refused.
func law(_ subject: Subject, _ year: Int, _ month: Int, _ day: Int) -> Law? {
  try? Law(of: [subject], over: DateRange(CivilDate(year, month, day)))
}

@Suite struct LawTests {
  /// rates.md §1.1: K1 753.73, C1 3,967 in 2026-27.
  @Test func scotland() throws {
    let day = CivilDate(2026, 4, 6)
    let table = try Law(of: [.incomeTax], over: DateRange(day)).incomeTax(.scotland, on: day)
    #expect(table.bands[0].top?.value == .pounds(3_967))
    #expect(table.bands[0].taxAtTop?.value == .pounds(753, 73))
    #expect(table.bands.map(\.rate.value) == [19, 20, 21, 42, 45, 48].map(Rate.percent))
    #expect(table.basicRateIndex == 1)
  }
}
