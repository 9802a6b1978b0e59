import PADeductions
import PAEmployment
import PAJournal
import PALedger
import PAPayRun
import PAPrimitives
import PAStatute
import PATestHouseholds
import PATestKit
import Testing

/// Statutory pay about a child in runs.
///
/// Ann is paid 13.20 an hour on the last day of the month. Due on Sunday 15 February 2026, the qualifying week is the 15th
/// before: 2 to 8 November 2025. The last payday by then is 31 October, and the last that lies eight weeks before that is
/// 31 August: what September and October paid. 100 hours each are 2,640.00, times 12 over 104 is 304.6153846… a week, 90% of
/// it 274.1538461….
struct FamilyLeaveTests {
  /// A household in which Ann is employed from April 2025.
  private func books(
    _ leave: FamilyLeave? = maternity, from start: CivilDate = CivilDate(2025, 4, 1),
    class1: Money? = .pounds(2_000)
  ) throws -> CorrectionTests.Books {
    var books = try CorrectionTests.Books(in: TaxYear(startYear: 2025), from: start)
    books.ann.contracts[0].familyLeave = leave.map { [$0] } ?? []
    books.ann.pension = [PensionMembership(from: CivilDate(2025, 4, 1), status: .optedOut)]
    // No tax comes back while she earns less, which would be told.
    books.ann.contracts[0].taxCodes[0].code = try #require(TaxCode("NT"))
    books.books.employer.class1Paid =
      class1.map { [Class1Paid(year: TaxYear(startYear: 2024), amount: $0)] } ?? []
    return books
  }

  /// Maternity leave from Monday 2 February 2026 for 39 weeks, told and certified in time.
  private static let maternity: FamilyLeave = {
    var leave = FamilyLeave(
      .maternity, blocks: [.init(from: CivilDate(2026, 2, 2), to: CivilDate(2026, 11, 1))])
    (leave.due, leave.born) = (CivilDate(2026, 2, 15), CivilDate(2026, 2, 15))
    (leave.told, leave.evidence) = (CivilDate(2025, 10, 20), CivilDate(2025, 10, 15))
    return leave
  }()

  private func away(
    _ kind: AbsenceKind, _ first: CivilDate, _ last: CivilDate, since began: CivilDate? = nil,
    contract: Identifier = "ann"
  ) -> [TimesheetLine] {
    DateRange(first).including(last).all.map { day in
      var line = TimesheetLine("ann", contract, day, kind.element, .time(.zero))
      line.absence = TimesheetLine.Absence(kind, since: began ?? first)
      return line
    }
  }

  /// Pays Ann's hours at another rate from a day on.
  private func raise(
    _ books: inout CorrectionTests.Books, to rate: Money, from day: CivilDate,
    agreed: CivilDate? = nil
  ) {
    var risen = books.ann.contracts[0].versions[0]
    (risen.from, risen.agreed) = (day, agreed)
    for place in risen.rates.indices where risen.rates[place].element == "hours" {
      risen.rates[place].amount = rate
    }
    books.ann.contracts[0].versions.append(risen)
  }

  private func statutoryPay(_ run: PayRun) -> [PayLine] {
    run.payslips.flatMap(\.lines).filter { $0.kind == .statutoryPay }
  }

  private func earlyReturn(_ day: CivilDate) -> PayRunFinding {
    .familyLeave(
      FamilyLeaveFinding(.notice(.earlyReturn), of: .maternity, under: "ann", on: day),
      assistant: "ann")
  }

  /// She comes back on 2 November, of which notice is due eight weeks before.
  private var returns: [PayRunFinding] { [earlyReturn(CivilDate(2026, 9, 7))] }

  /// The week in which the child was expected ended on 21 February.
  private var asksForBirth: PayRunFinding {
    .familyLeave(
      FamilyLeaveFinding(
        .notice(.birthNotSaid), of: .maternity, under: "ann", on: CivilDate(2026, 2, 21)),
      assistant: "ann")
  }

  /// The months from April 2025 to January 2026, 100 hours each.
  private func worked(_ books: inout CorrectionTests.Books, from first: Int = 1) throws {
    for month in first...10 {
      try books.run(month < 10 ? "M0\(month)" : "M\(month)", hours: .hours(100))
    }
  }

  // Employed since June 2024, by books whose first payday is 30 April 2025. Due on 31 August, the qualifying week is 18 to 24
  // May, the last payday before its end 30 April, and 31 March lies in the eight weeks. Due on 3 August it is 20 to 26 April, and
  // 31 March the last payday itself. Neither April alone nor a week by the contract stands for what is not known; due on 28
  // September it is 15 to 21 June, and April and May are known.
  @Test(arguments: [
    (CivilDate(2025, 8, 31), true), (CivilDate(2025, 8, 3), true), (CivilDate(2025, 9, 28), false),
  ])
  func `earnings before the first payday that the books know are asked for`(
    due: CivilDate, isAsked: Bool
  ) throws {
    let from = CivilDate(2025, 8, 4)
    var leave = FamilyLeave(.maternity, blocks: [.init(from: from, to: CivilDate(2026, 8, 2))])
    (leave.due, leave.told, leave.evidence) = (due, CivilDate(2025, 4, 25), CivilDate(2025, 4, 25))
    var books = try books(leave)
    books.ann.contracts[0].span.from = CivilDate(2024, 6, 1)
    books.books.employer.leaveYearFrom = CivilDate(2025, 4, 1)
    books.ann.contracts[0].versions[0].weekly = .hours(20)
    for month in 1...4 { try books.run("M0\(month)", hours: .hours(100)) }
    let schedule = try #require(books.books.employer.schedule("month"))
    let period = try #require(TaxPeriod("2025-26/M05").flatMap(schedule.period))
    let order = PayRunOrder(
      books.books.employer, schedule: schedule, period: period,
      lines: away(.maternity, from, CivilDate(2025, 8, 31)), state: books.journal.state.payroll)
    #expect(
      PayRun(order, under: try order.law()).findings.filter(\.isBlocking)
        == (isAsked
          ? [.employment(.earningsUnknown("ann", from: from), assistant: "ann")] : []))
  }

  // Twenty-seven days of February at 274.1538461 over seven: 1,057.4505…, up to 1,057.46. The first six weeks end on 15
  // March: fifteen days at that and sixteen at 187.18 over seven, 1,015.3125…, up to 1,015.32.
  @Test func `six weeks of 90% and then the standard rate, each month up to the penny once`() throws
  {
    var books = try books()
    try worked(&books)
    let february = try books.run(
      "M11", besides: away(.maternity, CivilDate(2026, 2, 2), CivilDate(2026, 2, 28)),
      finding: returns)
    let line = try #require(statutoryPay(february).first)
    #expect(statutoryPay(february).count == 1 && line.amount == .pounds(1_057, 46))
    #expect(line.units == 27 && line.began == CivilDate(2026, 2, 2) && line.isRecovered)
    #expect(february.payslips[0].workings.contains { $0.value == "£304.6153" })
    let march = try books.run(
      "M12",
      besides: away(
        .maternity, CivilDate(2026, 3, 1), CivilDate(2026, 3, 31), since: CivilDate(2026, 2, 2)))
    #expect(statutoryPay(march).map(\.amount) == [.pounds(1_015, 32)])
  }

  // Of 1,057.46 a small employer gets back all, and 8.5% besides: 89.8841, up to 89.89. Where the books do not say that the
  // employer is small it is 92%: 972.8632, up to 972.87. The limit is 45,000 (SI 1994/1882 reg 2).
  @Test(arguments: [
    (Money?.some(.pounds(2_000)), Money.pounds(1_057, 46), Money.pounds(89, 89)),
    (.pounds(45_000), .pounds(1_057, 46), .pounds(89, 89)),
    (.pounds(45_000, 1), .pounds(972, 87), .zero), (nil, .pounds(972, 87), .zero),
  ])
  func `what comes back, by the class 1 contributions of the year before`(
    class1: Money?, recovered: Money, compensation: Money
  ) throws {
    var books = try books(class1: class1)
    try worked(&books)
    let unsaid = FamilyLeaveFinding(
      .smallEmployerUnsaid, of: .maternity, under: "ann", on: CivilDate(2024, 4, 6))
    let run = try books.run(
      "M11", besides: away(.maternity, CivilDate(2026, 2, 2), CivilDate(2026, 2, 28)),
      finding: (class1 == nil ? [.familyLeave(unsaid, assistant: "ann")] : []) + returns)
    let slip = run.payslips[0]
    #expect(slip.recovered == recovered && slip.compensation == compensation)
    #expect(run.dueToHMRC == run.tax + run.employeeNI + run.employerNI - recovered - compensation)
    // It is owed by HMRC for the tax month of the payday, and the plan line that bore the pay has it back.
    let postings = try #require(books.journal.entries.last).transactions.postings
    let month = TaxMonth(containing: CivilDate(2026, 2, 28))
    #expect(
      postings.filter { $0.account == .hmrc(.statutoryPay, month) }.map(\.signed) == [recovered])
    let back = postings.filter {
      if case .recovered("care", _, from: .statutoryPay) = $0.account { true } else { false }
    }
    #expect(back.map(\.signed).total == .zero - recovered - compensation)
  }

  // The books come to know later how much it was: the rest of February comes back with March. 1,015.32 and 8.5% of it,
  // 86.3022, up to 86.31; and 84.59 and 89.89 of February.
  @Test func `what is said later of the employer brings back the rest`() throws {
    var books = try books(class1: nil)
    try worked(&books)
    let unsaid = FamilyLeaveFinding(
      .smallEmployerUnsaid, of: .maternity, under: "ann", on: CivilDate(2024, 4, 6))
    try books.run(
      "M11", besides: away(.maternity, CivilDate(2026, 2, 2), CivilDate(2026, 2, 28)),
      finding: [.familyLeave(unsaid, assistant: "ann")] + returns)
    books.books.employer.class1Paid = [
      Class1Paid(year: TaxYear(startYear: 2024), amount: .pounds(2_000))
    ]
    let march = try books.run(
      "M12",
      besides: away(
        .maternity, CivilDate(2026, 3, 1), CivilDate(2026, 3, 31), since: CivilDate(2026, 2, 2)))
    #expect(march.payslips[0].recovered == .pounds(1_015, 32) + .pounds(84, 59))
    #expect(march.payslips[0].compensation == .pounds(86, 31) + .pounds(89, 89))
  }

  // Care bears February and the council's own line March. In March the books come to say how much it was: 84.59 and 89.89 of
  // February, 174.48, are of care; 1,015.32 and 86.31 of March, 1,101.63, are not.
  @Test func `what comes back late is of who bore the pay`() throws {
    var books = try books(class1: nil)
    for element in books.books.employer.elements.indices {
      books.books.employer.elements[element].charges.append(
        .init(from: CivilDate(2026, 3, 1), line: "social"))
    }
    try worked(&books)
    let unsaid = FamilyLeaveFinding(
      .smallEmployerUnsaid, of: .maternity, under: "ann", on: CivilDate(2024, 4, 6))
    try books.run(
      "M11", besides: away(.maternity, CivilDate(2026, 2, 2), CivilDate(2026, 2, 28)),
      finding: [.familyLeave(unsaid, assistant: "ann")] + returns)
    #expect(try books.cameBack("care") == .pounds(972, 87))
    books.books.employer.class1Paid = [
      Class1Paid(year: TaxYear(startYear: 2024), amount: .pounds(2_000))
    ]
    try books.run(
      "M12",
      besides: away(
        .maternity, CivilDate(2026, 3, 1), CivilDate(2026, 3, 31), since: CivilDate(2026, 2, 2)))
    #expect(try books.cameBack("care") == .pounds(174, 48))
    #expect(try books.cameBack("social") == .pounds(1_101, 63))
    let borne = try books.employment.familyPaid[0].borne
    #expect(borne.map(\.line) == ["care", "social"])
    #expect(borne.map(\.paid) == [.pounds(1_057, 46), .pounds(1_015, 32)])
    #expect(borne.map(\.cameBack) == [.pounds(1_147, 35), .pounds(1_101, 63)])
    // Both months' absence cost is what was paid less what came back, whichever run brought it.
    let away = books.journal.state.timeAway.parts.map(\.figures.statutoryPayRecovered).total
    #expect(away == .pounds(1_147, 35) + .pounds(1_101, 63))
  }

  // She leaves on 28 February 2026, and four weeks are paid to 1 March: 1,057.46, and a seventh of 274.1538461, 39.17. 92% of
  // them is 972.87 and 36.0364, 36.04. In April the books say that the employer is small: 8.5% of them is 89.89 and 3.32945,
  // 3.33, in all 1,189.85, and 180.94 more, for which no payslip is made.
  @Test func `what comes back of who has left is said`() throws {
    var leave = Self.maternity
    leave.blocks = [.init(from: CivilDate(2026, 2, 2), to: CivilDate(2026, 3, 1))]
    var books = try books(leave, class1: nil)
    try worked(&books)
    books.ann.contracts[0].span.to = CivilDate(2026, 2, 28)
    let began = CivilDate(2026, 2, 2)
    _ = try #require(
      try books.any("M11", .zero, away(.maternity, began, CivilDate(2026, 2, 28))))
    let march = try #require(
      try books.any(
        "M12", .zero, away(.maternity, CivilDate(2026, 3, 1), CivilDate(2026, 3, 1), since: began)))
    #expect(statutoryPay(march).map(\.amount) == [.pounds(39, 17)])
    books.openNextYear()
    let before = books
    #expect(try #require(try books.any("M01", .zero, [])).findings.isEmpty)
    books = before
    books.books.employer.class1Paid = [
      Class1Paid(year: TaxYear(startYear: 2024), amount: .pounds(2_000))
    ]
    let april = try #require(try books.any("M01", .zero, []))
    var said = FamilyLeaveFinding(
      .recoveryWithoutPayslip, of: .maternity, under: "ann", on: CivilDate(2024, 4, 6))
    said.amount = .pounds(180, 94)
    #expect(april.payslips.isEmpty && april.findings == [.familyLeave(said, assistant: "ann")])
  }

  // Back on 9 March after five weeks, and ill from the 16th for a week of her pay: the sixth at 274.1538461. February has 27 days, 1,057.4505…,
  // 1,057.46; March eight and those seven, 587.4725…, 587.48.
  @Test func `a whole week away after coming back has maternity pay`() throws {
    var leave = Self.maternity
    leave.returnTold = CivilDate(2026, 1, 5)
    leave.blocks = [
      .init(from: CivilDate(2026, 2, 2), to: CivilDate(2026, 3, 8)),
      .init(from: CivilDate(2026, 3, 16), to: CivilDate(2026, 3, 22)),
    ]
    var books = try books(leave)
    try worked(&books)
    let february = try #require(
      try books.any("M11", .zero, away(.maternity, CivilDate(2026, 2, 2), CivilDate(2026, 2, 28))))
    #expect(statutoryPay(february).map(\.amount) == [.pounds(1_057, 46)])
    let march = try #require(
      try books.any(
        "M12", .zero,
        away(
          .maternity, CivilDate(2026, 3, 1), CivilDate(2026, 3, 8), since: CivilDate(2026, 2, 2))
          + away(.maternity, CivilDate(2026, 3, 16), CivilDate(2026, 3, 22))))
    #expect(statutoryPay(march).map(\.amount).total == .pounds(587, 48))
  }

  // Two weeks to 15 February, the third from the 23rd and the fourth from 9 March: 274.1538461 each. The third is not written down
  // yet: March pays the fourth alone, up to 274.16.
  @Test func `a week that is written down late is paid with its days`() throws {
    var leave = Self.maternity
    leave.returnTold = CivilDate(2025, 12, 15)
    leave.blocks = [
      .init(from: CivilDate(2026, 2, 2), to: CivilDate(2026, 2, 15)),
      .init(from: CivilDate(2026, 2, 23), to: CivilDate(2026, 3, 1)),
      .init(from: CivilDate(2026, 3, 9), to: CivilDate(2026, 3, 15)),
    ]
    var books = try books(leave)
    try worked(&books)
    let february = try books.any(
      "M11", .zero, away(.maternity, CivilDate(2026, 2, 2), CivilDate(2026, 2, 15)))
    #expect(statutoryPay(try #require(february)).map(\.amount) == [.pounds(548, 31)])
    let march = try books.any(
      "M12", .zero, away(.maternity, CivilDate(2026, 3, 9), CivilDate(2026, 3, 15)))
    #expect(statutoryPay(try #require(march)).map(\.amount) == [.pounds(274, 16)])
  }

  // Weeks of pay begin on Mondays, and the job ends on Friday 27 February, after she came back: from 2 March on pay is due again.
  @Test func `who came back and leaves in the weeks of pay is told that it is due again`() throws {
    var leave = Self.maternity
    leave.blocks = [.init(from: CivilDate(2026, 2, 2), to: CivilDate(2026, 2, 15))]
    func findings(_ leave: FamilyLeave) throws -> [PayRunFinding] {
      var books = try books(leave)
      books.ann.contracts[0].span.to = CivilDate(2026, 2, 27)
      try worked(&books)
      let lines = away(.maternity, CivilDate(2026, 2, 2), CivilDate(2026, 2, 15))
      return try #require(try books.any("M11", .zero, lines)).findings
    }
    let told = PayRunFinding.familyLeave(
      FamilyLeaveFinding(
        .notice(.leavesInPayWeeks), of: .maternity, under: "ann", on: CivilDate(2026, 3, 2)),
      assistant: "ann")
    #expect(try findings(leave).contains(told))
    leave.blocks.append(.init(from: CivilDate(2026, 3, 2), to: CivilDate(2026, 3, 29)))
    #expect(!(try findings(leave).contains(told)))
  }

  // 14.52 from 1 March on, agreed in March: 2,904.00 of September and October, 335.0769230 a week, 90% 301.5692307. February
  // comes to 1,163.1956…, 1,163.20, of which 1,057.46 is paid; March to 1,074.0597…, 1,074.06.
  @Test func `a rise in the leave is paid for all of it`() throws {
    var books = try books()
    try worked(&books)
    try books.run(
      "M11", besides: away(.maternity, CivilDate(2026, 2, 2), CivilDate(2026, 2, 28)),
      finding: returns)
    raise(&books, to: .pounds(14, 52), from: CivilDate(2026, 3, 1))
    let march = try books.run(
      "M12",
      besides: away(
        .maternity, CivilDate(2026, 3, 1), CivilDate(2026, 3, 31), since: CivilDate(2026, 2, 2)))
    #expect(statutoryPay(march).map(\.amount) == [.pounds(1_074, 6) + .pounds(105, 74)])
    #expect(march.payslips[0].workings.contains { $0.value == "£335.0769" })
    func shown(_ label: WorkingLabel) -> [String] {
      march.payslips[0].workings.filter { $0.label == label.rawValue }.map(\.value)
    }
    #expect(shown(.familyPayOfPeriod) == ["£1,163.20"] && shown(.familyPayPaid) == ["£1,057.46"])
    #expect(statutoryPay(march)[0].ofEarlier == .pounds(105, 74))
  }

  // The same rise, and Ann's work moves to the council's own line on 20 February: of 105.74 for 27 days care bears 18 parts, 70.493…,
  // and the other 9, 35.246…. Where it moves on 16 March, the day after the six raised weeks, all of it is of care.
  @Test(arguments: [
    (CivilDate(2026, 2, 20), Money.pounds(70, 49), Money.pounds(35, 25)),
    (CivilDate(2026, 3, 16), .pounds(105, 74), .zero),
  ])
  func `a rise is borne by who bore the days it raises`(
    moves day: CivilDate, care: Money, social: Money
  ) throws {
    func rise(_ books: inout CorrectionTests.Books, risen: Bool) throws -> Entry {
      for element in books.books.employer.elements.indices {
        books.books.employer.elements[element].charges.append(.init(from: day, line: "social"))
      }
      try worked(&books)
      _ = try books.any(
        "M11", .zero, away(.maternity, CivilDate(2026, 2, 2), CivilDate(2026, 2, 28)))
      if risen { raise(&books, to: .pounds(14, 52), from: CivilDate(2026, 3, 1)) }
      _ = try books.any(
        "M12", .zero,
        away(
          .maternity, CivilDate(2026, 3, 1), CivilDate(2026, 3, 31), since: CivilDate(2026, 2, 2)))
      return try #require(books.journal.entries.last)
    }
    func borne(_ entry: Entry, _ planLine: Identifier) -> Money {
      entry.transactions.filter { $0.cause == .payLine("ann", 1) }.flatMap(\.postings).filter {
        if case .cost(planLine, _, on: .wages) = $0.account { true } else { false }
      }.map(\.signed).total
    }
    var (plain, risen) = (try books(), try books())
    let (before, after) = (try rise(&plain, risen: false), try rise(&risen, risen: true))
    // March is raised by itself: 1,074.06 less 1,015.32, 58.74, for its fifteen days by earnings.
    let march = Money.pounds(58, 74)
    let (ofCare, ofSocial) =
      day < CivilDate(2026, 3, 1) ? (Money.zero, march) : (march, Money.zero)
    #expect(borne(after, "care") - borne(before, "care") == care + ofCare)
    #expect(borne(after, "social") - borne(before, "social") == social + ofSocial)
  }

  // Expected on Sunday 15 February 2026, in the week to Saturday the 21st. A run of days until then asks for no birth; one of
  // February does, and one of March, until it is written down.
  @Test func `once the expected week is over each run asks for the birth`() throws {
    var unborn = Self.maternity
    unborn.born = nil
    var books = try books(unborn)
    try worked(&books)
    let february = away(.maternity, CivilDate(2026, 2, 2), CivilDate(2026, 2, 28))
    // Days to the 21st alone are before.
    var early = books
    try early.run("M11", besides: Array(february.prefix(20)), finding: returns)
    try books.run("M11", besides: february, finding: returns + [asksForBirth])
    let march = away(
      .maternity, CivilDate(2026, 3, 1), CivilDate(2026, 3, 31), since: CivilDate(2026, 2, 2))
    var told = books
    try books.run("M12", besides: march, finding: [asksForBirth])
    told.ann.contracts[0].familyLeave[0].born = CivilDate(2026, 2, 17)
    try told.run("M12", besides: march)
  }

  // Care bears February and the council's own line March. The average is said as 400.00 in February and as 300.00 in March: 27
  // days at 360.00 over seven are 1,388.5714…, 1,388.58, and at 270.00 1,041.4285…, 1,041.43, 347.15 less. March, fifteen days at
  // 270.00 and sixteen at 187.18 over seven, is 1,006.4114…, 1,006.42.
  @Test func `what earlier months pay less is taken back from who bore them`() throws {
    var leave = Self.maternity
    leave.averageWeekly = .pounds(400)
    var books = try books(leave)
    for element in books.books.employer.elements.indices {
      books.books.employer.elements[element].charges.append(
        .init(from: CivilDate(2026, 3, 1), line: "social"))
    }
    try worked(&books)
    let february = try books.run(
      "M11", besides: away(.maternity, CivilDate(2026, 2, 2), CivilDate(2026, 2, 28)),
      finding: returns)
    #expect(statutoryPay(february).map(\.amount) == [.pounds(1_388, 58)])
    books.ann.contracts[0].familyLeave[0].averageWeekly = .pounds(300)
    let march = try books.run(
      "M12",
      besides: away(
        .maternity, CivilDate(2026, 3, 1), CivilDate(2026, 3, 31), since: CivilDate(2026, 2, 2)))
    #expect(statutoryPay(march).map(\.amount) == [.pounds(1_006, 42) - .pounds(347, 15)])
    let entry = try #require(books.journal.entries.last)
    let wages = entry.transactions.filter { $0.cause == .payLine("ann", 1) }.flatMap(\.postings)
    func borne(_ planLine: Identifier) -> Money {
      wages.filter {
        if case .cost(planLine, _, on: .wages) = $0.account { true } else { false }
      }.map(\.signed).total
    }
    #expect(borne("social") == .pounds(1_006, 42) && borne("care") == .zero - .pounds(347, 15))
    // A small employer has it all back, and 8.5%: of 1,006.42 85.5457, up to 85.55; of 347.15 29.50775, 29.51; of the month's
    // 659.27 56.03795, 56.04.
    #expect(try books.cameBack("social") == .pounds(1_006, 42) + .pounds(85, 55))
    #expect(try books.cameBack("care") == .zero - .pounds(347, 15) - .pounds(29, 51))
    #expect(march.payslips[0].recovered == .pounds(659, 27))
    #expect(march.payslips[0].compensation == .pounds(56, 4))
  }

  // 13.80 from 1 September 2025, agreed in January 2026 when those months were paid: September and October are raised, each by 60.00,
  // though the terms were in force in them. 2,760.00 times 12 over 104 is 318.4615384, 90% 286.6153845; 27 days 1,105.5164….
  @Test func `a rise that was agreed late raises the weeks it was for`() throws {
    var books = try books()
    try worked(&books)
    raise(
      &books, to: .pounds(13, 80), from: CivilDate(2025, 9, 1), agreed: CivilDate(2026, 2, 10))
    let february = try #require(
      try books.any(
        "M11", .zero, away(.maternity, CivilDate(2026, 2, 2), CivilDate(2026, 2, 28))))
    #expect(statutoryPay(february).map(\.amount) == [.pounds(1_105, 52)])
  }

  // Employed from 19 May 2025, a Monday: the 26 weeks that end on 8 November 2025 begin in the week to 24 May.
  @Test(arguments: [CivilDate(2025, 5, 17), CivilDate(2025, 5, 18)])
  func `who was not employed for 26 weeks has none, and is told why`(start: CivilDate) throws {
    var books = try books(from: CivilDate(2025, 4, 1))
    books.ann.contracts[0].span = Span(from: start)
    books.ann.contracts[0].versions[0].from = start
    books.ann.contracts[0].taxCodes[0].from = start
    try worked(&books, from: 2)
    let isLate = start > CivilDate(2025, 5, 17)
    let refused = FamilyLeaveFinding(
      .refused(.notEmployedLongEnough), of: .maternity, under: "ann", on: CivilDate(2025, 5, 17))
    let run = try books.run(
      "M11", besides: away(.maternity, CivilDate(2026, 2, 2), CivilDate(2026, 2, 28)),
      finding: isLate ? [.familyLeave(refused, assistant: "ann")] : returns)
    #expect(statutoryPay(run).count == 1)
    #expect(statutoryPay(run)[0].amount == (isLate ? .zero : .pounds(1_057, 46)))
    #expect(run.payslips[0].recovered.isZero == isLate)
  }

  // 41 hours a month are 541.20: 1,082.40 times 12 over 104 is 124.89, below 125.00; 42 hours are 127.93.
  @Test(arguments: [41, 42])
  func `who earns below the lower earnings limit has none`(hours: Int64) throws {
    var books = try books()
    for month in ["M01", "M02", "M03", "M04", "M05", "M06", "M07", "M08", "M09", "M10"] {
      try books.run(month, hours: .hours(hours))
    }
    let refused = FamilyLeaveFinding(
      .earnsTooLittle, of: .maternity, under: "ann", on: CivilDate(2025, 11, 8))
    let run = try books.run(
      "M11", besides: away(.maternity, CivilDate(2026, 2, 2), CivilDate(2026, 2, 28)),
      finding: hours == 41 ? [.familyLeave(refused, assistant: "ann")] : returns)
    #expect(statutoryPay(run).map(\.amount.isZero) == [hours == 41])
  }

  // Ten days may be worked, an hour each; the pay goes on beside them. The eleventh is refused.
  @Test func `ten days in touch`() throws {
    var unborn = Self.maternity
    unborn.born = nil
    var books = try books(unborn)
    try worked(&books)
    let first = CivilDate(2026, 2, 2)
    func touch(_ days: Range<Int>) -> [TimesheetLine] {
      days.map {
        TimesheetLine("ann", "ann", first.adding(days: 14 + $0), "hours", .time(.hours(1)))
      }
    }
    let leave = away(.maternity, first, CivilDate(2026, 2, 28))
    let before = books
    let run = try books.run(
      "M11", besides: leave + touch(0..<10), finding: returns + [asksForBirth])
    #expect(statutoryPay(run).map(\.amount) == [.pounds(1_057, 46)])
    #expect(run.payslips[0].gross == .pounds(1_057, 46) + .pounds(132))
    #expect(try books.employment.familyPaid[0].keptInTouch.count == 10)
    // An eleventh, in the same run or in a later one.
    let same = try before.blocking("M11", leave + touch(0..<11))
    #expect(same == [.workedInLeave("ann", most: 10, on: CivilDate(2026, 2, 26))])
    let march = away(.maternity, CivilDate(2026, 3, 1), CivilDate(2026, 3, 31), since: first)
    let late = TimesheetLine("ann", "ann", CivilDate(2026, 3, 4), "hours", .time(.hours(1)))
    #expect(
      try books.blocking("M12", march + [late])
        == [.workedInLeave("ann", most: 10, on: CivilDate(2026, 3, 4))])
    #expect(try books.blocking("M12", march).isEmpty)
  }

  // Born on 9 February 2026, the day before: two weeks apart, the week from 16 February and that from 9 March, 187.18 each,
  // since 90% of 304.6153846 is more.
  @Test func `paternity pay of two weeks apart`() throws {
    var leave = FamilyLeave(
      .paternity,
      blocks: [
        .init(from: CivilDate(2026, 2, 16), to: CivilDate(2026, 2, 22)),
        .init(from: CivilDate(2026, 3, 9), to: CivilDate(2026, 3, 15)),
      ])
    (leave.due, leave.born) = (CivilDate(2026, 2, 15), CivilDate(2026, 2, 9))
    (leave.told, leave.evidence) = (CivilDate(2025, 10, 20), CivilDate(2025, 10, 20))
    var books = try books(leave)
    try worked(&books)
    let february = try books.run(
      "M11", hours: .hours(75),
      besides: away(.paternity, CivilDate(2026, 2, 16), CivilDate(2026, 2, 22)))
    let march = try books.run(
      "M12", hours: .hours(75),
      besides: away(.paternity, CivilDate(2026, 3, 9), CivilDate(2026, 3, 15)))
    #expect(
      (statutoryPay(february) + statutoryPay(march)).map(\.amount)
        == [.pounds(187, 18), .pounds(187, 18)])
    #expect(statutoryPay(march)[0].began == CivilDate(2026, 3, 9))
    // Nothing is due before the birth: until the books say it, each run that pays asks.
    leave.born = nil
    var unborn = try self.books(leave)
    try worked(&unborn)
    for (month, days) in [
      ("M11", away(.paternity, CivilDate(2026, 2, 16), CivilDate(2026, 2, 22))),
      ("M12", away(.paternity, CivilDate(2026, 3, 9), CivilDate(2026, 3, 15))),
    ] {
      let run = try #require(try unborn.any(month, .zero, days))
      let asked = FamilyLeaveFinding(
        .notice(.notBornYet), of: .paternity, under: "ann", on: CivilDate(2026, 2, 16))
      #expect(run.findings.contains(.familyLeave(asked, assistant: "ann")))
    }
  }

  // February is paid a day too few, and put right: one seventh of 274.1538461, in all 1,057.46. The runs after it are as if it
  // had been right from the start.
  @Test func `a mistake that is put right`() throws {
    let days = away(.maternity, CivilDate(2026, 2, 2), CivilDate(2026, 2, 28))
    let march = away(
      .maternity, CivilDate(2026, 3, 1), CivilDate(2026, 3, 31), since: CivilDate(2026, 2, 2))
    var right = try books()
    try worked(&right)
    try right.run("M11", besides: days, finding: returns)
    try right.run("M12", besides: march)
    var wrong = try books()
    try worked(&wrong)
    try wrong.run("M11", besides: Array(days.dropFirst()), finding: returns)
    wrong.lines["M11"] = days
    let entry = try wrong.correct("M11")
    let slip = try wrong.slip(in: entry)
    #expect(slip.gross == .pounds(1_057, 46) && slip.recovered == .pounds(1_057, 46))
    try wrong.run("M12", besides: march)
    #expect(try right.employment.familyPaid == wrong.employment.familyPaid)
    #expect(try right.figures.gross == wrong.figures.gross)
    let owed = { (books: CorrectionTests.Books) in
      books.journal.state.balances.total {
        if case .hmrc(.statutoryPay, _) = $0 { true } else { false }
      }
    }
    #expect(owed(right) == owed(wrong) && owed(right) == .pounds(2_072, 78))
  }

  // The third week, from 23 February on, is written into the books late, and February put right: twenty days at 39.1648351… come to
  // 783.2967…, 783.30. March, which was made without it, pays the first of its days with nothing taken back of the others.
  @Test func `a later run goes on by the days of the one that is put right`() throws {
    var leave = Self.maternity
    leave.returnTold = CivilDate(2025, 12, 15)
    leave.blocks = [.init(from: CivilDate(2026, 2, 2), to: CivilDate(2026, 2, 15))]
    var books = try books(leave)
    try worked(&books)
    let days = away(.maternity, CivilDate(2026, 2, 2), CivilDate(2026, 2, 15))
    _ = try books.any("M11", .zero, days)
    _ = try books.any("M12", .pounds(132), [])
    books.ann.contracts[0].familyLeave[0].blocks.append(
      .init(from: CivilDate(2026, 2, 23), to: CivilDate(2026, 3, 1)))
    books.lines["M11"] = days + away(.maternity, CivilDate(2026, 2, 23), CivilDate(2026, 2, 28))
    let entry = try books.correct("M11")
    guard case .correction(let correction) = entry.content else {
      Issue.record("it is a correction")
      return
    }
    #expect(correction.runs.map(\.payRun.key.period.label) == ["M11"])
    #expect(try books.slip(in: entry).gross == .pounds(783, 30))
  }

  // She leaves on 28 February 2026: the pay goes on, March 1,015.32 under a code of 0T, without leave or pension for it.
  @Test func `maternity pay goes on after the employment has ended`() throws {
    var books = try books()
    try worked(&books)
    books.ann.contracts[0].span.to = CivilDate(2026, 2, 28)
    let february = try books.any(
      "M11", .zero, away(.maternity, CivilDate(2026, 2, 2), CivilDate(2026, 2, 28)))
    #expect(february.map(statutoryPay)?.map(\.amount) == [.pounds(1_057, 46)])
    let march = try #require(
      try books.any(
        "M12", .zero,
        away(
          .maternity, CivilDate(2026, 3, 1), CivilDate(2026, 3, 31), since: CivilDate(2026, 2, 2))))
    #expect(statutoryPay(march).map(\.amount) == [.pounds(1_015, 32)])
    #expect(march.payslips[0].taxCodeReason == .afterLeaving)
    #expect(march.payslips[0].recovered == .pounds(1_015, 32))
    // After the year it goes on: 30 days at 194.32 but for five at 187.18, which began before 5 April.
    books.openNextYear()
    let april = try #require(
      try books.any(
        "M01", .zero,
        away(
          .maternity, CivilDate(2026, 4, 1), CivilDate(2026, 4, 30), since: CivilDate(2026, 2, 2))))
    // Weeks begin on Mondays: five days of the one from 30 March, twenty-five at the new rate: 133.70 and 694.00.
    #expect(statutoryPay(april).map(\.amount) == [.pounds(827, 70)])
  }

  // Off on 19 January 2026 for the pregnancy; the four weeks before the expected week begin on the 18th: pay begins on the
  // 20th. A day off on the 17th changes nothing.
  @Test(arguments: [17, 19])
  func `absence for the pregnancy in the last four weeks begins the pay`(number: Int) throws {
    var books = try books()
    for month in 1...9 { try books.run("M0\(month)", hours: .hours(100)) }
    var line = TimesheetLine(
      "ann", "ann", CivilDate(2026, 1, number), AbsenceKind.sickness.element, .time(.zero))
    var absence = TimesheetLine.Absence(.sickness, since: line.on, reference: "note")
    absence.exclusion = .pregnancy
    line.absence = absence
    let run = try #require(
      try books.any("M10", .pounds(1_320), [line]))
    let told = run.findings.contains(
      .familyLeave(
        FamilyLeaveFinding(
          .notice(.beginsWithAbsence), of: .maternity, under: "ann", on: CivilDate(2026, 1, 20)),
        assistant: "ann"))
    #expect(told == (number == 19))
  }

  // Born on 9 February 2026, she works on the 20th: within two weeks of the birth nobody may.
  @Test func `no work within two weeks of the birth`() throws {
    var leave = Self.maternity
    leave.born = CivilDate(2026, 2, 9)
    var books = try books(leave)
    try worked(&books)
    let days = away(.maternity, CivilDate(2026, 2, 2), CivilDate(2026, 2, 28))
    for (day, isWrong) in [(8, false), (9, true), (22, true), (23, false)] {
      let work = TimesheetLine("ann", "ann", CivilDate(2026, 2, day), "hours", .time(.hours(2)))
      #expect(try books.blocking("M11", days + [work]).isEmpty != isWrong, "\(day) February")
    }
  }

  // Two jobs: the other paid 660.00 a month, half as much: 152.3076923 more a week. 90% of 456.9230769 is 411.2307692; 27
  // days of it 1,586.1758…, 1,586.18, under the contract that the leave stands in.
  @Test func `earnings of another job count`() throws {
    var books = try books()
    var second = books.ann.contracts[0]
    (second.id, second.payrollID, second.familyLeave) = ("second", "902", [])
    books.ann.contracts.append(second)
    for month in 1...10 {
      let label = month < 10 ? "M0\(month)" : "M\(month)"
      let schedule = try #require(books.books.employer.schedule("month"))
      let period = try #require(TaxPeriod("\(books.year)/\(label)").flatMap(schedule.period))
      try books.run(
        label, hours: .hours(100),
        besides: [
          TimesheetLine("ann", "second", period.days.last, "hours", .time(.hours(50)))
        ])
    }
    let run = try books.run(
      "M11", besides: away(.maternity, CivilDate(2026, 2, 2), CivilDate(2026, 2, 28)),
      finding: returns)
    #expect(statutoryPay(run).map(\.amount) == [.pounds(1_586, 18)])
    let averages = run.payslips[0].workings.filter { $0.label.hasPrefix("Average weekly earnings") }
    #expect(averages.map(\.value) == ["£304.6153", "£152.3076", "£456.9230"])
  }

  // The contract pays 100% of an hour, and the hours of four Tuesdays, twenty-four each, 1,267.20: what the law gives for those
  // weeks, 1,057.46, goes against it.
  @Test func `what the contract pays above the law`() throws {
    var books = try books()
    books.ann.contracts[0].versions[0].absences = [AbsencePay(.maternity, pays: .whole)]
    try worked(&books)
    var lines = away(.maternity, CivilDate(2026, 2, 2), CivilDate(2026, 2, 28))
    for index in lines.indices where lines[index].on.weekday == .tuesday {
      lines[index].quantity = .time(.hours(24))
    }
    let run = try books.run("M11", besides: lines, finding: returns)
    let slip = run.payslips[0]
    let law = try #require(statutoryPay(run).first)
    let above = try #require(slip.lines.first { $0.kind == .leave })
    #expect(law.amount == .pounds(1_057, 46))
    #expect(above.amount == .pounds(1_267, 20) - .pounds(1_057, 46))
    #expect(above.minutes == .hours(96))
  }

  // Six weeks of which five are to 8 March, and the sixth begins on the 16th, after she was back.
  @Test func `the weeks that the contract pays are counted over the leave`() throws {
    var leave = Self.maternity
    leave.blocks = [
      .init(from: CivilDate(2026, 2, 2), to: CivilDate(2026, 3, 8)),
      .init(from: CivilDate(2026, 3, 16), to: CivilDate(2026, 3, 29)),
    ]
    var books = try books(leave)
    var agreed = AbsencePay(.maternity, pays: .whole)
    agreed.weeks = 6
    books.ann.contracts[0].versions[0].absences = [agreed]
    try worked(&books)
    func paid(_ label: String, _ first: CivilDate, _ last: CivilDate) throws -> Minutes {
      var lines = away(.maternity, first, last)
      for place in lines.indices where lines[place].on.weekday == .tuesday {
        lines[place].quantity = .time(.hours(24))
      }
      let run = try #require(try books.any(label, .zero, lines))
      return run.payslips[0].lines.lazy.filter { $0.kind == .leave }.reduce(Minutes.zero) {
        $0 + $1.minutes
      }
    }
    #expect(try paid("M11", CivilDate(2026, 2, 2), CivilDate(2026, 2, 28)) == .hours(96))
    #expect(try paid("M12", CivilDate(2026, 3, 16), CivilDate(2026, 3, 29)) == .hours(24))
  }

  /// Ann in the scheme that takes 5% of her and 3% of the employer.
  private func join(
    _ books: inout CorrectionTests.Books, _ basis: PensionBasis = .qualifyingEarnings
  ) {
    var scheme = PensionScheme(id: "scheme", provider: "Provider")
    scheme.basis = basis
    (scheme.employeeRate, scheme.employerRate) = (.percent(5), .percent(3))
    scheme.relief = .netPay
    books.books.employer.pensionSchemes = [scheme]
    books.ann.pension = [
      PensionMembership(from: CivilDate(2025, 4, 1), status: .active, scheme: "scheme")
    ]
  }

  /// February's run after months of 100 hours, whatever they find.
  private func february(
    _ books: inout CorrectionTests.Books, after months: ClosedRange<Int> = 1...10,
    _ lines: [TimesheetLine]? = nil
  ) throws -> PayRun {
    for month in months {
      let last = CivilDate(2025, 4, 1).adding(months: month).adding(days: -1)
      _ = try books.any(
        month < 10 ? "M0\(month)" : "M\(month)", .zero,
        [TimesheetLine("ann", "ann", last, "hours", .time(.hours(100)))])
    }
    let run = try books.any(
      "M11", .zero, lines ?? away(.maternity, CivilDate(2026, 2, 2), CivilDate(2026, 2, 28)))
    return try #require(run)
  }

  // Nothing says her days: twenty-seven sevenths of 304.6153846 are 1,174.945, up to 1,174.95, of which 1,057.46 is paid. Of
  // qualifying earnings above 520.00 the employer pays 3% of 654.95, 19.6485, and she 5% of 537.46, 26.873. Where a scheme goes
  // by pensionable pay and pay of the leave is none, he pays 3% of all of it, 35.2485, and she nothing.
  @Test(arguments: [
    (
      PensionBasis.qualifyingEarnings, Money.pounds(117, 49), Money.pounds(19, 65),
      Money.pounds(26, 87)
    ),
    (.pensionablePay, .pounds(1_174, 95), .pounds(35, 25), .zero),
  ])
  func `the employer's pension goes by the pay as it would be at work`(
    basis: PensionBasis, notional: Money, employer: Money, employee: Money
  ) throws {
    var books = try books()
    join(&books, basis)
    if basis == .pensionablePay {
      var element = books.books.employer.element(.maternity)
      element.pensionable = false
      element.charges = books.books.employer.elements[0].charges
      books.books.employer.elements.append(element)
    }
    let run = try february(&books)
    let pension = run.payslips[0].figures.pension
    #expect(statutoryPay(run).map(\.amount) == [.pounds(1_057, 46)])
    #expect(pension.notional == notional)
    #expect(pension.employer == employer && pension.employee == employee)
  }

  // Rolled-up holiday of 159.32 a month is in the average: 2,958.64 times 12 over 104 is 341.3815384…, 90% 307.2433846…. Twenty-seven
  // sevenths of them are 1,316.76 and 1,185.09. Holiday goes on being rolled up, 27 of 28 days of 159.32, 153.63: at work she
  // would not have more.
  @Test func `holiday that goes on being rolled up is no more pay at work`() throws {
    var books = try books()
    join(&books)
    books.ann.contracts[0].versions[0].holiday = .rolledUp
    books.ann.contracts[0].versions[0].hours = .irregular
    let run = try february(&books)
    let lines = run.payslips[0].lines
    #expect(statutoryPay(run).map(\.amount) == [.pounds(1_185, 9)])
    #expect(lines.filter { $0.kind == .rolledUpHoliday }.map(\.amount) == [.pounds(153, 63)])
    #expect(run.payslips[0].figures.pension.notional == .zero)
  }

  // Employed too late for the law's, she has half of her pay by the contract: four Tuesdays of twenty-four hours would be
  // 1,267.20, and 633.60 is paid. The employer's 3% is of 747.20 above 520.00, 22.416, her 5% of 113.60, 5.68. After two weeks that
  // the contract pays, 16 February, it is two Tuesdays: 633.60 at work and 316.80 paid, which is below 520.00.
  @Test(arguments: [
    (Int?.none, Money.pounds(633, 60), Money.pounds(22, 42), Money.pounds(5, 68)),
    (2, .pounds(316, 80), .pounds(3, 41), .zero),
  ])
  func `the contract's pay alone is paid leave for the pension too`(
    weeks: Int?, notional: Money, employer: Money, employee: Money
  ) throws {
    var books = try books()
    books.ann.contracts[0].span = Span(from: CivilDate(2025, 5, 18))
    join(&books)
    var half = AbsencePay(.maternity, pays: Rate(millionths: 500_000))
    half.weeks = weeks
    books.ann.contracts[0].versions[0].absences = [half]
    var lines = away(.maternity, CivilDate(2026, 2, 2), CivilDate(2026, 2, 28))
    for index in lines.indices where lines[index].on.weekday == .tuesday {
      lines[index].quantity = .time(.hours(24))
    }
    let run = try february(&books, after: 3...10, lines)
    let slip = run.payslips[0]
    #expect(statutoryPay(run).map(\.amount) == [.zero])
    #expect(slip.lines.filter { $0.kind == .leave }.map(\.amount) == [notional])
    #expect(slip.figures.pension.notional == notional)
    #expect(slip.figures.pension.employer == employer && slip.figures.pension.employee == employee)
  }
}

extension CorrectionTests.Books {
  /// What the last run gave back to a plan line of statutory pay.
  fileprivate func cameBack(_ planLine: Identifier) throws -> Money {
    let postings = try #require(journal.entries.last).transactions.postings
    return .zero
      - postings.filter {
        if case .recovered(planLine, _, from: .statutoryPay) = $0.account { true } else { false }
      }.map(\.signed).total
  }

  /// What is wrong with the run of a month, which is not sealed.
  fileprivate func blocking(
    _ label: String, _ lines: [TimesheetLine]
  ) throws -> [EmploymentFinding] {
    let schedule = try #require(books.employer.schedule("month"))
    let period = try #require(TaxPeriod("\(year)/\(label)").flatMap(schedule.period))
    let order = PayRunOrder(
      books.employer, schedule: schedule, period: period, lines: lines,
      state: journal.state.payroll)
    return PayRun(order, under: try order.law()).findings.compactMap { finding in
      if case .employment(let found, _) = finding { found } else { nil }
    }
  }
}
