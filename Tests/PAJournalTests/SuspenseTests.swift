import PAEmployment
import PAJournal
import PALedger
import PAPayRun
import PAPrimitives
import PATestHouseholds
import PATestKit
import Testing

/// Money of a PA that is settled besides her payslips, or that nobody bears yet (0023-corrections.md).
struct SuspenseTests {
  private typealias Books = CorrectionTests.Books

  private let year = TaxYear(startYear: 2026)
  private let day = CivilDate(2026, 9, 30)

  /// Posts a fact, and says which entry holds it.
  @discardableResult
  private func post(_ fact: some JournalEvent, to books: inout Books) throws -> EntryName {
    let entry = try books.journal.entry(of: fact, books: books.books, today: day)
    books.journal.keep(entry)
    return entry.name
  }

  private func refusal(_ fact: some JournalEvent, _ books: Books) -> String? {
    do throws(EventRefusal) {
      _ = try books.journal.entry(of: fact, books: books.books, today: day)
      return nil
    } catch {
      return error.what
    }
  }

  private func reversal(of name: EntryName) -> Reversal {
    Reversal(of: name, on: day, because: "by mistake")
  }

  /// Ann, of whose National Insurance 100.00 were not taken: 8% of 1,250.00 of 2,298.00.
  private func short() throws -> Books {
    var books = try Books()
    let born = books.ann.born
    books.ann.born = CivilDate(1950, 1, 1)
    try books.pay("M01", .pounds(2_298))
    books.ann.born = born
    try books.correct("M01")
    return books
  }

  /// Ann, who was paid 500.00 too much on 30 April, and agreed to some plan.
  private func overpaid(_ plan: RecoveryPlan?) throws -> Books {
    var books = try Books()
    try books.pay("M01", .pounds(1_000))
    try books.correct("M01", to: .pounds(500), plan: plan, isPlanned: true)
    #expect(try books.employment.toCollect == .pounds(500))
    return books
  }

  @Test(arguments: [Suspended.Way.borneByLine, .borneByEmployer])
  func `National Insurance that is not collected is borne in the end`(_ way: Suspended.Way) throws {
    var books = try short()
    let suspense = Account.suspense("ann")
    let first = try post(
      Suspended(.notCollected, of: "ann", .pounds(100), on: day), to: &books)
    #expect(books.journal.state.balances[suspense] == .pounds(100))
    #expect(try books.employment.outstanding.isEmpty)
    let before = books.journal.state.balances
    let isLine = way == .borneByLine
    let second = try post(
      Suspended(
        way, of: "ann", .pounds(100), on: day, budget: isLine ? nil : "phb",
        line: isLine ? "care" : nil), to: &books)
    let after = books.journal.state.balances
    #expect(after[suspense] == .zero)
    if isLine {
      // The lines' shares of the day: 62.5% and 37.5%.
      for (funder, part) in [("icb", Money.pounds(62, 50)), ("council", .pounds(37, 50))] {
        let funder = try #require(Identifier(funder))
        let account = Account.cost(line: "care", funder: funder, on: .wages)
        #expect(after[account] - before[account] == part)
      }
    } else {
      #expect(after[.bank(budget: "phb")] - before[.bank(budget: "phb")] == .pounds(100))
    }
    // What bears it rests on what went into suspense.
    #expect(refusal(reversal(of: first), books)?.contains("\(second)") ?? false)
    try post(reversal(of: second), to: &books)
    try post(reversal(of: first), to: &books)
    #expect(books.journal.state.balances[suspense] == .zero)
    #expect(
      try books.employment.outstanding == [Outstanding(.nationalInsurance, of: year, -.pounds(100))]
    )
  }

  // She never paid the 100.00 that a budget bears: found not to be due, they are not given to her.
  @Test func `National Insurance that others bore is not given back to the PA`() throws {
    var books = try short()
    let asked = try post(Suspended(.notCollected, of: "ann", .pounds(100), on: day), to: &books)
    let borne = try post(
      Suspended(.borneByLine, of: "ann", .pounds(100), on: day, line: "care"), to: &books)
    books.ann.born = CivilDate(1950, 1, 1)
    let fault = CorrectionFault.plans([.notHers(contract: "ann", .pounds(100), year)])
    #expect(throws: fault) { try books.correct("M01") }
    try post(reversal(of: borne), to: &books)
    try post(reversal(of: asked), to: &books)
    try books.correct("M01")
    #expect(try books.employment.outstanding.isEmpty && books.employment.notCollected.isEmpty)
    #expect(books.journal.state.balances[.suspense("ann")] == .zero)
    #expect(try books.figures.employeeNI == .zero)
  }

  // What is found not to be due of what is still to be collected of her concerns nobody else.
  @Test func `National Insurance that is still to be collected is hers`() throws {
    var books = try short()
    try post(Suspended(.notCollected, of: "ann", .pounds(40), on: day), to: &books)
    // 8% of 1,248.00 - 1,048.00 of the 2,298.00 is 16.00: 84.00 less than the 100.00, of which 40.00 are not hers.
    #expect(throws: CorrectionFault.self) {
      try books.correct("M01", to: .pounds(1_248), plan: RecoveryPlan(), isPlanned: true)
    }
    // 8% of 1,950.00 - 1,048.00 is 72.16: 27.84 less.
    try books.correct("M01", to: .pounds(1_950), plan: RecoveryPlan(), isPlanned: true)
    #expect(
      try books.employment.outstanding.filter { $0.kind == .nationalInsurance }
        == [Outstanding(.nationalInsurance, of: year, -.pounds(32, 16))])
    #expect(
      try books.employment.notCollected == [
        Outstanding(.nationalInsurance, of: year, -.pounds(40))
      ])
  }

  @Test func `pay that went to a wrong account comes back to the bank`() throws {
    var books = try Books()
    books.books.employer.payments = PostedPayments(isPosted: true, from: CivilDate(2026, 4, 6))
    try books.pay("M01", .pounds(1_000))
    try post(Suspended(.wrongAccount, of: "ann", .pounds(435, 72), on: day), to: &books)
    #expect(books.journal.state.balances[.suspense("ann")] == .pounds(435, 72))
    try post(
      Suspended(.back, of: "ann", .pounds(435, 72), on: day, budget: "phb"), to: &books)
    #expect(books.journal.state.balances[.suspense("ann")] == .zero)
    #expect(books.journal.state.balances[.bank(budget: "phb")] == .pounds(435, 72))
  }

  @Test func `a plan is agreed anew, and by its reversal it is as it was`() throws {
    var books = try overpaid(RecoveryPlan(instalment: .pounds(40)))
    #expect(try books.pay("M02", .pounds(1_000)).settled.total == -.pounds(40))
    let slower = try post(
      RecoveryAgreed(of: "ann", on: day, instalment: .pounds(20)), to: &books)
    #expect(try books.pay("M03", .pounds(1_000)).settled.total == -.pounds(20))
    try post(RecoveryAgreed(of: "ann", on: day, outside: true), to: &books)
    #expect(try books.pay("M04", .pounds(1_000)).settled.isEmpty)
    try post(RecoveryAgreed(of: "ann", on: day), to: &books)
    #expect(try books.employment.recovery == RecoveryPlan())
    try post(reversal(of: slower), to: &books)
    #expect(try books.employment.recovery == RecoveryPlan(instalment: .pounds(40)))
    for wrong in [
      RecoveryAgreed(of: "ann", on: day, instalment: .pounds(441)),
      RecoveryAgreed(of: "ann", on: day, instalment: .zero),
      RecoveryAgreed(of: "ann", on: day, belowMinimumWage: true, outside: true),
    ] {
      #expect(refusal(wrong, books) != nil)
    }
    try post(PaidBack(of: "ann", .pounds(440), on: day, to: "phb"), to: &books)
    #expect(refusal(RecoveryAgreed(of: "ann", on: day), books) != nil)
  }

  @Test func `what was paid back and bounced is taken back as it was agreed`() throws {
    var books = try overpaid(RecoveryPlan(instalment: .pounds(40)))
    let back = try post(PaidBack(of: "ann", .pounds(500), on: day, to: "phb"), to: &books)
    #expect(try books.employment.outstanding.isEmpty && books.employment.recovery == nil)
    try post(reversal(of: back), to: &books)
    #expect(try books.pay("M02", .pounds(1_000)).settled.total == -.pounds(40))
  }

  // A plan without a debt would be taken for an answer about the next one.
  @Test func `no plan is left where nothing is to be taken back`() throws {
    var books = try Books()
    try books.pay("M01", .pounds(1_000))
    let twice = try post(
      PaidBack(of: "ann", .pounds(100), on: day, to: "phb", twice: true), to: &books)
    #expect(try books.employment.recovery == RecoveryPlan())
    try post(reversal(of: twice), to: &books)
    #expect(try books.employment.outstanding.isEmpty && books.employment.recovery == nil)
    #expect(throws: CorrectionFault.self) { try books.correct("M01", to: .pounds(500)) }
  }

  /// What was agreed about a debt stands when another comes: 100.00 paid twice, or planned too high.
  @Test(arguments: [RecoveryPlan(instalment: .pounds(40)), nil])
  func `an agreed plan is not changed by another debt`(_ plan: RecoveryPlan?) throws {
    var twice = try overpaid(plan)
    try post(PaidBack(of: "ann", .pounds(100), on: day, to: "phb", twice: true), to: &twice)
    #expect(try twice.employment.recovery == plan && twice.employment.toCollect == .pounds(600))
    try post(
      PaidBack(of: "ann", .pounds(100), on: day, to: "phb", twice: true, instalment: .pounds(10)),
      to: &twice)
    #expect(try twice.employment.recovery == RecoveryPlan(instalment: .pounds(10)))
    var planned = try overpaid(plan)
    try planned.pay("M02", .pounds(1_000))
    try planned.correct("M02", to: .pounds(900), .prediction)
    #expect(try planned.employment.recovery == plan)
  }

  // Net pay of 1,000.00 in month 1 is 1,000.00: it had left the bank when the run was reversed, and the run in its place
  // pays nothing. It is an overpayment then, and 8.00 of it are paid back.
  @Test func `what the run in place of a reversed one cannot bear is an overpayment`() throws {
    var books = try Books()
    try books.pay("M01", .pounds(1_000))
    try books.correct("M01", .reversal, paidOut: true)
    #expect(try books.employment.paidAlready == .pounds(1_000))
    try books.pay("M01")
    #expect(try books.employment.toCollect == .pounds(1_000))
    #expect(try books.employment.recovery == RecoveryPlan())
    try post(PaidBack(of: "ann", .pounds(8), on: day, to: "phb"), to: &books)
    #expect(try books.employment.toCollect == .pounds(992))
  }
}
