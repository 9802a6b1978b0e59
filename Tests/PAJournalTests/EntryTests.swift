import PABudgets
import PAClaims
import PAEmployment
import PALedger
import PAPayRun
import PAPrimitives
import PATestHouseholds
import PATestKit
import Testing

@testable import PAJournal

/// Entries made one from another, and everything that is refused.
struct EntryTests {
  /// A household with a course, an insurance paid by the employer, and a training of Ann's that Bob
  /// covers; the ICB bears 62.5% of all but the council's own line.
  struct Journal {
    var books: BooksRead
    var journal = MemoryJournal()
    var state: ClosingState { journal.state }

    init() throws {
      var household = Household()
      for id in ["ann", "bob"] as [Identifier] {
        try household.hire(id, on: "four", code: "NT", rolledUp: true)
      }
      var budget = Budget.sample()
      budget.funders.append(Funder(id: "charity", party: "charity"))
      budget.lines[0].agreed = .pounds(30_000)
      func cost(
        _ id: Identifier, _ kind: HiddenCost.Kind, _ payer: HiddenCost.Payer
      ) -> HiddenCost {
        HiddenCost(
          id: id, label: "\(id)", kind: kind, payer: payer, basis: .event, line: "training",
          agreed: .pounds(500), evidence: "invoice")
      }
      budget.hiddenCosts = [
        cost("course", .training, .budget), cost("bus", .trainingTravel, .budget),
        cost("policy", .insurance, .employer),
      ]
      books = BooksRead(
        employer: household.employer, budgets: [budget],
        trainings: [
          Training(
            id: "moving", learner: "ann", title: "Moving", provider: "College",
            days: DateRange(CivilDate(2026, 10, 14)), attendance: .hours(8))
        ])
      let opening = Opening(
        source: "nothing paid before",
        state: ClosingState(payroll: PayrollState(year: TaxYear(startYear: 2026))))
      let entry = Entry(opening: opening, seal: Seal.sample(1))
      #expect(entry.content == .opening(opening) && entry.content.kind == "opening")
      #expect(entry.transactions.postings.isEmpty)
      journal.keep(entry)
    }

    /// Keeps an event's entry.
    mutating func keep(_ fact: some JournalEvent, on today: CivilDate = CivilDate(2026, 12, 2))
      throws -> Entry
    {
      let entry = try journal.entry(of: fact, books: books, today: today)
      return keep(entry)
    }

    mutating func keep(_ entry: Entry) -> Entry {
      #expect(entry.closing.balances[.clearing] == .zero)
      journal.keep(entry)
      return entry
    }

    mutating func pay(_ name: String, _ lines: [TimesheetLine]) throws -> Entry {
      let schedule = try #require(books.employer.schedule("four"))
      let tax = try #require(TaxPeriod("2026-27/\(name)"))
      let period = try #require(schedule.period(tax))
      let order = PayRunOrder(
        books.employer, schedule: schedule, period: period, lines: lines, state: state.payroll)
      let run = try order.worked()
      let file = TimesheetRead(
        name: "\(name).xml", size: 10, digest: "d\(journal.entries.count)")
      return keep(
        .paying(run, for: lines, from: [file], of: books, after: state, seal: journal.nextSeal()))
    }

    mutating func receive(
      _ amount: Money, from funder: Identifier = "icb", for budget: Identifier = "phb",
      line: Identifier? = nil
    ) throws -> Entry {
      try keep(
        Receipt(
          budget: budget, funder: funder, line: line, on: CivilDate(2026, 5, 1), amount: amount,
          reference: "r \(journal.entries.count)"))
    }

    mutating func post(
      _ item: Identifier, _ amount: Money, invoice: String, training: Identifier? = "moving",
      on day: CivilDate = CivilDate(2026, 10, 1), supplier: String = "College"
    ) throws -> Entry {
      try keep(
        PostedCost(
          item: item, training: training, on: day, amount: amount, supplier: supplier,
          invoice: invoice, evidence: EvidenceFile("1.pdf")))
    }

    func line(
      _ assistant: Identifier, _ day: CivilDate, _ hours: Int64, covers: Identifier? = nil
    ) -> TimesheetLine {
      TimesheetLine(
        assistant, assistant, day, "hours", .time(.hours(hours)),
        covering: covers.map { .init(assistant: $0, reason: .training) })
    }

    mutating func claim(_ id: Identifier, _ scheme: TrainingScheme = .funder) throws -> Entry {
      try keep(ClaimMade(id, for: "moving", to: scheme.id), on: CivilDate(2026, 11, 21))
    }

    mutating func submit(_ id: Identifier) throws -> Entry {
      try keep(ClaimSent(id), on: CivilDate(2026, 11, 22))
    }

    mutating func paid(
      _ id: Identifier, _ amount: Money, into budget: Identifier = "phb"
    ) throws -> Entry {
      try keep(ClaimMoney(id, amount, into: budget, on: CivilDate(2026, 12, 1)))
    }

    mutating func reverse(_ number: Int) throws -> Entry {
      try keep(
        Reversal(
          of: EntryName(TaxYear(startYear: 2026), number), on: CivilDate(2026, 12, 2),
          because: "posted by mistake"))
    }

    func statement() -> BudgetStatement {
      BudgetStatement(
        of: books.budgets[0], state.balances, spendingRate: state.spendingRate(of: "phb"))
    }
  }

  func refusal(_ work: () throws -> Entry) -> EventRefusal? {
    do {
      _ = try work()
      return nil
    } catch {
      return error as? EventRefusal
    }
  }

  @Test func `an opening carries figures of another payroll`() {
    var payroll = PayrollState(year: TaxYear(startYear: 2026))
    payroll.allowance.used = .pounds(100)
    let balances = Balances([
      .init(account: .received(line: "care", funder: "icb"), amount: .pounds(-50))
    ])
    let entry = Entry(
      opening: Opening(
        source: "Bureau", state: ClosingState(payroll: payroll, balances: balances)),
      seal: Seal.sample(1))
    #expect(entry.closing.payroll == payroll && entry.closing.balances == balances)
    #expect(entry.closing.spendingRate(of: "phb") == SpendingRate())
  }

  // Ann is at her course on 14 October; Bob covers six of its hours and works two himself. 8 h at
  // 13.20 are 105.60 and 12.07% 12.74592, 12.75. The ledger spreads each once over cover and own work
  // of both funders, 62.5% and 37.5%: of 105.60 the cover has 49.50 and 29.70; of 12.75 it has 5.9766
  // and 3.5859, the work 1.9922 and 1.1953: 12.73 in whole pence, and the two left go to the greatest
  // parts over, both the cover's: 5.98 and 3.59. So 55.48 and 33.29, 88.77.
  @Test func `a run's cover for training is kept with who bore it`() throws {
    var journal = try Journal()
    let day = CivilDate(2026, 10, 14)
    let entry = try journal.pay(
      "4W08",
      [
        journal.line("bob", day, 6, covers: "ann"), journal.line("bob", day, 2),
        journal.line("ann", day.adding(days: 1), 5),
      ])
    #expect(entry.content.kind == "run")
    #expect(journal.state.claims.covers.count == 1)
    let cover = try #require(journal.state.claims.covers.first)
    #expect("\(cover.entry)" == "2026-27/2" && cover.assistant == "bob" && cover.covered == "ann")
    #expect(cover.on == day && cover.minutes == .hours(6) && cover.amount == .pounds(88, 77))
    #expect(
      cover.borneBy.map { "\($0.line) \($0.funder) \($0.amount)" } == [
        "care icb 55.48", "care council 33.29",
      ])
    #expect(cover.borneBy.map(\.amount).total == cover.amount)
    #expect(journal.state.payroll.sealed.map(\.entry) == [2])
    #expect(journal.state.payroll.sealed.map { "\($0.key)" } == ["2026-27/4W08"])
    #expect(journal.state.timesheets.map(\.digest) == ["d1"])
    // The rate of one run is its cost over its 28 days.
    let spendingRate = journal.state.spendingRate(of: "phb")
    #expect(spendingRate.days == 28)
    #expect(spendingRate.net == journal.statement().rows.map(\.spent).total)
  }

  // Two shifts of cover of 13.20 an hour with their holiday pay, shared 62.5% and 37.5%: the ledger
  // rounds each line once, the shifts would each round for themselves. What is kept of the shifts
  // is to be what the ledger has, for every plan line and funder, whatever the minutes.
  @Test func `the cover of a run is the ledger's to the penny`() throws {
    var uneven = 0
    for minutes in Int64(1)...60 {
      var journal = try Journal()
      let lines = [(13, 0), (14, 1), (15, 7), (20, 30)].map { (day: Int, more: Int64) in
        var line = journal.line("bob", CivilDate(2026, 10, day), 1, covers: "ann")
        line.quantity = .time(Minutes(360 + minutes + more))
        return line
      }
      let entry = try journal.pay(
        "4W08", lines + [journal.line("bob", CivilDate(2026, 10, 21), 2)])
      let covers = journal.state.claims.covers
      #expect(covers.count == 4)
      for funder in [Identifier("icb"), "council"] {
        let posted = entry.transactions.postings.filter {
          $0.account == .cost(line: "care", funder: funder, on: .cover(.training))
        }.map(\.signed).total
        let shares = covers.flatMap(\.borneBy).filter { $0.funder == funder }.map(\.amount)
        #expect(posted > .zero && shares.total == posted, "\(funder), \(minutes) minutes")
        // Each shift is within a penny or two of its own part.
        let whole = covers.map(\.minutes.count).reduce(0, +)
        for (cover, share) in zip(covers, shares) {
          let own = Money(pence: posted.pence * cover.minutes.count / whole)
          #expect((share - own).magnitude <= Money(pence: 3))
          if share != own { uneven += 1 }
        }
      }
      #expect(covers.allSatisfy { $0.borneBy.map(\.amount).total == $0.amount })
    }
    #expect(uneven > 0)
  }

  @Test func `a timesheet read again replaces what was noticed`() throws {
    var journal = try Journal()
    _ = try journal.pay("4W07", [])
    _ = try journal.pay("4W08", [])
    _ = try journal.pay("4W08", [])
    #expect(
      journal.state.timesheets.map { "\($0.name) \($0.digest)" } == [
        "4W07.xml d1", "4W08.xml d3",
      ])
  }

  // A correction reads a sheet of which lines wait, and five after it: of four the digest is kept, and of the one that waits.
  @Test func `a timesheet that waits stands after those whose digest goes, as an entry has them`() {
    var state = ClosingState(payroll: PayrollState(year: TaxYear(startYear: 2026)))
    var read = (1...6).map { TimesheetRead(name: "W0\($0).xml", size: 1, digest: "d\($0)") }
    read[0].waiting = ["ann"]
    state.note(read)
    #expect(state.timesheets.map(\.digest) == ["", "d1", "d3", "d4", "d5", "d6"])
    #expect(state.timesheets.first?.name == "W02.xml")
    let read7 = TimesheetRead(name: "W07.xml", size: 1, digest: "d7")
    state.note([read7])
    #expect(state.timesheets.map(\.digest) == ["", "", "d1", "d4", "d5", "d6", "d7"])
  }

  @Test func `money received`() throws {
    var journal = try Journal()
    let entry = try journal.receive(.pounds(624))
    // 30,000 to 1,200: 600.00 and 24.00; the council's own line gets none of the ICB's.
    #expect(entry.content.kind == "event")
    #expect(journal.state.balances[.received(line: "care", funder: "icb")] == .pounds(-600))
    #expect(journal.state.balances[.received(line: "training", funder: "icb")] == .pounds(-24))
    _ = try journal.receive(.pounds(10), from: "council", line: "social")
    #expect(journal.state.balances[.bank(budget: "phb")] == .pounds(634))
  }

  @Test func `money received that does not fit is refused`() throws {
    var journal = try Journal()
    let before = journal.state
    #expect(refusal { try journal.receive(.pounds(1), for: "none") } == .budgetUnknown("none"))
    #expect(refusal { try journal.receive(.pounds(1), from: "none") } == .funderUnknown("none"))
    #expect(refusal { try journal.receive(.pounds(1), line: "none") } == .lineUnknown("none"))
    #expect(
      refusal { try journal.receive(.pounds(1), line: "social") }
        == .lineNotFundedBy("social", funder: "icb"))
    #expect(
      refusal { try journal.receive(.pounds(1), from: "charity") } == .funderBearsNothing("charity")
    )
    #expect(journal.state == before)
  }

  @Test func `an invoice is posted once`() throws {
    var journal = try Journal()
    _ = try journal.post("course", .pounds(300), invoice: "17")
    #expect(journal.state.balances[.supplier("College")] == .pounds(-300))
    #expect(journal.state.claims.costs.map(\.kind) == [.course])
    #expect(
      journal.state.claims.costs[0].borneBy.map { "\($0.funder) \($0.amount)" } == [
        "icb 187.50", "council 112.50",
      ])
    _ = try journal.post("bus", .pounds(10), invoice: "17", supplier: "Bus")
    #expect(journal.state.claims.costs.map(\.kind) == [.course, .travel])
    // Without a training it is a cost and no claim's.
    _ = try journal.post("course", .pounds(5), invoice: "18", training: nil)
    #expect(journal.state.claims.costs.count == 2)
    #expect(journal.journal.known.held.count { $0.hasPrefix("invoice:") } == 3)
    let before = journal.state
    #expect(
      refusal { try journal.post("course", .pounds(300), invoice: "17") } == .invoicePostedBefore)
    #expect(
      refusal { try journal.post("bus", .pounds(1), invoice: "17") } == .invoicePostedBefore)
    #expect(refusal { try journal.post("none", .pounds(1), invoice: "x") } == .itemUnknown("none"))
    #expect(
      refusal { try journal.post("policy", .pounds(1), invoice: "x") }
        == .notPaidByBudget("policy"))
    #expect(
      refusal { try journal.post("course", .pounds(1), invoice: "x", training: "none") }
        == .trainingUnknown("none"))
    let late = CivilDate(2027, 4, 6)
    #expect(
      refusal { try journal.post("course", .pounds(1), invoice: "x", on: late) }
        == EventRefusal(.withoutBearer(.notFunded(line: "training", on: late))))
    #expect(journal.state == before)
  }

  // A course of 300.00 and its cover of 88.77 (six of eight hours, as above): 388.77 is asked;
  // 200.00 come, then 188.77.
  @Test func `a claim made, sent and paid in two parts`() throws {
    var journal = try Journal()
    let day = CivilDate(2026, 10, 14)
    _ = try journal.post("course", .pounds(300), invoice: "17")
    _ = try journal.pay(
      "4W08", [journal.line("bob", day, 6, covers: "ann"), journal.line("bob", day, 2)])
    let made = try journal.claim("k1")
    #expect(made.transactions.isEmpty && made.content.kind == "event")
    #expect(journal.state.claims.claims.map(\.claimed) == [.pounds(388, 77)])
    #expect(refusal { try journal.paid("k1", .pounds(1)) } == .claimIs(.new))
    _ = try journal.submit("k1")
    #expect(journal.state.claims.claims.map(\.status) == [.submitted])
    #expect(journal.state.claims.claims[0].submitted == CivilDate(2026, 11, 22))
    #expect(refusal { try journal.submit("k1") } == .claimIs(.submitted))
    _ = try journal.paid("k1", .pounds(200))
    #expect(journal.state.claims.claims.map(\.status) == [.submitted])
    #expect(
      refusal { try journal.paid("k1", .pounds(188, 78)) } == .moreThanClaimed(.pounds(188, 77)))
    #expect(
      refusal { try journal.paid("k1", .pounds(1), into: "none") } == .budgetUnknown("none"))
    _ = try journal.paid("k1", .pounds(188, 77))
    // What is paid in full leaves the state.
    #expect(journal.state.claims.claims.isEmpty && journal.state.claims.costs.isEmpty)
    #expect(refusal { try journal.paid("k1", Money(pence: 1)) } == .claimUnknown("k1"))
    #expect(refusal { try journal.paid("none", .pounds(1)) } == .claimUnknown("none"))
    #expect(refusal { try journal.submit("none") } == .claimUnknown("none"))
    // All that was claimed is back where it was borne, to a penny for each part that came.
    let statement = journal.statement()
    #expect(statement.rows.map(\.recovered).total == .pounds(388, 77))
    for (line, funder, borne) in [
      ("care", "icb", 55_48), ("care", "council", 33_29), ("training", "icb", 187_50),
      ("training", "council", 112_50),
    ] as [(Identifier, Identifier, Int64)] {
      let row = try #require(statement.rows.first { $0.line == line && $0.funder == funder })
      #expect((row.recovered.pence - borne).magnitude <= 2, "\(line) \(funder): \(row.recovered)")
    }
    #expect(
      statement.hidden.contains { $0.label == "course" && $0.spent == .pounds(300) })
  }

  @Test func `no event of nothing or less`() throws {
    var journal = try Journal()
    for pence in [0, -1] as [Int64] {
      let amount = Money(pence: pence)
      #expect(refusal { try journal.receive(amount) } == .amountNotAboveNothing)
      #expect(
        refusal { try journal.post("course", amount, invoice: "1") } == .amountNotAboveNothing)
    }
    _ = try journal.post("course", .pounds(300), invoice: "17")
    _ = try journal.claim("k1")
    _ = try journal.submit("k1")
    for pence in [0, -1] as [Int64] {
      #expect(refusal { try journal.paid("k1", Money(pence: pence)) } == .amountNotAboveNothing)
    }
  }

  @Test func `never the same invoice or cover in two claims`() throws {
    var journal = try Journal()
    let day = CivilDate(2026, 10, 14)
    #expect(refusal { try journal.claim("k1") } == .nothingToClaim)
    _ = try journal.post("course", .pounds(300), invoice: "17")
    _ = try journal.pay("4W08", [journal.line("bob", day, 6, covers: "ann")])
    let made = try journal.claim("k1")
    let first = try #require(journal.state.claims.claims.first)
    #expect(refusal { try journal.claim("k1") } == .claimExists("k1"))
    #expect(refusal { try journal.claim("k2") } == .claimedBy("k1"))
    #expect(first.lines.map(\.kind) == [.course, .cover])
    // What is claimed is open to no other, and known for ever when the claim has left the state.
    #expect(journal.state.claims.costs.isEmpty && journal.state.claims.covers.isEmpty)
    #expect(
      made.noted.map(\.written) == ["+claim:k1"] + first.lines.map { "+claimed:\($0.reference)" })
    _ = try journal.submit("k1")
    _ = try journal.paid("k1", first.claimed)
    #expect(refusal { try journal.claim("k1") } == .claimExists("k1"))
    #expect(refusal { try journal.claim("k2") } == .nothingToClaim)
  }

  @Test func `a claim the scheme refuses is not made, and holds no invoice`() throws {
    var journal = try Journal()
    _ = try journal.post("course", .pounds(300), invoice: "17")
    let scheme = TrainingScheme.individualEmployerFunding
    let window = try #require(scheme.delivery)
    #expect(
      refusal { try journal.claim("k1", scheme) } == .claimRefused(1, .outsideWindow(window)))
    #expect(journal.state.claims.claims.isEmpty && journal.state.claims.costs.count == 1)
    _ = try journal.claim("k1")
  }
}
