public import PAEmployment
package import PAPrimitives

// A PA may come to be paid at another interval. Towards a longer one, what was paid at the old interval
// inside the first new earnings period is added to its pay, and the National Insurance taken of it comes
// off; what was paid before it stands. Towards a shorter one each payment stands by itself (SSCR 2001 reg
// 18; NIM08500, NIM08510; decision 0017). Earnings periods are tax months, or blocks of two and four weeks
// from 6 April, whatever days the schedule pays for (SSCR 2001 reg 3; NIM08002).

extension UsualPaydays {
  /// The earnings period that pay of an earlier pay period is of: the one of a longer interval that its
  /// payday was in, where the contract had moved to that by then; else its own.
  ///
  /// - Parameters:
  ///   - due: The pay period it was due on.
  ///   - own: The pay period that is paid.
  /// - Returns: The period.
  func joined(_ due: DuePeriod, by own: PayPeriod) -> DuePeriod {
    guard
      let place = before.stay(with: due)
    else { return due }
    let through = before[place].through
    let later = before[(place + 1)...].map { ($0.schedule, $0.through) } + [(schedule, own)]
    for (schedule, last) in later where schedule.frequency.isLonger(than: due.schedule.frequency) {
      let name = TaxPeriod(of: due.period.payDate, schedule.frequency)
      if let period = schedule.period(name), period.days.last > through.days.last,
        period.index <= last.index
      {
        return DuePeriod(schedule, period)
      }
    }
    return due
  }

  /// The pay periods of shorter intervals whose payday was inside an earnings period, and after which the
  /// contract moved to its schedule.
  fileprivate func shorter(inside part: DuePeriod) -> [DuePeriod] {
    var found: [DuePeriod] = []
    // What it was on before the stay on the part's schedule that has the part.
    let earlier = before.prefix(before.stay(with: part) ?? before.count)
    for stretch in earlier where part.schedule.frequency.isLonger(than: stretch.schedule.frequency)
    {
      found += stretch.periods(paidIn: part.period.taxPeriod.days)
    }
    return found
  }
}

extension UsualPaydays.Stretch {
  /// Its pay periods with a payday in some days.
  fileprivate func periods(paidIn days: DateRange) -> [DuePeriod] {
    var found: [DuePeriod] = []
    var day = days.first
    while day <= days.last {
      let name = TaxPeriod(of: day, schedule.frequency)
      if let period = schedule.period(name), days.contains(period.payDate),
        period.index <= through.index
      {
        found.append(DuePeriod(schedule, period))
      }
      day = name.days.last.adding(days: 1)
    }
    return found
  }
}

extension PayrollState {
  /// The paydays that work under a contract is due on; nil where the books have no such schedule.
  ///
  /// - Parameters:
  ///   - contract: The contract.
  ///   - employer: The books.
  /// - Returns: Those of the schedules it was paid on before, and of its own.
  public func paydays(of contract: Contract, _ employer: Employer) -> UsualPaydays? {
    employer.schedule(contract.schedule).map { schedule in
      UsualPaydays(schedule, before: stretches(of: contract, employer))
    }
  }

  /// The days of a contract that a pay period of its schedule is to pay; nil where there are none.
  ///
  /// - Parameters:
  ///   - contract: The contract.
  ///   - due: The pay period.
  ///   - employer: The books.
  /// - Returns: The days of the period on which it is held, without those that a schedule it was on before paid.
  package func days(
    of contract: Contract, in due: DuePeriod, _ employer: Employer
  ) -> DateRange? {
    let own = paydays(of: contract, employer)?.days(of: due)
    return own.flatMap { days in
      DateRange(
        max(days.first, contract.span.from), min(days.last, contract.span.to ?? days.last))
    }
  }

  private func stretches(of contract: Contract, _ employer: Employer) -> [UsualPaydays.Stretch] {
    guard let employment = employment(contract.id) else { return [] }
    return employment.schedules(before: contract.schedule).compactMap { before in
      employer.schedule(before.schedule).flatMap { schedule in
        schedule.period(before.through).map { UsualPaydays.Stretch(schedule, through: $0) }
      }
    }
  }

  /// The pay periods that a PA was paid for at a shorter interval inside an earnings period, before she
  /// came to be paid at its own.
  ///
  /// - Parameters:
  ///   - assistant: The PA.
  ///   - part: The earnings period.
  ///   - employer: The books.
  /// - Returns: The periods, of all her contracts on its schedule and of those that ended before them.
  func paidAtShorterIntervals(
    to assistant: PersonalAssistant, in part: DuePeriod, _ employer: Employer
  ) -> [DuePeriod] {
    var found: [DuePeriod] = []
    for contract in assistant.contracts {
      var before = stretches(of: contract, employer)
      guard
        contract.schedule == part.schedule.id || before.stay(with: part) != nil
      else { continue }
      for ended in assistant.contracts
      where ended.span.to.map({ $0 < contract.span.from }) ?? false {
        var earlier = stretches(of: ended, employer)
        if let last = employment(ended.id)?.lastPaid,
          let schedule = employer.schedule(last.schedule),
          let through = schedule.period(last.through)
        {
          earlier.append(UsualPaydays.Stretch(schedule, through: through))
        }
        before = earlier + before
      }
      guard !before.isEmpty else { continue }
      for period in UsualPaydays(part.schedule, before: before).shorter(inside: part)
      where !found.contains(period) { found.append(period) }
    }
    return found
  }
}

extension PayFrequency {
  /// Whether pay at this interval comes less often.
  func isLonger(than other: PayFrequency) -> Bool { periodsInYear < other.periodsInYear }
}
