import Foundation
import PACommands
import PADiagnostics
import PAHost
import PAPrimitives
import Testing

/// A reproducer of one fault: what is done to good books, and the command that then meets it.
struct BadInput: Sendable, CustomStringConvertible {
  /// The fault.
  let code: Diagnostic.Code
  /// What is wrong, as a user would say it.
  let name: String
  /// What comes before, in order; the last is the command that is judged.
  let steps: [Step]
  /// How the program ends.
  let exit: Int32
  /// How many faults are told.
  let faults: Int

  /// One thing done to the books.
  enum Step: Sendable {
    /// Puts other words in a file of the books.
    case edit(_ file: String, _ old: String, _ new: String)
    /// Writes a file of the books.
    case write(_ file: String, _ text: String)
    /// Writes a file too large or too odd to keep beside the message.
    case make(_ file: String, @Sendable () -> [UInt8])
    /// Changes a file's bytes.
    case change(_ file: String, @Sendable ([UInt8]) throws -> [UInt8])
    /// Takes a file away.
    case remove(_ file: String)
    /// Makes a link in the books that leads to another name in the same folder.
    case link(_ file: String, to: String)
    /// Runs the program; `BOOKS` stands for the folder.
    case command(_ words: String)
    /// Has somebody else hold the lock from here on.
    case lock
  }

  init(
    _ code: Diagnostic.Code, _ name: String, exit: Int32 = 1, faults: Int = 1, _ steps: Step...
  ) {
    self.code = code
    self.name = name
    self.steps = steps
    self.exit = exit
    self.faults = faults
  }

  init(
    _ code: Diagnostic.Code, _ name: String, exit: Int32 = 1, faults: Int = 1, steps: [Step]
  ) {
    self.code = code
    self.name = name
    self.steps = steps
    self.exit = exit
    self.faults = faults
  }

  var description: String { "\(code.name): \(name)" }

  /// Where its files are kept.
  var folder: URL {
    let slug = name.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "-" }
    let words = String(slug).split(separator: "-").joined(separator: "-")
    return BadInput.home.appending(path: "\(code.name)/\(words)")
  }

  static let home = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "BadInput")
}

extension BadInput.Step {
  /// Puts other words in `employer.xml`.
  static func employer(_ old: String, _ new: String) -> Self { .edit("employer.xml", old, new) }

  /// Puts other words in the timesheet.
  static func timesheet(_ old: String, _ new: String) -> Self {
    .edit("timesheets/2026-27/4W08.xml", old, new)
  }

  /// Has only these lines in the timesheet.
  static func worked(_ lines: String) -> Self {
    .write(
      "timesheets/2026-27/4W08.xml",
      "<timesheet xmlns=\"urn:pa-payroll:timesheet:0\">\n\(lines)\n</timesheet>\n")
  }

  /// Keeps the timesheet as a table.
  static func table(_ text: String) -> Self { .write("timesheets/2026-27/4W08.csv", text) }

  /// The timesheet of a period with hours of both PAs, seven or fewer a day, sleep-ins of the first, and an
  /// hour of hers on an earlier day.
  static func sheet(
    _ period: String, pa1: Int, pa2: Int, sleepIns: Int = 0, early: String? = nil
  ) -> Self {
    let place = (Int(period.suffix(2)) ?? 8) - 8
    let first = CivilDate(2026, 10, 12).adding(days: 28 * place)
    var lines: [String] = []
    for (assistant, hours) in [("pa-1", pa1), ("pa-2", pa2)] {
      for (day, left) in stride(from: hours, to: 0, by: -7).enumerated() {
        lines.append(
          "  <worked pa=\"\(assistant)\" on=\"\(first.adding(days: day))\" element=\"weekday\" "
            + "time=\"\(min(left, 7)):00\"/>")
      }
    }
    if sleepIns > 0 {
      lines.append(
        "  <worked pa=\"pa-1\" on=\"\(first)\" element=\"sleep-in\" units=\"\(sleepIns)\"/>")
    }
    if let early {
      lines.append("  <worked pa=\"pa-1\" on=\"\(early)\" element=\"weekday\" time=\"1:00\"/>")
    }
    return .write(
      "timesheets/2026-27/\(period).xml",
      "<timesheet xmlns=\"urn:pa-payroll:timesheet:0\">\n\(lines.joined(separator: "\n"))\n</timesheet>\n"
    )
  }

  /// Weekday hours are paid from 07:00 to 22:00.
  static let dayTimes = employer(
    "kind=\"work\">\n",
    "kind=\"work\">\n    <when from=\"2026-04-06\" start=\"07:00\" end=\"22:00\"/>\n")

  /// The course's hours stand for night hours, to 07:00.
  static func nightTimes(from start: String) -> Self {
    employer(
      "kind=\"training\">\n",
      "kind=\"training\">\n    <when from=\"2026-04-06\" start=\"\(start)\" end=\"07:00\"/>\n")
  }

  static let noTimesheet = Self.remove("timesheets/2026-27/4W08.xml")
  static let check = Self.command("check BOOKS")
  static let open = Self.command("open BOOKS --year 2026-27")
  static let run = Self.command("run BOOKS --period 2026-27/4W08")
  static let draft = Self.command("run BOOKS --period 2026-27/4W08 --draft")
  static let verify = Self.command("verify BOOKS")

  /// Keeps the same time as a table whose columns a case names.
  static func onlyTable(_ text: String) -> [Self] { [.noTimesheet, .table(text)] }
}

/// What became of a reproducer.
struct BadInputOutcome: Sendable {
  /// What is kept beside the input: the commands, standard error, the exit code.
  let message: String
  let errors: String
  let output: String
  let exit: Int32
  /// Files that were there before and after the last command.
  let before: [String: Data]
  let after: [String: Data]
  /// The input as it was given, by name, without what cannot be kept.
  let input: [String: Data]
}

/// Books in a folder of their own, and the program run on them in this process.
final class BadBooks {
  let root = URL(filePath: NSTemporaryDirectory()).appending(path: "bad-\(UUID().uuidString)")
  var books: URL { root.appending(path: "riverside") }

  convenience init() throws { try self.init(copying: BadInput.home.appending(path: "books")) }

  /// A copy of other books.
  init(copying others: URL) throws {
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: others, to: books)
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  func file(_ name: String) -> URL { books.appending(path: name) }

  /// Runs the program as `pa-payroll` would.
  ///
  /// - Parameters:
  ///   - words: Its words.
  ///   - user: Who runs it, where that is known.
  ///   - answer: What is answered at a terminal; nil where there is none.
  ///   - isRead: Whether somebody reads its results.
  /// - Returns: Its exit code, and what it said.
  func program(
    _ words: String, user: String? = "tests", answer: String? = nil, isRead: Bool = true
  ) async -> (code: Int32, out: String, err: String) {
    let (out, err) = (Heard(), Heard())
    var world = World(
      out: { out.hear($0) }, err: { err.hear($0) }, ask: { _ in answer },
      today: CivilDate(2026, 11, 21), user: user, isTerminal: answer != nil)
    if !isRead { world.write = { _ in false } }
    let code = await run(split(words), in: world)
    return (code, shown(out.text), shown(err.text))
  }

  /// A text with the folder's own place left out.
  private func shown(_ text: String) -> String {
    text.replacingOccurrences(of: root.path + "/", with: "")
  }

  /// Words as a shell takes them: parted by spaces but within quotes.
  private func split(_ words: String) -> [String] {
    var found: [String] = [""]
    var quoted = false
    for character in words {
      switch character {
      case "\"": quoted.toggle()
      case " " where !quoted: found.append("")
      default: found[found.count - 1].append(character)
      }
    }
    return found.map {
      $0.replacingOccurrences(of: "BOOKS", with: books.path)
        .replacingOccurrences(of: "HERE/", with: root.path + "/")
    }
  }

  /// Every file under the folder by its name, folders too.
  func tree() throws -> [String: Data] {
    var found: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: root.path) {
      let file = root.appending(path: name)
      if let target = try? FileManager.default.destinationOfSymbolicLink(atPath: file.path) {
        found[name] = Data(target.utf8)
        continue
      }
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder)
      found[name] = isFolder.boolValue ? Data() : try Data(contentsOf: file)
    }
    return found
  }
}

/// What a stream was given.
final class Heard: @unchecked Sendable {
  private let guardian = NSLock()
  private var heard = ""
  func hear(_ text: String) { guardian.withLock { heard += text } }
  var text: String { guardian.withLock { heard } }
}

extension String {
  /// Words of a command as a reader would type them.
  fileprivate var shown: String {
    replacingOccurrences(of: "BOOKS", with: "riverside").replacingOccurrences(of: "HERE/", with: "")
  }
}

extension BadInput {
  /// Does every step and judges the last.
  func outcome() async throws -> BadInputOutcome {
    let given = try BadBooks()
    let good = try given.tree()
    var made: Set<String> = []
    var lines: [String] = []
    var lock: FolderLock?
    var last: (code: Int32, out: String, err: String) = (0, "", "")
    var (before, after) = (good, good)
    for (index, step) in steps.enumerated() {
      switch step {
      case .edit(let name, let old, let new):
        let text = try String(contentsOf: given.file(name), encoding: .utf8)
        try #require(text.contains(old), "\(self): \(name) does not hold \(old)")
        try write(text.replacingOccurrences(of: old, with: new).utf8, given.file(name))
      case .write(let name, let text): try write(text.utf8, given.file(name))
      case .make(let name, let bytes):
        made.insert("riverside/\(name)")
        try write(bytes(), given.file(name))
      case .change(let name, let change):
        try write(change(Array(try Data(contentsOf: given.file(name)))), given.file(name))
      case .remove(let name): try FileManager.default.removeItem(at: given.file(name))
      case .link(let name, let target):
        try FileManager.default.createSymbolicLink(
          atPath: given.file(name).path, withDestinationPath: target)
      case .lock: lock = try FolderLock(given.books.path)
      case .command(let words):
        before = try given.tree()
        last = await given.program(words)
        lines.append("$ pa-payroll " + words.shown)
        guard index < steps.count - 1 else { break }
        try #require(last.code == 0 || last.code == 2, "\(self): \(words): \(last.err)")
      }
    }
    after = try given.tree()
    _ = consume lock
    let input = before.filter { name, data in
      !made.contains(name) && good[name] != data && !name.hasPrefix("riverside/journal")
        && !name.hasPrefix("riverside/out") && !data.isEmpty
    }
    return BadInputOutcome(
      message: lines.joined(separator: "\n") + "\n" + last.err + "exit code \(last.code)\n",
      errors: last.err, output: last.out, exit: last.code, before: before, after: after,
      input: Dictionary(
        uniqueKeysWithValues: input.map { (String($0.key.dropFirst("riverside/".count)), $0.value) }
      ))
  }

  private func write(_ bytes: some Sequence<UInt8>, _ file: URL) throws {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }
}
