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
    static let reason = CommandOption("--reason", .text(), "why a supplementary run is made")
    static let payDate = CommandOption(
      "--pay-date", .day(such: "2026-11-20"), "when a supplementary run is paid")
    static let draft = CommandFlag("--draft", "shows the figures and writes nothing")
  }

  static let run = Command(
    "run", "pays everybody for a period, and seals it",
    about: """
      Works the pay of every PA on the period's schedule, seals the run in the journal, and makes
      payslips, a summary and budget statements in out/. Nothing is written where anything is wrong.
      """,
    operands: [Operand(.books, .several, "the folders of books")],
    options: [Run.period, Run.next, Run.schedule, Run.reason, Run.payDate, Run.draft]
      + Signing.options,
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

      Several BOOKS are paid side by side; one that is refused does not stop the rest. Then the
      last line counts and names who was refused, and the exit code is 2, or 1 if nobody was paid.
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
    let paths = given.operands
    guard Set(paths.map(BooksFolder.init)).count == paths.count else {
      throw Stop.usage("the same BOOKS are given more than once")
    }
    let work = RunWork(request: request, signer: signer, draft: draft)
    if paths.count == 1 {
      let outcome = work.finish(work.seal(BooksFolder(paths[0])))
      world.out(outcome.text)
      world.err(outcome.faults)
      return outcome.code
    }
    return await payAll(paths, work, world)
  }

  /// Pays many employers on all processors, telling how far it has come on a terminal.
  ///
  /// They go in rounds: first a round's entries are sealed, then its documents made. A flush of an
  /// entry waits for whatever else is unwritten on the disk, so documents, which nothing waits for,
  /// come after; and a round is small enough to be held in memory.
  private static func payAll(_ paths: [String], _ work: RunWork, _ world: World) async -> Int32 {
    let books = paths.map { BooksFolder($0) }
    var outcomes: [RunOutcome] = []
    for start in stride(from: 0, to: books.count, by: round) {
      let some = Array(books[start..<min(start + round, books.count)])
      // An employer is half done when it is sealed, and done when its documents are made.
      func tell(_ done: Int) {
        if world.isTerminal { world.err(progress(start * 2 + done, of: books.count * 2)) }
      }
      let sealed = await all(some, { work.seal($0) }, { tell($0) })
      outcomes += await all(
        sealed, { work.finish($0, brief: true) }, { tell(some.count + $0) })
    }
    world.out(outcomes.map(\.text).joined())
    world.err(outcomes.map(\.faults).joined())
    let refusedBooks = zip(paths, outcomes).filter {
      $1.code != ExitCode.done && $1.code != ExitCode.exceptions
    }.map(\.0)
    let refused = refusedBooks.count
    let looked = outcomes.count { $0.code == ExitCode.exceptions }
    world.out(
      "\(outcomes.count - refused) of \(outcomes.count) employers paid"
        + (looked > 0 ? ", \(looked) with exceptions to look at" : "")
        + (refused > 0 ? ", \(refused) refused: \(refusedBooks.joined(separator: " "))" : "") + "\n"
    )
    if refused == outcomes.count { return outcomes.first?.code ?? ExitCode.done }
    return refused + looked > 0 ? ExitCode.exceptions : ExitCode.done
  }

  private static let round = 256

  /// Does the same work on each value, side by side, and gives the results in the values' order.
  private static func all<Value: Sendable, Result: Sendable>(
    _ values: [Value], _ work: @escaping @Sendable (Value) -> Result, _ tell: (Int) -> Void
  ) async -> [Result] {
    // A few values a task: enough to keep the processors busy, few enough to end together.
    let size = max(1, min(8, values.count / 8))
    return await withTaskGroup(of: (Int, [Result]).self) { group in
      for start in stride(from: 0, to: values.count, by: size) {
        group.addTask { (start, values[start..<min(start + size, values.count)].map(work)) }
      }
      var parts: [(Int, [Result])] = []
      var done = 0
      for await part in group {
        parts.append(part)
        done += part.1.count
        tell(done)
      }
      return parts.sorted { $0.0 < $1.0 }.flatMap(\.1)
    }
  }

  private static func progress(_ done: Int, of all: Int) -> String {
    let width = 40
    let full = done * width / all
    let bar = String(repeating: "#", count: full) + String(repeating: ".", count: width - full)
    return "\r[\(bar)] \(done * 100 / all)%" + (done == all ? "\n" : "")
  }
}
