/// A day of the civil calendar in the United Kingdom.
public struct CivilDate: Hashable, Comparable, Sendable {
  /// Days since 1 January 1970.
  public let dayNumber: Int32

  /// The day that many days after 1 January 1970.
  public init(dayNumber: Int32) { self.dayNumber = dayNumber }

  /// A day known to exist; a day that does not is a programming error.
  public init(_ year: Int, _ month: Int, _ day: Int) {
    guard let date = CivilDate(year: year, month: month, day: day) else {
      preconditionFailure("no such day: \(year)-\(month)-\(day)")
    }
    self = date
  }

  /// A day, nil where the calendar has none such or the year is not within 1900 to 2199.
  public init?(year: Int, month: Int, day: Int) {
    guard (1900...2199).contains(year), (1...12).contains(month), day >= 1,
      day <= CivilDate.days(inMonth: month, of: year)
    else { return nil }
    self.init(known: year, month, day)
  }

  /// A day known to exist, of any year: arithmetic may leave the years that are read.
  package init(known year: Int, _ month: Int, _ day: Int) {
    // Days from civil: years begin in March so that the leap day comes last.
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted < 0 ? shifted - 399 : shifted) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    dayNumber = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// Days in a month of a year.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    default: 31
    }
  }

  /// Year, month and day.
  public var parts: (year: Int, month: Int, day: Int) {
    let shifted = Int(dayNumber) + 719_468
    let era = (shifted < 0 ? shifted - 146_096 : shifted) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthShifted = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthShifted + 2) / 5 + 1
    let month = monthShifted < 10 ? monthShifted + 3 : monthShifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, day)
  }

  /// The calendar year.
  public var year: Int { parts.year }
  /// The month, 1 to 12.
  public var month: Int { parts.month }
  /// The day of the month, 1 to 31.
  public var day: Int { parts.day }

  /// The day of the week.
  public var weekday: Weekday {
    // 1 January 1970 was a Thursday; the year 1900 is 25,567 days before it.
    let index = (Int(dayNumber) + 3 + 7 * 10_000) % 7
    return Weekday.allCases[index]
  }

  /// Whether the first comes before the second.
  public static func < (left: CivilDate, right: CivilDate) -> Bool {
    left.dayNumber < right.dayNumber
  }

  /// The day so many days later, or earlier where negative.
  public func adding(days: Int) -> CivilDate { CivilDate(dayNumber: dayNumber + Int32(days)) }

  /// The same day of the month so many months later; the month's last day where it has none such.
  public func adding(months: Int) -> CivilDate {
    let (year, month, day) = parts
    let index = year * 12 + month - 1 + months
    let (newYear, newMonth) = (index / 12, index % 12 + 1)
    return CivilDate(
      known: newYear, newMonth, min(day, CivilDate.days(inMonth: newMonth, of: newYear)))
  }

  /// Days from this day to another; negative where the other is earlier.
  public func days(to other: CivilDate) -> Int { Int(other.dayNumber - dayNumber) }

  /// Whole years of age on a day of somebody born on this one.
  ///
  /// Someone born on 29 February is a year older on 1 March in a common year (Family Law Reform Act
  /// 1969 s 9 and common law).
  public func age(on day: CivilDate) -> Int {
    let born = parts
    let then = day.parts
    let years = then.year - born.year
    return (then.month, then.day) < (born.month, born.day) ? years - 1 : years
  }

  /// The first day of an age of somebody born on this one: 1 March where there is no 29 February.
  public func birthday(_ age: Int) -> CivilDate {
    let day = adding(months: age * 12)
    return day.day < self.day ? day.adding(days: 1) : day
  }
}

extension CivilDate: CustomStringConvertible {
  /// The ISO form: `2026-11-21`.
  public var description: String {
    FigureText.written(upTo: FigureText.longestDay) { $0.add(self) }
  }

  /// The day for people: `Friday 20 November 2026`.
  public var inWords: String { "\(weekday.name) \(inShortWords)" }

  /// The day for people without its weekday: `20 November 2026`.
  public var inShortWords: String {
    let (year, month, day) = parts
    return "\(day) \(CivilDate.monthNames[month - 1]) \(year)"
  }

  /// Reads the ISO form, nil for anything else, 30 February included.
  public init?(_ text: some StringProtocol) {
    var (year, month, day, place) = (0, 0, 0, 0)
    // Byte after byte: every entry is full of days.
    for byte in text.utf8 {
      let figure = Int(byte) - Int(UInt8(ascii: "0"))
      switch place {
      case 4, 7: guard byte == UInt8(ascii: "-") else { return nil }
      case 0...9 where !(0...9).contains(figure): return nil
      case 0..<4: year = year * 10 + figure
      case 5, 6: month = month * 10 + figure
      case 8, 9: day = day * 10 + figure
      default: return nil
      }
      place += 1
    }
    guard place == 10 else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The months' names in English.
  public static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}

/// A day of the week, from Monday.
public enum Weekday: Int, Hashable, Sendable, CaseIterable {
  case monday
  case tuesday
  case wednesday
  case thursday
  case friday
  case saturday
  case sunday

  /// Its English name.
  public var name: String {
    switch self {
    case .monday: "Monday"
    case .tuesday: "Tuesday"
    case .wednesday: "Wednesday"
    case .thursday: "Thursday"
    case .friday: "Friday"
    case .saturday: "Saturday"
    case .sunday: "Sunday"
    }
  }

  /// Whether it is Saturday or Sunday.
  public var isWeekend: Bool { self == .saturday || self == .sunday }
}

/// Days from a first to a last, both in.
public struct DateRange: Hashable, Sendable {
  /// The first day.
  public let first: CivilDate
  /// The last day, not before the first.
  public let last: CivilDate

  /// Days from a first to a last, nil where the last is before the first.
  public init?(_ first: CivilDate, _ last: CivilDate) {
    guard first <= last else { return nil }
    self.first = first
    self.last = last
  }

  /// One day alone.
  public init(_ day: CivilDate) {
    first = day
    last = day
  }

  /// The days of this range and the given day, with all between.
  public func including(_ day: CivilDate) -> DateRange {
    DateRange(first: min(first, day), last: max(last, day))
  }

  private init(first: CivilDate, last: CivilDate) {
    self.first = first
    self.last = last
  }

  /// Whether a day is in.
  public func contains(_ day: CivilDate) -> Bool { first <= day && day <= last }

  /// Whether a day is in both.
  public func overlaps(_ other: DateRange) -> Bool { first <= other.last && other.first <= last }

  /// The days that are in both; nil where none is.
  public func overlap(with other: DateRange) -> DateRange? {
    DateRange(max(first, other.first), min(last, other.last))
  }

  /// How many days, both ends in.
  public var count: Int { first.days(to: last) + 1 }

  /// Each day, in order.
  public var all: [CivilDate] { (0..<count).map { first.adding(days: $0) } }
}

extension [CivilDate] {
  /// Adds what became other of other days, from what they were to what they are: each day once, the earliest first.
  public mutating func add(changeFrom before: [CivilDate], to after: [CivilDate]) {
    let (was, now) = (Set(before), Set(after))
    self = Set(self).subtracting(was.subtracting(now)).union(now.subtracting(was)).sorted()
  }
}
