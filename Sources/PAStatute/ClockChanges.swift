public import PAPrimitives

/// A time on a clock in the United Kingdom.
public struct LocalTime: Hashable, Sendable {
  /// Which of the two hours, when the clocks go back and an hour comes twice.
  public enum Pass: Hashable, Sendable {
    /// Before the clocks go back: summer time.
    case first
    /// After: Greenwich mean time.
    case second
    /// By its offset of an hour: summer time, at whatever hour it is written.
    case summerTime
    /// By its offset of none: Greenwich mean time, at whatever hour it is written.
    case greenwich

    /// Whether it is before the clocks go back.
    public var isSummer: Bool { self == .first || self == .summerTime }

    /// Whether it says first or second, which only the hour that comes twice has.
    fileprivate var isOfTwo: Bool { self == .first || self == .second }
  }

  public let day: CivilDate
  /// Minutes since midnight by the clock, 0 to 1,439.
  public let minute: Int
  /// Which pass of the repeated hour; outside it nil, or an offset.
  public let pass: Pass?

  /// A clock time, nil where the minutes are not of one day.
  public init?(_ day: CivilDate, minute: Int, _ pass: Pass? = nil) {
    guard (0..<1_440).contains(minute) else { return nil }
    self.day = day
    self.minute = minute
    self.pass = pass
  }
}

/// Minutes of a day that pass one by one and that the clock on the wall shows one by one.
///
/// A day has one such stretch, and two where the clocks change.
public struct ClockStretch: Hashable, Sendable {
  /// Minutes by the clock, from midnight.
  public let clock: Range<Int>
  /// Minutes that truly passed since the day began, when it begins.
  public let passed: Int
}

/// Why a clock time is none.
public enum ClockFault: Error, Hashable, Sendable {
  /// The clock went forward over it.
  case skipped
  /// It came twice, and the time does not say which.
  case repeated
  /// It came once, and the time says first or second.
  case notRepeated
  /// It has the other offset from Greenwich.
  case otherOffset
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

  /// Why a clock time is none; nil where it is one.
  public static func fault(of time: LocalTime) -> ClockFault? {
    do throws(ClockFault) {
      _ = try instant(time)
      return nil
    } catch {
      return error
    }
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
      return pass.isSummer ? clock - 60 : clock
    }
    let isSummer = isSummer(time.day, minute: time.minute)
    if let pass = time.pass {
      guard !pass.isOfTwo else { throw .notRepeated }
      guard pass.isSummer == isSummer else { throw .otherOffset }
    }
    return isSummer ? clock - 60 : clock
  }

  private static func isSummer(_ day: CivilDate, minute: Int) -> Bool {
    let (start, end) = (forward(in: day.year), back(in: day.year))
    if day == start { return minute >= 120 }
    if day == end { return minute < 60 }
    return start < day && day < end
  }
}

extension ClockChanges {
  /// The stretches of a day, in their order.
  ///
  /// On the day the clocks go forward it goes on from 01:00 with 02:00; on the day they go back, from 02:00
  /// with 01:00.
  public static func stretches(of day: CivilDate) -> [ClockStretch] {
    switch day {
    case forward(in: day.year):
      [ClockStretch(clock: 0..<60, passed: 0), ClockStretch(clock: 120..<1_440, passed: 60)]
    case back(in: day.year):
      [ClockStretch(clock: 0..<120, passed: 0), ClockStretch(clock: 60..<1_440, passed: 120)]
    default: [ClockStretch(clock: 0..<1_440, passed: 0)]
    }
  }

  /// Minutes that truly passed from a fixed instant to midnight of a day.
  public static func midnight(of day: CivilDate) -> Minutes {
    let clock = Int64(day.dayNumber) * 1_440
    return Minutes(isSummer(day, minute: 0) ? clock - 60 : clock)
  }

  /// What the clock shows so many minutes after the fixed instant.
  public static func clock(at minutes: Minutes) -> (day: CivilDate, minute: Int) {
    // Summer time may bring it into the next day.
    var day = CivilDate(dayNumber: Int32((minutes.count + 60) / 1_440))
    if midnight(of: day) > minutes { day = day.adding(days: -1) }
    let passed = Int((minutes - midnight(of: day)).count)
    let stretch = stretches(of: day).last { $0.passed <= passed }
    return (day, stretch.map { $0.clock.lowerBound + passed - $0.passed } ?? passed)
  }

  /// The minutes that truly pass in a day: 24 hours but for the days on which the clocks change.
  public static func length(of day: CivilDate) -> Minutes {
    Minutes(Int64(stretches(of: day).reduce(0) { $0 + $1.clock.count }))
  }
}
