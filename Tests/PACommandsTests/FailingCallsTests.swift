import Foundation
import PATestKit
import Testing

/// `open`, `run` and `post cost`, with each of their system calls failing or killing the program in turn.
///
/// Whichever it is, the entry is there whole or not at all, and the same command again ends right.
/// `make test` draws some of the calls to files from the first that touches the books; `make check`
/// takes all of those, and `make soak` every call of any kind from the program's start.
@Suite(.enabled(if: ProgramProcess.isBuilt, "the program is not built beside the tests"))
struct FailingCallsTests {
  /// What is sealed, from which books.
  enum Work: String, CaseIterable {
    case firstOpening
    case nextOpening
    case run
    case cost

    var words: [String] {
      switch self {
      case .firstOpening: ["open", "BOOKS", "--year", "2026-27"]
      case .nextOpening: ["open", "BOOKS", "--year", "2027-28", "--without-law"]
      case .run: ["run", "BOOKS", "--period", "2026-27/4W08"]
      case .cost: invoice("L-2")
      }
    }

    private func invoice(_ number: String) -> [String] {
      [
        "post", "cost", "BOOKS", "--item", "first-aid", "--amount", "90.00", "--on", "2026-10-20",
        "--supplier", "Lightwood", "--invoice", number, "--evidence", "BOOKS/employer.xml",
      ]
    }

    /// Calls it must make: where it makes them no more, this test looks at nothing.
    var calls: [String] {
      let all = ["openat", "newfstatat", "read", "flock", "write", "fsync", "link", "unlink"]
      switch self {
      case .firstOpening: return all + ["mkdir"]
      case .nextOpening: return all + ["mkdir", "getdents64"]
      case .run: return all + ["getdents64"]
      case .cost: return all + ["getdents64", "rename"]
      }
    }

    /// Books in which nothing but this is to be done next.
    func books() throws -> ProgramProcess {
      let program = try ProgramProcess()
      guard self != .firstOpening else { return program }
      try program.endContracts(on: "2026-11-08")
      try program.open()
      // What is known for ever already is not lost either.
      if self == .cost { try #require(try program.run(invoice("L-1")).code == 0) }
      if self == .nextOpening {
        try #require(try program.run("run", "BOOKS", "--period", "2026-27/4W08").code == 0)
      }
      return program
    }
  }

  /// One system call: its name, and which of its calls in its thread.
  struct Call: Hashable, CustomStringConvertible {
    let name: String
    let turn: Int

    var description: String { "\(name) \(turn)" }
  }

  private static func setting(_ name: String) -> String? {
    ProcessInfo.processInfo.environment[name]
  }

  @Test(.needs(.strace), arguments: Work.allCases)
  func `a call that fails, or kills, leaves the whole entry or none, and the same again ends right`(
    _ work: Work
  ) throws {
    let isSoak = Self.setting("PA_SOAK") != nil
    var calls = try calls(of: work, fromStart: isSoak)
    #expect(calls.count > 30, "the calls of \(work) were not seen")
    for name in work.calls {
      #expect(calls.contains { $0.name == name }, "\(work) makes no call of \(name)")
    }
    let seed = Self.setting("PA_RANDOM_SEED").flatMap(UInt64.init) ?? 20_261_125
    if !isSoak, !PackageFolder.isChecked {
      var random = SeededRandom(seed)
      calls = Array(calls.shuffled(using: &random).prefix(6))
    }
    print("failing calls of \(work): \(calls.count), drawn from seed \(seed)")
    var (refused, done) = (0, 0)
    for call in calls {
      for kills in [false, true] {
        let place: Comment = "\(work), \(call), \(kills ? "killed" : "failing")"
        let program = try work.books()
        let before = try program.entries().count + program.entries(of: "2027-28").count
        let injected = try end(work, in: program, call, kills: kills)
        let after = try program.entries().count + program.entries(of: "2027-28").count
        #expect(after == before || after == before + 1, place)
        if injected == 0 { #expect(after == before + 1, place) }
        // Done now, or told that it was done; an invoice twice is refused.
        let again = try end(work, in: program, nil, kills: false)
        if after == before { refused += 1 } else { done += 1 }
        #expect(again == (after == before || work != .cost ? 0 : 1), place)
        #expect(try program.isWhole(), place)
        let all = try program.entries().count + program.entries(of: "2027-28").count
        #expect(all == before + 1, place)
      }
    }
    #expect(refused > 0 && refused + done == calls.count * 2)
  }

  /// The calls by which a program comes to files.
  private static let ofFiles: Set = [
    "openat", "newfstatat", "fstat", "read", "pread64", "write", "fsync", "close", "mkdir", "rmdir",
    "link", "linkat", "unlink", "unlinkat", "rename", "flock", "getdents64", "readlink",
  ]

  /// How the work ends, with one of its calls failing or killing it.
  private func end(
    _ work: Work, in program: ProgramProcess, _ call: Call?, kills: Bool
  ) throws -> Int32 {
    var before: [String] = []
    if let call {
      before =
        kills
        ? try Tool.strace.killing(at: call.name, turn: call.turn)
        : try Tool.strace.failing(call.name, with: "EIO", turn: call.turn)
    }
    // A call that fails may leave a thread waiting for ever: that is a program killed.
    let line = program.line(work.words + ["--today", "2026-11-21"], before: before)
    let ended = try Spawned(line, environment: ProgramProcess.environment, within: 10)
    return ended.killed ? 128 + ended.code : ended.code
  }

  /// The calls the work makes, from the program's start or from the first that touches the books.
  private func calls(of work: Work, fromStart: Bool) throws -> [Call] {
    let program = try work.books()
    let log = program.given.root.appending(path: "calls.txt")
    let traced = try program.run(
      work.words, before: [try Tool.strace.found(), "-f", "-qq", "-o", log.path])
    try #require(traced.code == 0, "\(traced.err)")
    var turns: [String: Int] = [:]
    var found: [Call] = []
    var begun = fromStart
    for line in try String(contentsOf: log, encoding: .utf8).split(separator: "\n") {
      // A number of the thread, padded, and the call.
      let words = line.split(separator: " ")
      guard words.count > 1, let name = words[1].split(separator: "(").first,
        name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }), name != "execve"
      else { continue }
      let turn = (turns["\(words[0]) \(name)"] ?? 0) + 1
      turns["\(words[0]) \(name)"] = turn
      if name != "exit_group",
        line.contains(program.books + "/") || line.contains("\"\(program.books)\"")
      {
        begun = true
      }
      if begun, fromStart || Self.ofFiles.contains(String(name)) {
        found.append(Call(name: String(name), turn: turn))
      }
    }
    var seen: Set<Call> = []
    return found.filter { seen.insert($0).inserted }
  }
}
