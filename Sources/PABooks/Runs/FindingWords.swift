import PABudgets
import PADescription
package import PADiagnostics
import PAEmployment
package import PAPayRun
import PAPrimitives

extension PayRunFinding {
  /// What of the books it is about; nil where it is about all of them.
  func subject(in employer: Employer) -> ElementPath? {
    switch self {
    case .categoryContradicted(let assistant, let asserted, _, _),
      .categoryAssertedForFamily(let assistant, let asserted):
      let path = ElementPath.of(assistant)
      let letters = employer.assistant(assistant)?.assertedCategories ?? []
      return letters.lastIndex { $0.category == asserted }.map { path.element("niCategory", $0) }
        ?? path
    case .leave(let leave, let assistant): return .of(assistant, leave.contract)
    case .familyLeave(let finding, let assistant): return .of(assistant, finding.contract)
    case .employment(.leaveBeyondYear(let contract, _, _), let assistant),
      .employment(.carriedTooMuch(let contract, _, _), let assistant),
      .employment(.leaveYearMoved(let contract, _), let assistant),
      .employment(.leaveSettledAlready(let contract), let assistant),
      .employment(.earningsUnknown(let contract, _), let assistant),
      .employment(.sickEarningsUnknown(let contract, _), let assistant),
      .employment(.sicknessUnknown(let contract, _, _), let assistant),
      .employment(.workedInLeave(let contract, _, _), let assistant),
      .employment(.workedInCompulsoryLeave(let contract, _), let assistant),
      .employment(.earningsNotYetKnown(let contract, _, _), let assistant),
      .employment(.sickPayBeyondPay(let contract, _), let assistant):
      return .of(assistant, contract)
    case .employment(_, let assistant), .netBelowNothing(let assistant, _),
      .contractsOnSeveralSchedules(let assistant), .payeSchemeMissing(let assistant),
      .studentLoanPlanNotRunning(let assistant, _), .pensionSchemeMissing(let assistant),
      .pensionEnrolmentDue(let assistant, _), .taxLimited(let assistant),
      .niNumberMissing(let assistant), .familyDisregarded(let assistant),
      .netAboveGross(let assistant),
      .categoryChangedInPeriod(let assistant), .earningsPeriodClosed(let assistant, _),
      .payOfEarlierYear(let assistant, _), .earlierPayUnknown(let assistant, _),
      .scheduleMissing(let assistant, _), .unusual(_, let assistant),
      .minimumWageComing(_, let assistant), .raisedToMinimumWage(let assistant, _),
      .belowWageFloor(let assistant, _):
      return .of(assistant)
    case .unpayableTerms(let terms):
      let path = ElementPath.of(terms.assistant, terms.contract)
      let versions =
        employer.assistant(terms.assistant)?.contracts
        .first { $0.id == terms.contract }?.versions ?? []
      return versions.firstIndex { $0.from == terms.from }.map { path.element("version", $0) }
        ?? path
    case .quarterlyLimit: return .root.element("paye").attribute("paid")
    case .insuranceNotInForce, .paymentOutsideYear: return nil
    }
  }

  /// Name, what is wrong, and how to fix it.
  ///
  /// PAs stand by their short names.
  var words: (Diagnostic.Code, String, fix: String) {
    switch self {
    case .employment(let finding, let assistant): return finding.words(of: assistant)
    case .categoryContradicted(let assistant, let asserted, let found, let reason):
      return (
        .niCategoryContradicted,
        "category \(asserted.rawValue) is written down for '\(assistant)', but the facts give "
          + "\(found.rawValue): \(reason)",
        "take the letter out, or correct the date of birth, certificates or apprenticeship"
      )
    case .categoryAssertedForFamily(let assistant, let asserted):
      return (
        .niCategoryContradicted,
        "category \(asserted.rawValue) is written down for '\(assistant)', but National Insurance is "
          + "disregarded for close family",
        "take the letter out, or correct <family>"
      )
    case .netBelowNothing(let assistant, let contract):
      return (
        .netBelowNothing, "more is taken off than '\(assistant)' earned under '\(contract)'",
        "lower a fixed pension amount or a charge for this period, or check the tax code with HMRC"
      )
    case .contractsOnSeveralSchedules(let assistant):
      return (
        .schedulesMixed,
        "a job of '\(assistant)' on another schedule ended or moved inside this pay's earnings period, or it is pay of an "
          + "ended year beside one: no source says how long the period is then",
        "ask HMRC's employer helpline; where the day is still open, let the job of the shorter schedule have its last "
          + "payday in another tax month"
      )
    case .payeSchemeMissing(let assistant):
      return (
        .payeMissing, "tax or National Insurance is due for '\(assistant)' and there is no <paye>",
        "register with HMRC as an employer and add <paye reference=\"123/AB456\" "
          + "accountsOffice=\"123PX00123456\"/> after <roles>"
      )
    case .studentLoanPlanNotRunning(let assistant, let plan):
      return (
        .loanPlanNotRunning,
        "student loan plan \(plan.rawValue) of '\(assistant)' is not collected on the pay date",
        "check the plan on HMRC's start notice (plan 5 begins on 6 April 2026)"
      )
    case .pensionSchemeMissing(let assistant):
      return (
        .referenceUnknown, "the pension scheme of '\(assistant)' is not in employer.xml",
        "add the <pensionScheme>"
      )
    case .pensionEnrolmentDue(let assistant, let day):
      return (
        .pensionEnrolmentDue,
        "'\(assistant)' must be enrolled in a workplace pension by \(day.inShortWords)",
        "enrol them with your provider and add <pension status=\"active\" …>, or record a "
          + "postponement or an opt-out"
      )
    case .taxLimited(let assistant):
      return (
        .taxLimited, "the tax of '\(assistant)' was kept to half of the pay",
        "nothing to do: a cumulative code takes the rest later"
      )
    case .niNumberMissing(let assistant):
      return (
        .niNumberMissing, "'\(assistant)' has no National Insurance number",
        "ask the PA for it; until then HMRC is told address, birth date and sex"
      )
    case .familyDisregarded(let assistant):
      return (
        .familyDisregarded,
        "National Insurance is not due for '\(assistant)', who is close family of the employer",
        "ask for advice before paying statutory sick or parental pay: it may not be due either"
      )
    case .netAboveGross(let assistant):
      return (
        .netAboveGross, "'\(assistant)' is paid more than was earned, because tax comes back",
        "check the tax code and the P45, or the figures of the opening; where they are right, there is "
          + "nothing to do"
      )
    case .leave(let leave, let assistant): return leave.words(of: assistant)
    case .familyLeave(let finding, let assistant): return finding.words(of: assistant)
    case .insuranceNotInForce(let day):
      return (
        .insuranceNotInForce,
        "no employers' liability insurance is recorded for \(day.inShortWords)",
        "renew it and add <insurance>; nearly every employer must have it"
      )
    case .payOfEarlierYear(let assistant, let period):
      return (
        .yearClosed,
        "pay of '\(assistant)' was due for \(period), in an earlier tax year: its income tax is that year's, "
          + "whenever it is paid",
        "move the line to the timesheet of \(period), and put that run right with 'pa-payroll correct BOOKS --period "
          + "\(period) --reason \"…\"'; a rise that was due then is put right in the same way, with its <version> as it "
          + "ought to have been; where the contract says that time handed in late is paid on the next payday, write "
          + "lateTime=\"nextPayday\" in its <version>"
      )
    case .earlierPayUnknown(let assistant, let period):
      return (
        .earlierPayUnknown,
        "time of '\(assistant)' was due to be paid for \(period), which another payroll paid: how much "
          + "National Insurance was taken for it is not known here",
        "add that period's payslip to the opening (<paid period=\"\(period)\" …> with its "
          + "<contributions>), or have that payroll pay it"
      )
    case .quarterlyLimit(let average):
      return (
        .quarterlyLimit,
        "HMRC is paid by the quarter, and the average tax month of this year comes to \(average.inWords): only "
          + "who may expect less than \u{a3}1,500 pays by the quarter",
        "look at what the year's average will be; where it stays above, tell HMRC, pay it each month, and write "
          + "paid=\"monthly\""
      )
    case .minimumWageComing(let coming, let assistant):
      return (
        .minimumWageComing,
        "from \(coming.from.inShortWords) on the minimum wage of '\(assistant)' is \(coming.due.inWords) an hour (\(coming.cause.words)), "
          + "and '\(coming.element)' pays \(coming.pays.inWords)",
        coming.isRaised
          ? "<minimumWageTopUp> pays the least that is due and books it as asked of the funders; agree a higher rate, and "
            + "add a <version> from \(coming.from)"
          : "agree a higher rate, and add a <version> from \(coming.from); ask the funder to raise what it pays; where "
            + "that will be late, <minimumWageTopUp from=\"\(coming.from)\"/> pays the least that is due and books it as "
            + "asked of the funders: without either, that period's pay is refused"
      )
    case .belowWageFloor(let assistant, let floor):
      return (
        .belowWageFloor,
        "a rate of '\(assistant)' is below \(floor.inWords) an hour, the least that the nation's policy for "
          + "social care asks; the minimum wage is kept",
        "ask the funder whether its money is for that rate; if it is, agree it and add a <version>"
      )
    case .raisedToMinimumWage(let assistant, let amount):
      return (
        .raisedToMinimumWage,
        "the rates of '\(assistant)' pay less than the minimum wage: \(amount.inWords) raises the pay to it, and is "
          + "booked as asked of the funders",
        "ask the funders for their uplift; when it is agreed, add a <version agreed=\"…\"> with the new rates, which "
          + "pays what they give more"
      )
    case .unusual(let unusual, let assistant):
      return (unusual.kind.code, unusual.words(of: assistant), unusual.fix(assistant))
    case .unpayableTerms(let terms):
      let whose = "the terms agreed for '\(terms.contract)' from \(terms.from)"
      switch terms.reason {
      case .lower(let element):
        return (
          .sealedFactsChanged, "\(whose) pay less for '\(element)' than was paid for those days",
          "begin lower terms after the last day paid; a mistake is put right by 'pa-payroll correct'"
        )
      case .paidElsewhere:
        return (
          .earlierPayUnknown, "\(whose) hold for days that another payroll paid",
          "begin them on the first day paid here, and pay what that payroll owes as an amount"
        )
      }
    case .scheduleMissing(let assistant, let schedule):
      return (
        .referenceUnknown,
        "'\(assistant)' was paid on the schedule '\(schedule)' before the contract moved, and that is not in "
          + "employer.xml as it was",
        "put it back as it was; keep a schedule that somebody was paid on"
      )
    case .earningsPeriodClosed(let assistant, let since):
      return (
        .periodOutOfOrder,
        "'\(assistant)' was paid for \(since) since; this period's earnings can no longer be added to",
        "pay it as arrears in the next run"
      )
    case .paymentOutsideYear(let day, let year):
      return (
        .periodOutOfOrder, "the payment date \(day) is not in the tax year \(year)",
        "pay in the tax year the journal was opened for"
      )
    case .categoryChangedInPeriod(let assistant):
      return (
        .categoryChanged,
        "the category letter of '\(assistant)' changed since the first payment of this period",
        "pay the rest in the next regular run, whose letter is the new one; where the contract moved to a "
          + "longer interval within it, move it from the next tax month on"
      )
    }
  }
}

extension ElementPath {
  /// A PA of the books.
  fileprivate static func of(_ assistant: Identifier) -> ElementPath {
    ElementPath.root.element("pa", id: assistant.text)
  }

  /// A contract of a PA.
  fileprivate static func of(_ assistant: Identifier, _ contract: Identifier) -> ElementPath {
    of(assistant).element("contract", id: contract.text)
  }
}

extension LeaveFinding {
  fileprivate func words(of assistant: Identifier) -> (Diagnostic.Code, String, fix: String) {
    // A later run of the same sickness tells it again.
    let sendForm = "send the PA form SSP1 by \(formBy.inShortWords), or at once where that is past"
    func noSickPay(_ why: String) -> (Diagnostic.Code, String, fix: String) {
      (
        .sickPayNotDue,
        "no Statutory Sick Pay is due to '\(assistant)' under '\(contract)' from \(day.inShortWords) on: \(why)",
        "\(sendForm), with the reason; where the facts are others, correct the line"
      )
    }
    return switch kind {
    case .inAdvance:
      (
        .leaveInAdvance,
        "'\(assistant)' has taken \(time.inWords) of holiday more than was earned so far",
        "nothing to do where it was agreed: it comes off what is still earned by \(day.inShortWords)"
      )
    case .reminder where began != nil:
      (
        .leaveReminder,
        "'\(assistant)' has \(time.inWords) of holiday left, the leave year ends on \(day.inShortWords), and the absence since "
          + "\((began ?? day).inShortWords) may keep the PA from taking it",
        "do not say that it is lost: what cannot be taken for sickness, \((kept ?? time).inWords) of it at most by the law, goes "
          + "into the next year, to be taken within eighteen months of the end of this one. Ask in writing that the rest is taken, "
          + "once the PA is back; who is off sick may take holiday, and need not"
      )
    case .notCarried where began != nil:
      (
        .leaveNotCarried,
        "'\(assistant)' did not take \(time.inWords) of the holiday of the leave year that ended on \(day.inShortWords), in "
          + "an absence since \((began ?? day).inShortWords)",
        "write into the <contract> what could not be taken for sickness: <carriedLeave into=\"\(day.adding(days: 1))\" "
          + "time=\"\(kept ?? time)\" reason=\"sickness\"/>, or the time and reason that are right. Of a PA who has left, put "
          + "the last run right then with 'pa-payroll correct'"
      )
    case .reminder:
      (
        .leaveReminder,
        "'\(assistant)' has \(time.inWords) of holiday left, and the leave year ends on \(day.inShortWords)",
        "ask in writing that it is taken by then, and say that it is lost else; if nobody asks, \((kept ?? time).inWords) "
          + "of it go into the next year"
      )
    case .notCarried:
      (
        .leaveNotCarried,
        "'\(assistant)' did not take \(time.inWords) of the holiday of the leave year that ended on \(day.inShortWords)",
        "write into the <contract> what becomes of it: <carriedLeave into=\"\(day.adding(days: 1))\" "
          + "time=\"\(kept ?? time)\" reason=\"notEncouraged\"/> where nobody asked that it be taken, or the time and reason "
          + "that are right; or reason=\"lapsed\" with the day the PA was told that it is "
          + "lost. Of a PA who has left, put the last run right then with 'pa-payroll correct'"
      )
    case .reminderOnLeave:
      (
        .leaveReminder,
        "'\(assistant)' has \(time.inWords) of holiday left, and is on leave about a child when the leave year ends on "
          + day.inShortWords,
        "nothing to do by then: whoever cannot take holiday because of such leave has all of it in the next year"
      )
    case .notCarriedOnLeave:
      (
        .leaveNotCarried,
        "'\(assistant)' was on leave about a child when the leave year ended on \(day.inShortWords), and could not take "
          + "\(time.inWords) of its holiday",
        "write into the <contract> that it is carried: <carriedLeave into=\"\(day.adding(days: 1))\" time=\"\(time)\" "
          + "reason=\"familyLeave\"/>"
      )
    case .notPaid:
      (
        .holidayOwed,
        "'\(assistant)' leaves '\(contract)' with holiday to be paid for, if any was not taken",
        "give the contract its weekly hours, or a rate for an hour of work, so that it can be worked out"
      )
    case .notTakenBack:
      (
        .leaveTakenBack,
        "'\(assistant)' leaves '\(contract)' and has taken \(time.inWords) of holiday more than was earned, which is "
          + "not taken back",
        "nothing to do; where the contract says that it is taken back, write holidayTakenBack=\"yes\" in its <version>"
      )
    case .takenBackInPart:
      (
        .leaveTakenBack,
        "'\(assistant)' leaves '\(contract)' and has taken \(time.inWords) of holiday more than was earned: the last "
          + "pay is \((amount ?? .zero).inWords) too little to take all of it back",
        "nothing more is taken from pay; agree with the PA what becomes of the rest"
      )
    case .hoursUnknown:
      (
        .leaveHoursUnknown,
        "nights or days of '\(assistant)' without hours, \(nights ?? 0) in all: no holiday is earned on them, and an hour of "
          + "holiday comes out too high",
        "write start and end of each, or averageHours of the element"
      )
    case .sickPayTooShort:
      noSickPay("until 5 April 2026 fewer than four days in a row have none")
    case .sickPayLowEarnings:
      noSickPay("until 5 April 2026 earnings below the lower earnings limit have none")
    case .sickPayEnded: noSickPay("28 weeks are paid")
    case .sickPayThreeYears: noSickPay("linked absences began three years before")
    case .sickPayLongSick: noSickPay("away since before 22 September 2025 without sick pay")
    case .sickPayExcluded: noSickPay("the line says why")
    case .sickPayNoWork: noSickPay("no work was done under the contract before")
    case .sickPayJobEnds: noSickPay("the employment has ended")
    case .sickPayInMaternity:
      (
        .sickPayNotDue,
        "no Statutory Sick Pay is due to '\(assistant)' under '\(contract)' from \(day.inShortWords) on: it is in the weeks about "
          + "a birth",
        "\(sendForm), with the reason. Who is entitled to maternity pay has it for each whole "
          + "week of the 39 in which she does no work: where she has not been back at work, let the block of her <familyLeave> "
          + "go on over those weeks in place of this line; where she has, write them there as a further block"
      )
    case .sickBeforeBirth:
      (
        .familyLeaveDates,
        "'\(assistant)' is away from \(day.inShortWords) on under '\(contract)', in the last four weeks before the week in which "
          + "the child is expected",
        "ask whether it is for the pregnancy, and write nothing of what it is. If it is, maternity leave and pay begin on the day "
          + "after its first: write noSickPay=\"pregnancy\" into the line, and move the block of <familyLeave>; if not, nothing "
          + "is to do"
      )
    case .sickAfterBirth:
      (
        .familyLeaveDates,
        "'\(assistant)' is away from \(day.inShortWords) on under '\(contract)', in weeks after a birth for which there may be "
          + "Maternity Allowance",
        "ask whether the PA has it, or may: in its 39 weeks there is no sick pay, and the line says noSickPay=\"pregnancy\"; "
          + "if not, nothing is to do"
      )
    case .sickPayEnding:
      (
        .sickPayEnding,
        "Statutory Sick Pay of '\(assistant)' under '\(contract)' is in its 23rd week from \(day.inShortWords) on, and ends "
          + (expectedThrough.map { "with \($0.inShortWords) if the sickness goes on" } ?? "after 28"),
        "\(sendForm); nothing to do where the sickness is over before"
      )
    case .fitNote:
      (
        .fitNoteMissing,
        "'\(assistant)' has been away for more than seven days since \((began ?? day).inShortWords), and the line does "
          + "not say where the note is kept",
        "ask for it, and write where it is kept as 'reference', and nothing of what it says; pay goes on meanwhile"
      )
    case .sickPayUsedUp:
      (
        .sickPayUsedUp,
        "the days for which '\(contract)' pays '\(assistant)' beyond the law in twelve months are used from "
          + "\(day.inShortWords) on",
        "nothing to do where that is right: what the law gives goes on"
      )
    case .sickPayOnWednesdays:
      (
        .sickPayDaysUnsaid,
        "'\(contract)' says neither on which days work is normal nor on which sick pay is due: it is paid for Wednesdays "
          + "alone",
        "agree the days and write them into its <version>: <qualifyingDay>mon</qualifyingDay> for each, or <normalDay>"
      )
    case .earnedElsewhere:
      (
        .leaveEarnedElsewhere,
        "the opening says that '\(assistant)' had earned \(time.inWords) of holiday, which is not used: the contract of "
          + "'\(contract)' says how much leave it is, or rolls its pay up",
        "take holidayAccrued out; leave beyond the law's is holidayWeeks of the <version>, and what was left of the "
          + "year before is <carriedLeave>"
      )
    }
  }
}

extension UnusualPay.Kind {
  /// The name of it as a finding.
  package var code: Diagnostic.Code {
    switch self {
    case .hoursUnusual: .hoursUnusual
    case .payUnusual: .payUnusual
    case .hoursOverContract: .hoursOverContract
    case .rateUnusual: .rateUnusual
    case .nothingWorked: .nothingWorked
    case .unpaidLong: .unpaidLong
    case .firstPay: .firstPay
    case .dayLong: .dayLong
    case .timeBefore: .timeBefore
    case .nightsWoken: .nightsWoken
    }
  }
}

extension UnusualPay {
  fileprivate func words(of assistant: Identifier) -> String {
    let (time, usually) = (minutes?.inWords ?? "", usual?.inWords ?? "")
    switch kind {
    case .hoursUnusual:
      return "'\(assistant)' is paid for \(time), where \(usually) are usual by the last runs"
    case .payUnusual:
      return "'\(assistant)' is paid \(percent ?? 0)% of what is usual by the last runs"
    case .hoursOverContract:
      return "'\(assistant)' is paid for \(time), where the contract has \(usually)"
    case .rateUnusual:
      return "the rate of '\(assistant)' for '\(element?.text ?? "")' is \(percent ?? 0)% of "
        + (isNew ? "the minimum wage, and is new" : "what it was before")
    case .nothingWorked:
      return "no time of this period is paid to '\(assistant)', who was paid by the last run"
    case .unpaidLong:
      return
        "'\(assistant)' has not been paid since \(day?.inShortWords ?? ""), thirteen weeks ago or more"
    case .firstPay: return "'\(assistant)' is paid for the first time"
    case .dayLong:
      return "'\(assistant)' worked \(time) on \(day?.inWords ?? "")"
    case .nightsWoken:
      return
        "'\(assistant)' was awake for \(time) in \(nights ?? 0) sleep-ins from \(day?.inShortWords ?? "") on, more than '\(element?.text ?? "")' allows in each"
    case .timeBefore:
      return "'\(assistant)' is paid for \(day?.inWords ?? ""), before the period: it is late pay"
    }
  }

  fileprivate func fix(_ assistant: Identifier) -> String {
    let look =
      switch kind {
      case .hoursUnusual, .hoursOverContract, .dayLong: "look at the times in the timesheet"
      case .payUnusual: "look at amounts and rates"
      case .rateUnusual: "look at the <rate>"
      case .nothingWorked: "look whether a timesheet is missing"
      case .unpaidLong:
        "mark her for HMRC as irregularly employed, or give her contract its last day if she has left"
      case .firstPay: "look at rate, tax code, National Insurance number and bank account"
      case .timeBefore: "look at the day in the timesheet"
      case .nightsWoken:
        "ask whether this is a waking night in truth, all of whose minutes are working time, and agree one"
      }
    return
      "\(look); where it is right, nothing is to do, or say so: --accept \(kind.code.name):\(assistant) "
      + "--reason \"…\""
  }
}

extension EmploymentFinding {
  /// How earnings of before the books are brought, beside stating what they come to.
  private static let earningsElsewhere =
    " (of whom nobody paid yet, a week's pay by the contract), or bring what was paid before these books by the opening: its "
    + "payslips, or the paydays alone, earnings=\"2026-05-08/560.00 2026-06-05/560.00\""

  fileprivate func words(of assistant: Identifier) -> (Diagnostic.Code, String, fix: String) {
    switch self {
    case .unpayable(let reason, let day):
      let words = reason.words(of: assistant, on: day)
      return (words.code, words.what, words.fix)
    case .afterPeriod(let element, let day):
      return (
        .lineAfterPeriod, "'\(element)' of '\(assistant)' on \(day) is after the period",
        "put it in its own period's timesheet"
      )
    case .rolledUpNotAllowed(let contract), .rolledUpNotInNorthernIreland(let contract):
      return (
        .rolledUpNotAllowed, "holiday pay of '\(contract)' may not be rolled up",
        "write holiday=\"accrued\""
      )
    case .rolledUpInEarlierLeaveYear(let contract):
      return (
        .rolledUpNotAllowed,
        "holiday pay of '\(contract)' may not be rolled up in a leave year that began before 1 April 2024",
        "write holiday=\"accrued\" until that leave year ends; it begins on the day that the employment began "
          + "on, unless leaveYearFrom of <employer> says otherwise"
      )
    case .leaveBeyondYear(let contract, let over, let begins):
      return (
        .leaveBeyondYear,
        "'\(assistant)' takes \(over.inWords) of holiday more than '\(contract)' has in all of the leave year from "
          + "\(begins.inShortWords)",
        "write the rest as <absence kind=\"unpaid\">; where the contract gives more than 5.6 weeks, write holidayWeeks in "
          + "its <version>, and what was left of the year before is <carriedLeave>"
      )
    case .carriedTooMuch(let contract, let left, let begins):
      return (
        .leaveCarriedWrong,
        "<carriedLeave> of '\(contract)' carries more into the leave year from \(begins.inShortWords) than was left: "
          + left.inWords,
        "write no more than that"
      )
    case .leaveSettledAlready(let contract):
      return (
        .leaveSettled,
        "holiday of '\(assistant)' under '\(contract)' is handed in after the leave year was settled: it was paid for as "
          + "holiday not taken",
        "put the line into the timesheet of its own pay period, and put the run that settled right with 'pa-payroll correct "
          + "BOOKS --from-check --reason \"…\"'"
      )
    case .sickPayBeyondPay(let contract, let amount):
      return (
        .sickPayTooMuch,
        "with the days that come late now, '\(assistant)' was paid \(amount.inWords) more under '\(contract)' before than "
          + "this run pays",
        "write the days into the timesheet of their own pay period, and put that run right with 'pa-payroll correct BOOKS "
          + "--from-check --reason \"…\"', which says how the rest is taken back"
      )
    case .workedInCompulsoryLeave(let contract, let day):
      return (
        .familyLeaveWorked,
        "'\(assistant)' worked on \(day.inShortWords) under '\(contract)', within two weeks of the birth",
        "correct the day: to let her work then is an offence (ERA 1996 s 72). Where it was done all the same its wages are owed: "
          + "write what they come to as the amount of an element, and ask HMRC about that week's statutory pay"
      )
    case .workedInLeave(let contract, let most, let day):
      return (
        .familyLeaveWorked,
        "'\(assistant)' worked on \(day.inShortWords) under '\(contract)', in leave about a child "
          + (most == 0
            ? "in which no day may be worked"
            : "in which \(most) days may be worked, and those were"),
        "correct the day; where it is right, the leave ends: let its block end on the day before, and give the PA's notice"
      )
    case .earningsUnknown(let contract, let first):
      return (
        .earningsUnknown,
        "'\(assistant)' is away from \(first.inShortWords) under '\(contract)', and what was earned in the eight weeks "
          + "before is not known here",
        "write the average weekly earnings into the <familyLeave>, averageWeekly=\"310.50\""
          + EmploymentFinding.earningsElsewhere
      )
    case .sickEarningsUnknown(let contract, let first):
      return (
        .earningsUnknown,
        "'\(assistant)' is away from \(first.inShortWords) under '\(contract)', and what was earned in the eight weeks "
          + "before is not known here",
        "write the average weekly earnings into the line, averageWeekly=\"310.50\""
          + EmploymentFinding.earningsElsewhere
      )
    case .sicknessUnknown(let contract, let since, let day):
      return (
        .sicknessUnknown,
        "'\(assistant)' is away since \(since.inShortWords) under '\(contract)' by the line, and nothing says that of "
          + day.inShortWords,
        "hand in the days from there on, or correct since; where they are before these books, the opening says them with what "
          + "was paid, and on which earnings: <sickness from=\"…\" to=\"…\" paidElsewhereTo=\"…\" averageWeekly=\"…\"/>"
      )
    case .earningsNotYetKnown(let contract, let first, let payday):
      return (
        .earningsUnknown,
        "'\(assistant)' is away from \(first.inShortWords) under '\(contract)', and what is paid on the payday before it, "
          + "\(payday.inShortWords), is not known while this run is worked",
        "write the average weekly earnings into the line, averageWeekly=\"310.50\", or hand these days in once this run is "
          + "sealed: the next one pays them"
      )
    case .leaveYearMoved(let contract, let begins):
      return (
        .leaveYearMoved,
        "the leave year of '\(contract)' from \(begins.inShortWords), which runs counted, is none any more by the books",
        "put leaveYearFrom of <employer>, or the contract's first day, back as it was"
      )
    case .payTooLarge(let element):
      return (
        .amountTooLarge,
        "the pay of '\(assistant)' for '\(element?.text ?? "holiday")' is more than "
          + "\(Money.limit.inWords) in one run",
        "correct the rate or the time: check for a misplaced digit"
      )
    case .belowMinimumWage(let check) where check.takenOff > .zero:
      return (
        .belowMinimumWage,
        "'\(assistant)' is paid \(check.paid.inWords) for \(check.minutes.inWords), which is "
          + "\(check.shortfall.inWords) below the minimum wage of \(check.rate.value.inWords) an hour: charges, and what "
          + "the PA paid for the work, take \(check.takenOff.inWords) off what counts",
        "lower the charge, or give the money back as an expense; a top-up asked of the funders does not mend what the "
          + "employer takes"
      )
    case .belowMinimumWage(let check):
      return (
        .belowMinimumWage,
        "'\(assistant)' is paid \(check.paid.inWords) for \(check.minutes.inWords), which is "
          + "\(check.shortfall.inWords) below the minimum wage of \(check.rate.value.inWords) an hour",
        "raise the rate from \(check.periodStarts) on; sleep-ins, premiums and holiday pay do not "
          + "count towards it; where the funders' uplift is late, <minimumWageTopUp "
          + "from=\"\(check.periodStarts)\"/> before the first <insurance> or <schedule> pays the least that is due, "
          + "\(check.arrears.inWords), and books it as asked of them"
      )
    }
  }
}

extension DrawdownFinding {
  /// Name, what is wrong, and how to fix it, for the books that stand somewhere.
  func diagnostic(at place: SourcePlace) -> Diagnostic {
    switch self {
    case .withoutBearer(let reason):
      let words = reason.words
      return Diagnostic(.error, words.code, at: place, words.what, fix: words.fix)
    case .notBorne(let assistant):
      return Diagnostic(
        .error, .planLineMissing, at: place,
        "the employer pays a contribution for '\(assistant)', who earned nothing that could bear it",
        fix: "pay it with a run in which the PA worked, or stop the fixed pension for this period")
    case .overspent(let line, let by):
      return Diagnostic(
        .warning, .budgetOverspent, at: place,
        "the plan line '\(line)' is overspent by \(by.inWords)",
        fix: "ask the funder for more, or move money from another line")
    }
  }
}

extension MinimumWageComing.Cause {
  /// What brings it, in a few words.
  fileprivate var words: String {
    switch self {
    case .rise: "the rates rise"
    case .birthday: "by a birthday"
    case .apprenticeship: "by the end of an apprenticeship or its first year"
    }
  }
}
