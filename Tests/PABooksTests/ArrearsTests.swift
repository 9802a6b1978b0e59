import Foundation
import PADeductions
import PADiagnostics
import PAEmployment
import PAJournal
import PAPayRun
import PAPrimitives
import PATestKit
import Testing

@testable import PABooks

struct ArrearsTests {
  private let added = """
      <worked pa="pa-1" on="2026-10-30" element="weekday" time="3:00"/>
    </timesheet>
    """

  @Test func `a line added to a sealed period is paid in the next run, with its period`() throws {
    let books = try TestBooks()
    try books.open()
    try books.run("2026-27/4W08")
    try books.edit("timesheets/2026-27/4W08.xml", "</timesheet>", added)
    try books.timesheet(
      "4W09.xml", "  <worked pa=\"pa-1\" on=\"2026-11-10\" element=\"weekday\" time=\"5:00\"/>")
    #expect(books.plainFaults().map(\.code) == [.lineAfterPeriod])
    let run = try books.run("2026-27/4W09").run
    let slip = try #require(run.payslips.first { $0.assistant == Identifier(known: "pa-1") })
    let lines = slip.lines.filter { $0.element == Identifier(known: "weekday") }
    // Five hours of this period and three of the last, at 13.20.
    #expect(
      lines.map { "\($0.amount) \($0.arrearsOf?.description ?? "now")" }.sorted()
        == ["39.60 2026-27/4W08", "66.00 now"])
    // Paid once: nothing is left to pay in the run after it.
    #expect(books.plainFaults().isEmpty)
    try books.timesheet("4W10.xml", "")
    #expect(try books.run("2026-27/4W10").run.gross == .zero)
  }

  @Test func `a line that a run paid is not paid again from a later sheet`() throws {
    let books = try TestBooks()
    try books.open()
    try books.edit("timesheets/2026-27/4W08.xml", "</timesheet>", added)
    try books.run("2026-27/4W08")
    let again = "  <worked pa=\"pa-1\" on=\"2026-10-30\" element=\"weekday\" time=\"3:00\"/>"
    try books.timesheet("4W09.xml", again)
    let refused = try books.refusals { try books.run("2026-27/4W09") }
    #expect(refused.count == 1 && refused[0].hasPrefix("line-duplicate 2"))
    // Another time of that day is arrears.
    try books.timesheet("4W09.xml", again.replacing("3:00", with: "2:30"))
    try books.run("2026-27/4W09")
  }

  // Weekday hours from 07:00 to 22:00 and the course's hours for the night; an hour of it is the night's from 21:00 on.
  @Test func `elements' times that were changed after a run are seen by check`() throws {
    let books = try TestBooks()
    func when(_ element: String, _ start: String, _ end: String) throws {
      try books.edit(
        "employer.xml", "kind=\"\(element)\">",
        "kind=\"\(element)\">\n    <when from=\"2026-04-06\" start=\"\(start)\" end=\"\(end)\"/>")
    }
    try when("work", "07:00", "22:00")
    try when("training", "22:00", "07:00")
    try books.timesheet(
      "4W08.xml", "  <worked pa=\"pa-1\" on=\"2026-10-14\" start=\"16:00\" end=\"23:00\"/>")
    try books.open()
    try books.run("2026-27/4W08")
    #expect(books.plainFaults().isEmpty)
    try books.edit("employer.xml", "end=\"22:00\"", "end=\"21:00\"")
    try books.edit("employer.xml", "start=\"22:00\"", "start=\"21:00\"")
    #expect(books.plainFaults().map(\.code).contains(.sealedLineChanged))
  }

  @Test func `a paid line that is changed, or gone, is refused by name`() throws {
    let books = try TestBooks()
    try books.open()
    try books.run("2026-27/4W08")
    try books.timesheet("4W09.xml", "")
    try books.edit("timesheets/2026-27/4W08.xml", "time=\"6:00\"", "time=\"6:30\"")
    #expect(try books.refusals { try books.run("2026-27/4W09") } == ["sealed-line-changed 0"])
    try books.edit("timesheets/2026-27/4W08.xml", "time=\"6:30\"", "time=\"6:00\"")
    try books.run("2026-27/4W09")
  }

  @Test func `older files are noticed by their size, and check reads them all`() throws {
    let books = try TestBooks()
    try books.open()
    try books.run("2026-27/4W08")
    for period in ["4W09", "4W10", "4W11", "4W12"] {
      try books.timesheet("\(period).xml", "")
      try books.run("2026-27/\(period)")
    }
    try books.timesheet("4W13.xml", "")
    // The same size, so the run looks past it; check does not.
    try books.edit("timesheets/2026-27/4W08.xml", "time=\"6:00\"", "time=\"6:01\"")
    _ = try books.folder.assemble(
      RunRequest(RunKey("2026-27/4W13")), by: books.signer)
    #expect(books.plainFaults().map(\.code) == [.sealedLineChanged])
    try books.edit("timesheets/2026-27/4W08.xml", "time=\"6:01\"", "time=\"6:00\"")
    // Another size: read again, and paid.
    try books.edit("timesheets/2026-27/4W08.xml", "</timesheet>", added)
    let run = try books.run("2026-27/4W13").run
    #expect(run.payslips.flatMap(\.lines).map(\.arrearsOf).contains(RunKey("2026-27/4W08")?.period))
  }

  // MARK: A line is paid by the run of its contract's schedule, whichever sheet it stands in

  /// Two PAs at 13.50: one on a weekly schedule from Monday 28 September, one on a monthly one.
  private func twoSchedules() throws -> TestBooks {
    let books = try TestBooks()
    try books.edit(
      "employer.xml",
      "<schedule id=\"four-weekly\" every=\"4W\" firstPeriodStarts=\"2026-10-12\" paidDaysAfterEnd=\"5\"/>",
      "<schedule id=\"w\" every=\"W\" firstPeriodStarts=\"2026-09-28\" paidDaysAfterEnd=\"5\"/>"
        + "<schedule id=\"m\" every=\"M\" firstPeriodStarts=\"2026-10-01\" paidDaysAfterEnd=\"0\"/>"
    )
    try books.edit(
      "employer.xml", "payrollId=\"1\" schedule=\"four-weekly\"", "payrollId=\"1\" schedule=\"w\"")
    try books.edit(
      "employer.xml", "payrollId=\"2\" schedule=\"four-weekly\" from=\"2026-10-12\"",
      "payrollId=\"2\" schedule=\"m\" from=\"2026-10-01\"")
    try books.edit("employer.xml", "<version from=\"2026-10-12\"", "<version from=\"2026-10-01\"")
    try FileManager.default.removeItem(at: books.file("timesheets/2026-27/4W08.xml"))
    try books.open()
    return books
  }

  private func worked(_ assistant: String, _ day: String, _ time: String) -> String {
    "  <worked pa=\"\(assistant)\" on=\"\(day)\" element=\"weekday\" time=\"\(time)\"/>\n"
  }

  /// What a run pays of weekday hours to a PA, and the hours of it.
  private func hours(_ run: AssembledRun, _ assistant: String) -> Minutes {
    run.run.payslips.filter { $0.assistant.text == assistant }.flatMap(\.lines).map(\.minutes)
      .reduce(.zero) { $0 + $1 }
  }

  /// The complaint: a monthly PA's hours in the weekly sheet were paid by no run, without a word.
  @Test func `a line in another schedule's timesheet is paid by its own run, once`() throws {
    let books = try twoSchedules()
    try books.timesheet(
      "W27.xml", worked("pa-1", "2026-09-29", "8:00") + worked("pa-2", "2026-10-02", "8:00"))
    try books.timesheet("M07.xml", worked("pa-2", "2026-10-05", "8:00"))
    #expect(books.plainFaults().map(\.brief) == ["line-carried 3:3 (pa)"])
    let weekly = try books.run("2026-27/W27")
    #expect(hours(weekly, "pa-1") == .hours(8) && hours(weekly, "pa-2") == .zero)
    #expect(
      weekly.warnings.filter { $0.code == .lineCarried }.map(\.brief) == ["line-carried 3:3 (pa)"])
    #expect(books.plainFaults().map(\.brief) == ["line-carried 3:3 (pa)"])
    let monthly = try books.run("2026-27/M07")
    #expect(hours(monthly, "pa-2") == .hours(16) && hours(monthly, "pa-1") == .zero)
    #expect(books.plainFaults().isEmpty)
    // Nothing is paid a second time, by either run.
    try books.timesheet("W28.xml", "")
    try books.timesheet("M08.xml", "")
    #expect(try books.run("2026-27/W28").run.gross == .zero)
    #expect(try books.run("2026-27/M08").run.gross == .zero)
    #expect(JournalFolder(of: books.folder).verify().found.isEmpty)
  }

  /// Dated after the month's end it waits for the next one; and a sheet no run read yet is looked into.
  @Test func `a line waits for the run of its own period`() throws {
    let books = try twoSchedules()
    for week in 27...30 { try books.timesheet("W\(week).xml", "") }
    try books.timesheet(
      "W31.xml",
      worked("pa-2", "2026-10-30", "3:00") + worked("pa-2", "2026-11-01", "5:00")
        + worked("pa-1", "2026-10-30", "4:00"))
    try books.timesheet("M07.xml", "")
    let october = try books.run("2026-27/M07")
    #expect(hours(october, "pa-2") == .hours(3))
    for week in 27...31 {
      let run = try books.run("2026-27/W\(week)")
      #expect(hours(run, "pa-1") == (week == 31 ? .hours(4) : .zero))
    }
    try books.timesheet("M08.xml", "")
    #expect(hours(try books.run("2026-27/M08"), "pa-2") == .hours(5))
    #expect(books.plainFaults().isEmpty)
    #expect(JournalFolder(of: books.folder).verify().found.isEmpty)
  }

  @Test func `what waits follows a contract to its new schedule`() throws {
    let books = try twoSchedules()
    try books.timesheet("W27.xml", worked("pa-2", "2026-10-02", "8:00"))
    try books.run("2026-27/W27")
    try books.edit(
      "employer.xml", "payrollId=\"2\" schedule=\"m\"", "payrollId=\"2\" schedule=\"w\"")
    try books.timesheet("W28.xml", "")
    #expect(hours(try books.run("2026-27/W28"), "pa-2") == .hours(8))
    #expect(books.plainFaults().isEmpty)
  }

  /// Its contract taken out of the books, what waits would be looked for by no run.
  @Test func `what waits for a contract that is gone is refused by the next run`() throws {
    let books = try twoSchedules()
    try books.timesheet("W27.xml", worked("pa-2", "2026-10-02", "8:00"))
    try books.run("2026-27/W27")
    try books.edit("employer.xml", "<contract id=\"pa-2-c1\"", "<contract id=\"pa-2-c2\"")
    try books.edit(
      "employer.xml", "schedule=\"m\" from=\"2026-10-01\"", "schedule=\"m\" from=\"2026-10-20\"")
    try books.edit("employer.xml", "<version from=\"2026-10-01\"", "<version from=\"2026-10-20\"")
    try books.timesheet("W28.xml", "")
    let refused = try books.refusals { try books.run("2026-27/W28") }
    #expect(refused.count == 1 && refused[0].hasPrefix("contract-missing"), "\(refused)")
  }

  @Test func `a sheet whose own run was never made is paid by the next`() throws {
    let books = try TestBooks()
    try books.open()
    try books.run("2026-27/4W08")
    try books.timesheet("4W08+1.xml", worked("pa-1", "2026-10-20", "2:00"))
    try books.timesheet("4W09.xml", worked("pa-1", "2026-11-10", "5:00"))
    #expect(books.plainFaults().map(\.brief) == ["line-after-period 2:3"])
    #expect(hours(try books.run("2026-27/4W09"), "pa-1") == .hours(7))
    #expect(books.plainFaults().isEmpty)
  }

  /// A sheet of a schedule that is not ready stops no other's run, and is not passed over in silence.
  @Test func `a fault in another schedule's coming sheet is told, and stops nothing`() throws {
    let books = try twoSchedules()
    try books.timesheet("W27.xml", worked("pa-1", "2026-09-29", "8:00"))
    try books.timesheet("M07.xml", worked("pa-3", "2026-10-05", "8:00"))
    let run = try books.run("2026-27/W27")
    #expect(run.warnings.contains { $0.code == .referenceUnknown && $0.severity == .warning })
    #expect(try books.refusals { try books.run("2026-27/M07") } == ["reference-unknown 2:15"])
  }

  @Test func `a supplementary run pays its own file`() throws {
    let books = try TestBooks()
    try books.open()
    try books.run("2026-27/4W08")
    try books.timesheet(
      "4W08+1.xml", "  <worked pa=\"pa-2\" on=\"2026-10-21\" element=\"weekday\" time=\"2:00\"/>")
    let run = try books.run("2026-27/4W08+1", reason: "left out").run
    #expect(run.payslips.map(\.assistant) == [Identifier(known: "pa-2")])
    #expect(JournalFolder(of: books.folder).verify().found.isEmpty)
  }
}

struct OpeningTests {
  /// Figures to 4 October 2026 of a PA on 1257L: the free pay of a year is 12,579.
  private let figures = """
    <opening xmlns="urn:pa-payroll:journal:0" source="another payroll">
      <payroll year="2026-27" employerNI="400.00" allowanceUsed="400.00">
        <employment pa="pa-1" contract="pa-1-c1" holidayAccrued="40:00" holidayTaken="10:00">
          <toDate gross="9000.00" taxable="9000.00" tax="500.00" net="8500.00">
            <contributions category="A" earnings="9000.00" atLEL="3000.00" lelToPT="4000.00" ptToUEL="2000.00" employee="160.00" employer="400.00"/>
          </toDate>
        </employment>
        <sealed schedule="four-weekly">4W07=0</sealed>
      </payroll>
    </opening>

    """

  @Test func `a run goes on from the figures another payroll ended on`() throws {
    let books = try TestBooks()
    try books.edit(
      "employer.xml", "<taxCode from=\"2026-10-12\">1257L", "<taxCode from=\"2026-03-02\">1257L")
    try books.edit(
      "employer.xml",
      "hours=\"irregular\" holiday=\"rolledUp\">\n        <rate element=\"weekday\">13.20</rate>\n"
        + "        <rate element=\"sleep-in\"",
      "hours=\"irregular\" holiday=\"accrued\">\n        <rate element=\"weekday\">13.20</rate>\n"
        + "        <rate element=\"sleep-in\"")
    try books.open(figures)
    try books.timesheet(
      "4W08.xml", "  <worked pa=\"pa-1\" on=\"2026-10-13\" element=\"weekday\" time=\"20:00\"/>")
    let closing = try books.run("2026-27/4W08").sealed.entry.closing.payroll
    let employment = try #require(closing.employment(Identifier(known: "pa-1-c1")))
    // 20 hours at 13.20 are 264.00, below every threshold of four weeks.
    #expect(employment.toDate.figures.gross == .pounds(9264))
    #expect(employment.toDate.figures.taxable == .pounds(9264))
    // Paid on 13 November, in the eighth four weeks: free pay to date is that of week 32,
    // 241.91 x 32 = 7741.12; taxable 9264 - 7741.12 = 1522 at 20% = 304.40,
    // so 195.60 of the 500.00 comes back.
    #expect(employment.toDate.figures.tax == .pounds(304, 40))
    #expect(employment.toDate.figures.employerNI == .pounds(400))
    #expect(closing.allowance.used == .pounds(400) && closing.allowance.employerNI == .pounds(400))
    let year = try #require(employment.leave.years.last)
    #expect(year.taken == .hours(10))
    // Holiday of irregular hours: 12.07% of 20 hours is 2:25, and less than half an hour is dropped.
    #expect(year.accrued == .hours(42) && employment.holidayAccrued == .zero)
    #expect(JournalFolder(of: books.folder).verify().found.isEmpty)
  }

  @Test func `figures that are no opening are refused`() throws {
    let books = try TestBooks()
    for (old, new, brief) in [
      ("<opening ", "<closing ", "not-xml"),
      ("9000.00\" taxable", "9000\" taxable", "value-malformed"),
      ("<payroll", "<wages/><payroll", "element-unknown"),
      ("pa-1-c1", "pa-1-c2", "reference-unknown"), ("2026-27", "2025-26", "dates-out-of-order"),
      ("allowanceUsed=\"400.00\"", "allowanceUsed=\"400.01\"", "value-malformed"),
      ("<sealed schedule=\"four-weekly\">4W07=0</sealed>", "", "element-missing 3"),
      ("4W07=0", "", "value-malformed 8"), ("4W07=0", "4W07=2", "value-malformed 8"),
      ("4W07=0", "W28=0", "value-malformed 8"), ("4W07=0", "4W07", "value-malformed 8"),
      ("schedule=\"four-weekly\"", "schedule=\"monthly\"", "reference-unknown 8"),
    ] {
      let wrong = figures.replacingOccurrences(of: old, with: new)
      let found = try books.refusals { try books.open(wrong) }
      #expect(found.count == 1 && found[0].hasPrefix(brief), "\(new): \(found)")
    }
    #expect(try JournalFolder(of: books.folder).years().isEmpty)
  }

  /// A payslip of the other payroll, which a tax code that stands on its own goes on with.
  private func figures(paid period: String, on schedule: String = "four-weekly") -> String {
    figures.replacingOccurrences(
      of: "</toDate>\n",
      with: """
        </toDate>
              <paid schedule="\(schedule)" period="2026-27/\(period)" on="2026-10-16" gross="900.00" taxable="900.00" tax="80.00" net="820.00"/>

        """)
  }

  @Test func `payslips of another payroll are brought with its figures`() throws {
    let books = try TestBooks()
    try books.open(figures(paid: "4W07"))
    let (_, last) = try books.folder.booksAndLast()
    let state = last.closing.payroll
    let paid = try #require(state.employment("pa-1-c1")).history.payslips
    #expect(paid.map(\.period.label) == ["4W07"] && paid.map(\.figures.tax) == [.pounds(80)])
    #expect(state.lastPeriodPaid(to: "pa-1", on: "four-weekly") == TaxPeriod("2026-27/4W07"))
    // What the run adds stands after it, and the next year begins with both.
    try books.timesheet("4W08.xml", "")
    let closing = try books.run("2026-27/4W08").sealed.entry.closing
    let history = try #require(closing.payroll.employment("pa-1-c1")).history
    #expect(history.payslips.map(\.period.label) == ["4W07", "4W08"])
    let next = Opening(
      carrying: closing, knowing: KnownKeys(), from: "",
      with: Opening(
        source: "", state: ClosingState(payroll: PayrollState(year: TaxYear(startYear: 2027)))))
    #expect(next.state.payroll.employment("pa-1-c1")?.history == history)
    #expect(next.state.payroll.employment("pa-1-c1")?.toDate == YearToDate())
  }

  @Test func `payslips of periods another payroll did not pay are refused`() throws {
    let books = try TestBooks()
    for (wrong, brief) in [
      (figures(paid: "4W08"), "value-malformed 7"), (figures(paid: "M06"), "value-malformed 7"),
      (figures(paid: "4W07", on: "monthly"), "reference-unknown 7"),
    ] {
      let found = try books.refusals { try books.open(wrong) }
      #expect(found.count == 1 && found[0].hasPrefix(brief), "\(found)")
    }
    #expect(try JournalFolder(of: books.folder).years().isEmpty)
  }

  @Test func `a period another payroll paid is not paid again`() throws {
    let books = try TestBooks()
    // The schedule begins a period earlier than the other payroll ended.
    try books.edit(
      "employer.xml", "every=\"4W\" firstPeriodStarts=\"2026-10-12\"",
      "every=\"4W\" firstPeriodStarts=\"2026-08-17\"")
    try books.open(figures)
    for period in ["4W06", "4W07"] {
      try books.timesheet("\(period).xml", "")
      let found = try books.refusals { try books.run("2026-27/\(period)") }
      #expect(found.count == 1 && found[0].hasPrefix("period-sealed"), "\(found)")
    }
    try books.timesheet("4W09.xml", "")
    let early = try books.refusals { try books.run("2026-27/4W09") }
    #expect(early.count == 1 && early[0].hasPrefix("period-out-of-order"), "\(early)")
    let more = try books.refusals { try books.run("2026-27/4W07+1", reason: "left out") }
    #expect(more.count == 1 && more[0].hasPrefix("period-sealed"), "\(more)")
    try books.timesheet("4W08.xml", "")
    // Time in a file of the other payroll's period is not taken for arrears, and not passed over.
    try books.timesheet(
      "4W07.xml", "  <worked pa=\"pa-1\" on=\"2026-10-12\" element=\"weekday\" time=\"2:00\"/>")
    #expect(books.plainFaults().map(\.brief) == ["period-sealed 0"])
    #expect(try books.refusals { try books.run("2026-27/4W08") } == ["period-sealed 0"])
    try books.timesheet("4W07.xml", "")
    let next = try books.folder.assemble(RunRequest(), by: books.signer).run
    #expect(next.key.label == "4W08")
    #expect(next.payslips.allSatisfy { $0.lines.allSatisfy { $0.arrearsOf == nil } })
    let before = try books.folder.sealedRun(
      try #require(RunKey("2026-27/4W07")), schedule: nil)
    #expect(before == nil)
  }

  @Test func `periods another payroll paid may lie before the schedule's first`() throws {
    let books = try TestBooks()
    try books.open(figures.replacingOccurrences(of: "4W07=0", with: "4W05=0 4W06=0"))
    try books.timesheet("4W08.xml", "")
    try books.timesheet("4W08.xml", "")
    let next = try books.folder.assemble(RunRequest(), by: books.signer).run
    #expect(next.key.label == "4W08")
  }

  // Four weeks from 2 March 2026, paid five days after: 30 March to 26 April are paid on 1 May, the
  // first in the tax year, 4W01; 12 October to 8 November on 13 November, 4W08.
  @Test(arguments: [("2026-03-02", "4W01", "4W08"), ("2026-10-12", "4W08", "4W09")])
  func `the first run is the first period that somebody is employed in`(
    begins: String, first: String, later: String
  ) throws {
    let books = try TestBooks()
    try books.edit("employer.xml", "from=\"2026-03-02\"", "from=\"\(begins)\"")
    try books.edit(
      "employer.xml", "firstPeriodStarts=\"2026-10-12\"", "firstPeriodStarts=\"2026-03-02\"")
    try books.open()
    for period in [first, later] { try books.timesheet("\(period).xml", "") }
    let found = try books.refusals { try books.run("2026-27/\(later)") }
    #expect(found.count == 1 && found[0].hasPrefix("period-out-of-order"), "\(found)")
    let next = try books.folder.assemble(RunRequest(), by: books.signer).run
    #expect(next.key.label == first)
    try books.run("2026-27/\(first)")
  }

  @Test func `an entry is no file of figures`() throws {
    let books = try TestBooks()
    let sealed = try books.open()
    #expect(throws: Rejected.self) { try books.open(String(decoding: sealed.bytes, as: UTF8.self)) }
  }
}
