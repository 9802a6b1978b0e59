public import PADiagnostics
public import PAEmployment
public import PAJournal
public import PAPayRun
import PAPrimitives
import PAStatute

extension BooksFolder {
  /// Who is at work when in a pay period, by its timesheets: planned time as worked time.
  ///
  /// - Parameter key: The run.
  /// - Throws: Every fault of the books and of the timesheets, and that no schedule has such a period.
  /// - Returns: The rota, and the books.
  public func rota(of key: RunKey) throws(Rejected) -> (Rota, BooksRead) {
    let read = try books().read
    let period = read.employer.schedules.lazy.filter { $0.frequency == key.period.frequency }
      .compactMap { $0.period(key.period) }.first
    guard let period else {
      throw Rejected(
        Diagnostic(
          .error, .periodUnknown, at: SourcePlace(file: path),
          "no schedule of employer.xml has the period \(key)",
          fix: "name one such as 2026-27/4W08, of a schedule's own kind"))
    }
    let lines = try TimesheetFolder(self, year: key.period.year, books: read).lines(of: key)
    var (shifts, withoutTimes): ([RotaShift], Int) = ([], 0)
    var off: [Rota.OffShift] = []
    var offAt: [SourcePlace: Int] = [:]
    // Time of an earlier period that comes late is on that period's rota.
    for located in lines where period.days.contains(located.line.on) {
      let line = located.line
      let element = read.employer.element(line.element)
      // What is worked within a sleep-in stands in its time; on call nobody is at work but while called out.
      let isAtHand = element?.kind == .onCall
      guard !isAtHand, !(line.isWithin && !lines.isWithinCall(line, read.employer)) else {
        continue
      }
      if let element, element.kind == .liveIn, line.cancelled == nil {
        let begins = ClockChanges.midnight(of: line.on).count
        shifts.append(
          RotaShift(
            line.assistant, on: line.on, begins..<begins + ClockChanges.length(of: line.on).count,
            with: line.person, livesIn: true))
        continue
      }
      guard let begins = located.begins, let span = line.spanMinutes else {
        if element?.isTime ?? false { withoutTimes += 1 }
        continue
      }
      if let cancellation = line.cancelled {
        let time = begins.count..<begins.count + Int64(span)
        // What several elements would have paid of one shift is off as one; two that touch are two.
        if let same = offAt[located.place] {
          off[same].shift.go(on: time)
        } else {
          offAt[located.place] = off.count
          off.append(Rota.OffShift(RotaShift(line.assistant, on: line.on, time), cancellation))
        }
        continue
      }
      let rest = line.minutes > .zero ? Minutes(Int64(span)) - line.minutes : .zero
      shifts.append(
        RotaShift(
          line.assistant, on: line.on, begins.count..<begins.count + Int64(span), rest: rest,
          sleepIn: element?.kind == .sleepIn,
          there: element?.kind != .training && element?.kind != .travel, with: line.person))
    }
    return (Rota(over: period.days, shifts, withoutTimes: withoutTimes, off: off), read)
  }
}

extension PayElement {
  /// Whether somebody is at work or at hand for it.
  fileprivate var isTime: Bool {
    switch kind {
    case .work, .sleepIn, .onCall, .liveIn, .training, .travel: unit != .amount && unit != .mile
    case .allowance, .expense, .charge, .requiredCost, .accommodation: false
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
}
