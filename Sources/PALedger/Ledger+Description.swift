public import PADescription
import PAPrimitives

extension Transaction: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("transaction", "What happened on a day, as a double entry: debits equal credits.")
  }

  public static var blank: Transaction { Transaction(on: .blank, .allowance) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("on", &on, Field("The payment date of a run, or the day of an event."))
    description.attribute("cause", &cause, Field("What of the entry it is of."))
    description.attribute(
      "corrects", &corrects,
      Field("The entry of the run that it corrects; not given where it corrects none."))
    description.list(
      "posting", &postings, .any, Field("One line of the double entry; debits equal credits."))
  }
}

extension Posting: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("posting", "One line of the double entry; debits equal credits.")
  }

  public static var blank: Posting { Posting(.clearing, .debit, .zero) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("account", &account, Field("The account."))
    description.attribute("side", &side, Field("The side."))
    description.attribute("amount", &amount, Field("How much, above nothing."))
  }
}

extension Balances.Balance: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("balance", "One account's balance.")
  }

  public static var blank: Balances.Balance { Balances.Balance(account: .clearing, amount: .zero) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("account", &account, Field("The account."))
    description.attribute("amount", &amount, Field("Debits less credits."))
  }
}

extension Cause: Written {
  /// What of an entry a transaction is of.
  public static var form: WrittenForm {
    WrittenForm(
      "cause",
      "Write payLine, contribution, settlement, allowance, statutoryPay or event, then what of it, with colons between.",
      example: "payLine:ann:1", patterns: ["[a-zA-Z]+(:[A-Za-z0-9._\\-]+){0,2}"])
  }

  /// A cause: `payLine:ann:1`, `contribution:ann:employerNI`, `settlement:ann`, `allowance`, `event`.
  public var written: String {
    switch self {
    case .payLine(let employment, let line): "payLine:\(employment):\(line)"
    case .contribution(let employment, let kind): "contribution:\(employment):\(kind.rawValue)"
    case .settlement(let employment): "settlement:\(employment)"
    case .allowance: "allowance"
    case .statutoryPay(let employment): "statutoryPay:\(employment)"
    case .event(0): "event"
    case .event(let part): "event:\(part)"
    }
  }

  /// Reads a cause.
  public init?(written: String) {
    let words = written.utf8.split(
      separator: UInt8(ascii: ":"), omittingEmptySubsequences: false
    ).map { String(Substring($0)) }
    let rest = Array(words.dropFirst())
    switch (words.first, rest.count) {
    case ("payLine", 2):
      guard let employment = Identifier(written: rest[0]), let line = Int(rest[1]) else {
        return nil
      }
      self = .payLine(employment, line)
    case ("contribution", 2):
      guard let employment = Identifier(written: rest[0]),
        let kind = Contribution(rawValue: rest[1])
      else { return nil }
      self = .contribution(employment, kind)
    case ("settlement", 1):
      guard let employment = Identifier(written: rest[0]) else { return nil }
      self = .settlement(employment)
    case ("allowance", 0): self = .allowance
    case ("statutoryPay", 1):
      guard let employment = Identifier(written: rest[0]) else { return nil }
      self = .statutoryPay(employment)
    case ("event", 0): self = .event(part: 0)
    case ("event", 1):
      guard let part = Int(rest[0]), part > 0 else { return nil }
      self = .event(part: part)
    default: return nil
    }
  }
}
