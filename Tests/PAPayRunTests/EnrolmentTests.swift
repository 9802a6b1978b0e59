import PADeductions
import PAEmployment
import PAPayRun
import PAPrimitives
import PATestHouseholds
import PATestKit
import Testing

/// When a PA is to be enrolled in a pension.
///
/// Pensions Act 2008 ss 3 and 15; SI 2010/772 regs 4 and 6; decision 0018. Pay of 14 September to 11 October is
/// paid on 16 October, in the four tax weeks from 21 September to 18 October. Six weeks that begin with a day
/// end 41 days after it.
struct EnrolmentTests {
  private func household(
    born: CivilDate? = nil, from: CivilDate? = nil, to: CivilDate? = nil,
    pension: [PensionMembership] = []
  ) throws -> Household {
    var books = Household()
    try books.hire("ann", on: "four")
    books.employer.assistants[0].pension = pension
    if let born { books.employer.assistants[0].born = born }
    if let from { books.employer.assistants[0].contracts[0].span.from = from }
    books.employer.assistants[0].contracts[0].span.to = to
    return books
  }

  private func due(by day: CivilDate) -> PayRunFinding {
    .pensionEnrolmentDue(assistant: "ann", by: day)
  }

  @Test(
    arguments: [
      // 768.00 is not more than the trigger; a penny more is. She is employed before the period begins.
      (CivilDate(1990, 2, 3), CivilDate(2026, 9, 14), Money.pounds(768), nil, nil),
      (
        CivilDate(1990, 2, 3), CivilDate(2026, 9, 14), .pounds(768, 1), CivilDate(2026, 9, 21),
        CivilDate(2026, 11, 1)
      ),
      // She starts within the period: 1 October and 41 days.
      (
        CivilDate(1990, 2, 3), CivilDate(2026, 10, 1), .pounds(900), CivilDate(2026, 10, 1),
        CivilDate(2026, 11, 11)
      ),
      // 22 on the last day of the pay period, on the payday, and on the last day of the tax weeks.
      (
        CivilDate(2004, 10, 11), CivilDate(2026, 9, 14), .pounds(900), CivilDate(2026, 10, 11),
        CivilDate(2026, 11, 21)
      ),
      (
        CivilDate(2004, 10, 16), CivilDate(2026, 9, 14), .pounds(900), CivilDate(2026, 10, 16),
        CivilDate(2026, 11, 26)
      ),
      (
        CivilDate(2004, 10, 18), CivilDate(2026, 9, 14), .pounds(900), CivilDate(2026, 10, 18),
        CivilDate(2026, 11, 28)
      ),
      (CivilDate(2004, 10, 19), CivilDate(2026, 9, 14), .pounds(900), nil, nil),
      // State Pension age is reached on 1 October, 66 years and 3 months after 1 July 1960: until then she is
      // eligible.
      (
        CivilDate(1960, 7, 1), CivilDate(2026, 9, 14), .pounds(900), CivilDate(2026, 9, 21),
        CivilDate(2026, 11, 1)
      ),
    ] as [(CivilDate, CivilDate, Money, CivilDate?, CivilDate?)])
  func `the weeks begin with the first day she is eligible`(
    born: CivilDate, starts: CivilDate, pay: Money, from: CivilDate?, by: CivilDate?
  ) throws {
    var books = try household(born: born, from: starts)
    let found = by.map { [due(by: $0)] } ?? []
    let run = try books.run("four", "4W07", pay: ["ann": pay], finding: found)
    #expect(run.closing.enrolmentDuty(of: "ann")?.from == from)
    #expect(run.closing.enrolmentDuty(of: "ann")?.by == by)
  }

  // Where pay reference periods follow pay periods, the pay of 16 October is payable in that of 12 October to 8
  // November: 12 October and 41 days are 22 November.
  @Test func `what pay reference periods follow is a fact of the books`() throws {
    var books = try household(from: CivilDate(2026, 10, 1))
    var choices = AutomaticEnrolmentChoices()
    choices.payReferencePeriods = .payPeriods
    books.employer.automaticEnrolment = choices
    try books.run(
      "four", "4W07", pay: ["ann": .pounds(900)], finding: [due(by: CivilDate(2026, 11, 22))])
  }

  // Over the trigger once, then below it: one date and one deadline, told by every run until it is answered.
  @Test func `the duty stands until it is answered`() throws {
    var books = try household()
    let told = due(by: CivilDate(2026, 11, 1))
    try books.run("four", "4W07", pay: ["ann": .pounds(900)], finding: [told])
    try books.run("four", "4W08", pay: ["ann": .pounds(100)], finding: [told])
    try books.run("four", "4W09", finding: [told])
    books.employer.assistants[0].pension = [
      PensionMembership(from: CivilDate(2026, 9, 21), status: .optedOut)
    ]
    let run = try books.run("four", "4W10", pay: ["ann": .pounds(900)])
    #expect(run.closing.enrolmentDuties.isEmpty)
  }

  // She left before the first tax week began that the pay is payable in.
  @Test func `nobody is enrolled who has left`() throws {
    var books = try household(to: CivilDate(2026, 9, 20))
    try books.run(
      "four", "4W07", pay: ["ann": .pounds(900)],
      finding: [
        .employment(.unpayable(.noContract("ann"), on: CivilDate(2026, 10, 11)), assistant: "ann")
      ])
    var order = try books.order("four", "4W07")
    order.lines = [
      TimesheetLine("ann", "ann", CivilDate(2026, 9, 18), "pay", .amount(.pounds(900)))
    ]
    let findings = PayRun(order, under: try order.law()).findings
    #expect(!findings.contains { if case .pensionEnrolmentDue = $0 { true } else { false } })
  }

  // Postponed from 14 September: for three months where no day is given, so to 14 December, in the tax weeks from
  // 14 December to 10 January, whose pay is that of 8 January; 14 December and 41 days are 24 January. To 2
  // November: 13 December.
  @Test func `a postponement ends`() throws {
    let postponed = PensionMembership(from: CivilDate(2026, 9, 14), status: .postponed)
    var books = try household(pension: [postponed])
    for name in ["4W07", "4W08", "4W09"] {
      try books.run("four", name, pay: ["ann": .pounds(900)])
    }
    try books.run(
      "four", "4W10", pay: ["ann": .pounds(900)], finding: [due(by: CivilDate(2027, 1, 24))])
    var sooner = postponed
    sooner.until = CivilDate(2026, 11, 2)
    books = try household(pension: [sooner])
    try books.run("four", "4W07", pay: ["ann": .pounds(900)])
    try books.run(
      "four", "4W08", pay: ["ann": .pounds(900)], finding: [due(by: CivilDate(2026, 12, 13))])
  }

  // It answers a duty that was told, and is none where it follows another at once.
  @Test func `a postponement answers a duty, and no second one does`() throws {
    var books = try household()
    try books.run(
      "four", "4W07", pay: ["ann": .pounds(900)], finding: [due(by: CivilDate(2026, 11, 1))])
    var first = PensionMembership(from: CivilDate(2026, 9, 21), status: .postponed)
    first.until = CivilDate(2026, 11, 16)
    books.employer.assistants[0].pension = [first]
    try books.run("four", "4W08", pay: ["ann": .pounds(900)])
    books.employer.assistants[0].pension.append(
      PensionMembership(from: CivilDate(2026, 11, 16), status: .postponed))
    // 16 November and 41 days: the pay of 11 December is payable in the tax weeks from 16 November.
    try books.run(
      "four", "4W09", pay: ["ann": .pounds(900)], finding: [due(by: CivilDate(2026, 12, 27))])
  }

  // Member from 17 August: the pay of 20 July to 16 August is paid on 21 August and counts. 1,480 less 480 is 1,000:
  // 5% is 50.00, of which 10.00 is relief; the employer pays 30.00.
  @Test func `pay that is payable after she joined counts, whatever weeks it is for`() throws {
    var books = try household()
    books.enrol(.reliefAtSource)
    books.employer.assistants[0].pension[0].from = CivilDate(2026, 8, 17)
    let before = try books.run("four", "4W04", pay: ["ann": .pounds(760)])
    #expect(before.payslips[0].figures.pension == .zero)
    let run = try books.run("four", "4W05", pay: ["ann": .pounds(1_480)])
    #expect(run.paymentDate == CivilDate(2026, 8, 21))
    #expect(run.payslips[0].figures.pension.employee == .pounds(40))
    #expect(run.payslips[0].figures.pension.employer == .pounds(30))
  }

  // The same where the scheme counts days: 17 August is the seventh day before the end of the four tax weeks from
  // 27 July to 23 August, so 7 of 28: 250.00 of 1,000. 5% is 12.50, of which 2.50 is relief; 3% is 7.50.
  @Test func `a scheme may ask for the days' part`() throws {
    var books = try household()
    books.enrol(.reliefAtSource)
    books.employer.pensionSchemes[0].partPeriod = .proRata
    books.employer.assistants[0].pension[0].from = CivilDate(2026, 8, 17)
    let run = try books.run("four", "4W05", pay: ["ann": .pounds(1_480)])
    #expect(run.payslips[0].figures.pension.pensionable == .pounds(250))
    #expect(run.payslips[0].figures.pension.employee == .pounds(10))
    #expect(run.payslips[0].figures.pension.reclaimed == .pounds(2, 50))
    #expect(run.payslips[0].figures.pension.employer == .pounds(7, 50))
    let next = try books.run("four", "4W06", pay: ["ann": .pounds(1_480)])
    #expect(next.payslips[0].figures.pension.employer == .pounds(30))
  }
}
