public import PADescription
import PAPrimitives

// How an employer stands in the books.

extension Party: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("party", "A person or organisation who is not a PA.")
  }

  public static var blank: Party { Party(id: .blank, kind: .person, name: "") }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("id", &id, Field("Its short name.", .key("party")))
    description.attribute("kind", &kind, Field("What it is."))
    description.attribute(
      "name", &name, Field("The name as documents show it.", privacy: .personal))
    description.attribute(
      "telephone", &telephone, usually: "", Field("Its telephone number.", privacy: .personal))
    description.attribute(
      "email", &email, usually: "", Field("Its e-mail address.", privacy: .personal))
    description.texts(
      "addressLine", &address, 0...6,
      Field("A line of the address; the postcode is the last.", privacy: .personal))
  }
}

extension Roles: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("roles", "Which party does what; one may do several.")
  }

  public static var blank: Roles { Roles(employer: .blank) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute(
      "employer", &employer,
      Field(
        "The party whose contracts, PAYE scheme, insurance and pension these are.",
        .reference("party")))
    description.attribute(
      "budgetHolder", &budgetHolder,
      Field("The party who answers for the budget.", .reference("party")))
    description.attribute(
      "accountHolder", &accountHolder,
      Field("The party whose account holds the money.", .reference("party")))
    description.attribute(
      "manager", &manager, Field("The third-party manager, if there is one.", .reference("party")))
    description.attribute(
      "bureau", &bureau, Field("The payroll bureau, if there is one.", .reference("party")))
    description.texts(
      "personSupported", &personsSupported, 0...20,
      Field("The short name of a person supported. No more is kept of them."))
  }
}

extension PAYEScheme: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("paye", "The employer's PAYE scheme.")
  }

  public static var blank: PAYEScheme {
    guard let reference = PAYEReference("000/0"),
      let office = AccountsOfficeReference("000PA00000000")
    else { preconditionFailure("both are well formed") }
    return PAYEScheme(reference: reference, accountsOffice: office)
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute(
      "reference", &reference,
      Field("The employer's PAYE reference.", question: "the PAYE reference"))
    description.attribute(
      "accountsOffice", &accountsOffice,
      Field("The reference payments are marked with.", question: "the Accounts Office reference"))
    description.attribute(
      "paid", &paid, usually: .monthly, Field("How often HMRC is paid; monthly where not given."))
    description.attribute(
      "filing", &filing, usually: .online,
      Field("How HMRC is told what was paid; online where not given."))
  }
}

extension EmploymentAllowanceClaim: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    (
      "employmentAllowance",
      "Whether Employment Allowance is claimed in a tax year. An employer has one, wherever it claims."
    )
  }

  public static var blank: EmploymentAllowanceClaim {
    EmploymentAllowanceClaim(year: .blank, claimed: false)
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("year", &year, Field("The tax year."))
    description.attribute(
      "claimed", &claimed,
      Field(
        "Whether it is claimed through this payroll.",
        question: "is Employment Allowance claimed here"))
    description.attribute(
      "usedElsewhere", &usedElsewhere, usually: .zero,
      Field("What another payroll of the same employer uses of it.", as: .pounds))
  }
}

extension Class1Paid: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    (
      "class1Paid",
      "Class 1 National Insurance of a tax year over all who were employed, which says whether statutory pay about a child comes back whole."
    )
  }

  public static var blank: Class1Paid { Class1Paid(year: .blank, amount: .zero) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("year", &year, Field("The tax year."))
    description.attribute(
      "amount", &amount,
      Field(
        "Employees\u{2019} and employer\u{2019}s together, before Employment Allowance; where fewer than twelve months of the year had any, for twelve.",
        as: .pounds))
  }
}

extension PensionScheme: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("pensionScheme", "A workplace pension scheme and its terms.")
  }

  public static var blank: PensionScheme { PensionScheme(id: .blank, provider: "") }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("id", &id, Field("Its short name.", .key("pensionScheme")))
    description.attribute("provider", &provider, Field("The provider's name."))
    description.attribute(
      "reference", &reference, usually: "", Field("The employer's reference with the provider."))
    description.attribute("basis", &basis, Field("What contributions are worked on."))
    description.attribute("relief", &relief, Field("How the PA gets tax relief."))
    description.attribute(
      "employeeRate", &employeeRate, usually: .zero, Field("The PA's part, tax relief included."))
    description.attribute(
      "employerRate", &employerRate, usually: .zero, Field("The employer's part."))
    description.attribute(
      "employeeAmount", &employeeAmount, usually: .zero,
      Field("The PA's part each pay period where the basis is fixed.", as: .pounds))
    description.attribute(
      "employerAmount", &employerAmount, usually: .zero,
      Field("The employer's part each period where the basis is fixed.", as: .pounds))
    description.attribute(
      "partPeriod", &partPeriod, usually: .payable,
      Field("What contributions the scheme asks for the period in which somebody joins."))
  }
}

extension PAYEScheme.Filing: Vocabulary {
  public static var vocabulary: (name: StaticString, sentence: StaticString) {
    ("filing", "How HMRC is told what was paid.")
  }

  /// What the word means.
  public var sentence: StaticString {
    switch self {
    case .online: "On or before each payday, online (FPS)."
    case .paper: "Each quarter on paper (RT2), which HMRC must have agreed to."
    }
  }
}

extension AutomaticEnrolmentChoices: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("automaticEnrolment", "What an employer chooses in automatic enrolment.")
  }

  public static var blank: AutomaticEnrolmentChoices { AutomaticEnrolmentChoices() }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute(
      "payReferencePeriods", &payReferencePeriods, usually: .taxPeriods,
      Field("What the periods follow in which earnings are looked at."))
  }
}

extension AutomaticEnrolmentChoices.PayReferencePeriods: Vocabulary {
  public static var vocabulary: (name: StaticString, sentence: StaticString) {
    ("payReferencePeriods", "What the periods follow in which earnings are looked at.")
  }

  /// What the word means.
  public var sentence: StaticString {
    switch self {
    case .taxPeriods: "Tax weeks and months: blocks of the schedule's length from 6 April."
    case .payPeriods: "The schedule's own pay periods."
    }
  }
}

extension PensionScheme.PartPeriod: Vocabulary {
  public static var vocabulary: (name: StaticString, sentence: StaticString) {
    ("partPeriod", "What contributions a scheme asks for the period in which somebody joins.")
  }

  /// What the word means.
  public var sentence: StaticString {
    switch self {
    case .payable: "All pay that is payable from the day of joining on, whatever days it is for."
    case .proRata:
      "The part of it that the days from the day of joining on are of the pay reference period."
    }
  }
}

extension PostedPayments: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("postedPayments", "Whether what is paid is posted in these books.")
  }

  public static var blank: PostedPayments { PostedPayments(isPosted: false, from: .blank) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("posted", &isPosted, Field("Whether payments are posted."))
    description.attribute("from", &from, Field("The day from which every payment is."))
  }
}

extension InsurancePolicy: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("insurance", "An insurance policy of the employer.")
  }

  public static var blank: InsurancePolicy {
    InsurancePolicy(id: .blank, insurer: "", days: DateRange(.blank))
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("id", &id, Field("Its short name.", .key("insurance")))
    description.attribute("insurer", &insurer, Field("The insurer's name."))
    description.attribute("policy", &policy, usually: "", Field("The policy's number."))
    description.days(&days)
    description.texts("covers", &covers, 1...5, Field("What the policy covers."))
  }
}

extension PaySchedule: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("schedule", "When pay is worked and paid.")
  }

  public static var blank: PaySchedule {
    PaySchedule(
      id: .blank, frequency: .monthly, firstPeriodStarts: .blank, paidDaysAfterEnd: 0)
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("id", &id, Field("Its short name.", .key("schedule")))
    description.attribute(
      "every", &frequency,
      Field(
        "How often pay is made.",
        question: "how often pay is made, each week, two weeks, four weeks or month"))
    description.attribute(
      "firstPeriodStarts", &firstPeriodStarts,
      Field(
        "The first day of the first pay period, which fixes all others.", example: "2026-10-12",
        question: "the first day of the first pay period"))
    description.attribute(
      "paidDaysAfterEnd", &paidDaysAfterEnd,
      Field(
        "Days from a period's last day to its pay date, from -27 to 60.",
        question: "days from a period's end to its pay date", as: .daysAfterEnd))
  }
}

extension PayElement: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("payElement", "Something that can be worked or paid.")
  }

  public static var blank: PayElement {
    PayElement(id: .blank, label: "", unit: .hour, kind: .work)
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("id", &id, Field("Its short name.", .key("element")))
    description.attribute("label", &label, Field("What the payslip calls it."))
    description.attribute(
      "neutralLabel", &neutralLabel, usually: "",
      Field(
        "What exports to bureaux call it, where the label says more than they need; the label where not given."
      ))
    description.attribute("unit", &unit, Field("What a quantity of it counts."))
    description.attribute(
      "kind", &kind, Field("What kind of pay it is; tax and the minimum wage follow from it."))
    description.attribute(
      "pensionable", &pensionable, usually: true,
      Field("Whether a scheme on pensionable pay counts it; yes where not given."))
    description.attribute(
      "holiday", &holiday, usually: true,
      Field("Whether holiday is earned on it; yes where not given."))
    description.attribute(
      "premiumOver", &premiumOver,
      Field(
        "The element for the same work at its lowest rate; pay above that rate does not count for the minimum wage.",
        .reference("element")))
    description.attribute(
      "workedAs", &workedAs,
      Field(
        "The element by which time worked within a sleep-in or on call is paid; by the time of day where not given.",
        .reference("element")))
    description.attribute(
      "averageHours", &averageHours,
      Field(
        "The hours of a day of living in that were agreed to be its average, before the work began.",
        as: .workingTime))
    description.attribute(
      "mostWakings", &mostWakings,
      Field("The most wakings of a sleep-in, as it was agreed; three where not given."))
    description.attribute(
      "mostAwake", &mostAwake,
      Field(
        "The longest that a PA is awake in a sleep-in, as it was agreed; 1:00 where not given.",
        as: .workingTime))
    description.attribute(
      "vehicle", &vehicle, usually: .car,
      Field("What the PA drives or rides, of mileage; a car where not given."))
    description.list(
      "when", &times, 0...50,
      Field(
        "When it pays time by the clock: a shift of start and end alone is paid by the elements whose times it meets."
      ))
    description.list(
      "charge", &charges, 1...50, Field("The plan line that bears the element from a day on."))
  }
}

extension PayElement.Charge: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("charge", "The plan line that bears the element from a day on.")
  }

  public static var blank: PayElement.Charge { PayElement.Charge(from: .blank, line: .blank) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("from", &from, Field("The first day it bears it."))
    description.attribute("line", &line, Field("The plan line.", .reference("line")))
  }
}

extension WrittenForm {
  /// How long after a period pay is made.
  static let daysAfterEnd = WrittenForm(
    "daysAfterEnd", "Write a whole number of days from -27 to 60.", example: "5", .integer,
    patterns: ["-?[0-9]{1,2}"], bounds: ("-27", "60"))
}
