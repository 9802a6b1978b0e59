import PABooks
import PABudgets
import PADescription
import PADiagnostics
import PAEmployment
import PAFormats
import PAHost
import PAJournal
import PAPayday
import PAPrimitives

extension Command {
  private static let directory = ValueKind("DIR", "a folder that is not there yet", .file) {
    $0.isEmpty ? nil : $0
  }

  static let initialise = Command(
    "init", "makes new books, by asking or from options",
    about: """
      Makes a folder of books for one employer with one budget and one PA: employer.xml and an empty
      timesheets folder. Asks for what no option gives; every answer can be changed later in
      employer.xml, where more PAs, funders, lines and hidden costs are added.
      """,
    operands: [Operand(directory, "the folder to be made")],
    options: Question.all.map(\.asked),
    example: """
      pa-payroll init riverside-12 --name "Jean Hart" --nation england --every 4W \\
        --first-period 2026-10-12 --paid-days-after-end 5 --budget-from 2026-04-06 \\
        --budget-to 2027-04-05 --funder "Riverside ICB" --agreed 30000.00 --pa-forenames Sam \\
        --pa-surname Okoro --pa-born 1990-02-03 --pa-from 2026-10-12 --rate 13.20 --starter A
      """
  ) { given, world in
    var answers: [String: String] = [:]
    for question in Question.all { answers[question.option] = given[question.asked] }
    let path = given.operands[0]
    let books = BooksFolder(path)
    guard try !books.isThere() else {
      throw Stop.refused([
        Diagnostic(
          .error, .booksExist, at: SourcePlace(file: books.employerFile),
          "there are books already; nothing was changed",
          fix: "name a folder that is not there yet, or edit these books")
      ])
    }
    try OutputFile.refuseProtected(books.employerFile)
    try Question.ask(&answers, path: path, world)
    let made = try NewBooks(answers, id: path.lastPart).read
    let bytes = made.file
    // What init writes is what every other command must read.
    _ = try Books(bytes, file: books.employerFile)
    do throws(HostError) {
      try Files.makeFolder("\(books.path)/timesheets")
      try Files.seal(bytes, at: books.employerFile)
    } catch {
      throw Stop.refused([.notWritten(books.employerFile, error)])
    }
    world.out(
      """
      Made \(books.employerFile).
      Next: look through it ('pa-payroll schema employer' says what may stand in it), then
      'pa-payroll open \(books.path)', and write the first timesheet in \(books.path)/timesheets
      ('pa-payroll help run' shows one).

      """)
    return ExitCode.done
  }
}

extension String {
  /// The last part of a path.
  fileprivate var lastPart: String { split(separator: "/").last.map(String.init) ?? self }
}

/// One thing `init` must know: an option, and the field of the books that it fills, which says how it
/// is asked for and what answers it.
private struct Question: Sendable {
  let option: String
  let words: String
  let usual: String?
  private let field: DescribedField
  /// A word that is an answer too, where one is.
  private let otherwise: String?

  /// A question.
  ///
  /// - Parameters:
  ///   - option: The option that answers it.
  ///   - type: What holds the field.
  ///   - name: The attribute; the element's text where not given.
  ///   - words: How it is asked here, where that is not as the field says.
  ///   - example: One that is written right, where the field's does not do.
  ///   - usual: What is taken where nothing is answered; empty for nothing.
  ///   - otherwise: A word that is an answer too.
  init<Value: Described>(
    _ option: String, _ type: Value.Type, _ name: String = "", _ words: String? = nil,
    example: String? = nil, usual: String? = nil, or otherwise: String? = nil
  ) {
    guard let field = Value.fields.first(where: { $0.name == name }) else {
      preconditionFailure("'\(Value.described.name)' has no '\(name)'")
    }
    self.option = option
    self.usual = usual
    self.field = field
    self.otherwise = otherwise
    let asked = words ?? (field.field.question ?? field.field.sentence).description
    let answers = field.form.words.map(\.word)
    let shown = example ?? field.example
    if let last = answers.last {
      self.words = "\(asked): \(answers.dropLast().joined(separator: ", ")) or \(last)"
    } else if field.form.privacy == .freeWord || shown == usual {
      self.words = asked
    } else {
      self.words =
        "\(asked), such as \(shown)" + (otherwise.map { ", or \($0)" } ?? "")
    }
  }

  /// The option that answers it.
  var asked: CommandOption<String> {
    let words = words + (usual.map { $0.isEmpty ? " (may be left out)" : " (\($0))" } ?? "")
    return CommandOption(
      option,
      ValueKind(placeholder, self.words, completion) { self.accepts($0) ? $0 : nil }, words)
  }

  private var placeholder: String {
    switch field.form.kind {
    case .date: "DAY"
    case .decimal: "AMOUNT"
    case .integer: "NUMBER"
    case .text: field.form.words.isEmpty ? "TEXT" : "WORD"
    }
  }

  private var completion: Completion {
    let words = field.form.words.map(\.word) + (otherwise.map { [$0] } ?? [])
    return words.isEmpty ? .nothing : .words(words)
  }

  /// Whether an answer is one.
  func accepts(_ answer: String) -> Bool {
    answer.isEmpty && usual == "" || answer == otherwise || field.accepts(answer)
  }

  static let all: [Question] = [
    Question("--name", Party.self, "name", "the employer's name"),
    Question("--nation", BooksRead.self, "nation", usual: "england"),
    Question("--paye", PAYEScheme.self, "reference", usual: ""),
    Question("--accounts-office", PAYEScheme.self, "accountsOffice", usual: ""),
    Question("--allowance", EmploymentAllowanceClaim.self, "claimed", usual: "yes"),
    Question("--every", PaySchedule.self, "every", usual: "4W"),
    Question("--first-period", PaySchedule.self, "firstPeriodStarts"),
    Question("--paid-days-after-end", PaySchedule.self, "paidDaysAfterEnd", usual: "5"),
    Question("--funder", Party.self, "name", "who funds the budget"),
    Question(
      "--budget-from", Budget.self, "from", "the first day of the budget", example: "2026-04-06"),
    Question(
      "--budget-to", Budget.self, "to", "the last day of the budget", example: "2027-04-05"),
    Question("--agreed", PlanLine.self, "agreed"),
    Question("--pa-forenames", PersonalAssistant.self, "forenames"),
    Question("--pa-surname", PersonalAssistant.self, "surname"),
    Question("--pa-born", PersonalAssistant.self, "born"),
    Question("--pa-ni-number", PersonalAssistant.self, "niNumber", usual: ""),
    Question(
      "--pa-from", Contract.self, "from", "the PA's first day of work", example: "2026-10-12"),
    Question("--rate", ElementRate.self),
    Question(
      "--hours", ContractVersion.self, "weekly", usual: "irregular", or: "irregular"),
    Question("--starter", Starter.self, "declaration", usual: "none"),
    Question("--tax-code", TaxCodeNotice.self, usual: ""),
  ]

  /// Fills in what is missing by asking; every fault of options is told at once.
  static func ask(_ answers: inout [String: String], path: String, _ world: World) throws(Stop) {
    var faults: [String] = []
    if Identifier(path.lastPart) == nil {
      faults.append("the folder's name is the short name of the books: letters, figures, - _ .")
    }
    for question in all {
      if let answer = answers[question.option] {
        if !question.accepts(answer) {
          faults.append("\(question.option) must be \(question.words)")
        }
        continue
      }
      // Options decide for those who gave any; the others are asked.
      var answer: String?
      while answer == nil, faults.isEmpty, world.isTerminal {
        let usual = question.usual.map { $0.isEmpty ? " [none]" : " [\($0)]" } ?? ""
        guard let line = world.ask("\(question.words)\(usual): ") else { break }
        let given = line.isEmpty ? question.usual ?? "" : line
        let unborn =
          question.option == "--pa-born" && (CivilDate(given) ?? world.today) > world.today
        if question.accepts(given), !unborn {
          answer = given
        } else {
          world.err("Please answer with \(question.words).\n")
        }
      }
      guard let found = answer ?? question.usual else {
        faults.append("\(question.option) is missing: \(question.words)")
        continue
      }
      answers[question.option] = found
    }
    guard faults.isEmpty else { throw .usage(faults.joined(separator: "\n  ")) }
  }
}

/// Books of one employer, one budget and one PA from answers that were accepted.
private struct NewBooks {
  let read: BooksRead

  init(_ answers: [String: String], id: String) throws(Stop) {
    func answer(_ option: String) -> String { answers[option] ?? "" }
    guard let id = Identifier(id), let nation = Nation(rawValue: answer("--nation")),
      let frequency = PayFrequency(code: answer("--every")),
      let starts = CivilDate(answer("--first-period")),
      let paidAfter = Int(answer("--paid-days-after-end")),
      let from = CivilDate(answer("--budget-from")), let to = CivilDate(answer("--budget-to")),
      let agreed = Money(answer("--agreed")), let born = CivilDate(answer("--pa-born")),
      let hired = CivilDate(answer("--pa-from")), let rate = Money(answer("--rate")),
      let declaration = Starter.Declaration(rawValue: answer("--starter"))
    else { throw .usage("an answer is missing") }
    guard let days = DateRange(from, to) else {
      throw .usage("--budget-to must not be before --budget-from")
    }
    guard answer("--paye").isEmpty == answer("--accounts-office").isEmpty else {
      throw .usage("--paye and --accounts-office stand together in HMRC's letter: give both")
    }
    let holder = Identifier(known: "employer")
    let funder = Identifier(known: "funder")
    let schedule = Identifier(known: "pay")
    let work = Identifier(known: "hours")
    let line = Identifier(known: "wages")
    var employer = Employer(id: id, nation: nation, roles: Roles(employer: holder))
    employer.parties = [
      Party(id: holder, kind: .person, name: answer("--name")),
      Party(id: funder, kind: .organisation, name: answer("--funder")),
    ]
    if let reference = PAYEReference(answer("--paye")),
      let office = AccountsOfficeReference(answer("--accounts-office"))
    {
      employer.paye = PAYEScheme(reference: reference, accountsOffice: office)
    }
    employer.allowances = [
      EmploymentAllowanceClaim(
        year: TaxYear(containing: starts), claimed: answer("--allowance") == "yes")
    ]
    employer.schedules = [
      PaySchedule(
        id: schedule, frequency: frequency, firstPeriodStarts: starts, paidDaysAfterEnd: paidAfter)
    ]
    var hours = PayElement(id: work, label: "Hours worked", unit: .hour, kind: .work)
    hours.charges = [PayElement.Charge(from: from, line: line)]
    employer.elements = [hours]
    var assistant = PersonalAssistant(
      id: Identifier(known: "pa-1"), forenames: answer("--pa-forenames"),
      surname: answer("--pa-surname"), born: born)
    assistant.niNumber = NINumber(answer("--pa-ni-number"))
    var contract = Contract(
      id: Identifier(known: "pa-1-c1"), payrollID: "1", schedule: schedule,
      span: Span(from: hired), starter: Starter(declaration: declaration))
    if let code = TaxCode(answer("--tax-code")) {
      contract.taxCodes = [TaxCodeNotice(from: hired, code: code, basis: .cumulative)]
    }
    let weekly = Minutes(answer("--hours"))
    // Only irregular hours may have rolled-up holiday, and never in Northern Ireland.
    let rolledUp = weekly == nil && nation != .northernIreland
    var version = ContractVersion(
      from: hired, jobTitle: "Personal assistant", hours: weekly == nil ? .irregular : .regular,
      weekly: weekly, holiday: rolledUp ? .rolledUp : .accrued)
    version.rates = [ElementRate(element: work, amount: rate)]
    contract.versions = [version]
    assistant.contracts = [contract]
    employer.assistants = [assistant]
    var budget = Budget(id: Identifier(known: "budget"), held: .directPayment, days: days)
    budget.funders = [Funder(id: funder, party: funder)]
    budget.funding = [
      FundingVersion(from: from, shares: [FunderShare(funder: funder, share: .whole)])
    ]
    budget.lines = [PlanLine(id: line, label: "Wages", agreed: agreed)]
    read = BooksRead(employer: employer, budgets: [budget])
  }
}
