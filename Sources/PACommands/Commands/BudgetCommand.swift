import PABooks
import PABudgets
import PADiagnostics
import PADocuments
import PAEmployment
import PAExchange
import PAFormats
import PAJournal
import PAPayRun
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
    operands: [ManyBooks.operand],
    options: [
      BudgetOptions.xml, BudgetOptions.json, BudgetOptions.csv, BudgetOptions.at, ManyBooks.list,
    ],
    groups: [.atMostOne(BudgetOptions.xml, BudgetOptions.json, BudgetOptions.csv)],
    more: """
      Of several BOOKS each budget is one line, and with --csv all are one table, whose first column
      is the folder. --xml and --json are of one.

      \(ManyBooks.help)
      """,
    example: "pa-payroll budget riverside-12"
  ) { given, world in
    let chosen = try given.manyBooks()
    let isOne = chosen.isOne
    guard isOne || !(given[BudgetOptions.xml] || given[BudgetOptions.json]) else {
      throw Stop.usage(
        "--xml and --json are of one BOOKS; 'documents' writes out/…/budgets.xml of each")
    }
    let cover = Words.plainEnglish.statement(.coverShifts)
    if given[BudgetOptions.csv] {
      world.out(isOne ? BudgetDocument.csvHeading : BudgetDocument.csvHeadingOfMany)
    }
    let day = given[BudgetOptions.at]
    return try await world.workEach(chosen, "shown", isTable: given[BudgetOptions.csv]) { folder in
      let (books, last) = try folder.booksAndLast()
      let statements = try folder.statements(of: books, last, at: day)
      if given[BudgetOptions.csv] {
        return BooksOutcome(
          data: BudgetDocument.csvRows(
            of: statements, cover: cover, in: isOne ? nil : folder.path.withAllSeen))
      }
      guard isOne else {
        return BooksOutcome(statements.map { "\(folder.path) \($0.line)\n" }.joined())
      }
      let document = BudgetDocument(
        of: statements, of: books.employer.id, through: last.seal, digest: last.digest, at: day)
      if given[BudgetOptions.xml] {
        return BooksOutcome(data: String(decoding: document.xml, as: UTF8.self))
      }
      if given[BudgetOptions.json] {
        return BooksOutcome(data: document.json(as: ExchangeSchema.budget.namespace))
      }
      let heading = day.map {
        "At the end of \($0.inShortWords), by the entries up to \(last.name)\n\n"
      }
      return BooksOutcome((heading ?? "") + statements.map(\.table).joined())
    }
  }
}

extension BooksFolder {
  /// What each budget has left, now or at the end of a day.
  fileprivate func statements(
    of books: Books, _ last: LastEntry, at day: CivilDate?
  ) throws(Rejected) -> [BudgetStatement] {
    guard let day else {
      return books.budgets.map {
        last.closing.statement(of: $0, payments: books.employer.payments)
      }
    }
    let dayEnd = try JournalFolder(of: self).dayEnd(of: day)
    let balances = dayEnd.balances
    return books.budgets.map { budget in
      var statement = BudgetStatement(
        of: budget, balances, spendingRate: dayEnd.spendingRate(of: budget.id),
        payments: books.employer.payments)
      statement.take(dayEnd.timeAway, of: budget)
      return statement
    }
  }
}

extension BudgetStatement {
  /// The statement in a line: `phb: £1,234.00 left of £78,000.00, 31 weeks`.
  fileprivate var line: String {
    let weeks = daysLeftOfPlan.map {
      ", " + Words.plainEnglish.statement(Int64($0.days / 7), .oneWeek, .weeks)
        + ($0.isEnough ? " to the plan's end" : "")
    }
    return "\(budget): \(left.inWords) left of \(rows.map(\.agreed).total.inWords)\(weeks ?? "")"
  }

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
    if !timeAway.isZero {
      text += "\n" + left(words.statement(.timeAwayInLines), width + funder) + "\n"
      for (name, amount) in words.parts(of: timeAway) {
        text += left(name, width + funder) + amounts([amount])
      }
      text += left(words.statement(.together), width + funder) + amounts([timeAway.total])
      for absence in absences {
        text += left(words.absence(since: absence.began), width + funder)
        text += amounts([absence.cost])
      }
    }
    let asked = funders.compactMap { funder -> String? in
      let amount = rows.lazy.filter { $0.funder == funder }.map(\.asked).total
      return amount.isZero ? nil : words.statement(.askedOf, amount.inWords, funder.text)
    }
    if !asked.isEmpty {
      text += "\n\(words.statement(.askedTotal, asked.joined(separator: ", ")))\n"
    }
    if let inAccount { text += "\n\(words.statement(.inAccount, inAccount.inWords))\n" }
    if let plan = daysLeftOfPlan, plan.isEnough {
      text += "\n\(words.statement(.enough, words.date(days.last))).\n"
    } else if let daysLeft {
      let (weeks, rest) = daysLeft.quotientAndRemainder(dividingBy: 7)
      let lasts = words.statement(
        .lasts, words.statement(Int64(weeks), .oneWeek, .weeks),
        words.common(Int64(rest), .oneDay, .dayCount))
      text += "\n\(lasts)\n"
    }
    return text
  }
}
