public import PADescription
public import PAPrimitives

/// The tax code an employment is paid under on a day, and how it came about.
public struct TaxCodeInUse: Hashable, Sendable {
  /// Why this code.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// HMRC notified it.
    case notice
    /// A P45 of this tax year, and no notice yet.
    case p45
    /// Starter declaration A: the emergency code, cumulative.
    case declarationA
    /// Starter declaration B: the emergency code, each payment alone.
    case declarationB
    /// Starter declaration C: basic rate.
    case declarationC
    /// No P45 and no declaration: 0T, each payment alone.
    case nothingReceived
    /// Paid after the employment ended: 0T, each payment alone (PAYE Regulations 2003 reg 37).
    case afterLeaving
  }

  public let code: TaxCode
  public let basis: TaxCode.Basis
  /// Why this code.
  public let reason: Reason
}

extension Contract {
  /// The tax code for a payment.
  ///
  /// - Parameters:
  ///   - payDate: The day of payment.
  ///   - days: The pay period's days.
  ///   - emergency: The emergency code of the day.
  /// - Returns: HMRC's last notice, else what the starter brought or declared (GOV.UK,
  ///   Work out a new employee's tax code).
  public func taxCode(
    on payDate: CivilDate, paying days: DateRange, emergency: TaxCode
  ) -> TaxCodeInUse {
    let notice = taxCodes.last { $0.from <= payDate }
    if let end = span.to, end < days.first {
      let prefix = (notice?.code ?? starter.p45?.code)?.regime.prefix ?? ""
      return TaxCodeInUse(
        code: TaxCode("\(prefix)0T") ?? emergency, basis: .week1month1, reason: .afterLeaving)
    }
    if let notice {
      return TaxCodeInUse(code: notice.code, basis: notice.basis, reason: .notice)
    }
    if let p45 = starter.p45, TaxYear(containing: p45.left) == TaxYear(containing: payDate) {
      return TaxCodeInUse(code: p45.code, basis: p45.basis, reason: .p45)
    }
    switch starter.declaration {
    case .a: return TaxCodeInUse(code: emergency, basis: .cumulative, reason: .declarationA)
    case .b: return TaxCodeInUse(code: emergency, basis: .week1month1, reason: .declarationB)
    case .c:
      return TaxCodeInUse(
        code: TaxCode("BR") ?? emergency, basis: .cumulative, reason: .declarationC)
    case .none:
      return TaxCodeInUse(
        code: TaxCode("0T") ?? emergency, basis: .week1month1, reason: .nothingReceived)
    }
  }
}

extension TaxCodeInUse.Reason: Vocabulary {
  public static var vocabulary: (name: StaticString, sentence: StaticString) {
    ("taxCodeReason", "Why this code.")
  }

  /// What the word means.
  public var sentence: StaticString {
    switch self {
    case .notice: "HMRC notified it."
    case .p45: "A P45 of this tax year, and no notice yet."
    case .declarationA: "Starter declaration A: the emergency code, cumulative."
    case .declarationB: "Starter declaration B: the emergency code, each payment alone."
    case .declarationC: "Starter declaration C: basic rate."
    case .nothingReceived: "No P45 and no declaration: 0T, each payment alone."
    case .afterLeaving:
      "Paid after the employment ended: 0T, each payment alone (PAYE Regulations 2003 reg 37)."
    }
  }
}
