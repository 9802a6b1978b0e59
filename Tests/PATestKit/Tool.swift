import Foundation
package import Testing

/// A program that some tests need and `.ci/setup-tests` installs.
package enum Tool: String, Sendable {
  /// Has system calls fail, or kill.
  case strace
  /// Checks XML against a schema, apart from our own reader.
  case xmllint
  /// Shows pages.
  case chromium
  /// Drives a browser over HTTP.
  case chromedriver
  /// Shells that complete words.
  case bash, zsh, fish
  /// Shows a manual page.
  case man

  /// The package that brings it.
  private var package: String {
    switch self {
    case .strace: "strace"
    case .xmllint: "libxml2-utils"
    case .chromium: "chromium"
    case .chromedriver: "chromium-driver"
    case .bash: "bash"
    case .zsh: "zsh"
    case .fish: "fish"
    case .man: "man-db"
    }
  }

  /// Where it is; nil where it is not on the PATH.
  package var path: String? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      .map { "\($0)/\(rawValue)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  package var advice: Comment {
    "\(rawValue) is not on the PATH: install \(package), or .ci/setup-tests"
  }

  /// Where it is, which fails a test that needs it.
  package func found() throws -> String { try #require(path, advice) }

  /// The words before a program's that have one kind of its system calls fail.
  ///
  /// - Parameters:
  ///   - call: The system call.
  ///   - error: The error's name.
  ///   - turn: Which of the calls of each thread; all where not given.
  /// - Throws: A failed test where strace is not there.
  /// - Returns: The words.
  package func failing(_ call: String, with error: String, turn: Int? = nil) throws -> [String] {
    try injecting("\(call):error=\(error)" + (turn.map { ":when=\($0)" } ?? ""))
  }

  /// The words before a program's that kill it at one of its system calls, before that is done.
  package func killing(at call: String, turn: Int) throws -> [String] {
    try injecting("\(call):error=EIO:signal=SIGKILL:when=\(turn)")
  }

  private func injecting(_ what: String) throws -> [String] {
    [try found(), "-f", "-qq", "-o", "/dev/null", "-e", "inject=\(what)"]
  }
}

extension Trait where Self == ConditionTrait {
  /// Skips a test, with a message, where a tool is not there; under `CI=true` it fails instead.
  package static func needs(_ tool: Tool) -> Self {
    .enabled(
      if: tool.path != nil || ProcessInfo.processInfo.environment["CI"] == "true", tool.advice)
  }
}
