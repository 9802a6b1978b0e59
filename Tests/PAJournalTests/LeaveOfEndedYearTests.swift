import PAEmployment
import PAJournal
import PAPayRun
import PAPrimitives
import PATestHouseholds
import PATestKit
import Testing

/// Leave that a correction of an ended tax year changes goes on in the open one (0031-leave-years.md).
///
/// Ann began on 1 October 2025 and works 40 hours a month at 13.20: 12.07% of 40 hours is 4:49, five hours a month. Her
/// leave year begins on 1 October, so the tax year ends in the middle of it.
struct LeaveOfEndedYearTests {
  private let ended = TaxYear(startYear: 2025)

  private func holiday(_ hours: Int64, on day: CivilDate) -> TimesheetLine {
    var line = TimesheetLine("ann", "ann", day, AbsenceKind.holiday.element, .time(.hours(hours)))
    line.absence = TimesheetLine.Absence(.holiday, since: day)
    return line
  }

  /// Half a year of months, March as it was written, and the next tax year open.
  private func books(march: [TimesheetLine], pay: Money = .zero, _ hours: Minutes) throws
    -> CorrectionTests.Books
  {
    var books = try CorrectionTests.Books(in: ended, from: CivilDate(2025, 10, 1))
    books.books.employer.assistants[0].contracts[0].versions[0].hours = .irregular
    for label in ["M07", "M08", "M09", "M10", "M11"] { try books.run(label, hours: .hours(40)) }
    try books.run("M12", pay, hours: hours, besides: march)
    books.openNextYear()
    return books
  }

  // Written: 20 hours in March and 8 of holiday. Right: 40 hours, 120.00 besides, and no holiday.
  private func wrong() throws -> CorrectionTests.Books {
    var books = try books(march: [holiday(8, on: CivilDate(2026, 3, 30))], .hours(20))
    books.lines["M12"] = [
      TimesheetLine("ann", "ann", CivilDate(2026, 3, 31), "hours", .time(.hours(40))),
      TimesheetLine("ann", "ann", CivilDate(2026, 3, 31), "pay", .amount(.pounds(120))),
    ]
    return books
  }

  private func right() throws -> CorrectionTests.Books {
    try books(march: [], pay: .pounds(120), .hours(40))
  }

  private func leave(_ books: CorrectionTests.Books) throws -> LeaveYear {
    try #require(try books.employment.leave.years.last)
  }

  // Five months earn 5:00 each and March, of 20 hours, 2:00 (2:25); put right, 5:00 too, and nothing is taken.
  @Test func `the open leave year and the weeks are those of who was right from the start`() throws
  {
    let right = try right()
    var wrong = try wrong()
    #expect(try leave(wrong).accrued == .hours(27) && leave(wrong).taken == .hours(8))
    try wrong.correct("M12", of: ended)
    #expect(try leave(wrong).accrued == .hours(30) && leave(wrong).taken == .zero)
    #expect(try wrong.employment.leave == right.employment.leave)
    #expect(try wrong.employment.history.weeks == right.employment.history.weeks)
    for books in [wrong, right] {
      var books = books
      try books.run("M01", hours: .hours(40))
      #expect(try leave(books).accrued == .hours(35))
    }
  }

  // Of holiday on 30 April two hours are paid. The weeks before paid 3,168.00 and 120.00 for 240 hours: 13.70 an hour,
  // 27.40. Where the correction came after April's run, which paid 26.40 at 13.20, April is put right by a pound.
  @Test func `leave that was paid since is put right with its own run`() throws {
    let april = holiday(2, on: CivilDate(2026, 4, 30))
    var right = try right()
    let paid = try right.run("M01", hours: .hours(40), besides: [april])
    #expect(paid.payslips[0].lines.first { $0.kind == .leave }?.amount == .pounds(27, 40))

    var wrong = try wrong()
    let before = try wrong.run("M01", hours: .hours(40), besides: [april])
    #expect(before.payslips[0].lines.first { $0.kind == .leave }?.amount == .pounds(26, 40))
    try wrong.correct("M12", of: ended)
    #expect(try leave(wrong) == leave(right))
    let slip = try wrong.slip(in: try wrong.correct("M01"))
    #expect(slip.lines.first { $0.kind == .leave }?.amount == .pounds(27, 40))
    #expect(try leave(wrong) == leave(right))
    #expect(try wrong.employment.history.weeks == right.employment.history.weeks)
  }

  // Eight hours were written, then four, then none: the second correction goes on from the first.
  @Test func `a year that is corrected twice brings each difference once`() throws {
    var books = try wrong()
    let right = books.lines["M12"] ?? []
    books.lines["M12"] = [
      TimesheetLine("ann", "ann", CivilDate(2026, 3, 31), "hours", .time(.hours(20))),
      holiday(4, on: CivilDate(2026, 3, 30)),
    ]
    try books.correct("M12", isPlanned: true, of: ended)
    #expect(try leave(books).accrued == .hours(27) && leave(books).taken == .hours(4))
    try books.run("M01", hours: .hours(40))
    books.lines["M12"] = right
    try books.correct("M12", of: ended)
    #expect(try leave(books).accrued == .hours(35) && leave(books).taken == .zero)
    var other = try self.right()
    try other.run("M01", hours: .hours(40))
    #expect(try books.employment.leave == other.employment.leave)
    #expect(try books.employment.history.weeks == other.employment.history.weeks)
  }
}
