import PAEmployment
import PAPrimitives
import PAStatute

extension Calculation {
  /// Statutory Sick Pay of one spell of sickness.
  static let sickPay = Calculation(
    "sick-pay", "Statutory Sick Pay of a spell of sickness, before and from 6 April 2026",
    takes: [
      "sick_from", "sick_to", "qualifying_days", "awe", "previous_from", "previous_to",
      "weeks_used",
    ],
    gives: ["waiting_days", "paid_days", "ssp"]
  ) { columns in
    let (firsts, lasts, days) = (
      columns["sick_from"], columns["sick_to"], columns["qualifying_days"]
    )
    let (earnings, used) = (columns["awe"], columns["weeks_used"])
    let (earlierFirsts, earlierLasts) = (columns["previous_from"], columns["previous_to"])
    return { row in
      let (first, last) = (row.date(firsts), row.date(lasts))
      let qualifying = row.weekdays(days)
      let weekly = row.averageWeekly(earnings)
      let earlier = (first: row.dateIfGiven(earlierFirsts), last: row.dateIfGiven(earlierLasts))
      let weeks = row.weeks(used)
      if let first, let last, last < first {
        row.refuse(lasts.name, "must not be before sick_from")
      }
      if row.isGiven(earlierFirsts) != row.isGiven(earlierLasts) {
        row.refuse(
          row.isGiven(earlierFirsts) ? earlierLasts.name : earlierFirsts.name,
          "must be given where the other is, or both be left empty")
      }
      if let before = earlier.first, let end = earlier.last, end < before {
        row.refuse(earlierLasts.name, "must not be before previous_from")
      }
      if let first, let end = earlier.last, end >= first {
        row.refuse(earlierLasts.name, "must be before sick_from")
      }
      guard row.isTaken, let first, let last, let qualifying else { return [] }
      let span = DateRange(earlier.first ?? first).including(last)
      guard let law = try? Law(of: [.sickPay], over: span) else {
        row.refuse(firsts.name, "Statutory Sick Pay is not known for all of these days")
        return []
      }
      var spell = SickSpell(DateRange(first).including(last), earning: weekly)
      if let before = earlier.first, let end = earlier.last {
        spell.earlier = [DateRange(before).including(end)]
      }
      spell.used = SickSpell.parts(ofWeeks: weeks, over: 10_000)
      let pay = SickPay(of: spell, on: { _ in qualifying }, under: { law[.sickPay, on: $0] })
      return [.count(Int64(pay.waitingDays)), .count(Int64(pay.paidDays)), .money(pay.amount)]
    }
  }
}

extension Calculation {
  /// Statutory payments to parents, and what comes back of them.
  static let parentalPay = Calculation(
    "parental-pay",
    "a statutory payment to a parent by weeks, and what the employer gets back of it",
    takes: ["kind", "start", "weeks", "awe", "small_employer"], optional: ["paid_on", "nation"],
    gives: ["total", "recovered", "compensation"]
  ) { columns in
    let (kinds, starts, counts) = (columns["kind"], columns["start"], columns["weeks"])
    let (earnings, small) = (columns["awe"], columns["small_employer"])
    let (paydays, nations) = (columns["paid_on"], columns["nation"])
    return { row in
      let kind = row.choice(kinds, ParentalPayment.words)
      let first = row.date(starts)
      let weeks = Int(row.count(counts, upTo: 52))
      let weekly = row.averageWeekly(earnings)
      let isSmall = row.choice(small, ["true": true, "false": false])
      let paid = row.dateIfGiven(paydays)
      let nation = row.choice(nations, Nation.wordsOrNone) ?? nil
      guard row.isTaken, let kind, let first, let isSmall else { return [] }
      let last = first.adding(days: 7 * max(1, weeks) - 1)
      let span = DateRange(first).including(last)
      guard let law = try? Law(of: [.statutoryPayments], over: paid.map(span.including) ?? span)
      else {
        row.refuse(starts.name, "statutory payments are not known for all of these days")
        return []
      }
      guard let most = law[.statutoryPayments, on: first].parental.mostWeeks[kind]?.value else {
        row.refuse(kinds.name, "there was no such payment on that day")
        return []
      }
      if weeks > most { row.refuse(counts.name, "must be at most \(most) of this payment") }
      if kind == .neonatalCare, nation == .northernIreland {
        row.refuse(kinds.name, "Northern Ireland has no such payment")
      }
      guard row.isTaken else { return [] }
      let pay = ParentalPay(kind, from: first, weeks: weeks, earning: weekly) {
        law[.statutoryPayments, on: $0].parental
      }
      let recovery = StatutoryPayRecovery(
        of: pay.weeks.map { (paid ?? $0.ends, $0.amount) }, bySmallEmployer: isSmall
      ) { law[.statutoryPayments, on: $0].recovery }
      return [.money(pay.amount), .money(recovery.recovered), .money(recovery.compensation)]
    }
  }
}

extension ParentalPayment {
  /// Every payment by its short form.
  fileprivate static let words: KeyValuePairs<String, ParentalPayment> = [
    "SMP": .maternity, "SAP": .adoption, "SPP": .paternity, "ShPP": .sharedParental,
    "SPBP": .bereavement, "SNCP": .neonatalCare,
  ]
}

extension CalculationRow {
  /// Parts of a penny that average weekly earnings are read in: seven decimals of a pound.
  private static let partsOfPenny: Int64 = 100_000

  /// Average weekly earnings, which are not rounded: as many decimals as GOV.UK's calculator keeps of them.
  fileprivate mutating func averageWeekly(_ column: Column) -> AverageEarnings {
    let most = Money.limit.pence * CalculationRow.partsOfPenny
    guard let parts = decimal(text(column), places: 7, signed: false, limit: most) else {
      refuse(column.name, "must be pounds with at most seven decimals, 0.00 to \(Money.limit)")
      return AverageEarnings(.zero)
    }
    return AverageEarnings(Money(pence: parts), over: 1, under: CalculationRow.partsOfPenny)
  }

  /// Days of a week: mon tue wed.
  fileprivate mutating func weekdays(_ column: Column) -> Set<Weekday>? {
    let words = text(column).split(separator: " ")
    let days = words.compactMap { word in
      DayOfWeek(rawValue: String(word)).flatMap { DayOfWeek.allCases.firstIndex(of: $0) }
        .flatMap(Weekday.init(rawValue:))
    }
    guard days.count == words.count, !days.isEmpty, Set(days).count == days.count else {
      refuse(column.name, "must be days such as mon tue wed, each once, with a space between")
      return nil
    }
    return Set(days)
  }

  /// Weeks of sick pay, in ten-thousandths.
  fileprivate mutating func weeks(_ column: Column) -> Int64 {
    guard let weeks = decimal(text(column), places: 4, signed: false, limit: 280_000) else {
      refuse(column.name, "must be weeks with at most four decimals, 0 to 28")
      return 0
    }
    return weeks
  }
}
