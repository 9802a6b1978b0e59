import PAEmployment
import PAPayRun
import PAPrimitives

// What terms agreed for days already paid give more is worked from the entries that paid the days: each
// timesheet line, by the rate it has been paid and the rate agreed, and leave by what an hour of it pays now. It is paid once, by the first run that
// pays the contract after the terms came into the books (decision 0019).

extension PayRunOrder {
  /// Terms of a contract that are not paid yet.
  private struct NewTerms {
    let assistant: Identifier
    let contract: Contract
    let terms: [AgreedTerms]
    let first: CivilDate
  }

  /// Takes the work of earlier periods that terms agreed since pay more for.
  ///
  /// - Parameter journal: The entries before the run's.
  /// - Throws: That an entry cannot be read.
  mutating func takeRises(from journal: JournalBefore) throws(EventRefusal) {
    guard paysRises else { return }
    let found = newTerms
    guard let first = found.map(\.first).min() else { return }
    let (runs, openings) = try entries(since: first, journal)
    for terms in found { take(terms, from: runs, openings) }
  }

  /// Of contracts on the schedule, of those who left too.
  private var newTerms: [NewTerms] {
    employer.assistants.flatMap { assistant in
      assistant.contracts.compactMap { contract in
        guard contract.schedule == schedule.id, let employment = state.employment(contract.id)
        else {
          return nil
        }
        let terms = contract.agreedTerms(by: period.days.last).filter { terms in
          !employment.termsPaid.contains(terms) && contract.span.to.map { terms.from <= $0 } ?? true
        }
        return terms.map(\.from).min().map { first in
          NewTerms(assistant: assistant.id, contract: contract, terms: terms, first: first)
        }
      }
    }
  }

  private mutating func take(
    _ new: NewTerms, from runs: [SealedPayRun], _ openings: [PayrollState]
  ) {
    let (contract, first) = (new.contract, new.first)
    func refuse(_ reason: UnpayableTerms.Reason) {
      let found = UnpayableTerms(
        assistant: new.assistant, contract: contract.id, from: first, reason: reason)
      if !unpayableTerms.contains(found) { unpayableTerms.append(found) }
    }
    guard let paydays = state.paydays(of: contract, employer) else { return }
    for held in paydays.before.map(\.schedule) + [paydays.schedule] {
      for opening in openings {
        if let elsewhere = opening.paidElsewhere(of: held.id),
          let last = held.period(elsewhere)?.days.last, first <= last, contract.span.from <= last
        {
          return refuse(.paidElsewhere)
        }
      }
    }
    let runs = runs.filter { $0.payslip(of: contract.id) != nil }
    var found: [BackdatedRise] = []
    for (place, run) in runs.enumerated() {
      // What it paid has been brought to the terms of the books of the last run since that pays rises.
      let last = runs[(place + 1)...].last { $0.run.paysRises } ?? run
      guard let known = last.books.employer.contract(contract.id) else { continue }
      for line in run.lines where line.contract == contract.id && line.on >= first {
        guard let version = contract.version(on: line.on), let agreed = version.agreed,
          new.terms.contains(AgreedTerms(from: version.from, agreed: agreed)),
          let element = employer.element(line.element), element.unit != .amount,
          let before = known.version(on: line.on)?.rate(element.id),
          // Days before a schedule's first period were paid with the run's own.
          let due = paydays.period(holding: line.on) ?? paydays.period(of: run.run)
        else { continue }
        guard let now = version.rate(element.id) else {
          refuse(.lower(element: element.id))
          continue
        }
        let old = known.version(on: line.on)?.share(of: line) ?? .whole
        let new = version.share(of: line)
        // What the employer charges is not put up for days that are paid.
        guard now * new >= before * old, element.kind != .accommodation || now == before else {
          refuse(.lower(element: element.id))
          continue
        }
        guard now * new > before * old,
          let paid = try? contract.payable(line, for: run.books.employer)
        else { continue }
        for part in element.parts(ofRiseFrom: before, to: now, on: line.on) {
          var rise = BackdatedRise(
            contract: contract.id, period: due.period.taxPeriod, on: paydays.name(of: due.schedule),
            element: element.id, before: part.before, now: part.now, agreed: agreed)
          rise.isAboveApproved = part.isAbove
          rise.isCancelled = line.cancelled != nil
          (rise.shareBefore, rise.share) = (old, new)
          if let basic = element.premiumOver {
            let lowest = min(now, version.rate(basic) ?? now)
            let was = min(before, known.version(on: line.on)?.rate(basic) ?? before)
            rise.counts = max(.zero, lowest - was)
          }
          let place = found.firstIndex { known in
            (known.period, known.element, known.before, known.now)
              == (rise.period, rise.element, rise.before, rise.now)
              && known.schedule == rise.schedule && known.agreed == rise.agreed
              && known.share == rise.share && known.shareBefore == rise.shareBefore
              && known.isCancelled == rise.isCancelled && known.counts == rise.counts
              && known.isAboveApproved == rise.isAboveApproved
          }
          if place == nil { found.append(rise) }
          found[place ?? found.count - 1].add(line, borneBy: paid.planLine)
        }
      }
    }
    for place in found.indices {
      let rise = found[place]
      // Of several of one element and period, the first is told what raised their work.
      let isFirst = !found[..<place].contains {
        ($0.element, $0.period, $0.schedule) == (rise.element, rise.period, rise.schedule)
      }
      guard isFirst else { continue }
      for run in runs { run.takeToppedUp(&found[place], of: contract.id, paydays) }
    }
    rises += found
    takeLeave(new, from: runs, paydays)
  }

  /// Takes leave that earlier runs paid and that begins on the terms or after them: it pays their rate, or the average
  /// of weeks that pay more now.
  private mutating func takeLeave(
    _ new: NewTerms, from runs: [SealedPayRun], _ paydays: UsualPaydays
  ) {
    let contract = new.contract
    let agreedLast = new.terms.map(\.agreed).max() ?? new.first
    var found: [LeaveRise] = []
    for (place, run) in runs.enumerated() {
      let last = runs[(place + 1)...].last { $0.run.paysRises } ?? run
      guard let known = last.books.employer.contract(contract.id) else { continue }
      func rise(_ kind: AbsenceKind?, of due: DuePeriod, began: CivilDate) -> LeaveRise {
        // Of what began on days of other terms, the weeks before it pay more.
        let own = contract.version(on: began)?.agreed.flatMap { agreed in
          new.terms.first { $0.agreed == agreed }?.agreed
        }
        return LeaveRise(
          contract: contract.id, period: due.period.taxPeriod, on: paydays.name(of: due.schedule),
          kind, began: began, paidBy: known, agreed: own ?? agreedLast)
      }
      for line in run.lines where line.contract == contract.id {
        // A lay-off has the terms of each day, other time away those of its first.
        guard let absence = line.absence,
          (absence.kind == .layOff ? line.on : absence.began) >= new.first,
          let due = paydays.period(holding: line.on) ?? paydays.period(of: run.run),
          let paid = try? contract.payable(line, for: run.books.employer)
        else { continue }
        // Of sickness the contract may have paid some days alone.
        if absence.kind == .sickness, known.version(on: line.on)?.limitsSickPay ?? false,
          !(run.run.closing.employment(contract.id)?.sickness.agreedDays.contains(line.on) ?? false)
        {
          continue
        }
        var one = rise(absence.kind, of: due, began: absence.began)
        one.shareBefore = known.version(on: line.on)?.share(of: line) ?? .zero
        one.share = contract.version(on: line.on)?.share(of: line) ?? .zero
        let place = found.firstIndex { $0.isAlike(one) } ?? found.endIndex
        if place == found.endIndex { found.append(one) }
        found[place].add(line, borneBy: paid.planLine)
      }
      for line in run.payslip(of: contract.id)?.lines ?? [] where line.agreed == nil {
        let own = line.arrearsOf ?? run.run.key.period
        guard line.element == AbsenceKind.sickness.element,
          let place = found.firstIndex(where: { rise in
            rise.kind == .sickness && rise.began == line.began && rise.period == own
              && rise.schedule == line.arrearsOn
          })
        else { continue }
        if line.kind == .statutoryPay { found[place].paidByLaw += line.amount }
        if line.kind == .leave { found[place].paidAbove += line.amount }
      }
      for line in run.payslip(of: contract.id)?.lines ?? []
      where line.kind == .leaveSettled && line.amount > .zero && line.agreed == nil {
        guard let left = known.span.to, left >= new.first, let due = paydays.period(of: run.run)
        else { continue }
        var one = rise(nil, of: due, began: left.adding(days: 1))
        one.time = line.minutes
        found.append(one)
      }
    }
    leaveRises += found.filter {
      $0.share > .zero || $0.shareBefore > .zero || $0.kind == .layOff
    }
  }

  /// The sealed runs from the tax year of a day on, the earliest first, and what each year began with.
  func entries(
    since day: CivilDate, _ journal: JournalBefore
  ) throws(EventRefusal) -> (runs: [SealedPayRun], openings: [PayrollState]) {
    var runs: [SealedPayRun] = []
    var openings: [PayrollState] = []
    var year = TaxYear(containing: day)
    while year <= state.year {
      // None after the order's state.
      let last = year == state.year ? state.sealed.map(\.entry).max() ?? 1 : Int.max
      var number = 1
      while number <= max(1, last), let entry = try journal.entry(EntryName(year, number)) {
        switch entry.content {
        case .run(let run): runs.append(run)
        case .opening(let opening): openings.append(opening.state.payroll)
        case .event, .correction: break
        }
        number += 1
      }
      year = year.next
    }
    return (runs, openings)
  }
}

extension PayRun {
  /// Whether it paid what terms agreed since gave more, as `PayRunOrder.paysRises` says.
  fileprivate var paysRises: Bool {
    key.sequence == 0 || TaxPeriod(of: paymentDate, key.period.frequency) == key.period
  }
}

extension SealedPayRun {
  /// Takes what it raised an element's work of a period by to the minimum wage, less what it gave back of that, and
  /// what bore it.
  fileprivate func takeToppedUp(
    _ rise: inout BackdatedRise, of contract: Identifier, _ paydays: UsualPaydays
  ) {
    let own = paydays.period(of: run)
    guard let slip = payslip(of: contract) else { return }
    for (place, line) in slip.lines.enumerated() where line.kind == .minimumWage {
      let isOfPeriod =
        line.arrearsOf == nil
        ? own?.period.taxPeriod == rise.period
          && own.flatMap { paydays.name(of: $0.schedule) } == rise.schedule
        : line.arrearsOf == rise.period && line.arrearsOn == rise.schedule
      guard line.element == rise.element, isOfPeriod else { continue }
      rise.toppedUp += line.amount
      guard line.amount > .zero else { continue }
      for paid in work(ofLine: place + 1, on: slip) {
        rise.takeToppedUp(paid.line, borneBy: paid.planLine)
      }
    }
  }
}

extension UsualPaydays {
  /// The pay period of a run.
  fileprivate func period(of run: PayRun) -> DuePeriod? {
    period(run.key.period, on: run.schedule == schedule.id ? nil : run.schedule)
  }
}
