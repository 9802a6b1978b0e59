import Foundation
import PADiagnostics
import PATestKit
import PAXML
import Testing

private func faults(_ bytes: [UInt8], limit: Int = 8 * 1024 * 1024) -> [Diagnostic] {
  do {
    _ = try XMLReading.element(of: bytes, file: "in.xml", limit: limit)
    return []
  } catch {
    return error.all
  }
}

private func read(_ text: String) throws -> ReadElement {
  try XMLReading.element(of: Array(text.utf8), file: "in.xml")
}

@Suite struct ReadingTests {
  @Test func `what stands in a file is read with its places`() throws {
    let root = try read(
      """
      <?xml version="1.0" encoding="utf-8"?>
      <!-- a comment, and <a tag="in it"> -->
      <p:root xmlns:p="urn:x" xmlns="urn:y" a='1 &amp; "2"&#10;' xml:lang="en">
        £<b/><c>x<![CDATA[<y> & ]]>&lt;&#x20AC;</c
        ><?instruction <z> ?><b id="2"> </b>
      </p:root>
      """)
    #expect(root.name == "root")
    #expect(
      root.attributes == [
        Attribute(name: "a", value: "1 & \"2\"\n"), Attribute(name: "xml:lang", value: "en"),
      ])
    #expect(root["a"] == "1 & \"2\"\n")
    #expect(root["b"] == nil)
    #expect(root.text == "\n  £\n")
    #expect((root.line, root.column) == (3, 1))
    #expect(root.elements.map(\.name) == ["b", "c", "b"])
    #expect(root.first("c")?.text == "x<y> & <€")
    #expect(root.all("b").map { $0["id"] } == [nil, "2"])
    #expect(root.all("b").map(\.text) == ["", " "])
    // The column counts characters: the pound sign is one.
    #expect(root.elements.map(\.line) == [4, 4, 5])
    #expect(root.elements.map(\.column) == [4, 8, 24])
  }

  @Test func `white space between elements is dropped where there is no other text`() throws {
    #expect(try read("<a>\n  <b/>\n  <b/>\n</a>").children.count == 2)
    #expect(try read("<a> <b/>x <b/> </a>").children.count == 5)
    #expect(try read("<a> \n </a>").text == " \n ")
  }

  @Test func `a mark before UTF-8 is accepted and not counted`() throws {
    let root = try XMLReading.element(of: [0xEF, 0xBB, 0xBF] + Array("<a/>".utf8), file: "in.xml")
    #expect((root.line, root.column) == (1, 1))
  }

  @Test func `lines beyond sixteen bits keep their number`() throws {
    let text = "<a>" + String(repeating: "\n", count: 70_000) + "<b/></a>"
    #expect(try read(text).first("b")?.line == 70_001)
  }

  @Test func `a document of another namespace is refused`() throws {
    let wrong: MarkedText = "<!-- -->\n 1️⃣<employer xmlns=\"urn:other\"/>"
    let found = wrong.faults(namespace: "urn:pa-payroll:books:0")
    #expect(found.map(\.at) == wrong.places)
    #expect(
      found.map(\.description) == [
        """
        in.xml:2:2: error: 'employer' is not in the namespace urn:pa-payroll:books:0 [schema-invalid]
            2 |  <employer xmlns="………………………"/>
              |  ^
          fix: begin the document with <employer xmlns="urn:pa-payroll:books:0"
        """
      ])
    let inner: MarkedText = "<a xmlns='urn:x'><b/>1️⃣<b xmlns='urn:y'/></a>"
    #expect(inner.faults(namespace: "urn:x").map(\.code) == [.elementUnknown])
    #expect(inner.faults(namespace: "urn:x").map(\.at) == inner.places)
    #expect(inner.faults() == [])
  }

  @Test func `each breach of the markup is told in our words`() throws {
    let cases: [(text: MarkedText, what: String)] = [
      ("1️⃣", "there is no XML here"),
      ("1️⃣text", "there is no XML here"),
      ("<a>1️⃣", "the file ends before 'a', begun on line 1, is closed"),
      ("<a>\n<b>\n1️⃣</a>", "'b', begun on line 2, is not closed before this end tag"),
      ("<a/>1️⃣<b/>", "something stands after the end of the document"),
      ("<a b=1️⃣c/>", "an attribute has no value in quotes"),
      ("<a b1️⃣/>", "an attribute has no value in quotes"),
      ("<a b='1️⃣<c/>", "'<' stands inside an attribute's value"),
      ("<a b='1' b='2'1️⃣/>", "this tag has one attribute twice"),
      ("<a>&pound;1️⃣</a>", "XML does not know this &name;"),
      ("<a>x &1️⃣ y</a>", "an '&' or '<' here begins nothing"),
      ("<a>1️⃣\u{1}</a>", "a character here is not allowed in XML"),
      ("<a>1️⃣\u{FFFE}</a>", "a character here is not allowed in XML"),
      ("<a>&#1;1️⃣</a>", "a character here is not allowed in XML"),
      ("<p:a1️⃣/>", "a name here has a prefix that is not declared"),
      ("<a b='1'1️⃣c='2'/>", "this tag is not closed rightly"),
      (" <?xml1️⃣ version='1.0'?><a/>", "something stands before <?xml"),
    ]
    for (text, what) in cases {
      let found = text.faults()
      let input = String(decoding: text.bytes, as: UTF8.self)
      #expect(found.map(\.what) == [what], "\(input)")
      #expect(found.map(\.code) == [.notXML], "\(input)")
      #expect(found.map(\.at) == text.places, "\(input)")
    }
  }

  @Test func `a broken tag is shown without its values`() {
    let text: MarkedText = "<pa name='Ann Other' nino=1️⃣QQ123456C/><nino>QQ123456C</nino>"
    #expect(
      text.faults().map(\.description) == [
        """
        in.xml:1:27: error: an attribute has no value in quotes [not-xml]
            1 | <pa name='……… ……………' nino=………………………………………………………………………………………
              |                           ^
          fix: write it as name="value"
        """
      ])
  }
}

@Suite struct HostileInputTests {
  @Test func `a DOCTYPE is refused whatever it holds`() {
    let bomb = """
      <!DOCTYPE a [<!ENTITY x "xxxxxxxxxx"><!ENTITY y "&x;&x;&x;&x;&x;&x;&x;&x;">
      <!ENTITY z "&y;&y;&y;&y;&y;&y;&y;&y;">]><a b="&z;">&z;</a>
      """
    let outside = "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>&x;</a>"
    let network = "<!DOCTYPE a SYSTEM 'http://example.invalid/a.dtd'><a/>"
    let quadratic =
      "<!DOCTYPE a [<!ENTITY x '\(String(repeating: "x", count: 100_000))'>]><a>"
      + String(repeating: "&x;", count: 50_000) + "</a>"
    for text in [bomb, outside, network, quadratic, "<!DOCTYPE html><html/>"] {
      let found = faults(Array("<?xml version=\"1.0\"?>\n\(text)".utf8))
      #expect(found.map(\.code) == [.doctypeRefused])
      #expect(found.map(\.at) == ["2:1"])
    }
    // One that hides behind a comment or an instruction.
    #expect(
      faults(Array("<!-- > --><?a <!-- ?><!DOCTYPE a><a/>".utf8)).map(\.code) == [.doctypeRefused])
    // One where it cannot be is no XML either.
    #expect(faults(Array("<a><!ENTITY x 'y'></a>".utf8)).map(\.code) == [.notXML])
  }

  @Test func `many attributes are refused at once`() {
    func tag(_ count: Int) -> [UInt8] {
      Array("<a \((0..<count).map { "a\($0)='x>'" }.joined(separator: " "))/>".utf8)
    }
    #expect(faults(tag(64)) == [])
    #expect(faults(tag(65)).map(\.code) == [.tooManyAttributes])
    let clock = ContinuousClock()
    let many = tag(100_000)
    // libxml2 alone takes over five minutes for this; the bound is wide for a busy machine.
    let time = clock.measure { #expect(faults(many).map(\.code) == [.tooManyAttributes]) }
    #expect(time < .seconds(2))
    let spaces = (0..<100).map { "xmlns:a\($0)='urn:\($0)'" }.joined(separator: " ")
    #expect(faults(Array("<a \(spaces)/>".utf8)).map(\.code) == [.tooManyAttributes])
    // A quote left open does not hide the next tag's attributes.
    let hidden = Array("<a b='".utf8) + tag(1_000)
    #expect(faults(hidden).map(\.code) == [.tooManyAttributes])
  }

  @Test func `the depth of elements is bounded`() {
    func nest(_ depth: Int) -> [UInt8] {
      Array(
        (String(repeating: "<a>", count: depth) + "<b/>" + String(repeating: "</a>", count: depth))
          .utf8)
    }
    #expect(faults(nest(63)) == [])
    #expect(faults(nest(64)).map(\.code) == [.tooDeep])
    #expect(faults(nest(100_000)).map(\.code) == [.tooDeep])
    #expect(faults(nest(64)).map(\.at) == ["1:\(64 * 3 + 1)"])
    // Side by side is not deep.
    let flat = "<a>" + String(repeating: "<b/><b></b>", count: 1_000) + "</a>"
    #expect(faults(Array(flat.utf8)) == [])
  }

  @Test func `only UTF-8 is read`() {
    let broken: [(String, [UInt8])] = [
      ("latin-1", [0xA3]), ("overlong", [0xC0, 0x80]), ("surrogate", [0xED, 0xA0, 0x80]),
      ("beyond the last character", [0xF4, 0x90, 0x80, 0x80]), ("cut short", [0xE2, 0x82]),
    ]
    for (name, bytes) in broken {
      let inText = faults(Array("<a>\n <b>".utf8) + bytes + Array("</b></a>".utf8))
      #expect(inText.map(\.code) == [.encodingNotUTF8], "\(name)")
      #expect(inText.map(\.at) == ["2:5"], "\(name)")
      let inValue = faults(Array("<a b='".utf8) + bytes + Array("'/>".utf8))
      #expect(inValue.map(\.code) == [.encodingNotUTF8], "\(name)")
    }
    for name in ["ISO-8859-1", "windows-1252", "UTF-7", "UTF-16", "US-ASCII", "EBCDIC-CP-US"] {
      let found = faults(Array("<?xml version=\"1.0\" encoding='\(name)'?><a>+AGE-</a>".utf8))
      #expect(found.map(\.code) == [.encodingNotUTF8], "\(name)")
      #expect(found.map(\.at) == ["1:31"], "\(name)")
    }
    let text = "<?xml version='1.0'?><a/>"
    let wide: [String.Encoding] = [
      .utf16, .utf16LittleEndian, .utf16BigEndian, .utf32, .utf32LittleEndian, .utf32BigEndian,
    ]
    for encoding in wide {
      let bytes = text.data(using: encoding).map(Array.init) ?? []
      #expect(faults(bytes).map(\.code) == [.encodingNotUTF8], "\(encoding)")
    }
    #expect(faults(Array("<a>x\u{0}</a>".utf8)).map(\.at) == ["1:5"])
    #expect(faults([0x4C, 0x6F, 0xA7, 0x94]).map(\.code) == [.encodingNotUTF8])
  }

  @Test func `the size of a file is bounded`() {
    let bytes = Array("<a>12345</a>".utf8)
    #expect(faults(bytes, limit: bytes.count) == [])
    #expect(
      faults(bytes, limit: bytes.count - 1).map(\.description) == [
        """
        in.xml: error: the file has more than 11 bytes [file-too-large]
          fix: check that it is the file you meant; a timesheet can be split, one file for each PA
        """
      ])
  }

  @Test func `nothing is included or expanded`() throws {
    let text =
      "<a xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='/etc/hostname'/></a>"
    #expect(try read(text).elements.map(\.name) == ["include"])
  }

  @Test(.random) func `whatever is cut off or altered is read or refused, but never crashes`() {
    let whole = Array(
      "<?xml version='1.0'?><!-- c --><a b='1&amp;2' c=\"£\"><d><![CDATA[x]]></d><?p i?>&lt;</a>\n"
        .utf8)
    for end in whole.indices { _ = faults(Array(whole[..<end])) }
    var (accepted, refused) = (0, 0)
    RandomRuns.each(usually: 2_000) { random in
      var bytes = whole
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let at = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.insert(Array("<>&'\"/=!-]?".utf8).randomElement(using: &random) ?? 0, at: at)
        default: bytes.remove(at: at)
        }
      }
      let told = faults(bytes)
      for fault in told {
        #expect(!fault.what.isEmpty && !fault.fix.isEmpty)
        #expect(fault.excerpt.unicodeScalars.count <= 160)
      }
      if told.isEmpty { accepted += 1 } else { refused += 1 }
    }
    if RandomRuns.count(usually: 2_000) >= 2_000 {
      #expect(accepted > 50 && refused > 1_000, "\(accepted) read, \(refused) refused")
    }
  }
}
