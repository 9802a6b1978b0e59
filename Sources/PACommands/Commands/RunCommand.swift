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
      "--reason", .text(), "why a supplementary run is made, or why something unusual is right")
    static let payDate = CommandOption(
      "--pay-date", .day(such: "2026-11-20"), "when a supplementary run is paid")
    static let draft = CommandFlag("--draft", "shows the figures and writes nothing")
    static let refuse = CommandOption(
      "--refuse", .word("WHAT", of: ["unusual"]),
      "what is to stop the run besides errors: everything unusual")
    static let accept = CommandOption(
      "--accept", .findings, "something unusual that is right, with --reason; it is sealed")
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
      Run.accept,
      Run.withoutDocuments,
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

      Each line is paid once, by a run of the schedule its contract is on, whichever file it stands in:
      of its own period or, where that is sealed, by the next, as wages of the period they were due in.

      A sealed run is never changed. What it left out is added to a timesheet, and paid by the next run or
      by a supplementary one. What it paid too much of cannot be taken back here until corrections: where
      that is noticed before the money leaves, pay what is right, and ask your payroll bureau, or HMRC's
      employer helpline, how it is reported; the record says what was sealed.

      Unusual is what may be a slip of the pen: hours or pay far from the last runs, hours far over the
      contract, a rate that changed by more than a tenth, nothing worked, the first pay of somebody, 16
      hours or more in a day, time before the period. It is told and paid, with exit code 2. --refuse
      unusual stops the run for it; --accept day-long:pa-1 --reason "a night at the hospital" says that
      it is right, and is sealed with the run.

      \(ManyBooks.help)

      Of several, each is told as soon as its run is sealed, and one whose --period is sealed already
      is no fault: the same command again pays those that a stopped run left out, and makes the
      documents that it did not come to. --next would pay the others their next period.
      """,
    example: "pa-payroll run riverside-12 --period 2026-27/4W08 --draft"
  ) { given, world in
    let draft = given[Run.draft]
    let signer = try given.signer(world)
    var request = RunRequest(given[Run.period], schedule: given[Run.schedule])
    request.reason = given[Run.reason] ?? ""
    request.paymentDate = given[Run.payDate]
    if request.paymentDate != nil, request.key?.sequence ?? 0 == 0 {
      throw Stop.usage("--pay-date is for supplementary runs; the schedule dates the others")
    }
    request.refusesUnusual = given[Run.refuse] != nil
    let chosen = try given.manyBooks()
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
      // The regular run itself has no reason.
      if request.key?.sequence ?? 0 == 0 { request.reason = "" }
    }
    let work = RunWork(
      request: request, signer: signer, draft: draft, withDocuments: !given[Run.withoutDocuments])
    if chosen.isOne {
      let outcome = try work.finish(work.seal(chosen.folders[0]))
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
        if world.showsProgress { world.err(progress(start * 2 + done, of: books.count * 2)) }
      }
      var sealed: [(run: RunWork.Sealed, code: Int32)] = []
      await sideBySide(some) { books in
        let sealed = work.seal(books)
        return (sealed, before: work.paidBefore(sealed))
      } take: { one, before in
        let outcome = before ?? work.told(one)
        world.tell(outcome, textFirst: true)
        step()
        if case .success = one.run, !work.draft, work.withDocuments {
          sealed.append((one, outcome.code))
        } else {
          tally.add(outcome.code, wasDone: before != nil)
          step()
        }
      }
      await sideBySide(sealed) { one in
        (code: one.code, finished: work.finishQuietly(one.run))
      } take: { code, finished in
        world.tell(finished)
        step()
        tally.add(finished.code == ExitCode.done ? code : finished.code)
      }
    }
    world.out(tally.line(work.draft ? "worked" : "paid"))
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
