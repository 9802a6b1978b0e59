import PAEmployment
import PALedger
import PAPrimitives
import PATestHouseholds
import PATestKit
import Testing

/// From time to gross pay, by hand.
struct GrossPayTests {
  /// What a line pays for.
  func name(_ line: PayLine) -> String { line.kind == .element ? line.label : "rolled-up" }

  func amounts(_ gross: GrossPay) -> [String] { gross.lines.map { "\(name($0)) \($0.amount)" } }

  // Three times 20 minutes are one hour: £13.20, not 3 × £4.40 rounded apart (they are the same
  // here), and at £12.71: £12.71, where three times £4.24 would be £12.72. Holiday is 12.07% of
  // £25.91, 3.127337: £3.13.
  @Test func `minutes are summed before they are priced`() throws {
    let books = TestBooks()
    let gross = try books.gross(
      (0..<3).flatMap { day in
        [
          books.line("weekday", .time(Minutes(20)), on: CivilDate(2026, 10, 14 + day)),
          books.line("training", .time(Minutes(20)), on: CivilDate(2026, 10, 14 + day)),
        ]
      })
    #expect(
      amounts(gross) == [
        "weekday 13.20", "training 12.71", "rolled-up 3.13",
      ])
    #expect(gross.minutes == .hours(2))
    #expect(gross.pay == .pounds(29, 4))
  }

  // 85 minutes at £13.20 are 1,870 pence. 12.07% of £18.70 is 2.25709: £2.26.
  @Test func `eighty-five minutes`() throws {
    let books = TestBooks()
    let gross = try books.gross([books.line("weekday", .time(Minutes(85)))])
    #expect(amounts(gross) == ["weekday 18.70", "rolled-up 2.26"])
  }

  // Rolled up once on the sum: 1 hour at £13.20, 1 at £15.00, 1 night at £60.00, £10.05 bonus make
  // £98.25; 12.07% is 11.858775, £11.86. Line by line it would be 1.59 + 1.81 + 7.24 + 1.21 = £11.85.
  @Test func `holiday is rolled up once on the sum, expenses left out`() throws {
    let books = TestBooks()
    let gross = try books.gross([
      books.line("car", .units(100)), books.line("bonus", .amount(.pounds(10, 5))),
      books.line("sleep-in", .units(1)), books.line("weekend", .time(.hours(1))),
      books.line("weekday", .time(.hours(1))), books.line("fares", .amount(.pounds(7, 77))),
    ])
    // In the order of the employer's elements, holiday last.
    #expect(
      amounts(gross) == [
        "weekday 13.20", "weekend 15.00", "sleep-in 60.00", "bonus 10.05", "fares 7.77",
        "car 55.00", "rolled-up 11.86",
      ])
    #expect(gross.pay == .pounds(110, 11))
    #expect(gross.lines.filter { !$0.isPay }.map(\.amount).total == .pounds(62, 77))
    #expect(gross.lines[6].kind == .rolledUpHoliday && gross.lines[6].element == nil)
    #expect(gross.lines[2].units == 1 && gross.lines[0].minutes == .hours(1))
  }

  @Test func `an element that holiday does not count, and one not pensionable`() throws {
    var books = TestBooks()
    books.employer[element: "bonus"].holiday = false
    books.employer[element: "bonus"].pensionable = false
    // 12.07% of £13.20 is 1.59324. Holiday pay is pensionable.
    let gross = try books.gross([
      books.line("weekday", .time(.hours(1))), books.line("bonus", .amount(.pounds(100))),
    ])
    #expect(gross.lines.last?.amount == .pounds(1, 59))
    #expect(gross.pensionablePay == .pounds(14, 79))
    #expect(gross.pay == .pounds(114, 79))
  }

  // 1 October is in 4W07 (14 September to 11 October). Its hour is arrears with a holiday line of
  // its own: 12.07% of £13.20 each, £1.59, where £26.40 together would give £3.19.
  @Test func `time of an earlier period is arrears under its name`() throws {
    let books = TestBooks()
    let gross = try books.gross([
      books.line("weekday", .time(.hours(1))),
      books.line("weekday", .time(.hours(1)), on: CivilDate(2026, 10, 1)),
      books.line("weekday", .time(.hours(1)), on: CivilDate(2026, 4, 2)),
    ])
    #expect(
      gross.lines.map { "\(name($0)) \($0.amount) \($0.arrearsOf?.label ?? "now")" } == [
        "weekday 13.20 now", "weekday 13.20 4W01", "weekday 13.20 4W07",
        "rolled-up 1.59 now", "rolled-up 1.59 4W01",
        "rolled-up 1.59 4W07",
      ])
  }

  // A rise within the period makes two lines: 60 minutes at £13.20, 30 at £14.00.
  @Test func `a new rate begins on its day`() throws {
    var books = TestBooks()
    var later = books.contract.versions[0]
    later.from = CivilDate(2026, 10, 20)
    later.rates[0].amount = .pounds(14)
    books.contract.versions.append(later)
    let gross = try books.gross([
      books.line("weekday", .time(.hours(1)), on: CivilDate(2026, 10, 19)),
      books.line("weekday", .time(Minutes(30)), on: CivilDate(2026, 10, 20)),
    ])
    #expect(gross.lines.map(\.amount) == [.pounds(13, 20), .pounds(7), .pounds(2, 44)])
  }

  @Test func `shares say what bears each line`() throws {
    let books = TestBooks()
    var other = books.line("weekday", .time(Minutes(30)), on: CivilDate(2026, 10, 15))
    other.line = "cover"
    other.covers = .init(assistant: "pa-2", reason: .holiday)
    let gross = try books.gross([
      books.line("weekday", .time(Minutes(45))), books.line("weekday", .time(Minutes(15))), other,
    ])
    let shares = gross.lines[0].shares
    #expect(shares.map(\.line) == ["care", "cover"] && shares.map(\.weight) == [60, 30])
    #expect(shares.map(\.covers?.reason) == [nil, .holiday])
    // £19.80 as 60 and 30 minutes: £13.20 and £6.60 are the weights of the holiday pay.
    #expect(gross.lines[1].shares.map(\.weight) == [1_320, 660])
  }

  @Test func `every fault of time and contract is found`() throws {
    var books = TestBooks()
    let day = CivilDate(2026, 10, 14)
    func findings(_ lines: TimesheetLine...) throws -> [EmploymentFinding] {
      let gross = try books.worked(lines)
      #expect(!gross.findings.isEmpty && gross.pay == .zero)
      return gross.findings
    }
    #expect(
      try findings(books.line("nowhere", .units(1))) == [
        .unpayable(.elementUnknown("nowhere"), on: day)
      ])
    #expect(
      try findings(books.line("weekday", .units(1))) == [
        .unpayable(.quantityMismatch("weekday", countedBy: .hour), on: day)
      ])
    #expect(
      try findings(books.line("bonus", .time(.hours(1)))) == [
        .unpayable(.quantityMismatch("bonus", countedBy: .amount), on: day)
      ])
    #expect(
      try findings(books.line("sleep-in", .amount(.pounds(5)))) == [
        .unpayable(.quantityMismatch("sleep-in", countedBy: .night), on: day)
      ])
    #expect(
      try findings(books.line("weekday", .time(.hours(1)), on: CivilDate(2026, 11, 9))) == [
        .afterPeriod("weekday", on: CivilDate(2026, 11, 9))
      ])
    #expect(
      try findings(books.line("weekday", .time(.hours(1)), on: CivilDate(2026, 3, 29))) == [
        .unpayable(.noContract("c1"), on: CivilDate(2026, 3, 29))
      ])
    books.contract.versions[0].rates.removeFirst()
    #expect(
      try findings(books.line("weekday", .time(.hours(1)))) == [
        .unpayable(.rateMissing("weekday", contract: "c1"), on: day)
      ])
    books.employer[element: "weekend"].charges = [
      .init(from: CivilDate(2026, 10, 15), line: "care")
    ]
    #expect(
      try findings(books.line("weekend", .time(.hours(1)))) == [
        .unpayable(.lineMissing("weekend"), on: day)
      ])
    books.contract.span.to = CivilDate(2026, 10, 13)
    #expect(
      try findings(books.line("sleep-in", .units(1))) == [.unpayable(.noContract("c1"), on: day)])
    #expect(try TestBooks(hours: .regular).worked([]).findings == [.rolledUpNotAllowed("c1")])
    #expect(
      try TestBooks(nation: .northernIreland).worked([]).findings == [
        .rolledUpNotInNorthernIreland("c1")
      ])
  }

  // 12.07% is Great Britain's: in Northern Ireland leave is weeks of the average week, which is that of the one week that
  // was paid, 100 hours. By 8 November eight months of the first year have begun, since 30 March: 28 days x 8 / 12 are
  // 18.67, up to the half day 19 days of 20 hours.
  @Test func `irregular hours earn by the hour in Great Britain alone`() throws {
    for nation in Nation.allCases {
      for pattern in [ContractVersion.HoursPattern.irregular, .partYear] {
        var books = TestBooks(hours: pattern, holiday: .accrued, nation: nation)
        books.contract.versions[0].weekly = nil
        let gross = try books.gross([books.line("weekday", .time(.hours(100)))])
        #expect(gross.lines.map(\.amount) == [.pounds(1_320)])
        #expect(gross.holiday?.earned == (nation.isGreatBritain ? .hours(12) : .hours(380)))
      }
    }
  }

  // 12.07% is the law of leave years that begin on or after 1 April 2024. In one that began on 11 March 2024, leave of
  // irregular hours is weeks of the average week, 100 hours of the one that was paid: three months have begun by 12 May,
  // and 28 days x 3 / 12 are 7 days of 20 hours. Rolled-up pay is refused by name. Where the books say that it began on
  // 6 April 2024, and from 11 March 2025 on, all is as usual.
  @Test func `irregular hours in a leave year from before April 2024`() throws {
    for holiday in ContractVersion.HolidayArrangement.allCases {
      for (from, agreed, isPresent) in [
        (CivilDate(2024, 3, 11), nil, false), (CivilDate(2024, 3, 11), CivilDate(2024, 4, 6), true),
        (CivilDate(2023, 10, 14), nil, true),
      ] as [(CivilDate, CivilDate?, Bool)] {
        var books = TestBooks(hours: .irregular, holiday: holiday)
        books.contract.versions[0].weekly = nil
        books.contract.span.from = from
        books.employer.leaveYearFrom = agreed
        let day = agreed == nil && !isPresent ? CivilDate(2024, 4, 15) : CivilDate(2024, 10, 14)
        let gross = try books.inFourWeeks(holding: day)
        switch holiday {
        case .accrued:
          #expect(gross.findings.isEmpty)
          #expect(gross.holiday?.earned == .hours(isPresent ? 12 : 140))
        case .rolledUp:
          #expect(
            gross.findings
              == (isPresent ? [] : [.rolledUpInEarlierLeaveYear(books.contract.id)]))
        }
      }
    }
  }

  // WTR 1998 reg 15B: 12.07% of the period's hours; less than half an hour is dropped, half or more is
  // a whole one. 4 h: 0.4828. 4 h 8: 0.49889. 4 h 9: 0.500905. 5 h: 0.6035. 12 h 25: 1.498692. 12 h 26:
  // 1.500703. 100 h: 12.07.
  @Test(arguments: [
    (0, 0), (240, 0), (248, 0), (249, 1), (300, 1), (745, 1), (746, 2), (6_000, 12),
  ])
  func `irregular hours earn whole hours of holiday`(minutes: Int64, hours: Int64) throws {
    for pattern in [ContractVersion.HoursPattern.irregular, .partYear] {
      let books = TestBooks(hours: pattern, holiday: .accrued)
      let gross = try books.gross([books.line("weekday", .time(Minutes(minutes)))])
      #expect(gross.holiday?.accrued == .hours(hours))
      #expect(gross.lines.count == 1)
    }
  }

  @Test func `time that holiday does not count earns none`() throws {
    var books = TestBooks(holiday: .accrued)
    books.employer[element: "training"].holiday = false
    let gross = try books.gross([
      books.line("weekday", .time(.hours(4))), books.line("training", .time(.hours(6))),
    ])
    #expect(gross.holiday?.earned == .zero)
  }
}
