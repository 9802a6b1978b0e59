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
    for part in pay.parts.indices { pay.takeLoans(of: part, rules) }
    for index in pay.contracts.indices {
      pay.contracts[index].slip.loanPlan =
        pay.contracts[index].slip.figures.loans.student.isZero
        ? nil : pay.assistant.studentLoanPlan(on: rules.order.paymentDate)
    }
  }
}

extension AssistantPay {
  fileprivate mutating func takeLoans(of place: Int, _ rules: PayRules) {
    let part = parts[place]
    let deductions = rules.deductions(of: part)
    let before = part.earlier.loans
    var whole = before
    whole.earnings += earnings(of: place)
    let plan = assistant.studentLoanPlan(on: part.payday)
    if plan != nil || assistant.hasPostgraduateLoan(on: part.payday) { mark(part) }
    if let plan, deductions.runs(plan) {
      whole.student = deductions.studentLoan(plan: plan, on: whole.earnings, &sheet)
    } else if let plan {
      note(.studentLoanPlanNotRunning(assistant: assistant.id, plan: plan))
    }
    if assistant.hasPostgraduateLoan(on: part.payday) {
      whole.postgraduate = deductions.postgraduateLoan(on: whole.earnings, &sheet)
    }
    spread(whole - before, of: place, to: \.loans)
  }
}
