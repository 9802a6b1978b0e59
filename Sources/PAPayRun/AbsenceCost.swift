public import PADescription
public import PAEmployment
public import PAPrimitives

// What it truly costs that somebody is away: her pay and what the employer pays on it, and the pay of whoever stands in
// for her with what the employer pays on that, less what comes back. It stands in the cost of the run already; here it
// is told apart.

/// What time away costs, by what it is of.
public struct AbsenceFigures: AdditiveFigure {
  /// Pay of who is away.
  public var pay: Money = .zero
  /// Employer's National Insurance on it, by its share of the pay that bore it.
  public var employerNI: Money = .zero
  /// Employer's pension contributions on it, with what was given up for them.
  public var employerPension: Money = .zero
  /// Pay of PAs who stood in, with holiday pay that is rolled up on it.
  public var cover: Money = .zero
  /// Employer's National Insurance on that.
  public var coverNI: Money = .zero
  /// Employer's pension contributions on that.
  public var coverPension: Money = .zero
  /// Invoices of agencies that stood in.
  public var agency: Money = .zero
  /// What came back of all that by Employment Allowance.
  public var recovered: Money = .zero
  /// What came back of statutory pay about a child, with the compensation.
  public var statutoryPayRecovered: Money = .zero

  /// Nothing.
  public init() {}

  /// All of it, less what came back.
  public var total: Money {
    pay + employerNI + employerPension + cover + coverNI + coverPension + agency - recovered
      - statutoryPayRecovered
  }

  /// Brings each amount together with another's.
  public mutating func combine(_ other: AbsenceFigures, _ body: (inout Money, Money) -> Void) {
    body(&pay, other.pay)
    body(&employerNI, other.employerNI)
    body(&employerPension, other.employerPension)
    body(&cover, other.cover)
    body(&coverNI, other.coverNI)
    body(&coverPension, other.coverPension)
    body(&agency, other.agency)
    body(&recovered, other.recovered)
    body(&statutoryPayRecovered, other.statutoryPayRecovered)
  }
}

/// Which absence: whose, of which kind, and since when.
public struct AbsenceName: Hashable, Sendable {
  public var assistant: Identifier
  public var kind: AbsenceKind
  /// Its first day.
  public var began: CivilDate

  /// An absence.
  public init(of assistant: Identifier, _ kind: AbsenceKind, since began: CivilDate) {
    self.assistant = assistant
    self.kind = kind
    self.began = began
  }
}

/// What one absence cost in one run, or by one invoice.
public struct AbsenceCost: Hashable, Sendable {
  /// What one plan line and funder bore of it.
  public struct Part: Hashable, Sendable {
    public var line: Identifier
    public var funder: Identifier
    public var figures: AbsenceFigures

    /// A part.
    public init(line: Identifier, funder: Identifier, figures: AbsenceFigures = .zero) {
      self.line = line
      self.funder = funder
      self.figures = figures
    }
  }

  public var name: AbsenceName
  /// How long she was away, of what the run paid.
  public var time: Minutes = .zero
  /// By plan line and funder, in the order in which they bore it.
  public var parts: [Part] = []

  /// An absence that cost nothing yet.
  public init(_ name: AbsenceName) { self.name = name }

  /// What it cost over all plan lines and funders.
  public var figures: AbsenceFigures { parts.lazy.map(\.figures).total }
}

extension [AbsenceCost.Part] {
  /// Adds what a plan line and funder bore.
  public mutating func add(_ figures: AbsenceFigures, line: Identifier, funder: Identifier) {
    guard let place = firstIndex(where: { $0.line == line && $0.funder == funder }) else {
      if !figures.isZero { append(.init(line: line, funder: funder, figures: figures)) }
      return
    }
    self[place].figures += figures
    if self[place].figures.isZero { remove(at: place) }
  }
}

/// What the absences of one PA cost one plan line so far, each by its first day; holidays, which are planned, left out.
public struct AbsencesToDate: Hashable, Sendable {
  public var assistant: Identifier
  public var line: Identifier
  /// What each cost in all.
  public var costs: DatedAmounts

  /// Absences that cost something.
  public init(of assistant: Identifier, line: Identifier, costs: DatedAmounts = DatedAmounts()) {
    self.assistant = assistant
    self.line = line
    self.costs = costs
  }
}

/// What time away cost so far: by what it is of, and by absence.
public struct TimeAway: Hashable, Sendable {
  /// How many days before the last one absences are told apart: one may go on for a year, and be put right later.
  private static let daysKept = 2 * 366

  /// By plan line and funder.
  public var parts: [AbsenceCost.Part] = []
  /// By PA and plan line.
  public var absences: [AbsencesToDate] = []

  /// Nothing.
  public init() {}

  /// Whether it cost nothing.
  public var isEmpty: Bool { parts.isEmpty && absences.isEmpty }

  /// What the absence of a PA that began on a day cost over all plan lines; nothing of a holiday.
  public func cost(of assistant: Identifier, since began: CivilDate) -> Money {
    absences.lazy.filter { $0.assistant == assistant }
      .map { $0.costs.within(DateRange(began)).total }.total
  }

  /// Adds what absences cost.
  public mutating func add(_ costs: [AbsenceCost]) { for cost in costs { add(cost) } }

  /// Takes off what absences cost, which a correction says otherwise.
  public mutating func remove(_ costs: [AbsenceCost]) {
    for cost in costs { add(cost.negated) }
  }

  /// Adds what became other, from what it was to what it is.
  public mutating func add(changeFrom before: TimeAway, to after: TimeAway) {
    guard before != after else { return }
    for part in after.parts + before.parts.map(\.negated) { add(part) }
    for absences in after.absences + before.absences.map(\.negated) { add(absences) }
  }

  private mutating func add(_ cost: AbsenceCost) {
    for part in cost.parts {
      add(part)
      guard cost.name.kind != .holiday else { continue }
      let costs = DatedAmounts([DatedAmounts.Amount(part.figures.total, on: cost.name.began)])
      add(AbsencesToDate(of: cost.name.assistant, line: part.line, costs: costs))
    }
  }

  private mutating func add(_ part: AbsenceCost.Part) {
    parts.add(part.figures, line: part.line, funder: part.funder)
  }

  private mutating func add(_ more: AbsencesToDate) {
    let known = absences.firstIndex { $0.assistant == more.assistant && $0.line == more.line }
    let place = known ?? absences.endIndex
    if known == nil { absences.append(AbsencesToDate(of: more.assistant, line: more.line)) }
    for cost in more.costs.all { absences[place].costs.add(cost) }
    absences[place].costs.dropNothing()
    absences[place].costs.keep(days: TimeAway.daysKept)
    if absences[place].costs.isEmpty { absences.remove(at: place) }
  }
}

extension AbsenceCost {
  /// The same, taken off.
  fileprivate var negated: AbsenceCost {
    var cost = self
    cost.parts = parts.map(\.negated)
    return cost
  }
}

extension AbsenceCost.Part {
  /// The same, taken off.
  fileprivate var negated: AbsenceCost.Part {
    AbsenceCost.Part(line: line, funder: funder, figures: .zero - figures)
  }
}

extension AbsencesToDate {
  /// The same, taken off.
  fileprivate var negated: AbsencesToDate {
    var off = AbsencesToDate(of: assistant, line: line)
    off.costs.add(changeFrom: costs, to: DatedAmounts())
    return off
  }
}

extension AbsenceFigures {
  /// Its amounts, as attributes.
  package mutating func describeAmounts(_ description: inout some Description) {
    description.attribute("pay", &pay, usually: .zero, Field("Pay of who is away."))
    description.attribute(
      "employerNI", &employerNI, usually: .zero, Field("Employer's National Insurance on it."))
    description.attribute(
      "employerPension", &employerPension, usually: .zero,
      Field("Employer's pension contributions on it."))
    description.attribute(
      "cover", &cover, usually: .zero,
      Field("Pay of PAs who stood in, with holiday pay that is rolled up on it."))
    description.attribute(
      "coverNI", &coverNI, usually: .zero, Field("Employer's National Insurance on that."))
    description.attribute(
      "coverPension", &coverPension, usually: .zero,
      Field("Employer's pension contributions on that."))
    description.attribute(
      "agency", &agency, usually: .zero, Field("Invoices of agencies that stood in."))
    description.attribute(
      "recovered", &recovered, usually: .zero,
      Field("What came back of all that by Employment Allowance."))
    description.attribute(
      "statutoryPayRecovered", &statutoryPayRecovered, usually: .zero,
      Field("What came back of statutory pay about a child, with the compensation."))
  }
}

extension AbsenceCost.Part: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("absencePart", "What one plan line and funder bore of time away.")
  }

  public static var blank: AbsenceCost.Part { AbsenceCost.Part(line: .blank, funder: .blank) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("line", &line, Field("The plan line."))
    description.attribute("funder", &funder, Field("The funder."))
    figures.describeAmounts(&description)
  }
}

extension AbsenceCost: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("absenceCost", "What one absence cost, by plan line and funder.")
  }

  public static var blank: AbsenceCost {
    AbsenceCost(AbsenceName(of: .blank, .holiday, since: .blank))
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("pa", &name.assistant, Field("The PA who was away."))
    description.attribute("kind", &name.kind, Field("Why."))
    description.attribute("began", &name.began, Field("The first day."))
    description.attribute(
      "time", &time, usually: .zero, Field("How long she was away, of what the run paid."))
    description.list("part", &parts, .any, Field("What one plan line and funder bore."))
  }
}

extension AbsencesToDate: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("absences", "What the absences of one PA cost one plan line so far, holidays left out.")
  }

  public static var blank: AbsencesToDate { AbsencesToDate(of: .blank, line: .blank) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("pa", &assistant, Field("The PA who was away."))
    description.attribute("line", &line, Field("The plan line."))
    description.attribute("costs", &costs, Field("What each cost in all, by its first day."))
  }
}

extension TimeAway {
  /// Its parts, as elements.
  public mutating func describe(_ description: inout some Description) {
    description.list(
      "timeAway", &parts, .any, Field("What time away cost a plan line and funder so far."))
    description.list(
      "absences", &absences, .any,
      Field("What the absences of one PA cost one plan line so far, holidays left out."))
  }
}
