public import PADescription
public import PAPrimitives
import PAStatute

/// A minimum wage that the next pay period brings, and that a rate of a PA is below.
public struct MinimumWageComing: Hashable, Sendable {
  /// What brings it.
  public enum Cause: String, Hashable, Sendable, CaseIterable {
    /// The rates rise in April.
    case rise
    /// The PA comes of the age of a higher rate.
    case birthday
    /// An apprentice's first year is over, or the apprenticeship is.
    case apprenticeship
  }

  /// The first day of the pay period that it holds from.
  public var from: CivilDate
  public var cause: Cause
  /// The lowest-paid element that is below it.
  public var element: Identifier
  /// What an hour of that pays.
  public var pays: Money
  /// What an hour must be paid.
  public var due: Money
  /// Whether the books raise that period's pay to it, and ask the funders.
  public var isRaised = false

  /// A minimum wage that is coming.
  public init(
    from: CivilDate, because cause: Cause, element: Identifier, pays: Money, due: Money
  ) {
    self.from = from
    self.cause = cause
    self.element = element
    self.pays = pays
    self.due = due
  }
}

/// The minimum wage of two pay periods, of which the second is to come: worked out once for a run.
public struct MinimumWageAhead: Sendable {
  private let now: (day: CivilDate, table: MinimumWageTable, ages: MinimumWageAges)
  private let next: (day: CivilDate, table: MinimumWageTable, ages: MinimumWageAges)

  /// The wage of a period's first day, and of the next period's; nil where the law of that is not known yet.
  public init?(from period: PayPeriod, on schedule: PaySchedule) {
    let (now, next) = (period.days.first, schedule.period(after: period).days.first)
    guard let law = try? Law(of: [.minimumWage], over: DateRange(now).including(next))
    else { return nil }
    self.now = (now, law[.minimumWage, on: now], law[.minimumWageAges, on: now])
    self.next = (next, law[.minimumWage, on: next], law[.minimumWageAges, on: next])
  }

  /// What the next period brings a PA under a contract; nil where nothing is below it, or nothing changes.
  ///
  /// - Parameters:
  ///   - assistant: The PA.
  ///   - contract: One of her contracts.
  ///   - elements: The employer's pay elements.
  /// - Returns: What comes, by the lowest rate that is below it.
  public func coming(
    to assistant: PersonalAssistant, under contract: Contract, among elements: [PayElement]
  ) -> MinimumWageComing? {
    guard assistant.minimumWageExemption == nil, contract.span.contains(next.day),
      let version = contract.version(on: next.day)
    else { return nil }
    let due = assistant.minimumWage(on: next.day, next.table, next.ages).rate.value
    guard due > assistant.minimumWage(on: now.day, now.table, now.ages).rate.value else {
      return nil
    }
    // A premium is held against the lowest rate for the same work, which stands beside it.
    let lowest = elements.filter { $0.countsForMinimumWage && $0.premiumOver == nil }
      .compactMap { element in
        version.rate(element.id).map { (element.id, element.anHour(of: $0)) }
      }
      .min { $0.1 < $1.1 }
    guard let lowest, lowest.1 < due else { return nil }
    // By her age of now under the rates to come it would be no more: the rates alone did not bring it.
    let withoutBirthday = assistant.minimumWage(on: now.day, next.table, next.ages).rate.value
    let wasApprentice = assistant.apprenticeships.contains { $0.contains(now.day) }
    let cause: MinimumWageComing.Cause =
      withoutBirthday == due ? .rise : wasApprentice ? .apprenticeship : .birthday
    return MinimumWageComing(
      from: next.day, because: cause, element: lowest.0, pays: lowest.1, due: due)
  }
}

extension PayElement {
  /// What an hour of a rate is: of a day of living in, by its agreed hours.
  fileprivate func anHour(of rate: Money) -> Money {
    guard unit == .day, let hours = averageHours, hours > .zero else { return rate }
    return rate.scaled(by: 60, over: hours.count, .minimumWage)
  }
}

extension MinimumWageComing.Cause: Vocabulary {
  public static var vocabulary: (name: StaticString, sentence: StaticString) {
    ("minimumWageCause", "What brings a higher minimum wage.")
  }

  /// What the word means.
  public var sentence: StaticString {
    switch self {
    case .rise: "The rates rise in April."
    case .birthday: "A birthday."
    case .apprenticeship: "An apprentice's first year is over, or the apprenticeship is."
    }
  }
}

extension MinimumWageComing: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    (
      "minimumWageComing",
      "A minimum wage that the next pay period brings, and that a rate of a PA is below."
    )
  }

  public static var blank: MinimumWageComing {
    MinimumWageComing(from: .blank, because: .rise, element: .blank, pays: .zero, due: .zero)
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("from", &from, Field("The first day of the pay period it holds from."))
    description.attribute("cause", &cause, Field("What brings it."))
    description.attribute("element", &element, Field("The lowest-paid element that is below it."))
    description.attribute("pays", &pays, Field("What an hour of that pays."))
    description.attribute("due", &due, Field("What an hour must be paid."))
    description.attribute(
      "raised", &isRaised, usually: false,
      Field("Whether the books raise that period's pay to it, and ask the funders."))
  }
}
