import PABooks
import PADeductions
import PADescription
import PADiagnostics
import PAEmployment
import PAFormats
import PAPrimitives
import PAStatute

/// A row that a calculation takes: its columns read by name, every fault gathered.
///
/// A reading that cannot be had is nothing or nil, and its fault stands in `faults`. No fault
/// repeats what the column held.
struct CalculationRow {
  /// The sum of a row.
  typealias Work = @Sendable (inout CalculationRow) -> [Answer]

  /// One of the figures that a row gives.
  enum Answer: Sendable {
    case money(Money)
    case minutes(Minutes)
    case count(Int64)
  }

  /// A column that a calculation takes.
  struct Column: Sendable {
    let name: String
    /// Where it stands among those taken.
    fileprivate let place: Int
  }

  /// The columns that a calculation takes, found by name once.
  struct Columns {
    private let names: [String]

    init(_ names: [String]) { self.names = names }

    /// A column, which is one of those taken.
    subscript(_ name: String) -> Column {
      guard let place = names.firstIndex(of: name) else {
        preconditionFailure("'\(name)' is a column that is taken")
      }
      return Column(name: name, place: place)
    }
  }

  /// What rows before it asked for, worked out once.
  struct Known: Sendable {
    fileprivate var years = KnownTexts<TaxYear>()
    fileprivate var codes = KnownTexts<TaxCode>()
    fileprivate var rules = PeriodRules()
  }

  private(set) var known: Known
  private(set) var faults: [String] = []
  private var table: CSVTable
  private var hasID = false

  init(of table: CSVTable, knowing known: Known) {
    self.table = table
    self.known = known
  }

  /// Reads the next row; false at the end.
  mutating func next() throws -> Bool {
    guard try table.next() else { return false }
    begin()
    return true
  }

  /// Takes a row that cannot be read.
  mutating func take(unreadable why: String, line: Int) { begin(unreadable: why, line: line) }

  /// Whether nothing is wrong with it so far.
  var isTaken: Bool { faults.isEmpty }

  /// Lends the first column, as it stood; nothing where that cannot be read.
  func withID(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    if hasID { table.withBytes(0, body) } else { body(UnsafeBufferPointer(start: nil, count: 0)) }
  }

  private mutating func begin() {
    guard table.fault == nil else { return begin(unreadable: table.fault ?? "", line: table.line) }
    faults.removeAll(keepingCapacity: true)
    hasID = table.withBytes(0) { $0.allSatisfy { $0 < 0x80 } } || table.text(0) != nil
    if !hasID { refuse(table.columns[0], "must be UTF-8 text") }
  }

  private mutating func begin(unreadable why: String, line: Int) {
    hasID = false
    faults = ["line \(line): \(why)"]
  }

  /// The fault of a column.
  mutating func refuse(_ column: String, _ why: String) { faults.append("\(column): \(why)") }

  /// The text of a column.
  func text(_ column: Column) -> String {
    table.withBytes(column.place) { String(decoding: $0, as: UTF8.self) }
  }

  /// An amount that is not below nothing.
  mutating func money(_ column: Column) -> Money {
    guard let amount = table.withBytes(column.place, Money.init(utf8:)) else {
      refuse(column.name, "must be pounds with at most two decimals, 0.00 to \(Money.limit)")
      return .zero
    }
    return amount
  }

  /// A date.
  mutating func date(_ column: Column) -> CivilDate? {
    let date = CivilDate(text(column))
    if date == nil { refuse(column.name, "must be a date such as 2026-04-06") }
    return date
  }

  /// Whether anything stands in a column.
  func isGiven(_ column: Column) -> Bool { !text(column).isEmpty }

  /// A date that may be left out: nil where nothing stands there, and where it is none.
  mutating func dateIfGiven(_ column: Column) -> CivilDate? {
    text(column).isEmpty ? nil : date(column)
  }

  /// A whole number that is not below nothing.
  mutating func count(_ column: Column, upTo most: Int64) -> Int64 {
    let written = text(column)
    guard let count = decimal(written, places: 0, signed: false, limit: most) else {
      refuse(column.name, "must be a whole number from 0 to \(most)")
      return 0
    }
    return count
  }

  /// Hours as a decimal number: 37.50.
  mutating func hours(_ column: Column) -> DecimalHours {
    let hours = DecimalHours(text(column))
    if hours == nil {
      refuse(column.name, "must be hours with at most four decimals, 0 to 9999, such as 37.50")
    }
    return hours ?? DecimalHours.none
  }

  /// A day and a time by the clock on the wall: 2026-10-25T01:30 first, 2026-10-25T01:30+01:00.
  mutating func localTime(_ column: Column) -> LocalTime? {
    let written = text(column)
    guard let day = CivilDate(written.prefix(10)), "T ".contains(written.dropFirst(10).prefix(1)),
      let clock = ClockTime(written: String(written.dropFirst(11))),
      let time = LocalTime(day, minute: clock.minute, clock.pass)
    else {
      refuse(
        column.name,
        "must be a date and a time by the clock, 2026-04-06T21:00; in the hour that comes twice with first or second after it, or its offset: 2026-10-25T01:30 first, 2026-10-25T01:30+01:00"
      )
      return nil
    }
    return time
  }

  /// A percentage from nothing to the whole.
  mutating func percentage(_ column: Column) -> Rate {
    guard let rate = Rate(percent: text(column)), rate <= .whole else {
      refuse(column.name, "must be a percentage with at most four decimals, 0 to 100")
      return .zero
    }
    return rate
  }

  /// One of a few words.
  mutating func choice<Choice>(_ column: Column, _ choices: KeyValuePairs<String, Choice>)
    -> Choice?
  {
    let word = text(column)
    if let found = choices.first(where: { $0.key == word }) { return found.value }
    let words = choices.map { $0.key.isEmpty ? "empty" : $0.key }
    refuse(column.name, "must be one of: \(words.joined(separator: ", "))")
    return nil
  }

  /// A tax code without a basis mark.
  mutating func taxCode(_ column: Column) -> TaxCode? {
    let code = known.codes.value(of: text(column)) { TaxCode($0) }
    if code == nil {
      let meant = WrittenForm.codeMeant(text(column)).map { "\($0); " } ?? ""
      refuse(column.name, meant + "must be a code such as 1257L, S1257L, CK585, BR, SD2, 0T or NT")
    }
    return code
  }

  /// A National Insurance category letter.
  mutating func category(_ column: Column) -> NICategory? {
    let found = table.withBytes(column.place) { letter in
      letter.count == 1 ? CalculationRow.letters[Int(letter[0])] : nil
    }
    if found == nil {
      let letters = NICategory.allCases.map(\.rawValue).joined(separator: " ")
      refuse(column.name, "must be one of: \(letters)")
    }
    return found
  }

  /// The category of each byte.
  private static let letters: [NICategory?] = (0...UInt8.max).map {
    NICategory(rawValue: String(UnicodeScalar($0)))
  }

  /// Where the columns stand that say whose rules apply.
  struct Place: Sendable {
    let year: Column
    let frequency: Column
    /// Nil where the sum does not ask which period it is.
    let period: Column?

    init(_ columns: Columns, period: String? = nil) {
      year = columns["tax_year"]
      frequency = columns["frequency"]
      self.period = period.map { columns[$0] }
    }
  }

  /// Works a sum under the rules of the row's tax year, frequency and period; nil where those are
  /// faulty.
  mutating func underRules<Result>(
    _ columns: Place, _ sum: (inout CalculationRow, DeductionRules) -> Result
  ) -> Result? {
    let year = known.years.value(of: text(columns.year)) { TaxYear($0) }
    let frequency = choice(columns.frequency, CalculationRow.frequencies)
    let number = frequency.flatMap { self.period(columns.period, $0) }
    // Where the period is faulty, the year is asked by one it surely has.
    let place = year.flatMap { known.rules.place($0, frequency ?? .monthly, number ?? 1) }
    if place == nil {
      refuse(
        columns.year.name, "must be a year whose law is known: \(PeriodRules.knownYears)")
    }
    guard let place, number != nil else { return nil }
    let found = known.rules.found
    return found.withUnsafeBufferPointer { sum(&self, $0[place]) }
  }

  /// The number of the pay period, the first where the sum does not ask.
  private mutating func period(_ column: Column?, _ frequency: PayFrequency) -> Int? {
    guard let column else { return 1 }
    let last = frequency.periodsInYear + (frequency == .monthly ? 0 : 1)
    guard let number = Int(text(column)), (1...last).contains(number) else {
      refuse(column.name, "\(frequency.rawValue) pay has periods 1 to \(last)")
      return nil
    }
    return number
  }

  private static let frequencies: KeyValuePairs<String, PayFrequency> = [
    "weekly": .weekly, "fortnightly": .fortnightly, "fourweekly": .fourweekly,
    "monthly": .monthly,
  ]
}

/// What a column of few different texts is read as, each read once.
private struct KnownTexts<Value: Sendable>: Sendable {
  private var values: [String: Value?] = [:]
  /// What stood in the row before, which often stands in the next.
  private var last: (text: String, value: Value?)?

  /// More different texts than codes and years there are: of a table of anything else none is kept.
  private static var most: Int { 10_000 }

  mutating func value(of text: String, _ reading: (String) -> Value?) -> Value? {
    if let last, last.text == text { return last.value }
    let value: Value?
    if let known = values[text] {
      value = known
    } else {
      value = reading(text)
      if values.count < KnownTexts.most { values[text] = .some(value) }
    }
    last = (text, value)
    return value
  }
}

/// The rules of each pay period that a table asks for, worked out once.
private struct PeriodRules: Sendable {
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
