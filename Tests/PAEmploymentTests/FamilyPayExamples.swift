import PAPrimitives
import PATestKit
import Testing

@testable import PAEmployment
@testable import PAStatute

/// Published examples of statutory pay about a child, each worked by the program too.
///
/// The days and figures are those of the tests of GOV.UK's calculator (github.com/alphagov/smart-answers), HMRC's Statutory
/// Payments Manual (SPM182300), its helpbook E15 and payroll firms.
struct FamilyPayExamples {
  private static let known = DateRange(CivilDate(2024, 4, 6)).including(CivilDate(2027, 4, 3))

  /// Standard rates of an example from their days, where the program does not hold them.
  private typealias Rates = [(from: CivilDate, pence: Int64)]

  /// The law on a day, or the nearest that is known, with the standard rate of the example.
  private static func law(_ rates: Rates = []) throws -> (CivilDate) -> ParentalPayTable {
    let law = try Law(of: [.statutoryPayments], over: known)
    return { day in
      let table = law[.statutoryPayments, on: min(max(day, known.first), known.last)].parental
      guard let rate = rates.last(where: { $0.from <= day }) else { return table }
      return ParentalPayTable(
        standardWeekly: Cited("a week", Money(pence: rate.pence), .missing("the example's rate")),
        partOfEarnings: table.partOfEarnings, earningsRelatedWeeks: table.earningsRelatedWeeks,
        earningsGate: table.earningsGate, mostWeeks: table.mostWeeks)
    }
  }

  private static func example(
    _ publisher: StatutoryPayExample.Publisher, _ address: String, _ what: String,
    _ published: String, _ ours: String, because: String = ""
  ) -> StatutoryPayExample {
    StatutoryPayExample(
      topic: .family, address: address, publisher: publisher, what: what, published: published,
      ours: ours, because: because)
  }

  private static func example(
    _ file: CalculatorTests, _ test: String, _ what: String, _ published: String, _ ours: String,
    because: String = ""
  ) -> StatutoryPayExample {
    example(
      .calculator, StatutoryPayExample.calculator(file.rawValue, test), what, published, ours,
      because: because)
  }

  /// Files of the calculator's tests.
  private enum CalculatorTests: String {
    case maternity = "unit/calculators/maternity_pay_calculator_test.rb"
    case maternityPaternity = "unit/calculators/maternity_paternity_calculator_test.rb"
    case maternityFlow = "integration/smart_answer_flows/maternity_calculator_test.rb"
    case adoption = "unit/calculators/adoption_pay_calculator_test.rb"
    case paternity = "unit/calculators/paternity_pay_calculator_test.rb"
    case paternityAdoption = "unit/calculators/paternity_adoption_pay_calculator_test.rb"
    case paternityFlow =
      "flows/maternity_paternity_calculator_flow/paternity_calculator_flow_test.rb"
    case paternityFlowBefore = "integration/smart_answer_flows/paternity_calculator_test.rb"
    case parents = "unit/calculators/pay_leave_for_parents_calculator_test.rb"
  }

  /// Every one.
  var all: [StatutoryPayExample] {
    get throws {
      try Self.ofWeeksBeforeBirth + Self.ofDays + Self.ofMatching + Self.ofPaternityDays
        + Self.ofAverages + Self.ofWeeksPaid + Self.ofPartsOfWeeks + Self.ofAdoptionPay
    }
  }

  // MARK: Leave by its dates

  private static func leave(
    _ kind: AbsenceKind, _ days: String? = nil, _ facts: (inout FamilyLeave) -> Void
  ) -> FamilyLeave {
    let block = days.map { DateRange(days: $0) }
    var leave = FamilyLeave(
      kind, blocks: block.map { [FamilyLeave.Block(from: $0.first, to: $0.last)] } ?? [])
    facts(&leave)
    return leave
  }

  private static let employedFrom = CivilDate(2000, 1, 3)

  private static func judged(_ leave: FamilyLeave) throws -> FamilyLeaveEntitlement {
    FamilyLeaveEntitlement(
      of: leave, employedFrom: employedFrom, to: nil, in: .england, under: try law())
  }

  private static func dates(_ leave: FamilyLeave) -> FamilyLeaveDates {
    FamilyLeaveDates(
      leave: leave, payment: leave.kind.statutoryPayment, employedFrom: employedFrom, lastDay: nil,
      died: nil, nation: .england)
  }

  /// The day of something that is told of a leave.
  private static func day(
    of reason: FamilyLeaveEntitlement.Notice, _ leave: FamilyLeave
  ) throws -> CivilDate {
    try #require(try judged(leave).notices.first { $0.reason == reason }).day
  }

  /// The last day of a leave that is written far too long.
  private static func end(of leave: FamilyLeave) throws -> CivilDate {
    var long = leave
    long.blocks[0].to = leave.blocks[0].from.adding(days: 500)
    let found = try judged(long).faults.first { $0.reason == .longerThanLaw }
    return try #require(found).day
  }

  private struct BeforeBirth {
    let file: CalculatorTests
    let test: String
    /// The days that the child may be due on.
    let due: String
    let qualifying: String
    let employed: String
    let earliest: String
    let fourth: String
  }

  private static var ofWeeksBeforeBirth: [StatutoryPayExample] {
    get throws {
      let rows = [
        BeforeBirth(
          file: .maternity, test: "due Monday 9th April 2012", due: "2012-04-09..2012-04-09",
          qualifying: "2011-12-25..2011-12-31", employed: "2011-07-09", earliest: "2012-01-22",
          fourth: "2012-03-11"),
        BeforeBirth(
          file: .maternity, test: "due Wednesday 18 July 2012", due: "2012-07-18..2012-07-18",
          qualifying: "2012-04-01..2012-04-07", employed: "2011-10-15", earliest: "2012-04-29",
          fourth: "2012-06-17"),
        BeforeBirth(
          file: .maternity, test: "due Wednesday 14 Sep 2012", due: "2012-09-14..2012-09-14",
          qualifying: "2012-05-27..2012-06-02", employed: "2011-12-10", earliest: "2012-06-24",
          fourth: "2012-08-12"),
        BeforeBirth(
          file: .maternityPaternity, test: "qualifying_week tests", due: "2013-04-07..2013-04-13",
          qualifying: "2012-12-23..2012-12-29", employed: "2012-07-07", earliest: "2013-01-20",
          fourth: "2013-03-10"),
        BeforeBirth(
          file: .maternityPaternity, test: "qualifying_week tests", due: "2013-01-27..2013-02-02",
          qualifying: "2012-10-14..2012-10-20", employed: "2012-04-28", earliest: "2012-11-11",
          fourth: "2012-12-30"),
        BeforeBirth(
          file: .maternityPaternity, test: "qualifying_week tests", due: "2013-02-03..2013-02-09",
          qualifying: "2012-10-21..2012-10-27", employed: "2012-05-05", earliest: "2012-11-18",
          fourth: "2013-01-06"),
      ]
      let found = try rows.map { row in
        let due = DateRange(days: row.due)
        // Each day of the week gives the same.
        let ours = try Set(due.all.map { try beforeBirth($0) })
        return example(
          row.file, row.test,
          due.count == 1 ? "due \(due.first)" : "due in the week \(row.due)",
          "qualifying week \(row.qualifying), employed from \(row.employed), leave from \(row.earliest), 4th week \(row.fourth)",
          ours.sorted().joined(separator: " or "))
      }
      let october = dates(leave(.maternity) { $0.due = CivilDate(2012, 10, 12) })
      return found + [
        example(
          .maternity, "calculate the ssp_stop date", "due 2012-10-12, 4th week before",
          "2012-09-09",
          "\(try fourth(october))")
      ]
    }
  }

  private static func fourth(_ dates: FamilyLeaveDates) throws -> CivilDate {
    try #require(dates.expectedWeek).first.adding(weeks: -FamilyLeaveLaw.pregnancyAbsence.value)
  }

  private static func beforeBirth(_ due: CivilDate) throws -> String {
    let dates = dates(leave(.maternity) { $0.due = due })
    let earliest = try #require(dates.earliestMaternity)
    return
      "qualifying week \(dates.relevantWeek.asDays), employed from \(dates.latestEmployment), leave from \(earliest), 4th week \(try fourth(dates))"
  }

  private static var ofDays: [StatutoryPayExample] {
    get throws {
      let april = leave(.maternity, "2013-04-12..2014-04-10") { $0.due = CivilDate(2013, 5, 3) }
      let july = leave(.maternity, "2012-07-12..2013-07-10") { $0.due = CivilDate(2012, 8, 12) }
      var november = leave(.maternity, "2012-11-21..2013-11-19") {
        $0.due = CivilDate(2012, 11, 21)
      }
      november.told = CivilDate(2012, 11, 21)
      var january = leave(.maternity, "2015-01-01..2015-12-30") { $0.due = CivilDate(2015, 1, 1) }
      january.told = CivilDate(2015, 1, 1)
      let weeks = try judged(july).payWeeks
      let shared = leave(.sharedParental, "2025-06-02..2025-12-28") {
        $0.due = CivilDate(2025, 1, 6)
        $0.born = CivilDate(2025, 1, 6)
        $0.otherWeeks = 20
      }
      let parents = dates(leave(.sharedParental) { $0.due = CivilDate(2015, 1, 1) })
      return [
        example(
          .maternity, "with a requested leave date in one month's time", "leave from 2013-04-12",
          "leave to 2014-04-10, pay to 2014-01-09, notice by 2013-03-15",
          "leave to \(try end(of: april)), pay to \(try #require(try judged(april).within).last), notice by \(try day(of: .toldNotSaid, april))"
        ),
        example(
          .maternity, "pay dates for pay method from 12 August 2012", "pay from 2012-07-12",
          "first week to 2012-07-18, last to 2013-04-10",
          "first week to \(try #require(weeks.first).last), last to \(try #require(weeks.last).last)"
        ),
        example(
          .maternityFlow, "calculate dates and pay amounts", "due and leave from 2012-11-21",
          "notice of leave by 2012-08-11, pay to 2013-08-20, leave to 2013-11-19",
          "notice of leave by \(try day(of: .toldOfLeaveLate, november)), pay to \(try #require(try judged(november).within).last), leave to \(try end(of: november))"
        ),
        example(
          .parents, "earliest_start_mat_leave, maternity_leave_notice_date", "due 2015-01-01",
          "leave from 2014-10-12, notice by 2014-09-20",
          "leave from \(try #require(dates(january).earliestMaternity)), notice by \(try day(of: .toldOfLeaveLate, january))"
        ),
        example(
          .parents, "continuity_start_date, continuity_end_date",
          "due 2015-01-01, of shared parental pay", "employed from 2014-03-29 into 2014-09-14",
          "employed from \(parents.latestEmployment) into \(parents.relevantWeek.first)"),
        example(
          .firm, "mypeopleos.com/answers/shared-parental-leave-pay-calculation",
          "20 weeks of maternity pay taken, weeks of shared parental pay", "19",
          "\(try judged(shared).mostWeeks)"),
      ]
    }
  }

  private static var ofMatching: [StatutoryPayExample] {
    get throws {
      func matched(_ days: String) -> String {
        // Each day of the week gives the same.
        let found = Set(
          DateRange(days: days).all.map { day in
            let dates = dates(leave(.adoption) { $0.matched = day })
            return "week \(dates.relevantWeek.asDays), employed from \(dates.latestEmployment)"
          })
        return found.sorted().joined(separator: " or ")
      }
      func sunday(_ day: CivilDate) -> CivilDate {
        dates(leave(.adoption) { $0.matched = day }).relevantWeek.first
      }
      return [
        example(
          .adoption, "matched_date Monday 28th May 2012", "matched 2012-05-28",
          "week 2012-05-27..2012-06-02, employed from 2011-12-10",
          matched("2012-05-28..2012-05-28")),
        example(
          .adoption, "matched_date Wednesday 18th July 2012", "matched 2012-07-18",
          "week 2012-07-15..2012-07-21, employed from 2012-01-28",
          matched("2012-07-18..2012-07-18")),
        example(
          .maternityPaternity, "adoption employment start tests",
          "matched in the week 2012-09-16..2012-09-22",
          "week 2012-09-16..2012-09-22, employed from 2012-03-31",
          matched("2012-09-16..2012-09-22")),
        example(
          .adoption, "adoption matching week start", "matched 2017-03-25, and 2017-03-26",
          "weeks from 2017-03-19 and 2017-03-26",
          "weeks from \(sunday(CivilDate(2017, 3, 25))) and \(sunday(CivilDate(2017, 3, 26)))"),
      ]
    }
  }

  private static var ofPaternityDays: [StatutoryPayExample] {
    get throws {
      func last(_ facts: (inout FamilyLeave) -> Void) throws -> String {
        "\(try #require(try judged(leave(.paternity, nil, facts)).within).last)"
      }
      let october = leave(.paternity, "2015-10-01..2015-10-07") {
        $0.due = CivilDate(2015, 10, 1)
        $0.born = CivilDate(2015, 10, 1)
      }
      let weeks = try judged(october).payWeeks
      let january = leave(.paternity, "2015-01-01..2015-01-14") { $0.due = CivilDate(2015, 1, 1) }
      return [
        example(
          .paternityAdoption, "deadline is 55 days ahead", "placed 2024-04-05, last day",
          "2024-05-30",
          try last {
            $0.matched = CivilDate(2024, 3, 1)
            $0.placed = CivilDate(2024, 4, 5)
          },
          because:
            "ours is 56 days after the placement, as of a birth the law is reported to have it (SI 2002/2822 reg 8), and as the calculator has 52 weeks after it; it has 56 days with the day of placement in"
        ),
        example(
          .paternityAdoption, "deadline is 364 days ahead", "placed 2024-04-06, last day",
          "2025-04-05",
          try last {
            $0.matched = CivilDate(2024, 3, 1)
            $0.placed = CivilDate(2024, 4, 6)
          }),
        example(
          .paternityFlow, "due date is after 6 April 2024", "due 2024-04-07, last day",
          "2025-04-06", try last { $0.due = CivilDate(2024, 4, 7) }),
        example(
          .paternity, "suggest a single payment when requesting a one week leave",
          "a week from 2015-10-01", "1 week, to 2015-10-07",
          "\(weeks.count) week, to \(try #require(weeks.last).last)"),
        example(
          .parents, "paternity_leave_notice_date", "due 2015-01-01, notice by", "2014-09-20",
          "\(try day(of: .toldNotSaid, january))"),
      ]
    }
  }

  // MARK: Average weekly earnings

  private static var ofAverages: [StatutoryPayExample] {
    get throws {
      func average(
        _ frequency: PayFrequency, _ pay: Money, cutAfter places: Int = 2
      ) throws -> String {
        try PaidRegularly(frequency, on: CivilDate(2012, 10, 26))
          .average(before: CivilDate(2012, 11, 11), paid: pay).earnings.pounds(cutAfter: places)
      }
      /// The first day of the relevant period of who is paid by the week.
      func first(_ payday: CivilDate) throws -> String {
        let found = try PaidRegularly(.weekly, on: payday)
          .average(before: payday.adding(days: 1), paid: .pounds(1_000))
        return "\(try #require(found.period).first)"
      }
      let february = try judged(leave(.maternity) { $0.due = CivilDate(2013, 2, 12) })
      let fridays = try PaidRegularly(.weekly, on: CivilDate(2012, 10, 26))
        .average(before: february.earningsBefore, paid: .pounds(1_000))
      return [
        example(
          .maternity, "work out the weekly average for a monthly pay pattern",
          "£16,000 of two months", "£1846.1538461",
          try average(.monthly, .pounds(16_000), cutAfter: 7)),
        example(
          .maternity, "HMRC scenarios, monthly", "£1,250.75 of two months", "£144.3173076",
          try average(.monthly, .pounds(1_250, 75), cutAfter: 7)),
        example(
          .maternity, "HMRC scenarios, weekly", "£1,208 of eight weeks", "£151.00",
          try average(.weekly, .pounds(1_208))),
        example(
          .maternity, "work out the weekly average for a four week pay pattern",
          "£3,056.48 of twice four weeks", "£382.06", try average(.fourweekly, .pounds(3_056, 48))),
        example(
          .maternity, "work out the weekly average for a fortnightly pay pattern",
          "£3,194.56 of four fortnights", "£399.32",
          try average(.fortnightly, .pounds(3_194, 56))),
        example(
          .maternity, "calculate payday offset",
          "last payday 2012-03-28, relevant period begins no later than", "2012-02-02",
          try first(CivilDate(2012, 3, 28))),
        example(
          .paternityFlowBefore, "ask for payday eight weeks before",
          "last payday 2013-03-02, relevant period begins no later than", "2013-01-06",
          try first(CivilDate(2013, 3, 2))),
        example(
          .hmrcCopy,
          "is4profit.com/statutory-maternity-pay-guide-for-employers-2012-2013/10 (HMRC's helpbook E15, 2012)",
          "due 2013-02-12, paid on Fridays",
          "qualifying week 2012-10-28..2012-11-03, last payday 2012-11-02",
          "qualifying week \(february.relevantWeek.asDays), last payday \(try #require(fridays.period).last)"
        ),
      ]
    }
  }

  // MARK: Weeks and parts of them

  /// So many weeks from a day.
  private static func weeks(_ count: Int, from first: CivilDate) -> [DateRange] {
    (0..<count).map { number in
      let begins = first.adding(weeks: number)
      return DateRange(begins).including(begins.adding(days: 6))
    }
  }

  private static func pay(
    _ payment: ParentalPayment, _ count: Int, from first: CivilDate, earning: AverageEarnings,
    at rates: Rates = []
  ) throws -> FamilyPay {
    FamilyPay(
      payment, over: weeks(count, from: first), earning: earning,
      through: first.adding(weeks: count), under: try law(rates))
  }

  private static func amount(_ pay: FamilyPay, _ days: String) -> String {
    pay.amount(of: DateRange(days: days).all).inWords
  }

  /// What pay comes to in pay periods that end on some days, each brought up to the penny.
  private static func total(_ pay: FamilyPay, paidTo ends: [CivilDate]) -> Money {
    let all = pay.weeks.flatMap(\.days.all)
    var before: CivilDate?
    var total = Money.zero
    for end in ends {
      let days = all.filter { day in day <= end && before.map { day > $0 } ?? true }
      total += pay.amount(of: days)
      before = end
    }
    return total
  }

  private static var ofWeeksPaid: [StatutoryPayExample] {
    get throws {
      let maternity = CalculatorTests.maternity
      let july = CivilDate(2012, 7, 12)
      func total(_ earning: Money, from first: CivilDate, at rates: Rates = []) throws -> Money {
        ParentalPay(
          .maternity, from: first, weeks: 39, earning: AverageEarnings(earning),
          under: try law(rates)
        ).amount
      }
      let least = try pay(
        .maternity, 39, from: july, earning: AverageEarnings(.pounds(135, 40)),
        at: [(july, 13_545)])
      let seventh = try #require(least.weeks.dropFirst(6).first)
      let may = CivilDate(2014, 5, 1)
      let paternity = try pay(.paternity, 2, from: may, earning: AverageEarnings(.pounds(125)))
      let june = CivilDate(2013, 6, 12)
      let twoMonths = try PaidRegularly(.monthly, on: CivilDate(2013, 3, 2))
        .average(before: CivilDate(2013, 3, 3), paid: .pounds(1_000))
      let one = try pay(.paternity, 1, from: june, earning: twoMonths.earnings)
      return [
        example(
          maternity, "total_statutory_pay", "39 weeks, earning £120.40", "£4,226.04",
          try total(.pounds(120, 40), from: july).inWords),
        example(
          maternity, "be statutory leave times statutory higher rate A and statutory rate B",
          "39 weeks from 2012-07-12, earning £235.40, at £135.45 a week", "£5,741.01",
          try total(.pounds(235, 40), from: july, at: [(july, 13_545)]).inWords),
        example(
          maternity, "calculate the maternity pay at rate B using the percentage of weekly income",
          "a week after the sixth, earning £135.40, at £135.45 a week", "£121.86",
          seventh.rate.upToThePenny.inWords),
        example(
          .firm, "ycalculator.net/calculators/maternity-paternity-pay-calculator",
          "39 weeks from 2025-05-05, earning £500", "£450.00 a week, £8,876.94",
          "\(try #require(try pay(.maternity, 39, from: CivilDate(2025, 5, 5), earning: AverageEarnings(.pounds(500))).weeks.first).rate.upToThePenny.inWords) a week, \(try total(.pounds(500), from: CivilDate(2025, 5, 5)).inWords)"
        ),
        example(
          .paternity, "produce 2 weeks of pay dates and pay at 90% of wage",
          "two weeks from 2014-05-01, earning £125",
          "2014-05-07 £112.50, 2014-05-14 £112.50",
          paternity.weeks.map { "\($0.days.last) \($0.rate.upToThePenny.inWords)" }
            .joined(separator: ", ")),
        example(
          .paternityFlowBefore, "go to outcome", "a week from 2013-06-12, £1,000 of two months",
          "2013-06-18 £103.85",
          one.weeks.map { "\($0.days.last) \($0.rate.upToThePenny.inWords)" }
            .joined(separator: ", ")),
      ]
    }
  }

  private static var ofPartsOfWeeks: [StatutoryPayExample] {
    get throws {
      let third = CivilDate(2013, 1, 3)
      let earning = AverageEarnings(.pounds(250))
      let pay250 = try pay(.maternity, 39, from: third, earning: earning)
      let rows: [(test: String, what: String, days: [String], published: String)] = [
        (
          "calculate pay due for each pay date on a weekly cycle", "paid on Fridays",
          ["2013-01-03..2013-01-04", "2013-01-05..2013-01-11"], "£64.29, £225.00"
        ),
        (
          "calculate pay due for each pay date on a bi-weekly cycle",
          "paid on 2013-01-03 and 2013-01-17",
          ["2013-01-03..2013-01-03", "2013-01-04..2013-01-17"], "£32.15, £450.00"
        ),
        (
          "calculate pay due on the last day of the month", "paid on 2013-01-31",
          ["2013-01-03..2013-01-31"], "£932.15"
        ),
        (
          "calculate pay due on the first day of the month", "paid on 2013-02-01",
          ["2013-01-03..2013-02-01"], "£964.29"
        ),
        (
          "calculate pay due for each pay date on a monthly cycle", "paid on 2013-01-05",
          ["2013-01-03..2013-01-05"], "£96.43"
        ),
        (
          "calculate pay due for a certain weekday each month", "paid on 2013-01-11",
          ["2013-01-03..2013-01-11"], "£289.29"
        ),
      ]
      var found = rows.map { row in
        example(
          .maternity, row.test, "pay from 2013-01-03, earning £250, \(row.what)", row.published,
          row.days.map { amount(pay250, $0) }.joined(separator: ", "))
      }
      let friday = CivilDate(2013, 1, 25)
      let monthly = try pay(
        .maternity, 39, from: friday, earning: AverageEarnings(.pounds(144, 32)))
      found.append(
        example(
          .maternity, "HMRC test scenario for SMP paid a certain day of the month",
          "pay from 2013-01-25, earning £144.32, paid on 25 January, 29 March and 31 May 2013",
          "£18.56, £649.44, £649.44",
          ["2013-01-25..2013-01-25", "2013-02-23..2013-03-29", "2013-04-27..2013-05-31"]
            .map { amount(monthly, $0) }.joined(separator: ", ")))
      // The rate of April 2013 is of weeks that begin from its first Sunday on, the 7th.
      let weekly = try pay(
        .maternity, 39, from: friday, earning: AverageEarnings(.pounds(200)),
        at: [(friday, 13_545), (CivilDate(2013, 4, 7), 13_678)])
      found.append(
        example(
          .maternity, "HMRC test scenario for SMP Pay week offset",
          "pay from 2013-01-25, earning £200, at £135.45 and from April 2013 £136.78 a week, paid on 25 January, 1 February, 8 March, 5, 12 and 19 April",
          "£25.72, £180.00, £173.64, £135.45, £135.64, £136.78",
          [
            "2013-01-25..2013-01-25", "2013-01-26..2013-02-01", "2013-03-02..2013-03-08",
            "2013-03-30..2013-04-05", "2013-04-06..2013-04-12", "2013-04-13..2013-04-19",
          ].map { amount(weekly, $0) }.joined(separator: ", ")))
      return found + (try ofWholePayments) + [try inAdvance]
    }
  }

  /// All payments of a leave, each brought up to the penny.
  private static var ofWholePayments: [StatutoryPayExample] {
    get throws {
      let first = CivilDate(2012, 11, 21)
      let before = try judged(leave(.maternity) { $0.due = first }).earningsBefore
      let saturdays = try PaidRegularly(.weekly, on: CivilDate(2012, 8, 11))
        .average(before: before, paid: .pounds(1_083, 20)).earnings
      let monthEnds = try PaidRegularly(.monthly, on: CivilDate(2012, 7, 31))
        .average(before: before, paid: .pounds(1_083, 20)).earnings
      let weekly = try pay(.maternity, 39, from: first, earning: saturdays)
      let monthly = try pay(.maternity, 39, from: first, earning: monthEnds)
      let ends = (0..<40).map { CivilDate(2012, 11, 24).adding(weeks: $0) }
      let months = (1...10).map { CivilDate(2012, 11, 1).adding(months: $0).adding(days: -1) }
      let rate = try #require(weekly.weeks.last).rate.upToThePenny.inWords
      return [
        example(
          .maternityFlow, "weekly, usual pay dates",
          "pay from 2012-11-21, £1,083.20 of eight weeks, paid on Saturdays",
          "£135.40, £121.86 a week, £4,752.55",
          "\(saturdays.pounds(cutAfter: 2)), \(rate) a week, \(total(weekly, paidTo: ends).inWords)"
        ),
        example(
          .maternityFlow, "monthly, last day of the month",
          "pay from 2012-11-21, £1,083.20 of two months, paid on the last day of a month",
          "£124.9846153, £112.49 a week, £4,387.02",
          "\(monthEnds.pounds(cutAfter: 7)), \(try #require(monthly.weeks.first).rate.upToThePenny.inWords) a week, \(total(monthly, paidTo: months).inWords)"
        ),
      ]
    }
  }

  /// A week of pay from a Wednesday, of which wages of a month that ends on a Friday pay three days.
  private static var inAdvance: StatutoryPayExample {
    get throws {
      let pay = try pay(
        .maternity, 39, from: CivilDate(2025, 9, 3), earning: AverageEarnings(.pounds(700)))
      let friday = CivilDate(2025, 9, 26)
      let week = try #require(pay.week(holding: friday))
      func sevenths(_ days: [CivilDate]) -> String {
        let whole = week.rate.upToThePenny.pence
        return "\(pay.amount(of: days).pence * 7 / whole)/7"
      }
      return example(
        .hmrc, "gov.uk/hmrc-internal-manuals/statutory-payments-manual/spm182300",
        "pay weeks from Wednesdays, wages to the last Friday of a month: its part of that week, and the next month's",
        "3/7, Saturday to Tuesday",
        "\(sevenths(week.days.all.filter { $0 <= friday })), \(friday.adding(days: 1).weekday.name) to \(week.days.last.weekday.name)"
      )
    }
  }

  private static var ofAdoptionPay: [StatutoryPayExample] {
    get throws {
      let matched = try judged(leave(.adoption) { $0.matched = CivilDate(2019, 1, 1) })
      let twoMonths = try PaidRegularly(.monthly, on: CivilDate(2018, 12, 28))
        .average(before: matched.earningsBefore, paid: .pounds(2_000))
      let february = CivilDate(2019, 2, 3)
      let monthly = try pay(
        .adoption, 39, from: february, earning: twoMonths.earnings,
        at: [(february, 14_518), (CivilDate(2019, 4, 7), 14_868)])
      let april = CivilDate(2015, 4, 1)
      let matchedLater = try judged(leave(.adoption) { $0.matched = CivilDate(2015, 4, 10) })
      let monthEnds = try PaidRegularly(.monthly, on: CivilDate(2015, 3, 31))
        .average(before: matchedLater.earningsBefore, paid: .pounds(3_000)).earnings
      let weeks39 = try pay(.adoption, 39, from: april, earning: monthEnds)
      let december = CivilDate(2018, 12, 1)
      let workingDays = try pay(
        .adoption, 39, from: december,
        earning: AverageEarnings(.pounds(2_000), over: 12, under: 2 * 52), at: [(december, 14_518)])
      let sixth = [1, 6, 7, 9, 10, 39].map { number in
        monthly.weeks[number - 1].rate.upToThePenny.inWords
      }
      return [
        example(
          .adoption, "calculate the pay correctly for a monthly example",
          "pay from 2019-02-03, £2,000 of two months, at £145.18 and from April 2019 £148.68 a week: weeks 1, 6, 7, 9, 10 and 39",
          "£207.70, £207.70, £145.18, £145.18, £148.68, £148.68", sixth.joined(separator: ", ")),
        example(
          .adoption, "calculate 39 weeks of dates and pay, first 6 weeks is 90%",
          "pay from 2015-04-01, £3,000 of two months: the average, the first six weeks",
          "£346.15, £311.54",
          "\(monthEnds.poundsToThePenny), \(Set(weeks39.weeks.prefix(6).map(\.rate.upToThePenny.inWords)).joined(separator: " or "))"
        ),
        example(
          .adoption, "calculate the pay correctly for a last working day of month example",
          "pay from 2018-12-01, £2,000 of two months, at £145.18 a week, paid on 31 December, 31 January and 28 February",
          "£919.79, £741.18, £580.72",
          ["2018-12-01..2018-12-31", "2019-01-01..2019-01-31", "2019-02-01..2019-02-28"]
            .map { amount(workingDays, $0) }.joined(separator: ", ")),
      ]
    }
  }
}
