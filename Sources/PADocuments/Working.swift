import PAPrimitives

/// A line of a working as a page shows it.
struct Working: Hashable, Sendable {
  /// How deep it stands under its figure, the first one.
  let depth: Int
  /// The line: `Earnings above it: £1,434.13 at 8%, nearest penny = £114.73`.
  let sentence: String
  /// Where it stands; empty where it needs no source.
  let citation: String

  /// A line of a working.
  init(depth: Int, sentence: String, citation: String) {
    self.depth = depth
    self.sentence = sentence
    self.citation = citation
  }

  /// A line of a sum made for a document of sealed figures.
  init(_ name: String, _ value: String) {
    self.init(depth: 1, sentence: "\(name): \(value)", citation: "")
  }

  /// A line of a sum of money.
  init(_ name: String, _ amount: Money) { self.init(name, amount.inWords) }
}

extension Words {
  /// A sealed line as a page shows it.
  func working(_ line: WorkingLine) -> Working {
    let name = workings.name(of: line)
    let how = line.how.isEmpty ? "" : "\(line.how) = "
    return Working(
      depth: line.depth, sentence: line.value.isEmpty ? name : "\(name): \(how)\(line.value)",
      citation: citation(line.source))
  }

  /// The source for people, who have no use for a path in our own folders.
  private func citation(_ source: String) -> String {
    let ours = "docs/decisions/"
    guard source.hasPrefix(ours) else { return source }
    return common(.decision, String(source.dropFirst(ours.utf8.count)))
  }
}

/// A payslip's sealed workings, each handed out once.
struct SealedWorkings {
  private var groups: [Group] = []
  private let words: Words

  struct Group {
    let heading: WorkingLine
    var lines: [WorkingLine]
    var isTaken = false
  }

  init(_ lines: [WorkingLine], _ words: Words) {
    self.words = words
    for line in lines {
      if line.depth == 0 {
        groups.append(Group(heading: line, lines: []))
      } else if !groups.isEmpty {
        groups[groups.count - 1].lines.append(line)
      }
    }
  }

  /// The working of a figure: the first left of it, its last line the figure where the sealed sum is
  /// of more than this payslip.
  mutating func take(_ figure: WorkedFigure, for amount: Money) -> [Working] {
    let value = amount.inWords
    let fits = { (group: Group) in !group.isTaken && group.heading.of == figure }
    guard
      let place = groups.firstIndex(where: { fits($0) && $0.heading.value == value })
        ?? groups.firstIndex(where: fits)
    else { return [] }
    groups[place].isTaken = true
    let group = groups[place]
    let lines = group.lines.map(words.working)
    guard group.heading.value != value else { return lines }
    return lines + [
      Working(words.payslip(.wholeOf), group.heading.value),
      Working(words.payslip(.thisPayslipsPart), amount),
    ]
  }

  /// What no figure of the payslip took: checks and facts.
  var rest: [Group] { groups.filter { !$0.isTaken } }
}
