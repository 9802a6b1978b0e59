public import PAPrimitives

/// Approved mileage rates on a day, the day of the journey.
public struct MileageTable: Hashable, Sendable {
  /// Car or van, a mile of the first so many in the tax year.
  public let car: Cited<Money>
  /// Car or van, a mile after them.
  public let carBeyond: Cited<Money>
  /// How many miles of a tax year are at the first rate.
  public let carMiles: Cited<Int>
  /// Motorcycle, a mile.
  public let motorcycle: Cited<Money>
  /// Bicycle, a mile.
  public let bicycle: Cited<Money>
  /// Each passenger who works for the same employer, a mile.
  public let passenger: Cited<Money>
}

/// Approved mileage rates.
///
/// Those of April 2023 are asked for by journeys that are paid late.
enum Mileage: SubjectLaw {
  private static let confirmed = CivilDate(2027, 4, 5)

  private static let act: StaticString = "Income Tax (Earnings and Pensions) Act 2003"

  private static let car = Dated<Money>(
    "Car or van, a mile to the yearly limit", confirmedThrough: confirmed,
    .from(2023, 4, 6, .pounds(0, 45), .act(act, "s 230(2)", .read)),
    .from(
      2026, 4, 6, .pounds(0, 55),
      .act(act, "s 230(2), announced 21 May 2026 and backdated", .read)))
  private static let carBeyond = Dated<Money>(
    "Car or van, a mile beyond it", confirmedThrough: confirmed,
    .from(2023, 4, 6, .pounds(0, 25), .act(act, "s 230(2)", .read)))
  private static let carMiles = Dated<Int>(
    "Yearly limit in miles", confirmedThrough: confirmed,
    .from(2023, 4, 6, 10_000, .act(act, "s 230(2)", .read)))
  private static let motorcycle = Dated<Money>(
    "Motorcycle, a mile", confirmedThrough: confirmed,
    .from(2023, 4, 6, .pounds(0, 24), .act(act, "s 230(2)", .read)))
  private static let bicycle = Dated<Money>(
    "Bicycle, a mile", confirmedThrough: confirmed,
    .from(2023, 4, 6, .pounds(0, 20), .act(act, "s 230(2)", .read)))
  private static let passenger = Dated<Money>(
    "Passenger, a mile", confirmedThrough: confirmed,
    .from(2023, 4, 6, .pounds(0, 5), .act(act, "s 234", .read)))

  /// The tables over time.
  static let timeline = Timeline(
    [car, carBeyond, motorcycle, bicycle, passenger].map { .init(.mileage, $0) }
      + [.init(.mileage, carMiles)], table)

  private static func table(on day: CivilDate) throws(NotInForce) -> MileageTable {
    MileageTable(
      car: try car.inForce(on: day), carBeyond: try carBeyond.inForce(on: day),
      carMiles: try carMiles.inForce(on: day), motorcycle: try motorcycle.inForce(on: day),
      bicycle: try bicycle.inForce(on: day), passenger: try passenger.inForce(on: day))
  }

  static var timelines: [any Confirmed] { [timeline] }

  /// Every figure of the subject.
  static var figures: [PublishedFigure] { timeline.figures }
}

extension LawTable<MileageTable> {
  /// Approved mileage rates, by the day of the journey.
  public static var mileage: Self { LawTable(.mileage, Mileage.timeline) }
}
