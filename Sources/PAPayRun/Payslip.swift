public import PAEmployment
public import PAPrimitives

/// What one employment is paid in one run, with everything its documents show.
public struct Payslip: Hashable, Sendable {
  /// The PA.
  public var assistant: Identifier
  /// The employment.
  public var contract: Identifier
  /// The payroll id.
  public var payrollID: String
  /// The PA's name.
  public var name: String
  /// The PA's address, the postcode last.
  public var address: [String] = []
  /// National Insurance number, where known.
  public var niNumber: NINumber?
  /// The job's title.
  public var jobTitle = ""
  /// The tax code used.
  public var taxCode: TaxCode
  /// Its basis.
  public var basis: TaxCode.Basis
  /// Why this code, in words.
  public var taxCodeReason = ""
  /// National Insurance letter; nil where it is disregarded.
  public var category: NICategory?
  /// Why this letter, in words.
  public var categoryReason = ""
  /// What was earned.
  public var lines: [PayLine] = []
  /// What came off.
  public var deductions: [Deduction] = []
  /// How net pay is paid.
  public var paidBy: PaymentMethod = .bankTransfer
  /// National Insurance in its bands, both sides; this run's part of its earnings period.
  public var contributions: ContributionsToDate?
  /// Pension on both sides; nil where the PA is in no scheme.
  public var pension: PensionPaid?
  /// Taxable pay in this run.
  public var taxable: Money = .zero
  /// Figures since 6 April, this payslip's included.
  public var toDate = YearToDate()
  /// Holiday under an accruing arrangement; nil where it is rolled up.
  public var holiday: HolidayBalance?
  /// How each figure was worked out.
  public var workings: [WorkingLine] = []

  /// A payslip of an employment.
  public init(
    assistant: Identifier, contract: Identifier, payrollID: String, name: String,
    taxCode: TaxCode, basis: TaxCode.Basis
  ) {
    self.assistant = assistant
    self.contract = contract
    self.payrollID = payrollID
    self.name = name
    self.taxCode = taxCode
    self.basis = basis
  }

  /// Pay before deductions, expenses left out.
  public var gross: Money { lines.lazy.filter(\.isPay).map(\.amount).total }
  /// Expenses given back.
  public var expenses: Money { lines.lazy.filter { !$0.isPay }.map(\.amount).total }
  /// What came off.
  public var deducted: Money { deductions.lazy.map(\.amount).total }
  /// What the PA is paid.
  public var net: Money { gross + expenses - deducted }
  /// Hours worked or attended.
  public var minutes: Minutes { lines.reduce(.zero) { $0 + $1.minutes } }
  /// Employer's National Insurance.
  public var employerNI: Money { contributions?.employer ?? .zero }
  /// Employer's pension contribution, with what the PA gave up for it.
  public var employerPension: Money { pension?.employer ?? .zero }
  /// What the employment cost the employer in this run before any allowance.
  public var employerCost: Money { gross - sacrificed + expenses + employerNI + employerPension }
  /// Pay given up for the employer's contribution.
  public var sacrificed: Money { amount(.salarySacrifice) }

  /// The amount of a deduction, nothing where there is none.
  public func amount(_ kind: Deduction.Kind) -> Money {
    deductions.lazy.filter { $0.kind == kind }.map(\.amount).total
  }
}

/// One deduction from pay; below nothing where money comes back, as a tax refund does.
public struct Deduction: Hashable, Sendable {
  /// What it is for.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Pay given up for a pension contribution of the employer.
    case salarySacrifice
    /// Income tax.
    case incomeTax
    /// Employee's National Insurance.
    case nationalInsurance
    /// Student loan.
    case studentLoan
    /// Postgraduate loan.
    case postgraduateLoan
    /// Workplace pension.
    case pension
  }

  /// What it is for.
  public var kind: Kind
  /// What the payslip calls it, and why it is made.
  public var label: String
  /// How much.
  public var amount: Money

  /// A deduction.
  public init(kind: Kind, label: String, amount: Money) {
    self.kind = kind
    self.label = label
    self.amount = amount
  }
}

/// Pension of one payslip on both sides.
public struct PensionPaid: Hashable, Sendable {
  /// The scheme.
  public var scheme: Identifier
  /// The provider's name.
  public var provider: String
  /// How the PA gets tax relief.
  public var relief: PensionScheme.Relief
  /// Pay it was worked on.
  public var pensionable: Money = .zero
  /// Taken from the PA's pay.
  public var employee: Money = .zero
  /// Paid by the employer, salary sacrifice included.
  public var employer: Money = .zero
  /// Tax relief the provider reclaims on top.
  public var relieved: Money = .zero

  /// A scheme's contributions.
  public init(scheme: Identifier, provider: String, relief: PensionScheme.Relief) {
    self.scheme = scheme
    self.provider = provider
    self.relief = relief
  }
}

/// Holiday earned and taken in hours.
public struct HolidayBalance: Hashable, Sendable {
  /// Earned so far in the leave year.
  public var accrued: Minutes
  /// Taken so far.
  public var taken: Minutes

  /// A balance.
  public init(accrued: Minutes, taken: Minutes) {
    self.accrued = accrued
    self.taken = taken
  }

  /// What is left.
  public var left: Minutes { accrued - taken }
}
