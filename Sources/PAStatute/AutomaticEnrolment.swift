public import PAPrimitives

/// When automatic enrolment's duties fall.
public struct AutomaticEnrolmentDuties: Hashable, Sendable {
  /// Weeks within which a worker is enrolled, and a postponement notice given.
  public let enrolmentWeeks: Cited<Int>
  /// Most months enrolment may be postponed.
  public let postponementMonths: Cited<Int>
  /// Months in which a worker may opt out, from the later of membership and information.
  public let optOutMonths: Cited<Int>
  /// Years between re-enrolments.
  public let reEnrolmentYears: Cited<Int>
  /// Months either side of the anniversary in which re-enrolment may fall.
  public let reEnrolmentWindowMonths: Cited<Int>
  /// Months within which the declaration of compliance is made.
  public let declarationMonths: Cited<Int>
}

/// Automatic enrolment into a workplace pension.
enum AutomaticEnrolment: SubjectLaw {
  private static let confirmed = CivilDate(2027, 4, 5)

  private static let reviewed = Citation.act(
    "Pensions Act 2008",
    "ss 3 and 13, kept by the reviews under s 14 for 2024-25, 2025-26 and 2026-27 (HCWS1206)",
    .read)

  /// A figure published for each pay frequency and for the year.
  private struct Band: Sendable {
    let byFrequency: [(frequency: PayFrequency, figure: Dated<Money>)]
    let annual: Dated<Money>

    init(_ label: String, weekly: Int64, two: Int64, four: Int64, monthly: Int64, annual: Int64) {
      func figure(_ period: String, _ pounds: Int64) -> Dated<Money> {
        Dated(
          "\(label), \(period)", confirmedThrough: confirmed,
          .from(2024, 4, 6, .pounds(pounds), reviewed))
      }
      byFrequency = [
        (.weekly, figure("weekly", weekly)), (.fortnightly, figure("two weeks", two)),
        (.fourweekly, figure("four weeks", four)), (.monthly, figure("monthly", monthly)),
      ]
      self.annual = figure("annual", annual)
    }

    var figures: [PublishedFigure] {
      (byFrequency.map(\.figure) + [annual]).map { .init(.automaticEnrolment, $0) }
    }

    func inForce(on day: CivilDate) throws(NotInForce) -> [PayFrequency: Cited<Money>] {
      var found: [PayFrequency: Cited<Money>] = [:]
      for (frequency, figure) in byFrequency { found[frequency] = try figure.inForce(on: day) }
      return found
    }
  }

  private static let trigger = Band(
    "Earnings trigger", weekly: 192, two: 384, four: 768, monthly: 833, annual: 10_000)
  private static let lowerLimit = Band(
    "Lower limit of qualifying earnings", weekly: 120, two: 240, four: 480, monthly: 520,
    annual: 6_240)
  private static let upperLimit = Band(
    "Upper limit of qualifying earnings", weekly: 967, two: 1_934, four: 3_867, monthly: 4_189,
    annual: 50_270)

  private static let minimumTotal = Dated<Rate>(
    "Least contribution of both sides", confirmedThrough: confirmed,
    .from(2024, 4, 6, .percent(8), .act("Pensions Act 2008", "s 20(1)(b)", .read)))
  private static let minimumEmployer = Dated<Rate>(
    "Least contribution of the employer", confirmedThrough: confirmed,
    .from(2024, 4, 6, .percent(3), .act("Pensions Act 2008", "s 20(1)(a)", .read)))
  private static let enrolmentAge = Dated<Int>(
    "Age from which a worker is enrolled", confirmedThrough: confirmed,
    .from(2024, 4, 6, 22, .act("Pensions Act 2008", "s 3(1)(a)", .read)))
  private static let joiningAge = Dated<Int>(
    "Age from which a worker may join", confirmedThrough: confirmed,
    .from(2024, 4, 6, 16, .act("Pensions Act 2008", "ss 1 and 7", .read)))
  private static let endAge = Dated<Int>(
    "Age at which the duties end", confirmedThrough: confirmed,
    .from(2024, 4, 6, 75, .act("Pensions Act 2008", "s 1(1)(b)", .read)))
  private static let reliefAtSource = Dated<Rate>(
    "Part of a worker's contribution the provider reclaims", confirmedThrough: confirmed,
    .from(2024, 4, 6, .percent(20), .act("Finance Act 2004", "s 192", .read)))

  /// The tables over time.
  static let timeline = Timeline(
    trigger.figures + lowerLimit.figures + upperLimit.figures
      + [minimumTotal, minimumEmployer, reliefAtSource].map { .init(.automaticEnrolment, $0) }
      + [enrolmentAge, joiningAge, endAge].map { .init(.automaticEnrolment, $0) }, table)

  private static func table(on day: CivilDate) throws(NotInForce) -> AutomaticEnrolmentTable {
    AutomaticEnrolmentTable(
      trigger: try trigger.inForce(on: day), lowerLimit: try lowerLimit.inForce(on: day),
      upperLimit: try upperLimit.inForce(on: day), minimumTotal: try minimumTotal.inForce(on: day),
      minimumEmployer: try minimumEmployer.inForce(on: day),
      enrolmentAge: try enrolmentAge.inForce(on: day),
      joiningAge: try joiningAge.inForce(on: day), endAge: try endAge.inForce(on: day),
      reliefAtSource: try reliefAtSource.inForce(on: day))
  }

  // MARK: Duties

  private static let regulations: StaticString = "SI 2010/772"

  private static let enrolmentWeeks = Dated<Int>(
    "Weeks to enrol a worker, and to give a postponement notice", confirmedThrough: confirmed,
    .from(2024, 4, 6, 6, .act(regulations, "reg 6, and SI 2010/4 reg 4B", .read)))
  private static let postponementMonths = Dated<Int>(
    "Most months of postponement", confirmedThrough: confirmed,
    .from(2024, 4, 6, 3, .act("SI 2010/4", "regs 4B and 4C", .read)))
  private static let optOutMonths = Dated<Int>(
    "Months to opt out", confirmedThrough: confirmed,
    .from(2024, 4, 6, 1, .act(regulations, "reg 9", .read)))
  private static let reEnrolmentYears = Dated<Int>(
    "Years between re-enrolments", confirmedThrough: confirmed,
    .from(2024, 4, 6, 3, .act(regulations, "reg 12", .read)))
  private static let reEnrolmentWindow = Dated<Int>(
    "Months either side of the anniversary to re-enrol", confirmedThrough: confirmed,
    .from(2024, 4, 6, 3, .act(regulations, "reg 12", .read)))
  private static let declarationMonths = Dated<Int>(
    "Months to declare compliance", confirmedThrough: confirmed,
    .from(2024, 4, 6, 5, .act("SI 2010/5", "regs 3 and 4", .read)))

  /// When the duties fall, over time.
  static let duties = Timeline(
    [
      enrolmentWeeks, postponementMonths, optOutMonths, reEnrolmentYears, reEnrolmentWindow,
      declarationMonths,
    ].map { .init(.automaticEnrolment, $0) }
  ) { day throws(NotInForce) in
    AutomaticEnrolmentDuties(
      enrolmentWeeks: try enrolmentWeeks.inForce(on: day),
      postponementMonths: try postponementMonths.inForce(on: day),
      optOutMonths: try optOutMonths.inForce(on: day),
      reEnrolmentYears: try reEnrolmentYears.inForce(on: day),
      reEnrolmentWindowMonths: try reEnrolmentWindow.inForce(on: day),
      declarationMonths: try declarationMonths.inForce(on: day))
  }

  static var timelines: [any Confirmed] { [timeline, duties] }

  /// Every figure of the subject.
  static var figures: [PublishedFigure] { timeline.figures + duties.figures }
}

extension LawTable<AutomaticEnrolmentTable> {
  public static var automaticEnrolment: Self {
    LawTable(.automaticEnrolment, AutomaticEnrolment.timeline)
  }
}

extension LawTable<AutomaticEnrolmentDuties> {
  /// When automatic enrolment's duties fall.
  public static var automaticEnrolmentDuties: Self {
    LawTable(.automaticEnrolment, AutomaticEnrolment.duties)
  }
}
