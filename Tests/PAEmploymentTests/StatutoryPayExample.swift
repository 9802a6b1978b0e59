import PAPrimitives
import PATestKit
import Testing

@testable import PAEmployment

/// Something of statutory pay that somebody published, beside what the program's own calculations give.
struct StatutoryPayExample {
  /// What it is about.
  enum Topic: String, CaseIterable {
    case sickness
    case family = "family leave"
  }

  /// Who published it, the most trusted first.
  enum Publisher: String, CaseIterable {
    case hmrc = "HMRC"
    case hmrcCopy = "HMRC, in a copy"
    case govuk = "GOV.UK"
    case calculator = "GOV.UK's calculator"
    case firm = "a payroll firm"
  }

  let topic: Topic
  let address: String
  let publisher: Publisher
  /// What it is an example of.
  let what: String
  /// The figures as they are published.
  let published: String
  let ours: String
  /// Why they are others; empty where they are the same.
  var because = ""

  /// The address of a test of GOV.UK's calculator.
  static func calculator(_ file: String, _ test: String) -> String {
    "github.com/alphagov/smart-answers, test/\(file), \u{201C}\(test)\u{201D}"
  }
}

extension DateRange {
  /// Days as they are written here: `2012-10-01..2012-10-07`.
  init(days text: String) {
    let ends = text.split(separator: ".").compactMap { CivilDate($0) }
    guard ends.count == 2, let days = DateRange(ends[0], ends[1]) else {
      preconditionFailure("'\(text)' are no days")
    }
    self = days
  }

  /// As they are written here.
  var asDays: String { "\(first)..\(last)" }
}

extension AverageEarnings {
  /// Pounds with so many decimals, the rest dropped as GOV.UK's calculator and HMRC show them.
  func pounds(cutAfter places: Int) -> String { pounds(cut(.whole), places) }

  /// Pounds with two decimals, the nearest.
  var poundsToThePenny: String {
    // Units are a hundred thousandth of a penny.
    pounds(cut(.whole) + 50_000, 2)
  }

  private func pounds(_ units: Int128, _ places: Int) -> String {
    let digits = String(units + 10_000_000)
    // Below a pound nothing here earns.
    let whole = units / 10_000_000
    return places == 0 ? "£\(whole)" : "£\(whole).\(digits.suffix(7).prefix(places))"
  }
}

/// Average weekly earnings of somebody on one rhythm of pay, from what was paid in the relevant period.
struct PaidRegularly {
  let paydays: UsualPaydays
  /// The first day of the employment.
  var employedFrom = CivilDate(2000, 1, 3)
  /// How many weeks are averaged at least.
  var weeks = 8

  /// Paid on a day, and at that rhythm before and after.
  init(_ frequency: PayFrequency, on payday: CivilDate, sinceDays days: Int? = nil) {
    self.init([PaidRegularly.schedule("pay", frequency, on: payday)])
    if let days { employedFrom = payday.adding(days: 1 - days) }
  }

  /// Schedules one after the other, each but the last through its payday that is given.
  init(_ schedules: [PaySchedule], through last: CivilDate? = nil) {
    var before: [UsualPaydays.Stretch] = []
    if let last, let first = schedules.first,
      let period = first.period(holding: last.adding(days: -first.paidDaysAfterEnd))
    {
      before = [UsualPaydays.Stretch(first, through: period)]
    }
    paydays = UsualPaydays(schedules[schedules.count - 1], before: before)
  }

  /// A schedule that pays on a day for what is worked to some days before it, and has done so for years.
  static func schedule(
    _ id: Identifier, _ frequency: PayFrequency, on payday: CivilDate, daysAfterEnd days: Int = 0
  ) -> PaySchedule {
    let next = payday.adding(days: 1 - days)
    // The end of a month is told by the first day of the next.
    let first =
      frequency.weeks.map { next.adding(days: -7 * $0 * 100) } ?? next.adding(months: -100)
    return PaySchedule(
      id: id, frequency: frequency, firstPeriodStarts: first, paidDaysAfterEnd: days)
  }

  /// Earnings before a day: all of them on the last payday before it, and nothing on those before that.
  func average(before day: CivilDate, paid: Money) throws -> EarningsAverage {
    let contract = Contract(
      id: "c1", payrollID: "1", schedule: "pay", span: Span(from: employedFrom),
      starter: Starter(declaration: .a))
    var amounts = DatedAmounts()
    var due = paydays.last(before: day)
    let last = try #require(due).period.payDate
    // More paydays than are averaged.
    for _ in 0..<30 {
      guard let one = due else { break }
      let payday = one.period.payDate
      amounts.add(DatedAmounts.Amount(payday == last ? paid : .zero, on: payday))
      due = paydays.period(holding: one.period.days.first.adding(days: -1))
    }
    return try #require(
      contract.averageEarnings(
        before: day, paid: amounts, dueOn: paydays, weeks: weeks, for: TestBooks().employer))
  }
}
