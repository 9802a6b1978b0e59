/// What a line of a working is called.
///
/// The words stand here once, beside nothing else, and are sealed as they are: a record shows its
/// workings as they were. They are also the key under which another language has its own words, so a
/// line that is reworded is a new key, and every language's table must have it (`docs/ARCHITECTURE.md`,
/// *Words*). Figures of the law are called what `PAStatute` calls them; those names are keys too.
///
/// A `%` is the place of what the line is about: a name from the books, a day, a letter.
@frozen
public enum WorkingLabel: String, Hashable, Sendable, CaseIterable {
  // Gross pay
  /// A line of pay, under its name in the books.
  case payLine = "%"
  case arrearsOf = "Arrears of"
  case termsAgreed = "Terms agreed on"
  case rateBefore = "Rate that was paid"
  case rateAgreed = "Rate agreed"
  case timeWorked = "Time worked"
  case hourlyRate = "Rate an hour"
  case minutesAtHourlyRate = "Minutes at the hourly rate"
  case howMany = "How many"
  case unitRate = "Rate for one"
  case atTheRate = "At the rate"
  case amountsOnTimesheet = "Amounts on the timesheet"
  case rolledUpHoliday = "Rolled-up holiday pay"
  case rolledUpHolidayOf = "Rolled-up holiday pay for %"
  case payForWork = "Pay for work it is worked on"
  case holidayPay = "Holiday pay"

  // The minimum wage
  case minimumWage = "Minimum wage, period from %"
  case minimumWageOfAllJobs = "Minimum wage over all jobs with this employer, period from %"
  case leastPay = "Least pay, %"
  case minutesThatCount = "Minutes that count"
  case payGivenUp = "Pay given up, which does not count"
  case payThatCounts = "Pay that counts"

  // Pension
  case pensionEmployee = "Pension, worker's part"
  case pensionEmployer = "Pension, employer's part"
  case qualifyingEarnings = "Qualifying earnings"
  case pensionablePay = "Pensionable pay"
  case daysOfReferencePeriod = "Part of the pay reference period from the day of joining"
  case employeePart = "Worker's part"
  case employeeAmount = "Worker's part, a fixed amount"
  case employerPart = "Employer's part"
  case employerAmount = "Employer's part, a fixed amount"
  case takenFromPay = "Taken from pay, without the relief"
  case reliefReclaimed = "Relief the provider reclaims"
  case automaticEnrolment = "Automatic enrolment"
  case age = "Age"
  case statePensionAge = "State Pension age"
  case referencePeriodEarnings = "Earnings in the pay reference period"

  // National Insurance
  case nationalInsurance = "National Insurance"
  case nationalInsuranceDisregarded = "National Insurance disregarded"
  case categoryLetter = "Category letter"
  case wagesDue = "Wages due for %, on the payday of"
  case paidAfterYear = "Wages due for %, paid after the tax year on"
  case categoryLetterBecause = "Category letter %"
  case categoryLetterWithoutContributions = "Category letter, no contributions"
  case employeeNI = "Employee National Insurance"
  case employerNI = "Employer National Insurance"
  case earningsBetween = "Earnings between the two"
  case earningsAboveLimit = "Earnings above the limit"
  case onEarningsUpTo = "On earnings up to it"
  case onEarningsAbove = "On earnings above it"
  case contribution = "Contribution"
  case employeeBefore = "Less what was taken before in this period, employee"
  case employerBefore = "Less what was paid before in this period, employer"

  // Loans
  case studentLoan = "Student loan"
  case postgraduateLoan = "Postgraduate loan"
  case earningsAbove = "Earnings above it"
  case deduction = "Deduction"

  // Income tax
  case incomeTax = "Income tax"
  case taxCode = "Tax code"
  case aloneMonths = "This payment alone, tax months"
  case aloneWeeks = "This payment alone, tax weeks"
  case taxMonth = "Tax month"
  case taxWeek = "Tax week"
  case taxablePay = "Taxable pay"
  case taxablePayToDate = "Taxable pay to date"
  case freePay = "Free pay"
  case payAboveFreePay = "Pay above free pay"
  case addedByCode = "Added by the code"
  case payWithAddition = "Pay with it"
  case codeOneMonth = "The code's yearly amount, one month"
  case codeOneWeek = "The code's yearly amount, one week"
  case wholeBlocks = "Its whole blocks of numbers"
  case wholePounds = "Taxed in whole pounds"
  case band = "Band"
  case inThisBand = "In this band"
  case taxOnBand = "Tax on it"
  case tax = "Tax"
  case taxBefore = "Tax taken before"
  case taxAsTaken = "Tax as it was taken: the next pay puts it right for the year"
  case taxOfEndedYear = "Tax as it was taken: the tax year has ended, and HMRC puts it right"
  case taxAfterYear = "Tax as it was taken, and what pay that is paid after the year adds"
  case taxDueAboveLimit = "Tax due, more than may be taken"
  case taxTakenNow = "Tax taken now"
  case taxInPeriodBefore = "Less tax already taken in this tax period"
  case taxOfCodeBefore = "Less this code's tax on what was paid before in this tax period"
}
