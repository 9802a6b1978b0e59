public import PAPrimitives
import PAStatute

// What an hour of leave pays. A week of leave pays a week's pay (WTR 1998 reg 16), and leave is counted in hours here:
//
//   pay that does not vary   the contract's rate (ERA 1996 s 221(2)); where the weeks before paid more than the
//                            contract's week, their average over its hours: regular overtime (reg 16(3ZA))
//   pay that varies          pay of the paid weeks before over their hours (reg 16(1A)): 52 of the last 104, in
//                            Northern Ireland 12 (ERO 1996 arts 17 to 20)
//
// Other time away that is paid pays the same hour, by the part of it that the contract says.

/// What an hour of leave pays, and why.
public enum HourOfLeave: Hashable, Sendable {
  /// The contract's rate, which does not vary.
  case rate(Money)
  /// Pay of the weeks before the leave over the hours that is for.
  case average(WeeksAveraged)
  /// Pay of the weeks before over the contract's own hours of them, where its rates are several and more was worked:
  /// regular overtime is in it. Leave without that pays the average hour.
  case averageWeek(WeeksAveraged, week: Minutes)
  /// The contract's rate, and what the weeks before paid on average above their own contract's week.
  case overtime(Money, WeeksAveraged, above: Money, week: Minutes)
  /// The lowest rate for an hour: no week before it is known that was paid.
  case lowestRate(Money)
  /// Nothing says what an hour pays.
  case unknown
}

extension Contract {
  /// What an hour of leave pays that begins on a day.
  ///
  /// - Parameters:
  ///   - day: The first day of the leave.
  ///   - employer: The books.
  ///   - weeks: The weeks that were paid, those of the run too.
  ///   - holiday: The law.
  /// - Returns: The hour.
  func hourOfLeave(
    from day: CivilDate, for employer: Employer, after weeks: PayWeeks,
    under holiday: HolidayTable
  ) -> HourOfLeave {
    guard let version = version(on: day) ?? versions.first else { return .unknown }
    let hourly = version.hourlyRates(for: employer)
    let averaged = averagedWeeks(before: day, for: employer, after: weeks, under: holiday)
    if version.hours == .regular, let rate = hourly.first, Set(hourly).count == 1,
      let week = version.weekly, week > .zero
    {
      // Each week by its own terms: hours that were fewer since were no overtime then.
      let fixed = averaged.weeks.map { held in
        contractPay(of: held, for: employer, usually: (rate, week))
      }.total
      let above = averaged.pay.slice(above: fixed)
      return above > .zero ? .overtime(rate, averaged, above: above, week: week) : .rate(rate)
    }
    if version.hours == .regular {
      let weeks = averaged.weeks.reduce(Minutes.zero) { sum, held in
        sum + ((self.version(on: held.ends) ?? version).weekly ?? version.weekly ?? .zero)
      }
      if weeks > .zero, averaged.time > weeks { return .averageWeek(averaged, week: weeks) }
    }
    if averaged.time > .zero { return .average(averaged) }
    return hourly.min().map { .lowestRate($0) } ?? .unknown
  }
}

extension Contract {
  /// What an hour of an appointment or of a suspension for maternity pays, where pay does not vary: a week's pay over its
  /// hours, without overtime (ERA 1996 ss 56, 69 and 221(2)); only holiday has that in it (WTR reg 16(3ZA)).
  func hourOfTimeOff(
    _ kind: AbsenceKind, from day: CivilDate, for employer: Employer
  ) -> HourOfLeave? {
    guard kind == .antenatal || kind == .maternitySuspension,
      let version = version(on: day) ?? versions.first, version.hours == .regular
    else { return nil }
    let hourly = Set(version.hourlyRates(for: employer))
    return hourly.count == 1 ? hourly.first.map { .rate($0) } : nil
  }
}

extension Contract {
  /// What a week pays by its own terms: where they change in it, each day by those of the day, of the time normally worked
  /// on it, or a seventh of the week's.
  fileprivate func contractPay(
    of week: PaidWeek, for employer: Employer, usually usual: (rate: Money, week: Minutes)
  ) -> Money {
    func rate(_ terms: ContractVersion?) -> Money {
      terms?.hourlyRates(for: employer).min() ?? usual.rate
    }
    let (first, last) = (version(on: week.begins), version(on: week.ends))
    guard let first, let last, first != last else {
      return rate(last).perHour(for: last?.weekly ?? usual.week, .payLine)
    }
    var pence: Int64 = 0
    for day in week.days.all {
      let terms = version(on: day)
      let sevenths =
        terms?.days.isEmpty ?? true
        ? (terms?.weekly ?? usual.week).count : 7 * (normalTime(on: day) ?? .zero).count
      pence += rate(terms).pence * sevenths
    }
    return Money(pence: pence).scaled(by: 1, over: 7 * 60, .payLine)
  }
}

extension Recorder {
  /// What time away pays by an hour of leave, rounded once.
  ///
  /// - Parameters:
  ///   - time: How long.
  ///   - basic: What of it pays the contract's rate alone: additional leave, where the contract says so.
  ///   - share: The part that is paid.
  ///   - hour: The hour.
  ///   - label: What the time is.
  /// - Returns: Pay.
  mutating func pay(
    _ time: Minutes, basic: Minutes = .zero, of share: Rate, at hour: HourOfLeave,
    called label: WorkingLabel = .timeAway
  ) -> Money {
    fact(label, .minutes(time))
    guard share > .zero else {
      fact(.partPaidOfLeave, .rate(share))
      return .zero
    }
    let whole: Money
    switch hour {
    case .rate(let rate):
      fact(.hourlyRate, .money(rate))
      whole = parts(.minutesAtHourlyRate, of: rate, time.count, over: 60, .payLine)
    case .lowestRate(let rate):
      fact(.weeksNotKnown, .count(0))
      fact(.hourlyRate, .money(rate))
      whole = parts(.minutesAtHourlyRate, of: rate, time.count, over: 60, .payLine)
    case .average(let weeks):
      let pay = tell(weeks)
      fact(.hoursOfWeeks, .minutes(weeks.time))
      whole = parts(.averageOfWeeks, of: pay, time.count, over: weeks.time.count, .payLine)
    case .averageWeek(let weeks, let ofContract):
      let pay = tell(weeks)
      fact(.hoursOfWeeks, .minutes(weeks.time))
      fact(.hoursOfContractWeeks, .minutes(ofContract))
      if basic > .zero { fact(.basicLeave, .minutes(basic), HourOfLeave.additional) }
      let normal =
        basic < time
        ? parts(
          .averageOfWeeks, of: pay, (time - basic).count, over: ofContract.count, .payLine) : .zero
      whole =
        basic > .zero
        ? normal
          + parts(.averageOfHours, of: pay, basic.count, over: weeks.time.count, .payLine) : normal
    case .overtime(let rate, let weeks, let above, let week):
      fact(.hourlyRate, .money(rate))
      let atRate = parts(.minutesAtHourlyRate, of: rate, time.count, over: 60, .payLine)
      if basic > .zero { fact(.basicLeave, .minutes(basic), HourOfLeave.additional) }
      guard basic < time else {
        whole = atRate
        break
      }
      _ = tell(weeks)
      let more = step(.aboveContractWeek, above)
      fact(.hoursOfContractWeek, .minutes(week))
      whole =
        atRate
        + parts(
          .averageOfWeeks, of: more, (time - basic).count,
          over: week.count * Int64(weeks.weeks.count), .payLine)
    case .unknown: return .zero
    }
    guard share < .whole else { return whole }
    return apply(.partPaidOfLeave, share, to: whole, .payLine)
  }

  private mutating func tell(_ weeks: WeeksAveraged) -> Money {
    fact(
      .weeksAveraged, .count(weeks.weeks.count),
      weeks.isNorthernIreland ? HourOfLeave.northernIreland : HourOfLeave.source)
    if weeks.unpaid > 0 { fact(.weeksWithoutPay, .count(weeks.unpaid)) }
    if weeks.ofLeave > 0 { fact(.weeksOfLeave, .count(weeks.ofLeave)) }
    if let first = weeks.weeks.last { fact(.firstWeekAveraged, .date(first.begins)) }
    return step(.payOfWeeks, weeks.pay)
  }
}

extension HourOfLeave {
  fileprivate static let northernIreland = Citation.workingTimeInNorthernIreland("reg 20", .read)
  fileprivate static let additional = Citation.workingTime("regs 13A and 16(3ZA)", .reported)
  fileprivate static let source = Citation.workingTime("reg 16", .read)
}
