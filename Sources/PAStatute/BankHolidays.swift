public import PAPrimitives

/// Bank holidays, and the working days between them.
///
/// `Law` gives them on the days announced and refuses the others; from such a day on they are known as
/// far as the rule goes.
public struct BankHolidays: SubjectLaw, Sendable {
  /// The first day whose bank holidays are kept.
  public static let knownFrom = CivilDate(2024, 1, 1)

  /// The last day whose bank holidays have been announced.
  ///
  /// Those of the year after it follow from the rule and are printed, but `Law` refuses them: a
  /// holiday may yet be proclaimed, as 15 June 2026 was in Scotland.
  public static let announcedThrough = CivilDate(2027, 12, 31)

  /// Whose bank holidays the banks keep when money moves: Bacs and HMRC follow England's.
  public static let payments = Nation.england

  /// A year's bank holidays of a nation.
  private struct Year: Sendable {
    let year: Int
    let days: [(month: Int, day: Int)]
    let source: Citation

    init(_ year: Int, _ standing: Citation.Standing, _ days: (month: Int, day: Int)...) {
      self.year = year
      self.days = days
      source = .act(
        "Banking and Financial Dealings Act 1971",
        standing == .unverified
          ? "Sch 1, by its rule" : "Sch 1 and proclamations, seen in copies and checked by rule",
        standing)
    }

    var dates: [CivilDate] { days.map { CivilDate(year, $0.month, $0.day) } }
  }

  // New Year, Good Friday, Easter Monday, early May, spring, summer, Christmas, Boxing Day.
  private static let englandAndWales = [
    Year(
      2024, .reported, (1, 1), (3, 29), (4, 1), (5, 6), (5, 27), (8, 26), (12, 25), (12, 26)),
    Year(
      2025, .reported, (1, 1), (4, 18), (4, 21), (5, 5), (5, 26), (8, 25), (12, 25), (12, 26)),
    Year(
      2026, .reported, (1, 1), (4, 3), (4, 6), (5, 4), (5, 25), (8, 31), (12, 25), (12, 28)),
    Year(
      2027, .reported, (1, 1), (3, 26), (3, 29), (5, 3), (5, 31), (8, 30), (12, 27), (12, 28)),
    Year(
      2028, .unverified, (1, 3), (4, 14), (4, 17), (5, 1), (5, 29), (8, 28), (12, 25), (12, 26)),
  ]

  // New Year and 2 January, Good Friday, early May, spring, summer, St Andrew, Christmas, Boxing
  // Day; the World Cup's on 15 June 2026, by royal proclamation of 4 February 2026.
  private static let scotland = [
    Year(
      2024, .reported, (1, 1), (1, 2), (3, 29), (5, 6), (5, 27), (8, 5), (12, 2), (12, 25),
      (12, 26)),
    Year(
      2025, .reported, (1, 1), (1, 2), (4, 18), (5, 5), (5, 26), (8, 4), (12, 1), (12, 25),
      (12, 26)),
    Year(
      2026, .reported, (1, 1), (1, 2), (4, 3), (5, 4), (5, 25), (6, 15), (8, 3), (11, 30),
      (12, 25), (12, 28)),
    Year(
      2027, .reported, (1, 1), (1, 4), (3, 26), (5, 3), (5, 31), (8, 2), (11, 30), (12, 27),
      (12, 28)),
    Year(
      2028, .unverified, (1, 3), (1, 4), (4, 14), (5, 1), (5, 29), (8, 7), (11, 30), (12, 25),
      (12, 26)),
  ]

  // England's, with St Patrick's Day and the twelfth of July.
  private static let northernIreland = [
    Year(
      2024, .reported, (1, 1), (3, 18), (3, 29), (4, 1), (5, 6), (5, 27), (7, 12), (8, 26),
      (12, 25), (12, 26)),
    Year(
      2025, .reported, (1, 1), (3, 17), (4, 18), (4, 21), (5, 5), (5, 26), (7, 14), (8, 25),
      (12, 25), (12, 26)),
    Year(
      2026, .reported, (1, 1), (3, 17), (4, 3), (4, 6), (5, 4), (5, 25), (7, 13), (8, 31),
      (12, 25), (12, 28)),
    Year(
      2027, .reported, (1, 1), (3, 17), (3, 26), (3, 29), (5, 3), (5, 31), (7, 12), (8, 30),
      (12, 27), (12, 28)),
    Year(
      2028, .unverified, (1, 3), (3, 17), (4, 14), (4, 17), (5, 1), (5, 29), (7, 12), (8, 28),
      (12, 25), (12, 26)),
  ]

  private static let daysOfEnglandAndWales = Set(englandAndWales.flatMap(\.dates))
  private static let daysOfScotland = Set(scotland.flatMap(\.dates))
  private static let daysOfNorthernIreland = Set(northernIreland.flatMap(\.dates))

  /// Whether a day is a bank holiday in a nation.
  public func contains(_ day: CivilDate, _ nation: Nation) -> Bool {
    switch nation {
    case .england, .wales: BankHolidays.daysOfEnglandAndWales.contains(day)
    case .scotland: BankHolidays.daysOfScotland.contains(day)
    case .northernIreland: BankHolidays.daysOfNorthernIreland.contains(day)
    }
  }

  /// Whether a day is neither of a weekend nor a bank holiday.
  public func isWorkingDay(_ day: CivilDate, _ nation: Nation = BankHolidays.payments) -> Bool {
    !day.weekday.isWeekend && !contains(day, nation)
  }

  /// The day itself where it is a working day, else the last one before it.
  public func previousWorkingDay(
    onOrBefore day: CivilDate, _ nation: Nation = BankHolidays.payments
  ) -> CivilDate {
    var found = day
    while !isWorkingDay(found, nation) { found = found.adding(days: -1) }
    return found
  }

  /// The working day so many working days before a day.
  public func workingDay(
    _ count: Int, before day: CivilDate, _ nation: Nation = BankHolidays.payments
  ) -> CivilDate {
    precondition(count > 0, "count back at least one working day")
    var found = day
    for _ in 0..<count {
      found = previousWorkingDay(onOrBefore: found.adding(days: -1), nation)
    }
    return found
  }

  static let timeline = Timeline(figures) { _ in BankHolidays() }

  static var timelines: [any Confirmed] { [timeline] }

  /// Every figure of the subject.
  static var figures: [PublishedFigure] {
    [
      ("England and Wales", englandAndWales), ("Scotland", scotland),
      ("Northern Ireland", northernIreland),
    ].map { nation, years in
      PublishedFigure(
        .bankHolidays, nation, confirmedThrough: announcedThrough,
        years.map { year in
          .init(
            from: CivilDate(year.year, 1, 1),
            valueText: year.dates.map(\.withoutYear).joined(separator: ", "),
            source: year.source)
        })
    }
  }
}

extension LawTable<BankHolidays> {
  /// Bank holidays, and the working days between them.
  public static var bankHolidays: Self { LawTable(.bankHolidays, BankHolidays.timeline) }
}

extension CivilDate {
  /// `25 December`.
  fileprivate var withoutYear: String { "\(day) \(CivilDate.monthNames[month - 1])" }
}
