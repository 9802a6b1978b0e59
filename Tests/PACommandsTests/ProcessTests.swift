import Foundation
import PADiagnostics
import PATestKit
import Testing

/// The built program in processes of its own: what only they can show.
struct ProcessTests {
  @Test(.enabled(if: ProgramProcess.isBuilt, "the program is not built beside the tests"))
  func `killed at any moment, the whole entry is there or none`() throws {
    let program = try ProgramProcess()
    try program.open()
    let start = ContinuousClock.now
    try program.run("run", "BOOKS", "--next", "--draft")
    let whole = ContinuousClock.now - start
    // The moments are the machine's, so that a seed would not give them again.
    var random = SystemRandomNumberGenerator()
    var (sealed, unsealed) = (0, 0)
    let period = ["--period", "2026-27/4W08"]
    let attempts = RandomRuns.count(usually: 20)
    let documents = program.given.file("out/2026-27/4W08/budgets.csv")
    for attempt in 0..<attempts {
      let process = program.process(["run", "BOOKS"] + period + ["--today", "2026-11-21"])
      try process.run()
      let part = Double.random(in: 0...1.3, using: &random)
      Thread.sleep(forTimeInterval: part * whole.seconds)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let entries = try program.entries()
      #expect([["000001.xml"], ["000001.xml", "000002.xml"]].contains(entries), "\(attempt)")
      if entries.count == 1 {
        unsealed += 1
        continue
      }
      sealed += 1
      #expect(try program.isWhole(), "killed after \(part) of a run")
      // The next run goes on from it, and the documents can be made.
      let again = try program.run("run", "BOOKS", "--period", "2026-27/4W08")
      #expect(again.code == 0 && again.out.contains("already paid"), "\(again.err)")
      #expect(FileManager.default.fileExists(atPath: documents.path))
      try FileManager.default.removeItem(at: program.given.file("out"))
      try FileManager.default.removeItem(at: program.given.file("journal/2026-27/000002.xml"))
    }
    // Whatever was left behind by a kill is no entry and stops nothing.
    #expect(try program.isWhole())
    let last = try program.run("run", "BOOKS", "--period", "2026-27/4W08")
    #expect(last.code == 0, "\(last.err)")
    #expect(try program.isWhole())
    #expect(sealed + unsealed == attempts)
  }

  @Test(.enabled(if: ProgramProcess.isBuilt))
  func `two runs at once: one seals, the other is refused`() throws {
    let program = try ProgramProcess()
    try program.open()
    for round in 0..<5 {
      let words = ["run", "BOOKS", "--period", "2026-27/4W08", "--today", "2026-11-21"]
      let both = [program.process(words), program.process(words)]
      for process in both { try process.run() }
      for process in both { process.waitUntilExit() }
      // The other is refused while the first works, or finds that it has paid.
      let ends = both.map(\.terminationStatus).sorted()
      #expect(ends == [0, 1] || ends == [0, 0], "round \(round)")
      #expect(try program.entries().count == 2)
      #expect(try program.isWhole())
      // What was made of an entry that is gone would be told of.
      try FileManager.default.removeItem(at: program.given.file("out"))
      try FileManager.default.removeItem(at: program.given.file("journal/2026-27/000002.xml"))
    }
  }

  @Test(
    .enabled(if: ProgramProcess.isBuilt),
    arguments: ["trap '' XFSZ; ulimit -f 1", "ulimit -f 1", "trap '' XFSZ; ulimit -f 0"])
  func `on a full disk nothing is half written`(_ limit: String) throws {
    let program = try ProgramProcess()
    try program.open()
    let before = try program.given.tree()
    let full = try program.run("run", "BOOKS", "--period", "2026-27/4W08", shell: limit)
    #expect(full.killed || full.code == 74, "\(full.code) \(full.err)")
    if limit.hasPrefix("trap") {
      #expect(full.err.contains("[not-written]"), "\(full.err)")
      #expect(try program.given.tree() == before)
      let message = full.err.replacingOccurrences(of: program.given.root.path + "/", with: "")
      try golden(
        Data(
          "$ pa-payroll run riverside --period 2026-27/4W08\n\(message)exit code \(full.code)\n"
            .utf8),
        BadInput.fullDisk.appending(path: "message.txt"))
    }
    #expect(try program.entries() == ["000001.xml"])
    #expect(try program.isWhole())
    #expect(try program.run("run", "BOOKS", "--period", "2026-27/4W08").code == 0)
  }

  @Test(.enabled(if: ProgramProcess.isBuilt))
  func `documents that cannot be written do not undo the run`() throws {
    let program = try ProgramProcess()
    try program.open()
    try Data("a file where the folder should be".utf8).write(to: program.given.file("out"))
    let run = try program.run("run", "BOOKS", "--period", "2026-27/4W08")
    #expect(run.code == 74 && run.err.contains("the run is sealed"), "\(run.err)")
    #expect(run.err.contains("fix: "), "\(run.err)")
    #expect(try program.isWhole())
    try FileManager.default.removeItem(at: program.given.file("out"))
    let made = program.process(["documents", "BOOKS"])
    try made.run()
    made.waitUntilExit()
    #expect(made.terminationStatus == 0)
    #expect(FileManager.default.fileExists(atPath: program.given.file("out/2026-27/4W08").path))
  }

  @Test(.enabled(if: ProgramProcess.isBuilt))
  func `results that cannot be told are an error, sealed or not`()
    throws
  {
    let program = try ProgramProcess()
    try program.open()
    let process = program.process([
      "run", "BOOKS", "--period", "2026-27/4W08", "--today", "2026-11-21",
    ])
    process.standardOutput = FileHandle(forWritingAtPath: "/dev/full")
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 74)
    #expect(try program.entries().count == 2)
    #expect(try program.isWhole())
  }

  @Test func `twice is refused, a supplement is not, and documents are the same bytes`()
    async throws
  {
    let given = try BadBooks()
    #expect(await given.program("open BOOKS --year 2026-27").code == 0)
    #expect(await given.program("run BOOKS --period 2026-27/4W08").code == 0)
    let paid = try given.tree()
    let twice = await given.program("run BOOKS --period 2026-27/4W08")
    #expect(twice.code == 0 && twice.out == "riverside 2026-27/4W08: already paid\n")
    #expect(try given.tree() == paid)
    try FileManager.default.removeItem(at: given.file("out"))
    #expect(await given.program("documents BOOKS").code == 0)
    #expect(try given.tree() == paid)
    try """
    <timesheet xmlns="urn:pa-payroll:timesheet:0">
      <worked pa="pa-2" on="2026-10-21" element="weekday" time="2:00"/>
    </timesheet>
    """.write(
      to: given.file("timesheets/2026-27/4W08+1.xml"), atomically: true, encoding: .utf8)
    let supplement = await given.program(
      "run BOOKS --period 2026-27/4W08+1 --reason \"left out\"")
    #expect(supplement.code == 0, "\(supplement.err)")
    let all = try given.tree()
    for (name, data) in paid { #expect(all[name] == data, "\(name) changed") }
    try FileManager.default.removeItem(at: given.file("out"))
    #expect(await given.program("documents BOOKS").code == 0)
    #expect(try given.tree() == all)
    #expect(await given.program("verify BOOKS").code == 0)
    // Two copies: the same, then parted.
    let copy = given.root.appending(path: "copy")
    try FileManager.default.copyItem(at: given.books, to: copy)
    #expect(await given.program("verify BOOKS --copy HERE/copy").code == 0)
    let entry = copy.appending(path: "journal/2026-27/000003.xml")
    try Data(contentsOf: entry).dropLast().write(to: entry)
    let parted = await given.program("verify BOOKS --copy HERE/copy")
    #expect(parted.code == 1 && parted.out.contains("part at entry 2026-27/3"), "\(parted.out)")
  }
}

extension Duration {
  fileprivate var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }
}
