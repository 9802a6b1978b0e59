import PABudgets
import PAEmployment
import PALedger
import PAPayRun
import PAPrimitives
import PAStatute
import PATestHouseholds
import PATestKit
import Testing

/// What is owed to HMRC and to schemes, from the ledger, by when.
struct PaymentDueTests {
  let year = TaxYear(startYear: 2026)

  func law(on day: CivilDate) throws -> Law {
    try Law(of: [.paying, .bankHolidays], over: DateRange(day))
  }

  func month(_ number: Int, of year: TaxYear? = nil) throws -> TaxMonth {
    try #require(TaxMonth(year ?? self.year, number))
  }

  func owed(_ amounts: (Account, Money)...) -> Balances {
    Balances(amounts.map { .init(account: $0, amount: -$1) })
  }

  /// What runs owe; no budget bears them here, which they say, and what is owed is the same.
  func owed(by runs: [PayRun]) -> Balances {
    var balances = Balances()
    for run in runs {
      #expect(run.plainFindings.isEmpty)
      let drawdown = Drawdown(of: run, from: [], earlier: balances)
      #expect(!drawdown.findings.isEmpty)
      balances.add(drawdown.transactions)
    }
    return balances
  }

  func due(
    _ balances: Balances, _ employer: Employer, from day: CivilDate
  ) throws -> [PaymentDue] {
    try balances.payments(by: employer, from: day, under: law(on: day))
  }

  // Paid on 8 January and 5 February 2027, both in tax month 10, to be paid by Monday 22 February.
  @Test func `two four-weekly pay dates in one tax month are one bill`() throws {
    var books = Household()
    try books.hire("ann", on: "four", code: "BR")
    let first = try books.run("four", "4W10", pay: ["ann": .pounds(1_000)])
    let second = try books.run("four", "4W11", pay: ["ann": .pounds(500)])
    #expect(first.paymentDate == CivilDate(2027, 1, 8))
    #expect(second.paymentDate == CivilDate(2027, 2, 5))
    let balances = owed(by: [first, second])
    let owed = try due(balances, books.employer, from: second.paymentDate)
    #expect(owed.map(\.amount) == [first.dueToHMRC + second.dueToHMRC])
    #expect(owed.map(\.by) == [CivilDate(2027, 2, 22)])
    #expect(owed.map(\.reference) == ["123PX001234562710"])
    #expect(try owed.map(\.bill) == [.hmrc(month(10)...month(10))])
  }

  // 22 August 2026 is a Saturday, 22 November a Sunday: the Fridays before. 22 May is a Friday.
  @Test(arguments: [
    (1, CivilDate(2026, 5, 22)), (4, CivilDate(2026, 8, 21)), (7, CivilDate(2026, 11, 20)),
    (9, CivilDate(2027, 1, 22)), (12, CivilDate(2027, 4, 22)),
  ])
  func `HMRC is paid by the 22nd or the working day before`(number: Int, by: CivilDate) throws {
    let month = try month(number)
    let day = month.days.first
    let due = try due(
      owed((.hmrc(.incomeTax, month), .pounds(10))), Household().employer, from: day)
    #expect(due.map(\.by) == [by] && due.map(\.amount) == [.pounds(10)])
    #expect(try law(on: day)[.bankHolidays, on: day].isWorkingDay(by))
  }

  // The quarter to 5 July is paid by 22 July under month 3's reference; the next by 22 October.
  @Test func `a quarterly payer owes three months at once`() throws {
    var books = Household()
    books.employer.paye?.paid = .quarterly
    let balances = try owed(
      (.hmrc(.employeeNI, month(1)), .pounds(1)), (.hmrc(.employeeNI, month(3)), .pounds(3)),
      (.hmrc(.employeeNI, month(4)), .pounds(4)))
    let due = try due(balances, books.employer, from: CivilDate(2026, 5, 1))
    #expect(due.map(\.amount) == [.pounds(4), .pounds(4)])
    #expect(due.map(\.by) == [CivilDate(2026, 7, 22), CivilDate(2026, 10, 22)])
    #expect(due.map(\.reference) == ["123PX001234562703", "123PX001234562706"])
  }

  // Pay days of October: by Sunday 22 November, so Friday 20. HMRC's tax month 7 the same day.
  @Test func `a pension scheme is paid in the month after the pay day`() throws {
    var books = Household()
    try books.hire("ann", on: "month")
    books.enrol(.reliefAtSource)
    let run = try books.run("month", "M07", pay: ["ann": .pounds(2_000)])
    let due = try due(owed(by: [run]), books.employer, from: run.paymentDate)
    let october = CalendarMonth(containing: CivilDate(2026, 10, 1))
    let pension = try #require(
      due.first { $0.bill == .pension(scheme: "scheme", october) })
    #expect(pension.by == CivilDate(2026, 11, 20))
    // 1,480: 74.00 of which 59.20 taken, and 44.40.
    #expect(pension.amount == .pounds(103, 60))
    #expect(due.count == 2)
  }

  // Month 1 is paid by Friday 22 May 2026 (DMBM520055), pensions of May by Monday 22 June (Occupational
  // Pension Schemes (Scheme Administration) Regulations 1996 reg 16). The day's own month is told
  // though nothing is owed for it.
  @Test func `what is due today is not yet left out`() throws {
    var books = Household()
    try books.hire("ann", on: "month")
    books.enrol(.reliefAtSource)
    let balances = try owed(
      (.hmrc(.incomeTax, month(1)), .pounds(10)),
      (
        .pension(
          scheme: "scheme", .employee, CalendarMonth(containing: CivilDate(2026, 5, 1))),
        .pounds(7)
      ))
    for (day, amounts) in [
      (CivilDate(2026, 5, 22), [Money.pounds(10), .zero, .pounds(7)]),
      (CivilDate(2026, 5, 23), [.zero, .pounds(7)]), (CivilDate(2026, 6, 22), [.pounds(7), .zero]),
      (CivilDate(2026, 6, 23), [.zero]),
    ] {
      #expect(try due(balances, books.employer, from: day).map(\.amount) == amounts, "\(day)")
    }
  }

  // Months 1 and 2 are due by 22 May and 22 June: on 1 July both are past, and told where payments are
  // posted since then; so are years before the last in one sum, which has no day.
  @Test func `what is past is unpaid where payments are posted, and untold where they are not`()
    throws
  {
    var books = Household()
    try books.hire("ann", on: "month")
    books.enrol(.reliefAtSource)
    let balances = try owed(
      (.hmrcEarlier, .pounds(5)), (.pensionEarlier(scheme: "scheme"), .pounds(-3)),
      (.hmrc(.incomeTax, month(1)), .pounds(10)), (.hmrc(.incomeTax, month(2)), .pounds(20)),
      (.hmrc(.incomeTax, month(3)), .pounds(30)))
    let day = CivilDate(2026, 7, 1)
    func told() throws -> [String] {
      try due(balances, books.employer, from: day).map { due in
        "\(due.amount)\(due.isUnpaid ? " unpaid" : "")"
      }
    }
    #expect(try told() == ["30.00"])
    books.employer.payments = PostedPayments(isPosted: false, from: CivilDate(2025, 4, 6))
    #expect(try told() == ["30.00"])
    books.employer.payments = PostedPayments(isPosted: true, from: CivilDate(2026, 6, 1))
    #expect(try told() == ["20.00 unpaid", "30.00"])
    books.employer.payments = PostedPayments(isPosted: true, from: CivilDate(2025, 4, 6))
    #expect(
      try told() == ["5.00 unpaid", "-3.00 unpaid", "10.00 unpaid", "20.00 unpaid", "30.00"])
  }

  // Tax of 45.76 was given back in month 7: HMRC owes it, and it goes against the bill of month 8, 100.00 less
  // 45.76, and no further one. A second refund of 80.00 in month 10 is more than the bill of month 11, 30.00.
  @Test func `what HMRC owes goes against the next bill of the tax year`() throws {
    let employer = Household().employer
    let refund = try owed((.hmrc(.incomeTax, month(7)), Money(pence: -45_76)))
    let alone = try due(refund, employer, from: CivilDate(2026, 10, 10))
    #expect(alone.map(\.amount) == [Money(pence: -45_76)] && alone[0].setOff == .zero)
    let next = try owed(
      (.hmrc(.incomeTax, month(7)), Money(pence: -45_76)),
      (.hmrc(.incomeTax, month(8)), .pounds(100)),
      (.hmrc(.incomeTax, month(9)), .pounds(60)), (.hmrc(.incomeTax, month(10)), .pounds(-80)),
      (.hmrc(.incomeTax, month(11)), .pounds(30)))
    let bills = try due(next, employer, from: CivilDate(2026, 11, 10))
    #expect(bills.map(\.amount) == [.pounds(54, 24), .pounds(60), .pounds(-50)])
    #expect(bills.map(\.setOff) == [.pounds(45, 76), .zero, .zero])
    // The last is what is left of the refund of month 10; month 11 is covered by it.
    #expect(try bills.last?.bill == .hmrc(month(10)...month(10)))
    // Of another tax year nothing is set off.
    let years = try owed(
      (.hmrc(.incomeTax, month(12, of: year.previous)), .pounds(-10)),
      (.hmrc(.incomeTax, month(1)), .pounds(20)))
    let over = try due(years, employer, from: CivilDate(2026, 4, 10))
    #expect(over.map(\.amount) == [.pounds(-10), .pounds(20)])
  }

  // Contributions of March are due by 22 April and those of April by 22 May, month 12 by 22 April,
  // whichever tax year they were earned in; what is older than the year before is one sum a party.
  @Test func `what is owed goes over the end of a tax year`() throws {
    func april(_ side: Account.PensionSide, _ day: CivilDate) -> Account {
      .pension(scheme: "scheme", side, CalendarMonth(containing: day))
    }
    let before = try owed(
      (.hmrc(.incomeTax, month(12)), .pounds(20)),
      (.hmrc(.employeeNI, month(12, of: year.previous)), .pounds(3)),
      (.hmrc(.employmentAllowance, month(11, of: year.previous)), .pounds(-1)),
      (april(.employee, CivilDate(2027, 4, 3)), .pounds(5)),
      (april(.employer, CivilDate(2025, 10, 3)), .pounds(8)), (.netPay("ann"), .pounds(1)))
    let after = before.carried(into: year.next)
    #expect(
      after.all.map { "\($0.account.written) \($0.amount)" } == [
        "hmrc:incomeTax:2026-27/M12 -20.00", "hmrc:earlier -2.00",
        "pension:scheme:employee:2027-04 -5.00", "pension:scheme:earlier -8.00",
        "netPay:ann -1.00",
      ])
    let due = try due(after, Household().employer, from: CivilDate(2027, 4, 5))
    #expect(due.map(\.by) == [CivilDate(2027, 4, 22), CivilDate(2027, 5, 21)])
    #expect(due.map(\.amount) == [.pounds(20), .pounds(5)])
  }
}
