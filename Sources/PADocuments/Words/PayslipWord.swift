/// The words of a payslip.
package enum PayslipWord: Int, DocumentWord {
  // Payslip: who and when
  case payslipTitle
  case payslip
  case extraPayslip
  case isPaid
  case bankDay
  case arrearsLead
  case predictedLead

  // Payslip: what was earned
  case earned
  case hoursAt
  case nightsAt
  case daysAt
  case milesAt
  case weeksAt
  case oneWeek
  case weeks
  case oneNight
  case nights
  case oneMile
  case miles
  case rolledUpHoliday
  case minimumWageTopUp
  case mileageAbove
  case cancelledShift
  case cancelledShiftNothing
  case cancelledShiftPart
  case statutorySickPay
  case statutoryDays
  case statutoryDay
  case statutoryNothing
  case maternityPay
  case adoptionPay
  case paternityPay
  case sharedParentalPay
  case bereavementPay
  case neonatalCarePay
  case familyDays
  case familyDay
  case familyWeeks
  case familyWeek
  case familyNothing
  case familyAbove
  case timeAwayAbove
  case timeAway
  case timeAwayOther
  case timeAwayPart
  case timeAwayUnpaid
  case charged
  case chargedWhy
  case requiredCost
  case minimumWageTopUpBack
  case minimumWageTopUpWhy
  case minimumWageTopUpBackWhy
  case asOnTimesheet
  case holidayInstead
  case holidayGoesOn
  case arrears
  case riseAgreed
  /// The amount.
  case familyOfEarlier
  /// The amount.
  case familyPaidTooMuch
  case expense
  case totalPay
  case nothingEarned

  // Payslip: what came off
  case cameOff
  case nothingOff
  case nothingOffWhy
  case salarySacrifice
  case incomeTax
  case incomeTaxAlone
  case incomeTaxBack
  case incomeTaxBackAlone
  case nationalInsurance
  case studentLoan
  case postgraduateLoan
  case pension
  case totalOff
  case totalBack
  case givenBack
  case taxWhy
  case niWhy
  case studentLoanWhy
  case pensionWhy
  case sacrificeWhy
  case payGivenUp

  // Payslip: what is paid
  case youArePaid
  case payThisTime
  case plusExpenses
  case lessOff
  case plusBack
  case paidToYou
  case netOfThisPay
  case paidInAll
  case settledReversed
  case settledPayPaid
  case settledPayTaken
  case settledNIPaid
  case settledNITaken
  case settledStudentLoanPaid
  case settledStudentLoanTaken
  case settledPostgraduateLoanPaid
  case settledPostgraduateLoanTaken
  case settledPaidWhy
  case settledTakenWhy
  /// How much is still to be taken.
  case settledLeft
  case settledLeftOutside

  // Payslip: on top
  case onTop
  case employerNI
  case employerNIWhy
  case employerPension
  case employerPensionWhy
  case ofWhichSacrificed
  case relief
  case reliefWhy
  case pensionTogether
  case pensionFromPay

  // Payslip: the year
  case yearSoFar
  case yearPay
  case yearTax
  case yearNI
  case yearStudentLoan
  case yearPostgraduateLoan
  case yearPension
  case yearEmployerPension
  case yearHoliday
  case yearNet
  case yearPreviousPay
  case yearPreviousTax
  case beforeThis
  case onThis

  // Payslip: facts
  case facts
  case taxCode
  case taxCodeMeaning
  case weekOneBasis
  case monthOneBasis
  case scottish
  case welsh
  case niLetter
  case niNone
  case hours
  case taxableNow
  case taxableYear
  case noHours
  case holidayLeft
  case holidayEarned
  case holidayTaken
  case holidayCarried
  case holidaySettled
  case holidayNotTaken
  case holidayTakenBack
  case holidaySettledTime
  case holidayOvertaken
  case holidayBalance
  case employer
  case payeReference
  case payrollID
  case job
  case payPeriod
  case niNumber
  case niNumberEnd
  case niNumberMissing
  case checks
  case checksWhy
  case askEmployer
  case wholeOf
  case thisPayslipsPart

  // Why this tax code
  case codeByNotice
  case codeByP45
  case codeByDeclarationA
  case codeByDeclarationB
  case codeByDeclarationC
  case codeByNothing
  case codeAfterLeaving

  // Why this National Insurance letter
  case letterStandard
  case letterUnder
  case letterPensionAge
  case letterReducedRate
  case letterDeferment
  case letterUnderDeferred
  case letterApprentice
  case letterVeteran
  case letterDied
  case letterFamily

  // What a National Insurance letter means
  case meaningStandard
  case meaningReduced
  case meaningPensioner
  case meaningInvestmentZone
  case meaningFreeport
  case meaningApprentice
  case meaningDeferred
  case meaningUnder21
  case meaningVeteran
  case meaningNoContributions
  case meaningUnder21Deferred
}

extension WordTable<PayslipWord> {
  /// English for a reading age of about eleven, the law's word once in brackets.
  package static let plainEnglish = WordTable(
    .plainEnglish,
    [
      // Payslip: who and when
      .payslipTitle: "Payslip \(1) \(2)",
      .payslip: "Payslip",
      .extraPayslip: "Extra payslip",
      .isPaid: "\(1) is paid \(2) on \(3)",
      .bankDay: "Banks are closed that day, so the money reaches your bank on \(1).",
      .arrearsLead: "\(1) of your pay is for work before this pay period that was not paid then.",
      .predictedLead:
        "Your timesheet was not there yet, so this pays the hours that were planned. Your next payslip puts it right.",

      // Payslip: what was earned
      .earned: "What you earned",
      .hoursAt: "\(1) at \(2) an hour",
      .nightsAt: "\(1) at \(2) a night",
      .daysAt: "\(1) at \(2) a day",
      .milesAt: "\(1) at \(2) a mile",
      .oneNight: "1 night",
      .nights: "\(1) nights",
      .weeksAt: "\(1) at \(2) a week",
      .oneWeek: "1 week",
      .weeks: "\(1) weeks",
      .oneMile: "1 mile",
      .miles: "\(1) miles",
      .rolledUpHoliday: "Rolled-up holiday pay",
      .mileageAbove: "\(1), above the tax-free rate",
      .cancelledShift: "Shift cancelled or moved: \(1)",
      .cancelledShiftPart: "\(1), of which your contract pays \(2)",
      .cancelledShiftNothing: "Your contract pays nothing for the notice you had",
      .statutorySickPay: "Statutory Sick Pay",
      .statutoryDays: "\(1) days of sickness on which it is due",
      .statutoryDay: "One day of sickness on which it is due",
      .statutoryNothing: "Off sick, and none of these days is paid",
      .maternityPay: "Statutory Maternity Pay",
      .adoptionPay: "Statutory Adoption Pay",
      .paternityPay: "Statutory Paternity Pay",
      .sharedParentalPay: "Statutory Shared Parental Pay",
      .bereavementPay: "Statutory Parental Bereavement Pay",
      .neonatalCarePay: "Statutory Neonatal Care Pay",
      .familyDays: "\(1) days of leave, each a seventh of a week\u{2019}s pay",
      .familyDay: "One day of leave, a seventh of a week\u{2019}s pay",
      .familyWeeks: "\(1) weeks of leave",
      .familyWeek: "One week of leave",
      .familyNothing: "On leave, and nothing is paid for it",
      .familyAbove:
        "\(1) of leave, by what an hour of your work pays, less the statutory pay of those days",
      .timeAwayAbove:
        "\(1) off sick, by what an hour of your work pays, less the Statutory Sick Pay of those days",
      .timeAway: "\(1) away, paid by what an hour of your work pays",
      .timeAwayOther: "Time away",
      .timeAwayPart: "\(1) away, paid \(2) of what an hour of your work pays",
      .timeAwayUnpaid: "\(1) away, without pay",
      .charged: "What your employer charges",
      .chargedWhy: "As you agreed in writing before it was taken",
      .requiredCost:
        "You paid \(1) for this yourself. It changes only what the minimum wage is worked on.",
      .minimumWageTopUp: "Raised to the minimum wage: \(1)",
      .minimumWageTopUpBack: "Raised to the minimum wage before: \(1)",
      .minimumWageTopUpBackWhy: "It was paid then; the new rate pays it now, for \(1)",
      .minimumWageTopUpWhy: "The agreed rate is less than the minimum wage",
      .asOnTimesheet: "As on the timesheet",
      .holidayGoesOn: "It goes on while you are away, by what was usual before",
      .holidayInstead: "Paid now, not while you are away. Please still take your holiday",
      .arrears: "Late pay (arrears): \(1)",
      .familyOfEarlier:
        "\(1) of it is for pay periods before, since what it is worked on has changed, such as by a pay rise",
      .familyPaidTooMuch:
        "\(1) too much that was paid for pay periods before is taken off, since what it is worked on has changed",
      .riseAgreed: "What the rate agreed on \(1) gives more",
      .expense: "Your own money given back, so not taxed",
      .totalPay: "Pay before anything comes off (gross pay)",
      .nothingEarned: "Nothing this time",

      // Payslip: what came off
      .cameOff: "What came off",
      .nothingOff: "Nothing came off this time",
      .nothingOffWhy: "No tax or National Insurance is due on this pay",
      .salarySacrifice: "Pay given up for your pension with \(1)",
      .incomeTax: "Income tax (code \(1))",
      .incomeTaxAlone: "Income tax (code \(1), this pay period on its own)",
      .incomeTaxBack: "Income tax given back (code \(1))",
      .incomeTaxBackAlone: "Income tax given back (code \(1), this pay period on its own)",
      .nationalInsurance: "National Insurance (category \(1))",
      .studentLoan: "Student loan (plan \(1))",
      .postgraduateLoan: "Postgraduate loan",
      .pension: "Workplace pension with \(1)",
      .totalOff: "All that came off",
      .totalBack: "Given back to you in all",
      .givenBack: "A minus means this is paid back to you",
      .taxWhy: "Code \(1) comes from \(2)",
      .niWhy: "Letter \(1) (\(2)): \(3)",
      .studentLoanWhy: "Goes to the Student Loans Company through HMRC",
      .pensionWhy: "Worked on \(1) of this period\u{2019}s pay",
      .sacrificeWhy: "You gave up this pay, worked on \(2); your employer pays it to \(1) for you",
      .payGivenUp: "The pay you gave up",

      // Payslip: what is paid
      .youArePaid: "What you are paid",
      .payThisTime: "Pay",
      .plusExpenses: "And money given back",
      .lessOff: "Less what came off",
      .plusBack: "And what is given back",
      .paidToYou: "You are paid (net pay)",
      .netOfThisPay: "This pay comes to (net pay)",
      .paidInAll: "You are paid",
      .settledReversed: "Less what was paid for this period already",
      .settledPayPaid: "And pay you were not paid before",
      .settledPayTaken: "Less pay you were paid too much before",
      .settledNIPaid: "And National Insurance given back from before",
      .settledNITaken: "Less National Insurance that was not taken before",
      .settledStudentLoanPaid: "And student loan given back from before",
      .settledStudentLoanTaken: "Less student loan that was not taken before",
      .settledPostgraduateLoanPaid: "And postgraduate loan given back from before",
      .settledPostgraduateLoanTaken: "Less postgraduate loan that was not taken before",
      .settledPaidWhy: "Earlier pay is put right. Your corrected payslip shows it",
      .settledTakenWhy:
        "Earlier pay is put right. Your corrected payslip and letter show it. What you got back with it is set off first",
      .settledLeft: "\(1) of it is still to come off later pay",
      .settledLeftOutside: "\(1) of it is still open, and does not come off your pay",

      // Payslip: on top
      .onTop: "What your employer paid on top",
      .employerNI: "Employer\u{2019}s National Insurance",
      .employerNIWhy: "Paid to HMRC. It does not come out of your pay",
      .employerPension: "Employer\u{2019}s pension contribution",
      .employerPensionWhy: "Paid to \(1) for you",
      .ofWhichSacrificed: "Paid to \(1) for you; \(2) of it is the pay you gave up",
      .relief: "Tax relief on your pension",
      .reliefWhy: "\(1) claims it from the government and adds it to your pension",
      .pensionTogether: "Your contribution with the relief",
      .pensionFromPay: "Of it, taken from your pay",

      // Payslip: the year
      .yearSoFar: "This tax year so far (since \(1))",
      .yearPay: "Pay before anything came off",
      .yearTax: "Income tax",
      .yearNI: "National Insurance",
      .yearStudentLoan: "Student loan",
      .yearPostgraduateLoan: "Postgraduate loan",
      .yearPension: "Your pension contributions",
      .yearEmployerPension: "Employer\u{2019}s pension contributions",
      .yearHoliday: "Holiday pay in that pay",
      .yearNet: "Paid to you",
      .yearPreviousPay: "Taxable pay in earlier jobs this year (P45)",
      .yearPreviousTax: "Tax in earlier jobs this year (P45)",
      .beforeThis: "Before this payslip",
      .onThis: "On this payslip",

      // Payslip: facts
      .facts: "About this payslip",
      .taxCode: "Tax code",
      .taxCodeMeaning: "\(1), from \(2)\(3)",
      .weekOneBasis: "; each pay day is worked on its own (week 1)",
      .monthOneBasis: "; each pay day is worked on its own (month 1)",
      .scottish: "; Scotland\u{2019}s tax rates",
      .welsh: "; Wales\u{2019}s tax rates",
      .niLetter: "National Insurance",
      .niNone: "none, \(1)",
      .hours: "Hours paid",
      .taxableNow: "Taxable pay this time",
      .taxableYear: "Taxable pay this year",
      .noHours: "none",
      .holidayLeft: "Holiday you have left",
      .holidayEarned: "Earned this leave year",
      .holidayTaken: "Taken",
      .holidayCarried: "Carried from the year before",
      .holidaySettled: "Settled because you leave",
      .holidayNotTaken: "Holiday that you had left",
      .holidaySettledTime: "\(1), by what an hour of your work pays",
      .holidayOvertaken:
        "none: you have taken \(1) more than the \(2) earned this leave year so far",
      .holidayTakenBack: "Holiday taken beyond what you had earned",
      .holidayBalance: "\(1), of \(2) earned this leave year so far",
      .employer: "Employer",
      .payeReference: "Employer\u{2019}s PAYE reference",
      .payrollID: "Payroll number",
      .job: "Job",
      .payPeriod: "Pay period",
      .niNumber: "National Insurance number",
      .niNumberEnd: "ends in \(1)",
      .niNumberMissing: "not known yet; please give it to your employer",
      .checks: "Checks and other workings",
      .checksWhy:
        "Nothing is paid or taken here. A minimum wage figure is the least your work may be paid.",
      .askEmployer:
        "If something looks wrong, tell \(1) soon. You do not have to understand every figure to ask.",
      .wholeOf: "For the whole pay period and all your jobs here",
      .thisPayslipsPart: "This payslip\u{2019}s part",

      // Why this tax code
      .codeByNotice: "HMRC's notice",
      .codeByP45: "the P45 brought from the last job",
      .codeByDeclarationA: "starter declaration A",
      .codeByDeclarationB: "starter declaration B",
      .codeByDeclarationC: "starter declaration C",
      .codeByNothing: "no P45 and no starter declaration",
      .codeAfterLeaving: "paid after leaving",

      // Why this National Insurance letter
      .letterStandard: "no other letter applies",
      .letterUnder: "under \(1) on the day of payment",
      .letterPensionAge: "reached State Pension age on \(1)",
      .letterReducedRate: "reduced-rate certificate held",
      .letterDeferment: "deferment certificate held",
      .letterUnderDeferred: "under \(1) with a deferment certificate",
      .letterApprentice: "apprentice under \(1)",
      .letterVeteran: "first year of civilian work after the forces",
      .letterDied: "died on \(1)",
      .letterFamily: "not due for close family of the employer",

      // What a National Insurance letter means
      .meaningStandard: "standard",
      .meaningReduced: "married women's reduced rate",
      .meaningPensioner: "over State Pension age",
      .meaningInvestmentZone: "investment zone",
      .meaningFreeport: "freeport",
      .meaningApprentice: "apprentice under 25",
      .meaningDeferred: "deferred",
      .meaningUnder21: "under 21",
      .meaningVeteran: "veteran",
      .meaningNoContributions: "no contributions",
      .meaningUnder21Deferred: "under 21, deferred",
    ])
}
