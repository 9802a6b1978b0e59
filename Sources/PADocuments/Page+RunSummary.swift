import PADeductions
import PAEmployment
public import PAJournal
public import PAPayRun
public import PAPrimitives

extension Page {
  /// The employer's summary of a sealed run: who is paid what, what it costs, what is owed by when.
  ///
  /// - Parameters:
  ///   - sealed: The run.
  ///   - entry: The journal entry that seals it.
  ///   - payments: What is owed to HMRC and pension schemes.
  ///   - limit: Employment Allowance of the tax year.
  ///   - findings: What to look at that did not stop the run, in words.
  public init(
    summaryOf sealed: SealedPayRun, entry: Entry, payments: [PaymentDue], allowance limit: Money,
    findings: [String]
  ) {
    let writing = RunSummaryWriting(sealed: sealed, closing: entry.closing.payroll)
    self = writing.page(entry, payments, limit, findings)
  }
}

/// A run's summary on its way to a page.
private struct RunSummaryWriting {
  private let run: PayRun
  private let employer: Employer
  private let closing: PayrollState
  private let words = Words.plainEnglish

  init(sealed: SealedPayRun, closing: PayrollState) {
    run = sealed.run
    employer = sealed.books.employer
    self.closing = closing
  }

  func page(
    _ entry: Entry, _ payments: [PaymentDue], _ limit: Money, _ findings: [String]
  ) -> Page {
    let name = employer.employingParty?.name ?? employer.id.text
    var blocks: [Block] = []
    if !findings.isEmpty {
      blocks.append(.notes(Notes(heading: words.lookAt, sentences: findings)))
    }
    blocks += [.table(people), .table(cost), .table(bill)]
    if !payments.isEmpty { blocks.append(.table(due(payments))) }
    if let allowance = allowance(limit) { blocks.append(.table(allowance)) }
    return Page(
      title: words.summaryTitle(run.paymentDate.description, run.key.label),
      kicker: words.summary(name),
      heading: words.summaryHeading(
        words.counted(Int64(run.payslips.count), words.people), run.net.inWords,
        run.paymentDate.inWords),
      lead: lead, blocks: blocks, foot: [entry.footing], hint: words.openHint)
  }

  private var lead: [String] {
    var lead = [
      words.forPeriod(words.period[run.key.period.frequency] ?? "", words.days(run.days)),
      words.submitBy(run.submitBy.inWords, run.bankDate.inWords),
      words.summaryCost((run.employerCost - run.allowanceUsed).inWords),
    ]
    if run.key.sequence > 0 { lead.append(words.extraReason(run.reason)) }
    return lead
  }

  private var people: Table {
    var rows: [Table.Row] = run.payslips.map { slip in
      let pay = (slip.gross + slip.expenses).inWords
      let off = slip.deducted.magnitude.inWords
      var notes = [
        slip.deducted.isNegative ? words.summaryBack(pay, off) : words.summaryOff(pay, off),
        words.paidHow(words.paidBy[slip.paidBy] ?? "", slip.payrollID),
      ]
      if slip.minutes != .zero { notes.insert(words.summaryHours(slip.minutes.inWords), at: 0) }
      return Table.Row(slip.name, notes: notes, slip.net, slip.employerCost)
    }
    rows.append(Table.Row(words.everybody, run.net, run.employerCost, standing: .total))
    return Table(
      caption: words.whoWasPaid, columns: [words.personalAssistant, words.toPay, words.costsYou],
      rows: rows)
  }

  /// A row for each PA's part of a sum.
  private func row(
    _ label: String, notes: [String] = [], _ amount: Money, of part: (Payslip) -> Money
  ) -> Table.Row? {
    guard !amount.isZero else { return nil }
    let parts = run.payslips.filter { !part($0).isZero }.map { WorkingLine($0.name, part($0)) }
    return Table.Row(label, notes: notes, amount, working: parts)
  }

  private var cost: Table {
    var rows = [
      row(words.costPay, run.gross) { $0.gross },
      row(words.costSacrificed, -run.payslips.lazy.map(\.sacrificed).total) { -$0.sacrificed },
      row(words.costExpenses, run.payslips.lazy.map(\.expenses).total) { $0.expenses },
      row(words.costNI, run.employerNI) { $0.employerNI },
      row(words.costPension, run.payslips.lazy.map(\.employerPension).total) {
        $0.employerPension
      },
    ].compactMap { $0 }
    if !run.allowanceUsed.isZero {
      rows.append(
        Table.Row(
          run.allowanceUsed.isNegative ? words.costAllowanceBack : words.costAllowance,
          notes: [words.costAllowanceWhy], -run.allowanceUsed))
    }
    rows.append(
      Table.Row(words.costTotal, run.employerCost - run.allowanceUsed, standing: .total))
    return Table(caption: words.whatItCosts, rows: rows)
  }

  private var bill: Table {
    var rows = [
      row(words.toHMRCTax, run.tax) { $0.amount(.incomeTax) },
      row(words.toHMRCNI, run.employeeNI) { $0.amount(.nationalInsurance) },
      row(words.toHMRCEmployerNI, run.employerNI) { $0.employerNI },
      row(words.toHMRCLoans, run.loans) { $0.figures.loans.taken },
    ].compactMap { $0 }
    if !run.allowanceUsed.isZero {
      rows.append(Table.Row(words.costAllowance, -run.allowanceUsed))
    }
    rows.append(
      Table.Row(
        words.toHMRCTotal, notes: run.dueToHMRC.isNegative ? [words.dueFromHMRC] : [],
        run.dueToHMRC, standing: .total))
    return Table(caption: words.toHMRC, rows: rows)
  }

  private func due(_ payments: [PaymentDue]) -> Table {
    let rows = payments.map { payment in
      var notes = [words.dueBy(payment.by.inWords)]
      if !payment.reference.isEmpty { notes.append(words.dueReference(payment.reference)) }
      if payment.amount.isNegative { notes = [words.dueFromHMRC] }
      if payment.amount.isZero { notes = [words.dueNothing] }
      return Table.Row(label(payment.payee), notes: notes, payment.amount)
    }
    return Table(caption: words.dueHeading, rows: rows)
  }

  private func label(_ payee: PaymentDue.Payee) -> String {
    switch payee {
    case .hmrc(let months):
      let first = closing.year.days(ofMonth: months.lowerBound)
      let last = closing.year.days(ofMonth: months.upperBound)
      return words.dueHMRC(words.days(first.including(last.last)))
    case .pension(let scheme, let month):
      let provider = employer.pensionSchemes.first { $0.id == scheme }?.provider
      return words.duePension(provider ?? scheme.text, words.month(month))
    }
  }

  private func allowance(_ limit: Money) -> Table? {
    guard let claim = employer.allowance(in: closing.year), claim.claimed else { return nil }
    let used = closing.allowance.used
    var rows = [
      Table.Row(words.allowanceThis, run.allowanceUsed), Table.Row(words.allowanceUsed, used),
    ]
    if !claim.usedElsewhere.isZero {
      rows.append(Table.Row(words.allowanceElsewhere, claim.usedElsewhere))
    }
    rows.append(
      Table.Row(
        words.allowanceLeft, notes: [words.allowanceWhy], limit - used - claim.usedElsewhere,
        standing: .total))
    return Table(
      caption: words.allowanceHeading, rows: rows)
  }
}
