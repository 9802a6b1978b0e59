import PADiagnostics
import PAEmployment
import PAPrimitives
import PAStatute

// What is said of clock times that are no shift, and of shifts that the elements' own times do not pay.

extension ShiftFault {
  /// What is said of it.
  var words: TimeWords {
    switch self {
    case .endMissing(let field):
      TimeWords(
        code: .quantityMissing, attribute: field, what: "clock times need both start and end",
        fix: "give both, or give time")
    case .clock(let fault, let field):
      TimeWords(
        code: .clockTimeImpossible, attribute: field, what: fault.words, fix: fault.fix)
    case .withoutLength:
      TimeWords(
        code: .shiftWithoutLength, attribute: "end", what: "the shift ends at the time it begins",
        fix:
          "correct start or end; a shift of a whole day is written time=\"24:00\" with its element")
    case .breakTooLong:
      TimeWords(
        code: .quantityMissing, attribute: "break",
        what: "the break is as long as the shift or longer",
        fix: "correct start, end or break")
    case .breakTwice:
      TimeWords(
        code: .quantityMissing, attribute: "break",
        what: "the line gives a break by its length, and breaks by the clock",
        fix: "give one of break and breaks")
    case .outside(let field):
      TimeWords(
        code: .timeOutsideShift, attribute: field,
        what: "'\(field)' has a time outside the shift, which is from its start to its end",
        fix: "correct the times, or the shift's")
    case .hadBegun:
      TimeWords(
        code: .cancellationWrong, attribute: "cancelledAt",
        what: "the PA was told that the shift is off after it had begun",
        fix: "write what was worked as a shift of its own, and the rest as one that is off")
    case .overlapping(let field):
      TimeWords(
        code: .timeOutsideShift, attribute: field,
        what: field == "breaks"
          ? "one of the 'breaks' lies in another, or in time that was worked"
          : "one of the times in '\(field)' begins before the one that it stands after ends",
        fix: "write them in their order, each after the end of the one before it")
    }
  }
}

extension ClockFault {
  /// What is wrong, in words.
  package var words: String {
    switch self {
    case .skipped: "that time does not exist: the clocks go forward over it"
    case .repeated: "that time comes twice: the clocks go back over it"
    case .notRepeated: "that time comes once only"
    case .otherOffset: "that time has another offset from Greenwich on that day"
    }
  }

  /// How to write it.
  package var fix: String {
    switch self {
    case .skipped: "give a time before 01:00 or from 02:00 on"
    case .repeated: "write \"first\" or \"second\" after it"
    case .notRepeated: "take away \"first\" or \"second\""
    case .otherOffset: "write +01:00 in summer time and +00:00 otherwise, or leave it out"
    }
  }
}

extension UnpaidMinute {
  /// What is said of it, for a shift under a contract.
  func words(of contract: Identifier, within isWithin: Bool) -> TimeWords {
    switch self {
    case .byNone(let day, let time):
      TimeWords(
        code: .shiftNotReached, attribute: "start",
        what:
          "no element that contract '\(contract)' pays is paid at \(time.written) on \(day.inWords)",
        fix: isWithin
          ? "write workedAs=… at the element in employer.xml, or correct the <when> of elements of work"
          : "name the element that pays the line, or correct the elements' <when> in employer.xml, which ought to reach every minute that is worked"
      )
    case .bySeveral(let day, let time, let elements):
      TimeWords(
        code: .shiftNotReached, attribute: "start",
        what:
          "\(elements.map { "'\($0)'" }.joined(separator: " and ")) are both paid at \(time.written) on \(day.inWords)",
        fix: "correct their <when> in employer.xml: each minute is paid by one element")
    }
  }
}
