import PAEmployment
import PAPayRun
import PAPrimitives

/// Every word of the documents, in one language at one reading level.
///
/// A second language or Easy Read is a second table of these. Days, amounts and hours are
/// PAPrimitives' own words; workings and labels are as they were sealed.
struct Words: Sendable {
  /// English for a reading age of about eleven, the law's word once in brackets.
  static let plainEnglish = Words()

  // Everywhere
  let fromTo: Phrase = "\(1) to \(2)"
  let period = [
    PayFrequency.weekly: "the week", .fortnightly: "the two weeks", .fourweekly: "the four weeks",
    .monthly: "the month",
  ]
  let openHint = "Tap or click a name with an arrow to see how its figure was worked out."
  let decision: Phrase = "this program\u{2019}s decision \(1)"
  let what = "What"
  let amount = "Amount"
  let from = "from"
  let sealedBy: Phrase = "Record \(1), sealed on \(2) by \(3) with \(4), law tables \(5)."

  // Payslip: who and when
  let payslipTitle: Phrase = "Payslip \(1) \(2)"
  let payslip = "Payslip"
  let extraPayslip = "Extra payslip"
  let isPaid: Phrase = "\(1) is paid \(2) on \(3)"
  let forPeriod: Phrase = "For \(1) from \(2)."
  let bankDay: Phrase = "Banks are closed that day, so the money reaches your bank on \(1)."
  let extraReason: Phrase = "This is an extra payment for these weeks. Why: \(1)"
  let arrearsLead: Phrase =
    "\(1) of your pay is for work before these weeks that was not paid then."

  // Payslip: what was earned
  let earned = "What you earned"
  let hoursAt: Phrase = "\(1) at \(2) an hour"
  let nightsAt: Phrase = "\(1) at \(2) a night"
  let daysAt: Phrase = "\(1) at \(2) a day"
  let milesAt: Phrase = "\(1) at \(2) a mile"
  let night = (one: "1 night", many: "\(1) nights" as Phrase)
  let day = (one: "1 day", many: "\(1) days" as Phrase)
  let mile = (one: "1 mile", many: "\(1) miles" as Phrase)
  let asOnTimesheet = "As on the timesheet"
  let holidayInstead = "Paid now, not while you are away. Please still take your holiday"
  let arrears: Phrase = "Late pay (arrears): \(1)"
  let expense = "Your own money given back, so not taxed"
  let totalPay = "Pay before anything comes off (gross pay)"
  let nothingEarned = "Nothing this time"

  // Payslip: what came off
  let cameOff = "What came off"
  let nothingOff = "Nothing came off this time"
  let nothingOffWhy = "No tax or National Insurance is due on this pay"
  let totalOff = "All that came off"
  let totalBack = "Given back to you in all"
  let givenBack = "A minus means this is paid back to you"
  let taxWhy: Phrase = "Code \(1) comes from \(2)"
  let niWhy: Phrase = "Letter \(1) (\(2)): \(3)"
  let studentLoanWhy = "Goes to the Student Loans Company through HMRC"
  let pensionWhy: Phrase = "Worked on \(1) of these weeks\u{2019} pay"
  let sacrificeWhy: Phrase =
    "You gave up this pay, worked on \(2); your employer pays it to \(1) for you"
  let payGivenUp = "The pay you gave up"

  // Payslip: what is paid
  let youArePaid = "What you are paid"
  let payThisTime = "Pay"
  let plusExpenses = "And money given back"
  let lessOff = "Less what came off"
  let plusBack = "And what is given back"
  let paidToYou = "You are paid (net pay)"
  let paidBy = [
    PaymentMethod.bankTransfer: "By bank transfer", .cheque: "By cheque", .cash: "In cash",
  ]

  // Payslip: on top
  let onTop = "What your employer paid on top"
  let employerNI = "Employer\u{2019}s National Insurance"
  let employerNIWhy = "Paid to HMRC. It does not come out of your pay"
  let employerPension = "Employer\u{2019}s pension contribution"
  let employerPensionWhy: Phrase = "Paid to \(1) for you"
  let ofWhichSacrificed: Phrase = "Paid to \(1) for you; \(2) of it is the pay you gave up"
  let relief = "Tax relief on your pension"
  let reliefWhy: Phrase = "\(1) claims it from the government and adds it to your pension"

  let pensionTogether = "Your contribution with the relief"
  let pensionFromPay = "Of it, taken from your pay"

  // Payslip: the year
  let yearSoFar: Phrase = "This tax year so far (since \(1))"
  let yearPay = "Pay before anything came off"
  let yearTax = "Income tax"
  let yearNI = "National Insurance"
  let yearStudentLoan = "Student loan"
  let yearPostgraduateLoan = "Postgraduate loan"
  let yearPension = "Your pension contributions"
  let yearEmployerPension = "Employer\u{2019}s pension contributions"
  let yearHoliday = "Holiday pay in that pay"
  let yearNet = "Paid to you"
  let yearPreviousPay = "Taxable pay in earlier jobs this year (P45)"
  let yearPreviousTax = "Tax in earlier jobs this year (P45)"
  let beforeThis = "Before this payslip"
  let onThis = "On this payslip"

  // Payslip: facts
  let facts = "About this payslip"
  let taxCode = "Tax code"
  let taxCodeMeaning: Phrase = "\(1), from \(2)\(3)"
  let weekOneBasis = "; each pay day is worked on its own (week 1)"
  let monthOneBasis = "; each pay day is worked on its own (month 1)"
  let scottish = "; Scotland\u{2019}s tax rates"
  let welsh = "; Wales\u{2019}s tax rates"
  let niLetter = "National Insurance"
  let niNone: Phrase = "none, \(1)"
  let hours = "Hours paid"
  let taxableNow = "Taxable pay this time"
  let taxableYear = "Taxable pay this year"
  let noHours = "none"
  let holidayLeft = "Holiday you have left"
  let holidayEarned = "Earned this leave year"
  let holidayTaken = "Taken"
  let holidayBalance: Phrase = "\(1), of \(2) earned this leave year so far"
  let employer = "Employer"
  let payeReference = "Employer\u{2019}s PAYE reference"
  let payrollID = "Payroll number"
  let job = "Job"
  let payPeriod = "Pay period"
  let niNumber = "National Insurance number"
  let niNumberEnd: Phrase = "ends in \(1)"
  let niNumberMissing = "not known yet; please give it to your employer"
  let checks = "Checks and other workings"
  let checksWhy =
    "Nothing is paid or taken here. A minimum wage figure is the least your work may be paid."
  let askEmployer: Phrase =
    "If something looks wrong, tell \(1) soon. You do not have to understand every figure to ask."
  let wholeOf = "For the whole pay period and all your jobs here"
  let thisPayslipsPart = "This payslip\u{2019}s part"

  // Summary of a run
  let summaryTitle: Phrase = "Pay summary \(1) \(2)"
  let summary: Phrase = "Pay summary for \(1)"
  let summaryHeading: Phrase = "\(1) paid \(2) in all on \(3)"
  let people = (one: "1 PA is", many: "\(1) PAs are" as Phrase)
  let submitBy: Phrase = "Send the payments to the bank by \(1), to arrive on \(2)."
  let summaryCost: Phrase = "This run costs you \(1) in all."
  let whoWasPaid = "Who is paid what"
  let personalAssistant = "PA"
  let toPay = "To pay"
  let costsYou = "Costs you"
  let summaryHours: Phrase = "\(1) worked"
  let summaryOff: Phrase = "Pay \(1), came off \(2)"
  let summaryBack: Phrase = "Pay \(1), given back \(2)"
  let paidHow: Phrase = "\(1). Payroll number \(2)"
  let everybody = "Everybody"
  let whatItCosts = "What it costs you"
  let costPay = "Pay"
  let costSacrificed = "Less pay given up for pensions"
  let costExpenses = "Money given back to PAs"
  let costNI = "Your National Insurance (employer\u{2019}s)"
  let costPension = "Your pension contributions"
  let costAllowance = "Less Employment Allowance"
  let costAllowanceBack = "Employment Allowance used less than before"
  let costAllowanceWhy = "National Insurance that you need not pay"
  let costTotal = "What this run costs you"
  let toHMRC = "What this run adds to HMRC\u{2019}s bill"
  let toHMRCTax = "Income tax"
  let toHMRCNI = "PAs\u{2019} National Insurance"
  let toHMRCEmployerNI = "Your National Insurance"
  let toHMRCLoans = "Student loans"
  let toHMRCTotal = "Added to the bill"
  let dueHeading = "What you must pay, and by when"
  let dueHMRC: Phrase = "HMRC, for pay days from \(1)"
  let duePension: Phrase = "Pension with \(1), for pay days in \(2)"
  let dueBy: Phrase = "Must arrive by \(1)"
  let dueReference: Phrase = "Reference \(1)"
  let dueNothing = "Nothing to pay: the allowance covers it"
  let dueFromHMRC = "HMRC owes you this"
  let allowanceHeading = "Employment Allowance this tax year"
  let allowanceThis = "Used by this run"
  let allowanceUsed = "Used so far"
  let allowanceElsewhere = "Used by your other payroll"
  let allowanceLeft = "Left"
  let allowanceWhy = "It pays your National Insurance until it is used up"
  let lookAt = "Please look at"

  // Budget statement
  let statementTitle: Phrase = "Budget statement \(1) \(2)"
  let statementKicker: Phrase = "Budget \(1) on \(2)"
  let enough: Phrase =
    "You have enough money: at the present rate it lasts until the plan ends on \(1)"
  let enoughUntil: Phrase =
    "Please look at this soon: at the present rate your money lasts until about \(1)"
  let enoughUntilWhy: Phrase = "The plan ends on \(1), \(2) later. Tell your funder now."
  let overspent: Phrase = "Please ring your funder: \(1) more has been spent than was agreed"
  let noPace: Phrase = "You have \(1) left; how long it lasts is not known yet"
  let noPaceWhy = "Nobody has been paid from this budget yet, so there is no rate to go by."
  let leftLead: Phrase = "\(1) is left of the \(2) that was agreed."
  let weeksLeft: Phrase = "That is about \(1) at the present rate."
  let rateFrom: Phrase =
    "The rate is what your PAs cost, after money that came back: \(1) for \(2)."
  let week = (one: "1 week", many: "\(1) weeks" as Phrase)
  let dayCount = (one: "1 day", many: "\(1) days" as Phrase)
  let lessThanAWeek = "less than 1 week"
  let notYetIn: Phrase =
    "More was spent than has come in so far: \(1) short. Ask your funder for it."
  let barTitle = "Where the agreed money is"
  let barSpent = "Spent, after money that came back"
  let barCommitted = "Promised, not yet paid"
  let barLeft = "Free"
  let barDescription: Phrase = "A bar of \(1) in all. \(2)"
  let barPart: Phrase = "\(1): \(2)."
  let allLines = "The whole budget"
  let kindOfMoney = "Money"
  let together = "Together"
  let agreed = "Agreed"
  let received = "Came in"
  let spent = "Spent"
  let recovered = "Came back"
  let left = "Left of what was agreed"
  let held = "In hand of what came in"
  let short = "short"
  let overspentWord = "too much spent"
  let hiddenHeading = "Costs that no payslip shows"
  let hiddenWhy =
    "Hidden costs of employing. What was spent on them is in the lines above too."
  let committed = "Promised"
  let cover = "Cover by other PAs while one was away"
  let paidByFunder = "The funder pays this apart from the budget"
  let paidByScheme = "A training scheme pays this"
  let paidByEmployer = "You pay this yourself"
  let statementFoot =
    "You may ask why about any figure. If something looks wrong, tell whoever runs your payroll."

  // Training claim
  let claimTitle: Phrase = "Training claim \(1) \(2)"
  let claimKicker: Phrase = "Training claim \(1), made on \(2)"
  let mayClaim: Phrase = "You may ask for \(1) yourself"
  let mayClaimFrom: Phrase = "Ask \(1)."
  let mayNotClaimAlone = "You cannot claim from this fund yourself"
  let mayNotClaimWhy =
    "Only an organisation run by and for disabled people (a user-led organisation) may claim. Give this page to one near you and ask it to claim for you."
  let schemeOver = "This scheme does not pay for this training"
  let schemeOverWhy: Phrase =
    "It paid for training from \(1). Ask whether a newer scheme or your funder will pay."
  let status = "How far it is"
  let statusNew = "made, not sent"
  let statusSent: Phrase = "sent on \(1)"
  let statusPaid: Phrase = "\(1) received"
  let claimFacts = "The scheme, the learner and the course"
  let scheme = "Scheme"
  let administrator = "Run by"
  let learner = "Learner"
  let learnerIsEmployer = "the employer"
  let course = "Course"
  let provider = "Given by"
  let courseDays = "When"
  let attendance = "Time at the course"
  let approvedBefore = "Before booking"
  let approvedBeforeWhy = "The course must be approved before it is booked"
  let claimLines = "What is claimed"
  let claimTotal = "Claimed in all"
  let claimPayable = "Of that, not refused"
  let claimReceived = "Received"
  let invoice: Phrase = "Invoice \(1)"
  let coverHours: Phrase = "Cover of \(1)"
  let eligible = "Paid by the scheme"
  let undecided: Phrase = "Not certain: \(1)"
  let refused: Phrase = "Not paid: \(1)"
  let notCovered = "the scheme does not pay for this kind of cost"
  let coverageUnknown = "no text we read says whether the scheme pays for this"
  let byAgreement = "the funder decides case by case"
  let onlyUserLed = "it may be paid if a user-led organisation claims it"
  let outsideWindow: Phrase = "the course is not within the scheme\u{2019}s days, \(1)"
  let alreadyClaimed: Phrase = "it is in another claim already, \(1)"
  let coverExceeds: Phrase = "there are \(1) of cover and only \(2) of training"
  let outsideGuide: Phrase = "\(1) a person a day is outside the price guide"
  let tooMany: Phrase = "the scheme pays for \(1) courses a year at most"
  let evidenceMissing = "the invoice itself is not kept with the books yet"
  let declaration = "To be signed by the employer"
  let declarationWhy =
    "Only the employer may accept these. Nobody may tick them for you, and no program does."
  let declarations = [
    "The training took place, and the learner was there.",
    "The costs above were paid, and I keep the proof.",
    "Nobody else has paid or been asked to pay for the same costs.",
    "I have read the scheme\u{2019}s conditions and accept them.",
  ]
  let signName = "Name"
  let signature = "Signature"
  let signDate = "Date"
  let doubts = "What we could not confirm"
  let doubtsSource: Phrase = "What is said here of the scheme is from: \(1)."
}

extension Words {
  /// One or many of something.
  func counted(_ count: Int64, _ noun: (one: String, many: Phrase)) -> String {
    count == 1 ? noun.one : noun.many(String(count))
  }

  /// Days from a first to a last, the year said once where it is the same.
  func days(_ range: DateRange) -> String {
    guard range.first != range.last else { return range.first.inWords }
    let (first, last) = (range.first.parts, range.last.parts)
    let begin =
      first.year == last.year
      ? "\(range.first.weekday.name) \(first.day) \(CivilDate.monthNames[first.month - 1])"
      : range.first.inWords
    return fromTo(begin, range.last.inWords)
  }

  /// A month for people: `August 2026`.
  func month(_ day: CivilDate) -> String {
    "\(CivilDate.monthNames[day.month - 1]) \(day.year)"
  }
}
