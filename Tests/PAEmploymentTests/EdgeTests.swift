import PAEmployment
import PAPrimitives
import PAStatute
import PATestKit
import Testing

/// Limits and halves of pennies where a slip of one went unnoticed (docs/mutants.md).
struct EdgeTests {
  // Days of living in count by their agreed hours.
  @Test func `hours of work, training and travel count for the minimum wage, and living in`() {
    let counted: Set<PayElement.Kind> = [.work, .training, .travel]
    for unit in PayElement.Unit.allCases {
      for kind in PayElement.Kind.allCases {
        let element = PayElement(id: "one", label: "One", unit: unit, kind: kind)
        #expect(
          element.countsForMinimumWage
            == (unit == .hour && counted.contains(kind) || unit == .day && kind == .liveIn),
          "\(unit) \(kind)")
      }
    }
  }

  // No more than £10,000,000 is worked with: six millions and four are that, a penny more is not.
  @Test func `lines that are too large only together are refused`() throws {
    let books = TestBooks(hours: .regular, holiday: .accrued)
    func gross(_ rate: Money, finding: [EmploymentFinding]) throws -> GrossPay {
      var books = books
      books.contract.versions[0].rates[0].amount = rate
      return try books.gross(
        [
          books.line("bonus", .amount(.pounds(6_000_000))),
          books.line("weekday", .time(.hours(1))),
        ], finding: finding)
    }
    #expect(try gross(.pounds(4_000_000), finding: []).pay == .pounds(10_000_000))
    let more = try gross(.pounds(4_000_000, 1), finding: [.payTooLarge("bonus")])
    #expect(more.pay == .pounds(4_000_000, 1))
  }

  // 30 minutes at the minimum wage of £12.71 are 635.5 pence, rounded half up £6.36 as least pay and
  // as the part of weekend pay that counts: nobody is a penny short.
  @Test func `the part of a premium that counts is rounded as the least pay is`() throws {
    var books = TestBooks()
    books.contract.versions[0].rates[0].amount = .pounds(12, 71)
    let gross = try books.gross([books.line("weekend", .time(Minutes(30)))])
    let day = CivilDate(2026, 10, 12)
    var sheet = Worksheet()
    let check = MinimumWageCheck(
      of: books.assistant, lines: gross.lines.map { ($0, books.contract.versions[0]) },
      elements: books.employer.elements, periodStarts: day,
      under: try Law(of: [.minimumWage], over: DateRange(day)), &sheet)
    #expect(check.required == .pounds(6, 36))
    #expect(check.paid == .pounds(6, 36))
    #expect(check.shortfall == .zero)
  }

  // Months from the 21st to the 20th, paid 16 days after: 20 April and 20 May 2026 are paid on 6 May
  // and 5 June, the first and the last day of tax month 2; 20 June and 20 July on 6 July and
  // 5 August, both of month 4, which is not the first.
  @Test func `the first name that two pay dates share is told, early in the year too`() {
    let schedule = PaySchedule(
      id: "s", frequency: .monthly, firstPeriodStarts: CivilDate(2026, 1, 21), paidDaysAfterEnd: 16)
    #expect(
      schedule.sharedPeriod(in: TaxYear(startYear: 2026)) == TaxPeriod("2026-27/M02"))
  }

  @Test func `a contract of one day of a period is in force in it`() {
    let days = DateRange(CivilDate(2026, 10, 12)).including(CivilDate(2026, 11, 8))
    let january = CivilDate(2026, 1, 1)
    #expect(Span(from: days.last).overlaps(days))
    #expect(!Span(from: days.last.adding(days: 1)).overlaps(days))
    #expect(Span(from: january, to: days.first).overlaps(days))
    #expect(!Span(from: january, to: days.first.adding(days: -1)).overlaps(days))
  }

  // 12.07% of 5,000 hours, the least that gives half an hour to the minute, are 603.5 hours: made
  // whole (WTR reg 15B). A minute less gives 603.
  @Test func `half an hour of holiday is made a whole one`() throws {
    let books = TestBooks(holiday: .accrued)
    func accrued(_ minutes: Minutes) throws -> Minutes {
      try #require(books.gross([books.line("weekday", .time(minutes))]).holiday).accrued
    }
    #expect(try accrued(.hours(5_000)) == .hours(604))
    #expect(try accrued(.hours(5_000) - Minutes(1)) == .hours(603))
  }
}
