import PABudgets
import PAEmployment
import PALedger
import PAPayRun
import PAPrimitives
import PATestKit
import Testing

/// Statements by hand.
struct StatementTests {
  // Decision 0008: 250.00 booked; an invoice of 99.99 leaves 150.01 to come, 200.00 more leave nothing.
  @Test func `an invoice moves from committed to spent`() throws {
    var books = TestBudget()
    books.budget.hiddenCosts[0].committed = .pounds(250)
    let item = books.budget.hiddenCosts[0]
    var balances = Balances()
    func hidden() -> String {
      let row = BudgetStatement(of: books.budget, balances, spendingRate: SpendingRate()).hidden[0]
      return "\(row.committed) \(row.spent)"
    }
    #expect(hidden() == "250.00 0.00")
    let may = CivilDate(2026, 5, 4)
    balances.add([
      try books.cost(.pounds(99, 99), on: may)
    ])
    #expect(hidden() == "150.01 99.99")
    // Money a claim brings is not ordered again.
    balances.add(
      Drawdown.recovery(
        of: .pounds(50),
        for: [[(.cost(line: "training", funder: "icb", on: .item(item.id)), .pounds(1))]],
        into: "phb", on: may))
    #expect(hidden() == "150.01 99.99")
    balances.add([
      try books.cost(.pounds(200), on: may)
    ])
    #expect(hidden() == "0.00 299.99")
  }

  // Days of the budget: 6 April to 30 September are 178, 1 October to 5 April 187. The ICB's part:
  // 178 × 62.5 + 187 × 50 = 20,475 of 36,500. 78,000 × 20,475 ÷ 36,500 = 43,754.7945; the council's
  // 34,245.2055. 1,200: 673.1507 and 526.8493.
  @Test func `what was agreed is shared by the days each share holds`() throws {
    let budget = TestBudget().budget
    func agreed(_ id: Identifier) throws -> [String] {
      budget.agreed(try #require(budget.line(id))).map { "\($0.funder) \($0.amount)" }
    }
    #expect(try agreed("care") == ["icb 43754.79", "council 34245.21"])
    #expect(try agreed("training") == ["icb 673.15", "council 526.85"])
    #expect(try agreed("social") == ["council 5200.00"])
  }

  @Test func `who bears a line on a day`() throws {
    let budget = TestBudget().budget
    let care = try #require(budget.line("care"))
    func bearers(_ day: CivilDate) -> [String] {
      budget.bearers(of: care, on: day).map { "\($0.funder) \($0.part)" }
    }
    #expect(bearers(CivilDate(2026, 4, 5)).isEmpty && bearers(CivilDate(2027, 4, 6)).isEmpty)
    #expect(bearers(CivilDate(2026, 4, 6)) == ["icb 625000", "council 375000"])
    #expect(bearers(CivilDate(2026, 9, 30)) == ["icb 625000", "council 375000"])
    #expect(bearers(CivilDate(2026, 10, 1)) == ["icb 500000", "council 500000"])
    #expect([budget].line("social")?.line.label == "Going out")
    #expect([budget].hiddenCost("course")?.cost.agreed == .pounds(1_000))
    #expect([budget].line("none") == nil && [budget].hiddenCost("none") == nil)
    let social = try #require(budget.line("social"))
    #expect(budget.bears(social, "council") && !budget.bears(social, "icb"))
    #expect(budget.bears(care, "icb") && !budget.bears(care, "charity"))
  }

  // £20,000.00 from the ICB, £10,000.00 from the council for care; £2,400.00 spent on care (1,500 and
  // 900), allowance 200 (125 and 75), a course of 99.99 (62.49 and 37.50) of which 50.00 came back.
  @Test func `agreed, received, spent, recovered and left`() throws {
    let books = TestBudget()
    var balances = Balances()
    let may = CivilDate(2026, 5, 4)
    for (funder, amount) in [
      ("icb" as Identifier, Money.pounds(20_000)), ("council", .pounds(10_000)),
    ] {
      balances.add([
        Drawdown.receipt(
          of: amount, over: [BorneShare(line: "care", funder: funder, weight: 1)], into: "phb",
          on: may)
      ])
    }
    let slip = try TestBudget.slip(
      "ann",
      [
        TestBudget.line(.pounds(1_600), ("care", may, 60, nil)),
        TestBudget.line(.pounds(400), ("care", may, 60, .training)),
      ], employerNI: .pounds(400))
    balances.add(books.drawn(try TestBudget.run([slip], allowance: .pounds(200))).0.transactions)
    balances.add([
      try books.cost(.pounds(99, 99), on: may)
    ])
    balances.add(
      Drawdown.recovery(
        of: .pounds(50),
        for: [[(.cost(line: "training", funder: "icb", on: .item("course")), .pounds(1))]],
        into: "phb", on: may))
    let spendingRate = SpendingRate([
      SpendingRate.Stretch(
        days: DateRange(CivilDate(2026, 3, 30)).including(CivilDate(2026, 4, 26)),
        net: .pounds(2_200))
    ])
    let statement = BudgetStatement(of: books.budget, balances, spendingRate: spendingRate)
    #expect(
      statement.rows.map { row in
        "\(row.line) \(row.funder): \(row.agreed) \(row.received) \(row.spent) \(row.recovered) "
          + "\(row.left) \(row.inHand)"
      } == [
        // 43,754.79 − 1,500.00 + 125.00 = 42,379.79; 20,000.00 − 1,375.00 = 18,625.00.
        "care icb: 43754.79 20000.00 1500.00 125.00 42379.79 18625.00",
        // 34,245.21 − 900.00 + 75.00 = 33,420.21.
        "care council: 34245.21 10000.00 900.00 75.00 33420.21 9175.00",
        "social council: 5200.00 0.00 0.00 0.00 5200.00 0.00",
        // 673.15 − 62.49 + 50.00 = 660.66.
        "training icb: 673.15 0.00 62.49 50.00 660.66 -12.49",
        "training council: 526.85 0.00 37.50 0.00 489.35 -37.50",
      ])
    #expect(
      statement.hidden.map { "\($0.label ?? "cover"): \($0.agreed) \($0.spent) \($0.recovered)" }
        == [
          "Courses: 1000.00 99.99 50.00", "cover: 0.00 400.00 0.00",
        ])
    #expect(statement.hidden[1].subject == .cover(.training))
    // Left: 42,379.79 + 33,420.21 + 5,200.00 + 660.66 + 489.35 = 82,150.01. At 2,200.00 in 28 days:
    // 82,150.01 × 28 ÷ 2,200 = 1,045.5 days.
    #expect(statement.left == .pounds(82_150, 1))
    #expect(statement.daysLeft == 1_045)
    // What came in less what went out is in the bank or owed.
    #expect(balances.total { _ in true } == .zero)
  }

  @Test func `without a rate nobody knows how long it lasts`() {
    let budget = TestBudget().budget
    var statement = BudgetStatement(of: budget, Balances(), spendingRate: SpendingRate())
    #expect(statement.daysLeft == nil)
    let day = DateRange(CivilDate(2026, 5, 1))
    statement.spendingRate = SpendingRate([.init(days: day, net: .pounds(-5))])
    #expect(statement.daysLeft == nil)
    statement.spendingRate = SpendingRate([.init(days: day, net: .pounds(5))])
    // 84,400.00 at 5.00 a day.
    #expect(statement.left == .pounds(84_400) && statement.daysLeft == 16_880)
    statement.rows[0].spent = .pounds(100_000)
    #expect(statement.daysLeft == 0)
  }

  // Twelve weeks to 31 August begin on 9 June: what began before is not looked back on.
  @Test func `a correction changes a run's stretch, or brings it where it had cost nothing`() {
    func month(_ number: Int, _ net: Money) -> SpendingRate.Stretch {
      let first = CivilDate(2026, number, 1)
      return SpendingRate.Stretch(
        days: DateRange(first).including(first.adding(months: 1).adding(days: -1)), net: net)
    }
    let sealed = SpendingRate([month(7, .pounds(100)), month(8, .pounds(90))])
    var rate = sealed
    rate.correct(month(7, .pounds(-40)))
    #expect(rate.stretches == [month(7, .pounds(60)), month(8, .pounds(90))])
    #expect(sealed.difference(to: rate, on: month(7, .zero).days).net == .pounds(-40))
    rate.correct(month(7, .pounds(-60)))
    #expect(rate.stretches == [month(8, .pounds(90))] && rate.days == 31)
    rate.correct(month(7, .pounds(100)))
    #expect(rate == sealed)
    rate.correct(month(6, .pounds(10)))
    #expect(rate == sealed)
  }

  // 84,400.00 at 50.00 a day, of which an allowance of 10.00 a day is off. While it lasts, 1,688 days. Where it is
  // used up after 100 days and comes again after 150: 100 x 50.00 = 5,000.00, 50 x 60.00 = 3,000.00, and the
  // 76,400.00 left at 50.00 are 1,528 days: 1,678. And 6,200.00 in all: 5,000.00, and 1,200.00 at 60.00, 20 days: 120.
  @Test func `how long it lasts knows when the allowance is used up`() {
    let budget = TestBudget().budget
    var statement = BudgetStatement(of: budget, Balances(), spendingRate: SpendingRate())
    let day = DateRange(CivilDate(2026, 5, 1))
    statement.spendingRate = SpendingRate([
      .init(days: day, net: .pounds(50), allowance: .pounds(10))
    ])
    #expect(statement.daysLeft == 1_688)
    statement.allowanceEnds = .init(after: 100, until: 150)
    #expect(statement.daysLeft == 1_678)
    // The budget's days end on 5 April 2027, 339 days after 1 May: longer than that nothing is told.
    #expect(statement.days.last == CivilDate(2027, 4, 5))
    #expect(statement.daysLeftOfPlan?.days == 339 && statement.daysLeftOfPlan?.isEnough == true)
    statement.rows[0].spent = .pounds(84_400 - 6_200)
    #expect(statement.left == .pounds(6_200) && statement.daysLeft == 120)
    #expect(statement.daysLeftOfPlan?.days == 120 && statement.daysLeftOfPlan?.isEnough == false)
    statement.rows[0].spent = .pounds(84_400 - 4_999)
    #expect(statement.daysLeft == 99)
  }

  // Twelve weeks are 84 days: three stretches of four weeks stay, a fourth pushes the first out.
  @Test func `the present rate is that of the last twelve weeks`() throws {
    var spendingRate = SpendingRate()
    #expect(spendingRate.days == 0 && spendingRate.net == .zero)
    for index in 0..<4 {
      let first = CivilDate(2026, 3, 30).adding(days: 28 * index)
      spendingRate.add(
        SpendingRate.Stretch(
          days: DateRange(first).including(first.adding(days: 27)),
          net: .pounds(Int64(100 * (index + 1)))))
    }
    #expect(
      spendingRate.stretches.count == 3 && spendingRate.days == 84
        && spendingRate.net == .pounds(900))
    // A supplementary run's days are the same ones again.
    let last = try #require(spendingRate.stretches.last)
    spendingRate.add(SpendingRate.Stretch(days: last.days, net: .pounds(7)))
    #expect(
      spendingRate.stretches.count == 4 && spendingRate.days == 84
        && spendingRate.net == .pounds(907))
  }

  @Test func `balances count debits up, and an account that comes to nil is none`() {
    let owed = Account.netPay("ann")
    var balances = Balances([.init(account: owed, amount: .pounds(-5))])
    func pay(_ amount: Money) -> Transaction {
      var payment = Transaction(on: CivilDate(2026, 5, 1), .event(part: 0))
      payment.post(.debit, owed, amount)
      payment.post(.credit, .bank(budget: "phb"), amount)
      return payment
    }
    balances.add([pay(.pounds(3))])
    #expect(balances[owed] == .pounds(-2) && balances[.clearing] == .zero)
    #expect(balances.all.map(\.amount) == [.pounds(-2), .pounds(-3)])
    #expect(Balances(balances.all) == balances)
    balances.add([pay(.pounds(2))])
    #expect(balances.all.map(\.account) == [.bank(budget: "phb")])
    balances.add([pay(.pounds(1))])
    #expect(balances[owed] == .pounds(1) && balances[.bank(budget: "phb")] == .pounds(-6))
  }
}
