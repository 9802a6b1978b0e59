public import PAPrimitives
import PAStatute

/// What worker and employer have agreed to pay into a pension.
public struct PensionTerms: Hashable, Sendable {
  /// What the contributions are a part of.
  public let basis: PensionBasis
  /// How the worker's part gets its tax relief.
  public let relief: PensionRelief
  /// The worker's part with the tax relief in it; not asked of fixed amounts.
  public let employeeRate: Rate
  /// The employer's part; not asked of fixed amounts.
  public let employerRate: Rate
  /// The worker's fixed amount a pay period, with the tax relief in it.
  public let employeeAmount: Money
  /// The employer's fixed amount a pay period.
  public let employerAmount: Money
  /// The part of the pay reference period that counts; nil for all of it.
  public var portion: Portion?

  /// Days of a pay reference period.
  public struct Portion: Hashable, Sendable {
    /// How many count.
    public let days: Int
    /// How many it has.
    public let all: Int

    /// Some days of all.
    public init(days: Int, of all: Int) {
      self.days = days
      self.all = all
    }
  }

  /// Terms.
  ///
  /// - Parameters:
  ///   - basis: What the contributions are a part of.
  ///   - relief: How the worker's part gets its tax relief.
  ///   - employeeRate: The worker's part with the tax relief in it.
  ///   - employerRate: The employer's part.
  ///   - employeeAmount: The worker's fixed amount a pay period.
  ///   - employerAmount: The employer's fixed amount a pay period.
  public init(
    _ basis: PensionBasis, _ relief: PensionRelief, employeeRate: Rate = .zero,
    employerRate: Rate = .zero, employeeAmount: Money = .zero, employerAmount: Money = .zero
  ) {
    self.basis = basis
    self.relief = relief
    self.employeeRate = employeeRate
    self.employerRate = employerRate
    self.employeeAmount = employeeAmount
    self.employerAmount = employerAmount
  }
}

/// Pension contributions of both sides, and the pay they are worked on.
///
/// What a worker gives up under a salary sacrifice is no contribution of hers: her contract gives her
/// less pay, and the employer pays it in (HMRC EIM42780). So it stands in `employer`, and `sacrificed`
/// says how much of that it is.
public struct PensionFigures: AdditiveFigure {
  /// Pay of the scheme, before any limits.
  public var pay: Money = .zero
  /// What more the pay would be if the worker were not on leave that the law pays: the employer's part goes by that too
  /// (Social Security Act 1989 Sch 5 paras 5 and 5A).
  public var notional: Money = .zero
  /// What the contributions are a part of: for qualifying earnings, pay between the two limits.
  public var pensionable: Money = .zero
  /// What comes off the worker's pay as a contribution.
  public var employee: Money = .zero
  /// Pay given up for a contribution of the employer.
  public var sacrificed: Money = .zero
  /// What the employer pays in, the pay given up included.
  public var employer: Money = .zero
  /// What the provider claims from HMRC on top; nothing but for relief at source.
  public var reclaimed: Money = .zero

  /// No contributions.
  public init() {}

  /// What the employer sends the scheme: both sides, without the relief.
  public var dueToScheme: Money { employee + employer }

  /// Brings each amount together with another's.
  public mutating func combine(_ other: PensionFigures, _ body: (inout Money, Money) -> Void) {
    body(&pay, other.pay)
    body(&notional, other.notional)
    body(&pensionable, other.pensionable)
    body(&employee, other.employee)
    body(&sacrificed, other.sacrificed)
    body(&employer, other.employer)
    body(&reclaimed, other.reclaimed)
  }
}

extension DeductionRules {
  /// Pension contributions on pay.
  ///
  /// Each side is rounded by itself, half a penny up (`docs/decisions/0003`). 5% and 3% of a
  /// month's £1,234.56 by relief at source: £714.56 qualifies, the worker's £35.73 is £28.58 from
  /// pay and £7.15 reclaimed, the employer pays £21.44.
  public func pension(_ terms: PensionTerms, on pay: Money) -> PensionFigures {
    var silent = Silent()
    return contribution(terms, on: pay, .zero, &silent)
  }

  /// Pension contributions on pay, with their working.
  ///
  /// - Parameters:
  ///   - terms: What was agreed.
  ///   - pay: The pay.
  ///   - notional: What more it would be if nobody were on leave that the law pays.
  ///   - sheet: Where the working is taken down.
  /// - Returns: What both sides pay in.
  public func pension(
    _ terms: PensionTerms, on pay: Money, and notional: Money = .zero, _ sheet: inout Worksheet
  ) -> PensionFigures {
    contribution(terms, on: pay, notional, &sheet)
  }

  /// What contributions are a part of.
  private func pensionable<R: Recorder>(
    _ pay: Money, _ terms: PensionTerms, _ sheet: inout R
  ) -> Money {
    var pensionable: Money
    switch terms.basis {
    case .qualifyingEarnings:
      let lower = sheet.take(automaticEnrolment.lowerLimit)
      let upper = sheet.take(automaticEnrolment.upperLimit)
      pensionable = sheet.step(.qualifyingEarnings, pay.slice(above: lower, upTo: upper))
    case .pensionablePay, .fixed: pensionable = sheet.step(.pensionablePay, pay)
    }
    // Pay and limits are both lower in the same proportion, so what lies between them is (Pensions Act
    // 2008 s 13(2)).
    if let portion = terms.portion {
      pensionable = sheet.parts(
        .daysOfReferencePeriod, of: pensionable, Int64(portion.days),
        over: Int64(portion.all), .pension)
    }
    return pensionable
  }

  private func contribution<R: Recorder>(
    _ terms: PensionTerms, on pay: Money, _ notional: Money, _ sheet: inout R
  ) -> PensionFigures {
    var figures = PensionFigures()
    figures.pay = pay
    figures.notional = notional
    sheet.begin(.pensionEmployee, .pensionEmployee)
    figures.pensionable = pensionable(pay, terms, &sheet)
    func amount(_ whole: Money) -> Money {
      terms.portion.map { whole.scaled(by: Int64($0.days), over: Int64($0.all), .pension) } ?? whole
    }
    let whole =
      terms.basis == .fixed
      ? sheet.step(.employeeAmount, amount(terms.employeeAmount))
      : sheet.apply(.employeePart, terms.employeeRate, to: figures.pensionable, .pension)
    switch terms.relief {
    case .reliefAtSource:
      let relief = sheet.take(automaticEnrolment.reliefAtSource)
      let taken = sheet.apply(
        .takenFromPay,
        Rate(millionths: Rate.whole.millionths - relief.millionths), to: whole, .pension)
      figures.reclaimed = sheet.step(.reliefReclaimed, whole - taken)
      figures.employee = sheet.total(taken)
    case .netPay: figures.employee = sheet.total(whole)
    case .salarySacrifice: figures.sacrificed = sheet.total(whole)
    }
    sheet.begin(.pensionEmployer, .pensionEmployer)
    var ofEmployer = figures.pensionable
    if !notional.isZero, terms.basis != .fixed {
      ofEmployer = pensionable(sheet.step(.notionalPay, pay + notional), terms, &sheet)
    }
    let employer =
      terms.basis == .fixed
      ? sheet.step(.employerAmount, amount(terms.employerAmount))
      : sheet.apply(.employerPart, terms.employerRate, to: ofEmployer, .pension)
    figures.employer = sheet.total(employer) + figures.sacrificed
    return figures
  }
}
