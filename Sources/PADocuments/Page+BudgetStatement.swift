public import PABudgets
import PAEmployment
public import PAJournal
public import PAPrimitives

extension Page {
  /// A budget's statement: whether the money lasts, then line by line and funder by funder.
  ///
  /// - Parameters:
  ///   - statement: The budget's figures.
  ///   - books: The books, for names.
  ///   - day: The day it is made for.
  public init(budgetStatement statement: BudgetStatement, of books: BooksRead, on day: CivilDate) {
    let writing = StatementWriting(statement: statement, books: books)
    self = writing.page(on: day)
  }
}

/// A budget statement on its way to a page.
private struct StatementWriting {
  let statement: BudgetStatement
  let books: BooksRead
  private let words = Words.plainEnglish

  init(statement: BudgetStatement, books: BooksRead) {
    self.statement = statement
    self.books = books
  }

  func page(on day: CivilDate) -> Page {
    let verdict = verdict
    var blocks: [Block] = [.bar(bar), .table(table(words.allLines, statement.rows, level: 2))]
    var lines: [Identifier] = []
    for row in statement.rows where !lines.contains(row.line) { lines.append(row.line) }
    if lines.count > 1 {
      for line in lines {
        let rows = statement.rows.filter { $0.line == line }
        blocks.append(.table(table(rows[0].label, rows, level: 3)))
      }
    }
    if !statement.hidden.isEmpty { blocks.append(.table(hidden)) }
    return Page(
      title: words.statementTitle(day.description, statement.budget.text),
      kicker: words.statementKicker(statement.budget.text, day.inWords),
      heading: verdict.sentence, lead: verdict.lead, blocks: blocks,
      foot: [words.statementFoot])
  }

  // MARK: The verdict

  private var agreed: Money { statement.rows.lazy.map(\.agreed).total }

  private var verdict: (sentence: String, lead: [String]) {
    let inHand = statement.rows.lazy.map(\.inHand).total
    let left =
      words.leftLead(statement.left.inWords, agreed.inWords)
      + (inHand.isNegative ? " " + words.notYetIn(inHand.magnitude.inWords) : "")
    if statement.left.isNegative {
      return (words.overspent(statement.left.magnitude.inWords), rate)
    }
    guard let days = statement.daysLeft, let from = statement.pace.stretches.last?.days.last else {
      return (words.noPace(statement.left.inWords), [left, words.noPaceWhy])
    }
    let weeks = words.weeksLeft(
      days < 7 ? words.lessThanAWeek : words.counted(Int64(days / 7), words.week))
    let short = from.days(to: statement.days.last) - days
    if short <= 0 {
      return (words.enough(statement.days.last.inWords), [left, weeks] + rate)
    }
    let why = words.enoughUntilWhy(
      statement.days.last.inWords, words.counted(Int64(short), words.dayCount))
    return (words.enoughUntil(from.adding(days: days).inWords), [why, left, weeks] + rate)
  }

  private var rate: [String] {
    let pace = statement.pace
    guard let first = pace.stretches.lazy.map(\.days.first).min(),
      let last = pace.stretches.lazy.map(\.days.last).max()
    else { return [] }
    return [words.rateFrom(pace.net.inWords, words.days(DateRange(first).including(last)))]
  }

  private var bar: Bar {
    let left = max(.zero, statement.left)
    let promised = min(left, statement.hidden.lazy.map(\.committed).total)
    return Bar(
      title: words.barTitle,
      parts: [
        Bar.Part(label: words.barSpent, amount: max(.zero, agreed - statement.left)),
        Bar.Part(label: words.barCommitted, amount: promised),
        Bar.Part(label: words.barLeft, amount: left - promised),
      ])
  }

  // MARK: Line by line

  /// Kinds of money down, funders across, and all of them together.
  private func table(_ caption: String, _ rows: [BudgetStatement.Row], level: Int) -> Table {
    var funders: [Identifier] = []
    for row in rows where !funders.contains(row.funder) { funders.append(row.funder) }
    let several = funders.count > 1
    func cells(_ part: (BudgetStatement.Row) -> Money, _ below: String = "") -> [Table.Cell] {
      let each = funders.map { funder in rows.lazy.filter { $0.funder == funder }.map(part).total }
      return (several ? each + [each.total] : each).map {
        Table.Cell(text: $0.inWords, words: $0.isNegative ? below : "")
      }
    }
    return Table(
      caption: caption, level: level,
      columns: several ? [words.kindOfMoney] + funders.map(name) + [words.together] : [],
      rows: [
        Table.Row(words.agreed, cells: cells(\.agreed)),
        Table.Row(words.received, cells: cells(\.received)),
        Table.Row(words.spent, cells: cells(\.spent)),
        Table.Row(words.recovered, cells: cells(\.recovered)),
        Table.Row(words.held, cells: cells(\.inHand, words.short)),
        Table.Row(words.left, cells: cells(\.left, words.overspentWord), standing: .total),
      ])
  }

  private func name(_ funder: Identifier) -> String {
    let budget = books.budgets.first { $0.id == statement.budget }
    let party = budget?.funders.first { $0.id == funder }?.party
    return party.flatMap { books.employer.party($0)?.name } ?? funder.text
  }

  private var hidden: Table {
    let hidden = statement.hidden
    var rows = hidden.filter { $0.item != nil }.map { row in
      Table.Row(
        row.label, notes: words.payer(row.payer), row.agreed, row.committed, row.spent,
        row.recovered)
    }
    // Why a PA was away is nobody's business who reads this: cover of every kind is one row.
    let cover = hidden.filter { $0.item == nil }
    if !cover.isEmpty {
      rows.append(
        Table.Row(
          words.cover, cover.map(\.agreed).total, cover.map(\.committed).total,
          cover.map(\.spent).total, cover.map(\.recovered).total))
    }
    rows.append(
      Table.Row(
        words.together, hidden.map(\.agreed).total, hidden.map(\.committed).total,
        hidden.map(\.spent).total, hidden.map(\.recovered).total, standing: .total))
    return Table(
      caption: words.hiddenHeading, lead: words.hiddenWhy,
      columns: [words.what, words.agreed, words.committed, words.spent, words.recovered],
      rows: rows)
  }
}

extension Words {
  /// Who pays for a hidden cost, where it is not the budget.
  fileprivate func payer(_ payer: HiddenCost.Payer) -> [String] {
    switch payer {
    case .budget: []
    case .funder: [paidByFunder]
    case .scheme: [paidByScheme]
    case .employer: [paidByEmployer]
    }
  }
}
