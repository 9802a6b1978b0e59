import PABudgets
import PAClaims
import PADeductions
import PAEmployment
import PAJournal
import PALedger
import PAPayRun
import PAPrimitives
import PAStatute
import PATestHouseholds
import PATestKit
import Testing

/// A household whose books or timesheets were wrong for some runs, and then put right: it comes to what it would have
/// come to if they had been right from the start.
///
/// 100 corrections in `make test`, 1,000 in `make check`, 20,000 in `make soak`.
struct RandomCorrectionTests {
  @Test(.random) func `wrong and corrected is as right from the start`() {
    var tally = Tally()
    RandomRuns.until(usually: 100) { random in
      let before = tally.corrections
      var pair = try Pair(&random)
      try pair.go(&tally)
      return tally.corrections - before
    }
    print("random corrections: \(tally)")
    guard RandomRuns.count(usually: 100) >= 100 else { return }
    #expect(tally.corrected * 3 > tally.households && tally.laterRuns > tally.corrected / 2)
    #expect(Set(tally.mistakes.keys) == Set(Mistake.allCases.map(\.rawValue)))
    // What had to stay as it was paid is of a closed list of kinds.
    #expect(Set(tally.stayed.keys).isSubset(of: Stayed.allCases.map(\.rawValue)))
    #expect(tally.equal * 10 >= tally.corrected * 6)
    #expect(tally.afterYear > 0 && tally.neverPaid > 0)
  }

  /// Seeds that came to something else once: payslips made by mistake took from earlier ones what later runs went on
  /// with, a shift of cover that cost nothing could not be claimed for, and a run that had cost a budget nothing was not
  /// seen in its present rate.
  @Test(
    arguments: [20_261_527, 20_261_920, 20_261_766, 20_262_546, 424_672, 433_582, 5_562_295]
      as [UInt64])
  func `seeds that failed once hold`(seed: UInt64) throws {
    var (random, tally) = (SeededRandom(seed), Tally())
    var pair = try Pair(&random)
    try pair.go(&tally)
    #expect(tally.corrected > 0)
  }

  /// What the pairs have seen.
  struct Tally: CustomStringConvertible {
    var households = 0
    /// Corrections that were sealed, those back and twice among them.
    var corrections = 0
    /// Households that were corrected and compared.
    var corrected = 0
    /// Equal in everything.
    var equal = 0
    var laterRuns = 0
    var refused: [String: Int] = [:]
    /// What stayed as it was paid, by its kind.
    var stayed: [String: Int] = [:]
    var mistakes: [String: Int] = [:]
    var correctedTwice = 0
    var correctedBack = 0
    /// Households whose year had ended when they were corrected again, and those with pay that was never paid in it.
    var afterYear = 0
    var neverPaid = 0

    var description: String {
      "\(corrections) corrections of \(corrected) households of \(households), \(equal) equal in everything, "
        + "with \(laterRuns) later runs; stayed as paid \(stayed); mistakes \(mistakes); refused \(refused); "
        + "\(correctedTwice) corrected twice, \(correctedBack) back, \(afterYear) after their year, "
        + "\(neverPaid) of them with pay never paid in it"
    }
  }
}

/// What may stay as it was paid (decision 0023).
private enum Stayed: String, CaseIterable {
  case tax = "tax that no later pay put right"
  case loans = "loans not taken or given back yet"
  case nationalInsurance = "National Insurance not collected or refunded yet"
  case pay = "pay not collected or paid yet"
}

/// What can be wrong for a while.
private enum Mistake: String, CaseIterable {
  case hours, lineMissing, lineTooMuch, rate, taxCode, birthday, loan, pension, planLine,
    certificate
}

/// A household with right books beside the same with wrong ones.
private struct Pair {
  private var household: RandomHousehold
  private let right: BooksRead
  private var wrong: BooksRead
  private let mistake: Mistake
  private var rightJournal = MemoryJournal()
  private var wrongJournal = MemoryJournal()
  /// Where in the order of runs the mistake began, and how many runs were made with it.
  private let first: Int
  private let count: Int
  private let all: Int

  init(_ random: inout SeededRandom) throws {
    household = RandomHousehold(random)
    household.stand(at: random.oneIn(3) ? .anywhere : .beginning)
    right = household.books
    wrong = right
    mistake = random.pick(Mistake.allCases)
    first = random.number(0...1)
    count = random.number(1...3)
    all = first + count + random.number(1...3)
    for keep in [true, false] {
      let opening = Entry(
        opening: Opening(
          source: "nothing paid before",
          state: ClosingState(payroll: PayrollState(year: household.year))),
        seal: .sample(1, of: household.year))
      if keep { rightJournal.keep(opening) } else { wrongJournal.keep(opening) }
    }
    spoil(&random)
  }

  /// Makes the mistake in the books.
  private mutating func spoil(_ random: inout SeededRandom) {
    for place in wrong.employer.assistants.indices { spoil(place, &random) }
  }

  private mutating func spoil(_ place: Int, _ random: inout SeededRandom) {
    var person = wrong.employer.assistants[place]
    switch mistake {
    case .hours, .lineMissing, .lineTooMuch: return
    case .rate:
      for contract in person.contracts.indices {
        for version in person.contracts[contract].versions.indices {
          for rate in person.contracts[contract].versions[version].rates.indices {
            person.contracts[contract].versions[version].rates[rate].amount += random.pence(1...300)
          }
        }
      }
    case .taxCode:
      let code = TaxCode(random.pick(["BR", "0T", "1257L", "K100"]))
      for contract in person.contracts.indices {
        person.contracts[contract].taxCodes =
          code.map {
            [TaxCodeNotice(from: CivilDate(2024, 1, 1), code: $0, basis: .week1month1)]
          } ?? []
      }
    case .birthday: person.born = person.born.adding(months: random.pick([-12, 12]) * 5)
    case .loan:
      person.studentLoans =
        person.studentLoans.isEmpty
        ? [StudentLoan(plan: .plan1, span: Span(from: CivilDate(2024, 1, 1)))] : []
    case .pension:
      for scheme in wrong.employer.pensionSchemes.indices {
        wrong.employer.pensionSchemes[scheme].employeeRate = Rate(millionths: 50_000)
        wrong.employer.pensionSchemes[scheme].employerRate = Rate(millionths: 10_000)
      }
    case .planLine:
      for element in wrong.employer.elements.indices {
        wrong.employer.elements[element].charges = [
          .init(from: CivilDate(2024, 1, 1), line: random.pick(["care", "social", "nights"]))
        ]
      }
    case .certificate:
      person.certificates =
        person.certificates.isEmpty
        ? [
          NICertificate(
            kind: random.pick(NICertificate.Kind.allCases), span: Span(from: CivilDate(2024, 1, 1)))
        ] : []
    }
    wrong.employer.assistants[place] = person
  }

  /// The lines as somebody wrote them by mistake.
  private mutating func spoiled(_ lines: [TimesheetLine]) -> [TimesheetLine] {
    guard !lines.isEmpty else { return lines }
    var lines = lines
    let place = household.random.number(0...lines.count - 1)
    switch mistake {
    case .hours:
      switch lines[place].quantity {
      case .time(let time): lines[place].quantity = .time(Minutes(time.count / 2))
      case .units(let units): lines[place].quantity = .units(units + 1)
      case .miles(let tenths): lines[place].quantity = .miles(tenths: tenths + 3)
      case .amount(let amount): lines[place].quantity = .amount(amount + Money(pence: 999))
      }
    case .lineMissing: lines.remove(at: place)
    case .lineTooMuch: lines.append(lines[place])
    default: break
    }
    return lines
  }

  mutating func go(_ tally: inout RandomCorrectionTests.Tally) throws {
    tally.households += 1
    var named: [(entry: EntryName, lines: [TimesheetLine])] = []
    var made = 0
    var tries = 0
    var isCorrected = false
    while made < all, tries < 40, let order = household.order(after: rightJournal.state) {
      tries += 1
      if made == first + count, !isCorrected {
        guard try correct(named, &tally) else { return }
        isCorrected = true
      }
      let isWrong = made >= first && made < first + count
      var lines = order.lines
      let isOfLines = [.hours, .lineMissing, .lineTooMuch].contains(mistake)
      if isWrong, isOfLines, made == first { lines = spoiled(lines) }
      let isNamed = isWrong && (!isOfLines || made == first)
      let books = isWrong && !isOfLines ? wrong : right
      // A run that one of both would refuse is made by neither.
      guard let rightRun = try run(order, order.lines, right, rightJournal),
        let wrongRun = try run(order, lines, books, wrongJournal)
      else { continue }
      rightJournal.keep(
        Entry(run: rightRun, after: rightJournal.state, seal: rightJournal.nextSeal()))
      let entry = Entry(run: wrongRun, after: wrongJournal.state, seal: wrongJournal.nextSeal())
      wrongJournal.keep(entry)
      if isNamed { named.append((entry.name, order.lines)) }
      if isWrong, !isNamed || named.count > 1 { tally.laterRuns += 1 }
      made += 1
    }
    guard made > first else { return }
    if !isCorrected { guard try correct(named, &tally) else { return } }
    compare(&tally)
    if household.random.oneIn(3) { try correctAfterYear(named, &tally) }
  }

  /// Puts the runs right once their year has ended: by way of something else, and back, they come to the same.
  private mutating func correctAfterYear(
    _ named: [(entry: EntryName, lines: [TimesheetLine])],
    _ tally: inout RandomCorrectionTests.Tally
  ) throws {
    // The law of the day on which what was never paid is paid.
    guard household.year.startYear < 2026 else { return }
    let year = household.year.next
    let opening = Opening(
      carrying: wrongJournal.state, knowing: wrongJournal.known, from: "before",
      with: Opening(source: "", state: ClosingState(payroll: PayrollState(year: year))))
    wrongJournal.keep(Entry(opening: opening, seal: .sample(1, of: year)))
    let began = wrongJournal
    func more(_ part: Int64) -> [(entry: EntryName, lines: [TimesheetLine])] {
      named.map { name, lines in
        (
          name,
          lines.map { line in
            var line = line
            if case .time(let time) = line.quantity {
              line.quantity = .time(Minutes(max(1, time.count * part / 2)))
            }
            return line
          }
        )
      }
    }
    let (one, other) = (
      more(household.random.pick([1, 3, 4])), more(household.random.pick([0, 3, 5]))
    )
    do throws(CorrectionFault) {
      wrongJournal.keep(try corrected(one, by: right))
      let first = wrongJournal.state
      wrongJournal.keep(try corrected(other, by: right))
      let second = wrongJournal.state
      tally.neverPaid += wrongJournal.paysAfterYear ? 1 : 0
      wrongJournal.keep(try corrected(one, by: right))
      check(wrongJournal.state, isAs: first, "there and back after the year")
      wrongJournal.keep(try corrected(named, by: right))
      check(wrongJournal.state, isAs: began.state, "back after the year")
      wrongJournal = began
      wrongJournal.keep(try corrected(other, by: right))
      check(wrongJournal.state, isAs: second, "by one way and the other after the year")
      tally.corrections += 5
      tally.afterYear += 1
      wrongJournal.checkCorrections()
    } catch {
      tally.refused[error.kind, default: 0] += 1
      wrongJournal = began
    }
  }

  private func run(
    _ order: PayRunOrder, _ lines: [TimesheetLine], _ books: BooksRead, _ journal: MemoryJournal
  ) throws -> SealedPayRun? {
    guard let schedule = books.employer.schedule(order.schedule.id) else { return nil }
    var again = PayRunOrder(
      books.employer, schedule: schedule, period: order.period, lines: lines,
      state: journal.state.payroll)
    again.sequence = order.sequence
    again.reason = order.reason
    again.paymentDate = order.paymentDate
    try again.takeEarlierPay(from: journal.before.asCorrected(by: journal.state.corrected))
    // Of findings those that block it are looked at: then neither is made.
    let run = PayRun(again, under: try again.law())
    let drawdown = Drawdown(of: run, from: books.budgets, earlier: journal.state.balances)
    return run.isBlocked || drawdown.findings.contains(where: \.isBlocking)
      ? nil : SealedPayRun(books: books, lines: lines, timesheets: [], run: run)
  }

  /// Puts the runs right.
  ///
  /// - Returns: Whether there was anything to put right.
  private mutating func correct(
    _ named: [(entry: EntryName, lines: [TimesheetLine])],
    _ tally: inout RandomCorrectionTests.Tally
  ) throws -> Bool {
    let before = wrongJournal.state
    var wrongs: [(entry: EntryName, lines: [TimesheetLine], books: BooksRead)] = []
    for (name, _) in named {
      guard case .run(let sealed)? = try wrongJournal.before.entry(name)?.content else { continue }
      wrongs.append((name, sealed.lines, sealed.books))
    }
    guard !named.isEmpty else { return false }
    do throws(CorrectionFault) {
      let entry = try corrected(named, by: right)
      wrongJournal.keep(entry)
      tally.corrections += 1
    } catch {
      tally.refused[error.kind, default: 0] += 1
      return false
    }
    tally.mistakes[mistake.rawValue, default: 0] += 1
    if household.random.oneIn(3) {
      // Back to what was wrong, and right again: as if neither had been.
      let right = wrongJournal.state
      do throws(CorrectionFault) {
        wrongJournal.keep(
          try corrected(wrongs.map { ($0.entry, $0.lines) }, by: wrongs[0].books))
        check(wrongJournal.state, isAs: before, "corrected back")
        wrongJournal.keep(try corrected(named, by: self.right))
        check(wrongJournal.state, isAs: right, "corrected twice")
        tally.corrections += 2
        tally.correctedBack += 1
      } catch {
        Issue.record("a correction back is refused: \(error)")
      }
    }
    if household.random.oneIn(6) {
      #expect(throws: CorrectionFault.self) { _ = try corrected(named, by: right) }
      tally.correctedTwice += 1
    }
    return true
  }

  private func corrected(
    _ named: [(entry: EntryName, lines: [TimesheetLine])], by books: BooksRead
  ) throws(CorrectionFault) -> Entry {
    var asked = Correction(
      .facts, of: named.map { CorrectedRun($0.entry, paying: $0.lines) }, by: books)
    while true {
      do throws(CorrectionFault) {
        return try Entry(
          correcting: asked, after: wrongJournal.state, knowing: wrongJournal.known,
          journal: wrongJournal.before,
          seal: wrongJournal.nextSeal())
      } catch {
        // What is to be taken back is taken as soon as it can be.
        guard !error.unplanned.isEmpty else { throw error }
        asked.plans += error.unplanned.map { contract in
          let left = books.employer.contract(contract)?.span.to.map { $0 < household.year.lastDay }
          return PlannedRecovery(
            of: contract, left ?? false ? nil : RecoveryPlan(belowMinimumWage: true))
        }
      }
    }
  }

  private func check(_ state: ClosingState, isAs other: ClosingState, _ what: Comment) {
    var (one, two) = (state, other)
    (one.corrected, two.corrected) = ([], [])
    // Employments and duties stand in the order in which they came, which says nothing.
    one.payroll.employments.sort { $0.contract < $1.contract }
    two.payroll.employments.sort { $0.contract < $1.contract }
    one.payroll.enrolmentDuties.sort { $0.assistant < $1.assistant }
    two.payroll.enrolmentDuties.sort { $0.assistant < $1.assistant }
    for payroll in [\ClosingState.payroll] {
      for index in one[keyPath: payroll].employments.indices {
        one[keyPath: payroll].employments[index].recovery = nil
      }
      for index in two[keyPath: payroll].employments.indices {
        two[keyPath: payroll].employments[index].recovery = nil
      }
    }
    #expect(one.payroll == two.payroll, what)
    #expect(Set(one.balances.all) == Set(two.balances.all), what)
    #expect(
      Set(one.spendingRates.map(\.anyOrder)) == Set(two.spendingRates.map(\.anyOrder)), what)
  }

  /// Holds the end of both against each other.
  private func compare(_ tally: inout RandomCorrectionTests.Tally) {
    tally.corrected += 1
    let (one, other) = (rightJournal.state, wrongJournal.state)
    var stayed: Set<Stayed> = []
    #expect(one.payroll.allowance.employerNI == other.payroll.allowance.employerNI)
    #expect(one.payroll.allowance == other.payroll.allowance)
    #expect(one.payroll.sealed.map(\.key) == other.payroll.sealed.map(\.key))
    var nets: [Identifier: Money] = [:]
    for employment in one.payroll.employments {
      guard let same = other.payroll.employment(employment.contract) else {
        Issue.record("no \(employment.contract)")
        continue
      }
      let (rightly, wrongly) = (employment.toDate.figures, same.toDate.figures)
      #expect(rightly.gross == wrongly.gross && rightly.taxable == wrongly.taxable)
      #expect(rightly.class1 == wrongly.class1 && rightly.pension == wrongly.pension)
      #expect(rightly.holidayPay == wrongly.holidayPay)
      #expect(rightly.loans.earnings == wrongly.loans.earnings)
      #expect(employment.leave == same.leave)
      #expect(employment.termsPaid == same.termsPaid)
      // Of earlier payslips all but tax and net pay, which stay as they were paid.
      // A payslip that was made by mistake stands there with nothing on it.
      let mine = employment.history.payslips.filter { !$0.figures.gross.isZero }.map(\.kept)
      let theirs = same.history.payslips.filter { !$0.figures.gross.isZero }.map(\.kept)
      #expect(mine == theirs)
      if rightly.tax != wrongly.tax { stayed.insert(.tax) }
      let loans = same.outstanding.filter {
        $0.kind == .studentLoan || $0.kind == .postgraduateLoan
      }
      if !loans.isEmpty { stayed.insert(.loans) }
      #expect(
        rightly.loans.student == wrongly.loans.student - same.outstanding.total(.studentLoan))
      #expect(
        rightly.loans.postgraduate
          == wrongly.loans.postgraduate - same.outstanding.total(.postgraduateLoan))
      if same.outstanding.contains(where: { $0.kind == .nationalInsurance }) {
        stayed.insert(.nationalInsurance)
      }
      if same.outstanding.contains(where: { $0.kind == .pay }) {
        stayed.insert(.pay)
      }
      nets[employment.assistant, default: .zero] +=
        (rightly.tax - wrongly.tax)
        + (rightly.loans.taken - wrongly.loans.taken)
    }
    // Tax and loans are owed for the month they were taken in.
    let (rightly, wrongly) = (one.balances.byYear, other.balances.byYear)
    for account in Set(rightly.keys).union(wrongly.keys) {
      let difference = (rightly[account] ?? .zero) - (wrongly[account] ?? .zero)
      switch account {
      case "tax", "loans": if !difference.isZero { #expect(!stayed.isEmpty, "\(account)") }
      case let net where net.hasPrefix("netPay:"):
        let expected = Identifier(net.dropFirst(7)).flatMap { nets[$0] } ?? .zero
        #expect(difference == expected, "\(account) \(difference) \(expected)")
      default: #expect(difference == .zero, "\(account)")
      }
    }
    #expect(Set(one.payroll.enrolmentDuties) == Set(other.payroll.enrolmentDuties))
    for budget in Set((one.spendingRates + other.spendingRates).map(\.budget)) {
      let (rightly, wrongly) = (one.spendingRate(of: budget), other.spendingRate(of: budget))
      #expect(rightly.net == wrongly.net && rightly.days == wrongly.days)
      #expect(rightly.allowance == wrongly.allowance)
    }
    #expect(Set(one.claims.covers.map(\.anywhere)) == Set(other.claims.covers.map(\.anywhere)))
    for kind in stayed { tally.stayed[kind.rawValue, default: 0] += 1 }
    if stayed.isEmpty { tally.equal += 1 }
  }
}

extension BudgetSpendingRate {
  /// The same with its stretches in no order, each as often as it stands there.
  fileprivate var anyOrder: [Identifier: [SpendingRate.Stretch: Int]] {
    [budget: Dictionary(spendingRate.stretches.map { ($0, 1) }, uniquingKeysWith: +)]
  }
}

extension TrainingCover {
  /// The same in whichever entry its run stands.
  fileprivate var anywhere: TrainingCover {
    var cover = self
    cover.entry = EntryName(entry.year, 1)
    return cover
  }
}

extension PastPayslip {
  /// What of it a correction puts right.
  fileprivate var kept: PastPayslip {
    var kept = self
    kept.figures.tax = .zero
    kept.figures.net = .zero
    kept.figures.loans.student = .zero
    kept.figures.loans.postgraduate = .zero
    return kept
  }
}

extension Balances {
  /// Balances by account, tax and loans over all months.
  fileprivate var byYear: [String: Money] {
    var found: [String: Money] = [:]
    for balance in all {
      let name =
        switch balance.account {
        case .hmrc(.incomeTax, _): "tax"
        case .hmrc(.loans, _): "loans"
        default: balance.account.written
        }
      found[name, default: .zero] += balance.amount
    }
    return found.filter { !$0.value.isZero }
  }
}

extension CorrectionFault {
  /// Its name.
  fileprivate var kind: String {
    let text = "\(self)"
    return String(text.prefix { $0 != "(" })
  }
}

extension MemoryJournal {
  /// Whether its last entry is a correction by which pay of an ended year is paid.
  fileprivate var paysAfterYear: Bool {
    guard case .correction(let correction)? = entries.last?.content else { return false }
    return correction.runs.contains { run in
      run.payRun.payslips.contains { !$0.paidAfterYear.isEmpty }
    }
  }
}
