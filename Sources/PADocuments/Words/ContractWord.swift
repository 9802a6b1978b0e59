/// The words of a written statement of particulars, and of the statement of a change.
package enum ContractWord: Int, DocumentWord {
  case title
  case kicker
  case heading
  case lead
  case asAt
  case changeTitle
  case changeHeading
  case changeLead
  case was
  case isNow
  case groupJob
  case groupPay
  case groupTime
  case groupAway
  case groupTraining
  case groupEnd
  case employer
  case worker
  case began
  case continuousFrom
  case job
  case employersAddress
  case place
  case pay
  case payIntervals
  case hours
  case daysOfWork
  case howHoursVary
  case holiday
  case sickness
  case otherPaidLeave
  case otherBenefits
  case notice
  case duration
  case probation
  case workAbroad
  case requiredTraining
  case trainingNotPaidFor
  case trainingEntitlement
  case pension
  case collectiveAgreements
  case disciplineAndGrievance
  case none
  case notStated
  case rate
  case rateWhen
  case and
  case everyDay
  case bankHolidays
  case daysFromTo
  case onLastDay
  case oneDayAfter
  case daysAfter
  case ratePerHour
  case ratePerNight
  case ratePerDay
  case ratePerWeek
  case free
  case takenPerDay
  case yearly
  case cancelledShift
  case cancelledShiftElse
  case cutOff
  case cutOffNextPayday
  case oneDayCount
  case dayCount
  case payInLieu
  case ratePerMile
  case amountOnTimesheet
  case paidWeekly
  case paidFortnightly
  case paidFourWeekly
  case paidMonthly
  case weekly
  case noHoursPromised
  case dayHours
  case hoursDoNotVary
  case holidayAccrued
  case holidayIrregular
  case holidayRolledUp
  case holidayYear
  case holidayYearFromStart
  case holidayOnLeaving
  case holidayRolledUpLeaving
  case noticeWeeks
  case noticeLaw
  case noEnd
  case until
  case probationMonths
  case pensionMember
  case pensionNot
  case missing
  case missingWhy
  case union
  case unionRight
  case unionNotConfirmed
  case signHeading
  case signLead
  case signEmployer
  case signWorker
  case signDate
  case oneWeek
  case weeks
  case oneMonth
  case months
  case dayOfYear
}

extension WordTable<ContractWord> {
  /// English for a reading age of about eleven, the law's word once in brackets.
  package static let plainEnglish = WordTable(
    .plainEnglish,
    [
      .title: "Written statement \(1) \(2)",
      .kicker: "Written statement of particulars of employment",
      .heading: "\(1) works for \(2)",
      .lead: "This says what you have agreed. Please keep it safe.",
      .asAt: "It is true on \(1).",
      .changeTitle: "Change of terms \(1) \(2)",
      .changeHeading: "What changes for \(1) on \(2)",
      .changeLead:
        "Your employer must tell you in writing of a change within a month. Everything else stays as it is.",
      .was: "Until now",
      .isNow: "From \(1)",
      .groupJob: "The job",
      .groupPay: "Pay",
      .groupTime: "Time",
      .groupAway: "Time off",
      .groupTraining: "Training",
      .groupEnd: "If it ends, or something goes wrong",
      .employer: "Your employer",
      .worker: "You",
      .began: "Your job began on",
      .continuousFrom: "Continuous employment began on",
      .job: "Your job",
      .employersAddress: "Your employer\u{2019}s address",
      .place: "Where you work",
      .pay: "What you are paid",
      .payIntervals: "When you are paid",
      .hours: "Your hours",
      .daysOfWork: "The days you work",
      .howHoursVary: "Whether hours or days can change",
      .holiday: "Holiday",
      .sickness: "If you are ill",
      .otherPaidLeave: "Other paid time off",
      .otherBenefits: "Other benefits",
      .notice: "Notice",
      .duration: "How long the job lasts",
      .probation: "Time on trial (probation)",
      .workAbroad: "Work outside the United Kingdom",
      .requiredTraining: "Training you must do",
      .trainingNotPaidFor: "Training you must do that your employer does not pay for",
      .trainingEntitlement: "Training you can ask for",
      .pension: "Pension",
      .collectiveAgreements: "Agreements with trade unions",
      .disciplineAndGrievance: "If something goes wrong (discipline and grievances)",
      .none: "There is nothing agreed about this.",
      .notStated: "NOT WRITTEN DOWN YET",
      .rate: "\(1): \(2)",
      .rateWhen: " (\(1))",
      .and: ", and ",
      .everyDay: "every day",
      .bankHolidays: "bank holidays",
      .daysFromTo: "\(1), from \(2) to \(3)",
      .onLastDay: "on the last day of the pay period",
      .oneDayAfter: "the day after the last day of the pay period",
      .daysAfter: "\(1) days after the last day of the pay period",
      .ratePerHour: "\(1) an hour",
      .ratePerNight: "\(1) a night",
      .ratePerDay: "\(1) a day",
      .free: "free of charge",
      .takenPerDay: "\(1) a day, taken from your pay",
      .ratePerWeek: "\(1) a week",
      .yearly: "\(1) a year, worked as they are needed.",
      .cancelledShift:
        "A shift that is cancelled or moved with less than \(1) of notice pays \(2) of what it would have paid.",
      .cancelledShiftElse: "With more notice than that it pays nothing.",
      .cutOff: "Hand in your hours within \(1) of the end of the pay period.",
      .cutOffNextPayday:
        "Hand in your hours within \(1) of the end of the pay period; what comes later is paid on the next payday.",
      .oneDayCount: "1 day",
      .dayCount: "\(1) days",
      .payInLieu: "Your employer may pay you for the notice in place of having you work it.",
      .ratePerMile: "\(1) a mile",
      .amountOnTimesheet: "as it is laid out",
      .paidWeekly: "Every week, \(1).",
      .paidFortnightly: "Every two weeks, \(1).",
      .paidFourWeekly: "Every four weeks, \(1).",
      .paidMonthly: "Every month, \(1).",
      .weekly: "\(1) a week.",
      .noHoursPromised: "No hours are promised. You are asked, and may say no.",
      .dayHours: "\(1) \(2)",
      .hoursDoNotVary: "They do not change.",
      .holidayAccrued:
        "\(1) of paid holiday in each leave year, at most \(2) days, bank holidays counted in, unless more is said here. In the first year it builds up by a twelfth each month; for a part of a leave year it is that part of it.",
      .holidayIrregular:
        "You earn paid holiday as you work: \(1) of the hours worked in each pay period. Bank holidays are not on top of it, unless more is said here. It is paid at your average pay of the last 52 weeks.",
      .holidayRolledUp:
        "You earn holiday as you work: \(1) of the hours worked. Its pay is \(1) of your pay, a line of its own on each payslip, so nothing more is paid when you take the time off. Bank holidays are not on top of it, unless more is said here.",
      .holidayYear: "The leave year begins on \(1).",
      .holidayYearFromStart: "The leave year begins on the day your job began.",
      .holidayOnLeaving: "When you leave, holiday that you earned and did not take is paid.",
      .holidayRolledUpLeaving:
        "When you leave, nothing is left to be paid: it was on each payslip.",
      .noticeWeeks: "Your employer gives you \(1), and you give your employer \(2).",
      .noticeLaw:
        "The law gives you a week after a month, and after two years a week for each year, up to twelve, where that is more. After a month you must give at least a week.",
      .noEnd: "No end has been agreed.",
      .until: "It is not permanent: it is expected to last until \(1).",
      .probationMonths: "On trial for \(1). \(2)",
      .pensionMember: "You are in the workplace pension of \(1).",
      .pensionNot:
        "You are not in a workplace pension now. You can ask to join one, and your employer must look again when the law says.",
      .missing: "Not written down yet",
      .missingWhy: "The law asks for these: \(1). Fill them in before you give this statement.",
      .union: "Trade unions",
      .unionRight: "You have the right to join a trade union, or not to.",
      .unionNotConfirmed:
        "Trade unions: every worker is to be told from \(1). Whether that day holds was not confirmed when this program was made.",
      .signHeading: "Agreed",
      .signLead: "Each of you keeps a copy.",
      .signEmployer: "Employer",
      .signWorker: "PA",
      .signDate: "Date",
      .oneWeek: "1 week",
      .weeks: "\(1) weeks",
      .oneMonth: "1 month",
      .months: "\(1) months",
      .dayOfYear: "\(1) \(2)",
    ])
}
