import PABudgets
import PAClaims
import PADocuments
import PAJournal
import PAPayRun
import PAPrimitives
import PAStatute
import PATestKit

extension Sample {
  /// Every document of the sample, by the name of its golden file.
  func pages() throws -> [(name: String, page: Page)] {
    var pages: [(String, Page)] = []
    for slip in august.run.run.payslips {
      pages.append(
        ("payslip-\(slip.assistant)", Page(payslip: slip, in: august.run, entry: august.entry)))
    }
    pages.append(
      (
        "payslip-jo-worked",
        Page(
          payslip: august.run.run.payslips[0], in: august.run, entry: august.entry, worked: true)
      ))
    pages.append(
      (
        "payslip-jo-extra",
        Page(
          payslip: supplementary.run.run.payslips[0], in: supplementary.run,
          entry: supplementary.entry)
      ))
    let payDay = august.run.run.paymentDate
    let law = try Law(of: [.paying: DateRange(payDay), .bankHolidays: DateRange(payDay)])
    pages.append(
      (
        "summary",
        Page(
          summaryOf: august.run, entry: august.entry,
          payments: august.entry.closing.balances.payments(
            by: Sample.employer, from: payDay, under: law), allowance: .pounds(10_500),
          paying: law[.paying, on: payDay])
      ))
    pages.append(("statement", statement(left: nil)))
    let claims = entries[entries.count - 1].closing.claims
    for scheme in TrainingScheme.all {
      let claim = TrainingClaim(
        id: "claim-1", for: training, to: scheme.id, from: claims, made: CivilDate(2026, 10, 1))
      pages.append(
        ("claim-\(scheme.id)", Page(trainingClaim: claim, to: scheme, of: august.run.books)))
    }
    return pages
  }

  /// The budget's statement, as it is or as though no more than an amount were left.
  func statement(left: Money?) -> Page {
    let closing = entries[entries.count - 1].closing
    var statement = BudgetStatement(
      of: budget, closing.balances, spendingRate: closing.spendingRate(of: budget.id))
    if let left { statement.rows[0].agreed -= statement.left - left }
    return Page(budgetStatement: statement, of: august.run.books, on: CivilDate(2026, 9, 4))
  }
}
