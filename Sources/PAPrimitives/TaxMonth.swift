/// A tax month, by which HMRC is paid: 1 is 6 April to 5 May.
public struct TaxMonth: Hashable, Sendable {
  public let year: TaxYear
  /// 1 to 12.
  public let number: Int

  /// A tax month, nil where there is none of that number.
  public init?(_ year: TaxYear, _ number: Int) {
    guard 1...12 ~= number else { return nil }
    self.year = year
    self.number = number
  }

  /// The tax month a day falls in.
  public init(containing day: CivilDate) {
    year = TaxYear(containing: day)
    number = year.month(of: day)
  }

  /// First and last day.
  public var days: DateRange { year.days(ofMonth: number) }
}

extension TaxMonth {
  /// The months it is paid with: itself alone, or its quarter.
  public func bill(quarterly: Bool) -> ClosedRange<TaxMonth> {
    let length = quarterly ? 3 : 1
    let first = (number - 1) / length * length + 1
    guard let begin = TaxMonth(year, first), let end = TaxMonth(year, first + length - 1) else {
      return self...self
    }
    return begin...end
  }
}

extension TaxMonth: Comparable {
  /// Whether the first comes before the second.
  public static func < (left: TaxMonth, right: TaxMonth) -> Bool {
    (left.year, left.number) < (right.year, right.number)
  }
}

extension TaxMonth: CustomStringConvertible {
  /// `2026-27/M07`.
  public var description: String { "\(year)/M\(number < 10 ? "0" : "")\(number)" }

  /// Reads `2026-27/M07`.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 11, bytes[7] == UInt8(ascii: "/"), bytes[8] == UInt8(ascii: "M"),
      let year = TaxYear(bytes: bytes[..<7]), let number = bytes[9...].number
    else { return nil }
    self.init(year, number)
  }
}

/// A calendar month, by which pension schemes are paid.
public struct CalendarMonth: Hashable, Comparable, Sendable {
  /// Its first day.
  public let first: CivilDate

  /// The calendar month a day falls in.
  public init(containing day: CivilDate) {
    let (year, month, _) = day.parts
    first = CivilDate(known: year, month, 1)
  }

  /// The month after.
  public var next: CalendarMonth { CalendarMonth(containing: first.adding(months: 1)) }

  /// A day of it.
  public func day(_ number: Int) -> CivilDate { first.adding(days: number - 1) }

  /// Whether the first comes before the second.
  public static func < (left: CalendarMonth, right: CalendarMonth) -> Bool {
    left.first < right.first
  }
}

extension CalendarMonth: CustomStringConvertible {
  /// `2026-10`.
  public var description: String { String("\(first)".prefix(7)) }

  /// Reads `2026-10`.
  public init?(_ text: String) {
    guard text.utf8.count == 7, let first = CivilDate("\(text)-01") else { return nil }
    self.init(containing: first)
  }
}
