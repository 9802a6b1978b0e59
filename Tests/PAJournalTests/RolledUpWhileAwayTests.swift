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

  // Monday 6 to Friday 10 July. April to June paid 63.73 each, the average of three; of July's 31 days 5 are 10.28. Her 10
  // hours pay 132.00, and 15.93 for holiday.
  @Test func `a part of a month away pays the part of an average month`() throws {
    var books = try books()
    let run = try books.run(
      "M04", hours: .hours(10), besides: away(6...10, month: 7, since: CivilDate(2026, 7, 6)))
    #expect(rolledUp(run) == [.pounds(15, 93), .pounds(10, 28)])
    #expect(run.payslips[0].figures.gross == .pounds(158, 21))
    let known = try books.employment.history.weeks.rolledUp
    #expect(
      known.all.map(\.amount) == [
        .pounds(63, 73), .pounds(63, 73), .pounds(63, 73), .pounds(26, 21),
      ])
  }

  // All of August: the same months before 6 July, since the leave is one; a whole month is 63.73. After three months more of
  // work, leave in December averages eight months: 63.73 seven times, and July's 53.45, 26 of 31 days.
  @Test func `a whole month away pays an average month`() throws {
    var books = try books()
    let began = CivilDate(2026, 7, 6)
    #expect(
      rolledUp(try books.run("M04", besides: away(6...31, month: 7, since: began)))
        == [.pounds(53, 45)])
    let run = try books.run("M05", besides: away(1...31, month: 8, since: began))
    #expect(rolledUp(run) == [.pounds(63, 73)])
    for month in ["M06", "M07", "M08"] { try books.run(month, hours: .hours(40)) }
    // 499.56 / 8 = 62.445, up to 62.45 by the half.
    let later = away(1...31, month: 12, since: CivilDate(2026, 12, 1))
    #expect(rolledUp(try books.run("M09", besides: later)) == [.pounds(62, 45)])
  }

  // A week of two days of four hours: both of them are a whole week of leave, whatever days it is written with.
  @Test func `where the contract has normal days their time is the part`() throws {
    var books = try books()
    books.ann.contracts[0].versions[0].days = [
      NormalDay(.mon, .hours(4)), NormalDay(.fri, .hours(4)),
    ]
    var lines =
      away(3...3, month: 8, since: CivilDate(2026, 8, 3))
      + away(7...7, month: 8, since: CivilDate(2026, 8, 3))
    for place in lines.indices { lines[place].quantity = .time(.hours(4)) }
    try books.run("M04", hours: .hours(40))
    // August 2026 has five Mondays and four Fridays: 8 of 36 hours of 63.73.
    #expect(rolledUp(try books.run("M05", besides: lines)) == [.pounds(14, 16)])
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
