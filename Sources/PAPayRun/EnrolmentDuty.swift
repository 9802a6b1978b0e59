import PAEmployment
public import PAPrimitives
import PAStatute

// The automatic enrolment date is the first day, within a pay reference period, on which a PA is an
// eligible jobholder: employed, 22 and not yet at State Pension age, past a postponement's end, with
// earnings over the trigger that are due to be paid in that period (Pensions Act 2008 ss 3 and 15; SI
// 2010/772 reg 4; decision 0018). The six weeks to enrol her begin with it, run once and do not lapse: what
// she earns afterwards changes nothing (reg 6). So the duty stands in the state until the books answer it.

/// A duty to make a PA a member of a pension scheme that the books do not answer yet.
public struct EnrolmentDuty: Hashable, Sendable {
  /// The PA.
  public var assistant: Identifier
  /// The automatic enrolment date, from which she is a member.
  public var from: CivilDate
  /// The last day to enrol her.
  public var by: CivilDate

  /// A duty from a day.
  public init(_ assistant: Identifier, from: CivilDate, by: CivilDate) {
    self.assistant = assistant
    self.from = from
    self.by = by
  }
}

extension PersonalAssistant {
  /// The automatic enrolment date within a pay reference period whose earnings are over the trigger; nil
  /// where she is no eligible jobholder on any day of it.
  ///
  /// - Parameters:
  ///   - days: The pay reference period.
  ///   - ages: The birthday from which a worker is enrolled, and the day she reaches State Pension age.
  ///   - postponement: The most months enrolment may be postponed.
  /// - Returns: The first day.
  func automaticEnrolmentDate(
    in days: DateRange, ages: (from: CivilDate, until: CivilDate), postponement: Int
  ) -> CivilDate? {
    contracts.compactMap { contract in
      var day = max(days.first, ages.from, contract.span.from)
      if let deferral = deferralDate(of: day, months: postponement) { day = deferral }
      let isEmployed = contract.span.to.map { day <= $0 } ?? true
      return isEmployed && day <= days.last && day < ages.until ? day : nil
    }.min()
  }

  /// The day that enrolment on another one is postponed to; nil where it is not.
  ///
  /// A second postponement that follows one without a break is none: she is enrolled when the first ends,
  /// if she is an eligible jobholder then (SI 2010/4 regs 4B and 4C).
  func deferralDate(of day: CivilDate, months: Int) -> CivilDate? {
    var end: CivilDate?
    for (place, membership) in pension.enumerated() where membership.status == .postponed {
      let latest = membership.from.adding(months: months)
      let until = min(membership.until ?? latest, latest)
      defer { end = until }
      guard membership.from <= day, day < until, end.map({ $0 < membership.from }) ?? true,
        // What came after it ended it.
        pension.dropFirst(place + 1).first.map({ day < $0.from }) ?? true
      else { continue }
      return until
    }
    return nil
  }

  /// Whether the books answer a duty by a day: she is a member, opted out or left, or enrolment was
  /// postponed from its day.
  func answers(_ duty: EnrolmentDuty, by day: CivilDate, months: Int) -> Bool {
    if let membership = pension(on: day), membership.status != .postponed { return true }
    return deferralDate(of: duty.from, months: months) != nil
  }
}

extension PaySchedule {
  /// The pay reference period in which pay of a payday is looked at.
  ///
  /// - Parameters:
  ///   - payday: The day the pay is due.
  ///   - choice: What the periods follow.
  /// - Returns: The days.
  func payReferencePeriod(
    holding payday: CivilDate, _ choice: AutomaticEnrolmentChoices.PayReferencePeriods
  ) -> DateRange {
    switch choice {
    case .taxPeriods: TaxPeriod(of: payday, frequency).days
    case .payPeriods:
      period(holding: payday)?.days ?? firstPeriod.days
    }
  }
}

extension PayrollState {
  /// The duty to enrol a PA that stands; nil where none does.
  public func enrolmentDuty(of assistant: Identifier) -> EnrolmentDuty? {
    enrolmentDuties.first { $0.assistant == assistant }
  }
}
