import CLibXML2

/// What an element is written as.
public enum Form: Hashable, Sendable {
  /// XML with a declaration, in this namespace.
  case xml(namespace: String)
  /// A page that both HTML and XML parsers read the same way (polyglot XHTML5).
  case xhtml
}

extension Element {
  /// The document with this element as its root, in UTF-8; the same bytes always.
  ///
  /// An element that holds only elements is written one to a line, two spaces deeper; one that holds
  /// text, or on a page anything set in a line of text, is written without added white space. What
  /// XML cannot say (a control character) becomes U+FFFD. See `docs/decisions/0001-xml-writing.md`.
  public func serialised(_ form: Form) -> [UInt8] {
    switch form {
    case .xml(let namespace): written(namespace: namespace, isPage: false, indents: true)
    case .xhtml: written(namespace: "http://www.w3.org/1999/xhtml", isPage: true, indents: true)
    }
  }

  /// Canonical XML 1.0 (inclusive, without comments) of the tree in this namespace.
  ///
  /// The tree holds no indentation, so neither does this: a reader of an indented document drops the
  /// white space between elements first (`xmllint --noblanks --c14n`).
  public func canonical(namespace: String) -> [UInt8] {
    canonicalised(written(namespace: namespace, isPage: false, indents: false))
  }

  private func written(namespace: String, isPage: Bool, indents: Bool) -> [UInt8] {
    guard let buffer = xmlBufferCreateSize(64 * 1024) else { preconditionFailure("no memory") }
    defer { xmlBufferFree(buffer) }
    xmlBufferSetAllocationScheme(buffer, XML_BUFFER_ALLOC_DOUBLEIT)
    guard let writer = xmlNewTextWriterMemory(buffer, 0) else { preconditionFailure("no memory") }
    defer { xmlFreeTextWriter(writer) }
    xmlTextWriterStartDocument(writer, nil, "UTF-8", nil)
    Writing(writer: writer, isPage: isPage, indents: indents)
      .element(self, depth: 0, namespace: namespace)
    xmlTextWriterEndDocument(writer)
    let document = UnsafeBufferPointer(
      start: xmlBufferContent(buffer), count: Int(xmlBufferLength(buffer)))
    guard isPage else { return Array(document) }
    // An HTML parser knows no XML declaration: a page begins with its DOCTYPE instead.
    return Array("<!DOCTYPE html>".utf8) + document.drop { $0 != UInt8(ascii: "\n") }
  }
}

private func canonicalised(_ bytes: [UInt8]) -> [UInt8] {
  guard let context = xmlNewParserCtxt() else { preconditionFailure("no memory") }
  defer { xmlFreeParserCtxt(context) }
  let document = bytes.withUnsafeBytes { buffer in
    xmlCtxtReadMemory(
      context, buffer.bindMemory(to: CChar.self).baseAddress, Int32(buffer.count), nil, "UTF-8",
      Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue))
  }
  // What this module wrote reads again, unless the program named an element what XML cannot say.
  guard let document else { preconditionFailure("an element's name is not a name of XML") }
  defer { xmlFreeDoc(document) }
  var text: UnsafeMutablePointer<xmlChar>?
  let count = xmlC14NDocDumpMemory(document, nil, Int32(XML_C14N_1_0.rawValue), nil, 0, &text)
  defer { pa_xml_free(text) }
  guard count > 0, let text else { preconditionFailure("no memory") }
  return Array(UnsafeBufferPointer(start: text, count: Int(count)))
}

/// libxml2's writer at work on one document.
private struct Writing {
  let writer: xmlTextWriterPtr
  let isPage: Bool
  let indents: Bool

  func element(_ element: Element, depth: Int, namespace: String?) {
    element.name.lent { _ = xmlTextWriterStartElement(writer, $0) }
    if let namespace, !namespace.isEmpty { attribute("xmlns", namespace) }
    for each in element.attributes where namespace == nil || each.name != "xmlns" {
      attribute(each.name, each.value)
    }
    let inLines = indents && element.children.allSatisfy { $0.standsOnItsOwn(onPage: isPage) }
    for child in element.children {
      if inLines { newLine(depth + 1) }
      switch child {
      case .element(let inner): self.element(inner, depth: depth + 1, namespace: nil)
      case .text(let text) where isPage && element.name == "style":
        styleText(text).lent { _ = xmlTextWriterWriteRaw(writer, $0) }
      case .text(let text): sayable(text).lent { _ = xmlTextWriterWriteString(writer, $0) }
      }
    }
    if inLines, !element.children.isEmpty { newLine(depth) }
    if isPage, !voids.contains(element.name) {
      xmlTextWriterFullEndElement(writer)
    } else {
      xmlTextWriterEndElement(writer)
    }
  }

  private func newLine(_ depth: Int) {
    indentation.withUnsafeBufferPointer { line in
      let count = min(1 + depth * 2, line.count)
      _ = xmlTextWriterWriteRawLen(writer, line.baseAddress, Int32(count))
    }
  }

  private func attribute(_ name: String, _ value: String) {
    name.lent { name in
      sayable(value).lent { _ = xmlTextWriterWriteAttribute(writer, name, $0) }
    }
  }
}

/// A new line and as many spaces as the deepest element gets.
private let indentation = [UInt8(ascii: "\n")] + [UInt8](repeating: UInt8(ascii: " "), count: 200)

extension String {
  /// Lends the text as C wants it; without a copy, which passing a string as an argument makes.
  fileprivate func lent(_ body: (UnsafePointer<xmlChar>) -> Void) {
    withCString { body(UnsafeRawPointer($0).assumingMemoryBound(to: xmlChar.self)) }
  }
}

/// CSS as both kinds of parser read it.
///
/// An HTML parser knows no entities in it and an XML parser takes `<` and `&` as markup, so these
/// are written as CSS's own escapes.
private func styleText(_ text: String) -> String {
  let text = sayable(text)
  // A stylesheet is the same on every page and rarely holds any of these.
  let marks: (UInt8) -> Bool = {
    $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "]")
  }
  guard text.utf8.contains(where: marks) else { return text }
  var written = ""
  for character in text {
    switch character {
    case "<": written += "\\3c "
    case "&": written += "\\26 "
    case ">" where written.hasSuffix("]]"): written += "\\3e "
    default: written.append(character)
    }
  }
  return written
}

/// Elements of a page that never hold anything.
private let voids: Set<String> = ["br", "meta", "link", "hr", "col", "img"]

/// Elements of a page set in a line of text, where added white space would show.
private let phrasing: Set<String> = [
  "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "data", "del", "dfn", "em", "i", "img",
  "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "svg",
  "time", "tspan", "u", "var", "wbr",
]

extension Element.Node {
  fileprivate func standsOnItsOwn(onPage isPage: Bool) -> Bool {
    guard case .element(let element) = self else { return false }
    return !isPage || !phrasing.contains(element.name)
  }
}

/// The text with what XML 1.0 has no way to say replaced by U+FFFD.
private func sayable(_ text: String) -> String {
  // Only control characters, U+FFFE and U+FFFF are unsayable: bytes below a space, or EF BF BE/BF.
  let suspect: (UInt8) -> Bool = { $0 < 0x20 || $0 == 0xEF }
  let isSuspect =
    text.utf8.withContiguousStorageIfAvailable { $0.contains(where: suspect) }
    ?? text.utf8.contains(where: suspect)
  guard isSuspect, !text.unicodeScalars.allSatisfy(isSayable) else { return text }
  return String(
    String.UnicodeScalarView(text.unicodeScalars.map { isSayable($0) ? $0 : "\u{FFFD}" }))
}

extension String {
  /// Whether XML can say it as it is: it holds no control character but a tab and line ends.
  ///
  /// What cannot be said is refused where it comes in, not sealed as something else.
  public var isSayableInXML: Bool { unicodeScalars.allSatisfy(isSayable) }
}

private func isSayable(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A, 0x0D: true
  case 0x00...0x1F, 0xFFFE, 0xFFFF: false
  default: true
  }
}
