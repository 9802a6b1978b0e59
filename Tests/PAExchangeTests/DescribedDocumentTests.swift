import PADescription
import PAExchange
import PAFormats
import PAPrimitives
import PATestKit
import PAXML
import Testing

/// Documents that leave the books, by their description: read back as they were written.
struct DescribedDocumentTests {
  /// A document of random values, written under its schema and read back.
  private func roundTrip<Value: Described>(
    _ type: Value.Type, _ root: StaticString, _ schema: ExchangeSchema
  ) throws {
    let compiled = try Schema(schema.text, name: "\(schema).xsd")
    RandomRuns.each(usually: 20) { random in
      var filling = RandomDescription(random)
      let value = filling.value(type)
      let bytes = value.document(root, .xml(namespace: schema.namespace))
      let element = try XMLReading.element(
        of: bytes, file: "\(schema).xml", schema: compiled, namespace: schema.namespace)
      let again = try Value.read(from: element)
      #expect(again == value, "\(again.differences(from: value))")
    }
    for type in DescribedTypes.all(in: type) {
      #expect(type.notDescribed(SeededRandom(3)).isEmpty, "\(type)")
    }
  }

  @Test(.random) func `budget statements are read back`() throws {
    try roundTrip(BudgetDocument.self, "budgets", .budget)
  }

  @Test(.random) func `a bureau's document is read back`() throws {
    try roundTrip(BureauExport.self, "payrollExport", .bureau)
  }

  @Test func `a run that was exported is read back whole, and known to be unchanged`() throws {
    for (sealed, entry) in try Riverside.runs() {
      let export = BureauExport(of: sealed, in: entry, digest: Riverside.digest)
      var read = try BureauExport.read(from: export.element.checked(against: .bureau))
      #expect(read == export && read.digest.sha256 == read.ownDigest)
      read.totals.net += .pounds(1)
      #expect(read.digest.sha256 != read.ownDigest)
      #expect(read.differences(from: export).map(\.path) == ["totals/@net"])
    }
  }

  @Test(.random) func `payslips are read back`() throws {
    try roundTrip(PayslipDocument.self, "payslip", .payslip)
  }

  @Test(.random) func `training claims are read back`() throws {
    try roundTrip(ClaimDocument.self, "trainingClaim", .claim)
  }
}
