import PAEmployment
import PAPrimitives
import PAStatute
import PATestKit
import Testing

/// Shifts by the clock, cut where another element pays them.
struct ShiftTests {
  /// By day from 07:00 to 22:00 and at night on weekdays, all day at weekends, and on bank holidays.
  static let elements: [PayElement] = {
    let from = CivilDate(2020, 1, 1)
    let weekdays = PaidDays([.monday, .tuesday, .wednesday, .thursday, .friday])
    let times: [(Identifier, PayElement.When)] = [
      ("day", .init(from: from, on: weekdays, start: time(7), end: time(22))),
      ("night", .init(from: from, on: weekdays, start: time(22), end: time(7))),
      ("weekend", .init(from: from, on: PaidDays([.saturday, .sunday]))),
      ("bank", .init(from: from, on: .bankHolidays)),
    ]
    return times.map { id, when in
      var element = PayElement(id: id, label: id.text, unit: .hour, kind: .work)
      element.times = [when]
      return element
    }
  }()

  static func time(_ hour: Int, _ minute: Int = 0) -> TimeOfDay? {
    TimeOfDay(minute: 60 * hour + minute)
  }

  private static let version = {
    var version = ContractVersion(
      from: CivilDate(2020, 1, 1), jobTitle: "PA", hours: .irregular, weekly: nil,
      holiday: .rolledUp)
    version.rates = elements.map { ElementRate(element: $0.id, amount: .pounds(13)) }
    return version
  }()

  /// A shift as it is written.
  private func written(
    _ day: CivilDate, _ start: String, _ end: String, breaks: String? = nil,
    wakings: String? = nil
  ) throws -> WrittenTimesheet.Worked {
    var line = WrittenTimesheet.Worked(assistant: "pa-1", on: day)
    let (first, last): (ClockTime, ClockTime) = (
      try #require(ClockTime(written: start)), try #require(ClockTime(written: end))
    )
    (line.start, line.end) = (first, last)
    line.breaks = try breaks.map { try #require(ClockRanges(written: $0)) }
    line.wakings = try wakings.map { try #require(ClockRanges(written: $0)) }
    return line
  }

  /// Its parts: the element, its begin by the clock, and the minutes that are paid.
  private func parts(
    _ day: CivilDate, _ start: String, _ end: String, breaks: String? = nil,
    elements: [PayElement] = elements, holidays: Set<CivilDate> = []
  ) throws -> [String] {
    let shift = try ShiftByClock(try written(day, start, end, breaks: breaks))
    let times = TimesOfElements(of: ShiftTests.version, among: elements)
    return try times.parts(of: shift, in: shift.passed, isBankHoliday: holidays.contains).map {
      "\($0.element) \(Minutes($0.passed.lowerBound)) \($0.paid)"
    }
  }

  @Test func `a shift is cut where another element pays`() throws {
    // Wednesday.
    let day = CivilDate(2026, 6, 10)
    #expect(try parts(day, "09:00", "17:00") == ["day 9:00 8:00"])
    #expect(try parts(day, "20:00", "23:30") == ["day 20:00 2:00", "night 22:00 1:30"])
    #expect(
      try parts(day, "20:00", "08:00") == [
        "day 20:00 2:00", "night 22:00 9:00", "day 31:00 1:00",
      ])
  }

  // Friday 12 June: Saturday's minutes are the weekend's. Sunday's night ends with Monday's.
  @Test func `each minute is of its own day`() throws {
    #expect(
      try parts(CivilDate(2026, 6, 12), "21:00", "03:00") == [
        "day 21:00 1:00", "night 22:00 2:00", "weekend 24:00 3:00",
      ])
    #expect(
      try parts(CivilDate(2026, 6, 14), "22:00", "07:30") == [
        "weekend 22:00 2:00", "night 24:00 7:00", "day 31:00 0:30",
      ])
  }

  @Test func `a bank holiday stands over the day of the week`() throws {
    let monday = CivilDate(2026, 8, 31)
    #expect(
      try parts(monday.adding(days: -1), "22:00", "08:00", holidays: [monday]) == [
        "weekend 22:00 2:00", "bank 24:00 8:00",
      ])
    #expect(
      try parts(monday, "22:00", "08:00", holidays: [monday]) == [
        "bank 22:00 2:00", "night 24:00 7:00", "day 31:00 1:00",
      ])
  }

  // 21:00 to 07:00 is nine hours on 29 March and eleven on 25 October, Sundays both; Saturday is the weekend's too.
  @Test func `the nights on which the clocks change have their true hours`() throws {
    #expect(try parts(CivilDate(2026, 3, 28), "21:00", "07:00") == ["weekend 21:00 9:00"])
    #expect(try parts(CivilDate(2026, 10, 24), "21:00", "07:00") == ["weekend 21:00 11:00"])
    // From 01:30 on of that night, by an element of its own: of the hour that comes twice, both halves.
    var late = PayElement(id: "bank", label: "Late", unit: .hour, kind: .work)
    late.times = [
      .init(
        from: CivilDate(2020, 1, 1), on: PaidDays([.sunday]), start: ShiftTests.time(1, 30),
        end: ShiftTests.time(2))
    ]
    var weekend = PayElement(id: "weekend", label: "Weekend", unit: .hour, kind: .work)
    weekend.times = [
      .init(from: CivilDate(2020, 1, 1), on: PaidDays([.saturday])),
      .init(
        from: CivilDate(2020, 1, 1), on: PaidDays([.sunday]), start: ShiftTests.time(2),
        end: ShiftTests.time(1, 30)),
    ]
    #expect(
      try parts(CivilDate(2026, 10, 24), "23:00", "03:00", elements: [late, weekend]) == [
        "weekend 23:00 2:30", "bank 25:30 0:30", "weekend 26:00 0:30", "bank 26:30 0:30",
        "weekend 27:00 1:00",
      ])
    #expect(
      try parts(CivilDate(2026, 3, 28), "23:00", "03:00", elements: [late, weekend])
        == ["weekend 23:00 3:00"])
  }

  @Test func `an unpaid break by the clock is of the part that it is in`() throws {
    let day = CivilDate(2026, 6, 10)
    #expect(
      try parts(day, "20:00", "02:00", breaks: "21:45-22:15; 00:30-01:00") == [
        "day 20:00 1:45", "night 22:00 3:15",
      ])
    // One that takes a part whole.
    #expect(try parts(day, "21:00", "23:00", breaks: "21:00-22:00") == ["night 22:00 1:00"])
  }

  @Test func `a minute of no element, and one of two, is told`() throws {
    let day = CivilDate(2026, 6, 10)
    let dayOnly = ShiftTests.elements.filter { $0.id == "day" }
    #expect(throws: UnpaidMinute.byNone(CivilDate(2026, 6, 11), try time(0))) {
      try parts(day.adding(days: 1), "00:00", "03:00", elements: dayOnly)
    }
    #expect(throws: UnpaidMinute.byNone(day, try time(22))) {
      try parts(day, "21:00", "23:00", elements: dayOnly)
    }
    var twice = ShiftTests.elements
    twice[1].times = [.init(from: CivilDate(2020, 1, 1), start: ShiftTests.time(21))]
    #expect(throws: UnpaidMinute.bySeveral(day, try time(21), ["day", "night"])) {
      try parts(day, "20:00", "23:00", elements: twice)
    }
  }

  private func time(_ hour: Int) throws -> TimeOfDay { try #require(ShiftTests.time(hour)) }

  // Of the nights of 24 October and 28 March the second day has the change; of those of 25 October and 29 March none has.
  @Test func `what is within a shift is judged by its own day`() throws {
    func worked(_ day: CivilDate, _ wakings: String) throws -> [Range<Int64>] {
      try ShiftByClock(try written(day, "22:00", "07:00", wakings: wakings)).worked
    }
    let (back, forward) = (CivilDate(2026, 10, 25), CivilDate(2026, 3, 29))
    #expect(try worked(back, "01:30-02:00") == [1_590..<1_620])
    #expect(try worked(forward, "01:10-01:40") == [1_450..<1_480])
    let before = back.adding(days: -1)
    #expect(try worked(before, "01:30 first-02:15") == [1_530..<1_635])
    #expect(try worked(before, "01:30 second-02:15") == [1_590..<1_635])
    #expect(try worked(before, "01:10 first-01:20 first; 01:10 second-01:20 second").count == 2)
    #expect(throws: ShiftFault.clock(.repeated, "wakings")) {
      try worked(before, "01:30-02:15")
    }
    #expect(throws: ShiftFault.clock(.skipped, "wakings")) {
      try worked(forward.adding(days: -1), "01:10-01:40")
    }
  }

  @Test func `time that was worked is no break, and a break is given once`() throws {
    let day = CivilDate(2026, 6, 10)
    #expect(throws: ShiftFault.overlapping("breaks")) {
      try ShiftByClock(
        try written(day, "22:00", "07:00", breaks: "02:15-02:45", wakings: "02:00-02:30"))
    }
    var twice = try written(day, "16:00", "22:00", breaks: "17:00-17:30")
    twice.rest = Minutes(30)
    #expect(throws: ShiftFault.breakTwice) { try ShiftByClock(twice) }
  }

  @Test func `time worked within is paid by work alone`() throws {
    var call = PayElement(id: "night", label: "On call", unit: .hour, kind: .onCall)
    call.times = [.init(from: CivilDate(2020, 1, 1))]
    let shift = try ShiftByClock(try written(CivilDate(2026, 6, 10), "22:00", "07:00"))
    let within = TimesOfElements(of: ShiftTests.version, among: [call], within: true)
    #expect(within.isEmpty)
    #expect(
      try TimesOfElements(of: ShiftTests.version, among: [call])
        .parts(of: shift, in: shift.passed) { _ in false }.count == 1)
  }

  @Test func `what is within a shift stands within it, in its order`() throws {
    let day = CivilDate(2026, 6, 10)
    let shift = try ShiftByClock(
      try written(day, "22:00", "07:00", wakings: "23:50-00:20; 06:45-07:00"))
    #expect(shift.worked == [1_430..<1_460, 1_845..<1_860])
    for (wakings, fault) in [
      ("21:50-22:20", ShiftFault.outside("wakings")), ("06:45-07:01", .outside("wakings")),
      ("01:00-01:30; 01:20-01:40", .overlapping("wakings")),
      ("01:00-01:30; 00:20-00:40", .overlapping("wakings")),
    ] {
      #expect(throws: fault) {
        try ShiftByClock(try written(day, "22:00", "07:00", wakings: wakings))
      }
    }
    #expect(throws: ShiftFault.breakTooLong) {
      try ShiftByClock(try written(day, "09:00", "10:00", breaks: "09:00-10:00"))
    }
  }

  @Test func `days and times are written as they are read`() throws {
    for written in ["mon tue wed thu fri", "sat sun bankHoliday", "bankHoliday"] {
      #expect(PaidDays(written: written)?.written == written)
    }
    #expect(PaidDays(written: "sun mon mon")?.written == "mon sun")
    for wrong in ["", "monday", "mon  tue", "Mon"] { #expect(PaidDays(written: wrong) == nil) }
    for written in ["01:10-01:40", "01:30 first-01:10 second; 04:00-04:15+00:00"] {
      #expect(ClockRanges(written: written)?.written == written)
    }
    for wrong in ["", "01:10", "01:10-01:40,", "1:10-1:40", "01:10-01:40;;02:00-02:10"] {
      #expect(ClockRanges(written: wrong) == nil)
    }
  }
}
