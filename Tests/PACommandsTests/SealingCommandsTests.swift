import Foundation
import PABooks
import PAJournal
import PAPrimitives
import PATestKit
import Testing

/// Who seals and when, what is done twice, and what a command that was stopped leaves to the next.
struct SealingCommandsTests {
  private func opened() async throws -> BadBooks {
    let given = try BadBooks()
    let opened = await given.program("open BOOKS --year 2026-27 --today 2026-10-12")
    #expect(opened.code == 0, "\(opened.err)")
    return given
  }

  private func entry(_ number: Int, in given: BadBooks) throws -> String {
    try String(
      contentsOf: given.file("journal/2026-27/00000\(number).xml"), encoding: .utf8)
  }

  // MARK: Who and when

  @Test func `a name is needed to seal, asked for at a terminal alone`() async throws {
    let given = try BadBooks()
    let tree = try given.tree()
    let open = "open BOOKS --year 2026-27 --today 2026-10-12"
    for words in [
      open, "run BOOKS --period 2026-27/4W08",
      "post receipt BOOKS --budget phb --funder icb --amount 1.00 --on 2026-10-20",
    ] {
      let nobody = await given.program(words, user: nil)
      #expect(nobody.code == 64 && nobody.err.contains("say with --by who seals it"))
    }
    let silent = await given.program(open, user: nil, answer: "")
    #expect(silent.code == 64)
    #expect(try given.tree() == tree)
    #expect(await given.program(open, user: nil, answer: "Jean Hart").code == 0)
    #expect(
      try entry(1, in: given).contains(" on=\"2026-10-12\" dayStated=\"yes\" by=\"Jean Hart\""))
    // A draft is sealed by nobody, and neither is a working.
    #expect(await given.program("run BOOKS --period 2026-27/4W08 --draft", user: nil).code == 0)
    #expect(
      await given.program("explain BOOKS --period 2026-27/4W08 --pa pa-1", user: nil).code == 0)
    #expect(await given.program("run BOOKS --period 2026-27/4W08 --by Sam", user: nil).code == 0)
    #expect(try entry(2, in: given).contains(" on=\"2026-11-21\" by=\"Sam\""))
  }

  @Test(.enabled(if: ProgramProcess.isBuilt))
  func `the name comes from PA_PAYROLL_BY, and never from the account's short name`() throws {
    let program = try ProgramProcess()
    try program.open()
    #expect(try entry(1, in: program.given).contains(" by=\"tests\""))
    let bare = program.line(["run", "BOOKS", "--period", "2026-27/4W08"])
    let ended = try Spawned(
      ["/usr/bin/env", "-u", "PA_PAYROLL_BY", "USER=somebody", "LOGNAME=somebody"] + bare,
      environment: ProgramProcess.environment, within: 60)
    // Where the tests run, the account may have a full name; whichever it is, it is no login name.
    if ended.code == 0 {
      #expect(try !entry(2, in: program.given).contains(" by=\"somebody\""))
    } else {
      #expect(ended.code == 64 && ended.err.contains("PA_PAYROLL_BY"), "\(ended.err)")
    }
  }

  /// A period of 12 October to 8 November that is paid on 13 November, with a line of 6 November.
  @Test func `before its time a run is sealed only early, with a reason`() async throws {
    let given = try await opened()
    // Its last line but one is of the 5th: a week before payday, and no line to come.
    let run = "run BOOKS --period 2026-27/4W08"
    for day in ["2026-10-20", "2026-11-04"] {
      let early = await given.program("\(run) --today \(day)")
      #expect(early.code == 1 && early.err.contains("[sealed-early]"), "\(day): \(early.err)")
      let next = await given.program("run BOOKS --next --today \(day)")
      #expect(next.code == 1 && next.err.contains("--next never pays early"), "\(next.err)")
    }
    let draft = await given.program("\(run) --today 2026-10-20 --draft")
    #expect(draft.code == 0 && draft.out.contains("It is sealed from "), "\(draft.out)")
    #expect(await given.program("\(run) --early").code == 64)
    #expect(await given.program("run BOOKS --next --early --reason \"Christmas\"").code == 64)
    #expect(try given.tree().keys.filter { $0.hasSuffix("000002.xml") }.isEmpty)
    let sealed = await given.program(
      "\(run) --today 2026-10-20 --early --reason \"She is away\"")
    #expect(sealed.code == 0, "\(sealed.err)")
    #expect(try entry(2, in: given).contains(" reason=\"She is away\""))
    // The reason is the seal's; a regular run has none of its own on the payslip.
    #expect(
      try !String(contentsOf: given.file("out/2026-27/4W08/payslip-pa-1.txt"), encoding: .utf8)
        .contains("She is away"))
    #expect(await given.program("verify BOOKS").code == 0)
  }

  // MARK: Twice

  @Test func `what is sealed is said, read or not, and finished`() async throws {
    let given = try await opened()
    let run = await given.program("run BOOKS --period 2026-27/4W08", isRead: false)
    #expect(run.code == 74 && run.err == "sealed: riverside, entry 2026-27/2, run 2026-27/4W08\n")
    #expect(FileManager.default.fileExists(atPath: given.file("out/2026-27/4W08/budgets.csv").path))
    let posted = await given.program(
      "post receipt BOOKS --budget phb --funder icb --amount 1.00 --on 2026-11-20", isRead: false)
    #expect(posted.code == 74 && posted.err == "sealed: riverside, entry 2026-27/3, event\n")
  }

  /// Killed after sealing: `--next` finishes that run, and pays the period after it only when asked again.
  @Test(arguments: [true, false])
  func `the next period is not paid in place of one that was not finished`(
    _ withDocuments: Bool
  ) async throws {
    let given = try await opened()
    let signer = Signer(name: "tests", today: CivilDate(2026, 11, 21))
    let folder = BooksFolder(given.books.path)
    _ = try folder.seal(RunRequest(), by: signer, isFinishedLater: true)
    try "<timesheet xmlns=\"urn:pa-payroll:timesheet:0\"/>".write(
      to: given.file("timesheets/2026-27/4W09.xml"), atomically: true, encoding: .utf8)
    let without = withDocuments ? "" : " --without-documents"
    let next = await given.program("run BOOKS --next --today 2026-12-10\(without)")
    #expect(next.code == 0, "\(next.err)")
    #expect(next.out.contains("already paid") && next.out.contains("was stopped"), "\(next.out)")
    let summary = given.file("out/2026-27/4W08/summary.txt").path
    #expect(FileManager.default.fileExists(atPath: summary) == withDocuments)
    #expect(!FileManager.default.fileExists(atPath: given.file("journal/2026-27/000003.xml").path))
    let again = await given.program("run BOOKS --next --today 2026-12-10\(without)")
    #expect(again.code == 2 && again.out.hasPrefix("Paid 2026-27/4W09"), "\(again.err)")
  }

  @Test func `another run finishes what was stopped, with a word`() async throws {
    let given = try await opened()
    let signer = Signer(name: "tests", today: CivilDate(2026, 11, 21))
    _ = try BooksFolder(given.books.path).seal(
      RunRequest(), by: signer, isFinishedLater: true)
    try "<timesheet xmlns=\"urn:pa-payroll:timesheet:0\"/>".write(
      to: given.file("timesheets/2026-27/4W09.xml"), atomically: true, encoding: .utf8)
    let other = await given.program("run BOOKS --period 2026-27/4W09 --today 2026-12-10")
    #expect(other.code == 2 && other.out.hasPrefix("Paid 2026-27/4W09"), "\(other.err)")
    #expect(
      other.err.hasPrefix("riverside 2026-27/4W08: already paid, and its documents are made now\n"))
  }

  @Test func `time that came after a run is told where the run is asked for again`() async throws {
    let given = try await opened()
    #expect(await given.program("run BOOKS --period 2026-27/4W08").code == 0)
    let file = given.file("timesheets/2026-27/4W08.xml")
    let line =
      "  <worked pa=\"pa-2\" on=\"2026-10-30\" element=\"weekday\" time=\"2:00\"/>\n</timesheet>"
    try String(contentsOf: file, encoding: .utf8).replacing("</timesheet>", with: line)
      .write(to: file, atomically: true, encoding: .utf8)
    let again = await given.program("run BOOKS --period 2026-27/4W08")
    #expect(again.code == 2 && again.out == "riverside 2026-27/4W08: already paid\n")
    #expect(again.err.contains("the next run pays it as arrears"), "\(again.err)")
  }

  @Test func `of many, what is not due is told apart, and a folder by two names is one`()
    async throws
  {
    let given = try await opened()
    let many = given.root.appending(path: "many")
    try FileManager.default.createDirectory(at: many, withIntermediateDirectories: true)
    for name in ["a", "b", "c"] {
      try FileManager.default.copyItem(at: given.books, to: many.appending(path: name))
    }
    try FileManager.default.removeItem(at: many.appending(path: "c/timesheets/2026-27/4W08.xml"))
    #expect(await given.program("run HERE/many/a --next").code == 0)
    try "<timesheet xmlns=\"urn:pa-payroll:timesheet:0\"/>".write(
      to: many.appending(path: "a/timesheets/2026-27/4W09.xml"), atomically: true, encoding: .utf8)
    let next = await given.program("run HERE/many --next")
    #expect(next.code == 2)
    #expect(next.out.hasSuffix("\n1 paid, 1 not due yet, 1 needs you\n"), "\(next.out)")
    let again = await given.program("run HERE/many/a HERE/many/b --next")
    #expect(
      again.out.contains("b/timesheets") == false && again.err.contains("4W09"), "\(again.err)")
    for words in ["HERE/many/a HERE/many/./a", "HERE/many/a HERE/link"] {
      try? FileManager.default.createSymbolicLink(
        at: given.root.appending(path: "link"), withDestinationURL: many.appending(path: "a"))
      let twice = await given.program("run \(words) --period 2026-27/4W08")
      #expect(twice.code == 64 && twice.err.contains("given more than once"), "\(twice.err)")
    }
  }

  /// A year's journal taken away: what stands beside it was made of its entries, and nothing is sealed twice.
  @Test(arguments: [["known"], ["out"], ["known", "out"]])
  func `a journal taken away is not begun anew`(_ left: [String]) async throws {
    let given = try await opened()
    #expect(await given.program("run BOOKS --period 2026-27/4W08").code == 0)
    #expect(
      await given.program(
        "post receipt BOOKS --budget phb --funder icb --amount 9.00 --on 2026-10-20"
      ).code == 0)
    let disk = FileManager.default
    try disk.removeItem(at: given.file("journal/2026-27"))
    if !left.contains("known") { try disk.removeItem(at: given.file("journal/known")) }
    if !left.contains("out") { try disk.removeItem(at: given.file("out")) }
    for words in ["check BOOKS", "open BOOKS --year 2026-27"] {
      let told = await given.program(words)
      #expect(told.code == 1 && told.err.contains("[journal-behind]"), "\(words): \(told.err)")
    }
  }

  /// Books with a second PA on a second schedule, whose weeks have the names of the first.
  private func openedWithTwoSchedules() async throws -> BadBooks {
    let given = try BadBooks()
    let file = given.file("employer.xml")
    var text = try String(contentsOf: file, encoding: .utf8)
    let schedule = try #require(text.firstMatch(of: /<schedule id="four-weekly"[^>]*>/)).output
    text = text.replacing(
      schedule, with: schedule + schedule.replacing("four-weekly", with: "second"))
    text = text.replacing(
      "payrollId=\"2\" schedule=\"four-weekly\"", with: "payrollId=\"2\" schedule=\"second\"")
    try text.write(to: file, atomically: true, encoding: .utf8)
    #expect(await given.program("open BOOKS --year 2026-27 --today 2026-10-12").code == 0)
    return given
  }

  /// Two commands that were stopped: what there is to look at in the first is not lost by the second's being
  /// right, whatever run is asked for.
  @Test(arguments: ["run BOOKS --next", "run BOOKS --next --schedule second"])
  func `of two runs that were stopped both are told, and either's exit code`(
    _ words: String
  ) async throws {
    let given = try await openedWithTwoSchedules()
    let signer = Signer(name: "tests", today: CivilDate(2026, 11, 21))
    for schedule in ["four-weekly", "second"] {
      _ = try BooksFolder(given.books.path).seal(
        RunRequest(schedule: Identifier(schedule)), by: signer, isFinishedLater: true)
    }
    // Written since the first was sealed, and not paid by it.
    let file = given.file("timesheets/2026-27/4W08.xml")
    let line =
      "  <worked pa=\"pa-1\" on=\"2026-10-30\" element=\"weekday\" time=\"2:00\"/>\n</timesheet>"
    try String(contentsOf: file, encoding: .utf8).replacing("</timesheet>", with: line)
      .write(to: file, atomically: true, encoding: .utf8)
    let next = await given.program("\(words) --today 2026-12-10")
    #expect(next.code == 2, "\(next.err)")
    #expect(
      (next.out + next.err).split(separator: "already paid, and its documents").count == 3,
      "\(next.out)")
    #expect(next.err.contains("the next run pays it as arrears"), "\(next.err)")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: given.file("journal").path)
        .filter { $0.hasPrefix(".unfinished") }.isEmpty)
  }

  /// The journal of an older copy put back beside the documents of what it lacks: nothing is sealed twice.
  @Test func `nothing is sealed over an older copy of the journal`() async throws {
    let given = try await opened()
    let older = given.root.appending(path: "older")
    try FileManager.default.copyItem(at: given.file("journal"), to: older)
    #expect(await given.program("run BOOKS --period 2026-27/4W08").code == 0)
    try FileManager.default.removeItem(at: given.file("journal"))
    try FileManager.default.copyItem(at: older, to: given.file("journal"))
    let receipt = "post receipt BOOKS --budget phb --funder icb --amount 1.00 --on 2026-11-20"
    for words in ["run BOOKS --next", "run BOOKS --period 2026-27/4W08", receipt] {
      let told = await given.program(words)
      #expect(told.code == 1 && told.err.contains("[journal-behind]"), "\(words): \(told.err)")
    }
    try FileManager.default.removeItem(at: given.file("journal"))
    let verified = await given.program("verify BOOKS")
    #expect(verified.code == 1 && verified.err.contains("[journal-behind]"), "\(verified.err)")
  }

  /// Among many: a household whose employer.xml is gone is told of, and what is no folder is not.
  @Test func `no household of many is left out in silence`() async throws {
    let given = try await opened()
    let many = given.root.appending(path: "many")
    try FileManager.default.createDirectory(at: many, withIntermediateDirectories: true)
    for name in ["a", "b"] {
      try FileManager.default.copyItem(at: given.books, to: many.appending(path: name))
    }
    try Data().write(to: many.appending(path: "notes.txt"))
    let said = await given.program("verify HERE/many")
    #expect(said.code == 0 && said.out.hasSuffix("2 of 2 employers verified\n"), "\(said.err)")
    let list = given.root.appending(path: "list")
    // As some editors write it.
    try Data("\u{FEFF}\(said.out.replacing("many/", with: given.root.path + "/many/"))".utf8)
      .write(to: list)
    #expect(await given.program("verify HERE/many --against HERE/list").code == 0)
    try Data("\u{FEFF}\(given.root.path)/many/a\r\n".utf8)
      .write(to: given.root.appending(path: "names"))
    #expect(await given.program("check --list HERE/names").code == 0)
    try FileManager.default.moveItem(
      at: many.appending(path: "b/employer.xml"), to: many.appending(path: "b/employer.old"))
    let gone = await given.program("check HERE/many")
    #expect(gone.code == 2 && gone.err.contains("many/b/employer.xml: error"), "\(gone.err)")
    try FileManager.default.removeItem(at: many.appending(path: "b"))
    let missing = await given.program("verify HERE/many --against HERE/list")
    #expect(missing.code == 2 && missing.err.contains("many/b: warning: the file of --against"))
  }

  /// Two schedules with weeks of one name: each run has a folder and a mark of its own.
  @Test func `of two schedules neither run hides the other`() async throws {
    let given = try await openedWithTwoSchedules()
    let signer = Signer(name: "tests", today: CivilDate(2026, 11, 21))
    _ = try BooksFolder(given.books.path).seal(
      RunRequest(schedule: Identifier("four-weekly")), by: signer, isFinishedLater: true)
    let second = await given.program("run BOOKS --period 2026-27/4W08 --schedule second")
    #expect(second.code == 0 || second.code == 2, "\(second.err)")
    #expect(second.err.contains("2026-27/4W08: already paid, and its documents are made now"))
    let made = try given.tree().keys.filter { $0.hasSuffix("budgets.csv") }.sorted()
    #expect(
      made
        == ["four-weekly", "second"].map {
          "riverside/out/2026-27/4W08/schedule-\($0)/budgets.csv"
        })
    #expect(await given.program("verify BOOKS").code == 0)
    try FileManager.default.removeItem(at: given.file("journal/2026-27/000003.xml"))
    let gone = await given.program("verify BOOKS")
    #expect(gone.code == 1 && gone.err.contains("4W08/schedule-second: error:"), "\(gone.err)")
  }

  /// Documents that could not be written, or results that nobody could read: the next command finishes that
  /// run, and pays nothing else.
  @Test func `what was not finished is finished before the next period is paid`() async throws {
    let given = try await opened()
    try Data("a file".utf8).write(to: given.file("out"))
    #expect(await given.program("run BOOKS --next").code == 74)
    try FileManager.default.removeItem(at: given.file("out"))
    let made = await given.program("run BOOKS --next --today 2026-12-10", isRead: false)
    #expect(made.code == 74)
    let told = await given.program("run BOOKS --next --today 2026-12-10")
    #expect(told.code == 0 && told.out.contains("already paid"), "\(told.err)")
    #expect(!FileManager.default.fileExists(atPath: given.file("journal/2026-27/000003.xml").path))
  }

  @Test func `blanks are no name and no reason`() async throws {
    let given = try BadBooks()
    for blank in [
      " ", "\u{A0}", "\u{3164}", "\u{2800}", "\u{FE0F}", "\u{E0041}", "\u{200D}", "a\u{FFFD}b",
    ] {
      // What joins the mark before it would join the quote here.
      if "\"\(blank)".count == 2 {
        #expect(await given.program("open BOOKS --year 2026-27 --by \"\(blank)\"").code == 64)
      }
      // A character that stands for a byte which is none is told of the words alone.
      guard !blank.contains("\u{FFFD}") else { continue }
      #expect(await given.program("open BOOKS --year 2026-27", user: blank).code == 64)
    }
    #expect(await given.program("open BOOKS --year 2026-27 --today 2026-10-12").code == 0)
    let early = await given.program(
      "run BOOKS --period 2026-27/4W08 --early --reason \" \" --today 2026-10-13")
    #expect(early.code == 64)
  }

  @Test func `links that lead round are followed once`() async throws {
    let given = try await opened()
    let disk = FileManager.default
    try disk.createDirectory(at: given.file("evidence"), withIntermediateDirectories: true)
    for name in "abcdefgh" {
      try disk.createSymbolicLink(
        atPath: given.file("evidence/\(name)").path, withDestinationPath: ".")
    }
    try Data("90.00".utf8).write(to: given.file("evidence/l-1.txt"))
    #expect(
      await given.program(
        "post cost BOOKS --item first-aid --amount 90.00 --on 2026-10-20 --supplier Lightwood "
          + "--invoice L-1 --evidence BOOKS/evidence/l-1.txt"
      ).code == 0)
    #expect(await given.program("verify BOOKS --evidence").code == 0)
    try Data().write(to: given.file("evidence/l-1.txt"))
    let emptied = await given.program("verify BOOKS --evidence")
    #expect(emptied.code == 1 && emptied.err.contains("[evidence-changed]"), "\(emptied.err)")
  }

  // MARK: What is left behind

  @Test func `what a stopped command left is removed by the next, with a word`() async throws {
    let given = try await opened()
    let disk = FileManager.default
    // No process has this number: Linux gives none above four million.
    let gone = "4999999.123"
    try disk.createDirectory(
      at: given.file("out/2026-27/.4W08.\(gone)"), withIntermediateDirectories: true)
    try Data("<".utf8).write(to: given.file("out/2026-27/.4W08.\(gone)/payslip-pa-1.xml"))
    try Data("<".utf8).write(to: given.file("journal/2026-27/.000002.xml.\(gone)"))
    try Data("<".utf8).write(to: given.file("journal/.known.\(gone)"))
    // Somebody's own, and what a process that lives is at.
    try Data("mine".utf8).write(to: given.file("journal/2026-27/.notes"))
    try Data("mine".utf8).write(to: given.file("journal/2026-27/.000002.xml.1.123"))
    let run = await given.program("run BOOKS --period 2026-27/4W08")
    #expect(run.code == 0, "\(run.err)")
    #expect(
      run.err.hasPrefix(
        "note: riverside: 3 unfinished files of a command that was stopped are removed\n"))
    let left = try given.tree().keys.filter { $0.contains("/.") }.sorted()
    #expect(
      left == [
        "riverside/journal/2026-27/.000002.xml.1.123", "riverside/journal/2026-27/.notes",
      ])
  }

  #if os(Linux)
    @Test(arguments: [
      "employer.xml", "timesheets/2026-27/4W08.xml", "journal/2026-27/000001.xml", "journal/known",
    ])
    func `a pipe in a file's place is refused at once`(_ name: String) async throws {
      let given = try await opened()
      if name == "journal/known" {
        #expect(
          await given.program(
            "post cost BOOKS --item first-aid --amount 9.00 --on 2026-10-20 --supplier L "
              + "--invoice L-1 --evidence BOOKS/employer.xml"
          ).code == 0)
      }
      let file = given.file(name)
      try? FileManager.default.removeItem(at: file)
      #expect(mkfifo(file.path, 0o600) == 0)
      let run = await given.program("run BOOKS --period 2026-27/4W08")
      let posted = await given.program(
        "post cost BOOKS --item first-aid --amount 8.00 --on 2026-10-21 --supplier L "
          + "--invoice L-2 --evidence \(name == "journal/known" ? "BOOKS/timesheets/2026-27/4W08.xml" : "BOOKS/\(name)")"
      )
      if name == "journal/known" {
        #expect(run.code == 0 && posted.code == 0, "\(run.err) \(posted.err)")
      } else {
        #expect(run.code == 1 && run.err.contains("it is a pipe"), "\(run.err)")
        #expect(posted.code == 1 && posted.err.contains("it is a pipe"), "\(posted.err)")
      }
    }
  #endif

  /// `pa-1` with a contract `b`, and a PA `pa-1-b`: three payslips, three files.
  @Test func `no two payslips have one name`() async throws {
    let given = try BadBooks()
    let file = given.file("employer.xml")
    let text = try String(contentsOf: file, encoding: .utf8)
    let start = try #require(text.range(of: "    <contract id=\"pa-1-c1\""))
    let end = try #require(text.range(of: "</contract>\n"))
    let contract = text[start.lowerBound..<end.upperBound]
    let second = contract.replacing("pa-1-c1", with: "b").replacing(
      "payrollId=\"1\"", with: "payrollId=\"3\""
    )
    .replacing("<starter declaration=\"A\"", with: "<starter declaration=\"C\"")
    .replacing("1257L", with: "BR")
    try text.replacing(contract, with: contract + second).replacing("\"pa-2\"", with: "\"pa-1-b\"")
      .write(to: file, atomically: true, encoding: .utf8)
    let sheet = given.file("timesheets/2026-27/4W08.xml")
    try String(contentsOf: sheet, encoding: .utf8).replacing("pa=\"pa-2\"", with: "pa=\"pa-1-b\"")
      .replacing("pa=\"pa-1\" on", with: "pa=\"pa-1\" contract=\"pa-1-c1\" on")
      .replacing(
        "</timesheet>",
        with:
          "<worked pa=\"pa-1\" contract=\"b\" on=\"2026-10-16\" element=\"weekday\" time=\"3:00\"/></timesheet>"
      )
      .write(to: sheet, atomically: true, encoding: .utf8)
    #expect(await given.program("open BOOKS --year 2026-27 --today 2026-10-12").code == 0)
    let run = await given.program("run BOOKS --period 2026-27/4W08")
    #expect(run.code == 0 || run.code == 2, "\(run.err)")
    let made = try FileManager.default.contentsOfDirectory(
      atPath: given.file("out/2026-27/4W08").path
    ).filter { $0.hasSuffix(".txt") && $0.hasPrefix("payslip") }.sorted()
    #expect(made == ["payslip-pa-1+b.txt", "payslip-pa-1+pa-1-c1.txt", "payslip-pa-1-b.txt"])
  }

  // MARK: What verify and documents compare

  @Test func `a digest that was kept is found, or the journal is another`() async throws {
    let given = try await opened()
    let first = await given.program("verify BOOKS")
    let kept = try #require(first.out.split(separator: "\n").last?.suffix(64))
    #expect(await given.program("run BOOKS --period 2026-27/4W08").code == 0)
    let found = await given.program("verify BOOKS --against \(kept)")
    #expect(
      found.code == 0 && found.out.contains("entry 2026-27/1 is the one whose digest was kept"))
    let other = await given.program("verify BOOKS --against \(String(repeating: "0", count: 64))")
    #expect(other.code == 1 && other.err.contains("no entry has the digest that was kept"))
    #expect(await given.program("verify BOOKS --against nothing").code == 64)
    // Of many, what verify said of them is kept in a file.
    let many = given.root.appending(path: "many")
    try FileManager.default.createDirectory(at: many, withIntermediateDirectories: true)
    for name in ["a", "b"] {
      try FileManager.default.copyItem(at: given.books, to: many.appending(path: name))
    }
    let heads = await given.program("verify HERE/many")
    try heads.out.replacing("many/", with: "\(many.path)/").write(
      to: given.root.appending(path: "heads"), atomically: true, encoding: .utf8)
    #expect(await given.program("verify HERE/many --against HERE/heads").code == 0)
    try FileManager.default.removeItem(at: many.appending(path: "b/journal/2026-27/000002.xml"))
    try FileManager.default.removeItem(at: many.appending(path: "b/out"))
    #expect(await given.program("verify HERE/many").code == 0)
    let cut = await given.program("verify HERE/many --against HERE/heads")
    #expect(
      cut.code == 2 && cut.err.contains("many/b: error: no entry has the digest"), "\(cut.err)")
  }

  @Test func `evidence is compared where it is kept, under any name`() async throws {
    let given = try await opened()
    let disk = FileManager.default
    try disk.createDirectory(at: given.file("evidence/2026"), withIntermediateDirectories: true)
    try Data("90.00".utf8).write(to: given.file("evidence/2026/l-1.txt"))
    #expect(
      await given.program(
        "post cost BOOKS --item first-aid --amount 90.00 --on 2026-10-20 --supplier Lightwood "
          + "--invoice L-1 --evidence BOOKS/evidence/2026/l-1.txt"
      ).code == 0)
    let whole = await given.program("verify BOOKS --evidence")
    #expect(whole.code == 0 && whole.out.contains("1 files of evidence, all as they were posted"))
    try disk.moveItem(
      at: given.file("evidence/2026/l-1.txt"), to: given.file("evidence/invoice.txt"))
    #expect(await given.program("verify BOOKS --evidence").code == 0)
    try Data("9.00".utf8).write(to: given.file("evidence/invoice.txt"))
    let moved = await given.program("verify BOOKS --evidence")
    #expect(moved.code == 2 && moved.err.contains("[evidence-missing]"), "\(moved.err)")
    #expect(await given.program("verify BOOKS").code == 0)
    // Changed under its own name, with a copy of what it was beside it.
    try Data("90.00".utf8).write(to: given.file("evidence/old.txt"))
    try Data("900.00".utf8).write(to: given.file("evidence/l-1.txt"))
    let copied = await given.program("verify BOOKS --evidence")
    #expect(copied.code == 1 && copied.err.contains("evidence/l-1.txt: error:"), "\(copied.err)")
  }

  @Test func `documents are compared with the journal`() async throws {
    let given = try await opened()
    #expect(await given.program("run BOOKS --period 2026-27/4W08").code == 0)
    let whole = await given.program("documents BOOKS --check")
    #expect(whole.code == 0 && whole.out.hasSuffix("as the journal makes them\n"), "\(whole.err)")
    let tree = try given.tree()
    #expect(try given.tree() == tree)
    let hidden = given.file("out/2026-27/4W08/.payslip-pa-9.html")
    try Data("another".utf8).write(to: hidden)
    #expect(await given.program("documents BOOKS --check").code == 1)
    try FileManager.default.removeItem(at: hidden)
    try Data("ours".utf8).write(to: given.file("out/2026-27/4W08/summary.txt"))
    #expect(await given.program("documents BOOKS --check").code == 1)
    #expect(await given.program("documents BOOKS --check --force").code == 64)
  }
}
