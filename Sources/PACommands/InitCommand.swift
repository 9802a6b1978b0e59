import PABooks
import PABudgets
import PADiagnostics
import PAEmployment
import PAHost
import PAJournal
import PAPrimitives

extension Command {
  static let initialise = Command(
    "init", "DIR [options]", "makes new books, by asking or from options",
    help: """
      Makes a folder of books for one employer with one budget and one PA: employer.xml and an empty
      timesheets folder. Asks for what no option gives; every answer can be changed later in
      employer.xml, where more PAs, funders, lines and hidden costs are added.

      \(Question.all.map(\.help).joined(separator: "\n"))

      Example: pa-payroll init riverside-12 --name "Jean Hart" --nation england --every 4W \\
        --first-period 2026-10-12 --paid-days-after-end 5 --budget-from 2026-04-06 \\
        --budget-to 2027-04-05 --funder "Riverside ICB" --agreed 30000.00 --pa-forenames Sam \\
        --pa-surname Okoro --pa-born 1990-02-03 --pa-from 2026-10-12 --rate 13.20 --starter A
      """
  ) { arguments, world in
    var answers: [String: String] = [:]
    for question in Question.all {
      if let given = try arguments.option(question.option) { answers[question.option] = given }
    }
    let path = try arguments.next("DIR")
    try arguments.finish()
    let books = BooksFolder(path)
    guard try !books.isThere() else {
      throw Stop.refused([
        Diagnostic(
          .error, .booksExist, at: SourcePlace(file: books.employerFile),
          "there are books already; nothing was changed",
          mend: "name a folder that is not there yet, or edit these books")
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
      throw Stop.refused([.notWritten(books.employerFile, reason: error.reason)])
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

/// One thing `init` must know: an option, a question, and what answers it.
private struct Question: Sendable {
  let option: String
  let words: String
  let usual: String?
  let accepts: @Sendable (String) -> Bool

  init(
    _ option: String, _ words: String, usual: String? = nil,
    _ accepts: @escaping @Sendable (String) -> Bool
  ) {
    self.option = option
    self.words = words
    self.usual = usual
    self.accepts = accepts
  }

  var help: String {
    let gap = String(repeating: " ", count: max(1, 24 - option.count))
    return "  \(option)\(gap)\(words)"
      + (usual.map { $0.isEmpty ? " (may be left out)" : " (\($0))" } ?? "")
  }

  private static let isDay: @Sendable (String) -> Bool = { CivilDate($0) != nil }
  private static let isMoney: @Sendable (String) -> Bool = { Money($0) != nil }
  private static let isText: @Sendable (String) -> Bool = { $0.isOneLine }

  static let all: [Question] = [
    Question("--name", "the employer's name", isText),
    Question("--nation", "england, wales, scotland or northernIreland", usual: "england") {
      Nation(rawValue: $0) != nil
    },
    Question("--paye", "PAYE reference, 123/AB456", usual: "") {
      $0.isEmpty || PAYEReference($0) != nil
    },
    Question("--accounts-office", "Accounts Office reference, 123PX00123456", usual: "") {
      $0.isEmpty || AccountsOfficeReference($0) != nil
    },
    Question("--allowance", "is Employment Allowance claimed here: yes or no", usual: "yes") {
      $0 == "yes" || $0 == "no"
    },
    Question(
      "--every", "how often pay is made: W (week), F (two weeks), 4W (four weeks) or M (month)",
      usual: "4W"
    ) {
      PayFrequency(code: $0) != nil
    },
    Question("--first-period", "first day of the first pay period, such as 2026-10-12", isDay),
    Question("--paid-days-after-end", "days from a period's end to its pay date", usual: "5") {
      Int($0).map { (-27...60).contains($0) } ?? false
    },
    Question("--funder", "who funds the budget", isText),
    Question("--budget-from", "first day of the budget, such as 2026-04-06", isDay),
    Question("--budget-to", "last day of the budget, such as 2027-04-05", isDay),
    Question("--agreed", "pounds agreed for wages, such as 30000.00", isMoney),
    Question("--pa-forenames", "the PA's first names", isText),
    Question("--pa-surname", "the PA's last name", isText),
    Question("--pa-born", "the PA's date of birth, such as 1990-02-03", isDay),
    Question(
      "--pa-ni-number", "the PA's National Insurance number, two letters, six figures, one letter",
      usual: ""
    ) {
      $0.isEmpty || NINumber($0) != nil
    },
    Question("--pa-from", "the PA's first day of work, such as 2026-10-12", isDay),
    Question("--rate", "pounds an hour, such as 13.20", isMoney),
    Question("--hours", "hours of a week such as 16:00, or irregular", usual: "irregular") {
      $0 == "irregular" || Minutes($0) != nil
    },
    Question("--starter", "starter declaration A, B, C or none", usual: "none") {
      Starter.Declaration(rawValue: $0) != nil
    },
    Question("--tax-code", "the PA's tax code where HMRC gave one, such as 1257L", usual: "") {
      $0.isEmpty || TaxCode($0) != nil
    },
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
