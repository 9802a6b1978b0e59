import PAXML
import Testing

@Test func anElementIsBuiltReadAndWritten() throws {
  let made = Element("root", ["a": "x\n\t\"<&\r", "b": nil]) {
    Element("b") { "text & <more>" }
    for number in 0..<2 { Element("d") { "\(number)" } }
  }
  let bytes = made.serialised(.xml(namespace: "urn:x"))
  let read = try XMLReading.element(of: bytes, file: "f", namespace: "urn:x")
  #expect(read == made)
}
