import PADeductions
import PAPrimitives
import PAStatute
import Testing

/// The rules of a pay period, on the first day of its block.
func rules(
  _ startYear: Int, _ frequency: PayFrequency, _ number: Int = 1
) throws -> DeductionRules {
  let start = TaxYear(startYear: startYear).firstDay
  let day =
    frequency == .monthly
    ? start.adding(months: number - 1)
    : start.adding(days: 7 * frequency.taxPeriods * (number - 1))
  let law = try Law(of: DeductionRules.subjects, over: DateRange(day))
  let rules = DeductionRules(under: law, on: day, frequency)
  #expect(rules.period == TaxPeriod(TaxYear(startYear: startYear), frequency, number))
  return rules
}
