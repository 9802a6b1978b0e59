public import PABudgets
public import PAEmployment
import PAPayRun
import PAPrimitives

extension ClosingState {
  /// A budget's statement after the entry.
  ///
  /// - Parameters:
  ///   - budget: The budget as the books have it.
  ///   - payments: Whether payments are posted.
  /// - Returns: What it agreed, received, spent, got back and has left.
  public func statement(
    of budget: Budget, payments: PostedPayments? = nil
  ) -> BudgetStatement {
    var statement = BudgetStatement(
      of: budget, balances, spendingRate: spendingRate(of: budget.id), payments: payments)
    statement.take(timeAway, of: budget)
    statement.allowanceEnds = allowanceEnds(after: statement.spendingRate)
    return statement
  }

  /// When Employment Allowance is used up at the present rate of all budgets; nil where it is not before the
  /// tax year ends.
  private func allowanceEnds(after rate: SpendingRate) -> BudgetStatement.AllowanceEnd? {
    guard let left = payroll.allowance.left, let last = rate.span?.last else { return nil }
    // In thousandths of a penny a day, since budgets look back on days of their own.
    var daily: Int64 = 0
    for rate in spendingRates.map(\.spendingRate) where rate.days > 0 {
      daily += rate.allowance.pence * 1_000 / Int64(rate.days)
    }
    guard daily > 0 else { return nil }
    let until = last.days(to: payroll.year.lastDay)
    let after = Int(max(0, left.pence) * 1_000 / daily)
    return after < until ? .init(after: after, until: until) : nil
  }
}
