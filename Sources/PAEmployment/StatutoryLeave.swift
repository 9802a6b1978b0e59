import PAPrimitives
import PAStatute

// What sick and statutory leave does to holiday that is earned by the hours worked: it goes on by the average of the
// weeks before, and where holiday pay is rolled up, so does that pay.

/// One stretch of sick or statutory leave in a pay period.
struct StatutoryLeave {
  /// The first day of the whole absence.
  let began: CivilDate
  /// The pay period that its days are of.
  let period: PayPeriod
  /// The schedule of that where it is not the contract's own any more; nil too where the run pays the period itself.
  let schedule: Identifier?
  /// Whether the run pays it late.
  let isLate: Bool
  /// Its days, in their order.
  var days: [CivilDate]

  /// Those of a run's lines, by absence and pay period.
  static func stretches(
    of lines: [TimesheetLine], in period: PayPeriod, dueOn paydays: UsualPaydays
  ) -> [StatutoryLeave] {
    var found: [StatutoryLeave] = []
    let away = lines.filter { $0.absence?.kind.isStatutoryLeave ?? false }
    for line in away.sorted(by: { $0.on < $1.on }) {
      guard let absence = line.absence else { continue }
      let due = paydays.earlier(than: period, holding: line.on)
      let own = due?.period ?? period
      let place = found.firstIndex { $0.began == absence.began && $0.period == own }
      if let place {
        found[place].days.append(line.on)
      } else {
        found.append(
          StatutoryLeave(
            began: absence.began, period: own,
            schedule: due.flatMap { paydays.name(of: $0.schedule) }, isLate: due != nil,
            days: [line.on]))
      }
    }
    return found
  }

  /// Days from the first to the last.
  var span: DateRange? {
    guard let first = days.first, let last = days.last else { return nil }
    return DateRange(first).including(last)
  }
}

extension GrossPay {
  /// Pays rolled-up holiday of sick or statutory leave: each pay period what was paid on average for those of the 52
  /// weeks before it, or of the weeks since it is rolled up (WTR 1998 reg 16A(4) to (6)).
  ///
  /// Of a pay period that the leave takes a part of, it is the part of its days.
  ///
  /// - Returns: Whether anything is paid.
  mutating func giveRolledUpHoliday(
    of contract: Contract, for employer: Employer, during leave: [StatutoryLeave],
    after weeks: PayWeeks, _ holiday: HolidayTable, _ sheet: inout Worksheet
  ) -> Bool {
    guard employer.nation.isGreatBritain else { return false }
    let count = lines.count
    for away in leave {
      guard let days = away.span, let version = contract.version(on: days.first),
        version.holiday == .rolledUp,
        let begun = contract.versions.first(where: { $0.holiday == .rolledUp })?.from
      else { continue }
      let before = weeks.adding(self.weeks).rolledUp(
        before: away.began, since: begun, most: holiday.referenceWeeks.value)
      guard before.pay > .zero,
        let planLine = version.planLineOfWork(on: days.first, for: employer)
      else { continue }
      let periods = away.period.taxPeriod.frequency.periodsInYear
      sheet.begin(
        .payLine(lines.count + 1), away.isLate ? .rolledUpHolidayOf : .rolledUpHoliday,
        about: away.isLate ? away.period.taxPeriod.label : "")
      sheet.fact(.weeksBeforeAway, .count(before.weeks), StatutoryLeave.source)
      let paid = sheet.step(.rolledUpOfWeeks, before.pay)
      sheet.fact(.payPeriodsAYear, .count(periods))
      sheet.fact(.daysAwayOfPeriod, .word("\(days.count) of \(away.period.days.count)"))
      let amount = sheet.total(
        sheet.parts(
          .rolledUpWhileAway, of: paid, Int64(PayFrequency.weekly.periodsInYear * days.count),
          over: Int64(before.weeks * periods * away.period.days.count), .holidayPay))
      guard !amount.isZero else { continue }
      lines.append(
        PayLine(
          kind: .rolledUpHoliday, element: nil, label: "", amount: amount,
          arrearsOf: away.isLate ? away.period.taxPeriod : nil, arrearsOn: away.schedule,
          shares: (0..<days.count).map { day in
            PayLine.Share(
              line: planLine, on: days.first.adding(days: day), covers: nil, weight: 1)
          }))
    }
    return lines.count > count
  }
}

extension StatutoryLeave {
  fileprivate static let source = Citation.workingTime("reg 16A(4) to (6)", .read)
}
