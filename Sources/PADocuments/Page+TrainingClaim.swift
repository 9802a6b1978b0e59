import PABudgets
public import PAClaims
import PAEmployment
public import PAJournal
import PAPrimitives

extension Page {
  /// A claim for training as a page to sign and send to who is asked.
  ///
  /// What the employer ought to know before that, such as what is not certain to be paid, stands where the
  /// claim is made and checked, and not on it.
  ///
  /// - Parameters:
  ///   - claim: The claim.
  ///   - scheme: The scheme asked.
  ///   - books: The books, for who claims, who learned, and whose budget paid.
  ///   - words: Language and reading level.
  public init(
    trainingClaim claim: TrainingClaim, to scheme: TrainingScheme, of books: BooksRead,
    words: Words = .plainEnglish
  ) {
    self = ClaimWriting(claim: claim, scheme: scheme, books: books, words: words).page
  }
}

/// A claim on its way to a page.
private struct ClaimWriting {
  let claim: TrainingClaim
  let scheme: TrainingScheme
  let books: BooksRead
  private let words: Words

  init(claim: TrainingClaim, scheme: TrainingScheme, books: BooksRead, words: Words) {
    self.words = words
    self.claim = claim
    self.scheme = scheme
    self.books = books
  }

  var page: Page {
    Page(
      title: words.claim(.claimTitle, claim.made.description, claim.id.text),
      kicker: words.claim(.claimKicker, claim.id.text, words.date(claim.made)),
      heading: words.claim(.claimHeading, claim.claimed.inWords, claim.training.title),
      lead: [words.claim(.claimFrom, claimant, scheme.administrator)],
      blocks: [
        .table(lines), .facts(facts),
        .form(
          Form(
            heading: words.claim(.declaration), lead: words.claim(.declarationWhy),
            ticks: [.tookPlace, .costsPaid, .paidOnce, .conditionsRead].map { words.claim($0) },
            blanks: [words.claim(.signName), words.claim(.signature), words.claim(.signDate)])),
      ],
      foot: [], words: words)
  }

  /// Who asks: the employer, by name.
  private var claimant: String {
    let employer = books.employer
    return employer.party(employer.roles.employer)?.name ?? employer.roles.employer.text
  }

  /// Who learned: the PA, by name; the employer where no PA is named.
  private var learner: String {
    guard let id = claim.training.learner else { return words.claim(.learnerIsEmployer) }
    return books.employer.assistant(id)?.name ?? id.text
  }

  /// The budgets that paid, each with its holder and its funders' references.
  private var budgets: [Facts.Fact] {
    let lines = Set(claim.lines.flatMap(\.borneBy).map(\.line))
    return books.budgets.filter { budget in budget.lines.contains { lines.contains($0.id) } }
      .flatMap { words.facts(of: $0, in: books) }
  }

  /// What a line is for; who covered by name, where the terminal has the short one.
  private func name(of line: ClaimLine) -> String {
    guard let shift = line.shift, let name = books.employer.assistant(shift.by)?.name else {
      return words.name(of: line, in: claim)
    }
    return words.claim(.coveredBy, words.shortDate(shift.on), name)
  }

  private var lines: Table {
    var rows = claim.lines.map { line in
      var notes: [String] = []
      if !line.invoice.isEmpty { notes.append(words.claim(.invoice, line.invoice)) }
      if line.minutes != .zero { notes.append(words.claim(.coverHours, words.time(line.minutes))) }
      return Table.Row(name(of: line), notes: notes, line.amount)
    }
    rows.append(Table.Row(words.claim(.claimTotal), claim.claimed, standing: .total))
    if !claim.received.isZero {
      rows.append(Table.Row(words.claim(.claimReceived), claim.received))
    }
    return Table(caption: words.claim(.claimLines), rows: rows)
  }

  private var facts: Facts {
    let training = claim.training
    var facts = [
      Facts.Fact(words.claim(.claimant), claimant),
      Facts.Fact(words.claim(.learner), learner),
    ]
    facts += budgets
    facts += [
      Facts.Fact(words.claim(.scheme), scheme.name),
      Facts.Fact(words.claim(.administrator), scheme.administrator),
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
  /// A budget by its name, who holds it, and by what its funders know it.
  func facts(of budget: Budget, in books: BooksRead) -> [Facts.Fact] {
    func name(_ party: Identifier) -> String { books.employer.party(party)?.name ?? party.text }
    let holder = books.employer.roles.budgetHolder
    return [
      Facts.Fact(statement(.budgetName), budget.id.text),
      Facts.Fact(statement(.budgetHolder), name(holder)),
    ]
      + budget.funders.map { funder in
        Facts.Fact(
          statement(.funder),
          funder.reference.isEmpty
            ? name(funder.party)
            : statement(.funderReference, name(funder.party), funder.reference))
      }
  }

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
