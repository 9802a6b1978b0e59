public import PABudgets
import PAClaims
public import PADescription
public import PADiagnostics
public import PAEmployment
public import PALedger
public import PAPayRun
public import PAPrimitives

/// An invoice or expense posted to a hidden cost.
public struct PostedCost: Hashable, Sendable {
  /// The hidden-cost item.
  public var item: Identifier
  /// How much.
  public var amount: Money
  /// The day it is for.
  public var on: CivilDate
  /// Who sent the invoice.
  public var supplier: String
  /// The invoice's number.
  public var invoice: String
  public var evidence: EvidenceFile
  /// The training it is for, if it is.
  public var training: Identifier?
  /// Which part of the invoice it is, where that is posted in several; nil for all of it.
  public var part: InvoicePart?
  /// The PA who was away, where it is an agency's that stood in.
  public var covers: Identifier?
  /// The first day of that absence.
  public var coversSince: CivilDate?
  /// Why she was away.
  public var coverReason = CoverReason.holiday
  /// What is said of one that looks like one before.
  public var again: PostedAgain

  /// A cost.
  public init(
    item: Identifier, training: Identifier?, on: CivilDate, amount: Money, supplier: String,
    invoice: String, evidence: EvidenceFile, part: InvoicePart? = nil,
    again: PostedAgain = PostedAgain()
  ) {
    self.part = part
    self.again = again
    self.item = item
    self.training = training
    self.on = on
    self.amount = amount
    self.supplier = supplier
    self.invoice = invoice
    self.evidence = evidence
  }

  /// The name it is never posted or claimed twice under; the first stroke parts supplier and number.
  public var key: String {
    let name = supplier.replacing("%", with: "%25").replacing("/", with: "%2F")
    return "\(name)/\(invoice)" + (part.map { ", part \($0.written)" } ?? "")
  }
}

/// One of several parts in which an invoice is posted: one for each of two learners, say.
public struct InvoicePart: Hashable, Sendable {
  /// Which, from 1.
  public let number: Int
  /// How many there are.
  public let count: Int
}

/// The name of an invoice's or receipt's file, which stays where it is; its digest is sealed.
public struct EvidenceFile: Hashable, Sendable {
  public var name: String

  /// A file's name, without its folders.
  public init(_ name: String) { self.name = name }
}

extension PostedCost: JournalEvent {
  public static let kind = EventKind(
    "cost", command: "post cost", "seals an invoice or expense of a hidden cost",
    about: """
      Seals an invoice to its hidden cost's plan line with the SHA-256 of its evidence. An invoice of
      a supplier is posted once, however its number and the supplier are written. What looks like one
      posted before (the same evidence, or supplier, day and amount) is asked about: --again --reason says
      that it is another. One invoice for several learners or items is posted in parts: --part 1/2.
      An agency's invoice for standing in names the PA who was away and the first day of it: --covers pa-1
      --covers-since 2026-08-03; what her being away cost is told with it.
      """,
    example: """
      pa-payroll post cost riverside-12 --item course --amount 84.00 --on 2026-09-15 \\
        --supplier "Lightwood Training" --invoice LT-204 --evidence lt-204.pdf --training moving
      """,
    codes: [.invoiceDuplicate])

  /// What a cost's postings need of the books.
  public struct Worked: Hashable, Sendable {
    /// SHA-256 of the evidence.
    public var digest: String
    /// Whether a claim for it is one for travel.
    public var isTravel: Bool
    /// The kind of the absence that it is for, where the reason does not say it all.
    public var away: AbsenceKind?
    /// Who bears it.
    public var shares: [BorneShare]

    /// What was worked.
    public init(digest: String, isTravel: Bool, shares: [BorneShare]) {
      self.digest = digest
      self.isTravel = isTravel
      self.shares = shares
    }
  }

  public func work(
    from sources: EventSources, after earlier: ClosingState
  ) throws(EventRefusal) -> Worked {
    guard let (budget, item) = sources.books.budgets.hiddenCost(item) else {
      throw .itemUnknown(item)
    }
    guard item.payer == .budget else { throw .notPaidByBudget(item.id) }
    guard (covers == nil) == (coversSince == nil), covers != nil || coverReason == .holiday
    else { throw .coverWithoutAbsence }
    if let covers, sources.books.employer.assistant(covers) == nil {
      throw .assistantUnknown(covers)
    }
    var away: AbsenceKind?
    if let covers, let coversSince, let usual = coverReason.absence {
      let found = try sources.kind(of: coverReason, covers, since: coversSince, after: earlier)
      guard let found else {
        throw .absenceUnknown(AbsenceName(of: covers, usual, since: coversSince))
      }
      away = found == usual ? nil : found
    }
    if let training, !sources.books.trainings.contains(where: { $0.id == training }) {
      throw .trainingUnknown(training)
    }
    do throws(WithoutBearer) {
      var worked = Worked(
        digest: sources.evidence, isTravel: item.kind == .trainingTravel,
        shares: try [budget].shares(of: item.line, on: on))
      worked.away = away
      return worked
    } catch {
      throw EventRefusal(.withoutBearer(error))
    }
  }

  public func post(_ worked: inout Worked, to making: inout EntryMaking) throws(EventRefusal) {
    guard !making.knows(invoiceKey) else { throw .invoicePostedBefore }
    guard amount > .zero else { throw .amountNotAboveNothing }
    try making.check(
      again, alike(worked.digest, in: making), code: .invoiceDuplicate,
      "the same invoice, evidence, or supplier, day and amount",
      fix: "; one invoice for several is posted in parts, --part 1/2 and --part 2/2")
    guard worked.shares.canBear, Set(worked.shares.map(\.line)).count == 1 else {
      throw .sharesNotWhole
    }
    let cost = Drawdown.cost(of: item, amount, over: worked.shares, from: supplier, on: on)
    making.post(cost)
    making.note(invoiceKey)
    making.note(like(in: making.name).key(Self.likeKind))
    making.note(KnownKey.evidence(worked.digest, of: making.name))
    making.closing.timeAway.add(absenceCost(worked).map { [$0] } ?? [])
    guard let training else { return }
    making.closing.claims.costs.append(
      TrainingCost(
        entry: making.name, training: training, kind: worked.isTravel ? .travel : .course,
        item: item, invoice: key, evidence: worked.digest, amount: amount,
        borneBy: cost.postings.compactMap(\.costShare)))
  }

  public func reverse(
    _ worked: Worked, of name: EntryName, in making: inout EntryMaking
  ) throws(EventRefusal) {
    making.free(invoiceKey)
    making.free(like(in: name).key(Self.likeKind))
    making.free(KnownKey.evidence(worked.digest, of: name))
    making.closing.claims.costs.removeAll { $0.entry == name }
    making.closing.timeAway.remove(absenceCost(worked).map { [$0] } ?? [])
  }

  /// The absence that an agency stood in for; nil where it is none's invoice.
  private func absence(_ worked: Worked) -> AbsenceName? {
    guard let covers, let coversSince, let usual = coverReason.absence else { return nil }
    return AbsenceName(of: covers, worked.away ?? usual, since: coversSince)
  }

  /// What it cost that a PA was away, where the invoice is of an agency that stood in.
  public func absenceCost(_ worked: Worked) -> AbsenceCost? {
    guard let absence = absence(worked) else { return nil }
    var cost = AbsenceCost(absence)
    let posted = Drawdown.cost(of: item, amount, over: worked.shares, from: supplier, on: on)
    for share in posted.postings.compactMap(\.costShare) {
      var figures = AbsenceFigures.zero
      figures.agency = share.amount
      cost.parts.add(figures, line: share.line, funder: share.funder)
    }
    return cost
  }

  public func gives(_ worked: Worked) -> [String] { [invoiceKey] }

  /// What it is, in a few words.
  public var what: String { "cost of \(item)" }

  public func told(_ worked: Worked, in entry: Entry) -> String {
    "\(amount.inWords) for \(item), evidence \(worked.digest.prefix(12))…"
  }

  /// The name its invoice is known for ever under.
  private var invoiceKey: String { KnownKey.invoice(key) }

  private static let likeKind = "cost"

  /// What of it is compared with later ones.
  private func like(in entry: EntryName) -> PostedLike {
    PostedLike(
      [
        supplier.nameLikeness, invoice.numberLikeness,
        part.map { "\($0.number)of\($0.count)" } ?? "-",
        on.description, amount.written,
      ], in: entry)
  }

  /// What was posted that may be the same cost.
  ///
  /// It is of the same evidence; or agrees in the invoice's number and in supplier, or in day and amount; or
  /// in supplier, day and amount. Other parts of the same invoice are none.
  private func alike(_ digest: String, in making: EntryMaking) -> [PostedLike] {
    let mine = like(in: making.name).parts
    let evidence = Set(
      making.known(startingWith: KnownKey.evidenceMark + digest + "/").compactMap { EntryName($0) })
    return making.posted(Self.likeKind).filter { other in
      guard other.parts.count == mine.count else { return false }
      let same = zip(mine, other.parts).map { $0 == $1 }
      let (supplier, number, amount) = (same[0], same[1], same[4])
      if supplier, number, let part, part.isOther(than: other.parts[2]) { return false }
      let isNear = amount && mine[3].isNear(other.parts[3])
      // A supplier may send one of the same amount each day: its number tells them apart.
      return evidence.contains(other.entry) || (number && (supplier || isNear))
        || (supplier && amount && same[3])
    }
  }
}

extension InvoicePart {
  /// Whether a part as it is known, `1of2`, is another of as many.
  fileprivate func isOther(than part: String) -> Bool {
    part != "\(number)of\(count)" && part.hasSuffix("of\(count)")
  }
}

extension InvoicePart: Written {
  /// Which of how many.
  public static var form: WrittenForm {
    WrittenForm(
      "invoicePart", "Write which part it is of how many, 1/2.", example: "1/2",
      patterns: [#"[1-9][0-9]?/[1-9][0-9]?"#])
  }

  /// Reads `1/2`; nil where there are fewer than two, or than that.
  public init?(written: String) {
    let numbers = written.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let number = numbers[0], let count = numbers[1],
      (2...99).contains(count),
      (1...count).contains(number), written == "\(number)/\(count)"
    else { return nil }
    self.init(number: number, count: count)
  }

  /// `1/2`.
  public var written: String { "\(number)/\(count)" }
}

extension EventSources {
  /// The kind of the absence that somebody stood in for; nil where neither the books nor a sealed run know any, though the
  /// regular run of its first day is sealed.
  ///
  /// Before that the timesheet that tells of it may still come: an agency's invoice is often the first.
  fileprivate func kind(
    of reason: CoverReason, _ assistant: Identifier, since day: CivilDate,
    after earlier: ClosingState
  ) throws(EventRefusal) -> AbsenceKind? {
    let contracts = books.employer.assistant(assistant)?.contracts ?? []
    for away in contracts.flatMap(\.away)
    where away.refused == nil && away.from == day && reason.isFor(away.kind) {
      return away.kind
    }
    for leave in contracts.flatMap(\.familyLeave)
    where reason.isFor(leave.kind) && leave.blocks.contains(where: { $0.from == day }) {
      return leave.kind
    }
    var isSealed = false
    // Wages may be paid in the tax year before the days they are for.
    let entries = try journal.asCorrected(by: earlier.corrected).entries(
      after: EntryName(TaxYear(containing: day).previous, 0),
      before: EntryName(earlier.payroll.year.next, 1))
    for case .run(let run) in entries.lazy.map(\.content) {
      if let kind = run.kind(of: reason, assistant, since: day) { return kind }
      if run.isRegular(of: assistant, on: day) { isSealed = true }
    }
    return isSealed ? nil : reason.absence
  }
}

extension SealedPayRun {
  /// The kind of an absence of which it paid days; nil where it paid none.
  fileprivate func kind(
    of reason: CoverReason, _ assistant: Identifier, since day: CivilDate
  ) -> AbsenceKind? {
    lines.lazy.filter { $0.assistant == assistant && $0.absence?.began == day }
      .compactMap(\.absence?.kind).first(where: reason.isFor)
  }

  /// Whether it is the run that a PA's time of a day belongs to.
  fileprivate func isRegular(of assistant: Identifier, on day: CivilDate) -> Bool {
    run.key.sequence == 0 && run.days.contains(day)
      && books.employer.assistant(assistant)?.contracts.contains {
        $0.schedule == run.schedule && $0.span.contains(day)
      } ?? false
  }
}

extension EventRefusal {
  static func absenceUnknown(_ absence: AbsenceName) -> EventRefusal {
    EventRefusal(
      "neither the books nor a sealed run says that '\(absence.assistant)' is away from "
        + "\(absence.began.inShortWords) for that reason",
      fix:
        "give the first day of the absence as its line or <away> has it, and its --cover-reason; where its days are handed "
        + "in late, post this after the run that pays them")
  }

  static func notPaidByBudget(_ item: Identifier) -> EventRefusal {
    EventRefusal(
      "'\(item)' is not paid by the budget",
      fix: "change its payer in employer.xml, or pay it from elsewhere")
  }

  static let coverWithoutAbsence = EventRefusal(
    "cover is of one PA's absence, which its first day tells",
    fix:
      "give --covers with the PA who was away, and --covers-since with the first day of it, or neither"
  )

  static func assistantUnknown(_ assistant: Identifier) -> EventRefusal {
    EventRefusal(
      "there is no PA '\(assistant)'", fix: "name the PA who was away as employer.xml does")
  }

  static let invoicePostedBefore = EventRefusal(
    "this invoice of this supplier was posted before",
    fix:
      "look for it with 'pa-payroll ledger --kind cost'; one invoice for several learners or items is "
      + "posted in parts, --part 1/2 and --part 2/2",
    code: .invoiceDuplicate)
}

extension Diagnostic.Code {
  /// An invoice that was posted before.
  public static let invoiceDuplicate = Diagnostic.Code(
    "invoice-duplicate", "An invoice that was posted before.",
    example: "an invoice posted twice")
}

extension EvidenceFile: Written {
  /// The name of a file.
  public static var form: WrittenForm {
    WrittenForm(
      "evidenceFile", "Write the name of the invoice's or receipt's file.", example: "lt-204.pdf",
      patterns: WrittenForm.words.patterns, lengths: 1...120, privacy: .freeWord)
  }

  /// Reads a name.
  public init?(written: String) { self.init(written) }
  /// The name.
  public var written: String { name }
}

extension PostedCost: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("postedCost", "An invoice or expense of a hidden cost.")
  }

  public static var blank: PostedCost {
    PostedCost(
      item: .blank, training: nil, on: .blank, amount: .zero, supplier: "", invoice: "",
      evidence: EvidenceFile(""))
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute(
      "item", &item, Field("The hidden cost in employer.xml.", .named("hiddenCost")))
    description.attribute("amount", &amount, Field("What it comes to.", as: .paidAmount))
    description.attribute("on", &on, Field("The day it is for."))
    description.attribute("supplier", &supplier, Field("Who sent it."))
    description.attribute("invoice", &invoice, Field("Its number."))
    description.attribute(
      "evidence", &evidence, Field("The invoice or receipt; it stays where it is."))
    description.attribute(
      "training", &training,
      Field("The training it is for, by which it can be claimed.", .named("training")))
    description.attribute(
      "covers", &covers,
      Field("The PA who was away, where it is an agency's that stood in.", .named("assistant")))
    description.attribute(
      "coversSince", &coversSince, Field("The first day of that absence."))
    description.attribute(
      "coverReason", &coverReason, usually: .holiday, Field("Why she was away."))
    description.attribute(
      "part", &part, Field("Which part of the invoice it is, where it is posted in several."))
    again.describe(&description)
  }
}

extension PostedCost.Worked: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("costWorked", "What a cost's postings need of the books.")
  }

  public static var blank: Self { Self(digest: "", isTravel: false, shares: []) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("sha256", &digest, Field("SHA-256 of the evidence.", as: .digest))
    description.attribute(
      "travel", &isTravel, usually: false, Field("Whether a claim for it is one for travel."))
    description.attribute(
      "away", &away,
      Field(
        "The kind of the absence that it is for, where the reason does not say it all.",
        privacy: .health))
    description.list("share", &shares, .any, Field("Who bears it, and what share."))
  }
}

extension Posting {
  /// What a cost posting's line and funder bore.
  var costShare: CostShare? {
    guard case .cost(let line, let funder, _) = account, side == .debit else { return nil }
    return CostShare(line: line, funder: funder, amount: amount)
  }
}
