import Foundation
import PABudgets
import PADiagnostics
import PAEmployment
import PAJournal
import PAPrimitives
import PATestKit
import Testing

@testable import PABooks

struct TimesheetReadingTests {
  private var books: BooksRead

  init() throws {
    let given = try TestBooks()
    books = try withExtendedLifetime(given) { try $0.folder.books().read }
  }

  private func read(_ bytes: [UInt8], _ name: String) throws -> [TimesheetLine] {
    try Timesheet(bytes, name: name, file: name, books: books).lines.map { located in
      var line = located.line
      line.source = ""
      return line
    }
  }

  private func xml(_ lines: String) throws -> [TimesheetLine] {
    try read(
      Array("<timesheet xmlns=\"urn:pa-payroll:timesheet:0\">\(lines)</timesheet>".utf8), "t.xml")
  }

  /// The faults of a table, or of a timesheet as XML by its name.
  private func faults(_ text: String, _ name: String) -> [String] {
    do {
      _ = try Timesheet(Array(text.utf8), name: name, file: name, books: books)
      return []
    } catch {
      return error.all.map(\.brief)
    }
  }

  @Test func `a column called almost like one of ours is told, a column of notes passed over`() {
    let row = "pa-1,2026-10-14,weekday,6:00,x"
    #expect(
      faults("pa,on,element,time,Cover Reason\n\(row)", "t.csv").map { $0.prefix(17) }
        == ["attribute-unknown"])
    #expect(faults("pa,on,element,time,notes\n\(row)", "t.csv").isEmpty)
  }

  // MARK: Times of the elements

  /// Weekday hours from 07:00 to 22:00, those of the course for the night, and time awake in a sleep-in by either.
  private func timed() throws -> TimesheetReadingTests {
    var tests = self
    let night = try #require(TimeOfDay(written: "22:00"))
    let morning = try #require(TimeOfDay(written: "07:00"))
    let from = CivilDate(2026, 1, 1)
    let line: Identifier = "care"
    tests.books.budgets[0].days = DateRange(from).including(CivilDate(2026, 12, 31))
    tests.books.budgets[0].funding[0].from = from
    for index in tests.books.employer.elements.indices {
      tests.books.employer.elements[index].charges = [.init(from: from, line: line)]
      switch tests.books.employer.elements[index].id {
      case "weekday":
        tests.books.employer.elements[index].times = [.init(from: from, start: morning, end: night)]
      case "course":
        tests.books.employer.elements[index].times = [.init(from: from, start: night, end: morning)]
      default: break
      }
    }
    return tests
  }

  private func told(_ line: TimesheetLine) -> String {
    let start = line.startMinute.map { " from \(Minutes(Int64($0)))" } ?? ""
    let span = line.spanMinutes.map { " over \(Minutes(Int64($0)))" } ?? ""
    return "\(line.element) \(line.quantity)\(start)\(span)\(line.isWithin ? " within" : "")"
  }

  @Test func `a shift without an element is paid by the elements' own times`() throws {
    let tests = try timed()
    let expected = [
      "weekday 5:30 from 16:00 over 6:00", "course 7:45 from 22:00 over 8:00",
    ]
    let lines = try tests.xml(
      """
      <worked pa="pa-1" on="2026-10-13" start="16:00" end="06:00" breaks="18:00-18:30; 01:00-01:15"/>
      """)
    #expect(lines.map(told) == expected)
    let table = try tests.read(
      Array(
        "pa,on,start,end,breaks\npa-1,13/10/2026,16:00,06:00,18:00-18:30; 01:00-01:15\n".utf8),
      "t.csv")
    #expect(table == lines)
  }

  @Test func `time awake in a sleep-in is its own line, within the night`() throws {
    var tests = try timed()
    let xml = """
      <worked pa="pa-1" on="2026-10-13" element="sleep-in" start="22:00" end="07:30" wakings="01:10-01:40; 06:50-07:10"/>
      """
    #expect(
      try tests.xml(xml).map(told) == [
        "sleep-in 1 from 22:00 over 9:30", "course 0:30 from 25:10 over 0:30 within",
        "course 0:10 from 30:50 over 0:10 within", "weekday 0:10 from 31:00 over 0:10 within",
      ])
    let place = try #require(tests.books.employer.elements.firstIndex { $0.id == "sleep-in" })
    tests.books.employer.elements[place].workedAs = "weekday"
    #expect(
      try tests.xml(xml).map(told) == [
        "sleep-in 1 from 22:00 over 9:30", "weekday 0:30 from 25:10 over 0:30 within",
        "weekday 0:20 from 30:50 over 0:20 within",
      ])
  }

  // 21:00 to 07:00 is nine hours on 29 March 2026, one of them before 22:00, and eleven on 25 October.
  @Test func `the nights of the clock changes, as XML and as a table`() throws {
    let tests = try timed()
    for (day, night) in [("2026-03-28", "8:00"), ("2026-10-24", "10:00")] {
      let lines = try tests.xml("<worked pa=\"pa-1\" on=\"\(day)\" start=\"21:00\" end=\"07:00\"/>")
      #expect(
        lines.map(told) == [
          "weekday 1:00 from 21:00 over 1:00", "course \(night) from 22:00 over \(night)",
        ])
      let table = Array("pa,on,start,end\npa-1,\(day),21:00,07:00\n".utf8)
      #expect(try tests.read(table, "t.csv") == lines)
    }
  }

  // MARK: One time, many ways to write it

  private let asXML = """
    <worked pa="pa-1" on="2026-10-13" element="weekday" start="09:00" end="16:30" break="0:30"/>
    <worked pa="pa-1" on="2026-10-14" element="weekday" time="6:00"/>
    <worked pa="pa-1" on="2026-10-14" element="sleep-in" units="1"/>
    <worked pa="pa-1" on="2026-10-15" element="fares" amount="4.60"/>
    <worked pa="pa-2" on="2026-10-20" element="weekday" time="7:00" covers="pa-1" coverReason="training"/>
    """

  static let tables = [
    // As our documentation shows it.
    #"""
    pa,on,element,time,start,end,break,units,amount,covers,coverReason
    pa-1,2026-10-13,weekday,,09:00,16:30,0:30,,,,
    pa-1,2026-10-14,weekday,6:00,,,,,,,
    pa-1,2026-10-14,sleep-in,,,,,1,,,
    pa-1,2026-10-15,fares,,,,,,4.60,,
    pa-2,2026-10-20,weekday,7:00,,,,,,pa-1,training

    """#,
    // Columns in another order, one that is not ours, British dates, times with seconds.
    #"""
    note,element,pa,on,units,amount,start,end,break,time,coverReason,covers
    "rain, again",weekday,pa-1,13/10/2026,,,9:00:00,16:30:00,00:30:00,,,
    ,weekday,pa-1,14/10/2026,,,,,,06:00:00,,
    "said ""yes""",sleep-in,pa-1,14/10/2026,1,,,,,,,
    "two
    lines",fares,pa-1,15/10/2026,,4.6,,,,,,
    , weekday ,pa-2,20/10/2026,,,,,,07:00,training,pa-1

    """#,
    // Every field in quotes, and blank lines between.
    #"""
    "pa","on","element","time","start","end","break","units","amount","covers","coverReason"

    "pa-1","2026-10-13","weekday","","09:00","16:30","0:30","","","",""
    "pa-1","2026-10-14","weekday","6:00","","","","","","",""
    "pa-1","2026-10-14","sleep-in","","","","","1","","",""

    "pa-1","2026-10-15","fares","","","","","","4.60","",""
    "pa-2","2026-10-20","weekday","7:00","","","","","","pa-1","training"
    """#,
  ]

  @Test(arguments: tables) func `tables give the same lines as XML`(_ table: String) throws {
    let wanted = try xml(asXML)
    #expect(wanted.map { "\($0.quantity)" } == ["7:00", "6:00", "1", "4.60", "7:00"])
    #expect(try read(Array(table.utf8), "t.csv") == wanted)
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let windows = table.replacingOccurrences(of: "\n", with: "\r\n")
    #expect(try read(mark + Array(windows.utf8), "t.csv") == wanted)
  }

  // MARK: The nights the clocks change

  /// What a shift that begins on a day pays, as XML and as a table.
  private func paid(_ day: String, _ start: String, _ end: String) throws -> String {
    let line = try xml(
      "<worked pa=\"pa-1\" on=\"\(day)\" element=\"weekday\" start=\"\(start)\" end=\"\(end)\"/>")
    let row = try read(
      Array("pa,on,element,start,end\npa-1,\(day),weekday,\(start),\(end)\n".utf8), "t.csv")
    #expect(line == row)
    return line.first.map { "\($0.quantity)" } ?? ""
  }

  @Test func `the night of 29 March 2026 is an hour short`() throws {
    // The budget and the elements' lines begin in April; the clocks do not care.
    var books = books
    books.budgets[0].days = DateRange(CivilDate(2026, 3, 1)).including(CivilDate(2027, 4, 5))
    books.budgets[0].funding[0].from = CivilDate(2026, 3, 1)
    for index in books.employer.elements.indices {
      books.employer.elements[index].charges[0].from = CivilDate(2026, 3, 1)
    }
    func paid(_ start: String, _ end: String) throws -> String {
      let text = "pa,on,element,start,end\npa-1,2026-03-28,weekday,\(start),\(end)\n"
      return try Timesheet(Array(text.utf8), name: "t.csv", file: "t.csv", books: books)
        .lines.map { "\($0.line.quantity)" }.joined()
    }
    // 22:00 to 07:00 is nine hours by the clock, and the hour from 01:00 to 02:00 is not there.
    #expect(try paid("22:00", "07:00") == "8:00")
    #expect(try paid("22:00", "00:59") == "2:59")
    #expect(try paid("22:00", "02:00") == "3:00")
    #expect(throws: Rejected.self) { try paid("22:00", "01:00") }
    #expect(throws: Rejected.self) { try paid("22:00", "01:59") }
  }

  @Test func `the night of 25 October 2026 is an hour long`() throws {
    // Nine hours by the clock, and the hour from 01:00 to 02:00 comes twice.
    #expect(try paid("2026-10-24", "22:00", "07:00") == "10:00")
    #expect(try paid("2026-10-24", "22:00", "01:30 first") == "3:30")
    #expect(try paid("2026-10-24", "22:00", "01:30 second") == "4:30")
    #expect(try paid("2026-10-25", "01:30 first", "01:10 second") == "0:40")
    #expect(try paid("2026-10-25", "01:10 first", "01:30 second") == "1:20")
    #expect(try paid("2026-10-25", "01:30 second", "02:00") == "0:30")
    #expect(try paid("2026-10-25", "00:30", "02:00") == "2:30")
    #expect(try paid("2026-10-25", "02:00", "01:00") == "23:00")
  }

  @Test func `shifts that meet do not overlap, even where the clocks go back`() throws {
    let meeting = """
      pa,on,element,start,end
      pa-1,2026-10-24,weekday,20:00,01:30 second
      pa-1,2026-10-25,weekday,01:30 second,06:00
      pa-1,2026-10-25,weekday,06:00,08:00

      """
    #expect(faults(meeting, "t.csv") == [])
    #expect(
      faults(meeting.replacingOccurrences(of: ",01:30 second,", with: ",01:30 first,"), "t.csv")
        == ["shift-overlap 3 (start)"])
    #expect(
      faults(meeting.replacingOccurrences(of: ",06:00,08", with: ",05:59,08"), "t.csv")
        == ["shift-overlap 4 (start)"])
  }

  // MARK: Every fault, in the order of the file, at its own place

  @Test func `several faults of a timesheet are told at once`() throws {
    let marked = """
      <timesheet xmlns="urn:pa-payroll:timesheet:0">
        <worked pa="1️⃣pa-9" on="2026-10-13" element="weekday" time="6:00"/>
        <worked pa="pa-1" on="2026-10-14" element="weekday" time="6:00" line="2️⃣none"/>
        <worked pa="pa-1" on="2026-10-15" element="weekday" time="6:00"/>
        3️⃣<worked pa="pa-1" on="2026-10-15" element="weekday" time="6:00"/>
        <worked pa="pa-2" on="4️⃣2026-10-11" element="weekday" time="6:00"/>
        <worked pa="pa-1" on="2026-10-16" element="weekday" start="09:00" end="12:00"/>
        <worked pa="pa-1" on="2026-10-16" element="weekday"
          start="5️⃣11:59" end="12:30"/>
      </timesheet>
      """
    var places: [String] = []
    var text = ""
    var (line, column) = (1, 1)
    for character in marked {
      if "1️⃣2️⃣3️⃣4️⃣5️⃣".contains(character) {
        places.append("\(line):\(column)")
        continue
      }
      text.append(character)
      (line, column) = character == "\n" ? (line + 1, 1) : (line, column + 1)
    }
    let codes = [
      "reference-unknown", "plan-line-missing", "line-duplicate", "contract-missing",
      "shift-overlap",
    ]
    #expect(places.count == 5)
    #expect(faults(text, "t.xml") == zip(codes, places).map { "\($0) \($1)" })
  }

  @Test func `limits: on and beyond`() {
    func row(_ rest: String) -> [String] {
      faults("pa,on,element,time,units,amount\npa-1,2026-10-13,\(rest)\n", "t.csv")
    }
    #expect(row("weekday,24:00,,") == [])
    #expect(row("weekday,24:01,,") == ["day-too-long 2"])
    #expect(row("sleep-in,,9999,") == [])
    #expect(row("sleep-in,,10000,") == ["value-malformed 2 (units)"])
    #expect(row("sleep-in,,0,") == ["value-malformed 2 (units)"])
    #expect(row("fares,,,0.01") == [])
    #expect(row("fares,,,1000000.00") == [])
    #expect(row("fares,,,1000000.01") == ["amount-too-large 2 (element)"])
    #expect(row("fares,,,10000000.01") == ["value-malformed 2 (amount)"])
    #expect(row("fares,,,99999999999999999999") == ["value-malformed 2 (amount)"])
    #expect(row("weekday,7:60,,") == ["value-malformed 2 (time)"])
    #expect(row("weekday,0:00,,") == [])
  }
}
