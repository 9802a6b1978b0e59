import PABooks
import PACommands
import PAEmployment
import PAHost
import PAJournal
import PAPrimitives

/// What is measured, of one revision or of two by turns.
struct Measures {
  /// The revision measured, and the one it is set beside.
  let tried: [Tried]
  /// The part of the work that is done: enough of it to see that it can be.
  let share: Int

  /// Turns of each measure, of which the middle one counts.
  private static let turns = 5

  func all() throws {
    for each in tried { try Files.makeFolder(each.folder, lasting: false) }
    try startUp()
    try payslips()
    try calculate()
    try runs()
    try clockTimes()
    try manyRuns()
  }

  // MARK: Telling

  /// Measures by turns and tells the middle figures, and the middle of the turns' ratios.
  ///
  /// - Parameters:
  ///   - what: What is measured.
  ///   - unit: What the figure counts.
  ///   - goal: What it should be.
  ///   - turns: How many turns.
  ///   - figure: Measures one revision, at a turn; nil where it has no such thing.
  /// - Throws: What a program or the disk refuses.
  private func tell(
    _ what: String, _ unit: String, goal: String, turns: Int = Measures.turns,
    _ figure: (Tried, Int) throws -> Double?
  ) throws {
    var figures: [[Double]] = []
    for turn in 0..<turns {
      figures.append(try tried.compactMap { try figure($0, turn) })
    }
    let now = middle(figures.map { $0[0] })
    var told = "\(shown(now)) \(unit)"
    if tried.count == 2, figures.allSatisfy({ $0.count == 2 }) {
      let ratio = middle(figures.map { $0[0] / $0[1] })
      told += ", base \(shown(middle(figures.map { $0[1] }))): \(hundredths(ratio))×"
    } else if tried.count == 2 {
      told += ", base has none"
    }
    print("\(padded(what, 50))\(padded(told, 44))\(goal.isEmpty ? "" : "goal: \(goal)")")
  }

  private func middle(_ figures: [Double]) -> Double { figures.sorted()[figures.count / 2] }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }

  private func shown(_ value: Double) -> String {
    value >= 1_000 ? "\(Int(value.rounded()))" : hundredths(value)
  }

  private func hundredths(_ value: Double) -> String {
    let scaled = Int((value * 100).rounded())
    return "\(scaled / 100).\(scaled % 100 < 10 ? "0" : "")\(scaled % 100)"
  }

  private func wall(_ work: () throws -> Void) rethrows -> Double {
    let start = Clock.monotonicNanoseconds
    try work()
    return Double(Clock.monotonicNanoseconds - start) / 1e9
  }

  // MARK: The measures

  private func startUp() throws {
    try tell("start-up", "ms", goal: "under 10 ms", turns: 25) { each, _ in
      try wall { try each.run("PROGRAM --version > /dev/null") } * 1_000
    }
    let each = tried[0]
    try Files.makeFolder("\(each.folder)/copied", lasting: false)
    try each.run("cp PROGRAM HERE/copied/pa-payroll")
    let alone = try Processes.run(
      "sh", ["-c", "exec '\(each.folder)/copied/pa-payroll' rates --year 2026-27 > /dev/null"])
    let size = try Files.status(of: each.program)?.size ?? 0
    print(
      padded("copied alone to another folder", 50)
        + padded(alone == 0 ? "runs, \(size / 1_000_000) MB" : "fails", 44) + "goal: runs")
  }

  private func payslips() throws {
    for (kind, all, goal) in [
      ("plain", 2_000_000, "at least 1,000,000"), ("recorded", 400_000, "at least 100,000"),
    ] {
      let words = kind == "plain" ? "without workings" : "with workings"
      try tell("payslips a second, \(words)", "a second", goal: goal) { each, _ in
        let made = "\(each.folder)/payslips.out"
        let done = try Processes.run(
          "sh",
          [
            "-c",
            "exec '\(each.programs)/payroll-benchmarks' payslips \(kind) \(all / share) > '\(made)'",
          ])
        guard done == 0 else { return nil }
        let bytes = try Files.bytes(of: made, limit: 64)
        return Double(String(decoding: bytes, as: UTF8.self).filter(\.isNumber))
      }
    }
  }

  private func calculate() throws {
    let rows = 400_000 / share
    for kind in Calculation.all {
      for each in tried {
        var writer = try ByteWriter("\(each.folder)/\(kind.name).csv")
        var pieces: [[UInt8]] = []
        try Benchmarks.write(kind, rows: rows) { pieces.append($0) }
        for piece in pieces { try writer.write(piece) }
        try writer.finish()
      }
      var peaks: [Int64] = []
      let line = "PROGRAM calculate \(kind.name) HERE/\(kind.name).csv > HERE/worked.csv"
      // A revision before the calculation was written has none.
      let knowing = Set(try tried.filter { try $0.does(line + " 2> HERE/refused") }.map(\.folder))
      try tell("calculate \(kind.name), processor time", "µs a row", goal: "") { each, _ in
        guard knowing.contains(each.folder) else { return nil }
        let done = try each.run(line)
        if each.folder == tried[0].folder { peaks.append(done.peakMemory) }
        return Double(done.processorTime) / Double(rows)
      }
      try tell("calculate \(kind.name), file to file", "rows a second", goal: "at least 300,000") {
        each, _ in
        knowing.contains(each.folder)
          ? Double(rows) / (try wall { try each.run(line) }) : nil
      }
      tellMemory("its memory", peaks.max() ?? 0, goal: "flat")
    }
  }

  private func tellMemory(_ what: String, _ bytes: Int64, goal: String) {
    print("\(padded(what, 50))\(padded("\(bytes / 1_000_000) MB", 44))goal: \(goal)")
  }

  /// Folders of books of one employer with two PAs each, opened by the program itself.
  private func makeBooks(
    _ each: Tried, _ name: String, _ count: Int, _ frequency: PayFrequency, periods: Int,
    _ times: MadeBooks.Times = .hours
  ) throws {
    for number in 0..<count {
      let path = "\(each.folder)/\(name)/\(number)"
      let made = MadeBooks(number: number, frequency: frequency, times: times)
      try Files.makeFolder("\(path)/timesheets/2026-27", lasting: false)
      try Files.put(made.read.file, at: "\(path)/employer.xml")
      guard let schedule = made.read.employer.schedules.first else { continue }
      var period = schedule.firstPeriod
      for _ in 0..<periods {
        try Files.put(
          Array(made.timesheet(period).utf8),
          at: "\(path)/timesheets/2026-27/\(period.taxPeriod.label).xml")
        period = schedule.period(after: period)
      }
      try each.run(
        "PROGRAM open '\(path)' --year 2026-27 --by bench --today \(made.today) > /dev/null")
    }
  }

  /// Pays the next period of some books, on a day by which all of them are over.
  private static func payNext(_ name: String) -> String {
    "PROGRAM run HERE/\(name)/* --next --by bench --today 2027-04-05"
  }

  private func run(_ each: Tried, _ name: String, _ options: String = "") throws -> Double {
    Double(
      try each.run("\(Measures.payNext(name))\(options) > HERE/run.out 2>&1")
        .processorTime) / 1_000
  }

  /// The cost of an employer's run in the first weeks and in late ones, and of verifying an entry.
  private func runs() throws {
    let count = max(2, 60 / share)
    func told(_ what: String, goal: String = "", _ figure: (Tried, Int) throws -> Double) throws {
      try tell(what, "ms an employer", goal: goal) { try figure($0, $1) / Double(count) }
    }
    for each in tried {
      for turn in 0..<Measures.turns {
        try makeBooks(each, "first-\(turn)", count, .weekly, periods: 1)
      }
      for name in ["early", "bare", "thirteenth", "late"] {
        try makeBooks(each, name, count, .weekly, periods: 46)
      }
      _ = try run(each, "early")
      _ = try run(each, "bare")
      for _ in 0..<12 { _ = try run(each, "thirteenth") }
      for _ in 0..<39 { _ = try run(each, "late") }
    }
    try told("run, 1st week") { try run($0, "first-\($1)") }
    try told("run, 2nd week") { each, _ in try run(each, "early") }
    try told("run, 2nd week, without documents") { each, _ in
      // What has no such option makes them.
      try run(each, "bare", each.folder == tried[0].folder ? " --without-documents" : "")
    }
    try told("run, 13th week") { each, _ in try run(each, "thirteenth") }
    try told("run, 40th week", goal: "as the 2nd") { each, _ in try run(each, "late") }
    // 45 entries: the opening, 39 runs and the turns.
    let entries = Double(count * (1 + 39 + Measures.turns))
    try tell("verify", "ms an entry", goal: "") { each, _ in
      let lines = (0..<count).map { "PROGRAM verify HERE/late/\($0) > /dev/null" }
      return try lines.map { Double(try each.run($0).processorTime) }.reduce(0, +) / 1_000 / entries
    }
  }

  /// Four weeks whose shifts the elements' own times cut, beside the same whose lines say it.
  private func clockTimes() throws {
    let count = max(4, 80 / share)
    let each = tried[0]
    try makeBooks(each, "stated", count, .fourweekly, periods: 12, .stated)
    try makeBooks(each, "split", count, .fourweekly, periods: 12, .split)
    _ = try run(each, "stated")
    _ = try run(each, "split")
    var (stated, ratios): ([Double], [Double]) = ([], [])
    for _ in 0..<Measures.turns * 2 {
      let named = try run(each, "stated", " --without-documents") / Double(count)
      let cut = try run(each, "split", " --without-documents") / Double(count)
      stated.append(named)
      ratios.append(cut / named)
    }
    print(
      padded("run, clock times split by the elements", 50)
        + padded(
          "\(hundredths(middle(ratios)))× of \(shown(middle(stated))) ms with stated ones", 44)
        + "goal: at most 1.10×")
  }

  /// Many employers at once, on all processors and on one.
  private func manyRuns() throws {
    let count = 1_000 / share
    for each in tried {
      try makeBooks(each, "many", count, .fourweekly, periods: 12)
      _ = try run(each, "many")
    }
    var peak: Int64 = 0
    let line = "\(Measures.payNext("many")) > HERE/run.out 2>&1"
    try tell("run, \(count) employers with \(2 * count) PAs", "s", goal: "under 3 s on two cores") {
      each, _ in
      try wall {
        let done = try each.run(line)
        if each.folder == tried[0].folder { peak = max(peak, done.peakMemory) }
      }
    }
    tellMemory("its memory", peak, goal: "under 100 MB")
    if Processes.find("taskset") != nil {
      try tell("the same on one processor", "s", goal: "") { each, _ in
        try wall { try each.run("taskset -c 0 \(line)") }
      }
    }
  }
}
