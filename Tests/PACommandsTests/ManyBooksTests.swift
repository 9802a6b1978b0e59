import Foundation
import PATestKit
import Testing

/// Commands over several books at once.
struct ManyBooksTests {
  /// A folder of three folders of books, of which the last has no timesheet; opened but where said.
  private func threeBooks(opened: Bool = true) async throws -> BadBooks {
    let given = try BadBooks()
    let many = given.root.appending(path: "many")
    try FileManager.default.createDirectory(at: many, withIntermediateDirectories: true)
    for name in ["a", "b", "c"] {
      try FileManager.default.copyItem(at: given.books, to: many.appending(path: name))
    }
    try FileManager.default.removeItem(
      at: many.appending(path: "c/timesheets/2026-27/4W08.xml"))
    if opened {
      let opened = await given.program("open HERE/many --year 2026-27")
      #expect(opened.code == 0, "\(opened.err)")
    }
    return given
  }

  private func lines(_ text: String) -> [String] {
    text.split(separator: "\n").map(String.init)
  }

  @Test func `each is told as it ends, and the last line counts`() async throws {
    let given = try await threeBooks(opened: false)
    let opened = await given.program("open HERE/many --year 2026-27")
    #expect(opened.code == 0)
    #expect(
      lines(opened.out).sorted() == [
        "3 opened", "many/a: opened 2026-27: entry 1, nothing paid before.",
        "many/b: opened 2026-27: entry 1, nothing paid before.",
        "many/c: opened 2026-27: entry 1, nothing paid before.",
      ])
    let again = await given.program("open HERE/many --year 2026-27")
    #expect(again.code == 0 && lines(again.out).last == "0 opened, 3 already opened")
    let run = await given.program("run HERE/many --period 2026-27/4W08")
    #expect(run.code == 2)
    let told = lines(run.out)
    #expect(told.count == 4 && told.last == "2 paid, 1 needs you")
    #expect(told.contains("many/c: refused"))
    #expect(told.count { $0.hasSuffix("to pensions") } == 2)
    #expect(run.err.contains("many/c/timesheets/2026-27/4W08.xml: error: there is no timesheet"))
    #expect(FileManager.default.fileExists(atPath: given.root.path + "/many/a/out/2026-27/4W08"))
  }

  @Test func `the same command again pays those left out, and makes what was not made`()
    async throws
  {
    let given = try await threeBooks()
    #expect(
      await given.program("run HERE/many/a --period 2026-27/4W08 --without-documents").code == 0)
    #expect(await given.program("run HERE/many/b --period 2026-27/4W08").code == 0)
    let before = try given.tree()
    #expect(!before.keys.contains { $0.hasPrefix("many/a/out") })
    let again = await given.program("run HERE/many --period 2026-27/4W08")
    #expect(again.code == 2)
    #expect(
      lines(again.out).sorted() == [
        "0 paid, 2 already paid, 1 needs you",
        "many/a 2026-27/4W08: already paid, and its documents are made now",
        "many/b 2026-27/4W08: already paid", "many/c: refused",
      ])
    let after = try given.tree()
    for (name, data) in before { #expect(after[name] == data, "\(name)") }
    for (name, data) in after where name.hasPrefix("many/b/out/") {
      let beside = name.replacing("many/b", with: "many/a")
      // The entry's digest differs only by what it is chained to, which is the same here.
      #expect(after[beside] == data, "\(name)")
    }
  }

  @Test func `a list names books, one a line, and a folder of books stands for all in it`()
    async throws
  {
    let given = try await threeBooks()
    let list = given.root.appending(path: "list")
    try "  \(given.root.path)/many/a\r\n\n\(given.root.path)/many/b\n".write(
      to: list, atomically: true, encoding: .utf8)
    let run = await given.program("run --list HERE/list --period 2026-27/4W08")
    #expect(run.code == 0 && lines(run.out).last == "2 paid", "\(run.err)")
    for (words, last) in [
      ("verify --list HERE/list HERE/many/c", "3 of 3 employers verified"),
      ("check HERE/many/b --list HERE/list", ""),
      ("documents --list HERE/list", "2 of 2 employers with documents"),
      ("budget HERE/many", "3 of 3 employers shown"),
    ] {
      let outcome = await given.program(words)
      if last.isEmpty {
        #expect(outcome.code == 64 && outcome.err.contains("given more than once: many/b"))
      } else {
        #expect(outcome.code == 0 && lines(outcome.out).last == last, "\(words): \(outcome.err)")
      }
    }
    let none = await given.program("run --list HERE/nothing --period 2026-27/4W08")
    #expect(none.code == 74 && none.err.contains("nothing: open failed"), "\(none.err)")
    // One folder named by a list is told as one of many.
    try "\(given.root.path)/many/a".write(to: list, atomically: true, encoding: .utf8)
    let one = await given.program("verify --list HERE/list")
    #expect(lines(one.out).last == "1 of 1 employers verified")
  }

  @Test func `verify and check find the one that is wrong`() async throws {
    let given = try await threeBooks()
    try Data("<entry/>".utf8).write(
      to: given.root.appending(path: "many/b/journal/2026-27/000001.xml"))
    let verified = await given.program("verify HERE/many")
    #expect(verified.code == 2)
    #expect(lines(verified.out).last == "2 of 3 employers verified, 1 refused")
    #expect(verified.out.contains("many/b: 0 entries, 1 fault"), "\(verified.out)")
    let checked = await given.program("check HERE/many")
    #expect(checked.code == 2 && checked.out.contains("many/b: 1 error"), "\(checked.out)")
    #expect(lines(checked.out).last == "1 of 3 employers without errors, 2 refused")
    let copied = await given.program("verify HERE/many --copy HERE/many/a")
    #expect(copied.code == 64 && copied.err.contains("--copy is of one BOOKS"))
  }

  @Test func `budgets of many are lines, or one table of their rows alone`() async throws {
    let given = try await threeBooks()
    try FileManager.default.removeItem(at: given.root.appending(path: "many/c/journal"))
    let shown = await given.program("budget HERE/many")
    #expect(shown.code == 2 && lines(shown.out).last == "2 of 3 employers shown, 1 refused")
    #expect(shown.out.contains("many/a phb: £"), "\(shown.out)")
    let table = await given.program("budget HERE/many --csv")
    let rows = lines(table.out)
    #expect(rows[0].hasPrefix("books,budget,first,last,row,"))
    #expect(rows.dropFirst().allSatisfy { $0.hasPrefix("many/a,") || $0.hasPrefix("many/b,") })
    #expect(table.err.contains("2 of 3 employers shown, 1 refused"))
    let one = await given.program("budget HERE/many/a --csv")
    #expect(
      lines(one.out).dropFirst().map { "many/a,\($0)" } == rows.filter { $0.hasPrefix("many/a,") })
    let xml = await given.program("budget HERE/many --xml")
    #expect(xml.code == 64 && xml.err.contains("--xml and --json are of one BOOKS"))
  }

  @Test func `exports of many go into one folder, each by its own name`() async throws {
    let given = try await threeBooks()
    #expect(await given.program("run HERE/many --period 2026-27/4W08").code == 2)
    let bare = await given.program("export bureau HERE/many --period 2026-27/4W08")
    #expect(bare.code == 64 && bare.err.contains("--to must name a folder that is there"))
    let folder = given.root.appending(path: "exports")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let made = await given.program(
      "export bureau HERE/many --period 2026-27/4W08 --to HERE/exports")
    #expect(made.code == 2 && lines(made.out).last == "2 of 3 employers exported, 1 refused")
    #expect(made.err.contains("only a sealed run is exported"))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        == ["a-4W08.xml", "b-4W08.xml"])
    let alone = await given.program("export bureau HERE/many/a --period 2026-27/4W08")
    #expect(
      try String(contentsOf: folder.appending(path: "a-4W08.xml"), encoding: .utf8) == alone.out)
    let other = given.root.appending(path: "other")
    try FileManager.default.createDirectory(at: other, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: given.root.appending(path: "many/a"), to: other.appending(path: "a"))
    let twins = await given.program(
      "export bureau HERE/many/a HERE/riverside HERE/other/a --period 2026-27/4W08 --to HERE/exports"
    )
    #expect(twins.code == 64 && twins.err.contains("two folders of books are called 'a'"))
  }

  @Test func `without documents a run is told and sealed, and they can be made`() async throws {
    let given = try BadBooks()
    #expect(await given.program("open BOOKS --year 2026-27").code == 0)
    let run = await given.program("run BOOKS --period 2026-27/4W08 --without-documents")
    #expect(run.code == 0 && run.out.contains("Paid 2026-27/4W08 and sealed it."))
    #expect(
      run.out.hasSuffix(
        "No documents are made: 'pa-payroll documents riverside --period 2026-27/4W08' makes them\n"
      ))
    #expect(!FileManager.default.fileExists(atPath: given.file("out").path))
    #expect(await given.program("documents BOOKS --period 2026-27/4W08").code == 0)
    #expect(
      FileManager.default.fileExists(atPath: given.file("out/2026-27/4W08/summary.html").path))
  }

  @Test(.enabled(if: ProgramProcess.isBuilt))
  func `killed in the middle of many, the same command ends the work`() async throws {
    let program = try ProgramProcess()
    let many = program.given.root.appending(path: "many")
    try FileManager.default.createDirectory(at: many, withIntermediateDirectories: true)
    for number in 1...6 {
      try FileManager.default.copyItem(
        at: program.given.books, to: many.appending(path: "\(number)"))
    }
    #expect(try program.run("open", "HERE/many", "--year", "2026-27").code == 0)
    var random = SystemRandomNumberGenerator()
    for _ in 0..<3 {
      let process = program.process([
        "run", "HERE/many", "--period", "2026-27/4W08", "--today", "2026-11-21",
      ])
      try process.run()
      try await Task.sleep(for: .milliseconds(Int.random(in: 0...150, using: &random)))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
    }
    let last = try program.run("run", "HERE/many", "--period", "2026-27/4W08")
    #expect(last.code == 0, "\(last.err)")
    let counted = try #require(lines(last.out).last)
    #expect(counted.contains(" paid") && !counted.contains("need"), "\(counted)")
    let whole = try program.run("verify", "HERE/many")
    #expect(whole.code == 0 && lines(whole.out).last == "6 of 6 employers verified")
    for number in 1...6 {
      let out = many.appending(path: "\(number)/out/2026-27/4W08")
      #expect(try FileManager.default.contentsOfDirectory(atPath: out.path).count >= 10)
    }
  }
}
