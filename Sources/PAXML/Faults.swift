import CLibXML2
import PADiagnostics

// The words of every fault this module finds; the values of the document stay out of them.

extension Diagnostic {
  static func tooLarge(_ file: String, limit: Int) -> Diagnostic {
    Diagnostic(
      .error, .fileTooLarge, at: SourcePlace(file: file), "the file has more than \(limit) bytes",
      mend: "split it, or check that it is the file you meant")
  }

  static func schemaBroken(_ name: String, line: Int, code: Int32) -> Diagnostic {
    Diagnostic(
      .error, .schemaInvalid, at: SourcePlace(file: name, line: line),
      "the schema itself does not compile (libxml2's fault \(code))",
      mend: "this is a slip in the program: please report it")
  }

  static func refused(
    _ reason: TagScan.Refusal, at offset: Int, in file: FaultyFile
  ) -> Diagnostic {
    switch reason {
    case .encoding:
      Diagnostic(
        .error, .encodingNotUTF8, at: file.place(offset),
        "the file is not in UTF-8, or does not say so",
        mend: "save it with the encoding UTF-8 and begin it with <?xml version=\"1.0\" "
          + "encoding=\"UTF-8\"?>")
    case .doctype:
      file.fault(
        .doctypeRefused, at: offset, "the file has a DOCTYPE, which can pull in other files",
        mend: "remove everything from <!DOCTYPE to its closing >", trustedTo: offset)
    case .attributes:
      file.fault(
        .tooManyAttributes, at: offset,
        "this tag has more than \(TagScan.attributeLimit) attributes",
        mend: "no element needs so many: check that it is the file you meant", trustedTo: offset)
    case .depth:
      file.fault(
        .tooDeep, at: offset,
        "elements stand inside one another more than "
          + "\(TagScan.depthLimit) deep",
        mend: "no document needs so many: check that it is the file you meant", trustedTo: offset)
    }
  }

  static func unreadable(_ fault: ReadingFault, in file: FaultyFile) -> Diagnostic {
    switch fault {
    case .notWellFormed(let code, let offset, let open):
      file.notWellFormed(xmlParserErrors(UInt32(bitPattern: code)), at: offset, open: open)
    case .rootNamespace(let name, let wanted, let offset):
      file.fault(
        .schemaInvalid, at: offset, "'\(name)' is not in the namespace \(wanted)",
        mend: "begin the document with <\(name) xmlns=\"\(wanted)\"")
    case .innerNamespace(let name, let offset):
      file.fault(
        .elementUnknown, at: offset, "'\(name)' is in another namespace than the document",
        mend: "remove it, or its xmlns or prefix")
    }
  }
}

extension FaultyFile {
  /// A fault at an offset, with its line shown as far as its markup is to be trusted.
  func fault(
    _ code: Diagnostic.Code, at offset: Int, _ what: String, mend: String,
    trustedTo end: Int = .max
  ) -> Diagnostic {
    Diagnostic(
      .error, code, at: place(offset), what, mend: mend,
      excerpt: column(of: offset) > excerptLimit
        ? "" : excerpt(line: line(of: offset), upTo: end))
  }

  fileprivate func notWellFormed(
    _ code: xmlParserErrors, at offset: Int, open: (name: String, offset: Int)?
  ) -> Diagnostic {
    func broken(_ what: String, _ mend: String, at place: Int? = nil) -> Diagnostic {
      fault(.notXML, at: place ?? offset, what, mend: mend, trustedTo: offset)
    }
    let openWords = open.map { "'\($0.name)', begun on line \(line(of: $0.offset))," } ?? ""
    switch code {
    case XML_ERR_DOCUMENT_EMPTY:
      return broken(
        "there is no XML here", "begin the file with its first element, or give another file")
    case XML_ERR_DOCUMENT_END:
      return broken(
        "something stands after the end of the document",
        "keep everything inside the first element, and only one of it")
    case XML_ERR_INVALID_ENCODING, XML_ERR_UNKNOWN_ENCODING, XML_ERR_UNSUPPORTED_ENCODING:
      return fault(
        .encodingNotUTF8, at: offset, "a character here is not in UTF-8",
        mend: "save the file with the encoding UTF-8", trustedTo: offset)
    case XML_ERR_INVALID_CHAR, XML_ERR_INVALID_CHARREF, XML_ERR_INVALID_HEX_CHARREF,
      XML_ERR_INVALID_DEC_CHARREF:
      return broken("a character here is not allowed in XML", "remove it or type it again")
    case XML_ERR_UNDECLARED_ENTITY:
      return broken(
        "XML does not know this &name;",
        "type the character itself, or &amp; for an ampersand")
    case XML_ERR_NAME_REQUIRED, XML_ERR_ENTITYREF_SEMICOL_MISSING:
      return broken(
        "an '&' or '<' here begins nothing",
        "write &amp; for an ampersand and &lt; for a less-than sign")
    case XML_ERR_LT_IN_ATTRIBUTE:
      return broken(
        "'<' stands inside an attribute's value",
        "close the value with its quote, or write &lt;")
    case XML_ERR_ATTRIBUTE_NOT_STARTED, XML_ERR_ATTRIBUTE_NOT_FINISHED,
      XML_ERR_ATTRIBUTE_WITHOUT_VALUE:
      return broken(
        "an attribute has no value in quotes", "write it as name=\"value\"")
    case XML_ERR_ATTRIBUTE_REDEFINED, XML_NS_ERR_ATTRIBUTE_REDEFINED:
      return broken("this tag has one attribute twice", "remove one of the two")
    case XML_ERR_TAG_NAME_MISMATCH:
      let tag = bytes[..<offset].lastIndex(of: UInt8(ascii: "<"))
      return broken(
        "\(openWords) is not closed before this end tag",
        "close it with </\(open?.name ?? "")> first", at: tag)
    case XML_ERR_TAG_NOT_FINISHED:
      return broken(
        "the file ends before \(openWords) is closed",
        "close it with </\(open?.name ?? "")>, or look for what was cut off")
    case XML_ERR_SPACE_REQUIRED, XML_ERR_GT_REQUIRED:
      return broken(
        "this tag is not closed rightly",
        "put a space between its attributes and a > at its end")
    case XML_NS_ERR_UNDEFINED_NAMESPACE:
      return broken("a name here has a prefix that is not declared", "remove the prefix")
    default:
      return broken("the markup is broken here", "compare it with a file that is accepted")
    }
  }
}

extension FaultyFile {
  /// The schema's faults in our words, in file order, one for each thing that is wrong.
  func diagnostics(
    of faults: [SchemaFault], tags: [Int], root: Element, schema: Schema
  ) -> [Diagnostic] {
    guard let vocabulary = Vocabulary(schema) else { return [] }
    let document = Outline(root, tags: tags, file: self, vocabulary: vocabulary)
    var told: Set<Told> = []
    var found: [(offset: Int, diagnostic: Diagnostic)] = []
    for fault in faults {
      guard let tag = fault.tag ?? document.tag(onLine: fault.line) else { continue }
      let about = Told(tag: tag, attribute: fault.attribute, constraint: fault.constraint)
      if fault.constraint == .unchecked || !told.insert(about).inserted { continue }
      if case .incomplete = fault.constraint, told.contains(where: { $0.tag == tag && $0 != about })
      {
        continue
      }
      found.append(document.diagnostic(of: fault, at: tag))
    }
    return found.enumerated()
      .sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }
      .map(\.element.diagnostic)
  }
}

/// What a fault has been told about, so that one wrong value gives one message.
private struct Told: Hashable {
  let tag: Int
  let attribute: String
  let constraint: SchemaFault.Constraint?
}

/// The document's elements by their number in file order.
private struct Outline {
  private struct Entry {
    let name: String
    let parent: Int?
    let element: Element
  }

  private var entries: [Entry] = []
  private let tags: [Int]
  private let file: FaultyFile
  private let vocabulary: Vocabulary

  init(_ root: Element, tags: [Int], file: FaultyFile, vocabulary: Vocabulary) {
    self.tags = tags
    self.file = file
    self.vocabulary = vocabulary
    add(root, parent: nil)
  }

  private mutating func add(_ element: Element, parent: Int?) {
    let number = entries.count
    entries.append(Entry(name: element.name, parent: parent, element: element))
    for inner in element.elements { add(inner, parent: number) }
  }

  private func path(to number: Int) -> [String] {
    (entries[number].parent.map(path) ?? []) + [entries[number].name]
  }

  /// The first element whose start tag ends on a line.
  func tag(onLine line: Int) -> Int? {
    entries.indices.first { number in
      file.line(of: Tag(file.bytes, at: tags[number]).end - 1) == line
    }
  }

  func diagnostic(of fault: SchemaFault, at number: Int) -> (offset: Int, diagnostic: Diagnostic) {
    let offset = tags[number]
    let tag = Tag(file.bytes, at: offset)
    let name = entries[number].name
    let declaration = vocabulary.element(at: path(to: number))
    func told(
      _ code: Diagnostic.Code, _ what: String, _ mend: String, at place: Int? = nil
    ) -> (Int, Diagnostic) {
      (place ?? offset, file.fault(code, at: place ?? offset, what, mend: mend))
    }
    switch xmlParserErrors(UInt32(bitPattern: fault.code)) {
    case XML_SCHEMAV_CVC_ELT_1:
      return told(
        .elementUnknown, "a document of this kind does not begin with '\(name)'",
        "begin it with "
          + vocabulary.rootNames.map { "<\($0) xmlns=\"\(vocabulary.namespace)\">" }
          .joined(separator: " or "))
    case XML_SCHEMAV_ELEMENT_CONTENT where fault.endsEarly:
      return told(
        .elementMissing, "'\(name)' lacks \(either(fault.expected))", "add it inside '\(name)'")
    case XML_SCHEMAV_ELEMENT_CONTENT:
      return unexpected(fault, number, told)
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_1, XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_2:
      let known = declaration.map(vocabulary.attributes)?.compactMap { $0["name"] } ?? []
      return told(
        .attributeUnknown, "'\(name)' has no attribute '\(fault.attribute)'",
        known.isEmpty
          ? "remove it: '\(name)' takes no attributes"
          : "'\(name)' takes \(known.joined(separator: ", "))",
        at: tag.attributes.first { $0.name == fault.attribute }?.nameStart)
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_4:
      return told(
        .attributeMissing, "'\(name)' lacks its attribute '\(fault.attribute)'",
        "add \(fault.attribute)=\"…\": \(expectation(fault.attribute, declaration))")
    case XML_SCHEMAV_CVC_IDC:
      return identity(fault, name, told)
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_1, XML_SCHEMAV_CVC_COMPLEX_TYPE_2_3:
      let known = declaration.map(vocabulary.children)?.compactMap { $0["name"] } ?? []
      return told(
        .schemaInvalid, "'\(name)' has content it cannot hold",
        known.isEmpty
          ? "leave it empty" : "keep only elements in it: \(known.joined(separator: ", "))")
    case XML_SCHEMAV_CVC_TYPE_3_1_2:
      return told(
        .schemaInvalid, "'\(name)' holds elements where a value is expected",
        declaration.map(vocabulary.expectation) ?? "see the schema")
    case let code where isAboutValue(code):
      let part = tag.attributes.first { $0.name == fault.attribute }
      let subject =
        fault.attribute.isEmpty ? "'\(name)'" : "'\(fault.attribute)' of '\(name)'"
      return told(
        .valueMalformed,
        fault.isEmpty ? "\(subject) is empty" : "\(subject) is not written as it must be",
        expectation(fault.attribute, declaration),
        at: fault.attribute.isEmpty ? tag.end : part?.valueStart)
    default:
      return told(
        .schemaInvalid, "'\(name)' is not as the schema asks (rule \(fault.code))",
        "compare it with the schema")
    }
  }

  private func unexpected(
    _ fault: SchemaFault, _ number: Int,
    _ told: (Diagnostic.Code, String, String, Int?) -> (Int, Diagnostic)
  ) -> (Int, Diagnostic) {
    let name = entries[number].name
    let parent = entries[number].parent
    let parentName = parent.map { entries[$0].name } ?? ""
    let known =
      parent.flatMap { vocabulary.element(at: path(to: $0)) }.map(vocabulary.children)?
      .compactMap { $0["name"] } ?? []
    let expected = fault.expected.isEmpty ? known : fault.expected
    if !known.contains(name) {
      return told(
        .elementUnknown, "'\(parentName)' has no element '\(name)'",
        expected.isEmpty
          ? "remove it: '\(parentName)' holds no elements"
          : "expected here: \(expected.joined(separator: ", "))", nil)
    }
    if fault.expected.isEmpty {
      return told(
        .elementUnknown, "'\(name)' stands once too often or too late in '\(parentName)'",
        "the order in '\(parentName)' is \(known.joined(separator: ", "))", nil)
    }
    return told(
      .elementMissing, "'\(parentName)' lacks \(either(expected)) before this '\(name)'",
      "the order in '\(parentName)' is \(known.joined(separator: ", "))", nil)
  }

  private func identity(
    _ fault: SchemaFault, _ name: String,
    _ told: (Diagnostic.Code, String, String, Int?) -> (Int, Diagnostic)
  ) -> (Int, Diagnostic) {
    switch fault.constraint {
    case .duplicate(let constraint):
      told(
        .valueDuplicate, "another '\(name)' has the same value",
        vocabulary.constraint(constraint) ?? "give each '\(name)' its own (rule \(constraint))", nil
      )
    case .incomplete(let constraint):
      told(
        .attributeMissing, "'\(name)' lacks the value it is told apart by",
        vocabulary.constraint(constraint) ?? "add it (rule \(constraint))", nil)
    case .unmatched(let constraint):
      told(
        .referenceUnknown, "'\(name)' refers to something that is not there",
        vocabulary.constraint(constraint) ?? "name one that is (rule \(constraint))", nil)
    case .unchecked, nil:
      told(
        .schemaInvalid, "'\(name)' breaks a rule of the schema", "compare it with the schema", nil)
    }
  }

  private func expectation(_ attribute: String, _ declaration: Element?) -> String {
    guard let declaration else { return "see the schema" }
    if attribute.isEmpty { return vocabulary.expectation(of: declaration) }
    return vocabulary.attributes(of: declaration).first { $0["name"] == attribute }
      .map(vocabulary.expectation) ?? "see the schema"
  }
}

private func isAboutValue(_ code: xmlParserErrors) -> Bool {
  let facets =
    XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_1.rawValue...XML_SCHEMAV_CVC_ENUMERATION_VALID.rawValue
  return facets.contains(code.rawValue) && code != XML_SCHEMAV_CVC_TYPE_3_1_2
    || code == XML_SCHEMAV_CVC_AU
}

/// `'a'`, `'a' or 'b'`.
private func either(_ names: [String]) -> String {
  names.map { "'\($0)'" }.joined(separator: " or ")
}
