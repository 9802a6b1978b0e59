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

  /// Leave about a child of pa-2, employed since 5 January and to a day; average earnings are 300.00 a week, so 90% is 270.00.
  private func books(
    _ leave: String, from first: String, to last: String, until day: String?, died: String? = nil
  ) throws -> TestBooks {
    let books = try books(
      """
      <familyLeave \(leave) averageWeekly="300.00" told="2026-07-06" evidence="2026-07-06">
        <block from="\(first)" to="\(last)"/>
      </familyLeave>

      """)
    try books.edit(
      "employer.xml", "from=\"2026-10-12\">\n      <starter declaration=\"B\"/>",
      "from=\"2026-10-12\" continuousFrom=\"2026-01-05\"\(day.map { " to=\"\($0)\"" } ?? "")>\n"
        + "      <starter declaration=\"B\"/>")
    if let died {
      try books.edit("employer.xml", "<pa id=\"pa-2\"", "<pa id=\"pa-2\" died=\"\(died)\"")
    }
    return books
  }

  // Weeks of pay begin on Mondays, 12 October the first; she dies on Wednesday 18 November, in the sixth. Four weeks at 270.00,
  // and two: nothing after 22 November (SI 1986/1960 reg 10; SPM201100), and no contributions of what is paid then.
  @Test func `maternity pay of who dies goes on to the end of its week`() throws {
    let books = try books(
      "kind=\"maternity\" due=\"2026-10-18\" born=\"2026-10-18\"", from: "2026-10-12",
      to: "2027-10-10", until: nil)
    #expect(pay(try books.run("2026-27/4W08")).first == .pounds(1_080))
    try books.edit("employer.xml", "<pa id=\"pa-2\"", "<pa id=\"pa-2\" died=\"2026-11-18\"")
    try books.edit(
      "employer.xml", "continuousFrom=\"2026-01-05\"",
      "continuousFrom=\"2026-01-05\" to=\"2026-11-18\"")
    let last = try books.run("2026-27/4W09")
    #expect(pay(last).first == .pounds(540))
    let slip = try #require(last.run.payslips.first { $0.assistant == "pa-2" })
    #expect(slip.category == .x && slip.lines[0].units == 14)
    try books.timesheet("4W10.xml", "")
    #expect(pay(try books.run("2026-27/4W10")) == [])
    #expect(JournalFolder(of: books.folder).verify().found.isEmpty)
  }

  // Week of pay 19 to 25 October; she dies on the 21st, and the week is paid whole, at 194.32.
  @Test func `a week of paternity pay in which the PA dies is paid whole`() throws {
    let books = try books(
      "kind=\"paternity\" due=\"2026-10-18\" born=\"2026-10-18\"", from: "2026-10-19",
      to: "2026-11-01", until: "2026-10-21", died: "2026-10-21")
    #expect(pay(try books.run("2026-27/4W08")).first == .pounds(194, 32))
  }

  // Born on 20 October: who left on the 19th has none, and is told so on the form (SSCBA 1992 s 171ZA(2)(d)); who left on the
  // 20th has the week to 1 November (SPM200600).
  @Test func `paternity pay asks for employment to the birth, and goes on after it`() throws {
    let leave = "kind=\"paternity\" due=\"2026-10-18\" born=\"2026-10-20\""
    let before = try books(leave, from: "2026-10-26", to: "2026-11-01", until: "2026-10-19")
    let refused = try before.run("2026-27/4W08")
    #expect(refused.warnings.contains { $0.code == .familyPayNotDue })
    #expect(refused.run.refusals.map(\.kind) == [.paternity])
    let after = try books(leave, from: "2026-10-26", to: "2026-11-01", until: "2026-10-20")
    #expect(pay(try after.run("2026-27/4W08")).first == .pounds(194, 32))
  }

  // Entries that were made before the days of a leave were kept say the first and the last.
  @Test func `a leave that lists no days has those from its first to its last`() throws {
    let books = try TestBooks()
    let opened = try books.open(
      """
      <opening xmlns="urn:pa-payroll:journal:0" source="another payroll">
        <payroll year="2026-27">
          <employment pa="pa-1" contract="pa-1-c1">
            <familyPay kind="maternity" from="2026-07-06" since="2026-07-06" through="2026-10-11"/>
            <familyPay kind="adoption" from="2026-07-06" through="2026-07-05"/>
            <toDate gross="0.00" taxable="0.00" tax="0.00" net="0.00"/>
          </employment>
          <sealed schedule="four-weekly">4W07=0</sealed>
        </payroll>
      </opening>
      """)
    let paid = try #require(opened.entry.closing.payroll.employments.first).familyPaid
    let days = FamilyLeave.Block(from: CivilDate(2026, 7, 6), to: CivilDate(2026, 10, 11))
    #expect(paid.map(\.days) == [[days], []])
    let last = try JournalFolder(of: books.folder).last(of: TaxYear(startYear: 2026))
    #expect(last.closing.payroll.employments.first?.familyPaid == paid)
  }

  // Its cousins, of who was not employed on the day that each asks.
  @Test(arguments: [
    ("kind=\"bereavement\" died=\"2026-10-20\"", AbsenceKind.bereavement),
    (
      "kind=\"neonatal\" due=\"2026-10-18\" born=\"2026-10-18\" careFrom=\"2026-10-20\" careTo=\"2026-10-28\"",
      .neonatal
    ),
    (
      "kind=\"sharedParental\" due=\"2026-10-18\" born=\"2026-10-18\" otherWeeks=\"2\"",
      .sharedParental
    ),
    ("kind=\"paternity\" matched=\"2026-10-12\" placed=\"2026-10-20\"", .paternity),
  ])
  func `who left before the day that the law asks is told that nothing is due`(
    leave: String, kind: AbsenceKind
  ) throws {
    let books = try books(leave, from: "2026-10-29", to: "2026-11-04", until: "2026-10-19")
    let run = try books.run("2026-27/4W08")
    #expect(run.run.refusals.map(\.kind) == [kind])
    #expect(
      run.run.payslips.flatMap(\.lines).allSatisfy {
        $0.kind != .statutoryPay || $0.amount == .zero
      })
  }

  // Leave years of the twelve months from February, and to 8 November: in both she is on leave at the end (WTR 1998 reg 13(9)).
  @Test func `holiday that could not be taken for leave about a child is not told as lost`() throws
  {
    let leave = "kind=\"maternity\" due=\"2026-10-18\" born=\"2026-10-18\""
    func kinds(_ run: AssembledRun) -> [LeaveFinding.Kind] {
      run.run.findings.compactMap {
        if case .leave(let finding, "pa-2") = $0 { finding.kind } else { nil }
      }
    }
    let later = try books(leave, from: "2026-10-12", to: "2027-10-10", until: nil)
    try later.edit(
      "employer.xml", "nation=\"england\"", "nation=\"england\" leaveYearFrom=\"2026-02-01\"")
    let told = try later.run("2026-27/4W08")
    #expect(kinds(told) == [.reminderOnLeave])
    #expect(!told.warnings.contains { $0.code == .leaveReminder && $0.fix.contains("lost") })
    let now = try books(leave, from: "2026-10-12", to: "2027-10-10", until: nil)
    try now.edit(
      "employer.xml", "nation=\"england\"", "nation=\"england\" leaveYearFrom=\"2026-11-09\"")
    try now.run("2026-27/4W08")
    let ended = try now.run("2026-27/4W09")
    #expect(kinds(ended) == [.notCarriedOnLeave])
    #expect(
      ended.warnings.contains {
        $0.code == .leaveNotCarried && $0.fix.contains("reason=\"familyLeave\"")
      })
  }
}
