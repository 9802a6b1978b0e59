import PABudgets
import PAClaims
import PADeductions
import PAEmployment
import PALedger
public import PAPayRun
public import PAPrimitives
import PAStatute

extension Entry {
  /// The entry of a correction: sealing it, and working it again.
  ///
  /// Of what is asked the runs that are named, their lines, the plans and the books are taken; what comes of it is
  /// worked here.
  ///
  /// - Parameters:
  ///   - asked: What is put right.
  ///   - earlier: The state before it.
  ///   - known: What is known for ever: which shifts of cover are claimed.
  ///   - journal: The entries before it.
  ///   - seal: Number, chain and signer.
  /// - Throws: Why it cannot be made.
  public init(
    correcting asked: Correction, after earlier: ClosingState, knowing known: KnownKeys,
    journal: JournalBefore, seal: Seal
  ) throws(CorrectionFault) {
    var making = try CorrectionMaking(asked, after: earlier, known, journal, seal)
    try making.workAgain()
    try making.close()
    self.init(
      seal: seal, content: .correction(making.correction), transactions: making.transactions,
      closing: making.closing)
    let made = self
    let pay = try CorrectionFault.reading { () throws(EventRefusal) in
      try journal.pay(correctedBy: made)
    }
    closing.toTell += holders(of: pay, asked.books.employer).map { ToTell($0, of: name) }
  }
}

extension CorrectionFault {
  /// Reads what stands before a correction.
  fileprivate static func reading<Value>(
    _ body: () throws(EventRefusal) -> Value
  ) throws(CorrectionFault) -> Value {
    do throws(EventRefusal) {
      return try body()
    } catch {
      throw .unreadable(error)
    }
  }
}

/// A correction while it is made: the runs of its tax year are worked again in their order.
private struct CorrectionMaking {
  private let asked: Correction
  private let earlier: ClosingState
  private let known: KnownKeys
  private let journal: JournalBefore
  private let seal: Seal
  private let year: TaxYear
  /// The numbers of the first entry that is or was corrected, before which nothing is otherwise than it was
  /// sealed, and of the last that is looked at.
  private let entries: ClosedRange<Int>
  /// The runs of the tax year that stand.
  private let standing: [SealedRun]
  /// The year before the run that is worked again next.
  private var payroll: PayrollState
  private var balances: Balances
  /// What the ended year left without what is put right now; nil while the year is open.
  private var unchanged: PayrollState?
  /// The runs as they are right, worked so far.
  private var right: [EntryName: SealedPayRun] = [:]
  /// What the correction leaves to be paid or collected, by employment.
  private var left: [Identifier: [Outstanding]] = [:]
  /// What of pay that is paid after its tax year belongs to the record of the open one, by employment.
  private var ofOpenYear: [Identifier: PayFigures] = [:]
  /// Whether anything comes out otherwise.
  private var isChange = false
  private(set) var correction: Correction
  private(set) var transactions: [Transaction] = []
  private(set) var closing: ClosingState

  /// Whether it corrects another year than the open one, whose state is not this one's.
  private var isOfEarlierYear: Bool { year < earlier.payroll.year }

  /// Whether the tax year has ended, and no payday of it is to come: neither tax nor loans of it are taken or given
  /// back any more.
  private func isYearEnded(_ schedule: Identifier) -> Bool {
    guard !isOfEarlierYear else { return true }
    let employer = asked.books.employer
    let next = employer.schedule(schedule)?.next(after: earlier.payroll, for: employer)
    return seal.on > year.lastDay && next == nil
  }

  init(
    _ asked: Correction, after earlier: ClosingState, _ known: KnownKeys,
    _ journal: JournalBefore, _ seal: Seal
  ) throws(CorrectionFault) {
    guard let named = asked.runs.first?.run, named.year <= earlier.payroll.year,
      asked.runs.allSatisfy({ $0.run.year == named.year })
    else { throw .notOfOneYear }
    self.asked = asked
    self.earlier = earlier
    self.known = known
    self.journal = journal
    self.seal = seal
    year = named.year
    closing = earlier
    correction = asked
    correction.runs = []
    let end = try CorrectionFault.reading { () throws(EventRefusal) in
      try journal.lastEntry(of: named.year)
    }
    guard let end else { throw .notSealed(named) }
    let state = year == earlier.payroll.year ? earlier.payroll : end.closing.payroll
    let reversed = try CorrectionFault.reading { () throws(EventRefusal) in
      try journal.reversed(earlier.corrected)
    }
    standing = state.sealed.filter {
      $0.entry > 0 && !reversed.contains(EntryName(named.year, $0.entry))
    }
    for run in asked.runs where !standing.contains(where: { $0.entry == run.run.number }) {
      throw .notSealed(run.run)
    }
    let corrected = earlier.corrected.map(\.run).filter { $0.year == named.year }
    let first = (asked.runs.map(\.run) + corrected).min()?.number ?? named.number
    // Worked again later, it looks at nothing that was sealed after it.
    let last = year == seal.year ? min(end.seal.number, seal.number - 1) : end.seal.number
    entries = first...max(first, last)
    let before = try CorrectionFault.reading { () throws(EventRefusal) in
      try journal.entry(EntryName(named.year, first - 1))
    }
    guard let before else { throw .notSealed(named) }
    payroll = before.closing.payroll
    balances = before.closing.balances
    // Loans that an earlier correction left are due, whichever payslip takes them.
    for index in payroll.employments.indices {
      let left = payroll.employments[index].outstanding.filter { $0.year == year }
      payroll.employments[index].toDate.figures.loans += left.loansTaken
    }
    try noteLaterRecord(end)
    try bringLeave()
  }

  /// Brings over what corrections of ended years changed of leave, from the first entry on, whichever of the year's runs
  /// came before them: so leave that those runs paid on averages of then is put right with them.
  private mutating func bringLeave() throws(CorrectionFault) {
    for number in entries {
      let (journal, name) = (journal, EntryName(year, number))
      let entry = try CorrectionFault.reading { () throws(EventRefusal) in try journal.entry(name) }
      guard let entry, case .correction(let correction) = entry.content,
        correction.runs.contains(where: { $0.run.year < year })
      else { continue }
      let before = try CorrectionFault.reading { () throws(EventRefusal) in
        try journal.entry(EntryName(year, number - 1))
      }
      if let before { payroll.bringLeave(from: before.closing.payroll, to: entry.closing.payroll) }
    }
  }

  /// Works the runs of an ended year again without what is put right now: what they leave goes on in the open year, so
  /// only what becomes other of it is brought over.
  private func asTheyStand() throws(CorrectionFault) -> PayrollState {
    var making = self
    for number in entries {
      let (journal, name) = (journal, EntryName(year, number))
      let entry = try CorrectionFault.reading { () throws(EventRefusal) in try journal.entry(name) }
      guard let entry, case .run = entry.content,
        let place = standing.first(where: { $0.entry == number })
      else { continue }
      let standing = try run(entry)
      let run = try making.worked(standing.now, standing)
      making.payroll = run.closing
      making.payroll.sealed.append(place)
    }
    return making.payroll
  }

  /// Notes what corrections in later years changed on the record of an ended one, by pay of the years before it.
  ///
  /// No allowance of the ended year goes against it any more.
  private mutating func noteLaterRecord(_ end: Entry) throws(CorrectionFault) {
    guard isOfEarlierYear else { return }
    let (journal, year) = (journal, year)
    let (known, now) = (end.closing.corrected, earlier.corrected)
    let used = payroll.allowance
    for (corrected, isTaken) in [(known, true), (now, false)] {
      for one in corrected where one.run.year < year {
        let entry = try CorrectionFault.reading { () throws(EventRefusal) in
          try journal.entry(one.by)
        }
        guard case .correction(let correction)? = entry?.content else { continue }
        for slip in correction.run(one.run)?.payRun.payslips ?? [] {
          let figures = slip.paidAfterYear(in: year)
          payroll.add(
            isTaken ? .zero - figures : figures, toYearOf: slip.contract, of: slip.assistant)
        }
      }
    }
    payroll.allowance = used
  }

  /// Works the runs again, from the first that is or was corrected.
  mutating func workAgain() throws(CorrectionFault) {
    if isOfEarlierYear { unchanged = try asTheyStand() }
    for number in entries {
      let (journal, name) = (journal, EntryName(year, number))
      let entry = try CorrectionFault.reading { () throws(EventRefusal) in try journal.entry(name) }
      guard let entry else { continue }
      switch entry.content {
      case .run:
        guard let place = standing.first(where: { $0.entry == number }) else { continue }
        try work(try run(entry), place)
      // What corrects a run of the year counts with the run.
      case .correction:
        balances.add(entry.transactions.filter { $0.corrects?.year != year })
        let journal = journal
        let paid = try CorrectionFault.reading { () throws(EventRefusal) in
          try journal.paidAfterYear(by: entry, in: year)
        }
        for one in paid { payroll.add(one.figures, toYearOf: one.contract, of: one.assistant) }
      case .event, .opening: balances.add(entry.transactions)
      }
    }
    let named = standing.filter { asked.run(EntryName(year, $0.entry)) != nil }
    if !isChange { throw .changesNothing(named.map(\.key)) }
  }

  /// A run as it was sealed, as it is now, and what was posted of it.
  private struct Standing {
    let name: EntryName
    let original: SealedPayRun
    let now: SealedPayRun
    let posted: PostedRun
    /// Its last correction.
    let last: EntryName?
    /// The run as it was right by the end of its tax year: what later corrections add was not paid in it.
    let inYear: PayRun
  }

  private func run(_ entry: Entry) throws(CorrectionFault) -> Standing {
    let (journal, corrected) = (journal, earlier.corrected)
    let (now, corrections) = try CorrectionFault.reading { () throws(EventRefusal) in
      (try journal.effective(entry, corrected), try journal.corrections(of: entry.name, corrected))
    }
    guard case .run(let original) = entry.content, case .run(let effective) = now.content else {
      throw .notSealed(entry.name)
    }
    var posted = PostedRun(entry.transactions, lines: original.run.lines)
    for (entry, corrected) in corrections {
      posted.add(
        entry.transactions.filter { $0.corrects == corrected.run }, lines: corrected.payRun.lines)
    }
    // One that was sealed after the year's end was paid in it where a run of it came later.
    let inYear = corrections.last { correction in
      let seal = correction.entry.seal
      return seal.year == year
        && (seal.on <= year.lastDay
          || standing.contains {
            $0.entry > seal.number && $0.schedule == original.run.schedule
          })
    }
    return Standing(
      name: entry.name, original: original, now: effective, posted: posted,
      last: corrections.last?.entry.name, inYear: inYear?.run.payRun ?? original.run)
  }

  private mutating func work(
    _ standing: Standing, _ place: SealedRun
  ) throws(CorrectionFault) {
    let named = asked.run(standing.name)
    let key = standing.now.run.key
    if named != nil, asked.kind == .reversal { return try reverse(standing) }
    var sealed = standing.now
    if let named {
      closing.predict(named.lines, in: standing.name)
      // What time it is right to have paid changes, also where pay comes out the same.
      if !named.lines.areTheSame(as: standing.now.lines) { isChange = true }
      sealed.lines = named.lines
      sealed.books = asked.books
      sealed.books.employer = asked.books.employer.known(to: standing.original)
      for slip in standing.now.run.payslips
      where sealed.books.employer.contract(slip.contract) == nil {
        throw .noLongerInBooks(contract: slip.contract, key)
      }
    } else {
      sealed.books.employer.takeFamilyLeave(from: asked.books.employer)
    }
    sealed.run = try worked(sealed, standing)
    let run = sealed.run
    if let finding = run.findings.first(where: {
      $0.isBlocking && !run.isOfTaxTaken($0) && !$0.isOfLeaveCarried
    }) {
      throw .blocked(finding, key)
    }
    sealed.run.findings = []
    right[standing.name] = sealed
    payroll = sealed.run.closing
    payroll.sealed.append(place)
    let paysTheSame = sealed.run.paysTheSame(as: standing.now.run)
    if named == nil, paysTheSame { return balances.add(standing.posted.transactions) }
    let drawdown = Drawdown(
      of: sealed.run.owing(loansOf: standing.original.run), from: sealed.books.budgets,
      earlier: balances)
    let difference = standing.posted.difference(
      to: drawdown.transactions, of: sealed.run, standing.name)
    sealed.run.absenceCosts = sealed.run.absenceCosts(
      posted: drawdown.transactions, for: sealed.lines, of: sealed.books.employer)
    right[standing.name] = sealed
    closing.timeAway.remove(standing.now.run.absenceCosts)
    closing.timeAway.add(sealed.run.absenceCosts)
    note(standing, named, sealed.run)
    // Also where nothing is posted: a shift of cover that cost nothing can be claimed for too.
    let covers = sealed.run.covers(
      entry: standing.name, from: sealed.books.budgets, posted: drawdown.transactions.postings)
    if try isClaimChanged(standing, covers) { throw .isClaimed(key) }
    closing.replaceCovers(of: standing.name, by: covers, claimed: known)
    if difference.isEmpty, paysTheSame { return balances.add(standing.posted.transactions) }
    if let finding = drawdown.findings.first(where: \.isBlocking) { throw .notBorne(finding, key) }
    isChange = true
    balances.add(drawdown.transactions)
    post(difference, of: sealed)
    try leave(sealed.run, standing.now.run, paid: standing.inYear)
  }

  /// Whether a claim asks for a shift of cover that is another now.
  ///
  /// What bears the lines of a sealed run is not sealed: it is worked again, where anything of it is claimed.
  private func isClaimChanged(
    _ standing: Standing, _ covers: [TrainingCover]
  ) throws(CorrectionFault) -> Bool {
    guard known.claims(any: standing.name) else { return false }
    let (now, known) = (standing.now, known)
    let before = try worked(now, standing).covers(
      entry: standing.name, from: now.books.budgets, posted: standing.posted.transactions.postings)
    return before.contains { cover in
      known.held.contains(KnownKey.claimed(cover.key))
        && !covers.contains { $0.isClaimed(as: cover) }
    }
  }

  /// Works a run by its facts, with what it took that stays taken.
  private func worked(
    _ sealed: SealedPayRun, _ standing: Standing
  ) throws(CorrectionFault) -> PayRun {
    let employer = sealed.books.employer
    let (now, inYear) = (standing.now.run, standing.inYear)
    guard let schedule = employer.schedule(now.schedule),
      let period = schedule.period(now.key.period),
      period.days == now.days, now.key.sequence > 0 || period.payDate == now.paymentDate
    else { throw .scheduleChanged(now.schedule, now.key) }
    var order = PayRunOrder(
      employer, schedule: schedule, period: period, lines: sealed.lines, state: payroll)
    order.sequence = now.key.sequence
    order.reason = now.reason
    order.paymentDate = now.paymentDate
    let isYearEnded = isYearEnded(now.schedule)
    if isYearEnded { order.endedYear = EndedYear(paid: inYear.payslips, paydays: paydays) }
    // Who has left gets no later pay that puts her tax right.
    order.taxWorkedAgain = Set(
      now.payslips.map(\.contract).filter { !isYearEnded && leftBefore($0) != nil })
    order.taken = Dictionary(
      now.payslips.map { ($0.contract, TakenBefore(by: $0)) }, uniquingKeysWith: { one, _ in one })
    let journal = rightJournal
    var run: PayRun
    do throws(EventRefusal) {
      try order.takeEarlierPay(from: journal, as: standing.original)
    } catch {
      throw .unreadable(error)
    }
    do throws(NotInForce) {
      run = PayRun(order, under: try order.law())
    } catch {
      throw .lawNotKnown("\(error)")
    }
    return run
  }

  /// The next payday of each employment in the tax year that is open; none of a schedule of which all are paid.
  private var paydays: [Identifier: CivilDate] {
    let (employer, state) = (asked.books.employer, earlier.payroll)
    var bySchedule: [Identifier: CivilDate] = [:]
    for schedule in employer.schedules {
      bySchedule[schedule.id] = schedule.next(after: state, for: employer)?.payDate
    }
    var found: [Identifier: CivilDate] = [:]
    for contract in employer.assistants.flatMap(\.contracts) {
      found[contract.id] = bySchedule[contract.schedule]
    }
    return found
  }

  /// The journal with the runs as they are right, as far as they are worked.
  private var rightJournal: JournalBefore {
    let (journal, right, corrected) = (journal, right, earlier.corrected)
    return journal.replacing { entry throws(EventRefusal) in
      guard let run = right[entry.name] else { return try journal.effective(entry, corrected) }
      var changed = entry
      changed.content = .run(run)
      return changed
    }
  }

  private mutating func note(_ standing: Standing, _ named: CorrectedRun?, _ run: PayRun) {
    var run = run
    // What bears the lines is not sealed; the postings are.
    run.closing = PayrollState(year: year)
    correction.runs.append(
      CorrectedRun(
        standing.name, after: standing.last, isNamed: named != nil, lines: named?.lines ?? [], run))
    closing.corrected.removeAll { $0.run == standing.name }
    closing.corrected.append(
      CorrectedName(standing.name, by: EntryName(seal.year, seal.number)))
  }

  private mutating func post(_ difference: [Transaction], of sealed: SealedPayRun) {
    var carried = difference
    for index in carried.indices {
      for place in carried[index].postings.indices {
        carried[index].postings[place].account =
          carried[index].postings[place].account.carried(into: seal.year)
      }
    }
    transactions += carried
    closing.balances.add(carried)
    closing.correct(sealed.run, carried.postings, sealed.books.budgets)
  }

  /// Notes what is to be paid or collected of a run, by employment: money at once, National Insurance and loans by
  /// their own law.
  private mutating func leave(
    _ new: PayRun, _ old: PayRun, paid: PayRun
  ) throws(CorrectionFault) {
    for slip in new.payslips {
      let before = old.payslips.first { $0.contract == slip.contract }
      let first = paid.payslips.first { $0.contract == slip.contract }
      if isYearEnded(new.schedule), paydays[slip.contract] == nil,
        slip.gross > first?.gross ?? .zero
      {
        throw .unpaidOfEndedYear(
          contract: slip.contract, new.key, open: earlier.payroll.year.next)
      }
      leave(slip, less: before)
    }
    for slip in old.payslips
    where !new.payslips.contains(where: { $0.contract == slip.contract }) {
      leave(nil, less: slip)
    }
  }

  private mutating func leave(_ slip: Payslip?, less before: Payslip?) {
    guard let contract = (slip ?? before)?.contract else { return }
    let difference = (slip?.figures ?? .zero) - (before?.figures ?? .zero)
    add(.pay, difference.net + difference.employeeNI + difference.loans.taken, to: contract, year)
    leave((slip?.figuresOfYear ?? .zero) - (before?.figuresOfYear ?? .zero), of: contract, year)
    let later = Set([slip, before].compactMap { $0 }.flatMap(\.paidAfterYear).map(\.year))
    for year in later {
      let figures =
        (slip?.paidAfterYear(in: year) ?? .zero) - (before?.paidAfterYear(in: year) ?? .zero)
      leave(figures, of: contract, year)
      if year == seal.year { ofOpenYear[contract, default: .zero] += figures }
    }
  }

  /// National Insurance and loans, each of the record it is on.
  private mutating func leave(
    _ difference: PayFigures, of contract: Identifier, _ year: TaxYear
  ) {
    add(.nationalInsurance, -difference.employeeNI, to: contract, year)
    add(.studentLoan, -difference.loans.student, to: contract, year)
    add(.postgraduateLoan, -difference.loans.postgraduate, to: contract, year)
  }

  private mutating func add(
    _ kind: Outstanding.Kind, _ amount: Money, to contract: Identifier, _ year: TaxYear
  ) {
    left[contract, default: []].add(Outstanding(kind, of: year, amount))
  }

  /// Takes all of a run back, the last one that stands.
  private mutating func reverse(_ standing: Standing) throws(CorrectionFault) {
    let key = standing.now.run.key
    if let later = self.standing.last(where: { $0.entry > standing.name.number }) {
      throw .laterRuns(key, later: later.key)
    }
    if isOfEarlierYear { throw .notOfOneYear }
    let (journal, name) = (journal, EntryName(year, standing.name.number - 1))
    let before = try CorrectionFault.reading { () throws(EventRefusal) in try journal.entry(name) }
    guard let before else { throw .notSealed(name) }
    isChange = true
    var nobody = standing.now.run
    nobody.payslips = []
    nobody.absenceCosts = []
    nobody.findings = []
    nobody.allowanceUsed = .zero
    var sealed = standing.now
    sealed.run = nobody
    right[standing.name] = sealed
    note(standing, asked.run(standing.name), nobody)
    closing.timeAway.remove(standing.now.run.absenceCosts)
    post(standing.posted.difference(to: [], of: nobody, standing.name), of: sealed)
    closing.timesheets = before.closing.timesheets
    closing.predict([], in: standing.name)
    if known.claims(any: standing.name) { throw .isClaimed(key) }
    closing.replaceCovers(of: standing.name, by: [], claimed: known)
    for slip in standing.now.run.payslips {
      for settled in slip.settled { left[slip.contract, default: []].add(settled) }
      if asked.isPaidOut { add(.reversedPay, -slip.paid, to: slip.contract, year) }
    }
  }

  /// Leaves the state to the next entry.
  mutating func close() throws(CorrectionFault) {
    var state = isOfEarlierYear ? earlier.payroll : payroll
    state.sealed = earlier.payroll.sealed.filter { run in
      let corrected = asked.kind == .reversal ? asked.run(EntryName(year, run.entry)) : nil
      return corrected == nil
    }
    let kept = earlier.payroll.employments.filter { employment in
      state.employment(employment.contract) == nil
        && !(employment.outstanding.isEmpty && employment.notCollected.isEmpty
          && left[employment.contract] == nil)
    }
    for employment in kept {
      state.employments.append(
        EmploymentState(assistant: employment.assistant, contract: employment.contract))
    }
    // Who was paid nothing in the year before has no employment in the open one yet.
    let owner = asked.books.employer.assistants.flatMap { person in
      person.contracts.map { (contract: $0.id, assistant: person.id) }
    }
    for one in owner where left[one.contract] != nil && state.employment(one.contract) == nil {
      state.employments.append(
        EmploymentState(assistant: one.assistant, contract: one.contract))
    }
    if let unchanged { state.bringLeave(from: unchanged, to: payroll) }
    for employment in state.employments {
      // Loans are on the record when they are taken, with what is settled.
      var figures = ofOpenYear[employment.contract] ?? .zero
      (figures.loans.student, figures.loans.postgraduate) = (.zero, .zero)
      state.add(figures, toYearOf: employment.contract, of: employment.assistant)
    }
    var faults = state.employments.indices.compactMap { settle(&state.employments[$0]) }
    for planned in asked.plans where state.employment(planned.contract) == nil {
      faults.append(.forNothing(contract: planned.contract))
    }
    if !faults.isEmpty { throw .plans(faults) }
    // Who is paid nothing in the year before after all has no employment in the open one.
    if isOfEarlierYear { state.employments.removeAll(where: \.isBlank) }
    closing.payroll = state
    closing.note(asked.timesheets)
  }

  /// Brings an employment's outstanding amounts together, and plans how they are collected.
  ///
  /// - Returns: What is wrong with its plan; nil where nothing is.
  private func settle(_ employment: inout EmploymentState) -> RecoveryFault? {
    let contract = employment.contract
    let known = earlier.payroll.employment(contract)
    employment.outstanding = known?.outstanding ?? []
    for one in left[contract] ?? [] { employment.outstanding.add(one) }
    employment.recovery = known?.recovery
    employment.notCollected = known?.notCollected ?? []
    if let others = employment.givenBackOfOthers {
      return .notHers(contract: contract, others.amount, others.year)
    }
    employment.plannedPaid = known?.plannedPaid ?? []
    if !isOfEarlierYear {
      // What a correction leaves of loans is due, and taken when it is settled.
      let loans = employment.outstanding.filter { $0.year == year }
      employment.toDate.figures.loans = employment.toDate.figures.loans - loans.loansTaken
    }
    let owed = employment.toCollect
    if asked.kind == .prediction, owed > .zero {
      let periods = correction.runs.filter { run in
        run.isNamed && run.payRun.payslips.contains { $0.contract == contract }
      }.map(\.payRun.key.period)
      employment.plannedPaid += periods.filter { !employment.plannedPaid.contains($0) }
    } else if owed <= .zero {
      employment.plannedPaid = []
    }
    let planned = asked.plans.first { $0.contract == contract }
    guard owed > .zero else {
      employment.recovery = nil
      return planned.map { .forNothing(contract: $0.contract) }
    }
    if let planned {
      if let instalment = planned.plan?.instalment, instalment > owed {
        return .aboveDebt(contract: contract, owed: owed)
      }
      if planned.plan != nil, let left = leftBefore(contract) {
        return .hasLeft(contract: contract, on: left)
      }
      employment.recovery = planned.plan
    } else if asked.kind == .prediction {
      // What was agreed about an earlier debt stands, and no pay comes to who has left.
      let isAgreed = known.map { $0.toCollect > .zero } ?? false
      if leftBefore(contract) != nil {
        employment.recovery = nil
      } else if !isAgreed {
        employment.recovery = RecoveryPlan()
      }
    } else if left[contract]?.contains(where: { $0.kind == .pay && $0.amount.isNegative }) ?? false,
      known?.recovery == nil
    {
      return .missing(contract: contract, owed: owed)
    }
    return nil
  }

  /// The last day of an employment whose last period is paid; nil where pay is to come.
  private func leftBefore(_ contract: Identifier) -> CivilDate? {
    let employer = asked.books.employer
    guard let found = employer.contract(contract), let left = found.span.to,
      let schedule = employer.schedule(found.schedule),
      let paid = earlier.payroll.lastRegular(of: schedule.id),
      let last = schedule.period(paid.key.period)?.days.last, left <= last
    else { return nil }
    return left
  }
}

extension EmploymentState {
  /// Whether nothing is known of it.
  fileprivate var isBlank: Bool {
    self == EmploymentState(assistant: assistant, contract: contract)
  }

  /// What of pay is to be collected, after what is to be paid is set against it.
  public var toCollect: Money {
    let toPay = outstanding.filter { $0.kind != .pay && $0.amount > .zero }.total
    return max(.zero, -outstanding.total(.pay) - toPay)
  }
}

extension [TimesheetLine] {
  /// Whether others are these, in whatever order.
  fileprivate func areTheSame(as others: [TimesheetLine]) -> Bool {
    func counted(_ lines: [TimesheetLine]) -> [TimesheetLine: Int] {
      lines.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
    return counted(self) == counted(others)
  }
}

extension JournalBefore {
  /// What a correction changed on the record of a tax year by pay that fell due in an earlier one and is paid in it.
  ///
  /// - Parameters:
  ///   - entry: The correction's entry.
  ///   - year: The tax year.
  /// - Throws: That an entry cannot be read.
  /// - Returns: National Insurance and loans, by employment.
  func paidAfterYear(
    by entry: Entry, in year: TaxYear
  ) throws(EventRefusal) -> [(
    contract: Identifier, assistant: Identifier, figures: PayFigures
  )] {
    var found: [(contract: Identifier, assistant: Identifier, figures: PayFigures)] = []
    guard case .correction(let correction) = entry.content else { return found }
    for run in correction.runs where run.run.year < year {
      var before: PayRun?
      if let after = run.after, case .correction(let earlier)? = try self.entry(after)?.content {
        before = earlier.run(run.run)?.payRun
      }
      for slip in before?.payslips ?? [] where !slip.paidAfterYear.isEmpty {
        found.append((slip.contract, slip.assistant, .zero - slip.paidAfterYear(in: year)))
      }
      for slip in run.payRun.payslips where !slip.paidAfterYear.isEmpty {
        found.append((slip.contract, slip.assistant, slip.paidAfterYear(in: year)))
      }
    }
    return found
  }

  /// The runs that were reversed.
  ///
  /// - Parameter corrected: The runs that were corrected.
  /// - Throws: That an entry cannot be read.
  /// - Returns: Their entries.
  public func reversed(_ corrected: [CorrectedName]) throws(EventRefusal) -> Set<EntryName> {
    var found: Set<EntryName> = []
    for one in corrected {
      guard case .correction(let correction)? = try entry(one.by)?.content else {
        throw .entryUnknown(one.by)
      }
      if correction.kind == .reversal, correction.run(one.run)?.isNamed ?? false {
        found.insert(one.run)
      }
    }
    return found
  }
}

extension ClosingState {
  /// Puts other shifts of cover for training in place of a run's; those that are claimed stay as they are.
  ///
  /// - Parameters:
  ///   - run: The run's entry.
  ///   - covers: The shifts it is right to have paid.
  ///   - known: What is known for ever, among it which shifts are claimed.
  fileprivate mutating func replaceCovers(
    of run: EntryName, by covers: [TrainingCover], claimed known: KnownKeys
  ) {
    claims.covers.removeAll { $0.entry == run }
    claims.covers += covers.filter { !known.held.contains(KnownKey.claimed($0.key)) }
  }
}

extension KnownKeys {
  /// Whether a claim asks for any shift of a run.
  fileprivate func claims(any run: EntryName) -> Bool {
    let mark = KnownKey.claimed("\(run)/")
    return held.contains { $0.utf8.starts(with: mark.utf8) }
  }
}

extension TrainingCover {
  /// Whether a claim for another is one for this: the same time and money, but for the penny of a share.
  fileprivate func isClaimed(as other: TrainingCover) -> Bool {
    key == other.key && minutes == other.minutes
      && (amount - other.amount).magnitude <= Money(pence: 1)
  }
}

extension PayRun {
  /// The lines of each employment.
  fileprivate var lines: [Identifier: [PayLine]] {
    Dictionary(payslips.map { ($0.contract, $0.lines) }, uniquingKeysWith: { one, _ in one })
  }

  /// The same with loans as another took them: those are owed as they are taken.
  fileprivate func owing(loansOf other: PayRun) -> PayRun {
    var run = self
    for index in run.payslips.indices {
      let loans = run.payslips[index].figures.loans
      let taken =
        other.payslips.first { $0.contract == run.payslips[index].contract }?.figures.loans ?? .zero
      run.payslips[index].figures.loans.student = taken.student
      run.payslips[index].figures.loans.postgraduate = taken.postgraduate
      run.payslips[index].figures.net += loans.taken - taken.taken
    }
    return run
  }

  /// Whether everybody is paid the same, line by line, by the same code and letter.
  fileprivate func paysTheSame(as other: PayRun) -> Bool {
    allowanceUsed == other.allowanceUsed && payslips.count == other.payslips.count
      && zip(payslips, other.payslips).allSatisfy { $0.paysTheSame(as: $1) }
  }

  /// Whether a finding is that net pay is below nothing by tax that was taken, and comes back with the next pay.
  fileprivate func isOfTaxTaken(_ finding: PayRunFinding) -> Bool {
    guard case .netBelowNothing(_, let contract) = finding,
      let slip = payslips.first(where: { $0.contract == contract })
    else { return false }
    return slip.basis == .cumulative && !(slip.net + slip.figures.tax).isNegative
  }
}

extension Payslip {
  func paysTheSame(as other: Payslip) -> Bool {
    contract == other.contract && figures == other.figures && late == other.late
      && settled == other.settled && lines.map(LineOfPay.init) == other.lines.map(LineOfPay.init)
      && (taxCode, basis, category) == (other.taxCode, other.basis, other.category)
      && loanPlan == other.loanPlan && scheme == other.scheme && payrollID == other.payrollID
      && niNumber == other.niNumber
  }
}

extension Employer {
  /// Takes leave about a child as other books have it, where it begins on the same day: each run pays what all its days that are
  /// known come to, so that one worked by other days than the run before it would take back what that one pays.
  fileprivate mutating func takeFamilyLeave(from books: Employer) {
    for person in assistants.indices {
      for place in assistants[person].contracts.indices {
        guard let now = books.contract(assistants[person].contracts[place].id) else { continue }
        let leaves = assistants[person].contracts[place].familyLeave
        assistants[person].contracts[place].familyLeave = leaves.map { leave in
          now.familyLeave.first(where: leave.isSame(as:)) ?? leave
        }
      }
    }
  }

  /// The books with what a run is worked again by: contracts stand on the schedule they were on, and terms agreed
  /// later are paid as arrears.
  func known(to run: SealedPayRun) -> Employer {
    var known = self
    known.class1Paid = run.books.employer.class1Paid
    for person in known.assistants.indices {
      for place in known.assistants[person].contracts.indices {
        let contract = known.assistants[person].contracts[place]
        guard let before = run.books.employer.contract(contract.id) else { continue }
        known.assistants[person].contracts[place].schedule = before.schedule
        known.assistants[person].contracts[place].versions = contract.versions.filter {
          before.versions.contains($0) || $0.agreed == nil
        }
      }
    }
    return known
  }
}

extension PayRunFinding {
  /// Whether it is about leave that the books of an earlier run carried: the next run holds what they carry now against
  /// what is left.
  fileprivate var isOfLeaveCarried: Bool {
    if case .employment(.carriedTooMuch, _) = self { true } else { false }
  }
}
