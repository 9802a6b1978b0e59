/// The words of a pay run's summary, on its page and in the terminal.
package enum SummaryWord: Int, DocumentWord {
  // Summary of a run
  case summaryTitle
  case summary
  case summaryHeading
  case onePerson
  case people
  case onePA
  case manyPAs
  case submitBy
  case summaryCost
  case whoWasPaid
  case personalAssistant
  case toPay
  case costsYou
  case costsBeforeAllowance
  case summaryHours
  case summaryOff
  case payAndExpenses
  case summaryBack
  case takenBack
  case putRight
  case paidHow
  case everybody
  case whatItCosts
  case costPay
  case costSacrificed
  case costExpenses
  case costCharged
  case costNI
  case costPension
  case costAllowance
  case costAllowanceBack
  case costAllowanceWhy
  case statutoryPayBack
  case statutoryPayCompensation
  case costTotal
  case toHMRC
  case toHMRCTax
  case toHMRCNI
  case toHMRCEmployerNI
  case toHMRCLoans
  case toHMRCTotal
  case dueHeading
  case dueHMRC
  case dueHMRCEarlier
  case duePensionEarlier
  case dueStillUnpaid
  case duePension
  case dueBy
  case dueUnpaid
  case dueTooMuch
  case dueNothingLeft
  case dueReference
  case dueNothing
  case dueFromHMRC
  case dueFromHMRCFor
  case dueSetOff
  case allowanceHeading
  case allowanceThis
  case allowanceUsed
  case allowanceElsewhere
  case allowanceLeft
  case allowanceWhy
  case lookAt

  // Still to do
  case stillToDo
  /// How much to how many, by which day.
  case doPayByBank
  /// How much to how many, how, on which day.
  case doPayByHand
  case doReport
  /// By which day, for which days.
  case doReportOnPaper
  /// For which days, by which day.
  case doSummary
  /// Who.
  case doLeaver
  /// Who, by when, from when.
  case doEnrol
  /// How much to whom, by when.
  case doPay
  /// Whom, of which correction.
  case doTellAgain

  // What to look at
  case enrolmentDue
  case taxLimited
  case niNumberUnknown
  case familyDisregarded
  case notInsured
  /// Who is paid more than was earned.
  case netAboveGross
  case quarterlyLimit
  /// Who, from which day, how much an hour, which element, what it pays, why.
  case minimumWageComing
  case raisedToMinimumWage
  case belowWageFloor
  case minimumWageRise
  case minimumWageBirthday
  case minimumWageApprentice
  /// Who, how many hours, how many are usual.
  case hoursUnusual
  /// Who, how many percent of what is usual.
  case payUnusual
  /// Who, how many hours, how many are agreed.
  case hoursOverContract
  /// Who, for what, how many percent.
  case rateUnusual
  /// Who, for what, how many percent of the minimum wage.
  case rateNew
  case nothingWorked
  /// Who, since when.
  case unpaidLong
  case firstPay
  /// Who, how many hours, on which day.
  case dayLong
  /// Who, on which day.
  case timeBefore
  /// Who, how many nights, how long awake, from which day on.
  case nightsWoken
  /// What was unusual, and why it is right.
  case accepted
  /// Who, how much, by which day.
  case leaveInAdvance
  /// Who, how much, by which day, how much is kept.
  case leaveReminder
  /// Who, how much, by which day.
  case leaveNotCarried
  case leaveReminderOnLeave
  case leaveNotCarriedOnLeave
  /// Who, how much, by which day, how much is kept.
  case leaveReminderSick
  /// Who, how much, by which day.
  case leaveNotCarriedSick
  /// Who leaves.
  case leaveNotPaid
  /// Who, how much.
  case leaveNotTakenBack
  /// Who, how much holiday, which amount.
  case leaveTakenBackInPart
  /// Who, how many nights.
  case leaveHoursUnknown
  /// Who, how much.
  case leaveEarnedElsewhere
  case doClaimBack
  case familyNotEmployedLongEnough
  case familyNotEmployedThen
  case familyNotDue
  case familyEarnsTooLittle
  case familyPaidUnderOtherJob
  case familyToldNotSaid
  case familyToldLate
  case familyToldOfLeaveLate
  case familyEvidenceNotSaid
  case familyEvidenceTooEarly
  case familyEvidenceLate
  case familyEarlyReturn
  case familyReturnToldLate
  case familyBeginsWithBirth
  case familyBeginsWithAbsence
  case familyBeginsAfterLeaving
  case familyBirthNotSaid
  case familyNotBornYet
  case familyMoreThanThreeTimes
  case familyLeavesInPayWeeks
  case familyWithoutPay
  case familyCareGoesOn
  case smallEmployerUnsaid
  /// Who, which day, how much.
  case recoveryWithoutPayslip
  case sickPayTooShort
  case sickPayLowEarnings
  case sickPayEnding
  case sickPayEnded
  case sickPayThreeYears
  case sickPayLongSick
  case sickPayExcluded
  case sickPayInMaternity
  case sickPayNoWork
  case sickPayJobEnds
  case sickBeforeBirth
  case sickAfterBirth
  case fitNote
  case sickPayOnWednesdays
  case sickPayUsedUp
  /// Who, since when.
  case absenceOpen
  case lineOverspent
  case timeAwayWhy
  /// Who, since which day.
  case onHoliday
  /// Who, since which day.
  case wasAway
  /// Which plan line, which funder, how much.
  case timeAwayBorne
  case timeAwaySoFar
}

extension WordTable<SummaryWord> {
  /// English for a reading age of about eleven, the law's word once in brackets.
  package static let plainEnglish = WordTable(
    .plainEnglish,
    [
      // Summary of a run
      .summaryTitle: "Pay summary \(1) \(2)",
      .summary: "Pay summary for \(1)",
      .summaryHeading: "\(1) paid \(2) in all on \(3)",
      .onePerson: "1 PA is",
      .people: "\(1) PAs are",
      .onePA: "1 PA",
      .manyPAs: "\(1) PAs",
      .submitBy: "Send the payments to the bank by \(1), to arrive on \(2).",
      .summaryCost: "This run costs you \(1) in all.",
      .whoWasPaid: "Who is paid what",
      .personalAssistant: "PA",
      .toPay: "To pay",
      .costsYou: "Costs you",
      .costsBeforeAllowance: "Before allowance",
      .summaryHours: "\(1) worked",
      .summaryOff: "Pay \(1), came off \(2)",
      .payAndExpenses: "\(1) and \(2) given back for expenses",
      .summaryBack: "Pay \(1), given back \(2)",
      .takenBack: "\(1) taken to put earlier pay right",
      .putRight: "\(1) of it puts right what was paid before",
      .paidHow: "\(1). Payroll number \(2)",
      .everybody: "Everybody",
      .whatItCosts: "What it costs you",
      .costPay: "Pay",
      .costSacrificed: "Less pay given up for pensions",
      .costCharged: "Less what you charge your PAs",
      .costExpenses: "Money given back to PAs",
      .costNI: "Your National Insurance (employer\u{2019}s)",
      .costPension: "Your pension contributions",
      .costAllowance: "Less Employment Allowance",
      .costAllowanceBack: "Employment Allowance used less than before",
      .costAllowanceWhy: "National Insurance that you need not pay",
      .statutoryPayBack: "Less statutory pay that HMRC gives back",
      .statutoryPayCompensation: "Less what HMRC adds for a small employer",
      .costTotal: "What this run costs you",
      .toHMRC: "What this run adds to HMRC\u{2019}s bill",
      .toHMRCTax: "Income tax",
      .toHMRCNI: "PAs\u{2019} National Insurance",
      .toHMRCEmployerNI: "Your National Insurance",
      .toHMRCLoans: "Student loans",
      .toHMRCTotal: "Added to the bill",
      .dueHeading: "What you must pay, and by when",
      .dueHMRC: "HMRC, for pay days from \(1)",
      .duePension: "Pension with \(1), for pay days in \(2)",
      .dueHMRCEarlier: "HMRC, for tax years before the last",
      .duePensionEarlier: "Pension with \(1), for tax years before the last",
      .dueStillUnpaid: "Is not paid",
      .dueBy: "Must arrive by \(1)",
      .dueUnpaid: "Was to arrive by \(1), and is not paid",
      .dueNothingLeft: "Nothing is left to pay",
      .dueTooMuch: "Paid too much. It goes against what is owed next",
      .dueReference: "Reference \(1)",
      .dueNothing: "Nothing to pay",
      .dueFromHMRC:
        "It goes against your next bill of the tax year. What is left after 5 April HMRC sets off or pays back: ask it.",
      .dueFromHMRCFor: "HMRC owes you, for pay days from \(1)",
      .dueSetOff: "\(1) that HMRC owes you is taken off",
      .allowanceHeading: "Employment Allowance this tax year",
      .allowanceThis: "Used by this run",
      .allowanceUsed: "Used so far",
      .allowanceElsewhere: "Used by your other payroll",
      .allowanceLeft: "Left",
      .allowanceWhy: "It pays your National Insurance until it is used up",
      .lookAt: "Please look at",

      // Still to do
      .stillToDo: "Still to do, outside this program",
      .doPayByBank: "Pay \(1) to \(2) by bank: send it by \(3).",
      .doPayByHand: "Pay \(1) to \(2) on \(3), in cash or by cheque.",
      .doReport:
        "Tell HMRC what was paid, on or before \(1) (Full Payment Submission, FPS). Your bureau may do it for you.",
      .doReportOnPaper:
        "Send HMRC the paper return (RT2) for pay days from \(1), to arrive by \(2).",
      .doSummary:
        "Nobody is paid in the tax month from \(1). If it stays so, tell HMRC by \(2) (Employer Payment Summary, EPS).",
      .doLeaver: "\(1) left on \(2). Tell HMRC the day with this payment, and give a P45.",
      .doEnrol: "Enrol \(1) in a workplace pension by \(2), as a member from \(3).",
      .doPay: "Pay \(1): \(2), by \(3).",
      .doTellAgain: "Tell again what correction \(2) changed: \(1). Its page in out/ says what.",

      // What to look at
      .quarterlyLimit:
        "You pay HMRC by the quarter. The average tax month of this year comes to \(1), and only who may expect less than \u{a3}1,500 pays by the quarter. If it stays so, tell HMRC and pay each month.",
      .minimumWageComing:
        "From \(2) on \(1) must be paid at least \(3) an hour: \(6). \(4) pays \(5). Agree a higher rate before then, and ask your funder to raise what it pays.",
      .belowWageFloor:
        "\(1) is paid less than \(2) for some hours. That is above the minimum wage, but in \(3) money for social care is meant to pay at least \(2). Ask your funder.",
      .raisedToMinimumWage:
        "The rates of \(1) pay less than the minimum wage. \(2) was added to reach it. Ask your funder for it: the budget keeps it apart until new rates are agreed.",
      .minimumWageRise: "the minimum wage rises",
      .minimumWageBirthday: "that is the minimum wage after a birthday",
      .minimumWageApprentice: "an apprenticeship, or its first year, is over",
      .enrolmentDue:
        "\(1) must be enrolled in a workplace pension by \(2). Enrol them with your provider, or write down that they postponed or opted out.",
      .taxLimited:
        "The tax of \(1) was kept to half of the pay. There is nothing to do: a cumulative code takes the rest later.",
      .niNumberUnknown:
        "\(1) has no National Insurance number here. Ask them for it; until then HMRC is told address, birth date and sex.",
      .familyDisregarded:
        "National Insurance is not due for \(1), who is close family of the employer. Ask for advice before you pay any statutory pay: it may not be due either.",
      .notInsured:
        "No employers\u{2019} liability insurance is written down for \(1). Renew it, and write it down: nearly every employer must have it.",
      .netAboveGross:
        "\(1) is paid more than was earned: tax comes back. Check the tax code, and the P45 if there is one.",
      .hoursUnusual:
        "\(1) is paid for \(2). Usual by the last runs is \(3). Please look at the timesheet.",
      .payUnusual:
        "\(1) is paid \(2)% of what is usual by the last runs. Please look at amounts and rates.",
      .hoursOverContract:
        "\(1) is paid for \(2). The contract has \(3). Please look at the timesheet.",
      .rateUnusual:
        "The rate of \(1) for \u{201C}\(2)\u{201D} is \(3)% of what it was before. Please look at it.",
      .rateNew:
        "The rate of \(1) for \u{201C}\(2)\u{201D} is new, and \(3)% of the minimum wage. Please look at it.",
      .nothingWorked:
        "No time of this pay period is paid to \(1), who was paid by the last run. Please look whether a timesheet is missing.",
      .unpaidLong:
        "\(1) has not been paid since \(2). After thirteen weeks HMRC takes somebody to have left: mark irregular employment in your report, or end the contract if \(1) has left.",
      .firstPay:
        "\(1) is paid for the first time. Please look at rate, tax code, National Insurance number and bank account.",
      .dayLong: "\(1) worked \(2) on \(3). Please look at the timesheet.",
      .timeBefore:
        "\(1) is paid for \(2), before this pay period. It is late pay. Please look at the day.",
      .nightsWoken:
        "\(1) was woken more than a sleep-in allows in \(2) nights from \(4) on, for \(3) together. If this goes on, it is a waking night, and every hour of it must be paid as work. Please talk about it.",
      .accepted: "\(1) You said it is right: \u{201C}\(2)\u{201D}",
      .leaveInAdvance:
        "\(1) has taken \(2) of holiday more than was earned so far. It is paid, and comes off what is still earned by \(3).",
      .leaveReminder:
        "\(1) has \(2) of holiday left, and the leave year ends on \(3). Please ask \(1) in writing to take it by then, and say that it is lost else. If nobody asks, \(4) of it go into the next year.",
      .leaveNotCarried:
        "\(1) did not take \(2) of the holiday of the leave year that ended on \(3). Please say in the books what becomes of it: carried, and why, or lost, and when \(1) was told.",
      .leaveReminderOnLeave:
        "\(1) has \(2) of holiday left, and is on leave about a child when the leave year ends on \(3). All of it goes into the next year.",
      .leaveNotCarriedOnLeave:
        "\(1) was on leave about a child when the leave year ended on \(3), so \(2) of holiday go into the next. Please say so in the books.",
      .leaveReminderSick:
        "\(1) has \(2) of holiday left, and the leave year ends on \(3). What \(1) cannot take because of sickness is not lost: up to \(4) of it go into the next year. Please do not tell \(1) that it is lost.",
      .leaveNotCarriedSick:
        "\(1) did not take \(2) of the holiday of the leave year that ended on \(3), and was off sick then. Please say in the books how much of it is carried because of that.",
      .leaveNotPaid:
        "\(1) leaves. Holiday that was not taken is to be paid for. How much it is cannot be worked out here.",
      .leaveNotTakenBack:
        "\(1) leaves and has taken \(2) of holiday more than was earned. Nothing is taken back, because the contract does not say so.",
      .leaveTakenBackInPart:
        "\(1) leaves and has taken \(2) of holiday more than was earned. The last pay is \(3) too little to take all of it back.",
      .leaveHoursUnknown:
        "Nights of \(1) have no hours, \(2) in all. No holiday is earned on them. Please write start and end.",
      .doClaimBack:
        "Claim \(1) of statutory pay from HMRC by \(2) (Employer Payment Summary, EPS). Where it is more than you owe, you can ask HMRC to pay it to you, also before you pay it out.",
      .familyNotEmployedLongEnough:
        "\(1) has not worked for you long enough for statutory pay: the job began after \(2). The form that says so is due.",
      .familyNotEmployedThen:
        "\(1)\u{2019}s job did not go on to \(2), so no statutory pay is due. The form that says so is due.",
      .familyNotDue:
        "No statutory pay is due for \(1)\u{2019}s leave, by the day \(2). A letter that says so is due.",
      .familyEarnsTooLittle:
        "\(1) earned too little up to \(2) for statutory pay. The form that says so is due.",
      .familyPaidUnderOtherJob:
        "\(1)\u{2019}s statutory pay from \(2) is paid under her other contract, for both together.",
      .familyToldNotSaid:
        "The books do not say when \(1) told you of the leave; it was due by \(2).",
      .familyToldLate: "\(1) told you of the pay later than \(2), by which it was due.",
      .familyToldOfLeaveLate: "\(1) told you of the leave later than \(2), by which it was due.",
      .familyEvidenceNotSaid: "Ask \(1) for the evidence of the leave; it is due by \(2).",
      .familyEvidenceTooEarly:
        "\(1)\u{2019}s certificate is of before \(2), the first day it may be given: ask for another.",
      .familyEvidenceLate: "\(1)\u{2019}s evidence is of after \(2), by which it was due.",
      .familyEarlyReturn:
        "\(1) comes back before the leave is over; you can ask for notice of it by \(2).",
      .familyReturnToldLate:
        "\(1) comes back before the leave is over, and told you less than eight weeks before: you can put it off to \(2).",
      .familyBeginsWithBirth: "\(1)\u{2019}s pay begins on \(2), with the birth.",
      .familyBeginsWithAbsence:
        "\(1)\u{2019}s pay begins on \(2), the day after the first off in the last four weeks.",
      .familyBeginsAfterLeaving: "\(1)\u{2019}s pay begins on \(2), because the job has ended.",
      .familyBirthNotSaid:
        "\(1)\u{2019}s child was expected by \(2), and the books do not say when it was born. Please write it down: \(1) must not work within two weeks of it.",
      .familyNotBornYet: "\(1)\u{2019}s leave begins on \(2), and the books say no birth yet.",
      .familyMoreThanThreeTimes:
        "\(1) takes leave more than three times, from \(2) on, which you need not agree to.",
      .familyLeavesInPayWeeks:
        "\(1)\u{2019}s job ends in the 39 weeks of maternity pay. It is due again from \(2) on, for each whole week in which \(1) does no work. Please write those weeks into the books.",
      .familyWithoutPay: "From \(2) on \(1)\u{2019}s leave is without pay.",
      .familyCareGoesOn:
        "Neonatal care goes on since \(2): write its last day as soon as you know it, for \(1)\u{2019}s pay.",
      .smallEmployerUnsaid:
        "The books do not say what National Insurance came to in the year that counts, so 92% of \(1)\u{2019}s statutory pay comes back.",
      .recoveryWithoutPayslip:
        "\(3) more of \(1)\u{2019}s statutory pay comes back by what the books say now, and no payslip brings it. Please claim it from HMRC with an Employer Payment Summary.",
      .sickPayTooShort:
        "No Statutory Sick Pay is due to \(1) from \(2) on: until 5 April 2026 fewer than four days in a row had none. Please give \(1) form SSP1 within seven days.",
      .sickPayLowEarnings:
        "No Statutory Sick Pay is due to \(1) from \(2) on: until 5 April 2026 it asked for earnings at the lower earnings limit. Please give \(1) form SSP1 within seven days.",
      .sickPayEnding:
        "Statutory Sick Pay of \(1) is in its 23rd week from \(2) on, and ends after 28. Please give \(1) form SSP1 by that day, or now if it is past, unless the sickness is over before.",
      .sickPayEnded:
        "Statutory Sick Pay of \(1) ends on \(2): 28 weeks are paid. Please give \(1) form SSP1 within seven days, if you have not.",
      .sickPayThreeYears:
        "Statutory Sick Pay of \(1) ends on \(2): the first of these absences was three years ago. Please give \(1) form SSP1 within seven days.",
      .sickPayLongSick:
        "No Statutory Sick Pay is due to \(1) from \(2) on, until \(1) has come back: there was none when the law changed. Please give \(1) form SSP1 within seven days.",
      .sickPayExcluded:
        "No Statutory Sick Pay is due to \(1) from \(2) on, as the timesheet says. Please give \(1) form SSP1 within seven days.",
      .sickPayInMaternity:
        "No Statutory Sick Pay is due to \(1) from \(2) on: it is in the weeks about a birth. Please give \(1) form SSP1 within seven days. If \(1) has Statutory Maternity Pay, it is due for each whole week away in its 39 weeks: please write those weeks into the books as blocks of the leave.",
      .sickPayNoWork:
        "No Statutory Sick Pay is due to \(1) from \(2) on, because \(1) had not worked for you yet. Please give \(1) form SSP1 within seven days.",
      .sickPayJobEnds:
        "Statutory Sick Pay of \(1) ends on \(2), because the job has ended. Please give \(1) form SSP1 within seven days, if \(1) is still sick.",
      .sickBeforeBirth:
        "\(1) is off sick from \(2) on, in the last four weeks before the baby is due. Please ask if it is because of the pregnancy: then maternity leave begins. Do not write down what it is.",
      .sickAfterBirth:
        "\(1) is off sick from \(2) on, in weeks after a birth for which there may be Maternity Allowance. Please ask: with it there is no Statutory Sick Pay.",
      .fitNote:
        "\(1) has been off sick for more than seven days since \(2). Please ask for the fit note, and write down where it is kept.",
      .sickPayUsedUp:
        "From \(2) on the contract pays \(1) no more for sickness than the law gives: the days of twelve months are used.",
      .sickPayOnWednesdays:
        "Sick pay of \(1) is paid for Wednesdays alone, because the contract does not say on which days it is due. Please agree them.",
      .leaveEarnedElsewhere:
        "The payroll before said that \(1) had earned \(2) of holiday. The contract says how much it is, so that is not used.",
      .absenceOpen:
        "\(1) is away since \(2), and the books give no last day. Write it down as soon as you know it: until then each run takes it that \(1) is still away.",
      .timeAwayWhy:
        "Pay of who was away, and of who stood in, with what you pay on it. It is in the cost above already.",
      .onHoliday: "\(1) on holiday, since \(2)",
      .wasAway: "\(1) away, since \(2)",
      .timeAwayBorne: "\(1), \(2): \(3)",
      .timeAwaySoFar: "With earlier runs and invoices \(1) so far",
      .lineOverspent:
        "\(1) is overspent by \(2). Ask the funder for more, or move money from another line.",
    ])
}
