import PAEmployment
import PAPrimitives

// A PA with jobs on several schedules of one employer has one earnings period, the shortest of theirs: most weeks
// have the weekly pay alone, and the month's pay is added to that of the week it is paid in, and National Insurance
// and loans are worked weekly on both (SSCR 2001 reg 6; NIM10011; Education (Student Loans) (Repayment)
// Regulations 2009 reg 46; decision 0027). What an earlier run took of that week comes off.

/// A job beside another, on the schedule that it was paid on on a payday.
private struct JobBeside {
  let schedule: PaySchedule
  let span: Span

  /// Its last payday; nil while it goes on.
  var lastPayday: CivilDate? {
    span.to.flatMap { schedule.period(holding: $0)?.payDate }
  }

  /// Whether it is held on a day: from its first day to its last payday.
  func isHeld(on day: CivilDate) -> Bool {
    guard span.from <= day else { return false }
    guard let left = span.to else { return true }
    return schedule.period(holding: left).map { $0.payDate >= day } ?? false
  }

  /// Its pay periods with a payday in some days.
  func periods(paidIn days: DateRange) -> [PayPeriod] {
    var found: [PayPeriod] = []
    var period =
      schedule.period(TaxPeriod(of: days.first, schedule.frequency)) ?? schedule.firstPeriod
    while period.payDate <= days.last {
      if period.payDate >= days.first, span.overlaps(period.days) { found.append(period) }
      period = schedule.period(after: period)
    }
    return found
  }
}

extension PayrollState {
  /// A PA's jobs on other schedules than a pay period's, each on the schedule it was paid on then.
  private func jobs(
    beside due: DuePeriod, of assistant: PersonalAssistant, _ employer: Employer
  ) -> [JobBeside] {
    guard assistant.contracts.count > 1 else { return [] }
    let payday = due.period.payDate
    return assistant.contracts.compactMap { contract in
      guard let paydays = paydays(of: contract, employer) else { return nil }
      let schedule =
        paydays.before.first { payday <= $0.through.payDate }?.schedule ?? paydays.schedule
      return schedule.id == due.schedule.id
        ? nil : JobBeside(schedule: schedule, span: contract.span)
    }
  }

  /// The jobs that share an earnings period with a pay period: held on its payday, or paid in the shorter of both
  /// periods that the payday is in.
  private func sharing(
    _ due: DuePeriod, of assistant: PersonalAssistant, _ employer: Employer
  ) -> [JobBeside] {
    let payday = due.period.payDate
    return jobs(beside: due, of: assistant, employer).filter { job in
      let shorter = PayFrequency.shorter(of: job.schedule.frequency, due.schedule.frequency)
      return job.isHeld(on: payday)
        || !job.periods(paidIn: TaxPeriod(of: payday, shorter).days).isEmpty
    }
  }

  /// The interval of the earnings period that pay is of, where jobs on several schedules share one on its payday; nil
  /// where its schedule stands alone.
  func sharedInterval(
    of assistant: PersonalAssistant, in due: DuePeriod, _ employer: Employer
  ) -> PayFrequency? {
    let others = sharing(due, of: assistant, employer)
    guard !others.isEmpty else { return nil }
    return others.map(\.schedule.frequency).reduce(
      due.schedule.frequency, PayFrequency.shorter(of:_:))
  }

  /// Whether what is paid on a payday shares an earnings period in a way that no source was found for: a job of a
  /// shorter interval had its last payday within the period while another went on, or one that shares moved to another
  /// schedule within the tax month.
  func sharesUnclearly(
    _ assistant: PersonalAssistant, in due: DuePeriod, _ employer: Employer
  ) -> Bool {
    let payday = due.period.payDate
    let shared = sharedInterval(of: assistant, in: due, employer)
    if shared != nil {
      let month = TaxPeriod(of: payday, .monthly).days
      let hasMoved = assistant.contracts.contains { contract in
        paydays(of: contract, employer)?.before.contains { month.contains($0.through.payDate) }
          ?? false
      }
      if hasMoved { return true }
    }
    let interval = shared ?? due.schedule.frequency
    let days = TaxPeriod(of: payday, interval).days
    let own = assistant.contracts.filter { $0.schedule == due.schedule.id }.map(\.span)
    return jobs(beside: due, of: assistant, employer).contains { job in
      guard interval.isLonger(than: job.schedule.frequency), let last = job.lastPayday else {
        return false
      }
      return last < payday && days.contains(last) && own.contains { $0.overlaps(job.span) }
    }
  }

  /// The pay periods of other schedules that are paid in the same earnings period as one.
  ///
  /// - Parameters:
  ///   - due: The pay period.
  ///   - assistant: The PA.
  ///   - employer: The books.
  /// - Returns: None where its schedule stands alone.
  func periods(
    beside due: DuePeriod, of assistant: PersonalAssistant, _ employer: Employer
  ) -> [DuePeriod] {
    guard let interval = sharedInterval(of: assistant, in: due, employer) else { return [] }
    let shared = TaxPeriod(of: due.period.payDate, interval).days
    var found: [DuePeriod] = []
    for job in sharing(due, of: assistant, employer) {
      for period in job.periods(paidIn: shared) {
        let beside = DuePeriod(job.schedule, period)
        if !found.contains(beside) { found.append(beside) }
      }
    }
    return found
  }
}

extension PayFrequency {
  /// The one at which pay comes more often.
  fileprivate static func shorter(of one: PayFrequency, _ other: PayFrequency) -> PayFrequency {
    one.isLonger(than: other) ? other : one
  }
}
