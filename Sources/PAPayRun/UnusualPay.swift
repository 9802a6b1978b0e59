public import PADescription
public import PAPrimitives

// What may be a slip of the pen: nothing about it is wrong by law or contract, and it is paid unless somebody
// says otherwise. The bounds are a table, and no law.

/// Something about a PA's pay that is far from what is usual.
public struct UnusualPay: Hashable, Sendable {
  /// What is unusual.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Hours far from those of the PA's last runs.
    case hoursUnusual
    /// Pay far from that of the PA's last runs, for hours as usual.
    case payUnusual
    /// Hours far over those of the contract.
    case hoursOverContract
    /// A rate that changed by much, or is far over the minimum wage.
    case rateUnusual
    /// Nothing worked, where something was before.
    case nothingWorked
    /// Nothing paid for thirteen weeks.
    case unpaidLong
    /// The first pay of somebody, where others were paid before.
    case firstPay
    /// Very many hours in a day.
    case dayLong
    /// Time before the period that is paid.
    case timeBefore
    /// Sleep-ins with more wakings than they allow, night after night.
    case nightsWoken
  }

  /// What is unusual.
  public var kind: Kind
  /// The day it is about, where it is about one.
  public var day: CivilDate?
  /// The pay element, where it is about one.
  public var element: Identifier?
  /// How many hours, where it is about those.
  public var minutes: Minutes?
  /// What is usual, where hours are.
  public var usual: Minutes?
  /// How much of what is usual it is, where it is about pay or a rate.
  public var percent: Int?
  /// Whether a rate is new, and held against the minimum wage.
  public var isNew = false
  /// How many nights, where it is about those.
  public var nights: Int?

  /// Something unusual.
  public init(
    _ kind: Kind, on day: CivilDate? = nil, element: Identifier? = nil, minutes: Minutes? = nil,
    usual: Minutes? = nil, percent: Int? = nil, isNew: Bool = false, nights: Int? = nil
  ) {
    self.kind = kind
    self.day = day
    self.element = element
    self.minutes = minutes
    self.usual = usual
    self.percent = percent
    self.isNew = isNew
    self.nights = nights
  }
}

/// From where on something is unusual.
public struct UnusualBounds: Hashable, Sendable {
  /// How many of the PA's last runs with pay are needed to know what is usual.
  public var runs: Int
  /// More than this part of what is usual is far from it.
  public var most: Rate
  /// Less than this part of what is usual is far from it.
  public var least: Rate
  /// Hours that differ by less are not looked at.
  public var hours: Minutes
  /// Pay that differs by less is not looked at.
  public var pay: Money
  /// More than this part of the contract's hours is far over them.
  public var ofContract: Rate
  /// A rate that changes by more than this part of it changes by much.
  public var rateChange: Rate
  /// A new rate over this part of the minimum wage is far over it.
  public var ofMinimumWage: Rate
  /// From so many hours on a day is long.
  public var day: Minutes
  /// For so many days nobody is left unpaid without a word.
  ///
  /// Not paid for 13 weeks or three months, an employee is taken to have left unless the report has the irregular
  /// employment mark (HMRC, "What to put in your Full Payment Submission").
  public var unpaidDays: Int
  /// More wakings than so many are more than a sleep-in has, where its element does not say.
  ///
  /// Sheffield's rate of 2024 is for three at most, and an hour in all.
  public var wakings: Int
  /// Longer awake is longer than a sleep-in has, where its element does not say.
  public var awake: Minutes
  /// From so many such nights on in a run, sleep-ins may be waking nights in truth.
  public var wokenNights: Int

  /// The bounds that runs are held against.
  public static let table = UnusualBounds(
    runs: 3, most: .percent(150), least: .percent(50), hours: .hours(8), pay: .pounds(100),
    ofContract: .percent(150), rateChange: .percent(10), ofMinimumWage: .percent(200),
    day: .hours(16), unpaidDays: 13 * 7, wakings: 3, awake: .hours(1), wokenNights: 3)
}

/// Something unusual that somebody looked at and found right.
public struct AcceptedFinding: Hashable, Sendable {
  /// What was unusual.
  public var kind: UnusualPay.Kind
  /// The PA.
  public var assistant: Identifier
  /// Why it is right.
  public var reason: String

  /// A finding that is accepted.
  public init(_ kind: UnusualPay.Kind, _ assistant: Identifier, because reason: String) {
    self.kind = kind
    self.assistant = assistant
    self.reason = reason
  }
}

extension UnusualPay.Kind: Vocabulary {
  public static var vocabulary: (name: StaticString, sentence: StaticString) {
    ("unusualKind", "What is unusual about a PA's pay.")
  }

  /// What the word means.
  public var sentence: StaticString {
    switch self {
    case .hoursUnusual: "Hours far from those of the PA's last runs."
    case .payUnusual: "Pay far from that of the PA's last runs, for hours as usual."
    case .hoursOverContract: "Hours far over those of the contract."
    case .rateUnusual: "A rate that changed by much, or is far over the minimum wage."
    case .nothingWorked: "Nothing worked, where something was before."
    case .unpaidLong:
      "Nothing paid for thirteen weeks, after which HMRC takes somebody to have left."
    case .firstPay: "The first pay of somebody, where others were paid before."
    case .dayLong: "Very many hours in a day."
    case .timeBefore: "Time before the period that is paid."
    case .nightsWoken: "Sleep-ins with more wakings than they allow, night after night."
    }
  }
}
