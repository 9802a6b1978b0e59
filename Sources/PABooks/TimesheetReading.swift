import PABudgets
public import PADiagnostics
public import PAEmployment
import PAHost
public import PAJournal
import PAPayRun
import PAPrimitives
import PAStatute
import PAXML

/// A timesheet line and where it stands.
public struct LocatedLine: Hashable, Sendable {
  /// The line.
  public var line: TimesheetLine
  /// Where it stands.
  public var place: SourcePlace
  /// Minutes from a fixed instant to the shift's begin, where clock times were given.
  var begins: Minutes?
  /// What it pays, about.
  var worth: Money = .zero

  /// More than any one line pays: a slip of the keyboard, and too much to add up safely.
  static let mostWorth = Money.pounds(1_000_000)
}

/// One timesheet file as it was read.
public struct Timesheet: Sendable {
  /// Its lines in file order.
  public let lines: [LocatedLine]
  /// Its name, size and digest.
  public let read: TimesheetRead
}

/// One line as written, before its values are understood.
private struct WrittenLine {
  let place: SourcePlace
  let isAbsence: Bool
  private let values: [String: String]

  init(place: SourcePlace, isAbsence: Bool, _ values: [String: String]) {
    self.place = place
    self.isAbsence = isAbsence
    self.values = values
  }

  subscript(name: String) -> String? {
    guard let value = values[name], !value.isEmpty else { return nil }
    return value
  }
}

extension Timesheet {
  /// The columns of a timesheet kept as CSV, of which only the first three are always needed.
  public static let columns = [
    "pa", "on", "element", "contract", "time", "start", "end", "break", "units", "amount", "line",
    "person", "covers", "coverReason",
  ]

  private static let schema = Result { () throws(Rejected) -> Schema in
    try Schema(timesheetSchema, name: "timesheet.xsd")
  }

  /// A timesheet from its bytes, XML or CSV by its name, checked against the books.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - name: Its name in the folder.
  ///   - file: Its name as the user gave it.
  ///   - books: The books.
  /// - Throws: Every fault in the file.
  public init(_ bytes: [UInt8], name: String, file: String, books: BooksRead) throws(Rejected) {
    let isTable = name.hasSuffix(".csv")
    let written = isTable ? try Timesheet.rows(bytes, file) : try Timesheet.elements(bytes, file)
    var understanding = Understanding(books: books)
    for line in written { understanding.take(line, from: name) }
    var found = understanding.found + understanding.lines.conflicts
    if !isTable {
      let ordered = found.inFileOrder
      found =
        ordered.prefix(Checker.mostExcerpts).map { Timesheet.shown($0, of: bytes) }
        + ordered.dropFirst(Checker.mostExcerpts)
    }
    if let rejected = Rejected(found.inFileOrder) { throw rejected }
    lines = understanding.lines
    read = TimesheetRead(name: name, size: Int64(bytes.count), digest: SHA256.hex(bytes))
  }

  private static func elements(
    _ bytes: [UInt8], _ file: String
  ) throws(Rejected) -> [WrittenLine] {
    let schema = try Timesheet.schema.get()
    let root = try XMLReading.element(
      of: bytes, file: file, schema: schema, namespace: Namespace.timesheet)
    return root.elements.map { element in
      WrittenLine(
        place: SourcePlace(file: file, line: element.line, column: element.column),
        isAbsence: element.name == "absence",
        Dictionary(
          element.attributes.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first }))
    }
  }

  /// A fault of an element with its line, at the value it is about.
  private static func shown(_ fault: Diagnostic, of bytes: [UInt8]) -> Diagnostic {
    guard let place = fault.place else { return fault }
    let (line, column) = XMLReading.place(
      ofValueOf: place.field, inTagAt: place.line, place.column, of: bytes)
    return Diagnostic(
      fault.severity, fault.code, at: SourcePlace(file: place.file, line: line, column: column),
      fault.what, mend: fault.mend, excerpt: XMLReading.excerpt(of: bytes, line: line))
  }

  private static func rows(_ bytes: [UInt8], _ file: String) throws(Rejected) -> [WrittenLine] {
    var given = false
    do {
      var table = try CSVTable(
        Array(columns.prefix(3)), optional: Array(columns.dropFirst(3)), file: file
      ) { chunk in
        defer { given = true }
        chunk = bytes
        return !given
      }
      var found: [WrittenLine] = []
      var faults: [Diagnostic] = []
      while try table.next() {
        let place = SourcePlace(file: file, line: table.line)
        if let fault = table.fault {
          faults.append(
            Diagnostic(
              .error, .valueMalformed, at: place, fault,
              mend: "give the row one field for each column of the heading, and close every quote"))
          continue
        }
        var values: [String: String] = [:]
        for (index, column) in table.columns.enumerated() {
          guard let text = table.text(index) else {
            faults.append(
              Diagnostic(
                .error, .encodingNotUTF8, at: table.place(index), "the field is not UTF-8",
                mend: "save the table as \u{201C}CSV UTF-8\u{201D}"))
            continue
          }
          values[column] = text.trimmed
        }
        found.append(WrittenLine(place: place, isAbsence: false, values))
      }
      if let rejected = Rejected(faults) { throw rejected }
      return found
    } catch let rejected as Rejected {
      throw rejected
    } catch {
      preconditionFailure("bytes in memory are always read")
    }
  }
}

extension String {
  /// Without white space at either end.
  fileprivate var trimmed: String {
    let space: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\u{A0}" }
    guard let first = firstIndex(where: { !space($0) }),
      let last = lastIndex(where: { !space($0) })
    else { return "" }
    return String(self[first...last])
  }
}

extension TimesheetLine.Quantity {
  /// What it comes to at a rate, to about a penny; the bounds of both keep it from overflowing.
  fileprivate func worth(at rate: Money) -> Money {
    switch self {
    case .time(let minutes): Money(pence: rate.pence * minutes.count / 60)
    case .units(let count): Money(pence: rate.pence * count)
    case .amount(let amount): amount
    }
  }
}

/// A shift by the clock on the wall.
private struct Shift {
  /// Minutes of its begin after midnight, as the clock shows them.
  let startMinute: Int
  /// Minutes from a fixed instant to its begin.
  let begins: Minutes
  /// Minutes that truly pass.
  let span: Minutes
  /// The unpaid break.
  let rest: Minutes
}

extension SourcePlace {
  /// The same line, at one of its columns.
  func about(_ field: String) -> SourcePlace {
    SourcePlace(file: file, line: line, column: column, field: field)
  }
}

extension String {
  /// A time without the seconds a spreadsheet adds, if they are nothing.
  fileprivate var withoutSeconds: String {
    hasSuffix(":00") && count(where: { $0 == ":" }) == 2 ? String(dropLast(3)) : self
  }
}

/// Turns written lines into timesheet lines, noting every fault.
private struct Understanding {
  let books: BooksRead
  var lines: [LocatedLine] = []
  var found: [Diagnostic] = []

  init(books: BooksRead) { self.books = books }

  mutating func take(_ written: WrittenLine, from name: String) {
    let before = found.count
    if written.isAbsence {
      fault(
        .absenceNotYet, written, "kind",
        "absences (\(written["kind"] ?? "holiday")) are not paid yet",
        mend: "take the line out until a version that pays absences; until then pay it elsewhere")
      return
    }
    let assistant = assistant(written)
    let on = day(written)
    let element = element(written)
    guard let assistant, let on, let element,
      let contract = contract(written, of: assistant, on: on)
    else { return }
    let (quantity, shift) = quantity(written, of: element, on: on)
    guard let quantity else { return }
    var line = TimesheetLine(
      assistant: assistant.id, contract: contract.id, on: on, element: element.id,
      quantity: quantity)
    line.startMinute = shift?.startMinute
    line.spanMinutes = shift.map { Int($0.span.count) }
    line.source = name
    let rate = contract.version(on: on)?.rate(element.id)
    let worth = quantity.worth(at: rate ?? .zero)
    if worth > LocatedLine.mostWorth {
      fault(
        .amountTooLarge, written, "element", "this line alone would pay \(worth.inWords)",
        mend: "check how much is written here, and the rate in employer.xml")
    }
    if element.unit != .amount, rate == nil {
      fault(
        .rateMissing, written, "element",
        "contract '\(contract.id)' has no rate for '\(element.id)' on \(on)",
        mend: "add <rate element=\"\(element.id)\"> to the contract's terms of that day")
    }
    line.line = planLine(written, of: element, on: on)
    line.person = person(written)
    line.covers = cover(written, assistant)
    if found.count == before {
      lines.append(
        LocatedLine(line: line, place: written.place, begins: shift?.begins, worth: worth))
    }
  }

  private mutating func fault(
    _ code: Diagnostic.Code, _ written: WrittenLine, _ field: String, _ what: String, mend: String
  ) {
    found.append(Diagnostic(.error, code, at: written.place.about(field), what, mend: mend))
  }

  private mutating func identifier(_ written: WrittenLine, _ field: String) -> Identifier? {
    guard let text = written[field] else { return nil }
    guard let id = Identifier(text) else {
      fault(
        .valueMalformed, written, field, "the \(field) is not a short name",
        mend: "write the short name that stands in employer.xml")
      return nil
    }
    return id
  }

  private mutating func unknown(_ written: WrittenLine, _ field: String, _ what: String) {
    fault(
      .referenceUnknown, written, field, "there is no \(what) of that short name in employer.xml",
      mend: "name a \(what) that stands there, or add it")
  }

  private mutating func missing(_ written: WrittenLine, _ field: String, _ what: String) {
    fault(
      .attributeMissing, written, field, "the line names no \(what)",
      mend: "give the \(what) in '\(field)'")
  }

  private mutating func assistant(_ written: WrittenLine) -> PersonalAssistant? {
    guard written["pa"] != nil else {
      missing(written, "pa", "PA")
      return nil
    }
    guard let id = identifier(written, "pa") else { return nil }
    guard let assistant = books.employer.assistant(id) else {
      unknown(written, "pa", "PA")
      return nil
    }
    return assistant
  }

  /// A day as XML writes it, or as British spreadsheets do: 21/11/2026.
  private mutating func day(_ written: WrittenLine) -> CivilDate? {
    guard let text = written["on"] else {
      missing(written, "on", "day")
      return nil
    }
    if let day = CivilDate(text) { return day }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 3, parts[2].utf8.count == 4, let day = Int(parts[0]),
      let month = Int(parts[1]), let year = Int(parts[2]),
      let found = CivilDate(year: year, month: month, day: day)
    {
      return found
    }
    fault(
      .valueMalformed, written, "on", "this is not a day that exists",
      mend: "write year-month-day, 2026-11-21, or day/month/year, 21/11/2026")
    return nil
  }

  private mutating func element(_ written: WrittenLine) -> PayElement? {
    guard written["element"] != nil else {
      missing(written, "element", "pay element")
      return nil
    }
    guard let id = identifier(written, "element") else { return nil }
    guard let element = books.employer.element(id) else {
      unknown(written, "element", "pay element")
      return nil
    }
    return element
  }

  private mutating func contract(
    _ written: WrittenLine, of assistant: PersonalAssistant, on day: CivilDate
  ) -> Contract? {
    let inForce = assistant.contracts.filter { $0.span.contains(day) }
    if written["contract"] != nil {
      guard let id = identifier(written, "contract") else { return nil }
      guard assistant.contracts.contains(where: { $0.id == id }) else {
        unknown(written, "contract", "contract of this PA")
        return nil
      }
      if let contract = inForce.first(where: { $0.id == id }) { return contract }
    } else if inForce.count == 1 {
      return inForce[0]
    } else if inForce.count > 1 {
      fault(
        .contractAmbiguous, written, "contract",
        "'\(assistant.id)' has several contracts on \(day)",
        mend: "say which in 'contract': "
          + inForce.map(\.id.text).joined(separator: ", "))
      return nil
    }
    fault(
      .contractMissing, written, "on", "'\(assistant.id)' has no contract on \(day)",
      mend: "correct the day, or the contract's 'from' and 'to' in employer.xml")
    return nil
  }

  private mutating func quantity(
    _ written: WrittenLine, of element: PayElement, on day: CivilDate
  ) -> (TimesheetLine.Quantity?, Shift?) {
    let clocked = written["start"] != nil || written["end"] != nil
    let given = [
      written["time"] != nil, clocked, written["units"] != nil, written["amount"] != nil,
    ]
    let forms = given.count { $0 }
    guard forms == 1 else {
      fault(
        .quantityMissing, written, "time",
        forms > 1
          ? "the line gives more than one quantity" : "the line does not say how much",
        mend: "give one of: time, start and end, units, amount")
      return (nil, nil)
    }
    switch element.unit {
    case .hour where given[0]: return (time(written, "time").map { .time($0) }, nil)
    case .hour where given[1]:
      let shift = shift(written, on: day)
      return (shift.map { .time($0.span - $0.rest) }, shift)
    case .night where given[2], .day where given[2], .mile where given[2]:
      guard let count = written["units"].flatMap({ Int64($0) }), (1...9_999).contains(count) else {
        fault(
          .valueMalformed, written, "units", "this is not a whole number from 1 to 9999",
          mend: "write how many \(element.unit.rawValue)s")
        return (nil, nil)
      }
      return (.units(count), nil)
    case .amount where given[3]:
      guard let amount = written["amount"].flatMap({ Money($0) }) else {
        fault(
          .valueMalformed, written, "amount",
          "this is not pounds with at most two decimals, not negative",
          mend: "write pounds and pence without a sign, such as 12.50")
        return (nil, nil)
      }
      return (.amount(amount), nil)
    default:
      fault(
        .quantityMismatch, written, "element",
        "'\(element.id)' is counted by the \(element.unit.rawValue)",
        mend: element.unit == .hour
          ? "give time, or start and end"
          : element.unit == .amount ? "give amount" : "give units")
      return (nil, nil)
    }
  }

  /// Hours and minutes, with the seconds a spreadsheet may add if they are nothing.
  private mutating func time(_ written: WrittenLine, _ field: String) -> Minutes? {
    guard let text = written[field] else { return .zero }
    if let minutes = Minutes(text.withoutSeconds), minutes <= .hours(999) { return minutes }
    fault(
      .valueMalformed, written, field, "this is not hours and minutes",
      mend: "write 7:30 for seven and a half hours; decimals of an hour lose minutes")
    return nil
  }

  private mutating func shift(_ written: WrittenLine, on day: CivilDate) -> Shift? {
    guard let start = clockTime(written, "start"), let end = clockTime(written, "end"),
      let rest = time(written, "break")
    else { return nil }
    // From the first to the second pass of the hour that comes twice is no night.
    let isWithinChange = start.pass == .first && end.pass == .second
    let isNight = end.minute <= start.minute && !isWithinChange
    guard let from = LocalTime(day, minute: start.minute, start.pass),
      let to = LocalTime(isNight ? day.adding(days: 1) : day, minute: end.minute, end.pass),
      let begins = instant(of: from, written, "start"), let ends = instant(of: to, written, "end")
    else { return nil }
    guard rest < ends - begins else {
      fault(
        .quantityMissing, written, "break", "the break is as long as the shift or longer",
        mend: "correct start, end or break")
      return nil
    }
    return Shift(startMinute: start.minute, begins: begins, span: ends - begins, rest: rest)
  }

  /// Minutes from a fixed instant, since clocks do not say how long a night was.
  private mutating func instant(
    of time: LocalTime, _ written: WrittenLine, _ field: String
  ) -> Minutes? {
    do throws(ClockFault) {
      guard let epoch = LocalTime(CivilDate(1900, 1, 1), minute: 0) else { return nil }
      return try ClockChanges.minutes(from: epoch, to: time)
    } catch {
      fault(.clockTimeImpossible, written, field, error.words, mend: error.mend)
      return nil
    }
  }

  private mutating func clockTime(
    _ written: WrittenLine, _ field: String
  ) -> (minute: Int, pass: LocalTime.Pass?)? {
    guard let text = written[field] else {
      fault(
        .quantityMissing, written, field, "clock times need both start and end",
        mend: "give both, or give time")
      return nil
    }
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    let pass: LocalTime.Pass?? =
      words.count == 1
      ? .some(nil)
      : words[1] == "first"
        ? .first
        : words[1] == "second"
          ? .second : nil
    guard words.count <= 2, let pass, let minutes = Minutes(String(words[0]).withoutSeconds),
      minutes < .hours(24)
    else {
      fault(
        .valueMalformed, written, field, "this is not a time of day",
        mend: "write 21:00; in the hour that comes twice, 01:30 first or 01:30 second")
      return nil
    }
    return (Int(minutes.count), pass)
  }

  private mutating func planLine(
    _ written: WrittenLine, of element: PayElement, on day: CivilDate
  ) -> Identifier? {
    let named = identifier(written, "line")
    if written["line"] != nil, named == nil { return nil }
    guard let id = named ?? element.line(on: day) else {
      fault(
        .planLineMissing, written, "line", "no plan line bears '\(element.id)' on \(day)",
        mend: "add <charge from=… line=…> to the element, or name a line here")
      return nil
    }
    guard let (budget, line) = books.budgets.line(id) else {
      fault(
        .planLineMissing, written, "line", "there is no plan line '\(id)' in employer.xml",
        mend: "name a line of a budget that stands there, or add it")
      return nil
    }
    if budget.bearers(of: line, on: day).isEmpty {
      fault(
        .fundingMissing, written, "on", "nobody funds the plan line '\(id)' on \(day)",
        mend: "correct the day, or the days of the budget and its <funding> in employer.xml")
    }
    return named
  }

  private mutating func person(_ written: WrittenLine) -> Identifier? {
    guard let id = identifier(written, "person") else { return nil }
    if !books.employer.roles.personsSupported.contains(id) {
      unknown(written, "person", "person supported")
    }
    return id
  }

  private mutating func cover(
    _ written: WrittenLine, _ assistant: PersonalAssistant
  ) -> TimesheetLine.Cover? {
    guard written["covers"] != nil || written["coverReason"] != nil else { return nil }
    guard let id = identifier(written, "covers"),
      let reason = written["coverReason"].flatMap({ TimesheetLine.CoverReason(rawValue: $0) })
    else {
      fault(
        .coverIncomplete, written, "covers", "a cover shift needs both whom it covers and why",
        mend: "give covers and coverReason: holiday, sickness or training")
      return nil
    }
    guard books.employer.assistant(id) != nil else {
      unknown(written, "covers", "PA")
      return nil
    }
    if id == assistant.id {
      fault(
        .coverIncomplete, written, "covers", "nobody covers for themselves",
        mend: "name the PA who is away")
    }
    return TimesheetLine.Cover(assistant: id, reason: reason)
  }
}

extension ClockFault {
  /// What is wrong, in words.
  fileprivate var words: String {
    switch self {
    case .skipped: "that time does not exist: the clocks go forward over it"
    case .repeated: "that time comes twice: the clocks go back over it"
    case .notRepeated: "that time comes once only"
    }
  }

  /// How to mend it.
  fileprivate var mend: String {
    switch self {
    case .skipped: "give a time before 01:00 or from 02:00 on"
    case .repeated: "write \"first\" or \"second\" after it"
    case .notRepeated: "take away \"first\" or \"second\""
    }
  }
}

extension [LocatedLine] {
  /// What is wrong between lines: the same line twice, shifts at one time, more than a day in a day.
  public var conflicts: [Diagnostic] {
    var found: [Diagnostic] = []
    var seen: [TimesheetLine: SourcePlace] = [:]
    for located in self {
      var plain = located.line
      plain.source = ""
      if let other = seen[plain] {
        found.append(
          Diagnostic(
            .error, .lineDuplicate, at: located.place,
            "the same line stands on line \(other.line)"
              + (other.file == located.place.file ? " already" : " of \(other.file)"),
            mend: "take one away, or give both their start and end if both were worked"))
      } else {
        seen[plain] = located.place
      }
    }
    for (assistant, lines) in Dictionary(grouping: self, by: \.line.assistant)
      .sorted(by: { $0.key < $1.key })
    {
      found += Self.overlaps(of: lines)
      found += Self.longDays(of: assistant, lines)
    }
    return found
  }

  private static func overlaps(of lines: [LocatedLine]) -> [Diagnostic] {
    let shifts = lines.compactMap { located -> (start: Int, end: Int, place: SourcePlace)? in
      guard let begins = located.begins, let span = located.line.spanMinutes else { return nil }
      return (Int(begins.count), Int(begins.count) + span, located.place)
    }.sorted { $0.start < $1.start }
    return zip(shifts, shifts.dropFirst()).compactMap { earlier, later in
      guard later.start < earlier.end else { return nil }
      return Diagnostic(
        .error, .shiftOverlap, at: later.place.about("start"),
        "this shift begins before the one on line \(earlier.place.line) ends",
        mend: "correct the times: nobody works two shifts at once")
    }
  }

  private static func longDays(of assistant: Identifier, _ lines: [LocatedLine]) -> [Diagnostic] {
    Dictionary(grouping: lines, by: \.line.on).sorted { $0.key < $1.key }.compactMap { day, lines in
      let minutes = lines.reduce(Minutes.zero) { $0 + $1.line.minutes }
      guard minutes > .hours(24), let last = lines.last else { return nil }
      return Diagnostic(
        .error, .dayTooLong, at: last.place,
        "'\(assistant)' would have worked \(minutes.inWords) on \(day)",
        mend: "correct the times: a day has 24 hours")
    }
  }
}
