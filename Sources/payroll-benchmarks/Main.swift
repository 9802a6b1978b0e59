import PABooks
import PABudgets
import PACommands
import PADeductions
import PAEmployment
import PAHost
import PAJournal
import PAPrimitives
import PAStatute

// `make bench`: figures of speed and size beside their goals. Timings never decide a test; a shared
// machine may be twice as slow as a quiet one.

@main
struct Main {
  static func main() throws {
    let words = Environment.arguments
    guard words.count == 2 || words.count == 3, let share = words.count == 3 ? Int(words[2]) : 1,
      (1...100).contains(share)
    else {
      print(
        "usage: payroll-benchmarks PROGRAM FOLDER [SHARE] (an empty folder; a SHARE-th of the work)"
      )
      exitProcess(64)
    }
    let bench = Bench(program: words[0], folder: words[1], share: share)
    try bench.startUp()
    try bench.payslips()
    try bench.calculate()
    try bench.employers()
    try bench.weeks()
  }
}

/// The benchmarks, over one program in one folder.
private struct Bench {
  let program: String
  let folder: String
  /// The part of the work that is done: enough of it to see that it can be.
  let share: Int

  /// Seconds that a piece of work takes.
  func seconds(_ work: () throws -> Void) rethrows -> Double {
    let start = Clock.monotonicNanoseconds
    try work()
    return Double(Clock.monotonicNanoseconds - start) / 1e9
  }

  func report(_ what: String, _ figure: String, goal: String) {
    let gap = String(repeating: " ", count: max(1, 52 - what.count))
    let second = String(repeating: " ", count: max(1, 26 - figure.count))
    print("\(what)\(gap)\(figure)\(second)goal: \(goal)")
  }

  func tenths(_ value: Double) -> String {
    let scaled = Int((value * 10).rounded())
    return "\(scaled / 10).\(scaled % 10)"
  }

  func shell(_ command: String) throws {
    let code = try Processes.run("sh", ["-c", command])
    guard code == 0 || code == 2 else {
      print("'\(command)' ended with \(code)")
      exitProcess(1)
    }
  }

  func startUp() throws {
    var times: [Double] = []
    for _ in 0..<25 {
      times.append(
        try seconds {
          _ = try Processes.run("sh", ["-c", "exec '\(program)' --version > /dev/null"])
        })
    }
    times.sort()
    report("start-up, median of 25", "\(tenths(times[12] * 1_000)) ms", goal: "under 10 ms")
    let copy = "\(folder)/copied"
    try Files.makeFolder(copy)
    try shell("cp '\(program)' '\(copy)/pa-payroll' && chmod 755 '\(copy)/pa-payroll'")
    let code = try Processes.run(
      "sh", ["-c", "exec '\(copy)/pa-payroll' rates --year 2026-27 > /dev/null"])
    let size = try Files.status(of: program)?.size ?? 0
    report(
      "copied alone to another folder", code == 0 ? "runs, \(size / 1_000_000) MB" : "fails",
      goal: "runs")
  }

  func payslips() throws {
    let day = CivilDate(2026, 11, 20)
    let law = try Law(of: DeductionRules.subjects, over: DateRange(day))
    let rules = DeductionRules(under: law, on: day, .monthly)
    for (recorded, all, goal) in [(false, 2_000_000, "1,000,000"), (true, 200_000, "100,000")] {
      let count = all / share
      _ = Benchmarks.payslipsASecond(of: count / 10, under: rules, recorded: recorded)
      let rate = Benchmarks.payslipsASecond(of: count, under: rules, recorded: recorded)
      report(
        "payslips a second, \(recorded ? "with" : "without") workings", "\(rate)",
        goal: "at least \(goal)")
    }
  }

  func calculate() throws {
    let rows = 1_000_000 / share
    let table = "\(folder)/earnings.csv"
    var writer = try ByteWriter(table)
    var pieces: [[UInt8]] = []
    try Benchmarks.writeEarnings(rows: rows) { pieces.append($0) }
    for piece in pieces { try writer.write(piece) }
    try writer.finish()
    pieces = []
    let time = try seconds {
      try shell("'\(program)' calculate ni '\(table)' > '\(folder)/contributions.csv'")
    }
    report(
      "calculate ni, \(rows) rows, file to file", "\(Int(Double(rows) / time)) rows a second",
      goal: "at least 300,000")
    report(
      "its memory", "\(Usage.peakMemoryOfChildren / 1_000_000) MB", goal: "flat")
  }

  /// Books of one employer with two PAs, and its timesheets.
  func makeBooks(_ number: Int, _ frequency: PayFrequency, periods: Int) throws -> BooksFolder {
    let path = "\(folder)/books/\(frequency.code)-\(number)"
    let made = MadeBooks(number: number, frequency: frequency)
    try Files.makeFolder("\(path)/timesheets/2026-27", lasting: false)
    try Files.put(made.read.file, at: "\(path)/employer.xml")
    guard let schedule = made.read.employer.schedules.first else { return BooksFolder(path) }
    var period = schedule.firstPeriod
    for _ in 0..<periods {
      try Files.put(
        Array(made.timesheet(period).utf8),
        at: "\(path)/timesheets/2026-27/\(period.taxPeriod.label).xml")
      period = schedule.period(after: period)
    }
    let books = BooksFolder(path)
    _ = try books.open(
      OpeningRequest(TaxYear(startYear: 2026)), by: Signer(name: "bench", today: made.today))
    return books
  }

  func employers() throws {
    let count = 1_000 / share
    var paths: [String] = []
    for number in 0..<count {
      paths.append(try makeBooks(number, .fourweekly, periods: 1).path)
    }
    try Files.put(Array(paths.joined(separator: "\n").utf8), at: "\(folder)/list")
    let time = try seconds {
      try shell("'\(program)' run $(cat '\(folder)/list') --next > '\(folder)/run.out' 2>&1")
    }
    report(
      "run, \(count) employers with \(2 * count) PAs", "\(tenths(time)) s",
      goal: "under 3 s on two cores")
    report(
      "its memory, at most", "\(Usage.peakMemoryOfChildren / 1_000_000) MB", goal: "under 100 MB")
  }

  /// The same employers in their first weeks and in their fortieth, by turns, so that the machine's
  /// moods fall on both.
  func weeks() throws {
    let count = max(1, 100 / share)
    func list(_ name: String, from first: Int) throws -> String {
      let paths = try (first..<first + count).map { try makeBooks($0, .weekly, periods: 46).path }
      try Files.put(Array(paths.joined(separator: "\n").utf8), at: "\(folder)/\(name)")
      return "\(folder)/\(name)"
    }
    func run(_ list: String) throws -> Double {
      let before = Usage.processorSecondsOfChildren
      try shell("'\(program)' run $(cat '\(list)') --next > '\(folder)/run.out' 2>&1")
      return Usage.processorSecondsOfChildren - before
    }
    let early = try list("early", from: 0)
    let late = try list("late", from: count)
    for _ in 0..<38 { _ = try run(late) }
    _ = try run(early)
    var times: (early: [Double], late: [Double]) = ([], [])
    for _ in 0..<5 {
      times.late.append(try run(late))
      times.early.append(try run(early))
    }
    let (second, fortieth) = (times.early.sorted()[2], times.late.sorted()[2])
    report(
      "the 40th week against the 2nd, processor time",
      "\(Int(fortieth * 1_000)) ms against \(Int(second * 1_000)) ms", goal: "no more")
  }
}

/// A made-up household for the benchmarks.
private struct MadeBooks {
  let number: Int
  let frequency: PayFrequency
  let today = CivilDate(2026, 4, 20)

  var read: BooksRead {
    let person = Identifier(known: "holder")
    let council = Identifier(known: "council")
    let board = Identifier(known: "icb")
    var employer = Employer(
      id: Identifier("bench-\(number)") ?? person, nation: .england, roles: Roles(employer: person))
    employer.parties = [
      Party(id: person, kind: .person, name: "A Holder"),
      Party(id: council, kind: .organisation, name: "A Council"),
      Party(id: board, kind: .organisation, name: "A Board"),
    ]
    if let reference = PAYEReference("123/AB456"),
      let office = AccountsOfficeReference("123PX00123456")
    {
      employer.paye = PAYEScheme(reference: reference, accountsOffice: office)
    }
    employer.allowances = [EmploymentAllowanceClaim(year: TaxYear(startYear: 2026), claimed: true)]
    var policy = InsurancePolicy(
      id: Identifier(known: "cover"), insurer: "An Insurer",
      days: DateRange(CivilDate(2026, 4, 1)).including(CivilDate(2027, 4, 30)))
    policy.covers = [.employersLiability]
    employer.insurance = [policy]
    var scheme = PensionScheme(id: Identifier(known: "nest"), provider: "A Provider")
    scheme.employeeRate = .percent(5)
    scheme.employerRate = .percent(3)
    employer.pensionSchemes = [scheme]
    employer.schedules = [
      PaySchedule(
        id: Identifier(known: "pay"), frequency: frequency,
        firstPeriodStarts: CivilDate(2026, 4, 6), paidDaysAfterEnd: 5)
    ]
    let care = Identifier(known: "care")
    let day = Identifier(known: "day")
    let night = Identifier(known: "night")
    employer.elements = [
      (day, "Day hours", PayElement.Unit.hour, PayElement.Kind.work),
      (night, "Sleep-in", .night, .sleepIn),
    ].map { id, label, unit, kind in
      var element = PayElement(id: id, label: label, unit: unit, kind: kind)
      element.charges = [PayElement.Charge(from: CivilDate(2026, 4, 6), line: care)]
      return element
    }
    employer.assistants = [("pa-1", "1", "AB123456C"), ("pa-2", "2", "AB123457C")].map {
      id, payroll, niNumber in
      var assistant = PersonalAssistant(
        id: Identifier(id) ?? person, forenames: "Made", surname: "Up",
        born: CivilDate(1990, 2, 3))
      assistant.niNumber = NINumber(niNumber)
      assistant.pension = [
        PensionMembership(
          from: CivilDate(2026, 4, 6), status: .active, scheme: Identifier(known: "nest"))
      ]
      var contract = Contract(
        id: Identifier("\(id)-c") ?? person, payrollID: payroll,
        schedule: Identifier(known: "pay"), span: Span(from: CivilDate(2026, 4, 6)),
        starter: Starter(declaration: .a))
      var version = ContractVersion(
        from: CivilDate(2026, 4, 6), jobTitle: "Personal assistant", hours: .irregular,
        weekly: nil, holiday: .rolledUp)
      version.rates = [
        ElementRate(element: day, amount: .pounds(13, 20)),
        ElementRate(element: night, amount: .pounds(60)),
      ]
      contract.versions = [version]
      assistant.contracts = [contract]
      return assistant
    }
    var budget = Budget(
      id: Identifier(known: "phb"), held: .directPayment,
      days: DateRange(CivilDate(2026, 4, 6)).including(CivilDate(2027, 4, 5)))
    budget.funders = [Funder(id: board, party: board), Funder(id: council, party: council)]
    budget.funding = [
      FundingVersion(
        from: CivilDate(2026, 4, 6),
        shares: [
          FunderShare(funder: board, share: .basisPoints(6_250)),
          FunderShare(funder: council, share: .basisPoints(3_750)),
        ])
    ]
    budget.lines = [PlanLine(id: care, label: "Care", agreed: .pounds(78_000))]
    return BooksRead(employer: employer, budgets: [budget])
  }

  func timesheet(_ period: PayPeriod) -> String {
    var lines = ""
    for offset in 0..<period.days.count where offset % 7 < 5 {
      let day = period.days.first.adding(days: offset)
      for assistant in ["pa-1", "pa-2"] {
        lines += "  <worked pa=\"\(assistant)\" on=\"\(day)\" element=\"day\" time=\"7:30\"/>\n"
      }
    }
    lines += "  <worked pa=\"pa-1\" on=\"\(period.days.first)\" element=\"night\" units=\"1\"/>\n"
    return "<timesheet xmlns=\"urn:pa-payroll:timesheet:0\">\n\(lines)</timesheet>\n"
  }
}
