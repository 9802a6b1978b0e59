public import PABudgets
public import PADescription
import PALedger
public import PAPrimitives

/// Money received for a budget.
public struct Receipt: Hashable, Sendable {
  public var budget: Identifier
  /// The funder it came from.
  public var funder: Identifier
  /// The plan line it is for, where one was named.
  public var line: Identifier?
  /// The day it came.
  public var on: CivilDate
  /// How much.
  public var amount: Money
  /// The bank's or funder's reference.
  public var reference: String
  /// What is said of one that looks like one before.
  public var again: PostedAgain

  /// A receipt.
  public init(
    budget: Identifier, funder: Identifier, line: Identifier?, on: CivilDate, amount: Money,
    reference: String, again: PostedAgain = PostedAgain()
  ) {
    self.again = again
    self.budget = budget
    self.funder = funder
    self.line = line
    self.on = on
    self.amount = amount
    self.reference = reference
  }
}

extension Receipt: JournalEvent {
  public static let kind = EventKind(
    "receipt", command: "post receipt", "seals money received for a budget",
    about: """
      Seals money that came for a budget from a funder. It is spread over the plan lines as they are
      agreed, unless one is named. One that looks like one before (budget, funder and amount, fewer than six
      days apart, and no other reference) is asked about: --again --reason says that it is another.
      """,
    example: """
      pa-payroll post receipt riverside-12 --budget budget --funder funder --amount 6000.00 \\
        --on 2026-10-12
      """)

  /// The plan lines it is spread over.
  public func work(
    from sources: EventSources, after earlier: ClosingState
  ) throws(EventRefusal) -> SharesWorked {
    guard let budget = sources.books.budgets.first(where: { $0.id == budget }) else {
      throw .budgetUnknown(budget)
    }
    guard budget.funders.contains(where: { $0.id == funder }) else { throw .funderUnknown(funder) }
    guard let line else {
      let shares = budget.shares(from: funder)
      if shares.isEmpty { throw .funderBearsNothing(funder) }
      return SharesWorked(shares)
    }
    guard let planLine = budget.line(line) else { throw .lineUnknown(line) }
    guard budget.bears(planLine, funder) else { throw .lineNotFundedBy(line, funder: funder) }
    return SharesWorked([BorneShare(line: line, funder: funder, weight: 1)])
  }

  public func post(
    _ worked: inout SharesWorked, to making: inout EntryMaking
  ) throws(EventRefusal) {
    guard amount > .zero else { throw .amountNotAboveNothing }
    try making.check(on)
    let like = like(in: making.name)
    try making.check(
      again,
      making.posted(Self.likeKind).filter {
        $0.parts.isSamePosting(as: like.parts, day: 2, open: [4])
      },
      "the same budget, funder and amount, of the same days")
    // They are of the funder and the line that were stated.
    guard worked.shares.canBear, worked.shares.allSatisfy({ $0.funder == funder }),
      line == nil || worked.shares.map(\.line) == [line]
    else { throw .sharesNotWhole }
    making.post(Drawdown.receipt(of: amount, over: worked.shares, into: budget, on: on))
    making.note(like.key(Self.likeKind))
  }

  public func reverse(
    _ worked: SharesWorked, of name: EntryName, in making: inout EntryMaking
  ) throws(EventRefusal) {
    making.free(like(in: name).key(Self.likeKind))
  }

  private static let likeKind = "receipt"

  /// What of it is compared with later ones.
  private func like(in entry: EntryName) -> PostedLike {
    PostedLike(
      [budget.text, funder.text, on.description, amount.written, reference.orDash], in: entry)
  }

  /// What it is, in a few words.
  public var what: String { "received from \(funder)" }

  public func told(_ worked: SharesWorked, in entry: Entry) -> String {
    "\(amount.inWords) received for \(budget) from \(funder)"
  }
}

extension [BorneShare] {
  /// Whether an amount can be spread over them: a record that was changed may hold anything.
  var canBear: Bool { !isEmpty && allSatisfy { $0.weight >= 0 } }
}

extension EventRefusal {
  static let sharesNotWhole = EventRefusal(
    "what is sealed of the budget has no shares of it", fix: "restore the journal from a copy")

  static func funderBearsNothing(_ funder: Identifier) -> EventRefusal {
    EventRefusal(
      "'\(funder)' funds none of this budget's lines",
      fix: "name a funder with a share, or give it one in <funding>")
  }

  static func lineNotFundedBy(_ line: Identifier, funder: Identifier) -> EventRefusal {
    EventRefusal(
      "'\(funder)' does not fund '\(line)'",
      fix: "name the funder that bears the line, or leave the line out")
  }
}

extension Receipt: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("receipt", "Money received for a budget.")
  }

  public static var blank: Receipt {
    Receipt(
      budget: .blank, funder: .blank, line: nil, on: .blank, amount: .zero, reference: "")
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute(
      "budget", &budget, Field("The budget, as employer.xml names it.", .named("budget")))
    description.attribute(
      "funder", &funder, Field("The funder, as employer.xml names it.", .named("funder")))
    description.attribute("amount", &amount, Field("What came.", as: .paidAmount))
    description.attribute("on", &on, Field("The day it came."))
    description.attribute("line", &line, Field("The plan line it is for.", .named("line")))
    description.attribute(
      "reference", &reference, usually: "", Field("The bank's or funder's reference."))
    again.describe(&description)
  }
}

/// The plan lines and funders that an amount is spread over.
public struct SharesWorked: Hashable, Sendable {
  public var shares: [BorneShare]

  /// Shares of an amount.
  public init(_ shares: [BorneShare]) { self.shares = shares }
}

extension SharesWorked: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("sharesWorked", "The plan lines and funders that an amount is spread over.")
  }

  public static var blank: SharesWorked { SharesWorked([]) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.list(
      "share", &shares, .any, Field("A plan line and funder, and its share of the amount."))
  }
}
