public import PAPrimitives
import PAStatute

/// Loan deductions, and the earnings they are worked on.
public struct LoanFigures: AdditiveFigure {
  /// Earnings liable to the employer's National Insurance.
  public var earnings: Money = .zero
  /// Taken for a student loan.
  public var student: Money = .zero
  /// Taken for a postgraduate loan.
  public var postgraduate: Money = .zero

  /// Nothing taken.
  public init() {}

  /// Taken for both.
  public var taken: Money { student + postgraduate }

  /// Brings each amount together with another's.
  public mutating func combine(_ other: LoanFigures, _ body: (inout Money, Money) -> Void) {
    body(&earnings, other.earnings)
    body(&student, other.student)
    body(&postgraduate, other.postgraduate)
  }
}

extension DeductionRules {
  /// Whether a plan's deductions run on the pay date: plan 5 from 6 April 2026.
  public func runs(_ plan: StudentLoanPlan) -> Bool { studentLoans.places[plan.index] != nil }

  /// A student loan deduction; nothing without a plan, or where the plan does not run yet.
  ///
  /// Earnings are those liable to the employer's National Insurance. Plan 2, four weeks of 2026-27,
  /// £2,360.37: 9% of £99.99 over £2,260.38, down to the pound, £8.
  public func studentLoan(plan: StudentLoanPlan?, on earnings: Money) -> Money {
    var silent = Silent()
    return studentLoan(plan, on: earnings, &silent)
  }

  /// A student loan deduction, with its working.
  public func studentLoan(
    plan: StudentLoanPlan?, on earnings: Money, _ sheet: inout Worksheet
  ) -> Money {
    studentLoan(plan, on: earnings, &sheet)
  }

  /// A postgraduate loan deduction, worked apart from any other loan.
  public func postgraduateLoan(on earnings: Money) -> Money {
    var silent = Silent()
    return studentLoans.postgraduate.deduction(
      .postgraduateLoan, .postgraduateLoan, on: earnings, &silent)
  }

  /// A postgraduate loan deduction, with its working.
  public func postgraduateLoan(on earnings: Money, _ sheet: inout Worksheet) -> Money {
    studentLoans.postgraduate.deduction(
      .postgraduateLoan, .postgraduateLoan, on: earnings, &sheet)
  }

  private func studentLoan<R: Recorder>(
    _ plan: StudentLoanPlan?, on earnings: Money, _ sheet: inout R
  ) -> Money {
    guard let plan, let place = studentLoans.places[plan.index] else { return .zero }
    return studentLoans.plans[place].deduction(.studentLoan, .studentLoan, on: earnings, &sheet)
  }
}

/// The loans for one pay period.
struct StudentLoanRules: Sendable {
  /// One loan's terms for the period.
  struct Loan: Sendable {
    let threshold: PeriodFigure<Money>
    let rate: Cited<Rate>

    init(_ terms: LoanTerms, _ frequency: PayFrequency) {
      threshold = PeriodFigure(
        terms.threshold, 1, over: Int64(frequency.periodsInYear), .loanThreshold)
      rate = terms.rate
    }

    func deduction<R: Recorder>(
      _ figure: WorkedFigure, _ label: WorkingLabel, on earnings: Money,
      _ sheet: inout R
    ) -> Money {
      sheet.begin(figure, label)
      let threshold = sheet.take(threshold)
      let above = sheet.step(.earningsAbove, earnings.slice(above: threshold))
      return sheet.total(sheet.apply(.deduction, sheet.take(rate), to: above, .loan))
    }
  }

  /// The plans that run.
  let plans: [Loan]
  /// Where each stands among them, in the order of `StudentLoanPlan.allCases`; nil where it does not run.
  let places: [Int?]
  let postgraduate: Loan

  init(_ table: StudentLoanTable, _ frequency: PayFrequency) {
    var plans: [Loan] = []
    places = StudentLoanPlan.allCases.map { plan in
      guard let terms = table.plans[plan] else { return nil }
      plans.append(Loan(terms, frequency))
      return plans.count - 1
    }
    self.plans = plans
    postgraduate = Loan(table.postgraduate, frequency)
  }
}

extension StudentLoanPlan {
  /// Its place in `allCases`.
  fileprivate var index: Int {
    switch self {
    case .plan1: 0
    case .plan2: 1
    case .plan4: 2
    case .plan5: 3
    }
  }
}
