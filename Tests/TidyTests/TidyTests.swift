import Foundation
import PATestKit
import Testing

// Style and structure as tests: what a reader may rely on in every file.

private let root = PackageFolder.root

/// Every Swift file below a folder of the package, with its text.
private func files(_ folder: String, _ ending: String = "swift") throws -> [(String, String)] {
  let start = root.appending(path: folder)
  let found = try #require(
    FileManager.default.enumerator(at: start, includingPropertiesForKeys: nil))
  var files: [(String, String)] = []
  for case let url as URL in found where url.pathExtension == ending {
    let name = url.path.replacingOccurrences(of: root.path + "/", with: "")
    // Bad input that is meant not to be text is passed over.
    guard let text = try? String(contentsOf: url, encoding: .utf8) else { continue }
    files.append((name, text))
  }
  return files.sorted { $0.0 < $1.0 }
}

/// Lines of code: without comments, and without the text of strings.
private func code(_ text: String) -> [(Int, String)] {
  var inText = false
  return text.components(separatedBy: "\n").enumerated().compactMap { index, line in
    let marks = line.components(separatedBy: "\"\"\"").count - 1
    defer { if marks % 2 == 1 { inText.toggle() } }
    guard !inText, marks == 0 else { return nil }
    let plain =
      line.contains("\"") ? line.replacing(/"(\\.|[^"\\])*"/, with: "\"\"") : line
    guard let comment = plain.range(of: "//") else { return (index + 1, plain) }
    return (index + 1, String(plain[..<comment.lowerBound]))
  }
}

/// The sources' lines of code, by file, found once.
private let sources = Result {
  try files("Sources").map { name, text in (name: name, code: code(text)) }
}

@Suite struct TidyTests {
  @Test func `the files that are looked through are there`() throws {
    #expect(try files("Sources").count > 80)
    #expect(try files("Tests").count > 30)
  }

  @Test func `banned words stand nowhere in the sources`() throws {
    let everywhere: [(Regex<Substring>, String)] = [
      (/\bimport Foundation\b/, "the sources need no Foundation"),
      (/\bDate\(/, "days are CivilDate"),
      (/\bTODO\b|\bFIXME\b/, "say it in an issue"),
      (/\btry!/, "nothing is forced"),
      (/\bfatalError\b/, "a slip is a precondition, a fault is a value"),
      (/\b\w*(?:Manager|Helper|Processor|Factory|Provider|Service|Impl|DTO)\b/, "name the role"),
    ]
    for (name, code) in try sources.get() {
      for (line, content) in code {
        for (word, why) in everywhere where content.contains(word) {
          Issue.record("\(name):\(line): \(why)")
        }
      }
    }
  }

  @Test func `money is never binary floating point`() throws {
    // Benchmarks are seconds and ratios, never money.
    for (name, code) in try sources.get() where !name.hasPrefix("Sources/payroll-benchmarks/") {
      for (line, content) in code where content.contains(/\b(Double|Float|CGFloat)\b/) {
        Issue.record("\(name):\(line): money, time and rates are whole numbers")
      }
    }
  }

  @Test func `there are no classes but the boxes of C and streams`() throws {
    let allowed = ["Sources/PAXML/", "Sources/PACommands/Commands/CalculateCommand.swift"]
    for (name, code) in try sources.get() {
      for (line, content) in code
      where content.contains(/\b(class|actor)\s+[A-Z]/) && !allowed.contains(where: name.hasPrefix)
      {
        Issue.record("\(name):\(line): everything is a struct or an enum")
      }
    }
  }

  @Test func `concurrency stands in two files`() throws {
    let allowed = ["CommandLine/ManyBooks.swift", "PACommands/Calculate.swift"]
    for (name, code) in try sources.get() where !allowed.contains(where: name.hasSuffix) {
      for (line, content) in code
      where content.contains(
        /\bwith(?:Throwing)?TaskGroup\b|\bTask\s*\{|\bDispatchQueue\b/)
      {
        Issue.record(
          "\(name):\(line): only whole employers, and pieces of a table, are worked side by side")
      }
    }
  }

  @Test func `nothing names a machine or a registry`() throws {
    // Spelt in parts, so that this file does not name them either.
    let places = [
      "/wo" + "rk/", "/ro" + "ot/", "/ho" + "me/", "deb." + "debian.org", "pypi" + ".org",
    ]
    for folder in ["Sources", "Tests", "docs", "payslips"] {
      for ending in ["swift", "md", "xml", "txt", "csv", "html"] {
        for (name, text) in try files(folder, ending) {
          for place in places where text.contains(place) {
            Issue.record("\(name) names \(place)")
          }
        }
      }
    }
  }

  @Test func `the name of every test is a sentence`() throws {
    var tests = 0
    for (name, text) in try files("Tests") {
      for mark in text.matches(of: /\n *@Test\b/) {
        tests += 1
        let rest = text[mark.range.upperBound...]
        let after = rest.range(of: "func ").map { rest[$0.upperBound...] } ?? ""
        let title = after.hasPrefix("`") ? after.dropFirst().prefix { $0 != "`" } : ""
        let line = text[..<mark.range.upperBound].count { $0 == "\n" } + 1
        #expect(
          title.contains(" "), "\(name):\(line): \(after.prefix { $0 != "(" }) is no sentence")
      }
    }
    #expect(tests > 300)
  }

  /// A kit works runs with the findings they must have; where a test works one by itself, it looks
  /// at the findings beside it.
  @Test func `no figure is looked at of a run whose findings are not`() throws {
    var worked = 0
    for folder in ["Employment", "PayRun", "Budgets", "Journal", "Documents", "Exchange"] {
      for (name, text) in try files("Tests/PA\(folder)Tests") {
        let lines = text.components(separatedBy: "\n")
        for (index, line) in lines.enumerated()
        where ["PayRun(", "GrossPay(", "Drawdown("].contains(where: line.contains)
          && line.contains(/\bPayRun\(\w+, under|\bGrossPay\($|\bDrawdown\(of: \w*run/)
        {
          worked += 1
          let beside = lines[max(0, index - 14)..<min(lines.count, index + 12)].joined()
          #expect(beside.contains(/[fF]indings|found/), "\(name):\(index + 1): say what it finds")
        }
      }
    }
    #expect(worked > 8)
  }

  /// What stands in a file is described once: nothing is built by hand, and no schema is a text.
  @Test func `documents are made by their descriptions alone`() throws {
    var made = 0
    for folder in ["PAExchange", "PABooks"] {
      for (name, text) in try files("Sources/\(folder)") {
        for (number, line) in text.components(separatedBy: "\n").enumerated() {
          let isBuilt = line.contains(/\bElement\(["\w]/) && !line.contains("Elements.Element(")
          #expect(!isBuilt, "\(name):\(number + 1) builds an element by hand")
          #expect(!line.contains("<xs:"), "\(name):\(number + 1) holds a schema")
          made += line.contains(/document\((root|"\w+")/) ? 1 : 0
        }
      }
    }
    #expect(made >= 5)
  }

  /// swift-format's rule would ask for a sentence on every field too, where a name often says it all.
  @Test func `every public type and function is documented`() throws {
    let declaration =
      /^ *public (?:(?:static|mutating|indirect|final|nonisolated) )*(?:func|init|struct|enum|class|protocol|typealias|subscript)\b/
    // What every event does is documented once, by the protocol.
    let ofEvents = /^ *public func (?:work|post|reverse|gives|needs|told)\(/
    for (name, text) in try files("Sources") {
      let lines = text.components(separatedBy: "\n")
      for (index, line) in lines.enumerated()
      where line.contains("public ") && line.contains(declaration) {
        if name.hasPrefix("Sources/PAJournal/Events/"), line.contains(ofEvents) { continue }
        let above = lines[..<index].last { !$0.contains(/^ *@/) } ?? ""
        #expect(above.contains(#/^ *///\s/#), "\(name):\(index + 1) is not documented")
      }
    }
  }

  @Test func `the documentation of a field says more than its name`() throws {
    /// The beginnings of words, without what every sentence has.
    func words(_ text: some StringProtocol) -> Set<String> {
      let plain: Set = [
        "the", "a", "an", "it", "its", "is", "of", "this", "that", "in", "on", "for", "to", "and",
        "or", "what", "which", "how", "as", "by",
      ]
      let found = String(text).replacing(/'s\b/, with: "").matches(
        of: /[A-Z]{2,}(?![a-z])|[A-Z]?[a-z]+|\d+/)
      let singular = { (word: String) in
        ["ies", "es", "s"].first { word.hasSuffix($0) && word.count > $0.count + 2 }
          .map { String(word.dropLast($0.count)) } ?? word
      }
      return Set(found.map { $0.0.lowercased() }.filter { !plain.contains($0) }.map(singular))
    }
    let field =
      /^ *(?:(?:public|package|private|fileprivate|private\(set\)|static) )*(?:var|let|case) (\w+)(?:[:(] ?\[?([\w.]+))?/
    for (name, text) in try files("Sources") {
      let lines = text.components(separatedBy: "\n")
      for (index, line) in lines.enumerated().dropFirst() {
        // Sentences of many words say more; those of one line and a few are looked at.
        let above = lines[index - 1].trimmingCharacters(in: .whitespaces)
        guard above.hasPrefix("/// "), above.count(where: { $0 == " " }) < 7,
          index < 2 || !lines[index - 2].contains("///"),
          let match = line.prefixMatch(of: field)
        else { continue }
        let comment = above.dropFirst(4)
        let said = words(comment).subtracting(words(match.1 + " " + (match.2 ?? "")))
        #expect(!said.isEmpty, "\(name):\(index): '\(comment)' is its name again")
      }
    }
  }

  /// A code that no list holds has no reproducer and stands on no page.
  @Test func `every code that is declared is listed`() throws {
    var declared = 0
    for (name, text) in try files("Sources") {
      let codes = text.matches(of: /static let (\w+) = Diagnostic\.Code\(/).map { $0.1 }
      guard !codes.isEmpty else { continue }
      // An event lists its own with its kind.
      let lists = text.matches(
        of: /(?:: \[Diagnostic\.Code\] =\s+|codes: )\[([^\]]*)\]/
      ).map { "\($0.1)," }.joined()
      for code in codes {
        let isListed = lists.contains(".\(code),")
        #expect(isListed, "\(name): .\(code) is not listed")
      }
      declared += codes.count
    }
    #expect(declared > 60)
  }

  /// What is cited is the law, guidance, or a page of this repository.
  @Test func `every page that is cited is there`() throws {
    var cited = 0
    for folder in ["Sources", "Tests"] {
      for (name, text) in try files(folder) {
        for (number, line) in text.components(separatedBy: "\n").enumerated()
        where line.contains(".md") || line.contains("DESIGN") {
          for match in line.matches(of: /[\w\/.-]+\.md\b/) {
            let page = String(match.output)
            let plain = page.replacing("../", with: "")
            let places = [plain, "docs/\(plain)", "docs/decisions/\(plain)", "payslips/\(plain)"]
            let isThere = places.contains {
              FileManager.default.fileExists(atPath: root.appending(path: $0).path)
            }
            #expect(isThere, "\(name):\(number + 1) cites \(page)")
            cited += 1
          }
          #expect(
            !line.contains(/\bDESIGN\b(?!"|\\)/), "\(name):\(number + 1) cites what is not here")
        }
      }
    }
    #expect(cited > 3)
  }

  @Test func `a decision that is cited is there`() throws {
    let folder = root.appending(path: "docs/decisions")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    for (name, text) in try files("Sources") {
      for match in text.matches(of: /\.decision\(\s*"(\d{4})"/) {
        let number = String(match.1)
        #expect(names.contains { $0.hasPrefix(number) }, "\(name) cites decision \(number)")
      }
    }
    let numbers = names.map { $0.prefix(4) }
    #expect(Set(numbers).count == numbers.count, "two decisions have one number")
  }

  /// Figures of the law stand in PAStatute.
  ///
  /// A number above 2 in a calculator is arithmetic of time and money, or is named here with its
  /// file and its reason.
  @Test(.enabled(if: PackageFolder.isChecked, "in make check"))
  func `calculators hold no figures of the law`() throws {
    let arithmetic = [
      "7": "days of a week", "10": "tenths", "12": "months of a year", "60": "minutes of an hour",
      "24": "hours of a day", "1_440": "minutes of a day",
      "500_000": "half of a million", "1_000_000": "millionths",
    ]
    let reasons = [
      "IncomeTax.swift": ["10": "a code's number is a tenth of its allowance"],
      "NationalInsurance.swift": Dictionary(
        uniqueKeysWithValues: ["3", "4", "5", "7", "8", "9", "10", "11", "12", "13", "18", "21"]
          .map { ($0, "a letter's place in the alphabet") }
          + ["23", "25", "26"].map { ($0, "a letter's place in the alphabet, and its length") }),
      "WrittenTimesheet.swift": [
        "20_000": "lines of a file", "5": "characters of a time of day",
        "9_999": "units of a line",
      ],
      "ElementTimes.swift": ["5": "characters of a time of day"],
      "Rota.swift": ["6": "days from Monday to Sunday, and of a week that are not of rest"],
      "StudentLoans.swift": ["3": "a plan's place in a list"],
      "PaySchedule.swift": [
        "4": "periods looked at for a tax period", "16": "periods looked at for a whole year",
      ],
      "PaymentDue.swift": ["3": "months of a quarter"],
      "Account+Written.swift": [
        "3": "words of an account's name", "4": "words of an account's name",
      ],
      "Unusual.swift": ["100": "hundredths"],
      "UnusualPay.swift": Dictionary(
        uniqueKeysWithValues: ["3", "8", "10", "13", "16", "50", "100", "150", "200"]
          .map { ($0, "a bound of what is unusual, no law") }),
      "HolidayAccrual.swift": ["10_000": "ten thousandths of an hour"],
      "HolidayEntitlement.swift": [
        "5": "tenths of half a day", "6": "minutes of a tenth of an hour",
      ],
      "GrossPay+Leave.swift": ["3": "months before a leave year's end on which a reminder is told"],
      "LeaveInWeeks.swift": [
        "5": "days of a week whose days nobody says",
        "6": "minutes of a tenth of an hour",
        "420": "a number that one to seven days a week all divide",
      ],
      "ParentalPay.swift": ["6": "days from a week's first to its last"],
      "FamilyLeaveFinding.swift": ["4": "weeks in which a refusal is told, cited there"],
      "FamilyLeaveDates.swift": ["6": "days from Sunday to Saturday"],
      "FamilyPay.swift": [
        "100_000": "hundred thousandths of a penny", "1_000": "of them in a hundredth of a penny",
      ],
      "PayRunOrder.swift": ["366": "days of a year at most"],
      "AbsenceCost.swift": ["366": "days of a year at most"],
      "FamilyLeaveEntitlement.swift": ["6": "days from a week's first to its last"],
      "SickPay.swift": [
        "99": "what makes any rest of a hundred one more", "100": "hundredths of a penny",
        "42_000": "parts of a week, which one to seven days are whole numbers of",
        "22": "weeks before form SSP1, cited there",
        "9": "weeks in which the 23rd week of pay is looked for: two pay periods are no longer",
      ],
      "AverageEarnings.swift": [
        "52": "weeks of a year, as regulation 19 turns months to weeks",
        "100": "hundredths of a penny", "4": "decimals of a pound that are shown",
        "10_000": "hundredths of a penny in a pound",
        "62": "days ahead, in which any payday before a day lies",
        "100_000": "units of the seventh decimal of a pound in a penny",
      ],
      "GrossPay+Sickness.swift": ["6": "days from Sunday to Saturday"],
      "SickRecord.swift": [
        "3": "years kept, no fewer than spells are linked over",
        "366": "days of the longest year", "56": "days kept between two spells",
      ],
      "LeaveYear.swift": ["3": "leave years kept, no law"],
      "PayWeeks.swift": [
        "6": "days from Sunday to Saturday",
        "104": "weeks kept, no fewer than the law looks back on: a test holds it",
      ],
      "PayHistory.swift": ["6": "pay periods kept of the past, no law"],
      "BudgetStatement.swift": ["12": "weeks of the rate looked back on"],
      "Drawdown.swift": ["3": "place in an order", "4": "place in an order"],
    ]
    for folder in ["PADeductions", "PAEmployment", "PAPayRun", "PABudgets", "PALedger"] {
      for (name, text) in try files("Sources/\(folder)") {
        for (line, content) in code(text) {
          for match in content.matches(of: /(?:^|[^\w.])(\d[\d_]*)(?![\w.]*\w)/) {
            let number = String(match.1)
            guard let value = Int(number.replacing("_", with: "")), value > 2 else { continue }
            let file = String(name.split(separator: "/").last ?? "")
            #expect(
              arithmetic[number] != nil || reasons[file]?[number] != nil,
              "\(name):\(line): \(number) has no reason here")
          }
        }
      }
    }
  }

  @Test func `the front page's lines are the tested ones`() throws {
    let page = try String(
      contentsOf: root.appending(path: "docs/PAPayroll.docc/PAPayroll.md"), encoding: .utf8)
    func lines(_ text: Substring) -> [String] {
      text.components(separatedBy: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        .filter { !$0.isEmpty && !$0.hasPrefix("import ") }
    }
    let shown = page.components(separatedBy: "```swift\n").dropFirst().map { block in
      lines(block.prefix(upTo: block.range(of: "```")?.lowerBound ?? block.endIndex))
    }
    let tested = try [
      ("Tests/PAPayRunTests/FrontPageTests.swift", "front page"),
      ("Tests/PAPaydayTests/PaydayTests.swift", "front page, on disk"),
    ].map { file, mark in
      let test = try String(contentsOf: root.appending(path: file), encoding: .utf8)
      let first = try #require(test.range(of: "// \(mark): begin"))
      let last = try #require(test.range(of: "// \(mark): end"))
      return lines(test[first.upperBound..<last.lowerBound])
    }
    #expect(Array(shown) == tested)
    #expect(tested.allSatisfy { $0.count > 4 })
  }
}

@Suite struct GraphTests {
  /// The manifest's edges, compared with the table of `docs/ARCHITECTURE.md`.
  @Test(.enabled(if: PackageFolder.isChecked, "in make check"))
  func `the manifest is the table of the architecture`() throws {
    let scratch = FileManager.default.temporaryDirectory.appending(path: "pa-graph-\(getpid())")
    defer { try? FileManager.default.removeItem(at: scratch) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "swift", "package", "--package-path", root.path, "--scratch-path", scratch.path,
      "dump-package",
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = try #require(try pipe.fileHandleForReading.readToEnd())
    process.waitUntilExit()
    let manifest = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let targets = try #require(manifest["targets"] as? [[String: Any]])

    let page = try String(
      contentsOf: root.appending(path: "docs/ARCHITECTURE.md"), encoding: .utf8)
    var table: [String: (layer: Int, imports: Set<String>)] = [:]
    var kits: [String: Set<String>] = [:]
    for line in page.components(separatedBy: "\n") {
      let cells = line.split(separator: "|", omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: .whitespaces) }
      if cells.count == 6, let layer = Int(cells[1]) {
        table[cells[2]] = (layer, Set(cells[4].split(separator: " ").map(String.init)))
      } else if cells.count == 5, cells[1].hasPrefix("PATest") {
        kits[cells[1]] = Set(cells[3].split(separator: " ").map(String.init))
      }
    }
    var seen: Set<String> = []
    for target in targets {
      let name = try #require(target["name"] as? String)
      let edges = (target["dependencies"] as? [[String: Any]] ?? []).compactMap { edge in
        (edge["byName"] as? [Any])?.first as? String
      }
      let folder = (target["type"] as? String == "test" ? "Tests/" : "Sources/") + name
      #expect(
        try imports(in: folder) == Set(edges), "\(name) imports other modules than it declares")
      if target["type"] as? String == "test" {
        // What is no suite is a kit.
        guard !name.hasSuffix("Tests") else { continue }
        #expect(kits.removeValue(forKey: name) == Set(edges), "\(name) is another kit in the table")
        continue
      }
      seen.insert(name)
      let row = try #require(table[name], "docs/ARCHITECTURE.md has no row for \(name)")
      #expect(Set(edges) == row.imports, "\(name) imports other modules than the table says")
      for edge in edges {
        let other = try #require(table[edge])
        #expect(other.layer < row.layer, "\(name) imports \(edge), which is not below it")
      }
    }
    #expect(seen == Set(table.keys), "the table and the manifest name other modules")
    #expect(kits.isEmpty, "the manifest has no such kits")
  }

  /// Our modules that the files of a folder import.
  private func imports(in folder: String) throws -> Set<String> {
    var found: Set<String> = []
    for (_, text) in try files(folder) {
      for match in text.matches(
        of: /(?m)^(?:@testable )?(?:public |package )?import ((?:PA|CLib)\w+)/)
      {
        found.insert(String(match.1))
      }
    }
    return found
  }
}
