import Foundation
import PAPrimitives
import PATestKit
import PAXML
import Testing

/// The cases of `payslips/`: each is documentation, fixture and test in one.
@Suite(.disabled(if: PackageFolder.isChecked, PackageFolder.leftToTest))
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
    let rows = try each.expectations()
    var words: [GalleryFigure: [String: Int]] = [:]
    for row in rows {
      if row.figure.name == "says" {
        words[row.figure, default: [:]][row.expected, default: 0] += 1
      } else {
        if let fault = figures.fault(of: row) { Issue.record("\(fault)") }
      }
    }
    // Words that two rows expect stand there twice.
    for (figure, expected) in words {
      let text = try made.text(of: figure.run)
      for (words, count) in expected {
        #expect(text.ranges(of: words).count >= count, "\(figure): \(words)")
      }
    }
    let named = Set(rows.map(\.figure))
    #expect(!figures.payslips.isEmpty)
    for slip in figures.payslips {
      for name in ["gross", "tax", "net"] {
        #expect(named.contains(slip.named(name)), "\(slip.named(name)) is expected")
      }
    }
  }

  @Test(arguments: GalleryCase.all)
  func `every figure stands in its row of the pages people read`(each: GalleryCase) async throws {
    let made = try await each.make()
    let books = try GalleryBooks(#require(made.inputs["employer.xml"]))
    var pages = GalleryPages(made, books)
    var looked = 0
    let rows = try each.expectations()
    for row in rows {
      var faults: [String] = []
      do {
        guard case .on(let reader, let find) = try GalleryFigureKind.known(row.figure).shown else {
          continue
        }
        let place = try find(row, books)
        for (name, page) in try pages.showing(row.figure, on: reader) {
          looked += 1
          if let fault = page.fault(at: place) { faults.append("\(name): \(fault)") }
        }
      } catch {
        faults.append("\(error)")
      }
      if !faults.isEmpty { Issue.record("\(row.figure): \(faults.joined(separator: "; "))") }
    }
    // A figure that a page shows stands on two of them; few are shown on none.
    #expect(looked > rows.count * 3 / 2)
  }

  /// The list of kinds holds nothing that no case has: a name that went out of use is seen.
  @Test func `every kind of figure is expected somewhere`() throws {
    let rows = try GalleryCase.all.flatMap { try $0.expectations() }
    let kinds = Set(rows.compactMap { GalleryFigureKind.of($0.figure)?.name })
    let unused = [
      "toDate:taxable", "toDate:studentLoan", "toDate:postgraduateLoan", "toDate:holidayPay",
      "toDate:net", "toDate:previousPay", "toDate:previousTax",
    ]
    #expect(Set(GalleryFigureKind.all.map(\.name)) == kinds.union(unused))
    #expect(kinds.isDisjoint(with: unused))
  }

  /// Every amount is worked again, from the numbers in its working, to the penny.
  @Test(arguments: GalleryCase.all)
  func `every amount is what its working comes to`(each: GalleryCase) throws {
    var amounts = 0
    let rows = try each.expectations()
    for row in rows {
      do {
        let kind = try GalleryFigureKind.known(row.figure)
        guard kind.isAmount else { continue }
        amounts += 1
        let result = try GalleryWorking.result(of: row.working, for: row.figure.name)
        #expect(result == Fraction(row.expected), "\(row.figure): \(row.working)")
      } catch {
        Issue.record("\(row.figure): \(error)")
      }
    }
    // Days, codes, letters and words are the rest.
    #expect(amounts > rows.count * 3 / 4)
  }

  @Test(arguments: GalleryCase.all)
  func `what is expected was settled, and changed by a decision alone`(each: GalleryCase) throws {
    let standings = try #require(GalleryRegister.standings[each.name])
    let fault = try GalleryRegister.fault(in: each.expectations(), since: standings) { name in
      GalleryRegister.changes(
        of: each.name,
        in: try String(contentsOf: GalleryCase.decisions.appending(path: name), encoding: .utf8))
    }
    #expect(fault == nil)
    #expect(Set(GalleryRegister.standings.keys) == Set(GalleryCase.all.map(\.name)))
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

  @Test(.needs(.xmllint))
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
      process.executableURL = URL(filePath: try Tool.xmllint.found())
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
  /// What `pa-payroll schema` calls each, by the name of its first element.
  static let names = [
    "employer": "employer", "timesheet": "timesheet", "entry": "entry", "opening": "opening",
    "payslip": "payslip", "payrollExport": "bureau", "trainingClaim": "claim", "budgets": "budget",
  ]

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
      guard path.hasSuffix(".xml"),
        let name = start.firstMatch(of: /<(\w+) [^>]*xmlns="urn:pa-payroll:\w+:0"/)?.1,
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
  fileprivate func text(of run: String) throws -> String {
    guard let text = run == "end" ? steps : page("\(run)/summary.txt") else {
      throw GalleryFault("\(run) has no summary")
    }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// The pages of a case, each read once.
private struct GalleryPages {
  private let made: GalleryMade
  private let books: GalleryBooks
  private var read: [String: GalleryPage] = [:]

  init(_ made: GalleryMade, _ books: GalleryBooks) {
    self.made = made
    self.books = books
  }

  /// The two pages that show a figure.
  mutating func showing(
    _ figure: GalleryFigure, on page: GalleryFigureKind.Page
  ) throws -> [(name: String, page: GalleryPage)] {
    switch page {
    case .payslip:
      let names = ["payslip-\(figure.assistant)", "payslip-\(figure.assistant)+\(figure.contract)"]
        .filter { made.page("\(figure.run)/\($0).txt") != nil }
      guard names.count == 1 else { throw GalleryFault("\(figure) has \(names.count) payslips") }
      return try both("\(figure.run)/\(names[0])")
    case .summary: return try both("\(figure.run)/summary")
    case .corrected:
      let key = figure.run.dropLast(" corrected".count).split(separator: "/")
      let names = made.files.keys.filter { path in
        path.hasPrefix("out/\(key[0])/correction-") && path.hasSuffix(".txt")
          && ["\(figure.assistant)", "\(figure.assistant)+\(figure.contract)"].contains {
            path.hasSuffix("/corrected-\(key[1])-\($0).txt")
          }
      }
      guard names.count == 1 else {
        throw GalleryFault("\(figure) has \(names.count) corrected payslips")
      }
      return try both(String(names[0].dropFirst("out/".count).dropLast(".txt".count)))
    case .budget where figure.run == "end":
      return [("steps.out", try GalleryPage(budgetIn: made.steps))]
    case .budget: return try both("\(figure.run)/budget-\(books.budgetID)")
    case .claim:
      let pages = made.files.keys.filter { $0.hasPrefix("out/claim-") && $0.hasSuffix(".html") }
      guard pages.count == 1, let page = pages.first else {
        throw GalleryFault("\(pages.count) claims have a page")
      }
      return [
        (page, try html(String(page.dropFirst(4)))),
        ("steps.out", try GalleryPage(claimIn: made.steps)),
      ]
    }
  }

  /// A page as text and as HTML.
  private mutating func both(_ path: String) throws -> [(name: String, page: GalleryPage)] {
    let name = "\(path).txt"
    let text: GalleryPage
    if let before = read[name] {
      text = before
    } else {
      guard let page = made.page(name) else { throw GalleryFault("there is no \(name)") }
      text = try GalleryPage(text: page)
      read[name] = text
    }
    return [(name, text), ("\(path).html", try html("\(path).html"))]
  }

  private mutating func html(_ name: String) throws -> GalleryPage {
    if let before = read[name] { return before }
    guard let page = made.page(name) else { throw GalleryFault("there is no \(name)") }
    let html = try GalleryPage(html: page)
    read[name] = html
    return html
  }
}
