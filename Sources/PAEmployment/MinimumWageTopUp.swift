public import PAPrimitives

// A rate that an April leaves behind is the employer's to raise, and often nobody's money: the funder's uplift
// comes later. What is missing to the minimum wage is then paid as a line of its own, and booked as asked of the
// funders, until terms are agreed that pay it (decision 0026).

/// What raises the pay of one element to the minimum wage: its part of what a pay reference period lacks.
public struct MinimumWageTopUp: Hashable, Sendable {
  /// The employment that the work was done under.
  public var contract: Identifier
  /// What was worked.
  public var element: Identifier
  /// The sealed period the work belongs to where it is arrears; nil for the run's own.
  public var arrearsOf: TaxPeriod?
  /// The schedule of that, where it is not the contract's own any more.
  public var arrearsOn: Identifier?
  /// The test of the pay reference period, over all of the PA's jobs.
  public var check: MinimumWageCheck
  /// The element's part of what the period lacks.
  public var amount: Money
  /// What bears it, as it bears the work.
  public var shares: [PayLine.Share]
}

extension MinimumWageCheck {
  /// What raises pay to the minimum wage: each line's part, as it lacks it.
  ///
  /// - Parameter lines: The lines it was worked on, each with the employment it is of.
  /// - Returns: A top-up for each line that is below; none where the period lacks nothing. What a charge of the
  ///   employer's takes below the minimum wage is the employer's own to mend, and no funder's.
  public func topUps(of lines: [(line: PayLine, contract: Identifier)]) -> [MinimumWageTopUp] {
    let missing = arrears(of: min(required.slice(above: paid + takenOff), lacking.total))
    guard missing > .zero else { return [] }
    var found: [MinimumWageTopUp] = []
    for (own, amount) in zip(lines, missing.spread(over: lacking.map(\.pence))) {
      guard amount > .zero, let element = own.line.element else { continue }
      var topUp = MinimumWageTopUp(
        contract: own.contract, element: element, arrearsOf: own.line.arrearsOf,
        arrearsOn: own.line.arrearsOn, check: self, amount: amount,
        shares: own.line.shares(bearing: amount))
      // Work of an element at two rates is raised by one line.
      if let same = found.firstIndex(where: { $0.isOfSameWork(as: topUp) }) {
        topUp.amount += found[same].amount
        topUp.shares = found[same].shares + topUp.shares
        found[same] = topUp
      } else {
        found.append(topUp)
      }
    }
    return found
  }
}

extension MinimumWageTopUp {
  fileprivate func isOfSameWork(as other: MinimumWageTopUp) -> Bool {
    (contract, element, arrearsOf) == (other.contract, other.element, other.arrearsOf)
      && arrearsOn == other.arrearsOn
  }
}

extension Employer {
  /// Whether pay of a pay reference period that begins on a day is raised to the minimum wage.
  public func raisesToMinimumWage(from day: CivilDate) -> Bool {
    minimumWageTopUps.contains { $0.contains(day) }
  }
}
