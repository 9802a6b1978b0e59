import Foundation
import PATestKit
import Testing

/// What a shell is told of words that are being written, and the shells that ask.
struct CompletionTests {
  /// The candidates for the last word.
  private func complete(_ words: String) async throws -> [String] {
    let given = try BadBooks()
    #expect(await given.program("open BOOKS --year 2026-27").code == 0)
    #expect(await given.program("run BOOKS --period 2026-27/4W08").code == 0)
    let result = await given.program("complete " + words)
    #expect(result.code == 0 && result.err.isEmpty, "\(result.err)")
    return result.out.split(separator: "\n").map(String.init)
  }

  @Test func `commands, options, runs and short names are completed`() async throws {
    #expect(try await complete("ver") == ["verify", "version"])
    #expect(try await complete("claim \"\"") == ["new", "submit", "paid", "check"])
    #expect(try await complete("journal \"\"") == ["show", "diff"])
    #expect(try await complete("ledger BOOKS --kind re") == ["recovered", "received"])
    #expect(try await complete("help ver") == ["verify", "version"])
    #expect(try await complete("run BOOKS --pe") == ["--period"])
    #expect(try await complete("run BOOKS --draft --d").isEmpty)
    #expect(try await complete("explain BOOKS --pa pa") == ["pa-1", "pa-2"])
    #expect(
      try await complete("run BOOKS --period \"\"") == ["2026-27/4W08", "2026-27/4W09"])
    #expect(try await complete("post receipt BOOKS --funder \"\"") == ["icb", "council"])
    #expect(try await complete("schema e") == ["employer", "entry"])
    #expect(try await complete("claim new BOOKS --scheme f") == ["funder"])
    // Files are the shell's to look for, and of books that cannot be read nothing is known.
    #expect(try await complete("run \"\"") == ["\t"])
    #expect(try await complete("open BOOKS --figures \"\"") == ["\t"])
    #expect(try await complete("explain nowhere --pa \"\"").isEmpty)
    #expect(try await complete("nonsense \"\"").isEmpty)
  }

  /// Opened books, and what completes the program's words in a shell.
  private struct Shell {
    let program: ProgramProcess
    let script: String

    init(_ name: String) throws {
      program = try ProgramProcess()
      try program.run("open", "BOOKS", "--year", "2026-27")
      script = program.given.root.path + "/script"
      try program.run("completions", name).out
        .write(toFile: script, atomically: true, encoding: .utf8)
    }

    func says(_ tool: Tool, _ words: [String]) throws -> [String] {
      let ended = try Spawned(
        [try tool.found()] + words,
        environment: [
          "PATH": "\(program.binary.deletingLastPathComponent().path):/usr/bin:/bin",
          "HOME": program.given.root.path, "TERM": "dumb",
        ], within: 30)
      #expect(ended.err.isEmpty, "\(ended.err)")
      return ended.out.split(separator: "\n").map(String.init).sorted()
    }
  }

  /// What is begun, and what each shell makes of it.
  private static let cases: [([String], [String])] = [
    (["verif"], ["verify"]), (["run", "BOOKS", "--pe"], ["--period"]),
    (["run", "BOOKS", "--period", "2026-27/4W"], ["2026-27/4W08"]),
    (["explain", "BOOKS", "--pa", "pa"], ["pa-1", "pa-2"]),
  ]

  @Test(.enabled(if: ProgramProcess.isBuilt), .needs(.bash))
  func `bash completes a command, an option, a period and a PA`() throws {
    let shell = try Shell("bash")
    for (words, found) in Self.cases {
      let line = ["pa-payroll"] + words.map { $0.replacing("BOOKS", with: shell.program.books) }
      let said = try shell.says(
        .bash,
        [
          "--norc", "--noprofile", "-c",
          """
          source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
          $(complete -p pa-payroll | sed 's/.*-F \\([^ ]*\\).*/\\1/'); printf '%s\\n' "${COMPREPLY[@]}"
          """, "bash", shell.script,
        ] + line)
      #expect(said == found, "\(words)")
    }
  }

  @Test(.enabled(if: ProgramProcess.isBuilt), .needs(.zsh))
  func `zsh completes a command, an option, a period and a PA`() throws {
    let shell = try Shell("zsh")
    for (words, found) in Self.cases {
      let line = ["pa-payroll"] + words.map { $0.replacing("BOOKS", with: shell.program.books) }
      let said = try shell.says(
        .zsh,
        [
          "-f", "-c",
          """
          compdef() { }
          source "$1"; shift; words=("$@"); CURRENT=$#
          compadd() { shift; print -l -- ${(P)1} }
          _pa_payroll
          """, "zsh", shell.script,
        ] + line)
      #expect(said == found, "\(words)")
    }
  }

  @Test(.enabled(if: ProgramProcess.isBuilt), .needs(.fish))
  func `fish completes a command, an option, a period and a PA`() throws {
    let shell = try Shell("fish")
    for (words, found) in Self.cases {
      let line = (["pa-payroll"] + words).joined(separator: " ")
        .replacing("BOOKS", with: shell.program.books)
      let said = try shell.says(
        .fish, ["--no-config", "-c", "source $argv[1]; complete -C $argv[2]", shell.script, line])
      #expect(said == found, "\(words)")
    }
  }

  @Test(.enabled(if: ProgramProcess.isBuilt), .needs(.man))
  func `the manual is a page that man shows without a warning`() throws {
    let program = try ProgramProcess()
    let page = program.given.root.path + "/pa-payroll.1"
    try program.run("manual").out.write(toFile: page, atomically: true, encoding: .utf8)
    let shown = try Spawned(
      [try Tool.man.found(), "--warnings", "-l", page],
      environment: ["PATH": "/usr/bin:/bin", "MANWIDTH": "100", "LANG": "C.UTF-8"], within: 30)
    #expect(shown.code == 0 && shown.err.isEmpty, "\(shown.err)")
    for words in ["post receipt", "--leave-unpaid", "pa-payroll run riverside-12", "EXIT STATUS"] {
      #expect(shown.out.contains(words), "\(words)")
    }
  }

  @Test func `docs COMMANDS is made from the declarations`() async throws {
    let given = try BadBooks()
    let page = await given.program("manual --markdown").out
    try golden(Data(page.utf8), PackageFolder.at("docs/COMMANDS.md"))
  }
}
