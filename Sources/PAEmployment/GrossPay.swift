public import PADescription
public import PALedger
public import PAPrimitives
public import PAStatute

/// One line of pay: time at a rate, rolled-up holiday, an allowance or an expense.
public struct PayLine: Hashable, Sendable {
  /// What kind of line it is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Worked or allowed under a pay element.
    case element
    /// Rolled-up holiday pay, its own line by law (WTR 1998 reg 16A).
    case rolledUpHoliday
    /// What raises an element's pay to the minimum wage.
    case minimumWage
    /// What the employer charges, taken from pay after tax: below nothing.
    case charge
    /// What the PA paid for the work herself, which pays nothing; its rate is the sum.
    case requiredCost
    /// A shift that was cancelled or moved: what the contract agrees for such notice.
    case cancelledShift
    /// What mileage pays above the tax-free rate: pay, taxed and liable to National Insurance.
    case mileage
    /// Time away that is paid: holiday when it is taken, and the like.
    case leave
    /// Holiday that was left when the employment ended, or below nothing what more was taken than was earned.
    case leaveSettled
    /// What the law gives for time away: Statutory Sick Pay.
    case statutoryPay
  }

  /// Work that a line pays, by what bears it: minutes, units or pence to spread the amount by.
  public struct Share: Hashable, Sendable {
    /// The plan line.
    public var line: Identifier
    /// The day worked, which fixes the funders' shares.
    public var on: CivilDate
    /// Whom the work stood in for and why, if it did.
    public var covers: TimesheetLine.Cover?
    /// Minutes, units or pence: below nothing only as pence, where statutory pay of the day is less than was paid for it.
    public var weight: Int64

    /// A share.
    public init(
      line: Identifier, on: CivilDate, covers: TimesheetLine.Cover?, weight: Int64
    ) {
      self.line = line
      self.on = on
      self.covers = covers
      self.weight = weight
    }
  }

  /// What kind of line it is.
  public var kind: Kind
  /// The pay element; nil for rolled-up holiday.
  public var element: Identifier?
  /// What the books call it; empty for rolled-up holiday, which documents have their own words for.
  public var label: String
  /// Hours, where it pays for time.
  public var minutes: Minutes
  /// Nights, days or miles, where it pays for those.
  public var units: Int64
  /// Tenths of a mile beside them.
  public var tenths: Int64 = 0
  /// What a mile pays in all, where that is above the tax-free rate and the line is one of its two parts.
  public var wholeRate: Money?
  /// What a mile may pay tax-free, while the line is worked; nil where it pays no more.
  var approved: Money?
  /// What one unit is.
  public var unit: PayElement.Unit
  /// Pay for one unit; nothing for an amount or for holiday.
  public var rate: Money
  /// The part of it that is paid: all, but for a shift that was cancelled or moved, and of some time away.
  public var share: Rate
  /// The first day of the absence that it pays; nil for what was worked.
  public var began: CivilDate?
  /// Of a premium the lowest rate for the same work, which alone counts for the minimum wage.
  public var lowest: Money?
  /// What it comes to.
  public var amount: Money
  /// What of it is for pay periods that earlier runs paid, of statutory pay whose days or earnings became other since: below
  /// nothing where too much was paid; nil where none is.
  public var ofEarlier: Money?
  /// What of it counts for the minimum wage, of pay for minutes that are counted already; nil where all does.
  public var counts: Money?
  /// The sealed period it belongs to where it is arrears; nil for the run's own.
  public var arrearsOf: TaxPeriod?
  /// The schedule of that period, where it is not the contract's own any more.
  public var arrearsOn: Identifier?
  /// The day that terms were agreed by which it pays more for work that was paid; nil where it pays the work.
  public var agreed: CivilDate?
  /// Whether it is pay; an expense given back is not.
  public var isPay: Bool
  /// Whether a scheme on pensionable pay counts it.
  public var isPensionable: Bool
  /// What bears it.
  ///
  /// Not sealed: the postings made of it are.
  public var shares: [Share]

  /// A line.
  public init(
    kind: Kind, element: Identifier?, label: String, minutes: Minutes = .zero, units: Int64 = 0,
    unit: PayElement.Unit = .amount, rate: Money = .zero, share: Rate = .whole, amount: Money,
    counts: Money? = nil,
    arrearsOf: TaxPeriod? = nil, arrearsOn: Identifier? = nil, agreed: CivilDate? = nil,
    isPay: Bool = true,
    isPensionable: Bool = true,
    shares: [Share] = []
  ) {
    self.kind = kind
    self.element = element
    self.label = label
    self.minutes = minutes
    self.units = units
    self.unit = unit
    self.rate = rate
    self.share = share
    self.amount = amount
    self.counts = counts
    self.arrearsOf = arrearsOf
    self.arrearsOn = arrearsOn
    self.agreed = agreed
    self.isPay = isPay
    self.isPensionable = isPensionable
    self.shares = shares
  }
}

/// What one employment earned in a run.
public struct GrossPay: Hashable, Sendable {
  /// The lines, in the order of the employer's elements, holiday last.
  public var lines: [PayLine] = []
  /// Leave of the last leave years, after the run.
  public var leave = LeaveAccount()
  /// Leave of the leave year that the run is of; nil where none is earned in hours, or nothing says how much.
  public var holiday: LeaveYear?
  /// Minutes of irregular hours that holiday is earned on, by the pay period they were worked in.
  public var holidayEarning: [TaxPeriod: Minutes] = [:]
  /// What runs paid for leave about a child, after the run.
  public var familyPaid: [FamilyPaid] = []
  /// What of that the employer gets back with this run.
  public var recovered = Money.zero
  /// What a small employer gets besides.
  public var compensation = Money.zero
  /// What bore the pay that comes back, this run's or an earlier one's: its pence, below nothing where less comes back.
  public var recoveredShares: [PayLine.Share] = []
  /// What paid leave about a child would pay at work: the employer's pension contribution goes by it.
  public var notional = NotionalPay()
  /// Sickness as it is known after the run.
  public var sickness = SickRecord()
  /// Pay and hours by the weeks they are for, as averages of pay need them.
  public var weeks: [PaidWeek] = []
  /// Holiday pay that is rolled up, by the last day of its pay period.
  public var rolledUp = DatedAmounts()
  /// What is wrong.
  public var findings: [EmploymentFinding] = []
  /// What somebody should know of leave about a child.
  public var familyFindings: [FamilyLeaveFinding] = []
  /// What somebody should know of the leave.
  public var leaveFindings: [LeaveFinding] = []

  /// Pay of some lines.
  public init(lines: [PayLine]) { self.lines = lines }

  /// Pay: all lines but expenses.
  public var pay: Money { lines.lazy.filter(\.isPay).map(\.amount).total }
  /// Pay a scheme on pensionable pay counts.
  public var pensionablePay: Money {
    lines.lazy.filter { $0.isPay && $0.isPensionable }.map(\.amount).total
  }
  /// Minutes worked or attended.
  public var minutes: Minutes { lines.minutesWorked }
}

extension [PayLine] {
  /// Minutes worked or attended: a rise counts none again, and neither a shift that was cancelled nor leave any.
  public var minutesWorked: Minutes {
    reduce(.zero) {
      $1.agreed == nil && $1.kind != .cancelledShift && !$1.isOfLeave ? $0 + $1.minutes : $0
    }
  }
}

extension PayLine {
  /// Whether it pays time that was not worked: leave that was taken, or is settled.
  public var isOfLeave: Bool {
    kind == .leave || kind == .leaveSettled || kind == .statutoryPay
  }
}

/// What can be wrong with time and contracts, with its evidence.
public enum EmploymentFinding: Hashable, Sendable {
  /// A line that cannot be paid, worked on a day.
  case unpayable(UnpayableTime.Reason, on: CivilDate)
  /// Work dated after the period.
  case afterPeriod(Identifier, on: CivilDate)
  /// Holiday rolled up for somebody with regular hours, which the law does not allow.
  case rolledUpNotAllowed(Identifier)
  /// Holiday rolled up in Northern Ireland, whose law has no such pay.
  case rolledUpNotInNorthernIreland(Identifier)
  /// Holiday rolled up in a leave year that began before the law allowed it.
  case rolledUpInEarlierLeaveYear(Identifier)
  /// More leave taken than there is in all of a leave year.
  case leaveBeyondYear(Identifier, over: Minutes, from: CivilDate)
  /// More leave carried into a leave year than was left of the one before.
  case carriedTooMuch(Identifier, left: Minutes, from: CivilDate)
  /// Holiday handed in after its leave year was settled on leaving.
  case leaveSettledAlready(Identifier)
  /// A leave year that runs counted begins on another day now.
  case leaveYearMoved(Identifier, from: CivilDate)
  /// Sick pay of earlier runs that is less by what is known now, by more than the run pays.
  case sickPayBeyondPay(Identifier, Money)
  /// Work on more days of a leave about a child than it allows, the first of them too many.
  case workedInLeave(Identifier, most: Int, on: CivilDate)
  /// Work within two weeks of a birth, on a day, by the mother: nobody may permit it.
  case workedInCompulsoryLeave(Identifier, on: CivilDate)
  /// Average weekly earnings before a leave about a child that are not known.
  case earningsUnknown(Identifier, from: CivilDate)
  /// Average weekly earnings before sickness that are not known.
  case sickEarningsUnknown(Identifier, from: CivilDate)
  /// Sickness that began on a day, and a day of it before the run's that no line and no opening says.
  case sicknessUnknown(Identifier, from: CivilDate, on: CivilDate)
  /// Sickness after the payday of the run's own period, which its average weekly earnings are of too.
  case earningsNotYetKnown(Identifier, from: CivilDate, after: CivilDate)
  /// Pay beyond the largest amount that is worked with.
  case payTooLarge(Identifier?)
  /// Pay below the minimum wage.
  case belowMinimumWage(MinimumWageCheck)
}

extension GrossPay {
  /// What one employment earned: minutes summed by element, rate and period, each sum at its rate
  /// rounded once; rolled-up holiday once on the sum of each period's lines.
  ///
  /// - Parameters:
  ///   - contract: The employment.
  ///   - lines: Its timesheet lines, arrears among them.
  ///   - employer: The books, for elements, schedule and nation.
  ///   - period: The pay period paid.
  ///   - paydays: The paydays that the contract's work is due on.
  ///   - supplementary: Whether the period was paid before, and its part of the year's holiday given.
  ///   - rises: Work of earlier periods that terms agreed since pay more for.
  ///   - leaveRises: Leave of earlier periods that they may pay more for.
  ///   - topUps: What raises its pay to the minimum wage.
  ///   - before: Minutes that holiday was earned on in earlier runs, by the period they were worked in.
  ///   - account: Leave of the last leave years, after earlier runs.
  ///   - weeks: The weeks that earlier runs paid.
  ///   - sickness: The sickness that earlier runs knew.
  ///   - sick: The sickness of the PA over all employments; nil where the run pays none.
  ///   - family: What is known of leave about a child; nil where there is none.
  ///   - familyPaid: What earlier runs paid for it.
  ///   - law: Law that covers holiday on the pay date.
  ///   - sheet: Where the working is taken down.
  public init(
    of contract: Contract, worked lines: [TimesheetLine], for employer: Employer,
    in period: PayPeriod, dueOn paydays: UsualPaydays, supplementary: Bool = false,
    risenBy rises: [BackdatedRise] = [], leaveRisenBy leaveRises: [LeaveRise] = [],
    raisedBy topUps: [MinimumWageTopUp] = [],
    earningBefore before: [TaxPeriod: Minutes] = [:], leave account: LeaveAccount = LeaveAccount(),
    after weeks: PayWeeks = PayWeeks(), sickness: SickRecord = SickRecord(),
    sick: SickLeave? = nil, family: FamilyLeaveKnown? = nil, familyPaid: [FamilyPaid] = [],
    under law: Law, _ sheet: inout Worksheet
  ) {
    var sums: [PayLineKey: PayLine] = [:]
    var leave: [LeaveKey: PayLine] = [:]
    var familyLines: [LeaveLine] = []
    var sickLines: [LeaveLine] = []
    for line in lines {
      let payable: PayableTime
      do throws(UnpayableTime) {
        payable = try contract.payable(line, for: employer)
      } catch {
        findings += error.reasons.map { .unpayable($0, on: line.on) }
        continue
      }
      let element = payable.element
      guard line.days(of: element).last <= period.days.last else {
        findings.append(.afterPeriod(element.id, on: line.days(of: element).last))
        continue
      }
      if let absence = line.absence {
        let key = LeaveKey(
          absence, of: payable, on: line.on, in: period, dueOn: paydays)
        if absence.kind.statutoryPayment != nil {
          familyLines.append((line, key, payable.planLine))
        }
        if absence.kind == .sickness { sickLines.append((line, key, payable.planLine)) }
        leave[key, default: key.payLine(of: element)].add(line, borneBy: payable.planLine)
        continue
      }
      let key = PayLineKey(payable, of: line, under: law, in: period, dueOn: paydays)
      sums[
        key,
        default: PayLine(
          kind: key.kind, element: element.id, label: element.label, unit: element.unit,
          rate: payable.rate, share: payable.share, amount: .zero, arrearsOf: key.arrearsOf,
          arrearsOn: key.arrearsOn,
          isPay: element.isPay,
          isPensionable: element.pensionable)
      ].add(line, borneBy: payable.planLine)
      sums[key]?.approved = key.approved
      sums[key]?.lowest = key.lowest
    }
    price(sums, for: employer, &sheet)
    for topUp in topUps { pay(topUp, for: employer, &sheet) }
    var toppedUp: [ToppedUp: Money] = [:]
    for rise in rises { pay(rise, for: employer, lessPaid: &toppedUp, &sheet) }
    self.leave = account
    self.sickness = sickness
    self.familyPaid = familyPaid
    let own = lines.filter { $0.contract == contract.id }
    let holiday = law[.holiday, on: period.payDate]
    if !leaveRises.isEmpty {
      pay(leaveRises, under: contract, for: employer, after: weeks, holiday, &sheet)
    }
    self.weeks = paidWeeks(of: own.filter { $0.absence == nil }, under: contract, for: employer)
    var lawful = DatedAmounts()
    if let sick {
      let paying = StatutoryPaying(
        contract: contract, employer: employer, kind: .sickness, lines: sickLines)
      lawful = paySickness(
        paying, in: period, before: paydays.schedule.period(after: period), of: sick, under: law,
        &sheet)
    }
    if let family {
      let paid = payFamilyLeave(
        familyLines, of: contract, for: employer, in: period, knowing: family, under: law, &sheet)
      for day in paid.all { lawful.add(day) }
    }
    var taken: [CivilDate: Minutes] = [:]
    for (key, line) in leave.sorted(by: { $0.key < $1.key }) {
      let year = contract.leaveYear(holding: key.began, of: employer)
      let before = (account.known(year)?.taken ?? .zero) + (taken[year] ?? .zero)
      // An earlier leave of the same run is pay of its weeks.
      if key.kind.isOfWholeDays {
        payAgreed(
          line, under: contract, for: employer, after: weeks.adding(self.weeks), lawful: lawful,
          but: Set(own.filter(\.isWorkOfDay).map(\.on)), holiday, &sheet)
      } else if key.kind == .layOff {
        pay(line, &sheet) { gross, sheet in
          gross.payLayOff(
            line, under: contract, for: employer, after: weeks.adding(gross.weeks), law, &sheet)
        }
      } else {
        pay(
          line,
          at: contract.hourOfTimeOff(key.kind, from: key.began, for: employer)
            ?? contract.hourOfLeave(
              from: key.began, for: employer, after: weeks.adding(self.weeks), under: holiday),
          basic: key.kind == .holiday
            ? contract.basicLeave(
              line.minutes, from: key.began, in: year, after: before, for: employer, under: holiday)
            : .zero, &sheet)
      }
      if key.kind == .holiday { taken[year, default: .zero] += line.minutes }
      self.weeks = paidWeeks(
        of: own.filter { line in
          line.absence.map { $0.began <= key.began } ?? true
        }, under: contract, for: employer)
    }
    giveRolledUpHoliday(of: contract, for: employer, in: period, under: law, &sheet)
    let away = StatutoryLeave.stretches(
      of: own.filter { contract.span.contains($0.on) }, in: period, dueOn: paydays)
    giveRolledUpHoliday(of: contract, for: employer, during: away, after: weeks, holiday, &sheet)
    notional.add(self.lines)
    rolledUp = rolledUpPeriods(of: contract, in: period, dueOn: paydays)
    keepLeave(
      LeaveKeeping(
        contract: contract, employer: employer, period: period, paydays: paydays,
        holiday: holiday, isSupplementary: supplementary, lines: own, earningBefore: before,
        weeks: weeks.adding(self.weeks), away: away), &sheet)
    if pay.isNegative,
      self.lines.contains(where: { $0.kind == .statutoryPay && $0.amount.isNegative })
    {
      findings.append(.sickPayBeyondPay(contract.id, .zero - pay))
    }
  }

  /// Pays time away by what an hour of it pays.
  private mutating func pay(
    _ line: PayLine, at hour: HourOfLeave, basic: Minutes, _ sheet: inout Worksheet
  ) {
    var line = line
    if case .rate(let rate) = hour { line.rate = rate }
    pay(line, &sheet) { _, sheet in
      sheet.total(sheet.pay(line.minutes, basic: basic, of: line.share, at: hour))
    }
  }

  /// Pays time away by a working of its own, which closes its heading.
  mutating func pay(
    _ line: PayLine, _ sheet: inout Worksheet,
    by working: (inout GrossPay, inout Worksheet) -> Money
  ) {
    var line = line
    // A working may go to others with the payslip: of holiday alone it says what the time was.
    sheet.begin(
      .payLine(lines.count + 1), .payLine,
      about: line.isHolidayPay ? line.label : AbsenceKind.labelForOthers)
    if let late = line.arrearsOf { sheet.fact(.arrearsOf, .word(late.label)) }
    line.amount = working(&self, &sheet)
    guard line.amount <= Money.limit, pay + line.amount <= Money.limit else {
      findings.append(.payTooLarge(line.element))
      return
    }
    lines.append(line)
  }

  /// Orders the sums as the employer orders its elements and prices each once.
  private mutating func price(
    _ sums: [PayLineKey: PayLine], for employer: Employer, _ sheet: inout Worksheet
  ) {
    let order = Dictionary(
      employer.elements.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    func rank(_ line: PayLine) -> (Int, TaxPeriod?, Money) {
      // Of one element what was worked comes before what was not.
      let place = 2 * (line.element.flatMap { order[$0] } ?? 0)
      return (line.kind == .cancelledShift ? place + 1 : place, line.arrearsOf, line.rate)
    }
    let sorted = sums.values.sorted { left, right in
      let (leftOrder, leftPeriod, leftRate) = rank(left)
      let (rightOrder, rightPeriod, rightRate) = rank(right)
      if leftPeriod != rightPeriod {
        // The run's own lines first, then arrears from the oldest period on.
        guard let leftPeriod else { return true }
        guard let rightPeriod else { return false }
        return leftPeriod < rightPeriod
      }
      if left.arrearsOn != right.arrearsOn {
        // Of one name, those of the schedules it was on before first.
        guard let leftSchedule = left.arrearsOn else { return false }
        guard let rightSchedule = right.arrearsOn else { return true }
        return leftSchedule.text < rightSchedule.text
      }
      if leftOrder == rightOrder, leftRate == rightRate, left.lowest != right.lowest {
        return left.lowest ?? .zero < right.lowest ?? .zero
      }
      if leftOrder == rightOrder, leftRate == rightRate {
        return left.share == right.share
          ? left.approved ?? .zero < right.approved ?? .zero : left.share > right.share
      }
      return leftOrder == rightOrder ? leftRate < rightRate : leftOrder < rightOrder
    }
    for var line in sorted {
      sheet.begin(
        .payLine(lines.count + 1), line.kind == .cancelledShift ? .cancelledShift : .payLine,
        about: line.label)
      if let late = line.arrearsOf { sheet.fact(.arrearsOf, .word(late.label)) }
      switch line.unit {
      case .hour:
        sheet.fact(
          line.kind == .cancelledShift ? .timeNotWorked : .timeWorked, .minutes(line.minutes))
        sheet.fact(.hourlyRate, .money(line.rate))
        line.amount =
          line.kind == .cancelledShift
          ? sheet.partForNotice(line.share, of: line.minutes.count, over: 60, at: line.rate)
          : sheet.parts(
            .minutesAtHourlyRate, of: line.rate, line.minutes.count, over: 60, .payLine)
      case .mile:
        line.units += line.tenths / 10
        line.tenths %= 10
        if line.tenths == 0 {
          sheet.fact(.howMany, .count(Int(line.units)))
        } else {
          sheet.fact(.howMany, .word(line.unitCount.written))
        }
        sheet.fact(.unitRate, .money(line.rate))
        line.amount = sheet.pay(of: line.unitCount, at: line.rate)
      case .night, .day, .week:
        sheet.fact(.howMany, .count(Int(line.units)))
        sheet.fact(.unitRate, .money(line.rate))
        line.amount =
          line.kind == .cancelledShift
          ? sheet.partForNotice(line.share, of: line.units, over: 1, at: line.rate)
          : sheet.parts(.atTheRate, of: line.rate, line.units, over: 1, .payLine)
      case .amount:
        line.amount = sheet.step(.amountsOnTimesheet, line.amount)
      }
      switch line.kind {
      case .charge: line.amount = -line.amount
      case .requiredCost: (line.rate, line.amount) = (line.amount, .zero)
      case .element, .rolledUpHoliday, .minimumWage, .cancelledShift, .mileage, .leave,
        .leaveSettled, .statutoryPay:
        break
      }
      _ = sheet.total(line.amount)
      // No household pays so much; beyond it, sums and products would reach their integers' end.
      guard line.amount.magnitude <= Money.limit, line.rate <= Money.limit,
        pay + line.amount <= Money.limit
      else {
        findings.append(.payTooLarge(line.element))
        continue
      }
      guard let approved = line.approved else {
        lines.append(line)
        continue
      }
      line.approved = nil
      payAboveApproved(line, approved, &sheet)
    }
  }

  /// Parts mileage that pays more than the tax-free rate into that and what is above it.
  private mutating func payAboveApproved(
    _ whole: PayLine, _ approved: Money, _ sheet: inout Worksheet
  ) {
    var (free, above) = (whole, whole)
    (free.wholeRate, above.wholeRate) = (whole.rate, whole.rate)
    free.rate = approved
    let miles = whole.unitCount.fraction
    free.amount = approved.scaled(by: miles.over, over: miles.under, .payLine)
    lines.append(free)
    sheet.begin(.payLine(lines.count + 1), .mileageAbove, about: whole.label)
    let all = sheet.step(.mileagePaid, whole.amount)
    sheet.fact(.approvedRate, .money(approved), GrossPay.approvedMileage)
    let part = sheet.parts(
      .approvedPart, of: approved, miles.over, over: miles.under, .payLine)
    above.kind = .mileage
    above.rate = whole.rate - approved
    above.amount = sheet.total(all - part)
    above.isPay = true
    above.isPensionable = false
    lines.append(above)
  }

  private static let approvedMileage = Citation.act(
    "Income Tax (Earnings and Pensions) Act 2003", "ss 229 and 230", .read)

  /// Pays what raises an element's pay to the minimum wage.
  private mutating func pay(
    _ topUp: MinimumWageTopUp, for employer: Employer, _ sheet: inout Worksheet
  ) {
    guard let element = employer.element(topUp.element) else { return }
    let check = topUp.check
    sheet.begin(.payLine(lines.count + 1), .minimumWageTopUp, about: element.label)
    let rate = sheet.take(check.rate)
    let least = sheet.step(.leastPayOfPeriod, check.required)
    let paid = sheet.step(.payThatCounts, check.paid)
    let short = sheet.step(.belowLeastPay, least.slice(above: paid))
    if let now = check.rateNow {
      _ = sheet.parts(
        .arrearsAtRateNow, of: short, sheet.take(now).pence, over: rate.pence, .minimumWage)
    }
    _ = sheet.total(topUp.amount)
    lines.append(
      topUpLine(
        of: element, topUp.amount, arrearsOf: topUp.arrearsOf, arrearsOn: topUp.arrearsOn,
        shares: topUp.shares))
  }

  private func topUpLine(
    of element: PayElement, _ amount: Money, arrearsOf: TaxPeriod?, arrearsOn: Identifier?,
    agreed: CivilDate? = nil, shares: [PayLine.Share]
  ) -> PayLine {
    PayLine(
      kind: .minimumWage, element: element.id, label: element.label, amount: amount,
      arrearsOf: arrearsOf, arrearsOn: arrearsOn, agreed: agreed,
      isPensionable: element.pensionable,
      shares: shares)
  }

  /// What a period's work of an element was raised by when it was paid.
  private struct ToppedUp: Hashable {
    let element: Identifier
    let period: TaxPeriod
    let schedule: Identifier?
  }

  /// Pays what terms agreed since give more for work of an earlier period, less what raised that to the minimum wage
  /// when it was paid.
  private mutating func pay(
    _ rise: BackdatedRise, for employer: Employer, lessPaid toppedUp: inout [ToppedUp: Money],
    _ sheet: inout Worksheet
  ) {
    guard let element = employer.element(rise.element) else { return }
    let more = rise.now - rise.before
    sheet.begin(.payLine(lines.count + 1), .payLine, about: element.label)
    sheet.fact(.arrearsOf, .word(rise.period.label))
    sheet.fact(.termsAgreed, .date(rise.agreed))
    sheet.fact(.rateBefore, .money(rise.before))
    sheet.fact(.rateAgreed, .money(rise.now))
    let amount: Money
    if rise.isCancelled {
      amount = rise.cancelledPay(of: element, &sheet)
    } else if element.unit == .hour {
      sheet.fact(.timeWorked, .minutes(rise.minutes))
      amount = sheet.parts(.minutesAtHourlyRate, of: more, rise.minutes.count, over: 60, .payLine)
    } else {
      sheet.fact(.howMany, .count(Int(rise.units)))
      amount = sheet.pay(
        of: UnitCount(tenths: rise.units * 10 + rise.tenths), at: more)
    }
    _ = sheet.total(amount)
    guard amount <= Money.limit, pay + amount <= Money.limit else {
      findings.append(.payTooLarge(element.id))
      return
    }
    // Of a premium what its lowest rate rose by.
    let counted: Money? =
      rise.counts.map { counts in
        element.unit == .hour
          ? counts.perHour(for: rise.minutes, .payLine)
          : Money(pence: counts.pence * rise.units)
      }
    var line = PayLine(
      kind: rise.isCancelled ? .cancelledShift : rise.isAboveApproved ? .mileage : .element,
      element: element.id,
      label: element.label, minutes: rise.minutes, units: rise.units, unit: element.unit,
      rate: rise.isCancelled ? rise.now : more, share: rise.isCancelled ? rise.share : .whole,
      amount: amount, counts: rise.isCancelled ? .zero : counted,
      arrearsOf: rise.period, arrearsOn: rise.schedule, agreed: rise.agreed,
      isPay: element.isPay || rise.isAboveApproved,
      isPensionable: element.pensionable && !rise.isAboveApproved, shares: rise.shares)
    line.units += rise.tenths / 10
    line.tenths = rise.tenths % 10
    lines.append(line)
    let key = ToppedUp(element: element.id, period: rise.period, schedule: rise.schedule)
    let before = (toppedUp[key] ?? .zero) + rise.toppedUp
    // No more than the rise gives towards the minimum wage.
    let back = rise.isCancelled ? .zero : min(before, counted ?? amount)
    toppedUp[key] = before - back
    guard back > .zero else { return }
    sheet.begin(.payLine(lines.count + 1), .minimumWageTopUpBack, about: element.label)
    sheet.fact(.arrearsOf, .word(rise.period.label))
    _ = sheet.step(.minimumWageToppedUp, before)
    _ = sheet.total(-back)
    lines.append(
      topUpLine(
        of: element, -back, arrearsOf: rise.period, arrearsOn: rise.schedule, agreed: rise.agreed,
        shares: rise.toppedUpShares.isEmpty ? rise.shares : rise.toppedUpShares))
  }

  /// Rolled-up holiday pay as lines of its own.
  private mutating func giveRolledUpHoliday(
    of contract: Contract, for employer: Employer, in period: PayPeriod, under law: Law,
    _ sheet: inout Worksheet
  ) {
    guard contract.versions.contains(where: { $0.holiday == .rolledUp }) else { return }
    let bases = orderedTags.compactMap { tag, held, agreed in
      let base = lines.filter {
        $0.arrearsOf == tag && $0.arrearsOn == held && $0.agreed == agreed
          && $0.countsForHoliday(of: employer)
      }.compactMap { $0.rolledUp(under: contract) }
      return base.isEmpty ? nil : (tag: tag, held: held, agreed: agreed, base: base)
    }
    let version = contract.version(on: period.days.last) ?? contract.versions.last
    guard !bases.isEmpty || version?.holiday == .rolledUp else { return }
    if version?.hours == .regular, version?.holiday == .rolledUp {
      findings.append(.rolledUpNotAllowed(contract.id))
    }
    if employer.nation == .northernIreland {
      findings.append(.rolledUpNotInNorthernIreland(contract.id))
    }
    if employer.nation.isGreatBritain,
      !contract.isOfPresentLeaveYear(in: period, for: employer, law)
    {
      findings.append(.rolledUpInEarlierLeaveYear(contract.id))
    }
    for (tag, held, agreed, base) in bases {
      let sum = base.map(\.amount).total
      guard !sum.isZero else { continue }
      let rate = law[.holiday, on: period.payDate].rolledUp
      sheet.begin(
        .payLine(lines.count + 1), tag == nil ? .rolledUpHoliday : .rolledUpHolidayOf,
        about: tag?.label ?? "")
      let pay = sheet.step(.payForWork, sum)
      let amount = sheet.apply(
        .holidayPay, sheet.take(rate), to: pay, .holidayPay)
      _ = sheet.total(amount)
      lines.append(
        PayLine(
          kind: .rolledUpHoliday, element: nil, label: "", rate: .zero,
          amount: amount, arrearsOf: tag, arrearsOn: held, agreed: agreed,
          shares: base.borneShares))
    }
  }

  private var orderedTags: [(period: TaxPeriod?, held: Identifier?, agreed: CivilDate?)] {
    var tags: [(period: TaxPeriod?, held: Identifier?, agreed: CivilDate?)] = []
    for line in lines
    where !tags.contains(where: { $0 == (line.arrearsOf, line.arrearsOn, line.agreed) }) {
      tags.append((line.arrearsOf, line.arrearsOn, line.agreed))
    }
    return tags
  }
}

extension PayLine {
  /// The part of it that is of days on which holiday pay is rolled up; nil where none is.
  fileprivate func rolledUp(under contract: Contract) -> PayLine? {
    func isRolledUp(_ day: CivilDate) -> Bool {
      contract.version(on: day)?.holiday == .rolledUp
    }
    if shares.allSatisfy({ isRolledUp($0.on) }) { return self }
    let own = borne.filter { isRolledUp($0.on) }
    guard !own.isEmpty else { return nil }
    var part = self
    part.amount = Money(pence: own.reduce(0) { $0 + $1.weight })
    part.shares = own
    return part
  }

  /// Whether it lowers pay of the period it is taken in, and not of the days it is of: a charge, or what the PA paid.
  ///
  /// Accommodation is of its days.
  public func isTaken(by elements: [PayElement]) -> Bool {
    switch kind {
    case .requiredCost: true
    case .charge: elements.first { $0.id == element }?.kind != .accommodation
    case .element, .rolledUpHoliday, .minimumWage, .cancelledShift, .mileage, .leave,
      .leaveSettled, .statutoryPay:
      false
    }
  }

  /// What a part of its cost is for.
  public func purpose(of share: Share) -> Account.Purpose {
    switch kind {
    case .minimumWage: .minimumWage
    case .element, .rolledUpHoliday: share.covers.map { .cover($0.reason) } ?? .wages
    // Nobody was covered by a shift that is off, nor by a charge.
    case .charge, .requiredCost, .cancelledShift, .mileage, .leave, .leaveSettled, .statutoryPay:
      .wages
    }
  }

  /// How many nights, days, weeks or miles, with the tenths of miles.
  public var unitCount: UnitCount { UnitCount(tenths: units * 10 + tenths) }

  fileprivate mutating func add(_ line: TimesheetLine, borneBy planLine: Identifier) {
    switch line.quantity {
    case .time(let time): minutes = minutes + time
    case .units(let count): units += count
    case .miles(let count): tenths += count
    case .amount(let money): amount = amount + money
    }
    shares.add(line, borneBy: planLine)
  }
}

extension Contract {
  /// Whether a pay period's leave year is one that the law of today is of.
  fileprivate func isOfPresentLeaveYear(
    in period: PayPeriod, for employer: Employer, _ law: Law
  ) -> Bool {
    leaveYear(holding: max(span.from, period.days.first), of: employer)
      >= law[.holiday, on: period.payDate].irregularFrom.value
  }
}

extension PayLine.Kind: Vocabulary {
  public static var vocabulary: (name: StaticString, sentence: StaticString) {
    ("payLineKind", "What kind of line it is.")
  }

  /// What the word means.
  public var sentence: StaticString {
    switch self {
    case .element: "Worked or allowed under a pay element."
    case .rolledUpHoliday: "Rolled-up holiday pay, its own line by law (WTR 1998 reg 16A)."
    case .minimumWage:
      "What raises an element's pay to the minimum wage, asked of the funders; below nothing where terms agreed since pay it."
    case .charge: "What the employer charges, taken from pay after tax: below nothing."
    case .requiredCost:
      "What the PA paid for the work herself, which pays nothing; its rate is the sum."
    case .mileage:
      "What mileage pays above the tax-free rate: pay, taxed and liable to National Insurance."
    case .leave: "Time away that is paid: holiday when it is taken, and the like."
    case .leaveSettled:
      "Holiday that was left when the employment ended, or below nothing what more was taken than was earned."
    case .statutoryPay: "What the law gives for time away: Statutory Sick Pay."
    case .cancelledShift:
      "A shift that was cancelled or moved: what the contract agrees for such notice."
    }
  }
}

extension BackdatedRise {
  /// What shifts that were off pay by the new terms, less what they paid: each rounded once.
  fileprivate func cancelledPay(
    of element: PayElement, _ sheet: inout some Recorder
  ) -> Money {
    let (count, whole) = element.unit == .hour ? (minutes.count, Int64(60)) : (units, 1)
    return sheet.partForNotice(share, of: count, over: whole, at: now)
      - sheet.partForNotice(shareBefore, of: count, over: whole, at: before)
  }
}

extension UnitCount {
  /// A fraction: whole ones where they are.
  fileprivate var fraction: (over: Int64, under: Int64) { whole.map { ($0, 1) } ?? (tenths, 10) }
}

extension Recorder {
  /// What so many nights, days, weeks or miles pay.
  fileprivate mutating func pay(of count: UnitCount, at rate: Money) -> Money {
    parts(.atTheRate, of: rate, count.fraction.over, over: count.fraction.under, .payLine)
  }

  /// What the contract pays of a shift that is off, rounded once.
  ///
  /// - Parameters:
  ///   - share: The part of its pay that the contract pays for such notice.
  ///   - count: Its minutes or units.
  ///   - whole: How many of them the rate is for.
  ///   - rate: The rate.
  /// - Returns: Its pay.
  fileprivate mutating func partForNotice(
    _ share: Rate, of count: Int64, over whole: Int64, at rate: Money
  ) -> Money {
    fact(.shareForNotice, .rate(share))
    let (over, under) = (count * share.millionths, whole * Rate.whole.millionths)
    let common = over.commonDivisor(with: under)
    return parts(.partForNotice, of: rate, over / common, over: under / common, .payLine)
  }
}

extension FixedWidthInteger {
  /// The greatest number that parts both; at least one.
  func commonDivisor(with other: Self) -> Self {
    var (a, b) = (magnitude, other.magnitude)
    while b != 0 { (a, b) = (b, a % b) }
    return Swift.max(1, Self(a))
  }
}
