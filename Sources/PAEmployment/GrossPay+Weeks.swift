import PAPrimitives

extension GrossPay {
  /// Pay and hours by the weeks they are for.
  ///
  /// - Parameters:
  ///   - lines: The timesheet lines that are paid.
  ///   - contract: The employment, for what time away pays.
  ///   - employer: The books, for the pay elements.
  /// - Returns: The weeks, the earliest first.
  func paidWeeks(
    of lines: [TimesheetLine], under contract: Contract, for employer: Employer
  ) -> [PaidWeek] {
    var weeks: [CivilDate: PaidWeek] = [:]
    func add(_ pay: Money, _ time: Minutes, on day: CivilDate) {
      let ends = PaidWeek.end(holding: day)
      weeks[ends, default: PaidWeek(ends: ends)].pay += pay
      weeks[ends]?.time += time
    }
    for line in self.lines where line.isOfAWeeksPay {
      for share in line.borne {
        add(Money(pence: share.weight), .zero, on: share.on)
      }
    }
    let asleep = lines.sleepInDays(of: employer)
    for line in lines where line.absence?.kind.isStatutoryLeave ?? false {
      let ends = PaidWeek.end(holding: line.on)
      weeks[ends, default: PaidWeek(ends: ends)].isOfLeave = true
    }
    for line in lines {
      // What was worked in a sleep-in is of its hours.
      guard let element = employer.element(line.element), line.absence?.kind != .layOff,
        !(line.isWithin && asleep.contains(line.on))
      else { continue }
      // Of time away that is paid in part, so much of it counts as is paid.
      let share =
        line.absence == nil ? .whole : contract.version(on: line.on)?.share(of: line) ?? .zero
      let time = line.workingTime(as: element)
      add(
        .zero, share == .whole ? time : Minutes(time.count * share.millionths / 1_000_000),
        on: line.on)
    }
    return weeks.values.sorted { $0.ends < $1.ends }
  }
}

extension GrossPay {
  /// What is rolled up, by pay period: of the run's own also where it is nothing.
  func rolledUpPeriods(
    of contract: Contract, in period: PayPeriod, dueOn paydays: UsualPaydays
  ) -> DatedAmounts {
    var found = DatedAmounts()
    if contract.span.overlaps(period.days),
      contract.version(on: period.days.last)?.holiday == .rolledUp
    {
      found.add(DatedAmounts.Amount(.zero, on: period.days.last))
    }
    for line in lines where line.kind == .rolledUpHoliday {
      let due = line.arrearsOf.flatMap { paydays.period($0, on: line.arrearsOn) }
      found.add(
        DatedAmounts.Amount(line.amount, on: due?.period.days.last ?? period.days.last))
    }
    return found
  }
}

extension PayLine {
  /// Whether a week's pay counts it: pay for work, and not what is paid for holiday beside it, nor for costs.
  var isOfAWeeksPay: Bool {
    switch kind {
    case .element, .minimumWage, .cancelledShift: isPay
    // A lay-off is no week's pay: what is guaranteed for it is for no hours.
    case .leave: isPay && element != AbsenceKind.layOff.element
    case .rolledUpHoliday, .charge, .requiredCost, .mileage, .leaveSettled, .statutoryPay: false
    }
  }
}

extension TimesheetLine {
  /// Hours at work that it is of: of a night or a day those by the clock, where they are known, else those agreed for
  /// it; none on call, where only what the PA was called out for is work.
  func workingTime(as element: PayElement) -> Minutes {
    guard cancelled == nil else { return .zero }
    switch element.kind {
    case .work, .sleepIn, .liveIn, .training, .travel, .leave:
      switch quantity {
      case .time(let time): return time
      case .units(let count):
        return spanMinutes.map { Minutes(Int64($0)) }
          ?? Minutes((element.averageHours ?? .zero).count * count)
      case .miles, .amount: return .zero
      }
    case .onCall, .allowance, .expense, .charge, .requiredCost, .accommodation: return .zero
    }
  }
}
