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
  /// Why no sick pay is due; nil where it is.
  public var exclusion: SickPayExclusion?
  /// Average weekly earnings before sickness, where no run knows them.
  public var averageWeekly: Money?
  /// Who agreed: a party of the books, or another PA.
  public var agreedBy: Identifier?
  /// When.
  public var agreedOn: CivilDate?
  /// The day the PA asked for the holiday (WTR 1998 reg 15(1)).
  public var asked: CivilDate?
  /// The day the employer told the PA to take it (reg 15(2)).
  public var required: CivilDate?
  /// The day the employer said that it is not to be taken then: nothing is paid for it.
  public var refused: CivilDate?

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
  /// What a timesheet of some days of a pay period says of it; nil where none of its days on which work is normal is in them.
  ///
  /// - Parameters:
  ///   - days: The days.
  ///   - contract: The employment.
  ///   - assistant: The PA.
  /// - Returns: The absence, from its first day in the period to the last.
  public func written(
    in days: DateRange, under contract: Contract, of assistant: Identifier
  ) -> WrittenTimesheet.Absence? {
    guard refused == nil,
      var absence = contract.absence(kind, span, in: days, of: assistant)
    else { return nil }
    absence.reference = reference
    (absence.exclusion, absence.averageWeekly) = (exclusion, averageWeekly)
    absence.approvedBy = agreedBy
    absence.approvedOn = agreedOn
    return absence
  }
}

extension FamilyLeave {
  /// What a timesheet of some days of a pay period says of it: of each block that has some of them, those.
  ///
  /// - Parameters:
  ///   - days: The days.
  ///   - contract: The employment.
  ///   - assistant: The PA.
  ///   - nation: Whose law holds.
  /// - Returns: The absences.
  public func written(
    in days: DateRange, under contract: Contract, of assistant: PersonalAssistant,
    in nation: Nation
  ) -> [WrittenTimesheet.Absence] {
    let last = contract.dates(of: self, died: assistant.died, in: nation).lastDayByDeath
    return blocks.compactMap { block in
      let end = last.map { min($0, block.to) } ?? block.to
      guard end >= block.from else { return nil }
      return contract.absence(kind, Span(from: block.from, to: end), in: days, of: assistant.id)
    }
  }
}

extension Contract {
  /// The days of an absence that are in a pay period, or a part of one; nil where none is, or nothing would be worked on them and they are
  /// not counted all the same.
  fileprivate func absence(
    _ kind: AbsenceKind, _ days: Span, in period: DateRange, of assistant: Identifier
  ) -> WrittenTimesheet.Absence? {
    let first = max(days.from, period.first, span.from)
    let end = kind.outlastsEmployment ? nil : span.to
    let last = [days.to, end].compactMap { $0 }.reduce(period.last) { min($0, $1) }
    guard first <= last,
      kind.isOfWholeDays
        || DateRange(first).including(last).all.contains(where: { normalTime(on: $0) != nil })
    else { return nil }
    var absence = WrittenTimesheet.Absence(assistant: assistant, kind: kind, from: first)
    absence.contract = id
    absence.to = last
    if first > days.from, days.from >= span.from { absence.since = days.from }
    return absence
  }
}

extension Contract {
  /// Absences of the books that go on in some days and have no last day yet.
  public func absencesWithoutEnd(in days: DateRange) -> [BookedAbsence] {
    guard span.overlaps(days) else { return [] }
    return away.filter { $0.to == nil && $0.refused == nil && $0.from <= days.last }
  }
}

/// Notice of holiday that is shorter than the law asks, where nothing else was agreed (WTR 1998 reg 15).
public struct ShortNotice: Hashable, Sendable {
  /// Whose notice it is.
  public enum Kind: Hashable, Sendable {
    /// The PA asked for it late.
    case asked
    /// The employer told the PA late to take it.
    case required
    /// The employer refused it late: the PA may take it.
    case refused
  }

  public var kind: Kind
  /// The last day that it could be given on.
  public var by: CivilDate
}

extension BookedAbsence {
  /// Which notices of the holiday were given later than the law asks: to take it, twice as many days before its first as
  /// it has; not to take it, as many (WTR 1998 reg 15(3) and (4)).
  ///
  /// - Parameter contract: The employment, whose normal days say how many days it has.
  /// - Returns: The notices; none of a holiday whose days nothing says.
  public func shortNotices(under contract: Contract) -> [ShortNotice] {
    guard kind == .holiday, let to else { return [] }
    let days = DateRange(from).including(to).all.count { contract.normalTime(on: $0) != nil }
    guard days > 0 else { return [] }
    let (twice, once) = (from.adding(days: -2 * days), from.adding(days: -days))
    return [
      // What is refused is not taken, however late it was asked for.
      (refused == nil ? asked : nil, ShortNotice.Kind.asked, twice),
      (refused == nil ? required : nil, .required, twice), (refused, .refused, once),
    ].compactMap { given, kind, by in
      given.flatMap { $0 > by ? ShortNotice(kind: kind, by: by) : nil }
    }
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
      "noSickPay", &exclusion, Field("Why no sick pay is due; not given where it is."))
    description.attribute(
      "averageWeekly", &averageWeekly,
      Field("Average weekly earnings before sickness, where no run knows them.", as: .pounds))
    description.attribute(
      "agreedBy", &agreedBy, Field("Who agreed: a party of the books, or another PA."))
    description.attribute("agreedOn", &agreedOn, Field("When."))
    description.attribute("asked", &asked, Field("The day the PA asked for the holiday."))
    description.attribute(
      "required", &required, Field("The day the employer told the PA to take the holiday."))
    description.attribute(
      "refused", &refused,
      Field(
        "The day the employer said that the holiday is not to be taken then: nothing is paid for it."
      ))
    description.require(to.map { $0 >= from } ?? true, .daysInOrder, at: "to")
  }
}
