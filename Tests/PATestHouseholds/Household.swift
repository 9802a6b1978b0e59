package import PABudgets
package import PAEmployment
package import PAJournal
package import PAPayRun
package import PAPrimitives
import PAStatute
import PATestKit
package import Testing

extension PayRun {
  /// What it found, but for what is unusual, and for leave of who leaves without hours of a week: tests pay amounts that
  /// no household would, under contracts that no books could have.
  package var plainFindings: [PayRunFinding] {
    findings.filter { finding in
      if case .leave(let leave, _) = finding, leave.kind == .notPaid { return false }
      return finding.unusual == nil
    }
  }
}

extension PayRunOrder {
  /// The run, worked twice to the same, with the findings it must have: none unless a test names
  /// them, so that no figure is looked at of a run that would not have been paid.
  package func worked(
    finding expected: [PayRunFinding] = [], at place: SourceLocation = #_sourceLocation
  ) throws -> PayRun {
    let law = try law()
    let run = PayRun(self, under: law)
    #expect(run.plainFindings == expected, sourceLocation: place)
    #expect(PayRun(self, under: law) == run, "not the same twice", sourceLocation: place)
    #expect(
      run.net + run.tax + run.employeeNI + run.employerNI + run.loans + run.pensions
        == run.employerCost, sourceLocation: place)
    return run
  }
}

extension Entry {
  /// The entry of a run, made as the program makes it, with what its drawdown must find: nothing
  /// unless a test names it.
  package static func paying(
    _ run: PayRun, for lines: [TimesheetLine], from timesheets: [TimesheetRead] = [],
    of books: BooksRead, after earlier: ClosingState, seal: Seal,
    finding expected: [DrawdownFinding] = [], at place: SourceLocation = #_sourceLocation
  ) -> Entry {
    let drawdown = Drawdown(of: run, from: books.budgets, earlier: earlier.balances)
    #expect(drawdown.findings == expected, sourceLocation: place)
    #expect(!run.isBlocked, "a run that is blocked is never sealed", sourceLocation: place)
    let sealed = SealedPayRun(books: books, lines: lines, timesheets: timesheets, run: run)
    return Entry(run: sealed, after: earlier, seal: seal)
  }
}

/// Riverside with PAs who are taken on one by one, and the year it has been through.
package struct Household {
  package var employer = Employer.riverside()
  package var state = PayrollState(year: TaxYear(startYear: 2026))

  /// Nobody yet.
  package init() {}

  /// Takes on a PA of 36 in no pension, paid under a code, with hours at a rate.
  package mutating func hire(
    _ id: Identifier, on schedule: Identifier, code: String = "1257L",
    _ basis: TaxCode.Basis = .cumulative, rate: Money = .pounds(13, 20), rolledUp: Bool = false
  ) throws {
    var assistant = PersonalAssistant.sample(id, named: "\(id)")
    assistant.contracts = [
      try contract(id, on: schedule, code: code, basis, rate: rate, rolledUp: rolledUp)
    ]
    employer.assistants.append(assistant)
  }

  /// A contract with one code and one version.
  package func contract(
    _ id: Identifier, on schedule: Identifier, code: String, _ basis: TaxCode.Basis = .cumulative,
    rate: Money = .pounds(13, 20), rolledUp: Bool = false
  ) throws -> Contract {
    var contract = Contract.sample(
      id, on: schedule, hours: rolledUp ? .irregular : .regular,
      holiday: rolledUp ? .rolledUp : .accrued, rates: ["hours": rate])
    contract.taxCodes = [
      TaxCodeNotice(from: CivilDate(2026, 3, 30), code: try #require(TaxCode(code)), basis: basis)
    ]
    return contract
  }

  /// Makes the last PA a member of a new scheme, 5% and 3% of qualifying earnings.
  package mutating func enrol(
    _ relief: PensionRelief, _ basis: PensionBasis = .qualifyingEarnings
  ) {
    var scheme = PensionScheme(id: "scheme", provider: "Provider")
    scheme.relief = relief
    scheme.basis = basis
    scheme.reference = "P-77"
    scheme.employeeRate = .percent(5)
    scheme.employerRate = .percent(3)
    scheme.employeeAmount = .pounds(20)
    scheme.employerAmount = .pounds(30)
    employer.pensionSchemes = [scheme]
    employer.assistants[employer.assistants.count - 1].pension = [
      PensionMembership(from: CivilDate(2026, 1, 1), status: .active, scheme: "scheme")
    ]
  }

  /// A period's order; amounts of pay and hours by contract, on the period's last day.
  package func order(
    _ schedule: Identifier, _ name: String, pay: KeyValuePairs<Identifier, Money> = [:],
    hours: KeyValuePairs<Identifier, Int64> = [:], sequence: Int = 0
  ) throws -> PayRunOrder {
    let schedule = try #require(employer.schedule(schedule))
    let tax = try #require(TaxPeriod("2026-27/\(name)"))
    let period = try #require(schedule.period(tax))
    func line(
      _ contract: Identifier, _ element: Identifier, _ quantity: TimesheetLine.Quantity
    ) -> TimesheetLine {
      let owner = employer.assistants.first { $0.contracts.contains { $0.id == contract } }
      return TimesheetLine(owner?.id ?? contract, contract, period.days.last, element, quantity)
    }
    var order = PayRunOrder(
      employer, schedule: schedule, period: period,
      lines: pay.map { line($0, "pay", .amount($1)) }
        + hours.map { line($0, "hours", .time(.hours($1))) }, state: state)
    order.sequence = sequence
    order.reason = sequence == 0 ? "" : "forgotten"
    return order
  }

  /// A run that is kept: the next one goes on from it.
  ///
  /// One that its findings block is not kept.
  @discardableResult
  package mutating func run(
    _ schedule: Identifier, _ name: String, pay: KeyValuePairs<Identifier, Money> = [:],
    hours: KeyValuePairs<Identifier, Int64> = [:], sequence: Int = 0,
    finding expected: [PayRunFinding] = [], at place: SourceLocation = #_sourceLocation
  ) throws -> PayRun {
    let run = try order(schedule, name, pay: pay, hours: hours, sequence: sequence)
      .worked(finding: expected, at: place)
    if !run.isBlocked { state = run.closing }
    return run
  }
}
