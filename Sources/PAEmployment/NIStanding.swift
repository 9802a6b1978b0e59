public import PAPrimitives
public import PAStatute

/// Where a PA stands with National Insurance on a day of payment, and why.
public enum NIStanding: Hashable, Sendable {
  /// Contributions under a letter.
  case liable(NICategory, because: Reason)
  /// No contributions at all: family of the employer (SSCR 2001 reg 25 and sch 2; ESM4156).
  case disregarded(FamilyOfEmployer.Relation)

  /// The fact that decided a letter.
  public enum Reason: Hashable, Sendable {
    /// Nothing special is known.
    case standard
    /// Below the age from which contributions are due.
    case belowContributions(Cited<Int>)
    /// State Pension age reached on the day.
    case statePensionAge(CivilDate)
    /// A certificate held.
    case certificate(NICertificate.Kind)
    /// Below the age from which the employer pays the full rate.
    case young(Cited<Int>)
    /// The same, with deferment.
    case youngDeferred(Cited<Int>)
    /// An apprentice below the age that ends the apprentice's letter.
    case apprentice(Cited<Int>)
    /// In the first year of work after the forces.
    case veteran
  }

  /// The letter, nil where nothing is due at all.
  public var category: NICategory? {
    if case .liable(let category, _) = self { category } else { nil }
  }
}

extension NIStanding.Reason: CustomStringConvertible {
  /// The fact in words.
  public var description: String {
    switch self {
    case .standard: "no other letter applies"
    case .belowContributions(let age), .young(let age):
      "under \(age.value) on the day of payment"
    case .statePensionAge(let day): "reached State Pension age on \(day.inShortWords)"
    case .certificate(.reducedRate): "reduced-rate certificate held"
    case .certificate(.deferment): "deferment certificate held"
    case .youngDeferred(let age): "under \(age.value) with a deferment certificate"
    case .apprentice(let age): "apprentice under \(age.value)"
    case .veteran: "first year of civilian work after the forces"
    }
  }
}

extension NIStanding.Reason {
  /// Where the age that decided stands; nil where no age did.
  public var source: Citation? {
    switch self {
    case .belowContributions(let age), .young(let age), .youngDeferred(let age),
      .apprentice(let age):
      age.source
    case .standard, .statePensionAge, .certificate, .veteran: nil
    }
  }
}

extension PersonalAssistant {
  /// Where the PA stands with National Insurance on a day of payment.
  ///
  /// The letter is the one true on the day of payment, never one written down: too young for any,
  /// then State Pension age, then certificates, then the young's, the apprentice's, the veteran's,
  /// and else A. Where two of the last three hold, the rates are the same (rates.md §2.2).
  ///
  /// - Parameters:
  ///   - payDate: The day of payment.
  ///   - pensionAge: The day this PA reaches State Pension age.
  ///   - ages: The ages of letters on the day of payment.
  /// - Returns: The letter and the fact that decided it, or the family disregard.
  public func niStanding(
    on payDate: CivilDate, pensionAge: CivilDate, _ ages: CategoryAges
  ) -> NIStanding {
    if let family, family.disregardsNationalInsurance { return .disregarded(family.relation) }
    let age = born.age(on: payDate)
    if age < ages.contributions.value {
      return .liable(.x, because: .belowContributions(ages.contributions))
    }
    if payDate >= pensionAge { return .liable(.c, because: .statePensionAge(pensionAge)) }
    let held = certificates.first { $0.span.contains(payDate) }?.kind
    if held == .reducedRate { return .liable(.b, because: .certificate(.reducedRate)) }
    if age < ages.fullSecondary.value {
      return held == .deferment
        ? .liable(.z, because: .youngDeferred(ages.fullSecondary))
        : .liable(.m, because: .young(ages.fullSecondary))
    }
    if held == .deferment { return .liable(.j, because: .certificate(.deferment)) }
    if age < ages.apprentice.value,
      apprenticeships.contains(where: { $0.contains(payDate) })
    {
      return .liable(.h, because: .apprentice(ages.apprentice))
    }
    if veteran.contains(where: { $0.contains(payDate) }) {
      return .liable(.v, because: .veteran)
    }
    return .liable(.a, because: .standard)
  }

  /// The letter the user wrote down for a day, if any.
  public func assertedCategory(on day: CivilDate) -> NICategory? {
    assertedCategories.last { $0.from <= day }?.category
  }

  /// What the workplace pension is on a day.
  public func pension(on day: CivilDate) -> PensionMembership? {
    pension.last { $0.from <= day }
  }

  /// The student loan plan collected on a day.
  public func studentLoanPlan(on day: CivilDate) -> StudentLoanPlan? {
    studentLoans.first { $0.span.contains(day) }?.plan
  }

  /// Whether a postgraduate loan is collected on a day.
  public func hasPostgraduateLoan(on day: CivilDate) -> Bool {
    postgraduateLoans.contains { $0.contains(day) }
  }
}

extension FamilyOfEmployer {
  /// Whether National Insurance is disregarded altogether: a spouse employed otherwise than for a
  /// business; a close relative who works in the home both live in (ESM4156).
  public var disregardsNationalInsurance: Bool {
    switch relation {
    case .spouse: true
    case .other: false
    default: livesInTheHome
    }
  }
}
