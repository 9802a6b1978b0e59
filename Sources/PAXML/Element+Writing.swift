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
    case .xml(let namespace):
      var writing = Writing(isPage: false, indents: true)
      writing.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
      writing.element(self, depth: 0, namespace: namespace)
      writing.raw("\n")
      return writing.bytes
    case .xhtml:
      var writing = Writing(isPage: true, indents: true)
      writing.raw("<!DOCTYPE html>\n")
      writing.element(self, depth: 0, namespace: "http://www.w3.org/1999/xhtml")
      writing.raw("\n")
      return writing.bytes
    }
  }

  /// Canonical XML 1.0 (inclusive, without comments) of the tree in this namespace.
  ///
  /// The tree holds no indentation, so neither does this: a reader of an indented document drops the
  /// white space between elements first (`xmllint --noblanks --c14n`).
  public func canonical(namespace: String) -> [UInt8] {
    var writing = Writing(isPage: false, indents: false)
    writing.element(self, depth: 0, namespace: namespace)
    return canonicalised(writing.bytes)
  }
}

private func canonicalised(_ bytes: [UInt8]) -> [UInt8] {
  guard let context = xmlNewParserCtxt() else { return [] }
  defer { xmlFreeParserCtxt(context) }
  let document = bytes.withUnsafeBytes { buffer in
    xmlCtxtReadMemory(
      context, buffer.bindMemory(to: CChar.self).baseAddress, Int32(buffer.count), nil, "UTF-8",
      Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue))
  }
  guard let document else { return [] }
  defer { xmlFreeDoc(document) }
  var text: UnsafeMutablePointer<xmlChar>?
  let count = xmlC14NDocDumpMemory(document, nil, Int32(XML_C14N_1_0.rawValue), nil, 0, &text)
  defer { pa_xml_free(text) }
  guard count > 0, let text else { return [] }
  return Array(UnsafeBufferPointer(start: text, count: Int(count)))
}

/// The bytes of one document as they grow: tags set here, every value and text escaped by libxml2.
private struct Writing {
  var bytes: [UInt8] = []
  let isPage: Bool
  let indents: Bool

  init(isPage: Bool, indents: Bool) {
    self.isPage = isPage
    self.indents = indents
    bytes.reserveCapacity(16 * 1024)
  }

  mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func raw(_ text: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func element(_ element: Element, depth: Int, namespace: String?) {
    bytes.append(UInt8(ascii: "<"))
    raw(element.name)
    if let namespace, !namespace.isEmpty { attribute("xmlns", namespace) }
    for each in element.attributes where namespace == nil || each.name != "xmlns" {
      attribute(each.name, each.value)
    }
    if element.children.isEmpty, !isPage || voids.contains(element.name) {
      raw("/>" as StaticString)
      return
    }
    bytes.append(UInt8(ascii: ">"))
    let inLines = indents && element.children.allSatisfy { $0.standsOnItsOwn(onPage: isPage) }
    for child in element.children {
      if inLines { newLine(depth + 1) }
      switch child {
      case .element(let inner): self.element(inner, depth: depth + 1, namespace: nil)
      case .text(let text): isPage && element.name == "style" ? style(text) : self.text(text)
      }
    }
    if inLines, !element.children.isEmpty { newLine(depth) }
    raw("</" as StaticString)
    raw(element.name)
    bytes.append(UInt8(ascii: ">"))
  }

  private mutating func newLine(_ depth: Int) {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
  }

  private mutating func attribute(_ name: String, _ value: String) {
    bytes.append(UInt8(ascii: " "))
    raw(name)
    raw("=\"" as StaticString)
    escaped(value, asAttribute: true)
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func text(_ text: String) { escaped(text, asAttribute: false) }

  private mutating func escaped(_ value: String, asAttribute: Bool) {
    var value = value
    let plain = value.withUTF8 { utf8 in
      guard utf8.allSatisfy({ $0 > 0x3E || isPlain[Int($0)] }) else { return false }
      bytes.append(contentsOf: utf8)
      return true
    }
    if plain { return }
    guard let escaped = xmlEncodeSpecialChars(nil, sayable(value)) else { return }
    defer { pa_xml_free(escaped) }
    var next = escaped
    while next.pointee != 0 {
      switch next.pointee {
      case UInt8(ascii: "\n") where asAttribute: raw("&#10;" as StaticString)
      case UInt8(ascii: "\t") where asAttribute: raw("&#9;" as StaticString)
      default: bytes.append(next.pointee)
      }
      next += 1
    }
  }

  /// CSS as both kinds of parser read it: an HTML parser knows no entities in it and an XML parser
  /// takes `<` and `&` as markup, so these are written as CSS's own escapes.
  private mutating func style(_ text: String) {
    for byte in sayable(text).utf8 {
      switch byte {
      case UInt8(ascii: "<"): raw("\\3c " as StaticString)
      case UInt8(ascii: "&"): raw("\\26 " as StaticString)
      case UInt8(ascii: ">") where bytes.suffix(2).elementsEqual("]]".utf8):
        raw("\\3e " as StaticString)
      default: bytes.append(byte)
      }
    }
  }
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

/// Bytes up to `>` that stand as they are in text and in attribute values.
private let isPlain: [Bool] = (0...0x3E).map { byte in
  byte >= 0x20 && !"<>&\"".utf8.contains(UInt8(byte))
}

/// The text with what XML 1.0 has no way to say replaced by U+FFFD.
private func sayable(_ text: String) -> String {
  func isSayable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: true
    case 0x00...0x1F, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
  guard !text.unicodeScalars.allSatisfy(isSayable) else { return text }
  var scalars = String.UnicodeScalarView()
  for scalar in text.unicodeScalars { scalars.append(isSayable(scalar) ? scalar : "\u{FFFD}") }
  return String(scalars)
}
