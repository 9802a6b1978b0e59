public import PADiagnostics

// What can be wrong with books, time, runs and the journal.
extension Diagnostic.Code {
  /// Days in an order they cannot be in.
  public static let datesOutOfOrder = Diagnostic.Code(
    "dates-out-of-order", "Days in an order they cannot be in.",
    example: "a contract that ends before it begins")
  /// Funders' shares that do not come to the whole.
  public static let sharesNotWhole = Diagnostic.Code(
    "shares-not-whole", "Funders' shares that do not come to the whole.",
    example: "funders' shares that are not 100%")
  /// One National Insurance number of two people.
  public static let niNumberShared = Diagnostic.Code(
    "ni-number-shared", "One National Insurance number of two people.",
    example: "two PAs with one NI number")
  /// A category letter written down that the facts do not give.
  public static let niCategoryContradicted = Diagnostic.Code(
    "ni-category-contradicted", "A category letter written down that the facts do not give.",
    example: "an NI letter that the facts contradict")
  /// A pension scheme or membership without what its kind asks for.
  public static let pensionTermsMissing = Diagnostic.Code(
    "pension-terms-missing", "A pension scheme or membership without what its kind asks for.",
    example: "an active pension member without a scheme")
  /// Holiday pay rolled up where the law does not allow it.
  public static let rolledUpNotAllowed = Diagnostic.Code(
    "rolled-up-not-allowed", "Holiday pay rolled up where the law does not allow it.",
    example: "rolled-up holiday for regular hours")
  /// An age at which nobody may be employed, or is likely to be.
  public static let ageImpossible = Diagnostic.Code(
    "age-impossible", "An age at which nobody may be employed, or is likely to be.",
    example: "a PA of five years")
  /// Work on a day on which no contract is in force.
  public static let contractMissing = Diagnostic.Code(
    "contract-missing", "Work on a day on which no contract is in force.",
    example: "a PA with no contract on the day")
  /// Work that could be of several contracts.
  public static let contractAmbiguous = Diagnostic.Code(
    "contract-ambiguous", "Work that could be of several contracts.",
    example: "a PA with two contracts on the day")
  /// Work for which no rate is agreed on the day.
  public static let rateMissing = Diagnostic.Code(
    "rate-missing", "Work for which no rate is agreed on the day.",
    example: "hours for an element without a rate")
  /// A line that does not say how much, or says it twice.
  public static let quantityMissing = Diagnostic.Code(
    "quantity-missing", "A line that does not say how much, or says it twice.",
    example: "a line without hours")
  /// A quantity that is not in the unit of its element.
  public static let quantityMismatch = Diagnostic.Code(
    "quantity-mismatch", "A quantity that is not in the unit of its element.",
    example: "hours where nights are counted")
  /// Pay that no line of a budget bears.
  public static let planLineMissing = Diagnostic.Code(
    "plan-line-missing", "Pay that no line of a budget bears.",
    example: "a budget line that is not there")
  /// A plan line that nobody funds on the day.
  public static let fundingMissing = Diagnostic.Code(
    "funding-missing", "A plan line that nobody funds on the day.",
    example: "a day on which nobody funds a plan line")
  /// The same line of a timesheet twice.
  public static let lineDuplicate = Diagnostic.Code(
    "line-duplicate", "The same line of a timesheet twice.",
    example: "duplicate rows")
  /// More is paid than was earned.
  public static let netAboveGross = Diagnostic.Code(
    "net-above-gross", "More is paid than was earned, because tax comes back.",
    example: "net pay above gross pay")
  /// Figures that cannot stand together.
  public static let figuresImpossible = Diagnostic.Code(
    "figures-impossible",
    "Figures that cannot stand together: more tax than pay, or columns above their earnings.",
    example: "more tax than pay")
  /// Late wages of a period that another payroll paid, whose figures are not known.
  public static let earlierPayUnknown = Diagnostic.Code(
    "earlier-pay-unknown",
    "Wages due for a period that another payroll paid, of whose figures the opening says nothing.",
    example: "hours of a month before the change of payroll")
  /// A shift that ends at the time it begins.
  public static let shiftWithoutLength = Diagnostic.Code(
    "shift-without-length", "A shift that ends at the time it begins: no time, or a whole day.",
    example: "09:00 to 09:00")
  /// Holiday that somebody who leaves has not taken, and that cannot be worked out.
  public static let holidayOwed = Diagnostic.Code(
    "holiday-owed",
    "Holiday that somebody who leaves has not taken, which is to be paid for and cannot be worked out.",
    example: "a PA who leaves, and whose contract has no weekly hours")
  /// More holiday taken than was earned so far.
  public static let leaveInAdvance = Diagnostic.Code(
    "leave-in-advance", "More holiday taken than was earned so far, which is paid.",
    example: "a holiday in the first month")
  /// Holiday that is lost at the end of the leave year if the PA is told so.
  public static let leaveReminder = Diagnostic.Code(
    "leave-reminder", "Holiday that is lost at the end of the leave year if the PA is told so.",
    example: "a holiday left three months before the leave year ends")
  /// Holiday of the leave year before that the books do not say what becomes of.
  public static let leaveNotCarried = Diagnostic.Code(
    "leave-not-carried",
    "Holiday of the leave year before that the books do not say what becomes of.",
    example: "holiday left when the leave year ended")
  /// Holiday taken beyond what was earned by somebody who leaves.
  public static let leaveTakenBack = Diagnostic.Code(
    "leave-taken-back",
    "Holiday taken beyond what was earned by somebody who leaves, of which not all is taken back.",
    example: "a PA who leaves after more holiday than was earned")
  /// Nights without hours, on which no holiday is earned.
  public static let leaveHoursUnknown = Diagnostic.Code(
    "leave-hours-unknown", "Nights or days without hours, on which no holiday is earned.",
    example: "a sleep-in without start and end")
  /// Holiday that another payroll said was earned, which is not used.
  public static let leaveEarnedElsewhere = Diagnostic.Code(
    "leave-earned-elsewhere",
    "Holiday that another payroll said was earned, where the contract says how much it is.",
    example: "holidayAccrued of regular hours")
  /// More holiday taken than there is in all of the leave year.
  public static let leaveBeyondYear = Diagnostic.Code(
    "leave-beyond-year", "More holiday taken than there is in all of the leave year.",
    example: "seven weeks of holiday")
  /// Holiday carried into a leave year that cannot be.
  public static let leaveCarriedWrong = Diagnostic.Code(
    "leave-carried-wrong", "Holiday carried into a leave year that cannot be.",
    example: "more holiday carried than was left")
  /// Days of sickness for which no sick pay is due: form SSP1 is owed.
  public static let sickPayNotDue = Diagnostic.Code(
    "sick-pay-not-due", "Days of sickness for which no sick pay is due: form SSP1 is owed.",
    example: "three days of sickness in March 2026")
  /// Sick pay of which 22 weeks are paid: form SSP1 is owed by the first day of the 23rd.
  public static let sickPayEnding = Diagnostic.Code(
    "sick-pay-ending",
    "Sick pay of which 22 weeks are paid: form SSP1 is owed by the first day of the 23rd.",
    example: "sickness since May, paid to November")
  /// Sickness of more than seven days whose lines do not say where the fit note is kept.
  public static let fitNoteMissing = Diagnostic.Code(
    "fit-note-missing",
    "Sickness of more than seven days whose lines do not say where the fit note is kept.",
    example: "sickness of two weeks without reference")
  /// Sick pay that is due on Wednesdays alone, since the contract does not say on which days.
  public static let sickPayDaysUnsaid = Diagnostic.Code(
    "sick-pay-days-unsaid",
    "Sick pay that is due on Wednesdays alone, since the contract does not say on which days.",
    example: "sickness of a PA without normal days")
  /// Sickness beyond the days that the contract pays for.
  public static let sickPayUsedUp = Diagnostic.Code(
    "sick-pay-used-up", "Sickness beyond the days that the contract pays for in twelve months.",
    example: "a second day of sickness, where the contract pays one")
  /// Sick pay that late days make less, by more than the run pays.
  public static let sickPayTooMuch = Diagnostic.Code(
    "sick-pay-too-much", "Sick pay that days which come late make less, by more than the run pays.",
    example: "sickness handed in late, before sickness that was paid")
  /// Sickness or leave about a child before which nobody knows what was earned.
  public static let earningsUnknown = Diagnostic.Code(
    "earnings-unknown",
    "Sickness or leave about a child before which nobody knows what was earned.",
    example: "sickness in the first month that is paid here")
  /// Sickness that began before the run's days, of which a day is not known.
  public static let sicknessUnknown = Diagnostic.Code(
    "sickness-unknown",
    "Sickness that began earlier by its line, and a day of it that no line and no opening says.",
    example: "sickness since before the first day that the books know")
  /// Leave about a child for which no statutory pay is due.
  public static let familyPayNotDue = Diagnostic.Code(
    "family-pay-not-due", "Leave about a child for which no statutory pay is due: a form is owed.",
    example: "maternity leave after twenty weeks of employment")
  /// A date of leave about a child that somebody should look at.
  public static let familyLeaveDates = Diagnostic.Code(
    "family-leave-dates",
    "A date of leave about a child that somebody should look at: notice, evidence, birth or return.",
    example: "maternity leave without the day the employer was told")
  /// A day of something that has happened, which has not come yet.
  public static let dateToCome = Diagnostic.Code(
    "date-to-come", "A day on which something happened, or was said, that has not come yet.",
    example: "a certificate that is written next year")
  /// Leave about a child that the law does not know.
  public static let familyLeaveWrong = Diagnostic.Code(
    "family-leave-wrong", "Leave about a child that cannot be by its dates.",
    example: "maternity leave twelve weeks before the birth is due")
  /// Leave about a child in which more is worked than it allows.
  public static let familyLeaveWorked = Diagnostic.Code(
    "family-leave-worked", "Work in leave about a child on more days than it allows.",
    example: "an eleventh keeping-in-touch day")
  /// Statutory pay about a child of which the books do not say how much comes back.
  public static let smallEmployerUnsaid = Diagnostic.Code(
    "small-employer-unsaid",
    "Statutory pay about a child, and the books do not say whether the employer is small by the law.",
    example: "maternity pay without class1Paid")
  /// What comes back of statutory pay about a child of who has left, which no payslip brings.
  public static let recoveryWithoutPayslip = Diagnostic.Code(
    "recovery-without-payslip",
    "Statutory pay about a child of who has left, of which more comes back than a payslip brought.",
    example: "class1Paid that is written after the PA left")
  /// Leave that the open year paid on averages that a correction of an ended year changes.
  public static let leavePaidSince = Diagnostic.Code(
    "leave-paid-since",
    "Leave that the open year paid on averages that a correction of an ended year changes.",
    example: "holiday in April, and March put right after it")
  /// An absence without a last day.
  public static let absenceOpen = Diagnostic.Code(
    "absence-open", "An absence of the books without a last day, which each run tells.",
    example: "a suspension without an end")
  /// Notice of a holiday that is shorter than the law asks.
  public static let noticeShort = Diagnostic.Code(
    "notice-short",
    "Notice of a holiday that is shorter than the law asks where nothing else was agreed.",
    example: "two days of holiday refused the day before")
  /// Pay while the person supported is away, for longer than a funder pays it.
  public static let retainerBeyondRule = Diagnostic.Code(
    "retainer-beyond-rule",
    "Pay while the person supported is away, for longer than a funder pays it.",
    example: "pay for two weeks without work, of which the funder pays one")
  /// A bank holiday of leave on which no line says anything.
  public static let bankHolidayUnsaid = Diagnostic.Code(
    "bank-holiday-unsaid",
    "A bank holiday that is leave by the contract, of which no timesheet says anything.",
    example: "Boxing Day without a line")
  /// Holiday handed in after its leave year was settled on leaving.
  public static let leaveSettled = Diagnostic.Code(
    "leave-settled", "Holiday handed in after its leave year was settled on leaving.",
    example: "a holiday of the last week, handed in after the last run")
  /// Terms agreed later that count holiday otherwise.
  public static let leaveTermsLate = Diagnostic.Code(
    "leave-terms-late", "Terms agreed later that count holiday otherwise than those they follow.",
    example: "irregular hours agreed for days already paid as regular ones")
  /// A leave year that runs counted, and that begins on another day by the books.
  public static let leaveYearMoved = Diagnostic.Code(
    "leave-year-moved",
    "A leave year that runs counted, and that begins on another day by the books.",
    example: "leaveYearFrom changed after a run")
  /// A line that the run of another schedule pays than its timesheet is named after.
  public static let lineCarried = Diagnostic.Code(
    "line-carried",
    "A line that the run of another schedule pays than its timesheet is named after.",
    example: "a monthly PA's hours in a weekly timesheet")
  /// Work on a day after the period that is paid, or new in one that was paid.
  public static let lineAfterPeriod = Diagnostic.Code(
    "line-after-period",
    "Work on a day after the period that is paid, or new in one that was paid.",
    example: "a line of a later period")
  /// More money than these books can hold.
  public static let amountTooLarge = Diagnostic.Code(
    "amount-too-large", "More money than these books can hold.",
    example: "a rate with a figure too many")
  /// Two shifts of one PA at one time.
  public static let shiftOverlap = Diagnostic.Code(
    "shift-overlap", "Two shifts of one PA at one time.",
    example: "overlapping shifts")
  /// More work on a day than a day has hours.
  public static let dayTooLong = Diagnostic.Code(
    "day-too-long", "More work on a day than a day has hours.",
    example: "more than 24 hours in a day")
  /// A clock time that does not exist, or does not say which of two it is.
  public static let clockTimeImpossible = Diagnostic.Code(
    "clock-time-impossible",
    "A clock time that does not exist, or does not say which of two it is.",
    example: "clock times that do not exist or come twice")
  /// A time that does not stand within the shift that it is of.
  public static let timeOutsideShift = Diagnostic.Code(
    "time-outside-shift",
    "A break, a waking or a call-out that does not stand within its shift, or within another.",
    example: "a waking outside its sleep-in, wakings that overlap")
  /// A break of stated length in a shift that several elements pay.
  public static let breakWithoutTimes = Diagnostic.Code(
    "break-without-times",
    "A break of stated length, without clock times, in a shift that several elements pay.",
    example: "a half-hour break in a shift from afternoon to night")
  /// A minute of a shift that no element pays, or several do.
  public static let shiftNotReached = Diagnostic.Code(
    "shift-not-reached",
    "A minute of a shift that names no element, and that the elements' own times do not give to one.",
    example: "an element no rule reaches at 3 a.m., two rules for one minute")
  /// A cover shift that does not say for whom and why.
  public static let coverIncomplete = Diagnostic.Code(
    "cover-incomplete", "A cover shift that does not say for whom and why.",
    example: "cover without its reason")
  /// Leave about a child that stands where its dates have no place.
  public static let familyLeaveInTimesheet = Diagnostic.Code(
    "family-leave-in-timesheet",
    "Leave about a child in a timesheet, or as <away>, where the dates that its pay goes by have no place.",
    example: "maternity leave in a timesheet")
  /// An absence that cannot be.
  public static let absenceWrong = Diagnostic.Code(
    "absence-wrong", "An absence of days, hours or a kind that cannot be.",
    example: "an absence after leaving")
  /// An absence on a day that stands in another, or on which the PA was at work.
  public static let absenceOverlap = Diagnostic.Code(
    "absence-overlap",
    "An absence on a day that stands in another, or on which the PA was at work.",
    example: "holiday on a day worked")
  /// Time that was paid and is no longer as it was paid.
  public static let sealedLineChanged = Diagnostic.Code(
    "sealed-line-changed", "Time that was paid and is no longer as it was paid.",
    example: "a paid line changed")
  /// Facts that sealed runs were worked from and that are no longer as they were.
  public static let sealedFactsChanged = Diagnostic.Code(
    "sealed-facts-changed",
    "Facts that sealed runs were worked from, such as a rate, and that are no longer as they were.",
    example: "a sealed rate changed in place")
  /// A correction that cannot be made.
  public static let correctionRefused = Diagnostic.Code(
    "correction-refused", "A correction of a sealed run that cannot be made.",
    example: "a correction of a run that was never sealed, a reversal with later runs")
  /// A correction by which nothing comes out otherwise.
  public static let correctionChangesNothing = Diagnostic.Code(
    "correction-changes-nothing", "A correction by which nothing comes out otherwise.",
    example: "a correction before the right facts are written down")
  /// How what was paid too much is taken back, which is not said or cannot be.
  public static let recoveryPlanWrong = Diagnostic.Code(
    "recovery-plan-wrong",
    "How what was paid too much is taken back, which is not said or cannot be.",
    example: "an instalment above the debt, a collection from pay of somebody who has left")
  /// Planned hours that were paid, and are not put right by a timesheet yet.
  public static let predictionOpen = Diagnostic.Code(
    "prediction-open", "Planned hours that were paid, and are not put right by a timesheet yet.",
    example: "hours that were predicted, and no timesheet since")
  /// Something that came after runs it is for were sealed.
  public static let noticeLate = Diagnostic.Code(
    "notice-late", "A notice or an amount that came after runs it is for were sealed.",
    example: "a tax code dated before the last payday")
  /// An average bill above that of an employer who pays by the quarter.
  public static let quarterlyLimit = Diagnostic.Code(
    "quarterly-limit", "An average bill above that of an employer who pays by the quarter.",
    example: "1,734 a month, paid by the quarter")
  /// Hours far from those of the PA's last runs.
  public static let hoursUnusual = Diagnostic.Code(
    "hours-unusual", "Hours far from those of the PA's last runs.",
    example: "twice the hours of the last runs")
  /// Pay far from that of the PA's last runs.
  public static let payUnusual = Diagnostic.Code(
    "pay-unusual", "Pay far from that of the PA's last runs, for hours as usual.",
    example: "an amount with a figure too many")
  /// Hours far over those of the contract.
  public static let hoursOverContract = Diagnostic.Code(
    "hours-over-contract", "Hours far over those of the contract.",
    example: "60 hours where 30 are agreed")
  /// A rate that changed by much, or is far over the minimum wage.
  public static let rateUnusual = Diagnostic.Code(
    "rate-unusual", "A rate that changed by more than a tenth, or is far over the minimum wage.",
    example: "31.40 in place of 13.40")
  /// Nothing paid for thirteen weeks.
  public static let unpaidLong = Diagnostic.Code(
    "unpaid-long", "A PA to whom nothing was paid for thirteen weeks.",
    example: "a PA without pay for three months")
  /// Nothing worked, where something was before.
  public static let nothingWorked = Diagnostic.Code(
    "nothing-worked", "Nothing worked, where something was before.",
    example: "an empty timesheet")
  /// The first pay of somebody, where others were paid before.
  public static let firstPay = Diagnostic.Code(
    "first-pay", "The first pay of somebody, where others were paid before.",
    example: "a new PA")
  /// Very many hours in a day.
  public static let dayLong = Diagnostic.Code(
    "day-long", "A shift, or a day's shifts together, of 16 hours or more.",
    example: "22:30 in place of 14:30")
  /// Sleep-ins with more wakings than they allow, night after night.
  public static let nightsWoken = Diagnostic.Code(
    "nights-woken",
    "Three sleep-ins or more with more wakings than they allow: in truth they may be waking nights.",
    example: "three nights of five wakings")
  /// A minimum wage that the next pay period brings, and that a rate is below.
  public static let minimumWageComing = Diagnostic.Code(
    "minimum-wage-coming",
    "A minimum wage that the next pay period brings, and that a rate is below.",
    example: "a PA who turns 21 within a month")
  /// Time before the period that is paid.
  public static let timeBefore = Diagnostic.Code(
    "time-before", "Time before the period that is paid, which is paid as arrears.",
    example: "a date a month early")

  /// A rate below a wage floor of policy.
  public static let belowWageFloor = Diagnostic.Code(
    "below-wage-floor",
    "A rate below the least that a nation's policy for social care asks, which is no law.",
    example: "a rate in Scotland below its policy for social care")
  /// Pay raised to the minimum wage, and asked of the funders.
  public static let raisedToMinimumWage = Diagnostic.Code(
    "raised-to-minimum-wage",
    "Pay that its rates leave below the minimum wage, raised to it and asked of the funders.",
    example: "a rate below the minimum wage, and a top-up")
  /// A shift that is off, not fully said.
  public static let cancellationWrong = Diagnostic.Code(
    "cancellation-wrong",
    "A shift that was cancelled or moved, of which the line says too little, or what cannot be.",
    example: "a shift that is off, without the time it was said")
  /// A timesheet's line that nobody approved who could.
  public static let approvalWrong = Diagnostic.Code(
    "approval-wrong",
    "A line of a timesheet that is to be approved and is not, or is by who may not.",
    example: "an approval by the PA herself")
  /// Pay below the minimum wage.
  public static let belowMinimumWage = Diagnostic.Code(
    "below-minimum-wage", "Pay below the minimum wage.",
    example: "pay below minimum wage")
  /// More taken off than was earned.
  public static let netBelowNothing = Diagnostic.Code(
    "net-below-nothing", "More taken off than was earned.",
    example: "deductions greater than pay")
  /// Jobs of one PA on several schedules, of which one ends or moves inside the earnings period.
  public static let schedulesMixed = Diagnostic.Code(
    "schedules-mixed",
    "Jobs of one PA on several schedules, of which one ends or moves inside the earnings period.",
    example: "a weekly job that ends in the month of a monthly one")
  /// Tax or National Insurance due, and no PAYE scheme.
  public static let payeMissing = Diagnostic.Code(
    "paye-missing", "Tax or National Insurance due, and no PAYE scheme.",
    example: "tax due without a PAYE scheme")
  /// A student loan plan that is not collected on the day.
  public static let loanPlanNotRunning = Diagnostic.Code(
    "loan-plan-not-running", "A student loan plan that is not collected on the day.",
    example: "a student loan plan that has not begun")
  /// A category letter that changed within an earnings period.
  public static let categoryChanged = Diagnostic.Code(
    "category-changed", "A category letter that changed within an earnings period.",
    example: "an NI letter that changed since the first payment of a period")
  /// A day that this version's tables of the law do not reach.
  public static let lawNotKnown = Diagnostic.Code(
    "law-not-known", "A day that this version's tables of the law do not reach.",
    example: "a pay date the law tables do not reach")
  /// A run or period that these books do not have.
  public static let periodUnknown = Diagnostic.Code(
    "period-unknown", "A run or period that these books do not have.",
    example: "a period of another schedule")
  /// A period that was paid before.
  public static let periodSealed = Diagnostic.Code(
    "period-sealed", "A period that was paid before.",
    example: "a period paid before")
  /// A run that does not follow the last one.
  public static let periodOutOfOrder = Diagnostic.Code(
    "period-out-of-order", "A run that does not follow the last one.",
    example: "a period out of order")
  /// A PA who must be enrolled in a workplace pension.
  public static let pensionEnrolmentDue = Diagnostic.Code(
    "pension-enrolment-due", "A PA who must be enrolled in a workplace pension.",
    example: "a PA who is due to be enrolled")
  /// Tax that was kept to half of the pay.
  public static let taxLimited = Diagnostic.Code(
    "tax-limited", "Tax that was kept to half of the pay.",
    example: "tax of more than half the pay")
  /// A PA whose National Insurance number is not known.
  public static let niNumberMissing = Diagnostic.Code(
    "ni-number-missing", "A PA whose National Insurance number is not known.",
    example: "a PA without an NI number")
  /// A PA who is close family, for whom National Insurance is not due.
  public static let familyDisregarded = Diagnostic.Code(
    "family-disregarded", "A PA who is close family, for whom National Insurance is not due.",
    example: "a PA who is close family")
  /// A day without employers' liability insurance.
  public static let insuranceNotInForce = Diagnostic.Code(
    "insurance-not-in-force", "A day without employers' liability insurance.",
    example: "an insurance that ran out")
  /// A plan line of which more is spent than was agreed.
  public static let budgetOverspent = Diagnostic.Code(
    "budget-overspent", "A plan line of which more is spent than was agreed.",
    example: "an overspent plan line")
  /// Books or a tax year not opened.
  public static let journalMissing = Diagnostic.Code(
    "journal-missing", "Books or a tax year not opened.",
    example: "a run before the year is opened")
  /// A tax year opened before.
  public static let journalExists = Diagnostic.Code(
    "journal-exists", "A tax year opened before.",
    example: "a tax year opened twice")
  /// A tax year that does not follow the last one opened.
  public static let yearOutOfOrder = Diagnostic.Code(
    "year-out-of-order", "A tax year that does not follow the last one opened.",
    example: "a tax year opened out of order")
  /// Something of a tax year that takes no more runs.
  public static let yearClosed = Diagnostic.Code(
    "year-closed", "Something of a tax year that takes no more runs.",
    example: "a run of a tax year that ended")
  /// Something of a tax year that is not run when the next is opened.
  public static let periodsNotRun = Diagnostic.Code(
    "periods-not-run", "Something of a tax year that is not run when the next is opened.",
    example: "a tax year that is not run to its end")
  /// A journal that is not as it was sealed.
  public static let journalDamaged = Diagnostic.Code(
    "journal-damaged", "A journal that is not as it was sealed.",
    example: "a journal whose chain is broken or whose last entry is cut short")
  /// An entry that comes to other figures when it is worked again.
  public static let journalDiffers = Diagnostic.Code(
    "journal-differs", "An entry that comes to other figures when it is worked again.",
    example: "an entry sealed with other figures")
  /// Records that are newer than the last entry of the journal.
  public static let journalBehind = Diagnostic.Code(
    "journal-behind", "Records that are newer than the last entry of the journal.",
    example: "a journal whose last entries were taken away")
  /// Books and a journal of two employers.
  public static let employerDiffers = Diagnostic.Code(
    "employer-differs", "Books and a journal of two employers.",
    example: "another employer's journal")
  /// A day of sealing before the last one, or long after it.
  public static let sealingDayWrong = Diagnostic.Code(
    "sealing-day-wrong", "A day of sealing before the last one, or long after it.",
    example: "a day before the last seal")
  /// A run sealed before its time.
  public static let sealedEarly = Diagnostic.Code(
    "sealed-early", "A run sealed before its time.",
    example: "a run sealed weeks before its period ends")
  /// Books that another run works on.
  public static let lockHeld = Diagnostic.Code(
    "lock-held", "Books that another run works on.",
    example: "another run holding the lock")
  /// Words on the command line that are not understood.
  public static let argumentWrong = Diagnostic.Code(
    "argument-wrong", "Words on the command line that are not understood.",
    example: "a supplementary run without a reason")

  /// What can be wrong with books, time, runs and the journal.
  public static let ofBooks: [Diagnostic.Code] = [
    .datesOutOfOrder, .sharesNotWhole, .niNumberShared, .niCategoryContradicted,
    .pensionTermsMissing, .rolledUpNotAllowed, .ageImpossible, .contractMissing, .contractAmbiguous,
    .rateMissing, .quantityMissing, .quantityMismatch, .planLineMissing, .fundingMissing,
    .lineDuplicate, .shiftWithoutLength, .lineAfterPeriod, .lineCarried, .amountTooLarge,
    .shiftOverlap, .dayTooLong,
    .clockTimeImpossible, .timeOutsideShift, .breakWithoutTimes, .shiftNotReached, .coverIncomplete,
    .cancellationWrong, .approvalWrong,
    .noticeShort, .retainerBeyondRule, .familyLeaveInTimesheet, .familyPayNotDue, .familyLeaveDates,
    .familyLeaveWrong, .dateToCome,
    .familyLeaveWorked,
    .smallEmployerUnsaid, .recoveryWithoutPayslip, .absenceWrong, .absenceOverlap,
    .sealedLineChanged, .sealedFactsChanged,
    .correctionRefused, .correctionChangesNothing, .recoveryPlanWrong, .noticeLate,
    .quarterlyLimit, .hoursUnusual, .payUnusual, .hoursOverContract, .rateUnusual, .nothingWorked,
    .unpaidLong, .predictionOpen,
    .firstPay,
    .dayLong, .timeBefore, .nightsWoken, .belowMinimumWage, .minimumWageComing,
    .raisedToMinimumWage, .belowWageFloor,
    .netBelowNothing, .schedulesMixed, .payeMissing, .loanPlanNotRunning, .categoryChanged,
    .lawNotKnown, .periodUnknown, .periodSealed, .periodOutOfOrder, .pensionEnrolmentDue,
    .netAboveGross, .figuresImpossible, .earlierPayUnknown, .holidayOwed,
    .leaveInAdvance, .leaveReminder, .leaveNotCarried, .leaveTakenBack, .leaveHoursUnknown,
    .leaveEarnedElsewhere, .leaveBeyondYear, .leavePaidSince, .leaveCarriedWrong, .leaveYearMoved,
    .leaveSettled, .sickPayNotDue, .sickPayEnding, .fitNoteMissing, .sickPayDaysUnsaid,
    .sickPayUsedUp,
    .sickPayTooMuch,
    .earningsUnknown, .sicknessUnknown,
    .absenceOpen,
    .bankHolidayUnsaid, .leaveTermsLate, .taxLimited,
    .niNumberMissing, .familyDisregarded,
    .insuranceNotInForce,
    .budgetOverspent,
    .journalMissing, .journalExists, .yearOutOfOrder, .yearClosed, .periodsNotRun, .journalDamaged,
    .journalDiffers, .journalBehind, .employerDiffers, .sealingDayWrong, .sealedEarly, .lockHeld,
    .argumentWrong,
  ]
}
