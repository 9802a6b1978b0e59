import PABooks
import PADocuments
import PAJournal
import PAPayRun
import PAPrimitives

extension Command {
  private enum Explain {
    static let period = CommandOption("--period", .run, "the run", required: true)
    static let assistant = CommandOption("--pa", .name(of: .assistant), "one PA only")
    static let schedule = CommandOption(
      "--schedule", .name(of: .schedule), "which schedule, where several would do")
  }

  static let explain = Command(
    "explain", "shows how every figure of a run was worked out",
    about: """
      Prints the workings as they were sealed: each rule, the figures it took, its rounding, and the
      law or guidance it stands on. For a run not sealed yet it works the draft.
      """,
    operands: [.books],
    options: [Explain.period, Explain.assistant, Explain.schedule] + Signing.options,
    example: "pa-payroll explain riverside-12 --period 2026-27/4W08 --pa pa-1"
  ) { given, world in
    let key = given.required(Explain.period)
    let schedule = given[Explain.schedule]
    let signer = try given.signer(world)
    let books = given.books
    let sealed = try books.sealedRun(key, schedule: schedule)
    let run: SealedPayRun
    if let sealed {
      run = sealed.run
      world.out("\(key), as sealed in entry \(sealed.entry.entry.seal.number)\n")
    } else {
      let draft = try books.assemble(RunRequest(key, schedule: schedule), by: signer)
      guard case .run(let worked) = draft.sealed.entry.content else { return ExitCode.refused }
      run = worked
      world.out("\(key), a draft: not sealed yet\n")
    }
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
    }
    return ExitCode.done
  }
}
