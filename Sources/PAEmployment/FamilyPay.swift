public import PAPrimitives
public import PAStatute

// Statutory pay of one leave about a child, by itself: which of its days are paid, and what they come to. A week begins on
// the weekday that the pay begins on, whatever week wages are paid by, and has the standard rate of its first day. What a
// pay period has of a week is so many sevenths of it (SSCBA 1992 s 166(4)), and what it has in all is brought up to the penny
// once, as GOV.UK's calculator does.

/// Statutory pay of one leave about a child.
public struct FamilyPay: Hashable, Sendable {
  /// One week of it.
  public struct Week: Hashable, Sendable {
    /// Which it is, the first being 1.
    public let number: Int
    /// From its first day to its last.
    public let days: DateRange
    /// What it pays.
    let rate: WeeklyRate

    /// Its first day.
    public var begins: CivilDate { days.first }
  }

  /// The weeks that are paid, the earliest first.
  public let weeks: [Week]

  /// Works the weeks of a leave.
  ///
  /// - Parameters:
  ///   - payment: Which payment.
  ///   - weeks: The weeks that are paid, in their order.
  ///   - paidBefore: Weeks of it that were paid before, which the weeks at the part of earnings are counted from.
  ///   - earnings: Average weekly earnings before the relevant week.
  ///   - last: The last day whose law is asked.
  ///   - law: The law of statutory payments on the first day of each week.
  public init(
    _ payment: ParentalPayment, over weeks: [DateRange], after paidBefore: Int = 0,
    earning earnings: AverageEarnings, through last: CivilDate,
    under law: (CivilDate) -> ParentalPayTable
  ) {
    self.weeks = weeks.enumerated().filter { $0.element.first <= last }.map { place, days in
      let number = paidBefore + place + 1
      return Week(
        number: number, days: days,
        rate: law(days.first).weekly(payment, week: number, earning: earnings))
    }
  }

  /// The week that a day is in; nil where nothing is paid for it.
  func week(holding day: CivilDate) -> Week? {
    weeks.first { $0.days.contains(day) }
  }

  /// What some days come to, up to the penny.
  func amount(of days: some Sequence<CivilDate>) -> Money {
    WeeklyRate.upToThePenny(sevenths: days.lazy.compactMap { week(holding: $0)?.rate })
  }
}

extension ParentalPayment {
  /// Whether its first weeks pay the part of earnings without the standard rate's cap.
  fileprivate var beginsWithEarnings: Bool { self == .maternity || self == .adoption }
}

/// What a week of statutory pay about a child comes to, before it is brought up to the penny.
///
/// Earnings and the part of them that is paid are each cut after seven decimals of a pound, as GOV.UK's calculator does: so
/// what comes to a whole penny but for a division is not a penny more.
struct WeeklyRate: Hashable, Sendable, Comparable {
  /// In units of a hundred thousandth of a penny.
  fileprivate let units: Int128
  /// Whether it is the part of earnings; else it is the standard rate.
  let isByEarnings: Bool

  fileprivate static let perPenny: Int128 = 100_000
  fileprivate static let daysOfWeek: Int128 = 7

  /// A part of average weekly earnings.
  init(_ part: Rate, of earnings: AverageEarnings) {
    units = earnings.cut(part)
    isByEarnings = true
  }

  /// An amount.
  init(_ amount: Money) {
    units = Int128(amount.pence) * WeeklyRate.perPenny
    isByEarnings = false
  }

  static func < (left: WeeklyRate, right: WeeklyRate) -> Bool { left.units < right.units }

  /// A week's, up to the penny.
  var upToThePenny: Money { WeeklyRate.up(units, over: 1) }

  /// So many days, each a seventh of its week's, up to the penny together.
  static func upToThePenny(sevenths days: some Sequence<WeeklyRate>) -> Money {
    up(days.reduce(0) { $0 + $1.units }, over: daysOfWeek)
  }

  private static func up(_ units: Int128, over parts: Int128) -> Money {
    let penny = perPenny * parts
    return Money(pence: Int64((units + penny - 1) / penny))
  }

  /// As it is shown, cut after four decimals of a pound.
  var shown: String { AverageEarnings.shown(hundredths: units / 1_000) }
}

extension ParentalPayTable {
  /// What a week of a payment comes to: the lower of the standard rate and the part of earnings, but for the first weeks of
  /// maternity and adoption pay, which are the part of earnings whatever it is (SSCBA 1992 ss 166(1), 171ZN(2D)).
  func weekly(
    _ payment: ParentalPayment, week number: Int, earning earnings: AverageEarnings
  ) -> WeeklyRate {
    let part = WeeklyRate(partOfEarnings.value, of: earnings)
    if payment.beginsWithEarnings, number <= earningsRelatedWeeks.value { return part }
    let standard = WeeklyRate(standardWeekly.value)
    return part < standard ? part : standard
  }
}
