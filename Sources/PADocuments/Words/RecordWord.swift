/// The words of the record of the minimum wage of one PA and pay period.
package enum RecordWord: Int, DocumentWord {
  case title
  case kicker
  case headingPaid
  case headingShort
  case headingExempt
  case headingNothing
  case lead
  case who
  case born
  case age
  case apprentice
  case wage
  case exemption
  case exemptFamily
  case exemptSchool
  case worked
  case workedLine
  case awayLine
  case pay
  case run
  case counts
  case countsNot
  case arithmetic
  case least
  case lessLeast
  case paid
  case lessPaid
  case more
  case missing
  case keep
}

extension WordTable<RecordWord> {
  /// English for a reading age of about eleven, the law's word once in brackets.
  package static let plainEnglish = WordTable(
    .plainEnglish,
    [
      .title: "Minimum wage record \(1) \(2)",
      .kicker: "Minimum wage record, pay period \(1)",
      .headingPaid: "\(1) was paid at least the minimum wage",
      .headingShort: "\(1) was paid \(2) less than the minimum wage",
      .headingExempt: "The minimum wage does not apply to \(1)",
      .headingNothing: "\(1) worked nothing in this pay period that the minimum wage counts",
      .lead:
        "\(1). Everything that was paid for work of these days is here, from whichever payday, as it is right now.",
      .who: "Who",
      .born: "Born",
      .age: "Age on the first day",
      .apprentice: "Apprentice since",
      .wage: "Minimum wage of that day, an hour",
      .exemption: "Why it does not apply",
      .exemptFamily:
        "a member of the employer\u{2019}s family who lives in the home and shares its tasks",
      .exemptSchool: "not yet over compulsory school age",
      .worked: "What was worked",
      .workedLine: "\(1): \(2)",
      .awayLine: "\(1): cancelled or moved, not worked",
      .pay: "What was paid",
      .run: "paid on \(1), record \(2)",
      .counts: "counts",
      .countsNot: "does not count",
      .arithmetic: "How it is worked out",
      .least: "Least that is due",
      .lessLeast: "Less the least that is due",
      .paid: "Pay that counts",
      .lessPaid: "Less pay that counts",
      .more: "More than that",
      .missing: "Missing",
      .keep:
        "Keep this for six years from the end of the pay period after it (National Minimum Wage Regulations 2015 reg 59). A PA may ask to see it.",
    ])
}
