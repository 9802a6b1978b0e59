public import PAPrimitives
public import PAStatute

// From times by the clock on the wall to minutes that truly passed:
//
//   WrittenTimesheet.Worked ── start, end, breaks, wakings, call-outs
//     └── ShiftByClock         minutes from its first midnight, which no clock change moves
//           └── ShiftPart      each paid by one element (ShiftParts.swift)

/// A shift by the clock on the wall, understood.
public struct ShiftByClock: Hashable, Sendable {
  /// The day it began on.
  public let day: CivilDate
  /// When it began and ended, in minutes that truly passed since midnight of its day.
  public let passed: Range<Int64>
  /// Unpaid breaks by the clock, in the same minutes and in their order.
  public let breaks: [Range<Int64>]
  /// An unpaid break of which only the length is known.
  public let rest: Minutes
  /// When the PA worked within a sleep-in or on call, in the same minutes and in their order.
  public let worked: [Range<Int64>]

  /// From start to end, breaks among it.
  public var span: Minutes { Minutes(passed.length) }

  /// What is paid of it: breaks left out.
  public var paid: Minutes { span - rest - Minutes(breaks.reduce(0) { $0 + $1.length }) }
}

extension Range<Int64> {
  /// How long it is, in minutes.
  package var length: Int64 { upperBound - lowerBound }
}

extension ShiftByClock {
  /// How long before its start the clock showed a time, on a day before it or on its own.
  ///
  /// - Throws: That the clock does not show the time, or that the shift had begun.
  public func notice(
    from time: ClockTime, on told: CivilDate
  ) throws(ShiftFault) -> Minutes {
    guard let midnight = LocalTime(day, minute: 0),
      let local = LocalTime(told, minute: time.minute, time.pass)
    else { throw .outside("cancelledAt") }
    let told: Minutes
    do throws(ClockFault) {
      told = try ClockChanges.minutes(from: midnight, to: local)
    } catch {
      throw .clock(error, "cancelledAt")
    }
    guard told.count <= passed.lowerBound else { throw .hadBegun }
    return Minutes(passed.lowerBound) - told
  }
}

/// Why clock times are no shift, and which of a line's fields says so.
public enum ShiftFault: Error, Hashable, Sendable {
  /// One of start and end is missing: the one that is.
  case endMissing(String)
  /// A time that the clock does not show.
  case clock(ClockFault, String)
  /// It ends when it begins.
  case withoutLength
  /// The break is as long as the shift or longer.
  case breakTooLong
  /// A break is given by its length and by the clock.
  case breakTwice
  /// A time within it is not within it.
  case outside(String)
  /// It was said to be off when it had begun.
  case hadBegun
  /// Times within it are in each other, or not in their order.
  case overlapping(String)
}

extension ShiftByClock {
  /// A line's clock times, understood.
  ///
  /// - Throws: What is wrong first.
  public init(_ line: WrittenTimesheet.Worked) throws(ShiftFault) {
    guard let start = line.start else { throw .endMissing("start") }
    guard let end = line.end else { throw .endMissing("end") }
    guard start != end else { throw .withoutLength }
    // From the first to the second pass of the hour that comes twice is no night.
    let isWithinChange = start.pass?.isSummer == true && end.pass?.isSummer == false
    let isNight = end.minute <= start.minute && !isWithinChange
    let first = try ShiftByClock.passed(start, on: line.on, of: line.on, "start")
    let last = try ShiftByClock.passed(
      end, on: isNight ? line.on.adding(days: 1) : line.on, of: line.on, "end")
    guard first < last else { throw .withoutLength }
    day = line.on
    passed = first..<last
    rest = line.rest ?? .zero
    guard line.rest == nil || line.breaks == nil else { throw .breakTwice }
    breaks = try ShiftByClock.ranges(line.breaks, in: passed, of: line, "breaks")
    let (wakings, callOuts) = (
      try ShiftByClock.ranges(line.wakings, in: passed, of: line, "wakings"),
      try ShiftByClock.ranges(line.callOuts, in: passed, of: line, "callOuts")
    )
    worked = wakings + callOuts
    let isWorkedInBreak = worked.contains { time in breaks.contains { $0.overlaps(time) } }
    if isWorkedInBreak { throw .overlapping("breaks") }
    guard paid > .zero else { throw .breakTooLong }
  }

  /// Minutes that truly passed from midnight of a day to a time of that day or a later one.
  private static func passed(
    _ time: ClockTime, on day: CivilDate, of first: CivilDate, _ field: String
  ) throws(ShiftFault) -> Int64 {
    guard let midnight = LocalTime(first, minute: 0),
      let local = LocalTime(day, minute: time.minute, time.pass)
    else { throw .outside(field) }
    do throws(ClockFault) {
      return try ClockChanges.minutes(from: midnight, to: local).count
    } catch {
      throw .clock(error, field)
    }
  }

  /// Times within a shift, each on the day on which it is within it.
  private static func ranges(
    _ written: ClockRanges?, in shift: Range<Int64>, of line: WrittenTimesheet.Worked,
    _ field: String
  ) throws(ShiftFault) -> [Range<Int64>] {
    var found: [Range<Int64>] = []
    for range in written?.ranges ?? [] {
      let start = try time(range.start, in: shift, of: line, field)
      let rest = start + 1...max(start + 1, shift.upperBound)
      let end = try time(range.end, in: rest.lowerBound..<rest.upperBound, of: line, field)
      if let last = found.last, start < last.upperBound { throw .overlapping(field) }
      found.append(start..<end)
    }
    return found
  }

  /// When a clock shows a time of day within a shift, of the day that it began on or the next.
  ///
  /// What is wrong with a time is that of its own day: an hour that the clock skips on the one is on the other.
  private static func time(
    _ time: ClockTime, in shift: Range<Int64>, of line: WrittenTimesheet.Worked, _ field: String
  ) throws(ShiftFault) -> Int64 {
    var faults: [ShiftFault?] = []
    for day in [line.on, line.on.adding(days: 1)] {
      do throws(ShiftFault) {
        let passed = try passed(time, on: day, of: line.on, field)
        if passed >= shift.lowerBound, passed <= shift.upperBound { return passed }
        faults.append(nil)
      } catch {
        faults.append(error)
      }
    }
    // By the clock alone it is of the day on which it comes after the begin.
    let own = time.minute >= line.start?.minute ?? 0 ? 0 : 1
    throw faults[own] ?? .outside(field)
  }
}
