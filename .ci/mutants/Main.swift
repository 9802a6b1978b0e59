import Foundation
import Synchronization

// `make mutants`: do the tests notice when the law or the sums are wrong by a little?
//
// Slips are drawn by a seed over the five modules that work out money, and all of them planted at
// once in a copy of the package, each switched on by its number in an environment variable. So the
// copy is compiled once, and a trial is no more than a run of the tests. Verdicts are kept as they
// come: a run that was broken off goes on where it stopped.
//
//   SEED=1        which slips are drawn
//   MUTANTS=220   how many
//   JOBS=1        trials side by side

/// The modules that work out money.
private let modules = [
  "PAStatute", "PADeductions", "PAEmployment", "PAPayRun", "PABudgets", "PALedger",
]

@main struct Main {
  static func main() {
    do {
      try tryMutants()
    } catch {
      let reason = (error as? Stop)?.reason ?? "\(error)"
      FileHandle.standardError.write(Data("mutants: \(reason)\n".utf8))
      exit(1)
    }
  }
}

private func tryMutants() throws {
  let seed = try number("SEED", 1)
  let count = Int(try number("MUTANTS", 220))
  let jobs = max(1, Int(try number("JOBS", 1)))
  let package = URL(filePath: FileManager.default.currentDirectoryPath)
  let work = package.appending(path: ".build/mutants")
  let tree = Tree(package: package, copy: work.appending(path: "tree"))

  let files = try tree.files()
  // A verdict holds while the mutant's module stays as it is, and the primitives it is made of.
  let sources = try Dictionary(
    uniqueKeysWithValues: modules.map { module in
      let digest = try tree.digest(files) { file in
        ["PAPrimitives", module].contains { file.hasPrefix("Sources/\($0)/") }
      }
      return (module, digest)
    })
  // A test that was added may notice a survivor; it takes no notice away from the others.
  let tests = try tree.digest(files) { $0.hasPrefix("Tests/") || $0.hasPrefix("payslips/") }
  let candidates = try candidates(files, tree)
  say("seed \(seed), \(candidates.count) places and ways to slip in \(modules.count) modules")

  // Those the compiler refuses are learnt, and others drawn in their stead, until all compile.
  let refusals = Record(file: work.appending(path: "unfit.tsv"))
  let current = Set(sources.values)
  var unfit = Set(
    refusals.lines().filter { current.contains($0.first ?? "") }.compactMap(\.last))
  func redrawn() -> [Candidate] {
    draw(count, from: candidates, modules: modules, seed: seed, without: unfit)
  }
  var drawn = redrawn()
  try tree.plant(drawn, in: files)
  say("compiling \(drawn.count) mutants in \(tree.copy.path)")
  while let places = try tree.build() {
    let refused = refused(at: places, among: drawn)
    for candidate in refused {
      try refusals.add([sources[candidate.site.module] ?? "", candidate.key])
      unfit.insert(candidate.key)
      say("does not compile: \(candidate.key)")
    }
    guard !refused.isEmpty else {
      throw Stop("the copy does not compile, at \(places[0].file):\(places[0].line)")
    }
    drawn = redrawn()
    try tree.plant(drawn, in: files)
  }

  let bundle = try tree.testBundle()
  let record = Record(file: work.appending(path: "verdicts.tsv"))
  var known: [String: Verdict] = [:]
  var isSound = false
  // The copy with these mutants in it, which must pass with none of them switched on.
  let whole = digested(
    Array(
      ([try tree.digest(files) { !$0.hasPrefix(".") && !$0.hasPrefix("docs/") }]
        + drawn.map(\.key)).joined(separator: "\n").utf8))
  for line in record.lines() where line.count == 5 {
    if line[0] == "whole" {
      isSound = isSound || line[1] == whole
    } else if current.contains(line[0]), let verdict = Verdict(line[3], line[4]),
      verdict.isNoticed || line[1] == tests
    {
      known[line[2]] = verdict
    }
  }

  @Sendable func trial(_ job: Int, limit: Int) -> Trial {
    Trial(
      bundle: bundle, folder: tree.copy, scratch: work.appending(path: "scratch-\(job)"),
      limit: limit)
  }
  if !isSound {
    say("running every test with no mutant switched on")
    let verdict = try trial(0, limit: 1_200).tests([], 0)
    guard !verdict.isNoticed else {
      throw Stop("without any mutant the tests do not pass: \(verdict.word) \(verdict.evidence)")
    }
    try record.add(["whole", whole, "0", "survived", ""])
  }

  let waiting = drawn.filter { known[$0.key] == nil }
  say("\(drawn.count - waiting.count) have a verdict, \(waiting.count) to try")
  let state = Mutex((next: 0, known: known, stop: nil as Stop?))
  DispatchQueue.concurrentPerform(iterations: jobs) { job in
    while true {
      let place = state.withLock { state in
        defer { state.next += 1 }
        return state.stop == nil && state.next < waiting.count ? state.next : nil
      }
      guard let place else { return }
      let candidate = waiting[place]
      do {
        let verdict = try trial(job, limit: 300).verdict(
          on: candidate.mutant.number, of: candidate.site.module)
        try state.withLock { state in
          state.known[candidate.key] = verdict
          try record.add([
            sources[candidate.site.module] ?? "", tests, candidate.key, verdict.word,
            verdict.evidence,
          ])
        }
        say("\(place + 1)/\(waiting.count) \(verdict.word): \(candidate.key)")
      } catch {
        state.withLock { $0.stop = (error as? Stop) ?? Stop("\(error)") }
      }
    }
  }
  let (verdicts, stop) = state.withLock { ($0.known, $0.stop) }
  if let stop { throw stop }

  let tried = drawn.compactMap { candidate in
    verdicts[candidate.key].map { (candidate: candidate, verdict: $0) }
  }
  let page = report(tried, seed: seed, of: candidates.count, unfit: unfit.count)
  try Data(page.utf8).write(to: work.appending(path: "report.md"))
  print("\n" + page)
}

/// Every slip that could be made, numbered in the order of the files.
private func candidates(_ files: [String], _ tree: Tree) throws -> [Candidate] {
  var found: [Candidate] = []
  for module in modules {
    for file in files where file.hasPrefix("Sources/\(module)/") && file.hasSuffix(".swift") {
      for site in sites(in: file, of: module, try tree.bytes(file)) {
        for var mutant in site.mutants {
          mutant.number = found.count + 1
          found.append(Candidate(site: site, mutant: mutant))
        }
      }
    }
  }
  return found
}

/// Which mutants the compiler means: those on the lines it names, else the nearest of the file, as a
/// long expression is refused at its beginning.
private func refused(
  at places: [(file: String, line: Int)], among drawn: [Candidate]
) -> [Candidate] {
  var refused: [String: Candidate] = [:]
  for place in places {
    let ofFile = drawn.filter { $0.site.file == place.file }
    let distance = ofFile.map { abs($0.site.token.line - place.line) }.min()
    for candidate in ofFile where abs(candidate.site.token.line - place.line) == distance {
      refused[candidate.key] = candidate
    }
  }
  return refused.values.sorted { $0.mutant.number < $1.mutant.number }
}

private func number(_ name: String, _ usual: UInt64) throws -> UInt64 {
  guard let text = ProcessInfo.processInfo.environment[name], !text.isEmpty else { return usual }
  guard let number = UInt64(text) else { throw Stop("\(name) is a whole number, not \(text)") }
  return number
}

private func say(_ line: String) {
  FileHandle.standardError.write(Data((line + "\n").utf8))
}
