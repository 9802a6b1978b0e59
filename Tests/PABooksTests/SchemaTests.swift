import Foundation
import PABudgets
import PAClaims
import PADescription
import PADiagnostics
import PAEmployment
import PAFormats
import PAPayRun
import PAPrimitives
import PATestKit
import PAXML
import Testing

@testable import PABooks

struct SchemaTests {
  @Test(arguments: BooksSchema.allCases)
  func `docs schemas hold what the source says`(schema: BooksSchema) throws {
    try golden(Data(schema.text.utf8), PackageFolder.at("docs/schemas/\(schema).xsd"))
  }

  @Test(arguments: BooksSchema.allCases)
  func `every schema compiles, with its names checked and without`(schema: BooksSchema) throws {
    _ = try Schema(schema.text, name: "\(schema).xsd")
    _ = try schema.compiled()
  }

  @Test func `National Insurance numbers, tax codes and letters are the program's`() throws {
    let schema = try Schema(
      String(
        decoding: Sample.schema(root: "all", namespace: "urn:all", "Values.")
          .serialised(.xml(namespace: "urn:all")), as: UTF8.self), name: "types.xsd")
    func accepts(_ attribute: String, _ value: String) -> Bool {
      let bytes = Array("<all xmlns=\"urn:all\" \(attribute)=\"\(value)\"/>".utf8)
      return (try? XMLReading.element(of: bytes, file: "t.xml", schema: schema)) != nil
    }
    let letters = (UInt8(ascii: "A")...UInt8(ascii: "Z")).map { String(UnicodeScalar($0)) }
    for first in letters {
      #expect(accepts("letter", first) == (NICategory(rawValue: first) != nil), "\(first)")
      for second in letters {
        let number = "\(first)\(second)123456A"
        #expect(accepts("ni", number) == (NINumber(number) != nil), "\(number)")
      }
    }
    for code in [
      "1257L", "S1257L", "C1257M", "0T", "S0T", "K585", "SK1", "CK9999", "BR", "SBR", "D0", "D1",
      "SD2", "SD3", "CD2", "D2", "NT", "SNT", "1257", "L", "K0", "1257X", "0L", "100000L", "1257LX",
      "S", "K", "T0", "12.5L", "1257l",
    ] {
      #expect(accepts("code", code) == (TaxCode(code) != nil), "\(code)")
    }
  }
}

/// Values whose grammar stands twice: as a pattern for a schema, and in the type that reads them.
private struct Sample: Described {
  var ni: NINumber?
  var code: TaxCode?
  var letter: NICategory?

  static var described: (name: StaticString, sentence: StaticString) { ("all", "Values.") }
  static var blank: Sample { Sample() }

  mutating func describe(_ description: inout some Description) {
    description.attribute("ni", &ni, Field("A number."))
    description.attribute("code", &code, Field("A code."))
    description.attribute("letter", &letter, Field("A letter."))
  }
}
