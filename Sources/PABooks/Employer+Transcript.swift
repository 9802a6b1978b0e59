import PABudgets
import PAClaims
import PAEmployment
import PAJournal
import PAPrimitives

// How `employer.xml` is written and read. The schema in `EmployerSchema.swift` says the same to other
// programs, and a test holds the two together by writing, checking and reading every shape.

let blankID = Identifier(known: "blank")
let blankDay = CivilDate(2000, 1, 1)

extension BooksRead: Transcribed {
  static var blank: BooksRead {
    BooksRead(
      employer: Employer(id: blankID, nation: .england, roles: Roles(employer: blankID)),
      budgets: [])
  }

  mutating func transcribe(_ transcript: inout some Transcript) {
    transcript.attribute("id", &employer.id)
    transcript.attribute("nation", &employer.nation)
    transcript.list("party", &employer.parties)
    transcript.child("roles", &employer.roles)
    transcript.child("paye", &employer.paye)
    transcript.list("employmentAllowance", &employer.allowances)
    transcript.list("pensionScheme", &employer.pensionSchemes)
    transcript.list("insurance", &employer.insurance)
    transcript.list("schedule", &employer.schedules)
    transcript.list("element", &employer.elements)
    transcript.list("budget", &budgets)
    transcript.list("training", &trainings)
    transcript.list("pa", &employer.assistants)
  }
}

extension Party: Transcribed {
  static var blank: Party { Party(id: blankID, kind: .person, name: "") }

  mutating func transcribe(_ transcript: inout some Transcript) {
    transcript.attribute("id", &id)
    transcript.attribute("kind", &kind)
    transcript.attribute("name", &name)
    transcript.attribute("telephone", &telephone, usually: "")
    transcript.attribute("email", &email, usually: "")
    transcript.texts("addressLine", &address)
  }
}

extension Roles: Transcribed {
  static var blank: Roles { Roles(employer: blankID) }

  mutating func transcribe(_ transcript: inout some Transcript) {
    transcript.attribute("employer", &employer)
    transcript.attribute("budgetHolder", &budgetHolder)
    transcript.attribute("accountHolder", &accountHolder)
    transcript.attribute("manager", &manager)
    transcript.attribute("bureau", &bureau)
    transcript.texts("personSupported", &personsSupported)
  }
}

extension PAYEScheme: Transcribed {
  static var blank: PAYEScheme {
    guard let reference = PAYEReference("000/0"),
      let office = AccountsOfficeReference("000PA00000000")
    else { preconditionFailure("both are well formed") }
    return PAYEScheme(reference: reference, accountsOffice: office)
  }

  mutating func transcribe(_ transcript: inout some Transcript) {
    transcript.attribute("reference", &reference)
    transcript.attribute("accountsOffice", &accountsOffice)
    transcript.attribute("paid", &paid, usually: .monthly)
  }
}

extension EmploymentAllowanceClaim: Transcribed {
  static var blank: EmploymentAllowanceClaim {
    EmploymentAllowanceClaim(year: TaxYear(startYear: 2000), claimed: false)
  }

  mutating func transcribe(_ transcript: inout some Transcript) {
    transcript.attribute("year", &year)
    transcript.attribute("claimed", &claimed)
    transcript.attribute("usedElsewhere", &usedElsewhere, usually: .zero)
  }
}

extension PensionScheme: Transcribed {
  static var blank: PensionScheme { PensionScheme(id: blankID, provider: "") }

  mutating func transcribe(_ transcript: inout some Transcript) {
    transcript.attribute("id", &id)
    transcript.attribute("provider", &provider)
    transcript.attribute("reference", &reference, usually: "")
    transcript.attribute("basis", &basis)
    transcript.attribute("relief", &relief)
    transcript.attribute("employeeRate", &employeeRate, usually: .zero)
    transcript.attribute("employerRate", &employerRate, usually: .zero)
    transcript.attribute("employeeAmount", &employeeAmount, usually: .zero)
    transcript.attribute("employerAmount", &employerAmount, usually: .zero)
  }
}

extension InsurancePolicy: Transcribed {
  static var blank: InsurancePolicy {
    InsurancePolicy(id: blankID, insurer: "", days: DateRange(blankDay))
  }

  mutating func transcribe(_ transcript: inout some Transcript) {
    transcript.attribute("id", &id)
    transcript.attribute("insurer", &insurer)
    transcript.attribute("policy", &policy, usually: "")
    transcript.days(&days)
    transcript.texts("covers", &covers)
  }
}

extension PaySchedule: Transcribed {
  static var blank: PaySchedule {
    PaySchedule(
      id: blankID, frequency: .monthly, firstPeriodStarts: blankDay, paidDaysAfterEnd: 0)
  }

  mutating func transcribe(_ transcript: inout some Transcript) {
    transcript.attribute("id", &id)
    transcript.attribute("every", &frequency)
    transcript.attribute("firstPeriodStarts", &firstPeriodStarts)
    transcript.attribute("paidDaysAfterEnd", &paidDaysAfterEnd)
  }
}

extension PayElement: Transcribed {
  static var blank: PayElement {
    PayElement(id: blankID, label: "", unit: .hour, kind: .work)
  }

  mutating func transcribe(_ transcript: inout some Transcript) {
    transcript.attribute("id", &id)
    transcript.attribute("label", &label)
    transcript.attribute("unit", &unit)
    transcript.attribute("kind", &kind)
    transcript.attribute("pensionable", &pensionable, usually: true)
    transcript.attribute("holiday", &holiday, usually: true)
    transcript.attribute("premiumOver", &premiumOver)
    transcript.list("charge", &charges)
  }
}

extension PayElement.Charge: Transcribed {
  static var blank: PayElement.Charge { PayElement.Charge(from: blankDay, line: blankID) }

  mutating func transcribe(_ transcript: inout some Transcript) {
    transcript.attribute("from", &from)
    transcript.attribute("line", &line)
  }
}

extension Budget: Transcribed {
  static var blank: Budget {
    Budget(id: blankID, held: .directPayment, days: DateRange(blankDay))
  }

  mutating func transcribe(_ transcript: inout some Transcript) {
    transcript.attribute("id", &id)
    transcript.attribute("held", &held)
    transcript.days(&days)
    transcript.attribute("for", &person)
    transcript.list("funder", &funders)
    transcript.list("funding", &funding)
    transcript.list("line", &lines)
    transcript.list("hiddenCost", &hiddenCosts)
  }
}

extension Funder: Transcribed {
  static var blank: Funder { Funder(id: blankID, party: blankID) }

  mutating func transcribe(_ transcript: inout some Transcript) {
    transcript.attribute("id", &id)
    transcript.attribute("party", &party)
    transcript.attribute("reference", &reference, usually: "")
  }
}

extension FundingVersion: Transcribed {
  static var blank: FundingVersion { FundingVersion(from: blankDay, shares: []) }

  mutating func transcribe(_ transcript: inout some Transcript) {
    transcript.attribute("from", &from)
    transcript.list("share", &shares)
  }
}

extension FunderShare: Transcribed {
  static var blank: FunderShare { FunderShare(funder: blankID, share: .zero) }

  mutating func transcribe(_ transcript: inout some Transcript) {
    transcript.attribute("funder", &funder)
    transcript.text(&share)
  }
}

extension PlanLine: Transcribed {
  static var blank: PlanLine { PlanLine(id: blankID, label: "", agreed: .zero) }

  mutating func transcribe(_ transcript: inout some Transcript) {
    transcript.attribute("id", &id)
    transcript.attribute("label", &label)
    transcript.attribute("agreed", &agreed)
    transcript.attribute("funder", &funder)
  }
}

extension HiddenCost: Transcribed {
  static var blank: HiddenCost {
    HiddenCost(
      id: blankID, label: "", kind: .other, payer: .budget, basis: .once, line: blankID,
      agreed: .zero, evidence: "")
  }

  mutating func transcribe(_ transcript: inout some Transcript) {
    transcript.attribute("id", &id)
    transcript.attribute("label", &label)
    transcript.attribute("kind", &kind)
    transcript.attribute("payer", &payer)
    transcript.attribute("basis", &basis)
    transcript.attribute("line", &line)
    transcript.attribute("agreed", &agreed)
    transcript.attribute("committed", &committed, usually: .zero)
    transcript.attribute("evidence", &evidence)
    transcript.attribute("source", &source, usually: "")
  }
}

extension Training: Transcribed {
  static var blank: Training {
    Training(
      id: blankID, learner: nil, title: "", provider: "", days: DateRange(blankDay),
      attendance: .zero)
  }

  mutating func transcribe(_ transcript: inout some Transcript) {
    transcript.attribute("id", &id)
    transcript.attribute("learner", &learner)
    transcript.attribute("title", &title)
    transcript.attribute("provider", &provider)
    transcript.days(&days)
    transcript.attribute("attendance", &attendance)
  }
}

extension PersonalAssistant: Transcribed {
  static var blank: PersonalAssistant {
    PersonalAssistant(id: blankID, forenames: "", surname: "", born: blankDay)
  }

  mutating func transcribe(_ transcript: inout some Transcript) {
    transcript.attribute("id", &id)
    transcript.attribute("forenames", &forenames)
    transcript.attribute("surname", &surname)
    transcript.attribute("born", &born)
    transcript.attribute("sex", &sex, usually: "")
    transcript.attribute("email", &email, usually: "")
    transcript.attribute("niNumber", &niNumber)
    transcript.attribute("paidBy", &paidBy, usually: .bankTransfer)
    transcript.attribute("minimumWageExemption", &minimumWageExemption)
    transcript.texts("addressLine", &address)
    transcript.child("family", &family)
    transcript.list("niCertificate", &certificates)
    transcript.list("apprenticeship", &apprenticeships)
    transcript.list("veteran", &veteran)
    transcript.list("niCategory", &assertedCategories)
    transcript.list("studentLoan", &studentLoans)
    transcript.list("postgraduateLoan", &postgraduateLoans)
    transcript.list("pension", &pension)
    transcript.list("contract", &contracts)
  }
}

extension FamilyOfEmployer: Transcribed {
  static var blank: FamilyOfEmployer {
    FamilyOfEmployer(relation: .other, livesInTheHome: false)
  }

  mutating func transcribe(_ transcript: inout some Transcript) {
    transcript.attribute("relation", &relation)
    transcript.attribute("livesInTheHome", &livesInTheHome)
  }
}

extension Span: Transcribed {
  static var blank: Span { Span(from: blankDay) }

  mutating func transcribe(_ transcript: inout some Transcript) {
    transcript.attribute("from", &from)
    transcript.attribute("to", &to)
  }
}

extension NICertificate: Transcribed {
  static var blank: NICertificate { NICertificate(kind: .reducedRate, span: .blank) }

  mutating func transcribe(_ transcript: inout some Transcript) {
    transcript.attribute("kind", &kind)
    span.transcribe(&transcript)
  }
}

extension AssertedCategory: Transcribed {
  static var blank: AssertedCategory { AssertedCategory(from: blankDay, category: .a) }

  mutating func transcribe(_ transcript: inout some Transcript) {
    transcript.attribute("from", &from)
    transcript.text(&category)
  }
}

extension StudentLoan: Transcribed {
  static var blank: StudentLoan { StudentLoan(plan: .plan1, span: .blank) }

  mutating func transcribe(_ transcript: inout some Transcript) {
    transcript.attribute("plan", &plan)
    span.transcribe(&transcript)
  }
}

extension PensionMembership: Transcribed {
  static var blank: PensionMembership { PensionMembership(from: blankDay, status: .ceased) }

  mutating func transcribe(_ transcript: inout some Transcript) {
    transcript.attribute("from", &from)
    transcript.attribute("status", &status)
    transcript.attribute("scheme", &scheme)
  }
}

extension Contract: Transcribed {
  static var blank: Contract {
    Contract(
      id: blankID, payrollID: "", schedule: blankID, span: .blank,
      starter: Starter(declaration: .none))
  }

  mutating func transcribe(_ transcript: inout some Transcript) {
    transcript.attribute("id", &id)
    transcript.attribute("payrollId", &payrollID)
    transcript.attribute("schedule", &schedule)
    span.transcribe(&transcript)
    transcript.child("starter", &starter)
    transcript.list("taxCode", &taxCodes)
    transcript.list("version", &versions)
  }
}

extension Starter: Transcribed {
  static var blank: Starter { Starter(declaration: .none) }

  mutating func transcribe(_ transcript: inout some Transcript) {
    transcript.attribute("declaration", &declaration)
    transcript.child("p45", &p45)
  }
}

extension P45: Transcribed {
  static var blank: P45 {
    P45(left: blankDay, code: .blank, basis: .cumulative, pay: .zero, tax: .zero)
  }

  mutating func transcribe(_ transcript: inout some Transcript) {
    transcript.attribute("left", &left)
    transcript.attribute("code", &code)
    transcript.attribute("basis", &basis, usually: .cumulative)
    transcript.attribute("pay", &pay)
    transcript.attribute("tax", &tax)
  }
}

extension TaxCodeNotice: Transcribed {
  static var blank: TaxCodeNotice {
    TaxCodeNotice(from: blankDay, code: .blank, basis: .cumulative)
  }

  mutating func transcribe(_ transcript: inout some Transcript) {
    transcript.attribute("from", &from)
    transcript.attribute("basis", &basis, usually: .cumulative)
    transcript.text(&code)
  }
}

extension ContractVersion: Transcribed {
  static var blank: ContractVersion {
    ContractVersion(
      from: blankDay, jobTitle: "", hours: .regular, weekly: nil, holiday: .accrued)
  }

  mutating func transcribe(_ transcript: inout some Transcript) {
    transcript.attribute("from", &from)
    transcript.attribute("jobTitle", &jobTitle)
    transcript.attribute("hours", &hours)
    transcript.attribute("weekly", &weekly)
    transcript.attribute("holiday", &holiday)
    transcript.list("rate", &rates)
  }
}

extension ElementRate: Transcribed {
  static var blank: ElementRate { ElementRate(element: blankID, amount: .zero) }

  mutating func transcribe(_ transcript: inout some Transcript) {
    transcript.attribute("element", &element)
    transcript.text(&amount)
  }
}

extension Transcript {
  /// Days from a first to a last.
  mutating func days(_ days: inout DateRange) {
    var (first, last) = (days.first, days.last)
    attribute("from", &first)
    attribute("to", &last)
    // The wrong order is a fault of the books that the checks name.
    days = DateRange(first, last) ?? DateRange(first)
  }
}
