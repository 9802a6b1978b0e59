import PAPrimitives
import PATestKit
import Testing

@testable import PAEmployment
@testable import PAStatute

/// Published examples of Statutory Sick Pay, each worked by the program too.
///
/// The days and figures are those of the tests of GOV.UK's calculator (github.com/alphagov/smart-answers), HMRC's Statutory
/// Payments Manual (SPM110500, SPM110600, SPM170700, SPM170900), GOV.UK and payroll firms. Where a page gives weekdays alone,
/// the dates are of a week of 2025.
struct SickPayExamples {
  private typealias Days = Set<Weekday>

  private static let weekdays: Days = [.monday, .tuesday, .wednesday, .thursday, .friday]
  private static let mondayToThursday: Days = [.monday, .tuesday, .wednesday, .thursday]

  /// The law of 6 April 2024, or of the first day where that is later.
  private static func law(on day: CivilDate) throws -> SickPayTable {
    let day = max(day, LawTable.sickPay.knownFrom)
    return try Law(of: [.sickPay], over: DateRange(day))[.sickPay, on: day]
  }

  /// A spell of an example.
  private struct Spell {
    var days: DateRange
    var qualifying: Days
    /// An earlier spell that it may be linked with.
    var linked: DateRange?
    /// The flat rates of the example from their days, where the program does not hold them.
    var rates: [(from: CivilDate, weekly: Money)] = []
    var limit: Money?
    var earnings = Money.pounds(500)

    init(_ days: String, on qualifying: Days, after linked: String? = nil) {
      self.days = DateRange(days: days)
      self.qualifying = qualifying
      self.linked = linked.map { DateRange(days: $0) }
    }

    func at(_ pence: Int64, then: (from: CivilDate, pence: Int64)? = nil) -> Spell {
      var spell = self
      spell.rates = [(linked?.first ?? days.first, Money(pence: pence))]
      if let then { spell.rates.append((then.from, Money(pence: then.pence))) }
      return spell
    }

    func earning(_ weekly: Money, limit: Money? = nil) -> Spell {
      var spell = self
      spell.earnings = weekly
      spell.limit = limit
      return spell
    }

    func table(on day: CivilDate) throws -> SickPayTable {
      let known = try SickPayExamples.law(on: day)
      let rate = rates.last { $0.from <= day }?.weekly
      let own: Citation = .missing("the rate of the example")
      return SickPayTable(
        weekly: rate.map { Cited("a week", $0, own) } ?? known.weekly,
        partOfEarnings: known.partOfEarnings, waitingDays: known.waitingDays,
        shortestSpell: known.shortestSpell,
        earningsGate: limit.map { Cited("the limit", $0, own) } ?? known.earningsGate,
        mostWeeks: known.mostWeeks, linkingDays: known.linkingDays,
        mostLinkedYears: known.mostLinkedYears, averagedWeeks: known.averagedWeeks)
    }

    /// The sick pay of the earlier spell, and of it.
    func worked() throws -> (linked: PAEmployment.SickPay?, pay: PAEmployment.SickPay) {
      var tables: [CivilDate: SickPayTable] = [:]
      for day in DateRange((linked ?? days).first).including(days.last).all {
        tables[day] = try table(on: day)
      }
      let latest = try table(on: days.last)
      func work(_ days: DateRange, after earlier: [DateRange], used: Int64) -> PAEmployment.SickPay
      {
        var spell = SickSpell(days, after: earlier, earning: AverageEarnings(earnings))
        spell.used = used
        return PAEmployment.SickPay(
          of: spell, on: { _ in qualifying }, under: { tables[$0] ?? latest })
      }
      let before = linked.map { work($0, after: [], used: 0) }
      return (
        before, work(days, after: linked.map { [$0] } ?? [], used: before?.used ?? 0)
      )
    }

    var text: String {
      let days = Weekday.allCases.filter(qualifying.contains).map { $0.name.prefix(3) }
      var text = "sick \(self.days.asDays), \(days.joined(separator: " "))"
      if let linked { text += ", after \(linked.asDays)" }
      for (number, rate) in rates.enumerated() {
        let from = number == 0 ? "at" : "from \(rate.from)"
        text += ", \(from) \(rate.weekly.inWords)\(number == 0 ? " a week" : "")"
      }
      return text
    }
  }

  /// What an example says of a spell; what it does not say is nil.
  private struct Figures {
    /// Qualifying days of the earlier spell.
    var before: Int?
    var waiting: Int?
    var paid: Int?
    /// Qualifying days of it, whether they are paid or not.
    var missed: Int?
    var pence: Int64?

    var text: String {
      var parts: [String] = []
      if let before { parts.append("\(before) days before") }
      if let waiting { parts.append("\(waiting) wait") }
      if let paid { parts.append("\(paid) paid") }
      if let missed { parts.append("of \(missed)") }
      if let pence { parts.append(Money(pence: pence).inWords) }
      return parts.joined(separator: ", ")
    }
  }

  private static func example(
    _ publisher: StatutoryPayExample.Publisher, _ address: String, _ what: String,
    _ published: String, _ ours: String, because: String = ""
  ) -> StatutoryPayExample {
    StatutoryPayExample(
      topic: .sickness, address: address, publisher: publisher, what: what, published: published,
      ours: ours, because: because)
  }

  private static func example(
    _ publisher: StatutoryPayExample.Publisher, _ address: String, _ spell: Spell,
    _ published: Figures
  ) throws -> StatutoryPayExample {
    let (linked, pay) = try spell.worked()
    var ours = Figures()
    if published.before != nil { ours.before = linked.map { $0.waitingDays + $0.paidDays } }
    if published.waiting != nil { ours.waiting = pay.waitingDays }
    if published.paid != nil { ours.paid = pay.paidDays }
    if published.missed != nil {
      // Those after 28 weeks are missed too.
      ours.missed = spell.days.all.count { spell.qualifying.contains($0.weekday) }
    }
    if published.pence != nil { ours.pence = pay.amount.pence }
    return example(publisher, address, spell.text, published.text, ours.text)
  }

  private static func calculator(_ test: String) -> String {
    StatutoryPayExample.calculator("unit/calculators/statutory_sick_pay_calculator_test.rb", test)
  }

  /// Every one.
  var all: [StatutoryPayExample] {
    get throws {
      try Self.ofCalculator + Self.ofPages + Self.ofAmounts + Self.ofAverages + Self.thatDiffer
    }
  }

  // MARK: Days and what they come to

  /// alphagov/smart-answers, test/unit/calculators/statutory_sick_pay_calculator_test.rb, commit 01603ed0.
  private static var ofCalculator: [StatutoryPayExample] {
    get throws {
      let rise2012 = CivilDate(2012, 4, 6)
      let rise2013 = CivilDate(2013, 4, 6)
      let tuesdayToThursday: Days = [.tuesday, .wednesday, .thursday]
      let rows: [(test: String, spell: Spell, published: Figures)] = [
        (
          "prev_sick_days is 5, M-F, 7 days out",
          Spell("2012-10-01..2012-10-07", on: weekdays, after: "2012-09-01..2012-09-07").at(8585),
          Figures(before: 5, waiting: 0, missed: 5, pence: 8585)
        ),
        (
          "waiting days if prev_sick_days is 0",
          Spell("2012-04-06..2012-04-12", on: [.monday, .tuesday, .wednesday]).at(8585),
          Figures(waiting: 3, paid: 0, missed: 3, pence: 0)
        ),
        (
          "maximum days payable for 5 days a week",
          Spell("2012-04-06..2012-12-06", on: weekdays).at(8585),
          Figures(paid: 140, missed: 175, pence: 240_380)
        ),
        (
          "maximum days payable for 3 days a week",
          Spell("2012-04-06..2012-12-06", on: tuesdayToThursday).at(8585),
          Figures(paid: 84, missed: 105, pence: 240_380)
        ),
        (
          "test scenario 1 - M-F, no waiting days, cross tax years",
          Spell("2012-03-26..2012-04-13", on: weekdays).at(8160, then: (rise2012, 8585)),
          Figures(waiting: 3, paid: 12, missed: 15, pence: 20_094)
        ),
        (
          "test scenario 2 - T-F, 7 waiting days, cross tax years",
          Spell(
            "2012-02-28..2012-04-07", on: [.tuesday, .wednesday, .thursday, .friday],
            after: "2012-01-03..2012-01-12"
          ).at(8160, then: (rise2012, 8585)),
          Figures(paid: 24, missed: 24, pence: 49_067)
        ),
        (
          "test scenario 3",
          Spell(
            "2012-07-25..2012-09-04", on: [.monday, .wednesday, .friday],
            after: "2012-05-07..2012-07-01"
          ).at(8585), Figures(before: 24, paid: 18, pence: 51_511)
        ),
        (
          "test scenario 4",
          Spell("2012-11-23..2012-12-31", on: [.saturday, .sunday]).at(8585),
          Figures(waiting: 3, paid: 9, missed: 12, pence: 38_633)
        ),
        (
          "test scenario 5",
          Spell("2012-03-29..2012-05-06", on: mondayToThursday, after: "2011-09-28..2012-03-19")
            .at(8160, then: (rise2012, 8585)), Figures(before: 99, paid: 16, pence: 33_809)
        ),
        (
          "test scenario 6",
          Spell("2012-03-29..2012-05-06", on: mondayToThursday, after: "2011-09-05..2012-03-21")
            .at(8160), Figures(before: 115, pence: 0)
        ),
        (
          "test scenario 6a - 1 day max to pay",
          Spell("2012-03-29..2012-04-10", on: mondayToThursday, after: "2011-09-05..2012-03-20")
            .at(8160), Figures(before: 114, paid: 1, pence: 2040)
        ),
        (
          "test scenario 7",
          Spell("2012-08-28..2012-10-06", on: [.wednesday]).at(8585),
          Figures(waiting: 3, paid: 3, pence: 25_755)
        ),
        (
          "2013/14 test scenario 1",
          Spell("2013-03-26..2013-04-12", on: tuesdayToThursday).at(8585, then: (rise2013, 8670)),
          Figures(paid: 6, pence: 17_255)
        ),
        (
          "2013/14 test scenario 2",
          Spell("2013-01-07..2013-05-03", on: mondayToThursday).at(8585, then: (rise2013, 8670)),
          Figures(paid: 65, pence: 139_847)
        ),
        (
          "2013/14 test scenario 3",
          Spell(
            "2013-01-07..2013-05-03", on: [.wednesday, .saturday], after: "2012-12-01..2012-12-28"
          ).at(8585, then: (rise2013, 8670)), Figures(before: 8, paid: 33, pence: 141_993)
        ),
        (
          "2013/14 test scenario 4",
          Spell("2013-01-07..2013-05-03", on: tuesdayToThursday, after: "2012-09-21..2012-12-28")
            .at(8585, then: (rise2013, 8670)), Figures(before: 42, paid: 45, pence: 128_945)
        ),
        (
          "2014/2015 scenario 5",
          Spell("2014-07-10..2014-07-20", on: weekdays, after: "2014-06-01..2014-06-14").at(8755),
          Figures(before: 10, paid: 7, pence: 12_257)
        ),
        (
          "when the last working day of the sick period is a Sunday",
          Spell(
            "2013-10-24..2013-10-27",
            on: [.sunday, .monday, .wednesday, .thursday, .friday, .saturday]
          ).at(8670), Figures(pence: 1445)
        ),
      ]
      return try rows.map { try example(.calculator, calculator($0.test), $0.spell, $0.published) }
    }
  }

  private static var ofPages: [StatutoryPayExample] {
    get throws {
      let manual = "gov.uk/hmrc-internal-manuals/statutory-payments-manual/"
      let byHand = "gov.uk/guidance/statutory-sick-pay-manually-calculate-your-employees-payments"
      let croner = "cronertaxwise.com/ssp-issue-13-05-25"
      // Monday 2 June 2025 to Sunday 8 June.
      let week = "2025-06-02..2025-06-08"
      let formed = try Spell("2025-06-07..2025-06-10", on: weekdays).worked().pay
      var found = [
        try example(
          .hmrc, manual + "spm110600", Spell("2025-06-07..2025-06-12", on: weekdays),
          Figures(waiting: 3, paid: 1)),
        example(
          .hmrc, manual + "spm110500", "Monday to Friday, ill on Saturday, Sunday, Monday, Tuesday",
          "a PIW",
          formed.waitingDays > 0 && formed.notPaid.isEmpty ? "a PIW" : "none"),
        try example(.govuk, byHand, Spell(week, on: weekdays), Figures(waiting: 3, paid: 2)),
        try example(
          .govuk, byHand, Spell(week, on: [.tuesday, .thursday, .friday]),
          Figures(waiting: 3, paid: 0)),
        try example(
          .govuk, byHand, Spell(week, on: [.tuesday, .wednesday, .thursday, .friday]),
          Figures(waiting: 3, paid: 1)),
        try example(
          .firm,
          "support.payfit.com/en/articles/63951-calculating-sickness-absence-pay-including-statutory-sick-pay",
          Spell("2025-06-02..2025-06-15", on: weekdays), Figures(waiting: 3, paid: 7)),
      ]
      // Back at work on three days of a week, after a week of sickness that served what waits.
      let thursdayToSunday = Spell("2025-06-12..2025-06-15", on: weekdays, after: week)
      found.append(try example(.firm, croner, thursdayToSunday, Figures(paid: 2)))
      let tuesday = try Spell("2025-06-10..2025-06-10", on: weekdays, after: week).worked().pay
      let isShort = tuesday.notPaid.map(\.reason) == [.tooShort]
      found.append(
        example(
          .firm, croner, "back at work on Monday, Wednesday and Friday", "no PIW, 0 paid",
          "\(isShort ? "no PIW" : "a PIW"), \(tuesday.paidDays) paid"))
      return found
    }
  }

  private static var ofAmounts: [StatutoryPayExample] {
    get throws {
      func rate(_ rate: Int64, _ count: Int64) throws -> String {
        var days: Days = weekdays
        if count == 3 { days = [.monday, .wednesday, .friday] }
        if count == 7 { days = Set(Weekday.allCases) }
        let pay = try Spell("2012-10-01..2012-10-14", on: days).at(rate).worked().pay
        let daily = try #require(pay.rates.values.first)
        return AverageEarnings.shown(hundredths: Int128(daily.hundredthsOfPenny))
      }
      func weekly(_ earnings: Money) throws -> String {
        // A week of June 2026.
        let spell = Spell("2026-06-08..2026-06-12", on: weekdays).earning(earnings)
        return try spell.worked().pay.amount.inWords
      }
      var found = [
        example(
          .calculator, calculator("daily rate test for 3 days per week worked (M-W-F)"),
          "a day of three, at £85.85 a week", "£28.6166", try rate(8585, 3)),
        example(
          .calculator, calculator("daily rate test for 7 days per week worked"),
          "a day of seven, at £85.85 a week", "£12.2642", try rate(8585, 7)),
        example(
          .firm,
          "wirehouse-es.com/absence/statutory-sick-pay-what-you-need-to-know-and-whats-coming-in-april-2026",
          "a day of five, at £118.75 a week", "£23.7500", try rate(11_875, 5)),
      ]
      for (earnings, published) in [
        (Money.pounds(120), "£96.00"), (.pounds(154, 6), "£123.25"), (.pounds(400), "£123.25"),
        (.pounds(90), "£72.00"),
      ] {
        found.append(
          example(
            .firm, "moonworkers.co.uk/blog/ssp-rate-explained",
            "a week from 6 April 2026, earning \(earnings.inWords)", published,
            try weekly(earnings)))
      }
      return found + [try ofWeeks, try ofWhoEarnsTooLittle]
    }
  }

  /// GOV.UK's calculator shows what each week comes to.
  private static var ofWeeks: StatutoryPayExample {
    get throws {
      let spell = Spell("2018-03-21..2018-06-13", on: weekdays)
        .at(8935, then: (CivilDate(2018, 4, 6), 9205)).earning(.pounds(305))
      let pay = try spell.worked().pay
      func week(_ ends: CivilDate) -> String {
        let days = DateRange(ends.adding(days: -6)).including(ends)
        return pay.paid.within(days).total.inWords
      }
      let weeks = [
        CivilDate(2018, 3, 24), CivilDate(2018, 3, 31), CivilDate(2018, 4, 7),
        CivilDate(2018, 4, 14), CivilDate(2018, 6, 16),
      ].map(week).joined(separator: ", ")
      let missed = spell.days.all.count { weekdays.contains($0.weekday) }
      return example(
        .calculator,
        "gov.uk/calculate-statutory-sick-pay/y/none/yes/no/2018-03-21/2018-06-13/no/eight_weeks_more/weekly/2018-03-14/2018-01-11/2440.0/1,2,3,4,5",
        "\(spell.text): weeks to 24 and 31 March, 7 and 14 April and 16 June",
        "58 paid, of 61: £0.00, £89.35, £89.89, £92.05, £55.23, £1,062.92",
        "\(pay.paidDays) paid, of \(missed): \(weeks), \(pay.amount.inWords)")
    }
  }

  private static var ofWhoEarnsTooLittle: StatutoryPayExample {
    get throws {
      let average = try PaidRegularly(.weekly, on: CivilDate(2019, 3, 29))
        .average(before: CivilDate(2019, 4, 1), paid: .pounds(800))
      let spell = Spell("2019-04-01..2019-04-15", on: [.monday, .tuesday, .thursday, .friday])
        .earning(average.pay.scaled(by: 1, over: 8, .payLine), limit: .pounds(116))
      let isTooLittle = try spell.worked().pay.notPaid.map(\.reason) == [.earnsTooLittle]
      return example(
        .calculator,
        "gov.uk/calculate-statutory-sick-pay/y/none/yes/no/2019-04-01/2019-04-15/no/eight_weeks_more/weekly/2019-03-29/2019-02-01/800.0/1,2,4,5",
        "£800 of eight weeks, with a limit of £116", "£100.00 a week, none due",
        "\(average.earnings.pounds(cutAfter: 2)) a week, \(isTooLittle ? "none due" : "due")")
    }
  }

  // MARK: Average weekly earnings

  private static var ofAverages: [StatutoryPayExample] {
    get throws {
      let copy = "is4profit.com/sick-pay-guide-employers/10 (HMRC's helpbook E14, 2008)"
      // Three months are of three paydays.
      let three = AverageEarnings(.pounds(1_200), over: 12, under: 3 * 52)
      let fortnights = try PaidRegularly(.fortnightly, on: CivilDate(2013, 12, 27))
        .average(before: CivilDate(2014, 1, 1), paid: .pounds(800))
      func short(_ days: Int, _ pay: Money) throws -> String {
        try PaidRegularly(.weekly, on: CivilDate(2013, 12, 27), sinceDays: days)
          .average(before: CivilDate(2014, 1, 1), paid: pay).earnings.poundsToThePenny
      }
      let fridays = try PaidRegularly(.weekly, on: CivilDate(2008, 6, 6))
        .average(before: CivilDate(2008, 6, 11), paid: .pounds(860, 21))
      // The last working day of April 2008 is the 30th, of May Friday the 30th.
      let workingDays = try PaidRegularly(
        [
          PaidRegularly.schedule("first", .monthly, on: CivilDate(2008, 4, 30)),
          PaidRegularly.schedule("pay", .monthly, on: CivilDate(2008, 5, 30), daysAfterEnd: -1),
        ], through: CivilDate(2008, 4, 30)
      ).average(before: CivilDate(2008, 6, 16), paid: .pounds(1_409, 30))
      let changed = try PaidRegularly(
        [
          PaidRegularly.schedule("first", .monthly, on: CivilDate(2018, 5, 31)),
          PaidRegularly.schedule("pay", .fourweekly, on: CivilDate(2018, 6, 29), daysAfterEnd: 1),
        ], through: CivilDate(2018, 5, 31)
      ).average(before: CivilDate(2018, 7, 9), paid: .pounds(1_000))
      return [
        example(
          .calculator, calculator(".average_weekly_earnings / monthly pay patterns"),
          "£1,200 of three months", "£92.31", three.poundsToThePenny),
        example(
          .calculator, calculator(".average_weekly_earnings / weekly pay patterns"),
          "£800 of four fortnights", "£100.00", fortnights.earnings.pounds(cutAfter: 2)),
        example(
          .calculator,
          calculator(
            "average weekly earnings for employees who've been paid less than 8 weeks with exact weeks pay"
          ), "£532 of 42 days", "£88.67", try short(42, .pounds(532))),
        example(
          .calculator,
          calculator(
            "average weekly earnings for employees who've been paid less than 8 weeks with in-exact weeks pay"
          ), "£600 of 43 days", "£97.67", try short(43, .pounds(600))),
        example(
          .calculator, calculator(".months_between, 13 February to 14 May"),
          "paid on 12 February, 12 March, 12 April and 14 May 2012",
          "2012-02-13..2012-05-14, 3 months",
          try months(from: CivilDate(2012, 4, 12), to: CivilDate(2012, 5, 14), weeks: 13)),
        example(
          .hmrcCopy, copy, "paid on Fridays, ill from 2008-06-11, £860.21",
          "2008-04-12..2008-06-06, £107.52625",
          "\(try #require(fridays.period).asDays), \(fridays.earnings.pounds(cutAfter: 5))"),
        example(
          .hmrcCopy, copy,
          "paid on the last working day of a month, ill from 2008-06-16, £1,409.30",
          "2008-04-01..2008-05-30, £162.61153",
          "\(try #require(workingDays.period).asDays), \(workingDays.earnings.pounds(cutAfter: 5))"),
        example(
          .hmrc, "gov.uk/hmrc-internal-manuals/statutory-payments-manual/spm170700",
          "paid monthly to 31 May 2018, then every fourth Friday, ill from 2018-07-09",
          "2018-05-01..2018-06-29", try #require(changed.period).asDays),
      ]
    }
  }

  /// The relevant period of who is paid by the month to a payday, and a month later on another day, and its months.
  private static func months(
    from before: CivilDate, to payday: CivilDate, weeks: Int
  ) throws -> String {
    // A month's pay comes so many days later than it did.
    let later = before.adding(months: 1).days(to: payday)
    var paid = PaidRegularly(
      [
        PaidRegularly.schedule("first", .monthly, on: before),
        PaidRegularly.schedule("pay", .monthly, on: payday, daysAfterEnd: later),
      ], through: before)
    // So many are averaged that the example's days are the relevant period.
    paid.weeks = weeks
    let average = try paid.average(before: payday.adding(days: 1), paid: .pounds(1_000))
    guard case .months(let count) = average.measure else { return "no months" }
    return "\(try #require(average.period).asDays), \(count) months"
  }

  // MARK: Those that differ

  private static var thatDiffer: [StatutoryPayExample] {
    get throws {
      let manual = "gov.uk/hmrc-internal-manuals/statutory-payments-manual/"
      let tenDays = DateRange(days: "2013-12-21..2013-12-31")
      let irregular = AverageEarnings(.pounds(1_000), over: 7, under: Int64(tenDays.count))
      let fridays = try PaidRegularly(.fourweekly, on: CivilDate(2012, 5, 4))
        .average(before: CivilDate(2012, 5, 12), paid: .pounds(1_500))
      let period = try #require(fridays.period)
      // Monday 21 March 2022.
      let late = try PaidRegularly(.weekly, on: CivilDate(2022, 3, 18))
        .average(before: CivilDate(2022, 3, 21), paid: .pounds(800))
      func weeks(_ average: EarningsAverage) -> String {
        guard case .weeks(let count) = average.measure else { return "no weeks" }
        return "\(count) weeks"
      }
      return [
        example(
          .calculator, calculator(".average_weekly_earnings / irregular pay patterns"),
          "£1,000 at no regular time, from 21 to 31 December 2013", "£700.00",
          irregular.poundsToThePenny,
          because:
            "the calculator takes one date from the other, 10 days; HMRC counts both ends, 11 (SPM170700, step 4)"
        ),
        example(
          .calculator, calculator(".months_between, 4 February to 17 May"),
          "paid on 3 February, 3 March, 3 April and 17 May 2012",
          "2012-02-04..2012-05-17, 4 months",
          try months(from: CivilDate(2012, 4, 3), to: CivilDate(2012, 5, 17), weeks: 14),
          because:
            "ours counts the months that are paid; HMRC drops 14 odd days too (SPM170400), the calculator has a rougher rule"
        ),
        example(
          .hmrc, "hmrc.gov.uk/manuals/spmmanual/SPM10655.htm",
          "£1,500 at no regular time, paid on 2012-03-09 and 2012-05-04, ill from 2012-05-12",
          "46 days, £228.260",
          "\(period.count) days, \(fridays.earnings.pounds(cutAfter: 3))",
          because: "from 10 March to 4 May are 56 days: the page has miscounted its own dates"
        ),
        example(
          .hmrc, manual + "spm170900 (an older text)",
          "paid on Fridays, ill from Monday 21 March, the pay of the 18th came on the 23rd",
          "7 weeks", weeks(late),
          because:
            "HMRC leaves out the late pay and its week; a run here pays on the schedule's payday, so both are in, and the average of equal weeks is the same"
        ),
        example(
          .hmrc, manual + "spm170900 (an older text)",
          "paid by the week, two weeks together on the last payday, one of them in advance",
          "9 weeks", weeks(late),
          because:
            "the week in advance is in the next pay period here, and its payday is after the relevant period: neither its pay nor the week is in"
        ),
      ]
    }
  }
}
