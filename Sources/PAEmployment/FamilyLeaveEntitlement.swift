public import PAPrimitives
public import PAStatute

/// What the law gives for leave about a child, by its dates alone: which weeks it looks at, when pay begins and how long it
/// can be paid, and why it is not.
///
/// What is earned is judged elsewhere: average weekly earnings before `earningsBefore`, with the gate of `earningsGateDay`.
/// Leave with faults is no leave that the law knows; its days mean nothing.
public struct FamilyLeaveEntitlement: Hashable, Sendable {
  /// Something that was found, and the day that it goes by.
  public struct Finding<Reason: Hashable & Sendable>: Hashable, Sendable {
    /// What was found.
    public let reason: Reason
    /// The day that the reason names.
    public let day: CivilDate

    /// A reason with its day.
    public init(_ reason: Reason, _ day: CivilDate) {
      self.reason = reason
      self.day = day
    }
  }

  /// What the law pays; nil where the leave has no pay of its own.
  public let payment: ParentalPayment?
  /// Sunday to Saturday: the qualifying week, which is the 15th before the expected week of birth; the week of being
  /// matched; the week before the one in which the child died; of neonatal care one of the first two where there is one, else
  /// the week before the care began.
  public let relevantWeek: DateRange
  /// The day before which the last payday of the relevant period lies: the day after the relevant week; where the child was
  /// born in that week or before, the Sunday of the week of birth.
  public let earningsBefore: CivilDate
  /// The first day of pay as the law has it: the first day of the leave as it is planned, or what a birth or the end of the
  /// employment makes of it; nil where no leave is said.
  public let payFrom: CivilDate?
  /// Most weeks of pay, of this parent's share where two parents share them.
  public let mostWeeks: Int
  /// The days in which pay can be paid; nil where the facts for them are not there.
  public let within: DateRange?
  /// Most weeks of leave, with pay or without.
  public let mostLeaveWeeks: Int
  /// Most days of work that end neither leave nor pay: keeping in touch.
  public let daysInTouch: Int
  /// The weeks of the leave that are paid where nothing is refused, in order: full weeks alone, no more than there are.
  public let payWeeks: [DateRange]
  /// Why nothing is paid.
  public let refusals: [Finding<Refusal>]
  /// What makes the leave one that the law does not know.
  public let faults: [Finding<Fault>]
  /// What somebody should know who pays it.
  public let notices: [Finding<Notice>]

  /// The day whose lower earnings limit is the gate: the last of the relevant week, or the Saturday before an early birth.
  public var earningsGateDay: CivilDate { earningsBefore.adding(days: -1) }

  /// Judges a leave by its dates.
  ///
  /// - Parameters:
  ///   - leave: What the books say of it.
  ///   - employedFrom: The first day of the employment without a break.
  ///   - lastDay: Its last day; nil while it goes on.
  ///   - died: The day the PA died; nil while she lives.
  ///   - nation: Whose law holds.
  ///   - law: The law of statutory payments to parents; it is asked for the first day of the leave, or for the last day of
  ///     the relevant week where no leave is said.
  public init(
    of leave: FamilyLeave, employedFrom: CivilDate, to lastDay: CivilDate?,
    died: CivilDate? = nil, in nation: Nation,
    under law: (CivilDate) -> ParentalPayTable
  ) {
    self.init(
      FamilyLeaveDates(
        leave: leave, payment: leave.kind.statutoryPayment, employedFrom: employedFrom,
        lastDay: lastDay, died: died, nation: nation),
      under: law)
  }

  init(_ dates: FamilyLeaveDates, under law: (CivilDate) -> ParentalPayTable) {
    let table = law(dates.leave.blocks.first?.from ?? dates.relevantWeek.last)
    payment = dates.payment
    relevantWeek = dates.relevantWeek
    earningsBefore = dates.earningsBefore
    payFrom = dates.payFrom
    mostWeeks = dates.mostWeeks(under: table)
    mostLeaveWeeks = dates.mostLeaveWeeks(under: table)
    within = dates.within(weeks: mostWeeks)
    daysInTouch = dates.daysInTouch
    payWeeks = dates.payWeeks(atMost: mostWeeks)
    refusals = dates.refusals
    faults = dates.faults(mostLeaveWeeks: mostLeaveWeeks, within: within, under: table)
    notices = dates.notices(paid: payWeeks)
  }
}

extension FamilyLeaveDates {
  /// Most weeks of pay.
  fileprivate func mostWeeks(under law: ParentalPayTable) -> Int {
    guard let payment, let most = law.mostWeeks[payment]?.value else { return 0 }
    switch payment {
    case .maternity, .adoption, .paternity: return most
    case .bereavement: return most * children
    case .sharedParental: return min(most, max(0, weeksToShare(under: law)))
    case .neonatalCare: return min(most, weeksOfCare ?? most)
    }
  }

  /// Weeks of pay that are left of those of both parents: 39, less what they have beside this (SI 2014/3051 regs 10 and 22).
  func weeksToShare(under law: ParentalPayTable) -> Int {
    (law.mostWeeks[.maternity]?.value ?? 0) - otherWeeks
  }

  /// Weeks of the parents beside this, of a number that can be.
  var otherWeeks: Int { min(max(0, leave.otherWeeks ?? 0), FamilyLeaveLaw.yearOfLeave.value + 1) }

  /// Children who died on one day: each has its own weeks (SSCBA 1992 s 171ZZ6;
  /// gov.uk/parental-bereavement-pay-leave: "2 weeks for each child").
  var children: Int { min(max(1, leave.children ?? 1), FamilyLeaveLaw.mostChildren.value) }

  /// Most weeks of leave.
  fileprivate func mostLeaveWeeks(under law: ParentalPayTable) -> Int {
    switch payment {
    case .maternity, .adoption: FamilyLeaveLaw.yearOfLeave.value
    case .sharedParental: FamilyLeaveLaw.sharedLeaveWeeks.value
    case .paternity, .bereavement, .neonatalCare, nil: mostWeeks(under: law)
    }
  }

  /// Most days of work that end neither leave nor pay; none in paternity, bereavement and neonatal care leave.
  fileprivate var daysInTouch: Int {
    switch payment {
    case .maternity, .adoption: FamilyLeaveLaw.daysInTouch.value
    case .sharedParental: FamilyLeaveLaw.sharedDaysInTouch.value
    case .paternity, .bereavement, .neonatalCare, nil: 0
    }
  }

  /// The full weeks that are paid.
  ///
  /// Maternity and adoption pay go on without a break from their first day until she is back at work, or for all their weeks
  /// where the employment has ended; maternity pay for full weeks away after that too. The others are paid for each full week
  /// of leave.
  fileprivate func payWeeks(atMost most: Int) -> [DateRange] {
    let paid: [DateRange] =
      switch payment {
      case .maternity, .adoption:
        payFrom.flatMap { from in
          let hasLeft = lastDay.map { $0 <= (leave.ends ?? $0) } ?? false
          return hasLeft
            ? DateRange(from, from.adding(weeks: most).adding(days: -1))
            : leave.ends.flatMap { DateRange(from, $0) }
        }.map { [$0] + awayAfterReturn } ?? []
      case .paternity, .sharedParental, .bereavement, .neonatalCare: periods
      case nil: []
      }
    return Array(
      paid.lazy.flatMap { period in
        (0..<(period.count / 7)).map { number in
          let first = period.first.adding(weeks: number)
          return DateRange(first).including(first.adding(days: 6))
        }
      }.filter { !hasDied(by: $0.first.adding(days: -1)) }.prefix(most))
  }
}
