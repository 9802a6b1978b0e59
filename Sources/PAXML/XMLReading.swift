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
  ) throws(Rejected) -> ReadElement {
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

/// One pass of libxml2's parser over one document, noting what stands in it as tags come.
struct Reading {
  private struct Open {
    /// Its place among the nodes.
    let place: Int
    let offset: Int
    var holdsElements = false
    var holdsText = false
  }

  private(set) var root: ReadElement?
  private(set) var fault: ReadingFault?
  private(set) var schemaFaults: [SchemaFault] = []
  /// How many more there are of them.
  private var schemaFaultsLeft = 0
  private let bytes: UnsafeBufferPointer<UInt8>
  private let tags: [Int]
  private let namespace: String?
  private let schema: Schema?
  private var open: [Open] = []
  private var nodes: [ReadNodes.Node] = []
  private var attributes: [ReadNodes.Attribute] = []
  private var texts: [UInt8] = []
  /// The place of the text that is being read, which may come in pieces.
  private var currentText: Int?
  private var tagsSeen = 0
  private var cursor: Cursor

  init(bytes: UnsafeBufferPointer<UInt8>, tags: [Int], namespace: String?, schema: Schema?) {
    self.bytes = bytes
    self.tags = tags
    self.namespace = namespace
    self.schema = schema
    cursor = Cursor(bytes)
    // An element has a start tag, and mostly white space before and after it.
    nodes.reserveCapacity(tags.count * 3)
    attributes.reserveCapacity(tags.count * 4)
    texts.reserveCapacity(bytes.count)
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
      (reading.pointee.schemaFaults, reading.pointee.schemaFaultsLeft) = schema.faults(of: document)
    }
  }

  /// Everything wrong with the file.
  func rejection(of file: FaultyFile) -> Rejected {
    if let fault { return Rejected(.unread(fault, in: file)) }
    var found: [Diagnostic] = []
    if let root, let schema {
      found = file.diagnostics(of: schemaFaults, tags: tags, root: root, schema: schema)
    }
    if schemaFaultsLeft > 0 { found.append(.more(schemaFaultsLeft, in: file.name)) }
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
    if let namespace, open.isEmpty || schema == nil {
      let isWanted = uri.map { String(cString: $0) == namespace } ?? namespace.isEmpty
      if !isWanted {
        let name = String(cString: name)
        fault =
          open.isEmpty
          ? .rootNamespace(name: name, wanted: namespace, offset: offset)
          : .innerNamespace(name: name, offset: offset)
        return
      }
    }
    let first = UInt32(self.attributes.count)
    if attributeCount > 0, let attributes {
      for index in 0..<attributeCount {
        let part = attributes + index * 5
        guard let local = part[0], let start = part[3], let end = part[4] else { continue }
        let from = UInt32(texts.count)
        if let prefix = part[1] {
          take(prefix)
          texts.append(UInt8(ascii: ":"))
        }
        take(local)
        let name = ReadNodes.Text(start: from, end: UInt32(texts.count))
        take(value: UnsafeBufferPointer(start: start, count: end - start))
        self.attributes.append(
          ReadNodes.Attribute(
            name: name, value: ReadNodes.Text(start: name.end, end: UInt32(texts.count))))
      }
    }
    currentText = nil
    if !open.isEmpty { open[open.count - 1].holdsElements = true }
    open.append(Open(place: nodes.count, offset: offset))
    let from = UInt32(texts.count)
    take(name)
    nodes.append(
      ReadNodes.Node(
        isElement: true, text: ReadNodes.Text(start: from, end: UInt32(texts.count)), end: 0,
        attributes: first..<UInt32(self.attributes.count), line: UInt32(cursor.line),
        column: UInt32(cursor.column)))
  }

  fileprivate mutating func end() {
    guard let last = open.popLast() else { return }
    currentText = nil
    nodes[last.place].end = UInt32(nodes.count)
    nodes[last.place].isSetOut = last.holdsElements && !last.holdsText
    if open.isEmpty { root = ReadElement(ReadNodes(nodes, attributes, texts), at: last.place) }
  }

  fileprivate mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
    guard !open.isEmpty else { return }
    let isBlank = text.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 || $0 == 0x0D }
    if !isBlank { open[open.count - 1].holdsText = true }
    let from = UInt32(texts.count)
    texts.append(contentsOf: text)
    if let currentText {
      nodes[currentText].text.end = UInt32(texts.count)
    } else {
      currentText = nodes.count
      nodes.append(
        ReadNodes.Node(
          isElement: false, text: ReadNodes.Text(start: from, end: UInt32(texts.count)),
          end: UInt32(nodes.count + 1)))
    }
  }

  /// Hands a text to libxml2's tree, once it is whole: joined there piece by piece (every `&lt;` is one), it
  /// would take time in the square of its length.
  fileprivate func handOnText(to parser: xmlParserCtxtPtr) {
    guard let currentText, parser.pointee.myDoc != nil else { return }
    let text = nodes[currentText].text
    texts.withUnsafeBufferPointer { texts in
      guard let start = texts.baseAddress else { return }
      xmlSAX2Characters(parser, start + Int(text.start), Int32(text.end - text.start))
    }
  }

  private mutating func take(_ name: UnsafePointer<xmlChar>) {
    texts.append(contentsOf: UnsafeBufferPointer(start: name, count: Int(xmlStrlen(name))))
  }

  /// Takes an attribute's value as libxml2 hands it over: everything resolved but `&`, which it writes
  /// `&#38;`.
  private mutating func take(value: UnsafeBufferPointer<UInt8>) {
    var rest = value[...]
    while let mark = rest.firstIndex(of: UInt8(ascii: "&")) {
      texts.append(contentsOf: rest[...mark])
      rest = rest[(mark + 5)...]
    }
    texts.append(contentsOf: rest)
  }

  fileprivate mutating func error(_ code: Int32, at offset: Int) {
    guard fault == nil else { return }
    fault = .notWellFormed(
      code: code, offset: min(max(offset, 0), bytes.count),
      open: open.last.map { (name(of: $0), $0.offset) })
  }

  private func name(of element: Open) -> String {
    let name = nodes[element.place].text
    return String(decoding: texts[Int(name.start)..<Int(name.end)], as: UTF8.self)
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
      pa_xml_stop(parser)
    }
  }
  sax.pointee.startElementNs = {
    context, name, prefix, uri, spaceCount, spaces, count, defaulted, attributes in
    withReading(context) { parser, reading in
      guard let name, reading.pointee.fault == nil else { return }
      reading.pointee.handOnText(to: parser)
      reading.pointee.start(name, uri, attributeCount: Int(count), attributes)
      if reading.pointee.fault != nil {
        pa_xml_stop(parser)
      } else if parser.pointee.myDoc != nil {
        xmlSAX2StartElementNs(
          context, name, prefix, uri, spaceCount, spaces, count, defaulted, attributes)
        pa_xml_mark_node(
          parser, UnsafeMutableRawPointer(bitPattern: reading.pointee.lastTag + 1))
      }
    }
  }
  sax.pointee.endElementNs = { context, name, prefix, uri in
    withReading(context) { parser, reading in
      guard reading.pointee.fault == nil else { return }
      reading.pointee.handOnText(to: parser)
      reading.pointee.end()
      if parser.pointee.myDoc != nil { xmlSAX2EndElementNs(context, name, prefix, uri) }
    }
  }
  let characters: charactersSAXFunc = { context, text, count in
    withReading(context) { _, reading in
      guard let text, reading.pointee.fault == nil else { return }
      reading.pointee.text(UnsafeBufferPointer(start: text, count: Int(count)))
    }
  }
  sax.pointee.characters = characters
  sax.pointee.ignorableWhitespace = characters
  sax.pointee.serror = { context, error in
    withReading(context) { parser, reading in
      guard let error, error.pointee.level != XML_ERR_WARNING else { return }
      reading.pointee.error(error.pointee.code, at: Int(pa_xml_bytes_consumed(parser)))
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
