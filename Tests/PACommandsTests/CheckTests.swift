import Foundation
import PATestKit
import Testing

/// `check` finds what the next run would find, and what stands beside the records.
struct CheckTests {
  private func opened() async throws -> BadBooks {
    let given = try BadBooks()
    let opened = await given.program("open BOOKS --year 2026-27 --today 2026-10-12")
    #expect(opened.code == 0, "\(opened.err)")
    return given
  }

  private func edit(_ name: String, in given: BadBooks, _ old: String, _ new: String) throws {
    let text = try String(contentsOf: given.file(name), encoding: .utf8)
    try #require(text.contains(old))
    try text.replacing(old, with: new).write(
      to: given.file(name), atomically: true, encoding: .utf8)
  }

  @Test func `what the next run would be stopped by or tell, check tells before it`() async throws {
    let given = try await opened()
    #expect(await given.program("check BOOKS").code == 0)
    // An hour too many a day is told by the draft alone; a rate below the minimum wage stops the run.
    try edit("timesheets/2026-27/4W08.xml", in: given, "time=\"6:00\"", "time=\"23:30\"")
    let unusual = await given.program("check BOOKS")
    #expect(unusual.code == 2 && unusual.err.contains("[day-long]"), "\(unusual.err)")
    try edit(
      "employer.xml", in: given, "<rate element=\"weekday\">13.20",
      "<rate element=\"weekday\">12.00")
    let stopped = await given.program("check BOOKS")
    #expect(stopped.code == 1 && stopped.err.contains("[below-minimum-wage]"), "\(stopped.err)")
    let run = await given.program("run BOOKS --period 2026-27/4W08")
    #expect(run.code == 1)
    // Everything that the run says, check has said.
    for line in run.err.split(separator: "\n") where line.contains(": error: ") {
      #expect(stopped.err.contains(line), "\(line)")
    }
  }

  @Test func `a timesheet is missed when its period is over, and not before`() async throws {
    let given = try await opened()
    try FileManager.default.removeItem(at: given.file("timesheets/2026-27/4W08.xml"))
    let over = await given.program("check BOOKS")
    #expect(over.code == 1 && over.err.contains("there is no timesheet for 2026-27/4W08"))
    let next = try await opened()
    #expect(await next.program("run BOOKS --period 2026-27/4W08").code == 0)
    #expect(await next.program("check BOOKS").code == 0)
  }

  @Test func `documents that were not made, evidence that was changed, and lost folders are told`()
    async throws
  {
    let given = try await opened()
    #expect(await given.program("run BOOKS --period 2026-27/4W08 --without-documents").code == 0)
    let missing = await given.program("check BOOKS")
    #expect(
      missing.code == 2 && missing.err.contains("documents are missing: payslip-"), "\(missing.err)"
    )
    #expect(await given.program("documents BOOKS").code == 0)
    try FileManager.default.createDirectory(
      at: given.file("evidence"), withIntermediateDirectories: true)
    try Data("90.00".utf8).write(to: given.file("evidence/l-1.txt"))
    let posted = await given.program(
      "post cost BOOKS --item first-aid --amount 90.00 --on 2026-10-20 --supplier Lightwood "
        + "--invoice L-1 --evidence BOOKS/evidence/l-1.txt")
    #expect(posted.code == 0 && !posted.err.contains("keep a copy"), "\(posted.err)")
    #expect(await given.program("check BOOKS").code == 0)
    try Data("900.00".utf8).write(to: given.file("evidence/l-1.txt"))
    let changed = await given.program("check BOOKS")
    #expect(changed.code == 1 && changed.err.contains("[evidence-changed]"), "\(changed.err)")
    try Data("90.00".utf8).write(to: given.file("evidence/l-1.txt"))
    try FileManager.default.createDirectory(
      at: given.file("timesheets/2026-2027"), withIntermediateDirectories: true)
    let folder = await given.program("check BOOKS")
    #expect(folder.code == 2 && folder.err.contains("the folder of no tax year"), "\(folder.err)")
  }

  @Test func `before the year is opened check works what its first run would find`() async throws {
    let given = try BadBooks()
    let clean = await given.program("check BOOKS")
    #expect(clean.code == 0, "\(clean.err)")
    try edit("timesheets/2026-27/4W08.xml", in: given, "time=\"6:00\"", "time=\"23:30\"")
    let unusual = await given.program("check BOOKS")
    #expect(unusual.code == 2 && unusual.err.contains("[day-long]"), "\(unusual.err)")
    #expect(!FileManager.default.fileExists(atPath: given.file("journal").path))
    // The first sheet here may be of a period that follows those of another payroll.
    try FileManager.default.moveItem(
      at: given.file("timesheets/2026-27/4W08.xml"), to: given.file("timesheets/2026-27/4W10.xml"))
    try edit("timesheets/2026-27/4W10.xml", in: given, "2026-10-", "2026-12-")
    let later = await given.program("check BOOKS --today 2026-12-31")
    #expect(!later.err.contains("there is no timesheet"), "\(later.err)")
  }

  @Test func `whatever lies among timesheets and is none is told`() async throws {
    let given = try await opened()
    try FileManager.default.createDirectory(
      at: given.file("timesheets/2026-27/old"), withIntermediateDirectories: true)
    try Data("a scan".utf8).write(to: given.file("timesheets/2026-27/september.pdf"))
    try Data().write(to: given.file("timesheets/2026-27/.DS_Store"))
    let told = await given.program("check BOOKS")
    #expect(told.code == 2, "\(told.err)")
    #expect(told.err.contains("2026-27/old: warning: no run looks in a folder"), "\(told.err)")
    #expect(told.err.contains("2026-27/september.pdf: warning: this is no timesheet"))
    #expect(told.out == "riverside: 2 warnings\n", "\(told.out)")
  }

  /// One payslip taken away, and what stands beside the folders of runs.
  @Test func `each document that is missing or a stranger is told`() async throws {
    let given = try await opened()
    #expect(await given.program("run BOOKS --period 2026-27/4W08").code == 0)
    try FileManager.default.removeItem(at: given.file("out/2026-27/4W08/payslip-pa-1.html"))
    let missing = await given.program("check BOOKS")
    #expect(
      missing.code == 2 && missing.err.contains("documents are missing: payslip-pa-1.html ["),
      "\(missing.err)")
    let again = await given.program("run BOOKS --period 2026-27/4W08")
    #expect(again.code == 0 && again.out.contains("its documents are made now"), "\(again.out)")
    #expect(await given.program("documents BOOKS --check").code == 0)
    let file = given.file("out/2026-27/payslip-pa-9.html")
    try Data("another".utf8).write(to: file)
    let folder = given.file("out/2026-27/4W08/copies")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let strange = await given.program("documents BOOKS --check")
    #expect(strange.code == 1, "\(strange.err)")
    #expect(
      strange.err.components(separatedBy: "the journal makes none of this name").count == 3,
      "\(strange.err)")
  }
}
