import PABooks
import PADiagnostics
import PADocuments
import PAJournal
import PALedger
import PAPayRun
import PAPrimitives

extension Command {
  private enum Explain {
    static let period = CommandOption("--period", .run, "the run")
    static let posting = CommandOption(
      "--posting", .posting, "the posting that is followed to what it is of")
    static let assistant = CommandOption(
      "--pa", .name(of: .assistant), "one PA only, with --period")
    static let schedule = CommandOption(
      "--schedule", .name(of: .schedule), "with --period: which schedule, where several would do")
  }

  static let explain = Command(
    "explain", "shows how every figure of a run was worked out, and what a posting is of",
    about: """
      With --period it prints the workings as they were sealed: each rule, the figures it took, its
      rounding, and the law or guidance it stands on; then which plan line and funder bore each line of
      pay and each contribution. Of a run that was corrected both workings are shown, each under its entry.
      For a run not sealed yet it works the draft.

      With --posting it follows a posting, as 'pa-payroll ledger' names it, to what made it: a line of a
      payslip with its rule and timesheet lines, a contribution, what is owed to whom, an invoice, a
      payment, or money of a claim with the invoices and shifts it repaid; and from what was paid to the
      claim that asked for it and what came back. What a correction posts is shown as it was and as it is
      right. Every posting that it names can be followed in turn.
      It says who covered whom and why: it is your own record, so think before you send it on.
      """,
    operands: [.books],
    options: [Explain.period, Explain.posting, Explain.assistant, Explain.schedule]
      + Signing.options,
    groups: [.exactlyOne(Explain.period, Explain.posting)],
    more: """
      One that follows a posting:
        pa-payroll explain riverside-12 --posting 2026-27/4.7
      """,
    example: "pa-payroll explain riverside-12 --period 2026-27/4W08 --pa pa-1"
  ) { given, world in
    guard let key = given[Explain.period] else {
      guard given[Explain.assistant] == nil, given[Explain.schedule] == nil else {
        throw Stop.usage("--pa and --schedule choose among a run: leave them out with --posting")
      }
      guard let name = given[Explain.posting] else { return ExitCode.usage }
      world.out(try given.books.page(of: name).text)
      return ExitCode.done
    }
    let schedule = given[Explain.schedule]
    let signer = given.signerOfDraft(world)
    let books = given.books
    let sealed = try books.sealedRun(key, schedule: schedule)
    let entry: Entry
    if let sealed {
      entry = sealed.entry.entry
      world.out("\(key), as sealed in entry \(entry.seal.number)\n")
    } else {
      entry = try books.assemble(RunRequest(key, schedule: schedule), by: signer).sealed.entry
      world.out("\(key), a draft: not sealed yet\n")
    }
    guard case .run(let run) = entry.content else { return ExitCode.refused }
    let assistant = given[Explain.assistant]
    let slips = run.run.payslips.filter { slip in assistant.map { slip.assistant == $0 } ?? true }
    guard !slips.isEmpty else {
      let meant = assistant.map { books.nearest(to: $0, .assistant) } ?? ""
      throw Stop.usage("nobody of that short name is paid in \(key)\(meant)")
    }
    for slip in slips {
      world.out("\n\(slip.assistant), contract \(slip.contract), net pay \(slip.net.inWords)\n")
      world.out("tax code \(slip.taxCode) \(TaxCode.mark(slip.basis, key.period.frequency))")
      world.out(" from \(Words.plainEnglish.why(slip.taxCodeReason))\n")
      world.out(slip.workings.text + "\n")
      world.out(entry.bearers(of: slip, isSealed: sealed != nil))
    }
    for corrected in sealed == nil ? [] : try books.sealedCorrections() {
      guard let pay = corrected.pay.first(where: { $0.run == entry.name }) else { continue }
      let correction = corrected.entry.entry
      let named = pay.changed.filter { contract in
        let slip = pay.now.payslip(of: contract) ?? pay.before.payslip(of: contract)
        return assistant.map { slip?.assistant == $0 } ?? true
      }
      guard !named.isEmpty else { continue }
      world.out("\nCorrected in entry \(correction.name): \(correction.seal.reason)\n")
      for contract in named {
        guard let slip = pay.now.payslip(of: contract) else {
          world.out("\n\(contract) is not paid by it\n")
          continue
        }
        world.out("\n\(slip.assistant), contract \(contract), net pay \(slip.net.inWords)\n")
        world.out("tax code \(slip.taxCode) \(TaxCode.mark(slip.basis, key.period.frequency))")
        world.out(" from \(Words.plainEnglish.why(slip.taxCodeReason))\n")
        world.out(slip.workings.text + "\n")
        world.out(correction.bearers(of: slip, isSealed: true, correcting: entry.name))
      }
    }
    return ExitCode.done
  }
}

extension ValueKind where Value == PostingName {
  static let posting = ValueKind("POSTING", "a posting such as 2026-27/4.7") {
    PostingName(written: $0)
  }
}

extension BooksFolder {
  /// The page of a posting, by every entry of the journal.
  ///
  /// - Throws: `argument-wrong` where there is no such posting, or what is wrong with an entry.
  fileprivate func page(of name: PostingName) throws(Rejected) -> PostingPage {
    let journal = JournalFolder(of: self)
    let read = try journal.entries([name.entry])[0]
    let sealed = read.entry
    let again = try journal.workedAgain(sealed)
    guard var trail = PostingTrail(of: name, in: again ?? sealed) else {
      throw Rejected(.postingUnknown(name, of: sealed.namedPostings.count, path))
    }
    try journal.readEntries { other in
      trail.add(other.entry) { try? journal.workedAgain($0) }
    }
    return PostingPage(
      trail, isWorkedAgain: again != nil, correcting: try pay(correctedBy: read))
  }
}

extension Diagnostic {
  fileprivate static func postingUnknown(
    _ name: PostingName, of count: Int, _ books: String
  ) -> Diagnostic {
    Diagnostic(
      .error, .argumentWrong, at: SourcePlace(file: books), "there is no posting \(name)",
      fix: count == 0
        ? "entry \(name.entry) has no postings: name one that 'pa-payroll ledger' lists"
        : "the postings of entry \(name.entry) are numbered from 1 to \(count)")
  }
}

extension Entry {
  /// What bore each line of pay and each contribution of a payslip.
  ///
  /// - Parameters:
  ///   - slip: The payslip.
  ///   - isSealed: Whether its postings have names yet.
  ///   - run: The run that the entry corrects, whose difference is told.
  /// - Returns: Lines with their ends; none where nothing was borne.
  fileprivate func bearers(
    of slip: Payslip, isSealed: Bool, correcting run: EntryName? = nil
  ) -> String {
    var table = Columns(.left, .left, .left, .left, .right, .left)
    var isEmpty = true
    for named in namedPostings.costs where named.corrects == run {
      let what: String
      switch named.cause {
      case .payLine(slip.contract, let number):
        what =
          slip.lines.indices.contains(number - 1)
          ? slip.name(ofLine: number) : "A line that is no longer right"
      case .contribution(slip.contract, let kind): what = kind.words
      default: continue
      }
      guard let bearer = named.posting.account.bearer else { continue }
      isEmpty = false
      table.add(
        what, bearer.line.text, bearer.funder.text, named.posting.account.purpose,
        named.posting.signed.inWords, isSealed ? named.name.written : "")
    }
    return isEmpty
      ? "" : (run == nil ? "Borne by\n" : "Borne besides by\n") + table.text(indent: "  ")
  }
}

extension Cause.Contribution {
  /// What it is called.
  fileprivate var words: String {
    switch self {
    case .employerNI: "Employer's National Insurance"
    case .employerPension: "Employer's pension contribution"
    case .salarySacrifice: "Pay given up for the pension"
    }
  }
}
