public import PAPrimitives

// The ledger on one screen:
//
//   Transaction ── day, cause
//     └── Posting ── side, amount, Account
//                                   ├── cost, recovered, received   of a plan line and funder
//                                   ├── bank                        a budget's money
//                                   └── owed to                     PAs, HMRC, schemes, suppliers
//
// Debits equal credits in every transaction. Balances are what all of them come to.

/// An account of the ledger: one of a few kinds, and what it is of.
public enum Account: Hashable, Sendable {
  /// A plan line's cost, borne by a funder, by what it was spent on.
  case cost(line: Identifier, funder: Identifier, on: Purpose)
  /// Money that came back to the line and funder that bore a cost.
  case recovered(line: Identifier, funder: Identifier, from: Recovery)
  /// Money received for a line from a funder.
  case received(line: Identifier, funder: Identifier)
  /// The account a budget's money is in.
  case bank(budget: Identifier)
  /// Between a run's cost and what is owed for it; nil on every day.
  case clearing
  /// Net pay owed to a PA.
  case netPay(Identifier)
  /// Owed to HMRC for a tax month.
  case hmrc(HMRCComponent, TaxMonth)
  /// Owed to HMRC for years before the last, in one sum.
  case hmrcEarlier
  /// Owed to a pension scheme for pay days of a month.
  case pension(scheme: Identifier, PensionSide, CalendarMonth)
  /// Owed to a pension scheme for years before the last, in one sum.
  case pensionEarlier(scheme: Identifier)
  /// Owed to somebody who sent invoices, or spent money for the budget.
  case supplier(String)
  /// Money of a PA that nobody bears yet: sent to a wrong account, or National Insurance that may no longer be
  /// collected.
  case suspense(Identifier)

  /// What a cost was for.
  public enum Purpose: Hashable, Sendable {
    /// Pay.
    case wages
    /// What raises pay to the minimum wage, asked of the funder, whose uplift is late.
    case minimumWage
    /// Pay of a shift that covers for a PA away.
    case cover(CoverReason)
    /// Employer's National Insurance.
    case employerNI
    /// Employer's pension contribution.
    case employerPension
    /// An invoice or expense of a hidden cost.
    case item(Identifier)
  }

  /// Where recovered money came from.
  public enum Recovery: Hashable, Sendable {
    case employmentAllowance
    /// Statutory pay about a child that HMRC gives back, with a small employer's compensation.
    case statutoryPay
    /// A claim for a hidden cost.
    case item(Identifier)
    /// A claim for cover.
    case cover(CoverReason)
  }

  /// What a part of HMRC's bill is, in the order in which a part payment pays it.
  public enum HMRCComponent: String, Hashable, Sendable, CaseIterable {
    case incomeTax
    /// Employees' National Insurance.
    case employeeNI
    /// Student and postgraduate loans.
    case loans
    /// Employer's National Insurance.
    case employerNI
    /// Employment Allowance taken off the bill.
    case employmentAllowance
    /// Statutory pay about a child taken off the bill.
    case statutoryPay
    /// A small employer's compensation taken off besides.
    case statutoryPayCompensation
  }

  /// Whose contribution it is.
  public enum PensionSide: String, Hashable, Sendable, CaseIterable {
    /// Taken from PAs.
    case employee
    /// The employer's part.
    case employer
  }
}
