import PAEmployment
import PAPrimitives
import PAStatute
import PATestKit
import Testing

/// Random rotas: whatever the elements' times, every minute of a shift is paid once, by the element that they say.
struct RandomShiftTests {
  /// Elements whose times share out the week, and maybe bank holidays, at random.
  private struct Week {
    var elements: [PayElement] = []
    let version: ContractVersion
    let holidays: Set<CivilDate>

    init(_ random: inout SeededRandom, near day: CivilDate) {
      let early = Weekday.allCases.filter { _ in random.oneIn(2) }
      let late = Weekday.allCases.filter { !early.contains($0) }
      var groups = [early, late].filter { !$0.isEmpty }.map { PaidDays($0) }
      if random.oneIn(2) { groups.append(.bankHolidays) }
      for days in groups {
        let isHoliday = days.areBankHolidays
        var cuts = Set((0..<random.number(1...4)).map { _ in random.number(0...1_439) }).sorted()
        if cuts.count == 1 { cuts = [cuts[0], cuts[0]] }
        for place in cuts.indices.dropLast(isHoliday && random.oneIn(2) ? 1 : 0) {
          let name = "e\(elements.count)"
          guard let id = Identifier(name) else { continue }
          var element = PayElement(id: id, label: name, unit: .hour, kind: .work)
          element.times = [
            .init(
              from: day.adding(days: -30), on: days, start: TimeOfDay(minute: cuts[place]),
              end: TimeOfDay(minute: cuts[(place + 1) % cuts.count]))
          ]
          elements.append(element)
          if cuts[0] == cuts[1] { break }
        }
      }
      var version = ContractVersion(
        from: day.adding(days: -30), jobTitle: "PA", hours: .irregular, weekly: nil,
        holiday: .accrued)
      version.rates = elements.map { ElementRate(element: $0.id, amount: .pounds(13)) }
      self.version = version
      holidays = Set((0...20).map { day.adding(days: $0) }.filter { _ in random.oneIn(5) })
    }

    /// The elements that pay a minute of a day's clock, one after the other.
    func paying(_ day: CivilDate, _ minute: Int) -> [Identifier] {
      func held(_ days: (PaidDays) -> Bool) -> [Identifier] {
        elements.filter { element in
          element.times.contains { when in
            guard days(when.days) else { return false }
            let start = when.start?.minute ?? 0
            let end = when.end?.minute ?? 0
            return start < end
              ? start <= minute && minute < end : minute >= start || minute < end
          }
        }.map(\.id)
      }
      let holiday = holidays.contains(day) ? held(\.areBankHolidays) : []
      return holiday.isEmpty ? held { $0.contains(day.weekday) } : holiday
    }
  }

  /// A shift of at most 16 hours, maybe with an unpaid break; nil where the clock does not show its times.
  private func shift(_ random: inout SeededRandom, on day: CivilDate) -> ShiftByClock? {
    var line = WrittenTimesheet.Worked(assistant: "pa-1", on: day)
    let start = random.number(0...1_439)
    let length = random.number(30...960)
    line.start = ClockTime(minute: start)
    line.end = ClockTime(minute: (start + length) % 1_440)
    if random.oneIn(2) {
      let begin = start + random.number(0...length - 20)
      guard let from = ClockTime(minute: begin % 1_440),
        let to = ClockTime(minute: (begin + random.number(1...15)) % 1_440)
      else { return nil }
      line.breaks = ClockRanges([.init(from, to)])
    }
    return try? ShiftByClock(line)
  }

  /// A sleep-in of the next night, woken at random, beside a shift: what is held against the minimum wage is the shift
  /// and the wakings, to the minute, and nothing of the sleep.
  private func checkSleepIn(
    _ random: inout SeededRandom, after shift: ShiftByClock, _ parts: [ShiftPart], by week: Week,
    _ times: TimesOfElements, _ isHoliday: (CivilDate) -> Bool
  ) throws {
    var night = WrittenTimesheet.Worked(assistant: "pa-1", on: shift.day.adding(days: 1))
    (night.start, night.end) = (ClockTime(minute: 22 * 60), ClockTime(minute: 7 * 60))
    var begin = 22 * 60 + random.number(0...60)
    var wakings: [ClockRanges.Range] = []
    while begin < 31 * 60 - 40, wakings.count < 5 {
      let end = begin + random.number(1...39)
      if let from = ClockTime(minute: begin % 1_440), let to = ClockTime(minute: end % 1_440) {
        wakings.append(.init(from, to))
      }
      begin = end + random.number(1...180)
    }
    night.wakings = ClockRanges(wakings)
    // The night of a clock change may have a waking that the clock does not show, or shows twice.
    guard let asleep = try? ShiftByClock(night) else { return }
    var awake: [ShiftPart] = []
    for time in asleep.worked {
      let within = try times.parts(of: asleep, in: time, isBankHoliday: isHoliday)
      #expect(within.reduce(0) { $0 + $1.paid.count } == time.length)
      awake += within
    }
    var sleepIn = PayElement(id: "sleep-in", label: "Sleep-in", unit: .night, kind: .sleepIn)
    sleepIn.workedAs = nil
    let lines =
      (parts + awake).map {
        PayLine(
          kind: .element, element: $0.element, label: "", minutes: $0.paid, unit: .hour,
          rate: .pounds(13), amount: Money.pounds(13).perHour(for: $0.paid, .payLine))
      } + [
        PayLine(
          kind: .element, element: "sleep-in", label: "", units: 1, unit: .night,
          rate: .pounds(60), amount: .pounds(60))
      ]
    var sheet = Silent()
    let check = MinimumWageCheck(
      of: PersonalAssistant(
        id: "pa-1", forenames: "Ann", surname: "Example", born: CivilDate(1990, 2, 3)),
      lines: lines.map { ($0, week.version) }, elements: week.elements + [sleepIn],
      periodStarts: CivilDate(2026, 4, 6),
      under: try Law(of: [.minimumWage], over: DateRange(CivilDate(2026, 4, 6))), &sheet)
    #expect(check.minutes == shift.paid + Minutes(asleep.worked.reduce(0) { $0 + $1.length }))
  }

  @Test(.random) func `each minute of a random rota is paid once, by its own element`() {
    var (shifts, cut, changes) = (0, 0, 0)
    RandomRuns.each(usually: 1_000) { random in
      // Every third rota goes over a change of the clocks.
      let around = [CivilDate(2026, 3, 27), CivilDate(2026, 10, 23)]
      let first =
        random.oneIn(3)
        ? random.pick(around) : random.day(CivilDate(2024, 4, 6), CivilDate(2027, 4, 1))
      let week = Week(&random, near: first)
      let times = TimesOfElements(of: week.version, among: week.elements)
      let isHoliday: (CivilDate) -> Bool = { week.holidays.contains($0) }
      for place in 0..<3 {
        guard let shift = shift(&random, on: first.adding(days: place)) else { continue }
        shifts += 1
        let parts = try times.parts(of: shift, in: shift.passed, isBankHoliday: isHoliday)
        if parts.count > 1 { cut += 1 }
        if ClockChanges.length(of: shift.day) != .hours(24)
          || ClockChanges.length(of: shift.day.adding(days: 1)) != .hours(24)
        {
          changes += 1
        }
        #expect(parts.reduce(.zero) { $0 + $1.paid } == shift.paid)
        // The minutes around every cut, and some others.
        let held = shift.passed
        let edges = parts.flatMap { [$0.passed.lowerBound, $0.passed.upperBound - 1] }
        let others = (0..<8).map { _ in
          Int64(random.number(Int(held.lowerBound)...Int(held.upperBound) - 1))
        }
        for minute in edges + others where !shift.breaks.contains(where: { $0.contains(minute) }) {
          let clock = ClockChanges.clock(at: ClockChanges.midnight(of: shift.day) + Minutes(minute))
          let paying = week.paying(clock.day, clock.minute)
          let holding = parts.filter { $0.passed.contains(minute) }.map(\.element)
          if holding.count != 1 || holding != paying { #expect(holding == paying) }
        }
        // A shift cut in two is paid by the same elements for as long.
        let middle = random.number(Int(shift.passed.lowerBound)...Int(shift.passed.upperBound))
        let halves = [
          shift.passed.lowerBound..<Int64(middle), Int64(middle)..<shift.passed.upperBound,
        ]
        var sums: [Identifier: Int64] = [:]
        for half in halves {
          for part in try times.parts(of: shift, in: half, isBankHoliday: isHoliday) {
            sums[part.element, default: 0] += part.paid.count
          }
        }
        let whole = parts.reduce(into: [Identifier: Int64]()) {
          $0[$1.element, default: 0] += $1.paid.count
        }
        #expect(sums == whole)
        try checkSleepIn(&random, after: shift, parts, by: week, times, isHoliday)
      }
    }
    print("random rotas: \(shifts) shifts, \(cut) cut, \(changes) over a change of the clocks")
    guard RandomRuns.count(usually: 1_000) >= 1_000 else { return }
    #expect(shifts > 2_000 && cut > 500 && changes > 200)
  }
}
