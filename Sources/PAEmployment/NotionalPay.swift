public import PAPrimitives

// While leave about a child is paid, by the law or by the contract, the employer's pension contribution goes by the pay as it
// would be at work, and the PA's by what she is paid (Social Security Act 1989 Sch 5 paras 5, 5A, 5B and 5C: "any contractual
// remuneration or statutory maternity pay").

/// What days of paid leave about a child would pay if they were worked, and what is paid for them.
public struct NotionalPay: Hashable, Sendable {
  /// What they would pay.
  private var atWork = Money.zero
  /// What is paid for them.
  private var paid = Money.zero
  /// What of that a scheme goes by which leaves some pay out.
  private var pensionable = Money.zero
  /// First days of leaves whose days would pay average earnings, rolled-up holiday pay among them.
  private var averaged: Set<CivilDate> = []

  /// Nothing.
  public init() {}

  /// What more the pay would be, at least nothing.
  ///
  /// - Parameter isPensionable: Whether by pay alone that the books call pensionable.
  /// - Returns: How much.
  public func more(ofPensionablePay isPensionable: Bool) -> Money {
    max(.zero, atWork - (isPensionable ? pensionable : paid))
  }

  /// Adds what days of a leave would pay at work.
  mutating func add(atWork amount: Money) { atWork += amount }

  /// Adds average earnings as what days of a leave would pay, which began on a day.
  mutating func add(averageEarnings amount: Money, since began: CivilDate) {
    atWork += amount
    averaged.insert(began)
  }

  /// Adds what is paid for the leave.
  mutating func add(paid amount: Money, isPensionable: Bool) {
    paid += amount
    if isPensionable { pensionable += amount }
  }

  /// Adds lines of pay that are for the leave too: what the contract pays above the law, and holiday pay that goes on being
  /// rolled up where average earnings hold it.
  mutating func add(_ lines: [PayLine]) {
    for line in lines {
      let isAgreed =
        line.kind == .leave
        && line.element.flatMap(AbsenceKind.init(paidBy:))?.statutoryPayment != nil
      let isRolledUp =
        line.kind == .rolledUpHoliday && line.began.map(averaged.contains) ?? false
      if isAgreed || isRolledUp { add(paid: line.amount, isPensionable: line.isPensionable) }
    }
  }
}

extension AbsencePay {
  /// Whether a day is in the weeks of an absence that the contract pays, where it says how many: those of leave about a child are
  /// counted over its blocks.
  func covers(_ day: CivilDate, of contract: Contract, since began: CivilDate) -> Bool {
    guard let weeks else { return true }
    let leave = contract.familyLeave.first { leave in
      leave.kind == kind && leave.blocks.contains { $0.days.contains(day) }
    }
    let before = leave?.blocks.reduce(0) { $0 + max(0, min($1.days.count, $1.from.days(to: day))) }
    return (before ?? began.days(to: day)) < 7 * weeks
  }
}

extension Contract {
  /// Whether the contract pays leave about a child on a day.
  func pays(_ kind: AbsenceKind, on day: CivilDate, since began: CivilDate) -> Bool {
    guard span.contains(day),
      let agreed = version(on: day)?.absences.first(where: { $0.kind == kind }),
      agreed.share > .zero
    else { return false }
    return agreed.covers(day, of: self, since: began)
  }
}
