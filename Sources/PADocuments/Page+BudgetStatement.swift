public import PABudgets
import PAEmployment
public import PAJournal
import PALedger
package import PAPayRun
public import PAPrimitives

extension Page {
  /// A budget's statement: whether the money lasts, then line by line and funder by funder.
  ///
  /// - Parameters:
  ///   - statement: The budget's figures.
  ///   - books: The books, for names.
  ///   - day: The day it is made for.
  ///   - words: Language and reading level.
  public init(
    budgetStatement statement: BudgetStatement, of books: BooksRead, on day: CivilDate,
    words: Words = .plainEnglish
  ) {
    let writing = StatementWriting(statement: statement, books: books, words: words)
    self = writing.page(on: day)
  }
}

/// A budget statement on its way to a page.
private struct StatementWriting {
  let statement: BudgetStatement
  let books: BooksRead
  private let words: Words

  init(statement: BudgetStatement, books: BooksRead, words: Words) {
    self.words = words
    self.statement = statement
    self.books = books
  }

  func page(on day: CivilDate) -> Page {
    let verdict = verdict
    var blocks: [Block] = [.bar(bar), .matrix(lines)]
    if !statement.hidden.isEmpty { blocks.append(.table(hidden)) }
    if !statement.timeAway.isZero {
      blocks.append(
        .table(
          Table(
            caption: words.statement(.timeAwayHeading), lead: words.statement(.timeAwayWhy),
            rows: words.parts(of: statement.timeAway).map { Table.Row($0.name, $0.amount) } + [
              Table.Row(
                words.statement(.together), statement.timeAway.total, standing: .total)
            ])))
      if !statement.absences.isEmpty {
        blocks.append(
          .table(
            Table(
              caption: words.statement(.absencesHeading), lead: words.statement(.absencesWhy),
              rows: statement.absences.map {
                Table.Row(words.absence(since: $0.began), $0.cost)
              })))
      }
    }
    if let budget = books.budgets.first(where: { $0.id == statement.budget }) {
      blocks.append(
        .facts(
          Facts(
            heading: words.statement(.aboutBudget), facts: words.facts(of: budget, in: books))))
    }
    let asked = statement.funders.compactMap { funder -> String? in
      let amount = statement.rows.lazy.filter { $0.funder == funder }.map(\.asked).total
      return amount.isZero ? nil : words.statement(.askedOf, amount.inWords, name(funder))
    }
    let lead =
      verdict.lead
      + (asked.isEmpty
        ? []
        : [words.statement(.askedLead, asked.joined(separator: words.contract(.and)))])
    return Page(
      title: words.statement(.statementTitle, day.description, statement.budget.text),
      kicker: words.statement(.statementKicker, statement.budget.text, words.date(day)),
      heading: verdict.sentence, lead: lead, blocks: blocks,
      foot: [words.statement(.statementFoot)], words: words)
  }

  // MARK: The verdict

  private var agreed: Money { statement.rows.lazy.map(\.agreed).total }

  private var verdict: (sentence: String, lead: [String]) {
    let inHand = statement.rows.lazy.map(\.inHand).total
    let left =
      words.statement(.leftLead, statement.left.inWords, agreed.inWords)
      + (inHand.isNegative ? " " + words.statement(.notYetIn, inHand.magnitude.inWords) : "")
    let account = statement.inAccount.map { [words.statement(.inAccount, $0.inWords)] } ?? []
    let rate = account + rate
    if statement.left.isNegative {
      return (words.statement(.overspent, statement.left.magnitude.inWords), rate)
    }
    guard let days = statement.daysLeft, let from = statement.spendingRate.span?.last else {
      return (
        words.statement(.noPace, statement.left.inWords),
        [left, words.statement(.noPaceWhy)] + account
      )
    }
    let weeks = words.statement(
      .weeksLeft,
      days < 7
        ? words.statement(.lessThanAWeek) : words.statement(Int64(days / 7), .oneWeek, .weeks))
    let short = from.days(to: statement.days.last) - days
    if short <= 0 {
      return (words.statement(.enough, words.date(statement.days.last)), [left] + rate)
    }
    let why = words.statement(
      .enoughUntilWhy,
      words.date(statement.days.last), words.common(Int64(short), .oneDay, .dayCount))
    return (
      words.statement(.enoughUntil, words.date(from.adding(days: days))), [why, left, weeks] + rate
    )
  }

  private var rate: [String] {
    let spendingRate = statement.spendingRate
    guard let span = spendingRate.span else { return [] }
    return [words.statement(.rateFrom, spendingRate.net.inWords, words.days(span))]
  }

  private var bar: Bar {
    let left = max(.zero, statement.left)
    let promised = min(left, statement.hidden.lazy.map(\.committed).total)
    return words.bar(
      words.statement(.barTitle),
      [
        Bar.Part(label: words.statement(.barSpent), amount: max(.zero, agreed - statement.left)),
        Bar.Part(label: words.statement(.barCommitted), amount: promised),
        Bar.Part(label: words.statement(.barLeft), amount: left - promised),
      ])
  }

  // MARK: Line by line

  /// Every line's figures by funder, and the whole budget's, which is all there is to say of one line.
  private var lines: Matrix {
    var lines: [Identifier] = []
    for row in statement.rows where !lines.contains(row.line) { lines.append(row.line) }
    var groups: [Matrix.Group] = []
    if lines.count > 1 {
      for line in lines {
        let rows = statement.rows.filter { $0.line == line }
        groups.append(group(rows[0].label, rows))
      }
    }
    groups.append(group(words.statement(.allLines), statement.rows, standing: .total))
    return Matrix(
      caption: words.statement(.lineByLine),
      columns: [
        words.statement(.line), words.statement(.agreed), words.statement(.received),
        words.statement(.spent), words.statement(.recovered), words.statement(.held),
        words.statement(.left),
      ],
      across: words.statement(.kindOfMoney), groups: groups)
  }

  /// The figures of some rows, by funder and all of them together.
  private func group(
    _ label: String, _ rows: [BudgetStatement.Row], standing: Table.Standing = .item
  ) -> Matrix.Group {
    let funders = rows.funders
    func cells(_ rows: [BudgetStatement.Row]) -> [Table.Cell] {
      func cell(_ part: (BudgetStatement.Row) -> Money, _ below: String = "") -> Table.Cell {
        let amount = rows.lazy.map(part).total
        return Table.Cell(text: amount.inWords, words: amount.isNegative ? below : "")
      }
      return [
        cell(\.agreed), cell(\.received), cell(\.spent), cell(\.recovered),
        cell(\.inHand, words.statement(.short)), cell(\.left, words.statement(.overspentWord)),
      ]
    }
    var members: [Matrix.Member] = []
    if funders.count > 1 {
      members = funders.map { funder in
        Matrix.Member(name: name(funder), cells: cells(rows.filter { $0.funder == funder }))
      }
    }
    let together = funders.count > 1 ? words.statement(.together) : ""
    members.append(Matrix.Member(name: together, cells: cells(rows)))
    return Matrix.Group(label: label, members: members, standing: standing)
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
        words.name(of: row.subject), notes: words.payer(row.payer), row.agreed, row.committed,
        row.spent,
        row.recovered)
    }
    // Why a PA was away is nobody's business who reads this: cover of every kind is one row.
    let cover = hidden.filter { $0.item == nil }
    if !cover.isEmpty {
      rows.append(
        Table.Row(
          words.statement(.cover), cover.map(\.agreed).total, cover.map(\.committed).total,
          cover.map(\.spent).total, cover.map(\.recovered).total))
    }
    rows.append(
      Table.Row(
        words.statement(.together), hidden.map(\.agreed).total, hidden.map(\.committed).total,
        hidden.map(\.spent).total, hidden.map(\.recovered).total, standing: .total))
    return Table(
      caption: words.statement(.hiddenHeading), lead: words.statement(.hiddenWhy),
      columns: [
        words.common(.what), words.statement(.agreed), words.statement(.committed),
        words.statement(.spent), words.statement(.recovered),
      ],
      rows: rows)
  }
}

extension Words {
  /// What time away cost, part by part; nothing of what is nothing.
  package func parts(of figures: AbsenceFigures) -> [(name: String, amount: Money)] {
    let parts: [(StatementWord, Money)] = [
      (.timeAwayPay, figures.pay), (.timeAwayNI, figures.employerNI),
      (.timeAwayPension, figures.employerPension), (.timeAwayCover, figures.cover),
      (.timeAwayCoverNI, figures.coverNI), (.timeAwayCoverPension, figures.coverPension),
      (.timeAwayAgency, figures.agency), (.timeAwayRecovered, -figures.recovered),
      (.timeAwayStatutoryPayRecovered, -figures.statutoryPayRecovered),
    ]
    return parts.filter { !$0.1.isZero }.map { (statement($0), $1) }
  }

  /// One absence, of whomever: who was away, and why, stands on no statement that is sent on.
  package func absence(since day: CivilDate) -> String {
    statement(.absenceSince, shortDate(day))
  }

  /// A hidden cost by its name in the books, and cover by its reason.
  package func name(of subject: BudgetStatement.HiddenRow.Subject) -> String {
    switch subject {
    case .item(_, let label): label
    case .cover(.holiday): statement(.coverHoliday)
    case .cover(.sickness): statement(.coverSickness)
    case .cover(.familyLeave): statement(.coverFamilyLeave)
    case .cover(.otherAbsence): statement(.coverOtherAbsence)
    case .cover(.training): statement(.coverTraining)
    }
  }

  /// A bar with its parts told for whoever cannot see it.
  fileprivate func bar(_ title: String, _ parts: [Bar.Part]) -> Bar {
    let told = parts.map { statement(.barPart, $0.label, $0.amount.inWords) }
    return Bar(
      title: title,
      description: statement(
        .barDescription, parts.lazy.map(\.amount).total.inWords, told.joined(separator: " ")),
      parts: parts)
  }

  /// Who pays for a hidden cost, where it is not the budget.
  fileprivate func payer(_ payer: HiddenCost.Payer) -> [String] {
    switch payer {
    case .budget: []
    case .funder: [statement(.paidByFunder)]
    case .scheme: [statement(.paidByScheme)]
    case .employer: [statement(.paidByEmployer)]
    }
  }
}
