package import PADeductions
import PAEmployment
import PAPrimitives

extension PayStage {
  /// What corrections left to be paid or collected, as far as this payslip may settle it.
  ///
  /// Of a run worked again, what it settled stays settled.
  package static let settlement = PayStage("settlement") { pay, rules in
    for index in pay.contracts.indices {
      let contract = pay.contracts[index]
      if let taken = rules.order.taken {
        pay.contracts[index].slip.settled = taken[contract.contract.id]?.settled ?? []
        continue
      }
      let settled = contract.state.settled(
        on: contract.slip, in: rules.order.state.year, headroom: pay.headroom, late: contract.late)
      pay.contracts[index].slip.settled = settled
      // What one job's payslip takes of the pay above the minimum wage, another's does not take again.
      pay.headroom = pay.headroom.map { $0.slice(above: -min(.zero, settled.total)) }
    }
  }
}

extension [Outstanding] {
  /// Loans taken by it besides the payslip's own.
  package var loansTaken: LoanFigures {
    var loans = LoanFigures()
    loans.student = -total(.studentLoan)
    loans.postgraduate = -total(.postgraduateLoan)
    return loans
  }
}
