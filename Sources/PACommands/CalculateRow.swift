import PABooks
import PADeductions
import PADiagnostics
import PAFormats
import PAPrimitives
import PAStatute

/// A row that a calculation takes: its columns read by name, every fault gathered.
///
/// A reading that cannot be had is nothing or nil, and its fault stands in `faults`. No fault
/// repeats what the column held.
struct CalculationRow {
  var table: CSVTable
  private(set) var faults: [String] = []
  private var years = Memo<TaxYear>()
  private var codes = Memo<TaxCode>()
  private var rules = PeriodRules()

  init(_ table: CSVTable) { self.table = table }

  /// Whether nothing is wrong with it so far.
  var isTaken: Bool { faults.isEmpty }

  /// The first column, as it stood.
  private(set) var id: ArraySlice<UInt8> = []

  /// Begins a row the table has just read.
  mutating func begin() {
    faults.removeAll(keepingCapacity: true)
    id = []
    guard table.fault == nil else {
      faults.append("line \(table.line): \(table.fault ?? "")")
      return
    }
    id = table[0]
    guard id.allSatisfy({ $0 < 0x80 }) || table.text(0) != nil else {
      id = []
      refuse(table.columns[0], "must be UTF-8 text")
      return
    }
  }

  /// The fault of a column.
  mutating func refuse(_ column: String, _ why: String) { faults.append("\(column): \(why)") }

  /// The bytes of a column.
  private func bytes(_ column: String) -> ArraySlice<UInt8> {
    guard let place = table.columns.firstIndex(of: column) else {
      preconditionFailure("the calculation takes the column")
    }
    return table[place]
  }

  /// The text of a column.
  private func text(_ column: String) -> String { String(decoding: bytes(column), as: UTF8.self) }

  /// An amount that is not below nothing.
  mutating func money(_ column: String) -> Money {
    guard let amount = Money(text(column)) else {
      refuse(column, "must be pounds with at most two decimals, 0.00 to \(Money.limit)")
      return .zero
    }
    return amount
  }

  /// A percentage from nothing to the whole.
  mutating func percentage(_ column: String) -> Rate {
    guard let rate = Rate(percent: text(column)), rate <= .whole else {
      refuse(column, "must be a percentage with at most four decimals, 0 to 100")
      return .zero
    }
    return rate
  }

  /// One of a few words.
  mutating func choice<Choice>(_ column: String, _ choices: KeyValuePairs<String, Choice>)
    -> Choice?
  {
    let word = text(column)
    if let found = choices.first(where: { $0.key == word }) { return found.value }
    let words = choices.map { $0.key.isEmpty ? "empty" : $0.key }
    refuse(column, "must be one of: \(words.joined(separator: ", "))")
    return nil
  }

  /// A tax code without a basis mark.
  mutating func taxCode() -> TaxCode? {
    let code = codes.value(of: bytes("tax_code")) { TaxCode($0) }
    if code == nil {
      refuse("tax_code", "must be a code such as 1257L, S1257L, CK585, BR, SD2, 0T or NT")
    }
    return code
  }

  /// A National Insurance category letter.
  mutating func category() -> NICategory? {
    let letter = bytes("category")
    let found =
      letter.count == 1 ? letter.first.flatMap { CalculationRow.letters[Int($0)] } : nil
    if found == nil {
      let letters = NICategory.allCases.map(\.rawValue).joined(separator: " ")
      refuse("category", "must be one of: \(letters)")
    }
    return found
  }

  /// The category of each byte.
  private static let letters: [NICategory?] = (0...UInt8.max).map {
    NICategory(rawValue: String(UnicodeScalar($0)))
  }

  /// Works a sum under the rules of the row's tax year, frequency and period; nil where those are
  /// faulty.
  ///
  /// - Parameters:
  ///   - column: The column of the period; nil where the sum does not ask which it is.
  ///   - sum: The sum.
  /// - Returns: What the sum gives.
  mutating func underRules<Result>(
    period column: String?, _ sum: (inout CalculationRow, DeductionRules) -> Result
  ) -> Result? {
    let year = years.value(of: bytes("tax_year")) { TaxYear($0) }
    let frequency = choice("frequency", CalculationRow.frequencies)
    let number = frequency.flatMap { self.period(column, $0) }
    // Where the period is faulty, the year is asked by one it surely has.
    let place = year.flatMap { rules.place($0, frequency ?? .monthly, number ?? 1) }
    if place == nil {
      refuse("tax_year", "must be a year whose law is known: \(PeriodRules.knownYears)")
    }
    guard let place, number != nil else { return nil }
    return sum(&self, rules.found[place])
  }

  /// The number of the pay period, the first where the sum does not ask.
  private mutating func period(_ column: String?, _ frequency: PayFrequency) -> Int? {
    guard let column else { return 1 }
    let last = frequency.periodsInYear + (frequency == .monthly ? 0 : 1)
    guard let number = Int(text(column)), (1...last).contains(number) else {
      refuse(column, "\(frequency.rawValue) pay has periods 1 to \(last)")
      return nil
    }
    return number
  }

  private static let frequencies: KeyValuePairs<String, PayFrequency> = [
    "weekly": .weekly, "fortnightly": .fortnightly, "fourweekly": .fourweekly,
    "monthly": .monthly,
  ]
}

/// The reading of a column that seldom changes from row to row.
private struct Memo<Value> {
  private var text: ArraySlice<UInt8> = []
  private var value: Value?

  mutating func value(of bytes: ArraySlice<UInt8>, _ reading: (String) -> Value?) -> Value? {
    if !text.elementsEqual(bytes) {
      // Copied, or it would keep the reader's buffer from being written to in place.
      text = Array(bytes)[...]
      value = reading(String(decoding: bytes, as: UTF8.self))
    }
    return value
  }
}

/// The rules of each pay period that a table asks for, worked out once.
private struct PeriodRules {
  private(set) var found: [DeductionRules] = []
  private var places: [TaxPeriod: Int?] = [:]
  private var last: (period: TaxPeriod, place: Int?)?

  /// Where the rules of a period stand in `found`; nil where the law is not known.
  mutating func place(_ year: TaxYear, _ frequency: PayFrequency, _ number: Int) -> Int? {
    guard let period = TaxPeriod(year, frequency, number) else { return nil }
    if let last, last.period == period { return last.place }
    if places[period] == nil {
      let rules = PeriodRules.rules(of: period)
      places[period] = .some(rules.map { _ in found.count })
      if let rules { found.append(rules) }
    }
    let place = places[period] ?? nil
    last = (period, place)
    return place
  }

  /// The rules on the first day of a period's block, which is always a day of the year.
  private static func rules(of period: TaxPeriod) -> DeductionRules? {
    let first = period.year.firstDay
    let blocks = period.number - 1
    let day =
      period.frequency.weeks.map { first.adding(days: 7 * $0 * blocks) }
      ?? first.adding(months: blocks)
    guard let law = try? Law(of: DeductionRules.subjects, over: DateRange(day)) else { return nil }
    return DeductionRules(under: law, on: day, period.frequency)
  }

  /// The tax years whose law is known from first day to last.
  static let knownYears = (2_015...2_060).map(TaxYear.init(startYear:)).filter { year in
    let span = DateRange(year.firstDay).including(year.lastDay)
    return (try? Law(of: DeductionRules.subjects, over: span)) != nil
  }.map(\.description).joined(separator: ", ")
}
