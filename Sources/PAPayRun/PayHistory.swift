import PADeductions
public import PAEmployment
public import PAPrimitives

// What a run needs of the runs before it, of one employment: each payslip of its last pay periods. From
// it come the earnings period a supplementary run goes on with, and the tax period that a code standing
// on its own goes on with; averages over weeks will. The closing state carries it, so a run reads no
// entry but the last; an opening brings it from another payroll and over the end of a year.

/// One payslip as later runs need it.
public struct PastPayslip: Hashable, Sendable {
  /// The schedule it was paid on.
  public var schedule: Identifier
  /// The pay period it was paid for.
  public var period: TaxPeriod
  /// Its payment date.
  public var paidOn: CivilDate
  /// Time worked in its own pay period that it paid.
  public var worked: Minutes = .zero
  /// Minutes worked in its pay period that holiday is earned on, those paid later among them.
  public var holidayEarning: Minutes = .zero
  /// What was paid; of payslips that no run goes on with any more, pay and earnings alone.
  public var figures: PayFigures

  /// A payslip that was paid.
  public init(
    schedule: Identifier, period: TaxPeriod, paidOn: CivilDate, figures: PayFigures
  ) {
    self.schedule = schedule
    self.period = period
    self.paidOn = paidOn
    self.figures = figures
  }

  /// Leaves pay and earnings alone, which averages over earlier pay are of.
  fileprivate mutating func forgetDeductions() {
    var pay = PayFigures()
    pay.gross = figures.gross
    pay.loans.earnings = figures.loans.earnings
    figures = pay
  }

  /// The tax week or month it was paid in; a supplementary run may pay in a later one than its pay
  /// period's own.
  public var taxPeriod: TaxPeriod { TaxPeriod(of: paidOn, period.frequency) }
}

/// One employment's payslips of its last pay periods, oldest first.
public struct PayHistory: Hashable, Sendable {
  /// How many pay periods are kept: one that is paid, those a moved payday brings into its tax
  /// period, and some to look at.
  ///
  /// What is paid late for older ones is kept while its tax period lasts.
  /// Every entry carries them, so an entry does not grow with the years.
  public static let periodsKept = 6

  /// The payslips, oldest first.
  public private(set) var payslips: [PastPayslip] = []
  /// Pay and hours of the last weeks, which averages are of.
  public var weeks = PayWeeks()

  /// Earnings liable to National Insurance by their paydays, those of nothing among them: average weekly earnings are of
  /// them.
  public var earnings = DatedAmounts()

  /// How many days of them are kept: what a birth, or linked sickness, looks back over.
  static let earningsKept = 7 * 60

  /// Nothing paid.
  public init() {}

  /// The payslips of an employment as they are known, oldest first; the next that is added bounds them.
  public init(_ payslips: [PastPayslip], weeks: PayWeeks = PayWeeks()) {
    self.payslips = payslips
    self.weeks = weeks
  }

  /// Adds the payslip paid last, and drops those whose pay period is no longer of the last.
  ///
  /// All figures stay of its own pay period and of its tax period, which a later run may go on with.
  ///
  /// - Parameters:
  ///   - payslip: Its own part.
  ///   - late: Its parts that were due for earlier periods.
  public mutating func add(_ payslip: PastPayslip, late: [PastPayslip] = []) {
    let (period, taxPeriod) = (payslip.period, payslip.taxPeriod)
    payslips += late
    for index in payslips.indices
    where payslips[index].period != period && payslips[index].taxPeriod != taxPeriod {
      payslips[index].forgetDeductions()
    }
    payslips.append(payslip)
    var periods: [TaxPeriod] = []
    for payslip in payslips.reversed() where !periods.contains(payslip.period) {
      periods.append(payslip.period)
    }
    guard periods.count > PayHistory.periodsKept else { return }
    // The last by their days, not by when something was paid for them: late pay makes no period a later one.
    let own = periods.filter { $0.frequency == period.frequency }.sorted(by: >)
    let others = periods.filter { $0.frequency != period.frequency }
    let kept = Set((own + others).prefix(PayHistory.periodsKept))
    payslips.removeAll { !kept.contains($0.period) && $0.taxPeriod != taxPeriod }
  }

  /// Adds earnings of a payday.
  package mutating func earn(_ amount: Money, on payday: CivilDate) {
    earnings.add(DatedAmounts.Amount(amount, on: payday))
    earnings.keep(days: PayHistory.earningsKept)
  }

  /// Takes earnings of another payroll's payslips, of paydays that its earnings do not say: they outlast the payslips.
  package mutating func takeEarningsOfPayslips() {
    let said = Set(earnings.all.map(\.day))
    for payslip in payslips where !said.contains(payslip.paidOn) {
      let figures = payslip.figures
      earnings.add(
        DatedAmounts.Amount(
          figures.loans.earnings.isZero ? figures.gross : figures.loans.earnings,
          on: payslip.paidOn))
    }
  }

  /// Adds minutes worked in a pay period that was paid before, that holiday is earned on.
  ///
  /// Of a period no longer kept nothing is noted: each run's part of it is rounded by itself.
  mutating func earnHoliday(_ minutes: Minutes, in period: TaxPeriod) {
    let place = payslips.lastIndex { $0.period == period }
    guard let place else { return }
    payslips[place].holidayEarning = payslips[place].holidayEarning + minutes
  }

  /// Adds what became other of the weeks and of the hours that holiday is earned on.
  mutating func bringLeave(from before: PayHistory, to after: PayHistory) {
    weeks.add(changeFrom: before.weeks, to: after.weeks)
    earnings.add(changeFrom: before.earnings, to: after.earnings)
    for period in Set((before.payslips + after.payslips).map(\.period)) {
      earnHoliday(after.holidayEarning(in: period) - before.holidayEarning(in: period), in: period)
    }
  }

  /// Minutes worked in a pay period that holiday is earned on.
  func holidayEarning(in period: TaxPeriod) -> Minutes {
    payslips.lazy.filter { $0.period == period }.reduce(.zero) { $0 + $1.holidayEarning }
  }

  /// What was paid in a tax week or month, nil where nothing was.
  public func paid(inTaxPeriod period: TaxPeriod) -> PayFigures? {
    let paid = payslips.filter { $0.taxPeriod == period }
    return paid.isEmpty ? nil : paid.lazy.map(\.figures).total
  }
}

extension PayrollState {
  /// What a PA was paid for an earnings period, over all employments with this employer on a
  /// schedule.
  ///
  /// A supplementary run works National Insurance, loans and pension on the whole period again and
  /// pays the difference (SSCR 2001 reg 3; NIM08000).
  public func paid(
    to assistant: Identifier, on schedule: Identifier, for period: TaxPeriod
  ) -> PayFigures {
    payslips(of: assistant, on: schedule).filter { $0.period == period }.map(\.figures).total
  }

  /// What another payroll paid a PA for an earnings period, as an opening says it; nil where it does not
  /// say with which National Insurance.
  package func paidElsewhere(
    to assistant: PersonalAssistant, on schedule: Identifier, for period: TaxPeriod
  ) -> PayFigures? {
    let paid = payslips(of: assistant.id, on: schedule).filter { $0.period == period }
    // Of close family none was taken, and no letter says so.
    let isFamily = assistant.family?.disregardsNationalInsurance ?? false
    guard !paid.isEmpty,
      paid.allSatisfy({ isFamily || !$0.figures.class1.letters.isEmpty })
    else { return nil }
    return paid.map(\.figures).total
  }

  /// The last earnings period of a schedule that a PA was paid for, nil where there is none.
  public func lastPeriodPaid(to assistant: Identifier, on schedule: Identifier) -> TaxPeriod? {
    payslips(of: assistant, on: schedule).map(\.period).max()
  }

  private func payslips(
    of assistant: Identifier, on schedule: Identifier
  ) -> [PastPayslip] {
    employments.filter { $0.assistant == assistant }
      .flatMap { $0.history.payslips.filter { $0.schedule == schedule } }
  }
}
