import PAEmployment
import PAJournal
import PAPayRun
import PAPrimitives
import PAStatute
import PATestHouseholds
import PATestKit
import Testing

/// A PA through a tax year of sickness, her sick pay worked by hand from the days and from what was paid before them.
///
/// 20 PAs in `make test`, 200 in `make check`, 5,000 in a round of `make soak`.
struct RandomSicknessTests {
  private static let usual = 20

  @Test(.random) func `sick pay is what all known days come to, in whatever order they come`() {
    var seen = Seen()
    RandomRuns.each(usually: Self.usual) { random in
      var year = SickYear(&random)
      try year.go(&random)
      seen.note(year)
    }
    print("random sickness: \(seen)")
    guard RandomRuns.count(usually: Self.usual) >= Self.usual else { return }
    #expect(seen.late > 0 && seen.linked > 0 && seen.exhausted > 0 && seen.corrected > 0)
    #expect(seen.byEarnings > 0 && seen.flat > 0)
  }

  @Test(.random) func `sick pay of jobs on two schedules is what their days come to together`() {
    var shared = 0
    RandomRuns.each(usually: Self.usual) { random in
      var jobs = SickInTwoJobs(&random)
      try jobs.go()
      shared += jobs.sharedWeeks
    }
    print("random sickness: \(shared) weeks that runs of both jobs paid")
    guard RandomRuns.count(usually: Self.usual) >= Self.usual else { return }
    #expect(shared > 0)
  }

  /// What happened, so that nothing is tested of what never does.
  struct Seen: CustomStringConvertible {
    var paid = 0
    var late = 0
    var linked = 0
    var exhausted = 0
    var corrected = 0
    var byEarnings = 0
    var flat = 0

    mutating func note(_ year: SickYear) {
      paid += year.paidDays
      late += year.isLate ? 1 : 0
      linked += year.hasLinked ? 1 : 0
      exhausted += year.isExhausted ? 1 : 0
      corrected += year.isCorrected ? 1 : 0
      byEarnings += year.byEarnings
      flat += year.flat
    }

    var description: String {
      "\(paid) days paid, \(late) late, \(linked) linked, \(exhausted) for 28 weeks, \(corrected) corrected, "
        + "weeks by earnings \(byEarnings), flat \(flat)"
    }
  }
}

/// One PA's year.
struct SickYear {
  private let days: [DayOfWeek]
  private let weekly: Minutes
  private var books: CorrectionTests.Books
  /// The same with a mistake in one month, once it was made.
  private var wrong: (books: CorrectionTests.Books, month: Int)?
  /// The days of sickness, and the month whose run pays each.
  private var sick: [CivilDate: Int] = [:]
  private var earned: [Money] = []
  private var gross: [Money] = []
  private var paid = Money.zero

  private(set) var paidDays = 0
  private(set) var isLate = false
  private(set) var hasLinked = false
  private(set) var isExhausted = false
  private(set) var isCorrected = false
  private(set) var byEarnings = 0
  private(set) var flat = 0

  private static let april = CivilDate(2026, 4, 1)

  init(_ random: inout SeededRandom) {
    var all = DayOfWeek.allCases
    while all.count > 1, random.oneIn(2) { all.remove(at: random.number(0...all.count - 1)) }
    days = all
    weekly = Minutes(Int64(random.number(120...2_000)))
    guard let made = try? CorrectionTests.Books(from: Self.april) else {
      preconditionFailure("the household is made of what stands in the tests")
    }
    books = made
    // She had worked before: who has not is paid nothing, which has tests by hand.
    books.ann.contracts[0].continuousFrom = CivilDate(2025, 1, 1)
    books.ann.contracts[0].versions[0].qualifyingDays = days
    books.ann.contracts[0].versions[0].weekly = weekly
    let most = random.pick([400, 1_500])
    earned = (0..<12).map { _ in
      random.oneIn(6) ? .zero : Money(pence: Int64(random.number(10_000...most * 100)))
    }
    // From the change of law on: what was before it has tests by hand.
    var day = random.day(CivilDate(2026, 4, 6), CivilDate(2026, 7, 1))
    while day < CivilDate(2027, 3, 20) {
      let length = random.pick([1, 2, 4, 7, 12, 30, random.oneIn(4) ? 230 : 3])
      let last = min(day.adding(days: length - 1), CivilDate(2027, 3, 31))
      for sickDay in DateRange(day).including(last).all {
        sick[sickDay] = month(of: sickDay)
      }
      if random.oneIn(3) {
        // A part of it is handed in late.
        let late = random.number(1...2)
        for lateDay in DateRange(day).including(last).all where lateDay.weekday != .friday {
          sick[lateDay] = min(11, month(of: lateDay) + late)
        }
        isLate = true
      }
      day = last.adding(days: random.pick([2, 5, 20, 40, 57, 58, 90]))
    }
  }

  private func month(of day: CivilDate) -> Int { (day.month + 8) % 12 }

  private func label(_ month: Int) -> String { month < 9 ? "M0\(month + 1)" : "M\(month + 1)" }

  private func lines(of month: Int) -> [TimesheetLine] {
    sick.filter { $0.value == month }.keys.sorted().map { day in
      var line = TimesheetLine(
        "ann", "ann", day, AbsenceKind.sickness.element, .time(.hours(Int64(day.day % 4))))
      line.absence = TimesheetLine.Absence(.sickness, since: day, reference: "kept")
      return line
    }
  }

  mutating func go(_ random: inout SeededRandom) throws {
    let mistaken = random.oneIn(2) ? random.number(2...9) : 99
    for month in 0..<12 {
      let right = lines(of: month)
      if month == mistaken, right.count > 1 {
        var other = books
        let spoiled =
          random.oneIn(2) ? Array(right.dropLast((right.count + 1) / 2)) : Array(right.dropFirst())
        guard try other.any(label(month), earned[month], spoiled) != nil else { return }
        other.lines[label(month)] = right + other.work(label(month), earned[month])
        wrong = (other, month)
      } else if var other = wrong?.books {
        // What only the mistake refuses is not what this looks at.
        wrong = try other.any(label(month), earned[month], right) == nil ? nil : (other, mistaken)
      }
      // Days that come late may leave less than was paid: then the run says that they are put right by a correction.
      guard let run = try books.any(label(month), earned[month], right) else { return }
      gross.append(run.payslips.first?.gross ?? .zero)
      for line in run.payslips.flatMap(\.lines) where line.kind == .statutoryPay {
        paid += line.amount
      }
      #expect(paid == expected(by: month), "month \(month + 1)")
    }
    try correct()
  }

  /// Puts the wrong year right: it is as the one that was right from the start.
  private mutating func correct() throws {
    guard case (var other, let month)? = wrong else { return }
    var entry: Entry?
    for plan in [RecoveryPlan?.none, RecoveryPlan(belowMinimumWage: true)] {
      entry = try? other.correct(label(month), plan: plan, isPlanned: plan != nil)
      if entry != nil { break }
    }
    guard entry != nil else { return }
    let (right, now) = (try books.employment, try other.employment)
    #expect(right.sickness == now.sickness)
    #expect(right.history.earnings == now.history.earnings)
    #expect(right.toDate.figures.gross == now.toDate.figures.gross)
    isCorrected = true
  }

  /// Sick pay of all days whose month is paid, by hand.
  private mutating func expected(by month: Int) -> Money {
    let known = sick.filter { $0.value <= month }.keys.sorted()
    let count = Int64(days.count)
    let weekdays = Set(days.map(\.weekday))
    var spells: [[CivilDate]] = []
    for day in known {
      if let last = spells.last?.last, last.adding(days: 1) == day {
        spells[spells.count - 1].append(day)
      } else {
        spells.append([day])
      }
    }
    var first = CivilDate(2000, 1, 1)
    var used: Int64 = 0
    var last: CivilDate?
    var weeks: [CivilDate: Int64] = [:]
    (paidDays, byEarnings, flat) = (0, 0, 0)
    for spell in spells {
      // Eight weeks lie between two that are linked.
      if let before = last, before.days(to: spell[0]) - 1 <= 56 {
        hasLinked = true
      } else {
        (first, used) = (spell[0], 0)
      }
      last = spell[spell.count - 1]
      let daily = dailyRate(before: first, count)
      for day in spell where weekdays.contains(day.weekday) {
        guard used < 28 * count else {
          isExhausted = true
          continue
        }
        used += 1
        paidDays += 1
        weeks[PaidWeek.end(holding: day), default: 0] += daily
      }
    }
    return Money(pence: weeks.values.reduce(0) { $0 + ($1 + 99) / 100 })
  }

  /// A day in hundredths of a penny.
  private mutating func dailyRate(before day: CivilDate, _ count: Int64) -> Int64 {
    // A week's earnings are so many pence over a number.
    let (over, under): (Int64, Int64)
    let ended = (day.year - 2026) * 12 + day.month - 4
    switch ended {
    case 0:
      // No payday yet: 13.20 an hour, to the nearest penny.
      (over, under) = ((2 * weekly.count * 1_320 + 60) / 120, 1)
    case 1, 2:
      // Of April, or April and May, by their days.
      let pay = gross[..<ended].total.pence
      let days: Int64 = ended == 1 ? 30 : 61
      (over, under) = ((2 * pay * 7 + days) / (2 * days), 1)
    default:
      // The last payday that lies 56 days before the last one is two months before, where those have so many days.
      let last = Self.april.adding(months: ended).adding(days: -1)
      var months = 1
      while Self.april.adding(months: ended - months).adding(days: -1) > last.adding(days: -56) {
        months += 1
      }
      let pay = gross[(ended - months)..<ended].total.pence
      (over, under) = (pay * 12, 52 * Int64(months))
    }
    guard over * 80 < 12_325 * 100 * under else {
      flat += 1
      return 12_325 * 100 / count
    }
    byEarnings += 1
    return over * 80 / (under * count)
  }
}

/// A PA with two jobs on two schedules, ill in both or in one; her average is stated, and the weeks are added by hand.
struct SickInTwoJobs {
  private var books: CorrectionTests.Books
  private let schedules: [PaySchedule]
  private let weekdays: Set<Weekday>
  private let average: Money
  /// The days of sickness of each job, and the payday of the run that has each.
  private var sick: [[CivilDate: CivilDate]] = [[:], [:]]
  private var paid = Money.zero
  /// The days of sickness that runs so far have, in either job.
  private var known: Set<CivilDate> = []
  /// Weeks of which both jobs were paid something.
  private(set) var sharedWeeks = 0

  private static let last = CivilDate(2026, 9, 30)

  init(_ random: inout SeededRandom) {
    guard let made = try? CorrectionTests.Books(from: CivilDate(2026, 4, 1)) else {
      preconditionFailure("the household is made of what stands in the tests")
    }
    books = made
    average = random.pick([.pounds(300), .pounds(120), .pounds(147, 28)])
    let names: [Identifier] = random.pick([
      ["month", "four"], ["four", "month"], ["month", "week"], ["week", "four"], ["four", "week"],
    ])
    books.ann.contracts[0].continuousFrom = CivilDate(2025, 1, 1)
    var second = books.ann.contracts[0]
    (second.id, second.payrollID) = ("second", "902")
    books.ann.contracts.append(second)
    var all: Set<Weekday> = []
    for (place, name) in names.enumerated() {
      let days = DayOfWeek.allCases.filter { _ in random.oneIn(3) }
      books.ann.contracts[place].schedule = name
      books.ann.contracts[place].versions[0].qualifyingDays = days.isEmpty ? [.tue] : days
      all.formUnion((days.isEmpty ? [.tue] : days).map(\.weekday))
    }
    weekdays = all
    schedules = names.compactMap(books.books.employer.schedule)
    var day = random.day(CivilDate(2026, 4, 20), CivilDate(2026, 6, 20))
    while day < CivilDate(2026, 8, 15) {
      let length = random.pick([1, 2, 4, 7, 10, 15, 21, 28])
      let days = DateRange(day).including(day.adding(days: length - 1))
      let only = random.oneIn(4) ? random.number(0...1) : nil
      for (place, schedule) in schedules.enumerated() where only.map({ $0 == place }) ?? true {
        // The days of a spell may come a pay period late.
        let isLate = random.oneIn(5)
        for day in days.all {
          guard var period = schedule.period(holding: day) else { continue }
          if isLate { period = schedule.period(after: period) }
          sick[place][day] = period.payDate
        }
      }
      day = day.adding(days: length + random.pick([1, 2, 5, 20, 60]))
    }
  }

  /// Makes every run in the order of the paydays.
  mutating func go() throws {
    var runs: [(place: Int, period: PayPeriod)] = []
    for (place, schedule) in schedules.enumerated() {
      var period = schedule.firstPeriod
      while period.payDate <= Self.last {
        if period.payDate >= CivilDate(2026, 4, 6) { runs.append((place, period)) }
        period = schedule.period(after: period)
      }
    }
    runs.sort { ($0.period.payDate, $0.place) < ($1.period.payDate, $1.place) }
    var weeks: [CivilDate: Set<Int>] = [:]
    for (place, period) in runs {
      guard let run = try run(of: place, period) else { return }
      for line in run.payslips.flatMap(\.lines) where line.kind == .statutoryPay {
        paid += line.amount
        for share in line.shares where share.weight != 0 {
          weeks[PaidWeek.end(holding: share.on), default: []].insert(place)
        }
      }
      known.formUnion(sick[place].filter { $0.value == period.payDate }.keys)
      #expect(paid == due, "\(schedules[place].id) \(period.taxPeriod.label)")
    }
    sharedWeeks = weeks.values.count { $0.count > 1 }
  }

  /// A run; nil where days that came late leave less than was paid before.
  private mutating func run(of place: Int, _ period: PayPeriod) throws -> PayRun? {
    let contract = books.ann.contracts[place].id
    var lines = [TimesheetLine("ann", contract, period.days.last, "pay", .amount(.pounds(100)))]
    for day in sick[place].filter({ $0.value == period.payDate }).keys.sorted() {
      var line = TimesheetLine(
        "ann", contract, day, AbsenceKind.sickness.element, .time(.hours(2)))
      var absence = TimesheetLine.Absence(.sickness, since: day, reference: "kept")
      absence.averageWeekly = average
      line.absence = absence
      lines.append(line)
    }
    var order = PayRunOrder(
      books.books.employer, schedule: schedules[place], period: period, lines: lines,
      state: books.journal.state.payroll)
    try order.takeEarlierPay(
      from: books.journal.before.asCorrected(by: books.journal.state.corrected))
    let run = PayRun(order, under: try order.law())
    let blocking = run.findings.filter(\.isBlocking)
    guard blocking.isEmpty else {
      #expect(
        sick.contains { $0.contains { $0.value > period.payDate || $0.key < period.days.first } }
          && blocking.contains { finding in
            if case .employment(.sickPayBeyondPay, _) = finding { true } else { false }
          }, "\(schedules[place].id) \(period.taxPeriod.label) \(blocking)")
      return nil
    }
    books.journal.keep(
      .paying(
        run, for: lines, of: books.books, after: books.journal.state,
        seal: books.journal.nextSeal()))
    return run
  }

  /// Sick pay of all days that are known: 80% of 120.00 and of 147.28 are 96.00 and 117.824,
  /// which are less than 123.25, and each day is a part of the days of the week, cut after four decimals.
  private var due: Money {
    let weekly = min(12_325_000, average.pence * 800) / 10
    let daily = weekly / Int64(weekdays.count)
    let weeks = Dictionary(grouping: known.filter { weekdays.contains($0.weekday) }) {
      PaidWeek.end(holding: $0)
    }
    return Money(pence: weeks.values.reduce(0) { $0 + (Int64($1.count) * daily + 99) / 100 })
  }
}

extension CorrectionTests.Books {
  /// The line of a month's pay.
  func work(_ label: String, _ amount: Money) -> [TimesheetLine] {
    guard !amount.isZero, let schedule = books.employer.schedule("month"),
      let period = TaxPeriod("\(year)/\(label)").flatMap(schedule.period)
    else { return [] }
    return [TimesheetLine("ann", "ann", period.days.last, "pay", .amount(amount))]
  }

  /// The run of a month, whatever it finds that does not block.
  mutating func any(
    _ label: String, _ amount: Money, _ besides: [TimesheetLine]
  ) throws -> PayRun? {
    let schedule = try #require(books.employer.schedule("month"))
    let period = try #require(TaxPeriod("\(year)/\(label)").flatMap(schedule.period))
    let worked = work(label, amount) + besides
    lines[label] = worked
    var order = PayRunOrder(
      books.employer, schedule: schedule, period: period, lines: worked,
      state: journal.state.payroll)
    try order.takeEarlierPay(from: journal.before.asCorrected(by: journal.state.corrected))
    let run = PayRun(order, under: try order.law())
    let blocking = run.findings.filter(\.isBlocking)
    guard blocking.isEmpty else {
      #expect(
        blocking.contains { finding in
          if case .employment(.sickPayBeyondPay, _) = finding { true } else { false }
        })
      return nil
    }
    journal.keep(
      .paying(run, for: worked, of: books, after: journal.state, seal: journal.nextSeal()))
    return run
  }
}
