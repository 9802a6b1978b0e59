public import PABudgets
public import PADescription
import PAEmployment
import PALedger
public import PAPayRun
public import PAPrimitives

// Money of a PA that nobody bears yet stands in suspense: what went to a wrong account, until the bank has it back,
// and National Insurance that may no longer be collected, until a budget or the employer bears it.

/// Money of a PA that goes into suspense, or out of it.
public struct Suspended: Hashable, Sendable {
  /// What happens with it.
  public enum Way: String, Hashable, Sendable, CaseIterable {
    /// Her pay went to a wrong account: she is owed it again.
    case wrongAccount
    /// The bank has it back.
    case back
    /// National Insurance that may no longer be collected is asked of the funder.
    case notCollected
    /// A plan line bears it.
    case borneByLine
    /// The employer's own money bears it.
    case borneByEmployer
  }

  public var way: Way
  /// The employment.
  public var contract: Identifier
  /// How much.
  public var amount: Money
  /// The day.
  public var on: CivilDate
  /// The budget whose account the money came back or went to.
  public var budget: Identifier?
  /// The plan line that bears it.
  public var line: Identifier?

  /// Money of an employment.
  public init(
    _ way: Way, of contract: Identifier, _ amount: Money, on: CivilDate, budget: Identifier? = nil,
    line: Identifier? = nil
  ) {
    self.way = way
    self.contract = contract
    self.amount = amount
    self.on = on
    self.budget = budget
    self.line = line
  }
}

/// What an event about an employment's money needs of the books.
public struct SuspenseWorked: Hashable, Sendable {
  /// Whose employment it is.
  public var assistant: Identifier
  /// Whether payments are posted.
  public var isPosted: Bool
  /// How the cost of a plan line is shared on the day.
  public var shares: [BorneShare] = []
  /// What it settles of what corrections left.
  public var settled: [Outstanding] = []
  /// How what was paid too much was taken back before it; nil where it was not, or not from pay.
  public var plan: RecoveryPlan?

  /// What was worked.
  public init(assistant: Identifier, isPosted: Bool) {
    self.assistant = assistant
    self.isPosted = isPosted
  }
}

extension SuspenseWorked {
  /// Whose employment it is, and whether payments are posted from a day.
  init(
    _ contract: Identifier, on day: CivilDate, _ books: BooksRead, _ earlier: ClosingState
  ) throws(EventRefusal) {
    let person = books.employer.assistants.first { person in
      person.contracts.contains { $0.id == contract }
    }
    guard
      let assistant = person?.id ?? earlier.payroll.employment(contract)?.assistant
    else {
      throw EventRefusal(
        "there is no contract '\(contract)' in employer.xml", fix: "name one that stands there")
    }
    self.init(
      assistant: assistant,
      isPosted: books.employer.payments.map { $0.isPosted && $0.from <= day } ?? false)
  }
}

extension Suspended: JournalEvent {
  public static let kind = EventKind(
    "suspended", command: "post suspense",
    "seals money of a PA that nobody bears yet, and who bears it in the end",
    about: """
      --way wrongAccount: pay went to a wrong account. The PA is owed it again, and is paid it with 'post
      payment'; her pay is unchanged. --way back: the bank has it back, in the account of --budget.
      --way notCollected: National Insurance that was taken short and may no longer be collected is the
      employer's cost. Whether the budget bears it is a question to the funder, and stays open on the ledger
      until it is answered: --way borneByLine with --line, or --way borneByEmployer with the --budget whose
      account the employer's own money went to.
      """,
    example: """
      pa-payroll post suspense riverside-12 --way notCollected --contract pa-1-2026 --amount 20.00 \\
        --on 2027-04-30
      """)

  public func work(
    from sources: EventSources, after earlier: ClosingState
  ) throws(EventRefusal) -> SuspenseWorked {
    let books = sources.books
    var worked = try SuspenseWorked(contract, on: on, books, earlier)
    if let budget, !books.budgets.contains(where: { $0.id == budget }) {
      throw .budgetUnknown(budget)
    }
    guard (budget != nil) == [.back, .borneByEmployer].contains(way),
      (line != nil) == (way == .borneByLine)
    else {
      throw EventRefusal(
        "--budget goes with the ways back and borneByEmployer, and --line with borneByLine, and with no other",
        fix: "'pa-payroll help post suspense' says what each needs")
    }
    if let line {
      do throws(WithoutBearer) {
        worked.shares = try books.budgets.shares(of: line, on: on)
      } catch {
        throw EventRefusal(.withoutBearer(error))
      }
    }
    return worked
  }

  public func post(
    _ worked: inout SuspenseWorked, to making: inout EntryMaking
  ) throws(EventRefusal) {
    guard amount > .zero else { throw .amountNotAboveNothing }
    try making.check(on)
    let suspense = Account.suspense(worked.assistant)
    var transaction = Transaction(on: on, .event(part: 0))
    switch way {
    case .wrongAccount:
      guard worked.isPosted else { throw .paymentsNotPosted }
      transaction.post(.debit, suspense, amount)
      transaction.post(.credit, .netPay(worked.assistant), amount)
    case .notCollected:
      let open = making.closing.payroll.employment(contract)?.outstanding ?? []
      let left = -open.filter { $0.kind == .nationalInsurance && $0.amount.isNegative }.total
      guard amount <= left else {
        throw EventRefusal(
          "only \(left.inWords) of National Insurance of '\(contract)' is still to be collected",
          fix: "check the amount; every summary lists what is open")
      }
      worked.settled = open.collecting(amount, of: [.nationalInsurance])
      making.closing.payroll.leaveToOthers(worked.settled, of: contract)
      transaction.post(.debit, suspense, amount)
      transaction.post(.credit, .netPay(worked.assistant), amount)
    case .back, .borneByLine, .borneByEmployer:
      let held = making.closing.balances[suspense]
      guard amount <= held else {
        throw EventRefusal(
          "only \(held.inWords) of '\(worked.assistant)' stands in suspense",
          fix: "check the amount: 'pa-payroll ledger BOOKS --kind suspense'")
      }
      transaction.post(.credit, suspense, amount)
      if let budget { transaction.post(.debit, .bank(budget: budget), amount) }
      // Only a plan line is borne by parts.
      let parts = worked.shares.isEmpty ? [] : amount.spread(over: worked.shares.map(\.weight))
      for (share, part) in zip(worked.shares, parts) {
        transaction.post(.debit, .cost(line: share.line, funder: share.funder, on: .wages), part)
      }
    }
    making.post(transaction)
  }

  public func reverse(
    _ worked: SuspenseWorked, of name: EntryName, in making: inout EntryMaking
  ) throws(EventRefusal) {
    making.closing.payroll.leaveToOthers(
      worked.settled.map { Outstanding($0.kind, of: $0.year, -$0.amount) }, of: contract)
  }

  /// What it is, in a few words.
  public var what: String {
    switch way {
    case .wrongAccount: "pay of \(contract) that went to a wrong account"
    case .back: "pay of \(contract) back from a wrong account"
    case .notCollected: "National Insurance of \(contract) that is not collected"
    case .borneByLine: "National Insurance of \(contract) borne by a plan line"
    case .borneByEmployer: "National Insurance of \(contract) borne by the employer"
    }
  }

  public func told(_ worked: SuspenseWorked, in entry: Entry) -> String {
    let left = entry.closing.balances[.suspense(worked.assistant)]
    return "\(amount.inWords), \(what); \(left.inWords) of \(worked.assistant) stands in suspense"
  }
}

/// What a PA paid back besides, or was paid twice.
public struct PaidBack: Hashable, Sendable {
  /// The employment.
  public var contract: Identifier
  /// How much.
  public var amount: Money
  /// The day.
  public var on: CivilDate
  /// The budget whose account it came to, or left.
  public var budget: Identifier
  /// Whether it was paid a second time, and is to be taken back; otherwise it was paid back.
  public var isTwice: Bool
  /// The most that one payslip takes of what was paid twice; nil for all that it can.
  public var instalment: Money?

  /// Money paid back.
  public init(
    of contract: Identifier, _ amount: Money, on: CivilDate, to budget: Identifier,
    twice: Bool = false, instalment: Money? = nil
  ) {
    self.contract = contract
    self.amount = amount
    self.on = on
    self.budget = budget
    isTwice = twice
    self.instalment = instalment
  }
}

extension PaidBack: JournalEvent {
  public static let kind = EventKind(
    "paidBack", command: "post paid-back",
    "seals what a PA paid back besides her pay, or was paid twice",
    about: """
      Seals what a PA paid back of what she was paid too much: no payslip takes it any more. With --twice it
      seals that her pay left the bank a second time: her pay is unchanged, and the next payslips take it
      back, no more than --instalment from each where that is given.
      """,
    example: """
      pa-payroll post paid-back riverside-12 --contract pa-1-2026 --amount 40.00 --on 2026-12-01 \\
        --budget phb
      """)

  public func work(
    from sources: EventSources, after earlier: ClosingState
  ) throws(EventRefusal) -> SuspenseWorked {
    guard sources.books.budgets.contains(where: { $0.id == budget }) else {
      throw .budgetUnknown(budget)
    }
    guard isTwice || instalment == nil else {
      throw EventRefusal("--instalment goes with --twice", fix: "leave it out")
    }
    return try SuspenseWorked(contract, on: on, sources.books, earlier)
  }

  public func post(
    _ worked: inout SuspenseWorked, to making: inout EntryMaking
  ) throws(EventRefusal) {
    guard amount > .zero else { throw .amountNotAboveNothing }
    try making.check(on)
    guard let employment = making.closing.payroll.employment(contract) else {
      throw EventRefusal(
        "'\(contract)' was never paid here", fix: "name a contract that a run has paid")
    }
    var transaction = Transaction(on: on, .event(part: 0))
    let account = Account.netPay(worked.assistant)
    if isTwice {
      guard instalment.map({ $0 <= amount }) ?? true else {
        throw EventRefusal(
          "the instalment is above what was paid twice", fix: "give a smaller one, or none")
      }
      worked.settled = [Outstanding(.pay, of: TaxYear(containing: on), amount)]
      transaction.post(.debit, account, amount)
      transaction.post(.credit, .bank(budget: budget), amount)
    } else {
      let left = employment.toCollect + employment.paidAlready
      guard amount <= left else {
        throw EventRefusal(
          "only \(left.inWords) of '\(contract)' is to be paid back",
          fix: "check the amount; every summary lists what is open")
      }
      worked.settled = employment.outstanding.collecting(amount, of: [.reversedPay, .pay])
      transaction.post(.debit, .bank(budget: budget), amount)
      transaction.post(.credit, account, amount)
    }
    worked.plan = employment.recovery
    making.closing.payroll.settle(worked.settled, of: contract)
    // What was agreed about an earlier debt stands, unless another instalment is given.
    let stands = instalment == nil && employment.toCollect > .zero
    if isTwice {
      making.closing.payroll.plan(
        stands ? employment.recovery : RecoveryPlan(instalment: instalment), of: contract)
    }
    if worked.isPosted { making.post(transaction) }
  }

  public func reverse(
    _ worked: SuspenseWorked, of name: EntryName, in making: inout EntryMaking
  ) throws(EventRefusal) {
    let now = making.closing.payroll.employment(contract)?.recovery
    making.closing.payroll.settle(
      worked.settled.map { Outstanding($0.kind, of: $0.year, -$0.amount) }, of: contract)
    making.closing.payroll.plan(isTwice ? worked.plan : now ?? worked.plan, of: contract)
  }

  /// What it is, in a few words.
  public var what: String {
    isTwice ? "pay of \(contract) that was paid twice" : "paid back by \(contract)"
  }

  public func told(_ worked: SuspenseWorked, in entry: Entry) -> String {
    let left = entry.closing.payroll.employment(contract)?.toCollect ?? .zero
    return "\(amount.inWords), \(what); \(left.inWords) is still to be paid back"
      + (worked.isPosted ? "" : ". These books post no payments, so the ledger shows none of it")
  }
}

extension [Outstanding] {
  /// What collects an amount of what is to be collected, the oldest year first.
  fileprivate func collecting(_ amount: Money, of kinds: [Outstanding.Kind]) -> [Outstanding] {
    var left = amount
    var found: [Outstanding] = []
    for one in sorted(by: { $0.year < $1.year })
    where kinds.contains(one.kind) && one.amount.isNegative && left > .zero {
      let part = Swift.min(left, one.amount.magnitude)
      found.append(Outstanding(one.kind, of: one.year, -part))
      left -= part
    }
    return found
  }
}

extension Suspended: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("suspended", "Money of a PA that goes into suspense, or out of it.")
  }

  public static var blank: Suspended { Suspended(.back, of: .blank, .zero, on: .blank) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("way", &way, Field("What happens with it."))
    description.attribute("contract", &contract, Field("The employment."))
    description.attribute("amount", &amount, Field("How much.", as: .paidAmount))
    description.attribute("on", &on, Field("The day."))
    description.attribute(
      "budget", &budget,
      Field("The budget whose account the money came back or went to.", .named("budget")))
    description.attribute(
      "line", &line, Field("The plan line that bears it.", .named("line")))
  }
}

extension Suspended.Way: Vocabulary {
  public static var vocabulary: (name: StaticString, sentence: StaticString) {
    ("suspenseWay", "What happens with money of a PA that nobody bears yet.")
  }

  /// What the word means.
  public var sentence: StaticString {
    switch self {
    case .wrongAccount: "Her pay went to a wrong account: she is owed it again."
    case .back: "The bank has it back."
    case .notCollected: "National Insurance that may no longer be collected is asked of the funder."
    case .borneByLine: "A plan line bears it."
    case .borneByEmployer: "The employer's own money bears it."
    }
  }
}

extension SuspenseWorked: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("suspenseWorked", "What an event about an employment's money needs of the books.")
  }

  public static var blank: SuspenseWorked { SuspenseWorked(assistant: .blank, isPosted: false) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("pa", &assistant, Field("Whose employment it is."))
    description.attribute(
      "posted", &isPosted, usually: false, Field("Whether payments are posted."))
    description.list(
      "share", &shares, .any, Field("How the cost of a plan line is shared on the day."))
    description.list(
      "settled", &settled, .any, Field("What it settles of what corrections left."))
    description.child(
      "plan", &plan,
      Field(
        "How what was paid too much was taken back before it; not given where it was not, or not from pay."
      ))
  }
}

extension PaidBack: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("paidBack", "What a PA paid back besides her pay, or was paid twice.")
  }

  public static var blank: PaidBack { PaidBack(of: .blank, .zero, on: .blank, to: .blank) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("contract", &contract, Field("The employment."))
    description.attribute("amount", &amount, Field("How much.", as: .paidAmount))
    description.attribute("on", &on, Field("The day."))
    description.attribute(
      "budget", &budget,
      Field("The budget whose account it came to, or left.", .named("budget")))
    description.attribute(
      "twice", &isTwice, usually: false,
      Field("Whether it was paid a second time, and is to be taken back."))
    description.attribute(
      "instalment", &instalment,
      Field("The most that one payslip takes of what was paid twice.", as: .paidAmount))
  }
}
