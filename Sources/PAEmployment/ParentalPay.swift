public import PAPrimitives
public import PAStatute

// A statutory payment to a parent, week by week, and what comes back of it. A week begins on the weekday that the pay
// begins on, whatever week wages are paid by, and has the standard rate of its first day.

/// A statutory payment to a parent: its weeks and what they come to.
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
    self.weeks = (0..<weeks).map { number in
      let begins = first.adding(days: 7 * number)
      let table = law(begins)
      let part = earnings.upToThePenny(table.partOfEarnings.value)
      let isUncapped =
        payment.beginsWithEarnings && paidBefore + number < table.earningsRelatedWeeks.value
      return Week(
        begins: begins, amount: isUncapped ? part : min(part, table.standardWeekly.value))
    }
  }
}

extension ParentalPayment {
  /// Whether its first weeks pay the part of earnings without the standard rate's cap: maternity and adoption pay.
  fileprivate var beginsWithEarnings: Bool { self == .maternity || self == .adoption }
}

/// What an employer gets back of statutory payments to parents.
public struct StatutoryPayRecovery: Hashable, Sendable {
  /// Of what was paid: 92%, or all of it where the employer is small.
  public private(set) var recovered = Money.zero
  /// What a small employer has besides, for National Insurance on the payments.
  public private(set) var compensation = Money.zero

  /// Recovery of payments, those of each tax month together, up to the penny (SPM182100).
  ///
  /// - Parameters:
  ///   - payments: What was paid, and on which days.
  ///   - isSmallEmployer: Whether Class 1 contributions of the tax year that counts were no more than the limit.
  ///   - law: The law of recovery on the day of payment.
  public init(
    of payments: [(paidOn: CivilDate, amount: Money)], bySmallEmployer isSmallEmployer: Bool,
    under law: (CivilDate) -> RecoveryTable
  ) {
    var months: [TaxPeriod: (paidOn: CivilDate, amount: Money)] = [:]
    for payment in payments {
      months[
        TaxPeriod(of: payment.paidOn, .monthly), default: (payment.paidOn, .zero)
      ].amount += payment.amount
    }
    for (_, month) in months.sorted(by: { $0.key < $1.key }) {
      let table = law(month.paidOn)
      let part = isSmallEmployer ? table.smallEmployer.value : table.standard.value
      recovered += (month.amount * part).rounded(.statutoryPay)
      if isSmallEmployer {
        compensation += (month.amount * table.compensation.value).rounded(.statutoryPay)
      }
    }
  }
}
