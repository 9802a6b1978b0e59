public import PADescription
public import PAPrimitives

/// A scheme that pays for training, as dated data: who may claim, what it covers, until when.
public struct TrainingScheme: Hashable, Sendable {
  /// Who may claim.
  public enum Claimant: String, Hashable, Sendable, CaseIterable {
    /// A person who employs PAs.
    case individualEmployer
    /// An organisation run by and for disabled people; the employer hands it the facts.
    case userLedOrganisation
  }

  /// Whether a scheme pays for a kind of cost.
  public enum Coverage: String, Hashable, Sendable, CaseIterable {
    /// It does.
    case covered
    /// It does not.
    case notCovered
    /// No source we read says.
    case unknown
    /// The funder decides, case by case.
    case byAgreement
  }

  /// Its short name.
  public let id: String
  public let name: String
  /// Who runs it.
  public let administrator: String
  /// The days training must be delivered on; nil where there is no window.
  public let delivery: DateRange?
  /// Who may claim.
  public let claimant: Claimant
  /// Whether courses and qualifications are paid.
  public let course: Coverage
  /// Whether travel to them is paid.
  public let travel: Coverage
  /// Whether cover for the PA in training is paid.
  public let cover: Coverage
  /// The most courses in a year; nil where none is known.
  public let mostCourses: Int?
  /// The price a person a day that needs no further reason, from and to.
  public let guidePrice: (from: Money, to: Money)?
  /// Whether the course must be approved before it is booked.
  public let approvedBeforeBooking: Bool
  /// Where this is from.
  public let source: Citation
  /// What is not verified.
  public let doubts: [String]

  /// Whether two are the same scheme.
  public static func == (left: TrainingScheme, right: TrainingScheme) -> Bool {
    left.id == right.id
  }

  /// Hashes the short name.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }

  /// Whether it pays for a kind of cost.
  public func coverage(of kind: ClaimLine.Kind) -> Coverage {
    switch kind {
    case .course: course
    case .travel: travel
    case .cover: cover
    }
  }

  /// A scheme by its short name.
  public static func named(_ id: String) -> TrainingScheme? { all.first { $0.id == id } }

  /// The schemes known, each with the page it was read on.
  public static let all: [TrainingScheme] = [individualEmployerFunding, userLedFund, funder]

  /// Skills for Care's individual employer funding as it was to March 2026.
  public static let individualEmployerFunding = TrainingScheme(
    id: "skills-for-care-individual-employer", name: "Individual employer funding",
    administrator: "Skills for Care",
    delivery: DateRange(CivilDate(2015, 4, 1)).including(CivilDate(2026, 3, 31)),
    claimant: .individualEmployer, course: .covered, travel: .covered, cover: .covered,
    mostCourses: 5, guidePrice: nil, approvedBeforeBooking: true,
    source: .guidance(
      "Skills for Care, Applying for individual employer funding", "guide", .reported),
    doubts: [
      "Closed for 2026/27: GOV.UK says the user-led organisation fund replaces it.",
      "Five courses a year is Staffordshire's account of it, not Skills for Care's own text.",
      "Approval before booking stands in a guide of the mid-2010s.",
    ])

  /// The user-led organisation training fund of 2026/27.
  public static let userLedFund = TrainingScheme(
    id: "user-led-organisation-2026-27", name: "User-led organisation training fund 2026 to 2027",
    administrator: "NHS Business Services Authority for the Department of Health and Social Care",
    delivery: DateRange(CivilDate(2026, 9, 9)).including(CivilDate(2027, 2, 28)),
    claimant: .userLedOrganisation, course: .covered, travel: .unknown, cover: .unknown,
    mostCourses: nil, guidePrice: (.pounds(25), .pounds(150)), approvedBeforeBooking: true,
    source: .guidance(
      "GOV.UK, User-led organisation training fund: a guide for claimants", "1 June 2026", .read),
    doubts: [
      "Whether travel and cover are paid was not seen in the guide.",
      "Whether a second application window opens in 2026/27 is not known.",
    ])

  /// A funder asked to pay apart from the budget.
  public static let funder = TrainingScheme(
    id: "funder", name: "Paid by the funder apart from the budget",
    administrator: "the integrated care board or council that funds the care plan",
    delivery: nil, claimant: .individualEmployer, course: .byAgreement, travel: .byAgreement,
    cover: .byAgreement, mostCourses: nil, guidePrice: nil, approvedBeforeBooking: false,
    source: .act("NHS (Direct Payments) Regulations 2013 (SI 2013/1617)", "reg 13(1)", .read),
    doubts: ["Regulation 13(1) binds health bodies in England; a council's duty is the Care Act's."]
  )
}

extension TrainingScheme.Claimant: Vocabulary {
  public static var vocabulary: (name: StaticString, sentence: StaticString) {
    ("claimant", "Who may claim.")
  }

  /// What the word means.
  public var sentence: StaticString {
    switch self {
    case .individualEmployer: "A person who employs PAs."
    case .userLedOrganisation:
      "An organisation run by and for disabled people; the employer hands it the facts."
    }
  }
}

extension TrainingScheme.Coverage: Vocabulary {
  public static var vocabulary: (name: StaticString, sentence: StaticString) {
    ("coverage", "Whether a scheme pays for a kind of cost.")
  }

  /// What the word means.
  public var sentence: StaticString {
    switch self {
    case .covered: "It does."
    case .notCovered: "It does not."
    case .unknown: "No source we read says."
    case .byAgreement: "The funder decides, case by case."
    }
  }
}
