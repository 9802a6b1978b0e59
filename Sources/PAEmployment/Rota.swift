public import PAPrimitives
import PAStatute

/// A time that a PA is at work, from begin to end: parts that follow each other without a gap are one.
public struct RotaShift: Hashable, Sendable {
  public let assistant: Identifier
  /// The day it began on.
  public let day: CivilDate
  /// When it began, in minutes of the clock after midnight of the day.
  public let startMinute: Int
  /// When it began and ended, in minutes from a fixed instant.
  public private(set) var time: Range<Int64>
  /// Unpaid breaks in it.
  public private(set) var rest: Minutes
  /// Whether all of it is a sleep-in.
  public private(set) var isSleepIn: Bool

  /// A time at work.
  public init(
    _ assistant: Identifier, on day: CivilDate, startMinute: Int, _ time: Range<Int64>,
    rest: Minutes = .zero, sleepIn: Bool = false
  ) {
    self.assistant = assistant
    self.day = day
    self.startMinute = startMinute
    self.time = time
    self.rest = rest
    isSleepIn = sleepIn
  }

  /// From begin to end.
  public var length: Minutes { Minutes(time.length) }

  /// Working time: breaks left out.
  public var worked: Minutes { length - rest }

  fileprivate mutating func go(on with: RotaShift) {
    time = time.lowerBound..<with.time.upperBound
    rest += with.rest
    isSleepIn = isSleepIn && with.isSleepIn
  }
}

/// Who is at work when, of a team, in a pay period.
public struct Rota: Hashable, Sendable {
  public let days: DateRange
  /// By begin; of one PA none follows another without a gap.
  public let shifts: [RotaShift]
  /// How many lines of the timesheets say no clock times, and stand nowhere on it.
  public let withoutTimes: Int

  /// A rota of times at work, in any order.
  public init(over days: DateRange, _ shifts: [RotaShift], withoutTimes: Int = 0) {
    self.days = days
    self.withoutTimes = withoutTimes
    var joined: [RotaShift] = []
    for shift in shifts.sorted(by: { $0.time.lowerBound < $1.time.lowerBound }) {
      if let last = joined.lastIndex(where: { $0.assistant == shift.assistant }),
        joined[last].time.upperBound == shift.time.lowerBound
      {
        joined[last].go(on: shift)
      } else {
        joined.append(shift)
      }
    }
    self.shifts = joined
  }

  /// The shifts of a PA, by begin.
  public func shifts(of assistant: Identifier) -> [RotaShift] {
    shifts.filter { $0.assistant == assistant }
  }

  /// Times between the first shift and the last in which nobody is at work.
  public var gaps: [Range<Int64>] {
    var found: [Range<Int64>] = []
    var covered = shifts.first?.time.lowerBound ?? 0
    for shift in shifts {
      if shift.time.lowerBound > covered { found.append(covered..<shift.time.lowerBound) }
      covered = max(covered, shift.time.upperBound)
    }
    return found
  }

  /// Times in which two or more are at work: handovers, and help of two.
  public var overlaps: [(time: Range<Int64>, who: [Identifier])] {
    let ends = Set(shifts.flatMap { [$0.time.lowerBound, $0.time.upperBound] }).sorted()
    var found: [(time: Range<Int64>, who: [Identifier])] = []
    for (start, end) in zip(ends, ends.dropFirst()) {
      let who = shifts.filter { $0.time.contains(start) }.map(\.assistant)
      guard Set(who).count > 1 else { continue }
      if let last = found.last, last.time.upperBound == start, last.who == who {
        found[found.count - 1].time = last.time.lowerBound..<end
      } else {
        found.append((start..<end, who))
      }
    }
    return found
  }
}

/// Rest or hours of a PA that are not what the Working Time Regulations ask.
public enum WorkingTimeFinding: Hashable, Sendable {
  /// The longest rest in 24 hours from a begin is too short.
  case dailyRest(from: CivilDate, longest: Minutes, least: Cited<Minutes>)
  /// The longest rest in a week is too short, and so is that of the weeks around it.
  case weeklyRest(DateRange, longest: Minutes, least: Cited<Minutes>)
  /// Shifts without a break that is written down.
  case withoutBreak(shifts: Int, from: CivilDate, after: Cited<Minutes>)
  /// Hours a week on average; whether the PA has opted out.
  case weeklyHours(average: Minutes, most: Cited<Minutes>, hasOptedOut: Bool)
  /// Hours of a night worker in each 24 on average.
  case nightHours(average: Minutes, most: Cited<Minutes>)
  /// A young worker's hours of a day.
  case youngDay(CivilDate, Minutes, most: Cited<Minutes>)
  /// A young worker's hours of a week.
  case youngWeek(DateRange, Minutes, most: Cited<Minutes>)
}

extension Rota {
  /// What of a PA's hours and rest is not what the regulations ask.
  ///
  /// A sleep-in at the home of the person supported is working time whole, though only what is worked in it counts
  /// for the minimum wage. Averages are over the days of the rota: the law takes them over more weeks.
  ///
  /// - Parameter assistant: The PA.
  /// - Returns: What is found, in the order of the regulations.
  public func workingTime(of assistant: PersonalAssistant) -> [WorkingTimeFinding] {
    let shifts = shifts(of: assistant.id)
    guard let first = shifts.first else { return [] }
    let isYoung = assistant.born.age(on: first.day) < WorkingTime.adultAge.value
    return (isYoung ? youngHours(shifts) : weeklyHours(shifts, of: assistant))
      + nightHours(shifts) + dailyRest(shifts, isYoung) + weeklyRest(shifts)
      + breaks(shifts, isYoung)
  }

  private func weeklyHours(
    _ shifts: [RotaShift], of assistant: PersonalAssistant
  ) -> [WorkingTimeFinding] {
    let average = Rota.average(shifts, over: days)
    guard average > WorkingTime.weeklyHours.value else { return [] }
    let hasOptedOut = assistant.workingTimeOptOut.contains { $0.overlaps(days) }
    return [
      .weeklyHours(average: average, most: WorkingTime.weeklyHours, hasOptedOut: hasOptedOut)
    ]
  }

  /// Working time a week, on average over some days.
  private static func average(_ shifts: [RotaShift], over days: DateRange) -> Minutes {
    let worked = shifts.reduce(Minutes.zero) { $0 + $1.worked }
    return Minutes(worked.count * 7 / Int64(days.count))
  }

  private func youngHours(_ shifts: [RotaShift]) -> [WorkingTimeFinding] {
    let (daily, weekly) = (WorkingTime.youngDailyHours, WorkingTime.youngWeeklyHours)
    var found: [WorkingTimeFinding] = []
    for (day, shifts) in Dictionary(grouping: shifts, by: \.day).sorted(by: { $0.key < $1.key }) {
      let worked = shifts.reduce(Minutes.zero) { $0 + $1.worked }
      if worked > daily.value { found.append(.youngDay(day, worked, most: daily)) }
    }
    for week in weeks {
      let worked = shifts.filter { week.contains($0.day) }.reduce(Minutes.zero) { $0 + $1.worked }
      if worked > weekly.value { found.append(.youngWeek(week, worked, most: weekly)) }
    }
    return found
  }

  /// Of whoever works three hours of the night on most days that she works: her hours in each 24, weekly rest left
  /// out of the days (regs 2(1) and 6(5)).
  private func nightHours(_ shifts: [RotaShift]) -> [WorkingTimeFinding] {
    let nights = shifts.filter { !$0.isSleepIn && $0.nightMinutes >= 180 }
    guard nights.count * 2 > shifts.count else { return [] }
    let worked = shifts.reduce(Minutes.zero) { $0 + $1.worked }
    let workingDays = Int64(days.count) * 6
    let average = Minutes(worked.count * 7 / workingDays)
    return average > WorkingTime.nightHours.value
      ? [.nightHours(average: average, most: WorkingTime.nightHours)] : []
  }

  /// The longest rest in the 24 hours from each begin; of several windows that see one rest, the first is told.
  private func dailyRest(_ shifts: [RotaShift], _ isYoung: Bool) -> [WorkingTimeFinding] {
    let least = isYoung ? WorkingTime.youngDailyRest : WorkingTime.dailyRest
    var found: [WorkingTimeFinding] = []
    var told: Int64?
    for shift in shifts where told.map({ shift.time.lowerBound >= $0 }) ?? true {
      let window = shift.time.lowerBound..<shift.time.lowerBound + 24 * 60
      let longest = Rota.longestRest(in: window, shifts)
      guard longest < least.value else { continue }
      found.append(.dailyRest(from: shift.day, longest: longest, least: least))
      told = window.upperBound
    }
    return found
  }

  private func weeklyRest(_ shifts: [RotaShift]) -> [WorkingTimeFinding] {
    let least = WorkingTime.weeklyRest
    let rests = weeks.map { Rota.rests(in: Rota.time(of: $0), shifts) }
    func longest(_ week: Int) -> Minutes { rests[week].max() ?? .zero }
    /// Whether two weeks together have two such rests, or one twice as long.
    func isMade(_ one: Int, _ other: Int) -> Bool {
      guard rests.indices.contains(one), rests.indices.contains(other) else { return false }
      let both = Rota.time(of: weeks[min(one, other)]).lowerBound
      let end = Rota.time(of: weeks[max(one, other)]).upperBound
      let found = Rota.rests(in: both..<end, shifts)
      return found.count { $0 >= least.value } >= 2
        || found.contains { $0.count >= 2 * least.value.count }
    }
    return weeks.indices.compactMap { week in
      guard longest(week) < least.value, !isMade(week, week - 1), !isMade(week, week + 1)
      else { return nil }
      return .weeklyRest(weeks[week], longest: longest(week), least: least)
    }
  }

  private func breaks(_ shifts: [RotaShift], _ isYoung: Bool) -> [WorkingTimeFinding] {
    let after = isYoung ? WorkingTime.youngBreakAfter : WorkingTime.breakAfter
    let least = isYoung ? WorkingTime.youngShortestBreak : WorkingTime.shortestBreak
    let without = shifts.filter {
      !$0.isSleepIn && $0.worked > after.value && $0.rest < least.value
    }
    guard let first = without.first else { return [] }
    return [.withoutBreak(shifts: without.count, from: first.day, after: after)]
  }

  /// The weeks from Monday to Sunday that the rota holds whole.
  private var weeks: [DateRange] {
    var found: [DateRange] = []
    var monday = days.first
    while monday.weekday != .monday { monday = monday.adding(days: 1) }
    while monday.adding(days: 6) <= days.last {
      found.append(DateRange(monday).including(monday.adding(days: 6)))
      monday = monday.adding(days: 7)
    }
    return found
  }

  /// The minutes of whole days, from a fixed instant.
  private static func time(of days: DateRange) -> Range<Int64> {
    ClockChanges.midnight(of: days.first)
      .count..<ClockChanges.midnight(of: days.last.adding(days: 1)).count
  }

  /// The rests of a PA in a time.
  private static func rests(in window: Range<Int64>, _ shifts: [RotaShift]) -> [Minutes] {
    var found: [Minutes] = []
    var covered = window.lowerBound
    for shift in shifts where shift.time.overlaps(window) {
      let held = shift.time.clamped(to: window)
      if held.lowerBound > covered { found.append(Minutes(held.lowerBound - covered)) }
      covered = max(covered, held.upperBound)
    }
    if covered < window.upperBound { found.append(Minutes(window.upperBound - covered)) }
    return found
  }

  private static func longestRest(in window: Range<Int64>, _ shifts: [RotaShift]) -> Minutes {
    rests(in: window, shifts).max() ?? .zero
  }
}

extension RotaShift {
  /// Minutes of it between 23:00 and 06:00 by the clock, near enough where the clocks change.
  fileprivate var nightMinutes: Int64 {
    let clock = Int64(startMinute)..<Int64(startMinute) + time.length
    return [(-60)..<360, 1_380..<1_800, 2_820..<3_240].reduce(0) { sum, night in
      sum + (Int64(night.lowerBound)..<Int64(night.upperBound)).clamped(to: clock).length
    }
  }
}
