public import PAEmployment
public import PALedger
public import PAPrimitives
public import PAStatute

/// A payment to HMRC or a pension scheme: how much, for what, by when, under which reference.
public struct PaymentDue: Hashable, Sendable {
  /// Whom it is owed to.
  public enum Payee: Hashable, Sendable {
    /// HMRC, for tax months from a first to a last.
    case hmrc(ClosedRange<TaxMonth>)
    /// A pension scheme, for pay days of a month.
    case pension(scheme: Identifier, CalendarMonth)
  }

  /// Whom it is owed to.
  public let payee: Payee
  /// How much.
  public let amount: Money
  /// The last day it may arrive electronically.
  public internal(set) var by: CivilDate
  /// The reference to mark it with; for HMRC with year and month added, as it asks when a payment is
  /// not made in its usual days.
  public let reference: String
  /// Whether its day is past and it is not paid, where payments are posted.
  public internal(set) var isUnpaid = false
}

extension Balances {
  /// What is owed for tax months and pension months and not overdue on a day; what is overdue too, where
  /// the books say that payments are posted.
  ///
  /// HMRC's bill is by tax month, so two four-weekly paydays may fall in one; a quarterly payer owes
  /// three at once. A due day that is not a working day moves to the one before (DMBM520055). What the
  /// day's own tax month owes is told where it comes to nothing too.
  ///
  /// - Parameters:
  ///   - employer: The books, for references.
  ///   - day: What was to be paid before this day is left out where payments are not posted: nobody knows
  ///     then whether it was.
  ///   - law: Law that covers paying HMRC and bank holidays on that day.
  /// - Returns: Payments in order of their days.
  public func payments(
    by employer: Employer, from day: CivilDate, under law: Law
  ) -> [PaymentDue] {
    let (table, bankHolidays) = (law[.paying, on: day], law[.bankHolidays, on: day])
    let length = employer.paye?.paid == .quarterly ? 3 : 1
    var hmrc = [TaxMonth(containing: day).quarter(of: length): Money.zero]
    var schemes: [PensionMonth: Money] = [:]
    for balance in all {
      switch balance.account {
      case .hmrc(_, let month): hmrc[month.quarter(of: length), default: .zero] -= balance.amount
      case .pension(let scheme, _, let month):
        schemes[PensionMonth(scheme: scheme, month: month), default: .zero] -= balance.amount
      default: break
      }
    }
    let bills = hmrc.map { months, owed in
      let last = months.upperBound
      let end = last.days.last.parts
      return PaymentDue(
        payee: .hmrc(months), amount: owed,
        by: CivilDate(end.year, end.month, table.electronicDay.value),
        reference: employer.paye?.accountsOffice.payment(for: last.number, of: last.year) ?? "")
    }
    let contributions = schemes.map { owed, amount in
      PaymentDue(
        payee: .pension(scheme: owed.scheme, owed.month), amount: amount,
        by: owed.month.next.day(table.pensionDay.value),
        reference: employer.pensionSchemes.first { $0.id == owed.scheme }?.reference ?? "")
    }
    let posted = employer.payments.flatMap { $0.isPosted ? $0.from : nil }
    return (bills + contributions.filter { !$0.amount.isZero }).compactMap { due in
      var due = due
      due.isUnpaid = due.by < day
      if due.isUnpaid {
        guard let posted, due.by >= posted, !due.amount.isZero else { return nil }
      }
      due.by = bankHolidays.previousWorkingDay(onOrBefore: due.by)
      return due
    }.sorted { ($0.by, $0.payee) < ($1.by, $1.payee) }
  }
}

/// What a scheme is owed for.
private struct PensionMonth: Hashable {
  let scheme: Identifier
  let month: CalendarMonth
}

extension TaxMonth {
  /// The months it is paid with: itself alone, or its quarter.
  fileprivate func quarter(of length: Int) -> ClosedRange<TaxMonth> {
    let first = (number - 1) / length * length + 1
    guard let begin = TaxMonth(year, first), let end = TaxMonth(year, first + length - 1) else {
      return self...self
    }
    return begin...end
  }
}

extension PaymentDue.Payee: Comparable {
  /// HMRC before schemes, earlier months first.
  public static func < (left: PaymentDue.Payee, right: PaymentDue.Payee) -> Bool {
    switch (left, right) {
    case (.hmrc(let one), .hmrc(let other)): one.lowerBound < other.lowerBound
    case (.hmrc, .pension): true
    case (.pension, .hmrc): false
    case (.pension(let one, let first), .pension(let other, let second)):
      (first, one) < (second, other)
    }
  }
}
