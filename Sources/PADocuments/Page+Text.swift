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
    return text.text.withAllSeen
  }
}

/// Text as it grows, line by line, in UTF-8.
private struct TextPage {
  private static let width = 72
  /// Room for `−£10,000,000.00` and a space between columns.
  private static let column = 16

  private var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(8 * 1024) }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func gap() { bytes.append(UInt8(ascii: "\n")) }

  mutating func heading(_ words: String, under mark: Character) {
    let last = lines(of: words, TextPage.width, indent: 0)
    line(String(repeating: mark, count: last))
  }

  mutating func paragraph(_ words: String, indent: Int = 0) {
    _ = lines(of: words, TextPage.width - indent, indent: indent)
  }

  mutating func add(_ block: Block, isWorked: Bool) {
    switch block {
    case .table(let table): add(table, isWorked)
    case .matrix(let matrix):
      for (place, table) in matrix.tables.enumerated() {
        if place > 0 { gap() }
        add(table, isWorked)
      }
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
      for tick in form.ticks { _ = lines(of: tick, TextPage.width - 4, indent: 4, mark: "[ ] ") }
      for blank in form.blanks {
        gap()
        line(blank + ": " + String(repeating: "_", count: TextPage.width - blank.columns - 2))
      }
    }
  }

  private mutating func add(_ table: Table, _ isWorked: Bool) {
    heading(table.caption, under: "-")
    if !table.lead.isEmpty { paragraph(table.lead) }
    heads(Array(table.columns.dropFirst()))
    // Where amounts leave a label too little room, it stands on a line of its own.
    let isStacked = table.columns.count > 4
    for row in table.rows {
      if row.standing == .total {
        self.row("", row.cells.map { _ in "--------------" })
      }
      if isStacked {
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

  /// Columns' names over their amounts, each word on a line of its own that ends its column.
  private mutating func heads(_ columns: [String]) {
    let names = columns.map { $0.split(separator: " ").map(String.init) }
    let height = names.lazy.map(\.count).max() ?? 0
    for line in 0..<height {
      row(
        "",
        names.map { words in
          let place = line - (height - words.count)
          return place < 0 ? "" : words[place]
        })
    }
  }

  private mutating func add(_ working: [Working]) {
    for line in working {
      let source = line.citation.isEmpty ? "" : " [\(line.citation)]"
      paragraph(line.sentence + source, indent: 2 + 2 * line.depth)
    }
  }

  /// A label to the left, wrapped short of the amounts, which end its last line.
  private mutating func row(_ label: String, _ amounts: [String]) {
    let room = max(8, TextPage.width - TextPage.column * amounts.count)
    var column = 0
    if !label.isEmpty {
      column = lines(of: label, room - 1, indent: 0)
      bytes.removeLast()
    }
    var end = room
    for amount in amounts {
      end += TextPage.column
      guard !amount.isEmpty else { continue }
      spaces(max(1, end - column - amount.columns))
      bytes.append(contentsOf: amount.utf8)
      column = end
    }
    gap()
  }

  private mutating func spaces(_ count: Int) {
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: count))
  }

  private mutating func line(_ words: String) {
    bytes.append(contentsOf: words.utf8)
    gap()
  }

  /// Writes words wrapped to a width, every line indented, the first one with a mark in its indent;
  /// gives the last line's columns.
  private mutating func lines(
    of words: String, _ width: Int, indent: Int, mark: String = ""
  ) -> Int {
    bytes.append(contentsOf: mark.utf8)
    spaces(indent - mark.columns)
    let whole = words.columns
    if whole <= width {
      line(words)
      return whole
    }
    var column = 0
    for word in words.utf8.split(separator: UInt8(ascii: " ")) {
      let count = word.columns
      if column > 0, column + 1 + count > width {
        gap()
        spaces(indent)
        column = 0
      }
      if column > 0 {
        spaces(1)
        column += 1
      }
      bytes.append(contentsOf: word)
      column += count
    }
    gap()
    return column
  }
}

extension Sequence<UInt8> {
  /// Columns that UTF-8 text takes: one for each code point.
  fileprivate var columns: Int { reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 } }
}

extension String {
  fileprivate var columns: Int { utf8.columns }
}
