import PAPrimitives

/// Student and postgraduate loans.
enum StudentLoans: SubjectLaw {
  private static let confirmed = CivilDate(2027, 4, 5)

  private static let regulation: StaticString =
    "Education (Student Loans) (Repayment) Regulations 2009 (SI 2009/470)"
  private static let published = Citation.guidance(
    "Rates and thresholds for employers", "student loans", .read)

  private static let plan1 = Dated<Money>(
    "Plan 1 threshold, annual", confirmedThrough: confirmed,
    .from(2024, 4, 6, .pounds(24_990), published), .from(2025, 4, 6, .pounds(26_065), published),
    .from(2026, 4, 6, .pounds(26_900), published))
  private static let plan2 = Dated<Money>(
    "Plan 2 threshold, annual", confirmedThrough: confirmed,
    .from(2024, 4, 6, .pounds(27_295), published), .from(2025, 4, 6, .pounds(28_470), published),
    .from(2026, 4, 6, .pounds(29_385), published))
  private static let plan4 = Dated<Money>(
    "Plan 4 threshold, annual", confirmedThrough: confirmed,
    .from(2024, 4, 6, .pounds(31_395), published), .from(2025, 4, 6, .pounds(32_745), published),
    .from(2026, 4, 6, .pounds(33_795), published))
  private static let plan5 = Dated<Money>(
    "Plan 5 threshold, annual", confirmedThrough: confirmed,
    .from(2024, 4, 6, nil, .act(regulation, "plan 5 repays from 6 April 2026", .read)),
    .from(2026, 4, 6, .pounds(25_000), published))
  private static let postgraduate = Dated<Money>(
    "Postgraduate loan threshold, annual", confirmedThrough: confirmed,
    .from(2024, 4, 6, .pounds(21_000), published))
  private static let planRate = Dated<Rate>(
    "Student loan rate", confirmedThrough: confirmed,
    .from(2024, 4, 6, .percent(9), .act(regulation, "reg 44", .read)))
  private static let postgraduateRate = Dated<Rate>(
    "Postgraduate loan rate", confirmedThrough: confirmed,
    .from(2024, 4, 6, .percent(6), .act(regulation, "reg 44", .read)))
  private static let plan = Dated<StudentLoanPlan>(
    "Plan where the notice names none", confirmedThrough: confirmed,
    .from(
      2024, 4, 6, .plan1, .guidance("Collection of student loans", "plan type not known", .read)),
    .from(
      2026, 4, 6, .plan5, .guidance("Collection of student loans", "plan type not known", .read)))

  /// The tables over time.
  static let timeline = Timeline(figures, table)

  private static func table(on day: CivilDate) throws(NotInForce) -> StudentLoanTable {
    let rate = try planRate.inForce(on: day)
    var plans: [StudentLoanPlan: LoanTerms] = [:]
    for plan in StudentLoanPlan.allCases {
      guard let threshold = try threshold(of: plan).ifInForce(on: day) else { continue }
      plans[plan] = LoanTerms(threshold: threshold, rate: rate)
    }
    return StudentLoanTable(
      plans: plans,
      postgraduate: LoanTerms(
        threshold: try postgraduate.inForce(on: day), rate: try postgraduateRate.inForce(on: day)))
  }

  private static func threshold(of plan: StudentLoanPlan) -> Dated<Money> {
    switch plan {
    case .plan1: plan1
    case .plan2: plan2
    case .plan4: plan4
    case .plan5: plan5
    }
  }

  static var timelines: [any Confirmed] { [timeline] }

  /// Every figure of the subject.
  static var figures: [PublishedFigure] {
    [plan1, plan2, plan4, plan5, postgraduate].map { .init(.studentLoans, $0) }
      + [.init(.studentLoans, planRate), .init(.studentLoans, postgraduateRate)]
      + [.init(.studentLoans, plan)]
  }
}

extension LawTable<StudentLoanTable> {
  /// Student and postgraduate loans.
  public static var studentLoans: Self { LawTable(.studentLoans, StudentLoans.timeline) }
}
