import PAExchange
import PAPrimitives
import PATestKit
import PAXML
import Testing

/// A document as it was written, read again.
private func read(_ xml: [UInt8]) throws -> ReadElement {
  try XMLReading.element(of: xml, file: "document.xml")
}

extension BudgetDocument { var element: ReadElement { get throws { try read(xml) } } }
extension BureauExport { var element: ReadElement { get throws { try read(xml) } } }
extension ClaimDocument { var element: ReadElement { get throws { try read(xml) } } }
extension PayslipDocument { var element: ReadElement { get throws { try read(xml) } } }

extension ReadElement {
  /// The document written as a tree, checked against its schema and read again.
  func checked(against schema: ExchangeSchema) throws -> ReadElement {
    let bytes = tree.serialised(.xml(namespace: schema.namespace))
    let read = try XMLReading.element(
      of: bytes, file: "\(schema).xml", schema: try Schema(schema.text, name: "\(schema).xsd"),
      namespace: schema.namespace)
    #expect(read.tree == tree, "what is written is what is read")
    return read
  }

  /// An attribute that is money.
  func money(_ attribute: String) throws -> Money {
    let text = try #require(self[attribute], "\(name)/@\(attribute)")
    return try #require(Money(text, signed: true), "\(name)/@\(attribute): \(text)")
  }

  /// An attribute that is a time, in minutes: `7:30` is 450.
  func minutes(_ attribute: String) throws -> Int64 {
    let text = try #require(self[attribute], "\(name) has no \(attribute)")
    return try #require(Minutes(text), "\(text)").count
  }

  /// An attribute that is a whole number.
  func count(_ attribute: String) throws -> Int64 {
    try #require(self[attribute].flatMap { Int64($0) }, "\(name)/@\(attribute)")
  }

  /// The elements at a path of names.
  func at(_ path: String...) -> [ReadElement] {
    path.reduce([self]) { found, name in found.flatMap { $0.all(name) } }
  }

  /// Every name and value in the tree.
  var words: [String] {
    [name] + attributes.flatMap { [$0.name, $0.value] } + [text]
      + elements.flatMap(\.words)
  }
}
