public import PAClaims
import PAPrimitives

extension Page {
  /// A claim for training as a page to read, sign or hand on.
  ///
  /// - Parameters:
  ///   - claim: The claim.
  ///   - scheme: The scheme asked.
  ///   - state: Costs and claims so far, against claiming twice.
  ///   - words: Language and reading level.
  public init(
    trainingClaim claim: TrainingClaim, to scheme: TrainingScheme, after state: ClaimsState,
    words: Words = .plainEnglish
  ) {
    let writing = ClaimWriting(
      claim: claim, scheme: scheme, verdicts: claim.verdicts(under: scheme, state), words: words)
    self = writing.page
  }
}

/// A claim on its way to a page.
private struct ClaimWriting {
  let claim: TrainingClaim
  let scheme: TrainingScheme
  let verdicts: [ClaimVerdict]
  private let words: Words

  init(claim: TrainingClaim, scheme: TrainingScheme, verdicts: [ClaimVerdict], words: Words) {
    self.words = words
    self.claim = claim
    self.scheme = scheme
    self.verdicts = verdicts
  }

  var page: Page {
    let answer = answer
    return Page(
      title: words.claim(.claimTitle, claim.made.description, claim.id.text),
      kicker: words.claim(.claimKicker, claim.id.text, words.date(claim.made)),
      heading: answer.sentence, lead: answer.lead,
      blocks: [
        .table(lines), .facts(facts),
        .form(
          Form(
            heading: words.claim(.declaration), lead: words.claim(.declarationWhy),
            ticks: [.tookPlace, .costsPaid, .paidOnce, .conditionsRead].map { words.claim($0) },
            blanks: [words.claim(.signName), words.claim(.signature), words.claim(.signDate)])),
        .notes(Notes(heading: words.claim(.doubts), sentences: scheme.doubts)),
      ],
      foot: [words.claim(.doubtsSource, scheme.source.description)], words: words)
  }

  /// Not refused by the scheme.
  private var payable: Money {
    zip(claim.lines, verdicts).lazy.filter { !$1.isRefusal }.map { line, _ in line.amount }.total
  }

  private var answer: (sentence: String, lead: [String]) {
    if let days = scheme.delivery,
      !(days.contains(claim.training.days.first) && days.contains(claim.training.days.last))
    {
      return (words.claim(.schemeOver), [words.claim(.schemeOverWhy, words.days(days))])
    }
    switch scheme.claimant {
    case .userLedOrganisation:
      return (words.claim(.mayNotClaimAlone), [words.claim(.mayNotClaimWhy)])
    case .individualEmployer:
      return (
        words.claim(.mayClaim, payable.inWords), [words.claim(.mayClaimFrom, scheme.administrator)]
      )
    }
  }

  private var lines: Table {
    var rows = zip(claim.lines, verdicts).map { line, verdict in
      var notes: [String] = []
      if !line.invoice.isEmpty { notes.append(words.claim(.invoice, line.invoice)) }
      if line.minutes != .zero { notes.append(words.claim(.coverHours, words.time(line.minutes))) }
      notes.append(words.verdict(verdict))
      return Table.Row(words.name(of: line, in: claim), notes: notes, line.amount)
    }
    rows.append(Table.Row(words.claim(.claimTotal), claim.claimed, standing: .total))
    if payable != claim.claimed { rows.append(Table.Row(words.claim(.claimPayable), payable)) }
    if !claim.received.isZero {
      rows.append(Table.Row(words.claim(.claimReceived), claim.received))
    }
    return Table(caption: words.claim(.claimLines), rows: rows)
  }

  private var facts: Facts {
    let training = claim.training
    var facts = [
      Facts.Fact(words.claim(.scheme), scheme.name),
      Facts.Fact(words.claim(.administrator), scheme.administrator),
      Facts.Fact(words.claim(.learner), training.learner?.text ?? words.claim(.learnerIsEmployer)),
      Facts.Fact(words.claim(.course), training.title),
      Facts.Fact(words.claim(.provider), training.provider),
      Facts.Fact(words.claim(.courseDays), words.days(training.days)),
      Facts.Fact(words.claim(.attendance), words.time(training.attendance)),
    ]
    if scheme.approvedBeforeBooking {
      facts.append(Facts.Fact(words.claim(.approvedBefore), words.claim(.approvedBeforeWhy)))
    }
    let status =
      switch claim.status {
      case .new: words.claim(.statusNew)
      case .submitted: words.claim(.statusSent, claim.submitted.map(words.date) ?? "")
      case .paid: words.claim(.statusPaid, claim.received.inWords)
      }
    facts.append(Facts.Fact(words.claim(.status), status))
    return Facts(heading: words.claim(.claimFacts), facts: facts)
  }
}

extension Words {
  /// What a line of a claim is for: the course by its title, travel, or a shift that covered.
  package func name(of line: ClaimLine, in claim: TrainingClaim) -> String {
    switch line.kind {
    case .course: claim.training.title
    case .travel: self.claim(.travel)
    case .cover:
      line.shift.map { self.claim(.coveredBy, shortDate($0.on), $0.by.text) } ?? line.reference
    }
  }

  /// Whether a scheme pays for a line, in words.
  package func verdict(_ verdict: ClaimVerdict) -> String {
    switch verdict {
    case .eligible: claim(.eligible)
    case .undecided(let reason): claim(.undecided, self.reason(reason))
    case .refused(let reason): claim(.refused, self.reason(reason))
    }
  }

  /// Why a scheme does not, or may not, pay.
  package func reason(_ reason: ClaimVerdict.Reason) -> String {
    switch reason {
    case .notCovered: claim(.notCovered)
    case .coverageUnknown: claim(.coverageUnknown)
    case .byAgreement: claim(.byAgreement)
    case .onlyUserLedOrganisation: claim(.onlyUserLed)
    case .outsideWindow(let window): claim(.outsideWindow, days(window))
    case .alreadyClaimed(let other): claim(.alreadyClaimed, other.text)
    case .coverExceedsTraining(let cover, let training):
      claim(.coverExceeds, time(cover), time(training))
    case .outsideGuidePrice(let daily): claim(.outsideGuide, daily.inWords)
    case .tooManyCourses(let most): claim(.tooMany, String(most))
    case .evidenceMissing: claim(.evidenceMissing)
    }
  }
}
