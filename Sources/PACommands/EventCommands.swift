import PABooks
import PABudgets
import PAClaims
import PADiagnostics
import PADocuments
import PAExchange
import PAHost
import PAJournal
import PAPrimitives
import PAXML

extension Command {
  static let postReceipt = Command(
    "post receipt", "BOOKS --budget B --funder F --amount A --on DAY",
    "seals money received for a budget",
    help: """
      Seals money that came for a budget from a funder. It is spread over the plan lines as they are
      agreed, unless one is named.

        --budget ID, --funder ID    as employer.xml names them
        --amount 6000.00            what came
        --on 2026-04-06             the day it came
        --line ID                   the plan line it is for
        --reference TEXT            the bank's or funder's reference
        --by NAME, --today DAY

      Example: pa-payroll post receipt riverside-12 --budget budget --funder funder --amount 6000.00 \\
        --on 2026-10-12
      """
  ) { arguments, world in
    let signer = try arguments.signer(world)
    let receipt = Receipt(
      budget: try arguments.required("--budget", "a short name") { Identifier($0) },
      funder: try arguments.required("--funder", "a short name") { Identifier($0) },
      line: try arguments.option("--line", "a short name") { Identifier($0) },
      on: try arguments.requiredDay("--on", such: "2026-04-06"),
      amount: try arguments.amount(),
      reference: try arguments.text("--reference") ?? "")
    let folder = BooksFolder(try arguments.next("BOOKS"))
    try arguments.finish()
    let sealed = try folder.sealEvent(by: signer, saying: Words.plainEnglish.reason) {
      books, state, seal throws(EventRefusal) in
      try Entry(receipt: receipt, books: books.read, after: state, seal: seal)
    }
    world.out(
      "Sealed entry \(sealed.entry.seal.number): \(receipt.amount.inWords) received for "
        + "\(receipt.budget) from \(receipt.funder)\n")
    return ExitCode.done
  }

  static let postCost = Command(
    "post cost", "BOOKS --item I --amount A --on DAY --supplier S --invoice N --evidence FILE",
    "seals an invoice or expense of a hidden cost",
    help: """
      Seals an invoice to its hidden cost's plan line with the SHA-256 of its evidence. An invoice of
      a supplier is posted once.

        --item ID              the hidden cost in employer.xml
        --amount 95.00         what it comes to
        --on 2026-05-12        the day it is for
        --supplier NAME        who sent it
        --invoice NUMBER       its number
        --evidence FILE        the invoice or receipt; it stays where it is
        --training ID          the training it is for, by which it can be claimed
        --by NAME, --today DAY

      Example: pa-payroll post cost riverside-12 --item course --amount 84.00 --on 2026-09-15 \\
        --supplier "Lightwood Training" --invoice LT-204 --evidence lt-204.pdf --training moving
      """
  ) { arguments, world in
    let signer = try arguments.signer(world)
    let evidence = try arguments.required("--evidence")
    let digest = try evidenceDigest(of: evidence)
    let evidenceName = evidence.split(separator: "/").last.map(String.init) ?? evidence
    guard evidenceName.isOneLine else {
      throw Stop.usage("the evidence's name must be one line of 1 to 120 letters: call it another")
    }
    let cost = PostedCost(
      item: try arguments.required("--item", "a short name") { Identifier($0) },
      training: try arguments.option("--training", "a short name") { Identifier($0) },
      on: try arguments.requiredDay("--on", such: "2026-05-12"),
      amount: try arguments.amount(), supplier: try arguments.requiredText("--supplier"),
      invoice: try arguments.requiredText("--invoice"),
      evidence: evidenceName, digest: digest)
    let folder = BooksFolder(try arguments.next("BOOKS"))
    try arguments.finish()
    let sealed = try folder.sealEvent(by: signer, saying: Words.plainEnglish.reason) {
      books, state, seal throws(EventRefusal) in
      try Entry(cost: cost, books: books.read, after: state, seal: seal)
    }
    world.out(
      "Sealed entry \(sealed.entry.seal.number): \(cost.amount.inWords) for \(cost.item), evidence "
        + "\(cost.digest.prefix(12))…\n")
    return ExitCode.done
  }

  static let claimNew = Command(
    "claim new", "BOOKS --id C --training T --scheme S", "makes a claim for a training paid",
    help: """
      Gathers what was paid for a training and is not claimed yet: the course and travel invoices
      posted with --training, and the cover shifts that sealed runs paid. Who may claim this year is
      the first thing it says.

        --id ID          the claim's short name
        --training ID    the training in employer.xml
        --scheme ID      \(TrainingScheme.all.map(\.id).joined(separator: ", "))
        --by NAME, --today DAY

      Example: pa-payroll claim new riverside-12 --id moving-1 --training moving --scheme funder
      """
  ) { arguments, world in
    let signer = try arguments.signer(world)
    let id = try arguments.required("--id", "a short name") { Identifier($0) }
    let training = try arguments.required("--training", "a short name") { Identifier($0) }
    let scheme = try arguments.scheme()
    let folder = BooksFolder(try arguments.next("BOOKS"))
    try arguments.finish()
    world.out(scheme.whoMayClaim)
    let sealed = try folder.sealEvent(by: signer, saying: Words.plainEnglish.reason) {
      books, state, seal throws(EventRefusal) in
      guard let found = books.read.trainings.first(where: { $0.id == training }) else {
        throw .trainingUnknown(training)
      }
      let claim = TrainingClaim(
        id: id, for: found, to: scheme, from: state.claims, made: signer.today)
      if claim.lines.isEmpty,
        let earlier = state.claims.claims.first(where: { $0.training.id == training && $0.id != id }
        )
      {
        throw .claimRefused(0, .alreadyClaimed(earlier.id))
      }
      return try Entry(claim: claim, to: scheme, after: state, seal: seal)
    }
    let state = sealed.entry.closing
    if let claim = state.claims.claims.first(where: { $0.id == id }) {
      world.out(claim.table(under: scheme, state.claims))
    }
    world.out("Sealed entry \(sealed.entry.seal.number)\n")
    return ExitCode.done
  }

  static let claimCheck = Command(
    "claim check", "BOOKS --id C [--xml FILE] [--page FILE] [--force]",
    "shows for each line of a claim whether it is paid, and why",
    help: """
      Shows each line's verdict under the scheme. Writes the claim as XML ('pa-payroll schema claim')
      and as a page to print, where asked.

        --id ID        the claim
        --xml FILE     the claim as XML
        --page FILE    the claim as a page
        --force        replaces a file that pa-payroll did not make

      Example: pa-payroll claim check riverside-12 --id moving-1 --page claim.html
      """
  ) { arguments, world in
    let id = try arguments.required("--id", "a short name") { Identifier($0) }
    let xml = try arguments.option("--xml")
    let page = try arguments.option("--page")
    let force = arguments.flag("--force")
    let folder = BooksFolder(try arguments.next("BOOKS"))
    try arguments.finish()
    if let xml, xml == page { throw Stop.usage("--xml and --page name the same file") }
    let xmlFile = try xml.map { path throws(Rejected) in
      try OutputFile(path, for: folder, force: force)
    }
    let pageFile = try page.map { path throws(Rejected) in
      try OutputFile(path, for: folder, force: force)
    }
    let (books, last) = try folder.booksAndLast()
    let state = last.entry.closing.claims
    let claim: TrainingClaim
    let scheme: TrainingScheme
    do throws(EventRefusal) {
      (claim, scheme) = try state.found(id)
    } catch {
      throw Stop.refused([Diagnostic(error, in: folder, saying: Words.plainEnglish.reason)])
    }
    world.out(scheme.whoMayClaim)
    world.out(claim.table(under: scheme, state))
    let verdicts = claim.verdicts(under: scheme, state)
    if let xmlFile {
      let document = ClaimDocument(
        of: claim, to: scheme, verdicts: verdicts, by: books.employer, producer: Program.version)
      try document.element.write(in: ExchangeSchema.claim.namespace, to: xmlFile, world)
    }
    if let pageFile {
      let made = Page(trainingClaim: claim, to: scheme, after: state)
      try pageFile.put(made.element.serialised(.xhtml))
      world.out("\(pageFile.path)\n")
    }
    return verdicts.contains(where: \.isRefusal) ? ExitCode.exceptions : ExitCode.done
  }

  static let claimSubmit = Command(
    "claim submit", "BOOKS --id C", "seals that a claim was sent",
    help: """
      Seals that the claim was sent. Refused where a line is not paid by the scheme, or its invoice
      or cover stands in another claim.

        --id ID    the claim
        --by NAME, --today DAY

      Example: pa-payroll claim submit riverside-12 --id moving-1
      """
  ) { arguments, world in
    let signer = try arguments.signer(world)
    let id = try arguments.required("--id", "a short name") { Identifier($0) }
    let folder = BooksFolder(try arguments.next("BOOKS"))
    try arguments.finish()
    let sealed = try folder.sealEvent(by: signer, saying: Words.plainEnglish.reason) {
      _, state, seal throws(EventRefusal) in
      let (_, scheme) = try state.claims.found(id)
      return try Entry(
        submitting: id, to: scheme, on: signer.today, after: state, seal: seal)
    }
    world.out("Sealed entry \(sealed.entry.seal.number): claim \(id) sent\n")
    return ExitCode.done
  }

  static let claimPaid = Command(
    "claim paid", "BOOKS --id C --amount A --budget B --on DAY",
    "seals money that came for a claim, back to who paid",
    help: """
      Seals money received for a claim and gives it back to the plan lines and funders that bore the
      cost, in proportion.

        --id ID            the claim
        --amount 84.00     what came
        --budget ID        the budget whose account it came to
        --on 2026-10-30    the day it came
        --by NAME, --today DAY

      Example: pa-payroll claim paid riverside-12 --id moving-1 --amount 84.00 --budget budget \\
        --on 2026-10-30
      """
  ) { arguments, world in
    let signer = try arguments.signer(world)
    let id = try arguments.required("--id", "a short name") { Identifier($0) }
    let amount = try arguments.amount()
    let budget = try arguments.required("--budget", "a short name") { Identifier($0) }
    let on = try arguments.requiredDay("--on", such: "2026-10-30")
    let folder = BooksFolder(try arguments.next("BOOKS"))
    try arguments.finish()
    let sealed = try folder.sealEvent(by: signer, saying: Words.plainEnglish.reason) {
      books, state, seal throws(EventRefusal) in
      try Entry(
        paying: id, amount, into: budget, on: on, books: books.read, after: state, seal: seal)
    }
    world.out("Sealed entry \(sealed.entry.seal.number): \(amount.inWords) for claim \(id)\n")
    for posting in sealed.entry.postings {
      if case .recovered(let line, let funder, _) = posting.account {
        world.out("  \(posting.amount.inWords) back to \(line), \(funder)\n")
      }
    }
    return ExitCode.done
  }
}

extension Arguments {
  /// An amount of money above nothing.
  fileprivate mutating func amount() throws(Stop) -> Money {
    try required("--amount", "pounds with at most two decimals, above nothing: 84.00") {
      Money($0).flatMap { $0 > .zero ? $0 : nil }
    }
  }

  fileprivate mutating func scheme() throws(Stop) -> TrainingScheme {
    try required("--scheme", "one of \(TrainingScheme.all.map(\.id).joined(separator: ", "))") {
      TrainingScheme.named($0)
    }
  }
}

extension TrainingScheme {
  /// Who may claim, and what is not verified.
  fileprivate var whoMayClaim: String {
    var text = "\(name), \(administrator)\n"
    if claimant == .userLedOrganisation {
      text +=
        "An employer cannot claim alone: only a user-led organisation may. Hand it this claim.\n"
    }
    for doubt in doubts { text += "  not verified: \(doubt)\n" }
    return text
  }
}

extension ClaimsState {
  /// A claim and its scheme.
  fileprivate func found(
    _ id: Identifier
  ) throws(EventRefusal) -> (TrainingClaim, TrainingScheme) {
    guard let claim = claims.first(where: { $0.id == id }),
      let scheme = TrainingScheme.named(claim.scheme)
    else { throw .claimUnknown(id) }
    return (claim, scheme)
  }
}

extension TrainingClaim {
  /// The claim's lines with their verdicts.
  fileprivate func table(under scheme: TrainingScheme, _ state: ClaimsState) -> String {
    var text = "Claim \(id), \(status.rawValue), made \(made.inShortWords)\n"
    for (line, verdict) in zip(lines, verdicts(under: scheme, state)) {
      let words = Words.plainEnglish
      let what = words.name(of: line, in: self)
      text += "  \(line.amount.inWords)  \(what): \(words.verdict(verdict))\n"
    }
    return text + "  \(claimed.inWords)  in all, \(received.inWords) received\n"
  }
}

/// SHA-256 of an invoice's or receipt's file, refused where it cannot be read or holds nothing.
private func evidenceDigest(of file: String) throws(Stop) -> String {
  let why: String
  do throws(HostError) {
    if let digest = try Evidence.digest(of: file) { return digest }
    why = "the evidence is an empty file"
  } catch {
    why = "the evidence cannot be read: \(error.reason)"
  }
  throw .refused([
    Diagnostic(
      .error, .fileUnreadable, at: SourcePlace(file: file), why,
      mend: "name the invoice's or receipt's file")
  ])
}
