import PABooks
public import PADeductions
public import PAFormats
import PAPrimitives

/// How fast the sums are, for `make bench`.
public enum Benchmarks {
  /// Payslips a second: tax, National Insurance, both loans and a pension each.
  ///
  /// - Parameters:
  ///   - count: How many to work.
  ///   - rules: The rules of one pay period.
  ///   - recorded: Whether the working is taken down.
  /// - Returns: Payslips a second on one core.
  public static func payslipsASecond(
    of count: Int, under rules: DeductionRules, recorded: Bool
  ) -> Int {
    guard let code = TaxCode("S1257L") else { return 0 }
    let terms = PensionTerms(
      .qualifyingEarnings, .reliefAtSource, employeeRate: .percent(5), employerRate: .percent(3))
    var sum = Money.zero
    let elapsed = ContinuousClock().measure {
      for number in 0..<count {
        // Pay through every band, so that no branch is always taken.
        let pay = Money(pence: Int64(number) &* 7_919 % 800_000)
        let payment = TaxablePayment(
          code: code, basis: .cumulative, taxablePay: pay, taxablePayToDate: pay + pay,
          taxToDate: .zero)
        if recorded {
          var sheet = Worksheet()
          sum += rules.incomeTax(payment, &sheet).tax
          sum += rules.nationalInsurance(.a, on: pay, &sheet).employee
          sum += rules.studentLoan(plan: .plan2, on: pay, &sheet)
          sum += rules.postgraduateLoan(on: pay, &sheet)
          sum += rules.pension(terms, on: pay, &sheet).employee
        } else {
          sum += rules.incomeTax(payment).tax
          sum += rules.nationalInsurance(.a, on: pay).employee
          sum += rules.studentLoan(plan: .plan2, on: pay)
          sum += rules.postgraduateLoan(on: pay)
          sum += rules.pension(terms, on: pay).employee
        }
      }
    }
    // The sum is asked for, or the compiler might leave the work undone.
    precondition(sum >= .zero)
    let nanoseconds =
      elapsed.components.seconds * 1_000_000_000 + elapsed.components.attoseconds / 1_000_000_000
    return Int(Int64(count) * 1_000_000_000 / max(nanoseconds, 1))
  }
}

extension Benchmarks {
  /// Writes a table for `calculate ni` of every frequency and household letter.
  ///
  /// - Parameters:
  ///   - rows: How many rows.
  ///   - sink: Takes the next bytes.
  /// - Throws: What the sink throws.
  public static func writeEarnings(rows: Int, to sink: @escaping CSVWriter.Sink) throws {
    var writer = CSVWriter(sink)
    for column in Calculation.nationalInsurance.takes { writer.write(column) }
    try writer.endRow()
    let categories: [NICategory] = [.a, .b, .c, .h, .j, .m, .v, .x, .z]
    for row in 0..<rows {
      writer.write(String(row))
      writer.write("2026-27")
      writer.write(PayFrequency.allCases[row % PayFrequency.allCases.count].rawValue)
      writer.write(categories[row % categories.count].rawValue)
      writer.write(Money(pence: Int64(row) &* 7_919 % 800_000))
      try writer.endRow()
    }
    try writer.finish()
  }
}
