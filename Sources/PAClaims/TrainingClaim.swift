public import PADescription
public import PAPrimitives

/// Training a PA or the employer attends, as the books record it.
public struct Training: Hashable, Sendable {
  /// Its short name.
  public var id: Identifier
  /// The PA who learns; nil where the employer does.
  public var learner: Identifier?
  /// The course's title.
  public var title: String
  /// Who gives it.
  public var provider: String
  public var days: DateRange
  /// Hours of attendance over all days, travel in working time included.
  public var attendance: Minutes

  /// A training.
  public init(
    id: Identifier, learner: Identifier?, title: String, provider: String, days: DateRange,
    attendance: Minutes
  ) {
    self.id = id
    self.learner = learner
    self.title = title
    self.provider = provider
    self.days = days
    self.attendance = attendance
  }
}

/// What one plan line and funder bore of a cost.
public struct CostShare: Hashable, Sendable {
  /// The plan line.
  public var line: Identifier
  public var funder: Identifier
  /// How much.
  public var amount: Money

  /// A share.
  public init(line: Identifier, funder: Identifier, amount: Money) {
    self.line = line
    self.funder = funder
    self.amount = amount
  }
}

/// An invoice or expense for training that the budget paid.
public struct TrainingCost: Hashable, Sendable {
  /// The journal entry that posted it, which names it.
  public var entry: EntryName
  public var training: Identifier
  /// What it was for: course or travel.
  public var kind: ClaimLine.Kind
  /// The hidden-cost item.
  public var item: Identifier
  /// Supplier and invoice number, which are never claimed twice.
  public var invoice: String
  /// SHA-256 of the evidence.
  public var evidence: String
  /// How much.
  public var amount: Money
  /// Who bore it.
  public var borneBy: [CostShare]

  /// A cost of training.
  public init(
    entry: EntryName, training: Identifier, kind: ClaimLine.Kind, item: Identifier, invoice: String,
    evidence: String, amount: Money, borneBy: [CostShare]
  ) {
    self.entry = entry
    self.training = training
    self.kind = kind
    self.item = item
    self.invoice = invoice
    self.evidence = evidence
    self.amount = amount
    self.borneBy = borneBy
  }
}

/// A shift paid in a run that stood in for a PA at training.
public struct TrainingCover: Hashable, Sendable {
  /// The journal entry of the run that paid it.
  public var entry: EntryName
  /// The PA who worked it.
  public var assistant: Identifier
  /// The PA at training.
  public var covered: Identifier
  /// The day.
  public var on: CivilDate
  /// How long.
  public var minutes: Minutes
  /// Its pay, rolled-up holiday pay included, employer's contributions left out.
  public var amount: Money
  /// Who bore it.
  public var borneBy: [CostShare]

  /// A shift of cover.
  public init(
    entry: EntryName, assistant: Identifier, covered: Identifier, on: CivilDate, minutes: Minutes,
    amount: Money, borneBy: [CostShare]
  ) {
    self.entry = entry
    self.assistant = assistant
    self.covered = covered
    self.on = on
    self.minutes = minutes
    self.amount = amount
    self.borneBy = borneBy
  }

  /// The name it is never claimed twice under.
  public var key: String { TrainingCover.key(of: entry, assistant, for: covered, on: on) }

  /// The name under which a shift is never claimed twice: the run's entry, who worked it, for whom and
  /// on which day.
  public static func key(
    of entry: EntryName, _ assistant: Identifier, for covered: Identifier, on day: CivilDate
  ) -> String { "\(entry)/\(assistant)/\(covered)/\(day)" }
}

/// One line of a claim.
public struct ClaimLine: Hashable, Sendable {
  /// What it is for.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A course, qualification or sign-off.
    case course
    case travel
    /// Cover for the PA who attends.
    case cover
  }

  /// A shift that covered for the PA who attended.
  public struct Shift: Hashable, Sendable {
    /// The day.
    public var on: CivilDate
    /// Who worked it.
    public var by: Identifier

    /// A shift.
    public init(on: CivilDate, by assistant: Identifier) {
      self.on = on
      by = assistant
    }
  }

  public var kind: Kind
  /// The shift that covered, for cover.
  public var shift: Shift?
  /// What it refers to: supplier and invoice, or a cover shift's key.
  public var reference: String
  /// Supplier and invoice number; empty for cover.
  public var invoice: String
  /// SHA-256 of the evidence; empty for cover, whose evidence is the sealed run.
  public var evidence: String
  /// Hours of cover.
  public var minutes: Minutes
  /// How much.
  public var amount: Money
  /// The hidden-cost item it was posted to; nil for cover.
  public var item: Identifier?
  /// Who bore it, and gets it back.
  public var borneBy: [CostShare]

  /// A line.
  public init(
    kind: Kind, reference: String, invoice: String = "", evidence: String = "",
    minutes: Minutes = .zero, amount: Money, item: Identifier? = nil,
    shift: Shift? = nil, borneBy: [CostShare]
  ) {
    self.kind = kind
    self.shift = shift
    self.reference = reference
    self.invoice = invoice
    self.evidence = evidence
    self.minutes = minutes
    self.amount = amount
    self.item = item
    self.borneBy = borneBy
  }
}

/// A claim for training to a scheme.
public struct TrainingClaim: Hashable, Sendable {
  /// How far it has come.
  public enum Status: String, Hashable, Sendable, CaseIterable {
    /// Made, not sent.
    case new
    /// Sent.
    case submitted
    /// Money received.
    case paid
  }

  /// Its short name.
  public var id: Identifier
  /// The scheme's short name.
  public var scheme: String
  public var training: Training
  /// How far it has come.
  public var status: Status
  /// What is claimed.
  public var lines: [ClaimLine]
  /// The day it was made.
  public var made: CivilDate
  /// The day it was sent.
  public var submitted: CivilDate?
  /// What has been received.
  public var received: Money = .zero

  /// A claim just made.
  public init(
    id: Identifier, scheme: String, training: Training, lines: [ClaimLine], made: CivilDate
  ) {
    self.id = id
    self.scheme = scheme
    self.training = training
    self.lines = lines
    self.made = made
    status = .new
  }

  /// What is asked for.
  public var claimed: Money { lines.lazy.map(\.amount).total }
}

/// Courses that claims of a funding year, from 1 April, were paid in full for.
public struct CoursesPaid: Hashable, Sendable {
  /// The scheme's short name.
  public var scheme: String
  /// The calendar year the funding year begins in.
  public var year: Int
  public var count: Int

  /// So many courses.
  public init(scheme: String, year: Int, count: Int) {
    self.scheme = scheme
    self.year = year
    self.count = count
  }
}

/// Training costs paid and cover shifts paid that are not claimed, and claims that are not paid in full.
public struct ClaimsState: Hashable, Sendable {
  /// Costs of training that the budget paid.
  public var costs: [TrainingCost] = []
  /// Shifts that covered for PAs at training.
  public var covers: [TrainingCover] = []
  /// Claims made that are not paid in full.
  public var claims: [TrainingClaim] = []
  /// Courses of claims paid in full, which count against a scheme's most in a year.
  public var courses: [CoursesPaid] = []

  /// Nothing yet.
  public init() {}

  /// The claim that already asks for an invoice or shift, leaving one claim out.
  public func claim(
    asking reference: String, invoice: String, besides id: Identifier?
  ) -> TrainingClaim? {
    claims.first { claim in
      claim.id != id
        && claim.lines.contains {
          $0.reference == reference || (!invoice.isEmpty && $0.invoice == invoice)
        }
    }
  }
}

/// Whether a scheme pays for a line, and why.
public enum ClaimVerdict: Hashable, Sendable {
  /// It does.
  case eligible
  /// It may: the scheme or funder decides, or no source says.
  case undecided(Reason)
  /// It does not.
  case refused(Reason)

  /// Why.
  public enum Reason: Hashable, Sendable {
    /// The scheme does not pay for this kind of cost.
    case notCovered
    /// No source says whether the scheme pays for it.
    case coverageUnknown
    /// The funder decides case by case.
    case byAgreement
    /// Only a user-led organisation may claim; the employer hands it the facts.
    case onlyUserLedOrganisation
    /// The training is outside the scheme's days.
    case outsideWindow(DateRange)
    /// The same invoice or shift stands in another claim.
    case alreadyClaimed(Identifier)
    /// More cover than training.
    case coverExceedsTraining(cover: Minutes, training: Minutes)
    /// The price a person a day is outside the guide's range.
    case outsideGuidePrice(Money)
    /// More courses in a year than the scheme pays for.
    case tooManyCourses(Int)
    /// The evidence's digest is missing.
    case evidenceMissing
  }

  /// Whether it stops the claim.
  public var isRefusal: Bool { refusal != nil }

  /// Why it stops the claim; nil where it does not.
  public var refusal: Reason? { if case .refused(let reason) = self { reason } else { nil } }
}

extension TrainingClaim {
  /// A claim for all that was paid for a training and is not claimed yet.
  ///
  /// - Parameters:
  ///   - id: The claim's short name.
  ///   - training: The training.
  ///   - scheme: The short name of the scheme asked.
  ///   - state: What was paid and claimed so far.
  ///   - made: Today.
  public init(
    id: Identifier, for training: Training, to scheme: String, from state: ClaimsState,
    made: CivilDate
  ) {
    let costs = state.costs.filter { cost in
      cost.training == training.id
        && state.claim(asking: cost.invoice, invoice: cost.invoice, besides: nil) == nil
    }.map { cost in
      ClaimLine(
        kind: cost.kind, reference: cost.invoice, invoice: cost.invoice, evidence: cost.evidence,
        amount: cost.amount, item: cost.item, borneBy: cost.borneBy)
    }
    let covers = state.covers.filter { cover in
      cover.covered == training.learner && training.days.contains(cover.on)
        && state.claim(asking: cover.key, invoice: "", besides: nil) == nil
    }.map { cover in
      ClaimLine(
        kind: .cover, reference: cover.key, minutes: cover.minutes, amount: cover.amount,
        shift: ClaimLine.Shift(on: cover.on, by: cover.assistant), borneBy: cover.borneBy)
    }
    self.init(
      id: id, scheme: scheme, training: training, lines: costs + covers, made: made)
  }

  /// Whether the scheme pays for each line, in the lines' order.
  public func verdicts(under scheme: TrainingScheme, _ state: ClaimsState) -> [ClaimVerdict] {
    let cover = lines.reduce(Minutes.zero) { $0 + $1.minutes }
    return lines.map { line in
      if let other = state.claim(asking: line.reference, invoice: line.invoice, besides: id) {
        return .refused(.alreadyClaimed(other.id))
      }
      if let window = scheme.delivery,
        !(window.contains(training.days.first) && window.contains(training.days.last))
      {
        return .refused(.outsideWindow(window))
      }
      switch scheme.coverage(of: line.kind) {
      case .notCovered: return .refused(.notCovered)
      case .unknown: return .undecided(.coverageUnknown)
      case .covered, .byAgreement: break
      }
      if line.kind == .cover {
        if cover > training.attendance {
          return .refused(.coverExceedsTraining(cover: cover, training: training.attendance))
        }
      } else if line.evidence.isEmpty {
        return .refused(.evidenceMissing)
      }
      if line.kind == .course {
        if let most = scheme.mostCourses, courses(in: state) > most {
          return .refused(.tooManyCourses(most))
        }
        let daily = line.amount.scaled(by: 1, over: Int64(training.days.count), .payLine)
        if let guide = scheme.guidePrice, daily < guide.from || daily > guide.to {
          return .undecided(.outsideGuidePrice(daily))
        }
      }
      if scheme.claimant == .userLedOrganisation { return .undecided(.onlyUserLedOrganisation) }
      return scheme.coverage(of: line.kind) == .byAgreement ? .undecided(.byAgreement) : .eligible
    }
  }

  /// Courses claimed from this scheme in the funding year of this one, this one in.
  private func courses(in state: ClaimsState) -> Int {
    let others = state.claims.filter {
      $0.id != id && $0.scheme == scheme && $0.fundingYear == fundingYear
    }
    let paid = state.courses.filter { $0.scheme == scheme && $0.year == fundingYear }
    return (others + [self]).map(\.courses).reduce(0, +) &+ paid.map(\.count).reduce(0, &+)
  }

  /// The calendar year that its funding year begins in, on 1 April.
  fileprivate var fundingYear: Int {
    let day = training.days.first
    return day.month >= 4 ? day.year : day.year - 1
  }

  /// How many courses it asks for.
  fileprivate var courses: Int { lines.count { $0.kind == .course } }
}

extension ClaimsState {
  /// Takes a claim in place of the one of its name; one that is paid in full leaves, and only its
  /// courses are counted on.
  public mutating func replace(_ claim: TrainingClaim) {
    guard let same = claims.firstIndex(where: { $0.id == claim.id }) else { return }
    guard claim.status == .paid else {
      claims[same] = claim
      return
    }
    claims.remove(at: same)
    count(claim, 1)
  }

  /// Takes a claim that is made: what it asks for is open to no other.
  public mutating func take(_ claim: TrainingClaim) {
    let asked = Set(claim.lines.map(\.reference))
    costs.removeAll { asked.contains($0.invoice) }
    covers.removeAll { asked.contains($0.key) }
    claims.append(claim)
  }

  /// Takes back that a claim was made: what it asked for is open again.
  ///
  /// - Parameters:
  ///   - claim: The claim.
  ///   - before: The state before it was made, which has the costs and shifts it asked for.
  public mutating func giveBack(_ claim: TrainingClaim, as before: ClaimsState) {
    let asked = Set(claim.lines.map(\.reference))
    costs += before.costs.filter { asked.contains($0.invoice) }
    covers += before.covers.filter { asked.contains($0.key) }
    claims.removeAll { $0.id == claim.id }
  }

  /// Takes back a claim's last step: it stands as it did before, in its place or at the end.
  public mutating func restore(_ claim: TrainingClaim) {
    if let same = claims.firstIndex(where: { $0.id == claim.id }) {
      claims[same] = claim
    } else {
      claims.append(claim)
      count(claim, -1)
    }
  }

  private mutating func count(_ claim: TrainingClaim, _ sign: Int) {
    guard claim.courses > 0 else { return }
    let same = courses.firstIndex { $0.scheme == claim.scheme && $0.year == claim.fundingYear }
    guard let same else {
      courses.append(
        CoursesPaid(scheme: claim.scheme, year: claim.fundingYear, count: sign * claim.courses))
      return
    }
    // A record that was changed may say any count.
    courses[same].count &+= sign * claim.courses
    if courses[same].count == 0 { courses.remove(at: same) }
  }
}

extension ClaimLine.Kind: Vocabulary {
  public static var vocabulary: (name: StaticString, sentence: StaticString) {
    ("claimLineKind", "What it is for.")
  }

  /// What the word means.
  public var sentence: StaticString {
    switch self {
    case .course: "A course, qualification or sign-off."
    case .travel: "Travel to it."
    case .cover: "Cover for the PA who attends."
    }
  }
}

extension TrainingClaim.Status: Vocabulary {
  public static var vocabulary: (name: StaticString, sentence: StaticString) {
    ("claimStatus", "How far it has come.")
  }

  /// What the word means.
  public var sentence: StaticString {
    switch self {
    case .new: "Made, not sent."
    case .submitted: "Sent."
    case .paid: "Money received."
    }
  }
}
