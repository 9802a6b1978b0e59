import PAEmployment
import PAPayRun
import PAPrimitives

// What terms agreed for days already paid give more is worked from the entries that paid the days: each
// timesheet line, by the rate it has been paid and the rate agreed. It is paid once, by the first run that
// pays the contract after the terms came into the books (decision 0019).

extension PayRunOrder {
  /// Takes the work of earlier periods that terms agreed since pay more for.
  ///
  /// - Parameter journal: The entries before the run's.
  /// - Throws: That an entry cannot be read.
  mutating func takeRises(from journal: JournalBefore) throws(EventRefusal) {
    for assistant in employer.assistants {
      for contract in assistant.contracts where pays(contract) {
        guard let employment = state.employment(contract.id) else { continue }
        let terms = contract.agreedTerms(by: period.days.last)
          .filter { !employment.termsPaid.contains($0) }
        guard let first = terms.map(\.from).min() else { continue }
        try take(terms, from: first, of: contract, assistant.id, journal)
      }
    }
  }

  /// Whether the run pays a contract.
  private func pays(_ contract: Contract) -> Bool {
    guard contract.schedule == schedule.id else { return false }
    return sequence == 0 && contract.span.overlaps(period.days)
      || lines.contains { $0.contract == contract.id }
  }

  private mutating func take(
    _ terms: [AgreedTerms], from first: CivilDate, of contract: Contract, _ assistant: Identifier,
    _ journal: JournalBefore
  ) throws(EventRefusal) {
    func refuse(_ reason: UnpayableTerms.Reason) {
      let found = UnpayableTerms(
        assistant: assistant, contract: contract.id, from: first, reason: reason)
      if !unpayableTerms.contains(found) { unpayableTerms.append(found) }
    }
    guard let paydays = state.paydays(of: contract, employer) else { return }
    if let elsewhere = state.paidElsewhere(of: contract.schedule),
      let last = paydays.period(elsewhere)?.period.days.last, first <= last,
      contract.span.from <= last
    {
      return refuse(.paidElsewhere)
    }
    let runs = try runs(thatPaid: contract.id, since: first, journal)
    // What was paid before has been brought to the terms of the books that paid the contract last.
    guard let known = runs.last?.books.employer.contract(contract.id) else { return }
    var found: [BackdatedRise] = []
    for run in runs {
      for line in run.lines where line.contract == contract.id && line.on >= first {
        guard let version = contract.version(on: line.on), let agreed = version.agreed,
          terms.contains(AgreedTerms(from: version.from, agreed: agreed)),
          let element = employer.element(line.element), element.unit != .amount,
          let before = known.version(on: line.on)?.rate(element.id),
          let due = paydays.period(holding: line.on)
        else { continue }
        guard let now = version.rate(element.id), now >= before else {
          refuse(.lower(element: element.id))
          continue
        }
        guard now > before,
          let paid = try? contract.payable(line, for: run.books.employer)
        else { continue }
        let rise = BackdatedRise(
          contract: contract.id, period: due.period.taxPeriod, element: element.id, before: before,
          now: now, agreed: agreed)
        let place = found.firstIndex {
          $0.period == rise.period && $0.element == rise.element && $0.before == before
            && $0.now == now
        }
        if place == nil { found.append(rise) }
        found[place ?? found.count - 1].add(line, borneBy: paid.planLine)
      }
    }
    rises += found
  }

  /// The sealed runs that paid an employment, from the tax year of a day on, the earliest first.
  private func runs(
    thatPaid contract: Identifier, since day: CivilDate, _ journal: JournalBefore
  ) throws(EventRefusal) -> [SealedPayRun] {
    var found: [SealedPayRun] = []
    var year = TaxYear(containing: day)
    while year <= state.year {
      // Runs of the year before may have paid days of this one, and none after the order's state.
      let last = year == state.year ? state.sealed.map(\.entry).max() ?? 0 : Int.max
      var number = 1
      while number <= last, let entry = try journal.entry(EntryName(year, number)) {
        if case .run(let run) = entry.content, run.payslip(of: contract) != nil {
          found.append(run)
        }
        number += 1
      }
      year = year.next
    }
    return found
  }
}

extension Employer {
  /// An employment by its short name.
  fileprivate func contract(_ id: Identifier) -> Contract? {
    assistants.lazy.flatMap(\.contracts).first { $0.id == id }
  }
}
