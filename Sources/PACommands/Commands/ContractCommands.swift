import PABooks
import PADiagnostics
import PADocuments
import PAEmployment
import PAJournal
import PAPayday
import PAPrimitives
import PAStatute

extension Command {
  static let contractCheck = Command(
    "contract check", "names what the written statements of particulars still lack",
    about: """
      Reads the contracts in employer.xml and names, for each that goes on, every particular that the law
      asks the employer to write down and that the books do not state: those due on day one, and those due
      within two months, with the day. What is agreed about a head is written as <particular of=…
      words=…/> in the contract's terms; without words it says that there is nothing of it.

      For a PA who is family it answers five questions, each by its own relation and facts: National
      Insurance, the minimum wage, the funder's consent, insurance and redundancy.

      Where the books say how work is arranged (pattern), it also says whether hours are irregular by the
      rule of the Working Time Regulations, and why, where employer.xml says otherwise. The exit code is 2
      where anything is missing.
      """,
    operands: [.books],
    options: [ContractOptions.today],
    example: "pa-payroll contract check riverside-12"
  ) { given, world in
    let folder = given.books
    let employer = try folder.books().read.employer
    let today = given[ContractOptions.today] ?? world.today
    var isComplete = true
    for assistant in employer.assistants {
      for contract in assistant.contracts where contract.span.to.map({ $0 >= today }) ?? true {
        let words = contract.checked(of: assistant, for: employer, on: today)
        if !words.isComplete { isComplete = false }
        world.out(words.text)
      }
      let family = assistant.familyAnswers(in: employer.nation)
      if !family.isEmpty {
        world.out("\(assistant.id): questions of family and household\n")
        for answer in family { world.out("  \(answer.words)\n") }
      }
      if family.contains(where: { $0.outcome == .mustBeAgreed || $0.outcome == .notSaid }) {
        isComplete = false
      }
      let isExcepted = family.contains { $0.question == .minimumWage && $0.outcome == .excepted }
      if assistant.minimumWageExemption == .employersFamily, !isExcepted {
        world.out(
          "  employer.xml says that no minimum wage is due to \(assistant.id) as family, and its facts do not bear that out: say so in <family>, or take minimumWageExemption out\n"
        )
        isComplete = false
      }
    }
    return isComplete ? ExitCode.done : ExitCode.exceptions
  }

  private enum ContractOptions {
    static let today = CommandOption(
      "--today", .day(such: "2026-11-27"), "the day it is looked at (today if not given)")
    static let contract = CommandOption(
      "--contract", .name(of: .contract), "the contract", required: true)
    static let on = CommandOption(
      "--on", .day(such: "2026-11-02"),
      "the day whose terms are stated; today, or the first day of one that is to begin, if not given"
    )
    static let change = CommandFlag(
      "--change", "states what the terms that begin on that day change, in place of all of them")
    static let page = CommandOption("--page", .file, "the statement as a page")
    static let force = CommandFlag("--force", "replaces a file that pa-payroll did not make")
  }

  static let contractStatement = Command(
    "contract statement", "makes the written statement of a contract's particulars, or of a change",
    about: """
      Makes the written statement that the law asks an employer to give every PA, from employer.xml, in
      plain words: as text, and as a page to print and sign where asked. What the books do not state stands
      on it as not written down, and the exit code is 2: fill it in first. With --change it states what the
      terms that begin on the day of --on change; the law gives a month for that.

      In Great Britain statements of terms from 1 October 2026 on also tell of the right to join a trade
      union; that day was not confirmed when this program was made, and the statement says so.
      """,
    operands: [.books],
    options: [
      ContractOptions.contract, ContractOptions.on, ContractOptions.change, ContractOptions.page,
      ContractOptions.force,
    ],
    example: "pa-payroll contract statement riverside-12 --contract pa-1-2026 --page statement.html"
  ) { given, world in
    let folder = given.books
    let employer = try folder.books().read.employer
    let id = given.required(ContractOptions.contract)
    let found = employer.assistants.lazy.flatMap { person in
      person.contracts.map { (assistant: person, contract: $0) }
    }.first { $0.contract.id == id }
    func refused(_ what: String, fix: String) -> Rejected {
      Rejected(
        Diagnostic(.error, .argumentWrong, at: SourcePlace(file: folder.path), what, fix: fix))
    }
    guard let (assistant, contract) = found else {
      throw refused(
        "there is no contract '\(id)'\(folder.nearest(to: id, .contract))",
        fix: "name one that stands in employer.xml")
    }
    let day = given[ContractOptions.on] ?? max(world.today, contract.span.from)
    guard contract.span.contains(day), let version = contract.version(on: day) else {
      throw refused(
        "'\(id)' has no terms on \(day.inShortWords)",
        fix: "give a day from \(contract.span.from) on"
          + (contract.span.to.map { ", and not after \($0)" } ?? ""))
    }
    let file = try OutputFile.named(
      given[ContractOptions.page], for: folder, force: given[ContractOptions.force])
    let law: Law
    do throws(NotInForce) {
      law = try Law(of: [.holiday], over: DateRange(day))
    } catch {
      throw refused(
        "\(error)", fix: "give a day that the tables reach ('pa-payroll rates')")
    }
    let page: Page
    let isComplete =
      contract.particularsMissing(in: version, on: day, of: assistant, for: employer).isEmpty
    if given[ContractOptions.change] {
      guard
        let change = Page(changeOf: contract, assistant, for: employer, on: day, under: law)
      else {
        throw refused(
          "no terms of '\(id)' begin on \(day.inShortWords) that change anything which is stated",
          fix: "give --on the 'from' of a <version> that is not the first")
      }
      page = change
    } else {
      page = Page(
        statementOf: contract, assistant, for: employer, on: day, given: world.today, under: law)
    }
    try OutputFile.show(page, writing: file, world)
    return isComplete ? ExitCode.done : ExitCode.exceptions
  }
}

extension Contract {
  /// What is said of a contract's written statement.
  fileprivate func checked(
    of assistant: PersonalAssistant, for employer: Employer, on today: CivilDate
  ) -> (text: String, isComplete: Bool) {
    let of = max(today, span.from)
    guard let version = version(on: of) else { return ("", true) }
    let missing = particularsMissing(in: version, on: of, of: assistant, for: employer)
    let rest = span.from.adding(months: WrittenStatement.monthsForTheRest.value)
    var text = "\(id)\n"
    for (by, day) in [(Particular.Due.dayOne, span.from), (.twoMonths, rest)] {
      let heads = missing.filter { $0.due(in: employer.nation)?.by == by }
      guard !heads.isEmpty else { continue }
      text += "  due by \(day.inShortWords)\(day < today ? ", which is past" : ""):\n"
      for head in heads {
        guard let source = head.due(in: employer.nation)?.source else { continue }
        text += "    \(head.rawValue): \(head.sentence) [\(source)]\n"
      }
    }
    if missing.isEmpty { text += "  states every particular that the law asks for\n" }
    // Northern Ireland knows no irregular hours.
    if employer.nation.isGreatBritain, let hours = version.hoursByPattern,
      hours != version.hours, let pattern = version.pattern
    {
      text +=
        "  hours are \(hours.rawValue) where work is arranged as '\(pattern.rawValue)' (\(pattern.sentence)), and the books say \(version.hours.rawValue) [Working Time Regulations 1998 reg 15F]\n"
      return (text, false)
    }
    return (text, missing.isEmpty)
  }
}
