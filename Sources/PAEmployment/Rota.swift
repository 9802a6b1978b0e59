public import PAPrimitives
import PAStatute

/// A time that a PA is at work, from begin to end: parts that follow each other without a gap are one.
public struct RotaShift: Hashable, Sendable {
  public let assistant: Identifier
  /// The day it began on.
  public let day: CivilDate
  /// When it began and ended, in minutes from a fixed instant.
  public private(set) var time: Range<Int64>
  /// Unpaid breaks in it.
  public private(set) var rest: Minutes
  /// Whether it is a sleep-in.
  public let isSleepIn: Bool
  /// Whether it is with the person supported: training and travel are not.
  public let isThere: Bool
  /// The person supported, where the timesheet says whom of several.
  public let person: Identifier?
  /// Whether it is a day of living in, of which no working time is known.
  public let livesIn: Bool

  /// A time at work.
  public init(
    _ assistant: Identifier, on day: CivilDate, _ time: Range<Int64>, rest: Minutes = .zero,
    sleepIn: Bool = false, there isThere: Bool = true, with person: Identifier? = nil,
    livesIn: Bool = false
  ) {
    self.assistant = assistant
    self.day = day
    self.time = time
    self.rest = rest
    isSleepIn = sleepIn
    self.isThere = isThere
    self.person = person
    self.livesIn = livesIn
  }

  /// From begin to end.
  public var length: Minutes { Minutes(time.length) }

  /// Working time: breaks left out.
  public var worked: Minutes { livesIn ? .zero : length - rest }

  /// Takes in what is of the same shift: it lasts until that ends.
  public mutating func go(on more: Range<Int64>, rest: Minutes = .zero) {
    time = time.lowerBound..<max(time.upperBound, more.upperBound)
    self.rest += rest
  }

  fileprivate func isOfOneKind(as other: RotaShift) -> Bool {
    assistant == other.assistant && isSleepIn == other.isSleepIn && isThere == other.isThere
      && person == other.person && livesIn == other.livesIn
  }
}

/// Who is at work when, of a team, in a pay period.
public struct Rota: Hashable, Sendable {
  public let days: DateRange
  /// By begin; of one PA none of one kind follows another without a gap.
  public let shifts: [RotaShift]
  /// How many lines of the timesheets say no clock times, and stand nowhere on it.
  public let withoutTimes: Int
  /// Shifts that were cancelled or moved, by begin.
  public let off: [OffShift]
  /// The day from which on time is known without a gap: the first of the days, or one before it.
  public let knownFrom: CivilDate
  /// Shifts of the days before, and of the day after, as far as they are known.
  private let beside: [RotaShift]
  /// Time without clock times since the day from which it is known, by PA.
  public var minutesWithoutTimes: [Identifier: Minutes] = [:]
  /// Paths of timesheets that cannot be read, whose time stands nowhere.
  public var unread: [String] = []

  /// A shift that was cancelled or moved: nobody is there for it.
  public struct OffShift: Hashable, Sendable {
    public var shift: RotaShift
    public let cancellation: TimesheetLine.Cancellation

    /// A shift that is off.
    public init(_ shift: RotaShift, _ cancellation: TimesheetLine.Cancellation) {
      self.shift = shift
      self.cancellation = cancellation
    }
  }

  /// A rota of times at work, in any order.
  ///
  /// - Parameters:
  ///   - days: The days that it shows.
  ///   - shifts: Those that begin on them.
  ///   - withoutTimes: How many lines of the days say no clock times.
  ///   - off: Shifts that are off.
  ///   - beside: Shifts of the days before and after, by which rest and averages are told.
  ///   - knownFrom: The day from which on those are known; nil where none are.
  public init(
    over days: DateRange, _ shifts: [RotaShift], withoutTimes: Int = 0, off: [OffShift] = [],
    beside: [RotaShift] = [], knownFrom: CivilDate? = nil
  ) {
    self.days = days
    self.knownFrom = knownFrom ?? days.first
    self.beside = Rota.joined(beside)
    self.off = off.sorted { $0.shift.time.lowerBound < $1.shift.time.lowerBound }
    self.withoutTimes = withoutTimes
    self.shifts = Rota.joined(shifts)
  }

  /// Times at work by begin, what follows without a gap as one.
  private static func joined(_ shifts: [RotaShift]) -> [RotaShift] {
    var joined: [RotaShift] = []
    for shift in shifts.sorted(by: { $0.time.lowerBound < $1.time.lowerBound }) {
      if let last = joined.lastIndex(where: { $0.isOfOneKind(as: shift) }),
        joined[last].time.upperBound == shift.time.lowerBound
      {
        joined[last].go(on: shift.time, rest: shift.rest)
      } else {
        joined.append(shift)
      }
    }
    return joined
  }

  /// All shifts of a PA that are known, those of the days beside with them, by begin.
  private func shiftsKnown(of assistant: Identifier) -> [RotaShift] {
    (beside + shifts).filter { $0.assistant == assistant && !$0.livesIn }
      .sorted { $0.time.lowerBound < $1.time.lowerBound }
  }

  /// The shifts of a PA, by begin.
  public func shifts(of assistant: Identifier) -> [RotaShift] {
    shifts.filter { $0.assistant == assistant }
  }

  /// The persons whom its shifts are with, where they are several; else nobody by name.
  public var persons: [Identifier?] {
    let named = Set(shifts.compactMap(\.person))
    return named.count > 1 ? named.sorted { $0.text < $1.text } : [nil]
  }

  /// Who is with a person, from the evening before on; with anybody where none is named.
  private func there(with person: Identifier?) -> [RotaShift] {
    let whole = Rota.time(of: days)
    return (shifts + beside)
      .filter {
        $0.isThere && (person == nil || $0.person == nil || $0.person == person)
          && $0.time.overlaps(whole)
      }
      .sorted { $0.time.lowerBound < $1.time.lowerBound }
  }

  /// Times of the days in which nobody is with a person, but for what a shift of a day before that is not known may
  /// hold.
  public func gaps(of person: Identifier? = nil) -> [Range<Int64>] {
    let whole = Rota.time(of: days)
    let there = there(with: person)
    var found: [Range<Int64>] = []
    // Who is there on the first morning came the evening before, which may not be known.
    let firstDay = whole.lowerBound + ClockChanges.length(of: days.first).count
    var covered =
      knownFrom < days.first
      ? whole.lowerBound
      : there.first.map { min($0.time.lowerBound, firstDay) } ?? whole.lowerBound
    for shift in there {
      if shift.time.lowerBound > covered { found.append(covered..<shift.time.lowerBound) }
      covered = max(covered, shift.time.upperBound)
    }
    if covered < whole.upperBound { found.append(covered..<whole.upperBound) }
    return found
  }

  /// Times in which two or more are with a person: handovers, and help of two.
  public func overlaps(
    of person: Identifier? = nil
  ) -> [(time: Range<Int64>, who: [Identifier])] {
    let there = there(with: person)
    let begin = Rota.time(of: days).lowerBound
    let ends = Set(there.flatMap { [max(begin, $0.time.lowerBound), $0.time.upperBound] })
      .sorted()
    var found: [(time: Range<Int64>, who: [Identifier])] = []
    for (start, end) in zip(ends, ends.dropFirst()) {
      let who = there.filter { $0.time.contains(start) }.map(\.assistant)
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

extension Employer {
  /// Whether somebody is to be there day and night, by the terms of a day.
  public func isRoundTheClock(on day: CivilDate) -> Bool {
    assistants.flatMap(\.contracts).contains {
      $0.version(on: day)?.pattern == .roundTheClockTeam
    }
  }
}

/// Rest or hours of a PA that are not what the Working Time Regulations ask.
public enum WorkingTimeFinding: Hashable, Sendable {
  /// The longest rest in 24 hours from a begin is too short.
  case dailyRest(from: CivilDate, longest: Minutes, least: Cited<Minutes>)
  /// The longest rest in a week is too short, and so is that of the weeks around it.
  case weeklyRest(DateRange, longest: Minutes, least: Cited<Minutes>)
  /// Shifts without a break that is written down.
  case withoutBreak(
    shifts: Int, from: CivilDate, after: Cited<Minutes>, least: Cited<Minutes>)
  /// Hours a week on average; whether the PA has opted out.
  case weeklyHours(average: Minutes, most: Cited<Minutes>, hasOptedOut: Bool)
  /// Hours of a night worker in each 24 on average.
  case nightHours(average: Minutes, most: Cited<Minutes>)
  /// A young worker at work at night.
  case youngNight(CivilDate, shifts: Int)
  /// A young worker's hours of a day.
  case youngDay(CivilDate, Minutes, most: Cited<Minutes>)
  /// A young worker's hours of a week.
  case youngWeek(DateRange, Minutes, most: Cited<Minutes>)
}

extension Rota {
  /// What of a PA's hours and rest is not what the regulations ask.
  ///
  /// A sleep-in at the home of the person supported is working time whole, though only what is worked in it counts
  /// for the minimum wage. Averages and rest are over what is known of the days beside, too.
  ///
  /// - Parameter assistant: The PA.
  /// - Returns: What is found, in the order of the regulations.
  public func workingTime(of assistant: PersonalAssistant) -> [WorkingTimeFinding] {
    let shifts = shifts(of: assistant.id).filter { !$0.livesIn }
    let adult = shifts.filter { !assistant.isYoung(on: $0.day) }
    let young = shifts.filter { assistant.isYoung(on: $0.day) }
    let known = shiftsKnown(of: assistant.id)
    return (adult.isEmpty ? [] : weeklyHours(of: assistant) + nightHours(of: assistant))
      + youngHours(young, among: known.filter { assistant.isYoung(on: $0.day) })
      + dailyRest(known, of: assistant) + weeklyRest(known, of: assistant)
      + breaks(adult, young: false) + breaks(young, young: true)
  }

  /// The days that averages are taken over: those of the rota, and before them what the law looks at, as far as it is
  /// known.
  public var averagedOver: DateRange {
    let least = days.last.adding(days: 1 - 7 * WorkingTime.referenceWeeks.value)
    return DateRange(min(days.first, max(knownFrom, least))).including(days.last)
  }

  /// How many of the days that averages are taken over the PA is employed on.
  private func daysEmployed(_ assistant: PersonalAssistant) -> Int {
    (0..<averagedOver.count).count { place in
      let day = averagedOver.first.adding(days: place)
      return assistant.contracts.contains { $0.span.contains(day) }
    }
  }

  private func weeklyHours(of assistant: PersonalAssistant) -> [WorkingTimeFinding] {
    let average = average(by: assistant)
    guard average > WorkingTime.weeklyHours.value else { return [] }
    let hasOptedOut = assistant.workingTimeOptOut.contains { $0.overlaps(days) }
    return [
      .weeklyHours(average: average, most: WorkingTime.weeklyHours, hasOptedOut: hasOptedOut)
    ]
  }

  /// Working time a week, on average over the days on which the PA is employed (regs 4(3), 4(4) and 4(6)).
  ///
  /// - Parameter assistant: The PA.
  /// - Returns: The average over the days that averages are taken over; time without clock times counts.
  public func average(by assistant: PersonalAssistant) -> Minutes {
    let worked = shiftsKnown(of: assistant.id)
      .filter { averagedOver.contains($0.day) }
      .reduce(minutesWithoutTimes[assistant.id] ?? .zero) { $0 + $1.worked }
    return Minutes(worked.count * 7 / Int64(max(1, daysEmployed(assistant))))
  }

  /// - Parameters:
  ///   - shifts: Those of the rota.
  ///   - known: Those of the days beside, too.
  /// - Returns: What is not as the rules for young workers ask.
  private func youngHours(
    _ shifts: [RotaShift], among known: [RotaShift]
  ) -> [WorkingTimeFinding] {
    guard let first = shifts.first, let last = shifts.last else { return [] }
    let (daily, weekly) = (WorkingTime.youngDailyHours, WorkingTime.youngWeeklyHours)
    var found: [WorkingTimeFinding] = []
    let nights = shifts.filter { shift in
      WorkingTime.youngNights.value.allSatisfy { shift.minutes(within: $0) > .zero }
    }
    if let night = nights.first { found.append(.youngNight(night.day, shifts: nights.count)) }
    // A day begins at midnight (reg 2(1)).
    var day = first.day
    while day <= last.day.adding(days: 1) {
      let held = Rota.time(of: DateRange(day))
      let worked = shifts.reduce(Minutes.zero) { sum, shift in
        let part = shift.time.clamped(to: held).length
        return sum + (part == shift.time.length ? shift.worked : Minutes(part))
      }
      if worked > daily.value { found.append(.youngDay(day, worked, most: daily)) }
      day = day.adding(days: 1)
    }
    for week in weeks(endingFrom: days.first) {
      let worked = known.filter { week.contains($0.day) }.reduce(Minutes.zero) { $0 + $1.worked }
      if worked > weekly.value { found.append(.youngWeek(week, worked, most: weekly)) }
    }
    return found
  }

  /// Of whoever works three hours of the night on most days that she works: her hours in each 24, weekly rest left
  /// out of the days (regs 2(1) and 6(5)).
  private func nightHours(of assistant: PersonalAssistant) -> [WorkingTimeFinding] {
    let shifts = shiftsKnown(of: assistant.id).filter { averagedOver.contains($0.day) }
    let nights = Set(
      shifts.filter { shift in
        !shift.isSleepIn
          && shift.minutes(within: WorkingTime.night.value) >= WorkingTime.nightWorkersHours.value
      }.map(\.day))
    guard nights.count * 2 > Set(shifts.map(\.day)).count else { return [] }
    let worked = shifts.reduce(Minutes.zero) { $0 + $1.worked }
    let workingDays = Int64(max(1, daysEmployed(assistant))) * 6
    let average = Minutes(worked.count * 7 / workingDays)
    return average > WorkingTime.nightHours.value
      ? [.nightHours(average: average, most: WorkingTime.nightHours)] : []
  }

  /// The longest rest in the 24 hours from each begin, those of the day before with them; of several windows that see
  /// one rest, the first is told.
  private func dailyRest(
    _ shifts: [RotaShift], of assistant: PersonalAssistant
  ) -> [WorkingTimeFinding] {
    var found: [WorkingTimeFinding] = []
    var told: Int64?
    let whole = Rota.time(of: days)
    for shift in shifts where told.map({ shift.time.lowerBound >= $0 }) ?? true {
      let end = shift.time.lowerBound + 24 * 60
      guard end > whole.lowerBound, shift.time.lowerBound < whole.upperBound else { continue }
      let least =
        assistant.isYoung(on: shift.day) ? WorkingTime.youngDailyRest : WorkingTime.dailyRest
      let window = shift.time.lowerBound..<end
      let longest = Rota.longestRest(in: window, shifts)
      guard longest < least.value else { continue }
      found.append(.dailyRest(from: shift.day, longest: longest, least: least))
      told = window.upperBound
    }
    return found
  }

  private func weeklyRest(
    _ shifts: [RotaShift], of assistant: PersonalAssistant
  ) -> [WorkingTimeFinding] {
    let least = WorkingTime.weeklyRest
    // The week before them may make up for the first.
    let weeks = weeks(endingFrom: days.first.adding(days: -7))
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
      guard weeks[week].last >= days.first else { return nil }
      // A young worker's rest is twice as long, and is not made up in another week.
      if assistant.isYoung(on: weeks[week].first) {
        let young = WorkingTime.youngWeeklyRest
        return longest(week) < young.value
          ? .weeklyRest(weeks[week], longest: longest(week), least: young) : nil
      }
      guard longest(week) < least.value, !isMade(week, week - 1), !isMade(week, week + 1)
      else { return nil }
      return .weeklyRest(weeks[week], longest: longest(week), least: least)
    }
  }

  private func breaks(_ shifts: [RotaShift], young isYoung: Bool) -> [WorkingTimeFinding] {
    let after = isYoung ? WorkingTime.youngBreakAfter : WorkingTime.breakAfter
    let least = isYoung ? WorkingTime.youngShortestBreak : WorkingTime.shortestBreak
    let without = shifts.filter {
      !$0.isSleepIn && $0.worked > after.value && $0.rest < least.value
    }
    guard let first = without.first else { return [] }
    return [.withoutBreak(shifts: without.count, from: first.day, after: after, least: least)]
  }

  /// The weeks from Monday to Sunday that are known whole and end on a day or after it, by the end of the rota.
  private func weeks(endingFrom day: CivilDate) -> [DateRange] {
    var found: [DateRange] = []
    var monday = max(knownFrom, day.adding(days: -6))
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
  /// Minutes of it between two hours of a night by the clock, of the evening before it, its own and the next; near
  /// enough where the clocks change.
  fileprivate func minutes(within hours: Range<Int64>) -> Minutes {
    let midnight = ClockChanges.midnight(of: day).count
    var sum: Int64 = 0
    for days: Int64 in [-24, 0, 24] {
      let start = midnight + 60 * (days + hours.lowerBound)
      let night = start..<start + 60 * hours.length
      sum += night.clamped(to: time).length
    }
    return Minutes(sum)
  }
}

extension PersonalAssistant {
  /// Whether the rules for young workers hold on a day.
  fileprivate func isYoung(on day: CivilDate) -> Bool {
    born.age(on: day) < WorkingTime.adultAge.value
  }
}

extension WorkingTimeFinding {
  /// Whether somebody should look at it: who has agreed to long hours in writing need not.
  public var isToLookAt: Bool {
    if case .weeklyHours(_, _, true) = self { false } else { true }
  }
}
