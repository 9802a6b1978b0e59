import Foundation
import PATestKit
import Testing

/// `open`, `run`, `correct`, `post cost`, `claim new` and `documents`, with each of their system calls failing or killing
/// the program in turn.
///
/// Whichever it is, the entry is there whole or not at all, and the same command again ends right: all
/// documents stand then, and nothing half written is left.
/// `make test` draws some of the calls to files from the first that touches the books, `make check` more of them, and
/// `make soak` takes every call of any kind from the program's start.
@Suite(.enabled(if: ProgramProcess.isBuilt, "the program is not built beside the tests"))
struct FailingCallsTests {
  /// What is sealed, from which books.
  enum Work: String, CaseIterable {
    case firstOpening
    case nextOpening
    case run
    case cost
    case claim
    case documents
    case correction
    case reversal

    /// Whether it seals something.
    var seals: Bool { self != .documents }

    /// Whether what it sealed is sealed once, and asked for again is refused.
    var isRefusedAgain: Bool { self == .cost || self == .claim }

    /// The words that say on which day, where it takes them.
    var day: [String] { seals ? ["--today", "2026-11-21"] : [] }

    var words: [String] {
      switch self {
      case .firstOpening: ["open", "BOOKS", "--year", "2026-27"]
      case .nextOpening: ["open", "BOOKS", "--year", "2027-28", "--without-law"]
      case .run: ["run", "BOOKS", "--period", "2026-27/4W08"]
      case .claim:
        ["claim", "new", "BOOKS", "--id", "k", "--training", "moving", "--scheme", "funder"]
      case .documents: ["documents", "BOOKS"]
      case .correction:
        ["correct", "BOOKS", "--period", "2026-27/4W08", "--reason", "two hours more"]
      case .reversal:
        [
          "correct", "BOOKS", "--period", "2026-27/4W08", "--reverse", "--paid-out", "--reason",
          "twice",
        ]
      case .cost: invoice("L-2", on: "2026-10-21", "timesheets/2026-27/4W08.xml")
      }
    }

    private func invoice(_ number: String, on day: String, _ evidence: String) -> [String] {
      [
        "post", "cost", "BOOKS", "--item", "first-aid", "--amount", "90.00", "--on", day,
        "--supplier", "Lightwood", "--invoice", number, "--evidence", "BOOKS/\(evidence)",
      ]
    }

    /// Calls it must make: where it makes them no more, this test looks at nothing.
    var calls: [String] {
      let all = ["openat", "newfstatat", "read", "flock", "write", "fsync", "link", "unlink"]
      switch self {
      case .firstOpening: return all + ["mkdir"]
      case .nextOpening: return all + ["mkdir", "getdents64"]
      case .run, .correction, .reversal: return all + ["getdents64"]
      case .cost, .claim: return all + ["getdents64", "rename"]
      // What can be made again waits for no disk, and links nothing.
      case .documents:
        return ["openat", "newfstatat", "read", "write", "getdents64", "mkdir", "rename"]
      }
    }

    /// Books in which nothing but this is to be done next.
    func books() throws -> ProgramProcess {
      let program = try ProgramProcess()
      guard self != .firstOpening else { return program }
      try program.endContracts(on: "2026-11-08")
      try program.open()
      // What is known for ever already is not lost either.
      if self == .claim {
        try #require(
          try program.run(
            invoice("L-1", on: "2026-10-20", "employer.xml") + ["--training", "moving"]
          ).code == 0)
      }
      if self == .documents {
        let run = ["run", "BOOKS", "--period", "2026-27/4W08", "--without-documents"]
        try #require(try program.run(run).code == 0)
      }
      if self == .cost {
        try #require(try program.run(invoice("L-1", on: "2026-10-20", "employer.xml")).code == 0)
      }
      if self == .correction || self == .reversal {
        try #require(try program.run("run", "BOOKS", "--period", "2026-27/4W08").code == 0)
        let sheet = program.given.file("timesheets/2026-27/4W08.xml")
        let text = try String(contentsOf: sheet, encoding: .utf8)
        try text.replacing("time=\"6:00\"", with: "time=\"8:00\"")
          .write(to: sheet, atomically: true, encoding: .utf8)
      }
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
    let books = try work.books()
    var calls = try calls(of: work, in: books, fromStart: isSoak)
    #expect(calls.count > 30, "the calls of \(work) were not seen")
    for name in work.calls {
      #expect(calls.contains { $0.name == name }, "\(work) makes no call of \(name)")
    }
    let seed = Self.setting("PA_RANDOM_SEED").flatMap(UInt64.init) ?? 20_261_125
    if !isSoak {
      var random = SeededRandom(seed)
      calls = Array(calls.shuffled(using: &random).prefix(PackageFolder.isChecked ? 16 : 6))
    }
    print("failing calls of \(work): \(calls.count), drawn from seed \(seed)")
    var (refused, done) = (0, 0)
    let whole = try documentsMade(by: work, in: books)
    for call in calls {
      for kills in [false, true] {
        let place: Comment = "\(work), \(call), \(kills ? "killed" : "failing")"
        let program = try ProgramProcess(copying: books)
        let before = try program.entries().count + program.entries(of: "2027-28").count
        let injected = try end(work, in: program, call, kills: kills)
        let after = try program.entries().count + program.entries(of: "2027-28").count
        let most = before + (work.seals ? 1 : 0)
        #expect(after == before || after == most, place)
        if injected == 0 { #expect(after == most, place) }
        // Done now, or told that it was done; an invoice or a claim twice is refused.
        let again = try end(work, in: program, nil, kills: false)
        if after == before { refused += 1 } else { done += 1 }
        #expect(again == (after == before || !work.isRefusedAgain ? 0 : 1), place)
        #expect(try program.isWhole(), place)
        let all = try program.entries().count + program.entries(of: "2027-28").count
        #expect(all == most, place)
        let left = try program.given.tree()
        #expect(Set(left.keys.filter { $0.contains("/out/") }) == whole, place)
        #expect(!left.keys.contains { $0.contains("/.") }, "\(place): \(left.keys.sorted())")
      }
    }
    #expect(refused > 0 && refused + done == calls.count * 2)
  }

  /// The names of all documents that stand when the work is done.
  private func documentsMade(by work: Work, in books: ProgramProcess) throws -> Set<String> {
    let program = try ProgramProcess(copying: books)
    try #require(try end(work, in: program, nil, kills: false) == 0)
    return Set(try program.given.tree().keys.filter { $0.contains("/out/") })
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
    let line = program.line(work.words + work.day, before: before)
    let ended = try Spawned(line, environment: ProgramProcess.environment, within: 10)
    return ended.killed ? 128 + ended.code : ended.code
  }

  /// The calls the work makes, from the program's start or from the first that touches the books.
  private func calls(
    of work: Work, in books: ProgramProcess, fromStart: Bool
  ) throws -> [Call] {
    let program = try ProgramProcess(copying: books)
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
