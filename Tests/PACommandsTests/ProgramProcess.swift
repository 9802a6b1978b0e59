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

  /// How a process ended, and what it said.
  struct Outcome {
    let code: Int32
    let killed: Bool
    let out: String
    let err: String
  }

  /// The program, not yet started.
  ///
  /// - Parameters:
  ///   - words: Its words; `BOOKS` stands for the folder, `HERE/` for the one around it.
  ///   - shell: What a shell does first that then becomes the program, such as setting limits.
  ///   - before: A program, with its words, that is given this one's to start.
  /// - Returns: The process.
  func process(_ words: [String], shell: String? = nil, before: [String] = []) -> Process {
    let words = words.map {
      $0.replacingOccurrences(of: "BOOKS", with: books)
        .replacingOccurrences(of: "HERE/", with: given.root.path + "/")
    }
    var line = before + [binary.path] + words
    if let shell { line = ["/bin/sh", "-c", "\(shell); exec \"$0\" \"$@\""] + line }
    let process = Process()
    process.executableURL = URL(filePath: line[0])
    process.arguments = Array(line.dropFirst())
    process.environment = [
      "SWIFT_BACKTRACE": "enable=no", "USER": "tests", "PATH": "/usr/bin:/bin",
    ]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    return process
  }

  /// Runs the program to its end.
  @discardableResult
  func run(
    _ words: String..., shell: String? = nil, before: [String] = []
  ) throws -> Outcome {
    // `verify`, `check` and `documents` know no day, and take no such option.
    let dated = ["run", "open", "post", "claim"].contains(words[0]) && words[1] != "check"
    let process = process(
      words + (dated ? ["--today", "2026-11-21"] : []), shell: shell, before: before)
    let (out, err) = (Pipe(), Pipe())
    process.standardOutput = out
    process.standardError = err
    try process.run()
    // What is said is little: neither pipe fills before the other is read.
    let said = String(decoding: out.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let faults = String(decoding: err.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return Outcome(
      code: process.terminationStatus, killed: process.terminationReason == .uncaughtSignal,
      out: said, err: faults)
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
