import CLibXML2

/// What a document is written as.
public enum Form: Hashable, Sendable {
  /// XML with a declaration, in this namespace.
  case xml(namespace: String)
  /// A page that both HTML and XML parsers read the same way (polyglot XHTML5).
  case xhtml
}

/// A document on its way: libxml2's writer takes every tag, value and text as it comes, and no tree is
/// made of them.
///
/// An element whose first content is an element is written one to a line, two spaces deeper; one that
/// begins with text, or on a page with anything set in a line of text, is written without added white
/// space. What XML cannot say (a control character) becomes U+FFFD. See
/// `docs/decisions/0001-xml-writing.md`.
public struct XMLWriting {
  private let writer: xmlTextWriterPtr
  private let isPage: Bool
  private let indents: Bool
  private let namespace: String
  /// How many elements are open, and which of them are set out in lines, and which in a line of text:
  /// a bit for each depth, so that a document that is written costs nothing to hand on.
  private var depth = 0
  private var inLines: UInt64 = 0
  private var inText: UInt64 = 0
  /// Whether the element begun last holds CSS.
  private var isStyle = false

  /// Writes a document; the same bytes always.
  ///
  /// - Parameters:
  ///   - form: What it is written as.
  ///   - write: Writes its one first element.
  /// - Returns: The document in UTF-8.
  public static func document(_ form: Form, _ write: (inout XMLWriting) -> Void) -> [UInt8] {
    document(form, indents: true, write)
  }

  /// Writes an XML document in its canonical form: Canonical XML 1.0, inclusive, without comments.
  ///
  /// It holds no indentation: a reader of an indented document drops the white space between elements
  /// first (`xmllint --noblanks --c14n`).
  ///
  /// - Parameters:
  ///   - namespace: The namespace of its elements.
  ///   - write: Writes its one first element.
  /// - Returns: The document in UTF-8.
  public static func canonical(
    namespace: String, _ write: (inout XMLWriting) -> Void
  ) -> [UInt8] {
    canonicalised(document(.xml(namespace: namespace), indents: false, write))
  }

  private static func document(
    _ form: Form, indents: Bool, _ write: (inout XMLWriting) -> Void
  ) -> [UInt8] {
    guard let buffer = xmlBufferCreateSize(64 * 1024) else { preconditionFailure("no memory") }
    defer { xmlBufferFree(buffer) }
    xmlBufferSetAllocationScheme(buffer, XML_BUFFER_ALLOC_DOUBLEIT)
    guard let writer = xmlNewTextWriterMemory(buffer, 0) else { preconditionFailure("no memory") }
    defer { xmlFreeTextWriter(writer) }
    xmlTextWriterStartDocument(writer, nil, "UTF-8", nil)
    var writing = XMLWriting(writer, form, indents: indents)
    write(&writing)
    precondition(writing.depth == 0, "every element that is opened is closed")
    xmlTextWriterEndDocument(writer)
    let document = UnsafeBufferPointer(
      start: xmlBufferContent(buffer), count: Int(xmlBufferLength(buffer)))
    guard form == .xhtml else { return Array(document) }
    // An HTML parser knows no XML declaration: a page begins with its DOCTYPE instead.
    return Array("<!DOCTYPE html>".utf8) + document.drop { $0 != UInt8(ascii: "\n") }
  }

  private init(_ writer: xmlTextWriterPtr, _ form: Form, indents: Bool) {
    self.writer = writer
    self.indents = indents
    switch form {
    case .xml(let namespace):
      isPage = false
      self.namespace = namespace
    case .xhtml:
      isPage = true
      namespace = "http://www.w3.org/1999/xhtml"
    }
  }

  /// Writes an element: its attributes first, then what stands in it.
  ///
  /// - Parameters:
  ///   - name: Its name: one of the program's own words.
  ///   - content: Writes its attributes and its content.
  public mutating func element(_ name: StaticString, _ content: (inout XMLWriting) -> Void) {
    start(name)
    content(&self)
    end(name)
  }

  /// Writes an element that holds text.
  public mutating func element(_ name: StaticString, _ text: String) {
    start(name)
    self.text(text)
    end(name)
  }

  /// Writes an attribute of the element that was begun last, which holds nothing yet.
  ///
  /// - Parameters:
  ///   - name: Its name: one of the program's own words.
  ///   - value: What it says.
  public mutating func attribute(_ name: StaticString, _ value: String) {
    attribute(name.characters, value)
  }

  /// Writes text.
  public mutating func text(_ text: String) {
    guard !text.isEmpty else { return }
    if inLines & top == 0 { inText |= top }
    if isStyle {
      written(text.asStyle.lent { xmlTextWriterWriteRaw(writer, $0) })
      return
    }
    if writeAsItIs(text) { return }
    written(sayable(text).lent { xmlTextWriterWriteString(writer, $0) })
  }

  /// Writes text that holds nothing that is written otherwise than it is, which libxml2 need not look for;
  /// most text is so.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - isInTag: Whether it is an attribute's value, where libxml2 writes all but ASCII by its number.
  /// - Returns: Whether it is written.
  private func writeAsItIs(_ text: String, isInTag: Bool = false) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { utf8 in
      guard utf8.allSatisfy({ $0.isPlain && !(isInTag && $0 >= 0x80) }) else { return false }
      written(xmlTextWriterWriteRawLen(writer, utf8.baseAddress, Int32(utf8.count)))
      return true
    } ?? false
  }

  /// Writes a stylesheet as it was prepared.
  public mutating func style(_ style: Stylesheet) {
    start("style")
    inText |= top
    written(
      style.bytes.withUnsafeBufferPointer {
        xmlTextWriterWriteRawLen(writer, $0.baseAddress, Int32($0.count))
      })
    end("style")
  }

  /// Begins an element.
  public mutating func start(_ name: StaticString) {
    let short = isPage ? ShortName(name) : nil
    start(name.characters, isPhrasing: short?.isPhrasing ?? false)
    isStyle = short == .style
  }

  /// Ends the element that was begun last.
  public mutating func end(_ name: StaticString) {
    end(isVoid: isPage && ShortName(name)?.isVoid ?? false)
  }

  /// The bit of the element that was begun last.
  private var top: UInt64 { 1 << UInt64(depth) }

  private mutating func start(_ name: UnsafePointer<xmlChar>, isPhrasing: Bool) {
    precondition(depth < TagScan.depthLimit - 1, "what stands deeper is not read back")
    if depth > 0 {
      if (inLines | inText) & top == 0 {
        if indents && !isPhrasing { inLines |= top } else { inText |= top }
      }
      if inLines & top != 0 { newLine(depth) }
    }
    written(xmlTextWriterStartElement(writer, name))
    if depth == 0, !namespace.isEmpty { attribute("xmlns", namespace) }
    depth += 1
    inLines &= ~top
    inText &= ~top
  }

  private mutating func end(isVoid: Bool) {
    let isInLines = inLines & top != 0
    depth -= 1
    isStyle = false
    if isInLines { newLine(depth) }
    written(
      isPage && !isVoid ? xmlTextWriterFullEndElement(writer) : xmlTextWriterEndElement(writer))
  }

  private func attribute(_ name: UnsafePointer<xmlChar>, _ value: String) {
    written(xmlTextWriterStartAttribute(writer, name))
    if !value.isEmpty, !writeAsItIs(value, isInTag: true) {
      written(sayable(value).lent { xmlTextWriterWriteString(writer, $0) })
    }
    written(xmlTextWriterEndAttribute(writer))
  }

  private func newLine(_ depth: Int) {
    indentation.withUnsafeBufferPointer { line in
      let count = min(1 + depth * 2, line.count)
      written(xmlTextWriterWriteRawLen(writer, line.baseAddress, Int32(count)))
    }
  }

  /// libxml2 refuses an attribute after content, and a write that finds no memory.
  private func written(_ count: Int32) {
    precondition(count >= 0, "libxml2 refuses to write")
  }
}

// A tree that was made, such as a schema.
extension XMLWriting {
  mutating func write(_ element: Element) {
    let isRoot = depth == 0
    let short = isPage ? ShortName(element.name) : nil
    element.name.lent { start($0, isPhrasing: short?.isPhrasing ?? false) }
    for each in element.attributes where !isRoot || each.name != "xmlns" {
      each.name.lent { attribute($0, each.value) }
    }
    isStyle = short == .style
    // What is set out in lines is known here before any of it is written.
    if !element.children.allSatisfy({ $0.standsOnItsOwn(onPage: isPage) }) {
      inText |= top
    }
    for child in element.children {
      switch child {
      case .element(let inner): write(inner)
      case .text(let text): self.text(text)
      }
    }
    end(isVoid: short?.isVoid ?? false)
  }
}

/// CSS in the bytes that both kinds of parser read the same, prepared once for many pages.
public struct Stylesheet: Sendable {
  let bytes: [UInt8]

  /// A stylesheet.
  public init(_ text: String) { bytes = Array(text.asStyle.utf8) }
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

/// A new line and as many spaces as the deepest element gets.
private let indentation = [UInt8(ascii: "\n")] + [UInt8](repeating: UInt8(ascii: " "), count: 200)

extension StaticString {
  /// Its characters as C wants them: the compiler ends them with a nought.
  fileprivate var characters: UnsafePointer<xmlChar> { utf8Start }
}

extension String {
  /// Lends the text as C wants it; without a copy, which passing a string as an argument makes.
  fileprivate func lent<Result>(_ body: (UnsafePointer<xmlChar>) -> Result) -> Result {
    withCString { body(UnsafeRawPointer($0).assumingMemoryBound(to: xmlChar.self)) }
  }

  /// CSS as both kinds of parser read it.
  ///
  /// An HTML parser knows no entities in it and an XML parser takes `<` and `&` as markup, so these
  /// are written as CSS's own escapes.
  fileprivate var asStyle: String {
    let text = sayable(self)
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
}

/// A name of up to eight characters of ASCII as one number, which is compared at once: what is special
/// in a page has such a name.
private struct ShortName: Equatable {
  private let packed: UInt64

  init?(_ name: StaticString) {
    self.init(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
  }

  init?(_ name: String) { self.init(name.utf8) }

  private init?(_ characters: some Collection<UInt8>) {
    guard characters.count <= 8 else { return nil }
    packed = characters.reduce(0) { $0 << 8 | UInt64($1) }
  }

  private static func names(_ words: String) -> [ShortName] {
    words.split(separator: " ").compactMap { ShortName(String($0)) }
  }

  static let style = names("style")[0]

  /// Elements of a page that never hold anything.
  private static let voids = names("br meta link hr col img")

  /// Elements of a page set in a line of text, where added white space would show.
  private static let phrasing = names(
    "a abbr b bdi bdo br cite code data del dfn em i img ins kbd label mark q s samp small span strong "
      + "sub sup svg time tspan u var wbr")

  var isVoid: Bool { ShortName.voids.contains(self) }
  var isPhrasing: Bool { ShortName.phrasing.contains(self) }
}

extension Element.Node {
  fileprivate func standsOnItsOwn(onPage isPage: Bool) -> Bool {
    guard case .element(let element) = self else { return false }
    return !isPage || !(ShortName(element.name)?.isPhrasing ?? false)
  }
}

extension UInt8 {
  /// Whether it is written in text as it is: neither markup, nor a control character, nor the first of
  /// those that make one XML cannot say.
  fileprivate var isPlain: Bool {
    self >= 0x20 && self != 0xEF && self != UInt8(ascii: "<") && self != UInt8(ascii: ">")
      && self != UInt8(ascii: "&") && self != UInt8(ascii: "\"")
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
