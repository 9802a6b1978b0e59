/// How often somebody is paid.
public enum PayFrequency: String, Hashable, Sendable, CaseIterable {
  /// Every week.
  case weekly
  /// Every two weeks.
  case fortnightly
  /// Every four weeks.
  case fourweekly
  /// Every calendar month.
  case monthly

  /// The short form in a period's name: `W`, `F`, `4W`, `M`.
  public var code: String {
    switch self {
    case .weekly: "W"
    case .fortnightly: "F"
    case .fourweekly: "4W"
    case .monthly: "M"
    }
  }

  /// The frequency of a short form.
  public init?(code: some StringProtocol) {
    self.init(bytes: code.utf8)
  }

  /// Reads it byte by byte: a journal has thousands.
  fileprivate init?(bytes: some Sequence<UInt8>) {
    guard let found = PayFrequency.allCases.first(where: { $0.code.utf8.elementsEqual(bytes) })
    else { return nil }
    self = found
  }

  /// Weeks in a pay period, or nil for a month.
  @inlinable public var weeks: Int? {
    switch self {
    case .weekly: 1
    case .fortnightly: 2
    case .fourweekly: 4
    case .monthly: nil
    }
  }

  /// Pay periods in a year that has no extra one: 52, 26, 13 or 12.
  @inlinable public var periodsInYear: Int {
    switch self {
    case .weekly: 52
    case .fortnightly: 26
    case .fourweekly: 13
    case .monthly: 12
    }
  }

  /// Tax weeks or tax months in a pay period: PAYE's n for period 1.
  @inlinable public var taxPeriods: Int { weeks ?? 1 }

  /// Tax weeks or tax months in a year: PAYE's N, 52 or 12.
  @inlinable public var taxPeriodsInYear: Int { self == .monthly ? 12 : 52 }
}

/// A pay period counted in its tax year: the eighth four weeks of 2026-27 is `2026-27/4W08`.
///
/// The number counts blocks of that frequency from 6 April; the block is the one the scheduled pay
/// date falls in. HMRC's own number is that of the block's last week or month.
public struct TaxPeriod: Hashable, Sendable {
  public let year: TaxYear
  /// How often pay is made.
  public let frequency: PayFrequency
  /// Which block of that frequency, from 1; 53, 27 and 14 are the extra ones.
  public let number: Int

  /// A period, nil where the year has none of that number.
  public init?(_ year: TaxYear, _ frequency: PayFrequency, _ number: Int) {
    let extra = frequency == .monthly ? 0 : 1
    guard number >= 1, number <= frequency.periodsInYear + extra else { return nil }
    self.year = year
    self.frequency = frequency
    self.number = number
  }

  /// The period a pay date falls in.
  public init(of payDate: CivilDate, _ frequency: PayFrequency) {
    let year = TaxYear(containing: payDate)
    self.year = year
    self.frequency = frequency
    if let weeks = frequency.weeks {
      number = year.firstDay.days(to: payDate) / (7 * weeks) + 1
    } else {
      number = year.month(of: payDate)
    }
  }

  /// Its days: a tax month, or a block of weeks from 6 April that the tax year's end may cut short.
  public var days: DateRange {
    guard let weeks = frequency.weeks else { return year.days(ofMonth: number) }
    let first = year.firstDay.adding(days: (number - 1) * weeks * 7)
    return DateRange(first).including(min(first.adding(days: weeks * 7 - 1), year.lastDay))
  }

  /// HMRC's number for it: tax week 2k, 4k or k, or the tax month.
  ///
  /// The 27th fortnight reports 54, the 14th four weeks 56 (PAYE70015).
  public var hmrcNumber: Int { number * frequency.taxPeriods }

  /// Whether it is week 53, 54 or 56, which is always worked on its own.
  public var isExtra: Bool { number > frequency.periodsInYear }
}

extension TaxPeriod: Comparable {
  /// Earlier periods first; of one year and number, the shorter frequency first.
  public static func < (left: TaxPeriod, right: TaxPeriod) -> Bool {
    (left.year, left.number, left.frequency.taxPeriodsInYear)
      < (right.year, right.number, right.frequency.taxPeriodsInYear)
  }
}

extension TaxPeriod: CustomStringConvertible {
  /// The period without its year: `4W08`, `W53`, `M12`.
  public var label: String { "\(frequency.code)\(number < 10 ? "0" : "")\(number)" }

  /// With its year: `2026-27/4W08`.
  public var description: String { "\(year)/\(label)" }

  /// Reads `4W08` in a year.
  public init?(label: some StringProtocol, in year: TaxYear) {
    self.init(label: Array(label.utf8)[...], in: year)
  }

  /// Reads it byte by byte: a journal has thousands.
  private init?(label: ArraySlice<UInt8>, in year: TaxYear) {
    guard let frequency = PayFrequency(bytes: label.dropLast(2)), label.count >= 3,
      let number = label.suffix(2).number
    else { return nil }
    self.init(year, frequency, number)
  }

  /// Reads `2026-27/4W08`.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count > 8, bytes[7] == UInt8(ascii: "/"), let year = TaxYear(bytes: bytes[..<7])
    else { return nil }
    self.init(label: bytes[8...], in: year)
  }
}
