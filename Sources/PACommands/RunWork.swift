import PABooks
import PABudgets
import PADiagnostics
import PADocuments
import PAHost
import PAJournal
import PAPayRun
import PAPayday
import PAPrimitives
import PAStatute

/// A run to be made for one employer or many.
struct RunWork: Sendable {
  let request: RunRequest
  let signer: Signer
  let draft: Bool
  /// Whether a sealed run's documents are made.
  let withDocuments: Bool

  /// How far an employer's run has come.
  enum Step: Sendable {
    /// It is worked, and sealed unless it is a draft; something to look at was told of another run that was
    /// finished before it, or was not.
    case worked(AssembledRun, afterExceptions: Bool)
    /// It was sealed by a command before this one; what is told of it.
    case paidBefore(BooksOutcome)
    /// The next period's time has not come.
    case notDue(Rejected)
    case refused(Rejected)
  }

  /// Pays one employer: lock, work, seal; a draft is only worked.
  ///
  /// - Parameters:
  ///   - books: The books.
  ///   - world: Where it is said at once that a run is sealed.
  /// - Returns: How far it has come.
  func seal(_ books: BooksFolder, _ world: World) -> Step {
    do throws(Rejected) {
      guard !draft else {
        return .worked(try books.assemble(request, by: signer), afterExceptions: false)
      }
      world.sweep(books)
      let (stopped, others) = try finishedNow(in: books)
      if let stopped { return .paidBefore(others.followed(by: stopped)) }
      // Told before the seal of this run takes its place as what the next command finishes.
      world.tell(others)
      let run = try books.seal(request, by: signer, isFinishedLater: true)
      for trueUp in run.trueUps { try putRight(trueUp, in: books, world) }
      world.tellSealed(run.sealed, in: books)
      return .worked(run, afterExceptions: others.code == ExitCode.exceptions)
    } catch {
      if let before = paidBefore(error, books) { return .paidBefore(before) }
      let isNotDue = request.key == nil && error.all.map(\.code) == [.sealedEarly]
      return isNotDue ? .notDue(error) : .refused(error)
    }
  }

  /// Tells of a correction that put planned hours right, and makes its documents.
  private func putRight(
    _ trueUp: SealedCorrection, in books: BooksFolder, _ world: World
  ) throws(Rejected) {
    world.tellSealed(trueUp.entry, in: books)
    guard withDocuments else { return }
    do throws(Rejected) {
      try RunDocuments(of: trueUp).put(in: books, force: false)
    } catch {
      // 'check' tells that they are missing, and 'documents' makes them.
      world.err(error.all.lines)
    }
  }

  /// Makes the documents of the only employer's run, and tells all of it.
  func finish(_ step: Step, _ books: BooksFolder) throws(Rejected) -> BooksOutcome {
    switch step {
    case .worked(let assembled, let afterExceptions):
      let made: RunDocuments?
      do throws(Rejected) {
        made = try documents(of: assembled, in: books)
      } catch {
        return unfinished(books, error)
      }
      var outcome = BooksOutcome(
        report(assembled, books, made), faults: assembled.warnings.lines,
        code: code(assembled.warnings, afterExceptions))
      if !draft { outcome.onceTold = [finishing(assembled.run.schedule, in: books)] }
      return outcome
    case .paidBefore(let outcome): return outcome
    case .notDue(let rejected), .refused(let rejected): throw rejected
    }
  }

  /// What is told of one of many as soon as it is sealed.
  func told(_ step: Step, _ books: BooksFolder) -> BooksOutcome {
    switch step {
    case .worked(let assembled, let afterExceptions):
      BooksOutcome(
        line(assembled, books), faults: assembled.warnings.lines,
        code: code(assembled.warnings, afterExceptions))
    case .paidBefore(let outcome): outcome
    case .notDue(let rejected): notDue(books, rejected)
    case .refused(let rejected): BooksOutcome(refusing: books, rejected)
    }
  }

  private func code(_ warnings: [Diagnostic], _ afterExceptions: Bool) -> Int32 {
    warnings.isEmpty && !afterExceptions ? ExitCode.done : ExitCode.exceptions
  }

  private func notDue(_ books: BooksFolder, _ rejected: Rejected) -> BooksOutcome {
    var outcome = BooksOutcome("\(books.path): not due yet, \(rejected.first.what)\n")
    outcome.undone = .notDue
    return outcome
  }

  /// Makes the documents of one of many, and tells what goes wrong.
  func finishQuietly(_ assembled: AssembledRun, _ books: BooksFolder) -> BooksOutcome {
    do throws(Rejected) {
      _ = try documents(of: assembled, in: books)
      var outcome = BooksOutcome("")
      outcome.onceTold = [finishing(assembled.run.schedule, in: books)]
      return outcome
    } catch {
      return unfinished(books, error)
    }
  }

  /// What is told of books of which the run asked for is sealed already: that, that its documents are made
  /// where they were not, as when a command was stopped, and what was written since and it did not pay; nil
  /// where it is not sealed.
  private func paidBefore(_ rejected: Rejected, _ books: BooksFolder) -> BooksOutcome? {
    guard !draft, let key = request.key, rejected.all.allSatisfy({ $0.code == .periodSealed })
    else {
      return nil
    }
    do throws(Rejected) {
      guard let (entry, run) = try books.sealedRun(key, schedule: request.schedule) else {
        return nil
      }
      return try toldBefore(entry, run, in: books)
    } catch {
      return unfinished(books, error)
    }
  }

  /// Finishes the runs at which commands before this one were stopped.
  ///
  /// - Returns: What is told of those of the schedules asked for where the next period is, so that the one
  ///   after it is not paid in its place; nil where none was stopped, or one run is asked for. And what is
  ///   told of the others.
  private func finishedNow(
    in books: BooksFolder
  ) throws(Rejected) -> (asked: BooksOutcome?, others: BooksOutcome) {
    var asked: BooksOutcome?
    var others = BooksOutcome("")
    for stopped in try JournalFolder(of: books).unfinished() {
      let isAsked = request.schedule.map { $0 == stopped.schedule } ?? true
      // The run that is asked for is found to be sealed, and finished, where it is worked.
      if stopped.key == request.key, isAsked { continue }
      guard let (entry, run) = try books.sealedRun(stopped.key, schedule: stopped.schedule) else {
        continue
      }
      var outcome = try toldBefore(entry, run, in: books)
      if request.key == nil, isAsked {
        outcome.text +=
          "\(books.path): a command that sealed \(stopped.key) was stopped before it had told of it. "
          + "Nothing else is paid now; run this again to pay the next period\n"
        asked = asked?.followed(by: outcome) ?? outcome
      } else {
        // What is asked for is told where results go; of this there is a word.
        outcome.faults = outcome.text + outcome.faults
        outcome.text = ""
        others = others.followed(by: outcome)
      }
    }
    return (asked, others)
  }

  /// What is told of a run that was sealed before, and its documents made where they are not there.
  private func toldBefore(
    _ entry: SealedEntry, _ run: SealedPayRun, in books: BooksFolder
  ) throws(Rejected) -> BooksOutcome {
    let key = run.run.key
    var text = "\(books.path) \(key): already paid\n"
    if withDocuments, try !RunDocuments.missing(of: run, in: books).isEmpty {
      try RunDocuments(of: entry, run: run).put(in: books, force: false)
      text = "\(books.path) \(key): already paid, and its documents are made now\n"
    }
    let since = try books.sinceSealed(key)
    var outcome = BooksOutcome(
      text, faults: since.lines, code: since.isEmpty ? ExitCode.done : ExitCode.exceptions)
    outcome.undone = .before
    outcome.onceTold = [finishing(run.run.schedule, in: books)]
    return outcome
  }

  /// Notes that a schedule's run is finished: its documents stand, and it is told.
  private func finishing(
    _ schedule: Identifier, in books: BooksFolder
  ) -> @Sendable () -> Void {
    // Where that cannot be noted, the next command finishes it again.
    { try? JournalFolder(of: books).finish(schedule) }
  }

  private func documents(
    of assembled: AssembledRun, in books: BooksFolder
  ) throws(Rejected) -> RunDocuments? {
    guard withDocuments else { return nil }
    let made = try assembled.documents()
    if !draft { try made.put(in: books, force: false) }
    return made
  }

  private func unfinished(_ books: BooksFolder, _ rejected: Rejected) -> BooksOutcome {
    // The run itself is sealed: that nothing was changed is not true of it.
    let found = rejected.all.map(\.afterChange)
    return BooksOutcome(
      "",
      faults: found.lines
        + "\(books.path): the run is sealed, but its documents are not written\n"
        + "  fix: make them with 'pa-payroll documents \(books.path)' when that is put right\n",
      code: ExitCode.host)
  }

  private func line(_ assembled: AssembledRun, _ books: BooksFolder) -> String {
    let run = assembled.run
    return
      "\(books.path) \(run.key): \(Set(run.payslips.map(\.assistant)).count) paid \(run.paid) net, "
      + "\(run.dueToHMRC) to HMRC, \(run.pensions) to pensions\n"
  }

  /// Who was paid what, what is owed to whom and when, what is left, and where to look.
  private func report(
    _ assembled: AssembledRun, _ books: BooksFolder, _ made: RunDocuments?
  ) -> String {
    let run = assembled.run
    let closing = assembled.sealed.entry.closing
    let words = Words.plainEnglish
    var text =
      draft ? "Draft of \(run.key); nothing is written.\n" : "Paid \(run.key) and sealed it.\n"
    text += "\(run.days.first.inWords) to \(run.days.last.inWords), "
    text += "paid on \(run.paymentDate.inWords)"
    text += run.bankDate == run.paymentDate ? "\n" : "; the bank pays on \(run.bankDate.inWords)\n"
    if draft, let first = assembled.firstDayToSeal, signer.today < first {
      text += "It is sealed from \(first.inWords) on: before that it would be early.\n"
    }
    text += "Send the payments to the bank by \(run.submitBy.inWords).\n\n"
    for slip in run.payslips {
      let expenses =
        slip.expenses.isZero ? "" : " and \(slip.expenses.inWords) given back for expenses"
      let settled =
        slip.settled.total.isZero
        ? ""
        : slip.settled.total.isNegative
          ? ", less \(slip.settled.total.magnitude.inWords) taken back"
          : ", and \(slip.settled.total.inWords) put right"
      text += row(slip.name, slip.paid, "net of \(slip.gross.inWords) pay\(expenses)\(settled)")
    }
    text += row(
      "Costs you", run.costAfterRecovery,
      [
        run.allowanceUsed.isZero
          ? nil : "after \(run.allowanceUsed.inWords) of Employment Allowance",
        run.statutoryPayBack.isZero
          ? nil : "after \(run.statutoryPayBack.inWords) of statutory pay that HMRC gives back",
      ].compactMap { $0 }.joined(separator: ", "))
    text += "\nOwed:\n"
    let law = try? Law(of: [.paying, .bankHolidays], over: DateRange(run.paymentDate))
    let due = law.map {
      closing.balances.payments(by: assembled.books.employer, from: run.paymentDate, under: $0)
    }
    for payment in due ?? [] {
      let bill = words.bill(payment, of: assembled.books.employer)
      let notes = words.notes(of: payment, assembled.books.employer)
      text += owed(payment.amount.magnitude, bill, notes.joined(separator: ". "))
    }
    text += "\nLeft of the budget:\n"
    for budget in assembled.books.budgets {
      let statement = closing.statement(of: budget)
      let weeks =
        statement.daysLeftOfPlan.map { left in
          left.isEnough
            ? ", enough until the plan ends on \(statement.days.last.inShortWords)"
            : ", about \(left.days / 7) weeks at the present rate"
        } ?? ""
      text += row(
        budget.id.text, statement.left, "of \(statement.rows.map(\.agreed).total.inWords)\(weeks)")
    }
    if let law, let due, case .run(let sealed) = assembled.sealed.entry.content {
      let left = words.stillToDo(
        after: sealed, closing.payroll, due,
        law[.paying, on: run.paymentDate], telling: closing.toTell)
      if !left.isEmpty {
        text += "\n\(words.summary(.stillToDo)):\n" + left.map { "  - \($0)\n" }.joined()
      }
    }
    if let made, !draft {
      text += "\nPayslips, summary and budget: \(books.path)/\(made.folder)\n"
    } else if !draft {
      text +=
        "\nNo documents are made: 'pa-payroll documents \(books.path) --period \(run.key)' makes them\n"
    }
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
    return "  \(label)\(gap)\(amount)\(rest.isEmpty ? "" : "  \(rest)")\n"
  }
}
