import Foundation
import PABudgets
import PAClaims
import PADocuments
import PAJournal
import PAPayRun
import PAPrimitives
import PAStatute
import PAXML
import Testing

@Test func dump() throws {
  let s = try Sample()
  func put(_ page: Page, _ name: String) throws {
    let base = "/tmp/pages/\(name)"
    try Data(page.element.serialised(.xhtml)).write(to: URL(fileURLWithPath: base + ".html"))
    try Data(page.text.utf8).write(to: URL(fileURLWithPath: base + ".txt"))
  }
  for (name, run) in [("august", s.august), ("extra", s.supplementary)] {
    for slip in run.run.run.payslips {
      for worked in [false, true] {
        let page = Page(payslip: slip, in: run.run, entry: run.entry, worked: worked)
        try put(page, "\(name)-\(slip.assistant)\(worked ? "-worked" : "")")
      }
    }
  }
  let (entry, run) = s.august
  let law = try Law(of: [
    .paying: DateRange(run.run.paymentDate), .bankHolidays: DateRange(run.run.paymentDate),
  ])
  try put(
    Page(
      summaryOf: run, entry: entry,
      payments: entry.closing.payroll.payments(
        by: Sample.employer, from: run.run.paymentDate, under: law), allowance: .pounds(10_500),
      findings: ["No National Insurance number is known for Sam O\u{2019}Neill. Please ask for it."]
    ),
    "summary")
  let closing = s.entries[s.entries.count - 1].closing
  try put(
    Page(
      budgetStatement: BudgetStatement(
        of: s.budget, closing.balances, pace: closing.pace(of: "phb")),
      of: run.books, on: CivilDate(2026, 9, 4)), "statement")
  for scheme in TrainingScheme.all {
    let claim = TrainingClaim(
      id: "claim-1", for: s.training, to: scheme, from: closing.claims, made: CivilDate(2026, 10, 1)
    )
    try put(Page(trainingClaim: claim, to: scheme, after: closing.claims), "claim-\(scheme.id)")
  }
}
