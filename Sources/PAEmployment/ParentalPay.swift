public import PAPrimitives
public import PAStatute

/// A statutory payment to a parent in whole weeks, each brought up to the penny: those of `FamilyPay`, where nobody asks what
/// a pay period has of them.
public struct ParentalPay: Hashable, Sendable {
  /// One week of it.
  public struct Week: Hashable, Sendable {
    /// Its first day.
    public let begins: CivilDate
    /// What it pays, up to the penny.
    public let amount: Money

    /// Its last day.
    public var ends: CivilDate { begins.adding(days: 6) }
  }

  /// Week after week of it, the earliest first.
  public let weeks: [Week]

  /// What they come to.
  public var amount: Money { weeks.lazy.map(\.amount).total }

  /// Works the weeks of a payment.
  ///
  /// - Parameters:
  ///   - payment: Which payment.
  ///   - first: Its first day.
  ///   - weeks: How many weeks.
  ///   - earnings: Average weekly earnings before the relevant week.
  ///   - paidBefore: Weeks of it that were paid before, which the weeks at the part of earnings are counted from.
  ///   - law: The law of statutory payments on the first day of each week.
  public init(
    _ payment: ParentalPayment, from first: CivilDate, weeks: Int,
    earning earnings: AverageEarnings,
    after paidBefore: Int = 0, under law: (CivilDate) -> ParentalPayTable
  ) {
    let days = (0..<weeks).map {
      DateRange(first.adding(weeks: $0)).including(first.adding(days: 7 * $0 + 6))
    }
    let pay = FamilyPay(
      payment, over: days, after: paidBefore, earning: earnings,
      through: first.adding(weeks: weeks), under: law)
    self.weeks = pay.weeks.map { Week(begins: $0.begins, amount: $0.rate.upToThePenny) }
  }
}
