import PAPrimitives
import PAStatute
import PATestKit
import Testing

@testable import PAEmployment

/// Statutory Sick Pay of one spell, before and from 6 April 2026.
struct SickPayTests {
  private let weekdays: Set<Weekday> = [.monday, .tuesday, .wednesday, .thursday, .friday]

  private func pay(
    _ first: CivilDate, _ last: CivilDate, on days: Set<Weekday>? = nil, earning: Money,
    after earlier: [DateRange] = [], used: Int64 = 0
  ) throws -> SickPay {
    var spell = SickSpell(
      DateRange(first).including(last), after: earlier, earning: AverageEarnings(earning))
    spell.used = SickSpell.parts(ofWeeks: used, over: Int64((days ?? weekdays).count))
    let span = DateRange(earlier.first?.first ?? first).including(last)
    let law = try Law(of: [.sickPay], over: span)
    return SickPay(of: spell, on: { _ in days ?? weekdays }, under: { law[.sickPay, on: $0] })
  }

  /// What each week with paid days comes to.
  private func weeks(of pay: SickPay) -> [Money] {
    Dictionary(grouping: pay.paid.all) { PaidWeek.end(holding: $0.day) }
      .sorted { $0.key < $1.key }.map { $0.value.map(\.amount).total }
  }

  private func stretch(_ first: CivilDate, _ last: CivilDate) -> DateRange {
    DateRange(first).including(last)
  }

  // HMRC's table of daily rates: so many of seven qualifying days in a week (employers' rates, 2024-25 to 2026-27).
  @Test(arguments: [
    (2024, [1668, 3336, 5004, 6672, 8340, 10008, 11675]),
    (2025, [1697, 3393, 5090, 6786, 8483, 10179, 11875]),
    (2026, [1761, 3522, 5283, 7043, 8804, 10565, 12325]),
  ])
  func `days of a week of seven are those of the table`(year: Int, amounts: [Int64]) throws {
    // From a Thursday on, so that it is a spell by every law; what waits was served in an earlier one.
    var sunday = CivilDate(year, 6, 1)
    while sunday.weekday != .sunday { sunday = sunday.adding(days: 1) }
    for (count, amount) in zip(1..., amounts) {
      let pay = try pay(
        sunday.adding(days: -3), sunday.adding(days: count - 1), on: Set(Weekday.allCases),
        earning: .pounds(500), after: [stretch(sunday.adding(days: -12), sunday.adding(days: -7))])
      let week = pay.paid.within(DateRange(sunday).including(sunday.adding(days: 6)))
      #expect(week.all.count == count)
      #expect(week.total == Money(pence: amount))
    }
  }

  // Friday 3 April 2026 waits. From Monday 6 April nothing waits any more, and she was not paid before, so the law of
  // now has it: 80% of 140.00 is 112.00, which is less than 123.25, and 22.40 a day. Five days of the first week, one of
  // the second: 112.00 and 22.40.
  @Test func `who waits when the law changes is paid by the law of now`() throws {
    let pay = try pay(CivilDate(2026, 4, 3), CivilDate(2026, 4, 13), earning: .pounds(140))
    #expect(pay.waitingDays == 1 && pay.paidDays == 6)
    #expect(weeks(of: pay) == [.pounds(112), .pounds(22, 40)])
  }

  // Sick from Monday 30 March, three days wait; Thursday and Friday are paid at 118.75 / 5 = 23.75, 47.50. She goes on at
  // the flat rate of 123.25, though 80% of her 140.00 is less: 24.65 a day, 123.25 a week.
  @Test func `who was paid when the law changed goes on at the flat rate`() throws {
    let pay = try pay(CivilDate(2026, 3, 30), CivilDate(2026, 4, 10), earning: .pounds(140))
    #expect(pay.waitingDays == 3 && pay.paidDays == 7)
    #expect(weeks(of: pay) == [.pounds(47, 50), .pounds(123, 25)])
  }

  // Earning 100.00 she had none until 5 April; from the 6th 80.00 a week.
  @Test func `who earned too little is paid from the day the law changed`() throws {
    let pay = try pay(CivilDate(2026, 3, 30), CivilDate(2026, 4, 10), earning: .pounds(100))
    #expect(
      pay.paidDays == 5 && pay.amount == .pounds(80)
        && pay.notPaid.map(\.reason) == [.earnsTooLittle])
    // Sick since before 22 September 2025 without a break, none until she came back.
    let long = try self.pay(CivilDate(2025, 9, 19), CivilDate(2026, 4, 10), earning: .pounds(100))
    #expect(
      long.amount == .zero && long.notPaid.map(\.reason) == [.earnsTooLittle, .longSickWithout])
  }

  // Three days in a row are no spell before the law changed, and one is since.
  @Test func `how many days make a spell`() throws {
    let three = try pay(CivilDate(2026, 3, 2), CivilDate(2026, 3, 4), earning: .pounds(300))
    #expect(three.paidDays == 0 && three.notPaid.map(\.reason) == [.tooShort])
    let one = try pay(CivilDate(2026, 6, 3), CivilDate(2026, 6, 3), earning: .pounds(300))
    #expect(one.paidDays == 1 && one.amount == .pounds(24, 65))
  }

  // Eight weeks lie between 10 January and 8 March 2025, fifty-six days; one more, and she waits again.
  @Test func `spells are linked over eight weeks`() throws {
    let earlier = stretch(CivilDate(2025, 1, 6), CivilDate(2025, 1, 10))
    let linked = try pay(
      CivilDate(2025, 3, 8), CivilDate(2025, 3, 14), earning: .pounds(300), after: [earlier])
    #expect(linked.waitingDays == 0 && linked.paidDays == 5)
    let apart = try pay(
      CivilDate(2025, 3, 9), CivilDate(2025, 3, 14), earning: .pounds(300), after: [earlier])
    #expect(apart.waitingDays == 3 && apart.paidDays == 2)
    // One that was too short to be a spell links nothing.
    let short = try pay(
      CivilDate(2025, 1, 13), CivilDate(2025, 1, 17), earning: .pounds(300),
      after: [stretch(CivilDate(2025, 1, 8), CivilDate(2025, 1, 10))])
    #expect(short.waitingDays == 3)
  }

  // On 18 September 100.00 were paid, and on 16 October 150.00 came back: the average is of nothing, and so is 80% of it. That
  // is written down, and read again.
  @Test func `earnings are not less than nothing`() throws {
    let books = TestBooks()
    let period = try #require(TestBooks.period)
    let paydays = UsualPaydays(try #require(books.employer.schedule(books.contract.schedule)))
    let lines = (26...28).map { day in
      var line = books.line(
        AbsenceKind.sickness.element, .time(.hours(4)), on: CivilDate(2026, 10, day))
      line.absence = TimesheetLine.Absence(
        .sickness, since: CivilDate(2026, 10, 26), reference: nil)
      return line
    }
    let earned = try #require(DatedAmounts(written: "2026-09-18/100.00 2026-10-16/-150.00"))
    var sheet = Worksheet()
    let gross = GrossPay(
      of: books.contract, worked: lines, for: books.employer, in: period, dueOn: paydays,
      sick: SickLeave([
        Employment(
          books.contract, dueOn: paydays, after: SickRecord(), earning: earned, worked: lines)
      ]), under: try Law(of: [.holiday, .sickPay], over: period.days.including(period.payDate)),
      &sheet)
    #expect(gross.findings.isEmpty && gross.lines.map(\.amount) == [.zero])
    let known = try #require(gross.sickness.spells.first?.earnings)
    #expect(known.written == "0.00" && AverageEarnings(written: known.written) == known)
  }

  // The books know four weeks from 30 March 2026 on, paid on 1 May; she was employed long before. An opening says what
  // another payroll paid on 3 April and 6 March, four weeks and eight before that: 400.00 and 360.00. Ill on 13 April, the
  // last payday is 3 April, eight weeks before it is 6 February, and four weeks each of 3 April and 6 March are 760.00 over
  // eight: 95.00. Without the one of 6 March it is not known.
  @Test func `payslips of another payroll are earnings before the books`() throws {
    var books = TestBooks()
    books.contract.span = Span(from: CivilDate(2024, 12, 1))
    let paydays = UsualPaydays(try #require(books.employer.schedule("four")))
    func average(_ paid: String) throws -> EarningsAverage? {
      books.contract.averageEarnings(
        before: CivilDate(2026, 4, 13), paid: try #require(DatedAmounts(written: paid)),
        dueOn: paydays, weeks: 8, for: books.employer)
    }
    let known = try average("2026-03-06/360.00 2026-04-03/400.00")
    #expect(known?.measure == .weeks(8) && known?.pay == .pounds(760))
    #expect(known.map { !$0.earnings.isBelow(.pounds(95)) } == true)
    #expect(known?.earnings.isBelow(.pounds(95, 1)) == true)
    #expect(try average("2026-04-03/400.00") == nil)
  }

  // 28 weeks of five days are 140 days: 138 were paid before, two are left.
  @Test func `no more than 28 weeks are paid`() throws {
    let pay = try pay(
      CivilDate(2026, 6, 1), CivilDate(2026, 6, 5), earning: .pounds(300), used: 138)
    #expect(
      pay.paidDays == 2 && pay.amount == .pounds(49, 30)
        && pay.notPaid.map(\.reason) == [.exhausted])
    let all = try self.pay(CivilDate(2026, 4, 13), CivilDate(2027, 3, 31), earning: .pounds(300))
    #expect(all.paidDays == 140 && all.amount == .pounds(3_451))
  }

  // 22 weeks of five days are 110 days: from Monday 13 April 2026 to Friday 11 September, and the 111th paid day is Monday the
  // 14th. 28 weeks are 140 days, to Friday 23 October.
  @Test func `the 23rd week begins after 22 weeks of days that were paid`() throws {
    let began = CivilDate(2026, 4, 13)
    let before = try pay(began, CivilDate(2026, 9, 13), earning: .pounds(300))
    #expect(
      before.paidDays == 110 && before.nearEndFrom == CivilDate(2026, 9, 14)
        && before.expectedThrough == CivilDate(2026, 10, 23))
    // After thirteen weeks, 65 days to Friday 10 July, nine are left and it is not looked for; with the next day it is.
    let early = try self.pay(began, CivilDate(2026, 7, 12), earning: .pounds(300))
    #expect(early.paidDays == 65 && early.nearEndFrom == nil && early.expectedThrough == nil)
    let nine = try self.pay(began, CivilDate(2026, 7, 13), earning: .pounds(300))
    #expect(nine.nearEndFrom == CivilDate(2026, 9, 14))
    let pay = try pay(began, CivilDate(2026, 9, 14), earning: .pounds(300))
    #expect(pay.paidDays == 111 && pay.nearEndFrom == CivilDate(2026, 9, 14))
    #expect(pay.expectedThrough == CivilDate(2026, 10, 23) && pay.notPaid.isEmpty)
    // Where all of it is known it ended with that day.
    let ended = try self.pay(began, CivilDate(2026, 11, 1), earning: .pounds(300))
    #expect(ended.expectedThrough == CivilDate(2026, 10, 23))
    #expect(ended.paidDays == 140 && ended.notPaid.map(\.reason) == [.exhausted])
  }

  // 108 days of five a week were paid in a spell that is linked, 21 weeks and three days. Two more are 110; the 111th is
  // Wednesday 3 June 2026, and the 140th 29 qualifying days later: five weeks to Wednesday 8 July are 25, and four more
  // Tuesday the 14th. Who begins with 115 paid is in the 23rd week on the first day, and has 25 left, five weeks.
  @Test func `days of linked spells count to the 23rd week`() throws {
    let earlier = stretch(CivilDate(2026, 4, 13), CivilDate(2026, 4, 17))
    let linked = try pay(
      CivilDate(2026, 6, 1), CivilDate(2026, 6, 5), earning: .pounds(300), after: [earlier],
      used: 108)
    #expect(linked.nearEndFrom == CivilDate(2026, 6, 3))
    #expect(linked.expectedThrough == CivilDate(2026, 7, 14))
    let later = try pay(
      CivilDate(2026, 6, 1), CivilDate(2026, 6, 2), earning: .pounds(300), after: [earlier],
      used: 115)
    #expect(later.nearEndFrom == CivilDate(2026, 6, 1))
    #expect(later.expectedThrough == CivilDate(2026, 7, 3))
  }

  // Wednesday to Friday of the first week are three fifths of it, 21 weeks of three qualifying days follow (the contract
  // changed) and come to 21.6: from Monday 5 October on a day is a third, so Monday is 21.9333 and Wednesday 22.2666.
  @Test func `part weeks count by the days of their week`() throws {
    let began = CivilDate(2026, 5, 6)
    let changed = CivilDate(2026, 5, 10)
    let spell = SickSpell(
      stretch(began, CivilDate(2026, 10, 7)), earning: AverageEarnings(.pounds(300)))
    let law = try Law(of: [.sickPay], over: spell.days)
    let pay = SickPay(
      of: spell, on: { $0 < changed ? weekdays : [.monday, .wednesday, .friday] },
      under: { law[.sickPay, on: $0] })
    #expect(pay.paidDays == 3 + 63 + 2 && pay.nearEndFrom == CivilDate(2026, 10, 7))
    // 28 weeks less 22.2666 are 5.7333, of which 17 thirds are 5.6666: Friday, five weeks to Friday 13 November, and Monday.
    #expect(pay.expectedThrough == CivilDate(2026, 11, 16))
  }

  // 1,000.00 of three months is 1,000 x 12 / 52 / 3 = 76.923076… a week; 80% is 61.5384…, over three days 20.5128 with the
  // rest dropped, so three days are 61.5384: 61.54.
  @Test func `earnings are not rounded`() throws {
    let earnings = AverageEarnings(.pounds(1_000), over: 12, under: 3 * 52)
    #expect(earnings.isBelow(.pounds(76, 93)) && !earnings.isBelow(.pounds(76, 92)))
    let spell = SickSpell(
      stretch(CivilDate(2026, 6, 1), CivilDate(2026, 6, 7)), earning: earnings)
    let law = try Law(of: [.sickPay], over: spell.days)
    let pay = SickPay(
      of: spell, on: { _ in [.monday, .wednesday, .friday] }, under: { law[.sickPay, on: $0] })
    #expect(pay.amount == .pounds(61, 54))
  }
}
