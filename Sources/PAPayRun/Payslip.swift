public import PADeductions
public import PADescription
public import PAEmployment
public import PAPrimitives

/// What one employment is paid in one run, with everything its documents show.
public struct Payslip: Hashable, Sendable {
  /// The PA.
  public var assistant: Identifier
  /// The employment.
  public var contract: Identifier
  public var payrollID: String
  /// The PA's name.
  public var name: String
  /// The PA's address, the postcode last.
  public var address: [String] = []
  /// National Insurance number, where known.
  public var niNumber: NINumber?
  public var jobTitle = ""
  /// The tax code used.
  public var taxCode: TaxCode
  public var basis: TaxCode.Basis
  /// Why this code.
  public var taxCodeReason: TaxCodeInUse.Reason
  /// National Insurance letter; nil where it is disregarded.
  public var category: NICategory?
  /// Why this letter; nil where it is disregarded.
  public var categoryReason: NIStanding.Reason?
  /// What was earned.
  public var lines: [PayLine] = []
  /// What it comes to: this run's part of its earnings period, and of those whose wages are late.
  public var figures = PayFigures()
  /// The parts of it that were due on earlier paydays, the earliest first.
  public var late: [LatePay] = []
  /// The parts of it that fell due in its tax year and are paid after it, where a correction found them.
  public var paidAfterYear: [PaidAfterYear] = []
  /// What it settles besides of what corrections left.
  public var settled: [Outstanding] = []
  /// The plan of a student loan that was taken.
  public var loanPlan: StudentLoanPlan?
  /// Whether it pays planned hours, which a timesheet puts right later.
  public var isPredicted = false
  /// How net pay is paid.
  public var paidBy: PaymentMethod = .bankTransfer
  /// The pension scheme paid into; nil where the PA is in none.
  public var scheme: SchemePaid?
  /// Figures since 6 April, this payslip's included.
  public var toDate = YearToDate()
  /// Leave of the leave year that the run is of; nil where holiday pay is rolled up, or nothing says how much leave it
  /// is.
  public var holiday: LeaveYear?
  /// How each figure was worked out.
  public var workings: [WorkingLine] = []

  /// A payslip of an employment.
  public init(
    assistant: Identifier, contract: Identifier, payrollID: String, name: String,
    taxCode: TaxCode, basis: TaxCode.Basis, because reason: TaxCodeInUse.Reason
  ) {
    self.assistant = assistant
    self.contract = contract
    self.payrollID = payrollID
    self.name = name
    self.taxCode = taxCode
    self.basis = basis
    taxCodeReason = reason
  }

  /// What of statutory pay about a child the employer gets back with the run.
  public var recovered = Money.zero
  /// What a small employer gets back besides.
  public var compensation = Money.zero
  /// What bore the pay that comes back, this run's or an earlier one's: its pence, below nothing where less comes back.
  ///
  /// Not sealed: the postings made of it are.
  public var recoveredShares: [PayLine.Share] = []

  /// Pay before deductions, expenses left out.
  public var gross: Money { figures.gross }
  /// Expenses given back.
  public var expenses: Money {
    lines.lazy.filter { !$0.isPay && $0.kind == .element }.map(\.amount).total
  }
  /// What the employer charges, taken from pay after tax.
  public var charged: Money { -lines.lazy.filter { $0.kind == .charge }.map(\.amount).total }
  /// What came off.
  public var deducted: Money { Deduction.Kind.allCases.lazy.map { amount($0) }.total }
  /// Pay less what came off, expenses included.
  public var net: Money { figures.net }
  /// What the PA is paid: net pay with what is settled.
  public var paid: Money { net + settled.total }
  /// Taxable pay in this run.
  public var taxable: Money { figures.taxable }
  /// National Insurance under the letter of this run; nil where it is disregarded.
  public var class1: Class1? { category.map { figures.class1[$0] } }
  /// Hours worked or attended.
  public var minutes: Minutes { lines.minutesWorked }
  /// Employer's National Insurance.
  public var employerNI: Money { figures.employerNI }
  /// What the employer pays into the pension, with what the PA gave up for it.
  public var employerPension: Money { figures.pension.employer }
  /// What the employment cost the employer in this run before any allowance.
  public var employerCost: Money {
    gross - sacrificed + expenses - charged + employerNI + employerPension
  }
  /// Pay given up for the employer's contribution.
  public var sacrificed: Money { figures.pension.sacrificed }

  /// How a figure was worked out, as it was sealed: its heading, then its steps.
  public func working(of figure: WorkedFigure) -> [WorkingLine] {
    var found: [WorkingLine] = []
    var isWithin = false
    for line in workings {
      if line.depth == 0 { isWithin = line.of == figure }
      if isWithin { found.append(line) }
    }
    return found
  }

  /// What came off, in the order a payslip shows it; nothing of what is nothing.
  public var deductions: [Deduction] {
    Deduction.Kind.allCases.map { Deduction(kind: $0, amount: amount($0)) }
      .filter { !$0.amount.isZero }
  }

  /// The amount of a deduction, nothing where there is none.
  public func amount(_ kind: Deduction.Kind) -> Money {
    switch kind {
    case .salarySacrifice: figures.pension.sacrificed
    case .incomeTax: figures.tax
    case .nationalInsurance: figures.employeeNI
    case .studentLoan: figures.loans.student
    case .postgraduateLoan: figures.loans.postgraduate
    case .pension: figures.pension.employee
    case .charge: charged
    }
  }
}

/// One deduction from pay; below nothing where money comes back, as a tax refund does.
public struct Deduction: Hashable, Sendable {
  /// What it is for.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Pay given up for a pension contribution of the employer.
    case salarySacrifice
    case incomeTax
    /// Employee's National Insurance.
    case nationalInsurance
    case studentLoan
    case postgraduateLoan
    /// Workplace pension.
    case pension
    /// What the employer charges, for accommodation or for its own use or benefit.
    case charge
  }

  public var kind: Kind
  /// How much.
  public var amount: Money

  /// A deduction.
  public init(kind: Kind, amount: Money) {
    self.kind = kind
    self.amount = amount
  }
}

/// The pension scheme that a payslip's contributions go to.
public struct SchemePaid: Hashable, Sendable {
  /// The scheme.
  public var id: Identifier
  /// The provider's name.
  public var provider: String
  /// How the PA gets tax relief.
  public var relief: PensionRelief

  /// A scheme.
  public init(_ id: Identifier, provider: String, relief: PensionRelief) {
    self.id = id
    self.provider = provider
    self.relief = relief
  }
}

extension Deduction.Kind: Vocabulary {
  public static var vocabulary: (name: StaticString, sentence: StaticString) {
    ("deductionKind", "What it is for.")
  }

  /// What the word means.
  public var sentence: StaticString {
    switch self {
    case .salarySacrifice: "Pay given up for a pension contribution of the employer."
    case .incomeTax: "Income tax."
    case .nationalInsurance: "Employee's National Insurance."
    case .studentLoan: "Student loan."
    case .postgraduateLoan: "Postgraduate loan."
    case .pension: "Workplace pension."
    case .charge: "What the employer charges, for accommodation or for its own use or benefit."
    }
  }
}
