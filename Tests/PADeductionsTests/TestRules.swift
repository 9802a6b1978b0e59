import Foundation
import PADeductions
import PAPrimitives
import PAStatute
import Testing

// Stand-in tables, until the statute's own are merged.
private let source = Citation.missing("tests")
private func pounds(_ n: Int64) -> Cited<Money> { Cited("£", .pounds(n), source) }
private func pence(_ n: Int64) -> Cited<Money> { Cited("£", Money(pence: n), source) }
private func points(_ n: Int64) -> Cited<Rate> { Cited("%", .basisPoints(n), source) }

private func regime(_ regime: TaxCode.Regime, _ start: Int) -> IncomeTaxTable {
  let tops: [Int64]
  let taxes: [Int64]
  let rates: [Int64]
  if regime != .scotland {
    (tops, taxes, rates) = ([37_700, 125_140], [754_000, 4_251_600], [20, 40, 45])
  } else if start == 2025 {
    (tops, taxes, rates) = (
      [2_827, 14_921, 31_092, 62_430, 125_140], [53713, 295593, 635184, 1_951_380, 4_773_330],
      [19, 20, 21, 42, 45, 48]
    )
  } else {
    (tops, taxes, rates) = (
      [3_967, 16_956, 31_092, 62_430, 125_140], [75373, 335153, 632009, 1_948_205, 4_770_155],
      [19, 20, 21, 42, 45, 48]
    )
  }
  return IncomeTaxTable(
    regime: regime,
    bands: rates.indices.map {
      TaxBand(
        name: "band \($0 + 1)", top: $0 < tops.count ? pounds(tops[$0]) : nil,
        taxAtTop: $0 < taxes.count ? pence(taxes[$0]) : nil, rate: points(rates[$0] * 100))
    },
    basicRateIndex: regime == .scotland ? 1 : 0, freePayBlockWeekly: pence(9616),
    freePayBlockMonthly: pence(41667), freePayBlock: Cited("", 500, source),
    freePayAddition: pounds(9), overridingLimit: points(5000))
}

private func threshold(_ w: Int64, _ m: Int64, _ y: Int64) -> PeriodThreshold {
  PeriodThreshold(weekly: pounds(w), monthly: pounds(m), annual: pounds(y))
}

private func letters() -> [NICategory: ContributionRates] {
  func rates(_ main: Int64, _ upper: Int64, _ a: Int64, _ b: Int64, _ c: Int64)
    -> ContributionRates
  {
    ContributionRates(
      employeeMain: points(main), employeeUpper: points(upper), employerLower: points(a),
      employerMiddle: points(b), employerUpper: points(c))
  }
  let full: Int64 = 1500
  return [
    .a: rates(800, 200, full, full, full), .b: rates(185, 200, full, full, full),
    .c: rates(0, 0, full, full, full), .j: rates(200, 200, full, full, full),
    .h: rates(800, 200, 0, 0, full), .m: rates(800, 200, 0, 0, full),
    .v: rates(800, 200, 0, 0, full), .z: rates(200, 200, 0, 0, full),
    .f: rates(800, 200, 0, full, full), .n: rates(800, 200, 0, full, full),
    .i: rates(185, 200, 0, full, full), .e: rates(185, 200, 0, full, full),
    .l: rates(200, 200, 0, full, full), .d: rates(200, 200, 0, full, full),
    .s: rates(0, 0, 0, full, full), .k: rates(0, 0, 0, full, full),
  ]
}

/// The rules of a pay period: of the first day of its block.
func rules(_ year: Int, _ frequency: PayFrequency, _ number: Int = 1) -> DeductionRules {
  let lel: (Int64, Int64, Int64) = year == 2025 ? (125, 542, 6_500) : (129, 559, 6_708)
  let start = TaxYear(startYear: year).firstDay
  let day =
    frequency == .monthly
    ? start.adding(months: number - 1)
    : start.adding(days: 7 * frequency.taxPeriods * (number - 1))
  func loan(_ y: Int64, _ r: Int64) -> LoanTerms {
    LoanTerms(threshold: pounds(y), rate: points(r))
  }
  let limits: [PayFrequency: (Int64, Int64, Int64)] = [
    .weekly: (192, 120, 967), .fortnightly: (384, 240, 1934), .fourweekly: (768, 480, 3867),
    .monthly: (833, 520, 4189),
  ]
  return DeductionRules(
    incomeTax: TaxCode.Regime.allCases.map { regime($0, year) },
    nationalInsurance: NationalInsuranceTable(
      lowerEarningsLimit: threshold(lel.0, lel.1, lel.2),
      primaryThreshold: threshold(242, 1048, 12570), secondaryThreshold: threshold(96, 417, 5000),
      freeportThreshold: threshold(481, 2083, 25000),
      upperEarningsLimit: threshold(967, 4189, 50270),
      rates: letters()),
    studentLoans: StudentLoanTable(
      plans: year == 2025
        ? [.plan1: loan(26065, 900), .plan2: loan(28470, 900), .plan4: loan(32745, 900)]
        : [
          .plan1: loan(26900, 900), .plan2: loan(29385, 900), .plan4: loan(33795, 900),
          .plan5: loan(25000, 900),
        ], postgraduate: loan(21000, 600)),
    automaticEnrolment: AutomaticEnrolmentTable(
      trigger: limits.mapValues { pounds($0.0) }, lowerLimit: limits.mapValues { pounds($0.1) },
      upperLimit: limits.mapValues { pounds($0.2) }, minimumTotal: points(800),
      minimumEmployer: points(300), enrolmentAge: Cited("", 22, source),
      joiningAge: Cited("", 16, source), endAge: Cited("", 75, source),
      reliefAtSource: points(2000)), on: day, frequency)
}
