import PABudgets
import PAClaims
import PADescription
import PADiagnostics
import PAEmployment
import PAJournal
import PAPrimitives
import PAStatute

// The checks of `employer.xml` that a schema cannot make. They look at values, and say by its path what
// each fault is about.

extension Array {
  /// Each value with its path: they stand in the document in their order.
  func located(
    _ name: String, in outer: ElementPath = .root
  ) -> [(value: Element, path: ElementPath)] {
    enumerated().map { ($1, outer.element(name, $0)) }
  }
}

extension Checker {
  /// Checks the books.
  mutating func check(_ books: BooksRead) {
    let employer = books.employer
    let budgets = books.budgets.located("budget")
    let assistants = employer.assistants.located("pa")
    let lines = budgets.flatMap { $0.value.lines.located("line", in: $0.path) }
    let costs = budgets.flatMap { $0.value.hiddenCosts.located("hiddenCost", in: $0.path) }
    let contracts = assistants.flatMap { $0.value.contracts.located("contract", in: $0.path) }
    unique(employer.parties.located("party").map { ($0.value.id, $0.path) }, "party")
    unique(employer.schedules.located("schedule").map { ($0.value.id, $0.path) }, "schedule")
    unique(employer.elements.located("element").map { ($0.value.id, $0.path) }, "pay element")
    unique(
      employer.pensionSchemes.located("pensionScheme").map { ($0.value.id, $0.path) },
      "pension scheme")
    unique(
      employer.insurance.located("insurance").map { ($0.value.id, $0.path) }, "insurance policy")
    unique(books.trainings.located("training").map { ($0.value.id, $0.path) }, "training")
    unique(assistants.map { ($0.value.id, $0.path) }, "PA")
    unique(budgets.map { ($0.value.id, $0.path) }, "budget")
    unique(lines.map { ($0.value.id, $0.path) }, "plan line")
    unique(costs.map { ($0.value.id, $0.path) }, "hidden cost")
    unique(contracts.map { ($0.value.id, $0.path) }, "contract")
    unique(
      contracts.map { ($0.value.payrollID, $0.path.attribute("payrollId")) },
      "this payroll id is used",
      fix: "give each contract a payroll id of its own, never used before")
    unique(
      employer.allowances.located("employmentAllowance").map {
        ($0.value.year, $0.path.attribute("year"))
      }, "this tax year stands", fix: "keep one <employmentAllowance> for each tax year")
    checkRoles(employer.roles, employer)
    for (scheme, path) in employer.pensionSchemes.located("pensionScheme") {
      checkScheme(scheme, path)
    }
    for (schedule, path) in employer.schedules.located("schedule") {
      checkSchedule(schedule, path)
    }
    for (training, path) in books.trainings.located("training") {
      let most = Minutes.hours(Int64(24 * training.days.count))
      if training.attendance > most {
        error(
          .dayTooLong, at: path.attribute("attendance"),
          "\(training.attendance.inWords) of attendance in \(training.days.count == 1 ? "a day" : "\(training.days.count) days")",
          fix: "write the hours of all its days together, 7:00 for seven, or correct the days")
      }
      guard let learner = training.learner else { continue }
      known(learner, among: employer.assistants.map(\.id), "PA", path.attribute("learner"))
    }
    for (element, path) in employer.elements.located("element") {
      checkElement(element, path, books)
    }
    for (budget, path) in budgets { checkBudget(budget, path, employer) }
    for (assistant, path) in assistants { checkAssistant(assistant, path, employer) }
    checkNINumbers(assistants)
  }

  /// Short names go into names of files, and on many disks capitals tell no two files apart.
  private mutating func unique(_ named: [(id: Identifier, path: ElementPath)], _ what: String) {
    unique(
      named.map { ($0.id.text.lowercased(), $0.path.attribute("id")) },
      "this short name of a \(what) is used",
      fix:
        "give each \(what) a short name of its own, never used before; capitals alone tell no two apart"
    )
  }

  /// What is to stand once, each with the path of its attribute.
  mutating func unique<Name: Hashable>(
    _ named: [(name: Name, path: ElementPath)], _ what: String, fix: String
  ) {
    var seen: [Name: ElementPath] = [:]
    for (name, path) in named {
      if let first = seen[name] {
        error(.valueDuplicate, at: path, "\(what) on line \(line(of: first)) already", fix: fix)
      } else {
        seen[name] = path
      }
    }
  }

  /// Notes a name that none of some has; what is written is not told, for it may be a person's name.
  private mutating func known(
    _ id: Identifier, among names: [Identifier], _ what: String, _ path: ElementPath
  ) {
    guard !names.contains(id) else { return }
    error(
      .referenceUnknown, at: path, "there is no \(what) of this short name",
      fix: id.didYouMean(among: names) + "name a \(what) that stands in employer.xml, or add it")
  }

  /// Dated versions stand from the earliest on, no two on one day.
  private mutating func ascending(_ dated: [(from: CivilDate, path: ElementPath)], _ name: String) {
    for (earlier, later) in zip(dated, dated.dropFirst()) where later.from <= earlier.from {
      outOfOrder(later.path, name)
    }
  }

  /// What shifts pay that are off stands from the shortest notice on.
  private mutating func checkCancelledShifts(_ pays: [CancelledShiftPay], _ path: ElementPath) {
    let located = pays.located("cancelledShift", in: path)
    for (earlier, later) in zip(located, located.dropFirst())
    where later.value.noticeBelow <= earlier.value.noticeBelow {
      error(
        .cancellationWrong, at: later.path.attribute("noticeBelow"),
        "this notice is as short as the one above it, or shorter",
        fix: "put them in order, the shortest notice first, each once")
    }
  }

  private mutating func outOfOrder(_ path: ElementPath, _ name: String) {
    error(
      .datesOutOfOrder, at: path.attribute("from"),
      "this <\(name)> begins on or before the one above it",
      fix: "put the versions in order of their days, the earliest first, one a day")
  }

  private mutating func checkRoles(_ roles: Roles, _ employer: Employer) {
    let path = ElementPath.root.element("roles")
    let named: [(Identifier?, String)] = [
      (roles.employer, "employer"), (roles.budgetHolder, "budgetHolder"),
      (roles.accountHolder, "accountHolder"), (roles.manager, "manager"), (roles.bureau, "bureau"),
    ]
    for case (let id?, let role) in named {
      known(id, among: employer.parties.map(\.id), "party", path.attribute(role))
    }
  }

  /// A period is asked for by its name, so no two pay dates may share one in the years ahead.
  private mutating func checkSchedule(_ schedule: PaySchedule, _ path: ElementPath) {
    var year = TaxYear(containing: schedule.firstPeriodStarts)
    for _ in 0..<5 {
      if let shared = schedule.sharedPeriod(in: year) {
        error(
          .datesOutOfOrder, at: path, "two pay dates of this schedule would both be \(shared)",
          fix: "choose paidDaysAfterEnd so that pay does not fall about the 5th of a month")
        return
      }
      year = year.next
    }
  }

  /// Terms are asked for by the basis; nought is a term too, where it is written.
  private mutating func checkScheme(_ scheme: PensionScheme, _ path: ElementPath) {
    let wanted =
      scheme.basis == .fixed
      ? ["employeeAmount", "employerAmount"] : ["employeeRate", "employerRate"]
    let missing = wanted.filter { !isWritten(path.attribute($0)) }
    guard !missing.isEmpty else { return }
    error(
      .pensionTermsMissing, at: path,
      "a pension scheme on this basis needs \(missing.joined(separator: " and "))",
      fix: "add \(missing.joined(separator: " and ")), as the provider's terms say")
  }

  private mutating func checkElement(
    _ element: PayElement, _ path: ElementPath, _ books: BooksRead
  ) {
    let charges = element.charges.located("charge", in: path)
    ascending(charges.map { ($0.value.from, $0.path) }, "charge")
    let lines = books.budgets.flatMap(\.lines).map(\.id)
    for (charge, path) in charges {
      known(charge.line, among: lines, "plan line", path.attribute("line"))
    }
    if let basic = element.premiumOver {
      known(
        basic, among: books.employer.elements.map(\.id), "pay element",
        path.attribute("premiumOver"))
    }
    if !element.times.isEmpty, element.unit != .hour {
      error(
        .quantityMismatch, at: path.attribute("unit"),
        "'\(element.id)' says when it is paid, and is not counted by the hour",
        fix: "take its <when> out: timesheets name what is counted by nights, days or miles")
    }
    let unit: PayElement.Unit? =
      switch element.kind {
      case .charge, .requiredCost: .amount
      case .accommodation: .day
      case .leave: .hour
      case .work, .sleepIn, .onCall, .liveIn, .training, .travel, .allowance, .expense: nil
      }
    if let unit, element.unit != unit {
      error(
        .quantityMismatch, at: path.attribute("unit"),
        "what '\(element.id)' is of kind '\(element.kind.rawValue)' is not counted by it",
        fix: "write unit=\"\(unit.rawValue)\"")
    }
    if (element.kind == .leave) != (AbsenceKind(paidBy: element.id) != nil) {
      error(
        .absenceWrong, at: path.attribute("id"),
        element.kind == .leave
          ? "an element of time away has the short name of a kind of absence"
          : "'\(element.id)' is the name of time away, and the element pays something else",
        fix: element.kind == .leave
          ? "name it by what it pays: "
            + AbsenceKind.allCases.map(\.rawValue).joined(separator: ", ")
          : "give it another id, or write kind=\"leave\"")
    }
    for (name, isGiven) in [
      ("mostWakings", element.mostWakings != nil), ("mostAwake", element.mostAwake != nil),
    ] where isGiven && element.kind != .sleepIn {
      error(
        .quantityMismatch, at: path.attribute(name),
        "nobody is woken under '\(element.id)': it is no sleep-in",
        fix: "take \(name) out, or correct the kind")
    }
    if element.kind == .liveIn {
      if element.unit != .day {
        error(
          .quantityMismatch, at: path.attribute("unit"),
          "living in is counted by the day", fix: "write unit=\"day\"; a week is seven of them")
      }
      if element.averageHours == nil {
        error(
          .attributeMissing, at: path,
          "the hours that a day of '\(element.id)' has on average are not written down",
          fix:
            "agree them with the PA before the work begins, and write averageHours=\"10:00\": the minimum wage is held against them"
        )
      }
    } else if element.averageHours != nil {
      error(
        .quantityMismatch, at: path.attribute("averageHours"),
        "'\(element.id)' is no day of living in", fix: "take it out, or write kind=\"liveIn\"")
    }
    guard let within = element.workedAs else { return }
    known(
      within, among: books.employer.elements.map(\.id), "pay element", path.attribute("workedAs"))
    let paying = books.employer.element(within)
    if let paying, paying.unit != .hour || !paying.countsForMinimumWage {
      error(
        .quantityMismatch, at: path.attribute("workedAs"),
        "'\(within)' is not work that is counted by the hour",
        fix: "name an element of unit hour and kind work: time awake or called out is working time")
    }
    if element.kind != .sleepIn, element.kind != .onCall {
      error(
        .quantityMismatch, at: path.attribute("workedAs"),
        "nobody is at hand under '\(element.id)': it is neither a sleep-in nor on call",
        fix: "take workedAs out, or correct the kind")
    }
  }

  private mutating func checkBudget(_ budget: Budget, _ path: ElementPath, _ employer: Employer) {
    let funders = budget.funders.located("funder", in: path)
    unique(funders.map { ($0.value.id, $0.path) }, "funder")
    for (funder, path) in funders {
      known(funder.party, among: employer.parties.map(\.id), "party", path.attribute("party"))
    }
    if let person = budget.person {
      known(
        person, among: employer.roles.personsSupported, "person supported", path.attribute("for"))
    }
    let funding = budget.funding.located("funding", in: path)
    ascending(funding.map { ($0.value.from, $0.path) }, "funding")
    for (version, path) in funding { checkShares(version, path, of: budget) }
    for (line, path) in budget.lines.located("line", in: path) {
      guard let funder = line.funder else { continue }
      known(
        funder, among: budget.funders.map(\.id), "funder", path.attribute("funder"))
    }
    for (cost, path) in budget.hiddenCosts.located("hiddenCost", in: path) {
      known(
        cost.line, among: budget.lines.map(\.id), "plan line of this budget", path.attribute("line")
      )
    }
  }

  private mutating func checkShares(
    _ version: FundingVersion, _ path: ElementPath, of budget: Budget
  ) {
    let shares = version.shares.located("share", in: path)
    for (share, path) in shares {
      known(
        share.funder, among: budget.funders.map(\.id), "funder",
        path.attribute("funder"))
    }
    let sum = version.shares.reduce(0) { $0 + $1.share.millionths }
    if sum != Rate.whole.millionths {
      error(
        .sharesNotWhole, at: path,
        "the funders' shares come to \(Rate(millionths: sum)), not 100%",
        fix: "give shares that together are 100%, such as 62.5% and 37.5%")
    }
    unique(
      shares.map { ($0.value.funder, $0.path.attribute("funder")) },
      "a share of this funder stands", fix: "give each funder one share from one day")
  }

  private mutating func checkAssistant(
    _ assistant: PersonalAssistant, _ path: ElementPath, _ employer: Employer
  ) {
    for (relative, path) in assistant.familyOfSupported.located("familyOfSupported", in: path) {
      guard let person = relative.person else { continue }
      known(
        person, among: employer.roles.personsSupported, "person supported", path.attribute("person")
      )
    }
    notOverlapping(assistant.certificates.map(\.span), "niCertificate", path)
    notOverlapping(assistant.apprenticeships, "apprenticeship", path)
    notOverlapping(assistant.veteran, "veteran", path)
    notOverlapping(
      assistant.studentLoans.map(\.span), "studentLoan", path,
      fix:
        "HMRC collects one plan at a time: keep the one its latest notice (SL1) names, and end the other"
    )
    notOverlapping(assistant.postgraduateLoans, "postgraduateLoan", path)
    ascending(
      assistant.assertedCategories.located("niCategory", in: path).map { ($0.value.from, $0.path) },
      "niCategory")
    let memberships = assistant.pension.located("pension", in: path)
    ascending(memberships.map { ($0.value.from, $0.path) }, "pension")
    checkPostponements(memberships)
    for (membership, path) in memberships {
      if membership.until != nil, membership.status != .postponed {
        error(
          .datesOutOfOrder, at: path.attribute("until"), "nothing is postponed here",
          fix: "take it out, or write status=\"postponed\"")
      }
      if let scheme = membership.scheme {
        known(
          scheme, among: employer.pensionSchemes.map(\.id), "pension scheme",
          path.attribute("scheme"))
      } else if membership.status == .active {
        error(
          .pensionTermsMissing, at: path, "an active membership names no scheme",
          fix: "add scheme=\"…\" with the short name of a pension scheme")
      }
    }
    if let died = assistant.died, died < assistant.born {
      error(
        .datesOutOfOrder, at: path.attribute("died"), "the PA died before she was born",
        fix: "correct one of the days")
    }
    for (contract, path) in assistant.contracts.located("contract", in: path) {
      checkContract(contract, path, of: assistant, employer)
    }
  }

  /// Enrolment is postponed for three months at most, and never again as soon as that ends.
  private mutating func checkPostponements(
    _ memberships: [(value: PensionMembership, path: ElementPath)]
  ) {
    var ended: CivilDate?
    for (membership, path) in memberships where membership.status == .postponed {
      guard
        let law = try? Law(of: [.automaticEnrolment], over: DateRange(membership.from))
      else { continue }
      let months = law[.automaticEnrolmentDuties, on: membership.from].postponementMonths.value
      let latest = membership.from.adding(months: months)
      if let until = membership.until, until > latest {
        error(
          .datesOutOfOrder, at: path.attribute("until"),
          "enrolment may be postponed for \(months) months at most, to \(latest.inShortWords)",
          fix: "correct the day; they are looked at again on it")
      }
      if let ended, membership.from <= ended {
        error(
          .datesOutOfOrder, at: path.attribute("from"),
          "enrolment was postponed to \(ended.inShortWords) already, and not twice without a break",
          fix: "enrol them when the first ends, if they are eligible then")
      }
      ended = min(membership.until ?? latest, latest)
    }
  }

  private mutating func notOverlapping(
    _ spans: [Span], _ name: String, _ outer: ElementPath,
    fix: String = "end the earlier one before the later one begins"
  ) {
    let spans = spans.located(name, in: outer)
    for (index, earlier) in spans.enumerated() {
      for later in spans.dropFirst(index + 1) where later.value.overlaps(earlier.value) {
        error(
          .datesOutOfOrder, at: later.path.attribute("from"),
          "the days of this <\(name)> overlap those on line \(line(of: earlier.path))",
          fix: fix)
      }
    }
  }

  private mutating func checkContract(
    _ contract: Contract, _ path: ElementPath, of assistant: PersonalAssistant,
    _ employer: Employer
  ) {
    known(
      contract.schedule, among: employer.schedules.map(\.id), "schedule",
      path.attribute("schedule"))
    ascending(
      contract.taxCodes.located("taxCode", in: path).map { ($0.value.from, $0.path) }, "taxCode")
    let versions = contract.versions.located("version", in: path)
    // Terms agreed later may stand in place of others from their first day on.
    for (earlier, later) in zip(versions, versions.dropFirst())
    where later.value.agreed != nil && later.value.from < earlier.value.from {
      outOfOrder(later.path, "version")
    }
    for (place, later) in versions.enumerated() where later.value.agreed != nil {
      guard
        let before = versions.prefix(place).last(where: { $0.value.from <= later.value.from }),
        before.value.hours != later.value.hours || before.value.holiday != later.value.holiday
      else { continue }
      error(
        .leaveTermsLate, at: later.path,
        "terms that were agreed later count holiday otherwise than those they follow",
        fix:
          "what was earned is not counted again by arrears: write the <version> without agreed, and put the runs of its "
          + "days right with 'pa-payroll correct BOOKS --from-check'")
    }
    // Each is known by its days, once it is paid.
    for (place, later) in versions.enumerated() where later.value.agreed != nil {
      let same = versions.prefix(place).last {
        $0.value.from == later.value.from && $0.value.agreed == later.value.agreed
      }
      if let same {
        error(
          .datesOutOfOrder, at: later.path.attribute("agreed"),
          "these terms have the days of those on line \(line(of: same.path))",
          fix:
            "write the day that these were agreed, or take the others out where no run has paid them"
        )
      }
    }
    ascending(
      versions.filter { $0.value.agreed == nil }.map { ($0.value.from, $0.path) }, "version")
    if let died = assistant.died, contract.span.to.map({ $0 > died }) ?? true {
      error(
        .datesOutOfOrder, at: path.attribute(contract.span.to == nil ? "from" : "to"),
        "the contract goes on after the PA died",
        fix: "give it the day as its last, in 'to', where it did not end before")
    }
    let age = assistant.born.age(on: contract.span.from)
    if age < 13 || age > 100 {
      error(
        .ageImpossible, at: path.attribute("from"),
        "the PA would be \(age) years old on the contract's first day",
        fix: "check the date of birth and the contract's 'from'; nobody under 13 may be employed")
    }
    if let p45 = contract.starter.p45, p45.tax > p45.pay {
      // Tax above the pay it was taken from would be paid out as a refund.
      error(
        .figuresImpossible,
        at: path.element("starter").element("p45").attribute("tax"),
        "the P45 has more tax than the pay it was taken from",
        fix: "check both figures against the P45: one of them has a misplaced digit")
    }
    if let p45 = contract.starter.p45, p45.left > contract.span.from {
      warning(
        .datesOutOfOrder, at: path.element("starter").element("p45"),
        "the P45's job ended after this one began",
        fix: "check both dates; two jobs at once usually mean starter declaration C")
    }
    if let first = versions.first, first.value.from > contract.span.from {
      error(
        .datesOutOfOrder, at: first.path.attribute("from"),
        "the first terms begin after the contract does",
        fix: "begin the first <version> on the contract's first day")
    }
    checkCarriedLeave(of: contract, path, employer)
    checkAway(of: contract, path, employer)
    checkFamilyLeave(of: contract, path, of: assistant, employer)
    for (version, path) in versions { checkVersion(version, path, employer) }
  }

  /// Absences of the books need days to be of, and do not stand in one another.
  private mutating func checkAway(
    of contract: Contract, _ path: ElementPath, _ employer: Employer
  ) {
    let all = contract.away.located("away", in: path)
    for (absence, path) in all {
      checkNotice(of: absence, path)
      checkSickPay(of: absence, path)
    }
    // What was refused may be asked for again.
    let away = all.filter { $0.value.refused == nil }
    for (place, (absence, path)) in away.enumerated() {
      if absence.kind.statutoryPayment != nil {
        error(
          .familyLeaveInTimesheet, at: path.attribute("kind"),
          "leave about a child is no <away>: its pay goes by more dates than those",
          fix: "write it as <familyLeave>, with them")
      }
      if let (what, attribute, fix) = absence.kind.lawFault(from: absence.from, to: absence.to) {
        error(.absenceWrong, at: path.attribute(attribute), what, fix: fix)
      }
      if !absence.span.overlaps(Span(from: contract.span.from, to: contract.span.to)) {
        error(
          .absenceWrong, at: path.attribute("from"),
          "no day of the absence is one of the contract",
          fix: "correct its days, or the contract it stands in")
      } else if absence.from < contract.span.from {
        error(
          .absenceWrong, at: path.attribute("from"),
          "the absence begins before the contract, on \(contract.span.from)",
          fix: "let it begin with the contract, or correct its days or the contract's")
      } else if let version = contract.version(on: absence.from),
        version.days.isEmpty, !absence.kind.isOfWholeDays
      {
        error(
          .absenceWrong, at: path,
          "the contract has no normal days, so nothing says how long the absence is",
          fix: "add <normalDay>, or write the absence with its time into timesheets")
      }
      if let other = away.prefix(place).first(where: { $0.value.span.overlaps(absence.span) }) {
        error(
          .absenceOverlap, at: path.attribute("from"),
          "a day of this absence stands in the one on line \(line(of: other.path)) too",
          fix: "let each day stand in one of them")
      }
    }
  }

  /// Only sickness says something of sick pay.
  private mutating func checkSickPay(of absence: BookedAbsence, _ path: ElementPath) {
    guard absence.kind != .sickness else { return }
    if absence.exclusion != nil {
      error(
        .absenceWrong, at: path.attribute("noSickPay"), "only sickness has this",
        fix: "take it out, or correct the kind")
    }
    if absence.averageWeekly != nil {
      error(
        .absenceWrong, at: path.attribute("averageWeekly"), "only sickness has this",
        fix: "take it out, or correct the kind")
    }
  }

  /// Notice is of holiday, and comes before what answers it.
  private mutating func checkNotice(of absence: BookedAbsence, _ path: ElementPath) {
    let given = [absence.asked, absence.required, absence.refused].compactMap { $0 }
    if absence.kind != .holiday, !given.isEmpty {
      error(
        .absenceWrong, at: path.attribute("kind"), "notice is given of holiday alone",
        fix: "take asked, required and refused out")
    } else if let last = given.max(), last >= absence.from {
      error(
        .absenceWrong, at: path.attribute("from"), "notice of the holiday is given after it begins",
        fix: "correct the days")
    } else if let refused = absence.refused, let first = absence.asked ?? absence.required,
      refused < first
    {
      error(
        .absenceWrong, at: path.attribute("refused"),
        "the holiday is refused before anybody asked for it", fix: "correct the days")
    }
  }

  private mutating func checkCarriedLeave(
    of contract: Contract, _ path: ElementPath, _ employer: Employer
  ) {
    let carried = contract.carriedLeave.located("carriedLeave", in: path)
    for (leave, path) in carried {
      let begins = contract.leaveYear(holding: leave.into, of: employer)
      if begins != leave.into {
        error(
          .leaveCarriedWrong, at: path.attribute("into"),
          "no leave year begins on \(leave.into.inShortWords)",
          fix: "the leave year of that day begins on \(begins)")
      } else if leave.into <= contract.span.from {
        error(
          .leaveCarriedWrong, at: path.attribute("into"),
          "nothing is carried into the leave year that the employment began in",
          fix: "take it out, or correct the day")
      }
      if leave.reason == .lapsed {
        if leave.time != .zero {
          error(
            .leaveCarriedWrong, at: path.attribute("time"), "what lapsed is not carried",
            fix: "take time out, or give the reason why it is carried")
        }
        let ended = leave.into.adding(days: -1)
        let begun = contract.leaveYear(holding: ended, of: employer)
        if let told = leave.told, told < begun || told > ended {
          error(
            .leaveCarriedWrong, at: path.attribute("told"),
            "the PA is told in the leave year that ends, in time to take the leave",
            fix:
              "write a day from \(begun) to \(ended); where nobody said so by then, it is carried: "
              + "reason=\"notEncouraged\"")
        }
        if leave.told == nil {
          error(
            .leaveCarriedWrong, at: path,
            "leave lapses only if the PA was asked to take it and told that it is lost else",
            fix:
              "add told=\"…\", the day; where nobody said so, it is carried: reason=\"notEncouraged\""
          )
        }
      } else if leave.time == .zero {
        error(
          .leaveCarriedWrong, at: path, "this carries nothing",
          fix: "add time=\"…\", or reason=\"lapsed\" with the day the PA was told")
      }
    }
    unique(
      carried.map { (Named($0.value.into, $0.value.reason), $0.path) },
      "leave carried into this leave year for this reason stands", fix: "write it once, in all")
  }

  /// A leave year and a reason, which stand together once.
  private struct Named: Hashable, CustomStringConvertible {
    let into: CivilDate
    let reason: CarriedLeave.Reason

    init(_ into: CivilDate, _ reason: CarriedLeave.Reason) {
      self.into = into
      self.reason = reason
    }

    var description: String { "\(into) \(reason.rawValue)" }
  }

  private mutating func checkVersion(
    _ version: ContractVersion, _ path: ElementPath, _ employer: Employer
  ) {
    checkCancelledShifts(version.cancelledShifts, path)
    let rates = version.rates.located("rate", in: path)
    for (rate, path) in rates {
      known(
        rate.element, among: employer.elements.map(\.id), "pay element", path.attribute("element"))
    }
    unique(
      rates.map { ($0.value.element, $0.path.attribute("element")) },
      "a rate for this element stands",
      fix: "keep one rate for each element; rates change in a new <version>")
    unique(
      version.particulars.located("particular", in: path).map {
        ($0.value.of, $0.path.attribute("of"))
      },
      "this head of the written statement stands", fix: "say all of it in one <particular>")
    for (absence, path) in version.absences.located("absence", in: path) {
      let isOfLeave = absence.kind.statutoryPayment != nil
      if absence.days != nil, absence.kind != .sickness {
        error(
          .absenceWrong, at: path.attribute("days"), "only sickness is paid for so many days",
          fix: isOfLeave ? "write weeks, from the first day of the leave" : "take it out")
      }
      if absence.weeks != nil, absence.kind != .sickness, !isOfLeave {
        error(
          .absenceWrong, at: path.attribute("weeks"),
          "only sickness and leave about a child are paid for so many weeks", fix: "take it out")
      }
    }
    let days = version.days.located("normalDay", in: path)
    unique(
      days.map { ($0.value.on, $0.path.attribute("on")) }, "this day of the week stands",
      fix: "give each day of a normal week once, with all its hours")
    let ofDays = version.days.reduce(Minutes.zero) { $0 + $1.hours }
    if let weekly = version.weekly, !version.days.isEmpty, weekly != ofDays {
      error(
        .figuresImpossible, at: path.attribute("weekly"),
        "the week has \(weekly.inWords), and its days together \(ofDays.inWords)",
        fix: "correct one of them")
    }
    if let weeks = version.weeksOfLeave, weeks.tenths < 56 {
      error(
        .figuresImpossible, at: path.attribute("holidayWeeks"),
        "the law gives 5.6 weeks of leave a year, bank holidays included",
        fix: "write 5.6 or more, or take holidayWeeks out")
    }
    if version.weeksOfLeave != nil, version.hours != .regular, employer.nation.isGreatBritain {
      error(
        .figuresImpossible, at: path.attribute("holidayWeeks"),
        "leave of hours that vary is 12.07% of the hours worked, and no weeks",
        fix: "take holidayWeeks out; leave beyond the law's is not worked out for such hours")
    }
    if version.additionalHoliday == .basic, version.hours != .regular {
      error(
        .figuresImpossible, at: path.attribute("additionalHoliday"),
        "leave of hours that vary pays the average of the weeks before, all of it",
        fix: "take additionalHoliday out")
    }
    guard version.holiday == .rolledUp else {
      if version.hours == .regular, version.weekly == nil {
        error(
          .attributeMissing, at: path, "regular hours need the hours of a week",
          fix: "add weekly=\"30:00\", by which holiday is earned")
      }
      return
    }
    if version.hours == .regular {
      error(
        .rolledUpNotAllowed, at: path.attribute("holiday"),
        "holiday pay may be rolled up only for irregular hours and part-years",
        fix: "write holiday=\"accrued\", or hours=\"irregular\" if they truly are")
    }
    if employer.nation == .northernIreland {
      error(
        .rolledUpNotAllowed, at: path.attribute("holiday"),
        "Northern Ireland's law has no rolled-up holiday pay",
        fix: "write holiday=\"accrued\"")
    }
  }

  private mutating func checkNINumbers(
    _ assistants: [(value: PersonalAssistant, path: ElementPath)]
  ) {
    var seen: [NINumber: ElementPath] = [:]
    for (assistant, path) in assistants {
      guard let number = assistant.niNumber else { continue }
      if let first = seen[number] {
        error(
          .niNumberShared, at: path.attribute("niNumber"),
          "this PA has the National Insurance number of the PA on line \(line(of: first))",
          fix: "check both numbers; a second job of one person is a second <contract>")
      } else {
        seen[number] = path
      }
    }
  }
}
