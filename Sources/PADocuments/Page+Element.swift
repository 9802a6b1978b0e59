import PAPrimitives
public import PAXML

extension Page {
  /// The page: a tree to be written with `.serialised(.xhtml)`.
  ///
  /// It fetches nothing and runs nothing, and tells the browser to see to that.
  public var element: Element {
    Element("html", ["lang": language]) {
      Element("head") {
        Page.head
        Element("title") { title }
      }
      Element("body", ["class": isWorked ? "worked" : nil]) {
        Element("header") { Element("p", ["class": "kicker"]) { kicker } }
        Element("main") {
          Element("h1") { heading }
          for sentence in lead { Element("p", ["class": "lead"]) { sentence } }
          if let hint { Element("p", ["class": "hint"]) { hint } }
          let plainHead = Table.plainHead(columns)
          for block in blocks { block.nodes(isWorked, plainHead) }
        }
        Element("footer") {
          for sentence in foot { Element("p") { sentence } }
        }
      }
    }
  }

  /// The same on every page, made once.
  private static let head: [Element] = [
    Element("meta", ["charset": "utf-8"]),
    Element("meta", ["name": "generator", "content": Page.generator]),
    Element("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
    Element(
      "meta",
      [
        "http-equiv": "Content-Security-Policy",
        "content": "default-src 'none'; style-src 'unsafe-inline'",
      ]),
    Element("meta", ["name": "color-scheme", "content": "light dark"]),
    Element("meta", ["name": "format-detection", "content": "telephone=no"]),
    Element("style") { stylesheet },
  ]
}

extension Block {
  fileprivate func nodes(_ isWorked: Bool, _ plainHead: Element) -> [Element] {
    switch self {
    case .table(let table): [table.element(isWorked, plainHead)]
    case .facts(let facts): facts.elements(isWorked)
    case .notes(let notes): [notes.element(isWorked)]
    case .bar(let bar): bar.elements
    case .form(let form): form.elements
    }
  }
}

// Rows and workings are most of a page, and thousands of pages are made at once: their elements are
// put together from arrays, which takes a third of the builder's time.

extension Element {
  fileprivate init(_ name: String, holding children: [Node], _ attributes: [Attribute] = []) {
    self.init(name)
    self.children = children
    self.attributes = attributes
  }
}

extension [Attribute] {
  fileprivate static let note = [Attribute(name: "class", value: "note")]
  fileprivate static let total = [Attribute(name: "class", value: "total")]
  fileprivate static let deep = [Attribute(name: "class", value: "deep")]
  fileprivate static let open = [Attribute(name: "open", value: "open")]
  fileprivate static let rowHead = [Attribute(name: "scope", value: "row")]
  fileprivate static let wideRow = [Attribute(name: "role", value: "row")]
  fileprivate static let wideRowHead = rowHead + [Attribute(name: "role", value: "rowheader")]
  fileprivate static let wideCell = [Attribute(name: "role", value: "cell")]
}

extension Table {
  /// One column of amounts says what it is by its caption; its head is there for those who listen.
  fileprivate static func plainHead(_ columns: [String]) -> Element {
    Element("thead") {
      Element("tr") {
        for column in columns {
          Element("th", ["scope": "col"]) { Element("span", ["class": "heard"]) { column } }
        }
      }
    }
  }

  fileprivate func element(_ isWorked: Bool, _ plainHead: Element) -> Element {
    // Several columns are laid out anew on a phone, where some browsers then forget that it is a
    // table: their roles are said outright.
    let isPlain = columns.isEmpty
    let rows = rows.map { Element.Node.element($0.element(isWorked, isPlain: isPlain)) }
    return Element("table", ["class": isPlain ? "plain" : "wide", "role": isPlain ? nil : "table"])
    {
      Element("caption") {
        Element(level == 2 ? "h2" : "h3") { caption }
        if !lead.isEmpty { Element("p") { lead } }
      }
      if isPlain {
        plainHead
        Element("tbody", holding: rows)
      } else {
        Element("thead", ["role": "rowgroup"]) {
          Element("tr", ["role": "row"]) {
            for column in columns {
              Element("th", ["scope": "col", "role": "columnheader"]) { column }
            }
          }
        }
        Element("tbody", holding: rows, [Attribute(name: "role", value: "rowgroup")])
      }
    }
  }
}

extension Table.Row {
  fileprivate func element(_ isWorked: Bool, isPlain: Bool) -> Element {
    let head = Element(
      "th", holding: opening(working, isWorked, shown: [.text(label)] + spans(notes)),
      isPlain ? .rowHead : .wideRowHead)
    var children: [Element.Node] = [.element(head)]
    for cell in cells {
      let words = cell.words.isEmpty ? [] : spans([cell.words])
      children.append(
        .element(
          Element("td", holding: [.text(cell.text)] + words, isPlain ? [] : .wideCell)))
    }
    return Element(
      "tr", holding: children,
      (standing == .total ? .total : []) + (isPlain ? [] : .wideRow))
  }
}

extension Facts {
  fileprivate func elements(_ isWorked: Bool) -> [Element] {
    let facts = facts.map { fact in
      let value = opening(fact.working, isWorked, shown: [.text(fact.value)])
      return Element.Node.element(
        Element(
          "div",
          holding: [
            .element(Element("dt", holding: [.text(fact.name)])),
            .element(Element("dd", holding: value)),
          ]))
    }
    return [Element("h2") { heading }, Element("dl", holding: facts)]
  }
}

extension Notes {
  fileprivate func element(_ isWorked: Bool) -> Element {
    Element("section", ["class": workings.isEmpty ? nil : "checks"]) {
      Element("h2") { heading }
      for sentence in sentences { Element("p") { sentence } }
      for fact in workings {
        Element("div", ["class": "opens"]) {
          let value = fact.value.isEmpty ? [] : spans([fact.value])
          opening(fact.working, isWorked, shown: [.text(fact.name)] + value)
        }
      }
    }
  }
}

extension Form {
  fileprivate var elements: [Element] {
    [
      Element("h2") { heading },
      Element("p") { lead },
      Element("ul", ["class": "ticks"]) { for tick in ticks { Element("li") { tick } } },
      Element("dl", ["class": "blanks"]) {
        for blank in blanks {
          Element("div") {
            Element("dt") { blank }
            Element("dd")
          }
        }
      },
    ]
  }
}

/// Notes beside a label, each after a space so that they are heard and copied apart.
private func spans(_ notes: [String]) -> [Element.Node] {
  var nodes: [Element.Node] = []
  for note in notes {
    nodes.append(.text(" "))
    nodes.append(.element(Element("span", holding: [.text(note)], .note)))
  }
  return nodes
}

/// What opens to its working, or stands as it is where there is none.
private func opening(
  _ working: [Working], _ isWorked: Bool, shown: [Element.Node]
) -> [Element.Node] {
  if working.isEmpty { return shown }
  let lines = working.map { Element.Node.element($0.element) }
  return [
    .element(
      Element(
        "details",
        holding: [
          .element(Element("summary", holding: shown)), .element(Element("ul", holding: lines)),
        ], isWorked ? .open : []))
  ]
}

extension Working {
  fileprivate var element: Element {
    var children: [Element.Node] = [.text(sentence)]
    if !citation.isEmpty {
      children.append(.element(Element("cite", holding: [.text(citation)])))
    }
    return Element("li", holding: children, depth > 1 ? .deep : [])
  }
}
