import PAEmployment
import PAPayRun
import PAPrimitives
import PATestHouseholds
import PATestKit
import Testing

/// Rolled-up holiday pay goes on while a PA is on statutory leave (WTR 1998 reg 16A(4) to (6)).
///
/// Ann began on 1 April 2026 and works 40 hours a month at 13.20, on its last day: 528.00, and 12.07% of it is 63.73.
struct RolledUpWhileAwayTests {
  private func books() throws -> CorrectionTests.Books {
    var books = try CorrectionTests.Books(from: CivilDate(2026, 4, 1))
    books.ann.contracts[0].versions[0].hours = .irregular
    books.ann.contracts[0].versions[0].holiday = .rolledUp
    for month in ["M01", "M02", "M03"] { try books.run(month, hours: .hours(40)) }
    return books
  }

  private func away(_ days: ClosedRange<Int>, month: Int, since began: CivilDate) -> [TimesheetLine]
  {
    days.map { day in
      var line = TimesheetLine(
        "ann", "ann", CivilDate(2026, month, day), AbsenceKind.parentalLeave.element,
        .time(.hours(2)))
      line.absence = TimesheetLine.Absence(.parentalLeave, since: began)
      return line
    }
  }

  private func rolledUp(_ run: PayRun) -> [Money] {
    run.payslips.flatMap(\.lines).filter { $0.kind == .rolledUpHoliday }.map(\.amount)
  }

  // Monday 6 to Friday 10 July. The 13 complete weeks from 5 April to 4 July paid 63.73 three times, 191.19: over a year
  // 764.76, a month 63.73, and of July's 31 days 5: 10.28. Her 10 hours pay 132.00, and 15.93 for holiday.
  @Test func `a part of a month away pays the part of an average month`() throws {
    var books = try books()
    let run = try books.run(
      "M04", hours: .hours(10), besides: away(6...10, month: 7, since: CivilDate(2026, 7, 6)))
    #expect(rolledUp(run) == [.pounds(15, 93), .pounds(10, 28)])
    #expect(run.payslips[0].figures.gross == .pounds(158, 21))
    let weeks = try books.employment.history.weeks.weeks
    #expect(weeks.map(\.rolledUp).total == .pounds(191, 19) + .pounds(26, 21))
  }

  // All of August: the same weeks before 6 July, since the leave is one; a whole month is 63.73.
  @Test func `a whole month away pays an average month`() throws {
    var books = try books()
    let began = CivilDate(2026, 7, 6)
    try books.run("M04", besides: away(6...31, month: 7, since: began))
    let run = try books.run("M05", besides: away(1...31, month: 8, since: began))
    #expect(rolledUp(run) == [.pounds(63, 73)])
    // What is paid while she is away is holiday pay of its weeks, and no pay of them.
    let weeks = try books.employment.history.weeks
    #expect(
      weeks.weeks.suffix(3).allSatisfy { $0.pay.isZero && $0.rolledUp > .zero && $0.isOfLeave })
  }

  // Unpaid leave that was agreed is none that the law gives: nothing goes on.
  @Test func `other time away pays none`() throws {
    var books = try books()
    var lines = away(6...10, month: 7, since: CivilDate(2026, 7, 6))
    for place in lines.indices {
      lines[place].absence?.kind = .unpaid
      lines[place].element = AbsenceKind.unpaid.element
    }
    #expect(rolledUp(try books.run("M04", hours: .hours(10), besides: lines)) == [.pounds(15, 93)])
  }
}
