public import PADiagnostics
public import PAEmployment
public import PAJournal
public import PAPayRun
import PAPrimitives
import PAStatute

extension BooksFolder {
  /// Who is at work when in a pay period, by its timesheets: planned time as worked time.
  ///
  /// Time of the period counts wherever it stands: of PAs on another schedule, and in a later timesheet.
  ///
  /// - Parameter key: The run.
  /// - Throws: Every fault of the books and of the run's timesheets, and that no schedule has such a period.
  /// - Returns: The rota, and the books.
  public func rota(of key: RunKey) throws(Rejected) -> (Rota, BooksRead) {
    let read = try books().read
    let found = read.employer.schedules.lazy.filter { $0.frequency == key.period.frequency }
      .compactMap { schedule in schedule.period(key.period).map { (schedule, $0.days) } }.first
    guard let (schedule, days) = found else {
      throw Rejected(
        Diagnostic(
          .error, .periodUnknown, at: SourcePlace(file: path),
          "no schedule of employer.xml has the period \(key)",
          fix: "name one such as 2026-27/4W08, of a schedule's own kind"))
    }
    let own = try TimesheetFolder(self, year: key.period.year, books: read).lines(of: key)
    let least = days.last.adding(days: 1 - 7 * WorkingTime.referenceWeeks.value)
    var others: [LocatedLine] = []
    var unread: [String] = []
    // A timesheet is of the year that it is paid in, which begins after the work or holds it.
    for year in try TimesheetFolder.years(of: self) where year >= TaxYear(containing: least) {
      let folder = try TimesheetFolder(self, year: year, books: read)
      let found = folder.lines(butOf: key)
      others += found.lines
      unread += found.unread
    }
    let lines = (own + others).withoutPredictionsPutRight(under: read.employer)
    // As far back as there is time in every period.
    var first = days.first
    while first > least, let before = schedule.period(holding: first.adding(days: -1))?.days,
      lines.contains(where: { before.contains($0.line.on) })
    {
      first = before.first
    }
    var writing = RotaWriting(
      employer: read.employer, days: days, known: max(first, least), lines: lines)
    for located in lines { writing.take(located) }
    return (writing.rota(unread: unread), read)
  }
}

/// Timesheet lines on their way to a rota.
private struct RotaWriting {
  let employer: Employer
  let days: DateRange
  let known: CivilDate
  let lines: [LocatedLine]
  private var shifts: [RotaShift] = []
  private var withoutTimes = 0
  private var minutesWithoutTimes: [Identifier: Minutes] = [:]
  private var off: [Rota.OffShift] = []
  private var offAt: [SourcePlace: Int] = [:]

  init(employer: Employer, days: DateRange, known: CivilDate, lines: [LocatedLine]) {
    self.employer = employer
    self.days = days
    self.known = known
    self.lines = lines
  }

  func rota(unread: [String]) -> Rota {
    var rota = Rota(
      over: days, shifts.filter { days.contains($0.day) }, withoutTimes: withoutTimes, off: off,
      beside: shifts.filter { !days.contains($0.day) }, knownFrom: known)
    rota.minutesWithoutTimes = minutesWithoutTimes
    rota.unread = unread
    return rota
  }

  mutating func take(_ located: LocatedLine) {
    let line = located.line
    // Rest after the last day is that before the next shift.
    guard line.on >= known, line.on <= days.last.adding(days: 1) else { return }
    let element = employer.element(line.element)
    // What is worked within a sleep-in stands in its time; on call nobody is at work but while called out.
    let isAtHand = element?.kind == .onCall
    guard !isAtHand, !(line.isWithin && !lines.isWithinCall(line, employer)) else { return }
    if let element, element.kind == .liveIn, line.cancelled == nil {
      let begins = ClockChanges.midnight(of: line.on).count
      shifts.append(
        RotaShift(
          line.assistant, on: line.on, begins..<begins + ClockChanges.length(of: line.on).count,
          with: line.person, livesIn: true))
      return
    }
    guard let begins = located.begins, let span = line.spanMinutes else {
      guard element?.isTime ?? false, line.cancelled == nil, line.on <= days.last else { return }
      if days.contains(line.on) { withoutTimes += 1 }
      minutesWithoutTimes[line.assistant, default: .zero] += line.minutes
      return
    }
    let time = begins.count..<begins.count + Int64(span)
    if let cancellation = line.cancelled {
      guard days.contains(line.on) else { return }
      // What several elements would have paid of one shift is off as one; two that touch are two.
      if let same = offAt[located.place] {
        off[same].shift.go(on: time)
      } else {
        offAt[located.place] = off.count
        off.append(Rota.OffShift(RotaShift(line.assistant, on: line.on, time), cancellation))
      }
      return
    }
    let rest = line.minutes > .zero ? Minutes(Int64(span)) - line.minutes : .zero
    shifts.append(
      RotaShift(
        line.assistant, on: line.on, time, rest: rest, sleepIn: element?.kind == .sleepIn,
        there: element?.kind != .training && element?.kind != .travel, with: line.person))
  }
}

extension PayElement {
  /// Whether somebody is at work or at hand for it.
  fileprivate var isTime: Bool {
    switch kind {
    case .work, .sleepIn, .onCall, .liveIn, .training, .travel: unit != .amount && unit != .mile
    case .allowance, .expense, .charge, .requiredCost, .accommodation, .leave: false
    }
  }
}

extension [LocatedLine] {
  /// Whether a line within another is a call-out: the time on call holds it.
  fileprivate func isWithinCall(_ line: TimesheetLine, _ employer: Employer) -> Bool {
    contains { other in
      !other.line.isWithin && other.line.contract == line.contract && other.line.on == line.on
        && employer.element(other.line.element)?.kind == .onCall
    }
  }

  /// The lines without those that were predicted, of periods for which another timesheet says what was worked.
  fileprivate func withoutPredictionsPutRight(under employer: Employer) -> [LocatedLine] {
    filter { predicted in
      guard predicted.line.isPredicted,
        let schedule = employer.contract(predicted.line.contract)?.schedule,
        let days = employer.schedule(schedule)?.period(holding: predicted.line.on)?.days
      else { return true }
      return !contains { other in
        !other.line.isPredicted && other.line.contract == predicted.line.contract
          && days.contains(other.line.on) && other.place.file != predicted.place.file
      }
    }
  }
}
