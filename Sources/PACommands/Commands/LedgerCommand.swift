import PABooks
import PADescription
import PADiagnostics
import PADocuments
import PAFormats
import PAJournal
import PALedger
import PAPayRun
import PAPrimitives

extension Command {
  private enum Ledger {
    static let line = CommandOption("--line", .name(of: .line), "one plan line only")
    static let funder = CommandOption("--funder", .name(of: .funder), "one funder only")
    static let kind = CommandOption(
      "--kind", .word("KIND", of: Account.Kind.allCases.map(\.rawValue)),
      "accounts of one kind only, such as cost or bank")
    static let year = CommandOption("--year", .taxYear, "a tax year; the last one if not given")
    static let first = CommandOption(
      "--from", .day(such: "2026-10-06"), "what was before it is brought forward")
    static let last = CommandOption("--to", .day(such: "2026-11-05"), "nothing after that day")
    static let away = CommandOption(
      "--away", .name(of: .assistant), "what it cost that a PA was away, with who stood in")
    static let since = CommandOption(
      "--since", .day(such: "2026-08-03"), "with --away, the absence that began on that day")
    static let csv = CommandFlag("--csv", "the same as a table")
  }

  static let ledger = Command(
    "ledger", "shows every posting to some accounts, with the balance",
    about: """
      Lists the postings of a tax year in the journal's order, each by its name: 2026-27/4.7 is the
      seventh posting of entry 4. Debits are above nothing, credits below; the balance is of all rows
      so far. What the year's opening brought, and with --from whatever has an earlier day, stands
      first, account by account, as brought forward: so the last balance is the accounts' own.

      --line and --funder choose among accounts of cost, recovered and received money. Kinds are
      cost, recovered, received, bank, clearing, netPay, hmrc, pension, supplier and suspense.

      With --away it lists instead what it cost in the year that one PA was away: her pay, what the
      employer pays on it, the pay of whoever stood in for her with what the employer pays on that, less
      what came back, by entry, plan line and funder; all of it is in the postings already. --since,
      --line and --funder choose among it.

      Accounts say why cover was needed, and who sent an invoice: it is your own record, so think
      before you send it on. 'pa-payroll budget' makes what funders get.
      """,
    operands: [.books],
    options: [
      Ledger.line, Ledger.funder, Ledger.kind, Ledger.year, Ledger.first, Ledger.last, Ledger.away,
      Ledger.since, Ledger.csv,
    ],
    example: "pa-payroll ledger riverside-12 --line care --funder icb --kind cost"
  ) { given, world in
    let books = given.books
    let choice = Register.Choice(
      kind: given[Ledger.kind].flatMap { Account.Kind(rawValue: $0) }, line: given[Ledger.line],
      funder: given[Ledger.funder], first: given[Ledger.first], last: given[Ledger.last])
    let journal = JournalFolder(of: books)
    let latest = try journal.latestYear()
    let year = given[Ledger.year] ?? latest
    if let away = given[Ledger.away] {
      if choice.kind != nil || choice.first != nil || choice.last != nil {
        throw Rejected(
          Diagnostic(
            .error, .argumentWrong, at: SourcePlace(file: books.path),
            "--kind, --from and --to choose postings, and --away lists absences",
            fix: "leave them out; --since, --line and --funder choose among absences"))
      }
      let costs = try books.absences(
        of: away, since: given[Ledger.since], line: choice.line, funder: choice.funder, in: year)
      if given[Ledger.csv] {
        for row in costs.rows { world.data(CSVWriter.row(row)) }
      } else {
        world.out(costs.table(of: away, in: year))
      }
      return ExitCode.done
    }
    if given[Ledger.since] != nil {
      throw Rejected(
        Diagnostic(
          .error, .argumentWrong, at: SourcePlace(file: books.path),
          "--since is the first day of an absence, and --away says whose",
          fix: "add --away with the PA, or use --from"))
    }
    var register = Register(choice)
    try journal.readEntries(of: year) { sealed in
      register.add(sealed.entry, called: sealed.entry.content.words.what)
    }
    if let rejected = Rejected(register.faults(in: books)) { throw rejected }
    if given[Ledger.csv] {
      try register.write { world.data(String(decoding: $0, as: UTF8.self)) }
    } else {
      world.out(register.table(of: year))
    }
    return ExitCode.done
  }
}

extension BooksFolder {
  /// What it cost in a tax year that a PA was away, of one absence, plan line or funder where they are said; refused where
  /// nothing did.
  fileprivate func absences(
    of assistant: Identifier, since began: CivilDate?, line: Identifier?, funder: Identifier?,
    in year: TaxYear
  ) throws(Rejected) -> [AbsenceRow] {
    let rows = try absenceCosts(of: assistant, in: year).filter { cost in
      began.map { $0 == cost.cost.name.began } ?? true
    }.flatMap { entry, cost in
      cost.parts.filter { part in
        line.map { $0 == part.line } ?? true && funder.map { $0 == part.funder } ?? true
      }.flatMap { part in
        Words.plainEnglish.parts(of: part.figures).map { name, amount in
          AbsenceRow(
            entry: entry, began: cost.name.began, line: part.line, funder: part.funder, what: name,
            amount: amount)
        }
      }
    }
    guard rows.isEmpty else { return rows }
    let chosen = [
      began.map { " since \($0)" }, line.map { " of the plan line '\($0)'" },
      funder.map { " of the funder '\($0)'" },
    ].compactMap(\.self)
    throw Rejected(
      Diagnostic(
        .error, .argumentWrong, at: SourcePlace(file: self.path),
        "no run of \(year) paid time away of '\(assistant)'\(chosen.joined()), nor cover for it",
        fix: chosen.isEmpty
          ? "name another PA or year"
          : "leave --since, --line and --funder out to see every absence, or name another PA or year"
      ))
  }
}

/// One amount that a plan line and funder bore of an absence by an entry.
private struct AbsenceRow {
  let entry: EntryName
  let began: CivilDate
  let line: Identifier
  let funder: Identifier
  let what: String
  let amount: Money
}

extension [AbsenceRow] {
  /// The rows as a table for a spreadsheet, its heading first; they come to what the absences cost.
  fileprivate var rows: [[String]] {
    [["entry", "since", "line", "funder", "what", "amount"]]
      + map { row in
        [
          "\(row.entry)", row.began.description, row.line.text, row.funder.text, row.what,
          row.amount.description,
        ]
      }
  }

  /// The rows for the terminal.
  fileprivate func table(of assistant: Identifier, in year: TaxYear) -> String {
    var table = Columns(.left, .left, .left, .left, .left, .right)
    table.add("Entry", "Since", "Plan line", "Funder", "What", "Amount")
    for row in self {
      table.add(
        "\(row.entry)", row.began.description, row.line.text, row.funder.text, row.what,
        row.amount.inWords)
    }
    table.add(
      "", "", "", "", Words.plainEnglish.statement(.together), map(\.amount).total.inWords)
    return "Time away of \(assistant) in \(year)\n\n" + table.text()
  }
}

extension Register {
  /// What the choice asks for that is not there, or cannot be.
  fileprivate func faults(in books: BooksFolder) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    func refuse(_ what: String, fix: String) {
      faults.append(
        Diagnostic(.error, .argumentWrong, at: SourcePlace(file: books.path), what, fix: fix))
    }
    // A line that the books no longer have may still have postings.
    func look(
      _ name: Identifier?, _ known: Set<Identifier>, _ what: String, _ kind: Completion.NameKind
    ) {
      let written = (try? books.names(of: kind)) ?? []
      guard let name, !known.contains(name), !written.contains(name.text) else { return }
      let names = Set(known.map(\.text) + written)
      refuse(
        "there is no \(what) '\(name)'\(books.nearest(to: name, kind))",
        fix: names.isEmpty
          ? "leave it out" : "name one of \(names.sorted().joined(separator: ", "))")
    }
    look(choice.line, lines, "plan line", .line)
    look(choice.funder, funders, "funder", .funder)
    if let kind = choice.kind, choice.line != nil || choice.funder != nil,
      ![.cost, .recovered, .received].contains(kind)
    {
      refuse(
        "accounts of kind \(kind.rawValue) are of no plan line or funder",
        fix: "leave --line and --funder out, or name cost, recovered or received with --kind")
    }
    if let first = choice.first, let last = choice.last, first > last {
      refuse("--from \(first) is after --to \(last)", fix: "give the earlier day with --from")
    }
    return faults
  }

  /// The register for the terminal.
  fileprivate func table(of year: TaxYear) -> String {
    let rows = rows
    var text = "Ledger \(year)\(choice.words)\n\n"
    if rows.isEmpty {
      text += "No postings.\n"
    } else {
      var table = Columns(.left, .left, .left, .left, .right, .right)
      table.add("Posting", "Day", "Of", "Account", "Amount", "Balance")
      for row in rows {
        table.add(
          row.source?.posting.written ?? "", row.source?.on.description ?? "", row.words,
          row.account.written, row.amount.inWords, row.balance.inWords)
      }
      text += table.text()
    }
    if postingsBefore > 0, let first = choice.first {
      text += "\n\(postingsBefore.postings) before \(first) in what is brought forward.\n"
    }
    if postingsAfter > 0, let last = choice.last {
      text += "\n\(postingsAfter.postings) after \(last) not shown.\n"
    }
    return text
  }

  /// The register as comma-separated rows under a header; money has two decimals.
  fileprivate func write(to sink: @escaping CSVWriter.Sink) throws {
    var table = CSVWriter(sink)
    for column in ["posting", "day", "of", "account", "amount", "balance"] { table.write(column) }
    try table.endRow()
    for row in rows {
      table.write(row.source?.posting.written ?? "")
      table.write(row.source?.on.description ?? "")
      table.write(row.words)
      table.write(row.account.written)
      table.write(row.amount)
      table.write(row.balance)
      try table.endRow()
    }
    try table.finish()
  }
}

extension Register.Choice {
  /// What is chosen, as the end of a heading.
  fileprivate var words: String {
    var text = kind.map { ", \($0.rawValue)" } ?? ""
    text += line.map { ", line \($0)" } ?? ""
    text += funder.map { ", funder \($0)" } ?? ""
    text += first.map { ", from \($0)" } ?? ""
    return text + (last.map { ", to \($0)" } ?? "")
  }
}

extension Register.Row {
  /// What it is of, in a few words.
  fileprivate var words: String {
    source.map { $0.cause.words(of: $0.entry) } ?? "brought forward"
  }
}

extension Int {
  fileprivate var postings: String { self == 1 ? "1 posting" : "\(self) postings" }
}
