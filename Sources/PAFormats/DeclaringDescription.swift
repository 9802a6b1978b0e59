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
  /// - Returns: The schema, complete: nothing is included or imported.
  public static func schema(
    root: StaticString, namespace: String, _ sentence: String
  ) -> Element {
    var declaring = DeclaringDescription(DeclaredTypes(), of: "")
    declaring.declare(Self.self)
    let types = declaring.types
    let top = Element(
      "xs:element", ["name": root.description, "type": described.name.description]
    ) {
      Element.documentation(described.sentence.description)
      for key in types.keys { key }
    }
    return Element(
      "xs:schema",
      [
        "xmlns:xs": "http://www.w3.org/2001/XMLSchema", "xmlns": namespace, "xmlns:this": namespace,
        "targetNamespace": namespace, "elementFormDefault": "qualified",
      ]
    ) {
      Element.documentation(sentence)
      top
      for type in types.complex { type }
      for type in types.simple { type }
    }
  }
}

extension Element {
  fileprivate static func documentation(_ sentence: String) -> Element {
    Element("xs:annotation") { Element("xs:documentation") { sentence } }
  }
}

/// The types of a schema, each once, in the order they are met.
private struct DeclaredTypes {
  private(set) var complex: [Element] = []
  private(set) var simple: [Element] = []
  /// What is unique in a document.
  private(set) var keys: [Element] = []
  /// The attribute by which a type's elements are told apart, with what it names.
  fileprivate var keyAttributes: [String: (attribute: String, names: String)] = [:]
  private var names: Set<String> = []

  /// Takes the place of a described type; nil where it has been declared.
  mutating func place(of name: String) -> Int? {
    guard names.insert(name).inserted else { return nil }
    complex.append(Element(name))
    return complex.count - 1
  }

  /// Puts a type's declaration in its place.
  mutating func put(_ declaration: Element, at place: Int) { complex[place] = declaration }

  /// Declares that elements of a name are told apart, where their type says by what.
  mutating func declareKey(of type: String, elements name: String) {
    guard let key = keyAttributes[type] else { return }
    let keyName = "\(key.names)Ids"
    guard !keys.contains(where: { $0["name"] == keyName }) else { return }
    keys.append(
      Element("xs:key", ["name": keyName]) {
        Element.documentation("Every \(key.names) stands once.")
        Element("xs:selector", ["xpath": ".//this:\(name)"])
        Element("xs:field", ["xpath": "@\(key.attribute)"])
      })
  }

  /// Declares how a value is written.
  ///
  /// - Returns: The name of its type.
  mutating func declare(_ form: WrittenForm) -> String {
    let name = form.name.description
    guard names.insert(name).inserted else { return name }
    simple.append(
      Element("xs:simpleType", ["name": name]) {
        Element.documentation(form.write.description)
        Element("xs:restriction", ["base": form.kind.base]) {
          for pattern in form.patterns { facet("pattern", pattern.description) }
          if let lengths = form.lengths {
            facet("minLength", String(lengths.lowerBound))
            if lengths.upperBound < Int.max { facet("maxLength", String(lengths.upperBound)) }
          }
          if let least = form.bounds.least { facet("minInclusive", least.description) }
          if let most = form.bounds.most { facet("maxInclusive", most.description) }
          for word in form.words {
            Element("xs:enumeration", ["value": word.word]) {
              Element.documentation(word.sentence.description)
            }
          }
        }
      })
    return name
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
  private let owner: String
  private var sequence: [Element] = []
  private var attributes: [Element] = []
  private var text: String?

  init(_ types: DeclaredTypes, of owner: String) {
    self.types = types
    self.owner = owner
  }

  /// Declares what a described type holds, once.
  mutating func declare<Value: Described>(_ type: Value.Type) {
    let (name, sentence) = (Value.described.name.description, Value.described.sentence.description)
    guard let place = types.place(of: name) else { return }
    var inside = DeclaringDescription(types, of: name)
    var value = Value.blank
    value.describe(&inside)
    types = inside.types
    types.put(inside.element(name, sentence), at: place)
  }

  private func element(_ name: String, _ sentence: String) -> Element {
    Element("xs:complexType", ["name": name]) {
      Element.documentation(sentence)
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

  private mutating func attribute<Value: Written>(
    _ name: StaticString, _ type: Value.Type, isRequired: Bool, _ field: Field
  ) {
    let type = types.declare(field.form ?? Value.form)
    if case .key(let names) = field.identity {
      types.keyAttributes[owner] = (name.description, names.description)
    }
    attributes.append(
      Element(
        "xs:attribute",
        ["name": name.description, "type": type, "use": isRequired ? "required" : nil]
      ) {
        Element.documentation(field.sentence.description)
      })
  }

  private mutating func element(
    _ name: StaticString, _ type: String, _ count: ClosedRange<Int>, _ field: Field
  ) {
    let most = count.upperBound
    sequence.append(
      Element(
        "xs:element",
        [
          "name": name.description, "type": type,
          "minOccurs": count.lowerBound == 1 ? nil : String(count.lowerBound),
          "maxOccurs": most == 1 ? nil : most == Int.max ? "unbounded" : String(most),
        ]
      ) {
        Element.documentation(field.sentence.description)
      })
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
    declare(Value.self)
    element(name, Value.described.name.description, 1...1, field())
  }

  mutating func child<Value: Described>(
    _ name: StaticString, _ value: inout Value?, _ field: @autoclosure () -> Field
  ) {
    declare(Value.self)
    element(name, Value.described.name.description, 0...1, field())
  }

  mutating func list<Value: Described>(
    _ name: StaticString, _ values: inout [Value], _ count: ClosedRange<Int>,
    _ field: @autoclosure () -> Field
  ) {
    declare(Value.self)
    types.declareKey(of: Value.described.name.description, elements: name.description)
    element(name, Value.described.name.description, count, field())
  }

  mutating func texts<Value: Written>(
    _ name: StaticString, _ values: inout [Value], _ count: ClosedRange<Int>,
    _ field: @autoclosure () -> Field
  ) {
    let field = field()
    element(name, types.declare(field.form ?? Value.form), count, field)
  }
}
