public import PADescription
public import PAPrimitives

/// Leave about a child, as the books say it: what happens when, who was told when, and the days that are taken.
///
/// Runs pay its days as they pay any absence of the books. What the law gives for them is worked on these dates.
public struct FamilyLeave: Hashable, Sendable {
  /// Days of it in a row.
  public struct Block: Hashable, Sendable {
    /// The first day.
    public var from: CivilDate
    /// The last.
    public var to: CivilDate

    /// Days from a first to a last.
    public init(from: CivilDate, to: CivilDate) {
      self.from = from
      self.to = to
    }

    /// From the first to the last.
    public var days: DateRange { DateRange(from).including(to) }
  }

  /// Which leave it is: maternity, paternity, adoption, shared parental, bereavement or neonatal care.
  public var kind: AbsenceKind
  /// The day the child is expected; nil of a child that is placed for adoption.
  public var due: CivilDate?
  /// The day the child was born; nil until then.
  public var born: CivilDate?
  /// Whether the child was born dead after 24 weeks of pregnancy.
  public var isStillborn = false
  /// The day the adopters were told that they are matched with a child; nil where nobody adopts.
  public var matched: CivilDate?
  /// The day the child is placed with them, or is expected to be.
  public var placed: CivilDate?
  /// The day a child died, of bereavement leave.
  public var died: CivilDate?
  /// How many children died on it, or were born dead, where there was more than one: the law's weeks are of each.
  public var children: Int?
  /// The first day of neonatal care.
  public var careFrom: CivilDate?
  /// The last day of neonatal care; nil while it goes on.
  public var careTo: CivilDate?
  /// Weeks of pay about the child that the parents have had, or will have, beside this: of shared parental pay.
  public var otherWeeks: Int?
  /// The day the employer was told when it begins.
  public var told: CivilDate?
  /// The day the employer was told that the PA comes back before the year of leave is over; nil where nobody was told.
  public var returnTold: CivilDate?
  /// The day of the evidence that the law asks: the certificate of the expected week (MAT B1), the matching certificate, or
  /// the parent's declaration.
  public var evidence: CivilDate?
  /// Where the evidence is kept; nothing of health.
  public var reference: String?
  /// Average weekly earnings, where no run knows them.
  public var averageWeekly: Money?
  /// The days it is taken, the earliest first.
  public var blocks: [Block] = []

  /// Leave of a kind.
  public init(_ kind: AbsenceKind, blocks: [Block] = []) {
    self.kind = kind
    self.blocks = blocks
  }
}

extension FamilyLeave {
  /// Whether another is the same leave, of which something may have changed: of its kind, and from its first day on.
  public func isSame(as other: FamilyLeave) -> Bool {
    kind == other.kind && blocks.first?.from == other.blocks.first?.from
  }

  /// Days of leave without a break between them: blocks that adjoin are one.
  var periods: [DateRange] {
    blocks.reduce(into: []) { periods, block in
      if let last = periods.last, last.last.adding(days: 1) == block.from {
        periods[periods.count - 1] = last.including(block.to)
      } else {
        periods.append(block.days)
      }
    }
  }

  /// The last day of the leave; nil where none is said.
  ///
  /// Maternity leave is in one piece: what follows are weeks away after she came back, for which its pay goes on.
  public var ends: CivilDate? {
    kind == .maternity ? periods.first?.last : blocks.last?.to
  }
}

extension FamilyLeave.Block: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("block", "Days of family leave in a row.")
  }

  public static var blank: FamilyLeave.Block { FamilyLeave.Block(from: .blank, to: .blank) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("from", &from, Field("The first day."))
    description.attribute("to", &to, Field("The last day."))
    description.require(to >= from, .daysInOrder, at: "to")
  }
}

extension FamilyLeave: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    (
      "familyLeave",
      "Leave about a child: the dates that statutory pay for it goes by, and the days that are taken."
    )
  }

  public static var blank: FamilyLeave { FamilyLeave(.maternity) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("kind", &kind, Field("Which leave it is.", privacy: .health))
    description.attribute(
      "due", &due, Field("The day the child is expected.", privacy: .health))
    description.attribute(
      "born", &born, Field("The day the child was born; not given until then.", privacy: .health))
    description.attribute(
      "stillborn", &isStillborn, usually: false,
      Field("Whether the child was born dead after 24 weeks of pregnancy.", privacy: .health))
    description.attribute(
      "matched", &matched,
      Field("The day the adopters were told that they are matched with a child."))
    description.attribute(
      "placed", &placed,
      Field("The day the child is placed with them, or is expected to be."))
    description.attribute(
      "died", &died, Field("The day the child died, of bereavement leave.", privacy: .health))
    description.attribute(
      "children", &children,
      Field(
        "How many children died on the day, or were born dead, where there was more than one.",
        privacy: .health))
    description.attribute(
      "careFrom", &careFrom, Field("The first day of neonatal care.", privacy: .health))
    description.attribute(
      "careTo", &careTo,
      Field("The last day of neonatal care; not given while it goes on.", privacy: .health))
    description.attribute(
      "otherWeeks", &otherWeeks,
      Field(
        "Weeks of pay about the child that the parents have had, or will have, beside this: of shared parental pay."
      ))
    description.attribute(
      "told", &told, Field("The day the employer was told when it begins."))
    description.attribute(
      "returnTold", &returnTold,
      Field("The day the employer was told that the PA comes back before 52 weeks are over."))
    description.attribute(
      "evidence", &evidence,
      Field(
        "The day of the evidence: the certificate of the expected week (MAT B1), the matching certificate, or the parent\u{2019}s declaration."
      ))
    description.attribute(
      "reference", &reference, Field("Where the evidence is kept; nothing of health.", as: .text))
    description.attribute(
      "averageWeekly", &averageWeekly,
      Field("Average weekly earnings, where no run knows them.", as: .pounds))
    description.list(
      "block", &blocks, 1...40, Field("The days it is taken, the earliest first."))
  }
}
