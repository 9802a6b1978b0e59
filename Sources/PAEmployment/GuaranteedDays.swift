import PAPrimitives
import PAStatute

// A lay-off pays what the contract says, and no less than the guarantee payment of the day: the day's normal hours at an
// hour's pay, up to a limit, on no more days in any three months than a week normally has, five at most (ERA 1996
// ss 28 to 35). What the contract pays for a day goes against it (s 32).

extension GrossPay {
  /// Pays a lay-off day by day.
  ///
  /// - Parameters:
  ///   - line: The line, with what bears each day.
  ///   - contract: The employment.
  ///   - employer: The books.
  ///   - weeks: The weeks that were paid before.
  ///   - law: The law of the days.
  ///   - sheet: Where the working is taken down, its heading open.
  /// - Returns: Pay of all its days.
  mutating func payLayOff(
    _ line: PayLine, under contract: Contract, for employer: Employer, after weeks: PayWeeks,
    _ law: Law, _ sheet: inout Worksheet
  ) -> Money {
    guard let began = line.began else { return .zero }
    var times: [CivilDate: Minutes] = [:]
    for share in line.shares { times[share.on, default: .zero] += Minutes(share.weight) }
    var total = Money.zero
    var without = 0
    for (day, time) in times.sorted(by: { $0.key < $1.key }) {
      let table = law[.guaranteePay, on: day]
      let hour = contract.basicHour(
        from: began, for: employer, after: weeks, weeks: table.referenceWeeks.value)
      var own = Worksheet()
      own.begin(.payLine(0), .payLine, about: "")
      let whole = own.pay(time, of: .whole, at: hour)
      let agreed = own.pay(time, of: line.share, at: hour)
      let isGuaranteed =
        employer.nation.isGreatBritain && agreed < min(whole, table.dayLimit.value)
        && contract.isGuaranteed(day, table) && leave.isGuaranteed(day, of: contract, table)
      guard isGuaranteed else {
        if agreed < whole { without += 1 }
        total += agreed
        continue
      }
      leave.noteGuaranteed(day)
      sheet.fact(.guaranteedDay, .date(day))
      sheet.fact(.timeAway, .minutes(time))
      let pay = sheet.step(.payOfDay, whole)
      let limit = sheet.take(table.dayLimit)
      total += sheet.step(.guaranteePay, min(pay, limit))
    }
    if without > 0 { sheet.fact(.daysWithoutGuarantee, .count(without)) }
    return sheet.total(total)
  }
}

extension Contract {
  /// What an hour pays without overtime: the rate that does not vary, else that of the paid weeks before over their
  /// hours (ERA 1996 ss 221 to 224).
  fileprivate func basicHour(
    from day: CivilDate, for employer: Employer, after paid: PayWeeks, weeks: Int
  ) -> HourOfLeave {
    guard let version = version(on: day) ?? versions.first else { return .unknown }
    let hourly = version.hourlyRates(for: employer)
    if version.hours == .regular, let rate = hourly.first, Set(hourly).count == 1 {
      return .rate(rate)
    }
    let averaged = paid.averaged(
      before: day, since: averagedSince, most: weeks, reach: PayWeeks.kept)
    if averaged.time > .zero { return .average(averaged) }
    return hourly.min().map { .lowestRate($0) } ?? .unknown
  }

  /// Whether a day has a guarantee payment: work is normally done on it, and the employment is long enough.
  fileprivate func isGuaranteed(_ day: CivilDate, _ table: GuaranteePayTable) -> Bool {
    normalTime(on: day) != nil
      && averagedSince.adding(months: table.leastMonths.value) <= day
  }
}

extension LeaveAccount {
  /// Notes a day that guarantee pay is paid for, and forgets those that no late day is looked at with any more.
  fileprivate mutating func noteGuaranteed(_ day: CivilDate) {
    guaranteedDays = (guaranteedDays + [day]).sorted()
    let last = guaranteedDays[guaranteedDays.count - 1]
    guaranteedDays.removeAll { $0 < last.adding(months: -12) }
  }

  /// Whether one day more is no more than any three months with it may have.
  fileprivate func isGuaranteed(
    _ day: CivilDate, of contract: Contract, _ table: GuaranteePayTable
  ) -> Bool {
    guard let version = contract.version(on: day), !guaranteedDays.contains(day) else {
      return false
    }
    let most = min(version.days.count, table.mostDays.value)
    let days = guaranteedDays + [day]
    return days.filter { $0 >= day && $0 < day.adding(months: table.months.value) }
      .allSatisfy { last in
        let first = last.adding(months: -table.months.value)
        return days.count { $0 > first && $0 <= last } <= most
      }
  }
}
