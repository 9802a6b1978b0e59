public import PADescription
public import PAPrimitives

/// A person employed as a personal assistant, with everything payroll needs of them.
public struct PersonalAssistant: Hashable, Sendable {
  /// The short name in the books.
  public var id: Identifier
  /// First names.
  public var forenames: String
  /// Last name.
  public var surname: String
  /// Date of birth.
  public var born: CivilDate
  /// The day the PA died; nil while she lives.
  public var died: CivilDate?
  /// Sex as HMRC's records have it; nil where not given.
  public var sex: Sex?
  /// Address lines, then the postcode last.
  public var address: [String] = []
  /// E-mail address, empty where not given.
  public var email = ""
  /// National Insurance number; nil while it is not known.
  public var niNumber: NINumber?
  /// Certificates that change National Insurance: reduced rate or deferment.
  public var certificates: [NICertificate] = []
  public var apprenticeships: [Span] = []
  /// Days in the first year of civilian work after the forces.
  public var veteran: [Span] = []
  /// Letters the user wrote down: assertions that are checked, never used.
  public var assertedCategories: [AssertedCategory] = []
  /// How the PA is related to the employer, where National Insurance asks.
  public var family: FamilyOfEmployer?
  /// How the PA is related to persons supported, which funders ask.
  public var familyOfSupported: [FamilyOfSupported] = []
  /// Why the minimum wage does not apply, where the law has an exemption.
  public var minimumWageExemption: MinimumWageExemption?
  /// Days for which the PA has agreed in writing to work more than 48 hours a week (Working Time Regulations 1998
  /// reg 5).
  public var workingTimeOptOut: [Span] = []
  /// Student loans by plan and days.
  public var studentLoans: [StudentLoan] = []
  /// Days a postgraduate loan is collected.
  public var postgraduateLoans: [Span] = []
  /// What the workplace pension has been since when.
  public var pension: [PensionMembership] = []
  /// How net pay is paid.
  public var paidBy: PaymentMethod = .bankTransfer
  /// The employments: each a contract with its own payroll id.
  public var contracts: [Contract] = []

  /// A PA.
  public init(id: Identifier, forenames: String, surname: String, born: CivilDate) {
    self.id = id
    self.forenames = forenames
    self.surname = surname
    self.born = born
  }

  /// First and last name.
  public var name: String { "\(forenames) \(surname)" }

  /// Sex as HMRC's records have it.
  public enum Sex: String, Hashable, Sendable, CaseIterable {
    case male
    case female
  }
}

extension PersonalAssistant.Sex: Vocabulary {
  public static var vocabulary: (name: StaticString, sentence: StaticString) {
    ("sex", "Sex as HMRC is told it.")
  }

  /// What the word means.
  public var sentence: StaticString {
    switch self {
    case .male: "Male."
    case .female: "Female."
    }
  }
}

/// Days from a first to a last, or without end.
public struct Span: Hashable, Sendable {
  /// The first day.
  public var from: CivilDate
  /// The last day; nil while it goes on.
  public var to: CivilDate?

  /// Days from a first, to a last if there is one.
  public init(from: CivilDate, to: CivilDate? = nil) {
    self.from = from
    self.to = to
  }

  /// Whether a day is in.
  public func contains(_ day: CivilDate) -> Bool {
    from <= day && to.map { day <= $0 } ?? true
  }

  /// Whether a day is in both.
  public func overlaps(_ days: DateRange) -> Bool {
    from <= days.last && to.map { days.first <= $0 } ?? true
  }

  /// Whether a day is in both.
  public func overlaps(_ other: Span) -> Bool {
    (other.to.map { from <= $0 } ?? true) && (to.map { other.from <= $0 } ?? true)
  }
}

/// A certificate that changes a worker's National Insurance.
public struct NICertificate: Hashable, Sendable {
  /// What it grants.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Married women's and widows' reduced rate (CA4139, CF383).
    case reducedRate
    /// Deferment (CA2700).
    case deferment
  }

  /// What it grants.
  public var kind: Kind
  /// The days it is valid.
  public var span: Span

  /// A certificate.
  public init(kind: Kind, span: Span) {
    self.kind = kind
    self.span = span
  }
}

/// A category letter the user wrote down, to be checked against the facts.
public struct AssertedCategory: Hashable, Sendable {
  /// From which day.
  public var from: CivilDate
  /// The letter.
  public var category: NICategory

  /// A letter from a day.
  public init(from: CivilDate, category: NICategory) {
    self.from = from
    self.category = category
  }
}

/// How a PA is related to the employer.
public struct FamilyOfEmployer: Hashable, Sendable {
  /// The relations National Insurance names (SSCR 2001; ESM4156).
  public enum Relation: String, Hashable, Sendable, CaseIterable {
    /// Husband, wife or civil partner.
    case spouse
    case parent
    case stepParent
    case grandparent
    case child
    case stepChild
    case grandchild
    /// Brother or sister, half-blood too.
    case sibling
    /// Any other; National Insurance is due.
    case other
  }

  /// The relation to the employer.
  public var relation: Relation
  /// Whether PA and employer both live in the home the PA works in.
  public var livesInTheHome: Bool
  /// Whether the PA shares in the tasks and activities of the family, which the minimum wage asks.
  public var sharesTasks = false

  /// A relation.
  public init(relation: Relation, livesInTheHome: Bool) {
    self.relation = relation
    self.livesInTheHome = livesInTheHome
  }
}

/// The law's own exemptions from the minimum wage that a household can meet.
public enum MinimumWageExemption: String, Hashable, Sendable, CaseIterable {
  /// A member of the employer's family who lives in the home and shares its tasks (National Minimum
  /// Wage Regulations 2015 reg 57(2)).
  case employersFamily
  /// Not yet over compulsory school age (National Minimum Wage Act 1998 s 1(2)(c)).
  case compulsorySchoolAge
}

/// A student loan to be collected.
public struct StudentLoan: Hashable, Sendable {
  public var plan: StudentLoanPlan
  /// From the day on the start notice, to that on the stop notice.
  public var span: Span

  /// A loan.
  public init(plan: StudentLoanPlan, span: Span) {
    self.plan = plan
    self.span = span
  }
}

/// What a PA's workplace pension is from a day.
public struct PensionMembership: Hashable, Sendable {
  /// Where the PA stands.
  public enum Status: String, Hashable, Sendable, CaseIterable {
    /// A member who pays in.
    case active
    /// Enrolment put off, with notice given.
    case postponed
    /// Opted out within the month.
    case optedOut
    /// Left the scheme later.
    case ceased
  }

  /// From which day.
  public var from: CivilDate
  /// Where the PA stands.
  public var status: Status
  /// The scheme; nil where not a member.
  public var scheme: Identifier?
  /// The day that enrolment is postponed to, on which the PA is looked at again; nil for the latest that the
  /// law allows, and where nothing is postponed.
  public var until: CivilDate?

  /// A status from a day.
  public init(from: CivilDate, status: Status, scheme: Identifier? = nil) {
    self.from = from
    self.status = status
    self.scheme = scheme
  }
}

/// How net pay reaches a PA; a payslip says so.
public enum PaymentMethod: String, Hashable, Sendable, CaseIterable {
  /// To a bank account.
  case bankTransfer
  case cheque
  case cash
}

/// One employment of a PA: a contract in dated versions, with its own payroll id and tax code.
public struct Contract: Hashable, Sendable {
  /// Its short name.
  public var id: Identifier
  /// The payroll id HMRC knows the employment by.
  public var payrollID: String
  /// The schedule it is paid on.
  public var schedule: Identifier
  /// First day of work to the last, if it has ended.
  public var span: Span
  /// The day from which employment counts as continuous, where another before it counts too (ERA 1996 s 1(3)(c)).
  public var continuousFrom: CivilDate?
  /// The day a fixed term ends, or to which a temporary job is expected to go on; nil where it is permanent.
  public var expectedTo: CivilDate?
  /// What the PA said or brought on starting.
  public var starter: Starter
  /// Tax codes HMRC notified, from their days.
  public var taxCodes: [TaxCodeNotice] = []
  /// Absences that runs pay by the normal week.
  public var away: [BookedAbsence] = []
  /// Leave about a child.
  public var familyLeave: [FamilyLeave] = []
  /// Leave that was not taken in its leave year, and what becomes of it.
  public var carriedLeave: [CarriedLeave] = []
  /// The terms, from their days; the first from the first day.
  public var versions: [ContractVersion] = []

  /// A contract.
  public init(
    id: Identifier, payrollID: String, schedule: Identifier, span: Span, starter: Starter
  ) {
    self.id = id
    self.payrollID = payrollID
    self.schedule = schedule
    self.span = span
    self.starter = starter
  }

  /// The terms on a day.
  public func version(on day: CivilDate) -> ContractVersion? {
    versions.last { $0.from <= day }
  }
}

/// What a PA said or brought on starting, which fixes the first tax code.
public struct Starter: Hashable, Sendable {
  /// The starter declaration.
  public enum Declaration: String, Hashable, Sendable, CaseIterable {
    /// Only job since 6 April.
    case a = "A"
    /// Only job now, but had another since 6 April.
    case b = "B"
    /// Has another job or a pension.
    case c = "C"
    /// None made.
    case none = "none"
  }

  /// The declaration made.
  public var declaration: Declaration
  /// The P45 of this tax year brought, if one was.
  public var p45: P45?

  /// A starter.
  public init(declaration: Declaration, p45: P45? = nil) {
    self.declaration = declaration
    self.p45 = p45
  }
}

/// Figures of a P45 from an earlier employment.
public struct P45: Hashable, Sendable {
  /// The day that employment ended.
  public var left: CivilDate
  /// The tax code then.
  public var code: TaxCode
  public var basis: TaxCode.Basis
  /// Pay in that tax year, where the code was cumulative.
  public var pay: Money
  /// Tax in that tax year.
  public var tax: Money

  /// A P45.
  public init(left: CivilDate, code: TaxCode, basis: TaxCode.Basis, pay: Money, tax: Money) {
    self.left = left
    self.code = code
    self.basis = basis
    self.pay = pay
    self.tax = tax
  }
}

/// A tax code from a day, as HMRC notified it.
public struct TaxCodeNotice: Hashable, Sendable {
  /// The first pay date it is used on.
  public var from: CivilDate
  public var code: TaxCode
  public var basis: TaxCode.Basis

  /// A code from a day.
  public init(from: CivilDate, code: TaxCode, basis: TaxCode.Basis) {
    self.from = from
    self.code = code
    self.basis = basis
  }
}

/// The terms of a contract from a day.
public struct ContractVersion: Hashable, Sendable {
  /// How hours are agreed, which decides how holiday works.
  public enum HoursPattern: String, Hashable, Sendable, CaseIterable {
    /// The same hours each week.
    case regular
    /// Hours wholly or mostly variable (Working Time Regulations 1998 reg 15F).
    case irregular
    /// At least one week of the year without work or pay.
    case partYear
  }

  /// When wages are due for time that is handed in late.
  ///
  /// What the contract says decides: wages paid after the payday they were due on are mistimed, and their
  /// National Insurance is that of the earnings period they were due in (SSCR 2001 reg 7; NIM08710).
  public enum LateTime: String, Hashable, Sendable, CaseIterable {
    /// On the payday of the period it was worked in: paid later it is paid late.
    case usualPayday
    /// On the next payday after it is handed in, as the contract's cut-off says.
    case nextPayday
  }

  /// How holiday is given.
  public enum HolidayArrangement: String, Hashable, Sendable, CaseIterable {
    /// Paid with each payslip at 12.07%; only for irregular hours and part-years.
    case rolledUp
    /// Earned in hours and paid when taken.
    case accrued
  }

  /// What bank holidays are on which the contract has normal hours.
  public enum BankHolidayArrangement: String, Hashable, Sendable, CaseIterable {
    /// Days like others.
    case worked
    /// Days of leave, out of the leave there is.
    case leave
  }

  /// What the leave pays that is beyond regulation 13's four weeks.
  public enum AdditionalHoliday: String, Hashable, Sendable, CaseIterable {
    /// What the four weeks pay, regular overtime included.
    case normal
    /// The contract's rate alone, which the law allows for regulation 13A's 1.6 weeks.
    case basic
  }

  /// The first day.
  public var from: CivilDate
  /// The day the terms were agreed, where that was after they began; nil where they were agreed before.
  public var agreed: CivilDate?
  public var jobTitle: String
  /// How hours are agreed.
  public var hours: HoursPattern
  /// Hours of a normal week; nil where there is none.
  public var weekly: Minutes?
  /// Hours of a year, where they are agreed by the year; nil where they are not.
  public var yearly: Minutes?
  /// How holiday is given.
  public var holiday: HolidayArrangement
  /// Weeks of leave a year, where the contract gives more than the law; nil where it does not.
  public var weeksOfLeave: WeeksOfLeave?
  /// What leave beyond the first four weeks pays.
  public var additionalHoliday = AdditionalHoliday.normal
  /// What bank holidays are; nil where nothing is agreed.
  public var bankHolidays: BankHolidayArrangement?
  /// Whether what is taken beyond what was earned is taken back from the last pay (WTR 1998 reg 14(4): only where the
  /// contract says so).
  public var takesBackHoliday = false
  /// Days after a pay period's end by which its time is to be handed in; nil where nothing is agreed.
  public var cutOff: Int?
  /// When time is due that is handed in after its period was paid.
  public var lateTime = LateTime.usualPayday
  /// How work is arranged; nil where the books do not say.
  public var pattern: WorkPattern?
  /// Hours of a normal week by day; none where they are not the same each week, or not known.
  public var days: [NormalDay] = []
  /// The days of a week on which sick pay is due, where they are not those normally worked.
  public var qualifyingDays: [DayOfWeek] = []
  /// The notice of either side; nil where the books do not say.
  public var notice: NoticePeriod?
  /// The first months on trial; nil where there are none, or the books do not say.
  public var probation: Probation?
  /// What the books say in words about the heads of the written statement.
  public var particulars: [StatedParticular] = []
  /// What a shift pays that is cancelled or moved, by the notice given; nothing where it is longer than all.
  public var cancelledShifts: [CancelledShiftPay] = []
  /// What time away pays, where it is not what is usual.
  public var absences: [AbsencePay] = []
  /// What each element pays.
  public var rates: [ElementRate] = []

  /// Terms from a day.
  public init(
    from: CivilDate, jobTitle: String, hours: HoursPattern, weekly: Minutes?,
    holiday: HolidayArrangement
  ) {
    self.from = from
    self.jobTitle = jobTitle
    self.hours = hours
    self.weekly = weekly
    self.holiday = holiday
  }

  /// Whether the contract pays sickness beyond the law on so many days of twelve months alone.
  public var limitsSickPay: Bool {
    absences.contains { $0.kind == .sickness && ($0.days != nil || $0.weeks != nil) }
  }

  /// What an element pays.
  public func rate(_ element: Identifier) -> Money? {
    rates.first { $0.element == element }?.amount
  }

  /// The part of its pay that a timesheet line pays: all of it, but of a shift that was cancelled what the contract
  /// agrees for such notice.
  public func share(of line: TimesheetLine) -> Rate {
    if let absence = line.absence {
      // Holiday pay that was paid with every payslip is not paid again.
      if absence.kind == .holiday, holiday == .rolledUp { return .zero }
      return absences.first { $0.kind == absence.kind }?.share ?? absence.kind.usualShare
    }
    guard let cancelled = line.cancelled else { return .whole }
    return cancelledShifts.first { cancelled.notice < $0.noticeBelow }?.share ?? .zero
  }
}

extension Contract {
  /// Hours of a normal week on a day by the terms of the day; nil where nothing would be worked, or the books do not
  /// say.
  public func normalTime(on day: CivilDate) -> Minutes? { version(on: day)?.normalTime(on: day) }
}

extension ContractVersion {
  /// Hours of a normal week on a day; nil where nothing would be worked, or the books do not say.
  public func normalTime(on day: CivilDate) -> Minutes? {
    let name = DayOfWeek.allCases[day.weekday.rawValue]
    return days.first { $0.on == name }?.hours
  }

  /// The plan line that bears work at the lowest rate for an hour, and with it time away that no element of the books
  /// is for.
  func planLineOfWork(on day: CivilDate, for employer: Employer) -> Identifier? {
    rates.compactMap { rate in
      employer.element(rate.element).flatMap { element in
        element.kind.isWorkedTime || element.kind == .liveIn
          ? (isHour: element.unit == .hour, amount: rate.amount, line: element.line(on: day)) : nil
      }
    }.min { left, right in
      left.isHour != right.isHour ? left.isHour : left.amount < right.amount
    }?.line
  }
}

/// What a kind of time away pays.
public struct AbsencePay: Hashable, Sendable {
  public var kind: AbsenceKind
  /// The part of its pay.
  public var share: Rate
  /// On how many days in any twelve months it is paid; nil for no limit.
  public var days: Int?
  /// For how many weeks in any twelve months, each of the days on which sick pay is due; nil for no limit.
  public var weeks: Int?

  /// A part of the pay of a kind of time away.
  public init(_ kind: AbsenceKind, pays share: Rate) {
    self.kind = kind
    self.share = share
  }
}

/// What a shift pays that is cancelled or moved with less than some notice.
public struct CancelledShiftPay: Hashable, Sendable {
  /// The notice before its start below which it pays this.
  public var noticeBelow: Minutes
  /// The part of its pay.
  public var share: Rate

  /// A part of the pay below some notice.
  public init(noticeBelow: Minutes, share: Rate) {
    self.noticeBelow = noticeBelow
    self.share = share
  }
}

/// What an element pays for one of its units.
public struct ElementRate: Hashable, Sendable {
  public var element: Identifier
  /// Pay for one unit.
  public var amount: Money

  /// A rate.
  public init(element: Identifier, amount: Money) {
    self.element = element
    self.amount = amount
  }
}

extension NICertificate.Kind: Vocabulary {
  public static var vocabulary: (name: StaticString, sentence: StaticString) {
    ("niCertificateKind", "What it grants.")
  }

  /// What the word means.
  public var sentence: StaticString {
    switch self {
    case .reducedRate: "Married women's and widows' reduced rate (CA4139, CF383)."
    case .deferment: "Deferment (CA2700)."
    }
  }
}

extension FamilyOfEmployer.Relation: Vocabulary {
  public static var vocabulary: (name: StaticString, sentence: StaticString) {
    ("familyRelation", "The relations National Insurance names (SSCR 2001; ESM4156).")
  }

  /// What the word means.
  public var sentence: StaticString {
    switch self {
    case .spouse: "Husband, wife or civil partner."
    case .parent: "Parent."
    case .stepParent: "Step-parent."
    case .grandparent: "Grandparent."
    case .child: "Child."
    case .stepChild: "Step-child."
    case .grandchild: "Grandchild."
    case .sibling: "Brother or sister, half-blood too."
    case .other: "Any other; National Insurance is due."
    }
  }
}

extension MinimumWageExemption: Vocabulary {
  public static var vocabulary: (name: StaticString, sentence: StaticString) {
    (
      "minimumWageExemption",
      "The law's own exemptions from the minimum wage that a household can meet."
    )
  }

  /// What the word means.
  public var sentence: StaticString {
    switch self {
    case .employersFamily:
      "A member of the employer's family who lives in the home and shares its tasks (National Minimum Wage Regulations 2015 reg 57(2))."
    case .compulsorySchoolAge:
      "Not yet over compulsory school age (National Minimum Wage Act 1998 s 1(2)(c))."
    }
  }
}

extension PensionMembership.Status: Vocabulary {
  public static var vocabulary: (name: StaticString, sentence: StaticString) {
    ("pensionStatus", "Where the PA stands.")
  }

  /// What the word means.
  public var sentence: StaticString {
    switch self {
    case .active: "A member who pays in."
    case .postponed: "Enrolment put off, with notice given."
    case .optedOut: "Opted out within the month."
    case .ceased: "Left the scheme later."
    }
  }
}

extension PaymentMethod: Vocabulary {
  public static var vocabulary: (name: StaticString, sentence: StaticString) {
    ("paymentMethod", "How net pay reaches a PA; a payslip says so.")
  }

  /// What the word means.
  public var sentence: StaticString {
    switch self {
    case .bankTransfer: "To a bank account."
    case .cheque: "A cheque."
    case .cash: "Cash."
    }
  }
}

extension Starter.Declaration: Vocabulary {
  public static var vocabulary: (name: StaticString, sentence: StaticString) {
    ("starterDeclaration", "The starter declaration.")
  }

  /// What the word means.
  public var sentence: StaticString {
    switch self {
    case .a: "Only job since 6 April."
    case .b: "Only job now, but had another since 6 April."
    case .c: "Has another job or a pension."
    case .none: "None made."
    }
  }
}

extension ContractVersion.HoursPattern: Vocabulary {
  public static var vocabulary: (name: StaticString, sentence: StaticString) {
    ("hoursPattern", "How hours are agreed, which decides how holiday works.")
  }

  /// What the word means.
  public var sentence: StaticString {
    switch self {
    case .regular: "The same hours each week."
    case .irregular: "Hours wholly or mostly variable (Working Time Regulations 1998 reg 15F)."
    case .partYear: "At least one week of the year without work or pay."
    }
  }
}

extension ContractVersion.LateTime: Vocabulary {
  public static var vocabulary: (name: StaticString, sentence: StaticString) {
    ("lateTime", "When wages are due for time that is handed in late.")
  }

  /// What the word means.
  public var sentence: StaticString {
    switch self {
    case .usualPayday:
      "On the payday of the period it was worked in: paid with a later run, it is paid late."
    case .nextPayday:
      "On the next payday: the contract says that time handed in after a cut-off is paid then."
    }
  }
}

extension ContractVersion.BankHolidayArrangement: Vocabulary {
  public static var vocabulary: (name: StaticString, sentence: StaticString) {
    ("bankHolidays", "What bank holidays are on which the contract has normal hours.")
  }

  /// What the word means.
  public var sentence: StaticString {
    switch self {
    case .worked: "Days like others."
    case .leave: "Days of leave, out of the leave there is."
    }
  }
}

extension ContractVersion.AdditionalHoliday: Vocabulary {
  public static var vocabulary: (name: StaticString, sentence: StaticString) {
    ("additionalHoliday", "What leave beyond the first four weeks of a leave year pays.")
  }

  /// What the word means.
  public var sentence: StaticString {
    switch self {
    case .normal: "What the four weeks pay, regular overtime included."
    case .basic: "The contract's rate alone, which the law allows for 1.6 weeks a year."
    }
  }
}

extension ContractVersion.HolidayArrangement: Vocabulary {
  public static var vocabulary: (name: StaticString, sentence: StaticString) {
    ("holidayArrangement", "How holiday is given.")
  }

  /// What the word means.
  public var sentence: StaticString {
    switch self {
    case .rolledUp: "Paid with each payslip at 12.07%; only for irregular hours and part-years."
    case .accrued: "Earned in hours and paid when taken."
    }
  }
}
