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
}
