import PABudgets
import PADocuments
import PAEmployment
import PAJournal
import PALedger
import PAPayRun
import PAPrimitives
import PAStatute
import PATestHouseholds
import PATestKit
import Testing

/// What is still to do after a run that this program does not do.
struct StillToDoTests {
  private func left(
    _ name: String = "M07", pay: Money = .pounds(2_000),
    _ change: (inout Household) -> Void = { _ in }
  ) throws -> [String] {
    var books = Household()
    try books.hire("ann", on: "month")
    change(&books)
    let run = try books.order("month", name, pay: pay.isZero ? [:] : ["ann": pay]).worked(
      finding: try books.order("month", name, pay: ["ann": pay]).findings())
    return try left(after: run, of: books)
  }

  private func left(after run: PayRun, of books: Household) throws -> [String] {
    let law = try Law(of: [.paying, .bankHolidays], over: DateRange(run.paymentDate))
    let drawdown = Drawdown(of: run, from: [], earlier: Balances())
    #expect(!drawdown.findings.isEmpty || run.employerCost.isZero)
    var balances = Balances()
    balances.add(drawdown.transactions)
    let sealed = SealedPayRun(
      books: BooksRead(employer: books.employer, budgets: []), lines: [], timesheets: [], run: run)
    return Words.plainEnglish.stillToDo(
      after: sealed, run.closing,
      balances.payments(by: books.employer, from: run.paymentDate, under: law),
      law[.paying, on: run.paymentDate])
  }

  // 2,000.00 of October under 1257L in month 7: no tax yet; 8% of 952.00 is 76.16, so 1,923.84 net; the employer's 15%
  // of 1,583.00 is 237.45: 313.61 to HMRC by Friday 20 November. Paid on Saturday 31 October, the bank pays on Friday
  // 30, and takes two working days before: Wednesday 28.
  @Test func `pay, report and bill`() throws {
    #expect(
      try left() == [
        "Pay £1,923.84 to 1 PA by bank: send it by Wednesday 28 October 2026.",
        "Tell HMRC what was paid, on or before Saturday 31 October 2026 (Full Payment Submission, FPS). "
          + "Your bureau may do it for you.",
        "Pay £313.61: HMRC, for pay days from Tuesday 6 October to Thursday 5 November 2026, by 20 November 2026.",
      ])
  }

  // The third quarter ends on 5 January: its return arrives by 19 January 2027 (DMBM519240).
  @Test func `on paper, in cash, by the quarter`() throws {
    let left = try left { books in
      books.employer.paye?.filing = .paper
      books.employer.assistants[0].paidBy = .cash
    }
    #expect(left[0] == "Pay £1,923.84 to 1 PA on Saturday 31 October 2026, in cash or by cheque.")
    #expect(left[1].hasPrefix("Send HMRC the paper return (RT2) for pay days from"))
    #expect(left[1].hasSuffix("to arrive by Tuesday 19 January 2027."))
  }

  @Test func `without a PAYE scheme nothing is reported`() throws {
    let left = try left(pay: .pounds(300)) { $0.employer.paye = nil }
    #expect(left.map { String($0.prefix(11)) } == ["Pay £300.00"])
  }

  @Test func `who left, and who is to be enrolled`() throws {
    let left = try left { books in
      books.employer.assistants[0].pension = []
      books.employer.assistants[0].contracts[0].span.to = CivilDate(2026, 10, 31)
    }
    #expect(
      left.contains(
        "ann Okoro left on Saturday 31 October 2026. Tell HMRC the day with this payment, and give a P45."
      )
        || left.contains { $0.contains("left on Saturday 31 October 2026") && $0.contains("P45") })
    // From 6 October, the first day of the tax month; 41 days later is 16 November.
    #expect(left.contains { $0.contains("by 16 November 2026, as a member from 6 October 2026") })
  }

  // Nobody is paid in tax month 7, nor was anybody in months 5 and 6 since 31 July: each by the 19th after it.
  @Test func `a tax month in which nobody is paid is told to HMRC`() throws {
    var books = Household()
    try books.hire("ann", on: "month")
    try books.run("month", "M04", pay: ["ann": .pounds(500)])
    for name in ["M05", "M06"] { try books.run("month", name) }
    let run = try books.order("month", "M07").worked()
    let left = try left(after: run, of: books).filter { $0.hasPrefix("Nobody") }
    #expect(left.count == 3)
    #expect(left[0].contains("from Thursday 6 August to Saturday 5 September 2026"))
    #expect(left[0].contains("by Saturday 19 September 2026"))
    #expect(left[2].contains("by Thursday 19 November 2026"))
    // A bill of nothing is none: somebody was paid.
    let paid = try books.order("month", "M07", pay: ["ann": .pounds(100)]).worked()
    #expect(try self.left(after: paid, of: books).count { $0.hasPrefix("Nobody") } == 2)
  }
}

extension PayRunOrder {
  /// What its run finds that is not unusual.
  fileprivate func findings() throws -> [PayRunFinding] {
    PayRun(self, under: try law()).plainFindings
  }
}
