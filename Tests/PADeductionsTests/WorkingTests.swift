import PADeductions
import PAPrimitives
import PATestKit
import Testing

/// What a working shows is what was worked.
struct WorkingTests {
  @Test(.random) func `recorded and silent sums agree`() throws {
    let codes = ["1257L", "S1257L", "C45T", "K585", "SK9999", "BR", "SD3", "D1", "0T", "NT"]
    RandomRuns.each(usually: 2_000) { random in
      let frequency = random.pick(PayFrequency.allCases)
      let period = random.number(1...frequency.periodsInYear)
      let rules = try rules(random.number(2024...2026), frequency, period)
      let pay = random.amount(upTo: 12_000)
      let payment = TaxablePayment(
        code: try #require(TaxCode(random.pick(codes))),
        basis: random.pick(TaxCode.Basis.allCases), taxablePay: pay,
        taxablePayToDate: pay + random.amount(upTo: 90_000),
        taxToDate: random.amount(upTo: 20_000))
      let category = random.pick(NICategory.allCases)
      let terms = PensionTerms(
        random.pick(PensionBasis.allCases), random.pick(PensionRelief.allCases),
        employeeRate: .percent(5), employerRate: .percent(3), employeeAmount: .pounds(20),
        employerAmount: .pounds(9))
      var sheet = Worksheet()
      #expect(rules.incomeTax(payment, &sheet) == rules.incomeTax(payment))
      #expect(
        rules.nationalInsurance(category, on: pay, &sheet)
          == rules.nationalInsurance(category, on: pay))
      #expect(
        rules.studentLoan(plan: .plan1, on: pay, &sheet)
          == rules.studentLoan(plan: .plan1, on: pay))
      #expect(rules.postgraduateLoan(on: pay, &sheet) == rules.postgraduateLoan(on: pay))
      #expect(rules.pension(terms, on: pay, &sheet) == rules.pension(terms, on: pay))
      #expect(sheet.lines.allSatisfy { !$0.value.isEmpty && $0.depth <= 1 }, "every line is closed")
    }
  }

  @Test func `the working of a Scottish payment, in full`() throws {
    var sheet = Worksheet()
    let payment = TaxablePayment(
      code: try #require(TaxCode("S1257L")), basis: .cumulative, taxablePay: .pounds(1_556, 25),
      taxablePayToDate: .pounds(1_556, 25), taxToDate: .zero)
    // 1,556.25 - 1,048.26 = 507.99; 507 - 330.5833 = 176.4167 at 20% = 35.2833; with 62.8108
    // below: 98.0941.
    #expect(try rules(2026, .monthly).incomeTax(payment, &sheet).tax == .pounds(98, 9))
    #expect(
      sheet.lines.map { "\($0.label): \($0.how.isEmpty ? "" : "\($0.how) = ")\($0.value)" } == [
        "Income tax: £98.09",
        "Tax code: S1257L",
        "Tax month: 1",
        "Taxable pay to date: £1,556.25",
        "The code's yearly amount, one month: £2,579.00 × 1 ÷ 12, up to the penny = £214.92",
        "Free pay for each full 500 of the code, one month: £416.67",
        "Its whole blocks of numbers: £416.67 × 2 = £833.34",
        "Free pay: £1,048.26 × 1 = £1,048.26",
        "Pay above free pay: £507.99",
        "Taxed in whole pounds: £507.99, pence dropped = £507.00",
        "Band: basic",
        "Scottish starter rate: taxable pay to: £3,967.00 × 1 ÷ 12, cut to £0.0001 = £330.5833",
        "In this band: £176.4167",
        "Scottish basic rate: 20%",
        "Tax on it: £176.4167 at 20%, cut to £0.0001 = £35.2833",
        "Scottish starter rate: tax to its top: £753.73 × 1 ÷ 12, cut to £0.0001 = £62.8108",
        "Tax: £98.0941, part of a penny dropped = £98.09",
        "Tax taken before: £0.00",
      ])
    #expect(sheet.lines.allSatisfy { $0.how.isEmpty || $0.how.contains("×") || !$0.source.isEmpty })
  }
}
