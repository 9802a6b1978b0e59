import Foundation
import PAPrimitives
import PAStatute
import PATestKit
import Testing

@Suite struct PublishedTests {
  /// A figure without a source is a debt: this number may only fall.
  @Test func `the figures without a source are no more than they were`() {
    let missing = Statute.figures.flatMap(\.entries).filter { $0.source.kind == .missing }
    #expect(missing.count <= 1, "\(missing)")
  }

  @Test(arguments: Subject.allCases)
  func `every subject prints its figures, each by a name of its own`(_ subject: Subject) {
    let figures = Statute.figures(of: subject)
    #expect(!figures.isEmpty)
    #expect(figures.allSatisfy { $0.subject == subject && !$0.entries.isEmpty })
    #expect(Set(figures.map(\.label)).count == figures.count, "two figures share a name")
    #expect(figures.allSatisfy { $0.label != "" && !$0.label.contains("|") })
  }

  /// A day has one value of a figure, and every day between the first and the last confirmed has one.
  @Test(arguments: Statute.figures)
  func `the values of a figure neither overlap nor leave a gap`(_ figure: PublishedFigure) throws {
    for (earlier, later) in zip(figure.entries, figure.entries.dropFirst()) {
      #expect(earlier.from < later.from, "\(figure.label)")
    }
    let (first, last) = try (#require(figure.entries.first), #require(figure.entries.last))
    #expect(first.from <= april6(2024), "\(figure.label) leaves days of 2024-25 out")
    // Bank holidays of later years follow from the rule, and are shown as not announced yet.
    guard figure.subject != .bankHolidays else { return }
    #expect(last.from <= figure.confirmedThrough, "\(figure.label)")
  }

  @Test func `what is not worked is said, with its law`() {
    let rules = Statute.notExpressed
    #expect(Set(rules.map(\.rule)).count == rules.count)
    #expect(rules.allSatisfy { $0.law.count > 8 })
    let text = Statute.text(on: CivilDate(2026, 11, 21))
    for rule in rules { #expect(text.contains(rule.line)) }
  }

  /// Each figure a source file names is in print: by its name, or by its name and a period.
  @Test func `every figure declared is printed`() throws {
    let folder = PackageFolder.at("Sources/PAStatute")
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    let printed = Statute.figures.map(\.label)
    var declared = 0
    for file in files where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      let figure = /(?:Dated<\w+>|hourly|Threshold|= Band)\(\s*"([^"\\]+)"/
      for match in text.matches(of: figure) {
        declared += 1
        #expect(
          printed.contains { $0 == match.1 || $0.hasPrefix("\(match.1), ") },
          "\(file.lastPathComponent): \(match.1) is declared but not printed")
      }
    }
    #expect(declared >= 90, "only \(declared) figures were found in the source")
  }

  @Test func `doubts name every entry neither tested nor read`() {
    let doubtful = Statute.figures.flatMap(\.entries).filter {
      $0.source.standing == .reported || $0.source.standing == .unverified
    }
    #expect(Statute.doubts.count > doubtful.count)
    #expect(
      Statute.doubts.contains {
        $0.contains("Freeport and investment zone threshold, weekly, from 2026-04-06: unverified")
      })
  }

  @Test func `the text of a day shows that day's figures`() {
    let before = Statute.text(on: CivilDate(2026, 4, 5))
    let after = Statute.text(on: CivilDate(2026, 4, 6))
    #expect(before.contains("Car or van, a mile to the yearly limit: £0.45"))
    #expect(after.contains("Car or van, a mile to the yearly limit: £0.55"))
    #expect(before.contains("Plan 5 threshold, annual: none"))
    let unknown = Statute.text(on: CivilDate(2027, 4, 6))
    #expect(
      unknown.contains("Employer rate is known from 2024-04-06 to 2027-04-05, not on 2027-04-06"))
  }

  @Test func `the text of a year shows every value of it`() {
    let text = Statute.text(in: TaxYear(startYear: 2024))
    #expect(text.contains("Standard weekly rate for parents: £172.48"))
    #expect(text.contains("Standard weekly rate for parents: £184.03"))
    #expect(!text.contains("£187.18"))
  }

  @Test func `the page of rates is what the program prints`() throws {
    let made = Statute.markdown(for: TaxYear(startYear: 2026))
    try golden(Data(made.utf8), PackageFolder.at("docs/RATES-2026-27.md"))
    #expect(made.split(separator: "\n").count > 200)
  }
}
