import PAPrimitives

extension Page {
  /// The same as text, 72 columns wide, amounts to the right.
  public var text: String {
    var text = TextPage()
    text.paragraph(kicker)
    text.gap()
    text.heading(heading, under: "=")
    for sentence in lead { text.paragraph(sentence) }
    for block in blocks {
      text.gap()
      text.add(block, isWorked: isWorked)
    }
    text.gap()
    for sentence in foot { text.paragraph(sentence) }
    return text.text
  }
}

/// Text as it grows, line by line.
private struct TextPage {
  private static let width = 72
  /// Room for `−£10,000,000.00` and a space between columns.
  private static let column = 16

  private(set) var text = ""

  mutating func gap() { text += "\n" }

  mutating func heading(_ words: String, under mark: Character) {
    let lines = wrapped(words, TextPage.width)
    for line in lines { self.line(line) }
    line(String(repeating: mark, count: lines.last?.count ?? 0))
  }

  mutating func paragraph(_ words: String, indent: Int = 0) {
    for line in wrapped(words, TextPage.width - indent) { self.line(line, indent: indent) }
  }

  mutating func add(_ block: Block, isWorked: Bool) {
    switch block {
    case .table(let table): add(table, isWorked)
    case .facts(let facts):
      heading(facts.heading, under: "-")
      for fact in facts.facts {
        paragraph("\(fact.name): \(fact.value)")
        if isWorked { add(fact.working) }
      }
    case .notes(let notes):
      heading(notes.heading, under: "-")
      for sentence in notes.sentences { paragraph(sentence) }
      for fact in notes.workings {
        paragraph(fact.value.isEmpty ? fact.name : "\(fact.name): \(fact.value)")
        if isWorked { add(fact.working) }
      }
    case .bar(let bar):
      heading(bar.title, under: "-")
      for part in bar.parts { row(part.label, [part.amount.inWords]) }
    case .form(let form):
      heading(form.heading, under: "-")
      paragraph(form.lead)
      for tick in form.ticks {
        let lines = wrapped(tick, TextPage.width - 4)
        for (index, line) in lines.enumerated() {
          self.line((index == 0 ? "[ ] " : "    ") + line)
        }
      }
      for blank in form.blanks {
        gap()
        line(blank + ": " + String(repeating: "_", count: TextPage.width - blank.count - 2))
      }
    }
  }

  private mutating func add(_ table: Table, _ isWorked: Bool) {
    heading(table.caption, under: "-")
    if !table.lead.isEmpty { paragraph(table.lead) }
    if table.columns.count > 2 { heads(Array(table.columns.dropFirst())) }
    for row in table.rows {
      if row.standing == .total {
        self.row("", row.cells.map { _ in String(repeating: "-", count: TextPage.column - 2) })
      }
      if table.isStacked {
        paragraph(row.label)
        for note in row.notes { paragraph(note, indent: 2) }
        self.row("", row.cells.map(\.text))
        continue
      }
      self.row(row.label, row.cells.map(\.text))
      for note in row.notes { paragraph(note, indent: 2) }
      for cell in row.cells where !cell.words.isEmpty {
        paragraph("\(cell.text): \(cell.words)", indent: 2)
      }
      if isWorked { add(row.working) }
    }
  }

  /// Columns' names over their amounts, each wrapped to its column and standing on the last line.
  private mutating func heads(_ columns: [String]) {
    let names = columns.map { wrapped($0, TextPage.column - 2) }
    let height = names.lazy.map(\.count).max() ?? 0
    for line in 0..<height {
      row(
        "",
        names.map { lines in
          let place = line - (height - lines.count)
          return place < 0 ? "" : lines[place]
        })
    }
  }

  private mutating func add(_ working: [WorkingLine]) {
    for line in working {
      let source = line.source.isEmpty ? "" : " [\(line.citation)]"
      paragraph(line.sentence + source, indent: 2 + 2 * line.depth)
    }
  }

  /// A label to the left, wrapped short of the amounts, which end its last line.
  private mutating func row(_ label: String, _ amounts: [String]) {
    let room = max(8, TextPage.width - TextPage.column * amounts.count)
    let lines = wrapped(label, room - 1)
    for line in lines.dropLast() { self.line(line) }
    var last = lines.last ?? ""
    last += String(repeating: " ", count: max(0, room - last.count))
    for amount in amounts {
      last += String(repeating: " ", count: max(1, TextPage.column - amount.count)) + amount
    }
    while last.last == " " { last.removeLast() }
    line(last)
  }

  private mutating func line(_ words: String, indent: Int = 0) {
    if !words.isEmpty { text += String(repeating: " ", count: indent) }
    text += words
    text += "\n"
  }

  private func wrapped(_ words: String, _ width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var length = 0
    for word in words.split(separator: " ") {
      let count = word.count
      if length > 0, length + 1 + count > width {
        lines.append(line)
        line = ""
        length = 0
      }
      if length > 0 {
        line += " "
        length += 1
      }
      line += word
      length += count
    }
    lines.append(line)
    return lines
  }
}
