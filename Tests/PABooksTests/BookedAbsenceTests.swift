import PADiagnostics
import PAEmployment
import PAJournal
import PAPayRun
import PAPrimitives
import PATestKit
import Testing

@testable import PABooks

/// Absences that the books say themselves: pa-2 works four hours from Monday to Friday at 13.20.
struct BookedAbsenceTests {
  private let contract =
    "<contract id=\"pa-2-c1\" payrollId=\"2\" schedule=\"four-weekly\" from=\"2026-10-12\">\n      <starter declaration=\"B\"/>\n"

  private func books(_ away: String, _ more: String = "") throws -> TestBooks {
    let books = try TestBooks()
    let week = ["mon", "tue", "wed", "thu", "fri"]
      .map { "<normalDay on=\"\($0)\" hours=\"4:00\"/>" }.joined()
    try books.edit(
      "employer.xml",
      "<version from=\"2026-10-12\" jobTitle=\"Personal assistant\" hours=\"irregular\" holiday=\"rolledUp\">",
      "<version from=\"2026-10-12\" jobTitle=\"Personal assistant\" hours=\"regular\" weekly=\"20:00\" holiday=\"accrued\"\(more)>\(week)"
    )
    try books.edit("employer.xml", contract, contract + away)
    try books.open()
    try books.timesheet("4W08.xml", "")
    try books.timesheet("4W09.xml", "")
    return books
  }

  private func pay(_ run: AssembledRun) -> [Money] {
    run.run.payslips.first { $0.assistant == "pa-2" }?.lines.map(\.amount) ?? []
  }

  // Five days of four hours at 13.20: 264.00. It was three days, 158.40: the run is put right, and 105.60 is left.
  @Test func `a holiday in the books is paid, and put right where its end was wrong`() throws {
    let books = try books("<away kind=\"holiday\" from=\"2026-10-12\" to=\"2026-10-16\"/>\n")
    #expect(pay(try books.run("2026-27/4W08")) == [.pounds(264)])
    try books.edit("employer.xml", "to=\"2026-10-16\"", "to=\"2026-10-14\"")
    #expect(
      try books.refusals { try books.run("2026-27/4W09") } == ["sealed-line-changed 0"])
    try books.correct(plans: [PlannedRecovery(of: "pa-2-c1", nil)])
    let state = try JournalFolder(of: books.folder).last(of: TaxYear(startYear: 2026)).closing
    let employment = try #require(state.payroll.employment("pa-2-c1"))
    #expect(employment.toDate.figures.gross == .pounds(158, 40))
    #expect(employment.leave.years.last?.taken == .hours(12))
    #expect(pay(try books.run("2026-27/4W09")) == [])
    #expect(JournalFolder(of: books.folder).verify().found.isEmpty)
  }

  // Taken out of the books, or refused after all, it is put right as a line that is taken out of a timesheet.
  @Test(arguments: [
    "", "<away kind=\"holiday\" from=\"2026-10-12\" to=\"2026-10-14\" refused=\"2026-10-10\"/>\n",
  ])
  func `a holiday that was paid and is gone is put right`(now: String) throws {
    let away = "<away kind=\"holiday\" from=\"2026-10-12\" to=\"2026-10-14\"/>\n"
    let books = try books(away)
    #expect(pay(try books.run("2026-27/4W08")) == [.pounds(158, 40)])
    try books.edit("employer.xml", away, now)
    #expect(
      try books.refusals { try books.run("2026-27/4W09") }.allSatisfy {
        $0.hasPrefix("sealed-line-changed")
      })
    #expect(throws: Rejected.self) { try books.run("2026-27/4W09") }
    try books.correct(plans: [PlannedRecovery(of: "pa-2-c1", nil)])
    #expect(pay(try books.run("2026-27/4W09")) == [])
    let state = try JournalFolder(of: books.folder).last(of: TaxYear(startYear: 2026)).closing
    #expect(state.payroll.employment("pa-2-c1")?.leave.years.last?.taken == .zero)
    #expect(JournalFolder(of: books.folder).verify().found.isEmpty)
  }

  // Written down after its period was paid, it is arrears of the next run.
  @Test func `what is written down late is paid late`() throws {
    let books = try books("")
    #expect(pay(try books.run("2026-27/4W08")) == [])
    try books.edit(
      "employer.xml", contract,
      contract + "<away kind=\"holiday\" from=\"2026-10-15\" to=\"2026-10-16\"/>\n")
    let late = try books.run("2026-27/4W09")
    #expect(pay(late) == [.pounds(105, 60)])
    #expect(
      late.run.payslips.flatMap(\.lines).map { $0.arrearsOf?.label } == ["4W08"])
  }

  // Five days from Monday 19 October: asked for by the ninth, ten days before, and refused by the fourteenth. Regulation
  // 15(3) and (4) count days of leave, not of the week between.
  @Test func `a holiday that was refused in time is not paid, and may be taken later`() throws {
    let days = "kind=\"holiday\" from=\"2026-10-19\" to=\"2026-10-23\""
    let books = try books(
      "<away \(days) asked=\"2026-10-09\" refused=\"2026-10-14\"/>"
        + "<away kind=\"holiday\" from=\"2026-10-23\" to=\"2026-10-23\" asked=\"2026-10-21\"/>\n")
    let run = try books.run("2026-27/4W08")
    #expect(pay(run) == [.pounds(52, 80)])
    #expect(run.warnings.allSatisfy { $0.code != .noticeShort })
    var absence = BookedAbsence(
      .holiday, from: CivilDate(2026, 10, 19), to: CivilDate(2026, 10, 23))
    let contract = try #require(run.books.employer.contract("pa-2-c1"))
    absence.asked = CivilDate(2026, 10, 9)
    #expect(absence.shortNotices(under: contract) == [])
    absence.asked = CivilDate(2026, 10, 10)
    #expect(absence.shortNotices(under: contract).map(\.by) == [CivilDate(2026, 10, 9)])
    absence.refused = CivilDate(2026, 10, 15)
    #expect(absence.shortNotices(under: contract).map(\.by) == [CivilDate(2026, 10, 14)])
  }

  // From Monday 2 November on: five days of the first period, twenty of the next, each run telling that no end is known.
  @Test func `an absence without an end goes on, and each run tells of it`() throws {
    let books = try books("<away kind=\"suspension\" from=\"2026-11-02\"/>\n")
    for (run, amount, days) in [
      ("2026-27/4W08", Money.pounds(264), 5), ("2026-27/4W09", .pounds(1_056), 20),
    ] {
      let run = try books.run(run)
      #expect(pay(run) == [amount], "\(days) days")
      #expect(run.warnings.contains { $0.code == .absenceOpen })
      #expect(run.run.payslips.flatMap(\.lines).allSatisfy { $0.began == CivilDate(2026, 11, 2) })
    }
    #expect(JournalFolder(of: books.folder).verify().found.isEmpty)
  }

  // The five days of the four weeks stay as they were paid; weeks that begin on 9 November have five days each. Where they
  // begin on the 16th, the first has the days since the 9th too, as ten days. What pays nothing moves like what does.
  @Test(arguments: [
    ("suspension", "2026-11-09", "2026-27/W33", Money.pounds(264)),
    ("suspension", "2026-11-16", "2026-27/W34", .pounds(528)),
    ("unpaid", "2026-11-09", "2026-27/W33", .zero),
  ])
  func `an absence goes on where the contract moves to another schedule`(
    kind: String, first: String, week: String, amount: Money
  ) throws {
    let books = try books("<away kind=\"\(kind)\" from=\"2026-11-02\"/>\n")
    let paid = try books.run("2026-27/4W08")
    #expect(pay(paid).total == (kind == "unpaid" ? .zero : .pounds(264)))
    let schedule = "<schedule id=\"four-weekly\""
    try books.edit(
      "employer.xml", schedule,
      "<schedule id=\"w\" every=\"W\" firstPeriodStarts=\"\(first)\" paidDaysAfterEnd=\"5\"/>"
        + schedule)
    try books.edit(
      "employer.xml", "payrollId=\"2\" schedule=\"four-weekly\"", "payrollId=\"2\" schedule=\"w\"")
    #expect(books.plainFaults().filter { $0.code == .sealedLineChanged } == [])
    #expect(
      try books.refusals { try books.correct(plans: []) } == ["correction-changes-nothing 0"])
    try books.timesheet("\(week.split(separator: "/")[1]).xml", "")
    #expect(pay(try books.run(week)).total == amount)
    // Its end is the day before the move: the days of the weeks alone are put right.
    try books.edit(
      "employer.xml", "from=\"2026-11-02\"/>", "from=\"2026-11-02\" to=\"2026-11-08\"/>")
    try books.correct(plans: kind == "unpaid" ? [] : [PlannedRecovery(of: "pa-2-c1", nil)])
    let state = try JournalFolder(of: books.folder).last(of: TaxYear(startYear: 2026)).closing
    let gross = try #require(state.payroll.employment("pa-2-c1")).toDate.figures.gross
    #expect(gross == (kind == "unpaid" ? .zero : .pounds(264)))
    #expect(JournalFolder(of: books.folder).verify().found.isEmpty)
  }

  @Test func `work on a day that the books say she was away is refused`() throws {
    let books = try books("<away kind=\"holiday\" from=\"2026-10-12\" to=\"2026-10-16\"/>\n")
    try books.timesheet(
      "4W08.xml", "<worked pa=\"pa-2\" on=\"2026-10-13\" element=\"weekday\" time=\"4:00\"/>")
    let refusals = try books.refusals { try books.run("2026-27/4W08") }
    #expect(refusals.count == 1 && refusals[0].hasPrefix("absence-overlap"), "\(refusals)")
  }

  // Christmas Day is a Friday, and Boxing Day's holiday Monday 28 December 2026, by proclamation's rule.
  @Test func `bank holidays of leave are told where no line says them`() throws {
    let books = try books("", " bankHolidays=\"leave\"")
    for run in ["2026-27/4W08", "2026-27/4W09"] {
      #expect(try books.run(run).warnings.allSatisfy { $0.code != .bankHolidayUnsaid })
    }
    try books.timesheet(
      "4W10.xml", "<absence pa=\"pa-2\" kind=\"holiday\" from=\"2026-12-25\"/>")
    let run = try books.run("2026-27/4W10")
    #expect(pay(run) == [.pounds(52, 80)])
    #expect(
      run.warnings.filter { $0.code == .bankHolidayUnsaid }.map(\.what) == [
        "28 December 2026 is a bank holiday, which is leave for 'pa-2', and no line says so",
        "1 January 2027 is a bank holiday, which is leave for 'pa-2', and no line says so",
      ])
  }

  // Expected on Sunday 7 February 2027: the qualifying week is the 15th before, 25 to 31 October 2026, and the 11th begins on
  // 22 November. She leaves on 7 November, after the one and before the other, so pay begins on 22 November (SSCBA 1992
  // s 164(2)(a); SI 1986/1960 reg 2(5)). Nine tenths of 300.00 are 270.00: of the four weeks to 6 December 15 days are paid,
  // 578.571…, up to 578.58; of the next four 27 days, to 2 January, at that and one at 194.32: 1,041.428… and 27.76, 1,069.188…,
  // up to 1,069.19.
  @Test func `who left before her maternity pay begins has it, run after run`() throws {
    let books = try books(
      """
      <familyLeave kind="maternity" due="2027-02-07" averageWeekly="300.00" told="2026-10-19" evidence="2026-10-19">
        <block from="2026-11-22" to="2027-08-21"/>
      </familyLeave>

      """)
    try books.timesheet("4W10.xml", "")
    try books.edit(
      "employer.xml", "from=\"2026-10-12\">\n      <starter declaration=\"B\"/>",
      "from=\"2026-10-12\" continuousFrom=\"2026-01-05\" to=\"2026-11-07\">\n      <starter declaration=\"B\"/>"
    )
    try books.run("2026-27/4W08")
    #expect(pay(try books.run("2026-27/4W09")) == [.pounds(578, 58)])
    #expect(pay(try books.run("2026-27/4W10")) == [.pounds(1_069, 19)])
    #expect(JournalFolder(of: books.folder).verify().found.isEmpty)
  }
}
