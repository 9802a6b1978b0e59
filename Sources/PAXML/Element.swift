/// An attribute: a name and its value.
///
/// An attribute in a namespace keeps its prefix in its name (`xml:lang`).
public struct Attribute: Hashable, Sendable {
  public let name: String
  public let value: String

  /// A name with its value.
  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}

/// An element of XML or XHTML: the one tree for reading and writing.
///
/// Two elements are equal when names, attributes in their order, and children are; where they stood
/// in a file does not count.
public struct Element: Sendable {
  /// What stands inside an element.
  public enum Node: Hashable, Sendable {
    case element(Element)
    case text(String)
  }

  /// The name without prefix.
  public let name: String
  /// The attributes in their order, without those that declare namespaces.
  public var attributes: [Attribute]
  /// What stands inside, in order.
  public var children: [Node]
  /// The line its start tag begins on, from 1; nought for an element that was made.
  public let line: Int
  /// The column of its start tag in characters, from 1; nought for an element that was made.
  public let column: Int

  /// An element; attributes whose value is nil are left out.
  ///
  /// The names are the program's own words. Values and text may hold anything: what XML cannot say
  /// is replaced when it is written.
  public init(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:],
    @ElementBuilder _ content: () -> [Node] = { [] }
  ) {
    self.init(
      name: name,
      attributes: attributes.compactMap { name, value in
        value.map { Attribute(name: name, value: $0) }
      },
      children: content(), line: 0, column: 0)
  }

  init(name: String, attributes: [Attribute], children: [Node], line: Int, column: Int) {
    self.name = name
    self.attributes = attributes
    self.children = children
    self.line = line
    self.column = column
  }

  /// The value of an attribute.
  public subscript(_ attribute: String) -> String? {
    attributes.first { $0.name == attribute }?.value
  }

  /// The elements directly inside.
  public var elements: [Element] { children.compactMap(\.element) }

  /// The first element of a name directly inside.
  public func first(_ name: String) -> Element? {
    for case .element(let element) in children where element.name == name { return element }
    return nil
  }

  /// All elements of a name directly inside.
  public func all(_ name: String) -> [Element] {
    children.compactMap { node in node.element.flatMap { $0.name == name ? $0 : nil } }
  }

  /// Its own text, without that of the elements inside.
  public var text: String {
    if children.count == 1, case .text(let text) = children[0] { return text }
    return children.reduce(into: "") { text, node in
      if case .text(let more) = node { text += more }
    }
  }
}

extension Element.Node {
  /// The element this is, nil for text.
  public var element: Element? {
    if case .element(let element) = self { element } else { nil }
  }
}

extension Element: Hashable {
  /// Whether both say the same, wherever they stood.
  public static func == (left: Element, right: Element) -> Bool {
    left.name == right.name && left.attributes == right.attributes
      && left.children == right.children
  }

  /// Feeds what the element says.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(attributes)
    hasher.combine(children)
  }
}

/// Collects the content of an element: elements, text, and what is made by `if` and `for`.
///
/// Text that meets text is joined and empty text is dropped, as reading does.
@resultBuilder
public enum ElementBuilder {
  /// An element.
  public static func buildExpression(_ element: Element) -> [Element.Node] { [.element(element)] }

  /// An element that may be absent.
  public static func buildExpression(_ element: Element?) -> [Element.Node] {
    element.map { [.element($0)] } ?? []
  }

  /// Elements.
  public static func buildExpression(_ elements: [Element]) -> [Element.Node] {
    elements.map { .element($0) }
  }

  /// Text.
  public static func buildExpression(_ text: String) -> [Element.Node] {
    text.isEmpty ? [] : [.text(text)]
  }

  /// Text that may be absent.
  public static func buildExpression(_ text: String?) -> [Element.Node] {
    buildExpression(text ?? "")
  }

  /// Content that was made before.
  public static func buildExpression(_ nodes: [Element.Node]) -> [Element.Node] { nodes }

  /// Everything in a row.
  public static func buildBlock(_ parts: [Element.Node]...) -> [Element.Node] { joined(parts) }

  /// What a `for` loop made.
  public static func buildArray(_ parts: [[Element.Node]]) -> [Element.Node] { joined(parts) }

  /// What an `if` without `else` made.
  public static func buildOptional(_ part: [Element.Node]?) -> [Element.Node] { part ?? [] }

  /// What the first branch made.
  public static func buildEither(first part: [Element.Node]) -> [Element.Node] { part }

  /// What the other branch made.
  public static func buildEither(second part: [Element.Node]) -> [Element.Node] { part }

  private static func joined(_ parts: [[Element.Node]]) -> [Element.Node] {
    var nodes: [Element.Node] = []
    for node in parts.joined() {
      if case .text(let text) = node {
        if text.isEmpty { continue }
        if case .text(let before) = nodes.last {
          nodes[nodes.count - 1] = .text(before + text)
          continue
        }
      }
      nodes.append(node)
    }
    return nodes
  }
}
