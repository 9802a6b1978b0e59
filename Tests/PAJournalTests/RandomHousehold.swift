import PABudgets
import PAClaims
import PAEmployment
import PAJournal
import PALedger
import PAPayRun
import PAPrimitives
import PAStatute
import PATestHouseholds
import PATestKit

/// A household made up from random numbers, with one to three tax years of pay to come.
struct RandomHousehold {
  var random: SeededRandom
  /// Numbers for what was added to households later, so that a seed makes of the rest what it always did.
  private var added: SeededRandom
  /// The tax years it lives through, as far as the law's tables reach.
  let years: [TaxYear]
  /// The year it is in.
  var year: TaxYear
  var books: BooksRead
  /// Whether what is paid is posted.
  let postsPayments: Bool
  /// The next period of each schedule.
  var next: [PayPeriod] = []
  /// All days of its years.
  private let days: DateRange

  /// Where in a tax year it pays.
  enum Part { case beginning, end, anywhere }

  /// - Parameters:
  ///   - random: Its numbers.
  ///   - ofAllYears: Whether it lives through every year of the law's tables.
  init(_ random: SeededRandom, ofAllYears: Bool = false) {
    var random = random
    let first = ofAllYears ? 2024 : random.pick([2024, 2024, 2025, 2025, 2026])
    let last = ofAllYears ? 2026 : random.oneIn(4) ? first : random.number(first...2026)
    years = (first...last).map { TaxYear(startYear: $0) }
    year = years[0]
    let (begin, end) = (years[0].firstDay, years[years.count - 1].lastDay)
    days = DateRange(begin).including(end)
    var employer = Employer(
      id: "house", nation: random.pick([.england, .wales, .scotland, .northernIreland]),
      roles: Roles(employer: "holder"))
    employer.paye = .sample
    for year in years where !random.oneIn(4) {
      var claim = EmploymentAllowanceClaim(year: year, claimed: !random.oneIn(4))
      // Often nearly all is used elsewhere, so that it runs out.
      let limit: Int64 = year.startYear == 2024 ? 500_000 : 1_050_000
      if random.oneIn(2) { claim.usedElsewhere = random.pence(limit - 60_000...limit + 1_000) }
      employer.allowances.append(claim)
    }
    let start = CivilDate(first, 4, 1)
    let frequencies = PayFrequency.allCases.shuffled(using: &random).prefix(random.number(1...3))
    employer.schedules = frequencies.compactMap { frequency in
      Identifier(frequency.rawValue).map {
        PaySchedule(
          id: $0, frequency: frequency,
          firstPeriodStarts: start.adding(days: random.number(0...9)),
          paidDaysAfterEnd: random.number(frequency == .monthly ? -3...0 : 0...7))
      }
    }
    postsPayments = random.oneIn(2)
    if postsPayments {
      employer.payments = PostedPayments(isPosted: true, from: years[0].firstDay)
    }
    books = BooksRead(employer: employer, budgets: [])
    var seed = random
    added = SeededRandom(seed.next() ^ 0x14)
    self.random = random
    makeElements()
    makeBudget()
    makeTrainings()
    for _ in 1...self.random.number(1...4) { hire() }
    addCharges()
    addTerms()
  }

  /// What the employer charges, what PAs pay for the work, and rooms.
  private mutating func addCharges() {
    let kinds: [(Identifier, PayElement.Unit, PayElement.Kind)] = [
      ("uniform", .amount, .charge), ("shoes", .amount, .requiredCost),
      ("room", .day, .accommodation),
    ]
    books.employer.elements += kinds.map { id, unit, kind in
      var element = PayElement(id: id, label: "\(id)", unit: unit, kind: kind)
      element.charges = [.init(from: CivilDate(2024, 1, 1), line: "care")]
      return element
    }
  }

  /// Pay of shifts that are off, rooms, and now and then rates below the minimum wage, which is then paid.
  private mutating func addTerms() {
    let isRaised = added.oneIn(3)
    if isRaised { books.employer.minimumWageTopUps = [Span(from: CivilDate(2024, 1, 1))] }
    let schedules = books.employer.schedules.map(\.id)
    for place in books.employer.assistants.indices {
      // Now and then the second job is on another schedule.
      if books.employer.assistants[place].contracts.count > 1, added.oneIn(3) {
        books.employer.assistants[place].contracts[1].schedule = added.pick(schedules)
      }
      let isLow = isRaised && added.oneIn(2)
      let room = added.pence(0...1_110)
      for contract in books.employer.assistants[place].contracts.indices {
        for index in books.employer.assistants[place].contracts[contract].versions.indices {
          var version = books.employer.assistants[place].contracts[contract].versions[index]
          if isLow { version.rates[0].amount = added.pence(1_050...1_271) }
          version.rates.append(ElementRate(element: "room", amount: room))
          if added.oneIn(4), let car = version.rates.firstIndex(where: { $0.element == "car" }) {
            version.rates[car].amount = added.pence(45...75)
          }
          if added.oneIn(2) {
            version.cancelledShifts = [
              CancelledShiftPay(noticeBelow: .hours(24), share: .percent(50)),
              CancelledShiftPay(noticeBelow: .hours(72), share: .percent(25)),
            ]
          }
          books.employer.assistants[place].contracts[contract].versions[index] = version
        }
      }
    }
  }

  /// Goes on from a part of its year on every schedule; nobody works in what lies between.
  mutating func stand(at part: Part) {
    next = books.employer.schedules.map { schedule in
      var period = schedule.firstPeriod
      var periods: [PayPeriod] = []
      while period.payDate <= year.lastDay {
        if period.payDate >= year.firstDay { periods.append(period) }
        period = schedule.period(after: period)
      }
      return switch part {
      case .beginning: periods[0]
      case .end: periods[periods.count - random.number(1...2)]
      case .anywhere: random.pick(periods)
      }
    }
  }

  private mutating func makeElements() {
    let kinds: [(Identifier, PayElement.Unit, PayElement.Kind)] = [
      ("weekday", .hour, .work), ("weekend", .hour, .work), ("sleep-in", .night, .sleepIn),
      ("training", .hour, .training), ("travel", .hour, .travel), ("bonus", .amount, .allowance),
      ("fares", .amount, .expense), ("car", .mile, .expense),
    ]
    books.employer.elements = kinds.map { id, unit, kind in
      var element = PayElement(id: id, label: "\(id)", unit: unit, kind: kind)
      element.pensionable = !random.oneIn(6)
      element.holiday = !random.oneIn(6)
      element.charges = [
        .init(from: CivilDate(2024, 1, 1), line: random.pick(["care", "social", "nights"]))
      ]
      if random.oneIn(3) {
        element.charges.append(
          .init(
            from: random.day(days.first, days.last), line: random.pick(["care", "nights"])))
      }
      return element
    }
    books.employer.elements[1].premiumOver = "weekday"
  }

  private mutating func makeBudget() {
    var budget = Budget(
      id: "budget", held: .directPayment,
      days: DateRange(CivilDate(2024, 1, 1)).including(CivilDate(2027, 12, 31)))
    let names = ["icb", "council", "trust"].prefix(random.number(1...3)) as ArraySlice<Identifier>
    budget.funders = names.map { Funder(id: $0, party: $0) }
    for from in [CivilDate(2024, 1, 1), random.day(days.first, days.last)] {
      var left: Int64 = 1_000_000
      var shares: [FunderShare] = []
      for (index, name) in names.enumerated() {
        let share =
          index == names.count - 1 ? left : Int64(random.number(0...Int(left / 1_000))) * 1_000
        left -= share
        shares.append(FunderShare(funder: name, share: Rate(millionths: share)))
      }
      budget.funding.append(FundingVersion(from: from, shares: shares))
    }
    budget.lines = (["care", "social", "nights"] as [Identifier]).map {
      var line = PlanLine(id: $0, label: "\($0)", agreed: random.pence(100_000...9_000_000))
      if random.oneIn(3) { line.funder = random.pick(Array(names)) }
      return line
    }
    budget.hiddenCosts = [
      HiddenCost(
        id: "course", label: "Courses", kind: .training, payer: .budget, basis: .event,
        line: "care", agreed: .pounds(500), evidence: "invoice"),
      HiddenCost(
        id: "bus", label: "Travel", kind: .trainingTravel, payer: .budget, basis: .event,
        line: "social", agreed: .pounds(100), evidence: "ticket"),
    ]
    books.budgets = [budget]
  }

  /// A fortnight of training of the first PA in each year, often about the year's end, whose cover
  /// others work.
  private mutating func makeTrainings() {
    let names: [Identifier] = ["first-aid", "moving", "feeding"]
    books.trainings = zip(names, years).map { name, year in
      let first =
        random.oneIn(2)
        ? year.lastDay.adding(days: -random.number(14...44))
        : random.day(year.firstDay, year.lastDay.adding(days: -60))
      return Training(
        id: name, learner: "pa-1", title: "\(name)", provider: "College",
        days: DateRange(first).including(first.adding(days: 13)), attendance: .hours(60))
    }
  }

  private mutating func hire() {
    let index = books.employer.assistants.count
    let names: [Identifier] = ["pa-1", "pa-2", "pa-3", "pa-4"]
    var assistant = PersonalAssistant(
      id: names[index], forenames: "Ann", surname: "Example",
      born: random.day(CivilDate(year.startYear - 75, 1, 1), CivilDate(year.startYear - 15, 1, 1)))
    // Young, old and in between as often as each other, so that letters change on the way.
    if random.oneIn(2) {
      let age = random.pick([16, 18, 21, 22, 25, 66])
      // Often about the end of a year.
      let birthday =
        random.number(1...3) < 3
        ? years[random.number(0...max(0, years.count - 2))].lastDay
          .adding(days: random.number(-20...20))
        : random.day(days.first, days.last)
      assistant.born = birthday.adding(months: -12 * age)
    }
    assistant.niNumber = random.oneIn(9) ? nil : NINumber("AB123456C")
    let span = Span(
      from: random.day(CivilDate(2024, 1, 1), days.last),
      to: random.oneIn(2) ? random.day(days.first, days.last) : nil)
    if random.oneIn(6) {
      assistant.certificates = [
        NICertificate(kind: random.pick(NICertificate.Kind.allCases), span: span)
      ]
    }
    if random.oneIn(6) { assistant.apprenticeships = [span] }
    if random.oneIn(6) { assistant.veteran = [span] }
    if random.oneIn(6) {
      assistant.family = FamilyOfEmployer(
        relation: random.pick(FamilyOfEmployer.Relation.allCases),
        livesInTheHome: random.oneIn(2))
    }
    if random.oneIn(8) { assistant.minimumWageExemption = .employersFamily }
    let plans: [StudentLoanPlan] =
      year.startYear < 2026 ? [.plan1, .plan2, .plan4] : StudentLoanPlan.allCases
    if random.oneIn(3) {
      assistant.studentLoans = [StudentLoan(plan: random.pick(plans), span: span)]
    }
    if random.oneIn(4) { assistant.postgraduateLoans = [span] }
    addPension(to: &assistant)
    let schedule = random.pick(books.employer.schedules)
    for number in 1...(random.oneIn(3) ? 2 : 1) {
      if let contract = contract(index * 10 + number, on: schedule) {
        assistant.contracts.append(contract)
      }
    }
    books.employer.assistants.append(assistant)
  }

  private mutating func addPension(to assistant: inout PersonalAssistant) {
    guard !random.oneIn(3) else {
      if random.oneIn(2) {
        assistant.pension = [PensionMembership(from: CivilDate(2024, 1, 1), status: .optedOut)]
      }
      return
    }
    let names: [Identifier] = ["scheme-1", "scheme-2", "scheme-3", "scheme-4"]
    var scheme = PensionScheme(
      id: names[books.employer.pensionSchemes.count], provider: "Provider")
    scheme.basis = random.pick(PensionBasis.allCases)
    scheme.relief = random.pick(PensionRelief.allCases)
    scheme.employeeRate = Rate(millionths: Int64(random.number(0...120)) * 1_000)
    scheme.employerRate = Rate(millionths: Int64(random.number(0...80)) * 1_000)
    scheme.employeeAmount = random.pence(0...3_000)
    scheme.employerAmount = random.pence(0...3_000)
    books.employer.pensionSchemes.append(scheme)
    assistant.pension = [
      PensionMembership(
        from: random.oneIn(3) ? random.day(days.first, days.last) : CivilDate(2024, 1, 1),
        status: .active, scheme: scheme.id)
    ]
    if random.oneIn(5) {
      assistant.pension.append(
        PensionMembership(from: days.last.adding(days: -random.number(0...200)), status: .ceased)
      )
    }
  }

  private mutating func contract(_ number: Int, on schedule: PaySchedule) -> Contract? {
    guard let id = Identifier("c\(number)") else { return nil }
    let codes = [
      "1257L", "1257L", "1257L", "S1257L", "C1257L", "0T", "S0T", "BR", "SBR", "CBR", "D0", "D1",
      "SD1", "SD3", "K585", "SK100", "K3000", "NT", "45T", "1383M", "9999L",
    ]
    func code(_ random: inout SeededRandom) -> TaxCode? { TaxCode(random.pick(codes)) }
    var contract = Contract(
      id: id, payrollID: "\(number)", schedule: schedule.id,
      span: Span(from: schedule.firstPeriodStarts),
      starter: Starter(declaration: random.pick(Starter.Declaration.allCases)))
    if random.oneIn(5) {
      contract.span.to = random.day(contract.span.from.adding(days: 60), days.last)
    }
    if random.oneIn(4), let code = code(&random) {
      contract.starter.p45 = P45(
        left: random.day(days.first, days.last), code: code,
        basis: random.pick(TaxCode.Basis.allCases), pay: random.pence(0...2_000_000),
        tax: random.pence(0...400_000))
    }
    if !random.oneIn(4) {
      for from in [CivilDate(2024, 1, 1), random.day(days.first, days.last)] {
        if let code = code(&random) {
          contract.taxCodes.append(
            TaxCodeNotice(
              from: from, code: code, basis: random.oneIn(3) ? .week1month1 : .cumulative))
        }
      }
    }
    let rolledUp = books.employer.nation.isGreatBritain && random.oneIn(2)
    let base = random.pence(1_271...2_500)
    let lateTime = random.pick(ContractVersion.LateTime.allCases)
    for from in [contract.span.from, random.day(days.first, days.last)] {
      var version = ContractVersion(
        from: from, jobTitle: "Personal assistant",
        hours: rolledUp ? .irregular : random.pick([.regular, .irregular]),
        weekly: random.oneIn(2) ? Minutes(Int64(random.number(0...2_400))) : nil,
        holiday: rolledUp ? .rolledUp : .accrued)
      version.lateTime = lateTime
      version.rates = [
        ElementRate(element: "weekday", amount: base),
        ElementRate(element: "weekend", amount: base + random.pence(0...400)),
        ElementRate(element: "sleep-in", amount: random.pence(0...9_000)),
        ElementRate(element: "training", amount: random.pence(1_271...1_500)),
        ElementRate(element: "travel", amount: random.pence(1_271...1_500)),
        ElementRate(element: "car", amount: Money(pence: 45)),
      ]
      contract.versions.append(version)
    }
    contract.versions.sort { $0.from < $1.from }
    return contract
  }

  /// The order of the next run by pay date, or of a supplementary run of the period just paid.
  mutating func order(after closing: ClosingState) -> PayRunOrder? {
    let state = closing.payroll
    if let last = state.sealed.last, random.oneIn(4), let period = period(of: last) {
      guard let schedule = books.employer.schedule(last.schedule) else { return nil }
      var order = PayRunOrder(
        books.employer, schedule: schedule, period: period,
        lines: lines(on: schedule, period, most: 3), state: state)
      order.sequence = last.key.sequence + 1
      order.reason = "forgotten"
      if random.oneIn(3) {
        order.paymentDate = min(year.lastDay, period.payDate.adding(days: random.number(1...40)))
      }
      return order
    }
    let places = next.indices.filter { next[$0].taxPeriod.year == year }
    guard let place = places.min(by: { next[$0].payDate < next[$1].payDate }) else { return nil }
    let schedule = books.employer.schedules[place]
    let period = next[place]
    next[place] = schedule.period(after: period)
    return PayRunOrder(
      books.employer, schedule: schedule, period: period,
      lines: lines(on: schedule, period, most: 12), state: state)
  }

  private func period(of run: SealedRun) -> PayPeriod? {
    books.employer.schedule(run.schedule)?.period(run.key.period)
  }

  private mutating func lines(
    on schedule: PaySchedule, _ period: PayPeriod, most: Int
  ) -> [TimesheetLine] {
    var made: [TimesheetLine] = []
    for assistant in books.employer.assistants {
      for contract in assistant.contracts where contract.schedule == schedule.id {
        for _ in 0..<random.number(0...most) {
          let element = random.pick(books.employer.elements.filter { $0.kind.isOfOld })
          let quantity: TimesheetLine.Quantity =
            switch element.unit {
            case .hour: .time(Minutes(Int64(random.number(0...720))))
            case .night, .day, .week: .units(Int64(random.number(0...2)))
            case .mile: .units(Int64(random.number(0...60)))
            case .amount: .amount(random.pence(0...(random.oneIn(9) ? 500_000 : 5_000)))
            }
          // Now and then arrears, of up to ninety days before.
          let first =
            random.oneIn(8) ? period.days.first.adding(days: -90) : period.days.first
          let earliest = max(first, contract.span.from)
          let last = min(period.days.last, contract.span.to ?? period.days.last)
          guard earliest <= last else { continue }
          var line = TimesheetLine(
            assistant: assistant.id, contract: contract.id,
            on: random.day(earliest, last), element: element.id, quantity: quantity)
          // Wages that were due in the year before are refused, unless the contract has a cut-off: mostly
          // they are not asked for.
          let isOfYearBefore =
            schedule.period(holding: line.on).map { TaxYear(containing: $0.payDate) != year }
            ?? false
          if isOfYearBefore, contract.versions[0].lateTime == .usualPayday, !random.oneIn(20) {
            line.on = max(earliest, period.days.first)
          }
          if random.oneIn(6) { line.line = random.pick(["care", "social", "nights"]) }
          if random.oneIn(6) {
            line.covers = .init(
              assistant: "pa-1", reason: random.pick(CoverReason.allCases))
          }
          // Miles with tenths, and a rate above what is tax-free.
          if element.unit == .mile, added.oneIn(2) {
            line.quantity = .miles(tenths: Int64(added.number(1...999)))
          }
          if added.oneIn(12), element.kind.isWorkedTime {
            line.cancelled = .init(notice: .hours(Int64(added.number(0...100))))
          }
          made.append(line)
        }
        let first = max(period.days.first, contract.span.from)
        guard first <= min(period.days.last, contract.span.to ?? period.days.last) else { continue }
        for element in books.employer.elements where !element.kind.isOfOld && added.oneIn(8) {
          made.append(
            TimesheetLine(
              assistant: assistant.id, contract: contract.id, on: first, element: element.id,
              quantity: element.unit == .day
                ? .units(Int64(added.number(1...28))) : .amount(added.pence(1...200))))
        }
      }
    }
    return made
  }
}

extension PayElement.Kind {
  /// Whether households had it from the beginning.
  fileprivate var isOfOld: Bool {
    switch self {
    case .charge, .requiredCost, .accommodation, .leave: false
    case .work, .sleepIn, .onCall, .liveIn, .training, .travel, .allowance, .expense: true
    }
  }
}
