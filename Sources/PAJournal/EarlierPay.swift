import PAEmployment
public import PAPayRun
import PAPrimitives

extension PayRunOrder {
  /// Takes what earlier runs paid for the periods whose wages are late, from the entries that sealed it.
  ///
  /// - Parameter journal: The entries before the run's.
  /// - Throws: That an entry cannot be read.
  public mutating func takeEarlierPay(from journal: JournalBefore) throws(EventRefusal) {
    let late = latePeriods
    guard let first = late.first else { return }
    if let elsewhere = state.paidElsewhere(of: schedule.id), first <= elsewhere,
      case .opening(let opening)? = try journal.entry(EntryName(state.year, 1))?.content
    {
      for period in late where period <= elsewhere {
        for assistant in employer.assistants {
          takeEarlier(
            opening.state.payroll.paidElsewhere(to: assistant.id, on: schedule.id, for: period),
            of: assistant.id, for: period)
        }
      }
    }
    // A run after a period's own may have paid late wages of it too.
    for sealed in state.sealed
    where sealed.schedule == schedule.id && sealed.entry > 0 && sealed.key.period >= first {
      guard
        case .run(let run)? = try journal.entry(EntryName(state.year, sealed.entry))?.content
      else { continue }
      takeEarlier(run.run.payslips, of: sealed.key, for: late)
    }
  }
}
