import PADeductions
import PAPrimitives
import PATestKit
import Testing

/// What is shown where nothing is due (docs/mutants.md).
struct EdgeTests {
  // All of nothing at the basic rate is nothing: no pounds are taxed and no rate is read.
  @Test(arguments: ["BR", "D0", "D1"])
  func `no pay under a code of one rate shows no sum`(_ code: String) throws {
    var sheet = Worksheet()
    let payment = TaxablePayment(
      code: try #require(TaxCode(code)), basis: .cumulative, taxablePay: .zero,
      taxablePayToDate: .zero, taxToDate: .zero)
    #expect(try rules(2026, .monthly).incomeTax(payment, &sheet).tax == .zero)
    #expect(
      sheet.lines.map(\.label) == [
        "Income tax", "Tax code", "Tax month", "Taxable pay to date", "Tax taken before",
      ])
  }

  // A freeport's employer pays nothing up to £2,083 a month and 15% above: of ten pence that is £0.015,
  // whose third decimal, 5, is dropped (HMRC's guidance for software developers); of eleven £0.0165.
  @Test(arguments: [(10, 1), (11, 2)])
  func `a freeport's part of a penny is dropped at five`(_ above: Int64, _ due: Int64) throws {
    let earnings = Money.pounds(2_083) + Money(pence: above)
    let class1 = try rules(2026, .monthly).nationalInsurance(.f, on: earnings)
    #expect(class1.employer == Money(pence: due))
  }
}
