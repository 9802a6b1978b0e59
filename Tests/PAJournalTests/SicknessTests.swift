import PAEmployment
import PAJournal
import PAPayRun
import PAPrimitives
import PAStatute
import PATestHouseholds
import PATestKit
import Testing

/// Statutory Sick Pay in runs.
///
/// Ann works 40 hours a month at 13.20 and is paid on its last day: 528.00. Two months are 1,056.00, times 12 over 52 and
/// 2 is 121.8461…, of which 80% is 97.4769… a week, less than 123.25, and over five days 19.4953 with the rest dropped.
struct SicknessTests {
  private func books(from start: CivilDate = CivilDate(2026, 4, 1)) throws -> CorrectionTests.Books
  {
    var books = try CorrectionTests.Books(from: start)
    books.ann.contracts[0].versions[0].qualifyingDays = [.mon, .tue, .wed, .thu, .fri]
    return books
  }

  private func sick(
    _ first: CivilDate, _ last: CivilDate, since began: CivilDate? = nil,
    contract: Identifier = "ann", _ change: (inout TimesheetLine.Absence) -> Void = { _ in }
  ) -> [TimesheetLine] {
    DateRange(first).including(last).all.map { day in
      var line = TimesheetLine(
        "ann", contract, day, AbsenceKind.sickness.element,
        .time(day.weekday.isWeekend ? .zero : .hours(2)))
      var absence = TimesheetLine.Absence(.sickness, since: began ?? first, reference: "note 1")
      change(&absence)
      line.absence = absence
      return line
    }
  }

  private func sickPay(_ run: PayRun) -> [PayLine] {
    run.payslips.flatMap(\.lines).filter { $0.kind == .statutoryPay }
  }

  // Monday 6 to Sunday 12 July 2026. The last payday before it is 30 June, and the last that lies eight weeks before that
  // is 30 April: May and June. Five days at 19.4953 are 97.4765, up to 97.48.
  @Test func `sick pay is worked on what was paid in the eight weeks before`() throws {
    var books = try books()
    for month in ["M01", "M02", "M03"] { try books.run(month, hours: .hours(40)) }
    let run = try books.run(
      "M04", hours: .hours(30), besides: sick(CivilDate(2026, 7, 6), CivilDate(2026, 7, 12)))
    let line = try #require(sickPay(run).first)
    #expect(sickPay(run).count == 1 && line.amount == .pounds(97, 48))
    #expect(line.units == 5 && line.began == CivilDate(2026, 7, 6) && line.arrearsOf == nil)
    let slip = run.payslips[0]
    #expect(slip.figures.gross == .pounds(493, 48))
    #expect(slip.minutes == .hours(30))
    // It is earnings for National Insurance, which later averages are of.
    #expect(try books.employment.history.earnings.all.last?.amount == .pounds(493, 48))
    #expect(slip.workings.contains { $0.value == "£121.8461" })
  }

  // Monday 28 September to Friday 2 October: three days of 58.4859 in September, 58.49; the week is 97.48, and October pays
  // the rest, 38.99, whenever the September days are handed in.
  @Test func `a week that two periods share is rounded once`() throws {
    for isLate in [false, true] {
      var books = try books()
      for month in ["M01", "M02", "M03", "M04", "M05"] { try books.run(month, hours: .hours(40)) }
      let began = CivilDate(2026, 9, 28)
      let first = sick(began, CivilDate(2026, 9, 30))
      let second = sick(CivilDate(2026, 10, 1), CivilDate(2026, 10, 2), since: began)
      let september = try books.run("M06", .pounds(475), besides: isLate ? [] : first)
      let october = try books.run(
        "M07", hours: .hours(40), besides: isLate ? first + second : second)
      let lines = sickPay(september) + sickPay(october)
      #expect(lines.map(\.amount) == [.pounds(58, 49), .pounds(38, 99)])
      #expect(lines.map { $0.arrearsOf?.label } == [isLate ? "M06" : nil, nil])
    }
  }

  // Ill from Friday 3 April 2026, she was paid 528.00 on 31 January, 28 February and 31 March; the average is of February
  // and March: 121.8461…, below 125.00, the lower earnings limit of 2025-26. So Friday 3 April has no sick pay, and from
  // Monday 6 April 80% of it: five days 97.48.
  @Test func `sickness that runs past the change of law`() throws {
    var books = try CorrectionTests.Books(in: TaxYear(startYear: 2025), from: CivilDate(2026, 1, 1))
    books.ann.contracts[0].versions[0].qualifyingDays = [.mon, .tue, .wed, .thu, .fri]
    for month in ["M10", "M11", "M12"] { try books.run(month, hours: .hours(40)) }
    books.openNextYear()
    let began = CivilDate(2026, 4, 3)
    let run = try books.run(
      "M01", hours: .hours(30), besides: sick(began, CivilDate(2026, 4, 10)),
      finding: [
        .leave(.about(.sickPayLowEarnings, from: began, on: began), assistant: "ann")
      ])
    #expect(sickPay(run).map(\.amount) == [.pounds(97, 48)])
    // With 45 hours a month 594.00, and an average of 137.0769…: Friday waits. 80% is 109.6615…, over five days 21.9323, five
    // are 109.6615, up to 109.67.
    books = try CorrectionTests.Books(in: TaxYear(startYear: 2025), from: CivilDate(2026, 1, 1))
    books.ann.contracts[0].versions[0].qualifyingDays = [.mon, .tue, .wed, .thu, .fri]
    for month in ["M10", "M11", "M12"] { try books.run(month, hours: .hours(45)) }
    books.openNextYear()
    let waited = try books.run(
      "M01", hours: .hours(30), besides: sick(began, CivilDate(2026, 4, 10)))
    #expect(sickPay(waited).map(\.amount) == [.pounds(109, 67)])
    #expect(
      waited.payslips[0].workings.contains {
        $0.label == WorkingLabel.waitingDays.rawValue && $0.value == "1"
      })
  }

  // She is ill again in September, six weeks after the spell of July: the average before July stands, 97.48 a week, though
  // August paid 1,056.00. In December the last spell lies more than eight weeks back: October and November paid 1,320.00
  // each, 2,640.00 times 12 over 104 is 304.6153…, and the flat 123.25 is less than 80% of it.
  @Test func `a spell that is linked is paid by the earnings before the first`() throws {
    var books = try books()
    for month in ["M01", "M02", "M03"] { try books.run(month, hours: .hours(40)) }
    try books.run(
      "M04", hours: .hours(40), besides: sick(CivilDate(2026, 7, 20), CivilDate(2026, 7, 26)))
    try books.run("M05", hours: .hours(80))
    let linked = try books.run(
      "M06", hours: .hours(40), besides: sick(CivilDate(2026, 9, 7), CivilDate(2026, 9, 13)))
    #expect(sickPay(linked).map(\.amount) == [.pounds(97, 48)])
    try books.run("M07", hours: .hours(100))
    try books.run("M08", hours: .hours(100))
    let apart = try books.run(
      "M09", hours: .hours(40), besides: sick(CivilDate(2026, 12, 7), CivilDate(2026, 12, 13)))
    #expect(sickPay(apart).map(\.amount) == [.pounds(123, 25)])
  }

  // Without a contract's normal days or others agreed, Wednesday is the day (reg 5(3)): the whole 97.4769… of the week,
  // up to 97.48, for one day.
  @Test func `where nothing says on which days sick pay is due it is Wednesdays`() throws {
    var books = try books()
    books.ann.contracts[0].versions[0].qualifyingDays = []
    for month in ["M01", "M02", "M03"] { try books.run(month, hours: .hours(40)) }
    let began = CivilDate(2026, 7, 6)
    let run = try books.run(
      "M04", hours: .hours(30), besides: sick(began, CivilDate(2026, 7, 12)),
      finding: [
        .leave(.about(.sickPayOnWednesdays, from: began, on: began), assistant: "ann")
      ])
    #expect(sickPay(run).map(\.amount) == [.pounds(97, 48)] && sickPay(run)[0].units == 1)
  }

  // Ill in her first month, she was paid nothing yet: a week by the contract, of 10 hours at 13.20, 132.00; 80% is 105.60.
  // Where the contract says no hours either, the line states the earnings, or the run is refused.
  @Test func `who was never paid is paid by a week of the contract`() throws {
    var books = try books()
    books.ann.contracts[0].versions[0].weekly = .hours(10)
    let worked = TimesheetLine("ann", "ann", CivilDate(2026, 4, 2), "hours", .time(.hours(2)))
    let lines = [worked] + sick(CivilDate(2026, 4, 13), CivilDate(2026, 4, 19))
    #expect(sickPay(try books.run("M01", besides: lines)).map(\.amount) == [.pounds(105, 60)])
    var unknown = try self.books()
    unknown.ann.contracts[0].versions[0].weekly = nil
    let stated =
      [worked]
      + sick(CivilDate(2026, 4, 13), CivilDate(2026, 4, 19)) { $0.averageWeekly = .pounds(100) }
    #expect(sickPay(try unknown.run("M01", besides: stated)).map(\.amount) == [.pounds(80)])
  }

  // Employed since December 2024, by books whose first payday is 30 April 2026: what was paid on 31 March is not known. Ill on
  // 13 April, no payday of hers is known at all, and a week by the contract is for whom nobody paid yet. Ill on 11 May, the last
  // payday is 30 April and eight weeks before it are 5 March: March lies between. Ill on 8 June the last is 31 May, eight
  // weeks before it 5 April, and none but April's and May's lie between: as with July above, 97.48.
  @Test func `earnings before the first payday that the books know are not guessed`() throws {
    func longEmployed() throws -> CorrectionTests.Books {
      var made = try self.books()
      made.ann.contracts[0].span = Span(from: CivilDate(2024, 12, 1))
      made.ann.contracts[0].versions[0].weekly = .hours(10)
      return made
    }
    var books = try longEmployed()
    /// What stops the run of a month that begins with a Monday's sickness.
    func stops(_ label: String, _ monday: CivilDate) throws -> [PayRunFinding] {
      let schedule = try #require(books.books.employer.schedule("month"))
      let period = try #require(TaxPeriod("2026-27/\(label)").flatMap(schedule.period))
      let order = PayRunOrder(
        books.books.employer, schedule: schedule, period: period,
        lines: sick(monday, monday.adding(days: 6)), state: books.journal.state.payroll)
      return PayRun(order, under: try order.law()).findings.filter(\.isBlocking)
    }
    func unknown(_ day: CivilDate) -> [PayRunFinding] {
      [.employment(.sickEarningsUnknown("ann", from: day), assistant: "ann")]
    }
    let (april, may) = (CivilDate(2026, 4, 13), CivilDate(2026, 5, 11))
    #expect(try stops("M01", april) == unknown(april))
    try books.run("M01", hours: .hours(40))
    #expect(try stops("M02", may) == unknown(may))
    books = try longEmployed()
    for month in ["M01", "M02"] { try books.run(month, hours: .hours(40)) }
    let june = try books.run(
      "M03", hours: .hours(30), besides: sick(CivilDate(2026, 6, 8), CivilDate(2026, 6, 14)))
    #expect(sickPay(june).map(\.amount) == [.pounds(97, 48)])
  }

  // Ill from her first day on, she has done no work under the contract (SSCBA 1992 Sch 11 para 2(f)). A spell in May, three
  // weeks after it, is of the same period of sickness (s 152(3)), though she worked between them. One in July, more than eight
  // weeks later, is another: 80% of 120.00 is 96.00.
  @Test func `who has not worked yet has no sick pay`() throws {
    var books = try books()
    let (april, may) = (CivilDate(2026, 4, 1), CivilDate(2026, 5, 11))
    func none(_ day: CivilDate) -> [PayRunFinding] {
      [.leave(.about(.sickPayNoWork, from: day, on: day), assistant: "ann")]
    }
    let first = try books.run(
      "M01", hours: .hours(10), besides: sick(april, CivilDate(2026, 4, 17)), finding: none(april))
    #expect(sickPay(first).map(\.amount) == [.zero])
    let linked = try books.run(
      "M02", hours: .hours(40), besides: sick(may, CivilDate(2026, 5, 15)), finding: none(may))
    #expect(sickPay(linked).map(\.amount) == [.zero])
    try books.run("M03", hours: .hours(40))
    let apart = try books.run(
      "M04", hours: .hours(30),
      besides: sick(CivilDate(2026, 7, 13), CivilDate(2026, 7, 17)) {
        $0.averageWeekly = .pounds(120)
      })
    #expect(sickPay(apart).map(\.amount) == [.pounds(96)])
  }

  /// Books of a PA who is employed since 2024, with maternity leave where one is given.
  private func expecting(_ leave: FamilyLeave?) throws -> CorrectionTests.Books {
    var made = try books()
    made.ann.contracts[0].continuousFrom = CivilDate(2024, 1, 1)
    made.ann.contracts[0].familyLeave = leave.map { [$0] } ?? []
    return made
  }

  private func maternity(
    due: CivilDate, born: CivilDate? = nil, _ from: CivilDate, _ to: CivilDate
  ) -> FamilyLeave {
    var leave = FamilyLeave(.maternity, blocks: [.init(from: from, to: to)])
    (leave.due, leave.born, leave.averageWeekly) = (due, born, .pounds(312))
    (leave.told, leave.evidence) = (CivilDate(2026, 1, 6), CivilDate(2026, 1, 6))
    return leave
  }

  /// What a run of some sickness finds and pays, whatever else it finds.
  private func run(
    _ label: String, _ lines: [TimesheetLine], after books: CorrectionTests.Books
  ) throws -> (amounts: [Money], found: [LeaveFinding], stops: [PayRunFinding]) {
    let schedule = try #require(books.books.employer.schedule("month"))
    let period = try #require(TaxPeriod("2026-27/\(label)").flatMap(schedule.period))
    let order = PayRunOrder(
      books.books.employer, schedule: schedule, period: period, lines: lines,
      state: books.journal.state.payroll)
    let run = PayRun(order, under: try order.law())
    let found = run.findings.compactMap { finding in
      if case .leave(let found, _) = finding, found.began != nil { found } else { nil }
    }
    return (sickPay(run).map(\.amount), found, run.findings.filter(\.isBlocking))
  }

  private func stated(_ first: CivilDate, _ last: CivilDate, since: CivilDate? = nil)
    -> [TimesheetLine]
  {
    sick(first, last, since: since) { $0.averageWeekly = .pounds(300) }
  }

  // Maternity pay from 27 April 2026, whose 39 weeks end on 24 January 2027. She comes back on 27 July, after thirteen, and is
  // ill at once: no sick pay, and none for a spell that begins on the last day of the 39 weeks. One that begins the day after has
  // it: five days of 123.25.
  @Test func `no sick pay is due in the maternity pay period`() throws {
    let born = CivilDate(2026, 5, 3)
    let books = try expecting(
      maternity(due: born, born: born, CivilDate(2026, 4, 27), CivilDate(2026, 7, 26)))
    let july = CivilDate(2026, 7, 27)
    let early = try run("M04", stated(july, CivilDate(2026, 7, 31)), after: books)
    #expect(early.amounts == [.zero])
    #expect(early.found == [.about(.sickPayInMaternity, from: july, on: july)])
    let last = CivilDate(2027, 1, 24)
    let late = try run("M10", stated(last, CivilDate(2027, 1, 29)), after: books)
    #expect(late.amounts == [.zero])
    #expect(late.found == [.about(.sickPayInMaternity, from: last, on: last)])
    let after = try run(
      "M10", stated(CivilDate(2027, 1, 25), CivilDate(2027, 1, 29)), after: books)
    #expect(after.amounts == [.pounds(123, 25)] && after.found.isEmpty)
  }

  // Expected in the week from Sunday 18 October 2026: the fourth week before it begins on 20 September. Sickness from Monday 14
  // September to Friday 25 September goes into it: both weeks are paid, 246.50, and it is asked about from the 20th on.
  @Test func `sickness in the last four weeks before a birth is asked about`() throws {
    let books = try expecting(
      maternity(due: CivilDate(2026, 10, 18), CivilDate(2026, 10, 12), CivilDate(2027, 10, 10)))
    let first = CivilDate(2026, 9, 14)
    let run = try run("M06", stated(first, CivilDate(2026, 9, 25)), after: books)
    #expect(run.amounts == [.pounds(246, 50)])
    #expect(
      run.found.filter { $0.kind != .fitNote } == [
        .about(.sickBeforeBirth, from: first, on: CivilDate(2026, 9, 20))
      ])
  }

  // Not employed for 26 weeks by the week that counts, she has no maternity pay. Of a birth on Sunday 1 November 2026 the
  // eighteen weeks without sick pay end on 6 March 2027; the 39 weeks of an allowance that she may have do not.
  @Test func `of who has no maternity pay eighteen weeks are without sick pay`() throws {
    var books = try expecting(
      maternity(
        due: CivilDate(2026, 11, 1), born: CivilDate(2026, 11, 1), CivilDate(2026, 10, 26),
        CivilDate(2027, 2, 7)))
    books.ann.contracts[0].continuousFrom = nil
    let (within, after) = (CivilDate(2027, 3, 5), CivilDate(2027, 3, 8))
    let none = try run("M12", stated(within, within), after: books)
    #expect(none.amounts == [.zero])
    #expect(none.found == [.about(.sickPayInMaternity, from: within, on: within)])
    let asked = try run("M12", stated(after, CivilDate(2027, 3, 12)), after: books)
    #expect(asked.amounts == [.pounds(123, 25)])
    #expect(asked.found == [.about(.sickAfterBirth, from: after, on: after)])
  }

  // The line says that she is ill since 6 April, and no run and no opening knows of the days up to the 12th. With them there is
  // nothing to ask.
  @Test func `sickness that began earlier is known, or asked for`() throws {
    let books = try expecting(nil)
    let (began, first, last) = (
      CivilDate(2026, 4, 6), CivilDate(2026, 4, 13), CivilDate(2026, 4, 17)
    )
    let unknown = try run("M01", stated(first, last, since: began), after: books)
    #expect(
      unknown.stops == [
        .employment(.sicknessUnknown("ann", from: began, on: began), assistant: "ann")
      ])
    let known = try run(
      "M01", stated(began, CivilDate(2026, 4, 12)) + stated(first, last, since: began),
      after: books)
    #expect(known.stops.isEmpty && known.amounts == [.pounds(246, 50)])
  }

  // Her last day is Friday 10 July 2026, and she is ill from Monday to it: five days are paid, and form SSP1 is owed for what
  // comes after.
  @Test func `form SSP1 is owed where the employment ends in sickness`() throws {
    var books = try expecting(nil)
    let (first, last) = (CivilDate(2026, 7, 6), CivilDate(2026, 7, 10))
    books.ann.contracts[0].span = Span(from: CivilDate(2026, 4, 1), to: last)
    let ended = try run("M04", stated(first, last), after: books)
    #expect(ended.amounts == [.pounds(123, 25)])
    #expect(
      ended.found == [.about(.sickPayJobEnds, from: first, on: CivilDate(2026, 7, 11))])
    // Well again on the Friday, she is not.
    let well = try run("M04", stated(first, CivilDate(2026, 7, 9)), after: books)
    #expect(well.found.isEmpty)
  }

  // No sick pay for a spell that began in a strike, nor for one four weeks after it, and each is told once.
  @Test func `a spell that is excluded is not paid`() throws {
    var books = try books()
    for month in ["M01", "M02", "M03"] { try books.run(month, hours: .hours(40)) }
    let began = CivilDate(2026, 7, 6)
    let run = try books.run(
      "M04", hours: .hours(30),
      besides: sick(began, CivilDate(2026, 7, 8)) { $0.exclusion = .strike },
      finding: [.leave(.about(.sickPayExcluded, from: began, on: began), assistant: "ann")])
    // The payslip shows that it pays nothing.
    #expect(sickPay(run).map(\.amount) == [.zero] && sickPay(run)[0].units == 0)
    // A spell that is linked with it is of the same period of sickness (SSCBA 1992 s 152(3)), and is excluded with it.
    let linked = CivilDate(2026, 8, 3)
    let later = try books.run(
      "M05", hours: .hours(30), besides: sick(linked, CivilDate(2026, 8, 5)),
      finding: [.leave(.about(.sickPayExcluded, from: linked, on: linked), assistant: "ann")])
    #expect(sickPay(later).map(\.amount) == [.zero])
  }

  // Several jobs with the employer are one, and there is one form.
  @Test func `sick pay that is refused in two jobs is told once`() throws {
    var books = try books()
    var second = books.ann.contracts[0]
    (second.id, second.payrollID) = ("second", "902")
    books.ann.contracts.append(second)
    for month in ["M01", "M02", "M03"] {
      let schedule = try #require(books.books.employer.schedule("month"))
      let period = try #require(TaxPeriod("\(books.year)/\(month)").flatMap(schedule.period))
      try books.run(
        month, hours: .hours(40),
        besides: [TimesheetLine("ann", "second", period.days.last, "hours", .time(.hours(20)))])
    }
    let began = CivilDate(2026, 7, 6)
    let run = try books.run(
      "M04", hours: .hours(30),
      besides: sick(began, CivilDate(2026, 7, 8)) { $0.exclusion = .strike }
        + sick(began, CivilDate(2026, 7, 8), contract: "second") { $0.exclusion = .strike },
      finding: [.leave(.about(.sickPayExcluded, from: began, on: began), assistant: "ann")])
    #expect(sickPay(run).map(\.amount) == [.zero, .zero])
  }

  // Two jobs, on four weeks and on months, with sick pay due on Mondays and Tuesdays of the one and Tuesdays and Thursdays of
  // the other: three days a week of 123.25, 41.0833 each. Ill from Monday 20 July to Wednesday 5 August 2026. Four weeks to 19
  // July are paid before it; July pays its nineteen days to the 31st: two weeks, 246.50. Four weeks to 16 August, paid on 21
  // August, are worked on all days: the two left, Monday and Tuesday, are 82.1666, 82.17, and August has nothing left to pay. In
  // all 328.67, whichever job paid first.
  @Test func `two jobs on two schedules are paid each day once`() throws {
    var books = try books()
    books.ann.contracts[0].schedule = "four"
    var second = books.ann.contracts[0]
    (second.id, second.payrollID, second.schedule) = ("second", "902", "month")
    books.ann.contracts[0].versions[0].qualifyingDays = [.mon, .tue]
    second.versions[0].qualifyingDays = [.tue, .thu]
    books.ann.contracts.append(second)
    let (began, last) = (CivilDate(2026, 7, 20), CivilDate(2026, 8, 5))
    func run(_ job: Identifier, _ label: String) throws -> [Money] {
      let contract = try #require(books.ann.contracts.first { $0.id == job })
      let schedule = try #require(books.books.employer.schedule(contract.schedule))
      let period = try #require(TaxPeriod("2026-27/\(label)").flatMap(schedule.period))
      var lines = [TimesheetLine("ann", job, period.days.last, "pay", .amount(.pounds(100)))]
      lines += sick(began, last, contract: job) { $0.averageWeekly = .pounds(300) }
        .filter { period.days.contains($0.on) }
      var order = PayRunOrder(
        books.books.employer, schedule: schedule, period: period, lines: lines,
        state: books.journal.state.payroll)
      try order.takeEarlierPay(from: books.journal.before)
      let run = PayRun(order, under: try order.law())
      #expect(run.findings.filter(\.isBlocking).isEmpty)
      books.journal.keep(
        .paying(
          run, for: lines, of: books.books, after: books.journal.state,
          seal: books.journal.nextSeal()))
      return sickPay(run).map(\.amount)
    }
    // Paid on 24 July, 31 July, 21 August and 31 August.
    #expect(try run("ann", "4W04").isEmpty)
    #expect(try run("second", "M04") == [.pounds(246, 50)])
    #expect(try run("ann", "4W05") == [.pounds(82, 17)])
    #expect(try run("second", "M05") == [.zero])
  }

  // The contract pays two days in full: Monday and Tuesday, four hours at 13.20, 52.80. The law pays two days 38.9906, up
  // to 39.00, so the contract's line is 13.80. The other three days have sick pay alone.
  @Test func `what the contract pays beyond the law holds what the law pays`() throws {
    var books = try books()
    var agreed = AbsencePay(.sickness, pays: .whole)
    agreed.days = 2
    books.ann.contracts[0].versions[0].absences = [agreed]
    for month in ["M01", "M02", "M03"] { try books.run(month, hours: .hours(40)) }
    func usedUp(_ first: CivilDate, _ day: CivilDate) -> [PayRunFinding] {
      [.leave(.about(.sickPayUsedUp, from: first, on: day), assistant: "ann")]
    }
    // From Saturday the 4th: on days without hours the contract pays nothing, and none of its days is used.
    let first = CivilDate(2026, 7, 4)
    let run = try books.run(
      "M04", hours: .hours(30), besides: sick(first, CivilDate(2026, 7, 12)),
      finding: usedUp(first, CivilDate(2026, 7, 8)))
    #expect(sickPay(run).map(\.amount) == [.pounds(97, 48)])
    let line = try #require(run.payslips[0].lines.first { $0.kind == .leave })
    #expect(line.amount == .pounds(13, 80) && line.minutes == .hours(4))
    #expect(try books.employment.sickness.agreedDays.count == 2)
    // All of twelve months' is used.
    let later = try books.run(
      "M05", hours: .hours(30), besides: sick(CivilDate(2026, 8, 3), CivilDate(2026, 8, 9)),
      finding: usedUp(CivilDate(2026, 8, 3), CivilDate(2026, 8, 3)))
    #expect(later.payslips[0].lines.allSatisfy { $0.kind != .leave })
  }

  // 45 hours a month are 594.00, and an average of 137.0769…, above 125.00. In August 2025 the week from the 11th waits three
  // days and pays two, 47.50. Friday 29 to Sunday 31 August are three days and none is due; with 1 and 2 September they are
  // five, and September pays the Friday too: 23.75 and 47.50.
  @Test func `what an earlier run had not to pay becomes due with later days`() throws {
    var books = try CorrectionTests.Books(in: TaxYear(startYear: 2025), from: CivilDate(2025, 4, 1))
    books.ann.contracts[0].versions[0].qualifyingDays = [.mon, .tue, .wed, .thu, .fri]
    for month in ["M01", "M02", "M03", "M04"] { try books.run(month, hours: .hours(45)) }
    let began = CivilDate(2025, 8, 29)
    let august = try books.run(
      "M05", .pounds(500),
      besides: sick(CivilDate(2025, 8, 11), CivilDate(2025, 8, 15))
        + sick(began, CivilDate(2025, 8, 31)),
      finding: [.leave(.about(.sickPayTooShort, from: began, on: began), assistant: "ann")])
    #expect(sickPay(august).map(\.amount) == [.pounds(47, 50), .zero])
    let september = try books.run(
      "M06", .pounds(500), besides: sick(CivilDate(2025, 9, 1), CivilDate(2025, 9, 2), since: began)
    )
    #expect(sickPay(september).map(\.amount) == [.pounds(71, 25)])
  }

  // April and May are 1,056.00 for 61 days, 121.18 a week, and 80% of it 96.944. Monday and Tuesday are days by the old
  // terms and Wednesday by the new: three of that week, each 32.3146, 96.9438 in all.
  @Test func `days that change within a week are those of the week`() throws {
    var books = try books()
    var later = books.ann.contracts[0].versions[0]
    later.from = CivilDate(2026, 6, 17)
    later.qualifyingDays = [.wed]
    books.ann.contracts[0].versions.append(later)
    for month in ["M01", "M02"] { try books.run(month, hours: .hours(40)) }
    let run = try books.run(
      "M03", hours: .hours(30), besides: sick(CivilDate(2026, 6, 14), CivilDate(2026, 6, 20)))
    #expect(sickPay(run).map(\.amount) == [.pounds(96, 95)] && sickPay(run)[0].units == 3)
    // It says the three days and the rate that were used, not the five of Monday's terms.
    let workings = run.payslips[0].workings
    func shown(_ label: WorkingLabel) -> [String] {
      workings.filter { $0.label == label.rawValue }.map(\.value)
    }
    #expect(shown(.qualifyingDaysOfWeek) == ["3"] && shown(.sickPayOfDay) == ["£32.3146"])
  }

  // Told late of Monday and Tuesday: they are of the spell and pay nothing; three days of 19.4953 are 58.49.
  @Test func `days that were told late pay nothing by themselves`() throws {
    var books = try books()
    for month in ["M01", "M02", "M03"] { try books.run(month, hours: .hours(40)) }
    let began = CivilDate(2026, 7, 6)
    let late = sick(began, CivilDate(2026, 7, 7)) { $0.exclusion = .toldLate }
    let rest = sick(CivilDate(2026, 7, 8), CivilDate(2026, 7, 12), since: began)
    let run = try books.run(
      "M04", hours: .hours(30), besides: late + rest,
      finding: [.leave(.about(.sickPayExcluded, from: began, on: began), assistant: "ann")])
    #expect(sickPay(run).map(\.amount).total == .pounds(58, 49))
  }

  // What was worked on before a linked spell stands, whatever a later line states.
  @Test func `earnings stated of a linked spell change nothing`() throws {
    var books = try books()
    for month in ["M01", "M02", "M03"] { try books.run(month, hours: .hours(40)) }
    try books.run(
      "M04", hours: .hours(40), besides: sick(CivilDate(2026, 7, 20), CivilDate(2026, 7, 26)))
    let linked = try books.run(
      "M05", hours: .hours(40),
      besides: sick(CivilDate(2026, 8, 10), CivilDate(2026, 8, 16)) {
        $0.averageWeekly = .pounds(50)
      })
    #expect(sickPay(linked).map(\.amount) == [.pounds(97, 48)])
  }

  // Ill from Monday 6 July 2026: 22 weeks end on Sunday 6 December, so the 23rd begins on Monday the 7th; 28 end on Sunday 17
  // January 2027, and Friday the 15th is the last day. November tells the first before its day, December with it, and January
  // that it has ended.
  @Test func `before the 23rd week of sick pay the PA is to have form SSP1`() throws {
    var books = try books()
    for month in ["M01", "M02", "M03"] { try books.run(month, hours: .hours(40)) }
    let began = CivilDate(2026, 7, 6)
    var ending = LeaveFinding.about(.sickPayEnding, from: began, on: CivilDate(2026, 12, 7))
    ending.expectedThrough = CivilDate(2027, 1, 15)
    #expect(ending.formBy == CivilDate(2026, 12, 7))
    let ended = LeaveFinding.about(.sickPayEnded, from: began, on: CivilDate(2027, 1, 18))
    let found = ["M08": ending, "M09": ending, "M10": ended]
    for (place, month) in ["M04", "M05", "M06", "M07", "M08", "M09", "M10"].enumerated() {
      let first = CivilDate(2026, 7, 1).adding(months: place)
      try books.run(
        month,
        besides: sick(
          max(began, first), first.adding(months: 1).adding(days: -1), since: began),
        finding: found[month].map { [.leave($0, assistant: "ann")] } ?? [])
    }
  }

  // Seven days need no note, and the eighth does.
  @Test func `a note is asked for from the eighth day on`() throws {
    var books = try books()
    for month in ["M01", "M02", "M03"] { try books.run(month, hours: .hours(40)) }
    let began = CivilDate(2026, 7, 6)
    let run = try books.run(
      "M04", hours: .hours(30),
      besides: sick(began, CivilDate(2026, 7, 13)) { $0.reference = nil },
      finding: [
        .leave(.about(.fitNote, from: began, on: CivilDate(2026, 7, 13)), assistant: "ann")
      ])
    #expect(sickPay(run).map(\.amount).total == .pounds(116, 98))
  }
}

extension LeaveFinding {
  /// Something about sickness.
  fileprivate static func about(
    _ kind: Kind, from began: CivilDate, on day: CivilDate
  ) -> LeaveFinding {
    var finding = LeaveFinding(kind, of: "ann", .zero, by: day)
    finding.began = began
    return finding
  }
}
