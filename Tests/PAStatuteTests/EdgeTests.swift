import PAPrimitives
import Testing

@testable import PAStatute

// The first and the last day of what is known, and the hours beside a change of the clocks: added
// where a slip of one went unnoticed (docs/mutants.md).

/// Why the law of a subject is refused on some days.
private func refusal(
  of subject: Subject, from first: CivilDate, to last: CivilDate
) throws -> NotInForce {
  try #require(throws: NotInForce.self) {
    try Law(of: [subject], over: DateRange(first).including(last))
  }
}

@Suite struct EdgesOfTheLaw {
  @Test func `a span that begins too early is refused though its end is known`() throws {
    let day = CivilDate(2023, 3, 31)
    let refusal = try refusal(of: .mileage, from: day, to: CivilDate(2026, 4, 6))
    #expect(refusal.day == day)
    #expect(refusal.knownFrom == CivilDate(2023, 4, 6))
  }

  /// The Saturday before the first Sunday of April 2027 is the 3rd: there the flat weekly rate of
  /// 2026-27 ends, while the other figures of the year hold through the 5th.
  @Test func `a refusal names a figure that is not known on the day, not one that still is`()
    throws
  {
    let fifth = CivilDate(2027, 4, 5)
    let refusal = try refusal(of: .statutoryPayments, from: fifth, to: fifth)
    #expect(refusal.confirmedThrough == CivilDate(2027, 4, 3))
    #expect(refusal.day == fifth)
  }

  @Test func `figures that begin on different days are known together from the later`() throws {
    let source = Citation.missing("made up")
    let confirmed = CivilDate(2026, 12, 31)
    let early = Dated<Int>("Early", confirmedThrough: confirmed, .from(2026, 1, 6, 1, source))
    let late = Dated<Int>("Late", confirmedThrough: confirmed, .from(2026, 3, 1, 2, source))
    let timeline = Timeline([.init(.mileage, early), .init(.mileage, late)]) {
      day throws(NotInForce) in
      try early.inForce(on: day).value + late.inForce(on: day).value
    }
    let between = CivilDate(2026, 2, 1)
    let refusal = try #require(throws: NotInForce.self) {
      try timeline.check(DateRange(between))
    }
    #expect(refusal.label == "Late")
    #expect(refusal.day == between)
    #expect(throws: Never.self) { try timeline.check(DateRange(CivilDate(2026, 3, 1))) }
    #expect(timeline.table(on: CivilDate(2026, 3, 1)) == 3)
  }

  /// The flat rate of £194.32 is paid from Sunday 5 April 2026, the last day of 2025-26 (SSCBA
  /// 1992 s 166).
  @Test func `a figure that begins on a tax year's last day stands on the year's page`() {
    let row = "| £194.32 | 2026-04-05 |"
    #expect(Statute.markdown(for: TaxYear(startYear: 2025)).contains(row))
    #expect(!Statute.markdown(for: TaxYear(startYear: 2024)).contains(row))
  }

  @Test func `a figure confirmed for one day of a tax year stands on the year's page`() {
    func figure(through day: CivilDate) -> PublishedFigure {
      PublishedFigure(
        .mileage,
        Dated<Int>(
          "A figure", confirmedThrough: day, .from(2024, 4, 6, 1, .missing("made up"))))
    }
    let year = TaxYear(startYear: 2027)
    #expect(figure(through: CivilDate(2027, 4, 6)).entries(in: year).count == 1)
    #expect(figure(through: CivilDate(2027, 4, 5)).entries(in: year).isEmpty)
  }

  /// Pensions Act 1995 Sch 4 para 1 knows everybody born to 5 April 1977; later, more is to come.
  @Test func `State Pension age is known to the last birthday of the Act`() throws {
    let ages = try law(.statePensionAge, april6(2026))[.statePensionAge, on: april6(2026)]
    let last = ages.reached(born: CivilDate(1977, 4, 5))
    #expect(last.label == "State Pension age reached")
    #expect(last.value == CivilDate(2044, 4, 5))
    let next = ages.reached(born: CivilDate(1977, 4, 6))
    #expect(next.label == "State Pension age not reached before")
  }
}

@Suite struct TodayTests {
  /// Seconds since 1 January 1970: the hour before midnight at Greenwich is tomorrow in summer.
  ///
  /// 2026 is 20,454 days after 1970 began; 28 March is the 87th day of it, 24 October the 297th. The
  /// clocks change on 29 March and 25 October at 01:00 Greenwich mean time.
  @Test(arguments: [
    (87, "2026-03-28"), (88, "2026-03-30"), (297, "2026-10-25"), (298, "2026-10-25"),
  ])
  func `the day at half past eleven at Greenwich on the days round a change`(
    _ dayOfYear: Int64, _ day: String
  ) {
    let midnight = (20_454 + dayOfYear - 1) * 86_400
    let today = ClockChanges.today(secondsSince1970: midnight + (23 * 60 + 30) * 60)
    #expect(today.description == day)
    // By noon the clocks agree about the day.
    let noon = ClockChanges.today(secondsSince1970: midnight + 12 * 3_600)
    #expect(noon == CivilDate(2026, 1, 1).adding(days: Int(dayOfYear) - 1))
  }

  /// In summer the day begins at 23:00 Greenwich mean time: 30 June 2026 is the 181st day.
  @Test func `a summer's day begins an hour before midnight at Greenwich`() {
    let eleven = (20_454 + 180) * 86_400 + 23 * 3_600 as Int64
    #expect(ClockChanges.today(secondsSince1970: eleven - 1) == CivilDate(2026, 6, 30))
    #expect(ClockChanges.today(secondsSince1970: eleven) == CivilDate(2026, 7, 1))
  }
}
