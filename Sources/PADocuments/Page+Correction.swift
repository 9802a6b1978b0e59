import PABudgets
import PADeductions
import PAEmployment
public import PAJournal
import PALedger
package import PAPayRun
public import PAPrimitives

extension Page {
  /// A payslip put right: what was, what is right, why, and what happens now.
  ///
  /// - Parameters:
  ///   - contract: The employment.
  ///   - pay: Its run as it was and as it is right.
  ///   - entry: The correction's entry.
  ///   - isDraft: Whether it is not sealed.
  ///   - words: Language and reading level.
  public init(
    correctedPayslipOf contract: Identifier, in pay: CorrectedPay, entry: Entry,
    draft isDraft: Bool = false, words: Words = .plainEnglish
  ) {
    self = CorrectionWriting(entry, [pay], words, isDraft).slip(contract, pay)
  }

  /// A letter about an overpayment, with how it is paid back; nil where nothing of an employment is.
  ///
  /// - Parameters:
  ///   - contract: The employment.
  ///   - pay: The runs that the correction changes.
  ///   - entry: The correction's entry.
  ///   - words: Language and reading level.
  public init?(
    letterTo contract: Identifier, about pay: [CorrectedPay], entry: Entry,
    words: Words = .plainEnglish
  ) {
    guard let page = CorrectionWriting(entry, pay, words).letter(contract) else { return nil }
    self = page
  }

  /// The employer's page of a correction: what changes, who bears it, what is open, and who is told again.
  ///
  /// - Parameters:
  ///   - pay: The runs that it changes.
  ///   - entry: The correction's entry.
  ///   - earlier: The state before it.
  ///   - isDraft: Whether it is not sealed.
  ///   - words: Language and reading level.
  public init(
    correction pay: [CorrectedPay], entry: Entry, after earlier: ClosingState,
    draft isDraft: Bool = false, words: Words = .plainEnglish
  ) {
    self = CorrectionWriting(entry, pay, words, isDraft).page(after: earlier)
  }
}

/// A correction on its way to pages.
private struct CorrectionWriting {
  private let entry: Entry
  private let correction: Correction
  private let pay: [CorrectedPay]
  private let words: Words
  private var employer: Employer { correction.books.employer }
  private var employerName: String { employer.employingParty?.name ?? employer.id.text }
  private var isYearEnded: Bool {
    pay.contains { $0.run.year < entry.seal.year || entry.seal.on > $0.run.year.lastDay }
  }

  /// Which record it is made from.
  private let footing: [String]

  init(_ entry: Entry, _ pay: [CorrectedPay], _ words: Words, _ isDraft: Bool = false) {
    footing = isDraft ? [] : [words.footing(of: entry)]
    guard case .correction(let correction) = entry.content else {
      preconditionFailure("pages of a correction are made of one")
    }
    self.entry = entry
    self.correction = correction
    self.pay = pay
    self.words = words
  }

  private func slips(_ contract: Identifier, _ pay: CorrectedPay) -> (was: Payslip?, now: Payslip?)
  {
    (pay.before.payslip(of: contract), pay.now.payslip(of: contract))
  }

  private func name(_ contract: Identifier, _ pay: CorrectedPay) -> String {
    let slips = slips(contract, pay)
    return (slips.now ?? slips.was)?.name ?? contract.text
  }

  // MARK: The corrected payslip

  func slip(_ contract: Identifier, _ pay: CorrectedPay) -> Page {
    let slips = slips(contract, pay)
    let name = name(contract, pay)
    let day = words.date(pay.now.run.paymentDate)
    let more = (slips.now?.net ?? .zero) - (slips.was?.net ?? .zero)
    let heading =
      more.isZero
      ? words.correction(.slipSame, name, day)
      : words.correction(
        more.isNegative ? .slipLess : .slipMore, name, day, more.magnitude.inWords)
    return Page(
      title: words.correction(.slipTitle, pay.now.run.paymentDate.description, name),
      kicker: words.correction(.slipKicker, employerName), heading: heading,
      lead: [
        words.common(
          .forPeriod, words.period(pay.now.run.key.period.frequency), words.days(pay.now.run.days)),
        words.correction(.why, entry.seal.reason), words.correction(.slipLead),
      ],
      blocks: [
        .table(changes(slips.was, slips.now)),
        .notes(
          Notes(
            heading: words.correction(.whatHappens),
            sentences: pay.isOfAssistant(contract)
              ? next(contract) : [words.correction(.nothingHappens)])),
      ],
      foot: [words.payslip(.askEmployer, employerName)] + footing, words: words)
  }

  /// Every figure that is another, line by line, and what reaches the PA.
  private func changes(_ was: Payslip?, _ now: Payslip?) -> Table {
    var rows: [Table.Row] = []
    func add(
      _ label: String, notes: [String] = [], _ part: (Payslip) -> Money, always: Bool = false,
      standing: Table.Standing = .item
    ) {
      let (before, after) = (was.map(part) ?? .zero, now.map(part) ?? .zero)
      guard always || before != after else { return }
      rows.append(
        Table.Row(label, notes: notes, before, after, after - before, standing: standing))
    }
    for line in lines(was, now) {
      rows.append(Table.Row(line.label, notes: line.notes, line.was, line.now, line.now - line.was))
    }
    add(words.correction(.payBefore), { $0.gross }, always: true)
    add(words.correction(.expenses), { $0.expenses })
    add(words.correction(.sacrificed), { $0.sacrificed })
    add(words.correction(.taxable), { $0.taxable })
    if (was?.taxCode, was?.basis) != (now?.taxCode, now?.basis), let was, let now {
      rows.append(
        Table.Row(
          words.correction(.taxCode),
          cells: [code(was), code(now), ""].map { Table.Cell(text: $0) }))
    }
    // Tax of pay that is paid after its year is worked, also where it comes to nothing.
    let isTaxKept =
      was?.taxable != now?.taxable && was?.figures.tax == now?.figures.tax
      && now?.paidAfterYear.isEmpty ?? true
    add(
      words.correction(.tax),
      notes: isTaxKept ? [words.correction(isYearEnded ? .taxEnded : .taxWhy)] : [],
      { $0.figures.tax }, always: isTaxKept)
    if was?.category == now?.category {
      let letter = now?.category ?? was?.category
      add(
        letter.map { words.correction(.nationalInsurance, $0.rawValue) }
          ?? words.correction(.nationalInsuranceNone), { $0.figures.employeeNI })
    } else {
      for slip in [was, now].compactMap({ $0 }) {
        let label =
          slip.category.map { words.correction(.nationalInsurance, $0.rawValue) }
          ?? words.correction(.nationalInsuranceNone)
        let (before, after) = (
          slip == was ? slip.figures.employeeNI : .zero,
          slip == now ? slip.figures.employeeNI : .zero
        )
        rows.append(Table.Row(label, before, after, after - before))
      }
    }
    add(words.correction(.studentLoan), { $0.figures.loans.student })
    add(words.correction(.postgraduateLoan), { $0.figures.loans.postgraduate })
    add(words.correction(.pension), { $0.figures.pension.employee })
    add(words.correction(.net), { $0.net }, always: true, standing: .total)
    add(words.correction(.employerNI), { $0.employerNI })
    add(words.correction(.employerPension), { $0.employerPension })
    return Table(
      caption: words.correction(.whatChanged),
      columns: [
        words.correction(.figure), words.correction(.was), words.correction(.isNow),
        words.correction(.difference),
      ], rows: rows)
  }

  private func code(_ slip: Payslip) -> String {
    let frequency = pay.first?.now.run.key.period.frequency ?? .monthly
    return "\(slip.taxCode.text) \(TaxCode.mark(slip.basis, frequency))"
  }

  /// Lines of pay that are others, by what they pay.
  private func lines(
    _ was: Payslip?, _ now: Payslip?
  ) -> [(label: String, notes: [String], was: Money, now: Money)] {
    var found: [(label: String, notes: [String], was: Money, now: Money)] = []
    var left = was?.lines ?? []
    for line in now?.lines ?? [] {
      let place = left.firstIndex {
        ($0.kind, $0.element, $0.rate, $0.arrearsOf) == (
          line.kind, line.element, line.rate, line.arrearsOf
        )
          && $0.agreed == line.agreed
      }
      let before = place.map { left.remove(at: $0) }
      guard before?.amount != line.amount else { continue }
      let notes = [before.flatMap(quantity), quantity(line)].compactMap { $0 }
      found.append(
        (
          words.name(of: line), [notes.joined(separator: " \u{2192} ")].filter { !$0.isEmpty },
          before?.amount ?? .zero, line.amount
        ))
    }
    for line in left {
      found.append((words.name(of: line), [quantity(line)].compactMap { $0 }, line.amount, .zero))
    }
    return found
  }

  private func quantity(_ line: PayLine) -> String? {
    line.kind == .element && line.unit == .hour
      ? words.payslip(.hoursAt, words.time(line.minutes), line.rate.inWords) : nil
  }

  /// What happens now with what is open.
  private func next(_ contract: Identifier) -> [String] {
    let open = outstanding(contract)
    var found: [String] = []
    let collect = collected(contract)
    if collect > .zero {
      found += [words.correction(.collectedLetter, collect.inWords)]
    }
    // What is to be paid covers what is to be collected; what is given back is in the sum that is paid back.
    var toPay = collect.isZero ? max(.zero, open.total(.pay)) : .zero
    func left(_ kind: Outstanding.Kind) -> Money {
      let amount = open.total(kind)
      let covered = min(toPay, max(.zero, -amount))
      toPay -= covered
      return amount + covered
    }
    let insurance = left(.nationalInsurance)
    let loans = left(.studentLoan) + left(.postgraduateLoan)
    if toPay > .zero { found.append(words.correction(.paidNext, toPay.inWords)) }
    if insurance.isNegative {
      found.append(words.correction(.nationalInsuranceNext, insurance.magnitude.inWords))
    } else if !insurance.isZero, collect.isZero {
      found.append(words.correction(.nationalInsuranceBack, insurance.inWords))
    }
    if !loans.isZero, collect.isZero || loans.isNegative {
      found.append(
        words.correction(loans.isNegative ? .loanNext : .loanBack, loans.magnitude.inWords))
    }
    let late = pay.flatMap { one in
      let before = one.before.payslip(of: contract)?.paidAfterYear ?? []
      return (one.now.payslip(of: contract)?.paidAfterYear ?? []).filter { !before.contains($0) }
    }
    for part in late {
      let sentence = words.correction(
        .afterYear, "\(part.period.year)", words.date(part.paidOn))
      if !found.contains(sentence) { found.append(sentence) }
    }
    let isTaxLeft =
      late.isEmpty
      && pay.contains { one in
        let slip = one.now.payslip(of: contract)
        let difference = one.difference(of: contract)
        return !difference.taxable.isZero && difference.tax.isZero
          && (isYearEnded || slip.map { $0.basis == .cumulative } ?? false)
      }
    if isTaxLeft { found.append(words.correction(isYearEnded ? .taxHMRC : .taxNext)) }
    return found.isEmpty ? [words.correction(.nothingHappens)] : found
  }

  private func outstanding(_ contract: Identifier) -> [Outstanding] {
    entry.closing.payroll.employment(contract)?.outstanding ?? []
  }

  private func collected(_ contract: Identifier) -> Money {
    entry.closing.payroll.employment(contract)?.toCollect ?? .zero
  }

  // MARK: The letter

  func letter(_ contract: Identifier) -> Page? {
    let owed = collected(contract)
    guard owed > .zero, let first = pay.first(where: { $0.changed.contains(contract) }),
      let assistant = employer.assistants.first(where: { person in
        person.contracts.contains { $0.id == contract }
      })
    else { return nil }
    var rows: [Table.Row] = []
    var told = Money.zero
    for one in pay {
      let difference = one.difference(of: contract)
      let money = -(difference.net + difference.employeeNI + difference.loans.taken)
      guard !money.isZero else { continue }
      rows.append(
        Table.Row(words.correction(.letterOfRun, words.date(one.now.run.paymentDate)), money))
      told += money
    }
    let insurance = outstanding(contract).filter { $0.kind != .pay && $0.amount > .zero }.total
    if !insurance.isZero {
      rows.append(Table.Row(words.correction(.letterNI), -insurance))
      told -= insurance
    }
    if told != owed { rows.append(Table.Row(words.correction(.letterOther), owed - told)) }
    rows.append(Table.Row(words.correction(.letterTotal), owed, standing: .total))
    return Page(
      title: words.correction(.letterTitle, entry.seal.on.description, assistant.name),
      kicker: words.correction(.letterKicker, employerName),
      heading: words.correction(.letterHeading, assistant.name, owed.inWords),
      lead: assistant.address + [
        words.correction(correction.kind == .prediction ? .letterPlanned : .letterSorry),
        words.correction(.letterHow, entry.seal.reason),
      ],
      blocks: [
        .table(Table(caption: words.correction(.letterTable), rows: rows)),
        .notes(Notes(heading: words.correction(.plan), sentences: plan(contract, owed))),
        .notes(
          Notes(
            heading: words.correction(.rights),
            sentences: [
              words.correction(.rightsAsk, employerName), words.correction(.rightsCheck),
              words.correction(.rightsLaw),
            ])),
      ],
      foot: footing + [
        words.common(
          .forPeriod, words.period(first.now.run.key.period.frequency),
          words.days(first.now.run.days))
      ], words: words)
  }

  private func plan(_ contract: Identifier, _ owed: Money) -> [String] {
    guard let plan = entry.closing.payroll.employment(contract)?.recovery else {
      return [words.correction(.planOutside, employerName)]
    }
    var found: [String] = []
    if let instalment = plan.instalment, instalment > .zero {
      let count = (owed.pence + instalment.pence - 1) / instalment.pence
      found.append(words.correction(.planInstalments, instalment.inWords, String(count)))
    } else {
      found.append(words.correction(.planAll))
    }
    found.append(words.correction(plan.isBelowMinimumWage ? .planBelow : .planMinimumWage))
    return found
  }

  // MARK: The employer's page

  func page(after earlier: ClosingState) -> Page {
    let named = correction.runs.filter(\.isNamed).map(\.payRun.key.description)
      .joined(separator: ", ")
    let cost = entry.transactions.postings.filter { $0.account.bearer != nil }.map(\.signed).total
    let isReversal = correction.kind == .reversal
    var blocks: [Block] = [.table(runs), .table(bearers)]
    if let bills { blocks.append(.table(bills)) }
    blocks.append(.table(open))
    blocks += tellAgain(earlier)
    return Page(
      title: words.correction(.pageTitle, entry.seal.on.description, entry.name.description),
      kicker: words.correction(isReversal ? .pageKickerReversal : .pageKicker, employerName),
      heading: isReversal
        ? words.correction(.pageReversal, named)
        : cost.isZero
          ? words.correction(.pageHeadingSame, named)
          : words.correction(
            cost.isNegative ? .pageHeadingLess : .pageHeading, named, cost.magnitude.inWords),
      lead: [words.correction(.why, entry.seal.reason), words.correction(.pageLead)],
      blocks: blocks, foot: footing, words: words)
  }

  private var runs: Table {
    let rows = pay.flatMap { one in
      // What was handed in for it is another, and pays the same.
      guard !one.changed.isEmpty else {
        let net = one.now.run.payslips.map(\.net).total
        return [
          Table.Row("\(one.now.run.key), \(words.correction(.everybodyTheSame))", net, net, .zero)
        ]
      }
      return one.changed.map { contract in
        let slips = slips(contract, one)
        let (was, now) = (slips.was?.net ?? .zero, slips.now?.net ?? .zero)
        return Table.Row(
          "\(one.now.run.key), \(name(contract, one))", was, now, now - was)
      }
    }
    return Table(
      caption: words.correction(.runsChanged),
      columns: [
        words.correction(.run), words.correction(.was), words.correction(.isNow),
        words.correction(.difference),
      ], rows: rows)
  }

  private var bearers: Table {
    var sums: [(label: String, amount: Money)] = []
    for posting in entry.transactions.postings {
      guard let bearer = posting.account.bearer else { continue }
      let label =
        "\(correction.books.lineLabel(bearer.line)), \(correction.books.funderName(bearer.funder))"
      if let same = sums.firstIndex(where: { $0.label == label }) {
        sums[same].amount += posting.signed
      } else {
        sums.append((label, posting.signed))
      }
    }
    var rows = sums.filter { !$0.amount.isZero }.map { Table.Row($0.label, $0.amount) }
    rows.append(
      Table.Row(words.correction(.cost), sums.map(\.amount).total, standing: .total))
    return Table(caption: words.correction(.borneBy), rows: rows)
  }

  /// What is owed to HMRC and schemes is another now, by their months.
  private var bills: Table? {
    var sums: [(label: String, change: Money, payee: Payee, month: MonthOwed?)] = []
    var changed = Balances()
    changed.add(entry.transactions)
    for balance in changed.all {
      guard let payee = balance.account.payee, payee.isOfMonths else { continue }
      for month in changed.owed(to: payee)
      where !sums.contains(where: { $0.payee == payee && $0.month == month.month }) {
        sums.append((words.bill(payee, month.month, employer), month.owed, payee, month.month))
      }
    }
    guard !sums.isEmpty else { return nil }
    return Table(
      caption: words.correction(.bills),
      columns: [
        words.correction(.bill), words.correction(.difference), words.correction(.owedNow),
      ],
      rows: sums.map { sum in
        let now = entry.closing.balances.owed(to: sum.payee).filter { $0.month == sum.month }
        return Table.Row(sum.label, sum.change, now.map(\.owed).total)
      })
  }

  private var open: Table {
    var open = words.open(between: entry.closing.payroll, employer)
    if open.rows.isEmpty { open.rows = [Table.Row(words.correction(.openNone), .zero)] }
    return open
  }

  private func tellAgain(_ earlier: ClosingState) -> [Block] {
    let open = entry.closing.toTell.filter { $0.correction == entry.name }
    guard !open.isEmpty else { return [] }
    let sentences = open.map { told in
      let who = words.name(of: told.holder, in: correction.books)
      return switch told.holder {
      case .hmrc: words.correction(isYearEnded ? .tellHMRCEnded : .tellHMRC)
      case .scheme: words.correction(.tellScheme, who)
      case .funder: words.correction(.tellFunder, who)
      case .bureau: words.correction(.tellBureau, who)
      }
    }
    let years = Set(
      pay.flatMap { $0.now.run.payslips + $0.before.run.payslips }.flatMap(\.paidAfterYear).map(
        \.year)
    )
    let later = years.sorted().map { year in
      words.correction(
        year < entry.seal.year ? .tellAfterYearEnded : .tellAfterYear, "\(year)")
    }
    var blocks: [Block] = [
      .notes(
        Notes(
          heading: words.correction(.tellAgain),
          sentences: [words.correction(.tellWhy)] + sentences + later))
    ]
    for one in pay {
      for contract in one.changed {
        let slips = slips(contract, one)
        blocks.append(
          .table(
            reported(
              words.correction(
                .reported, name(contract, one), words.date(one.now.run.paymentDate)),
              slips.was?.figuresOfYear ?? .zero, slips.now?.figuresOfYear ?? .zero)))
      }
    }
    var told: Set<Identifier> = []
    for one in pay {
      for contract in one.changed where told.insert(contract).inserted {
        let (was, now) = yearToDate(contract, earlier)
        blocks.append(
          .table(
            reported(
              words.correction(.reportedYear, name(contract, one), "\(one.run.year)"), was, now)))
      }
    }
    for year in years.sorted() where year < entry.seal.year {
      for one in pay {
        for contract in one.changed {
          let slips = slips(contract, one)
          let (was, now) = (
            slips.was?.paidAfterYear(in: year) ?? .zero, slips.now?.paidAfterYear(in: year) ?? .zero
          )
          guard was != now else { continue }
          blocks.append(
            .table(
              reported(
                words.correction(.reportedYear, name(contract, one), "\(year)"), was, now)))
        }
      }
    }
    for one in pay where years.contains(entry.seal.year) && one.run.year < entry.seal.year {
      for contract in one.changed where told.remove(contract) != nil {
        blocks.append(
          .table(
            reported(
              words.correction(.reportedYear, name(contract, one), "\(entry.seal.year)"),
              earlier.payroll.employment(contract)?.toDate.figures ?? .zero,
              entry.closing.payroll.employment(contract)?.toDate.figures ?? .zero)))
      }
    }
    return blocks
  }

  /// The year's figures before the correction and after it.
  ///
  /// Of a year that has ended they are those of its last payslip that the correction changes, and what it changes
  /// of it.
  private func yearToDate(
    _ contract: Identifier, _ earlier: ClosingState
  ) -> (was: PayFigures, now: PayFigures) {
    guard pay.contains(where: { $0.run.year < entry.seal.year }) else {
      return (
        earlier.payroll.employment(contract)?.toDate.figures ?? .zero,
        entry.closing.payroll.employment(contract)?.toDate.figures ?? .zero
      )
    }
    let now =
      pay.last { $0.changed.contains(contract) }?.now.payslip(of: contract)?.toDate.figures ?? .zero
    let changes = pay.map { one in
      (one.now.payslip(of: contract)?.figuresOfYear ?? .zero)
        - (one.before.payslip(of: contract)?.figuresOfYear ?? .zero)
    }
    return (now - changes.total, now)
  }

  /// What HMRC, a scheme and a bureau were told, and what is right.
  private func reported(_ caption: String, _ was: PayFigures, _ now: PayFigures) -> Table {
    var rows: [Table.Row] = []
    func add(_ label: String, _ part: (PayFigures) -> Money) {
      guard part(was) != part(now) else { return }
      rows.append(Table.Row(label, part(was), part(now)))
    }
    add(words.correction(.payBefore)) { $0.gross }
    add(words.correction(.taxable)) { $0.taxable }
    add(words.correction(.tax)) { $0.tax }
    let letters = Set(was.class1.letters.map(\.category)).union(now.class1.letters.map(\.category))
    for letter in letters.sorted() {
      add("\(words.correction(.lettersUsed)) \(letter.rawValue)") { $0.class1[letter].earnings }
      add("\(letter.rawValue), \(words.correction(.employeeNI))") { $0.class1[letter].employee }
      add("\(letter.rawValue), \(words.correction(.employerNI))") { $0.class1[letter].employer }
    }
    add(words.correction(.studentLoan)) { $0.loans.student }
    add(words.correction(.postgraduateLoan)) { $0.loans.postgraduate }
    add(words.correction(.pension)) { $0.pension.employee }
    add(words.correction(.employerPension)) { $0.pension.employer }
    return Table(
      caption: caption, level: 3,
      columns: [words.correction(.figure), words.correction(.told), words.correction(.right)],
      rows: rows)
  }
}

extension Words {
  /// What is still to be paid to PAs, or collected.
  func open(between state: PayrollState, _ employer: Employer) -> Table {
    var rows: [Table.Row] = []
    for employment in state.employments {
      let person = employer.assistant(employment.assistant)?.name ?? employment.contract.text
      for one in employment.outstanding {
        rows.append(Table.Row(person, notes: [said(one)], one.amount))
      }
    }
    return Table(caption: correction(.open), rows: rows)
  }

  /// Who was told figures.
  package func name(of holder: ReportHolder, in books: BooksRead) -> String {
    switch holder {
    case .hmrc: "HMRC"
    case .scheme(let id): books.employer.provider(of: id)
    case .funder(let id): books.funderName(id)
    case .bureau:
      books.employer.roles.bureau.flatMap { books.employer.party($0)?.name } ?? "bureau"
    }
  }

  /// What is open between employer and PA.
  package func said(_ open: Outstanding) -> String {
    let year = "\(open.year)"
    let isPaid = open.amount > .zero
    return switch open.kind {
    case .reversedPay: correction(.openReversed)
    case .pay: correction(isPaid ? .openPay : .openCollect)
    case .nationalInsurance: correction(isPaid ? .openNIBack : .openNI, year)
    case .studentLoan, .postgraduateLoan: correction(isPaid ? .openLoanBack : .openLoan, year)
    }
  }
}

extension Payee {
  /// Whether it is HMRC or a pension scheme.
  fileprivate var isOfMonths: Bool {
    switch self {
    case .hmrc, .scheme: true
    case .assistant, .supplier: false
    }
  }
}

extension Words {
  /// Whom a month's bill is of.
  fileprivate func bill(_ payee: Payee, _ month: MonthOwed?, _ employer: Employer) -> String {
    switch (payee, month) {
    case (.scheme(let scheme), .calendar(let month)):
      summary(
        .duePension, employer.provider(of: scheme),
        self.month(of: month.first))
    case (_, .tax(let month)): summary(.dueHMRC, days(month.days))
    case (.scheme(let scheme), _):
      summary(
        .duePensionEarlier,
        employer.provider(of: scheme))
    default: summary(.dueHMRCEarlier)
    }
  }
}

extension BooksRead {
  /// What a plan line is called.
  fileprivate func lineLabel(_ id: Identifier) -> String { budgets.line(id)?.line.label ?? id.text }

  /// What a funder is called.
  fileprivate func funderName(_ id: Identifier) -> String {
    let party = budgets.lazy.flatMap(\.funders).first { $0.id == id }?.party
    return party.flatMap { employer.party($0)?.name } ?? id.text
  }
}
