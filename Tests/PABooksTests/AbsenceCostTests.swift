import PABudgets
import PADiagnostics
import PAEmployment
import PAJournal
import PALedger
import PAPayRun
import PAPrimitives
import PATestKit
import Testing

@testable import PABooks

/// What it truly costs that somebody is away: two weeks' holiday of pa-2 for which pa-1 stands in.
struct AbsenceCostTests {
  private func books(allowance: Bool) throws -> TestBooks {
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
    if !allowance {
      try books.edit("employer.xml", "claimed=\"yes\"", "claimed=\"no\"")
    }
    try books.open()
    return books
  }

  private func worked(_ assistant: String, _ days: [Int], _ hours: Int, _ more: String = "")
    -> String
  {
    days.map { day in
      let date = day > 31 ? "2026-11-\(day - 31 < 10 ? "0" : "")\(day - 31)" : "2026-10-\(day)"
      return
        "<worked pa=\"\(assistant)\" on=\"\(date)\" element=\"weekday\" time=\"\(hours):00\"\(more)/>"
    }.joined(separator: "\n")
  }

  /// pa-2 is away from 12 to 23 October and works 40 hours after it; pa-1 stands in for 40 hours and works 20 of its own.
  private var lines: String {
    "<absence pa=\"pa-2\" kind=\"holiday\" from=\"2026-10-12\" to=\"2026-10-23\"/>\n"
      + worked("pa-2", [26, 27, 28, 29, 30, 33, 34, 35, 36, 37], 4)
      + worked(
        "pa-1", [12, 13, 14, 15, 16, 19, 20, 21, 22, 23], 4,
        " covers=\"pa-2\" coverReason=\"holiday\"") + worked("pa-1", [26, 27, 28, 29, 30], 4)
  }

  // 40 hours at 13.20 are 528.00, for her holiday and for the cover. Her gross pay is 1,056.00, and 15% above 385.00 (5,000
  // a year over 13 periods, up to the pound) is 100.65: 62.91 of the NHS (62.5%) and 37.74 of the council. Half of each is
  // on the holiday, the odd penny on her work: 31.45 and 18.87, 50.32. His is 792.00, 15% of 407.00 is 61.05: 38.16 and
  // 22.89, and 40 of 60 hours were cover: 25.44 and 15.26, 40.70. Together 528 + 50.32 + 528 + 40.70 = 1,147.02, of the NHS
  // 330 + 31.45 + 330 + 25.44 = 716.89; where the allowance takes the National Insurance, 91.02 comes back.
  @Test(arguments: [false, true])
  func `two weeks' holiday with cover, to the penny`(allowance: Bool) throws {
    let books = try books(allowance: allowance)
    try books.timesheet("4W08.xml", lines)
    let sealed = try books.run("2026-27/4W08").sealed.entry
    guard case .run(let run) = sealed.content else { return }
    let cost = try #require(run.run.absenceCosts.first)
    #expect(run.run.absenceCosts.count == 1)
    #expect(cost.name == AbsenceName(of: "pa-2", .holiday, since: CivilDate(2026, 10, 12)))
    #expect(cost.time == .hours(40))
    let figures = cost.figures
    #expect(figures.pay == .pounds(528) && figures.employerNI == .pounds(50, 32))
    #expect(figures.cover == .pounds(528) && figures.coverNI == .pounds(40, 70))
    #expect(figures.recovered == (allowance ? .pounds(91, 2) : .zero))
    #expect(figures.total == (allowance ? .pounds(1_056) : .pounds(1_147, 2)))
    #expect(
      cost.parts.map(\.figures.total)
        == (allowance ? [.pounds(660), .pounds(396)] : [.pounds(716, 89), .pounds(430, 13)]))
    let budget = try #require(run.books.budgets.first)
    #expect(sealed.closing.statement(of: budget).timeAway == figures)
    #expect(
      try books.folder.absenceCosts(of: "pa-2", in: TaxYear(startYear: 2026)).map(\.cost)
        == [cost])
    #expect(JournalFolder(of: books.folder).verify().found.isEmpty)
  }

  // It was one week: 264.00 of holiday and of cover. Her gross is 792.00 and bears 61.05 of National Insurance, 38.16 and
  // 22.89, a third of it on the holiday: 12.72 and 7.63, 20.35. His is 528.00: 15% of 143.00 is 21.45, 13.41 and 8.04, half
  // of it on the cover: 6.70 and 4.02, the odd penny on the work before it in the record, 10.72. In all 559.07.
  @Test func `what a correction says otherwise is otherwise in the cost too`() throws {
    let books = try books(allowance: false)
    try books.timesheet("4W08.xml", lines)
    try books.run("2026-27/4W08")
    try books.timesheet(
      "4W08.xml",
      "<absence pa=\"pa-2\" kind=\"holiday\" from=\"2026-10-12\" to=\"2026-10-16\"/>\n"
        + worked("pa-2", [26, 27, 28, 29, 30, 33, 34, 35, 36, 37], 4)
        + worked(
          "pa-1", [12, 13, 14, 15, 16], 4, " covers=\"pa-2\" coverReason=\"holiday\"")
        + worked("pa-1", [26, 27, 28, 29, 30], 4))
    try books.correct(plans: [
      PlannedRecovery(of: "pa-1-c1", nil), PlannedRecovery(of: "pa-2-c1", nil),
    ])
    let last = try JournalFolder(of: books.folder).last(of: TaxYear(startYear: 2026))
    let budget = try #require(try books.folder.books().budgets.first)
    let figures = last.closing.statement(of: budget).timeAway
    #expect(figures.pay == .pounds(264) && figures.employerNI == .pounds(20, 35))
    #expect(figures.cover == .pounds(264) && figures.coverNI == .pounds(10, 72))
    #expect(figures.total == .pounds(559, 7))
    #expect(
      try books.folder.absenceCosts(of: "pa-2", in: TaxYear(startYear: 2026)).map(\.cost.figures)
        == [figures])
    #expect(JournalFolder(of: books.folder).verify().found.isEmpty)
  }

  // The books say that pa-2 is away from 12 to 23 October; the shift of the 20th that stood in for it comes a period late, and
  // is of the same absence.
  @Test func `cover that comes late is of the absence that the books say`() throws {
    let books = try books(allowance: false)
    try books.edit(
      "employer.xml",
      "<contract id=\"pa-2-c1\" payrollId=\"2\" schedule=\"four-weekly\" from=\"2026-10-12\">\n      <starter declaration=\"B\"/>\n",
      "<contract id=\"pa-2-c1\" payrollId=\"2\" schedule=\"four-weekly\" from=\"2026-10-12\">\n      <starter declaration=\"B\"/>\n<away kind=\"holiday\" from=\"2026-10-12\" to=\"2026-10-23\"/>\n"
    )
    try books.timesheet("4W08.xml", "")
    try books.run("2026-27/4W08")
    try books.timesheet(
      "4W08.xml", worked("pa-1", [20], 4, " covers=\"pa-2\" coverReason=\"holiday\""))
    try books.timesheet("4W09.xml", "")
    let late = try books.run("2026-27/4W09").sealed.entry
    guard case .run(let run) = late.content else { return }
    #expect(
      run.run.absenceCosts.map(\.name) == [
        AbsenceName(of: "pa-2", .holiday, since: CivilDate(2026, 10, 12))
      ])
    #expect(run.run.absenceCosts.map(\.figures.cover) == [.pounds(52, 80)])
  }

  // Nobody knows a timesheet that is still to come, so before the run any day is taken; after it the day and the reason must be
  // those of the absence, as the run or the books have it.
  @Test func `an agency's invoice is of an absence that is known`() throws {
    let books = try books(allowance: true)
    try books.timesheet("4W08.xml", lines)
    func post(
      _ amount: Money, since day: CivilDate, _ reason: CoverReason = .holiday
    ) throws {
      var cost = PostedCost(
        item: "first-aid", training: nil, on: CivilDate(2026, 10, 23), amount: amount,
        supplier: "Lightwood Care", invoice: "LC-\(amount)", evidence: EvidenceFile("invoice.pdf"))
      (cost.covers, cost.coversSince, cost.coverReason) = ("pa-2", day, reason)
      _ = try books.post(cost, evidence: SHA256.hex(Array("\(amount)".utf8)))
    }
    let began = CivilDate(2026, 10, 12)
    try post(.pounds(20), since: began)
    try books.run("2026-27/4W08")
    // Of the period that is next nothing is sealed yet.
    try post(.pounds(21), since: CivilDate(2026, 11, 9))
    for (day, reason) in [(CivilDate(2026, 10, 13), CoverReason.holiday), (began, .sickness)] {
      let refusals = try books.refusals { try post(.pounds(22), since: day, reason) }
      #expect(refusals.count == 1 && refusals[0].hasPrefix("event-refused"), "\(refusals)")
    }
    try books.edit(
      "employer.xml",
      "<starter declaration=\"B\"/>\n      <version from=\"2026-10-12\"",
      "<starter declaration=\"B\"/>\n<away kind=\"sickness\" from=\"2026-10-13\" to=\"2026-10-13\"/>\n"
        + "      <version from=\"2026-10-12\"")
    try post(.pounds(22), since: CivilDate(2026, 10, 13), .sickness)
  }

  @Test func `a run where nobody is away has none`() throws {
    let books = try books(allowance: true)
    try books.timesheet("4W08.xml", worked("pa-1", [26, 27, 28, 29, 30], 4))
    let run = try books.run("2026-27/4W08")
    #expect(run.sealed.entry.closing.timeAway.isEmpty && run.run.absenceCosts.isEmpty)
  }

  // The agency's 450.00 is of the same absence, 281.25 of the NHS and 168.75 of the council; reversed, it is none.
  @Test func `an agency's invoice is of the absence it stood in for`() throws {
    let books = try books(allowance: true)
    try books.timesheet("4W08.xml", lines)
    try books.run("2026-27/4W08")
    var cost = PostedCost(
      item: "first-aid", training: nil, on: CivilDate(2026, 10, 23), amount: .pounds(450),
      supplier: "Lightwood Care", invoice: "LC-7", evidence: EvidenceFile("invoice.pdf"))
    cost.covers = "pa-2"
    let evidence = SHA256.hex(Array("an invoice".utf8))
    #expect(throws: Rejected.self) { try books.post(cost, evidence: evidence) }
    cost.coversSince = CivilDate(2026, 10, 12)
    _ = try books.post(cost, evidence: evidence)
    let year = TaxYear(startYear: 2026)
    let costs = try books.folder.absenceCosts(of: "pa-2", in: year)
    #expect(costs.map(\.cost.figures.total) == [.pounds(1_056), .pounds(450)])
    #expect(costs[1].cost.parts.map(\.figures.agency) == [.pounds(281, 25), .pounds(168, 75)])
    let budget = try #require(try books.folder.books().budgets.first)
    func told() throws -> Money {
      try JournalFolder(of: books.folder).last(of: year).closing.statement(of: budget).timeAway
        .total
    }
    #expect(try told() == .pounds(1_506))
    _ = try books.post(
      Reversal(of: EntryName(year, 3), on: CivilDate(2026, 11, 2), because: "another PA"))
    #expect(try told() == .pounds(1_056))
    #expect(try books.folder.absenceCosts(of: "pa-2", in: year).count == 1)
    #expect(JournalFolder(of: books.folder).verify().found.isEmpty)
  }
}
