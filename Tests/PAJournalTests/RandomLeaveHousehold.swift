import PABudgets
import PAEmployment
import PAJournal
import PALedger
import PAPayRun
import PAPrimitives
import PATestHouseholds
import PATestKit

/// A household with a tax year of holiday before it, made up from random numbers.
struct RandomLeaveHousehold {
  /// What a household can have; every kind is to be seen.
  enum Kind: String, CaseIterable {
    case regularDays, regularWeek, severalRates, irregular, partYear, rolledUp, northernIreland
    case fourWeeks, months, weeks
    case starter, leaver, lastDayToldLate, leaveYearOfBooks, continuous, hoursChanged
    case patternChanged, moreWeeks, additionalAtBasic
    case carried, carriedOn, lapsed, wholeDay, halfDay, hours, holidayOfRolledUp, unpaid, otherKind
    case partPaid, lateAbsence, lateWork, cover, supplementaryNothing, supplementaryWork
    case supplementaryHoliday
  }

  var random: SeededRandom
  let year: TaxYear
  var books: BooksRead
  let schedule: PaySchedule
  /// The periods it pays.
  private(set) var periods: [PayPeriod] = []
  /// How often each kind was there.
  var seen: [Kind: Int] = [:]
  /// Whether a mistake is made in it and put right, so that its books stay as they are.
  let isMistaken: Bool
  /// The days that somebody is away.
  private var away: [Identifier: Set<CivilDate>] = [:]
  /// Last days that become known with a later run.
  private var lastDays: [Identifier: (day: CivilDate, told: Int)] = [:]

  init(_ random: inout SeededRandom) {
    year = TaxYear(startYear: random.pick([2024, 2025, 2026, 2026]))
    isMistaken = !random.oneIn(3)
    let frequency = random.pick(
      [.fourweekly, .fourweekly, .fourweekly, .monthly, .monthly, .weekly] as [PayFrequency])
    schedule = PaySchedule(
      id: "pay", frequency: frequency,
      firstPeriodStarts: CivilDate(year.startYear, 4, 1).adding(days: random.number(0...9)),
      paidDaysAfterEnd: random.number(frequency == .monthly ? -3...0 : 0...7))
    var employer = Employer(
      id: "house",
      nation: random.pick([.england, .wales, .scotland, .northernIreland]),
      roles: Roles(employer: "holder"))
    employer.paye = .sample
    employer.insurance = [.sample]
    employer.schedules = [schedule]
    employer.allowances = [EmploymentAllowanceClaim(year: year, claimed: !random.oneIn(3))]
    books = BooksRead(employer: employer, budgets: [])
    self.random = random
    var period = schedule.firstPeriod
    while period.payDate < year.firstDay { period = schedule.period(after: period) }
    while period.payDate <= year.lastDay, periods.count < 13 {
      periods.append(period)
      period = schedule.period(after: period)
    }
    see(frequency == .weekly ? .weeks : frequency == .monthly ? .months : .fourWeeks)
    if employer.nation == .northernIreland { see(.northernIreland) }
    if self.random.oneIn(2) {
      books.employer.leaveYearFrom =
        self.random.oneIn(12)
        ? CivilDate(2024, 2, 29)
        : self.random.day(CivilDate(2023, 1, 1), CivilDate(2027, 12, 31))
      see(.leaveYearOfBooks)
    }
    makeElements()
    makeBudget()
    for number in 1...self.random.number(2...3) { hire(number) }
    random = self.random
  }

  private mutating func see(_ kind: Kind) { seen[kind, default: 0] += 1 }

  private mutating func makeElements() {
    let kinds: [(Identifier, PayElement.Unit, PayElement.Kind)] = [
      ("weekday", .hour, .work), ("weekend", .hour, .work), ("sleep-in", .night, .sleepIn),
      ("travel", .hour, .travel), ("bonus", .amount, .allowance),
    ]
    books.employer.elements = kinds.map { id, unit, kind in
      var element = PayElement(id: id, label: "\(id)", unit: unit, kind: kind)
      element.pensionable = !random.oneIn(6)
      element.charges = [
        .init(from: CivilDate(2020, 1, 1), line: random.pick(["care", "social"]))
      ]
      return element
    }
    books.employer[element: "sleep-in"].averageHours = .hours(9)
    // Neither leave nor rolled-up pay is earned on it.
    books.employer[element: "travel"].holiday = false
    guard random.oneIn(3) else { return }
    // The books may name what bears holiday.
    var holiday = PayElement(id: "holiday", label: "Holiday", unit: .hour, kind: .leave)
    holiday.holiday = false
    holiday.charges = [.init(from: CivilDate(2020, 1, 1), line: random.pick(["care", "social"]))]
    books.employer.elements.append(holiday)
  }

  private mutating func makeBudget() {
    var budget = Budget(
      id: "budget", held: .directPayment,
      days: DateRange(CivilDate(2024, 1, 1)).including(CivilDate(2027, 12, 31)))
    budget.funders = [Funder(id: "icb", party: "icb"), Funder(id: "council", party: "council")]
    budget.funding = [CivilDate(2024, 1, 1), random.day(periods[0].days.first, year.lastDay)].map {
      let share = Int64(random.number(0...1_000)) * 1_000
      return FundingVersion(
        from: $0,
        shares: [
          FunderShare(funder: "icb", share: Rate(millionths: share)),
          FunderShare(funder: "council", share: Rate(millionths: 1_000_000 - share)),
        ])
    }
    budget.lines = (["care", "social"] as [Identifier]).map {
      PlanLine(id: $0, label: "\($0)", agreed: .pounds(900_000))
    }
    if random.oneIn(3) { budget.lines[1].funder = "council" }
    books.budgets = [budget]
  }

  private mutating func hire(_ number: Int) {
    let id: Identifier = ["pa-1", "pa-2", "pa-3"][number - 1]
    var assistant = PersonalAssistant.sample(id, named: "Example")
    assistant.pension = [PensionMembership(from: CivilDate(2020, 1, 1), status: .optedOut)]
    if random.oneIn(2) {
      var scheme = PensionScheme(
        id: ["scheme-1", "scheme-2", "scheme-3"][number - 1], provider: "Provider")
      scheme.basis = random.pick([.qualifyingEarnings, .pensionablePay])
      scheme.employeeRate = .percent(5)
      scheme.employerRate = .percent(3)
      books.employer.pensionSchemes.append(scheme)
      assistant.pension = [
        PensionMembership(from: CivilDate(2020, 1, 1), status: .active, scheme: scheme.id)
      ]
    }
    assistant.contracts = [contract(["c1", "c2", "c3"][number - 1])]
    books.employer.assistants.append(assistant)
  }

  private mutating func contract(_ id: Identifier) -> Contract {
    let (first, last) = (periods[0].days.first, periods[periods.count - 1].days.last)
    var span = Span(from: random.day(first.adding(days: -900), first))
    if random.oneIn(3) {
      span.from = random.day(first, last.adding(days: -40))
      see(.starter)
    } else if random.oneIn(4) {
      // In its first year still.
      span.from = random.day(first.adding(days: -360), first)
    }
    var contract = Contract(
      id: id, payrollID: "\(id)", schedule: schedule.id, span: span,
      starter: Starter(declaration: .a))
    if let code = TaxCode("1257L") {
      contract.taxCodes = [
        TaxCodeNotice(from: CivilDate(2020, 1, 1), code: code, basis: .cumulative)
      ]
    }
    if random.oneIn(3) {
      let day = random.day(max(first, span.from).adding(days: 20), last.adding(days: -7))
      if !isMistaken, let ends = periods.firstIndex(where: { $0.days.last >= day }),
        ends + 1 < periods.count
      {
        lastDays[id] = (day, random.number(ends + 1...min(ends + 2, periods.count - 1)))
        see(.lastDayToldLate)
      } else {
        contract.span.to = day
      }
      see(.leaver)
    }
    if random.oneIn(8) {
      contract.continuousFrom = span.from.adding(days: -random.number(20...500))
      see(.continuous)
    }
    let begins = contract.leaveYear(holding: max(first, span.from), of: books.employer)
    var version = terms(from: span.from, isLateYear: begins >= CivilDate(2024, 4, 1))
    contract.versions = [version]
    if random.number(1...5) < 3 {
      version = changed(
        version, from: random.day(max(first, span.from).adding(days: 10), last.adding(days: -10)))
      contract.versions.append(version)
    }
    if random.oneIn(4), version.holiday == .accrued {
      contract.carriedLeave = [
        CarriedLeave(into: begins, time: Minutes(Int64(random.number(60...1_800))), .agreement)
      ]
      see(.carried)
    }
    return contract
  }

  /// Terms from a day; nothing is rolled up in leave years that began before the law of it.
  private mutating func terms(from: CivilDate, isLateYear: Bool) -> ContractVersion {
    let kind = random.pick(
      [.regularDays, .regularDays, .regularWeek, .irregular, .partYear, .rolledUp] as [Kind])
    let isRolledUp = kind == .rolledUp && books.employer.nation.isGreatBritain && isLateYear
    var version = ContractVersion(
      from: from, jobTitle: "Personal assistant",
      hours: kind == .partYear ? .partYear : .irregular, weekly: nil,
      holiday: isRolledUp ? .rolledUp : .accrued)
    switch kind {
    case .regularDays:
      version.hours = .regular
      setDays(of: &version)
    case .regularWeek:
      version.hours = .regular
      version.weekly = Minutes(Int64(random.number(4...80)) * 30)
    default:
      if random.oneIn(2) { version.weekly = Minutes(Int64(random.number(4...60)) * 30) }
    }
    see(isRolledUp || kind != .rolledUp ? kind : .irregular)
    if random.oneIn(6) {
      version.weeksOfLeave = WeeksOfLeave(tenths: random.pick([60, 64, 72]))
      see(.moreWeeks)
    }
    if version.hours == .regular, random.oneIn(6) {
      version.additionalHoliday = .basic
      see(.additionalAtBasic)
    }
    version.takesBackHoliday = random.oneIn(2)
    version.lateTime = random.pick(ContractVersion.LateTime.allCases)
    version.absences = [
      AbsencePay(.jury, pays: .percent(50)), AbsencePay(.dependants, pays: .whole),
    ]
    let rate = random.pence(1_300...2_000)
    version.rates = [
      ElementRate(element: "weekday", amount: rate),
      ElementRate(element: "sleep-in", amount: random.pence(4_000...9_000)),
      ElementRate(element: "travel", amount: .pounds(13)),
    ]
    if version.hours != .regular || random.oneIn(3) {
      version.rates.append(
        ElementRate(element: "weekend", amount: rate + random.pence(50...400)))
      if version.hours == .regular { see(.severalRates) }
    }
    return version
  }

  private mutating func setDays(of version: inout ContractVersion) {
    let hours = Minutes(Int64(random.number(4...18)) * 30)
    version.days = DayOfWeek.allCases.shuffled(using: &random).prefix(random.number(1...6)).map {
      NormalDay($0, random.oneIn(4) ? hours + .hours(1) : hours)
    }
    version.weekly = version.days.reduce(.zero) { $0 + $1.hours }
  }

  private mutating func changed(_ before: ContractVersion, from: CivilDate) -> ContractVersion {
    var version = before
    version.from = from
    if version.hours != .regular {
      if version.holiday == .rolledUp, random.oneIn(2) { version.holiday = .accrued }
      version.hours = version.hours == .irregular ? .partYear : .irregular
      return version
    }
    if random.oneIn(2) {
      version.hours = .irregular
      version.days = []
      see(.patternChanged)
      return version
    }
    if before.days.isEmpty {
      version.weekly = Minutes(Int64(random.number(4...80)) * 30)
    } else {
      setDays(of: &version)
    }
    for index in version.rates.indices { version.rates[index].amount += random.pence(0...50) }
    see(.hoursChanged)
    return version
  }
}

extension RandomLeaveHousehold {
  /// Brings the books on to a run: last days that are known now, and what is carried into a leave year that begins.
  ///
  /// - Parameters:
  ///   - index: Which period it is.
  ///   - states: What is known before it, in the household and the one with a mistake.
  mutating func update(for index: Int, after states: [PayrollState]) {
    let period = periods[index]
    for place in books.employer.assistants.indices {
      var contract = books.employer.assistants[place].contracts[0]
      if let (day, told) = lastDays[contract.id], told == index { contract.span.to = day }
      let last = min(period.days.last, contract.span.to ?? period.days.last)
      if last >= contract.span.from {
        let current = contract.leaveYear(holding: last, of: books.employer)
        let before = contract.leaveYear(holding: current.adding(days: -1), of: books.employer)
        let left = states.compactMap { state in
          let leave = state.employment(contract.id)?.leave
          return leave?.known(current) == nil ? leave?.known(before)?.left : nil
        }.min()
        if let left, left > .zero, contract.carriedLeave.allSatisfy({ $0.into != current }),
          !random.oneIn(3)
        {
          if random.oneIn(3) {
            contract.carriedLeave.append(
              CarriedLeave(
                into: current, time: .zero, .lapsed, told: current.adding(days: -40)))
            see(.lapsed)
          } else {
            contract.carriedLeave.append(
              CarriedLeave(
                into: current, time: Minutes(Int64(random.number(1...Int(left.count)))),
                random.pick([.agreement, .refused, .notEncouraged])))
            see(.carriedOn)
          }
        }
      }
      books.employer.assistants[place].contracts[0] = contract
    }
  }

  /// Carries nothing into the leave year that a period ends in.
  mutating func carryNothing(into period: PayPeriod) {
    for place in books.employer.assistants.indices {
      let contract = books.employer.assistants[place].contracts[0]
      let last = min(period.days.last, contract.span.to ?? period.days.last)
      let current = contract.leaveYear(holding: last, of: books.employer)
      books.employer.assistants[place].contracts[0].carriedLeave.removeAll { $0.into == current }
    }
  }

  /// What a regular run is to pay.
  mutating func lines(of index: Int, after state: PayrollState) -> [TimesheetLine] {
    var lines: [TimesheetLine] = []
    for assistant in books.employer.assistants {
      let contract = assistant.contracts[0]
      if let days = days(of: contract, in: periods[index].days) {
        lines += work(of: assistant, days)
        if random.oneIn(2) { lines += holiday(of: assistant, days, after: state) }
        if random.oneIn(5) { lines += otherAbsence(of: assistant, days) }
      }
      guard index > 0, random.oneIn(4) else { continue }
      // What is later than three periods may be of one that is known no more: `RandomLeaveTests` says how.
      let earlier = periods[random.number(max(0, index - 3)...index - 1)]
      guard let late = days(of: contract, in: earlier.days) else { continue }
      let isSettled = contract.span.to.map { $0 < periods[index].days.first } ?? false
      if isSettled ? random.oneIn(8) : random.oneIn(2) {
        let found =
          random.oneIn(4)
          ? otherAbsence(of: assistant, late) : holiday(of: assistant, late, after: state)
        if !found.isEmpty { see(.lateAbsence) }
        lines += found
      } else {
        lines.append(shift(of: assistant, on: random.day(late.first, late.last)))
        see(.lateWork)
      }
    }
    return lines + covers(of: lines, periods[index])
  }

  /// What a supplementary run of a period is to pay to somebody; nothing where nobody is employed in it.
  mutating func supplementaryLines(of index: Int, after state: PayrollState) -> [TimesheetLine] {
    let assistant = random.pick(books.employer.assistants)
    guard let days = days(of: assistant.contracts[0], in: periods[index].days) else { return [] }
    let day = random.day(days.first, days.last)
    switch random.number(1...4) {
    case 1, 2:
      see(.supplementaryNothing)
      var lines = [
        TimesheetLine(
          assistant.id, assistant.contracts[0].id, day, "bonus", .amount(random.pence(100...9_000)))
      ]
      if random.oneIn(2) {
        lines.append(
          TimesheetLine(assistant.id, assistant.contracts[0].id, day, "travel", .time(.hours(1))))
      }
      return lines
    case 3:
      see(.supplementaryWork)
      return [shift(of: assistant, on: day)]
    default:
      let lines = holiday(of: assistant, days, after: state)
      if !lines.isEmpty { see(.supplementaryHoliday) }
      return lines
    }
  }

  /// The days of an employment among others; nil where there are none.
  private func days(of contract: Contract, in days: DateRange) -> DateRange? {
    // Nobody knows yet that she has left, but she works no more.
    let to = contract.span.to ?? lastDays[contract.id]?.day ?? days.last
    return DateRange(max(contract.span.from, days.first), min(to, days.last))
  }

  private mutating func shift(of assistant: PersonalAssistant, on day: CivilDate) -> TimesheetLine {
    let contract = assistant.contracts[0]
    let elements = (contract.version(on: day)?.rates ?? []).map(\.element)
    let element = random.oneIn(2) ? "weekday" : random.pick(elements)
    return TimesheetLine(
      assistant.id, contract.id, day, element,
      element == "sleep-in" ? .units(1) : .time(Minutes(Int64(random.number(1...600)))))
  }

  /// Work of some days: a line or two a week.
  private mutating func work(of assistant: PersonalAssistant, _ days: DateRange) -> [TimesheetLine]
  {
    let contract = assistant.contracts[0]
    var lines: [TimesheetLine] = []
    var day = days.first
    while day <= days.last {
      let on = random.day(day, min(days.last, day.adding(days: 6)))
      day = day.adding(days: 7)
      guard let version = contract.version(on: on) else { continue }
      if version.hours == .regular, let weekly = version.weekly {
        lines.append(TimesheetLine(assistant.id, contract.id, on, "weekday", .time(weekly)))
      } else if version.hours == .partYear ? ![7, 8].contains(on.month) : !random.oneIn(4) {
        lines.append(
          TimesheetLine(
            assistant.id, contract.id, on, "weekday",
            .time(Minutes(Int64(random.number(1...2_000))))))
      }
      if random.oneIn(6) { lines.append(shift(of: assistant, on: on)) }
    }
    return lines
  }

  /// Days or hours away, of days that are free: whole days where the contract has them, half a day, or hours.
  private mutating func absence(
    _ kind: AbsenceKind, of assistant: PersonalAssistant, _ days: DateRange
  ) -> (lines: [TimesheetLine], form: Kind) {
    let contract = assistant.contracts[0]
    let first = random.day(days.first, days.last)
    let last = min(days.last, first.adding(days: random.pick([0, 0, 1, 2, 6])))
    let all = (0...first.days(to: last)).map { first.adding(days: $0) }
      .filter { !away[contract.id, default: []].contains($0) }
    var times = all.compactMap { day in contract.normalTime(on: day).map { (day, $0) } }
    var form = Kind.wholeDay
    if times.isEmpty || random.oneIn(4) {
      times = all.prefix(3).map { ($0, Minutes(Int64(random.number(30...480)))) }
      form = .hours
    } else if random.oneIn(4) {
      times = [(times[0].0, Minutes((times[0].1.count + 1) / 2))]
      form = .halfDay
    }
    guard let began = times.first?.0 else { return ([], form) }
    // Now and then it is the rest of one that began before.
    let since =
      random.oneIn(10) ? max(contract.span.from, began.adding(days: -random.number(1...9))) : began
    let lines = times.map { day, time in
      away[contract.id, default: []].insert(day)
      var line = TimesheetLine(assistant.id, contract.id, day, kind.element, .time(time))
      line.absence = TimesheetLine.Absence(kind, since: since)
      if random.oneIn(12) { line.line = random.pick(["care", "social"]) }
      return line
    }
    return (lines, form)
  }

  private mutating func holiday(
    of assistant: PersonalAssistant, _ days: DateRange, after state: PayrollState
  ) -> [TimesheetLine] {
    let contract = assistant.contracts[0]
    let (lines, form) = absence(.holiday, of: assistant, days)
    guard let first = lines.first else { return [] }
    if contract.version(on: first.on)?.holiday == .rolledUp {
      see(.holidayOfRolledUp)
      return lines
    }
    let begins = contract.leaveYear(holding: first.on, of: books.employer)
    let left = state.employment(contract.id)?.leave.known(begins)?.left ?? .zero
    // Mostly there is as much; now and then it is taken in advance, most by who leaves.
    let time = lines.reduce(Minutes.zero) { $0 + $1.timeAway }
    guard time <= left || random.oneIn(contract.span.to == nil ? 4 : 2) else { return [] }
    see(form)
    return lines
  }

  private mutating func otherAbsence(
    of assistant: PersonalAssistant, _ days: DateRange
  ) -> [TimesheetLine] {
    // What statutory leave earns by the average week has a test of its own (`HolidayEarnedTests`).
    let kind = random.pick([
      AbsenceKind.unpaid, .unpaid, .jury, .jury, .dependants, .suspension, .personAway, .strike,
    ])
    let lines = absence(kind, of: assistant, days).lines
    if !lines.isEmpty { see(kind == .unpaid ? .unpaid : kind == .jury ? .partPaid : .otherKind) }
    return lines
  }

  /// Shifts of others who stand in for who is on holiday, and now and then for who is off sick.
  private mutating func covers(of lines: [TimesheetLine], _ period: PayPeriod) -> [TimesheetLine] {
    var covers: [TimesheetLine] = []
    for line in lines where line.absence?.kind == .holiday && random.oneIn(2) {
      let others = books.employer.assistants.filter { $0.id != line.assistant }
      let other = random.pick(others)
      guard days(of: other.contracts[0], in: DateRange(line.on)) != nil else { continue }
      var cover = shift(of: other, on: line.on)
      cover.covers = .init(
        assistant: line.assistant, reason: random.oneIn(6) ? .sickness : .holiday)
      covers.append(cover)
      see(.cover)
    }
    return covers
  }
}
