public import PADescription

/// What a pension contribution is a part of.
public enum PensionBasis: String, Hashable, Sendable, CaseIterable {
  /// Earnings between automatic enrolment's two limits.
  case qualifyingEarnings
  /// All pay of elements marked pensionable.
  case pensionablePay
  /// Amounts fixed a pay period.
  case fixed
}

/// How a worker's pension contribution gets its tax relief.
public enum PensionRelief: String, Hashable, Sendable, CaseIterable {
  /// Taken from net pay; the provider reclaims basic rate.
  case reliefAtSource
  /// Taken before tax.
  case netPay
  /// Given up from pay; the employer pays both sides.
  case salarySacrifice
}

extension PensionBasis: Vocabulary {
  public static var vocabulary: (name: StaticString, sentence: StaticString) {
    ("pensionBasis", "What a pension contribution is a part of.")
  }

  /// What the word means.
  public var sentence: StaticString {
    switch self {
    case .qualifyingEarnings: "Earnings between automatic enrolment's two limits."
    case .pensionablePay: "All pay of elements marked pensionable."
    case .fixed: "Amounts fixed a pay period."
    }
  }
}

extension PensionRelief: Vocabulary {
  public static var vocabulary: (name: StaticString, sentence: StaticString) {
    ("pensionRelief", "How a worker's pension contribution gets its tax relief.")
  }

  /// What the word means.
  public var sentence: StaticString {
    switch self {
    case .reliefAtSource: "Taken from net pay; the provider reclaims basic rate."
    case .netPay: "Taken before tax."
    case .salarySacrifice: "Given up from pay; the employer pays both sides."
    }
  }
}
