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
  /// What is said of one that looks like one before.
  public var again: PostedAgain

  /// A payment.
  public init(
    to payee: Payee, _ amount: Money, on: CivilDate, from budget: Identifier,
    for month: MonthOwed? = nil, isBack: Bool = false, mayExceed: Bool = false,
    reference: String = "", again: PostedAgain = PostedAgain()
  ) {
    self.again = again
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
      back: what was paid too much, or a payment that is owed again. One that looks like one before (who was
      paid, budget and amount, fewer than six days apart, and no other month or reference) is asked about:
      --again --reason says that it is another. employer.xml says from which day payments are posted: <payments posted="yes" from="2026-10-01"/>.
      """,
    example: """
      pa-payroll post payment riverside-12 --to hmrc --amount 517.70 --on 2026-12-21 --budget phb \\
        --month 2026-27/M08
      """)

  public func work(
    from sources: EventSources, after earlier: ClosingState
  ) throws(EventRefusal) -> PaymentWorked {
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
    let isOwed = !earlier.balances.owed(to: to).isEmpty
    guard isKnown || isOwed else { throw .payeeUnknown(to) }
    if case .supplier(let name) = to, !isOwed, earlier.balances.owesSupplier(written: name) {
      throw .supplierOtherwise
    }
    return PaymentWorked(isQuarterly: books.employer.isQuarterly)
  }

  public func post(
    _ worked: inout PaymentWorked, to making: inout EntryMaking
  ) throws(EventRefusal) {
    guard amount > .zero else { throw .amountNotAboveNothing }
    try making.check(on)
    guard !(isBack && mayExceed) else { throw .backOrMore }
    let like = like(in: making.name)
    try making.check(
      again,
      making.posted(Self.likeKind).filter {
        $0.parts.isSamePosting(as: like.parts, day: 2, open: [5, 6])
      },
      "the same payee, budget and amount, of the same days")
    making.note(like.key(Self.likeKind))
    let months = making.closing.balances.owed(to: to)
    let named = try named(of: months, in: making.seal.year, quarterly: worked.isQuarterly)
    making.post(isBack ? try received(named) : try paid(named, of: months))
  }

  public func reverse(
    _ worked: PaymentWorked, of name: EntryName, in making: inout EntryMaking
  ) throws(EventRefusal) {
    making.free(like(in: name).key(Self.likeKind))
  }

  private static let likeKind = "payment"

  /// What of it is compared with later ones.
  private func like(in entry: EntryName) -> PostedLike {
    PostedLike(
      [
        to.written.nameLikeness, budget.text, on.description, amount.written,
        isBack ? "back" : "paid",
        month?.written.likeness ?? "-", reference.orDash,
      ], in: entry)
  }

  /// The months it is for: all of them, or those of the bill that is named.
  private func named(
    of months: [OwedMonth], in year: TaxYear, quarterly: Bool
  ) throws(EventRefusal) -> [OwedMonth] {
    guard let month else { return months }
    guard let account = to.account(for: month) else { throw .monthNotOf(to) }
    // Years before the last are one sum.
    guard account.carried(into: year) == account else { return months.filter { $0.month == nil } }
    guard case .tax(let tax) = month else { return months.filter { $0.month == month } }
    let bill = tax.bill(quarterly: quarterly)
    return months.filter { owed in
      if case .tax(let other) = owed.month { bill.contains(other) } else { false }
    }
  }

  /// What it pays, month by month.
  ///
  /// In each, what stands against it in the month itself (Employment Allowance) is set off first. What
  /// was paid too much for any month then goes against what of them is still owed, the oldest first.
  private func paid(
    _ months: [OwedMonth], of all: [OwedMonth]
  ) throws(EventRefusal) -> Transaction {
    var payment = Settlement(on: on)
    var left = amount
    var rest: [[(account: Account, owed: Money)]] = []
    for month in months where month.owed > .zero {
      guard left > .zero else {
        rest.append(month.accounts)
        continue
      }
      var still: [(account: Account, owed: Money)] = []
      for (account, amount) in payment.setOff(month.accounts).owed {
        let part = min(left, amount)
        payment.pay(account, part)
        left -= part
        if part < amount { still.append((account, amount - part)) }
      }
      rest.append(still)
    }
    if left > .zero {
      guard mayExceed else {
        throw .moreThanOwed(months.map(\.owed).filter { $0 > .zero }.total)
      }
      guard let account = to.account(for: month ?? to.month(of: on)) else { throw .monthNotOf(to) }
      payment.pay(account, left)
    }
    for over in all where over.owed < .zero {
      guard rest.contains(where: { !$0.isEmpty }) else { break }
      var against = payment.setOff(over.accounts).against
      for place in rest.indices where !against.isEmpty {
        let month = payment.setOff(rest[place])
        (rest[place], against) = payment.setOff(month.owed + against, fromFirst: true)
      }
    }
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

  public func told(_ worked: PaymentWorked, in entry: Entry) -> String {
    let who = isBack ? "came back from \(to.written) to" : "paid to \(to.written) from"
    var text = "\(amount.inWords) \(who) \(budget)"
    var balances = Balances()
    balances.add(entry.transactions)
    for month in balances.owed(to: to) {
      guard let name = month.month?.written else { continue }
      let left = entry.closing.balances.owed(to: to, for: month.month).map(\.owed).total
      let paid = -month.owed
      text += "\n  \(name): \(paid.magnitude.inWords) \(paid.isNegative ? "owed again" : "paid")"
      text +=
        left.isZero
        ? "" : ", \(left.magnitude.inWords) \(left.isNegative ? "too much" : "still owed")"
    }
    return text
  }
}

/// A payment's transaction while it is made.
private struct Settlement {
  private var made: Transaction

  init(on day: CivilDate) { made = Transaction(on: day, .event(part: 0)) }

  /// Pays an account, or gives it back where the amount is below nothing.
  mutating func pay(_ account: Account, _ amount: Money) { made.post(.debit, account, amount) }

  /// Sets what stands against accounts off: the last owed first, for Employment Allowance goes against
  /// the employer's National Insurance; or the first.
  ///
  /// - Returns: What is still owed, and what stands against it still, each in its order.
  mutating func setOff(
    _ accounts: [(account: Account, owed: Money)], fromFirst: Bool = false
  ) -> (
    owed: [(account: Account, owed: Money)], against: [(account: Account, owed: Money)]
  ) {
    var owed = accounts.filter { $0.owed > .zero }
    var against = accounts.filter { $0.owed < .zero }
    for other in against.indices {
      for place in fromFirst ? Array(owed.indices) : owed.indices.reversed() {
        let part = min(-against[other].owed, owed[place].owed)
        pay(owed[place].account, part)
        pay(against[other].account, -part)
        owed[place].owed -= part
        against[other].owed += part
      }
    }
    return (owed.filter { $0.owed > .zero }, against.filter { $0.owed < .zero })
  }

  func transaction(_ side: Side, _ budget: Identifier, _ amount: Money) -> Transaction {
    var whole = made
    whole.post(side, .bank(budget: budget), amount)
    return whole
  }
}

extension Balances {
  /// Whether a supplier is owed whose name is written otherwise than this, and is read as it.
  fileprivate func owesSupplier(written name: String) -> Bool {
    all.contains { balance in
      if case .supplier(let other)? = balance.account.payee {
        other != name && other.nameLikeness == name.nameLikeness
      } else {
        false
      }
    }
  }
}

extension EventRefusal {
  static let supplierOtherwise = EventRefusal(
    "a supplier is owed whose name is written a little otherwise, and none of this name",
    fix: "write the name as its invoice was posted: 'pa-payroll ledger BOOKS --kind owed' shows it")

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

  static let backOrMore = EventRefusal(
    "what came back is no payment of more than is owed",
    fix: "give --back or --more-than-owed, not both")

  static let monthNotSaid = EventRefusal(
    "nothing was paid too much, so the month must be said that is owed again",
    fix: "say with --month which one the payment was for")

  static func moreThanOwed(_ owed: Money) -> EventRefusal {
    EventRefusal(
      "only \(owed.inWords) is owed there",
      fix: "check the amount and the month; --more-than-owed seals what was paid all the same")
  }
}

/// What a payment needs of the books.
public struct PaymentWorked: Hashable, Sendable {
  /// Whether HMRC is paid by the quarter, so that a month named is its quarter.
  public var isQuarterly: Bool

  /// What was worked.
  public init(isQuarterly: Bool) { self.isQuarterly = isQuarterly }
}

extension PaymentWorked: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("paymentWorked", "What a payment needs of the books.")
  }

  public static var blank: PaymentWorked { PaymentWorked(isQuarterly: false) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute(
      "quarterly", &isQuarterly, usually: false, Field("Whether HMRC is paid by the quarter."))
  }
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
    again.describe(&description)
  }
}
