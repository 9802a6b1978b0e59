import PABooks
import PAEmployment
import PAPrimitives
import PAStatute

extension Calculation {
  /// The minimum wage over pay reference periods.
  static let minimumWage = Calculation(
    "minimum-wage", "the minimum wage over a pay reference period, and what is missing",
    takes: [
      "period_from", "born", "apprentice_from", "hours", "pay_counting", "accommodation_days",
      "accommodation_charge",
    ],
    gives: ["rate", "required", "shortfall"]
  ) { columns in
    let (firsts, births, apprentices) = (
      columns["period_from"], columns["born"], columns["apprentice_from"]
    )
    let (times, pays) = (columns["hours"], columns["pay_counting"])
    let (days, charges) = (columns["accommodation_days"], columns["accommodation_charge"])
    return { row in
      let first = row.date(firsts)
      let born = row.date(births)
      let apprentice = row.dateIfGiven(apprentices)
      let hours = row.hours(times)
      let pay = row.money(pays)
      let accommodated = row.count(days, upTo: longestReferencePeriod)
      let charge = row.money(charges)
      guard row.isTaken, let first, let born else { return [] }
      guard let law = try? Law(of: [.minimumWage], over: DateRange(first)) else {
        row.refuse(firsts.name, "the minimum wage of that day is not known")
        return []
      }
      if born.age(on: first) < leavingSchool {
        row.refuse(
          births.name,
          "below \(leavingSchool) nobody is over compulsory school age, and none is due")
      }
      if hours > longestPeriod {
        row.refuse(times.name, "must be at most those of 31 days, the longest period")
      }
      if let apprentice, apprentice > first {
        row.refuse(apprentices.name, "must not be after period_from, or be left empty")
      }
      if accommodated == 0, !charge.isZero {
        row.refuse(charges.name, "must be 0 where there are no days of accommodation")
      }
      guard row.isTaken else { return [] }
      let table = law[.minimumWage, on: first]
      let rate = table.rate(
        on: first, born: born, apprenticeFrom: apprentice, law[.minimumWageAges, on: first]
      ).rate.value
      let required = rate.perHour(for: hours, .minimumWage)
      let counting = pay + table.accommodation(days: Int(accommodated), charge: charge)
      return [.money(rate), .money(required), .money(required.slice(above: counting))]
    }
  }

  /// The longest pay reference period (National Minimum Wage Regulations 2015 reg 6).
  private static let longestReferencePeriod: Int64 = 31

  /// Nobody ceases to be of compulsory school age before.
  ///
  /// Some of 15 do, on the leaving day before their 16th birthday
  /// (Education Act 1996 s 8(3); Education (Scotland) Act 1980 s 33; NMWM03070). Which, the table does not tell.
  private static let leavingSchool = 15

  /// All hours of the longest pay reference period.
  private static let longestPeriod = DecimalHours(whole: longestReferencePeriod * 24)

  /// Minutes of shifts that truly pass.
  static let shiftMinutes = Calculation(
    "shift-minutes", "the minutes of a shift that truly pass, breaks left out",
    takes: ["start", "end", "break_minutes"], gives: ["minutes"]
  ) { columns in
    let (starts, ends, breaks) = (columns["start"], columns["end"], columns["break_minutes"])
    return { row in
      let start = row.localTime(starts)
      let end = row.localTime(ends)
      let rest = Minutes(row.count(breaks, upTo: longestShift.count))
      for (column, time) in [(starts, start), (ends, end)] {
        if let fault = time.flatMap(ClockChanges.fault) {
          row.refuse(column.name, "\(fault.words): \(fault.fix)")
        }
      }
      guard row.isTaken, let start, let end,
        let span = try? ClockChanges.minutes(from: start, to: end)
      else { return [] }
      if span <= .zero {
        row.refuse(ends.name, "must be after start")
      } else if span > longestShift {
        row.refuse(ends.name, "is more than \(longestShift.inWords) after start")
      } else if rest >= span {
        row.refuse(breaks.name, "must be shorter than the shift")
      }
      return row.isTaken ? [.minutes(span - rest)] : []
    }
  }

  /// Longer is a slip of the keyboard: a week of living in.
  private static let longestShift = Minutes.hours(7 * 24 + 1)
}
