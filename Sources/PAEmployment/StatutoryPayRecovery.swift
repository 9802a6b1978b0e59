public import PAPrimitives
public import PAStatute

/// What an employer gets back of statutory payments to parents.
public struct StatutoryPayRecovery: Hashable, Sendable {
  /// What comes back of the payments of one tax month.
  struct Month: Hashable, Sendable {
    /// The first of its days of payment.
    let paidOn: CivilDate
    let paid: Money
    let recovered: Money
    let compensation: Money

    /// Both.
    var amount: Money { recovered + compensation }
  }

  /// Month after month, the earliest first.
  private(set) var months: [Month] = []
  /// Of what was paid: 92%, or all of it where the employer is small.
  public var recovered: Money { months.lazy.map(\.recovered).total }
  /// What a small employer has besides, for National Insurance on the payments.
  public var compensation: Money { months.lazy.map(\.compensation).total }
  /// Both together.
  public var amount: Money { recovered + compensation }

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
