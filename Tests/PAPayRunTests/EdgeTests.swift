import PAEmployment
import PAPayRun
import PAPrimitives
import PAStatute
import PATestHouseholds
import PATestKit
import Testing

/// Days on which something changes, where a slip of one went unnoticed (docs/mutants.md).
struct EdgeTests {
  // Born 21 June 1960 somebody reaches State Pension age at 66 years and 3 months, on 21 September 2026, the
  // first day of the tax weeks that 4W07 is paid in; born a day later, the day after it. £1,000.00 is above
  // the trigger of £768.00, and six weeks that begin on 21 September end on 1 November.
  @Test func `nobody is enrolled from the day State Pension age is reached`() throws {
    for (born, due) in [(CivilDate(1960, 6, 21), false), (CivilDate(1960, 6, 22), true)] {
      var books = Household()
      try books.hire("ann", on: "four")
      books.employer.assistants[0].pension = []
      books.employer.assistants[0].born = born
      let enrolment = PayRunFinding.pensionEnrolmentDue(
        assistant: "ann", by: CivilDate(2026, 11, 1))
      try books.run(
        "four", "4W07", pay: ["ann": .pounds(1_000)], finding: due ? [enrolment] : [])
    }
  }

  // Weekdays are raised from £12.00 to the minimum wage of £12.71 on Monday 26 October 2026, and ten
  // weekend hours at £15.00 worked after it: £12.71 of each counts, which is enough.
  @Test func `a premium is held against the lowest rate of the terms in force at the end`() throws {
    var books = Household()
    try books.hire("ann", on: "four")
    func rates(_ weekday: Money) -> [ElementRate] {
      [
        ElementRate(element: "weekday", amount: weekday),
        ElementRate(element: "weekend", amount: .pounds(15)),
      ]
    }
    var contract = books.employer.assistants[0].contracts[0]
    contract.versions[0].rates = rates(.pounds(12))
    var raised = contract.versions[0]
    raised.from = CivilDate(2026, 10, 26)
    raised.rates = rates(.pounds(12, 71))
    contract.versions.append(raised)
    books.employer.assistants[0].contracts = [contract]
    var order = try books.order("four", "4W08")
    order.lines = [
      TimesheetLine("ann", "ann", CivilDate(2026, 11, 7), "weekend", .time(.hours(10)))
    ]
    #expect(try order.worked().gross == .pounds(150))
  }

  // Months from the 21st to the 20th paid 16 days after: 21 March to 20 April and the month after it
  // are both paid in tax month 2, on 6 May and 5 June 2026. Arrears of 1 May stand under that name,
  // and the minimum wage is asked on the first day it may mean.
  @Test func `the law is gathered for the first of two periods of one name`() throws {
    var books = Household()
    books.employer.schedules.append(
      PaySchedule(
        id: "odd", frequency: .monthly, firstPeriodStarts: CivilDate(2026, 1, 21),
        paidDaysAfterEnd: 16))
    try books.hire("ann", on: "odd")
    var order = try books.order("odd", "M04")
    #expect(order.period.days.first == CivilDate(2026, 5, 21))
    order.lines = [
      TimesheetLine("ann", "ann", CivilDate(2026, 5, 1), "hours", .time(.hours(1)))
    ]
    let law = try order.law()
    #expect(law.spans[.minimumWage]?.first == CivilDate(2026, 3, 21))
    #expect(try order.worked().gross == .pounds(13, 20))
  }
}
