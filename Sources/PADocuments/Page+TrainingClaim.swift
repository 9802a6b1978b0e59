public import PAClaims
import PAPrimitives

extension Page {
  /// A claim for training as a page to read, sign or hand on.
  ///
  /// - Parameters:
  ///   - claim: The claim.
  ///   - scheme: The scheme asked.
  ///   - state: Costs and claims so far, against claiming twice.
  public init(
    trainingClaim claim: TrainingClaim, to scheme: TrainingScheme, after state: ClaimsState
  ) {
    let writing = ClaimWriting(
      claim: claim, scheme: scheme, verdicts: claim.verdicts(under: scheme, state))
    self = writing.page
  }
}

/// A claim on its way to a page.
private struct ClaimWriting {
  let claim: TrainingClaim
  let scheme: TrainingScheme
  let verdicts: [ClaimVerdict]
  private let words = Words.plainEnglish

  init(claim: TrainingClaim, scheme: TrainingScheme, verdicts: [ClaimVerdict]) {
    self.claim = claim
    self.scheme = scheme
    self.verdicts = verdicts
  }

  var page: Page {
    let answer = answer
    return Page(
      title: words.claimTitle(claim.made.description, claim.id.text),
      kicker: words.claimKicker(claim.id.text, claim.made.inWords),
      heading: answer.sentence, lead: answer.lead,
      blocks: [
        .table(lines), .facts(facts),
        .form(
          Form(
            heading: words.declaration, lead: words.declarationWhy, ticks: words.declarations,
            blanks: [words.signName, words.signature, words.signDate])),
        .notes(Notes(heading: words.doubts, sentences: scheme.doubts)),
      ],
      foot: [words.doubtsSource(scheme.source.description)])
  }

  /// Not refused by the scheme.
  private var payable: Money {
    zip(claim.lines, verdicts).lazy.filter { !$1.isRefusal }.map { line, _ in line.amount }.total
  }

  private var answer: (sentence: String, lead: [String]) {
    if let days = scheme.delivery,
      !(days.contains(claim.training.days.first) && days.contains(claim.training.days.last))
    {
      return (words.schemeOver, [words.schemeOverWhy(words.days(days))])
    }
    switch scheme.claimant {
    case .userLedOrganisation: return (words.mayNotClaimAlone, [words.mayNotClaimWhy])
    case .individualEmployer:
      return (words.mayClaim(payable.inWords), [words.mayClaimFrom(scheme.administrator)])
    }
  }

  private var lines: Table {
    var rows = zip(claim.lines, verdicts).map { line, verdict in
      var notes: [String] = []
      if !line.invoice.isEmpty { notes.append(words.invoice(line.invoice)) }
      if line.minutes != .zero { notes.append(words.coverHours(line.minutes.inWords)) }
      notes.append(self.words(verdict))
      return Table.Row(line.label, notes: notes, line.amount)
    }
    rows.append(Table.Row(words.claimTotal, claim.claimed, standing: .total))
    if payable != claim.claimed { rows.append(Table.Row(words.claimPayable, payable)) }
    if !claim.received.isZero { rows.append(Table.Row(words.claimReceived, claim.received)) }
    return Table(caption: words.claimLines, rows: rows)
  }

  private var facts: Facts {
    let training = claim.training
    var facts = [
      Facts.Fact(words.scheme, scheme.name),
      Facts.Fact(words.administrator, scheme.administrator),
      Facts.Fact(words.learner, training.learner?.text ?? words.learnerIsEmployer),
      Facts.Fact(words.course, training.title),
      Facts.Fact(words.provider, training.provider),
      Facts.Fact(words.courseDays, words.days(training.days)),
      Facts.Fact(words.attendance, training.attendance.inWords),
    ]
    if scheme.approvedBeforeBooking {
      facts.append(Facts.Fact(words.approvedBefore, words.approvedBeforeWhy))
    }
    let status =
      switch claim.status {
      case .new: words.statusNew
      case .submitted: words.statusSent(claim.submitted?.inWords ?? "")
      case .paid: words.statusPaid(claim.received.inWords)
      }
    facts.append(Facts.Fact(words.status, status))
    return Facts(heading: words.claimFacts, facts: facts)
  }

  private func words(_ verdict: ClaimVerdict) -> String {
    switch verdict {
    case .eligible: words.eligible
    case .undecided(let reason): words.undecided(words(reason))
    case .refused(let reason): words.refused(words(reason))
    }
  }

  private func words(_ reason: ClaimVerdict.Reason) -> String {
    switch reason {
    case .notCovered: words.notCovered
    case .coverageUnknown: words.coverageUnknown
    case .byAgreement: words.byAgreement
    case .onlyUserLedOrganisation: words.onlyUserLed
    case .outsideWindow(let days): words.outsideWindow(words.days(days))
    case .alreadyClaimed(let other): words.alreadyClaimed(other.text)
    case .coverExceedsTraining(let cover, let training):
      words.coverExceeds(cover.inWords, training.inWords)
    case .outsideGuidePrice(let daily): words.outsideGuide(daily.inWords)
    case .tooManyCourses(let most): words.tooMany(String(most))
    case .evidenceMissing: words.evidenceMissing
    }
  }
}
