public import PADescription
public import PAPrimitives

/// What somebody should know of an employment's leave, which does not stop the run.
public struct LeaveFinding: Hashable, Sendable {
  /// Which it is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// More is taken than was earned so far.
    case inAdvance
    /// Leave that is lost at the end of the leave year, if the PA was asked to take it and told so.
    case reminder
    /// Leave of the leave year before was not taken, and the books do not say what becomes of it.
    case notCarried
    /// Leave that goes into the next leave year, because the PA is on leave about a child when the year ends.
    case reminderOnLeave
    /// Leave of the leave year before, which the PA could not take because of leave about a child, and the books do not carry.
    case notCarriedOnLeave
    /// The employment ended, and nothing says what an hour of the leave that is left pays.
    case notPaid
    /// The employment ended, and more was taken than was earned; the contract does not take it back.
    case notTakenBack
    /// The employment ended, and the last pay is less than what more was taken than was earned.
    case takenBackInPart
    /// Nights without hours, so that no leave is earned on them and an hour of leave pays too much.
    case hoursUnknown
    /// Leave that another payroll said was earned, which is worked out by the contract instead.
    case earnedElsewhere
    /// Sickness of fewer than four days in a row, by the law until 5 April 2026: no sick pay is due.
    case sickPayTooShort
    /// Average weekly earnings below the lower earnings limit, by the law until 5 April 2026.
    case sickPayLowEarnings
    /// 22 weeks of sick pay are paid, and it is expected to end after 28.
    case sickPayEnding
    /// All of 28 weeks of sick pay is paid.
    case sickPayEnded
    /// Linked sickness that began three years before: sick pay ends.
    case sickPayThreeYears
    /// Sick without sick pay since before 22 September 2025.
    case sickPayLongSick
    /// No sick pay is due, for a reason that the line gives.
    case sickPayExcluded
    /// In the weeks about a birth there is no sick pay: maternity pay is due for whole weeks away.
    case sickPayInMaternity
    /// No work was done under the contract before the sickness: no sick pay is due.
    case sickPayNoWork
    /// The employment ends in sickness, and sick pay with it.
    case sickPayJobEnds
    /// Sickness in the last weeks before a birth: for the pregnancy it would begin maternity leave.
    case sickBeforeBirth
    /// Sickness in weeks after a birth for which there may be Maternity Allowance, and then no sick pay.
    case sickAfterBirth
    /// Sick for more than seven days, and no line says where the fit note is kept.
    case fitNote
    /// Nothing says on which days sick pay is due: it is on Wednesdays alone.
    case sickPayOnWednesdays
    /// The days are paid that the contract pays beyond the law in twelve months.
    case sickPayUsedUp
  }

  public var kind: Kind
  /// The employment.
  public var contract: Identifier
  /// How much.
  public var time: Minutes
  /// The last day of the leave year it is of, or of the employment; of sickness the first day that it is about.
  public var day: CivilDate
  /// The amount it is about, where it is about one.
  public var amount: Money?
  /// The first day of the absence it is about, where it is about one: of leave that is left, of sickness that kept the PA
  /// from taking it.
  public var began: CivilDate?
  /// The last day for which sick pay is expected if the sickness goes on, where it is about that.
  public var expectedThrough: CivilDate?
  /// How many nights, where it is about those.
  public var nights: Int?
  /// What of it is carried into the next leave year where nobody asks the PA to take it.
  public var kept: Minutes?

  /// Something about an employment's leave.
  public init(
    _ kind: Kind, of contract: Identifier, _ time: Minutes, by day: CivilDate,
    amount: Money? = nil
  ) {
    self.kind = kind
    self.contract = contract
    self.time = time
    self.day = day
    self.amount = amount
  }
}

extension LeaveFinding.Kind {
  /// Whether it says that no Statutory Sick Pay is due, that it ends or is to: the PA is to have form SSP1.
  public var isSickPayRefusal: Bool {
    switch self {
    case .sickPayTooShort, .sickPayLowEarnings, .sickPayEnding, .sickPayEnded, .sickPayThreeYears,
      .sickPayLongSick, .sickPayExcluded, .sickPayInMaternity, .sickPayNoWork, .sickPayJobEnds:
      true
    case .inAdvance, .reminder, .notCarried, .reminderOnLeave, .notCarriedOnLeave, .notPaid,
      .notTakenBack, .takenBackInPart, .hoursUnknown, .earnedElsewhere, .fitNote,
      .sickPayOnWednesdays, .sickPayUsedUp, .sickBeforeBirth, .sickAfterBirth:
      false
    }
  }
}

extension LeaveFinding {
  /// The last day on which form SSP1 is in time: the seventh after the first without sick pay (SSP (General) Regulations
  /// 1982 reg 15(2) and (3); GOV.UK, Statutory Sick Pay calculator: "no more than 7 days after they've told you",
  /// "within 7 days of SSP ending"); where it is expected to end, the first day of the 23rd week of pay (reg 15(4)).
  public var formBy: CivilDate { kind == .sickPayEnding ? day : day.adding(weeks: 1) }
}

extension LeaveFinding.Kind: Vocabulary {
  public static var vocabulary: (name: StaticString, sentence: StaticString) {
    ("leaveFindingKind", "What somebody should know of an employment's leave.")
  }

  /// What the word means.
  public var sentence: StaticString {
    switch self {
    case .inAdvance: "More is taken than was earned so far."
    case .reminder:
      "Leave that is lost at the end of the leave year, if the PA was asked to take it and told so."
    case .notCarried:
      "Leave of the leave year before was not taken, and the books do not say what becomes of it."
    case .reminderOnLeave:
      "Leave that goes into the next leave year, because the PA is on leave about a child when the year ends."
    case .notCarriedOnLeave:
      "Leave of the leave year before, which the PA could not take because of leave about a child, and the books do not carry."
    case .notPaid:
      "The employment ended, and nothing says what an hour of the leave that is left pays."
    case .notTakenBack:
      "The employment ended, and more was taken than was earned; the contract does not take it back."
    case .takenBackInPart:
      "The employment ended, and the last pay is less than what more was taken than was earned."
    case .hoursUnknown:
      "Nights without hours, so that no leave is earned on them and an hour of leave pays too much."
    case .earnedElsewhere:
      "Leave that another payroll said was earned, which is worked out by the contract instead."
    case .sickPayTooShort:
      "Sickness of fewer than four days in a row, by the law until 5 April 2026: no sick pay is due."
    case .sickPayLowEarnings:
      "Average weekly earnings below the lower earnings limit, by the law until 5 April 2026."
    case .sickPayEnding: "22 weeks of sick pay are paid, and it is expected to end after 28."
    case .sickPayEnded: "All of 28 weeks of sick pay is paid."
    case .sickPayThreeYears: "Linked sickness that began three years before: sick pay ends."
    case .sickPayLongSick: "Sick without sick pay since before 22 September 2025."
    case .sickPayExcluded: "No sick pay is due, for a reason that the line gives."
    case .sickPayInMaternity:
      "In the weeks about a birth there is no sick pay: maternity pay is due for whole weeks away."
    case .sickPayNoWork:
      "No work was done under the contract before the sickness: no sick pay is due."
    case .sickPayJobEnds: "The employment ends in sickness, and sick pay with it."
    case .sickBeforeBirth:
      "Sickness in the last weeks before a birth: for the pregnancy it would begin maternity leave."
    case .sickAfterBirth:
      "Sickness in weeks after a birth for which there may be Maternity Allowance, and then no sick pay."
    case .fitNote: "Sick for more than seven days, and no line says where the fit note is kept."
    case .sickPayUsedUp:
      "The days are paid that the contract pays beyond the law in twelve months."
    case .sickPayOnWednesdays:
      "Nothing says on which days sick pay is due: it is on Wednesdays alone."
    }
  }
}

extension LeaveFinding: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("leaveFinding", "What somebody should know of an employment's leave.")
  }

  public static var blank: LeaveFinding {
    LeaveFinding(.inAdvance, of: .blank, .zero, by: .blank)
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("kind", &kind, Field("Which it is."))
    description.attribute("contract", &contract, Field("The employment."))
    description.attribute("time", &time, usually: .zero, Field("How much."))
    description.attribute(
      "on", &day,
      Field(
        "The last day of the leave year it is of, or of the employment; of sickness the first day that it is about."
      ))
    description.attribute(
      "amount", &amount, Field("The amount it is about, where it is about one."))
    description.attribute(
      "began", &began,
      Field("The first day of the absence it is about, where it is about one."))
    description.attribute(
      "expectedThrough", &expectedThrough,
      Field(
        "The last day for which sick pay is expected if the sickness goes on, where it is about that."
      ))
    description.attribute(
      "nights", &nights, Field("How many nights, where it is about those."))
    description.attribute(
      "kept", &kept,
      Field(
        "What of it is carried into the next leave year where nobody asks the PA to take it, where it is about that."
      ))
  }
}
