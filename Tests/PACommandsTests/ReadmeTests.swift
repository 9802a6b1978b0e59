import Foundation
import Testing

/// The README's tour: every `console` block, its commands run through the built program in a folder of
/// its own, its lines compared.
@Suite struct ReadmeTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test func theToursCommandsAndOutputsAreReal() throws {
    let file = Self.root.appending(path: "README.md")
    let readme = try String(contentsOf: file, encoding: .utf8)
    let program = try #require(BuiltProgram.path, "build the program first: swift build")
    let folder = FileManager.default.temporaryDirectory.appending(path: "pa-tour-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.copyItem(
      at: Self.root.appending(path: "payslips"), to: folder.appending(path: "payslips"))

    var made: [String] = []
    var commands = 0
    var inConsole = false
    for line in readme.components(separatedBy: "\n") {
      if line == "```console" { inConsole = true } else if line == "```" { inConsole = false }
      guard inConsole, line != "```console" else {
        made.append(line)
        continue
      }
      guard line.hasPrefix("$ ") else { continue }
      commands += 1
      made.append(line)
      let output = try Self.output(of: String(line.dropFirst(2)), in: folder, program)
      if !output.isEmpty { made += output.components(separatedBy: "\n") }
    }
    #expect(commands > 10)
    let text = made.joined(separator: "\n")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil, text != readme {
      try text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("README.md was written anew: read it, then run the tests without UPDATE_GOLDEN")
      return
    }
    let shown = readme.components(separatedBy: "\n")
    for (index, (was, new)) in zip(shown, made).enumerated() where was != new {
      Issue.record("README.md:\(index + 1) shows '\(was)', the program says '\(new)'")
      return
    }
    #expect(shown.count == made.count)
  }

  /// What a command says on both its outputs, without the line end at its end.
  private static func output(of command: String, in folder: URL, _ program: URL) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = folder
    let path = program.deletingLastPathComponent().path
    process.environment = ["PATH": "\(path):/usr/local/bin:/usr/bin:/bin", "USER": "tour"]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    var text = String(decoding: data, as: UTF8.self)
    while text.hasSuffix("\n") { text.removeLast() }
    return text
  }
}

/// The program that was built beside the tests.
enum BuiltProgram {
  static var path: URL? {
    let bundle = URL(filePath: CommandLine.arguments.first ?? "")
    for start in [bundle, Bundle.main.bundleURL] + Bundle.allBundles.map(\.bundleURL) {
      var folder = start
      for _ in 0..<6 {
        folder = folder.deletingLastPathComponent()
        let program = folder.appending(path: "pa-payroll")
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: program.path, isDirectory: &isFolder),
          !isFolder.boolValue, folder.lastPathComponent == "debug" || folder.path.contains(".build")
        {
          return program
        }
      }
    }
    return nil
  }
}
