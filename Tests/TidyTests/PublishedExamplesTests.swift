import Foundation
import PATestKit
import Testing

/// Which rules of the law a test holds to a published figure or example, and which it does not yet.
///
/// A rule is a dated figure of `PAStatute`, a named rounding, or a calculation of `PADeductions` or
/// `PAEmployment`. A test is an example of it where it asks for the rule by name and names the source
/// its figures were copied from. A hand calculation is none: it is ours.
struct PublishedExamplesTests {
  private static let root = PackageFolder.at("")

  /// What a test may name as the source of its figures, each with how it is found.
  private static let sources: [(name: String, words: String)] = [
    ("HMRC's test rows", #"HMRC's (?:own )?(?:test )?(?:rows|data)|recognition|[Vv]ectors"#),
    ("PAYE tax table routines", #"tax table routines"#),
    ("an act", #"\b(?:Act|SSCBA|ITEPA|NICA)\b[^.:]*\b(?:s|ss|Sch) \d|Act \d{4}"#),
    ("regulations", #"Regulations? \d{4}|SSCR 2001|WTR|\bSI \d{4}/\d+|\bregs? \d"#),
    ("GOV.UK or HMRC's manuals", #"GOV\.UK|\bCA38|\bCWG2|NIM\d+|DMBM\d+|NMWM\d+|SPM\d+|HMRC"#),
  ]

  private struct Rule: Hashable {
    let kind: String
    let name: String
    let file: String
    /// What tests may ask for it by: its own name, and those of the table it stands in.
    var asked: Set<String>
    /// What a figure is called in print, by which a test may ask for it too.
    var label: String?
  }

  private func text(_ folder: String) throws -> [(file: String, text: String)] {
    let place = Self.root.appending(path: folder)
    let names = try FileManager.default.subpathsOfDirectory(atPath: place.path).sorted()
    return try names.filter { $0.hasSuffix(".swift") }.map { name in
      (name, try String(contentsOf: place.appending(path: name), encoding: .utf8))
    }
  }

  private func rules() throws -> [Rule] {
    var found: [Rule] = []
    for (file, text) in try text("Sources/PAStatute") {
      let declared =
        /static let (\w+) = (?:Dated<[\w<>\[\]: ]+>|hourly|Band|\w*Threshold)\(\s*"([^"]+)"/
      for match in text.matches(of: declared) {
        let name = String(match.1)
        let inTables = text.matches(of: /(\w+): try (\w+)\.(?:inForce|ifInForce)/).filter {
          $0.2 == match.1
        }
        found.append(
          Rule(
            kind: "figure", name: name, file: file,
            asked: Set(inTables.map { String($0.1) } + [name]), label: String(match.2)))
      }
    }
    let rounding = try String(
      contentsOf: Self.root.appending(path: "Sources/PAPrimitives/Rounding.swift"), encoding: .utf8)
    let cases = rounding.prefix { _ in true }.components(separatedBy: "/// Which way a rest goes.")[
      0]
    for match in cases.matches(of: /\n  case (\w+)\n/) {
      found.append(
        Rule(
          kind: "rounding", name: String(match.1), file: "Rounding.swift", asked: [String(match.1)])
      )
    }
    let lawful: Set = [
      "MinimumWageCheck.swift", "NIStanding.swift", "TaxCodeInUse.swift", "PaySchedule.swift",
    ]
    for folder in ["PADeductions", "PAEmployment"] {
      for (file, text) in try text("Sources/\(folder)")
      where folder == "PADeductions" || lawful.contains(file) {
        for match in text.matches(of: /\n  public func (\w+)\(/) where match.1 != "describe" {
          found.append(
            Rule(kind: "calculation", name: String(match.1), file: file, asked: [String(match.1)]))
        }
      }
    }
    var seen: Set<Rule> = []
    return found.filter { seen.insert($0).inserted }
  }

  /// Rules of no law, each with whose it is: nobody publishes an example of them.
  private static let ours = [
    "assertedCategory": "looks up what the books say",
    "studentLoanPlan": "looks up what the books say",
    "hasPostgraduateLoan": "looks up what the books say",
    "period": "counts a schedule's own days",
    "sharedPeriod": "counts a schedule's own days",
    "runs": "says whether a figure is in force",
    "payLine": "decided by us, decision 0004",
    "holidayPay": "decided by us, decision 0004",
  ]

  /// Every test as text, from the comment above it to the next, and what it calls of its own file.
  private func tests() throws -> [String] {
    try ["PAStatuteTests", "PADeductionsTests", "PAEmploymentTests", "PAPrimitivesTests"].flatMap {
      folder in
      try text("Tests/\(folder)").flatMap { _, text -> [String] in
        let lines = text.components(separatedBy: "\n")
        let starts = lines.indices.filter { lines[$0].contains("@Test") }.map { place in
          var start = place
          while start > 0, lines[start - 1].contains(/^ *\/\//) { start -= 1 }
          return start
        }
        let tests = zip(starts, starts.dropFirst() + [lines.count]).map { first, next in
          lines[first..<next].joined(separator: "\n")
        }
        // A test may ask through a function of its file: `code(…)` for `contract.taxCode(…)`.
        let functions = text.matches(of: /\n  (?:private )?func (\w+)\([\s\S]*?\n  }\n/)
        return tests.map { test in
          functions.filter { test.contains("\($0.1)(") }.reduce(test) { $0 + $1.0 }
        }
      }
    }
  }

  @Test func `the rules with a published example, and those without, are as recorded`() throws {
    let tests = try tests()
    #expect(tests.count > 100)
    let patterns = try Self.sources.map { ($0.name, try Regex($0.words).wordBoundaryKind(.simple)) }
    let sourcesOfTests = tests.map { test in
      patterns.filter { test.contains($0.1) }.map(\.0)
    }
    var counts: [String: Int] = [:]
    var without: [Rule] = []
    let rules = try rules()
    for rule in rules {
      let names = rule.asked.sorted().joined(separator: "|")
      let inPrint = rule.label.map { "|\"\(NSRegularExpression.escapedPattern(for: $0))\"" } ?? ""
      let pattern =
        rule.kind == "calculation" ? "\\b(?:\(names))\\(" : "\\.(?:\(names))\\b\(inPrint)"
      let asked = try Regex(pattern).wordBoundaryKind(.simple)
      let sources = Set(
        zip(tests, sourcesOfTests).filter { $0.0.contains(asked) }.flatMap(\.1))
      for source in sources { counts[source, default: 0] += 1 }
      if sources.isEmpty { without.append(rule) }
    }
    let owed = without.filter { Self.ours[$0.name] == nil }
    #expect(Set(Self.ours.keys).isSubset(of: Set(without.map(\.name))), "has an example by now")
    var page = """
      # Rules with a published example

      A rule is a dated figure of `PAStatute`, a named rounding, or a calculation of `PADeductions` or `PAEmployment`. It has a
      published example where a test asks for it by name and names the source its figures were copied from. A hand calculation
      is none. Made by a test (`UPDATE_GOLDEN=1 swift test --filter PublishedExamplesTests`), which fails where it changes.

      \(rules.count) rules, \(rules.count - without.count) of them with an example.

      | Source | Rules |
      |---|---|

      """
    for (name, _) in Self.sources { page += "| \(name) | \(counts[name] ?? 0) |\n" }
    page += "\n## Without one\n\n"
    for rule in owed { page += "- \(rule.kind) `\(rule.name)` (`\(rule.file)`)\n" }
    if owed.isEmpty { page += "None.\n" }
    page += "\n## Of no law\n\n"
    for rule in without {
      guard let whose = Self.ours[rule.name] else { continue }
      page += "- \(rule.kind) `\(rule.name)` (`\(rule.file)`): \(whose)\n"
    }
    if PackageFolder.isChecked { print(page) }
    try golden(Data(page.utf8), PackageFolder.at("docs/EXAMPLES.md"))
  }
}
