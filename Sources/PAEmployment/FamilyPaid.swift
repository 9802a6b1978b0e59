public import PADescription
public import PAPrimitives

/// What runs paid for one leave about a child, as later runs go on with it.
public struct FamilyPaid: Hashable, Sendable {
  /// Which leave it is of.
  public var kind: AbsenceKind
  /// Its first day.
  public var from: CivilDate
  /// The last day of it that a run paid.
  public var through: CivilDate
  /// The first day of it that a run here paid; nil where none did.
  public var since: CivilDate?
  /// Earnings of the relevant period by their paydays, as they were paid; none where the average was stated.
  public var earned = DatedAmounts()
  /// Average weekly earnings of other jobs with this employer; nil where there was none.
  public var ofOtherJobs: AverageEarnings?
  /// What was paid, by the last day of the pay period it is for.
  public var paid = DatedAmounts()
  /// What was paid, by the days it was paid on.
  public var paidOn = DatedAmounts()
  /// What of it the employer got back.
  public var recovered = Money.zero
  /// What a small employer got besides.
  public var compensation = Money.zero
  /// Days worked in it.
  public var keptInTouch: [CivilDate] = []

  /// Nothing paid yet for a leave.
  public init(_ kind: AbsenceKind, from: CivilDate) {
    self.kind = kind
    self.from = from
    through = from.adding(days: -1)
  }

  /// Nothing paid yet for a leave, which may stand on other days than it was paid for: what was earned before it stands.
  init(_ leave: FamilyLeave, from first: CivilDate, after others: [FamilyPaid]) {
    self.init(leave.kind, from: first)
    guard
      let moved = others.last(where: { other in
        other.kind == leave.kind
          && leave.blocks.contains { other.from <= $0.to && $0.from <= other.through }
      })
    else { return }
    (earned, ofOtherJobs) = (moved.earned, moved.ofOtherJobs)
  }

  /// Whether it is of a leave of the books.
  public func isOf(_ leave: FamilyLeave) -> Bool {
    kind == leave.kind && from == leave.blocks.first?.from
  }
}

extension [FamilyPaid] {
  /// Adds what became other of other records, from what they were to what they are.
  public mutating func add(changeFrom before: [FamilyPaid], to after: [FamilyPaid]) {
    for now in after + before.filter({ gone in !after.contains { $0.names(gone) } }) {
      let none = FamilyPaid(now.kind, from: now.from)
      let was = before.first { $0.names(now) } ?? none
      let right = after.first { $0.names(now) } ?? none
      guard was != right else { continue }
      let place = firstIndex { $0.names(now) } ?? endIndex
      if place == endIndex { append(none) }
      self[place].add(changeFrom: was, to: right)
      if right == none, self[place].paysNothing { remove(at: place) }
    }
  }
}

extension FamilyPaid {
  /// Whether it paid nothing, and nothing is to come back.
  fileprivate var paysNothing: Bool {
    (paid.all + paidOn.all).allSatisfy(\.amount.isZero) && recovered.isZero && compensation.isZero
  }

  fileprivate func names(_ other: FamilyPaid) -> Bool {
    kind == other.kind && from == other.from
  }

  fileprivate mutating func add(changeFrom was: FamilyPaid, to now: FamilyPaid) {
    // Days that runs since then paid are paid all the same.
    if was.through != now.through {
      through = through == was.through ? now.through : Swift.max(through, now.through)
    }
    if was.since != now.since {
      since = since == was.since ? now.since : [since, now.since].compactMap { $0 }.min()
    }
    if was.earned != now.earned { earned = now.earned }
    if was.ofOtherJobs != now.ofOtherJobs { ofOtherJobs = now.ofOtherJobs }
    paid.add(changeFrom: was.paid, to: now.paid)
    paidOn.add(changeFrom: was.paidOn, to: now.paidOn)
    recovered += now.recovered - was.recovered
    compensation += now.compensation - was.compensation
    keptInTouch.add(changeFrom: was.keptInTouch, to: now.keptInTouch)
  }
}

extension FamilyPaid: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("familyPay", "What runs paid for one leave about a child, as later runs go on with it.")
  }

  public static var blank: FamilyPaid { FamilyPaid(.maternity, from: .blank) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute(
      "kind", &kind, Field("Which leave it is of.", privacy: .health))
    description.attribute("from", &from, Field("Its first day."))
    description.attribute(
      "since", &since,
      Field("The first day of it that a run here paid, where another payroll paid those before."))
    description.attribute("through", &through, Field("The last day of it that a run paid."))
    description.attribute(
      "earned", &earned, usually: DatedAmounts(),
      Field(
        "Earnings of the relevant period by their paydays, as they were paid; not given where the average was stated."
      ))
    description.attribute(
      "ofOtherJobs", &ofOtherJobs,
      Field("Average weekly earnings of other jobs with this employer."))
    description.attribute(
      "paid", &paid, usually: DatedAmounts(),
      Field("What was paid, by the last day of the pay period it is for."))
    description.attribute(
      "paidOn", &paidOn, usually: DatedAmounts(),
      Field("What was paid, by the days it was paid on."))
    description.attribute(
      "recovered", &recovered, usually: .zero, Field("What of it the employer got back."))
    description.attribute(
      "compensation", &compensation, usually: .zero,
      Field("What a small employer got besides."))
    description.texts("keptInTouch", &keptInTouch, .any, Field("A day worked in it."))
  }
}
