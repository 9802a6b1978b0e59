import PADeductions
import PAEmployment
public import PAJournal
public import PAPayRun
import PAPrimitives

extension Page {
  /// A payslip as the law asks it (Employment Rights Act 1996 s 8), rendered from what is sealed.
  ///
  /// - Parameters:
  ///   - slip: The payslip.
  ///   - run: Its run.
  ///   - entry: The journal entry that seals the run.
  ///   - worked: Whether workings stand open, in print and in text too.
  public init(
    payslip slip: Payslip, in run: SealedPayRun, entry: Entry, worked: Bool = false
  ) {
    let writing = PayslipWriting(slip: slip, sealed: run)
    self = writing.page(entry, isWorked: worked)
  }
}

/// A payslip on its way to a page.
private struct PayslipWriting {
  private let slip: Payslip
  private let run: PayRun
  private let employer: Employer
  private let schedule: PaySchedule?
  private let words = Words.plainEnglish

  init(slip: Payslip, sealed: SealedPayRun) {
    self.slip = slip
    run = sealed.run
    employer = sealed.books.employer
    schedule = employer.schedule(run.schedule)
  }

  private var employerName: String { employer.employingParty?.name ?? employer.id.text }
  private var isExtra: Bool { run.key.sequence > 0 }

  func page(_ entry: Entry, isWorked: Bool) -> Page {
    var workings = SealedWorkings(slip.workings)
    var blocks: [Block] = [
      .table(earned(&workings)), .table(cameOff(&workings)), .table(paid),
    ]
    if let top = onTop(&workings) { blocks.append(.table(top)) }
    blocks.append(.table(yearSoFar))
    blocks.append(.facts(facts))
    if let checks = checks(workings) { blocks.append(.notes(checks)) }
    return Page(
      title: words.payslipTitle(run.paymentDate.description, slip.name)
        + (isExtra ? " \(run.key.label)" : ""),
      kicker: "\(isExtra ? words.extraPayslip : words.payslip) \(words.from) \(employerName)",
      heading: words.isPaid(slip.name, slip.net.inWords, run.paymentDate.inWords),
      lead: lead, blocks: blocks,
      foot: [words.askEmployer(employerName), entry.footing],
      hint: isWorked ? nil : words.openHint, isWorked: isWorked)
  }

  private var lead: [String] {
    let weeks = run.key.period.frequency
    var lead = [words.forPeriod(words.period[weeks] ?? "", words.days(run.days))]
    if run.bankDate != run.paymentDate, slip.paidBy == .bankTransfer {
      lead.append(words.bankDay(run.bankDate.inWords))
    }
    if isExtra { lead.append(words.extraReason(run.reason)) }
    let late = slip.lines.lazy.filter { $0.arrearsOf != nil && $0.isPay }.map(\.amount).total
    if !late.isZero { lead.append(words.arrearsLead(late.inWords)) }
    return lead
  }

  // MARK: What was earned

  private func earned(_ workings: inout SealedWorkings) -> Table {
    var rows: [Table.Row] = []
    let places = slip.lines.enumerated().map { (line: $1, place: $0 + 1) }
    for (line, place) in places where line.isPay { rows.append(row(line, place, &workings)) }
    if rows.isEmpty { rows.append(Table.Row(words.nothingEarned, .zero)) }
    rows.append(
      Table.Row(
        words.totalPay, slip.gross, working: sum(slip.lines.filter(\.isPay)), standing: .total))
    for (line, place) in places where !line.isPay { rows.append(row(line, place, &workings)) }
    return Table(caption: words.earned, rows: rows)
  }

  private func row(_ line: PayLine, _ place: Int, _ workings: inout SealedWorkings) -> Table.Row {
    var notes: [String] = []
    switch line.kind {
    case .element: notes.append(quantity(line))
    case .rolledUpHoliday: if line.arrearsOf == nil { notes.append(words.holidayInstead) }
    }
    if let tag = line.arrearsOf {
      let days = schedule?.period(tag).map { words.days($0.days) } ?? tag.description
      notes.append(words.arrears(days))
    }
    if !line.isPay { notes.append(words.expense) }
    return Table.Row(
      line.label, notes: notes, line.amount,
      working: workings.take(.payLine(place), for: line.amount))
  }

  private func quantity(_ line: PayLine) -> String {
    let rate = line.rate.inWords
    return switch line.unit {
    case .hour: words.hoursAt(line.minutes.inWords, rate)
    case .night: words.nightsAt(words.counted(line.units, words.night), rate)
    case .day: words.daysAt(words.counted(line.units, words.day), rate)
    case .mile: words.milesAt(words.counted(line.units, words.mile), rate)
    case .amount: words.asOnTimesheet
    }
  }

  private func sum(_ lines: [PayLine]) -> [WorkingLine] {
    lines.map { WorkingLine($0.label, $0.amount) }
  }

  // MARK: What came off

  private func cameOff(_ workings: inout SealedWorkings) -> Table {
    var rows: [Table.Row] = []
    for deduction in slip.deductions {
      rows.append(
        Table.Row(
          deduction.label, notes: why(deduction), deduction.amount,
          working: workings.take(deduction.kind.worked, for: deduction.amount)))
    }
    if rows.isEmpty {
      rows.append(Table.Row(words.nothingOff, notes: [words.nothingOffWhy], .zero))
    } else {
      rows.append(
        Table.Row(
          slip.deducted.isNegative ? words.totalBack : words.totalOff, slip.deducted,
          working: slip.deductions.map { WorkingLine($0.label, $0.amount) }, standing: .total))
    }
    return Table(caption: words.cameOff, rows: rows)
  }

  private func why(_ deduction: Deduction) -> [String] {
    var notes: [String] = []
    switch deduction.kind {
    case .incomeTax: notes.append(words.taxWhy(slip.taxCode.text, slip.taxCodeReason))
    case .nationalInsurance:
      if let category = slip.category {
        notes.append(words.niWhy(category.rawValue, category.meaning, slip.categoryReason))
      }
    case .studentLoan, .postgraduateLoan: notes.append(words.studentLoanWhy)
    case .pension:
      notes.append(words.pensionWhy(slip.figures.pension.pensionable.inWords))
    case .salarySacrifice:
      notes.append(
        words.sacrificeWhy(
          slip.scheme?.provider ?? "", slip.figures.pension.pensionable.inWords))
    }
    if deduction.amount.isNegative { notes.append(words.givenBack) }
    return notes
  }

  private var paid: Table {
    var rows = [Table.Row(words.payThisTime, slip.gross)]
    if !slip.expenses.isZero { rows.append(Table.Row(words.plusExpenses, slip.expenses)) }
    rows.append(
      slip.deducted.isNegative
        ? Table.Row(words.plusBack, -slip.deducted) : Table.Row(words.lessOff, -slip.deducted))
    rows.append(
      Table.Row(
        words.paidToYou, notes: [words.paidBy[slip.paidBy] ?? ""], slip.net,
        working: rows.map { WorkingLine($0.label, $0.cells[0].text) }, standing: .total))
    return Table(caption: words.youArePaid, rows: rows)
  }

  // MARK: On top, and the year

  private func onTop(_ workings: inout SealedWorkings) -> Table? {
    var rows: [Table.Row] = []
    let contribution = workings.take(.employerNI, for: slip.employerNI)
    if slip.class1 != nil {
      rows.append(
        Table.Row(
          words.employerNI, notes: [words.employerNIWhy], slip.employerNI, working: contribution))
    }
    if let scheme = slip.scheme {
      let pension = slip.figures.pension
      let given = pension.sacrificed
      rows.append(
        Table.Row(
          words.employerPension,
          notes: [
            given.isZero
              ? words.employerPensionWhy(scheme.provider)
              : words.ofWhichSacrificed(scheme.provider, given.inWords)
          ], pension.employer,
          working: workings.take(.pensionEmployer, for: pension.employer - given)
            + (given.isZero ? [] : [WorkingLine(words.payGivenUp, given)])))
      if !pension.reclaimed.isZero {
        rows.append(
          Table.Row(
            words.relief, notes: [words.reliefWhy(scheme.provider)], pension.reclaimed,
            working: [
              WorkingLine(words.pensionTogether, pension.employee + pension.reclaimed),
              WorkingLine(words.pensionFromPay, pension.employee),
            ]))
      }
    }
    if rows.isEmpty { return nil }
    return Table(caption: words.onTop, rows: rows)
  }

  private var yearSoFar: Table {
    let year = slip.toDate
    let (paid, thisTime) = (year.figures, slip.figures)
    let first = run.key.period.year.firstDay
    var rows: [Table.Row] = []
    func add(_ label: String, _ amount: (PayFigures) -> Money) {
      let (toDate, now) = (amount(paid), amount(thisTime))
      guard !toDate.isZero || !now.isZero else { return }
      rows.append(
        Table.Row(
          label, toDate,
          working: [
            WorkingLine(words.beforeThis, toDate - now), WorkingLine(words.onThis, now),
          ]))
    }
    add(words.yearPay) { $0.gross }
    add(words.yearHoliday) { $0.holidayPay }
    add(words.yearTax) { $0.tax }
    add(words.yearNI) { $0.employeeNI }
    add(words.yearStudentLoan) { $0.loans.student }
    add(words.yearPostgraduateLoan) { $0.loans.postgraduate }
    add(words.yearPension) { $0.pension.employee }
    add(words.yearEmployerPension) { $0.pension.employer }
    add(words.yearNet) { $0.net }
    if !year.previousPay.isZero || !year.previousTax.isZero {
      rows.append(Table.Row(words.yearPreviousPay, year.previousPay))
      rows.append(Table.Row(words.yearPreviousTax, year.previousTax))
    }
    return Table(
      caption: words.yearSoFar(first.inShortWords),
      rows: rows)
  }

  // MARK: Facts

  private var facts: Facts {
    typealias Fact = Facts.Fact
    var facts = [
      Fact(
        words.hours, slip.minutes == .zero ? words.noHours : slip.minutes.inWords,
        working: slip.lines.filter { $0.minutes != .zero }.map { WorkingLine($0.label, $0.minutes) }
      ),
      Fact(words.taxableNow, slip.taxable.inWords),
      Fact(
        words.taxableYear, slip.toDate.figures.taxable.inWords,
        working: [
          WorkingLine(words.beforeThis, slip.toDate.figures.taxable - slip.taxable),
          WorkingLine(words.onThis, slip.taxable),
        ]),
      Fact(words.taxCode, taxCode),
      Fact(words.niLetter, letter),
    ]
    if let holiday = slip.holiday {
      facts.append(
        Fact(
          words.holidayLeft,
          words.holidayBalance(holiday.left.inWords, holiday.accrued.inWords),
          working: [
            WorkingLine(words.holidayEarned, holiday.accrued),
            WorkingLine(words.holidayTaken, holiday.taken),
          ]))
    }
    facts.append(Fact(words.job, slip.jobTitle))
    facts.append(Fact(words.employer, employerName))
    if let paye = employer.paye { facts.append(Fact(words.payeReference, paye.reference.text)) }
    facts.append(Fact(words.payrollID, slip.payrollID))
    facts.append(
      Fact(
        words.niNumber,
        slip.niNumber.map { words.niNumberEnd(String($0.text.suffix(3))) }
          ?? words.niNumberMissing))
    facts.append(Fact(words.payPeriod, run.key.description))
    return Facts(heading: words.facts, facts: facts.filter { !$0.value.isEmpty })
  }

  private var taxCode: String {
    var more = ""
    switch slip.taxCode.regime {
    case .scotland: more = words.scottish
    case .wales: more = words.welsh
    case .restOfUK: break
    }
    if slip.basis == .week1month1 {
      more += run.key.period.frequency == .monthly ? words.monthOneBasis : words.weekOneBasis
    }
    return words.taxCodeMeaning(slip.taxCode.text, slip.taxCodeReason, more)
  }

  private var letter: String {
    guard let category = slip.category else { return words.niNone(slip.categoryReason) }
    return words.niWhy(category.rawValue, category.meaning, slip.categoryReason)
  }

  private func checks(_ workings: SealedWorkings) -> Notes? {
    let rest = workings.rest.filter { $0.heading.of != .contributionsBefore }
    guard !rest.isEmpty else { return nil }
    return Notes(
      heading: words.checks, sentences: [words.checksWhy],
      workings: rest.map { Facts.Fact($0.heading.label, $0.heading.value, working: $0.lines) })
  }
}

extension Deduction.Kind {
  /// The figure whose working it is.
  fileprivate var worked: WorkedFigure {
    switch self {
    case .incomeTax: .incomeTax
    case .nationalInsurance: .employeeNI
    case .studentLoan: .studentLoan
    case .postgraduateLoan: .postgraduateLoan
    case .pension, .salarySacrifice: .pensionEmployee
    }
  }
}

extension Entry {
  /// Which record a document was made from.
  var footing: String {
    Words.plainEnglish.sealedBy(
      "\(seal.year)/\(seal.number)", seal.on.inWords, seal.by, seal.program, seal.law)
  }
}
