import PADeductions
import PAEmployment
import PAPrimitives
public import PAStatute

extension PayRun {
  /// Pays everybody on the schedule.
  ///
  /// - Parameters:
  ///   - order: Books, period, time worked and the year so far.
  ///   - law: What `order.law()` gathered.
  public init(_ order: PayRunOrder, under law: Law) {
    self.init(order, under: law, through: PayStage.all)
  }

  /// Pays everybody on the schedule, each PA through some stages.
  package init(_ order: PayRunOrder, under law: Law, through stages: [PayStage]) {
    let bankHolidays = law[.bankHolidays, on: order.paymentDate]
    let bankDate = bankHolidays.previousWorkingDay(onOrBefore: order.paymentDate)
    self.init(
      schedule: order.schedule.id, key: order.key, reason: order.reason,
      days: order.period.days, paymentDate: order.paymentDate, bankDate: bankDate,
      // Bacs takes two working days before the day money arrives (Bacs three-day cycle).
      submitBy: bankHolidays.workingDay(
        law[.paying, on: order.paymentDate].bacsDays.value, before: bankDate),
      closing: order.state)
    let rules = PayRules(order, under: law)
    checkOrder(order)
    let byAssistant = Dictionary(grouping: order.lines, by: \.assistant)
    for assistant in order.employer.assistants {
      guard
        var pay = AssistantPay(
          assistant, worked: byAssistant[assistant.id] ?? [], rules, from: order.state)
      else { continue }
      for stage in stages { stage.work(&pay, rules) }
      findings += pay.findings
      closing.enrolmentDuties.removeAll { $0.assistant == assistant.id }
      if let duty = pay.enrolmentDuty { closing.enrolmentDuties.append(duty) }
      for contract in pay.contracts { close(contract, pay.sheet, rules) }
    }
    checkRecovery(order, law)
    dropDuties(order, law)
    useAllowance(order, law)
    checkQuarterly(order, law)
    checkInsurance(order)
  }

  /// Finds what no payslip could show: a date outside the year's figures, and time that no contract
  /// on the schedule pays.
  private mutating func checkOrder(_ order: PayRunOrder) {
    if TaxYear(containing: order.paymentDate) != order.state.year {
      findings.append(.paymentOutsideYear(order.paymentDate, year: order.state.year))
    }
    for contract in order.employer.assistants.flatMap(\.contracts)
    where contract.schedule == schedule {
      guard let employment = order.state.employment(contract.id) else { continue }
      for before in employment.schedules(before: schedule)
      where order.employer.schedule(before.schedule)?.period(before.through) == nil {
        findings.append(
          .scheduleMissing(assistant: employment.assistant, schedule: before.schedule))
      }
    }
    for terms in order.unpayableTerms {
      findings.append(.unpayableTerms(terms))
    }
    for line in order.lines {
      let contract = order.employer.assistant(line.assistant)?.contracts
        .first { $0.id == line.contract }
      if contract?.schedule != order.schedule.id {
        findings.append(
          .employment(
            .unpayable(.noContract(line.contract), on: line.on), assistant: line.assistant))
      }
    }
  }

  /// Adds a payslip that is worked to its employment's year, and to the run.
  private mutating func close(_ pay: ContractPay, _ shared: Worksheet, _ rules: PayRules) {
    let order = rules.order
    var (state, slip) = (pay.state, pay.slip)
    slip.late = pay.late
    // A payslip for no work that comes to nothing, but for tax of the year so far, is none that later runs go on with.
    let isPay = pay.isForWork || !slip.figures.isOfTaxAlone
    var ofYear = slip.figuresOfYear
    // No letter was in use for it.
    if !isPay { ofYear.class1 = Class1ByLetter() }
    state.toDate.figures += ofYear
    state.settle(slip.settled)
    if order.taken == nil { state.leaveReversedPay() }
    if !slip.gross.isZero {
      state.unpaidSince = nil
    } else if order.sequence == 0, isPay {
      state.unpaidSince = state.unpaid(since: pay.contract.span.from)
    }
    // Of a run worked again the correction says what is outstanding after it.
    if order.taken == nil { state.toDate.figures.loans += slip.settled.loansTaken }
    state.leave = pay.gross.leave
    state.sickness = pay.gross.sickness
    state.familyPaid = pay.gross.familyPaid
    (state.holidayAccrued, state.holidayTaken) = (.zero, .zero)
    if isPay { state.pay(on: schedule) }
    if order.paysRises, isPay {
      for terms in pay.contract.agreedTerms(by: days.last) where !state.termsPaid.contains(terms) {
        state.termsPaid.append(terms)
      }
    }
    var past = slip.parts(of: key.period).map { part in
      PastPayslip(
        schedule: part.schedule ?? schedule, period: part.period, paidOn: paymentDate,
        figures: part.figures)
    }
    if isPay, var own = past.popLast() {
      own.worked = pay.ownMinutes
      state.history.add(own, late: past)
    }
    if isPay {
      state.history.earn(
        slip.figures.loans.earnings,
        on: order.sequence == 0 ? order.period.payDate : order.paymentDate)
    }
    state.history.weeks = state.history.weeks.adding(
      pay.gross.weeks, rolledUp: pay.gross.rolledUp)
    for (period, minutes) in pay.gross.holidayEarning {
      state.history.earnHoliday(minutes, in: period)
    }
    slip.toDate = state.toDate
    slip.holiday = pay.gross.holiday
    slip.workings = pay.sheet.lines + pay.minimumWage + shared.lines
    closing.replace(state)
    payslips.append(slip)
  }

  /// Finds what comes back of leave about a child of who has left, which no payslip brings.
  private mutating func checkRecovery(_ order: PayRunOrder, _ law: Law) {
    guard order.sequence == 0 else { return }
    for assistant in order.employer.assistants {
      for contract in assistant.contracts where contract.schedule == schedule {
        guard !payslips.contains(where: { $0.contract == contract.id }),
          let state = order.state.employment(contract.id)
        else { continue }
        findings += contract.recoveryWithoutPayslip(
          of: state.familyPaid, from: days.first, for: order.employer, under: law
        ).map { .familyLeave($0, assistant: assistant.id) }
      }
    }
  }

  /// Drops duties to enrol PAs whom the run does not pay, where the books answer them or they have left.
  private mutating func dropDuties(_ order: PayRunOrder, _ law: Law) {
    let months = law[.automaticEnrolmentDuties, on: order.paymentDate].postponementMonths.value
    closing.enrolmentDuties.removeAll { duty in
      guard !payslips.contains(where: { $0.assistant == duty.assistant }) else { return false }
      guard let assistant = order.employer.assistant(duty.assistant) else { return true }
      let hasLeft = assistant.contracts.allSatisfy { contract in
        contract.span.to.map { $0 < order.period.days.first } ?? false
      }
      return hasLeft || assistant.answers(duty, by: order.paymentDate, months: months)
    }
  }

  /// Works out what allowance is used, once everybody is paid.
  private mutating func useAllowance(_ order: PayRunOrder, _ law: Law) {
    closing.allowance.employerNI += payslips.lazy.map(\.figuresOfYear.employerNI).total
    if let claim = order.employer.allowance(in: closing.year), claim.claimed {
      let limit = law[.employmentAllowance, on: order.paymentDate].limit.value
      // NICA 2014 s 1 and s 4: through this run less through the one before, so that weekly and monthly
      // runs, corrections and reversals pool without a special case.
      let left = limit.slice(above: claim.usedElsewhere)
      let through = max(.zero, min(left, closing.allowance.employerNI))
      allowanceUsed = through - closing.allowance.used
      closing.allowance.used = through
      closing.allowance.left = left - through
    } else {
      // A claim that is withdrawn gives back what was used.
      allowanceUsed = -closing.allowance.used
      closing.allowance.used = .zero
      closing.allowance.left = nil
    }
  }

  /// Finds an average bill above the one below which HMRC may be paid by the quarter (Income Tax (PAYE)
  /// Regulations 2003 reg 70).
  private mutating func checkQuarterly(_ order: PayRunOrder, _ law: Law) {
    guard order.employer.paye?.paid == .quarterly else { return }
    let figures = closing.employments.lazy.map(\.toDate.figures).total
    let owed =
      figures.tax + figures.employeeNI + figures.employerNI + figures.loans.taken
      - closing.allowance.used
    // Figures of another payroll are of the year from its beginning.
    let paidElsewhere = order.state.sealed.contains { $0.entry == 0 }
    let first = order.state.sealed.lazy.compactMap { run in
      order.employer.schedule(run.schedule)?.period(run.key.period)?.payDate
    }.min()
    let year = closing.year
    guard TaxYear(containing: order.paymentDate) == year else { return }
    let began = first.map { max($0, year.firstDay) } ?? order.paymentDate
    let months =
      year.month(of: order.paymentDate) - (paidElsewhere ? 1 : year.month(of: began)) + 1
    let average = owed.scaled(by: 1, over: Int64(max(1, months)), .payLine)
    if average >= law[.paying, on: order.paymentDate].quarterlyLimit.value {
      findings.append(.quarterlyLimit(average: average))
    }
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

extension PayRunOrder {
  /// The first day on which weeks of an employment are known that the run is the first to pay; nil where all of it is.
  ///
  /// The week that its first period begins in counts, though a day of it may be another payroll's.
  func weeksKnown(of contract: Contract) -> CivilDate? {
    let isOurs =
      contract.span.from >= schedule.firstPeriodStarts
      && state.paidElsewhere(of: schedule.id) == nil
    return isOurs
      ? nil
      : max(contract.span.from, period.days.first)
  }
}

extension EmploymentState {
  /// Since when nothing was paid, before a payslip that pays nothing.
  func unpaid(since begun: CivilDate) -> CivilDate {
    unpaidSince ?? history.payslips.last { !$0.figures.gross.isZero }?.paidOn ?? begun
  }

  /// Takes over the figures of a P45 of this tax year on the first payment.
  mutating func takeOver(_ p45: P45?, in year: TaxYear) {
    guard let p45, TaxYear(containing: p45.left) == year else { return }
    toDate.previousPay = p45.pay
    toDate.previousTax = p45.tax
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
}
