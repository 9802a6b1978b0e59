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
  static let run = Command(
    "run", "BOOKS… (--period P | --next) [--draft]", "pays everybody for a period, and seals it",
    help: """
      Works the pay of every PA on the period's schedule, seals the run in the journal, and makes
      payslips, a summary and budget statements in out/. Nothing is written where anything is wrong.

        --period 2026-27/4W08    the run: W, F, 4W or M and its number; +1 for a supplementary run
        --next                   the first period not paid yet
        --schedule ID            which schedule, where several would do
        --reason TEXT            why a supplementary run is made
        --pay-date 2026-11-20    when a supplementary run is paid
        --draft                  shows the figures and writes nothing
        --by NAME                who seals it (your user name if not given)
        --today 2026-11-20       the day it is sealed on (today if not given)

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

      Example: pa-payroll run riverside-12 --period 2026-27/4W08 --draft
      """
  ) { arguments, world in
    let draft = arguments.flag("--draft")
    let next = arguments.flag("--next")
    let signer = try arguments.signer(world)
    var request = RunRequest(
      try arguments.option("--period", "a run such as 2026-27/4W08") { RunKey($0) },
      schedule: try arguments.option("--schedule", "a short name") { Identifier($0) })
    request.reason = try arguments.text("--reason") ?? ""
    request.paymentDate = try arguments.day("--pay-date", such: "2026-11-20")
    guard next != (request.key != nil) else { throw Stop.usage("say --period or --next") }
    if request.paymentDate != nil, request.key?.sequence ?? 0 == 0 {
      throw Stop.usage("--pay-date is for supplementary runs; the schedule dates the others")
    }
    let paths = try arguments.rest("BOOKS")
    guard Set(paths.map(BooksFolder.init)).count == paths.count else {
      throw Stop.usage("the same BOOKS stand twice")
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

extension Arguments {
  /// Who seals, and on which day.
  mutating func signer(_ world: World) throws(Stop) -> Signer {
    let name = try text("--by") ?? world.user
    guard name.isOneLine else { throw .usage("say with --by who asks: your user name is no name") }
    let today = try day("--today", such: "2026-11-20")
    return Signer(name: name, today: today ?? world.today)
  }
}

/// What became of one employer's run.
struct RunOutcome: Sendable {
  let text: String
  let faults: String
  let code: Int32
}

/// A run to be made for one employer or many.
struct RunWork: Sendable {
  let request: RunRequest
  let signer: Signer
  let draft: Bool

  /// An employer's run once it is sealed, or why it is refused.
  struct Sealed: Sendable {
    let books: BooksFolder
    let run: Result<AssembledRun, Rejected>
  }

  /// Pays one employer: lock, work, seal; a draft is only worked.
  func seal(_ books: BooksFolder) -> Sealed {
    do throws(Rejected) {
      return Sealed(
        books: books,
        run: .success(try draft ? books.assemble(request, by: signer) : sealed(books)))
    } catch {
      return Sealed(books: books, run: .failure(error))
    }
  }

  private func sealed(_ books: BooksFolder) throws(Rejected) -> AssembledRun {
    let journal = JournalFolder(of: books)
    let lock = try journal.lock()
    let assembled = try books.assemble(request, by: signer)
    try journal.seal(assembled.sealed)
    _ = consume lock
    return assembled
  }

  /// Makes a sealed run's documents, and says what became of it.
  func finish(_ sealed: Sealed, brief: Bool = false) -> RunOutcome {
    let books = sealed.books
    switch sealed.run {
    case .failure(let rejected):
      return RunOutcome(
        text: "", faults: rejected.all.map { "\($0)\n" }.joined(),
        code: ExitCode.of(refusing: rejected.all))
    case .success(let assembled):
      do {
        let made = try documents(of: assembled)
        if !draft { try made.put(in: books, force: false) }
        return RunOutcome(
          text: brief ? line(assembled, books) : report(assembled, books, made),
          faults: assembled.warnings.map { "\($0)\n" }.joined(),
          code: assembled.warnings.isEmpty ? ExitCode.done : ExitCode.exceptions)
      } catch {
        let why = (error as? Rejected)?.all.map { "\($0)\n" }.joined() ?? "  \(error)\n"
        return RunOutcome(
          text: "",
          faults: why + "\(books.path): the run is sealed, but its documents are not written\n"
            + "  mend: make them with 'pa-payroll documents \(books.path)' when that is put right\n",
          code: ExitCode.host)
      }
    }
  }

  private func documents(of assembled: AssembledRun) throws -> RunDocuments {
    guard case .run(let run) = assembled.sealed.entry.content else {
      preconditionFailure("an assembled run is a run")
    }
    return try RunDocuments(of: assembled.sealed, run: run)
  }

  private func line(_ assembled: AssembledRun, _ books: BooksFolder) -> String {
    let run = assembled.run
    return "\(books.path) \(run.key): \(run.payslips.count) paid \(run.net) net, "
      + "\(run.dueToHMRC) to HMRC, \(run.pensions) to pensions\n"
  }

  /// Who was paid what, what is owed to whom and when, what is left, and where to look.
  private func report(
    _ assembled: AssembledRun, _ books: BooksFolder, _ made: RunDocuments
  ) -> String {
    let run = assembled.run
    let closing = assembled.sealed.entry.closing
    let words = Words.plainEnglish
    var text =
      draft ? "Draft of \(run.key); nothing is written.\n" : "Paid \(run.key) and sealed it.\n"
    text += "\(run.days.first.inWords) to \(run.days.last.inWords), "
    text += "paid on \(run.paymentDate.inWords)"
    text += run.bankDate == run.paymentDate ? "\n" : "; the bank pays on \(run.bankDate.inWords)\n"
    text += "Send the payments to the bank by \(run.submitBy.inWords).\n\n"
    for slip in run.payslips {
      text += row(slip.name, slip.net, "net of \(slip.gross.inWords) pay")
    }
    text += row("Cost to the employer", run.employerCost, "before Employment Allowance")
    if !run.allowanceUsed.isZero {
      text += row("Employment Allowance", run.allowanceUsed, "comes back to the budget")
    }
    text += "\nOwed:\n"
    let law = try? Law(of: [.paying, .bankHolidays], over: DateRange(run.paymentDate))
    let due = law.map {
      closing.payroll.payments(by: assembled.books.employer, from: run.paymentDate, under: $0)
    }
    for payment in due ?? [] {
      let payee = words.payee(
        payment.payee, of: assembled.books.employer, in: closing.payroll.year)
      text += owed(payment.amount, payee, payment.when(words))
    }
    text += "\nLeft of the budget:\n"
    for budget in assembled.books.budgets {
      let statement = BudgetStatement(
        of: budget, closing.balances, pace: closing.pace(of: budget.id))
      let weeks = statement.daysLeft.map { ", about \($0 / 7) weeks at the present rate" } ?? ""
      text += row(
        budget.id.text, statement.left, "of \(statement.rows.map(\.agreed).total.inWords)\(weeks)")
    }
    if !draft { text += "\nPayslips, summary and budget: \(books.path)/\(made.folder)\n" }
    return text
  }

  /// An amount owed, with whom to under it and by when.
  private func owed(_ amount: Money, _ payee: String, _ when: String) -> String {
    let amount = amount.inWords
    let gap = String(repeating: " ", count: max(0, 12 - amount.count))
    return "  \(gap)\(amount)  \(payee)\n" + String(repeating: " ", count: 16) + "\(when)\n"
  }

  private func row(_ label: String, _ amount: Money, _ rest: String) -> String {
    let amount = amount.inWords
    let gap = String(repeating: " ", count: max(1, 40 - label.count - amount.count))
    return "  \(label)\(gap)\(amount)  \(rest)\n"
  }
}

extension PaymentDue {
  /// By when and under which reference.
  fileprivate func when(_ words: Words) -> String {
    words.summary(.dueBy, words.date(by))
      + (reference.isEmpty ? "" : ". " + words.summary(.dueReference, reference))
  }
}
