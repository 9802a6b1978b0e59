public import PADescription
public import PAPrimitives

/// Something that somebody should know of a leave about a child, which does not stop the run.
public struct FamilyLeaveFinding: Hashable, Sendable {
  /// What it is: what `FamilyLeaveEntitlement` finds under the same name, and what only a run knows.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    // Why nothing is paid.
    case notEmployedLongEnough
    case notEmployedThen
    case notInNation
    case bornBeforeLaw
    case careBeganTooLate
    case careTooShort
    case notAChild
    /// Average weekly earnings are below the lower earnings limit of the day.
    case earnsTooLittle
    /// Another employment with this employer has the same leave, and its pay.
    case paidUnderOtherJob
    // What somebody should know who pays it.
    case toldNotSaid
    case toldLate
    case toldOfLeaveLate
    case evidenceNotSaid
    case evidenceTooEarly
    case evidenceLate
    case earlyReturn
    case compulsoryLeave
    case beginsWithBirth
    /// Pay begins on the day, after the first day of absence for the pregnancy in the last four weeks.
    case beginsWithAbsence
    case beginsAfterLeaving
    case notBornYet
    case moreThanThreeTimes
    case withoutPay
    case careGoesOn
    /// The books do not say what Class 1 contributions came to in the tax year from the day.
    case smallEmployerUnsaid
    /// More comes back by the Class 1 contributions of the tax year from the day, and no payslip brings it.
    case recoveryWithoutPayslip

    /// The finding of the law's own under the same name.
    init(_ refusal: FamilyLeaveEntitlement.Refusal) { self.init(named: refusal.rawValue) }

    /// The finding of the law's own under the same name.
    init(_ notice: FamilyLeaveEntitlement.Notice) { self.init(named: notice.rawValue) }

    private init(named name: String) {
      guard let reason = Reason(rawValue: name) else {
        preconditionFailure("'\(name)' is what a run tells")
      }
      self = reason
    }

    /// Whether nothing is paid because of it: the law has a form that says so.
    public var isRefusal: Bool {
      self == .earnsTooLittle || FamilyLeaveEntitlement.Refusal(rawValue: rawValue) != nil
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

  /// What the word means.
  public var sentence: StaticString {
    switch self {
    case .notEmployedLongEnough: "Not employed for 26 weeks by the relevant week."
    case .notEmployedThen: "Not employed on the day the law asks."
    case .notInNation: "The nation has no such pay."
    case .bornBeforeLaw: "The child was born before there was such pay."
    case .careBeganTooLate: "Neonatal care began too long after the birth."
    case .careTooShort: "Neonatal care of less than a week."
    case .notAChild: "Who died was a child no more."
    case .paidUnderOtherJob: "It is paid under another contract with this employer."
    case .earnsTooLittle: "Average weekly earnings are below the lower earnings limit."
    case .toldNotSaid: "The books do not say when the employer was told."
    case .toldLate: "The employer was told of the pay late."
    case .toldOfLeaveLate: "The employer was told of the leave late."
    case .evidenceNotSaid: "The books do not say of when the evidence is."
    case .evidenceTooEarly: "The certificate is of before the first day it may be given."
    case .evidenceLate: "The evidence is late."
    case .earlyReturn: "The PA comes back before the leave is over, with notice of it."
    case .compulsoryLeave: "The leave ends within two weeks of the birth."
    case .beginsWithBirth: "Pay begins with the birth."
    case .beginsWithAbsence: "Pay begins with absence for the pregnancy in the last weeks."
    case .beginsAfterLeaving: "Pay begins because the employment ended."
    case .notBornYet: "The leave begins, and no birth is said."
    case .moreThanThreeTimes: "More than three times of shared parental leave."
    case .withoutPay: "The rest of the leave is without pay."
    case .careGoesOn: "Neonatal care goes on."
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
