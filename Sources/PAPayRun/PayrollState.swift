public import PAEmployment
public import PAPrimitives

// What a pay run leaves to the next one. The journal seals it whole in each entry, so the next run
// reads one entry and no more:
//
//   PayrollState ── employments   year to date and pay history, each contract its own
//      ├── allowance             Employment Allowance used through the last run
//      └── sealed                which runs there are

/// Payroll of one employer in one tax year, through its last sealed run.
public struct PayrollState: Hashable, Sendable {
  public var year: TaxYear
  /// Each employment's year to date.
  public var employments: [EmploymentState] = []
  /// Employment Allowance used so far.
  public var allowance = AllowanceState()
  /// Duties to enrol a PA that the books do not answer yet.
  public var enrolmentDuties: [EnrolmentDuty] = []
  /// The runs sealed, in their order.
  public var sealed: [SealedRun] = []

  /// Nothing paid yet in a tax year.
  public init(year: TaxYear) { self.year = year }

  /// An employment's year to date, empty where it was never paid.
  public func employment(_ contract: Identifier) -> EmploymentState? {
    employments.first { $0.contract == contract }
  }

  /// A PA's employment that was ever paid; nil where none was.
  func employment(of assistant: Identifier) -> EmploymentState? {
    employments.first { $0.assistant == assistant }
  }

  /// The last period of a schedule that another payroll paid before the journal was opened.
  ///
  /// An opening lists it with entry 0, so that nothing is paid twice.
  public func paidElsewhere(of schedule: Identifier) -> TaxPeriod? {
    sealed.lazy.filter { $0.schedule == schedule && $0.entry == 0 }.map(\.key.period).max()
  }

  /// Runs sealed of a schedule's tax period.
  public func runs(of schedule: Identifier, in period: TaxPeriod) -> [SealedRun] {
    sealed.filter { $0.schedule == schedule && $0.key.period == period }
  }

  /// Whether a run is a supplementary one of a period whose regular run is not made yet.
  public func isAhead(_ key: RunKey, of schedule: Identifier) -> Bool {
    key.sequence > 0
      && !runs(of: schedule, in: key.period).contains { $0.key.sequence == 0 }
  }

  /// The last regular run sealed of a schedule.
  public func lastRegular(of schedule: Identifier) -> SealedRun? {
    sealed.last { $0.schedule == schedule && $0.key.sequence == 0 }
  }
}

/// A run that was sealed.
public struct SealedRun: Hashable, Sendable {
  public var schedule: Identifier
  public var key: RunKey
  /// The journal entry that holds it; 0 for one that another payroll paid.
  public var entry: Int

  /// A sealed run.
  public init(schedule: Identifier, key: RunKey, entry: Int) {
    self.schedule = schedule
    self.key = key
    self.entry = entry
  }
}

/// One employment's year to date.
public struct EmploymentState: Hashable, Sendable {
  /// The PA.
  public var assistant: Identifier
  /// The employment.
  public var contract: Identifier
  /// Figures since 6 April.
  public var toDate = YearToDate()
  /// What it was paid in its last pay periods, in earlier years too.
  public var history = PayHistory()
  /// The schedules that it was paid on before the one it was paid on last, the earliest first.
  public private(set) var schedulesBefore: [ScheduleBefore] = []
  /// Terms agreed for days already paid that a run has paid since.
  public var termsPaid: [AgreedTerms] = []
  /// The day of the last payslip that paid anything, or the first of the employment, while none has since.
  public var unpaidSince: CivilDate?
  /// What corrections left to be paid or collected.
  public var outstanding: [Outstanding] = []
  /// National Insurance that was taken short and is not collected of the PA: a budget or the employer bears it.
  public var notCollected: [Outstanding] = []
  /// How what was paid too much is taken back; nil where it is not, or not from pay.
  public var recovery: RecoveryPlan?
  /// Pay periods whose planned pay was put right and is not all taken back yet: pay of them that comes late was paid
  /// before, and is set against it whole.
  public var plannedPaid: [TaxPeriod] = []
  /// Leave of its last leave years.
  public var leave = LeaveAccount()
  /// Sickness that later sick pay may look back to.
  public var sickness = SickRecord()
  /// What runs paid for leave about a child.
  public var familyPaid: [FamilyPaid] = []
  /// Holiday that another payroll said was earned in the leave year, until the first run here.
  public var holidayAccrued: Minutes = .zero
  /// Holiday that another payroll said was taken in the leave year, until the first run here.
  public var holidayTaken: Minutes = .zero

  /// An employment never paid.
  public init(assistant: Identifier, contract: Identifier) {
    self.assistant = assistant
    self.contract = contract
  }
}

/// Terms agreed for days already paid.
public struct AgreedTerms: Hashable, Sendable {
  /// The first day of the terms.
  public var from: CivilDate
  /// The day they were agreed.
  public var agreed: CivilDate

  /// Terms from a day, agreed on another.
  public init(from: CivilDate, agreed: CivilDate) {
    self.from = from
    self.agreed = agreed
  }
}

extension Contract {
  /// Terms agreed for days already paid that are in force by a day.
  package func agreedTerms(by day: CivilDate) -> [AgreedTerms] {
    versions.compactMap { version in
      version.from <= day
        ? version.agreed.map { AgreedTerms(from: version.from, agreed: $0) } : nil
    }
  }
}

/// A schedule that an employment was paid on before it moved to another.
public struct ScheduleBefore: Hashable, Sendable {
  public var schedule: Identifier
  /// The last pay period it was paid for on it.
  public var through: TaxPeriod

  /// A schedule through a period.
  public init(_ schedule: Identifier, through: TaxPeriod) {
    self.schedule = schedule
    self.through = through
  }
}

extension EmploymentState {
  /// The schedule and the pay period it was paid for last; nil where it was never paid.
  var lastPaid: ScheduleBefore? {
    history.payslips.last.map { ScheduleBefore($0.schedule, through: $0.period) }
  }

  /// The schedules it was paid on before it came to one, the earliest first.
  func schedules(before schedule: Identifier) -> [ScheduleBefore] {
    guard let last = lastPaid, last.schedule != schedule else { return schedulesBefore }
    return schedulesBefore + [last]
  }

  /// Notes that it is paid on a schedule from now on.
  mutating func pay(on schedule: Identifier) { schedulesBefore = schedules(before: schedule) }

  /// The same with the schedules that an earlier year's runs paid it on.
  public func carrying(_ before: [ScheduleBefore]) -> EmploymentState {
    var state = self
    state.schedulesBefore = before
    return state
  }

  /// The same with what goes on from an earlier year's employment: schedules, leave, terms that were paid,
  /// and what is outstanding.
  public func carrying(on earlier: EmploymentState) -> EmploymentState {
    var state = carrying(earlier.schedulesBefore)
    state.leave = earlier.leave
    state.sickness = earlier.sickness
    state.familyPaid = earlier.familyPaid
    state.termsPaid = earlier.termsPaid
    state.outstanding = earlier.outstanding
    state.notCollected = earlier.notCollected
    state.recovery = earlier.recovery
    state.plannedPaid = earlier.plannedPaid
    return state
  }
}

extension PayrollState {
  /// Brings over what a correction of an ended tax year changed of leave, from what the year left to what it is right
  /// that it leaves: leave accounts, the weeks and earnings that averages of pay are of, sickness, and hours that holiday
  /// is earned on.
  ///
  /// - Parameters:
  ///   - before: The state as the year left it.
  ///   - after: The state it is right that it leaves.
  public mutating func bringLeave(from before: PayrollState, to after: PayrollState) {
    let gone = before.employments.filter { after.employment($0.contract) == nil }
    for one in after.employments + gone {
      let none = EmploymentState(assistant: one.assistant, contract: one.contract)
      let was = before.employment(one.contract) ?? none
      let now = after.employment(one.contract) ?? none
      var state = employment(one.contract) ?? none
      let known = state
      state.leave.add(changeFrom: was.leave, to: now.leave)
      state.history.bringLeave(from: was.history, to: now.history)
      state.sickness.add(changeFrom: was.sickness, to: now.sickness)
      state.familyPaid.add(changeFrom: was.familyPaid, to: now.familyPaid)
      if state != known { replace(state) }
    }
  }
}

/// Figures of one employment since 6 April.
public struct YearToDate: Hashable, Sendable {
  /// Paid in this employment.
  public var figures = PayFigures()
  /// Taxable pay in earlier employments, from the P45.
  public var previousPay: Money = .zero
  /// Tax in earlier employments, from the P45.
  public var previousTax: Money = .zero

  /// Nothing yet.
  public init() {}
}

/// Employment Allowance through the last sealed run.
public struct AllowanceState: Hashable, Sendable {
  /// Employer's National Insurance since 6 April, over all PAs and schedules.
  public var employerNI: Money = .zero
  /// Allowance used against it here.
  public var used: Money = .zero
  /// What is left of it; nil where none is claimed.
  public var left: Money?

  /// None used.
  public init() {}
}

extension PaySchedule {
  /// The first period of the tax year not paid yet; nil where all are.
  ///
  /// It is the one after the last paid, here or by another payroll. Where none is, it is the first
  /// that is paid in the tax year, or, for an employer who starts within it, the first in which
  /// anybody on the schedule is employed.
  ///
  /// - Parameters:
  ///   - state: The year so far.
  ///   - employer: The books, for the days of contracts.
  /// - Returns: The period.
  public func next(after state: PayrollState, for employer: Employer) -> PayPeriod? {
    let paid = state.lastRegular(of: id)?.key.period
    var next = paid.flatMap(period).map(period(after:)) ?? firstPeriod
    // Another payroll may have paid periods before this schedule's first.
    while next.payDate < state.year.firstDay || paid.map({ next.taxPeriod <= $0 }) ?? false {
      next = period(after: next)
    }
    guard next.taxPeriod.year == state.year else { return nil }
    guard paid == nil else { return next }
    let spans = employer.assistants.flatMap(\.contracts).filter { $0.schedule == id }.map(\.span)
    var first = next
    while first.taxPeriod.year == state.year {
      if spans.contains(where: { $0.overlaps(first.days) }) { return first }
      first = period(after: first)
    }
    return next
  }
}
