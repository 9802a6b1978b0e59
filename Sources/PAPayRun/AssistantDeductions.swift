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
  private(set) var terms: PensionScheme?
  private(set) var plan: StudentLoanPlan?
  private(set) var sheet = Worksheet()
  private(set) var findings: [PayRunFinding] = []
  /// The earnings period with this run in it.
  private(set) var period: EarningsPeriod
  /// The earnings period before this run.
  private let earlier: EarningsPeriod

  init(
    _ assistant: PersonalAssistant, earned: [EarnedUnderContract], _ order: PayRunOrder,
    _ rules: DeductionRules, _ law: Law
  ) {
    let payDate = order.paymentDate
    let pensionAge = StatePensionAge.reached(born: assistant.born).value
    let last = order.state.earningsPeriods.first {
      $0.assistant == assistant.id && $0.schedule == order.schedule.id
    }
    if let last, last.period > order.period.taxPeriod {
      findings.append(.earningsPeriodClosed(assistant: assistant.id, paidSince: last.period))
    }
    earlier =
      last.flatMap { $0.period == order.period.taxPeriod ? $0 : nil }
      ?? EarningsPeriod(
        assistant: assistant.id, schedule: order.schedule.id, period: order.period.taxPeriod)
    period = earlier
    standing = assistant.niStanding(
      on: payDate, pensionAge: pensionAge, law.categoryAges(on: payDate))
    takePension(of: assistant, earned, order, rules)
    assess(assistant, earned, order, rules, law, hasReachedPensionAge: payDate >= pensionAge)
    // A sacrifice lowers earnings for National Insurance and loans alike.
    let earnings = earned.map(\.gross.pay).total - sacrificed
    takeContributions(of: assistant, on: earnings, order, rules)
    takeLoans(of: assistant, on: earnings, order, rules)
  }

  private mutating func takePension(
    of assistant: PersonalAssistant, _ earned: [EarnedUnderContract], _ order: PayRunOrder,
    _ rules: DeductionRules
  ) {
    guard let membership = assistant.pension(on: order.paymentDate), membership.status == .active
    else { return }
    guard let scheme = order.employer.pensionSchemes.first(where: { $0.id == membership.scheme })
    else {
      findings.append(.pensionSchemeMissing(assistant: assistant.id))
      return
    }
    terms = scheme
    // Pay of the period that was paid before the PA joined is not the scheme's.
    let pay =
      scheme.basis == .pensionablePay
      ? earned.map(\.gross.pensionablePay).total : earned.map(\.gross.pay).total
    period.figures.pension.pay += pay
    // A fixed amount is a part of some pay: where there is none, none is due.
    let whole = period.figures.pension.pay
    guard scheme.basis != .fixed || whole > .zero else { return }
    period.figures.pension = rules.pension(scheme.terms, on: whole, &sheet)
  }

  /// Assesses the PA for automatic enrolment, a member too: the working is the record of it.
  private mutating func assess(
    _ assistant: PersonalAssistant, _ earned: [EarnedUnderContract], _ order: PayRunOrder,
    _ rules: DeductionRules, _ law: Law, hasReachedPensionAge: Bool
  ) {
    let category = rules.automaticEnrolmentCategory(
      age: assistant.born.age(on: order.paymentDate),
      reachedStatePensionAge: hasReachedPensionAge,
      qualifyingEarnings: earlier.figures.loans.earnings + earned.map(\.gross.pay).total, &sheet)
    guard category == .eligibleJobholder, assistant.pension(on: order.paymentDate) == nil else {
      return
    }
    // The weeks count from the first day it holds (SI 2010/772 reg 6).
    let days = 7 * law.automaticEnrolmentDuties(on: order.paymentDate).enrolmentWeeks.value
    findings.append(
      .pensionEnrolmentDue(
        assistant: assistant.id, by: order.period.days.first.adding(days: days - 1)))
  }

  private mutating func takeContributions(
    of assistant: PersonalAssistant, on earnings: Money, _ order: PayRunOrder,
    _ rules: DeductionRules
  ) {
    let asserted = assistant.assertedCategory(on: order.paymentDate)
    switch standing {
    case .liable(let category, let reason):
      if let asserted, asserted != category {
        findings.append(
          .categoryContradicted(
            assistant: assistant.id, asserted: asserted, found: category, because: reason))
      }
      let before = earlier.figures.class1
      if before.letters.contains(where: { $0.category != category }) {
        findings.append(.categoryChangedInPeriod(assistant: assistant.id))
      }
      sheet.fact(
        "Category letter \(category.rawValue)", .word(reason.description), reason.source,
        of: .categoryLetter)
      let whole = rules.nationalInsurance(category, on: before.total.earnings + earnings, &sheet)
      period.figures.class1 = Class1ByLetter([.init(category, whole)])
      guard !before.letters.isEmpty else { return }
      _ = sheet.step(
        "Less what was taken before in this period, employee", before.total.employee,
        of: .contributionsBefore)
      _ = sheet.step(
        "Less what was paid before in this period, employer", before.total.employer,
        of: .contributionsBefore)
    case .disregarded(let relation):
      if let asserted, asserted != .x {
        findings.append(.categoryAssertedForFamily(assistant: assistant.id, asserted: asserted))
      }
      findings.append(.familyDisregarded(assistant: assistant.id))
      sheet.fact(
        "National Insurance disregarded", .word("\(relation.rawValue) of the employer"),
        .hmrc("Employment Status Manual", "ESM4156", .read), of: .categoryLetter)
    }
  }

  /// Loans are worked on earnings for employer's contributions (CSLM; rates.md §3).
  private mutating func takeLoans(
    of assistant: PersonalAssistant, on earnings: Money, _ order: PayRunOrder,
    _ rules: DeductionRules
  ) {
    period.figures.loans.earnings += earnings
    let whole = period.figures.loans.earnings
    plan = assistant.studentLoanPlan(on: order.paymentDate)
    if let plan, rules.runs(plan) {
      period.figures.loans.student = rules.studentLoan(plan: plan, on: whole, &sheet)
    } else if let plan {
      findings.append(.studentLoanPlanNotRunning(assistant: assistant.id, plan: plan))
    }
    if assistant.hasPostgraduateLoan(on: order.paymentDate) {
      period.figures.loans.postgraduate = rules.postgraduateLoan(on: whole, &sheet)
    }
  }

  /// What this run adds to its earnings period.
  private var figures: PayFigures { period.figures - earlier.figures }

  /// Pay given up for a pension.
  var sacrificed: Money { period.figures.pension.sacrificed - earlier.figures.pension.sacrificed }

  /// Each employment's part, in proportion to its pay (SSCR 2001 reg 14).
  func shares(over earned: [EarnedUnderContract]) -> [PayFigures] {
    figures.spread(over: earned.map(\.gross.pay.pence))
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
    PensionTerms(
      basis, relief, employeeRate: employeeRate, employerRate: employerRate,
      employeeAmount: employeeAmount, employerAmount: employerAmount)
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
