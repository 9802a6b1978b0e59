public import PADescription
public import PAPrimitives

// What a contract says beside its rates, and what of it the law asks an employer to write down:
//
//   ContractVersion ── pattern, normal days, notice, probation, stated particulars
//     └── Particular         a head of the written statement, due on day one or within two months
//           └── isStated     whether the books say it

/// How work is arranged under a contract.
public enum WorkPattern: String, Hashable, Sendable, CaseIterable {
  case fixedHours
  case zeroHours
  case rota
  case annualisedHours
  case roundTheClockTeam
  case liveIn
  case sleepIn
  case wakingNight
  case onCall
  case relief
}

/// Hours of a day of a normal week.
public struct NormalDay: Hashable, Sendable {
  public var on: DayOfWeek
  public var hours: Minutes

  /// Hours on a day.
  public init(_ on: DayOfWeek, _ hours: Minutes) {
    self.on = on
    self.hours = hours
  }
}

/// A day of the week, as it is written.
public enum DayOfWeek: String, Hashable, Sendable, CaseIterable {
  case mon, tue, wed, thu, fri, sat, sun
}

/// How long before it ends either side must say so.
public struct NoticePeriod: Hashable, Sendable {
  /// Weeks that the employer gives; the law's where they are fewer.
  public var fromEmployer: Int
  /// Weeks that the PA gives.
  public var fromAssistant: Int
  /// Whether the employer may pay for the weeks in place of having them worked.
  public var isPaidInLieu = false

  /// Weeks of either side.
  public init(fromEmployer: Int, fromAssistant: Int) {
    self.fromEmployer = fromEmployer
    self.fromAssistant = fromAssistant
  }
}

/// The first months, on trial.
public struct Probation: Hashable, Sendable {
  public var months: Int
  /// Its conditions, in words.
  public var conditions: String

  /// A probation.
  public init(months: Int, conditions: String) {
    self.months = months
    self.conditions = conditions
  }
}

/// What the books say in words about a head of the written statement.
public struct StatedParticular: Hashable, Sendable {
  public var of: Particular
  /// In words; empty where there is nothing of it, which the statement says (ERA 1996 s 2(1)).
  public var words: String

  /// Words about a head; none where there is nothing of it.
  public init(_ of: Particular, _ words: String = "") {
    self.of = of
    self.words = words
  }
}

/// A head of the written statement of particulars.
///
/// Employment Rights Act 1996 ss 1 to 3; in Northern Ireland the Employment Rights (Northern Ireland) Order 1996
/// arts 33 to 35.
public enum Particular: String, Hashable, Sendable, CaseIterable {
  case employer
  case worker
  case began
  case continuousFrom
  case job
  case employersAddress
  case place
  case pay
  case payIntervals
  case hours
  case daysOfWork
  case howHoursVary
  case holiday
  case sickness
  case otherPaidLeave
  case otherBenefits
  case notice
  case duration
  case probation
  case workAbroad
  case requiredTraining
  case trainingNotPaidFor
  case trainingEntitlement
  case pension
  case collectiveAgreements
  case disciplineAndGrievance
}

extension Particular {
  /// By when it must be given.
  public enum Due: Hashable, Sendable {
    /// On or before the first day, in one document.
    case dayOne
    /// Within two months.
    case twoMonths
  }

  /// Whether there may be nothing of it, which the statement then says (Employment Rights Act 1996 s 2(1)).
  ///
  /// There is always a place, pay, notice by law, sick pay by law, and somebody to go to (s 3).
  public var mayBeNone: Bool {
    switch self {
    case .otherPaidLeave, .otherBenefits, .probation, .workAbroad, .requiredTraining,
      .trainingNotPaidFor, .trainingEntitlement, .collectiveAgreements, .pension, .daysOfWork:
      true
    case .employer, .worker, .began, .continuousFrom, .job, .employersAddress, .place, .pay,
      .payIntervals, .hours, .howHoursVary, .holiday, .sickness, .notice, .duration,
      .disciplineAndGrievance:
      false
    }
  }

  /// By when it must be given, and where the law says so; nil where the nation's law does not ask for it.
  public func due(in nation: Nation) -> (by: Due, source: Citation)? {
    nation.isGreatBritain ? dueInGreatBritain : dueInNorthernIreland
  }

  private var dueInGreatBritain: (by: Due, source: Citation)? {
    func act(_ place: StaticString) -> Citation {
      .act("Employment Rights Act 1996", place, .read)
    }
    // Their paragraphs were not seen in the Act itself; what is asked for, at Acas.
    func heard(_ place: StaticString) -> Citation {
      .act("Employment Rights Act 1996", place, .reported)
    }
    switch self {
    case .employer, .worker: return (.dayOne, act("s 1(3)(a)"))
    case .began: return (.dayOne, act("s 1(3)(b)"))
    case .continuousFrom: return (.dayOne, act("s 1(3)(c)"))
    case .pay: return (.dayOne, act("s 1(4)(a)"))
    case .payIntervals: return (.dayOne, act("s 1(4)(b)"))
    case .hours: return (.dayOne, act("s 1(4)(c)(i)"))
    case .daysOfWork: return (.dayOne, act("s 1(4)(c)(ii)"))
    case .howHoursVary: return (.dayOne, act("s 1(4)(c)(iii)"))
    case .holiday: return (.dayOne, act("s 1(4)(d)(i)"))
    case .sickness: return (.dayOne, act("s 1(4)(d)(ii)"))
    case .otherPaidLeave: return (.dayOne, heard("s 1(4)(d)(iia)"))
    case .otherBenefits: return (.dayOne, heard("s 1(4)(da)"))
    case .notice: return (.dayOne, heard("s 1(4)(e)"))
    case .job: return (.dayOne, heard("s 1(4)(f)"))
    case .duration: return (.dayOne, heard("s 1(4)(g)"))
    case .probation: return (.dayOne, heard("s 1(4)(ga)"))
    case .place, .employersAddress: return (.dayOne, heard("s 1(4)(h)"))
    case .workAbroad: return (.dayOne, heard("s 1(4)(k)"))
    case .requiredTraining: return (.dayOne, heard("s 1(4)(m)"))
    case .trainingNotPaidFor: return (.dayOne, heard("s 1(4)(n)"))
    case .trainingEntitlement: return (.twoMonths, heard("ss 1(4)(l), 2(4)"))
    case .pension: return (.twoMonths, heard("ss 1(4)(d)(iii), 2(4)"))
    case .collectiveAgreements: return (.twoMonths, heard("ss 1(4)(j), 2(4)"))
    case .disciplineAndGrievance: return (.twoMonths, heard("ss 2(4), 3"))
    }
  }

  private var dueInNorthernIreland: (by: Due, source: Citation)? {
    func order(_ place: StaticString) -> Citation {
      .act("Employment Rights (Northern Ireland) Order 1996", place, .reported)
    }
    switch self {
    case .employer, .worker, .began, .continuousFrom: return (.twoMonths, order("art 33(3)"))
    case .pay, .payIntervals, .hours, .holiday, .sickness, .pension, .notice, .job, .duration,
      .place, .employersAddress, .collectiveAgreements, .workAbroad:
      return (.twoMonths, order("art 33(4)"))
    case .disciplineAndGrievance: return (.twoMonths, order("art 35"))
    case .daysOfWork, .howHoursVary, .otherPaidLeave, .otherBenefits, .probation,
      .requiredTraining, .trainingNotPaidFor, .trainingEntitlement:
      return nil
    }
  }

}

extension Contract {
  /// The heads of the written statement that the books do not state, in their order.
  ///
  /// - Parameters:
  ///   - version: The terms it is of.
  ///   - day: The day of the statement.
  ///   - assistant: Whose contract it is.
  ///   - employer: The books.
  /// - Returns: The heads that the nation's law asks for and the books lack.
  public func particularsMissing(
    in version: ContractVersion, on day: CivilDate, of assistant: PersonalAssistant,
    for employer: Employer
  ) -> [Particular] {
    Particular.allCases.filter { head in
      head.due(in: employer.nation) != nil
        && !isStated(head, in: version, on: day, of: assistant, for: employer)
    }
  }

  private func isStated(
    _ head: Particular, in version: ContractVersion, on day: CivilDate,
    of assistant: PersonalAssistant, for employer: Employer
  ) -> Bool {
    let stated = version.particulars.first { $0.of == head }
    if let stated, !stated.words.isEmpty || head.mayBeNone { return true }
    switch head {
    // Every contract has them, and the holiday that the law gives where no more is agreed.
    case .employer, .worker, .began, .continuousFrom, .job, .duration, .holiday: return true
    case .employersAddress: return !(employer.employingParty?.address.isEmpty ?? true)
    case .pay:
      return version.rates.contains { employer.element($0.element)?.isPay ?? false }
    case .payIntervals: return employer.schedule(schedule) != nil
    case .hours:
      return version.weekly != nil || version.yearly != nil || !version.days.isEmpty
        || version.hasNoNormalHours
    case .daysOfWork: return !version.days.isEmpty
    // Fixed hours on fixed days do not vary.
    case .howHoursVary: return version.pattern == .fixedHours && !version.days.isEmpty
    case .notice: return version.notice != nil
    case .probation: return version.probation != nil
    case .pension: return assistant.pension(on: day) != nil
    case .place, .sickness, .otherPaidLeave, .otherBenefits, .workAbroad, .requiredTraining,
      .trainingNotPaidFor, .trainingEntitlement, .collectiveAgreements, .disciplineAndGrievance:
      return false
    }
  }
}

extension ContractVersion {
  /// Whether no hours are promised, and none are written down.
  public var hasNoNormalHours: Bool {
    weekly == nil && yearly == nil && days.isEmpty && (pattern == .zeroHours || pattern == .relief)
  }

  /// How hours are agreed by the way in which work is arranged; nil where that does not say.
  ///
  /// Hours are irregular where in each pay period they are, under the contract, wholly or mostly variable
  /// (Working Time Regulations 1998 reg 15F): a rota of shifts that are known, however they turn, is none, nor
  /// are annualised hours (Acas, and what employment lawyers wrote of it).
  public var hoursByPattern: HoursPattern? {
    switch pattern {
    case .zeroHours, .relief, .onCall: .irregular
    case .fixedHours, .rota, .annualisedHours, .liveIn: .regular
    case .roundTheClockTeam, .sleepIn, .wakingNight, nil: nil
    }
  }
}

extension WorkPattern: Vocabulary {
  public static var vocabulary: (name: StaticString, sentence: StaticString) {
    ("workPattern", "How work is arranged.")
  }

  /// What the word means.
  public var sentence: StaticString {
    switch self {
    case .fixedHours: "The same hours on the same days each week."
    case .zeroHours: "No hours are promised; work is offered, and may be declined."
    case .rota: "Shifts by a rota that is known beforehand and turns."
    case .annualisedHours: "Hours of a year, worked as they are needed."
    case .roundTheClockTeam: "Shifts of a team that is there day and night."
    case .liveIn: "Living in, paid by the day or week."
    case .sleepIn: "Nights asleep at hand."
    case .wakingNight: "Nights awake."
    case .onCall: "Ready to be called."
    case .relief: "Standing in for others when asked."
    }
  }
}

extension DayOfWeek: Vocabulary {
  public static var vocabulary: (name: StaticString, sentence: StaticString) {
    ("dayOfWeek", "A day of the week.")
  }

  /// What the word means.
  public var sentence: StaticString {
    switch self {
    case .mon: "Monday."
    case .tue: "Tuesday."
    case .wed: "Wednesday."
    case .thu: "Thursday."
    case .fri: "Friday."
    case .sat: "Saturday."
    case .sun: "Sunday."
    }
  }

  /// The day as calendars have it.
  public var weekday: Weekday {
    switch self {
    case .mon: .monday
    case .tue: .tuesday
    case .wed: .wednesday
    case .thu: .thursday
    case .fri: .friday
    case .sat: .saturday
    case .sun: .sunday
    }
  }
}

extension Particular: Vocabulary {
  public static var vocabulary: (name: StaticString, sentence: StaticString) {
    ("particular", "A head of the written statement of particulars.")
  }

  /// What the word means.
  public var sentence: StaticString {
    switch self {
    case .employer: "The employer's name."
    case .worker: "The PA's name."
    case .began: "When the employment began."
    case .continuousFrom: "When continuous employment began."
    case .job: "The job's title, or what it is."
    case .employersAddress: "The employer's address."
    case .place: "Where the work is."
    case .pay: "What is paid, and how it is worked out."
    case .payIntervals: "How often and when it is paid."
    case .hours: "Normal hours of work."
    case .daysOfWork: "The days of the week that are worked."
    case .howHoursVary: "Whether hours or days may vary, and how."
    case .holiday: "Holiday, bank holidays and holiday pay, on leaving too."
    case .sickness: "Sick leave and sick pay."
    case .otherPaidLeave: "Other paid leave."
    case .otherBenefits: "Other benefits."
    case .notice: "How much notice either side gives."
    case .duration: "How long the job goes on where it is not permanent."
    case .probation: "Probation: how long, and its conditions."
    case .workAbroad: "Work outside the United Kingdom for more than a month."
    case .requiredTraining: "Training that must be done."
    case .trainingNotPaidFor: "Training that must be done and that the employer does not pay for."
    case .trainingEntitlement: "Training that the PA is entitled to."
    case .pension: "The workplace pension."
    case .collectiveAgreements: "Collective agreements that touch the terms."
    case .disciplineAndGrievance: "Discipline and grievances: the rules, and whom to go to."
    }
  }
}

extension NormalDay: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("normalDay", "Hours of a day of a normal week.")
  }

  public static var blank: NormalDay { NormalDay(.mon, .zero) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("on", &on, Field("The day."))
    description.attribute("hours", &hours, Field("Its hours.", as: .workingTime))
  }
}

extension NoticePeriod: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("notice", "How much notice either side gives.")
  }

  public static var blank: NoticePeriod { NoticePeriod(fromEmployer: 0, fromAssistant: 0) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute(
      "fromEmployer", &fromEmployer,
      Field("Weeks that the employer gives; the law's where they are fewer."))
    description.attribute("fromPA", &fromAssistant, Field("Weeks that the PA gives."))
    description.attribute(
      "payInLieu", &isPaidInLieu, usually: false,
      Field("Whether the employer may pay for the weeks in place of having them worked."))
  }
}

extension Probation: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("probation", "The first months, on trial.")
  }

  public static var blank: Probation { Probation(months: 0, conditions: "") }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("months", &months, Field("How many months."))
    description.text(&conditions, Field("Its conditions.", as: .text))
  }
}

extension StatedParticular: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("statedParticular", "What is agreed about a head of the written statement, in words.")
  }

  public static var blank: StatedParticular { StatedParticular(.place) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("of", &of, Field("The head."))
    description.attribute(
      "words", &words, usually: "",
      Field("What is agreed; not given where there is nothing of it.", as: .text))
  }
}
