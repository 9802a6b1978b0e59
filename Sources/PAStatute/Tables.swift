public import PAPrimitives

/// One closed or open band of a PAYE regime.
public struct TaxBand: Hashable, Sendable {
  /// The band's name: basic, higher; starter, intermediate.
  public let name: String
  /// Cumulative taxable pay at the band's top for the year; nil for the last band.
  public let top: Cited<Money>?
  /// Cumulative tax at the band's top for the year; nil for the last band.
  public let taxAtTop: Cited<Money>?
  /// The band's rate.
  public let rate: Cited<Rate>

  /// A band.
  public init(name: String, top: Cited<Money>?, taxAtTop: Cited<Money>?, rate: Cited<Rate>) {
    self.name = name
    self.top = top
    self.taxAtTop = taxAtTop
    self.rate = rate
  }
}

/// A regime's income tax as PAYE collects it on a day.
public struct IncomeTaxTable: Hashable, Sendable {
  /// Whose rates.
  public let regime: TaxCode.Regime
  /// The live bands, lowest first.
  public let bands: [TaxBand]
  /// Which band is the basic rate's: BR is that band, D0 the next.
  public let basicRateIndex: Int
  /// The yearly figure for each full 500 of a code's number, for one week: £96.16.
  public let freePayBlockWeekly: Cited<Money>
  /// The same for one month: £416.67.
  public let freePayBlockMonthly: Cited<Money>
  /// How many of a code's number make a block: 500.
  public let freePayBlock: Cited<Int>
  /// Pounds added to ten times a code's rest: 9.
  public let freePayAddition: Cited<Money>
  /// The most of one payment that tax may take: 50%.
  public let overridingLimit: Cited<Rate>

  /// A regime's table.
  public init(
    regime: TaxCode.Regime, bands: [TaxBand], basicRateIndex: Int,
    freePayBlockWeekly: Cited<Money>, freePayBlockMonthly: Cited<Money>,
    freePayBlock: Cited<Int>, freePayAddition: Cited<Money>, overridingLimit: Cited<Rate>
  ) {
    self.regime = regime
    self.bands = bands
    self.basicRateIndex = basicRateIndex
    self.freePayBlockWeekly = freePayBlockWeekly
    self.freePayBlockMonthly = freePayBlockMonthly
    self.freePayBlock = freePayBlock
    self.freePayAddition = freePayAddition
    self.overridingLimit = overridingLimit
  }
}

/// A figure the law publishes for the week, the month and the year.
public struct PeriodThreshold: Hashable, Sendable {
  /// For one week.
  public let weekly: Cited<Money>
  /// For one month.
  public let monthly: Cited<Money>
  /// For the year.
  public let annual: Cited<Money>

  /// A threshold as published.
  public init(weekly: Cited<Money>, monthly: Cited<Money>, annual: Cited<Money>) {
    self.weekly = weekly
    self.monthly = monthly
    self.annual = annual
  }
}

/// Class 1 rates of a category letter.
public struct ContributionRates: Hashable, Sendable {
  /// Employee, primary threshold to upper earnings limit.
  public let employeeMain: Cited<Rate>
  /// Employee, above the upper earnings limit.
  public let employeeUpper: Cited<Rate>
  /// Employer, secondary threshold to the freeport and investment zone threshold.
  public let employerLower: Cited<Rate>
  /// Employer, from there to the upper secondary threshold.
  public let employerMiddle: Cited<Rate>
  /// Employer, above the upper secondary threshold.
  public let employerUpper: Cited<Rate>

  /// A letter's rates.
  public init(
    employeeMain: Cited<Rate>, employeeUpper: Cited<Rate>, employerLower: Cited<Rate>,
    employerMiddle: Cited<Rate>, employerUpper: Cited<Rate>
  ) {
    self.employeeMain = employeeMain
    self.employeeUpper = employeeUpper
    self.employerLower = employerLower
    self.employerMiddle = employerMiddle
    self.employerUpper = employerUpper
  }
}

/// Class 1 National Insurance on a day.
public struct NationalInsuranceTable: Sendable {
  public let lowerEarningsLimit: PeriodThreshold
  public let primaryThreshold: PeriodThreshold
  public let secondaryThreshold: PeriodThreshold
  /// Freeport and investment zone upper secondary threshold.
  public let freeportThreshold: PeriodThreshold
  /// Upper earnings limit; the upper secondary thresholds for the under 21, apprentices and
  /// veterans are the same figure.
  public let upperEarningsLimit: PeriodThreshold
  /// Each letter's rates.
  public let rates: [NICategory: ContributionRates]

  /// The table of a day.
  public init(
    lowerEarningsLimit: PeriodThreshold, primaryThreshold: PeriodThreshold,
    secondaryThreshold: PeriodThreshold, freeportThreshold: PeriodThreshold,
    upperEarningsLimit: PeriodThreshold, rates: [NICategory: ContributionRates]
  ) {
    self.lowerEarningsLimit = lowerEarningsLimit
    self.primaryThreshold = primaryThreshold
    self.secondaryThreshold = secondaryThreshold
    self.freeportThreshold = freeportThreshold
    self.upperEarningsLimit = upperEarningsLimit
    self.rates = rates
  }
}

/// The ages that decide a category letter on a day.
public struct CategoryAges: Hashable, Sendable {
  /// From which contributions are due: 16.
  public let contributions: Cited<Int>
  /// From which the employer pays the full rate: 21.
  public let fullSecondary: Cited<Int>
  /// From which an apprentice is as anybody else: 25.
  public let apprentice: Cited<Int>
}

/// A loan's yearly threshold and rate.
public struct LoanTerms: Hashable, Sendable {
  /// Yearly earnings above which deductions are made.
  public let threshold: Cited<Money>
  /// The part of earnings above it.
  public let rate: Cited<Rate>

  /// A loan's terms.
  public init(threshold: Cited<Money>, rate: Cited<Rate>) {
    self.threshold = threshold
    self.rate = rate
  }
}

/// Student and postgraduate loans on a day.
public struct StudentLoanTable: Hashable, Sendable {
  /// The plans that run on the day; plan 5 has run since 6 April 2026.
  public let plans: [StudentLoanPlan: LoanTerms]
  public let postgraduate: LoanTerms

  /// The loans of a day.
  public init(plans: [StudentLoanPlan: LoanTerms], postgraduate: LoanTerms) {
    self.plans = plans
    self.postgraduate = postgraduate
  }
}

/// Automatic enrolment's figures on a day, for each pay frequency as published.
public struct AutomaticEnrolmentTable: Hashable, Sendable {
  /// Earnings trigger.
  public let trigger: [PayFrequency: Cited<Money>]
  /// Lower limit of qualifying earnings.
  public let lowerLimit: [PayFrequency: Cited<Money>]
  /// Upper limit of qualifying earnings.
  public let upperLimit: [PayFrequency: Cited<Money>]
  /// Least contribution of both sides together, of qualifying earnings.
  public let minimumTotal: Cited<Rate>
  /// Least contribution of the employer, of qualifying earnings.
  public let minimumEmployer: Cited<Rate>
  /// Age from which a worker is enrolled: 22.
  public let enrolmentAge: Cited<Int>
  /// Age from which a worker may join: 16.
  public let joiningAge: Cited<Int>
  /// Age at which the duties end: 75.
  public let endAge: Cited<Int>
  /// Part of a relief-at-source contribution the provider reclaims: 20%.
  public let reliefAtSource: Cited<Rate>

  /// The figures of a day.
  public init(
    trigger: [PayFrequency: Cited<Money>], lowerLimit: [PayFrequency: Cited<Money>],
    upperLimit: [PayFrequency: Cited<Money>], minimumTotal: Cited<Rate>,
    minimumEmployer: Cited<Rate>, enrolmentAge: Cited<Int>, joiningAge: Cited<Int>,
    endAge: Cited<Int>, reliefAtSource: Cited<Rate>
  ) {
    self.trigger = trigger
    self.lowerLimit = lowerLimit
    self.upperLimit = upperLimit
    self.minimumTotal = minimumTotal
    self.minimumEmployer = minimumEmployer
    self.enrolmentAge = enrolmentAge
    self.joiningAge = joiningAge
    self.endAge = endAge
    self.reliefAtSource = reliefAtSource
  }
}

/// The minimum wage on a day, by the first day of a pay reference period.
public struct MinimumWageTable: Hashable, Sendable {
  /// National Living Wage: 21 and over, until March 2024 23 and over.
  public let livingWage: Cited<Money>
  /// 21 and 22; nil from April 2024, when the National Living Wage took them in.
  public let from21To22: Cited<Money>?
  /// 18 to 20.
  public let from18: Cited<Money>
  /// Under 18, over compulsory school age.
  public let under18: Cited<Money>
  /// Apprentices under 19 or in their first year.
  public let apprentice: Cited<Money>
  /// Accommodation offset a day.
  public let accommodationOffset: Cited<Money>

  /// The rates of a day.
  public init(
    livingWage: Cited<Money>, from21To22: Cited<Money>?, from18: Cited<Money>,
    under18: Cited<Money>,
    apprentice: Cited<Money>,
    accommodationOffset: Cited<Money>
  ) {
    self.livingWage = livingWage
    self.from21To22 = from21To22
    self.from18 = from18
    self.under18 = under18
    self.apprentice = apprentice
    self.accommodationOffset = accommodationOffset
  }
}

/// The ages and months that decide which minimum wage is due on a day.
public struct MinimumWageAges: Hashable, Sendable {
  /// From which the National Living Wage is due: 21, until March 2024 23.
  public let livingWage: Cited<Int>
  /// From which the rate for 21 and 22 is due, where there is one.
  public let youngAdult: Cited<Int>
  /// From which the rate for 18 to 20 is due.
  public let adult: Cited<Int>
  /// To which an apprentice has the apprentice rate for as long as it lasts: 19.
  public let apprentice: Cited<Int>
  /// First months of an apprenticeship with the apprentice rate at any age: 12.
  public let apprenticeMonths: Cited<Int>
}
