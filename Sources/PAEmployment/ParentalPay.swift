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
      let rate = law(begins).weekly(payment, week: paidBefore + number + 1, earning: earnings)
      return Week(begins: begins, amount: rate.upToThePenny)
    }
  }
}

/// What an employer gets back of statutory payments to parents.
public struct StatutoryPayRecovery: Hashable, Sendable {
  /// What comes back of the payments of one tax month.
  struct Month: Hashable, Sendable {
    /// The first of its days of payment.
    let paidOn: CivilDate
    let paid: Money
    let recovered: Money
    let compensation: Money
  }

  /// Month after month, the earliest first.
  private(set) var months: [Month] = []
  /// Of what was paid: 92%, or all of it where the employer is small.
  public var recovered: Money { months.lazy.map(\.recovered).total }
  /// What a small employer has besides, for National Insurance on the payments.
  public var compensation: Money { months.lazy.map(\.compensation).total }

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
      self.months.append(
        Month(
          paidOn: month.paidOn, paid: month.amount,
          recovered: (month.amount * part).rounded(.statutoryPay),
          compensation: isSmallEmployer
            ? (month.amount * table.compensation.value).rounded(.statutoryPay) : .zero))
    }
  }
}
