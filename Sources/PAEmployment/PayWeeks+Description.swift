public import PADescription
import PAPrimitives

extension PayWeeks: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    (
      "payWeeks",
      "What an employment was paid for each of its last weeks, Sunday to Saturday, with the hours that is for: what an average week of leave is worked on."
    )
  }

  public static var blank: PayWeeks { PayWeeks() }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute(
      "knownFrom", &knownFrom,
      Field(
        "The first day from which on every week is known; before it averages do not look. Not given where the employment began later than its first week here."
      ))
    var first = weeks.first?.ends ?? PaidWeek.end(holding: knownFrom ?? .blank)
    description.attribute("firstEnds", &first, Field("The Saturday of the first week."))
    var rolledUp = rolledUp
    description.attribute(
      "rolledUp", &rolledUp, usually: DatedAmounts(),
      Field(
        "Holiday pay that was rolled up, by the last day of its pay period: what goes on during sick and statutory leave is averaged over them."
      ))
    let known = list
    var written = known
    description.text(
      &written,
      Field(
        "Week after week pay and hours, such as 330.00/25:00; - for a week without any; a * after one with statutory leave or sickness in it, which averages leave out.",
        as: .payWeeks))
    if written != known || rolledUp != self.rolledUp || !weeks.isEmpty && first != weeks.first?.ends
    {
      self = PayWeeks(
        PayWeeks.weeks(written, firstEnds: first), rolledUp: rolledUp, knownFrom: knownFrom)
    }
  }

  /// Every week from the first to the last, those without anything too; one of nothing where there is none.
  private var list: String {
    guard !weeks.isEmpty else { return "-" }
    var text = ""
    var ends = weeks.first?.ends
    for week in weeks {
      while let next = ends, next < week.ends {
        text += "- "
        ends = next.adding(days: 7)
      }
      text += "\(week.pay)/\(week.time)\(week.isOfLeave ? "*" : "") "
      ends = week.ends.adding(days: 7)
    }
    return String(text.dropLast())
  }

  /// Reads the list.
  private static func weeks(_ text: String, firstEnds: CivilDate) -> [PaidWeek] {
    // By bytes: every entry has them all, and parting a text by characters is slow.
    text.utf8.split(separator: UInt8(ascii: " ")).enumerated().compactMap { place, word in
      let isOfLeave = word.last == UInt8(ascii: "*")
      let parts = word.dropLast(isOfLeave ? 1 : 0).split(separator: UInt8(ascii: "/"))
      guard parts.count == 2, let pay = Money(Substring(parts[0]), signed: true),
        let time = Minutes(Substring(parts[1]))
      else { return nil }
      return PaidWeek(
        ends: firstEnds.adding(days: 7 * place), pay: pay, time: time, isOfLeave: isOfLeave)
    }
  }
}

extension WrittenForm {
  /// Pay and hours of weeks.
  fileprivate static let payWeeks = WrittenForm(
    "weekAfterWeek",
    "Write week after week pay and hours with a slash between, - for a week without any, a * after one with statutory leave: 330.00/25:00 - 120.00/9:00*.",
    example: "330.00/25:00 - 120.00/9:00*",
    patterns: [
      #"(-|-?[0-9]+\.[0-9]{2}/[0-9]+:[0-5][0-9]\*?)( (-|-?[0-9]+\.[0-9]{2}/[0-9]+:[0-5][0-9]\*?))*"#
    ])
}
