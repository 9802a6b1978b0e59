/// The words of corrections: the corrected payslip, the letter about an overpayment, and the employer's page.
package enum CorrectionWord: Int, DocumentWord {
  // Corrected payslip
  /// The payment date, who.
  case slipTitle
  /// The employer.
  case slipKicker
  /// Whose pay of which day, how much more.
  case slipMore
  case slipLess
  case slipSame
  case why
  /// The payslip this one goes with.
  case slipLead
  case whatChanged
  case figure
  case was
  case isNow
  case difference
  case payBefore
  case expenses
  case taxable
  case tax
  case taxWhy
  case taxEnded
  /// Letter.
  case nationalInsurance
  case nationalInsuranceNone
  case studentLoan
  case postgraduateLoan
  case pension
  case sacrificed
  case net
  case employerNI
  case employerPension
  case taxCode
  case whatHappens
  case paidNext
  /// What is collected in all.
  case collectedLetter
  case nationalInsuranceNext
  case nationalInsuranceBack
  case loanNext
  case loanBack
  case taxNext
  case taxHMRC
  /// The year it fell due in, the day it is paid.
  case afterYear
  case nothingHappens

  // Letter about an overpayment
  case letterTitle
  case letterKicker
  case letterHeading
  case letterSorry
  case letterPlanned
  case letterHow
  case letterTable
  case letterOfRun
  case letterNI
  case letterOther
  case letterTotal
  case plan
  case planInstalments
  case planAll
  case planMinimumWage
  case planBelow
  case planOutside
  case rights
  case rightsAsk
  case rightsCheck
  case rightsLaw

  // The employer's page
  case pageTitle
  case pageKicker
  case pageKickerReversal
  case pageHeading
  case pageHeadingLess
  case pageHeadingSame
  case pageReversal
  case pageLead
  case runsChanged
  case everybodyTheSame
  case run
  case cost
  case borneBy
  case bills
  case bill
  case owedNow
  case open
  case openNone
  case openPay
  case openCollect
  case openReversed
  case openNI
  case openNIBack
  case openLoan
  case openLoanBack
  case tellAgain
  case tellWhy
  case tellHMRC
  case tellHMRCEnded
  /// The year it is paid in.
  case tellAfterYear
  /// The year it was paid in.
  case tellAfterYearEnded
  case tellScheme
  case tellFunder
  case tellBureau
  /// Who, which run.
  case reported
  case reportedYear
  case told
  case right
  case employeeNI
  case lettersUsed
}

extension WordTable<CorrectionWord> {
  /// English for a reading age of about eleven, the law's word once in brackets.
  package static let plainEnglish = WordTable(
    .plainEnglish,
    [
      .slipTitle: "Corrected payslip \(1) \(2)",
      .slipKicker: "Corrected payslip from \(1)",
      .slipMore: "\(1)\u{2019}s pay of \(2) is put right: \(3) more",
      .slipLess: "\(1)\u{2019}s pay of \(2) is put right: \(3) less",
      .slipSame: "\(1)\u{2019}s pay of \(2) is put right: what reaches you is the same",
      .why: "Why: \(1)",
      .slipLead:
        "Keep it with the payslip of that day. That one stays as it was; this one shows what is right.",
      .whatChanged: "What is put right",
      .figure: "What",
      .was: "Was",
      .isNow: "Is right",
      .difference: "Difference",
      .payBefore: "Pay before anything comes off (gross pay)",
      .expenses: "Your own money given back",
      .taxable: "Taxable pay",
      .tax: "Income tax",
      .taxWhy: "Stays as it was taken: your next pay puts the tax right for the year so far",
      .taxEnded: "Stays as it was taken: the tax year has ended, so HMRC puts it right with you",
      .nationalInsurance: "National Insurance (category \(1))",
      .nationalInsuranceNone: "National Insurance (none)",
      .studentLoan: "Student loan",
      .postgraduateLoan: "Postgraduate loan",
      .pension: "Workplace pension",
      .sacrificed: "Pay given up for your pension",
      .net: "What reaches you (net pay)",
      .employerNI: "Employer\u{2019}s National Insurance",
      .employerPension: "Employer\u{2019}s pension contribution",
      .taxCode: "Tax code",
      .whatHappens: "What happens now",
      .paidNext: "\(1) is paid to you with your next pay.",
      .collectedLetter: "In all \(1) is to be paid back. Your letter says how.",
      .nationalInsuranceNext:
        "\(1) of National Insurance was not taken. It comes off later pay, each time no more than that pay\u{2019}s own National Insurance.",
      .nationalInsuranceBack: "\(1) of National Insurance is given back with your next pay.",
      .loanNext:
        "\(1) of your loan was not taken. It comes off later pay of this tax year, each time no more than that pay\u{2019}s own deduction.",
      .loanBack: "\(1) of your loan is given back with your next pay.",
      .taxNext: "Your next pay puts income tax right by itself.",
      .taxHMRC: "HMRC puts income tax of a year that has ended right with you.",
      .afterYear:
        "This pay was due in the tax year \(1) and is paid on \(2). Its income tax is that year\u{2019}s. Its National Insurance is that of the day it is paid.",
      .nothingHappens: "Nothing is paid or taken: other figures are put right.",

      .letterTitle: "Letter about pay \(1) \(2)",
      .letterKicker: "A letter from \(1)",
      .letterHeading: "\(1), you were paid \(2) too much",
      .letterSorry:
        "We are sorry. It was a mistake, and this letter says what it was and how we put it right.",
      .letterPlanned:
        "You were paid for planned hours, because your timesheet was not there yet. It has come now, and this letter says how the rest is put right.",
      .letterHow: "What happened: \(1)",
      .letterTable: "How much it is",
      .letterOfRun: "Paid too much on \(1)",
      .letterNI: "National Insurance of it, which you get back",
      .letterOther: "From before",
      .letterTotal: "To be paid back",
      .plan: "How it is paid back",
      .planInstalments:
        "We take no more than \(1) from each payslip, until all of it is paid back. That is about \(2) payslips.",
      .planAll: "We take it from your next pay, and what that cannot bear from the pay after it.",
      .planMinimumWage: "Your pay stays above the minimum wage for the hours you worked.",
      .planBelow:
        "It may bring what reaches you below the minimum wage for that time. The law allows this for a payment by mistake; it was decided with its reason.",
      .planOutside: "It does not come off your pay. Please agree with \(1) how you pay it back.",
      .rights: "What you can do",
      .rightsAsk:
        "If this is too fast for you, tell \(1). A slower plan can be agreed, and you do not have to say why.",
      .rightsCheck:
        "Look at your corrected payslip. If something on it looks wrong, say so soon.",
      .rightsLaw:
        "An employer may take back pay that was paid by mistake (Employment Rights Act 1996, section 14). How slowly it is taken is for you both to agree.",

      .pageTitle: "Correction \(1) \(2)",
      .pageKicker: "Correction for \(1)",
      .pageKickerReversal: "Reversal for \(1)",
      .pageHeading: "\(1) is put right: it costs \(2) more",
      .pageHeadingLess: "\(1) is put right: it costs \(2) less",
      .pageHeadingSame: "\(1) is put right: it costs the same",
      .pageReversal: "\(1) is taken back whole",
      .pageLead: "What was sealed before stays as it was. This record adds the difference.",
      .runsChanged: "What comes out otherwise",
      .everybodyTheSame: "everybody the same",
      .run: "Run and PA",
      .cost: "Costs you",
      .borneBy: "Who bears the difference",
      .bills: "What you owe is another now",
      .bill: "Whom, for what",
      .owedNow: "Owed now",
      .open: "Still to be paid or collected",
      .openNone: "Nothing",
      .openPay: "To be paid with the next pay",
      .openCollect: "Pay to be taken back",
      .openReversed: "Paid already, and taken off by the run in its place",
      .openNI: "National Insurance to be collected, \(1)",
      .openNIBack: "National Insurance to be given back, \(1)",
      .openLoan: "Loan to be taken, \(1)",
      .openLoanBack: "Loan to be given back, \(1)",
      .tellAgain: "Tell again",
      .tellWhy:
        "These were told other figures before. Seal each with \u{2018}pa-payroll post told\u{2019} when it is done.",
      .tellHMRC:
        "HMRC: send the payday\u{2019}s figures again, with the year to date as it is right now (a corrected full payment submission).",
      .tellHMRCEnded:
        "HMRC: send a further full payment submission of that tax year with the figures of the year (late reason H), and give the PA a P60 marked \u{2018}replacement\u{2019}, or a letter.",
      .tellAfterYear:
        "HMRC: National Insurance of pay that was due before and is paid now is of the tax year \(1). Its figures are in that year to date, which the next payday\u{2019}s full payment submission has.",
      .tellAfterYearEnded:
        "HMRC: National Insurance of pay that was due before and was paid in the tax year \(1) is of that year: send a further full payment submission of it too.",
      .tellScheme: "\(1): tell them the contributions of those pay days as they are right now.",
      .tellFunder: "\(1): send a new statement; its share of those days is another now.",
      .tellBureau: "\(1): send them what changed.",
      .reported: "\(1), pay of \(2)",
      .reportedYear: "\(1), the tax year \(2)",
      .told: "Told before",
      .right: "Is right",
      .employeeNI: "Employee\u{2019}s National Insurance",
      .lettersUsed: "National Insurance letter",
    ])
}
