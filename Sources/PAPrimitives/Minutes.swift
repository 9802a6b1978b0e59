/// Working time in whole minutes.
///
/// Hours exist only in print.
public struct Minutes: Hashable, Comparable, Sendable, AdditiveArithmetic {
  /// Whole minutes.
  public let count: Int64

  /// So many minutes.
  public init(_ count: Int64) { self.count = count }

  /// Whole hours.
  public static func hours(_ hours: Int64) -> Minutes { Minutes(hours * 60) }

  /// None.
  public static var zero: Minutes { Minutes(0) }

  /// The sum.
  public static func + (left: Minutes, right: Minutes) -> Minutes {
    Minutes(left.count + right.count)
  }

  /// The difference.
  public static func - (left: Minutes, right: Minutes) -> Minutes {
    Minutes(left.count - right.count)
  }

  /// Whether the first comes before the second.
  public static func < (left: Minutes, right: Minutes) -> Bool { left.count < right.count }
}

extension Minutes: CustomStringConvertible {
  /// Hours and minutes as the books write them: `7:30`.
  public var description: String {
    FigureText.written(upTo: FigureText.longest(count)) { $0.add(self) }
  }

  /// Hours and minutes for people: `7 hours 30 minutes`.
  public var inWords: String {
    let (hours, rest) = count.magnitude.quotientAndRemainder(dividingBy: 60)
    let hourWords = hours == 1 ? "1 hour" : "\(grouped(hours)) hours"
    let minuteWords = rest == 1 ? "1 minute" : "\(rest) minutes"
    let words =
      rest == 0 ? hourWords : hours == 0 ? minuteWords : "\(hourWords) \(minuteWords)"
    return count < 0 ? "\u{2212}\(words)" : words
  }

  /// Reads hours and minutes: `7:30`, `0:45`, `120:00`.
  ///
  /// Minutes have two figures below sixty.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].utf8.count == 2,
      let hours = decimal(parts[0], places: 0, signed: false, limit: 9_999),
      let rest = decimal(parts[1], places: 0, signed: false, limit: 59)
    else { return nil }
    self.init(hours * 60 + rest)
  }
}

/// Hours as others count them, in ten-thousandths: what a calculator takes, never what a timesheet counts by.
public struct DecimalHours: Hashable, Comparable, Sendable {
  /// In ten thousandths of an hour.
  public let tenThousandths: Int64

  private init(tenThousandths: Int64) { self.tenThousandths = tenThousandths }

  /// Whole hours.
  public init(whole: Int64) { self.init(tenThousandths: whole * 10_000) }

  /// No time at all.
  public static var none: DecimalHours { DecimalHours(whole: 0) }

  /// Whether the first comes before the second.
  public static func < (left: DecimalHours, right: DecimalHours) -> Bool {
    left.tenThousandths < right.tenThousandths
  }

  /// Reads hours with at most four decimals: `37.50`.
  public init?(_ text: some StringProtocol) {
    guard let read = decimal(text, places: 4, signed: false, limit: 99_990_000)
    else { return nil }
    self.init(tenThousandths: read)
  }
}

extension Money {
  /// An hourly rate for so many hours, rounded once.
  public func perHour(for hours: DecimalHours, _ rule: Rounding) -> Money {
    scaled(by: hours.tenThousandths, over: 10_000, rule)
  }

  /// An hourly rate for so many minutes, rounded once.
  public func perHour(for time: Minutes, _ rule: Rounding) -> Money {
    scaled(by: time.count, over: 60, rule)
  }
}
