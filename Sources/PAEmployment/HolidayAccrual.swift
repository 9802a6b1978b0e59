public import PAPrimitives
public import PAStatute

extension HolidayTable {
  /// Whole hours of leave that hours worked in one pay period earn, on irregular hours and in part-years of Great
  /// Britain: 12.07%, a rest under half an hour dropped, half an hour or more made a whole one (WTR 1998 reg 15B as
  /// GOV.UK reads it: 4 hours earn none, 5 earn one).
  ///
  /// - Parameter worked: Hours worked in the pay period, over all its runs.
  /// - Returns: Hours of leave.
  public func hoursAccrued(byWorking worked: DecimalHours) -> Int64 {
    wholeHours(worked.tenThousandths, over: 10_000)
  }

  /// The same of minutes worked.
  public func hoursAccrued(byWorking worked: Minutes) -> Minutes {
    .hours(wholeHours(worked.count, over: 60))
  }

  private func wholeHours(_ count: Int64, over hour: Int64) -> Int64 {
    (count * accrual.value.millionths / hour + 500_000) / 1_000_000
  }
}
