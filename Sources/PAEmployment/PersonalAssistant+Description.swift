public import PADescription
import PAPrimitives

// How a PA stands in the books.

extension PersonalAssistant: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("personalAssistant", "A personal assistant.")
  }

  public static var blank: PersonalAssistant {
    PersonalAssistant(id: .blank, forenames: "", surname: "", born: .blank)
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("id", &id, Field("The PA's short name.", .key("pa")))
    description.attribute(
      "forenames", &forenames,
      Field("First names.", question: "the PA's first names", privacy: .personal))
    description.attribute(
      "surname", &surname, Field("Last name.", question: "the PA's last name", privacy: .personal))
    description.attribute(
      "born", &born,
      Field(
        "Date of birth.", example: "1990-02-03", question: "the PA's date of birth",
        privacy: .personal))
    description.attribute(
      "died", &died, Field("The day the PA died; her contracts end by it.", privacy: .personal))
    description.attribute("sex", &sex, Field("As HMRC's records have it.", privacy: .personal))
    description.attribute(
      "email", &email, usually: "", Field("The PA's e-mail address.", privacy: .personal))
    description.attribute(
      "niNumber", &niNumber,
      Field(
        "The National Insurance number; not given while it is not known.",
        question: "the PA's National Insurance number"))
    description.attribute(
      "paidBy", &paidBy, usually: .bankTransfer,
      Field("How net pay is paid; bankTransfer where not given."))
    description.attribute(
      "minimumWageExemption", &minimumWageExemption,
      Field("The law's exemption from the minimum wage, where one holds."))
    description.texts(
      "addressLine", &address, 0...6,
      Field("A line of the address; the postcode is the last.", privacy: .personal))
    description.child(
      "family", &family,
      Field("How the PA is related to the employer, which may disregard National Insurance."))
    description.list(
      "familyOfSupported", &familyOfSupported, 0...20,
      Field("How the PA is related to a person supported, of which the funder may have to agree."))
    description.list(
      "niCertificate", &certificates, 0...20,
      Field("A certificate that changes National Insurance."))
    description.list(
      "apprenticeship", &apprenticeships, 0...20, Field("The days of an apprenticeship."))
    description.list(
      "veteran", &veteran, 0...20,
      Field("Days in the first year of civilian work after the forces."))
    description.list(
      "workingTimeOptOut", &workingTimeOptOut, 0...20,
      Field("Days for which the PA has agreed in writing to work more than 48 hours a week."))
    description.list(
      "niCategory", &assertedCategories, 0...50,
      Field("A category letter written down: it is checked against the facts and never used."))
    description.list(
      "studentLoan", &studentLoans, 0...20,
      Field("A student loan from its start notice to its stop notice."))
    description.list(
      "postgraduateLoan", &postgraduateLoans, 0...20,
      Field("Days a postgraduate loan is collected."))
    description.list(
      "pension", &pension, 0...50,
      Field("Where the PA stands with the workplace pension from a day on."))
    description.list(
      "contract", &contracts, 0...50, Field("An employment: a contract with its own payroll id."))
  }
}

extension FamilyOfEmployer: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("family", "How the PA is related to the employer, which may disregard National Insurance.")
  }

  public static var blank: FamilyOfEmployer {
    FamilyOfEmployer(relation: .other, livesInTheHome: false)
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute(
      "relation", &relation, Field("The relation to the employer.", privacy: .personal))
    description.attribute(
      "livesInTheHome", &livesInTheHome,
      Field("Whether PA and employer both live in the home the PA works in."))
    description.attribute(
      "sharesTasks", &sharesTasks, usually: false,
      Field(
        "Whether the PA shares in the tasks and activities of the family, which the minimum wage asks."
      ))
  }
}

extension Span: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("span", "Days from a first to a last, or without end.")
  }

  public static var blank: Span { Span(from: .blank) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("from", &from, Field("The first day."))
    description.attribute("to", &to, Field("The last day; not given while it goes on."))
    description.require(to.map { from <= $0 } ?? true, .daysInOrder, at: "to")
  }
}

extension NICertificate: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("niCertificate", "A certificate that changes National Insurance.")
  }

  public static var blank: NICertificate { NICertificate(kind: .reducedRate, span: .blank) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("kind", &kind, Field("What it grants.", privacy: .personal))
    span.describe(&description)
  }
}

extension AssertedCategory: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    (
      "assertedCategory",
      "A category letter written down: it is checked against the facts and never used."
    )
  }

  public static var blank: AssertedCategory { AssertedCategory(from: .blank, category: .a) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("from", &from, Field("From which day."))
    description.text(&category, Field("The letter."))
  }
}

extension StudentLoan: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("studentLoan", "A student loan from its start notice to its stop notice.")
  }

  public static var blank: StudentLoan { StudentLoan(plan: .plan1, span: .blank) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("plan", &plan, Field("The repayment plan."))
    span.describe(&description)
  }
}

extension PensionMembership: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("pensionMembership", "Where the PA stands with the workplace pension from a day on.")
  }

  public static var blank: PensionMembership { PensionMembership(from: .blank, status: .ceased) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("from", &from, Field("From which day."))
    description.attribute("status", &status, Field("Where the PA stands."))
    description.attribute(
      "scheme", &scheme,
      Field("The scheme; not given where the PA is not a member.", .reference("pensionScheme")))
    description.attribute(
      "until", &until,
      Field(
        "The day enrolment is postponed to, on which the PA is looked at again: three months from the first day at most, and that where it is not given.",
        write: "Only where status is postponed."))
    description.require(until.map { from < $0 } ?? true, .daysInOrder, at: "until")
  }
}

extension Contract: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    (
      "contract",
      "One employment: a second job or a re-hire is another contract with its own payroll id."
    )
  }

  public static var blank: Contract {
    Contract(
      id: .blank, payrollID: "", schedule: .blank, span: .blank,
      starter: Starter(declaration: .none))
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("id", &id, Field("Its short name.", .key("contract")))
    description.attribute(
      "payrollId", &payrollID,
      Field(
        "The payroll id HMRC knows the employment by.",
        write: "A second job, and a job that is taken up again, has one never used before.",
        .key("payrollId")))
    description.attribute(
      "schedule", &schedule, Field("The schedule it is paid on.", .reference("schedule")))
    span.describe(&description)
    description.attribute(
      "continuousFrom", &continuousFrom,
      Field(
        "The day from which employment counts as continuous, where another before it counts too; the first day where not given."
      ))
    description.attribute(
      "expectedTo", &expectedTo,
      Field(
        "The day a fixed term ends, or to which a temporary job is expected to go on; not given where it is permanent."
      ))
    description.require(
      continuousFrom.map { $0 <= span.from } ?? true, .daysInOrder, at: "continuousFrom")
    description.require(expectedTo.map { $0 >= span.from } ?? true, .daysInOrder, at: "expectedTo")
    description.child("starter", &starter, Field("What the PA declared or brought on starting."))
    description.list(
      "taxCode", &taxCodes, 0...50,
      Field("A tax code HMRC notified, from the first pay date it is used on."))
    description.list(
      "away", &away, 0...200,
      Field(
        "An absence that runs pay by the contract's normal days, without a timesheet that says it.")
    )
    description.list(
      "familyLeave", &familyLeave, 0...50,
      Field(
        "Leave about a child: the dates that statutory pay for it goes by, and the days that are taken."
      ))
    description.list(
      "carriedLeave", &carriedLeave, 0...20,
      Field("Leave that was not taken in its leave year, and what becomes of it."))
    description.list(
      "version", &versions, 1...100,
      Field("The terms from a day on; the first from the contract's first day."))
  }
}

extension Starter: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("starter", "What the PA declared or brought on starting.")
  }

  public static var blank: Starter { Starter(declaration: .none) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute(
      "declaration", &declaration,
      Field("The starter declaration.", question: "the PA's starter declaration"))
    description.child("p45", &p45, Field("Figures of a P45 from the last job."))
  }
}

extension P45: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("p45", "Figures of a P45 from the last job.")
  }

  public static var blank: P45 {
    P45(left: .blank, code: .blank, basis: .cumulative, pay: .zero, tax: .zero)
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("left", &left, Field("The day that employment ended."))
    description.attribute("code", &code, Field("The tax code then."))
    description.attribute("basis", &basis, usually: .cumulative, Field("Its basis."))
    description.attribute(
      "pay", &pay, Field("Pay in that tax year, where the code was cumulative.", as: .pounds))
    description.attribute("tax", &tax, Field("Tax in that tax year.", as: .pounds))
  }
}

extension TaxCodeNotice: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("taxCodeNotice", "A tax code HMRC notified, from the first pay date it is used on.")
  }

  public static var blank: TaxCodeNotice {
    TaxCodeNotice(from: .blank, code: .blank, basis: .cumulative)
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("from", &from, Field("The first pay date it is used on."))
    description.attribute("basis", &basis, usually: .cumulative, Field("Its basis."))
    description.text(&code, Field("The code.", question: "the PA's tax code where HMRC gave one"))
  }
}

extension ContractVersion: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("contractVersion", "The terms from a day on; the first from the contract's first day.")
  }

  public static var blank: ContractVersion {
    ContractVersion(
      from: .blank, jobTitle: "", hours: .regular, weekly: nil, holiday: .accrued)
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("from", &from, Field("The first day."))
    description.attribute(
      "agreed", &agreed,
      Field(
        "The day the terms were agreed, where they are for days already paid: what they give more is paid as arrears. Agreed after a payday, it is pay of the run that pays it; agreed before, it is late."
      ))
    description.attribute("jobTitle", &jobTitle, Field("The job's title."))
    description.attribute(
      "hours", &hours, Field("How hours are agreed, which decides how holiday works."))
    description.attribute(
      "weekly", &weekly,
      Field(
        "Hours of a normal week.", example: "16:00", question: "hours of a week", as: .workingTime))
    description.attribute(
      "yearly", &yearly,
      Field("Hours of a year, where they are agreed by the year.", as: .yearlyTime))
    description.attribute("holiday", &holiday, Field("How holiday is given."))
    description.attribute(
      "holidayWeeks", &weeksOfLeave,
      Field(
        "Weeks of leave a year, bank holidays included, where the contract gives more than the law."
      ))
    description.attribute(
      "additionalHoliday", &additionalHoliday, usually: .normal,
      Field("What leave beyond the first four weeks of a leave year pays."))
    description.attribute(
      "bankHolidays", &bankHolidays,
      Field("What bank holidays are on which the contract has normal hours, where that is agreed."))
    description.attribute(
      "holidayTakenBack", &takesBackHoliday, usually: false,
      Field(
        "Whether holiday that was taken beyond what was earned is taken back from the last pay: only where the contract says so."
      ))
    description.attribute(
      "cutOffDays", &cutOff,
      Field("Days after a pay period's end by which its time is to be handed in.", as: .ordinal))
    description.attribute(
      "lateTime", &lateTime, usually: .usualPayday,
      Field(
        "When wages are due for time that is handed in late: on the payday of its period, where the contract says nothing."
      ))
    description.attribute("pattern", &pattern, Field("How work is arranged."))
    description.child("notice", &notice, Field("How much notice either side gives."))
    description.child("probation", &probation, Field("The first months, on trial."))
    description.list(
      "normalDay", &days, 0...7, Field("Hours of a day of a normal week, where weeks are the same.")
    )
    description.texts(
      "qualifyingDay", &qualifyingDays, 0...7,
      Field(
        "A day of the week on which sick pay is due, where these are not the days normally worked."
      ))
    description.list(
      "particular", &particulars, 0...50,
      Field("What is agreed about a head of the written statement, in words."))
    description.list(
      "cancelledShift", &cancelledShifts, 0...5,
      Field(
        "What a shift pays that is cancelled or moved, by the notice given, the shortest first; nothing where the notice is longer than all."
      ))
    description.list(
      "absence", &absences, 0...20,
      Field("What time away pays, where it is not what is usual for its kind."))
    description.list("rate", &rates, 0...200, Field("What one unit of an element pays."))
  }
}

extension WrittenForm {
  /// Hours of a year.
  fileprivate static let yearlyTime = WrittenForm(
    "yearlyTime", "Write hours and minutes of a year, 1560:00.", example: "1560:00",
    patterns: ["[0-9]{1,4}:[0-5][0-9]"])
}

extension AbsencePay: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("absencePay", "What a kind of time away pays.")
  }

  public static var blank: AbsencePay { AbsencePay(.unpaid, pays: .zero) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("kind", &kind, Field("The kind."))
    description.attribute("pays", &share, Field("The part of an hour\u{2019}s pay."))
    description.attribute(
      "days", &days,
      Field(
        "On how many days in any twelve months it is paid; not given for no limit.", as: .ordinal))
    description.attribute(
      "weeks", &weeks,
      Field(
        "For how many weeks in any twelve months, each of the days on which sick pay is due; not given for no limit.",
        as: .ordinal))
  }
}

extension CancelledShiftPay: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("cancelledShift", "What a shift pays that is cancelled or moved with less than some notice.")
  }

  public static var blank: CancelledShiftPay { CancelledShiftPay(noticeBelow: .zero, share: .zero) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute(
      "noticeBelow", &noticeBelow,
      Field(
        "The notice before its start, in hours and minutes, below which it pays this.",
        as: .workingTime))
    description.attribute("pays", &share, Field("The part of its pay."))
  }
}

extension ElementRate: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("elementRate", "What one unit of an element pays.")
  }

  public static var blank: ElementRate { ElementRate(element: .blank, amount: .zero) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("element", &element, Field("The element.", .reference("element")))
    description.text(&amount, Field("Pay for one unit.", question: "pounds an hour", as: .pounds))
  }
}
