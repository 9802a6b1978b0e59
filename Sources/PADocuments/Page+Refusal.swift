import PAEmployment
public import PAJournal
public import PAPayRun
import PAPrimitives
import PAStatute

extension Page {
  /// What tells a PA that no statutory pay is due, or that it ends: the data of the official form, or a letter where there
  /// is none.
  ///
  /// Nothing of health stands on it beyond that there was sickness.
  ///
  /// - Parameters:
  ///   - refusal: What was found.
  ///   - run: The run that found it.
  ///   - entry: The journal entry that seals the run.
  ///   - words: Language and reading level.
  public init(
    refusal: PayRefusal, in run: SealedPayRun, entry: Entry, words: Words = .plainEnglish
  ) {
    self = RefusalWriting(refusal: refusal, run: run, entry: entry, words: words).page
  }
}

/// What tells of pay that is not due on its way to a page.
private struct RefusalWriting {
  private typealias Fact = Facts.Fact

  let refusal: PayRefusal
  let run: SealedPayRun
  let entry: Entry
  let words: Words

  private var slip: Payslip { refusal.slip }
  private var employer: Employer { run.books.employer }
  private var contract: Contract? { employer.contract(slip.contract) }
  private var employerName: String { employer.employingParty?.name ?? employer.id.text }
  private var payName: String {
    refusal.kind.statutoryPayment.map(words.name) ?? words.payslip(.statutorySickPay)
  }

  var page: Page {
    let form = refusal.kind.refusalForm
    let day = run.run.paymentDate.description
    return Page(
      title: form.map { words.refusal(.title, $0, day, slip.name) }
        ?? words.refusal(.letterTitle, payName, day, slip.name),
      kicker: form.map { words.refusal(.kicker, $0, employerName) }
        ?? words.refusal(.letterKicker, payName, employerName),
      heading: heading, lead: lead,
      blocks: [
        .notes(Notes(heading: words.refusal(.why), sentences: why)),
        .facts(
          Facts(heading: words.refusal(.facts), facts: refusal.began.map(sickness) ?? ofLeave)),
        .facts(who), .facts(employing), .form(toSign), .notes(now),
      ],
      foot: [words.footing(of: entry)], words: words)
  }

  // MARK: The answer

  private var heading: String {
    guard case .sickness(let findings) = refusal.reasons else {
      return words.refusal(.heading, slip.name, payName)
    }
    guard let first = firstUnpaid else {
      return words.refusal(.headingEnding, slip.name, payName)
    }
    let headings = findings.compactMap { words.pageWords(of: $0, slip.name).refusal?.heading }
    return words.refusal(
      headings.contains(.headingEnds) ? .headingEnds : .headingFrom, slip.name, payName,
      words.shortDate(first))
  }

  /// The first day of sickness that is not paid; nil where sick pay is only expected to end.
  private var firstUnpaid: CivilDate? {
    guard case .sickness(let findings) = refusal.reasons else { return nil }
    return findings.filter { $0.kind != .sickPayEnding }.map(\.day).min()
  }

  private var lead: [String] {
    let what =
      refusal.kind.refusalForm.map { words.refusal(.isData, $0, guide) }
      ?? words.refusal(.isLetter, guide)
    let by =
      switch refusal.reasons {
      case .sickness(let findings): findings.map(\.formBy).min()
      case .family: leaves.map { $0.refusalBy(decided: entry.seal.on) }.min()
      }
    guard let by else { return [what] }
    return [
      what,
      words.refusal(by < entry.seal.on ? .giveNow : .giveBy, slip.name, words.date(by)),
    ]
  }

  /// Where GOV.UK tells an employer of the pay and its form.
  private var guide: String {
    switch refusal.kind.statutoryPayment {
    case .maternity: "www.gov.uk/employers-maternity-pay-leave"
    case .adoption: "www.gov.uk/employers-adoption-pay-leave"
    case .paternity: "www.gov.uk/employers-paternity-pay-leave"
    case .sharedParental: "www.gov.uk/shared-parental-leave-and-pay-employer-guide"
    case .bereavement: "www.gov.uk/employers-parental-bereavement-pay-leave"
    case .neonatalCare: "www.gov.uk/employers-neonatal-care-pay-leave"
    case nil: "www.gov.uk/employers-sick-pay"
    }
  }

  // MARK: Why

  private var why: [String] {
    switch refusal.reasons {
    case .sickness(let findings): findings.map(why)
    case .family(let findings): findings.compactMap(why)
    }
  }

  private func why(_ finding: LeaveFinding) -> String {
    if let why = words.pageWords(of: finding, slip.name).refusal?.why { return words.refusal(why) }
    return switch exclusion(on: finding.day) {
    case .strike: words.refusal(.strike)
    case .custody: words.refusal(.custody)
    case .pregnancy: words.refusal(.pregnancy)
    case .toldLate: words.refusal(.toldLate)
    case .noWork: words.refusal(.noWork)
    case nil: words.refusal(.excluded)
    }
  }

  private func why(_ finding: FamilyLeaveFinding) -> String? {
    finding.reason.pageWords.refusal.map { word in
      words.refusal(
        word,
        finding.reason == .refused(.notInNation)
          ? employer.nation.name : words.shortDate(finding.day))
    }
  }

  // MARK: Sickness

  private var record: SickRecord? {
    entry.closing.payroll.employment(slip.contract)?.sickness
  }

  /// Why there is no sick pay on a day: what its spell says, else that of the last one before it that says something,
  /// which it is linked with.
  private func exclusion(on day: CivilDate) -> SickPayExclusion? {
    let until = record?.spells.filter { $0.from <= day } ?? []
    return until.last?.exclusion
      ?? until.last { $0.exclusion != nil && $0.exclusion != .toldLate }?.exclusion
  }

  private func sickness(from began: CivilDate) -> [Fact] {
    let lines = working(ofSicknessFrom: began)
    let last = lastDay(ofSicknessFrom: began)
    var facts = [
      Fact(words.refusal(.sickFrom), words.date(began)),
      Fact(words.refusal(.sickThrough), words.date(last)),
    ]
    let linked = told(lines, [(.sicknessLinkedFrom, .linkedFrom)])
    facts += linked
    if let first = firstUnpaid {
      facts.append(Fact(words.refusal(.notPaidFrom), words.date(first)))
    }
    if case .sickness(let findings) = refusal.reasons,
      let last = findings.compactMap(\.expectedThrough).min()
    {
      facts.append(Fact(words.refusal(.expectedThrough), words.date(last)))
    }
    // What was paid is known by the Saturday of its week. What earlier sickness was paid counts where it is linked.
    let paid = record?.paid.all.last { week in
      week.day < last.adding(days: 7) && (week.day >= began || !linked.isEmpty)
        && !week.amount.isZero
    }
    facts.append(
      Fact(
        words.refusal(.paid),
        paid.map { words.refusal(.paidThrough, words.date($0.day)) } ?? words.refusal(.neverPaid)))
    return facts + earnings(lines)
  }

  /// Days of one spell for which the employer was told late stand apart, and go on in the next.
  private func lastDay(ofSicknessFrom began: CivilDate) -> CivilDate {
    var last = began
    for spell in record?.spells ?? [] where spell.from <= last.adding(days: 1) && spell.to > last {
      last = spell.to
    }
    return last
  }

  /// What is sealed of how the pay of a spell came about.
  private func working(ofSicknessFrom began: CivilDate) -> ArraySlice<WorkingLine> {
    let day = Figure.date(began).description
    for lines in statutoryWorkings {
      guard
        let first = lines.firstIndex(where: { $0.isOf(.sicknessFrom) && $0.value == day })
      else { continue }
      let rest = lines[(first + 1)...]
      return rest[..<(rest.firstIndex { $0.isOf(.sicknessFrom) } ?? rest.endIndex)]
    }
    return []
  }

  // MARK: Leave about a child

  /// The leave of the books that the run found it for: that of which it has lines.
  private var leaves: [FamilyLeave] {
    let days = run.lines.filter {
      $0.contract == slip.contract && $0.absence?.kind == refusal.kind
    }.map(\.on)
    return contract?.familyLeave.filter { leave in
      leave.kind == refusal.kind
        && leave.blocks.contains { block in days.contains(where: block.days.contains) }
    } ?? []
  }

  private var ofLeave: [Fact] {
    var facts = leaves.flatMap { leave in
      [
        (RefusalWord.leaveFrom, leave.blocks.first?.from),
        (.leaveThrough, leave.ends), (.due, leave.due), (.matched, leave.matched),
        (.placed, leave.placed),
      ].compactMap { word, day in day.map { Fact(words.refusal(word), words.date($0)) } }
    }
    let lines = statutoryWorkings.first?[...] ?? []
    facts += told(lines, [(.relevantWeek, .relevantWeek)])
    if let contract {
      facts.append(
        Fact(
          words.refusal(.employedSince),
          words.date(contract.continuousFrom ?? contract.span.from)))
      if let last = contract.span.to {
        facts.append(Fact(words.refusal(.employedTo), words.date(last)))
      }
    }
    return facts + earnings(lines)
  }

  // MARK: What is sealed

  /// The workings of the statutory pay that it is about, each without its heading.
  private var statutoryWorkings: [[WorkingLine]] {
    slip.lines.enumerated().compactMap { place, line in
      guard line.kind == .statutoryPay, line.element == refusal.kind.element else { return nil }
      return Array(slip.working(of: .payLine(place + 1)).dropFirst())
    }
  }

  private func told(
    _ lines: ArraySlice<WorkingLine>, _ labels: [(WorkingLabel, RefusalWord)]
  ) -> [Fact] {
    labels.compactMap { label, word in
      lines.first { $0.isOf(label) }.map { Fact(words.refusal(word), $0.value) }
    }
  }

  /// What was earned in an average week, how that came about, and the limit that it is held against.
  private func earnings(_ lines: ArraySlice<WorkingLine>) -> [Fact] {
    let averages: [WorkingLabel] = [
      .averageOverWeeks, .averageOverMonths, .averageOverDays, .averageOfContract, .averageStated,
      .averageWorkedBefore, .averageOfOtherJobs, .averageOfJobs,
    ]
    // The limit is a figure of the law, and stands before what it refuses.
    let limit = zip(lines, lines.dropFirst()).first { figure, refused in
      WorkingLabel(rawValue: figure.label) == nil
        && (refused.isOf(.notPaidFrom) || refused.isOf(.noStatutoryPay))
    }
    // Each job has its own period, and the last average is of all together.
    let earned: [(WorkingLabel, RefusalWord)] = [
      (.relevantPeriod, .relevantPeriod), (.earningsOfPeriod, .earned),
      (.averageWithRises, .averageWithRises),
    ]
    let facts = lines.compactMap { line in
      averages.contains(where: line.isOf)
        ? Fact(words.workings.name(of: line), line.value)
        : earned.first { line.isOf($0.0) }.map { Fact(words.refusal($0.1), line.value) }
    }
    return facts + (limit.map { [Fact(words.refusal(.limit), $0.0.value)] } ?? [])
  }

  // MARK: Who

  private var who: Facts {
    let facts = [
      Fact(words.refusal(.name), slip.name),
      Fact(words.refusal(.address), slip.address.joined(separator: ", ")),
      Fact(
        words.payslip(.niNumber), slip.niNumber?.text ?? words.payslip(.niNumberMissing)),
      Fact(words.payslip(.payrollID), slip.payrollID),
      Fact(words.payslip(.job), slip.jobTitle),
    ]
    return Facts(heading: words.refusal(.you), facts: facts.filter { !$0.value.isEmpty })
  }

  private var employing: Facts {
    let party = employer.employingParty
    let facts = [
      Fact(words.refusal(.employerName), employerName),
      Fact(words.refusal(.employerAddress), party?.address.joined(separator: ", ") ?? ""),
      Fact(words.payslip(.payeReference), employer.paye?.reference.text ?? ""),
      Fact(words.refusal(.telephone), party?.telephone ?? ""),
    ]
    return Facts(heading: words.refusal(.employer), facts: facts.filter { !$0.value.isEmpty })
  }

  // MARK: What the PA can do, and who signs

  private var now: Notes {
    let benefits: RefusalWord =
      switch refusal.kind {
      case .sickness: .sickBenefits
      case .maternity: .maternityBenefits
      default: .otherBenefits
      }
    var sentences = [words.refusal(benefits)]
    if !employer.nation.isGreatBritain { sentences.append(words.refusal(.northernIreland)) }
    sentences += [
      words.refusal(.whoDecides), words.refusal(.ask, employerName), words.refusal(.disagree),
      words.refusal(.disagreeBy),
    ]
    return Notes(heading: words.refusal(.now), sentences: sentences)
  }

  private var toSign: Form {
    let with: RefusalWord? =
      switch refusal.kind {
      case .sickness: .withFitNote
      case .maternity: .withCertificate
      case .adoption: .withMatching
      default: nil
      }
    return Form(
      heading: words.refusal(.sign), lead: words.refusal(.signWhy),
      ticks: ([with, .kept] as [RefusalWord?]).compactMap { $0.map { words.refusal($0) } },
      blanks: [words.refusal(.signName), words.refusal(.signature), words.refusal(.signDate)])
  }
}

extension WorkingLine {
  /// Whether it is sealed under a label.
  fileprivate func isOf(_ label: WorkingLabel) -> Bool { self.label == label.rawValue }
}
