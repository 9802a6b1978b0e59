public import PAPrimitives

/// Statutory redundancy pay on a day, the relevant date.
public struct RedundancyTable: Hashable, Sendable {
  /// The most a week's pay counts for in Great Britain.
  public let weeklyCap: Cited<Money>
  /// The same in Northern Ireland.
  public let weeklyCapNorthernIreland: Cited<Money>
  /// Years of service needed.
  public let leastYears: Cited<Int>
  /// Most years that count.
  public let mostYears: Cited<Int>
  /// Weeks' pay for a year not below the upper age throughout.
  public let fromUpperAge: Cited<Rate>
  /// Weeks' pay for a year not below the lower age throughout.
  public let fromLowerAge: Cited<Rate>
  /// Weeks' pay for any other year.
  public let belowLowerAge: Cited<Rate>
  /// The upper age: 41.
  public let upperAge: Cited<Int>
  /// The lower age: 22.
  public let lowerAge: Cited<Int>
  /// The most of a termination award free of tax.
  public let taxFree: Cited<Money>

  /// The weekly cap of a nation.
  public func weeklyCap(in nation: Nation) -> Cited<Money> {
    nation.isGreatBritain ? weeklyCap : weeklyCapNorthernIreland
  }
}

/// Statutory redundancy pay.
enum Redundancy: SubjectLaw {
  private static let confirmed = CivilDate(2027, 4, 5)

  private static let act: StaticString = "Employment Rights Act 1996"
  private static let order: StaticString = "Employment Rights (NI) Order 1996"

  private static let weeklyCap = Dated<Money>(
    "Most of a week's pay (Great Britain)", confirmedThrough: confirmed,
    .from(2024, 4, 6, .pounds(700), .act(act, "s 227(1)", .read)),
    .from(2025, 4, 6, .pounds(719), .act(act, "s 227(1)", .read)),
    .from(2026, 4, 6, .pounds(751), .act(act, "s 227(1)", .read)))
  private static let weeklyCapNI = Dated<Money>(
    "Most of a week's pay (Northern Ireland)", confirmedThrough: confirmed,
    .from(2024, 4, 6, .pounds(729), .act(order, "art 23(1)", .read)),
    .from(2025, 4, 6, .pounds(749), .act(order, "art 23(1)", .read)),
    .from(2026, 4, 6, .pounds(783), .act(order, "art 23(1)", .read)))
  private static let leastYears = Dated<Int>(
    "Years of service needed", confirmedThrough: confirmed,
    .from(2024, 4, 6, 2, .act(act, "s 155", .read)))
  private static let mostYears = Dated<Int>(
    "Most years that count", confirmedThrough: confirmed,
    .from(2024, 4, 6, 20, .act(act, "s 162(3)", .read)))
  private static let fromUpperAge = Dated<Rate>(
    "Of a week's pay for a year at the upper age and over", confirmedThrough: confirmed,
    .from(2024, 4, 6, .percent(150), .act(act, "s 162(2)(a)", .read)))
  private static let fromLowerAge = Dated<Rate>(
    "Of a week's pay for a year between the two ages", confirmedThrough: confirmed,
    .from(2024, 4, 6, .percent(100), .act(act, "s 162(2)(b)", .read)))
  private static let belowLowerAge = Dated<Rate>(
    "Of a week's pay for a year below the lower age", confirmedThrough: confirmed,
    .from(2024, 4, 6, .percent(50), .act(act, "s 162(2)(c)", .read)))
  private static let upperAge = Dated<Int>(
    "Upper age", confirmedThrough: confirmed,
    .from(2024, 4, 6, 41, .act(act, "s 162(2)(a)", .read)))
  private static let lowerAge = Dated<Int>(
    "Lower age", confirmedThrough: confirmed,
    .from(2024, 4, 6, 22, .act(act, "s 162(2)(b)", .read)))
  private static let taxFree = Dated<Money>(
    "Termination award free of tax", confirmedThrough: confirmed,
    .from(
      2024, 4, 6, .pounds(30_000),
      .act("Income Tax (Earnings and Pensions) Act 2003", "s 403", .unverified)))

  /// The tables over time.
  static let timeline = Timeline(
    [weeklyCap, weeklyCapNI, taxFree].map { .init(.redundancy, $0) }
      + [leastYears, mostYears, upperAge, lowerAge].map { .init(.redundancy, $0) }
      + [fromUpperAge, fromLowerAge, belowLowerAge].map { .init(.redundancy, $0) }, table)

  private static func table(on day: CivilDate) throws(NotInForce) -> RedundancyTable {
    RedundancyTable(
      weeklyCap: try weeklyCap.inForce(on: day),
      weeklyCapNorthernIreland: try weeklyCapNI.inForce(on: day),
      leastYears: try leastYears.inForce(on: day), mostYears: try mostYears.inForce(on: day),
      fromUpperAge: try fromUpperAge.inForce(on: day),
      fromLowerAge: try fromLowerAge.inForce(on: day),
      belowLowerAge: try belowLowerAge.inForce(on: day),
      upperAge: try upperAge.inForce(on: day), lowerAge: try lowerAge.inForce(on: day),
      taxFree: try taxFree.inForce(on: day))
  }

  static var timelines: [any Confirmed] { [timeline] }

  /// Every figure of the subject.
  static var figures: [PublishedFigure] { timeline.figures }
}

extension LawTable<RedundancyTable> {
  /// Statutory redundancy pay, by the relevant date.
  public static var redundancy: Self { LawTable(.redundancy, Redundancy.timeline) }
}
