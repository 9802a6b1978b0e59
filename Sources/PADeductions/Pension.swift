public import PAPrimitives
import PAStatute

/// What worker and employer have agreed to pay into a pension.
public struct PensionTerms: Hashable, Sendable {
  /// What the contributions are a part of.
  public enum Basis: Hashable, Sendable {
    /// Earnings between automatic enrolment's two limits.
    case qualifyingEarnings
    /// All of the pay given: basic pay, or all pay, as a certified basis says.
    case allPensionablePay
    /// Amounts a pay period, whatever the pay; the worker's with the tax relief in it.
    case fixed(employee: Money, employer: Money)
  }

  /// How the worker's part gets its tax relief.
  public enum Relief: Hashable, Sendable {
    /// Taken after tax less the basic rate, which the provider reclaims.
    case reliefAtSource
    /// Taken before tax.
    case netPay
    /// Given up before tax and National Insurance, and paid by the employer.
    case salarySacrifice
  }

  /// What the contributions are a part of.
  public let basis: Basis
  /// How the worker's part gets its tax relief.
  public let relief: Relief
  /// The worker's part with the tax relief in it; not asked of fixed amounts.
  public let employeeRate: Rate
  /// The employer's part; not asked of fixed amounts.
  public let employerRate: Rate

  /// Terms.
  ///
  /// - Parameters:
  ///   - basis: What the contributions are a part of.
  ///   - relief: How the worker's part gets its tax relief.
  ///   - employeeRate: The worker's part with the tax relief in it.
  ///   - employerRate: The employer's part.
  public init(
    _ basis: Basis, _ relief: Relief, employeeRate: Rate = .zero, employerRate: Rate = .zero
  ) {
    self.basis = basis
    self.relief = relief
    self.employeeRate = employeeRate
    self.employerRate = employerRate
  }
}

/// Pension contributions of one payment.
public struct PensionContribution: Hashable, Sendable {
  /// The worker's part, and who pays it in.
  public enum WorkerPart: Hashable, Sendable {
    /// Deducted from pay after tax; the provider reclaims the relief from HMRC.
    case deductedAfterTax(Money, reliefReclaimed: Money)
    /// Deducted from pay before tax.
    case deductedBeforeTax(Money)
    /// Not a deduction: pay is lower by it, and the employer pays it in.
    case sacrificed(Money)
  }

  /// What the contributions are a part of.
  public let pensionable: Money
  /// The worker's part, and who pays it in.
  public let worker: WorkerPart
  /// The employer's own part, without what the worker sacrificed.
  public let employer: Money

  /// Contributions.
  public init(pensionable: Money, worker: WorkerPart, employer: Money) {
    self.pensionable = pensionable
    self.worker = worker
    self.employer = employer
  }

  /// What comes off pay, by deduction or by sacrifice.
  public var employee: Money {
    switch worker {
    case .deductedAfterTax(let amount, _), .deductedBeforeTax(let amount),
      .sacrificed(let amount):
      amount
    }
  }

  /// What the provider claims from HMRC; nothing but for relief at source.
  public var reliefReclaimed: Money {
    if case .deductedAfterTax(_, let relief) = worker { relief } else { .zero }
  }

  /// What lowers taxable pay: a net-pay deduction or a sacrifice.
  public var reducesTaxablePay: Money {
    switch worker {
    case .deductedAfterTax: .zero
    case .deductedBeforeTax(let amount), .sacrificed(let amount): amount
    }
  }

  /// What lowers earnings for National Insurance and loans: a sacrifice only.
  public var reducesEarnings: Money {
    if case .sacrificed(let amount) = worker { amount } else { .zero }
  }

  /// What the employer sends the scheme for this payment: both parts, without the relief.
  public var dueToScheme: Money { employee + employer }
}

extension DeductionRules {
  /// Pension contributions on pay.
  ///
  /// Each side is rounded by itself, half a penny up (`docs/decisions/0003`). 5% and 3% of a
  /// month's £1,234.56 by relief at source: £714.56 qualifies, the worker's £35.73 is £28.58 from
  /// pay and £7.15 reclaimed, the employer pays £21.44.
  public func pension(_ terms: PensionTerms, on pay: Money) -> PensionContribution {
    var silent = Silent()
    return contribution(terms, on: pay, &silent)
  }

  /// Pension contributions on pay, with their working.
  public func pension(
    _ terms: PensionTerms, on pay: Money, _ sheet: inout Worksheet
  ) -> PensionContribution {
    contribution(terms, on: pay, &sheet)
  }

  private func contribution<R: Recorder>(
    _ terms: PensionTerms, on pay: Money, _ sheet: inout R
  ) -> PensionContribution {
    let rules = automaticEnrolment
    sheet.begin("Pension, worker's part")
    let pensionable: Money
    let whole: Money
    switch terms.basis {
    case .qualifyingEarnings:
      let lower = sheet.take(rules.lowerLimit)
      let upper = sheet.take(rules.upperLimit)
      pensionable = sheet.step("Qualifying earnings", pay.slice(above: lower, upTo: upper))
      whole = sheet.apply("Worker's part", terms.employeeRate, to: pensionable, .pension)
    case .allPensionablePay:
      pensionable = sheet.step("Pensionable pay", pay)
      whole = sheet.apply("Worker's part", terms.employeeRate, to: pensionable, .pension)
    case .fixed(let employee, _):
      pensionable = sheet.step("Pensionable pay", pay)
      whole = sheet.step("Worker's part, a fixed amount", employee)
    }
    let worker: PensionContribution.WorkerPart
    switch terms.relief {
    case .reliefAtSource:
      let relief = sheet.take(rules.reliefAtSource)
      let taken = sheet.apply(
        "Taken from pay, without the relief",
        Rate(millionths: Rate.whole.millionths - relief.millionths), to: whole, .pension)
      let reclaimed = sheet.step("Relief the provider reclaims", whole - taken)
      worker = .deductedAfterTax(sheet.total(taken), reliefReclaimed: reclaimed)
    case .netPay: worker = .deductedBeforeTax(sheet.total(whole))
    case .salarySacrifice: worker = .sacrificed(sheet.total(whole))
    }
    sheet.begin("Pension, employer's part")
    let employer: Money
    if case .fixed(_, let amount) = terms.basis {
      employer = sheet.step("Employer's part, a fixed amount", amount)
    } else {
      employer = sheet.apply("Employer's part", terms.employerRate, to: pensionable, .pension)
    }
    return PensionContribution(
      pensionable: pensionable, worker: worker, employer: sheet.total(employer))
  }
}
