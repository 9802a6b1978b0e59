package import PAPrimitives
package import PAStatute

// Leave that is counted in weeks, brought to hours by the contract: of regular hours its own week, of hours that vary
// the average of the weeks before. Terms that stay the same for the whole leave year give what GOV.UK's calculator
// gives; terms that change in it give each its days' part.

/// Leave of one leave year that an employment's terms count in weeks.
struct LeaveInWeeks: Hashable {
  /// Terms with the same week, and their days in the leave year.
  struct Stretch: Hashable {
    var days: DateRange
    /// Hours of a week, or of all weeks that are averaged.
    var week: Minutes
    /// How many weeks those are.
    var weeks = 1
    /// Days of work in a week.
    var daysAWeek: Int
    /// Weeks of leave a year.
    var leave: WeeksOfLeave
    /// Whether the week is an average of hours that vary.
    var isAverage: Bool
  }

  /// The leave year.
  let year: DateRange
  /// The stretches, the earliest first; never empty.
  let stretches: [Stretch]
  /// Which part of a year's leave the employment has in the leave year; nil where terms change in it.
  let part: HolidayEntitlement.Part?
  /// All leave of the leave year.
  let whole: Minutes
  /// What of it is earned by the day that was asked.
  let earned: Minutes
  /// The part of it that may be taken by then, where the first year of the employment gives it by twelfths.
  let monthsEarned: Int?
}

extension Contract {
  /// Leave of a leave year so far as the contract's terms count it in weeks; nil where none does, or no week is known.
  ///
  /// - Parameters:
  ///   - year: The days of the leave year.
  ///   - day: The day by which it is earned.
  ///   - employer: The books, for the nation.
  ///   - weeks: The weeks that were paid, which hours that vary are averaged over.
  ///   - holiday: The law.
  /// - Returns: The leave.
  func leaveInWeeks(
    of year: DateRange, by day: CivilDate, for employer: Employer, averaging weeks: PayWeeks,
    under holiday: HolidayTable
  ) -> LeaveInWeeks? {
    let employed = Span(from: max(span.from, year.first), to: span.to.map { min($0, year.last) })
    let last = employed.to ?? year.last
    guard employed.from <= last else { return nil }
    var stretches: [LeaveInWeeks.Stretch] = []
    var countedDays = 0
    let changes = Set(versions.map { max($0.from, employed.from) }).filter { $0 <= last }.sorted()
    for (place, from) in changes.enumerated() {
      let to = place + 1 < changes.count ? changes[place + 1].adding(days: -1) : last
      guard let version = version(on: from),
        version.countsLeaveInWeeks(in: employer.nation, from: year.first, under: holiday),
        var stretch = stretch(
          of: version, from: from, to: to, for: employer, averaging: weeks, by: day, under: holiday)
      else { continue }
      countedDays += stretch.days.count
      if let before = stretches.last, before.isSame(as: stretch),
        before.days.last.adding(days: 1) == from
      {
        stretch.days = before.days.including(to)
        stretches.removeLast()
      }
      stretches.append(stretch)
    }
    guard let first = stretches.first else { return nil }
    let begun = min(continuousFrom ?? span.from, span.from)
    let isFirstYear = day < begun.adding(months: 12) && day < last
    let months = (0..<12).map { begun.adding(months: $0) }
      .filter { $0 >= year.first && $0 <= day }
    if stretches.count == 1, countedDays == employed.from.days(to: last) + 1 {
      let leave = HolidayEntitlement(
        of: year, employed: Span(from: employed.from, to: span.to), daysAWeek: first.daysAWeek,
        weeks: first.leave, under: holiday)
      let earned = isFirstYear ? leave.accrued(by: day, in: year, since: begun) : leave
      return LeaveInWeeks(
        year: year, stretches: stretches, part: leave.part,
        whole: leave.time(ofWeek: first.week, of: first.weeks),
        earned: earned.time(ofWeek: first.week, of: first.weeks),
        monthsEarned: isFirstYear ? months.count : nil)
    }
    let whole = stretches.leave(parted: { Int64($0.days.count) }, over: Int64(year.count), holiday)
    let byMonth = stretches.leave(
      parted: { held in Int64(months.filter { held.days.contains($0) }.count) }, over: 12, holiday)
    return LeaveInWeeks(
      year: year, stretches: stretches, part: nil, whole: whole,
      earned: isFirstYear ? min(whole, byMonth) : whole,
      monthsEarned: isFirstYear ? months.count : nil)
  }

  /// Terms and their week; nil where no week is known.
  private func stretch(
    of version: ContractVersion, from: CivilDate, to: CivilDate, for employer: Employer,
    averaging weeks: PayWeeks, by day: CivilDate, under holiday: HolidayTable
  ) -> LeaveInWeeks.Stretch? {
    var week = version.weekly
    var weeksAveraged = 0
    if version.hours != .regular {
      let averaged = averagedWeeks(
        before: day.adding(days: 1), for: employer, after: weeks, under: holiday)
      if averaged.time > .zero {
        week = averaged.time
        weeksAveraged = averaged.weeks.count
      }
    }
    guard let week, week > .zero else { return nil }
    return LeaveInWeeks.Stretch(
      days: DateRange(from).including(to), week: week, weeks: max(1, weeksAveraged),
      daysAWeek: version.days.isEmpty ? 5 : version.days.count,
      leave: version.weeksOfLeave ?? holiday.leave.value, isAverage: weeksAveraged > 0)
  }

  /// What of some holiday is additional leave that pays the contract's rate alone: what is beyond the four weeks of
  /// regulation 13 in its leave year, where the contract says so (WTR 1998 regs 13A and 16).
  ///
  /// - Parameters:
  ///   - time: How long the holiday is.
  ///   - began: Its first day.
  ///   - begins: The first day of its leave year.
  ///   - taken: What was taken in that before.
  ///   - employer: The books.
  ///   - holiday: The law.
  /// - Returns: How much of it.
  func basicLeave(
    _ time: Minutes, from began: CivilDate, in begins: CivilDate, after taken: Minutes,
    for employer: Employer, under holiday: HolidayTable
  ) -> Minutes {
    guard let version = version(on: began), version.additionalHoliday == .basic,
      version.hours == .regular
    else { return .zero }
    let year = LeaveYear.days(from: begins)
    guard
      let weeks = leaveInWeeks(
        of: year, by: year.last, for: employer, averaging: PayWeeks(), under: holiday)
    else { return .zero }
    let leave = version.weeksOfLeave ?? holiday.leave.value
    let normal = Minutes(
      weeks.whole.count * Int64(holiday.basicLeave.value.tenths) / Int64(leave.tenths))
    return min(time, max(.zero, taken + time - normal))
  }

  /// The first day that averages of pay look back to.
  var averagedSince: CivilDate { continuousFrom.map { min($0, span.from) } ?? span.from }

  /// The paid weeks before a day that the nation's law averages.
  func averagedWeeks(
    before day: CivilDate, for employer: Employer, after weeks: PayWeeks,
    under holiday: HolidayTable
  ) -> WeeksAveraged {
    let isGreatBritain = employer.nation.isGreatBritain
    var averaged = weeks.averaged(
      before: day, since: averagedSince,
      most: isGreatBritain
        ? holiday.referenceWeeks.value : holiday.referenceWeeksNorthernIreland.value,
      reach: holiday.referenceReach.value)
    averaged.isNorthernIreland = !isGreatBritain
    return averaged
  }
}

extension ContractVersion {
  /// Whether leave is counted in weeks, and not by the hours worked: regular hours, all hours in Northern Ireland, and
  /// leave years that began before 1 April 2024 (WTR 1998 regs 13, 13A and 15B; SI 2023/1426).
  package func countsLeaveInWeeks(
    in nation: Nation, from begins: CivilDate, under holiday: HolidayTable
  ) -> Bool {
    self.holiday == .accrued
      && (hours == .regular || !nation.isGreatBritain || begins < holiday.irregularFrom.value)
  }

  /// Whether leave is earned by the hours worked (WTR 1998 reg 15B).
  package func earnsLeaveByHours(
    in nation: Nation, from begins: CivilDate, under holiday: HolidayTable
  ) -> Bool {
    self.holiday == .accrued && !countsLeaveInWeeks(in: nation, from: begins, under: holiday)
  }

  /// What an hour of work pays: the rates of work that is paid by the hour.
  ///
  /// - Parameter employer: The books, for the elements.
  /// - Returns: The rates, in the order of the books.
  package func hourlyRates(for employer: Employer) -> [Money] {
    rates.filter { rate in
      employer.element(rate.element).map { $0.unit == .hour && $0.kind == .work } ?? false
    }.map(\.amount)
  }
}

extension LeaveInWeeks.Stretch {
  fileprivate func isSame(as other: LeaveInWeeks.Stretch) -> Bool {
    week == other.week && weeks == other.weeks && daysAWeek == other.daysAWeek
      && leave == other.leave
      && isAverage == other.isAverage
  }
}

extension [LeaveInWeeks.Stretch] {
  /// Leave of each stretch's part of a year, together up to a tenth of an hour, as the calculator rounds.
  fileprivate func leave(
    parted part: (Element) -> Int64, over whole: Int64, _ holiday: HolidayTable
  ) -> Minutes {
    // A number that one to seven days a week all divide, for each number of weeks that is averaged.
    let averaged = Set(map(\.weeks)).reduce(1, *)
    let common = Int64(420 * averaged)
    let sum = reduce(Int64(0)) { sum, stretch in
      let days = Int64(stretch.daysAWeek * stretch.weeks)
      let tenths = holiday.tenthsOfDays(aYear: stretch.leave, daysAWeek: stretch.daysAWeek)
      return sum + stretch.week.count * tenths * part(stretch) * (common / days)
    }
    let under = 10 * common * whole * 6
    return Minutes((sum + under - 1) / under * 6)
  }
}
