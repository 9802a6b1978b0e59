public import PAPrimitives

/// A statutory payment to a parent.
public enum ParentalPayment: String, Hashable, Sendable, CaseIterable {
  /// Statutory Maternity Pay.
  case maternity = "Statutory Maternity Pay"
  /// Statutory Adoption Pay.
  case adoption = "Statutory Adoption Pay"
  /// Statutory Paternity Pay.
  case paternity = "Statutory Paternity Pay"
  /// Shared Parental Pay.
  case sharedParental = "Statutory Shared Parental Pay"
  /// Statutory Parental Bereavement Pay.
  case bereavement = "Statutory Parental Bereavement Pay"
  /// Statutory Neonatal Care Pay, Great Britain only.
  case neonatalCare = "Statutory Neonatal Care Pay"
}

/// Statutory payments to parents on a day.
///
/// The standard rate belongs to payment weeks beginning on or after its commencement, which is a
/// Sunday; the earnings gate to the day the relevant week ends.
public struct ParentalPayTable: Hashable, Sendable {
  /// The standard weekly rate.
  public let standardWeekly: Cited<Money>
  /// The part of average weekly earnings that is paid where it is less, and uncapped at first.
  public let partOfEarnings: Cited<Rate>
  /// Weeks of maternity and adoption pay at that part, uncapped.
  public let earningsRelatedWeeks: Cited<Int>
  /// Average weekly earnings below which none is due.
  public let earningsGate: Cited<Money>
  /// Most weeks of each payment there is on the day.
  public let mostWeeks: [ParentalPayment: Cited<Int>]
}

/// What an employer recovers of statutory payments to parents, by the day they are paid.
public struct RecoveryTable: Hashable, Sendable {
  /// The part any employer recovers.
  public let standard: Cited<Rate>
  /// The part a small employer recovers.
  public let smallEmployer: Cited<Rate>
  /// Compensation a small employer has on top, of the payment.
  public let compensation: Cited<Rate>
  /// The most Class 1 contributions of the last complete tax year that leave an employer small.
  public let smallEmployerLimit: Cited<Money>
}

/// Statutory payments to parents and their recovery on a day.
public struct StatutoryPaymentTable: Hashable, Sendable {
  /// Statutory payments to parents.
  public let parental: ParentalPayTable
  /// Their recovery.
  public let recovery: RecoveryTable
}

/// Statutory payments to parents and their recovery.
enum StatutoryPayments: SubjectLaw {
  private static let confirmed = CivilDate(2027, 4, 5)
  /// The standard rate rises on the first Sunday of April, 4 April in 2027.
  private static let confirmedStandardRate = CivilDate(2027, 4, 3)

  private static let act: StaticString = "SSCBA 1992"

  // MARK: Parents

  private static let standardWeekly = Dated<Money>(
    "Standard weekly rate for parents", confirmedThrough: confirmedStandardRate,
    .from(
      2023, 4, 2, .pounds(172, 48),
      .guidance("Benefit and pension rates 2023 to 2024", "read in two copies", .read)),
    .from(2024, 4, 7, .pounds(184, 3), .act("SMP Regulations 1986 (SI 1986/1960)", "reg 6", .read)),
    .from(
      2025, 4, 6, .pounds(187, 18), .act("SMP Regulations 1986 (SI 1986/1960)", "reg 6", .read)),
    .from(2026, 4, 5, .pounds(194, 32), .act("SMP Regulations 1986 (SI 1986/1960)", "reg 6", .read))
  )
  private static let parentalPart = Dated<Rate>(
    "Part of average weekly earnings for parents", confirmedThrough: confirmed,
    .from(2024, 4, 6, .percent(90), .act(act, "s 166(1)", .read)))
  private static let earningsRelatedWeeks = Dated<Int>(
    "Weeks at that part without the standard rate's cap", confirmedThrough: confirmed,
    .from(2024, 4, 6, 6, .act(act, "ss 166(1)(a) and 171ZN", .read)))
  private static let parentalGate = Dated<Money>(
    "Average weekly earnings for payments to parents", confirmedThrough: confirmed,
    .from(2024, 4, 6, .pounds(123), .act(act, "s 164(2)(b)", .read)),
    .from(2025, 4, 6, .pounds(125), .act(act, "s 164(2)(b)", .read)),
    .from(2026, 4, 6, .pounds(129), .act(act, "s 164(2)(b)", .read)))

  private static func weeks(_ payment: ParentalPayment) -> Dated<Int> {
    let label = "\(payment.rawValue), most weeks"
    return switch payment {
    case .maternity:
      Dated(
        label, confirmedThrough: confirmed,
        .from(2024, 4, 6, 39, .act(act, "s 165(1)", .reported)))
    case .adoption:
      Dated(
        label, confirmedThrough: confirmed,
        .from(2024, 4, 6, 39, .act(act, "s 171ZN(2)", .reported)))
    case .paternity:
      Dated(
        label, confirmedThrough: confirmed,
        .from(2024, 4, 6, 2, .act(act, "s 171ZE(2)", .reported)))
    case .sharedParental:
      Dated(
        label, confirmedThrough: confirmed,
        .from(2024, 4, 6, 37, .act(act, "s 171ZU", .reported)))
    case .bereavement:
      Dated(
        label, confirmedThrough: confirmed,
        .from(2024, 4, 6, 2, .act(act, "s 171ZZ9", .reported)))
    case .neonatalCare:
      Dated(
        label, confirmedThrough: confirmed,
        .from(2024, 4, 6, nil, .act("Neonatal Care (Leave and Pay) Act 2023", "Sch", .read)),
        .from(
          2025, 4, 6, 12,
          .act("Neonatal Care (Leave and Pay) Act 2023", "Sch, Great Britain only", .read)))
    }
  }

  private static let mostWeeks = ParentalPayment.allCases.map { ($0, weeks($0)) }

  // MARK: Recovery

  private static let recoveryRules: StaticString =
    "SMP (Compensation of Employers) Regulations 1994 (SI 1994/1882)"

  private static let standard = Dated<Rate>(
    "Recovered by any employer", confirmedThrough: confirmed,
    .from(2024, 4, 6, .percent(92), .act(act, "s 167(2)(a)", .read)))
  private static let smallEmployer = Dated<Rate>(
    "Recovered by a small employer", confirmedThrough: confirmed,
    .from(2024, 4, 6, .whole, .act(act, "s 167(2)(b)", .read)))
  private static let compensation = Dated<Rate>(
    "Small employer's compensation on top", confirmedThrough: confirmed,
    .from(2024, 4, 6, .percent(3), .act(recoveryRules, "reg 3", .read)),
    .from(2025, 4, 6, .basisPoints(850), .act(recoveryRules, "reg 3", .read)),
    .from(2026, 4, 6, .percent(9), .act(recoveryRules, "reg 3", .read)))
  private static let smallEmployerLimit = Dated<Money>(
    "Most Class 1 contributions of a small employer, last complete tax year",
    confirmedThrough: confirmed,
    .from(2024, 4, 6, .pounds(45_000), .act(recoveryRules, "reg 2", .read)))

  // MARK: Tables

  /// The tables over time.
  static let timeline: Timeline<StatutoryPaymentTable> = {
    let amounts = [standardWeekly, parentalGate, smallEmployerLimit]
    let rates = [parentalPart, standard, smallEmployer, compensation]
    let counts = [earningsRelatedWeeks]
    return Timeline(
      amounts.map { .init(.statutoryPayments, $0) } + rates.map { .init(.statutoryPayments, $0) }
        + (counts + mostWeeks.map(\.1)).map { .init(.statutoryPayments, $0) }, table)
  }()

  private static func table(on day: CivilDate) throws(NotInForce) -> StatutoryPaymentTable {
    var weeks: [ParentalPayment: Cited<Int>] = [:]
    for (payment, figure) in mostWeeks { weeks[payment] = try figure.ifInForce(on: day) }
    return StatutoryPaymentTable(
      parental: ParentalPayTable(
        standardWeekly: try standardWeekly.inForce(on: day),
        partOfEarnings: try parentalPart.inForce(on: day),
        earningsRelatedWeeks: try earningsRelatedWeeks.inForce(on: day),
        earningsGate: try parentalGate.inForce(on: day), mostWeeks: weeks),
      recovery: RecoveryTable(
        standard: try standard.inForce(on: day),
        smallEmployer: try smallEmployer.inForce(on: day),
        compensation: try compensation.inForce(on: day),
        smallEmployerLimit: try smallEmployerLimit.inForce(on: day)))
  }

  static var timelines: [any Confirmed] { [timeline] }

  /// Every figure of the subject.
  static var figures: [PublishedFigure] { timeline.figures }
}

extension LawTable<StatutoryPaymentTable> {
  /// Statutory payments to parents and their recovery.
  public static var statutoryPayments: Self {
    LawTable(.statutoryPayments, StatutoryPayments.timeline)
  }
}
