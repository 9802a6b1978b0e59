import PAEmployment
import PAPayRun
import PAPrimitives
import PAStatute
import PATestHouseholds
import PATestKit
import Testing

/// Pay that its rates leave below the minimum wage, by hand: 12.71 an hour from April 2026, 12.21 before.
struct MinimumWageTopUpTests {
  func household(rate: Money = .pounds(12, 50), rolledUp: Bool = false) throws -> Household {
    var household = Household()
    try household.hire("amy", on: "four", rate: rate, rolledUp: rolledUp)
    household.employer.minimumWageTopUps = [Span(from: CivilDate(2026, 4, 1))]
    return household
  }

  // 100 hours at 12.71 are 1,271.00, at 12.50 they are 1,250.00.
  @Test func `what is missing is a line of its own, and asked of the funders`() throws {
    var household = try household()
    let run = try household.run(
      "four", "4W08", hours: ["amy": 100],
      finding: [.raisedToMinimumWage(assistant: "amy", by: .pounds(21))])
    let slip = run.payslips[0]
    #expect(slip.lines.map(\.kind) == [.element, .minimumWage])
    #expect(slip.lines.map(\.amount) == [.pounds(1_250), .pounds(21)])
    #expect(slip.gross == .pounds(1_271))
    #expect(slip.minutes == .hours(100))
    let worked = slip.workings.filter { $0.depth > 0 }.map(\.name)
    #expect(worked.contains("Below it"))
  }

  // 30 hours of 12.50 and 5 of training at 13.00 are 440.00, and 35 at 12.71 are 444.85: the whole period lacks
  // 4.85, though weekdays alone lack 6.30.
  @Test func `no more is added than the whole period lacks`() throws {
    var household = try household()
    household.employer.assistants[0].contracts[0].versions[0].rates.append(
      ElementRate(element: "training", amount: .pounds(13)))
    var order = try household.order("four", "4W08", hours: ["amy": 30])
    order.lines.append(
      TimesheetLine("amy", "amy", order.period.days.last, "training", .time(.hours(5))))
    let run = try order.worked(finding: [
      .raisedToMinimumWage(assistant: "amy", by: .pounds(4, 85))
    ])
    let lines = run.payslips[0].lines
    #expect(lines.map(\.element) == ["hours", "training", "hours"])
    #expect(lines[2].amount == .pounds(4, 85))
  }

  // 12.07% of 1,271.00 is 153.41, of 1,250.00 it would be 150.88.
  @Test func `rolled-up holiday pay is worked on what was added too`() throws {
    var household = try household(rolledUp: true)
    let run = try household.run(
      "four", "4W08", hours: ["amy": 100],
      finding: [.raisedToMinimumWage(assistant: "amy", by: .pounds(21))])
    #expect(run.payslips[0].lines.map(\.amount) == [.pounds(1_250), .pounds(21), .pounds(153, 41)])
  }

  // By its own days: 4W01 begins on 30 March 2026, when 12.21 is due.
  @Test
  func `a period that begins on another day is refused, and one that lacks nothing gets nothing`()
    throws
  {
    var household = try household(rate: .pounds(12))
    let refused = try household.order("four", "4W01", hours: ["amy": 10])
    let run = PayRun(refused, under: try refused.law())
    #expect(
      run.plainFindings.contains {
        if case .employment(.belowMinimumWage, assistant: "amy") = $0 { true } else { false }
      })
    household.employer.assistants[0].contracts[0].versions[0].rates[0].amount = .pounds(12, 71)
    let enough = try household.run("four", "4W02", hours: ["amy": 10])
    #expect(enough.payslips[0].lines.count == 1)
  }

  // A uniform of 25.00 leaves 10 hours at 13.00 at 105.00, where 127.10 is due: no funder is asked for it, and the run
  // is refused. Its day is of an earlier period, and it is taken in this one (regs 12 and 13).
  @Test(arguments: [CivilDate(2026, 10, 14), CivilDate(2026, 9, 20)])
  func `what the employer charges is not raised by the funders, whatever day it is of`(
    day: CivilDate
  ) throws {
    var household = try household(rate: .pounds(13))
    household.employer.elements.append(.charged("uniform", .amount, .charge))
    try household.run("four", "4W07")
    var order = try household.order("four", "4W08", hours: ["amy": 10])
    order.lines.append(TimesheetLine("amy", "amy", day, "uniform", .amount(.pounds(25))))
    let run = PayRun(order, under: try order.law())
    let found = run.plainFindings.compactMap { finding in
      if case .employment(.belowMinimumWage(let check), _) = finding { check } else { nil }
    }
    #expect(found.map(\.shortfall) == [.pounds(22, 10)])
    #expect(found.map(\.takenOff) == [.pounds(25)])
    #expect(!run.payslips[0].lines.contains { $0.kind == .minimumWage })
  }

  // 30 weekend hours at 12.60 are held against 12.50, and were raised by 6.30. The weekend's rate alone rises to 14.00:
  // a premium, which does not count, so nothing comes off. Shifts that were off raise nobody to the minimum wage either.
  @Test func `a rise that does not count for the minimum wage takes nothing back`() throws {
    for (isCancelled, counts) in [(false, Money.zero as Money?), (true, nil)] {
      var household = try household()
      try household.run(
        "four", "4W08", hours: ["amy": 30],
        finding: [.raisedToMinimumWage(assistant: "amy", by: .pounds(6, 30))])
      var order = try household.order("four", "4W09")
      var rise = BackdatedRise(
        contract: "amy", period: try #require(TaxPeriod("2026-27/4W08")), element: "hours",
        before: .pounds(12, 50), now: .pounds(14), agreed: CivilDate(2026, 11, 20))
      rise.add(
        TimesheetLine("amy", "amy", CivilDate(2026, 11, 8), "hours", .time(.hours(30))),
        borneBy: "care")
      rise.toppedUp = .pounds(6, 30)
      rise.counts = counts
      rise.isCancelled = isCancelled
      order.rises = [rise]
      let slip = try order.worked().payslips[0]
      #expect(slip.lines.map(\.amount) == [.pounds(45)])
      #expect(slip.lines.map(\.kind) == [isCancelled ? .cancelledShift : .element])
    }
  }

  // Weekends pay 12.75, weekdays 12.50 until 25 October and 12.80 from then on: 10 weekend hours before are held at
  // 12.50, and 10 after at 12.75 itself: 252.50, where 254.20 is due.
  @Test func `a premium is held at the lowest rate of its own day`() throws {
    var household = try household()
    let first = household.employer.assistants[0].contracts[0].versions[0]
    var (before, after) = (first, first)
    before.rates = [
      ElementRate(element: "weekday", amount: .pounds(12, 50)),
      ElementRate(element: "weekend", amount: .pounds(12, 75)),
    ]
    after = before
    after.from = CivilDate(2026, 10, 26)
    after.rates[0].amount = .pounds(12, 80)
    household.employer.assistants[0].contracts[0].versions = [before, after]
    var order = try household.order("four", "4W08")
    order.lines = [CivilDate(2026, 10, 18), CivilDate(2026, 11, 1)].map {
      TimesheetLine("amy", "amy", $0, "weekend", .time(.hours(10)))
    }
    let run = try order.worked(finding: [
      .raisedToMinimumWage(assistant: "amy", by: .pounds(1, 70))
    ])
    #expect(
      run.payslips[0].lines.map(\.amount) == [.pounds(127, 50), .pounds(127, 50), .pounds(1, 70)])
  }

  // Two jobs of ten hours at 12.50 and 12.00: 254.20 is due, 245.00 paid; 9.20 is missing, 2.10 under the one and 7.10
  // under the other.
  @Test func `of two jobs each is raised by what it lacks`() throws {
    var household = try household()
    var second = try household.contract("amy-2", on: "four", code: "1257L", rate: .pounds(12))
    second.payrollID = "amy-2"
    household.employer.assistants[0].contracts.append(second)
    let run = try household.run(
      "four", "4W08", hours: ["amy": 10, "amy-2": 10],
      finding: [.raisedToMinimumWage(assistant: "amy", by: .pounds(9, 20))])
    #expect(run.payslips.map { $0.lines[1].amount } == [.pounds(2, 10), .pounds(7, 10)])
  }

  // NMWA 1998 s 17(4): 100 hours of 4W01, at 12.00 when 12.21 was due, lack 21.00; paid with 4W02, in May, that is
  // 21.00 ÷ 12.21 × 12.71 = 21.86.
  @Test func `what late wages lack is paid at the rate of the day they are paid on`() throws {
    var household = try household(rate: .pounds(12))
    household.employer.minimumWageTopUps = [Span(from: CivilDate(2026, 3, 1))]
    var coming = MinimumWageComing(
      from: CivilDate(2026, 4, 27), because: .rise, element: "hours", pays: .pounds(12),
      due: .pounds(12, 71))
    coming.isRaised = true
    try household.run("four", "4W01", finding: [.minimumWageComing(coming, assistant: "amy")])
    var order = try household.order("four", "4W02")
    order.lines = [
      TimesheetLine("amy", "amy", CivilDate(2026, 4, 2), "hours", .time(.hours(100)))
    ]
    let run = try order.worked(finding: [
      .raisedToMinimumWage(assistant: "amy", by: .pounds(21, 86))
    ])
    #expect(run.payslips[0].lines.map(\.amount) == [.pounds(1_200), .pounds(21, 86)])
  }

  // A rise of 40p for 100 hours is 40.00; 21.00 of it was paid to raise them. A rise of 10p is 10.00, all of it paid.
  @Test func `terms agreed later are paid less what raised the work before`() throws {
    for (now, amounts) in [
      (Money.pounds(12, 90), [Money.pounds(40), -.pounds(21)]),
      (.pounds(12, 60), [.pounds(10), -.pounds(10)]),
    ] {
      var household = try household()
      try household.run(
        "four", "4W08", hours: ["amy": 100],
        finding: [.raisedToMinimumWage(assistant: "amy", by: .pounds(21))])
      var order = try household.order("four", "4W09")
      let period = try #require(TaxPeriod("2026-27/4W08"))
      var rise = BackdatedRise(
        contract: "amy", period: period, element: "hours", before: .pounds(12, 50), now: now,
        agreed: CivilDate(2026, 11, 20))
      rise.add(
        TimesheetLine("amy", "amy", CivilDate(2026, 11, 8), "hours", .time(.hours(100))),
        borneBy: "care")
      rise.toppedUp = .pounds(21)
      order.rises = [rise]
      let slip = try order.worked().payslips[0]
      #expect(slip.lines.map(\.amount) == amounts)
      #expect(slip.lines.map(\.kind) == [.element, .minimumWage])
      #expect(slip.gross == amounts.total)
    }
  }
}
