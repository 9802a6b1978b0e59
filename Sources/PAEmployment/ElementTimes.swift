public import PADescription
public import PAPrimitives
import PAStatute

/// Days of the week, and bank holidays, on which an element is paid.
public struct PaidDays: Hashable, Sendable {
  private var bits: UInt8

  private init(bits: UInt8) { self.bits = bits }

  /// Every day of the week.
  public static let everyDay = PaidDays(bits: 0b0111_1111)
  /// Bank holidays alone.
  public static let bankHolidays = PaidDays(bits: 0b1000_0000)

  /// Some days of the week.
  public init(_ weekdays: some Sequence<Weekday>) {
    bits = weekdays.reduce(0) { $0 | 1 << UInt8($1.rawValue) }
  }

  /// These and others.
  public func and(_ others: PaidDays) -> PaidDays { PaidDays(bits: bits | others.bits) }

  /// Whether a day of the week is among them.
  public func contains(_ weekday: Weekday) -> Bool { bits & 1 << UInt8(weekday.rawValue) != 0 }

  /// Whether bank holidays are.
  public var areBankHolidays: Bool { bits & PaidDays.bankHolidays.bits != 0 }
}

extension PaidDays: Written {
  private static let names = DayOfWeek.allCases.map(\.rawValue) + ["bankHoliday"]

  public static var form: WrittenForm {
    let name = "(\(names.joined(separator: "|")))"
    return WrittenForm(
      "days",
      "Write days with spaces between: mon tue wed thu fri sat sun, and bankHoliday.",
      example: "mon tue wed thu fri", patterns: ["\(name)( \(name))*"])
  }

  /// Reads days: `sat sun bankHoliday`.
  public init?(written: String) {
    var bits: UInt8 = 0
    for word in written.split(separator: " ", omittingEmptySubsequences: false) {
      guard let place = PaidDays.names.firstIndex(of: String(word)) else { return nil }
      bits |= 1 << UInt8(place)
    }
    self.init(bits: bits)
  }

  /// The days, from Monday on.
  public var written: String {
    PaidDays.names.enumerated().filter { bits & 1 << UInt8($0.offset) != 0 }.map(\.element)
      .joined(separator: " ")
  }
}

extension PayElement {
  /// When time by the clock is paid by an element that no timesheet names.
  public struct When: Hashable, Sendable {
    /// The days it holds.
    public var span: Span
    /// On which days of those.
    public var days: PaidDays
    /// From what time of day; nil from midnight.
    public var start: TimeOfDay?
    /// To what time of day; nil to midnight.
    ///
    /// Where it is not later than the start, a day is held up to it and from the
    /// start on.
    public var end: TimeOfDay?

    /// Times of day on some days.
    public init(
      from: CivilDate, to: CivilDate? = nil, on days: PaidDays = .everyDay,
      start: TimeOfDay? = nil, end: TimeOfDay? = nil
    ) {
      span = Span(from: from, to: to)
      self.days = days
      self.start = start
      self.end = end
    }

    /// The minutes of a day's clock that it holds, each judged by the day it is of: a night from Friday to
    /// Saturday is Friday's to midnight, and then Saturday's.
    var minutes: [Range<Int>] {
      let first = start?.minute ?? 0
      let last = end.map { $0.minute > 0 ? $0.minute : 1_440 } ?? 1_440
      return first < last ? [first..<last] : [0..<last, first..<1_440]
    }
  }
}

extension PayElement.When: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("when", "When time by the clock is paid by an element that no timesheet names.")
  }

  public static var blank: PayElement.When { PayElement.When(from: .blank) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    span.describe(&description)
    description.attribute(
      "days", &days, usually: .everyDay,
      Field(
        "The days it is paid on: every day of the week where not given. Times of bank holidays stand over those of weekdays."
      ))
    description.attribute(
      "start", &start, Field("From what time of day; from midnight where not given."))
    description.attribute(
      "end", &end,
      Field(
        "To what time of day; to midnight where not given. Where it is not later than the start, each of the days is held up to it, and from the start on."
      ))
  }
}

/// A time of day that no clock change touches.
public struct TimeOfDay: Hashable, Sendable {
  /// Minutes since midnight, 0 to 1,439.
  public let minute: Int

  /// A time of day; nil where the minutes are not of one day.
  public init?(minute: Int) {
    guard (0..<1_440).contains(minute) else { return nil }
    self.minute = minute
  }

  /// A minute of a day's clock, which is known to be one.
  init(known minute: Int) { self.minute = minute }
}

extension TimeOfDay: Written {
  public static var form: WrittenForm {
    WrittenForm(
      "timeOfDay", "Write a time of day from 00:00 to 23:59.", example: "22:00",
      patterns: [TimeOfDay.pattern]
    ).saying(WrittenForm.clockMeant)
  }

  static let pattern = "([01][0-9]|2[0-3]):[0-5][0-9]"

  /// Reads a time of day: `07:30`.
  public init?(written: String) {
    guard written.utf8.count == 5, let minutes = Minutes(written) else { return nil }
    self.init(minute: Int(minutes.count))
  }

  /// The time of day: `07:30`.
  public var written: String {
    let minutes = Minutes(Int64(minute))
    return (minutes < .hours(10) ? "0" : "") + minutes.description
  }
}
