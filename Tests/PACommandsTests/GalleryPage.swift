import Foundation
import PAXML

/// A page that somebody reads, as text or HTML: what stands in which row of which section.
struct GalleryPage {
  /// A row: a table's, or a name and its value.
  struct Row {
    var label: String
    var notes = ""
    var cells: [String]
  }

  /// Rows under a heading; where there are several columns of amounts, with their heads.
  struct Section {
    var heading: String
    var columns: [String] = []
    var rows: [Row] = []
  }

  /// The heading and the sentences under it.
  private(set) var lead = ""
  private(set) var sections: [Section] = []
}

// MARK: Text

extension GalleryPage {
  private static let width = 72
  private static let column = 16

  /// The names of the values in a payslip's last section.
  ///
  /// A value may go on in the next line, so a name is known by being one of these.
  private static let facts = [
    "Hours paid", "Taxable pay this time", "Taxable pay this year", "Tax code",
    "National Insurance", "Holiday you have left", "Job", "Employer",
    "Employer\u{2019}s PAYE reference", "Payroll number", "National Insurance number", "Pay period",
  ]

  /// Reads a text page: blocks parted by empty lines, each with its heading underlined.
  init(text: String) throws {
    for block in text.split(separator: "\n\n") {
      let lines = block.split(separator: "\n").map(String.init)
      let line = lines.firstIndex { line in
        line.count > 2 && (line.allSatisfy { $0 == "=" } || line.allSatisfy { $0 == "-" })
      }
      guard let line, line > 0 else { continue }
      let heading = lines[..<line].joined(separator: " ")
      let rest = lines[(line + 1)...]
      if lines[line].hasPrefix("=") {
        lead = ([heading] + rest).joined(separator: " ")
      } else if heading == "About this payslip" {
        sections.append(Section(heading: heading, rows: try Self.facts(in: rest)))
      } else {
        sections.append(Self.section(heading, rest))
      }
    }
    guard !lead.isEmpty, !sections.isEmpty else { throw GalleryFault("it is no text page") }
  }

  private static func facts(in lines: ArraySlice<String>) throws -> [Row] {
    var rows: [Row] = []
    for line in lines {
      if let name = facts.first(where: { line.hasPrefix("\($0): ") }) {
        rows.append(Row(label: name, cells: [String(line.dropFirst(name.count + 2))]))
      } else if rows.isEmpty {
        throw GalleryFault("'\(line)' has no name that is known")
      } else {
        rows[rows.count - 1].cells[0] += " \(line)"
      }
    }
    return rows
  }

  /// Rows of amounts, each of which ends its column.
  ///
  /// A label stands before them, on the lines above too where it is long; notes are two in.
  private static func section(_ heading: String, _ lines: ArraySlice<String>) -> Section {
    var section = Section(heading: heading)
    var heads: [[Int: String]] = []
    var (label, notes): ([String], [String]) = ([], [])
    for line in lines where !line.allSatisfy({ $0 == "-" || $0 == " " }) {
      let (left, cells) = amounts(in: line)
      if !cells.isEmpty {
        let words = (label + [left]).filter { !$0.isEmpty }.joined(separator: " ")
        section.rows.append(
          Row(label: words, notes: notes.joined(separator: " "), cells: cells))
        (label, notes) = ([], [])
      } else if line.hasPrefix("   ") {
        // Heads of columns; what stood before them was a sentence.
        if section.rows.isEmpty { heads.append(columns(of: line)) }
        label = []
      } else if line.hasPrefix("  ") {
        let note = String(line.dropFirst(2))
        if label.isEmpty, !section.rows.isEmpty {
          let last = section.rows.count - 1
          section.rows[last].notes += (section.rows[last].notes.isEmpty ? "" : " ") + note
        } else {
          notes.append(note)
        }
      } else {
        label.append(line)
      }
    }
    let count = heads.flatMap(\.keys).max().map { $0 + 1 } ?? 0
    section.columns = (0..<count).reversed().map { place in
      heads.compactMap { $0[place] }.joined(separator: " ")
    }
    return section
  }

  /// A line's text by column, counted from the right.
  private static func columns(of line: String) -> [Int: String] {
    var found: [Int: String] = [:]
    let letters = Array(line)
    var (end, place) = (width, 0)
    while end > 0 {
      let start = max(0, end - column)
      if start < letters.count {
        let word = String(letters[start..<min(end, letters.count)])
          .trimmingCharacters(in: .whitespaces)
        if !word.isEmpty { found[place] = word }
      }
      (end, place) = (start, place + 1)
    }
    return found
  }

  /// The amounts that end a line, and what stands before them.
  private static func amounts(in line: String) -> (left: String, cells: [String]) {
    let letters = Array(line)
    var (end, cells): (Int, [String]) = (width, [])
    guard letters.count == width else { return (line, []) }
    while end >= column {
      let cell = String(letters[(end - column)..<end]).trimmingCharacters(in: .whitespaces)
      guard isAmount(cell) else { break }
      cells.insert(cell, at: 0)
      end -= column
    }
    return (String(letters[..<end]).trimmingCharacters(in: .whitespaces), cells)
  }

  private static func isAmount(_ text: some StringProtocol) -> Bool {
    String(text).wholeMatch(of: /\u{2212}?£[0-9,]+\.[0-9]{2}/) != nil
  }
}

// MARK: HTML

extension GalleryPage {
  /// Reads an HTML page: a section is a table under its heading, or names and values under a heading.
  init(html: String) throws {
    // Our reader takes no DOCTYPE.
    guard let start = html.firstIndex(of: "\n") else { throw GalleryFault("it is no HTML page") }
    let root = try XMLReading.element(of: Array(html[start...].utf8), file: "page.html").tree
    var heading = ""
    read(try root.one("body").one("main"), &heading)
    guard !lead.isEmpty, !sections.isEmpty else { throw GalleryFault("it is no HTML page") }
  }

  private mutating func read(_ element: Element, _ heading: inout String) {
    switch element.name {
    case "h1": lead = element.words
    case "p" where element["class"] == "lead": lead += " \(element.words)"
    case "h2", "h3": heading = element.words
    case "table" where element["class"] == "wide broad": sections += Self.groups(of: element)
    case "table":
      var section = Section(heading: heading)
      if element["class"] == "wide" {
        let heads = element.first("thead")?.first("tr")?.all("th").map(\.words) ?? []
        section.columns = Array(heads.dropFirst())
      }
      for row in element.first("tbody")?.all("tr") ?? [] {
        let head = row.first("th")?.opened.first("span")
        section.rows.append(
          Row(
            label: head?.words ?? "",
            notes: head?.all("span").map(\.words).joined(separator: " ") ?? "",
            cells: row.all("td").map(\.opened.words)))
      }
      sections.append(section)
    case "dl":
      let rows = element.all("div").map { fact in
        Row(
          label: fact.first("dt")?.words ?? "", cells: [fact.first("dd")?.opened.words ?? ""])
      }
      sections.append(Section(heading: heading, rows: rows))
    default:
      for inner in element.elements { read(inner, &heading) }
    }
  }
}

extension Element {
  /// Its own words, with single spaces.
  fileprivate var words: String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// What shows while its working is closed.
  fileprivate var opened: Element { first("details")?.first("summary") ?? self }
}

extension GalleryPage {
  /// A table of the same figures of many: a section for each of them, its members across as in text.
  private static func groups(of table: Element) -> [Section] {
    let figures = table.first("thead")?.first("tr")?.all("th").dropFirst().map(\.words) ?? []
    var sections: [Section] = []
    for row in table.first("tbody")?.all("tr") ?? [] {
      let head = row.first("th")?.first("span")
      let member = head?.all("span").map(\.words).joined() ?? ""
      let heading = head?.words ?? ""
      if sections.last?.heading != heading {
        sections.append(
          Section(heading: heading, rows: figures.map { Row(label: $0, cells: []) }))
      }
      if !member.isEmpty { sections[sections.count - 1].columns.append(member) }
      for (place, cell) in row.all("td").enumerated() {
        sections[sections.count - 1].rows[place].cells.append(cell.words)
      }
    }
    return sections
  }
}

// MARK: What commands print

extension GalleryPage {
  /// Reads what `pa-payroll budget books` printed last among some steps: the plan's lines by funder,
  /// then hidden costs.
  init(budgetIn steps: String) throws {
    let printed = try Self.printed(by: "budget books", in: steps)
    for block in printed.split(separator: "\n\n") {
      let lines = block.split(separator: "\n").map(Self.cells)
      guard let heads = lines.first, let first = heads.first, lines.count > 1 else { continue }
      let columns = heads.drop { $0 != "Agreed" }
      guard !columns.isEmpty else { continue }
      let rows = lines.dropFirst().map { line in
        let cells = line.suffix(columns.count)
        let words = line.dropLast(columns.count)
        return Row(
          label: words.first ?? "", notes: words.dropFirst().joined(), cells: Array(cells))
      }
      sections.append(Section(heading: first, columns: Array(columns), rows: rows))
    }
    guard !sections.isEmpty else { throw GalleryFault("no budget is printed") }
  }

  /// Reads what `pa-payroll claim check` printed: amounts, then what each is for.
  init(claimIn steps: String) throws {
    var rows: [Row] = []
    for line in try Self.printed(by: "claim check", in: steps).split(separator: "\n") {
      let cells = Self.cells(of: line)
      guard line.hasPrefix("  "), cells.count == 2, Self.isAmount(cells[0]) else { continue }
      // What follows is how the scheme sees it, or what has come of the whole.
      let label = cells[1].prefix(while: { $0 != ":" }).replacing(/, £.*/, with: "")
      rows.append(Row(label: String(label), cells: [cells[0]]))
    }
    guard !rows.isEmpty else { throw GalleryFault("no claim is printed") }
    sections = [Section(heading: "What is claimed", rows: rows)]
  }

  /// What the last command of these words printed; what went to a file was not.
  private static func printed(by words: String, in steps: String) throws -> Substring {
    let step = steps.split(separator: "$ pa-payroll ").last { step in
      let line = step.prefix { $0 != "\n" }
      return "\(line) ".hasPrefix("\(words) ") && !line.contains(" > ")
    }
    guard let step else { throw GalleryFault("no step is '\(words)'") }
    return step.drop { $0 != "\n" }
  }

  /// A printed line's cells, parted by two spaces and more.
  private static func cells(of line: Substring) -> [String] {
    line.split(separator: "  ").map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty }
  }
}
