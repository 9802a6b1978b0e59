import CLibXML2
import PADiagnostics

// The words for what a schema does not allow, with what it does allow, from the schema's own words.

extension FaultyFile {
  /// The schema's faults in file order, one for each thing that is wrong.
  func diagnostics(
    of faults: [SchemaFault], tags: [Int], root: ReadElement, schema: Schema
  ) -> [Diagnostic] {
    guard let vocabulary = Vocabulary(schema) else { return [] }
    let document = CheckedDocument(root, tags: tags, file: self, vocabulary: vocabulary)
    var told: Set<Subject> = []
    var found: [Finding] = []
    for fault in faults {
      guard let number = fault.tag ?? document.number(of: fault) else { continue }
      let subject = Subject(
        number: number, attribute: fault.attribute, constraint: fault.constraint)
      switch fault.constraint {
      // libxml2's remark that a value already refused cannot be compared.
      case .unchecked: continue
      case .incomplete where told.contains { $0.number == number }: continue
      default: break
      }
      if told.insert(subject).inserted { found.append(document.finding(of: fault, at: number)) }
    }
    return found.enumerated()
      .sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }
      .map(\.element.diagnostic)
  }
}

/// What a fault is about, so that one wrong value gives one message.
private struct Subject: Hashable {
  let number: Int
  let attribute: String
  let constraint: SchemaFault.Constraint?
}

private struct Finding {
  let offset: Int
  let diagnostic: Diagnostic
}

/// A document's elements by their number in file order, beside what its schema says of them.
private struct CheckedDocument {
  private var entries: [(element: ReadElement, parent: Int?)] = []
  private let tags: [Int]
  private let file: FaultyFile
  private let vocabulary: Vocabulary

  init(_ root: ReadElement, tags: [Int], file: FaultyFile, vocabulary: Vocabulary) {
    self.tags = tags
    self.file = file
    self.vocabulary = vocabulary
    add(root, parent: nil)
  }

  private mutating func add(_ element: ReadElement, parent: Int?) {
    let number = entries.count
    entries.append((element, parent))
    for inner in element.elements { add(inner, parent: number) }
  }

  private func path(to number: Int) -> [String] {
    (entries[number].parent.map(path) ?? []) + [entries[number].element.name]
  }

  private func declaration(of number: Int) -> ReadElement? {
    vocabulary.element(at: path(to: number))
  }

  /// The element of a fault for which libxml2 names only the line its start tag ends on.
  func number(of fault: SchemaFault) -> Int? {
    let onLine = entries.indices.filter { number in
      file.line(of: Tag(file.bytes, at: tags[number]).end - 1) == fault.line
    }
    return onLine.first { number in
      let element = entries[number].element
      return element.attributes.contains { $0.value == fault.sought }
        || element.elements.contains { $0.text == fault.sought } || element.text == fault.sought
    } ?? onLine.first
  }

  func finding(of fault: SchemaFault, at number: Int) -> Finding {
    let element = entries[number].element
    let name = element.name
    let tag = Tag(file.bytes, at: tags[number])
    let part = tag.attributes.first {
      $0.localName == fault.attribute && fault.isForeign == ($0.name != $0.localName)
    }
    let code = xmlParserErrors(UInt32(bitPattern: fault.code))
    switch code {
    case XML_SCHEMAV_CVC_ELT_1:
      let roots = vocabulary.rootNames.map { "<\($0) xmlns=\"\(vocabulary.namespace)\">" }
      return finding(
        .elementUnknown, at: number, "a document of this kind does not begin with '\(name)'",
        fix: "begin it with \(roots.joined(separator: " or "))")
    case XML_SCHEMAV_ELEMENT_CONTENT where fault.endsEarly:
      return finding(
        .elementMissing, at: number, "'\(name)' lacks \(either(fault.expected))",
        fix: adding(fault.expected, to: number))
    case XML_SCHEMAV_ELEMENT_CONTENT: return unexpected(fault, number)
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_1, XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_2:
      let known = declaration(of: number).map(vocabulary.attributes)?.compactMap { $0["name"] }
      return finding(
        .attributeUnknown, at: number,
        "'\(name)' has no attribute '\(part?.name ?? fault.attribute)'",
        fix: listed(known, "'\(name)' takes", otherwise: "remove it: '\(name)' takes none"),
        offset: part?.nameStart)
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_4:
      return finding(
        .attributeMissing, at: number, "'\(name)' lacks its attribute '\(fault.attribute)'",
        fix: "add \(fault.attribute)=\"…\": \(expectation(fault.attribute, of: number))"
          + (meaning(of: fault.attribute, at: number).map { " (\($0))" } ?? ""))
    case XML_SCHEMAV_CVC_IDC: return identity(fault, number, tag)
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_1:
      return finding(
        .schemaInvalid, at: number, "'\(name)' is not empty",
        fix: "remove what stands between its tags")
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_3:
      return finding(
        .schemaInvalid, at: number, "'\(name)' holds text beside its elements",
        fix: listed(childNames(of: number), "remove it: '\(name)' holds", otherwise: "remove it"))
    case XML_SCHEMAV_CVC_TYPE_3_1_2:
      return finding(
        .schemaInvalid, at: number, "'\(name)' holds elements where a value is expected",
        fix: expectation("", of: number))
    case _ where isAboutValue(code):
      let subject = fault.attribute.isEmpty ? "'\(name)'" : "'\(fault.attribute)' of '\(name)'"
      let (shown, meant) = told(fault, of: number)
      let what =
        "\(subject) is not written as it must be" + (shown.map { ": \($0)" } ?? "")
      return finding(
        .valueMalformed, at: number, fault.isEmpty ? "\(subject) is empty" : what,
        fix: (meant.map { "\($0); " } ?? "") + expectation(fault.attribute, of: number),
        offset: fault.attribute.isEmpty ? tag.end : part?.valueStart)
    default:
      return finding(
        .schemaInvalid, at: number, "'\(name)' is not as its schema asks (rule \(fault.code))",
        fix: "compare it with the schema")
    }
  }

  private func finding(
    _ code: Diagnostic.Code, at number: Int, _ what: String, fix: String, offset: Int? = nil
  ) -> Finding {
    let offset = offset ?? tags[number]
    return Finding(offset: offset, diagnostic: file.fault(code, at: offset, what, fix: fix))
  }

  /// An element that cannot stand where it stands: unknown, too late, or before one that is missing.
  private func unexpected(_ fault: SchemaFault, _ number: Int) -> Finding {
    let name = entries[number].element.name
    guard let parent = entries[number].parent else {
      return finding(
        .elementUnknown, at: number, "'\(name)' cannot stand here", fix: "remove it")
    }
    let parentName = entries[parent].element.name
    let known = childNames(of: parent)
    let order = listed(known, "the order in '\(parentName)' is", otherwise: "remove it")
    guard let position = known.firstIndex(of: name) else {
      return finding(
        .elementUnknown, at: number, "'\(parentName)' has no element '\(name)'",
        fix: fault.expected.isEmpty
          ? elsewhere(name) ?? listed(known, "'\(parentName)' holds", otherwise: "remove it")
          : elsewhere(name) ?? listed(fault.expected, "expected here:", otherwise: ""))
    }
    let isLate = fault.expected.allSatisfy { known.firstIndex(of: $0) ?? 0 > position }
    if isLate {
      return finding(
        .elementUnknown, at: number,
        "'\(name)' stands too late or too often in '\(parentName)'", fix: order)
    }
    return finding(
      .elementMissing, at: number,
      "'\(parentName)' lacks \(either(fault.expected)) before this '\(name)'", fix: order)
  }

  private func identity(_ fault: SchemaFault, _ number: Int, _ tag: Tag) -> Finding {
    let name = entries[number].element.name
    func told(
      _ constraint: String, _ code: Diagnostic.Code, _ what: (String) -> String, _ fix: String
    ) -> Finding {
      let (words, paths) = vocabulary.constraint(constraint)
      let fields = paths.map(fieldName)
      let attribute = paths == ["@" + (fields.first ?? "")] ? fields.first : nil
      return finding(
        code, at: number, what(fields.map { "'\($0)'" }.joined(separator: " and ")),
        fix: words ?? fix,
        offset: tag.attributes.first { $0.localName == attribute }?.valueStart)
    }
    switch fault.constraint {
    case .duplicate(let constraint):
      return told(
        constraint, .valueDuplicate, { "another '\(name)' has the same \($0)" },
        "give each '\(name)' its own")
    case .incomplete(let constraint):
      return told(
        constraint, .attributeMissing, { "'\(name)' lacks \($0), by which it is known" }, "add it")
    case .unmatched(let constraint):
      return told(
        constraint, .referenceUnknown, { "\($0) of '\(name)' names nothing that is there" },
        "name one that is there, or add it")
    case .unchecked, nil:
      return finding(
        .schemaInvalid, at: number, "'\(name)' breaks a rule of its schema",
        fix: "compare it with the schema")
    }
  }

  private func childNames(of number: Int) -> [String] {
    declaration(of: number).map(vocabulary.children)?.compactMap { $0["name"] } ?? []
  }

  /// What an attribute's value, or with no attribute the text, is to be.
  private func expectation(_ attribute: String, of number: Int) -> String {
    let declared =
      attribute.isEmpty ? declaration(of: number) : declaration(of: attribute, at: number)
    return declared.map(vocabulary.expectation) ?? seeSchema
  }

  /// What may be told of a wrong value, and what it was likely meant to be.
  private func told(
    _ fault: SchemaFault, of number: Int
  ) -> (shown: String?, likelyMeant: String?) {
    let declared =
      fault.attribute.isEmpty
      ? declaration(of: number) : declaration(of: fault.attribute, at: number)
    let element = entries[number].element
    let value = fault.attribute.isEmpty ? element.text : element[fault.attribute]
    guard let declared, let value else { return (nil, nil) }
    return vocabulary.told(of: value, in: fault.attribute, declared)
  }

  /// Where an element that cannot stand here belongs; nil where it belongs nowhere.
  private func elsewhere(_ name: String) -> String? {
    let homes = vocabulary.homes(of: name)
    return homes.isEmpty
      ? nil : "move it: '\(name)' belongs in \(homes.map { "'\($0)'" }.joined(separator: " or "))"
  }

  private func meaning(of attribute: String, at number: Int) -> String? {
    declaration(of: attribute, at: number).flatMap(vocabulary.meaning)
  }

  private func declaration(of attribute: String, at number: Int) -> ReadElement? {
    declaration(of: number).flatMap { element in
      vocabulary.attributes(of: element).first { $0["name"] == attribute }
    }
  }

  /// How to add a missing element, with what it is to hold where only one could be meant.
  private func adding(_ names: [String], to number: Int) -> String {
    guard let name = names.first, names.count == 1 else {
      return "add one of them inside '\(entries[number].element.name)'"
    }
    let words = vocabulary.element(at: path(to: number) + [name]).map(vocabulary.expectation)
    return "add <\(name)>" + (words.flatMap { $0 == seeSchema ? nil : ": \($0)" } ?? "")
  }
}

private func isAboutValue(_ code: xmlParserErrors) -> Bool {
  switch code.rawValue {
  case XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_1.rawValue...XML_SCHEMAV_CVC_ENUMERATION_VALID.rawValue,
    XML_SCHEMAV_CVC_AU.rawValue:
    true
  default: false
  }
}

/// The attribute or element a field of an identity constraint names: `@id`, `./t:born`.
private func fieldName(_ path: String) -> String {
  String(path.split { "@/:.".contains($0) }.last ?? "")
}

/// `'a' or 'b'`.
private func either(_ names: [String]) -> String {
  names.map { "'\($0)'" }.joined(separator: " or ")
}

private func listed(_ names: [String]?, _ words: String, otherwise: String) -> String {
  guard let names, !names.isEmpty else { return otherwise }
  return "\(words) \(names.joined(separator: ", "))"
}
