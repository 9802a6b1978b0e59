import PAEmployment
import PAJournal
import PAPayRun
import PAPrimitives
import PATestHouseholds
import PATestKit
import Testing

/// Leave that was paid before terms were agreed for its days, or for the weeks that it was averaged over.
///
/// Ann works 40 hours a month at 13.20, on its last day.
struct LeaveRiseTests {
  private func holiday(_ hours: Int64, on day: CivilDate) -> TimesheetLine {
    var line = TimesheetLine("ann", "ann", day, AbsenceKind.holiday.element, .time(.hours(hours)))
    line.absence = TimesheetLine.Absence(.holiday, since: day)
    return line
  }

  private func books(_ hours: ContractVersion.HoursPattern) throws -> CorrectionTests.Books {
    var books = try CorrectionTests.Books(from: CivilDate(2026, 4, 1))
    books.ann.contracts[0].versions[0].hours = hours
    books.ann.contracts[0].versions[0].weekly = .hours(40)
    return books
  }

  /// Agrees a rate from a day on.
  private func agree(
    _ rate: Money, from day: CivilDate, on agreed: CivilDate, in books: inout CorrectionTests.Books
  ) {
    var terms = books.ann.contracts[0].versions[0]
    terms.from = day
    terms.agreed = agreed
    for index in terms.rates.indices { terms.rates[index].amount = rate }
    books.ann.contracts[0].versions.append(terms)
  }

  private func leaveLines(_ run: PayRun) -> [Money] {
    run.payslips.flatMap(\.lines).filter { $0.kind == .leave }.map(\.amount)
  }

  private func costOfLeave(_ books: CorrectionTests.Books) -> Money {
    books.journal.state.timeAway.parts.map(\.figures.pay).total
  }

  // 8 hours of holiday on 27 May paid 105.60 at 13.20. From 1 May 14.00 is agreed on 20 June: 8 times 0.80 is 6.40, paid
  // once, beside 40 times 0.80 for the work of May.
  @Test func `holiday at the contract's rate rises with it, once`() throws {
    var books = try books(.regular)
    try books.run("M01", hours: .hours(40))
    let may = try books.run(
      "M02", hours: .hours(40), besides: [holiday(8, on: CivilDate(2026, 5, 27))])
    #expect(leaveLines(may) == [.pounds(105, 60)])
    agree(.pounds(14), from: CivilDate(2026, 5, 1), on: CivilDate(2026, 6, 20), in: &books)
    let june = try books.run("M03", hours: .hours(40))
    #expect(leaveLines(june) == [.pounds(6, 40)])
    #expect(june.payslips[0].minutes == .hours(40))
    #expect(june.payslips[0].figures.gross == .pounds(560) + .pounds(32) + .pounds(6, 40))
    #expect(costOfLeave(books) == .pounds(112))
    #expect(leaveLines(try books.run("M04", hours: .hours(40))) == [])
  }

  // April and May are raised by a pound an hour. 5 hours on 20 May paid 66.00; April's 40 hours pay 568.00 now, 14.20 an
  // hour: 71.00. 5 hours on 25 June paid 66.00; the weeks before, May's holiday among them, pay 568.00, 568.00 and 71.00
  // for 85 hours: 14.20 again.
  @Test func `holiday of pay that varies rises with the weeks before it`() throws {
    var books = try books(.irregular)
    try books.run("M01", hours: .hours(40))
    try books.run("M02", hours: .hours(40), besides: [holiday(5, on: CivilDate(2026, 5, 20))])
    try books.run("M03", hours: .hours(40), besides: [holiday(5, on: CivilDate(2026, 6, 25))])
    #expect(costOfLeave(books) == .pounds(132))
    agree(.pounds(14, 20), from: CivilDate(2026, 4, 1), on: CivilDate(2026, 7, 5), in: &books)
    books.ann.contracts[0].versions.removeFirst()
    books.ann.contracts[0].versions[0].from = CivilDate(2026, 4, 1)
    let july = try books.run("M04", hours: .hours(40))
    #expect(leaveLines(july) == [.pounds(5), .pounds(5)])
    #expect(july.payslips[0].lines.filter { $0.agreed != nil }.map(\.amount).total == .pounds(130))
    #expect(costOfLeave(books) == .pounds(142))
  }

  // From 1 May alone: April's week stays 528.00, so May's holiday gets no more. June's weeks pay 528.00, 568.00 and 66.00
  // for 85 hours: 1,162.00 / 85 x 5 = 68.35, which is 2.35 more.
  @Test func `what began before the weeks that rose pays no more`() throws {
    var books = try books(.irregular)
    try books.run("M01", hours: .hours(40))
    try books.run("M02", hours: .hours(40), besides: [holiday(5, on: CivilDate(2026, 5, 20))])
    try books.run("M03", hours: .hours(40), besides: [holiday(5, on: CivilDate(2026, 6, 25))])
    agree(.pounds(14, 20), from: CivilDate(2026, 5, 1), on: CivilDate(2026, 7, 5), in: &books)
    #expect(leaveLines(try books.run("M04", hours: .hours(40))) == [.pounds(2, 35)])
    // Raised once more, only what it pays above that is paid: May's work pays 608.00, so 1,202.00 / 85 x 5 =
    // 70.71, which is 2.36 above 68.35.
    agree(.pounds(15, 20), from: CivilDate(2026, 5, 2), on: CivilDate(2026, 8, 5), in: &books)
    #expect(leaveLines(try books.run("M05", hours: .hours(40))) == [.pounds(2, 36)])
  }

  // Who left on 30 June is settled at what the weeks before pay, and gets what they pay more by the next run.
  @Test func `a settlement rises too`() throws {
    var books = try books(.irregular)
    for month in ["M01", "M02"] { try books.run(month, hours: .hours(40)) }
    books.ann.contracts[0].span.to = CivilDate(2026, 6, 30)
    let june = try books.run("M03", hours: .hours(40))
    // 5:00 earned a month (4:50), fifteen hours at 13.20.
    #expect(june.payslips[0].lines.last { $0.kind == .leaveSettled }?.amount == .pounds(198))
    agree(.pounds(14, 20), from: CivilDate(2026, 4, 2), on: CivilDate(2026, 7, 5), in: &books)
    let july = try books.run("M04")
    #expect(
      july.payslips[0].lines.filter { $0.kind == .leaveSettled }.map(\.amount) == [.pounds(15)])
  }

  // Two hours a day without work: Monday 18 to Friday 22 May paid 26.40 each, 132.00, since that is less than 41.00. From
  // 20 May 22.00 an hour is agreed later, 44.00 a day: 41.00 for three of them, 43.80 more. Where the contract pays half, 13.20
  // and 22.00 of them go against it, and it comes to the same.
  @Test(arguments: [Rate.zero, .percent(50)])
  func `a lay-off rises to what is guaranteed`(share: Rate) throws {
    var books = try books(.regular)
    books.ann.contracts[0].versions[0].absences = [AbsencePay(.layOff, pays: share)]
    books.ann.contracts[0].versions[0].days = [.mon, .tue, .wed, .thu, .fri].map {
      NormalDay($0, .hours(2))
    }
    try books.run("M01", hours: .hours(40))
    let away = (18...22).map { day in
      var line = TimesheetLine(
        "ann", "ann", CivilDate(2026, 5, day), AbsenceKind.layOff.element, .time(.hours(2)))
      line.absence = TimesheetLine.Absence(.layOff, since: CivilDate(2026, 5, 18))
      return line
    }
    let may = try books.run("M02", hours: .hours(40), besides: away)
    #expect(leaveLines(may) == [.pounds(132)])
    agree(.pounds(22), from: CivilDate(2026, 5, 20), on: CivilDate(2026, 6, 20), in: &books)
    #expect(leaveLines(try books.run("M03", hours: .hours(40))) == [.pounds(43, 80)])
  }
}
