import Foundation
import PAPrimitives
import PATestKit
import Testing

/// The ways in which books were once lost, each tried with the built program in processes of its own.
@Suite(.enabled(if: ProgramProcess.isBuilt, "the program is not built beside the tests"))
struct LostBooksTests {
  // MARK: Years

  @Test func `years open in order, none is left out, and the year before then takes no run`()
    throws
  {
    let program = try ProgramProcess()
    // The first year's law must be known, or it is said that it is not.
    let unknown = try program.run("open", "BOOKS", "--year", "2027-28")
    #expect(unknown.code == 1 && unknown.err.contains("[law-not-known]"), "\(unknown.err)")
    #expect(try program.entries(of: "2027-28") == [])
    try program.open()
    for year in ["2024-25", "2025-26", "2028-29", "2097-98"] {
      let refused = try program.run(
        "open", "BOOKS", "--year", year, "--without-law", "--leave-unpaid")
      #expect(refused.code == 1 && refused.err.contains("[year-out-of-order]"), "\(refused.err)")
    }
    // Six periods of the year are still to be run; each is named, and the year does not open.
    let early = try program.run("open", "BOOKS", "--year", "2027-28", "--without-law")
    #expect(early.code == 1)
    for period in ["4W08", "4W09", "4W10", "4W11", "4W12", "4W13"] {
      #expect(early.err.contains("2026-27/\(period) of 'four-weekly' is not run"), "\(early.err)")
    }
    #expect(try program.entries(of: "2027-28") == [])
    // Opened all the same, and told: the year before is then at its end.
    let opened = try program.run(
      "open", "BOOKS", "--year", "2027-28", "--without-law", "--leave-unpaid")
    #expect(opened.code == 2 && opened.err.contains("warning: 2026-27/4W13"), "\(opened.err)")
    let before = try program.given.tree()
    let draft = try program.run("run", "BOOKS", "--period", "2026-27/4W08", "--draft")
    #expect(draft.code == 1 && draft.err.contains("[year-closed]"), "\(draft.err)")
    let late = try program.run("run", "BOOKS", "--period", "2026-27/4W08")
    #expect(late.err.contains("[year-closed]"), "\(late.err)")
    #expect(try program.given.tree() == before)
    #expect(try program.isWhole())
  }

  // MARK: What can be read back

  @Test func `a full disk while a year is opened leaves nothing, and the year opens then`() throws {
    let program = try ProgramProcess()
    let before = try program.given.tree()
    let full = try program.run(
      "open", "BOOKS", "--year", "2026-27", shell: "trap '' XFSZ; ulimit -f 0")
    #expect(full.code == 74 && full.err.contains("[not-written]"), "\(full.err)")
    #expect(try program.given.tree() == before)
    try program.open()
    #expect(try program.isWhole())
  }

  @Test func `a year's folder without an entry is no year`() throws {
    let program = try ProgramProcess()
    for year in ["2026-27", "2027-28"] {
      try FileManager.default.createDirectory(
        at: program.given.file("journal/\(year)"), withIntermediateDirectories: true)
    }
    let verified = try program.run("verify", "BOOKS")
    #expect(verified.code == 1 && verified.err.contains("[journal-missing]"), "\(verified.err)")
    try program.open()
    #expect(try program.run("run", "BOOKS", "--next").code == 0)
    #expect(try program.isWhole())
  }

  // MARK: Listings that fail

  @Test(
    .needs(.strace),
    arguments: [
      "open BOOKS --year 2027-28 --without-law", "run BOOKS --next", "verify BOOKS", "check BOOKS",
      "documents BOOKS", "budget BOOKS", "budget BOOKS --at 2026-10-20", "ledger BOOKS",
      "journal show BOOKS 2026-27/1", "explain BOOKS --period 2026-27/4W08",
      "explain BOOKS --posting 2026-27/2.1",
      "export bureau BOOKS --period 2026-27/4W08", "claim check BOOKS --id none",
      "post receipt BOOKS --budget phb --funder icb --amount 1.00 --on 2026-10-20",
    ])
  func `a folder that cannot be listed is not an empty one`(_ command: String) throws {
    let program = try ProgramProcess()
    try program.endContracts(on: "2026-11-08")
    try program.open()
    try #require(try program.run("run", "BOOKS", "--period", "2026-27/4W08").code == 0)
    let before = try program.given.tree()
    for reason in ["EIO", "EACCES"] {
      let ended = try program.run(
        command.split(separator: " ").map(String.init),
        before: try Tool.strace.failing("getdents64", with: reason))
      #expect(ended.code == 74, "\(reason): \(ended.err)")
      #expect(ended.err.contains("[not-read]"), "\(reason): \(ended.err)")
      #expect(try program.given.tree() == before)
    }
    #expect(try program.isWhole())
  }

  @Test func `a copy that is not there is not the same`() throws {
    let program = try ProgramProcess()
    try program.open()
    let outcome = try program.run("verify", "BOOKS", "--copy", "HERE/tpyo")
    #expect(outcome.code == 1 && outcome.err.contains("there is no such folder"), "\(outcome.err)")
    #expect(!outcome.out.contains("both copies"))
  }

  // MARK: Exports

  @Test func `no export, page or document is written over a record, books or somebody's file`()
    throws
  {
    let program = try ProgramProcess()
    try program.open()
    try #require(try program.run("run", "BOOKS", "--period", "2026-27/4W08").code == 0)
    let invoice = program.given.root.appending(path: "l-1.pdf")
    try Data("%PDF-1.7 a course\n".utf8).write(to: invoice)
    try #require(
      try program.run(
        "post", "cost", "BOOKS", "--item", "first-aid", "--amount", "90.00", "--on", "2026-10-20",
        "--supplier", "Lightwood", "--invoice", "L-1", "--evidence", invoice.path, "--training",
        "moving"
      ).code == 0)
    try #require(
      try program.run(
        "claim", "new", "BOOKS", "--id", "moving-1", "--training", "moving", "--scheme", "funder"
      ).code == 0)
    let links = [
      ("HERE/aside", "riverside/journal/2026-27"), ("HERE/books", "riverside"),
    ]
    for (link, target) in links {
      try FileManager.default.createSymbolicLink(
        atPath: program.given.root.path + "/" + link.dropFirst(5), withDestinationPath: target)
    }
    try Data("notes\n".utf8).write(to: program.given.root.appending(path: "notes.txt"))
    let before = try program.given.tree()
    let never = [
      "BOOKS/journal/2026-27/000002.xml", "BOOKS/journal/2026-27/000099.xml",
      "BOOKS/journal/extra.xml", "BOOKS/journal/2026-27/deeper/x.xml", "HERE/aside/000003.xml",
      "HERE/books/employer.xml", "BOOKS/employer.xml", "BOOKS/out/../employer.xml",
      "BOOKS/timesheets/2026-27/4W08.xml", "BOOKS/timesheets/2026-27/4W09.xml",
      "BOOKS/evidence/new.xml", "BOOKS/journal", "BOOKS/out", "HERE/l-1.pdf",
    ]
    let exports = [
      ["export", "bureau", "BOOKS", "--period", "2026-27/4W08", "--to"],
      ["claim", "check", "BOOKS", "--id", "moving-1", "--xml"],
      ["claim", "check", "BOOKS", "--id", "moving-1", "--page"],
    ]
    for export in exports {
      for target in never {
        for force in [[], ["--force"]] {
          let ended = try program.run(export + [target] + force)
          #expect(ended.code == 1, "\(export) \(target) \(force): \(ended.err)")
          #expect(
            ended.err.contains("[target-protected]"), "\(export) \(target) \(force): \(ended.err)")
        }
      }
      // Somebody's own file is replaced only where that is said; ours is replaced without a word.
      let words = export + ["HERE/notes.txt"]
      #expect(try program.run(words).code == 1)
      #expect(try program.given.tree() == before)
      #expect(try program.run(words + ["--force"]).code == 0)
      #expect(try program.run(words).code == 0)
      try Data("notes\n".utf8).write(to: program.given.root.appending(path: "notes.txt"))
      #expect(try program.given.tree() == before)
    }
    #expect(try program.isWhole())
  }

  @Test func `documents leave somebody's file in out as it is, and out may not lead elsewhere`()
    throws
  {
    let program = try ProgramProcess()
    try program.open()
    try #require(try program.run("run", "BOOKS", "--period", "2026-27/4W08").code == 0)
    let summary = program.given.file("out/2026-27/4W08/summary.txt")
    let ours = try Data(contentsOf: summary)
    try Data("my own notes\n".utf8).write(to: summary)
    let kept = try program.given.tree()
    let refused = try program.run("documents", "BOOKS")
    #expect(refused.code == 1 && refused.err.contains("[target-not-ours]"), "\(refused.err)")
    #expect(try program.given.tree() == kept)
    #expect(try program.run("documents", "BOOKS", "--force").code == 0)
    #expect(try Data(contentsOf: summary) == ours)
    // Every file in out is known as ours: made again without --force.
    #expect(try program.run("documents", "BOOKS").code == 0)
    // A folder that leads into the journal: the run is sealed, and nothing else is written there.
    try FileManager.default.removeItem(at: program.given.file("out"))
    try FileManager.default.createSymbolicLink(
      atPath: program.given.file("out").path, withDestinationPath: "journal")
    try """
    <timesheet xmlns="urn:pa-payroll:timesheet:0"/>
    """.write(
      to: program.given.file("timesheets/2026-27/4W09.xml"), atomically: true, encoding: .utf8)
    let run = try program.run(
      "run", "BOOKS", "--period", "2026-27/4W09", "--early", "--reason", "a test")
    #expect(run.code == 74 && run.err.contains("[target-protected]"), "\(run.err)")
    #expect(run.err.contains("the run is sealed"), "\(run.err)")
    let names = try FileManager.default.contentsOfDirectory(
      atPath: program.given.file("journal/2026-27").path)
    #expect(names.sorted() == ["000001.xml", "000002.xml", "000003.xml"])
    #expect(try program.isWhole())
  }
}
