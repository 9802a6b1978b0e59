import PAPrimitives
import PAStatute

// Each run brings the leave account on: what was earned, taken and carried, and when the employment has ended what is
// left is settled (WTR 1998 regs 14 and 15E; in Northern Ireland the Working Time Regulations (Northern Ireland) 2016).
// What is earned by the hours worked is credited on the last day of the pay period they were worked in (reg 15B(2));
// what is counted in weeks is worked anew each time, so no run gives it twice.

/// What a run needs to bring a leave account on.
struct LeaveKeeping {
  let contract: Contract
  let employer: Employer
  let period: PayPeriod
  let paydays: UsualPaydays
  let holiday: HolidayTable
  let isSupplementary: Bool
  /// The timesheet lines that the run pays.
  let lines: [TimesheetLine]
  /// Minutes that leave was earned on in earlier runs, by the period they were worked in.
  let earningBefore: [TaxPeriod: Minutes]
  /// The weeks that were paid, those of the run too.
  let weeks: PayWeeks
  /// Sick and statutory leave of the run.
  let away: [StatutoryLeave]

  /// The last day that the run knows of: the period's, or the employment's.
  var lastDay: CivilDate { contract.span.to.map { min($0, period.days.last) } ?? period.days.last }

  /// The leave year that a day is in, by its first day.
  func leaveYear(_ day: CivilDate) -> CivilDate {
    contract.leaveYear(holding: day, of: employer)
  }
}

extension GrossPay {
  /// Brings the leave account on, and settles it where the employment has ended.
  mutating func keepLeave(_ keeping: LeaveKeeping, _ sheet: inout Worksheet) {
    let contract = keeping.contract
    guard !leave.isEmpty || contract.versions.contains(where: { $0.holiday == .accrued }) else {
      return
    }
    if let moved = leave.years.first(where: { keeping.leaveYear($0.begins) != $0.begins }) {
      findings.append(.leaveYearMoved(contract.id, from: moved.begins))
      return
    }
    let current = keeping.leaveYear(keeping.lastDay)
    let taken = take(keeping)
    accrue(keeping, &sheet)
    for begins in Set(leave.years.map(\.begins)).union([current]) {
      leave[begins].carried = contract.carriedTime(into: begins)
    }
    let unknown = allot(current, taken: taken, keeping, &sheet)
    checkCarried(into: current, keeping)
    tell(current, taken: taken, unknown: unknown, keeping)
    if let left = contract.span.to, left <= keeping.period.days.last {
      settle(current, by: left, isUnknown: unknown.contains(current), keeping, &sheet)
    }
    let isAccrued = contract.version(on: keeping.lastDay)?.holiday == .accrued
    if let year = leave.known(current), !unknown.contains(current),
      isAccrued || year.left != .zero || year.settled != .zero
    {
      holiday = year
    }
  }

  /// Takes the run's holiday off the leave years of its days.
  ///
  /// - Returns: How much, by leave year.
  private mutating func take(_ keeping: LeaveKeeping) -> [CivilDate: Minutes] {
    var taken: [CivilDate: Minutes] = [:]
    for line in keeping.lines where line.absence?.kind == .holiday {
      // What rolled-up pay paid for was never counted here.
      guard keeping.contract.version(on: line.on)?.holiday == .accrued else { continue }
      taken[keeping.leaveYear(line.on), default: .zero] += line.timeAway
    }
    for begins in taken.keys.sorted() {
      // What is settled is paid for: leave that was taken before is put right in its own run.
      if leave.settledBy != nil, leave[begins].settled != .zero {
        findings.append(.leaveSettledAlready(keeping.contract.id))
      }
      leave[begins].taken += taken[begins] ?? .zero
    }
    return taken
  }

  /// Credits what the hours worked earn: 12.07% of those of each pay period, over all its runs, to the whole hour.
  private mutating func accrue(_ keeping: LeaveKeeping, _ sheet: inout Worksheet) {
    let (contract, employer) = (keeping.contract, keeping.employer)
    var lastDays: [TaxPeriod: CivilDate] = [:]
    var without = 0
    let asleep = keeping.lines.sleepInDays(of: employer)
    for line in keeping.lines where line.absence == nil {
      guard let element = employer.element(line.element), element.holiday,
        let version = contract.version(on: line.on), version.holiday == .accrued,
        !(line.isWithin && asleep.contains(line.on))
      else { continue }
      if line.isNightWithoutHours(as: element) { without += 1 }
      guard
        version.earnsLeaveByHours(
          in: employer.nation, from: keeping.leaveYear(line.on), under: keeping.holiday)
      else { continue }
      let due = keeping.paydays.earlier(than: keeping.period, holding: line.on)
      let worked = due?.period.taxPeriod ?? keeping.period.taxPeriod
      holidayEarning[worked, default: .zero] += line.workingTime(as: element)
      lastDays[worked] = due?.period.days.last ?? keeping.period.days.last
    }
    if without > 0 {
      var finding = LeaveFinding(.hoursUnknown, of: contract.id, .zero, by: keeping.lastDay)
      finding.nights = without
      leaveFindings.append(finding)
    }
    earnWhileAway(keeping, &lastDays)
    for (worked, minutes) in holidayEarning.sorted(by: { $0.key < $1.key }) {
      let before = keeping.earningBefore[worked] ?? .zero
      let earned =
        keeping.holiday.hoursAccrued(byWorking: before + minutes)
        - keeping.holiday.hoursAccrued(byWorking: before)
      let last = min(lastDays[worked] ?? keeping.lastDay, keeping.lastDay)
      leave[keeping.leaveYear(last)].accrued += earned
      sheet.begin(.holidayEarned, .holidayEarnedIn, about: worked.label)
      if before > .zero { sheet.fact(.timeEarnedOnBefore, .minutes(before)) }
      sheet.fact(.timeEarnedOn, .minutes(minutes))
      _ = sheet.take(keeping.holiday.accrual)
      sheet.close(.minutes(earned))
    }
  }

  /// Counts for leave that is earned by the hour what would have been worked on sick or statutory leave.
  ///
  /// It is the average week's hours for each week of it (WTR 1998 reg 15C), and its weeks are those of a normal week's
  /// time, where the contract says that, else its days from the first to the last, over seven.
  private mutating func earnWhileAway(
    _ keeping: LeaveKeeping, _ lastDays: inout [TaxPeriod: CivilDate]
  ) {
    let (contract, employer) = (keeping.contract, keeping.employer)
    for away in keeping.away {
      guard let first = away.days.first, let version = contract.version(on: first),
        version.earnsLeaveByHours(
          in: employer.nation, from: keeping.leaveYear(first), under: keeping.holiday)
      else { continue }
      lastDays[away.period.taxPeriod] = away.period.days.last
      let average = keeping.weeks.hours(
        before: away.began, since: contract.averagedSince,
        most: keeping.holiday.referenceWeeks.value, reach: keeping.holiday.referenceReach.value)
      guard average.weeks > 0 else { continue }
      let weeks = away.weeks(under: contract)
      holidayEarning[away.period.taxPeriod, default: .zero] += Minutes(
        average.time.count * weeks.over / (weeks.under * Int64(average.weeks)))
    }
  }

  /// Works what is earned so far of leave that is counted in weeks: of the open leave year, of the one before it, and
  /// of those that leave is taken of.
  ///
  /// - Returns: The leave years whose leave is counted in weeks of hours that nothing says.
  private mutating func allot(
    _ current: CivilDate, taken: [CivilDate: Minutes], _ keeping: LeaveKeeping,
    _ sheet: inout Worksheet
  ) -> Set<CivilDate> {
    let contract = keeping.contract
    let isLeaving = contract.span.to.map { $0 <= keeping.period.days.last } ?? false
    let before = keeping.leaveYear(current.adding(days: -1))
    var years = Set(taken.keys).union([current])
    if leave.known(before) != nil { years.insert(before) }
    var unknown: Set<CivilDate> = []
    for begins in years.sorted() {
      let days = LeaveYear.days(from: begins)
      let weeks = contract.leaveInWeeks(
        of: days, by: min(keeping.lastDay, days.last), for: keeping.employer,
        averaging: keeping.weeks, under: keeping.holiday)
      guard let weeks else {
        if contract.countsLeaveInWeeks(in: days, of: keeping.employer.nation, keeping.holiday) {
          unknown.insert(begins)
        }
        leave[begins].entitlement = .zero
        continue
      }
      var year = leave[begins]
      // A supplementary run knows no later day than the runs before it.
      if !keeping.isSupplementary || isLeaving || year.entitlement == .zero {
        if year.entitlement != weeks.earned {
          sheet.tell(weeks, keeping.holiday, in: keeping.employer.nation)
        }
        year.entitlement = weeks.earned
      }
      leave[begins] = year
      let most = year.carried + year.accrued + weeks.whole
      // Where some of the leave year's terms count hours, more is earned still.
      if taken[begins] ?? .zero > .zero, year.taken + year.settled > most,
        contract.countsAllLeaveInWeeks(in: days, of: keeping.employer.nation, keeping.holiday)
      {
        findings.append(
          .leaveBeyondYear(contract.id, over: year.taken + year.settled - most, from: begins))
      }
    }
    return unknown
  }

  /// Holds what the books carry into a leave year against what was left of the one before.
  private mutating func checkCarried(into current: CivilDate, _ keeping: LeaveKeeping) {
    let contract = keeping.contract
    guard let before = leave.known(keeping.leaveYear(current.adding(days: -1))) else { return }
    let left = max(.zero, before.left)
    let carried = contract.carriedTime(into: current)
    if carried > left {
      findings.append(.carriedTooMuch(contract.id, left: left, from: current))
    }
    let isSaid = contract.carriedLeave.contains { $0.into == current && $0.reason == .lapsed }
    if left > carried, !isSaid, !keeping.isSupplementary {
      var finding = LeaveFinding(
        contract.isOnLongLeave(on: before.days.last) ? .notCarriedOnLeave : .notCarried,
        of: contract.id, left - carried, by: before.days.last)
      finding.kept = min(left - carried, kept(of: before, keeping))
      finding.began = sickness.spell(holding: before.days.last)?.from
      leaveFindings.append(finding)
    }
  }

  /// Tells what the employer should know of the open leave year.
  private mutating func tell(
    _ current: CivilDate, taken: [CivilDate: Minutes], unknown: Set<CivilDate>,
    _ keeping: LeaveKeeping
  ) {
    for begins in Set(taken.keys).union([current]).sorted() where !unknown.contains(begins) {
      let left = leave[begins].left
      guard left < .zero, !keeping.isSupplementary || taken[begins] != nil,
        keeping.contract.span.to.map({ $0 > keeping.period.days.last }) ?? true
      else { continue }
      leaveFindings.append(
        LeaveFinding(
          .inAdvance, of: keeping.contract.id, .zero - left, by: leave[begins].days.last))
    }
    let (year, ends) = (leave[current], LeaveYear.days(from: current).last)
    guard !keeping.isSupplementary, year.left > .zero,
      keeping.contract.span.to.map({ $0 > ends }) ?? true,
      LeaveYear.monthsToRemind.contains(where: { months in
        keeping.period.days.contains(ends.adding(months: -months))
      })
    else { return }
    var finding = LeaveFinding(
      keeping.contract.isOnLongLeave(on: ends) ? .reminderOnLeave : .reminder,
      of: keeping.contract.id, year.left, by: ends)
    finding.kept = kept(of: year, keeping)
    finding.began = sickness.spell(holding: keeping.period.days.last)?.from
    leaveFindings.append(finding)
  }

  /// What of the leave that is left is carried where nobody asks the PA to take it: what is left of the first four weeks
  /// (WTR 1998 reg 13(16) and (17)), and all of what is earned by the hours worked.
  private func kept(of year: LeaveYear, _ keeping: LeaveKeeping) -> Minutes {
    let days = year.days
    if keeping.contract.isOnLongLeave(on: days.last) { return year.left }
    guard
      let weeks = keeping.contract.leaveInWeeks(
        of: days, by: min(keeping.lastDay, days.last), for: keeping.employer,
        averaging: keeping.weeks, under: keeping.holiday), let leave = weeks.stretches.last?.leave
    else { return year.left }
    let fourWeeks = Minutes(
      weeks.whole.count * Int64(keeping.holiday.basicLeave.value.tenths) / Int64(leave.tenths))
    let taken = max(.zero, year.taken - year.carried)
    return min(year.left, max(.zero, fourWeeks - taken) + year.accrued)
  }

  /// Settles the leave year that the employment ended in: what is left is paid, and what more was taken is taken back
  /// where the contract says so.
  private mutating func settle(
    _ current: CivilDate, by lastDay: CivilDate, isUnknown: Bool, _ keeping: LeaveKeeping,
    _ sheet: inout Worksheet
  ) {
    let (contract, employer) = (keeping.contract, keeping.employer)
    let left = leave[current].left
    leave.settledBy = lastDay
    guard left != .zero || isUnknown, let version = contract.version(on: lastDay) else { return }
    let isOwed = left > .zero
    let time = isOwed ? left : .zero - left
    func tell(_ kind: LeaveFinding.Kind, _ amount: Money? = nil) {
      leaveFindings.append(
        LeaveFinding(kind, of: contract.id, time, by: lastDay, amount: amount))
    }
    let hour = contract.hourOfLeave(
      from: lastDay.adding(days: 1), for: employer, after: keeping.weeks, under: keeping.holiday)
    let element = employer.element(AbsenceKind.holiday)
    guard !isUnknown, hour != .unknown,
      let planLine = contract.planLine(ofTimeAway: element, on: lastDay, for: employer)
    else { return tell(.notPaid) }
    leave[current].settled += left
    guard isOwed || version.takesBackHoliday else { return tell(.notTakenBack) }
    sheet.begin(
      .payLine(lines.count + 1), isOwed ? .holidayNotTaken : .holidayTakenBack,
      about: contract.id.text)
    sheet.tell(leave[current], left: left, in: employer.nation)
    var amount = sheet.pay(
      time, of: .whole, at: hour, called: isOwed ? .leaveLeft : .leaveOvertaken)
    if !isOwed {
      let most = max(.zero, pay)
      if amount > most {
        tell(.takenBackInPart, amount - most)
        amount = sheet.step(.noMoreThanPay, most)
      }
      amount = .zero - amount
    }
    _ = sheet.total(amount)
    guard amount <= Money.limit, pay + amount <= Money.limit else {
      findings.append(.payTooLarge(element.id))
      return
    }
    guard !amount.isZero else { return }
    var line = PayLine(
      kind: .leaveSettled, element: element.id, label: element.label, minutes: time, unit: .hour,
      amount: amount, counts: .zero, isPay: true, isPensionable: element.pensionable,
      shares: [PayLine.Share(line: planLine, on: lastDay, covers: nil, weight: time.count)])
    if case .rate(let rate) = hour { line.rate = rate }
    lines.append(line)
  }
}

extension LeaveYear {
  /// How many months before its end a reminder is told: in time to ask for leave, and at the last.
  static let monthsToRemind = [3, 1]
}

extension Worksheet {
  /// Says how leave that is counted in weeks is earned.
  fileprivate mutating func tell(
    _ weeks: LeaveInWeeks, _ holiday: HolidayTable, in nation: Nation
  ) {
    begin(.holidayEarned, .holidayOfYear, about: weeks.year.first.inShortWords)
    for stretch in weeks.stretches {
      if weeks.stretches.count > 1 { fact(.weekFrom, .date(stretch.days.first)) }
      if stretch.isAverage {
        fact(.averageWeeks, .count(stretch.weeks))
        fact(.hoursOfWeeks, .minutes(stretch.week))
      } else {
        fact(.hoursOfContractWeek, .minutes(stretch.week))
      }
      fact(
        .leaveAYear, .word(stretch.leave.description),
        stretch.leave == holiday.leave.value && nation.isGreatBritain ? holiday.leave.source : nil)
      if weeks.part == nil {
        fact(.daysOfYear, .word("\(stretch.days.count) of \(weeks.year.count)"))
      }
    }
    switch weeks.part {
    case .months(let count):
      fact(.twelfthsOfYear, .count(count), LeaveLaw.calculator.source(in: nation))
    case .days(let count, let all):
      fact(
        .daysOfYear, .word("\(count) of \(all)"), LeaveLaw.calculator.source(in: nation))
    case .whole, nil: break
    }
    if let months = weeks.monthsEarned {
      fact(.holidayOfWholeYear, .minutes(weeks.whole))
      fact(.monthsBegun, .count(months), LeaveLaw.firstYear.source(in: nation))
    }
    close(.minutes(weeks.earned))
  }

  /// Says what a settlement is of.
  fileprivate mutating func tell(_ year: LeaveYear, left: Minutes, in nation: Nation) {
    fact(.leaveYearFrom, .date(year.begins))
    if year.carried > .zero { fact(.leaveCarried, .minutes(year.carried)) }
    fact(.leaveEarned, .minutes(year.earned), LeaveLaw.settlement.source(in: nation))
    fact(.leaveTaken, .minutes(year.taken))
    let before = year.settled - left
    if before != .zero { fact(.leaveSettledBefore, .minutes(before)) }
  }
}

/// Where the rules of leave stand, in Great Britain and in Northern Ireland.
private enum LeaveLaw {
  case calculator
  case firstYear
  case settlement

  func source(in nation: Nation) -> Citation {
    switch (self, nation.isGreatBritain) {
    case (.calculator, true):
      .workingTime("regs 13(5) and 14 (GOV.UK holiday entitlement calculator)", .read)
    case (.firstYear, true):
      .workingTime(
        "reg 15A (GOV.UK, first year of employment)",
        .read)
    case (.settlement, true):
      .workingTime("regs 14 and 15E", .reported)
    case (.calculator, false):
      .workingTimeInNorthernIreland(
        "regs 15 to 17, by days and months as GOV.UK's calculator", .reported)
    case (.firstYear, false):
      .workingTimeInNorthernIreland("reg 19", .reported)
    case (.settlement, false):
      .workingTimeInNorthernIreland("reg 17", .reported)
    }
  }
}

extension Contract {
  /// What the books carry into the leave year that begins on a day.
  func carriedTime(into begins: CivilDate) -> Minutes {
    carriedLeave.lazy.filter { $0.into == begins }.reduce(.zero) { $0 + $1.time }
  }

  /// Whether all of its terms count leave of a leave year in weeks.
  func countsAllLeaveInWeeks(
    in year: DateRange, of nation: Nation, _ holiday: HolidayTable
  ) -> Bool {
    let last = min(span.to ?? year.last, year.last)
    let days = [max(span.from, year.first)] + versions.map(\.from).filter(year.contains)
    return days.filter { $0 <= last }.allSatisfy { day in
      version(on: day)?.countsLeaveInWeeks(in: nation, from: year.first, under: holiday) ?? false
    }
  }

  /// Whether any of its terms count leave of a leave year in weeks.
  func countsLeaveInWeeks(
    in year: DateRange, of nation: Nation, _ holiday: HolidayTable
  ) -> Bool {
    guard span.overlaps(year) else { return false }
    let last = min(span.to ?? year.last, year.last)
    return versions.contains {
      $0.from <= last && $0.countsLeaveInWeeks(in: nation, from: year.first, under: holiday)
    }
  }
}

extension [TimesheetLine] {
  /// The days of sleep-ins, whose hours hold what was worked within them.
  func sleepInDays(of employer: Employer) -> Set<CivilDate> {
    Set(filter { employer.element($0.element)?.kind == .sleepIn }.map(\.on))
  }
}

extension TimesheetLine {
  /// Whether it is of nights or days that nothing says the hours of.
  fileprivate func isNightWithoutHours(as element: PayElement) -> Bool {
    guard cancelled == nil, element.kind == .sleepIn || element.kind == .liveIn,
      case .units = quantity
    else { return false }
    return workingTime(as: element) == .zero
  }
}

extension Contract {
  /// Whether a day is in a long leave about a child: who is in one when the leave year ends could not take her holiday, and
  /// carries all of it (WTR 1998 regs 13(9) and 13A(7); reg 15D of what is earned by the hours worked).
  fileprivate func isOnLongLeave(on day: CivilDate) -> Bool {
    familyLeave.contains { leave in
      leave.kind.isOfMonths && leave.blocks.contains { $0.days.contains(day) }
    }
  }
}
