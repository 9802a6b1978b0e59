import PABudgets
public import PADescription
import PAEmployment
public import PALedger
public import PAPrimitives

/// Money that went to a PA, HMRC, a scheme or a supplier, or came back from one.
public struct Payment: Hashable, Sendable {
  /// Who was paid, or sent money back.
  public var to: Payee
  /// How much.
  public var amount: Money
  /// The day it went or came.
  public var on: CivilDate
  /// The budget whose account it left, or came back to.
  public var budget: Identifier
  /// The month it is for; nil for the oldest first.
  public var month: MonthOwed?
  /// Whether it came back.
  public var isBack: Bool
  /// Whether it may be more than is owed, because it was paid all the same.
  public var mayExceed: Bool
  /// The bank's reference.
  public var reference: String

  /// A payment.
  public init(
    to payee: Payee, _ amount: Money, on: CivilDate, from budget: Identifier,
    for month: MonthOwed? = nil, isBack: Bool = false, mayExceed: Bool = false,
    reference: String = ""
  ) {
    to = payee
    self.amount = amount
    self.on = on
    self.budget = budget
    self.month = month
    self.isBack = isBack
    self.mayExceed = mayExceed
    self.reference = reference
  }
}

extension Payment: JournalEvent {
  public static let kind = EventKind(
    "payment", command: "post payment", "seals money paid to who is owed it, or sent back",
    about: """
      Seals what was paid to a PA, HMRC, a pension scheme or a supplier from a budget's account. It pays
      what is owed, the oldest month first, or the month named with --month; it may be a part of it, or
      several months at once. More than is owed is refused, unless --more-than-owed says that it was paid
      all the same; what is paid too much goes against what is owed next. --back seals money that came
      back: what was paid too much, or a payment that is owed again. employer.xml says from which day
      payments are posted: <payments posted="yes" from="2026-10-01"/>.
      """,
    example: """
      pa-payroll post payment riverside-12 --to hmrc --amount 517.70 --on 2026-12-21 --budget phb \\
        --month 2026-27/M08
      """)

  public func work(
    from sources: EventSources, after earlier: ClosingState
  ) throws(EventRefusal) -> NothingWorked {
    let books = sources.books
    guard books.budgets.contains(where: { $0.id == budget }) else { throw .budgetUnknown(budget) }
    guard let posted = books.employer.payments, posted.isPosted else { throw .paymentsNotPosted }
    guard on >= posted.from else { throw .paymentsPosted(from: posted.from) }
    let isKnown =
      switch to {
      case .hmrc, .supplier: true
      case .assistant(let id): books.employer.assistant(id) != nil
      case .scheme(let id): books.employer.pensionSchemes.contains { $0.id == id }
      }
    guard isKnown || !earlier.balances.owed(to: to).isEmpty else { throw .payeeUnknown(to) }
    return NothingWorked()
  }

  public func post(
    _ worked: inout NothingWorked, to entry: inout EntryMaking
  ) throws(EventRefusal) {
    guard amount > .zero else { throw .amountNotAboveNothing }
    if month != nil, to.account(for: month) == nil { throw .monthNotOf(to) }
    let owed = entry.closing.balances.owed(to: to, for: month)
    entry.post(isBack ? try received(owed) : try paid(owed))
  }

  /// What it pays: months in turn, each with what stands against it (Employment Allowance, too much
  /// paid) set off first.
  private func paid(_ months: [OwedMonth]) throws(EventRefusal) -> Transaction {
    var payment = Settlement(on: on)
    var left = amount
    var rest: [(account: Account, owed: Money)] = []
    for month in months where month.owed > .zero {
      guard left > .zero else {
        rest += month.accounts
        continue
      }
      for (account, amount) in payment.setOff(month.accounts) {
        let part = min(left, amount)
        payment.pay(account, part)
        left -= part
        if part < amount { rest.append((account, amount - part)) }
      }
    }
    if left > .zero {
      guard mayExceed else {
        throw .moreThanOwed(months.map(\.owed).filter { $0 > .zero }.total)
      }
      guard let account = to.account(for: month ?? to.month(of: on)) else { throw .monthNotOf(to) }
      payment.pay(account, left)
    }
    // What is still owed takes what was paid too much for other months, as HMRC and schemes do.
    let over = months.filter { $0.owed < .zero }.flatMap(\.accounts)
    if !rest.isEmpty, !over.isEmpty { _ = payment.setOff(rest + over) }
    return payment.transaction(.credit, budget, amount)
  }

  /// What came back: what was paid too much first, then what is owed again.
  private func received(_ months: [OwedMonth]) throws(EventRefusal) -> Transaction {
    var payment = Settlement(on: on)
    var left = amount
    for month in months where month.owed < .zero {
      var over = min(left, -month.owed)
      for (account, owed) in month.accounts where owed < .zero {
        let part = min(over, -owed)
        payment.pay(account, -part)
        over -= part
        left -= part
      }
    }
    if left > .zero {
      guard let account = to.account(for: month) else { throw .monthNotSaid }
      payment.pay(account, -left)
    }
    return payment.transaction(.debit, budget, amount)
  }

  /// What it is, in a few words.
  public var what: String { isBack ? "back from \(to.written)" : "paid to \(to.written)" }

  public func told(_ worked: NothingWorked) -> String {
    isBack
      ? "\(amount.inWords) came back from \(to.written) to \(budget)"
      : "\(amount.inWords) paid to \(to.written) from \(budget)"
  }
}

/// A payment's transaction while it is made.
private struct Settlement {
  private var made: Transaction

  init(on day: CivilDate) { made = Transaction(on: day, .event(part: 0)) }

  /// Pays an account, or gives it back where the amount is below nothing.
  mutating func pay(_ account: Account, _ amount: Money) { made.post(.debit, account, amount) }

  /// Sets what stands against accounts off, the last owed first: Employment Allowance goes against the
  /// employer's National Insurance.
  ///
  /// - Returns: What is still owed, in its order.
  mutating func setOff(
    _ accounts: [(account: Account, owed: Money)]
  ) -> [(account: Account, owed: Money)] {
    var owed = accounts.filter { $0.owed > .zero }
    for (against, amount) in accounts where amount < .zero {
      var left = -amount
      for place in owed.indices.reversed() where left > .zero {
        let part = min(left, owed[place].owed)
        pay(owed[place].account, part)
        pay(against, -part)
        owed[place].owed -= part
        left -= part
      }
    }
    return owed.filter { $0.owed > .zero }
  }

  func transaction(_ side: Side, _ budget: Identifier, _ amount: Money) -> Transaction {
    var whole = made
    whole.post(side, .bank(budget: budget), amount)
    return whole
  }
}

extension EventRefusal {
  static let paymentsNotPosted = EventRefusal(
    "these books do not say that payments are posted",
    fix:
      "add <payments posted=\"yes\" from=\"…\"/> to employer.xml, with the day from which all are")

  static func paymentsPosted(from day: CivilDate) -> EventRefusal {
    EventRefusal(
      "employer.xml says that payments are posted from \(day), and this one is of an earlier day",
      fix: "correct the day, or 'from' in <payments>")
  }

  static func payeeUnknown(_ payee: Payee) -> EventRefusal {
    EventRefusal(
      "'\(payee.written)' is not in employer.xml, and nothing is owed to it",
      fix: "name a PA or pension scheme that stands in employer.xml")
  }

  static func monthNotOf(_ payee: Payee) -> EventRefusal {
    EventRefusal(
      "'\(payee.written)' is not owed by that kind of month",
      fix: "HMRC has tax months, 2026-27/M07, a scheme calendar months, 2026-10, others none")
  }

  static let monthNotSaid = EventRefusal(
    "nothing was paid too much, so the month must be said that is owed again",
    fix: "say with --month which one the payment was for")

  static func moreThanOwed(_ owed: Money) -> EventRefusal {
    EventRefusal(
      "only \(owed.inWords) is owed there",
      fix: "check the amount and the month; --more-than-owed seals what was paid all the same")
  }
}

/// What an event needs that needs nothing of the books.
public struct NothingWorked: Hashable, Sendable {
  /// Nothing.
  public init() {}
}

extension NothingWorked: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("nothingWorked", "Nothing of the books.")
  }

  public static var blank: NothingWorked { NothingWorked() }

  /// No fields.
  public mutating func describe(_ description: inout some Description) {}
}

extension Payment: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("payment", "Money paid to who is owed it, or sent back.")
  }

  public static var blank: Payment { Payment(to: .hmrc, .zero, on: .blank, from: .blank) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute(
      "to", &to,
      Field("Who was paid, or sent money back: hmrc, pa:ID, pension:ID or supplier:NAME."))
    description.attribute("amount", &amount, Field("How much.", as: .paidAmount))
    description.attribute("on", &on, Field("The day it went or came."))
    description.attribute(
      "budget", &budget,
      Field("The budget whose account it left, or came back to.", .named("budget")))
    description.attribute(
      "month", &month,
      Field(
        "The month it is for, 2026-27/M08 or 2026-11; else the oldest first."
      ))
    description.attribute(
      "back", &isBack, usually: false, Field("Whether it came back."))
    description.attribute(
      "moreThanOwed", &mayExceed, usually: false,
      Field("Whether it was paid although it is more than is owed."))
    description.attribute(
      "reference", &reference, usually: "", Field("The bank's reference."))
  }
}
