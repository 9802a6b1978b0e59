public import PAEmployment
public import PAPrimitives
public import PAStatute

extension Page {
  /// The written statement of particulars of a contract, as its terms are on a day (Employment Rights Act 1996 s 1).
  ///
  /// What the books do not state stands on it as not written down: the statement is to be filled in first.
  ///
  /// - Parameters:
  ///   - contract: The contract.
  ///   - assistant: Whose it is.
  ///   - employer: The books.
  ///   - day: The day.
  ///   - given: The day it is given, where that is later.
  ///   - law: Law that covers holiday on the day.
  ///   - words: Language and reading level.
  /// - Precondition: The contract has terms on the day.
  public init(
    statementOf contract: Contract, _ assistant: PersonalAssistant, for employer: Employer,
    on day: CivilDate, given: CivilDate? = nil, under law: Law, words: Words = .plainEnglish
  ) {
    self =
      ContractWriting(contract, assistant, employer, day, law, words, given: given).statement
  }

  /// The statement of what other terms change on the day they begin (Employment Rights Act 1996 s 4); nil where they
  /// change nothing that is stated.
  ///
  /// - Parameters:
  ///   - contract: The contract.
  ///   - assistant: Whose it is.
  ///   - employer: The books.
  ///   - day: The first day of the terms.
  ///   - law: Law that covers holiday on the day.
  ///   - words: Language and reading level.
  public init?(
    changeOf contract: Contract, _ assistant: PersonalAssistant, for employer: Employer,
    on day: CivilDate, under law: Law, words: Words = .plainEnglish
  ) {
    guard let page = ContractWriting(contract, assistant, employer, day, law, words).change
    else { return nil }
    self = page
  }
}

/// A contract on its way to a page.
private struct ContractWriting {
  private let contract: Contract
  private let assistant: PersonalAssistant
  private let employer: Employer
  private let day: CivilDate
  private let law: Law
  private let words: Words
  /// The day it is given.
  private let given: CivilDate

  init(
    _ contract: Contract, _ assistant: PersonalAssistant, _ employer: Employer, _ day: CivilDate,
    _ law: Law, _ words: Words, given: CivilDate? = nil
  ) {
    self.given = given ?? day
    self.contract = contract
    self.assistant = assistant
    self.employer = employer
    self.day = day
    self.law = law
    self.words = words
  }

  private var employerName: String { employer.employingParty?.name ?? employer.id.text }

  // MARK: Pages

  var statement: Page {
    guard let version = contract.version(on: day) else {
      preconditionFailure("a statement is of a day on which the contract has terms")
    }
    let heads = Particular.allCases.filter { $0.due(in: employer.nation) != nil }
    let missing = contract.particularsMissing(in: version, on: day, of: assistant, for: employer)
    var blocks: [Block] = []
    if !missing.isEmpty {
      blocks.append(
        .notes(
          Notes(
            heading: words.contract(.missing),
            sentences: [
              words.contract(
                .missingWhy, missing.map { words.contract($0.word) }.joined(separator: "; "))
            ])))
    }
    for (heading, group) in ContractWriting.groups {
      let facts = heads.filter(group.contains).map { head in
        Facts.Fact(words.contract(head.word), said(head, in: version))
      }
      guard !facts.isEmpty else { continue }
      blocks.append(.facts(Facts(heading: words.contract(heading), facts: facts)))
    }
    let isUnionTold =
      employer.nation.isGreatBritain && max(day, given) >= WrittenStatement.unionRightFrom.value
    if isUnionTold { blocks.append(.notes(union)) }
    blocks.append(
      .form(
        Form(
          heading: words.contract(.signHeading), lead: words.contract(.signLead), ticks: [],
          blanks: [
            words.contract(.signEmployer), words.contract(.signWorker), words.contract(.signDate),
          ])))
    return Page(
      title: words.contract(.title, day.description, assistant.name),
      kicker: words.contract(.kicker),
      heading: words.contract(.heading, assistant.name, employerName),
      lead: [words.contract(.lead), words.contract(.asAt, words.date(day))], blocks: blocks,
      foot: isUnionTold
        ? [
          words.contract(
            .unionNotConfirmed, words.shortDate(WrittenStatement.unionRightFrom.value))
        ] : [], words: words)
  }

  var change: Page? {
    guard let place = contract.versions.firstIndex(where: { $0.from == day }), place > 0 else {
      return nil
    }
    let (before, now) = (contract.versions[place - 1], contract.versions[place])
    let changed = Particular.allCases.filter { head in
      head.due(in: employer.nation) != nil && said(head, in: before) != said(head, in: now)
    }
    guard !changed.isEmpty else { return nil }
    return Page(
      title: words.contract(.changeTitle, day.description, assistant.name),
      kicker: words.contract(.kicker),
      heading: words.contract(.changeHeading, assistant.name, words.date(day)),
      lead: [words.contract(.changeLead)],
      blocks: changed.map { head in
        .facts(
          Facts(
            heading: words.contract(head.word),
            facts: [
              Facts.Fact(words.contract(.was), said(head, in: before)),
              Facts.Fact(words.contract(.isNow, words.shortDate(day)), said(head, in: now)),
            ]))
      }, foot: [], words: words)
  }

  /// What the heads are about, in the order in which somebody asks.
  private static let groups: [(heading: ContractWord, heads: Set<Particular>)] = [
    (
      .groupJob,
      [
        .employer, .employersAddress, .worker, .job, .place, .began, .continuousFrom, .duration,
        .probation, .workAbroad,
      ]
    ),
    (.groupPay, [.pay, .payIntervals, .pension, .otherBenefits]),
    (.groupTime, [.hours, .daysOfWork, .howHoursVary]),
    (.groupAway, [.holiday, .sickness, .otherPaidLeave]),
    (.groupTraining, [.requiredTraining, .trainingNotPaidFor, .trainingEntitlement]),
    (.groupEnd, [.notice, .disciplineAndGrievance, .collectiveAgreements]),
  ]

  private var union: Notes {
    Notes(
      heading: words.contract(.union),
      sentences: [words.contract(.unionRight)])
  }

  // MARK: What is said of each head

  private func counted(_ count: Int, _ one: ContractWord, _ many: ContractWord) -> String {
    words.contract(Int64(count), one, many)
  }

  private func said(_ head: Particular, in version: ContractVersion) -> String {
    let facts = facts(of: head, in: version)
    let stated = version.particulars.first { $0.of == head }
    guard let stated else {
      return facts.isEmpty ? words.contract(.notStated) : facts.joined(separator: " ")
    }
    guard !stated.words.isEmpty else {
      return facts.isEmpty
        ? words.contract(head.mayBeNone ? .none : .notStated) : facts.joined(separator: " ")
    }
    // Words go beyond the facts that the books have of a head; how hours vary they say alone.
    return
      (head == .howHoursVary
      ? [stated.words] + cancelledShifts(of: version) : facts + [stated.words])
      .joined(separator: " ")
  }

  /// What the books know of a head by other facts, in sentences; none where nothing.
  private func facts(of head: Particular, in version: ContractVersion) -> [String] {
    switch head {
    case .employer: return [employerName]
    case .worker: return [assistant.name]
    case .began: return [words.date(contract.span.from)]
    case .continuousFrom: return [words.date(contract.continuousFrom ?? contract.span.from)]
    case .job: return [version.jobTitle]
    case .employersAddress:
      let address = employer.employingParty?.address ?? []
      return address.isEmpty ? [] : [address.joined(separator: ", ")]
    case .pay: return version.rates.isEmpty ? [] : [rates(of: version)]
    case .payIntervals:
      let cutOff = version.cutOff.map { days in
        words.contract(
          version.lateTime == .nextPayday ? .cutOffNextPayday : .cutOff,
          counted(days, .oneDayCount, .dayCount))
      }
      return [interval, cutOff].compactMap { $0 }
    case .hours: return hours(of: version)
    case .daysOfWork: return version.days.isEmpty ? [] : [days(of: version)]
    case .howHoursVary:
      return version.pattern == .fixedHours && !version.days.isEmpty
        ? [words.contract(.hoursDoNotVary)] : cancelledShifts(of: version)
    case .holiday: return holiday(under: version)
    case .notice: return notice(of: version)
    case .duration:
      return [
        (contract.expectedTo ?? contract.span.to).map { words.contract(.until, words.date($0)) }
          ?? words.contract(.noEnd)
      ]
    case .probation:
      return version.probation.map {
        [words.contract(.probationMonths, counted($0.months, .oneMonth, .months), $0.conditions)]
      } ?? []
    case .pension: return pension
    case .place, .sickness, .otherPaidLeave, .otherBenefits, .workAbroad, .requiredTraining,
      .trainingNotPaidFor, .trainingEntitlement, .collectiveAgreements, .disciplineAndGrievance:
      return []
    }
  }

  private func rates(of version: ContractVersion) -> String {
    version.rates.compactMap { rate in
      guard let element = employer.element(rate.element) else { return nil }
      let amount = rate.amount.inWords
      if element.kind == .accommodation {
        return words.contract(
          .rate, element.label,
          rate.amount.isZero ? words.contract(.free) : words.contract(.takenPerDay, amount))
      }
      let pays =
        switch element.unit {
        case .hour: words.contract(.ratePerHour, amount)
        case .night: words.contract(.ratePerNight, amount)
        case .day: words.contract(.ratePerDay, amount)
        case .week: words.contract(.ratePerWeek, amount)
        case .mile: words.contract(.ratePerMile, amount)
        case .amount: words.contract(.amountOnTimesheet)
        }
      let times = element.times.filter { $0.span.contains(day) }.map(words.times)
      let when =
        times.isEmpty
        ? "" : words.contract(.rateWhen, times.joined(separator: words.contract(.and)))
      return words.contract(.rate, element.label, pays) + when
    }.joined(separator: "; ")
  }

  private var interval: String? {
    employer.schedule(contract.schedule).map { schedule in
      let after =
        schedule.paidDaysAfterEnd == 0
        ? words.contract(.onLastDay)
        : counted(schedule.paidDaysAfterEnd, .oneDayAfter, .daysAfter)
      return switch schedule.frequency {
      case .weekly: words.contract(.paidWeekly, after)
      case .fortnightly: words.contract(.paidFortnightly, after)
      case .fourweekly: words.contract(.paidFourWeekly, after)
      case .monthly: words.contract(.paidMonthly, after)
      }
    }
  }

  private func hours(of version: ContractVersion) -> [String] {
    if version.hasNoNormalHours { return [words.contract(.noHoursPromised)] }
    let week =
      version.days.isEmpty ? version.weekly : version.days.reduce(.zero) { $0 + $1.hours }
    return [
      week.map { words.contract(.weekly, words.time($0)) },
      version.yearly.map { words.contract(.yearly, words.time($0)) },
    ].compactMap { $0 }
  }

  /// What a shift pays that is off, by the notice.
  private func cancelledShifts(of version: ContractVersion) -> [String] {
    guard !version.cancelledShifts.isEmpty else { return [] }
    return version.cancelledShifts.map { pay in
      words.contract(
        .cancelledShift, words.time(pay.noticeBelow), pay.share.description)
    } + [words.contract(.cancelledShiftElse)]
  }

  private func days(of version: ContractVersion) -> String {
    version.days.map { day in
      words.contract(.dayHours, words.weekday(day.on.weekday), words.time(day.hours))
    }.joined(separator: ", ")
  }

  private func holiday(under version: ContractVersion) -> [String] {
    let table = law[.holiday, on: day]
    let most = String(table.mostDays.value)
    let isByHours = employer.nation.isGreatBritain && version.hours != .regular
    let earned =
      !isByHours
      ? words.contract(.holidayAccrued, table.leave.value.description, most)
      : version.holiday == .rolledUp
        ? words.contract(.holidayRolledUp, table.rolledUp.value.description)
        : words.contract(.holidayIrregular, table.accrual.value.description)
    let year =
      employer.leaveYearFrom.map { words.contract(.holidayYear, words.dayOfYear($0)) }
      ?? words.contract(.holidayYearFromStart)
    // What is rolled up was paid already.
    return version.holiday == .rolledUp
      ? [earned, year, words.contract(.holidayRolledUpLeaving)]
      : [earned, year, words.contract(.holidayOnLeaving)]
  }

  private func notice(of version: ContractVersion) -> [String] {
    guard let notice = version.notice else { return [] }
    return [
      words.contract(
        .noticeWeeks, counted(notice.fromEmployer, .oneWeek, .weeks),
        counted(notice.fromAssistant, .oneWeek, .weeks)),
      words.contract(.noticeLaw),
    ] + (notice.isPaidInLieu ? [words.contract(.payInLieu)] : [])
  }

  private var pension: [String] {
    guard let membership = assistant.pension.last(where: { $0.from <= day }) else { return [] }
    guard membership.status == .active, let scheme = membership.scheme else {
      return [words.contract(.pensionNot)]
    }
    return [words.contract(.pensionMember, employer.provider(of: scheme))]
  }
}

extension Particular {
  /// What the statement calls it.
  fileprivate var word: ContractWord {
    switch self {
    case .employer: .employer
    case .worker: .worker
    case .began: .began
    case .continuousFrom: .continuousFrom
    case .job: .job
    case .employersAddress: .employersAddress
    case .place: .place
    case .pay: .pay
    case .payIntervals: .payIntervals
    case .hours: .hours
    case .daysOfWork: .daysOfWork
    case .howHoursVary: .howHoursVary
    case .holiday: .holiday
    case .sickness: .sickness
    case .otherPaidLeave: .otherPaidLeave
    case .otherBenefits: .otherBenefits
    case .notice: .notice
    case .duration: .duration
    case .probation: .probation
    case .workAbroad: .workAbroad
    case .requiredTraining: .requiredTraining
    case .trainingNotPaidFor: .trainingNotPaidFor
    case .trainingEntitlement: .trainingEntitlement
    case .pension: .pension
    case .collectiveAgreements: .collectiveAgreements
    case .disciplineAndGrievance: .disciplineAndGrievance
    }
  }
}

extension Words {
  /// When an element is paid: `Monday, Tuesday, from 22:00 to 07:00`.
  fileprivate func times(_ when: PayElement.When) -> String {
    var days = Weekday.allCases.filter(when.days.contains).map { weekday($0) }
    if days.count == 7 { days = [contract(.everyDay)] }
    if when.days.areBankHolidays { days.append(contract(.bankHolidays)) }
    let named = days.joined(separator: ", ")
    guard when.start != nil || when.end != nil else { return named }
    return contract(
      .daysFromTo, named, when.start?.written ?? "00:00", when.end?.written ?? "24:00")
  }
}
