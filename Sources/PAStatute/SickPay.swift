public import PAPrimitives

/// Statutory Sick Pay on a day.
public struct SickPayTable: Hashable, Sendable {
  /// The flat weekly rate.
  public let weekly: Cited<Money>
  /// The part of average weekly earnings that caps it; nil where the rate is flat.
  public let partOfEarnings: Cited<Rate>?
  /// Qualifying days unpaid at the start.
  public let waitingDays: Cited<Int>
  /// Days of sickness in a row that make a spell.
  public let shortestSpell: Cited<Int>
  /// Average weekly earnings below which none is due; nil where there is no such gate.
  public let earningsGate: Cited<Money>?
  /// Most weeks in a spell or a linked series.
  public let mostWeeks: Cited<Int>
  /// Most days between two spells that are linked.
  public let linkingDays: Cited<Int>
  /// Years after which a linked series ends.
  public let mostLinkedYears: Cited<Int>
  /// Least weeks of pay averaged.
  public let averagedWeeks: Cited<Int>
}

/// The change of Statutory Sick Pay by the Employment Rights Act 2025 (ss 10 to 13; SI 2026/373 regs 3 to 6).
public enum SickPayReform {
  /// The first day that it is in force on.
  public static let from = CivilDate(2026, 4, 6)
  /// Who earned too little before it, and was sick without a break since before this day, 28 weeks before it, has none
  /// until the next spell (as reported by the Department for Work and Pensions).
  public static let longSickBefore = CivilDate(2025, 9, 22)
}

/// Statutory Sick Pay.
enum SickPay: SubjectLaw {
  private static let confirmed = CivilDate(2027, 4, 5)

  private static let act: StaticString = "SSCBA 1992"
  private static let reform: StaticString = "Employment Rights Act 2025"

  private static let weekly = Dated<Money>(
    "Statutory Sick Pay, a week", confirmedThrough: confirmed,
    .from(2024, 4, 6, .pounds(116, 75), .act(act, "s 157(1)", .read)),
    .from(2025, 4, 6, .pounds(118, 75), .act(act, "s 157(1)", .read)),
    .from(2026, 4, 6, .pounds(123, 25), .act(act, "s 157(1)", .read)))
  private static let part = Dated<Rate>(
    "Statutory Sick Pay, most of average weekly earnings", confirmedThrough: confirmed,
    .from(2024, 4, 6, nil, .act(act, "s 157, flat until 6 April 2026", .read)),
    .from(2026, 4, 6, .percent(80), .act(reform, "s 11, in force by SI 2026/373", .read)))
  private static let waitingDays = Dated<Int>(
    "Waiting days", confirmedThrough: confirmed,
    .from(2024, 4, 6, 3, .act(act, "s 155(1)", .read)),
    .from(2026, 4, 6, 0, .act(reform, "s 10, in force by SI 2026/373", .read)))
  private static let shortestSpell = Dated<Int>(
    "Days of sickness that make a spell", confirmedThrough: confirmed,
    .from(2024, 4, 6, 4, .act(act, "s 152(2)", .read)),
    .from(2026, 4, 6, 1, .act(reform, "s 10, in force by SI 2026/373", .read)))
  private static let gate = Dated<Money>(
    "Average weekly earnings for Statutory Sick Pay", confirmedThrough: confirmed,
    .from(2024, 4, 6, .pounds(123), .act(act, "Sch 11 para 2(c)", .read)),
    .from(2025, 4, 6, .pounds(125), .act(act, "Sch 11 para 2(c)", .read)),
    .from(2026, 4, 6, nil, .act(reform, "ss 10 to 13, in force by SI 2026/373", .read)))
  private static let mostWeeks = Dated<Int>(
    "Most weeks of Statutory Sick Pay", confirmedThrough: confirmed,
    .from(2024, 4, 6, 28, .act(act, "s 155(4)", .read)))
  private static let linkingDays = Dated<Int>(
    "Most days between linked spells", confirmedThrough: confirmed,
    .from(2024, 4, 6, 56, .act(act, "s 152(3)", .read)))
  private static let linkedYears = Dated<Int>(
    "Years after which a linked series ends", confirmedThrough: confirmed,
    .from(
      2024, 4, 6, 3,
      .act("Statutory Sick Pay (General) Regulations 1982 (SI 1982/894)", "reg 3(3)", .read)))
  private static let averagedWeeks = Dated<Int>(
    "Least weeks of pay averaged", confirmedThrough: confirmed,
    .from(
      2024, 4, 6, 8,
      .act("Statutory Sick Pay (General) Regulations 1982 (SI 1982/894)", "reg 19", .read)))

  /// The tables over time.
  static let timeline: Timeline<SickPayTable> = {
    let amounts = [weekly, gate]
    let rates = [part]
    let counts = [waitingDays, shortestSpell, mostWeeks, linkingDays, linkedYears, averagedWeeks]
    return Timeline(
      amounts.map { .init(.sickPay, $0) } + rates.map { .init(.sickPay, $0) }
        + counts.map { .init(.sickPay, $0) }, table)
  }()

  private static func table(on day: CivilDate) throws(NotInForce) -> SickPayTable {
    SickPayTable(
      weekly: try weekly.inForce(on: day), partOfEarnings: try part.ifInForce(on: day),
      waitingDays: try waitingDays.inForce(on: day),
      shortestSpell: try shortestSpell.inForce(on: day),
      earningsGate: try gate.ifInForce(on: day), mostWeeks: try mostWeeks.inForce(on: day),
      linkingDays: try linkingDays.inForce(on: day),
      mostLinkedYears: try linkedYears.inForce(on: day),
      averagedWeeks: try averagedWeeks.inForce(on: day))
  }

  static var timelines: [any Confirmed] { [timeline] }

  /// Every figure of the subject.
  static var figures: [PublishedFigure] { timeline.figures }
}

/// The weeks about a birth in which there is no sick pay.
public enum SickPayAboutBirth {
  /// Weeks from the Sunday of the week of birth of who has neither maternity pay nor Maternity Allowance.
  public static let weeks = Cited(
    "Weeks about a birth without sick pay, of who has no maternity pay", 18,
    .act(
      "Statutory Sick Pay (General) Regulations 1982 (SI 1982/894)",
      "reg 3(4) and (5), as Sage's payroll help reports it (SSP, pregnancy-related absence)",
      .reported))
}

extension LawTable<SickPayTable> {
  /// Statutory Sick Pay.
  public static var sickPay: Self { LawTable(.sickPay, SickPay.timeline) }
}
