public import PAPrimitives
public import PAStatute

/// Everything a pay date and a frequency fix, resolved once a run.
///
/// Band tops, thresholds and rates are brought to the pay period here, so that each payslip is
/// arithmetic alone and cannot fail. The calculators are its methods; each has a silent door and
/// one that takes its working down.
public struct DeductionRules: Sendable {
  /// The day of payment.
  public let payDate: CivilDate
  /// The pay period the day falls in.
  public let period: TaxPeriod

  /// Each regime's income tax, in the order of `TaxCode.Regime.allCases`.
  let incomeTax: [IncomeTaxRules]
  let nationalInsurance: NationalInsuranceRules
  let studentLoans: StudentLoanRules
  let automaticEnrolment: AutomaticEnrolmentRules

  /// The rules of a pay date, under law that covers income tax, National Insurance, student loans and
  /// automatic enrolment on it.
  public init(under law: Law, on payDate: CivilDate, _ frequency: PayFrequency) {
    let period = TaxPeriod(of: payDate, frequency)
    self.payDate = payDate
    self.period = period
    incomeTax = TaxCode.Regime.allCases.map {
      IncomeTaxRules(law[.incomeTax($0), on: payDate], period)
    }
    nationalInsurance = NationalInsuranceRules(law[.nationalInsurance, on: payDate], frequency)
    studentLoans = StudentLoanRules(law[.studentLoans, on: payDate], frequency)
    automaticEnrolment = AutomaticEnrolmentRules(law[.automaticEnrolment, on: payDate], frequency)
  }

  /// The age from which a worker is enrolled in a pension.
  public var enrolmentAge: Int { automaticEnrolment.enrolmentAge }

  /// The subjects of the law that the rules are made of.
  public static let subjects: Set<Subject> = [
    .incomeTax, .nationalInsurance, .studentLoans, .automaticEnrolment,
  ]
}

/// A figure of the law brought to a pay period, with how that was done.
struct PeriodFigure<Value: Sendable>: Sendable {
  let label: String
  let value: Value
  let operation: WorkingStep.Operation
  let source: Citation

  init(
    _ label: String, _ value: Value, _ operation: WorkingStep.Operation, _ source: Citation
  ) {
    self.label = label
    self.value = value
    self.operation = operation
    self.source = source
  }
}

extension PeriodFigure<Money> {
  /// A figure the law publishes for this very period.
  init(published figure: Cited<Money>) {
    self.init(figure.label, figure.value, .none, figure.source)
  }

  /// So many parts of a figure, brought to money.
  init(
    _ figure: Cited<Money>, _ numerator: Int64, over denominator: Int64, _ rule: Rounding
  ) {
    self.init(
      figure.label, figure.value.scaled(by: numerator, over: denominator, rule),
      .parts(figure.value, numerator, denominator, rule), figure.source)
  }
}

extension PeriodFigure<Exact> {
  /// So many parts of a figure, cut and still exact.
  init(
    _ figure: Cited<Money>, _ numerator: Int64, of denominator: Int64, _ rule: Rounding
  ) {
    self.init(
      figure.label, figure.value.share(numerator, of: denominator, rule),
      .parts(figure.value, numerator, denominator, rule), figure.source)
  }
}

extension Recorder {
  /// A figure of the law for this period, recorded with how it came about.
  mutating func take(_ figure: PeriodFigure<Money>) -> Money {
    record(nil, figure.label, .money(figure.value), figure.operation, figure.source, nil)
    return figure.value
  }

  /// An exact figure of the law for this period, recorded with how it came about.
  mutating func take(_ figure: PeriodFigure<Exact>) -> Exact {
    record(nil, figure.label, .exact(figure.value), figure.operation, figure.source, nil)
    return figure.value
  }
}
