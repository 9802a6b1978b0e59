/// A tax year: 6 April to 5 April.
public struct TaxYear: Hashable, Comparable, Sendable {
  /// The calendar year it begins in.
  public let startYear: Int

  /// The tax year beginning on 6 April of a year.
  public init(startYear: Int) { self.startYear = startYear }

  /// The tax year a day falls in.
  public init(containing day: CivilDate) {
    let (year, month, dayOfMonth) = day.parts
    startYear = (month, dayOfMonth) >= (4, 6) ? year : year - 1
  }

  /// 6 April.
  public var firstDay: CivilDate { CivilDate(known: startYear, 4, 6) }
  /// 5 April.
  public var lastDay: CivilDate { CivilDate(known: startYear + 1, 4, 5) }
  public var next: TaxYear { TaxYear(startYear: startYear + 1) }
  /// The tax year before.
  public var previous: TaxYear { TaxYear(startYear: startYear - 1) }

  /// Whether the first comes before the second.
  public static func < (left: TaxYear, right: TaxYear) -> Bool { left.startYear < right.startYear }

  /// The tax month a day falls in: 1 is 6 April to 5 May.
  ///
  /// The day must be of this year.
  public func month(of day: CivilDate) -> Int {
    let (year, month, dayOfMonth) = day.parts
    return (year * 12 + month) - (startYear * 12 + 4) + (dayOfMonth >= 6 ? 1 : 0)
  }

  /// The tax week a day falls in, 1 to 53.
  ///
  /// The day must be of this year.
  public func week(of day: CivilDate) -> Int { firstDay.days(to: day) / 7 + 1 }

  /// First and last day of a tax month, 1 to 12.
  public func days(ofMonth month: Int) -> DateRange {
    let first = CivilDate(known: startYear, 4, 6).adding(months: month - 1)
    return DateRange(first).including(first.adding(months: 1).adding(days: -1))
  }
}

extension TaxYear: CustomStringConvertible {
  /// `2026-27`.
  public var description: String {
    let end = (startYear + 1) % 100
    return "\(startYear)-\(end < 10 ? "0" : "")\(end)"
  }

  /// Reads `2026-27`, nil where the second year does not follow the first.
  public init?(_ text: some StringProtocol) { self.init(bytes: Array(text.utf8)[...]) }

  /// Reads it figure by figure: a journal has thousands.
  init?(bytes: ArraySlice<UInt8>) {
    guard bytes.count == 7, bytes[bytes.startIndex + 4] == UInt8(ascii: "-"),
      let start = bytes.prefix(4).number, 1_900...2_198 ~= start,
      bytes.suffix(2).number == (start + 1) % 100
    else { return nil }
    self.init(startYear: start)
  }
}

extension ArraySlice<UInt8> {
  /// What its figures say; nil where one is none.
  var number: Int? {
    var sum = 0
    for byte in self {
      guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte else { return nil }
      sum = sum * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return sum
  }
}
