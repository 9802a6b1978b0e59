public import PAClaims
public import PADescription
public import PAEmployment
import PAFormats
public import PAPrimitives
import PAXML

/// A training claim as a document.
///
/// The learner is a short name alone and no account is given: a scheme asks for what it needs of
/// these on its own form.
public struct ClaimDocument: Hashable, Sendable {
  /// The claim's name: employer and claim.
  public var id: String
  /// The version of pa-payroll that wrote it.
  public var producer: String
  /// How far the claim has come.
  public var status: TrainingClaim.Status
  /// The day it was made.
  public var made: CivilDate
  /// The day it was sent; absent until then.
  public var submitted: CivilDate?
  /// The scheme asked, as we know it.
  public var scheme: Scheme
  /// The employer who claims.
  public var applicant: Applicant
  /// What is learnt.
  public var training: Training
  /// Who learns.
  public var learner: Learner
  /// One cost claimed.
  public var lines: [Line]
  /// Sums over the lines.
  public var totals: Totals

  /// A training scheme.
  public struct Scheme: Hashable, Sendable {
    /// Its short name in pa-payroll.
    public var id: String
    public var name: String
    /// Who runs it.
    public var administrator: String
    /// Who may claim.
    public var claimant: TrainingScheme.Claimant
    /// The first day training may be on, where there is a window.
    public var firstDay: CivilDate?
    /// The last day training may be on, where there is a window.
    public var lastDay: CivilDate?
    /// The most courses it pays for in a year, where a limit is known.
    public var mostCourses: Int?
    /// The lowest price for a person and day that needs no reason, where there is a guide.
    public var guidePriceFrom: Money?
    /// The highest price for a person and day that needs no reason, where there is a guide.
    public var guidePriceTo: Money?
    /// Whether it must approve a course before it is booked.
    public var approvedBeforeBooking: Bool
    /// Where this is from.
    public var source: String
    /// How far it has been confirmed.
    public var standing: Citation.Standing
    /// Whether it pays for one kind of cost.
    public var coverage: [Coverage]
    /// What could not be verified about the scheme.
    public var doubts: [String]

    /// Whether a scheme pays for a kind of cost.
    public struct Coverage: Hashable, Sendable {
      /// The kind of cost.
      public var kind: ClaimLine.Kind
      /// Whether it pays.
      public var coverage: TrainingScheme.Coverage
    }
  }

  /// The employer who claims.
  public struct Applicant: Hashable, Sendable {
    /// The employer's books.
    public var id: Identifier
    /// Whether the employer is a person or an organisation.
    public var kind: Party.Kind
    /// The employer's name.
    public var name: String
    /// The PAYE reference, where there is a scheme.
    public var payeReference: PAYEReference?
    /// Telephone number.
    public var telephone: String?
    /// E-mail address.
    public var email: String?
    /// The employer's address.
    public var address: PostalAddress?
  }

  /// A course or qualification.
  public struct Training: Hashable, Sendable {
    /// The training in the books.
    public var id: Identifier
    /// The course's title.
    public var title: String
    /// Who gives it.
    public var provider: String?
    public var firstDay: CivilDate
    public var lastDay: CivilDate
    /// Time of attendance over all days, travel in working time included.
    public var attendance: Minutes
  }

  /// Who learns.
  public struct Learner: Hashable, Sendable {
    /// Whether a PA or the employer.
    public var role: LearnerRole
    /// The PA in the books, by short name alone; absent for the employer.
    public var id: Identifier?
    /// The first day of the first employment with this employer; absent for the employer.
    public var started: CivilDate?
  }

  /// One cost claimed.
  public struct Line: Hashable, Sendable {
    public var kind: ClaimLine.Kind
    /// The journal entry that posted the cost, or the shift of cover as entry, PA and day.
    public var reference: String
    /// Supplier and invoice number; absent for cover by a shift.
    public var invoice: String?
    /// SHA-256 of the evidence; absent for cover, which the sealed pay run proves.
    public var evidence: String?
    /// Time of cover; absent for other costs.
    public var time: Minutes?
    /// How much is claimed.
    public var amount: Money
    /// Whether the scheme pays for it, as far as we can tell.
    public var verdict: Verdict
    /// Why not, or why it is undecided; absent where it is eligible.
    public var because: Ground?
    /// Who bore the cost and gets the money back.
    public var borneBy: [Share]
  }

  /// What a plan line and a funder bore.
  public struct Share: Hashable, Sendable {
    /// The line of the budget's plan.
    public var line: Identifier
    public var funder: Identifier
    /// How much it bore.
    public var amount: Money
  }

  /// Sums over the lines.
  public struct Totals: Hashable, Sendable {
    /// Courses, qualifications and sign-offs.
    public var course: Money
    public var travel: Money
    /// Cover for the PA who attends.
    public var cover: Money
    public var coverTime: Minutes
    /// All that is asked for.
    public var claimed: Money
    /// What has been received of it so far.
    public var received: Money
  }

  /// Who learns.
  public enum LearnerRole: String, Hashable, Sendable, CaseIterable {
    /// A PA.
    case assistant
    case employer
  }

  /// Whether a scheme pays for a line.
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// It does.
    case eligible
    /// The scheme or funder has to say.
    case undecided
    /// It does not.
    case refused
  }

  /// Why a line is refused or undecided, without its evidence.
  public enum Ground: String, Hashable, Sendable, CaseIterable {
    /// The scheme does not pay for this kind of cost.
    case notCovered
    /// No source says whether the scheme pays for it.
    case coverageUnknown
    /// The funder decides case by case.
    case byAgreement
    /// Only a user-led organisation may claim.
    case onlyUserLedOrganisation
    /// The training is outside the scheme's days.
    case outsideWindow
    /// The same invoice or shift stands in another claim.
    case alreadyClaimed
    /// More cover than training.
    case coverExceedsTraining
    /// The price a person a day is outside the guide's range.
    case outsideGuidePrice
    /// More courses in a year than the scheme pays for.
    case tooManyCourses
    /// The evidence's digest is missing.
    case evidenceMissing
  }
}

extension ClaimDocument {
  /// The document of a claim.
  ///
  /// - Parameters:
  ///   - claim: The claim.
  ///   - scheme: The scheme it asks.
  ///   - verdicts: Whether the scheme pays for each line, in the lines' order.
  ///   - employer: Who claims.
  ///   - producer: The program's version.
  public init(
    of claim: TrainingClaim, to scheme: TrainingScheme, verdicts: [ClaimVerdict],
    by employer: Employer, producer: String
  ) {
    id = "\(employer.id)/\(claim.id)"
    self.producer = producer
    status = claim.status
    made = claim.made
    submitted = claim.submitted
    self.scheme = Scheme(scheme)
    applicant = Applicant(employer)
    training = Training(claim.training)
    learner = Learner(of: claim.training, employer)
    lines = zip(claim.lines, verdicts).map(Line.init)
    totals = Totals(claim)
  }

  /// The document as XML.
  public var xml: [UInt8] {
    document("trainingClaim", .xml(namespace: ExchangeSchema.claim.namespace))
  }

  /// The document's schema.
  static var schema: Element {
    schema(
      root: "trainingClaim", namespace: ExchangeSchema.claim.namespace,
      "A claim for a PA's or employer's training. Version 0: it may still change.")
  }
}

extension ClaimDocument.Scheme {
  init(_ scheme: TrainingScheme) {
    id = scheme.id
    name = scheme.name
    administrator = scheme.administrator
    claimant = scheme.claimant
    firstDay = scheme.delivery?.first
    lastDay = scheme.delivery?.last
    mostCourses = scheme.mostCourses
    guidePriceFrom = scheme.guidePrice?.from
    guidePriceTo = scheme.guidePrice?.to
    approvedBeforeBooking = scheme.approvedBeforeBooking
    source = scheme.source.description
    standing = scheme.source.standing
    coverage = ClaimLine.Kind.allCases.map { Coverage(kind: $0, coverage: scheme.coverage(of: $0)) }
    doubts = scheme.doubts
  }
}

extension ClaimDocument.Applicant {
  init(_ employer: Employer) {
    let party = employer.employingParty
    id = employer.id
    kind = party?.kind ?? .person
    name = party?.name ?? employer.id.text
    payeReference = employer.paye?.reference
    telephone = party?.telephone.orNil
    email = party?.email.orNil
    address = PostalAddress(party?.address ?? [])
  }
}

extension ClaimDocument.Training {
  init(_ training: PAClaims.Training) {
    id = training.id
    title = training.title
    provider = training.provider.orNil
    firstDay = training.days.first
    lastDay = training.days.last
    attendance = training.attendance
  }
}

extension ClaimDocument.Learner {
  init(of training: PAClaims.Training, _ employer: Employer) {
    let contracts = training.learner.flatMap(employer.assistant)?.contracts ?? []
    role = training.learner == nil ? .employer : .assistant
    id = training.learner
    started = contracts.map(\.span.from).min()
  }
}

extension ClaimDocument.Line {
  init(_ line: ClaimLine, _ verdict: ClaimVerdict) {
    kind = line.kind
    reference = line.reference
    invoice = line.invoice.orNil
    evidence = line.evidence.orNil
    time = line.kind == .cover ? line.minutes : nil
    amount = line.amount
    switch verdict {
    case .eligible: (self.verdict, because) = (.eligible, nil)
    case .undecided(let reason):
      (self.verdict, because) = (.undecided, ClaimDocument.Ground(reason))
    case .refused(let reason): (self.verdict, because) = (.refused, ClaimDocument.Ground(reason))
    }
    borneBy = line.borneBy.map {
      ClaimDocument.Share(line: $0.line, funder: $0.funder, amount: $0.amount)
    }
  }
}

extension ClaimDocument.Ground {
  init(_ reason: ClaimVerdict.Reason) {
    self =
      switch reason {
      case .notCovered: .notCovered
      case .coverageUnknown: .coverageUnknown
      case .byAgreement: .byAgreement
      case .onlyUserLedOrganisation: .onlyUserLedOrganisation
      case .outsideWindow: .outsideWindow
      case .alreadyClaimed: .alreadyClaimed
      case .coverExceedsTraining: .coverExceedsTraining
      case .outsideGuidePrice: .outsideGuidePrice
      case .tooManyCourses: .tooManyCourses
      case .evidenceMissing: .evidenceMissing
      }
  }
}

extension ClaimDocument.Totals {
  init(_ claim: TrainingClaim) {
    func total(_ kind: ClaimLine.Kind) -> Money {
      claim.lines.filter { $0.kind == kind }.map(\.amount).total
    }
    course = total(.course)
    travel = total(.travel)
    cover = total(.cover)
    coverTime = claim.lines.reduce(.zero) { $0 + $1.minutes }
    claimed = claim.claimed
    received = claim.received
  }
}

// MARK: Its description

extension ClaimDocument: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("trainingClaim", "A claim for training to a scheme.")
  }

  public static var blank: ClaimDocument {
    ClaimDocument(
      id: "", producer: "", status: .new, made: .blank, submitted: nil, scheme: .blank,
      applicant: .blank, training: .blank, learner: .blank, lines: [], totals: .blank)
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute(
      "id", &id, Field("The claim's name: employer and claim.", as: .documentID))
    description.attribute(
      "producer", &producer, Field("The version of pa-payroll that wrote it.", as: .text))
    description.attribute("status", &status, Field("How far the claim has come."))
    description.attribute("made", &made, Field("The day it was made."))
    description.attribute("submitted", &submitted, Field("The day it was sent; absent until then."))
    description.child(
      "scheme", &scheme,
      Field("The scheme asked, as we know it. Where a doubt is listed, ask the scheme."))
    description.child(
      "applicant", &applicant,
      Field(
        "The employer who claims. No account is given here: the scheme asks for it on its own form."
      ))
    description.child("training", &training, Field("What is learnt."))
    description.child("learner", &learner, Field("Who learns."))
    description.list("line", &lines, .some, Field("One cost claimed."))
    description.child("totals", &totals, Field("Sums over the lines."))
  }
}

extension ClaimDocument.Scheme: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("scheme", "A training scheme, as far as we could find out.")
  }

  public static var blank: ClaimDocument.Scheme {
    ClaimDocument.Scheme(
      id: "", name: "", administrator: "", claimant: .individualEmployer, firstDay: nil,
      lastDay: nil, mostCourses: nil, guidePriceFrom: nil, guidePriceTo: nil,
      approvedBeforeBooking: false, source: "", standing: .unverified, coverage: [], doubts: [])
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("id", &id, Field("Its short name in pa-payroll.", as: .text))
    description.attribute("name", &name, Field("Its name.", as: .text))
    description.attribute("administrator", &administrator, Field("Who runs it.", as: .text))
    description.attribute("claimant", &claimant, Field("Who may claim."))
    description.attribute(
      "firstDay", &firstDay, Field("The first day training may be on, where there is a window."))
    description.attribute(
      "lastDay", &lastDay, Field("The last day training may be on, where there is a window."))
    description.attribute(
      "mostCourses", &mostCourses,
      Field("The most courses it pays for in a year, where a limit is known."))
    description.attribute(
      "guidePriceFrom", &guidePriceFrom,
      Field("The lowest price for a person and day that needs no reason, where there is a guide."))
    description.attribute(
      "guidePriceTo", &guidePriceTo,
      Field("The highest price for a person and day that needs no reason, where there is a guide."))
    description.attribute(
      "approvedBeforeBooking", &approvedBeforeBooking,
      Field("Whether it must approve a course before it is booked."))
    description.attribute("source", &source, Field("Where this is from.", as: .text))
    description.attribute("standing", &standing, Field("How far it has been confirmed."))
    description.list("coverage", &coverage, .some, Field("Whether it pays for one kind of cost."))
    description.texts(
      "doubt", &doubts, .any, Field("What could not be verified about the scheme.", as: .text))
  }
}

extension ClaimDocument.Scheme.Coverage: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("covered", "Whether a scheme pays for a kind of cost.")
  }

  public static var blank: ClaimDocument.Scheme.Coverage {
    ClaimDocument.Scheme.Coverage(kind: .course, coverage: .unknown)
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("kind", &kind, Field("The kind of cost."))
    description.attribute("is", &coverage, Field("Whether it pays."))
  }
}

extension ClaimDocument.Applicant: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("applicant", "The employer who claims.")
  }

  public static var blank: ClaimDocument.Applicant {
    ClaimDocument.Applicant(
      id: .blank, kind: .person, name: "", payeReference: nil, telephone: nil, email: nil,
      address: nil)
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("id", &id, Field("The employer's books."))
    description.attribute(
      "kind", &kind, Field("Whether the employer is a person or an organisation."))
    description.attribute(
      "name", &name, Field("The employer's name.", as: .text, privacy: .personal))
    description.attribute(
      "payeReference", &payeReference, Field("The PAYE reference, where there is a scheme."))
    description.attribute(
      "telephone", &telephone, Field("Telephone number.", as: .text, privacy: .personal))
    description.attribute("email", &email, Field("E-mail address.", as: .text, privacy: .personal))
    description.child("address", &address, Field("The employer's address."))
  }
}

extension ClaimDocument.Training: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("training", "A course or qualification.")
  }

  public static var blank: ClaimDocument.Training {
    ClaimDocument.Training(
      id: .blank, title: "", provider: nil, firstDay: .blank, lastDay: .blank, attendance: .zero)
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("id", &id, Field("The training in the books."))
    description.attribute("title", &title, Field("The course's title.", as: .text))
    description.attribute("provider", &provider, Field("Who gives it.", as: .text))
    description.attribute("firstDay", &firstDay, Field("Its first day."))
    description.attribute("lastDay", &lastDay, Field("Its last day."))
    description.attribute(
      "attendance", &attendance,
      Field("Time of attendance over all days, travel in working time included."))
  }
}

extension ClaimDocument.Learner: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("learner", "Who learns.")
  }

  public static var blank: ClaimDocument.Learner {
    ClaimDocument.Learner(role: .employer, id: nil, started: nil)
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("role", &role, Field("Whether a PA or the employer."))
    description.attribute(
      "id", &id, Field("The PA in the books, by short name alone; absent for the employer."))
    description.attribute(
      "started", &started,
      Field("The first day of the first employment with this employer; absent for the employer."))
  }
}

extension ClaimDocument.Line: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("claimLine", "One cost claimed.")
  }

  public static var blank: ClaimDocument.Line {
    ClaimDocument.Line(
      kind: .course, reference: "", invoice: nil, evidence: nil, time: nil, amount: .zero,
      verdict: .undecided, because: nil, borneBy: [])
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("kind", &kind, Field("What it is for."))
    description.attribute(
      "reference", &reference,
      Field(
        "The journal entry that posted the cost, or the shift of cover as entry, PA and day.",
        as: .text))
    description.attribute(
      "invoice", &invoice,
      Field("Supplier and invoice number; absent for cover by a shift.", as: .text))
    description.attribute(
      "evidence", &evidence,
      Field(
        "SHA-256 of the evidence; absent for cover, which the sealed pay run proves.", as: .digest))
    description.attribute("time", &time, Field("Time of cover; absent for other costs."))
    description.attribute("amount", &amount, Field("How much is claimed."))
    description.attribute(
      "verdict", &verdict, Field("Whether the scheme pays for it, as far as we can tell."))
    description.attribute(
      "because", &because, Field("Why not, or why it is undecided; absent where it is eligible."))
    description.list(
      "borneBy", &borneBy, .some, Field("Who bore the cost and gets the money back."))
  }
}

extension ClaimDocument.Share: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("borneBy", "What a plan line and a funder bore.")
  }

  public static var blank: ClaimDocument.Share {
    ClaimDocument.Share(line: .blank, funder: .blank, amount: .zero)
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("line", &line, Field("The line of the budget's plan."))
    description.attribute("funder", &funder, Field("The funder."))
    description.attribute("amount", &amount, Field("How much it bore."))
  }
}

extension ClaimDocument.Totals: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("totals", "Sums over the lines of a claim.")
  }

  public static var blank: ClaimDocument.Totals {
    ClaimDocument.Totals(
      course: .zero, travel: .zero, cover: .zero, coverTime: .zero, claimed: .zero, received: .zero)
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("course", &course, Field("Courses, qualifications and sign-offs."))
    description.attribute("travel", &travel, Field("Travel."))
    description.attribute("cover", &cover, Field("Cover for the PA who attends."))
    description.attribute("coverTime", &coverTime, Field("Time of cover."))
    description.attribute("claimed", &claimed, Field("All that is asked for."))
    description.attribute("received", &received, Field("What has been received of it so far."))
  }
}

extension ClaimDocument.LearnerRole: Vocabulary {
  public static var vocabulary: (name: StaticString, sentence: StaticString) {
    ("learnerRole", "Who learns.")
  }

  /// What the word means.
  public var sentence: StaticString {
    switch self {
    case .assistant: "A PA."
    case .employer: "The employer."
    }
  }
}

extension ClaimDocument.Verdict: Vocabulary {
  public static var vocabulary: (name: StaticString, sentence: StaticString) {
    ("verdict", "Whether a scheme pays for a line.")
  }

  /// What the word means.
  public var sentence: StaticString {
    switch self {
    case .eligible: "It does."
    case .undecided: "The scheme or funder has to say."
    case .refused: "It does not."
    }
  }
}

extension ClaimDocument.Ground: Vocabulary {
  public static var vocabulary: (name: StaticString, sentence: StaticString) {
    ("ground", "Why a line is refused or undecided.")
  }

  /// What the word means.
  public var sentence: StaticString {
    switch self {
    case .notCovered: "The scheme does not pay for this kind of cost."
    case .coverageUnknown: "No source says whether the scheme pays for it."
    case .byAgreement: "The funder decides case by case."
    case .onlyUserLedOrganisation: "Only a user-led organisation may claim."
    case .outsideWindow: "The training is outside the scheme's days."
    case .alreadyClaimed: "The same invoice or shift stands in another claim."
    case .coverExceedsTraining: "More cover than training."
    case .outsideGuidePrice: "The price a person a day is outside the guide's range."
    case .tooManyCourses: "More courses in a year than the scheme pays for."
    case .evidenceMissing: "The evidence's digest is missing."
    }
  }
}
