import PAPrimitives

/// The minimum wage, by the first day of a pay reference period.
///
/// A rise applies from the first period beginning on or after 1 April (NMW Regulations 2015 reg
/// 4B).
enum MinimumWage: SubjectLaw {
  private static let confirmed = CivilDate(2027, 3, 31)

  private static let regulations: StaticString =
    "National Minimum Wage Regulations 2015 (SI 2015/621)"

  /// The rates of April 2023 are asked for by periods that began before April 2024 and are paid after 5 April.
  private static func hourly(
    _ label: String, apr23: (Money?, StaticString), _ apr24: (Money, StaticString),
    _ apr25: (Money, StaticString), _ apr26: (Money, StaticString)
  ) -> Dated<Money> {
    Dated(
      label, confirmedThrough: confirmed,
      .from(2023, 4, 1, apr23.0, .act(regulations, apr23.1, .reported)),
      .from(2024, 4, 1, apr24.0, .act(regulations, apr24.1, .read)),
      .from(2025, 4, 1, apr25.0, .act(regulations, apr25.1, .read)),
      .from(2026, 4, 1, apr26.0, .act(regulations, apr26.1, .read)))
  }

  /// A rate that ended with March 2024.
  private static func ended(
    _ label: String, _ amount: Money, _ place: StaticString
  ) -> Dated<Money> {
    Dated(
      label, confirmedThrough: confirmed,
      .from(2023, 4, 1, amount, .act(regulations, place, .reported)),
      .from(2024, 4, 1, nil, .act(regulations, "reg 4, by SI 2024/432", .read)))
  }

  private static let livingWage = hourly(
    "National Living Wage, 21 and over, an hour",
    apr23: (nil, "reg 4, from 23 until April 2024"),
    (.pounds(11, 44), "reg 4, by SI 2024/432"), (.pounds(12, 21), "reg 4, by SI 2025/401"),
    (.pounds(12, 71), "reg 4, as from 1 April 2026"))
  private static let from23 = ended(
    "National Living Wage, 23 and over, an hour", .pounds(10, 42), "reg 4, as from 1 April 2023")
  private static let from21To22 = ended(
    "Minimum wage, 21 and 22, an hour", .pounds(10, 18), "reg 4A(1)(za), as from 1 April 2023")
  private static let from18 = hourly(
    "Minimum wage, 18 to 20, an hour",
    apr23: (.pounds(7, 49), "reg 4A(1)(a), as from 1 April 2023"),
    (.pounds(8, 60), "reg 4A(1)(a), by SI 2024/432"),
    (.pounds(10, 0), "reg 4A(1)(a), by SI 2025/401"),
    (.pounds(10, 85), "reg 4A(1)(a), as from 1 April 2026"))
  private static let under18 = hourly(
    "Minimum wage, under 18, an hour",
    apr23: (.pounds(5, 28), "reg 4A(1)(b), as from 1 April 2023"),
    (.pounds(6, 40), "reg 4A(1)(b), by SI 2024/432"),
    (.pounds(7, 55), "reg 4A(1)(b), by SI 2025/401"),
    (.pounds(8, 0), "reg 4A(1)(b), as from 1 April 2026"))
  private static let apprentice = hourly(
    "Minimum wage, apprentices under 19 or in their first year, an hour",
    apr23: (.pounds(5, 28), "reg 4A(1)(c), as from 1 April 2023"),
    (.pounds(6, 40), "reg 4A(1)(c), by SI 2024/432"),
    (.pounds(7, 55), "reg 4A(1)(c), by SI 2025/401"),
    (.pounds(8, 0), "reg 4A(1)(c), as from 1 April 2026"))
  private static let offset = hourly(
    "Accommodation offset, a day",
    apr23: (.pounds(9, 10), "reg 16, as from 1 April 2023"),
    (.pounds(9, 99), "reg 16, by SI 2024/432"), (.pounds(10, 66), "reg 16, by SI 2025/401"),
    (.pounds(11, 10), "reg 16, as from 1 April 2026"))

  /// The tables over time.
  static let timeline = Timeline(
    [livingWage, from23, from21To22, from18, under18, apprentice, offset].map {
      .init(.minimumWage, $0)
    }, table
  )

  private static func table(on day: CivilDate) throws(NotInForce) -> MinimumWageTable {
    MinimumWageTable(
      livingWage: try nationalLivingWage(on: day), from21To22: try from21To22.ifInForce(on: day),
      from18: try from18.inForce(on: day), under18: try under18.inForce(on: day),
      apprentice: try apprentice.inForce(on: day),
      accommodationOffset: try offset.inForce(on: day))
  }

  private static func nationalLivingWage(on day: CivilDate) throws(NotInForce) -> Cited<Money> {
    if let rate = try livingWage.ifInForce(on: day) { return rate }
    return try from23.inForce(on: day)
  }

  // MARK: Ages

  private static func age(_ label: String, _ value: Int, _ place: StaticString) -> Dated<Int> {
    Dated(
      label, confirmedThrough: confirmed,
      // For periods that began before April 2024 it is known from reports alone, as the rates are.
      .from(2023, 4, 1, value, .act(regulations, place, .reported)),
      .from(2024, 4, 1, value, .act(regulations, place, .read)))
  }

  private static let livingWageAge = Dated<Int>(
    "National Living Wage from age", confirmedThrough: confirmed,
    .from(2023, 4, 1, 23, .act(regulations, "reg 4(1), as from 1 April 2021", .reported)),
    .from(2024, 4, 1, 21, .act(regulations, "reg 4(1)", .read)))
  private static let youngAdultAge = Dated<Int>(
    "Minimum wage for 21 and 22 from age", confirmedThrough: confirmed,
    .from(
      2023, 4, 1, 21, .act(regulations, "reg 4A(1)(za), as from 1 April 2023", .reported)))
  private static let adultAge = age("Minimum wage for 18 to 20 from age", 18, "reg 4A(1)(a)")
  private static let apprenticeAge = age(
    "Apprentice rate, after the first year, to age", 19, "reg 5(1)(b)")
  private static let apprenticeMonths = age(
    "Apprentice rate at any age, first months", 12, "reg 5(1)(a)")

  /// The ages over time.
  static let ages = Timeline(
    [livingWageAge, youngAdultAge, adultAge, apprenticeAge, apprenticeMonths].map {
      .init(.minimumWage, $0)
    }
  ) { day throws(NotInForce) in
    MinimumWageAges(
      livingWage: try livingWageAge.inForce(on: day),
      youngAdult: try youngAdultAge.inForce(on: day), adult: try adultAge.inForce(on: day),
      apprentice: try apprenticeAge.inForce(on: day),
      apprenticeMonths: try apprenticeMonths.inForce(on: day))
  }

  static var timelines: [any Confirmed] { [timeline, ages] }

  /// Every figure of the subject.
  static var figures: [PublishedFigure] { timeline.figures + ages.figures }
}

extension LawTable<MinimumWageTable> {
  /// The minimum wage, by the first day of a pay reference period.
  public static var minimumWage: Self { LawTable(.minimumWage, MinimumWage.timeline) }
}

extension LawTable<MinimumWageAges> {
  /// The ages that decide a minimum wage, by the first day of a pay reference period.
  public static var minimumWageAges: Self { LawTable(.minimumWage, MinimumWage.ages) }
}
