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

  /// Folders of years and sheets of periods that no run reads.
  @Test func `time that no run would ever pay is told, and stops the run`() async throws {
    let given = try await opened()
    let line = "pa,on,element,time\npa-1,2026-10-20,weekday,6:00\n"
    for name in ["timesheets/2025-26/4W08.csv", "timesheets/2026-27/4W14.csv"] {
      let file = given.file(name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(line.utf8).write(to: file)
      let told = await given.program("check BOOKS")
      #expect(told.code == 1 && told.err.contains("[period-unknown]"), "\(name): \(told.err)")
      let run = await given.program("run BOOKS --period 2026-27/4W08")
      #expect(run.code == 1 && run.err.contains("[period-unknown]"), "\(name): \(run.err)")
      try FileManager.default.removeItem(at: file)
    }
    // Sheets of the payroll before may be kept.
    let before = given.file("timesheets/2025-26/4W08.csv")
    try Data("pa,on,element,time\npa-1,2025-10-20,weekday,6:00\n".utf8).write(to: before)
    let kept = await given.program("check BOOKS")
    #expect(kept.code != 0 && kept.err.contains("2025-26/4W08.csv"), "\(kept.err)")
    #expect(await given.program("run BOOKS --period 2026-27/4W08").code == 0)
  }

  @Test func `a schedule that begins in a later year is told as what it is`() async throws {
    let given = try BadBooks()
    try edit(
      "employer.xml", in: given, "firstPeriodStarts=\"2026-10-12\"",
      "firstPeriodStarts=\"2027-04-05\"")
    let before = await given.program("check BOOKS")
    #expect(!before.err.contains("arrears") && before.err.contains("so it has no run in 2026-27"))
    #expect(await given.program("open BOOKS --year 2026-27 --today 2026-10-12").code == 0)
    let run = await given.program("run BOOKS --next")
    #expect(run.code == 1 && run.err.contains("has no period in 2026-27"), "\(run.err)")
  }

  @Test func `a file in the place of the folder of documents is told before the run`() async throws
  {
    let given = try await opened()
    try Data("a file".utf8).write(to: given.file("out"))
    let told = await given.program("check BOOKS")
    #expect(told.code == 74 && told.err.contains("/out: error: this is no folder"), "\(told.err)")
    let run = await given.program("run BOOKS --period 2026-27/4W08")
    #expect(run.code == 74 && !run.err.contains("nothing was changed"), "\(run.err)")
  }

  @Test func `a folder's name is shown, not obeyed, on either output`() async throws {
    let given = try BadBooks()
    let folder = given.root.appending(path: "x\u{1B}[31m\u{202E}y")
    try FileManager.default.copyItem(at: given.books, to: folder)
    let said = await given.program("check \(folder.path)")
    #expect(said.out.contains("x\u{FFFD}[31m\u{FFFD}y: no faults"), "\(said.out.debugDescription)")
  }

  @Test func `a schedule that nobody is on needs no timesheets, and no word which is meant`()
    async throws
  {
    let given = try BadBooks()
    try edit(
      "employer.xml", in: given, "<schedule id=\"four-weekly\"",
      "<schedule id=\"weekly\" every=\"W\" firstPeriodStarts=\"2026-10-12\" paidDaysAfterEnd=\"5\"/>\n  "
        + "<schedule id=\"four-weekly\"")
    #expect(await given.program("open BOOKS --year 2026-27 --today 2026-10-12").code == 0)
    for name in ["~$4W08.xlsx", ".~lock.4W08.csv#", "._4W08.csv"] {
      try Data().write(to: given.file("timesheets/2026-27/\(name)"))
    }
    let checked = await given.program("check BOOKS")
    #expect(checked.code == 0, "\(checked.err)")
    let run = await given.program("run BOOKS --next")
    #expect(run.code == 0 && run.out.hasPrefix("Paid 2026-27/4W08"), "\(run.err)")
  }
}
