import PAPrimitives
public import PAXML

extension Page {
  /// The page: a tree to be written with `.serialised(.xhtml)`.
  ///
  /// It fetches nothing and runs nothing, and tells the browser to see to that.
  public var element: Element {
    Element("html", ["lang": "en-GB"]) {
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
          for block in blocks { block.nodes(isWorked) }
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
  fileprivate func nodes(_ isWorked: Bool) -> [Element] {
    switch self {
    case .table(let table): [table.element(isWorked)]
    case .facts(let facts): facts.elements(isWorked)
    case .notes(let notes): [notes.element(isWorked)]
    case .bar(let bar): bar.elements
    case .form(let form): form.elements
    }
  }
}

extension Table {
  fileprivate func element(_ isWorked: Bool) -> Element {
    // One column of amounts says what it is by its caption; its head is there for those who listen.
    let isPlain = columns.count == 2
    return Element("table", ["class": isPlain ? "plain" : isStacked ? "stacked" : nil]) {
      Element("caption") {
        Element(level == 2 ? "h2" : "h3") { caption }
        if !lead.isEmpty { Element("p") { lead } }
      }
      Element("thead") {
        Element("tr") {
          for column in columns.dropFirst(isStacked ? 1 : 0) {
            Element("th", ["scope": "col"]) {
              if isPlain { Element("span", ["class": "heard"]) { column } } else { column }
            }
          }
        }
      }
      if isStacked {
        for row in rows { row.stacked }
      } else {
        Element("tbody") {
          for row in rows { row.element(isWorked) }
        }
      }
    }
  }
}

extension Table.Row {
  fileprivate func element(_ isWorked: Bool) -> Element {
    Element("tr", ["class": standing == .total ? "total" : nil]) {
      Element("th", ["scope": "row"]) {
        opening(working, isWorked) {
          label
          for note in notes { Element("span", ["class": "note"]) { note } }
        }
      }
      for cell in cells {
        Element("td") {
          cell.text
          if !cell.words.isEmpty { Element("span", ["class": "note"]) { cell.words } }
        }
      }
    }
  }
}

extension Table.Row {
  fileprivate var stacked: Element {
    Element("tbody", ["class": standing == .total ? "total" : nil]) {
      Element("tr") {
        Element("th", ["scope": "rowgroup", "colspan": String(cells.count)]) {
          label
          for note in notes { Element("span", ["class": "note"]) { note } }
        }
      }
      Element("tr") { for cell in cells { Element("td") { cell.text } } }
    }
  }
}

extension Facts {
  fileprivate func elements(_ isWorked: Bool) -> [Element] {
    [
      Element("h2") { heading },
      Element("dl") {
        for fact in facts {
          Element("div") {
            Element("dt") { fact.name }
            Element("dd") { opening(fact.working, isWorked) { fact.value } }
          }
        }
      },
    ]
  }
}

extension Notes {
  fileprivate func element(_ isWorked: Bool) -> Element {
    Element("section", ["class": workings.isEmpty ? nil : "checks"]) {
      Element("h2") { heading }
      for sentence in sentences { Element("p") { sentence } }
      for fact in workings {
        Element("div", ["class": "opens"]) {
          opening(fact.working, isWorked) {
            fact.name
            if !fact.value.isEmpty { Element("span", ["class": "note"]) { fact.value } }
          }
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

/// What opens to its working, or stands as it is where there is none.
private func opening(
  _ working: [WorkingLine], _ isWorked: Bool, @ElementBuilder _ shown: () -> [Element.Node]
) -> [Element.Node] {
  if working.isEmpty { return shown() }
  return [
    .element(
      Element("details", ["open": isWorked ? "open" : nil]) {
        Element("summary") { shown() }
        Element("ul") {
          for line in working { line.element }
        }
      })
  ]
}

extension WorkingLine {
  fileprivate var element: Element {
    Element("li", ["class": depth > 1 ? "deep" : nil]) {
      sentence
      if !source.isEmpty { Element("cite") { citation } }
    }
  }
}
