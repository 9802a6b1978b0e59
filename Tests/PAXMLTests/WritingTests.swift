import PATestKit
import PAXML
import Testing

private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

@Suite struct WritingTests {
  private let payslip = Element(
    "payslip", ["id": "pa-1", "note": nil, "name": "Zoë \"Z\" O'Neill"]
  ) {
    Element("line", ["element": "weekday"]) { "£13.20 & <more>" }
    for week in 1...2 { Element("week") { "\(week)" } }
    if Bool(true) { Element("empty") } else { "never" }
    Optional<Element>.none
    [Element("a"), Element("b")]
  }

  @Test func `a tree is written as XML`() {
    #expect(
      text(payslip.serialised(.xml(namespace: "urn:t"))) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <payslip xmlns="urn:t" id="pa-1" name="Zoë &quot;Z&quot; O'Neill">
          <line element="weekday">£13.20 &amp; &lt;more&gt;</line>
          <week>1</week>
          <week>2</week>
          <empty/>
          <a/>
          <b/>
        </payslip>

        """)
    #expect(text(Element("a").serialised(.xml(namespace: ""))).hasSuffix("?>\n<a/>\n"))
  }

  @Test func `the same tree gives the same bytes`() {
    let first = payslip.serialised(.xml(namespace: "urn:t"))
    for _ in 0..<10 { #expect(payslip.serialised(.xml(namespace: "urn:t")) == first) }
  }

  @Test func `text beside elements gets no white space`() {
    let mixed = Element("p") {
      "a"
      Element("b") { Element("c") }
      "d"
    }
    let expected = "<p>a<b>\n    <c/>\n  </b>d</p>\n"
    #expect(text(mixed.serialised(.xml(namespace: ""))).hasSuffix(expected))
  }

  @Test func `what XML cannot say is replaced, and the rest comes back`() throws {
    let hostile = "a\u{0}b\u{1F}c\u{FFFE}\u{FFFF}\t\n\r\r\n]]>&amp;'\"\u{7F}\u{85}\u{2028}𝄞"
    let made = Element("a", ["b": hostile]) { hostile }
    let read = try XMLReading.element(of: made.serialised(.xml(namespace: "")), file: "a")
    let expected = "a\u{FFFD}b\u{FFFD}c\u{FFFD}\u{FFFD}\t\n\r\r\n]]>&amp;'\"\u{7F}\u{85}\u{2028}𝄞"
    #expect(Array(read.text.unicodeScalars) == Array(expected.unicodeScalars))
    #expect(Array((read["b"] ?? "").unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test func `the canonical form is the tree's own`() {
    // Canonical XML 1.0: no declaration, start and end tags for empty elements, attributes in order
    // of name after the namespace, &#xD; &#x9; &#xA; in values, > escaped in text only.
    let made = Element("b", ["z": "<\t\n>", "a": "\""]) {
      Element("c")
      Element("d") { "\r>\"é" }
    }
    #expect(
      text(made.canonical(namespace: "urn:t"))
        == "<b xmlns=\"urn:t\" a=\"&quot;\" z=\"&lt;&#x9;&#xA;>\"><c></c><d>&#xD;&gt;\"é</d></b>")
  }

  @Test func `a page reads the same as HTML and as XML`() {
    let page = Element("html", ["lang": "en-GB"]) {
      Element("head") {
        Element("meta", ["charset": "utf-8"])
        Element("title") { "Payslip" }
        Element("style") { "a > b::before { content: \"<&]]>\" }" }
      }
      Element("body") {
        Element("p") {
          Element("b") { "£1" }
          Element("i") { "2" }
          Element("br")
        }
        Element("div")
        Element("table") { Element("tr") { Element("td") { "x & y" } } }
        Element("figure") {
          Element("svg", ["xmlns": "http://www.w3.org/2000/svg"]) { Element("path", ["d": "M0 0"]) }
        }
      }
    }
    #expect(
      text(page.serialised(.xhtml)) == #"""
        <!DOCTYPE html>
        <html xmlns="http://www.w3.org/1999/xhtml" lang="en-GB">
          <head>
            <meta charset="utf-8"/>
            <title>Payslip</title>
            <style>a > b::before { content: "\3c \26 ]]\3e " }</style>
          </head>
          <body>
            <p><b>£1</b><i>2</i><br/></p>
            <div></div>
            <table>
              <tr>
                <td>x &amp; y</td>
              </tr>
            </table>
            <figure><svg xmlns="http://www.w3.org/2000/svg">
                <path d="M0 0"></path>
              </svg></figure>
          </body>
        </html>

        """#)
  }

  @Test(.random) func `what is written reads as the same tree`() {
    var elements = 0
    RandomRuns.each(usually: 500) { random in
      let made = randomElement(depth: 0, &random)
      elements += count(made)
      let xml = made.serialised(.xml(namespace: "urn:t"))
      let read = try XMLReading.element(of: xml, file: "random.xml", namespace: "urn:t").tree
      #expect(read == made)
      #expect(read.serialised(.xml(namespace: "urn:t")) == xml)
      #expect(read.canonical(namespace: "urn:t") == made.canonical(namespace: "urn:t"))
      let page = made.serialised(.xhtml).drop { $0 != UInt8(ascii: "\n") }
      #expect(try XMLReading.element(of: Array(page), file: "random.html").tree == made)
    }
    if RandomRuns.count(usually: 500) >= 500 { #expect(elements > 2_000) }
  }

  @Test func `text that meets text is joined, and empty text dropped`() {
    let made = Element("a") {
      "x"
      ""
      if Bool(true) { "y" }
      Element("b")
      String?.some("z")
    }
    #expect(made.children == [.text("xy"), .element(Element("b")), .text("z")])
    #expect(made.text == "xyz")
    #expect(made.elements == [Element("b")])
  }
}

private func count(_ element: Element) -> Int { element.elements.reduce(1) { $0 + count($1) } }

/// An element of any shape whose text, where elements stand beside it, is not white space alone:
/// between elements that is dropped.
private func randomElement(depth: Int, _ random: inout SeededRandom) -> Element {
  var made = Element(["a", "p", "span", "tr", "br", "naïve"].randomElement(using: &random) ?? "a")
  for name in ["a", "b", "data-c"] where Bool.random(using: &random) {
    made.attributes.append(Attribute(name: name, value: randomText(&random)))
  }
  var before = false
  for _ in 0..<Int.random(in: 0...(depth < 4 ? 4 : 1), using: &random) {
    if depth < 4, Bool.random(using: &random) {
      made.children.append(.element(randomElement(depth: depth + 1, &random)))
      before = false
    } else if !before {
      made.children.append(.text("x" + randomText(&random)))
      before = true
    }
  }
  return made
}

private func randomText(_ random: inout SeededRandom) -> String {
  let pieces = [
    "a", " ", "\n", "\t", "\r", "&", "<", ">", "]]>", "\"", "'", "£", "𝄞", "&amp;", "é",
  ]
  return (0..<Int.random(in: 0...6, using: &random))
    .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
}
