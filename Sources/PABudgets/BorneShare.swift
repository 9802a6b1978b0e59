public import PADescription
public import PAPrimitives

/// A plan line and funder, and its share of an amount as a weight: what an event seals of the budget.
public struct BorneShare: Hashable, Sendable {
  /// The plan line.
  public var line: Identifier
  public var funder: Identifier
  /// Its weight among the others.
  public var weight: Int64

  /// A share.
  public init(line: Identifier, funder: Identifier, weight: Int64) {
    self.line = line
    self.funder = funder
    self.weight = weight
  }
}

extension BorneShare: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("borneShare", "A plan line and funder, with its share of an amount.")
  }

  public static var blank: BorneShare { BorneShare(line: .blank, funder: .blank, weight: 0) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("line", &line, Field("The plan line."))
    description.attribute("funder", &funder, Field("The funder."))
    description.attribute("weight", &weight, Field("Its weight among the others."))
  }
}

extension Budget {
  /// How money from a funder is spread over the lines it bears: as they are agreed (decision 0006).
  ///
  /// - Returns: A share for each line, in the order of the plan; none where the funder bears nothing.
  public func shares(from funder: Identifier) -> [BorneShare] {
    lines.filter { bears($0, funder) }.map { line in
      let agreed = agreed(line).first { $0.funder == funder }?.amount.pence ?? 0
      return BorneShare(line: line.id, funder: funder, weight: agreed)
    }
  }
}

extension [Budget] {
  /// How the cost of a plan line is shared on a day.
  ///
  /// - Returns: A share for each funder, in the order of the budget.
  /// - Throws: Why nobody bears it.
  public func shares(
    of line: Identifier, on day: CivilDate
  ) throws(WithoutBearer) -> [BorneShare] {
    try bearers(of: line, on: day).map {
      BorneShare(line: line, funder: $0.funder, weight: $0.part)
    }
  }
}
