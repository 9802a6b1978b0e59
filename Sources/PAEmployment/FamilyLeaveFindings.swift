import PAPrimitives
import PAStatute

// What is found of a leave about a child by its dates: why nothing is paid, what makes it no leave that the law knows, and
// what somebody should know. The rules' sources stand at each reason.

extension FamilyLeaveEntitlement {
  /// Why nothing is paid, whatever was earned.
  public enum Refusal: String, Hashable, Sendable, CaseIterable {
    /// The employment began after the day: it is not 26 weeks by the end of the relevant week (SSCBA 1992 ss 164(2)(a),
    /// 171ZA(2)(b), 171ZB(2)(b), 171ZL(2)(b), 171ZZ6(2)(b), 171ZZ16(2)(b); SI 2014/3051 regs 30 and 31).
    case notEmployedLongEnough
    /// The employment had not begun on the day, or did not go on to it (SPM250100; SPM167300).
    case notEmployedThen
    /// The nation has no neonatal care pay: SI 2025/376 reg 1(3) is of Great Britain.
    case notInNation
    /// The child was born before the day that neonatal care pay begins with (SI 2025/376 reg 2).
    case bornBeforeLaw
    /// Neonatal care began after the day, more than 28 days after the birth (ERA 1996 s 80EF; gov.uk/neonatal-care-pay-leave).
    case careBeganTooLate
    /// Neonatal care ended before the day, without a week of seven full days (SSCBA 1992 s 171ZZ16(2)(a)(ii)).
    case careTooShort
    /// Who died was a child no more since the day (SSCBA 1992 s 171ZZ6; gov.uk/parental-bereavement-pay-leave).
    case notAChild
  }

  /// What makes it a leave that the law does not know: the books' facts cannot be right.
  public enum Fault: Hashable, Sendable {
    /// The kind of leave has no pay of the law; the day is the first of the leave.
    case noStatutoryPay
    /// What the leave cannot be judged without; the day is the first of the leave.
    case missing(Fact)
    /// What such leave does not have; the day is the first of the leave.
    case notOfThisKind(Fact)
    /// The child was born before the day, the beginning of the 20th week before the expected week, which no certificate is
    /// given before (SPM120500).
    case bornTooEarly
    /// The child was born dead before the day: 24 weeks of pregnancy are 16 before the expected day (SSCBA 1992 s 171(1)).
    case stillbornTooEarly
    /// The child was born after the day, which is further from the expected day than may be written: no law.
    case bornTooLate
    /// Placed before the day of being matched (SI 2002/2822 reg 2(2)).
    case placedBeforeMatched
    /// The child died before the day of its birth.
    case diedBeforeBirth
    /// Neonatal care began before the day of birth, or ended before the day it began on.
    case careOutOfOrder
    /// The block that begins on the day begins before the one above it has ended.
    case blocksOutOfOrder
    /// The time of leave that begins on the day is not of full weeks (SI 2002/2822 reg 6(2); SI 2014/3050 reg 7(2);
    /// SI 2020/233 reg 6; SI 2025/376 reg 9).
    case notWholeWeeks
    /// Weeks away after a mother came back, from the day on, are not full weeks of her pay (SSCBA 1992 s 165(4) and (8)).
    case notWeeksOfPay
    /// Coming back was told after the day, on which the PA was back.
    case returnToldAfter
    /// Coming back was told, and the leave goes on for the whole year, to the day.
    case returnToldOfWholeYear
    /// The time of leave that begins on the day is one too many: adoption leave is in one piece, paternity and
    /// bereavement leave in two weeks at most, paternity leave in one piece in Northern Ireland and by the law before 2024,
    /// and neonatal care leave after its first tier in one piece (SI 2025/375 reg 8).
    case inTooManyPieces
    /// It goes on beyond the day: there are no more weeks of leave (ERA 1996 ss 71 and 73; SI 2002/2822 reg 6(2);
    /// SI 2014/3050 reg 6; SI 2020/233 reg 5; SI 2025/376 reg 7).
    case longerThanLaw
    /// It begins before the day, the first on which the law lets it begin (SI 1986/1960 reg 2; SI 2002/2822 regs 6 and 21;
    /// SI 2014/3051 reg 11; SI 2020/233 reg 7; SI 2025/376 reg 10).
    case beginsTooEarly
    /// Adoption leave begins after the day, the one after the placement (SI 2002/2822 reg 21(1)).
    case beginsTooLate
    /// It goes on beyond the day, the last on which the law has it (SI 2002/2822 reg 6A; SI 2014/3051 reg 11; SI 2020/233
    /// reg 7; SI 2025/376 reg 10).
    case endsTooLate
    /// It ends before the day, the last of the two weeks from the birth, which are leave whatever was asked: nobody may permit
    /// work in them (ERA 1996 s 72; SI 1999/3312 reg 8).
    case endsInCompulsoryLeave
    /// More children than there can be, or none; the day is the first of the leave.
    case childrenImpossible
    /// The parents' weeks are more than there are for both: 39 of pay, and 52 of leave (SI 2014/3051 reg 10; SI 2014/3050
    /// reg 6). The day is the first of the leave.
    case sharesTooMuch
  }

  /// A fact of a leave about a child, by its name in the books.
  public enum Fact: String, Hashable, Sendable, CaseIterable {
    case due, born, stillborn, matched, placed, died, children, careFrom, careTo, otherWeeks
    case returnTold
  }

  /// What somebody should know: none of it takes pay away by itself, since what could not be done in time may be done as soon
  /// as it can (SSCBA 1992 s 164(4)(b) and those beside it).
  public enum Notice: String, Hashable, Sendable, CaseIterable {
    /// Nothing says when the employer was told; it was due on the day (as for `toldLate`).
    case toldNotSaid
    /// The employer was told after the day by which notice for pay is due: maternity and adoption pay 28 days before (SSCBA
    /// 1992 ss 164(4)(b), 171ZL(6)), an early birth 28 days after it (SI 1986/1960 reg 23(1)(b)); paternity leave 28 days
    /// before (SI 2002/2788 reg 6(4)), in Northern Ireland and by the law before 2024 the end of the qualifying week
    /// (SPM140600); shared parental pay 8 weeks before (SI 2014/3051 reg 7(1)(a)); bereavement pay (SI 2020/233 reg 8(1)(a))
    /// and neonatal care pay of the first tier within 28 days of its first day, else 15 or 28 days before (SI 2025/376 reg 11).
    case toldLate
    /// The employer was told after the day by which notice of maternity or adoption leave is due: the end of the qualifying
    /// week (gov.uk/maternity-pay-leave/how-to-claim), or seven days after being matched (gov.uk/employers-adoption-pay-leave).
    case toldOfLeaveLate
    /// There is no evidence; it is due on the day (as for `evidenceLate`).
    case evidenceNotSaid
    /// The certificate is of before the day, the beginning of the 20th week before the expected week (SPM120500).
    case evidenceTooEarly
    /// The evidence is of after the day it is due: of maternity pay 21 days after it begins (SI 1986/1960 reg 22;
    /// gov.uk/employers-maternity-pay-leave); of adoption pay 28 days before (SI 2002/2822 reg 24(3)); of paternity pay the end
    /// of the qualifying week (SPM140600); of the others with the notice.
    case evidenceLate
    /// She comes back before 52 weeks are over: notice of that is due by the day, eight weeks before (SI 1999/3312 reg 11(1);
    /// SI 2002/2788 reg 25(1)).
    case earlyReturn
    /// She comes back before 52 weeks are over, and told it later than eight weeks before: until the day, eight weeks after she
    /// told it, the employer may put the return off, but not beyond the leave's last day (SI 1999/3312 reg 11(2) to (4);
    /// SI 2002/2788 reg 25(2) to (4)).
    case returnToldLate
    /// Pay begins with the birth, on the day, and not when it was planned (SI 1986/1960 reg 2; SPM120700).
    case beginsWithBirth
    /// Pay begins on the day, after the first day of absence for the pregnancy in the last four weeks (SI 1986/1960 reg 2(4)):
    /// only a run knows of that.
    case beginsWithAbsence
    /// Pay begins on the day because the employment has ended (SI 1986/1960 reg 2(5); SI 2002/2822 reg 29).
    case beginsAfterLeaving
    /// The expected week ended on the day, maternity leave goes on, and no birth is said; only a run tells it. The law asks for
    /// notice of the birth where it came before the leave was to begin, within 28 days (SI 1986/1960 reg 23(2)); pay that had begun
    /// goes on as it was, but for two weeks from the birth she must not work (ERA 1996 s 72).
    case birthNotSaid
    /// The leave begins on the day, and no birth is said yet: it is not paid before (SI 2002/2822 reg 6; SI 2014/3051 reg 11).
    case notBornYet
    /// More times of shared parental leave than three, the one too many from the day: three notices are all that an employer
    /// need take (SI 2014/3050 reg 16).
    case moreThanThreeTimes
    /// The employment ends after she came back, and in the 39 weeks of maternity pay: from the day on it is due again for each
    /// full week without work (SSCBA 1992 s 165(1) and (4)); only a run tells it.
    case leavesInPayWeeks
    /// From the day on the leave is without pay: the weeks of pay are used up, or the last week is no full one.
    case withoutPay
    /// Neonatal care began on the day and goes on: how many weeks are paid is not known before it ends (SI 2025/376 reg 7).
    case careGoesOn
  }
}

extension FamilyLeaveEntitlement.Refusal {
  /// What the word means.
  var sentence: StaticString {
    switch self {
    case .notEmployedLongEnough: "Not employed for 26 weeks by the relevant week."
    case .notEmployedThen: "Not employed on the day the law asks."
    case .notInNation: "The nation has no such pay."
    case .bornBeforeLaw: "The child was born before there was such pay."
    case .careBeganTooLate: "Neonatal care began too long after the birth."
    case .careTooShort: "Neonatal care of less than a week."
    case .notAChild: "Who died was a child no more."
    }
  }
}

extension FamilyLeaveEntitlement.Notice {
  /// What the word means.
  var sentence: StaticString {
    switch self {
    case .toldNotSaid: "The books do not say when the employer was told."
    case .toldLate: "The employer was told of the pay late."
    case .toldOfLeaveLate: "The employer was told of the leave late."
    case .evidenceNotSaid: "The books do not say of when the evidence is."
    case .evidenceTooEarly: "The certificate is of before the first day it may be given."
    case .evidenceLate: "The evidence is late."
    case .earlyReturn:
      "The PA comes back before the leave is over, and the books do not say when notice of it was given."
    case .returnToldLate: "The PA comes back before the leave is over, with short notice of it."
    case .beginsWithBirth: "Pay begins with the birth."
    case .beginsWithAbsence: "Pay begins with absence for the pregnancy in the last weeks."
    case .beginsAfterLeaving: "Pay begins because the employment ended."
    case .birthNotSaid: "The expected week is over, and no birth is said."
    case .notBornYet: "The leave begins, and no birth is said."
    case .moreThanThreeTimes: "More than three times of shared parental leave."
    case .leavesInPayWeeks:
      "The employment ends after the PA came back, in the weeks of maternity pay, which is due again."
    case .withoutPay: "The rest of the leave is without pay."
    case .careGoesOn: "Neonatal care goes on."
    }
  }
}

extension FamilyLeaveDates {
  private typealias Refused = FamilyLeaveEntitlement.Finding<FamilyLeaveEntitlement.Refusal>
  private typealias Faulty = FamilyLeaveEntitlement.Finding<FamilyLeaveEntitlement.Fault>
  private typealias Told = FamilyLeaveEntitlement.Finding<FamilyLeaveEntitlement.Notice>

  // MARK: Refusals

  /// Why nothing is paid.
  var refusals: [FamilyLeaveEntitlement.Finding<FamilyLeaveEntitlement.Refusal>] {
    employmentRefusals + (payment == .neonatalCare ? neonatalRefusals : []) + childRefusals
  }

  private var employmentRefusals: [Refused] {
    guard payment != nil else { return [] }
    var found: [Refused] = []
    if !isFromFirstDay, employedFrom > latestEmployment {
      found.append(Refused(.notEmployedLongEnough, latestEmployment))
    }
    let until = employedUntil
    if lastDay.map({ $0 < until }) ?? false || isFromFirstDay && employedFrom > until {
      found.append(Refused(.notEmployedThen, until))
    }
    return found
  }

  private var neonatalRefusals: [Refused] {
    var found: [Refused] = []
    if !nation.isGreatBritain { found.append(Refused(.notInNation, leave.careFrom ?? start)) }
    guard let born = leave.born else { return found }
    let first = FamilyLeaveLaw.neonatalBirths.value
    if born < first { found.append(Refused(.bornBeforeLaw, first)) }
    guard let careFrom = leave.careFrom else { return found }
    let latest = born.adding(days: FamilyLeaveLaw.neonatalBegins.value)
    if careFrom > latest { found.append(Refused(.careBeganTooLate, latest)) }
    if weeksOfCare == 0 {
      found.append(
        Refused(.careTooShort, careFrom.adding(days: FamilyLeaveLaw.neonatalWeek.value)))
    }
    return found
  }

  private var childRefusals: [Refused] {
    guard payment == .bereavement, let born = leave.born, let died = leave.died else { return [] }
    let grown = born.birthday(FamilyLeaveLaw.childBelow.value)
    return died >= grown ? [Refused(.notAChild, grown)] : []
  }

  // MARK: Faults

  /// What makes it no leave that the law knows.
  func faults(
    mostLeaveWeeks: Int, within: DateRange?, under law: ParentalPayTable
  ) -> [FamilyLeaveEntitlement.Finding<FamilyLeaveEntitlement.Fault>] {
    guard payment != nil else { return [Faulty(.noStatutoryPay, start)] }
    let facts = factFaults
    guard facts.isEmpty else { return facts + orderFaults }
    return orderFaults + eventFaults + beginningFaults + pieceFaults
      + endFaults(mostLeaveWeeks: mostLeaveWeeks, within: within) + returnFaults
      + shareFaults(under: law)
  }

  /// The facts that are said.
  private var said: Set<FamilyLeaveEntitlement.Fact> {
    var said: Set<FamilyLeaveEntitlement.Fact> = []
    if leave.due != nil { said.insert(.due) }
    if leave.born != nil { said.insert(.born) }
    if leave.isStillborn { said.insert(.stillborn) }
    if leave.matched != nil { said.insert(.matched) }
    if leave.placed != nil { said.insert(.placed) }
    if leave.died != nil { said.insert(.died) }
    if leave.children != nil { said.insert(.children) }
    if leave.careFrom != nil { said.insert(.careFrom) }
    if leave.careTo != nil { said.insert(.careTo) }
    if leave.otherWeeks != nil { said.insert(.otherWeeks) }
    if leave.returnTold != nil { said.insert(.returnTold) }
    return said
  }

  /// What the kind needs, and what it may have besides.
  private var asked:
    (needed: [FamilyLeaveEntitlement.Fact], allowed: Set<FamilyLeaveEntitlement.Fact>)
  {
    let arrival: [FamilyLeaveEntitlement.Fact] = isOfPlacement ? [.matched, .placed] : [.due]
    let ofBirth: Set<FamilyLeaveEntitlement.Fact> = isOfPlacement ? [] : [.born, .stillborn]
    let stillborn: [FamilyLeaveEntitlement.Fact] = leave.isStillborn ? [.born] : []
    return switch payment {
    case .maternity: ([.due] + stillborn, [.born, .stillborn, .returnTold])
    case .paternity: (arrival + stillborn, ofBirth)
    case .adoption: (arrival, isOfPlacement ? [.returnTold] : [.born, .returnTold])
    case .sharedParental: (arrival + [.otherWeeks], isOfPlacement ? [] : [.born])
    case .bereavement: ([.died], [.born, .stillborn, .children])
    case .neonatalCare:
      ([.born, .careFrom], isOfPlacement ? [.careTo, .matched, .placed] : [.careTo, .due])
    case nil: ([], [])
    }
  }

  private var factFaults: [Faulty] {
    let said = said
    let asked = asked
    return asked.needed.filter { !said.contains($0) }.map { Faulty(.missing($0), start) }
      + FamilyLeaveEntitlement.Fact.allCases.filter {
        said.contains($0) && !asked.needed.contains($0) && !asked.allowed.contains($0)
      }.map { Faulty(.notOfThisKind($0), start) }
  }

  private var orderFaults: [Faulty] {
    zip(leave.blocks, leave.blocks.dropFirst()).filter { $0.to >= $1.from }.map {
      Faulty(.blocksOutOfOrder, $1.from)
    }
  }

  // Facts that contradict each other.
  private var eventFaults: [Faulty] {
    var found: [Faulty] = []
    if let due = leave.due, let expectedWeek, let born = leave.born {
      let earliest = expectedWeek.first.adding(weeks: -FamilyLeaveLaw.earliestCertificate.value)
      let latest = due.adding(weeks: FamilyLeaveLaw.longestOverdue.value)
      let counts = due.adding(
        weeks: FamilyLeaveLaw.weeksOfStillbirth.value - FamilyLeaveLaw.weeksOfPregnancy.value)
      if born < earliest { found.append(Faulty(.bornTooEarly, earliest)) }
      if born > latest { found.append(Faulty(.bornTooLate, latest)) }
      if leave.isStillborn, born < counts { found.append(Faulty(.stillbornTooEarly, counts)) }
    }
    if let matched = leave.matched, let placed = leave.placed, placed < matched {
      found.append(Faulty(.placedBeforeMatched, matched))
    }
    if let born = leave.born, let died = leave.died, died < born {
      found.append(Faulty(.diedBeforeBirth, born))
    }
    if let said = leave.children, said != children {
      found.append(Faulty(.childrenImpossible, start))
    }
    if let born = leave.born, let careFrom = leave.careFrom {
      if careFrom < born { found.append(Faulty(.careOutOfOrder, born)) }
      if let careTo = leave.careTo, careTo < careFrom {
        found.append(Faulty(.careOutOfOrder, careFrom))
      }
    }
    return found
  }

  /// The first day that leave can begin on; nil where nothing says it.
  private var earliestStart: CivilDate? {
    switch payment {
    // After a birth before the 11th week it begins the day after.
    case .maternity:
      earliestMaternity.map { earliest in
        leave.born.map { min(earliest, $0.adding(days: 1)) } ?? earliest
      }
    case .adoption:
      leave.placed?.adding(days: -FamilyLeaveLaw.earliestAdoption.value) ?? leave.born
    case .paternity, .sharedParental: leave.placed ?? leave.born
    case .bereavement: leave.died
    case .neonatalCare: earliestNeonatal
    case nil: nil
    }
  }

  private var beginningFaults: [Faulty] {
    guard let first = leave.blocks.first?.from else { return [] }
    if let earliestStart, first < earliestStart {
      return [Faulty(.beginsTooEarly, earliestStart)]
    }
    if payment == .adoption, let latest = leave.placed?.adding(days: 1), first > latest {
      return [Faulty(.beginsTooLate, latest)]
    }
    return []
  }

  /// How many times of leave the law has at most; nil where it does not count them.
  private var mostPieces: Int? {
    switch payment {
    case .adoption: 1
    case .paternity: isPaternityApart ? 2 : 1
    case .bereavement: 2 * children
    case .maternity, .sharedParental, .neonatalCare, nil: nil
    }
  }

  private var pieceFaults: [Faulty] {
    let periods = periods
    var found: [Faulty] = []
    if let payFrom {
      found += awayAfterReturn.filter { $0.count % 7 != 0 || payFrom.days(to: $0.first) % 7 != 0 }
        .map { Faulty(.notWeeksOfPay, $0.first) }
    }
    if payment != .maternity, payment != .adoption {
      found += periods.filter { $0.count % 7 != 0 }.map { Faulty(.notWholeWeeks, $0.first) }
    }
    if let mostPieces {
      found += periods.dropFirst(mostPieces).prefix(1).map { Faulty(.inTooManyPieces, $0.first) }
    }
    if let lastOfFirstTier {
      found += periods.filter { $0.first > lastOfFirstTier }
        .dropFirst(FamilyLeaveLaw.neonatalSecondTier.value).prefix(1)
        .map { Faulty(.inTooManyPieces, $0.first) }
    }
    return found
  }

  /// The last day of a whole year of leave; nil where none is begun.
  private var yearEnds: CivilDate? {
    payFrom?.adding(weeks: FamilyLeaveLaw.yearOfLeave.value).adding(days: -1)
  }

  private var returnFaults: [Faulty] {
    guard let told = leave.returnTold, let end = leave.ends else { return [] }
    let back = end.adding(days: 1)
    if told > back { return [Faulty(.returnToldAfter, back)] }
    return yearEnds.map { end >= $0 } ?? false ? [Faulty(.returnToldOfWholeYear, end)] : []
  }

  private func endFaults(mostLeaveWeeks: Int, within: DateRange?) -> [Faulty] {
    guard let first = leave.blocks.first?.from, let last = leave.blocks.last?.to else { return [] }
    switch payment {
    case .maternity, .adoption:
      let end = min(first, payFrom ?? first).adding(weeks: mostLeaveWeeks).adding(days: -1)
      if last > end { return [Faulty(.longerThanLaw, end)] }
      if let within, let away = awayAfterReturn.last, away.last > within.last {
        return [Faulty(.endsTooLate, within.last)]
      }
      return compulsoryEnd.flatMap { day in
        leave.ends ?? last < day ? [Faulty(.endsInCompulsoryLeave, day)] : nil
      } ?? []
    case .paternity, .sharedParental, .bereavement, .neonatalCare, nil:
      var found: [Faulty] = []
      // Where care gave no week at all, a refusal says why.
      if mostLeaveWeeks > 0, let end = lastDay(of: 7 * mostLeaveWeeks), last > end {
        found.append(Faulty(.longerThanLaw, end))
      }
      if let within, last > within.last { found.append(Faulty(.endsTooLate, within.last)) }
      return found
    }
  }

  /// The last of the two weeks from the birth in which a mother who is employed then does not work; nil of other leave, and
  /// where no birth is said.
  private var compulsoryEnd: CivilDate? {
    guard payment == .maternity, let born = leave.born else { return nil }
    let end = born.adding(weeks: FamilyLeaveLaw.compulsoryLeave.value).adding(days: -1)
    return lastDay.map { $0 < end } ?? false ? nil : end
  }

  /// The day of leave that is the last of so many; nil where there are fewer.
  private func lastDay(of days: Int) -> CivilDate? {
    var left = days
    for period in periods {
      guard period.count < left else { return period.first.adding(days: left - 1) }
      left -= period.count
    }
    return nil
  }

  // What the other has of pay is of the year's leave too.
  private func shareFaults(under law: ParentalPayTable) -> [Faulty] {
    guard payment == .sharedParental else { return [] }
    let weeks = periods.reduce(0) { $0 + $1.count } / 7 + otherWeeks
    return weeksToShare(under: law) < 0 || weeks > FamilyLeaveLaw.yearOfLeave.value
      ? [Faulty(.sharesTooMuch, start)] : []
  }

  // MARK: Notices

  /// What somebody should know.
  func notices(
    paid weeks: [DateRange]
  ) -> [FamilyLeaveEntitlement.Finding<FamilyLeaveEntitlement.Notice>] {
    guard payment != nil, !leave.blocks.isEmpty else { return [] }
    return toldNotices + evidenceNotices + beginningNotices + endNotices(paid: weeks)
  }

  private var hasLeftBeforePay: Bool {
    guard let lastDay, let payFrom else { return false }
    return lastDay < payFrom
  }

  /// Whether the birth began the pay: no notice could be given of it.
  private var birthBegan: Bool {
    guard payment == .maternity, let born = leave.born else { return false }
    return payFrom == born.adding(days: 1)
  }

  /// The day by which the employer is told of the pay; nil where nobody need be.
  private var toldBy: CivilDate? {
    guard let payFrom else { return nil }
    switch payment {
    case .maternity:
      // Who left gives no notice (SI 1986/1960 reg 23(4)).
      if hasLeftBeforePay { return nil }
      return birthBegan
        ? leave.born?.adding(days: FamilyLeaveLaw.noticeOfBirth.value)
        : payFrom.adding(days: -FamilyLeaveLaw.payNotice.value)
    case .adoption:
      if hasLeftBeforePay { return nil }
      let before = payFrom.adding(days: -FamilyLeaveLaw.payNotice.value)
      if let matchedBy { return max(before, matchedBy) }
      // A surrogate's child: of an early birth as soon as it is known.
      return leave.due.map { min(payFrom, $0.adding(days: -FamilyLeaveLaw.payNotice.value)) }
    case .paternity:
      if let matchedBy {
        return max(matchedBy, payFrom.adding(days: -FamilyLeaveLaw.paternityNotice.value))
      }
      return isPaternityApart
        ? payFrom.adding(days: -FamilyLeaveLaw.paternityNotice.value)
        : max(relevantWeek.last, isBornByRelevantWeek ? payFrom : relevantWeek.last)
    case .sharedParental: return sharedBy(payFrom)
    case .bereavement:
      return payFrom.adding(days: FamilyLeaveLaw.bereavementNotice.value - 1)
    case .neonatalCare: return neonatalBy(payFrom)
    case nil: return nil
    }
  }

  private var matchedBy: CivilDate? {
    leave.matched?.adding(days: FamilyLeaveLaw.noticeOfMatch.value)
  }

  // Where the child came before its expected week, what begins in the eight weeks after is told as soon as it can be
  // (SI 2014/3051 reg 9).
  private func sharedBy(_ payFrom: CivilDate) -> CivilDate {
    let weeks = FamilyLeaveLaw.sharedNotice.value
    if !isOfPlacement, let born = leave.born, let expectedWeek, born < expectedWeek.first,
      payFrom <= born.adding(weeks: weeks)
    {
      return payFrom
    }
    return payFrom.adding(weeks: -weeks)
  }

  /// The last day that leave for neonatal care begins on in its first tier; nil while the care goes on, or of another leave.
  private var lastOfFirstTier: CivilDate? {
    guard payment == .neonatalCare else { return nil }
    return leave.careTo?.adding(days: FamilyLeaveLaw.neonatalFirstTier.value)
  }

  private func neonatalBy(_ payFrom: CivilDate) -> CivilDate {
    guard let lastOfFirstTier, payFrom > lastOfFirstTier else {
      return payFrom.adding(days: FamilyLeaveLaw.neonatalNotice.value - 1)
    }
    let isOneWeek = (periods.first?.count ?? 0) <= 7
    return payFrom.adding(
      days:
        -(isOneWeek
        ? FamilyLeaveLaw.neonatalWeekNotice.value : FamilyLeaveLaw.neonatalWeeksNotice.value))
  }

  private var toldNotices: [Told] {
    var found: [Told] = []
    if let by = toldBy {
      if let told = leave.told {
        if told > by { found.append(Told(.toldLate, by)) }
      } else {
        found.append(Told(.toldNotSaid, by))
      }
    }
    if let told = leave.told, !birthBegan, !hasLeftBeforePay,
      payment == .maternity || payment == .adoption
    {
      let by = matchedBy ?? relevantWeek.last
      if told > by { found.append(Told(.toldOfLeaveLate, by)) }
    }
    return found
  }

  /// The day by which evidence is there.
  private var evidenceBy: CivilDate? {
    guard let payFrom else { return nil }
    switch payment {
    case .maternity: return payFrom.adding(days: FamilyLeaveLaw.certificate.value)
    case .paternity:
      return isOfPlacement || isBornByRelevantWeek ? toldBy : relevantWeek.last
    case .adoption, .sharedParental, .bereavement, .neonatalCare: return toldBy
    case nil: return nil
    }
  }

  private var evidenceNotices: [Told] {
    guard let by = evidenceBy else { return [] }
    guard let evidence = leave.evidence else { return [Told(.evidenceNotSaid, by)] }
    if payment == .maternity, let expectedWeek {
      let earliest = expectedWeek.first.adding(weeks: -FamilyLeaveLaw.earliestCertificate.value)
      if evidence < earliest { return [Told(.evidenceTooEarly, earliest)] }
    }
    return evidence > by ? [Told(.evidenceLate, by)] : []
  }

  private var beginningNotices: [Told] {
    guard let payFrom else { return [] }
    var found: [Told] = []
    if payFrom != start {
      let isOfBirth = leave.born.map { payFrom >= $0 && payFrom <= $0.adding(days: 1) } ?? false
      found.append(Told(isOfBirth ? .beginsWithBirth : .beginsAfterLeaving, payFrom))
    }
    switch payment {
    case .paternity, .sharedParental, .adoption:
      if !isOfPlacement, leave.born == nil { found.append(Told(.notBornYet, start)) }
    case .neonatalCare:
      if leave.careTo == nil, let careFrom = leave.careFrom {
        found.append(Told(.careGoesOn, careFrom))
      }
    case .maternity, .bereavement, nil: break
    }
    return found
  }

  private func endNotices(paid weeks: [DateRange]) -> [Told] {
    guard let yearEnds, let end = leave.ends else { return [] }
    var found: [Told] = []
    let isBack = lastDay.map { $0 > end } ?? true
    if payment == .maternity || payment == .adoption, isBack, end < yearEnds {
      let back = end.adding(days: 1)
      let by = back.adding(weeks: -FamilyLeaveLaw.returnNotice.value)
      if let told = leave.returnTold {
        let until = told.adding(weeks: FamilyLeaveLaw.returnNotice.value)
        if told > by { found.append(Told(.returnToldLate, until)) }
      } else {
        found.append(Told(.earlyReturn, by))
      }
    }
    if payment == .sharedParental {
      found += periods.dropFirst(FamilyLeaveLaw.sharedNotices.value).prefix(1)
        .map { Told(.moreThanThreeTimes, $0.first) }
    }
    if let unpaid = firstUnpaid(weeks), unpaid <= leave.blocks.last?.to ?? end, !hasDied(by: unpaid)
    {
      found.append(Told(.withoutPay, unpaid))
    }
    return found
  }

  /// The first day of leave that is in no week of pay.
  private func firstUnpaid(_ weeks: [DateRange]) -> CivilDate? {
    switch payment {
    case .maternity, .adoption: weeks.last?.last.adding(days: 1) ?? payFrom
    case .paternity, .sharedParental, .bereavement, .neonatalCare, nil:
      periods.lazy.flatMap(\.all).first { day in !weeks.contains { $0.contains(day) } }
    }
  }
}
