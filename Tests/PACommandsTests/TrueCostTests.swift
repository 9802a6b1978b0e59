import Foundation
import PAPrimitives
import PATestKit
import Testing

/// What six weeks of sickness truly cost, with two who stood in: one figure, on the pages, in the ledger and in the budget.
///
/// pa-2 works four hours a day from Monday to Friday at 13.20, 264.00 a week, and is ill from 19 October to 29 November 2026.
/// pa-1 stands in for four weeks and an agency for two. Pay periods are 12 October to 8 November and to 6 December; the
/// NHS bears 62.5% of every line and the council 37.5%. No Employment Allowance is claimed.
///
/// By hand, each period:
///
/// - **Sick pay**: three weeks at the flat rate, 123.25 (80% of 264.00 is 211.20): 369.75, both periods 739.50.
/// - **Her National Insurance and pension**: a week's work makes her gross pay 633.75. 15% above 385.00 is 37.31, of the NHS
///   23.32 and of the council 13.99; of each 369.75 parts in 633.75 are sick pay's: 13.61 and 8.16, 21.77. Of the pension, 3% above
///   480.00, 4.61 (2.88 and 1.73), it is 1.68 and 1.01, 2.69. Both periods: 43.54 and 5.38.
/// - **pa-1 in October** stands in for 60 of his 85 hours, 792.00 of 1,122.00. 15% above 385.00 is 110.55, 69.09 and 41.46; 60 of 85
///   parts are 48.77 and 29.27, 78.04. **In November** it is 20 of 45 hours, 264.00 of 594.00: 31.35, 19.59 and 11.76, of which 8.71 and
///   5.23, 13.94.
/// - **The agency**: 40 hours at 24.50, 980.00.
///
/// Together 739.50 + 43.54 + 5.38 + 792.00 + 264.00 + 78.04 + 13.94 + 980.00 = **2,916.40**. Nothing of sick pay comes back.
struct TrueCostTests {
  private let given: BadBooks

  init() throws { given = try BadBooks() }

  private func edit(_ old: String, _ new: String) throws {
    let text = try String(contentsOf: given.file("employer.xml"), encoding: .utf8)
    try #require(text.contains(old), "\(old)")
    try text.replacingOccurrences(of: old, with: new)
      .write(to: given.file("employer.xml"), atomically: true, encoding: .utf8)
  }

  private func sheet(_ period: String, _ lines: [String]) throws {
    try
      "<timesheet xmlns=\"urn:pa-payroll:timesheet:0\">\n\(lines.joined(separator: "\n"))\n</timesheet>\n"
      .write(
        to: given.file("timesheets/2026-27/\(period).xml"), atomically: true, encoding: .utf8)
  }

  private func worked(
    _ assistant: String, _ days: ClosedRange<Int>, of month: Int, _ hours: Int, _ more: String = ""
  ) -> [String] {
    days.map { day in
      "<worked pa=\"\(assistant)\" on=\"2026-\(month)-\(day < 10 ? "0" : "")\(day)\" element=\"weekday\" "
        + "time=\"\(hours):00\"\(more)/>"
    }
  }

  /// What a command prints, with one space where there are several.
  private func said(_ words: String, code: Int32 = 0) async -> String {
    let result = await given.program(words)
    #expect(result.code == code, "\(words): \(result.err)")
    return plain(result.out)
  }

  @Test func `six weeks of sickness with cover come to one figure`() async throws {
    try edit("claimed=\"yes\"", "claimed=\"no\"")
    try edit("holiday=\"rolledUp\"", "holiday=\"accrued\"")
    let week = ["mon", "tue", "wed", "thu", "fri"]
      .map { "<normalDay on=\"\($0)\" hours=\"4:00\"/>" }.joined()
    try edit(
      "<version from=\"2026-10-12\" jobTitle=\"Personal assistant\" hours=\"irregular\" holiday=\"accrued\">",
      "<version from=\"2026-10-12\" jobTitle=\"Personal assistant\" hours=\"regular\" weekly=\"20:00\" holiday=\"accrued\">\(week)"
    )
    try edit(
      "niNumber=\"CE654321A\">\n    <pension from=\"2026-10-12\" status=\"optedOut\"/>",
      "niNumber=\"CE654321A\">\n    <pension from=\"2026-10-12\" status=\"active\" scheme=\"pension\"/>"
    )
    try edit(
      "<hiddenCost ",
      "<hiddenCost id=\"agency\" label=\"Agency\" kind=\"cover\" payer=\"budget\" basis=\"event\" line=\"care\" agreed=\"1500.00\" "
        + "evidence=\"invoice\"/>\n    <hiddenCost ")
    _ = await said("open BOOKS --year 2026-27 --today 2026-10-12")
    let covers = " covers=\"pa-2\" coverReason=\"sickness\""
    try sheet(
      "4W08",
      worked("pa-2", 12...16, of: 10, 4) + worked("pa-1", 12...16, of: 10, 5)
        + [
          "<absence pa=\"pa-2\" kind=\"sickness\" from=\"2026-10-19\" to=\"2026-11-08\" averageWeekly=\"264.00\" reference=\"fit note 1\"/>"
        ] + worked("pa-1", 19...23, of: 10, 4, covers) + worked("pa-1", 26...30, of: 10, 4, covers)
        + worked("pa-1", 2...6, of: 11, 4, covers))
    _ = await said("run BOOKS --period 2026-27/4W08 --today 2026-11-09")
    try sheet(
      "4W09",
      worked("pa-2", 30...30, of: 11, 4) + worked("pa-2", 1...4, of: 12, 4)
        + worked("pa-1", 30...30, of: 11, 5) + worked("pa-1", 1...4, of: 12, 5)
        + [
          "<absence pa=\"pa-2\" kind=\"sickness\" from=\"2026-11-09\" to=\"2026-11-29\" since=\"2026-10-19\" reference=\"fit note 2\"/>"
        ] + worked("pa-1", 9...13, of: 11, 4, covers))
    try "Agency, 40 hours".write(
      to: given.file("invoice.txt"), atomically: true, encoding: .utf8)
    _ = await said(
      "post cost BOOKS --item agency --amount 980.00 --on 2026-11-27 --supplier Mallow --invoice M-1 --evidence BOOKS/invoice.txt "
        + "--covers pa-2 --covers-since 2026-10-19 --cover-reason sickness --today 2026-11-30")
    _ = await said("run BOOKS --period 2026-27/4W09 --today 2026-12-07", code: 2)

    let ledger = await said("ledger BOOKS --away pa-2")
    #expect(ledger.hasSuffix("\nTogether £2,916.40"), "\(ledger)")
    let figures = [
      "Pay of PAs who were away £739.50", "Employer’s National Insurance on it £43.54",
      "Employer’s pension contributions on it £5.38", "Pay of PAs who stood in £1,056.00",
      "Employer’s National Insurance on that £91.98", "Agencies that stood in £980.00",
      "Together £2,916.40",
    ]
    let parts = "Time away, in the lines above\n" + figures.joined(separator: "\n")
    let budget = await said("budget BOOKS")
    let absence = "One PA away from 19 October 2026 £2,916.40"
    #expect(budget.contains(parts + "\n" + absence + "\n"), "\(budget)")
    let past = await said("budget BOOKS --at 2026-12-11")
    #expect(past.contains(parts + "\n" + absence + "\n"), "\(past)")
    // As a table the same, row by row.
    let rows = await given.program("ledger BOOKS --away pa-2 --csv")
    let amounts = rows.out.split(separator: "\n").dropFirst().map {
      Money(String($0.split(separator: ",").last ?? ""), signed: true)
    }
    #expect(!amounts.isEmpty && !amounts.contains(nil))
    #expect(amounts.compactMap { $0 }.total == .pounds(2_916, 40))
    let care = await said("ledger BOOKS --away pa-2 --line care --since 2026-10-19")
    #expect(care.hasSuffix("\nTogether £2,916.40"), "\(care)")
    for option in ["--kind cost", "--from 2026-10-01", "--to 2026-12-01"] {
      #expect(await given.program("ledger BOOKS --away pa-2 " + option).code == 1)
    }
    for (option, said) in [
      ("--line lodging", " of the plan line 'lodging'"),
      ("--funder nobody", " of the funder 'nobody'"),
    ] {
      let refused = await given.program("ledger BOOKS --away pa-2 " + option)
      #expect(refused.code == 1)
      #expect(refused.err.contains("paid time away of 'pa-2'\(said), nor"), "\(refused.err)")
    }
    let page = try document("budget-phb.txt")
    let away = try #require(page.range(of: "\nWhat time away cost\n"))
    for figure in figures + [absence] {
      #expect(page[away.upperBound...].contains("\n\(figure)\n"), "\(figure)")
    }
    #expect(try document("budget-phb.html").contains("2,916.40"))
    // The run's own part of it: 369.75, 21.77 and 2.69, and 264.00 with 13.94 of who stood in.
    #expect(
      try document("summary.txt").contains(
        """
        Priya Ramanathan away, since 19 October 2026 £672.15
        60 hours
        Care, Riverside ICB: £420.09
        Care, Riverside Council: £252.06
        With earlier runs and invoices £2,916.40 so far
        """))
  }

  /// A document of the second run, with one space where there are several.
  private func document(_ name: String) throws -> String {
    plain(try String(contentsOf: given.file("out/2026-27/4W09/\(name)"), encoding: .utf8))
  }

  private func plain(_ text: String) -> String {
    text.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
      .joined(separator: "\n")
  }
}
