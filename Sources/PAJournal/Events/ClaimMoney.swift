import PABudgets
import PAClaims
public import PADescription
import PALedger
public import PAPrimitives

/// Money that came for a claim, back to the lines and funders that paid.
public struct ClaimMoney: Hashable, Sendable {
  /// The claim's short name.
  public var id: Identifier
  /// What came.
  public var amount: Money
  /// The budget whose account it came to.
  public var budget: Identifier
  /// The day it came.
  public var on: CivilDate
  /// What is said of money that looks like what came before.
  public var again: PostedAgain

  /// Money for a claim.
  public init(
    _ id: Identifier, _ amount: Money, into budget: Identifier, on: CivilDate,
    again: PostedAgain = PostedAgain()
  ) {
    self.again = again
    self.id = id
    self.amount = amount
    self.budget = budget
    self.on = on
  }
}

extension ClaimMoney: JournalEvent {
  public static let kind = EventKind(
    "claimMoney", command: "claim paid", "seals money that came for a claim, back to who paid",
    about: """
      Seals money received for a claim and gives it back to the plan lines and funders that bore the
      cost, in proportion. It is of the day the claim was sent or later. The same amount of the same day
      again is asked about: --again --reason says that it came twice.
      """,
    example: """
      pa-payroll claim paid riverside-12 --id moving-1 --amount 84.00 --budget budget \\
        --on 2026-10-30
      """)

  public func work(
    from sources: EventSources, after earlier: ClosingState
  ) throws(EventRefusal) -> ClaimWorked {
    let claim = try earlier.claims.open(id)
    guard sources.books.budgets.contains(where: { $0.id == budget }) else {
      throw .budgetUnknown(budget)
    }
    return ClaimWorked(claim)
  }

  public func post(
    _ worked: inout ClaimWorked, to making: inout EntryMaking
  ) throws(EventRefusal) {
    var claim = try making.closing.claims.open(id)
    guard claim.status != .new else { throw .claimIs(.new) }
    guard amount > .zero else { throw .amountNotAboveNothing }
    try making.check(on)
    if let sent = claim.submitted, on < sent { throw .beforeClaimSent(sent) }
    let like = like(in: making.name)
    try making.check(
      again, making.posted(Self.likeKind).filter { $0.parts.isSamePosting(as: like.parts, day: 1) },
      "the same claim and amount, of the same days")
    making.note(like.key(Self.likeKind))
    let left = claim.claimed - claim.received
    guard amount <= left else { throw .moreThanClaimed(left) }
    let costs = claim.lines.map { line in
      line.borneBy.map { share in
        let purpose: Account.Purpose = line.item.map { .item($0) } ?? .cover(.training)
        return (
          account: Account.cost(line: share.line, funder: share.funder, on: purpose),
          amount: share.amount
        )
      }
    }
    for transaction in Drawdown.recovery(of: amount, for: costs, into: budget, on: on) {
      making.post(transaction)
    }
    claim.received += amount
    if claim.received == claim.claimed { claim.status = .paid }
    worked.claim = claim
    making.closing.claims.replace(claim)
  }

  /// The claim is open again, with less received by this part; one that was paid in full had left.
  public func reverse(
    _ worked: ClaimWorked, of name: EntryName, in making: inout EntryMaking
  ) throws(EventRefusal) {
    making.free(like(in: name).key(Self.likeKind))
    var claim = worked.claim
    claim.received = claim.claimed
    claim = making.closing.claims.claims.first { $0.id == id } ?? claim
    claim.received -= amount
    claim.status = .submitted
    making.closing.claims.restore(claim)
  }

  private static let likeKind = "claimpaid"

  /// What of it is compared with later ones.
  private func like(in entry: EntryName) -> PostedLike {
    PostedLike([id.text.lowercased(), on.description, amount.written], in: entry)
  }

  public func needs(_ worked: ClaimWorked) -> [String] { ["sent:\(id)", KnownKey.claim(id)] }

  /// What it is, in a few words.
  public var what: String { "money for claim \(id)" }

  public func told(_ worked: ClaimWorked, in entry: Entry) -> String {
    "\(amount.inWords) for claim \(id)"
  }
}

extension EventRefusal {
  static func beforeClaimSent(_ sent: CivilDate) -> EventRefusal {
    EventRefusal(
      "the claim was sent on \(sent), and the money would have come before that",
      fix: "check the day; money that came before is a receipt, or another claim's")
  }

  static func moreThanClaimed(_ left: Money) -> EventRefusal {
    EventRefusal(
      "only \(left.inWords) of the claim is still to come",
      fix: "post no more than was claimed; the rest is a receipt of its own")
  }
}

extension ClaimMoney: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("claimMoney", "Money that came for a claim.")
  }

  public static var blank: ClaimMoney { ClaimMoney(.blank, .zero, into: .blank, on: .blank) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("id", &id, Field("The claim.", .named("claim")))
    description.attribute("amount", &amount, Field("What came.", as: .paidAmount))
    description.attribute(
      "budget", &budget, Field("The budget whose account it came to.", .named("budget")))
    description.attribute("on", &on, Field("The day it came."))
    again.describe(&description)
  }
}
