import PAEmployment
import PAPrimitives

// A PA with jobs on several schedules of one employer has one earnings period, the shortest of theirs: most weeks
// have the weekly pay alone, and the month's pay is added to that of the week it is paid in, and National Insurance
// and loans are worked weekly on both (SSCR 2001 reg 6; NIM10011; Education (Student Loans) (Repayment)
// Regulations 2009 reg 46; decision 0027). What an earlier run took of that week comes off.

extension PayrollState {
  /// The schedule that each job of a PA was paid on on a payday: jobs she has not had the last payday of.
  private func schedules(
    of assistant: PersonalAssistant, on payday: CivilDate, _ employer: Employer
  ) -> [PaySchedule] {
    var found: [PaySchedule] = []
    for contract in assistant.contracts where contract.span.from <= payday {
      guard let paydays = paydays(of: contract, employer) else { continue }
      let schedule =
        paydays.before.first { payday <= $0.through.payDate }?.schedule ?? paydays.schedule
      if let left = contract.span.to {
        guard let last = schedule.period(holding: left), last.payDate >= payday else { continue }
      }
      if !found.contains(schedule) { found.append(schedule) }
    }
    return found
  }

  /// The interval of the earnings period that pay is of, where jobs on several schedules share one on its payday; nil
  /// where its schedule stands alone.
  func sharedInterval(
    of assistant: PersonalAssistant, in due: DuePeriod, _ employer: Employer
  ) -> PayFrequency? {
    guard assistant.contracts.count > 1 else { return nil }
    let others = schedules(of: assistant, on: due.period.payDate, employer)
      .filter { $0.id != due.schedule.id }
    guard !others.isEmpty else { return nil }
    return others.map(\.frequency)
      .reduce(due.schedule.frequency) { $0.isLonger(than: $1) ? $1 : $0 }
  }

  /// Whether what is paid on a payday shares an earnings period in a way that no source was found for: a job of a
  /// shorter interval had its last payday within the period while another went on, or one that shares moved to another
  /// schedule within the tax month.
  func sharesUnclearly(
    _ assistant: PersonalAssistant, in due: DuePeriod, _ employer: Employer
  ) -> Bool {
    guard assistant.contracts.count > 1 else { return false }
    let payday = due.period.payDate
    if sharedInterval(of: assistant, in: due, employer) != nil {
      let month = TaxPeriod(of: payday, .monthly).days
      return assistant.contracts.contains { contract in
        paydays(of: contract, employer)?.before.contains { month.contains($0.through.payDate) }
          ?? false
      }
    }
    let days = TaxPeriod(of: payday, due.schedule.frequency).days
    return assistant.contracts.contains { ended in
      guard let schedule = employer.schedule(ended.schedule),
        due.schedule.frequency.isLonger(than: schedule.frequency),
        let left = ended.span.to, let last = schedule.period(holding: left)?.payDate,
        last < payday, days.contains(last)
      else { return false }
      return assistant.contracts.contains {
        $0.schedule == due.schedule.id && $0.span.overlaps(ended.span)
      }
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
    for schedule in schedules(of: assistant, on: due.period.payDate, employer) {
      // Of a schedule as short as the shared interval one payday is in it, but of its last weeks two may be.
      var period = schedule.period(TaxPeriod(of: shared.first, schedule.frequency))
      while let own = period, own.payDate <= shared.last {
        let beside = DuePeriod(schedule, own)
        if own.payDate >= shared.first, beside != due { found.append(beside) }
        period = schedule.period(after: own)
      }
    }
    return found
  }
}
