import PAPrimitives
import Testing

@Suite struct DatedAmountsTests {
  private func amounts(_ text: String) throws -> DatedAmounts {
    try #require(DatedAmounts(written: text))
  }

  @Test func `amounts of one day stand together, the earliest day first`() throws {
    let read = try amounts("2026-05-29/310.50 2026-05-01/330.00 2026-05-29/-0.50")
    #expect(read.written == "2026-05-01/330.00 2026-05-29/310.00")
    #expect(read.total == .pounds(640))
  }

  @Test(arguments: ["", "2026-05-01", "2026-05-01/", "2026-02-30/1.00", "2026-05-01/1.00/2.00"])
  func `a text that is none is not read`(_ text: String) {
    #expect(DatedAmounts(written: text) == nil)
  }

  @Test func `only the last days are kept`() throws {
    var kept = try amounts("2026-05-01/1.00 2026-05-02/2.00 2026-05-08/3.00")
    kept.keep(days: 6)
    #expect(kept.written == "2026-05-02/2.00 2026-05-08/3.00")
  }

  // 12.00 became 15.00, 5.00 is gone, and a day of nothing is new.
  @Test func `what became other is added to what is known`() throws {
    var known = try amounts("2026-05-01/12.00 2026-05-02/5.00 2026-05-03/7.00")
    known.add(
      changeFrom: try amounts("2026-05-01/12.00 2026-05-02/5.00"),
      to: try amounts("2026-05-01/15.00 2026-05-04/0.00"))
    #expect(
      known.written == "2026-05-01/15.00 2026-05-02/0.00 2026-05-03/7.00 2026-05-04/0.00")
  }
}
