public import PAPrimitives

// A contract may move to another schedule. What was worked while it was on the one before is due on that
// one's paydays for ever, whichever run pays it.

/// The paydays that work under a contract is due on: those of the schedules it was on before, each through
/// the last period it was paid for on it, and those of its own.
public struct UsualPaydays: Hashable, Sendable {
  /// A schedule that the contract was on before.
  public struct Stretch: Hashable, Sendable {
    public let schedule: PaySchedule
    /// The last pay period it was paid for on it.
    public let through: PayPeriod

    /// A schedule through a period.
    public init(_ schedule: PaySchedule, through: PayPeriod) {
      self.schedule = schedule
      self.through = through
    }
  }

  /// The schedules it was on before, the earliest first.
  public let before: [Stretch]
  public let schedule: PaySchedule

  /// Paydays of a schedule, and of those before it.
  public init(_ schedule: PaySchedule, before: [Stretch] = []) {
    self.schedule = schedule
    self.before = before
  }

  /// The pay period whose payday work of a day is due on; nil before the first.
  public func period(holding day: CivilDate) -> DuePeriod? {
    let held = schedule(on: day)
    return held.period(holding: day).map { DuePeriod(held, $0) }
  }

  /// The pay period that a day is paid with: a day between two schedules with the first of the later one.
  func period(paying day: CivilDate) -> DuePeriod {
    let held = schedule(on: day)
    return DuePeriod(held, held.period(holding: day) ?? held.firstPeriod)
  }

  /// The schedule that a day is paid by.
  private func schedule(on day: CivilDate) -> PaySchedule {
    before.first { day <= $0.through.days.last }?.schedule ?? schedule
  }

  /// Whether a day lies between two schedules, so that no period of either holds it: it is due with the next payday.
  package func isBetweenSchedules(_ day: CivilDate) -> Bool {
    !before.isEmpty && day >= knownFrom && period(holding: day) == nil
  }

  /// The days of a pay period that are due on its payday; nil where the schedules before it paid them all.
  ///
  /// A contract that comes back to a schedule may come back within a pay period, or later than one: what the other
  /// schedule paid meanwhile is not due again.
  ///
  /// - Parameter due: The pay period.
  /// - Returns: The days of it that no schedule before it paid.
  public func days(of due: DuePeriod) -> DateRange? {
    let earlier = before[..<(before.stay(with: due) ?? before.count)]
    guard let paid = earlier.map(\.through.days.last).max() else { return due.period.days }
    return DateRange(
      max(due.period.days.first, paid.adding(days: 1)), due.period.days.last)
  }

  /// The first day of a pay period that is due on its payday; the day after it where there is none.
  package func firstDay(of due: DuePeriod) -> CivilDate {
    days(of: due)?.first ?? due.period.days.last.adding(days: 1)
  }

  /// The pay period whose payday work of a day was due on, before the first that the books know too; nil between two schedules.
  ///
  /// Another payroll paid before, and its paydays are taken to have had the same rhythm.
  func periodEvenBefore(holding day: CivilDate) -> DuePeriod? {
    if let known = period(holding: day) { return known }
    let first = before.first?.schedule ?? schedule
    return day < knownFrom ? DuePeriod(first, first.rhythm(holding: day)) : nil
  }

  /// The first day of the first pay period that the books know.
  var knownFrom: CivilDate { (before.first?.schedule ?? schedule).firstPeriodStarts }

  /// A pay period by its name; nil where the contract was not on such a schedule.
  ///
  /// - Parameters:
  ///   - name: The period.
  ///   - held: The schedule; nil for the contract's own.
  /// - Returns: The period.
  public func period(_ name: TaxPeriod, on held: Identifier?) -> DuePeriod? {
    let found =
      held.map { held in before.first { $0.schedule.id == held }?.schedule } ?? schedule
    return found.flatMap { schedule in
      schedule.period(name).map { DuePeriod(schedule, $0) }
    }
  }

  /// What names a schedule in a run of the contract's own; nil for that.
  public func name(of schedule: PaySchedule) -> Identifier? {
    schedule.id == self.schedule.id ? nil : schedule.id
  }

  /// The pay period before the one that is paid whose payday work of a day was due on; nil where it is
  /// due with the run's own.
  public func earlier(than own: PayPeriod, holding day: CivilDate) -> DuePeriod? {
    guard let due = period(holding: day), due != DuePeriod(schedule, own) else { return nil }
    // A line stands under its period's name, and is found again by it.
    return period(due.period.taxPeriod, on: name(of: due.schedule)) ?? due
  }
}

extension [UsualPaydays.Stretch] {
  /// Which of them has a pay period; nil where none does.
  package func stay(with due: DuePeriod) -> Int? {
    firstIndex { $0.schedule.id == due.schedule.id && due.period.index <= $0.through.index }
  }
}

extension Contract {
  /// The first day of the leave year that a day is in.
  ///
  /// Where nothing is agreed, it begins on the day that the employment began on (WTR 1998 reg 13(3)).
  public func leaveYear(holding day: CivilDate, of employer: Employer) -> CivilDate {
    let first = employer.leaveYearFrom ?? span.from
    var years = first.age(on: day)
    // Somebody born on 29 February is a year older on 1 March; a leave year begins on the 28th.
    while first.adding(months: (years + 1) * 12) <= day { years += 1 }
    while first.adding(months: years * 12) > day { years -= 1 }
    return first.adding(months: years * 12)
  }
}

/// A pay period of a schedule.
public struct DuePeriod: Hashable, Sendable {
  public let schedule: PaySchedule
  public let period: PayPeriod

  /// A period of a schedule.
  public init(_ schedule: PaySchedule, _ period: PayPeriod) {
    self.schedule = schedule
    self.period = period
  }
}
