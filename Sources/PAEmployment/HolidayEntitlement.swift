public import PAPrimitives
public import PAStatute

// Leave of regular hours is weeks of the contract's week: 5.6 of them, 28 days at most (WTR 1998 regs 13 and 13A). Of
// a leave year that the employment begins in it is so many twelfths as there are months left of it, the broken month
// whole, up to the next half day; of one that it ends in, by the days employed of 365 or 366. Both are GOV.UK's
// calculator's: the regulations say "a proportion" alone (decision 0030).

/// Leave of one leave year where it is counted in weeks: of regular hours, in Northern Ireland of all.
public struct HolidayEntitlement: Hashable, Sendable {
  /// Days of work a week.
  public let daysAWeek: Int
  /// The part of the leave year's leave that the employment has: by twelfths or by days.
  public let part: Part
  /// Days of leave of a whole year, in tenths.
  private let tenthsOfYear: Int64

  /// A part of a year's leave.
  public enum Part: Hashable, Sendable {
    case whole
    /// The employment began in the leave year: so many twelfths, up to the next half day.
    case months(Int)
    /// It ended in it: so many days of those it has.
    case days(Int, of: Int)

    fileprivate var fraction: (over: Int64, under: Int64) {
      switch self {
      case .whole: (1, 1)
      case .months(let count): (Int64(count), 12)
      case .days(let count, let all): (Int64(count), Int64(all))
      }
    }
  }

  /// Leave of a leave year.
  ///
  /// - Parameters:
  ///   - year: The days of the leave year.
  ///   - employed: The days of the employment.
  ///   - daysAWeek: Days of work in a week, 1 to 7.
  ///   - weeks: Weeks of leave a year that the contract gives; nil for the law's.
  ///   - holiday: The law.
  public init(
    of year: DateRange, employed: Span, daysAWeek: Int, weeks: WeeksOfLeave? = nil,
    under holiday: HolidayTable
  ) {
    self.init(
      HolidayEntitlement.part(of: year, employed: employed), daysAWeek: daysAWeek, weeks: weeks,
      under: holiday)
  }

  /// A part of a year's leave.
  public init(
    _ part: Part, daysAWeek: Int, weeks: WeeksOfLeave? = nil, under holiday: HolidayTable
  ) {
    self.part = part
    self.daysAWeek = daysAWeek
    tenthsOfYear = holiday.tenthsOfDays(
      aYear: weeks ?? holiday.leave.value, daysAWeek: daysAWeek)
  }

  private static func part(of year: DateRange, employed: Span) -> Part {
    let begins = max(employed.from, year.first)
    if let left = employed.to, left <= year.last, begins > year.first || left < year.last {
      return .days(max(0, begins.days(to: left) + 1), of: year.count)
    }
    guard begins > year.first else { return .whole }
    let (first, last) = (begins.parts, year.last.parts)
    // The broken month counts whole.
    let months =
      12 * (last.year - first.year) + last.month - first.month + (last.day >= first.day ? 1 : 0)
    return .months(min(12, max(0, months)))
  }

  /// Half days, up to the next one; nil where the part is not rounded so.
  private var halfDays: Int64? {
    guard case .months = part else { return nil }
    let (over, under) = part.fraction
    return (2 * tenthsOfYear * over).dividedUp(by: 10 * under)
  }

  /// Days of leave in tenths, up to the next one.
  public var tenthsOfDays: Int64 {
    if let halfDays { return halfDays * 5 }
    let (over, under) = part.fraction
    return (tenthsOfYear * over).dividedUp(by: under)
  }

  /// The same in time, up to a tenth of an hour.
  ///
  /// - Parameters:
  ///   - week: Hours of a week, or of several.
  ///   - weeks: Of how many they are.
  /// - Returns: Hours and minutes of leave.
  public func time(ofWeek week: Minutes, of weeks: Int = 1) -> Minutes {
    let days = Int64(daysAWeek * weeks)
    let (over, under) = part.fraction
    let tenths =
      halfDays.map { (week.count * $0).dividedUp(by: 2 * days * 6) }
      ?? (week.count * tenthsOfYear * over).dividedUp(by: 10 * days * under * 6)
    return Minutes(tenths * 6)
  }
}

extension HolidayEntitlement {
  /// What may be taken of it by a day in the first year of the employment: a twelfth of a year's leave on the first day
  /// of each of its months, up to the next half day (WTR 1998 reg 15A).
  ///
  /// - Parameters:
  ///   - day: The day.
  ///   - year: The leave year.
  ///   - begun: The day from which employment counts.
  /// - Returns: The part that has accrued; all of it after the first year.
  public func accrued(
    by day: CivilDate, in year: DateRange, since begun: CivilDate
  ) -> HolidayEntitlement {
    guard day < begun.adding(months: 12) else { return self }
    let months = (0..<12).lazy.map { begun.adding(months: $0) }
      .count { $0 >= year.first && $0 <= day }
    let accrued = HolidayEntitlement(self, .months(months))
    return accrued.tenthsOfDays < tenthsOfDays ? accrued : self
  }

  private init(_ other: HolidayEntitlement, _ part: Part) {
    daysAWeek = other.daysAWeek
    tenthsOfYear = other.tenthsOfYear
    self.part = part
  }
}

extension HolidayTable {
  /// Days of leave of a whole year, in tenths: of the law's leave 28 days at most; a contract may give more.
  func tenthsOfDays(aYear leave: WeeksOfLeave, daysAWeek: Int) -> Int64 {
    let statutory = min(self.leave.value.tenths * daysAWeek, 10 * mostDays.value)
    return Int64(leave == self.leave.value ? statutory : max(statutory, leave.tenths * daysAWeek))
  }
}

extension Int64 {
  /// Divided, up to the next whole.
  fileprivate func dividedUp(by divisor: Int64) -> Int64 {
    (self + divisor - 1) / divisor
  }
}
