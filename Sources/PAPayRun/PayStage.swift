package import PADeductions
package import PAEmployment
package import PAPrimitives
package import PAStatute

// The pay of one PA is worked in stages, each a file in `Stages`, in the order the law works them:
//
//   gross              time at its rates, by contract
//   pension            over all contracts: contributions, and the assessment for automatic enrolment
//   nationalInsurance  over all contracts, on pay without what was given up
//   loans              over all contracts, on the same earnings
//   minimumWage        a check that changes no pay
//   incomeTax          by contract, each with its code
//   netPay             by contract, what is left
//   leaving            what is owed besides to who leaves
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
    .gross, .pension, .nationalInsurance, .loans, .minimumWage, .incomeTax, .netPay, .leaving,
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
    guard let code = TaxCode(law[.emergencyCode, on: order.paymentDate].value) else {
      preconditionFailure("the emergency code is a tax code")
    }
    emergencyTaxCode = code
    categoryAges = law[.categoryAges, on: order.paymentDate]
    statePensionAge = law[.statePensionAge, on: order.paymentDate]
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
  /// What an earlier run took of the same earnings period.
  let earlier: PayFigures
  /// Working over all contracts: pension, National Insurance and loans.
  var sheet = Worksheet()
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
    let paid = assistant.contracts.filter { contract in
      let worked = lines.contains { $0.contract == contract.id }
      let inForce = order.sequence == 0 && contract.span.overlaps(order.period.days)
      return contract.schedule == schedule && (worked || inForce)
    }
    guard !paid.isEmpty else { return nil }
    self.assistant = assistant
    earlier = state.paid(to: assistant.id, on: schedule, for: order.period.taxPeriod)
    contracts = paid.map { contract in
      ContractPay(
        contract, of: assistant, worked: lines.filter { $0.contract == contract.id }, rules,
        from: state)
    }
    let elsewhere = assistant.contracts.contains {
      $0.schedule != schedule && $0.span.overlaps(order.period.days)
    }
    if elsewhere { findings.append(.contractsOnSeveralSchedules(assistant: assistant.id)) }
    if assistant.niNumber == nil { findings.append(.niNumberMissing(assistant: assistant.id)) }
  }

  /// Pay of all contracts, before anything comes off.
  package var gross: Money { contracts.lazy.map(\.gross.pay).total }
  /// What this run works National Insurance and loans on: a sacrifice lowers both alike.
  var earnings: Money { gross - contracts.lazy.map(\.slip.sacrificed).total }

  /// Gives each contract its part of a figure worked over all of them, in proportion to its pay
  /// (SSCR 2001 reg 14).
  package mutating func spread<Part: AdditiveFigure>(
    _ figure: Part, to place: WritableKeyPath<PayFigures, Part>
  ) {
    let shares = figure.spread(over: contracts.map(\.gross.pay.pence))
    for (index, share) in shares.enumerated() {
      contracts[index].slip.figures[keyPath: place] = share
    }
  }
}

/// Pay under one contract while it is worked.
package struct ContractPay: Sendable {
  package let contract: Contract
  /// The time to be paid.
  package let lines: [TimesheetLine]
  /// The code the payment is taxed under.
  let taxCode: TaxCodeInUse
  /// The employment's year before this payment.
  let state: EmploymentState
  /// What was earned.
  package private(set) var gross = GrossPay(lines: [])
  /// The payslip as far as it is worked.
  package var slip: Payslip
  /// Working of this contract: gross pay and tax.
  var sheet = Worksheet()
  /// The working of the minimum wage, over all contracts of the PA.
  var minimumWage: [WorkingLine] = []

  fileprivate init(
    _ contract: Contract, of assistant: PersonalAssistant, worked lines: [TimesheetLine],
    _ rules: PayRules, from state: PayrollState
  ) {
    let days = rules.order.period.days
    self.contract = contract
    self.lines = lines
    taxCode = contract.taxCode(
      on: rules.order.paymentDate, paying: days, emergency: rules.emergencyTaxCode)
    var before =
      state.employment(contract.id)
      ?? EmploymentState(assistant: assistant.id, contract: contract.id)
    before.takeOver(contract.starter.p45, in: state.year)
    self.state = before
    slip = Payslip(
      assistant: assistant.id, contract: contract.id, payrollID: contract.payrollID,
      name: assistant.name, taxCode: taxCode.code, basis: taxCode.basis,
      because: taxCode.reason)
    slip.address = assistant.address
    slip.niNumber = assistant.niNumber
    slip.jobTitle = contract.version(on: days.last)?.jobTitle ?? ""
    slip.paidBy = assistant.paidBy
  }

  /// Minutes that holiday was earned on in earlier runs of a schedule, by the pay period they were
  /// worked in.
  func holidayEarned(on schedule: Identifier) -> [TaxPeriod: Minutes] {
    var earned: [TaxPeriod: Minutes] = [:]
    for slip in state.history.payslips where slip.schedule == schedule {
      earned[slip.period] = (earned[slip.period] ?? .zero) + slip.holidayEarning
    }
    return earned
  }

  /// Takes what was earned in place of what was there.
  package mutating func earn(_ gross: GrossPay) {
    self.gross = gross
    slip.lines = gross.lines
    slip.figures.gross = gross.pay
    slip.figures.holidayPay =
      gross.lines.lazy.filter { $0.kind == .rolledUpHoliday }.map(\.amount).total
  }
}
