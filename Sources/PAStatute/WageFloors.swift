public import PAPrimitives

/// The least an hour is to pay by a nation's policy for adult social care, on a day.
///
/// It is no law of the minimum wage: a government pays for it, and asks it of who is paid through it.
public struct WageFloorTable: Hashable, Sendable {
  /// Scotland: PAs paid through Self-directed Support, every hour, asleep or awake.
  public let scotland: Cited<Money>
  /// Wales: the Real Living Wage in social care.
  public let wales: Cited<Money>

  /// A nation's floor; nil where it has none.
  public func floor(of nation: Nation) -> Cited<Money>? {
    switch nation {
    case .scotland: scotland
    case .wales: wales
    case .england, .northernIreland: nil
    }
  }
}

/// Wage floors of policy.
enum WageFloors: SubjectLaw {
  private static let confirmed = CivilDate(2027, 3, 31)

  private static let scotland = Dated<Money>(
    "Scotland, PAs of Self-directed Support, an hour", confirmedThrough: confirmed,
    .from(
      2024, 4, 1, .pounds(12), .guidance("Scottish PA employer handbook", "pay uplift", .read)),
    .from(
      2025, 4, 1, .pounds(12, 60),
      .guidance("Scottish PA employer handbook", "pay uplift 2025", .reported)),
    .from(
      2026, 4, 1, .pounds(13, 45),
      .guidance("Scottish PA employer handbook", "pay uplift 2026", .reported)))
  private static let wales = Dated<Money>(
    "Wales, Real Living Wage in social care, an hour", confirmedThrough: confirmed,
    .from(
      2024, 4, 1, .pounds(12), .guidance("Welsh Government", "Real Living Wage", .reported)),
    .from(
      2025, 4, 1, .pounds(12, 60), .guidance("Welsh Government", "Real Living Wage", .reported)),
    .from(
      2026, 4, 1, .pounds(13, 45), .guidance("Welsh Government", "Real Living Wage", .reported)))

  /// The floors over time.
  static let timeline = Timeline([scotland, wales].map { .init(.wageFloors, $0) }, table)

  private static func table(on day: CivilDate) throws(NotInForce) -> WageFloorTable {
    WageFloorTable(scotland: try scotland.inForce(on: day), wales: try wales.inForce(on: day))
  }

  static var timelines: [any Confirmed] { [timeline] }

  /// Every figure of the subject.
  static var figures: [PublishedFigure] { timeline.figures }
}

extension LawTable<WageFloorTable> {
  /// Wage floors of policy, by the first day of a pay period.
  public static var wageFloors: Self { LawTable(.wageFloors, WageFloors.timeline) }
}
