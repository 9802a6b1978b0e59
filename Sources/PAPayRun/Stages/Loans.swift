import PADeductions
import PAEmployment
import PAPrimitives

extension PayStage {
  /// Student and postgraduate loans on the whole earnings period, less what was taken for it before.
  ///
  /// They are worked on earnings for employer's contributions (Education (Student Loans) (Repayment)
  /// Regulations 2009 regs 41 and 46; HMRC's Collection of Student Loans Manual).
  package static let loans = PayStage("loans") { pay, rules in
    let payDate = rules.order.paymentDate
    let before = pay.earlier.loans
    var whole = before
    whole.earnings += pay.earnings
    let plan = pay.assistant.studentLoanPlan(on: payDate)
    if let plan, rules.deductions.runs(plan) {
      whole.student = rules.deductions.studentLoan(plan: plan, on: whole.earnings, &pay.sheet)
    } else if let plan {
      pay.findings.append(.studentLoanPlanNotRunning(assistant: pay.assistant.id, plan: plan))
    }
    if pay.assistant.hasPostgraduateLoan(on: payDate) {
      whole.postgraduate = rules.deductions.postgraduateLoan(on: whole.earnings, &pay.sheet)
    }
    pay.spread(whole - before, to: \.loans)
    for index in pay.contracts.indices {
      pay.contracts[index].slip.loanPlan =
        pay.contracts[index].slip.figures.loans.student.isZero ? nil : plan
    }
  }
}
