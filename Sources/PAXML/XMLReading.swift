import CLibXML2
public import PADiagnostics

/// Reading a document: guarded, checked, and copied out of libxml2 whole.
public enum XMLReading {
  /// The root element of a file.
  ///
  /// White space between elements is dropped where an element holds no other text. Every fault that
  /// can be found is thrown at once, in file order. With a schema the document is checked against
  /// it; without, it is read in one pass.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - file: Its name, as the user gave it.
  ///   - schema: What it must conform to.
  ///   - namespace: What the root (without a schema, every element) must be in; nil for any.
  ///   - limit: The most bytes it may have.
  /// - Throws: Every fault found.
  /// - Returns: The root, with the place of each start tag.
  public static func element(
    of bytes: [UInt8], file: String, schema: Schema? = nil, namespace: String? = nil,
    limit: Int = 8 * 1024 * 1024
  ) throws(Rejected) -> Element {
    guard bytes.count <= min(limit, Int(Int32.max)) else {
      throw Rejected(.tooLarge(file, limit: limit))
    }
    return try bytes.withUnsafeBufferPointer { bytes throws(Rejected) in
      let scan = TagScan(bytes)
      if let (reason, offset) = scan.refusal {
        throw Rejected(.refused(reason, at: offset, in: FaultyFile(file, bytes)))
      }
      var reading = Reading(bytes: bytes, tags: scan.tags, namespace: namespace, schema: schema)
      reading.read()
      if let root = reading.root, reading.fault == nil, reading.schemaFaults.isEmpty { return root }
      throw reading.rejection(of: FaultyFile(file, bytes))
    }
  }

  /// Where an attribute's value stands in the tag at a place; the tag's place where it has none.
  ///
  /// - Parameters:
  ///   - attribute: The attribute's name.
  ///   - line: The tag's line.
  ///   - column: The tag's column.
  ///   - bytes: The file.
  /// - Returns: Line and column.
  public static func place(
    ofValueOf attribute: String, inTagAt line: Int, _ column: Int, of bytes: [UInt8]
  ) -> (line: Int, column: Int) {
    bytes.withUnsafeBufferPointer { bytes in
      let file = FaultyFile("", bytes)
      guard let tag = file.offset(line: line, column: column),
        let part = Tag(bytes, at: tag).attributes.first(where: { $0.localName == attribute })
      else { return (line, column) }
      return (file.line(of: part.valueStart), file.column(of: part.valueStart))
    }
  }

  /// A line of a file with every value masked, for a fault found in what was read.
  public static func excerpt(of bytes: [UInt8], line: Int) -> String {
    bytes.withUnsafeBufferPointer { FaultyFile("", $0).excerpt(line: line) }
  }
}

/// Why reading stopped.
enum ReadingFault {
  /// libxml2's number for what is wrong, the offset it noticed it at, and the element then open.
  case notWellFormed(code: Int32, offset: Int, open: (name: String, offset: Int)?)
  /// A DOCTYPE that the scan before did not see.
  case doctype
  /// The root is not in the namespace asked for.
  case rootNamespace(name: String, wanted: String, offset: Int)
  /// An element inside is in another namespace than the root.
  case innerNamespace(name: String, offset: Int)
}

/// One pass of libxml2's parser over one document, building elements as tags come.
struct Reading {
  private struct Open {
    let name: String
    let attributes: [Attribute]
    var children: [Element.Node] = []
    let line: Int
    let column: Int
    let offset: Int
    var holdsElements = false
    var holdsText = false
  }

  private(set) var root: Element?
  private(set) var fault: ReadingFault?
  private(set) var schemaFaults: [SchemaFault] = []
  private let bytes: UnsafeBufferPointer<UInt8>
  private let tags: [Int]
  private let namespace: String?
  private let schema: Schema?
  private var open: [Open] = []
  private var tagsSeen = 0
  private var cursor: Cursor

  init(bytes: UnsafeBufferPointer<UInt8>, tags: [Int], namespace: String?, schema: Schema?) {
    self.bytes = bytes
    self.tags = tags
    self.namespace = namespace
    self.schema = schema
    cursor = Cursor(bytes)
  }

  /// Reads the document and, with a schema, checks it.
  mutating func read() {
    _ = libxml2IsReady
    guard !bytes.isEmpty, let context = xmlNewParserCtxt() else {
      fault = .notWellFormed(code: Int32(XML_ERR_DOCUMENT_EMPTY.rawValue), offset: 0, open: nil)
      return
    }
    defer { xmlFreeParserCtxt(context) }
    let (bytes, schema) = (bytes, schema)
    withUnsafeMutablePointer(to: &self) { reading in
      context.pointee._private = UnsafeMutableRawPointer(reading)
      listen(context.pointee.sax, keepsTree: schema != nil)
      let document = bytes.withMemoryRebound(to: CChar.self) { text in
        xmlCtxtReadMemory(
          context, text.baseAddress, Int32(text.count), nil, "UTF-8", readingOptions)
      }
      guard let document else { return }
      // A document refused midway is returned all the same; `fault` decides.
      defer { xmlFreeDoc(document) }
      guard let schema, reading.pointee.fault == nil else { return }
      reading.pointee.schemaFaults = schema.faults(of: document)
    }
  }

  /// Everything wrong with the file.
  func rejection(of file: FaultyFile) -> Rejected {
    if let fault { return Rejected(.unread(fault, in: file)) }
    var found: [Diagnostic] = []
    if let root, let schema {
      found = file.diagnostics(of: schemaFaults, tags: tags, root: root, schema: schema)
    }
    let unknown = ReadingFault.notWellFormed(code: 0, offset: bytes.count, open: nil)
    return Rejected(found) ?? Rejected(.unread(unknown, in: file))
  }

  fileprivate mutating func start(
    _ name: UnsafePointer<xmlChar>, _ uri: UnsafePointer<xmlChar>?, attributeCount: Int,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    let offset = tagsSeen < tags.count ? tags[tagsSeen] : bytes.count
    tagsSeen += 1
    cursor.move(to: offset, in: bytes)
    let name = String(cString: name)
    if let namespace, open.isEmpty || schema == nil {
      let isWanted = uri.map { String(cString: $0) == namespace } ?? namespace.isEmpty
      if !isWanted {
        fault =
          open.isEmpty
          ? .rootNamespace(name: name, wanted: namespace, offset: offset)
          : .innerNamespace(name: name, offset: offset)
        return
      }
    }
    var values: [Attribute] = []
    if attributeCount > 0, let attributes {
      values.reserveCapacity(attributeCount)
      for index in 0..<attributeCount {
        let part = attributes + index * 5
        guard let local = part[0], let start = part[3], let end = part[4] else { continue }
        let name = String(cString: local)
        values.append(
          Attribute(
            name: part[1].map { String(cString: $0) + ":" + name } ?? name,
            value: attributeValue(UnsafeBufferPointer(start: start, count: end - start))))
      }
    }
    if !open.isEmpty { open[open.count - 1].holdsElements = true }
    open.append(
      Open(
        name: name, attributes: values, line: cursor.line, column: cursor.column, offset: offset))
  }

  fileprivate mutating func end() {
    guard var last = open.popLast() else { return }
    if last.holdsElements, !last.holdsText {
      last.children.removeAll { if case .text = $0 { true } else { false } }
    }
    let element = Element(
      name: last.name, attributes: last.attributes, children: last.children, line: last.line,
      column: last.column)
    if open.isEmpty {
      root = element
    } else {
      open[open.count - 1].children.append(.element(element))
    }
  }

  fileprivate mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
    guard !open.isEmpty else { return }
    let last = open.count - 1
    let isBlank = text.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 || $0 == 0x0D }
    if !isBlank { open[last].holdsText = true }
    let more = String(decoding: text, as: UTF8.self)
    if case .text(let before) = open[last].children.last {
      open[last].children[open[last].children.count - 1] = .text(before + more)
    } else {
      open[last].children.append(.text(more))
    }
  }

  fileprivate mutating func error(_ code: Int32, at offset: Int) {
    guard fault == nil else { return }
    fault = .notWellFormed(
      code: code, offset: min(max(offset, 0), bytes.count),
      open: open.last.map { ($0.name, $0.offset) })
  }

  fileprivate mutating func doctype() {
    fault = fault ?? .doctype
  }

  fileprivate var lastTag: Int { tagsSeen - 1 }
}

/// Line and column of an offset that only moves forward.
private struct Cursor {
  private var offset: Int
  private(set) var line = 1
  private(set) var column = 1

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    offset = bytes.prefix(3).elementsEqual(utf8Mark) ? utf8Mark.count : 0
  }

  mutating func move(to end: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    while offset < end {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
      offset += 1
    }
  }
}

/// Lets libxml2 set up its own tables once, before any thread reads.
private let libxml2IsReady: Void = xmlInitParser()

private let readingOptions = Int32(
  XML_PARSE_NONET.rawValue | XML_PARSE_NOCDATA.rawValue | XML_PARSE_BIG_LINES.rawValue
    | XML_PARSE_COMPACT.rawValue | XML_PARSE_IGNORE_ENC.rawValue)

/// An attribute's value as libxml2 hands it over: everything resolved but `&`, which it writes `&#38;`.
private func attributeValue(_ utf8: UnsafeBufferPointer<UInt8>) -> String {
  guard utf8.contains(UInt8(ascii: "&")) else { return String(decoding: utf8, as: UTF8.self) }
  var value: [UInt8] = []
  var at = 0
  while at < utf8.count {
    value.append(utf8[at])
    at += utf8[at] == UInt8(ascii: "&") ? 5 : 1
  }
  return String(decoding: value, as: UTF8.self)
}

/// Has libxml2 tell us what it meets; a tree of its own it keeps only for a schema.
private func listen(_ sax: UnsafeMutablePointer<xmlSAXHandler>, keepsTree: Bool) {
  if !keepsTree {
    sax.pointee.startDocument = nil
    sax.pointee.endDocument = nil
  }
  sax.pointee.comment = nil
  sax.pointee.processingInstruction = nil
  sax.pointee.cdataBlock = nil
  sax.pointee.reference = nil
  sax.pointee.externalSubset = nil
  sax.pointee.warning = nil
  sax.pointee.error = nil
  sax.pointee.fatalError = nil
  sax.pointee.internalSubset = { context, _, _, _ in
    withReading(context) { parser, reading in
      reading.pointee.doctype()
      xmlStopParser(parser)
    }
  }
  sax.pointee.startElementNs = {
    context, name, prefix, uri, spaceCount, spaces, count, defaulted, attributes in
    withReading(context) { parser, reading in
      guard let name, reading.pointee.fault == nil else { return }
      reading.pointee.start(name, uri, attributeCount: Int(count), attributes)
      if reading.pointee.fault != nil {
        xmlStopParser(parser)
      } else if parser.pointee.myDoc != nil {
        xmlSAX2StartElementNs(
          context, name, prefix, uri, spaceCount, spaces, count, defaulted, attributes)
        parser.pointee.node?.pointee._private = UnsafeMutableRawPointer(
          bitPattern: reading.pointee.lastTag + 1)
      }
    }
  }
  sax.pointee.endElementNs = { context, name, prefix, uri in
    withReading(context) { parser, reading in
      guard reading.pointee.fault == nil else { return }
      reading.pointee.end()
      if parser.pointee.myDoc != nil { xmlSAX2EndElementNs(context, name, prefix, uri) }
    }
  }
  let characters: charactersSAXFunc = { context, text, count in
    withReading(context) { parser, reading in
      guard let text, reading.pointee.fault == nil else { return }
      reading.pointee.text(UnsafeBufferPointer(start: text, count: Int(count)))
      if parser.pointee.myDoc != nil { xmlSAX2Characters(context, text, count) }
    }
  }
  sax.pointee.characters = characters
  sax.pointee.ignorableWhitespace = characters
  sax.pointee.serror = { context, error in
    withReading(context) { parser, reading in
      guard let error, error.pointee.level != XML_ERR_WARNING else { return }
      reading.pointee.error(error.pointee.code, at: Int(xmlByteConsumed(parser)))
    }
  }
}

private func withReading(
  _ context: UnsafeMutableRawPointer?,
  _ body: (xmlParserCtxtPtr, UnsafeMutablePointer<Reading>) -> Void
) {
  guard let parser = context?.assumingMemoryBound(to: xmlParserCtxt.self),
    let reading = parser.pointee._private?.assumingMemoryBound(to: Reading.self)
  else { return }
  body(parser, reading)
}
