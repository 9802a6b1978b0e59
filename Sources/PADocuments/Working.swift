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
    /// Which earnings period it is of, where the payslip pays for several.
    var due: WorkingLine?
    var isTaken = false
  }

  init(_ lines: [WorkingLine], _ words: Words) {
    self.words = words
    var due: WorkingLine?
    for line in lines {
      if line.depth == 0 {
        if line.of == .earningsPeriod { due = line }
        groups.append(Group(heading: line, lines: [], due: due))
      } else if !groups.isEmpty {
        groups[groups.count - 1].lines.append(line)
      }
    }
  }

  /// The working of a figure: the first left of it, its last line the figure where the sealed sum is
  /// of more than this payslip.
  ///
  /// Of late wages each earnings period has one of its own, and the figure is of them all.
  mutating func take(_ figure: WorkedFigure, for amount: Money) -> [Working] {
    let value = amount.inWords
    let places = groups.indices.filter { !groups[$0].isTaken && groups[$0].heading.of == figure }
    guard let first = places.first else { return [] }
    if groups[first].due == nil,
      let place = places.first(where: { groups[$0].heading.value == value })
    {
      groups[place].isTaken = true
      return groups[place].lines.map(words.working)
    }
    var lines: [Working] = []
    let periods = groups[first].due == nil ? [first] : places
    for place in periods {
      groups[place].isTaken = true
      lines += groups[place].due.map { [words.working($0)] } ?? []
      lines += groups[place].lines.map(words.working)
      lines.append(Working(words.payslip(.wholeOf), groups[place].heading.value))
    }
    return lines + [Working(words.payslip(.thisPayslipsPart), amount)]
  }

  /// All that is left of a figure's working, each under its heading.
  mutating func takeAll(_ figure: WorkedFigure) -> [Working] {
    var lines: [Working] = []
    for place in groups.indices where !groups[place].isTaken && groups[place].heading.of == figure {
      groups[place].isTaken = true
      lines.append(words.working(groups[place].heading))
      lines += groups[place].lines.map(words.working)
    }
    return lines
  }

  /// What no figure of the payslip took: checks and facts.
  var rest: [Group] { groups.filter { !$0.isTaken } }
}
