import Foundation
import PABudgets
import PAClaims
import PADiagnostics
import PAEmployment
import PAPayRun
import PAPrimitives
import PATestKit
import PAXML
import Testing

@testable import PABooks

struct SchemaTests {
  static let schemas = [
    ("employer", employerSchema), ("timesheet", timesheetSchema), ("entry", entrySchema),
  ]

  @Test(arguments: schemas)
  func `docs schemas hold what the source says`(_ name: String, _ text: String) throws {
    try golden(Data(text.utf8), PackageFolder.at("docs/schemas/\(name).xsd"))
  }

  /// An attribute or element of a type whose values a Swift enumeration holds too.
  struct Listed: Sendable {
    let schema: String
    let type: String
    let attribute: String
    let values: [String]

    init<Value: CaseIterable & RawRepresentable>(
      _ schema: String, _ type: String, _ attribute: String, _: Value.Type
    ) where Value.RawValue == String {
      self.init(schema, type, attribute, Value.allCases.map(\.rawValue))
    }

    init(_ schema: String, _ type: String, _ attribute: String, _ values: [String]) {
      self.schema = schema
      self.type = type
      self.attribute = attribute
      self.values = values
    }
  }

  static let listed = [
    Listed("employer", "employer", "nation", Nation.self),
    Listed("employer", "party", "kind", Party.Kind.self),
    Listed("employer", "paye", "paid", PAYEScheme.PaymentRhythm.self),
    Listed("employer", "pensionScheme", "basis", PensionBasis.self),
    Listed("employer", "pensionScheme", "relief", PensionRelief.self),
    Listed("employer", "insurance", "covers", InsurancePolicy.Cover.self),
    Listed("employer", "every", "", PayFrequency.allCases.map(\.code)),
    Listed("employer", "basis", "", TaxCode.Basis.self),
    Listed("employer", "payElement", "unit", PayElement.Unit.self),
    Listed("employer", "payElement", "kind", PayElement.Kind.self),
    Listed("employer", "budget", "held", Budget.Holding.self),
    Listed("employer", "hiddenCost", "kind", HiddenCost.Kind.self),
    Listed("employer", "hiddenCost", "payer", HiddenCost.Payer.self),
    Listed("employer", "hiddenCost", "basis", HiddenCost.Basis.self),
    Listed("employer", "family", "relation", FamilyOfEmployer.Relation.self),
    Listed("employer", "niCertificate", "kind", NICertificate.Kind.self),
    Listed("employer", "studentLoan", "plan", StudentLoanPlan.self),
    Listed("employer", "pension", "status", PensionMembership.Status.self),
    Listed("employer", "pa", "paidBy", PaymentMethod.self),
    Listed("employer", "pa", "minimumWageExemption", MinimumWageExemption.self),
    Listed("employer", "starter", "declaration", Starter.Declaration.self),
    Listed("employer", "version", "hours", ContractVersion.HoursPattern.self),
    Listed("employer", "version", "holiday", ContractVersion.HolidayArrangement.self),
    Listed("timesheet", "coverReason", "", TimesheetLine.CoverReason.self),
    Listed("entry", "worked", "coverReason", TimesheetLine.CoverReason.self),
    Listed("entry", "posting", "side", Side.self),
    Listed("entry", "pay", "kind", PayLine.Kind.self),
    Listed("entry", "finding", "kind", PayRunFinding.SealedKind.self),
    Listed("entry", "payslip", "taxCodeReason", TaxCodeInUse.Reason.self),
    Listed("entry", "payslip", "niCategoryReason", NIStanding.Reason.Kind.self),
    Listed("entry", "line", "kind", ClaimLine.Kind.self),
    Listed("entry", "claim", "status", TrainingClaim.Status.self),
  ]

  @Test(arguments: listed)
  func `a schema lists the values the program knows`(_ listed: Listed) throws {
    let text = try #require(Self.schemas.first { $0.0 == listed.schema }).1
    let root = try XMLReading.element(of: Array(text.utf8), file: "schema.xsd")
    let named = root.named(listed.type)
    let found = named.lazy.map {
      listed.attribute.isEmpty
        ? $0.listedValues : $0.named(listed.attribute).first?.listedValues ?? []
    }.first { !$0.isEmpty }
    #expect(Set(found ?? []) == Set(listed.values), "\(listed.type) \(listed.attribute)")
  }

  @Test func `every list in a schema is held against the program`() throws {
    let known = Set(Self.listed.map { Set($0.values) } + [["male", "female"], ["yes", "no"]])
    for (name, text) in Self.schemas {
      let root = try XMLReading.element(of: Array(text.utf8), file: "schema.xsd")
      for values in root.lists {
        let isAbsence = values.contains("maternity")
        let isStep = values == ["new", "submit", "paid"]
        #expect(isAbsence || isStep || known.contains(values), "\(name): \(values)")
      }
    }
  }

  @Test func `National Insurance numbers, tax codes and letters are the program's`() throws {
    let schema = try Schema(
      "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\">" + commonTypes
        + """
        <xs:element name="all"><xs:complexType><xs:sequence>
        <xs:element name="ni" type="niNumber" minOccurs="0"/>
        <xs:element name="code" type="taxCode" minOccurs="0"/>
        <xs:element name="letter" type="niCategoryLetter" minOccurs="0"/>
        </xs:sequence></xs:complexType></xs:element></xs:schema>
        """, name: "types.xsd")
    func accepts(_ element: String, _ value: String) -> Bool {
      let bytes = Array("<all><\(element)>\(value)</\(element)></all>".utf8)
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

extension Element {
  /// Declarations of a name anywhere inside.
  fileprivate func named(_ name: String) -> [Element] {
    elements.flatMap { ($0["name"] == name ? [$0] : []) + $0.named(name) }
  }

  /// The values a declaration's own type lists.
  fileprivate var listedValues: [String] {
    let type = name == "simpleType" ? self : first("simpleType")
    return type?.first("restriction")?.all("enumeration").compactMap { $0["value"] } ?? []
  }

  /// Every list of values inside.
  fileprivate var lists: [Set<String>] {
    let own = name == "restriction" ? Set(all("enumeration").compactMap { $0["value"] }) : []
    return (own.isEmpty ? [] : [own]) + elements.flatMap(\.lists)
  }
}
