import PAEmployment
import PAPrimitives
import PAStatute
import PATestHouseholds
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
    employer = .riverside(nation)
    contract = .sample(
      "c1", payrollID: "1", hours: hours, weekly: .hours(30), holiday: holiday,
      rates: [
        "weekday": .pounds(13, 20), "weekend": .pounds(15), "sleep-in": .pounds(60),
        "training": .pounds(12, 71), "car": .pounds(0, 55),
      ])
    assistant = .sample("pa-1")
  }

  /// 4W08, 12 October to 8 November 2026, paid on 13 November.
  static let period = TaxPeriod("2026-27/4W08").flatMap { name in
    TestBooks().employer.schedule("four")?.period(name)
  }

  func line(
    _ element: Identifier, _ quantity: TimesheetLine.Quantity,
    on day: CivilDate = CivilDate(2026, 10, 14)
  ) -> TimesheetLine {
    TimesheetLine("pa-1", "c1", day, element, quantity)
  }

  /// Gross pay with the findings it must have: none unless a test names them, so that no figure is
  /// looked at that nobody would have been paid.
  func gross(
    _ lines: [TimesheetLine], supplementary: Bool = false,
    finding expected: [EmploymentFinding] = [], at place: SourceLocation = #_sourceLocation
  ) throws -> GrossPay {
    let gross = try worked(lines, supplementary: supplementary)
    #expect(gross.findings == expected, sourceLocation: place)
    return gross
  }

  /// Gross pay, whatever it found.
  func worked(_ lines: [TimesheetLine], supplementary: Bool = false) throws -> GrossPay {
    let period = try #require(Self.period)
    var sheet = Worksheet()
    return GrossPay(
      of: contract, worked: lines, for: employer, in: period,
      dueOn: UsualPaydays(try #require(employer.schedule(contract.schedule))),
      supplementary: supplementary,
      under: try Law(of: [.holiday], over: DateRange(period.payDate)), &sheet)
  }

  /// A hundred hours on a day, whatever is found, in four weeks that begin with it.
  func inFourWeeks(holding day: CivilDate) throws -> GrossPay {
    let schedule = PaySchedule(
      id: "four", frequency: .fourweekly, firstPeriodStarts: day, paidDaysAfterEnd: 5)
    let period = schedule.firstPeriod
    var (contract, employer) = (contract, employer)
    for index in employer.elements.indices {
      employer.elements[index].charges = employer.elements[index].charges.map {
        .init(from: CivilDate(2023, 1, 1), line: $0.line)
      }
    }
    contract.versions[0].from = contract.span.from
    let law = try Law(of: [.holiday], over: DateRange(period.payDate))
    var sheet = Worksheet()
    return GrossPay(
      of: contract, worked: [line("weekday", .time(.hours(100)), on: day)], for: employer,
      in: period, dueOn: UsualPaydays(schedule), under: law, &sheet)
  }
}
