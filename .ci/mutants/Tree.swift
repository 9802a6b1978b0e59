import Foundation

/// The copy of the package that mutants are planted in; the package itself is only read.
struct Tree {
  let package: URL
  let copy: URL

  static let declarationsName = "Mutants.swift"
  private static let passedOver: Set<String> = [".build", ".git", ".swiftpm", "Package.resolved"]

  /// Every file of the package by its path from there, in order.
  func files() throws -> [String] { try paths(under: package) }

  private func paths(under folder: URL) throws -> [String] {
    let found = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { !Tree.passedOver.contains($0) }
    return try found.flatMap { name -> [String] in
      let url = folder.appending(path: name)
      guard isFolder(url) else { return [name] }
      return try FileManager.default.subpathsOfDirectory(atPath: url.path)
        .filter { !isFolder(url.appending(path: $0)) }.map { "\(name)/\($0)" }
    }.sorted()
  }

  private func isFolder(_ url: URL) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  func bytes(_ file: String) throws -> [UInt8] {
    Array(try Data(contentsOf: package.appending(path: file)))
  }

  /// A digest of the files whose path is chosen, to know whether verdicts still hold.
  func digest(_ files: [String], where chosen: (String) -> Bool) throws -> String {
    digested(try files.filter(chosen).flatMap { Array($0.utf8) + [0] + (try bytes($0)) })
  }

  /// Makes the copy like the package, with the mutants in it.
  ///
  /// What is the same already is not written again, so that the compiler need not read it again.
  func plant(_ drawn: [Candidate], in files: [String]) throws {
    let sites = Dictionary(grouping: drawn, by: { "\($0.site.file) \($0.site.token.bytes)" })
      .values.map { Planted(site: $0[0].site, mutants: $0.map(\.mutant)) }
    let byFile = Dictionary(grouping: sites, by: \.site.file)
    let byModule = Dictionary(grouping: sites, by: \.site.module)
    var wanted: [String: [UInt8]] = [:]
    for file in files {
      var text = try bytes(file)
      if let sites = byFile[file] { text = planted(text, sites) }
      // A slip may leave a value unused, which is no reason not to try it.
      if file == "Package.swift" {
        text = Array(
          String(decoding: text, as: UTF8.self)
            .replacingOccurrences(of: ".treatAllWarnings(as: .error),", with: "").utf8)
      }
      wanted[file] = text
    }
    for (module, sites) in byModule {
      let sites = sites.sorted { $0.mutants[0].number < $1.mutants[0].number }
      wanted["Sources/\(module)/\(Tree.declarationsName)"] = Array(declarations(sites).utf8)
    }
    try FileManager.default.createDirectory(at: copy, withIntermediateDirectories: true)
    for file in try paths(under: copy) where wanted[file] == nil {
      try FileManager.default.removeItem(at: copy.appending(path: file))
    }
    for (file, text) in wanted {
      let url = copy.appending(path: file)
      if let there = try? Data(contentsOf: url), Array(there) == text { continue }
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text).write(to: url)
      let original = package.appending(path: file).path
      if let mode = try? FileManager.default.attributesOfItem(atPath: original)[.posixPermissions] {
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: url.path)
      }
    }
  }

  /// Compiles the copy with its tests.
  ///
  /// - Returns: The places where the compiler refused it; nil where it compiled.
  func build() throws -> [(file: String, line: Int)]? {
    let (output, status) = try run(
      ["swift", "build", "--build-tests", "--package-path", copy.path], in: copy)
    if status == 0 { return nil }
    var places: [(file: String, line: Int)] = []
    // Folders may be links, so the path is known by its end.
    for match in output.matches(of: /\/(Sources\/[^:\s]+\.swift):(\d+):\d+: error:/) {
      guard let line = Int(match.2) else { continue }
      places.append((String(match.1), line))
    }
    if places.isEmpty {
      throw Stop("the copy in \(copy.path) does not compile:\n\(output.suffix(4_000))")
    }
    return places
  }

  /// The tests, compiled.
  func testBundle() throws -> URL {
    let folder = copy.appending(path: ".build/debug")
    let found = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .first { $0.hasSuffix("PackageTests.xctest") }
    guard let found else { throw Stop("there are no compiled tests in \(folder.path)") }
    return folder.appending(path: found)
  }
}

/// Why the tool goes no further.
struct Stop: Error {
  let reason: String

  init(_ reason: String) { self.reason = reason }
}

/// Runs a program to its end.
func run(_ words: [String], in folder: URL) throws -> (output: String, status: Int32) {
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = words
  process.currentDirectoryURL = folder
  let pipe = Pipe()
  process.standardOutput = pipe
  process.standardError = pipe
  try process.run()
  let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
  process.waitUntilExit()
  return (String(decoding: data, as: UTF8.self), process.terminationStatus)
}

/// FNV-1a of some bytes: nobody attacks it.
func digested(_ bytes: [UInt8]) -> String {
  let digest = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
    ($0 ^ UInt64($1)) &* 0x100_0000_01B3
  }
  return String(digest, radix: 16)
}
