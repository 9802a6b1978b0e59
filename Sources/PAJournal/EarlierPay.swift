import PAEmployment
public import PAPayRun
import PAPrimitives

extension PayRunOrder {
  /// Takes what a run needs of those before it, from the entries that sealed it.
  ///
  /// That is what terms agreed since pay more for earlier periods, and what was paid for the periods whose
  /// wages are late and at a shorter interval inside an earnings period.
  ///
  /// - Parameters:
  ///   - journal: The entries before the run's.
  ///   - sealed: The run as it was sealed, where it is worked again; nil where it is paid now.
  /// - Throws: That an entry cannot be read.
  public mutating func takeEarlierPay(
    from journal: JournalBefore, as sealed: SealedPayRun? = nil
  ) throws(EventRefusal) {
    try takeRises(from: journal)
    try takeEarningsRisen(from: journal, as: sealed)
    let periods = earlierPeriods
    guard !periods.isEmpty else { return }
    let elsewhere = periods.filter { due in
      state.paidElsewhere(of: due.schedule.id).map { due.period.taxPeriod <= $0 } ?? false
    }
    if !elsewhere.isEmpty,
      case .opening(let opening)? = try journal.entry(EntryName(state.year, 1))?.content
    {
      for due in elsewhere {
        for assistant in employer.assistants {
          let figures = opening.state.payroll.paidElsewhere(
            to: assistant, on: due.schedule.id, for: due.period.taxPeriod)
          takeEarlier(
            figures, of: assistant.id, for: due.period.taxPeriod, on: due.schedule.id)
        }
      }
    }
    // A run after a period's own may have paid late wages of it too, one of another schedule where a
    // contract moved.
    let hasMoved = state.employments.contains { !$0.schedulesBefore.isEmpty }
    let schedules = Set(periods.map(\.schedule.id)).union([schedule.id])
    let first = state.sealed.first { sealed in
      periods.contains {
        $0.schedule.id == sealed.schedule && $0.period.taxPeriod == sealed.key.period
      }
    }
    for sealed in state.sealed
    where sealed.entry > 0 && sealed.entry >= first?.entry ?? 1
      && (hasMoved || schedules.contains(sealed.schedule))
    {
      guard
        case .run(let run)? = try journal.entry(EntryName(state.year, sealed.entry))?.content
      else { continue }
      takeEarlier(run.run.payslips, of: sealed, for: periods)
    }
  }
}
