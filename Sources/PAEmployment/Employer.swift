public import PADescription
public import PAPrimitives

// The employer's books as values, drawn once:
//
//   Employer ── parties, roles (employer, budget holder, account holder, manager, bureau, supported)
//      ├── PAYE scheme, Employment Allowance claims, pension schemes, insurance
//      ├── schedules            when pay is worked and paid
//      ├── elements             what can be worked, and which plan line bears it
//      └── assistants ── contracts (one employment each) ── versions ── rates
//
// Budgets, hidden costs and funders are PABudgets'; time worked is `TimesheetLine`.

/// An employer as its books describe it: parties, schemes, schedules, pay elements and PAs.
public struct Employer: Hashable, Sendable {
  /// The short name of the books.
  public var id: Identifier
  /// Which country's bank holidays and holiday law apply.
  public var nation: Nation
  /// Everybody named in the books who is not a PA.
  public var parties: [Party] = []
  /// Which party does what.
  ///
  /// One human may do several; the roles stay apart.
  public var roles: Roles
  /// The PAYE scheme; nil where no PA earns enough to need one.
  public var paye: PAYEScheme?
  /// Class 1 National Insurance of tax years, which says whether the employer is small.
  public var class1Paid: [Class1Paid] = []
  /// Whether Employment Allowance is claimed, year by year.
  public var allowances: [EmploymentAllowanceClaim] = []
  /// When pay is worked and paid.
  public var schedules: [PaySchedule] = []
  /// Pension schemes that PAs may belong to.
  public var pensionSchemes: [PensionScheme] = []
  /// The first day of a leave year, which later ones begin a year after each; nil where nothing is agreed, and
  /// each begins on the day that the employment began on.
  public var leaveYearFrom: CivilDate?
  /// What is chosen in automatic enrolment; nil for what is usual.
  public var automaticEnrolment: AutomaticEnrolmentChoices?
  /// Days on which a pay reference period begins whose pay is raised to the minimum wage, and what that takes asked of
  /// the funders: of any other period, pay below it is refused.
  public var minimumWageTopUps: [Span] = []
  /// The day from which every line of a timesheet is to be approved; nil where none is.
  public var timesheetsApprovedFrom: CivilDate?
  /// Insurance policies.
  public var insurance: [InsurancePolicy] = []
  /// Whether and from when payments are posted; nil where the books do not say, and none are.
  public var payments: PostedPayments?
  /// What can be worked.
  public var elements: [PayElement] = []
  public var assistants: [PersonalAssistant] = []

  /// An employer with nothing in its books but who it is.
  public init(id: Identifier, nation: Nation, roles: Roles) {
    self.id = id
    self.nation = nation
    self.roles = roles
  }

  /// The party in the employer's role.
  public var employingParty: Party? { party(roles.employer) }

  /// A party by its short name.
  public func party(_ id: Identifier) -> Party? { parties.first { $0.id == id } }

  /// Who provides a pension scheme, by the scheme's short name; the short name itself where it is no longer one of
  /// the employer's.
  public func provider(of scheme: Identifier) -> String {
    pensionSchemes.first { $0.id == scheme }?.provider ?? scheme.text
  }

  /// A schedule by its short name.
  public func schedule(_ id: Identifier) -> PaySchedule? { schedules.first { $0.id == id } }

  /// A pay element by its short name.
  ///
  /// Time away has one under the name of its kind, whether the books have it or not.
  public func element(_ id: Identifier) -> PayElement? {
    elements.first { $0.id == id } ?? AbsenceKind(paidBy: id).map(element)
  }

  /// What pays a kind of time away: an element of its name in the books, else the standard one.
  public func element(_ kind: AbsenceKind) -> PayElement {
    elements.first { $0.id == kind.element } ?? kind.standardElement
  }

  /// A PA by its short name.
  public func assistant(_ id: Identifier) -> PersonalAssistant? {
    assistants.first { $0.id == id }
  }

  /// An employment by its short name.
  public func contract(_ id: Identifier) -> Contract? {
    assistants.lazy.flatMap(\.contracts).first { $0.id == id }
  }

  /// The Employment Allowance claim of a tax year.
  public func allowance(in year: TaxYear) -> EmploymentAllowanceClaim? {
    allowances.first { $0.year == year }
  }
}

/// A person or an organisation named in the books.
public struct Party: Hashable, Sendable {
  /// What it is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A human being.
    case person
    /// A company, council, health board or charity.
    case organisation
  }

  /// Its short name.
  public var id: Identifier
  public var kind: Kind
  /// Its name as documents show it.
  public var name: String
  /// Address lines, then the postcode last.
  public var address: [String] = []
  /// Telephone number, empty where not given.
  public var telephone = ""
  /// E-mail address, empty where not given.
  public var email = ""

  /// A party.
  public init(id: Identifier, kind: Kind, name: String) {
    self.id = id
    self.kind = kind
    self.name = name
  }
}

/// Which party does what.
public struct Roles: Hashable, Sendable {
  /// Whose contracts, PAYE scheme, insurance and pension these are.
  public var employer: Identifier
  /// Who agreed the budget and answers for it.
  public var budgetHolder: Identifier
  /// Whose bank account holds the money.
  public var accountHolder: Identifier
  /// Who runs the account and the payroll for the holder, if anybody.
  public var manager: Identifier?
  /// Which bureau takes the exports, if any.
  public var bureau: Identifier?
  /// The persons supported.
  ///
  /// Their names and health are not the payroll's business: a short name is all that is kept.
  public var personsSupported: [Identifier] = []

  /// One party as employer, budget holder and account holder.
  public init(employer: Identifier) {
    self.employer = employer
    budgetHolder = employer
    accountHolder = employer
  }
}

/// A PAYE scheme.
public struct PAYEScheme: Hashable, Sendable {
  /// How often HMRC is paid.
  public enum PaymentFrequency: String, Hashable, Sendable, CaseIterable {
    /// After every tax month.
    case monthly
    /// After every third tax month, allowed below HMRC's average.
    case quarterly
  }

  /// The employer's PAYE reference.
  public var reference: PAYEReference
  /// The reference payments are marked with.
  public var accountsOffice: AccountsOfficeReference
  /// How often HMRC is paid.
  public var paid: PaymentFrequency = .monthly
  /// How HMRC is told what was paid.
  public var filing: Filing = .online

  /// How HMRC is told what was paid.
  public enum Filing: String, Hashable, Sendable, CaseIterable {
    /// On or before each payday, online (FPS).
    case online
    /// Each quarter on paper (RT2), which HMRC must have agreed to.
    case paper
  }

  /// A scheme.
  public init(reference: PAYEReference, accountsOffice: AccountsOfficeReference) {
    self.reference = reference
    self.accountsOffice = accountsOffice
  }
}

/// Employment Allowance in a tax year: an employer has one, wherever it claims it.
public struct EmploymentAllowanceClaim: Hashable, Sendable {
  public var year: TaxYear
  /// Whether it is claimed through this payroll.
  public var claimed: Bool
  /// What another payroll of the same employer uses of it.
  public var usedElsewhere: Money = .zero

  /// A claim, or its absence.
  public init(year: TaxYear, claimed: Bool) {
    self.year = year
    self.claimed = claimed
  }
}

/// Class 1 National Insurance of a tax year over all who were employed, which says whether statutory pay about a child comes
/// back whole.
public struct Class1Paid: Hashable, Sendable {
  public var year: TaxYear
  /// Employees' and employer's together, before Employment Allowance.
  public var amount: Money

  /// Contributions of a year.
  public init(year: TaxYear, amount: Money) {
    self.year = year
    self.amount = amount
  }
}

/// How a pension scheme takes contributions.
public struct PensionScheme: Hashable, Sendable {
  /// Its short name.
  public var id: Identifier
  /// The provider's name.
  public var provider: String
  /// The employer's reference with the provider, empty where not given.
  public var reference = ""
  /// What contributions are worked on.
  public var basis: PensionBasis = .qualifyingEarnings
  /// How the worker gets tax relief.
  public var relief: PensionRelief = .reliefAtSource
  /// The worker's part.
  public var employeeRate: Rate = .zero
  /// The employer's part.
  public var employerRate: Rate = .zero
  /// The worker's part each period where the basis is fixed.
  public var employeeAmount: Money = .zero
  /// The employer's part each period where the basis is fixed.
  public var employerAmount: Money = .zero
  /// What contributions a part of a pay reference period gives.
  public var partPeriod: PartPeriod = .payable

  /// What contributions a scheme asks for the pay reference period in which somebody joins.
  public enum PartPeriod: String, Hashable, Sendable, CaseIterable {
    /// All pay that is payable from the day of joining on, whatever days it is for.
    case payable
    /// The part of it that the days from the day of joining on are of the pay reference period.
    case proRata
  }

  /// A scheme.
  public init(id: Identifier, provider: String) {
    self.id = id
    self.provider = provider
  }
}

/// What an employer chooses in automatic enrolment.
public struct AutomaticEnrolmentChoices: Hashable, Sendable {
  /// What pay reference periods follow, in which earnings are looked at (SI 2010/772 reg 4).
  public enum PayReferencePeriods: String, Hashable, Sendable, CaseIterable {
    /// Tax weeks and months: blocks of the schedule's length from 6 April.
    case taxPeriods
    /// The schedule's own pay periods.
    case payPeriods
  }

  /// What pay reference periods follow.
  public var payReferencePeriods: PayReferencePeriods = .taxPeriods

  /// What is usual.
  public init() {}
}

/// Whether what is paid to PAs, HMRC, schemes and suppliers is posted in these books.
public struct PostedPayments: Hashable, Sendable {
  public var isPosted: Bool
  /// The day from which every payment is.
  public var from: CivilDate

  /// Whether payments are posted, from a day.
  public init(isPosted: Bool, from: CivilDate) {
    self.isPosted = isPosted
    self.from = from
  }
}

/// An insurance policy of the employer.
public struct InsurancePolicy: Hashable, Sendable {
  /// What a policy may cover.
  public enum Cover: String, Hashable, Sendable, CaseIterable {
    /// Employers' liability, which the law asks of nearly every employer.
    case employersLiability
    case publicLiability
    /// Healthcare tasks delegated to PAs.
    case delegatedHealthcare
    /// Redundancy payments.
    case redundancy
    case legalExpenses
  }

  /// Its short name.
  public var id: Identifier
  /// The insurer's name.
  public var insurer: String
  /// The policy's number, empty where not given.
  public var policy = ""
  /// First and last day covered.
  public var days: DateRange
  public var covers: [Cover] = []

  /// A policy.
  public init(id: Identifier, insurer: String, days: DateRange) {
    self.id = id
    self.insurer = insurer
    self.days = days
  }
}

extension Party.Kind: Vocabulary {
  public static var vocabulary: (name: StaticString, sentence: StaticString) {
    ("partyKind", "What it is.")
  }

  /// What the word means.
  public var sentence: StaticString {
    switch self {
    case .person: "A human being."
    case .organisation: "A company, council, health board or charity."
    }
  }
}

extension PAYEScheme.PaymentFrequency: Vocabulary {
  public static var vocabulary: (name: StaticString, sentence: StaticString) {
    ("paymentFrequency", "How often HMRC is paid.")
  }

  /// What the word means.
  public var sentence: StaticString {
    switch self {
    case .monthly: "After every tax month."
    case .quarterly: "After every third tax month, allowed below HMRC's average."
    }
  }
}

extension InsurancePolicy.Cover: Vocabulary {
  public static var vocabulary: (name: StaticString, sentence: StaticString) {
    ("insuranceCover", "What a policy may cover.")
  }

  /// What the word means.
  public var sentence: StaticString {
    switch self {
    case .employersLiability: "Employers' liability, which the law asks of nearly every employer."
    case .publicLiability: "Public liability."
    case .delegatedHealthcare: "Healthcare tasks delegated to PAs."
    case .redundancy: "Redundancy payments."
    case .legalExpenses: "Legal expenses."
    }
  }
}
