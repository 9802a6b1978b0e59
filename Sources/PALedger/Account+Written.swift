public import PADescription
import PAPrimitives

extension Account: Written {
  /// An account's name.
  public static var form: WrittenForm {
    WrittenForm(
      "account",
      "Write an account's name: its kind, then what it is of, with colons between.",
      example: "cost:care:icb:wages",
      patterns: ["[a-zA-Z]+(:[A-Za-z0-9._\\-/]+){0,4}", "supplier:.{1,200}"])
  }

  /// An account's name: `cost:care:icb:wages`, `hmrc:incomeTax:2026-27/M07`.
  public var written: String {
    switch self {
    case .cost(let line, let funder, let purpose): "cost:\(line):\(funder):\(purpose.words)"
    case .recovered(let line, let funder, let source):
      "recovered:\(line):\(funder):\(source.words)"
    case .received(let line, let funder): "received:\(line):\(funder)"
    case .bank(let budget): "bank:\(budget)"
    case .clearing: "clearing"
    case .netPay(let assistant): "netPay:\(assistant)"
    case .hmrc(let component, let month): "hmrc:\(component.rawValue):\(month)"
    case .hmrcEarlier: "hmrc:earlier"
    case .pension(let scheme, let side, let month): "pension:\(scheme):\(side.rawValue):\(month)"
    case .pensionEarlier(let scheme): "pension:\(scheme):earlier"
    case .supplier(let name): "supplier:\(name)"
    case .suspense(let assistant): "suspense:\(assistant)"
    }
  }

  /// Reads an account's name.
  public init?(written: String) {
    if let name = written.rest(after: "supplier:") {
      self = .supplier(name)
      return
    }
    // By bytes: a journal has thousands, and parting a text by characters is slow.
    let words = written.utf8.split(
      separator: UInt8(ascii: ":"), omittingEmptySubsequences: false
    ).map { String(Substring($0)) }
    func id(_ place: Int) -> Identifier? { Identifier(written: words[place]) }
    switch (words[0], words.count - 1) {
    case ("cost", 3...4):
      guard let line = id(1), let funder = id(2), let purpose = Account.Purpose(words.dropFirst(3))
      else { return nil }
      self = .cost(line: line, funder: funder, on: purpose)
    case ("recovered", 3...4):
      guard let line = id(1), let funder = id(2), let source = Account.Recovery(words.dropFirst(3))
      else { return nil }
      self = .recovered(line: line, funder: funder, from: source)
    case ("received", 2):
      guard let line = id(1), let funder = id(2) else { return nil }
      self = .received(line: line, funder: funder)
    case ("bank", 1):
      guard let budget = id(1) else { return nil }
      self = .bank(budget: budget)
    case ("clearing", 0): self = .clearing
    case ("netPay", 1):
      guard let assistant = id(1) else { return nil }
      self = .netPay(assistant)
    case ("suspense", 1):
      guard let assistant = id(1) else { return nil }
      self = .suspense(assistant)
    case ("hmrc", 1) where words[1] == "earlier": self = .hmrcEarlier
    case ("hmrc", 2):
      guard let component = HMRCComponent(rawValue: words[1]), let month = TaxMonth(words[2])
      else { return nil }
      self = .hmrc(component, month)
    case ("pension", 2) where words[2] == "earlier":
      guard let scheme = id(1) else { return nil }
      self = .pensionEarlier(scheme: scheme)
    case ("pension", 3):
      guard let scheme = id(1), let side = PensionSide(rawValue: words[2]),
        let month = CalendarMonth(words[3])
      else { return nil }
      self = .pension(scheme: scheme, side, month)
    default: return nil
    }
  }
}

extension Account.Purpose {
  fileprivate var words: String {
    switch self {
    case .wages: "wages"
    case .minimumWage: "minimumWage"
    case .cover(let reason): "cover:\(reason.rawValue)"
    case .employerNI: "employerNI"
    case .employerPension: "employerPension"
    case .item(let item): "item:\(item)"
    }
  }

  fileprivate init?(_ words: ArraySlice<String>) {
    switch (words.first, words.dropFirst().first) {
    case ("wages", nil): self = .wages
    case ("minimumWage", nil): self = .minimumWage
    case ("employerNI", nil): self = .employerNI
    case ("employerPension", nil): self = .employerPension
    case ("cover", let reason?):
      guard let reason = CoverReason(rawValue: reason) else { return nil }
      self = .cover(reason)
    case ("item", let item?):
      guard let item = Identifier(written: item) else { return nil }
      self = .item(item)
    default: return nil
    }
  }
}

extension Account.Recovery {
  fileprivate var words: String {
    switch self {
    case .employmentAllowance: "employmentAllowance"
    case .statutoryPay: "statutoryPay"
    case .item(let item): "item:\(item)"
    case .cover(let reason): "cover:\(reason.rawValue)"
    }
  }

  fileprivate init?(_ words: ArraySlice<String>) {
    switch (words.first, words.dropFirst().first) {
    case ("employmentAllowance", nil): self = .employmentAllowance
    case ("statutoryPay", nil): self = .statutoryPay
    case ("item", let item?):
      guard let item = Identifier(written: item) else { return nil }
      self = .item(item)
    case ("cover", let reason?):
      guard let reason = CoverReason(rawValue: reason) else { return nil }
      self = .cover(reason)
    default: return nil
    }
  }
}
