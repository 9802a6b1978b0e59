public import PAPrimitives
public import PAStatute

// Statutory Sick Pay of one spell, by itself: which of its days are paid, and what they come to. A run gives it the spells
// of an employment, the calculator two of them. The law changed on 6 April 2026 (ERA 2025 ss 10 to 13; SI 2026/373 regs 3 to 6):
//
//   until 5 April 2026    four days in a row make a spell, its first three qualifying days wait, earnings below the lower
//                         earnings limit have none, and the rate is flat
//   from 6 April 2026     one day makes a spell, nothing waits, no earnings are too low, and the rate is no more than 80% of
//                         average weekly earnings; who was paid on 5 April goes on at the flat rate while the spell lasts

/// Average weekly earnings as the law has them: pay over so many weeks, unrounded.
public struct AverageEarnings: Hashable, Sendable {
  /// Pay in pence, times `over` divided by `under` is a week's.
  private let pence: Int64
  private let over: Int64
  private let under: Int64

  /// A week's earnings that are known as an amount.
  public init(_ weekly: Money) { self.init(weekly, over: 1, under: 1) }

  /// So many parts of pay: an eighth of eight weeks' is 1 over 8; of three months', 12 over 3 times 52.
  public init(_ pay: Money, over: Int64, under: Int64) {
    precondition(over > 0 && under > 0, "earnings are of some time")
    (pence, self.over, self.under) = (pay.pence, over, under)
  }

  /// Whether they are below an amount.
  public func isBelow(_ amount: Money) -> Bool {
    Int128(pence) * Int128(over) < Int128(amount.pence) * Int128(under)
  }

  /// A part of them in units of a hundredth of a penny, over some days, the rest dropped.
  func hundredths(of part: Rate, over days: Int64) -> Int64 {
    let whole = Int128(pence) * Int128(over) * Int128(part.millionths) * 100
    return Int64(whole / (Int128(under) * 1_000_000 * Int128(days)))
  }

  /// A part of a week's, up to the penny.
  ///
  /// Earnings and the part are each cut after seven decimals of a pound first, as GOV.UK's calculator does: so what
  /// comes to a whole penny but for a division is not a penny more.
  func upToThePenny(_ part: Rate) -> Money {
    let perPenny: Int128 = 100_000
    let weekly = Int128(pence) * Int128(over) * perPenny / Int128(under)
    let paid = weekly * Int128(part.millionths) / 1_000_000
    return Money(pence: Int64((paid + perPenny - 1) / perPenny))
  }

  /// Whether a part of them is below an amount.
  func isBelow(_ amount: Money, part: Rate) -> Bool {
    Int128(pence) * Int128(over) * Int128(part.millionths)
      < Int128(amount.pence) * Int128(under) * 1_000_000
  }
}

/// What Statutory Sick Pay of one spell is worked from.
public struct SickSpell: Hashable, Sendable {
  /// From the first day of sickness to the last.
  public var days: DateRange
  /// Spells before it that it may be linked to, the earliest first.
  public var earlier: [DateRange]
  /// The days of a week on which sick pay is due: those normally worked, where nothing else is agreed.
  public var qualifyingDays: Set<Weekday>
  /// Earnings before the first of the linked spells.
  public var earnings: AverageEarnings
  /// Paid days of the linked spells before it, in hundredths of a day.
  public var usedBefore: Int64 = 0

  /// A spell.
  public init(
    _ days: DateRange, after earlier: [DateRange] = [], on qualifyingDays: Set<Weekday>,
    earning earnings: AverageEarnings
  ) {
    self.days = days
    self.earlier = earlier
    self.qualifyingDays = qualifyingDays
    self.earnings = earnings
  }
}

/// Statutory Sick Pay of one spell.
public struct SickPay: Hashable, Sendable {
  /// Pay of the days of one week, Sunday to Saturday.
  public struct Week: Hashable, Sendable {
    /// Its Saturday.
    public let ends: CivilDate
    /// The days of it that are paid.
    public internal(set) var days: [CivilDate] = []
    /// Up to the penny, once.
    public internal(set) var amount = Money.zero
  }

  /// Why days of the spell are not paid.
  public enum Reason: Hashable, Sendable {
    /// Fewer than four days in a row, before 6 April 2026.
    case tooShort
    /// Average weekly earnings below the lower earnings limit, before 6 April 2026.
    case earnsTooLittle
    /// All of 28 weeks is paid.
    case exhausted
    /// Earned too little when the law changed, and sick without a break for more than 28 weeks before it.
    case longSickWithout
  }

  /// The weeks that have paid days, the earliest first.
  public private(set) var weeks: [Week] = []
  /// Qualifying days that waited.
  public private(set) var waitingDays = 0
  /// Why other qualifying days are not paid, each reason once.
  public private(set) var reasons: [Reason] = []

  /// Days that are paid.
  public var paidDays: Int { weeks.reduce(0) { $0 + $1.days.count } }
  /// What they come to: each week up to the penny.
  public var amount: Money { weeks.lazy.map(\.amount).total }

  /// Works the sick pay of a spell.
  ///
  /// - Parameters:
  ///   - spell: The spell.
  ///   - law: The law of statutory payments on each of its days.
  public init(of spell: SickSpell, under law: (CivilDate) -> SickPayTable) {
    let reform = SickPayReform.from
    let chain = spell.linked(under: law)
    let first = chain.first ?? spell.days
    let perWeek = Int64(spell.qualifyingDays.count)
    // What was due on 5 April 2026 by the law of then.
    let isSpellBefore =
      spell.days.first < reform
      && spell.days.count >= law(spell.days.first).shortestSpell.value
    let earnsEnough =
      law(first.first).earningsGate.map { !spell.earnings.isBelow($0.value) } ?? true
    var waited = chain.dropLast().lazy.flatMap(\.all).filter(spell.isQualifying).count
    let most = law(spell.days.first).mostWeeks.value
    var left = Int64(most) * perWeek * 100 - spell.usedBefore
    var isAtFlatRate = false
    var sum: [CivilDate: Int64] = [:]
    func note(_ reason: Reason, _ reasons: inout [Reason]) {
      if !reasons.contains(reason) { reasons.append(reason) }
    }
    for day in spell.days.all where spell.isQualifying(day) {
      let table = law(day)
      if day < reform {
        guard isSpellBefore else {
          note(.tooShort, &reasons)
          continue
        }
        guard earnsEnough else {
          note(.earnsTooLittle, &reasons)
          continue
        }
        guard waited >= table.waitingDays.value else {
          waited += 1
          waitingDays += 1
          continue
        }
      } else if !earnsEnough, spell.days.first < SickPayReform.longSickBefore {
        note(.longSickWithout, &reasons)
        continue
      }
      guard left >= 100 else {
        note(.exhausted, &reasons)
        continue
      }
      left -= 100
      if day < reform { isAtFlatRate = true }
      let ends = PaidWeek.end(holding: day)
      if weeks.last?.ends != ends { weeks.append(Week(ends: ends)) }
      weeks[weeks.count - 1].days.append(day)
      sum[ends, default: 0] += SickPay.dailyRate(
        table, spell.earnings, isFlat: isAtFlatRate, over: perWeek)
    }
    for place in weeks.indices {
      // Up to the penny, once a week.
      weeks[place].amount = Money(pence: ((sum[weeks[place].ends] ?? 0) + 99) / 100)
    }
  }

  /// A day's pay in hundredths of a penny, the rest dropped, as GOV.UK's calculator has it.
  private static func dailyRate(
    _ table: SickPayTable, _ earnings: AverageEarnings, isFlat: Bool, over days: Int64
  ) -> Int64 {
    if !isFlat, let part = table.partOfEarnings?.value,
      earnings.isBelow(table.weekly.value, part: part)
    {
      return earnings.hundredths(of: part, over: days)
    }
    return table.weekly.value.pence * 100 / days
  }
}

extension SickSpell {
  /// Whether sick pay is due on such a day.
  fileprivate func isQualifying(_ day: CivilDate) -> Bool { qualifyingDays.contains(day.weekday) }

  /// The spells that count as one with it, itself the last: no more than eight weeks lie between each and the next.
  fileprivate func linked(under law: (CivilDate) -> SickPayTable) -> [DateRange] {
    var chain = [days]
    for before in earlier.reversed() {
      guard let next = chain.first else { break }
      let table = law(next.first)
      // One that ended before the law changed is a spell only if it was long enough then.
      let least =
        before.last < SickPayReform.from
        ? law(before.first).shortestSpell.value : table.shortestSpell.value
      guard before.count >= least, before.last.days(to: next.first) - 1 <= table.linkingDays.value
      else { break }
      chain.insert(before, at: 0)
    }
    return chain
  }
}
