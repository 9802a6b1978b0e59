public import PAPrimitives

/// A time on a clock in the United Kingdom.
public struct LocalTime: Hashable, Sendable {
  /// Which of the two hours, when the clocks go back and an hour comes twice.
  public enum Pass: Hashable, Sendable {
    /// Before the clocks go back: summer time.
    case first
    /// After: Greenwich mean time.
    case second
  }

  public let day: CivilDate
  /// Minutes since midnight by the clock, 0 to 1,439.
  public let minute: Int
  /// Which pass of the repeated hour; nil outside it.
  public let pass: Pass?

  /// A clock time, nil where the minutes are not of one day.
  public init?(_ day: CivilDate, minute: Int, _ pass: Pass? = nil) {
    guard (0..<1_440).contains(minute) else { return nil }
    self.day = day
    self.minute = minute
    self.pass = pass
  }
}

/// Why a clock time is none.
public enum ClockFault: Error, Hashable, Sendable {
  /// The clock went forward over it.
  case skipped
  /// It came twice, and the time does not say which.
  case repeated
  /// It came once, and the time says first or second.
  case notRepeated
}

/// British summer time: when the clocks change, and the minutes that truly pass.
///
/// Clocks go forward from 01:00 to 02:00 on the last Sunday of March and back from 02:00 to 01:00
/// on the last Sunday of October, throughout the United Kingdom.
public enum ClockChanges: SubjectLaw {
  private static let source = Citation.act(
    "Summer Time Act 1972", "as amended by SI 2002/262 (rule read at GOV.UK)", .read)
  private static let confirmed = CivilDate(2027, 4, 5)

  private static let forward = Dated<String>(
    "Clocks go forward", confirmedThrough: confirmed,
    .from(2002, 3, 11, "01:00 to 02:00, last Sunday of March", source))
  private static let back = Dated<String>(
    "Clocks go back", confirmedThrough: confirmed,
    .from(2002, 3, 11, "02:00 to 01:00, last Sunday of October", source))

  static let timeline = Timeline(figures) { _ in }

  static var timelines: [any Confirmed] { [timeline] }

  /// Every figure of the subject.
  static var figures: [PublishedFigure] {
    [.init(.clockChanges, forward), .init(.clockChanges, back)]
  }

  /// The day the clocks go forward in a year.
  public static func forward(in year: Int) -> CivilDate { lastSunday(ofMonth: 3, of: year) }

  /// The day the clocks go back in a year.
  public static func back(in year: Int) -> CivilDate { lastSunday(ofMonth: 10, of: year) }

  /// The day by the clocks of the United Kingdom at an instant: an hour ahead of Greenwich in summer.
  public static func today(secondsSince1970 seconds: Int64) -> CivilDate {
    let minutes = seconds / 60
    let greenwich = CivilDate(dayNumber: Int32(minutes / 1_440))
    let year = greenwich.year
    func change(_ day: CivilDate) -> Int64 { Int64(day.dayNumber) * 1_440 + 60 }
    let isSummer = change(forward(in: year)) <= minutes && minutes < change(back(in: year))
    return CivilDate(dayNumber: Int32((isSummer ? minutes + 60 : minutes) / 1_440))
  }

  /// The minutes that truly pass from one clock time to another; negative where it is earlier.
  ///
  /// A night from 22:00 to 08:00 is nine hours when the clocks go forward, eleven when they go
  /// back.
  public static func minutes(
    from start: LocalTime, to end: LocalTime
  ) throws(ClockFault) -> Minutes {
    try Minutes(instant(end) - instant(start))
  }

  private static func lastSunday(ofMonth month: Int, of year: Int) -> CivilDate {
    let last = CivilDate(known: year, month, CivilDate.days(inMonth: month, of: year))
    return last.adding(days: -((last.weekday.rawValue + 1) % 7))
  }

  /// Minutes of Greenwich mean time since 1970.
  private static func instant(_ time: LocalTime) throws(ClockFault) -> Int64 {
    let clock = Int64(time.day.dayNumber) * 1_440 + Int64(time.minute)
    let year = time.day.year
    let changing = (60..<120).contains(time.minute)
    if changing, time.day == forward(in: year) { throw .skipped }
    if changing, time.day == back(in: year) {
      guard let pass = time.pass else { throw .repeated }
      return pass == .first ? clock - 60 : clock
    }
    guard time.pass == nil else { throw .notRepeated }
    return isSummer(time, year) ? clock - 60 : clock
  }

  private static func isSummer(_ time: LocalTime, _ year: Int) -> Bool {
    let (start, end) = (forward(in: year), back(in: year))
    if time.day == start { return time.minute >= 120 }
    if time.day == end { return time.minute < 60 }
    return start < time.day && time.day < end
  }
}
