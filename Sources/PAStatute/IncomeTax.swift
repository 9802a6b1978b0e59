public import PAPrimitives

/// Income tax as PAYE collects it.
enum IncomeTax: SubjectLaw {
  private static let confirmed = CivilDate(2027, 4, 5)

  private static let routines: StaticString = "Specification for PAYE tax table routines"

  // MARK: What every regime shares

  private static let blockWeekly = Dated<Money>(
    "Free pay for each full 500 of the code, one week", confirmedThrough: confirmed,
    .from(2024, 4, 6, .pounds(96, 16), .guidance(routines, "section 4.3.1", .tested)))
  private static let blockMonthly = Dated<Money>(
    "Free pay for each full 500 of the code, one month", confirmedThrough: confirmed,
    .from(2024, 4, 6, .pounds(416, 67), .guidance(routines, "section 4.3.1", .tested)))
  private static let block = Dated<Int>(
    "Code numbers in a block of free pay", confirmedThrough: confirmed,
    .from(2024, 4, 6, 500, .guidance(routines, "section 4.3.1", .tested)))
  private static let addition = Dated<Money>(
    "Added to ten times the rest of the code", confirmedThrough: confirmed,
    .from(2024, 4, 6, .pounds(9), .guidance(routines, "section 4.3.1", .tested)))
  private static let overridingLimit = Dated<Rate>(
    "Most of a payment that tax may take", confirmedThrough: confirmed,
    .from(
      2024, 4, 6, .percent(50),
      .act("Income Tax (PAYE) Regulations 2003 (SI 2003/2682)", "reg 2, overriding limit", .read)))
  private static let personalAllowance = Dated<Money>(
    "Personal allowance", confirmedThrough: confirmed,
    .from(2024, 4, 6, .pounds(12_570), .act("Income Tax Act 2007", "s 35(1)", .read)))
  private static let thresholdWeekly = Dated<Money>(
    "PAYE threshold, weekly", confirmedThrough: confirmed,
    .from(2024, 4, 6, .pounds(242), .guidance("Rates and thresholds for employers", "PAYE", .read)))
  private static let thresholdMonthly = Dated<Money>(
    "PAYE threshold, monthly", confirmedThrough: confirmed,
    .from(
      2024, 4, 6, .pounds(1_048), .guidance("Rates and thresholds for employers", "PAYE", .read)))
  private static let emergencyCode = Dated<String>(
    "Emergency code", confirmedThrough: confirmed,
    .from(2024, 4, 6, "1257L", .guidance("Rates and thresholds for employers", "tax codes", .read)))

  private static let shared: [PublishedFigure] = [
    .init(.incomeTax, blockWeekly), .init(.incomeTax, blockMonthly), .init(.incomeTax, block),
    .init(.incomeTax, addition), .init(.incomeTax, overridingLimit),
  ]

  /// The code of somebody whose code is not known.
  static let emergency = Timeline(
    [
      .init(.incomeTax, personalAllowance), .init(.incomeTax, thresholdWeekly),
      .init(.incomeTax, thresholdMonthly), .init(.incomeTax, emergencyCode),
    ], emergencyCode.inForce)

  // MARK: Bands

  /// A band's figures over time; the last band has no top.
  private struct Band: Sendable {
    let name: String
    let rate: Dated<Rate>
    let top: Dated<Money>?
    let taxAtTop: Dated<Money>?

    /// A band; each top goes with its year and the tax at it.
    init(
      _ prefix: String, _ name: String, _ rate: Rate, _ source: Citation,
      _ tops: [(from: Int, top: Money, tax: Money, source: Citation)] = []
    ) {
      let band = "\(prefix)\(name) rate"
      self.name = name
      self.rate = Dated(band, confirmedThrough: confirmed, .from(2024, 4, 6, rate, source))
      top =
        tops.isEmpty
        ? nil
        : Dated(
          "\(band): taxable pay to", confirmedThrough: confirmed,
          tops.map { .from($0.from, 4, 6, $0.top, $0.source) })
      taxAtTop =
        tops.isEmpty
        ? nil
        : Dated(
          "\(band): tax to its top", confirmedThrough: confirmed,
          tops.map {
            .from($0.from, 4, 6, $0.tax, .guidance(routines, "parameters", $0.source.standing))
          })
    }

    var figures: [PublishedFigure] {
      [.init(.incomeTax, rate)] + [top, taxAtTop].compactMap { $0.map { .init(.incomeTax, $0) } }
    }

    func inForce(on day: CivilDate) throws(NotInForce) -> TaxBand {
      TaxBand(
        name: name, top: try top?.inForce(on: day), taxAtTop: try taxAtTop?.inForce(on: day),
        rate: try rate.inForce(on: day))
    }
  }

  private static func ukBands(_ prefix: String, _ rates: Citation) -> [Band] {
    [
      Band(
        prefix, "basic", .percent(20), rates,
        [
          (2024, .pounds(37_700), .pounds(7_540), .act("Income Tax Act 2007", "s 10(5)", .tested))
        ]),
      Band(
        prefix, "higher", .percent(40), rates,
        [
          (
            2024, .pounds(125_140), .pounds(42_516),
            .act("Income Tax Act 2007", "s 10(5A)", .tested)
          )
        ]),
      Band(prefix, "additional", .percent(45), rates),
    ]
  }

  private static let restOfUK = ukBands("UK ", .act("Income Tax Act 2007", "s 6(2)", .tested))

  private static let wales = ukBands(
    "Welsh ",
    .act("Income Tax Act 2007", "s 6B, with 10p Welsh rates set by the Senedd each year", .tested))

  private static let scotland: [Band] = {
    let resolution: StaticString = "Scottish Rate Resolution, Scotland Act 1998 s 80C"
    let rates = Citation.act(resolution, "2024-25 to 2026-27", .tested)
    let y24 = Citation.act(resolution, "2024-25", .read)
    let y25 = Citation.act(resolution, "2025-26", .tested)
    let y26 = Citation.act(resolution, "2026-27", .tested)
    return [
      Band(
        "Scottish ", "starter", .percent(19), rates,
        [
          (2024, .pounds(2_306), .pounds(438, 14), y24),
          (2025, .pounds(2_827), .pounds(537, 13), y25),
          (2026, .pounds(3_967), .pounds(753, 73), y26),
        ]),
      Band(
        "Scottish ", "basic", .percent(20), rates,
        [
          (2024, .pounds(13_991), .pounds(2_775, 14), y24),
          (2025, .pounds(14_921), .pounds(2_955, 93), y25),
          (2026, .pounds(16_956), .pounds(3_351, 53), y26),
        ]),
      Band(
        "Scottish ", "intermediate", .percent(21), rates,
        [
          (2024, .pounds(31_092), .pounds(6_366, 35), y24),
          (2025, .pounds(31_092), .pounds(6_351, 84), y25),
          (2026, .pounds(31_092), .pounds(6_320, 9), y26),
        ]),
      Band(
        "Scottish ", "higher", .percent(42), rates,
        [
          (2024, .pounds(62_430), .pounds(19_528, 31), y24),
          (2025, .pounds(62_430), .pounds(19_513, 80), y25),
          (2026, .pounds(62_430), .pounds(19_482, 5), y26),
        ]),
      Band(
        "Scottish ", "advanced", .percent(45), rates,
        [
          (2024, .pounds(125_140), .pounds(47_747, 81), y24),
          (2025, .pounds(125_140), .pounds(47_733, 30), y25),
          (2026, .pounds(125_140), .pounds(47_701, 55), y26),
        ]),
      Band("Scottish ", "top", .percent(48), rates),
    ]
  }()

  // MARK: Tables

  private static func timeline(
    _ regime: TaxCode.Regime, _ bands: [Band], basicRateIndex: Int
  ) -> Timeline<IncomeTaxTable> {
    Timeline(bands.flatMap(\.figures) + shared) { day throws(NotInForce) in
      var live: [TaxBand] = []
      for band in bands { live.append(try band.inForce(on: day)) }
      return IncomeTaxTable(
        regime: regime, bands: live, basicRateIndex: basicRateIndex,
        freePayBlockWeekly: try blockWeekly.inForce(on: day),
        freePayBlockMonthly: try blockMonthly.inForce(on: day),
        freePayBlock: try block.inForce(on: day),
        freePayAddition: try addition.inForce(on: day),
        overridingLimit: try overridingLimit.inForce(on: day))
    }
  }

  private static let restOfUKTimeline = timeline(.restOfUK, restOfUK, basicRateIndex: 0)
  private static let walesTimeline = timeline(.wales, wales, basicRateIndex: 0)
  private static let scotlandTimeline = timeline(.scotland, scotland, basicRateIndex: 1)

  /// A regime's tables.
  static func timeline(of regime: TaxCode.Regime) -> Timeline<IncomeTaxTable> {
    switch regime {
    case .restOfUK: restOfUKTimeline
    case .scotland: scotlandTimeline
    case .wales: walesTimeline
    }
  }

  static var timelines: [any Confirmed] { [emergency] + TaxCode.Regime.allCases.map(timeline) }

  /// Every figure of the subject.
  static var figures: [PublishedFigure] {
    emergency.figures + shared + [restOfUK, wales, scotland].flatMap { $0.flatMap(\.figures) }
  }
}

extension LawTable<IncomeTaxTable> {
  /// Income tax of a regime.
  public static func incomeTax(_ regime: TaxCode.Regime) -> Self {
    LawTable(.incomeTax, IncomeTax.timeline(of: regime))
  }
}

extension LawTable<Cited<String>> {
  /// The code of somebody whose code is not known: `1257L`.
  public static var emergencyCode: Self { LawTable(.incomeTax, IncomeTax.emergency) }
}
