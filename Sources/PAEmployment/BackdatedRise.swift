public import PAPrimitives
import PAStatute

// Terms that were agreed for days already paid. What they give more is paid as arrears of each period: a
// backdated award where they were agreed after its payday, which is pay of the period that pays it; late
// wages where they were agreed before, and overlooked (NIM02065; NIM08710; decision 0019).

/// Work of an earlier period that terms agreed later pay more for.
public struct BackdatedRise: Hashable, Sendable {
  /// The employment.
  public var contract: Identifier
  /// The pay period the work was due in.
  public var period: TaxPeriod
  /// The schedule of that, where it is not the contract's own any more.
  public var schedule: Identifier?
  /// What was worked.
  public var element: Identifier
  /// Hours, where it is paid by time.
  public var minutes: Minutes = .zero
  /// Nights, days or miles, where it is paid by those.
  public var units: Int64 = 0
  /// Tenths of a mile beside them.
  public var tenths: Int64 = 0
  /// What one unit was paid.
  public var before: Money
  /// What one unit pays by the terms agreed.
  public var now: Money
  /// Whether it is what mileage pays above the tax-free rate, which is pay.
  public var isAboveApproved = false
  /// Whether it is of shifts that were cancelled or moved.
  public var isCancelled = false
  /// The part of their pay that those pay by the terms agreed, and paid before.
  public var share = Rate.whole
  public var shareBefore = Rate.whole
  /// What of the rise of one unit counts for the minimum wage, where not all does: of a premium what its lowest rate
  /// rose by.
  public var counts: Money?
  /// The day the terms were agreed.
  public var agreed: CivilDate
  /// What raised its pay to the minimum wage when it was paid, which the rise is paid less by; of several rises of one
  /// element and period the first has it.
  public var toppedUp: Money = .zero
  /// What bore that.
  public var toppedUpShares: [PayLine.Share] = []
  /// What bears it, as it bore the work.
  public var shares: [PayLine.Share] = []

  /// A rise of some work, of which nothing is counted yet.
  public init(
    contract: Identifier, period: TaxPeriod, on schedule: Identifier? = nil, element: Identifier,
    before: Money, now: Money, agreed: CivilDate
  ) {
    self.contract = contract
    self.period = period
    self.schedule = schedule
    self.element = element
    self.before = before
    self.now = now
    self.agreed = agreed
  }

  /// Counts a timesheet line that was paid.
  public mutating func add(_ line: TimesheetLine, borneBy planLine: Identifier) {
    switch line.quantity {
    case .time(let time): minutes = minutes + time
    case .units(let count): units += count
    case .miles(let count): tenths += count
    case .amount: break
    }
    shares.add(line, borneBy: planLine)
  }

  /// Takes a timesheet line that was raised to the minimum wage.
  public mutating func takeToppedUp(_ line: TimesheetLine, borneBy planLine: Identifier) {
    toppedUpShares.add(line, borneBy: planLine)
  }
}

extension PayElement {
  /// What a mile may pay tax-free on the day of the journey; nil where it is no mileage, or the law given does not
  /// reach the day.
  func taxFreeRate(on day: CivilDate, under law: Law?) -> Money? {
    guard unit == .mile, kind == .expense, let law, law.spans[.mileage]?.contains(day) ?? false
    else { return nil }
    return law[.mileage, on: day].rate(of: vehicle).value
  }

  /// What a rise of its rate is, in parts: of mileage what stays within the tax-free rate of the day, and what is above.
  ///
  /// - Parameters:
  ///   - before: The rate that was paid.
  ///   - now: The rate agreed.
  ///   - day: The day of the work.
  /// - Returns: Each part from a rate to another; none that is nothing.
  public func parts(
    ofRiseFrom before: Money, to now: Money, on day: CivilDate
  ) -> [(before: Money, now: Money, isAbove: Bool)] {
    guard let approved = taxFreeRate(on: day, under: try? Law(of: [.mileage], over: DateRange(day)))
    else { return [(before, now, false)] }
    return [(before, min(now, approved), false), (max(before, approved), now, true)]
      .filter { $0.0 < $0.1 }
  }
}
