import PAPrimitives
import PAStatute
import Testing

@Suite struct StatePensionAgeTests {
  /// GOV.UK's timetable: the first and last day of each month of birth, and the day reached.
  @Test(arguments: [
    ("1954-10-06", "2020-10-06"), ("1960-04-05", "2026-04-05"),
    ("1960-04-06", "2026-05-06"), ("1960-05-05", "2026-06-05"),
    ("1960-05-06", "2026-07-06"), ("1960-06-05", "2026-08-05"),
    ("1960-06-06", "2026-09-06"), ("1960-07-05", "2026-10-05"),
    ("1960-07-06", "2026-11-06"), ("1960-07-30", "2026-11-30"),
    ("1960-07-31", "2026-11-30"), ("1960-08-05", "2026-12-05"),
    ("1960-08-06", "2027-01-06"), ("1960-09-05", "2027-02-05"),
    ("1960-09-06", "2027-03-06"), ("1960-10-05", "2027-04-05"),
    ("1960-10-06", "2027-05-06"), ("1960-12-31", "2027-09-30"),
    ("1961-01-06", "2027-11-06"), ("1961-02-06", "2028-01-06"),
    ("1961-03-05", "2028-02-05"), ("1961-03-06", "2028-03-06"),
    ("1977-04-05", "2044-04-05"),
    // Born on a leap day: 2026 is a common year, 2028 is not.
    ("1960-02-29", "2026-03-01"), ("1956-02-29", "2022-03-01"),
    // Outside the timetable: the latest and the earliest it can be.
    ("1950-01-01", "2016-01-01"), ("1977-04-06", "2044-04-06"),
  ])
  func `State Pension age is reached on the timetable's day`(_ born: String, _ day: String) throws {
    let born = try #require(CivilDate(born))
    let ages = try law(.statePensionAge, april6(2026))[.statePensionAge, on: april6(2026)]
    #expect(ages.reached(born: born).value.description == day)
  }
}

@Suite struct ClockChangeTests {
  static func time(
    _ year: Int, _ month: Int, _ day: Int, _ hour: Int, _ minute: Int = 0,
    _ pass: LocalTime.Pass? = nil
  ) throws -> LocalTime {
    try #require(LocalTime(CivilDate(year, month, day), minute: hour * 60 + minute, pass))
  }

  /// GOV.UK: when do the clocks change.
  @Test(arguments: [
    (2024, "2024-03-31", "2024-10-27"), (2025, "2025-03-30", "2025-10-26"),
    (2026, "2026-03-29", "2026-10-25"), (2027, "2027-03-28", "2027-10-31"),
  ])
  func `the clocks change on the last Sundays of March and October`(
    _ year: Int, _ forward: String, _ back: String
  ) {
    #expect(ClockChanges.forward(in: year).description == forward)
    #expect(ClockChanges.back(in: year).description == back)
  }

  /// 22:00 to 08:00 is ten hours, nine in March, eleven in October.
  @Test(arguments: [(3, 21, 600), (3, 28, 540), (6, 20, 600), (10, 24, 660), (11, 7, 600)])
  func `a night's hours count the change of the clocks`(_ month: Int, _ day: Int, _ minutes: Int)
    throws
  {
    let start = try Self.time(2026, month, day, 22)
    let end = try #require(LocalTime(start.day.adding(days: 1), minute: 480))
    #expect(try ClockChanges.minutes(from: start, to: end) == Minutes(Int64(minutes)))
  }

  @Test func `a night out of the last year that is read`() throws {
    let day = CivilDate(2199, 12, 31)
    let begins = try #require(LocalTime(day, minute: 21 * 60))
    let ends = try #require(LocalTime(day.adding(days: 1), minute: 7 * 60))
    #expect(try ClockChanges.minutes(from: begins, to: ends) == .hours(10))
  }

  @Test func `a time in the hour that is skipped is refused`() throws {
    let midnight = try Self.time(2026, 3, 29, 0)
    #expect(try ClockChanges.minutes(from: midnight, to: Self.time(2026, 3, 29, 0, 59)).count == 59)
    for minute in [0, 30, 59] {
      #expect(throws: ClockFault.skipped) {
        try ClockChanges.minutes(from: midnight, to: Self.time(2026, 3, 29, 1, minute))
      }
    }
    #expect(try ClockChanges.minutes(from: midnight, to: Self.time(2026, 3, 29, 2)).count == 60)
  }

  @Test func `a time in the hour that comes twice says which`() throws {
    let midnight = try Self.time(2026, 10, 25, 0)
    #expect(throws: ClockFault.repeated) {
      try ClockChanges.minutes(from: midnight, to: Self.time(2026, 10, 25, 1, 30))
    }
    let first = try Self.time(2026, 10, 25, 1, 30, .first)
    let second = try Self.time(2026, 10, 25, 1, 30, .second)
    #expect(try ClockChanges.minutes(from: midnight, to: first).count == 90)
    #expect(try ClockChanges.minutes(from: midnight, to: second).count == 150)
    #expect(try ClockChanges.minutes(from: first, to: second).count == 60)
    #expect(try ClockChanges.minutes(from: second, to: first).count == -60)
    #expect(try ClockChanges.minutes(from: midnight, to: Self.time(2026, 10, 25, 2)).count == 180)
  }

  @Test func `first or second is said of no other hour`() throws {
    let day = try Self.time(2026, 10, 25, 0)
    for time in [
      try Self.time(2026, 10, 25, 2, 0, .second), try Self.time(2026, 10, 24, 1, 30, .first),
    ] {
      #expect(throws: ClockFault.notRepeated) { try ClockChanges.minutes(from: day, to: time) }
    }
    #expect(LocalTime(CivilDate(2026, 1, 1), minute: 1_440) == nil)
    #expect(LocalTime(CivilDate(2026, 1, 1), minute: -1) == nil)
  }
}

@Suite struct BankHolidayTests {
  /// Easter Sunday by the Gregorian rule (Meeus, Jones and Butcher).
  static func easter(_ year: Int) -> CivilDate {
    let a = year % 19
    let b = year / 100
    let c = year % 100
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let n = h + l - 7 * m + 114
    return CivilDate(year, n / 31, n % 31 + 1)
  }

  static func monday(_ year: Int, _ month: Int, from day: Int) -> CivilDate {
    let first = CivilDate(year, month, day)
    return first.adding(days: (7 - first.weekday.rawValue) % 7)
  }

  /// The rule written again: fixed days move to the next day that is neither of a weekend nor
  /// taken.
  static func expected(_ year: Int, _ nation: Nation) -> Set<CivilDate> {
    let easter = easter(year)
    var days: Set<CivilDate> = [
      easter.adding(days: -2), monday(year, 5, from: 1), monday(year, 5, from: 25),
    ]
    var fixed = [(1, 1), (12, 25), (12, 26)]
    switch nation {
    case .scotland:
      days.insert(monday(year, 8, from: 1))
      if year == 2026 { days.insert(CivilDate(2026, 6, 15)) }
      fixed += [(1, 2), (11, 30)]
    case .northernIreland:
      days.formUnion([easter.adding(days: 1), monday(year, 8, from: 25)])
      fixed += [(3, 17), (7, 12)]
    case .england, .wales:
      days.formUnion([easter.adding(days: 1), monday(year, 8, from: 25)])
    }
    for (month, day) in fixed.sorted(by: <) {
      var moved = CivilDate(year, month, day)
      while moved.weekday.isWeekend || days.contains(moved) { moved = moved.adding(days: 1) }
      days.insert(moved)
    }
    return days
  }

  @Test(arguments: [2024, 2025, 2026, 2027, 2028], Nation.allCases)
  func `the bank holidays of every year are those of the rule, no day more or less`(
    _ year: Int, _ nation: Nation
  ) throws {
    let bankHolidays = try law(.bankHolidays, april6(2026))[.bankHolidays, on: april6(2026)]
    var day = CivilDate(year, 1, 1)
    let expected = Self.expected(year, nation)
    var found: Set<CivilDate> = []
    while day.year == year {
      if bankHolidays.contains(day, nation) { found.insert(day) }
      day = day.adding(days: 1)
    }
    #expect(found == expected)
    let count = nation == .scotland ? (year == 2026 ? 10 : 9) : nation == .northernIreland ? 10 : 8
    #expect(found.count == count)
  }

  @Test func `Easter Sunday is the calendar's`() {
    let sundays = [2024, 2025, 2026, 2027, 2028].map { "\(Self.easter($0))" }
    #expect(
      sundays == ["2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16"])
  }

  @Test func `working days pass over weekends and bank holidays`() throws {
    let bankHolidays = try law(.bankHolidays, april6(2026))[.bankHolidays, on: april6(2026)]
    // Boxing Day 2026 is a Saturday: Friday 25 and Monday 28 December are bank holidays.
    #expect(
      bankHolidays.previousWorkingDay(onOrBefore: CivilDate(2026, 12, 28))
        == CivilDate(2026, 12, 24))
    #expect(
      bankHolidays.previousWorkingDay(onOrBefore: CivilDate(2026, 12, 24))
        == CivilDate(2026, 12, 24))
    #expect(
      bankHolidays.workingDay(2, before: CivilDate(2026, 12, 29)) == CivilDate(2026, 12, 23))
    // Good Friday 3 April 2026 and Easter Monday; Scotland works on Easter Monday.
    #expect(
      bankHolidays.previousWorkingDay(onOrBefore: CivilDate(2026, 4, 6)) == CivilDate(2026, 4, 2))
    #expect(
      bankHolidays.previousWorkingDay(onOrBefore: CivilDate(2026, 4, 6), .scotland)
        == CivilDate(2026, 4, 6))
    // HMRC's 22nd: Sunday 22 November 2026 is met on Friday the 20th.
    #expect(
      bankHolidays.previousWorkingDay(onOrBefore: CivilDate(2026, 11, 22))
        == CivilDate(2026, 11, 20))
  }

  @Test func `bank holidays not announced are refused`() throws {
    #expect(throws: Never.self) { try law(.bankHolidays, BankHolidays.announcedThrough) }
    #expect(throws: NotInForce.self) { try law(.bankHolidays, CivilDate(2028, 1, 1)) }
    #expect(throws: NotInForce.self) { try law(.bankHolidays, CivilDate(2023, 12, 31)) }
  }
}
