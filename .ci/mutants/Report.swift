/// What came of the trials, as `docs/mutants.md` shows it.
func report(
  _ tried: [(candidate: Candidate, verdict: Verdict)], seed: UInt64, of candidates: Int,
  unfit: Int
) -> String {
  let noticed = tried.count { $0.verdict.isNoticed }
  var lines = [
    "Seed \(seed). Drawn \(tried.count) of \(candidates) places and ways to slip"
      + " (\(unfit) drawn before do not compile).",
    "Noticed \(noticed) of \(tried.count), \(percent(noticed, of: tried.count)):"
      + " \(tried.count { $0.verdict.word == "assertion" }) by a test that failed,"
      + " \(tried.count { $0.verdict.word == "crash" }) by a crash,"
      + " \(tried.count { $0.verdict.word == "time-out" }) by a time-out.", "",
  ]
  let modules = tried.map(\.candidate.site.module).reduce(into: [String]()) {
    if !$0.contains($1) { $0.append($1) }
  }
  lines.append("| Module | " + Kind.allCases.map(\.rawValue).joined(separator: " | ") + " | all |")
  lines.append("|---|" + Kind.allCases.map { _ in "---|" }.joined() + "---|")
  for module in modules {
    let of = tried.filter { $0.candidate.site.module == module }
    let cells = Kind.allCases.map { kind in score(of.filter { $0.candidate.mutant.kind == kind }) }
    lines.append("| \(module) | " + (cells + [score(of)]).joined(separator: " | ") + " |")
  }
  let cells = Kind.allCases.map { kind in score(tried.filter { $0.candidate.mutant.kind == kind }) }
  lines.append("| all | " + (cells + [score(tried)]).joined(separator: " | ") + " |")
  let survivors = tried.filter { !$0.verdict.isNoticed }
  lines += ["", survivors.isEmpty ? "None survived." : "Survivors:"]
  for (candidate, _) in survivors {
    let site = candidate.site
    lines += [
      "",
      "\(site.file):\(site.token.line): \(candidate.mutant.kind.rawValue)"
        + " (mutant \(candidate.mutant.number))",
      "  - " + trimmed(site.lineText), "  + " + trimmed(site.mutatedLine(candidate.mutant)),
    ]
  }
  return lines.joined(separator: "\n") + "\n"
}

/// Noticed of tried: `12/13`, nothing where none was tried.
private func score(_ tried: [(candidate: Candidate, verdict: Verdict)]) -> String {
  tried.isEmpty ? "" : "\(tried.count { $0.verdict.isNoticed })/\(tried.count)"
}

private func percent(_ part: Int, of whole: Int) -> String {
  guard whole > 0 else { return "none" }
  let tenths = part * 1_000 / whole
  return "\(tenths / 10).\(tenths % 10)%"
}

private func trimmed(_ line: String) -> String {
  String(line.drop { $0 == " " })
}
