public import PAPrimitives

/// A rhythm of pay: how often, from when, and how long after a period's end it is paid.
///
/// A pay period belongs to the tax period its *scheduled* pay date falls in, so period 4W08 is the
/// one scheduled to be paid in the eighth four weeks from 6 April.
public struct PaySchedule: Hashable, Sendable {
  /// Its short name.
  public var id: Identifier
  /// How often pay is made.
  public var frequency: PayFrequency
  /// The first day of the first pay period, which fixes all others.
  public var firstPeriodStarts: CivilDate
  /// Days from a period's last day to its pay date; negative where pay comes before the end.
  public var paidDaysAfterEnd: Int

  /// A schedule.
  public init(
    id: Identifier, frequency: PayFrequency, firstPeriodStarts: CivilDate, paidDaysAfterEnd: Int
  ) {
    self.id = id
    self.frequency = frequency
    self.firstPeriodStarts = firstPeriodStarts
    self.paidDaysAfterEnd = paidDaysAfterEnd
  }

  /// The days of the pay period so many after the first.
  func days(ofPeriod index: Int) -> DateRange {
    let first: CivilDate
    let next: CivilDate
    if let weeks = frequency.weeks {
      first = firstPeriodStarts.adding(days: index * weeks * 7)
      next = first.adding(days: weeks * 7)
    } else {
      first = firstPeriodStarts.adding(months: index)
      next = firstPeriodStarts.adding(months: index + 1)
    }
    return DateRange(first).including(next.adding(days: -1))
  }

  /// The period of a day, or one beside it.
  private func index(near day: CivilDate) -> Int {
    if let weeks = frequency.weeks { return firstPeriodStarts.days(to: day) / (weeks * 7) }
    let start = firstPeriodStarts.parts
    let then = day.parts
    return (then.year * 12 + then.month) - (start.year * 12 + start.month)
  }

  /// The pay period that holds a day; nil before the first one.
  public func period(holding day: CivilDate) -> PayPeriod? {
    day < firstPeriodStarts ? nil : rhythm(holding: day)
  }

  /// The pay period that holds a day, before the first one as its rhythm would have had it.
  func rhythm(holding day: CivilDate) -> PayPeriod {
    var index = index(near: day)
    // A month's short end may put the day one period off.
    while days(ofPeriod: index).last < day { index += 1 }
    while days(ofPeriod: index).first > day { index -= 1 }
    return payPeriod(index)
  }

  /// The pay period of a tax period's name; nil where no scheduled pay date falls in it.
  public func period(_ period: TaxPeriod) -> PayPeriod? {
    guard period.frequency == frequency else { return nil }
    let near = max(0, index(near: period.days.first.adding(days: -paidDaysAfterEnd)) - 2)
    for index in near...near + 4 {
      let made = payPeriod(index)
      if made.taxPeriod == period { return made }
    }
    return nil
  }

  /// The pay period after one.
  public func period(after period: PayPeriod) -> PayPeriod {
    payPeriod(period.index + 1)
  }

  /// The first period of a tax year whose name two pay dates would share; nil where none does.
  ///
  /// Only a monthly pay date that wanders about the 5th can do so, and the second of the two could
  /// not be asked for by name: paid 15 days after the 20th, 7 March and 4 April are both in month 12.
  public func sharedPeriod(in year: TaxYear) -> TaxPeriod? {
    guard frequency == .monthly else { return nil }
    var found: [TaxPeriod] = []
    let start = max(0, index(near: year.firstDay.adding(days: -paidDaysAfterEnd)) - 2)
    for index in start...start + 16 {
      let period = payPeriod(index).taxPeriod
      if period.year == year, found.contains(period) { return period }
      found.append(period)
    }
    return nil
  }

  /// The first pay period of the schedule.
  public var firstPeriod: PayPeriod { payPeriod(0) }

  private func payPeriod(_ index: Int) -> PayPeriod {
    let days = days(ofPeriod: index)
    let payDate = days.last.adding(days: paidDaysAfterEnd)
    return PayPeriod(
      index: index, days: days, payDate: payDate, taxPeriod: TaxPeriod(of: payDate, frequency))
  }
}

/// One pay period of a schedule: the days worked, the scheduled pay date, and its tax period.
public struct PayPeriod: Hashable, Sendable {
  /// How many periods after the schedule's first.
  public let index: Int
  /// The days worked.
  public let days: DateRange
  /// The scheduled pay date, which the law goes by though a bank may pay earlier.
  public let payDate: CivilDate
  /// The tax period the scheduled pay date falls in.
  public let taxPeriod: TaxPeriod
}
