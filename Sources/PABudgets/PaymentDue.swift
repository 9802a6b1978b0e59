public import PAEmployment
public import PALedger
public import PAPrimitives
public import PAStatute

/// A payment to HMRC or a pension scheme: how much, for what, by when, under which reference.
public struct PaymentDue: Hashable, Sendable {
  /// What is paid.
  public enum Bill: Hashable, Sendable {
    /// HMRC's, for tax months from a first to a last.
    case hmrc(ClosedRange<TaxMonth>)
    /// A pension scheme's, for pay days of a month.
    case pension(scheme: Identifier, CalendarMonth)
    /// What is left of tax years before the last, in one sum.
    case earlier(Payee)
  }

  public let bill: Bill
  /// How much.
  public let amount: Money
  /// The last day it may arrive electronically.
  public internal(set) var by: CivilDate
  /// The reference to mark it with; for HMRC with year and month added, as it asks when a payment is
  /// not made in its usual days.
  public let reference: String
  /// What HMRC owes for earlier months of the tax year, taken off the amount.
  public internal(set) var setOff: Money = .zero
  /// Whether its day is past and it is not paid, where payments are posted.
  public internal(set) var isUnpaid = false
}

extension Balances {
  /// What is owed for tax months and pension months and not overdue on a day; what is overdue too, where
  /// the books say that payments are posted.
  ///
  /// HMRC's bill is by tax month, so two four-weekly paydays may fall in one; a quarterly payer owes
  /// three at once. A due day that is not a working day moves to the one before (DMBM520055). What the
  /// day's own tax month owes is told where it comes to nothing too. What HMRC owes for a month, as where tax
  /// was given back, goes against the next bill of the tax year.
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
    let posted = employer.payments.flatMap { $0.isPosted ? $0.from : nil }
    let today = PaymentDue.Bill.hmrc(
      TaxMonth(containing: day).bill(quarterly: employer.isQuarterly))
    var owed = [today: Money.zero]
    for payee in Set(all.compactMap(\.account.payee)) {
      for month in self.owed(to: payee) {
        guard let bill = PaymentDue.Bill(of: payee, for: month.month, by: employer) else {
          continue
        }
        owed[bill, default: .zero] += month.owed
      }
    }
    let setOff = owed.setOff()
    return owed.compactMap { bill, amount in
      let amount = amount - (setOff[bill] ?? .zero)
      if amount.isZero, bill != today { return nil }
      let last: CivilDate
      var reference = ""
      switch bill {
      case .hmrc(let months):
        let (month, end) = (months.upperBound, months.upperBound.days.last.parts)
        last = CivilDate(end.year, end.month, table.electronicDay.value)
        reference = employer.paye?.accountsOffice.payment(for: month.number, of: month.year) ?? ""
      case .pension(let scheme, let month):
        last = month.next.day(table.pensionDay.value)
        reference = employer.pensionSchemes.first { $0.id == scheme }?.reference ?? ""
      case .earlier:
        // The last of those years ended when the year before this one began.
        last = TaxYear(containing: day).previous.firstDay
      }
      var due = PaymentDue(bill: bill, amount: amount, by: last, reference: reference)
      due.setOff = max(.zero, setOff[bill] ?? .zero)
      due.isUnpaid = last < day
      if due.isUnpaid {
        guard let posted, last >= posted, !amount.isZero else { return nil }
      }
      due.by = bankHolidays.previousWorkingDay(onOrBefore: last)
      return due
    }.sorted { ($0.by, $0.bill) < ($1.by, $1.bill) }
  }
}

extension [PaymentDue.Bill: Money] {
  /// What comes off each of HMRC's bills because it owes something for an earlier one of the tax year; what
  /// is used of that stands below nothing.
  fileprivate func setOff() -> [PaymentDue.Bill: Money] {
    var found: [PaymentDue.Bill: Money] = [:]
    /// Bills that HMRC owes, with what is left of each.
    var credits: [(bill: PaymentDue.Bill, year: TaxYear, left: Money)] = []
    for (bill, amount) in sorted(by: { $0.key < $1.key }) {
      guard case .hmrc(let months) = bill else { continue }
      let year = months.lowerBound.year
      if amount.isNegative {
        credits.append((bill, year, amount.magnitude))
        continue
      }
      var left = amount
      for place in credits.indices where credits[place].year == year {
        let used = Swift.min(left, credits[place].left)
        credits[place].left -= used
        left -= used
        found[credits[place].bill, default: .zero] -= used
        found[bill, default: .zero] += used
      }
    }
    return found
  }
}

extension Employer {
  /// Whether HMRC is paid by the quarter.
  public var isQuarterly: Bool { paye?.paid == .quarterly }
}

extension PaymentDue.Bill {
  /// The bill that a month's accounts stand on.
  fileprivate init?(of payee: Payee, for month: MonthOwed?, by employer: Employer) {
    switch (payee, month) {
    case (.hmrc, .tax(let month)): self = .hmrc(month.bill(quarterly: employer.isQuarterly))
    case (.scheme(let scheme), .calendar(let month)): self = .pension(scheme: scheme, month)
    case (.hmrc, nil), (.scheme, nil): self = .earlier(payee)
    default: return nil
    }
  }

  private var place: (Int, Int, String, CivilDate) {
    switch self {
    case .earlier(let payee): (0, payee == .hmrc ? 0 : 1, payee.written, .blank)
    case .hmrc(let months): (1, 0, "", months.lowerBound.days.first)
    case .pension(let scheme, let month): (1, 1, scheme.text, month.first)
    }
  }
}

extension PaymentDue.Bill: Comparable {
  /// What is left of earlier years first, HMRC before schemes, schemes by their short names.
  public static func < (left: PaymentDue.Bill, right: PaymentDue.Bill) -> Bool {
    left.place < right.place
  }
}
