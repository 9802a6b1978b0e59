import PAEmployment
import PAPayRun
import PAPrimitives
import PAStatute
import PATestKit
import Testing

/// An employer whose PAs are added one by one, and the year it has been through.
struct Household {
  var employer: Employer
  var state = PayrollState(year: TaxYear(startYear: 2026))

  init() throws {
    employer = Employer(id: "riverside", nation: .england, roles: Roles(employer: "holder"))
    employer.paye = PAYEScheme(
      reference: try #require(PAYEReference("123/AB456")),
      accountsOffice: try #require(AccountsOfficeReference("123PA00123456")))
    employer.schedules = [
      // Paid on Fridays; the first on 10 April.
      PaySchedule(
        id: "week", frequency: .weekly, firstPeriodStarts: CivilDate(2026, 3, 30),
        paidDaysAfterEnd: 5),
      // Paid on Friday 1 May and every 28 days after.
      PaySchedule(
        id: "four", frequency: .fourweekly, firstPeriodStarts: CivilDate(2026, 3, 30),
        paidDaysAfterEnd: 5),
      // Paid on the month's last day.
      PaySchedule(
        id: "month", frequency: .monthly, firstPeriodStarts: CivilDate(2026, 4, 1),
        paidDaysAfterEnd: 0),
    ]
    var insurance = InsurancePolicy(
      id: "policy", insurer: "Mutual",
      days: DateRange(CivilDate(2026, 1, 1)).including(CivilDate(2027, 12, 31)))
    insurance.covers = [.employersLiability]
    employer.insurance = [insurance]
    func element(_ id: Identifier, _ unit: PayElement.Unit, _ kind: PayElement.Kind) -> PayElement {
      var made = PayElement(id: id, label: "\(id)", unit: unit, kind: kind)
      made.charges = [.init(from: CivilDate(2026, 1, 1), line: "care")]
      return made
    }
    employer.elements = [
      element("hours", .hour, .work), element("pay", .amount, .allowance),
      element("fares", .amount, .expense),
    ]
  }

  /// Adds a PA of 36 in no pension, paid under a code, with hours at a rate.
  mutating func hire(
    _ id: Identifier, on schedule: Identifier, code: String = "1257L",
    _ basis: TaxCode.Basis = .cumulative, rate: Money = .pounds(13, 20), rolledUp: Bool = false
  ) throws {
    var assistant = PersonalAssistant(
      id: id, forenames: "Ann", surname: "\(id)", born: CivilDate(1990, 2, 3))
    assistant.niNumber = NINumber("AB123456C")
    assistant.pension = [PensionMembership(from: CivilDate(2026, 1, 1), status: .optedOut)]
    assistant.contracts = [
      try contract(id, on: schedule, code: code, basis, rate: rate, rolledUp: rolledUp)
    ]
    employer.assistants.append(assistant)
  }

  /// A contract with one code and one version.
  func contract(
    _ id: Identifier, on schedule: Identifier, code: String, _ basis: TaxCode.Basis = .cumulative,
    rate: Money = .pounds(13, 20), rolledUp: Bool = false
  ) throws -> Contract {
    var contract = Contract(
      id: id, payrollID: "\(id)", schedule: schedule, span: Span(from: CivilDate(2026, 3, 30)),
      starter: Starter(declaration: .a))
    contract.taxCodes = [
      TaxCodeNotice(from: CivilDate(2026, 3, 30), code: try #require(TaxCode(code)), basis: basis)
    ]
    var version = ContractVersion(
      from: CivilDate(2026, 3, 30), jobTitle: "Personal assistant",
      hours: rolledUp ? .irregular : .regular, weekly: nil,
      holiday: rolledUp ? .rolledUp : .accrued)
    version.rates = [ElementRate(element: "hours", amount: rate)]
    contract.versions = [version]
    return contract
  }

  /// Makes the last PA a member of a new scheme, 5% and 3% of qualifying earnings.
  mutating func enrol(
    _ relief: PensionScheme.Relief, _ basis: PensionScheme.Basis = .qualifyingEarnings
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
  func order(
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
      return TimesheetLine(
        assistant: owner?.id ?? contract, contract: contract, on: period.days.last,
        element: element, quantity: quantity)
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
  mutating func run(
    _ schedule: Identifier, _ name: String, pay: KeyValuePairs<Identifier, Money> = [:],
    hours: KeyValuePairs<Identifier, Int64> = [:], sequence: Int = 0
  ) throws -> PayRun {
    let order = try order(schedule, name, pay: pay, hours: hours, sequence: sequence)
    let run = PayRun(order, under: try order.law())
    #expect(PayRun(order, under: try order.law()) == run)
    #expect(
      run.net + run.tax + run.employeeNI + run.employerNI + run.loans + run.pensions
        == run.employerCost)
    state = run.closing
    return run
  }
}

extension Payslip {
  /// Its deductions of one kind, as text.
  func taken(_ kind: Deduction.Kind) -> String { "\(amount(kind))" }
}
