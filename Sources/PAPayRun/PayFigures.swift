public import PADeductions
public import PAPrimitives

// Every figure of pay on one screen. One shape serves a payslip, an earnings period and a year to date:
//
//   PayFigures ── gross, taxable, tax, holidayPay, net
//     ├── Class1ByLetter   columns, employee, employer
//     ├── LoanFigures      earnings, student, postgraduate
//     └── PensionFigures   pay, notional, pensionable, employee, sacrificed, employer, reclaimed

/// What one employment is paid, or a PA over all of hers, in a run, an earnings period or a year.
public struct PayFigures: AdditiveFigure {
  /// Pay before deductions, expenses left out.
  public var gross: Money = .zero
  /// Pay that income tax is worked on.
  public var taxable: Money = .zero
  /// Income tax.
  public var tax: Money = .zero
  /// National Insurance by letter.
  public var class1 = Class1ByLetter()
  /// Student and postgraduate loans.
  public var loans = LoanFigures()
  /// Pension on both sides.
  public var pension = PensionFigures()
  /// Holiday pay in gross pay: rolled up, for holiday taken, or settled on leaving.
  public var holidayPay: Money = .zero
  /// Net pay, expenses included.
  public var net: Money = .zero

  /// Nothing paid.
  public init() {}

  /// Employee's National Insurance under all letters.
  public var employeeNI: Money { class1.total.employee }
  /// Employer's National Insurance under all letters.
  public var employerNI: Money { class1.total.employer }

  /// Whether it is nothing but income tax taken or given back.
  var isOfTaxAlone: Bool {
    var besides = self
    (besides.tax, besides.net) = (.zero, .zero)
    return besides.isZero
  }

  /// Brings each amount together with another's.
  public mutating func combine(_ other: PayFigures, _ body: (inout Money, Money) -> Void) {
    body(&gross, other.gross)
    body(&taxable, other.taxable)
    body(&tax, other.tax)
    class1.combine(other.class1, body)
    loans.combine(other.loans, body)
    pension.combine(other.pension, body)
    body(&holidayPay, other.holidayPay)
    body(&net, other.net)
  }
}
