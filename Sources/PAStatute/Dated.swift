public import PAPrimitives

/// Law asked for on a day nobody has confirmed it for.
///
/// Last year's figure is never used in place of one that is not known.
public struct NotInForce: Error, Hashable, Sendable {
  /// What was asked for.
  public let label: String
  /// The day asked.
  public let day: CivilDate
  /// The first day known; nil where nothing is.
  public let knownFrom: CivilDate?
  /// The last day confirmed.
  public let confirmedThrough: CivilDate

  /// A figure not known on a day.
  public init(
    _ label: String, on day: CivilDate, knownFrom: CivilDate?, confirmedThrough: CivilDate
  ) {
    self.label = label
    self.day = day
    self.knownFrom = knownFrom
    self.confirmedThrough = confirmedThrough
  }
}

extension NotInForce: CustomStringConvertible {
  /// Which figure, from when to when it is known, and the day asked.
  public var description: String {
    guard let knownFrom else { return "\(label) is not known on \(day)" }
    return "\(label) is known from \(knownFrom) to \(confirmedThrough), not on \(day)"
  }
}

/// A figure of the law over time: each value from its true commencement day, with its source.
public struct Dated<Value: Hashable & Sendable>: Sendable {
  /// One value from its commencement day; nil where the law was repealed on it.
  public struct Entry: Hashable, Sendable {
    /// The day it comes into force.
    public let from: CivilDate
    /// The value, nil for repealed or not yet law.
    public let value: Value?
    /// Where it stands.
    public let source: Citation

    /// A value from a day.
    public static func from(
      _ year: Int, _ month: Int, _ day: Int, _ value: Value?, _ source: Citation
    ) -> Entry {
      Entry(from: CivilDate(year, month, day), value: value, source: source)
    }
  }

  /// What the figure is called.
  public let label: String
  /// The day through which somebody confirmed it.
  public let confirmedThrough: CivilDate
  /// The values, earliest first.
  public let entries: [Entry]

  /// A figure over time.
  public init(_ label: String, confirmedThrough: CivilDate, _ entries: Entry...) {
    self.init(label, confirmedThrough: confirmedThrough, entries)
  }

  /// A figure over time, its values given as a list.
  public init(_ label: String, confirmedThrough: CivilDate, _ entries: [Entry]) {
    precondition(
      zip(entries, entries.dropFirst()).allSatisfy { $0.from < $1.from }, "earliest first")
    self.label = label
    self.confirmedThrough = confirmedThrough
    self.entries = entries
  }

  /// The value on a day, with its source.
  ///
  /// - Parameter day: The day the rule's statute names.
  /// - Returns: The value in force.
  /// - Throws: `NotInForce` before the first value, after the confirmed day, or when repealed.
  public func inForce(on day: CivilDate) throws(NotInForce) -> Cited<Value> {
    guard let cited = try ifInForce(on: day) else { throw refusal(on: day) }
    return cited
  }

  /// The value on a day, nil where it is known that there is none.
  ///
  /// - Parameter day: The day the rule's statute names.
  /// - Returns: The value in force, nil when repealed or not yet law.
  /// - Throws: `NotInForce` before the first entry or after the confirmed day.
  public func ifInForce(on day: CivilDate) throws(NotInForce) -> Cited<Value>? {
    guard day <= confirmedThrough, let entry = entries.last(where: { $0.from <= day }) else {
      throw refusal(on: day)
    }
    return entry.value.map { Cited(label, $0, entry.source) }
  }

  private func refusal(on day: CivilDate) -> NotInForce {
    NotInForce(
      label, on: day, knownFrom: entries.first?.from, confirmedThrough: confirmedThrough)
  }
}
