import PAEmployment
import PAPrimitives
import PAStatute
import PATestKit
import Testing

/// A household with weekday and weekend hours, sleep-ins, training, an allowance and expenses.
struct TestBooks {
  var employer: Employer
  var contract: Contract
  var assistant: PersonalAssistant

  init(
    hours: ContractVersion.HoursPattern = .irregular,
    holiday: ContractVersion.HolidayArrangement = .rolledUp, nation: Nation = .england
  ) {
    employer = Employer(id: "riverside", nation: nation, roles: Roles(employer: "holder"))
    employer.schedules = [
      PaySchedule(
        id: "four", frequency: .fourweekly, firstPeriodStarts: CivilDate(2026, 3, 30),
        paidDaysAfterEnd: 5)
    ]
    func element(
      _ id: Identifier, _ unit: PayElement.Unit, _ kind: PayElement.Kind
    ) -> PayElement {
      var made = PayElement(id: id, label: "\(id)", unit: unit, kind: kind)
      made.charges = [.init(from: CivilDate(2026, 3, 30), line: "care")]
      return made
    }
    employer.elements = [
      element("weekday", .hour, .work), element("weekend", .hour, .work),
      element("sleep-in", .night, .sleepIn), element("training", .hour, .training),
      element("bonus", .amount, .allowance), element("fares", .amount, .expense),
      element("car", .mile, .expense),
    ]
    employer.elements[1].premiumOver = "weekday"
    var version = ContractVersion(
      from: CivilDate(2026, 3, 30), jobTitle: "Personal assistant", hours: hours,
      weekly: .hours(30), holiday: holiday)
    version.rates = [
      ElementRate(element: "weekday", amount: .pounds(13, 20)),
      ElementRate(element: "weekend", amount: .pounds(15)),
      ElementRate(element: "sleep-in", amount: .pounds(60)),
      ElementRate(element: "training", amount: .pounds(12, 71)),
      ElementRate(element: "car", amount: .pounds(0, 55)),
    ]
    contract = Contract(
      id: "c1", payrollID: "1", schedule: "four", span: Span(from: CivilDate(2026, 3, 30)),
      starter: Starter(declaration: .a))
    contract.versions = [version]
    assistant = PersonalAssistant(
      id: "pa-1", forenames: "Ann", surname: "Example", born: CivilDate(1990, 2, 3))
  }

  /// 4W08, 12 October to 8 November 2026, paid on 13 November.
  static let period = TaxPeriod("2026-27/4W08").flatMap { name in
    TestBooks().employer.schedules[0].period(name)
  }

  func line(
    _ element: Identifier, _ quantity: TimesheetLine.Quantity,
    on day: CivilDate = CivilDate(2026, 10, 14)
  ) -> TimesheetLine {
    TimesheetLine(
      assistant: "pa-1", contract: "c1", on: day, element: element, quantity: quantity)
  }

  func gross(_ lines: [TimesheetLine], supplementary: Bool = false) throws -> GrossPay {
    let period = try #require(Self.period)
    var sheet = Worksheet()
    return GrossPay(
      of: contract, worked: lines, for: employer, in: period, supplementary: supplementary,
      under: try Law(of: [.holiday], over: DateRange(period.payDate)), &sheet)
  }
}
