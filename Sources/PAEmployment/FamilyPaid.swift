public import PADescription
public import PAPrimitives
import PAStatute

/// What runs paid for one leave about a child, as later runs go on with it.
public struct FamilyPaid: Hashable, Sendable {
  /// Which leave it is of.
  public var kind: AbsenceKind
  /// Its first day.
  public var from: CivilDate
  /// Its days that runs here had, in an order of days; those that adjoin are one.
  public private(set) var days: [FamilyLeave.Block] = []
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
  /// What each plan line bore of it in each tax month.
  public var borne: [Borne] = []

  /// What one plan line bore of the pay of one tax month, to which what comes back of it goes.
  public struct Borne: Hashable, Sendable {
    /// The first day of the tax month that it was paid in.
    public var month: CivilDate
    /// The plan line.
    public var line: Identifier
    /// The last day that it was paid for, which fixes the funders' shares.
    public var on: CivilDate
    /// What it bore: below nothing where more was taken back of days paid before.
    public var paid = Money.zero
    /// What of that came back, with a small employer's compensation.
    public var cameBack = Money.zero

    /// Nothing borne yet.
    init(in month: CivilDate, _ line: Identifier, on day: CivilDate) {
      (self.month, self.line, on) = (month, line, day)
    }
  }

  /// Nothing paid yet for a leave.
  public init(_ kind: AbsenceKind, from: CivilDate) {
    self.kind = kind
    self.from = from
  }

  /// The last of its days that runs had; the day before its first where none had one.
  public var through: CivilDate { days.last?.to ?? from.adding(days: -1) }

  /// Whether a run had a day of it.
  func has(_ day: CivilDate) -> Bool { days.contains { $0.days.contains(day) } }

  /// Notes days of it that a run has.
  mutating func add(_ more: some Sequence<CivilDate>) {
    for day in more.sorted() where !has(day) {
      guard let last = days.last, day <= last.to else {
        append(day)
        continue
      }
      let later = days.filter { $0.from > day }
      days.removeAll { $0.from > day }
      append(day)
      for block in later { append(block.from, to: block.to) }
    }
  }

  private mutating func append(_ first: CivilDate, to last: CivilDate? = nil) {
    if let place = days.indices.last, days[place].to.adding(days: 1) == first {
      days[place].to = last ?? first
    } else {
      days.append(FamilyLeave.Block(from: first, to: last ?? first))
    }
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

extension FamilyPaid {
  /// Notes what plan lines bear of pay that is paid on a day.
  mutating func bear(_ shares: [PayLine.Share], paidOn day: CivilDate) {
    for share in shares where share.weight != 0 {
      let month = TaxPeriod(of: day, .monthly).days.first
      change(month, share.line, on: share.on) { $0.paid += Money(pence: share.weight) }
    }
  }

  private mutating func change(
    _ month: CivilDate, _ line: Identifier, on day: CivilDate, _ body: (inout Borne) -> Void
  ) {
    let place = borne.firstIndex { $0.month == month && $0.line == line } ?? borne.endIndex
    if place == borne.endIndex { borne.append(Borne(in: month, line, on: day)) }
    borne[place].on = Swift.max(borne[place].on, day)
    body(&borne[place])
  }

  /// Gives what came back of the pay to the plan lines that bore it: to each what the law gives of its own part, and the
  /// pennies of a tax month's rounding to the one that bore most of it.
  ///
  /// - Parameters:
  ///   - recovery: What comes back of all that was paid, by what is known now.
  ///   - isSmall: Whether the employer is small.
  ///   - law: The law of recovery on the day of payment.
  /// - Returns: What more each has now, or less.
  mutating func giveBack(
    _ recovery: StatutoryPayRecovery, bySmallEmployer isSmall: Bool,
    under law: (CivilDate) -> RecoveryTable
  ) -> [(borne: Borne, amount: Money)] {
    var given: [(borne: Borne, amount: Money)] = []
    for month in recovery.months {
      let first = TaxPeriod(of: month.paidOn, .monthly).days.first
      let places = borne.indices.filter { borne[$0].month == first }
      var parts = places.map { place in
        StatutoryPayRecovery(
          of: [(month.paidOn, borne[place].paid)], bySmallEmployer: isSmall, under: law
        ).amount
      }
      // Of a month that was paid before this was kept not all is known, and no penny of it.
      if places.map({ borne[$0].paid }).total == month.paid,
        let most = parts.indices.max(by: { parts[$0].magnitude < parts[$1].magnitude })
      {
        parts[most] += month.amount - parts.total
      }
      for (place, part) in zip(places, parts) where part != borne[place].cameBack {
        given.append((borne[place], part - borne[place].cameBack))
        borne[place].cameBack = part
      }
    }
    return given
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
      if right == none, self[place].paysNothing, !self[place].cameBack { remove(at: place) }
    }
    moveWhatCameBack(to: after)
  }

  /// Moves what came back late of leaves that pay nothing any more to the same on other days.
  private mutating func moveWhatCameBack(to after: [FamilyPaid]) {
    for gone in self where gone.paysNothing && gone.cameBack {
      let others = indices.filter { place in
        self[place].kind == gone.kind && !self[place].names(gone)
          && after.contains { $0.names(self[place]) }
      }
      guard let moved = others.first(where: { self[$0].overlaps(gone) }) ?? others.first
      else { continue }
      self[moved].add(cameBack: gone)
      removeAll { $0.names(gone) }
    }
  }
}

extension FamilyPaid {
  /// Whether it paid nothing.
  fileprivate var paysNothing: Bool { (paid.all + paidOn.all).allSatisfy(\.amount.isZero) }

  /// Whether something of it came back.
  fileprivate var cameBack: Bool { !recovered.isZero || !compensation.isZero }

  fileprivate func overlaps(_ other: FamilyPaid) -> Bool {
    kind == other.kind && from <= other.through && other.from <= through
  }

  /// Adds what came back of the leave while it stood on other days.
  fileprivate mutating func add(cameBack other: FamilyPaid) {
    recovered += other.recovered
    compensation += other.compensation
    for one in other.borne {
      change(one.month, one.line, on: one.on) { $0.cameBack += one.cameBack }
    }
    borne.removeAll { $0.paid.isZero && $0.cameBack.isZero }
  }

  fileprivate func names(_ other: FamilyPaid) -> Bool {
    kind == other.kind && from == other.from
  }

  fileprivate mutating func add(changeFrom was: FamilyPaid, to now: FamilyPaid) {
    // Days that runs since then had are had all the same.
    if was.days != now.days {
      var all = days.flatMap(\.days.all)
      all.add(changeFrom: was.days.flatMap(\.days.all), to: now.days.flatMap(\.days.all))
      days = []
      add(all)
    }
    if was.earned != now.earned { earned = now.earned }
    if was.ofOtherJobs != now.ofOtherJobs { ofOtherJobs = now.ofOtherJobs }
    paid.add(changeFrom: was.paid, to: now.paid)
    paidOn.add(changeFrom: was.paidOn, to: now.paidOn)
    recovered += now.recovered - was.recovered
    compensation += now.compensation - was.compensation
    keptInTouch.add(changeFrom: was.keptInTouch, to: now.keptInTouch)
    for one in now.borne {
      change(one.month, one.line, on: one.on) {
        $0.paid += one.paid
        $0.cameBack += one.cameBack
      }
    }
    for one in was.borne {
      change(one.month, one.line, on: one.on) {
        $0.paid -= one.paid
        $0.cameBack -= one.cameBack
      }
    }
    borne.removeAll { $0.paid.isZero && $0.cameBack.isZero }
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
    // Entries made before its days were kept have the first and the last that runs had.
    var (since, through): (CivilDate?, CivilDate?) = (nil, nil)
    description.attribute(
      "since", &since, Field("The first of its days that runs here had, where none is listed."))
    description.attribute(
      "through", &through, Field("The last of its days that runs had, where none is listed."))
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
    description.list("days", &days, .any, Field("Its days that runs here had."))
    if days.isEmpty, let since, let through, since <= through {
      days = [FamilyLeave.Block(from: since, to: through)]
    }
    description.texts("keptInTouch", &keptInTouch, .any, Field("A day worked in it."))
    description.list(
      "borne", &borne, .any, Field("What one plan line bore of the pay of one tax month."))
  }
}

extension FamilyPaid.Borne: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("familyPayBorne", "What one plan line bore of the pay of one tax month, and what came back.")
  }

  public static var blank: FamilyPaid.Borne { FamilyPaid.Borne(in: .blank, .blank, on: .blank) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute(
      "month", &month, Field("The first day of the tax month that it was paid in."))
    description.attribute("line", &line, Field("The plan line."))
    description.attribute(
      "on", &on, Field("The last day that it was paid for, which fixes the funders' shares."))
    description.attribute(
      "paid", &paid,
      Field("What it bore: below nothing where more was taken back of days paid before."))
    description.attribute(
      "cameBack", &cameBack, usually: .zero,
      Field("What of that came back, with a small employer's compensation."))
  }
}
