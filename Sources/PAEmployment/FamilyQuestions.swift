public import PADescription
public import PAPrimitives

// A PA who is family is five questions, each of its own relation and facts:
//
//   National Insurance   relation to the employer, and whether both live in the home
//   minimum wage         relation to the employer, living in the home, sharing its tasks
//   funder's consent     relation to the person supported, and the household; health and council differ
//   insurance            relation to the employer
//   redundancy           relation to the employer

/// How a PA is related to a person supported.
public struct FamilyOfSupported: Hashable, Sendable {
  /// The relations that the regulations on direct payments name.
  public enum Relation: String, Hashable, Sendable, CaseIterable {
    case spouse
    case partner
    case parent
    case child
    case stepChild
    case sibling
    case grandparent
    case auntOrUncle
    case relativesSpouse
    case friend
    case other
  }

  /// The person supported; nil where there is one.
  public var person: Identifier?
  public var relation: Relation
  /// Whether both live in one household.
  public var sameHousehold: Bool
  /// Where the consent of an NHS body stands; empty where none is recorded.
  public var consentOfHealthBody = ""
  /// Where the consent of a council stands; empty where none is recorded.
  public var consentOfCouncil = ""

  /// A relation.
  public init(_ relation: Relation, sameHousehold: Bool) {
    self.relation = relation
    self.sameHousehold = sameHousehold
  }
}

/// One of the questions that a PA who is family asks.
public enum FamilyQuestion: Hashable, Sendable, CaseIterable {
  case nationalInsurance
  case minimumWage
  case consentOfHealthBody
  case consentOfCouncil
  case insurance
  case redundancy
}

/// The answer to a question, and the fact that decided it.
public struct FamilyAnswer: Hashable, Sendable {
  /// What follows.
  public enum Outcome: Hashable, Sendable {
    /// The usual rule holds: as for anybody.
    case asForAnybody
    /// Family's own rule holds: no contributions, no minimum wage, no duty to insure, no redundancy pay.
    case excepted
    /// The funder must agree, and has, as the books say.
    case agreed(String)
    /// The funder must agree first, and the books record no consent.
    case mustBeAgreed
    /// The nation's law on it is not known here: ask.
    case notKnown
    /// The books do not say how the PA is related to the person supported.
    case notSaid
  }

  /// Which fact decided it.
  public enum Reason: Hashable, Sendable {
    case notFamilyOfEmployer
    case spouse
    case closeRelative
    case distantRelative
    case closeRelativeInTheHome
    case notInTheHome
    case doesNotShareTasks
    case familyInTheHome
    case notFamilyOfSupported
    case spouseOfSupported
    case relativeInTheHousehold
    case friendInTheHousehold
    case notInTheHousehold
    case otherNation
    case relationNotSaid
  }

  public let question: FamilyQuestion
  public let outcome: Outcome
  public let reason: Reason
  /// Where the rule stands.
  public let source: Citation
  /// The person supported whom it is about, where the books name one.
  public let person: Identifier?
}

extension PersonalAssistant {
  /// The answers to all questions that this PA asks as family; none where the books have no relation.
  ///
  /// - Parameter nation: Whose law holds.
  /// - Returns: An answer to each question, those of the funders for each person supported.
  public func familyAnswers(in nation: Nation) -> [FamilyAnswer] {
    guard family != nil || !familyOfSupported.isEmpty else { return [] }
    let consents =
      familyOfSupported.isEmpty
      ? [
        answer(.consentOfHealthBody, (.notSaid, .relationNotSaid), Works.health),
        answer(.consentOfCouncil, (.notSaid, .relationNotSaid), Works.council),
      ] : familyOfSupported.flatMap { self.consents(of: $0, in: nation) }
    return [
      answer(
        .nationalInsurance, nationalInsurance,
        family?.relation == .spouse ? Works.spouse : Works.disregard),
      answer(.minimumWage, minimumWage, Works.minimumWage),
    ] + consents + [
      answer(
        .insurance, nation.isGreatBritain ? insurance : (.notKnown, .otherNation),
        .act("Employers' Liability (Compulsory Insurance) Act 1969", "s 2(2)(a)", .read)),
      answer(
        .redundancy, nation.isGreatBritain ? redundancy : (.notKnown, .otherNation),
        .act("Employment Rights Act 1996", "s 161(1)", .read)),
    ]
  }

  /// Where the rules stand.
  private enum Works {
    static let disregard = Citation.guidance("Employment Status Manual", "ESM4156", .reported)
    static let spouse = Citation.guidance("Employment Status Manual", "ESM4155", .reported)
    static let minimumWage = Citation.act(
      "National Minimum Wage Regulations 2015 (SI 2015/621)", "reg 57(2)", .read)
    static let health = Citation.act(
      "National Health Service (Direct Payments) Regulations 2013", "reg 8(5A)-(5B)", .read)
    static let council = Citation.act(
      "Care and Support (Direct Payments) Regulations 2014", "reg 3", .read)
  }

  private typealias Decided = (outcome: FamilyAnswer.Outcome, reason: FamilyAnswer.Reason)

  private func answer(
    _ question: FamilyQuestion, _ decided: Decided, _ source: Citation, of person: Identifier? = nil
  ) -> FamilyAnswer {
    FamilyAnswer(
      question: question, outcome: decided.outcome, reason: decided.reason, source: source,
      person: person)
  }

  private var nationalInsurance: Decided {
    guard let family else { return (.asForAnybody, .notFamilyOfEmployer) }
    guard family.disregardsNationalInsurance else {
      return (.asForAnybody, family.relation == .other ? .distantRelative : .notInTheHome)
    }
    return (.excepted, family.relation == .spouse ? .spouse : .closeRelativeInTheHome)
  }

  private var minimumWage: Decided {
    guard let family else { return (.asForAnybody, .notFamilyOfEmployer) }
    guard family.livesInTheHome else { return (.asForAnybody, .notInTheHome) }
    return family.sharesTasks
      ? (.excepted, .familyInTheHome) : (.asForAnybody, .doesNotShareTasks)
  }

  private var insurance: Decided {
    guard let family else { return (.asForAnybody, .notFamilyOfEmployer) }
    return family.relation == .other
      ? (.asForAnybody, .distantRelative) : (.excepted, .closeRelative)
  }

  // A husband or wife is not among those who have no right to it.
  private var redundancy: Decided {
    guard let family else { return (.asForAnybody, .notFamilyOfEmployer) }
    switch family.relation {
    case .spouse: return (.asForAnybody, .spouse)
    case .other: return (.asForAnybody, .distantRelative)
    case .parent, .stepParent, .grandparent, .child, .stepChild, .grandchild, .sibling:
      return (.excepted, .closeRelative)
    }
  }

  private func consents(of relative: FamilyOfSupported, in nation: Nation) -> [FamilyAnswer] {
    let person = relative.person
    guard nation == .england else {
      return [
        answer(.consentOfHealthBody, (.notKnown, .otherNation), Works.health, of: person),
        answer(.consentOfCouncil, (.notKnown, .otherNation), Works.council, of: person),
      ]
    }
    func asked(_ reason: FamilyAnswer.Reason, _ consent: String) -> Decided {
      (consent.isEmpty ? .mustBeAgreed : .agreed(consent), reason)
    }
    let usual: Decided = (
      .asForAnybody, relative.sameHousehold ? .notFamilyOfSupported : .notInTheHousehold
    )
    let isFriend = relative.relation == .friend
    let isNobody = relative.relation == .other
    let ofHealth: Decided =
      !relative.sameHousehold || isNobody
      ? usual
      : asked(
        isFriend ? .friendInTheHousehold : .relativeInTheHousehold, relative.consentOfHealthBody)
    // A council's rule holds for a husband, wife or partner wherever they live, and for no friend.
    let isSpouse = relative.relation == .spouse || relative.relation == .partner
    let ofCouncil: Decided =
      isSpouse
      ? asked(.spouseOfSupported, relative.consentOfCouncil)
      : !relative.sameHousehold || isFriend || isNobody
        ? usual : asked(.relativeInTheHousehold, relative.consentOfCouncil)
    return [
      answer(.consentOfHealthBody, ofHealth, Works.health, of: person),
      answer(.consentOfCouncil, ofCouncil, Works.council, of: person),
    ]
  }
}

extension FamilyOfSupported.Relation: Vocabulary {
  public static var vocabulary: (name: StaticString, sentence: StaticString) {
    (
      "relationToSupported",
      "How a PA is related to the person supported, as the regulations on direct payments ask."
    )
  }

  /// What the word means.
  public var sentence: StaticString {
    switch self {
    case .spouse: "Husband, wife or civil partner."
    case .partner: "Living together as husband and wife or civil partners do."
    case .parent: "Parent or parent-in-law."
    case .child: "Son, daughter, son-in-law or daughter-in-law."
    case .stepChild: "Stepson or stepdaughter."
    case .sibling: "Brother or sister."
    case .grandparent: "Grandparent."
    case .auntOrUncle: "Aunt or uncle."
    case .relativesSpouse:
      "Husband, wife, civil partner or partner of one of those relatives; a stepparent."
    case .friend: "A friend."
    case .other: "Any other."
    }
  }
}

extension FamilyOfSupported: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    (
      "familyOfSupported",
      "How a PA is related to a person supported, of which the funder may have to agree."
    )
  }

  public static var blank: FamilyOfSupported { FamilyOfSupported(.other, sameHousehold: false) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute(
      "person", &person, Field("The person supported, where there are several."))
    description.attribute(
      "relation", &relation,
      Field("What the PA is to the person supported.", privacy: .personal))
    description.attribute(
      "sameHousehold", &sameHousehold, Field("Whether both live in one household."))
    description.attribute(
      "consentOfHealthBody", &consentOfHealthBody, usually: "",
      Field(
        "Where the consent of an NHS body stands, such as the care plan and its date.", as: .text))
    description.attribute(
      "consentOfCouncil", &consentOfCouncil, usually: "",
      Field("Where the consent of a council stands, such as its letter and date.", as: .text))
  }
}
