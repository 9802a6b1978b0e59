import PAPrimitives
import PAStatute

// The days that leave about a child goes by, counted from its facts: the weeks before a birth or a placement, the first
// day of pay, and the time in which it can be paid. A week of these laws is Sunday to Saturday, but a week of pay is any
// seven days.

/// The days of one leave about a child.
///
/// Of a leave whose facts are missing, its first day stands for them: such a leave has faults.
struct FamilyLeaveDates {
  let leave: FamilyLeave
  let payment: ParentalPayment?
  let employedFrom: CivilDate
  /// The last day of the employment; nil while it goes on.
  let lastDay: CivilDate?
  /// The day the PA died; nil while she lives.
  let died: CivilDate?
  let nation: Nation

  /// The first day of leave as it is planned; the first of the employment where none is said.
  var start: CivilDate { leave.blocks.first?.from ?? employedFrom }

  /// Days of leave without a break between them.
  var periods: [DateRange] { leave.periods }

  /// Days away after a mother came back, in which her pay goes on: it is due for each week of its 39 in which she does no
  /// work, and there is no sick pay in them (SSCBA 1992 ss 153(12) and 165(1) and (4)).
  var awayAfterReturn: [DateRange] {
    payment == .maternity ? Array(periods.dropFirst()) : []
  }

  // MARK: Birth and placement

  /// Whether the child is placed for adoption: not born to the parents, nor to a surrogate of theirs.
  var isOfPlacement: Bool { leave.matched != nil || leave.placed != nil }

  /// The week in which the child is expected to be born.
  var expectedWeek: DateRange? { leave.due?.weekFromSunday }

  /// The day that the child joins the family; the day that it is expected where it is not born yet.
  var arrival: CivilDate? { leave.placed ?? leave.born ?? leave.due }

  /// The first day of the first week in which maternity leave begins, but after an early birth.
  var earliestMaternity: CivilDate? {
    expectedWeek.map { $0.first.adding(weeks: -FamilyLeaveLaw.earliestMaternity.value) }
  }

  // MARK: The relevant week

  /// The week by which employment and earnings are looked at: the qualifying week of a birth, the week of matching, or the
  /// week before the one in which a child died or neonatal care began.
  ///
  /// Of neonatal care it is the qualifying week or the week of matching for who has maternity, adoption or paternity pay
  /// too (SSCBA 1992 s 171ZZ16(6), as Acas reports it): the books say `due` or `matched` for those alone.
  var relevantWeek: DateRange {
    if payment == .bereavement { return (leave.died ?? start).weekFromSunday.weeks(later: -1) }
    if let matched = leave.matched { return matched.weekFromSunday }
    if let expectedWeek {
      return expectedWeek.weeks(later: -FamilyLeaveLaw.qualifyingWeek.value)
    }
    return (leave.careFrom ?? start).weekFromSunday.weeks(later: -1)
  }

  /// Whether the child was born in the qualifying week or before it: what would have been by its end counts, and earnings
  /// are those before the week of birth (SI 1986/1960 reg 4; SI 2002/2822 reg 5; SI 2025/376 reg 24).
  var isBornByRelevantWeek: Bool {
    guard !isOfPlacement, payment != .bereavement, expectedWeek != nil, let born = leave.born
    else { return false }
    return born <= relevantWeek.last
  }

  /// The day before which the last payday of the relevant period lies.
  var earningsBefore: CivilDate {
    guard isBornByRelevantWeek, let born = leave.born else {
      return relevantWeek.last.adding(days: 1)
    }
    return born.weekFromSunday.first
  }

  /// The last day on which an employment that is long enough began: a week with one day of it is a week of it, as GOV.UK's
  /// calculator counts.
  var latestEmployment: CivilDate {
    relevantWeek.last.adding(weeks: 1 - FamilyLeaveLaw.weeksEmployed.value)
  }

  /// Whether no time of employment is asked.
  var isFromFirstDay: Bool {
    guard payment == .bereavement, !nation.isGreatBritain, let died = leave.died else {
      return false
    }
    return died >= FamilyLeaveLaw.bereavementFromFirstDay.value
  }

  /// The day that the employment must go on to, as each payment has it.
  var employedUntil: CivilDate {
    switch payment {
    // A day in the relevant week is enough: who leaves afterwards is paid all the same (SSCBA 1992 ss 164(2)(a), 171ZL).
    case .maternity, .adoption:
      isBornByRelevantWeek ? leave.born ?? relevantWeek.first : relevantWeek.first
    // Up to the day of birth or placement (SSCBA 1992 ss 171ZA(2)(d), 171ZB(2)(d); SPM250100).
    case .paternity: arrival ?? relevantWeek.last
    // Up to the week before the first week of pay (SI 2014/3051 regs 30 and 31).
    case .sharedParental: max(relevantWeek.last, start.adding(days: -1))
    // Up to the day of death (gov.uk/employers-parental-bereavement-pay-leave).
    case .bereavement: leave.died ?? start
    // Up to the day that the care begins (SPM167300).
    case .neonatalCare: leave.careFrom ?? start
    case nil: start
    }
  }

  // MARK: Pay

  /// Full weeks of neonatal care that were received; nil while the care goes on, or of another leave.
  ///
  /// They are counted from the day after the care began (SSCBA 1992 s 171ZZ16(2)(a)(ii)): of care that began on the 6th, the
  /// first is over on the 13th.
  var weeksOfCare: Int? {
    guard let careFrom = leave.careFrom, let careTo = leave.careTo else { return nil }
    return max(0, careFrom.days(to: careTo) / FamilyLeaveLaw.neonatalWeek.value)
  }

  /// The first day that leave for neonatal care can begin on: the day after its first full week.
  var earliestNeonatal: CivilDate? {
    leave.careFrom?.adding(days: FamilyLeaveLaw.neonatalWeek.value + 1)
  }

  /// The first day of pay; nil where no leave is said.
  var payFrom: CivilDate? {
    guard let planned = leave.blocks.first?.from else { return nil }
    switch payment {
    case .maternity: return maternityPayFrom(planned)
    case .adoption: return adoptionPayFrom(planned)
    case .paternity, .sharedParental, .bereavement, .neonatalCare, nil: return planned
    }
  }

  // Who left has it from the 11th week before the birth, or from the day after if that is later; and everybody from the day
  // after a birth that comes first (SI 1986/1960 reg 2; SPM120700).
  private func maternityPayFrom(_ planned: CivilDate) -> CivilDate {
    var from = planned
    if let lastDay, lastDay < from, !hasDied(by: lastDay), let earliest = earliestMaternity {
      from = min(from, max(earliest, lastDay.adding(days: 1)))
    }
    return leave.born.map { min(from, $0.adding(days: 1)) } ?? from
  }

  // Who left has it from 14 days before the placement, or from the day after if that is later (SI 2002/2822 reg 29). With a
  // surrogate's child it begins on the day of birth, or the day after for who works on it (SI 2014/2934).
  private func adoptionPayFrom(_ planned: CivilDate) -> CivilDate {
    if let placed = leave.placed, let lastDay, lastDay < planned, !hasDied(by: lastDay) {
      return min(
        planned,
        max(
          placed.adding(days: -FamilyLeaveLaw.earliestAdoption.value), lastDay.adding(days: 1)))
    }
    if !isOfPlacement, let born = leave.born, born.adding(days: 1) < planned { return born }
    return planned
  }

  /// Whether the PA died by a day.
  func hasDied(by day: CivilDate) -> Bool { died.map { $0 <= day } ?? false }

  /// The last day that can be paid because the PA died; nil while she lives.
  ///
  /// Nothing is due for a week of pay after the one in which she did (SI 1986/1960 reg 10; SI 2002/2822 regs 18 and 27;
  /// SI 2014/3051 reg 26; SI 2020/233 reg 9; SPM201100).
  var lastDayByDeath: CivilDate? {
    guard let died else { return nil }
    let first =
      switch payment {
      case .maternity, .adoption: payFrom.flatMap { $0 <= died ? $0 : nil }
      case .paternity, .sharedParental, .bereavement, .neonatalCare, nil:
        periods.first { $0.contains(died) }?.first
      }
    return first.map { $0.adding(weeks: $0.days(to: died) / 7 + 1).adding(days: -1) } ?? died
  }

  /// The time in which pay can be paid.
  func within(weeks mostWeeks: Int) -> DateRange? {
    switch payment {
    case .maternity, .adoption:
      payFrom.flatMap { DateRange($0, $0.adding(weeks: mostWeeks).adding(days: -1)) }
    case .paternity: paternityWithin
    // The last day is the one before the first birthday, or before a year from the placement (SSCBA 1992 s 171ZY(3);
    // SI 2014/3051 regs 11 and 23).
    case .sharedParental:
      arrival.flatMap { DateRange($0, $0.birthday(1).adding(days: -1)) }
    case .bereavement:
      leave.died.flatMap {
        DateRange($0, $0.adding(weeks: FamilyLeaveLaw.bereavementWithin.value).adding(days: -1))
      }
    case .neonatalCare:
      if let first = earliestNeonatal, let born = leave.born {
        DateRange(
          first, born.adding(weeks: FamilyLeaveLaw.neonatalWithin.value).adding(days: -1))
      } else {
        nil
      }
    case nil: nil
    }
  }

  /// Whether paternity pay is paid for weeks apart, within a year.
  var isPaternityApart: Bool {
    guard nation.isGreatBritain else { return false }
    let changed = FamilyLeaveLaw.paternityApart.value
    if let placed = leave.placed { return placed >= changed }
    return expectedWeek.map { $0.first > changed } ?? true
  }

  // Of a child born before its expected week the time is counted from that week's first day (SI 2002/2822 reg 6A).
  private var paternityWithin: DateRange? {
    guard let arrival else { return nil }
    let counted = isOfPlacement ? arrival : max(arrival, expectedWeek?.first ?? arrival)
    return DateRange(
      arrival,
      isPaternityApart
        ? counted.adding(weeks: FamilyLeaveLaw.paternityWithin.value)
        : counted.adding(days: FamilyLeaveLaw.paternityWithinDays.value))
  }
}

extension CivilDate {
  /// The Sunday to Saturday that the day is in.
  var weekFromSunday: DateRange {
    let saturday = PaidWeek.end(holding: self)
    return DateRange(saturday.adding(days: -6)).including(saturday)
  }

  /// The day so many weeks later, or earlier where negative.
  func adding(weeks: Int) -> CivilDate { adding(days: 7 * weeks) }
}

extension DateRange {
  /// The same days so many weeks later.
  fileprivate func weeks(later weeks: Int) -> DateRange {
    DateRange(first.adding(weeks: weeks)).including(last.adding(weeks: weeks))
  }
}
