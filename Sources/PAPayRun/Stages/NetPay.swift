import PADeductions
import PAEmployment
import PAPrimitives

extension PayStage {
  /// What is left of each contract's pay when everything came off, expenses given back.
  package static let netPay = PayStage("netPay") { pay, rules in
    for index in pay.contracts.indices {
      let slip = pay.contracts[index].slip
      let net = slip.gross + slip.expenses - slip.deducted
      pay.contracts[index].slip.figures.net = net
      if rules.order.employer.paye == nil,
        slip.employerNI > .zero || slip.deductions.contains(where: { $0.kind.needsPAYE })
      {
        pay.findings.append(.payeSchemeMissing(assistant: pay.assistant.id))
      }
      if net > slip.gross + slip.expenses {
        pay.note(.netAboveGross(assistant: pay.assistant.id))
      }
      if net.isNegative {
        pay.findings.append(
          .netBelowNothing(assistant: pay.assistant.id, contract: slip.contract))
      }
    }
  }
}

extension Deduction.Kind {
  /// Whether it is paid over to HMRC.
  fileprivate var needsPAYE: Bool {
    switch self {
    case .incomeTax, .nationalInsurance, .studentLoan, .postgraduateLoan: true
    case .pension, .salarySacrifice, .charge: false
    }
  }
}
