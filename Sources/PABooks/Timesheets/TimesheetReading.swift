import PABudgets
public import PADiagnostics
public import PAEmployment
import PAFormats
import PAHost
public import PAJournal
import PAPayRun
import PAPrimitives
import PAStatute
import PAXML

/// A timesheet line and where it stands.
public struct LocatedLine: Hashable, Sendable {
  public var line: TimesheetLine
  /// Where it stands.
  public var place: SourcePlace
  /// Minutes from a fixed instant to the shift's begin, where clock times were given.
  var begins: Minutes?
  /// What it pays, about.
  var worth: Money = .zero
  /// Whether it is of a whole day away, and not of hours that are written.
  var isWholeDay = false
  /// All days of the absence that it is of, those among them on which nothing would have been worked.
  var awayOn: DateRange?

  /// More than any one line pays: a slip of the keyboard, and too much to add up safely.
  static let mostWorth = Money.pounds(1_000_000)
}

/// One timesheet file as it was read.
public struct Timesheet: Sendable {
  /// Its lines in file order.
  public let lines: [LocatedLine]
  /// Its name, size and digest.
  public let read: TimesheetRead

  /// The same with every line at one place: of a sheet that stands in another document.
  func standing(at place: SourcePlace) -> Timesheet {
    Timesheet(
      lines: lines.map { line in
        var line = line
        line.place = place
        return line
      }, read: read)
  }
}

extension Timesheet {
  /// A line as written, and where it stands.
  private typealias Written = (line: WrittenTimesheet.Line, place: SourcePlace)

  /// The columns of a timesheet kept as CSV, of which only the first three are always needed.
  public static var columns: [String] {
    let reader = RowReader<WrittenTimesheet.Row>()
    return reader.columns + reader.optional
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
    let document =
      name.hasSuffix(".csv") ? nil : try ReadDocument(bytes, file: file, as: .timesheet)
    let written =
      if let document { try Timesheet.lines(of: document) } else {
        try Timesheet.rows(bytes, file, books)
      }
    var reader = LineReader(books: books)
    for (line, place) in written { reader.take(line, at: place, from: name) }
    var found = reader.found + reader.lines.conflicts(under: books.employer)
    if let document {
      let ordered = found.inFileOrder
      found =
        ordered.prefix(Checker.mostExcerpts).map { Timesheet.shown($0, of: document) }
        + ordered.dropFirst(Checker.mostExcerpts)
    }
    if let rejected = Rejected(found.inFileOrder) { throw rejected }
    lines = reader.lines
    read = TimesheetRead(name: name, size: Int64(bytes.count), digest: SHA256.hex(bytes))
  }

  private static func lines(of document: ReadDocument) throws(Rejected) -> [Written] {
    let timesheet: WrittenTimesheet = try document.value()
    return zip(timesheet.lines, document.root.elements).map { line, element in
      (line, SourcePlace(file: document.file, line: element.line, column: element.column))
    }
  }

  /// A fault of an element with its line, at the value it is about.
  private static func shown(_ fault: Diagnostic, of document: ReadDocument) -> Diagnostic {
    guard let about = fault.place else { return fault }
    let place = document.place(of: about.field, inTagAt: about.line, about.column)
    return Diagnostic(
      fault.severity, fault.code, at: place, fault.what, fix: fault.fix,
      excerpt: document.excerpt(at: place))
  }

  /// What people call the columns of a timesheet; hours beside clock times are their sum.
  private static let otherNames: [String: [String]] = {
    let names = [
      ["pa"]: ["assistant", "carer", "employee", "name", "staff", "who", "worker"],
      ["on"]: ["date", "day", "dayworked", "shiftdate", "when", "workdate"],
      ["element"]: ["kind", "payelement", "paytype", "type", "what", "work"],
      ["time", "start", "units"]: ["duration", "hours", "hoursworked", "totalhours"],
      ["start", "time"]: ["begin", "from", "starttime", "timein"],
      ["end", "time"]: ["endtime", "finish", "finishtime", "timeout", "to"],
      ["break", "time"]: ["breaks", "lunch", "rest", "unpaidbreak"],
      ["units"]: ["miles", "quantity"],
      ["amount"]: ["expenses"],
      ["covers"]: ["cover", "coverfor", "covering"],
    ]
    return names.reduce(into: [:]) { all, named in
      for name in named.value { all[name] = named.key }
    }
  }()

  /// Refuses a spreadsheet's own file that is called a table.
  private static func checkIsTable(_ bytes: [UInt8], _ file: String) throws(Rejected) {
    // A zip archive, as .xlsx and .ods are, and what .xls was.
    let beginnings: [[UInt8]] = [[0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0]]
    guard beginnings.contains(where: bytes.starts) else { return }
    throw Rejected(
      Diagnostic(
        .error, .encodingNotUTF8, at: SourcePlace(file: file),
        "this is a spreadsheet's own file, though it is called .csv",
        fix: "open it in the spreadsheet and save it as \u{201C}CSV UTF-8\u{201D}"))
  }

  /// Each row is what a PA worked on a day, or days away.
  private static func rows(
    _ bytes: [UInt8], _ file: String, _ books: BooksRead
  ) throws(Rejected) -> [Written] {
    try checkIsTable(bytes, file)
    let reader = RowReader<WrittenTimesheet.Row>()
    var given = false
    do {
      var table = try CSVTable(
        reader.columns, optional: reader.optional, otherNames: otherNames, file: file
      ) { chunk in
        defer { given = true }
        chunk = bytes
        return !given
      }
      var found: [Written] = []
      var faults: [Diagnostic] = []
      var others = ColumnsNotRead()
      var rows = 0
      while try table.next() {
        let place = SourcePlace(file: file, line: table.line)
        rows += 1
        guard rows <= WrittenTimesheet.mostLines else {
          faults.append(
            Diagnostic(
              .error, .fileTooLarge, at: place,
              "the table goes on after \(WrittenTimesheet.mostLines) rows, the most of a timesheet",
              fix: "check what this file is; parts of it go into files of their own, 4W08-pa-1.csv")
          )
          break
        }
        if let fault = table.fault {
          faults.append(
            Diagnostic(
              .error, .valueMalformed, at: place, fault,
              fix: "give the row one field for each column of the heading, and close every quote"))
          continue
        }
        others.look(at: table)
        var fields: [String?] = []
        let before = faults.count
        for index in table.columns.indices {
          guard let text = table.text(index) else {
            faults.append(
              Diagnostic(
                .error, .encodingNotUTF8, at: table.place(index), "the field is not UTF-8",
                fix: "save the table as \u{201C}CSV UTF-8\u{201D}"))
            fields.append(nil)
            continue
          }
          fields.append(text.trimmed)
        }
        guard faults.count == before, !fields.allSatisfy({ $0?.isEmpty ?? false }) else { continue }
        if let fault = Timesheet.totals(in: table, fields, at: place) {
          faults.append(fault)
          continue
        }
        do throws(UnreadableRow) {
          let row = try reader.read(fields)
          if row.saysMoreThanAbsence {
            faults.append(
              Diagnostic(
                .error, .absenceWrong, at: place.about("absence"),
                "the row is of an absence, and says what is said of work alone",
                fix:
                  "keep pa, on, absence, awayTo, time, half, contract, reference, since, noSickPay, averageWeekly, line "
                  + "and approved"
              ))
          }
          if row.saysMoreThanWork {
            faults.append(
              Diagnostic(
                .error, .absenceWrong, at: place.about("absence"),
                "the row says awayTo, half, reference or what is of sickness, and not why the PA was away",
                fix: "write the kind into absence, or leave them out"))
          }
          found.append((row.line, place))
        } catch {
          faults += error.faults.map { fault in
            let written = zip(table.columns, fields).first { $0.0 == fault.column }?.1
            let id = written.flatMap { books.shortName(of: $0, in: fault.column) }
            return Diagnostic(fault, at: place, saying: id.map { "write its short name, \($0); " })
          }
        }
      }
      faults += others.faults
      if let rejected = Rejected(faults) { throw rejected }
      return found
    } catch let rejected as Rejected {
      throw rejected
    } catch {
      preconditionFailure("bytes in memory are always read")
    }
  }
}

/// Columns of a table that no run reads, and in which figures stand: somebody may think that they are paid.
private struct ColumnsNotRead {
  private(set) var faults: [Diagnostic] = []
  private var told: Set<Int> = []

  /// Looks at the row that a table is at.
  mutating func look(at table: CSVTable) {
    for (other, name) in table.others.enumerated() where !told.contains(other) {
      // In brackets its heading says that it is for people alone.
      guard !name.trimmed.hasPrefix("("), let text = table.otherText(other)?.trimmed,
        text.isFigures
      else { continue }
      told.insert(other)
      let column = name.trimmed.isEmpty ? "without a name" : "'\(name.trimmed.prefix(40))'"
      faults.append(
        Diagnostic(
          .error, .attributeUnknown, at: SourcePlace(file: table.place(0).file, line: table.line),
          "the column \(column) is not read, and has figures: nobody is paid by them",
          fix:
            "call it by the column that is meant; where it is for people alone, put its name in brackets"
        ))
    }
  }
}

extension String {
  /// Whether it is a figure with its marks, as hours, days, miles and pounds are written.
  fileprivate var isFigures: Bool {
    contains { $0.isASCII && $0.isNumber }
      && allSatisfy { $0.isASCII && $0.isNumber || " .,:£%-+hm".contains($0) }
  }
}

extension Timesheet {
  /// A row of totals, which people write under their rows.
  private static func totals(
    in table: CSVTable, _ fields: [String?], at place: SourcePlace
  ) -> Diagnostic? {
    let words = ["total", "totals", "grand total", "sub-total", "subtotal", "sum"]
    let isTotal = zip(table.columns, fields).contains { column, field in
      ["pa", "on", "element"].contains(column) && words.contains(field?.lowercased() ?? "")
    }
    guard isTotal else { return nil }
    return Diagnostic(
      .error, .valueMalformed, at: place, "this is a row of totals",
      fix: "take it out: each row is what a PA worked on a day")
  }
}

extension Diagnostic {
  /// A field of a row that is missing, or not written as it must be.
  fileprivate init(_ fault: RowFault, at place: SourcePlace, saying meant: String?) {
    self.init(
      .error, fault.isMissing ? .attributeMissing : .valueMalformed, at: place.about(fault.column),
      fault.isMissing
        ? "the row has nothing in '\(fault.column)'"
        : "'\(fault.column)' is not written as it must be"
          + (fault.written.map { ": '\($0)'" } ?? ""),
      fix: (meant ?? "") + fault.expectation)
  }
}

extension BooksRead {
  /// The short name of what somebody wrote in a column by its label, or by the name of a person; nil where
  /// it is none's, or of several.
  fileprivate func shortName(of written: String, in column: String) -> Identifier? {
    let named: [(id: Identifier, name: String)] =
      switch column {
      case "element": employer.elements.map { ($0.id, $0.label) }
      case "pa", "covers": employer.assistants.map { ($0.id, $0.name) }
      default: []
      }
    let found = named.filter { $0.name.lowercased() == written.lowercased() }
    return found.count == 1 ? found[0].id : nil
  }
}

extension String {
  /// Without white space at either end.
  fileprivate var trimmed: String {
    guard let first = utf8.first, let last = utf8.last, first.mayBeSpace || last.mayBeSpace
    else { return self }
    let space: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\u{A0}" }
    guard let first = firstIndex(where: { !space($0) }),
      let last = lastIndex(where: { !space($0) })
    else { return "" }
    return String(self[first...last])
  }
}

extension UInt8 {
  /// Whether it is a space, a tab, or part of anything beyond ASCII.
  fileprivate var mayBeSpace: Bool { self == 0x20 || self == 0x09 || self >= 0x80 }
}

extension TimesheetLine.Quantity {
  /// What it comes to at a rate, to about a penny; the bounds of both keep it from overflowing.
  fileprivate func worth(at rate: Money) -> Money {
    switch self {
    case .time(let minutes): Money(pence: rate.pence * minutes.count / 60)
    case .units(let count): Money(pence: rate.pence * count)
    case .miles(let tenths): Money(pence: rate.pence * tenths / 10)
    case .amount(let amount): amount
    }
  }
}

extension SourcePlace {
  /// Whether it is above another, or in a file whose name comes first.
  fileprivate func stands(before other: SourcePlace) -> Bool {
    (file, line, column) < (other.file, other.line, other.column)
  }

  /// The same line, at one of its columns.
  func about(_ field: String) -> SourcePlace {
    SourcePlace(file: file, line: line, column: column, field: field)
  }
}

/// Turns written lines into timesheet lines, noting every fault.
private struct LineReader {
  typealias Worked = WrittenTimesheet.Worked

  let books: BooksRead
  var lines: [LocatedLine] = []
  var found: [Diagnostic] = []
  /// Where the line that is being understood stands.
  private var place = SourcePlace(file: "")

  init(books: BooksRead) { self.books = books }

  mutating func take(_ line: WrittenTimesheet.Line, at place: SourcePlace, from name: String) {
    self.place = place
    switch line {
    case .absence(let absence): take(absence, from: name)
    case .worked(let worked): take(worked, from: name)
    }
  }

  private mutating func take(_ worked: Worked, from name: String) {
    let before = found.count
    if let id = worked.element, books.employer.element(id)?.kind == .leave {
      fault(
        .absenceWrong, "element", "time away is no time worked",
        fix: "write <absence pa=… kind=… from=…/>, in a table the column absence")
      return
    }
    let shift = shift(worked)
    let quantity = quantity(worked, shift)
    guard let assistant = assistant(worked), let contract = contract(worked, of: assistant) else {
      // Nothing says what it is paid by; an element that is not there is a fault all the same.
      if let element = worked.element, books.employer.element(element) == nil {
        fault(.elementUnknown(element), of: worked.assistant, on: worked.on)
      }
      return
    }
    let person = person(worked)
    let cover = cover(worked)
    let approval = approval(worked)
    let cancelled = cancellation(worked, shift)
    guard found.count == before,
      let parts = parts(of: worked, quantity, shift, under: contract)
    else { return }
    for (day, part) in parts.flatMap({ eachDay($0, from: worked.on) }) {
      var line = TimesheetLine(
        assistant: assistant.id, contract: contract.id, on: day, element: part.element,
        quantity: part.quantity)
      line.startMinute = part.passed.map { Int($0.lowerBound) }
      line.spanMinutes = part.passed.map { $0.count }
      line.isWithin = part.isWithin
      line.source = name
      line.line = worked.line
      line.person = person
      line.covers = cover
      line.isPredicted = worked.isPredicted
      line.cancelled = cancelled
      line.approval = approval
      guard let worth = worth(of: line, under: contract), found.count == before else { return }
      let begins = part.passed.map { ClockChanges.midnight(of: worked.on) + Minutes($0.lowerBound) }
      lines.append(LocatedLine(line: line, place: place, begins: begins, worth: worth))
    }
  }

  private mutating func take(_ absence: WrittenTimesheet.Absence, from name: String) {
    let before = found.count
    let kind = absence.kind
    guard kind.statutoryPayment == nil || name.hasSuffix(TimesheetFolder.booksMark) else {
      fault(
        .familyLeaveInTimesheet, "kind", "leave about a child stands in a timesheet",
        fix:
          "write it into the PA's <contract> as <familyLeave>, with the dates that its pay goes by; runs pay its days "
          + "without a timesheet")
      return
    }
    if !kind.isKnown(in: books.employer.nation) {
      fault(
        .absenceWrong, "kind",
        "the law of \(books.employer.nation.name) has no leave of this kind",
        fix: "write unpaid, or the kind that was agreed")
    }
    guard let days = absence.days else {
      fault(
        .absenceWrong, "to", "the absence ends before it begins",
        fix: "correct the days; 'to' is the last day away")
      return
    }
    var worked = Worked(assistant: absence.assistant, on: absence.from)
    (worked.contract, worked.approvedBy, worked.approvedOn) = (
      absence.contract, absence.approvedBy, absence.approvedOn
    )
    guard let assistant = assistant(worked),
      let contract = contract(worked, of: assistant, awayFor: kind)
    else { return }
    // Who left before her pay began is away from a day after the last of the employment.
    if let since = absence.since,
      since > absence.from || !contract.holds(since, awayFor: kind)
    {
      fault(
        .absenceWrong, "since", "the whole absence does not begin before this part of it",
        fix: "give its first day, or leave it out where that is 'from'")
    }
    if let (what, attribute, fix) = kind.lawFault(
      from: absence.since ?? days.first, to: days.last)
    {
      fault(.absenceWrong, attribute, what, fix: fix)
    }
    let approval = approval(worked, isBefore: true)
    if !contract.holds(days.last, awayFor: kind) {
      fault(
        .absenceWrong, "to", "the absence goes on after contract '\(contract.id)' ends",
        fix: "let it end with the contract")
    }
    if kind == .layOff { checkLayOff(days, under: contract) }
    if kind != .sickness, absence.exclusion != nil || absence.averageWeekly != nil {
      fault(
        .absenceWrong, absence.exclusion == nil ? "averageWeekly" : "noSickPay",
        "only sickness has this", fix: "take it out, or correct the kind")
    }
    guard found.count == before, let hours = hours(of: absence, over: days, under: contract) else {
      return
    }
    for (day, time) in hours {
      var line = TimesheetLine(
        assistant: assistant.id, contract: contract.id, on: day, element: kind.element,
        quantity: .time(time))
      var away = TimesheetLine.Absence(
        kind, since: absence.since ?? absence.from, reference: absence.reference)
      (away.exclusion, away.averageWeekly) = (absence.exclusion, absence.averageWeekly)
      line.absence = away
      line.source = name
      line.line = absence.line
      line.approval = approval
      guard worth(of: line, under: contract) != nil, found.count == before else { return }
      lines.append(
        LocatedLine(
          line: line, place: place, begins: nil,
          // A day of leave about a child may be worked all the same: keeping in touch.
          isWholeDay: kind.statutoryPayment == nil
            && (kind.isOfWholeDays || absence.time == nil
              ? !absence.isHalf : contract.normalTime(on: day).map { time >= $0 } ?? false),
          awayOn: days))
    }
  }

  /// A lay-off is what the contract allows; in Northern Ireland no guarantee pay is worked, whose limit is not known here.
  private mutating func checkLayOff(_ days: DateRange, under contract: Contract) {
    let terms = days.all.compactMap { contract.version(on: $0) }.map { version in
      version.absences.first { $0.kind == .layOff }
    }
    if terms.contains(nil) {
      fault(
        .absenceWrong, "kind",
        "contract '\(contract.id)' does not allow a lay-off: pay goes on in full",
        fix: "pay the hours as worked; where the contract allows it, write "
          + "<absence kind=\"layOff\" pays=\"0%\"/> into its <version>, with the part that it pays")
    } else if !books.employer.nation.isGreatBritain,
      terms.contains(where: { $0?.share ?? .zero < .whole })
    {
      fault(
        .absenceWrong, "kind",
        "what a day's guarantee pay is at most in Northern Ireland is not known here",
        fix: "ask the Labour Relations Agency, and pay the lay-off by an element with an amount; "
          + "or write pays=\"100%\" where the contract pays it in full")
    }
  }

  /// Hours away on each day: those that the contract says would have been worked, or those written.
  private mutating func hours(
    of absence: WrittenTimesheet.Absence, over days: DateRange, under contract: Contract
  ) -> [(day: CivilDate, time: Minutes)]? {
    let all = days.all
    let isOfWholeDays = absence.kind.isOfWholeDays
    if isOfWholeDays, absence.isHalf {
      fault(
        .absenceWrong, "half", "a day of sickness is a whole day",
        fix:
          "begin it on the day after, and write the time that was worked; what the contract pays for the rest of the "
          + "day is pay for work")
      return nil
    }
    if let time = absence.time {
      if absence.isHalf {
        fault(
          .absenceWrong, "half", "the line gives hours and says that it is half a day",
          fix: "leave one of them out")
        return nil
      }
      guard time <= .hours(Int64(24 * days.count)), time > .zero else {
        fault(
          .absenceWrong, "time", "the line is of no time, or of more hours than its days have",
          fix: "give the hours that would have been worked on all its days together")
        return nil
      }
      // Of several days each has its part; all pay the same hour.
      let parts = Money(pence: time.count).spread(over: all.map { _ in 1 })
      return zip(all, parts).map { ($0, Minutes($1.pence)) }
        .filter { isOfWholeDays || $0.1 > .zero }
    }
    // Every day counts, those among them on which nothing would have been worked.
    if isOfWholeDays { return all.map { ($0, contract.normalTime(on: $0) ?? .zero) } }
    let normal = all.compactMap { day in
      contract.version(on: day)?.normalTime(on: day).map { (day: day, time: $0) }
    }
    guard !normal.isEmpty else {
      fault(
        .absenceWrong, "time",
        all.contains { !(contract.version(on: $0)?.days.isEmpty ?? true) }
          ? "nothing would have been worked on these days"
          : "the contract does not say the hours of a normal week by day, and the line not how many hours it is of",
        fix: "give the hours that would have been worked in 'time', all days together")
      return nil
    }
    guard absence.isHalf else { return normal }
    guard days.count == 1 else {
      fault(
        .absenceWrong, "half", "half a day is of one day, and the line is of several",
        fix: "write the half day as a line of its own")
      return nil
    }
    return normal.map { ($0.day, Minutes(($0.time.count + 1) / 2)) }
  }

  /// A part of a line by its days: each day of living in, or of a room, has the terms and the funders of its own.
  private func eachDay(_ part: Part, from first: CivilDate) -> [(CivilDate, Part)] {
    guard let element = books.employer.element(part.element), element.isOfWholeDays,
      case .units(let count) = part.quantity, count > 1
    else { return [(first, part)] }
    var day = part
    day.quantity = .units(1)
    return (0..<Int(count)).map { (first.adding(days: $0), day) }
  }

  /// What one element pays of a written line.
  private struct Part {
    let element: Identifier
    var quantity: TimesheetLine.Quantity
    /// In minutes that truly passed since midnight of its day, where it is by the clock.
    var passed: Range<Int64>?
    var isWithin = false

    init(_ element: Identifier, _ quantity: TimesheetLine.Quantity) {
      self.element = element
      self.quantity = quantity
    }

    init(_ part: ShiftPart, less rest: Minutes = .zero, within: Bool = false) {
      self.init(part.element, .time(part.paid - rest))
      passed = part.passed
      isWithin = within
    }
  }

  /// The parts of a written line, each paid by one element; nil where it cannot be told.
  private mutating func parts(
    of worked: Worked, _ quantity: TimesheetLine.Quantity?, _ shift: ShiftByClock?,
    under contract: Contract
  ) -> [Part]? {
    guard let id = worked.element else {
      guard let shift else { return nil }
      return parts(of: shift, in: shift.passed, under: contract).flatMap { parts in
        guard shift.rest > .zero else { return parts.map { Part($0) } }
        guard parts.count == 1, shift.rest < parts[0].paid else {
          fault(
            .breakWithoutTimes, "break",
            "the shift is paid by several elements, and a length alone does not say which of them the break is of",
            fix: "write when it was, breaks=\"12:00-12:30\", in place of break")
          return nil
        }
        return [Part(parts[0], less: shift.rest)]
      }
    }
    guard let element = books.employer.element(id) else {
      fault(.elementUnknown(id), of: worked.assistant, on: worked.on)
      return nil
    }
    guard let quantity else { return nil }
    var whole = Part(id, quantity)
    whole.passed = shift?.passed
    guard let shift, !shift.worked.isEmpty else { return [whole] }
    var within: [Part] = []
    for time in shift.worked {
      if let paying = element.workedAs {
        var part = Part(paying, .time(Minutes(Int64(time.count))))
        part.passed = time
        part.isWithin = true
        within.append(part)
      } else if let parts = parts(of: shift, in: time, under: contract, within: true) {
        within += parts.map { Part($0, within: true) }
      } else {
        return nil
      }
    }
    return [whole] + within
  }

  /// The parts of a shift, or of time within it, by the times of the elements.
  private mutating func parts(
    of shift: ShiftByClock, in time: Range<Int64>, under contract: Contract,
    within isWithin: Bool = false
  ) -> [ShiftPart]? {
    guard let version = contract.version(on: shift.day) else {
      fault(.noContract(contract.id), of: contract.id, on: shift.day)
      return nil
    }
    let times = TimesOfElements(
      of: version, among: books.employer.elements, within: isWithin)
    guard !times.isEmpty else {
      fault(
        .attributeMissing, "element",
        isWithin
          ? "no element says by which one time worked within it is paid, nor when work is paid"
          : "the line names no pay element, and none that contract '\(contract.id)' pays says when it is paid",
        fix: isWithin
          ? "write workedAs=… at the element in employer.xml, or give elements of work their <when>"
          : "name the element, or give the elements their <when> in employer.xml")
      return nil
    }
    let nation = books.employer.nation
    do throws(UnpaidMinute) {
      guard times.asksForBankHolidays else {
        return try times.parts(of: shift, in: time) { _ in false }
      }
      let isNight = Minutes(shift.passed.upperBound) > ClockChanges.length(of: shift.day)
      let days = DateRange(shift.day).including(shift.day.adding(days: isNight ? 1 : 0))
      guard let law = try? Law(of: [.bankHolidays], over: days) else {
        fault(
          .lawNotKnown, "on", "the bank holidays of \(shift.day) are not known",
          fix: "name the element that pays the line")
        return nil
      }
      return try times.parts(of: shift, in: time) { day in
        law[.bankHolidays, on: day].contains(day, nation)
      }
    } catch {
      fault(error.words(of: contract.id, within: isWithin))
      return nil
    }
  }

  /// What a line pays, about, once everything that a run will ask of it is there.
  private mutating func worth(of line: TimesheetLine, under contract: Contract) -> Money? {
    do throws(UnpayableTime) {
      let payable = try contract.payable(line, for: books.employer)
      let worth = line.quantity.worth(at: payable.rate)
      if worth > LocatedLine.mostWorth {
        fault(
          .amountTooLarge, "element", "this line alone would pay \(worth.inWords)",
          fix: "check how much is written here, and the rate in employer.xml")
      }
      do throws(WithoutBearer) {
        _ = try books.budgets.bearers(of: payable.planLine, on: line.on)
      } catch {
        fault(error.words)
      }
      return worth
    } catch {
      for reason in error.reasons { fault(reason, of: line.assistant, on: line.on) }
      return nil
    }
  }

  /// Notes a fault of the line's element, or of one of its attributes.
  private mutating func fault(
    _ code: Diagnostic.Code, _ attribute: String, _ what: String, fix: String
  ) {
    found.append(Diagnostic(.error, code, at: place.about(attribute), what, fix: fix))
  }

  /// Notes why a line cannot be paid.
  private mutating func fault(
    _ reason: UnpayableTime.Reason, of assistant: Identifier, on day: CivilDate
  ) {
    if case .elementUnknown(let id) = reason {
      unknown(id, among: books.employer.elements.map(\.id), "element", "pay element")
    } else {
      fault(reason.words(of: assistant, on: day))
    }
  }

  private mutating func fault(_ words: TimeWords) {
    fault(words.code, words.attribute, words.what, fix: words.fix)
  }

  private mutating func unknown(
    _ id: Identifier, among names: [Identifier], _ attribute: String, _ what: String
  ) {
    fault(
      .referenceUnknown, attribute, "there is no \(what) of that short name in employer.xml",
      fix: id.didYouMean(among: names) + "name a \(what) that stands there, or add it")
  }

  private mutating func assistant(_ worked: Worked) -> PersonalAssistant? {
    let assistant = books.employer.assistant(worked.assistant)
    if assistant == nil {
      unknown(worked.assistant, among: books.employer.assistants.map(\.id), "pa", "PA")
    }
    return assistant
  }

  private mutating func contract(
    _ worked: Worked, of assistant: PersonalAssistant, awayFor kind: AbsenceKind? = nil
  ) -> Contract? {
    let day = worked.on
    let inForce = assistant.contracts.filter { $0.holds(day, awayFor: kind) }
    if let id = worked.contract {
      guard assistant.contracts.contains(where: { $0.id == id }) else {
        unknown(id, among: assistant.contracts.map(\.id), "contract", "contract of this PA")
        return nil
      }
      if let contract = inForce.first(where: { $0.id == id }) { return contract }
      fault(UnpayableTime.Reason.noContract(id).words(of: assistant.id, on: day))
      return nil
    } else if inForce.count == 1 {
      return inForce[0]
    } else if inForce.count > 1 {
      fault(
        .contractAmbiguous, "contract", "'\(assistant.id)' has several contracts on \(day)",
        fix: "say which in 'contract': " + inForce.map(\.id.text).joined(separator: ", "))
      return nil
    }
    fault(
      .contractMissing, "on", "'\(assistant.id)' has no contract on \(day)",
      fix: "correct the day, or the contract's 'from' and 'to' in employer.xml")
    return nil
  }

  /// How much a line says, in the way in which its element is counted; nil where an element is not named.
  private mutating func quantity(
    _ worked: Worked, _ shift: ShiftByClock?
  ) -> TimesheetLine.Quantity? {
    let isClocked = worked.start != nil || worked.end != nil
    let forms = [worked.time != nil, isClocked, worked.units != nil, worked.amount != nil]
      .count { $0 }
    guard forms == 1 else {
      fault(
        .quantityMissing, "time",
        forms > 1
          ? "the line gives more than one quantity" : "the line does not say how much",
        fix: "give one of: time, start and end, units, amount")
      return nil
    }
    guard worked.element != nil || isClocked else {
      fault(
        .attributeMissing, "element", "the line names no pay element, and has no clock times",
        fix: "name the element; start and end alone are paid by the elements' own times")
      return nil
    }
    if isClocked, let id = worked.element, books.employer.element(id)?.kind == .accommodation {
      fault(
        .quantityMismatch, "start", "a room is counted by whole days, and not by the clock",
        fix: "write units=\"1\" for each day from midnight to midnight")
      return nil
    }
    if let time = worked.time { return .time(time) }
    if let units = worked.units {
      if let whole = units.whole { return .units(whole) }
      let unit = worked.element.flatMap(books.employer.element)?.unit
      guard unit == .mile else {
        fault(
          .quantityMismatch, "units", "only miles have tenths",
          fix: "write a whole number; hours and minutes are written time=\"7:30\"")
        return nil
      }
      return .miles(tenths: units.tenths)
    }
    if let amount = worked.amount { return .amount(amount) }
    let element = worked.element.flatMap(books.employer.element)
    return shift.map { element?.unit.isSpan ?? false ? .units(1) : .time($0.paid) }
  }

  /// A line's clock times; nil where it has none, and where they are none.
  private mutating func shift(_ worked: Worked) -> ShiftByClock? {
    guard worked.start != nil || worked.end != nil else {
      for (name, given) in [
        ("break", worked.rest != nil), ("breaks", worked.breaks != nil),
        ("wakings", worked.wakings != nil), ("callOuts", worked.callOuts != nil),
      ] where given {
        fault(
          .quantityMissing, name, "'\(name)' is of clock times, and the line has none",
          fix: "give start and end, or leave it out")
      }
      return nil
    }
    let kind = worked.element.flatMap(books.employer.element)?.kind
    for (name, given, needed, what) in [
      ("wakings", worked.wakings != nil, PayElement.Kind.sleepIn, "a sleep-in"),
      ("callOuts", worked.callOuts != nil, .onCall, "time on call"),
    ] where given && kind != needed {
      fault(
        .quantityMismatch, name, "'\(name)' is of \(what) alone",
        fix: "name an element of kind \(needed.rawValue), or take it out")
    }
    do throws(ShiftFault) {
      return try ShiftByClock(worked)
    } catch {
      fault(error.words)
      return nil
    }
  }

  private mutating func person(_ worked: Worked) -> Identifier? {
    guard let id = worked.person else { return nil }
    if !books.employer.roles.personsSupported.contains(id) {
      unknown(id, among: books.employer.roles.personsSupported, "person", "person supported")
    }
    return id
  }

  /// What is known of a shift that is off; nil where it was worked.
  private mutating func cancellation(
    _ worked: Worked, _ shift: ShiftByClock?
  ) -> TimesheetLine.Cancellation? {
    guard worked.cancelledOn != nil || worked.cancelledAt != nil || worked.movedTo != nil else {
      return nil
    }
    guard let day = worked.cancelledOn, let time = worked.cancelledAt else {
      fault(
        .cancellationWrong, "cancelledOn",
        "the line is of a shift that is off, and does not say when the PA was told",
        fix:
          "give the day in cancelledOn and the time in cancelledAt: the notice is counted from them"
      )
      return nil
    }
    guard worked.start != nil else {
      fault(
        .cancellationWrong, "start",
        "the line is of a shift that is off, and does not say when it would have begun",
        fix: "give start and end: the notice is counted to the start")
      return nil
    }
    if worked.isPredicted || worked.wakings != nil || worked.callOuts != nil {
      fault(
        .cancellationWrong, "cancelledOn",
        "the line is of a shift that is off, and says that it is planned, or worked within",
        fix: "take out predicted, wakings and callOuts")
    }
    guard let shift else { return nil }
    let kind = worked.element.flatMap(books.employer.element)?.kind
    if let kind, !kind.isWorkedTime, kind != .liveIn {
      fault(
        .cancellationWrong, "cancelledOn",
        "only work is cancelled or moved, and '\(kind.rawValue)' is none",
        fix: "name the element of the work, or take the line out")
      return nil
    }
    if day.adding(days: 366) < worked.on {
      fault(
        .cancellationWrong, "cancelledOn", "the PA was told more than a year before",
        fix: "correct the day: a shift that is off so long before is none")
      return nil
    }
    if let day = worked.movedTo,
      let contracts = books.employer.assistant(worked.assistant)?.contracts,
      !contracts.contains(where: { $0.span.contains(day) })
    {
      fault(
        .cancellationWrong, "movedTo",
        "the PA has no contract on the day that the shift was moved to",
        fix: "correct the day, or leave it out")
    }
    do throws(ShiftFault) {
      return TimesheetLine.Cancellation(
        notice: try shift.notice(from: time, on: day), movedTo: worked.movedTo)
    } catch {
      fault(error.words)
      return nil
    }
  }

  /// Who approved the line, where the books ask for it or it says so.
  private mutating func approval(
    _ worked: Worked, isBefore: Bool = false
  ) -> TimesheetLine.Approval? {
    guard let by = worked.approvedBy, let day = worked.approvedOn else {
      let isAsked = books.employer.timesheetsApprovedFrom.map { $0 <= worked.on } ?? false
      if isAsked || worked.approvedBy != nil || worked.approvedOn != nil {
        fault(
          .approvalWrong, "approvedBy", "the line does not say who approved it and when",
          fix: "give approvedBy, the short name of a party or of another PA, and approvedOn")
      }
      return nil
    }
    let names = books.employer.parties.map(\.id) + books.employer.assistants.map(\.id)
    if by == worked.assistant {
      fault(
        .approvalWrong, "approvedBy", "nobody approves time of their own",
        fix: "name who did, a party of employer.xml or another PA")
    } else if !names.contains(by) {
      unknown(by, among: names, "approvedBy", "party or PA")
    }
    var last = worked.on
    if let element = worked.element.flatMap(books.employer.element), element.isOfWholeDays,
      let count = worked.units?.whole
    {
      last = last.adding(days: Int(count) - 1)
    }
    if day < last, !isBefore, !worked.isPredicted, worked.cancelledOn == nil {
      fault(
        .approvalWrong, "approvedOn", "it was approved before it was worked",
        fix: "correct the day; what is planned is marked predicted=\"yes\"")
    }
    return TimesheetLine.Approval(by: by, on: day)
  }

  private mutating func cover(_ worked: Worked) -> TimesheetLine.Cover? {
    guard worked.covers != nil || worked.coverReason != nil else { return nil }
    guard let id = worked.covers, let reason = worked.coverReason else {
      fault(
        .coverIncomplete, "covers", "a cover shift needs both whom it covers and why",
        fix: "give covers and coverReason: holiday, sickness, familyLeave, otherAbsence or training"
      )
      return nil
    }
    guard books.employer.assistant(id) != nil else {
      unknown(id, among: books.employer.assistants.map(\.id), "covers", "PA")
      return nil
    }
    if id == worked.assistant {
      fault(
        .coverIncomplete, "covers", "nobody covers for themselves",
        fix: "name the PA who is away")
    }
    return TimesheetLine.Cover(assistant: id, reason: reason)
  }
}

extension [LocatedLine] {
  /// What is wrong between lines: the same line twice, shifts at one time, more than a day in a day, work beside a
  /// day of living in.
  ///
  /// - Parameter employer: The books, for the pay elements.
  /// - Returns: The faults, at the lines that stand last.
  public func conflicts(under employer: Employer) -> [Diagnostic] {
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
            fix: "take one away, or give both their start and end if both were worked"))
      } else {
        seen[plain] = located.place
      }
    }
    for (assistant, lines) in Dictionary(grouping: self, by: \.line.assistant)
      .sorted(by: { $0.key < $1.key })
    {
      found += Self.overlaps(of: lines)
      found += Self.longDays(of: assistant, lines)
      found += Self.besideLivingIn(lines, employer)
      found += Self.besideAbsences(lines)
    }
    return found
  }

  private static func overlaps(of lines: [LocatedLine]) -> [Diagnostic] {
    let shifts = lines.compactMap { located -> (start: Int, end: Int, place: SourcePlace)? in
      guard !located.line.isWithin, located.line.cancelled == nil, let begins = located.begins,
        let span = located.line.spanMinutes
      else { return nil }
      return (Int(begins.count), Int(begins.count) + span, located.place)
    }.sorted { $0.start < $1.start }
    return zip(shifts, shifts.dropFirst()).compactMap { earlier, later in
      guard later.start < earlier.end else { return nil }
      return Diagnostic(
        .error, .shiftOverlap, at: later.place.about("start"),
        "this shift begins before the one on line \(earlier.place.line)"
          + (earlier.place.file == later.place.file ? "" : " of \(earlier.place.file)") + " ends",
        fix: "correct the times: nobody works two shifts at once")
    }
  }

  /// A day is away once, and of a whole day away nothing is worked.
  private static func besideAbsences(_ lines: [LocatedLine]) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var told: Set<SourcePlace> = []
    let away = lines.filter { $0.line.absence != nil }
    guard !away.isEmpty else { return [] }
    let byDay = Dictionary(grouping: lines) { $0.line.on }
    found += besideSickness(away, &told)
    for located in away {
      for other in byDay[located.line.on] ?? [] where other.line.contract == located.line.contract {
        if other.line.absence != nil {
          guard other.place != located.place, other.line != located.line,
            other.place.stands(before: located.place),
            told.insert(located.place).inserted
          else { continue }
          found.append(
            Diagnostic(
              .error, .absenceOverlap, at: located.place.about("from"),
              other.place.line > 0
                ? "a day of this absence stands in the one on line \(other.place.line) too"
                : "a day of this absence stands in one that employer.xml says too, <away> or <familyLeave>",
              fix: "let each day stand in one, or give the hours of both in 'time'"))
        } else if other.line.isWorkOfDay, located.isWholeDay,
          told.insert(located.place).inserted
        {
          found.append(
            Diagnostic(
              .error, .absenceOverlap, at: located.place.about("from"),
              "the PA was at work on \(located.line.on), a day of this absence",
              fix:
                "correct the days, or say how long the PA was away with half or time"))
        }
      }
    }
    return found
  }

  /// Every day of sickness counts, also where nothing would have been worked on it and another absence has no line of it.
  private static func besideSickness(
    _ away: [LocatedLine], _ told: inout Set<SourcePlace>
  ) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var read: [LocatedLine] = []
    for located in away {
      guard let days = located.awayOn,
        !read.contains(where: { $0.place == located.place && $0.awayOn == days })
      else { continue }
      defer { read.append(located) }
      for other in read
      where other.line.contract == located.line.contract && other.awayOn?.overlaps(days) ?? false
        && [other, located].contains(where: { $0.line.absence?.kind == .sickness })
      {
        let (first, second) =
          other.place.stands(before: located.place) ? (other, located) : (located, other)
        guard first.place != second.place, told.insert(second.place).inserted else { continue }
        found.append(
          Diagnostic(
            .error, .absenceOverlap, at: second.place.about("from"),
            first.place.line > 0
              ? "a day of this absence stands in the one on line \(first.place.line) too"
              : "a day of this absence stands in one that employer.xml says too, <away> or <familyLeave>",
            fix: "let each day stand in one of them"))
      }
    }
    return found
  }

  /// A day of living in is paid whole, whatever is worked in it.
  private static func besideLivingIn(
    _ lines: [LocatedLine], _ employer: Employer
  ) -> [Diagnostic] {
    func kind(_ located: LocatedLine) -> PayElement.Kind? {
      employer.element(located.line.element)?.kind
    }
    var days: Set<CivilDate> = []
    var found: [Diagnostic] = []
    for counted in [PayElement.Kind.liveIn, .accommodation] {
      var taken: Set<CivilDate> = []
      var told: Set<SourcePlace> = []
      for located in lines where kind(located) == counted && located.line.cancelled == nil {
        if !taken.insert(located.line.on).inserted, told.insert(located.place).inserted {
          found.append(
            Diagnostic(
              .error, .shiftOverlap, at: located.place.about("on"),
              "a day of this line stands in another line of its kind already",
              fix: "write each day once: units counts the days from 'on' on"))
        }
      }
      if counted == .liveIn { days = taken }
    }
    guard !days.isEmpty else { return found }
    return found
      + lines.compactMap { located in
        guard days.contains(located.line.on), located.line.cancelled == nil,
          let kind = kind(located), kind.isWorkedTime
        else {
          return nil
        }
        return Diagnostic(
          .error, .shiftOverlap, at: located.place.about("element"),
          "the PA lives in on that day, which is paid whole, and a shift stands beside it",
          fix: "take one of them out")
      }
  }

  private static func longDays(of assistant: Identifier, _ lines: [LocatedLine]) -> [Diagnostic] {
    Dictionary(grouping: lines, by: \.line.on).sorted { $0.key < $1.key }.compactMap { day, lines in
      let minutes = lines.reduce(Minutes.zero) {
        $0 + ($1.line.isWithin ? .zero : $1.line.minutes)
      }
      // A night may hold the hour that comes twice.
      let longest = Swift.max(
        .hours(24), ClockChanges.length(of: day), ClockChanges.length(of: day.adding(days: 1)))
      guard minutes > longest, let last = lines.last else { return nil }
      return Diagnostic(
        .error, .dayTooLong, at: last.place,
        "'\(assistant)' would have worked \(minutes.inWords) on \(day)",
        fix: "correct the times: a day has 24 hours")
    }
  }
}
