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
  ///   - words: Language and reading level.
  public init(
    payslip slip: Payslip, in run: SealedPayRun, entry: Entry, worked: Bool = false,
    words: Words = .plainEnglish
  ) {
    let writing = PayslipWriting(slip: slip, sealed: run, after: entry.closing, words: words)
    self = writing.page(entry, isWorked: worked)
  }
}

/// A payslip on its way to a page.
private struct PayslipWriting {
  private let slip: Payslip
  private let run: PayRun
  private let employer: Employer
  /// The paydays that the employment's work is due on.
  private let paydays: UsualPaydays?
  private let words: Words
  /// What corrections left that is not settled after the payslip.
  private let outstanding: [Outstanding]
  /// How what was paid too much is taken back; nil where it is not from pay.
  private let recovery: RecoveryPlan?

  init(slip: Payslip, sealed: SealedPayRun, after closing: ClosingState, words: Words) {
    self.slip = slip
    self.words = words
    let employment = closing.payroll.employment(slip.contract)
    outstanding = employment?.outstanding ?? []
    recovery = employment?.recovery
    run = sealed.run
    employer = sealed.books.employer
    let contract = employer.assistant(slip.assistant)?.contracts.first { $0.id == slip.contract }
    paydays = contract.flatMap { [employer, run] in run.closing.paydays(of: $0, employer) }
  }

  private var employerName: String { employer.employingParty?.name ?? employer.id.text }
  private var isExtra: Bool { run.key.sequence > 0 }

  func page(_ entry: Entry, isWorked: Bool) -> Page {
    var workings = SealedWorkings(slip.workings, words)
    var blocks: [Block] = [
      .table(earned(&workings)), .table(cameOff(&workings)), .table(paid),
    ]
    if let top = onTop(&workings) { blocks.append(.table(top)) }
    blocks.append(.table(yearSoFar))
    blocks.append(.facts(facts(&workings)))
    if let checks = checks(workings) { blocks.append(.notes(checks)) }
    return Page(
      title: words.payslip(.payslipTitle, run.paymentDate.description, slip.name)
        + (isExtra ? " \(run.key.label)" : ""),
      kicker:
        "\(isExtra ? words.payslip(.extraPayslip) : words.payslip(.payslip)) \(words.common(.from)) \(employerName)",
      heading: words.payslip(.isPaid, slip.name, slip.paid.inWords, words.date(run.paymentDate)),
      lead: lead, blocks: blocks,
      foot: [words.payslip(.askEmployer, employerName), words.footing(of: entry)],
      hint: isWorked ? nil : words.common(.openHint), isWorked: isWorked,
      words: words)
  }

  private var lead: [String] {
    let weeks = run.key.period.frequency
    var lead = [words.common(.forPeriod, words.period(weeks), words.days(run.days))]
    if run.bankDate != run.paymentDate, slip.paidBy == .bankTransfer {
      lead.append(words.payslip(.bankDay, words.date(run.bankDate)))
    }
    if isExtra { lead.append(words.common(.extraReason, run.reason)) }
    if slip.isPredicted { lead.append(words.payslip(.predictedLead)) }
    let late = slip.lines.lazy.filter { $0.arrearsOf != nil && $0.isPay }.map(\.amount).total
    if !late.isZero { lead.append(words.payslip(.arrearsLead, late.inWords)) }
    return lead
  }

  // MARK: What was earned

  private func earned(_ workings: inout SealedWorkings) -> Table {
    var rows: [Table.Row] = []
    let places = slip.lines.enumerated().map { (line: $1, place: $0 + 1) }
    for (line, place) in places where line.isPay { rows.append(row(line, place, &workings)) }
    if rows.isEmpty { rows.append(Table.Row(words.payslip(.nothingEarned), .zero)) }
    rows.append(
      Table.Row(
        words.payslip(.totalPay), slip.gross, working: sum(slip.lines.filter(\.isPay)),
        standing: .total))
    for (line, place) in places where !line.isPay && line.kind != .charge {
      rows.append(row(line, place, &workings))
    }
    return Table(caption: words.payslip(.earned), rows: rows)
  }

  /// How a balance of leave came about.
  private func working(of year: LeaveYear) -> [Working] {
    var working = [Working(words.payslip(.holidayEarned), words.time(year.earned))]
    if year.carried != .zero {
      working.append(Working(words.payslip(.holidayCarried), words.time(year.carried)))
    }
    working.append(Working(words.payslip(.holidayTaken), words.time(year.taken)))
    if year.settled != .zero {
      working.append(Working(words.payslip(.holidaySettled), words.time(year.settled)))
    }
    return working
  }

  private func row(_ line: PayLine, _ place: Int, _ workings: inout SealedWorkings) -> Table.Row {
    var notes: [String] = []
    switch line.kind {
    case .element, .charge, .mileage: notes.append(quantity(line))
    case .leave where line.element == AbsenceKind.sickness.element && line.share == .whole:
      notes.append(words.payslip(.timeAwayAbove, words.time(line.minutes)))
    case .leave where line.familyPayment != nil && line.share == .whole && !line.amount.isZero:
      notes.append(words.payslip(.familyAbove, words.time(line.minutes)))
    case .leave:
      notes.append(
        line.amount.isZero
          ? words.payslip(.timeAwayUnpaid, words.time(line.minutes))
          : line.share == .whole
            ? words.payslip(.timeAway, words.time(line.minutes))
            : words.payslip(
              .timeAwayPart, words.time(line.minutes), line.share.description))
    case .cancelledShift:
      notes.append(
        line.amount.isZero
          ? words.payslip(.cancelledShiftNothing)
          : words.payslip(.cancelledShiftPart, quantity(line), line.share.description))
    case .statutoryPay where line.familyPayment != nil:
      notes.append(words.familyLeavePaid(line.units))
      if let earlier = line.ofEarlier {
        notes.append(
          words.payslip(
            earlier.isNegative ? .familyPaidTooMuch : .familyOfEarlier, earlier.magnitude.inWords))
      }
    case .statutoryPay:
      let days: String =
        switch line.units {
        case 0: words.payslip(.statutoryNothing)
        case 1: words.payslip(.statutoryDay)
        default: words.payslip(.statutoryDays, "\(line.units)")
        }
      notes.append(days)
    case .leaveSettled: notes.append(words.payslip(.holidaySettledTime, words.time(line.minutes)))
    case .requiredCost: notes.append(words.payslip(.requiredCost, line.rate.inWords))
    case .rolledUpHoliday where line.began != nil: notes.append(words.payslip(.holidayGoesOn))
    case .rolledUpHoliday: if line.arrearsOf == nil { notes.append(words.payslip(.holidayInstead)) }
    case .minimumWage:
      if !line.amount.isNegative { notes.append(words.payslip(.minimumWageTopUpWhy)) }
    }
    let isBack = line.kind == .minimumWage && line.amount.isNegative
    if let tag = line.arrearsOf {
      let days =
        paydays?.period(tag, on: line.arrearsOn).map { words.days($0.period.days) }
        ?? tag.description
      guard !isBack else {
        return Table.Row(
          words.name(of: line), notes: [words.payslip(.minimumWageTopUpBackWhy, days)],
          line.amount, working: workings.take(.payLine(place), for: line.amount))
      }
      notes.append(words.payslip(.arrears, days))
    }
    if let agreed = line.agreed {
      notes.append(words.payslip(.riseAgreed, words.date(agreed)))
    }
    if !line.isPay, line.kind == .element { notes.append(words.payslip(.expense)) }
    return Table.Row(
      words.name(of: line), notes: notes, line.amount,
      working: workings.take(.payLine(place), for: line.amount))
  }

  private func quantity(_ line: PayLine) -> String {
    let rate = line.rate.inWords
    return switch line.unit {
    case .hour: words.payslip(.hoursAt, words.time(line.minutes), rate)
    case .night: words.payslip(.nightsAt, words.payslip(line.units, .oneNight, .nights), rate)
    case .day: words.payslip(.daysAt, words.common(line.units, .oneDay, .dayCount), rate)
    case .week: words.payslip(.weeksAt, words.payslip(line.units, .oneWeek, .weeks), rate)
    case .mile:
      words.payslip(
        .milesAt,
        line.tenths == 0
          ? words.payslip(line.units, .oneMile, .miles)
          : words.payslip(.miles, line.unitCount.written), rate)
    case .amount: words.payslip(.asOnTimesheet)
    }
  }

  private func sum(_ lines: [PayLine]) -> [Working] {
    lines.map { Working(words.name(of: $0), $0.amount) }
  }

  // MARK: What came off

  private func cameOff(_ workings: inout SealedWorkings) -> Table {
    var rows: [Table.Row] = []
    for deduction in slip.deductions {
      guard let worked = deduction.kind.worked else { continue }
      rows.append(
        Table.Row(
          words.name(of: deduction, on: slip), notes: why(deduction), deduction.amount,
          working: workings.take(worked, for: deduction.amount)))
    }
    for (place, line) in slip.lines.enumerated() where line.kind == .charge && !line.amount.isZero {
      rows.append(
        Table.Row(
          line.label, notes: [quantity(line), words.payslip(.chargedWhy)], -line.amount,
          working: workings.take(.payLine(place + 1), for: line.amount)))
    }
    if rows.isEmpty {
      rows.append(
        Table.Row(words.payslip(.nothingOff), notes: [words.payslip(.nothingOffWhy)], .zero))
    } else {
      rows.append(
        Table.Row(
          slip.deducted.isNegative ? words.payslip(.totalBack) : words.payslip(.totalOff),
          slip.deducted,
          working: slip.deductions.map { Working(words.name(of: $0, on: slip), $0.amount) },
          standing: .total))
    }
    return Table(caption: words.payslip(.cameOff), rows: rows)
  }

  private func why(_ deduction: Deduction) -> [String] {
    var notes: [String] = []
    switch deduction.kind {
    case .incomeTax:
      notes.append(words.payslip(.taxWhy, slip.taxCode.text, words.why(slip.taxCodeReason)))
    case .nationalInsurance:
      if let category = slip.category {
        notes.append(
          words.payslip(
            .niWhy, category.rawValue, words.meaning(category), words.why(slip.categoryReason)))
      }
    case .studentLoan, .postgraduateLoan: notes.append(words.payslip(.studentLoanWhy))
    case .pension:
      notes.append(words.payslip(.pensionWhy, slip.figures.pension.pensionable.inWords))
    case .salarySacrifice:
      notes.append(
        words.payslip(
          .sacrificeWhy,
          slip.scheme?.provider ?? "", slip.figures.pension.pensionable.inWords))
    case .charge: break
    }
    if deduction.amount.isNegative { notes.append(words.payslip(.givenBack)) }
    return notes
  }

  private var paid: Table {
    var rows = [Table.Row(words.payslip(.payThisTime), slip.gross)]
    if !slip.expenses.isZero { rows.append(Table.Row(words.payslip(.plusExpenses), slip.expenses)) }
    rows.append(
      slip.deducted.isNegative
        ? Table.Row(words.payslip(.plusBack), -slip.deducted)
        : Table.Row(words.payslip(.lessOff), -slip.deducted))
    let sum = rows.map { Working($0.label, $0.cells[0].text) }
    guard !slip.settled.isEmpty else {
      rows.append(
        Table.Row(
          words.payslip(.paidToYou), notes: [words.how(slip.paidBy)], slip.paid, working: sum,
          standing: .total))
      return Table(caption: words.payslip(.youArePaid), rows: rows)
    }
    rows.append(
      Table.Row(words.payslip(.netOfThisPay), slip.net, working: sum, standing: .total))
    let settled = slip.settled.map(row)
    rows += settled
    rows.append(
      Table.Row(
        words.payslip(.paidInAll), notes: [words.how(slip.paidBy)], slip.paid,
        working: [Working(words.payslip(.netOfThisPay), slip.net)]
          + settled.map { Working($0.label, $0.cells[0].text) }, standing: .total))
    return Table(caption: words.payslip(.youArePaid), rows: rows)
  }

  /// What is put right of earlier pay: what is paid for it, or taken back, and what is left of it.
  private func row(_ settled: Outstanding) -> Table.Row {
    let isPaid = settled.amount > .zero
    let word: PayslipWord =
      switch settled.kind {
      case .reversedPay: .settledReversed
      case .pay: isPaid ? .settledPayPaid : .settledPayTaken
      case .nationalInsurance: isPaid ? .settledNIPaid : .settledNITaken
      case .studentLoan: isPaid ? .settledStudentLoanPaid : .settledStudentLoanTaken
      case .postgraduateLoan: isPaid ? .settledPostgraduateLoanPaid : .settledPostgraduateLoanTaken
      }
    let left =
      outstanding.first { $0.kind == settled.kind && $0.year == settled.year }?.amount ?? .zero
    var notes = [
      words.payslip(!isPaid && settled.kind == .pay ? .settledTakenWhy : .settledPaidWhy)
    ]
    if left.isNegative {
      let isOutside = settled.kind == .pay && recovery == nil
      notes.append(
        words.payslip(isOutside ? .settledLeftOutside : .settledLeft, left.magnitude.inWords))
    }
    return Table.Row(words.payslip(word), notes: notes, settled.amount)
  }

  // MARK: On top, and the year

  private func onTop(_ workings: inout SealedWorkings) -> Table? {
    var rows: [Table.Row] = []
    let contribution = workings.take(.employerNI, for: slip.employerNI)
    if slip.class1 != nil {
      rows.append(
        Table.Row(
          words.payslip(.employerNI), notes: [words.payslip(.employerNIWhy)], slip.employerNI,
          working: contribution))
    }
    if let scheme = slip.scheme {
      let pension = slip.figures.pension
      let given = pension.sacrificed
      rows.append(
        Table.Row(
          words.payslip(.employerPension),
          notes: [
            given.isZero
              ? words.payslip(.employerPensionWhy, scheme.provider)
              : words.payslip(.ofWhichSacrificed, scheme.provider, given.inWords)
          ], pension.employer,
          working: workings.take(.pensionEmployer, for: pension.employer - given)
            + (given.isZero ? [] : [Working(words.payslip(.payGivenUp), given)])))
      if !pension.reclaimed.isZero {
        rows.append(
          Table.Row(
            words.payslip(.relief), notes: [words.payslip(.reliefWhy, scheme.provider)],
            pension.reclaimed,
            working: [
              Working(words.payslip(.pensionTogether), pension.employee + pension.reclaimed),
              Working(words.payslip(.pensionFromPay), pension.employee),
            ]))
      }
    }
    if rows.isEmpty { return nil }
    return Table(caption: words.payslip(.onTop), rows: rows)
  }

  private var yearSoFar: Table {
    let toDate = slip.toDate
    let (paid, thisTime) = (toDate.figures, slip.figures)
    let first = run.key.period.year.firstDay
    var rows: [Table.Row] = []
    func add(_ label: String, _ amount: (PayFigures) -> Money) {
      let (toDate, now) = (amount(paid), amount(thisTime))
      guard !toDate.isZero || !now.isZero else { return }
      rows.append(
        Table.Row(
          label, toDate,
          working: [
            Working(words.payslip(.beforeThis), toDate - now), Working(words.payslip(.onThis), now),
          ]))
    }
    add(words.payslip(.yearPay)) { $0.gross }
    add(words.payslip(.yearHoliday)) { $0.holidayPay }
    add(words.payslip(.yearTax)) { $0.tax }
    add(words.payslip(.yearNI)) { $0.employeeNI }
    add(words.payslip(.yearStudentLoan)) { $0.loans.student }
    add(words.payslip(.yearPostgraduateLoan)) { $0.loans.postgraduate }
    add(words.payslip(.yearPension)) { $0.pension.employee }
    add(words.payslip(.yearEmployerPension)) { $0.pension.employer }
    // What is still to be paid for earlier pay was not paid to her, and what is still to be collected was.
    let year = run.key.period.year
    let open = outstanding.filter { $0.year == year }.total
    if !open.isZero || !slip.settled.isEmpty {
      let soFar = paid.net - open
      rows.append(
        Table.Row(
          words.payslip(.yearNet), soFar,
          working: [
            Working(words.payslip(.beforeThis), soFar - slip.paid),
            Working(words.payslip(.onThis), slip.paid),
          ]))
    } else {
      add(words.payslip(.yearNet)) { $0.net }
    }
    if !toDate.previousPay.isZero || !toDate.previousTax.isZero {
      rows.append(Table.Row(words.payslip(.yearPreviousPay), toDate.previousPay))
      rows.append(Table.Row(words.payslip(.yearPreviousTax), toDate.previousTax))
    }
    return Table(
      caption: words.payslip(.yearSoFar, words.shortDate(first)),
      rows: rows)
  }

  // MARK: Facts

  private func facts(_ workings: inout SealedWorkings) -> Facts {
    typealias Fact = Facts.Fact
    var facts = [
      Fact(
        words.payslip(.hours),
        slip.minutes == .zero ? words.payslip(.noHours) : words.time(slip.minutes),
        working: slip.lines.filter { [$0].minutesWorked != .zero }.map {
          Working(words.name(of: $0), words.time($0.minutes))
        }
      ),
      Fact(words.payslip(.taxableNow), slip.taxable.inWords),
      Fact(
        words.payslip(.taxableYear), slip.toDate.figures.taxable.inWords,
        working: [
          Working(words.payslip(.beforeThis), slip.toDate.figures.taxable - slip.taxable),
          Working(words.payslip(.onThis), slip.taxable),
        ]),
      Fact(words.payslip(.taxCode), taxCode),
      Fact(words.payslip(.niLetter), letter),
    ]
    if let holiday = slip.holiday {
      facts.append(
        Fact(
          words.payslip(.holidayLeft),
          holiday.left < .zero
            ? words.payslip(
              .holidayOvertaken, words.time(.zero - holiday.left), words.time(holiday.earned))
            : words.payslip(
              .holidayBalance, words.time(holiday.left), words.time(holiday.earned)),
          working: working(of: holiday) + workings.takeAll(.holidayEarned)))
    }
    facts.append(Fact(words.payslip(.job), slip.jobTitle))
    facts.append(Fact(words.payslip(.employer), employerName))
    if let paye = employer.paye {
      facts.append(Fact(words.payslip(.payeReference), paye.reference.text))
    }
    facts.append(Fact(words.payslip(.payrollID), slip.payrollID))
    facts.append(
      Fact(
        words.payslip(.niNumber),
        slip.niNumber.map { words.payslip(.niNumberEnd, String($0.text.suffix(3))) }
          ?? words.payslip(.niNumberMissing)))
    facts.append(Fact(words.payslip(.payPeriod), run.key.description))
    return Facts(heading: words.payslip(.facts), facts: facts.filter { !$0.value.isEmpty })
  }

  private var taxCode: String {
    var more = ""
    switch slip.taxCode.regime {
    case .scotland: more = words.payslip(.scottish)
    case .wales: more = words.payslip(.welsh)
    case .restOfUK: break
    }
    if slip.basis == .week1month1 {
      more +=
        run.key.period.frequency == .monthly
        ? words.payslip(.monthOneBasis) : words.payslip(.weekOneBasis)
    }
    return words.payslip(.taxCodeMeaning, slip.taxCode.text, words.why(slip.taxCodeReason), more)
  }

  private var letter: String {
    guard let category = slip.category else {
      return words.payslip(.niNone, words.why(slip.categoryReason))
    }
    return words.payslip(
      .niWhy, category.rawValue, words.meaning(category), words.why(slip.categoryReason))
  }

  private func checks(_ workings: SealedWorkings) -> Notes? {
    let rest = workings.rest.filter { $0.heading.of != .contributionsBefore }
    guard !rest.isEmpty else { return nil }
    return Notes(
      heading: words.payslip(.checks), sentences: [words.payslip(.checksWhy)],
      workings: rest.map {
        Facts.Fact(
          words.workings.name(of: $0.heading), $0.heading.value,
          working: $0.lines.map(words.working))
      })
  }
}

extension Deduction.Kind {
  /// The figure whose working it is.
  fileprivate var worked: WorkedFigure? {
    switch self {
    case .incomeTax: .incomeTax
    case .nationalInsurance: .employeeNI
    case .studentLoan: .studentLoan
    case .postgraduateLoan: .postgraduateLoan
    case .pension, .salarySacrifice: .pensionEmployee
    // A payslip has a row for each line of it, which has the line's working.
    case .charge: nil
    }
  }
}
