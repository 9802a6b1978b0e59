public import PAPrimitives

/// Employment Allowance in a tax year.
public struct EmploymentAllowanceTable: Hashable, Sendable {
  /// The most an employer may claim in the year.
  public let limit: Cited<Money>
  /// Employer National Insurance of the year before from which none may be claimed; nil where there
  /// is no such bar.
  public let barredFrom: Cited<Money>?
}

/// Employment Allowance.
enum EmploymentAllowance: SubjectLaw {
  private static let confirmed = CivilDate(2027, 4, 5)

  private static let limit = Dated<Money>(
    "Employment Allowance, a year", confirmedThrough: confirmed,
    .from(
      2024, 4, 6, .pounds(5_000), .act("National Insurance Contributions Act 2014", "s 1", .read)),
    .from(
      2025, 4, 6, .pounds(10_500),
      .act("National Insurance Contributions (Secondary Class 1) Act 2025", "s 3", .read)))
  private static let barredFrom = Dated<Money>(
    "Employer National Insurance of the year before that bars a claim",
    confirmedThrough: confirmed,
    .from(
      2024, 4, 6, .pounds(100_000),
      .act("Employment Allowance (Excluded Companies) Regulations 2020", "PAYE56001", .read)),
    .from(
      2025, 4, 6, nil,
      .act("National Insurance Contributions (Secondary Class 1) Act 2025", "s 3", .read)))

  /// The tables over time.
  static let timeline = Timeline(
    [limit, barredFrom].map { .init(.employmentAllowance, $0) }, table)

  private static func table(on day: CivilDate) throws(NotInForce) -> EmploymentAllowanceTable {
    EmploymentAllowanceTable(
      limit: try limit.inForce(on: day), barredFrom: try barredFrom.ifInForce(on: day))
  }

  static var timelines: [any Confirmed] { [timeline] }

  /// Every figure of the subject.
  static var figures: [PublishedFigure] { timeline.figures }
}

extension LawTable<EmploymentAllowanceTable> {
  /// Employment Allowance in the tax year of a day.
  public static var employmentAllowance: Self {
    LawTable(.employmentAllowance, EmploymentAllowance.timeline)
  }
}
