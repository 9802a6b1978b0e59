import PABooks
import PADiagnostics
import PADocuments
import PAJournal
import PAPayRun
import PAPayday
import PAPrimitives

extension Command {
  private enum Correct {
    static let period = CommandOption("--period", .run, "the run that was wrong")
    static let fromCheck = CommandFlag(
      "--from-check", "every run of the open year that comes out otherwise by what stands there now"
    )
    static let schedule = CommandOption(
      "--schedule", .name(of: .schedule), "which schedule, where several would do")
    static let reason = CommandOption(
      "--reason", .text(), "why: it is sealed, and stands on the corrected payslip", required: true)
    static let collect = CommandOption(
      "--collect", .recoveries,
      "how what was paid too much is taken back: so much of each payslip, 'all' that it can bear, or "
        + "'outside' of pay; several with commas between")
    static let below = CommandFlag(
      "--below-minimum-wage", "takes it back below the minimum wage too, as the law allows")
    static let reverse = CommandFlag(
      "--reverse", "takes the whole run back: it should not have been made")
    static let paidOut = CommandFlag(
      "--paid-out", "with --reverse: its pay has left the bank")
    static let notPaidOut = CommandFlag(
      "--not-paid-out", "with --reverse: its pay never left the bank")
    static let draft = CommandFlag("--draft", "shows what would change and writes nothing")
  }

  static let correct = Command(
    "correct", "puts a sealed run right that was made from wrong facts",
    about: """
      Write what is right into employer.xml or the timesheet first. Then this works the old run again by
      what stands there now, with the law of its pay date, and every later run that rests on it; shows what
      was, what is right and the difference; and seals the difference as an entry of its own. What was sealed
      before is never changed.

      The difference is posted at once, to the plan lines, funders and days that the run used. What is to be
      paid to a PA is paid with her next payslip, and what was paid too much is taken back by the next ones.
      """,
    operands: [.books],
    options: [
      Correct.period, Correct.fromCheck, Correct.schedule, Correct.reason, Correct.collect,
      Correct.below, Correct.reverse, Correct.paidOut, Correct.notPaidOut, Correct.draft,
    ] + Signing.options,
    groups: [
      .exactlyOne(Correct.period, Correct.fromCheck),
      .atMostOne(Correct.paidOut, Correct.notPaidOut),
    ],
    more: """
      The law says what may be taken back. National Insurance that was taken short by an honest mistake: only
      from pay of that tax year or the next, and never more at a time than that pay's own. Student and
      postgraduate loans: in their tax year only, and never more at a time than that pay's own deduction.
      Income tax of a cumulative code puts itself right with the next pay; under a week 1 or month 1 code the
      old period is worked again. Of a tax year that has ended neither tax nor loans are taken or given back:
      HMRC settles them.

      Pay that was paid too much by mistake may be taken back without asking (Employment Rights Act 1996
      section 14), also below the minimum wage (National Minimum Wage Regulations 2015 regulation 12). That
      this program asks how much of each payslip is taken, and stays above the minimum wage unless
      --below-minimum-wage says otherwise, is its own choice and not the law's.

      --reverse takes a whole run back, the last one that is sealed; then it is paid again with 'run'. With
      --paid-out, what was paid is taken off what the new run pays.

      Time that was never paid needs no correction: write it into its timesheet, and the next run pays it. A new
      line counts as a changed one where one that was paid is gone of the same day, or of as much of the same work
      on another day.
      A clawback that a contract agrees, such as course fees, is no correction either.
      """,
    example: """
      pa-payroll correct riverside-12 --period 2026-27/4W08 --reason "two visits were not worked" --draft
      """
  ) { given, world in
    guard let reason = given[Correct.reason] else { return ExitCode.usage }
    let runs: CorrectionRequest.Runs = given[Correct.period].map { .one($0) } ?? .found
    var request = CorrectionRequest(runs, because: reason)
    request.schedule = given[Correct.schedule]
    request.plans = given[Correct.collect] ?? []
    if given[Correct.below] {
      guard request.plans.contains(where: { $0.plan != nil }) else {
        throw Stop.usage("--below-minimum-wage goes with --collect: it says how that is taken")
      }
      for place in request.plans.indices {
        request.plans[place].plan?.isBelowMinimumWage = true
      }
    }
    if given[Correct.reverse] {
      guard given[Correct.period] != nil else {
        throw Stop.usage("--reverse is of one --period")
      }
      guard given[Correct.paidOut] || given[Correct.notPaidOut] else {
        throw Stop.usage(
          "say with --paid-out or --not-paid-out whether the run's pay has left the bank")
      }
      request.kind = .reversal
      request.isPaidOut = given[Correct.paidOut]
    } else if given[Correct.paidOut] || given[Correct.notPaidOut] {
      throw Stop.usage("--paid-out and --not-paid-out go with --reverse")
    }
    let books = given.books
    if given[Correct.draft] {
      let assembled = try books.assemble(request, by: given.signerOfDraft(world))
      world.err(assembled.warnings.lines)
      world.out("Draft; nothing is written.\n\n\(assembled.corrected.told(isDraft: true))")
      return assembled.warnings.isEmpty ? ExitCode.done : ExitCode.exceptions
    }
    let signer = try given.signer(world)
    world.sweep(books)
    let assembled: AssembledCorrection
    do throws(Rejected) {
      assembled = try books.seal(request, by: signer)
    } catch {
      // After a command that was stopped the same one again finishes what it left.
      guard let done = try books.correction(made: request, refusedBy: error) else { throw error }
      let documents = RunDocuments(of: done)
      try documents.put(in: books, force: false)
      world.out(
        "\(books.path): already put right in entry \(done.entry.entry.name), and its documents are made now\n"
          + "\nDocuments: \(books.path)/\(documents.folder)\n")
      return ExitCode.done
    }
    world.tellSealed(assembled.corrected.entry, in: books)
    let documents = RunDocuments(of: assembled.corrected)
    world.err(assembled.warnings.lines)
    do throws(Rejected) {
      try documents.put(in: books, force: false)
    } catch {
      world.err(error.all.lines)
      world.err(
        "\(books.path): the correction is sealed, but its documents are not written\n"
          + "  fix: make them with 'pa-payroll documents \(books.path)' when that is put right\n")
      return ExitCode.host
    }
    world.out(assembled.corrected.told())
    world.out("\nDocuments: \(books.path)/\(documents.folder)\n")
    return assembled.warnings.isEmpty ? ExitCode.done : ExitCode.exceptions
  }
}

extension SealedCorrection {
  /// What changes, for the employer and for each PA.
  fileprivate func told(isDraft: Bool = false) -> String {
    var text = Page(correction: pay, entry: entry.entry, after: earlier, draft: isDraft).text
    for one in pay {
      for contract in one.changed {
        text +=
          "\n"
          + Page(correctedPayslipOf: contract, in: one, entry: entry.entry, draft: isDraft).text
      }
    }
    return text
  }
}
