import PABooks
import PABudgets
import PADocuments
import PAEmployment
import PAExchange
import PAFormats
import PAJournal
import PAPayday
import PAPrimitives

extension Command {
  private enum BudgetOptions {
    static let xml = CommandFlag("--xml", "the same for programs ('pa-payroll schema budget')")
    static let json = CommandFlag("--json", "the same as JSON, by the same names")
    static let csv = CommandFlag("--csv", "the same as a table")
    static let at = CommandOption(
      "--at", .day(such: "2026-11-21"), "as it stood at the end of that day")
  }

  static let budget = Command(
    "budget", "shows what each line and funder has left, and for how long",
    about: """
      Shows per plan line and funder what was agreed, received, spent, got back and is left; hidden
      costs as a group of their own; and how many weeks the rest lasts at the present rate.

      With --at, what has a later day is left out: runs count by their payment date, receipts, costs
      and claims by the day they are for, whenever they were sealed. What an opening brought counts
      always. The rate is that of the runs counted. What was agreed and promised is as employer.xml
      says it now.
      """,
    operands: [.books],
    options: [BudgetOptions.xml, BudgetOptions.json, BudgetOptions.csv, BudgetOptions.at],
    groups: [.atMostOne(BudgetOptions.xml, BudgetOptions.json, BudgetOptions.csv)],
    example: "pa-payroll budget riverside-12"
  ) { given, world in
    let day = given[BudgetOptions.at]
    let (books, last) = try given.books.booksAndLast()
    let closing = last.closing
    let statements: [BudgetStatement]
    if let day {
      let dayEnd = try JournalFolder(of: given.books).dayEnd(of: day)
      let balances = dayEnd.balances
      statements = books.budgets.map {
        BudgetStatement(
          of: $0, balances, spendingRate: dayEnd.spendingRate(of: $0.id),
          payments: books.employer.payments)
      }
    } else {
      statements = books.budgets.map {
        closing.statement(of: $0, payments: books.employer.payments)
      }
    }
    var document: BudgetDocument {
      BudgetDocument(
        of: statements, of: books.employer.id, through: last.seal, digest: last.digest,
        at: day)
    }
    if given[BudgetOptions.xml] {
      try OutputFile.write(document.xml, to: nil, world)
    } else if given[BudgetOptions.json] {
      world.out(document.json(as: ExchangeSchema.budget.namespace))
    } else if given[BudgetOptions.csv] {
      world.out(
        BudgetDocument.csv(of: statements, cover: Words.plainEnglish.statement(.coverShifts)))
    } else {
      if let day {
        world.out("At the end of \(day.inShortWords), by the entries up to \(last.name)\n\n")
      }
      for statement in statements { world.out(statement.table) }
    }
    return ExitCode.done
  }
}

extension BudgetStatement {
  /// The statement as a table, as wide as its longest label asks.
  fileprivate var table: String {
    let words = Words.plainEnglish
    func right(_ text: String) -> String {
      String(repeating: " ", count: max(1, 13 - text.count)) + text
    }
    func left(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(0, width - text.count))
    }
    func heads(_ columns: StatementWord...) -> String {
      columns.map { right(words.statement($0)) }.joined() + "\n"
    }
    func amounts(_ amounts: [Money]) -> String { amounts.map { right($0.inWords) }.joined() + "\n" }
    let names = hidden.map { words.name(of: $0.subject) }
    let hiddenHeading = words.statement(.hiddenInLines)
    let funder = max(6, rows.map(\.funder.text.count).max() ?? 0) + 2
    // Hidden costs have no funder's column, so their labels reach into it.
    let wide = (names + (hidden.isEmpty ? [] : [hiddenHeading])).map(\.count).max()
    let width = max(rows.map(\.label.count).max() ?? 0, (wide ?? 0) - funder) + 2
    var text = words.statement(
      .tableTitle, budget.text, words.shortDate(days.first), words.shortDate(days.last))
    text += "\n\n" + left(words.statement(.line), width) + left(words.statement(.funder), funder)
    text += heads(.agreed, .received, .spent, .recovered, .leftColumn)
    for row in rows {
      text += left(row.label, width) + left(row.funder.text, funder)
      text += amounts([row.agreed, row.received, row.spent, row.recovered, row.left])
    }
    text += left(words.statement(.together), width + funder)
    text += amounts([
      rows.map(\.agreed).total, rows.map(\.received).total, rows.map(\.spent).total,
      rows.map(\.recovered).total, self.left,
    ])
    if !hidden.isEmpty {
      text += "\n" + left(hiddenHeading, width + funder)
      text += heads(.agreed, .committed, .spent, .recovered)
      for (row, name) in zip(hidden, names) {
        text += left(name, width + funder)
        text += amounts([row.agreed, row.committed, row.spent, row.recovered])
      }
    }
    if let inAccount { text += "\n\(words.statement(.inAccount, inAccount.inWords))\n" }
    if let daysLeft {
      let (weeks, rest) = daysLeft.quotientAndRemainder(dividingBy: 7)
      let lasts = words.statement(
        .lasts, words.statement(Int64(weeks), .oneWeek, .weeks),
        words.common(Int64(rest), .oneDay, .dayCount))
      text += "\n\(lasts)\n"
    }
    return text
  }
}
