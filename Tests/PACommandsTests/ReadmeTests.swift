import Foundation
import PATestKit
import Testing

/// The README's tour: every `console` block, its commands run through the built program in a folder of
/// its own, its lines compared.
@Suite struct ReadmeTests {
  @Test func `the tour's commands and outputs are real`() throws {
    let file = PackageFolder.at("README.md")
    let readme = try String(contentsOf: file, encoding: .utf8)
    let program = try #require(BuiltProgram.path, "build the program first: swift build")
    let folder = try TemporaryFolder(copying: PackageFolder.at("payslips"), as: "payslips")

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
      let output = try Self.output(of: String(line.dropFirst(2)), in: folder.url, program)
      if !output.isEmpty { made += output.components(separatedBy: "\n") }
    }
    #expect(commands > 10)
    try golden(Data(made.joined(separator: "\n").utf8), file)
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
