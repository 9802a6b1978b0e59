import PADiagnostics
import Testing

@testable import PAXML

/// Text that comes in a great many pieces is one text, in the tree that is checked and in what is read.
struct EntityTextTests {
  @Test func `references and sections in a text are joined, with a schema and without`() throws {
    let schema = try Schema(
      """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:t" \
      elementFormDefault="qualified"><xs:element name="a"><xs:complexType><xs:sequence>\
      <xs:element name="b" maxOccurs="2"><xs:simpleType><xs:restriction base="xs:string">\
      <xs:pattern value="x(&lt;|&amp;|é|z)*y"/></xs:restriction></xs:simpleType></xs:element>\
      </xs:sequence></xs:complexType></xs:element></xs:schema>
      """, name: "t.xsd")
    let pieces = String(repeating: "&lt;&amp;&#233;<![CDATA[z]]><!-- no text -->", count: 20_000)
    let bytes = Array("<a xmlns='urn:t'><b>x\(pieces)y</b><b>xy</b></a>".utf8)
    let whole = "x" + String(repeating: "<&éz", count: 20_000) + "y"
    let checked = try XMLReading.element(
      of: bytes, file: "t.xml", schema: schema, namespace: "urn:t")
    #expect(checked.elements.map(\.text) == [whole, "xy"])
    let read = try XMLReading.element(of: bytes, file: "t.xml", namespace: "urn:t")
    #expect(read.elements.map(\.text) == [whole, "xy"])
    let spoiled = Array("<a xmlns='urn:t'><b>x&lt;Q&lt;y</b></a>".utf8)
    #expect(throws: Rejected.self) {
      try XMLReading.element(of: spoiled, file: "t.xml", schema: schema, namespace: "urn:t")
    }
  }
}
