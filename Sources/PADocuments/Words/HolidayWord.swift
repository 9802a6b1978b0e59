/// The words of balances of holiday, and of its record.
package enum HolidayWord: Int, DocumentWord {
  case title
  case recordTitle
  case kicker
  case recordKicker
  case heading
  case recordHeading
  case lead
  case recordLead
  case recordLeadNorthernIreland
  /// Which record.
  case putRight
  /// Which pay period it is for, and with which it was paid.
  case rolledUpFor
  /// Who, which days.
  case leaveYear
  case left
  case days
  case time
  case pay
  case carried
  case earned
  case taken
  case settled
  /// Which pay period.
  case earnedIn
  case earnedLater
  /// The last day.
  case settledOn
  case tookMore
  /// Pay that terms agreed later gave more for it.
  case agreedLater
  case takenCaption
  /// When paid, which record.
  case paidOn
  case sum
  case rolledUp
  case rolledUpLead
  /// Which pay period.
  case rolledUpIn
  case keep
}

extension WordTable<HolidayWord> {
  /// English for a reading age of about eleven, the law's word once in brackets.
  package static let plainEnglish = WordTable(
    .plainEnglish,
    [
      .title: "Holiday \(1)",
      .recordTitle: "Holiday record \(1)",
      .kicker: "Holiday of \(1)",
      .recordKicker: "Holiday record of \(1)",
      .heading: "What holiday each PA has left",
      .recordHeading: "What holiday was earned, taken and paid",
      .lead:
        "As it is after the last pay run, for pay through \(1). What is earned later in the leave year is not in it.",
      .recordLead:
        "Everything that any pay run counted, as it is right now after corrections. The law asks employers to keep this for six years (Working Time Regulations 1998 reg 16B).",
      .recordLeadNorthernIreland:
        "Everything that any pay run counted, as it is right now after corrections. Keep it as long as your other pay records.",
      .putRight: "put right by record \(1)",
      .rolledUpFor: "For pay period \(1), with \(2)",
      .leaveYear: "\(1): leave year, \(2)",
      .left: "Left",
      .days: "Days",
      .time: "Time",
      .pay: "Pay",
      .carried: "Carried from the year before",
      .earned: "Earned",
      .taken: "Taken",
      .settled: "Settled on leaving",
      .earnedIn: "Pay period \(1)",
      .earnedLater: "For late time, since",
      .settledOn: "Not taken, paid on leaving on \(1)",
      .tookMore: "Taken beyond what was earned, on leaving on \(1)",
      .agreedLater: "more for it, by terms agreed later",
      .takenCaption: "\(1): holiday, and what it paid",
      .paidOn: "paid on \(1), record \(2)",
      .sum: "Together",
      .rolledUp: "\(1): holiday pay that was paid with pay",
      .rolledUpLead:
        "12.07% of pay for work, paid on the same payslip (rolled up). Holiday that is taken is not paid again.",
      .rolledUpIn: "Pay period \(1)",
      .keep:
        "Holiday of a PA with rolled-up pay is time off without pay on the day, since it was paid before.",
    ])
}
