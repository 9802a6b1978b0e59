public import PAPrimitives
public import PAStatute

/// STUB until the helper's comes.
public struct FamilyLeaveEntitlement: Hashable, Sendable {
  public struct Refusal: Hashable, Sendable {}
  public let relevantWeek: DateRange
  public let earningsBefore: CivilDate
  public let payFrom: CivilDate?
  public let mostWeeks: Int
  public let refusals: [Refusal]

  public init(
    of leave: FamilyLeave, employedFrom: CivilDate, to lastDay: CivilDate?, in nation: Nation,
    under law: (CivilDate) -> ParentalPayTable
  ) {
    var sunday = leave.due ?? leave.matched ?? leave.died ?? .blank
    while sunday.weekday != .sunday { sunday = sunday.adding(days: -1) }
    let begins = leave.due == nil ? sunday : sunday.adding(days: -15 * 7)
    relevantWeek = DateRange(begins).including(begins.adding(days: 6))
    earningsBefore = begins.adding(days: 7)
    payFrom = leave.blocks.first?.from
    mostWeeks = 39
    refusals = []
  }
}
