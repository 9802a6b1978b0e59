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
    var total = Money.zero
    var without = 0
    for (day, time) in line.times {
      let pay = contract.layOffPay(
        of: time, on: day, share: line.share, for: employer, after: weeks, law)
      let isGuaranteed =
        employer.nation.isGreatBritain && pay.agreed < pay.guarantee
        && contract.isGuaranteed(day, time, pay.table)
        && leave.isGuaranteed(day, of: contract, pay.table)
      guard isGuaranteed else {
        if pay.agreed < pay.whole { without += 1 }
        total += pay.agreed
        continue
      }
      leave.noteGuaranteed(day)
      // The working may go to others with the payslip, and says nothing of why the PA was away.
      sheet.fact(.dayAway, .date(day))
      sheet.fact(.timeAway, .minutes(time))
      _ = sheet.step(.payOfDay, pay.whole)
      total += sheet.step(.paidForDay, pay.guarantee)
    }
    if without > 0 { sheet.fact(.otherDaysAway, .count(without)) }
    return sheet.total(total)
  }
}

extension PayLine {
  /// Its time by days, the earliest first.
  fileprivate var times: [(day: CivilDate, time: Minutes)] { shares.times }
}

extension [PayLine.Share] {
  /// The time that they bear by days, the earliest first.
  fileprivate var times: [(day: CivilDate, time: Minutes)] {
    var times: [CivilDate: Minutes] = [:]
    for share in self { times[share.on, default: .zero] += Minutes(share.weight) }
    return times.map { (day: $0.key, time: $0.value) }.sorted { $0.day < $1.day }
  }
}

extension LeaveRise {
  /// What a lay-off paid by one contract's terms, day by day: of days that were guaranteed no less than the guarantee.
  func layOffPay(
    under contract: Contract, share: Rate, guaranteed: [CivilDate], for employer: Employer,
    after weeks: PayWeeks, _ law: Law
  ) -> Money {
    shares.times.map { day, time in
      let pay = contract.layOffPay(
        of: time, on: day, share: share, for: employer, after: weeks, law)
      return guaranteed.contains(day) ? max(pay.agreed, pay.guarantee) : pay.agreed
    }.total
  }
}

/// What a day of lay-off may pay.
private struct LayOffPay {
  let table: GuaranteePayTable
  /// All of the day's pay.
  let whole: Money
  /// What the contract pays of it.
  let agreed: Money
  /// What is guaranteed: the day's pay up to the limit.
  let guarantee: Money
}

extension Contract {
  /// What a day of lay-off may pay, by the terms of the day (ERA 1996 s 30(2)).
  fileprivate func layOffPay(
    of time: Minutes, on day: CivilDate, share: Rate, for employer: Employer,
    after weeks: PayWeeks, _ law: Law
  ) -> LayOffPay {
    let table = law[.guaranteePay, on: day]
    let hour = basicHour(
      from: day, for: employer, after: weeks, weeks: table.referenceWeeks.value)
    var sheet = Worksheet()
    sheet.begin(.payLine(0), .payLine, about: "")
    let whole = sheet.pay(time, of: .whole, at: hour)
    return LayOffPay(
      table: table, whole: whole, agreed: sheet.pay(time, of: share, at: hour),
      guarantee: min(whole, table.dayLimit.value))
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

  /// Whether a day has a guarantee payment: work is normally done on it and none was, throughout the day (s 28(1)), and
  /// the employment is long enough.
  fileprivate func isGuaranteed(
    _ day: CivilDate, _ time: Minutes, _ table: GuaranteePayTable
  ) -> Bool {
    normalTime(on: day).map { time >= $0 } ?? false
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
    // Every three months that hold it, by their last days.
    return days.allSatisfy { last in
      let first = last.adding(months: -table.months.value)
      guard first < day, day <= last else { return true }
      return days.count { $0 > first && $0 <= last } <= most
    }
  }
}
