public import PALedger
public import PAPrimitives

/// One line of a timesheet: what a PA worked on a day.
public struct TimesheetLine: Hashable, Sendable {
  /// How much was worked.
  public enum Quantity: Hashable, Sendable {
    /// Hours and minutes.
    case time(Minutes)
    /// Nights, days or miles.
    case units(Int64)
    case amount(Money)
  }

  /// A shift that stands in for another PA.
  public struct Cover: Hashable, Sendable {
    /// Whom it covers.
    public var assistant: Identifier
    /// Why.
    public var reason: CoverReason

    /// A cover.
    public init(assistant: Identifier, reason: CoverReason) {
      self.assistant = assistant
      self.reason = reason
    }
  }

  /// The PA.
  public var assistant: Identifier
  /// The employment.
  public var contract: Identifier
  /// The day worked, the day it began for a night.
  public var on: CivilDate
  /// What was worked.
  public var element: Identifier
  /// How much.
  public var quantity: Quantity
  /// Minutes that truly pass from midnight of its day to its start, where the timesheet says when: so the two hours
  /// that a clock shows alike are two.
  public var startMinute: Int?
  /// Minutes from start to end with breaks, where the timesheet says when.
  public var spanMinutes: Int?
  /// The plan line that bears it in place of the element's own.
  public var line: Identifier?
  /// The person supported, where there are several.
  public var person: Identifier?
  /// Whom the shift covers, and why.
  public var covers: Cover?
  /// Whether it was worked within a sleep-in or on call, whose own line holds the whole time.
  public var isWithin = false
  /// Whether it says what is planned, and not what was worked.
  public var isPredicted = false
  /// The name of the timesheet it stands in, empty where it was not read from a file.
  public var source = ""

  /// A line.
  public init(
    assistant: Identifier, contract: Identifier, on: CivilDate, element: Identifier,
    quantity: Quantity
  ) {
    self.assistant = assistant
    self.contract = contract
    self.on = on
    self.element = element
    self.quantity = quantity
  }

  /// Minutes worked; none for other quantities.
  public var minutes: Minutes {
    if case .time(let minutes) = quantity { minutes } else { .zero }
  }

  /// A number to spread by: minutes, units or pence.
  public var weight: Int64 {
    switch quantity {
    case .time(let minutes): minutes.count
    case .units(let count): count
    case .amount(let amount): amount.pence
    }
  }
}

extension TimesheetLine.Quantity: CustomStringConvertible {
  /// `7:30`, `2`, `14.50`.
  public var description: String {
    switch self {
    case .time(let minutes): minutes.description
    case .units(let count): String(count)
    case .amount(let amount): amount.description
    }
  }
}
