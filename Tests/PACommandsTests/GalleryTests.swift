import Foundation
import PAPrimitives
import PAXML
import Testing

/// The cases of `payslips/`: each is documentation, fixture and test in one.
struct GalleryTests {
  @Test func `there are cases, and each has its story`() throws {
    #expect(GalleryCase.all.count >= 8)
    let index = try String(
      contentsOf: GalleryCase.gallery.appending(path: "README.md"), encoding: .utf8)
    for each in GalleryCase.all {
      #expect(index.contains("](\(each.name)/"), "README.md names \(each.name)")
      let story = try String(
        contentsOf: each.folder.appending(path: "README.md"), encoding: .utf8)
      #expect(story.count > 500)
    }
  }

  @Test(arguments: GalleryCase.all)
  func `every figure is the one worked out by hand`(each: GalleryCase) async throws {
    let made = try await each.make()
    let figures = try GalleryFigures(made.files)
    let expectations = try GalleryExpectation.all(
      of: each.folder.appending(path: "expected.csv"))
    #expect(expectations.count >= 30)
    for row in expectations {
      #expect(!row.working.isEmpty, "\(row.figure): how it was worked out")
      if row.figure.name == "says" {
        #expect(made.text(of: row.figure.run).contains(row.expected), "\(row.figure)")
      } else {
        #expect(figures.values[row.figure] == row.expected, "\(row.figure): \(row.working)")
      }
    }
    let named = Set(expectations.map(\.figure))
    #expect(!figures.payslips.isEmpty)
    for slip in figures.payslips {
      for name in ["gross", "tax", "net"] {
        var figure = slip
        figure.name = name
        #expect(named.contains(figure), "\(figure) is expected")
      }
    }
  }

  @Test(arguments: GalleryCase.all)
  func `the figures stand on the pages people read`(each: GalleryCase) async throws {
    let made = try await each.make()
    var found = 0
    for row in try GalleryExpectation.all(of: each.folder.appending(path: "expected.csv")) {
      let name = row.figure.name
      // A payslip says taxable pay for the year only, and holiday in hours.
      guard let amount = Money(row.expected, signed: true), !amount.isZero,
        name != "taxable", name != "holidayAccrued"
      else { continue }
      let pages: [String]
      if !row.figure.assistant.isEmpty {
        pages = made.pages(of: row.figure)
        #expect(!pages.isEmpty, "\(row.figure) has its payslip")
      } else if ["net", "employerCost", "dueToHMRC", "allowanceUsed"].contains(name)
        || name.hasPrefix("hmrc:") || name.hasPrefix("pensionDue:")
      {
        pages = ["txt", "html"].compactMap { made.page("\(row.figure.run)/summary.\($0)") }
        #expect(pages.count == 2, "\(row.figure) has its summary")
      } else {
        continue
      }
      for page in pages {
        #expect(page.contains(amount.magnitude.inWords), "\(row.figure) \(amount.inWords)")
        found += 1
      }
    }
    #expect(found >= 20)
  }

  @Test(arguments: GalleryCase.all)
  func `every file made is the one recorded`(each: GalleryCase) async throws {
    let made = try await each.make().snapshot
    let folder = each.folder.appending(path: "made")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try? FileManager.default.removeItem(at: folder)
      for (path, bytes) in made {
        let file = folder.appending(path: path)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try bytes.write(to: file)
      }
      Issue.record("made/ of \(each.name) is written anew: look at what changed, then test again")
      return
    }
    let recorded = Set(
      (try? FileManager.default.subpathsOfDirectory(atPath: folder.path))?.filter {
        (try? folder.appending(path: $0).resourceValues(forKeys: [.isDirectoryKey]).isDirectory)
          == false
      } ?? [])
    #expect(recorded == Set(made.keys))
    for path in made.keys.sorted() {
      let before = try? Data(contentsOf: folder.appending(path: path))
      guard let before, let now = made[path], before != now else { continue }
      let lines = [before, now].map {
        String(decoding: $0, as: UTF8.self).split(
          separator: "\n", omittingEmptySubsequences: false)
      }
      let line = zip(lines[0], lines[1]).enumerated().first { $0.element.0 != $0.element.1 }
      Issue.record(
        """
        \(each.name)/made/\(path) differs first in line \((line?.offset ?? 0) + 1):
        recorded: \(line.map { String($0.element.0) } ?? "(one file is longer)")
        now:      \(line.map { String($0.element.1) } ?? "")
        """)
      return
    }
  }

  @Test(arguments: GalleryCase.all)
  func `documents made again are the same bytes`(each: GalleryCase) async throws {
    let made = try await each.make()
    #expect(made.out.count >= 6)
    #expect(Set(made.out.keys) == Set(made.outAgain.keys))
    for (path, bytes) in made.out { #expect(made.outAgain[path] == bytes, "\(path)") }
  }

  @Test(arguments: GalleryCase.all)
  func `every XML document is valid against our schemas`(each: GalleryCase) async throws {
    let documents = try await each.make().documents
    #expect(documents.count >= 6)
    let schemas = await GallerySchemas.all()
    for (path, bytes, kind) in documents {
      let schema = try #require(schemas[kind], "\(path): \(kind)")
      _ = try XMLReading.element(
        of: Array(bytes), file: path, schema: Schema(schema, name: "\(kind).xsd"))
    }
  }

  @Test(
    .enabled(if: GallerySchemas.xmllint != nil, "xmllint is not on the PATH: install libxml2-utils")
  )
  func `xmllint finds every XML document valid`() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (kind, text) in await GallerySchemas.all() {
      try Data(text.utf8).write(to: folder.appending(path: "\(kind).xsd"))
    }
    var byKind: [String: [String]] = [:]
    for each in GalleryCase.all {
      for (path, bytes, kind) in try await each.make().documents {
        let file = folder.appending(path: each.name + "-" + path.replacing("/", with: "-"))
        try bytes.write(to: file)
        byKind[kind, default: []].append(file.path)
      }
    }
    #expect(Set(byKind.keys) == Set(GallerySchemas.names.values))
    for (kind, files) in byKind {
      let process = Process()
      process.executableURL = URL(filePath: try #require(GallerySchemas.xmllint))
      process.arguments =
        ["--nonet", "--noout", "--schema", folder.appending(path: "\(kind).xsd").path] + files
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0, "\(kind)")
    }
  }
}

/// Our schemas, as the program prints them.
private enum GallerySchemas {
  /// What `pa-payroll schema` calls each, by the word in its namespace.
  static let names = [
    "books": "employer", "timesheet": "timesheet", "journal": "entry", "payslip": "payslip",
    "bureau": "bureau", "claim": "claim", "budget": "budget",
  ]

  /// `xmllint` on the path, nil where it is absent.
  static let xmllint: String? = (ProcessInfo.processInfo.environment["PATH"] ?? "")
    .split(separator: ":").map { "\($0)/xmllint" }
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  static func all() async -> [String: String] {
    var found: [String: String] = [:]
    for name in names.values {
      found[name] = await GalleryCase.printed(by: ["schema", name])
    }
    return found
  }
}

extension GalleryMade {
  /// Every XML document, read or made, with the schema it names.
  fileprivate var documents: [(path: String, bytes: Data, kind: String)] {
    inputs.merging(files) { $1 }.sorted { $0.key < $1.key }.compactMap { path, bytes in
      let start = String(decoding: bytes.prefix(2_000), as: UTF8.self)
      guard path.hasSuffix(".xml"), let name = start.firstMatch(of: /urn:pa-payroll:(\w+):0/)?.1,
        let kind = GallerySchemas.names[String(name)]
      else { return nil }
      return (path, bytes, kind)
    }
  }

  /// A page under `out/`.
  fileprivate func page(_ path: String) -> String? {
    files["out/\(path)"].map { String(decoding: $0, as: UTF8.self) }
  }

  /// Text that a run's summary or, at the end, the steps say, on one line.
  fileprivate func text(of run: String) -> String {
    (run == "end" ? steps : page("\(run)/summary.txt") ?? "")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The payslip's pages: text and HTML.
  fileprivate func pages(of figure: GalleryFigure) -> [String] {
    let names = [
      "payslip-\(figure.assistant)", "payslip-\(figure.assistant)-\(figure.contract)",
    ]
    return names.flatMap { name in
      ["txt", "html"].compactMap { page("\(figure.run)/\(name).\($0)") }
    }
  }
}
