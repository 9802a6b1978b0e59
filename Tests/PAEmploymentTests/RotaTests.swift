import PAEmployment
import PAPrimitives
import PAStatute
import PATestHouseholds
import PATestKit
import Testing

/// Hours and rest against the Working Time Regulations, by hand.
struct RotaTests {
  /// Monday 1 to Sunday 28 June 2026.
  private let days = DateRange(CivilDate(2026, 6, 1)).including(CivilDate(2026, 6, 28))

  /// A shift of the clock's minutes on the so-manieth of the days, in a month without a change of the clocks.
  private func shift(
    _ day: Int, _ start: Int, _ end: Int, by assistant: Identifier = "ann", rest: Int64 = 30,
    asleep: Bool = false
  ) -> RotaShift {
    let on = days.first.adding(days: day)
    let midnight = ClockChanges.midnight(of: on).count
    return RotaShift(
      assistant, on: on,
      midnight + Int64(start * 60)..<midnight + Int64(end * 60), rest: Minutes(rest),
      sleepIn: asleep)
  }

  private func found(
    _ shifts: [RotaShift], born: CivilDate = CivilDate(1990, 2, 3), optedOut: Bool = false
  ) -> [WorkingTimeFinding] {
    var ann = PersonalAssistant.sample("ann", named: "Ann")
    ann.born = born
    ann.contracts = [
      Contract.sample("ann", on: "four", hours: .irregular, holiday: .accrued, rates: [:])
    ]
    if optedOut { ann.workingTimeOptOut = [Span(from: CivilDate(2026, 1, 1))] }
    return Rota(over: days, shifts).workingTime(of: ann)
  }

  @Test func `five days of eight hours with a break are as the law asks`() {
    let shifts = (0..<20).map { shift($0 / 5 * 7 + $0 % 5, 9, 17) }
    #expect(found(shifts).isEmpty)
  }

  // 08:00 to 21:00, and again at 06:00: nine hours between, and the window of 24 hours from 08:00 has no longer rest.
  @Test func `a short night between two shifts`() {
    let told = found([shift(0, 8, 21), shift(1, 6, 12)])
    #expect(
      told == [
        .dailyRest(from: days.first, longest: .hours(9), least: WorkingTime.dailyRest)
      ])
    #expect(found([shift(0, 8, 19), shift(1, 6, 12)]).isEmpty)
  }

  // 08:00 to 12:00 and 18:00 to 22:00, from 08:00 again: ten hours at night are too short, six by day do not help.
  @Test func `a split shift looks at the longest rest of the 24 hours`() {
    let told = found([
      shift(0, 8, 12, rest: 0), shift(0, 18, 22, rest: 0), shift(1, 8, 12, rest: 0),
    ])
    #expect(
      told == [
        .dailyRest(from: days.first, longest: .hours(10), least: WorkingTime.dailyRest)
      ])
  }

  // A day shift with the sleep-in after it, without a gap: no rest at all until 07:00.
  @Test func `a sleep-in is working time whole`() {
    let told = found([
      shift(0, 9, 22), shift(0, 22, 31, rest: 0, asleep: true), shift(1, 9, 13, rest: 0),
    ])
    #expect(
      told.contains(
        .dailyRest(from: days.first, longest: .hours(2), least: WorkingTime.dailyRest)))
  }

  // Fourteen days on without a day off, 10:00 to 18:00: no rest of 24 hours in two weeks. With Sunday the 14th off, the
  // second week has its own, and the two together have one only.
  @Test func `a weekly rest may be made up in a fortnight`() {
    let all = (0..<14).map { shift($0, 10, 18) }
    let weeks = [0, 7].map {
      DateRange(days.first.adding(days: $0)).including(days.first.adding(days: $0 + 6))
    }
    let least = WorkingTime.weeklyRest
    #expect(
      found(all).filter { if case .weeklyRest = $0 { true } else { false } } == [
        .weeklyRest(weeks[0], longest: .hours(16), least: least)
      ])
    #expect(
      found((0..<28).map { shift($0, 10, 18) }).count {
        if case .weeklyRest = $0 { true } else { false }
      } == 4)
    // Two rests of 24 hours in the second week: Friday and Sunday off.
    let made = all.filter {
      $0.day != days.first.adding(days: 11) && $0.day != days.first.adding(days: 13)
    }
    #expect(found(made).allSatisfy { if case .weeklyRest = $0 { false } else { true } })
  }

  // 28 days of seven hours are 49 a week; the day off each week keeps the rest as it is.
  @Test func `more than 48 hours a week, and whether it was agreed`() {
    let shifts = (0..<24).map { shift($0 / 6 * 7 + $0 % 6, 8, 17, rest: 45) }
    // 8:15 by six days.
    let average = Minutes(49 * 60 + 30)
    #expect(
      found(shifts) == [
        .weeklyHours(average: average, most: WorkingTime.weeklyHours, hasOptedOut: false)
      ])
    #expect(
      found(shifts, optedOut: true) == [
        .weeklyHours(average: average, most: WorkingTime.weeklyHours, hasOptedOut: true)
      ])
  }

  @Test func `a shift of more than six hours has a break`() {
    #expect(found([shift(0, 9, 15, rest: 0)]).isEmpty)
    #expect(
      found([shift(0, 9, 16, rest: 10), shift(2, 9, 16, rest: 20), shift(4, 9, 17, rest: 0)]) == [
        .withoutBreak(
          shifts: 2, from: days.first, after: WorkingTime.breakAfter,
          least: WorkingTime.shortestBreak)
      ])
  }

  // Five waking nights of ten hours a week for four weeks: 200 hours over 24 days of work are 8:20 in each.
  @Test func `nights are averaged over the days that are not of rest`() {
    let nights = (0..<20).map { shift($0 / 5 * 7 + $0 % 5, 21, 31, rest: 0) }
    let told = found(nights)
    #expect(
      told.contains(.nightHours(average: Minutes(500), most: WorkingTime.nightHours)))
    let four = nights.filter { $0.day.weekday != .monday }
    #expect(!found(four).contains { if case .nightHours = $0 { true } else { false } })
  }

  @Test func `young workers have rules of their own`() {
    let born = CivilDate(2009, 1, 1)
    let told = found([shift(0, 9, 19), shift(1, 6, 13)], born: born)
    #expect(
      told.prefix(2) == [
        .youngDay(days.first, Minutes(570), most: WorkingTime.youngDailyHours),
        .dailyRest(from: days.first, longest: .hours(11), least: WorkingTime.youngDailyRest),
      ])
    // 16:00 to 02:00: eight hours before midnight and two after, and at work between 22:00 and 06:00.
    let late = found([shift(0, 16, 26, rest: 30)], born: born)
    #expect(late.contains(.youngNight(days.first, shifts: 1)))
    #expect(!late.contains { if case .youngDay = $0 { true } else { false } })
    #expect(
      !found([shift(0, 14, 22)], born: born).contains {
        if case .youngNight = $0 { true } else { false }
      })
    // Monday to Saturday: 42 hours of rest to Sunday's midnight are not 48.
    let week = DateRange(days.first).including(days.first.adding(days: 6))
    let six = found((0..<6).map { shift($0, 10, 16) }, born: born)
    #expect(
      six.contains(
        .weeklyRest(week, longest: .hours(32), least: WorkingTime.youngWeeklyRest)))
    // Who turns 18 on the second day is an adult then.
    let turning = found([shift(1, 9, 18)], born: CivilDate(2008, 6, 2))
    #expect(turning.isEmpty)
  }

  // Work, a sleep-in and work again, without a gap: the night is asleep, and no shift is longer than six hours.
  @Test func `a sleep-in beside work is still a sleep-in`() {
    let shifts = (0..<3).flatMap { day in
      [
        shift(day * 7, 18, 22, rest: 0), shift(day * 7, 22, 31, rest: 0, asleep: true),
        shift(day * 7 + 1, 7, 9, rest: 0),
      ]
    }
    let rota = Rota(over: days, shifts)
    #expect(rota.shifts.filter(\.isSleepIn).reduce(.zero) { $0 + $1.worked } == .hours(27))
    #expect(
      !found(shifts).contains { finding in
        switch finding {
        case .nightHours, .withoutBreak: true
        default: false
        }
      })
  }

  // Sixty hours a week since she began, two weeks ago.
  @Test func `the average begins with the employment`() {
    var ann = PersonalAssistant.sample("ann", named: "Ann")
    ann.contracts = [
      Contract.sample(
        "ann", on: "four", from: CivilDate(2026, 6, 15), hours: .irregular, holiday: .accrued,
        rates: [:])
    ]
    let shifts = (0..<12).map { shift(14 + $0 / 6 * 7 + $0 % 6, 8, 19, rest: 60) }
    #expect(
      Rota(over: days, shifts).workingTime(of: ann).contains(
        .weeklyHours(average: .hours(60), most: WorkingTime.weeklyHours, hasOptedOut: false)))
  }

  @Test func `gaps and overlaps of a team`() {
    let rota = Rota(
      over: days,
      [
        shift(0, 8, 20), shift(0, 19, 31, by: "bob"), shift(1, 8, 12), shift(1, 8, 10, by: "bob"),
      ])
    let midnight = ClockChanges.midnight(of: days.first).count
    let end = ClockChanges.midnight(of: days.last.adding(days: 1)).count
    #expect(
      rota.gaps() == [midnight + 31 * 60..<midnight + 32 * 60, midnight + 36 * 60..<end])
    // At a course nobody is with the person supported.
    let away = RotaShift(
      "ann", on: days.first, midnight + 9 * 60..<midnight + 12 * 60, there: false)
    #expect(Rota(over: days, [away]).gaps() == [midnight..<end])
    let overlaps = rota.overlaps()
    #expect(
      overlaps.map(\.time) == [
        midnight + 1_140..<midnight + 1_200, midnight + 1_920..<midnight + 2_040,
      ])
    #expect(Set(overlaps[0].who) == ["ann", "bob"])
  }

  // The night of 25 October 2026 has eleven hours from 21:00 to 07:00, and the clock shows its begin and its end.
  @Test func `the clock is shown as it was`() {
    let start = ClockChanges.midnight(of: CivilDate(2026, 10, 24)) + .hours(21)
    for (passed, day, minute) in [
      (0, CivilDate(2026, 10, 24), 1_260), (3, CivilDate(2026, 10, 25), 0),
      (4, CivilDate(2026, 10, 25), 60), (5, CivilDate(2026, 10, 25), 60),
      (11, CivilDate(2026, 10, 25), 420),
    ] {
      let shown = ClockChanges.clock(at: start + .hours(Int64(passed)))
      #expect(shown.day == day && shown.minute == minute)
    }
    let spring = ClockChanges.midnight(of: CivilDate(2026, 3, 29)) + .hours(1)
    #expect(ClockChanges.clock(at: spring).minute == 120)
    #expect(ClockChanges.clock(at: ClockChanges.midnight(of: days.first)).day == days.first)
  }
}
