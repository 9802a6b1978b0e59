public import PADescription

/// A PAYE tax code without its basis: `1257L`, `S1257L`, `K585`, `CBR`, `SD2`, `0T`, `NT`.
public struct TaxCode: Hashable, Sendable {
  /// Whose income tax rates apply, from the prefix.
  public enum Regime: String, Hashable, Sendable, CaseIterable {
    /// England and Northern Ireland: no prefix.
    case restOfUK
    /// Scottish rates: prefix S.
    case scotland
    /// Welsh rates: prefix C.
    case wales

    /// The prefix letter.
    public var prefix: String {
      switch self {
      case .restOfUK: ""
      case .scotland: "S"
      case .wales: "C"
      }
    }
  }

  /// What the code says about the pay.
  public enum Kind: Hashable, Sendable {
    /// Free pay of ten times the number and nine pounds a year; `0T` is the number nothing.
    case allowance(Int)
    /// Pay added: a K code.
    case addition(Int)
    /// All at the basic rate: `BR`.
    case basicRate
    /// All at the rate so many above the basic one: `D0` is 0.
    case higherRate(Int)
    /// No tax: `NT`.
    case noTax
  }

  /// Whether pay to date counts.
  public enum Basis: String, Hashable, Sendable, CaseIterable {
    /// Pay and tax since 6 April count.
    case cumulative
    /// Each payment stands alone: W1, M1 or X.
    case week1month1
  }

  /// Whose rates apply.
  public let regime: Regime
  /// What the code says.
  public let kind: Kind
  /// The code as HMRC writes it, with its prefix and suffix.
  public let text: String

  /// Reads a code by HMRC's grammar: an optional S or C, then digits with L, M, N or T, K with
  /// digits, BR, D0, D1 (D2 and D3 with S only), 0T or NT; at most seven characters.
  ///
  /// NT takes no prefix. A basis mark (W1, M1, X) is not part of the code.
  public init?(_ text: some StringProtocol) {
    guard text.utf8.count <= 7, !text.isEmpty else { return nil }
    let regime: Regime =
      text.first == "S" ? .scotland : text.first == "C" ? .wales : .restOfUK
    let body = regime == .restOfUK ? text[...] : text.dropFirst()
    guard let kind = TaxCode.kind(of: body, under: regime) else { return nil }
    self.regime = regime
    self.kind = kind
    self.text = String(text)
  }

  private static func kind(of body: some StringProtocol, under regime: Regime) -> Kind? {
    switch body {
    case "BR": return .basicRate
    case "D0": return .higherRate(0)
    case "D1": return .higherRate(1)
    case "D2" where regime == .scotland: return .higherRate(2)
    case "D3" where regime == .scotland: return .higherRate(3)
    case "NT" where regime == .restOfUK: return .noTax
    default: break
    }
    if body.first == "K" {
      guard let number = number(body.dropFirst(), limit: 9_999), number >= 1 else { return nil }
      return .addition(number)
    }
    guard let suffix = body.last, "LMNT".contains(suffix),
      let number = number(body.dropLast(), limit: 999_999)
    else { return nil }
    guard number > 0 || suffix == "T" else { return nil }
    return .allowance(number)
  }

  /// Digits without a needless leading nought.
  private static func number(_ digits: some StringProtocol, limit: Int64) -> Int? {
    guard digits.count == 1 || digits.first != "0" else { return nil }
    return decimal(digits, places: 0, signed: false, limit: limit).map(Int.init)
  }

  /// The basis mark as a payslip shows it: `W1`, `M1`, or nothing.
  public static func mark(_ basis: Basis, _ frequency: PayFrequency) -> String {
    guard basis == .week1month1 else { return "" }
    return frequency == .monthly ? "M1" : "W1"
  }
}

extension TaxCode: CustomStringConvertible {
  /// The text as read.
  public var description: String { text }
}

extension TaxCode.Basis: Vocabulary {
  public static var vocabulary: (name: StaticString, sentence: StaticString) {
    ("taxBasis", "Whether pay to date counts.")
  }

  /// What the word means.
  public var sentence: StaticString {
    switch self {
    case .cumulative: "Pay and tax since 6 April count."
    case .week1month1: "Each payment stands alone: W1, M1 or X."
    }
  }
}
