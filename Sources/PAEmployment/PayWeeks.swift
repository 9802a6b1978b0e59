public import PAPrimitives

// An hour of leave pays what an hour of work paid on average, so averages need the weeks that pay was for, not the
// pay periods it was paid in. A week ends on a Saturday, whatever day wages are worked out on, but for who is paid by
// a week that ends on another day (ERA 1996 s 235(1)); for those the Saturday is near enough, and the same every time.

/// What one employment was paid for a week that ends on a Saturday, as averages of pay need it.
public struct PaidWeek: Hashable, Sendable {
  /// Its Saturday.
  public var ends: CivilDate
  /// Pay for work and for paid leave in it: rolled-up holiday pay, expenses and mileage left out.
  public var pay: Money
  /// Hours that pay is for.
  public var time: Minutes
  /// Whether statutory leave or sickness was in it, so that averages leave it out.
  public var isOfLeave: Bool

  /// A week.
  public init(
    ends: CivilDate, pay: Money = .zero, time: Minutes = .zero, isOfLeave: Bool = false
  ) {
    self.ends = ends
    self.pay = pay
    self.time = time
    self.isOfLeave = isOfLeave
  }

  /// The Saturday of the week that holds a day.
  public static func end(holding day: CivilDate) -> CivilDate {
    var day = day
    while day.weekday != .saturday { day = day.adding(days: 1) }
    return day
  }

  /// Its first day, a Sunday.
  public var begins: CivilDate { ends.adding(days: -6) }

  /// Sunday to Saturday.
  var days: DateRange { DateRange(begins).including(ends) }

  /// Whether nothing is known of it that an average asks.
  fileprivate var isEmpty: Bool {
    pay.isZero && time == .zero && !isOfLeave
  }
}

/// The weeks of one employment that averages may look back over.
public struct PayWeeks: Hashable, Sendable {
  /// How many weeks before the last are kept: as far back as the law looks (WTR 1998 reg 16(3D)).
  public static let kept = 104

  /// The weeks that anything is known of, the earliest first.
  public private(set) var weeks: [PaidWeek] = []
  /// Holiday pay that was rolled up, by the last day of its pay period, those of none among them: what goes on while the PA
  /// is on sick or statutory leave is averaged over them.
  public private(set) var rolledUp = DatedAmounts()
  /// The first day from which on every week is known; nil where none is.
  public var knownFrom: CivilDate?

  /// No week.
  public init() {}

  /// Whether nothing is known.
  public var isUnknown: Bool { weeks.isEmpty && knownFrom == nil && rolledUp.isEmpty }

  /// Weeks in any order, those of one Saturday together.
  public init(
    _ weeks: [PaidWeek], rolledUp: DatedAmounts = DatedAmounts(), knownFrom: CivilDate?
  ) {
    self.knownFrom = knownFrom
    self.rolledUp = rolledUp
    for week in weeks { add(week) }
  }

  /// Adds what is rolled up for pay periods, and drops those that nothing looks back to any more.
  private mutating func add(rolledUp more: DatedAmounts) {
    for period in more.all { rolledUp.add(period) }
    rolledUp.keep(days: 7 * PayWeeks.kept)
  }

  /// What was rolled up on average for the pay periods that ended in so many days before sick or statutory leave (WTR 1998
  /// reg 16A(5) and (6)).
  ///
  /// - Parameters:
  ///   - day: The first day of the leave.
  ///   - days: How many days before it.
  /// - Returns: What was rolled up, and for how many pay periods.
  public func rolledUp(before day: CivilDate, days: Int) -> (pay: Money, periods: Int) {
    let before = DateRange(day.adding(days: -days)).including(day.adding(days: -1))
    let found = rolledUp.within(before)
    return (found.total, found.all.count)
  }

  /// Adds what is paid for a week to what is known of it, and drops weeks that no average looks back to any more.
  public mutating func add(_ week: PaidWeek) {
    // It is the last but for what comes late.
    let isLast = weeks.last.map { $0.ends < week.ends } ?? true
    let place =
      isLast ? weeks.endIndex : weeks.firstIndex { $0.ends >= week.ends } ?? weeks.endIndex
    if place < weeks.endIndex, weeks[place].ends == week.ends {
      weeks[place].pay += week.pay
      weeks[place].time = weeks[place].time + week.time
      weeks[place].isOfLeave = weeks[place].isOfLeave || week.isOfLeave
    } else {
      weeks.insert(week, at: place)
    }
    if weeks[place].isEmpty { weeks.remove(at: place) }
    guard let last = weeks.last else { return }
    let first = last.ends.adding(days: -7 * (PayWeeks.kept - 1))
    if let dropped = weeks.firstIndex(where: { $0.ends >= first }), dropped > 0 {
      weeks.removeFirst(dropped)
      knownFrom = knownFrom.map { max($0, first.adding(days: -6)) }
    }
  }

  /// Adds what became other of other weeks, from what they were to what they are.
  ///
  /// Of a week that is no longer kept nothing is added.
  public mutating func add(changeFrom before: PayWeeks, to after: PayWeeks) {
    rolledUp.add(changeFrom: before.rolledUp, to: after.rolledUp)
    rolledUp.keep(days: 7 * PayWeeks.kept)
    var changed: [CivilDate: (was: PaidWeek, now: PaidWeek)] = [:]
    for week in before.weeks { changed[week.ends] = (week, PaidWeek(ends: week.ends)) }
    for week in after.weeks {
      changed[week.ends] = (changed[week.ends]?.was ?? PaidWeek(ends: week.ends), week)
    }
    for (ends, (was, now)) in changed.sorted(by: { $0.key < $1.key }) where was != now {
      guard isKept(ends) else { continue }
      add(
        PaidWeek(
          ends: ends, pay: now.pay - was.pay, time: now.time - was.time))
      guard was.isOfLeave != now.isOfLeave else { continue }
      if now.isOfLeave {
        add(PaidWeek(ends: ends, isOfLeave: true))
      } else if let place = weeks.firstIndex(where: { $0.ends == ends }) {
        weeks[place].isOfLeave = false
        weeks.removeAll(where: \.isEmpty)
      }
    }
  }

  /// Whether the week that ends on a day is among those that are kept.
  private func isKept(_ ends: CivilDate) -> Bool {
    guard let last = weeks.last else { return true }
    return ends >= last.ends.adding(days: -7 * (PayWeeks.kept - 1))
  }

  /// The same with the weeks of a run, and what it rolled up.
  public func adding(
    _ more: [PaidWeek], rolledUp: DatedAmounts = DatedAmounts()
  ) -> PayWeeks {
    var all = self
    for week in more { all.add(week) }
    all.add(rolledUp: rolledUp)
    return all
  }
}

/// Which weeks an average of pay is over.
public struct WeeksAveraged: Hashable, Sendable {
  /// The weeks that count, the latest first.
  public var weeks: [PaidWeek] = []
  /// How many weeks were looked at and left out because nothing was paid in them.
  public var unpaid = 0
  /// How many were left out because of statutory leave or sickness in them.
  public var ofLeave = 0
  /// Whether the law of Northern Ireland averages them.
  public var isNorthernIreland = false

  /// Pay of the weeks that count.
  public var pay: Money { weeks.lazy.map(\.pay).total }
  /// Hours of the weeks that count.
  public var time: Minutes { weeks.reduce(.zero) { $0 + $1.time } }
}

extension PayWeeks {
  /// Hours of the complete weeks before statutory or sick leave, those of no hours among them, and how many weeks they are
  /// (WTR 1998 reg 15C(3) to (6)): weeks with such leave in them are left out, and earlier ones taken in their place.
  ///
  /// - Parameters:
  ///   - day: The first day of the leave.
  ///   - begun: The first day of the employment.
  ///   - most: How many weeks are averaged.
  ///   - reach: How many weeks back they may lie.
  /// - Returns: The hours, and of how many weeks.
  public func hours(
    before day: CivilDate, since begun: CivilDate, most: Int, reach: Int
  ) -> (time: Minutes, weeks: Int) {
    var found = (time: Minutes.zero, weeks: 0)
    var ends = PaidWeek.end(holding: day.adding(days: -1))
    if ends >= day { ends = ends.adding(days: -7) }
    let first = max(begun, knownFrom ?? begun)
    for _ in 0..<reach where found.weeks < most {
      guard ends.adding(days: -6) >= first else { break }
      let week = weeks.last { $0.ends == ends } ?? PaidWeek(ends: ends)
      if !week.isOfLeave { found = (found.time + week.time, found.weeks + 1) }
      ends = ends.adding(days: -7)
    }
    return found
  }

  /// The complete weeks before leave that are paid, as many as the law averages (WTR 1998 reg 16(3)-(3E); in Northern
  /// Ireland ERO 1996 arts 17 to 20).
  ///
  /// - Parameters:
  ///   - day: The first day of the leave.
  ///   - begun: The first day of the employment: weeks before it are none, nor is the one it began in where it did not
  ///     begin on its first day.
  ///   - most: How many weeks are averaged: 52, in Northern Ireland 12.
  ///   - reach: How many weeks back they may lie.
  /// - Returns: The weeks; none where none was complete and paid.
  public func averaged(
    before day: CivilDate, since begun: CivilDate, most: Int, reach: Int
  ) -> WeeksAveraged {
    var found = WeeksAveraged()
    // The week that holds the day before the leave is complete only if it ends on it.
    var ends = PaidWeek.end(holding: day.adding(days: -1))
    if ends >= day { ends = ends.adding(days: -7) }
    var next = weeks.last { $0.ends <= ends }.flatMap { last in weeks.lastIndex(of: last) }
    let first = max(begun, knownFrom ?? begun)
    for _ in 0..<reach where found.weeks.count < most {
      guard ends.adding(days: -6) >= first else { break }
      var week = PaidWeek(ends: ends)
      if let place = next, weeks[place].ends == ends {
        week = weeks[place]
        next = place > 0 ? place - 1 : nil
      }
      if week.isOfLeave {
        found.ofLeave += 1
      } else if week.pay > .zero {
        found.weeks.append(week)
      } else {
        found.unpaid += 1
      }
      ends = ends.adding(days: -7)
    }
    return found
  }
}
