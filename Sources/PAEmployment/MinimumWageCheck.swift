public import PAPrimitives
public import PAStatute

/// The minimum wage over one pay reference period of one PA: what was due, what was paid for it.
public struct MinimumWageCheck: Hashable, Sendable {
  /// The PA.
  public let assistant: Identifier
  /// The period's first day, which fixes rate and age (NMW Regulations 2015 regs 4B and 5).
  public let periodStarts: CivilDate
  /// Minutes that count.
  public let minutes: Minutes
  /// The rate an hour, with its source.
  public let rate: Cited<Money>
  /// What the minutes must be paid at least, line by line.
  public let required: Money
  /// Pay that counts towards it.
  public let paid: Money
  /// What charges of the employer's, and what the PA paid for the work herself, took off it.
  public let takenOff: Money
  /// What each line of pay is below its own least pay, in the order of the lines.
  public let lacking: [Money]
  /// The rate by which arrears are paid, where it is higher than the period's own.
  public let rateNow: Cited<Money>?

  /// What is missing.
  public var shortfall: Money { required.slice(above: paid) }

  /// What mends it: what is missing, and where it is paid late, at the rate of the day that it is paid on where that is
  /// higher (National Minimum Wage Act 1998 s 17(4)).
  public var arrears: Money { arrears(of: shortfall) }

  /// A part of what is missing, as it is paid.
  func arrears(of missing: Money) -> Money {
    guard let rateNow else { return missing }
    return missing.scaled(by: rateNow.value.pence, over: rate.value.pence, .minimumWage)
  }
}

extension MinimumWageCheck {
  /// Works the test for one PA over one pay reference period.
  ///
  /// Counted are hours at work, training and travel, and their pay at the lowest rate for the same
  /// work; left out are premiums above it, sleep-ins (hours and pay both), allowances, holiday pay
  /// and expenses (NMW Regulations 2015 regs 10 and 32). What the employer charges for its own use or
  /// benefit, and what the PA pays for the work herself, is taken off (regs 12 and 13); accommodation
  /// adds or takes off by its own rule (regs 14 to 16).
  ///
  /// The least pay is rounded line by line as pay is, so 40 minutes at the minimum wage itself are
  /// not a shortfall of a part of a penny.
  ///
  /// - Parameters:
  ///   - assistant: The PA.
  ///   - lines: Pay lines of all the PA's contracts that belong to the period, each with the terms it
  ///     was paid under, for premium elements' lowest rates.
  ///   - elements: The employer's pay elements.
  ///   - jobs: How many employments the lines are of, which the working names.
  ///   - sacrificed: Pay given up for a pension, which is no longer pay.
  ///   - periodStarts: The period's first day.
  ///   - now: The rate of the day that wages of the period are paid on, where it is later than their payday.
  ///   - law: Law that covers the minimum wage on that day.
  ///   - sheet: Where the working is taken down.
  public init(
    of assistant: PersonalAssistant, lines: [(PayLine, ContractVersion)],
    elements: [PayElement], jobs: Int = 1, sacrificed: Money = .zero, periodStarts: CivilDate,
    rateNow now: Cited<Money>? = nil, under law: Law,
    _ sheet: inout some Recorder
  ) {
    self.assistant = assistant.id
    self.periodStarts = periodStarts
    sheet.begin(
      .minimumWage, jobs > 1 ? .minimumWageOfAllJobs : .minimumWage,
      about: periodStarts.inShortWords)
    let due = assistant.minimumWage(
      on: periodStarts, law[.minimumWage, on: periodStarts], law[.minimumWageAges, on: periodStarts]
    )
    rate = due.rate
    rateNow = now.flatMap { $0.value > due.rate.value ? $0 : nil }
    _ = sheet.take(due.because)
    let hourly = sheet.take(due.rate)
    var counted = Minutes.zero
    var counting = Money.zero
    var least = Money.zero
    var takenOff = Money.zero
    var lacking = [Money](repeating: .zero, count: lines.count)
    for (place, (line, version)) in lines.enumerated() {
      guard let element = elements.first(where: { $0.id == line.element }) else { continue }
      switch line.kind {
      case .element where element.countsForMinimumWage:
        guard line.agreed != nil else { break }
        // Terms agreed later pay more for minutes that are counted already.
        counting += line.counts ?? line.amount
        continue
      case .element, .rolledUpHoliday, .cancelledShift, .mileage, .leave, .leaveSettled,
        .statutoryPay:
        continue
      case .minimumWage:
        counting += line.amount
        continue
      case .charge where element.kind == .accommodation:
        let table = law[.minimumWage, on: periodStarts]
        _ = sheet.take(table.accommodationOffset)
        sheet.fact(.daysOfAccommodation, .count(Int(line.units)))
        let charge = sheet.step(.chargedForAccommodation, -line.amount)
        let counts = sheet.step(
          .accommodationCounts, table.accommodation(days: Int(line.units), charge: charge))
        counting += counts
        takenOff += max(.zero, -counts)
        continue
      case .charge:
        counting += sheet.step(.chargedForEmployer, line.amount, MinimumWageCheck.charges)
        takenOff -= line.amount
        continue
      case .requiredCost:
        counting -= sheet.step(.paidForTheWork, line.rate, MinimumWageCheck.payments)
        takenOff += line.rate
        continue
      }
      let time = element.minutesThatCount(of: line)
      counted += time
      let own = sheet.parts(
        .leastPay, about: line.label, of: hourly, time.count, over: 60, .minimumWage)
      least += own
      // Pay above the lowest rate for the same work is a premium and does not count.
      let lowest = line.lowest ?? element.premiumOver.flatMap(version.rate) ?? line.rate
      let counts =
        lowest >= line.rate
        ? line.amount
        : element.unit == .hour
          ? lowest.perHour(for: line.minutes, .payLine) : Money(pence: lowest.pence * line.units)
      if counts < line.amount { _ = sheet.step(.premiumLeftOut, line.amount - counts) }
      counting += counts
      lacking[place] = own.slice(above: counts)
    }
    self.lacking = lacking
    self.takenOff = takenOff
    minutes = counted
    sheet.fact(.minutesThatCount, .minutes(counted))
    if !sacrificed.isZero { _ = sheet.step(.payGivenUp, sacrificed) }
    paid = sheet.step(.payThatCounts, counting - sacrificed)
    required = sheet.total(least)
  }
}

extension MinimumWageCheck {
  private static let regulations: StaticString =
    "National Minimum Wage Regulations 2015 (SI 2015/621)"
  private static let charges = Citation.act(regulations, "reg 12", .reported)
  private static let payments = Citation.act(regulations, "reg 13", .reported)
}

extension PersonalAssistant {
  /// The minimum wage for a period beginning on a day, by age and apprenticeship on that day.
  ///
  /// - Parameters:
  ///   - day: The period's first day.
  ///   - table: The rates of the day.
  ///   - ages: The ages of the day.
  /// - Returns: The rate, and the age or length of the law that decided it.
  public func minimumWage(
    on day: CivilDate, _ table: MinimumWageTable, _ ages: MinimumWageAges
  ) -> (rate: Cited<Money>, because: Cited<Int>) {
    let apprentice = apprenticeships.first { $0.contains(day) }?.from
    return table.rate(on: day, born: born, apprenticeFrom: apprentice, ages)
  }
}

extension MinimumWageTable {
  /// The rate for a period beginning on a day, by age and apprenticeship on that day.
  ///
  /// The apprentice rate is for the young and for the first months of an apprenticeship.
  ///
  /// - Parameters:
  ///   - day: The period's first day, which this table is of.
  ///   - born: The date of birth.
  ///   - apprenticeFrom: The first day of an apprenticeship that goes on; nil where there is none.
  ///   - ages: The ages of the day.
  /// - Returns: The rate, and the age or length of the law that decided it.
  public func rate(
    on day: CivilDate, born: CivilDate, apprenticeFrom: CivilDate?, _ ages: MinimumWageAges
  ) -> (rate: Cited<Money>, because: Cited<Int>) {
    let age = born.age(on: day)
    if let began = apprenticeFrom {
      if age < ages.apprentice.value { return (apprentice, ages.apprentice) }
      if day < began.adding(months: ages.apprenticeMonths.value) {
        return (apprentice, ages.apprenticeMonths)
      }
    }
    if age >= ages.livingWage.value { return (livingWage, ages.livingWage) }
    if let rate = from21To22, age >= ages.youngAdult.value { return (rate, ages.youngAdult) }
    return age >= ages.adult.value ? (from18, ages.adult) : (under18, ages.adult)
  }

  /// What living accommodation that the employer provides does to pay that counts.
  ///
  /// Free, it adds the offset; a charge within the offset changes nothing; of a larger one the excess is taken
  /// off (National Minimum Wage Regulations 2015 regs 14 to 16; NMWM10030).
  ///
  /// - Parameters:
  ///   - days: Whole days, midnight to midnight, that it was there in the pay reference period (NMWM03080).
  ///   - charge: What it cost the PA for those days.
  /// - Returns: What is added, below nothing what is taken off.
  public func accommodation(days: Int, charge: Money) -> Money {
    let offset = Money(pence: accommodationOffset.value.pence * Int64(days))
    return charge.isZero ? offset : -charge.slice(above: offset)
  }
}
