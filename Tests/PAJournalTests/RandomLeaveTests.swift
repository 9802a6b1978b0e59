import PABooks
import PABudgets
import PAEmployment
import PAJournal
import PALedger
import PAPayRun
import PAPrimitives
import PAStatute
import PATestHouseholds
import PATestKit
import Testing

/// Households through a tax year of holiday: leave accounts, what leave pays and what it costs, worked by hand from the
/// timesheets beside the program's.
///
/// 20 households in `make test`, 200 in `make check`, 5,000 in a round of `make soak`.
struct RandomLeaveTests {
  private static let usual = 20

  @Test(.random) func `leave is what timesheets and terms make of it, run by run`() {
    var tally = Tally()
    RandomRuns.each(usually: Self.usual) { random in
      var walk = LeaveWalk(&random)
      try walk.go(&tally)
    }
    print("random leave: \(tally)")
    guard RandomRuns.count(usually: Self.usual) >= Self.usual else { return }
    let kinds = RandomLeaveHousehold.Kind.allCases.filter { tally.kinds[$0] == nil }
    #expect(kinds.isEmpty, "never seen")
    let events = Event.allCases.filter { tally.events[$0] == nil }
    let times = RandomRuns.count(usually: Self.usual) / Self.usual
    #expect(events.allSatisfy { times < $0.seenIn }, "never happened: \(events)")
    // Random books must not be refused so often that little is tested.
    #expect(tally.refused.values.reduce(0, +) * 5 < tally.runs)
  }

  // Of each month 4 hours are paid in time, which earn none (12.07% are 0:29). October pays one hour of June late,
  // November one of July, December one of August: 5 hours earn 0:36, an hour each. January pays four more of September,
  // whose 8 hours earn 0:58, an hour: four hours in all.
  @Test func `a month earns by all its hours, also where other months came late before`() throws {
    var household = Household()
    try household.hire("ann", on: "month")
    household.employer.assistants[0].contracts[0].versions[0].hours = .irregular
    for month in 1...6 { try household.run("month", month.asMonth, hours: ["ann": 4]) }
    let late: [(of: CivilDate, hours: Int64)] = [
      (CivilDate(2026, 6, 15), 1), (CivilDate(2026, 7, 15), 1), (CivilDate(2026, 8, 15), 1),
      (CivilDate(2026, 9, 15), 4),
    ]
    for (month, late) in zip(7..., late) {
      var order = try household.order("month", month.asMonth, hours: ["ann": 4])
      order.lines.append(
        TimesheetLine("ann", "ann", late.of, "hours", .time(.hours(late.hours))))
      let run = PayRun(order, under: try order.law())
      // January reminds of leave besides.
      #expect(run.findings.allSatisfy { !$0.isBlocking })
      household.state = run.closing
    }
    let leave = try #require(household.state.employment("ann")?.leave)
    #expect(leave.years.map(\.accrued) == [.hours(4)])
  }

  /// What can happen to a household.
  fileprivate enum Event: String, CaseIterable {
    case inAdvance, settled, settledByRate, settledByAverage, settledLate, takenBack, notTakenBack
    case notPaid
    case earnedByHours, earnedInFirstYear, termsChanged, averagedWeek, yearBegun
    case corrected, correctedLater, readBack
    case absenceMissing, absenceTooLong, absenceOfOtherKind, absenceTooMuch, workHalved, workMissing
    case coverMissing

    /// How many times as many households as usual have it for certain: one mistake of several is in few, and leave that
    /// was overtaken by who leaves, or that nothing says the hours of, in very few.
    var seenIn: Int {
      switch self {
      case .takenBack, .notTakenBack, .notPaid: 100
      case .settledByRate, .absenceMissing, .absenceTooLong, .absenceOfOtherKind, .absenceTooMuch,
        .workHalved, .workMissing, .coverMissing:
        10
      default: 1
      }
    }
  }

  /// What the walks have seen.
  fileprivate struct Tally: CustomStringConvertible {
    var households = 0
    var runs = 0
    var leaveLines = 0
    var kinds: [RandomLeaveHousehold.Kind: Int] = [:]
    var events: [Event: Int] = [:]
    var refused: [String: Int] = [:]
    var correctionsRefused: [String: Int] = [:]

    mutating func note(_ event: Event) { events[event, default: 0] += 1 }

    var description: String {
      func told<Key: RawRepresentable<String>>(_ counts: [Key: Int]) -> String {
        counts.map { "\($0.key.rawValue) \($0.value)" }.sorted().joined(separator: ", ")
      }
      return "\(households) households, \(runs) runs, \(leaveLines) lines of leave paid; "
        + "\(told(kinds)); \(told(events)); refused \(refused); corrections refused "
        + "\(correctionsRefused)"
    }
  }
}

/// What can be wrong in one run.
private enum LeaveMistake: CaseIterable {
  case absenceMissing, absenceTooLong, absenceOfOtherKind, absenceTooMuch, workHalved, workMissing
  case coverMissing

  var event: RandomLeaveTests.Event {
    switch self {
    case .absenceMissing: .absenceMissing
    case .absenceTooLong: .absenceTooLong
    case .absenceOfOtherKind: .absenceOfOtherKind
    case .absenceTooMuch: .absenceTooMuch
    case .workHalved: .workHalved
    case .workMissing: .workMissing
    case .coverMissing: .coverMissing
    }
  }
}

/// The leave of one employment by the lines that runs paid.
private struct OwnLeave {
  var taken: [CivilDate: Int64] = [:]
  var accrued: [CivilDate: Int64] = [:]
  var settled: [CivilDate: Int64] = [:]
  /// Minutes that earn, by the pay period they were worked in.
  var earning: [Int: Int64] = [:]
  /// Hours of weeks by their Saturdays, and pay of all of them.
  var weeks: [CivilDate: Int64] = [:]
  var pay = Money.zero
  var isSettled = false
}

/// One household from run to run, with sums of its own beside the program's.
private struct LeaveWalk {
  typealias Tally = RandomLeaveTests.Tally

  private var household: RandomLeaveHousehold
  private var journal = MemoryJournal()
  private var own: [Identifier: OwnLeave] = [:]
  private var costs: [CostPlace: AbsenceFigures] = [:]
  /// The household with a mistake, from the run that it is in to a while after its correction.
  private var wrong: MemoryJournal?
  private let mistake: LeaveMistake
  private let mistaken: Int
  private let correctedAfter: Int
  private let keepsOn: Bool
  /// The entry that is wrong, and what it is right to pay.
  private var named: (entry: EntryName, lines: [TimesheetLine])?
  private var isCorrected = false
  /// The last entry, where an issue was found.
  private var place: Comment { "entry \(journal.entries[journal.entries.count - 1].name)" }

  init(_ random: inout SeededRandom) {
    household = RandomLeaveHousehold(&random)
    mistake = random.pick(LeaveMistake.allCases)
    mistaken = random.number(0...6)
    correctedAfter = random.number(1...4)
    keepsOn = random.oneIn(3)
    journal.keep(
      Entry(
        opening: Opening(
          source: "nothing paid before",
          state: ClosingState(payroll: PayrollState(year: household.year))),
        seal: .sample(1, of: household.year)))
  }

  mutating func go(_ tally: inout Tally) throws {
    tally.households += 1
    let readBack = household.random.oneIn(5) ? household.random.number(0...11) : -1
    var made = 0
    for index in household.periods.indices {
      household.update(
        for: index, after: [journal.state.payroll, wrong?.state.payroll].compactMap { $0 })
      let lines = household.lines(of: index, after: journal.state.payroll)
      let isPaid = try pay(order(index, lines, 0), index, &tally)
      if index == readBack { try checkReading(journal.entries[journal.entries.count - 1], &tally) }
      // A run of a period that no regular run was made of would be none that pays more.
      if isPaid, household.random.oneIn(4) {
        let more = household.supplementaryLines(of: index, after: journal.state.payroll)
        let usual = household.periods[index].payDate
        let paid = min(
          household.year.lastDay, usual.adding(days: household.random.pick([0, 0, 3, 20])))
        if !more.isEmpty { try pay(order(index, more, 1, on: paid), index, &tally) }
      }
      if named != nil, !isCorrected {
        made += 1
        if made > correctedAfter { try correct(&tally) }
      }
    }
    if named != nil, !isCorrected { try correct(&tally) }
    if wrong != nil, isCorrected {
      compare("at the end")
      tally.note(.correctedLater)
    }
    tally.kinds.merge(household.seen, uniquingKeysWith: +)
  }

  private func order(
    _ index: Int, _ lines: [TimesheetLine], _ sequence: Int, on paid: CivilDate? = nil
  ) -> PayRunOrder {
    var order = PayRunOrder(
      household.books.employer, schedule: household.schedule, period: household.periods[index],
      lines: lines, state: journal.state.payroll)
    order.sequence = sequence
    order.reason = sequence == 0 ? "" : "forgotten"
    if let paid { order.paymentDate = paid }
    return order
  }

  /// A run that could be sealed; the reason where it could not.
  private func run(
    _ order: PayRunOrder, _ lines: [TimesheetLine], after journal: MemoryJournal
  ) throws -> (sealed: SealedPayRun?, refused: String) {
    var order = order
    order.lines = lines
    order.state = journal.state.payroll
    try order.takeEarlierPay(from: journal.before.asCorrected(by: journal.state.corrected))
    let run = PayRun(order, under: try order.law())
    if let finding = run.findings.first(where: \.isBlocking) { return (nil, finding.refusal) }
    let drawdown = Drawdown(
      of: run, from: household.books.budgets, earlier: journal.state.balances)
    if drawdown.findings.contains(where: \.isBlocking) { return (nil, "not borne") }
    return (
      SealedPayRun(books: household.books, lines: lines, timesheets: [], run: run), ""
    )
  }

  /// Pays a run, where needed without who is away.
  ///
  /// - Returns: Whether it was made.
  @discardableResult
  private mutating func pay(
    _ order: PayRunOrder, _ index: Int, _ tally: inout Tally
  ) throws -> Bool {
    var order = order
    tally.runs += 1
    var made = try run(order, order.lines, after: journal)
    if made.sealed == nil {
      tally.refused[made.refused, default: 0] += 1
      order.lines.removeAll { $0.absence != nil }
      made = try run(order, order.lines, after: journal)
    }
    if made.refused == "carriedTooMuch" {
      // Hours of the year before that vary have another average now: what the books carry is put right.
      if named != nil, !isCorrected { try correct(&tally) }
      household.carryNothing(into: household.periods[index])
      order.employer = household.books.employer
      made = try run(order, order.lines, after: journal)
    }
    guard let sealed = made.sealed else {
      tally.refused["again: \(made.refused)", default: 0] += 1
      return false
    }
    try payWrong(order, index, &tally)
    let before = journal.state
    journal.keep(Entry(run: sealed, after: before, seal: journal.nextSeal()))
    check(sealed, order, index, before, &tally)
    return true
  }

  /// Pays the household with a mistake: the same but in the run that is wrong.
  private mutating func payWrong(
    _ order: PayRunOrder, _ index: Int, _ tally: inout Tally
  ) throws {
    if household.isMistaken, named == nil, index >= mistaken, order.sequence == 0,
      let lines = spoiled(order.lines), let sealed = try run(order, lines, after: journal).sealed
    {
      wrong = journal
      let entry = Entry(run: sealed, after: journal.state, seal: journal.nextSeal())
      wrong?.keep(entry)
      named = (entry.name, order.lines)
      tally.note(mistake.event)
      return
    }
    guard var other = wrong else { return }
    var made = try run(order, order.lines, after: other)
    // What only the mistake refuses is put right first.
    if made.sealed == nil, !isCorrected {
      try correct(&tally)
      guard let corrected = wrong else { return }
      other = corrected
      made = try run(order, order.lines, after: other)
    }
    guard let sealed = made.sealed else {
      Issue.record("once corrected it refuses what was right: \(made.refused), \(place)")
      wrong = nil
      return
    }
    other.keep(Entry(run: sealed, after: other.state, seal: other.nextSeal()))
    wrong = other
  }

  /// The lines as somebody wrote them by mistake; nil where there is nothing to write wrongly.
  private mutating func spoiled(_ lines: [TimesheetLine]) -> [TimesheetLine]? {
    let places = lines.indices.filter { place in
      let line = lines[place]
      return switch mistake {
      case .absenceMissing, .absenceTooLong, .absenceOfOtherKind, .absenceTooMuch:
        line.absence != nil
      case .workHalved, .workMissing: line.absence == nil && line.minutes > .hours(1)
      case .coverMissing: line.covers != nil
      }
    }
    guard !places.isEmpty else { return nil }
    let place = household.random.pick(places)
    var lines = lines
    let time = lines[place].timeAway
    switch mistake {
    case .absenceMissing, .workMissing: lines.remove(at: place)
    case .absenceTooLong: lines[place].quantity = .time(Minutes(time.count + 75))
    case .absenceOfOtherKind:
      let kind: AbsenceKind = lines[place].absence?.kind == .holiday ? .unpaid : .holiday
      lines[place].absence?.kind = kind
      lines[place].element = kind.element
    case .absenceTooMuch: lines.append(lines[place])
    case .workHalved: lines[place].quantity = .time(Minutes(lines[place].minutes.count / 2))
    case .coverMissing: lines[place].covers = nil
    }
    return lines
  }

  /// Puts the run right, and holds what comes of it against the household that was right from the start.
  private mutating func correct(_ tally: inout Tally) throws {
    guard let (name, lines) = named, var other = wrong else { return }
    isCorrected = true
    var asked = Correction(.facts, of: [CorrectedRun(name, paying: lines)], by: household.books)
    while true {
      do throws(CorrectionFault) {
        other.keep(
          try Entry(
            correcting: asked, after: other.state, knowing: other.known, journal: other.before,
            seal: other.nextSeal()))
        break
      } catch {
        guard !error.unplanned.isEmpty else {
          tally.correctionsRefused[String("\(error)".prefix(120)), default: 0] += 1
          wrong = nil
          return
        }
        asked.plans += error.unplanned.map { contract in
          let hasLeft = household.books.employer.contract(contract)?.span.to != nil
          return PlannedRecovery(
            of: contract, hasLeft ? nil : RecoveryPlan(belowMinimumWage: true))
        }
      }
    }
    wrong = other
    tally.note(.corrected)
    compare("corrected")
    if !keepsOn { wrong = nil }
  }
}

extension Int {
  /// The name of a tax month, M07.
  fileprivate var asMonth: String { self < 10 ? "M0\(self)" : "M\(self)" }
}

/// A plan line and a funder.
private struct CostPlace: Hashable {
  let line: Identifier
  let funder: Identifier
}

extension [AbsenceCost.Part] {
  /// Its figures by plan line and funder.
  fileprivate var byPlace: [CostPlace: AbsenceFigures] {
    Dictionary(
      map { (CostPlace(line: $0.line, funder: $0.funder), $0.figures) }, uniquingKeysWith: +)
  }
}

extension PayRunFinding {
  /// Its name.
  fileprivate var refusal: String {
    if case .employment(let finding, _) = self { return String("\(finding)".prefix { $0 != "(" }) }
    return String("\(self)".prefix { $0 != "(" })
  }
}

// Wrong and corrected is as right from the start.
extension LeaveWalk {
  private func compare(_ when: Comment) {
    guard let other = wrong?.state else { return }
    let right = journal.state
    #expect(right.payroll.employments.count == other.payroll.employments.count, when)
    for employment in right.payroll.employments {
      guard let same = other.payroll.employment(employment.contract) else {
        Issue.record("no \(employment.contract) when \(when)")
        continue
      }
      #expect(employment.leave == same.leave, when)
      #expect(employment.history.weeks == same.history.weeks, when)
      #expect(employment.toDate.figures.gross == same.toDate.figures.gross, when)
      #expect(employment.toDate.figures.holidayPay == same.toDate.figures.holidayPay, when)
    }
    #expect(right.timeAway.parts.byPlace == other.timeAway.parts.byPlace, when)
    #expect(Set(right.timeAway.absences) == Set(other.timeAway.absences), when)
    // What its runs cost as they are right comes to what is kept.
    if let wrong {
      var sum: [AbsenceCost.Part] = []
      let journal = wrong.before.asCorrected(by: wrong.state.corrected)
      for entry in wrong.entries {
        guard case .run(let sealed)? = try? journal.entry(entry.name)?.content else { continue }
        for part in sealed.run.absenceCosts.flatMap(\.parts) {
          sum.add(part.figures, line: part.line, funder: part.funder)
        }
      }
      #expect(sum.byPlace == other.timeAway.parts.byPlace, when)
    }
  }
}

// What must hold after every run.
extension LeaveWalk {
  private mutating func check(
    _ sealed: SealedPayRun, _ order: PayRunOrder, _ index: Int, _ before: ClosingState,
    _ tally: inout RandomLeaveTests.Tally
  ) {
    let after = journal.state
    for slip in sealed.run.payslips {
      guard let contract = order.employer.contract(slip.contract) else { continue }
      let was = own[contract.id] ?? OwnLeave()
      add(sealed.lines.filter { $0.contract == contract.id }, of: contract, index, slip)
      let isNotPaid = sealed.run.findings.contains { finding in
        guard case .leave(let leave, _) = finding else { return false }
        return leave.kind == .notPaid && leave.contract == contract.id
      }
      checkAccount(slip, contract, order, before, after, was, isNotPaid: isNotPaid, &tally)
      checkWeeks(contract.id, after)
      checkTimeWorked(slip, order)
      tally.leaveLines += slip.lines.count { $0.kind == .leave }
    }
    // Whom the run does not pay it leaves as she was.
    for employment in after.payroll.employments
    where !sealed.run.payslips.contains(where: { $0.contract == employment.contract }) {
      #expect(employment == before.payroll.employment(employment.contract), place)
    }
    for finding in sealed.run.findings {
      if case .leave(let leave, _) = finding, leave.kind == .inAdvance { tally.note(.inAdvance) }
    }
    checkCosts(journal.entries[journal.entries.count - 1], sealed)
  }

  /// Adds the lines of a run, by hand.
  private mutating func add(
    _ lines: [TimesheetLine], of contract: Contract, _ index: Int, _ slip: Payslip
  ) {
    let employer = household.books.employer
    var leave = own[contract.id] ?? OwnLeave()
    var earned: [Int: Int64] = [:]
    for line in lines {
      guard let version = contract.version(on: line.on) else { continue }
      var time: Int64 = 0
      if case .time(let minutes) = line.quantity { time = minutes.count }
      if line.element == "sleep-in" { time = 9 * 60 }
      let begins = contract.leaveYear(holding: line.on, of: employer)
      var counted = time
      if let absence = line.absence {
        let isRolledUp = version.holiday == .rolledUp
        switch absence.kind {
        case .holiday:
          if isRolledUp { counted = 0 } else { leave.taken[begins, default: 0] += time }
        case .jury: counted = time / 2
        case .dependants, .suspension: break
        default: counted = 0
        }
      } else if line.element != "travel", line.element != "bonus", version.holiday == .accrued,
        employer.nation.isGreatBritain, version.hours != .regular,
        begins >= CivilDate(2024, 4, 1)
      {
        let period = household.periods.firstIndex { $0.days.contains(line.on) } ?? index
        earned[period, default: 0] += time
      }
      leave.weeks[PaidWeek.end(holding: line.on), default: 0] += counted
    }
    for (period, minutes) in earned {
      func hours(_ minutes: Int64) -> Int64 { (minutes * 1_207 * 2 + 600_000) / 1_200_000 }
      let before = leave.earning[period] ?? 0
      let last = household.periods[period].days.last
      let begins = contract.leaveYear(
        holding: min(last, contract.span.to ?? last), of: employer)
      leave.accrued[begins, default: 0] += 60 * (hours(before + minutes) - hours(before))
      leave.earning[period] = before + minutes
    }
    leave.pay +=
      slip.lines.filter {
        $0.isPay && ($0.kind == .element || $0.kind == .leave)
      }.map(\.amount).total
    own[contract.id] = leave
  }

  private mutating func checkAccount(
    _ slip: Payslip, _ contract: Contract, _ order: PayRunOrder, _ before: ClosingState,
    _ after: ClosingState, _ was: OwnLeave, isNotPaid: Bool, _ tally: inout RandomLeaveTests.Tally
  ) {
    guard var mine = own[contract.id], let state = after.payroll.employment(contract.id) else {
      Issue.record("nothing is known of \(contract.id), \(place)")
      return
    }
    let account = state.leave
    let known = before.payroll.employment(contract.id)?.leave ?? LeaveAccount()
    guard contract.versions.contains(where: { $0.holiday == .accrued }) else {
      #expect(account.isEmpty, place)
      #expect(slip.lines.allSatisfy { $0.kind != .leaveSettled }, place)
      return
    }
    let employer = order.employer
    let last = min(order.period.days.last, contract.span.to ?? order.period.days.last)
    let isLeaving = contract.span.to.map { $0 <= order.period.days.last } ?? false
    let current = contract.leaveYear(holding: last, of: employer)
    if !known.isEmpty, known.known(current) == nil { tally.note(.yearBegun) }
    if isLeaving {
      checkSettlement(
        slip, contract, order, account, known, was, isNotPaid: isNotPaid, &mine, &tally)
    }
    for (begins, minutes) in mine.taken where minutes != 0 {
      #expect(account.known(begins) != nil, place)
    }
    for year in account.years {
      let carried = contract.carriedLeave.filter { $0.into == year.begins }
        .reduce(Int64(0)) { $0 + $1.time.count }
      #expect(year.carried.count == carried, place)
      #expect(year.taken.count == mine.taken[year.begins] ?? 0, place)
      #expect(year.accrued.count == mine.accrued[year.begins] ?? 0, place)
      #expect(year.settled.count == mine.settled[year.begins] ?? 0, place)
      #expect(
        year.left.count == carried + (mine.accrued[year.begins] ?? 0) + year.entitlement.count
          - (mine.taken[year.begins] ?? 0) - (mine.settled[year.begins] ?? 0), place)
      if year.accrued > .zero { tally.note(.earnedByHours) }
      let previous = contract.leaveYear(holding: current.adding(days: -1), of: employer)
      let isWorkedAnew = order.sequence == 0 || isLeaving
      if isWorkedAnew, year.begins == current || year.begins == previous {
        checkEntitlement(year, of: contract, by: last, state.history.weeks, &tally)
      }
      // A supplementary run earns by its hours alone.
      if order.sequence > 0, !isLeaving, let earlier = known.known(year.begins) {
        if earlier.entitlement == .zero, order.lines.contains(where: { $0.element != "bonus" }) {
          // Of hours that vary the first week that is known may be its own.
          checkEntitlement(year, of: contract, by: last, state.history.weeks, &tally)
        } else {
          #expect(year.entitlement == earlier.entitlement, place)
        }
        #expect(
          (year.accrued - earlier.accrued).count
            == (mine.accrued[year.begins] ?? 0) - (was.accrued[year.begins] ?? 0), place)
        if mine.earning == was.earning { #expect(year.accrued == earlier.accrued, place) }
      }
    }
    own[contract.id] = mine
  }

  /// Who leaves is settled once: nothing is left, and what was not taken is paid at the hour.
  private func checkSettlement(
    _ slip: Payslip, _ contract: Contract, _ order: PayRunOrder, _ account: LeaveAccount,
    _ known: LeaveAccount, _ was: OwnLeave, isNotPaid: Bool, _ mine: inout OwnLeave,
    _ tally: inout RandomLeaveTests.Tally
  ) {
    guard let lastDay = contract.span.to, let version = contract.version(on: lastDay) else {
      return
    }
    let current = contract.leaveYear(holding: lastDay, of: order.employer)
    let year = account[current]
    #expect(account.settledBy == lastDay, place)
    let lines = slip.lines.filter { $0.kind == .leaveSettled }
    #expect(year.left == .zero || isNotPaid, place)
    if isNotPaid {
      tally.note(.notPaid)
      #expect(lines.isEmpty && year.entitlement == .zero, place)
    }
    let settled = year.settled.count - (mine.settled[current] ?? 0)
    mine.settled[current, default: 0] += settled
    if settled == 0 { #expect(lines.isEmpty, place) }
    if mine.isSettled {
      // Only what is earned later is settled later.
      let earned =
        (mine.accrued[current] ?? 0) - (was.accrued[current] ?? 0) + year.entitlement.count
        - known[current].entitlement.count
      #expect(settled == earned || isNotPaid, place)
      if settled != 0 { tally.note(.settledLate) }
    } else if order.period.days.first > lastDay {
      tally.note(.settledLate)
    }
    // What nothing said the hours of is settled once late work does.
    mine.isSettled = !isNotPaid
    guard settled != 0 else { return }
    tally.note(settled > 0 ? .settled : version.takesBackHoliday ? .takenBack : .notTakenBack)
    guard settled > 0 || version.takesBackHoliday else {
      #expect(lines.isEmpty, place)
      return
    }
    guard let weeks = journal.state.payroll.employment(contract.id)?.history.weeks else { return }
    let amount = self.amount(
      Minutes(abs(settled)), from: lastDay.adding(days: 1), contract, weeks, &tally)
    let other = slip.lines.filter { $0.isPay && $0.kind != .leaveSettled }.map(\.amount).total
    let expected = settled > 0 ? amount : .zero - min(amount, max(.zero, other))
    #expect(lines.map(\.amount).total == expected, place)
    if !expected.isZero { #expect(lines.map(\.minutes.count) == [abs(settled)], place) }
  }

  /// What time pays at the hour of leave, by hand.
  private func amount(
    _ time: Minutes, from day: CivilDate, _ contract: Contract, _ weeks: PayWeeks,
    _ tally: inout RandomLeaveTests.Tally
  ) -> Money {
    guard let version = contract.version(on: day) else { return .zero }
    func hourly(_ version: ContractVersion) -> [Int64] {
      version.rates.filter { ["weekday", "weekend"].contains($0.element) }.map(\.amount.pence)
    }
    func nearest(_ over: Int64, _ under: Int64) -> Int64 { (2 * over + under) / (2 * under) }
    let rates = hourly(version)
    let averaged = self.averaged(before: day, contract, weeks)
    let (pay, hours) = (averaged.pay.pence, averaged.time.count)
    let lowest = rates.min() ?? 0
    if version.hours == .regular {
      let terms = averaged.weeks.map { contract.version(on: $0.ends) ?? version }
      let ofContract = terms.reduce(Int64(0)) { $0 + ($1.weekly ?? version.weekly ?? .zero).count }
      if Set(rates).count == 1, let week = version.weekly?.count, week > 0 {
        let fixed = averaged.weeks.reduce(Int64(0)) { sum, held in
          // Day by day: those on which work is normal by their hours, else each a seventh of the week; in 420ths of a penny.
          let days = (0..<7).compactMap { contract.version(on: held.begins.adding(days: $0)) }
          if days.count == 7, days[0] != days[6] {
            let parts = (0..<7).reduce(Int64(0)) { sum, place in
              let normal = days[place].normalTime(on: held.begins.adding(days: place))
              let time =
                days[place].days.isEmpty
                ? days[place].weekly?.count ?? week : 7 * (normal?.count ?? 0)
              return sum + (hourly(days[place]).min() ?? lowest) * time
            }
            return sum + nearest(parts, 420)
          }
          let terms = contract.version(on: held.ends) ?? version
          return sum + nearest((hourly(terms).min() ?? lowest) * (terms.weekly?.count ?? week), 60)
        }
        let above = max(0, pay - fixed)
        let weeks = Int64(averaged.weeks.count)
        tally.note(.settledByRate)
        return Money(
          pence: nearest(lowest * time.count, 60)
            + (above > 0 ? nearest(above * time.count, week * weeks) : 0))
      }
      if ofContract > 0, hours > ofContract {
        tally.note(.settledByAverage)
        return Money(pence: nearest(pay * time.count, ofContract))
      }
    }
    guard hours > 0 else { return Money(pence: nearest(lowest * time.count, 60)) }
    tally.note(.settledByAverage)
    return Money(pence: nearest(pay * time.count, hours))
  }

  private func averaged(
    before day: CivilDate, _ contract: Contract, _ weeks: PayWeeks
  ) -> WeeksAveraged {
    let since = min(contract.continuousFrom ?? contract.span.from, contract.span.from)
    let isGreatBritain = household.books.employer.nation.isGreatBritain
    return weeks.averaged(
      before: day, since: since, most: isGreatBritain ? 52 : 12, reach: 104)
  }

  /// Hours of each week are those of its lines, and its pay that of the lines of pay.
  private func checkWeeks(_ contract: Identifier, _ state: ClosingState) {
    guard let mine = own[contract], let weeks = state.payroll.employment(contract)?.history.weeks
    else { return }
    for week in weeks.weeks { #expect(week.time.count == mine.weeks[week.ends] ?? 0, place) }
    #expect(
      weeks.weeks.reduce(Int64(0)) { $0 + $1.time.count } == mine.weeks.values.reduce(0, +), place)
    #expect(weeks.weeks.map(\.pay).total == mine.pay, place)
  }

  /// Leave is no time worked, and neither time nor pay for the minimum wage.
  private func checkTimeWorked(_ slip: Payslip, _ order: PayRunOrder) {
    guard slip.lines.contains(where: \.isOfLeave) else { return }
    let worked = slip.lines.filter { !$0.isOfLeave }
    #expect(slip.minutes == worked.reduce(.zero) { $0 + $1.minutes }, place)
    #expect(slip.lines.filter(\.isOfLeave).allSatisfy { $0.counts == .zero }, place)
    guard let law = try? order.law(), let assistant = order.employer.assistant(slip.assistant),
      let version = assistant.contracts[0].version(on: order.period.days.last)
    else { return }
    func check(_ lines: [PayLine]) -> MinimumWageCheck {
      var sheet = Worksheet()
      return MinimumWageCheck(
        of: assistant, lines: lines.map { ($0, version) }, elements: order.employer.elements,
        periodStarts: order.period.days.first, under: law, &sheet)
    }
    let (with, without) = (check(slip.lines), check(worked))
    #expect(with.minutes == without.minutes && with.paid == without.paid, place)
    #expect(with.required == without.required, place)
  }

  /// What time away costs is what was paid for it, and no cover is more than was posted.
  private mutating func checkCosts(_ entry: Entry, _ worked: SealedPayRun) {
    guard case .run(let sealed) = entry.content else { return }
    let found = sealed.run.absenceCosts
    let paid = worked.run.payslips.flatMap(\.lines).filter { $0.kind == .leave }.map(\.amount)
    #expect(found.map(\.figures.pay).total == paid.total, place)
    for cost in found where !cost.figures.pay.isZero {
      let time = sealed.lines.filter {
        $0.assistant == cost.name.assistant && $0.absence?.kind == cost.name.kind
          && $0.absence?.began == cost.name.began
      }.reduce(Minutes.zero) { $0 + $1.timeAway }
      #expect(cost.time == time, place)
    }
    var cover: [CostPlace: Money] = [:]
    for part in found.flatMap(\.parts) {
      let place = CostPlace(line: part.line, funder: part.funder)
      costs[place, default: .zero] += part.figures
      cover[place, default: .zero] += part.figures.cover
    }
    #expect(entry.closing.timeAway.parts.byPlace == costs.filter { !$0.value.isZero }, place)
    for (place, amount) in cover {
      let posted = entry.transactions.flatMap(\.postings).filter { posting in
        guard case .cost(place.line, place.funder, .cover(let reason)) = posting.account else {
          return false
        }
        return reason != .training
      }.map(\.signed).total
      #expect(amount <= posted, self.place)
    }
    // All that was posted for cover of time away is of an absence.
    let posted = entry.transactions.flatMap(\.postings).filter { posting in
      if case .cost(_, _, .cover) = posting.account { true } else { false }
    }.map(\.signed).total
    #expect(cover.values.total == posted, place)
  }

  /// What is written and read again is the same.
  private func checkReading(_ entry: Entry, _ tally: inout RandomLeaveTests.Tally) throws {
    guard case .run(var sealed) = entry.content else { return }
    // What bears a line of pay is made again, and the run's own state is the entry's.
    for slip in sealed.run.payslips.indices {
      for line in sealed.run.payslips[slip].lines.indices {
        sealed.run.payslips[slip].lines[line].shares = []
      }
    }
    var entry = entry
    let written = SealedEntry(entry)
    let read = try SealedEntry(written.bytes, file: "entry.xml")
    guard case .run(let again) = read.entry.content else {
      Issue.record("a run is read as none")
      return
    }
    sealed.run.closing = again.run.closing
    entry.content = .run(sealed)
    #expect(read.entry == entry, place)
    #expect(SealedEntry(read.entry).bytes == written.bytes, place)
    tally.note(.readBack)
  }
}

// Leave that is counted in weeks, by hand.
extension LeaveWalk {
  /// Terms and their days in a leave year; week and days are over as many weeks as are averaged.
  private struct Terms: Equatable {
    var days: Int64
    var months: Int64
    let week: Int64
    let daysAWeek: Int64
    /// Whether the week is an average, which ends what stays the same.
    let isAverage: Bool
    /// Days of leave of a whole year, in tenths.
    let tenths: Int64

    func isSame(as other: Terms) -> Bool {
      (week, daysAWeek, tenths, isAverage)
        == (other.week, other.daysAWeek, other.tenths, other.isAverage)
    }
  }

  private func checkEntitlement(
    _ year: LeaveYear, of contract: Contract, by lastDay: CivilDate, _ weeks: PayWeeks,
    _ tally: inout RandomLeaveTests.Tally
  ) {
    let isGreatBritain = household.books.employer.nation.isGreatBritain
    let (begins, ends) = (year.begins, year.begins.adding(months: 12).adding(days: -1))
    let day = min(lastDay, ends)
    let (from, to) = (max(contract.span.from, begins), min(contract.span.to ?? ends, ends))
    let begun = min(contract.continuousFrom ?? contract.span.from, contract.span.from)
    let months = (0..<12).map { begun.adding(months: $0) }.filter { $0 >= begins && $0 <= day }
    var terms: [Terms] = []
    var counted: Int64 = 0
    for (place, version) in contract.versions.enumerated() {
      let first = max(version.from, from)
      let next =
        place + 1 < contract.versions.count
        ? contract.versions[place + 1].from.adding(days: -1) : to
      let last = min(next, to)
      guard first <= last, version.holiday == .accrued,
        version.hours == .regular || !isGreatBritain || begins < CivilDate(2024, 4, 1)
      else { continue }
      var week = version.weekly?.count ?? 0
      var (count, isAverage): (Int64, Bool) = (1, false)
      if version.hours != .regular {
        let averaged = averaged(before: day.adding(days: 1), contract, weeks)
        if averaged.time > .zero {
          (week, count) = (averaged.time.count, Int64(averaged.weeks.count))
          isAverage = true
          tally.note(.averagedWeek)
        }
      }
      guard week > 0 else { continue }
      let perWeek = Int64(version.days.isEmpty ? 5 : version.days.count)
      let law = min(56 * perWeek, 280)
      let own = Terms(
        days: Int64(first.days(to: last) + 1),
        months: Int64(months.count { $0 >= first && $0 <= last }), week: week,
        daysAWeek: perWeek * count, isAverage: isAverage,
        tenths: max(law, version.weeksOfLeave.map { Int64($0.tenths) * perWeek } ?? 0))
      counted += own.days
      if let before = terms.last, before.isSame(as: own) {
        terms[terms.count - 1].days += own.days
        terms[terms.count - 1].months += own.months
      } else {
        terms.append(own)
      }
    }
    let isFirstYear = day < begun.adding(months: 12) && day < to
    let expected: Int64
    let ofYear = Int64(begins.days(to: ends) + 1)
    if terms.isEmpty {
      expected = 0
    } else if terms.count == 1, counted == Int64(from.days(to: to) + 1) {
      let whole = one(terms[0], from: from, to: to, contract, begins, ends)
      let earned = twelfths(Int64(months.count), of: terms[0])
      expected = isFirstYear && earned.days < whole.days ? earned.time : whole.time
      if isFirstYear { tally.note(.earnedInFirstYear) }
    } else {
      tally.note(.termsChanged)
      let whole = sum(terms, \.days, over: ofYear)
      expected = isFirstYear ? min(whole, sum(terms, \.months, over: 12)) : whole
    }
    #expect(year.entitlement.count == expected, "\(contract.id) from \(begins), \(place)")
  }

  /// Leave of a leave year in tenths of days and in minutes: all of it, by twelfths, or by days.
  private func one(
    _ terms: Terms, from: CivilDate, to: CivilDate, _ contract: Contract, _ begins: CivilDate,
    _ ends: CivilDate
  ) -> (days: Int64, time: Int64) {
    if contract.span.to.map({ $0 <= ends }) ?? false, from > begins || to < ends {
      let (days, all) = (Int64(from.days(to: to) + 1), Int64(begins.days(to: ends) + 1))
      return (
        up(terms.tenths * days, all),
        6 * up(terms.week * terms.tenths * days, 60 * terms.daysAWeek * all)
      )
    }
    guard from > begins else {
      return (terms.tenths, 6 * up(terms.week * terms.tenths, 60 * terms.daysAWeek))
    }
    // Months that have a day from the first of the employment to the end of the leave year; what begins on the 31st
    // has its month's end in February, and the next month begins in March.
    var months: Int64 = 0
    var next = from
    while next <= ends {
      months += 1
      next = from.adding(months: Int(months))
      if next.day < from.day { next = next.adding(days: 1) }
    }
    return twelfths(min(12, months), of: terms)
  }

  /// So many twelfths of a year's leave, up to the half day.
  private func twelfths(_ months: Int64, of terms: Terms) -> (days: Int64, time: Int64) {
    let halves = up(terms.tenths * months * 2, 120)
    return (halves * 5, 6 * up(terms.week * halves, 12 * terms.daysAWeek))
  }

  /// Leave of several terms, each its part, up to a tenth of an hour all together.
  private func sum(_ terms: [Terms], _ part: KeyPath<Terms, Int64>, over whole: Int64) -> Int64 {
    let common = terms.map(\.daysAWeek).reduce(1, *)
    let all = terms.reduce(Int64(0)) { sum, one in
      sum + one.week * one.tenths * one[keyPath: part] * (common / one.daysAWeek)
    }
    return 6 * up(all, 60 * common * whole)
  }

  private func up(_ over: Int64, _ under: Int64) -> Int64 { (over + under - 1) / under }
}
