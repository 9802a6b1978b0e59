import PABudgets
import PAEmployment
import PAJournal
import PAPayRun
import PAPrimitives
import PAStatute
import PATestHouseholds
import PATestKit
import Testing

/// Random households through chains of pay runs: what must hold after every entry, whatever the pay.
struct RandomPayRunTests {
  @Test(.random) func `books balance after every random pay run`() {
    var tally = Tally()
    RandomRuns.until(usually: 1_000) { random in
      let before = tally.runs
      try walk(random, &tally)
      return tally.runs - before
    }
    print("random pay runs: \(tally)")
    if tally.runs >= 1_000 {
      // Random books must not be refused so often that little is tested.
      #expect(tally.sealed * 2 > tally.runs)
      #expect(tally.supplementary > 20 && tally.exhausted > 20 && tally.refunds > 20)
      #expect(tally.arrears > 20 && tally.letters.count > 8)
    }
  }

  /// What the walk has seen.
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

    var description: String {
      "\(runs) runs, \(sealed) sealed, \(payslips) payslips, \(supplementary) supplementary, "
        + "\(exhausted) without allowance left, \(refunds) refunds, \(arrears) arrears, "
        + "letters \(letters.sorted().joined()), blocked \(blocked)"
    }
  }

  /// One household from period to period.
  func walk(_ random: SeededRandom, _ tally: inout Tally) throws {
    var household = RandomHousehold(random)
    var closing = ClosingState(payroll: PayrollState(year: household.year))
    var sums: [Identifier: YearToDate] = [:]
    var net = Money.zero
    let paying = try Law(of: [.paying], over: DateRange(household.year.firstDay))
    for number in 1...household.random.number(4...14) {
      guard let order = household.order(after: closing) else { return }
      tally.runs += 1
      let law = try order.law()
      let run = PayRun(order, under: law)
      #expect(PayRun(order, under: law) == run, "run \(number): not the same twice")
      let drawdown = Drawdown(of: run, from: household.books.budgets, earlier: closing.balances)
      for finding in run.findings where finding.isBlocking {
        tally.blocked[finding.kind, default: 0] += 1
      }
      #expect(!drawdown.findings.contains { $0.isBlocking }, "run \(number)")
      guard !run.isBlocked else { continue }
      let sealed = SealedPayRun(
        books: household.books, lines: order.lines, timesheets: [], run: run)
      let entry = Entry(run: sealed, after: closing, seal: .sample(number, of: household.year))
      check(entry, run, household, &sums, "run \(number)", paying)
      net += run.net
      #expect(entry.closing.balances[.netPay] == -net)
      closing = entry.closing
      tally.count(run, order)
      // A household that stops growing keeps its state small.
      #expect(closing.payroll.earningsPeriods.count <= household.books.employer.assistants.count)
    }
  }

  func check(
    _ entry: Entry, _ run: PayRun, _ household: RandomHousehold,
    _ sums: inout [Identifier: YearToDate], _ place: Comment, _ paying: Law
  ) {
    let balances = entry.closing.balances
    let payroll = entry.closing.payroll
    // Double entry.
    #expect(entry.postings.imbalance == .zero, place)
    #expect(entry.postings.allSatisfy { $0.amount > .zero }, place)
    #expect(balances[.clearing] == .zero, place)
    let cost = entry.postings.filter { if case .cost = $0.account { true } else { false } }
    #expect(cost.imbalance == run.employerCost, place)
    // Lines to net, and cost to what is owed.
    for slip in run.payslips {
      #expect(
        slip.lines.map(\.amount).total - slip.deductions.map(\.amount).total == slip.net, place)
      #expect(!slip.net.isNegative, place)
      sums[slip.contract, default: YearToDate()].add(slip)
      #expect(sums[slip.contract] == slip.toDate.withoutP45, place)
      #expect(payroll.employment(slip.contract)?.toDate == slip.toDate, place)
      if let contributions = slip.contributions {
        #expect(
          contributions.atLEL + contributions.lelToPT + contributions.ptToUEL
            <= max(.zero, contributions.earnings) + .pounds(559), place)
      }
    }
    #expect(
      run.employerCost
        == run.net + run.tax + run.employeeNI + run.employerNI + run.loans + run.pensions, place)
    // The allowance.
    let claim = household.books.employer.allowance(in: household.year)
    let limit: Money = household.year.startYear == 2024 ? .pounds(5_000) : .pounds(10_500)
    let left =
      claim?.claimed == true ? limit.slice(above: claim?.usedElsewhere ?? .zero) : .zero
    #expect(payroll.allowance.used == max(.zero, min(left, payroll.allowance.employerNI)), place)
    #expect(
      payroll.allowance.employerNI == payroll.employments.map(\.toDate.employerNI).total, place)
    let recovered = balances.total { if case .recovered = $0 { true } else { false } }
    #expect(recovered == -payroll.allowance.used, place)
    // What is owed.
    #expect(balances[.hmrc] == -payroll.months.map(\.due).total, place)
    #expect(payroll.months.map(\.allowance).total == payroll.allowance.used, place)
    let pensions = balances.total { if case .pension = $0 { true } else { false } }
    #expect(pensions == -payroll.pensions.map(\.due).total, place)
    let due = payroll.payments(
      by: household.books.employer, from: household.year.firstDay, under: paying)
    #expect(due.map(\.amount).total == -(balances[.hmrc] + pensions), place)
    #expect(due.allSatisfy { BankHolidays.isWorkingDay($0.by) }, place)
  }
}

extension RandomPayRunTests.Tally {
  mutating func count(_ run: PayRun, _ order: PayRunOrder) {
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
    gross += slip.gross
    taxable += slip.taxable
    tax += slip.amount(.incomeTax)
    studentLoan += slip.amount(.studentLoan)
    postgraduateLoan += slip.amount(.postgraduateLoan)
    pensionEmployee += slip.amount(.pension) + slip.amount(.salarySacrifice)
    pensionEmployer += slip.employerPension - slip.amount(.salarySacrifice)
    holidayPay += slip.lines.filter { $0.kind == .rolledUpHoliday }.map(\.amount).total
    net += slip.net
    guard let added = slip.contributions else { return }
    var sum =
      contributions.first { $0.category == added.category }
      ?? ContributionsToDate(category: added.category)
    sum.earnings += added.earnings
    sum.atLEL += added.atLEL
    sum.lelToPT += added.lelToPT
    sum.ptToUEL += added.ptToUEL
    sum.employee += added.employee
    sum.employer += added.employer
    contributions.removeAll { $0.category == added.category }
    contributions.append(sum)
    contributions.sort { $0.category < $1.category }
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
