/// The words of a rota: who is at work when, and what of hours and rest is not as the law asks.
package enum RotaWord: Int, DocumentWord {
  case title
  case kicker
  case heading
  case headingOne
  case headingWell
  case headingWellAsFar
  case headingEmpty
  case lead
  case notPlaced
  case unread
  case who
  case fromTo
  case fromToNextDay
  case asleep
  case nobody
  case hours
  case hoursOf
  case working
  case workingLead
  case edges
  case doubt
  case averageOver
  case dailyRest
  case weeklyRest
  case oneWithoutBreak
  case withoutBreak
  case weeklyHours
  case weeklyHoursOptedOut
  case nightHours
  case oneYoungNight
  case youngNights
  case youngDay
  case youngWeek
  case nothing
  case gaps
  case gap
  case gapsTogether
  case gapsNotListed
  case noGaps
  case overlaps
  case overlap
  case noOverlaps
  case overlapTotal
  case forPerson
  case livesIn
  case off
  case cancelled
  case moved
  case atTime
}

extension WordTable<RotaWord> {
  /// English for a reading age of about eleven, the law's word once in brackets.
  package static let plainEnglish = WordTable(
    .plainEnglish,
    [
      .title: "Rota \(1)",
      .kicker: "Rota of \(1)",
      .heading: "\(1) things to look at in this rota",
      .headingOne: "One thing to look at in this rota",
      .headingWellAsFar: "What has clock times is as the law asks",
      .headingEmpty: "Nobody is on this rota",
      .headingWell: "Hours and rest are as the law asks",
      .forPerson: "For \(1): \(2)",
      .livesIn: "lives in",
      .off: "Cancelled or moved",
      .cancelled: "\(1): the shift of \(2), \(3), was cancelled. Told \(4) before.",
      .moved: "\(1): the shift of \(2), \(3), was moved to \(5). Told \(4) before.",
      .lead: "\(1). It is made from the timesheets: what is planned and what was worked.",
      .notPlaced:
        "\(1) lines have no clock times, so they are not shown. What hours they say count in the average of a week alone.",
      .who: "\(1) \(2)",
      .fromTo: "\(1) to \(2)",
      .fromToNextDay: "\(1) to \(2) the next day",
      .asleep: "\(1) (sleep-in)",
      .nobody: "nobody",
      .hours: "Hours of each PA",
      .hoursOf: "\(1), of which \(2) in sleep-ins; \(3) a week on average",
      .working: "Hours and rest to look at",
      .workingLead: "Nothing here stops anybody\u{2019}s pay. Please talk about it.",
      .edges:
        "Rest that goes on after the last of these days is looked at on the next rota, and that before the first as far as it is known.",
      .doubt:
        "The law has no limit of 48 hours, and none for nights, for people in domestic service. Lawyers do not agree whether a PA is one. The rules of rest and breaks have exceptions too, such as rest that is made up later.",
      .averageOver:
        "The average of hours is over \(1): of the \(2) weeks that the law looks at, those that are known without a gap. The law leaves out days of leave, which count here as days without work.",
      .unread:
        "The timesheet \(1) cannot be read, so what it says stands nowhere here: the check of the books says why.",
      .dailyRest:
        "\(1), from \(2) on: the longest rest in 24 hours is \(3). The law asks for \(4) (daily rest).",
      .weeklyRest:
        "\(1), \(2): the longest rest within these days is \(3). The law asks for \(4) a week, for adults once or twice in two weeks (weekly rest).",
      .oneWithoutBreak:
        "\(1), \(3): a shift of more than \(4) has no break of \(5) written down. The law asks for one.",
      .withoutBreak:
        "\(1): \(2) shifts of more than \(4) have no break of \(5) written down, the first on \(3). The law asks for one.",
      .weeklyHours:
        "\(1) works \(2) a week on average. If it went on so, more than \(3) would need the PA\u{2019}s own agreement in writing (opt-out), and none is recorded.",
      .weeklyHoursOptedOut:
        "\(1) works \(2) a week on average, more than \(3), and has agreed to it in writing (opt-out).",
      .nightHours:
        "\(1) works \(2) in each 24 hours on average, mostly at night. The most for night workers is \(3).",
      .oneYoungNight:
        "\(1) works on the night of \(2). Under 18 nobody works from 22:00 to 06:00, or from 23:00 to 07:00.",
      .youngNights:
        "\(1) works on \(3) nights, the first that of \(2). Under 18 nobody works from 22:00 to 06:00, or from 23:00 to 07:00.",
      .youngDay: "\(1), \(2): \(3) in a day. Under 18 the most is \(4).",
      .youngWeek: "\(1), \(2): \(3) in a week. Under 18 the most is \(4).",
      .nothing: "Nothing.",
      .gaps: "Times in which nobody is there",
      .gap: "\(1) to \(2): \(3)",
      .gapsTogether: "Together \(1), from the first shift on.",
      .gapsNotListed:
        "They are listed where somebody must be there day and night: where a contract has the pattern roundTheClockTeam.",
      .noGaps: "None.",
      .overlaps: "Times in which two or more are there",
      .overlap: "\(1) to \(2): \(3), \(4)",
      .noOverlaps: "None.",
      .overlapTotal: "Together \(1): handovers, and help that takes two.",
      .atTime: "\(1) \(2)",
    ])
}
