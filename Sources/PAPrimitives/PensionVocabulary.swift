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
