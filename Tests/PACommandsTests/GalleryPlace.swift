/// Words that must stand somewhere.
enum GalleryWords: ExpressibleByStringLiteral, CustomStringConvertible {
  case exactly(String)
  case beginning(String)
  case ending(String)

  init(stringLiteral text: String) { self = .exactly(text) }

  func fit(_ text: String) -> Bool {
    switch self {
    case .exactly(let words): text == words
    case .beginning(let words): text.hasPrefix(words)
    case .ending(let words): text.hasSuffix(words)
    }
  }

  var description: String {
    switch self {
    case .exactly(let words): "'\(words)'"
    case .beginning(let words): "'\(words)…'"
    case .ending(let words): "'…\(words)'"
    }
  }
}

/// Where on a page a figure stands: in one row of one section, or in the sentences at the top.
enum GalleryPlace {
  /// What a page may leave out of a figure that is nought.
  enum LeftOut { case nothing, row, section }

  /// In a cell of a row. Notes that must be or must not be there tell rows of one name apart.
  case cell(
    section: GalleryWords, row: GalleryWords, notes: [String] = [], without: String? = nil,
    column: String? = nil, says: GalleryWords, leftOut: LeftOut = .nothing)
  /// In the notes of a row.
  case note(section: GalleryWords, row: GalleryWords, says: String)
  /// In the heading or a sentence under it.
  case lead(says: String)
}

extension GalleryPage {
  /// What is wrong with a figure's place here; nil where it stands there and says what it must.
  func fault(at place: GalleryPlace) -> String? {
    switch place {
    case .lead(let words):
      return lead.contains(words) ? nil : "the lead does not say '\(words)': \(lead)"
    case .note(let section, let row, let words):
      return fault(section, row, [], nil, .nothing) { row, _ in
        row.notes.contains(words) ? nil : "\(row.label) does not note '\(words)': \(row.notes)"
      }
    case .cell(let section, let row, let notes, let without, let column, let words, let leftOut):
      return fault(section, row, notes, without, leftOut) { row, columns in
        guard columns.count == row.cells.count || columns.isEmpty && row.cells.count == 1 else {
          return "\(row.label) has \(row.cells.count) amounts under \(columns)"
        }
        // A column may have one of several heads, with strokes between.
        let heads = column?.split(separator: "|").map(String.init) ?? []
        let place = columns.firstIndex { heads.contains($0) }
        guard let place = place ?? (columns.isEmpty && column == nil ? 0 : nil) else {
          return "\(row.label) stands under \(columns), not \(column ?? "one column")"
        }
        return words.fit(row.cells[place])
          ? nil : "\(row.label) says '\(row.cells[place])', not \(words)"
      }
    }
  }

  /// Looks for the one row, and asks what is wrong with it.
  private func fault(
    _ section: GalleryWords, _ row: GalleryWords, _ notes: [String], _ without: String?,
    _ leftOut: GalleryPlace.LeftOut, of found: (Row, [String]) -> String?
  ) -> String? {
    let sections = sections.filter { section.fit($0.heading) }
    if sections.isEmpty, leftOut == .section { return nil }
    guard sections.count == 1 else { return "\(sections.count) sections are \(section)" }
    let rows = sections[0].rows.filter { each in
      row.fit(each.label) && notes.allSatisfy(each.notes.contains)
        && !(without.map(each.notes.contains) ?? false)
    }
    if rows.isEmpty, leftOut != .nothing { return nil }
    // Rows that say the same of themselves are told apart by their amount.
    if let first = rows.first,
      rows.allSatisfy({ $0.label == first.label && $0.notes == first.notes })
    {
      let faults = rows.compactMap { found($0, sections[0].columns) }
      return faults.count == rows.count ? faults.first : nil
    }
    return "\(rows.count) rows of \(section) are \(row) with \(notes)"
  }
}
