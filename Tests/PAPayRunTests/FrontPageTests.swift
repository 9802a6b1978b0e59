import PAEmployment
import PAPayRun
import PAPrimitives
import PAStatute
import PATestHouseholds
import PATestKit
import Testing

/// The lines on the documentation's front page; a tidy test compares the page with them.
@Test func `the front page pays a personal assistant`() throws {
  // front page: begin
  var hours = PayElement(id: Identifier(known: "hours"), label: "Hours", unit: .hour, kind: .work)
  hours.charges = [.init(from: CivilDate(2026, 4, 6), line: Identifier(known: "care"))]
  var terms = ContractVersion(
    from: CivilDate(2026, 4, 6), jobTitle: "Personal assistant", hours: .irregular, weekly: nil,
    holiday: .rolledUp)
  terms.rates = [ElementRate(element: hours.id, amount: .pounds(13, 20))]
  let schedule = PaySchedule(
    id: Identifier(known: "pay"), frequency: .fourweekly,
    firstPeriodStarts: CivilDate(2026, 3, 30), paidDaysAfterEnd: 5)
  var contract = Contract(
    id: Identifier(known: "sam-1"), payrollID: "1", schedule: schedule.id,
    span: Span(from: CivilDate(2026, 4, 6)), starter: Starter(declaration: .a))
  contract.versions = [terms]
  var sam = PersonalAssistant(
    id: Identifier(known: "sam"), forenames: "Sam", surname: "Okoro", born: CivilDate(1990, 2, 3))
  sam.contracts = [contract]
  var employer = Employer(
    id: Identifier(known: "hart"), nation: .england,
    roles: Roles(employer: Identifier(known: "jean")))
  (employer.schedules, employer.elements, employer.assistants) = ([schedule], [hours], [sam])

  let period = try #require(schedule.period(holding: CivilDate(2026, 10, 12)))
  let worked = TimesheetLine(
    assistant: sam.id, contract: contract.id, on: CivilDate(2026, 10, 12), element: hours.id,
    quantity: .time(.hours(25)))
  let order = PayRunOrder(
    employer, schedule: schedule, period: period, lines: [worked],
    state: PayrollState(year: period.taxPeriod.year))
  let run = PayRun(order, under: try order.law())
  print(run.payslips[0].net, run.payslips[0].workings.text)
  // front page: end
  // Nothing stops it: no tax and no National Insurance is due, so it needs no PAYE scheme.
  #expect(
    run.plainFindings == [
      .niNumberMissing(assistant: sam.id), .insuranceNotInForce(on: CivilDate(2026, 11, 8)),
    ])
  #expect(!run.isBlocked)
  // By hand: 25 hours at £13.20 are £330.00; 12.07% of it £39.831, £39.83; £369.83 in four weeks is
  // below every threshold of tax (free pay to week 32) and National Insurance (the employer's £385).
  #expect(run.payslips[0].net == .pounds(369, 83))
  #expect(run.payslips[0].employerNI == .zero)
}
