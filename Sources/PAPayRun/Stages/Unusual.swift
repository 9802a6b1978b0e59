import PAEmployment
import PAPrimitives
import PAStatute

extension PayStage {
  /// Finds what is far from usual; it changes no pay.
  package static let unusual = PayStage("unusual") { pay, rules in
    for found in pay.unusual(rules, .table) {
      pay.findings.append(.unusual(found, assistant: pay.assistant.id))
    }
  }
}

extension AssistantPay {
  fileprivate func unusual(_ rules: PayRules, _ bounds: UnusualBounds) -> [UnusualPay] {
    let order = rules.order
    var found: [UnusualPay] = []
    if order.sequence == 0 { found += unlikeBefore(rules, bounds) }
    for contract in contracts { found += contract.unusualRates(of: assistant, rules, bounds) }
    found += longDays(order, bounds)
    for contract in contracts { found += contract.wokenNights(order, bounds) }
    let own = DuePeriod(order.schedule, order.period)
    let early = contracts.flatMap { contract in
      contract.lines.map(\.on).filter { day in
        day < contract.paydays.firstDay(of: own) && !contract.paydays.isBetweenSchedules(day)
      }
    }.min()
    if let early { found.append(UnusualPay(.timeBefore, on: early)) }
    return found
  }

  /// Hours and pay of the run's own period against those of the last runs and the contract.
  private func unlikeBefore(_ rules: PayRules, _ bounds: UnusualBounds) -> [UnusualPay] {
    let order = rules.order
    let minutes = contracts.reduce(Minutes.zero) { $0 + $1.ownMinutes }
    let pay = contracts.lazy.map(\.ownPay).total
    let away = contracts.flatMap(\.lines).reduce(Minutes.zero) { $0 + $1.timeAway }
    let past = pastPeriods(on: order.schedule.id)
    let own = DuePeriod(order.schedule, order.period)
    let isWhole = contracts.contains { contract in
      order.state.days(of: contract.contract, in: own, order.employer) == order.period.days
    }
    let wasPaid = contracts.contains { !$0.state.history.payslips.isEmpty }
    if pay.isZero {
      let last = past.last?.pay ?? .zero
      guard last.isZero else { return isWhole ? [UnusualPay(.nothingWorked)] : [] }
      let since = contracts.map { $0.state.unpaid(since: $0.contract.span.from) }.max()
      guard isWhole, let since, since.days(to: order.paymentDate) >= bounds.unpaidDays else {
        return []
      }
      return [UnusualPay(.unpaidLong, on: since)]
    }
    var found: [UnusualPay] = []
    let isFirst = !wasPaid && order.state.employment(of: assistant.id) == nil
    if isFirst,
      order.state.employments.contains(where: { !$0.history.payslips.isEmpty })
    {
      found.append(UnusualPay(.firstPay))
    }
    let hours = past.map(\.minutes).filter { $0 > .zero }
    let pays = past.map(\.pay).filter { $0 > .zero }
    if hours.count >= bounds.runs, let usual = hours.median,
      // Who was away worked less.
      bounds.isFar(
        minutes < usual ? min(usual, minutes + away).count : minutes.count, from: usual.count,
        least: bounds.hours.count, looksBelow: isWhole)
    {
      found.append(UnusualPay(.hoursUnusual, minutes: minutes, usual: usual))
    } else if pays.count >= bounds.runs, let usual = pays.median,
      bounds.isFar(
        pay.pence, from: usual.pence, least: bounds.pay.pence, looksBelow: isWhole && away == .zero)
    {
      found.append(UnusualPay(.payUnusual, percent: Int(pay.pence * 100 / usual.pence)))
    }
    for contract in contracts {
      guard !found.contains(where: { $0.kind == .hoursUnusual }),
        let agreed = contract.agreedMinutes(in: own), agreed > .zero
      else { continue }
      let worked = contract.ownMinutes - contract.minutesBetweenSchedules
      guard worked.count.part(over: bounds.ofContract, of: agreed.count),
        worked - agreed >= bounds.hours
      else { continue }
      found.append(UnusualPay(.hoursOverContract, minutes: worked, usual: agreed))
    }
    return found
  }

  /// Hours and pay by the last pay periods of a schedule, over all contracts.
  private func pastPeriods(on schedule: Identifier) -> [(minutes: Minutes, pay: Money)] {
    var periods: [TaxPeriod: (minutes: Minutes, pay: Money)] = [:]
    for slip in contracts.flatMap(\.state.history.payslips) where slip.schedule == schedule {
      let before = periods[slip.period] ?? (.zero, .zero)
      periods[slip.period] = (before.minutes + slip.worked, before.pay + slip.figures.gross)
    }
    return periods.sorted { $0.key < $1.key }.map(\.value)
  }

  /// Days with very many hours, sleep-ins left out.
  private func longDays(_ order: PayRunOrder, _ bounds: UnusualBounds) -> [UnusualPay] {
    var days: [CivilDate: Minutes] = [:]
    for line in contracts.flatMap(\.lines) where line.minutes > .zero {
      guard let element = order.employer.element(line.element), element.kind != .sleepIn,
        element.kind != .onCall
      else { continue }
      days[line.on] = (days[line.on] ?? .zero) + line.minutes
    }
    return days.filter { $0.value >= bounds.day }.sorted { $0.key < $1.key }
      .map { UnusualPay(.dayLong, on: $0.key, minutes: $0.value) }
  }
}

extension ContractPay {
  /// Sleep-ins with more wakings than they allow, where there are many: in truth they may be waking nights, all of
  /// whose minutes are working time (National Minimum Wage Regulations 2015 reg 32; Royal Mencap Society v
  /// Tomlinson-Blake [2021] UKSC 8).
  fileprivate func wokenNights(_ order: PayRunOrder, _ bounds: UnusualBounds) -> [UnusualPay] {
    var nights: [Identifier: [(day: CivilDate, awake: Minutes)]] = [:]
    for (day, awake) in Dictionary(grouping: lines.filter(\.isWithin), by: \.on) {
      let asleep = lines.lazy.filter { $0.on == day && !$0.isWithin }
        .compactMap { order.employer.element($0.element) }.first { $0.kind == .sleepIn }
      guard let asleep else { continue }
      let minutes = awake.reduce(Minutes.zero) { $0 + $1.minutes }
      if awake.wakings > asleep.mostWakings ?? bounds.wakings
        || minutes > asleep.mostAwake ?? bounds.awake
      {
        nights[asleep.id, default: []].append((day, minutes))
      }
    }
    return nights.sorted { $0.key < $1.key }.filter { $0.value.count >= bounds.wokenNights }
      .map { element, nights in
        UnusualPay(
          .nightsWoken, on: nights.map(\.day).min(), element: element,
          minutes: nights.reduce(.zero) { $0 + $1.awake }, nights: nights.count)
      }
  }

  /// Time of the run's own period.
  var ownMinutes: Minutes { gross.lines.filter { $0.arrearsOf == nil }.minutesWorked }
  /// Time of days between two schedules, which the run pays and no period of either holds.
  fileprivate var minutesBetweenSchedules: Minutes {
    lines.lazy.filter { line in
      line.absence == nil && line.cancelled == nil
        && paydays.isBetweenSchedules(line.on)
    }.reduce(.zero) { $0 + $1.minutes }
  }
  /// Pay of the run's own period.
  fileprivate var ownPay: Money {
    gross.lines.lazy.filter { $0.arrearsOf == nil && $0.isPay }.map(\.amount).total
  }

  /// Hours of the contract in a pay period, of the days that it is to pay; nil where it has none of a week.
  fileprivate func agreedMinutes(in due: DuePeriod) -> Minutes? {
    guard let days = paydays.days(of: due) else { return nil }
    return contract.version(on: days.last)?.weekly.map {
      Minutes($0.count * Int64(days.count) / 7)
    }
  }

  /// Rates that changed by much since the period before, and new ones far over the minimum wage.
  fileprivate func unusualRates(
    of assistant: PersonalAssistant, _ rules: PayRules, _ bounds: UnusualBounds
  ) -> [UnusualPay] {
    let days = rules.order.period.days
    guard let now = contract.version(on: days.last) else { return [] }
    let wasPaid = !state.history.payslips.isEmpty
    // What was paid before, terms agreed since left out.
    var known = contract
    known.versions.removeAll { version in
      version.agreed.map {
        !state.termsPaid.contains(AgreedTerms(from: version.from, agreed: $0))
      } ?? false
    }
    let before = wasPaid ? known.version(on: days.first.adding(days: -1)) : nil
    return now.rates.compactMap { rate in
      let was = before?.rate(rate.element)
      if let was, was > .zero {
        let change = (rate.amount - was).magnitude
        guard change.pence.part(over: bounds.rateChange, of: was.pence) else { return nil }
        return UnusualPay(
          .rateUnusual, element: rate.element, percent: Int(rate.amount.pence * 100 / was.pence))
      }
      guard !wasPaid || before != nil, let element = rules.order.employer.element(rate.element),
        element.unit == .hour, element.kind == .work, element.premiumOver == nil
      else { return nil }
      let least = assistant.minimumWage(
        on: days.first, rules.law[.minimumWage, on: days.first],
        rules.law[.minimumWageAges, on: days.first]
      ).rate.value
      guard rate.amount.pence.part(over: bounds.ofMinimumWage, of: least.pence) else { return nil }
      return UnusualPay(
        .rateUnusual, element: rate.element, percent: Int(rate.amount.pence * 100 / least.pence),
        isNew: true)
    }
  }
}

extension UnusualBounds {
  /// Whether a number is far from what is usual.
  fileprivate func isFar(
    _ number: Int64, from usual: Int64, least difference: Int64, looksBelow: Bool
  ) -> Bool {
    if number > usual {
      return number - usual >= difference && number.part(over: most, of: usual)
    }
    return looksBelow && usual - number >= difference
      && number * Rate.whole.millionths < usual * least.millionths
  }
}

extension Int64 {
  /// Whether it is more than a part of another number.
  fileprivate func part(over rate: Rate, of whole: Int64) -> Bool {
    self * Rate.whole.millionths > whole * rate.millionths
  }
}

extension Array where Element: Comparable {
  /// The middle one, of two the lower; nil of none.
  fileprivate var median: Element? { isEmpty ? nil : sorted()[(count - 1) / 2] }
}

extension [TimesheetLine] {
  /// How often a PA was woken: what follows without a gap is one waking, by however many elements it is paid.
  fileprivate var wakings: Int {
    let times = compactMap { line in
      line.startMinute.flatMap { start in line.spanMinutes.map { (start: start, end: start + $0) } }
    }.sorted { $0.start < $1.start }
    return times.count - zip(times, times.dropFirst()).count { $0.end == $1.start }
  }
}
