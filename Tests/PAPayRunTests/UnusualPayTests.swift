import PADeductions
import PAEmployment
import PAPayRun
import PAPrimitives
import PATestHouseholds
import PATestKit
import Testing

/// What is far from usual is told, and little besides.
///
/// The bounds are a table: where one is moved, a test here
/// moves.
struct UnusualPayTests {
  private func unusual(_ run: PayRun) -> [UnusualPay] { run.findings.compactMap(\.unusual?.what) }

  /// What the findings of an order's run have of the unusual.
  private func found(in order: PayRunOrder) throws -> [UnusualPay] {
    unusual(PayRun(order, under: try order.law()))
  }

  /// Three runs of 40 hours at 13.20, in shifts of eight, and the fourth period's order.
  private func fourth(
    _ hours: [Int64], amount: Money? = nil, change: (inout Household) -> Void = { _ in }
  ) throws -> [UnusualPay] {
    var books = Household()
    try books.hire("ann", on: "four")
    books.employer.assistants[0].contracts[0].versions[0].weekly = .hours(30)
    for name in ["4W01", "4W02", "4W03"] {
      let order = try order(books, name, [8, 8, 8, 8, 8])
      let run = PayRun(order, under: try order.law())
      #expect(run.plainFindings.isEmpty && unusual(run).isEmpty)
      books.state = run.closing
    }
    change(&books)
    let order = try order(books, "4W04", hours, amount: amount)
    return try found(in: order)
  }

  private func order(
    _ books: Household, _ name: String, _ hours: [Int64], amount: Money? = nil
  ) throws -> PayRunOrder {
    var order = try books.order("four", name)
    let first = order.period.days.first
    order.lines = hours.enumerated().map { day, hours in
      TimesheetLine("ann", "ann", first.adding(days: day), "hours", .time(.hours(hours)))
    }
    if let amount {
      order.lines.append(TimesheetLine("ann", "ann", first, "pay", .amount(amount)))
    }
    return order
  }

  // 40 hours are usual. More than half as many again are far from it: 61, and not 60. Fewer than half: 19, and not 20.
  @Test(
    arguments: [
      ([12, 12, 12, 12, 12], nil), ([12, 12, 12, 12, 13], 61), ([10, 10], nil), ([10, 9], 19),
    ] as [([Int64], Int64?)])
  func `hours far from the last runs`(hours: [Int64], told: Int64?) throws {
    let expected = told.map {
      [UnusualPay(.hoursUnusual, minutes: .hours($0), usual: .hours(40))]
    }
    #expect(try fourth(hours) == expected ?? [])
  }

  // 528.00 are usual: 264.00 more are not far, a penny more is 150% and told.
  @Test func `pay far from the last runs for the same hours`() throws {
    #expect(try fourth([8, 8, 8, 8, 8], amount: .pounds(264)) == [])
    #expect(
      try fourth([8, 8, 8, 8, 8], amount: .pounds(264, 1)) == [
        UnusualPay(.payUnusual, percent: 150)
      ])
  }

  // Ten hours a week in four weeks are 40; 60 are half as many again, and 61 more than that. As the last runs had
  // 60 in each, they are not unusual by those.
  @Test func `hours far over the contract`() throws {
    var books = Household()
    try books.hire("ann", on: "four")
    books.employer.assistants[0].contracts[0].versions[0].weekly = .hours(10)
    func told(_ hours: [Int64]) throws -> [UnusualPay] {
      let order = try order(books, "4W01", hours)
      return try found(in: order)
    }
    #expect(try told([12, 12, 12, 12, 12]) == [])
    #expect(
      try told([12, 12, 12, 12, 13]) == [
        UnusualPay(.hoursOverContract, minutes: .hours(61), usual: .hours(40))
      ])
  }

  // 13.20 to 14.52 is a tenth, and a penny more is over it; so is 11.87 below.
  @Test(arguments: [(14_52, nil), (14_53, 110), (11_88, nil), (11_87, 89)] as [(Int64, Int?)])
  func `a rate that changed by more than a tenth`(pence: Int64, percent: Int?) throws {
    let told = try fourth([8, 8, 8, 8, 8]) { books in
      var version = books.employer.assistants[0].contracts[0].versions[0]
      // 4W04 begins on 22 June.
      version.from = CivilDate(2026, 6, 22)
      version.rates = [ElementRate(element: "hours", amount: Money(pence: pence))]
      books.employer.assistants[0].contracts[0].versions.append(version)
    }.filter { $0.kind == .rateUnusual }
    #expect(
      told == (percent.map { [UnusualPay(.rateUnusual, element: "hours", percent: $0)] } ?? []))
  }

  // The minimum wage is 12.71 from April 2026: a first rate over 25.42 is told.
  @Test(arguments: [(25_42, nil), (25_43, 200), (31_40, 247)] as [(Int64, Int?)])
  func `a first rate far over the minimum wage`(pence: Int64, percent: Int?) throws {
    var books = Household()
    try books.hire("ann", on: "four", rate: Money(pence: pence))
    let order = try order(books, "4W02", [8])
    #expect(
      try found(in: order)
        == (percent.map { [UnusualPay(.rateUnusual, element: "hours", percent: $0, isNew: true)] }
          ?? []))
  }

  @Test func `nothing worked is told once, of whom was paid before`() throws {
    #expect(try fourth([]) == [UnusualPay(.nothingWorked)])
    var left = false
    let told = try fourth([]) { books in
      books.employer.assistants[0].contracts[0].span.to = CivilDate(2026, 7, 1)
      left = true
    }
    #expect(left && told.isEmpty)
  }

  // A first pay is told where others were paid before, not where everybody begins.
  @Test func `the first pay of somebody new`() throws {
    var books = Household()
    try books.hire("ann", on: "four")
    let first = try order(books, "4W01", [8])
    let run = PayRun(first, under: try first.law())
    #expect(unusual(run).isEmpty)
    books.state = run.closing
    try books.hire("bob", on: "four")
    let second = try books.order("four", "4W02", hours: ["ann": 8, "bob": 8])
    let found = PayRun(second, under: try second.law()).findings.compactMap(\.unusual)
    #expect(found.map(\.what) == [UnusualPay(.firstPay)] && found[0].assistant == "bob")
  }

  // 16 hours of a day, in one shift or several; 15 and a minute less are none.
  @Test func `a long day`() throws {
    var books = Household()
    try books.hire("ann", on: "four")
    func told(_ times: [Minutes]) throws -> [UnusualPay] {
      var order = try order(books, "4W01", [])
      let day = order.period.days.first
      order.lines = times.map { TimesheetLine("ann", "ann", day, "hours", .time($0)) }
      return try found(in: order)
    }
    #expect(try told([Minutes(15 * 60 + 59)]) == [])
    #expect(try told([.hours(9), .hours(7)]).map(\.minutes) == [.hours(16)])
    #expect(try told([Minutes(23 * 60 + 30)]).map(\.kind) == [.dayLong])
  }

  // Three nights of five wakings of ten minutes; twice it is not told, nor where five are agreed; then 90 minutes in one
  // waking are too long. A waking that two elements pay is one.
  @Test func `sleep-ins that are woken night after night`() throws {
    var books = Household()
    try books.hire("ann", on: "four")
    var asleep = PayElement(id: "asleep", label: "Sleep-in", unit: .night, kind: .sleepIn)
    asleep.charges = books.employer.elements[0].charges
    books.employer.elements.append(asleep)
    books.employer.assistants[0].contracts[0].versions[0].rates.append(
      ElementRate(element: "asleep", amount: .pounds(60)))
    func told(_ nights: Int, wakings: [[Int]], agreed: Int? = nil) throws -> [UnusualPay] {
      books.employer.elements[books.employer.elements.count - 1].mostWakings = agreed
      var order = try order(books, "4W01", [])
      for day in 0..<nights {
        let on = order.period.days.first.adding(days: day)
        var night = TimesheetLine("ann", "ann", on, "asleep", .units(1))
        (night.startMinute, night.spanMinutes) = (22 * 60, 9 * 60)
        order.lines.append(night)
        for waking in wakings {
          var awake = TimesheetLine("ann", "ann", on, "hours", .time(Minutes(Int64(waking[1]))))
          (awake.startMinute, awake.spanMinutes, awake.isWithin) = (waking[0], waking[1], true)
          order.lines.append(awake)
        }
      }
      return try found(in: order)
    }
    let five = (0..<5).map { [23 * 60 + 60 * $0, 10] }
    let first = CivilDate(2026, 3, 30)
    #expect(
      try told(3, wakings: five) == [
        UnusualPay(
          .nightsWoken, on: first, element: "asleep", minutes: Minutes(150), nights: 3)
      ])
    #expect(try told(2, wakings: five).isEmpty)
    #expect(try told(3, wakings: five, agreed: 5).isEmpty)
    #expect(try told(3, wakings: [[23 * 60, 90]], agreed: 5).map(\.nights) == [3])
    let cut = [[23 * 60, 10], [23 * 60 + 10, 10], [25 * 60, 10], [26 * 60, 10]]
    #expect(try told(3, wakings: cut).isEmpty)
  }

  // The period of 30 March 2026 has the rates of 2025: 12.21, and 10.00 from 18. That of 27 April: 12.71, 10.85, and 8.00
  // for apprentices.
  @Test(arguments: [
    (
      born: CivilDate(1990, 2, 3), rate: Money.pounds(12, 50), MinimumWageComing.Cause.rise,
      due: Int64(1_271)
    ),
    (CivilDate(2005, 4, 20), .pounds(12, 20), .birthday, 1_271),
    (CivilDate(2006, 1, 1), .pounds(10, 80), .rise, 1_085),
    (CivilDate(1990, 2, 3), .pounds(12, 71), .rise, 0),
    (CivilDate(2005, 4, 28), .pounds(10, 85), .rise, 0),
  ])
  func `a minimum wage that is coming is told a period ahead`(
    born: CivilDate, rate: Money, cause: MinimumWageComing.Cause, due: Int64
  ) throws {
    var books = Household()
    try books.hire("ann", on: "four", rate: rate)
    books.employer.assistants[0].born = born
    let order = try order(books, "4W01", [8])
    let told = PayRun(order, under: try order.law()).findings.compactMap { finding in
      if case .minimumWageComing(let coming, _) = finding {
        coming
      } else {
        nil as MinimumWageComing?
      }
    }
    let expected = MinimumWageComing(
      from: CivilDate(2026, 4, 27), because: cause, element: "hours", pays: rate,
      due: Money(pence: due))
    #expect(told == (due == 0 ? [] : [expected]))
  }

  // An apprentice of 22 whose first year ends on 10 April.
  @Test func `so is the end of an apprentice's first year`() throws {
    var books = Household()
    try books.hire("ann", on: "four", rate: .pounds(9))
    books.employer.assistants[0].born = CivilDate(2004, 1, 1)
    books.employer.assistants[0].apprenticeships = [Span(from: CivilDate(2025, 4, 10))]
    let order = try order(books, "4W01", [8])
    let told = PayRun(order, under: try order.law()).findings.compactMap { finding in
      if case .minimumWageComing(let coming, _) = finding {
        coming
      } else {
        nil as MinimumWageComing?
      }
    }
    #expect(told.map(\.cause) == [.apprenticeship] && told.map(\.due) == [.pounds(12, 71)])
  }

  @Test func `time before the period`() throws {
    let told = try fourth([8, 8, 8, 8, 8])
    #expect(told.isEmpty)
    var books = Household()
    try books.hire("ann", on: "four")
    var late = try order(books, "4W02", [8])
    late.lines.append(
      TimesheetLine("ann", "ann", CivilDate(2026, 4, 20), "hours", .time(.hours(2))))
    #expect(
      try found(in: late) == [
        UnusualPay(.timeBefore, on: CivilDate(2026, 4, 20))
      ])
  }

  // MARK: A manager's month

  /// A client: one PA in shifts that vary by 30%.
  private struct Client {
    var books = Household()
    /// Hours of a usual shift, in minutes.
    let shift: Int
    let perWeek: Int

    init(_ random: inout SeededRandom, from day: CivilDate) throws {
      shift = random.number(2...9) * 60
      perWeek = random.number(2...6)
      try books.hire("ann", on: "four", rate: Money(pence: Int64(random.number(1_290...1_500))))
      books.employer.assistants[0].contracts[0].span.from = day
      books.employer.assistants[0].contracts[0].versions[0].from = day
    }

    /// The shifts of a period, each 30% longer or shorter at most.
    func order(_ name: String, _ random: inout SeededRandom) throws -> PayRunOrder {
      var order = try books.order("four", name)
      let span = books.employer.assistants[0].contracts[0].span
      for day in 0..<28 where day % 7 < perWeek {
        let on = order.period.days.first.adding(days: day)
        guard span.contains(on) else { continue }
        let minutes = shift * random.number(70...130) / 100
        order.lines.append(
          TimesheetLine("ann", "ann", on, "hours", .time(Minutes(Int64(minutes)))))
      }
      return order
    }
  }

  // 300 clients with six periods behind them; five in a hundred have arrears, begin or end in the seventh. Three
  // slips are among them: 22:30 for 14:30, 31.40 for 13.40, and an empty sheet. All three are told, and of honest
  // payslips fewer than one in twenty.
  @Test(arguments: [1, 2, 3] as [UInt64])
  func `three slips among three hundred clients are told, and little besides`(seed: UInt64) throws {
    var random = SeededRandom(seed)
    var (honest, told, slips) = (0, 0, [Set<UnusualPay.Kind>]())
    for number in 0..<300 {
      let isStarter = number % 100 == 17
      var client = try Client(
        &random, from: isStarter ? CivilDate(2026, 9, 21) : CivilDate(2026, 3, 30))
      // Somebody else was paid before, so that a starter is one.
      if !isStarter {
        for name in ["4W01", "4W02", "4W03", "4W04", "4W05", "4W06"] {
          let order = try client.order(name, &random)
          // Findings of the runs before are not looked at here.
          client.books.state = PayRun(order, under: try order.law()).closing
        }
      } else {
        var other = EmploymentState(assistant: "bob", contract: "bob")
        other.history = PayHistory([
          PastPayslip(
            schedule: "four", period: TaxPeriod("2026-27/4W06") ?? .blank,
            paidOn: CivilDate(2026, 9, 18), figures: PayFigures())
        ])
        client.books.state.employments = [other]
      }
      if number % 100 == 42 {
        client.books.employer.assistants[0].contracts[0].span.to = CivilDate(2026, 10, 1)
      }
      var order = try client.order("4W07", &random)
      if number % 50 == 31 {
        order.lines.append(
          TimesheetLine("ann", "ann", CivilDate(2026, 9, 4), "hours", .time(.hours(3))))
      }
      switch number {
      case 60: order.lines[2].quantity = .time(Minutes(22 * 60 + 30))
      case 160:
        var version = client.books.employer.assistants[0].contracts[0].versions[0]
        version.from = order.period.days.first
        version.rates = [ElementRate(element: "hours", amount: .pounds(31, 40))]
        order.employer.assistants[0].contracts[0].versions.append(version)
      case 260: order.lines = []
      default: break
      }
      let found = try found(in: order)
      if [60, 160, 260].contains(number) {
        slips.append(Set(found.map(\.kind)))
      } else {
        honest += 1
        told += found.isEmpty ? 0 : 1
      }
    }
    #expect(slips.count == 3)
    #expect(slips[0].contains(.dayLong))
    #expect(slips[1].contains(.rateUnusual))
    #expect(slips[2] == [.nothingWorked])
    #expect(told * 20 < honest, "\(told) of \(honest) honest payslips are told of")
    #expect(told >= 6, "starters and arrears are told")
  }
}
