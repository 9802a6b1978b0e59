public import PAEmployment
public import PAPrimitives
public import PAStatute

/// A payment to HMRC or a pension scheme: how much, for what, by when, under which reference.
public struct PaymentDue: Hashable, Sendable {
  /// Whom it is owed to.
  public enum Payee: Hashable, Sendable {
    /// HMRC, for tax months from a first to a last.
    case hmrc(months: ClosedRange<Int>)
    /// A pension scheme, for pay days of the month that begins on a day.
    case pension(scheme: Identifier, month: CivilDate)
  }

  /// Whom it is owed to.
  public let payee: Payee
  /// How much.
  public let amount: Money
  /// The last day it may arrive electronically.
  public let by: CivilDate
  /// The reference to mark it with; for HMRC with year and month added, as it asks when a payment is
  /// not made in its usual days.
  public let reference: String
}

extension PayrollState {
  /// What is owed for tax months and pension months and not overdue on a day.
  ///
  /// HMRC's bill is by tax month, so two four-weekly paydays may fall in one; a quarterly payer owes
  /// three at once. A due day that is not a working day moves to the one before (DMBM520055).
  ///
  /// - Parameters:
  ///   - employer: The books, for references.
  ///   - day: What was to be paid before this day is left out.
  ///   - law: Law that covers paying HMRC and bank holidays on that day.
  /// - Returns: Payments in order of their days.
  public func payments(
    by employer: Employer, from day: CivilDate, under law: Law
  ) -> [PaymentDue] {
    let (table, bankHolidays) = (law[.paying, on: day], law[.bankHolidays, on: day])
    var due: [PaymentDue] = []
    let length = employer.paye?.paid == .quarterly ? 3 : 1
    for last in stride(from: length, through: 12, by: length) {
      let range = (last - length + 1)...last
      let owed = months.filter { range.contains($0.month) }
      let end = year.days(ofMonth: last).last.parts
      let by = CivilDate(end.year, end.month, table.electronicDay.value)
      guard by >= day, !owed.isEmpty else { continue }
      due.append(
        PaymentDue(
          payee: .hmrc(months: range), amount: owed.map(\.due).total,
          by: bankHolidays.previousWorkingDay(onOrBefore: by),
          reference: employer.paye?.accountsOffice.payment(for: last, of: year) ?? ""))
    }
    for month in pensions {
      let next = month.month.adding(months: 1).parts
      let by = CivilDate(next.year, next.month, table.pensionDay.value)
      guard by >= day, !month.due.isZero else { continue }
      let scheme = employer.pensionSchemes.first { $0.id == month.scheme }
      due.append(
        PaymentDue(
          payee: .pension(scheme: month.scheme, month: month.month), amount: month.due,
          by: bankHolidays.previousWorkingDay(onOrBefore: by),
          reference: scheme?.reference ?? ""))
    }
    return due.sorted { $0.by < $1.by }
  }
}
