import Foundation
import PAClaims
import PADiagnostics
import PAEmployment
import PAHost
import PAJournal
import PALedger
import PAPayRun
import PAPrimitives
import PATestKit
import Testing

@testable import PABooks

/// Sealed runs put right on disk: found by `check`, sealed beside what was, settled by the next run.
@Suite(.disabled(if: PackageFolder.isChecked, PackageFolder.leftToTest))
struct CorrectingTests {
  private let year = TaxYear(startYear: 2026)

  private func books() throws -> TestBooks {
    let books = try TestBooks()
    try books.open()
    try books.run("2026-27/4W08")
    return books
  }

  private func journal(of books: TestBooks) -> JournalFolder { JournalFolder(of: books.folder) }

  // Two hours at 13.20 are 26.40. Rolled-up holiday of 231.60 (13 hours and a night of 60.00) is 27.95, of 205.20 it is
  // 24.77: 3.18 less. In all 29.58.
  @Test func `a paid line that was shortened is refused until it is corrected`() throws {
    let books = try books()
    let sealed = try Data(contentsOf: books.file("journal/2026-27/000002.xml"))
    try books.edit("timesheets/2026-27/4W08.xml", "time=\"6:00\"", "time=\"4:00\"")
    let refused = try #require(books.plainFaults().first { $0.code == .sealedLineChanged })
    #expect(refused.fix.contains("pa-payroll correct BOOKS --period 2026-27/4W08"))
    let corrected = try books.correct(
      "2026-27/4W08", plans: [PlannedRecovery(of: "pa-1-c1", RecoveryPlan(belowMinimumWage: true))])
    let entry = corrected.corrected.entry.entry
    #expect(entry.closing.payroll.employment("pa-1-c1")?.toCollect == .pounds(29, 58))
    #expect(try Data(contentsOf: books.file("journal/2026-27/000002.xml")) == sealed)
    #expect(journal(of: books).verify().found.isEmpty)
    #expect(books.plainFaults().isEmpty)
    // The next run takes it back, and it is said once.
    try books.timesheet(
      "4W09.xml", "<worked pa=\"pa-1\" on=\"2026-11-10\" element=\"weekday\" time=\"12:00\"/>")
    let next = try books.run("2026-27/4W09")
    let slip = try #require(next.run.payslips.first { $0.contract == "pa-1-c1" })
    #expect(slip.settled.total == -.pounds(29, 58))
    #expect(next.sealed.entry.closing.payroll.employment("pa-1-c1")?.outstanding == [])
    #expect(journal(of: books).verify().found.isEmpty && books.plainFaults().isEmpty)
  }

  @Test func `a line that was moved, removed or written anew is the run's that paid it`() throws {
    let books = try books()
    try books.edit(
      "timesheets/2026-27/4W08.xml",
      "<worked pa=\"pa-1\" on=\"2026-10-14\" element=\"weekday\" time=\"6:00\"/>",
      """
      <worked pa="pa-1" on="2026-10-16" element="weekday" time="6:00"/>
      <worked pa="pa-1" on="2026-10-17" element="weekday" time="1:00"/>
      <worked pa="pa-2" on="2026-10-21" element="weekday" time="2:00"/>
      """)
    let corrected = try books.correct("2026-27/4W08")
    let pay = corrected.corrected.pay[0]
    #expect(pay.now.lines.contains { $0.on == CivilDate(2026, 10, 16) })
    #expect(!pay.now.lines.contains { $0.on == CivilDate(2026, 10, 14) && $0.element == "weekday" })
    // Time on another day that is not as much is new, as is another PA's.
    #expect(!pay.now.lines.contains { $0.on == CivilDate(2026, 10, 17) })
    // Another PA's new line is time that was never paid: the next run pays it.
    #expect(!pay.now.lines.contains { $0.on == CivilDate(2026, 10, 21) })
    try books.timesheet("4W09.xml", "")
    let next = try books.run("2026-27/4W09")
    #expect(next.run.payslips.flatMap(\.lines).contains { $0.arrearsOf?.label == "4W08" })
    #expect(journal(of: books).verify().found.isEmpty && books.plainFaults().isEmpty)
  }

  @Test func `a timesheet that is gone is put back before anything is corrected`() throws {
    let books = try books()
    let sheet = "timesheets/2026-27/4W08.xml"
    let text = try String(contentsOf: books.file(sheet), encoding: .utf8)
    try FileManager.default.removeItem(at: books.file(sheet))
    try Data("pa,on,element,time\n".utf8).write(to: books.file("timesheets/2026-27/4W08.csv"))
    do {
      try books.correct("2026-27/4W08")
      Issue.record("it was corrected")
    } catch {
      let refused = try #require(error as? Rejected)
      #expect(refused.all.map(\.code) == [.sealedLineChanged])
      #expect(
        refused.first.what
          == "the timesheet is gone, and 4W08.csv would be paid besides it, not in its place")
      #expect(refused.first.fix.contains("put it back"))
    }
    // Put back without lines it says that nothing was worked.
    try FileManager.default.removeItem(at: books.file("timesheets/2026-27/4W08.csv"))
    try text.replacing(/<worked [^>]*\/>/, with: "")
      .write(to: books.file(sheet), atomically: true, encoding: .utf8)
    let corrected = try books.correct(
      "2026-27/4W08",
      plans: ["pa-1-c1", "pa-2-c1"].map { PlannedRecovery(of: Identifier($0) ?? .blank, nil) })
    #expect(corrected.corrected.pay.allSatisfy { $0.now.run.payslips.map(\.gross).total.isZero })
    #expect(journal(of: books).verify().found.isEmpty && books.plainFaults().isEmpty)
  }

  @Test func `facts that check finds are handed over`() throws {
    let books = try books()
    try books.edit(
      "employer.xml", "<rate element=\"weekday\">13.20</rate>\n        <rate element=\"sleep-in\">",
      "<rate element=\"weekday\">13.80</rate>\n        <rate element=\"sleep-in\">")
    let refused = try #require(books.plainFaults().first { $0.code == .sealedFactsChanged })
    #expect(refused.fix.contains("--from-check"))
    let corrected = try books.correct()
    #expect(corrected.corrected.pay.map(\.before.run.key.description) == ["2026-27/4W08"])
    #expect(corrected.corrected.pay[0].changed == ["pa-1-c1"])
    #expect(books.plainFaults().isEmpty && journal(of: books).verify().found.isEmpty)
    #expect(throws: Rejected.self) { try books.correct() }
  }

  @Test func `a run is reversed, and paid again under its own name`() throws {
    let books = try books()
    let first = try journal(of: books).entry(2, of: year).entry
    try books.correct("2026-27/4W08", reversing: true)
    #expect(try journal(of: books).last(of: year).closing.balances.all.isEmpty)
    #expect(journal(of: books).verify().found.isEmpty)
    let again = try books.run("2026-27/4W08")
    #expect(again.sealed.entry.name.number == 4)
    guard case .run(let was) = first.content else { return }
    #expect(again.run.payslips.map(\.figures) == was.run.payslips.map(\.figures))
    #expect(
      Set(again.sealed.entry.closing.balances.all) == Set(first.closing.balances.all))
    #expect(journal(of: books).verify().found.isEmpty && books.plainFaults().isEmpty)
  }

  // 6:00 were planned and 4:00 worked: the same 29.58 as above, taken off by the run that finds the timesheet.
  @Test func `planned hours are put right by the next run`() throws {
    let books = try TestBooks()
    try books.edit(
      "timesheets/2026-27/4W08.xml", "time=\"6:00\"", "time=\"6:00\" predicted=\"yes\"")
    try books.open()
    let first = try books.run("2026-27/4W08")
    #expect(first.run.payslips.first { $0.contract == "pa-1-c1" }?.isPredicted == true)
    #expect(first.run.payslips.first { $0.contract == "pa-2-c1" }?.isPredicted == false)
    #expect(books.plainFaults().map(\.code) == [.predictionOpen])
    // No timesheet yet: the next run tells of it.
    try books.timesheet(
      "4W09.xml", "<worked pa=\"pa-1\" on=\"2026-11-10\" element=\"weekday\" time=\"12:00\"/>")
    var request = RunRequest(RunKey("2026-27/4W09"))
    request.earlyBecause = "a test"
    let draft = try books.folder.assemble(request, by: books.signer)
    #expect(draft.warnings.contains { $0.code == .predictionOpen })
    try books.edit(
      "timesheets/2026-27/4W08.xml", "time=\"6:00\" predicted=\"yes\"", "time=\"4:00\"")
    let next = try books.folder.seal(request, by: books.signer)
    #expect(next.trueUps.first?.entry.entry.name.number == 3 && next.sealed.entry.name.number == 4)
    let slip = try #require(next.run.payslips.first { $0.contract == "pa-1-c1" })
    // 12 hours at 13.20 are 5.88 above the minimum wage of 12.71: no more is taken at once.
    #expect(slip.settled.total == -.pounds(5, 88))
    #expect(next.sealed.entry.closing.predictions.isEmpty)
    #expect(journal(of: books).verify().found.isEmpty && books.plainFaults().isEmpty)
  }

  @Test func `hours as planned are no longer open once the timesheet says so`() throws {
    let books = try TestBooks()
    try books.edit(
      "timesheets/2026-27/4W08.xml", "time=\"6:00\"", "time=\"6:00\" predicted=\"yes\"")
    try books.open()
    try books.run("2026-27/4W08")
    try books.edit("timesheets/2026-27/4W08.xml", " predicted=\"yes\"", "")
    try books.timesheet("4W09.xml", "")
    var request = RunRequest(RunKey("2026-27/4W09"))
    request.earlyBecause = "a test"
    let next = try books.folder.seal(request, by: books.signer)
    let trueUp = try #require(next.trueUps.first)
    #expect(trueUp.entry.entry.transactions.isEmpty)
    #expect(next.run.payslips.allSatisfy { $0.settled.isEmpty })
    #expect(next.sealed.entry.closing.predictions.isEmpty)
    #expect(journal(of: books).verify().found.isEmpty && books.plainFaults().isEmpty)
  }

  // The contract's 8:00 a week are 32:00 in four weeks: 422.40, and 50.98 rolled-up holiday.
  @Test func `hours of the contract are paid where no timesheet has come, and put right by it`()
    throws
  {
    let books = try TestBooks()
    try books.edit(
      "employer.xml",
      "<version from=\"2026-10-12\" jobTitle=\"Personal assistant\" hours=\"irregular\"",
      "<version from=\"2026-10-12\" jobTitle=\"Personal assistant\" hours=\"irregular\" weekly=\"8:00\""
    )
    try FileManager.default.removeItem(at: books.file("timesheets/2026-27/4W08.xml"))
    try books.open()
    var request = RunRequest(RunKey("2026-27/4W08"))
    request.earlyBecause = "a test"
    request.planned = ["pa-2"]
    let first = try books.folder.seal(request, by: books.signer)
    let slip = try #require(first.run.payslips.first { $0.contract == "pa-2-c1" })
    #expect(slip.gross == .pounds(473, 38) && slip.isPredicted)
    try books.timesheet(
      "4W08.xml",
      """
      <worked pa="pa-2" on="2026-10-20" element="weekday" time="15:00"/>
      <worked pa="pa-2" on="2026-10-21" element="weekday" time="15:00"/>
      <worked pa="pa-1" on="2026-10-20" element="weekday" time="5:00"/>
      """)
    try books.timesheet("4W09.xml", "")
    request = RunRequest(RunKey("2026-27/4W09"))
    request.earlyBecause = "a test"
    let next = try books.folder.seal(request, by: books.signer)
    let pay = try #require(next.trueUps.first?.pay.first)
    // Thirty hours are 396.00 and 47.80.
    #expect(pay.now.payslip(of: "pa-2-c1")?.gross == .pounds(443, 80))
    // Who was not paid on planned hours is paid as arrears.
    #expect(pay.changed == ["pa-2-c1"])
    #expect(next.run.payslips.first { $0.contract == "pa-1-c1" }?.lines.isEmpty == false)
    #expect(journal(of: books).verify().found.isEmpty && books.plainFaults().isEmpty)
  }

  @Test func `a correction is behind where its documents are newer than the journal`() throws {
    let books = try books()
    try books.edit("timesheets/2026-27/4W08.xml", "time=\"6:00\"", "time=\"8:00\"")
    try FileManager.default.createDirectory(
      at: books.file("out/2026-27/correction-7"), withIntermediateDirectories: true)
    #expect(throws: Rejected.self) { try books.correct("2026-27/4W08") }
  }

  @Test func `what corrections left is paid back, paid twice and suspended by events of their own`()
    throws
  {
    let books = try books()
    try books.postEach()
    let closing = try journal(of: books).last(of: year).closing
    #expect(closing.balances[.suspense("pa-1")] == .pounds(20))
    #expect(closing.payroll.employment("pa-1-c1")?.recovery == nil)
    #expect(journal(of: books).verify().found.isEmpty)
  }

  // A claim asks for the shift of cover on 20 October as it was paid: 7 hours at 13.20 are 92.40, with holiday of 11.15.
  @Test func `cover that a claim asks for is put right once the claim is withdrawn`() throws {
    let books = try books()
    try books.post(ClaimMade("k1", for: "moving", to: "funder"))
    let claim = try journal(of: books).last(of: year)
    let sheet = "timesheets/2026-27/4W08.xml"
    // What is no cover is put right all the same.
    try books.edit(sheet, "time=\"6:00\"", "time=\"8:00\"")
    try books.correct("2026-27/4W08")
    try books.edit(sheet, "time=\"7:00\"", "time=\"5:00\"")
    let plans = [PlannedRecovery(of: "pa-2-c1", RecoveryPlan())]
    #expect(
      try books.refusals { try books.correct("2026-27/4W08", plans: plans) }
        == ["correction-refused 0"])
    try books.post(
      Reversal(
        of: EntryName(year, claim.seal.number), on: CivilDate(2026, 11, 21), because: "the cover"))
    try books.correct("2026-27/4W08", plans: plans)
    let covers = try journal(of: books).last(of: year).closing.claims.covers
    #expect(covers.map(\.minutes) == [.hours(5)] && covers.map(\.amount) == [.pounds(73, 97)])
    #expect(journal(of: books).verify().found.isEmpty && books.plainFaults().isEmpty)
  }
}
