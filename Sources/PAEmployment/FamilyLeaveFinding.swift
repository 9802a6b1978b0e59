public import PADescription
public import PAPrimitives

/// Something that somebody should know of a leave about a child, which does not stop the run.
public struct FamilyLeaveFinding: Hashable, Sendable {
  /// What it is: what `FamilyLeaveEntitlement` finds, and what only a run knows.
  public enum Reason: Hashable, Sendable {
    /// Why nothing is paid, by the dates alone.
    case refused(FamilyLeaveEntitlement.Refusal)
    /// Average weekly earnings are below the lower earnings limit of the day.
    case earnsTooLittle
    /// Another employment with this employer has the same leave, and its pay.
    case paidUnderOtherJob
    /// What somebody should know who pays it.
    case notice(FamilyLeaveEntitlement.Notice)
    /// The books do not say what Class 1 contributions came to in the tax year from the day.
    case smallEmployerUnsaid
    /// More comes back by the Class 1 contributions of the tax year from the day, and no payslip brings it.
    case recoveryWithoutPayslip

    /// Whether nothing is paid because of it: the law has a form that says so.
    public var isRefusal: Bool {
      switch self {
      case .refused, .earnsTooLittle: true
      case .paidUnderOtherJob, .notice, .smallEmployerUnsaid, .recoveryWithoutPayslip: false
      }
    }
  }

  public var reason: Reason
  /// Which leave it is of.
  public var kind: AbsenceKind
  /// The employment.
  public var contract: Identifier
  /// The day it goes by.
  public var day: CivilDate
  /// How much, where it is about that.
  public var amount: Money?

  /// Something about a leave.
  public init(
    _ reason: Reason, of kind: AbsenceKind, under contract: Identifier, on day: CivilDate
  ) {
    self.reason = reason
    self.kind = kind
    self.contract = contract
    self.day = day
  }
}

extension FamilyLeave {
  /// Weeks after it is decided, and after the PA asked for the pay, that the PA is told in writing why nothing is paid.
  private static let weeksToTell = (decided: 1, asked: 4)

  /// The last day to tell the PA in writing why nothing is paid: seven days after it is decided (SPM120900, SPM130900,
  /// SPM167800), and no later than 28 days after the PA asked for it (GOV.UK, employer guides to Statutory Adoption Pay and
  /// Statutory Parental Bereavement Pay; HMRC helpbook E15, 2012, of maternity pay).
  ///
  /// - Parameter decided: The day it is decided.
  /// - Returns: The earlier of the two.
  public func refusalBy(decided: CivilDate) -> CivilDate {
    let week = decided.adding(weeks: FamilyLeave.weeksToTell.decided)
    return told.map { min(week, $0.adding(weeks: FamilyLeave.weeksToTell.asked)) } ?? week
  }
}

extension FamilyLeaveFinding.Reason: Vocabulary {
  public static var vocabulary: (name: StaticString, sentence: StaticString) {
    ("familyLeaveReason", "What somebody should know of leave about a child.")
  }

  /// The law's own, and between them those of a run.
  public static var allCases: [FamilyLeaveFinding.Reason] {
    FamilyLeaveEntitlement.Refusal.allCases.map { .refused($0) }
      + [.earnsTooLittle, .paidUnderOtherJob]
      + FamilyLeaveEntitlement.Notice.allCases.map { .notice($0) }
      + [.smallEmployerUnsaid, .recoveryWithoutPayslip]
  }

  /// The reason of a name.
  public init?(rawValue name: String) {
    guard let reason = Self.allCases.first(where: { $0.rawValue == name }) else { return nil }
    self = reason
  }

  /// Its name: of the law's own the same as there.
  public var rawValue: String {
    switch self {
    case .refused(let refusal): refusal.rawValue
    case .earnsTooLittle: "earnsTooLittle"
    case .paidUnderOtherJob: "paidUnderOtherJob"
    case .notice(let notice): notice.rawValue
    case .smallEmployerUnsaid: "smallEmployerUnsaid"
    case .recoveryWithoutPayslip: "recoveryWithoutPayslip"
    }
  }

  /// What the word means.
  public var sentence: StaticString {
    switch self {
    case .refused(let refusal): refusal.sentence
    case .earnsTooLittle: "Average weekly earnings are below the lower earnings limit."
    case .paidUnderOtherJob: "It is paid under another contract with this employer."
    case .notice(let notice): notice.sentence
    case .smallEmployerUnsaid: "The books do not say whether the employer is small by the law."
    case .recoveryWithoutPayslip:
      "More comes back, and the PA has no payslip any more that brings it."
    }
  }
}

extension FamilyLeaveFinding: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("familyLeaveFinding", "What somebody should know of leave about a child.")
  }

  public static var blank: FamilyLeaveFinding {
    FamilyLeaveFinding(.earnsTooLittle, of: .maternity, under: .blank, on: .blank)
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("reason", &reason, Field("What it is."))
    description.attribute("kind", &kind, Field("Which leave it is of.", privacy: .health))
    description.attribute("contract", &contract, Field("The employment."))
    description.attribute("on", &day, Field("The day it goes by."))
    description.attribute("amount", &amount, Field("How much, where it is about that."))
  }
}
