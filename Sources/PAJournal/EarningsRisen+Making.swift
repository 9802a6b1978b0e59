import PAEmployment
import PAPayRun
import PAPrimitives
import PAStatute

// Who is on leave about a child has every rise up to its end, as if it had been in force in the relevant period (SMP
// (General) Regulations 1986 reg 21(7), after Alabaster v Woolwich plc and Secretary of State for Social Security, C-147/02).
// What a rise makes more is worked from the entries that paid those weeks, line by line: each at the rate of then, and at the
// highest that the contract has had since.

extension PayRunOrder {
  /// Takes what rises since would have paid more for earnings that leave about a child goes by.
  ///
  /// - Parameters:
  ///   - journal: The entries before the run's.
  ///   - sealed: The run as it was sealed, where it is worked again: what rises since then make more, a later run pays.
  /// - Throws: That an entry cannot be read.
  mutating func takeEarningsRisen(
    from journal: JournalBefore, as sealed: SealedPayRun?
  ) throws(EventRefusal) {
    guard let days = daysOfFamilyLeave,
      let law = try? Law(of: [.statutoryPayments], over: days)
    else { return }
    for var contract in employer.assistants.flatMap(\.contracts)
    where contract.schedule == schedule.id {
      if let sealed { contract.versions = contract.terms(knownTo: sealed) }
      // Of other pay about a child only what was paid back for the relevant period itself counts (SI 2002/2822 reg 40(7)).
      for leave in contract.familyLeave where leave.averageWeekly == nil && leave.kind == .maternity
      {
        guard let first = leave.blocks.first?.from, first <= period.days.last,
          let last = leave.ends, !leave.isOver(by: period.days.first)
        else { continue }
        let before = contract.entitlement(to: leave, in: employer.nation) {
          law.parentalPay(on: $0)
        }.earningsBefore
        let begins = before.adding(days: -PayRunOrder.longestRelevantPeriod)
        guard contract.versions.contains(where: { begins < $0.from && $0.from <= last }) else {
          continue
        }
        var risen = EarningsRisen(contract: contract.id, kind: leave.kind, from: first)
        for run in try entries(since: begins, journal).runs {
          guard let slip = run.payslip(of: contract.id) else { continue }
          let due = employer.schedule(run.run.schedule)?.period(run.run.key.period)
          let payday =
            run.run.key.sequence == 0 ? due?.payDate ?? run.run.paymentDate : run.run.paymentDate
          guard payday < before else { continue }
          let more = contract.more(for: slip.lines, after: run.run.days.first, by: last)
          if !more.isZero { risen.more.add(DatedAmounts.Amount(more, on: payday)) }
        }
        if !risen.more.isEmpty { earningsRisen.append(risen) }
      }
    }
  }

  /// Days from the first of a relevant period to its end at most: eight weeks, and a month before them.
  private static let longestRelevantPeriod = 7 * 8 + 2 * 31
}

extension Contract {
  /// Its terms that a run knew: those of its books, as they may be put right since, and those that began by its last day.
  fileprivate func terms(knownTo sealed: SealedPayRun) -> [ContractVersion] {
    guard let before = sealed.books.employer.contract(id)?.versions else { return versions }
    return versions.filter { version in
      before.contains(version)
        || version.agreed == nil
          && (version.from <= sealed.run.days.last
            || before.contains { $0.from == version.from })
    }
  }

  /// How much more the lines of a payslip would pay at the highest rates of the terms of a day and of later ones, up to
  /// another.
  fileprivate func more(
    for lines: [PayLine], after day: CivilDate, by last: CivilDate
  ) -> Money {
    // Those in force on the day too: they may have come into the books since.
    let first = version(on: day)?.from ?? day
    let later = versions.filter { first <= $0.from && $0.from <= last }
    guard !later.isEmpty else { return .zero }
    var (paid, risen) = (Money.zero, Money.zero)
    for line in lines where line.kind == .element && line.isPay && line.agreed == nil {
      guard line.unit != .amount, line.unit != .mile, let element = line.element else { continue }
      let rate = later.compactMap { $0.rate(element) }.reduce(line.rate) { Swift.max($0, $1) }
      // What raised it to the minimum wage would not have been needed.
      let toppedUp = lines.filter { $0.kind == .minimumWage && $0.element == line.element }
        .map(\.amount).total
      paid += line.amount
      let now =
        line.unit == .hour
        ? rate.perHour(for: line.minutes, .payLine)
        : rate.scaled(by: line.units, over: 1, .payLine)
      risen += Swift.max(line.amount, now - toppedUp)
    }
    // Pay for holiday rises as the work does that it is an average of.
    let ofLeave = lines.filter {
      $0.kind == .leave || $0.kind == .rolledUpHoliday || $0.kind == .leaveSettled
    }.map(\.amount).total
    var more = risen - paid
    if paid > .zero, ofLeave > .zero {
      more += ofLeave.scaled(by: (risen - paid).pence, over: paid.pence, .payLine)
    }
    // A rise that was paid already is among the earnings.
    let already = lines.filter { $0.agreed != nil && $0.isPay }.map(\.amount).total
    return Swift.max(.zero, more - already)
  }
}
