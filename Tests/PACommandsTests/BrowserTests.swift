import Foundation
import PATestKit
import Testing

/// Pages as a browser has them: axe-core finds nothing that keeps people from reading them.
struct BrowserTests {
  /// One page of each kind.
  private static let pages = [
    "01-four-weekly/made/books/out/2026-27/4W08/payslip-pa-1.html",
    "02-scotland-student-loan/made/books/out/2026-27/M06/summary.html",
    "05-two-funders/made/books/out/2026-27/4W08/budget-integrated.html",
    "06-course-cover-claim/made/books/out/claim-moving-1.html",
  ]

  /// What axe-core says of a page: the rules broken, and how many were kept.
  private struct Verdict: Decodable {
    let broken: [String]
    let kept: Int
  }

  @Test(
    .needs(.chromium), .enabled(if: PackageFolder.isChecked, "in make check"), arguments: pages)
  func `a page breaks no rule of reading for all`(_ page: String) async throws {
    let text = try String(contentsOf: PackageFolder.at("payslips/\(page)"), encoding: .utf8)
    let verdict = try verdict(on: text)
    #expect(verdict.kept > 15, "\(page)")
    // A table that is laid out anew on a phone says its role outright, and then may hold no heading;
    // its caption holds one. Whoever lists headings still finds it.
    let (headings, others) = verdict.broken.reduce(into: ([String](), [String]())) { found, rule in
      if rule.hasPrefix("aria-required-children: .wide") {
        found.0.append(rule)
      } else {
        found.1.append(rule)
      }
    }
    #expect(others == [], "\(page)")
    withKnownIssue(
      "issue 12, No record broken and no promise false in silence: headings in captions"
    ) {
      #expect(headings == [])
    } when: {
      text.contains("<table class=\"wide\"")
    }
  }

  @Test(.needs(.chromium), .enabled(if: PackageFolder.isChecked, "in make check"))
  func `a page that breaks rules is noticed`() async throws {
    let text = try String(
      contentsOf: PackageFolder.at("payslips/\(Self.pages[0])"), encoding: .utf8)
    let spoiled = text.replacingOccurrences(of: " lang=\"en-GB\"", with: "")
      .replacingOccurrences(of: "<main>", with: "<main><img src=\"data:,\"/>")
    try #require(spoiled != text)
    let broken = try verdict(on: spoiled).broken
    #expect(broken.contains { $0.hasPrefix("html-has-lang") }, "\(broken)")
    #expect(broken.contains { $0.hasPrefix("image-alt") }, "\(broken)")
  }

  /// Opens a page with axe-core in it, whose script our pages themselves forbid.
  private func verdict(on page: String) throws -> Verdict {
    let axe = PackageFolder.at(".build/test-tools/axe.min.js")
    try #require(
      FileManager.default.fileExists(atPath: axe.path), "axe-core is not there: .ci/setup-tests")
    let folder = try TemporaryFolder()
    let script = """
      <script src="\(axe.absoluteString)"></script>
      <script>
        axe.run().then(found => {
          const broken = found.violations.map(
            rule => rule.id + ": " + rule.nodes.map(node => node.target.join(" ")).join(", "));
          const verdict = JSON.stringify({ broken, kept: found.passes.length });
          document.body.textContent = "axe says " + btoa(unescape(encodeURIComponent(verdict))) + ".";
        });
      </script></body>
      """
    let opened =
      page
      .replacing(/<meta http-equiv="Content-Security-Policy"[^>]*>/, with: "")
      .replacingOccurrences(of: "</body>", with: script)
    let file = folder.at("page.html")
    try opened.write(to: file, atomically: true, encoding: .utf8)
    let process = Process()
    process.executableURL = URL(filePath: try Tool.chromium.found())
    process.arguments = [
      "--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=30000",
      "--user-data-dir=\(folder.at("profile").path)", "--dump-dom", file.absoluteString,
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let shown = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let told = try #require(
      shown.firstMatch(of: /axe says ([A-Za-z0-9+\/=]+)\./), "axe-core said nothing")
    return try JSONDecoder().decode(
      Verdict.self, from: try #require(Data(base64Encoded: String(told.output.1))))
  }
}
