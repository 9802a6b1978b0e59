public import PADescription
public import PAPrimitives

extension Account {
  /// What an account is for: the first word of its name.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case cost, recovered, received, bank, clearing, netPay, hmrc, pension, supplier, suspense
  }

  /// The first word of its name.
  public var kind: Kind {
    switch self {
    case .cost: .cost
    case .recovered: .recovered
    case .received: .received
    case .bank: .bank
    case .clearing: .clearing
    case .netPay: .netPay
    case .hmrc, .hmrcEarlier: .hmrc
    case .pension, .pensionEarlier: .pension
    case .supplier: .supplier
    case .suspense: .suspense
    }
  }

  /// The plan line and the funder it is of; nil for an account that is of none.
  public var bearer: (line: Identifier, funder: Identifier)? {
    switch self {
    case .cost(let line, let funder, _), .recovered(let line, let funder, _),
      .received(let line, let funder):
      (line, funder)
    case .bank, .clearing, .netPay, .hmrc, .hmrcEarlier, .pension, .pensionEarlier, .supplier,
      .suspense:
      nil
    }
  }
}

extension Account.Kind: Vocabulary {
  public static var vocabulary: (name: StaticString, sentence: StaticString) {
    ("accountKind", "What an account is for.")
  }

  /// What the word means.
  public var sentence: StaticString {
    switch self {
    case .cost: "A plan line's cost, borne by a funder."
    case .recovered: "Money that came back to the line and funder that bore a cost."
    case .received: "Money received for a line from a funder."
    case .bank: "A budget's money."
    case .clearing: "Between a run's cost and what is owed for it."
    case .netPay: "Net pay owed to a PA."
    case .hmrc: "Owed to HMRC."
    case .pension: "Owed to a pension scheme."
    case .supplier: "Owed to somebody who sent invoices, or spent money for the budget."
    case .suspense: "Money of a PA that nobody bears yet."
    }
  }
}
