public import PADescription
public import PAXML

extension Described {
  /// The XML Schema of a document, declared by its description: every type, element, attribute and
  /// word with its sentence.
  ///
  /// - Parameters:
  ///   - root: The document's first element.
  ///   - namespace: The namespace of its elements.
  ///   - sentence: What the document is.
  ///   - forReading: Whether it is to read with alone: without sentences, which are read only where
  ///     something is wrong, and without what names are unique and refer to, which checks tell better.
  /// - Returns: The schema, complete: nothing is included or imported.
  public static func schema(
    root: StaticString, namespace: String, _ sentence: String, forReading: Bool = false
  ) -> Element {
    var declaring = DeclaringDescription(
      DeclaredTypes(isDocumented: !forReading), of: "", at: "")
    declaring.declare(Self.self, at: "")
    let types = declaring.types
    let top = Element(
      "xs:element", ["name": root.description, "type": described.name.description]
    ) {
      types.documentation(described.sentence)
      if !forReading {
        for key in types.keys where key.name == "xs:key" { key }
        for key in types.keys where key.name == "xs:keyref" { key }
      }
    }
    return Element(
      "xs:schema",
      [
        "xmlns:xs": "http://www.w3.org/2001/XMLSchema", "xmlns": namespace, "xmlns:this": namespace,
        "targetNamespace": namespace, "elementFormDefault": "qualified",
      ]
    ) {
      types.documentation(sentence)
      top
      for type in types.complex { type }
      for type in types.simple { type }
    }
  }
}

extension Described {
  /// What its description knows of values beyond its schema: a wrong one is shown where neither its form nor
  /// any field of that name says that it may tell something of a person.
  public static var lore: ValueLore {
    var declaring = DeclaringDescription(DeclaredTypes(isDocumented: false), of: "", at: "")
    declaring.declare(Self.self, at: "")
    let (forms, kept) = (declaring.types.forms, declaring.types.privateNames)
    return ValueLore(
      mayShow: { type, attribute, text in
        guard let form = forms[type], form.privacy == .open else { return false }
        return !kept.contains(attribute) && form.looksLikeOne(text)
      }, likelyMeant: { type, text in forms[type]?.likelyMeant(text) })
  }
}

/// The types of a schema, each once, in the order they are met.
private struct DeclaredTypes {
  private(set) var complex: [Element] = []
  private(set) var simple: [Element] = []
  /// What is unique in a document, and what names it.
  private(set) var keys: [Element] = []
  /// How values are written, by the names of their types.
  private(set) var forms: [String: WrittenForm] = [:]
  /// The names of fields that tell something of a person, whatever their form.
  private(set) var privateNames: Set<String> = []
  private var complexNames: Set<String> = []
  private let isDocumented: Bool

  init(isDocumented: Bool) { self.isDocumented = isDocumented }

  /// Hands all of them on and keeps none, so that nothing is copied.
  mutating func taken() -> DeclaredTypes {
    let all = self
    self = DeclaredTypes(isDocumented: isDocumented)
    return all
  }

  /// A sentence, where sentences are asked for.
  func documentation(_ sentence: StaticString) -> [Element.Node] {
    documentation(sentence.description)
  }

  /// What a field is, and what to write where it is more than its form says.
  func documentation(_ field: Field) -> [Element.Node] {
    documentation(
      ([field.sentence] + (field.write.map { [$0] } ?? [])).map(\.description)
        .joined(separator: " "))
  }

  /// A sentence, where sentences are asked for.
  func documentation(_ sentence: @autoclosure () -> String) -> [Element.Node] {
    guard isDocumented else { return [] }
    return [
      .element(Element("xs:annotation") { Element("xs:documentation") { sentence() } })
    ]
  }

  /// Takes the place of a described type; nil where it has been declared.
  mutating func place(of name: String) -> Int? {
    precondition(forms[name] == nil, "two types '\(name)'")
    guard complexNames.insert(name).inserted else { return nil }
    complex.append(Element(name))
    return complex.count - 1
  }

  /// Notes whether a field of a name tells something of a person.
  mutating func note(_ field: Field, named name: StaticString) {
    if let privacy = field.privacy, privacy != .open { privateNames.insert(name.description) }
  }

  /// Puts a type's declaration in its place.
  mutating func put(_ declaration: Element, at place: Int) { complex[place] = declaration }

  /// Declares that an attribute of the elements at a path is a name, or refers to one.
  mutating func declare(
    _ identity: Field.Identity, _ attribute: String, of type: String, at path: String
  ) {
    // The document's own name is unique by being the only one.
    guard !path.isEmpty else { return }
    let (kind, name, refer, sentence): (String, String, String?, String)
    switch identity {
    case .none, .named: return
    case .key(let names):
      (kind, name, refer) = ("xs:key", "\(names)Ids", nil)
      sentence = "Every \(names) stands once."
    case .reference(let names):
      (kind, name, refer) = ("xs:keyref", "\(attribute)Of-\(type)", "\(names)Ids")
      sentence = "It names a \(names) of the document."
    }
    keys.append(
      Element(kind, ["name": name, "refer": refer]) {
        documentation(sentence)
        Element("xs:selector", ["xpath": path])
        Element("xs:field", ["xpath": "@\(attribute)"])
      })
  }

  /// Declares how a value is written.
  ///
  /// - Returns: The name of its type.
  mutating func declare(_ form: WrittenForm) -> String {
    let name = form.name.description
    precondition(!complexNames.contains(name), "two types '\(name)'")
    guard forms.updateValue(form, forKey: name) == nil else { return name }
    simple.append(
      Element("xs:simpleType", ["name": name]) {
        documentation(form.write)
        Element("xs:restriction", ["base": form.kind.base]) {
          for pattern in form.patterns { facet("pattern", pattern) }
          if let lengths = form.lengths {
            facet("minLength", String(lengths.lowerBound))
            if lengths.upperBound < Int.max { facet("maxLength", String(lengths.upperBound)) }
          }
          if let least = form.bounds.least { facet("minInclusive", least.description) }
          if let most = form.bounds.most { facet("maxInclusive", most.description) }
          for word in form.words {
            Element("xs:enumeration", ["value": word.word]) {
              documentation(word.sentence)
            }
          }
        }
      })
    return name
  }

  /// The declaration of an element.
  func element(
    _ name: StaticString, _ type: String, _ count: ClosedRange<Int>, _ field: Field
  ) -> Element {
    Element(
      "xs:element",
      [
        "name": name.description, "type": type, "minOccurs": count.least, "maxOccurs": count.most,
      ]
    ) {
      documentation(field)
    }
  }

  private func facet(_ name: String, _ value: String) -> Element {
    Element("xs:\(name)", ["value": value])
  }
}

extension WrittenForm.Kind {
  /// The type of XML Schema that it narrows.
  fileprivate var base: String {
    switch self {
    case .text: "xs:string"
    case .decimal: "xs:decimal"
    case .integer: "xs:integer"
    case .date: "xs:date"
    }
  }
}

/// Declares what one type holds.
private struct DeclaringDescription: Description {
  private(set) var types: DeclaredTypes
  /// The type that is described.
  private let owner: String
  /// Where its elements stand, from the document's first; empty for that one.
  private let path: String
  private var sequence: [Element] = []
  private var attributes: [Element] = []
  private var text: String?

  init(_ types: DeclaredTypes, of owner: String, at path: String) {
    self.types = types
    self.owner = owner
    self.path = path
  }

  /// Declares what a described type holds, once.
  mutating func declare<Value: Described>(_ type: Value.Type, at path: String) {
    let (name, sentence) = (Value.described.name.description, Value.described.sentence)
    guard let place = types.place(of: name) else { return }
    var inside = DeclaringDescription(types.taken(), of: name, at: path)
    var value = Value.blank
    value.describe(&inside)
    types = inside.types.taken()
    types.put(inside.element(name, sentence), at: place)
  }

  private func element(_ name: String, _ sentence: StaticString) -> Element {
    Element("xs:complexType", ["name": name]) {
      types.documentation(sentence)
      if let text {
        Element("xs:simpleContent") {
          Element("xs:extension", ["base": text]) { for attribute in attributes { attribute } }
        }
      } else {
        if !sequence.isEmpty {
          Element("xs:sequence") { for element in sequence { element } }
        }
        for attribute in attributes { attribute }
      }
    }
  }

  private func inside(_ name: StaticString) -> String {
    path.isEmpty ? "this:\(name)" : "\(path)/this:\(name)"
  }

  private mutating func attribute<Value: Written>(
    _ name: StaticString, _ type: Value.Type, isRequired: Bool, _ field: Field
  ) {
    let type = types.declare(field.form ?? Value.form)
    types.declare(field.identity, name.description, of: owner, at: path)
    types.note(field, named: name)
    attributes.append(
      Element(
        "xs:attribute",
        ["name": name.description, "type": type, "use": isRequired ? "required" : nil]
      ) {
        types.documentation(field)
      })
  }

  private mutating func element(
    _ name: StaticString, _ type: String, _ count: ClosedRange<Int>, _ field: Field
  ) {
    sequence.append(types.element(name, type, count, field))
  }

  mutating func attribute<Value: Written>(
    _ name: StaticString, _ value: inout Value, _ field: @autoclosure () -> Field
  ) {
    attribute(name, Value.self, isRequired: true, field())
  }

  mutating func attribute<Value: Written>(
    _ name: StaticString, _ value: inout Value?, _ field: @autoclosure () -> Field
  ) {
    attribute(name, Value.self, isRequired: false, field())
  }

  mutating func attribute<Value: Written>(
    _ name: StaticString, _ value: inout Value, usually usual: Value,
    _ field: @autoclosure () -> Field
  ) {
    attribute(name, Value.self, isRequired: false, field())
  }

  mutating func text<Value: Written>(_ value: inout Value, _ field: @autoclosure () -> Field) {
    text = types.declare(field().form ?? Value.form)
  }

  mutating func child<Value: Described>(
    _ name: StaticString, _ value: inout Value, _ field: @autoclosure () -> Field
  ) {
    declare(Value.self, at: inside(name))
    element(name, Value.described.name.description, 1...1, field())
  }

  mutating func child<Value: Described>(
    _ name: StaticString, _ value: inout Value?, _ field: @autoclosure () -> Field
  ) {
    declare(Value.self, at: inside(name))
    element(name, Value.described.name.description, 0...1, field())
  }

  mutating func list<Value: Described>(
    _ name: StaticString, _ values: inout [Value], _ count: ClosedRange<Int>,
    _ field: @autoclosure () -> Field
  ) {
    declare(Value.self, at: inside(name))
    element(name, Value.described.name.description, count, field())
  }

  mutating func texts<Value: Written>(
    _ name: StaticString, _ values: inout [Value], _ count: ClosedRange<Int>,
    _ field: @autoclosure () -> Field
  ) {
    let field = field()
    element(name, types.declare(field.form ?? Value.form), count, field)
  }

  mutating func choice<Choice: DescribedChoice>(_ value: inout Choice) {
    declare(kindsOf: Choice.self, 1...1)
  }

  mutating func choices<Choice: DescribedChoice>(
    _ values: inout [Choice], _ count: ClosedRange<Int>
  ) {
    declare(kindsOf: Choice.self, count)
  }

  private mutating func declare<Choice: DescribedChoice>(
    kindsOf type: Choice.Type, _ count: ClosedRange<Int>
  ) {
    var kinds = DeclaringChoice<Choice>(types.taken(), inside: path)
    Choice.describe(&kinds)
    types = kinds.types
    sequence.append(
      Element("xs:choice", ["minOccurs": count.least, "maxOccurs": count.most]) {
        for element in kinds.elements { element }
      })
  }
}

/// Declares the kinds of a choice.
private struct DeclaringChoice<Choice: DescribedChoice>: ChoiceDescription {
  private(set) var types: DeclaredTypes
  private(set) var elements: [Element] = []
  private let path: String

  init(_ types: DeclaredTypes, inside path: String) {
    self.types = types
    self.path = path
  }

  mutating func option<Value: Described>(
    _ name: StaticString, _ make: (Value) -> Choice, _ value: (Choice) -> Value?,
    _ field: @autoclosure () -> Field
  ) {
    var inside = DeclaringDescription(types.taken(), of: "", at: path)
    inside.declare(Value.self, at: path.isEmpty ? "this:\(name)" : "\(path)/this:\(name)")
    types = inside.types
    elements.append(types.element(name, Value.described.name.description, 1...1, field()))
  }
}

extension ClosedRange<Int> {
  /// How often something must stand, as XML Schema says it; once is not said.
  fileprivate var least: String? { lowerBound == 1 ? nil : String(lowerBound) }

  /// How often it may.
  fileprivate var most: String? {
    upperBound == 1 ? nil : upperBound == Int.max ? "unbounded" : String(upperBound)
  }
}
