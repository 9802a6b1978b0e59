public import PAPrimitives

/// A subject of the law that a calculation may ask.
public enum Subject: String, Hashable, Sendable, CaseIterable {
  /// Income tax through PAYE.
  case incomeTax = "Income tax"
  /// Class 1 National Insurance.
  case nationalInsurance = "National Insurance"
  /// Student and postgraduate loans.
  case studentLoans = "Student loans"
  /// Automatic enrolment.
  case automaticEnrolment = "Automatic enrolment"
  /// The minimum wage.
  case minimumWage = "Minimum wage"
  /// Employment Allowance.
  case employmentAllowance = "Employment Allowance"
  /// Holiday.
  case holiday = "Holiday"
  /// Statutory payments and their recovery.
  case statutoryPayments = "Statutory payments"
  /// Redundancy.
  case redundancy = "Redundancy"
  /// Mileage.
  case mileage = "Mileage"
  /// State Pension age.
  case statePensionAge = "State Pension age"
  /// The hour of clock changes.
  case clockChanges = "Clock changes"
  /// Bank holidays.
  case bankHolidays = "Bank holidays"
  /// Paying and reporting to HMRC.
  case paying = "Paying HMRC"
}

/// The law of some subjects over a span of days, gathered once.
///
/// Gathering refuses by name what is not known. After it, every read within the span has an answer;
/// a day outside the span or a subject not gathered is a slip of the programmer.
public struct Law: Sendable {
  /// The days each subject was gathered for.
  public let spans: [Subject: DateRange]

  /// The law of these subjects on every day of a span.
  ///
  /// - Throws: `NotInForce` naming the first figure not known on some day of the span.
  public init(of subjects: Set<Subject>, over span: DateRange) throws(NotInForce) {
    try self.init(
      of: Dictionary(uniqueKeysWithValues: subjects.map { ($0, span) }))
  }

  /// The law of each subject on every day of its own span.
  ///
  /// - Throws: `NotInForce` naming the first figure not known on some day of its span.
  public init(of spans: [Subject: DateRange]) throws(NotInForce) {
    // In the order of the subjects, so that the same question has the same refusal.
    for subject in Subject.allCases {
      guard let span = spans[subject] else { continue }
      switch subject {
      case .incomeTax: try IncomeTax.check(span)
      case .nationalInsurance:
        try NationalInsurance.timeline.check(span)
        try NationalInsurance.ages.check(span)
      case .studentLoans:
        try StudentLoans.timeline.check(span)
        try StudentLoans.defaultPlan.check(span)
      case .automaticEnrolment:
        try AutomaticEnrolment.timeline.check(span)
        try AutomaticEnrolment.duties.check(span)
      case .minimumWage:
        try MinimumWage.timeline.check(span)
        try MinimumWage.ages.check(span)
      case .employmentAllowance: try EmploymentAllowance.timeline.check(span)
      case .holiday: try Holiday.timeline.check(span)
      case .statutoryPayments: try StatutoryPayments.timeline.check(span)
      case .redundancy: try Redundancy.timeline.check(span)
      case .mileage: try Mileage.timeline.check(span)
      case .statePensionAge: try StatePensionAge.timeline.check(span)
      case .clockChanges: try ClockChanges.timeline.check(span)
      case .bankHolidays: try BankHolidays.timeline.check(span)
      case .paying: try PayingHMRC.timeline.check(span)
      }
    }
    self.spans = spans
  }

  private func read<Table>(
    _ timeline: Timeline<Table>, of subject: Subject, on day: CivilDate
  ) -> Table {
    guard let span = spans[subject] else {
      preconditionFailure("\(subject.rawValue) was not gathered")
    }
    precondition(span.contains(day), "\(day) is outside the days gathered")
    return timeline.table(on: day)
  }

  /// Income tax of a regime.
  public func incomeTax(_ regime: TaxCode.Regime, on day: CivilDate) -> IncomeTaxTable {
    read(IncomeTax.timeline(of: regime), of: .incomeTax, on: day)
  }

  /// The code of somebody whose code is not known: `1257L`.
  public func emergencyCode(on day: CivilDate) -> Cited<String> {
    read(IncomeTax.emergency, of: .incomeTax, on: day)
  }

  /// Class 1 National Insurance.
  public func nationalInsurance(on day: CivilDate) -> NationalInsuranceTable {
    read(NationalInsurance.timeline, of: .nationalInsurance, on: day)
  }

  /// The ages that decide a category letter, by the day of payment.
  public func categoryAges(on day: CivilDate) -> CategoryAges {
    read(NationalInsurance.ages, of: .nationalInsurance, on: day)
  }

  /// Student and postgraduate loans.
  public func studentLoans(on day: CivilDate) -> StudentLoanTable {
    read(StudentLoans.timeline, of: .studentLoans, on: day)
  }

  /// The plan to use where nobody knows it.
  public func defaultLoanPlan(on day: CivilDate) -> Cited<StudentLoanPlan> {
    read(StudentLoans.defaultPlan, of: .studentLoans, on: day)
  }

  /// Automatic enrolment.
  public func automaticEnrolment(on day: CivilDate) -> AutomaticEnrolmentTable {
    read(AutomaticEnrolment.timeline, of: .automaticEnrolment, on: day)
  }

  /// The minimum wage, by the first day of a pay reference period.
  public func minimumWage(on day: CivilDate) -> MinimumWageTable {
    read(MinimumWage.timeline, of: .minimumWage, on: day)
  }

  /// The ages that decide a minimum wage, by the first day of a pay reference period.
  public func minimumWageAges(on day: CivilDate) -> MinimumWageAges {
    read(MinimumWage.ages, of: .minimumWage, on: day)
  }

  /// The most an employer may claim of Employment Allowance in the tax year of a day.
  public func employmentAllowance(on day: CivilDate) -> Cited<Money> {
    read(EmploymentAllowance.timeline, of: .employmentAllowance, on: day).limit
  }

  /// Holiday.
  public func holiday(on day: CivilDate) -> HolidayTable {
    read(Holiday.timeline, of: .holiday, on: day)
  }

  /// The part of pay that rolled-up holiday pay is, in Great Britain.
  public func rolledUpHoliday(on day: CivilDate) -> Cited<Rate> { holiday(on: day).rolledUp }

  /// The whole of Employment Allowance's terms.
  public func employmentAllowanceTerms(on day: CivilDate) -> EmploymentAllowanceTable {
    read(EmploymentAllowance.timeline, of: .employmentAllowance, on: day)
  }

  /// When automatic enrolment's duties fall.
  public func automaticEnrolmentDuties(on day: CivilDate) -> AutomaticEnrolmentDuties {
    read(AutomaticEnrolment.duties, of: .automaticEnrolment, on: day)
  }

  /// Statutory payments and their recovery.
  public func statutoryPayments(on day: CivilDate) -> StatutoryPaymentTable {
    read(StatutoryPayments.timeline, of: .statutoryPayments, on: day)
  }

  /// Statutory redundancy pay, by the relevant date.
  public func redundancy(on day: CivilDate) -> RedundancyTable {
    read(Redundancy.timeline, of: .redundancy, on: day)
  }

  /// Approved mileage rates, by the day of the journey.
  public func mileage(on day: CivilDate) -> MileageTable {
    read(Mileage.timeline, of: .mileage, on: day)
  }

  /// Paying and reporting to HMRC, by the end of the tax month.
  public func paying(on day: CivilDate) -> PayingTable {
    read(PayingHMRC.timeline, of: .paying, on: day)
  }
}
