import PADeductions
public import PAEmployment
public import PAPrimitives
public import PAStatute

/// What a pay run is asked to do.
public struct PayRunOrder: Hashable, Sendable {
  /// The books.
  public var employer: Employer
  /// The schedule paid.
  public var schedule: PaySchedule
  /// The pay period.
  public var period: PayPeriod
  /// Nought for the regular run, then 1, 2, … for supplementary ones.
  public var sequence: Int
  /// Why a supplementary run is made.
  public var reason: String
  /// The payment date, which the law goes by; the scheduled one unless a supplementary run says.
  public var paymentDate: CivilDate
  /// What was worked, arrears among it.
  public var lines: [TimesheetLine]
  /// The year so far.
  public var state: PayrollState

  /// An order for a regular run.
  public init(
    _ employer: Employer, schedule: PaySchedule, period: PayPeriod, lines: [TimesheetLine],
    state: PayrollState
  ) {
    self.employer = employer
    self.schedule = schedule
    self.period = period
    self.lines = lines
    self.state = state
    sequence = 0
    reason = ""
    paymentDate = period.payDate
  }

  /// The run's key.
  public var key: RunKey { RunKey(period: period.taxPeriod, sequence: sequence) }

  /// The law the run needs, gathered once: every subject over every date its rules may ask.
  ///
  /// - Returns: The law.
  /// - Throws: `NotInForce` naming what is not known and needed.
  public func law() throws(NotInForce) -> Law {
    // The minimum wage asks the first day of each period worked in, arrears' periods among them;
    // everything else goes by the payment date or the period's own.
    let earliest = lines.lazy.map(\.on).min() ?? period.days.first
    let first =
      schedule.period(holding: earliest).map { held in
        min(held.days.first, schedule.period(held.taxPeriod)?.days.first ?? held.days.first)
      } ?? earliest
    let paid = DateRange(paymentDate)
    var spans = Dictionary(uniqueKeysWithValues: PayRunOrder.subjects.map { ($0, paid) })
    spans[.holiday] = paid.including(period.payDate)
    spans[.minimumWage] = DateRange(period.days.first).including(min(first, period.days.first))
    return try Law(of: spans)
  }

  /// The subjects of the law that every run asks.
  public static let subjects: Set<Subject> = [
    .incomeTax, .nationalInsurance, .studentLoans, .automaticEnrolment, .employmentAllowance,
    .statePensionAge, .paying, .bankHolidays, .holiday, .minimumWage,
  ]
}

/// A pay run: everybody's payslip, what it costs, what is owed, and what the year comes to.
///
/// A pure function of law, books, time and the year so far. It is total: what is wrong stands in
/// `findings`, and sealing refuses the blocking ones.
public struct PayRun: Hashable, Sendable {
  /// The schedule paid.
  public var schedule: Identifier
  /// Which run.
  public var key: RunKey
  /// Why, where it is a supplementary one.
  public var reason: String
  /// The days of the pay period.
  public var days: DateRange
  /// The payment date, which law, tax period, letters and ages go by.
  public var paymentDate: CivilDate
  /// The day the bank pays, a working day not after the payment date.
  public var bankDate: CivilDate
  /// The last day to submit payments to the bank, two working days before it pays.
  public var submitBy: CivilDate
  /// The payslips, in the order of the books.
  public var payslips: [Payslip] = []
  /// Employment Allowance this run uses; below nothing where it gives some back.
  public var allowanceUsed: Money = .zero
  /// What is wrong.
  public var findings: [PayRunFinding] = []
  /// The year through this run.
  public var closing: PayrollState

  /// A run with nothing in it, before anybody is paid.
  public init(
    schedule: Identifier, key: RunKey, reason: String, days: DateRange, paymentDate: CivilDate,
    bankDate: CivilDate, submitBy: CivilDate, closing: PayrollState
  ) {
    self.schedule = schedule
    self.key = key
    self.reason = reason
    self.days = days
    self.paymentDate = paymentDate
    self.bankDate = bankDate
    self.submitBy = submitBy
    self.closing = closing
  }

  /// Pay of all, expenses left out.
  public var gross: Money { payslips.lazy.map(\.gross).total }
  /// Net pay of all.
  public var net: Money { payslips.lazy.map(\.net).total }
  /// Income tax of all.
  public var tax: Money { payslips.lazy.map(\.figures.tax).total }
  /// Employees' National Insurance.
  public var employeeNI: Money { payslips.lazy.map(\.figures.employeeNI).total }
  /// Employer's National Insurance, before the allowance.
  public var employerNI: Money { payslips.lazy.map(\.employerNI).total }
  /// Student and postgraduate loans of all.
  public var loans: Money { payslips.lazy.map(\.figures.loans.taken).total }
  /// Pension contributions sent to schemes, both sides.
  public var pensions: Money { payslips.lazy.map(\.figures.pension.dueToScheme).total }
  /// What the run costs the employer before the allowance.
  public var employerCost: Money { payslips.lazy.map(\.employerCost).total }
  /// What the run adds to HMRC's bill.
  public var dueToHMRC: Money { tax + employeeNI + employerNI + loans - allowanceUsed }
  /// Whether it may be sealed.
  public var isBlocked: Bool { findings.contains(where: \.isBlocking) }
}

extension PayRun {
  /// Pays everybody on the schedule.
  ///
  /// - Parameters:
  ///   - order: Books, period, time worked and the year so far.
  ///   - law: What `order.law()` gathered.
  public init(_ order: PayRunOrder, under law: Law) {
    let bankDate = BankHolidays.previousWorkingDay(onOrBefore: order.paymentDate)
    self.init(
      schedule: order.schedule.id, key: order.key, reason: order.reason,
      days: order.period.days, paymentDate: order.paymentDate, bankDate: bankDate,
      // Bacs takes two working days before the day money arrives (practice.md a1).
      submitBy: BankHolidays.workingDay(
        law.paying(on: order.paymentDate).bacsDays.value, before: bankDate),
      closing: order.state)
    let rules = DeductionRules(
      under: law, on: order.paymentDate, order.schedule.frequency)
    checkOrder(order)
    let byAssistant = Dictionary(grouping: order.lines, by: \.assistant)
    for assistant in order.employer.assistants {
      pay(assistant, for: byAssistant[assistant.id] ?? [], order, rules, law)
    }
    settle(order, law)
    checkInsurance(order)
  }

  /// Finds what no payslip could show: a date outside the year's figures, and time that no contract
  /// on the schedule pays.
  private mutating func checkOrder(_ order: PayRunOrder) {
    if TaxYear(containing: order.paymentDate) != order.state.year {
      findings.append(.paymentOutsideYear(order.paymentDate, year: order.state.year))
    }
    for line in order.lines {
      let contract = order.employer.assistant(line.assistant)?.contracts
        .first { $0.id == line.contract }
      if contract?.schedule != order.schedule.id {
        findings.append(
          .employment(.noContract(line.contract, on: line.on), assistant: line.assistant))
      }
    }
  }

  /// The contracts of a PA that this run pays: those worked, and in a regular run those in force.
  private func contracts(
    of assistant: PersonalAssistant, worked lines: [TimesheetLine], _ order: PayRunOrder
  ) -> [Contract] {
    assistant.contracts.filter { contract in
      let worked = lines.contains { $0.contract == contract.id }
      let inForce = order.sequence == 0 && contract.span.overlaps(order.period.days)
      return contract.schedule == order.schedule.id && (worked || inForce)
    }
  }

  /// Pays one PA: gross by contract, then pension, National Insurance and loans over all of them,
  /// then tax and net by contract.
  private mutating func pay(
    _ assistant: PersonalAssistant, for lines: [TimesheetLine], _ order: PayRunOrder,
    _ rules: DeductionRules, _ law: Law
  ) {
    let contracts = contracts(of: assistant, worked: lines, order)
    guard !contracts.isEmpty else { return }
    let elsewhere = assistant.contracts.contains {
      $0.schedule != order.schedule.id && $0.span.overlaps(order.period.days)
    }
    if elsewhere { findings.append(.contractsOnSeveralSchedules(assistant: assistant.id)) }
    if assistant.niNumber == nil { findings.append(.niNumberMissing(assistant: assistant.id)) }

    var earned: [EarnedUnderContract] = contracts.map { contract in
      var sheet = Worksheet()
      let gross = GrossPay(
        of: contract, worked: lines.filter { $0.contract == contract.id },
        for: order.employer, in: order.period, supplementary: order.sequence > 0, under: law,
        &sheet)
      for finding in gross.findings {
        findings.append(.employment(finding, assistant: assistant.id))
      }
      return EarnedUnderContract(contract: contract, gross: gross, sheet: sheet)
    }
    let deductions = AssistantDeductions(assistant, earned: earned, order, rules, law)
    findings += deductions.findings
    checkMinimumWage(of: assistant, &earned, sacrificed: deductions.sacrificed, order, law)
    let shares = deductions.shares(over: earned)
    for (index, pay) in earned.enumerated() {
      let slip = payslip(
        of: assistant, pay, shares[index], deductions, order, rules, law)
      payslips.append(slip)
      if slip.net.isNegative {
        findings.append(.netBelowNothing(assistant: assistant.id, contract: pay.contract.id))
      }
    }
    deductions.period.close(into: &closing)
  }

  /// Tests the minimum wage for each period the PA worked in.
  private mutating func checkMinimumWage(
    of assistant: PersonalAssistant, _ earned: inout [EarnedUnderContract], sacrificed: Money,
    _ order: PayRunOrder, _ law: Law
  ) {
    guard assistant.minimumWageExemption == nil, !earned.isEmpty else { return }
    var tags: [TaxPeriod?] = []
    for pay in earned {
      for line in pay.gross.lines where !tags.contains(line.arrearsOf) {
        tags.append(line.arrearsOf)
      }
    }
    for tag in tags {
      let period = tag.flatMap(order.schedule.period) ?? order.period
      let lines = earned.flatMap { pay in
        pay.gross.lines.filter { $0.arrearsOf == tag }.compactMap { line in
          (pay.contract.version(on: period.days.last) ?? pay.contract.versions.first)
            .map { (line, $0) }
        }
      }
      var sheet = Worksheet()
      let check = MinimumWageCheck(
        of: assistant, lines: lines, elements: order.employer.elements,
        sacrificed: tag == nil ? sacrificed : .zero, periodStarts: period.days.first, under: law,
        &sheet)
      guard check.minutes > .zero else { continue }
      earned[0].minimumWage += sheet.lines
      if check.shortfall > .zero {
        findings.append(
          .employment(.belowMinimumWage(check), assistant: assistant.id))
      }
    }
  }

  /// One employment's payslip.
  private mutating func payslip(
    of assistant: PersonalAssistant, _ pay: EarnedUnderContract, _ share: PayFigures,
    _ deductions: AssistantDeductions, _ order: PayRunOrder, _ rules: DeductionRules, _ law: Law
  ) -> Payslip {
    let contract = pay.contract
    var sheet = pay.sheet
    let inUse = contract.taxCode(
      on: order.paymentDate, paying: order.period.days,
      emergency: law.emergencyTaxCode(on: order.paymentDate))
    var state =
      closing.employment(contract.id)
      ?? EmploymentState(assistant: assistant.id, contract: contract.id)
    state.takeOver(contract.starter.p45, in: closing.year)

    var slip = Payslip(
      assistant: assistant.id, contract: contract.id, payrollID: contract.payrollID,
      name: assistant.name, taxCode: inUse.code, basis: inUse.basis)
    slip.address = assistant.address
    slip.niNumber = assistant.niNumber
    slip.jobTitle = contract.version(on: order.period.days.last)?.jobTitle ?? ""
    slip.taxCodeReason = inUse.reason.description
    slip.category = deductions.standing.category
    slip.categoryReason = deductions.standing.words
    slip.lines = pay.gross.lines
    slip.paidBy = assistant.paidBy
    slip.loanPlan = share.loans.student.isZero ? nil : deductions.plan
    slip.figures = share
    slip.figures.gross = pay.gross.lines.lazy.filter(\.isPay).map(\.amount).total
    slip.figures.holidayPay =
      pay.gross.lines.lazy.filter { $0.kind == .rolledUpHoliday }.map(\.amount).total
    slip.figures.taxable = pay.gross.pay - share.pension.sacrificed
    if let scheme = deductions.terms {
      slip.scheme = SchemePaid(scheme.id, provider: scheme.provider, relief: scheme.relief)
      if scheme.relief == .netPay { slip.figures.taxable -= share.pension.employee }
    }

    let tax = incomeTax(inUse, on: slip.taxable, state, rules, &sheet)
    if tax.limited { findings.append(.taxLimited(assistant: assistant.id)) }
    slip.figures.tax = tax.tax
    slip.figures.net = slip.gross + slip.expenses - slip.deducted
    if order.employer.paye == nil,
      slip.employerNI > .zero || slip.deductions.contains(where: { $0.kind.needsPAYE })
    {
      findings.append(.payeSchemeMissing(assistant: assistant.id))
    }

    state.add(slip, gross: pay.gross, taxPeriod: rules.period)
    slip.toDate = state.toDate
    let version = contract.version(on: order.period.days.last)
    if version?.accruesHoliday(in: order.employer.nation) ?? false {
      slip.holiday = HolidayBalance(accrued: state.holidayAccrued, taken: state.holidayTaken)
    }
    slip.workings = sheet.lines + pay.minimumWage + deductions.sheet.lines
    closing.replace(state)
    return slip
  }

  /// Tax on one employment's payment, over the tax period where the code stands on its own.
  private func incomeTax(
    _ inUse: TaxCodeInUse, on taxable: Money, _ state: EmploymentState, _ rules: DeductionRules,
    _ sheet: inout Worksheet
  ) -> IncomeTax {
    let cumulative = inUse.basis == .cumulative && !rules.period.isExtra
    // Two payments in one tax week or month under a week 1 code are one payment to the tables.
    let earlier =
      cumulative ? nil : state.taxPeriod.flatMap { $0.period == rules.period ? $0 : nil }
    let toDate = state.toDate
    let worked = rules.incomeTax(
      TaxablePayment(
        code: inUse.code, basis: inUse.basis,
        taxablePay: taxable + (earlier?.taxable ?? .zero),
        taxablePayToDate: toDate.previousPay + toDate.figures.taxable + taxable,
        taxToDate: toDate.previousTax + toDate.figures.tax,
        cashPay: taxable + (earlier?.cash ?? .zero)), &sheet)
    guard let earlier else { return worked }
    // A code goes for payments made since (HMRC, "Understanding your employees' tax codes: changes
    // during the tax year"). What comes off is therefore what this code itself takes of the earlier
    // payments: all of it where they were under it; where they were under another, or cumulative,
    // their tax stands, neither collected nor given back again, and the period's free pay is given
    // once.
    let before = rules.incomeTax(
      TaxablePayment(
        code: inUse.code, basis: inUse.basis, taxablePay: earlier.taxable,
        taxablePayToDate: toDate.previousPay + toDate.figures.taxable,
        taxToDate: toDate.previousTax + toDate.figures.tax, cashPay: earlier.cash)
    ).tax
    let label =
      before == earlier.tax
      ? "Less tax already taken in this tax period"
      : "Less this code's tax on what was paid before in this tax period"
    return IncomeTax(
      tax: sheet.step(label, worked.tax - before, of: .incomeTaxBefore), limited: worked.limited)
  }

  /// Settles what is owed and what allowance is used, once everybody is paid.
  private mutating func settle(_ order: PayRunOrder, _ law: Law) {
    closing.allowance.employerNI += employerNI
    if let claim = order.employer.allowance(in: closing.year), claim.claimed {
      let limit = law.employmentAllowance(on: order.paymentDate).value
      // DESIGN §4.8: through this run less through the one before, so that weekly and monthly runs,
      // corrections and reversals pool without a special case.
      let left = limit.slice(above: claim.usedElsewhere)
      let through = max(.zero, min(left, closing.allowance.employerNI))
      allowanceUsed = through - closing.allowance.used
      closing.allowance.used = through
    }
    closing.add(self)
  }

  /// Notes where no employers' liability insurance is in force.
  private mutating func checkInsurance(_ order: PayRunOrder) {
    let day = order.period.days.last
    let insured = order.employer.insurance.contains {
      $0.days.contains(day) && $0.covers.contains(.employersLiability)
    }
    if !insured, !payslips.isEmpty { findings.append(.insuranceNotInForce(on: day)) }
  }
}

extension Law {
  /// The emergency code as a code.
  fileprivate func emergencyTaxCode(on day: CivilDate) -> TaxCode {
    guard let code = TaxCode(emergencyCode(on: day).value) else {
      preconditionFailure("the emergency code is a tax code")
    }
    return code
  }
}

/// What one employment earned, with its working.
struct EarnedUnderContract {
  let contract: Contract
  let gross: GrossPay
  let sheet: Worksheet
  /// The minimum-wage test's working, on the PA's first employment.
  var minimumWage: [WorkingLine] = []
}

extension Deduction.Kind {
  /// Whether it is paid over to HMRC.
  var needsPAYE: Bool {
    switch self {
    case .incomeTax, .nationalInsurance, .studentLoan, .postgraduateLoan: true
    case .pension, .salarySacrifice: false
    }
  }
}

extension EmploymentState {
  /// Takes over the figures of a P45 of this tax year on the first payment.
  mutating func takeOver(_ p45: P45?, in year: TaxYear) {
    guard let p45, TaxYear(containing: p45.left) == year else { return }
    toDate.previousPay = p45.pay
    toDate.previousTax = p45.tax
  }

  /// Adds a payslip.
  mutating func add(_ slip: Payslip, gross: GrossPay, taxPeriod period: TaxPeriod) {
    toDate.figures += slip.figures
    holidayAccrued = holidayAccrued + gross.holidayAccrued
    let same = taxPeriod.flatMap { $0.period == period ? $0 : nil }
    taxPeriod = TaxPeriodPaid(
      period: period, taxable: (same?.taxable ?? .zero) + slip.taxable,
      cash: (same?.cash ?? .zero) + slip.taxable, tax: (same?.tax ?? .zero) + slip.figures.tax)
  }
}

extension PayrollState {
  /// Puts an employment's figures in place of the earlier ones.
  mutating func replace(_ state: EmploymentState) {
    if let same = employments.firstIndex(where: { $0.contract == state.contract }) {
      employments[same] = state
    } else {
      employments.append(state)
    }
  }

  /// Adds what a run owes to HMRC and to schemes.
  mutating func add(_ run: PayRun) {
    var month = TaxMonth(month: year.month(of: run.paymentDate))
    let place = months.firstIndex { $0.month == month.month }
    if let place { month = months[place] }
    month.tax += run.tax
    month.employeeNI += run.employeeNI
    month.employerNI += run.employerNI
    month.loans += run.loans
    month.allowance += run.allowanceUsed
    if let place { months[place] = month } else { months.append(month) }
    months.sort { $0.month < $1.month }
    let parts = run.paymentDate.parts
    let first = CivilDate(parts.year, parts.month, 1)
    for slip in run.payslips {
      guard let scheme = slip.scheme?.id else { continue }
      let place = pensions.firstIndex { $0.scheme == scheme && $0.month == first }
      var owed = place.map { pensions[$0] } ?? PensionMonth(scheme: scheme, month: first)
      owed.employee += slip.figures.pension.employee
      owed.employer += slip.figures.pension.employer
      if let place { pensions[place] = owed } else { pensions.append(owed) }
    }
  }
}
