import PADiagnostics
import PAEmployment
import PAJournal
import PAPayRun
import PAPrimitives
import PATestKit
import Testing

@testable import PABooks

/// Time away, from the timesheet to the payslip and the balance.
struct AbsenceTests {
  /// pa-1 on irregular hours, pa-2 on four hours from Monday to Friday, both with holiday that is earned.
  private func books() throws -> TestBooks {
    let books = try TestBooks()
    try books.edit(
      "employer.xml",
      "<version from=\"2026-03-02\" jobTitle=\"Personal assistant\" hours=\"irregular\" holiday=\"rolledUp\">",
      "<version from=\"2026-03-02\" jobTitle=\"Personal assistant\" hours=\"irregular\" holiday=\"accrued\">"
    )
    let week = ["mon", "tue", "wed", "thu", "fri"]
      .map { "<normalDay on=\"\($0)\" hours=\"4:00\"/>" }.joined()
    try books.edit(
      "employer.xml",
      "<version from=\"2026-10-12\" jobTitle=\"Personal assistant\" hours=\"irregular\" holiday=\"rolledUp\">",
      "<version from=\"2026-10-12\" jobTitle=\"Personal assistant\" hours=\"regular\" weekly=\"20:00\" holiday=\"accrued\">\(week)"
    )
    try books.open()
    return books
  }

  private func slips(_ lines: String, named name: String = "4W08.xml") throws -> [Payslip] {
    let books = try books()
    if name != "4W08.xml" { try books.timesheet("4W08.xml", "") }
    try books.timesheet(name, lines)
    return try books.run("2026-27/4W08").run.payslips
  }

  private func faults(_ lines: String) throws -> [String] {
    let books = try books()
    try books.timesheet("4W08.xml", lines)
    do {
      _ = try books.run("2026-27/4W08")
      return []
    } catch let rejected as Rejected {
      return rejected.all.filter { $0.severity == .error }.map(\.code.name)
    }
  }

  // Monday to Friday at four hours: 20 hours at 13.20 are 264.00, and the weekend is no leave.
  @Test func `holiday of pay that does not vary pays the contract's rate`() throws {
    let slips = try slips(
      """
      <worked pa="pa-2" on="2026-10-12" element="weekday" time="4:00"/>
      <absence pa="pa-2" kind="holiday" from="2026-10-17" to="2026-10-25"/>
      """)
    let slip = try #require(slips.first { $0.assistant == "pa-2" })
    #expect(slip.lines.map(\.kind) == [.element, .leave])
    #expect(slip.lines.map(\.amount) == [.pounds(52, 80), .pounds(264)])
    #expect(slip.lines[1].label == "Holiday" && slip.lines[1].rate == .pounds(13, 20))
    #expect(slip.lines[1].minutes == .hours(20))
    #expect(slip.minutes == .hours(4))
    #expect(slip.holiday?.taken == .hours(20))
  }

  // The journal begins on Monday 12 October, so the week to the 17th, which began on Sunday, is not known whole. That to the
  // 24th has 20 hours at 13.20 and a night of 60.00, 324.00 for 20 hours. Nine hours of leave from the 26th are 9/20 of it,
  // 145.80. The week of the leave itself is not averaged.
  @Test func `holiday of pay that varies pays the average of the weeks before`() throws {
    let slips = try slips(
      """
      <worked pa="pa-1" on="2026-10-12" element="weekday" time="10:00"/>
      <worked pa="pa-1" on="2026-10-19" element="weekday" time="10:00"/>
      <worked pa="pa-1" on="2026-10-20" element="weekday" time="10:00"/>
      <worked pa="pa-1" on="2026-10-20" element="sleep-in" units="1"/>
      <worked pa="pa-1" on="2026-10-25" element="weekday" time="12:00"/>
      <absence pa="pa-1" kind="holiday" from="2026-10-26" to="2026-10-27" time="9:00"/>
      """)
    let slip = try #require(slips.first { $0.assistant == "pa-1" })
    let leave = try #require(slip.lines.first { $0.kind == .leave })
    #expect(leave.amount == .pounds(145, 80))
    #expect(slip.holiday?.taken == .hours(9))
    // What was paid before the journal began is not known, and is no week without pay.
    #expect(
      slip.workings.filter { $0.label == WorkingLabel.weeksWithoutPay.rawValue }.isEmpty)
    // 12.07% of 42 hours worked is 5.07, five hours; leave earns none.
    #expect(slip.holiday?.accrued == .hours(5))
    // The minimum wage looks at work alone.
    #expect(slip.lines.filter { $0.kind == .leave }.allSatisfy { $0.counts == .zero })
  }

  // By hand: the week to 24 October pays 132.00 for 10 hours, the leave of the 27th another 132.00 in the week to the
  // 31st, in which ten hours of a course at 16.00 were 160.00; 424.00 for 30 hours, and ten of leave on 3 November are a
  // third, 141.33.
  @Test func `leave of the same run is pay of its week`() throws {
    let books = try books()
    try books.edit(
      "employer.xml", "<rate element=\"course\">13.20</rate>",
      "<rate element=\"course\">16.00</rate>")
    try books.timesheet(
      "4W08.xml",
      """
      <worked pa="pa-1" on="2026-10-20" element="weekday" time="10:00"/>
      <worked pa="pa-1" on="2026-10-31" element="course" time="10:00"/>
      <absence pa="pa-1" kind="holiday" from="2026-11-03" time="10:00"/>
      <absence pa="pa-1" kind="holiday" from="2026-10-27" time="10:00"/>
      """)
    let slip = try #require(
      books.run("2026-27/4W08").run.payslips.first { $0.assistant == "pa-1" })
    #expect(
      slip.lines.filter { $0.kind == .leave }.map(\.amount) == [.pounds(132), .pounds(141, 33)])
  }

  // Ten hours without pay between: an hour of leave still pays 13.20.
  @Test func `time away without pay does not lower what later leave pays`() throws {
    let slips = try slips(
      """
      <worked pa="pa-1" on="2026-10-20" element="weekday" time="10:00"/>
      <worked pa="pa-1" on="2026-10-26" element="weekday" time="10:00"/>
      <absence pa="pa-1" kind="unpaid" from="2026-10-28" to="2026-10-29" time="10:00"/>
      <absence pa="pa-1" kind="holiday" from="2026-11-03" time="4:00"/>
      """)
    let slip = try #require(slips.first { $0.assistant == "pa-1" })
    #expect(slip.lines.filter { $0.kind == .leave }.map(\.amount) == [.zero, .pounds(52, 80)])
  }

  // The employment began within the week to 17 October. 25 hours in the next are five more than the contract's 20: 66.00
  // above, and 4 hours of leave pay 52.80 and 4/20 of 66.00, 13.20; 66.00.
  @Test func `regular overtime is in holiday pay`() throws {
    let slips = try slips(
      """
      <worked pa="pa-2" on="2026-10-12" element="weekday" time="4:00"/>
      <worked pa="pa-2" on="2026-10-19" element="weekday" time="13:00"/>
      <worked pa="pa-2" on="2026-10-21" element="weekday" time="12:00"/>
      <absence pa="pa-2" kind="holiday" from="2026-10-26"/>
      """)
    let slip = try #require(slips.first { $0.assistant == "pa-2" })
    #expect(slip.lines.filter { $0.kind == .leave }.map(\.amount) == [.pounds(66)])
  }

  // Nothing was worked before: the lowest rate.
  @Test func `without a week before the lowest rate is paid`() throws {
    let slips = try slips(
      "<absence pa=\"pa-1\" kind=\"holiday\" from=\"2026-10-13\" time=\"5:00\"/>")
    let slip = try #require(slips.first { $0.assistant == "pa-1" })
    #expect(slip.lines.map(\.amount) == [.pounds(66)])
  }

  @Test func `half a day, a table, and time away without pay`() throws {
    let half = try slips(
      "<absence pa=\"pa-2\" kind=\"holiday\" from=\"2026-10-13\" half=\"yes\"/>")
    #expect(half.first { $0.assistant == "pa-2" }?.lines.map(\.amount) == [.pounds(26, 40)])
    let table = try slips(
      """
      pa,on,element,time,absence,awayTo
      pa-2,2026-10-12,weekday,4:00,,
      pa-2,2026-10-13,,,holiday,2026-10-14
      pa-2,2026-10-15,,,unpaid,
      """, named: "4W08-pa-2.csv")
    let slip = try #require(table.first { $0.assistant == "pa-2" })
    #expect(slip.lines.map(\.amount) == [.pounds(52, 80), .pounds(105, 60), .zero])
    #expect(slip.lines.map(\.label) == ["Weekday hours", "Holiday", "Unpaid leave"])
    #expect(slip.holiday?.taken == .hours(8))
  }

  // 80% of 100.00 over the five days is 16.00 a day: two are 32.00, on one line since both rows are of one absence. The Friday's
  // is of a spell that began in a strike.
  @Test func `a table says what is of sickness`() throws {
    let table = try slips(
      """
      pa,on,element,time,absence,reference,averageWeekly,noSickPay,since
      pa-2,2026-10-12,weekday,4:00,,,,,
      pa-2,2026-10-13,,,sickness,folder,100.00,,
      pa-2,2026-10-14,,,sickness,folder,100.00,,2026-10-13
      pa-2,2026-10-16,,,sickness,folder,,strike,
      """, named: "4W08-pa-2.csv")
    let slip = try #require(table.first { $0.assistant == "pa-2" })
    #expect(slip.lines.map(\.amount) == [.pounds(52, 80), .pounds(32), .zero])
    #expect(slip.lines.map(\.began) == [nil, CivilDate(2026, 10, 13), CivilDate(2026, 10, 16)])
  }

  // The day that was forgotten is of the sealed period, and four hours at 13.20 are 52.80.
  @Test func `a late absence is arrears, and a wrong one is put right`() throws {
    let books = try books()
    let worked = "<worked pa=\"pa-2\" on=\"2026-10-12\" element=\"weekday\" time=\"4:00\"/>"
    let away = "<absence pa=\"pa-2\" kind=\"holiday\" from=\"2026-10-13\"/>"
    try books.timesheet("4W08.xml", worked)
    try books.run("2026-27/4W08")
    try books.timesheet("4W08.xml", worked + away)
    try books.timesheet("4W09.xml", "")
    let late = try books.run("2026-27/4W09").run
    let slip = try #require(late.payslips.first { $0.assistant == "pa-2" })
    #expect(slip.lines.map(\.amount) == [.pounds(52, 80)])
    #expect(slip.lines.map { $0.arrearsOf?.label } == ["4W08"])
    #expect(slip.holiday?.taken == .hours(4))
    // It was half a day: 26.40 is to be collected, and two hours are left again.
    try books.timesheet(
      "4W08.xml",
      worked + "<absence pa=\"pa-2\" kind=\"holiday\" from=\"2026-10-13\" half=\"yes\"/>")
    try books.correct(plans: [PlannedRecovery(of: "pa-2-c1", nil)])
    let last = try JournalFolder(of: books.folder).last(of: TaxYear(startYear: 2026))
    let state = last.closing.payroll.employment("pa-2-c1")
    #expect(state?.leave.years.last?.taken == .hours(2))
  }

  @Test func `what cannot be is refused`() throws {
    let day = "<worked pa=\"pa-2\" on=\"2026-10-13\" element=\"weekday\" time=\"4:00\"/>"
    func away(_ rest: String) -> String { "<absence pa=\"pa-2\" kind=\"holiday\" \(rest)/>" }
    #expect(
      try faults(day + away("from=\"2026-10-13\"")) == ["absence-overlap"])
    #expect(try faults(day + away("from=\"2026-10-13\" half=\"yes\"")).isEmpty)
    #expect(
      try faults(away("from=\"2026-10-13\" to=\"2026-10-15\"") + away("from=\"2026-10-15\""))
        == ["absence-overlap"])
    #expect(try faults(away("from=\"2026-10-15\" to=\"2026-10-13\"")) == ["absence-wrong"])
    #expect(try faults(away("from=\"2026-10-17\" half=\"yes\"")) == ["absence-wrong"])
    #expect(
      try faults(away("from=\"2026-10-13\" to=\"2026-10-14\" half=\"yes\"")) == ["absence-wrong"])
    #expect(try faults(away("from=\"2026-10-05\"")) == ["contract-missing"])
    #expect(try faults(away("from=\"2026-10-13\" time=\"25:00\"")) == ["absence-wrong"])
    #expect(
      try faults("<absence pa=\"pa-1\" kind=\"holiday\" from=\"2026-10-13\"/>")
        == ["absence-wrong"])
    #expect(try faults(day + away("from=\"2026-10-13\" time=\"4:00\"")) == ["absence-overlap"])
    #expect(
      try faults(away("from=\"2026-11-06\" to=\"2026-11-10\"")) == ["line-after-period"])
    #expect(
      try faults(away("from=\"2026-10-13\" since=\"2026-10-14\"")) == ["absence-wrong"])
    #expect(
      try faults("<worked pa=\"pa-2\" on=\"2026-10-13\" element=\"holiday\" time=\"4:00\"/>")
        == ["absence-wrong"])
  }
}
