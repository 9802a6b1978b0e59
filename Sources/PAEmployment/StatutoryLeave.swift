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
  /// The time that would have been worked on them.
  var time: Minutes

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
        found[place].time += line.timeAway
      } else {
        found.append(
          StatutoryLeave(
            began: absence.began, period: own,
            schedule: due.flatMap { paydays.name(of: $0.schedule) }, isLate: due != nil,
            days: [line.on], time: line.timeAway))
      }
    }
    return found
  }

  /// Days from the first to the last.
  private var span: Int {
    guard let first = days.first, let last = days.last else { return 0 }
    return first.days(to: last) + 1
  }

  /// How much of some days it takes, such as a pay period or a week: of the time that is normally worked on them, where
  /// the contract says that, else of the days, those without work among them.
  func part(
    of all: DateRange, under contract: Contract
  ) -> (over: Int64, under: Int64) {
    let normal = contract.normalTime(over: all.all)
    return normal > .zero
      ? (min(time, normal).count, normal.count) : (Int64(min(span, all.count)), Int64(all.count))
  }

  /// How many weeks it takes, as a fraction: by the time of a normal week, where the contract says that, else by sevenths.
  func weeks(under contract: Contract) -> (over: Int64, under: Int64) {
    guard let day = days.first else { return (0, 1) }
    let week = contract.normalTime(over: (0..<7).map { day.adding(days: $0) })
    return week > .zero ? (time.count, week.count) : (Int64(span), 7)
  }
}

extension Contract {
  /// Hours that are normally worked on some days; none where the books do not say.
  fileprivate func normalTime(over days: some Sequence<CivilDate>) -> Minutes {
    days.reduce(.zero) { $0 + (normalTime(on: $1) ?? .zero) }
  }
}

extension GrossPay {
  /// Pays rolled-up holiday of sick or statutory leave: each pay period what was paid on average for those that ended in
  /// the 52 weeks before it (WTR 1998 reg 16A(4) to (6)).
  ///
  /// Of a pay period that the leave takes a part of, it is that part.
  mutating func giveRolledUpHoliday(
    of contract: Contract, for employer: Employer, during leave: [StatutoryLeave],
    after weeks: PayWeeks, _ holiday: HolidayTable, _ sheet: inout Worksheet
  ) {
    guard employer.nation.isGreatBritain else { return }
    for away in leave {
      guard let first = away.days.first, let version = contract.version(on: first),
        version.holiday == .rolledUp
      else { continue }
      let before = weeks.rolledUp(
        before: away.began, days: 7 * holiday.referenceWeeks.value)
      guard before.pay > .zero,
        let planLine = version.planLineOfWork(on: first, for: employer)
      else { continue }
      let part = away.part(of: away.period.days, under: contract)
      sheet.begin(
        .payLine(lines.count + 1), away.isLate ? .rolledUpHolidayOf : .rolledUpHoliday,
        about: away.isLate ? away.period.taxPeriod.label : "")
      sheet.fact(.periodsBeforeAway, .count(before.periods), StatutoryLeave.source)
      let paid = sheet.step(.rolledUpOfPeriods, before.pay)
      let average = sheet.parts(
        .averageOfPayPeriod, of: paid, 1, over: Int64(before.periods), .holidayPay)
      let amount = sheet.total(
        sheet.parts(.partOfPayPeriodAway, of: average, part.over, over: part.under, .holidayPay))
      guard !amount.isZero else { continue }
      var line = PayLine(
        kind: .rolledUpHoliday, element: nil, label: "", amount: amount,
        arrearsOf: away.isLate ? away.period.taxPeriod : nil, arrearsOn: away.schedule,
        shares: away.days.map { PayLine.Share(line: planLine, on: $0, covers: nil, weight: 1) })
      line.began = away.began
      lines.append(line)
    }
  }
}

extension StatutoryLeave {
  fileprivate static let source = Citation.workingTime("reg 16A", .read)
}
