import PABooks
import PABudgets
import PADiagnostics
import PADocuments
import PAHost
import PAJournal
import PAPayRun
import PAPrimitives
import PAStatute

extension Command {
  private enum Run {
    static let period = CommandOption(
      "--period", .run, "the run: W, F, 4W or M and its number; +1 for a supplementary run")
    static let next = CommandFlag("--next", "the first period not paid yet")
    static let schedule = CommandOption(
      "--schedule", .name(of: .schedule), "which schedule, where several would do")
    static let reason = CommandOption(
      "--reason", .text(),
      "why a supplementary run is made, why something unusual is right, or why it is sealed early")
    static let early = CommandFlag(
      "--early", "seals a run of --period before its time, with --reason; it is sealed")
    static let payDate = CommandOption(
      "--pay-date", .day(such: "2026-11-20"), "when a supplementary run is paid")
    static let draft = CommandFlag("--draft", "shows the figures and writes nothing")
    static let refuse = CommandOption(
      "--refuse", .word("WHAT", of: ["unusual"]),
      "what is to stop the run besides errors: everything unusual")
    static let accept = CommandOption(
      "--accept", .findings, "something unusual that is right, with --reason; it is sealed")
    static let planned = CommandOption(
      "--planned", .names,
      "PAs who are paid the hours of their contract, because their time is not known yet")
    static let withoutDocuments = CommandFlag(
      "--without-documents", "leaves payslips and statements to 'documents'")
  }

  static let run = Command(
    "run", "pays everybody for a period, and seals it",
    about: """
      Works the pay of every PA on the period's schedule, seals the run in the journal, and makes
      payslips, a summary and budget statements in out/. Nothing is written where anything is wrong.
      """,
    operands: [ManyBooks.operand],
    options: [
      Run.period, Run.next, Run.schedule, Run.reason, Run.payDate, Run.draft, Run.refuse,
      Run.accept, Run.early, Run.planned, Run.withoutDocuments,
    ] + Signing.options + [ManyBooks.list],
    groups: [.exactlyOne(Run.period, Run.next)],
    more: """
      Time is written in timesheets/2026-27/4W08.xml ('pa-payroll schema timesheet'), or saved from
      a spreadsheet as 4W08.csv beside it, or one file for each PA: 4W08-pa-1.csv. A row is a shift,
      a night or a journey; the first line names the columns, pa, on and element and what else is
      used of \(Timesheet.columns.dropFirst(3).joined(separator: ", ")):

        pa,on,element,time,start,end,units
        pa-1,13/10/2026,hours,7:30,,,
        pa-1,14/10/2026,hours,,21:00,07:00,
        pa-1,14/10/2026,mileage,,,,12

      Other columns are for people. One with figures that no run reads is refused, unless its name stands
      in brackets: (total).

      Each line is paid once, by a run of the schedule its contract is on, whichever file it stands in:
      of its own period or, where that is sealed, by the next, as wages of the period they were due in.

      A sealed run is never changed. What it left out is added to a timesheet, and paid by the next run or
      by a supplementary one. What was wrong in it is put right by 'pa-payroll correct'.

      One PA's last pay, or a payment besides, can come before the regular run: write what it pays into
      4W08+1.xml and nowhere else, and run --period 2026-27/4W08+1 --pay-date … --reason … before 4W08. It
      pays that alone, in the same earnings period; who has left has no other payslip of it.

      Where time is not known by payday, --planned pays what the contract plans, or a line says with
      predicted="yes" that it is planned. The payslip says so, and the next run after the timesheet has come
      puts it right first. Until then 'check' and every run tell of it.

      Unusual is what may be a slip of the pen: hours or pay far from the last runs, hours far over the
      contract, a rate that changed by more than a tenth, nothing worked, the first pay of somebody, 16
      hours or more in a day, time before the period. It is told and paid, with exit code 2. --refuse
      unusual stops the run for it; --accept day-long:pa-1 --reason "a night at the hospital" says that
      it is right, and is sealed with the run.

      A run is sealed from the last day of its period on, or from a week before its payment date where
      that is earlier, and never while a line of its time is of a day to come. --early and --reason seal
      one before that, and the reason is sealed with it. --next never does.

      A run is paid once. Where --period is sealed already, that is said, with what its timesheets hold
      since, and its documents are made if they are not there: so the same command again finishes what a
      stopped one left. After a stopped --next, --next finishes that run and pays nothing else.

      \(ManyBooks.help)

      Of several, each is told as soon as its run is sealed. The last line counts: how many were paid,
      how many were paid already, and how many need you.
      """,
    example: "pa-payroll run riverside-12 --period 2026-27/4W08 --draft"
  ) { given, world in
    let draft = given[Run.draft]
    var request = RunRequest(given[Run.period], schedule: given[Run.schedule])
    request.reason = given[Run.reason] ?? ""
    request.paymentDate = given[Run.payDate]
    if request.paymentDate != nil, request.key?.sequence ?? 0 == 0 {
      throw Stop.usage("--pay-date is for supplementary runs; the schedule dates the others")
    }
    if given[Run.early] {
      guard given[Run.period] != nil else {
        throw Stop.usage("--early is of one --period: --next never pays early")
      }
      guard !request.reason.isEmpty else {
        throw Stop.usage("--early needs --reason \"…\": it is sealed with the run")
      }
      request.earlyBecause = request.reason
    }
    request.planned = given[Run.planned] ?? []
    request.refusesUnusual = given[Run.refuse] != nil
    let chosen = try given.manyBooks()
    guard request.planned.isEmpty || chosen.isOne else {
      throw Stop.usage("--planned is for one folder of books: each has PAs of its own")
    }
    if let accepted = given[Run.accept] {
      guard !request.reason.isEmpty else {
        throw Stop.usage("--accept needs --reason \"…\": it is sealed with the run")
      }
      guard chosen.isOne else {
        throw Stop.usage("--accept is for one folder of books: each has PAs of its own")
      }
      request.accepted = accepted.map {
        AcceptedFinding($0.kind, $0.assistant, because: request.reason)
      }
    }
    // A regular run is made for no reason of its own: that of what it accepts stands with it.
    if request.earlyBecause != nil || !request.accepted.isEmpty, request.key?.sequence ?? 0 == 0 {
      request.reason = ""
    }
    let work = RunWork(
      request: request, signer: draft ? given.signerOfDraft(world) : try given.signer(world),
      draft: draft, withDocuments: !given[Run.withoutDocuments])
    if chosen.isOne {
      let books = chosen.folders[0]
      let outcome = try work.finish(work.seal(books, world), books)
      world.tell(outcome, textFirst: true)
      return outcome.code
    }
    return await payAll(chosen.folders, work, world)
  }

  /// Pays many employers on all processors, telling how far it has come on a terminal.
  ///
  /// They go in rounds: first a round's entries are sealed, then its documents made. A flush of an
  /// entry waits for whatever else is unwritten on the disk, so documents, which nothing waits for,
  /// come after; and a round is small enough to be held in memory.
  private static func payAll(
    _ books: [BooksFolder], _ work: RunWork, _ world: World
  ) async -> Int32 {
    var tally = BooksTally()
    for start in stride(from: 0, to: books.count, by: round) {
      let some = Array(books[start..<min(start + round, books.count)])
      var done = 0
      // An employer is half done when it is sealed, and done when its documents are made.
      func step() {
        done += 1
        if world.showsProgress { world.progress(progress(start * 2 + done, of: books.count * 2)) }
      }
      var sealed: [(books: BooksFolder, run: AssembledRun, outcome: BooksOutcome)] = []
      await sideBySide(some) { books in
        (books, step: work.seal(books, world))
      } take: { books, made in
        let outcome = work.told(made, books)
        world.tell(outcome, textFirst: true)
        step()
        switch made {
        case .worked(let run, _) where !work.draft:
          sealed.append((books, run, outcome))
          return
        case .worked, .refused, .paidBefore, .notDue: tally.add(outcome)
        }
        step()
      }
      await sideBySide(sealed) { one in
        (one.outcome, finished: work.finishQuietly(one.run, one.books))
      } take: { outcome, finished in
        world.tell(finished)
        step()
        tally.add(outcome, code: finished.code == ExitCode.done ? nil : finished.code)
      }
    }
    world.out(tally.needs(work.draft ? "worked" : "paid"))
    return tally.code
  }

  private static let round = 256

  private static func progress(_ done: Int, of all: Int) -> String {
    let width = 40
    let full = done * width / all
    let bar = String(repeating: "#", count: full) + String(repeating: ".", count: width - full)
    return "\r[\(bar)] \(done * 100 / all)%" + (done == all ? "\n" : "")
  }
}
