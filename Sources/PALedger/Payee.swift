public import PADescription
public import PAPrimitives

/// Somebody who is owed money.
public enum Payee: Hashable, Sendable {
  case hmrc
  case assistant(Identifier)
  case scheme(Identifier)
  /// Somebody who sent invoices, by the name on them.
  case supplier(String)
}

/// The month that a payment to HMRC or a scheme is for.
public enum MonthOwed: Hashable, Sendable {
  /// HMRC's.
  case tax(TaxMonth)
  /// A scheme's.
  case calendar(CalendarMonth)
}

extension Payee: Written {
  private static let supplier = "supplier:[^\(WrittenForm.unseen)]{1,120}"

  /// Who is paid.
  public static var form: WrittenForm {
    WrittenForm(
      "payee",
      "Write hmrc, pa:ID, pension:ID or supplier:NAME, with short names as in employer.xml and a supplier's name as on its invoices.",
      example: "pension:nest",
      patterns: [
        "hmrc", #"(pa|pension):[A-Za-z0-9][A-Za-z0-9._\-]{0,39}"#,
        supplier,
      ],
      privacy: .freeWord)
  }

  /// Reads who is paid.
  public init?(written: String) {
    guard written != "hmrc" else {
      self = .hmrc
      return
    }
    if let id = written.rest(after: "pa:").flatMap({ Identifier($0) }) {
      self = .assistant(id)
    } else if let id = written.rest(after: "pension:").flatMap({ Identifier($0) }) {
      self = .scheme(id)
    } else if let name = written.rest(after: "supplier:") {
      self = .supplier(name)
    } else {
      return nil
    }
  }

  /// `hmrc`, `pa:ann`, `pension:nest`, `supplier:College`.
  public var written: String {
    switch self {
    case .hmrc: "hmrc"
    case .assistant(let id): "pa:\(id)"
    case .scheme(let id): "pension:\(id)"
    case .supplier(let name): "supplier:\(name)"
    }
  }
}

extension String {
  /// What stands after some words, byte by byte: a name may begin with a mark that joins what is before.
  func rest(after words: String) -> String? {
    let begin = words.utf8
    guard utf8.count > begin.count, utf8.starts(with: begin) else { return nil }
    return String(decoding: utf8.dropFirst(begin.count), as: UTF8.self)
  }
}

extension MonthOwed: Written {
  /// A month.
  public static var form: WrittenForm {
    WrittenForm(
      "monthOwed",
      "Write HMRC's tax month, 2026-27/M07, or a pension's calendar month, 2026-10.",
      example: "2026-27/M07",
      patterns: ["20[0-9]{2}-[0-9]{2}/M(0[1-9]|1[0-2])", "20[0-9]{2}-(0[1-9]|1[0-2])"])
  }

  /// Reads a month.
  public init?(written: String) {
    if let month = TaxMonth(written) {
      self = .tax(month)
    } else if let month = CalendarMonth(written) {
      self = .calendar(month)
    } else {
      return nil
    }
  }

  /// `2026-27/M07` or `2026-10`.
  public var written: String {
    switch self {
    case .tax(let month): "\(month)"
    case .calendar(let month): "\(month)"
    }
  }
}

/// What is owed to somebody for one month, or in one sum.
public struct OwedMonth: Sendable {
  /// The month; nil where the account has none.
  public var month: MonthOwed?
  /// Its accounts with what is owed on each, below nothing where they are owed.
  public var accounts: [(account: Account, owed: Money)]

  /// What is owed in all; below nothing where too much was paid.
  public var owed: Money { accounts.map(\.owed).total }
}

extension Account {
  /// Who it is owed to; nil for an account of nothing owed.
  public var payee: Payee? {
    switch self {
    case .netPay(let assistant): .assistant(assistant)
    case .hmrc, .hmrcEarlier: .hmrc
    case .pension(let scheme, _, _), .pensionEarlier(let scheme): .scheme(scheme)
    case .supplier(let name): .supplier(name)
    case .cost, .recovered, .received, .bank, .clearing, .suspense: nil
    }
  }
}

extension Payee {
  /// The account it is paid from first: where its month is one with several, that of income tax or the
  /// employer's contribution.
  ///
  /// - Returns: The account; nil where HMRC or a scheme is named without a month of its kind.
  public func account(for month: MonthOwed?) -> Account? {
    switch (self, month) {
    case (.hmrc, .tax(let month)): .hmrc(.incomeTax, month)
    case (.scheme(let id), .calendar(let month)): .pension(scheme: id, .employer, month)
    case (.assistant(let id), nil): .netPay(id)
    case (.supplier(let name), nil): .supplier(name)
    case (.hmrc, _), (.scheme, _), (.assistant, _), (.supplier, _): nil
    }
  }

  /// The month that a day falls in, where it is owed by months.
  public func month(of day: CivilDate) -> MonthOwed? {
    switch self {
    case .hmrc: .tax(TaxMonth(containing: day))
    case .scheme: .calendar(CalendarMonth(containing: day))
    case .assistant, .supplier: nil
    }
  }

  /// Where an account of it stands among the others: its month, and its place in that.
  ///
  /// - Returns: Nil where the account is not owed to it.
  fileprivate func place(of account: Account) -> (month: MonthOwed?, order: CivilDate?, place: Int)?
  {
    guard account.payee == self else { return nil }
    switch account {
    case .hmrc(let component, let month):
      let place = Account.HMRCComponent.allCases.firstIndex(of: component) ?? 0
      return (.tax(month), month.days.first, place)
    case .pension(_, let side, let month):
      return (.calendar(month), month.first, side == .employee ? 0 : 1)
    default: return (nil, nil, 0)
    }
  }
}

extension Balances {
  /// What is owed to somebody, the oldest first, and within a month in the order in which a part payment
  /// pays it: HMRC's components as they stand in `Account.HMRCComponent`, PAs' contributions before the
  /// employer's.
  ///
  /// - Parameters:
  ///   - payee: Who is owed.
  ///   - month: The one month that is asked; nil for all.
  /// - Returns: Months with their accounts, none of them nil.
  public func owed(to payee: Payee, for month: MonthOwed? = nil) -> [OwedMonth] {
    let placed = all.compactMap { balance in
      payee.place(of: balance.account).map { (balance, $0) }
    }.filter { month == nil || $0.1.month == month }
    let sorted = placed.sorted { left, right in
      switch (left.1.order, right.1.order) {
      case (nil, nil): left.1.place < right.1.place
      case (nil, _?): true
      case (_?, nil): false
      case (let one?, let other?): (one, left.1.place) < (other, right.1.place)
      }
    }
    var found: [OwedMonth] = []
    for (balance, place) in sorted {
      if found.last?.month != place.month || found.isEmpty {
        found.append(OwedMonth(month: place.month, accounts: []))
      }
      found[found.count - 1].accounts.append((balance.account, -balance.amount))
    }
    return found
  }
}
