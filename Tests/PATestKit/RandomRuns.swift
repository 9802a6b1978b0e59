import Foundation
package import Testing

/// How often a random test runs and from which seed: every random test takes both from here.
///
/// `PA_RANDOM_RUNS` says how many runs where a thousand are usual: ten times as many of each test for
/// 10,000. `PA_RANDOM_SEED` is the seed of the first run; the next have the numbers after it, so that
/// a run that failed is had again with its seed and `PA_RANDOM_RUNS=1`.
package enum RandomRuns {
  /// The seed of the run that is on.
  @TaskLocal fileprivate static var seed: UInt64?

  /// How many runs to make where so many are usual.
  package static func count(usually usual: Int) -> Int {
    setting("PA_RANDOM_RUNS").map { max(1, usual * Int($0) / 1_000) } ?? usual
  }

  /// Runs a body as often as is asked, each time with the numbers of the next seed, until it throws.
  package static func each(
    usually usual: Int, _ body: (inout SeededRandom) throws -> Void
  ) {
    until(usually: usual) { random in
      try body(&random)
      return 1
    }
  }

  /// Runs an asynchronous body as `each` does.
  package static func each(
    usually usual: Int, isolation: isolated (any Actor)? = #isolation,
    _ body: (inout SeededRandom) async throws -> Void
  ) async {
    let wanted = count(usually: usual)
    let first = setting("PA_RANDOM_SEED") ?? 20_261_121
    print("random: \(Test.current?.name ?? ""): \(wanted) runs from seed \(first)")
    for place in 0..<UInt64(wanted) {
      let isOver = await $seed.withValue(first &+ place) { () async -> Bool in
        do {
          var random = SeededRandom(first &+ place)
          try await body(&random)
          return false
        } catch {
          Issue.record(error)
          return true
        }
      }
      if isOver { return }
    }
  }

  /// Goes from seed to seed until so many runs are made, where one seed makes more than one.
  ///
  /// The body says how many runs it made of its seed: all of them, the last seed's too, so that a seed
  /// alone gives the same runs again.
  package static func until(
    usually usual: Int, _ body: (inout SeededRandom) throws -> Int
  ) {
    let wanted = count(usually: usual)
    var next = setting("PA_RANDOM_SEED") ?? 20_261_121
    print("random: \(Test.current?.name ?? ""): \(wanted) runs from seed \(next)")
    if Test.current?.traits.contains(where: { $0 is IssueHandlingTrait }) != true {
      Issue.record("a random test has the trait .random, without which no issue names its seed")
    }
    var made = 0
    while made < wanted {
      let more = $seed.withValue(next) { () -> Int? in
        do {
          var random = SeededRandom(next)
          return try body(&random)
        } catch {
          Issue.record(error)
          return nil
        }
      }
      guard let more else { return }
      made += more
      next &+= 1
    }
  }

  /// A whole number of the environment; one that is none is told, not passed over.
  private static func setting(_ name: String) -> UInt64? {
    guard let text = ProcessInfo.processInfo.environment[name] else { return nil }
    let number = UInt64(text)
    if number == nil { Issue.record("\(name) is \(text), which is no whole number") }
    return number
  }
}

extension Trait where Self == IssueHandlingTrait {
  /// Of a random test: each of its issues names the seed it came from.
  package static var random: Self {
    .compactMapIssues { issue in
      guard let seed = RandomRuns.seed else { return issue }
      var issue = issue
      issue.comments.append("again: PA_RANDOM_SEED=\(seed) PA_RANDOM_RUNS=1")
      return issue
    }
  }
}
