public import PAPrimitives

/// One employment of a PA as statutory pay looks at it, where all of hers with one employer count together.
public struct Employment: Sendable {
  let contract: Contract
  let paydays: UsualPaydays
  /// Sickness as earlier runs knew it.
  let sickness: SickRecord
  /// What was paid, by its payday.
  let earnings: DatedAmounts
  /// The time that the run pays of it; none where another run pays it.
  let lines: [TimesheetLine]

  /// An employment as a run finds it.
  public init(
    _ contract: Contract, dueOn paydays: UsualPaydays, after sickness: SickRecord,
    earning earnings: DatedAmounts, worked lines: [TimesheetLine]
  ) {
    self.contract = contract
    self.paydays = paydays
    self.sickness = sickness
    self.earnings = earnings
    self.lines = lines
  }
}
