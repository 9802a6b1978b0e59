import PAPrimitives

/// Class 1 National Insurance.
enum NationalInsurance: SubjectLaw {
  private static let confirmed = CivilDate(2027, 4, 5)

  private static let regulation: StaticString =
    "Social Security (Contributions) Regulations 2001 (SI 2001/1004)"

  // MARK: Limits and thresholds

  /// A threshold as published for the week, the month and the year.
  private struct Threshold: Sendable {
    let weekly: Dated<Money>
    let monthly: Dated<Money>
    let annual: Dated<Money>

    /// A threshold; each row is a year, then pounds for the week, the month and the year.
    init(_ label: String, _ rows: (Int, Int64, Int64, Int64, Citation)...) {
      weekly = Dated(
        "\(label), weekly", confirmedThrough: confirmed,
        rows.map { .from($0.0, 4, 6, .pounds($0.1), $0.4) })
      monthly = Dated(
        "\(label), monthly", confirmedThrough: confirmed,
        rows.map { .from($0.0, 4, 6, .pounds($0.2), $0.4) })
      annual = Dated(
        "\(label), annual", confirmedThrough: confirmed,
        rows.map { .from($0.0, 4, 6, .pounds($0.3), $0.4) })
    }

    var figures: [PublishedFigure] {
      [weekly, monthly, annual].map { .init(.nationalInsurance, $0) }
    }

    func inForce(on day: CivilDate) throws(NotInForce) -> PeriodThreshold {
      PeriodThreshold(
        weekly: try weekly.inForce(on: day), monthly: try monthly.inForce(on: day),
        annual: try annual.inForce(on: day))
    }
  }

  private static let lowerEarningsLimit = Threshold(
    "Lower earnings limit",
    (2024, 123, 533, 6_396, .act(regulation, "reg 10(1)", .read)),
    (2025, 125, 542, 6_500, .act(regulation, "reg 10(1)", .tested)),
    (2026, 129, 559, 6_708, .act(regulation, "reg 10(1)", .read)))
  private static let primaryThreshold = Threshold(
    "Primary threshold",
    (2024, 242, 1_048, 12_570, .act(regulation, "reg 10(2) and reg 11", .tested)))
  private static let secondaryThreshold = Threshold(
    "Secondary threshold",
    (2024, 175, 758, 9_100, .act(regulation, "reg 10(3) and reg 11", .read)),
    (
      2025, 96, 417, 5_000,
      .act("National Insurance Contributions (Secondary Class 1) Act 2025", "s 2", .tested)
    ))
  private static let freeportThreshold = Threshold(
    "Freeport and investment zone threshold",
    (2024, 481, 2_083, 25_000, .act(regulation, "reg 10 (NIM01535)", .tested)),
    (
      2026, 481, 2_083, 25_000,
      .guidance("National Insurance Manual", "NIM01535, which ends with 2025-26", .unverified)
    ))
  private static let upperEarningsLimit = Threshold(
    "Upper earnings limit and upper secondary thresholds",
    (2024, 967, 4_189, 50_270, .act(regulation, "reg 10 and reg 11", .tested)))

  // MARK: Rates

  private static let main = Dated<Rate>(
    "Employee main rate", confirmedThrough: confirmed,
    .from(2024, 4, 6, .percent(8), .act("SSCBA 1992", "s 8(2)(a)", .tested)))
  private static let additional = Dated<Rate>(
    "Employee rate above the upper earnings limit", confirmedThrough: confirmed,
    .from(2024, 4, 6, .percent(2), .act("SSCBA 1992", "s 8(2)(b)", .tested)))
  private static let reduced = Dated<Rate>(
    "Married women's and widows' reduced rate", confirmedThrough: confirmed,
    .from(2024, 4, 6, .basisPoints(185), .act(regulation, "reg 131", .tested)))
  private static let deferred = Dated<Rate>(
    "Employee rate where main contributions are deferred", confirmedThrough: confirmed,
    .from(2024, 4, 6, .percent(2), .act(regulation, "reg 84", .tested)))
  private static let pensioner = Dated<Rate>(
    "Employee rate over State Pension age", confirmedThrough: confirmed,
    .from(2024, 4, 6, .zero, .act("SSCBA 1992", "s 6(3)", .tested)))
  private static let exempt = Dated<Rate>(
    "Rate under 16, both sides", confirmedThrough: confirmed,
    .from(2024, 4, 6, .zero, .act("SSCBA 1992", "s 6(1)(a)", .read)))
  private static let secondary = Dated<Rate>(
    "Employer rate", confirmedThrough: confirmed,
    .from(2024, 4, 6, .basisPoints(1_380), .act("SSCBA 1992", "s 9(2)", .read)),
    .from(
      2025, 4, 6, .percent(15),
      .act("National Insurance Contributions (Secondary Class 1) Act 2025", "s 1", .tested)))
  private static let under21 = Dated<Rate>(
    "Employer rate to the upper secondary threshold, under 21", confirmedThrough: confirmed,
    .from(2024, 4, 6, .zero, .act("SSCBA 1992", "s 9A", .tested)))
  private static let apprentice = Dated<Rate>(
    "Employer rate to the upper secondary threshold, apprentices under 25",
    confirmedThrough: confirmed,
    .from(2024, 4, 6, .zero, .act("SSCBA 1992", "s 9B", .tested)))
  private static let veteran = Dated<Rate>(
    "Employer rate to the upper secondary threshold, veterans", confirmedThrough: confirmed,
    .from(
      2024, 4, 6, .zero,
      .act("National Insurance Contributions Act 2022", "s 6, to 5 April 2028", .tested)))
  private static let freeport = Dated<Rate>(
    "Employer rate to the freeport and investment zone threshold", confirmedThrough: confirmed,
    .from(
      2024, 4, 6, .zero, .act("National Insurance Contributions Act 2022", "ss 1 to 5", .tested)))

  /// What a letter says: the employee's two rates, the employer's three.
  private struct Letter {
    let employee: (main: Dated<Rate>, upper: Dated<Rate>)
    let employer: (lower: Dated<Rate>, middle: Dated<Rate>, upper: Dated<Rate>)

    init(_ main: Dated<Rate>, _ upper: Dated<Rate>, _ lower: Dated<Rate>, _ middle: Dated<Rate>) {
      self.init(main, upper, lower, middle, secondary)
    }

    init(
      _ main: Dated<Rate>, _ upper: Dated<Rate>, _ lower: Dated<Rate>, _ middle: Dated<Rate>,
      _ top: Dated<Rate>
    ) {
      employee = (main, upper)
      employer = (lower, middle, top)
    }

    func inForce(on day: CivilDate) throws(NotInForce) -> ContributionRates {
      ContributionRates(
        employeeMain: try employee.main.inForce(on: day),
        employeeUpper: try employee.upper.inForce(on: day),
        employerLower: try employer.lower.inForce(on: day),
        employerMiddle: try employer.middle.inForce(on: day),
        employerUpper: try employer.upper.inForce(on: day))
    }
  }

  private static func terms(of letter: NICategory) -> Letter {
    switch letter {
    case .a: Letter(main, additional, secondary, secondary)
    case .b: Letter(reduced, additional, secondary, secondary)
    case .c: Letter(pensioner, pensioner, secondary, secondary)
    case .j: Letter(deferred, additional, secondary, secondary)
    case .h: Letter(main, additional, apprentice, apprentice)
    case .m: Letter(main, additional, under21, under21)
    case .v: Letter(main, additional, veteran, veteran)
    case .z: Letter(deferred, additional, under21, under21)
    case .x: Letter(exempt, exempt, exempt, exempt, exempt)
    case .f, .n: Letter(main, additional, freeport, secondary)
    case .i, .e: Letter(reduced, additional, freeport, secondary)
    case .l, .d: Letter(deferred, additional, freeport, secondary)
    case .s, .k: Letter(pensioner, pensioner, freeport, secondary)
    }
  }

  // MARK: Tables

  private static let thresholds = [
    lowerEarningsLimit, primaryThreshold, secondaryThreshold, freeportThreshold,
    upperEarningsLimit,
  ]

  private static let rates = [
    main, additional, reduced, deferred, pensioner, exempt, secondary, under21, apprentice,
    veteran, freeport,
  ]

  /// The tables over time.
  static let timeline = Timeline(
    thresholds.flatMap(\.figures) + rates.map { .init(.nationalInsurance, $0) }, table)

  private static func table(on day: CivilDate) throws(NotInForce) -> NationalInsuranceTable {
    var letters: [NICategory: ContributionRates] = [:]
    for letter in NICategory.allCases {
      letters[letter] = try terms(of: letter).inForce(on: day)
    }
    return NationalInsuranceTable(
      lowerEarningsLimit: try lowerEarningsLimit.inForce(on: day),
      primaryThreshold: try primaryThreshold.inForce(on: day),
      secondaryThreshold: try secondaryThreshold.inForce(on: day),
      freeportThreshold: try freeportThreshold.inForce(on: day),
      upperEarningsLimit: try upperEarningsLimit.inForce(on: day),
      rates: letters)
  }

  // MARK: Ages

  private static let contributionAge = Dated<Int>(
    "Age from which National Insurance is due", confirmedThrough: confirmed,
    .from(2024, 4, 6, 16, .act("SSCBA 1992", "s 6(1)(a)", .read)))
  private static let fullSecondaryAge = Dated<Int>(
    "Age from which the employer's rate is no longer an under-21's", confirmedThrough: confirmed,
    .from(2024, 4, 6, 21, .act("SSCBA 1992", "s 9A", .read)))
  private static let apprenticeAge = Dated<Int>(
    "Age from which an apprentice has the standard letter", confirmedThrough: confirmed,
    .from(2024, 4, 6, 25, .act("SSCBA 1992", "s 9B", .read)))

  /// The ages over time.
  static let ages = Timeline(
    [contributionAge, fullSecondaryAge, apprenticeAge].map { .init(.nationalInsurance, $0) }
  ) { day throws(NotInForce) in
    CategoryAges(
      contributions: try contributionAge.inForce(on: day),
      fullSecondary: try fullSecondaryAge.inForce(on: day),
      apprentice: try apprenticeAge.inForce(on: day))
  }

  static var timelines: [any Confirmed] { [timeline, ages] }

  /// Every figure of the subject, with each letter's rates together.
  static var figures: [PublishedFigure] {
    timeline.figures + ages.figures + NICategory.allCases.map(printed)
  }

  private static func printed(_ letter: NICategory) -> PublishedFigure {
    let source = Citation.guidance(
      "CWG2 Employer further guide to PAYE and National Insurance", "category letters",
      letter == .x ? .read : .tested)
    let commencements = Set(rates.flatMap { $0.entries.map(\.from) }).sorted()
    return PublishedFigure(
      .nationalInsurance, "Letter \(letter.rawValue), \(letter.meaning)",
      confirmedThrough: confirmed,
      commencements.compactMap { day in
        guard let rates = try? terms(of: letter).inForce(on: day) else { return nil }
        return .init(from: day, valueText: rates.inPrint, source: source)
      })
  }
}

extension ContributionRates {
  /// The employee's two rates and the employer's three.
  fileprivate var inPrint: String {
    let employer = [employerLower, employerMiddle, employerUpper].map(\.value.description)
    return "employee \(employeeMain.value) / \(employeeUpper.value); "
      + "employer \(employer.joined(separator: " / "))"
  }
}

extension LawTable<NationalInsuranceTable> {
  /// Class 1 National Insurance.
  public static var nationalInsurance: Self {
    LawTable(.nationalInsurance, NationalInsurance.timeline)
  }
}

extension LawTable<CategoryAges> {
  /// The ages that decide a category letter, by the day of payment.
  public static var categoryAges: Self { LawTable(.nationalInsurance, NationalInsurance.ages) }
}
