import PADeductions
import PAPrimitives
import PATestKit
import Testing

/// Class 1 National Insurance, by hand around every threshold.
struct NationalInsuranceTests {
  /// One penny below, on and above each monthly threshold of 2026-27: 417, 559, 1,048 and 4,189.
  ///
  /// Employer of letter A, 15% above 417, third decimal of six and over up: 141.99 gives 21.2985,
  /// 21.30; 630.99 gives 94.6485, 94.65; 631.01 gives 94.6515, 94.65; 631.08 gives 94.662, 94.66;
  /// 3,771.99 gives 565.7985, 565.80; 3,772 gives 565.80, and 0.30 over the limit 0.045, 0.04.
  /// Employee, 8% above 1,048: 0.08 gives 0.0064, 0.01; 3,140.99 gives 251.2792, 251.28; 2% of
  /// 0.30 over the limit 0.006, 0.01.
  static let letterA: [(String, String, String, String, String, String)] = [
    ("416.99", "0", "0", "0", "0", "0"),
    ("417.00", "0", "0", "0", "0", "0"),
    ("417.01", "0", "0", "0", "0", "0"),
    ("417.04", "0", "0.01", "0", "0", "0"),
    ("558.99", "0", "21.30", "0", "0", "0"),
    ("559.00", "0", "21.30", "559", "0", "0"),
    ("559.01", "0", "21.30", "559", "0.01", "0"),
    ("1047.99", "0", "94.65", "559", "488.99", "0"),
    ("1048.00", "0", "94.65", "559", "489", "0"),
    ("1048.01", "0", "94.65", "559", "489", "0.01"),
    ("1048.08", "0.01", "94.66", "559", "489", "0.08"),
    ("4188.99", "251.28", "565.80", "559", "489", "3140.99"),
    ("4189.00", "251.28", "565.80", "559", "489", "3141"),
    ("4189.01", "251.28", "565.80", "559", "489", "3141"),
    ("4189.30", "251.29", "565.84", "559", "489", "3141"),
  ]

  func money(_ text: String) throws -> Money { try #require(Money(text)) }

  @Test(arguments: letterA.indices)
  func `letter A around each threshold`(index: Int) throws {
    let (earnings, employee, employer, atLEL, lelToPT, ptToUEL) = Self.letterA[index]
    let expected = Class1(
      on: try money(earnings), employee: try money(employee), employer: try money(employer),
      atLEL: try money(atLEL),
      lelToPT: try money(lelToPT), ptToUEL: try money(ptToUEL))
    let rules = try rules(2026, .monthly)
    #expect(rules.nationalInsurance(.a, on: try money(earnings)) == expected)
  }

  /// Letter M is letter A but for the employer, who pays above 4,189 only: 15% of 0.30 is 0.045.
  @Test(arguments: letterA.indices)
  func `letter M around each threshold`(index: Int) throws {
    let (earnings, employee, _, atLEL, lelToPT, ptToUEL) = Self.letterA[index]
    let expected = Class1(
      on: try money(earnings), employee: try money(employee),
      employer: earnings == "4189.30" ? .pounds(0, 4) : .zero, atLEL: try money(atLEL),
      lelToPT: try money(lelToPT), ptToUEL: try money(ptToUEL))
    let rules = try rules(2026, .monthly)
    #expect(rules.nationalInsurance(.m, on: try money(earnings)) == expected)
  }

  // SSCR 2001 reg 11 and CA38: several weeks are the year's figure over 52, up to the pound, not so
  // many weekly ones. Four weeks: primary 967, secondary 385; limits 516 and 3,867. 15% of 3,482 is
  // 522.30, 8% of 2,900 is 232.00.
  @Test func `four weeks have thresholds of their own`() throws {
    let rules = try rules(2026, .fourweekly, 8)
    #expect(
      rules.nationalInsurance(.a, on: .pounds(3_867))
        == Class1(
          on: .pounds(3_867), employee: .pounds(232), employer: .pounds(522, 30),
          atLEL: .pounds(516),
          lelToPT: .pounds(451), ptToUEL: .pounds(2_900)))
    #expect(rules.nationalInsurance(.a, on: .pounds(385, 4)).employer == .pounds(0, 1))
    #expect(rules.nationalInsurance(.a, on: .pounds(515, 99)).atLEL == .zero)
  }

  // 2024-25: secondary threshold 758, 13.8%: 290 gives 40.02.
  @Test func `the rates of the pay date count`() throws {
    #expect(
      try rules(2024, .monthly).nationalInsurance(.a, on: .pounds(1_048)).employer
        == .pounds(40, 2))
  }

  @Test func `letter X pays nothing and reports nothing`() throws {
    let rules = try rules(2026, .monthly)
    let expected = Class1(
      on: .pounds(9_000), employee: .zero, employer: .zero, atLEL: .zero, lelToPT: .zero,
      ptToUEL: .zero)
    #expect(rules.nationalInsurance(.x, on: .pounds(9_000)) == expected)
    var sheet = Worksheet()
    #expect(rules.nationalInsurance(.x, on: .pounds(9_000), &sheet) == expected)
    #expect(expected.earnings == .pounds(9_000))
    #expect(sheet.lines.map(\.value) == ["£0.00", "X"])
  }

  @Test(.random) func `contributions never fall as pay rises`() throws {
    let ofFrequencies = try PayFrequency.allCases.map { ($0, try rules(2026, $0)) }
    RandomRuns.each(usually: 100) { random in
      for (frequency, rules) in ofFrequencies {
        for category in NICategory.allCases {
          let pay = random.amount(upTo: 6_000)
          let more = pay + random.amount(upTo: random.oneIn(2) ? 1 : 3_000)
          let less = rules.nationalInsurance(category, on: pay)
          let greater = rules.nationalInsurance(category, on: more)
          #expect(
            less.employee <= greater.employee && less.employer <= greater.employer
              && less.atLEL <= greater.atLEL && less.lelToPT <= greater.lelToPT
              && less.ptToUEL <= greater.ptToUEL,
            "\(category.rawValue) \(frequency.rawValue): \(pay), \(more)")
        }
      }
    }
  }
}
