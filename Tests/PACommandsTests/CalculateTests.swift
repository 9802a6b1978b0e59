import Foundation
import PACommands
import PADiagnostics
import Testing

/// A table worked out: its lines, and how many rows there were.
struct Worked {
  let lines: [String]
  let tally: Calculation.Tally

  /// Works a table, given in chunks of so many bytes.
  init(
    _ name: String, _ table: some Sequence<UInt8>, chunk: Int = 65_536, piece: Int = 262_144
  ) async throws {
    let calculation = try #require(Calculation.all.first { $0.name == name })
    let bytes = Array(table)
    var place = 0
    var output: [UInt8] = []
    tally = try await calculation.run(
      file: "table.csv",
      from: { buffer in
        let end = min(place + chunk, bytes.count)
        defer { place = end }
        buffer = Array(bytes[place..<end])
        return !buffer.isEmpty
      },
      to: { output += $0 }, inPiecesOf: piece)
    lines = String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  init(
    _ name: String, _ table: String, chunk: Int = 65_536, piece: Int = 262_144
  ) async throws {
    try await self.init(name, table.utf8, chunk: chunk, piece: piece)
  }
}

struct CalculateTests {
  let taxHeading =
    "id,tax_year,frequency,period,tax_code,basis,taxable_pay_to_date,taxable_pay,tax_to_date_before\n"
  let niHeading = "id,tax_year,frequency,category,earnings\n"
  let loansHeading = "id,tax_year,frequency,plan,postgraduate,earnings\n"
  let pensionHeading =
    "id,tax_year,frequency,earnings,employee_percent,employer_percent,basis,relief\n"

  let wageHeading =
    "id,period_from,born,apprentice_from,hours,pay_counting,accommodation_days,accommodation_charge\n"
  let shiftHeading = "id,start,end,break_minutes\n"

  func vectors(_ name: String) throws -> Data {
    try Data(
      contentsOf: URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../PADeductionsTests/Vectors/HMRC-2025-26/\(name)"))
  }

  // MARK: HMRC's rows

  @Test func `HMRC's National Insurance table, every column`() async throws {
    let table = try vectors("ni-2025-26-half.csv")
    let rows = String(decoding: table, as: UTF8.self).split(separator: "\n").map {
      $0.split(separator: ",").map(String.init)
    }
    let worked = try await Worked("ni", table)
    #expect(worked.tally.rows == 448 && worked.tally.exitCode == 0)
    #expect(worked.lines[0] == "id,employee_ni,employer_ni,at_lel,lel_to_pt,pt_to_uel,error")
    for (row, line) in zip(rows, worked.lines).dropFirst() {
      #expect(line == ([row[0]] + row[6...10]).joined(separator: ",") + ",")
    }
  }

  @Test func `HMRC's PAYE table`() async throws {
    let table = try vectors("paye-2025-26.csv")
    let rows = String(decoding: table, as: UTF8.self).split(separator: "\n").map {
      $0.split(separator: ",").map(String.init)
    }
    let worked = try await Worked("tax", table)
    #expect(worked.tally.rows == 168 && worked.tally.exitCode == 0)
    #expect(worked.lines[0] == "id,tax,tax_to_date,error")
    let exact = zip(rows, worked.lines).dropFirst().count { row, line in
      line == ([row[0]] + row[9...10]).joined(separator: ",") + ","
    }
    // The other six are HMRC's own penny: see PublishedFiguresTests.
    #expect(exact == 162)
  }

  // MARK: Each calculation, by hand

  // The refund is worked in IncomeTaxTests.
  @Test func `tax is worked from pay to date, and what is given back has its sign`() async throws {
    let worked = try await Worked(
      "tax",
      taxHeading + "a,2026-27,monthly,1,1257L,cumulative,1156.25,1156.25,0\n"
        + "b,2026-27,monthly,2,1257L,cumulative,2500,500,190.20\n"
        + "c,2026-27,weekly,53,1257L,cumulative,30000,500,9000\n")
    #expect(
      worked.lines.dropFirst() == [
        "a,21.40,21.40,", "b,-109.60,80.60,", "c,51.60,9051.60,",
      ])
  }

  // 9% of 99.99 over 2,260.38, down; 6% of 744.99 over 1,615.38 is 44.6994, down.
  @Test func `loans are worked by plan, in whole pounds, rounded down`() async throws {
    let worked = try await Worked(
      "loans",
      loansHeading + "a,2026-27,fourweekly,2,true,2360.37\nb,2026-27,fourweekly,,false,2360.37\n"
        + "c,2026-27,fourweekly,2,false,2360.38\n")
    #expect(
      worked.lines == [
        "id,student_loan,postgraduate_loan,error", "a,8.00,44.00,", "b,0.00,0.00,",
        "c,9.00,0.00,",
      ])
  }

  // Worked in docs/decisions/0003; 5% of 10.10 is 0.505, 3% is 0.303.
  @Test func `pension contributions are worked by each basis and relief`() async throws {
    let worked = try await Worked(
      "pension",
      pensionHeading + "a,2026-27,monthly,1234.56,5,3,qualifying,source\n"
        + "b,2026-27,monthly,1234.56,5,3,qualifying,netpay\n"
        + "c,2026-27,monthly,10.10,5%,3.0,all,netpay\n")
    #expect(
      worked.lines == [
        "id,pensionable,employee,employer,error", "a,714.56,28.58,21.44,",
        "b,714.56,35.73,21.44,", "c,10.10,0.51,0.30,",
      ])
  }

  // MARK: Minimum wage and time

  // 37.5 x 12.71 = 476.625; 10.85 x 40 = 434.00; c is 21 and past her first year of apprenticeship, d is 20 and in it;
  // 12.21 x 10 = 122.10 on 31 March 2026.
  @Test func `the minimum wage is that of the first day of the period`() async throws {
    let worked = try await Worked(
      "minimum-wage",
      wageHeading + "a,2026-04-01,1990-02-03,,37.50,476.63,0,0\n"
        + "b,2026-04-01,2006-04-01,,40,400.00,0,0\n"
        + "c,2026-04-01,2005-04-01,2025-04-01,40,434.00,0,0\n"
        + "d,2026-04-01,2005-04-02,2025-04-02,10,100.00,0,0\n"
        + "e,2026-03-31,1990-02-03,,10.0,122.09,0,0\n")
    #expect(
      worked.lines == [
        "id,rate,required,shortfall,error", "a,12.71,476.63,0.00,", "b,10.85,434.00,34.00,",
        "c,12.71,508.40,74.40,", "d,8.00,80.00,0.00,", "e,12.21,122.10,0.01,",
      ])
  }

  // NMWM10210 and NMWM10220 by the rates of 2026: 45 hours at 12.71 are 571.95, the offset of 5 days is 55.50. A charge
  // within it changes nothing; of 75.00 19.50 are above it; free, it adds 55.50.
  @Test func `accommodation is counted by its offset`() async throws {
    let worked = try await Worked(
      "minimum-wage",
      wageHeading + "a,2026-04-06,1990-02-03,,45,571.95,5,55.50\n"
        + "b,2026-04-06,1990-02-03,,45,571.95,5,75.00\n"
        + "c,2026-04-06,1990-02-03,,45,516.45,5,0\n"
        + "d,2026-04-06,1990-02-03,,45,516.44,5,0.00\n")
    #expect(
      worked.lines.dropFirst() == [
        "a,12.71,571.95,0.00,", "b,12.71,571.95,19.50,", "c,12.71,571.95,0.00,",
        "d,12.71,571.95,0.01,",
      ])
  }

  @Test func `what has no minimum wage says why`() async throws {
    let worked = try await Worked(
      "minimum-wage",
      wageHeading + "a,2027-04-01,1990-02-03,,1,1,0,0\nb,2026-04-06,2011-04-07,,1,1,0,0\n"
        + "c,2026-04-06,1990-02-03,2026-04-07,1,1,0,5\nd,x,,x,1.00001,-1,32,x\n")
    #expect(worked.tally.refused == 4)
    #expect(worked.lines[1].hasPrefix("a,,,,period_from: "))
    #expect(worked.lines[2].hasPrefix(#"b,,,,"born: "#))
    #expect(
      worked.lines[3].contains("apprentice_from: ")
        && worked.lines[3].contains("; accommodation_charge: "))
    for column in wageHeading.dropLast().split(separator: ",").dropFirst() {
      #expect(worked.lines[4].contains("\(column): "))
    }
  }

  // The clocks go forward on 29 March 2026 and back on 25 October: nights of 9 and 11 hours from 21:00 to 07:00.
  @Test func `a shift has the minutes that truly pass`() async throws {
    let worked = try await Worked(
      "shift-minutes",
      shiftHeading + "a,2026-03-28T21:00,2026-03-29T07:00,0\n"
        + "b,2026-10-24T21:00,2026-10-25T07:00,0\n"
        + "c,2026-06-01 21:00,2026-06-02 07:00,20\n"
        + "d,2026-10-25T01:30 first,2026-10-25T01:30 second,0\n"
        + "e,2026-10-25T01:30+01:00,2026-10-25T01:30+00:00,0\n"
        + "f,2026-06-01T21:00+01:00,2026-06-02T07:00+01:00,0\n")
    #expect(
      worked.lines == [
        "id,minutes,error", "a,540,", "b,660,", "c,580,", "d,60,", "e,60,", "f,600,",
      ])
  }

  @Test func `times that the clock does not show are refused`() async throws {
    let worked = try await Worked(
      "shift-minutes",
      shiftHeading + "a,2026-03-29T01:30,2026-03-29T07:00,0\n"
        + "b,2026-10-25T01:30,2026-10-25T07:00,0\n"
        + "c,2026-06-01T21:00 first,2026-06-01T22:00,0\n"
        + "d,2026-06-01T21:00+00:00,2026-06-01T22:00,0\n"
        + "e,2026-06-01T21:00,2026-06-01T21:00,0\nf,2026-06-01T21:00,2027-06-01T21:00,0\n"
        + "g,2026-06-01T21:00,2026-06-01T22:00,60\nh,21:00,2026-06-01T24:00,x\n")
    #expect(worked.tally.refused == 8)
    for (line, column) in zip(
      worked.lines.dropFirst(), ["start", "start", "start", "start", "end", "end", "break_minutes"])
    {
      #expect(line.dropFirst().hasPrefix(",,") && line.contains("\(column): "))
    }
    #expect(worked.lines[8].contains("start: ") && worked.lines[8].contains("end: "))
  }

  // 12.07% in whole hours: 4 hours are 0.48, 5 are 0.60 (GOV.UK); 29.82 hours are 3.5993, as its page's 3.6; 20.71
  // are 2.4997 and 20.72 are 2.5009, on both sides of the half hour.
  @Test func `irregular hours earn whole hours of leave`() async throws {
    let worked = try await Worked(
      "holiday-accrual",
      "id,nation,hours_worked\na,england,4\nb,wales,5\nc,scotland,29.82\nd,england,20.71\n"
        + "e,england,20.72\nf,england,0\ng,northernIreland,40\nh,ireland,40\n")
    #expect(
      worked.lines.prefix(7) == [
        "id,accrued_hours,error", "a,0,", "b,1,", "c,4,", "d,2,", "e,3,", "f,0,",
      ])
    #expect(worked.lines[7].hasPrefix("g,,") && worked.lines[7].contains("Northern Ireland"))
    #expect(worked.lines[8].hasPrefix("h,,") && worked.tally.refused == 2)
  }

  // 12.07% of 416.80, 40 hours at 10.42, is 50.3078; of 35 hours, 364.70, it is 44.0193.
  @Test func `rolled-up holiday pay is a part of pay`() async throws {
    let worked = try await Worked(
      "rolled-up-holiday", "id,pay\na,416.80\nb,364.70\nc,0.00\nd,-1.00\n")
    #expect(
      worked.lines.prefix(4) == ["id,amount,error", "a,50.31,", "b,44.02,", "c,0.00,"])
    #expect(worked.tally.refused == 1)
  }

  // Figures by hand stand in SickPayTests: sick from 3 and from 30 March 2026 with 140.00 a week; then 28 weeks that are used up,
  // and rows with faults.
  @Test func `sick pay of a spell`() async throws {
    let week = "mon tue wed thu fri"
    let worked = try await Worked(
      "sick-pay",
      "id,sick_from,sick_to,qualifying_days,awe,previous_from,previous_to,weeks_used\n"
        + "a,2026-04-03,2026-04-13,\(week),140.00,,,0\nb,2026-03-30,2026-04-10,\(week),140.00,,,0\n"
        + "c,2026-06-01,2026-06-05,\(week),300.00,2026-05-01,2026-05-08,27.6\n"
        + "d,2026-06-05,2026-06-01,\(week),300.00,2026-06-04,,29\ne,2026-06-01,2026-06-05,mon mon,300.00,,,0\n"
        + "f,2030-06-01,2030-06-05,\(week),300.00,,,0\n")
    #expect(
      worked.lines.prefix(4) == [
        "id,waiting_days,paid_days,ssp,error", "a,1,6,134.40,", "b,3,7,170.75,", "c,0,2,49.30,",
      ])
    for word in ["sick_to", "previous_to", "weeks_used"] {
      #expect(worked.lines[4].contains("\(word): "))
    }
    #expect(worked.lines[5].contains("qualifying_days: ") && worked.tally.refused == 3)
  }

  // Figures by hand stand in ParentalPayTests. 92% of 388.64 is 357.5488.
  @Test func `statutory payments to parents, and what comes back`() async throws {
    let worked = try await Worked(
      "parental-pay",
      "id,kind,start,weeks,awe,small_employer,paid_on,nation\n"
        + "a,SMP,2026-04-05,39,300.00,true,2026-07-31,\nb,SPP,2026-04-07,2,400.00,false,2026-05-01,wales\n"
        + "c,SNCP,2026-04-05,1,300.00,false,,northernIreland\nd,SPP,2026-04-05,3,300.00,false,,\n"
        + "e,SSP,2026-04-05,x,300.00,yes,,\n")
    #expect(
      worked.lines.prefix(3) == [
        "id,total,recovered,compensation,error", "a,8032.56,8032.56,722.94,",
        "b,388.64,357.55,0.00,",
      ])
    #expect(worked.lines[3].contains("kind: ") && worked.lines[4].contains("weeks: "))
    for word in ["kind", "weeks", "small_employer"] {
      #expect(worked.lines[5].contains("\(word): "))
    }
  }

  // Nine tenths of 200.005 are 180.0045, up to 180.01, of which 92% are 165.6092; of 200.00 they would be 180.00. Four fifths
  // of 100.005 are 80.004, up to 80.01.
  @Test func `average earnings are read as they are, and what may be empty may be left out`()
    async throws
  {
    let parent = try await Worked(
      "parental-pay",
      "id,kind,start,weeks,awe,small_employer\na,SPP,2026-04-07,1,200.005,false\n"
        + "b,SPP,2026-04-07,1,200.00500001,false\n")
    #expect(parent.lines[1] == "a,180.01,165.61,0.00,")
    #expect(parent.lines[2].contains("awe: "))
    let sick = try await Worked(
      "sick-pay",
      "id,sick_from,sick_to,qualifying_days,awe,previous_from,previous_to,weeks_used\n"
        + "a,2026-06-01,2026-06-05,mon tue wed thu fri,100.005,,,0\n")
    #expect(sick.lines[1] == "a,0,5,80.01,")
  }

  // MARK: How tables come

  @Test func `columns in any order, others passed over`() async throws {
    let worked = try await Worked(
      "ni",
      "earnings,note,category,tax_year,id,frequency\n2500.00,x,A,2026-27,a,monthly\n")
    #expect(worked.lines.last == "a,116.16,312.45,559.00,489.00,1452.00,")
  }

  @Test(arguments: [1, 2, 3, 7, 65_536])
  func `a mark, both line ends and quotes, in chunks of any size`(chunk: Int) async throws {
    let table =
      "\u{FEFF}id,tax_year,frequency,\"category\",earnings\r\n"
      + "\"a, \"\"b\"\"\",2026-27,monthly,A,\"2500.00\"\r\n\r\n"
      + "\"c\nd\",2026-27,monthly,X,1\n"
      + "é,\"2026-27\",monthly,X,1"
    let worked = try await Worked("ni", table, chunk: chunk)
    #expect(
      worked.lines.dropFirst() == [
        "\"a, \"\"b\"\"\",116.16,312.45,559.00,489.00,1452.00,",
        "\"c", "d\",0.00,0.00,0.00,0.00,0.00,", "é,0.00,0.00,0.00,0.00,0.00,",
      ])
    #expect(worked.tally.rows == 3 && worked.tally.refused == 0)
  }

  // MARK: What is refused

  static let badRows: [(String, String, String)] = [
    (
      "tax", "2030-31,monthly,1,1257L,cumulative,1,1,0",
      "tax_year: must be a year whose law is known: 2024-25, 2025-26, 2026-27"
    ),
    (
      "tax", "2026-28,monthly,1,1257L,cumulative,1,1,0",
      "tax_year: must be a year whose law is known: 2024-25, 2025-26, 2026-27"
    ),
    (
      "tax", "2026-27,daily,1,1257L,cumulative,1,1,0",
      "frequency: must be one of: weekly, fortnightly, fourweekly, monthly"
    ),
    ("tax", "2026-27,monthly,13,1257L,cumulative,1,1,0", "period: monthly pay has periods 1 to 12"),
    (
      "tax", "2026-27,fortnightly,28,1257L,cumulative,1,1,0",
      "period: fortnightly pay has periods 1 to 27"
    ),
    ("tax", "2026-27,weekly,0,1257L,cumulative,1,1,0", "period: weekly pay has periods 1 to 53"),
    (
      "tax", "2026-27,monthly,1,L1257,cumulative,1,1,0",
      "tax_code: must be a code such as 1257L, S1257L, CK585, BR, SD2, 0T or NT"
    ),
    (
      "tax", "2026-27,monthly,1,D2,cumulative,1,1,0",
      "tax_code: must be a code such as 1257L, S1257L, CK585, BR, SD2, 0T or NT"
    ),
    (
      "tax", "2026-27,monthly,1,1257L,sometimes,1,1,0",
      "basis: must be one of: cumulative, week1month1"
    ),
    (
      "tax", "2026-27,monthly,1,1257L,cumulative,1,-1,0",
      "taxable_pay: must be pounds with at most two decimals, 0.00 to 10000000.00"
    ),
    (
      "ni", "2026-27,monthly,A,12.345",
      "earnings: must be pounds with at most two decimals, 0.00 to 10000000.00"
    ),
    (
      "ni", "2026-27,monthly,A,10000000.01",
      "earnings: must be pounds with at most two decimals, 0.00 to 10000000.00"
    ),
    (
      "ni", "2026-27,monthly,A,\"1,000\"",
      "earnings: must be pounds with at most two decimals, 0.00 to 10000000.00"
    ),
    (
      "ni", "2026-27,monthly,A,",
      "earnings: must be pounds with at most two decimals, 0.00 to 10000000.00"
    ),
    ("ni", "2026-27,monthly,Q,1", "category: must be one of: A B C D E F H I J K L M N S V X Z"),
    ("ni", "2026-27,monthly,A", "line 2: the row has 4 fields, the heading 5"),
    ("loans", "2025-26,monthly,5,false,3000", "plan: plan 5 does not run in 2025-26"),
    ("loans", "2026-27,monthly,3,false,3000", "plan: must be one of: 1, 2, 4, 5, empty"),
    ("loans", "2026-27,monthly,1,yes,3000", "postgraduate: must be one of: true, false"),
    (
      "pension", "2026-27,monthly,1,101,3,all,netpay",
      "employee_percent: must be a percentage with at most four decimals, 0 to 100"
    ),
    ("pension", "2026-27,monthly,1,5,3,some,netpay", "basis: must be one of: qualifying, all"),
    ("pension", "2026-27,monthly,1,5,3,all,sacrifice", "relief: must be one of: source, netpay"),
  ]

  /// The last field, without its quotes.
  func error(_ line: String) -> String {
    let quoted = line.split(separator: ",\"", maxSplits: 1)
    return quoted.count == 2
      ? String(quoted[1].dropLast())
      : line.split(separator: ",", omittingEmptySubsequences: false).last.map(String.init) ?? ""
  }

  @Test(arguments: badRows.indices)
  func `a row that cannot be taken says why, the others are worked`(index: Int) async throws {
    let (name, row, why) = Self.badRows[index]
    let (heading, good, result) =
      switch name {
      case "tax": (taxHeading, "2026-27,monthly,1,BR,cumulative,1,1,0", "0.20,0.20")
      case "ni": (niHeading, "2026-27,monthly,X,1", "0.00,0.00,0.00,0.00,0.00")
      case "loans": (loansHeading, "2026-27,monthly,1,true,1", "0.00,0.00")
      default: (pensionHeading, "2026-27,monthly,1,5,3,all,netpay", "1.00,0.05,0.03")
      }
    let worked = try await Worked(name, heading + "bad,\(row)\ngood,\(good)\n")
    #expect(worked.lines.count == 3)
    #expect(error(worked.lines[1]) == why)
    #expect(worked.lines[2] == "good,\(result),")
    #expect(worked.tally.rows == 2 && worked.tally.refused == 1 && worked.tally.exitCode == 2)
  }

  @Test func `rows of nothing but commas are passed over`() async throws {
    let worked = try await Worked(
      "ni", niHeading + ",,,,\r\na,2026-27,monthly,X,1\r\n,,,,\n\"\",,,,")
    #expect(worked.lines.dropFirst() == ["a,0.00,0.00,0.00,0.00,0.00,"])
    #expect(worked.tally.rows == 1 && worked.tally.refused == 0)
  }

  @Test func `every fault of a row is named`() async throws {
    let worked = try await Worked("ni", niHeading + "a,2031-32,hourly,Q,-1\n")
    let faults = error(worked.lines[1]).split(separator: ";").map {
      $0.split(separator: ":")[0].trimmingCharacters(in: .whitespaces)
    }
    #expect(faults == ["category", "earnings", "frequency", "tax_year"])
  }

  @Test func `a quote never closed costs its own row`() async throws {
    let worked = try await Worked(
      "ni", niHeading + "\"a,2026-27,monthly,X,1\nb,2026-27,monthly,X,1\n")
    #expect(
      worked.lines.dropFirst() == [
        ",,,,,,line 2: a quote is opened and never closed", "b,0.00,0.00,0.00,0.00,0.00,",
      ])
  }

  @Test func `a quote never closed in a long table costs its own row`() async throws {
    let rows = String(repeating: "b,2026-27,monthly,X,1\n", count: 10_000)
    let worked = try await Worked(
      "ni", niHeading + "\"a,2026-27,monthly,X,1\n" + rows, chunk: 4_096)
    #expect(worked.tally.rows == 10_001 && worked.tally.refused == 1)
    #expect(worked.lines[1] == ",,,,,,line 2: the row is too long: a quote may not be closed")
  }

  @Test func `text after a closing quote, and an id that is not text`() async throws {
    let worked = try await Worked(
      "ni",
      Array((niHeading + "\"a\"x,2026-27,monthly,X,1\n").utf8) + [0xFF]
        + Array(",2026-27,monthly,X,1\nc,2026-27,monthly,X,1,9\n".utf8))
    #expect(
      worked.lines.dropFirst() == [
        ",,,,,,line 2: text follows a closing quote", ",,,,,,id: must be UTF-8 text",
        ",,,,,,\"line 4: the row has 6 fields, the heading 5\"",
      ])
  }

  func refusal(_ table: some Sequence<UInt8>) async -> [Diagnostic] {
    do {
      _ = try await Worked("ni", table)
      return []
    } catch let rejected as Rejected {
      return rejected.all
    } catch {
      return []
    }
  }

  @Test func `a table without its columns is refused, every one named`() async throws {
    #expect(
      await refusal("id,frequency,category,category\n".utf8).map(\.what) == [
        "the heading has the column category more than once",
        "the heading lacks the columns tax_year, earnings",
      ])
    #expect(
      await refusal([]).map(\.what) == [
        "the heading lacks the columns id, tax_year, frequency, category, earnings"
      ])
    #expect(
      await refusal("id;tax_year;frequency;category;earnings\n".utf8).map(\.fix) == [
        "save the table with commas between its fields"
      ])
  }

  @Test func `UTF-16 is refused by name`() async throws {
    #expect(await refusal([0xFF, 0xFE, 0x69, 0x00]).map(\.code) == [.encodingNotUTF8])
  }

  @Test func `pieces of any size, worked side by side, give what one gives`() async throws {
    let rows = (0..<200).map { row in
      row % 50 == 49
        ? "\"never \(row)\"x,,,,"
        : "\"\(row)\",2026-27,monthly,\(row % 7 == 0 ? "Q" : "A"),\(row).50"
    }
    for table in [niHeading + rows.joined(separator: "\n"), niHeading] {
      let whole = try await Worked("ni", table)
      for piece in [1, 40, 333, 5_000] {
        let cut = try await Worked("ni", table, piece: piece)
        #expect(cut.lines == whole.lines && cut.tally == whole.tally, "pieces of \(piece)")
      }
    }
  }

  struct Unreadable: Error {}

  @Test func `what source and sink throw comes through`() async throws {
    await #expect(throws: Unreadable.self) {
      try await Calculation.all[0].run(file: "x", from: { _ in throw Unreadable() }, to: { _ in })
    }
    var given = false
    let table = Array((niHeading + "a,2026-27,monthly,X,1\n").utf8)
    await #expect(throws: Unreadable.self) {
      try await Calculation.all[1].run(
        file: "x",
        from: { buffer in
          defer { given = true }
          buffer = table
          return !given
        }, to: { _ in throw Unreadable() })
    }
  }
}
