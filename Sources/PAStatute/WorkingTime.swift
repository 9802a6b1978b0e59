public import PAPrimitives

/// What the Working Time Regulations 1998 ask of hours and rest.
///
/// Whether a PA in a private household is in "domestic service", for whom the weekly and night limits do not hold
/// (reg 19), is argued: so what goes beyond them is told with that doubt, and blocks nothing.
public enum WorkingTime {
  private static func regulation(_ place: StaticString) -> Citation {
    .workingTime(place, .reported)
  }

  /// The most hours a week on average; who has opted out is not held to it.
  public static let weeklyHours = Cited(
    "Working time a week on average", Minutes.hours(48), regulation("reg 4(1)"))
  /// The weeks over which that average is taken.
  public static let referenceWeeks = Cited(
    "Weeks of the average of working time", 17, regulation("reg 4(3)"))
  /// The most hours of a night worker in each 24, on average.
  public static let nightHours = Cited(
    "Night work in each 24 hours on average", Minutes.hours(8), regulation("reg 6(1)"))
  /// The night where nothing else is agreed, in hours from the midnight before its evening.
  public static let night = Cited(
    "Night time, hours from midnight before it", Int64(23)..<30, regulation("reg 2(1)"))
  /// Who works so much of the night on most working days is a night worker.
  public static let nightWorkersHours = Cited(
    "Hours of the night that make a night worker", Minutes.hours(3), regulation("reg 2(1)"))
  /// Rest in each 24 hours.
  public static let dailyRest = Cited(
    "Daily rest without a break", Minutes.hours(11), regulation("reg 10(1)"))
  /// Rest in each seven days, or twice in fourteen, or twice as long at once.
  public static let weeklyRest = Cited(
    "Weekly rest without a break", Minutes.hours(24), regulation("reg 11(1)-(2)"))
  /// A shift that is longer has a break.
  public static let breakAfter = Cited(
    "Working time after which a break is due", Minutes.hours(6), regulation("reg 12(1)"))
  /// How long that break is at least.
  public static let shortestBreak = Cited(
    "Break from work at least", Minutes(20), regulation("reg 12(3)"))

  /// Under which age the rules for young workers hold.
  public static let adultAge = Cited("Young workers are below age", 18, regulation("reg 2(1)"))
  /// The most hours a day of a young worker.
  public static let youngDailyHours = Cited(
    "Young worker's working time a day", Minutes.hours(8), regulation("reg 5A(1)(a)"))
  /// The most hours a week of a young worker.
  public static let youngWeeklyHours = Cited(
    "Young worker's working time a week", Minutes.hours(40), regulation("reg 5A(1)(b)"))
  /// Rest of a young worker in each 24 hours.
  public static let youngDailyRest = Cited(
    "Young worker's daily rest", Minutes.hours(12), regulation("reg 10(2)"))
  /// Rest of a young worker in each week.
  public static let youngWeeklyRest = Cited(
    "Young worker's weekly rest", Minutes.hours(48), regulation("reg 11(3)"))
  /// In one of these nobody below that age works, in hours from the evening's midnight.
  public static let youngNights = Cited(
    "Young worker's night, hours from midnight before it", [Int64(22)..<30, 23..<31],
    regulation("reg 6A"))
  /// A young worker's shift that is longer has a break.
  public static let youngBreakAfter = Cited(
    "Young worker's working time after which a break is due", Minutes(270), regulation("reg 12(4)"))
  /// How long that break is at least.
  public static let youngShortestBreak = Cited(
    "Young worker's break at least", Minutes(30), regulation("reg 12(4)"))
}
