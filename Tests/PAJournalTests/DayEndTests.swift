import PABudgets
import PAJournal
import PALedger
import PAPayRun
import PAPrimitives
import PATestHouseholds
import PATestKit
import Testing

extension ClosingState {
  /// Nothing in the books of a year yet.
  static func nothing(in year: TaxYear) -> ClosingState {
    ClosingState(payroll: PayrollState(year: year))
  }
}

/// The ledger as it stood at the end of a day.
struct DayEndTests {
  private let year = TaxYear(startYear: 2026)
  private let wages = Account.cost(line: "care", funder: "icb", on: .wages)
  private let course = Account.cost(line: "care", funder: "icb", on: .item("course"))
  private let received = Account.received(line: "care", funder: "icb")
  private let bank = Account.bank(budget: "phb")
  private let college = Account.supplier("College")

  /// A stretch of four weeks.
  private func stretch(_ first: CivilDate, _ net: Money) -> SpendingRate.Stretch {
    SpendingRate.Stretch(days: DateRange(first).including(first.adding(days: 27)), net: net)
  }

  private var opened: ClosingState {
    var state = ClosingState.nothing(in: year)
    state.balances = Balances([
      Balances.Balance(account: bank, amount: .pounds(500)),
      Balances.Balance(account: received, amount: .pounds(-500)),
    ])
    state.spendingRates = [
      BudgetSpendingRate(
        budget: "phb", spendingRate: SpendingRate([stretch(CivilDate(2026, 3, 9), .pounds(280))]))
    ]
    return state
  }

  /// An entry that is no opening, with one transaction and, of a run, its stretch.
  private func entry(
    _ number: Int, after state: ClosingState, on day: CivilDate, _ debit: Account,
    _ credit: Account, _ amount: Money, _ stretch: SpendingRate.Stretch? = nil
  ) -> Entry {
    var transaction = Transaction(on: day, .event(part: 0))
    transaction.post(.debit, debit, amount)
    transaction.post(.credit, credit, amount)
    var closing = state
    closing.balances.add([transaction])
    if let stretch { closing.spendingRates[0].spendingRate.add(stretch) }
    // What it is of does not matter: its transactions and its closing state do.
    let receipt = Receipt(
      budget: "phb", funder: "icb", line: nil, on: day, amount: amount, reference: "")
    return Entry(
      seal: .sample(number), content: .event(Event(Posted(receipt, SharesWorked([])))),
      transactions: [transaction],
      closing: closing)
  }

  /// £300 received on 1 May; a run paid on 8 May of £120; a course of £40 on 20 April, posted late; a
  /// run paid on 5 June of £150, of which income tax of a month of 2025-26 is owed; then 2027-28 opens.
  private var journal: [Entry] {
    get throws {
      let month = try #require(TaxMonth(TaxYear(startYear: 2025), 12))
      var entries = [
        Entry(opening: Opening(source: "another payroll", state: opened), seal: .sample(1))
      ]
      func add(
        _ day: CivilDate, _ debit: Account, _ credit: Account, _ amount: Money,
        _ stretch: SpendingRate.Stretch? = nil
      ) throws {
        let last = try #require(entries.last)
        entries.append(
          entry(
            last.seal.number + 1, after: last.closing, on: day, debit, credit, amount, stretch))
      }
      try add(CivilDate(2026, 5, 1), bank, received, .pounds(300))
      try add(
        CivilDate(2026, 5, 8), wages, .netPay("ann"), .pounds(120),
        stretch(CivilDate(2026, 4, 6), .pounds(120)))
      try add(CivilDate(2026, 4, 20), course, college, .pounds(40))
      try add(
        CivilDate(2026, 6, 5), wages, .hmrc(.incomeTax, month), .pounds(150),
        stretch(CivilDate(2026, 5, 4), .pounds(150)))
      let closing = try #require(entries.last).closing
      entries.append(
        Entry(
          opening: Opening(
            carrying: closing, knowing: KnownKeys(), from: "entry 5 of 2026-27",
            with: Opening(
              source: "", state: ClosingState.nothing(in: TaxYear(startYear: 2027)))),
          seal: .sample(1, of: TaxYear(startYear: 2027))))
      return entries
    }
  }

  private func end(of day: CivilDate) throws -> DayEnd {
    var end = DayEnd(of: day)
    for entry in try journal { end.add(entry) }
    return end
  }

  @Test(arguments: [
    // Before everything: what the opening brought counts always.
    (CivilDate(2026, 4, 19), [500, -500, 0, 0, 0, 0]),
    // The course counts on its day, though it was sealed after the run of May.
    (CivilDate(2026, 4, 20), [500, -500, 0, 40, -40, 0]),
    (CivilDate(2026, 4, 30), [500, -500, 0, 40, -40, 0]),
    (CivilDate(2026, 5, 1), [800, -800, 0, 40, -40, 0]),
    (CivilDate(2026, 5, 7), [800, -800, 0, 40, -40, 0]),
    (CivilDate(2026, 5, 8), [800, -800, 120, 40, -40, -120]),
    (CivilDate(2026, 6, 5), [800, -800, 270, 40, -40, -120]),
    (CivilDate(2028, 1, 1), [800, -800, 270, 40, -40, -120]),
  ])
  func `transactions count from their own day on`(_ day: CivilDate, _ pounds: [Int64]) throws {
    let balances = try end(of: day).balances
    let accounts = [bank, received, wages, course, college, .netPay("ann")]
    #expect(accounts.map { balances[$0] } == pounds.map { Money.pounds($0) })
    // Tax of 2025-26 is carried into 2027-28 under another name, and taken off under that.
    #expect(balances[.hmrcEarlier] == .pounds(day < CivilDate(2026, 6, 5) ? 0 : -150))
    #expect(balances.all.map(\.amount).total == .zero)
    #expect(balances.all.count == pounds.filter { $0 != 0 }.count + (pounds[2] == 270 ? 1 : 0))
  }

  @Test func `the rate is that of the runs paid by then`() throws {
    let before = try end(of: CivilDate(2026, 5, 7)).spendingRate(of: "phb")
    #expect(before.net == .pounds(280) && before.days == 28)
    let may = try end(of: CivilDate(2026, 5, 8)).spendingRate(of: "phb")
    #expect(may.net == .pounds(400) && may.days == 56)
    let june = try end(of: CivilDate(2026, 6, 5)).spendingRate(of: "phb")
    #expect(june.net == .pounds(550) && june.days == 84)
    #expect(june == (try #require(try journal.last)).closing.spendingRate(of: "phb"))
    #expect(try end(of: CivilDate(2026, 6, 5)).spendingRate(of: "other") == SpendingRate())
  }

  @Test func `a run sealed after one that is paid later counts without it`() throws {
    let open = Entry(opening: Opening(source: "another payroll", state: opened), seal: .sample(1))
    let later = entry(
      2, after: open.closing, on: CivilDate(2026, 5, 29), wages, .netPay("ann"), .pounds(90),
      stretch(CivilDate(2026, 4, 27), .pounds(90)))
    let sooner = entry(
      3, after: later.closing, on: CivilDate(2026, 5, 8), wages, .netPay("bob"), .pounds(60),
      stretch(CivilDate(2026, 4, 6), .pounds(60)))
    var end = DayEnd(of: CivilDate(2026, 5, 10))
    for entry in [open, later, sooner] { end.add(entry) }
    #expect(end.balances[wages] == .pounds(60))
    #expect(end.spendingRate(of: "phb").net == .pounds(340))
  }
}
