public import PAPrimitives

/// Guarantee payments on a day that an employee is laid off; Great Britain.
///
/// Northern Ireland has its own limit of a day (ERO 1996 art 63), which was not found.
public struct GuaranteePayTable: Hashable, Sendable {
  /// The most that is paid for a day.
  public let dayLimit: Cited<Money>
  /// The most days a week that count: fewer where fewer are normally worked.
  public let mostDays: Cited<Int>
  /// The months within which no more days than those of a week are paid.
  public let months: Cited<Int>
  /// Months of employment needed before the day.
  public let leastMonths: Cited<Int>
  /// Weeks averaged for an hour's pay where pay varies.
  public let referenceWeeks: Cited<Int>
}

/// Guarantee payments under the Employment Rights Act 1996.
enum GuaranteePay: SubjectLaw {
  private static let confirmed = CivilDate(2027, 4, 5)
  private static let act: StaticString = "Employment Rights Act 1996"

  private static let dayLimit = Dated<Money>(
    "Most of a day's guarantee pay (Great Britain)", confirmedThrough: confirmed,
    .from(2024, 4, 6, .pounds(38), .act(act, "s 31(1)", .reported)),
    .from(2025, 4, 6, .pounds(39), .act(act, "s 31(1)", .reported)),
    .from(
      2026, 4, 6, .pounds(41), .act(act, "s 31(1), as the limits of the year rose", .unverified)))
  private static let mostDays = Dated<Int>(
    "Most days a week of guarantee pay", confirmedThrough: confirmed,
    .from(2024, 4, 6, 5, .act(act, "s 31(3) (ERO 1996 art 63(3), the same)", .reported)))
  private static let months = Dated<Int>(
    "Months of which no more days are paid", confirmedThrough: confirmed,
    .from(2024, 4, 6, 3, .act(act, "s 31(2) (ERO 1996 art 63(2), the same)", .reported)))
  private static let leastMonths = Dated<Int>(
    "Months of employment needed for guarantee pay", confirmedThrough: confirmed,
    .from(2024, 4, 6, 1, .act(act, "s 29(1)", .reported)))
  private static let referenceWeeks = Dated<Int>(
    "Weeks averaged for guarantee pay", confirmedThrough: confirmed,
    .from(2024, 4, 6, 12, .act(act, "ss 30(2) and 221 to 224", .reported)))

  /// The tables over time.
  static let timeline = Timeline(
    [.init(.guaranteePay, dayLimit)]
      + [mostDays, months, leastMonths, referenceWeeks].map { .init(.guaranteePay, $0) }, table)

  private static func table(on day: CivilDate) throws(NotInForce) -> GuaranteePayTable {
    GuaranteePayTable(
      dayLimit: try dayLimit.inForce(on: day), mostDays: try mostDays.inForce(on: day),
      months: try months.inForce(on: day), leastMonths: try leastMonths.inForce(on: day),
      referenceWeeks: try referenceWeeks.inForce(on: day))
  }

  static var timelines: [any Confirmed] { [timeline] }

  /// Every figure of the subject.
  static var figures: [PublishedFigure] { timeline.figures }
}

extension LawTable<GuaranteePayTable> {
  /// Guarantee payments, by the day that is laid off.
  public static var guaranteePay: Self { LawTable(.guaranteePay, GuaranteePay.timeline) }
}
