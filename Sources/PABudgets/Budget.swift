public import PADescription
public import PAPrimitives

/// A budget as agreed: who funds it from when, the plan's lines, and its hidden costs.
public struct Budget: Hashable, Sendable {
  /// How the money is held.
  public enum Holding: String, Hashable, Sendable, CaseIterable {
    /// The funder holds it and pays.
    case notional
    /// An organisation holds it and arranges the care.
    case thirdParty
    /// Paid to the holder, a nominee or a managed account.
    case directPayment
  }

  /// Its short name.
  public var id: Identifier
  /// How the money is held.
  public var held: Holding
  /// The days it is agreed for.
  public var days: DateRange
  /// The person supported.
  public var person: Identifier?
  /// Who funds it, in the order that breaks ties of pennies.
  public var funders: [Funder] = []
  /// Each funder's share, from each day on.
  public var funding: [FundingVersion] = []
  public var lines: [PlanLine] = []
  /// Hidden costs of employing, agreed or known to come.
  public var hiddenCosts: [HiddenCost] = []

  /// A budget for some days.
  public init(id: Identifier, held: Holding, days: DateRange) {
    self.id = id
    self.held = held
    self.days = days
  }
}

/// A body or person that puts money into a budget.
public struct Funder: Hashable, Sendable {
  /// Its short name.
  public var id: Identifier
  public var party: Identifier
  /// The funder's own reference for this budget, empty where not given.
  public var reference = ""
  /// How many days from the first the funder pays a PA whom nobody needs, while the person supported is away; nil where
  /// its rule is not known.
  public var retainerDays: Int?

  /// A funder.
  public init(id: Identifier, party: Identifier) {
    self.id = id
    self.party = party
  }
}

/// Funders' shares from a day; together the whole.
public struct FundingVersion: Hashable, Sendable {
  /// The first day worked that they bear.
  public var from: CivilDate
  /// Who bears how much.
  public var shares: [FunderShare]

  /// Shares from a day.
  public init(from: CivilDate, shares: [FunderShare]) {
    self.from = from
    self.shares = shares
  }
}

/// One funder's share.
public struct FunderShare: Hashable, Sendable {
  public var funder: Identifier
  /// Its part of every cost.
  public var share: Rate

  /// A share.
  public init(funder: Identifier, share: Rate) {
    self.funder = funder
    self.share = share
  }
}

/// One line of the plan: what money is for, and how much of it.
public struct PlanLine: Hashable, Sendable {
  /// Its short name, unique over the folder.
  public var id: Identifier
  /// What people call it.
  public var label: String
  /// How much is agreed for the budget's days.
  public var agreed: Money
  /// The one funder that bears it alone; nil where all bear it by their shares.
  public var funder: Identifier?

  /// A line.
  public init(id: Identifier, label: String, agreed: Money) {
    self.id = id
    self.label = label
    self.agreed = agreed
  }
}

/// A cost of employing that no wage slip shows.
public struct HiddenCost: Hashable, Sendable {
  /// What it is for.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A course or qualification.
    case training
    case trainingTravel
    /// Competence sign-off of a delegated healthcare task.
    case competenceSignOff
    /// Cover while a PA is away, by an agency's invoice.
    case cover
    /// Employers' and public liability, healthcare tasks.
    case insurance
    /// Finding a PA.
    case recruitment
    /// Disclosure and Barring Service checks.
    case dbsCheck
    /// Right-to-work checks.
    case rightToWork
    /// A bureau's or manager's fee.
    case payrollFee
    /// Gloves, aprons, bedding, a second telephone.
    case equipment
    /// Travel and tickets with the person.
    case travel
    /// Team meetings and supervision.
    case supervision
    /// Advice, contracts, translation.
    case advice
    /// Redundancy and notice.
    case redundancy
    /// Money kept for what cannot be planned.
    case contingency
    /// Anything else, by its label.
    case other
  }

  /// Who pays for it.
  public enum Payer: String, Hashable, Sendable, CaseIterable {
    /// The budget's plan line.
    case budget
    /// The funder, apart from the budget.
    case funder
    /// A training scheme.
    case scheme
    /// The employer's own money.
    case employer
  }

  /// How often it comes.
  public enum Basis: String, Hashable, Sendable, CaseIterable {
    case hour
    /// By the PA, each year.
    case assistantYear
    /// At each hire.
    case hire
    /// By the employer, each year.
    case employerYear
    /// At each pay run.
    case run
    /// Each time it happens.
    case event
    case once
  }

  /// Its short name, unique over the folder.
  public var id: Identifier
  /// What people call it.
  public var label: String
  public var kind: Kind
  /// Who pays for it.
  public var payer: Payer
  /// How often it comes.
  public var basis: Basis
  /// The plan line that bears it.
  public var line: Identifier
  /// How much is agreed for the budget's days.
  public var agreed: Money
  /// How much is ordered or booked for the budget's days, invoiced or not (decision 0008).
  public var committed: Money = .zero
  /// What proves it: invoice, certificate, mileage log.
  public var evidence: String
  /// Where the agreed amount comes from, empty where the holder and funder simply agreed it.
  public var source = ""

  /// A hidden cost.
  public init(
    id: Identifier, label: String, kind: Kind, payer: Payer, basis: Basis, line: Identifier,
    agreed: Money, evidence: String
  ) {
    self.id = id
    self.label = label
    self.kind = kind
    self.payer = payer
    self.basis = basis
    self.line = line
    self.agreed = agreed
    self.evidence = evidence
  }
}

extension Budget {
  /// A plan line by its short name.
  public func line(_ id: Identifier) -> PlanLine? { lines.first { $0.id == id } }

  /// Who bears a line's cost on a day and how much, in the order of the funders.
  ///
  /// - Returns: Funders with millionths of the whole; empty where nobody does on that day.
  public func bearers(of line: PlanLine, on day: CivilDate) -> [(funder: Identifier, part: Int64)] {
    guard days.contains(day) else { return [] }
    if let alone = line.funder { return [(alone, Rate.whole.millionths)] }
    guard let version = funding.last(where: { $0.from <= day }) else { return [] }
    return funders.compactMap { funder in
      version.shares.first { $0.funder == funder.id }.map { (funder.id, $0.share.millionths) }
    }
  }

  /// Whether a funder ever bears a part of a line.
  public func bears(_ line: PlanLine, _ funder: Identifier) -> Bool {
    if let alone = line.funder { return alone == funder }
    return funding.contains { version in
      version.shares.contains { $0.funder == funder && $0.share > .zero }
    }
  }

  /// What each funder agreed of a line: its shares, weighted by the days each version holds; a funder
  /// that bears nothing of it is left out.
  public func agreed(_ line: PlanLine) -> [(funder: Identifier, amount: Money)] {
    if let alone = line.funder { return [(alone, line.agreed)] }
    var weights = [Int64](repeating: 0, count: funders.count)
    for (index, version) in funding.enumerated() {
      let first = max(version.from, days.first)
      let next = index + 1 < funding.count ? funding[index + 1].from : days.last.adding(days: 1)
      let last = min(next.adding(days: -1), days.last)
      guard let held = DateRange(first, last) else { continue }
      for (place, funder) in funders.enumerated() {
        let share = version.shares.first { $0.funder == funder.id }?.share.millionths ?? 0
        weights[place] += share * Int64(held.count)
      }
    }
    guard weights.contains(where: { $0 > 0 }) else { return [] }
    return zip(funders, line.agreed.spread(over: weights)).enumerated()
      .filter { weights[$0.offset] > 0 }.map { ($0.element.0.id, $0.element.1) }
  }
}

/// Why nobody bears a cost.
public enum WithoutBearer: Error, Hashable, Sendable {
  /// A plan line no budget has.
  case lineUnknown(Identifier)
  /// A day no funder bears the line on.
  case notFunded(line: Identifier, on: CivilDate)
}

extension [Budget] {
  /// The budget and the line of a plan line's short name.
  public func line(_ id: Identifier) -> (budget: Budget, line: PlanLine)? {
    for budget in self {
      if let line = budget.line(id) { return (budget, line) }
    }
    return nil
  }

  /// Who bears the cost of a plan line on a day and how much.
  ///
  /// - Returns: Funders with millionths of the whole, in the order of the budget.
  /// - Throws: Why nobody does.
  public func bearers(
    of line: Identifier, on day: CivilDate
  ) throws(WithoutBearer) -> [(funder: Identifier, part: Int64)] {
    guard let (budget, planLine) = self.line(line) else { throw .lineUnknown(line) }
    let bearers = budget.bearers(of: planLine, on: day)
    if bearers.isEmpty { throw .notFunded(line: line, on: day) }
    return bearers
  }

  /// The budget and the item of a hidden cost's short name.
  public func hiddenCost(_ id: Identifier) -> (budget: Budget, cost: HiddenCost)? {
    for budget in self {
      if let cost = budget.hiddenCosts.first(where: { $0.id == id }) { return (budget, cost) }
    }
    return nil
  }
}

extension Budget.Holding: Vocabulary {
  public static var vocabulary: (name: StaticString, sentence: StaticString) {
    ("budgetHolding", "How the money is held.")
  }

  /// What the word means.
  public var sentence: StaticString {
    switch self {
    case .notional: "The funder holds it and pays."
    case .thirdParty: "An organisation holds it and arranges the care."
    case .directPayment: "Paid to the holder, a nominee or a managed account."
    }
  }
}

extension HiddenCost.Kind: Vocabulary {
  public static var vocabulary: (name: StaticString, sentence: StaticString) {
    ("hiddenCostKind", "What it is for.")
  }

  /// What the word means.
  public var sentence: StaticString {
    switch self {
    case .training: "A course or qualification."
    case .trainingTravel: "Travel to training."
    case .competenceSignOff: "Competence sign-off of a delegated healthcare task."
    case .cover: "Cover while a PA is away, by an agency's invoice."
    case .insurance: "Employers' and public liability, healthcare tasks."
    case .recruitment: "Finding a PA."
    case .dbsCheck: "Disclosure and Barring Service checks."
    case .rightToWork: "Right-to-work checks."
    case .payrollFee: "A bureau's or manager's fee."
    case .equipment: "Gloves, aprons, bedding, a second telephone."
    case .travel: "Travel and tickets with the person."
    case .supervision: "Team meetings and supervision."
    case .advice: "Advice, contracts, translation."
    case .redundancy: "Redundancy and notice."
    case .contingency: "Money kept for what cannot be planned."
    case .other: "Anything else, by its label."
    }
  }
}

extension HiddenCost.Payer: Vocabulary {
  public static var vocabulary: (name: StaticString, sentence: StaticString) {
    ("payer", "Who pays for it.")
  }

  /// What the word means.
  public var sentence: StaticString {
    switch self {
    case .budget: "The budget's plan line."
    case .funder: "The funder, apart from the budget."
    case .scheme: "A training scheme."
    case .employer: "The employer's own money."
    }
  }
}

extension HiddenCost.Basis: Vocabulary {
  public static var vocabulary: (name: StaticString, sentence: StaticString) {
    ("hiddenCostBasis", "How often it comes.")
  }

  /// What the word means.
  public var sentence: StaticString {
    switch self {
    case .hour: "By the hour."
    case .assistantYear: "By the PA, each year."
    case .hire: "At each hire."
    case .employerYear: "By the employer, each year."
    case .run: "At each pay run."
    case .event: "Each time it happens."
    case .once: "Once."
    }
  }
}
