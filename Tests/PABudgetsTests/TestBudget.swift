import PABudgets
import PADeductions
import PAEmployment
import PALedger
import PAPayRun
import PAPrimitives
import PATestHouseholds
import PATestKit
import Testing

/// An integrated budget: an ICB bears 62.5%, a council 37.5%, from October half each; one line is
/// the council's alone.
struct TestBudget {
  var budget: Budget

  init() {
    budget = .sample()
    budget.funding.append(.shares(from: CivilDate(2026, 10, 1), ["icb": 50_0, "council": 50_0]))
    budget.hiddenCosts = [
      HiddenCost(
        id: "course", label: "Courses", kind: .training, payer: .budget, basis: .event,
        line: "training", agreed: .pounds(1_000), evidence: "invoice")
    ]
  }

  /// A receipt over the lines a funder bears.
  func receipt(of amount: Money, from funder: Identifier, on day: CivilDate) -> Transaction {
    Drawdown.receipt(of: amount, over: budget.shares(from: funder), into: "phb", on: day)
  }

  /// An invoice of its course.
  func cost(_ amount: Money, on day: CivilDate) throws -> Transaction {
    try Drawdown.cost(
      of: "course", amount, over: [budget].shares(of: "training", on: day), from: "Lightwood",
      on: day)
  }

  /// A line of pay whose minutes are borne by plan lines on days.
  static func line(
    _ amount: Money, isPay: Bool = true,
    _ shares: (
      line: Identifier, on: CivilDate, weight: Int64, covers: CoverReason?
    )...
  ) -> PayLine {
    PayLine(
      kind: .element, element: "hours", label: "Hours", unit: .hour, amount: amount, isPay: isPay,
      shares: shares.map { line, on, weight, reason in
        PayLine.Share(
          line: line, on: on, covers: reason.map { .init(assistant: "pa-2", reason: $0) },
          weight: weight)
      })
  }

  /// A payslip with its costs on top; nothing is taken off.
  static func slip(
    _ id: Identifier, _ lines: [PayLine], employerNI: Money = .zero, pension: Money = .zero
  ) throws -> Payslip {
    var slip = Payslip(
      assistant: id, contract: id, payrollID: "1", name: "Ann Example",
      taxCode: try #require(TaxCode("NT")), basis: .cumulative, because: .notice)
    slip.lines = lines
    slip.figures.gross = lines.filter(\.isPay).map(\.amount).total
    slip.figures.net = lines.map(\.amount).total
    if !employerNI.isZero {
      slip.category = .a
      slip.figures.class1[.a].employer = employerNI
    }
    if !pension.isZero {
      slip.scheme = SchemePaid("nest", provider: "Nest", relief: .reliefAtSource)
      slip.figures.pension.employer = pension
    }
    return slip
  }

  /// A run of payslips.
  static func run(_ slips: [Payslip], allowance: Money = .zero) throws -> PayRun {
    let day = CivilDate(2026, 5, 1)
    var run = PayRun(
      schedule: "four", key: RunKey(period: try #require(TaxPeriod("2026-27/4W01"))), reason: "",
      days: DateRange(CivilDate(2026, 3, 30)).including(CivilDate(2026, 4, 26)), paymentDate: day,
      bankDate: day, submitBy: day, closing: PayrollState(year: TaxYear(startYear: 2026)))
    run.payslips = slips
    run.allowanceUsed = allowance
    return run
  }

  /// A run drawn from the budget with what that must find, nothing unless a test names it, and its
  /// postings as text; debits and credits are equal and clearing is nil.
  func drawn(
    _ run: PayRun, earlier: Balances = Balances(), finding expected: [DrawdownFinding] = [],
    at place: SourceLocation = #_sourceLocation
  ) -> (Drawdown, [String]) {
    let drawdown = Drawdown(of: run, from: [budget], earlier: earlier)
    #expect(drawdown.findings == expected, sourceLocation: place)
    var balances = Balances()
    balances.add(drawdown.transactions)
    if drawdown.findings.allSatisfy({ !$0.isBlocking }) {
      for transaction in drawdown.transactions {
        #expect(transaction.postings.imbalance == .zero && transaction.on == run.paymentDate)
        #expect(transaction.postings.allSatisfy { $0.amount > .zero })
      }
      #expect(balances[.clearing] == .zero)
      let cost = balances.total { if case .cost = $0 { true } else { false } }
      #expect(cost == run.employerCost)
    }
    return (drawdown, drawdown.transactions.map(\.text))
  }
}

extension Transaction {
  /// `payLine:ann:1 | debit care icb wages 6.26 | credit clearing 6.26`.
  var text: String { ([cause.written] + postings.map(\.text)).joined(separator: " | ") }
}

extension Posting {
  /// `debit care icb wages 6.26`.
  var text: String {
    let account: String =
      switch self.account {
      case .cost(let line, let funder, let purpose):
        switch purpose {
        case .wages: "\(line) \(funder) wages"
        case .minimumWage: "\(line) \(funder) minimum-wage"
        case .cover(let reason): "\(line) \(funder) cover-\(reason.rawValue)"
        case .employerNI: "\(line) \(funder) ni"
        case .employerPension: "\(line) \(funder) pension"
        case .item(let item): "\(line) \(funder) \(item)"
        }
      case .recovered(let line, let funder, .employmentAllowance):
        "back \(line) \(funder) allowance"
      case .recovered(let line, let funder, .statutoryPay): "back \(line) \(funder) statutory-pay"
      case .recovered(let line, let funder, .item(let item)): "back \(line) \(funder) \(item)"
      case .recovered(let line, let funder, .cover(let reason)):
        "back \(line) \(funder) cover-\(reason.rawValue)"
      case .received(let line, let funder): "received \(line) \(funder)"
      case .bank(let budget): "bank \(budget)"
      case .clearing: "clearing"
      case .netPay(let assistant): "net \(assistant)"
      case .hmrc(let component, let month): "hmrc \(component.rawValue) \(month)"
      case .hmrcEarlier: "hmrc earlier"
      case .pension(let scheme, let side, let month): "\(scheme) \(side.rawValue) \(month)"
      case .pensionEarlier(let scheme): "\(scheme) earlier"
      case .supplier(let name): "supplier \(name)"
      case .suspense(let assistant): "suspense \(assistant)"
      }
    return "\(side.rawValue) \(account) \(amount)"
  }
}
