public import PAEmployment
public import PAPrimitives

/// Statutory pay that a run found not due, or at its end: what a PA is to be told in writing.
///
/// There is one for each employment, and in it for each absence in sickness, or kind of leave about a child.
public struct PayRefusal: Hashable, Sendable {
  /// Why.
  public enum Reasons: Hashable, Sendable {
    /// Of sickness, the first day of which is the finding's `began`.
    case sickness([LeaveFinding])
    /// Of leave about a child.
    case family([FamilyLeaveFinding])
  }

  /// The payslip of the employment.
  public let slip: Payslip
  /// What the PA is away for.
  public let kind: AbsenceKind
  /// The first day of the sickness; nil of leave about a child.
  public let began: CivilDate?
  /// Why, in the order it was found.
  public let reasons: Reasons
}

extension PayRun {
  /// What its PAs are to be told in writing, by payslip, sickness first and from the earliest on.
  public var refusals: [PayRefusal] {
    payslips.flatMap { slip in sickPayRefusals(of: slip) + familyPayRefusals(of: slip) }
  }

  private func sickPayRefusals(of slip: Payslip) -> [PayRefusal] {
    let found = findings.compactMap { finding -> LeaveFinding? in
      guard case .leave(let leave, slip.assistant) = finding, leave.contract == slip.contract,
        leave.kind.isSickPayRefusal
      else { return nil }
      return leave
    }
    return Dictionary(grouping: found) { $0.began ?? $0.day }.sorted { $0.key < $1.key }.map {
      PayRefusal(slip: slip, kind: .sickness, began: $0, reasons: .sickness($1))
    }
  }

  private func familyPayRefusals(of slip: Payslip) -> [PayRefusal] {
    let found = findings.compactMap { finding -> FamilyLeaveFinding? in
      guard case .familyLeave(let leave, slip.assistant) = finding,
        leave.contract == slip.contract, leave.reason.isRefusal
      else { return nil }
      return leave
    }
    return AbsenceKind.allCases.compactMap { kind in
      let reasons = found.filter { $0.kind == kind }
      return reasons.isEmpty
        ? nil : PayRefusal(slip: slip, kind: kind, began: nil, reasons: .family(reasons))
    }
  }
}
