/// The words of what every document says: days, hours, and how pay is paid.
package enum CommonWord: Int, DocumentWord {
  // Everywhere
  case fromTo
  case openHint
  case showAll
  case decision
  case what
  case amount
  case from
  case sealedBy
  case forPeriod
  case extraReason
  case theWeek
  case theTwoWeeks
  case theFourWeeks
  case theMonth

  // How net pay is paid
  case byBankTransfer
  case byCheque
  case inCash

  // Days and hours
  case date
  case dateWithWeekday
  case dateWithoutYear
  case monthOfYear
  case monday
  case tuesday
  case wednesday
  case thursday
  case friday
  case saturday
  case sunday
  case january
  case february
  case march
  case april
  case may
  case june
  case july
  case august
  case september
  case october
  case november
  case december
  case oneHour
  case hours
  case oneMinute
  case minutes
  case hoursAndMinutes
  case lessThanNothing
  case oneDay
  case dayCount
}

extension WordTable<CommonWord> {
  /// English for a reading age of about eleven, the law's word once in brackets.
  package static let plainEnglish = WordTable(
    .plainEnglish,
    [
      // Everywhere
      .fromTo: "\(1) to \(2)",
      .openHint: "Tap or click a name with an arrow to see how its figure was worked out.",
      .showAll: "Show all workings",
      .decision: "this program\u{2019}s decision \(1)",
      .what: "What",
      .amount: "Amount",
      .from: "from",
      .sealedBy: "Record \(1), sealed on \(2) by \(3) with \(4), law tables \(5).",
      .forPeriod: "For \(1) from \(2).",
      .extraReason: "This is an extra payment for this pay period. Why: \(1)",
      .theWeek: "the week",
      .theTwoWeeks: "the two weeks",
      .theFourWeeks: "the four weeks",
      .theMonth: "the month",

      // How net pay is paid
      .byBankTransfer: "By bank transfer",
      .byCheque: "By cheque",
      .inCash: "In cash",

      // Days and hours
      .date: "\(1) \(2) \(3)",
      .dateWithWeekday: "\(1) \(2)",
      .dateWithoutYear: "\(1) \(2) \(3)",
      .monthOfYear: "\(1) \(2)",
      .monday: "Monday",
      .tuesday: "Tuesday",
      .wednesday: "Wednesday",
      .thursday: "Thursday",
      .friday: "Friday",
      .saturday: "Saturday",
      .sunday: "Sunday",
      .january: "January",
      .february: "February",
      .march: "March",
      .april: "April",
      .may: "May",
      .june: "June",
      .july: "July",
      .august: "August",
      .september: "September",
      .october: "October",
      .november: "November",
      .december: "December",
      .oneHour: "1 hour",
      .hours: "\(1) hours",
      .oneMinute: "1 minute",
      .minutes: "\(1) minutes",
      .hoursAndMinutes: "\(1) \(2)",
      .lessThanNothing: "\u{2212}\(1)",
      .oneDay: "1 day",
      .dayCount: "\(1) days",
    ])
}
