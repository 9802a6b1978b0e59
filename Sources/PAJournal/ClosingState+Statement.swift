public import PABudgets
public import PAEmployment

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
    BudgetStatement(
      of: budget, balances, spendingRate: spendingRate(of: budget.id), payments: payments)
  }
}
