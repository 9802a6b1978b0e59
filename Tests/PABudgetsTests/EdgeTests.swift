import PABudgets
import PALedger
import PAPrimitives
import PATestHouseholds
import PATestKit
import Testing

/// Shares, rates and balances of nothing, where a slip went unnoticed (docs/mutants.md).
struct EdgeTests {
  @Test func `a funder whose share is nothing bears nothing`() throws {
    var budget = Budget.sample()
    budget.funding = [.shares(from: CivilDate(2026, 4, 6), ["icb": 100_0, "council": 0])]
    let care = try #require(budget.line("care"))
    #expect(budget.bears(care, "icb"))
    #expect(!budget.bears(care, "council"))
    // All of £100.00 is the ICB's, and nothing can be received from the council for care.
    #expect(budget.agreed(care).map(\.funder) == ["icb"])
  }

  // A day that cost nothing has no rate that anything could be divided by.
  @Test func `days that cost nothing give no rate`() {
    let stretch = SpendingRate.Stretch(days: DateRange(CivilDate(2026, 5, 1)), net: .zero)
    let statement = BudgetStatement(
      of: .sample(), Balances(), spendingRate: SpendingRate([stretch]))
    #expect(statement.daysLeft == nil)
  }

  // The ICB bore £10.00 of contributions for care and had them all back. £8.00 more are claimed in a
  // run where the council bore £5.00 for going out: nobody else has anything to get back, so all of
  // it is the council's.
  @Test func `allowance beyond this run's contributions is not given to who had all back`() throws {
    let earlier = Balances([
      .init(account: .cost(line: "care", funder: "icb", on: .employerNI), amount: .pounds(10)),
      .init(
        account: .recovered(line: "care", funder: "icb", from: .employmentAllowance),
        amount: .pounds(-10)),
    ])
    let pay = TestBudget.line(.pounds(100), ("social", CivilDate(2026, 4, 20), 60, nil))
    let run = try TestBudget.run(
      [try TestBudget.slip("bob", [pay], employerNI: .pounds(5))], allowance: .pounds(8))
    #expect(
      TestBudget().drawn(run, earlier: earlier).1.last
        == "allowance | debit hmrc employmentAllowance 2026-27/M01 8.00"
        + " | credit back social council allowance 8.00")
  }
}
