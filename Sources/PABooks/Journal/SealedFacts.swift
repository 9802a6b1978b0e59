import PABudgets
import PADescription
import PADiagnostics
import PAEmployment
import PAFormats
import PAJournal
import PALedger
import PAPayRun
import PAPrimitives
import PAStatute

// What sealed runs were worked from is held against what the books say now: each run is worked again from
// them, from the time it paid and the state before it. What would come out otherwise was changed since, and
// nothing is guessed about why: no run passes over it (decision 0019). What can only come later (a tax code, a
// loan's start, a pension, terms agreed since) is left out of the comparison, and told where it is new.

extension BooksFolder {
  /// Everything sealed that would come out otherwise by what the books say now.
  ///
  /// - Parameters:
  ///   - books: The books now.
  ///   - years: The tax years to look at.
  ///   - journal: The journal.
  /// - Throws: What is wrong with an entry.
  /// - Returns: An error for each PA, and for the budget, that was paid by other facts; a warning for what came
  ///   late.
  func changedFacts(
    _ books: Books, in years: [TaxYear], of journal: JournalFolder
  ) throws(Rejected) -> [Diagnostic] {
    try factChanges(books, in: years, of: journal).told(books)
  }

  /// The entries of runs that would come out otherwise by what the books say now.
  func runsWithOtherFacts(
    _ books: Books, in year: TaxYear, of journal: JournalFolder
  ) throws(Rejected) -> Set<EntryName> {
    try factChanges(books, in: [year], of: journal).runs
  }

  private func factChanges(
    _ books: Books, in years: [TaxYear], of journal: JournalFolder
  ) throws(Rejected) -> FactChanges {
    var changes = FactChanges()
    let corrected = try journal.corrected()
    let reversed = try journal.reversed(corrected)
    for year in years {
      var before: ClosingState?
      for number in try journal.numbers(of: year) {
        let entry = try journal.entry(EntryName(year, number), asCorrectedBy: corrected)
        // A run that was reversed paid nobody.
        if case .run(let sealed) = entry.content, let before, !reversed.contains(entry.name) {
          changes.compare(
            entry, sealed, with: books.read, after: before,
            journal.before.asCorrected(by: corrected))
        }
        before = entry.closing
      }
    }
    return changes
  }

  /// The same for a run to be made, where the books are no longer those that the last run was made from.
  ///
  /// - Throws: What keeps the run from being made.
  func checkFacts(
    _ books: Books, after last: LastEntry, of journal: JournalFolder
  ) throws(Rejected) -> [Diagnostic] {
    let year = last.closing.payroll.year
    guard let run = last.closing.payroll.sealed.map(\.entry).max(), run > 0 else { return [] }
    let seal = run == last.seal.number ? last.seal : try journal.entry(run, of: year).entry.seal
    guard seal.books != books.digest else { return [] }
    let found = try changedFacts(books, in: [year], of: journal)
    if let rejected = Rejected(found) { throw rejected }
    return found
  }
}

/// What of sealed runs would come out otherwise, by whom it is about.
private struct FactChanges {
  /// A PA's runs that would come out otherwise, and what of them.
  private struct Change {
    var assistant: Identifier
    var runs: [RunKey] = []
    var parts: [ChangedPart] = []
    /// The first fact that is another.
    var fact: ElementPath?
  }

  private var changes: [Change] = []
  private var schedules: [Identifier] = []
  private var borneOtherwise: [RunKey] = []
  /// The entries of the runs that come out otherwise.
  private(set) var runs: Set<EntryName> = []
  private var lastRuns: [Identifier: SealedPayRun] = [:]

  /// Holds a sealed run against the books.
  mutating func compare(
    _ entry: Entry, _ sealed: SealedPayRun, with books: BooksRead, after before: ClosingState,
    _ journal: JournalBefore
  ) {
    lastRuns[sealed.run.schedule] = sealed
    guard sealed.books != books else { return }
    let run = sealed.run
    let known = books.employer.knownAlready(to: sealed)
    guard let schedule = known.schedule(run.schedule), let period = schedule.period(run.key.period),
      period.days == run.days, run.key.sequence > 0 || period.payDate == run.paymentDate
    else {
      if !schedules.contains(run.schedule) { schedules.append(run.schedule) }
      return
    }
    func worked(_ employer: Employer) -> PayRun? {
      var order = PayRunOrder(
        employer, schedule: schedule, period: period, lines: sealed.lines, state: before.payroll)
      order.sequence = run.key.sequence
      order.reason = run.reason
      order.paymentDate = run.paymentDate
      guard (try? order.takeEarlierPay(from: journal, as: sealed)) != nil,
        let law = try? order.law()
      else {
        return nil
      }
      var again = PayRun(order, under: law)
      // The next run puts it right over the whole year.
      again.allowanceUsed = run.allowanceUsed
      return again
    }
    guard let again = worked(known) else { return }
    // Most often nothing differs. Where something does, it is the books' only if the sealed ones give what
    // they gave: under another law, or by another build, they may not.
    if again.payslips.agree(with: run.payslips), !again.isBlocked,
      Drawdown(of: again, from: books.budgets, earlier: before.balances).transactions
        == entry.transactions
    {
      return
    }
    guard let was = worked(sealed.books.employer) else { return }
    var isSame = true
    for slip in was.payslips {
      var parts = slip.changedParts(again.payslips.first { $0.contract == slip.contract })
      if again.isBelowMinimumWage(slip.assistant), !was.isBelowMinimumWage(slip.assistant) {
        parts.append(.minimumWage)
      }
      if parts.isEmpty { continue }
      isSame = false
      let person = sealed.books.employer.assistant(slip.assistant)
      runs.insert(entry.name)
      note(
        slip.assistant, run.key, parts,
        fact: person.flatMap { person in
          known.assistant(slip.assistant).flatMap { person.firstFact(changedIn: $0) }
        })
    }
    guard isSame else { return }
    let (drawn, sealedDrawn) = (
      Drawdown(of: again, from: books.budgets, earlier: before.balances),
      Drawdown(of: was, from: sealed.books.budgets, earlier: before.balances)
    )
    if drawn.transactions.byAccount != sealedDrawn.transactions.byAccount {
      borneOtherwise.append(run.key)
      runs.insert(entry.name)
    }
  }

  private mutating func note(
    _ assistant: Identifier, _ run: RunKey, _ parts: [ChangedPart], fact: ElementPath?
  ) {
    let place = changes.firstIndex { $0.assistant == assistant }
    if place == nil { changes.append(Change(assistant: assistant)) }
    let index = place ?? changes.count - 1
    changes[index].runs.append(run)
    changes[index].fact = changes[index].fact ?? fact
    for part in parts where !changes[index].parts.contains(part) {
      changes[index].parts.append(part)
    }
  }

  /// What is told of it.
  func told(_ books: Books) -> [Diagnostic] {
    var found = schedules.map { schedule in
      books.diagnostic(
        .error, .sealedFactsChanged,
        at: books.employer.schedule(schedule).map { _ in
          .root.element("schedule", id: schedule.text)
        },
        "the schedule '\(schedule)' has other periods or pay dates than runs that were sealed on it",
        fix: "put it back as it was; other pay dates are another <schedule> that contracts move to")
    }
    for change in changes {
      found.append(
        books.diagnostic(
          .error, .sealedFactsChanged,
          at: books.employer.assistant(change.assistant).map { _ in
            change.fact ?? .root.element("pa", id: change.assistant.text)
          },
          "'\(change.assistant)' was paid by other facts than stand here now: \(change.runs.inWords) would "
            + "have another \(change.parts.map(\.words).joined(separator: ", "))",
          fix: (change.parts.contains(.topUp)
            ? "a <minimumWageTopUp> that a run used stays: end it with to=\"…\". Otherwise " : "")
            + "put them back as they were. Terms agreed for days already paid are a new <version from=\"…\" "
            + "agreed=\"…\">: with the day they were agreed, after the payday for a backdated award, before it "
            + "where they were overlooked. Where what stands here now is right, 'pa-payroll correct BOOKS "
            + "--from-check --reason \"…\"' puts the runs right"))
    }
    if !borneOtherwise.isEmpty {
      found.append(
        books.diagnostic(
          .error, .sealedFactsChanged, at: nil,
          "\(borneOtherwise.inWords) would be borne by other plan lines or funders than were sealed",
          fix: "put back the charges, funders and shares of those days; new shares are a new "
            + "<funding from=\"…\"> after the last day paid. Where what stands here now is right, 'pa-payroll "
            + "correct BOOKS --from-check --reason \"…\"' puts the runs right"))
    }
    return found + late(books)
  }

  /// What came after runs it is for were sealed.
  private func late(_ books: Books) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for sealed in lastRuns.values.sorted(by: { $0.run.schedule.text < $1.run.schedule.text }) {
      let payday = sealed.run.paymentDate
      let schedule = sealed.run.schedule
      // Of whom a fact was changed, the error tells what to do.
      for assistant in books.employer.assistants
      where !changes.contains(where: { $0.assistant == assistant.id }) {
        guard let before = sealed.books.employer.assistant(assistant.id) else { continue }
        let late = assistant.cameLate(
          after: before, paidOn: payday, through: sealed.run.days.last, schedule)
        found += late.map { notice in
          books.diagnostic(
            .warning, .noticeLate, at: .root.element("pa", id: assistant.id.text),
            "\(notice.words) of '\(assistant.id)' came after \(sealed.run.key) was sealed, and is dated before "
              + "its payday",
            fix: notice.fix)
        }
      }
    }
    guard let last = lastRuns.values.max(by: { $0.run.paymentDate < $1.run.paymentDate }) else {
      return found
    }
    for (place, budget) in books.budgets.enumerated() {
      for (index, line) in budget.lines.enumerated() {
        guard let was = last.books.budgets.line(line.id)?.line, was.agreed != line.agreed else {
          continue
        }
        found.append(
          books.diagnostic(
            .warning, .noticeLate,
            at: .root.element("budget", place).element("line", index).attribute("agreed"),
            "what is agreed for '\(line.id)' is another than when \(last.run.key) was sealed: statements made "
              + "from now on have this one for all of the budget's days",
            fix: "nothing to do, if the funder agreed it; keep the funder's letter"))
      }
    }
    return found
  }
}

extension PayRun {
  /// Whether it pays a PA below the minimum wage.
  fileprivate func isBelowMinimumWage(_ assistant: Identifier) -> Bool {
    findings.contains {
      if case .employment(.belowMinimumWage, assistant: assistant) = $0 { true } else { false }
    }
  }
}

extension [Payslip] {
  /// Whether each pays what another one pays.
  fileprivate func agree(with others: [Payslip]) -> Bool {
    others.allSatisfy { other in
      other.changedParts(first { $0.contract == other.contract }).isEmpty
    }
  }
}

extension [Transaction] {
  /// What they come to by account, in whatever order they stand.
  fileprivate var byAccount: Set<Balances.Balance> {
    var balances = Balances()
    balances.add(self)
    return Set(balances.all)
  }
}

/// A part of a payslip that would be another.
private enum ChangedPart: Hashable {
  case payslip, payrollID, pay, taxCode, category, tax, nationalInsurance, loans, pension
  case minimumWage
  case topUp
  case holiday

  var words: String {
    switch self {
    case .payslip: "payslip"
    case .payrollID: "payroll id"
    case .pay: "pay"
    case .taxCode: "tax code"
    case .category: "National Insurance letter"
    case .tax: "income tax"
    case .nationalInsurance: "National Insurance"
    case .loans: "loan deduction"
    case .pension: "pension"
    case .minimumWage: "minimum wage, and be below it"
    case .topUp: "rise to the minimum wage"
    case .holiday: "holiday earned by the hours worked"
    }
  }
}

extension Payslip {
  /// What of it would be another; all of it where there would be none.
  fileprivate func changedParts(_ again: Payslip?) -> [ChangedPart] {
    guard let again else { return [.payslip] }
    func isOther(_ part: (Payslip) -> some Equatable) -> Bool { part(self) != part(again) }
    var parts: [ChangedPart] = []
    if isOther(\.payrollID) { parts.append(.payrollID) }
    // What bears a line of pay is not sealed with it.
    if isOther({ Set($0.lines.map { PayOfLine($0) }) }) { parts.append(.pay) }
    if isOther({ $0.lines.filter { $0.kind == .minimumWage }.map(\.amount).total }) {
      parts.append(.topUp)
    }
    if isOther(\.taxCode) || isOther(\.basis) { parts.append(.taxCode) }
    if isOther(\.category) { parts.append(.category) }
    if isOther(\.figures.tax) { parts.append(.tax) }
    if isOther(\.figures.class1) { parts.append(.nationalInsurance) }
    if isOther({ [$0.amount(.studentLoan), $0.amount(.postgraduateLoan)] }) || isOther(\.loanPlan) {
      parts.append(.loans)
    }
    if isOther(\.figures.pension) { parts.append(.pension) }
    // Leave that is counted in weeks is worked anew by every run.
    if isOther({ $0.holiday?.accrued ?? .zero }) { parts.append(.holiday) }
    return parts
  }
}

/// What a line of pay pays.
private struct PayOfLine: Hashable {
  let element: Identifier?
  let rate: Money
  let amount: Money
  let isPay: Bool

  init(_ line: PayLine) {
    (element, rate, amount, isPay) = (line.element, line.rate, line.amount, line.isPay)
  }
}

extension [RunKey] {
  /// `2026-27/4W07, 2026-27/4W08 and 3 more`.
  fileprivate var inWords: String {
    prefix(2).map(\.description).joined(separator: ", ")
      + (count > 2 ? " and \(count - 2) more" : "")
  }
}

// MARK: - What can only come later

extension Employer {
  /// The books without what came since a run that was made from earlier ones, and may come late.
  fileprivate func knownAlready(to sealed: SealedPayRun) -> Employer {
    var known = self
    // What comes back of pay about a child is put right by the next run.
    known.class1Paid = sealed.books.employer.class1Paid
    known.assistants = assistants.compactMap { assistant in
      sealed.books.employer.assistant(assistant.id).map {
        assistant.knownAlready(to: $0, in: sealed)
      }
    }
    return known
  }
}

extension PersonalAssistant {
  fileprivate func knownAlready(
    to before: PersonalAssistant, in sealed: SealedPayRun
  ) -> PersonalAssistant {
    var known = self
    known.pension = pension.filter(before.pension.contains)
    // A stop notice may come late, as a start notice may.
    known.studentLoans = before.studentLoans.filter { loan in
      studentLoans.contains { $0.plan == loan.plan && $0.span.from == loan.span.from }
    }
    known.postgraduateLoans = before.postgraduateLoans.filter { loan in
      postgraduateLoans.contains { $0.from == loan.from }
    }
    known.contracts = contracts.compactMap { contract in
      before.contracts.first { $0.id == contract.id }.map {
        contract.knownAlready(to: $0, in: sealed)
      }
    }
    return known
  }

  /// What came late: it is new, and dated by the last payday of a schedule that she is paid on.
  fileprivate func cameLate(
    after sealed: PersonalAssistant, paidOn payday: CivilDate, through lastDay: CivilDate,
    _ schedule: Identifier
  ) -> [LateNotice] {
    var found: [LateNotice] = []
    for contract in contracts where contract.schedule == schedule {
      guard let before = sealed.contracts.first(where: { $0.id == contract.id }) else { continue }
      let codes = contract.taxCodes.filter { $0.from <= payday && !before.taxCodes.contains($0) }
      if let code = codes.last {
        found.append(code.basis == .cumulative ? .taxCode : .taxCodeAlone)
      }
      if contract.starter != before.starter { found.append(.starter) }
      if before.span.to == nil, let left = contract.span.to, left < lastDay {
        found.append(.leaving)
      }
    }
    guard !found.isEmpty || contracts.contains(where: { $0.schedule == schedule }) else {
      return []
    }
    if pension.contains(where: { $0.from <= payday && !sealed.pension.contains($0) }) {
      found.append(.pension)
    }
    let loans = studentLoans.filter { $0.span.from <= payday && !sealed.studentLoans.contains($0) }
    let others = postgraduateLoans.filter {
      $0.from <= payday && !sealed.postgraduateLoans.contains($0)
    }
    if !loans.isEmpty || !others.isEmpty { found.append(.loan) }
    return found
  }

  /// The first fact that is another, where it stands in the books.
  fileprivate func firstFact(changedIn now: PersonalAssistant) -> ElementPath? {
    now.differences(from: self).first { $0.first != nil }.map { difference in
      var path = ElementPath.root.element("pa", id: id.text)
      for step in difference.path.split(separator: "/") where step != "text()" {
        if step.first == "@" {
          path = path.attribute(String(step.dropFirst()))
        } else {
          let parts = step.split(separator: "[")
          let place = parts.count > 1 ? Int(parts[1].dropLast()) ?? 1 : 1
          path = path.element(String(parts[0]), place - 1)
        }
      }
      return path
    }
  }
}

extension Contract {
  fileprivate func knownAlready(to sealed: Contract, in run: SealedPayRun) -> Contract {
    var known = self
    known.schedule = sealed.schedule
    // A last day that comes late takes nothing back, where nothing was worked after it.
    if sealed.span.to == nil, let left = span.to,
      !run.lines.contains(where: { $0.contract == id && $0.on > left })
    {
      known.span.to = nil
    }
    known.taxCodes = taxCodes.filter(sealed.taxCodes.contains)
    known.versions = versions.filter { sealed.versions.contains($0) || $0.agreed == nil }
    // A P45 or a starter checklist that is handed in later.
    if sealed.starter.declaration == .none, sealed.starter.p45 == nil {
      known.starter = sealed.starter
    } else if sealed.starter.p45 == nil, starter.declaration == sealed.starter.declaration {
      known.starter = sealed.starter
    }
    return known
  }
}

/// Something that came after runs it is for were sealed.
private enum LateNotice {
  case taxCode, taxCodeAlone, starter, leaving, pension, loan

  var words: String {
    switch self {
    case .taxCode, .taxCodeAlone: "a tax code"
    case .starter: "a starter declaration or P45"
    case .leaving: "a last day of work"
    case .pension: "a pension membership"
    case .loan: "a student or postgraduate loan"
    }
  }

  var fix: String {
    switch self {
    case .taxCode:
      "nothing to do: the next run uses it for the year so far, and takes or gives back the rest"
    case .taxCodeAlone:
      "nothing to do: it stands on its own, so the next run uses it and what was paid before stays as it is"
    case .starter:
      "nothing to do: the next run uses it for the year so far, unless a code from HMRC stands"
    case .leaving:
      "tell HMRC the day, and give a P45; the next run pays holiday that was not taken"
    case .pension:
      "contributions of pay since then were not taken, or were taken and are not due: ask the provider how "
        + "they are paid or given back; from the next run on they are as they should be"
    case .loan:
      "nothing to do: deductions begin or end with the next run; what was not taken before is not taken "
        + "together"
    }
  }
}
