/// A rounding the law, HMRC or a recorded decision of ours names.
///
/// Each has a unit, a direction, words and a source, and shows in the workings. Rounding acts on
/// the magnitude and puts the sign back, so a reversal mirrors its original. There is no other way
/// from `Exact` to `Money`.
public enum Rounding: UInt8, Hashable, Sendable, CaseIterable {
  /// PAYE's constants and products, cut to £0.0001.
  case taxConstant
  /// Tax, cut to the penny.
  case tax
  /// Free pay of a code's last three figures for one period, up to the penny.
  case freePay
  /// Pay that is taxed, down to whole pounds.
  case taxablePay
  /// The band limit a cumulative income is tested against, up to whole pounds.
  case taxBandLimit
  /// The most that can be taken in tax from one payment, cut to the penny.
  case overridingLimit
  /// National Insurance: the third decimal of a pound decides, six and over up.
  case nics
  /// A National Insurance threshold for several weeks, up to whole pounds.
  case nicsThreshold
  /// A loan threshold for a period, cut to the penny.
  case loanThreshold
  /// A loan deduction, down to whole pounds.
  case loan
  /// A pension contribution of either side, half a penny up.
  case pension
  /// A pay line: minutes or units at their rate, half a penny up, once a line.
  case payLine
  /// Rolled-up holiday pay, half a penny up, once on the sum of its lines.
  case holidayPay
  /// The least a pay line may be under the minimum wage, rounded as the pay line is.
  case minimumWage
  /// A statutory payment and what comes back of it: any part of a penny makes one more.
  case statutoryPay

  /// Which way a rest goes.
  @frozen
  public enum Direction: Sendable {
    /// The rest is dropped.
    case down
    /// Any rest makes one unit more.
    case up
    /// Half or more makes one unit more.
    case halfUp
    /// More than half makes one unit more.
    case halfDown
    /// Six tenths or more, by the first digit alone, makes one unit more.
    case sixthTenthUp
  }

  /// Millionths of a penny in the unit rounded to.
  @inlinable package var unit: Int64 {
    switch self {
    case .taxConstant: 10_000
    case .taxablePay, .taxBandLimit, .nicsThreshold, .loan: 100_000_000
    default: 1_000_000
    }
  }

  /// Which way the rest goes.
  @inlinable package var direction: Direction {
    switch self {
    case .taxConstant, .tax, .taxablePay, .overridingLimit, .loanThreshold, .loan: .down
    case .freePay, .taxBandLimit, .nicsThreshold, .statutoryPay: .up
    case .nics: .sixthTenthUp
    case .pension, .payLine, .holidayPay, .minimumWage: .halfUp
    }
  }

  /// The rule in plain words.
  public var words: String {
    switch self {
    case .taxConstant: "cut to £0.0001"
    case .tax, .overridingLimit: "part of a penny dropped"
    case .freePay, .statutoryPay: "up to the penny"
    case .taxablePay: "pence dropped"
    case .taxBandLimit, .nicsThreshold: "up to the pound"
    case .nics: "nearest penny, third decimal 5 or less dropped"
    case .loanThreshold: "part of a penny dropped"
    case .loan: "down to the pound"
    case .pension, .payLine, .holidayPay, .minimumWage: "nearest penny, half up"
    }
  }

  /// Where the rule stands.
  public var source: Citation {
    switch self {
    case .taxConstant, .tax, .freePay, .taxablePay, .taxBandLimit:
      .guidance("Specification for PAYE tax table routines", "v24.0 section 4", .tested)
    case .overridingLimit:
      .act("Income Tax (Pay As You Earn) Regulations 2003", "reg 2, overriding limit", .read)
    case .nics:
      .guidance("National Insurance guidance for software developers", "exact percentage", .tested)
    case .nicsThreshold: .act("SSCR 2001 (SI 2001/1004)", "reg 11", .tested)
    case .loanThreshold, .loan:
      .guidance("Collection of student loans: software specification", "period thresholds", .read)
    case .pension: .decision("0003", "pension contributions: half up on each side")
    case .payLine: .decision("0004", "pay lines: half up, once a line")
    case .holidayPay: .decision("0004", "rolled-up holiday: half up, once on the sum")
    case .statutoryPay:
      .act("SMP Regulations 1986 (SI 1986/1960)", "reg 28, and the like of other payments", .read)
    case .minimumWage: .decision("0004", "least pay: rounded as the pay line it is held against")
    }
  }
}
