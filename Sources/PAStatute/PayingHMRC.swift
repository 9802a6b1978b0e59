public import PAPrimitives

/// When and how an employer pays and reports to HMRC, by the end of the tax month.
public struct PayingTable: Hashable, Sendable {
  /// Day of the month by which an electronic payment arrives.
  public let electronicDay: Cited<Int>
  /// Day of the month by which a cheque arrives.
  public let postDay: Cited<Int>
  /// Average monthly liability below which an employer may pay quarterly.
  public let quarterlyLimit: Cited<Money>
  /// Day of the month by which an employer payment summary for the month before is sent.
  public let summaryDay: Cited<Int>
  /// Day of the month by which a paper return for the tax quarter before arrives.
  public let paperReturnDay: Cited<Int>
  /// Day and month by which an employee has a P60.
  public let certificateDay: Cited<String>
  /// Day of the month by which pension contributions reach the scheme electronically.
  public let pensionDay: Cited<Int>
  /// Years PAYE records are kept after the tax year.
  public let recordYears: Cited<Int>
  /// Working days before the bank day on which a Bacs file is sent.
  public let bacsDays: Cited<Int>
}

/// Paying and reporting to HMRC.
enum PayingHMRC: SubjectLaw {
  private static let confirmed = CivilDate(2027, 4, 5)

  private static let regulations: StaticString = "Income Tax (PAYE) Regulations 2003 (SI 2003/2682)"

  private static let electronicDay = Dated<Int>(
    "Day by which an electronic payment arrives, after the tax month or quarter",
    confirmedThrough: confirmed,
    .from(2024, 4, 6, 22, .guidance("Debt Management and Banking Manual", "DMBM520055", .read)))
  private static let postDay = Dated<Int>(
    "Day by which a cheque arrives, after the tax month or quarter", confirmedThrough: confirmed,
    .from(2024, 4, 6, 19, .guidance("Debt Management and Banking Manual", "DMBM520055", .read)))
  private static let quarterlyLimit = Dated<Money>(
    "Average monthly liability below which quarterly payment is allowed",
    confirmedThrough: confirmed,
    .from(
      2024, 4, 6, .pounds(1_500),
      .guidance("Debt Management and Banking Manual", "DMBM520055", .read)))
  private static let summaryDay = Dated<Int>(
    "Day by which an employer payment summary is sent, after the tax month",
    confirmedThrough: confirmed,
    .from(2024, 4, 6, 19, .guidance("GOV.UK running payroll", "", .read)))
  private static let paperReturnDay = Dated<Int>(
    "Day by which a paper return (RT2) arrives, after the tax quarter", confirmedThrough: confirmed,
    .from(2024, 4, 6, 19, .guidance("Debt Management and Banking Manual", "DMBM519240", .read)))
  private static let certificateDay = Dated<String>(
    "P60 to the employee by", confirmedThrough: confirmed,
    .from(2024, 4, 6, "31 May", .act(regulations, "reg 67 (two payroll calendars)", .read)))
  private static let pensionDay = Dated<Int>(
    "Day by which pension contributions reach the scheme electronically, next month",
    confirmedThrough: confirmed,
    .from(
      2024, 4, 6, 22,
      .act(
        "Occupational Pension Schemes (Scheme Administration) Regulations 1996",
        "reg 16 (MoneyHelper, Nest)", .read)))
  private static let recordYears = Dated<Int>(
    "Years PAYE records are kept after the tax year", confirmedThrough: confirmed,
    .from(2024, 4, 6, 3, .act(regulations, "reg 97 (GOV.UK keeping records)", .read)))
  private static let bacsDays = Dated<Int>(
    "Working days before the bank day to send a Bacs file", confirmedThrough: confirmed,
    .from(2024, 4, 6, 2, .missing("Bacs publishes its three-day cycle; its text was not read")))

  /// The tables over time.
  static let timeline = Timeline(
    [electronicDay, postDay, summaryDay, paperReturnDay, pensionDay, recordYears, bacsDays]
      .map { .init(.paying, $0) }
      + [.init(.paying, quarterlyLimit), .init(.paying, certificateDay)], table)

  private static func table(on day: CivilDate) throws(NotInForce) -> PayingTable {
    PayingTable(
      electronicDay: try electronicDay.inForce(on: day), postDay: try postDay.inForce(on: day),
      quarterlyLimit: try quarterlyLimit.inForce(on: day),
      summaryDay: try summaryDay.inForce(on: day),
      paperReturnDay: try paperReturnDay.inForce(on: day),
      certificateDay: try certificateDay.inForce(on: day),
      pensionDay: try pensionDay.inForce(on: day), recordYears: try recordYears.inForce(on: day),
      bacsDays: try bacsDays.inForce(on: day))
  }

  static var timelines: [any Confirmed] { [timeline] }

  /// Every figure of the subject.
  static var figures: [PublishedFigure] { timeline.figures }
}

extension LawTable<PayingTable> {
  /// Paying and reporting to HMRC, by the end of the tax month.
  public static var paying: Self { LawTable(.paying, PayingHMRC.timeline) }
}
