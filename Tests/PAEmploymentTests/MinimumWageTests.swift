import PAEmployment
import PAPrimitives
import PAStatute
import PATestKit
import Testing

/// The minimum wage by hand, 2026: 12.71, 10.85, 8.00, apprentices 8.00; 2025: 12.21.
struct MinimumWageTests {
  func check(
    _ books: TestBooks, _ lines: [TimesheetLine], from: CivilDate = CivilDate(2026, 10, 12),
    sacrificed: Money = .zero
  ) throws -> MinimumWageCheck {
    let gross = try books.gross(lines)
    var sheet = Worksheet()
    return MinimumWageCheck(
      of: books.assistant, lines: gross.lines.map { ($0, books.contract.versions[0]) },
      elements: books.employer.elements, sacrificed: sacrificed, periodStarts: from,
      under: try Law(of: [.minimumWage], over: DateRange(from)), &sheet)
  }

  func books(_ rate: Money, born: CivilDate = CivilDate(1990, 2, 3)) -> TestBooks {
    var books = TestBooks()
    books.contract.versions[0].rates[0].amount = rate
    books.assistant.born = born
    return books
  }

  // 100 hours at 12.71 are 1,271.00; at 12.70 there are £1.00 missing.
  @Test func `a penny an hour below, on and above`() throws {
    for (rate, shortfall) in [
      (Money.pounds(12, 70), Money.pounds(1)), (.pounds(12, 71), .zero), (.pounds(12, 72), .zero),
    ] {
      let books = books(rate)
      let check = try check(books, [books.line("weekday", .time(.hours(100)))])
      #expect(check.required == .pounds(1_271))
      #expect(check.shortfall == shortfall)
      #expect(check.minutes == .hours(100))
    }
  }

  // 40 minutes at 12.71 are 8.4733, paid £8.47: the rounding of a pay line is no shortfall, whatever
  // the minutes and however many lines.
  @Test func `the minimum wage itself is never short`() throws {
    let books = books(.pounds(12, 71))
    for minutes: Int64 in 1...240 {
      let check = try check(
        books,
        [
          books.line("weekday", .time(Minutes(minutes))),
          books.line("training", .time(Minutes(241 - minutes))),
        ])
      #expect(check.shortfall == .zero, "\(minutes)")
    }
  }

  // The rates of 1 April 2023 are still asked for: period 4W01 of 2024-25 begins in March 2024. Until then
  // the National Living Wage began at 23, and 21 and 22 had a rate of their own.
  @Test(arguments: [
    (CivilDate(2001, 3, 11), Money.pounds(104, 20)), (CivilDate(2001, 3, 12), .pounds(101, 80)),
    (CivilDate(2003, 3, 11), .pounds(101, 80)), (CivilDate(2003, 3, 12), .pounds(74, 90)),
    (CivilDate(2006, 3, 12), .pounds(52, 80)),
  ])
  func `before April 2024 the rate changes at 23, 21 and 18`(born: CivilDate, required: Money)
    throws
  {
    let books = books(.pounds(15), born: born)
    let lines = [books.line("weekday", .time(.hours(10)))]
    #expect(try check(books, lines, from: CivilDate(2024, 3, 11)).required == required)
  }

  // reg 4B: a period beginning on 30 March 2026 stays at 12.21, one on 1 April is at 12.71.
  @Test func `the rate is that of the period's first day`() throws {
    let books = books(.pounds(12, 50))
    let lines = [books.line("weekday", .time(.hours(10)))]
    #expect(try check(books, lines, from: CivilDate(2026, 3, 30)).required == .pounds(122, 10))
    #expect(try check(books, lines, from: CivilDate(2026, 3, 30)).shortfall == .zero)
    #expect(try check(books, lines, from: CivilDate(2026, 3, 31)).shortfall == .zero)
    #expect(try check(books, lines, from: CivilDate(2026, 4, 1)).shortfall == .pounds(2, 10))
  }

  // 21 on 12 October 2026 has the full rate; a day younger, 10.85 for the whole period. 18 and 16 the
  // same.
  @Test func `the age is that of the period's first day`() throws {
    for (born, rate) in [
      (CivilDate(2005, 10, 12), Money.pounds(12, 71)), (CivilDate(2005, 10, 13), .pounds(10, 85)),
      (CivilDate(2008, 10, 12), .pounds(10, 85)), (CivilDate(2008, 10, 13), .pounds(8)),
    ] {
      let books = books(.pounds(20), born: born)
      #expect(try check(books, [books.line("weekday", .time(.hours(1)))]).required == rate)
    }
  }

  // GOV.UK, National Minimum Wage and National Living Wage rates, from April 2026: 21 and over £12.71,
  // 18 to 20 £10.85, under 18 £8.00, apprentice £8.00; "an apprentice aged 21 in the first year of
  // their apprenticeship" has the apprentice rate, one of 19 or over who has completed it that of her age.
  @Test(arguments: [
    (21, nil, Money.pounds(12, 71)), (20, nil, .pounds(10, 85)), (18, nil, .pounds(10, 85)),
    (17, nil, .pounds(8)), (21, 6, .pounds(8)), (21, 12, .pounds(12, 71)), (18, 14, .pounds(8)),
    (19, 12, .pounds(10, 85)),
  ])
  func `the published rates of 2026`(age: Int, apprenticeMonths: Int?, expected: Money) throws {
    let day = CivilDate(2026, 10, 12)
    let law = try Law(of: [.minimumWage], over: DateRange(day))
    let due = law[.minimumWage, on: day].rate(
      on: day, born: CivilDate(2026 - age, 10, 12),
      apprenticeFrom: apprenticeMonths.map { day.adding(months: -$0) },
      law[.minimumWageAges, on: day])
    #expect(due.rate.value == expected)
  }

  // HMRC's manual, by the rates of 2012-13: 45 hours at 6.19 are 278.55; the offset of 4.82 for five days is 24.10.
  // NMWM10210: a charge of 24.10, or of 4.00 a day, changes nothing. NMWM10220: of 75.00, 50.90 are above it, and
  // 227.65 count. Free, the offset is added (NMWM10030).
  @Test func `published examples of accommodation`() throws {
    func cited(_ amount: Money) -> Cited<Money> {
      Cited("a rate", amount, .guidance("National Minimum Wage Manual", "NMWM10210", .read))
    }
    let table = MinimumWageTable(
      livingWage: cited(.pounds(6, 19)), from21To22: nil, from18: cited(.pounds(4, 98)),
      under18: cited(.pounds(3, 68)), apprentice: cited(.pounds(2, 65)),
      accommodationOffset: cited(.pounds(4, 82)))
    let pay = Money.pounds(278, 55)
    #expect(pay + table.accommodation(days: 5, charge: .pounds(24, 10)) == .pounds(278, 55))
    #expect(pay + table.accommodation(days: 7, charge: .pounds(28)) == .pounds(278, 55))
    #expect(pay + table.accommodation(days: 5, charge: .pounds(75)) == .pounds(227, 65))
    #expect(table.accommodation(days: 5, charge: .zero) == .pounds(24, 10))
  }

  // Apprentices: under 19 for as long as it lasts, from 19 for the first twelve months.
  @Test func `an apprentice is due the apprentice rate, while under 19 or in the first year`()
    throws
  {
    for (born, from, rate) in [
      (CivilDate(2000, 1, 1), CivilDate(2025, 10, 13), Money.pounds(8)),
      (CivilDate(2000, 1, 1), CivilDate(2025, 10, 12), .pounds(12, 71)),
      (CivilDate(2007, 10, 13), CivilDate(2024, 9, 1), .pounds(8)),
      (CivilDate(2007, 10, 12), CivilDate(2024, 9, 1), .pounds(10, 85)),
      (CivilDate(2000, 1, 1), CivilDate(2026, 10, 13), .pounds(12, 71)),
    ] {
      var books = books(.pounds(20), born: born)
      books.assistant.apprenticeships = [Span(from: from)]
      #expect(try check(books, [books.line("weekday", .time(.hours(1)))]).required == rate)
    }
  }

  // A daily average of 10 hours was agreed: six days at 125.00 are 750.00 for 60 hours, of which 12.71 each is 762.60.
  @Test func `a day of living in counts by its agreed hours`() throws {
    var books = books(.pounds(20))
    var day = PayElement(id: "live-in", label: "Living in", unit: .day, kind: .liveIn)
    day.averageHours = .hours(10)
    day.charges = books.employer.elements[0].charges
    books.employer.elements.append(day)
    books.contract.versions[0].rates.append(
      ElementRate(element: "live-in", amount: .pounds(125)))
    let lived = try check(books, [books.line("live-in", .units(6))])
    #expect(lived.minutes == .hours(60) && lived.paid == .pounds(750))
    #expect(lived.required == .pounds(762, 60) && lived.shortfall == .pounds(12, 60))
  }

  // 10 hours on weekdays at £12.00 (£120) and 10 at the weekend at £15.00, of which £12.00 counts:
  // £240 against 20 × 12.71 = £254.20. Without the rule £270 would have passed.
  @Test func `a premium does not count`() throws {
    let books = books(.pounds(12))
    let check = try check(
      books,
      [
        books.line("weekday", .time(.hours(10))), books.line("weekend", .time(.hours(10))),
      ])
    #expect(check.paid == .pounds(240) && check.shortfall == .pounds(14, 20))
  }

  @Test func `sleep-ins, bonus, holiday and expenses are left out, training counts`() throws {
    let books = books(.pounds(12))
    let check = try check(
      books,
      [
        books.line("weekday", .time(.hours(10))), books.line("training", .time(.hours(1))),
        books.line("sleep-in", .units(4)), books.line("bonus", .amount(.pounds(500))),
        books.line("fares", .amount(.pounds(99))),
      ])
    #expect(check.minutes == .hours(11))
    #expect(check.paid == .pounds(132, 71))
    #expect(check.shortfall == .pounds(7, 10))
  }

  // GOV.UK, Calculating the minimum wage: a sacrifice must not take pay below the minimum wage. 100
  // hours at 13.20 are £1,320.00; less £50.00 £1,270.00, a pound short.
  @Test func `pay given up is not pay`() throws {
    let books = TestBooks()
    let lines = [books.line("weekday", .time(.hours(100)))]
    #expect(try check(books, lines, sacrificed: .pounds(49)).shortfall == .zero)
    #expect(try check(books, lines, sacrificed: .pounds(50)).shortfall == .pounds(1))
  }

  @Test func `no time, nothing due`() throws {
    let check = try check(TestBooks(), [])
    #expect(check.minutes == .zero && check.required == .zero && check.shortfall == .zero)
  }

  @Test func `the exemptions are the law's own`() {
    #expect(MinimumWageExemption.allCases == [.employersFamily, .compulsorySchoolAge])
  }
}
