import PADeductions
public import PADescription
import PAEmployment
import PAPrimitives

// How a run, its payslips and the year so far stand in an entry.

extension PayRunFinding: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("finding", "What somebody should look at that did not stop the run.")
  }

  public static var blank: PayRunFinding { .taxLimited(assistant: .blank) }

  /// What an entry can hold: a run with any other finding is not sealed.
  package enum SealedKind: String, Vocabulary {
    case pensionEnrolmentDue, taxLimited, niNumberMissing, familyDisregarded, insuranceNotInForce
    case leave, netAboveGross, unusual, quarterlyLimit, minimumWageComing
    case raisedToMinimumWage, belowWageFloor, familyLeave

    /// Whether it is about a PA.
    fileprivate var isOfAssistant: Bool { self != .insuranceNotInForce && self != .quarterlyLimit }
    /// Whether it is about an amount.
    fileprivate var isOfAmount: Bool {
      self == .quarterlyLimit || self == .raisedToMinimumWage || self == .belowWageFloor
    }
    /// Whether it is about a day.
    fileprivate var isOfDay: Bool { self == .pensionEnrolmentDue || self == .insuranceNotInForce }

    package static var vocabulary: (name: StaticString, sentence: StaticString) {
      ("findingKind", "What somebody should look at.")
    }

    package var sentence: StaticString {
      switch self {
      case .pensionEnrolmentDue: "A PA is to be enrolled in a pension by a day."
      case .taxLimited: "A PA's tax was kept to half of the pay."
      case .niNumberMissing: "A PA's National Insurance number is not known."
      case .familyDisregarded: "National Insurance is not due for a PA who is close family."
      case .insuranceNotInForce: "No employers' liability insurance is known for a day."
      case .leave: "Something about a PA's leave that somebody should know."
      case .familyLeave: "Something about a PA's leave about a child that somebody should know."
      case .netAboveGross: "A PA is paid more than was earned, because tax comes back."
      case .quarterlyLimit: "The average bill is above that of an employer who pays by the quarter."
      case .unusual: "Something about a PA's pay is far from what is usual."
      case .minimumWageComing: "The next pay period brings a minimum wage that a rate is below."
      case .belowWageFloor:
        "A rate is below the least that the nation's policy for social care asks."
      case .raisedToMinimumWage:
        "A PA's pay was below the minimum wage by its rates, and was raised to it."
      }
    }
  }

  private var parts:
    (
      kind: SealedKind, assistant: Identifier?, day: CivilDate?, leave: LeaveFinding?,
      unusual: UnusualPay?, coming: MinimumWageComing?, amount: Money?
    )
  {
    switch self {
    case .familyLeave(_, let assistant): (.familyLeave, assistant, nil, nil, nil, nil, nil)
    case .pensionEnrolmentDue(let assistant, let day):
      (.pensionEnrolmentDue, assistant, day, nil, nil, nil, nil)
    case .taxLimited(let assistant): (.taxLimited, assistant, nil, nil, nil, nil, nil)
    case .niNumberMissing(let assistant): (.niNumberMissing, assistant, nil, nil, nil, nil, nil)
    case .familyDisregarded(let assistant): (.familyDisregarded, assistant, nil, nil, nil, nil, nil)
    case .insuranceNotInForce(let day): (.insuranceNotInForce, nil, day, nil, nil, nil, nil)
    case .leave(let leave, let assistant):
      (.leave, assistant, nil, leave, nil, nil, nil)
    case .netAboveGross(let assistant): (.netAboveGross, assistant, nil, nil, nil, nil, nil)
    case .unusual(let what, let assistant): (.unusual, assistant, nil, nil, what, nil, nil)
    case .quarterlyLimit(let average): (.quarterlyLimit, nil, nil, nil, nil, nil, average)
    case .minimumWageComing(let coming, let assistant):
      (.minimumWageComing, assistant, nil, nil, nil, coming, nil)
    case .belowWageFloor(let assistant, let floor):
      (.belowWageFloor, assistant, nil, nil, nil, nil, floor)
    case .raisedToMinimumWage(let assistant, let amount):
      (.raisedToMinimumWage, assistant, nil, nil, nil, nil, amount)
    case .employment, .categoryContradicted, .categoryAssertedForFamily, .netBelowNothing,
      .contractsOnSeveralSchedules, .payeSchemeMissing, .studentLoanPlanNotRunning,
      .pensionSchemeMissing, .categoryChangedInPeriod, .earningsPeriodClosed,
      .paymentOutsideYear, .payOfEarlierYear, .earlierPayUnknown, .scheduleMissing, .unpayableTerms:
      preconditionFailure("a run with a blocking finding is not sealed")
    }
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    var (kind, assistant, day, leave, unusual, coming, amount) = parts
    description.attribute("kind", &kind, Field("Which it is."))
    description.attribute("pa", &assistant, Field("The PA it is about, where it is about one."))
    description.attribute("on", &day, Field("The day it is about, where it is about one."))
    description.attribute(
      "amount", &amount, Field("The amount it is about, where it is about one."))
    description.require((amount != nil) == kind.isOfAmount, .together, at: "amount")
    description.require((assistant != nil) == kind.isOfAssistant, .together, at: "pa")
    description.child(
      "leave", &leave, Field("What of the leave, where it is about that."))
    var family: FamilyLeaveFinding?
    if case .familyLeave(let finding, _) = self { family = finding }
    description.child(
      "familyLeave", &family, Field("What of leave about a child, where it is about that."))
    description.require(
      (family != nil) == (kind == .familyLeave), .together, at: "familyLeave")
    description.require((day != nil) == kind.isOfDay, .together, at: "on")
    description.require((leave != nil) == (kind == .leave), .together, at: "leave")
    description.child(
      "unusual", &unusual, Field("What is unusual, where it is about that."))
    description.require((unusual != nil) == (kind == .unusual), .together, at: "unusual")
    description.child(
      "minimumWage", &coming, Field("The minimum wage that is coming, where it is about that."))
    description.require(
      (coming != nil) == (kind == .minimumWageComing), .together, at: "minimumWage")
    let (someone, someDay) = (assistant ?? .blank, day ?? .blank)
    self =
      switch kind {
      case .pensionEnrolmentDue: .pensionEnrolmentDue(assistant: someone, by: someDay)
      case .taxLimited: .taxLimited(assistant: someone)
      case .niNumberMissing: .niNumberMissing(assistant: someone)
      case .familyDisregarded: .familyDisregarded(assistant: someone)
      case .insuranceNotInForce: .insuranceNotInForce(on: someDay)
      case .leave: .leave(leave ?? .blank, assistant: someone)
      case .familyLeave: .familyLeave(family ?? .blank, assistant: someone)
      case .netAboveGross: .netAboveGross(assistant: someone)
      case .unusual: .unusual(unusual ?? .blank, assistant: someone)
      case .quarterlyLimit: .quarterlyLimit(average: amount ?? .zero)
      case .minimumWageComing: .minimumWageComing(coming ?? .blank, assistant: someone)
      case .belowWageFloor: .belowWageFloor(assistant: someone, floor: amount ?? .zero)
      case .raisedToMinimumWage: .raisedToMinimumWage(assistant: someone, by: amount ?? .zero)
      }
  }
}

extension UnusualPay: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("unusualPay", "Something about a PA's pay that is far from what is usual.")
  }

  public static var blank: UnusualPay { UnusualPay(.firstPay) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("kind", &kind, Field("What is unusual."))
    description.attribute("on", &day, Field("The day it is about, where it is about one."))
    description.attribute(
      "element", &element, Field("The pay element, where it is about one."))
    description.attribute("time", &minutes, Field("How many hours, where it is about those."))
    description.attribute("usual", &usual, Field("What is usual, where hours are."))
    description.attribute(
      "percent", &percent,
      Field("How much of what is usual it is, where it is about pay or a rate."))
    description.attribute(
      "new", &isNew, usually: false,
      Field("Whether a rate is new, and held against the minimum wage."))
    description.attribute(
      "nights", &nights, Field("How many nights, where it is about those."))
  }
}

extension AcceptedFinding: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("acceptedFinding", "Something unusual that somebody looked at and found right.")
  }

  public static var blank: AcceptedFinding { AcceptedFinding(.firstPay, .blank, because: "") }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("kind", &kind, Field("What was unusual."))
    description.attribute("pa", &assistant, Field("The PA."))
    description.attribute("reason", &reason, Field("Why it is right.", as: .text))
  }
}

extension PayRun: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("payRun", "A pay run: the books as read, the time paid, and everybody's figures.")
  }

  public static var blank: PayRun {
    PayRun(
      schedule: .blank, key: RunKey(period: .blank), reason: "", days: DateRange(.blank),
      paymentDate: .blank, bankDate: .blank, submitBy: .blank,
      closing: PayrollState(year: .blank))
  }

  /// The run's own attributes; payslips stand in the entry after what they were worked from.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("schedule", &schedule, Field("The schedule paid."))
    description.attribute("period", &key, Field("Which run."))
    description.attribute(
      "reason", &reason, usually: "", Field("Why, where it is a supplementary one.", as: .text))
    description.days(&days)
    description.attribute(
      "paymentDate", &paymentDate,
      Field("The payment date, which law, tax period, letters and ages go by."))
    description.attribute(
      "bankDate", &bankDate,
      Field("The day the bank pays, a working day not after the payment date."))
    description.attribute(
      "submitBy", &submitBy,
      Field("The last day to submit payments to the bank, two working days before it pays."))
    description.attribute(
      "allowanceUsed", &allowanceUsed, usually: .zero,
      Field("Employment Allowance this run uses; negative where it gives some back."))
  }
}

extension Payslip: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("payslip", "One employment's payslip.")
  }

  public static var blank: Payslip {
    Payslip(
      assistant: .blank, contract: .blank, payrollID: "", name: "", taxCode: .blank,
      basis: .cumulative, because: .notice)
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("pa", &assistant, Field("The PA."))
    description.attribute("contract", &contract, Field("The employment."))
    description.attribute("payrollId", &payrollID, Field("The payroll id.", as: .text))
    description.attribute("name", &name, Field("The PA's name.", as: .text, privacy: .personal))
    description.attribute("niNumber", &niNumber, Field("National Insurance number, where known."))
    description.attribute("jobTitle", &jobTitle, usually: "", Field("The job's title.", as: .text))
    description.attribute("taxCode", &taxCode, Field("The tax code used."))
    description.attribute("basis", &basis, usually: .cumulative, Field("Its basis."))
    description.attribute("taxCodeReason", &taxCodeReason, Field("Why this code."))
    description.attribute(
      "niCategory", &category,
      Field("National Insurance letter; not given where it is disregarded."))
    var (kind, age, day) = (categoryReason?.kind, categoryReason?.age, categoryReason?.day)
    description.attribute(
      "niCategoryReason", &kind,
      Field("Which fact decided the letter; not given where National Insurance is disregarded."))
    description.attribute(
      "niCategoryAge", &age, Field("The age of the law that decided, where one did.", as: .ordinal))
    description.attribute(
      "niCategoryDay", &day, Field("The day State Pension age was reached, where that decided."))
    description.require((age != nil) == (kind?.hasAge ?? false), .together, at: "niCategoryAge")
    description.require((day != nil) == (kind?.hasDay ?? false), .together, at: "niCategoryDay")
    categoryReason = kind.map { NIStanding.Reason($0, age: age ?? 1, day: day ?? .blank) }
    description.attribute(
      "loanPlan", &loanPlan, Field("The plan of a student loan that was taken."))
    description.attribute("paidBy", &paidBy, usually: .bankTransfer, Field("How net pay is paid."))
    description.attribute(
      "predicted", &isPredicted, usually: false,
      Field("Whether it pays planned hours, which a timesheet puts right later."))
    description.attribute(
      "recovered", &recovered, usually: .zero,
      Field("What of statutory pay about a child the employer gets back."))
    description.attribute(
      "compensation", &compensation, usually: .zero,
      Field("What a small employer gets back besides."))
    description.texts(
      "addressLine", &address, .any,
      Field("A line of the PA's address; the postcode is the last.", as: .text, privacy: .personal))
    description.list("pay", &lines, .any, Field("A line of what was earned."))
    description.child(
      "figures", &figures, Field("What it comes to: this run's part of its earnings period."))
    description.list(
      "late", &late, .any,
      Field(
        "The part of it that was due on an earlier payday: its National Insurance, loans and pension are those of that period."
      ))
    description.list(
      "paidAfterYear", &paidAfterYear, .any,
      Field(
        "The part of it that fell due in its tax year and is paid after it: its National Insurance and loans are those of the day it is paid on."
      ))
    description.list(
      "settled", &settled, .any,
      Field("What it settles besides of what corrections left to be paid or collected."))
    description.child("scheme", &scheme, Field("The pension scheme its contributions go to."))
    description.child("toDate", &toDate, Field("Figures since 6 April, this payslip's included."))
    description.child(
      "holiday", &holiday,
      Field("Holiday under an accruing arrangement; not given where it is rolled up."))
    description.list(
      "working", &workings, .any,
      Field("A line of how the figures were worked out, as it was then."))
  }
}

extension LatePay: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("latePay", "A payslip's part that was due on an earlier payday.")
  }

  public static var blank: LatePay { LatePay(period: .blank, figures: PayFigures()) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute(
      "schedule", &schedule,
      Field("The schedule whose payday it was due on; not given for the run's own."))
    description.attribute("period", &period, Field("The pay period it was due for."))
    figures.describe(&description)
  }
}

extension PaidAfterYear: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("paidAfterYear", "A payslip's part that fell due in its tax year and is paid after it.")
  }

  public static var blank: PaidAfterYear {
    PaidAfterYear(period: .blank, paidOn: .blank, figures: PayFigures())
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute(
      "schedule", &schedule,
      Field("The schedule whose payday it was due on; not given for the run's own."))
    description.attribute("period", &period, Field("The pay period it was due for."))
    description.attribute("paidOn", &paidOn, Field("The day it is paid."))
    figures.describe(&description)
  }
}

extension PayFigures: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    (
      "payFigures",
      "What is paid in a run: gross pay, tax, National Insurance by letter, loans, and pension on both sides. The employer's pension holds the pay given up for it."
    )
  }

  public static var blank: PayFigures { PayFigures() }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    describeAmounts(&description)
    describeLetters(&description)
  }

  /// Everything that is one amount.
  fileprivate mutating func describeAmounts(_ description: inout some Description) {
    description.attribute("gross", &gross, Field("Pay before deductions, expenses left out."))
    description.attribute("taxable", &taxable, Field("Pay that income tax is worked on."))
    description.attribute("tax", &tax, Field("Income tax."))
    description.attribute(
      "loanEarnings", &loans.earnings, usually: .zero,
      Field("Earnings liable to the employer's National Insurance."))
    description.attribute(
      "studentLoan", &loans.student, usually: .zero, Field("Taken for a student loan."))
    description.attribute(
      "postgraduateLoan", &loans.postgraduate, usually: .zero,
      Field("Taken for a postgraduate loan."))
    description.attribute(
      "pensionPay", &pension.pay, usually: .zero, Field("Pay of the scheme, before any limits."))
    description.attribute(
      "pensionable", &pension.pensionable, usually: .zero,
      Field(
        "What the contributions are a part of: for qualifying earnings, pay between the two limits."
      ))
    description.attribute(
      "pensionEmployee", &pension.employee, usually: .zero,
      Field("What comes off the worker's pay as a contribution."))
    description.attribute(
      "pensionSacrificed", &pension.sacrificed, usually: .zero,
      Field("Pay given up for a contribution of the employer."))
    description.attribute(
      "pensionEmployer", &pension.employer, usually: .zero,
      Field("What the employer pays in, the pay given up included."))
    description.attribute(
      "pensionNotional", &pension.notional, usually: .zero,
      Field(
        "What more pay would be if the PA were not on leave that the law pays, which the employer\u{2019}s contributions go by."
      ))
    description.attribute(
      "pensionReclaimed", &pension.reclaimed, usually: .zero,
      Field("What the provider claims from HMRC on top; nothing but for relief at source."))
    description.attribute(
      "holidayPay", &holidayPay, usually: .zero,
      Field("Holiday pay in gross pay: rolled up, for holiday taken, or settled on leaving."))
    description.attribute("net", &net, Field("Net pay, expenses included."))
  }

  /// National Insurance, letter by letter: the part that is no attribute.
  fileprivate mutating func describeLetters(_ description: inout some Description) {
    var letters = class1.letters
    description.list("contributions", &letters, .any, Field("National Insurance under one letter."))
    class1 = Class1ByLetter(letters)
  }
}

extension SchemePaid: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("schemePaid", "The pension scheme its contributions go to.")
  }

  public static var blank: SchemePaid { SchemePaid(.blank, provider: "", relief: .reliefAtSource) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("id", &id, Field("The scheme."))
    description.attribute("provider", &provider, Field("The provider's name.", as: .text))
    description.attribute("relief", &relief, Field("How the PA gets tax relief."))
  }
}

extension YearToDate: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("yearToDate", "One employment's figures since 6 April.")
  }

  public static var blank: YearToDate { YearToDate() }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    figures.describeAmounts(&description)
    description.attribute(
      "previousPay", &previousPay, usually: .zero,
      Field("Taxable pay in earlier employments, from the P45."))
    description.attribute(
      "previousTax", &previousTax, usually: .zero,
      Field("Tax in earlier employments, from the P45."))
    figures.describeLetters(&description)
  }
}

extension PayrollState: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("payroll", "Payroll of the tax year through this entry.")
  }

  public static var blank: PayrollState { PayrollState(year: .blank) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("year", &year, Field("The tax year."))
    description.attribute(
      "employerNI", &allowance.employerNI, usually: .zero,
      Field("Employer's National Insurance since 6 April, over all PAs and schedules."))
    description.attribute(
      "allowanceUsed", &allowance.used, usually: .zero, Field("Allowance used against it here."))
    description.attribute(
      "allowanceLeft", &allowance.left,
      Field("What is left of it after the last run; not given where none is claimed."))
    description.list(
      "enrolmentDuty", &enrolmentDuties, .any,
      Field("A duty to enrol a PA in a pension that the books do not answer yet."))
    description.list("employment", &employments, .any, Field("An employment's year to date."))
    let known = SealedRuns.grouped(sealed)
    var schedules = known
    description.list(
      "sealed", &schedules, .any,
      Field(
        "The runs sealed of a schedule, without their year, each with its entry: 4W08=2 4W08+1=3. An opening with pay in it lists, for each schedule it was paid on, the last period the other payroll paid, with entry 0: 4W07=0. That period and those before it are never paid here."
      ))
    guard schedules != known else { return }
    // In the order they were sealed, whichever schedule they were of.
    sealed = schedules.flatMap { $0.runs(in: year) }.sorted {
      ($0.entry, $0.key.period) < ($1.entry, $1.key.period)
    }
  }
}

extension EnrolmentDuty: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("enrolmentDuty", "A duty to enrol a PA in a pension that the books do not answer yet.")
  }

  public static var blank: EnrolmentDuty { EnrolmentDuty(.blank, from: .blank, by: .blank) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("pa", &assistant, Field("The PA."))
    description.attribute("from", &from, Field("The automatic enrolment date."))
    description.attribute("by", &by, Field("The last day to enrol the PA."))
  }
}

extension EmploymentState: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("employment", "One employment's year to date.")
  }

  public static var blank: EmploymentState { EmploymentState(assistant: .blank, contract: .blank) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("pa", &assistant, Field("The PA."))
    description.attribute("contract", &contract, Field("The employment."))
    description.attribute(
      "holidayAccrued", &holidayAccrued, usually: .zero,
      Field(
        "Holiday that another payroll said was earned in the leave year of the day before the first period paid here, where it is earned by the hours worked."
      ))
    description.attribute(
      "holidayTaken", &holidayTaken, usually: .zero,
      Field(
        "Holiday that another payroll said was taken in the leave year of the day before the first period paid here."
      ))
    description.attribute(
      "unpaidSince", &unpaidSince,
      Field(
        "The day of the last payslip that paid anything, or the first of the employment, while none has since."
      ))
    description.attribute(
      "earnings", &history.earnings, usually: DatedAmounts(),
      Field(
        "Earnings liable to National Insurance by their paydays, those of nothing among them: what average weekly earnings are worked on."
      ))
    sickness.describeAttributes(&description)
    leave.describe(&description)
    sickness.describeElements(&description)
    description.list(
      "familyPay", &familyPaid, .any,
      Field("What runs paid for one leave about a child, as later runs go on with it."))
    var before = schedulesBefore
    description.list(
      "paidBefore", &before, .any,
      Field("A schedule that it was paid on before it moved to another, the earliest first."))
    if before != schedulesBefore { self = carrying(before) }
    description.list(
      "termsPaid", &termsPaid, .any,
      Field("Terms agreed for days already paid that a run has paid since."))
    description.list(
      "outstanding", &outstanding, .any,
      Field("What corrections left to be paid to the PA or collected."))
    description.list(
      "notCollected", &notCollected, .any,
      Field(
        "National Insurance that was taken short and is not collected of the PA: a budget or the employer bears it."
      ))
    description.child(
      "recovery", &recovery,
      Field("How what was paid too much is taken back; not given where it is not from pay."))
    description.texts(
      "plannedPaid", &plannedPaid, .any,
      Field(
        "A pay period whose planned pay was put right and is not all taken back yet: pay of it that comes late is set against it whole."
      ))
    description.child("toDate", &toDate, Field("Figures since 6 April."))
    var paid = history.payslips
    description.list(
      "paid", &paid, .any,
      Field(
        "A payslip of the last pay periods, oldest first: what a supplementary run, and a tax code that stands on its own, go on with."
      ))
    var weeks = history.weeks.isUnknown ? nil : history.weeks
    description.child(
      "weeks", &weeks, Field("Pay and hours of its last weeks, which averages of pay are of."))
    let earnings = history.earnings
    history = PayHistory(paid, weeks: weeks ?? PayWeeks())
    history.earnings = earnings
  }
}

extension Outstanding: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    (
      "outstanding",
      "What a correction left to be paid to a PA or collected, or what a payslip settles of it."
    )
  }

  public static var blank: Outstanding { Outstanding(.pay, of: .blank, .zero) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("kind", &kind, Field("What it is of."))
    description.attribute("year", &year, Field("The tax year it is of."))
    description.attribute(
      "amount", &amount, Field("Above nothing what is paid to the PA, below it what is collected."))
  }
}

extension Outstanding.Kind: Vocabulary {
  public static var vocabulary: (name: StaticString, sentence: StaticString) {
    ("outstandingKind", "What it is of: each has a law of its own.")
  }

  /// What the word means.
  public var sentence: StaticString {
    switch self {
    case .reversedPay:
      "Pay of a run that was reversed and had left the bank: the run in its place takes it off."
    case .pay: "Pay, expenses, pension contributions and tax of a code that stands on its own."
    case .nationalInsurance: "Employee's National Insurance."
    case .studentLoan: "Student loan."
    case .postgraduateLoan: "Postgraduate loan."
    }
  }
}

extension RecoveryPlan: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("recoveryPlan", "How what was paid too much is taken back from later pay.")
  }

  public static var blank: RecoveryPlan { RecoveryPlan() }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute(
      "instalment", &instalment,
      Field("The most that one payslip takes; not given for all that it can."))
    description.attribute(
      "belowMinimumWage", &isBelowMinimumWage, usually: false,
      Field("Whether the employer decided to take it below the minimum wage too."))
  }
}

extension AgreedTerms: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("agreedTerms", "Terms agreed for days already paid that a run has paid since.")
  }

  public static var blank: AgreedTerms { AgreedTerms(from: .blank, agreed: .blank) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("from", &from, Field("The first day of the terms."))
    description.attribute("agreed", &agreed, Field("The day they were agreed."))
  }
}

extension ScheduleBefore: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    (
      "scheduleBefore",
      "A schedule that it was paid on before it moved to another, the earliest first."
    )
  }

  public static var blank: ScheduleBefore { ScheduleBefore(.blank, through: .blank) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("schedule", &schedule, Field("The schedule."))
    description.attribute(
      "through", &through, Field("The last pay period it was paid for on it."))
  }
}

extension PastPayslip: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    (
      "pastPayslip",
      "A payslip of the last pay periods, oldest first: what a supplementary run, and a tax code that stands on its own, go on with."
    )
  }

  public static var blank: PastPayslip {
    PastPayslip(schedule: .blank, period: .blank, paidOn: .blank, figures: PayFigures())
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("schedule", &schedule, Field("The schedule it was paid on."))
    description.attribute("period", &period, Field("The pay period it was paid for."))
    description.attribute("on", &paidOn, Field("Its payment date."))
    description.attribute(
      "worked", &worked, usually: .zero, Field("Time worked in its own pay period that it paid."))
    description.attribute(
      "holidayEarning", &holidayEarning, usually: .zero,
      Field("Time worked in its pay period that holiday is earned on, that paid later included."))
    figures.describe(&description)
  }
}

/// The runs sealed of one schedule, in few bytes: every later entry carries them.
struct SealedRuns: Described, Hashable {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("sealedRuns", "The runs sealed of a schedule.")
  }

  var schedule: Identifier
  /// `4W08=2 4W08+1=3`: runs without their year, and their entries.
  var list: String

  public static var blank: SealedRuns { SealedRuns(schedule: .blank, list: "") }

  static func grouped(_ runs: [SealedRun]) -> [SealedRuns] {
    var found: [SealedRuns] = []
    for run in runs {
      let word = "\(run.key.label)=\(run.entry)"
      if let same = found.firstIndex(where: { $0.schedule == run.schedule }) {
        found[same].list += " " + word
      } else {
        found.append(SealedRuns(schedule: run.schedule, list: word))
      }
    }
    return found
  }

  func runs(in year: TaxYear) -> [SealedRun] {
    // By bytes: every entry has them all, and parting a text by characters is slow.
    list.utf8.split(separator: UInt8(ascii: " ")).compactMap { word in
      let parts = word.split(separator: UInt8(ascii: "=")).map(Substring.init)
      guard parts.count == 2, let key = RunKey(label: parts[0], in: year),
        let entry = Int(parts[1])
      else { return nil }
      return SealedRun(schedule: schedule, key: key, entry: entry)
    }
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("schedule", &schedule, Field("The schedule."))
    description.text(
      &list, Field("Each run without its year, and its entry.", as: .sealedRuns))
  }
}

extension WrittenForm {
  /// Runs of a tax year, each with its entry.
  fileprivate static let sealedRuns = WrittenForm(
    "runsAndEntries", "Write runs without their year, each with its entry: 4W08=2 4W08+1=3.",
    example: "4W08=2 4W08+1=3",
    patterns: [
      #"(W|F|4W|M)[0-9]{2}(\+[1-9][0-9]?)?=[0-9]+( (W|F|4W|M)[0-9]{2}(\+[1-9][0-9]?)?=[0-9]+)*"#
    ])
}
