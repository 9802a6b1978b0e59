import PABudgets
import PAClaims
import PADeductions
import PAEmployment
import PALedger
import PAPayRun
import PAPrimitives
import PAStatute
import PATestHouseholds
import PATestKit
import Testing

@testable import PAJournal

/// One week of 2025-26 and the next of 2026-27: paid on Fridays 3 and 10 April 2026, so that one
/// calendar month has pay days of two tax years.
struct NewYearTests {
  private var books: BooksRead
  private let earlier = TaxYear(startYear: 2025)
  private let later = TaxYear(startYear: 2026)

  init() throws {
    var household = Household()
    household.employer.schedules = [
      PaySchedule(
        id: "week", frequency: .weekly, firstPeriodStarts: CivilDate(2025, 3, 31),
        paidDaysAfterEnd: 5)
    ]
    for id in ["ann", "bob"] as [Identifier] {
      try household.hire(id, on: "week", code: "BR", rolledUp: true)
      var contract = household.employer.assistants[household.employer.assistants.count - 1]
        .contracts[0]
      contract.span.from = CivilDate(2025, 3, 31)
      contract.versions[0].from = contract.span.from
      // Time handed in late is the next payday's: what is due by 5 April is the old year's without it.
      contract.versions[0].lateTime = .nextPayday
      contract.taxCodes[0].from = contract.span.from
      household.employer.assistants[household.employer.assistants.count - 1].contracts = [contract]
    }
    household.enrol(.reliefAtSource)
    var budget = Budget.sample(from: CivilDate(2025, 4, 6))
    budget.hiddenCosts = [("course", .training), ("bus", .trainingTravel)].map { id, kind in
      HiddenCost(
        id: id, label: "\(id)", kind: kind, payer: .budget, basis: .event, line: "training",
        agreed: .pounds(500), evidence: "invoice")
    }
    books = BooksRead(
      employer: household.employer, budgets: [budget],
      trainings: [
        Training(
          id: "moving", learner: "ann", title: "Moving", provider: "College",
          days: DateRange(CivilDate(2026, 3, 25)), attendance: .hours(8))
      ])
  }

  /// The entry of a week's run.
  private func pay(
    _ name: String, _ lines: [TimesheetLine], after state: ClosingState, number: Int = 2
  ) throws -> Entry {
    let schedule = try #require(books.employer.schedule("week"))
    let period = try #require(TaxPeriod(name).flatMap { schedule.period($0) })
    let run = try PayRunOrder(
      books.employer, schedule: schedule, period: period, lines: lines, state: state.payroll
    ).worked()
    return .paying(
      run, for: lines, of: books, after: state, seal: .sample(number, of: state.payroll.year))
  }

  private func opened() -> ClosingState {
    Entry(
      opening: Opening(
        source: "nothing paid before", state: ClosingState(payroll: PayrollState(year: earlier))),
      seal: .sample(1, of: earlier)
    ).closing
  }

  private func carried(
    _ state: ClosingState, knowing known: KnownKeys = KnownKeys()
  ) -> ClosingState {
    Entry(
      opening: Opening(
        carrying: state, knowing: known, from: "entry 2 of 2025-26",
        with: Opening(source: "", state: ClosingState(payroll: PayrollState(year: later)))),
      seal: .sample(1, of: later)
    ).closing
  }

  private func work(_ on: CivilDate, _ hours: Int64, covering: Identifier? = nil) -> TimesheetLine {
    TimesheetLine(
      "bob", "bob", on, "hours", .time(.hours(hours)),
      covering: covering.map { .init(assistant: $0, reason: .training) })
  }

  // 30 hours at 13.20 are 396.00, and 12.07% of them 47.80. Both weeks.
  @Test func `a line worked in the old year and paid in the new is the new year's pay`() throws {
    let old = try pay("2025-26/W52", [work(CivilDate(2026, 3, 24), 30)], after: opened())
    let march = work(CivilDate(2026, 3, 26), 10)
    let new = try pay(
      "2026-27/W01", [work(CivilDate(2026, 3, 31), 30), march], after: carried(old.closing))
    guard case .run(let sealed) = new.content else {
      Issue.record("not a run")
      return
    }
    let slip = try #require(sealed.run.payslips.first { $0.contract == "bob" })
    let name = try #require(TaxPeriod("2025-26/W52"))
    // 132.00 of ten hours, 15.93 of holiday pay on them alone.
    #expect(
      slip.lines.map { "\($0.amount) \($0.arrearsOf.map { "\($0)" } ?? "now")" } == [
        "396.00 now", "132.00 \(name)", "47.80 now", "15.93 \(name)",
      ])
    #expect(slip.toDate.figures.gross == .pounds(591, 73))
    // BR: 591 × 20%, and nothing of the year before.
    #expect(
      slip.toDate.figures.tax == .pounds(118, 20) && slip.amount(.incomeTax) == .pounds(118, 20))
    #expect(
      new.closing.balances[.netPay("bob")] == old.closing.balances[.netPay("bob")] - slip.net)
  }

  // April's contributions to a scheme are due by 22 May, whichever tax year their pay days are in: of
  // 443.80 each, 443.80 − 120.00 = 323.80 × 5% = 16.19 with 3.24 of relief: 12.95; × 3% = 9.71. Month
  // 12's tax and National Insurance are due to HMRC by 22 April.
  @Test func `what the old year's end left owed is told in the new year`() throws {
    let old = try pay("2025-26/W52", [work(CivilDate(2026, 3, 24), 30)], after: opened())
    let new = try pay(
      "2026-27/W01", [work(CivilDate(2026, 3, 31), 30)], after: carried(old.closing))
    let day = CivilDate(2026, 4, 10)
    let law = try Law(of: [.paying, .bankHolidays], over: DateRange(day))
    let before = old.closing.balances.payments(by: books.employer, from: day, under: law)
    let after = new.closing.balances.payments(by: books.employer, from: day, under: law)
    func pension(_ due: [PaymentDue]) -> Money {
      due.filter { if case .pension = $0.bill { true } else { false } }.map(\.amount).total
    }
    // Of the new year's month 1 nothing is owed yet.
    #expect(
      before.map(\.by) == [CivilDate(2026, 4, 22), CivilDate(2026, 5, 22), CivilDate(2026, 5, 22)])
    #expect(pension(before) == .pounds(22, 66))
    // One month of the scheme's, of two tax years.
    #expect(after.map(\.by) == before.map(\.by))
    #expect(pension(after) == .pounds(45, 32))
    #expect(after[0].amount == before[0].amount && after[0].amount > .zero)
  }

  // Each year's entries are numbered anew: both runs are entry 2 of theirs.
  @Test func `cover of one day that two years paid is claimed whole`() throws {
    let day = CivilDate(2026, 3, 25)
    let old = try pay("2025-26/W52", [work(day, 3, covering: "ann")], after: opened())
    func claim(_ id: Identifier, _ state: ClosingState, _ number: Int) throws -> Entry {
      try Entry(
        posting: ClaimMade(id, for: "moving", to: "funder"),
        from: EventSources(books: books), after: state,
        seal: .sample(number, of: state.payroll.year, on: CivilDate(2026, 4, 5)))
    }
    let first = try claim("k1", old.closing, 3)
    #expect(first.closing.claims.claims.map { $0.lines.map(\.minutes) } == [[.hours(3)]])
    let known = KnownKeys(first.noted)
    let new = try pay(
      "2026-27/W01", [work(day, 2, covering: "ann")], after: carried(first.closing, knowing: known))
    #expect(new.closing.claims.covers.map(\.minutes) == [.hours(2)])
    let second = try claim("k2", new.closing, 3)
    #expect(
      second.closing.claims.claims.map { $0.lines.map(\.minutes) } == [[.hours(3)], [.hours(2)]])
    #expect(Set(first.noted).isDisjoint(with: second.noted))
  }

  @Test func `a cost is worked again as what it was, whatever an earlier year's entry was`() throws
  {
    var journal = MemoryJournal()
    func post(_ item: Identifier) throws {
      journal.keep(
        try journal.entry(
          of: PostedCost(
            item: item, training: "moving", on: CivilDate(2026, 4, 1), amount: .pounds(20),
            supplier: "The \(item) firm", invoice: "\(item)", evidence: EvidenceFile("1.pdf")),
          books: books))
    }
    journal.keep(
      Entry(
        opening: Opening(
          source: "nothing paid before",
          state: ClosingState(payroll: PayrollState(year: earlier))), seal: .sample(1, of: earlier))
    )
    try post("bus")
    journal.keep(
      Entry(
        opening: Opening(
          carrying: journal.state, knowing: journal.known, from: "entry 2 of 2025-26",
          with: Opening(source: "", state: ClosingState(payroll: PayrollState(year: later)))),
        seal: .sample(1, of: later)))
    try post("course")
    #expect(journal.state.claims.costs.map(\.kind) == [.travel, .course])
    #expect(journal.state.claims.costs.map { "\($0.entry)" } == ["2025-26/2", "2026-27/2"])
    #expect(throws: EventRefusal.invoicePostedBefore) { try post("bus") }
  }
}
