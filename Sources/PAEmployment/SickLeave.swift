public import PAPrimitives
import PAStatute

// The sickness of a PA as sick pay is worked on it. Her employments with one employer count as one (SSP (General)
// Regulations 1982 reg 21): days of sickness, the days on which sick pay is due, and earnings are those of all. Each day's
// sick pay is paid under the first employment, in the order of the books, whose run has it as a day of sickness.
//
// It is worked on all the days that are known, those of earlier runs too, and what was paid before, under whichever employment,
// comes off: so it does not matter in which order timesheets come, nor which of two schedules has its payday first.

/// The sickness of one PA in all employments with this employer.
public struct SickLeave: Sendable {
  /// Her employments, in the order of the books.
  public var jobs: [Employment]

  /// Sickness in some employments.
  public init(_ jobs: [Employment]) { self.jobs = jobs }

  /// The days whose law sick pay is worked by; nil where nobody is sick.
  public static func days(
    of lines: [TimesheetLine], after records: [SickRecord]
  ) -> DateRange? {
    let days = lines.lazy.filter { $0.absence?.kind == .sickness }.map(\.on)
    guard let first = days.min(), let last = days.max() else { return nil }
    let known = records.lazy.flatMap(\.spells)
    // Earlier spells may lie before the law that is known here.
    return DateRange(min(first, max(known.map(\.from).min() ?? first, LawTable.sickPay.knownFrom)))
      .including(([last] + known.map(\.to)).max() ?? last)
  }
}

extension Employment {
  /// The sickness of it that is known, that of the run too; a day with work in any employment is none.
  fileprivate func known(
    but worked: Set<CivilDate>, unlessWorkedBefore hasWorked: (CivilDate) -> Bool
  ) -> SickRecord {
    var known = sickness
    for line in lines.sorted(by: { $0.on < $1.on }) {
      guard let absence = line.absence, absence.kind == .sickness, !worked.contains(line.on)
      else { continue }
      known.add(line.on, exclusion: absence.exclusion ?? (hasWorked(line.on) ? nil : .noWork))
    }
    return known
  }
}

/// Sick pay of one employment over all the sickness that is known.
struct SickPayOfJob {
  /// A spell of sickness, and what it pays.
  struct Spell {
    let days: DateRange
    let exclusion: SickPayExclusion?
    /// What the sick pay is worked on; nil where none is.
    let earnings: EarningsAverage?
    /// Of all employments; nil where none is due, or the earnings are not known.
    let pay: SickPay?
    /// Whether this employment pays it, or would.
    let isOwn: Bool
    /// Why none of its days is paid; nil where some may be.
    var refusal: LeaveFinding.Kind? {
      isInMaternity
        ? .sickPayInMaternity
        : exclusion.map { $0 == .noWork ? .sickPayNoWork : .sickPayExcluded }
    }
    /// Whether all of it is in the weeks about a birth in which none is due.
    fileprivate(set) var isInMaternity = false
  }

  fileprivate(set) var spells: [Spell] = []
  /// The days that it pays, in an order of days.
  fileprivate(set) var paid = DatedAmounts()
  /// What it pays of each week, by its Saturday: what is due, less what other employments were paid of it.
  fileprivate(set) var weeks = DatedAmounts()
  /// The sickness of the employment, that of the run too.
  fileprivate(set) var record: SickRecord
  /// The first days of spells whose earnings are not known, each with the first of those it is linked with.
  fileprivate(set) var unknown: [(from: CivilDate, linkedFrom: CivilDate)] = []
  /// What is to be asked of spells about a birth, with the first day that it is about.
  fileprivate(set) var asked: [(LeaveFinding.Kind, from: CivilDate, days: DateRange)] = []
  /// Days of sickness in any employment.
  fileprivate(set) var all = SickRecord()
}

extension SickLeave {
  /// The days of a week on which sick pay is due, over all employments of a day.
  func qualifyingDays(on day: CivilDate) -> Set<Weekday> {
    var found: Set<Weekday> = []
    let inForce = jobs.filter { $0.contract.span.contains(day) }
    // Before all of them began, or after they ended, the days of a week are those they have then.
    for job in inForce.isEmpty ? jobs : inForce {
      let span = job.contract.span
      let held = min(max(day, span.from), span.to ?? max(day, span.from))
      found.formUnion(job.contract.version(on: held)?.sickPayDays ?? [])
    }
    return found.isEmpty ? ContractVersion.lawfulSickPayDays : found
  }

  /// The last day of the last employment; nil where one goes on.
  var employedTo: CivilDate? {
    jobs.contains { $0.contract.span.to == nil } ? nil : jobs.compactMap(\.contract.span.to).max()
  }

  /// Whether what an employment paid on one of its paydays is known.
  func knowsEarnings(of contract: Identifier, on payday: CivilDate) -> Bool {
    jobs.contains { job in
      job.contract.id == contract && job.earnings.all.contains { $0.day == payday }
    }
  }

  /// Works the sick pay of one employment.
  func pay(of contract: Identifier, for employer: Employer, under law: Law) -> SickPayOfJob {
    let worked = Set(
      jobs.flatMap(\.lines).filter { $0.absence == nil && $0.minutes > .zero }.map(\.on))
    let known = jobs.map { $0.known(but: worked, unlessWorkedBefore: hasWorked(before:)) }
    guard let own = jobs.firstIndex(where: { $0.contract.id == contract }) else {
      return SickPayOfJob(record: SickRecord())
    }
    var found = SickPayOfJob(record: known[own])
    var all = SickRecord()
    var withheld: Set<CivilDate> = []
    for record in known {
      for spell in record.spells {
        // What was told late is of the same spell, and its days alone are not paid.
        let isLate = spell.exclusion == .toldLate
        if isLate { withheld.formUnion(spell.days.all) }
        for day in spell.days.all { all.add(day, exclusion: isLate ? nil : spell.exclusion) }
      }
    }
    func payer(of day: CivilDate) -> Int? {
      jobs.firstIndex { $0.sickness.spell(holding: day) != nil }
        ?? known.firstIndex { $0.spell(holding: day) != nil }
    }
    found.all = all
    let births = SickLeave.births(of: jobs, for: employer)
    let table = { (day: CivilDate) in law.sickPay(on: day) }
    var used: [CivilDate: Int64] = [:]
    var earlier: [DateRange] = []
    var week: SickPay.PartOfWeek?
    var due = DatedAmounts()
    for spell in all.spells {
      defer { earlier.append(spell.days) }
      let linked = SickSpell.linked(spell.days, after: earlier, under: table)
      let first = linked.first?.first ?? spell.from
      // What excludes the first of linked spells excludes them all.
      let exclusion = spell.exclusion ?? all.spells.first { $0.from == first }?.exclusion
      guard exclusion == nil else {
        var excluded = spell
        excluded.exclusion = exclusion
        found.add(excluded, nil, nil, isOwn: payer(of: spell.from) == own)
        continue
      }
      found.asked += births.flatMap { birth in
        birth.asked.compactMap { kind, days in
          days.overlap(with: spell.days).map { (kind, spell.from, $0) }
        }
      }
      // What began or went on in those weeks is not paid for the rest of the linked spells.
      let maternityFrom = births.flatMap { birth in
        linked.compactMap { birth.barred.overlap(with: $0)?.first }
      }.min()
      guard maternityFrom.map({ $0 > spell.from }) ?? true else {
        found.add(
          spell, nil, nil, isOwn: payer(of: spell.from) == own, isInMaternity: true)
        continue
      }
      guard
        let average = average(
          before: first, ofSpellsTo: spell.to, for: employer,
          weeks: table(spell.from).averagedWeeks.value)
      else {
        found.unknown.append((spell.from, first))
        found.add(spell, nil, nil, isOwn: payer(of: spell.from) == own)
        continue
      }
      found.record.note(average.earnings, from: first)
      var sick = SickSpell(spell.days, after: earlier, earning: average.earnings)
      sick.used = linked.dropLast().reduce(0) { $0 + (used[$1.first] ?? 0) }
      (sick.weekBefore, sick.withheld, sick.maternityFrom) = (week, withheld, maternityFrom)
      let pay = SickPay(of: sick, on: qualifyingDays(on:), under: table)
      used[spell.from] = pay.used
      week = pay.lastWeek
      found.add(spell, average, pay, isOwn: payer(of: spell.from) == own)
      for day in pay.paid.all where !known.contains(where: { $0.isPaidElsewhere(day.day) }) {
        due.add(day)
      }
    }
    (found.paid, found.weeks) = share(of: own, in: due, among: known)
    return found
  }

  /// What of the sick pay that is due one employment pays: its days, and what each week comes to under it.
  ///
  /// What a week comes to above what was paid of it under any employment is paid by the run, under the first of its own that
  /// has a new day in the week.
  private func share(
    of own: Int, in due: DatedAmounts, among known: [SickRecord]
  ) -> (days: DatedAmounts, weeks: DatedAmounts) {
    let inRun = jobs.indices.filter { place in
      place == own || jobs[place].lines.contains { $0.absence?.kind == .sickness }
    }
    // Records drop what lies so far back, each by its own last day: there, what was paid stands.
    let last = known.compactMap(\.spells.last?.to).max() ?? .blank
    let first = PaidWeek.end(holding: last.adding(days: -SickRecord.kept)).adding(weeks: 1)
    var days = DatedAmounts()
    var weeks = DatedAmounts(jobs[own].sickness.paid.all.filter { $0.day < first })
    let ends = Set(
      due.all.map { PaidWeek.end(holding: $0.day) } + jobs[own].sickness.paid.all.map(\.day))
    for saturday in ends.sorted() where saturday >= first {
      let week = due.within(PaidWeek(ends: saturday).days)
      let sealed = jobs.map { $0.sickness.paid.within(DateRange(saturday)).total }
      var left = sealed
      var new: [Int: Money] = [:]
      func holders(of day: CivilDate) -> [Int] {
        jobs.indices.filter { jobs[$0].sickness.spell(holding: day) != nil }
      }
      // What was paid under one stays there: days that one alone had come before those that several have by now.
      for (day, holders) in week.all.map({ ($0, holders(of: $0.day)) }).sorted(by: {
        ($0.1.count, $0.0.day) < ($1.1.count, $1.0.day)
      }) {
        let payer: Int?
        if holders.isEmpty {
          payer = known.firstIndex { $0.spell(holding: day.day) != nil }
          if let payer { new[payer, default: .zero] += day.amount }
        } else {
          payer = holders.first { left[$0] > .zero } ?? holders.first
          if let payer { left[payer] -= day.amount }
        }
        if payer == own { days.add(day) }
      }
      let rest = week.total - sealed.total - new.values.reduce(.zero, +)
      let taker =
        inRun.first { new[$0] != nil } ?? inRun.first { !sealed[$0].isZero } ?? inRun.first
      let amount = sealed[own] + (new[own] ?? .zero) + (taker == own ? rest : .zero)
      if !amount.isZero || !days.within(PaidWeek(ends: saturday).days).isEmpty {
        weeks.add(DatedAmounts.Amount(amount, on: saturday))
      }
    }
    return (days, weeks)
  }

  /// Average weekly earnings before a day, of all employments together: those that are stated, or were worked on before,
  /// else by what was paid.
  private func average(
    before day: CivilDate, ofSpellsTo last: CivilDate, for employer: Employer, weeks: Int
  ) -> EarningsAverage? {
    // What linked spells were worked on before stands, whatever a later line states.
    for job in jobs {
      guard let known = job.sickness.spells.first(where: { $0.from == day })?.earnings else {
        continue
      }
      return EarningsAverage(
        earnings: known, measure: .workedBefore, pay: Money(pence: known.pence), period: nil)
    }
    let spells = DateRange(day).including(last)
    let lines = jobs.flatMap(\.lines).filter { spells.contains($0.on) }
    let stated = lines.lazy.compactMap(\.absence).filter { $0.kind == .sickness }
      .compactMap(\.averageWeekly).first
    if let stated {
      return EarningsAverage(
        earnings: AverageEarnings(stated), measure: .stated, pay: stated, period: nil)
    }
    var found: EarningsAverage?
    for job in jobs where job.contract.span.contains(day) {
      guard
        let one = job.contract.averageEarnings(
          before: day, paid: job.earnings, dueOn: job.paydays, weeks: weeks, for: employer)
      else { return nil }
      found = found.map { $0.with(one) } ?? one
    }
    // Of all jobs together, so that what one took back counts against what another paid.
    return found?.atLeastNothing
  }
}

extension SickRecord {
  /// Whether another payroll paid sick pay of a day.
  fileprivate func isPaidElsewhere(_ day: CivilDate) -> Bool {
    spell(holding: day)?.paidElsewhereTo.map { day <= $0 } ?? false
  }
}

extension SickPayOfJob {
  fileprivate init(record: SickRecord) { self.record = record }

  fileprivate mutating func add(
    _ spell: Sickness, _ earnings: EarningsAverage?, _ pay: SickPay?, isOwn: Bool,
    isInMaternity: Bool = false
  ) {
    spells.append(
      Spell(
        days: spell.days, exclusion: spell.exclusion, earnings: earnings, pay: pay, isOwn: isOwn,
        isInMaternity: isInMaternity))
  }
}

extension SickLeave {
  /// Whether work was done under a contract before a day: who has done none has no sick pay (SSCBA 1992 Sch 11 para 2(f)).
  ///
  /// Where it is not known, because another payroll paid then or a run of another schedule may hold it, there was some.
  fileprivate func hasWorked(before day: CivilDate) -> Bool {
    let begun = jobs.filter { $0.contract.span.from <= day }
    let isOfOtherRun = begun.count > 1 && begun.contains(where: \.lines.isEmpty)
    return isOfOtherRun || begun.contains { $0.hasWorked(before: day) }
  }
}

extension Employment {
  fileprivate func hasWorked(before day: CivilDate) -> Bool {
    let first = contract.span.from
    guard first >= paydays.knownFrom, contract.continuousFrom.map({ $0 >= first }) ?? true,
      earnings.all.allSatisfy(\.amount.isZero)
    else { return true }
    if lines.contains(where: { $0.absence == nil && $0.on < day }) { return true }
    var due = paydays.last(before: day)
    while let paid = due, paid.period.days.last >= first {
      guard earnings.all.contains(where: { $0.day == paid.period.payDate }) else { return true }
      due = paydays.period(before: paid, since: first)
    }
    return false
  }
}

/// The weeks about a birth in which sick pay is not due, and what is to be asked of others.
private struct WeeksAboutBirth {
  /// The maternity pay period of whom the dates entitle to the pay, or the weeks of another.
  ///
  /// It is of 39 weeks, also where she came back early (SSCBA 1992 ss 153(12) and 165(1), Sch 11 para 2(h)). Of another, who
  /// may have neither pay nor allowance, they are 18 from the Sunday of the week of birth.
  let barred: DateRange
  /// Days of which somebody is to be asked.
  let asked: [(LeaveFinding.Kind, DateRange)]

  init?(_ leave: FamilyLeave, _ entitlement: FamilyLeaveEntitlement) {
    guard entitlement.faults.isEmpty, let due = leave.due, let payFrom = entitlement.payFrom
    else { return nil }
    let isEntitled = entitlement.refusals.isEmpty
    let sunday = (leave.born ?? due).weekFromSunday.first
    let first = isEntitled ? payFrom : sunday
    let weeks = isEntitled ? entitlement.mostWeeks : SickPayAboutBirth.weeks.value
    let last = first.adding(weeks: weeks).adding(days: -1)
    barred = DateRange(first).including(last)
    // Absence for the pregnancy begins maternity pay, or the weeks without sick pay (SMP (General) Regulations 1986 reg 2(4)).
    let window = due.weekFromSunday.first.adding(weeks: -FamilyLeaveLaw.pregnancyAbsence.value)
    let before = min(payFrom, barred.first).adding(days: -1)
    var asked: [(LeaveFinding.Kind, DateRange)] = []
    if window <= before { asked.append((.sickBeforeBirth, DateRange(window).including(before))) }
    if !isEntitled {
      // The Maternity Allowance of 39 weeks is paid elsewhere, and the books do not know of it.
      let rest = first.adding(weeks: entitlement.mostWeeks).adding(days: -1)
      asked.append(
        (.sickAfterBirth, DateRange(last.adding(days: 1)).including(rest)))
    }
    self.asked = asked
  }
}

extension SickLeave {
  /// The births that employments have maternity leave about.
  fileprivate static func births(
    of jobs: [Employment], for employer: Employer
  ) -> [WeeksAboutBirth] {
    let leaves = jobs.flatMap { job in
      job.contract.familyLeave.filter { $0.kind == .maternity }.map { (job.contract, $0) }
    }
    guard !leaves.isEmpty, let law = Law.ofFamilyLeave else { return [] }
    return leaves.compactMap { contract, leave in
      WeeksAboutBirth(
        leave,
        contract.entitlement(to: leave, in: employer.nation) { law.parentalPay(on: $0) })
    }
  }
}

extension Law {
  /// Sick pay on a day; before its first that of the first.
  func sickPay(on day: CivilDate) -> SickPayTable {
    let first = spans[.sickPay]?.first ?? day
    return self[.sickPay, on: max(first, day)]
  }
}

extension ContractVersion {
  /// The days of a week on which sick pay is due: those agreed for it, else those normally worked, else Wednesday (SSP
  /// (General) Regulations 1982 reg 5(2) and (3)).
  var sickPayDays: Set<Weekday> {
    if !qualifyingDays.isEmpty { return Set(qualifyingDays.map(\.weekday)) }
    let normal = Set(days.lazy.map(\.on.weekday))
    return normal.isEmpty ? ContractVersion.lawfulSickPayDays : normal
  }

  /// The day on which sick pay is due where no day is agreed, nor normally worked.
  static let lawfulSickPayDays: Set<Weekday> = [.wednesday]
}
