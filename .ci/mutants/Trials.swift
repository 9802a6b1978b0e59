import Foundation

/// What the tests said to a mutant.
enum Verdict {
  /// A test failed; its line, with its place.
  case assertion(String)
  /// The tests' process fell over: a precondition, an overflow, an index out of bounds.
  case crash(String)
  /// The tests did not end.
  case timeOut
  /// Every test passed.
  case survived

  var word: String {
    switch self {
    case .assertion: "assertion"
    case .crash: "crash"
    case .timeOut: "time-out"
    case .survived: "survived"
    }
  }

  var evidence: String {
    switch self {
    case .assertion(let line), .crash(let line): line
    case .timeOut, .survived: ""
    }
  }

  init?(_ word: String, _ evidence: String) {
    switch word {
    case "assertion": self = .assertion(evidence)
    case "crash": self = .crash(evidence)
    case "time-out": self = .timeOut
    case "survived": self = .survived
    default: return nil
    }
  }

  var isNoticed: Bool { if case .survived = self { false } else { true } }
}

/// Runs the compiled tests with one mutant switched on.
struct Trial {
  let bundle: URL
  /// The copy, which tests find their pages and cases in.
  let folder: URL
  /// Where the tests make their own folders; emptied after each trial.
  let scratch: URL
  /// Seconds after which the tests are taken not to end.
  let limit: Int

  /// The tests of these modules take seconds; those of files and commands take most of a minute.
  private static let quick =
    "^PA(Statute|Deductions|Employment|PayRun|Budgets|Claims|Journal|Exchange|Documents)Tests\\."

  /// These read the text of the sources, which is the same whatever is switched on.
  private static let ofText = "^TidyTests\\."

  /// The tests nearest to the module first, and the rest only where those notice nothing.
  func verdict(on number: Int, of module: String) throws -> Verdict {
    let stages = [
      ["--filter", "^\(module)Tests\\."], ["--filter", Trial.quick],
      ["--skip", Trial.quick, "--skip", Trial.ofText],
    ]
    for stage in stages {
      let verdict = try tests(stage, number)
      if verdict.isNoticed { return verdict }
    }
    return .survived
  }

  /// Some of the tests, until the first that fails.
  func tests(_ words: [String], _ number: Int) throws -> Verdict {
    try? FileManager.default.removeItem(at: scratch)
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    var environment = ProcessInfo.processInfo.environment
    // As `make test` runs them: nothing longer, nothing written.
    for name in ["UPDATE_GOLDEN", "PA_CHECK", "PA_SOAK", "PA_RANDOM_RUNS", "PA_RANDOM_SEED"] {
      environment[name] = nil
    }
    environment[switchName] = String(number)
    environment["TMPDIR"] = scratch.path
    environment["SWIFT_BACKTRACE"] = "enable=no"
    environment["NO_COLOR"] = "1"
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    // `timeout` makes a group of the tests and of whatever programs they start, and ends it whole.
    process.arguments =
      ["timeout", "-s", "KILL", String(limit), bundle.path, "--testing-library", "swift-testing"]
      + words
    process.environment = environment
    process.currentDirectoryURL = folder
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    let start = ContinuousClock.now
    try process.run()
    var read = Data()
    var failure: String?
    while failure == nil {
      let more = pipe.fileHandleForReading.availableData
      if more.isEmpty { break }
      read.append(more)
      failure = firstFailure(String(decoding: read, as: UTF8.self))
    }
    if failure != nil, process.isRunning { process.terminate() }
    process.waitUntilExit()
    if let failure { return .assertion(failure) }
    if ContinuousClock.now - start >= .seconds(limit) { return .timeOut }
    let output = String(decoding: read, as: UTF8.self)
    if process.terminationStatus == 0, process.terminationReason == .exit {
      guard output.contains("Test run with ") else {
        throw Stop("the tests said nothing:\n\(output.suffix(1_000))")
      }
      return .survived
    }
    let cause = output.split(separator: "\n").last { $0.contains("Fatal error") }
    return .crash(cause.map(shortened) ?? "ended by signal or status \(process.terminationStatus)")
  }

  private func firstFailure(_ output: String) -> String? {
    // The last line may not be whole yet.
    output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .first { $0.contains("recorded an issue") }.map(shortened)
  }

  /// A line on its own, without colours, tabs or the copy's folder.
  private func shortened(_ line: some StringProtocol) -> String {
    let plain = String(line).replacing(/\u{1B}\[[0-9;]*m/, with: "")
      .replacingOccurrences(of: "\t", with: " ")
      .replacingOccurrences(of: folder.path + "/", with: "")
    return String(plain.prefix(240))
  }
}

/// Verdicts and unfit mutants, kept as they come, so that a broken run goes on where it stopped.
struct Record {
  let file: URL

  /// Every line that was written, its fields apart.
  func lines() -> [[String]] {
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    // A line that was being written when the power went is not counted.
    return text.components(separatedBy: "\n").dropLast().map { $0.components(separatedBy: "\t") }
  }

  func add(_ fields: [String]) throws {
    let line = Data((fields.joined(separator: "\t") + "\n").utf8)
    guard FileManager.default.fileExists(atPath: file.path) else {
      try line.write(to: file)
      return
    }
    let handle = try FileHandle(forWritingTo: file)
    defer { try? handle.close() }
    try handle.seekToEnd()
    try handle.write(contentsOf: line)
  }
}
