import PABudgets
import PAClaims
import PADeductions
import PADescription
import PAEmployment
import PAJournal
import PAPayRun
import PAPrimitives

// How a journal entry is written and read.

private let blankYear = TaxYear(startYear: 2000)

extension Posting: Transcribed {
  static var blank: Posting { Posting(.clearing, .debit, .zero) }

  mutating func transcribe(_ transcript: inout some Transcript) {
    transcript.attribute("account", &account)
    transcript.attribute("side", &side)
    transcript.attribute("amount", &amount)
  }
}

extension Balances.Balance: Transcribed {
  static var blank: Balances.Balance { Balances.Balance(account: .clearing, amount: .zero) }

  mutating func transcribe(_ transcript: inout some Transcript) {
    transcript.attribute("account", &account)
    transcript.attribute("amount", &amount)
  }
}

extension Entry: Transcribed {
  static var blank: Entry {
    Entry(
      seal: .blank, content: .opening(.blank), postings: [],
      closing: ClosingState(payroll: PayrollState(year: blankYear)))
  }

  mutating func transcribe(_ transcript: inout some Transcript) {
    seal.transcribe(&transcript)
    var (opening, run, receipt, cost, claim) = content.parts
    transcript.child("opening", &opening)
    transcript.child("run", &run)
    transcript.child("receipt", &receipt)
    transcript.child("cost", &cost)
    transcript.child("claim", &claim)
    if let opening {
      content = .opening(opening)
    } else if let run {
      content = .run(run)
    } else if let receipt {
      content = .receipt(receipt)
    } else if let cost {
      content = .cost(cost)
    } else if let claim {
      content = .claim(claim)
    }
    transcript.list("posting", &postings)
    transcript.child("closing", &closing)
    if case .run(var sealed) = content {
      // The run's own closing is the entry's before the run was noted as sealed.
      sealed.run.closing = closing.payroll
      content = .run(sealed)
    }
  }
}

extension Entry.Content {
  fileprivate var parts: (Opening?, SealedPayRun?, Receipt?, PostedCost?, ClaimEvent?) {
    switch self {
    case .opening(let opening): (opening, nil, nil, nil, nil)
    case .run(let run): (nil, run, nil, nil, nil)
    case .receipt(let receipt): (nil, nil, receipt, nil, nil)
    case .cost(let cost): (nil, nil, nil, cost, nil)
    case .claim(let claim): (nil, nil, nil, nil, claim)
    }
  }
}

extension Seal: Transcribed {
  static var blank: Seal {
    Seal(
      number: 0, year: blankYear, previous: "", on: blankDay, by: "", reason: "", program: "",
      law: "", books: "")
  }

  mutating func transcribe(_ transcript: inout some Transcript) {
    transcript.attribute("number", &number)
    transcript.attribute("year", &year)
    transcript.attribute("previous", &previous, usually: "")
    transcript.attribute("on", &on)
    transcript.attribute("by", &by)
    transcript.attribute("reason", &reason, usually: "")
    transcript.attribute("program", &program)
    transcript.attribute("law", &law)
    transcript.attribute("books", &books)
  }
}

extension Opening: Transcribed {
  static var blank: Opening { Opening(source: "", payroll: PayrollState(year: blankYear)) }

  mutating func transcribe(_ transcript: inout some Transcript) {
    transcript.attribute("source", &source)
    transcript.child("payroll", &payroll)
    var balances = self.balances.all
    transcript.list("balance", &balances)
    self.balances = Balances(balances)
    transcript.list("pace", &paces)
    transcript.list("trainingCost", &claims.costs)
    transcript.list("trainingCover", &claims.covers)
    transcript.list("claim", &claims.claims)
    transcript.texts("invoice", &invoices)
  }
}

extension SealedPayRun: Transcribed {
  static var blank: SealedPayRun {
    SealedPayRun(books: .blank, lines: [], timesheets: [], run: .blank)
  }

  mutating func transcribe(_ transcript: inout some Transcript) {
    run.transcribe(&transcript)
    transcript.child("employer", &books)
    transcript.list("timesheet", &timesheets)
    transcript.list("worked", &lines)
    transcript.list("payslip", &run.payslips)
    transcript.list("finding", &run.findings)
  }
}

extension PayRunFinding: Transcribed {
  static var blank: PayRunFinding { .taxLimited(assistant: blankID) }

  /// What an entry can hold: a run with any other finding is not sealed.
  enum SealedKind: String, Vocabulary {
    case pensionEnrolmentDue, taxLimited, niNumberMissing, familyDisregarded, insuranceNotInForce

    static var vocabulary: (name: StaticString, sentence: StaticString) {
      ("findingKind", "What somebody should look at.")
    }

    var sentence: StaticString {
      switch self {
      case .pensionEnrolmentDue: "A PA is to be enrolled in a pension by a day."
      case .taxLimited: "A PA's tax was kept to half of the pay."
      case .niNumberMissing: "A PA's National Insurance number is not known."
      case .familyDisregarded: "National Insurance is not due for a PA who is close family."
      case .insuranceNotInForce: "No employers' liability insurance is known for a day."
      }
    }
  }

  private var parts: (kind: SealedKind, assistant: Identifier, day: CivilDate) {
    switch self {
    case .pensionEnrolmentDue(let assistant, let day): (.pensionEnrolmentDue, assistant, day)
    case .taxLimited(let assistant): (.taxLimited, assistant, blankDay)
    case .niNumberMissing(let assistant): (.niNumberMissing, assistant, blankDay)
    case .familyDisregarded(let assistant): (.familyDisregarded, assistant, blankDay)
    case .insuranceNotInForce(let day): (.insuranceNotInForce, blankID, day)
    case .employment, .categoryContradicted, .categoryAssertedForFamily, .netBelowNothing,
      .contractsOnSeveralSchedules, .payeSchemeMissing, .studentLoanPlanNotRunning,
      .pensionSchemeMissing, .categoryChangedInPeriod, .earningsPeriodClosed,
      .paymentOutsideYear:
      preconditionFailure("a run with a blocking finding is not sealed")
    }
  }

  mutating func transcribe(_ transcript: inout some Transcript) {
    var (kind, assistant, day) = parts
    transcript.attribute("kind", &kind)
    if kind != .insuranceNotInForce { transcript.attribute("pa", &assistant) }
    if kind == .insuranceNotInForce || kind == .pensionEnrolmentDue {
      transcript.attribute("on", &day)
    }
    self =
      switch kind {
      case .pensionEnrolmentDue: .pensionEnrolmentDue(assistant: assistant, by: day)
      case .taxLimited: .taxLimited(assistant: assistant)
      case .niNumberMissing: .niNumberMissing(assistant: assistant)
      case .familyDisregarded: .familyDisregarded(assistant: assistant)
      case .insuranceNotInForce: .insuranceNotInForce(on: day)
      }
  }
}

extension TimesheetRead: Transcribed {
  static var blank: TimesheetRead { TimesheetRead(name: "", size: 0, digest: "") }

  mutating func transcribe(_ transcript: inout some Transcript) {
    transcript.attribute("name", &name)
    transcript.attribute("size", &size)
    transcript.attribute("sha256", &digest)
  }
}

extension TimesheetLine: Transcribed {
  static var blank: TimesheetLine {
    TimesheetLine(
      assistant: blankID, contract: blankID, on: blankDay, element: blankID,
      quantity: .units(0))
  }

  mutating func transcribe(_ transcript: inout some Transcript) {
    transcript.attribute("pa", &assistant)
    transcript.attribute("contract", &contract)
    transcript.attribute("on", &on)
    transcript.attribute("element", &element)
    var (time, units, amount) = quantity.parts
    transcript.attribute("time", &time)
    transcript.attribute("units", &units)
    transcript.attribute("amount", &amount)
    quantity = Quantity(time: time, units: units, amount: amount)
    transcript.attribute("startMinute", &startMinute)
    transcript.attribute("spanMinutes", &spanMinutes)
    transcript.attribute("line", &line)
    transcript.attribute("person", &person)
    transcript.attribute("in", &source, usually: "")
    var (covered, reason) = (covers?.assistant, covers?.reason)
    transcript.attribute("covers", &covered)
    transcript.attribute("coverReason", &reason)
    covers = covered.flatMap { covered in reason.map { Cover(assistant: covered, reason: $0) } }
  }
}

extension TimesheetLine.Quantity {
  fileprivate var parts: (Minutes?, Int64?, Money?) {
    switch self {
    case .time(let minutes): (minutes, nil, nil)
    case .units(let count): (nil, count, nil)
    case .amount(let amount): (nil, nil, amount)
    }
  }

  fileprivate init(time: Minutes?, units: Int64?, amount: Money?) {
    if let time {
      self = .time(time)
    } else if let amount {
      self = .amount(amount)
    } else {
      self = .units(units ?? 0)
    }
  }
}

extension PayRun: Transcribed {
  static var blank: PayRun {
    PayRun(
      schedule: blankID, key: RunKey(period: .blank), reason: "", days: DateRange(blankDay),
      paymentDate: blankDay, bankDate: blankDay, submitBy: blankDay,
      closing: PayrollState(year: blankYear))
  }

  /// The run's own attributes; payslips stand after the facts they were worked from.
  mutating func transcribe(_ transcript: inout some Transcript) {
    transcript.attribute("schedule", &schedule)
    transcript.attribute("period", &key)
    transcript.attribute("reason", &reason, usually: "")
    transcript.days(&days)
    transcript.attribute("paymentDate", &paymentDate)
    transcript.attribute("bankDate", &bankDate)
    transcript.attribute("submitBy", &submitBy)
    transcript.attribute("allowanceUsed", &allowanceUsed, usually: .zero)
  }
}

extension Payslip: Transcribed {
  static var blank: Payslip {
    Payslip(
      assistant: blankID, contract: blankID, payrollID: "", name: "", taxCode: .blank,
      basis: .cumulative, because: .notice)
  }

  mutating func transcribe(_ transcript: inout some Transcript) {
    transcript.attribute("pa", &assistant)
    transcript.attribute("contract", &contract)
    transcript.attribute("payrollId", &payrollID)
    transcript.attribute("name", &name)
    transcript.attribute("niNumber", &niNumber)
    transcript.attribute("jobTitle", &jobTitle, usually: "")
    transcript.attribute("taxCode", &taxCode)
    transcript.attribute("basis", &basis, usually: .cumulative)
    transcript.attribute("taxCodeReason", &taxCodeReason)
    transcript.attribute("niCategory", &category)
    transcribeCategoryReason(&transcript)
    transcript.attribute("loanPlan", &loanPlan)
    transcript.attribute("paidBy", &paidBy, usually: .bankTransfer)
    transcript.texts("addressLine", &address)
    transcript.list("pay", &lines)
    transcript.child("figures", &figures)
    transcript.child("scheme", &scheme)
    transcript.child("toDate", &toDate)
    transcript.child("holiday", &holiday)
    transcript.list("working", &workings)
  }
}

extension Payslip {
  /// Why the letter, as its kind with the age or day that decided.
  private mutating func transcribeCategoryReason(_ transcript: inout some Transcript) {
    var kind = categoryReason?.kind
    transcript.attribute("niCategoryReason", &kind)
    guard let kind else {
      categoryReason = nil
      return
    }
    var (age, day) = (categoryReason?.age ?? 0, categoryReason?.day ?? blankDay)
    if kind.hasAge { transcript.attribute("niCategoryAge", &age) }
    if kind.hasDay { transcript.attribute("niCategoryDay", &day) }
    categoryReason = NIStanding.Reason(kind, age: age, day: day)
  }
}

extension PayLine: Transcribed {
  static var blank: PayLine { PayLine(kind: .element, element: nil, label: "", amount: .zero) }

  mutating func transcribe(_ transcript: inout some Transcript) {
    transcript.attribute("kind", &kind, usually: .element)
    transcript.attribute("element", &element)
    transcript.attribute("label", &label, usually: "")
    transcript.attribute("minutes", &minutes, usually: .zero)
    transcript.attribute("units", &units, usually: 0)
    transcript.attribute("unit", &unit, usually: .amount)
    transcript.attribute("rate", &rate, usually: .zero)
    transcript.attribute("amount", &amount)
    transcript.attribute("arrearsOf", &arrearsOf)
    transcript.attribute("isPay", &isPay, usually: true)
    transcript.attribute("isPensionable", &isPensionable, usually: true)
  }
}

extension PayFigures: Transcribed {
  static var blank: PayFigures { PayFigures() }

  mutating func transcribe(_ transcript: inout some Transcript) {
    transcript.attribute("gross", &gross)
    transcript.attribute("taxable", &taxable)
    transcript.attribute("tax", &tax)
    transcript.attribute("loanEarnings", &loans.earnings, usually: .zero)
    transcript.attribute("studentLoan", &loans.student, usually: .zero)
    transcript.attribute("postgraduateLoan", &loans.postgraduate, usually: .zero)
    transcript.attribute("pensionPay", &pension.pay, usually: .zero)
    transcript.attribute("pensionable", &pension.pensionable, usually: .zero)
    transcript.attribute("pensionEmployee", &pension.employee, usually: .zero)
    transcript.attribute("pensionSacrificed", &pension.sacrificed, usually: .zero)
    transcript.attribute("pensionEmployer", &pension.employer, usually: .zero)
    transcript.attribute("pensionReclaimed", &pension.reclaimed, usually: .zero)
    transcript.attribute("holidayPay", &holidayPay, usually: .zero)
    transcript.attribute("net", &net)
    var letters = class1.letters
    transcript.list("contributions", &letters)
    class1 = Class1ByLetter(letters)
  }
}

extension Class1ByLetter.Letter: Transcribed {
  static var blank: Class1ByLetter.Letter { Class1ByLetter.Letter(.a) }

  mutating func transcribe(_ transcript: inout some Transcript) {
    transcript.attribute("category", &category)
    var earnings = class1.earnings
    transcript.attribute("earnings", &earnings)
    transcript.attribute("atLEL", &class1.atLEL)
    transcript.attribute("lelToPT", &class1.lelToPT)
    transcript.attribute("ptToUEL", &class1.ptToUEL)
    transcript.attribute("employee", &class1.employee)
    transcript.attribute("employer", &class1.employer)
    class1.outside = earnings - class1.atLEL - class1.lelToPT - class1.ptToUEL
  }
}

extension SchemePaid: Transcribed {
  static var blank: SchemePaid { SchemePaid(blankID, provider: "", relief: .reliefAtSource) }

  mutating func transcribe(_ transcript: inout some Transcript) {
    transcript.attribute("id", &id)
    transcript.attribute("provider", &provider)
    transcript.attribute("relief", &relief)
  }
}

extension HolidayBalance: Transcribed {
  static var blank: HolidayBalance { HolidayBalance(accrued: .zero, taken: .zero) }

  mutating func transcribe(_ transcript: inout some Transcript) {
    transcript.attribute("accrued", &accrued)
    transcript.attribute("taken", &taken)
  }
}

extension WorkingLine: Transcribed {
  static var blank: WorkingLine {
    WorkingLine(depth: 0, label: "", value: "", how: "", source: "")
  }

  mutating func transcribe(_ transcript: inout some Transcript) {
    var (depth, label, about, value) = (depth, label, about, value)
    var (how, source) = (how, source)
    transcript.attribute("depth", &depth, usually: 0)
    transcript.attribute("label", &label)
    transcript.attribute("about", &about, usually: "")
    transcript.attribute("value", &value, usually: "")
    transcript.attribute("how", &how, usually: "")
    transcript.attribute("source", &source, usually: "")
    var of = of
    transcript.attribute("of", &of)
    self = WorkingLine(
      depth: depth, label: label, about: about, value: value, how: how, source: source, of: of)
  }
}

extension YearToDate: Transcribed {
  static var blank: YearToDate { YearToDate() }

  mutating func transcribe(_ transcript: inout some Transcript) {
    figures.transcribe(&transcript)
    transcript.attribute("previousPay", &previousPay, usually: .zero)
    transcript.attribute("previousTax", &previousTax, usually: .zero)
  }
}

extension ClosingState: Transcribed {
  static var blank: ClosingState { ClosingState(payroll: PayrollState(year: blankYear)) }

  mutating func transcribe(_ transcript: inout some Transcript) {
    transcript.child("payroll", &payroll)
    var balances = self.balances.all
    transcript.list("balance", &balances)
    self.balances = Balances(balances)
    transcript.list("pace", &paces)
    transcript.list("trainingCost", &claims.costs)
    transcript.list("trainingCover", &claims.covers)
    transcript.list("claim", &claims.claims)
    transcript.texts("invoice", &invoices)
    var older = OlderTimesheets(timesheets)
    var recent = timesheets.filter { !$0.digest.isEmpty }
    transcript.child("olderTimesheets", &older)
    transcript.list("timesheet", &recent)
    timesheets = (older?.files ?? []) + recent
  }
}

extension PayrollState: Transcribed {
  static var blank: PayrollState { PayrollState(year: blankYear) }

  mutating func transcribe(_ transcript: inout some Transcript) {
    transcript.attribute("year", &year)
    transcript.attribute("employerNI", &allowance.employerNI, usually: .zero)
    transcript.attribute("allowanceUsed", &allowance.used, usually: .zero)
    transcript.list("employment", &employments)
    transcript.list("month", &months)
    transcript.list("pensionMonth", &pensions)
    var schedules = SealedRuns.grouped(sealed)
    transcript.list("sealed", &schedules)
    // In the order they were sealed, whichever schedule they were of.
    sealed = schedules.flatMap { $0.runs(in: year) }.sorted {
      ($0.entry, $0.key.period) < ($1.entry, $1.key.period)
    }
  }
}

/// Names and sizes of timesheets whose digests are no longer kept, in few bytes: every later entry
/// carries them.
struct OlderTimesheets: Transcribed {
  /// `4W01.xml/1519/4W02.xml/1520`: no file's name holds a stroke.
  var list: String

  static var blank: OlderTimesheets { OlderTimesheets(list: "") }

  init(list: String) { self.list = list }

  /// Those without a digest; nil where all have theirs.
  init?(_ timesheets: [TimesheetRead]) {
    let older = timesheets.filter(\.digest.isEmpty)
    guard !older.isEmpty else { return nil }
    list = older.map { "\($0.name)/\($0.size)" }.joined(separator: "/")
  }

  var files: [TimesheetRead] {
    let words = list.split(separator: "/", omittingEmptySubsequences: false)
    return stride(from: 0, to: words.count - 1, by: 2).compactMap { place in
      Int64(words[place + 1]).map {
        TimesheetRead(name: String(words[place]), size: $0, digest: "")
      }
    }
  }

  mutating func transcribe(_ transcript: inout some Transcript) { transcript.text(&list) }
}

/// The runs sealed of one schedule, in few bytes: every later entry carries them.
struct SealedRuns: Transcribed {
  var schedule: Identifier
  /// `4W08=2 4W08+1=3`: runs without their year, and their entries.
  var list: String

  static var blank: SealedRuns { SealedRuns(schedule: blankID, list: "") }

  static func grouped(_ runs: [SealedRun]) -> [SealedRuns] {
    var found: [SealedRuns] = []
    for run in runs {
      let word = "\(run.key.label)=\(run.entry)"
      if let same = found.firstIndex(where: { $0.schedule == run.schedule }) {
        found[same].list += " " + word
      } else {
        found.append(SealedRuns(schedule: run.schedule, list: word))
      }
    }
    return found
  }

  func runs(in year: TaxYear) -> [SealedRun] {
    list.split(separator: " ").compactMap { word in
      let parts = word.split(separator: "=")
      guard parts.count == 2, let key = RunKey("\(year)/\(parts[0])"), let entry = Int(parts[1])
      else { return nil }
      return SealedRun(schedule: schedule, key: key, entry: entry)
    }
  }

  mutating func transcribe(_ transcript: inout some Transcript) {
    transcript.attribute("schedule", &schedule)
    transcript.text(&list)
  }
}

extension EmploymentState: Transcribed {
  static var blank: EmploymentState { EmploymentState(assistant: blankID, contract: blankID) }

  mutating func transcribe(_ transcript: inout some Transcript) {
    transcript.attribute("pa", &assistant)
    transcript.attribute("contract", &contract)
    transcript.attribute("holidayAccrued", &holidayAccrued, usually: .zero)
    transcript.attribute("holidayTaken", &holidayTaken, usually: .zero)
    transcript.child("toDate", &toDate)
    var paid = history.payslips
    transcript.list("paid", &paid)
    history = PayHistory(paid)
  }
}

extension PastPayslip: Transcribed {
  static var blank: PastPayslip {
    PastPayslip(schedule: blankID, period: .blank, paidOn: blankDay, figures: PayFigures())
  }

  mutating func transcribe(_ transcript: inout some Transcript) {
    transcript.attribute("schedule", &schedule)
    transcript.attribute("period", &period)
    transcript.attribute("on", &paidOn)
    figures.transcribe(&transcript)
  }
}

extension TaxMonth: Transcribed {
  static var blank: TaxMonth { TaxMonth(month: 0) }

  mutating func transcribe(_ transcript: inout some Transcript) {
    transcript.attribute("month", &month)
    transcript.attribute("tax", &tax)
    transcript.attribute("employeeNI", &employeeNI)
    transcript.attribute("employerNI", &employerNI)
    transcript.attribute("loans", &loans)
    transcript.attribute("allowance", &allowance)
  }
}

extension PensionMonth: Transcribed {
  static var blank: PensionMonth { PensionMonth(scheme: blankID, month: blankDay) }

  mutating func transcribe(_ transcript: inout some Transcript) {
    transcript.attribute("scheme", &scheme)
    transcript.attribute("month", &month)
    transcript.attribute("employee", &employee)
    transcript.attribute("employer", &employer)
  }
}

extension BudgetPace: Transcribed {
  static var blank: BudgetPace { BudgetPace(budget: blankID, pace: Pace()) }

  mutating func transcribe(_ transcript: inout some Transcript) {
    transcript.attribute("budget", &budget)
    var stretches = pace.stretches
    transcript.list("stretch", &stretches)
    pace = Pace(stretches)
  }
}

extension Pace.Stretch: Transcribed {
  static var blank: Pace.Stretch { Pace.Stretch(days: DateRange(blankDay), net: .zero) }

  mutating func transcribe(_ transcript: inout some Transcript) {
    transcript.days(&days)
    transcript.attribute("net", &net)
  }
}

extension BornShare: Transcribed {
  static var blank: BornShare { BornShare(line: blankID, funder: blankID, amount: .zero) }

  mutating func transcribe(_ transcript: inout some Transcript) {
    transcript.attribute("line", &line)
    transcript.attribute("funder", &funder)
    transcript.attribute("amount", &amount)
  }
}

extension TrainingCost: Transcribed {
  static var blank: TrainingCost {
    TrainingCost(
      entry: 0, training: blankID, kind: .course, item: blankID, invoice: "", evidence: "",
      amount: .zero, bornBy: [])
  }

  mutating func transcribe(_ transcript: inout some Transcript) {
    transcript.attribute("entry", &entry)
    transcript.attribute("training", &training)
    transcript.attribute("kind", &kind)
    transcript.attribute("item", &item)
    transcript.attribute("invoice", &invoice)
    transcript.attribute("evidence", &evidence)
    transcript.attribute("amount", &amount)
    transcript.list("bornBy", &bornBy)
  }
}

extension TrainingCover: Transcribed {
  static var blank: TrainingCover {
    TrainingCover(
      entry: 0, assistant: blankID, covered: blankID, on: blankDay, minutes: .zero,
      amount: .zero, bornBy: [])
  }

  mutating func transcribe(_ transcript: inout some Transcript) {
    transcript.attribute("entry", &entry)
    transcript.attribute("pa", &assistant)
    transcript.attribute("covered", &covered)
    transcript.attribute("on", &on)
    transcript.attribute("minutes", &minutes)
    transcript.attribute("amount", &amount)
    transcript.list("bornBy", &bornBy)
  }
}

extension ClaimLine: Transcribed {
  static var blank: ClaimLine {
    ClaimLine(kind: .course, reference: "", amount: .zero, bornBy: [])
  }

  mutating func transcribe(_ transcript: inout some Transcript) {
    transcript.attribute("kind", &kind)
    transcript.attribute("reference", &reference)
    transcript.attribute("invoice", &invoice, usually: "")
    transcript.attribute("evidence", &evidence, usually: "")
    transcript.attribute("minutes", &minutes, usually: .zero)
    transcript.attribute("amount", &amount)
    transcript.attribute("item", &item)
    transcribeShift(&transcript)
    transcript.list("bornBy", &bornBy)
  }

  /// The shift that covered, which cover alone has.
  private mutating func transcribeShift(_ transcript: inout some Transcript) {
    guard kind == .cover else {
      shift = nil
      return
    }
    var covered = shift ?? Shift(on: blankDay, by: blankID)
    transcript.attribute("on", &covered.on)
    transcript.attribute("by", &covered.by)
    shift = covered
  }
}

extension TrainingClaim: Transcribed {
  static var blank: TrainingClaim {
    TrainingClaim(id: blankID, scheme: "", training: .blank, lines: [], made: blankDay)
  }

  mutating func transcribe(_ transcript: inout some Transcript) {
    transcript.attribute("id", &id)
    transcript.attribute("scheme", &scheme)
    transcript.attribute("status", &status)
    transcript.attribute("made", &made)
    transcript.attribute("submitted", &submitted)
    transcript.attribute("received", &received, usually: .zero)
    transcript.child("training", &training)
    transcript.list("line", &lines)
  }
}

extension ClaimEvent: Transcribed {
  static var blank: ClaimEvent {
    ClaimEvent(step: .new, claim: .blank, amount: .zero, budget: nil, on: blankDay)
  }

  mutating func transcribe(_ transcript: inout some Transcript) {
    transcript.attribute("step", &step)
    transcript.attribute("on", &on)
    transcript.attribute("amount", &amount, usually: .zero)
    transcript.attribute("budget", &budget)
    transcript.child("asked", &claim)
  }
}

extension Receipt: Transcribed {
  static var blank: Receipt {
    Receipt(
      budget: blankID, funder: blankID, line: nil, on: blankDay, amount: .zero, reference: "")
  }

  mutating func transcribe(_ transcript: inout some Transcript) {
    transcript.attribute("budget", &budget)
    transcript.attribute("funder", &funder)
    transcript.attribute("line", &line)
    transcript.attribute("on", &on)
    transcript.attribute("amount", &amount)
    transcript.attribute("reference", &reference, usually: "")
  }
}

extension PostedCost: Transcribed {
  static var blank: PostedCost {
    PostedCost(
      item: blankID, training: nil, on: blankDay, amount: .zero, supplier: "", invoice: "",
      evidence: "", digest: "")
  }

  mutating func transcribe(_ transcript: inout some Transcript) {
    transcript.attribute("item", &item)
    transcript.attribute("training", &training)
    transcript.attribute("on", &on)
    transcript.attribute("amount", &amount)
    transcript.attribute("supplier", &supplier)
    transcript.attribute("invoice", &invoice)
    transcript.attribute("evidence", &evidence)
    transcript.attribute("sha256", &digest)
  }
}
