import PADeductions
import PAEmployment
import PAPrimitives

extension PayStage {
  /// Student and postgraduate loans on each whole earnings period, less what was taken for it before.
  ///
  /// They are worked on earnings for employer's contributions (Education (Student Loans) (Repayment)
  /// Regulations 2009 regs 41 and 46; HMRC's Collection of Student Loans Manual), whose earnings periods
  /// they follow, those of late wages too (CSLM17070).
  package static let loans = PayStage("loans") { pay, rules in
    // A plan that ended between two paydays is that of the late wages alone.
    var plan: StudentLoanPlan?
    for part in pay.parts.indices {
      let taken = pay.takeLoans(of: part, rules)
      plan = plan ?? taken
    }
    if let ended = rules.order.endedYear { pay.leaveLoans(as: ended) }
    for after in pay.afterYear {
      let taken = pay.takeLoans(of: after, rules)
      plan = plan ?? taken
    }
    for index in pay.contracts.indices {
      pay.contracts[index].slip.loanPlan =
        pay.contracts[index].slip.figures.loans.student.isZero
        ? nil : plan
    }
  }
}

extension AssistantPay {
  /// Leaves loans as they were taken: after the year's end nothing is taken or given back (CSLM20020,
  /// CSLM20025).
  fileprivate mutating func leaveLoans(as ended: EndedYear) {
    for index in contracts.indices {
      let before = ended.paid[contracts[index].contract.id]?.figures.loans ?? .zero
      contracts[index].slip.figures.loans.student = before.student
      contracts[index].slip.figures.loans.postgraduate = before.postgraduate
    }
  }

  /// Takes the loans of an earnings period.
  ///
  /// - Returns: The plan of a student loan on its payday.
  fileprivate mutating func takeLoans(of place: Int, _ rules: PayRules) -> StudentLoanPlan? {
    let part = parts[place]
    let before = part.earlier.loans + part.paidBeside.loans
    if borrows(on: part.payday) {
      mark(part)
      markShared(part)
    }
    let whole = loans(
      on: before.earnings + earnings(of: place), on: part.payday, before,
      rules.contributions(of: part))
    spread(whole - before, of: place, to: \.loans)
    return assistant.studentLoanPlan(on: part.payday)
  }

  /// Takes the loans of earnings that are paid after the tax year, which follow their National Insurance.
  ///
  /// - Returns: The plan of a student loan on that day.
  fileprivate mutating func takeLoans(
    of after: EarningsAfterYear, _ rules: PayRules
  ) -> StudentLoanPlan? {
    if borrows(on: after.paidOn) { mark(after) }
    let whole = loans(
      on: after.earnings.total, on: after.paidOn, LoanFigures(),
      rules.deductions(of: after, due: parts[after.part].due))
    spread(whole, of: after, to: \.loans)
    return assistant.studentLoanPlan(on: after.paidOn)
  }

  /// Whether a loan is to be taken on a day.
  private func borrows(on day: CivilDate) -> Bool {
    assistant.studentLoanPlan(on: day) != nil || assistant.hasPostgraduateLoan(on: day)
  }

  /// Loans on some earnings by a day's plans; of a loan that is none any more, what was taken before stays.
  private mutating func loans(
    on earnings: Money, on day: CivilDate, _ before: LoanFigures, _ deductions: DeductionRules
  ) -> LoanFigures {
    var whole = before
    whole.earnings = earnings
    if let plan = assistant.studentLoanPlan(on: day) {
      if deductions.runs(plan) {
        whole.student = deductions.studentLoan(plan: plan, on: earnings, &sheet)
      } else {
        note(.studentLoanPlanNotRunning(assistant: assistant.id, plan: plan))
      }
    }
    if assistant.hasPostgraduateLoan(on: day) {
      whole.postgraduate = deductions.postgraduateLoan(on: earnings, &sheet)
    }
    return whole
  }
}
