import PADeductions
import PAEmployment
import PAPayRun
import PAPrimitives
import PATestHouseholds
import PATestKit
import Testing

/// Who pays HMRC by the quarter may expect an average tax month of less than 1,500 (Income Tax (PAYE) Regulations
/// 2003 reg 70).
struct QuarterlyTests {
  /// Notes a run as sealed, as an entry does.
  private func seal(_ name: String, in books: inout Household) throws {
    let period = try #require(TaxPeriod("2026-27/\(name)"))
    books.state.sealed.append(
      SealedRun(schedule: "month", key: RunKey(period: period), entry: 2))
  }

  // 5,000.00 a month under BR: 1,000.00 of tax; 8% of 3,141.00 and 2% of 811.00, 251.28 + 16.22 = 267.50; 15% of
  // 4,583.00, 687.45: 1,954.95. With 4,000.00: 800.00 + 236.16 + 537.45 = 1,573.61. With 3,800.00: 760.00 + 220.16 +
  // 507.45 = 1,487.61. 5,000.00 and then nothing: 1,954.95 over two months is 977.48, half a penny up.
  @Test(
    arguments: [
      (Money.pounds(5_000), Money.pounds(1_954, 95)), (.pounds(4_000), .pounds(1_573, 61)),
      (.pounds(3_800), nil),
    ] as [(Money, Money?)])
  func `an average month above the limit is told`(pay: Money, average: Money?) throws {
    var books = Household()
    try books.hire("ann", on: "month", code: "BR")
    books.employer.paye?.paid = .quarterly
    try books.run(
      "month", "M01", pay: ["ann": pay],
      finding: average.map { [.quarterlyLimit(average: $0)] } ?? [])
    try seal("M01", in: &books)
    try books.run("month", "M02")
    books.employer.paye?.paid = .monthly
    try books.run("month", "M03", pay: ["ann": pay])
  }

  // 5,000.00 in each of two months: 1,954.95 is the average again; the allowance pays the employer's 687.45, and
  // 1,267.50 is below the limit.
  @Test func `the average is of what is owed`() throws {
    var books = Household()
    try books.hire("ann", on: "month", code: "BR")
    books.employer.paye?.paid = .quarterly
    let told = [PayRunFinding.quarterlyLimit(average: .pounds(1_954, 95))]
    try books.run("month", "M01", pay: ["ann": .pounds(5_000)], finding: told)
    try seal("M01", in: &books)
    try books.run("month", "M02", pay: ["ann": .pounds(5_000)], finding: told)
    var allowed = Household()
    try allowed.hire("ann", on: "month", code: "BR")
    allowed.employer.paye?.paid = .quarterly
    allowed.employer.allowances = [
      EmploymentAllowanceClaim(year: TaxYear(startYear: 2026), claimed: true)
    ]
    try allowed.run("month", "M01", pay: ["ann": .pounds(5_000)])
  }
}
