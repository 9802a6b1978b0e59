public import PADescription
public import PAPrimitives

/// An absence that the books say themselves: runs pay its days by the contract's normal week, and no timesheet says them.
public struct BookedAbsence: Hashable, Sendable {
  public var kind: AbsenceKind
  /// The first day.
  public var from: CivilDate
  /// The last day; nil while nobody knows when the PA comes back.
  public var to: CivilDate?
  /// Where evidence is kept; nothing of health.
  public var reference: String?
  /// Who agreed: a party of the books, or another PA.
  public var agreedBy: Identifier?
  /// When.
  public var agreedOn: CivilDate?

  /// An absence from a day, to a last if there is one.
  public init(_ kind: AbsenceKind, from: CivilDate, to: CivilDate? = nil) {
    self.kind = kind
    self.from = from
    self.to = to
  }

  /// Its days.
  public var span: Span { Span(from: from, to: to) }
}

extension BookedAbsence {
  /// What a timesheet of a pay period says of it; nil where none of its days on which work is normal is in it.
  ///
  /// - Parameters:
  ///   - period: The pay period.
  ///   - contract: The employment.
  ///   - assistant: The PA.
  /// - Returns: The absence, from its first day in the period to the last.
  public func written(
    in period: PayPeriod, under contract: Contract, of assistant: Identifier
  ) -> WrittenTimesheet.Absence? {
    let first = max(from, period.days.first, contract.span.from)
    let last = [to, contract.span.to].compactMap { $0 }.reduce(period.days.last) { min($0, $1) }
    guard first <= last,
      DateRange(first).including(last).all.contains(where: { contract.normalTime(on: $0) != nil })
    else { return nil }
    var absence = WrittenTimesheet.Absence(assistant: assistant, kind: kind, from: first)
    absence.contract = contract.id
    absence.to = last
    if first > from, from >= contract.span.from { absence.since = from }
    absence.reference = reference
    absence.approvedBy = agreedBy
    absence.approvedOn = agreedOn
    return absence
  }
}

extension BookedAbsence: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    (
      "away",
      "An absence that runs pay by the contract's normal days, without a timesheet that says it."
    )
  }

  public static var blank: BookedAbsence { BookedAbsence(.unpaid, from: .blank) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("kind", &kind, Field("Why."))
    description.attribute("from", &from, Field("The first day."))
    description.attribute(
      "to", &to, Field("The last day; not given while nobody knows when the PA comes back."))
    description.attribute(
      "reference", &reference, Field("Where evidence is kept; nothing of health.", as: .text))
    description.attribute(
      "agreedBy", &agreedBy, Field("Who agreed: a party of the books, or another PA."))
    description.attribute("agreedOn", &agreedOn, Field("When."))
    description.require(to.map { $0 >= from } ?? true, .daysInOrder, at: "to")
  }
}
