import PABooks
import PABudgets
import PADiagnostics
import PADocuments
import PAEmployment
import PAExchange
import PAHost
import PAJournal
import PAPayRun
import PAPrimitives
import PAXML

extension Command {
  static let open = Command(
    "open", "BOOKS [--year 2026-27] [--figures FILE]", "seals the opening of a tax year's journal",
    help: """
      Seals where the year's figures come from. Without --figures, nothing was paid in the tax year
      before. With it, FILE holds the figures another payroll ended on ('pa-payroll schema opening'
      describes it): year to date by National Insurance letter, loans, pension, holiday,
      Employment Allowance used, what is owed, and the last period it paid on each schedule.

      Years are opened in order, and none is left out. Once a year is open, the year before takes no
      more runs: so what of it is not run yet is listed, and the year is not opened.

        --year 2026-27     the tax year; the one of today where not given
        --figures FILE     figures of another payroll
        --leave-unpaid     opens although something of the year before is not run
        --without-law      opens a year whose law this version does not know yet
        --by NAME, --today DAY

      Example: pa-payroll open riverside-12 --year 2026-27
      """
  ) { arguments, world in
    let signer = try arguments.signer(world)
    let year = try arguments.option("--year", "a tax year such as 2026-27") { TaxYear($0) }
    var request = OpeningRequest(
      year ?? TaxYear(containing: signer.today), figures: try arguments.option("--figures"))
    request.leavesUnpaid = arguments.flag("--leave-unpaid")
    request.withoutLaw = arguments.flag("--without-law")
    let books = BooksFolder(try arguments.next("BOOKS"))
    try arguments.finish()
    let (opened, unpaid) = try books.open(request, by: signer)
    world.err(unpaid.map { "\($0)\n" }.joined())
    let seal = opened.entry.seal
    world.out("Opened \(seal.year): entry \(seal.number), \(opened.entry.openingWords).\n")
    return unpaid.isEmpty ? ExitCode.done : ExitCode.exceptions
  }

  static let check = Command(
    "check", "BOOKS…", "finds every fault in books and timesheets",
    help: """
      Reads employer.xml, every timesheet and the journal, and lists every fault and everything that
      now disagrees with what was sealed, today's tables of the law included. Writes nothing.

      Example: pa-payroll check riverside-12
      """
  ) { arguments, world in
    var worst = ExitCode.done
    for path in try arguments.rest("BOOKS") {
      let found = BooksFolder(path).faults()
      world.err(found.map { "\($0)\n" }.joined())
      let errors = found.filter { $0.severity == .error }
      world.out(
        !errors.isEmpty
          ? "\(path): \(errors.count) to mend\n"
          : found.isEmpty ? "\(path): nothing to mend\n" : "\(path): \(found.count) to look at\n")
      if !errors.isEmpty {
        worst = worst == ExitCode.host ? worst : ExitCode.of(refusing: errors)
      } else if !found.isEmpty, worst == ExitCode.done {
        worst = ExitCode.exceptions
      }
    }
    return worst
  }

  static let explain = Command(
    "explain", "BOOKS --period P [--pa ID]", "shows how every figure of a run was worked out",
    help: """
      Prints the workings as they were sealed: each rule, the figures it took, its rounding, and the
      law or guidance it stands on. For a run not sealed yet it works the draft.

        --period 2026-27/4W08    the run
        --pa ID                  one PA only
        --schedule ID            which schedule, where several would do
        --by NAME, --today DAY   who asks for a draft, and when

      Example: pa-payroll explain riverside-12 --period 2026-27/4W08 --pa pa-1
      """
  ) { arguments, world in
    let key = try arguments.required("--period", "a run such as 2026-27/4W08") { RunKey($0) }
    let assistant = try arguments.option("--pa", "a short name") { Identifier($0) }
    let schedule = try arguments.option("--schedule", "a short name") { Identifier($0) }
    let signer = try arguments.signer(world)
    let books = BooksFolder(try arguments.next("BOOKS"))
    try arguments.finish()
    let sealed = try books.sealedRun(key, schedule: schedule)
    let run: SealedPayRun
    if let sealed {
      run = sealed.run
      world.out("\(key), as sealed in entry \(sealed.entry.entry.seal.number)\n")
    } else {
      let draft = try books.assemble(RunRequest(key, schedule: schedule), by: signer)
      guard case .run(let worked) = draft.sealed.entry.content else { return ExitCode.refused }
      run = worked
      world.out("\(key), a draft: not sealed yet\n")
    }
    let slips = run.run.payslips.filter { slip in assistant.map { slip.assistant == $0 } ?? true }
    guard !slips.isEmpty else { throw Stop.usage("nobody of that short name is paid in \(key)") }
    for slip in slips {
      world.out("\n\(slip.assistant), contract \(slip.contract), net pay \(slip.net.inWords)\n")
      world.out("tax code \(slip.taxCode) \(TaxCode.mark(slip.basis, key.period.frequency))")
      world.out(" from \(Words.plainEnglish.why(slip.taxCodeReason))\n")
      world.out(slip.workings.text + "\n")
    }
    return ExitCode.done
  }

  static let verify = Command(
    "verify", "BOOKS [OTHER]", "checks that no sealed record was changed",
    help: """
      Checks every entry's digest and the chain, works every entry again from the one before it, and
      compares. With OTHER, names the first entry where two copies of the books part.

      Example: pa-payroll verify riverside-12
      """
  ) { arguments, world in
    let books = BooksFolder(try arguments.next("BOOKS"))
    let other = arguments.nextIfAny().map { BooksFolder($0) }
    try arguments.finish()
    let result = JournalFolder(of: books).verify()
    world.err(result.found.map { "\($0)\n" }.joined())
    world.out("\(books.path): \(result.entries) entries")
    world.out(result.found.isEmpty ? ", all as sealed\n" : ", \(result.found.count) faults\n")
    if !result.digest.isEmpty { world.out("last entry \(result.digest)\n") }
    var parted = false
    if let other {
      let parting = try JournalFolder(of: books).parting(from: JournalFolder(of: other))
      world.out((parting ?? "both copies are the same") + "\n")
      parted = parting != nil
    }
    if !result.found.isEmpty { return ExitCode.of(refusing: result.found) }
    return parted ? ExitCode.refused : ExitCode.done
  }

  static let documents = Command(
    "documents", "BOOKS [--period P]", "makes payslips and statements again from the journal",
    help: """
      Makes everything in out/ again from the sealed entries: the same bytes, by the same version.
      A file there that pa-payroll did not make is left as it is, and the run is refused.

        --period 2026-27/4W08    one run; all of them where not given
        --schedule ID            which schedule, where several would do
        --force                  replaces files that pa-payroll did not make

      Example: pa-payroll documents riverside-12 --period 2026-27/4W08
      """
  ) { arguments, world in
    let key = try arguments.option("--period", "a run such as 2026-27/4W08") { RunKey($0) }
    let schedule = try arguments.option("--schedule", "a short name") { Identifier($0) }
    let force = arguments.flag("--force")
    let books = BooksFolder(try arguments.next("BOOKS"))
    try arguments.finish()
    var made = 0
    for (entry, run) in try books.sealedRuns() {
      guard key == nil || run.run.key == key,
        schedule == nil || run.run.schedule == schedule
      else { continue }
      let documents = try RunDocuments(of: entry, run: run)
      try documents.put(in: books, force: force)
      world.out("\(books.path)/\(documents.folder): \(documents.files.count) files\n")
      made += 1
    }
    guard made > 0 else { throw Stop.usage("no such run is sealed in \(books.path)") }
    return ExitCode.done
  }

  static let budget = Command(
    "budget", "BOOKS [--xml | --csv]", "shows what each line and funder has left, and for how long",
    help: """
      Shows per plan line and funder what was agreed, received, spent, got back and is left; hidden
      costs as a group of their own; and how many weeks the rest lasts at the present rate.

        --xml    the same for programs ('pa-payroll schema budget')
        --csv    the same as a table

      Example: pa-payroll budget riverside-12
      """
  ) { arguments, world in
    let xml = arguments.flag("--xml")
    let csv = arguments.flag("--csv")
    if xml, csv { throw Stop.usage("say --xml or --csv, not both") }
    let folder = BooksFolder(try arguments.next("BOOKS"))
    try arguments.finish()
    let (books, last) = try folder.booksAndLast()
    let closing = last.entry.closing
    let statements = books.budgets.map {
      BudgetStatement(of: $0, closing.balances, pace: closing.pace(of: $0.id))
    }
    if xml {
      let document = BudgetDocument(
        of: statements, of: books.employer.id, through: last.entry.seal, digest: last.digest)
      world.out(
        String(
          decoding: document.element.serialised(.xml(namespace: ExchangeSchema.budget.namespace)),
          as: UTF8.self))
    } else if csv {
      world.out(
        BudgetDocument.csv(
          of: statements, cover: Words.plainEnglish.statement(.coverShifts)))
    } else {
      for statement in statements { world.out(statement.table) }
    }
    return ExitCode.done
  }

  static let exportBureau = Command(
    "export bureau", "BOOKS --period P [--test] [--to FILE [--force]]",
    "writes a sealed run for a payroll bureau",
    help: """
      Writes one XML document with everything a bureau needs to run this pay itself, valid against
      'pa-payroll schema bureau', with counts, totals and a digest. No health data is in it.

        --period 2026-27/4W08    the run
        --schedule ID            which schedule, where several would do
        --test                   marks a trial nobody is to be paid by
        --to FILE                writes a file; standard output where not given
        --force                  replaces a file that pa-payroll did not make

      Example: pa-payroll export bureau riverside-12 --period 2026-27/4W08 --to 4W08-bureau.xml
      """
  ) { arguments, world in
    let key = try arguments.required("--period", "a run such as 2026-27/4W08") { RunKey($0) }
    let schedule = try arguments.option("--schedule", "a short name") { Identifier($0) }
    let test = arguments.flag("--test")
    let to = try arguments.option("--to")
    let force = arguments.flag("--force")
    let books = BooksFolder(try arguments.next("BOOKS"))
    try arguments.finish()
    let file = try to.map { path throws(Rejected) in
      try OutputFile(path, for: books, force: force)
    }
    guard let (entry, run) = try books.sealedRun(key, schedule: schedule) else {
      throw Stop.refused([
        Diagnostic(
          .error, .argumentWrong, at: SourcePlace(file: books.path),
          "\(key) is not sealed: only a sealed run is exported",
          mend: "'pa-payroll run \(books.path) --period \(key)' first")
      ])
    }
    let document = BureauExport(
      of: run, in: entry.entry, digest: entry.digest, test: test)
    try document.element.write(
      in: ExchangeSchema.bureau.namespace, to: file, world)
    return ExitCode.done
  }

  static let schema = Command(
    "schema", "NAME", "prints an XML Schema of our formats",
    help: """
      Prints the schema of a format, documented element by element:
      \(schemaNames.map { "  \($0)" }.joined(separator: "\n"))

      Example: pa-payroll schema employer > employer.xsd
      """
  ) { arguments, world in
    let name = try arguments.next("NAME")
    try arguments.finish()
    guard let found = PACommands.schema(named: name) else {
      throw Stop.usage(
        "there is no schema '\(name)'; there are " + schemaNames.joined(separator: ", "))
    }
    world.out(found)
    return ExitCode.done
  }
}

/// Every schema's name, as `docs/schemas/` has them.
private let schemaNames =
  BooksSchema.allCases.map(\.rawValue) + ExchangeSchema.allCases.map(\.rawValue)

/// A schema by its name, made when it is asked for; nil where there is none of that name.
private func schema(named name: String) -> String? {
  BooksSchema(rawValue: name)?.text ?? ExchangeSchema(rawValue: name)?.text
}

extension Element {
  /// Writes a document to a file, or to standard output where none is named.
  func write(in namespace: String, to file: OutputFile?, _ world: World) throws(Stop) {
    let bytes = serialised(.xml(namespace: namespace))
    guard let file else {
      world.out(String(decoding: bytes, as: UTF8.self))
      return
    }
    try file.put(bytes)
    world.out("\(file.path): \(bytes.count) bytes\n")
  }
}

extension Entry {
  /// Where an opening's figures come from.
  fileprivate var openingWords: String {
    guard case .opening(let opening) = content else { return content.kind }
    let count = opening.payroll.employments.count
    return count == 0
      ? opening.source : "\(count) employment\(count == 1 ? "" : "s") from \(opening.source)"
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
