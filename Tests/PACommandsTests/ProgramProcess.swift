import Foundation
import PATestKit
import Testing

/// The built program in a process of its own, and books to run it on.
final class ProgramProcess {
  let binary: URL
  let given: BadBooks
  var books: String { given.books.path }

  /// Whether the program is there; `swift test` builds it, an editor may not.
  static let isBuilt = BuiltProgram.path != nil

  init() throws {
    given = try BadBooks()
    binary = try #require(BuiltProgram.path, "build the program first: swift build")
  }

  /// The same program on a copy of the books as they are.
  init(copying other: ProgramProcess) throws {
    given = try BadBooks(copying: other.given.books)
    binary = other.binary
  }

  /// What starts the program, and its words.
  ///
  /// - Parameters:
  ///   - words: Its words; `BOOKS` stands for the folder, `HERE/` for the one around it.
  ///   - shell: What a shell does first that then becomes the program, such as setting limits.
  ///   - before: A program, with its words, that is given this one's to start.
  /// - Returns: The path of what is started, and all words after it.
  func line(_ words: [String], shell: String? = nil, before: [String] = []) -> [String] {
    let words = words.map {
      $0.replacingOccurrences(of: "BOOKS", with: books)
        .replacingOccurrences(of: "HERE/", with: given.root.path + "/")
    }
    let line = before + [binary.path] + words
    return shell.map { ["/bin/sh", "-c", "\($0); exec \"$0\" \"$@\""] + line } ?? line
  }

  static let environment = [
    "SWIFT_BACKTRACE": "enable=no", "PA_PAYROLL_BY": "tests", "PATH": "/usr/bin:/bin",
  ]

  /// The program, not yet started, to be killed while it runs or given other outputs.
  func process(_ words: [String]) -> Process {
    let line = line(words)
    let process = Process()
    process.executableURL = URL(filePath: line[0])
    process.arguments = Array(line.dropFirst())
    process.environment = ProgramProcess.environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    return process
  }

  /// Runs the program to its end, the day given where it takes one.
  @discardableResult
  func run(
    _ words: String..., shell: String? = nil, before: [String] = []
  ) throws -> Spawned {
    try run(words, shell: shell, before: before)
  }

  /// Runs the program to its end, the day given where it takes one.
  @discardableResult
  func run(_ words: [String], shell: String? = nil, before: [String] = []) throws -> Spawned {
    // `verify`, `check` and `documents` know no day, and take no such option.
    let dated =
      ["run", "open", "correct", "post", "claim"].contains(words[0]) && words[1] != "check"
    return try Spawned(
      line(words + (dated ? ["--today", "2026-11-21"] : []), shell: shell, before: before),
      environment: ProgramProcess.environment, within: 60)
  }

  /// Whether `verify` finds every entry as it was sealed.
  func isWhole() throws -> Bool { try run("verify", "BOOKS").code == 0 }

  /// The names of the entries of a year's journal; none where there is no such folder.
  func entries(of year: String = "2026-27") throws -> [String] {
    let folder = given.file("journal/\(year)").path
    guard FileManager.default.fileExists(atPath: folder) else { return [] }
    return try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".xml") && !$0.hasPrefix(".") }.sorted()
  }

  func open() throws {
    let opened = try run("open", "BOOKS", "--year", "2026-27")
    try #require(opened.code == 0, "\(opened.err)")
  }

  /// Ends every contract on a day, so that nothing of the year is left to be run after it.
  func endContracts(on day: String) throws {
    let file = given.file("employer.xml")
    let text = try String(contentsOf: file, encoding: .utf8)
      .replacing(/(<contract [^>]*from="[^"]*")/) { "\($0.output.1) to=\"\(day)\"" }
    try text.write(to: file, atomically: true, encoding: .utf8)
  }
}
