public import PAPrimitives

extension CivilDate: Printed {
  var inPrint: String { inShortWords }
}

extension WeeksOfLeave: Printed {
  var inPrint: String { description }
}

/// Holiday on a day.
public struct HolidayTable: Hashable, Sendable {
  /// Leave a year, bank holidays included.
  public let leave: Cited<WeeksOfLeave>
  /// The part of it that carries normal pay under regulation 13.
  public let basicLeave: Cited<WeeksOfLeave>
  public let mostDays: Cited<Int>
  /// Part of pay for work that rolled-up holiday pay is; Great Britain, irregular-hours and
  /// part-year workers only.
  public let rolledUp: Cited<Rate>
  /// Part of hours worked that accrues as leave; the same workers.
  public let accrual: Cited<Rate>
  /// The day from which leave years begin that both are the law of; Great Britain.
  public let irregularFrom: Cited<CivilDate>
  /// Paid weeks averaged for a week's pay in Great Britain.
  public let referenceWeeks: Cited<Int>
  /// How many weeks back they may lie.
  public let referenceReach: Cited<Int>
  /// Weeks averaged for a week's pay in Northern Ireland.
  public let referenceWeeksNorthernIreland: Cited<Int>
}

/// Holiday under the Working Time Regulations.
enum Holiday: SubjectLaw {
  private static let confirmed = CivilDate(2027, 4, 5)

  private static let leave = Dated<WeeksOfLeave>(
    "Leave a year", confirmedThrough: confirmed,
    .from(
      2024, 4, 1, .init(tenths: 56),
      .workingTime("regs 13 and 13A (GOV.UK holiday entitlement)", .read)))
  private static let basicLeave = Dated<WeeksOfLeave>(
    "Leave a year under regulation 13", confirmedThrough: confirmed,
    .from(2024, 4, 1, .init(tenths: 40), .workingTime("reg 13(1)", .unverified)))
  private static let mostDays = Dated<Int>(
    "Most days of leave a year", confirmedThrough: confirmed,
    .from(2024, 4, 1, 28, .workingTime("reg 13A(3) (GOV.UK holiday entitlement)", .read)))
  private static let rolledUp = Dated<Rate>(
    "Rolled-up holiday pay, part of pay for work (Great Britain)", confirmedThrough: confirmed,
    .from(
      2024, 4, 1, .basisPoints(1_207),
      .workingTime("reg 16A, for leave years beginning on or after 1 April 2024", .read)))
  private static let accrual = Dated<Rate>(
    "Leave accrued, part of hours worked (Great Britain)", confirmedThrough: confirmed,
    .from(
      2024, 4, 1, .basisPoints(1_207),
      .workingTime("reg 15B, read through GOV.UK, for leave years from 1 April 2024", .reported)))
  private static let irregularFrom = Dated<CivilDate>(
    "Leave years with 12.07% for irregular hours begin on or after (Great Britain)",
    confirmedThrough: confirmed,
    .from(
      2024, 4, 1, CivilDate(2024, 4, 1),
      .workingTime("regs 15B and 16A, by SI 2023/1426", .reported)))
  private static let referenceWeeks = Dated<Int>(
    "Paid weeks averaged for a week's pay (Great Britain)", confirmedThrough: confirmed,
    .from(2024, 4, 1, 52, .workingTime("reg 16", .read)))
  private static let referenceReach = Dated<Int>(
    "Weeks back the average may reach (Great Britain)", confirmedThrough: confirmed,
    .from(2024, 4, 1, 104, .workingTime("reg 16", .read)))
  private static let referenceWeeksNorthernIreland = Dated<Int>(
    "Weeks averaged for a week's pay (Northern Ireland)", confirmedThrough: confirmed,
    .from(
      2024, 4, 1, 12,
      .workingTimeInNorthernIreland("a week's pay", .read)))

  /// The tables over time.
  static let timeline = Timeline(
    [leave, basicLeave].map { .init(.holiday, $0) }
      + [rolledUp, accrual].map { .init(.holiday, $0) }
      + [.init(.holiday, irregularFrom)]
      + [mostDays, referenceWeeks, referenceReach, referenceWeeksNorthernIreland]
      .map { .init(.holiday, $0) }, table)

  private static func table(on day: CivilDate) throws(NotInForce) -> HolidayTable {
    HolidayTable(
      leave: try leave.inForce(on: day), basicLeave: try basicLeave.inForce(on: day),
      mostDays: try mostDays.inForce(on: day), rolledUp: try rolledUp.inForce(on: day),
      accrual: try accrual.inForce(on: day),
      irregularFrom: try irregularFrom.inForce(on: day),
      referenceWeeks: try referenceWeeks.inForce(on: day),
      referenceReach: try referenceReach.inForce(on: day),
      referenceWeeksNorthernIreland: try referenceWeeksNorthernIreland.inForce(on: day))
  }

  static var timelines: [any Confirmed] { [timeline] }

  /// Every figure of the subject.
  static var figures: [PublishedFigure] { timeline.figures }
}

extension LawTable<HolidayTable> {
  public static var holiday: Self { LawTable(.holiday, Holiday.timeline) }
}

extension Citation {
  /// The Working Time Regulations of Great Britain.
  public static func workingTime(_ place: StaticString, _ standing: Standing) -> Citation {
    .act("Working Time Regulations 1998 (SI 1998/1833)", place, standing)
  }

  /// Those of Northern Ireland.
  public static func workingTimeInNorthernIreland(
    _ place: StaticString, _ standing: Standing
  ) -> Citation {
    .act("Working Time Regulations (Northern Ireland) 2016 (SR 2016/49)", place, standing)
  }
}
