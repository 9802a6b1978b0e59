public import PAPrimitives
public import PAStatute

// Statutory Sick Pay of one spell, by itself: which of its days are paid, and what they come to. A run gives it the spells
// of an employment, the calculator two of them. The law changed on 6 April 2026 (ERA 2025 ss 10 to 13; SI 2026/373 regs 3 to 6):
//
//   until 5 April 2026    four days in a row make a spell, its first three qualifying days wait, earnings below the lower
//                         earnings limit have none, and the rate is flat
//   from 6 April 2026     one day makes a spell, nothing waits, no earnings are too low, and the rate is no more than 80% of
//                         average weekly earnings; who was paid on 5 April goes on at the flat rate while the spell lasts

/// What Statutory Sick Pay of one spell is worked from.
public struct SickSpell: Hashable, Sendable {
  /// From the first day of sickness to the last.
  public var days: DateRange
  /// Spells before it that it may be linked to, the earliest first.
  public var earlier: [DateRange]
  /// Earnings before the first of the linked spells.
  public var earnings: AverageEarnings
  /// What of 28 weeks the linked spells before it were paid for, in parts of a week.
  public var used: Int64 = 0

  /// Days of it for which the employer was told late, and pays nothing.
  var withheld: Set<CivilDate> = []
  /// The first day of it that is in the weeks about a birth in which none is due; nil where none is.
  var maternityFrom: CivilDate?
  /// What an earlier spell of the week that it begins in came to.
  var weekBefore: SickPay.PartOfWeek?

  /// A week has so many parts: days of weeks of one to seven qualifying days are whole numbers of them.
  static let partsOfWeek: Int64 = 42_000
  /// Weeks of pay after which form SSP1 is given if the sickness goes on.
  ///
  /// "On or before the beginning of the 23rd week if their SSP is expected to end before their sickness does"
  /// (lawgistics.co.uk; HMRC's guide E14 of 2012, in is4profit's copy: "at the 23rd week"). The duty is SSP (General)
  /// Regulations 1982 reg 15(4), whose own limit was not read.
  static let weeksBeforeForm: Int64 = 22
  /// Weeks before it in which it is looked for: two pay periods are no longer.
  static let weeksAhead: Int64 = 9

  /// A spell.
  public init(
    _ days: DateRange, after earlier: [DateRange] = [], earning earnings: AverageEarnings
  ) {
    self.days = days
    self.earlier = earlier
    self.earnings = earnings
  }

  /// So many weeks, or parts of one, in parts of a week: up, so that none is paid twice.
  public static func parts(ofWeeks count: Int64, over: Int64) -> Int64 {
    (count * partsOfWeek + over - 1) / over
  }
}

/// Statutory Sick Pay of one spell.
public struct SickPay: Sendable {
  /// Why days of the spell are not paid.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// Fewer than four days in a row, before 6 April 2026.
    case tooShort
    /// Average weekly earnings below the lower earnings limit, before 6 April 2026.
    case earnsTooLittle
    /// All of 28 weeks is paid.
    case exhausted
    /// The linked spells began more than three years before.
    case threeYears
    /// The employer was told late (SSP (General) Regulations 1982 reg 7).
    case withheld
    /// Earned too little when the law changed, and sick without a break for more than 28 weeks before it.
    case longSickWithout
    /// In the weeks about a birth, or after it had ended in them (SSCBA 1992 Sch 11 para 2(h), s 153(12)).
    case maternity
  }

  /// What days of one week come to, before that is brought up to the penny.
  struct PartOfWeek: Hashable, Sendable {
    /// Its Saturday.
    let ends: CivilDate
    fileprivate(set) var hundredthsOfPenny: Int64 = 0

    /// Up to the penny.
    fileprivate var amount: Money { Money(pence: (hundredthsOfPenny + 99) / 100) }
  }

  /// What one paid day counts for, before weeks are brought up to the penny.
  struct DayRate: Hashable, Sendable {
    let hundredthsOfPenny: Int64
    /// How many qualifying days its week has.
    let qualifyingDays: Int64
    /// Whether it is a part of earnings, which is less than the flat rate.
    let isByEarnings: Bool
  }

  /// The days that are paid: each what the week comes to with it, up to the penny, less what it came to without it.
  public private(set) var paid = DatedAmounts()
  /// Qualifying days that waited.
  public private(set) var waitingDays = 0
  /// Why other qualifying days are not paid, and the first of them, each reason once.
  public private(set) var notPaid: [(reason: Reason, from: CivilDate)] = []
  /// What of 28 weeks it was paid for, in parts of a week.
  public private(set) var used: Int64 = 0
  /// Its first paid day above 22 weeks of pay, those of linked spells before it among them, or the day that will be it if the
  /// sickness goes on, by the qualifying days as they are known; nil while it is more than nine weeks away.
  public private(set) var nearEndFrom: CivilDate?
  /// The last day for which sick pay is due if the sickness goes on; nil while the 23rd week is more than nine weeks away.
  public private(set) var expectedThrough: CivilDate?
  /// What each paid day was worked at.
  private(set) var rates: [CivilDate: DayRate] = [:]
  /// The week of the last paid day, an earlier spell's days among it.
  private(set) var lastWeek: PartOfWeek?
  /// The first day of the spells that it is linked with.
  public let linkedFrom: CivilDate

  /// Whether it goes on at the flat rate because it was paid when the law changed.
  public private(set) var isKeptFlat = false

  /// How many days are paid.
  public var paidDays: Int { paid.all.count }
  /// What they come to: each week up to the penny.
  public var amount: Money { paid.total }

  /// Works the sick pay of a spell.
  ///
  /// - Parameters:
  ///   - spell: The spell.
  ///   - qualifyingDays: The days of a week on which sick pay is due, as they are on a day: those normally worked, where
  ///     nothing else is agreed.
  ///   - law: The law of sick pay on each of its days.
  public init(
    of spell: SickSpell, on qualifyingDays: (CivilDate) -> Set<Weekday>,
    under law: (CivilDate) -> SickPayTable
  ) {
    func isQualifying(_ day: CivilDate) -> Bool { qualifyingDays(day).contains(day.weekday) }
    // Those of its own week: they may change within it. Days are asked for in their order, and a week once.
    var counted: (ends: CivilDate, days: Int64)?
    func daysOfWeek(of day: CivilDate) -> Int64 {
      let ends = PaidWeek.end(holding: day)
      if let counted, counted.ends == ends { return counted.days }
      let days = max(1, Int64((0..<7).count { isQualifying(ends.adding(days: -$0)) }))
      counted = (ends, days)
      return days
    }
    // The law of a day is looked up once for all days that have the same.
    var held: (days: DateRange, table: SickPayTable)?
    func table(on day: CivilDate) -> SickPayTable {
      if let held, held.days.contains(day) { return held.table }
      let table = law(day)
      held = (LawTable.sickPay.days(around: day), table)
      return table
    }
    let reform = SickPayReform.from
    let chain = SickSpell.linked(spell.days, after: spell.earlier, under: law)
    let first = chain.first ?? spell.days
    linkedFrom = first.first
    // What was due on 5 April 2026 by the law of then.
    let isSpellBefore =
      spell.days.first < reform
      && spell.days.count >= law(spell.days.first).shortestSpell.value
    let earnsEnough =
      law(first.first).earningsGate.map { !spell.earnings.isBelow($0.value) } ?? true
    var waited = chain.dropLast().reduce(0) { $0 + $1.all.count(where: isQualifying) }
    let limit =
      Int64(law(spell.days.first).mostWeeks.value) * SickSpell.partsOfWeek - spell.used
    var isAtFlatRate = false
    lastWeek = spell.weekBefore
    for day in spell.days.all where isQualifying(day) {
      let table = table(on: day)
      if day < reform {
        guard isSpellBefore else {
          note(.tooShort, from: day)
          continue
        }
        guard earnsEnough else {
          note(.earnsTooLittle, from: day)
          continue
        }
        guard waited >= table.waitingDays.value else {
          waited += 1
          waitingDays += 1
          continue
        }
      } else if !earnsEnough, spell.days.first < SickPayReform.longSickBefore {
        note(.longSickWithout, from: day)
        continue
      }
      guard spell.maternityFrom.map({ day < $0 }) ?? true else {
        note(.maternity, from: day)
        continue
      }
      guard !spell.withheld.contains(day) else {
        note(.withheld, from: day)
        continue
      }
      guard day <= first.first.adding(months: 12 * table.mostLinkedYears.value) else {
        note(.threeYears, from: day)
        continue
      }
      let perWeek = daysOfWeek(of: day)
      let part = SickSpell.partsOfWeek / perWeek
      guard used + part <= limit else {
        note(.exhausted, from: day)
        continue
      }
      used += part
      if nearEndFrom == nil,
        spell.used + used > SickSpell.weeksBeforeForm * SickSpell.partsOfWeek
      {
        nearEndFrom = day
      }
      if day < reform { isAtFlatRate = true }
      if isAtFlatRate, day >= reform { isKeptFlat = true }
      let ends = PaidWeek.end(holding: day)
      var week = PartOfWeek(ends: ends)
      if let before = lastWeek, before.ends == ends { week = before }
      let given = week.amount
      let rate: DayRate
      if !isAtFlatRate, let part = table.partOfEarnings?.value,
        spell.earnings.isBelow(table.weekly.value, part: part)
      {
        rate = DayRate(
          hundredthsOfPenny: spell.earnings.hundredths(of: part, over: perWeek),
          qualifyingDays: perWeek, isByEarnings: true)
      } else {
        // A day's is cut after hundredths of a penny, as GOV.UK's calculator does.
        rate = DayRate(
          hundredthsOfPenny: table.weekly.value.pence * 100 / perWeek,
          qualifyingDays: perWeek, isByEarnings: false)
      }
      rates[day] = rate
      week.hundredthsOfPenny += rate.hundredthsOfPenny
      // Up to the penny, once a week.
      paid.add(DatedAmounts.Amount(week.amount - given, on: day))
      lastWeek = week
    }
    let near = (SickSpell.weeksBeforeForm - SickSpell.weeksAhead) * SickSpell.partsOfWeek
    guard used > 0, spell.used + used > near else { return }
    expectedThrough = paid.all.last?.day
    let years = law(spell.days.last).mostLinkedYears.value
    let left = DateRange(spell.days.last).including(first.first.adding(months: 12 * years))
    var taken = used
    for day in left.all.dropFirst() where isQualifying(day) {
      taken += SickSpell.partsOfWeek / daysOfWeek(of: day)
      guard taken <= limit else { break }
      if nearEndFrom == nil,
        spell.used + taken > SickSpell.weeksBeforeForm * SickSpell.partsOfWeek
      {
        nearEndFrom = day
      }
      expectedThrough = day
    }
  }

  /// Whether it is over, so that none is due for later days.
  var hasEnded: Bool {
    notPaid.contains { [.exhausted, .threeYears, .maternity].contains($0.reason) }
  }

  private mutating func note(_ reason: Reason, from day: CivilDate) {
    if !notPaid.contains(where: { $0.reason == reason }) { notPaid.append((reason, day)) }
  }
}

extension SickSpell {
  /// The spells that count as one with it, itself the last: no more than eight weeks lie between each and the next.
  static func linked(
    _ days: DateRange, after earlier: [DateRange], under law: (CivilDate) -> SickPayTable
  ) -> [DateRange] {
    var chain = [days]
    for before in earlier.reversed() {
      guard let next = chain.first else { break }
      let table = law(next.first)
      // One that ended before the law changed is a spell only if it was long enough then.
      let least =
        before.last < SickPayReform.from
        ? law(before.first).shortestSpell.value : table.shortestSpell.value
      guard before.last.days(to: next.first) - 1 <= table.linkingDays.value else { break }
      // One that was too short is no spell, and parts none from one before it.
      guard before.count >= least else { continue }
      chain.insert(before, at: 0)
    }
    return chain
  }
}
