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

/// Random households through chains of pay runs, over the ends of tax years: what must hold after
/// every entry, whatever the pay.
struct RandomPayRunTests {
  @Test(.random) func `books balance after every random pay run, over two and three tax years`() {
    var tally = Tally()
    RandomRuns.until(usually: 1_000) { random in
      let before = tally.runs
      var walk = RandomWalk(RandomHousehold(random))
      try walk.go(&tally)
      return tally.runs - before
    }
    print("random pay runs: \(tally)")
    guard RandomRuns.count(usually: 1_000) >= 1_000 else { return }
    // Random books must not be refused so often that little is tested.
    #expect(tally.sealed * 2 > tally.runs)
    #expect(tally.supplementary > 20 && tally.exhausted > 5 && tally.refunds > 10)
    #expect(tally.arrears > 20 && tally.letters.count > 6)
    // What only the end of a year shows.
    #expect(tally.crossings > 20 && tally.thirdYears > 5)
    #expect(tally.arrearsOverTheEnd > 20 && tally.lettersChangedOverTheEnd > 1)
    #expect(tally.holidayCarried > 20 && tally.allowancesBegunAnew > 5)
    #expect(tally.claimsPaidOverTheEnd > 1 && tally.invoicesRefusedOverTheEnd > 1)
    #expect(tally.payments > 20 && tally.reversals > 20 && tally.reversalsRefused > 1)
  }

  /// Dues are what accounts say in every year, every transaction comes to nil on its day, every event
  /// worked again is the same, and a payment and its reversal leave no trace but themselves: 300
  /// households in `make check`, 10,000 in `make soak`.
  @Test(.random) func `households of three tax years owe what their accounts say`() {
    var tally = Tally()
    RandomRuns.each(usually: 30) { random in
      var walk = RandomWalk(RandomHousehold(random, ofAllYears: true))
      try walk.go(&tally)
    }
    print("households of three tax years: \(tally)")
    guard RandomRuns.count(usually: 30) >= 30 else { return }
    #expect(tally.thirdYears >= 30 && tally.events > 100 && tally.payments > 10)
  }

  /// What the walks have seen.
  struct Tally: CustomStringConvertible {
    var runs = 0
    var sealed = 0
    var supplementary = 0
    var exhausted = 0
    var refunds = 0
    var arrears = 0
    var payslips = 0
    var letters: Set<String> = []
    var blocked: [String: Int] = [:]
    var crossings = 0
    var thirdYears = 0
    var arrearsOverTheEnd = 0
    var lettersChangedOverTheEnd = 0
    var holidayCarried = 0
    var allowancesBegunAnew = 0
    var events = 0
    var payments = 0
    var reversals = 0
    var reversalsRefused = 0
    var claimsPaidOverTheEnd = 0
    var invoicesRefusedOverTheEnd = 0

    var description: String {
      "\(runs) runs, \(sealed) sealed, \(payslips) payslips, \(supplementary) supplementary, "
        + "\(exhausted) without allowance left, \(refunds) refunds, \(arrears) arrears, "
        + "letters \(letters.sorted().joined()), blocked \(blocked); over \(crossings) year ends, "
        + "\(thirdYears) into a third: \(arrearsOverTheEnd) arrears, \(lettersChangedOverTheEnd) "
        + "letters changed, \(holidayCarried) with holiday, \(allowancesBegunAnew) allowances begun "
        + "anew; \(events) events, \(claimsPaidOverTheEnd) claims paid and "
        + "\(invoicesRefusedOverTheEnd) invoices refused in a later year; \(payments) payments, "
        + "\(reversals) reversals, \(reversalsRefused) refused"
    }
  }
}

/// One household from entry to entry and from year to year, with sums of its own beside the
/// program's.
private struct RandomWalk {
  var household: RandomHousehold
  var journal = MemoryJournal()
  var closing: ClosingState { journal.state }
  /// The year's figures by contract, from what payslips show.
  var sums: [Identifier: YearToDate] = [:]
  /// What is owed by account, from what payslips show, and the allowance used in all years.
  var owed: [Account: Money] = [:]
  var allowanceUsed = Money.zero
  /// What was paid to whom, less what came back, over all years.
  var paid: [Payee: Money] = [:]
  /// Money that came from funders and for claims, and invoices posted with the year of each, over all
  /// years.
  var received = Money.zero
  var claimed = Money.zero
  var invoices: [(key: String, year: TaxYear, amount: Money)] = []
  /// What every event that is not reversed did to these sums, which its reversal takes back.
  var undo: [(entry: EntryName, take: @Sendable (inout RandomWalk) -> Void)] = []
  /// The letter each PA last had, and in which year.
  var letters: [Identifier: (year: TaxYear, letter: NICategory)] = [:]

  init(_ household: RandomHousehold) {
    self.household = household
    journal.keep(
      Entry(
        opening: Opening(
          source: "nothing paid before",
          state: ClosingState(payroll: PayrollState(year: household.year))),
        seal: .sample(1, of: household.year)))
  }

  var place: Comment { "entry \(journal.entries[journal.entries.count - 1].name)" }

  /// Lives through every year: its beginning and its end where others stand beside it.
  mutating func go(_ tally: inout RandomPayRunTests.Tally) throws {
    for (index, year) in household.years.enumerated() {
      let isLast = index == household.years.count - 1
      if index > 0 {
        try cross(into: year, &tally)
        household.stand(at: .beginning)
        for _ in 0..<3 { try event(&tally) }
        try pay(household.random.number(2...4), &tally)
      }
      guard index == 0 || !isLast else { continue }
      household.stand(at: isLast ? .anywhere : .end)
      try pay(isLast ? household.random.number(3...10) : .max, &tally)
    }
    try checkTrails()
  }

  /// Pays so many runs, or until every period of the year is paid.
  mutating func pay(_ most: Int, _ tally: inout RandomPayRunTests.Tally) throws {
    var left = most
    while left > 0, let order = household.order(after: closing) {
      left -= 1
      try pay(order, &tally)
      if household.random.oneIn(2) { try event(&tally) }
    }
  }

  mutating func pay(_ order: PayRunOrder, _ tally: inout RandomPayRunTests.Tally) throws {
    tally.runs += 1
    var order = order
    try order.takeEarlierPay(from: journal.before)
    let law = try order.law()
    let run = PayRun(order, under: law)
    let isSame = PayRun(order, under: law) == run
    #expect(isSame, "\(place): not the same twice")
    let drawdown = Drawdown(of: run, from: household.books.budgets, earlier: closing.balances)
    for finding in run.findings where finding.isBlocking {
      tally.blocked[finding.kind, default: 0] += 1
    }
    guard !run.isBlocked else { return }
    #expect(!drawdown.findings.contains { $0.isBlocking }, place)
    let sealed = SealedPayRun(books: household.books, lines: order.lines, timesheets: [], run: run)
    let entry = Entry(run: sealed, after: closing, seal: journal.nextSeal())
    journal.keep(entry)
    owe(run)
    check(
      run, order, entry,
      try Law(of: [.paying, .bankHolidays], over: DateRange(household.year.firstDay)))
    checkWhatIsOwed()
    checkWork(sealed)
    tally.count(run, order)
    for slip in run.payslips { note(slip, run, &tally) }
    // A household that stops growing keeps its state small.
    for employment in closing.payroll.employments {
      // What the last payment paid late stays until the next tax period's.
      let last = employment.history.payslips.last?.taxPeriod
      let periods = Set(
        employment.history.payslips.filter { $0.taxPeriod != last }.map(\.period))
      #expect(periods.count <= PayHistory.periodsKept, place)
    }
  }

  /// Opens the next year as the program does.
  mutating func cross(into year: TaxYear, _ tally: inout RandomPayRunTests.Tally) throws {
    let before = closing
    let opening = Opening(
      carrying: before, knowing: journal.known, from: "\(place)",
      with: Opening(source: "", state: ClosingState(payroll: PayrollState(year: year))))
    let entry = Entry(opening: opening, seal: .sample(1, of: year))
    let after = entry.closing
    // Budgets, claims and invoices go on to the penny.
    #expect(entry.transactions.isEmpty, place)
    #expect(after.balances.total { _ in true } == before.balances.total { _ in true }, place)
    #expect(after.balances[.clearing] == .zero, place)
    #expect(after.spendingRates == before.spendingRates, place)
    #expect(after.claims == before.claims, place)
    for budget in household.books.budgets {
      #expect(
        BudgetStatement(of: budget, after.balances, spendingRate: after.spendingRate(of: budget.id))
          == BudgetStatement(
            of: budget, before.balances, spendingRate: before.spendingRate(of: budget.id)), place)
    }
    // Pay and tax begin again.
    let payroll = after.payroll
    #expect(payroll.year == year && payroll.allowance == AllowanceState(), place)
    #expect(payroll.sealed.isEmpty, place)
    #expect(
      Set(payroll.employments.map(\.contract)) == Set(before.payroll.employments.map(\.contract)),
      place)
    for employment in before.payroll.employments {
      let carried = try #require(payroll.employment(employment.contract), place)
      #expect(carried.toDate == YearToDate(), place)
      #expect(carried.history == employment.history, place)
      #expect(carried.leave == employment.leave, place)
      if employment.leave.years.contains(where: { $0.left > .zero }) { tally.holidayCarried += 1 }
    }
    owed = Dictionary(owed.map { ($0.older(than: year.previous), $1) }, uniquingKeysWith: +)
    if before.payroll.allowance.used > .zero { tally.allowancesBegunAnew += 1 }
    tally.crossings += 1
    if year == household.years.last, household.years.count == 3 { tally.thirdYears += 1 }
    journal.keep(entry)
    household.year = year
    sums = [:]
    checkWhatIsOwed()
  }

  /// What one run says, against its own lines, the sums so far and the postings.
  mutating func check(_ run: PayRun, _ order: PayRunOrder, _ entry: Entry, _ paying: Law) {
    let payroll = entry.closing.payroll
    // The pay date is of the year whose figures it adds to.
    #expect(TaxYear(containing: run.paymentDate) == household.year, place)
    #expect(run.key.period.year == household.year && payroll.year == household.year, place)
    // Double entry.
    #expect(entry.transactions.postings.imbalance == .zero, place)
    #expect(entry.transactions.postings.allSatisfy { $0.amount > .zero }, place)
    let cost = entry.transactions.postings.filter {
      if case .cost = $0.account { true } else { false }
    }
    #expect(cost.imbalance == run.employerCost, place)
    #expect(
      run.employerCost
        == run.net + run.tax + run.employeeNI + run.employerNI + run.loans + run.pensions, place)
    // Lines to net, and cost to what is owed.
    for slip in run.payslips {
      #expect(
        slip.lines.map(\.amount).total
          - slip.deductions.filter { $0.kind != .charge }.map(\.amount).total == slip.net, place)
      #expect(!slip.net.isNegative, place)
      sums[slip.contract, default: YearToDate()].add(slip)
      #expect(sums[slip.contract] == slip.toDate.withoutP45, place)
      #expect(payroll.employment(slip.contract)?.toDate == slip.toDate, place)
      if let contributions = slip.class1 {
        // Each earnings period has a lower earnings limit of its own.
        let limits = Money(pence: 55_900 * Int64(1 + slip.late.count))
        let columns = contributions.atLEL + contributions.lelToPT + contributions.ptToUEL
        let most = max(.zero, contributions.earnings) + limits
        #expect(columns <= most, place)
      }
    }
    // Time of an earlier period is arrears under that period's name, in whatever year it was.
    let named = Set(run.payslips.flatMap(\.lines).compactMap(\.arrearsOf))
    let worked = Set(
      order.lines.filter { $0.on < order.period.days.first && !$0.quantity.isNothing }
        .compactMap { order.schedule.period(holding: $0.on)?.taxPeriod })
    #expect(named.isSuperset(of: worked), place)
    // The allowance, whose limit is each year's own.
    let claim = household.books.employer.allowance(in: household.year)
    let limit: Money = household.year.startYear == 2024 ? .pounds(5_000) : .pounds(10_500)
    let left =
      claim?.claimed == true ? limit.slice(above: claim?.usedElsewhere ?? .zero) : .zero
    #expect(payroll.allowance.used == max(.zero, min(left, payroll.allowance.employerNI)), place)
    #expect(
      payroll.allowance.employerNI == payroll.employments.map(\.toDate.figures.employerNI).total,
      place)
    guard !household.postsPayments else { return }
    let due = entry.closing.balances.payments(
      by: household.books.employer, from: household.year.firstDay, under: paying)
    let firstDue = due.map(\.amount).total
    // All that is owed by month falls due after the year begins, but what months before the last left.
    let byMonth = owed.filter { $0.key.isDue(from: household.year.firstDay) }
    #expect(firstDue == byMonth.values.total - setOff, place)
    let bankHolidays = paying[.bankHolidays, on: household.year.firstDay]
    #expect(due.allSatisfy { bankHolidays.isWorkingDay($0.by) }, place)
  }

  /// What HMRC owes for months that are past goes against later ones of their tax year, the oldest first.
  private var setOff: Money {
    var months: [TaxMonth: Money] = [:]
    for (account, amount) in owed {
      if case .hmrc(_, let month) = account { months[month, default: .zero] += amount }
    }
    var (credits, found): ([(month: TaxMonth, left: Money)], Money) = ([], .zero)
    func isPast(_ month: TaxMonth) -> Bool {
      !Account.hmrc(.incomeTax, month).isDue(from: household.year.firstDay)
    }
    for (month, amount) in months.sorted(by: { $0.key < $1.key }) {
      var left = amount
      if amount.isNegative { credits.append((month, amount.magnitude)) }
      for place in credits.indices where credits[place].month.year == month.year && left > .zero {
        let used = min(left, credits[place].left)
        credits[place].left -= used
        left -= used
        if isPast(credits[place].month), !isPast(month) { found += used }
      }
    }
    return found
  }

  /// Every line of pay is of the timesheet lines that bear it, no more and no fewer.
  func checkWork(_ sealed: SealedPayRun) {
    for slip in sealed.run.payslips {
      for (place, line) in slip.lines.enumerated() {
        let work = sealed.work(ofLine: place + 1, on: slip)
        // Leave that is settled is of no day.
        if line.kind == .leaveSettled { continue }
        #expect(Set(work.map(\.line.on)) == Set(line.shares.map(\.on)), self.place)
        guard line.kind == .element else { continue }
        let weight = work.map(\.line.weight).reduce(0, +)
        #expect(weight == line.shares.map(\.weight).reduce(0, +), self.place)
      }
    }
  }

  /// What a claim brought is followed to what it repaid, and that back to it.
  func checkTrails() throws {
    for entry in journal.entries {
      guard case .event(let event) = entry.content, let money = event.posted(as: ClaimMoney.self)
      else { continue }
      let trail = try trail(of: PostingName(entry.name, 1))
      #expect(trail.steps.made != nil && trail.steps.sent != nil, "\(entry.name)")
      for (number, line) in money.worked.claim.lines.enumerated() {
        let source = try #require(trail.source(of: line), "\(entry.name)")
        // A shift of a few minutes may be borne by nobody's penny.
        guard let first = source.postings.first else { continue }
        let back = try self.trail(of: first.name).asks.flatMap(\.repaid)
          .filter { $0.entry == entry.name && $0.line == number + 1 }
        #expect(
          back.map(\.postings) == [entry.postings(of: .event(part: number + 1)).recovered],
          "\(entry.name)")
      }
    }
  }

  private func trail(of name: PostingName) throws -> PostingTrail {
    let entry = try #require(journal.entries.first { $0.name == name.entry })
    var trail = try #require(PostingTrail(of: name, in: entry))
    for other in journal.entries { trail.add(other) }
    return trail
  }

  /// Adds what a run owes, by what its payslips show.
  mutating func owe(_ run: PayRun) {
    let tax = TaxMonth(containing: run.paymentDate)
    let month = CalendarMonth(containing: run.bankDate)
    for slip in run.payslips {
      let scheme = slip.scheme?.id ?? "none"
      owed[.netPay(slip.assistant), default: .zero] += slip.net
      for deduction in slip.deductions {
        switch deduction.kind {
        case .incomeTax: owed[.hmrc(.incomeTax, tax), default: .zero] += deduction.amount
        case .nationalInsurance:
          owed[.hmrc(.employeeNI, tax), default: .zero] += deduction.amount
        case .studentLoan, .postgraduateLoan:
          owed[.hmrc(.loans, tax), default: .zero] += deduction.amount
        case .pension:
          owed[.pension(scheme: scheme, .employee, month), default: .zero] += deduction.amount
        case .salarySacrifice, .charge: break
        }
      }
      owed[.hmrc(.employerNI, tax), default: .zero] += slip.employerNI
      owed[.pension(scheme: scheme, .employer, month), default: .zero] += slip.employerPension
    }
    owed[.hmrc(.employmentAllowance, tax), default: .zero] -= run.allowanceUsed
    allowanceUsed += run.allowanceUsed
  }

  /// The ledger's balances, against everything paid, owed and received in all years.
  func checkWhatIsOwed() {
    let balances = closing.balances
    #expect(balances[.clearing] == .zero, place)
    let told = balances.all.filter { $0.account.isOwed }
    if household.postsPayments {
      // Which account a payment pays is the program's to say: what is owed to whom is not.
      for payee in Set(owed.keys.compactMap(\.payee)).union(paid.keys) {
        let left = owed.filter { $0.key.payee == payee }.values.total - (paid[payee] ?? .zero)
        #expect(
          balances.owed(to: payee).map(\.owed).total == left, "\(place): \(payee.written)")
      }
      #expect(told.map(\.amount).total == paid.values.total - owed.values.total, place)
    } else {
      #expect(
        Dictionary(uniqueKeysWithValues: told.map { ($0.account, -$0.amount) })
          == owed.filter { !$0.value.isZero }, place)
    }
    let recovered = balances.total { if case .recovered = $0 { true } else { false } }
    #expect(recovered == -(allowanceUsed + claimed), place)
    #expect(
      balances[.bank(budget: "budget")] == received + claimed - paid.values.total, place)
    // Nothing is claimed twice, in whichever years it was paid and claimed.
    let asked = closing.claims.claims.flatMap { $0.lines.map(\.reference) }
    #expect(Set(asked).count == asked.count, place)
    let covers = closing.claims.covers.map(\.key)
    #expect(Set(covers).count == covers.count, place)
    let known = journal.known.held.filter { $0.hasPrefix("invoice:") }
    #expect(known == Set(invoices.map { "invoice:\($0.key)" }), place)
  }

  /// What a payslip adds to the tally, and the letter it must have.
  mutating func note(
    _ slip: Payslip, _ run: PayRun, _ tally: inout RandomPayRunTests.Tally
  ) {
    let late = slip.lines.compactMap(\.arrearsOf).filter { $0.year < household.year }
    if !late.isEmpty { tally.arrearsOverTheEnd += 1 }
    guard let assistant = household.books.employer.assistant(slip.assistant) else {
      Issue.record("\(place): a payslip of nobody's")
      return
    }
    guard let letter = slip.category else { return }
    if assistant.hasAgeAlone {
      // What a supplementary run pays was due on the period's own payday.
      let usual = household.books.employer.schedule(run.schedule)?.period(run.key.period)?.payDate
      let payday = usual.flatMap { TaxYear(containing: $0) == household.year ? $0 : nil }
      let due = payday ?? run.paymentDate
      let age = assistant.born.age(on: due)
      let pensioner = due >= (pensionAge(of: assistant, on: due) ?? due)
      #expect(letter == (age < 16 ? .x : pensioner ? .c : age < 21 ? .m : .a), place)
    }
    if let last = letters[assistant.id], last.year < household.year, last.letter != letter {
      tally.lettersChangedOverTheEnd += 1
    }
    letters[assistant.id] = (household.year, letter)
  }
}

/// The day a PA reaches State Pension age.
private func pensionAge(of assistant: PersonalAssistant, on day: CivilDate) -> CivilDate? {
  try? Law(of: [.statePensionAge], over: DateRange(day))[.statePensionAge, on: day]
    .reached(born: assistant.born).value
}

// What happens between the runs.
extension RandomWalk {
  /// Money that comes or goes, an invoice, a step of a claim, or the reversal of one of these.
  fileprivate mutating func event(_ tally: inout RandomPayRunTests.Tally) throws {
    let before = closing
    let claims = closing.claims.claims
    var steps = ["receipt", "cost", "cost", "claim"]
    if household.random.oneIn(3) { steps.append("reversal") }
    if claims.contains(where: { $0.status == .new }) { steps += ["submitted", "submitted"] }
    if claims.contains(where: { $0.status == .submitted }) { steps += ["paid", "paid"] }
    if household.postsPayments { steps += ["payment", "paidAndTakenBack"] }
    let count = journal.entries.count
    switch household.random.pick(steps) {
    case "receipt": receive()
    case "cost": try post(&tally)
    case "claim": claim()
    case "submitted": submit()
    case "paid": bePaid(&tally)
    case "payment": pay(&tally)
    case "reversal": reverse(&tally)
    default: payAndTakeBack()
    }
    tally.events += journal.entries.count - count
    #expect(closing.payroll == before.payroll, place)
    checkWhatIsOwed()
  }

  /// Keeps an event and notes how its reversal changes the sums; a refusal must be one that is told.
  @discardableResult
  private mutating func keep(
    _ fact: some JournalEvent, refusedAs expected: (EventRefusal) -> Bool = { _ in false },
    undo take: @escaping @Sendable (inout RandomWalk) -> Void
  ) -> Bool {
    let before = closing
    do throws(EventRefusal) {
      let entry = try journal.entry(
        of: fact, books: household.books, today: household.year.lastDay)
      journal.keep(entry)
      undo.append((entry.name, take))
      return true
    } catch {
      #expect(expected(error), "\(place): \(error)")
      #expect(closing == before, place)
      return false
    }
  }

  private mutating func receive() {
    let budget = household.books.budgets[0]
    let receipt = Receipt(
      budget: budget.id, funder: household.random.pick(budget.funders).id, line: nil,
      on: household.year.firstDay, amount: household.random.pence(1...900_000),
      reference: "r \(journal.entries.count)")
    let isKept = keep(
      receipt, refusedAs: { $0 == .funderBearsNothing(receipt.funder) },
      undo: { $0.received -= receipt.amount })
    if isKept { received += receipt.amount }
  }

  /// A new invoice; now and then one posted before, which is refused whatever its year.
  private mutating func post(_ tally: inout RandomPayRunTests.Tally) throws {
    let again = household.random.oneIn(3) ? household.random.any(invoices) : nil
    let cost = PostedCost(
      item: household.random.pick(["course", "bus"]),
      training: household.random.pick(household.books.trainings).id, on: household.year.firstDay,
      // No two of one day come to the same.
      amount: Money(
        pence: Int64(household.random.number(0...50) * 1_000 + journal.entries.count % 1_000 + 1)),
      supplier: "College",
      invoice: again.map { String($0.key.dropFirst("College/".count)) }
        ?? "\(journal.entries.count)",
      evidence: EvidenceFile("1.pdf"))
    let isKept = keep(
      cost, refusedAs: { again != nil && $0 == .invoicePostedBefore },
      undo: { walk in
        walk.invoices.removeAll { $0.key == cost.key }
        walk.owed[.supplier("College"), default: .zero] -= cost.amount
      })
    #expect(isKept == (again == nil), place)
    guard isKept else {
      if let again, again.year < household.year { tally.invoicesRefusedOverTheEnd += 1 }
      return
    }
    invoices.append((cost.key, household.year, cost.amount))
    owed[.supplier("College"), default: .zero] += cost.amount
  }

  private mutating func claim() {
    guard let id = Identifier("k\(journal.entries.count)") else { return }
    let training = household.random.pick(household.books.trainings)
    let before = closing.claims
    let lastDay = household.year.lastDay
    keep(
      ClaimMade(id, for: training.id, to: "funder"),
      refusedAs: {
        if case .scheme(_, .coverExceedsTraining) = $0.reason { return true }
        return $0 == .amountNotAboveNothing || $0 == .nothingToClaim || $0.code == .claimDuplicate
          || $0.what.hasPrefix("'pa-1' has no contract")
          || $0 == .notGivenYet(training.days.last) && training.days.last > lastDay
      },
      undo: { walk in
        // What it asked for is open again.
        let now = walk.closing.claims
        #expect(Set(now.costs).isSuperset(of: before.costs.filter { $0.training == training.id }))
        #expect(!now.claims.contains { $0.id == id }, walk.place)
      })
  }

  private mutating func submit() {
    let new = closing.claims.claims.filter { $0.status == .new }
    guard let claim = household.random.any(new) else { return }
    // More cover than training is the one thing this scheme can refuse.
    keep(
      ClaimSent(claim.id),
      refusedAs: {
        if case .scheme(_, .coverExceedsTraining) = $0.reason { true } else { false }
      }, undo: { _ in })
  }

  private mutating func bePaid(_ tally: inout RandomPayRunTests.Tally) {
    let sent = closing.claims.claims.filter { $0.status == .submitted }
    guard let claim = household.random.any(sent) else { return }
    let left = claim.claimed - claim.received
    let part = household.random.oneIn(2) ? left : household.random.pence(1...max(1, left.pence))
    if TaxYear(containing: claim.made) < household.year { tally.claimsPaidOverTheEnd += 1 }
    if keep(
      ClaimMoney(claim.id, part, into: "budget", on: household.year.lastDay),
      undo: { $0.claimed -= part })
    {
      claimed += part
      // In full, it leaves the state.
      let now = closing.claims.claims.first { $0.id == claim.id }
      #expect(now?.received == (part == left ? nil : claim.received + part), place)
    }
  }

  /// Somebody who has an account, what is owed to them, and a payment of that, of a part, of twice as
  /// much, or money that came back.
  private mutating func payment() -> Payment? {
    let payees = Set(closing.balances.all.compactMap { $0.account.payee }).sorted {
      $0.written < $1.written
    }
    guard let payee = household.random.any(payees) else { return nil }
    let months = closing.balances.owed(to: payee)
    let owed = months.map(\.owed).filter { $0 > .zero }.total
    let month = household.random.oneIn(3) ? household.random.any(months)?.month : nil
    let amount =
      switch household.random.number(1...4) {
      case 1: owed
      case 2: owed + owed
      default: household.random.pence(1...max(1, owed.pence))
      }
    guard amount > .zero else { return nil }
    let isBack = household.random.oneIn(5)
    return Payment(
      to: payee, amount, on: household.year.firstDay, from: "budget", for: month,
      isBack: isBack, mayExceed: !isBack && household.random.oneIn(2),
      reference: "p \(journal.entries.count)")
  }

  private mutating func pay(_ tally: inout RandomPayRunTests.Tally) {
    guard let payment = payment() else { return }
    let way: Money = payment.isBack ? -payment.amount : payment.amount
    let before = closing.balances.owed(to: payment.to)
    if keep(
      payment,
      refusedAs: { refusal in
        refusal == .monthNotSaid && payment.isBack
          || refusal.what.hasSuffix("is owed there") && !payment.isBack && !payment.mayExceed
      },
      undo: { $0.paid[payment.to, default: .zero] -= way })
    {
      paid[payment.to, default: .zero] += way
      tally.payments += 1
      checkMonths(of: payment, before)
    }
  }

  /// A payment changes the months that it pays, the oldest first, and what was paid too much; nothing is
  /// taken from one month for another, and none is left owed while another is left paid too much.
  private func checkMonths(of payment: Payment, _ before: [OwedMonth]) {
    guard !payment.isBack, payment.month == nil else { return }
    var left = payment.amount + before.map { max(.zero, -$0.owed) }.total
    for month in before where month.owed > .zero {
      let now = closing.balances.owed(to: payment.to).first { $0.month == month.month }?.owed
      let paid = min(left, month.owed)
      #expect(max(.zero, now ?? .zero) == month.owed - paid, "\(place): \(payment)")
      left -= paid
    }
  }

  /// A payment and its reversal leave no trace but themselves.
  private mutating func payAndTakeBack() {
    guard let payment = payment() else { return }
    let before = closing
    guard keep(payment, refusedAs: { _ in true }, undo: { _ in }), let name = undo.popLast()?.entry
    else { return }
    #expect(Set(closing.balances.all) != Set(before.balances.all), place)
    keep(Reversal(of: name, on: household.year.firstDay, because: "by mistake"), undo: { _ in })
    undo.removeLast()
    var after = closing
    #expect(Set(after.balances.all) == Set(before.balances.all), place)
    // The payment, the payment no more, and that it was reversed.
    #expect(after.known.count == before.known.count + 3, place)
    (after.balances, after.known) = (before.balances, before.known)
    #expect(after == before, place)
  }

  private mutating func reverse(_ tally: inout RandomPayRunTests.Tally) {
    guard !undo.isEmpty else { return }
    // Half the time one that others rest on, where there is one.
    let events: [Event] = undo.compactMap { done in
      let entry = journal.entries.first { $0.name == done.entry }
      return if case .event(let event) = entry?.content { event } else { nil }
    }
    let needed = Set(events.flatMap(\.needs))
    let restedOn = events.indices.filter { !needed.isDisjoint(with: events[$0].gives) }
    let place =
      household.random.oneIn(2)
      ? household.random.any(Array(restedOn)) ?? 0 : household.random.number(0...undo.count - 1)
    let (name, take) = undo[place]
    let isKept = keep(
      Reversal(of: name, on: household.year.lastDay, because: "posted by mistake"),
      refusedAs: { $0.what.hasPrefix("what was posted after it rests on it") }, undo: { _ in })
    guard isKept else {
      tally.reversalsRefused += 1
      return
    }
    undo.removeLast()
    undo.remove(at: place)
    take(&self)
    tally.reversals += 1
    keep(
      Reversal(of: name, on: household.year.lastDay, because: "twice"),
      refusedAs: { $0 == .reversedBefore(name) }, undo: { _ in })
  }
}

extension Account {
  /// Whether it is owed to somebody.
  fileprivate var isOwed: Bool {
    switch self {
    case .netPay, .hmrc, .hmrcEarlier, .pension, .pensionEarlier, .supplier: true
    case .cost, .recovered, .received, .bank, .clearing, .suspense: false
    }
  }

  /// Who it is owed to.
  fileprivate var payee: Payee? {
    switch self {
    case .netPay(let id): .assistant(id)
    case .hmrc, .hmrcEarlier: .hmrc
    case .pension(let id, _, _), .pensionEarlier(let id): .scheme(id)
    case .supplier(let name): .supplier(name)
    case .cost, .recovered, .received, .bank, .clearing, .suspense: nil
    }
  }

  /// Its name once months of years before one are a sum.
  fileprivate func older(than year: TaxYear) -> Account {
    switch self {
    case .hmrc(_, let month) where month.year < year: .hmrcEarlier
    case .pension(let scheme, _, let month) where month.first < year.firstDay:
      .pensionEarlier(scheme: scheme)
    default: self
    }
  }

  /// Whether HMRC or a scheme is to be paid it on a day or later, whatever day of the month's bank
  /// holidays: the 22nd of the month in which a tax month ends, or after a pension's.
  fileprivate func isDue(from day: CivilDate) -> Bool {
    let by: CalendarMonth
    switch self {
    case .hmrc(_, let month): by = CalendarMonth(containing: month.days.last)
    case .pension(_, _, let month): by = month.next
    default: return false
    }
    return by.day(22) >= day
  }
}

extension PersonalAssistant {
  /// Whether nothing but age decides the letter.
  fileprivate var hasAgeAlone: Bool {
    family == nil && certificates.isEmpty && apprenticeships.isEmpty && veteran.isEmpty
  }
}

extension SeededRandom {
  /// One of several, nil of none.
  fileprivate mutating func any<Value>(_ values: [Value]) -> Value? {
    values.isEmpty ? nil : pick(values)
  }
}

extension TimesheetLine.Quantity {
  fileprivate var isNothing: Bool {
    switch self {
    case .time(let time): time == .zero
    case .units(let count): count == 0
    case .miles(let tenths): tenths == 0
    case .amount(let amount): amount.isZero
    }
  }
}

extension RandomPayRunTests.Tally {
  fileprivate mutating func count(_ run: PayRun, _ order: PayRunOrder) {
    sealed += 1
    payslips += run.payslips.count
    if run.key.sequence > 0 { supplementary += 1 }
    if run.employerNI > .zero, run.allowanceUsed.isZero, run.closing.allowance.used > .zero {
      exhausted += 1
    }
    refunds += run.payslips.count { $0.amount(.incomeTax).isNegative }
    arrears += run.payslips.count { $0.lines.contains { $0.arrearsOf != nil } }
    letters.formUnion(run.payslips.compactMap(\.category?.rawValue))
  }
}

extension YearToDate {
  /// The figures of this employment alone.
  var withoutP45: YearToDate {
    var own = self
    own.previousPay = .zero
    own.previousTax = .zero
    return own
  }

  /// Adds a payslip by what it shows, not by what the run kept.
  mutating func add(_ slip: Payslip) {
    figures.gross += slip.lines.filter(\.isPay).map(\.amount).total
    figures.taxable += slip.taxable
    figures.holidayPay += slip.lines.filter(\.isHolidayPay).map(\.amount).total
    figures.net += slip.lines.map(\.amount).total
    for deduction in slip.deductions where deduction.kind != .charge {
      figures.net -= deduction.amount
      switch deduction.kind {
      case .incomeTax: figures.tax += deduction.amount
      case .studentLoan: figures.loans.student += deduction.amount
      case .postgraduateLoan: figures.loans.postgraduate += deduction.amount
      case .pension: figures.pension.employee += deduction.amount
      case .salarySacrifice: figures.pension.sacrificed += deduction.amount
      case .nationalInsurance, .charge: break
      }
    }
    figures.loans.earnings += slip.figures.loans.earnings
    figures.pension.employer += slip.employerPension
    figures.pension.pay += slip.figures.pension.pay
    figures.pension.pensionable += slip.figures.pension.pensionable
    figures.pension.reclaimed += slip.figures.pension.reclaimed
    // Late wages may be under another letter than the run's own.
    for letter in slip.figures.class1.letters { figures.class1[letter.category] += letter.class1 }
  }
}

extension PayRunFinding {
  /// The name of its kind, without its evidence.
  var kind: String {
    let text = "\(self)"
    guard case .employment(let finding, _) = self else {
      return String(text.prefix { $0 != "(" })
    }
    return String("\(finding)".prefix { $0 != "(" })
  }
}
