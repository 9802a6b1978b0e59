package import PADeductions
package import PAEmployment
package import PAPrimitives
package import PAStatute

// The pay of one PA is worked in stages, each a file in `Stages`, in the order the law works them:
//
//   gross              time at its rates, by contract
//   earningsPeriods    which pay is of the run's own earnings period, and which of earlier ones
//   pension            over all contracts: contributions, and the assessment for automatic enrolment
//   afterYear          of a run of an ended year that is worked again: what of it is paid after the year
//   nationalInsurance  over all contracts, on pay without what was given up
//   loans              over all contracts, on the same earnings
//   minimumWage        a check that changes no pay
//   incomeTax          by contract, each with its code
//   netPay             by contract, what is left
//   settlement         by contract, what corrections left to be paid or collected
//   unusual            what may be a slip of the pen
//
// Between tax and net every contract's tax is known and nothing is paid: orders that take a part of
// what is left stand there. A stage is a pure function of what the stages before it worked, so working
// the rest again with another gross is a copy of the value and the same stages.

/// One stage of the working of a PA's pay.
package struct PayStage: Sendable {
  package let name: String
  /// Works it for one PA, over all contracts that the run pays.
  package let work: @Sendable (inout AssistantPay, PayRules) -> Void

  /// A stage.
  package init(_ name: String, _ work: @escaping @Sendable (inout AssistantPay, PayRules) -> Void) {
    self.name = name
    self.work = work
  }

  /// Every stage, in the order the law works them.
  package static let all: [PayStage] = [
    .gross, .earningsPeriods, .pension, .afterYear, .nationalInsurance, .loans, .minimumWage,
    .incomeTax, .netPay, .settlement, .unusual,
  ]
}

/// What every payslip of a run is worked under, made once.
package struct PayRules: Sendable {
  /// What the run is asked to do.
  package let order: PayRunOrder
  /// The law of its days.
  package let law: Law
  /// The deductions' law, brought to the pay period.
  package let deductions: DeductionRules
  /// The same on the paydays of earlier periods whose wages are late.
  private let lateDeductions: [DuePeriod: DeductionRules]
  /// The minimum wage of the next pay period; nil where it is not known yet.
  let minimumWageAhead: MinimumWageAhead?
  /// The minimum wage of the payment date; nil where it is not known yet.
  let minimumWageNow: (table: MinimumWageTable, ages: MinimumWageAges)?
  /// The least an hour is to pay by the nation's policy on the period's first day; nil where it has none, or it is not
  /// known.
  let wageFloor: Cited<Money>?
  /// The emergency code of the payment date.
  let emergencyTaxCode: TaxCode
  /// The ages that decide a National Insurance letter on the payment date.
  let categoryAges: CategoryAges
  private let statePensionAge: StatePensionAge

  init(_ order: PayRunOrder, under law: Law) {
    self.order = order
    self.law = law
    deductions = DeductionRules(
      under: law, on: order.paymentDate, order.schedule.frequency)
    var late: [DuePeriod: DeductionRules] = [:]
    for due in order.latePeriods where TaxYear(containing: due.period.payDate) == order.state.year {
      late[due] = DeductionRules(
        under: law, on: due.period.payDate, due.schedule.frequency)
    }
    lateDeductions = late
    minimumWageAhead = MinimumWageAhead(from: order.period, on: order.schedule)
    minimumWageNow = (try? Law(of: [.minimumWage], over: DateRange(order.paymentDate))).map {
      ($0[.minimumWage, on: order.paymentDate], $0[.minimumWageAges, on: order.paymentDate])
    }
    let floors = try? Law(of: [.wageFloors], over: DateRange(order.period.days.first))
    wageFloor = floors?[.wageFloors, on: order.period.days.first].floor(of: order.employer.nation)
    guard let code = TaxCode(law[.emergencyCode, on: order.paymentDate].value) else {
      preconditionFailure("the emergency code is a tax code")
    }
    emergencyTaxCode = code
    categoryAges = law[.categoryAges, on: order.paymentDate]
    statePensionAge = law[.statePensionAge, on: order.paymentDate]
  }

  /// The deductions' law of the payday that pay was due on.
  func deductions(of part: EarningsPart) -> DeductionRules {
    part.isLate ? lateDeductions[part.due] ?? deductions : deductions
  }

  /// The law of National Insurance and loans of the payday that pay was due on, over its earnings period.
  func contributions(of part: EarningsPart) -> DeductionRules {
    part.sharedInterval.map { DeductionRules(under: law, on: part.payday, $0) }
      ?? deductions(of: part)
  }

  /// The deductions' law of the day that pay of an ended year is paid on, over the earnings period it was due in.
  func deductions(of after: EarningsAfterYear, due: DuePeriod) -> DeductionRules {
    DeductionRules(under: law, on: after.paidOn, due.schedule.frequency)
  }

  /// Why a PA's National Insurance is what it is on a day that pay of an ended year is paid on.
  func standing(of assistant: PersonalAssistant, on day: CivilDate) -> NIStanding {
    assistant.niStanding(
      on: day, pensionAge: pensionAge(of: assistant), law[.categoryAges, on: day])
  }

  /// The day a PA reaches State Pension age.
  func pensionAge(of assistant: PersonalAssistant) -> CivilDate {
    statePensionAge.reached(born: assistant.born).value
  }
}

/// One PA's pay while it is worked, over all contracts that the run pays.
package struct AssistantPay: Sendable {
  /// The PA.
  package let assistant: PersonalAssistant
  /// Pay under each contract, in the order of the books; never empty.
  package var contracts: [ContractPay]
  /// The earnings periods that are paid: the run's own first, then those whose wages are late, the
  /// earliest first.
  private(set) var parts: [EarningsPart]
  /// What of them is paid after the tax year, where that has ended.
  var afterYear: [EarningsAfterYear] = []
  /// Working over all contracts: pension, National Insurance and loans.
  var sheet = Worksheet()
  /// How much pay is above the minimum wage; nil where none is due.
  var headroom: Money?
  /// The duty to enrol her that stands after the run.
  var enrolmentDuty: EnrolmentDuty?
  /// What was found.
  package var findings: [PayRunFinding] = []

  /// A PA's pay before any stage; nil where no contract of the PA is paid by the run.
  ///
  /// Paid are the contracts worked, and in a regular run those in force.
  init?(
    _ assistant: PersonalAssistant, worked lines: [TimesheetLine], _ rules: PayRules,
    from state: PayrollState
  ) {
    let order = rules.order
    let schedule = order.schedule.id
    let own = DuePeriod(order.schedule, order.period)
    let paid = assistant.contracts.compactMap {
      contract -> (contract: Contract, isForWork: Bool)? in
      let worked = lines.contains { $0.contract == contract.id }
      let days = state.days(of: contract, in: own, order.employer)
      let inForce = order.sequence == 0 && days != nil && !contract.isPaidOut(before: order)
      // Who left before terms were agreed for her days is paid what they give more.
      let isRisen = !order.isAhead && order.isRisen(contract.id)
      let isForWork =
        worked || inForce || isRisen
        || order.sequence == 0 && days == nil && contract.isUnsettled(before: order)
      // A run worked again is of those it paid, and who left is paid what a correction left.
      let isPaidAnyway =
        order.taken.map { $0[contract.id] != nil }
        ?? (!order.isAhead && state.employment(contract.id)?.isOwedPay(in: state.year) ?? false)
      guard contract.schedule == schedule, isForWork || isPaidAnyway else { return nil }
      return (contract, isForWork)
    }
    guard !paid.isEmpty else { return nil }
    self.assistant = assistant
    // A supplementary run that pays later pays late: what it pays was due on the period's own payday.
    let usual = order.period.payDate
    let payday = TaxYear(containing: usual) == state.year ? usual : order.paymentDate
    parts = [
      EarningsPart(
        due: own, isLate: false, payday: payday,
        earlier: state.paid(to: assistant.id, on: schedule, for: order.period.taxPeriod))
    ]
    contracts = paid.map { contract, isForWork in
      ContractPay(
        contract, of: assistant, worked: lines.filter { $0.contract == contract.id },
        isForWork: isForWork, rules, from: state)
    }
    let months = rules.law[.automaticEnrolmentDuties, on: payday].postponementMonths.value
    if let duty = state.enrolmentDuty(of: assistant.id),
      !assistant.answers(duty, by: order.paymentDate, months: months)
    {
      enrolmentDuty = duty
    }
    if assistant.niNumber == nil { findings.append(.niNumberMissing(assistant: assistant.id)) }
  }

  /// Pay of all contracts, before anything comes off.
  package var gross: Money { contracts.lazy.map(\.gross.pay).total }
  /// What this run works National Insurance and loans of an earnings period on: a sacrifice lowers both
  /// alike, and what is paid after the tax year is worked by itself.
  func earnings(of part: Int) -> Money {
    contracts.lazy.map { $0.earnings(of: part) }.total - earningsAfterYear(of: part)
  }

  /// Gives each contract its part of a figure worked over all of them for an earnings period, in
  /// proportion to its pay (SSCR 2001 reg 14).
  package mutating func spread<Part: AdditiveFigure>(
    _ figure: Part, of part: Int, to place: WritableKeyPath<PayFigures, Part>
  ) {
    let shares = figure.spread(over: contracts.map { $0.parts[part].gross.pence })
    for (index, share) in shares.enumerated() {
      contracts[index].parts[part][keyPath: place] += share
      contracts[index].slip.figures[keyPath: place] += share
    }
  }

  /// Says in the working of which earnings period what follows is, where there are several.
  mutating func mark(_ part: EarningsPart) {
    guard parts.count > 1 else { return }
    sheet.fact(
      .wagesDue, about: part.due.period.taxPeriod.label, .date(part.payday), of: .earningsPeriod)
  }

  /// Says in the working which earnings period jobs on several schedules share, and what was paid in it before.
  mutating func markShared(_ part: EarningsPart) {
    guard let interval = part.sharedInterval else { return }
    let shared = TaxPeriod(of: part.payday, interval)
    sheet.fact(
      .sharedEarningsPeriod, about: shared.label, .date(shared.days.first),
      .guidance("National Insurance Manual", "NIM10011", .read), of: .earningsPeriod)
    guard !part.paidBeside.loans.earnings.isZero || !part.paidBeside.class1.letters.isEmpty else {
      return
    }
    _ = sheet.step(.paidBeside, part.paidBeside.loans.earnings, of: .earningsPeriod)
  }

  /// Notes a finding, of several periods once.
  mutating func note(_ finding: PayRunFinding) {
    if !findings.contains(finding) { findings.append(finding) }
  }

  /// Parts the pay by the earnings periods it was due in.
  mutating func divide(_ rules: PayRules) {
    let order = rules.order
    let paid = paidAtOwnInterval(order)
    for index in contracts.indices { contracts[index].paidAtOwnInterval = paid }
    var late: Set<DuePeriod> = []
    for contract in contracts {
      for line in contract.gross.lines where line.isPay {
        guard let due = contract.latePeriod(of: line, order) else { continue }
        guard TaxYear(containing: due.period.payDate) == order.state.year else {
          note(.payOfEarlierYear(assistant: assistant.id, period: due.period.taxPeriod))
          continue
        }
        late.insert(due)
      }
    }
    for due in late.sorted(by: DuePeriod.isEarlier) {
      parts.append(
        EarningsPart(
          due: due, isLate: true, payday: due.period.payDate,
          earlier: earlierPay(for: due, order)))
    }
    for index in contracts.indices { contracts[index].divide(over: parts, order) }
    for index in parts.indices {
      let due = parts[index].due
      parts[index].sharedInterval = order.state.sharedInterval(
        of: assistant, in: due, order.employer)
      if order.state.sharesUnclearly(assistant, in: due, order.employer) {
        note(.contractsOnSeveralSchedules(assistant: assistant.id))
      }
      // Where jobs share an earnings period, one that moved to a longer interval has none of its own.
      if parts[index].sharedInterval != nil {
        for other in order.state.periods(beside: due, of: assistant, order.employer) {
          parts[index].paidBeside += earlierPay(for: other, order)
        }
      } else if paid.contains(due) {
        for other in order.state.paidAtShorterIntervals(to: assistant, in: due, order.employer) {
          parts[index].paidBeside += earlierPay(for: other, order)
        }
      }
    }
  }

  /// The pay periods that something is paid for at their own interval, by the run or before it.
  ///
  /// Until then what was paid inside one at a shorter interval stands as it was worked: it is the first payment at the new
  /// interval that takes it into account (SSCR 2001 reg 18; NIM08510).
  private func paidAtOwnInterval(_ order: PayRunOrder) -> Set<DuePeriod> {
    var paid: Set<DuePeriod> = []
    for contract in contracts {
      for line in contract.gross.lines where line.isPay && !line.amount.isZero {
        let due = contract.due(of: line, order)
        paid.insert(due)
        let joined = contract.paydays.joined(due, by: order.period)
        if let before = order.earlierPay(of: assistant.id, for: joined),
          before.figures.map({ !$0.gross.isZero }) ?? true
        {
          paid.insert(joined)
        }
      }
    }
    if !parts[0].earlier.gross.isZero { paid.insert(parts[0].due) }
    return paid
  }

  /// What was paid for an earlier period; nothing where no run paid it.
  private mutating func earlierPay(for due: DuePeriod, _ order: PayRunOrder) -> PayFigures {
    guard let earlier = order.earlierPay(of: assistant.id, for: due) else { return .zero }
    if earlier.figures == nil {
      note(.earlierPayUnknown(assistant: assistant.id, period: due.period.taxPeriod))
    }
    return earlier.figures ?? .zero
  }
}

extension Contract {
  /// Whether somebody who leaves was paid for the period by a run before its regular one: that was her last pay.
  fileprivate func isPaidOut(before order: PayRunOrder) -> Bool {
    guard let left = span.to, left <= order.period.days.last else { return false }
    return order.state.employment(id)?.isPaid(for: order) ?? false
  }
}

extension Contract {
  /// Whether it ended before the days that the run's period is to pay, and its leave is to be settled still: the last run
  /// did not know.
  fileprivate func isUnsettled(before order: PayRunOrder) -> Bool {
    guard let left = span.to, left <= order.period.days.last,
      let leave = order.state.employment(id)?.leave, !leave.years.isEmpty
    else { return false }
    return leave.settledBy != left
  }
}

extension EmploymentState {
  /// Whether an earlier run paid it for the run's period.
  func isPaid(for order: PayRunOrder) -> Bool {
    history.payslips.contains {
      $0.schedule == order.schedule.id && $0.period == order.period.taxPeriod
    }
  }
}

/// An earnings period that a run pays something for.
package struct EarningsPart: Sendable {
  /// The pay period whose payday its pay was due on.
  let due: DuePeriod
  /// Whether that was an earlier one: its wages are late.
  package let isLate: Bool
  /// The payday its pay was due on, which letter and law go by.
  let payday: CivilDate
  /// What earlier runs took of it.
  let earlier: PayFigures
  /// What was paid inside it at a shorter interval before, or on another schedule: National Insurance and loans of it
  /// are worked with that.
  fileprivate(set) var paidBeside = PayFigures()
  /// The interval of the earnings period where jobs on several schedules share one; nil where they do not.
  fileprivate(set) var sharedInterval: PayFrequency?
}

/// Pay under one contract while it is worked.
package struct ContractPay: Sendable {
  package let contract: Contract
  /// The time to be paid.
  package let lines: [TimesheetLine]
  /// Whether it was worked, was in force or rose; where not, its payslip only settles what a correction left, or
  /// stands because one was made by mistake.
  let isForWork: Bool
  /// The code the payment is taxed under.
  let taxCode: TaxCodeInUse
  /// The employment's year before this payment.
  let state: EmploymentState
  /// What was earned.
  package private(set) var gross = GrossPay(lines: [])
  /// The payslip as far as it is worked.
  package var slip: Payslip
  /// Its figures by the earnings periods of the PA, tax and net pay left out.
  package fileprivate(set) var parts: [PayFigures] = []
  /// Which those are.
  private var periods: [DuePeriod] = []
  /// The pay periods that something is paid for at their own interval.
  fileprivate var paidAtOwnInterval: Set<DuePeriod> = []
  /// The paydays its work is due on.
  let paydays: UsualPaydays
  /// Pay of each that a scheme on pensionable pay counts.
  private(set) var pensionablePay: [Money] = []
  /// Working of this contract: gross pay and tax.
  var sheet = Worksheet()
  /// The working of the minimum wage, over all contracts of the PA.
  var minimumWage: [WorkingLine] = []

  fileprivate init(
    _ contract: Contract, of assistant: PersonalAssistant, worked lines: [TimesheetLine],
    isForWork: Bool, _ rules: PayRules, from state: PayrollState
  ) {
    self.isForWork = isForWork
    let days = rules.order.period.days
    self.contract = contract
    self.lines = lines
    taxCode = contract.taxCode(
      on: rules.order.paymentDate, paying: days, emergency: rules.emergencyTaxCode)
    var before =
      state.employment(contract.id)
      ?? EmploymentState(assistant: assistant.id, contract: contract.id)
    before.takeOver(contract.starter.p45, in: state.year)
    if before.history.weeks.isUnknown {
      before.history.weeks.knownFrom = rules.order.weeksKnown(of: contract)
    }
    self.state = before
    paydays =
      state.paydays(of: contract, rules.order.employer) ?? UsualPaydays(rules.order.schedule)
    slip = Payslip(
      assistant: assistant.id, contract: contract.id, payrollID: contract.payrollID,
      name: assistant.name, taxCode: taxCode.code, basis: taxCode.basis,
      because: taxCode.reason)
    slip.address = assistant.address
    slip.niNumber = assistant.niNumber
    slip.jobTitle = contract.version(on: days.last)?.jobTitle ?? ""
    slip.paidBy = assistant.paidBy
    slip.isPredicted = lines.contains(where: \.isPredicted)
  }

  /// Minutes that holiday was earned on in earlier runs, by the pay period they were worked in.
  var holidayEarned: [TaxPeriod: Minutes] {
    var earned: [TaxPeriod: Minutes] = [:]
    for slip in state.history.payslips {
      earned[slip.period] = (earned[slip.period] ?? .zero) + slip.holidayEarning
    }
    return earned
  }

  /// Takes what was earned in place of what was there.
  package mutating func earn(_ gross: GrossPay) {
    self.gross = gross
    slip.lines = gross.lines
    slip.figures.gross = gross.pay
    (slip.recovered, slip.compensation) = (gross.recovered, gross.compensation)
    slip.recoveredShares = gross.recoveredShares
    parts = []
    slip.figures.holidayPay =
      gross.lines.lazy.filter { $0.isHolidayPay }.map(\.amount).total
  }
}

extension ContractPay {
  /// The parts of the payslip that were due on earlier paydays.
  var late: [LatePay] {
    zip(periods, parts).dropFirst().map { due, figures in
      LatePay(
        schedule: due.schedule.id == contract.schedule ? nil : due.schedule.id,
        period: due.period.taxPeriod, figures: figures)
    }
  }

  /// Pay of an earnings period without what was given up.
  func earnings(of part: Int) -> Money { parts[part].gross - parts[part].pension.sacrificed }

  /// The pay period whose payday a line was due on.
  fileprivate func due(of line: PayLine, _ order: PayRunOrder) -> DuePeriod {
    let own = DuePeriod(order.schedule, order.period)
    guard let due = line.arrearsOf.flatMap({ paydays.period($0, on: line.arrearsOn) }) else {
      return own
    }
    // What was agreed after the payday is an award, and pay of the run that pays it (NIM02065).
    if let agreed = line.agreed { return agreed > due.period.payDate ? own : due }
    return contract.paysLateTimeNext(in: due.period) ? own : due
  }

  /// The earlier earnings period that a line is of; nil where it is of the run's own.
  fileprivate func latePeriod(of line: PayLine, _ order: PayRunOrder) -> DuePeriod? {
    let own = DuePeriod(order.schedule, order.period)
    let due = due(of: line, order)
    guard due != own else { return nil }
    let joined = paydays.joined(due, by: order.period)
    let period = paidAtOwnInterval.contains(joined) ? joined : due
    return period == own ? nil : period
  }

  /// Which of the earnings periods a line is of.
  func place(of line: PayLine, _ order: PayRunOrder) -> Int {
    let late = latePeriod(of: line, order)
    return periods.indices.dropFirst().first { periods[$0] == late } ?? 0
  }

  /// Parts its pay by the earnings periods it was due in.
  fileprivate mutating func divide(over parts: [EarningsPart], _ order: PayRunOrder) {
    periods = parts.map(\.due)
    self.parts = parts.map { _ in PayFigures() }
    pensionablePay = parts.map { _ in .zero }
    for line in gross.lines where line.isPay {
      let place = place(of: line, order)
      self.parts[place].gross += line.amount
      if line.isPensionable { pensionablePay[place] += line.amount }
    }
  }
}
