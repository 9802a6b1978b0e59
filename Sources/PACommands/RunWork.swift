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
        run: .success(
          try draft ? books.assemble(request, by: signer) : books.seal(request, by: signer)))
    } catch {
      return Sealed(books: books, run: .failure(error))
    }
  }

  /// Makes a sealed run's documents, and tells all of it.
  func finish(_ sealed: Sealed) throws(Rejected) -> BooksOutcome {
    let assembled = try sealed.run.get()
    let made: RunDocuments?
    do throws(Rejected) {
      made = try documents(of: assembled, in: sealed.books)
    } catch {
      return unfinished(sealed.books, error)
    }
    return BooksOutcome(
      report(assembled, sealed.books, made), faults: assembled.warnings.lines,
      code: assembled.warnings.isEmpty ? ExitCode.done : ExitCode.exceptions)
  }

  /// What is told of one of many as soon as it is sealed.
  func told(_ sealed: Sealed) -> BooksOutcome {
    switch sealed.run {
    case .success(let assembled):
      BooksOutcome(
        line(assembled, sealed.books), faults: assembled.warnings.lines,
        code: assembled.warnings.isEmpty ? ExitCode.done : ExitCode.exceptions)
    case .failure(let rejected): BooksOutcome(refusing: sealed.books, rejected)
    }
  }

  /// Makes the documents of one of many, and tells what goes wrong.
  func finishQuietly(_ sealed: Sealed) -> BooksOutcome {
    guard case .success(let assembled) = sealed.run else { return BooksOutcome("") }
    do throws(Rejected) {
      _ = try documents(of: assembled, in: sealed.books)
      return BooksOutcome("")
    } catch {
      return unfinished(sealed.books, error)
    }
  }

  /// What is told of books of which the run asked for is sealed already: that, and that its documents are
  /// made where they were not, as when a run of many was stopped; nil where it is not sealed.
  func paidBefore(_ sealed: Sealed) -> BooksOutcome? {
    guard case .failure(let rejected) = sealed.run, !draft, let key = request.key,
      rejected.all.allSatisfy({ $0.code == .periodSealed })
    else { return nil }
    let books = sealed.books
    do throws(Rejected) {
      guard try books.isSealed(key, schedule: request.schedule) else { return nil }
      var text = "\(books.path) \(key): paid before\n"
      if withDocuments, try !RunDocuments.stand(of: key, in: books),
        let (entry, run) = try books.sealedRun(key, schedule: request.schedule)
      {
        try RunDocuments(of: entry, run: run).put(in: books, force: false)
        text = "\(books.path) \(key): paid before, and its documents are made now\n"
      }
      return BooksOutcome(text)
    } catch {
      return unfinished(books, error)
    }
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
    BooksOutcome(
      "",
      faults: rejected.all.lines
        + "\(books.path): the run is sealed, but its documents are not written\n"
        + "  fix: make them with 'pa-payroll documents \(books.path)' when that is put right\n",
      code: ExitCode.host)
  }

  private func line(_ assembled: AssembledRun, _ books: BooksFolder) -> String {
    let run = assembled.run
    return
      "\(books.path) \(run.key): \(Set(run.payslips.map(\.assistant)).count) paid \(run.net) net, "
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
    text += "Send the payments to the bank by \(run.submitBy.inWords).\n\n"
    for slip in run.payslips {
      let expenses =
        slip.expenses.isZero ? "" : " and \(slip.expenses.inWords) given back for expenses"
      text += row(slip.name, slip.net, "net of \(slip.gross.inWords) pay\(expenses)")
    }
    text += row(
      "Costs you", run.employerCost - run.allowanceUsed,
      run.allowanceUsed.isZero
        ? "" : "after \(run.allowanceUsed.inWords) of Employment Allowance")
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
        law[.paying, on: run.paymentDate])
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
