import Foundation
import PATestKit
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Pages as a browser has them, driven over HTTP (WebDriver): axe-core finds nothing that keeps people from
/// reading them, light and dark, on a phone and on a wide screen, with letters of usual size and of twice
/// that; and nothing stands beyond the edge.
@Suite(.serialized, .enabled(if: PackageFolder.isChecked, "in make check"))
struct BrowserTests {
  /// Every page of the gallery.
  private static let all: [URL] = {
    let gallery = PackageFolder.at("payslips")
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: gallery.path)) ?? []
    return names.filter { $0.hasSuffix(".html") }.sorted().map { gallery.appending(path: $0) }
  }()

  /// One page of each kind.
  private static let kinds =
    [
      "01-four-weekly/made/books/out/2026-27/4W08/payslip-pa-1.html",
      "02-scotland-student-loan/made/books/out/2026-27/M06/summary.html",
      "05-two-funders/made/books/out/2026-27/4W08/budget-integrated.html",
      "06-course-cover-claim/made/books/out/claim-moving-1.html",
      "20-sick-pay-by-earnings/made/books/out/2026-27/M07/ssp1-pa-3.html",
    ].map { PackageFolder.at("payslips/\($0)") }
    + ["smp1-jo", "letter-sam"].map { PackageFolder.at("Tests/PADocumentsTests/Golden/\($0).html") }

  /// What axe-core says of a page.
  private struct Verdict: Decodable {
    let broken: [String]
    let kept: Int
  }

  @Test(.needs(.chromium), .needs(.chromedriver))
  func `a page of each kind breaks no rule of reading for all`() async throws {
    let browser = try await Browser()
    var runs = 0
    for page in Self.kinds {
      for (width, isDark, size) in [320, 390, 1280].flatMap({ width in
        [false, true].flatMap { dark in [100, 200].map { (width, dark, $0) } }
      }) {
        try await browser.look(width: width, isDark: isDark)
        try await browser.open(page, size: size)
        let verdict: Verdict = try await browser.axe()
        let how = "\(page.lastPathComponent), \(width) px, \(isDark ? "dark" : "light"), \(size)%"
        #expect(verdict.broken == [], "\(how)")
        #expect(verdict.kept > 15, "\(how)")
        runs += 1
      }
    }
    print("axe-core: \(runs) pages looked at, nothing broken")
    try await browser.end()
  }

  @Test(.needs(.chromium), .needs(.chromedriver))
  func `no page stands beyond the edge, with letters of twice the size too`() async throws {
    let browser = try await Browser()
    #expect(Self.all.count > 30)
    try await browser.look(width: 320, isDark: false)
    for page in Self.all {
      try await browser.open(page, size: 100)
      for (width, size) in [(320, 100), (320, 200), (1280, 200)] {
        try await browser.resize(to: width)
        let wide =
          try await browser.run(
            """
            document.documentElement.style.fontSize = '\(size)%';
            return document.documentElement.scrollWidth
            """) as? Int
        #expect((wide ?? .max) <= width, "\(page.path), \(width) px, \(size)%: \(wide ?? -1)")
      }
    }
    try await browser.end()
  }

  /// A row is called what it was called, whether its working is open or not; and one box opens all of them.
  @Test(.needs(.chromium), .needs(.chromedriver))
  func `an opened working is no part of its row's name`() async throws {
    let browser = try await Browser()
    try await browser.look(width: 1280, isDark: false)
    try await browser.open(Self.kinds[0], size: 100)
    let closed = try await browser.label(of: "tbody th:has(details)")
    _ = try await browser.run("document.querySelectorAll('details').forEach(d => d.open = true)")
    #expect(try await browser.label(of: "tbody th:has(details)") == closed)
    #expect(closed.hasPrefix("Weekday hours"), "\(closed)")
    _ = try await browser.run("document.querySelectorAll('details').forEach(d => d.open = false)")
    let isShown = "return document.querySelector('details > ul').checkVisibility()"
    #expect(try await browser.run(isShown) as? Bool == false)
    _ = try await browser.run("document.getElementById('all').click()")
    #expect(try await browser.run(isShown) as? Bool == true)
    try await browser.end()
  }

  /// On paper letters have twelve points at least.
  @Test(.needs(.chromium), .needs(.chromedriver))
  func `print is large enough`() async throws {
    let browser = try await Browser()
    for page in Self.kinds {
      try await browser.look(width: 1280, isDark: false, isPrint: true)
      try await browser.open(page, size: 100)
      let least =
        try await browser.run(
          """
          return Math.min(...[...document.querySelectorAll('body *')]
            .filter(e => e.getClientRects().length && [...e.childNodes].some(
              n => n.nodeType === 3 && n.textContent.trim()))
            .map(e => parseFloat(getComputedStyle(e).fontSize)))
          """) as? Double ?? 0
      // 12 points are 16 of CSS's pixels.
      #expect(least >= 15.99, "\(page.lastPathComponent): \(least)")
    }
    try await browser.end()
  }

  @Test(.needs(.chromium), .needs(.chromedriver))
  func `a page that breaks rules is noticed`() async throws {
    let text = try String(contentsOf: Self.kinds[0], encoding: .utf8)
    let spoiled = text.replacingOccurrences(of: " lang=\"en-GB\"", with: "")
      .replacingOccurrences(of: "<main>", with: "<main><img src=\"data:,\"/>")
    try #require(spoiled != text)
    let folder = try TemporaryFolder()
    try spoiled.write(to: folder.at("page.html"), atomically: true, encoding: .utf8)
    let browser = try await Browser()
    try await browser.look(width: 390, isDark: false)
    try await browser.open(folder.at("page.html"), size: 100)
    let broken = (try await browser.axe() as Verdict).broken
    #expect(broken.contains { $0.hasPrefix("html-has-lang") }, "\(broken)")
    #expect(broken.contains { $0.hasPrefix("image-alt") }, "\(broken)")
    try await browser.end()
  }
}

/// A headless Chromium, told what to do over HTTP by WebDriver's protocol.
private final class Browser {
  private var driver = Process()
  private let profile: TemporaryFolder
  private var port: UInt16 = 0
  private var session = ""
  private let axe: String

  init() async throws {
    let script = PackageFolder.at(".build/test-tools/axe.min.js")
    try #require(
      FileManager.default.fileExists(atPath: script.path), "axe-core is not there: .ci/setup-tests")
    axe = try String(contentsOf: script, encoding: .utf8)
    try #require(axe.contains("axe v4.12"), "another axe-core than 4.12")
    profile = try TemporaryFolder()
    var tries = 0
    while try await !start(), tries < 5 { tries += 1 }
    let words = [
      "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
      "--user-data-dir=\(profile.at("profile").path)",
    ]
    let options: [String: Any] = ["binary": try Tool.chromium.found(), "args": words]
    let made =
      try ask(
        "POST", "/session",
        ["capabilities": ["alwaysMatch": ["browserName": "chrome", "goog:chromeOptions": options]]])
      as? [String: Any]
    session = try #require(made?["sessionId"] as? String, "no session: \(String(describing: made))")
  }

  /// Starts the driver on a port, which somebody else may hold; says whether it answers.
  private func start() async throws -> Bool {
    // Below those that connections are given: one that was closed is held for a minute.
    port = UInt16.random(in: 20_000..<32_000)
    driver = Process()
    driver.executableURL = URL(filePath: try Tool.chromedriver.found())
    driver.arguments = ["--port=\(port)", "--log-level=OFF"]
    driver.standardOutput = FileHandle.nullDevice
    driver.standardError = FileHandle.nullDevice
    try driver.run()
    for _ in 0..<300 where driver.isRunning {
      if (try? ask("GET", "/status", nil)) != nil { return true }
      try await Task.sleep(for: .milliseconds(100))
    }
    return false
  }

  // The driver does not end when it is asked to.
  deinit { kill(driver.processIdentifier, SIGKILL) }

  func end() async throws {
    _ = try ask("DELETE", "/session/\(session)", nil)
    kill(driver.processIdentifier, SIGKILL)
  }

  /// How pages are looked at from now on.
  func look(width: Int, isDark: Bool, isPrint: Bool = false) async throws {
    try await resize(to: width)
    try await tell(
      "Emulation.setEmulatedMedia",
      [
        "media": isPrint ? "print" : "screen",
        "features": [["name": "prefers-color-scheme", "value": isDark ? "dark" : "light"]],
      ])
  }

  /// How wide the window is from now on.
  func resize(to width: Int) async throws {
    try await tell(
      "Emulation.setDeviceMetricsOverride",
      ["width": width, "height": 900, "deviceScaleFactor": 1, "mobile": false])
  }

  /// Opens a page, with letters of so many hundredths of their size.
  func open(_ page: URL, size: Int) async throws {
    _ = try ask("POST", "/session/\(session)/url", ["url": page.absoluteString])
    if size != 100 {
      _ = try await run("document.documentElement.style.fontSize = '\(size)%'")
    }
  }

  /// What a script comes to.
  @discardableResult
  func run(_ script: String) async throws -> Any {
    try ask("POST", "/session/\(session)/execute/sync", ["script": script, "args": [Any]()])
  }

  /// What axe-core says of the page.
  func axe<Verdict: Decodable>() async throws -> Verdict {
    let script = """
      \(axe)
      const done = arguments[arguments.length - 1];
      axe.run().then(found => done(JSON.stringify({
        broken: found.violations.map(
          rule => rule.id + ": " + rule.nodes.map(node => node.target.join(" ")).join(", ")),
        kept: found.passes.length })));
      """
    let said =
      try ask(
        "POST", "/session/\(session)/execute/async", ["script": script, "args": [Any]()]) as? String
    return try JSONDecoder().decode(
      Verdict.self, from: Data(try #require(said, "axe-core said nothing").utf8))
  }

  /// What whoever listens hears as the name of the first element that a selector finds.
  func label(of selector: String) async throws -> String {
    let found =
      try ask(
        "POST", "/session/\(session)/element", ["using": "css selector", "value": selector])
      as? [String: Any]
    let element = try #require(found?.values.first as? String)
    return try ask("GET", "/session/\(session)/element/\(element)/computedlabel", nil)
      as? String
      ?? ""
  }

  private func tell(_ command: String, _ parameters: [String: Any]) async throws {
    _ = try ask(
      "POST", "/session/\(session)/goog/cdp/execute", ["cmd": command, "params": parameters])
  }

  /// Sends a command, and takes the value that it comes to.
  private func ask(_ method: String, _ path: String, _ body: [String: Any]?) throws -> Any {
    let content = try body.map { try JSONSerialization.data(withJSONObject: $0) } ?? Data()
    let head =
      "\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n"
      + "Content-Type: application/json; charset=utf-8\r\nContent-Length: \(content.count)\r\n\r\n"
    let data = try sent(Data(head.utf8) + content)
    let answer = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
    if let value = answer["value"] as? [String: Any], let error = value["error"] {
      throw BrowserFault(what: "\(path): \(error) \(value["message"] ?? "")")
    }
    return answer["value"] ?? NSNull()
  }
}

extension Browser {
  /// Sends a request over a connection of its own, and takes the body of the answer.
  ///
  /// Foundation's own client refuses the driver's headers on Linux.
  private func sent(_ request: Data) throws -> Data {
    #if canImport(Glibc)
      let stream = Int32(SOCK_STREAM.rawValue)
    #else
      let stream = SOCK_STREAM
    #endif
    let connection = socket(AF_INET, stream, 0)
    defer { close(connection) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let connected = withUnsafePointer(to: &address) { address in
      address.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(connection, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard connected == 0 else { throw BrowserFault(what: "the driver does not answer") }
    var left = request[...]
    while !left.isEmpty {
      let count = left.withUnsafeBytes { write(connection, $0.baseAddress, $0.count) }
      guard count > 0 else { throw BrowserFault(what: "the driver takes no more") }
      left = left.dropFirst(count)
    }
    var timeout = timeval(tv_sec: 60, tv_usec: 0)
    setsockopt(
      connection, SOL_SOCKET, SO_RCVTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
    var answer = Data()
    var buffer = [UInt8](repeating: 0, count: 65_536)
    // The driver keeps its connections: how much it says stands in its header.
    while true {
      if let end = answer.range(of: Data("\r\n\r\n".utf8)) {
        let header = String(decoding: answer[..<end.lowerBound], as: UTF8.self).lowercased()
        let length = header.firstMatch(of: /content-length: *([0-9]+)/).flatMap { Int($0.output.1) }
        let body = answer[end.upperBound...]
        if let length, body.count >= length { return Data(body) }
      }
      let count = read(connection, &buffer, buffer.count)
      guard count > 0 else { throw BrowserFault(what: "the driver says nothing more") }
      answer += buffer[..<count]
    }
  }
}

private struct BrowserFault: Error, CustomStringConvertible {
  let what: String
  var description: String { what }
}
