import PAPrimitives
import PAStatute
import Testing

/// The law of one subject on one day; the test fails where it is refused.
func law(_ subject: Subject, _ day: CivilDate) throws -> Law {
  try Law(of: [subject], over: DateRange(day))
}

/// 6 April of a year.
func april6(_ year: Int) -> CivilDate { CivilDate(year, 4, 6) }

@Suite struct LawTests {
  static let announcedFurther: Set<Subject> = [.bankHolidays]

  /// Every subject is known throughout the three years, save where its year ends sooner.
  @Test(arguments: Subject.allCases)
  func `every subject is known for three years`(_ subject: Subject) throws {
    let last =
      switch subject {
      case .minimumWage, .wageFloors: CivilDate(2027, 3, 31)
      case .statutoryPayments: CivilDate(2027, 4, 3)
      default: CivilDate(2027, 4, 5)
      }
    let span = try #require(DateRange(april6(2024), last))
    #expect(throws: Never.self) { try Law(of: [subject], over: span) }
  }

  @Test(arguments: Subject.allCases)
  func `next year is refused`(_ subject: Subject) {
    let day = LawTests.announcedFurther.contains(subject) ? CivilDate(2028, 1, 1) : april6(2027)
    #expect(throws: NotInForce.self) { try law(subject, day) }
    // A span that only ends there is refused for the first day that is not known.
    let span = DateRange(april6(2026)).including(day)
    #expect(throws: NotInForce.self) { try Law(of: [subject], over: span) }
  }

  @Test(arguments: Subject.allCases)
  func `long ago is refused`(_ subject: Subject) {
    #expect(throws: NotInForce.self) { try law(subject, CivilDate(2001, 4, 6)) }
  }

  @Test func `a refusal names the figure and the first day not known`() throws {
    let span = DateRange(CivilDate(2027, 1, 1)).including(CivilDate(2027, 4, 30))
    let refusal = try #require(throws: NotInForce.self) {
      try Law(of: [.minimumWage], over: span)
    }
    #expect(refusal.day == CivilDate(2027, 4, 1))
    #expect(
      "\(refusal)"
        == "National Living Wage, 21 and over, an hour is known from 2023-04-01 to 2027-03-31, "
        + "not on 2027-04-01")
  }

  /// The figures of the day decide, not those of the day the law was gathered for.
  @Test func `a span over two years reads each by its day`() throws {
    let span = DateRange(CivilDate(2025, 4, 5)).including(CivilDate(2026, 4, 6))
    let law = try Law(of: [.employmentAllowance, .studentLoans, .statutoryPayments], over: span)
    #expect(law[.employmentAllowance, on: CivilDate(2025, 4, 5)].limit.value == .pounds(5_000))
    #expect(law[.employmentAllowance, on: CivilDate(2025, 4, 6)].limit.value == .pounds(10_500))
    #expect(law[.studentLoans, on: CivilDate(2026, 4, 5)].plans[.plan5] == nil)
    #expect(law[.studentLoans, on: CivilDate(2026, 4, 6)].plans[.plan5] != nil)
    #expect(
      law[.statutoryPayments, on: CivilDate(2026, 4, 4)].parental.standardWeekly.value
        == .pounds(187, 18))
    #expect(
      law[.statutoryPayments, on: CivilDate(2026, 4, 5)].parental.standardWeekly.value
        == .pounds(194, 32))
  }
}

@Suite struct DatedTests {
  static let source = Citation.missing("made up")
  static let figure = Dated<Money>(
    "A figure", confirmedThrough: CivilDate(2026, 6, 30),
    .from(2026, 1, 6, .pounds(10), source), .from(2026, 3, 1, nil, source),
    .from(2026, 5, 1, .pounds(12), source))

  // The Employment Rights Act's sick pay began on 6 April 2026, a Monday.
  @Test func `days of one table end where a figure of it changes`() {
    let (before, after) = (CivilDate(2026, 4, 5), CivilDate(2026, 4, 6))
    let table = LawTable.sickPay
    #expect(table.days(around: before).last == before)
    #expect(table.days(around: after).first == after)
    #expect(table.days(around: CivilDate(2026, 3, 1)) == table.days(around: before))
    #expect(table.days(around: CivilDate(2027, 1, 1)) == table.days(around: after))
    let never = CivilDate(1970, 1, 1)
    #expect(table.days(around: never) == DateRange(never))
  }

  @Test func `a figure commences on its day`() throws {
    #expect(throws: NotInForce.self) { try Self.figure.inForce(on: CivilDate(2026, 1, 5)) }
    #expect(try Self.figure.inForce(on: CivilDate(2026, 1, 6)).value == .pounds(10))
    #expect(try Self.figure.inForce(on: CivilDate(2026, 2, 28)).value == .pounds(10))
    #expect(try Self.figure.inForce(on: CivilDate(2026, 5, 1)).value == .pounds(12))
  }

  @Test func `a figure repealed is known to be none`() throws {
    #expect(throws: NotInForce.self) { try Self.figure.inForce(on: CivilDate(2026, 3, 1)) }
    #expect(try Self.figure.ifInForce(on: CivilDate(2026, 4, 30)) == nil)
  }

  @Test func `a figure not confirmed is not known`() throws {
    #expect(try Self.figure.inForce(on: CivilDate(2026, 6, 30)).value == .pounds(12))
    #expect(throws: NotInForce.self) { try Self.figure.inForce(on: CivilDate(2026, 7, 1)) }
    #expect(throws: NotInForce.self) { try Self.figure.ifInForce(on: CivilDate(2026, 7, 1)) }
  }
}
