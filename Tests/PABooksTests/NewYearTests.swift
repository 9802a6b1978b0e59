import PABudgets
import PAEmployment
import PAJournal
import PAPayRun
import PAPrimitives
import Testing

@testable import PABooks

/// What one tax year's journal leaves to the next.
struct NewYearTests {
  private let next = TaxYear(startYear: 2027)

  @Test func `a new year carries budgets and holiday on, and begins pay and tax again`() throws {
    let books = try TestBooks()
    try books.open()
    let run = try books.run("2026-27/4W08")
    var request = OpeningRequest(next)
    request.withoutLaw = true
    request.leavesUnpaid = true
    let opened = try books.folder.open(request, by: books.signer).entry
    #expect(opened.entry.seal.number == 1 && opened.entry.seal.previous == run.sealed.digest)
    guard case .opening(let opening) = opened.entry.content else {
      Issue.record("not an opening")
      return
    }
    #expect(opening.source == "entry 2 of 2026-27")
    let (before, after) = (run.sealed.entry.closing, opened.entry.closing)
    #expect(after.balances.all == before.balances.all && !after.balances.all.isEmpty)
    #expect(after.paces == before.paces && after.invoices == before.invoices)
    #expect(after.claims == before.claims)
    #expect(after.payroll.year == next && after.payroll.allowance.used == .zero)
    for employment in before.payroll.employments {
      let carried = try #require(after.payroll.employment(employment.contract))
      #expect(carried.toDate == YearToDate())
      #expect(carried.holidayAccrued == employment.holidayAccrued)
    }
    let verified = JournalFolder(of: books.folder).verify()
    #expect(verified.found.isEmpty && verified.entries == 3)
  }

  @Test func `a year before one that is open is refused, and leaves nothing`() throws {
    let books = try TestBooks()
    try books.open()
    let found = try books.refusals {
      _ = try books.folder.open(OpeningRequest(TaxYear(startYear: 2025)), by: books.signer)
    }
    #expect(found.map { $0.split(separator: " ")[0] } == ["year-out-of-order"])
    #expect(try JournalFolder(of: books.folder).years() == [TaxYear(startYear: 2026)])
  }
}
