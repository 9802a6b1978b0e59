import PADeductions
import PADescription
public import PAEmployment
import PAFormats
public import PAJournal
public import PAPayRun
public import PAPrimitives
import PAXML

/// A sealed run as one document with everything a bureau needs to run it itself.
///
/// What is left out is left out on purpose. Account numbers: a bureau has them from the PA. Why a
/// shift stood in for another PA, titles of courses, the reason of a supplementary run: they may
/// tell of somebody's health, and no bureau pays by them.
public struct BureauExport: Hashable, Sendable {
  /// The document's name: employer, journal entry, start of the entry's SHA-256.
  public var id: String
  /// The version of pa-payroll that sealed the run.
  public var producer: String
  /// What the document is for.
  public var purpose: Purpose
  /// Whether the run is regular or supplementary.
  public var runKind: RunKind
  /// Which of the employer's runs in the tax year this is, from 1 without gaps: a number
  /// left out is a document that went astray.
  public var sequence: Int
  /// The number of the journal entry in its tax year.
  public var entry: Int
  /// The entry of the run, where it is given as it is right after a correction, whose entry this is then.
  public var corrects: EntryName?
  /// SHA-256 of the journal entry.
  public var entryDigest: String
  /// The day the run was sealed.
  public var sealed: CivilDate
  /// Whether it is a trial that nobody is to be paid by.
  public var test: Bool
  /// The currency of every amount.
  public var currency: Currency
  /// Who sends it, to whom questions go: the budget's manager, or the employer.
  public var sender: Party
  /// The bureau it goes to, where the books name one.
  public var recipient: Party?
  /// Who employs the PAs.
  public var employer: Employer
  /// What time is paid, and when.
  public var period: Period
  /// The pay elements that time lines and rates refer to.
  public var elements: Elements
  /// The PAs that this run pays.
  public var employees: Employees
  /// What was worked, line by line as on the timesheets.
  public var time: Time
  /// Counts and sums over the document, to see that nothing was lost.
  public var totals: Totals
  /// What shows that nothing was changed on the way.
  public var digest: Digest

  /// Somebody named in the books.
  public struct Party: Hashable, Sendable {
    /// The party in the books.
    public var id: Identifier
    /// Whether it is a person or an organisation.
    public var kind: PAEmployment.Party.Kind
    public var name: String
    /// Where to ring about this document.
    public var telephone: String?
    /// Where to write about this document.
    public var email: String?
    public var address: PostalAddress?
  }

  /// One employment of a PA: one contract with its own payroll id.
  public struct Employment: Hashable, Sendable {
    /// The employment in the books; time lines refer to it.
    public var id: Identifier
    /// The payroll id HMRC knows it by.
    public var payrollID: String?
    /// The first day of work.
    public var from: CivilDate
    /// The last day of work, where it has ended.
    public var to: CivilDate?
    /// The starter declaration made.
    public var starterDeclaration: Starter.Declaration
    /// Figures of a P45 of this tax year that the PA brought.
    public var p45: Leaving?
    /// A tax code as HMRC notified it.
    public var taxCodes: [Notice]
    /// Terms of the contract from a day; those in force on any day paid for.
    public var terms: [Terms]
    /// Figures since 6 April by our working, this run included; the opening figures of the
    /// next.
    public var toDate: YearToDateFigures
    /// Whether she was on strike on days that the run pays for, which HMRC is told (FPS item 152); of no other time away
    /// is it said why.
    public var onStrike = false
    /// Holiday earned in time; absent where holiday pay is rolled up.
    public var holiday: HolidayTime?
    /// What we work this run out to, for a bureau to check its own figures with.
    public var worked: Worked

    /// Figures of a P45 of this tax year that the PA brought.
    public struct Leaving: Hashable, Sendable {
      /// The day the earlier employment ended.
      public var left: CivilDate
      /// The tax code then.
      public var code: TaxCode
      public var basis: TaxCode.Basis
      /// Taxable pay in the tax year up to then.
      public var pay: Money
      /// Income tax in the tax year up to then.
      public var tax: Money
    }

    /// A tax code as HMRC notified it.
    public struct Notice: Hashable, Sendable {
      /// The first payment date it is used on.
      public var from: CivilDate
      public var code: TaxCode
      public var basis: TaxCode.Basis
    }

    /// Terms of the contract from a day; those in force on any day paid for.
    public struct Terms: Hashable, Sendable {
      /// The first day they hold.
      public var from: CivilDate
      public var jobTitle: String?
      /// How hours are agreed.
      public var hours: ContractVersion.HoursPattern
      /// Time of a normal week, where there is one.
      public var weekly: Minutes?
      /// How holiday is given.
      public var holiday: ContractVersion.HolidayArrangement
      /// What a pay element pays.
      public var rates: [ElementRate]

      /// What a pay element pays.
      public struct ElementRate: Hashable, Sendable {
        /// The pay element.
        public var element: Identifier
        /// Pay for one of its units: an hour, a night, a day, a mile.
        public var amount: Money
      }
    }

    /// What we work this run out to, for a bureau to check its own figures with.
    public struct Worked: Hashable, Sendable {
      /// The tax code used.
      public var taxCode: TaxCode
      public var basis: TaxCode.Basis
      /// The National Insurance letter used; absent where none is due at all.
      public var category: NICategory?
      /// Pay before deductions, without expenses.
      public var gross: Money
      /// Expenses given back.
      public var expenses: Money
      /// What the employer charges, taken from pay after tax.
      public var charged: Money
      /// Taxable pay.
      public var taxable: Money
      /// Income tax; below nothing where it is given back.
      public var incomeTax: Money
      /// Employee's National Insurance.
      public var employeeNI: Money
      /// Employer's National Insurance, before any allowance.
      public var employerNI: Money
      public var studentLoan: Money
      public var postgraduateLoan: Money
      /// Pay given up for the employer's pension contribution.
      public var salarySacrifice: Money
      /// Pension contribution taken from the PA's pay.
      public var pensionEmployee: Money
      /// Employer's pension contribution, with pay given up for it.
      public var pensionEmployer: Money
      /// Pay less what comes off, expenses included.
      public var net: Money
      /// What is paid besides of what corrections of earlier runs left; below nothing what is taken back.
      public var settled = Money.zero
    }
  }

  /// Who employs the PAs.
  public struct Employer: Hashable, Sendable {
    /// The employer's books.
    public var id: Identifier
    /// Whether the employer is a person or an organisation.
    public var kind: PAEmployment.Party.Kind
    /// The employer's name.
    public var name: String
    /// Whose bank holidays and employment law apply.
    public var nation: Nation
    /// The PAYE reference, where there is a scheme.
    public var payeReference: PAYEReference?
    /// The Accounts Office reference, where there is a scheme.
    public var accountsOffice: AccountsOfficeReference?
    /// How often HMRC is paid, where there is a scheme.
    public var paysHMRC: PAYEScheme.PaymentFrequency?
    /// Whether employers' liability insurance is in force on the period's last day.
    public var insured: Bool
    /// The employer's address.
    public var address: PostalAddress?
    /// Employment Allowance in the tax year.
    public var employmentAllowance: EmploymentAllowance
    /// A pension scheme that PAs may belong to.
    public var pensionSchemes: [PensionScheme]

    /// Employment Allowance in the tax year.
    public struct EmploymentAllowance: Hashable, Sendable {
      /// Whether it is claimed through this payroll.
      public var claimed: Bool
      /// What another payroll of the same employer uses of it.
      public var usedElsewhere: Money
      /// What this run uses of it; below nothing where it gives some back.
      public var usedThisRun: Money
      /// What this payroll used since 6 April, this run included.
      public var usedToDate: Money
    }

    /// A pension scheme that PAs may belong to.
    public struct PensionScheme: Hashable, Sendable {
      /// The scheme in the books.
      public var id: Identifier
      /// The provider's name.
      public var provider: String
      /// The employer's reference with the provider.
      public var reference: String?
      /// What contributions are worked on.
      public var basis: PensionBasis
      /// How the PA gets tax relief.
      public var relief: PensionRelief
      /// The PA's contribution, where it is a percentage.
      public var employeeRate: Rate?
      /// The employer's contribution, where it is a percentage.
      public var employerRate: Rate?
      /// The PA's contribution each pay period, where it is fixed.
      public var employeeAmount: Money?
      /// The employer's contribution each pay period, where it is fixed.
      public var employerAmount: Money?
    }
  }

  /// What time is paid, and when.
  public struct Period: Hashable, Sendable {
    public var run: RunKey
    /// The pay schedule in the books.
    public var schedule: Identifier
    /// How often pay is made.
    public var every: PayFrequency
    public var taxYear: TaxYear
    /// The pay period.
    public var taxPeriod: TaxPeriod
    /// HMRC's number of it: the tax week, or the tax month for monthly pay.
    public var hmrcPeriod: Int
    /// The first day of the pay period.
    public var first: CivilDate
    /// The last day of the pay period.
    public var last: CivilDate
    /// The day of payment that tax and National Insurance go by.
    public var paymentDate: CivilDate
    /// The working day on which the money is to arrive.
    public var bankDate: CivilDate
    /// The last day to submit payments to the bank for that.
    public var submitBy: CivilDate
  }

  /// The pay elements that time lines and rates refer to.
  public struct Elements: Hashable, Sendable {
    /// A pay element and how it is treated.
    public var elements: [Element]

    /// A pay element and how it is treated.
    public struct Element: Hashable, Sendable {
      /// Its short name.
      public var code: Identifier
      /// What the payslip calls it.
      public var label: String
      /// What its quantity counts.
      public var unit: PayElement.Unit
      /// Whether it is taxed.
      public var taxable: Bool
      /// Whether National Insurance is due on it.
      public var nicable: Bool
      /// Whether a pension scheme on pensionable pay counts it.
      public var pensionable: Bool
      /// Whether its hours and pay count for the minimum wage.
      public var countsForMinimumWage: Bool
      /// Whether holiday is earned on it.
      public var accruesHoliday: Bool
      /// The element paid for the same work at its lowest rate; what is paid above that is a
      /// premium, which the minimum wage does not count.
      public var premiumOver: Identifier?
      /// Whether it is taken from pay after tax: a charge, or a room.
      public var isCharge: Bool
      /// The agreed hours of a day of living in, which the minimum wage is held against.
      public var averageHours: Minutes?
    }
  }

  /// The PAs that this run pays.
  public struct Employees: Hashable, Sendable {
    /// One PA.
    public var employees: [Employee]

    /// One PA.
    public struct Employee: Hashable, Sendable {
      /// The PA in the books.
      public var id: Identifier
      /// First names.
      public var forenames: String
      /// Last name.
      public var surname: String
      /// Date of birth.
      public var born: CivilDate
      /// Sex as HMRC's records have it, where it was given.
      public var sex: PersonalAssistant.Sex?
      /// National Insurance number; absent while it is not known.
      public var niNumber: NINumber?
      /// Family of the employer for whom no National Insurance is due, and how related;
      /// absent for everybody else.
      public var familyDisregard: FamilyOfEmployer.Relation?
      /// Which of the law's exemptions from the minimum wage applies, where one does.
      public var minimumWageExemption: MinimumWageExemption?
      /// How net pay reaches the PA.
      public var paidBy: PaymentMethod
      /// The PA's address.
      public var address: PostalAddress?
      /// A certificate that changes National Insurance.
      public var certificates: [Certificate]
      public var apprenticeships: [Days]
      /// The first year of civilian work after the forces.
      public var veteran: [Days]
      /// A student loan to be collected.
      public var studentLoans: [Loan]
      /// A postgraduate loan to be collected.
      public var postgraduateLoans: [Days]
      /// What the workplace pension is from a day.
      public var memberships: [Membership]
      /// The year's National Insurance of all jobs, where they are on several schedules; nil where they are not, or the
      /// one it is reported under has ended.
      public var contributionsOfAllJobs: ContributionsOfAllJobs?
      /// An employment that this run pays.
      public var employments: [Employment]

      /// A certificate that changes National Insurance.
      public struct Certificate: Hashable, Sendable {
        /// What it grants.
        public var kind: NICertificate.Kind
        /// The first day it is valid.
        public var from: CivilDate
        /// The last day it is valid, where it has one.
        public var to: CivilDate?
      }

      /// A student loan to be collected.
      public struct Loan: Hashable, Sendable {
        public var plan: StudentLoanPlan
        /// The day on the start notice.
        public var from: CivilDate
        /// The day on the stop notice, where it came.
        public var to: CivilDate?
      }

      /// National Insurance of jobs that share an earnings period, which HMRC is told under one of them (NIM11545).
      public struct ContributionsOfAllJobs: Hashable, Sendable {
        /// The employment it is reported under: the first of the books.
        public var under: Identifier
        /// Since 6 April, one for each letter used.
        public var contributions: [ContributionFigures]
      }

      /// What the workplace pension is from a day.
      public struct Membership: Hashable, Sendable {
        /// From which day.
        public var from: CivilDate
        /// Where the PA stands.
        public var status: PensionMembership.Status
        /// The scheme, where the PA is a member.
        public var scheme: Identifier?
      }
    }
  }

  /// What was worked, line by line as on the timesheets.
  public struct Time: Hashable, Sendable {
    /// What one PA worked on one day.
    public var lines: [Line]
    /// An employment with no time in this run, so that silence is never a question.
    public var nothingWorked: [NothingWorked]

    /// What one PA worked on one day.
    public struct Line: Hashable, Sendable {
      public var employment: Identifier
      /// The day worked, the day it began for a night.
      public var workedOn: CivilDate
      /// The pay element.
      public var element: Identifier
      /// Time worked.
      public var time: Minutes?
      /// Nights, days or miles.
      public var units: Int?
      /// Miles that are not whole.
      public var miles: UnitCount?
      public var amount: Money?
      /// The pay period the day belongs to; an earlier one where it is arrears.
      public var belongsToPeriod: TaxPeriod
      /// The line of the budget's plan that bears it.
      public var planLine: Identifier?
      /// The person supported, where the books name one: a short name, nothing more.
      public var person: Identifier?
      /// true where the PA stood in for another one.
      public var covers: Bool
      /// How long before its start the PA was told that the shift is off; nil where it was worked.
      public var cancelledNotice: Minutes?
    }

    /// An employment with no time in this run, so that silence is never a question.
    public struct NothingWorked: Hashable, Sendable {
      public var employment: Identifier
    }
  }

  /// Counts and sums over the document, to see that nothing was lost.
  public struct Totals: Hashable, Sendable {
    /// How many PAs.
    public var employees: Int
    /// How many employments.
    public var employments: Int
    /// How many employments with nothing worked.
    public var unpaid: Int
    /// How many time lines.
    public var lines: Int
    /// Time of all time lines.
    public var time: Minutes
    /// Pay before deductions, without expenses.
    public var gross: Money
    /// Rolled-up holiday pay in it.
    public var rolledUpHoliday: Money
    /// Expenses given back.
    public var expenses: Money
    public var incomeTax: Money
    /// Employees' National Insurance.
    public var employeeNI: Money
    /// Employer's National Insurance, before any allowance.
    public var employerNI: Money
    /// Student and postgraduate loans.
    public var loans: Money
    /// Pension contributions taken from PAs' pay.
    public var pensionEmployee: Money
    /// Employer's pension contributions, with pay given up for them.
    public var pensionEmployer: Money
    /// Pay less what comes off, expenses included.
    public var net: Money
    /// What is paid besides of what corrections of earlier runs left; below nothing what is taken back.
    public var settled = Money.zero
    /// Time and money of one pay element.
    public var elements: [Element]

    /// Time and money of one pay element.
    public struct Element: Hashable, Sendable {
      /// The pay element.
      public var code: Identifier
      /// Time worked.
      public var time: Minutes
      /// Nights, days or miles.
      public var units: Int
      /// What it comes to in pay or expenses.
      public var amount: Money
    }
  }

  /// What shows that nothing was changed on the way.
  public struct Digest: Hashable, Sendable {
    /// SHA-256 of this document in Canonical XML 1.0, read without the white space between
    /// elements and without this digest element.
    public var sha256: String
  }

  /// Days from a first to a last.
  public struct Days: Hashable, Sendable {
    /// The first day.
    public var from: CivilDate
    /// The last day; absent while it goes on.
    public var to: CivilDate?
  }

  /// What the document is for.
  public enum Purpose: String, Hashable, Sendable, CaseIterable {
    /// A pay period to be run.
    case period
  }

  /// The money it speaks of.
  public enum Currency: String, Hashable, Sendable, CaseIterable {
    /// Pounds sterling.
    case gbp = "GBP"
  }
}

extension BureauExport {
  /// The document of a run.
  ///
  /// - Parameters:
  ///   - sealed: The run, as the entry holds it.
  ///   - entry: The journal entry.
  ///   - digest: SHA-256 of the entry's bytes.
  ///   - test: Whether it is a trial that nobody is to be paid by.
  ///   - corrected: The run's entry, where the entry given is a correction of it.
  public init(
    of sealed: SealedPayRun, in entry: Entry, digest: String, test: Bool = false,
    correcting corrected: EntryName? = nil
  ) {
    let (books, run, seal) = (sealed.books.employer, sealed.run, entry.seal)
    let worked = Dictionary(grouping: sealed.lines, by: \.contract)
    let runs = entry.closing.payroll.sealed.filter { $0.entry > 0 }
    id = seal.documentID(of: books.id, digest: digest)
    producer = seal.program
    purpose = .period
    runKind = RunKind(run.key)
    let number = corrected?.number ?? seal.number
    sequence = (runs.firstIndex { $0.entry == number } ?? runs.count) + 1
    self.entry = seal.number
    corrects = corrected
    entryDigest = digest
    self.sealed = seal.on
    self.test = test
    currency = .gbp
    let sender = books.roles.manager ?? books.roles.employer
    self.sender =
      books.party(sender).map(Party.init)
      ?? Party(
        id: sender, kind: .person, name: sender.text, telephone: nil, email: nil, address: nil)
    recipient = books.roles.bureau.flatMap(books.party).map(Party.init)
    employer = Employer(books, run, used: entry.closing.payroll.allowance.used)
    period = Period(run)
    elements = Elements(elements: sealed.elementsForOthers.map(Elements.Element.init))
    let slips = Dictionary(grouping: run.payslips, by: \.assistant)
    employees = Employees(
      employees: books.assistants.compactMap { assistant in
        slips[assistant.id].map { Employees.Employee(assistant, paid: $0, run, worked) }
      })
    time = Time(sealed, worked)
    totals = Totals(sealed, worked)
    self.digest = Digest(sha256: "")
    self.digest = Digest(sha256: ownDigest)
  }

  /// The document as XML.
  public var xml: [UInt8] {
    document("payrollExport", .xml(namespace: ExchangeSchema.bureau.namespace))
  }

  /// SHA-256 of the document without its digest, in canonical XML: whoever gets it can work it again.
  public var ownDigest: String {
    SHA256.hex(
      Undigested(export: self)
        .canonicalDocument("payrollExport", namespace: ExchangeSchema.bureau.namespace))
  }

  /// The document's schema.
  static var schema: Element {
    schema(
      root: "payrollExport", namespace: ExchangeSchema.bureau.namespace,
      "A pay run with everything a payroll bureau needs to run it itself. Version 0: it may still change."
    )
  }
}

// MARK: - Who and when

extension BureauExport.Party {
  init(_ party: PAEmployment.Party) {
    id = party.id
    kind = party.kind
    name = party.name
    telephone = party.telephone.orNil
    email = party.email.orNil
    address = PostalAddress(party.address)
  }
}

extension BureauExport.Employer {
  init(_ books: PAEmployment.Employer, _ run: PayRun, used: Money) {
    let party = books.employingParty
    id = books.id
    kind = party?.kind ?? .person
    name = party?.name ?? books.id.text
    nation = books.nation
    payeReference = books.paye?.reference
    accountsOffice = books.paye?.accountsOffice
    paysHMRC = books.paye?.paid
    insured = books.insurance.contains {
      $0.days.contains(run.days.last) && $0.covers.contains(.employersLiability)
    }
    address = PostalAddress(party?.address ?? [])
    let claim = books.allowance(in: run.key.period.year)
    employmentAllowance = EmploymentAllowance(
      claimed: claim?.claimed ?? false, usedElsewhere: claim?.usedElsewhere ?? .zero,
      usedThisRun: run.allowanceUsed, usedToDate: used)
    pensionSchemes = books.pensionSchemes.map(PensionScheme.init)
  }
}

extension BureauExport.Employer.PensionScheme {
  init(_ scheme: PAEmployment.PensionScheme) {
    let isFixed = scheme.basis == .fixed
    id = scheme.id
    provider = scheme.provider
    reference = scheme.reference.orNil
    basis = scheme.basis
    relief = scheme.relief
    employeeRate = isFixed ? nil : scheme.employeeRate
    employerRate = isFixed ? nil : scheme.employerRate
    employeeAmount = isFixed ? scheme.employeeAmount : nil
    employerAmount = isFixed ? scheme.employerAmount : nil
  }
}

extension BureauExport.Period {
  init(_ run: PayRun) {
    let period = run.key.period
    self.run = run.key
    schedule = run.schedule
    every = period.frequency
    taxYear = period.year
    taxPeriod = period
    hmrcPeriod = period.hmrcNumber
    first = run.days.first
    last = run.days.last
    paymentDate = run.paymentDate
    bankDate = run.bankDate
    submitBy = run.submitBy
  }
}

extension BureauExport.Elements.Element {
  init(_ element: PayElement) {
    code = element.id
    label = element.neutralLabel.orNil ?? element.label
    unit = element.unit
    taxable = element.isPay
    nicable = element.isPay
    pensionable = element.isPay && element.pensionable
    countsForMinimumWage = element.countsForMinimumWage
    accruesHoliday = element.isPay && element.holiday
    premiumOver = element.premiumOver
    isCharge = element.kind == .charge || element.kind == .accommodation
    averageHours = element.averageHours
  }
}

// MARK: - PAs

extension BureauExport.Employees.Employee {
  init(
    _ assistant: PersonalAssistant, paid slips: [Payslip], _ run: PayRun,
    _ worked: [Identifier: [TimesheetLine]]
  ) {
    id = assistant.id
    forenames = assistant.forenames
    surname = assistant.surname
    born = assistant.born
    sex = assistant.sex
    niNumber = assistant.niNumber
    familyDisregard = assistant.family.flatMap {
      $0.disregardsNationalInsurance ? $0.relation : nil
    }
    minimumWageExemption = assistant.minimumWageExemption
    paidBy = assistant.paidBy
    address = PostalAddress(assistant.address)
    certificates = assistant.certificates.map {
      Certificate(kind: $0.kind, from: $0.span.from, to: $0.span.to)
    }
    apprenticeships = assistant.apprenticeships.map(BureauExport.Days.init)
    veteran = assistant.veteran.map(BureauExport.Days.init)
    studentLoans = assistant.studentLoans.map {
      Loan(plan: $0.plan, from: $0.span.from, to: $0.span.to)
    }
    postgraduateLoans = assistant.postgraduateLoans.map(BureauExport.Days.init)
    memberships = assistant.pension.map {
      Membership(from: $0.from, status: $0.status, scheme: $0.scheme)
    }
    contributionsOfAllJobs = ContributionsOfAllJobs(assistant, run)
    employments = slips.compactMap { slip in
      assistant.contracts.first { $0.id == slip.contract }.map {
        BureauExport.Employment($0, paid: slip, run, worked[$0.id] ?? [])
      }
    }
  }
}

extension BureauExport.Employees.Employee.ContributionsOfAllJobs {
  fileprivate init?(_ assistant: PersonalAssistant, _ run: PayRun) {
    let year = run.key.period.year
    let ofYear = DateRange(year.firstDay).including(year.lastDay)
    let held = assistant.contracts.filter { $0.span.overlaps(ofYear) }
    guard Set(held.map(\.schedule)).count > 1, let first = held.first,
      first.span.overlaps(run.days)
    else { return nil }
    under = first.id
    // A corrected payslip has its own year; that of the other jobs is the one the run closed on.
    contributions = run.closing.employments.filter { $0.assistant == assistant.id }
      .map { employment in
        let slip = run.payslips.first { $0.contract == employment.contract }
        return (slip?.toDate ?? employment.toDate).figures.class1
      }.total.letters.map(ContributionFigures.init)
  }
}

extension BureauExport.Days {
  init(_ span: Span) { self.init(from: span.from, to: span.to) }
}

extension BureauExport.Employment {
  init(_ contract: Contract, paid slip: Payslip, _ run: PayRun, _ worked: [TimesheetLine]) {
    id = contract.id
    payrollID = contract.payrollID.orNil
    from = contract.span.from
    to = contract.span.to
    starterDeclaration = contract.starter.declaration
    p45 = contract.starter.p45.flatMap { p45 in
      TaxYear(containing: p45.left) == run.key.period.year
        ? Leaving(left: p45.left, code: p45.code, basis: p45.basis, pay: p45.pay, tax: p45.tax)
        : nil
    }
    taxCodes = contract.taxCodes.map { Notice(from: $0.from, code: $0.code, basis: $0.basis) }
    // The terms that hold on any day this run pays for, days of arrears among them.
    let first = min(worked.lazy.map(\.on).min() ?? run.days.first, run.days.first)
    let start = contract.versions.lastIndex { $0.from <= first } ?? 0
    terms = contract.versions[start...].prefix { $0.from <= run.days.last }.map(Terms.init)
    toDate = YearToDateFigures(slip.toDate)
    onStrike = worked.contains { $0.absence?.kind == .strike }
    holiday = slip.holiday.map(HolidayTime.init)
    self.worked = Worked(slip)
  }
}

extension BureauExport.Employment.Terms {
  init(_ version: ContractVersion) {
    from = version.from
    jobTitle = version.jobTitle.orNil
    hours = version.hours
    weekly = version.weekly
    holiday = version.holiday
    rates = version.rates.map { ElementRate(element: $0.element, amount: $0.amount) }
  }
}

extension BureauExport.Employment.Worked {
  /// What we work out, for a bureau to check with.
  init(_ slip: Payslip) {
    taxCode = slip.taxCode
    basis = slip.basis
    category = slip.category
    gross = slip.gross
    expenses = slip.expenses
    charged = slip.charged
    taxable = slip.taxable
    incomeTax = slip.amount(.incomeTax)
    employeeNI = slip.amount(.nationalInsurance)
    employerNI = slip.employerNI
    studentLoan = slip.amount(.studentLoan)
    postgraduateLoan = slip.amount(.postgraduateLoan)
    salarySacrifice = slip.sacrificed
    pensionEmployee = slip.amount(.pension)
    pensionEmployer = slip.employerPension
    net = slip.net
    settled = slip.settled.total
  }
}

// MARK: - Time and totals

extension BureauExport.Time {
  init(_ sealed: SealedPayRun, _ worked: [Identifier: [TimesheetLine]]) {
    lines = sealed.lines.map { Line($0, in: sealed) }
    nothingWorked = sealed.run.payslips.filter { worked[$0.contract] == nil }.map {
      NothingWorked(employment: $0.contract)
    }
  }
}

extension BureauExport.Time.Line {
  init(_ line: TimesheetLine, in sealed: SealedPayRun) {
    let (books, run) = (sealed.books.employer, sealed.run)
    // Work before the schedule's first period belongs to the run's own, as it was worked.
    let contract = books.assistant(line.assistant)?.contracts.first { $0.id == line.contract }
    let own = books.schedule(run.schedule)?.period(run.key.period)
    let paydays = contract.flatMap { run.closing.paydays(of: $0, books) }
    let earlier = own.flatMap { paydays?.earlier(than: $0, holding: line.on) }?.period
    employment = line.contract
    workedOn = line.on
    element = line.absence?.kind.elementForOthers ?? line.element
    switch line.quantity {
    case .time(let worked): (time, units, amount) = (worked, nil, nil)
    case .units(let count): (time, units, amount) = (nil, Int(count), nil)
    case .miles(let tenths):
      (time, units, amount) = (nil, nil, nil)
      miles = UnitCount(tenths: tenths)
    case .amount(let money): (time, units, amount) = (nil, nil, money)
    }
    belongsToPeriod = earlier?.taxPeriod ?? run.key.period
    planLine =
      line.line ?? contract.flatMap { try? $0.payable(line, for: books).planLine }
      ?? books.element(line.element)?.line(on: line.on)
    person = line.person
    covers = line.covers != nil
    cancelledNotice = line.cancelled?.notice
  }
}

extension SealedPayRun {
  /// The pay elements of the books, and those of time away in the run.
  fileprivate var elementsForOthers: [PayElement] {
    let employer = books.employer
    var found = employer.elements.filter { $0.kind != .leave }
    let paid = run.payslips.flatMap(\.lines).filter(\.isOfLeave).map(\.element)
    for kind in AbsenceKind.allCases
    where paid.contains(kind.element) || lines.contains(where: { $0.absence?.kind == kind }) {
      let element = kind.elementForOthers(of: employer)
      if !found.contains(where: { $0.id == element.id }) { found.append(element) }
    }
    return found
  }
}

extension BureauExport.Totals {
  init(_ sealed: SealedPayRun, _ worked: [Identifier: [TimesheetLine]]) {
    let (run, slips) = (sealed.run, sealed.run.payslips)
    let byElement = Dictionary(grouping: slips.flatMap(\.lines), by: \.elementForOthers)
    employees = Set(slips.lazy.map(\.assistant)).count
    employments = slips.count
    unpaid = slips.count { worked[$0.contract] == nil }
    lines = sealed.lines.count
    time = sealed.lines.reduce(.zero) { $0 + $1.minutes }
    gross = run.gross
    rolledUpHoliday = (byElement[nil] ?? []).map(\.amount).total
    expenses = slips.map(\.expenses).total
    incomeTax = run.tax
    employeeNI = run.employeeNI
    employerNI = run.employerNI
    loans = run.loans
    pensionEmployee = slips.map { $0.amount(.pension) }.total
    pensionEmployer = slips.map(\.employerPension).total
    net = run.net
    settled = run.paid - run.net
    elements = sealed.elementsForOthers.compactMap { element in
      byElement[element.id].map { lines in
        Element(
          code: element.id,
          time: element.kind == .leave
            ? lines.reduce(.zero) { $1.agreed == nil ? $0 + $1.minutes : $0 }
            : lines.minutesWorked,
          units: Int(lines.reduce(0) { $1.agreed == nil ? $0 + $1.units : $0 }),
          amount: lines.map(\.amount).total)
      }
    }
  }
}
