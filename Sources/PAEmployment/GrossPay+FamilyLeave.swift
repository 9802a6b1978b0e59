import PAPrimitives
import PAStatute

// Statutory pay about a child in a run. It is worked on all the days that are known, those of earlier runs too, and what was
// paid before comes off: so a rise that is agreed later, a birth that comes early and a correction follow by themselves.

extension GrossPay {
  /// What the pay of one leave is worked with.
  fileprivate struct FamilyPaying {
    let leave: FamilyLeave
    let own: StatutoryPaying
    let paydays: UsualPaydays
    let entitlement: FamilyLeaveEntitlement
    /// What it is worked on; nil where the dates alone refuse it.
    var average: EarningsAverage?
    /// What the average came to before rises since, where there are some.
    var averageBefore: EarningsAverage?
    /// What it pays; nil where it is refused.
    var pay: FamilyPay?
    /// Why there is none.
    var refusals: [FamilyLeaveFinding] = []
    /// What work on its days pays in the run.
    var inTouch: [(on: CivilDate, amount: Money, isPensionable: Bool)] = []

    var contract: Contract { own.contract }
    var employer: Employer { own.employer }
    var lines: [LeaveLine] { own.lines }

    /// What some days come to, up to the penny.
    func amount(of days: some Sequence<CivilDate>) -> Money { pay?.amount(of: days) ?? .zero }
  }

  /// Pays what the law gives for leave about a child.
  ///
  /// - Returns: What each day of the run's own lines pays.
  mutating func payFamilyLeave(
    _ lines: [LeaveLine], of contract: Contract, for employer: Employer,
    in period: PayPeriod, knowing known: FamilyLeaveKnown, under law: Law,
    _ sheet: inout Worksheet
  ) -> DatedAmounts {
    var lawful = DatedAmounts()
    for leave in contract.familyLeave {
      guard let first = leave.blocks.first?.from else { continue }
      let own = lines.filter { held in
        held.line.absence?.kind == leave.kind
          && leave.blocks.contains { $0.days.contains(held.line.on) }
      }
      noteAbsenceForPregnancy(before: leave, of: contract, known)
      let place = familyPaid.firstIndex { $0.isOf(leave) }
      guard !own.isEmpty || place != nil && !leave.isOver(by: period.days.first) else { continue }
      var record =
        place.map { familyPaid[$0] } ?? FamilyPaid(leave, from: first, after: familyPaid)
      record.add(own.map(\.line.on))
      guard
        let paying = paying(
          leave, own, of: contract, for: employer, &record, knowing: known, under: law)
      else { continue }
      note(work(on: leave, under: known), of: paying, &record)
      for day in pay(paying, &record, paidOn: known.paymentDate, under: law, &sheet).all {
        lawful.add(day)
      }
      if known.died == nil { noteLeaving(after: paying, record, in: period) }
      if let place { familyPaid[place] = record } else { familyPaid.append(record) }
    }
    return lawful
  }

  /// Notes sickness for the pregnancy in the last weeks before the child is expected: pay begins on the day after its first
  /// (SMP (General) Regulations 1986 reg 2(4)).
  private mutating func noteAbsenceForPregnancy(
    before leave: FamilyLeave, of contract: Contract, _ known: FamilyLeaveKnown
  ) {
    guard leave.kind == .maternity, let due = leave.due, let first = leave.blocks.first?.from
    else { return }
    let window = due.weekFromSunday.first.adding(weeks: -FamilyLeaveLaw.pregnancyAbsence.value)
    let absent = known.jobs.flatMap(\.lines).filter { line in
      line.absence?.kind == .sickness && line.absence?.exclusion == .pregnancy
    }.map(\.on).filter { window <= $0 && $0.adding(days: 1) < first }
    guard let day = absent.min() else { return }
    familyFindings.append(
      FamilyLeaveFinding(
        .notice(.beginsWithAbsence), of: leave.kind, under: contract.id, on: day.adding(days: 1)))
  }

  /// Notes that the employment ends after a mother came back, where her pay is due again for the rest of its weeks.
  private mutating func noteLeaving(
    after paying: FamilyPaying, _ record: FamilyPaid, in period: PayPeriod
  ) {
    let leave = paying.leave
    guard leave.kind == .maternity, !record.paidOn.isEmpty, let last = paying.contract.span.to,
      period.days.contains(last), let ends = leave.ends, ends < last,
      let within = paying.entitlement.within
    else { return }
    let again = within.first.adding(weeks: within.first.days(to: last) / 7 + 1)
    guard again < within.last, !leave.blocks.contains(where: { $0.to >= again }) else { return }
    note(.notice(.leavesInPayWeeks), of: paying, on: again)
  }

  /// Days of a leave on which work was done.
  private func work(on leave: FamilyLeave, under known: FamilyLeaveKnown) -> [CivilDate] {
    let worked = known.jobs.flatMap(\.lines).filter(\.isWorkOfDay)
    return Set(worked.map(\.on)).filter { day in
      leave.blocks.contains { $0.days.contains(day) }
    }.sorted()
  }

  /// Notes days worked in a leave; more than the law allows are a fault, since they end the week's pay.
  private mutating func note(
    _ worked: [CivilDate], of paying: FamilyPaying, _ record: inout FamilyPaid
  ) {
    for day in worked where !record.keptInTouch.contains(day) { record.keptInTouch.append(day) }
    record.keptInTouch.sort()
    let most = paying.entitlement.daysInTouch
    if let last = record.keptInTouch.dropFirst(most).first {
      findings.append(.workedInLeave(paying.contract.id, most: most, on: last))
    }
    // Within two weeks of the birth nobody may work (ERA 1996 s 72; SI 1999/3312 reg 8).
    if paying.leave.kind == .maternity, let born = paying.leave.born,
      let day = worked.first(where: {
        born <= $0 && $0 < born.adding(weeks: FamilyLeaveLaw.compulsoryLeave.value)
      })
    {
      findings.append(.workedInCompulsoryLeave(paying.contract.id, on: day))
    }
  }

  /// Works what a leave pays; nil where the earnings before it are not known, which is found.
  private mutating func paying(
    _ leave: FamilyLeave, _ lines: [LeaveLine], of contract: Contract,
    for employer: Employer, _ record: inout FamilyPaid,
    knowing known: FamilyLeaveKnown, under law: Law
  ) -> FamilyPaying? {
    guard let payment = leave.kind.statutoryPayment,
      let own = known.jobs.first(where: { $0.contract.id == contract.id })
    else { return nil }
    let table = { (day: CivilDate) in law.parentalPay(on: day) }
    let entitlement = contract.entitlement(
      to: leave, died: known.died, in: employer.nation, under: table)
    func finding(_ reason: FamilyLeaveFinding.Reason, _ day: CivilDate) -> FamilyLeaveFinding {
      FamilyLeaveFinding(reason, of: leave.kind, under: contract.id, on: day)
    }
    var paying = FamilyPaying(
      leave: leave,
      own: StatutoryPaying(
        contract: contract, employer: employer, kind: leave.kind, lines: lines),
      paydays: own.paydays, entitlement: entitlement)
    paying.refusals = entitlement.refusals.map { finding(.refused($0.reason), $0.day) }
    paying.inTouch = own.pay(forWorkOn: leave, for: employer)
    // Earnings of all jobs are one, and so is the pay: it is paid under the first that has the leave.
    if known.isPaidUnderEarlierJob(leave, than: own) {
      paying.refusals = [finding(.paidUnderOtherJob, record.from)]
    }
    // Whom the dates refuse is asked for no earnings.
    guard paying.refusals.isEmpty else { return paying }
    let averages = known.averages(
      of: leave, own, before: entitlement.earningsBefore, &record, for: employer)
    guard let average = averages.now else {
      findings.append(.earningsUnknown(contract.id, from: record.from))
      return nil
    }
    (paying.average, paying.averageBefore) = (average, averages.before)
    let gateDay = entitlement.earningsGateDay
    guard !average.earnings.isBelow(table(gateDay).earningsGate.value) else {
      paying.refusals = [finding(.earnsTooLittle, gateDay)]
      return paying
    }
    paying.pay = FamilyPay(
      payment, over: entitlement.payWeeks, earning: average.earnings, through: record.through,
      under: table)
    return paying
  }

  /// Pays a leave: of each pay period what it comes to, less what was paid for it before.
  ///
  /// - Returns: What each day of its lines pays.
  private mutating func pay(
    _ paying: FamilyPaying, _ record: inout FamilyPaid, paidOn paymentDate: CivilDate,
    under law: Law, _ sheet: inout Worksheet
  ) -> DatedAmounts {
    let isFirst = record.paid.isEmpty
    var periods: [CivilDate: [CivilDate]] = [:]
    // A day that is written down late is paid with its line, also where later ones are paid already.
    for day in paying.leave.blocks.flatMap(\.days.all) where record.has(day) {
      let ends = paying.paydays.period(paying: day).period.days.last
      periods[ends, default: []].append(day)
    }
    var due = DatedAmounts()
    var ofDays = DatedAmounts()
    for (ends, days) in periods.sorted(by: { $0.key < $1.key }) {
      // A day has what the period comes to with it, less what it came to without it.
      var before = Money.zero
      for place in days.indices {
        let through = paying.amount(of: days[...place])
        ofDays.add(DatedAmounts.Amount(through - before, on: days[place]))
        before = through
      }
      due.add(DatedAmounts.Amount(before, on: ends))
    }
    var change = DatedAmounts()
    change.add(changeFrom: record.paid, to: due)
    record.paid = due
    let parts = parts(
      of: change, paying.own,
      days: { ends in
        (periods[ends] ?? []).map {
          DatedAmounts.Amount(ofDays.within(DateRange($0)).total, on: $0)
        }
      },
      byEarnings: { paying.pay?.week(holding: $0)?.rate.isByEarnings ?? false },
      ofNoLine: { ends in
        let first = paying.leave.blocks.first
        let day = periods[ends]?.last ?? first?.to ?? ends
        let own = paying.lines.first { $0.key.arrearsOf == nil }.map { StatutoryPayKey($0.key) }
        return (day, own ?? StatutoryPayKey(began: first?.from ?? day))
      })
    var paid = Money.zero
    for (key, part) in parts { paid += payLine(key, part, paying, ofDays, due, under: law, &sheet) }
    let shares = parts.flatMap(\.part.shares)
    // What goes up on one plan line and down on another may come to nothing, and is of the payday all the same.
    if shares.contains(where: { $0.weight != 0 }) {
      record.paidOn.add(DatedAmounts.Amount(paid, on: paymentDate))
    }
    record.bear(shares, paidOn: paymentDate)
    recover(paying, &record, bearing: shares, paidOn: paymentDate, under: law, &sheet)
    addNotional(paying, paid: paid)
    tell(paying, isFirst: isFirst)
    let own = Set(paying.lines.map(\.line.on))
    return DatedAmounts(ofDays.all.filter { own.contains($0.day) })
  }

  private mutating func payLine(
    _ key: StatutoryPayKey, _ part: StatutoryPayPart, _ paying: FamilyPaying,
    _ ofDays: DatedAmounts, _ due: DatedAmounts, under law: Law, _ sheet: inout Worksheet
  ) -> Money {
    let days = Set(paying.own.lines(of: key).map(\.line.on))
    return pay(
      key, part, paying.own,
      under: (.statutoryFamilyPay, paying.leave.kind.statutoryPayment?.rawValue ?? ""),
      days: days.count { paying.pay?.week(holding: $0) != nil }, &sheet
    ) { sheet in
      let whole = sheet.tell(paying, on: days, ofDays, under: law)
      let before = whole + part.ofNoLine.total - part.amount
      if !before.isZero { _ = sheet.step(.familyPayBefore, before) }
      for period in part.ofNoLine.all {
        let now = due.within(DateRange(period.day)).total
        sheet.fact(.familyPayOfPeriod, about: period.day.inShortWords, .money(now))
        sheet.fact(.familyPayPaid, .money(now - period.amount))
      }
    }
  }

  /// What the employer gets back of what was paid so far, less what was got back before: it is of who bore the pay.
  private mutating func recover(
    _ paying: FamilyPaying, _ record: inout FamilyPaid, bearing shares: [PayLine.Share],
    paidOn paymentDate: CivilDate, under law: Law, _ sheet: inout Worksheet
  ) {
    guard !record.paidOn.isEmpty else { return }
    let found = FamilyPayRecovery(
      of: record, after: paying.entitlement.relevantWeek, to: paying.employer, under: law)
    let (year, class1, isSmall, recovery) = (found.year, found.class1, found.isSmall, found.whole)
    let back = recovery.amount - record.recovered - record.compensation
    if !back.isZero {
      sheet.begin(
        .statutoryPayBack, .statutoryPayBack,
        about: paying.leave.kind.statutoryPayment?.rawValue ?? "")
      if let class1 {
        sheet.fact(.class1OfYear, about: year.description, .money(class1.amount))
      } else {
        sheet.fact(.class1Unknown, .word(year.description))
      }
      var before = record.recovered + record.compensation
      var told = recovery.months[...]
      // What came back of earlier tax months is told where it became other.
      let ofEarlier = told.dropLast().map { $0.recovered + $0.compensation }.total
      if before >= ofEarlier {
        before -= ofEarlier
        told = told.suffix(1)
      }
      for month in told {
        let table = law.recovery(on: month.paidOn)
        sheet.fact(
          .statutoryPayOfMonth,
          about: TaxPeriod(of: month.paidOn, .monthly).days.first.inShortWords, .money(month.paid))
        _ = sheet.take(isSmall ? table.smallEmployer : table.standard)
        _ = sheet.step(.partBack, month.recovered)
        guard isSmall else { continue }
        _ = sheet.take(table.compensation)
        _ = sheet.step(.compensationBack, month.compensation)
      }
      if !before.isZero { _ = sheet.step(.cameBackBefore, before) }
      _ = sheet.total(back)
    }
    let month = TaxPeriod(of: paymentDate, .monthly).days.first
    let given = record.giveBack(recovery, bySmallEmployer: isSmall) { law.recovery(on: $0) }
    for (borne, amount) in given {
      // Of this run's pay each day's funders have their own.
      recoveredShares += shares.filter { borne.month == month && $0.line == borne.line }.spread(
        amount, else: PayLine.Share(line: borne.line, on: borne.on, covers: nil, weight: 0))
    }
    // Of what was paid before the records said who bore it.
    let rest = back - given.map(\.amount).total
    let day = min(record.through, paying.leave.blocks.last?.to ?? record.through)
    if !rest.isZero, let planLine = paying.own.planLine(on: day) {
      recoveredShares.append(
        PayLine.Share(line: planLine, on: day, covers: nil, weight: rest.pence))
    }
    recovered += recovery.recovered - record.recovered
    compensation += recovery.compensation - record.compensation
    record.recovered = recovery.recovered
    record.compensation = recovery.compensation
    if class1 == nil, !back.isZero {
      note(.smallEmployerUnsaid, of: paying, on: year.firstDay)
    }
  }

  /// Adds what the run's days that are paid would pay if they were worked, and what is paid for them, days in touch among
  /// it: their normal time at the lowest rate for work, or, where nothing says how long they are, so many sevenths of
  /// average weekly earnings.
  private mutating func addNotional(_ paying: FamilyPaying, paid: Money) {
    let contract = paying.contract
    let own = paying.lines.filter { held in
      paying.pay?.week(holding: held.line.on) != nil
        || contract.pays(paying.leave.kind, on: held.line.on, since: held.key.began)
    }
    notional.add(paid: paid, isPensionable: paying.own.element.pensionable)
    let days = Set(own.map(\.line.on))
    for work in paying.inTouch where days.contains(work.on) {
      notional.add(paid: work.amount, isPensionable: work.isPensionable)
    }
    var worth = Money.zero
    for held in own {
      let rates = contract.version(on: held.line.on)?.hourlyRates(for: paying.employer)
      worth += rates?.min()?.perHour(for: held.line.timeAway, .payLine) ?? .zero
    }
    notional.add(atWork: worth)
    let saysNoDays = own.allSatisfy { held in
      contract.version(on: held.line.on)?.days.isEmpty ?? true
    }
    if worth.isZero, saysNoDays, let average = paying.average, let first = own.first {
      let rate = WeeklyRate(.whole, of: average.earnings)
      notional.add(
        averageEarnings: WeeklyRate.upToThePenny(sevenths: own.map { _ in rate }),
        since: first.key.began)
    }
  }

  /// Tells what somebody should know: what keeps pay away each time, all else with the first pay of the leave or of its day.
  private mutating func tell(_ paying: FamilyPaying, isFirst: Bool) {
    let days = Set(paying.lines.map(\.line.on))
    guard !days.isEmpty else { return }
    for finding in paying.refusals where !familyFindings.contains(finding) {
      familyFindings.append(finding)
    }
    guard paying.refusals.isEmpty else { return }
    // It may be known from any run on, and the return may be put off until it is made.
    let isBeforeReturn = days.contains { $0 <= paying.leave.ends ?? $0 }
    for notice in paying.entitlement.notices
    where days.contains(notice.day) || notice.reason == .notBornYet
      || notice.reason == .earlyReturn && days.contains(paying.leave.ends ?? notice.day)
      || notice.reason == .returnToldLate && isBeforeReturn
      || isFirst && notice.reason != .withoutPay
    {
      note(.notice(notice.reason), of: paying, on: notice.day)
    }
    // Each run asks until the birth is written down.
    if paying.leave.kind == .maternity, paying.leave.born == nil,
      let week = paying.leave.due?.weekFromSunday, days.contains(where: { $0 > week.last })
    {
      note(.notice(.birthNotSaid), of: paying, on: week.last)
    }
  }

  private mutating func note(
    _ reason: FamilyLeaveFinding.Reason, of paying: FamilyPaying, on day: CivilDate
  ) {
    let finding = FamilyLeaveFinding(
      reason, of: paying.leave.kind, under: paying.contract.id, on: day)
    if !familyFindings.contains(finding) { familyFindings.append(finding) }
  }
}

extension FamilyLeaveKnown {
  /// Whether a job that stands before one in the books has the same leave.
  fileprivate func isPaidUnderEarlierJob(_ leave: FamilyLeave, than own: Employment) -> Bool {
    jobs.prefix { $0.contract.id != own.contract.id }.contains { job in
      job.contract.familyLeave.contains { other in
        other.kind == leave.kind
          && other.blocks.contains { block in
            leave.blocks.contains { $0.days.overlaps(block.days) }
          }
      }
    }
  }

  /// Average weekly earnings before a leave of one employment, those of all others added, as they would be with every rise up
  /// to its end; and what they came to before the rises, where there are some.
  fileprivate func averages(
    of leave: FamilyLeave, _ own: Employment, before day: CivilDate, _ record: inout FamilyPaid,
    for employer: Employer
  ) -> (now: EarningsAverage?, before: EarningsAverage?) {
    if let stated = leave.averageWeekly {
      return (
        EarningsAverage(
          earnings: AverageEarnings(stated), measure: .stated, pay: stated, period: nil), nil
      )
    }
    // What was paid for it before may be of other weeks, where its dates are others now.
    var earned = record.earned
    var known = earned.isEmpty ? nil : average(own, earned, before: day, for: employer)
    if known == nil {
      earned = own.earnings
      record.earned = DatedAmounts()
      known = average(own, earned, before: day, for: employer)
    }
    guard let base = known else { return (nil, nil) }
    if record.earned.isEmpty, let period = base.period {
      record.earned = earned.within(period)
      record.ofOtherJobs = nil
      for job in jobs where job.contract.id != own.contract.id && job.contract.span.contains(day) {
        guard let one = average(job, job.earnings, before: day, for: employer) else {
          return (nil, nil)
        }
        record.ofOtherJobs = record.ofOtherJobs.map { $0 + one.earnings } ?? one.earnings
      }
    }
    let more = risen.first {
      $0.contract == own.contract.id && $0.kind == leave.kind && $0.from == record.from
    }?.more
    var now = base
    if let more, let period = base.period, !more.within(period).isEmpty {
      var all = earned
      for amount in more.within(period).all { all.add(amount) }
      guard let risen = average(own, all, before: day, for: employer) else { return (nil, nil) }
      now = risen
    }
    func withOthers(_ own: EarningsAverage) -> EarningsAverage {
      guard let others = record.ofOtherJobs else { return own.atLeastNothing }
      let other = EarningsAverage(earnings: others, measure: .otherJobs, pay: .zero, period: nil)
      return own.with(other).atLeastNothing
    }
    return (withOthers(now), now != base ? withOthers(base) : nil)
  }

  private func average(
    _ job: Employment, _ earned: DatedAmounts, before day: CivilDate, for employer: Employer
  ) -> EarningsAverage? {
    job.contract.averageEarnings(
      before: day, paid: earned, dueOn: job.paydays, weeks: FamilyLeaveLaw.weeksAveraged.value,
      for: employer)
  }
}

extension Employment {
  /// What work on days of a leave pays in the run, by its rates.
  fileprivate func pay(
    forWorkOn leave: FamilyLeave, for employer: Employer
  ) -> [(on: CivilDate, amount: Money, isPensionable: Bool)] {
    lines.filter { line in
      line.absence == nil && leave.blocks.contains { $0.days.contains(line.on) }
    }.compactMap { line in
      guard let payable = try? contract.payable(line, for: employer), payable.element.isPay else {
        return nil
      }
      let amount =
        line.minutes > .zero
        ? payable.rate.perHour(for: line.minutes, .payLine)
        : Money(pence: payable.rate.pence * line.weight)
      return (line.on, amount, payable.element.pensionable)
    }
  }
}

extension Worksheet {
  /// Says how the pay of a leave is worked, and what the days come to.
  ///
  /// - Returns: What they come to.
  fileprivate mutating func tell(
    _ paying: GrossPay.FamilyPaying, on days: Set<CivilDate>, _ ofDays: DatedAmounts,
    under law: Law
  ) -> Money {
    let week = paying.entitlement.relevantWeek
    fact(
      .relevantWeek, .word("\(week.first.inShortWords) to \(week.last.inShortWords)"),
      FamilyPayLaw.relevantWeek)
    if let average = paying.average {
      tell(paying.averageBefore ?? average, by: FamilyPayLaw.averaging)
      if paying.averageBefore != nil {
        fact(.averageWithRises, .word(average.earnings.shown), FamilyPayLaw.rises)
      }
    }
    for finding in paying.refusals {
      if finding.reason == .earnsTooLittle {
        _ = take(law.parentalPay(on: finding.day).earningsGate)
      }
      fact(.noStatutoryPay, about: String(describing: finding.reason.sentence), .date(finding.day))
    }
    var sum = Money.zero
    for week in paying.pay?.weeks ?? [] {
      let own = week.days.all.filter(days.contains)
      guard !own.isEmpty else { continue }
      let table = law.parentalPay(on: week.begins)
      if week.rate.isByEarnings {
        _ = take(table.partOfEarnings)
      } else {
        _ = take(table.standardWeekly)
      }
      fact(.weekOfLeave, about: String(week.number), .date(week.begins))
      fact(.rateOfWeek, .word(week.rate.shown))
      if own.count < week.days.count { fact(.daysOfWeekPaid, .count(own.count)) }
      sum += step(.payOfWeek, own.map { ofDays.within(DateRange($0)).total }.total)
    }
    return sum
  }
}

/// Where the rules of statutory pay about a child stand.
private enum FamilyPayLaw {
  static let relevantWeek = Citation.act("SSCBA 1992", "ss 164(2), 171ZA, 171ZL", .read)
  static let averaging = Citation.act(
    "SMP (General) Regulations 1986 (SI 1986/1960)", "reg 21(3) and (4)", .reported)
  static let rises = Citation.act(
    "SMP (General) Regulations 1986 (SI 1986/1960)", "reg 21(7)", .reported)
}
