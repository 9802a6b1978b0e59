import PAEmployment
import PAPrimitives
import PAStatute
import Testing

/// What the law gives for leave about a child, by its dates.
///
/// Days are of pages whose addresses stand beside them, or counted by hand on a calendar.
struct FamilyLeaveEntitlementTests {
  private typealias Refusal = FamilyLeaveEntitlement.Finding<FamilyLeaveEntitlement.Refusal>
  private typealias Fault = FamilyLeaveEntitlement.Finding<FamilyLeaveEntitlement.Fault>
  private typealias Notice = FamilyLeaveEntitlement.Finding<FamilyLeaveEntitlement.Notice>

  private let law: Law
  private let known = DateRange(CivilDate(2024, 4, 6)).including(CivilDate(2027, 4, 3))
  private let longAgo = CivilDate(2005, 1, 3)

  init() throws { law = try Law(of: [.statutoryPayments], over: known) }

  /// An entitlement; days that no law is known of here have the nearest that is.
  private func judged(
    _ leave: FamilyLeave, from employedFrom: CivilDate? = nil, to lastDay: CivilDate? = nil,
    died: CivilDate? = nil, in nation: Nation = .england
  ) -> FamilyLeaveEntitlement {
    FamilyLeaveEntitlement(
      of: leave, employedFrom: employedFrom ?? longAgo, to: lastDay ?? died, died: died, in: nation
    ) { day in
      law[.statutoryPayments, on: min(max(day, known.first), known.last)].parental
    }
  }

  private func leave(
    _ kind: AbsenceKind, _ days: [(CivilDate, CivilDate)],
    _ facts: (inout FamilyLeave) -> Void = { _ in }
  ) -> FamilyLeave {
    var leave = FamilyLeave(kind, blocks: days.map { FamilyLeave.Block(from: $0.0, to: $0.1) })
    facts(&leave)
    return leave
  }

  /// Maternity leave of 52 weeks, 30 November 2026 to 28 November 2027, for a child due on Wednesday 16 December 2026.
  ///
  /// The expected week is 13 to 19 December; the 11th before it begins on 27 September, the 15th is 30 August to 5 September,
  /// the 20th begins on 26 July. The 26th week up to 5 September, that one counted, ends on Saturday 14 March.
  private func maternity(_ facts: (inout FamilyLeave) -> Void = { _ in }) -> FamilyLeave {
    leave(.maternity, [(CivilDate(2026, 11, 30), CivilDate(2027, 11, 28))]) { leave in
      leave.due = CivilDate(2026, 12, 16)
      leave.told = CivilDate(2026, 9, 5)
      leave.evidence = CivilDate(2026, 9, 1)
      facts(&leave)
    }
  }

  // MARK: Weeks before a birth

  // The tests of GOV.UK's calculator: github.com/alphagov/smart-answers,
  // test/unit/calculators/maternity_pay_calculator_test.rb, "qualifying_week tests"; the last row of each is what SD Worx
  // shows (sdworx.co.uk/en-gb/tools/smp-dates-calculator), and rows of HMRC's table as givver.io/blog/maternity-pay-table-2025
  // has it.
  @Test(arguments: [
    // due, qualifying week, last day to begin employment, first day of leave
    ("2012-04-09", "2011-12-25", "2011-12-31", "2011-07-09", "2012-01-22"),
    ("2012-07-18", "2012-04-01", "2012-04-07", "2011-10-15", "2012-04-29"),
    ("2012-09-14", "2012-05-27", "2012-06-02", "2011-12-10", "2012-06-24"),
    ("2022-07-03", "2022-03-20", "2022-03-26", "2021-10-02", "2022-04-17"),
    ("2025-03-30", "2024-12-15", "2024-12-21", "2024-06-29", "2025-01-12"),
    ("2025-04-05", "2024-12-15", "2024-12-21", "2024-06-29", "2025-01-12"),
    ("2025-04-20", "2025-01-05", "2025-01-11", "2024-07-20", "2025-02-02"),
    ("2025-05-24", "2025-02-02", "2025-02-08", "2024-08-17", "2025-03-02"),
    ("2025-06-11", "2025-02-23", "2025-03-01", "2024-09-07", "2025-03-23"),
  ])
  func `weeks before a birth are those of published tables`(
    due: String, qualifies: String, ends: String, employed: String, earliest: String
  ) throws {
    let due = try #require(CivilDate(due))
    let employed = try #require(CivilDate(employed))
    let earliest = try #require(CivilDate(earliest))
    var leave = leave(.maternity, [(earliest, earliest.adding(days: 363))]) { $0.due = due }
    let found = judged(leave, from: employed)
    #expect(found.relevantWeek.first == CivilDate(qualifies))
    #expect(found.relevantWeek.last == CivilDate(ends))
    #expect(found.earningsBefore == CivilDate(ends)?.adding(days: 1))
    #expect(found.refusals.isEmpty && found.faults.isEmpty)
    #expect(
      judged(leave, from: employed.adding(days: 1)).refusals
        == [Refusal(.notEmployedLongEnough, employed)])
    leave.blocks[0].from = earliest.adding(days: -1)
    #expect(judged(leave).faults.contains(Fault(.beginsTooEarly, earliest)))
  }

  /// The weekday so often before a day, found by looking at every day.
  private func nth(_ count: Int, _ weekday: Weekday, before day: CivilDate) -> CivilDate {
    var (day, left) = (day, count)
    while left > 0 {
      day = day.adding(days: -1)
      if day.weekday == weekday { left -= 1 }
    }
    return day
  }

  @Test func `weeks before a birth are those that are counted day by day`() {
    for number in 0..<900 {
      let due = CivilDate(2024, 9, 1).adding(days: number)
      let sunday = nth(1, .sunday, before: due.adding(days: 1))
      let earliest = nth(11, .sunday, before: sunday)
      let saturday = nth(15, .saturday, before: sunday)
      let leave = leave(.maternity, [(earliest, due.adding(days: 100))]) { $0.due = due }
      let employed = nth(25, .saturday, before: saturday)
      let found = judged(leave, from: employed)
      #expect(found.relevantWeek.first == nth(15, .sunday, before: sunday))
      #expect(found.relevantWeek.last == saturday)
      #expect(found.payFrom == earliest && found.refusals.isEmpty && found.faults.isEmpty)
      #expect(!judged(leave, from: employed.adding(days: 1)).refusals.isEmpty)
      // Paternity and shared parental leave look at the same week.
      for kind in [AbsenceKind.paternity, .sharedParental] {
        var other = leave
        other.kind = kind
        #expect(judged(other).relevantWeek == found.relevantWeek)
      }
    }
  }

  // MARK: Maternity

  @Test func `maternity pay is 39 weeks of a year's leave`() {
    let found = judged(maternity())
    #expect(found.payment == .maternity && found.mostWeeks == 39 && found.mostLeaveWeeks == 52)
    #expect(found.payFrom == CivilDate(2026, 11, 30) && found.daysInTouch == 10)
    // 39 weeks from Monday 30 November end on Sunday 29 August.
    #expect(found.within == DateRange(CivilDate(2026, 11, 30), CivilDate(2027, 8, 29)))
    #expect(found.payWeeks.count == 39 && found.payWeeks.last?.last == CivilDate(2027, 8, 29))
    #expect(found.earningsGateDay == CivilDate(2026, 9, 5))
    #expect(found.refusals.isEmpty && found.faults.isEmpty)
    #expect(found.notices == [Notice(.withoutPay, CivilDate(2027, 8, 30))])
  }

  // The same tests of GOV.UK's calculator: pay from 12 July 2012 has its first week to the 18th, and its last to 10 April;
  // leave from 12 April 2013 ends on 10 April 2014.
  @Test func `weeks of pay and of leave end as GOV_UK's calculator has it`() {
    let summer = leave(.maternity, [(CivilDate(2012, 7, 12), CivilDate(2013, 7, 10))]) {
      $0.due = CivilDate(2012, 8, 12)
    }
    let weeks = judged(summer).payWeeks
    #expect(weeks.first?.last == CivilDate(2012, 7, 18))
    #expect(weeks.last?.last == CivilDate(2013, 4, 10))
    var spring = leave(.maternity, [(CivilDate(2013, 4, 12), CivilDate(2014, 4, 10))]) {
      $0.due = CivilDate(2013, 5, 3)
    }
    #expect(judged(spring).faults.isEmpty)
    spring.blocks[0].to = CivilDate(2014, 4, 11)
    #expect(judged(spring).faults == [Fault(.longerThanLaw, CivilDate(2014, 4, 10))])
  }

  @Test func `who is employed on one day of the qualifying week is paid though she leaves`() {
    let sunday = CivilDate(2026, 8, 30)
    #expect(
      judged(maternity(), to: sunday.adding(days: -1)).refusals
        == [Refusal(.notEmployedThen, sunday)])
    // Left before the 11th week: from its Sunday (SPM120700).
    let early = judged(maternity(), to: sunday)
    #expect(early.refusals.isEmpty && early.payFrom == CivilDate(2026, 9, 27))
    #expect(early.notices.contains(Notice(.beginsAfterLeaving, CivilDate(2026, 9, 27))))
    #expect(early.payWeeks.count == 39 && early.payWeeks.last?.last == CivilDate(2027, 6, 26))
    // Left after it has begun: from the day after.
    let later = judged(maternity(), to: CivilDate(2026, 10, 14))
    #expect(later.payFrom == CivilDate(2026, 10, 15))
    // No notice is asked of who has left.
    let silent = judged(maternity { $0.told = nil }, to: CivilDate(2026, 10, 14))
    #expect(!silent.notices.map(\.reason).contains(.toldNotSaid))
    // Left in the leave: it goes on as it was.
    #expect(judged(maternity(), to: CivilDate(2027, 1, 31)).payFrom == CivilDate(2026, 11, 30))
  }

  @Test func `a birth before the leave begins the pay on the day after`() {
    // After the qualifying week.
    let found = judged(maternity { $0.born = CivilDate(2026, 10, 1) })
    #expect(found.payFrom == CivilDate(2026, 10, 2))
    #expect(found.earningsBefore == CivilDate(2026, 9, 6))
    #expect(found.within == DateRange(CivilDate(2026, 10, 2), CivilDate(2027, 7, 1)))
    #expect(found.notices.contains(Notice(.beginsWithBirth, CivilDate(2026, 10, 2))))
    // The leave that was planned ends no later than 52 weeks after.
    #expect(found.faults == [Fault(.longerThanLaw, CivilDate(2027, 9, 30))])
    // Born in the leave: nothing is moved.
    #expect(
      judged(maternity { $0.born = CivilDate(2026, 12, 18) }).payFrom == CivilDate(2026, 11, 30))
    // Before the 11th week leave may begin with it.
    let before = leave(.maternity, [(CivilDate(2026, 9, 16), CivilDate(2027, 9, 14))]) {
      $0.due = CivilDate(2026, 12, 16)
      $0.born = CivilDate(2026, 9, 15)
    }
    #expect(judged(before).faults.isEmpty)
  }

  // dwp.gov.uk, NI17A, Premature births: born in the qualifying week or before, earnings are those up to the Saturday before
  // the birth, and employment is what would have been. Thursday 20 August: earnings before Sunday 16 August.
  @Test func `a birth by the qualifying week looks at earnings before its own week`() {
    let early = maternity {
      $0.born = CivilDate(2026, 8, 20)
      $0.blocks = [FamilyLeave.Block(from: CivilDate(2026, 8, 21), to: CivilDate(2027, 8, 19))]
    }
    let found = judged(early, from: CivilDate(2026, 3, 14))
    #expect(found.earningsBefore == CivilDate(2026, 8, 16))
    #expect(found.earningsGateDay == CivilDate(2026, 8, 15))
    #expect(found.relevantWeek.last == CivilDate(2026, 9, 5))
    #expect(found.refusals.isEmpty && found.faults.isEmpty)
    #expect(found.payFrom == CivilDate(2026, 8, 21))
    // Employed up to the birth, though not in the qualifying week.
    #expect(judged(early, to: CivilDate(2026, 8, 20)).refusals.isEmpty)
    #expect(
      judged(early, to: CivilDate(2026, 8, 19)).refusals
        == [Refusal(.notEmployedThen, CivilDate(2026, 8, 20))])
    #expect(
      judged(early, from: CivilDate(2026, 3, 15)).refusals
        == [Refusal(.notEmployedLongEnough, CivilDate(2026, 3, 14))])
    // On its Saturday still, on the Sunday after no more.
    #expect(
      judged(maternity { $0.born = CivilDate(2026, 9, 5) }).earningsBefore
        == CivilDate(2026, 8, 30))
    #expect(
      judged(maternity { $0.born = CivilDate(2026, 9, 6) }).earningsBefore == CivilDate(2026, 9, 6))
  }

  // 24 weeks of pregnancy are 16 weeks before the expected day: Wednesday 26 August. The 20th week begins on 26 July.
  @Test func `a birth is within what can be`() {
    func faults(_ born: CivilDate, stillborn: Bool = false) -> [FamilyLeaveEntitlement.Fault] {
      judged(
        maternity {
          $0.born = born
          $0.isStillborn = stillborn
          $0.blocks = [FamilyLeave.Block(from: born.adding(days: 1), to: born.adding(days: 100))]
        }
      ).faults.map(\.reason)
    }
    #expect(faults(CivilDate(2026, 8, 26), stillborn: true).isEmpty)
    #expect(faults(CivilDate(2026, 8, 25), stillborn: true) == [.stillbornTooEarly])
    #expect(faults(CivilDate(2026, 8, 25)).isEmpty)
    #expect(faults(CivilDate(2026, 7, 26)).isEmpty)
    #expect(faults(CivilDate(2026, 7, 25)) == [.bornTooEarly])
    #expect(faults(CivilDate(2025, 12, 16)) == [.bornTooEarly])
    #expect(faults(CivilDate(2027, 1, 27)).isEmpty)
    #expect(faults(CivilDate(2027, 1, 28)) == [.bornTooLate])
  }

  // Notice 28 days before 30 November: 2 November. The certificate by 21 December, and not of before 26 July.
  @Test func `notice and certificate of maternity are told by when they are due`() {
    func notices(_ facts: (inout FamilyLeave) -> Void) -> [Notice] {
      judged(maternity(facts)).notices.filter { $0.reason != .withoutPay }
    }
    #expect(notices { $0.told = nil } == [Notice(.toldNotSaid, CivilDate(2026, 11, 2))])
    #expect(
      notices { $0.told = CivilDate(2026, 11, 2) }
        == [Notice(.toldOfLeaveLate, CivilDate(2026, 9, 5))])
    #expect(
      notices { $0.told = CivilDate(2026, 11, 3) } == [
        Notice(.toldLate, CivilDate(2026, 11, 2)),
        Notice(.toldOfLeaveLate, CivilDate(2026, 9, 5)),
      ])
    #expect(notices { $0.evidence = nil } == [Notice(.evidenceNotSaid, CivilDate(2026, 12, 21))])
    #expect(notices { $0.evidence = CivilDate(2026, 12, 21) }.isEmpty)
    #expect(
      notices { $0.evidence = CivilDate(2026, 12, 22) }
        == [Notice(.evidenceLate, CivilDate(2026, 12, 21))])
    #expect(notices { $0.evidence = CivilDate(2026, 7, 26) }.isEmpty)
    #expect(
      notices { $0.evidence = CivilDate(2026, 7, 25) }
        == [Notice(.evidenceTooEarly, CivilDate(2026, 7, 26))])
    // Of a birth that began it, within 28 days: 29 October.
    let born = notices {
      $0.born = CivilDate(2026, 10, 1)
      $0.told = CivilDate(2026, 10, 30)
      $0.evidence = CivilDate(2026, 10, 2)
    }
    #expect(
      born == [
        Notice(.toldLate, CivilDate(2026, 10, 29)),
        Notice(.beginsWithBirth, CivilDate(2026, 10, 2)),
      ])
  }

  // Back on Tuesday 1 June: eight weeks before is 6 April. Born on 1 December, nobody works before the 15th.
  @Test func `coming back early is told, and never before two weeks after the birth`() {
    let back = judged(maternity { $0.blocks[0].to = CivilDate(2027, 5, 31) })
    #expect(
      back.notices == [
        Notice(.earlyReturn, CivilDate(2027, 4, 6)), Notice(.withoutPay, CivilDate(2027, 5, 31)),
      ])
    // 26 full weeks and one day.
    #expect(back.payWeeks.count == 26)
    let born = CivilDate(2026, 12, 1)
    let soon = judged(
      maternity {
        $0.born = born
        $0.blocks[0].to = CivilDate(2026, 12, 13)
      })
    #expect(soon.faults == [Fault(.endsInCompulsoryLeave, CivilDate(2026, 12, 14))])
    let kept = judged(
      maternity {
        $0.born = born
        $0.blocks[0].to = CivilDate(2026, 12, 14)
      })
    #expect(kept.faults.isEmpty)
    // Who leaves then is kept from no work.
    let left = judged(
      maternity {
        $0.born = born
        $0.blocks[0].to = CivilDate(2026, 12, 13)
      }, to: CivilDate(2026, 12, 13))
    #expect(left.faults.isEmpty)
    #expect(kept.daysInTouch == 10 && kept.mostLeaveWeeks == 52)
  }

  // Told on 7 April, a day late, the return may be put off for eight weeks from then, to 2 June (SI 1999/3312 reg 11).
  @Test func `notice of coming back early is held against the day it was given`() {
    func back(told: CivilDate) -> [Notice] {
      judged(
        maternity {
          $0.blocks[0].to = CivilDate(2027, 5, 31)
          $0.returnTold = told
        }
      ).notices.filter { $0.reason != .withoutPay }
    }
    #expect(back(told: CivilDate(2027, 4, 6)) == [])
    #expect(
      back(told: CivilDate(2027, 4, 7)) == [Notice(.returnToldLate, CivilDate(2027, 6, 2))])
  }

  // Back on Tuesday 1 June 2027; a whole year from 30 November 2026 ends on 28 November 2027.
  @Test func `coming back is told before it, and of a leave that ends early`() {
    func faults(told: CivilDate, to end: CivilDate) -> [Fault] {
      judged(
        maternity {
          $0.blocks[0].to = end
          $0.returnTold = told
        }
      ).faults
    }
    let (end, back) = (CivilDate(2027, 5, 31), CivilDate(2027, 6, 1))
    #expect(faults(told: back, to: end) == [])
    #expect(faults(told: CivilDate(2027, 6, 2), to: end) == [Fault(.returnToldAfter, back)])
    #expect(faults(told: end, to: CivilDate(2027, 11, 27)) == [])
    let year = CivilDate(2027, 11, 28)
    #expect(faults(told: end, to: year) == [Fault(.returnToldOfWholeYear, year)])
  }

  // Weeks of pay begin on Mondays, 30 November the first: Wednesday 13 January 2027 is in the seventh, 11 to 17 January
  // (SI 1986/1960 reg 10; SPM201100).
  @Test func `maternity pay ends with the week of pay in which she dies`() {
    let died = judged(maternity(), died: CivilDate(2027, 1, 13))
    #expect(died.payWeeks.count == 7 && died.payWeeks.last?.last == CivilDate(2027, 1, 17))
    #expect(died.refusals.isEmpty && died.faults.isEmpty && died.notices.isEmpty)
    #expect(judged(maternity(), died: CivilDate(2027, 1, 10)).payWeeks.count == 6)
    // She left on 6 December and died in January: pay had gone on.
    let left = judged(maternity(), to: CivilDate(2026, 12, 6), died: CivilDate(2027, 1, 13))
    #expect(left.payWeeks.count == 7)
    // Who dies before it begins is paid none, and it does not begin with her leaving.
    let before = judged(maternity(), died: CivilDate(2026, 11, 1))
    #expect(before.payWeeks.isEmpty && before.payFrom == CivilDate(2026, 11, 30))
  }

  // Pay from Monday 30 November 2026: ten weeks to 7 February, and again the fourteenth to the seventeenth from 1 March. The 39 weeks
  // end on Sunday 29 August 2027.
  @Test func `weeks away after coming back have maternity pay, where they are weeks of it`() {
    func away(_ first: CivilDate, _ last: CivilDate) -> FamilyLeaveEntitlement {
      judged(
        leave(.maternity, [(CivilDate(2026, 11, 30), CivilDate(2027, 2, 7)), (first, last)]) {
          $0.due = CivilDate(2026, 12, 16)
        })
    }
    let weeks = away(CivilDate(2027, 3, 1), CivilDate(2027, 3, 28))
    #expect(weeks.faults.isEmpty && weeks.payWeeks.count == 14)
    #expect(weeks.payWeeks[9].last == CivilDate(2027, 2, 7))
    #expect(weeks.payWeeks[10].first == CivilDate(2027, 3, 1))
    #expect(
      away(CivilDate(2027, 3, 2), CivilDate(2027, 3, 29)).faults
        == [Fault(.notWeeksOfPay, CivilDate(2027, 3, 2))])
    #expect(
      away(CivilDate(2027, 3, 1), CivilDate(2027, 3, 29)).faults
        == [Fault(.notWeeksOfPay, CivilDate(2027, 3, 1))])
    #expect(away(CivilDate(2027, 8, 23), CivilDate(2027, 8, 29)).faults.isEmpty)
    #expect(
      away(CivilDate(2027, 8, 23), CivilDate(2027, 9, 5)).faults
        == [Fault(.endsTooLate, CivilDate(2027, 8, 29))])
  }

  @Test func `blocks that adjoin are one, and none begins in another`() {
    let parts = leave(
      .maternity,
      [
        (CivilDate(2026, 11, 30), CivilDate(2027, 1, 10)),
        (CivilDate(2027, 1, 11), CivilDate(2027, 2, 7)),
        (CivilDate(2027, 3, 1), CivilDate(2027, 3, 28)),
      ]
    ) { $0.due = CivilDate(2026, 12, 16) }
    #expect(judged(parts).faults.isEmpty && judged(parts).payWeeks.count == 14)
    var mixed = parts
    mixed.blocks[1].from = CivilDate(2027, 1, 10)
    #expect(judged(mixed).faults.contains(Fault(.blocksOutOfOrder, CivilDate(2027, 1, 10))))
  }

  // MARK: Adoption

  /// Matched on Wednesday 11 March 2026, placed on 1 April: the matching week is 8 to 14 March, and the last day to begin
  /// employment 25 Saturdays before the 14th, 20 September 2025.
  private func adoption(_ from: CivilDate, _ to: CivilDate) -> FamilyLeave {
    leave(.adoption, [(from, to)]) {
      $0.matched = CivilDate(2026, 3, 11)
      $0.placed = CivilDate(2026, 4, 1)
      $0.told = CivilDate(2026, 3, 12)
      $0.evidence = CivilDate(2026, 3, 11)
    }
  }

  @Test func `adoption pay looks at the week of matching`() {
    let leave = adoption(CivilDate(2026, 4, 1), CivilDate(2027, 3, 30))
    let found = judged(leave, from: CivilDate(2025, 9, 20))
    #expect(found.relevantWeek == DateRange(CivilDate(2026, 3, 8), CivilDate(2026, 3, 14)))
    #expect(found.mostWeeks == 39 && found.mostLeaveWeeks == 52 && found.daysInTouch == 10)
    #expect(found.refusals.isEmpty && found.faults.isEmpty)
    #expect(found.notices.map(\.reason) == [.withoutPay])
    #expect(
      judged(leave, from: CivilDate(2025, 9, 21)).refusals
        == [Refusal(.notEmployedLongEnough, CivilDate(2025, 9, 20))])
    #expect(
      judged(leave, to: CivilDate(2026, 3, 7)).refusals
        == [Refusal(.notEmployedThen, CivilDate(2026, 3, 8))])
    // Left before it began: from 14 days before the placement (xperthr.co.uk/faq 112125).
    #expect(judged(leave, to: CivilDate(2026, 3, 9)).payFrom == CivilDate(2026, 3, 18))
    #expect(judged(leave, to: CivilDate(2026, 3, 20)).payFrom == CivilDate(2026, 3, 21))
  }

  // SI 2002/2822 reg 21(1): 14 days before 1 April are 18 March; at work on the day, it is the day after.
  @Test func `adoption pay begins up to 14 days before the placement and no later`() {
    let end = CivilDate(2026, 9, 30)
    #expect(judged(adoption(CivilDate(2026, 3, 18), end)).faults.isEmpty)
    #expect(
      judged(adoption(CivilDate(2026, 3, 17), end)).faults
        == [Fault(.beginsTooEarly, CivilDate(2026, 3, 18))])
    #expect(judged(adoption(CivilDate(2026, 4, 2), end)).faults.isEmpty)
    #expect(
      judged(adoption(CivilDate(2026, 4, 3), end)).faults
        == [Fault(.beginsTooLate, CivilDate(2026, 4, 2))])
    var late = adoption(CivilDate(2026, 4, 1), end)
    late.told = CivilDate(2026, 3, 19)
    // 28 days before would be before the week after matching is over.
    #expect(
      judged(late).notices.filter { $0.reason != .earlyReturn && $0.reason != .withoutPay } == [
        Notice(.toldLate, CivilDate(2026, 3, 18)), Notice(.toldOfLeaveLate, CivilDate(2026, 3, 18)),
      ])
    late.placed = CivilDate(2026, 3, 10)
    #expect(judged(late).faults.contains(Fault(.placedBeforeMatched, CivilDate(2026, 3, 11))))
  }

  // gov.uk/employers-adoption-pay-leave/eligibility: 26 weeks by the 15th week before the child is due.
  @Test func `parents of a surrogate's child have adoption pay from the birth`() {
    var surrogate = leave(.adoption, [(CivilDate(2026, 12, 16), CivilDate(2027, 12, 14))]) {
      $0.due = CivilDate(2026, 12, 16)
    }
    let planned = judged(surrogate)
    #expect(planned.relevantWeek == DateRange(CivilDate(2026, 8, 30), CivilDate(2026, 9, 5)))
    #expect(planned.faults.isEmpty)
    #expect(planned.notices.contains(Notice(.notBornYet, CivilDate(2026, 12, 16))))
    surrogate.born = CivilDate(2026, 12, 10)
    #expect(judged(surrogate).payFrom == CivilDate(2026, 12, 10))
    surrogate.born = CivilDate(2026, 12, 15)
    #expect(judged(surrogate).payFrom == CivilDate(2026, 12, 16))
    surrogate.born = CivilDate(2026, 12, 20)
    #expect(
      judged(surrogate).faults.contains(Fault(.beginsTooEarly, CivilDate(2026, 12, 20))))
  }

  // MARK: Paternity

  /// Due on Wednesday 10 June 2026, born on Sunday 14 June: the expected week is 7 to 13 June, the qualifying week
  /// 22 to 28 February.
  private func paternity(
    _ days: [(CivilDate, CivilDate)], _ facts: (inout FamilyLeave) -> Void = { _ in }
  ) -> FamilyLeave {
    leave(.paternity, days) {
      $0.due = CivilDate(2026, 6, 10)
      $0.born = CivilDate(2026, 6, 14)
      $0.told = CivilDate(2026, 2, 20)
      $0.evidence = CivilDate(2026, 2, 20)
      facts(&$0)
    }
  }

  // SI 2024/121 reg 9: two weeks together or apart, up to 52 weeks after the birth: 13 June 2027.
  @Test func `paternity pay is two weeks within a year of the birth in Great Britain`() {
    let apart = paternity([
      (CivilDate(2026, 6, 15), CivilDate(2026, 6, 21)),
      (CivilDate(2027, 6, 7), CivilDate(2027, 6, 13)),
    ])
    let found = judged(apart)
    #expect(found.mostWeeks == 2 && found.mostLeaveWeeks == 2 && found.daysInTouch == 0)
    #expect(found.within == DateRange(CivilDate(2026, 6, 14), CivilDate(2027, 6, 13)))
    #expect(found.relevantWeek == DateRange(CivilDate(2026, 2, 22), CivilDate(2026, 2, 28)))
    #expect(found.payWeeks.map(\.first) == [CivilDate(2026, 6, 15), CivilDate(2027, 6, 7)])
    #expect(found.faults.isEmpty && found.refusals.isEmpty && found.notices.isEmpty)
    var late = apart
    late.blocks[1] = FamilyLeave.Block(from: CivilDate(2027, 6, 8), to: CivilDate(2027, 6, 14))
    #expect(judged(late).faults == [Fault(.endsTooLate, CivilDate(2027, 6, 13))])
    // Born before its week: from that week's Sunday, 7 June 2026 and 52 weeks.
    late.born = CivilDate(2026, 6, 1)
    #expect(judged(late).within == DateRange(CivilDate(2026, 6, 1), CivilDate(2027, 6, 6)))
  }

  @Test func `paternity leave is full weeks, two at most, after the birth`() {
    #expect(
      judged(paternity([(CivilDate(2026, 6, 15), CivilDate(2026, 6, 24))])).faults
        == [Fault(.notWholeWeeks, CivilDate(2026, 6, 15))])
    #expect(
      judged(paternity([(CivilDate(2026, 6, 15), CivilDate(2026, 7, 5))])).faults
        == [Fault(.longerThanLaw, CivilDate(2026, 6, 28))])
    #expect(
      judged(paternity([(CivilDate(2026, 6, 13), CivilDate(2026, 6, 19))])).faults
        == [Fault(.beginsTooEarly, CivilDate(2026, 6, 14))])
    // Two weeks side by side are one time.
    let together = paternity([
      (CivilDate(2026, 6, 15), CivilDate(2026, 6, 21)),
      (CivilDate(2026, 6, 22), CivilDate(2026, 6, 28)),
    ])
    #expect(judged(together, in: .northernIreland).faults.isEmpty)
    let three = paternity([
      (CivilDate(2026, 6, 15), CivilDate(2026, 6, 21)),
      (CivilDate(2026, 7, 6), CivilDate(2026, 7, 12)),
      (CivilDate(2026, 8, 3), CivilDate(2026, 8, 9)),
    ])
    #expect(
      judged(three).faults == [
        Fault(.inTooManyPieces, CivilDate(2026, 8, 3)),
        Fault(.longerThanLaw, CivilDate(2026, 7, 12)),
      ])
  }

  // 56 days after 14 June are 9 August.
  @Test func `paternity pay is in one piece within 56 days in Northern Ireland`() {
    let apart = paternity([
      (CivilDate(2026, 6, 15), CivilDate(2026, 6, 21)),
      (CivilDate(2026, 8, 3), CivilDate(2026, 8, 9)),
    ])
    let found = judged(apart, in: .northernIreland)
    #expect(found.within == DateRange(CivilDate(2026, 6, 14), CivilDate(2026, 8, 9)))
    #expect(found.faults == [Fault(.inTooManyPieces, CivilDate(2026, 8, 3))])
    #expect(judged(apart, in: .wales).faults.isEmpty)
    // So it was in Great Britain for a child whose week began by 6 April 2024, a Saturday: due on that day, and a day later.
    func within(due: CivilDate) -> DateRange? {
      judged(leave(.paternity, [(due, due.adding(days: 6))]) { $0.due = due }).within
    }
    let saturday = CivilDate(2024, 4, 6)
    #expect(within(due: saturday)?.last == CivilDate(2024, 6, 1))
    #expect(within(due: saturday.adding(days: 1))?.last == CivilDate(2025, 4, 6))
  }

  @Test func `paternity pay asks for employment up to the birth`() {
    let week = paternity([(CivilDate(2026, 6, 15), CivilDate(2026, 6, 21))])
    #expect(judged(week, to: CivilDate(2026, 6, 14)).refusals.isEmpty)
    #expect(
      judged(week, to: CivilDate(2026, 6, 13)).refusals
        == [Refusal(.notEmployedThen, CivilDate(2026, 6, 14))])
    // 25 weeks before Saturday 28 February is 6 September.
    #expect(judged(week, from: CivilDate(2025, 9, 6)).refusals.isEmpty)
    #expect(
      judged(week, from: CivilDate(2025, 9, 7)).refusals
        == [Refusal(.notEmployedLongEnough, CivilDate(2025, 9, 6))])
  }

  // 28 days before 15 June: 18 May; what is claimed, by 28 February. In Northern Ireland both.
  @Test func `notice of paternity is told by when it is due`() {
    let days = [(CivilDate(2026, 6, 15), CivilDate(2026, 6, 21))]
    let late = paternity(days) {
      $0.told = CivilDate(2026, 5, 19)
      $0.evidence = CivilDate(2026, 3, 1)
    }
    #expect(
      judged(late).notices == [
        Notice(.toldLate, CivilDate(2026, 5, 18)), Notice(.evidenceLate, CivilDate(2026, 2, 28)),
      ])
    #expect(
      judged(late, in: .northernIreland).notices.first
        == Notice(.toldLate, CivilDate(2026, 2, 28)))
    let unborn = paternity(days) { $0.born = nil }
    #expect(judged(unborn).notices == [Notice(.notBornYet, CivilDate(2026, 6, 15))])
  }

  @Test func `paternity leave for an adoption goes by matching and placement`() {
    let adopted = leave(.paternity, [(CivilDate(2026, 4, 6), CivilDate(2026, 4, 19))]) {
      $0.matched = CivilDate(2026, 3, 11)
      $0.placed = CivilDate(2026, 4, 1)
    }
    let found = judged(adopted)
    #expect(found.relevantWeek == DateRange(CivilDate(2026, 3, 8), CivilDate(2026, 3, 14)))
    #expect(found.within == DateRange(CivilDate(2026, 4, 1), CivilDate(2027, 3, 31)))
    #expect(found.faults.isEmpty && found.payWeeks.count == 2)
    #expect(
      judged(adopted, to: CivilDate(2026, 3, 31)).refusals
        == [Refusal(.notEmployedThen, CivilDate(2026, 4, 1))])
  }

  // MARK: Shared parental

  private func shared(_ other: Int?, _ days: [(CivilDate, CivilDate)]) -> FamilyLeave {
    leave(.sharedParental, days) {
      $0.due = CivilDate(2026, 6, 10)
      $0.born = CivilDate(2026, 6, 14)
      $0.otherWeeks = other
      $0.told = CivilDate(2026, 6, 1)
      $0.evidence = CivilDate(2026, 6, 1)
    }
  }

  // 39 weeks, 15 of them the mother's, leave 24. The day before the first birthday is 13 June 2027.
  @Test func `shared parental pay is what the other parent leaves of 39 weeks`() {
    let days = [(CivilDate(2026, 9, 7), CivilDate(2026, 11, 1))]
    let found = judged(shared(15, days))
    #expect(found.mostWeeks == 24 && found.mostLeaveWeeks == 50 && found.daysInTouch == 20)
    #expect(found.within == DateRange(CivilDate(2026, 6, 14), CivilDate(2027, 6, 13)))
    #expect(found.payWeeks.count == 8 && found.faults.isEmpty && found.notices.isEmpty)
    // Two weeks are the mother's by law, so 37 at most.
    #expect(judged(shared(0, days)).mostWeeks == 37)
    #expect(judged(shared(2, days)).mostWeeks == 37)
    #expect(judged(shared(3, days)).mostWeeks == 36)
    // None is left of pay: the leave is there all the same.
    let unpaid = judged(shared(39, days))
    #expect(unpaid.mostWeeks == 0 && unpaid.payWeeks.isEmpty && unpaid.faults.isEmpty)
    #expect(unpaid.notices == [Notice(.withoutPay, CivilDate(2026, 9, 7))])
    #expect(
      judged(shared(40, days)).faults == [Fault(.sharesTooMuch, CivilDate(2026, 9, 7))])
    #expect(judged(shared(nil, days)).faults == [Fault(.missing(.otherWeeks), days[0].0)])
  }

  @Test func `shared parental leave is full weeks before the first birthday`() {
    #expect(
      judged(shared(15, [(CivilDate(2026, 9, 7), CivilDate(2026, 9, 12))])).faults
        == [Fault(.notWholeWeeks, CivilDate(2026, 9, 7))])
    #expect(
      judged(shared(15, [(CivilDate(2027, 6, 8), CivilDate(2027, 6, 14))])).faults
        == [Fault(.endsTooLate, CivilDate(2027, 6, 13))])
    // 30 weeks and 23 are more than a year.
    let long = shared(23, [(CivilDate(2026, 9, 7), CivilDate(2027, 4, 4))])
    #expect(judged(long).faults == [Fault(.sharesTooMuch, CivilDate(2026, 9, 7))])
    // 30 weeks with 22 are a year; 17 of them are paid, to 3 January.
    let year = judged(shared(22, [(CivilDate(2026, 9, 7), CivilDate(2027, 4, 4))]))
    #expect(year.faults.isEmpty && year.payWeeks.count == 17)
    #expect(year.notices == [Notice(.withoutPay, CivilDate(2027, 1, 4))])
  }

  @Test func `shared parental leave is told eight weeks before, three times at most`() {
    let weeks = [
      (CivilDate(2026, 9, 7), CivilDate(2026, 9, 13)),
      (CivilDate(2026, 10, 5), CivilDate(2026, 10, 11)),
      (CivilDate(2026, 11, 2), CivilDate(2026, 11, 8)),
      (CivilDate(2026, 12, 7), CivilDate(2026, 12, 13)),
    ]
    #expect(
      judged(shared(15, weeks)).notices
        == [Notice(.moreThanThreeTimes, CivilDate(2026, 12, 7))])
    var late = shared(15, [weeks[0]])
    late.told = CivilDate(2026, 7, 14)
    #expect(judged(late).notices == [Notice(.toldLate, CivilDate(2026, 7, 13))])
    // Born before its week, what begins within eight weeks is told as soon as it can be.
    var early = shared(15, [(CivilDate(2026, 7, 6), CivilDate(2026, 7, 12))])
    early.born = CivilDate(2026, 6, 5)
    early.told = CivilDate(2026, 6, 30)
    #expect(judged(early).notices.isEmpty)
    // Employed up to the week before.
    #expect(
      judged(late, to: CivilDate(2026, 9, 5)).refusals
        == [Refusal(.notEmployedThen, CivilDate(2026, 9, 6))])
  }

  // MARK: Bereavement

  /// Wednesday 20 May 2026: the week before is 10 to 16 May, and 25 weeks before its end 22 November 2025.
  private func bereavement(_ days: [(CivilDate, CivilDate)]) -> FamilyLeave {
    leave(.bereavement, days) {
      $0.died = CivilDate(2026, 5, 20)
      $0.told = CivilDate(2026, 5, 21)
      $0.evidence = CivilDate(2026, 5, 21)
    }
  }

  // gov.uk/parental-bereavement-pay-leave: within 56 weeks that begin with the death, to 15 June 2027.
  @Test func `bereavement pay is two weeks within 56 of the death`() {
    let apart = bereavement([
      (CivilDate(2026, 5, 20), CivilDate(2026, 5, 26)),
      (CivilDate(2027, 6, 9), CivilDate(2027, 6, 15)),
    ])
    let found = judged(apart, from: CivilDate(2025, 11, 22))
    #expect(found.relevantWeek == DateRange(CivilDate(2026, 5, 10), CivilDate(2026, 5, 16)))
    #expect(found.within == DateRange(CivilDate(2026, 5, 20), CivilDate(2027, 6, 15)))
    #expect(found.mostWeeks == 2 && found.payWeeks.count == 2 && found.daysInTouch == 0)
    #expect(found.refusals.isEmpty && found.faults.isEmpty && found.notices.isEmpty)
    var late = apart
    late.blocks[1] = FamilyLeave.Block(from: CivilDate(2027, 6, 10), to: CivilDate(2027, 6, 16))
    #expect(judged(late).faults == [Fault(.endsTooLate, CivilDate(2027, 6, 15))])
    #expect(
      judged(apart, from: CivilDate(2025, 11, 23)).refusals
        == [Refusal(.notEmployedLongEnough, CivilDate(2025, 11, 22))])
    #expect(
      judged(apart, to: CivilDate(2026, 5, 19)).refusals
        == [Refusal(.notEmployedThen, CivilDate(2026, 5, 20))])
  }

  // Two weeks for each child (gov.uk/parental-bereavement-pay-leave): of two who died on one day four, in four times at most.
  @Test func `two children who die on one day are mourned for two weeks each`() {
    var leave = bereavement([(CivilDate(2026, 5, 20), CivilDate(2026, 6, 16))])
    #expect(judged(leave).faults == [Fault(.longerThanLaw, CivilDate(2026, 6, 2))])
    leave.children = 2
    let both = judged(leave)
    #expect(both.faults.isEmpty && both.mostWeeks == 4 && both.payWeeks.count == 4)
    leave.blocks = (0..<4).map { week in
      let first = CivilDate(2026, 5, 20).adding(days: 14 * week)
      return FamilyLeave.Block(from: first, to: first.adding(days: 6))
    }
    #expect(judged(leave).faults.isEmpty && judged(leave).payWeeks.count == 4)
    for children in [0, -1, Int.max] {
      leave.children = children
      #expect(judged(leave).faults.map(\.reason).contains(.childrenImpossible))
    }
  }

  // The second week of pay begins on 27 May: whoever dies on the 26th has the first alone.
  @Test func `bereavement pay ends with the week of pay in which the parent dies`() {
    let leave = bereavement([(CivilDate(2026, 5, 20), CivilDate(2026, 6, 2))])
    #expect(judged(leave, died: CivilDate(2026, 5, 27)).payWeeks.count == 2)
    #expect(judged(leave, died: CivilDate(2026, 5, 26)).payWeeks.count == 1)
  }

  @Test func `bereavement pay needs no time of employment in Northern Ireland from April 2026`() {
    var leave = bereavement([(CivilDate(2026, 5, 20), CivilDate(2026, 6, 2))])
    #expect(judged(leave, from: CivilDate(2026, 5, 20), in: .northernIreland).refusals.isEmpty)
    #expect(
      judged(leave, from: CivilDate(2026, 5, 21), in: .northernIreland).refusals
        == [Refusal(.notEmployedThen, CivilDate(2026, 5, 20))])
    #expect(!judged(leave, from: CivilDate(2026, 5, 20), in: .scotland).refusals.isEmpty)
    leave.died = CivilDate(2026, 4, 5)
    #expect(!judged(leave, from: CivilDate(2026, 4, 1), in: .northernIreland).refusals.isEmpty)
    leave.died = CivilDate(2026, 4, 6)
    #expect(judged(leave, from: CivilDate(2026, 4, 1), in: .northernIreland).refusals.isEmpty)
  }

  // Notice within 28 days that begin with the first day of leave, 20 May: 16 June. Eighteen on 20 May 2026 is no child.
  @Test func `bereavement is told within 28 days, and of a child`() {
    var leave = bereavement([(CivilDate(2026, 5, 20), CivilDate(2026, 6, 2))])
    leave.told = CivilDate(2026, 6, 16)
    #expect(judged(leave).notices.isEmpty)
    leave.told = CivilDate(2026, 6, 17)
    #expect(judged(leave).notices == [Notice(.toldLate, CivilDate(2026, 6, 16))])
    leave.born = CivilDate(2008, 5, 21)
    #expect(judged(leave).refusals.isEmpty)
    leave.born = CivilDate(2008, 5, 20)
    #expect(judged(leave).refusals == [Refusal(.notAChild, CivilDate(2026, 5, 20))])
    leave.born = CivilDate(2026, 5, 21)
    #expect(judged(leave).faults == [Fault(.diedBeforeBirth, CivilDate(2026, 5, 21))])
  }

  // MARK: Neonatal care

  /// Born on Monday 2 March 2026, and in care from that day.
  private func neonatal(
    to last: CivilDate?, _ days: [(CivilDate, CivilDate)],
    _ facts: (inout FamilyLeave) -> Void = { _ in }
  ) -> FamilyLeave {
    leave(.neonatal, days) {
      $0.born = CivilDate(2026, 3, 2)
      $0.careFrom = CivilDate(2026, 3, 2)
      $0.careTo = last
      $0.told = CivilDate(2026, 3, 2)
      $0.evidence = CivilDate(2026, 3, 2)
      facts(&$0)
    }
  }

  // acas.org.uk/neonatal-care-leave-and-pay/telling-an-employer: in care from 6 April, the first day of leave is 14 April.
  @Test func `neonatal care leave begins after a full week of care`() {
    let acas = leave(.neonatal, [(CivilDate(2025, 4, 14), CivilDate(2025, 4, 20))]) {
      $0.born = CivilDate(2025, 4, 6)
      $0.careFrom = CivilDate(2025, 4, 6)
      $0.careTo = CivilDate(2025, 4, 13)
    }
    let found = judged(acas)
    #expect(found.within?.first == CivilDate(2025, 4, 14))
    #expect(found.mostWeeks == 1 && found.faults.isEmpty && found.refusals.isEmpty)
    var early = acas
    early.blocks = [FamilyLeave.Block(from: CivilDate(2025, 4, 13), to: CivilDate(2025, 4, 19))]
    #expect(judged(early).faults == [Fault(.beginsTooEarly, CivilDate(2025, 4, 14))])
    // A day less of care gives none, and a child born the day before has none.
    var short = acas
    short.careTo = CivilDate(2025, 4, 12)
    #expect(judged(short).refusals == [Refusal(.careTooShort, CivilDate(2025, 4, 13))])
    var before = acas
    before.born = CivilDate(2025, 4, 5)
    #expect(judged(before).refusals == [Refusal(.bornBeforeLaw, CivilDate(2025, 4, 6))])
    #expect(
      judged(acas, in: .northernIreland).refusals
        == [Refusal(.notInNation, CivilDate(2025, 4, 6))])
  }

  // In care from 2 March: full weeks are over on 9, 16 and 23 March; twelve on 25 May. 68 weeks from the birth end on
  // 20 June 2027.
  @Test func `neonatal care pay is a week for each full week of care, twelve at most`() {
    let day = CivilDate(2026, 6, 1)
    func weeks(to last: CivilDate?) -> Int {
      judged(neonatal(to: last, [(day, day.adding(days: 6))])).mostWeeks
    }
    #expect(weeks(to: CivilDate(2026, 3, 15)) == 1)
    #expect(weeks(to: CivilDate(2026, 3, 16)) == 2)
    #expect(weeks(to: CivilDate(2026, 3, 23)) == 3)
    #expect(weeks(to: CivilDate(2026, 5, 24)) == 11)
    #expect(weeks(to: CivilDate(2026, 5, 25)) == 12)
    #expect(weeks(to: CivilDate(2026, 8, 31)) == 12)
    let found = judged(neonatal(to: nil, [(day, day.adding(days: 6))]))
    #expect(found.mostWeeks == 12 && found.mostLeaveWeeks == 12 && found.daysInTouch == 0)
    #expect(found.notices == [Notice(.careGoesOn, CivilDate(2026, 3, 2))])
    #expect(found.within == DateRange(CivilDate(2026, 3, 10), CivilDate(2027, 6, 20)))
    // Two weeks of care, three of leave.
    let long = neonatal(
      to: CivilDate(2026, 3, 16), [(CivilDate(2026, 3, 16), CivilDate(2026, 4, 5))])
    #expect(judged(long).faults == [Fault(.longerThanLaw, CivilDate(2026, 3, 29))])
  }

  // acas.org.uk/neonatal-care-leave-and-pay/pay: the 15th week before the child is due for who has maternity or paternity
  // pay, the week of matching for who adopts, else the week before the care.
  @Test func `neonatal care pay looks at the week of the other pay, or before the care`() {
    let days = [(CivilDate(2026, 3, 16), CivilDate(2026, 3, 22))]
    let last = CivilDate(2026, 3, 16)
    #expect(
      judged(neonatal(to: last, days)).relevantWeek
        == DateRange(CivilDate(2026, 2, 22), CivilDate(2026, 2, 28)))
    // Due on 10 June: the 15th week before is the same; born after it, on 2 March.
    let due = judged(neonatal(to: last, days) { $0.due = CivilDate(2026, 6, 10) })
    #expect(due.relevantWeek == DateRange(CivilDate(2026, 2, 22), CivilDate(2026, 2, 28)))
    #expect(due.earningsBefore == CivilDate(2026, 3, 1))
    // Due on 17 June: the week of 1 to 7 March, in which it was born.
    let week = judged(neonatal(to: last, days) { $0.due = CivilDate(2026, 6, 17) })
    #expect(week.relevantWeek == DateRange(CivilDate(2026, 3, 1), CivilDate(2026, 3, 7)))
    #expect(week.earningsBefore == CivilDate(2026, 3, 1))
    let matched = judged(
      neonatal(to: last, days) {
        $0.matched = CivilDate(2026, 2, 11)
        $0.placed = CivilDate(2026, 3, 3)
      })
    #expect(matched.relevantWeek == DateRange(CivilDate(2026, 2, 8), CivilDate(2026, 2, 14)))
    #expect(matched.faults.isEmpty)
    // Employed when the care began.
    #expect(
      judged(neonatal(to: last, days), to: CivilDate(2026, 3, 1)).refusals
        == [Refusal(.notEmployedThen, CivilDate(2026, 3, 2))])
  }

  // 28 days after 2 March are 30 March.
  @Test func `neonatal care begins within 28 days of the birth`() {
    func found(_ first: CivilDate) -> FamilyLeaveEntitlement {
      judged(
        neonatal(to: CivilDate(2026, 4, 20), [(CivilDate(2026, 4, 20), CivilDate(2026, 4, 26))]) {
          $0.careFrom = first
        })
    }
    #expect(found(CivilDate(2026, 3, 30)).refusals.isEmpty)
    #expect(
      found(CivilDate(2026, 3, 31)).refusals
        == [Refusal(.careBeganTooLate, CivilDate(2026, 3, 30))])
    #expect(
      found(CivilDate(2026, 3, 1)).faults.contains(Fault(.careOutOfOrder, CivilDate(2026, 3, 2))))
  }

  // gov.uk/employers-neonatal-care-pay-leave/notice: within 28 days of its start up to a week after the care, else 15 days
  // before one week and 28 before more. Care ended on 30 March: the first tier on 6 April.
  @Test func `neonatal care pay is asked for by its tiers`() {
    func by(_ first: CivilDate, weeks: Int) -> [Notice] {
      judged(
        neonatal(
          to: CivilDate(2026, 3, 30), [(first, first.adding(days: 7 * weeks - 1))]
        ) {
          $0.told = nil
        }
      ).notices
    }
    #expect(
      by(CivilDate(2026, 4, 6), weeks: 2) == [
        Notice(.toldNotSaid, CivilDate(2026, 5, 3))
      ])
    #expect(
      by(CivilDate(2026, 5, 4), weeks: 1) == [
        Notice(.toldNotSaid, CivilDate(2026, 4, 19))
      ])
    #expect(
      by(CivilDate(2026, 5, 4), weeks: 2) == [
        Notice(.toldNotSaid, CivilDate(2026, 4, 6))
      ])
    // After the first tier leave is in one piece.
    let pieces = neonatal(
      to: CivilDate(2026, 3, 30),
      [
        (CivilDate(2026, 3, 16), CivilDate(2026, 3, 22)),
        (CivilDate(2026, 4, 6), CivilDate(2026, 4, 12)),
        (CivilDate(2026, 5, 4), CivilDate(2026, 5, 10)),
        (CivilDate(2026, 6, 1), CivilDate(2026, 6, 7)),
      ])
    #expect(judged(pieces).faults == [Fault(.inTooManyPieces, CivilDate(2026, 6, 1))])
  }

  // MARK: Facts

  @Test func `a leave says the facts of its kind and no others`() {
    let day = CivilDate(2026, 6, 1)
    func faults(
      _ kind: AbsenceKind, _ facts: (inout FamilyLeave) -> Void = { _ in }
    ) -> [FamilyLeaveEntitlement.Fault] {
      judged(leave(kind, [(day, day.adding(days: 6))], facts)).faults.map(\.reason)
    }
    #expect(faults(.maternity) == [.missing(.due)])
    #expect(faults(.paternity) == [.missing(.due)])
    #expect(faults(.adoption) == [.missing(.due)])
    #expect(faults(.adoption) { $0.matched = day } == [.missing(.placed)])
    #expect(faults(.adoption) { $0.placed = day } == [.missing(.matched)])
    #expect(faults(.sharedParental) == [.missing(.due), .missing(.otherWeeks)])
    #expect(faults(.bereavement) == [.missing(.died)])
    #expect(faults(.neonatal) == [.missing(.born), .missing(.careFrom)])
    #expect(
      faults(.maternity) {
        $0.due = day
        $0.isStillborn = true
      } == [.missing(.born)])
    #expect(
      faults(.maternity) {
        $0.due = day
        $0.matched = day
        $0.otherWeeks = 2
      } == [.notOfThisKind(.matched), .notOfThisKind(.otherWeeks)])
    #expect(
      faults(.paternity) {
        $0.due = day
        $0.matched = day
        $0.placed = day
      } == [.notOfThisKind(.due)])
    #expect(
      faults(.bereavement) {
        $0.died = day
        $0.careFrom = day
      } == [.notOfThisKind(.careFrom)])
    #expect(faults(.holiday) == [.noStatutoryPay])
  }

  @Test func `a leave without blocks has its weeks and no pay yet`() {
    let leave = leave(.maternity, []) { $0.due = CivilDate(2026, 12, 16) }
    let found = judged(leave, from: CivilDate(2026, 3, 15))
    #expect(found.payFrom == nil && found.within == nil && found.payWeeks.isEmpty)
    #expect(found.relevantWeek == DateRange(CivilDate(2026, 8, 30), CivilDate(2026, 9, 5)))
    #expect(found.refusals == [Refusal(.notEmployedLongEnough, CivilDate(2026, 3, 14))])
    #expect(found.faults.isEmpty && found.notices.isEmpty && found.mostWeeks == 39)
  }
}
