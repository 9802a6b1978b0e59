import PAPrimitives

extension WorkingLine {
  /// The line as one sentence: `Earnings above it: £1,434.13 at 8%, nearest penny = £114.73`.
  var sentence: String {
    if value.isEmpty { return label }
    return how.isEmpty ? "\(label): \(value)" : "\(label): \(how) = \(value)"
  }

  /// The source for people, who have no use for a path in our own folders.
  var citation: String {
    let ours = "docs/decisions/"
    guard source.hasPrefix(ours) else { return source }
    return Words.plainEnglish.decision(String(source.dropFirst(ours.utf8.count)))
  }

  /// A line of a sum made for a document of sealed figures.
  init(_ label: String, _ amount: Money) { self.init(label, amount.inWords) }

  /// A line of a sum of hours.
  init(_ label: String, _ time: Minutes) { self.init(label, time.inWords) }

  init(_ label: String, _ value: String) {
    self.init(depth: 1, label: label, value: value, how: "", source: "")
  }
}

/// A payslip's sealed workings, each handed out once.
struct SealedWorkings {
  private var groups: [Group]

  struct Group {
    let heading: WorkingLine
    var lines: [WorkingLine]
    var isTaken = false
  }

  init(_ lines: [WorkingLine]) {
    groups = []
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
  mutating func take(_ figure: WorkedFigure, for amount: Money) -> [WorkingLine] {
    let value = amount.inWords
    let fits = { (group: Group) in !group.isTaken && group.heading.of == figure }
    guard
      let place = groups.firstIndex(where: { fits($0) && $0.heading.value == value })
        ?? groups.firstIndex(where: fits)
    else { return [] }
    groups[place].isTaken = true
    var lines = groups[place].lines
    if groups[place].heading.value != value {
      lines.append(WorkingLine(Words.plainEnglish.wholeOf, groups[place].heading.value))
      lines.append(WorkingLine(Words.plainEnglish.thisPayslipsPart, amount))
    }
    return lines
  }

  /// What no figure of the payslip took: checks and facts.
  var rest: [Group] { groups.filter { !$0.isTaken } }
}
