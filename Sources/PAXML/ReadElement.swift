/// An element of a document as it was read.
///
/// A document is one flat list of what stands in it, which all its elements share: an element is no more
/// than its place there, and nothing is kept for it alone.
public struct ReadElement: Sendable {
  private let document: ReadNodes
  private let place: Int

  init(_ document: ReadNodes, at place: Int) {
    self.document = document
    self.place = place
  }

  private var node: ReadNodes.Node { document.nodes[place] }

  /// The name without prefix.
  public var name: String { document.text(node.text) }

  /// Whether it has this name.
  public func isNamed(_ name: StaticString) -> Bool { document.isText(node.text, name) }

  /// The line its start tag begins on, from 1.
  public var line: Int { Int(node.line) }
  /// The column of its start tag in characters, from 1.
  public var column: Int { Int(node.column) }

  /// The attributes in their order, without those that declare namespaces.
  public var attributes: [Attribute] {
    node.attributes.map { index in
      let attribute = document.attributes[Int(index)]
      return Attribute(name: document.text(attribute.name), value: document.text(attribute.value))
    }
  }

  /// The value of an attribute.
  public subscript(_ attribute: String) -> String? {
    for index in node.attributes {
      let found = document.attributes[Int(index)]
      if document.text(found.name) == attribute { return document.text(found.value) }
    }
    return nil
  }

  /// The value of an attribute; nil where it has none.
  public func value(of attribute: StaticString) -> String? {
    for index in node.attributes {
      let found = document.attributes[Int(index)]
      if document.isText(found.name, attribute) { return document.text(found.value) }
    }
    return nil
  }

  /// The elements directly inside, one after another.
  public var inside: Inside { Inside(document, of: place) }

  /// The elements directly inside.
  public var elements: [ReadElement] { Array(inside) }

  /// The first element of a name directly inside.
  public func first(_ name: String) -> ReadElement? { inside.first { $0.name == name } }

  /// The first element of a name directly inside.
  public func first(named name: StaticString) -> ReadElement? { inside.first { $0.isNamed(name) } }

  /// All elements of a name directly inside.
  public func all(_ name: String) -> [ReadElement] { inside.filter { $0.name == name } }

  /// Its own text, without that of the elements inside.
  public var text: String {
    var texts = document.places(inside: place).filter { document.holdsText(at: $0, in: place) }
      .makeIterator()
    guard let first = texts.next() else { return "" }
    var text = document.text(document.nodes[first].text)
    while let more = texts.next() { text += document.text(document.nodes[more].text) }
    return text
  }

  /// What stands inside, in order, as a tree of its own.
  public var children: [Element.Node] {
    document.places(inside: place).compactMap { inner in
      if document.nodes[inner].isElement { return .element(ReadElement(document, at: inner).tree) }
      return document.holdsText(at: inner, in: place)
        ? .text(document.text(document.nodes[inner].text)) : nil
    }
  }

  /// The element as a tree of its own, which can be changed and written.
  public var tree: Element {
    Element(name: name, attributes: attributes, children: children, line: line, column: column)
  }

  /// Elements that stand directly inside another, one after another.
  public struct Inside: Sequence, IteratorProtocol, Sendable {
    private let document: ReadNodes
    private var place: Int
    private let end: Int

    fileprivate init(_ document: ReadNodes, of place: Int) {
      self.document = document
      self.place = place + 1
      end = Int(document.nodes[place].end)
    }

    /// The next element; nil after the last.
    public mutating func next() -> ReadElement? {
      while place < end {
        let here = place
        let node = document.nodes[here]
        place = Int(node.end)
        if node.isElement { return ReadElement(document, at: here) }
      }
      return nil
    }
  }
}

/// Everything that stands in a document, in the order it was read: an element before what is in it.
final class ReadNodes: Sendable {
  /// Where some text stands among the bytes.
  struct Text: Sendable {
    var start: UInt32
    var end: UInt32
  }

  struct Attribute: Sendable {
    let name: Text
    let value: Text
  }

  struct Node: Sendable {
    let isElement: Bool
    /// An element's name, or the text that stands here.
    var text: Text
    /// The place after all that stands in it.
    var end: UInt32
    var attributes: Range<UInt32> = 0..<0
    /// Whether all text between the elements inside is white space that sets them out.
    var isSetOut = false
    var line: UInt32 = 0
    var column: UInt32 = 0
  }

  let nodes: [Node]
  let attributes: [Attribute]
  private let bytes: [UInt8]

  init(_ nodes: [Node], _ attributes: [Attribute], _ bytes: [UInt8]) {
    self.nodes = nodes
    self.attributes = attributes
    self.bytes = bytes
  }

  func text(_ text: Text) -> String {
    bytes.withUnsafeBufferPointer {
      String(
        decoding: UnsafeBufferPointer(rebasing: $0[Int(text.start)..<Int(text.end)]), as: UTF8.self)
    }
  }

  /// Whether some text is a word of the program's own.
  func isText(_ text: Text, _ word: StaticString) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      Int(text.end - text.start) == word.utf8CodeUnitCount && bytes.has(word, at: Int(text.start))
    }
  }

  /// The places of what stands directly inside an element.
  func places(inside place: Int) -> some Sequence<Int> {
    let end = Int(nodes[place].end)
    return sequence(state: place + 1) { next in
      guard next < end else { return nil }
      defer { next = Int(self.nodes[next].end) }
      return next
    }
  }

  /// Whether text that counts stands at a place inside an element.
  func holdsText(at place: Int, in element: Int) -> Bool {
    !nodes[place].isElement && !nodes[element].isSetOut
  }
}
