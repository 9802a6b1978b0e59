public import PAPrimitives

/// A subject of the law that a calculation may ask.
public enum Subject: String, Hashable, Sendable, CaseIterable {
  /// Income tax through PAYE.
  case incomeTax = "Income tax"
  /// Class 1 National Insurance.
  case nationalInsurance = "National Insurance"
  /// Student and postgraduate loans.
  case studentLoans = "Student loans"
  case automaticEnrolment = "Automatic enrolment"
  case minimumWage = "Minimum wage"
  /// What policy, not law, asks an hour to pay at least.
  case wageFloors = "Wage floors of policy"
  case employmentAllowance = "Employment Allowance"
  case holiday = "Holiday"
  /// Statutory Sick Pay.
  case sickPay = "Sick pay"
  /// Statutory payments to parents and their recovery.
  case statutoryPayments = "Statutory payments"
  case redundancy = "Redundancy"
  case mileage = "Mileage"
  case guaranteePay = "Guarantee pay"
  case statePensionAge = "State Pension age"
  /// The hour of clock changes.
  case clockChanges = "Clock changes"
  case bankHolidays = "Bank holidays"
  /// Paying and reporting to HMRC.
  case paying = "Paying HMRC"
}

/// The law of some subjects over a span of days, gathered once.
///
/// Gathering refuses by name what is not known. After it, every read within the span has an answer;
/// a day outside the span or a subject not gathered is a programming error.
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
      for timeline in subject.law.timelines { try timeline.check(span) }
    }
    self.spans = spans
  }

  /// A table on a day.
  ///
  /// `law[.minimumWage, on: day]`: the tables are the static members of `LawTable`, each in the file
  /// of its subject.
  public subscript<Table>(_ table: LawTable<Table>, on day: CivilDate) -> Table {
    guard let span = spans[table.subject] else {
      preconditionFailure("\(table.subject.rawValue) was not gathered")
    }
    precondition(span.contains(day), "\(day) is outside the days gathered")
    return table.timeline.table(on: day)
  }
}

/// A table of the law by its name: what `Law` is asked for.
public struct LawTable<Table: Sendable>: Sendable {
  let subject: Subject
  let timeline: Timeline<Table>

  init(_ subject: Subject, _ timeline: Timeline<Table>) {
    self.subject = subject
    self.timeline = timeline
  }

  /// The table on the last day that all its figures are confirmed for: for a sum that asks for no day.
  public var latest: Table { timeline.latest }
  /// The first day that all its figures are known for.
  public var knownFrom: CivilDate { timeline.knownFrom }
  /// The last day that all its figures are known for.
  public var knownThrough: CivilDate { timeline.confirmedThrough }
  /// The days around one on which the table is the same, for whoever asks day by day.
  public func days(around day: CivilDate) -> DateRange { timeline.days(around: day) }
}

/// The law of one subject, in a file of its own.
protocol SubjectLaw {
  /// Every figure, as it is printed.
  static var figures: [PublishedFigure] { get }
  /// Everything the subject's tables are made of, for a day to be refused by.
  static var timelines: [any Confirmed] { get }
}

extension Subject {
  /// The one place where subjects are told apart.
  var law: any SubjectLaw.Type {
    switch self {
    case .incomeTax: IncomeTax.self
    case .nationalInsurance: NationalInsurance.self
    case .studentLoans: StudentLoans.self
    case .automaticEnrolment: AutomaticEnrolment.self
    case .minimumWage: MinimumWage.self
    case .wageFloors: WageFloors.self
    case .employmentAllowance: EmploymentAllowance.self
    case .holiday: Holiday.self
    case .sickPay: SickPay.self
    case .statutoryPayments: StatutoryPayments.self
    case .redundancy: Redundancy.self
    case .mileage: Mileage.self
    case .guaranteePay: GuaranteePay.self
    case .statePensionAge: StatePensionAge.self
    case .clockChanges: ClockChanges.self
    case .bankHolidays: BankHolidays.self
    case .paying: PayingHMRC.self
    }
  }
}
