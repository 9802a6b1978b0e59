import PADeductions
import PAEmployment
import PAPrimitives
import PAStatute

/// Pension, National Insurance and loans of one PA over all employments paid in a run.
///
/// They are worked on the whole earnings period: what an earlier run of the period took is taken
/// off again, so a supplementary run adds only the difference.
struct AssistantDeductions {
  let standing: NIStanding
  let terms: PensionScheme?
  let pension: PensionContribution
  let pensionable: Money
  let contributions: ContributionsToDate?
  let plan: StudentLoanPlan?
  let studentLoan: Money
  let postgraduateLoan: Money
  let sheet: Worksheet
  let findings: [PayRunFinding]
  /// The earnings period with this run in it.
  let period: EarningsPeriod
  /// The earnings period before this run.
  let earlier: EarningsPeriod

  init(
    _ assistant: PersonalAssistant, earned: [EarnedUnderContract], _ order: PayRunOrder,
    _ rules: DeductionRules, _ law: Law
  ) {
    let payDate = order.paymentDate
    let pensionAge = StatePensionAge.reached(born: assistant.born).value
    var sheet = Worksheet()
    var findings: [PayRunFinding] = []
    let last = order.state.earningsPeriods.first {
      $0.assistant == assistant.id && $0.schedule == order.schedule.id
    }
    if let last, last.period > order.period.taxPeriod {
      findings.append(.earningsPeriodClosed(assistant: assistant.id, paidSince: last.period))
    }
    let earlier =
      last.flatMap { $0.period == order.period.taxPeriod ? $0 : nil }
      ?? EarningsPeriod(
        assistant: assistant.id, schedule: order.schedule.id, period: order.period.taxPeriod)
    var period = earlier
    let pay = earned.map(\.gross.pay).total

    // Pension
    let membership = assistant.pension(on: payDate)
    let scheme = membership.flatMap { member in
      member.status == .active ? member.scheme : nil
    }.flatMap { id in order.employer.pensionSchemes.first { $0.id == id } }
    if membership?.status == .active, scheme == nil {
      findings.append(.pensionSchemeMissing(assistant: assistant.id))
    }
    // Pay of the period that was paid before the PA joined is not the scheme's.
    if let scheme {
      period.pensionPay +=
        scheme.basis == .pensionablePay ? earned.map(\.gross.pensionablePay).total : pay
    }
    // A fixed amount is a part of some pay: where there is none, none is due.
    if let scheme, scheme.basis != .fixed || period.pensionPay > .zero {
      let whole = rules.pension(scheme.terms, on: period.pensionPay, &sheet)
      period.pensionEmployee = whole.employee
      period.pensionEmployer = whole.employer
      period.pensionRelief = whole.reliefReclaimed
      pension = whole.less(earlier)
      pensionable = whole.pensionable
    } else {
      pension = PensionContribution(
        pensionable: .zero, worker: .deductedAfterTax(.zero, reliefReclaimed: .zero),
        employer: .zero)
      pensionable = .zero
    }
    terms = scheme
    // Everybody is assessed each pay reference period, members too: the working is the record of it.
    let category = rules.automaticEnrolmentCategory(
      age: assistant.born.age(on: payDate), reachedStatePensionAge: payDate >= pensionAge,
      qualifyingEarnings: earlier.loanEarnings + pay, &sheet)
    if membership == nil, category == .eligibleJobholder {
      // The weeks count from the first day it holds (SI 2010/772 reg 6).
      let days = 7 * law.automaticEnrolmentDuties(on: payDate).enrolmentWeeks.value
      findings.append(
        .pensionEnrolmentDue(
          assistant: assistant.id, by: order.period.days.first.adding(days: days - 1)))
    }

    // National Insurance
    let standing = assistant.niStanding(
      on: payDate, pensionAge: pensionAge, law.categoryAges(on: payDate))
    self.standing = standing
    let earnings = pay - pension.reducesEarnings
    switch standing {
    case .liable(let category, let reason):
      if let asserted = assistant.assertedCategory(on: payDate), asserted != category {
        findings.append(
          .categoryContradicted(
            assistant: assistant.id, asserted: asserted, found: category, because: reason))
      }
      if let before = earlier.contributions, before.category != category {
        findings.append(.categoryChangedInPeriod(assistant: assistant.id))
      }
      sheet.fact("Category letter \(category.rawValue)", .word(reason.description), reason.source)
      var whole = ContributionsToDate(category: category)
      whole.earnings = (earlier.contributions?.earnings ?? .zero) + earnings
      let worked = rules.nationalInsurance(category, on: whole.earnings, &sheet)
      whole.employee = worked.employee
      whole.employer = worked.employer
      whole.atLEL = worked.atLEL
      whole.lelToPT = worked.lelToPT
      whole.ptToUEL = worked.ptToUEL
      period.contributions = whole
      contributions = whole.less(earlier.contributions)
      if earlier.contributions != nil {
        _ = sheet.step(
          "Less what was taken before in this period, employee",
          whole.employee - (contributions?.employee ?? .zero))
        _ = sheet.step(
          "Less what was paid before in this period, employer",
          whole.employer - (contributions?.employer ?? .zero))
      }
    case .disregarded(let relation):
      if let asserted = assistant.assertedCategory(on: payDate), asserted != .x {
        findings.append(.categoryAssertedForFamily(assistant: assistant.id, asserted: asserted))
      }
      findings.append(.familyDisregarded(assistant: assistant.id))
      sheet.fact(
        "National Insurance disregarded", .word("\(relation.rawValue) of the employer"),
        .hmrc("Employment Status Manual", "ESM4156", .read))
      period.contributions = nil
      contributions = nil
    }

    // Loans are worked on earnings for employer's contributions (CSLM; rates.md §3).
    period.loanEarnings += earnings
    let plan = assistant.studentLoanPlan(on: payDate)
    if let plan, rules.runs(plan) {
      let whole = rules.studentLoan(plan: plan, on: period.loanEarnings, &sheet)
      studentLoan = whole - earlier.studentLoan
      period.studentLoan = whole
    } else {
      if let plan {
        findings.append(.studentLoanPlanNotRunning(assistant: assistant.id, plan: plan))
      }
      studentLoan = .zero
    }
    self.plan = plan
    if assistant.hasPostgraduateLoan(on: payDate) {
      let whole = rules.postgraduateLoan(on: period.loanEarnings, &sheet)
      postgraduateLoan = whole - earlier.postgraduateLoan
      period.postgraduateLoan = whole
    } else {
      postgraduateLoan = .zero
    }

    self.sheet = sheet
    self.findings = findings
    self.period = period
    self.earlier = earlier
  }

  /// Pay given up for a pension.
  var sacrificed: Money { pension.reducesEarnings }

  /// Each employment's part, in proportion to its pay (SSCR 2001 reg 14; practice.md a5).
  func shares(over earned: [EarnedUnderContract]) -> [DeductionShare] {
    let weights = earned.map(\.gross.pay.pence)
    func spread(_ amount: Money) -> [Money] { amount.spread(over: weights) }
    let employee = spread(pension.employee)
    let employer = spread(pension.employer)
    let relief = spread(pension.reliefReclaimed)
    let pensionable = spread(pensionable)
    let student = spread(studentLoan)
    let postgraduate = spread(postgraduateLoan)
    let bands = contributions.map { whole in
      (
        spread(whole.earnings), spread(whole.atLEL), spread(whole.lelToPT),
        spread(whole.ptToUEL), spread(whole.employee), spread(whole.employer)
      )
    }
    return earned.indices.map { index in
      var share = DeductionShare(plan: plan)
      if let terms {
        let sacrificed = terms.relief == .salarySacrifice
        var paid = PensionPaid(scheme: terms.id, provider: terms.provider, relief: terms.relief)
        paid.pensionable = pensionable[index]
        paid.employee = sacrificed ? .zero : employee[index]
        paid.employer = employer[index] + (sacrificed ? employee[index] : .zero)
        paid.relieved = relief[index]
        share.pension = paid
        share.sacrificed = sacrificed ? employee[index] : .zero
        share.taxRelieved = terms.relief == .reliefAtSource ? .zero : employee[index]
      }
      if let contributions, let bands {
        var part = ContributionsToDate(category: contributions.category)
        part.earnings = bands.0[index]
        part.atLEL = bands.1[index]
        part.lelToPT = bands.2[index]
        part.ptToUEL = bands.3[index]
        part.employee = bands.4[index]
        part.employer = bands.5[index]
        share.contributions = part
      }
      share.studentLoan = student[index]
      share.postgraduateLoan = postgraduate[index]
      return share
    }
  }
}

/// One employment's part of a PA's deductions.
struct DeductionShare {
  let plan: StudentLoanPlan?
  var pension: PensionPaid?
  var sacrificed: Money = .zero
  /// Pension that lowers taxable pay.
  var taxRelieved: Money = .zero
  var contributions: ContributionsToDate?
  var studentLoan: Money = .zero
  var postgraduateLoan: Money = .zero

  init(plan: StudentLoanPlan?) { self.plan = plan }

  /// The payslip's deductions, each with why it is made; those of nothing are left out.
  func deductions(
    tax: Money, _ code: TaxCodeInUse, period payDate: CivilDate, standing: NIStanding
  ) -> [Deduction] {
    var made: [Deduction] = []
    func add(_ kind: Deduction.Kind, _ label: String, _ amount: Money) {
      if !amount.isZero { made.append(Deduction(kind: kind, label: label, amount: amount)) }
    }
    let provider = pension?.provider ?? ""
    add(.salarySacrifice, "Pay given up for your pension with \(provider)", sacrificed)
    let basis = code.basis == .week1month1 ? ", this pay period on its own" : ""
    add(
      .incomeTax,
      tax.isNegative
        ? "Income tax given back (code \(code.code)\(basis))"
        : "Income tax (code \(code.code)\(basis))", tax)
    if let contributions {
      add(
        .nationalInsurance, "National Insurance (category \(contributions.category.rawValue))",
        contributions.employee)
    }
    add(.studentLoan, "Student loan (plan \(plan?.rawValue ?? ""))", studentLoan)
    add(.postgraduateLoan, "Postgraduate loan", postgraduateLoan)
    add(.pension, "Workplace pension with \(provider)", pension?.employee ?? .zero)
    return made
  }
}

extension NIStanding {
  /// Why this letter, in words.
  var words: String {
    switch self {
    case .liable(_, let reason): reason.description
    case .disregarded: "not due between close family in one home"
    }
  }
}

extension PensionScheme {
  /// The scheme as the calculator takes it.
  var terms: PensionTerms {
    let relief: PensionTerms.Relief =
      switch self.relief {
      case .reliefAtSource: .reliefAtSource
      case .netPay: .netPay
      case .salarySacrifice: .salarySacrifice
      }
    let basis: PensionTerms.Basis =
      switch self.basis {
      case .qualifyingEarnings: .qualifyingEarnings
      case .pensionablePay: .allPensionablePay
      case .fixed: .fixed(employee: employeeAmount, employer: employerAmount)
      }
    return PensionTerms(
      basis, relief, employeeRate: employeeRate, employerRate: employerRate)
  }
}

extension PensionContribution {
  /// What a run adds to contributions taken before in the same earnings period.
  func less(_ earlier: EarningsPeriod) -> PensionContribution {
    let part: WorkerPart =
      switch worker {
      case .deductedAfterTax(let amount, let relief):
        .deductedAfterTax(
          amount - earlier.pensionEmployee, reliefReclaimed: relief - earlier.pensionRelief)
      case .deductedBeforeTax(let amount): .deductedBeforeTax(amount - earlier.pensionEmployee)
      case .sacrificed(let amount): .sacrificed(amount - earlier.pensionEmployee)
      }
    return PensionContribution(
      pensionable: pensionable, worker: part, employer: employer - earlier.pensionEmployer)
  }
}

extension EarningsPeriod {
  /// Puts the period in place of the PA's earlier one on the same schedule.
  func close(into state: inout PayrollState) {
    if let same = state.earningsPeriods.firstIndex(where: {
      $0.assistant == assistant && $0.schedule == schedule
    }) {
      state.earningsPeriods[same] = self
    } else {
      state.earningsPeriods.append(self)
    }
  }
}
