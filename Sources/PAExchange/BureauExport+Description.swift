public import PADescription
import PAEmployment
import PAPayRun
import PAPrimitives

// The description of what a bureau is sent.

extension BureauExport: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    (
      "payrollExport",
      "One pay run with everything a bureau needs to run it itself, and our own figures to check with."
    )
  }

  public static var blank: BureauExport {
    BureauExport(
      id: "", producer: "", purpose: .period, runKind: .regular, sequence: 0, entry: 0,
      entryDigest: "", sealed: .blank, test: false, currency: .gbp, sender: .blank, recipient: nil,
      employer: .blank, period: .blank, elements: .blank, employees: .blank, time: .blank,
      totals: .blank, digest: .blank)
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    describeUndigested(&description)
    description.child("digest", &digest, Field("What shows that nothing was changed on the way."))
  }

  /// Everything that its digest is of.
  fileprivate mutating func describeUndigested(_ description: inout some Description) {
    description.attribute(
      "id", &id,
      Field(
        "The document's name: employer, journal entry, start of the entry's SHA-256. The same run always has the same name, so a copy received twice can be told.",
        as: .documentID))
    description.attribute(
      "producer", &producer, Field("The version of pa-payroll that sealed the run.", as: .text))
    description.attribute("purpose", &purpose, Field("What the document is for."))
    description.attribute(
      "runKind", &runKind, Field("Whether the run is regular or supplementary."))
    description.attribute(
      "sequence", &sequence,
      Field(
        "Which of the employer's runs in the tax year this is, from 1 without gaps: a number left out is a document that went astray.",
        as: .ordinal))
    description.attribute(
      "entry", &entry, Field("The number of the journal entry in its tax year.", as: .ordinal))
    description.attribute(
      "corrects", &corrects,
      Field(
        "The entry of the run, where it is given as it is right after a correction: entry is the correction's then, and what was exported before is replaced."
      ))
    description.attribute(
      "entryDigest", &entryDigest, Field("SHA-256 of the journal entry.", as: .digest))
    description.attribute("sealed", &sealed, Field("The day the run was sealed."))
    description.attribute(
      "test", &test, Field("Whether it is a trial that nobody is to be paid by."))
    description.attribute("currency", &currency, Field("The currency of every amount."))
    description.child(
      "sender", &sender,
      Field("Who sends it, to whom questions go: the budget's manager, or the employer."))
    description.child(
      "recipient", &recipient, Field("The bureau it goes to, where the books name one."))
    description.child("employer", &employer, Field("Who employs the PAs."))
    description.child("period", &period, Field("What time is paid, and when."))
    description.child(
      "elements", &elements, Field("The pay elements that time lines and rates refer to."))
    description.child("employees", &employees, Field("The PAs that this run pays."))
    description.child("time", &time, Field("What was worked, line by line as on the timesheets."))
    description.child(
      "totals", &totals, Field("Counts and sums over the document, to see that nothing was lost."))
  }
}

/// An export without its digest: what the digest is of.
struct Undigested: Described {
  var export: BureauExport

  static var described: (name: StaticString, sentence: StaticString) { BureauExport.described }

  static var blank: Undigested { Undigested(export: .blank) }

  mutating func describe(_ description: inout some Description) {
    export.describeUndigested(&description)
  }
}

extension BureauExport.Party: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("party", "Somebody named in the books.")
  }

  public static var blank: BureauExport.Party {
    BureauExport.Party(
      id: .blank, kind: .person, name: "", telephone: nil, email: nil, address: nil)
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("id", &id, Field("The party in the books."))
    description.attribute("kind", &kind, Field("Whether it is a person or an organisation."))
    description.attribute("name", &name, Field("Its name.", as: .text, privacy: .personal))
    description.attribute(
      "telephone", &telephone,
      Field("Where to ring about this document.", as: .text, privacy: .personal))
    description.attribute(
      "email", &email, Field("Where to write about this document.", as: .text, privacy: .personal))
    description.child("address", &address, Field("Its address."))
  }
}

extension BureauExport.Employment: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("employment", "One employment of a PA: one contract with its own payroll id.")
  }

  public static var blank: BureauExport.Employment {
    BureauExport.Employment(
      id: .blank, payrollID: nil, from: .blank, to: nil, starterDeclaration: .none, p45: nil,
      taxCodes: [], terms: [], toDate: .blank, holiday: nil, worked: .blank)
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute(
      "id", &id, Field("The employment in the books; time lines refer to it.", .key("employment")))
    description.attribute(
      "payrollId", &payrollID, Field("The payroll id HMRC knows it by.", as: .text))
    description.attribute("from", &from, Field("The first day of work."))
    description.attribute("to", &to, Field("The last day of work, where it has ended."))
    description.attribute(
      "starterDeclaration", &starterDeclaration, Field("The starter declaration made."))
    description.attribute(
      "onStrike", &onStrike, usually: false,
      Field("Whether she was on strike on days that the run pays for, which HMRC is told."))
    description.child("p45", &p45, Field("Figures of a P45 of this tax year that the PA brought."))
    description.list("taxCode", &taxCodes, .any, Field("A tax code as HMRC notified it."))
    description.list(
      "terms", &terms, .some,
      Field("Terms of the contract from a day; those in force on any day paid for."))
    description.child(
      "toDate", &toDate,
      Field(
        "Figures since 6 April by our working, this run included; the opening figures of the next.")
    )
    description.child(
      "holiday", &holiday, Field("Holiday earned in time; absent where holiday pay is rolled up."))
    description.child(
      "worked", &worked,
      Field("What we work this run out to, for a bureau to check its own figures with."))
  }
}

extension BureauExport.Employment.Leaving: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("leaving", "Figures of a P45 of this tax year that the PA brought.")
  }

  public static var blank: BureauExport.Employment.Leaving {
    BureauExport.Employment.Leaving(
      left: .blank, code: .blank, basis: .cumulative, pay: .zero, tax: .zero)
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("left", &left, Field("The day the earlier employment ended."))
    description.attribute("code", &code, Field("The tax code then."))
    description.attribute("basis", &basis, Field("Its basis."))
    description.attribute("pay", &pay, Field("Taxable pay in the tax year up to then."))
    description.attribute("tax", &tax, Field("Income tax in the tax year up to then."))
  }
}

extension BureauExport.Employment.Notice: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("notice", "A tax code as HMRC notified it.")
  }

  public static var blank: BureauExport.Employment.Notice {
    BureauExport.Employment.Notice(from: .blank, code: .blank, basis: .cumulative)
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("from", &from, Field("The first payment date it is used on."))
    description.attribute("code", &code, Field("The code."))
    description.attribute("basis", &basis, Field("Its basis."))
  }
}

extension BureauExport.Employment.Terms: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("terms", "Terms of the contract from a day; those in force on any day paid for.")
  }

  public static var blank: BureauExport.Employment.Terms {
    BureauExport.Employment.Terms(
      from: .blank, jobTitle: nil, hours: .regular, weekly: nil, holiday: .accrued, rates: [])
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("from", &from, Field("The first day they hold."))
    description.attribute("jobTitle", &jobTitle, Field("The job's title.", as: .text))
    description.attribute("hours", &hours, Field("How hours are agreed."))
    description.attribute("weekly", &weekly, Field("Time of a normal week, where there is one."))
    description.attribute("holiday", &holiday, Field("How holiday is given."))
    description.list("rate", &rates, .any, Field("What a pay element pays."))
  }
}

extension BureauExport.Employment.Terms.ElementRate: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("elementRate", "What a pay element pays.")
  }

  public static var blank: BureauExport.Employment.Terms.ElementRate {
    BureauExport.Employment.Terms.ElementRate(element: .blank, amount: .zero)
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("element", &element, Field("The pay element.", .reference("element")))
    description.attribute(
      "amount", &amount, Field("Pay for one of its units: an hour, a night, a day, a mile."))
  }
}

extension BureauExport.Employment.Worked: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("worked", "What we work this run out to, for a bureau to check its own figures with.")
  }

  public static var blank: BureauExport.Employment.Worked {
    BureauExport.Employment.Worked(
      taxCode: .blank, basis: .cumulative, category: nil, gross: .zero, expenses: .zero,
      charged: .zero, taxable: .zero, incomeTax: .zero, employeeNI: .zero, employerNI: .zero,
      studentLoan: .zero,
      postgraduateLoan: .zero, salarySacrifice: .zero, pensionEmployee: .zero,
      pensionEmployer: .zero, net: .zero)
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("taxCode", &taxCode, Field("The tax code used."))
    description.attribute("basis", &basis, Field("Its basis."))
    description.attribute(
      "category", &category,
      Field("The National Insurance letter used; absent where none is due at all."))
    description.attribute("gross", &gross, Field("Pay before deductions, without expenses."))
    description.attribute("expenses", &expenses, Field("Expenses given back."))
    description.attribute(
      "charged", &charged, usually: .zero,
      Field("What the employer charges, taken from pay after tax."))
    description.attribute("taxable", &taxable, Field("Taxable pay."))
    description.attribute(
      "incomeTax", &incomeTax, Field("Income tax; negative where it is given back."))
    description.attribute("employeeNI", &employeeNI, Field("Employee's National Insurance."))
    description.attribute(
      "employerNI", &employerNI, Field("Employer's National Insurance, before any allowance."))
    description.attribute("studentLoan", &studentLoan, Field("Student loan."))
    description.attribute("postgraduateLoan", &postgraduateLoan, Field("Postgraduate loan."))
    description.attribute(
      "salarySacrifice", &salarySacrifice,
      Field("Pay given up for the employer's pension contribution."))
    description.attribute(
      "pensionEmployee", &pensionEmployee, Field("Pension contribution taken from the PA's pay."))
    description.attribute(
      "pensionEmployer", &pensionEmployer,
      Field("Employer's pension contribution, with pay given up for it."))
    description.attribute("net", &net, Field("Pay less what comes off, expenses included."))
    description.attribute(
      "settled", &settled, usually: .zero,
      Field(
        "What is paid besides of what corrections of earlier runs left; below nothing what is taken back."
      ))
  }
}

extension BureauExport.Employer: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("employer", "Who employs the PAs.")
  }

  public static var blank: BureauExport.Employer {
    BureauExport.Employer(
      id: .blank, kind: .person, name: "", nation: .england, payeReference: nil,
      accountsOffice: nil, paysHMRC: nil, insured: false, address: nil, employmentAllowance: .blank,
      pensionSchemes: [])
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("id", &id, Field("The employer's books."))
    description.attribute(
      "kind", &kind, Field("Whether the employer is a person or an organisation."))
    description.attribute(
      "name", &name, Field("The employer's name.", as: .text, privacy: .personal))
    description.attribute("nation", &nation, Field("Whose bank holidays and employment law apply."))
    description.attribute(
      "payeReference", &payeReference, Field("The PAYE reference, where there is a scheme."))
    description.attribute(
      "accountsOffice", &accountsOffice,
      Field("The Accounts Office reference, where there is a scheme."))
    description.attribute(
      "paysHMRC", &paysHMRC, Field("How often HMRC is paid, where there is a scheme."))
    description.attribute(
      "insured", &insured,
      Field("Whether employers' liability insurance is in force on the period's last day."))
    description.child("address", &address, Field("The employer's address."))
    description.child(
      "employmentAllowance", &employmentAllowance, Field("Employment Allowance in the tax year."))
    description.list(
      "pensionScheme", &pensionSchemes, .any, Field("A pension scheme that PAs may belong to."))
  }
}

extension BureauExport.Employer.EmploymentAllowance: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("employmentAllowance", "Employment Allowance in the tax year.")
  }

  public static var blank: BureauExport.Employer.EmploymentAllowance {
    BureauExport.Employer.EmploymentAllowance(
      claimed: false, usedElsewhere: .zero, usedThisRun: .zero, usedToDate: .zero)
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("claimed", &claimed, Field("Whether it is claimed through this payroll."))
    description.attribute(
      "usedElsewhere", &usedElsewhere,
      Field("What another payroll of the same employer uses of it."))
    description.attribute(
      "usedThisRun", &usedThisRun,
      Field("What this run uses of it; negative where it gives some back."))
    description.attribute(
      "usedToDate", &usedToDate, Field("What this payroll used since 6 April, this run included."))
  }
}

extension BureauExport.Employer.PensionScheme: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("pensionScheme", "A pension scheme that PAs may belong to.")
  }

  public static var blank: BureauExport.Employer.PensionScheme {
    BureauExport.Employer.PensionScheme(
      id: .blank, provider: "", reference: nil, basis: .fixed, relief: .reliefAtSource,
      employeeRate: nil, employerRate: nil, employeeAmount: nil, employerAmount: nil)
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("id", &id, Field("The scheme in the books.", .key("pensionScheme")))
    description.attribute("provider", &provider, Field("The provider's name.", as: .text))
    description.attribute(
      "reference", &reference, Field("The employer's reference with the provider.", as: .text))
    description.attribute("basis", &basis, Field("What contributions are worked on."))
    description.attribute("relief", &relief, Field("How the PA gets tax relief."))
    description.attribute(
      "employeeRate", &employeeRate, Field("The PA's contribution, where it is a percentage."))
    description.attribute(
      "employerRate", &employerRate, Field("The employer's contribution, where it is a percentage.")
    )
    description.attribute(
      "employeeAmount", &employeeAmount,
      Field("The PA's contribution each pay period, where it is fixed."))
    description.attribute(
      "employerAmount", &employerAmount,
      Field("The employer's contribution each pay period, where it is fixed."))
  }
}

extension BureauExport.Period: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("payPeriod", "What time is paid, and when.")
  }

  public static var blank: BureauExport.Period {
    BureauExport.Period(
      run: RunKey(period: .blank), schedule: .blank, every: .monthly,
      taxYear: TaxYear(startYear: 2000), taxPeriod: .blank, hmrcPeriod: 0, first: .blank,
      last: .blank, paymentDate: .blank, bankDate: .blank, submitBy: .blank)
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("run", &run, Field("The run."))
    description.attribute("schedule", &schedule, Field("The pay schedule in the books."))
    description.attribute("every", &every, Field("How often pay is made."))
    description.attribute("taxYear", &taxYear, Field("The tax year."))
    description.attribute("taxPeriod", &taxPeriod, Field("The pay period."))
    description.attribute(
      "hmrcPeriod", &hmrcPeriod,
      Field("HMRC's number of it: the tax week, or the tax month for monthly pay.", as: .ordinal))
    description.attribute("first", &first, Field("The first day of the pay period."))
    description.attribute("last", &last, Field("The last day of the pay period."))
    description.attribute(
      "paymentDate", &paymentDate,
      Field("The day of payment that tax and National Insurance go by."))
    description.attribute(
      "bankDate", &bankDate, Field("The working day on which the money is to arrive."))
    description.attribute(
      "submitBy", &submitBy, Field("The last day to submit payments to the bank for that."))
  }
}

extension BureauExport.Elements: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("payElements", "The pay elements that time lines and rates refer to.")
  }

  public static var blank: BureauExport.Elements {
    BureauExport.Elements(elements: [])
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.list("element", &elements, .any, Field("A pay element and how it is treated."))
  }
}

extension BureauExport.Elements.Element: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("payElement", "A pay element and how it is treated.")
  }

  public static var blank: BureauExport.Elements.Element {
    BureauExport.Elements.Element(
      code: .blank, label: "", unit: .hour, taxable: false, nicable: false, pensionable: false,
      countsForMinimumWage: false, accruesHoliday: false, premiumOver: nil, isCharge: false,
      averageHours: nil)
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("code", &code, Field("Its short name.", .key("element")))
    description.attribute("label", &label, Field("What the payslip calls it.", as: .text))
    description.attribute("unit", &unit, Field("What its quantity counts."))
    description.attribute("taxable", &taxable, Field("Whether it is taxed."))
    description.attribute("nicable", &nicable, Field("Whether National Insurance is due on it."))
    description.attribute(
      "pensionable", &pensionable, Field("Whether a pension scheme on pensionable pay counts it."))
    description.attribute(
      "countsForMinimumWage", &countsForMinimumWage,
      Field("Whether its hours and pay count for the minimum wage."))
    description.attribute(
      "accruesHoliday", &accruesHoliday, Field("Whether holiday is earned on it."))
    description.attribute(
      "charge", &isCharge, usually: false,
      Field("Whether it is taken from pay after tax: a charge, or a room."))
    description.attribute(
      "averageHours", &averageHours,
      Field("The agreed hours of a day of living in, which the minimum wage is held against."))
    description.attribute(
      "premiumOver", &premiumOver,
      Field(
        "The element paid for the same work at its lowest rate; what is paid above that is a premium, which the minimum wage does not count."
      ))
  }
}

extension BureauExport.Employees: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("employees", "The PAs that this run pays.")
  }

  public static var blank: BureauExport.Employees {
    BureauExport.Employees(employees: [])
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.list("employee", &employees, .any, Field("One PA."))
  }
}

extension BureauExport.Employees.Employee: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("employee", "One PA.")
  }

  public static var blank: BureauExport.Employees.Employee {
    BureauExport.Employees.Employee(
      id: .blank, forenames: "", surname: "", born: .blank, sex: nil, niNumber: nil,
      familyDisregard: nil, minimumWageExemption: nil, paidBy: .bankTransfer, address: nil,
      certificates: [], apprenticeships: [], veteran: [], studentLoans: [], postgraduateLoans: [],
      memberships: [], contributionsOfAllJobs: nil, employments: [])
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("id", &id, Field("The PA in the books."))
    description.attribute(
      "forenames", &forenames, Field("First names.", as: .text, privacy: .personal))
    description.attribute("surname", &surname, Field("Last name.", as: .text, privacy: .personal))
    description.attribute(
      "born", &born, Field("Date of birth.", as: CivilDate.form, privacy: .personal))
    description.attribute("sex", &sex, Field("Sex as HMRC's records have it, where it was given."))
    description.attribute(
      "niNumber", &niNumber, Field("National Insurance number; absent while it is not known."))
    description.attribute(
      "familyDisregard", &familyDisregard,
      Field(
        "Family of the employer for whom no National Insurance is due, and how related; absent for everybody else."
      ))
    description.attribute(
      "minimumWageExemption", &minimumWageExemption,
      Field("Which of the law's exemptions from the minimum wage applies, where one does."))
    description.attribute(
      "paidBy", &paidBy, Field("How net pay reaches the PA. No account is given here."))
    description.child("address", &address, Field("The PA's address."))
    description.list(
      "certificate", &certificates, .any, Field("A certificate that changes National Insurance."))
    description.list("apprenticeship", &apprenticeships, .any, Field("An apprenticeship."))
    description.list(
      "veteran", &veteran, .any, Field("The first year of civilian work after the forces."))
    description.list("studentLoan", &studentLoans, .any, Field("A student loan to be collected."))
    description.list(
      "postgraduateLoan", &postgraduateLoans, .any, Field("A postgraduate loan to be collected."))
    description.list(
      "pension", &memberships, .any, Field("What the workplace pension is from a day."))
    description.child(
      "contributionsOfAllJobs", &contributionsOfAllJobs,
      Field(
        "The year's National Insurance of all jobs, where they are on several schedules; absent where they are not, or the one it is reported under has ended."
      ))
    description.list("employment", &employments, .some, Field("An employment that this run pays."))
  }
}

extension BureauExport.Employees.Employee.Certificate: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("certificate", "A certificate that changes National Insurance.")
  }

  public static var blank: BureauExport.Employees.Employee.Certificate {
    BureauExport.Employees.Employee.Certificate(kind: .deferment, from: .blank, to: nil)
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("kind", &kind, Field("What it grants."))
    description.attribute("from", &from, Field("The first day it is valid."))
    description.attribute("to", &to, Field("The last day it is valid, where it has one."))
  }
}

extension BureauExport.Employees.Employee.Loan: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("loan", "A student loan to be collected.")
  }

  public static var blank: BureauExport.Employees.Employee.Loan {
    BureauExport.Employees.Employee.Loan(plan: .plan1, from: .blank, to: nil)
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("plan", &plan, Field("Its plan."))
    description.attribute("from", &from, Field("The day on the start notice."))
    description.attribute("to", &to, Field("The day on the stop notice, where it came."))
  }
}

extension BureauExport.Employees.Employee.ContributionsOfAllJobs: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    (
      "contributionsOfAllJobs",
      "National Insurance of jobs that share an earnings period, which HMRC is told under one of them."
    )
  }

  public static var blank: BureauExport.Employees.Employee.ContributionsOfAllJobs {
    BureauExport.Employees.Employee.ContributionsOfAllJobs(under: .blank, contributions: [])
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("under", &under, Field("The employment it is reported under."))
    description.list(
      "contributions", &contributions, .any,
      Field("Since 6 April, one for each letter used."))
  }
}

extension BureauExport.Employees.Employee.Membership: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("membership", "What the workplace pension is from a day.")
  }

  public static var blank: BureauExport.Employees.Employee.Membership {
    BureauExport.Employees.Employee.Membership(from: .blank, status: .active, scheme: nil)
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("from", &from, Field("From which day."))
    description.attribute("status", &status, Field("Where the PA stands."))
    description.attribute(
      "scheme", &scheme, Field("The scheme, where the PA is a member.", .reference("pensionScheme"))
    )
  }
}

extension BureauExport.Time: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("workedTime", "What was worked, line by line as on the timesheets.")
  }

  public static var blank: BureauExport.Time {
    BureauExport.Time(lines: [], nothingWorked: [])
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.list(
      "line", &lines, .any,
      Field("What one PA worked on one day. Exactly one of minutes, units and amount is given."))
    description.list(
      "nothingWorked", &nothingWorked, .any,
      Field("An employment with no time in this run, so that silence is never a question."))
  }
}

extension BureauExport.Time.Line: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("timeLine", "What one PA worked on one day.")
  }

  public static var blank: BureauExport.Time.Line {
    BureauExport.Time.Line(
      employment: .blank, workedOn: .blank, element: .blank, time: nil, units: nil, miles: nil,
      amount: nil, belongsToPeriod: .blank, planLine: nil, person: nil, covers: false,
      cancelledNotice: nil)
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute(
      "employment", &employment, Field("The employment.", .reference("employment")))
    description.attribute(
      "workedOn", &workedOn, Field("The day worked, the day it began for a night."))
    description.attribute("element", &element, Field("The pay element.", .reference("element")))
    description.attribute("time", &time, Field("Time worked."))
    description.attribute("units", &units, Field("Nights, days, weeks or miles."))
    description.attribute("miles", &miles, Field("Miles that are not whole."))
    description.attribute("amount", &amount, Field("An amount of money."))
    description.attribute(
      "belongsToPeriod", &belongsToPeriod,
      Field("The pay period the day belongs to; an earlier one where it is arrears."))
    description.attribute(
      "planLine", &planLine, Field("The line of the budget's plan that bears it."))
    description.attribute(
      "person", &person,
      Field("The person supported, where the books name one: a short name, nothing more."))
    description.attribute(
      "covers", &covers, usually: false,
      Field("true where the PA stood in for another one. Why is not said."))
    description.attribute(
      "cancelledNotice", &cancelledNotice,
      Field(
        "How long before its start the PA was told that the shift is off: it was not worked, whatever time stands here."
      ))
  }
}

extension BureauExport.Time.NothingWorked: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    (
      "nothingWorked",
      "An employment with no time in this run, so that silence is never a question."
    )
  }

  public static var blank: BureauExport.Time.NothingWorked {
    BureauExport.Time.NothingWorked(employment: .blank)
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute(
      "employment", &employment, Field("The employment.", .reference("employment")))
  }
}

extension BureauExport.Totals: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("totals", "Counts and sums over the document, to see that nothing was lost.")
  }

  public static var blank: BureauExport.Totals {
    BureauExport.Totals(
      employees: 0, employments: 0, unpaid: 0, lines: 0, time: .zero, gross: .zero,
      rolledUpHoliday: .zero, expenses: .zero, incomeTax: .zero, employeeNI: .zero,
      employerNI: .zero, loans: .zero, pensionEmployee: .zero, pensionEmployer: .zero, net: .zero,
      elements: [])
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("employees", &employees, Field("How many PAs."))
    description.attribute("employments", &employments, Field("How many employments."))
    description.attribute("unpaid", &unpaid, Field("How many employments with nothing worked."))
    description.attribute("lines", &lines, Field("How many time lines."))
    description.attribute("time", &time, Field("Time of all time lines."))
    description.attribute("gross", &gross, Field("Pay before deductions, without expenses."))
    description.attribute(
      "rolledUpHoliday", &rolledUpHoliday, Field("Rolled-up holiday pay in it."))
    description.attribute("expenses", &expenses, Field("Expenses given back."))
    description.attribute("incomeTax", &incomeTax, Field("Income tax."))
    description.attribute("employeeNI", &employeeNI, Field("Employees' National Insurance."))
    description.attribute(
      "employerNI", &employerNI, Field("Employer's National Insurance, before any allowance."))
    description.attribute("loans", &loans, Field("Student and postgraduate loans."))
    description.attribute(
      "pensionEmployee", &pensionEmployee, Field("Pension contributions taken from PAs' pay."))
    description.attribute(
      "pensionEmployer", &pensionEmployer,
      Field("Employer's pension contributions, with pay given up for them."))
    description.attribute("net", &net, Field("Pay less what comes off, expenses included."))
    description.attribute(
      "settled", &settled, usually: .zero,
      Field(
        "What is paid besides of what corrections of earlier runs left; below nothing what is taken back."
      ))
    description.list("element", &elements, .any, Field("Time and money of one pay element."))
  }
}

extension BureauExport.Totals.Element: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("elementTotal", "Time and money of one pay element.")
  }

  public static var blank: BureauExport.Totals.Element {
    BureauExport.Totals.Element(code: .blank, time: .zero, units: 0, amount: .zero)
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("code", &code, Field("The pay element.", .reference("element")))
    description.attribute("time", &time, Field("Time worked."))
    description.attribute("units", &units, Field("Nights, days or miles."))
    description.attribute("amount", &amount, Field("What it comes to in pay or expenses."))
  }
}

extension BureauExport.Digest: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("proof", "What shows that nothing was changed on the way.")
  }

  public static var blank: BureauExport.Digest {
    BureauExport.Digest(sha256: "")
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute(
      "sha256", &sha256,
      Field(
        "SHA-256 of this document in Canonical XML 1.0, read without the white space between elements and without this digest element.",
        as: .digest))
  }
}

extension BureauExport.Days: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("days", "Days from a first to a last.")
  }

  public static var blank: BureauExport.Days {
    BureauExport.Days(from: .blank, to: nil)
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("from", &from, Field("The first day."))
    description.attribute("to", &to, Field("The last day; absent while it goes on."))
  }
}

extension BureauExport.Purpose: Vocabulary {
  public static var vocabulary: (name: StaticString, sentence: StaticString) {
    ("purpose", "What the document is for.")
  }

  /// What the word means.
  public var sentence: StaticString {
    switch self {
    case .period: "A pay period to be run."
    }
  }
}

extension BureauExport.Currency: Vocabulary {
  public static var vocabulary: (name: StaticString, sentence: StaticString) {
    ("currency", "The money it speaks of.")
  }

  /// What the word means.
  public var sentence: StaticString {
    switch self {
    case .gbp: "Pounds sterling."
    }
  }
}
