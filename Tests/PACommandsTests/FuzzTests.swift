import Foundation
import PACommands
import PAPrimitives
import PATestKit
import Synchronization
import Testing

/// Every input, spoiled at random, through the whole program: it is read or refused, never traps, takes no
/// more than two seconds, and no run accepts what `check` calls impossible.
///
/// Each input is written down before it is tried (`PA_FUZZ_PLACE`, or the temporary folder), since a trap ends
/// the process: the next start finds it there.
@Suite(.serialized)
struct FuzzTests {
  /// What is spoiled.
  private enum Input: CaseIterable {
    case books, timesheet, table, figures, entry, resealedEntry, claim, calculation, words, answers
  }

  /// What was tried, so that nothing is left out.
  private struct Tally {
    var tried: [Input: Int] = [:]
    var accepted: [Input: Int] = [:]
    var slowest: (seconds: Double, what: String) = (0, "")
  }

  private static let isSoak = ProcessInfo.processInfo.environment["PA_SOAK"] != nil

  @Test(.random) func `whatever is put in is read or refused, and no run takes what check refuses`()
    async throws
  {
    let place =
      ProcessInfo.processInfo.environment["PA_FUZZ_PLACE"].map { URL(filePath: $0) }
      ?? FileManager.default.temporaryDirectory.appending(path: "pa-fuzz-\(getpid())")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    let good = try await GoodInputs()
    var tally = Tally()
    await RandomRuns.each(usually: 60) { random in
      let input = random.pick(Input.allCases)
      let began = Self.processorSeconds
      let code = try await attempt(input, good, &random, written: place)
      let took = Self.processorSeconds - began
      tally.tried[input, default: 0] += 1
      if code == 0 || code == 2 { tally.accepted[input, default: 0] += 1 }
      if took > tally.slowest.seconds { tally.slowest = (took, "\(input)") }
      // Other tests use the same process, but for a soak.
      if Self.isSoak { #expect(took < 2, "\(input) took \(took) s of processor time") }
    }
    if RandomRuns.count(usually: 60) >= 600 {
      for input in Input.allCases {
        #expect(tally.tried[input, default: 0] > 10, "\(input)")
        #expect(tally.accepted[input, default: 0] > 0, "\(input) is never taken")
      }
    }
    let counts = Input.allCases.map {
      "\($0) \(tally.tried[$0, default: 0]) (\(tally.accepted[$0, default: 0]) read)"
    }
    print("fuzz: \(counts.joined(separator: ", ")); slowest \(tally.slowest)")
    try FileManager.default.removeItem(at: place)
  }

  private static var processorSeconds: Double {
    var now = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
  }

  /// Spoils one input, writes it down, and runs what reads it.
  ///
  /// - Returns: How the last command ended.
  private func attempt(
    _ input: Input, _ good: GoodInputs, _ random: inout SeededRandom, written place: URL
  ) async throws -> Int32 {
    let given = try BadBooks()
    func put(_ bytes: [UInt8], _ name: String) throws {
      try Data(bytes).write(to: place.appending(path: "last"))
      try Data("\(input) \(name)\n".utf8).write(to: place.appending(path: "last.txt"))
      try Data(bytes).write(to: given.file(name))
    }
    func run(_ words: String) async -> Int32 {
      let said = await given.program(words)
      #expect([0, 1, 2, 64, 74].contains(said.code), "\(words): \(said.code)")
      #expect(said.err.utf8.count < 1_000_000, "\(words): \(said.err.utf8.count) bytes of messages")
      #expect(
        !said.err.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x9B },
        "\(words.debugDescription): \(said.err.debugDescription)")
      return said.code
    }
    /// Checks, and then runs: what is accepted is not what was called impossible.
    func checkAndRun(_ words: String = "run BOOKS --period 2026-27/4W08 --draft") async -> Int32 {
      let checked = await run("check BOOKS")
      let ran = await run(words)
      if ran == 0 || ran == 2 { #expect(checked != 1, "check refuses what is run") }
      return ran
    }
    switch input {
    case .books:
      _ = await run("open BOOKS --year 2026-27")
      try put(spoiled(good.books, good, &random), "employer.xml")
      return await checkAndRun()
    case .timesheet:
      _ = await run("open BOOKS --year 2026-27")
      try put(spoiled(good.timesheet, good, &random), "timesheets/2026-27/4W08.xml")
      return await checkAndRun()
    case .table:
      _ = await run("open BOOKS --year 2026-27")
      try FileManager.default.removeItem(at: given.file("timesheets/2026-27/4W08.xml"))
      try put(spoiled(good.table, good, &random), "timesheets/2026-27/4W08.csv")
      return await checkAndRun()
    case .figures:
      try put(spoiled(good.figures, good, &random), "figures.xml")
      let opened = await run("open BOOKS --year 2026-27 --figures BOOKS/figures.xml")
      if opened == 0 { _ = await checkAndRun() }
      return opened
    case .entry, .resealedEntry:
      try FileManager.default.copyItem(
        at: good.journal.appending(path: "journal"), to: given.file("journal"))
      let number = random.number(1...good.entries.count)
      var bytes = spoiled(good.entries[number - 1], good, &random)
      if input == .resealedEntry { bytes = signedAgain(bytes) }
      try put(bytes, "journal/2026-27/00000\(number).xml")
      let verified = await run("verify BOOKS")
      _ = await run("ledger BOOKS")
      _ = await run("documents BOOKS --force")
      _ = await run("post receipt BOOKS --budget phb --funder icb --amount 7.00 --on 2026-11-20")
      return verified
    case .claim:
      try FileManager.default.copyItem(
        at: good.journal.appending(path: "journal"), to: given.file("journal"))
      var code: Int32 = 64
      for _ in 0..<2 {
        let line = words(of: random.pick(good.claims), good, &random)
        try put(Array(line.utf8), "line")
        code = await run(line)
      }
      return code
    case .calculation:
      let (kind, table) = random.pick(good.calculations)
      try put(spoiled(Array(table.utf8), good, &random), "table.csv")
      return await run("calculate \(kind) BOOKS/table.csv")
    case .words:
      let line = words(of: random.pick(good.lines), good, &random)
      try put(Array(line.utf8), "line")
      return await run(line)
    case .answers:
      // A wrong answer is asked for again: what is right stands behind it.
      let answers = good.answers.flatMap { answer in
        let wrong = String(decoding: spoiled(Array("30000.00".utf8), good, &random), as: UTF8.self)
        guard random.oneIn(8) else { return [answer] }
        return random.oneIn(4) ? [wrong] : [wrong, answer]
      }
      try put(Array(answers.joined(separator: "\n").utf8), "line")
      return await initialised(answers, in: given)
    }
  }

  /// Makes books by a dialogue whose answers are these.
  private func initialised(_ answers: [String], in given: BadBooks) async -> Int32 {
    let left = Mutex(answers[...])
    let world = World(
      out: { _ in }, err: { _ in }, ask: { _ in left.withLock { $0.popFirst() } },
      today: CivilDate(2026, 11, 21), user: "tests", isTerminal: true)
    return await PACommands.run(["init", given.root.path + "/new"], in: world)
  }

  // MARK: Spoiling

  /// How many places are spoiled: mostly one, as what has several is refused for the first that is met; and
  /// now and then none, so that every input is also taken.
  private static func changes(_ random: inout SeededRandom) -> Int {
    random.oneIn(2) ? 1 : random.number(0...4)
  }

  /// Some bytes changed, taken out, put in or repeated; often words of the same kind in place of others.
  private func spoiled(
    _ good: [UInt8], _ inputs: GoodInputs, _ random: inout SeededRandom
  ) -> [UInt8] {
    var bytes = good
    for _ in 0..<FuzzTests.changes(&random) where !bytes.isEmpty {
      let place = random.number(0...bytes.count - 1)
      let end = min(bytes.count, place + random.number(0...40))
      switch random.number(1...8) {
      case 1: bytes[place] = UInt8(random.number(0...255))
      case 2: bytes.removeSubrange(place..<end)
      case 3: bytes.insert(contentsOf: bytes[place..<end], at: place)
      case 4: bytes.insert(contentsOf: Array(random.pick(inputs.tokens).utf8), at: place)
      case 5:
        // A whole element, line or field again: what stands twice is often wrong.
        let line = bytes[..<place].lastIndex(of: UInt8(ascii: "\n")) ?? 0
        let next = bytes[place...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        bytes.insert(contentsOf: bytes[line..<next], at: next)
      default: bytes = value(replacedIn: bytes, inputs, &random)
      }
    }
    return bytes
  }

  /// A value in quotes or between commas, with another in its place.
  private func value(
    replacedIn bytes: [UInt8], _ inputs: GoodInputs, _ random: inout SeededRandom
  ) -> [UInt8] {
    let marks = bytes.indices.filter { "\",>\n".utf8.contains(bytes[$0]) }
    guard marks.count > 1 else { return bytes }
    let place = random.number(0...marks.count - 2)
    let value = Array(random.pick(inputs.tokens).utf8)
    return Array(bytes[...marks[place]]) + value + Array(bytes[marks[place + 1]...])
  }

  /// A command line with words changed, taken out, or put in.
  private func words(
    of line: String, _ inputs: GoodInputs, _ random: inout SeededRandom
  ) -> String {
    var words = line.split(separator: " ").map(String.init)
    for _ in 0..<FuzzTests.changes(&random) where !words.isEmpty {
      let place = random.number(0...words.count - 1)
      // Nothing is written but in the folder of this attempt.
      let token = random.pick(inputs.tokens).filter { $0 != "/" && $0 != "\"" && $0 != "~" }
      switch random.number(1...3) {
      case 1: words.remove(at: place)
      case 2 where !words[place].contains("BOOKS"): words[place] = token
      default: words.insert(token, at: place)
      }
    }
    return words.joined(separator: " ")
  }
}

/// What is spoiled, as it is right.
private struct GoodInputs {
  let books: [UInt8]
  let timesheet: [UInt8]
  let table = Array(
    """
    pa,on,element,time,start,end,break,units,amount,covers,coverReason
    pa-1,2026-10-13,weekday,,09:00,16:30,0:30,,,,
    pa-1,14/10/2026,weekday,6:00,,,,,,,
    "pa-1",2026-10-14,sleep-in,,,,,1,,,
    pa-1,2026-10-15,fares,,,,,,4.60,,
    pa-2,2026-10-24,weekday,,22:00,01:30 second,,,,pa-1,training

    """.utf8)
  let figures = Array(BadInput.openingFigures.utf8)
  /// A folder with a journal of an opening, a run, a cost, a receipt and a claim.
  let journal: URL
  let entries: [[UInt8]]
  private let kept: BadBooks

  let claims = [
    "claim new BOOKS --id k2 --training moving --scheme funder",
    "claim submit BOOKS --id k1", "claim check BOOKS --id k1",
    "claim paid BOOKS --id k1 --amount 40.00 --budget phb --on 2026-11-21",
    "post reversal BOOKS --entry 2026-27/5 --on 2026-11-21 --reason withdrawn",
  ]
  let lines = [
    "check BOOKS", "run BOOKS --next", "run BOOKS --period 2026-27/4W08 --draft",
    "open BOOKS --year 2026-27",
    "explain BOOKS --period 2026-27/4W08 --pa pa-1", "budget BOOKS --at 2026-11-01",
    "ledger BOOKS --kind cost",
    "export bureau BOOKS --period 2026-27/4W08",
    "post receipt BOOKS --budget phb --funder icb --amount 1.00 --on 2026-10-20",
    "post payment BOOKS --to hmrc --amount 1.00 --on 2026-10-20 --budget phb",
    "journal show BOOKS 2026-27/1",
    "journal diff BOOKS 2026-27/1 2026-27/2", "verify BOOKS --evidence", "documents BOOKS --check",
    "rates --day 2026-04-06", "schema employer", "completions bash", "manual", "help run",
    "calculate ni -x",
  ]
  let calculations = [
    (
      "ni",
      "id,tax_year,frequency,category,earnings\n1,2026-27,fourweekly,A,1732.12\n2,2026-27,weekly,H,9999.99\n"
    ),
    (
      "tax",
      "id,tax_year,frequency,period,tax_code,basis,taxable_pay_to_date,taxable_pay,tax_to_date_before\n"
        + "1,2026-27,monthly,5,1257L,cumulative,2000.00,2000.00,0\n"
        + "2,2026-27,weekly,53,K500,week1month1,2000.00,2000.00,0\n"
    ),
    ("loans", "id,tax_year,frequency,plans,earnings\n1,2026-27,monthly,1,3000.00\n"),
    ("pension", "id,tax_year,frequency,earnings\n1,2026-27,monthly,3000.00\n"),
  ]
  /// In the order of the questions.
  let answers = [
    "Jean Hart", "england", "", "", "yes", "4W", "2026-10-12", "5", "Riverside ICB", "2026-04-06",
    "2027-04-05", "30000.00", "Sam", "Okoro", "1990-02-03", "", "2026-10-12", "13.20", "12:00", "A",
    "",
  ]
  /// What goes wrong: numbers too great, days that are none, marks, words of other places.
  let tokens = [
    "", "0", "-1", "1", "99999999999999999999", "0.00", "10000000.00", "-0.01", "1e9", "NaN",
    "2026-02-29",
    "1900-01-01", "2199-12-31", "0000-00-00", "2026-10-25", "2027-04-06", "24:00", "00:00",
    "01:30 second",
    "999:59", "100%", "0%", "62.5%", "pa-1", "pa-2", "pa-1-c1", "phb", "icb", "care", "weekday",
    "yes", "no",
    "four-weekly", "2026-27/4W08", "2026-27/4W14", "2015-16", "2099-00", "W", "F", "4W", "M", "Q",
    "K9999", "NT",
    "<", ">", "&", "&lt;", "&amp;", "\"", "'", "]]>", "<![CDATA[", "<!--", "-->", "<!DOCTYPE a>",
    "<pa/>",
    "\u{202E}", "\u{9B}", "\u{1B}[31m", "\u{FEFF}", "\u{0}", "é", "👩🏽‍🦽", "\n", "\r", "\t", ",", ",,",
    "=1+1", "--help", "--",
    "-", "+", "BOOKS", String(repeating: "9", count: 400), String(repeating: "a", count: 5_000),
  ]

  init() async throws {
    let given = try BadBooks()
    books = Array(try Data(contentsOf: given.file("employer.xml")))
    timesheet = Array(try Data(contentsOf: given.file("timesheets/2026-27/4W08.xml")))
    let lines = [
      "open BOOKS --year 2026-27 --today 2026-10-12", "run BOOKS --period 2026-27/4W08",
      "post cost BOOKS --item first-aid --amount 90.00 --on 2026-10-20 --supplier Lightwood --invoice L-1 "
        + "--training moving --evidence BOOKS/employer.xml",
      "post receipt BOOKS --budget phb --funder icb --amount 100.00 --on 2026-10-20",
      "claim new BOOKS --id k1 --training moving --scheme funder",
    ]
    for line in lines {
      let said = await given.program(line)
      try #require(said.code == 0, "\(line): \(said.err)")
    }
    journal = given.books
    entries = try (1...5).map {
      Array(try Data(contentsOf: given.file("journal/2026-27/00000\($0).xml")))
    }
    kept = given
  }
}
