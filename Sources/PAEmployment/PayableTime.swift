public import PAPrimitives
import PAStatute

/// What a line of a timesheet is paid by: the one answer that its reader checks and a pay run pays.
public struct PayableTime: Hashable, Sendable {
  public let element: PayElement
  /// Pay for one unit; nothing for an amount.
  public let rate: Money
  /// The part of it that is paid: all, but for a shift that was cancelled or moved.
  public let share: Rate
  /// The lowest rate of the day for the same work, where the element is a premium.
  public let lowest: Money?
  /// The plan line that bears it: the line's own, else the element's of the day.
  public let planLine: Identifier
}

/// A line of a timesheet that cannot be paid, with every reason.
public struct UnpayableTime: Error, Hashable, Sendable {
  /// A reason why a line cannot be paid.
  public enum Reason: Hashable, Sendable {
    /// A pay element the books do not have.
    case elementUnknown(Identifier)
    /// Worked on a day the contract does not cover.
    case noContract(Identifier)
    /// A quantity of another kind than the element is counted by.
    case quantityMismatch(Identifier, countedBy: PayElement.Unit)
    /// An element the contract has no rate for on the day.
    case rateMissing(Identifier, contract: Identifier)
    /// An element no plan line bears on the day.
    case lineMissing(Identifier)
  }

  /// The reasons, at least one.
  public let reasons: [Reason]
}

extension PayableTime {
  /// What a mile may pay tax-free on the day of the journey, where it pays more; nil where it pays no more, or is no
  /// mileage.
  func approved(on day: CivilDate, under law: Law?) -> Money? {
    element.taxFreeRate(on: day, under: law).flatMap { rate > $0 ? $0 : nil }
  }
}

extension Contract {
  /// What a line of a timesheet is paid by under this contract.
  ///
  /// - Parameters:
  ///   - line: The line.
  ///   - employer: The books, for the pay elements.
  /// - Returns: Its pay element, rate and plan line.
  /// - Throws: Every reason why it cannot be paid.
  public func payable(
    _ line: TimesheetLine, for employer: Employer
  ) throws(UnpayableTime) -> PayableTime {
    guard let element = employer.element(line.element) else {
      throw UnpayableTime(reasons: [.elementUnknown(line.element)])
    }
    guard holds(line.on, awayFor: line.absence?.kind), let version = version(on: line.on) else {
      throw UnpayableTime(reasons: [.noContract(id)])
    }
    var reasons: [UnpayableTime.Reason] = []
    if !line.quantity.isCounted(by: element.unit) {
      reasons.append(.quantityMismatch(element.id, countedBy: element.unit))
    }
    let isOfOtherPay = element.unit == .amount || line.absence != nil
    let rate = isOfOtherPay ? .zero : version.rate(line.element)
    if rate == nil { reasons.append(.rateMissing(element.id, contract: id)) }
    let planLine =
      line.line
      ?? (line.absence == nil
        ? element.line(on: line.on)
        : self.planLine(ofTimeAway: element, on: line.on, for: employer))
    if planLine == nil { reasons.append(.lineMissing(element.id)) }
    guard reasons.isEmpty, let rate, let planLine else { throw UnpayableTime(reasons: reasons) }
    return PayableTime(
      element: element, rate: rate, share: version.share(of: line),
      lowest: element.premiumOver.flatMap(version.rate), planLine: planLine)
  }
}

extension Contract {
  /// The plan line that bears time away which an element pays: the element's own, else that of the work.
  func planLine(
    ofTimeAway element: PayElement, on day: CivilDate, for employer: Employer
  ) -> Identifier? {
    element.line(on: day) ?? version(on: day)?.planLineOfWork(on: day, for: employer)
  }
}

extension TimesheetLine.Quantity {
  /// Whether it is of the kind that a unit counts.
  fileprivate func isCounted(by unit: PayElement.Unit) -> Bool {
    switch (self, unit) {
    case (.time, .hour), (.miles, .mile), (.units, .night), (.units, .day), (.units, .week),
      (.units, .mile),
      (.amount, .amount):
      true
    case (.time, _), (.units, _), (.miles, _), (.amount, _): false
    }
  }
}
