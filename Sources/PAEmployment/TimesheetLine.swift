public import PALedger
public import PAPrimitives

/// One line of a timesheet: what a PA worked on a day.
public struct TimesheetLine: Hashable, Sendable {
  /// How much was worked.
  public enum Quantity: Hashable, Sendable {
    /// Hours and minutes.
    case time(Minutes)
    /// Nights, days, weeks or miles.
    case units(Int64)
    /// Miles that are not whole, in tenths of one.
    case miles(tenths: Int64)
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

  /// What is known of a shift that was cancelled or moved: it was offered, and not worked.
  public struct Cancellation: Hashable, Sendable {
    /// How long before its start the PA was told.
    public var notice: Minutes
    /// The day it was moved to; nil where it was cancelled.
    public var movedTo: CivilDate?

    /// A shift that is off.
    public init(notice: Minutes, movedTo: CivilDate? = nil) {
      self.notice = notice
      self.movedTo = movedTo
    }
  }

  /// What is known of a day on which the PA was away: nothing was worked in the time that the line says.
  public struct Absence: Hashable, Sendable {
    public var kind: AbsenceKind
    /// The first day of the whole absence, before which averages look.
    public var began: CivilDate
    /// Where evidence is kept; nothing of health.
    public var reference: String?
    /// Why no sick pay is due; nil where it is.
    public var exclusion: SickPayExclusion?
    /// Average weekly earnings before it, where no run knows them.
    public var averageWeekly: Money?

    /// A day away.
    public init(_ kind: AbsenceKind, since began: CivilDate, reference: String? = nil) {
      self.kind = kind
      self.began = began
      self.reference = reference
    }
  }

  /// Who said that what stands in a timesheet was worked, and when.
  public struct Approval: Hashable, Sendable {
    /// A party of the books, or another PA.
    public var by: Identifier
    public var on: CivilDate

    /// An approval.
    public init(by: Identifier, on: CivilDate) {
      self.by = by
      self.on = on
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
  /// Where the shift was cancelled or moved: it was not worked, and pays what the contract says.
  public var cancelled: Cancellation?
  /// Where the PA was away: it is of time that was not worked.
  public var absence: Absence?
  /// Who approved it, where the timesheet says so.
  public var approval: Approval?
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

  /// The days it is of: several for days of living in, or of a room, that one line counts.
  public func days(of element: PayElement) -> DateRange {
    guard element.isOfWholeDays, case .units(let count) = quantity, count > 1
    else { return DateRange(on) }
    return DateRange(on).including(on.adding(days: Int(count) - 1))
  }

  /// Minutes worked; none for other quantities, nor for a shift that was cancelled, nor for time away.
  public var minutes: Minutes {
    guard cancelled == nil, absence == nil, case .time(let minutes) = quantity else { return .zero }
    return minutes
  }

  /// Whether it is work of its day: hours, or a night or day whose start it says.
  public var isWorkOfDay: Bool {
    guard absence == nil, cancelled == nil else { return false }
    switch quantity {
    case .time(let time): return time > .zero
    case .units: return startMinute != nil
    case .miles, .amount: return false
    }
  }

  /// A number to spread by: minutes, units or pence.
  public var weight: Int64 {
    switch quantity {
    case .time(let minutes): minutes.count
    case .units(let count): count
    case .miles(let tenths): tenths
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
    case .miles(let tenths): UnitCount(tenths: tenths).written
    case .amount(let amount): amount.description
    }
  }
}
