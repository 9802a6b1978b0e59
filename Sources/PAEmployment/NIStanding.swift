public import PADescription
public import PAPrimitives
public import PAStatute

/// Where a PA stands with National Insurance on a day of payment, and why.
public enum NIStanding: Hashable, Sendable {
  /// Contributions under a letter, and where the age that decided it stands; nil where none did.
  case liable(NICategory, because: Reason, under: Citation?)
  /// No contributions at all: family of the employer (SSCR 2001 reg 25 and sch 2; ESM4156).
  case disregarded(FamilyOfEmployer.Relation)

  /// The fact that decided a letter.
  public enum Reason: Hashable, Sendable {
    /// Nothing special is known.
    case standard
    /// Below the age from which contributions are due.
    case belowContributions(age: Int)
    /// State Pension age reached on the day.
    case statePensionAge(CivilDate)
    /// A certificate held.
    case certificate(NICertificate.Kind)
    /// Below the age from which the employer pays the full rate.
    case young(age: Int)
    /// The same, with deferment.
    case youngDeferred(age: Int)
    /// An apprentice below the age that ends the apprentice's letter.
    case apprentice(age: Int)
    /// In the first year of work after the forces.
    case veteran
    /// Paid after the PA died, on the day (GOV.UK, "What to do when an employee dies").
    case died(CivilDate)
  }

  /// The letter, nil where nothing is due at all.
  public var category: NICategory? {
    if case .liable(let category, _, _) = self { category } else { nil }
  }
}

extension NIStanding {
  /// The fact that decided the letter; nil where nothing is due at all.
  public var reason: Reason? {
    if case .liable(_, let reason, _) = self { reason } else { nil }
  }
}

extension NIStanding.Reason {
  /// What kind of fact it is, as documents name it.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case standard, belowContributions, statePensionAge, reducedRate, deferment, young
    case youngDeferred, apprentice, veteran, died
  }

  /// The fact's kind.
  public var kind: Kind {
    switch self {
    case .standard: .standard
    case .belowContributions: .belowContributions
    case .statePensionAge: .statePensionAge
    case .certificate(.reducedRate): .reducedRate
    case .certificate(.deferment): .deferment
    case .young: .young
    case .youngDeferred: .youngDeferred
    case .apprentice: .apprentice
    case .veteran: .veteran
    case .died: .died
    }
  }

  /// The age of the law that decided; nil where none did.
  public var age: Int? {
    switch self {
    case .belowContributions(let age), .young(let age), .youngDeferred(let age),
      .apprentice(let age):
      age
    case .standard, .statePensionAge, .certificate, .veteran, .died: nil
    }
  }

  /// The day State Pension age was reached, or the PA died, where that decided.
  public var day: CivilDate? {
    switch self {
    case .statePensionAge(let day), .died(let day): day
    case .standard, .belowContributions, .certificate, .young, .youngDeferred, .apprentice,
      .veteran:
      nil
    }
  }

  /// A fact of its parts; the age or day is looked at where the kind has one.
  public init(_ kind: Kind, age: Int, day: CivilDate) {
    self =
      switch kind {
      case .standard: .standard
      case .belowContributions: .belowContributions(age: age)
      case .statePensionAge: .statePensionAge(day)
      case .reducedRate: .certificate(.reducedRate)
      case .deferment: .certificate(.deferment)
      case .young: .young(age: age)
      case .youngDeferred: .youngDeferred(age: age)
      case .apprentice: .apprentice(age: age)
      case .veteran: .veteran
      case .died: .died(day)
      }
  }
}

extension NIStanding.Reason.Kind {
  /// Whether an age of the law decided.
  public var hasAge: Bool {
    switch self {
    case .belowContributions, .young, .youngDeferred, .apprentice: true
    case .standard, .statePensionAge, .reducedRate, .deferment, .veteran, .died: false
    }
  }

  /// Whether a day decided.
  public var hasDay: Bool { self == .statePensionAge || self == .died }
}

extension NIStanding.Reason: CustomStringConvertible {
  /// The fact as a working and a message tell it; documents have words of their own.
  public var description: String {
    switch self {
    case .standard: "no other letter applies"
    case .belowContributions(let age), .young(let age): "under \(age) on the day of payment"
    case .statePensionAge(let day): "reached State Pension age on \(day.inShortWords)"
    case .certificate(.reducedRate): "reduced-rate certificate held"
    case .certificate(.deferment): "deferment certificate held"
    case .youngDeferred(let age): "under \(age) with a deferment certificate"
    case .apprentice(let age): "apprentice under \(age)"
    case .veteran: "first year of civilian work after the forces"
    case .died(let day): "died on \(day.inShortWords)"
    }
  }
}

extension PersonalAssistant {
  /// Where the PA stands with National Insurance on a day of payment.
  ///
  /// The letter is the one true on the day of payment, never one written down: after death none is due, nor of who is
  /// too young for any, then State Pension age, then certificates, then the young's, the apprentice's, the veteran's,
  /// and else A. Where two of the last three hold, the rates are the same (GOV.UK,
  /// Rates and thresholds for employers, category letters).
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
    func liable(_ category: NICategory, _ reason: NIStanding.Reason) -> NIStanding {
      .liable(category, because: reason, under: nil)
    }
    func liable(
      _ category: NICategory, _ reason: (Int) -> NIStanding.Reason, _ age: Cited<Int>
    ) -> NIStanding {
      .liable(category, because: reason(age.value), under: age.source)
    }
    if let died, payDate > died { return liable(.x, .died(died)) }
    if age < ages.contributions.value {
      return liable(.x, NIStanding.Reason.belowContributions, ages.contributions)
    }
    if payDate >= pensionAge { return liable(.c, .statePensionAge(pensionAge)) }
    let held = certificates.first { $0.span.contains(payDate) }?.kind
    if held == .reducedRate { return liable(.b, .certificate(.reducedRate)) }
    if age < ages.fullSecondary.value {
      return held == .deferment
        ? liable(.z, NIStanding.Reason.youngDeferred, ages.fullSecondary)
        : liable(.m, NIStanding.Reason.young, ages.fullSecondary)
    }
    if held == .deferment { return liable(.j, .certificate(.deferment)) }
    if age < ages.apprentice.value,
      apprenticeships.contains(where: { $0.contains(payDate) })
    {
      return liable(.h, NIStanding.Reason.apprentice, ages.apprentice)
    }
    if veteran.contains(where: { $0.contains(payDate) }) { return liable(.v, .veteran) }
    return liable(.a, .standard)
  }

  /// The letter the user wrote down for a day, if any.
  public func assertedCategory(on day: CivilDate) -> NICategory? {
    assertedCategories.last { $0.from <= day }?.category
  }

  /// What the workplace pension is on a day.
  public func pension(on day: CivilDate) -> PensionMembership? {
    pension.last { $0.from <= day }
  }

  /// The student loan plan collected on a day; none of what is paid after death (CSLM17070).
  public func studentLoanPlan(on day: CivilDate) -> StudentLoanPlan? {
    isAlive(on: day) ? studentLoans.first { $0.span.contains(day) }?.plan : nil
  }

  /// Whether a postgraduate loan is collected on a day; none is of what is paid after death.
  public func hasPostgraduateLoan(on day: CivilDate) -> Bool {
    isAlive(on: day) && postgraduateLoans.contains { $0.contains(day) }
  }

  private func isAlive(on day: CivilDate) -> Bool { died.map { day <= $0 } ?? true }
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

extension NIStanding.Reason.Kind: Vocabulary {
  public static var vocabulary: (name: StaticString, sentence: StaticString) {
    ("niCategoryReason", "What kind of fact it is, as documents name it.")
  }

  /// What the word means.
  public var sentence: StaticString {
    switch self {
    case .standard: "No other letter applies."
    case .belowContributions: "Below the age from which contributions are due."
    case .statePensionAge: "State Pension age reached."
    case .reducedRate: "A reduced-rate certificate held."
    case .deferment: "A deferment certificate held."
    case .young: "Below the age from which the employer pays the full rate."
    case .youngDeferred: "The same, with deferment."
    case .apprentice: "An apprentice below the age that ends the apprentice's letter."
    case .veteran: "In the first year of work after the forces."
    case .died: "Paid after the PA died."
    }
  }
}
