import PAEmployment
import PAFormats
import PAPayRun
import PAPrimitives
import PAXML

// Absences of the books are read as timesheets of the pay periods that they are in, so that what is late, changed or written
// twice is found as for any other time.

extension Employer {
  /// Absences of the books as timesheets of a tax year's pay periods, by their names: `4W08-employer.xml`.
  ///
  /// - Parameters:
  ///   - year: The tax year.
  ///   - payroll: What runs paid: days before a contract moved to its schedule stay in the periods of the one before.
  ///   - held: The schedules that runs took such absences on, by contract, where it has to be known to the day: nothing may
  ///     have been paid for them.
  /// - Returns: The sheets.
  func absenceSheets(
    of year: TaxYear, after payroll: PayrollState, paidOn held: [Identifier: [ScheduleHeld]] = [:]
  ) -> [String: [UInt8]] {
    var sheets: [String: WrittenTimesheet] = [:]
    for assistant in assistants {
      for contract in assistant.contracts
      where !(contract.away.isEmpty && contract.familyLeave.isEmpty) {
        let paid = payroll.paydays(of: contract, self)?.before ?? []
        let before = (paid.map(ScheduleHeld.init) + (held[contract.id] ?? [])).inOrder(
          before: contract.schedule)
        for (period, days) in periods(of: year, paying: contract, before) {
          let lines =
            contract.away.compactMap { $0.written(in: days, under: contract, of: assistant.id) }
            + contract.familyLeave.flatMap {
              $0.written(in: days, under: contract, of: assistant, in: nation)
            }
          guard !lines.isEmpty else { continue }
          sheets[
            "\(period.label)\(TimesheetFolder.booksMark)", default: WrittenTimesheet()
          ].lines +=
            lines.map { .absence($0) }
        }
      }
    }
    return sheets.mapValues(\.sheet)
  }

  /// The pay periods of a tax year in which a contract is paid, each with the days that are of it: those of the schedules it
  /// was on before to the day that it was paid to on them, and those of its own after.
  private func periods(
    of year: TaxYear, paying contract: Contract, _ before: [ScheduleHeld]
  ) -> [(period: TaxPeriod, days: DateRange)] {
    var found: [(period: TaxPeriod, days: DateRange)] = []
    var from: CivilDate?
    func add(_ schedule: Identifier, through last: CivilDate?) {
      for period in self.schedule(schedule)?.periods(of: year) ?? [] {
        let days = period.days
        // Between two schedules there may be days of neither: the first run of the new one pays them.
        let isFirst = period == self.schedule(schedule)?.firstPeriod
        let first = isFirst ? from ?? days.first : max(from ?? days.first, days.first)
        if let part = DateRange(first, min(last ?? days.last, days.last)) {
          found.append((period.taxPeriod, part))
        }
      }
      from = last.map { max(from ?? $0, $0).adding(days: 1) }
    }
    for stretch in before { add(stretch.schedule, through: stretch.through) }
    add(contract.schedule, through: nil)
    return found
  }
}

extension WrittenTimesheet {
  /// Its bytes as those of a file.
  var sheet: [UInt8] {
    document("timesheet", .xml(namespace: BooksSchema.timesheet.namespace))
  }
}

extension PaySchedule {
  /// Its pay periods that are paid in a tax year.
  fileprivate func periods(of year: TaxYear) -> [PayPeriod] {
    var found: [PayPeriod] = []
    var next = firstPeriod
    while next.taxPeriod.year <= year {
      if next.taxPeriod.year == year { found.append(next) }
      next = period(after: next)
    }
    return found
  }
}

/// A schedule that a contract was on, and the last day that it was paid to on it.
struct ScheduleHeld {
  let schedule: Identifier
  var through: CivilDate

  init(_ schedule: Identifier, through day: CivilDate) {
    self.schedule = schedule
    through = day
  }

  init(_ stretch: UsualPaydays.Stretch) {
    self.init(stretch.schedule.id, through: stretch.through.days.last)
  }
}

extension [ScheduleHeld] {
  /// Notes that a run of a schedule paid to a day.
  mutating func extend(_ schedule: Identifier, through day: CivilDate) {
    if let last = last, last.schedule == schedule {
      self[count - 1].through = Swift.max(last.through, day)
    } else {
      append(ScheduleHeld(schedule, through: day))
    }
  }

  /// The same from the earliest on, those that follow on one another on one schedule as one, and without the schedule that
  /// the contract is on.
  fileprivate func inOrder(before own: Identifier) -> [ScheduleHeld] {
    var found: [ScheduleHeld] = []
    for held in sorted(by: { $0.through < $1.through }) {
      found.extend(held.schedule, through: held.through)
    }
    if found.last?.schedule == own { found.removeLast() }
    return found
  }
}
