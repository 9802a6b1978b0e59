public import PAPrimitives
import PAStatute

/// A timesheet line that a line of pay pays, and the plan line that bears it.
public struct PaidWork: Hashable, Sendable {
  public let line: TimesheetLine
  /// The timesheet line's own, else the pay element's of the day.
  public let planLine: Identifier
}

/// What timesheet lines have in common that one pay line pays.
struct PayLineKey: Hashable {
  let kind: PayLine.Kind
  let element: Identifier
  let rate: Money
  let share: Rate
  /// Of a premium the lowest rate of the day for the same work: hours on both sides of its rise are two lines.
  let lowest: Money?
  /// What a mile may pay tax-free on the day, where it pays more.
  let approved: Money?
  /// The sealed period it belongs to where it is arrears.
  let arrearsOf: TaxPeriod?
  /// The schedule of that, where it is not the contract's own any more.
  let arrearsOn: Identifier?

  /// What pays a timesheet line in a run of a period.
  init(
    _ payable: PayableTime, of line: TimesheetLine, under law: Law? = nil, in period: PayPeriod,
    dueOn paydays: UsualPaydays
  ) {
    kind = line.cancelled == nil ? payable.element.lineKind : .cancelledShift
    element = payable.element.id
    rate = payable.rate
    share = payable.share
    lowest = payable.lowest
    approved = payable.approved(on: line.on, under: law)
    let due = paydays.earlier(than: period, holding: line.on)
    arrearsOf = due?.period.taxPeriod
    arrearsOn = due.flatMap { paydays.name(of: $0.schedule) }
  }
}

extension PayLine {
  /// The timesheet lines that it pays, in their order.
  ///
  /// - Parameters:
  ///   - contract: The employment it is paid under.
  ///   - lines: The timesheet lines of the run.
  ///   - employer: The books as they were read for the run.
  ///   - period: The run's pay period.
  ///   - paydays: The paydays that the contract's work is due on.
  /// - Returns: None for rolled-up holiday pay, which is worked on other lines of pay.
  public func work(
    of contract: Contract, among lines: [TimesheetLine], for employer: Employer,
    in period: PayPeriod, dueOn paydays: UsualPaydays
  ) -> [PaidWork] {
    // What a rise is for was paid by earlier runs.
    guard kind != .rolledUpHoliday, kind != .minimumWage, kind != .leaveSettled, agreed == nil
    else { return [] }
    let law = unit == .mile ? mileageLaw(of: lines) : nil
    return lines.compactMap { line in
      guard line.contract == contract.id,
        let payable = try? contract.payable(line, for: employer)
      else { return nil }
      if let absence = line.absence {
        let key = LeaveKey(absence, of: payable, on: line.on, in: period, dueOn: paydays)
        return isPaid(by: key) ? PaidWork(line: line, planLine: payable.planLine) : nil
      }
      let key = PayLineKey(payable, of: line, under: law, in: period, dueOn: paydays)
      guard isPaid(by: key), key.share == share, key.lowest == lowest, key.element == element,
        key.arrearsOf == arrearsOf, key.arrearsOn == arrearsOn
      else { return nil }
      return PaidWork(line: line, planLine: payable.planLine)
    }
  }

  /// Whether it pays time away of some kind since a day.
  private func isPaid(by key: LeaveKey) -> Bool {
    (kind == .leave && share == key.share || kind == .statutoryPay)
      && element == key.kind.element && began == key.began
      && arrearsOf == key.arrearsOf && arrearsOn == key.arrearsOn
  }

  /// Whether its kind and rate are those of some work: of mileage above the tax-free rate it is one of two parts.
  private func isPaid(by key: PayLineKey) -> Bool {
    if let wholeRate {
      guard key.rate == wholeRate, let approved = key.approved else { return false }
      return rate == (kind == .mileage ? wholeRate - approved : approved)
    }
    switch kind {
    case .requiredCost: return key.kind == kind
    case .element, .charge, .cancelledShift:
      return key.kind == kind && key.approved == nil && rate == key.rate
    case .rolledUpHoliday, .minimumWage, .mileage, .leave, .leaveSettled, .statutoryPay:
      return false
    }
  }

  /// The law of the days of journeys; nil where there are none, or it is not known.
  private func mileageLaw(of lines: [TimesheetLine]) -> Law? {
    let days = lines.filter { $0.element == element }.map(\.on)
    guard let first = days.min(), let last = days.max() else { return nil }
    return try? Law(of: [.mileage], over: DateRange(first).including(last))
  }

  /// Whether rolled-up holiday pay of its period is worked on it too.
  public func countsForHoliday(of employer: Employer) -> Bool {
    isPay && kind != .cancelledShift && kind != .mileage
      && element.flatMap(employer.element)?.holiday ?? false
  }
}
