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

  /// What is missing.
  public var shortfall: Money { required.slice(above: paid) }
}

extension MinimumWageCheck {
  /// Works the test for one PA over one pay reference period.
  ///
  /// Counted are hours at work, training and travel, and their pay at the lowest rate for the same
  /// work; left out are premiums above it, sleep-ins (hours and pay both), allowances, holiday pay
  /// and expenses (NMW Regulations 2015 regs 10 and 32).
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
  ///   - law: Law that covers the minimum wage on that day.
  ///   - sheet: Where the working is taken down.
  public init(
    of assistant: PersonalAssistant, lines: [(PayLine, ContractVersion)],
    elements: [PayElement], jobs: Int = 1, sacrificed: Money = .zero, periodStarts: CivilDate,
    under law: Law,
    _ sheet: inout Worksheet
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
    _ = sheet.take(due.because)
    let hourly = sheet.take(due.rate)
    var counted = Minutes.zero
    var counting = Money.zero
    var least = Money.zero
    for (line, version) in lines {
      guard let element = elements.first(where: { $0.id == line.element }),
        element.countsForMinimumWage
      else { continue }
      let time = element.minutesThatCount(of: line)
      counted += time
      least += sheet.parts(
        .leastPay, about: line.label, of: hourly, time.count, over: 60, .minimumWage)
      // Pay above the lowest rate for the same work is a premium and does not count.
      let lowest = element.premiumOver.flatMap(version.rate) ?? line.rate
      counting +=
        lowest >= line.rate
        ? line.amount
        : element.unit == .hour
          ? lowest.perHour(for: line.minutes, .payLine) : Money(pence: lowest.pence * line.units)
    }
    minutes = counted
    sheet.fact(.minutesThatCount, .minutes(counted))
    if !sacrificed.isZero { _ = sheet.step(.payGivenUp, sacrificed) }
    paid = sheet.step(.payThatCounts, counting - sacrificed)
    required = sheet.total(least)
  }
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
