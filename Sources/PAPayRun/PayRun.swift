import PADeductions
public import PAPrimitives

/// A pay run: everybody's payslip, what it costs, what is owed, and what the year comes to.
///
/// A pure function of law, books, time and the year so far. It is total: what is wrong stands in
/// `findings`, and sealing refuses the blocking ones.
public struct PayRun: Hashable, Sendable {
  /// The schedule paid.
  public var schedule: Identifier
  public var key: RunKey
  /// Why, where it is a supplementary one.
  public var reason: String
  /// The days of the pay period.
  public var days: DateRange
  /// The payment date, which law, tax period, letters and ages go by.
  public var paymentDate: CivilDate
  /// The day the bank pays, a working day not after the payment date.
  public var bankDate: CivilDate
  /// The last day to submit payments to the bank, two working days before it pays.
  public var submitBy: CivilDate
  /// The payslips, in the order of the books.
  public var payslips: [Payslip] = []
  /// Employment Allowance this run uses; below nothing where it gives some back.
  public var allowanceUsed: Money = .zero
  /// What time away cost, absence by absence, once it is drawn from the budgets.
  public var absenceCosts: [AbsenceCost] = []
  /// What is wrong.
  public var findings: [PayRunFinding] = []
  /// The year through this run.
  public var closing: PayrollState

  /// A run with nothing in it, before anybody is paid.
  public init(
    schedule: Identifier, key: RunKey, reason: String, days: DateRange, paymentDate: CivilDate,
    bankDate: CivilDate, submitBy: CivilDate, closing: PayrollState
  ) {
    self.schedule = schedule
    self.key = key
    self.reason = reason
    self.days = days
    self.paymentDate = paymentDate
    self.bankDate = bankDate
    self.submitBy = submitBy
    self.closing = closing
  }

  /// Pay of all, expenses left out.
  public var gross: Money { payslips.lazy.map(\.gross).total }
  /// Net pay of all.
  public var net: Money { payslips.lazy.map(\.net).total }
  /// What all are paid: net pay with what is settled.
  public var paid: Money { payslips.lazy.map(\.paid).total }
  /// Income tax of all.
  public var tax: Money { payslips.lazy.map(\.figures.tax).total }
  /// Employees' National Insurance.
  public var employeeNI: Money { payslips.lazy.map(\.figures.employeeNI).total }
  /// Employer's National Insurance, before the allowance.
  public var employerNI: Money { payslips.lazy.map(\.employerNI).total }
  /// Student and postgraduate loans of all.
  public var loans: Money { payslips.lazy.map(\.figures.loans.taken).total }
  /// Pension contributions sent to schemes, both sides.
  public var pensions: Money { payslips.lazy.map(\.figures.pension.dueToScheme).total }
  /// What the run costs the employer before the allowance.
  public var employerCost: Money { payslips.lazy.map(\.employerCost).total }
  /// What the run adds to HMRC's bill.
  public var dueToHMRC: Money {
    tax + employeeNI + employerNI + loans - allowanceUsed - statutoryPayBack
  }
  /// What of statutory pay about a child comes back, with a small employer's compensation.
  public var statutoryPayBack: Money {
    payslips.lazy.map { $0.recovered + $0.compensation }.total
  }
  /// What it costs the employer in the end: less Employment Allowance and statutory pay that comes back.
  public var costAfterRecovery: Money { employerCost - allowanceUsed - statutoryPayBack }
  /// Whether it may be sealed.
  public var isBlocked: Bool { findings.contains(where: \.isBlocking) }
}
