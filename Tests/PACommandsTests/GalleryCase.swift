import Foundation
import PACommands
import PAPrimitives
import Synchronization
import Testing

/// One folder of `payslips/`: books, the steps taken with them, and what is expected to come out.
struct GalleryCase: Sendable, CustomTestStringConvertible {
  let folder: URL

  var name: String { folder.lastPathComponent }
  var testDescription: String { name }

  /// Where the gallery is, found from this file.
  static let gallery = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "payslips")

  /// Where decisions are written down.
  static let decisions = gallery.deletingLastPathComponent().appending(path: "docs/decisions")

  /// Every numbered folder, in order.
  static let all: [GalleryCase] =
    ((try? FileManager.default.contentsOfDirectory(atPath: gallery.path)) ?? []).sorted()
    .filter { $0.first?.isNumber == true }
    .map { GalleryCase(folder: gallery.appending(path: $0)) }

  /// What each case makes; every case is run once, whichever test asks first.
  private static let made: [String: Task<GalleryMade, any Error>] = Dictionary(
    uniqueKeysWithValues: all.map { each in (each.name, Task { try await each.run() }) })

  /// What is expected to come out.
  func expectations() throws -> [GalleryExpectation] {
    do {
      return try GalleryExpectation.all(of: folder.appending(path: "expected.csv"))
    } catch let fault as GalleryFault {
      throw GalleryFault("\(name)/expected.csv: \(fault)")
    }
  }

  /// What the steps make.
  func make() async throws -> GalleryMade {
    guard let task = Self.made[name] else { throw CocoaError(.fileNoSuchFile) }
    return try await task.value
  }

  /// Takes the steps in a copy of the books, then makes `out/` again from the journal alone.
  private func run() async throws -> GalleryMade {
    let disk = FileManager.default
    let place = disk.temporaryDirectory.appending(path: "gallery-\(name)-\(UUID().uuidString)")
    try disk.createDirectory(at: place, withIntermediateDirectories: true)
    defer { try? disk.removeItem(at: place) }
    let given = folder.appending(path: "books")
    let books = place.appending(path: "books")
    try disk.copyItem(at: given, to: books)
    var steps = ""
    var copied: [String: Data] = [:]
    for step in try String(contentsOf: folder.appending(path: "steps.txt"), encoding: .utf8)
      .split(separator: "\n") where step.hasPrefix("$ ")
    {
      if step.hasPrefix("$ cp ") {
        let (path, bytes) = try copy(String(step.dropFirst(5)), in: place)
        copied[path] = bytes
        steps += "\(step)\n"
        continue
      }
      guard step.hasPrefix("$ pa-payroll ") else {
        throw GalleryFault("no step is taken by '\(step)'")
      }
      steps += "\(step)\n" + (try await taken(String(step.dropFirst(13)), in: place))
    }
    var files = try contents(of: books)
    var inputs = try contents(of: given)
    for (path, bytes) in copied { inputs[path] = bytes }
    for (path, bytes) in inputs where files[path] == bytes { files[path] = nil }

    let out = books.appending(path: "out/\(try lastYear(of: books))")
    let first = try contents(of: out)
    try disk.removeItem(at: out)
    _ = try await taken("documents books", in: place)
    return GalleryMade(
      steps: steps, files: files, inputs: inputs, out: first, outAgain: try contents(of: out))
  }

  /// Puts a file of the case in the place of one of the books: what is right is written down.
  ///
  /// - Returns: Its place in the books, and its bytes.
  private func copy(_ step: String, in place: URL) throws -> (path: String, bytes: Data) {
    let words = Self.words(of: step)
    guard words.count == 2, words[1].hasPrefix("books/") else {
      throw GalleryFault("'cp' takes a file of the case and its place in the books")
    }
    let bytes = try Data(contentsOf: folder.appending(path: words[0]))
    try bytes.write(to: place.appending(path: words[1]))
    return (String(words[1].dropFirst("books/".count)), bytes)
  }

  /// Takes one step, without a clock: what it printed, and its exit code where it is not nought.
  private func taken(_ step: String, in place: URL) async throws -> String {
    var words = Self.words(of: step)
    var target: String?
    if let arrow = words.firstIndex(of: ">") {
      target = words[arrow + 1]
      words.removeSubrange(arrow...)
    }
    let root = place.path
    words = words.map { $0.hasPrefix("books") ? "\(root)/\($0)" : $0 }
    let (out, all) = (Printed(), Printed())
    let world = World(
      out: { text in
        out.add(text)
        all.add(text)
      }, err: { all.add($0) }, ask: { _ in nil }, today: CivilDate(2000, 1, 1),
      user: "nobody", isTerminal: false)
    let code = await PACommands.run(words, in: world)
    if let target {
      try Data(out.text.utf8).write(to: place.appending(path: target))
    }
    let text = target == nil ? all.text : ""
    return text.replacingOccurrences(of: "\(root)/", with: "")
      + (code == 0 ? "" : "[exit \(code)]\n")
  }

  /// What a command prints that needs no books.
  static func printed(by words: [String]) async -> String {
    let out = Printed()
    let world = World(
      out: { out.add($0) }, err: { _ in }, ask: { _ in nil }, today: CivilDate(2000, 1, 1),
      user: "nobody", isTerminal: false)
    _ = await PACommands.run(words, in: world)
    return out.text
  }

  /// The words of a command line; quotes hold one together.
  private static func words(of line: String) -> [String] {
    line.split(separator: "\"", omittingEmptySubsequences: false).enumerated().flatMap {
      $0.offset.isMultiple(of: 2)
        ? $0.element.split(separator: " ").map(String.init) : [String($0.element)]
    }
  }

  /// The last tax year that has documents: what `documents` makes again is of the open one.
  private func lastYear(of books: URL) throws -> String {
    let years = try FileManager.default.contentsOfDirectory(
      atPath: books.appending(path: "out").path
    ).filter { $0.wholeMatch(of: /[0-9]{4}-[0-9]{2}/) != nil }
    guard let last = years.max() else { throw GalleryFault("no tax year has documents") }
    return last
  }

  /// Every file under a folder, by its path there.
  private func contents(of folder: URL) throws -> [String: Data] {
    var found: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      let file = folder.appending(path: path)
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder)
      if !isFolder.boolValue { found[path] = try Data(contentsOf: file) }
    }
    return found
  }
}

/// What a case's steps made.
struct GalleryMade: Sendable {
  /// What every step printed, after its line.
  let steps: String
  /// The files made, by their path in the books.
  let files: [String: Data]
  /// The files that were there before.
  let inputs: [String: Data]
  /// The last tax year's documents as the steps left them.
  let out: [String: Data]
  /// The same made again from the journal.
  let outAgain: [String: Data]

  /// Everything to compare with `made/`.
  var snapshot: [String: Data] {
    var all: [String: Data] = ["steps.out": Data(steps.utf8)]
    for (path, bytes) in files { all["books/\(path)"] = bytes }
    return all
  }
}

/// Text that is being printed.
private final class Printed: Sendable {
  private let held = Mutex("")

  var text: String { held.withLock { $0 } }

  func add(_ text: String) { held.withLock { $0 += text } }
}
