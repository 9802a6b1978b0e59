import PAPrimitives
import PAXML

extension Page {
  /// The page in UTF-8, read the same by HTML and XML parsers.
  ///
  /// It fetches nothing and runs nothing, and tells the browser to see to that.
  public var xhtml: [UInt8] {
    let bytes = XMLWriting.document(.xhtml) { write(to: &$0) }
    // Names are refused where they are read; what an older record holds is shown, not obeyed.
    let text = String(decoding: bytes, as: UTF8.self)
    return text.isAllSeen ? bytes : Array(text.withAllSeen.utf8)
  }

  private func write(to page: inout XMLWriting) {
    page.element("html") { page in
      page.attribute("lang", language)
      page.element("head") { page in
        Page.writeHead(to: &page)
        page.element("title", title)
      }
      page.element("body") { page in
        if isWorked { page.attribute("class", "worked") }
        page.element("header") { $0.element("p", kicker, class: "kicker") }
        page.element("main") { page in
          page.element("h1", heading)
          for sentence in lead { page.element("p", sentence, class: "lead") }
          if let hint {
            page.element("p", hint, class: "hint")
            page.element("p") { all in
              all.attribute("class", "all")
              all.element("label") { label in
                label.element("input") { box in
                  box.attribute("type", "checkbox")
                  box.attribute("id", "all")
                }
                label.text(" \(showAll)")
              }
            }
          }
          for (place, block) in blocks.enumerated() {
            block.write(to: &page, isWorked, columns, id: "part-\(place + 1)")
          }
        }
        page.element("footer") { page in
          for sentence in foot { page.element("p", sentence) }
        }
      }
    }
  }

  /// The same on every page.
  private static func writeHead(to page: inout XMLWriting) {
    page.element("meta") { $0.attribute("charset", "utf-8") }
    page.meta("generator", Page.generator)
    page.meta("viewport", "width=device-width, initial-scale=1")
    page.element("meta") { page in
      page.attribute("http-equiv", "Content-Security-Policy")
      page.attribute("content", "default-src 'none'; style-src 'unsafe-inline'")
    }
    page.meta("color-scheme", "light dark")
    page.meta("format-detection", "telephone=no")
    page.style(stylesheet)
  }
}

extension XMLWriting {
  fileprivate mutating func meta(_ name: String, _ content: String) {
    element("meta") { meta in
      meta.attribute("name", name)
      meta.attribute("content", content)
    }
  }

  /// An element of a class that holds text.
  mutating func element(_ name: StaticString, _ text: String, class style: String) {
    element(name) { element in
      element.attribute("class", style)
      element.text(text)
    }
  }

  /// Notes beside a label, each after a space so that they are heard and copied apart.
  fileprivate mutating func notes(_ notes: [String]) {
    for note in notes {
      text(" ")
      element("span", note, class: "note")
    }
  }

  /// What opens to its working, or stands as it is where there is none.
  fileprivate mutating func opening(
    _ working: [Working], _ isWorked: Bool, shown: (inout XMLWriting) -> Void
  ) {
    if working.isEmpty { return shown(&self) }
    element("details") { details in
      if isWorked { details.attribute("open", "open") }
      details.element("summary", shown)
      details.element("ul") { list in
        for line in working { line.write(to: &list) }
      }
    }
  }
}

extension Block {
  fileprivate func write(
    to page: inout XMLWriting, _ isWorked: Bool, _ plainColumns: [String], id: String
  ) {
    switch self {
    case .table(let table): table.write(to: &page, isWorked, plainColumns, id: id)
    case .matrix(let matrix): matrix.table.write(to: &page, isWorked, plainColumns, id: id)
    case .facts(let facts): facts.write(to: &page, isWorked)
    case .notes(let notes): notes.write(to: &page, isWorked)
    case .bar(let bar): bar.write(to: &page)
    case .form(let form): form.write(to: &page)
    }
  }
}

extension Table {
  fileprivate func write(
    to page: inout XMLWriting, _ isWorked: Bool, _ plainColumns: [String], id: String
  ) {
    // Where there is little room a table is laid out anew, and some browsers then forget that it is one:
    // its roles are said outright. Then it may hold no heading, which stands before it and names it.
    let isPlain = columns.isEmpty
    page.element("section") { section in
      section.element(level == 2 ? "h2" : "h3") { heading in
        heading.attribute("id", id)
        heading.text(caption)
      }
      if !lead.isEmpty { section.element("p", lead) }
      section.element("table") { table in
        table.attribute("class", isPlain ? "plain" : isBroad ? "wide broad" : "wide")
        table.attribute("role", "table")
        table.attribute("aria-labelledby", id)
        Table.writeHead(of: isPlain ? plainColumns : columns, areHeard: isPlain, to: &table)
        table.element("tbody") { body in
          body.attribute("role", "rowgroup")
          for (place, row) in rows.enumerated() {
            row.write(to: &body, isWorked, columns.dropFirst(), id: "\(id)-\(place + 1)")
          }
        }
      }
    }
  }

  /// One column of amounts says what it is by the heading; its head is there for those who listen.
  private static func writeHead(
    of columns: [String], areHeard: Bool, to table: inout XMLWriting
  ) {
    table.element("thead") { head in
      head.attribute("role", "rowgroup")
      head.element("tr") { row in
        row.attribute("role", "row")
        for column in columns {
          row.element("th") { cell in
            cell.attribute("scope", "col")
            cell.attribute("role", "columnheader")
            if areHeard { cell.element("span", column, class: "heard") } else { cell.text(column) }
          }
        }
      }
    }
  }
}

extension Table.Row {
  fileprivate func write(
    to body: inout XMLWriting, _ isWorked: Bool, _ columns: ArraySlice<String>, id: String
  ) {
    body.element("tr") { row in
      if standing == .total { row.attribute("class", "total") }
      row.attribute("role", "row")
      row.element("th") { head in
        head.attribute("scope", "row")
        head.attribute("role", "rowheader")
        // What is opened in it is no part of what the row is called.
        if !working.isEmpty { head.attribute("aria-labelledby", id) }
        head.opening(working, isWorked) { shown in
          shown.element("span") { name in
            if !working.isEmpty { name.attribute("id", id) }
            name.text(label)
            name.notes(notes)
          }
        }
      }
      for (place, cell) in cells.enumerated() {
        row.element("td") { data in
          data.attribute("role", "cell")
          // Where there is little room it stands under its column's name, to the eye.
          if place < columns.count {
            data.attribute("data-column", columns[columns.startIndex + place])
          }
          data.text(cell.text)
          if !cell.words.isEmpty { data.notes([cell.words]) }
        }
      }
    }
  }
}

extension Facts {
  fileprivate func write(to page: inout XMLWriting, _ isWorked: Bool) {
    page.element("h2", heading)
    page.element("dl") { list in
      for fact in facts {
        list.element("div") { pair in
          pair.element("dt", fact.name)
          pair.element("dd") { value in
            value.opening(fact.working, isWorked) { $0.text(fact.value) }
          }
        }
      }
    }
  }
}

extension Notes {
  fileprivate func write(to page: inout XMLWriting, _ isWorked: Bool) {
    page.element("section") { section in
      if !workings.isEmpty { section.attribute("class", "checks") }
      section.element("h2", heading)
      for sentence in sentences { section.element("p", sentence) }
      for fact in workings {
        section.element("div") { opened in
          opened.attribute("class", "opens")
          opened.opening(fact.working, isWorked) { shown in
            shown.text(fact.name)
            if !fact.value.isEmpty { shown.notes([fact.value]) }
          }
        }
      }
    }
  }
}

extension Form {
  fileprivate func write(to page: inout XMLWriting) {
    // On paper what is signed stands with who signs it.
    page.element("section") { form in
      form.element("h2", heading)
      form.element("p", lead)
      form.element("ul") { list in
        list.attribute("class", "ticks")
        for tick in ticks { list.element("li", tick) }
      }
      form.element("dl") { list in
        list.attribute("class", "blanks")
        for blank in blanks {
          list.element("div") { pair in
            pair.element("dt", blank)
            pair.element("dd", "")
          }
        }
      }
    }
  }
}

extension Working {
  fileprivate func write(to list: inout XMLWriting) {
    list.element("li") { line in
      if depth > 1 { line.attribute("class", "deep") }
      line.text(sentence)
      if !citation.isEmpty { line.element("cite", citation) }
    }
  }
}
