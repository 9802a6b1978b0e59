public import PAPrimitives

/// Average weekly earnings as the law has them: pay over so many weeks, unrounded.
public struct AverageEarnings: Hashable, Sendable {
  /// Pay in pence, times `over` divided by `under` is a week's.
  let pence: Int64
  let over: Int64
  let under: Int64

  /// A week's earnings that are known as an amount.
  public init(_ weekly: Money) { self.init(weekly, over: 1, under: 1) }

  /// So many parts of pay: an eighth of eight weeks' is 1 over 8; of three months', 12 over 3 times 52.
  public init(_ pay: Money, over: Int64, under: Int64) {
    precondition(over > 0 && under > 0, "earnings are of some time")
    (pence, self.over, self.under) = (pay.pence, over, under)
  }

  /// Whether they are below an amount.
  public func isBelow(_ amount: Money) -> Bool {
    Int128(pence) * Int128(over) < Int128(amount.pence) * Int128(under)
  }

  /// A part of them in units of a hundredth of a penny, over some days, the rest dropped.
  func hundredths(of part: Rate, over days: Int64) -> Int64 {
    let whole = Int128(pence) * Int128(over) * Int128(part.millionths) * 100
    return Int64(whole / (Int128(under) * 1_000_000 * Int128(days)))
  }

  /// A part of a week's in units of a hundred thousandth of a penny: earnings and the part of them are each cut after
  /// seven decimals of a pound.
  func cut(_ part: Rate) -> Int128 {
    let weekly = Int128(pence) * Int128(over) * 100_000 / Int128(under)
    return weekly * Int128(part.millionths) / 1_000_000
  }

  /// Whether a part of them is below an amount.
  func isBelow(_ amount: Money, part: Rate) -> Bool {
    Int128(pence) * Int128(over) * Int128(part.millionths)
      < Int128(amount.pence) * Int128(under) * 1_000_000
  }
}

extension AverageEarnings {
  /// Those of two employments that count as one.
  static func + (left: AverageEarnings, right: AverageEarnings) -> AverageEarnings {
    var over =
      Int128(left.pence) * Int128(left.over) * Int128(right.under)
      + Int128(right.pence) * Int128(right.over) * Int128(left.under)
    var under = Int128(left.under) * Int128(right.under)
    let common = over.commonDivisor(with: under)
    (over, under) = (over / common, under / common)
    // Of many jobs the fraction may outgrow what is written: a part of a millionth of a penny is let go.
    while over.magnitude > Int64.max || under > Int64(Int32.max) * 100 {
      (over, under) = (over / 2, max(1, under / 2))
    }
    return AverageEarnings(Money(pence: Int64(over)), over: 1, under: Int64(under))
  }

  /// A week's as it is shown, cut after four decimals of a pound: nothing is worked on what is shown.
  var shown: String {
    AverageEarnings.shown(hundredths: Int128(pence) * Int128(over) * 100 / Int128(under))
  }

  /// Hundredths of a penny as pounds with four decimals.
  static func shown(hundredths: Int128) -> String {
    let (pounds, rest) = hundredths.quotientAndRemainder(dividingBy: 10_000)
    let decimals = String(rest)
    return "£\(pounds)." + String(repeating: "0", count: 4 - decimals.count) + decimals
  }
}

/// How average weekly earnings came about.
struct EarningsAverage: Hashable, Sendable {
  /// What the pay is of.
  enum Measure: Hashable, Sendable {
    case weeks(Int)
    case months(Int)
    /// Fewer than eight weeks, or paydays of several intervals.
    case days(Int)
    /// A week by the contract: no wages were paid yet.
    case contract
    /// What the employer states.
    case stated
    /// What sick pay of the same or a linked spell was worked on before.
    case workedBefore
    /// Several employments that count as one, each by its own paydays.
    case severalJobs
    /// Employments beside the one that pays, as the first run of the leave worked them.
    case otherJobs
  }

  var earnings: AverageEarnings
  var measure: Measure
  /// What was paid in the relevant period.
  var pay: Money
  /// The relevant period, where there is one: from the day after a payday to a payday.
  var period: DateRange?
  /// Of several employments what is known of each.
  var ofJobs: [EarningsAverage] = []

  /// The same together with that of another employment.
  func with(_ other: EarningsAverage) -> EarningsAverage {
    var both = EarningsAverage(
      earnings: earnings + other.earnings, measure: .severalJobs, pay: pay + other.pay, period: nil)
    both.ofJobs = (ofJobs.isEmpty ? [self] : ofJobs) + [other]
    return both
  }

  /// The same, of nothing where more was paid back than was paid: nobody earns less.
  var atLeastNothing: EarningsAverage {
    var found = self
    if earnings.isBelow(.zero) { found.earnings = AverageEarnings(.zero) }
    return found
  }
}

extension UsualPaydays {
  /// The pay period before one, before the first that the books know too; nil where there is none.
  ///
  /// Between two schedules there may be days that none pays.
  func period(before due: DuePeriod, since begun: CivilDate) -> DuePeriod? {
    var day = firstDay(of: due).adding(days: -1)
    while day >= begun {
      if let found = periodEvenBefore(holding: day) { return found }
      guard let last = before.map(\.through.days.last).filter({ $0 < day }).max() else {
        return nil
      }
      day = last
    }
    return periodEvenBefore(holding: day)
  }

  /// The last payday before a day, before the first that the books know too; nil where there is none.
  func last(before day: CivilDate) -> DuePeriod? {
    // Wages may be paid before their period ends, or weeks after it.
    var found = periodEvenBefore(holding: day.adding(days: 62))
    while let due = found, due.period.payDate >= day {
      found = periodEvenBefore(holding: firstDay(of: due).adding(days: -1))
    }
    return found
  }
}

extension Contract {
  /// Average weekly earnings before a day: pay from the last payday that lies eight weeks or more before the last one
  /// before the day, that day left out, to the last (SSP (General) Regulations 1982 reg 19; SMP (General) Regulations 1986
  /// reg 21).
  ///
  /// Of whom was employed for less than that, what was paid by the days it is for (reg 19(7)), to the penny as GOV.UK's
  /// calculator has it; of whom was not paid at all yet, a week by the contract (reg 19(8)).
  ///
  /// Who was employed before the first payday that the books know was paid then too: where no payslip of an opening says
  /// what, it is not known, and neither a week by the contract nor the part that is known stands for it.
  ///
  /// - Parameters:
  ///   - day: The day.
  ///   - paid: Earnings liable to National Insurance by their paydays, those of nothing among them.
  ///   - paydays: The paydays of the employment.
  ///   - weeks: How many weeks are averaged at least: eight.
  ///   - employer: The books.
  /// - Returns: The average; nil where what was paid on one of the paydays is not known, or nothing says a week's pay.
  func averageEarnings(
    before day: CivilDate, paid: DatedAmounts, dueOn paydays: UsualPaydays, weeks: Int,
    for employer: Employer
  ) -> EarningsAverage? {
    guard let last = paydays.last(before: day), last.period.days.last >= span.from else {
      return contractWeek(on: max(day, span.from), for: employer)
    }
    var periods: [DuePeriod] = []
    var due: DuePeriod? = last
    while let one = due, one.period.days.last >= span.from,
      one.period.payDate > last.period.payDate.adding(days: -7 * weeks)
    {
      periods.insert(one, at: 0)
      due = paydays.period(before: one, since: span.from)
    }
    guard let first = periods.first,
      periods.allSatisfy({ held in paid.all.contains { $0.day == held.period.payDate } })
    else { return nil }
    let before = due?.period.payDate ?? paydays.firstDay(of: first).adding(days: -1)
    let period = DateRange(before.adding(days: 1)).including(last.period.payDate)
    let pay = paid.within(period).total
    guard let due, due.period.days.last >= span.from else {
      // Fewer than eight weeks: no payday of hers lies so far back.
      let days = max(span.from, paydays.firstDay(of: first)).days(to: last.period.days.last) + 1
      return EarningsAverage(
        earnings: AverageEarnings(pay.scaled(by: 7, over: Int64(days), .payLine)),
        measure: .days(days), pay: pay, period: period)
    }
    let count = Int64(periods.count)
    let intervals = Set(periods.map(\.schedule.frequency))
    // A pay period that a schedule before it paid a part of has no whole number of weeks or months of its own.
    let areWhole = periods.allSatisfy { paydays.days(of: $0) == $0.period.days }
    guard let interval = intervals.first, intervals.count == 1, areWhole else {
      return EarningsAverage(
        earnings: AverageEarnings(pay, over: 7, under: Int64(period.count)),
        measure: .days(period.count), pay: pay, period: period)
    }
    guard let weeks = interval.weeks else {
      return EarningsAverage(
        earnings: AverageEarnings(pay, over: 12, under: 52 * count),
        measure: .months(periods.count), pay: pay, period: period)
    }
    return EarningsAverage(
      earnings: AverageEarnings(pay, over: 1, under: count * Int64(weeks)),
      measure: .weeks(periods.count * weeks), pay: pay, period: period)
  }

  /// A week's pay by the contract; nil where it does not say hours and rate.
  private func contractWeek(on day: CivilDate, for employer: Employer) -> EarningsAverage? {
    guard let version = version(on: day) ?? versions.first, let week = version.weekly,
      let rate = version.hourlyRates(for: employer).min()
    else { return nil }
    let pay = rate.perHour(for: week, .payLine)
    return EarningsAverage(
      earnings: AverageEarnings(pay), measure: .contract, pay: pay, period: nil)
  }
}
