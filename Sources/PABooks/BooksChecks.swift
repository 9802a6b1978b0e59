import PABudgets
import PAClaims
import PADiagnostics
import PAEmployment
import PAJournal
import PAPrimitives
import PAXML

// The checks of `employer.xml` that a schema cannot make. Elements and values stand in the same order,
// so each value has its element's place.

extension Checker {
  mutating func check(_ books: BooksRead, _ root: Element) {
    let employer = books.employer
    unique(root.all("party"), "party")
    unique(root.all("schedule"), "schedule")
    unique(root.all("element"), "pay element")
    unique(root.all("pensionScheme"), "pension scheme")
    unique(root.all("insurance"), "insurance policy")
    unique(root.all("training"), "training")
    unique(root.all("pa"), "PA")
    unique(root.all("budget"), "budget")
    unique(root.all("budget").flatMap { $0.all("line") }, "plan line")
    unique(root.all("budget").flatMap { $0.all("hiddenCost") }, "hidden cost")
    let contracts = root.all("pa").flatMap { $0.all("contract") }
    unique(contracts, "contract")
    unique(
      contracts, by: "payrollId", "this payroll id is used",
      mend: "give each contract a payroll id of its own, never used before")
    unique(
      root.all("employmentAllowance"), by: "year", "this tax year stands",
      mend: "keep one <employmentAllowance> for each tax year")
    checkRoles(employer.roles, root, employer)
    for element in root.all("pensionScheme") { checkScheme(element) }
    for (value, element) in zip(employer.schedules, root.all("schedule")) {
      checkSchedule(value, element)
    }
    for element in root.all("insurance") + root.all("training") { inOrder(element) }
    for (value, element) in zip(books.trainings, root.all("training")) {
      if let learner = value.learner { known(learner, employer.assistant(learner), "PA", element) }
    }
    for (value, element) in zip(employer.elements, root.all("element")) {
      checkElement(value, element, books)
    }
    for (value, element) in zip(books.budgets, root.all("budget")) {
      checkBudget(value, element, employer)
    }
    for (value, element) in zip(employer.assistants, root.all("pa")) {
      checkAssistant(value, element, employer)
    }
    checkNINumbers(employer, root)
  }

  private mutating func unique(_ elements: [Element], _ what: String) {
    unique(
      elements, by: "id", "this short name of a \(what) is used",
      mend: "give each \(what) a short name of its own, never used before")
  }

  private mutating func unique(
    _ elements: [Element], by attribute: String, _ what: String, mend: String
  ) {
    var seen: [String: Int] = [:]
    for element in elements {
      guard let value = element[attribute] else { continue }
      if let line = seen[value] {
        error(
          .valueDuplicate, at: element, value: attribute, "\(what) on line \(line) already",
          mend: mend)
      } else {
        seen[value] = element.line
      }
    }
  }

  private mutating func known(
    _ id: Identifier, _ found: (some Any)?, _ what: String, _ element: Element
  ) {
    guard found == nil else { return }
    error(
      .referenceUnknown, at: element, value: element.attributes.first { $0.value == id.text }?.name,
      "there is no \(what) '\(id)' in these books",
      mend: "name a \(what) that stands in employer.xml, or add it")
  }

  private mutating func inOrder(_ element: Element) {
    guard let from = element["from"], let to = element["to"], to < from else { return }
    error(
      .datesOutOfOrder, at: element, value: "to", "<\(element.name)> ends before it begins",
      mend: "give a 'to' that is not before its 'from'")
  }

  /// Dated versions stand from the earliest on, no two on one day.
  private mutating func ascending(_ elements: [Element]) {
    for (earlier, later) in zip(elements, elements.dropFirst()) {
      guard let first = earlier["from"], let second = later["from"], second <= first else {
        continue
      }
      error(
        .datesOutOfOrder, at: later, value: "from",
        "this <\(later.name)> begins on or before the one above it",
        mend: "put the versions in order of their days, the earliest first, one a day")
    }
  }

  private mutating func checkRoles(_ roles: Roles, _ root: Element, _ employer: Employer) {
    guard let element = root.first("roles") else { return }
    let named = [
      roles.employer, roles.budgetHolder, roles.accountHolder, roles.manager, roles.bureau,
    ]
    for id in named.compactMap({ $0 }) { known(id, employer.party(id), "party", element) }
  }

  /// A period is asked for by its name, so no two pay dates may share one in the years ahead.
  private mutating func checkSchedule(_ value: PaySchedule, _ element: Element) {
    let first = TaxYear(containing: value.firstPeriodStarts)
    var year = first
    for _ in 0..<5 {
      if let shared = value.sharedPeriod(in: year) {
        error(
          .datesOutOfOrder, at: element, "two pay dates of this schedule would both be \(shared)",
          mend: "choose paidDaysAfterEnd so that pay does not fall about the 5th of a month")
        return
      }
      year = year.next
    }
  }

  private mutating func checkScheme(_ element: Element) {
    let fixed = element["basis"] == "fixed"
    let wanted = fixed ? ["employeeAmount", "employerAmount"] : ["employeeRate", "employerRate"]
    let missing = wanted.filter { element[$0] == nil }
    guard !missing.isEmpty else { return }
    error(
      .pensionTermsMissing, at: element,
      "a pension scheme on this basis needs \(missing.joined(separator: " and "))",
      mend: "add \(missing.joined(separator: " and ")), as the provider's terms say")
  }

  private mutating func checkElement(
    _ value: PayElement, _ element: Element, _ books: BooksRead
  ) {
    ascending(element.all("charge"))
    for (charge, place) in zip(value.charges, element.all("charge")) {
      known(charge.line, books.budgets.line(charge.line)?.line, "plan line", place)
    }
    if let basic = value.premiumOver {
      known(basic, books.employer.element(basic), "pay element", element)
    }
  }

  private mutating func checkBudget(_ value: Budget, _ element: Element, _ employer: Employer) {
    inOrder(element)
    unique(element.all("funder"), "funder")
    for (funder, place) in zip(value.funders, element.all("funder")) {
      known(funder.party, employer.party(funder.party), "party", place)
    }
    if let person = value.person, !employer.roles.personsSupported.contains(person) {
      known(person, nil as Int?, "person supported", element)
    }
    ascending(element.all("funding"))
    for (version, place) in zip(value.funding, element.all("funding")) {
      for (share, place) in zip(version.shares, place.all("share")) {
        known(share.funder, value.funders.first { $0.id == share.funder }, "funder", place)
      }
      let sum = version.shares.reduce(0) { $0 + $1.share.millionths }
      if sum != Rate.whole.millionths {
        error(
          .sharesNotWhole, at: place,
          "the funders' shares come to \(Rate(millionths: sum)), not 100%",
          mend: "give shares that together are 100%, such as 62.5% and 37.5%")
      }
      unique(
        place.all("share"), by: "funder", "a share of this funder stands",
        mend: "give each funder one share from one day")
    }
    for (line, place) in zip(value.lines, element.all("line")) {
      if let funder = line.funder {
        known(funder, value.funders.first { $0.id == funder }, "funder", place)
      }
    }
    for (cost, place) in zip(value.hiddenCosts, element.all("hiddenCost")) {
      known(cost.line, value.line(cost.line), "plan line of this budget", place)
    }
  }

  private mutating func checkAssistant(
    _ value: PersonalAssistant, _ element: Element, _ employer: Employer
  ) {
    let spans = ["niCertificate", "apprenticeship", "veteran", "studentLoan", "postgraduateLoan"]
    for name in spans {
      for place in element.all(name) { inOrder(place) }
      notOverlapping(element.all(name))
    }
    ascending(element.all("niCategory"))
    ascending(element.all("pension"))
    for (membership, place) in zip(value.pension, element.all("pension")) {
      if let scheme = membership.scheme {
        known(
          scheme, employer.pensionSchemes.first { $0.id == scheme }, "pension scheme", place)
      } else if membership.status == .active {
        error(
          .pensionTermsMissing, at: place, "an active membership names no scheme",
          mend: "add scheme=\"…\" with the short name of a pension scheme")
      }
    }
    for (contract, place) in zip(value.contracts, element.all("contract")) {
      checkContract(contract, place, of: value, employer)
    }
  }

  private mutating func notOverlapping(_ elements: [Element]) {
    for (index, earlier) in elements.enumerated() {
      for later in elements.dropFirst(index + 1) {
        guard let start = later["from"], let other = earlier["from"],
          start <= earlier["to"] ?? "9999", other <= later["to"] ?? "9999"
        else { continue }
        error(
          .datesOutOfOrder, at: later, value: "from",
          "the days of this <\(later.name)> overlap those on line \(earlier.line)",
          mend: "end the earlier one before the later one begins")
      }
    }
  }

  private mutating func checkContract(
    _ value: Contract, _ element: Element, of assistant: PersonalAssistant, _ employer: Employer
  ) {
    inOrder(element)
    known(value.schedule, employer.schedule(value.schedule), "schedule", element)
    ascending(element.all("taxCode"))
    ascending(element.all("version"))
    let age = assistant.born.age(on: value.span.from)
    if age < 13 || age > 100 {
      error(
        .ageImpossible, at: element, value: "from",
        "the PA would be \(age) years old on the contract's first day",
        mend: "check the date of birth and the contract's 'from'; nobody under 13 may be employed")
    }
    if let p45 = value.starter.p45, p45.left > value.span.from,
      let place = element.first("starter")?.first("p45")
    {
      warning(
        .datesOutOfOrder, at: place, "the P45's job ended after this one began",
        mend: "check both dates; two jobs at once usually mean starter declaration C")
    }
    if let first = value.versions.first, first.from > value.span.from,
      let place = element.first("version")
    {
      error(
        .datesOutOfOrder, at: place, value: "from", "the first terms begin after the contract does",
        mend: "begin the first <version> on the contract's first day")
    }
    for (version, place) in zip(value.versions, element.all("version")) {
      checkVersion(version, place, employer)
    }
  }

  private mutating func checkVersion(
    _ value: ContractVersion, _ element: Element, _ employer: Employer
  ) {
    for (rate, place) in zip(value.rates, element.all("rate")) {
      known(rate.element, employer.element(rate.element), "pay element", place)
    }
    unique(
      element.all("rate"), by: "element", "a rate for this element stands",
      mend: "keep one rate for each element; rates change in a new <version>")
    guard value.holiday == .rolledUp else {
      if value.hours == .regular, value.weekly == nil {
        error(
          .attributeMissing, at: element, "regular hours need the hours of a week",
          mend: "add weekly=\"30:00\", by which holiday is earned")
      }
      return
    }
    if value.hours == .regular {
      error(
        .rolledUpNotAllowed, at: element, value: "holiday",
        "holiday pay may be rolled up only for irregular hours and part-years",
        mend: "write holiday=\"accrued\", or hours=\"irregular\" if they truly are")
    }
    if employer.nation == .northernIreland {
      error(
        .rolledUpNotAllowed, at: element, value: "holiday",
        "Northern Ireland's law has no rolled-up holiday pay",
        mend: "write holiday=\"accrued\"")
    }
  }

  private mutating func checkNINumbers(_ employer: Employer, _ root: Element) {
    var seen: [NINumber: Int] = [:]
    for (assistant, element) in zip(employer.assistants, root.all("pa")) {
      guard let number = assistant.niNumber else { continue }
      if let line = seen[number] {
        error(
          .niNumberShared, at: element, value: "niNumber",
          "this PA has the National Insurance number of the PA on line \(line)",
          mend: "check both numbers; a second job of one person is a second <contract>")
      } else {
        seen[number] = element.line
      }
    }
  }
}
