public import PAPrimitives
import PAStatute

extension DeductionRules {
  /// National Insurance of a letter on the earnings of one earnings period.
  ///
  /// The exact percentage method, SI 2001/1004 reg 12. Letter A, a month of 2026-27, £2,500.00:
  /// £1,452.00 at 8% is £116.16; the employer pays 15% of £2,083.00, £312.45.
  public func nationalInsurance(_ category: NICategory, on earnings: Money) -> Class1 {
    var silent = Silent()
    return contributions(category, on: earnings, &silent)
  }

  /// National Insurance of a letter on the earnings of one earnings period, with its working.
  public func nationalInsurance(
    _ category: NICategory, on earnings: Money, _ sheet: inout Worksheet
  ) -> Class1 {
    contributions(category, on: earnings, &sheet)
  }

  private func contributions<R: Recorder>(
    _ category: NICategory, on earnings: Money, _ sheet: inout R
  ) -> Class1 {
    var class1 = Class1()
    guard category != .x else {
      sheet.begin(.noContributions, .nationalInsurance)
      sheet.fact(.categoryLetterWithoutContributions, .word(category.rawValue))
      _ = sheet.total(.zero)
      class1.outside = earnings
      return class1
    }
    class1.employee = nationalInsurance.employee(category, on: earnings, &sheet)
    class1.employer = nationalInsurance.employer(category, on: earnings, &sheet)
    let limit = nationalInsurance.lowerEarningsLimit.value
    let threshold = nationalInsurance.primaryThreshold.value
    if earnings >= limit {
      class1.atLEL = limit
      class1.lelToPT = earnings.slice(above: limit, upTo: threshold)
    }
    class1.ptToUEL = earnings.slice(
      above: threshold, upTo: nationalInsurance.upperEarningsLimit.value)
    class1.outside = earnings - class1.atLEL - class1.lelToPT - class1.ptToUEL
    return class1
  }
}

/// Class 1 for one pay period: its thresholds, and each letter's rates.
struct NationalInsuranceRules: Sendable {
  let lowerEarningsLimit: PeriodFigure<Money>
  let primaryThreshold: PeriodFigure<Money>
  let secondaryThreshold: PeriodFigure<Money>
  let freeportThreshold: PeriodFigure<Money>
  let upperEarningsLimit: PeriodFigure<Money>
  /// The rates of the letters there are: of one letter a part is looked at where it stands, for all of it
  /// is much to copy.
  private let rates: [ContributionRates]
  /// Where each letter's rates stand, A first; nil where no letter is.
  private let places: [Int?]

  init(_ table: NationalInsuranceTable, _ frequency: PayFrequency) {
    lowerEarningsLimit = NationalInsuranceRules.limit(table.lowerEarningsLimit, frequency)
    primaryThreshold = NationalInsuranceRules.threshold(table.primaryThreshold, frequency)
    secondaryThreshold = NationalInsuranceRules.threshold(table.secondaryThreshold, frequency)
    freeportThreshold = NationalInsuranceRules.threshold(table.freeportThreshold, frequency)
    upperEarningsLimit = NationalInsuranceRules.threshold(table.upperEarningsLimit, frequency)
    var rates: [ContributionRates] = []
    var places = [Int?](repeating: nil, count: NICategory.letters)
    for category in NICategory.allCases where category != .x {
      guard let found = table.rates[category] else {
        preconditionFailure("rates for every letter but X")
      }
      places[category.index] = rates.count
      rates.append(found)
    }
    self.rates = rates
    self.places = places
  }

  /// The lower earnings limit of several weeks is so many times the weekly one (reg 11).
  private static func limit(
    _ published: PeriodThreshold, _ frequency: PayFrequency
  ) -> PeriodFigure<Money> {
    guard let weeks = frequency.weeks else { return PeriodFigure(published: published.monthly) }
    guard weeks > 1 else { return PeriodFigure(published: published.weekly) }
    let weekly = published.weekly
    return PeriodFigure(weekly, Int64(weeks), over: 1, .nicsThreshold)
  }

  /// The other thresholds of several weeks come from the yearly figure, up to the pound (reg 11).
  private static func threshold(
    _ published: PeriodThreshold, _ frequency: PayFrequency
  ) -> PeriodFigure<Money> {
    guard let weeks = frequency.weeks else { return PeriodFigure(published: published.monthly) }
    guard weeks > 1 else { return PeriodFigure(published: published.weekly) }
    return PeriodFigure(
      published.annual, Int64(weeks), over: Int64(frequency.taxPeriodsInYear), .nicsThreshold)
  }

  /// What comes off pay: each side of the upper earnings limit is rounded apart.
  func employee<R: Recorder>(
    _ category: NICategory, on earnings: Money, _ sheet: inout R
  ) -> Money {
    sheet.begin(.employeeNI, .employeeNI)
    sheet.fact(.categoryLetter, .word(category.rawValue))
    let threshold = sheet.take(primaryThreshold)
    let limit = sheet.take(upperEarningsLimit)
    guard let place = places[category.index] else { return sheet.total(.zero) }
    let main = sheet.step(
      .earningsBetween, earnings.slice(above: threshold, upTo: limit))
    var due = sheet.apply(.contribution, sheet.take(rates[place].employeeMain), to: main, .nics)
    let upper = earnings.slice(above: limit)
    if upper > .zero {
      let upper = sheet.step(.earningsAboveLimit, upper)
      due += sheet.apply(.contribution, sheet.take(rates[place].employeeUpper), to: upper, .nics)
    }
    return sheet.total(due)
  }

  /// What the employer pays: one rounding up to the upper threshold, another above it.
  ///
  /// Since April 2025 the secondary threshold is below the lower earnings limit, so this begins
  /// where the employee's columns are still empty.
  func employer<R: Recorder>(
    _ category: NICategory, on earnings: Money, _ sheet: inout R
  ) -> Money {
    sheet.begin(.employerNI, .employerNI)
    let threshold = sheet.take(secondaryThreshold)
    let limit = sheet.take(upperEarningsLimit)
    guard let place = places[category.index] else { return sheet.total(.zero) }
    var due: Money
    if rates[place].employerLower == rates[place].employerMiddle {
      let below = sheet.step(
        .earningsBetween, earnings.slice(above: threshold, upTo: limit))
      due = sheet.apply(.contribution, sheet.take(rates[place].employerLower), to: below, .nics)
    } else {
      let between = sheet.take(freeportThreshold)
      let lower = sheet.apply(
        .onEarningsUpTo, sheet.take(rates[place].employerLower),
        to: earnings.slice(above: threshold, upTo: between))
      let middle = sheet.apply(
        .onEarningsAbove, sheet.take(rates[place].employerMiddle),
        to: earnings.slice(above: between, upTo: limit))
      due = sheet.round(.contribution, lower + middle, .nics)
    }
    let upper = earnings.slice(above: limit)
    if upper > .zero {
      let upper = sheet.step(.earningsAboveLimit, upper)
      due += sheet.apply(.contribution, sheet.take(rates[place].employerUpper), to: upper, .nics)
    }
    return sheet.total(due)
  }
}

extension NICategory {
  /// Letters of the alphabet.
  fileprivate static let letters = 26

  /// The letter's place in the alphabet.
  fileprivate var index: Int {
    switch self {
    case .a: 0
    case .b: 1
    case .c: 2
    case .d: 3
    case .e: 4
    case .f: 5
    case .h: 7
    case .i: 8
    case .j: 9
    case .k: 10
    case .l: 11
    case .m: 12
    case .n: 13
    case .s: 18
    case .v: 21
    case .x: 23
    case .z: 25
    }
  }
}
