public import PADescription
public import PAPrimitives
public import PAStatute

/// What a run knows about the leave of one PA about a child, over all her employments with this employer.
public struct FamilyLeaveKnown: Sendable {
  /// One employment of hers.
  public struct Job: Sendable {
    let contract: Contract
    let paydays: UsualPaydays
    /// What was paid, by its payday.
    let earnings: DatedAmounts
    /// What earlier runs paid for its leave.
    let paid: [FamilyPaid]
    /// The time that the run pays of it; none where another run pays it.
    let lines: [TimesheetLine]

    /// An employment.
    public init(
      _ contract: Contract, dueOn paydays: UsualPaydays, earning earnings: DatedAmounts,
      paid: [FamilyPaid], worked lines: [TimesheetLine]
    ) {
      self.contract = contract
      self.paydays = paydays
      self.earnings = earnings
      self.paid = paid
      self.lines = lines
    }
  }

  /// Her employments, in the order of the books.
  public var jobs: [Job]
  /// What rises since would have paid more for what was earned, by its payday.
  public var risen: [EarningsRisen]
  /// The day that the run pays on.
  public var paymentDate: CivilDate

  /// Leave of some employments.
  public init(_ jobs: [Job], risen: [EarningsRisen], paidOn paymentDate: CivilDate) {
    self.jobs = jobs
    self.risen = risen
    self.paymentDate = paymentDate
  }
}

/// What rises up to the end of a leave would have paid more for what one employment earned in its relevant period.
public struct EarningsRisen: Hashable, Sendable {
  /// The employment.
  public var contract: Identifier
  /// Which leave it is of.
  public var kind: AbsenceKind
  /// The first day of that.
  public var from: CivilDate
  /// How much more, by the payday.
  public var more: DatedAmounts

  /// What is more.
  public init(
    contract: Identifier, kind: AbsenceKind, from: CivilDate, more: DatedAmounts = DatedAmounts()
  ) {
    self.contract = contract
    self.kind = kind
    self.from = from
    self.more = more
  }
}

extension Contract {
  /// The days of a leave by the law: what fixes entitlement, earnings and weeks.
  public func entitlement(
    to leave: FamilyLeave, in nation: Nation, under law: (CivilDate) -> ParentalPayTable
  ) -> FamilyLeaveEntitlement {
    FamilyLeaveEntitlement(
      of: leave, employedFrom: continuousFrom ?? span.from, to: span.to, in: nation, under: law)
  }

  /// The leave that an absence's day is of.
  public func familyLeave(_ kind: AbsenceKind, holding day: CivilDate) -> FamilyLeave? {
    familyLeave.first { $0.kind == kind && $0.blocks.contains { $0.days.contains(day) } }
  }
}

extension Law {
  /// Statutory payments about a child on a day; before the first that is known that of the first.
  public func parentalPay(on day: CivilDate) -> ParentalPayTable {
    let first = spans[.statutoryPayments]?.first ?? day
    return self[.statutoryPayments, on: max(first, day)].parental
  }
}

/// Something that somebody should know of a leave about a child, which does not stop the run.
public struct FamilyLeaveFinding: Hashable, Sendable {
  /// What it is.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// Average weekly earnings are below the lower earnings limit.
    case earnsTooLittle
    /// A week of the pay is not taken whole, and pays nothing.
    case weekBroken
    /// All the weeks are paid that the law pays.
    case weeksEnded
    /// The books do not say whether the employer is small by the law.
    case smallEmployerUnsaid
  }

  public var reason: Reason
  /// Which leave it is of.
  public var kind: AbsenceKind
  /// The employment.
  public var contract: Identifier
  /// The day it is about.
  public var day: CivilDate

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

extension FamilyLeaveFinding.Reason: Vocabulary {
  public static var vocabulary: (name: StaticString, sentence: StaticString) {
    ("familyLeaveReason", "What somebody should know of leave about a child.")
  }

  /// What the word means.
  public var sentence: StaticString {
    switch self {
    case .earnsTooLittle: "Average weekly earnings are below the lower earnings limit."
    case .weekBroken: "A week of the pay is not taken whole, and pays nothing."
    case .weeksEnded: "All the weeks are paid that the law pays."
    case .smallEmployerUnsaid: "The books do not say whether the employer is small by the law."
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
    description.attribute("on", &day, Field("The day it is about."))
  }
}
