public import PADescription
public import PAPrimitives

// Leave is earned, carried, taken and settled by leave year, in hours. Each employment's account of its last leave
// years goes from run to run in the closing state:
//
//   LeaveAccount ── LeaveYear   carried + accrued + entitlement − taken − settled = left

/// Leave of one employment in one leave year, in hours and minutes.
public struct LeaveYear: Hashable, Sendable {
  /// Its first day.
  public var begins: CivilDate
  /// Brought from the year before, for a reason that the books give.
  public var carried: Minutes = .zero
  /// Earned by the hours worked: irregular hours and part-years of Great Britain (WTR 1998 reg 15B).
  public var accrued: Minutes = .zero
  /// What is earned so far of leave that is counted in weeks (WTR 1998 regs 13 and 13A).
  public var entitlement: Minutes = .zero
  /// What the PA was away for as holiday, on days of this leave year.
  public var taken: Minutes = .zero
  /// Settled when the employment ended: paid for, or below nothing where more was taken than was earned.
  public var settled: Minutes = .zero

  /// A leave year that nothing is known of yet.
  public init(begins: CivilDate) { self.begins = begins }

  /// Earned so far.
  public var earned: Minutes { accrued + entitlement }
  /// What is left: below nothing where more was taken than was earned so far.
  public var left: Minutes { carried + earned - taken - settled }
  /// From its first day to the one before the next begins.
  public var days: DateRange { LeaveYear.days(from: begins) }

  /// The days of the leave year that begins on a day.
  static func days(from begins: CivilDate) -> DateRange {
    DateRange(begins).including(begins.adding(months: 12).adding(days: -1))
  }
}

/// The last leave years of one employment.
public struct LeaveAccount: Hashable, Sendable {
  /// How many are kept: the one that is open, and those that late time may still be of.
  public static let kept = 3

  /// The leave years, the earliest first.
  public private(set) var years: [LeaveYear] = []
  /// The last day of the employment that leave was settled by; nil where none was.
  public var settledBy: CivilDate?
  /// The days of lay-off of the last year that guarantee pay was paid for: the law looks at three months, and some come
  /// late.
  public var guaranteedDays: [CivilDate] = []

  /// Nothing known yet.
  public init() {}

  /// Whether nothing is known of it.
  public var isEmpty: Bool { years.isEmpty && settledBy == nil }

  /// The leave year that begins on a day; a new one where nothing is known of it.
  public subscript(begins: CivilDate) -> LeaveYear {
    get { known(begins) ?? LeaveYear(begins: begins) }
    set {
      let place = years.firstIndex { $0.begins >= begins } ?? years.endIndex
      if place < years.endIndex, years[place].begins == begins {
        years[place] = newValue
      } else {
        years.insert(newValue, at: place)
      }
      // Not while it is the one that is changed, though it is older than all that are kept.
      if years.count > LeaveAccount.kept, place > 0 { years.removeFirst() }
    }
  }

  /// Adds what became other of another account, from what it was to what it is: leave that is earned by the hours worked,
  /// taken and settled.
  ///
  /// What is carried the books say, and leave that is counted in weeks each run works anew. Of a leave year that is no
  /// longer kept nothing is added.
  public mutating func add(changeFrom before: LeaveAccount, to after: LeaveAccount) {
    if before.settledBy != after.settledBy { settledBy = after.settledBy }
    guaranteedDays.add(changeFrom: before.guaranteedDays, to: after.guaranteedDays)
    let first = [self, before, after].filter { $0.years.count == LeaveAccount.kept }
      .compactMap(\.years.first?.begins).max()
    for begins in Set((before.years + after.years).map(\.begins)).sorted() {
      let (was, now) = (before[begins], after[begins])
      guard first.map({ begins >= $0 }) ?? true,
        (was.accrued, was.taken, was.settled) != (now.accrued, now.taken, now.settled)
      else { continue }
      self[begins].accrued += now.accrued - was.accrued
      self[begins].taken += now.taken - was.taken
      self[begins].settled += now.settled - was.settled
    }
  }

  /// The leave year that begins on a day; nil where nothing is known of it.
  public func known(_ begins: CivilDate) -> LeaveYear? { years.first { $0.begins == begins } }
}

extension LeaveYear: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("leaveYear", "Leave of one employment in one leave year, in hours and minutes.")
  }

  public static var blank: LeaveYear { LeaveYear(begins: .blank) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("begins", &begins, Field("Its first day."))
    description.attribute(
      "carried", &carried, usually: .zero,
      Field("Brought from the year before, for a reason that the books give."))
    description.attribute(
      "accrued", &accrued, usually: .zero, Field("Earned by the hours worked."))
    description.attribute(
      "entitlement", &entitlement, usually: .zero,
      Field("What is earned so far of leave that is counted in weeks."))
    description.attribute("taken", &taken, usually: .zero, Field("Taken."))
    description.attribute(
      "settled", &settled, usually: .zero,
      Field(
        "Settled when the employment ended: paid for, or below nothing where more was taken than was earned."
      ))
  }
}

extension LeaveAccount {
  /// Its fields, in those of an employment's year.
  package mutating func describe(_ description: inout some Description) {
    description.attribute(
      "leaveSettledBy", &settledBy,
      Field("The last day of the employment that its leave was settled by."))
    description.texts(
      "guaranteedDay", &guaranteedDays, .any,
      Field("A day of lay-off in the last year that guarantee pay was paid for."))
    description.list(
      "leaveYear", &years, .any, Field("Leave of one of its last leave years, the earliest first."))
  }
}

/// Leave that was not taken in its leave year and may be taken in the next, and why.
public struct CarriedLeave: Hashable, Sendable {
  /// Why it is carried, or that nothing is.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// The contract, or another agreement, allows it (WTR 1998 reg 13A(7)).
    case agreement
    /// The PA was ill and could not take it (reg 13(9) and (10), reg 15D).
    case sickness
    /// The PA was on maternity leave or other family leave.
    case familyLeave
    /// The employer did not let the PA take it.
    case refused
    /// The employer did not ask the PA to take it, nor say that it is lost else (reg 13(16) and (17)).
    case notEncouraged
    /// Nothing is carried: the PA could have taken it, and was told in time that it is lost else.
    case lapsed
  }

  /// The first day of the leave year that it is carried into.
  public var into: CivilDate
  /// How much; nothing where it lapsed.
  public var time: Minutes
  public var reason: Reason
  /// The day the PA was asked to take it, and told that it is lost else; known where it lapsed.
  public var told: CivilDate?

  /// Leave that is carried.
  public init(into: CivilDate, time: Minutes, _ reason: Reason, told: CivilDate? = nil) {
    self.into = into
    self.time = time
    self.reason = reason
    self.told = told
  }
}

extension CarriedLeave.Reason: Vocabulary {
  public static var vocabulary: (name: StaticString, sentence: StaticString) {
    ("carriedLeaveReason", "Why leave is carried into the next leave year, or that none is.")
  }

  /// What the word means.
  public var sentence: StaticString {
    switch self {
    case .agreement: "The contract, or another agreement, allows it."
    case .sickness: "The PA was ill and could not take it."
    case .familyLeave: "The PA was on maternity leave or other family leave."
    case .refused: "The employer did not let the PA take it."
    case .notEncouraged:
      "The employer did not ask the PA to take it, nor say that it is lost else."
    case .lapsed:
      "Nothing is carried: the PA could have taken it, and was told in time that it is lost else."
    }
  }
}

extension CarriedLeave: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("carriedLeave", "Leave that was not taken in its leave year, and what becomes of it.")
  }

  public static var blank: CarriedLeave { CarriedLeave(into: .blank, time: .zero, .agreement) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute(
      "into", &into, Field("The first day of the leave year that it is carried into."))
    description.attribute(
      "time", &time, usually: .zero,
      Field("How much is carried.", example: "11:12", as: .leaveTime))
    description.attribute("reason", &reason, Field("Why, or that nothing is carried."))
    description.attribute(
      "told", &told,
      Field(
        "The day the PA was asked to take it and told that it is lost else; where it lapsed, it is needed."
      ))
  }
}

extension WrittenForm {
  /// Hours of a leave year.
  fileprivate static let leaveTime = WrittenForm(
    "leaveTime", "Write hours and minutes, 11:12.", example: "11:12",
    patterns: ["[0-9]{1,3}:[0-5][0-9]"])
}
