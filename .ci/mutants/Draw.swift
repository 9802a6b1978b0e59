/// SplitMix64: the same numbers from the same seed on every machine.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// One mutant with its site.
struct Candidate {
  let site: Site
  let mutant: Mutant

  var key: String { site.key(mutant) }
}

/// Draws so many mutants by a seed: as many from each module, and within a module from each kind in
/// turn, until a kind has no more.
///
/// Those that are idle or do not compile are passed over, and the next in order stand in for them.
func draw(
  _ count: Int, from candidates: [Candidate], modules: [String], seed: UInt64,
  without unfit: Set<String>
) -> [Candidate] {
  var drawn: [Candidate] = []
  for (place, module) in modules.enumerated() {
    var random = Seeded(seed &+ UInt64(place))
    var kinds = Kind.allCases.map { kind in
      Array(
        candidates.filter { $0.site.module == module && $0.mutant.kind == kind }
          .shuffled(using: &random).filter { !$0.mutant.isIdle && !unfit.contains($0.key) }
          .reversed())
    }
    let share = count / modules.count + (place < count % modules.count ? 1 : 0)
    var taken = 0
    while taken < share, kinds.contains(where: { !$0.isEmpty }) {
      for kind in kinds.indices where taken < share {
        guard let next = kinds[kind].popLast() else { continue }
        drawn.append(next)
        taken += 1
      }
    }
  }
  return drawn.sorted { $0.mutant.number < $1.mutant.number }
}
