import PAPrimitives
import PAStatute

// Sick pay of a run: what the law gives, each day by the spells it is linked with, and above it what the contract gives. What
// the contract pays for a day goes against the law's and the law's against it (SSCBA 1992 Sch 12 para 2), so the two lines
// together are what the higher pays.

extension GrossPay {
  /// Pays what the law gives for sickness.
  ///
  /// - Parameters:
  ///   - paying: The timesheet lines of sickness that the run pays.
  ///   - period: The pay period that the run pays.
  ///   - next: The one after it.
  ///   - leave: The sickness of the PA over all employments.
  ///   - law: The law of sick pay on its days.
  ///   - sheet: Where the working is taken down.
  /// - Returns: What each day of the run's own lines pays.
  mutating func paySickness(
    _ paying: StatutoryPaying, in period: PayPeriod, before next: PayPeriod, of leave: SickLeave,
    under law: Law, _ sheet: inout Worksheet
  ) -> DatedAmounts {
    let work = leave.pay(of: paying.contract.id, for: paying.employer, under: law)
    let before = sickness.paid
    sickness = work.record
    // What was paid of weeks that another record would now not pay is taken back.
    sickness.paid = work.weeks
    var change = DatedAmounts()
    change.add(changeFrom: before, to: sickness.paid)
    func days(ofWeekTo saturday: CivilDate) -> [DatedAmounts.Amount] {
      work.paid.within(PaidWeek(ends: saturday).days).all
    }
    let parts = parts(
      of: change, paying, days: days, byEarnings: { _ in true },
      ofNoLine: { saturday in
        let day = days(ofWeekTo: saturday).first?.day ?? saturday
        return (day, StatutoryPayKey(began: work.record.spell(holding: day)?.from ?? day))
      })
    for (key, part) in parts {
      let days = part.days.union(paying.lines(of: key).map(\.line.on))
      _ = pay(key, part, paying, under: (.statutorySickPay, ""), days: part.days.count, &sheet) {
        sheet in
        var weeks = Money.zero
        for spell in work.spells where days.contains(where: spell.days.contains) {
          weeks += sheet.tell(spell, on: days, paid: work.paid, under: law)
        }
        let before = weeks - part.amount
        if !before.isZero { _ = sheet.step(.sickPayBefore, before) }
      }
    }
    tell(work, of: paying, in: period, before: next, leave)
    sickness.keepLast()
    let own = Set(paying.lines.map(\.line.on))
    return DatedAmounts(work.paid.all.filter { own.contains($0.day) })
  }

  /// Pays what the contract gives above the law for sickness, or leave about a child: of the days within the year's limit
  /// the part that is agreed, less what the law gives for them.
  mutating func payAgreed(
    _ line: PayLine, under contract: Contract, for employer: Employer, after weeks: PayWeeks,
    lawful: DatedAmounts, but worked: Set<CivilDate>, _ holiday: HolidayTable,
    _ sheet: inout Worksheet
  ) {
    // Days on which nothing would have been worked are none that the contract pays,
    // nor those after the employment ended, nor a day in touch, which is paid as work.
    let away = line.shares.filter { share in
      share.weight > 0 && line.share > .zero && contract.span.contains(share.on)
        && !worked.contains(share.on)
    }
    var agreed = line
    if AbsenceKind.sickness.element == line.element {
      agreed.shares = away.filter { isAgreed($0.on, under: contract) }
    } else {
      agreed.shares = away.filter { share in
        contract.isAgreed(share.on, of: line.element, since: line.began ?? share.on)
      }
      guard !agreed.shares.isEmpty else { return }
    }
    if let last = away.first(where: { share in !agreed.shares.contains { $0.on == share.on } }),
      AbsenceKind.sickness.element == line.element,
      contract.version(on: last.on)?.sickPayAgreed != nil
    {
      note(.sickPayUsedUp, of: contract.id, from: line.began ?? last.on, on: last.on)
    }
    guard !agreed.shares.isEmpty else { return }
    agreed.minutes = Minutes(agreed.shares.reduce(0) { $0 + $1.weight })
    // Of sickness the law pays its days; of leave about a child its weeks, so all days of those go against what the contract
    // pays for them (SSCBA 1992 Sch 13 para 3).
    let paidByLaw =
      AbsenceKind.sickness.element == line.element
      ? agreed.shares
      : line.shares.filter { share in
        contract.isAgreed(share.on, of: line.element, since: line.began ?? share.on)
      }
    let statutory = paidByLaw.map { lawful.within(DateRange($0.on)).total }.total
    let hour = contract.hourOfLeave(
      from: line.began ?? contract.span.from, for: employer, after: weeks, under: holiday)
    if case .rate(let rate) = hour { agreed.rate = rate }
    pay(agreed, &sheet) { _, sheet in
      let pay = sheet.pay(agreed.minutes, of: agreed.share, at: hour)
      guard !statutory.isZero else { return sheet.total(pay) }
      return sheet.total(pay - sheet.step(.statutoryWithin, min(statutory, pay)))
    }
  }

  /// Whether the contract pays a day of sickness beyond the law, which is noted: of twelve months no more days than are
  /// agreed.
  private mutating func isAgreed(_ day: CivilDate, under contract: Contract) -> Bool {
    guard let version = contract.version(on: day), let agreed = version.sickPayAgreed else {
      return false
    }
    guard let limit = version.mostDays(of: agreed) else { return true }
    if sickness.agreedDays.contains(day) { return true }
    // In no twelve months that hold the day there are more, also where later days were paid before it.
    let all = sickness.agreedDays + [day]
    let ends = all.filter { $0 >= day && $0 < day.adding(months: 12) }
    guard
      ends.allSatisfy({ end in
        let year = end.adding(months: -12)
        return all.count { $0 > year && $0 <= end } <= limit
      })
    else { return false }
    sickness.agreedDays.append(day)
    sickness.agreedDays.sort()
    return true
  }

  /// Notes sickness that began before the run's lines, and of which a day is not known: by its line the spell is another than
  /// the one that would be paid.
  private mutating func noteUnknownDays(
    before lines: [TimesheetLine], of contract: Identifier, in known: SickRecord
  ) {
    var firsts: [CivilDate: CivilDate] = [:]
    for line in lines {
      guard let since = line.absence?.began, since < line.on else { continue }
      firsts[since] = min(firsts[since] ?? line.on, line.on)
    }
    for (since, first) in firsts.sorted(by: { $0.key < $1.key }) {
      let before = DateRange(since).including(first.adding(days: -1))
      guard let missing = before.all.first(where: { known.spell(holding: $0) == nil }) else {
        continue
      }
      findings.append(.sicknessUnknown(contract, from: since, on: missing))
    }
  }

  /// Tells what somebody should know of the sickness.
  private mutating func tell(
    _ work: SickPayOfJob, of paying: StatutoryPaying, in period: PayPeriod,
    before next: PayPeriod, _ leave: SickLeave
  ) {
    let contract = paying.contract.id
    for (first, linkedFrom) in work.unknown
    where paying.lines.contains(where: { work.record.spell(holding: $0.line.on)?.from == first }) {
      // Wages may be paid before their period ends: then the run itself pays what the average is of.
      let isOwn =
        period.payDate < linkedFrom && !leave.knowsEarnings(of: contract, on: period.payDate)
      findings.append(
        isOwn
          ? .earningsNotYetKnown(contract, from: first, after: period.payDate)
          : .sickEarningsUnknown(contract, from: first))
    }
    noteUnknownDays(before: paying.lines.map(\.line), of: contract, in: work.all)
    let days = Set(paying.lines.map(\.line.on))
    for spell in work.spells where days.contains(where: spell.days.contains) {
      let first = spell.days.first
      // Of several jobs the form is of all, and comes with the pay of the one that pays.
      if spell.isOwn, let refusal = spell.refusal {
        note(refusal, of: contract, from: first, on: first)
      }
      for (reason, day) in spell.pay?.notPaid ?? [] where spell.isOwn && days.contains(day) {
        note(reason.finding, of: contract, from: first, on: day)
      }
      // Told before its day, while she is still sick, and with it. Days that come late may bring it forward.
      if spell.isOwn, let pay = spell.pay, !pay.hasEnded, let day = pay.nearEndFrom,
        day <= spell.days.last || spell.days.last >= period.days.last && day <= next.days.last,
        days.contains(where: { $0 <= day })
      {
        let ends = [pay.expectedThrough, leave.employedTo].compactMap { $0 }.min()
        note(.sickPayEnding, of: contract, from: first, on: day, expectedThrough: ends)
      }
      // Sick pay ends with the contract (SSCBA 1992 s 153(2)), and form SSP1 says so: it is given within seven days where sick
      // pay ends unexpectedly (GOV.UK; indicator-flm.co.uk, "Letter enclosing form SSP1").
      if spell.isOwn, let pay = spell.pay, !pay.hasEnded, let end = leave.employedTo,
        spell.days.last == end, days.contains(end)
      {
        note(.sickPayJobEnds, of: contract, from: first, on: end.adding(days: 1))
      }
      for (kind, from, asked) in work.asked
      where from == first && spell.isOwn && days.contains(where: asked.contains) {
        note(kind, of: contract, from: first, on: asked.first)
      }
      // A fit note is asked for from the eighth day on (SSP (Medical Evidence) Regulations 1985 reg 2).
      let eighth = first.adding(days: 7)
      let isUncertified = paying.lines.contains { held in
        held.line.on >= eighth && spell.days.contains(held.line.on)
          && held.line.absence?.reference == nil
      }
      if isUncertified {
        note(.fitNote, of: contract, from: first, on: eighth)
      }
      if let day = paying.lines.lazy.map(\.line.on).first(where: spell.days.contains),
        paying.contract.version(on: day)?.knowsNoSickPayDays ?? false
      {
        note(.sickPayOnWednesdays, of: contract, from: first, on: day)
      }
    }
  }
}

extension GrossPay {
  private mutating func note(
    _ kind: LeaveFinding.Kind, of contract: Identifier, from first: CivilDate, on day: CivilDate,
    expectedThrough last: CivilDate? = nil
  ) {
    var finding = LeaveFinding(kind, of: contract, .zero, by: day)
    (finding.began, finding.expectedThrough) = (first, last)
    if !leaveFindings.contains(finding) { leaveFindings.append(finding) }
  }
}

extension Contract {
  /// Whether the contract pays a day of leave about a child above the law.
  fileprivate func isAgreed(
    _ day: CivilDate, of element: Identifier?, since began: CivilDate
  ) -> Bool {
    let agreed = version(on: day)?.absences.first { $0.kind.element == element }
    return agreed?.covers(day, of: self, since: began) ?? true
  }
}

extension SickPay.Reason {
  /// What is told of it.
  fileprivate var finding: LeaveFinding.Kind {
    switch self {
    case .tooShort: .sickPayTooShort
    case .earnsTooLittle: .sickPayLowEarnings
    case .exhausted: .sickPayEnded
    case .threeYears: .sickPayThreeYears
    case .longSickWithout: .sickPayLongSick
    case .withheld: .sickPayExcluded
    case .maternity: .sickPayInMaternity
    }
  }
}

extension ContractVersion {
  /// What the contract pays for sickness; nil where it says nothing.
  fileprivate var sickPayAgreed: AbsencePay? { absences.first { $0.kind == .sickness } }

  /// On how many days in twelve months it pays that; nil where on all.
  fileprivate func mostDays(of agreed: AbsencePay) -> Int? {
    agreed.days ?? agreed.weeks.map { $0 * max(1, sickPayDays.count) }
  }

  /// Whether nothing says on which days sick pay is due, so that it is Wednesdays alone.
  fileprivate var knowsNoSickPayDays: Bool { qualifyingDays.isEmpty && days.isEmpty }
}

extension Worksheet {
  /// Says how the sick pay of a spell is worked, and what each week that has some of the days comes to.
  ///
  /// - Returns: What those weeks come to.
  fileprivate mutating func tell(
    _ spell: SickPayOfJob.Spell, on days: Set<CivilDate>, paid: DatedAmounts, under law: Law
  ) -> Money {
    fact(.sicknessFrom, .date(spell.days.first))
    guard let pay = spell.pay, let average = spell.earnings else { return .zero }
    if pay.linkedFrom < spell.days.first { fact(.sicknessLinkedFrom, .date(pay.linkedFrom)) }
    tell(average)
    if pay.waitingDays > 0 {
      fact(.waitingDays, .count(pay.waitingDays), SickPayLaw.waiting)
    }
    var sum = Money.zero
    var ends: CivilDate?
    var told: SickPay.DayRate?
    for day in pay.paid.all where days.contains(day.day) {
      let saturday = PaidWeek.end(holding: day.day)
      guard saturday != ends, let rate = pay.rates[day.day] else { continue }
      ends = saturday
      if rate != told {
        told = rate
        let table = law[.sickPay, on: day.day]
        if rate.isByEarnings, let part = table.partOfEarnings {
          _ = take(part)
        } else {
          _ = take(table.weekly)
          if day.day >= SickPayReform.from, pay.isKeptFlat { fact(.flatRateKept, .date(day.day)) }
        }
        fact(.qualifyingDaysOfWeek, .count(Int(rate.qualifyingDays)))
        fact(
          .sickPayOfDay,
          .word(AverageEarnings.shown(hundredths: Int128(rate.hundredthsOfPenny))),
          SickPayLaw.rounding)
      }
      let week = paid.within(PaidWeek(ends: saturday).days).within(spell.days)
      fact(.paidSickDays, about: saturday.inShortWords, .count(week.all.count))
      sum += step(.sickPayOfWeek, week.total)
    }
    for (reason, day) in pay.notPaid where days.contains(day) {
      // The limit is that of the first of linked spells, as the earnings are.
      if reason == .earnsTooLittle, let gate = law.sickPay(on: pay.linkedFrom).earningsGate {
        _ = take(gate)
      }
      fact(.notPaidFrom, about: reason.inWords, .date(day))
    }
    return sum
  }

  /// Says how average weekly earnings came about.
  mutating func tell(_ average: EarningsAverage, by law: Citation = SickPayLaw.averaging) {
    // Each employment has its own paydays.
    for job in average.ofJobs { tell(job, by: law) }
    if let period = average.period {
      fact(
        .relevantPeriod, .word("\(period.first.inShortWords) to \(period.last.inShortWords)"),
        law)
      _ = step(.earningsOfPeriod, average.pay)
    }
    let label: WorkingLabel =
      switch average.measure {
      case .weeks: .averageOverWeeks
      case .months: .averageOverMonths
      case .days: .averageOverDays
      case .contract: .averageOfContract
      case .stated: .averageStated
      case .workedBefore: .averageWorkedBefore
      case .severalJobs: .averageOfJobs
      case .otherJobs: .averageOfOtherJobs
      }
    let count: Int? =
      switch average.measure {
      case .weeks(let count), .months(let count), .days(let count): count
      case .contract, .stated, .workedBefore, .severalJobs, .otherJobs: nil
      }
    fact(label, about: count.map(String.init) ?? "", .word(average.earnings.shown))
  }
}

/// Where the rules of sick pay stand.
enum SickPayLaw {
  static let waiting = Citation.act("SSCBA 1992", "s 155(1), until 5 April 2026", .read)
  static let averaging = Citation.act(
    "Statutory Sick Pay (General) Regulations 1982 (SI 1982/894)", "reg 19", .reported)
  static let rounding = Citation.guidance(
    "GOV.UK calculator for employers, Statutory Sick Pay",
    "each Sunday to Saturday up to the penny",
    .read)
}

extension SickPay.Reason {
  /// What a working says of it.
  fileprivate var inWords: String {
    switch self {
    case .tooShort: "fewer than four days in a row, by the law until 5 April 2026"
    case .earnsTooLittle: "earnings below the lower earnings limit, by the law until 5 April 2026"
    case .exhausted: "28 weeks are paid"
    case .threeYears: "linked spells that began three years before"
    case .withheld: "the employer was told late"
    case .longSickWithout: "sick since before 22 September 2025 without sick pay"
    case .maternity: "in the weeks about a birth, in which there is none"
    }
  }
}
