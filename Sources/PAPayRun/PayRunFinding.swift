public import PAEmployment
public import PAPrimitives

/// What a pay run found, with its evidence.
///
/// Words and places are added where they are known.
public enum PayRunFinding: Hashable, Sendable {
  /// Something wrong with time or contract.
  case employment(EmploymentFinding, assistant: Identifier)
  /// The letter written down is not the one the facts give.
  case categoryContradicted(
    assistant: Identifier, asserted: NICategory, found: NICategory, because: NIStanding.Reason)
  /// A letter is written down though National Insurance is disregarded.
  case categoryAssertedForFamily(assistant: Identifier, asserted: NICategory)
  /// More is taken off than is earned.
  case netBelowNothing(assistant: Identifier, contract: Identifier)
  /// One PA's jobs are on several schedules, and one ended or moved inside the earnings period.
  case contractsOnSeveralSchedules(assistant: Identifier)
  /// Tax or National Insurance is due and the books name no PAYE scheme.
  case payeSchemeMissing(assistant: Identifier)
  /// A student loan plan that is not collected on the pay date.
  case studentLoanPlanNotRunning(assistant: Identifier, plan: StudentLoanPlan)
  /// A membership of a scheme the books do not have.
  case pensionSchemeMissing(assistant: Identifier)
  /// To be enrolled in a pension, with the last day to do it.
  case pensionEnrolmentDue(assistant: Identifier, by: CivilDate)
  /// Tax was kept to half of pay.
  case taxLimited(assistant: Identifier)
  /// No National Insurance number is known.
  case niNumberMissing(assistant: Identifier)
  /// National Insurance is disregarded, and with it sick and parental pay are in doubt.
  case familyDisregarded(assistant: Identifier)
  /// No employers' liability insurance is valid on the period's last day.
  case insuranceNotInForce(on: CivilDate)
  /// Something far from what is usual, which may be a slip of the pen.
  case unusual(UnusualPay, assistant: Identifier)
  /// A minimum wage that the next pay period brings, and that a rate is below.
  case minimumWageComing(MinimumWageComing, assistant: Identifier)
  /// A rate below the least that a nation's policy for social care asks, which is no law.
  case belowWageFloor(assistant: Identifier, floor: Money)
  /// Pay that was below the minimum wage by its rates, and what it was raised by, which is asked of the funders.
  case raisedToMinimumWage(assistant: Identifier, by: Money)
  /// The average bill of a tax month is above that of an employer who pays by the quarter.
  case quarterlyLimit(average: Money)
  /// More is paid than was earned, expenses included: tax comes back.
  case netAboveGross(assistant: Identifier)
  /// What somebody should know of an employment's leave.
  case leave(LeaveFinding, assistant: Identifier)
  /// What somebody should know of leave about a child.
  case familyLeave(FamilyLeaveFinding, assistant: Identifier)
  /// The letter changed within an earnings period.
  case categoryChangedInPeriod(assistant: Identifier)
  /// Wages that were due in an earlier tax year, whose income tax is that year's.
  case payOfEarlierYear(assistant: Identifier, period: TaxPeriod)
  /// Wages that were due for a period another payroll paid, of whose figures the opening says nothing.
  case earlierPayUnknown(assistant: Identifier, period: TaxPeriod)
  /// Terms agreed for days already paid that no arrears can be worked of.
  case unpayableTerms(UnpayableTerms)
  /// A schedule on which a PA was paid before her contract moved, and that the books no longer have as it
  /// was: what is due on its paydays cannot be told.
  case scheduleMissing(assistant: Identifier, schedule: Identifier)
  /// A later earnings period was paid since, so this one can no longer be worked as a whole; what is
  /// missing is paid as arrears.
  case earningsPeriodClosed(assistant: Identifier, paidSince: TaxPeriod)
  /// A payment date outside the tax year that the figures so far belong to.
  case paymentOutsideYear(CivilDate, year: TaxYear)

  /// What is unusual, where it is that.
  public var unusual: (what: UnusualPay, assistant: Identifier)? {
    if case .unusual(let what, let assistant) = self { (what, assistant) } else { nil }
  }

  /// Whether the run may not be sealed.
  public var isBlocking: Bool {
    switch self {
    case .employment, .categoryContradicted, .categoryAssertedForFamily, .netBelowNothing,
      .contractsOnSeveralSchedules, .payeSchemeMissing, .studentLoanPlanNotRunning,
      .pensionSchemeMissing, .categoryChangedInPeriod, .earningsPeriodClosed,
      .paymentOutsideYear, .payOfEarlierYear, .earlierPayUnknown,
      .scheduleMissing, .unpayableTerms:
      true
    case .pensionEnrolmentDue, .taxLimited, .niNumberMissing, .familyDisregarded,
      .insuranceNotInForce, .leave, .familyLeave, .netAboveGross, .unusual, .minimumWageComing,
      .raisedToMinimumWage, .belowWageFloor, .quarterlyLimit:
      false
    }
  }
}

/// Terms agreed for days already paid that no arrears can be worked of.
public struct UnpayableTerms: Hashable, Sendable {
  /// Why not.
  public enum Reason: Hashable, Sendable {
    /// They pay less for some work than was paid, or nothing.
    case lower(element: Identifier)
    /// Another payroll paid some of the days.
    case paidElsewhere
  }

  /// The PA.
  public var assistant: Identifier
  /// The employment.
  public var contract: Identifier
  /// The first day of the terms.
  public var from: CivilDate
  /// Why not.
  public var reason: Reason

  /// Terms from a day.
  public init(
    assistant: Identifier, contract: Identifier, from: CivilDate, reason: Reason
  ) {
    self.assistant = assistant
    self.contract = contract
    self.from = from
    self.reason = reason
  }
}
