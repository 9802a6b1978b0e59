import Foundation
import PABudgets
import PAClaims
import PAEmployment
import PAExchange
import PAPayRun
import PAPrimitives
import PAStatute
import PATestKit
import PAXML
import Testing

private func tree(_ schema: ExchangeSchema) throws -> Element {
  try XMLReading.element(of: Array(schema.text.utf8), file: "\(schema).xsd").tree
}

@Test(arguments: ExchangeSchema.allCases)
func `every schema compiles and documents everything`(schema: ExchangeSchema) throws {
  _ = try Schema(schema.text, name: "\(schema).xsd")
  let root = try tree(schema)
  #expect(root["targetNamespace"] == schema.namespace)
  var documented = 0
  func walk(_ element: Element) {
    if ["element", "attribute", "simpleType", "complexType", "key", "keyref"]
      .contains(element.name), let name = element["name"]
    {
      let words = element.first("annotation")?.first("documentation")?.text ?? ""
      #expect(words.count > 6, "\(schema): \(name) has no documentation")
      documented += 1
    }
    element.elements.forEach(walk)
  }
  walk(root)
  #expect(documented > 40)
}

@Test(arguments: ExchangeSchema.allCases)
func `schemas in the documentation are the program's own`(schema: ExchangeSchema) throws {
  try golden(Data(schema.text.utf8), PackageFolder.at("docs/schemas/\(schema).xsd"))
}

private func values<Value: CaseIterable & RawRepresentable>(_: Value.Type) -> [String]
where Value.RawValue == String { Value.allCases.map(\.rawValue) }

private let enumerations: [(ExchangeSchema, type: String, values: [String])] = [
  (.payslip, "payLineKind", values(PayLine.Kind.self)),
  (.payslip, "deductionKind", values(Deduction.Kind.self)),
  (.payslip, "every", PayFrequency.allCases.map(\.code)),
  (.payslip, "taxCodeReason", values(TaxCodeInUse.Reason.self)),
  (.payslip, "unit", values(PayElement.Unit.self)),
  (.payslip, "taxBasis", values(TaxCode.Basis.self)),
  (.payslip, "niCategory", values(NICategory.self)),
  (.payslip, "pensionRelief", values(PensionRelief.self)),
  (.payslip, "paymentMethod", values(PaymentMethod.self)),
  (.payslip, "runKind", ["regular", "supplementary"]),
  (.bureau, "partyKind", values(Party.Kind.self)),
  (.bureau, "nation", values(Nation.self)),
  (.bureau, "paymentFrequency", values(PAYEScheme.PaymentFrequency.self)),
  (.bureau, "pensionBasis", values(PensionBasis.self)),
  (.bureau, "sex", ["male", "female"]),
  (.bureau, "familyRelation", values(FamilyOfEmployer.Relation.self)),
  (.bureau, "minimumWageExemption", values(MinimumWageExemption.self)),
  (.bureau, "niCertificateKind", values(NICertificate.Kind.self)),
  (.bureau, "studentLoanPlan", values(StudentLoanPlan.self)),
  (.bureau, "pensionStatus", values(PensionMembership.Status.self)),
  (.bureau, "starterDeclaration", values(Starter.Declaration.self)),
  (.bureau, "hoursPattern", values(ContractVersion.HoursPattern.self)),
  (.claim, "claimStatus", values(TrainingClaim.Status.self)),
  (.claim, "claimant", values(TrainingScheme.Claimant.self)),
  (.claim, "claimLineKind", values(ClaimLine.Kind.self)),
  (.claim, "standing", values(Citation.Standing.self)),
  (.claim, "partyKind", values(Party.Kind.self)),
  (.budget, "payer", values(HiddenCost.Payer.self)),
  (.bureau, "holidayArrangement", values(ContractVersion.HolidayArrangement.self)),
]

@Test func `the values a schema lists are the program's own`() throws {
  for (schema, type, values) in enumerations {
    let found = try tree(schema).all("simpleType").first { $0["name"] == type }
    let listed = found?.first("restriction")?.all("enumeration").compactMap { $0["value"] }
    #expect(listed == values, "\(schema): \(type)")
  }
}

@Test func `codes and numbers follow their grammar`() throws {
  let schema = try tree(.bureau)
  func pattern(_ type: String) throws -> Regex<AnyRegexOutput> {
    let found = schema.all("simpleType").first { $0["name"] == type }?.first("restriction")
    let patterns = try #require(found?.all("pattern").compactMap { $0["value"] })
    return try Regex(patterns.map { "(?:\($0))" }.joined(separator: "|"))
  }
  let code = try pattern("taxCode")
  for text in [
    "1257L", "S1257L", "C1257L", "0T", "S0T", "BR", "CBR", "D0", "D1", "SD2", "SD3", "D2", "CD2",
    "K1", "K9999", "SK585", "K0", "K01", "NT", "SNT", "00T", "0L", "01L", "999999T", "1257X", "L",
    "1257M", "1257N", "SCBR", "", "1257LX",
  ] {
    let matches = text.wholeMatch(of: code) != nil && text.utf8.count <= 7
    #expect(matches == (TaxCode(text) != nil), "\(text)")
  }
  let number = try pattern("niNumber")
  for first in "ABCDEFGHIJKLMNOPQRSTUVWXYZ" {
    for second in "ABCDEFGHIJKLMNOPQRSTUVWXYZ" {
      let pair = "\(first)\(second)"
      // A pattern cannot leave out pairs; the books do.
      if ["BG", "GB", "KN", "NK", "NT", "TN", "ZZ"].contains(pair) { continue }
      let text = pair + "123456D"
      #expect((text.wholeMatch(of: number) != nil) == (NINumber(text) != nil), "\(pair)")
    }
  }
}

@Test(arguments: ExchangeSchema.allCases)
func `no type is named as one of XML Schema's own`(schema: ExchangeSchema) throws {
  let root = try tree(schema)
  let own = Set(root.elements.compactMap { $0["name"] })
  let bases = root.all("simpleType").compactMap { $0.first("restriction")?["base"]?.dropFirst(3) }
  #expect(bases.count > 5)
  for base in bases { #expect(!own.contains(String(base)), "\(base)") }
}
