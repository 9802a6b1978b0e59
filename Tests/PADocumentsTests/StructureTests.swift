import Foundation
import PADocuments
import PAPrimitives
import PATestKit
import PAXML
import Testing

/// What makes a page work for those who listen to it, enlarge it or read it on a phone.
struct StructureTests {
  private func documents() throws -> [(name: String, page: Page, root: Element)] {
    let pages = try Sample().pages()
    #expect(pages.count == 19)
    return try pages.map { name, page in (name, page, try page.readAgain()) }
  }

  @Test func `a page says what it is`() throws {
    for (name, page, root) in try documents() {
      #expect(root.name == "html" && root["lang"] == "en-GB", "\(name)")
      let title = root.first("head")?.first("title")?.text ?? ""
      #expect(title == page.title && !title.isEmpty, "\(name)")
      // A good file name: no sign that a file system refuses.
      #expect(!title.contains { "/\\:*?\"<>|".contains($0) }, "\(name)")
      #expect(root.first("body")?.elements.map(\.name) == ["header", "main", "footer"], "\(name)")
    }
  }

  @Test func `headings are in order`() throws {
    for (name, _, root) in try documents() {
      let levels = root.everything.compactMap { element in
        element.name.count == 2 && element.name.first == "h" && element.name != "hr"
          ? Int(String(element.name.dropFirst())) : nil
      }
      #expect(levels.first == 1 && levels.count { $0 == 1 } == 1, "\(name)")
      for (above, below) in zip(levels, levels.dropFirst()) {
        #expect(below <= above + 1, "\(name): h\(above) then h\(below)")
      }
    }
  }

  @Test func `a table can be followed by ear`() throws {
    var tables = 0
    for (name, _, root) in try documents() {
      let ids = Set(root.everything.compactMap { $0["id"] })
      for table in root.everything where table.name == "table" {
        tables += 1
        // Its heading stands before it, and names it.
        #expect(table["aria-labelledby"].map(ids.contains) == true, "\(name)")
        let heads = table.everything.filter { $0.name == "th" }
        #expect(!heads.isEmpty && heads.allSatisfy { $0["scope"] != nil }, "\(name)")
        let columns = table.first("thead")?.first("tr")?.elements.count ?? 0
        let rows = try #require(table.first("tbody")).elements
        #expect(columns > 1 && !rows.isEmpty, "\(name)")
        for row in rows {
          #expect(row.elements.count == columns, "\(name)")
          #expect(row.elements.first?["scope"] == "row", "\(name)")
        }
      }
    }
    #expect(tables > 35)
  }

  @Test func `nothing runs and nothing is fetched`() throws {
    for (name, _, root) in try documents() {
      for element in root.everything {
        #expect(!["script", "link", "img", "iframe", "object"].contains(element.name), "\(name)")
        for attribute in element.attributes {
          #expect(
            !attribute.name.hasPrefix("on") && attribute.name != "href"
              && attribute.name != "src", "\(name)")
          #expect(!attribute.value.contains("http"), "\(name): \(attribute.name)")
        }
      }
      let style = try #require(root.first("head")?.first("style")?.text)
      #expect(
        style.count > 1_000 && !style.contains("http") && !style.contains("@import"), "\(name)")
      #expect(!style.contains("url("), "\(name)")
    }
  }

  @Test func `every picture is told in words`() throws {
    var pictures = 0
    for (name, _, root) in try documents() {
      for picture in root.everything where picture.name == "svg" {
        if picture["aria-hidden"] == "true" { continue }
        pictures += 1
        #expect(picture["role"] == "img", "\(name)")
        #expect(picture.first("title")?.text.isEmpty == false, "\(name)")
        #expect(picture.first("desc")?.text.contains("£") == true, "\(name)")
        let names = Set(picture.elements.compactMap { $0["id"] })
        let told = (picture["aria-labelledby"] ?? "").split(separator: " ").map(String.init)
        #expect(!told.isEmpty && names.isSuperset(of: told), "\(name)")
      }
    }
    #expect(pictures == 1)
  }

  @Test func `text keeps to 72 columns`() throws {
    for (name, page, _) in try documents() {
      for line in page.text.split(separator: "\n") {
        #expect(line.count <= 72 && line.last != " ", "\(name): \(line)")
      }
    }
  }

  /// WCAG 2.2 criterion 1.4.6: seven to one, on light and on dark, on the tint of workings too.
  @Test func `colours stand out seven to one`() throws {
    let style = try documents()[0].root.first("head")?.first("style")?.text ?? ""
    var themes = 0
    for part in style.components(separatedBy: ":root{").dropFirst() {
      var colours: [String: String] = [:]
      for declaration in (part.split(separator: "}").first ?? "").split(separator: ";") {
        let pair = declaration.split(separator: ":")
        if pair.count == 2 { colours[String(pair[0])] = String(pair[1]) }
      }
      let ink = ["--ink", "--soft", "--accent"].compactMap { colours[$0].flatMap(luminance) }
      let paper = ["--paper", "--tint"].compactMap { colours[$0].flatMap(luminance) }
      #expect(ink.count == 3 && paper.count == 2)
      themes += 1
      for one in ink {
        for other in paper {
          #expect((max(one, other) + 0.05) / (min(one, other) + 0.05) >= 7)
        }
      }
    }
    #expect(themes == 3)
  }

  private func luminance(_ colour: String) -> Double? {
    var digits = colour.dropFirst()
    if digits.count == 3 { digits = Substring(digits.map { "\($0)\($0)" }.joined()) }
    guard colour.first == "#", let value = Int(digits, radix: 16) else { return nil }
    let channels = [16, 8, 0].map { shift in
      let part = Double((value >> shift) & 255) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }
}

extension Page {
  /// The page read as XML, as it is where it is well formed; our reader takes no DOCTYPE.
  func readAgain() throws -> Element {
    let bytes = xhtml
    let start = try #require(bytes.firstIndex(of: UInt8(ascii: "\n")))
    return try XMLReading.element(of: Array(bytes[start...]), file: title).tree
  }

  /// The text with its lines joined.
  var unwrapped: String { text.split(separator: "\n").joined(separator: " ") }
}

extension Element {
  /// This element and all inside it, in document order.
  var everything: [Element] { [self] + elements.flatMap(\.everything) }

  /// All text inside, without that of opened workings.
  var shown: String {
    children.map { child in
      switch child {
      case .text(let text): text
      case .element(let inner):
        if name == "details", inner.name != "summary" { "" } else { inner.shown + " " }
      }
    }.joined()
  }
}
