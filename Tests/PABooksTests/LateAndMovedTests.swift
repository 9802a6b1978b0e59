import Foundation
import PADeductions
import PADiagnostics
import PAEmployment
import PAJournal
import PAPayRun
import PAPrimitives
import PATestKit
import Testing

@testable import PABooks

/// Random households on disk whose time is handed in late, whose PA moves to another schedule, turns 21, brings a
/// P45 and has a rise: every line is paid once, and National Insurance of an earnings period is the same,
/// whichever run pays it.
struct LateAndMovedTests {
  /// A regular run of a household.
  private struct Payday {
    let schedule: PaySchedule
    let period: PayPeriod
    var key: RunKey { RunKey(period: period.taxPeriod) }
  }

  /// A line, the run it is due with, and the one it is handed in for.
  private struct Work {
    let day: CivilDate
    let hours: Int
    let due: Int
    let handedIn: Int
    /// Whether a supplementary run pays it.
    let isExtra: Bool
    /// Whether it is written in its own period's sheet, or in that of the run.
    let inOwnSheet: Bool
  }

  private struct Rise {
    let rate: Money
    let from: CivilDate
    let agreed: CivilDate
    /// The run before which it comes into the books.
    let at: Int
  }

  private struct Plan {
    var paydays: [Payday] = []
    var work: [Work] = []
    /// The first run on the second schedule; nil where she stays.
    var move: Int?
    var rise: Rise?
    var born = CivilDate(1990, 2, 3)
    var p45 = false

    init(_ random: inout SeededRandom) {
      let start = CivilDate(2026, 6, 1)
      let frequencies = random.pick([
        [PayFrequency.weekly, .monthly], [.monthly, .weekly], [.weekly, .fortnightly],
        [.fourweekly], [.weekly], [.monthly],
      ])
      var first = start
      for (place, frequency) in frequencies.enumerated() {
        let count = frequency == .weekly ? random.number(5...8) : random.number(2...3)
        let schedule = PaySchedule(
          id: place == 0 ? "first" : "second", frequency: frequency, firstPeriodStarts: first,
          paidDaysAfterEnd: frequency == .monthly ? 0 : 5)
        if place == 1 { move = paydays.count }
        var period = schedule.firstPeriod
        for _ in 0..<count {
          paydays.append(Payday(schedule: schedule, period: period))
          first = period.days.last.adding(days: 1)
          period = schedule.period(after: period)
        }
      }
      // 21 on some day of the paydays, or long before.
      if random.oneIn(2) {
        born = random.day(start, first).adding(months: -12 * 21)
      }
      p45 = random.oneIn(3)
      if random.oneIn(2) {
        let at = random.number(1...paydays.count - 1)
        rise = Rise(
          rate: Money(pence: Int64(random.number(1_401...1_900))),
          from: random.day(start, paydays[at].period.days.last),
          agreed: random.oneIn(2) ? CivilDate(2026, 5, 20) : CivilDate(2027, 3, 1), at: at)
      }
      for (due, payday) in paydays.enumerated() {
        for _ in 0..<random.number(1...5) {
          let isLate = random.oneIn(3)
          let handedIn = isLate ? random.number(due...paydays.count - 1) : due
          let day = random.day(payday.period.days.first, payday.period.days.last)
          // One shift a day: two of one length would be the same line twice.
          guard !work.contains(where: { $0.day == day }) else { continue }
          work.append(
            Work(
              day: day,
              hours: random.number(1...12), due: due, handedIn: handedIn,
              isExtra: isLate && random.oneIn(3), inOwnSheet: random.oneIn(2)))
        }
      }
    }

    /// The same with everything handed in for the run it is due with.
    var onTime: Plan {
      var plan = self
      plan.work = work.map {
        Work(
          day: $0.day, hours: $0.hours, due: $0.due, handedIn: $0.due, isExtra: false,
          inOwnSheet: true)
      }
      return plan
    }
  }

  /// A plan carried out in a folder of books.
  private final class Household {
    let books: TestBooks
    let plan: Plan
    var runs: [(schedule: Identifier, run: PayRun, lines: [TimesheetLine])] = []
    private var sheets: [String: [Work]] = [:]

    init(_ plan: Plan) throws {
      self.plan = plan
      books = try TestBooks()
      try FileManager.default.removeItem(at: books.file("timesheets/2026-27/4W08.xml"))
      try write(through: 0)
      try books.open()
    }

    /// The books before a run.
    private func write(through run: Int) throws {
      let file = try String(contentsOf: books.file("employer.xml"), encoding: .utf8)
      let head = try #require(file.range(of: "  <schedule "))
      let elements = try #require(file.range(of: "  <element "))
      let assistants = try #require(file.range(of: "  <pa id=\"pa-1\""))
      var schedules = ""
      for schedule in Set(plan.paydays.map(\.schedule)).sorted(by: { $0.id.text < $1.id.text }) {
        schedules +=
          "  <schedule id=\"\(schedule.id)\" every=\"\(schedule.frequency.code)\" firstPeriodStarts=\""
          + "\(schedule.firstPeriodStarts)\" paidDaysAfterEnd=\"\(schedule.paidDaysAfterEnd)\"/>\n"
      }
      let terms =
        "jobTitle=\"PA\" hours=\"irregular\" holiday=\"accrued\"><rate element=\"weekday\">"
      var versions = "<version from=\"2026-06-01\" \(terms)14.00</rate></version>"
      if let rise = plan.rise, run >= rise.at {
        versions +=
          "<version from=\"\(rise.from)\" agreed=\"\(rise.agreed)\" \(terms)\(rise.rate)</rate></version>"
      }
      let p45 =
        plan.p45
        ? "<p45 left=\"2026-05-20\" code=\"1257L\" pay=\"3000.00\" tax=\"200.00\"/>" : ""
      let schedule = plan.paydays[run].schedule.id
      let text =
        file[..<head.lowerBound] + schedules + file[elements.lowerBound..<assistants.lowerBound]
          + """
            <pa id="pa-1" forenames="Sam" surname="Okoro" born="\(plan.born)" niNumber="JN102030A">
              <pension from="2026-06-01" status="optedOut"/>
              <contract id="c" payrollId="1" schedule="\(schedule)" from="2026-06-01">
                <starter declaration="B">\(p45)</starter>\(versions)
              </contract>
            </pa>
          </employer>

          """
      try text.write(to: books.file("employer.xml"), atomically: true, encoding: .utf8)
    }

    private func handIn(_ work: [Work], for run: Int, sequence: Int) throws {
      let name = plan.paydays[run].period.taxPeriod.label + (sequence > 0 ? "+\(sequence)" : "")
      var changed: Set<String> = sequence == 0 ? [name] : []
      for line in work {
        let own = plan.paydays[line.due].period.taxPeriod.label
        let sheet = line.inOwnSheet ? own : name
        sheets[sheet, default: []].append(line)
        changed.insert(sheet)
      }
      for sheet in changed {
        try books.timesheet(
          "\(sheet).xml",
          (sheets[sheet] ?? []).map { line in
            "  <worked pa=\"pa-1\" on=\"\(line.day)\" element=\"weekday\" time=\"\(line.hours):00\"/>"
          }.joined(separator: "\n"))
      }
    }

    /// Carries the plan out.
    ///
    /// - Returns: The codes of a refusal, where a run is refused.
    func carryOut() throws -> [String] {
      for run in plan.paydays.indices {
        try write(through: run)
        let due = plan.work.filter { $0.handedIn == run }
        for (sequence, work) in [due.filter { !$0.isExtra }, due.filter(\.isExtra)].enumerated() {
          guard sequence == 0 || !work.isEmpty else { continue }
          try handIn(work, for: run, sequence: sequence)
          var request = RunRequest(
            RunKey(period: plan.paydays[run].period.taxPeriod, sequence: sequence))
          request.reason = sequence > 0 ? "handed in late" : ""
          do throws(Rejected) {
            let assembled = try books.folder.assemble(request, by: books.signer)
            try JournalFolder(of: books.folder).seal(assembled.sealed)
            guard case .run(let sealed) = assembled.sealed.entry.content else { continue }
            runs.append((plan.paydays[run].schedule.id, assembled.run, sealed.lines))
          } catch {
            return error.all.map(\.code.name)
          }
        }
      }
      return []
    }

    /// The earnings period that a pay period is of: the longer one that its payday is in, where she was paid
    /// for that afterwards.
    private func earningsPeriod(_ schedule: Identifier, _ period: TaxPeriod) -> TaxPeriod {
      guard let move = plan.move, schedule == "first",
        let payday = plan.paydays.first(where: { $0.period.taxPeriod == period }),
        let second = plan.paydays[move...].first,
        second.schedule.frequency.periodsInYear < payday.schedule.frequency.periodsInYear
      else { return period }
      let name = TaxPeriod(of: payday.period.payDate, second.schedule.frequency)
      return plan.paydays[move...].contains { $0.period.taxPeriod == name } ? name : period
    }

    /// Gross pay and National Insurance by earnings period.
    var taken: [TaxPeriod: [Money]] {
      var taken: [TaxPeriod: [Money]] = [:]
      for (schedule, run, _) in runs {
        for part in run.payslips.flatMap({ $0.parts(of: run.key.period) }) {
          let period = earningsPeriod(part.schedule ?? schedule, part.period)
          let known = taken[period] ?? [.zero, .zero, .zero]
          taken[period] = [
            known[0] + part.figures.gross, known[1] + part.figures.employeeNI,
            known[2] + part.figures.employerNI,
          ]
        }
      }
      return taken
    }
  }

  @Test(.random) func `every line is paid once, and a period's National Insurance is its own`()
    throws
  {
    var (moved, risen, late, extra, refused) = (0, 0, 0, 0, 0)
    RandomRuns.each(usually: 2) { random in
      let plan = Plan(&random)
      let household = try Household(plan)
      let refusal = try household.carryOut()
      if !refusal.isEmpty {
        // A letter that changes inside the first earnings period is refused by name.
        #expect(refusal == ["category-changed"] && plan.move != nil, "\(refusal)")
        refused += 1
        return
      }
      // Every line once, whichever sheet it stands in.
      let paid = household.runs.flatMap(\.lines).map { "\($0.on) \($0.minutes)" }.sorted()
      #expect(paid == plan.work.map { "\($0.day) \($0.hours):00" }.sorted())
      // Each hour at the rate of its day, the rise's where it is agreed for it.
      let due = plan.work.map { work -> Money in
        let isRisen = plan.rise.map { work.day >= $0.from } ?? false
        let rate = isRisen ? plan.rise?.rate ?? .zero : .pounds(14)
        return Money(pence: rate.pence * Int64(work.hours))
      }.total
      #expect(household.runs.map(\.run.gross).total == due)
      #expect(JournalFolder(of: household.books.folder).verify().found.isEmpty)
      #expect(household.books.folder.faults().filter { $0.severity == .error }.isEmpty)
      moved += plan.move == nil ? 0 : 1
      risen += plan.rise == nil ? 0 : 1
      late += plan.work.contains { $0.handedIn > $0.due } ? 1 : 0
      extra += plan.work.contains(where: \.isExtra) ? 1 : 0
      // A backdated award is pay of the run that pays it, so which work it is for depends on what was paid.
      if let rise = plan.rise, rise.agreed > CivilDate(2026, 6, 1) { return }
      let onTime = try Household(plan.onTime)
      guard try onTime.carryOut().isEmpty else { return }
      let (right, found) = (onTime.taken, household.taken)
      for period in Set(right.keys).union(found.keys) {
        #expect(
          found[period] ?? [.zero, .zero, .zero] == right[period] ?? [.zero, .zero, .zero],
          "\(period)")
      }
    }
    guard RandomRuns.count(usually: 2) >= 20 else { return }
    #expect(moved > 3 && risen > 3 && late > 6 && extra > 3 && refused < 6)
  }
}
