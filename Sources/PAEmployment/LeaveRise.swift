public import PAPrimitives
import PAStatute

// Terms that were agreed for days already paid raise leave too: what began on them pays their rate, and what came after
// them is averaged over weeks that pay more now. What it pays more is worked by both, each at once: the terms and weeks
// it was paid by, and those that stand now.

/// Leave that earlier runs paid, and that terms agreed since may pay more for.
public struct LeaveRise: Hashable, Sendable {
  /// The employment.
  public var contract: Identifier
  /// The pay period it was due in.
  public var period: TaxPeriod
  /// The schedule of that, where it is not the contract's own any more.
  public var schedule: Identifier?
  /// Which kind of time away it is; nil for holiday that was settled when the employment ended.
  public var kind: AbsenceKind?
  /// The first day of the whole absence; of a settlement the day after the last of the employment.
  public var began: CivilDate
  /// How long.
  public var time: Minutes = .zero
  /// The terms it was paid by.
  public var before: Contract
  /// The part of its pay that those paid.
  public var shareBefore = Rate.whole
  /// The part that is paid by the terms agreed.
  public var share = Rate.whole
  /// The day the terms were agreed.
  public var agreed: CivilDate
  /// What bears it, as it bore the leave; none of a settlement, which is borne as the last day's work.
  public var shares: [PayLine.Share] = []

  /// Of sickness what the contract paid above the law, and what the law gave; nothing of other leave.
  public var paidAbove = Money.zero
  public var paidByLaw = Money.zero

  /// Leave of which nothing is counted yet.
  public init(
    contract: Identifier, period: TaxPeriod, on schedule: Identifier? = nil, _ kind: AbsenceKind?,
    began: CivilDate, paidBy before: Contract, agreed: CivilDate
  ) {
    self.contract = contract
    self.period = period
    self.schedule = schedule
    self.kind = kind
    self.began = began
    self.before = before
    self.agreed = agreed
  }

  /// Counts a timesheet line that was paid.
  public mutating func add(_ line: TimesheetLine, borneBy planLine: Identifier) {
    time += line.timeAway
    shares.add(line, borneBy: planLine)
  }

  /// From its first day to its last; nil of a settlement.
  var days: DateRange? {
    guard let first = shares.map(\.on).min(), let last = shares.map(\.on).max() else { return nil }
    return DateRange(first).including(last)
  }

  /// Whether it is the same but for how long and what bears it.
  public func isAlike(_ other: LeaveRise) -> Bool {
    var other = other
    (other.time, other.shares) = (time, shares)
    (other.paidAbove, other.paidByLaw) = (paidAbove, paidByLaw)
    return self == other
  }
}

extension GrossPay {
  /// Pays what terms agreed since give more for leave of earlier runs.
  ///
  /// - Parameters:
  ///   - rises: The leave.
  ///   - contract: The employment by the terms that stand now.
  ///   - employer: The books.
  ///   - weeks: The weeks that earlier runs paid.
  ///   - holiday: The law.
  ///   - sheet: Where the working is taken down.
  mutating func pay(
    _ rises: [LeaveRise], under contract: Contract, for employer: Employer,
    after weeks: PayWeeks, _ holiday: HolidayTable, _ sheet: inout Worksheet
  ) {
    for rise in rises.sorted(by: { ($0.began, $0.period) < ($1.began, $1.period) }) {
      // What is paid more for the weeks before it, earlier leave among it.
      let risen = GrossPay(lines: lines.filter { $0.agreed != nil })
        .paidWeeks(of: [], under: contract, for: employer)
      let kind = rise.kind ?? .holiday
      let element = employer.element(kind)
      var working = sheet
      working.begin(
        .payLine(lines.count + 1), .payLine,
        about: kind == .holiday ? element.label : AbsenceKind.labelForOthers)
      working.fact(.arrearsOf, .word(rise.period.label))
      working.fact(.termsAgreed, .date(rise.agreed))
      var now: Money
      var before: Money
      if kind == .layOff {
        guard let days = rise.days, let law = try? Law(of: [.guaranteePay], over: days) else {
          continue
        }
        before = rise.layOffPay(
          under: rise.before, share: rise.shareBefore, guaranteed: leave.guaranteedDays,
          for: employer, after: weeks, law)
        now = rise.layOffPay(
          under: contract, share: rise.share, guaranteed: leave.guaranteedDays, for: employer,
          after: weeks.adding(risen), law)
        working.fact(.timeAway, .minutes(rise.time))
        _ = working.step(.paidForDays, now)
      } else {
        let basic = contract.basic(of: rise, among: rises, leave, for: employer, under: holiday)
        var other = Worksheet()
        other.begin(.payLine(0), .payLine, about: "")
        before = other.pay(
          rise.time, basic: basic, of: rise.shareBefore,
          at: rise.before.hourOfLeave(
            from: rise.began, for: employer, after: weeks, under: holiday))
        now = working.pay(
          rise.time, basic: basic, of: rise.share,
          at: contract.hourOfLeave(
            from: rise.began, for: employer, after: weeks.adding(risen), under: holiday),
          called: rise.kind == nil ? .leaveLeft : .timeAway)
      }
      if kind == .sickness {
        // What the law gives stays as it is, and the contract pays what is above it.
        let statutory = rise.paidAbove > .zero ? before - rise.paidAbove : rise.paidByLaw
        now = max(.zero, now - working.step(.statutoryWithin, statutory))
        before = rise.paidAbove
      }
      _ = working.step(.leavePaidBefore, before)
      guard now > before else { continue }
      let amount = working.total(now - before)
      guard amount <= Money.limit, pay + amount <= Money.limit else {
        findings.append(.payTooLarge(element.id))
        continue
      }
      var shares = rise.shares
      if rise.kind == nil {
        let lastDay = rise.began.adding(days: -1)
        guard
          let planLine = contract.planLine(ofTimeAway: element, on: lastDay, for: employer)
        else {
          leaveFindings.append(
            LeaveFinding(.notPaid, of: contract.id, rise.time, by: lastDay, amount: amount))
          continue
        }
        shares = [
          PayLine.Share(line: planLine, on: lastDay, covers: nil, weight: rise.time.count)
        ]
      }
      sheet = working
      var line = PayLine(
        kind: rise.kind == nil ? .leaveSettled : .leave, element: element.id, label: element.label,
        minutes: rise.time, unit: .hour, share: rise.share, amount: amount, counts: .zero,
        arrearsOf: rise.period, arrearsOn: rise.schedule, agreed: rise.agreed, isPay: true,
        isPensionable: element.pensionable, shares: shares)
      if rise.kind != nil { line.began = rise.began }
      lines.append(line)
    }
  }
}

extension Contract {
  /// What of holiday that earlier runs paid pays the contract's rate alone.
  fileprivate func basic(
    of rise: LeaveRise, among rises: [LeaveRise], _ leave: LeaveAccount, for employer: Employer,
    under holiday: HolidayTable
  ) -> Minutes {
    guard rise.kind == .holiday else { return .zero }
    let year = leaveYear(holding: rise.began, of: employer)
    // All that is taken, less this and what was taken after it.
    let since = rises.filter { other in
      other.kind == .holiday && leaveYear(holding: other.began, of: employer) == year
        && (other.began, other.period) >= (rise.began, rise.period)
    }.reduce(Minutes.zero) { $0 + $1.time }
    let taken = max(.zero, (leave.known(year)?.taken ?? .zero) - since)
    return basicLeave(
      rise.time, from: rise.began, in: year, after: taken, for: employer, under: holiday)
  }
}
