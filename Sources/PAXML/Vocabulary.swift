/// What a schema says about its elements and attributes, for telling a person what is expected.
///
/// Read only when something is wrong, from the schema's own text.
struct Vocabulary {
  private let root: ReadElement
  private let lore: ValueLore

  init?(_ schema: Schema) {
    lore = schema.lore
    guard let root = try? XMLReading.element(of: Array(schema.text.utf8), file: "") else {
      return nil
    }
    self.root = root
  }

  /// The namespace the schema describes.
  var namespace: String { root["targetNamespace"] ?? "" }

  /// The names a document may begin with.
  var rootNames: [String] { root.all("element").compactMap { $0["name"] } }

  /// The declaration of the element at a path of names from the root.
  func element(at path: [String]) -> ReadElement? {
    guard let first = path.first else { return nil }
    var declaration = named("element", first)
    for name in path.dropFirst() {
      declaration = declaration.flatMap { children(of: $0).first { $0["name"] == name } }
    }
    return declaration
  }

  /// The declarations of the elements that may stand in an element, in the schema's order.
  func children(of declaration: ReadElement) -> [ReadElement] {
    complexType(of: declaration).map { members("element", of: $0) } ?? []
  }

  /// The declarations of an element's attributes.
  func attributes(of declaration: ReadElement) -> [ReadElement] {
    complexType(of: declaration).map { members("attribute", of: $0) } ?? []
  }

  /// What a declared element's text or attribute's value is to be, in the schema's own words.
  func expectation(of declaration: ReadElement) -> String {
    let type = simpleType(of: declaration)
    let words = (type.documentation ?? declaration.documentation)?.asClause
    let choices = type.map(choices) ?? []
    guard choices.isEmpty else {
      let list = "use one of " + choices.joined(separator: ", ")
      return words.map { "\(list) (\($0))" } ?? list
    }
    return words ?? builtInExpectations[builtInName(of: declaration)] ?? seeSchema
  }

  /// A wrong value in quotes, where it tells nothing of a person, and what it was likely meant to be.
  ///
  /// - Parameters:
  ///   - value: What is written.
  ///   - attribute: Its attribute; empty for an element's text.
  ///   - declaration: What declares it.
  /// - Returns: Both; nil for each that is not to be told.
  func told(
    of value: String, in attribute: String, _ declaration: ReadElement
  ) -> (shown: String?, likelyMeant: String?) {
    let type = typeName(of: declaration)
    return (
      lore.mayShow(type, attribute, value) ? "'\(value.prefix(40))'" : nil,
      lore.likelyMeant(type, value)
    )
  }

  /// The names of the elements, within the document's, in which one of a name may stand.
  func homes(of name: String) -> [String] {
    var found: [String] = []
    var seen: Set<String> = []
    func look(_ declaration: ReadElement) {
      guard let here = declaration["name"],
        seen.insert(declaration["type"] ?? here).inserted
      else { return }
      let inside = children(of: declaration)
      if inside.contains(where: { $0["name"] == name }), !found.contains(here) {
        found.append(here)
      }
      for child in inside { look(child) }
    }
    for top in root.all("element") { look(top) }
    return found
  }

  /// What an attribute is for, where its schema says so beside what its type says.
  func meaning(of declaration: ReadElement) -> String? {
    simpleType(of: declaration)?.documentation == nil ? nil : declaration.documentation?.asClause
  }

  /// An identity constraint's words, and the attributes or elements it looks at.
  func constraint(_ name: String) -> (words: String?, fields: [String]) {
    func search(_ element: ReadElement) -> ReadElement? {
      for inner in element.elements {
        if ["unique", "key", "keyref"].contains(inner.name), inner["name"] == name { return inner }
        if let found = search(inner) { return found }
      }
      return nil
    }
    let found = search(root)
    return (found.documentation, found?.all("field").compactMap { $0["xpath"] } ?? [])
  }

  private func named(_ kind: String, _ name: String) -> ReadElement? {
    root.elements.first { $0.name == kind && $0["name"] == name }
  }

  /// A type of the schema's own; one of XML Schema itself may have the same name without its prefix.
  private func ownType(_ kind: String, _ reference: String) -> ReadElement? {
    reference.hasPrefix("xs:") || reference.hasPrefix("xsd:")
      ? nil : named(kind, reference.withoutPrefix)
  }

  private func resolved(_ kind: String, _ declaration: ReadElement) -> ReadElement? {
    guard let reference = declaration["ref"] else { return declaration }
    return named(kind, reference.withoutPrefix)
  }

  private func complexType(of declaration: ReadElement) -> ReadElement? {
    declaration.first("complexType")
      ?? declaration["type"].flatMap { ownType("complexType", $0) }
  }

  /// The element or attribute declarations in a type, through groups and the types it extends.
  private func members(_ kind: String, of part: ReadElement) -> [ReadElement] {
    part.elements.flatMap { inner -> [ReadElement] in
      switch inner.name {
      case kind: return resolved(kind, inner).map { [$0] } ?? []
      case "sequence", "choice", "all", "complexContent", "simpleContent":
        return members(kind, of: inner)
      case "group", "attributeGroup":
        return resolved(inner.name, inner).map { members(kind, of: $0) } ?? []
      case "extension", "restriction":
        let base = inner["base"].flatMap { ownType("complexType", $0) }
        let inherited = inner.name == "extension" ? base.map { members(kind, of: $0) } ?? [] : []
        return inherited + members(kind, of: inner)
      default: return []
      }
    }
  }

  /// The name of the type of a declaration's value, through simple content.
  private func typeName(of declaration: ReadElement) -> String {
    if let content = complexType(of: declaration)?.first("simpleContent"),
      let base = content.elements.first?["base"]
    {
      return base
    }
    return declaration["type"] ?? ""
  }

  private func simpleType(of declaration: ReadElement) -> ReadElement? {
    declaration.first("simpleType") ?? ownType("simpleType", typeName(of: declaration))
  }

  /// The values a type allows, where it lists them.
  private func choices(of type: ReadElement) -> [String] {
    if let union = type.first("union") {
      let members =
        (union["memberTypes"] ?? "").split(separator: " ").compactMap {
          ownType("simpleType", String($0))
        } + union.all("simpleType")
      let lists = members.map(choices)
      return lists.contains([]) ? [] : Array(lists.joined())
    }
    guard let restriction = type.first("restriction") else { return [] }
    let own = restriction.all("enumeration").compactMap { $0["value"] }
    guard own.isEmpty, let base = restriction["base"] else { return own }
    return ownType("simpleType", base).map(choices) ?? []
  }

  /// The built-in type at the bottom of a declaration's type.
  private func builtInName(of declaration: ReadElement) -> String {
    var name = typeName(of: declaration).withoutPrefix
    var type = simpleType(of: declaration)
    while let base = type?.first("restriction")?["base"] {
      name = base.withoutPrefix
      type = ownType("simpleType", base)
    }
    return name
  }
}

/// What is said of a value whose type says nothing of itself.
let seeSchema = "see its schema"

/// What the built-in types of XML Schema ask, for types that have no words of their own.
private let builtInExpectations = [
  "string": "write plain text",
  "token": "write plain text",
  "NCName": "write a short name: a letter, then letters, digits, - or _",
  "date": "write a date that exists as year-month-day, such as 2026-04-06",
  "dateTime": "write a date and time such as 2026-04-06T09:30:00",
  "time": "write a time such as 09:30:00",
  "boolean": "write true or false",
  "decimal": "write a number such as 12.50",
  "integer": "write a whole number",
  "int": "write a whole number",
  "long": "write a whole number",
  "nonNegativeInteger": "write a whole number, nought or more",
  "unsignedInt": "write a whole number, nought or more",
  "positiveInteger": "write a whole number, one or more",
  "gYear": "write a year such as 2026",
]

extension String {
  fileprivate var withoutPrefix: String {
    firstIndex(of: ":").map { String(self[index(after: $0)...]) } ?? self
  }
}

extension String {
  /// The sentence as it goes on after a colon: "Write a day" becomes "write a day".
  package var asClause: String {
    guard let first, dropFirst().first?.isLowercase ?? false, !hasPrefix("National Insurance")
    else { return self }
    return first.lowercased() + dropFirst()
  }
}

extension ReadElement? {
  /// The first sentence of a schema component's documentation, without the full stop.
  fileprivate var documentation: String? {
    guard let text = self?.first("annotation")?.first("documentation")?.text else { return nil }
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !words.isEmpty else { return nil }
    var sentence = ""
    for word in words.split(separator: " ") {
      // A sentence ends before a capital, so that `e.g. two` does not end one.
      if sentence.hasSuffix("."), word.first?.isUppercase == true { break }
      sentence += sentence.isEmpty ? word : " " + word
    }
    return sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
  }
}

extension ReadElement {
  fileprivate var documentation: String? { Optional(self).documentation }
}
