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
