import PAPrimitives

// A document on one screen. Every document is made of the same few blocks, so that its page and its
// text say the same:
//
//   Page ── title, kicker, heading (the answer), lead
//     ├── Table     a caption, then rows: a label with its notes, amounts, and how they came about
//     ├── Matrix    a caption, then many figures of many: one table on a page, a table each in text
//     ├── Facts     a heading, then names and values
//     ├── Notes     a heading, then sentences
//     ├── Bar       one picture of parts of a whole
//     └── Form      boxes to tick and lines to fill in, on paper

/// A document: a page to look at and print, and the same as text.
public struct Page: Hashable, Sendable {
  /// What the browser's tab and a file saved from it are called.
  public let title: String
  let kicker: String
  let heading: String
  let lead: [String]
  let blocks: [Block]
  let foot: [String]
  /// How to open workings, for whoever looks at a screen.
  let hint: String?
  let isWorked: Bool
  /// Its language as HTML names it.
  let language: String
  /// What opens every working at once.
  let showAll: String
  /// What is heard of a table's two columns where its caption says them to the eye.
  let columns: [String]

  init(
    title: String, kicker: String, heading: String, lead: [String], blocks: [Block],
    foot: [String], hint: String? = nil, isWorked: Bool = false, words: Words
  ) {
    self.title = title
    self.kicker = kicker
    self.heading = heading
    self.lead = lead
    self.blocks = blocks
    self.foot = foot
    self.hint = hint
    self.isWorked = isWorked
    language = words.reading.language
    showAll = words.common(.showAll)
    columns = [words.common(.what), words.common(.amount)]
  }
}

/// A part of a document.
enum Block: Hashable, Sendable {
  case table(Table)
  case matrix(Matrix)
  case facts(Facts)
  case notes(Notes)
  case bar(Bar)
  case form(Form)
}

/// Rows of amounts under a caption.
struct Table: Hashable, Sendable {
  /// What a row is: one among others, or the sum of those above it.
  enum Standing: Hashable, Sendable { case item, total }

  /// An amount, with words beside it where its sign alone would say too little.
  struct Cell: Hashable, Sendable {
    var text: String
    var words = ""
  }

  /// A row.
  struct Row: Hashable, Sendable {
    var label: String
    var notes: [String] = []
    var cells: [Cell]
    var working: [Working] = []
    var standing = Standing.item

    init(
      _ label: String, notes: [String] = [], _ amounts: Money..., working: [Working] = [],
      standing: Standing = .item
    ) {
      self.init(
        label, notes: notes, cells: amounts.map { Cell(text: $0.inWords) }, working: working,
        standing: standing)
    }

    init(
      _ label: String, notes: [String] = [], cells: [Cell], working: [Working] = [],
      standing: Standing = .item
    ) {
      self.label = label
      self.notes = notes
      self.cells = cells
      self.working = working
      self.standing = standing
    }
  }

  var caption: String
  var lead = ""
  /// Two under the page's heading, three under a block's.
  var level = 2
  /// What the rows are, then what each column of amounts is; none where there is one column, which
  /// the caption names.
  var columns: [String] = []
  var rows: [Row]
  /// Whether it has more columns than a page of text is wide.
  var isBroad: Bool { columns.count > 6 }
}

/// The same figures of many, some of which have members: a plan's lines, each by its funders.
struct Matrix: Hashable, Sendable {
  /// One of a group, by name, or the group itself, which has none where it has no members.
  struct Member: Hashable, Sendable {
    var name: String
    var cells: [Table.Cell]
  }

  /// One of the many, with its members.
  struct Group: Hashable, Sendable {
    var label: String
    var members: [Member]
    var standing = Table.Standing.item
  }

  var caption: String
  /// What the groups are, then what each figure is.
  var columns: [String]
  /// What the figures are, where they stand under one another.
  var across: String
  var groups: [Group]

  /// All of it as one table: a row for each member, a column for each figure.
  var table: Table {
    Table(
      caption: caption, columns: columns,
      rows: groups.flatMap { group in
        group.members.map { member in
          Table.Row(
            group.label, notes: member.name.isEmpty ? [] : [member.name], cells: member.cells,
            standing: group.standing)
        }
      })
  }

  /// A table for each group, the whole before its parts: a row for each figure, a column for each member.
  var tables: [Table] {
    let wholeFirst =
      groups.filter { $0.standing == .total } + groups.filter { $0.standing != .total }
    return wholeFirst.map { group in
      Table(
        caption: group.label,
        columns: group.members.count > 1 ? [across] + group.members.map(\.name) : [],
        rows: columns.dropFirst().enumerated().map { place, figure in
          Table.Row(
            figure, cells: group.members.map { $0.cells[place] },
            standing: place == columns.count - 2 ? .total : .item)
        })
    }
  }
}

/// Names and values under a heading.
struct Facts: Hashable, Sendable {
  struct Fact: Hashable, Sendable {
    var name: String
    var value: String
    var working: [Working] = []

    init(_ name: String, _ value: String, working: [Working] = []) {
      self.name = name
      self.value = value
      self.working = working
    }
  }

  var heading: String
  var facts: [Fact]
}

/// Sentences under a heading.
struct Notes: Hashable, Sendable {
  var heading: String
  var sentences: [String] = []
  /// What opens to more: a name with its working.
  var workings: [Facts.Fact] = []
}

/// One picture: parts of a whole, each with its own pattern, named in words.
struct Bar: Hashable, Sendable {
  struct Part: Hashable, Sendable {
    var label: String
    var amount: Money
  }

  var title: String
  /// The picture for whoever cannot see it.
  var description: String
  var parts: [Part]
}

/// What is filled in by hand on paper.
struct Form: Hashable, Sendable {
  var heading: String
  var lead: String
  var ticks: [String]
  var blanks: [String]
}
