import PABudgets
import PAEmployment
import PAJournal
import PALedger
import PAPayRun
import PAPrimitives

// What a posting of a run is of: a payslip's line, a contribution, what is owed, or the allowance.

extension PostingPage {
  /// What of the run made the transaction.
  mutating func tellRun(_ sealed: SealedPayRun) {
    switch trail.posting.cause {
    case .payLine(let contract, let number):
      guard let slip = sealed.payslip(of: contract) else { return }
      tell(line: number, of: slip, sealed)
    case .contribution(let contract, let kind):
      guard let slip = sealed.payslip(of: contract) else { return }
      tell(kind, of: slip)
    case .settlement(let contract):
      guard let slip = sealed.payslip(of: contract) else { return }
      tellSettlement(of: slip)
    case .allowance: tellAllowance(sealed)
    case .statutoryPay(let contract):
      guard let slip = sealed.payslip(of: contract) else { return }
      tellStatutoryPayBack(of: slip)
    case .event: break
    }
  }

  // MARK: Pay lines

  private mutating func tell(line number: Int, of slip: Payslip, _ sealed: SealedPayRun) {
    guard slip.lines.indices.contains(number - 1) else { return }
    tellWork(ofLine: number, of: slip, sealed)
    tellShares(of: slip.lines[number - 1])
  }

  /// A line, how it was worked out, and the work it pays.
  private mutating func tellWork(
    ofLine number: Int, of slip: Payslip, _ sealed: SealedPayRun, _ mark: String = ""
  ) {
    let line = slip.lines[number - 1]
    let heading =
      "Line \(number) of the payslip of \(slip.assistant), contract \(slip.contract)\(mark)"
    section(heading, "  \(slip.name(ofLine: number)): \(line.sum)\n")
    section("How it was worked out", slip.section(.payLine(number)))
    if line.kind == .rolledUpHoliday || line.kind == .minimumWage {
      var table = Columns(.left, .right, .left)
      for base in sealed.base(of: line, on: slip) {
        let postings = trail.entry.postings(of: .payLine(slip.contract, base)).costs
        table.add(
          "line \(base), \(slip.name(ofLine: base))", slip.lines[base - 1].amount.inWords,
          postings.names)
      }
      section("The pay it is worked on", table.text(indent: "  "))
    }
    section(
      "The work it pays, from the timesheets",
      table(of: sealed.work(ofLine: number, on: slip), sealed.books))
  }

  /// Timesheet lines, with who bears each.
  private func table(of work: [PaidWork], _ books: BooksRead) -> String {
    guard !work.isEmpty else { return "" }
    var table = Columns(.left, .left, .right, .left, .left, .left, .left)
    table.add("Day", "Element", "Worked", "Covers", "Plan line", "Borne by", "Timesheet")
    for paid in work {
      let line = paid.line
      let bearers = (try? books.budgets.bearers(of: paid.planLine, on: line.on)) ?? []
      table.add(
        line.on.description, line.element.text,
        line.quantity.worked(books.employer, line.element)
          + (line.cancelled.map { ", off, told \($0.notice) before" } ?? ""),
        line.covers.map { "\($0.assistant), \($0.reason.rawValue)" } ?? "", paid.planLine.text,
        bearers.map { "\($0.funder) \(Rate(millionths: $0.part))" }.joined(separator: ", "),
        line.source)
    }
    return table.text(indent: "  ")
  }

  /// How a pay line's amount was shared over plan lines and funders.
  private mutating func tellShares(of line: PayLine) {
    var table = Columns(.left, .left, .left, .left, .right, .left)
    table.add("Plan line", "Funder", "For", "Days worked", "Bears", "In")
    for named in trail.transaction.costs {
      guard case .cost(let planLine, let funder, let purpose) = named.posting.account else {
        continue
      }
      let days = line.shares.filter {
        $0.line == planLine && line.purpose(of: $0) == purpose
      }.map(\.on)
      table.add(
        planLine.text, funder.text, named.posting.account.purpose, Set(days).words,
        named.posting.signed.inWords, named.name.written)
    }
    var body = table.text(indent: "  ")
    if !isWorkedAgain {
      body +=
        "  (the run cannot be worked again with this program, so the days of each are not told)\n"
    }
    section("How it is shared: by the work of each, and its funders' parts on the day", body)
  }

  // MARK: Corrections

  /// What a correction's posting is of: as it was, and as it is right.
  mutating func tell(_ pay: CorrectedPay) {
    var places: (before: Int?, now: Int?) = (nil, nil)
    if case .payLine(let contract, let number) = trail.posting.cause {
      places = pay.places(ofLine: number, of: contract)
    }
    tell(pay.before, line: places.before, ", as it was")
    tell(pay.now, line: places.now, ", as it is right")
  }

  /// The cause of the posting in one working of its run, and, of a line of pay, its number there.
  private mutating func tell(_ sealed: SealedPayRun, line number: Int?, _ mark: String) {
    switch trail.posting.cause {
    case .payLine(let contract, _):
      guard let number, let slip = sealed.payslip(of: contract) else {
        return section("\(contract)\(mark)", "  no such line is paid\n")
      }
      tellWork(ofLine: number, of: slip, sealed, mark)
    case .contribution(let contract, let kind):
      guard let slip = sealed.payslip(of: contract) else { return tellUnpaid(contract, mark) }
      tellWorking(of: kind, on: slip, mark)
    case .settlement(let contract):
      guard let slip = sealed.payslip(of: contract) else { return tellUnpaid(contract, mark) }
      tellPayslip(slip, mark)
    case .statutoryPay(let contract):
      guard let slip = sealed.payslip(of: contract) else { return tellUnpaid(contract, mark) }
      tellStatutoryPayBack(of: slip, mark)
    case .allowance:
      section(
        "Employment Allowance\(mark)",
        "  used by this run: \(sealed.run.allowanceUsed.inWords)\n")
    case .event: break
    }
  }

  private mutating func tellUnpaid(_ contract: Identifier, _ mark: String) {
    section("\(contract)\(mark)", "  not paid by this run\n")
  }

  // MARK: Contributions

  private mutating func tell(_ kind: Cause.Contribution, of slip: Payslip) {
    tellWorking(of: kind, on: slip)
    var table = Columns(.left, .left, .left, .right, .left)
    for named in payBorne(by: slip, besides: kind) {
      guard let bearer = named.posting.account.bearer else { continue }
      table.add(
        bearer.line.text, bearer.funder.text, named.posting.account.purpose,
        named.posting.signed.inWords, named.name.written)
    }
    section("It follows the pay that bore it", table.text(indent: "  "))
  }

  /// A contribution, and how it was worked out.
  private mutating func tellWorking(
    of kind: Cause.Contribution, on slip: Payslip, _ mark: String = ""
  ) {
    let figures: [WorkedFigure]
    let what: String
    let amount: Money
    switch kind {
    case .employerNI:
      (what, amount, figures) = (
        "employer's National Insurance", slip.employerNI, [.employerNI, .contributionsBefore]
      )
    case .employerPension:
      (what, amount) = ("employer's pension contribution", slip.employerPension)
      figures = slip.sacrificed.isZero ? [.pensionEmployer] : [.pensionEmployer, .pensionEmployee]
    case .salarySacrifice:
      (what, amount, figures) = (
        "pay given up for the employer's pension contribution", -slip.sacrificed, [.pensionEmployee]
      )
    }
    section(
      "The payslip of \(slip.assistant), contract \(slip.contract)\(mark)",
      "  \(what): \(amount.inWords)\n")
    section("How it was worked out", figures.map(slip.section).joined())
  }

  /// What bore a payslip's pay: its lines of pay, and what was given up of it.
  private func payBorne(
    by slip: Payslip, besides kind: Cause.Contribution
  ) -> [NamedPosting] {
    trail.entry.namedPostings.costs.filter { named in
      switch named.cause {
      case .payLine(slip.contract, let number):
        slip.lines.indices.contains(number - 1) && slip.lines[number - 1].isPay
      case .contribution(slip.contract, .salarySacrifice): kind != .salarySacrifice
      default: false
      }
    }
  }

  // MARK: What is owed

  private mutating func tellSettlement(of slip: Payslip) {
    tellPayslip(slip)
    var owed = Columns(.left, .left, .right, .left)
    for named in trail.transaction {
      guard let (what, whom) = named.posting.account.debt else { continue }
      owed.add(what, "to \(whom)", (-named.posting.signed).inWords, named.name.written)
    }
    section("What it comes to for whom", owed.text(indent: "  "))
  }

  private mutating func tellPayslip(_ slip: Payslip, _ mark: String = "") {
    var sum = Columns(.left, .right)
    sum.add("gross pay", slip.gross.inWords)
    if !slip.expenses.isZero { sum.add("expenses given back", slip.expenses.inWords) }
    for deduction in slip.deductions { sum.add(deduction.kind.less, (-deduction.amount).inWords) }
    sum.add("net pay", slip.net.inWords)
    section(
      "The payslip of \(slip.assistant), contract \(slip.contract)\(mark)",
      sum.text(indent: "  "))
  }

  private mutating func tellStatutoryPayBack(of slip: Payslip, _ mark: String = "") {
    section(
      "Statutory pay of \(slip.contract) that HMRC gives back\(mark)",
      slip.section(.statutoryPayBack))
    var table = Columns(.left, .left, .right, .left)
    table.add("Plan line", "Funder", "Goes back", "In")
    for named in trail.transaction.recovered {
      guard let bearer = named.posting.account.bearer else { continue }
      table.add(
        bearer.line.text, bearer.funder.text, (-named.posting.signed).inWords, named.name.written)
    }
    section("It goes back to who bore the pay", table.text(indent: "  "))
  }

  private mutating func tellAllowance(_ sealed: SealedPayRun) {
    let used = sealed.run.allowanceUsed
    let contributions = trail.entry.namedPostings.costs.filter {
      if case .cost(_, _, on: .employerNI) = $0.posting.account { true } else { false }
    }
    var body = "  used by this run: \(used.inWords)\n"
    body += "  employer's National Insurance of this run: \(contributions.total.inWords)\n"
    section("Employment Allowance", body)
    var table = Columns(.left, .left, .right, .left, .right, .left)
    table.add("Plan line", "Funder", "Goes back", "In", "Bore", "In")
    for named in trail.transaction.recovered {
      guard let bearer = named.posting.account.bearer else { continue }
      let bore = contributions.filter { $0.isOf(bearer.line, bearer.funder) }
      table.add(
        bearer.line.text, bearer.funder.text, (-named.posting.signed).inWords, named.name.written,
        bore.total.inWords, bore.names)
    }
    section("It goes back to who bore the contributions", table.text(indent: "  "))
  }
}

// MARK: Words

extension Payslip {
  /// What a line is called.
  func name(ofLine number: Int) -> String {
    workings.first { $0.depth == 0 && $0.of == .payLine(number) }?.name ?? lines[number - 1].label
  }

  /// The sealed lines of how a figure was worked out, with an end to each.
  func section(_ figure: WorkedFigure) -> String {
    let found = working(of: figure)
    return found.isEmpty
      ? "" : found.text.split(separator: "\n").map { "  \($0)\n" }.joined()
  }
}

extension PayLine {
  /// What it comes to, and of what: `85 hours 40 minutes at £13.60 = £1,165.07`.
  fileprivate var sum: String {
    let arrears = arrearsOf.map { ", arrears of \($0)" } ?? ""
    let quantity: String? =
      switch unit {
      case .hour: minutes.inWords
      case .mile where tenths > 0:
        "\(unitCount.written) miles"
      case .night, .day, .week, .mile: units.counted(unit)
      case .amount: nil
      }
    // Statutory pay has no rate for a day: its working says what each week comes to.
    if let quantity, rate.isZero, !amount.isZero {
      return "\(amount.inWords) for \(quantity)" + arrears
    }
    return (quantity.map { "\($0) at \(rate.inWords) = " } ?? "") + amount.inWords + arrears
  }
}

extension TimesheetLine.Quantity {
  /// How much, as a timesheet says it.
  fileprivate func worked(_ employer: Employer, _ element: Identifier) -> String {
    switch self {
    case .time(let minutes): minutes.description
    case .miles(let tenths): "\(UnitCount(tenths: tenths).written) miles"
    case .units(let count): count.counted(employer.element(element)?.unit ?? .day)
    case .amount(let amount): amount.inWords
    }
  }
}

extension Int64 {
  fileprivate func counted(_ unit: PayElement.Unit) -> String {
    "\(self) \(unit.rawValue)\(self == 1 ? "" : "s")"
  }
}

extension Set<CivilDate> {
  /// How many days, or which where there are few.
  fileprivate var words: String {
    count > 3 ? "\(count) days" : sorted().map(\.description).joined(separator: ", ")
  }
}

extension Deduction.Kind {
  /// What comes off pay.
  fileprivate var less: String {
    switch self {
    case .salarySacrifice: "pay given up for the pension"
    case .incomeTax: "income tax"
    case .nationalInsurance: "employee's National Insurance"
    case .studentLoan: "student loan"
    case .postgraduateLoan: "postgraduate loan"
    case .pension: "worker's part of the pension"
    case .charge: "what the employer charges"
    }
  }
}

extension Account {
  /// Which figure of a payslip is owed on it, and to whom.
  fileprivate var debt: (what: String, whom: String)? {
    switch self {
    case .netPay(let assistant): ("net pay", assistant.text)
    case .hmrc(let component, let month):
      (component.figure, "HMRC for tax month \(month)")
    case .pension(let scheme, let side, let month):
      (
        side == .employee ? "worker's part of the pension" : "employer's part of the pension",
        "\(scheme) for \(month)"
      )
    case .hmrcEarlier, .pensionEarlier, .supplier, .bank, .clearing, .cost, .recovered, .received,
      .suspense:
      nil
    }
  }
}

extension Account.HMRCComponent {
  fileprivate var figure: String {
    switch self {
    case .incomeTax: "income tax"
    case .employeeNI: "employee's National Insurance"
    case .loans: "student and postgraduate loans"
    case .employerNI: "employer's National Insurance"
    case .employmentAllowance: "Employment Allowance"
    case .statutoryPay: "statutory pay about a child that comes back"
    case .statutoryPayCompensation: "a small employer's compensation for it"
    }
  }
}
