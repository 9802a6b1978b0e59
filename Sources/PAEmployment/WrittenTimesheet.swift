public import PADescription
public import PALedger
public import PAPrimitives
public import PAStatute

/// A timesheet as people write it: times by the clock, or how long; understood, it is `TimesheetLine`s.
public struct WrittenTimesheet: Hashable, Sendable {
  /// What was worked, and absences, in any order.
  public var lines: [Line]

  /// A timesheet.
  public init(_ lines: [Line] = []) { self.lines = lines }

  /// One line.
  public enum Line: Hashable, Sendable {
    /// What a PA worked on a day.
    case worked(Worked)
    /// Days a PA was away.
    case absence(Absence)
  }

  /// What a PA worked on a day: a time, or clock times, or units, or an amount.
  public struct Worked: Hashable, Sendable {
    /// The PA.
    public var assistant: Identifier
    /// The employment, where the PA has several on the day.
    public var contract: Identifier?
    /// The day, the one it began on for a night.
    public var on: CivilDate
    /// The pay element; nil where the times of day say by which ones it is paid.
    public var element: Identifier?
    /// Hours and minutes, breaks left out.
    public var time: Minutes?
    /// When it began.
    public var start: ClockTime?
    /// When it ended; on the next day where not later than the start.
    public var end: ClockTime?
    /// Unpaid break between start and end.
    public var rest: Minutes?
    /// Unpaid breaks by the clock.
    public var breaks: ClockRanges?
    /// When the PA was awake to work in a sleep-in.
    public var wakings: ClockRanges?
    /// When the PA was called out while on call.
    public var callOuts: ClockRanges?
    /// Nights, days, weeks or miles.
    public var units: UnitCount?
    /// Money, for an element counted by amount.
    public var amount: Money?
    /// The plan line that bears it in place of the element's own.
    public var line: Identifier?
    /// The person supported, where there are several.
    public var person: Identifier?
    /// Whether it says what is planned, because what was worked is not known yet.
    public var isPredicted = false
    /// The PA whom the shift stands in for.
    public var covers: Identifier?
    /// Why it does.
    public var coverReason: CoverReason?

    /// The day on which the PA was told that the shift is off: it was not worked.
    public var cancelledOn: CivilDate?
    /// When on that day.
    public var cancelledAt: ClockTime?
    /// The day the shift was moved to.
    public var movedTo: CivilDate?
    /// Who approved the line: a party of the books, or another PA.
    public var approvedBy: Identifier?
    /// When.
    public var approvedOn: CivilDate?

    /// A line that does not yet say how much.
    public init(assistant: Identifier, on: CivilDate, element: Identifier? = nil) {
      self.assistant = assistant
      self.on = on
      self.element = element
    }
  }

  /// Days a PA was away.
  public struct Absence: Hashable, Sendable {
    /// The PA.
    public var assistant: Identifier
    /// The employment, where the PA has several on the days.
    public var contract: Identifier?
    public var kind: AbsenceKind
    /// The first day.
    public var from: CivilDate
    /// The first day of the whole absence, where it began in an earlier period.
    public var since: CivilDate?
    /// The last day; nil for the first alone.
    public var to: CivilDate?
    /// Hours of all its days together; nil where the contract's normal days say them.
    public var time: Minutes?
    /// Whether it is half of the one day.
    public var isHalf = false
    /// Where evidence is kept; nothing of health.
    public var reference: String?
    /// Why no sick pay is due; nil where it is.
    public var exclusion: SickPayExclusion?
    /// Average weekly earnings before sickness, where no run knows them.
    public var averageWeekly: Money?
    /// The plan line that bears it in place of the one that bears the work.
    public var line: Identifier?
    /// Who agreed: a party of the books, or another PA.
    public var approvedBy: Identifier?
    /// When.
    public var approvedOn: CivilDate?

    /// An absence from a day.
    public init(assistant: Identifier, kind: AbsenceKind, from: CivilDate) {
      self.assistant = assistant
      self.kind = kind
      self.from = from
    }

    /// Its days; nil where it ends before it begins.
    public var days: DateRange? {
      let last = to ?? from
      return last < from ? nil : DateRange(from).including(last)
    }
  }
}

extension WrittenTimesheet {
  /// A row of a timesheet kept as a table: what a PA worked on a day, or, where it says why, days away.
  public struct Row: Hashable, Sendable {
    private var worked: Worked
    private var absence: AbsenceKind?
    private var awayTo: CivilDate?
    private var isHalf = false
    private var reference: String?
    private var since: CivilDate?
    private var exclusion: SickPayExclusion?
    private var averageWeekly: Money?

    /// Whether it is of an absence, and says what only work has.
    public var saysMoreThanAbsence: Bool {
      guard absence != nil else { return false }
      var plain = Worked(assistant: worked.assistant, on: worked.on)
      (plain.contract, plain.time, plain.line) = (worked.contract, worked.time, worked.line)
      (plain.approvedBy, plain.approvedOn) = (worked.approvedBy, worked.approvedOn)
      return plain != worked
    }

    /// Whether it is of work, and says what only days away have.
    public var saysMoreThanWork: Bool {
      absence == nil
        && (awayTo != nil || isHalf || reference != nil || since != nil || exclusion != nil
          || averageWeekly != nil)
    }

    /// What the row says, as work or as days away.
    public var line: Line {
      guard let absence else { return .worked(worked) }
      var away = Absence(assistant: worked.assistant, kind: absence, from: worked.on)
      (away.to, away.isHalf, away.reference) = (awayTo, isHalf, reference)
      (away.since, away.exclusion, away.averageWeekly) = (since, exclusion, averageWeekly)
      (away.contract, away.time, away.line) = (worked.contract, worked.time, worked.line)
      (away.approvedBy, away.approvedOn) = (worked.approvedBy, worked.approvedOn)
      return .absence(away)
    }
  }
}

extension WrittenTimesheet.Row: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("row", "A row of a timesheet kept as a table.")
  }

  public static var blank: WrittenTimesheet.Row { WrittenTimesheet.Row(worked: .blank) }

  private init(worked: WrittenTimesheet.Worked) { self.worked = worked }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    worked.describe(&description)
    description.attribute(
      "absence", &absence,
      Field(
        "Why the PA was away, where the row is of days away, the first in 'on'.", privacy: .health))
    description.attribute("awayTo", &awayTo, Field("The last day away, where there are several."))
    description.attribute(
      "half", &isHalf, usually: false, Field("Whether it is half of the one day away."))
    description.attribute(
      "reference", &reference, Field("Where evidence of an absence is kept.", as: .text))
    description.attribute(
      "since", &since,
      Field("The first day of the whole absence, where it began in an earlier period."))
    description.attribute(
      "noSickPay", &exclusion, Field("Why no sick pay is due; not given where it is."))
    description.attribute(
      "averageWeekly", &averageWeekly,
      Field("Average weekly earnings before sickness, where no run knows them.", as: .pounds))
  }
}

/// A time of day on the clock on the wall.
public struct ClockTime: Hashable, Sendable {
  /// Minutes since midnight by the clock, 0 to 1,439.
  public let minute: Int
  /// Which of the two hours, where one comes twice and the timesheet says which, or its offset.
  public let pass: LocalTime.Pass?

  /// A time of day; nil where the minutes are not of one day.
  public init?(minute: Int, _ pass: LocalTime.Pass? = nil) {
    guard LocalTime(.blank, minute: minute) != nil else { return nil }
    self.minute = minute
    self.pass = pass
  }
}

extension ClockTime: Written {
  public static var form: WrittenForm {
    WrittenForm(
      "clock",
      "Write a time of day from 00:00 to 23:59, with \"first\" or \"second\" after it in the hour that comes twice when the clocks go back, 01:30 second, or with its offset from Greenwich, 01:30+00:00.",
      example: "21:00",
      patterns: [ClockTime.pattern]
    ).saying(WrittenForm.clockMeant)
  }

  fileprivate static let pattern = TimeOfDay.pattern + "( (first|second)|[+]0[01]:00)?"

  /// Reads a time of day: `21:00`, `01:30 second`, `01:30+00:00`.
  public init?(written: String) {
    guard let time = TimeOfDay(written: String(written.prefix(5))),
      let mark = ClockTime.marks.first(where: { $0.text == written.dropFirst(5) })
    else { return nil }
    self.init(minute: time.minute, mark.pass)
  }

  /// The time of day.
  public var written: String {
    let mark = ClockTime.marks.first { $0.pass == pass }?.text ?? ""
    return (TimeOfDay(minute: minute)?.written ?? "") + mark
  }

  /// What may stand after the minutes.
  private static let marks: [(text: String, pass: LocalTime.Pass?)] = [
    ("", nil), (" first", .first), (" second", .second), ("+01:00", .summerTime),
    ("+00:00", .greenwich),
  ]
}

/// Times within a shift, from one time of day to another.
public struct ClockRanges: Hashable, Sendable {
  /// One of them.
  public struct Range: Hashable, Sendable {
    public var start: ClockTime
    public var end: ClockTime

    /// From one time of day to another.
    public init(_ start: ClockTime, _ end: ClockTime) {
      self.start = start
      self.end = end
    }
  }

  /// At least one.
  public let ranges: [Range]

  /// Some times; nil where there are none.
  public init?(_ ranges: [Range]) {
    guard !ranges.isEmpty else { return nil }
    self.ranges = ranges
  }
}

extension ClockRanges: Written {
  public static var form: WrittenForm {
    let range = "\(ClockTime.pattern)-\(ClockTime.pattern)"
    return WrittenForm(
      "clockRanges",
      "Write from when to when by the clock, several with a semicolon between: 01:10-01:40; 04:00-04:15.",
      example: "01:10-01:40; 04:00-04:15", patterns: ["\(range)(; \(range))*"])
  }

  /// Reads times: `01:10-01:40; 04:00-04:15`.
  public init?(written: String) {
    var ranges: [Range] = []
    for one in written.split(separator: ";", omittingEmptySubsequences: false) {
      let ends = (ranges.isEmpty ? one : one.dropFirst(one.first == " " ? 1 : 0))
        .split(separator: "-", omittingEmptySubsequences: false)
      guard ends.count == 2, let start = ClockTime(written: String(ends[0])),
        let end = ClockTime(written: String(ends[1]))
      else { return nil }
      ranges.append(Range(start, end))
    }
    self.init(ranges)
  }

  /// The times.
  public var written: String {
    ranges.map { "\($0.start.written)-\($0.end.written)" }.joined(separator: "; ")
  }
}

/// How many nights, days, weeks or miles: whole, and of miles with a tenth.
public struct UnitCount: Hashable, Sendable {
  /// In tenths of one.
  public let tenths: Int64

  /// So many tenths.
  public init(tenths: Int64) { self.tenths = tenths }

  /// How many, where they are whole.
  public var whole: Int64? { tenths.isMultiple(of: 10) ? tenths / 10 : nil }
}

extension UnitCount: Written {
  public static var form: WrittenForm {
    WrittenForm(
      "units",
      "Write a whole number from 1 to 9999; miles may have a tenth, 12.5.",
      example: "2", patterns: ["[1-9][0-9]{0,3}(\\.[0-9])?", "0\\.[1-9]"]
    ).saying(WrittenForm.countMeant)
  }

  /// Reads `2` or `12.5`.
  public init?(written: String) {
    let parts = written.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = Int64(parts[0]), parts.count <= 2,
      let rest = parts.count == 2 ? Int64(parts[1]) : 0,
      parts.count == 1 || parts[1].utf8.count == 1,
      whole >= 0, whole <= 9_999, whole + rest > 0, rest >= 0
    else { return nil }
    tenths = whole * 10 + rest
  }

  /// `2` or `12.5`.
  public var written: String {
    let rest = tenths % 10
    return rest == 0 ? String(tenths / 10) : "\(tenths / 10).\(rest)"
  }
}

extension WrittenTimesheet: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("timesheet", "The time of one pay run.")
  }

  public static var blank: WrittenTimesheet { WrittenTimesheet() }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.choices(&lines, 0...WrittenTimesheet.mostLines)
  }

  /// The most lines of a timesheet, however it is written.
  public static let mostLines = 20_000
}

extension WrittenTimesheet.Line: DescribedChoice {
  public static var blank: WrittenTimesheet.Line { .worked(.blank) }

  /// What a line may be.
  public static func describe(_ choice: inout some ChoiceDescription<Self>) {
    choice.option(
      "worked", { .worked($0) }, { if case .worked(let worked) = $0 { worked } else { nil } },
      Field("What a PA worked on a day."))
    choice.option(
      "absence", { .absence($0) }, { if case .absence(let absence) = $0 { absence } else { nil } },
      Field("Days a PA was away."))
  }
}

extension WrittenTimesheet.Worked: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("worked", "What a PA worked on a day: a time, or clock times, or units, or an amount.")
  }

  public static var blank: WrittenTimesheet.Worked {
    WrittenTimesheet.Worked(assistant: .blank, on: .blank)
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("pa", &assistant, Field("The PA."))
    description.attribute("on", &on, Field("The day, the one it began on for a night."))
    description.attribute(
      "element", &element,
      Field(
        "The pay element; not given where start and end are, and the elements' own times say what pays them."
      ))
    description.attribute(
      "contract", &contract,
      Field("The employment; needed only where the PA has several on the day."))
    description.attribute(
      "time", &time, Field("Hours and minutes worked, breaks left out.", as: .workingTime))
    description.attribute("start", &start, Field("When it began, by the clock on the wall."))
    description.attribute(
      "end", &end, Field("When it ended; on the next day where not later than the start."))
    description.attribute(
      "break", &rest, Field("Unpaid break between start and end.", as: .workingTime))
    description.attribute(
      "breaks", &breaks, Field("Unpaid breaks by the clock, where several elements pay the shift."))
    description.attribute(
      "wakings", &wakings, Field("When the PA was awake to work in a sleep-in."))
    description.attribute(
      "callOuts", &callOuts, Field("When the PA was called out while on call."))
    description.attribute("units", &units, Field("Nights, days, weeks or miles."))
    description.attribute(
      "amount", &amount, Field("Money, for an element counted by amount.", as: .pounds))
    description.attribute(
      "line", &line, Field("The plan line that bears it in place of the element's own."))
    description.attribute(
      "person", &person, Field("The person supported, where there are several."))
    description.attribute(
      "predicted", &isPredicted, usually: false,
      Field("Whether it says what is planned, because what was worked is not known yet."))
    description.attribute(
      "cancelledOn", &cancelledOn,
      Field(
        "The day on which the PA was told that the shift is off: it was not worked, and pays what the contract agrees for such notice."
      ))
    description.attribute("cancelledAt", &cancelledAt, Field("When on that day, by the clock."))
    description.attribute(
      "movedTo", &movedTo, Field("The day the shift was moved to, where it was not cancelled."))
    description.attribute(
      "approvedBy", &approvedBy,
      Field("Who approved the line: a party of the books, or another PA."))
    description.attribute("approvedOn", &approvedOn, Field("The day it was approved."))
    description.attribute("covers", &covers, Field("The PA whom the shift stands in for."))
    description.attribute(
      "coverReason", &coverReason, Field("Why it stands in.", privacy: .health))
  }
}

extension WrittenTimesheet.Absence: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("absence", "Days a PA was away.")
  }

  public static var blank: WrittenTimesheet.Absence {
    WrittenTimesheet.Absence(assistant: .blank, kind: .unpaid, from: .blank)
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("pa", &assistant, Field("The PA."))
    description.attribute("kind", &kind, Field("Why the PA was away.", privacy: .health))
    description.attribute("from", &from, Field("The first day."))
    description.attribute("to", &to, Field("The last day; not given where it is one day."))
    description.attribute(
      "since", &since,
      Field(
        "The first day of the whole absence, where it began in an earlier pay period: averages look before it."
      ))
    description.attribute(
      "time", &time,
      Field(
        "Hours away, all its days together; not given where the contract says the hours of a normal week by day.",
        as: .workingTime))
    description.attribute(
      "half", &isHalf, usually: false, Field("Whether it is half of the one day."))
    description.attribute(
      "contract", &contract,
      Field("The employment; needed only where the PA has several on the day."))
    description.attribute(
      "reference", &reference,
      Field(
        "Where evidence is kept, such as a folder\u{2019}s number; nothing of health.", as: .text))
    description.attribute(
      "noSickPay", &exclusion, Field("Why no sick pay is due; not given where it is."))
    description.attribute(
      "averageWeekly", &averageWeekly,
      Field("Average weekly earnings before sickness, where no run knows them.", as: .pounds))
    description.attribute(
      "line", &line, Field("The plan line that bears it in place of the one that bears the work."))
    description.attribute(
      "approvedBy", &approvedBy, Field("Who agreed: a party of the books, or another PA."))
    description.attribute("approvedOn", &approvedOn, Field("The day it was agreed."))
  }
}
