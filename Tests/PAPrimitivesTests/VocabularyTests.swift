import PAPrimitives
import Testing

/// Tax codes, National Insurance numbers, references and short names: what is taken and what not.
struct VocabularyTests {
  static let codes: [(String, TaxCode.Regime, TaxCode.Kind)] = [
    ("1257L", .restOfUK, .allowance(1_257)), ("S1257L", .scotland, .allowance(1_257)),
    ("C1257L", .wales, .allowance(1_257)), ("1383M", .restOfUK, .allowance(1_383)),
    ("1131N", .restOfUK, .allowance(1_131)), ("C1131N", .wales, .allowance(1_131)),
    ("45T", .restOfUK, .allowance(45)), ("1L", .restOfUK, .allowance(1)),
    ("0T", .restOfUK, .allowance(0)), ("S0T", .scotland, .allowance(0)),
    ("C0T", .wales, .allowance(0)), ("999999T", .restOfUK, .allowance(999_999)),
    ("S99999T", .scotland, .allowance(99_999)), ("K1", .restOfUK, .addition(1)),
    ("K585", .restOfUK, .addition(585)), ("SK585", .scotland, .addition(585)),
    ("CK9999", .wales, .addition(9_999)), ("BR", .restOfUK, .basicRate),
    ("SBR", .scotland, .basicRate), ("CBR", .wales, .basicRate),
    ("D0", .restOfUK, .higherRate(0)), ("D1", .restOfUK, .higherRate(1)),
    ("CD0", .wales, .higherRate(0)), ("CD1", .wales, .higherRate(1)),
    ("SD0", .scotland, .higherRate(0)), ("SD1", .scotland, .higherRate(1)),
    ("SD2", .scotland, .higherRate(2)), ("SD3", .scotland, .higherRate(3)),
    ("NT", .restOfUK, .noTax),
  ]

  @Test(arguments: codes.indices)
  func `a tax code that can be`(index: Int) throws {
    let (text, regime, kind) = Self.codes[index]
    let code = try #require(TaxCode(text))
    #expect(code.regime == regime && code.kind == kind && code.text == text)
    #expect("\(code)" == text)
  }

  @Test(arguments: [
    "", "L", "T", "S", "C", "K", "SK", "K0", "K00", "K01", "K10000", "0L", "0M", "0N", "00T",
    "01257L", "1257", "1257X", "1257P", "1257l", "s1257L", "D2", "D3", "CD2", "SD4", "SD9", "DT",
    "SNT", "CNT", "NTX", "BRX", "br", "1257L X", "1257L W1", "1257LX", " 1257L", "1257L ",
    "-1257L", "12.7L", "9999999T", "S999999T", "1257LL", "SS1257L", "CS1257L", "١٢٥٧L", "K-5",
    "0TX", "W1", "L1257",
  ])
  func `a tax code that cannot be`(text: String) { #expect(TaxCode(text) == nil) }

  @Test func `the mark of a code that stands alone`() {
    #expect(TaxCode.mark(.cumulative, .monthly) == "")
    #expect(TaxCode.mark(.week1month1, .monthly) == "M1")
    for frequency in [PayFrequency.weekly, .fortnightly, .fourweekly] {
      #expect(TaxCode.mark(.week1month1, frequency) == "W1")
    }
  }

  @Test(arguments: [
    "AB123456C", "AB 12 34 56 C", "CE123456A", "JG103759A", "ZA000000D", "PO123456B" as String,
  ])
  func `a National Insurance number`(text: String) {
    // The second letter may not be O: PO is the one of these that is refused.
    #expect((NINumber(text) != nil) == !text.hasPrefix("PO"))
  }

  @Test(arguments: [
    "", "QQ123456C", "DA123456A", "FA123456A", "IA123456A", "QA123456A", "UA123456A", "VA123456A",
    "AD123456A", "AF123456A", "AI123456A", "AO123456A", "AQ123456A", "AU123456A", "AV123456A",
    "BG123456A", "GB123456A", "KN123456A", "NK123456A", "NT123456A", "TN123456A", "ZZ123456A",
    "AB123456E", "AB123456", "AB12345C", "AB1234567C", "ab123456c", "AB123456c", "A1123456C",
    "AB12345٦C", "AB123456CC", "ÄB123456C",
  ])
  func `no National Insurance number`(text: String) { #expect(NINumber(text) == nil) }

  @Test func `spaces of a number are dropped`() throws {
    #expect(try #require(NINumber("AB 12 34 56 C")).text == "AB123456C")
  }

  @Test(arguments: ["123/AB456", "001/A", "999/ABCDEFGHIJ", "123/1"])
  func `a PAYE reference`(text: String) { #expect(PAYEReference(text)?.text == text) }

  @Test(arguments: [
    "", "123", "123/", "12/AB456", "1234/AB456", "123/AB456/1", "123/ab456", "12A/AB456",
    "123/ABCDEFGHIJK", "123/AB 456", "123-AB456", "/AB456",
  ])
  func `no PAYE reference`(text: String) { #expect(PAYEReference(text) == nil) }

  // GOV.UK, Pay employers' PAYE, payment reference: thirteen characters, then year and month; month 10
  // of 2026-27 is 2710.
  @Test func `an Accounts Office reference and a payment's`() throws {
    let reference = try #require(AccountsOfficeReference("123PA00123456"))
    #expect(reference.payment(for: 10, of: TaxYear(startYear: 2026)) == "123PA001234562710")
    #expect(reference.payment(for: 1, of: TaxYear(startYear: 2026)) == "123PA001234562701")
    #expect(AccountsOfficeReference("123PX0012345X") != nil)
    for text in [
      "", "123PA0012345", "123PA001234567", "123QA00123456", "12APA00123456", "123P100123456",
      "123PA0012345Y", "123pa00123456", "123PA00 12345",
    ] {
      #expect(AccountsOfficeReference(text) == nil, "\(text)")
    }
  }

  @Test func `short names`() {
    for text in ["riverside-12", "4W.x_1", String(repeating: "a", count: 40)] {
      #expect(Identifier(text)?.text == text)
    }
    for text in [
      "", "-a", ".a", "..", "_a", "a b", "a/b", "ä", "a\u{0}", String(repeating: "a", count: 41),
    ] {
      #expect(Identifier(text) == nil, "\(text)")
    }
    let names = ["b", "a"].compactMap { Identifier($0) }.sorted()
    #expect(names.map(\.text) == ["a", "b"])
  }

  @Test func `the field's small words`() {
    #expect(NICategory.allCases.map(\.rawValue).joined() == "ABCDEFHIJKLMNSVXZ")
    #expect(NICategory.a < .b && NICategory.allCases.allSatisfy { !$0.meaning.isEmpty })
    #expect(PayFrequency.allCases.map(\.code) == ["W", "F", "4W", "M"])
    #expect(PayFrequency.allCases.map(\.periodsInYear) == [52, 26, 13, 12])
    #expect(PayFrequency(code: "4w") == nil && PayFrequency(code: "") == nil)
    #expect(Nation.allCases.filter { !$0.isGreatBritain } == [.northernIreland])
    #expect(StudentLoanPlan(rawValue: "3") == nil)
  }
}
