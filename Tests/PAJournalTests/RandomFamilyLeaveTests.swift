import PAEmployment
import PAJournal
import PALedger
import PAPayRun
import PAPrimitives
import PAStatute
import PATestHouseholds
import PATestKit
import Testing

/// A PA through two tax years with a leave about a child, her pay worked by hand from the days, and what comes back of it.
///
/// 20 PAs in `make test`, 200 in `make check`, 5,000 in a round of `make soak`.
struct RandomFamilyLeaveTests {
  private static let usual = 20

  @Test(.random) func `pay about a child is what all known days come to, and comes back`() {
    var seen = Seen()
    RandomRuns.each(usually: Self.usual) { random in
      var years = FamilyYears(&random)
      try years.go(&random)
      seen.note(years)
    }
    print("random family leave: \(seen)")
    guard RandomRuns.count(usually: Self.usual) >= Self.usual else { return }
    #expect(seen.kinds.count >= 4 && seen.risen > 0 && seen.refused > 0 && seen.corrected > 0)
    #expect(seen.saidLater > 0 && seen.onOtherLine > 0)
    #expect(seen.moved > 0 && seen.movedOverYears > 0)
  }

  /// What happened, so that nothing is tested of what never does.
  struct Seen: CustomStringConvertible {
    var kinds: [AbsenceKind: Int] = [:]
    var risen = 0
    var refused = 0
    var corrected = 0
    var moved = 0
    var movedOverYears = 0
    var saidLater = 0
    var onOtherLine = 0
    var days = 0

    mutating func note(_ years: FamilyYears) {
      kinds[years.leave.kind, default: 0] += 1
      risen += years.isRisen ? 1 : 0
      refused += years.isRefused ? 1 : 0
      corrected += years.isCorrected ? 1 : 0
      moved += years.isMoved ? 1 : 0
      movedOverYears += years.isMovedOverYears ? 1 : 0
      saidLater += years.class1From > 0 ? 1 : 0
      onOtherLine += years.movesLine ? 1 : 0
      days += years.paidDays
    }

    var description: String {
      let kinds = kinds.map { "\($0.key.rawValue) \($0.value)" }.sorted().joined(separator: ", ")
      return "\(kinds); \(days) days paid, \(risen) risen, \(refused) refused, "
        + "\(corrected) corrected, \(moved) moved and \(movedOverYears) in the year before, \(saidLater) small employers said later"
    }
  }
}

/// One PA's two years.
struct FamilyYears {
  private static let april = CivilDate(2025, 4, 1)
  private static let months = 24

  private(set) var leave: FamilyLeave
  private var books: CorrectionTests.Books
  /// The same with a mistake in one month, once it was made.
  private var wrong: (books: CorrectionTests.Books, month: Int)?
  /// The same with the leave on other days, from the month it begins in.
  private var moved: (books: CorrectionTests.Books, leave: FamilyLeave, from: Int)?
  /// The same once it was put right.
  private var again: CorrectionTests.Books?
  private var hours: [Int64] = []
  /// The rate from each month on, and the month in which the books say it.
  private var rates: [(from: Int, pence: Int64)] = [(0, 1_320)]
  /// The month from which the books say what Class 1 contributions were; the employer is small then.
  private(set) var class1From: Int
  private var paidOf: [Money] = []
  private var backOf = Money.zero

  private(set) var isRisen = false
  private(set) var isRefused = false
  private(set) var isCorrected = false
  private(set) var isMoved = false
  private(set) var isMovedOverYears = false
  private(set) var movesLine = false
  private(set) var paidDays = 0

  init(_ random: inout SeededRandom) {
    guard let made = try? CorrectionTests.Books(in: TaxYear(startYear: 2025), from: Self.april)
    else { preconditionFailure("the household is made of what stands in the tests") }
    books = made
    class1From = random.pick([0, 0, random.number(1...20)])
    hours = (0..<Self.months).map { _ in Int64(random.number(0...120)) }
    if random.oneIn(4) { hours = hours.map { $0 / 4 } }
    repeat { leave = Self.leave(&random) } while !Self.isPossible(leave)
    for month in [random.number(6...12), random.number(13...20)] where random.oneIn(2) {
      rates.append((month, rates[rates.count - 1].pence + Int64(random.number(-20...150))))
    }
    books.ann.contracts[0].continuousFrom = CivilDate(2024, 4, 1)
    books.ann.contracts[0].taxCodes[0].code = TaxCode("NT") ?? .blank
    books.ann.pension = [PensionMembership(from: Self.april, status: .optedOut)]
    books.ann.contracts[0].familyLeave = [leave]
    // Another plan line bears it from some day on.
    if random.oneIn(2) {
      let day = random.day(CivilDate(2026, 1, 1), CivilDate(2026, 9, 30))
      for element in books.books.employer.elements.indices {
        books.books.employer.elements[element].charges.append(.init(from: day, line: "social"))
      }
      movesLine = true
    }
  }

  private static func isPossible(_ leave: FamilyLeave) -> Bool {
    guard let law = Law.ofFamilyLeave else { return false }
    let entitlement = FamilyLeaveEntitlement(
      of: leave, employedFrom: CivilDate(2024, 4, 1), to: nil, in: .england
    ) { law.parentalPay(on: $0) }
    return entitlement.faults.isEmpty && entitlement.refusals.isEmpty
  }

  private static func leave(_ random: inout SeededRandom) -> FamilyLeave {
    func block(_ first: CivilDate, weeks: Int) -> FamilyLeave.Block {
      FamilyLeave.Block(from: first, to: first.adding(days: 7 * weeks - 1))
    }
    let day = random.day(CivilDate(2025, 12, 1), CivilDate(2026, 6, 30))
    let kind = random.pick([
      AbsenceKind.maternity, .maternity, .adoption, .paternity, .sharedParental, .bereavement,
      .neonatal,
    ])
    var leave = FamilyLeave(kind)
    switch kind {
    case .maternity:
      leave.due = day
      leave.blocks = [
        block(day.adding(days: -random.number(0...60)), weeks: random.pick([8, 20, 39, 45]))
      ]
      // Whole weeks away after she came back have pay too.
      if random.oneIn(3) {
        leave.blocks[0].to = leave.blocks[0].from.adding(days: 7 * 8 - 1)
        let later = leave.blocks[0].to.adding(days: 1 + 7 * random.number(1...20))
        leave.blocks.append(block(later, weeks: random.number(1...10)))
      }
    case .adoption:
      leave.matched = day
      leave.placed = day.adding(days: random.number(20...50))
      leave.blocks = [
        block(
          day.adding(days: random.number(10...20)), weeks: random.pick([8, 20, 39, 45]))
      ]
    case .paternity:
      (leave.due, leave.born) = (day, day.adding(days: random.number(-5...9)))
      let first = day.adding(days: random.number(10...60))
      leave.blocks = [block(first, weeks: random.number(1...2))]
      if random.oneIn(2) {
        leave.blocks = [
          block(first, weeks: 1), block(first.adding(days: random.number(7...100)), weeks: 1),
        ]
      }
    case .sharedParental:
      (leave.due, leave.born, leave.otherWeeks) = (day, day, random.number(2...20))
      let first = day.adding(days: random.number(15...60))
      leave.blocks = [
        block(first, weeks: random.number(1...6)),
        block(first.adding(days: random.number(60...120)), weeks: random.number(1...10)),
      ]
    case .neonatal:
      (leave.born, leave.careFrom) = (day, day.adding(days: 1))
      let weeks = random.number(1...12)
      leave.careTo = day.adding(days: 1 + 7 * weeks + random.number(0...3))
      leave.blocks = [block(day.adding(days: 130), weeks: random.number(1...weeks))]
    default:
      leave.died = day
      leave.blocks = [block(day.adding(days: random.number(1...60)), weeks: random.number(1...2))]
    }
    return leave
  }

  private func label(_ month: Int) -> String {
    let number = month % 12 + 1
    return number < 10 ? "M0\(number)" : "M\(number)"
  }

  private func first(of month: Int) -> CivilDate { Self.april.adding(months: month) }
  private func last(of month: Int) -> CivilDate { first(of: month + 1).adding(days: -1) }

  private func lines(of month: Int, in leave: FamilyLeave) -> [TimesheetLine] {
    let days = DateRange(first(of: month)).including(last(of: month))
    var lines = leave.blocks.flatMap { block in
      block.days.all.filter(days.contains).map { day in
        var line = TimesheetLine("ann", "ann", day, leave.kind.element, .time(.zero))
        line.absence = TimesheetLine.Absence(leave.kind, since: block.from)
        return line
      }
    }
    // A month in leave has no work.
    if lines.isEmpty, hours[month] > 0 {
      lines.append(
        TimesheetLine("ann", "ann", days.last, "hours", .time(.hours(hours[month]))))
    }
    return lines
  }

  mutating func go(_ random: inout SeededRandom) throws {
    let mistaken = random.oneIn(2) ? random.number(2...22) : 99
    let elsewhere = random.oneIn(2) ? movedLeave(&random) : nil
    // In the year it begins in, or in the next while there is pay to come.
    let noticed = random.pick([11, 13, 15, 18, Self.months - 2])
    for month in 0..<Self.months {
      if month == 12 {
        books.openNextYear()
        // A year that ended is put right by other rules.
        wrong = nil
      }
      tell(&books, month)
      let right = lines(of: month, in: leave)
      if month == mistaken, right.count > 6 {
        var other = books
        let spoiled = Array(right.dropLast(random.number(1...4)))
        if try other.any(label(month), .zero, spoiled) != nil {
          other.lines[label(month)] = right
          wrong = (other, month)
        }
      } else if var other = wrong?.books {
        tell(&other, month)
        wrong = try other.any(label(month), .zero, right) == nil ? nil : (other, mistaken)
      }
      try payMoved(elsewhere, month)
      let run = try #require(try books.any(label(month), .zero, right))
      try check(run, month)
      try payAgain(right, month, as: run)
      if month == noticed { try moveBack(in: month) }
      if month == 11 || month == Self.months - 1 { try correct() }
    }
  }

  /// The leave on days a little earlier or later, as somebody may write it by mistake; nil where the law would not have it.
  private func movedLeave(_ random: inout SeededRandom) -> FamilyLeave? {
    var moved = leave
    let days = random.pick([-14, -7, -3, 2, 7, 10])
    for place in moved.blocks.indices {
      moved.blocks[place].from = moved.blocks[place].from.adding(days: days)
      moved.blocks[place].to = moved.blocks[place].to.adding(days: days)
    }
    return Self.isPossible(moved) ? moved : nil
  }

  private func month(of day: CivilDate) -> Int { (day.year - 2025) * 12 + day.month - 4 }

  /// Pays a month by the leave on other days.
  private mutating func payMoved(_ elsewhere: FamilyLeave?, _ month: Int) throws {
    guard let elsewhere, let first = elsewhere.blocks.first?.from,
      let own = leave.blocks.first?.from
    else { return }
    let begins = self.month(of: min(first, own))
    if month == begins {
      // The next year is open in it already.
      var other = books
      other.ann.contracts[0].familyLeave = [elsewhere]
      moved = (other, elsewhere, month)
    }
    guard case (var other, let leave, let from)? = moved else { return }
    if month == 12, month > begins { other.openNextYear() }
    tell(&other, month)
    let run = try other.any(label(month), .zero, lines(of: month, in: leave))
    moved = run == nil ? nil : (other, leave, from)
  }

  /// Puts the months of the leave on other days right, in their order: the ended year's first.
  private mutating func moveBack(in now: Int) throws {
    guard case (var other, _, let from)? = moved else { return }
    moved = nil
    other.ann.contracts[0].familyLeave = [leave]
    // Of an ended year each run is put right by itself, of the open one all that are found.
    let years = Dictionary(grouping: from...now) { $0 < 12 ? 2025 : 2026 }
    for (start, months) in years.sorted(by: { $0.key < $1.key }) {
      let year = TaxYear(startYear: start)
      for month in months { other.lines[label(month)] = lines(of: month, in: leave) }
      let labels = months.map(label)
      for named in year == other.year ? [labels] : labels.map({ [$0] }) {
        try moveBack(named, of: year, &other)
      }
    }
    // A leave that pays nothing may have a record under its old dates too.
    func paid(_ books: CorrectionTests.Books) throws -> [FamilyPaid] {
      try books.employment.familyPaid.filter { one in
        one.paid.all.contains { !$0.amount.isZero } || !one.recovered.isZero
      }
    }
    let (right, put) = (try paid(books), try paid(other))
    #expect(right.map(\.paid) == put.map(\.paid), "moved back in month \(now + 1): \(leave)")
    #expect(right.map(\.recovered) == put.map(\.recovered))
    isMoved = true
    isMovedOverYears = isMovedOverYears || from < 12 && now >= 12
    again = other
  }

  private func moveBack(
    _ labels: [String], of year: TaxYear, _ books: inout CorrectionTests.Books
  ) throws {
    for plan in [RecoveryPlan?.none, RecoveryPlan(belowMinimumWage: true)] {
      do {
        try books.correct(
          labels[0], plan: plan, isPlanned: plan != nil, of: year == books.year ? nil : year,
          besides: Array(labels.dropFirst()))
        return
      } catch CorrectionFault.changesNothing {
        return
      } catch CorrectionFault.plans where plan == nil {
        continue
      }
    }
  }

  /// Pays a later month of the books that were put right, which is as it is in the others.
  private mutating func payAgain(_ right: [TimesheetLine], _ month: Int, as run: PayRun) throws {
    guard var other = again else { return }
    if month == 12 { other.openNextYear() }
    tell(&other, month)
    let paid = try other.any(label(month), .zero, right)
    again = paid == nil ? nil : other
    guard let paid else { return }
    func statutory(_ run: PayRun) -> Money {
      run.payslips.flatMap(\.lines).filter { $0.kind == .statutoryPay }.map(\.amount).total
    }
    #expect(statutory(paid) == statutory(run), "month \(month + 1) after it was moved back")
    func back(_ run: PayRun) -> Money {
      run.payslips.map { $0.recovered + $0.compensation }.total
    }
    #expect(back(paid) == back(run), "what comes back in month \(month + 1)")
  }

  /// Says in the books what they come to say in a month.
  private func tell(_ books: inout CorrectionTests.Books, _ month: Int) {
    for rate in rates where rate.from == month && month > 0 {
      var version = books.ann.contracts[0].versions[0]
      version.from = first(of: month)
      version.rates = version.rates.map { one in
        var one = one
        if one.element == "hours" { one.amount = Money(pence: rate.pence) }
        return one
      }
      books.ann.contracts[0].versions.append(version)
    }
    if month >= class1From {
      books.books.employer.class1Paid = (2023...2026).map {
        Class1Paid(year: TaxYear(startYear: $0), amount: .pounds(30_000))
      }
    }
  }

  private mutating func check(_ run: PayRun, _ month: Int) throws {
    let slip = run.payslips.first
    let paid = (slip?.lines ?? []).filter { $0.kind == .statutoryPay }.map(\.amount).total
    let before = paidOf.total
    paidOf.append(paid)
    #expect(before + paid == expected(by: month), "month \(month + 1) of \(leave)")
    // What comes back: each tax month, which has one payday, up to the penny.
    backOf += (slip?.recovered ?? .zero) + (slip?.compensation ?? .zero)
    var back = Money.zero
    for (place, amount) in paidOf.enumerated() {
      let percent: Int64 = place < 12 ? 850 : 900
      if month >= class1From {
        back += amount + Money(pence: up(amount.pence * percent, 10_000))
      } else {
        back += Money(pence: up(amount.pence * 92, 100))
      }
    }
    #expect(backOf == back, "month \(month + 1) comes back")
    #expect(try books.employment.familyPaid.allSatisfy { $0.recovered <= $0.paidOn.total })
    #expect(paidDays <= 39 * 7)
    try checkBorne(month)
    let entry = try #require(books.journal.entries.last)
    #expect(entry.transactions.allSatisfy { $0.postings.imbalance.isZero })
    let owed = books.journal.state.balances.total { account in
      switch account {
      case .hmrc(.statutoryPay, _), .hmrc(.statutoryPayCompensation, _): true
      default: false
      }
    }
    #expect(month >= 12 || owed == back)
  }

  /// What each plan line bore, and what came back to it, is what the journal has, to the penny.
  private func checkBorne(_ month: Int) throws {
    for record in try books.employment.familyPaid {
      #expect(record.borne.map(\.paid).total == record.paidOn.total)
      #expect(record.borne.map(\.cameBack).total == record.recovered + record.compensation)
      // The next year's books begin with what is left of the year before.
      guard month < 12 else { continue }
      for planLine in Set(record.borne.map(\.line)) {
        let own = record.borne.filter { $0.line == planLine }
        let back = books.journal.state.balances.total {
          if case .recovered(planLine, _, from: .statutoryPay) = $0 { true } else { false }
        }
        #expect(
          .zero - back == own.map(\.cameBack).total,
          "\(planLine) of \(leave)")
      }
    }
  }

  /// Puts the wrong year right: it is as the one that was right from the start.
  private mutating func correct() throws {
    guard case (var other, let month)? = wrong else { return }
    wrong = nil
    var entry: Entry?
    for plan in [RecoveryPlan?.none, RecoveryPlan(belowMinimumWage: true)] {
      entry = try? other.correct(label(month), plan: plan, isPlanned: plan != nil)
      if entry != nil { break }
    }
    guard entry != nil else { return }
    let (right, now) = (try books.employment, try other.employment)
    #expect(right.familyPaid.map(\.paid) == now.familyPaid.map(\.paid))
    #expect(right.toDate.figures.gross == now.toDate.figures.gross)
    isCorrected = true
  }

  private func up(_ value: Int64, _ unit: Int64) -> Int64 {
    value >= 0 ? (value + unit - 1) / unit : value / unit
  }

  // MARK: By hand

  private func sunday(_ day: CivilDate) -> CivilDate {
    var day = day
    while day.weekday != .sunday { day = day.adding(days: -1) }
    return day
  }

  /// The Saturday of the week that counts.
  private var saturday: CivilDate {
    if let died = leave.died { return sunday(died).adding(days: -1) }
    if leave.kind == .neonatal, let care = leave.careFrom { return sunday(care).adding(days: -1) }
    if let matched = leave.matched { return sunday(matched).adding(days: 6) }
    return sunday(leave.due ?? Self.april).adding(days: -15 * 7 + 6)
  }

  /// All that is paid for days up to the end of a month, as the books say it in that month.
  private mutating func expected(by month: Int) -> Money {
    // Paydays are the last days of the months; the relevant ones are those after the last that lies eight weeks before the
    // last one by the Saturday.
    var end = 0
    while last(of: end + 1) <= saturday { end += 1 }
    var start = end
    while last(of: start) > last(of: end).adding(days: -56) { start -= 1 }
    var pence: Int64 = 0
    let lastDay = leave.blocks[0].to
    for place in (start + 1)...end {
      let then = rates.last { $0.from <= place }?.pence ?? 0
      // Every rise that the books say by now and that begins by the end of the leave.
      let best =
        leave.kind != .maternity
        ? then
        : rates.filter { $0.from > place && $0.from <= month && first(of: $0.from) <= lastDay }
          .map(\.pence).max() ?? then
      if best > then, hours[place] > 0 { isRisen = isRisen || month >= 12 }
      pence += (isAway(place) ? 0 : hours[place]) * max(then, best)
    }
    let count = Int64(end - start)
    // A week's in units of a hundred thousandth of a penny, cut, and 90% of it, cut.
    let weekly = Int128(pence) * 12 * 100_000 / Int128(52 * count)
    let gate: Int128 = saturday < CivilDate(2026, 4, 6) ? 12_500 : 12_900
    guard Int128(pence) * 12 >= gate * Int128(52 * count) else {
      isRefused = true
      paidDays = 0
      return .zero
    }
    let part = weekly * 9 / 10
    let most =
      switch leave.kind {
      case .maternity, .adoption: 39
      case .sharedParental: min(37, 39 - (leave.otherWeeks ?? 0))
      case .neonatal: 12
      default: 2
      }
    var ofMonth: [Int: Int128] = [:]
    var number = 0
    paidDays = 0
    for block in leave.blocks {
      var week = block.from
      while week <= block.to, number < most {
        number += 1
        let standard: Int128 = week < CivilDate(2026, 4, 5) ? 18_718 : 19_432
        let isFull = (leave.kind == .maternity || leave.kind == .adoption) && number <= 6
        let rate = isFull ? part : min(part, standard * 100_000)
        for place in 0..<7 {
          let day = week.adding(days: place)
          guard day <= last(of: month) else { continue }
          ofMonth[(day.year - 2025) * 12 + day.month - 4, default: 0] += rate
          paidDays += 1
        }
        week = week.adding(days: 7)
      }
    }
    return Money(pence: ofMonth.values.reduce(0) { $0 + Int64(($1 + 699_999) / 700_000) })
  }

  private func isAway(_ month: Int) -> Bool {
    let days = DateRange(first(of: month)).including(last(of: month))
    return leave.blocks.contains { $0.days.overlaps(days) }
  }
}
