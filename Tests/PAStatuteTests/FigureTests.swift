import PAPrimitives
import PAStatute
import Testing

// Every figure here was copied by hand from the source its test names, or from a published table of it;
// none came from the program.

@Suite struct IncomeTaxFigures {
  /// Specification for PAYE tax table routines, parameters: C1 to C5 in pounds, K1 to K5 in pence, from
  /// 6 April of a year.
  @Test(
    arguments: [
      (
        2024, [2_306, 13_991, 31_092, 62_430, 125_140],
        [43_814, 277_514, 636_635, 1_952_831, 4_774_781]
      ),
      (
        2025, [2_827, 14_921, 31_092, 62_430, 125_140],
        [53_713, 295_593, 635_184, 1_951_380, 4_773_330]
      ),
      (
        2026, [3_967, 16_956, 31_092, 62_430, 125_140],
        [75_373, 335_153, 632_009, 1_948_205, 4_770_155]
      ),
    ] as [(Int, [Int64], [Int64])])
  func `Scottish bands are those of their Orders`(_ year: Int, _ tops: [Int64], _ taxes: [Int64])
    throws
  {
    for day in [april6(year), CivilDate(year + 1, 4, 5)] {
      let table = try law(.incomeTax, day)[.incomeTax(.scotland), on: day]
      #expect(table.bands.compactMap(\.top?.value) == tops.map { .pounds($0) })
      #expect(table.bands.compactMap(\.taxAtTop?.value) == taxes.map(Money.init(pence:)))
      #expect(table.bands.map(\.rate.value) == [19, 20, 21, 42, 45, 48].map(Rate.percent))
      #expect(
        table.bands.map(\.name)
          == ["starter", "basic", "intermediate", "higher", "advanced", "top"])
      #expect(table.basicRateIndex == 1)
    }
  }

  /// Income Tax Act 2007 s 10 and the Welsh and Scottish rate resolutions: 37,700 and 125,140; 7,540
  /// and 42,516; 20, 40, 45 in every year.
  @Test(arguments: [2024, 2025, 2026], [TaxCode.Regime.restOfUK, .wales])
  func `the bands of England, Wales and Northern Ireland are those of each year`(
    _ year: Int, _ regime: TaxCode.Regime
  ) throws {
    let table = try law(.incomeTax, april6(year))[.incomeTax(regime), on: april6(year)]
    #expect(table.regime == regime)
    #expect(table.bands.compactMap(\.top?.value) == [.pounds(37_700), .pounds(125_140)])
    #expect(table.bands.compactMap(\.taxAtTop?.value) == [.pounds(7_540), .pounds(42_516)])
    #expect(table.bands.map(\.rate.value) == [20, 40, 45].map(Rate.percent))
    #expect(table.basicRateIndex == 0)
  }

  /// Specification for PAYE tax table routines, section 4.3.1: each full 500 is 96.16 a week, 416.67 a
  /// month; nine pounds; half the payment.
  @Test(arguments: TaxCode.Regime.allCases)
  func `free pay is built from the published blocks`(_ regime: TaxCode.Regime) throws {
    let table = try law(.incomeTax, april6(2026))[.incomeTax(regime), on: april6(2026)]
    #expect(table.freePayBlock.value == 500)
    #expect(table.freePayBlockWeekly.value == .pounds(96, 16))
    #expect(table.freePayBlockMonthly.value == .pounds(416, 67))
    #expect(table.freePayAddition.value == .pounds(9))
    #expect(table.overridingLimit.value == .percent(50))
    let emergency = try law(.incomeTax, april6(2026))[.emergencyCode, on: april6(2026)]
    #expect(emergency.value == "1257L")
  }

  /// The tax at each top is the sum of the bands' taxes: a slip of a digit shows.
  @Test(arguments: [2024, 2025, 2026], TaxCode.Regime.allCases)
  func `the tax at each band's top is the sum of the bands below`(
    _ year: Int, _ regime: TaxCode.Regime
  ) throws {
    let table = try law(.incomeTax, april6(year))[.incomeTax(regime), on: april6(year)]
    var floor = Money.zero
    var tax: Int64 = 0
    for band in table.bands {
      guard let top = band.top?.value else { continue }
      tax += (top - floor).pence * band.rate.value.millionths / 1_000_000
      #expect(band.taxAtTop?.value == Money(pence: tax))
      floor = top
    }
  }
}

@Suite struct NationalInsuranceFigures {
  static func table(_ day: CivilDate) throws -> NationalInsuranceTable {
    try law(.nationalInsurance, day)[.nationalInsurance, on: day]
  }

  static func pounds(_ threshold: PeriodThreshold) -> [Int64] {
    [threshold.weekly, threshold.monthly, threshold.annual].map { $0.value.pence / 100 }
  }

  /// SSCR 2001 reg 10 and reg 11; GOV.UK, Rates and thresholds for employers.
  @Test(
    arguments: [
      (2024, [123, 533, 6_396], [175, 758, 9_100]),
      (2025, [125, 542, 6_500], [96, 417, 5_000]),
      (2026, [129, 559, 6_708], [96, 417, 5_000]),
    ] as [(Int, [Int64], [Int64])])
  func `National Insurance thresholds are those of each year`(
    _ year: Int, _ lower: [Int64], _ secondary: [Int64]
  ) throws {
    for day in [april6(year), CivilDate(year + 1, 4, 5)] {
      let table = try Self.table(day)
      #expect(Self.pounds(table.lowerEarningsLimit) == lower)
      #expect(Self.pounds(table.secondaryThreshold) == secondary)
      #expect(Self.pounds(table.primaryThreshold) == [242, 1_048, 12_570])
      #expect(Self.pounds(table.freeportThreshold) == [481, 2_083, 25_000])
      #expect(Self.pounds(table.upperEarningsLimit) == [967, 4_189, 50_270])
    }
  }

  /// SSCBA 1992 ss 8 and 9; GOV.UK, Rates and thresholds for employers: employee main and upper in
  /// hundredths of a percent, then whether the employer pays to the freeport threshold, to the upper
  /// secondary threshold, and above.
  static let letters: [(NICategory, Int64, Int64, Int64, Int64, Int64)] = [
    (.a, 800, 200, 1, 1, 1), (.b, 185, 200, 1, 1, 1), (.c, 0, 0, 1, 1, 1),
    (.j, 200, 200, 1, 1, 1), (.h, 800, 200, 0, 0, 1), (.m, 800, 200, 0, 0, 1),
    (.v, 800, 200, 0, 0, 1), (.z, 200, 200, 0, 0, 1), (.x, 0, 0, 0, 0, 0),
    (.f, 800, 200, 0, 1, 1), (.n, 800, 200, 0, 1, 1), (.i, 185, 200, 0, 1, 1),
    (.e, 185, 200, 0, 1, 1), (.l, 200, 200, 0, 1, 1), (.d, 200, 200, 0, 1, 1),
    (.s, 0, 0, 0, 1, 1), (.k, 0, 0, 0, 1, 1),
  ]

  @Test(arguments: [(2024, 1_380), (2025, 1_500), (2026, 1_500)] as [(Int, Int64)])
  func `every letter has its rates, of PA and employer`(_ year: Int, _ employer: Int64) throws {
    let rates = try Self.table(april6(year)).rates
    #expect(Self.letters.count == 17)
    #expect(rates.count == 17)
    for (letter, main, upper, low, middle, high) in Self.letters {
      let found = try #require(rates[letter])
      #expect(found.employeeMain.value == .basisPoints(main), "\(letter)")
      #expect(found.employeeUpper.value == .basisPoints(upper), "\(letter)")
      #expect(found.employerLower.value == .basisPoints(low * employer), "\(letter)")
      #expect(found.employerMiddle.value == .basisPoints(middle * employer), "\(letter)")
      #expect(found.employerUpper.value == .basisPoints(high * employer), "\(letter)")
    }
  }
}

@Suite struct LoanFigures {
  /// Education (Student Loans) (Repayment) Regulations 2009 as GOV.UK,
  /// Rates and thresholds for employers, gives them.
  @Test(
    arguments: [
      (2024, [24_990, 27_295, 31_395]), (2025, [26_065, 28_470, 32_745]),
      (2026, [26_900, 29_385, 33_795]),
    ] as [(Int, [Int64])])
  func `loan thresholds are those of each year, by plan`(
    _ year: Int, _ annual: [Int64]
  ) throws {
    for day in [april6(year), CivilDate(year + 1, 4, 5)] {
      let law = try law(.studentLoans, day)
      let table = law[.studentLoans, on: day]
      let plans: [StudentLoanPlan] = [.plan1, .plan2, .plan4]
      #expect(plans.map { table.plans[$0]?.threshold.value } == annual.map { .pounds($0) })
      #expect(table.plans.values.allSatisfy { $0.rate.value == .percent(9) })
      #expect(table.plans[.plan5]?.threshold.value == (year == 2026 ? .pounds(25_000) : nil))
      #expect(table.postgraduate.threshold.value == .pounds(21_000))
      #expect(table.postgraduate.rate.value == .percent(6))
    }
  }
}

@Suite struct PensionFigures {
  /// Pensions Act 2008 ss 3, 13 and 20; SI 2010/772: the same in all three years.
  @Test(arguments: [2024, 2025, 2026]) func `pension limits are those of each year, by frequency`(
    _ year: Int
  ) throws {
    let table = try law(.automaticEnrolment, april6(year))[.automaticEnrolment, on: april6(year)]
    let order: [PayFrequency] = [.weekly, .fortnightly, .fourweekly, .monthly]
    #expect(order.map { table.lowerLimit[$0]?.value } == [120, 240, 480, 520].map { .pounds($0) })
    #expect(order.map { table.trigger[$0]?.value } == [192, 384, 768, 833].map { .pounds($0) })
    #expect(
      order.map { table.upperLimit[$0]?.value } == [967, 1_934, 3_867, 4_189].map { .pounds($0) })
    #expect(table.minimumTotal.value == .percent(8))
    #expect(table.minimumEmployer.value == .percent(3))
    #expect(table.reliefAtSource.value == .percent(20))
    #expect([table.joiningAge, table.enrolmentAge, table.endAge].map(\.value) == [16, 22, 75])
  }

  /// SI 2010/772 regs 6, 9 and 12; SI 2010/4 regs 4B and 4C; SI 2010/5 regs 3 and 4: six weeks, three
  /// months, one month, three years with three months either side, five months.
  @Test func `the times of automatic enrolment are the law's`() throws {
    let day = april6(2026)
    let duties = try law(.automaticEnrolment, day)[.automaticEnrolmentDuties, on: day]
    #expect(duties.enrolmentWeeks.value == 6)
    #expect(duties.postponementMonths.value == 3)
    #expect(duties.optOutMonths.value == 1)
    #expect(duties.reEnrolmentYears.value == 3)
    #expect(duties.reEnrolmentWindowMonths.value == 3)
    #expect(duties.declarationMonths.value == 5)
  }
}

@Suite struct MinimumWageFigures {
  /// NMW Regulations 2015 regs 4, 4A and 16: pence an hour, and the accommodation offset a day.
  @Test(
    arguments: [
      (2023, [1_042, 749, 528, 528, 910]), (2024, [1_144, 860, 640, 640, 999]),
      (2025, [1_221, 1_000, 755, 755, 1_066]),
      (2026, [1_271, 1_085, 800, 800, 1_110]),
    ] as [(Int, [Int64])])
  func `minimum wages are those of each year`(_ year: Int, _ pence: [Int64]) throws {
    for day in [CivilDate(year, 4, 1), CivilDate(year + 1, 3, 31)] {
      let table = try law(.minimumWage, day)[.minimumWage, on: day]
      let found = [
        table.livingWage, table.from18, table.under18, table.apprentice, table.accommodationOffset,
      ]
      #expect(found.map(\.value.pence) == pence)
      // 21 and 22 had a rate of their own until March 2024.
      #expect(table.from21To22?.value == (year == 2023 ? .pounds(10, 18) : nil))
    }
  }

  /// NMW Regulations 2015 regs 4, 4A and 5: 21 and over, 18 to 20, apprentices under 19 or in their
  /// first twelve months.
  @Test func `the ages of the minimum wage are the law's`() throws {
    let day = CivilDate(2026, 4, 1)
    let ages = try law(.minimumWage, day)[.minimumWageAges, on: day]
    #expect(ages.livingWage.value == 21)
    let earlier = try law(.minimumWage, CivilDate(2024, 3, 31))[
      .minimumWageAges, on: CivilDate(2024, 3, 31)]
    #expect(earlier.livingWage.value == 23 && earlier.youngAdult.value == 21)
    #expect(ages.adult.value == 18)
    #expect(ages.apprentice.value == 19)
    #expect(ages.apprenticeMonths.value == 12)
  }

  /// SSCBA 1992 ss 6, 9A and 9B: letters X under 16, M under 21, H under 25.
  @Test func `the ages of letters are the law's`() throws {
    let day = CivilDate(2026, 4, 6)
    let ages = try law(.nationalInsurance, day)[.categoryAges, on: day]
    #expect(ages.contributions.value == 16)
    #expect(ages.fullSecondary.value == 21)
    #expect(ages.apprentice.value == 25)
  }

  @Test func `the minimum wage is known for its days alone`() {
    #expect(throws: NotInForce.self) { try law(.minimumWage, CivilDate(2023, 3, 31)) }
    #expect(throws: NotInForce.self) { try law(.minimumWage, CivilDate(2027, 4, 1)) }
  }
}

@Suite struct StatutoryPaymentFigures {
  static func table(_ day: CivilDate) throws -> StatutoryPaymentTable {
    try law(.statutoryPayments, day)[.statutoryPayments, on: day]
  }

  /// SSCBA 1992 s 157; Employment Rights Act 2025 ss 10 to 13.
  @Test(
    arguments: [
      (2024, 11_675, 123, 3, 4, false), (2025, 11_875, 125, 3, 4, false),
      (2026, 12_325, nil, 0, 1, true),
    ] as [(Int, Int64, Int64?, Int, Int, Bool)])
  func `sick pay is that of each year`(
    _ year: Int, _ weekly: Int64, _ gate: Int64?, _ waiting: Int, _ spell: Int, _ capped: Bool
  ) throws {
    let table = try law(.sickPay, april6(year))[.sickPay, on: april6(year)]
    #expect(table.weekly.value.pence == weekly)
    #expect(table.earningsGate?.value == gate.map { .pounds($0) })
    #expect(table.waitingDays.value == waiting)
    #expect(table.shortestSpell.value == spell)
    #expect(table.partOfEarnings?.value == (capped ? .percent(80) : nil))
    #expect(table.mostWeeks.value == 28)
    #expect(table.linkingDays.value == 56)
    #expect(table.mostLinkedYears.value == 3)
    #expect(table.averagedWeeks.value == 8)
  }

  @Test func `old sick pay holds to the day before`() throws {
    let day = CivilDate(2026, 4, 5)
    let table = try law(.sickPay, day)[.sickPay, on: day]
    #expect(table.weekly.value == .pounds(118, 75))
    #expect(table.waitingDays.value == 3)
    #expect(table.partOfEarnings == nil)
  }

  /// SSCBA 1992 s 166 and its uprating orders: 184.03 from Sunday 7 April 2024, 187.18 from 6 April
  /// 2025, 194.32 from 5 April 2026.
  @Test(
    arguments: [
      ((2024, 4, 6), 17_248), ((2024, 4, 7), 18_403), ((2025, 4, 5), 18_403),
      ((2025, 4, 6), 18_718), ((2026, 4, 4), 18_718), ((2026, 4, 5), 19_432),
      ((2027, 4, 3), 19_432),
    ] as [((Int, Int, Int), Int64)])
  func `the standard rate for parents is that of the day`(_ day: (Int, Int, Int), _ pence: Int64)
    throws
  {
    let day = CivilDate(day.0, day.1, day.2)
    let table = try Self.table(day).parental
    #expect(table.standardWeekly.value.pence == pence)
    #expect(table.partOfEarnings.value == .percent(90))
    #expect(table.earningsRelatedWeeks.value == 6)
  }

  @Test func `the standard rate for parents commences on Sundays`() {
    for day in [CivilDate(2024, 4, 7), CivilDate(2025, 4, 6), CivilDate(2026, 4, 5)] {
      #expect(day.weekday == .sunday)
    }
    #expect(throws: NotInForce.self) { try Self.table(CivilDate(2027, 4, 4)) }
  }

  /// SMP (Compensation of Employers) Regulations 1994 regs 2 and 3, and the lower earnings limits:
  /// gates 123, 125, 129; 103, 108.5, 109 percent.
  @Test(arguments: [(2024, 123, 300), (2025, 125, 850), (2026, 129, 900)] as [(Int, Int64, Int64)])
  func `parents' earnings gate and the employer's recovery are those of each year`(
    _ year: Int, _ gate: Int64, _ compensation: Int64
  ) throws {
    let table = try Self.table(april6(year))
    #expect(table.parental.earningsGate.value == .pounds(gate))
    #expect(table.recovery.standard.value == .percent(92))
    #expect(table.recovery.smallEmployer.value == .whole)
    #expect(table.recovery.compensation.value == .basisPoints(compensation))
    #expect(table.recovery.smallEmployerLimit.value == .pounds(45_000))
  }

  @Test func `statutory payments last as many weeks as the law says`() throws {
    let weeks = try Self.table(april6(2026)).parental.mostWeeks.mapValues(\.value)
    #expect(
      weeks == [
        .maternity: 39, .adoption: 39, .paternity: 2, .sharedParental: 37, .bereavement: 2,
        .neonatalCare: 12,
      ])
    #expect(try Self.table(CivilDate(2025, 4, 5)).parental.mostWeeks[.neonatalCare] == nil)
    #expect(try Self.table(april6(2025)).parental.mostWeeks[.neonatalCare]?.value == 12)
  }
}

@Suite struct OtherFigures {
  /// National Insurance Contributions Act 2014 s 1; 2025 Act s 3: 5,000 with a bar at 100,000; 10,500
  /// without.
  @Test(
    arguments: [(2024, 5_000, 100_000), (2025, 10_500, nil), (2026, 10_500, nil)]
      as [(Int, Int64, Int64?)])
  func `Employment Allowance is that of each year`(_ year: Int, _ limit: Int64, _ bar: Int64?)
    throws
  {
    let law = try law(.employmentAllowance, april6(year))
    #expect(law[.employmentAllowance, on: april6(year)].limit.value == .pounds(limit))
    let terms = law[.employmentAllowance, on: april6(year)]
    #expect(terms.barredFrom?.value == bar.map { .pounds($0) })
  }

  /// Working Time Regulations 1998 regs 13, 13A, 15B and 16A.
  @Test func `holiday is 12.07% or 5.6 weeks`() throws {
    let law = try law(.holiday, CivilDate(2024, 4, 1))
    let table = law[.holiday, on: CivilDate(2024, 4, 1)]
    #expect(law[.holiday, on: CivilDate(2024, 4, 1)].rolledUp.value == .basisPoints(1_207))
    #expect(table.accrual.value == .basisPoints(1_207))
    #expect("\(table.leave.value)" == "5.6 weeks")
    #expect("\(table.basicLeave.value)" == "4 weeks")
    #expect(table.mostDays.value == 28)
    #expect(table.referenceWeeks.value == 52)
    #expect(table.referenceReach.value == 104)
    #expect(table.referenceWeeksNorthernIreland.value == 12)
    #expect(throws: NotInForce.self) { try PAStatuteTests.law(.holiday, CivilDate(2024, 3, 31)) }
  }

  /// Employment Rights Act 1996 s 227 and its limits orders; Northern Ireland's: caps 700, 719, 751 and
  /// 729, 749, 783; most 30 weeks, 22,530 and 23,490 in 2026-27.
  @Test(arguments: [(2024, 700, 729), (2025, 719, 749), (2026, 751, 783)] as [(Int, Int64, Int64)])
  func `redundancy is capped as each nation caps it`(
    _ year: Int, _ britain: Int64, _ northernIreland: Int64
  ) throws {
    let table = try law(.redundancy, april6(year))[.redundancy, on: april6(year)]
    #expect(table.weeklyCap(in: .scotland).value == .pounds(britain))
    #expect(table.weeklyCap(in: .northernIreland).value == .pounds(northernIreland))
    #expect([table.leastYears, table.mostYears].map(\.value) == [2, 20])
    #expect([table.lowerAge, table.upperAge].map(\.value) == [22, 41])
    #expect(
      [table.belowLowerAge, table.fromLowerAge, table.fromUpperAge].map(\.value)
        == [50, 100, 150].map(Rate.percent))
    #expect(table.taxFree.value == .pounds(30_000))
  }

  @Test func `redundancy is at most thirty weeks' capped pay`() throws {
    let table = try law(.redundancy, april6(2026))[.redundancy, on: april6(2026)]
    // 20 years at one and a half weeks are 30 weeks.
    #expect(table.weeklyCap.value.pence * 30 == 2_253_000)
    #expect(table.weeklyCapNorthernIreland.value.pence * 30 == 2_349_000)
  }

  /// ITEPA 2003 s 230(2): 45p until 5 April 2026, 55p from 6 April 2026; 25, 24, 20 and 5.
  @Test(arguments: [(2024, 45), (2025, 45), (2026, 55)] as [(Int, Int64)])
  func `mileage rates are those of each year`(_ year: Int, _ car: Int64) throws {
    for day in [april6(year), CivilDate(year + 1, 4, 5)] {
      let table = try law(.mileage, day)[.mileage, on: day]
      let pence = [table.car, table.carBeyond, table.motorcycle, table.bicycle, table.passenger]
        .map(\.value.pence)
      #expect(pence == [car, 25, 24, 20, 5])
      #expect(table.carMiles.value == 10_000)
    }
  }

  /// DMBM520055; PAYE Regulations 2003 regs 67 and 97: 22nd, 19th, £1,500 a month.
  @Test func `HMRC is paid by the law's days`() throws {
    let table = try law(.paying, april6(2026))[.paying, on: april6(2026)]
    #expect(table.electronicDay.value == 22)
    #expect(table.postDay.value == 19)
    #expect(table.summaryDay.value == 19)
    #expect(table.pensionDay.value == 22)
    #expect(table.quarterlyLimit.value == .pounds(1_500))
    #expect(table.recordYears.value == 3)
    #expect(table.bacsDays.value == 2)
    #expect(table.certificateDay.value == "31 May")
  }
}
