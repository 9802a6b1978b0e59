import PADiagnostics
import PAXML
import Testing

/// A small schema of the kind the books have.
private let schemaText = #"""
  <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:t" xmlns:t="urn:t"
      targetNamespace="urn:t" elementFormDefault="qualified">
    <xs:simpleType name="niNumber">
      <xs:annotation><xs:documentation>
        write two letters, six digits and a letter A to D, e.g. as on a letter from HMRC.
        It is checked again later.
      </xs:documentation></xs:annotation>
      <xs:restriction base="xs:string"><xs:pattern value="[A-Z]{2}[0-9]{6}[A-D]"/></xs:restriction>
    </xs:simpleType>
    <xs:simpleType name="category">
      <xs:annotation><xs:documentation>National Insurance category. Most are A.</xs:documentation></xs:annotation>
      <xs:restriction base="xs:string">
        <xs:enumeration value="A"/><xs:enumeration value="C"/><xs:enumeration value="M"/>
      </xs:restriction>
    </xs:simpleType>
    <xs:simpleType name="money"><xs:restriction base="xs:decimal"><xs:fractionDigits value="2"/></xs:restriction></xs:simpleType>
    <xs:complexType name="party">
      <xs:sequence><xs:element name="name" type="xs:string"/></xs:sequence>
      <xs:attributeGroup ref="identified"/>
    </xs:complexType>
    <xs:attributeGroup name="identified"><xs:attribute name="id" type="xs:NCName" use="required"/></xs:attributeGroup>
    <xs:complexType name="pa">
      <xs:complexContent><xs:extension base="party">
        <xs:sequence>
          <xs:element name="born" type="xs:date"/>
          <xs:element name="niCategory" minOccurs="0">
            <xs:complexType><xs:simpleContent><xs:extension base="category">
              <xs:attribute name="from" type="xs:date"/>
            </xs:extension></xs:simpleContent></xs:complexType>
          </xs:element>
          <xs:element name="rate" type="money" minOccurs="0" maxOccurs="2"/>
          <xs:element name="left" minOccurs="0"><xs:complexType/></xs:element>
        </xs:sequence>
        <xs:attribute name="ni" type="niNumber"/>
        <xs:attribute name="cover" type="xs:NCName"/>
      </xs:extension></xs:complexContent>
    </xs:complexType>
    <xs:element name="employer">
      <xs:complexType><xs:sequence>
        <xs:element name="holder" type="party"/>
        <xs:element name="pa" type="pa" minOccurs="0" maxOccurs="unbounded"/>
      </xs:sequence></xs:complexType>
      <xs:unique name="paId">
        <xs:annotation><xs:documentation>give each PA an id of its own.</xs:documentation></xs:annotation>
        <xs:selector xpath="t:pa"/><xs:field xpath="@id"/>
      </xs:unique>
      <xs:unique name="paNI"><xs:selector xpath="t:pa"/><xs:field xpath="@ni"/></xs:unique>
      <xs:keyref name="coverOfPA" refer="paId"><xs:selector xpath="t:pa"/><xs:field xpath="@cover"/></xs:keyref>
    </xs:element>
  </xs:schema>
  """#

private func schema() throws -> Schema { try Schema(schemaText, name: "t.xsd") }

/// What is wrong with a text, at its markers and without its values.
private func told(_ text: MarkedText) throws -> String {
  let found = text.faults(try schema(), namespace: "urn:t")
  #expect(found.map(\.at) == text.places, "\(found)")
  let rendered = found.map(\.description).joined(separator: "\n")
  for secret in ["QQ123456C", "Ann", "Other", "1990", "12345"] {
    #expect(!rendered.contains(secret), "\(secret) stands in: \(rendered)")
  }
  return rendered
}

@Suite struct SchemaTests {
  @Test func `a document that conforms is read as without a schema`() throws {
    let text: MarkedText = """
      <employer xmlns="urn:t">
        <holder id="h"><name>Ann &amp; Other</name></holder>
        <pa id="p1" ni="AB123456C" cover="p2"><name>x</name><born>1990-02-03</born>
          <niCategory from="2026-04-06">A</niCategory><rate>13.20</rate><left/></pa>
        <pa id="p2"><name/><born>1990-02-03</born></pa>
      </employer>
      """
    let checked = try XMLReading.element(
      of: text.bytes, file: "in.xml", schema: schema(), namespace: "urn:t")
    let plain = try XMLReading.element(of: text.bytes, file: "in.xml", namespace: "urn:t")
    #expect(checked.tree == plain.tree)
    #expect(checked.all("pa").map(\.line) == [3, 5])
    #expect(checked.first("holder")?.first("name")?.text == "Ann & Other")
  }

  @Test func `wrong values are told without showing them`() throws {
    let text: MarkedText = """
      <employer xmlns="urn:t">
        <holder id="h"><name>Ann</name></holder>
        <pa id="p1" ni="1️⃣QQ123456CX" cover="p1"><name>Other</name><born>2️⃣1990-02-30</born>
          <niCategory from="3️⃣">4️⃣Q12345</niCategory><rate>5️⃣1.234</rate></pa>
      </employer>
      """
    let rendered = try told(text)
    #expect(
      rendered == """
        in.xml:3:19: error: 'ni' of 'pa' is not written as it must be [value-malformed]
            3 |   <pa id="……" ni="…………………………" cover="……"><name>……………</name><born>…………………………</born>
              |                   ^
          fix: write two letters, six digits and a letter A to D, e.g. as on a letter from HMRC
        in.xml:3:66: error: 'born' is not written as it must be [value-malformed]
            3 |   <pa id="……" ni="…………………………" cover="……"><name>……………</name><born>…………………………</born>
              |                                                                  ^
          fix: write a date that exists as year-month-day, such as 2026-04-06
        in.xml:4:23: error: 'from' of 'niCategory' is empty [value-malformed]
            4 |     <niCategory from="">………………</niCategory><rate>……………</rate></pa>
              |                       ^
          fix: write a date that exists as year-month-day, such as 2026-04-06
        in.xml:4:25: error: 'niCategory' is not written as it must be [value-malformed]
            4 |     <niCategory from="">………………</niCategory><rate>……………</rate></pa>
              |                         ^
          fix: use one of A, C, M (National Insurance category)
        in.xml:4:50: error: 'rate' is not written as it must be [value-malformed]
            4 |     <niCategory from="">………………</niCategory><rate>……………</rate></pa>
              |                                                  ^
          fix: write a number such as 12.50
        """)
  }

  @Test func `elements unknown, missing or out of order are told`() throws {
    let text: MarkedText = """
      <employer xmlns="urn:t">
        <holder id="h"><name>Ann</name>1️⃣<adress>Other</adress></holder>
        <pa id="p1"><name>Other</name>2️⃣<niCategory>A</niCategory></pa>
        3️⃣<pa id="p2"><name>Ann</name></pa>
        <pa id="p3"><name>Ann</name><born>1990-02-03</born><left/>4️⃣<rate>1</rate></pa>
        5️⃣<cost/>
      </employer>
      """
    let rendered = try told(text)
    #expect(
      rendered == """
        in.xml:2:34: error: 'holder' has no element 'adress' [element-unknown]
            2 |   <holder id="…"><name>………</name><adress>……………</adress></holder>
              |                                  ^
          fix: 'holder' holds name
        in.xml:3:33: error: 'pa' lacks 'born' before this 'niCategory' [element-missing]
            3 |   <pa id="……"><name>……………</name><niCategory>…</niCategory></pa>
              |                                 ^
          fix: the order in 'pa' is name, born, niCategory, rate, left
        in.xml:4:3: error: 'pa' lacks 'born' [element-missing]
            4 |   <pa id="……"><name>………</name></pa>
              |   ^
          fix: add <born>: write a date that exists as year-month-day, such as 2026-04-06
        in.xml:5:61: error: 'rate' stands too late or too often in 'pa' [element-unknown]
            5 |   <pa id="……"><name>………</name><born>…………………………</born><left/><rate>…</rate></pa>
              |                                                             ^
          fix: the order in 'pa' is name, born, niCategory, rate, left
        in.xml:6:3: error: 'employer' has no element 'cost' [element-unknown]
            6 |   <cost/>
              |   ^
          fix: expected here: pa
        """)
  }

  @Test func `attributes unknown and missing are told`() throws {
    let text: MarkedText = """
      <employer xmlns="urn:t">
        1️⃣<holder><name>Ann</name></holder>
        <pa id="p1" 2️⃣nino="QQ123456C" xmlns:x="urn:x" 3️⃣x:id="Ann">
          <name>Other</name><born>1990-02-03</born><left 4️⃣a="1"/></pa>
      </employer>
      """
    let rendered = try told(text)
    #expect(
      rendered == """
        in.xml:2:3: error: 'holder' lacks its attribute 'id' [attribute-missing]
            2 |   <holder><name>………</name></holder>
              |   ^
          fix: add id="…": write a short name: a letter, then letters, digits, - or _
        in.xml:3:15: error: 'pa' has no attribute 'nino' [attribute-unknown]
            3 |   <pa id="……" nino="………………………" xmlns:x="……………" x:id="………">
              |               ^
          fix: 'pa' takes id, ni, cover
        in.xml:3:48: error: 'pa' has no attribute 'x:id' [attribute-unknown]
            3 |   <pa id="……" nino="………………………" xmlns:x="……………" x:id="………">
              |                                                ^
          fix: 'pa' takes id, ni, cover
        in.xml:4:52: error: 'left' has no attribute 'a' [attribute-unknown]
            4 |     <name>……………</name><born>…………………………</born><left a="…"/></pa>
              |                                                    ^
          fix: remove it: 'left' takes none
        """)
  }

  @Test func `values that must differ and that must match are told`() throws {
    let text: MarkedText = """
      <employer xmlns="urn:t">
        <holder id="h"><name>Ann</name></holder>
        <pa id="p1" ni="QQ123456C"><name>Other</name><born>1990-02-03</born></pa>
        <pa id="p2" ni="1️⃣QQ123456C"><name>Other</name><born>1990-02-03</born></pa>
        <pa id="2️⃣p1"><name>Other</name><born>1990-02-03</born></pa>
        <pa id="p3" cover="p1"><name/><born>1990-02-03</born></pa><pa id="p4"
          cover="3️⃣Ann"><name>Other</name><born>1990-02-03</born></pa>
      </employer>
      """
    let rendered = try told(text)
    #expect(
      rendered == """
        in.xml:4:19: error: another 'pa' has the same 'ni' [value-duplicate]
            4 |   <pa id="……" ni="………………………"><name>……………</name><born>…………………………</born></pa>
              |                   ^
          fix: give each 'pa' its own
        in.xml:5:11: error: another 'pa' has the same 'id' [value-duplicate]
            5 |   <pa id="……"><name>……………</name><born>…………………………</born></pa>
              |           ^
          fix: give each PA an id of its own
        in.xml:7:12: error: 'cover' of 'pa' names nothing that is there [reference-unknown]
            7 |     cover="………"><name>……………</name><born>…………………………</born></pa>
              |            ^
          fix: name one that is there, or add it
        """)
  }

  @Test func `content of the wrong kind is told`() throws {
    let text: MarkedText = """
      <employer xmlns="urn:t">
        <holder id="h"><name>Ann</name></holder>
        1️⃣<pa id="p1">Ann Other<name>Other</name><born>1990-02-03</born>2️⃣<left>QQ123456C</left></pa>
        <pa id="p2">3️⃣<name><first>Ann</first></name>4️⃣<born><b>12345</b></born></pa>
      </employer>
      """
    let rendered = try told(text)
    #expect(
      rendered == """
        in.xml:3:3: error: 'pa' holds text beside its elements [schema-invalid]
            3 |   <pa id="……">……… ……………<name>……………</name><born>…………………………</born><left>………………………</left></pa>
              |   ^
          fix: remove it: 'pa' holds name, born, niCategory, rate, left
        in.xml:3:65: error: 'left' is not empty [schema-invalid]
            3 |   <pa id="……">……… ……………<name>……………</name><born>…………………………</born><left>………………………</left></pa>
              |                                                                 ^
          fix: remove what stands between its tags
        in.xml:4:15: error: 'name' holds elements where a value is expected [schema-invalid]
            4 |   <pa id="……"><name><first>………</first></name><born><b>……………</b></born></pa>
              |               ^
          fix: write plain text
        in.xml:4:46: error: 'born' holds elements where a value is expected [schema-invalid]
            4 |   <pa id="……"><name><first>………</first></name><born><b>……………</b></born></pa>
              |                                              ^
          fix: write a date that exists as year-month-day, such as 2026-04-06
        """)
  }

  @Test func `a root of another name is told`() throws {
    let text: MarkedText = """
      1️⃣<holder xmlns='urn:t'><a/></holder>
      """
    let rendered = try told(text)
    #expect(
      rendered == """
        in.xml:1:1: error: a document of this kind does not begin with 'holder' [element-unknown]
            1 | <holder xmlns='……………'><a/></holder>
              | ^
          fix: begin it with <employer xmlns="urn:t">
        """)
  }

  @Test func `an empty document lacks what it needs`() throws {
    let text: MarkedText = """
      1️⃣<employer xmlns='urn:t'/>
      """
    let rendered = try told(text)
    #expect(
      rendered == """
        in.xml:1:1: error: 'employer' lacks 'holder' [element-missing]
            1 | <employer xmlns='……………'/>
              | ^
          fix: add <holder>
        """)
  }

  @Test func `a hundred faults are enough`() throws {
    let many = String(repeating: "<pa/>", count: 200)
    let text: MarkedText =
      "<employer xmlns='urn:t'><holder id='h'><name/></holder>\(many)</employer>"
    let found = text.faults(try schema())
    #expect(found.count == 101 && found.last?.what.hasSuffix(" more faults in this file") == true)
  }

  @Test func `a schema that is none is refused`() {
    #expect(throws: Rejected.self) { try Schema("<a/>", name: "a.xsd") }
    #expect(throws: Rejected.self) { try Schema("", name: "a.xsd") }
  }

  @Test func `one schema serves many threads`() async throws {
    let schema = try schema()
    let good = "<employer xmlns='urn:t'><holder id='h'><name/></holder></employer>"
    let bad = "<employer xmlns='urn:t'><holder id='1'><name/></holder></employer>"
    let wrong = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<4 {
        group.addTask {
          (0..<200).count { number in
            let text = number % 2 == 0 ? good : bad
            let read = try? XMLReading.element(of: Array(text.utf8), file: "", schema: schema)
            return (read == nil) != (number % 2 == 1)
          }
        }
      }
      return await group.reduce(0, +)
    }
    #expect(wrong == 0)
  }
}
