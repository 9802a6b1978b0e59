public import PABudgets
import PADeductions
package import PAEmployment
public import PAJournal
import PALedger
import PAPayRun
public import PAPrimitives
public import PAStatute

extension Page {
  /// The employer's summary of a sealed run: who is paid what, what it costs, what is owed by when.
  ///
  /// - Parameters:
  ///   - sealed: The run.
  ///   - entry: The journal entry that seals it.
  ///   - payments: What is owed to HMRC and pension schemes.
  ///   - limit: Employment Allowance of the tax year.
  ///   - paying: By when HMRC is told and paid.
  ///   - words: Language and reading level.
  public init(
    summaryOf sealed: SealedPayRun, entry: Entry, payments: [PaymentDue], allowance limit: Money,
    paying: PayingTable, words: Words = .plainEnglish
  ) {
    let writing = RunSummaryWriting(sealed: sealed, closing: entry.closing, words: words)
    let left = words.stillToDo(
      after: sealed, entry.closing.payroll, payments, paying, telling: entry.closing.toTell)
    self = writing.page(entry, payments, limit, stillToDo: left)
  }
}

/// A run's summary on its way to a page.
private struct RunSummaryWriting {
  private let run: PayRun
  private let employer: Employer
  private let budgets: [Budget]
  private let state: ClosingState
  private let accepted: [AcceptedFinding]
  private let words: Words
  private var closing: PayrollState { state.payroll }

  init(sealed: SealedPayRun, closing: ClosingState, words: Words) {
    run = sealed.run
    employer = sealed.books.employer
    budgets = sealed.books.budgets
    accepted = sealed.accepted
    self.words = words
    state = closing
  }

  func page(
    _ entry: Entry, _ payments: [PaymentDue], _ limit: Money, stillToDo left: [String]
  ) -> Page {
    let name = employer.employingParty?.name ?? employer.id.text
    var blocks: [Block] = []
    let findings = run.findings.compactMap(words) + absencesOpen + overspent
    if !findings.isEmpty {
      blocks.append(.notes(Notes(heading: words.summary(.lookAt), sentences: findings)))
    }
    blocks += [.table(people), .table(cost), .table(bill)]
    if !payments.isEmpty { blocks.append(.table(due(payments))) }
    let open = words.open(between: closing, employer)
    if !open.rows.isEmpty { blocks.append(.table(open)) }
    if let allowance = allowance(limit) { blocks.append(.table(allowance)) }
    if !run.absenceCosts.isEmpty { blocks.append(.table(timeAway)) }
    if !left.isEmpty {
      blocks.append(.notes(Notes(heading: words.summary(.stillToDo), sentences: left)))
    }
    return Page(
      title: words.summary(.summaryTitle, run.paymentDate.description, run.key.label),
      kicker: words.summary(.summary, name),
      heading: words.summary(
        .summaryHeading,
        words.summary(Int64(Set(run.payslips.map(\.assistant)).count), .onePerson, .people),
        run.paid.inWords,
        words.date(run.paymentDate)),
      lead: lead, blocks: blocks, foot: [words.footing(of: entry)], hint: words.common(.openHint),
      words: words)
  }

  private var lead: [String] {
    var lead = [
      words.common(.forPeriod, words.period(run.key.period.frequency), words.days(run.days)),
      words.summary(.submitBy, words.date(run.submitBy), words.date(run.bankDate)),
      words.summary(.summaryCost, run.costAfterRecovery.inWords),
    ]
    if run.key.sequence > 0 { lead.append(words.common(.extraReason, run.reason)) }
    return lead
  }

  /// What it cost that somebody was away, as one figure with its parts.
  private var timeAway: Table {
    Table(
      caption: words.statement(.timeAwayHeading), lead: words.summary(.timeAwayWhy),
      rows: run.absenceCosts.map { cost in
        let who = employer.assistant(cost.name.assistant)?.name ?? cost.name.assistant.text
        // Why else somebody was away stands on no page that may be sent on.
        let label = cost.name.kind == .holiday ? SummaryWord.onHoliday : .wasAway
        var notes = cost.parts.map { part in
          words.summary(
            .timeAwayBorne, lineLabel(part.line), funderName(part.funder),
            part.figures.total.inWords)
        }
        if cost.time != .zero { notes.insert(words.time(cost.time), at: 0) }
        let soFar = state.timeAway.cost(of: cost.name.assistant, since: cost.name.began)
        if cost.name.kind != .holiday, soFar != cost.figures.total {
          notes.append(words.summary(.timeAwaySoFar, soFar.inWords))
        }
        return Table.Row(
          words.summary(label, who, words.shortDate(cost.name.began)), notes: notes,
          cost.figures.total,
          working: words.parts(of: cost.figures).map { Working($0.name, $0.amount) })
      })
  }

  private func lineLabel(_ id: Identifier) -> String {
    budgets.lazy.flatMap(\.lines).first { $0.id == id }?.label ?? id.text
  }

  private func funderName(_ id: Identifier) -> String {
    let party = budgets.lazy.flatMap(\.funders).first { $0.id == id }?.party
    return party.flatMap { employer.party($0)?.name } ?? id.text
  }

  private var people: Table {
    var rows: [Table.Row] = run.payslips.map { slip in
      let pay =
        slip.expenses.isZero
        ? slip.gross.inWords
        : words.summary(.payAndExpenses, slip.gross.inWords, slip.expenses.inWords)
      let off = slip.deducted.magnitude.inWords
      var notes = [
        slip.deducted.isNegative
          ? words.summary(.summaryBack, pay, off) : words.summary(.summaryOff, pay, off),
        words.summary(.paidHow, words.how(slip.paidBy), slip.payrollID),
      ]
      if slip.minutes != .zero {
        notes.insert(words.summary(.summaryHours, words.time(slip.minutes)), at: 0)
      }
      let settled = slip.settled.total
      if !settled.isZero {
        notes.append(
          words.summary(settled.isNegative ? .takenBack : .putRight, settled.magnitude.inWords))
      }
      return Table.Row(slip.name, notes: notes, slip.paid, slip.employerCost)
    }
    rows.append(Table.Row(words.summary(.everybody), run.paid, run.employerCost, standing: .total))
    return Table(
      caption: words.summary(.whoWasPaid),
      columns: [
        words.summary(.personalAssistant), words.summary(.toPay),
        words.summary(run.allowanceUsed.isZero ? .costsYou : .costsBeforeAllowance),
      ],
      rows: rows)
  }

  /// A row for each PA's part of a sum.
  private func row(
    _ label: String, notes: [String] = [], _ amount: Money, of part: (Payslip) -> Money
  ) -> Table.Row? {
    guard !amount.isZero else { return nil }
    let parts = run.payslips.filter { !part($0).isZero }.map { Working($0.name, part($0)) }
    return Table.Row(label, notes: notes, amount, working: parts)
  }

  private var cost: Table {
    var rows = [
      row(words.summary(.costPay), run.gross) { $0.gross },
      row(words.summary(.costSacrificed), -run.payslips.lazy.map(\.sacrificed).total) {
        -$0.sacrificed
      },
      row(words.summary(.costExpenses), run.payslips.lazy.map(\.expenses).total) { $0.expenses },
      row(words.summary(.costCharged), -run.payslips.lazy.map(\.charged).total) { -$0.charged },
      row(words.summary(.costNI), run.employerNI) { $0.employerNI },
      row(words.summary(.costPension), run.payslips.lazy.map(\.employerPension).total) {
        $0.employerPension
      },
    ].compactMap { $0 }
    if !run.allowanceUsed.isZero {
      rows.append(
        Table.Row(
          run.allowanceUsed.isNegative
            ? words.summary(.costAllowanceBack) : words.summary(.costAllowance),
          notes: [words.summary(.costAllowanceWhy)], -run.allowanceUsed))
    }
    rows += statutoryPayBack
    rows.append(
      Table.Row(
        words.summary(.costTotal), run.costAfterRecovery, standing: .total))
    return Table(caption: words.summary(.whatItCosts), rows: rows)
  }

  /// Statutory pay about a child that HMRC gives back, with a small employer's compensation.
  private var statutoryPayBack: [Table.Row] {
    [
      row(words.summary(.statutoryPayBack), -run.payslips.lazy.map(\.recovered).total) {
        -$0.recovered
      },
      row(words.summary(.statutoryPayCompensation), -run.payslips.lazy.map(\.compensation).total) {
        -$0.compensation
      },
    ].compactMap { $0 }
  }

  private var bill: Table {
    var rows = [
      row(words.summary(.toHMRCTax), run.tax) { $0.amount(.incomeTax) },
      row(words.summary(.toHMRCNI), run.employeeNI) { $0.amount(.nationalInsurance) },
      row(words.summary(.toHMRCEmployerNI), run.employerNI) { $0.employerNI },
      row(words.summary(.toHMRCLoans), run.loans) { $0.figures.loans.taken },
    ].compactMap { $0 }
    if !run.allowanceUsed.isZero {
      rows.append(Table.Row(words.summary(.costAllowance), -run.allowanceUsed))
    }
    rows += statutoryPayBack
    rows.append(
      Table.Row(
        words.summary(.toHMRCTotal),
        notes: run.dueToHMRC.isNegative ? [words.summary(.dueFromHMRC)] : [],
        run.dueToHMRC, standing: .total))
    return Table(caption: words.summary(.toHMRC), rows: rows)
  }

  /// What somebody should look at that did not stop the run; nothing for what does.
  private func words(_ finding: PayRunFinding) -> String? {
    func name(_ assistant: Identifier) -> String {
      employer.assistant(assistant)?.name ?? assistant.text
    }
    switch finding {
    case .pensionEnrolmentDue(let assistant, let day):
      return words.summary(.enrolmentDue, name(assistant), words.shortDate(day))
    case .taxLimited(let assistant): return words.summary(.taxLimited, name(assistant))
    case .niNumberMissing(let assistant): return words.summary(.niNumberUnknown, name(assistant))
    case .familyDisregarded(let assistant):
      return words.summary(.familyDisregarded, name(assistant))
    case .netAboveGross(let assistant): return words.summary(.netAboveGross, name(assistant))
    case .unusual(let unusual, let assistant):
      let who = name(assistant)
      let accepted = accepted.first {
        $0.kind == unusual.kind && $0.assistant == assistant
      }
      let what = words.unusual(unusual, of: who, elements: employer)
      return accepted.map { words.summary(.accepted, what, $0.reason) } ?? what
    case .familyLeave(let finding, let assistant):
      let (who, day) = (name(assistant), words.shortDate(finding.day))
      guard let amount = finding.amount else {
        return words.summary(finding.reason.pageWords.summary, who, day)
      }
      return words.summary(finding.reason.pageWords.summary, who, day, amount.inWords)
    case .leave(let leave, let assistant):
      return words.pageWords(of: leave, name(assistant)).summary
    case .minimumWageComing(let coming, let assistant):
      let because: SummaryWord =
        switch coming.cause {
        case .rise: .minimumWageRise
        case .birthday: .minimumWageBirthday
        case .apprenticeship: .minimumWageApprentice
        }
      return words.summary(
        .minimumWageComing, name(assistant), words.shortDate(coming.from), coming.due.inWords,
        employer.element(coming.element)?.label ?? coming.element.text, coming.pays.inWords,
        words.summary(because))
    case .belowWageFloor(let assistant, let floor):
      return words.summary(
        .belowWageFloor, name(assistant), floor.inWords, employer.nation.name)
    case .raisedToMinimumWage(let assistant, let amount):
      return words.summary(.raisedToMinimumWage, name(assistant), amount.inWords)
    case .quarterlyLimit(let average):
      return words.summary(.quarterlyLimit, average.inWords)
    case .insuranceNotInForce(let day): return words.summary(.notInsured, words.shortDate(day))
    case .employment, .categoryContradicted, .categoryAssertedForFamily, .netBelowNothing,
      .contractsOnSeveralSchedules, .payeSchemeMissing, .studentLoanPlanNotRunning,
      .pensionSchemeMissing, .categoryChangedInPeriod, .earningsPeriodClosed,
      .paymentOutsideYear, .payOfEarlierYear, .earlierPayUnknown, .scheduleMissing, .unpayableTerms:
      return nil
    }
  }

  /// Who is away by the books without a last day: each regular run tells it.
  private var absencesOpen: [String] {
    guard run.key.sequence == 0 else { return [] }
    return employer.assistants.flatMap { assistant in
      assistant.contracts.filter { $0.schedule == run.schedule }
        .flatMap { $0.absencesWithoutEnd(in: run.days) }
        .map { words.summary(.absenceOpen, assistant.name, words.shortDate($0.from)) }
    }
  }

  /// Plan lines of which more is spent than was agreed.
  private var overspent: [String] {
    budgets.flatMap { budget in
      state.statement(of: budget)
        .overspent.map {
          words.summary(.lineOverspent, $0.label, $0.by.inWords)
        }
    }
  }

  private func due(_ payments: [PaymentDue]) -> Table {
    let rows = payments.map { payment in
      Table.Row(
        words.bill(payment, of: employer), notes: words.notes(of: payment, employer),
        payment.amount.magnitude)
    }
    return Table(caption: words.summary(.dueHeading), rows: rows)
  }

  private func allowance(_ limit: Money) -> Table? {
    guard let claim = employer.allowance(in: closing.year), claim.claimed else { return nil }
    let used = closing.allowance.used
    var rows = [
      Table.Row(words.summary(.allowanceThis), run.allowanceUsed),
      Table.Row(words.summary(.allowanceUsed), used),
    ]
    if !claim.usedElsewhere.isZero {
      rows.append(Table.Row(words.summary(.allowanceElsewhere), claim.usedElsewhere))
    }
    rows.append(
      Table.Row(
        words.summary(.allowanceLeft), notes: [words.summary(.allowanceWhy)],
        limit - used - claim.usedElsewhere,
        standing: .total))
    return Table(
      caption: words.summary(.allowanceHeading), rows: rows)
  }
}

extension Words {
  /// Whom a payment is owed to, or who owes it, and for what.
  package func bill(_ payment: PaymentDue, of employer: Employer) -> String {
    let bill = payment.bill
    switch bill {
    case .hmrc(let months):
      return summary(
        payment.amount.isNegative ? .dueFromHMRCFor : .dueHMRC,
        days(months.lowerBound.days.including(months.upperBound.days.last)))
    case .pension(let scheme, let month):
      return summary(
        .duePension, employer.provider(of: scheme), self.month(of: month.first))
    case .earlier(.scheme(let scheme)):
      return summary(.duePensionEarlier, employer.provider(of: scheme))
    case .earlier: return summary(.dueHMRCEarlier)
    }
  }
}

extension Words {
  /// What is unusual about a PA's pay.
  fileprivate func unusual(
    _ unusual: UnusualPay, of who: String, elements employer: Employer
  ) -> String {
    let time = unusual.minutes.map(time) ?? ""
    let usual = unusual.usual.map(self.time) ?? ""
    let percent = String(unusual.percent ?? 0)
    switch unusual.kind {
    case .hoursUnusual: return summary(.hoursUnusual, who, time, usual)
    case .payUnusual: return summary(.payUnusual, who, percent)
    case .hoursOverContract: return summary(.hoursOverContract, who, time, usual)
    case .rateUnusual:
      let element = unusual.element.flatMap(employer.element)?.label ?? ""
      return summary(unusual.isNew ? .rateNew : .rateUnusual, who, element, percent)
    case .nothingWorked: return summary(.nothingWorked, who)
    case .unpaidLong:
      return summary(.unpaidLong, who, unusual.day.map(shortDate) ?? "")
    case .firstPay: return summary(.firstPay, who)
    case .dayLong: return summary(.dayLong, who, time, unusual.day.map(date) ?? "")
    case .timeBefore: return summary(.timeBefore, who, unusual.day.map(date) ?? "")
    case .nightsWoken:
      return summary(
        .nightsWoken, who, String(unusual.nights ?? 0), time, unusual.day.map(shortDate) ?? "")
    }
  }

  /// By when a payment must arrive and under which reference, or why there is nothing to pay.
  package func notes(of payment: PaymentDue, _ employer: Employer) -> [String] {
    let isPosted = employer.payments?.isPosted == true
    if payment.amount.isNegative { return [summary(isPosted ? .dueTooMuch : .dueFromHMRC)] }
    if payment.amount.isZero { return [summary(isPosted ? .dueNothingLeft : .dueNothing)] }
    if case .earlier = payment.bill { return [summary(.dueStillUnpaid)] }
    var notes = [summary(payment.isUnpaid ? .dueUnpaid : .dueBy, date(payment.by))]
    if !payment.reference.isEmpty { notes.append(summary(.dueReference, payment.reference)) }
    if !payment.setOff.isZero { notes.append(summary(.dueSetOff, payment.setOff.inWords)) }
    return notes
  }
}
