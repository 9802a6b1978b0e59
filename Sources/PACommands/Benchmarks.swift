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
  /// Writes a table for a calculation: every frequency, code, letter and plan in turn.
  ///
  /// - Parameters:
  ///   - calculation: The calculation.
  ///   - rows: How many rows.
  ///   - sink: Takes the next bytes.
  /// - Throws: What the sink throws.
  public static func write(
    _ calculation: Calculation, rows: Int, to sink: @escaping CSVWriter.Sink
  ) throws {
    var writer = CSVWriter(sink)
    for column in calculation.takes { writer.write(column) }
    try writer.endRow()
    for row in 0..<rows {
      for column in calculation.takes { writer.write(text(of: column, in: row, of: calculation)) }
      try writer.endRow()
    }
    try writer.finish()
  }

  /// What stands in a column of a row.
  private static func text(
    of column: String, in row: Int, of calculation: Calculation
  ) -> String {
    func turn(_ words: [String]) -> String { words[row % words.count] }
    return switch column {
    case "id": String(row)
    case "tax_year": "2026-27"
    case "frequency": turn(PayFrequency.allCases.map(\.rawValue))
    case "period": String(1 + row % 12)
    case "tax_code":
      turn(["1257L", "S1257L", "C1257L", "BR", "D0", "0T", "K100", "SD1", "NT", "1100M", "CBR"])
    case "basis" where calculation.name == "tax":
      turn(["cumulative", "cumulative", "week1month1"])
    case "basis": turn(["qualifying", "all"])
    case "category": turn(["A", "B", "C", "H", "J", "M", "V", "X", "Z"])
    case "plan": turn(["1", "2", "4", "5", ""])
    case "postgraduate": turn(["true", "false"])
    case "employee_percent": turn(["5", "4", "3.5"])
    case "employer_percent": turn(["3", "5"])
    case "relief": turn(["source", "source", "netpay", "netpay"])
    case "tax_to_date_before": "0.00"
    default: Money(pence: Int64(row) &* 7_919 % 800_000).description
    }
  }
}
