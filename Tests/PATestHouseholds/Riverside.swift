package import PABudgets
package import PAEmployment
package import PAJournal
package import PAPrimitives
import PATestKit

// Riverside, the sample household: what tests vary, so that no two of them describe the same twice.

extension Employer {
  /// An employer with a PAYE scheme, insurance, a schedule of each length and every kind of pay
  /// element, and no PAs yet.
  ///
  /// Weeks and four weeks begin on Monday 30 March 2026 and are paid five days after their end, on
  /// Fridays; months are paid on their last day.
  package static func riverside(_ nation: Nation = .england) -> Employer {
    var employer = Employer(id: "riverside", nation: nation, roles: Roles(employer: "holder"))
    employer.paye = .sample
    employer.schedules = [
      PaySchedule(
        id: "week", frequency: .weekly, firstPeriodStarts: CivilDate(2026, 3, 30),
        paidDaysAfterEnd: 5),
      PaySchedule(
        id: "four", frequency: .fourweekly, firstPeriodStarts: CivilDate(2026, 3, 30),
        paidDaysAfterEnd: 5),
      PaySchedule(
        id: "month", frequency: .monthly, firstPeriodStarts: CivilDate(2026, 4, 1),
        paidDaysAfterEnd: 0),
    ]
    employer.insurance = [.sample]
    employer.elements = [
      .charged("hours", .hour, .work), .charged("pay", .amount, .allowance),
      .charged("weekday", .hour, .work), .charged("weekend", .hour, .work),
      .charged("sleep-in", .night, .sleepIn), .charged("training", .hour, .training),
      .charged("bonus", .amount, .allowance), .charged("fares", .amount, .expense),
      .charged("car", .mile, .expense),
    ]
    employer[element: "weekend"].premiumOver = "weekday"
    return employer
  }

  /// A pay element that is there, to be looked at or changed.
  package subscript(element id: Identifier) -> PayElement {
    get { elements[place(of: id)] }
    set { elements[place(of: id)] = newValue }
  }

  private func place(of element: Identifier) -> Int {
    guard let place = elements.firstIndex(where: { $0.id == element }) else {
      preconditionFailure("no element \(element)")
    }
    return place
  }
}

extension PAYEScheme {
  /// A scheme of no employer's.
  package static let sample: PAYEScheme = {
    guard let reference = PAYEReference("123/AB456"),
      let office = AccountsOfficeReference("123PX00123456")
    else { preconditionFailure("references that can be read") }
    return PAYEScheme(reference: reference, accountsOffice: office)
  }()
}

extension InsurancePolicy {
  /// Employers' liability over the years that tests pay in.
  package static var sample: InsurancePolicy {
    var policy = InsurancePolicy(
      id: "policy", insurer: "Mutual",
      days: DateRange(CivilDate(2024, 1, 1)).including(CivilDate(2027, 12, 31)))
    policy.covers = [.employersLiability]
    return policy
  }
}

extension PayElement {
  /// An element that one plan line bears from a day on.
  package static func charged(
    _ id: Identifier, _ unit: Unit, _ kind: Kind, label: String? = nil,
    to line: Identifier = "care", from: CivilDate = CivilDate(2026, 1, 1)
  ) -> PayElement {
    var element = PayElement(id: id, label: label ?? "\(id)", unit: unit, kind: kind)
    element.charges = [Charge(from: from, line: line)]
    return element
  }
}

extension PersonalAssistant {
  /// A PA of 36 in no pension.
  package static func sample(_ id: Identifier, named surname: String = "Example")
    -> PersonalAssistant
  {
    var assistant = PersonalAssistant(
      id: id, forenames: "Ann", surname: surname, born: CivilDate(1990, 2, 3))
    assistant.niNumber = NINumber("AB123456C")
    assistant.pension = [PensionMembership(from: CivilDate(2026, 1, 1), status: .optedOut)]
    return assistant
  }
}

extension Contract {
  /// A contract of one version, from the first day of Riverside's weeks.
  package static func sample(
    _ id: Identifier, payrollID: String? = nil, on schedule: Identifier = "four",
    from: CivilDate = CivilDate(2026, 3, 30), _ declaration: Starter.Declaration = .a,
    hours: ContractVersion.HoursPattern, weekly: Minutes? = nil,
    holiday: ContractVersion.HolidayArrangement,
    rates: KeyValuePairs<Identifier, Money>
  ) -> Contract {
    var contract = Contract(
      id: id, payrollID: payrollID ?? "\(id)", schedule: schedule, span: Span(from: from),
      starter: Starter(declaration: declaration))
    var version = ContractVersion(
      from: from, jobTitle: "Personal assistant", hours: hours, weekly: weekly, holiday: holiday)
    version.rates = rates.map { ElementRate(element: $0, amount: $1) }
    contract.versions = [version]
    return contract
  }
}

extension TimesheetLine {
  /// A line of a timesheet, in the order of its columns.
  package init(
    _ assistant: Identifier, _ contract: Identifier, _ on: CivilDate, _ element: Identifier,
    _ quantity: Quantity, covering covered: Cover? = nil
  ) {
    self.init(
      assistant: assistant, contract: contract, on: on, element: element, quantity: quantity)
    covers = covered
  }
}

extension Budget {
  /// A year's budget of which an ICB bears 62.5% and a council 37.5%; going out is the council's
  /// alone.
  package static func sample(from: CivilDate = CivilDate(2026, 4, 6)) -> Budget {
    var budget = Budget(
      id: "phb", held: .directPayment,
      days: DateRange(from).including(CivilDate(2027, 4, 5)))
    budget.funders = [Funder(id: "icb", party: "icb"), Funder(id: "council", party: "council")]
    budget.funding = [.shares(from: from, ["icb": 62_5, "council": 37_5])]
    var social = PlanLine(id: "social", label: "Going out", agreed: .pounds(5_200))
    social.funder = "council"
    budget.lines = [
      PlanLine(id: "care", label: "Care", agreed: .pounds(78_000)), social,
      PlanLine(id: "training", label: "Training", agreed: .pounds(1_200)),
    ]
    return budget
  }
}

extension FundingVersion {
  /// Shares in tenths of a percent.
  package static func shares(
    from: CivilDate, _ tenths: KeyValuePairs<Identifier, Int64>
  ) -> FundingVersion {
    FundingVersion(
      from: from,
      shares: tenths.map { FunderShare(funder: $0, share: Rate(millionths: $1 * 1_000)) })
  }
}

extension Seal {
  /// The seal of an entry that no disk holds.
  package static func sample(
    _ number: Int, of year: TaxYear = TaxYear(startYear: 2026), on day: CivilDate? = nil
  ) -> Seal {
    Seal(
      number: number, year: year, employer: "riverside",
      previous: String(repeating: "0", count: 64),
      on: day ?? year.firstDay, isDayStated: false, by: "tests", reason: "", program: "0.1.0",
      law: year.description,
      books: String(repeating: "b", count: 64))
  }
}
