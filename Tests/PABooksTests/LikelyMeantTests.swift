import Foundation
import PADiagnostics
import PAPrimitives
import PATestKit
import Testing

@testable import PABooks

/// Messages look at what was written: what was likely meant stands first, and a wrong value is shown where it
/// tells nothing of a person.
struct LikelyMeantTests {
  /// What is told of a table's only row, with the columns used.
  private func told(_ columns: String, _ row: String) throws -> [Diagnostic] {
    let books = try TestBooks()
    try FileManager.default.removeItem(at: books.file("timesheets/2026-27/4W08.xml"))
    try books.timesheet("4W08.csv", "\(columns)\n\(row)\n")
    do {
      try books.open()
      try books.run("2026-27/4W08")
      return []
    } catch let rejected as Rejected {
      return rejected.all
    }
  }

  @Test(arguments: [
    ("pa-1,46300,weekday,7:00", "this is a spreadsheet's number of a day, 2026-10-05"),
    ("pa-1,14-Oct-26,weekday,7:00", "write it as 2026-10-14"),
    ("pa-1,14 October 2026,weekday,7:00", "write it as 2026-10-14"),
    ("pa-1,14/10/26,weekday,7:00", "write it as 2026-10-14"),
    ("pa-1,14.10.2026,weekday,7:00", "write it as 2026-10-14"),
    ("pa-1,2026/10/14,weekday,7:00", "write it as 2026-10-14"),
    (
      "pa-1,10/14/2026,weekday,7:00",
      "the day comes before the month: 2026-10-14 is written 14/10/2026"
    ),
    ("pa-1,30/02/2026,weekday,7:00", "there is no such day"),
    ("pa-1,14/10/2026 00:00,weekday,7:00", "write the day without a time"),
    ("pa-1,14/10/2026,weekday,7.5", "write 7:30 if decimals of an hour are meant;"),
    (
      "pa-1,14/10/2026,weekday,1.30",
      "write 1:18 if decimals of an hour are meant, 1:30 if minutes are"
    ),
    ("pa-1,14/10/2026,weekday,8", "write hours and minutes, 8:00"),
    ("pa-1,14/10/2026,weekday,7h30", "write hours and minutes with a colon"),
    ("pa-1,14/10/2026,weekday,0.3125", "this may be a spreadsheet's part of a day"),
    ("pa-1,14/10/2026,weekday,-8:00", "time is never less than nothing"),
    ("pa-1,14/10/2026,weekday,7:30:20", "write hours and minutes alone"),
  ])
  func `a day or time of a table`(row: String, meant: String) throws {
    let found = try told("pa,on,element,time", row)
    #expect(found.count == 1 && found[0].fix.hasPrefix(meant), "\(found.map(\.description))")
    let wrong = try #require(row.split(separator: ",").first { found[0].what.contains("'\($0)'") })
    #expect(found[0].what.hasSuffix(": '\(wrong)'"))
  }

  @Test(arguments: [
    ("16:00,24:00", "write 00:00 for midnight"), ("9:00 AM,17:00", "write it by the 24-hour clock"),
    ("09.00,17:00", "write a colon"), ("9,17:00", "write hours and minutes, 09:00"),
    ("1630,17:00", "write a colon between hours and minutes, 16:30"),
    ("930,17:00", "write a colon between hours and minutes, 9:30"),
    ("2460,17:00", "write hours and minutes, 09:00"),
  ])
  func `a time of day`(times: String, meant: String) throws {
    let found = try told("pa,on,element,start,end", "pa-1,14/10/2026,weekday,\(times)")
    #expect(found.count == 1 && found[0].fix.hasPrefix(meant), "\(found.map(\.description))")
  }

  @Test(arguments: [
    ("12.5", "write a whole number"), ("12.55", "whole numbers alone are paid"),
    ("1,200", "write it without commas"),
  ])
  func `nights and miles`(units: String, meant: String) throws {
    let found = try told("pa,on,element,units", "pa-1,14/10/2026,sleep-in,\"\(units)\"")
    #expect(found.count == 1 && found[0].fix.hasPrefix(meant), "\(found.map(\.description))")
  }

  /// Whoever keeps a rota writes what things are called.
  @Test func `a label or a name in the place of a short name`() throws {
    for (row, meant) in [
      ("pa-1,2026-10-14,Weekday hours,7:00", "write its short name, weekday"),
      ("pa-1,2026-10-14,WEEKDAY HOURS,7:00", "write its short name, weekday"),
      ("Chidi Okonjo,2026-10-14,weekday,7:00", "write its short name, pa-1"),
      ("Nobody Here,2026-10-14,weekday,7:00", "write "),
    ] {
      let found = try told("pa,on,element,time", row)
      #expect(found.count == 1 && found[0].fix.hasPrefix(meant), "\(found.map(\.description))")
      #expect(!found.map(\.description).joined().contains("Okonjo"))
    }
  }

  @Test func `a heading by another word is told, and hours beside clock times are their sum`()
    throws
  {
    let found = try told(
      "Worker,Date,Type,Start time,Finish", "pa-1,14/10/2026,weekday,09:00,17:00")
    let meant = ["pa", "on", "element", "start", "end"]
    #expect(found.count == 5, "\(found.map(\.description))")
    #expect(Set(found.map(\.fix)) == Set(meant.map { "call it \($0)" }))
    let hours = try told("pa,on,element,hours", "pa-1,14/10/2026,weekday,8:00")
    #expect(hours.map(\.fix) == ["call it time"])
    #expect(
      try told(
        "pa,on,day,element,start,end,hours,notes",
        "pa-1,14/10/2026,Wednesday,weekday,09:00,17:00,8.0,rain"
      ).isEmpty)
  }

  /// Hours, breaks and miles in a column that no run reads are not dropped in silence.
  @Test(arguments: [
    ("time,minutes", "7:00,30"), ("time,overtime", "7:30,2:00"), ("time,", "7:30,2:00"),
    ("time,mileage", "7:30,12"), ("time,sleep-in", "7:30,1"),
    ("start,end,Break time", "08:00,14:30,0:30"), ("time,Pay", "7:30,£99.00"),
  ])
  func `a column of figures that is not read is refused`(columns: String, row: String) throws {
    let found = try told("pa,on,element,\(columns)", "pa-1,14/10/2026,weekday,\(row)")
    #expect(found.map(\.code) == [.attributeUnknown], "\(found.map(\.description))")
    #expect(found[0].what.contains("has figures: nobody is paid by them"))
    let last = columns.split(separator: ",", omittingEmptySubsequences: false).last ?? ""
    let bracketed = columns.dropLast(last.count) + "(\(last))"
    #expect(try told("pa,on,element,\(bracketed)", "pa-1,14/10/2026,weekday,\(row)").isEmpty)
  }

  @Test(arguments: [
    "\n,,,", "\n , , , ", "\npa-1,2026-10-15,weekday,7:00,,,",
  ])
  func `rows and fields of nothing are nothing`(rest: String) throws {
    #expect(try told("pa,on,element,time", "pa-1,14/10/2026,weekday,7:00" + rest).isEmpty)
  }

  @Test func `totals, and what is not UTF-8, are named as what they are`() throws {
    let totals = try told("pa,on,element,time", "pa-1,14/10/2026,weekday,7:00\nTotal,,,7:00")
    #expect(totals.map(\.what) == ["this is a row of totals"])
    let books = try TestBooks()
    try FileManager.default.removeItem(at: books.file("timesheets/2026-27/4W08.xml"))
    try books.open()
    let table = "pa,on,element,time\npa-1,2026-10-14,weekday,7:00\n"
    func found(_ bytes: Data) throws -> [String] {
      try bytes.write(to: books.file("timesheets/2026-27/4W08.csv"))
      let rejected = #expect(throws: Rejected.self) { try books.run("2026-27/4W08") }
      return rejected?.all.map(\.what) ?? []
    }
    #expect(
      try found(Data(table.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })) == [
        "the table is in UTF-16"
      ])
    let latin = Data(table.utf8) + Data([0x70, 0xE9]) + Data(",2026-10-15,weekday,7:00\n".utf8)
    #expect(try found(latin) == ["the field is not UTF-8"])
  }

  @Test func `a spreadsheet's own file that is called a table is named as one`() throws {
    let books = try TestBooks()
    try FileManager.default.removeItem(at: books.file("timesheets/2026-27/4W08.xml"))
    try books.open()
    for beginning: [UInt8] in [[0x50, 0x4B, 3, 4, 20, 0], [0xD0, 0xCF, 0x11, 0xE0, 0xA1]] {
      try Data(beginning).write(to: books.file("timesheets/2026-27/4W08.csv"))
      let rejected = #expect(throws: Rejected.self) { try books.run("2026-27/4W08") }
      #expect(rejected?.all.count == 1 && rejected?.first.what.contains("spreadsheet") == true)
    }
  }

  @Test func `every heading that is nearly right is told, and a spreadsheet's first line`() throws {
    let caps = try told("PA,On, element,Time,Cover Reason", "pa-1,14/10/2026,weekday,7:00,")
    let meant = caps.map { $0.what.drop { $0 != ":" }.dropFirst(2).prefix { $0 != " " } }
    #expect(meant == ["pa", "on", "element", "time", "coverReason"])
    let first = try told("sep=,", "pa,on,element,time")
    #expect(first.map(\.what) == ["the first line is for a spreadsheet, and no heading"])
  }

  @Test func `a name that is nearly another is asked about, and no name is repeated`() throws {
    let pa = try told("pa,on,element,time", "PA-1,14/10/2026,Weekdy,7:00")
    #expect(
      pa.map { $0.fix.prefix { $0 != "?" } } == ["did you mean pa-1", "did you mean weekday"])
    let books = try TestBooks()
    try books.edit("employer.xml", "employer=\"holder\"", "employer=\"Jean-Hart\"")
    let found = try books.refusals { _ = try books.folder.books() }
    #expect(found.map { $0.prefix { $0 != " " } } == ["reference-unknown"])
    do {
      _ = try books.folder.books()
    } catch {
      #expect(!"\(error.all)".contains("Jean-Hart"))
    }
  }

  /// What is told of books in which a piece is written otherwise.
  private func told(_ old: String, as new: String) throws -> Diagnostic {
    let books = try TestBooks()
    try books.edit("employer.xml", old, new)
    do {
      _ = try books.folder.books()
    } catch {
      return error.first
    }
    Issue.record("\(new) is read")
    return Diagnostic(.error, .notRead, at: nil, "", fix: "")
  }

  @Test(arguments: [
    ("1257L", "1257L M1", "write the code alone, and the M1 in basis, as week1month1", false),
    ("1257L", "1257LX", "write the code alone, and the X in basis", false),
    ("1257L", "1257l", "write it in capitals", false),
    ("1257L", "1257 L", "write it without spaces", false),
    ("AB123456C", "ab123456c", "write it in capitals", false),
    ("AB123456C", "AB123456", "its last letter is missing: A, B, C or D", false),
    ("AB123456C", "AB-12-34-56-C", "write it without hyphens", false),
    ("from=\"2026-03-02\"", "from=\"02/03/2026\"", "write it as 2026-03-02", true),
    (
      "<rate element=\"weekday\">13.20", "<rate element=\"weekday\">£13.20", "write it without £",
      true
    ),
    (
      "<rate element=\"weekday\">13.20", "<rate element=\"weekday\">13,20", "write a full stop",
      true
    ),
    (">62.5%<", ">62.5<", "write the sign of a percentage after it", true),
    ("born=\"1990-02-03\"", "born=\"3 Feb 1990\"", "write it as 1990-02-03", false),
  ])
  func `a value of the books`(old: String, new: String, meant: String, isShown: Bool) throws {
    let found = try told(old, as: new)
    #expect(found.code == .valueMalformed && found.fix.hasPrefix(meant), "\(found)")
    #expect(found.what.contains(": '") == isShown, "\(found)")
  }

  @Test func `an element that stands elsewhere is told where it belongs`() throws {
    let found = try told(
      "<starter declaration=\"A\"/>", as: "<starter declaration=\"A\"/><studentLoan plan=\"1\"/>")
    #expect(found.fix == "move it: 'studentLoan' belongs in 'pa'", "\(found)")
    let two = try told(
      "<pension from=\"2026-10-12\" status=\"optedOut\"/>\n    <contract id=\"pa-1-c1\"",
      as:
        "<studentLoan plan=\"1\" from=\"2026-04-06\"/><studentLoan plan=\"2\" from=\"2026-04-06\"/>"
        + "<pension from=\"2026-10-12\" status=\"optedOut\"/>\n    <contract id=\"pa-1-c1\"")
    #expect(two.fix.contains("keep the one its latest notice (SL1) names"), "\(two)")
  }

  /// Controls, marks of direction, and what has no form are refused where names and words are read.
  @Test(arguments: [
    "\u{9B}31m", "\u{202E}", "\u{200B}", "\u{2066}", "\u{85}", "\u{2028}", "\u{FEFF}",
  ])
  func `what is not seen is no name`(_ unseen: String) throws {
    let found = try told("surname=\"Okonjo\"", as: "surname=\"Oko\(unseen)njo\"")
    #expect(found.code == .valueMalformed, "\(found)")
    #expect(!"\(found)".unicodeScalars.contains { $0.isUnseen })
    let text = try told("<addressLine>7 Ferry Steps", as: "<addressLine>7 \(unseen)Ferry Steps")
    #expect(text.code == .valueMalformed, "\(text)")
  }

  @Test func `letters of other languages and marks on them are names`() throws {
    let books = try TestBooks()
    try books.edit("employer.xml", "surname=\"Okonjo\"", "surname=\"Ọ́konjọ Šćepanović 李 O’Neil\"")
    _ = try books.folder.books()
  }
}
