import Foundation
import PABooks
import PACommands
import PADiagnostics
import PAJournal
import PAPayday
import PAPrimitives
import PATestKit

private let header = "pa,on,element,time,start,end,break,units,amount,covers,coverReason\n"

extension BadInput {
  /// Every reproducer, in the order of the codes.
  static let all: [BadInput] =
    files + forms + values + parties + contracts + timesheets + tables + runs + unusual
    + looks + journal
    + events

  // MARK: Files and encodings

  private static let files = [
    BadInput(.fileUnreadable, "no books there", .command("check HERE/elsewhere")),
    BadInput(.fileUnreadable, "no timesheet for the period", .noTimesheet, .open, .run),
    BadInput(
      .fileUnreadable, "the evidence is not there", .open,
      .command(
        "post cost BOOKS --item first-aid --amount 90.00 --on 2026-10-20 --supplier Lightwood "
          + "--invoice L-1 --evidence HERE/l-1.pdf")),
    BadInput(
      .fileTooLarge, "books of nine million bytes",
      .make("employer.xml") { Array(repeating: UInt8(ascii: " "), count: 9 << 20) }, .check),
    BadInput(
      .fileTooLarge, "a table of nine million bytes", .noTimesheet,
      .make("timesheets/2026-27/4W08.csv") { Array(repeating: UInt8(ascii: ","), count: 9 << 20) },
      .open, .run),
    BadInput(
      .notRead, "a journal that nobody can list", exit: 74, .link("journal", to: "journal"),
      .command("verify BOOKS")),
    BadInput(
      .notRead, "a journal that nobody can list, asked for an opening", exit: 74,
      .link("journal", to: "journal"), .open),
    BadInput(
      .notRead, "timesheets that nobody can list", exit: 74, .open,
      .remove("timesheets/2026-27/4W08.xml"), .remove("timesheets/2026-27"),
      .link("timesheets/2026-27", to: "2026-27"), .run),
    BadInput(
      .encodingNotUTF8, "books that say they are ISO-8859-1",
      .employer("encoding=\"UTF-8\"", "encoding=\"ISO-8859-1\""), .check),
    BadInput(
      .encodingNotUTF8, "books saved in windows-1252",
      .change("employer.xml") { bytes in
        bytes.map { $0 == UInt8(ascii: "w") ? 0xEB : $0 }
      }, .check),
    BadInput(
      .encodingNotUTF8, "books saved in UTF-16",
      .change("employer.xml") { bytes in [0xFF, 0xFE] + bytes.flatMap { [$0, 0] } }, .check),
    BadInput(
      .encodingNotUTF8, "a table saved in UTF-16", .noTimesheet,
      .make("timesheets/2026-27/4W08.csv") {
        [0xFF, 0xFE] + Array(header.utf8).flatMap { [$0, 0] }
      },
      .open, .run),
    BadInput(
      .encodingNotUTF8, "a table saved in windows-1252", .noTimesheet,
      .make("timesheets/2026-27/4W08.csv") {
        Array((header + "pa-1,2026-10-13,weekday,7:0").utf8) + [0xB7] + Array(",,,,,,,\n".utf8)
      }, .open, .run),
    BadInput(.notXML, "not XML", .write("employer.xml", "Chidi 13 October 7 hours\n"), .check),
    BadInput(.notXML, "an empty file", .write("employer.xml", "\n"), .check),
    BadInput(.notXML, "a tag that is not closed", .employer("</roles>", ""), .check),
    BadInput(.notXML, "a file cut short", .employer("</employer>\n", ""), .check),
    BadInput(
      .notXML, "an ampersand in a name", .employer("Riverside Council", "Riverside & Council"),
      .check),
    BadInput(
      .notXML, "two attributes of one name",
      .timesheet("units=\"1\"", "units=\"1\" units=\"2\""), .open, .run),
    BadInput(
      .doctypeRefused, "a DOCTYPE",
      .employer(
        "<employer ", "<!DOCTYPE employer SYSTEM \"http://example.com/a.dtd\">\n<employer "),
      .check),
    BadInput(
      .doctypeRefused, "an entity bomb",
      .write(
        "employer.xml",
        "<!DOCTYPE lol [\n  <!ENTITY a \"lol\">\n"
          + zip("bcdefghij", "abcdefghi").map { name, inner in
            "  <!ENTITY \(name) \"\(String(repeating: "&\(inner);", count: 10))\">\n"
          }.joined() + "]>\n<employer>&j;</employer>\n"), .check),
    BadInput(
      .doctypeRefused, "a file pulled in from elsewhere",
      .timesheet(
        "<timesheet ",
        "<!DOCTYPE t [<!ENTITY secret SYSTEM \"file:///etc/passwd\">]>\n<timesheet "), .open, .run),
    BadInput(
      .tooManyAttributes, "a hundred thousand attributes",
      .make("employer.xml") {
        Array(
          "<employer \((0..<100_000).map { "a\($0)=\"1\"" }.joined(separator: " "))/>\n".utf8)
      }, .check),
    BadInput(
      .tooDeep, "ten thousand elements inside one another",
      .make("employer.xml") { Array(String(repeating: "<a>", count: 10_000).utf8) }, .check),
  ]

  // MARK: The schema

  private static let forms = [
    BadInput(
      .elementUnknown, "an unknown element", .employer("<roles ", "<rolls/>\n  <roles "), .check),
    BadInput(
      .elementUnknown, "elements in the wrong order",
      .employer("  <paye reference=\"123/AB456\" accountsOffice=\"123PX00123456\"/>\n", ""),
      .employer(
        "  <schedule ",
        "  <paye reference=\"123/AB456\" accountsOffice=\"123PX00123456\"/>\n  <schedule "), .check),
    BadInput(
      .elementUnknown, "an unknown element in a timesheet",
      .timesheet("<worked pa=\"pa-2\"", "<work pa=\"pa-2\""), .open, .run),
    BadInput(
      .elementMissing, "a schedule is missing",
      .employer(
        "  <schedule id=\"four-weekly\" every=\"4W\" firstPeriodStarts=\"2026-10-12\" "
          + "paidDaysAfterEnd=\"5\"/>\n", ""), .check),
    BadInput(
      .elementMissing, "a table without its columns", .noTimesheet,
      .table("a,b,c\npa-1,2026-10-13,weekday\n"), .open, .run),
    BadInput(
      .elementMissing, "a table with semicolons for commas", .noTimesheet,
      .table("pa;on;element;time\npa-1;2026-10-13;weekday;7:30\n"), .open, .run),
    BadInput(
      .attributeUnknown, "an unknown attribute",
      .employer("claimed=\"yes\"", "claimed=\"yes\" amount=\"10500\""), .check),
    BadInput(
      .attributeMissing, "a PA without a date of birth", .employer(" born=\"1990-02-03\"", ""),
      .check),
    BadInput(
      .attributeMissing, "regular hours without the hours of a week",
      .employer(
        "hours=\"irregular\" holiday=\"rolledUp\">\n        <rate element=\"weekday\">13.20</rate>\n"
          + "        <rate element=\"sleep-in\"",
        "hours=\"regular\" holiday=\"accrued\">\n        <rate element=\"weekday\">13.20</rate>\n"
          + "        <rate element=\"sleep-in\""), .check),
    BadInput(
      .attributeMissing, "a row without its PA", .noTimesheet,
      .table(header + ",2026-10-13,weekday,7:00,,,,,,,\n"), .open, .run),
    BadInput(
      .schemaInvalid, "another namespace",
      .employer("urn:pa-payroll:books:0", "urn:pa-payroll:books:9"), .check),
    BadInput(
      .schemaInvalid, "text between elements",
      .employer("  <roles ", "  see the letter of May\n  <roles "), .check),
  ]

  // MARK: Values

  private static let values = [
    BadInput(.valueMalformed, "a negative amount", .employer(">60.00<", ">-60.00<"), .check),
    BadInput(
      .valueMalformed, "an amount of three decimals", .employer("\"30000.00\"", "\"30000.005\""),
      .check),
    BadInput(
      .valueMalformed, "an amount with a pound sign and a comma",
      .employer("\"30000.00\"", "\"£30,000\""), .check),
    BadInput(
      .valueMalformed, "30 February", .employer("born=\"1990-02-03\"", "born=\"1990-02-30\""),
      .check),
    BadInput(
      .valueMalformed, "a tax code that cannot be", .employer(">1257L<", ">1257Q<"), .check),
    BadInput(
      .valueMalformed, "an NI number that cannot be", .employer("AB123456C", "QQ123456C"), .check),
    BadInput(
      .valueMalformed, "an NI number that begins with a pair never given",
      .employer("AB123456C", "BG123456C"), .check),
    BadInput(
      .valueMalformed, "a tax year that is none", .employer("\"2026-27\"", "\"2026-28\""), .check),
    BadInput(
      .valueMalformed, "an NI category letter that is none",
      .employer(
        "    <pension from=\"2026-10-12\" status=\"optedOut\"/>\n    <contract id=\"pa-1-c1\"",
        "    <niCategory from=\"2026-10-12\">Q</niCategory>\n"
          + "    <pension from=\"2026-10-12\" status=\"optedOut\"/>\n    <contract id=\"pa-1-c1\""),
      .check),
    BadInput(
      .valueMalformed, "a PAYE reference that is none", .employer("123/AB456", "123-XY78"), .check),
    BadInput(.valueMalformed, "a share without its sign", .employer("62.5%", "62.5"), .check),
    BadInput(
      .valueMalformed, "a word where the schema lists the words",
      .employer("relief=\"reliefAtSource\"", "relief=\"source\""), .check),
    BadInput(
      .valueMalformed, "a short name with blanks", .employer("id=\"sleep-in\"", "id=\"sleep in\""),
      .check),
    BadInput(
      .valueMalformed, "several faults at once, in the order of the file", faults: 4,
      .employer("every=\"4W\"", "every=\"28\""), .employer("unit=\"night\"", "unit=\"sleep\""),
      .employer("37.5%", "37,5%"), .employer(">1257L<", ">l257L<"), .check),
    BadInput(
      .valueMalformed, "hours as a decimal in a timesheet",
      .timesheet("time=\"6:00\"", "time=\"6.5\""), .open, .run),
    BadInput(
      .valueMalformed, "30 February in a timesheet",
      .timesheet("on=\"2026-10-13\"", "on=\"2026-02-30\""), .open, .run),
    BadInput(
      .valueMalformed, "every wrong value of a table at once", faults: 7, .noTimesheet,
      .table(
        header + """
          pa-1,30/02/2026,weekday,7:00,,,,,,,
          pa-1,10/14/2026,weekday,7:00,,,,,,,
          pa-1,2026-10-15,weekday,7.5,,,,,,,
          pa-1,2026-10-16,weekday,,9am,17:00,,,,,
          pa-1,2026-10-17,sleep-in,,,,,-1,,,
          pa-1,2026-10-18,fares,,,,,,-4.60,,
          pa-1,2026-10-19,fares,,,,,,4.605,,

          """), .open, .run),
    BadInput(
      .valueMalformed, "a row with too few fields", .noTimesheet,
      .table(header + "pa-1,2026-10-13,weekday,7:00\n"), .open, .run),
    BadInput(
      .valueMalformed, "a quote that is never closed", .noTimesheet,
      .table(header + "pa-1,\"2026-10-13,weekday,7:00,,,,,,,\n"), .open, .run),
    BadInput(
      .valueDuplicate, "two PAs of one short name",
      .employer("<pa id=\"pa-2\"", "<pa id=\"pa-1\""), .check),
    BadInput(
      .valueDuplicate, "two PAs told apart by a capital alone",
      .employer("<pa id=\"pa-2\"", "<pa id=\"PA-1\""), .check),
    BadInput(
      .valueDuplicate, "two employments of one payroll id",
      .employer("payrollId=\"2\"", "payrollId=\"1\""), .check),
    BadInput(
      .valueDuplicate, "one rate twice",
      .employer("<rate element=\"course\">", "<rate element=\"weekday\">"), .check),
    BadInput(
      .valueDuplicate, "a funder's share twice",
      .employer("<share funder=\"council\">", "<share funder=\"icb\">"), .check),
    BadInput(
      .valueDuplicate, "a column twice", .noTimesheet, .table("pa,on,element,time,time\n"), .open,
      .run),
    BadInput(
      .referenceUnknown, "short names of nothing", faults: 6,
      .employer("employer=\"holder\" ", "employer=\"jean\" "),
      .employer("line=\"training\"/>", "line=\"trainings\"/>"),
      .employer("party=\"riverside-icb\"", "party=\"icb\""),
      .employer("<share funder=\"icb\">", "<share funder=\"nhs\">"),
      .employer("payrollId=\"2\" schedule=\"four-weekly\"", "payrollId=\"2\" schedule=\"monthly\""),
      .employer("<rate element=\"sleep-in\">", "<rate element=\"sleepin\">"), .check),
    BadInput(
      .referenceUnknown, "a timesheet for nobody, of nothing", faults: 2,
      .timesheet("pa=\"pa-2\"", "pa=\"pa-3\""), .timesheet("\"fares\"", "\"fare\""), .open, .run),
  ]

  // MARK: Parties, budgets and pensions

  private static let parties = [
    BadInput(
      .datesOutOfOrder, "insurance that ends before it begins",
      .employer("to=\"2027-12-31\"", "to=\"2025-12-31\""), .check),
    BadInput(
      .datesOutOfOrder, "tax codes out of order",
      .employer(
        "<taxCode from=\"2026-10-12\">1257L</taxCode>",
        "<taxCode from=\"2026-10-12\">1257L</taxCode>\n"
          + "      <taxCode from=\"2026-09-01\">BR</taxCode>"), .check),
    BadInput(
      .datesOutOfOrder, "terms that begin after the contract",
      .employer("<version from=\"2026-03-02\"", "<version from=\"2026-04-02\""), .check),
    BadInput(
      .datesOutOfOrder, "loans whose days overlap",
      .employer(
        "    <pension from=\"2026-10-12\" status=\"optedOut\"/>\n    <contract id=\"pa-1-c1\"",
        "    <studentLoan plan=\"1\" from=\"2026-04-06\"/>\n"
          + "    <studentLoan plan=\"2\" from=\"2026-09-06\"/>\n"
          + "    <pension from=\"2026-10-12\" status=\"optedOut\"/>\n    <contract id=\"pa-1-c1\""),
      .check),
    BadInput(.sharesNotWhole, "shares of 98 percent", .employer("37.5%", "35.5%"), .check),
    BadInput(
      .niNumberShared, "two PAs with one NI number", .employer("CE654321A", "AB123456C"), .check),
    BadInput(
      .niCategoryContradicted, "an NI letter that the facts contradict",
      .employer(
        "    <pension from=\"2026-10-12\" status=\"optedOut\"/>\n    <contract id=\"pa-1-c1\"",
        "    <niCategory from=\"2026-10-12\">M</niCategory>\n"
          + "    <pension from=\"2026-10-12\" status=\"optedOut\"/>\n    <contract id=\"pa-1-c1\""),
      .open, .run),
    BadInput(
      .pensionTermsMissing, "a fixed scheme without its amounts",
      .employer("basis=\"qualifyingEarnings\"", "basis=\"fixed\""), .check),
    BadInput(
      .pensionTermsMissing, "a member of no scheme",
      .employer(
        "<pension from=\"2026-10-12\" status=\"optedOut\"/>\n    <contract id=\"pa-2-c1\"",
        "<pension from=\"2026-10-12\" status=\"active\"/>\n    <contract id=\"pa-2-c1\""), .check),
    BadInput(
      .rolledUpNotAllowed, "rolled-up holiday for regular hours",
      .employer(
        "<version from=\"2026-10-12\" jobTitle=\"Personal assistant\" hours=\"irregular\"",
        "<version from=\"2026-10-12\" jobTitle=\"Personal assistant\" hours=\"regular\""), .check),
    BadInput(
      .rolledUpNotAllowed, "rolled-up holiday in Northern Ireland", faults: 2,
      .employer("nation=\"england\"", "nation=\"northernIreland\""), .check),
    BadInput(
      .ageImpossible, "a PA of three years",
      .employer("born=\"1985-07-19\"", "born=\"2023-07-19\""), .check),
  ]

  // MARK: Contracts

  private static let contracts = [
    BadInput(
      .contractMissing, "a PA with no contract on the day",
      .employer(
        "payrollId=\"2\" schedule=\"four-weekly\" from=\"2026-10-12\"",
        "payrollId=\"2\" schedule=\"four-weekly\" from=\"2026-10-12\" to=\"2026-10-18\""), .open,
      .run),
    BadInput(
      .contractAmbiguous, "two contracts on the day and none named",
      .employer(
        "      <starter declaration=\"B\"/>",
        """
              <starter declaration="B"/>
              <version from="2026-10-12" jobTitle="Driver" hours="irregular" holiday="rolledUp"/>
            </contract>
            <contract id="pa-2-c2" payrollId="3" schedule="four-weekly" from="2026-10-12">
              <starter declaration="C"/>
        """), .open, .run),
    BadInput(
      .rateMissing, "hours for an element without a rate",
      .employer("        <rate element=\"sleep-in\">60.00</rate>\n", ""), .open, .run),
  ]

  // MARK: Timesheets

  private static let timesheets = [
    BadInput(
      .quantityMissing, "no quantity, two quantities, half a shift, a break as long as the shift",
      faults: 4,
      .worked(
        """
          <worked pa="pa-1" on="2026-10-13" element="weekday"/>
          <worked pa="pa-1" on="2026-10-14" element="weekday" time="6:00" units="1"/>
          <worked pa="pa-1" on="2026-10-15" element="weekday" start="09:00"/>
          <worked pa="pa-1" on="2026-10-16" element="weekday" start="09:00" end="10:00" break="1:00"/>
        """), .open, .run),
    BadInput(
      .quantityMismatch, "hours of sleep-ins and nights of hours", faults: 2,
      .worked(
        """
          <worked pa="pa-1" on="2026-10-13" element="sleep-in" time="9:00"/>
          <worked pa="pa-1" on="2026-10-14" element="weekday" units="1"/>
        """), .open, .run),
    BadInput(
      .cancellationWrong,
      "a shift that is off: without the time it was said, without its times, said when it had begun, planned",
      faults: 4,
      .worked(
        """
          <worked pa="pa-1" on="2026-10-13" element="weekday" start="09:00" end="15:00" cancelledOn="2026-10-12"/>
          <worked pa="pa-1" on="2026-10-14" element="weekday" time="6:00" cancelledOn="2026-10-13" cancelledAt="17:00"/>
          <worked pa="pa-1" on="2026-10-15" element="weekday" start="09:00" end="15:00" cancelledOn="2026-10-15" cancelledAt="09:01"/>
          <worked pa="pa-1" on="2026-10-16" element="weekday" start="09:00" end="15:00" cancelledOn="2026-10-15" cancelledAt="17:00" predicted="yes"/>
        """), .open, .run),
    BadInput(
      .cancellationWrong, "what shifts pay that are off, out of order",
      .employer(
        "<rate element=\"weekday\">13.20</rate>\n        <rate element=\"sleep-in\"",
        "<cancelledShift noticeBelow=\"72:00\" pays=\"25%\"/>\n        <cancelledShift noticeBelow=\"24:00\" pays=\"50%\"/>\n        <rate element=\"weekday\">13.20</rate>\n        <rate element=\"sleep-in\""
      ), .open),
    BadInput(
      .approvalWrong, "an approval by the PA herself, none, before the work, and by nobody known",
      faults: 4,
      .employer("nation=\"england\"", "nation=\"england\" timesheetsApprovedFrom=\"2026-10-12\""),
      .worked(
        """
          <worked pa="pa-1" on="2026-10-13" element="weekday" time="6:00" approvedBy="pa-1" approvedOn="2026-10-14"/>
          <worked pa="pa-1" on="2026-10-14" element="weekday" time="6:00"/>
          <worked pa="pa-1" on="2026-10-15" element="weekday" time="6:00" approvedBy="pa-2" approvedOn="2026-10-14"/>
          <worked pa="pa-1" on="2026-10-16" element="weekday" time="6:00" approvedBy="nobody" approvedOn="2026-10-16"/>
        """), .open, .run),
    BadInput(
      .referenceUnknown, "a shift for somebody who is not supported here",
      .timesheet("time=\"6:00\"", "time=\"6:00\" person=\"person-9\""), .open, .run),
    BadInput(
      .planLineMissing, "a budget line that is not there",
      .timesheet("time=\"6:00\"", "time=\"6:00\" line=\"respite\""), .open, .run),
    BadInput(
      .planLineMissing, "an element that no line bears on the day",
      .employer(
        "unit=\"night\" kind=\"sleepIn\">\n    <charge from=\"2026-04-06\"",
        "unit=\"night\" kind=\"sleepIn\">\n    <charge from=\"2026-11-01\""), .open, .run),
    BadInput(
      .fundingMissing, "a day the budget does not cover",
      .employer("to=\"2027-04-05\" for", "to=\"2026-10-18\" for"), .open, .run),
    BadInput(
      .lineDuplicate, "one line twice",
      .worked(
        """
          <worked pa="pa-1" on="2026-10-13" element="weekday" time="6:00"/>
          <worked pa="pa-1" on="2026-10-14" element="weekday" time="6:00"/>
          <worked pa="pa-1" on="2026-10-13" element="weekday" time="6:00"/>
        """), .open, .run),
    BadInput(
      .lineCarried, "a monthly PA in a four-weekly timesheet", exit: 2,
      .employer(
        "paidDaysAfterEnd=\"5\"/>",
        "paidDaysAfterEnd=\"5\"/>\n  <schedule id=\"monthly\" every=\"M\" "
          + "firstPeriodStarts=\"2026-10-01\" paidDaysAfterEnd=\"0\"/>"),
      .employer("payrollId=\"2\" schedule=\"four-weekly\"", "payrollId=\"2\" schedule=\"monthly\""),
      .open, .draft),
    BadInput(
      .lineAfterPeriod, "a day after the period",
      .timesheet("on=\"2026-10-20\"", "on=\"2026-11-20\""), .open, .run),
    BadInput(
      .amountTooLarge, "a line that pays millions",
      .employer(">60.00<", ">6000.00<"), .timesheet("units=\"1\"", "units=\"999\""), .open, .run),
    BadInput(
      .amountTooLarge, "a run that pays more than the books can hold",
      .worked(
        (1...11).map {
          "  <worked pa=\"pa-1\" on=\"2026-10-\($0 + 11)\" element=\"fares\" amount=\"999999.00\"/>"
        }.joined(separator: "\n")), .open, .run),
    BadInput(
      .amountTooLarge, "receipts that come to more than the books can hold", .open,
      .command("post receipt BOOKS --budget phb --funder icb --amount 9000000.00 --on 2026-10-20"),
      .command("post receipt BOOKS --budget phb --funder icb --amount 9000000.00 --on 2026-10-27")),
    BadInput(
      .shiftWithoutLength, "a shift from nine to nine",
      .worked(
        """
          <worked pa="pa-1" on="2026-10-13" element="weekday" start="09:00" end="09:00"/>
        """), .open, .run),
    BadInput(
      .shiftOverlap, "overlapping shifts",
      .worked(
        """
          <worked pa="pa-1" on="2026-10-13" element="weekday" start="22:00" end="07:00"/>
          <worked pa="pa-1" on="2026-10-14" element="weekday" start="06:30" end="08:00"/>
        """), .open, .run),
    BadInput(
      .shiftOverlap, "a day of living in with a shift beside it",
      .employer(
        "unit=\"night\" kind=\"sleepIn\"", "unit=\"day\" kind=\"liveIn\" averageHours=\"10:00\""),
      .worked(
        """
          <worked pa="pa-1" on="2026-10-13" element="sleep-in" units="1"/>
          <worked pa="pa-1" on="2026-10-13" element="weekday" time="2:00"/>
        """), .open, .run),
    BadInput(
      .attributeMissing, "living in without the hours that a day has on average",
      .employer("unit=\"night\" kind=\"sleepIn\"", "unit=\"day\" kind=\"liveIn\""), .open),
    BadInput(
      .dayTooLong, "more than 24 hours in a day",
      .worked(
        """
          <worked pa="pa-1" on="2026-10-13" element="weekday" time="14:00"/>
          <worked pa="pa-1" on="2026-10-13" element="course" time="10:30"/>
        """), .open, .run),
    BadInput(
      .clockTimeImpossible, "a time the clocks leave out",
      .employer(
        "paidDaysAfterEnd=\"5\"/>",
        "paidDaysAfterEnd=\"5\"/>\n  <schedule id=\"week\" every=\"W\" "
          + "firstPeriodStarts=\"2026-03-23\" paidDaysAfterEnd=\"10\"/>"),
      .employer("payrollId=\"1\" schedule=\"four-weekly\"", "payrollId=\"1\" schedule=\"week\""),
      .write(
        "timesheets/2026-27/W01.xml",
        """
        <timesheet xmlns="urn:pa-payroll:timesheet:0">
          <worked pa="pa-1" on="2026-03-28" element="weekday" start="22:00" end="01:30"/>
        </timesheet>

        """), .open, .command("run BOOKS --period 2026-27/W01")),
    BadInput(
      .clockTimeImpossible, "a time that comes twice, and one that does not", faults: 2,
      .worked(
        """
          <worked pa="pa-1" on="2026-10-24" element="weekday" start="22:00" end="01:30"/>
          <worked pa="pa-1" on="2026-10-26" element="weekday" start="09:00" end="10:00 first"/>
        """), .open, .run),
    BadInput(
      .clockTimeImpossible, "an offset that the clock does not have on the day",
      .worked(
        """
          <worked pa="pa-1" on="2026-10-13" element="weekday" start="09:00+00:00" end="10:00"/>
        """), .open, .run),
    BadInput(
      .timeOutsideShift, "a break outside its shift, wakings that overlap, a waking outside",
      faults: 3,
      .worked(
        """
          <worked pa="pa-1" on="2026-10-13" element="weekday" start="09:00" end="13:00" breaks="12:50-13:10"/>
          <worked pa="pa-1" on="2026-10-14" element="sleep-in" start="22:00" end="07:00" wakings="01:00-01:30; 01:20-01:40"/>
          <worked pa="pa-1" on="2026-10-15" element="sleep-in" start="22:00" end="07:00" wakings="21:30-21:40"/>
        """), .open, .run),
    BadInput(
      .quantityMismatch, "a waking of a day shift",
      .worked(
        """
          <worked pa="pa-1" on="2026-10-13" element="weekday" start="09:00" end="13:00" wakings="10:00-10:10"/>
        """), .open, .run),
    BadInput(
      .quantityMissing, "a break by the clock of a shift without clock times",
      .worked(
        """
          <worked pa="pa-1" on="2026-10-13" element="weekday" time="6:00" breaks="12:00-12:30"/>
        """), .open, .run),
    BadInput(
      .breakWithoutTimes, "a half-hour break in a shift that two elements pay", .dayTimes,
      .nightTimes(from: "22:00"),
      .worked(
        """
          <worked pa="pa-1" on="2026-10-13" start="16:00" end="23:30" break="0:30"/>
        """), .open, .run),
    BadInput(
      .shiftNotReached, "a minute that no element pays", .dayTimes, .nightTimes(from: "23:00"),
      .worked(
        """
          <worked pa="pa-1" on="2026-10-13" start="16:00" end="23:30"/>
        """), .open, .run),
    BadInput(
      .shiftNotReached, "a minute that two elements pay", .dayTimes, .nightTimes(from: "21:00"),
      .worked(
        """
          <worked pa="pa-1" on="2026-10-13" start="16:00" end="23:30"/>
        """), .open, .run),
    BadInput(
      .quantityMismatch, "times of an element counted by nights, and work within one that is none",
      faults: 2,
      .employer(
        "kind=\"sleepIn\">\n",
        "kind=\"sleepIn\" workedAs=\"fares\">\n    <when from=\"2026-04-06\"/>\n"), .open),
    BadInput(
      .figuresImpossible, "hours of a week that its days do not add up to",
      .employer(
        "<version from=\"2026-03-02\" jobTitle=\"Personal assistant\" hours=\"irregular\" holiday=\"rolledUp\">",
        "<version from=\"2026-03-02\" jobTitle=\"Personal assistant\" hours=\"irregular\" weekly=\"12:00\" holiday=\"rolledUp\">\n"
          + "        <normalDay on=\"mon\" hours=\"6:00\"/>\n        <normalDay on=\"tue\" hours=\"5:00\"/>"
      ), .open),
    BadInput(
      .valueDuplicate, "a head of the written statement twice, and a day of the week", faults: 2,
      .employer(
        "<rate element=\"weekday\">13.20</rate>\n        <rate element=\"sleep-in\"",
        "<normalDay on=\"mon\" hours=\"6:00\"/>\n        <normalDay on=\"mon\" hours=\"5:00\"/>\n"
          + "        <particular of=\"place\" words=\"At home.\"/>\n        <particular of=\"place\"/>\n"
          + "        <rate element=\"weekday\">13.20</rate>\n        <rate element=\"sleep-in\""),
      .open),
    BadInput(
      .referenceUnknown, "a relation to somebody who is not supported here",
      .employer(
        "<addressLine>7 Ferry Steps</addressLine>\n    <pension",
        "<addressLine>7 Ferry Steps</addressLine>\n    <familyOfSupported person=\"person-9\" relation=\"sibling\" sameHousehold=\"yes\"/>\n    <pension"
      ), .open),
    BadInput(
      .periodUnknown, "a rota of a period that no schedule has",
      .command("rota BOOKS --period 2026-27/M08")),
    BadInput(
      .fileUnreadable, "a rota without a timesheet",
      .command("rota BOOKS --period 2026-27/4W09")),
    BadInput(
      .argumentWrong, "the written statement of a contract that is not there",
      .command("contract statement BOOKS --contract pa-1-c2 --on 2026-11-02")),
    BadInput(
      .argumentWrong, "a statement of a change on a day on which no terms begin",
      .command("contract statement BOOKS --contract pa-1-c1 --on 2026-11-02 --change")),
    BadInput(
      .argumentWrong, "a statement of a day before the contract begins",
      .command("contract statement BOOKS --contract pa-1-c1 --on 2026-02-02")),
    BadInput(
      .attributeMissing, "a line without an element, where none says when it is paid", faults: 2,
      .worked(
        """
          <worked pa="pa-1" on="2026-10-13" start="16:00" end="23:30"/>
          <worked pa="pa-1" on="2026-10-14" time="6:00"/>
        """), .open, .run),
    BadInput(
      .coverIncomplete, "cover for nobody, without a reason, and for oneself", faults: 3,
      .worked(
        """
          <worked pa="pa-1" on="2026-10-13" element="weekday" time="6:00" coverReason="holiday"/>
          <worked pa="pa-1" on="2026-10-14" element="weekday" time="6:00" covers="pa-2"/>
          <worked pa="pa-1" on="2026-10-15" element="weekday" time="6:00" covers="pa-1" coverReason="sickness"/>
        """), .open, .run),
    BadInput(
      .familyLeaveInTimesheet, "maternity leave in a timesheet",
      .timesheet(
        "</timesheet>",
        "  <absence pa=\"pa-2\" kind=\"maternity\" from=\"2026-10-26\" to=\"2026-10-30\"/>\n"
          + "</timesheet>"), .open, .run),
    BadInput(
      .familyLeaveInTimesheet, "maternity leave as an absence like others",
      .away("kind=\"maternity\" from=\"2026-10-26\" to=\"2026-10-30\""), .check),
    BadInput(
      .familyLeaveWrong, "leave about a child that cannot be by its dates", faults: 12,
      .familyLeave(
        """
              <familyLeave kind="maternity" averageWeekly="300.00">
                <block from="2026-11-02" to="2027-01-31"/>
              </familyLeave>
              <familyLeave kind="maternity" due="2027-03-14" otherWeeks="2">
                <block from="2026-10-19" to="2026-11-01"/>
              </familyLeave>
              <familyLeave kind="maternity" due="2027-03-14" born="2026-10-19">
                <block from="2027-03-01" to="2028-03-05"/>
              </familyLeave>
              <familyLeave kind="paternity" due="2026-10-18" born="2026-10-17">
                <block from="2028-04-03" to="2028-04-07"/>
              </familyLeave>
              <familyLeave kind="paternity" due="2026-10-18" born="2026-10-17">
                <block from="2026-10-19" to="2026-10-25"/>
              </familyLeave>
              <familyLeave kind="sharedParental" due="2026-05-10" born="2026-05-10" otherWeeks="9223372036854775807">
                <block from="2026-09-07" to="2026-09-20"/>
              </familyLeave>
              <familyLeave kind="holiday"><block from="2029-11-02" to="2029-11-08"/></familyLeave>

        """), .check),
    BadInput(
      .absenceOverlap, "leave about a child on days that stand in a holiday, and twice", faults: 3,
      .familyLeave(
        """
              <away kind="holiday" from="2026-11-02" to="2026-11-06"/>
              <familyLeave kind="maternity" due="2026-12-13">
                <block from="2026-11-02" to="2027-01-31"/>
              </familyLeave>
              <familyLeave kind="bereavement" died="2026-12-25">
                <block from="2026-12-28" to="2027-01-03"/>
              </familyLeave>

        """), .check),
    BadInput(
      .absenceOverlap,
      "sickness that comes late on a day whose work was paid, and work on a day paid as sickness",
      faults: 2,
      .worked(
        """
          <absence pa="pa-2" kind="sickness" from="2026-10-28" to="2026-10-29" averageWeekly="500.00" reference="1"/>
          <worked pa="pa-2" on="2026-10-30" element="weekday" time="4:00"/>
        """), .open, .run,
      .write(
        "timesheets/2026-27/4W09.xml",
        """
        <timesheet xmlns="urn:pa-payroll:timesheet:0">
          <absence pa="pa-2" kind="sickness" from="2026-10-30" averageWeekly="500.00" reference="1"/>
          <worked pa="pa-2" on="2026-10-29" element="weekday" time="3:00"/>
        </timesheet>

        """), .command("run BOOKS --period 2026-27/4W09")),
    BadInput(
      .familyPayNotDue, "maternity leave of who was not employed long enough", exit: 2, faults: 2,
      .familyLeave(
        """
              <familyLeave kind="maternity" due="2027-01-17" told="2026-10-12" evidence="2026-10-12">
                <block from="2026-11-02" to="2027-10-31"/>
              </familyLeave>

        """), .worked(""), .open, .draft),
    BadInput(
      .familyLeaveDates, "maternity leave without notice and evidence, and back early", exit: 2,
      faults: 4,
      .familyLeave(
        """
              <familyLeave kind="maternity" due="2026-12-13" averageWeekly="300.00">
                <block from="2026-11-02" to="2027-08-01"/>
              </familyLeave>

        """, since: "2026-01-05"), .class1Paid, .worked(""), .open, .draft),
    BadInput(
      .smallEmployerUnsaid, "maternity pay, and nothing of the employer's contributions", exit: 2,
      faults: 2,
      .familyLeave(
        """
              <familyLeave kind="maternity" due="2026-12-13" averageWeekly="300.00" told="2026-08-03" evidence="2026-08-31">
                <block from="2026-11-02" to="2027-10-31"/>
              </familyLeave>

        """, since: "2026-01-05"), .worked(""), .open, .draft),
    // Expected on Sunday 25 October 2026, in the week to Saturday the 31st; 52 weeks from 19 October end on 17 October 2027.
    BadInput(
      .familyLeaveDates, "maternity leave after the expected week, and no birth said", exit: 2,
      faults: 2,
      .familyLeave(
        """
              <familyLeave kind="maternity" due="2026-10-25" averageWeekly="300.00" told="2026-07-06" evidence="2026-07-06">
                <block from="2026-10-19" to="2027-10-17"/>
              </familyLeave>

        """, since: "2026-01-05"), .class1Paid, .worked(""), .open, .draft),
    BadInput(
      .recoveryWithoutPayslip, "class1Paid after the PA has left", exit: 2, faults: 2,
      .familyLeave(
        """
              <familyLeave kind="paternity" due="2026-10-25" born="2026-10-27" averageWeekly="300.00" told="2026-07-06" evidence="2026-07-06">
                <block from="2026-11-02" to="2026-11-08"/>
              </familyLeave>

        """, since: "2026-01-05"), .worked(""), .open,
      .employer(
        "schedule=\"four-weekly\" from=\"2026-10-12\" continuousFrom",
        "schedule=\"four-weekly\" from=\"2026-10-12\" to=\"2026-11-08\" continuousFrom"),
      .run, .class1Paid,
      .write(
        "timesheets/2026-27/4W09.xml", "<timesheet xmlns=\"urn:pa-payroll:timesheet:0\"/>\n"),
      .command("run BOOKS --period 2026-27/4W09 --draft")),
    BadInput(
      .familyLeaveWorked, "work in a week of paternity leave",
      .familyLeave(
        """
              <familyLeave kind="paternity" due="2026-10-25" born="2026-10-27" averageWeekly="300.00" told="2026-07-06" evidence="2026-07-06">
                <block from="2026-11-02" to="2026-11-08"/>
              </familyLeave>

        """, since: "2026-01-05"), .class1Paid,
      .worked(
        """
          <worked pa="pa-2" on="2026-11-03" element="weekday" time="2:00"/>
        """), .open, .draft),
    BadInput(
      .earningsUnknown, "leave about a child, and nothing known of earnings before it",
      .familyLeave(
        """
              <familyLeave kind="maternity" due="2026-12-13" told="2026-08-03" evidence="2026-08-31">
                <block from="2026-11-02" to="2027-10-31"/>
              </familyLeave>

        """, since: "2026-01-05"), .class1Paid, .worked(""), .open, .draft),
    // The law has it for deaths on 6 April 2026 or after, and 52 weeks from Monday 12 October 2026 end on 10 October 2027.
    BadInput(
      .absenceWrong, "a bereaved partner's leave before its law", faults: 2,
      .away(
        "kind=\"bereavedPartner\" from=\"2026-03-09\" to=\"2026-10-13\""), .check),
    BadInput(
      .absenceWrong, "a bereaved partner's leave of 52 weeks and a day",
      .away("kind=\"bereavedPartner\" from=\"2026-10-12\" to=\"2027-10-11\""), .check),
    BadInput(
      .absenceWrong, "a bereaved partner's leave that goes on in a timesheet after 52 weeks",
      .worked(
        "  <absence pa=\"pa-1\" kind=\"bereavedPartner\" from=\"2026-10-12\" to=\"2026-10-13\" "
          + "since=\"2026-04-05\" time=\"8:00\"/>"), .open, .run),
    BadInput(
      .datesOutOfOrder, "a contract that goes on after the PA died",
      .employer("<pa id=\"pa-2\"", "<pa id=\"pa-2\" died=\"2026-11-20\""), .check),
    BadInput(
      .dateToCome, "leave about a child of which everything is still to come", faults: 4,
      .familyLeave(
        """
              <familyLeave kind="maternity" due="2026-12-13" born="2026-12-14" averageWeekly="300.00" told="2026-12-01" returnTold="2027-02-01" evidence="2027-02-01">
                <block from="2026-11-02" to="2027-08-01"/>
              </familyLeave>

        """, since: "2026-01-05"), .class1Paid, .worked(""), .open, .draft),
    BadInput(
      .familyLeaveWorked, "work within two weeks of the birth",
      .familyLeave(
        """
              <familyLeave kind="maternity" due="2026-10-25" born="2026-10-27" averageWeekly="300.00" told="2026-07-06" evidence="2026-07-06">
                <block from="2026-10-19" to="2027-10-17"/>
              </familyLeave>

        """, since: "2026-01-05"), .class1Paid,
      .worked(
        """
          <worked pa="pa-2" on="2026-11-03" element="weekday" time="2:00"/>
        """), .open, .draft),
    BadInput(
      .familyLeaveWrong,
      "leave that ends within two weeks of the birth, and children who cannot be",
      faults: 3,
      .familyLeave(
        """
              <familyLeave kind="maternity" due="2026-10-25" born="2026-10-27">
                <block from="2026-10-19" to="2026-11-08"/>
              </familyLeave>
              <familyLeave kind="bereavement" died="2026-11-09" children="0">
                <block from="2026-11-09" to="2026-11-15"/>
              </familyLeave>
              <familyLeave kind="bereavement" died="2026-11-09">
                <block from="2026-11-16" to="2026-11-22"/>
              </familyLeave>

        """, since: "2026-01-05"), .check),
    // 52 weeks from 19 October 2026 end on 17 October 2027; weeks of pay from Monday 3 January 2028 begin on Mondays.
    BadInput(
      .familyLeaveWrong,
      "a return that was told after it, or of none, and days away that are no weeks of pay",
      faults: 3,
      .familyLeave(
        """
              <familyLeave kind="adoption" matched="2026-10-01" placed="2026-10-13" returnTold="2026-10-20">
                <block from="2026-10-13" to="2026-10-18"/>
              </familyLeave>
              <familyLeave kind="maternity" due="2026-10-25" born="2026-10-20" returnTold="2026-11-01">
                <block from="2026-10-19" to="2027-10-17"/>
              </familyLeave>
              <familyLeave kind="maternity" due="2028-02-13">
                <block from="2028-01-03" to="2028-03-05"/>
                <block from="2028-04-04" to="2028-04-10"/>
              </familyLeave>

        """, since: "2025-01-06"), .check),
    BadInput(
      .familyPayNotDue, "paternity leave of who left before the birth", exit: 2, faults: 2,
      .familyLeave(
        """
              <familyLeave kind="paternity" due="2026-10-25" born="2026-10-27" told="2026-07-06" evidence="2026-07-06">
                <block from="2026-11-02" to="2026-11-08"/>
              </familyLeave>

        """, since: "2026-01-05"),
      .employer(
        "schedule=\"four-weekly\" from=\"2026-10-12\" continuousFrom",
        "schedule=\"four-weekly\" from=\"2026-10-12\" to=\"2026-10-26\" continuousFrom"),
      .worked(""), .open, .draft),
    BadInput(
      .familyLeaveDates, "a return that was told two weeks before", exit: 2, faults: 2,
      .familyLeave(
        """
              <familyLeave kind="maternity" due="2026-10-25" born="2026-10-20" averageWeekly="300.00" told="2026-07-06" evidence="2026-07-06" returnTold="2026-10-23">
                <block from="2026-10-12" to="2026-11-08"/>
              </familyLeave>

        """, since: "2025-01-06"), .class1Paid, .worked(""), .open, .draft),
    // Weeks of pay begin on Mondays, 12 October the first; she is back on 2 November and leaves on the 6th.
    BadInput(
      .familyLeaveDates, "a job that ends in the weeks of maternity pay, after she came back",
      exit: 2, faults: 2,
      .familyLeave(
        """
              <familyLeave kind="maternity" due="2026-10-25" born="2026-10-18" averageWeekly="300.00" told="2026-07-06" evidence="2026-07-06" returnTold="2026-07-06">
                <block from="2026-10-12" to="2026-11-01"/>
              </familyLeave>

        """, since: "2025-01-06"), .class1Paid,
      .employer(
        "schedule=\"four-weekly\" from=\"2026-10-12\" continuousFrom",
        "schedule=\"four-weekly\" from=\"2026-10-12\" to=\"2026-11-06\" continuousFrom"),
      .worked(""), .open, .draft),
    BadInput(
      .absenceWrong, "half a day of sickness, and what only sickness has", faults: 3,
      .worked(
        """
          <absence pa="pa-2" kind="sickness" from="2026-10-26" half="yes"/>
          <absence pa="pa-2" kind="holiday" from="2026-10-27" time="4:00" noSickPay="strike"/>
          <absence pa="pa-2" kind="unpaid" from="2026-10-28" time="4:00" averageWeekly="100.00"/>
        """), .open, .run),
    BadInput(
      .earningsUnknown, "sickness in the first weeks that are paid here",
      .worked(
        """
          <absence pa="pa-1" kind="sickness" from="2026-10-26" to="2026-10-28"/>
        """), .open, .draft),
    BadInput(
      .earningsUnknown, "sickness after a payday that lies before the period's end",
      .employer("paidDaysAfterEnd=\"5\"", "paidDaysAfterEnd=\"-10\""),
      .worked(
        """
          <worked pa="pa-2" on="2026-10-12" element="weekday" time="2:00"/>
          <absence pa="pa-2" kind="sickness" from="2026-10-30" to="2026-11-01"/>
        """), .open, .draft),
    BadInput(
      .sicknessUnknown, "sickness since a day before the books, of which no opening says",
      .worked(
        """
          <absence pa="pa-1" kind="sickness" from="2026-10-12" to="2026-10-16" since="2026-09-28" averageWeekly="200.00" reference="1"/>
        """), .open, .draft),
    BadInput(
      .datesOutOfOrder, "sickness of another payroll that cannot be", faults: 5,
      .write(
        "figures.xml",
        """
        <opening xmlns="urn:pa-payroll:journal:0" source="another payroll">
          <payroll year="2026-27">
            <employment pa="pa-1" contract="pa-1-c1">
              <sickness from="2026-01-05" to="2026-01-09" averageWeekly="200.00"/>
              <sickness from="2026-09-14" to="2026-09-18" averageWeekly="200.00"/>
              <sickness from="2026-09-01" to="2026-09-15" averageWeekly="200.00"/>
              <sickness from="2026-10-05" to="2026-10-01" averageWeekly="200.00"/>
              <sickness from="2026-10-06" to="2027-01-05" paidElsewhereTo="2027-02-01" averageWeekly="200.00"/>
              <toDate gross="0.00" taxable="0.00" tax="0.00" net="0.00"/>
            </employment>
            <sealed schedule="four-weekly">4W07=0</sealed>
          </payroll>
        </opening>

        """), .command("open BOOKS --year 2026-27 --figures BOOKS/figures.xml")),
    BadInput(
      .absenceOverlap, "a holiday to a Sunday, and sickness from the Saturday on",
      .away("kind=\"sickness\" from=\"2026-10-24\" to=\"2026-10-30\" averageWeekly=\"200.00\""),
      .worked(
        "  <absence pa=\"pa-2\" kind=\"holiday\" from=\"2026-10-19\" to=\"2026-10-25\"/>"), .open,
      .run),
    BadInput(
      .absenceWrong, "sickness of the books that begins before the contract",
      .away("kind=\"sickness\" from=\"2026-02-26\" to=\"2026-10-16\" averageWeekly=\"200.00\""),
      .check),
    BadInput(
      .sickPayTooMuch, "sickness that comes late, and leaves less for what was paid", faults: 2,
      .worked(
        """
          <worked pa="pa-2" on="2026-10-12" element="weekday" time="2:00"/>
          <absence pa="pa-2" kind="sickness" from="2026-10-28" to="2026-11-04" averageWeekly="500.00" reference="1"/>
        """), .open, .run,
      .write(
        "timesheets/2026-27/4W09.xml",
        """
        <timesheet xmlns="urn:pa-payroll:timesheet:0">
          <absence pa="pa-2" kind="sickness" from="2026-10-27" averageWeekly="10.00" reference="1"/>
        </timesheet>

        """), .command("run BOOKS --period 2026-27/4W09")),
    BadInput(
      .sickPayDaysUnsaid, "sickness of a PA without normal days", exit: 2, faults: 2,
      .worked(
        """
          <worked pa="pa-2" on="2026-10-12" element="weekday" time="2:00"/>
          <absence pa="pa-2" kind="sickness" from="2026-10-26" to="2026-10-28" averageWeekly="200.00"/>
        """), .open, .draft),
    BadInput(
      .absenceWrong,
      "an absence after leaving, before it begins, without hours, of too many, written as work",
      faults: 6,
      .employer(
        "<contract id=\"pa-2-c1\" payrollId=\"2\" schedule=\"four-weekly\" from=\"2026-10-12\">",
        "<contract id=\"pa-2-c1\" payrollId=\"2\" schedule=\"four-weekly\" from=\"2026-10-12\" to=\"2026-10-30\">"
      ),
      .worked(
        """
          <absence pa="pa-2" kind="unpaid" from="2026-10-29" to="2026-11-02" time="12:00"/>
          <absence pa="pa-1" kind="holiday" from="2026-10-14" to="2026-10-13"/>
          <absence pa="pa-1" kind="holiday" from="2026-10-15"/>
          <absence pa="pa-1" kind="holiday" from="2026-10-16" time="4:00" half="yes"/>
          <absence pa="pa-1" kind="holiday" from="2026-10-17" time="25:00"/>
          <worked pa="pa-1" on="2026-10-20" element="holiday" time="6:00"/>
        """), .open, .run),
    BadInput(
      .absenceOverlap, "holiday on a day worked, and on a day of another absence", faults: 2,
      .employer(
        "<version from=\"2026-10-12\" jobTitle=\"Personal assistant\" hours=\"irregular\" holiday=\"rolledUp\">",
        "<version from=\"2026-10-12\" jobTitle=\"Personal assistant\" hours=\"irregular\" holiday=\"rolledUp\">"
          + "<normalDay on=\"mon\" hours=\"4:00\"/><normalDay on=\"tue\" hours=\"4:00\"/>"),
      .worked(
        """
          <worked pa="pa-2" on="2026-10-19" element="weekday" time="4:00"/>
          <absence pa="pa-2" kind="unpaid" from="2026-10-19"/>
          <absence pa="pa-2" kind="unpaid" from="2026-10-26" to="2026-10-27"/>
          <absence pa="pa-2" kind="jury" from="2026-10-27"/>
        """), .open, .run),
    BadInput(
      .sealedLineChanged, "a line that was paid is changed", .open, .run,
      .timesheet("time=\"6:00\"", "time=\"8:00\""), .nextTimesheet,
      .command("run BOOKS --period 2026-27/4W09")),
    BadInput(
      .sealedLineChanged, "a timesheet that was paid is gone", .open, .run, .noTimesheet,
      .nextTimesheet, .command("run BOOKS --period 2026-27/4W09")),
    BadInput(
      .sealedLineChanged, "a line that was paid is gone, told by check", .open, .run,
      .timesheet(
        "  <worked pa=\"pa-1\" on=\"2026-10-15\" element=\"fares\" amount=\"4.60\"/>\n", ""),
      .check),
    BadInput(
      .correctionChangesNothing, "a correction before the right facts are written down", .open,
      .run, .correct()),
    BadInput(
      .correctionChangesNothing, "nothing to correct for check to find", .open, .run,
      .command("correct BOOKS --from-check --reason \"a mistake\"")),
    BadInput(
      .correctionRefused, "a correction of a run never sealed", .open, .run,
      .correct("2026-27/4W09")),
    BadInput(
      .correctionRefused, "a correction of what another payroll paid",
      .write("figures.xml", openingFigures),
      .command("open BOOKS --year 2026-27 --figures BOOKS/figures.xml"),
      .correct("2026-27/4W07")),
    BadInput(
      .employerDiffers, "a correction of another employer's copy", .open, .run,
      .edit("employer.xml", " id=\"riverside\"", " id=\"harbour\""), .lessTime, .correct()),
    BadInput(
      .rateMissing, "a correction by a rate that the day does not have", .open, .run,
      .edit(
        "employer.xml", "        <rate element=\"sleep-in\">60.00</rate>\n", ""), .correct()),
    BadInput(
      .netBelowNothing, "a correction that would take net below nothing", .open, .run,
      .employer(
        "basis=\"qualifyingEarnings\" relief=\"reliefAtSource\" employeeRate=\"5%\" "
          + "employerRate=\"3%\"",
        "basis=\"fixed\" relief=\"reliefAtSource\" employeeAmount=\"200.00\" "
          + "employerAmount=\"50.00\""),
      .employer(
        "<pension from=\"2026-10-12\" status=\"optedOut\"/>\n    <contract id=\"pa-2-c1\"",
        "<pension from=\"2026-10-12\" status=\"active\" scheme=\"pension\"/>\n"
          + "    <contract id=\"pa-2-c1\""), .correct()),
    BadInput(
      .correctionRefused, "a reversal of a run with later ones", .open, .run, .nextTimesheet,
      .command("run BOOKS --period 2026-27/4W09 --early --reason \"a test\""),
      .command(
        "correct BOOKS --period 2026-27/4W08 --reverse --not-paid-out --reason \"a mistake\"")),
    BadInput(
      .recoveryPlanWrong, "an overpayment of which nobody says how it is taken back", .open, .run,
      .lessTime, .correct()),
    BadInput(
      .recoveryPlanWrong, "an instalment above the debt", .open, .run, .lessTime,
      .correct(more: " --collect pa-1-c1:900.00")),
    BadInput(
      .recoveryPlanWrong, "a plan where nothing is to be taken back", .open, .run,
      .timesheet("time=\"6:00\"", "time=\"8:00\""), .correct(more: " --collect pa-1-c1:10.00")),
    BadInput(
      .recoveryPlanWrong, "a collection from pay of somebody who has left", .open, .run, .lessTime,
      .edit(
        "employer.xml", "schedule=\"four-weekly\" from=\"2026-03-02\"",
        "schedule=\"four-weekly\" from=\"2026-03-02\" to=\"2026-11-06\""),
      .correct(more: " --collect pa-1-c1:10.00")),
    BadInput(
      .predictionOpen, "hours that were predicted, and no timesheet since", exit: 2,
      .timesheet("time=\"6:00\"", "time=\"6:00\" predicted=\"yes\""), .open, .run, .check),
    BadInput(
      .unpaidLong, "a PA without pay for three months", exit: 2,
      steps: [.open, .run] + BadInput.Step.onlyTheOther("4W09", "2026-11-12")
        + BadInput.Step.onlyTheOther("4W10", "2026-12-10")
        + BadInput.Step.onlyTheOther("4W11", "2027-01-07")
        + BadInput.Step.onlyTheOther("4W12", "2027-02-04", isLast: true)),
    BadInput(
      .argumentWrong, "a supplementary run that pays nobody", .open, .run,
      .write(
        "timesheets/2026-27/4W08+1.xml", "<timesheet xmlns=\"urn:pa-payroll:timesheet:0\"/>\n"),
      .command("run BOOKS --period 2026-27/4W08+1 --reason \"forgotten\"")),
    BadInput(
      .argumentWrong, "planned hours of a contract without hours of a week", .noTimesheet, .open,
      .command("run BOOKS --period 2026-27/4W08 --planned pa-1")),
  ]

  // MARK: The same in tables

  private static let tables = [
    BadInput(
      .contractMissing, "a row of a day without a contract", .noTimesheet,
      .table(header + "pa-2,2026-10-11,weekday,7:00,,,,,,,\n"), .open, .run),
    BadInput(
      .rateMissing, "a row of an element without a rate", .noTimesheet,
      .table(header + "pa-2,2026-10-13,sleep-in,,,,,1,,,\n"), .open, .run),
    BadInput(
      .referenceUnknown, "rows for nobody, of nothing", faults: 2, .noTimesheet,
      .table(
        header + "pa-3,2026-10-13,weekday,7:00,,,,,,,\npa-1,2026-10-13,weekdays,7:00,,,,,,,\n"),
      .open, .run),
    BadInput(
      .planLineMissing, "a row of a budget line that is not there", .noTimesheet,
      .table("pa,on,element,time,line\npa-1,2026-10-13,weekday,7:00,respite\n"), .open, .run),
    BadInput(
      .quantityMissing, "a row without a quantity", .noTimesheet,
      .table(header + "pa-1,2026-10-13,weekday,,,,,,,,\n"), .open, .run),
    BadInput(
      .lineDuplicate, "duplicate rows", .noTimesheet,
      .table(
        header
          + "pa-1,2026-10-13,weekday,7:00,,,,,,,\n\"pa-1\",13/10/2026,weekday,07:00:00,,,,,,,\n"
      ), .open, .run),
    BadInput(
      .shiftOverlap, "rows that overlap", .noTimesheet,
      .table(
        header
          + "pa-1,2026-10-13,weekday,,09:00,12:00,,,,,\npa-1,2026-10-13,weekday,,11:59,13:00,,,,,\n"
      ), .open, .run),
    BadInput(
      .clockTimeImpossible, "a row of a time that comes twice", .noTimesheet,
      .table(header + "pa-1,2026-10-25,weekday,,01:15,09:00,,,,,\n"), .open, .run),
    BadInput(
      .coverIncomplete, "a row of cover without a reason", .noTimesheet,
      .table(header + "pa-1,2026-10-13,weekday,7:00,,,,,,pa-2,\n"), .open, .run),
    BadInput(
      .lineAfterPeriod, "a row of a day after the period", .noTimesheet,
      .table(header + "pa-1,2026-11-09,weekday,7:00,,,,,,,\n"), .open, .run),
  ]

  // MARK: Pay runs

  private static let runs = [
    BadInput(
      .belowMinimumWage, "pay below minimum wage",
      .employer(
        "holiday=\"rolledUp\">\n        <rate element=\"weekday\">13.20</rate>\n      </version>",
        "holiday=\"rolledUp\">\n        <rate element=\"weekday\">12.70</rate>\n      </version>"),
      .open, .run),
    BadInput(
      .amountTooLarge, "holiday pay on top of nearly ten million pounds",
      .employer("<rate element=\"course\">13.20", "<rate element=\"course\">41666.00"),
      .worked(
        (12...21).map {
          "  <worked pa=\"pa-1\" on=\"2026-10-\($0)\" element=\"course\" time=\"24:00\"/>"
        }.joined(separator: "\n")), .open, .run),
    BadInput(
      .netBelowNothing, "more taken off than earned",
      .employer(
        "basis=\"qualifyingEarnings\" relief=\"reliefAtSource\" employeeRate=\"5%\" "
          + "employerRate=\"3%\"",
        "basis=\"fixed\" relief=\"reliefAtSource\" employeeAmount=\"200.00\" "
          + "employerAmount=\"50.00\""),
      .employer(
        "<pension from=\"2026-10-12\" status=\"optedOut\"/>\n    <contract id=\"pa-2-c1\"",
        "<pension from=\"2026-10-12\" status=\"active\" scheme=\"pension\"/>\n"
          + "    <contract id=\"pa-2-c1\""), .open, .run),
    BadInput(
      .schedulesMixed, "a job of a shorter schedule that ended inside the month of another",
      .employer(
        "paidDaysAfterEnd=\"5\"/>",
        "paidDaysAfterEnd=\"5\"/>\n  <schedule id=\"monthly\" every=\"M\" "
          + "firstPeriodStarts=\"2026-11-01\" paidDaysAfterEnd=\"0\"/>"),
      .employer(
        "payrollId=\"2\" schedule=\"four-weekly\" from=\"2026-10-12\"",
        "payrollId=\"2\" schedule=\"four-weekly\" from=\"2026-10-12\" to=\"2026-10-31\""),
      .employer(
        "      <starter declaration=\"B\"/>",
        """
              <starter declaration="B"/>
              <version from="2026-10-12" jobTitle="Driver" hours="irregular" holiday="rolledUp">
                <rate element="weekday">13.20</rate>
              </version>
            </contract>
            <contract id="pa-2-c2" payrollId="3" schedule="monthly" from="2026-10-12">
              <starter declaration="C"/>
        """),
      .timesheet("pa=\"pa-2\"", "pa=\"pa-2\" contract=\"pa-2-c1\""), .open, .run,
      .write(
        "timesheets/2026-27/M08.xml",
        """
        <timesheet xmlns="urn:pa-payroll:timesheet:0">
          <worked pa="pa-2" on="2026-11-18" element="weekday" time="5:00"/>
        </timesheet>

        """),
      .command("run BOOKS --period 2026-27/M08")),
    BadInput(
      .payeMissing, "tax is due and no PAYE scheme is there",
      .employer("  <paye reference=\"123/AB456\" accountsOffice=\"123PX00123456\"/>\n", ""),
      .employer(">1257L<", ">BR<"), .open, .run),
    BadInput(
      .loanPlanNotRunning, "a student loan plan that has not begun",
      .employer("firstPeriodStarts=\"2026-10-12\"", "firstPeriodStarts=\"2026-03-02\""),
      .employer("from=\"2026-04-06\" to=\"2027-04-05\"", "from=\"2026-03-01\" to=\"2027-04-05\""),
      .employer("<funding from=\"2026-04-06\">", "<funding from=\"2026-03-01\">"),
      .employer("<charge from=\"2026-04-06\"", "<charge from=\"2026-03-01\""),
      .employer("from=\"2026-04-01\"", "from=\"2026-03-01\""),
      .employer(
        "    <pension from=\"2026-10-12\" status=\"optedOut\"/>\n    <contract id=\"pa-1-c1\"",
        "    <studentLoan plan=\"5\" from=\"2026-03-01\"/>\n"
          + "    <pension from=\"2026-03-01\" status=\"optedOut\"/>\n    <contract id=\"pa-1-c1\""),
      .marchSheet("20:00"),
      .command("open BOOKS --year 2025-26"),
      .command("run BOOKS --period 2025-26/4W13")),
    BadInput(
      .leavePaidSince, "holiday in April, and March put right after it", exit: 2,
      .employer("firstPeriodStarts=\"2026-10-12\"", "firstPeriodStarts=\"2026-03-02\""),
      .employer("from=\"2026-04-06\" to=\"2027-04-05\"", "from=\"2026-03-01\" to=\"2027-04-05\""),
      .employer("<funding from=\"2026-04-06\">", "<funding from=\"2026-03-01\">"),
      .employer("<charge from=\"2026-04-06\"", "<charge from=\"2026-03-01\""),
      .employer("from=\"2026-04-01\"", "from=\"2026-03-01\""),
      .marchSheet("20:00"),
      .write(
        "timesheets/2026-27/4W01.xml",
        """
        <timesheet xmlns="urn:pa-payroll:timesheet:0">
          <absence pa="pa-1" kind="holiday" from="2026-04-20" time="4:00"/>
        </timesheet>

        """), .noTimesheet, .command("open BOOKS --year 2025-26"),
      .command("run BOOKS --period 2025-26/4W13"), .command("open BOOKS --year 2026-27"),
      .command("run BOOKS --period 2026-27/4W01"),
      .marchSheet("24:00"), .correct("2025-26/4W13", more: " --draft")),
    BadInput(
      .categoryChanged, "a letter that changes inside the first month of a longer interval",
      .employer(
        "paidDaysAfterEnd=\"5\"/>",
        "paidDaysAfterEnd=\"5\"/>\n  "
          + "<schedule id=\"monthly\" every=\"M\" firstPeriodStarts=\"2026-11-05\" paidDaysAfterEnd=\"0\"/>"
      ),
      .employer("born=\"1985-07-19\"", "born=\"2005-11-20\""), .open, .run,
      .employer(
        "payrollId=\"2\" schedule=\"four-weekly\"", "payrollId=\"2\" schedule=\"monthly\""),
      .write(
        "timesheets/2026-27/M08.xml",
        """
        <timesheet xmlns="urn:pa-payroll:timesheet:0">
          <worked pa="pa-2" on="2026-11-21" element="weekday" time="5:00"/>
        </timesheet>

        """),
      .command("run BOOKS --period 2026-27/M08")),
    BadInput(
      .sealedFactsChanged, "a sealed rate changed in place", .open, .run,
      .employer(
        "<rate element=\"sleep-in\">60.00</rate>\n        <rate element=\"course\">13.20</rate>\n      "
          + "</version>\n    </contract>\n  </pa>\n  <pa id=\"pa-2\"",
        "<rate element=\"sleep-in\">65.00</rate>\n        <rate element=\"course\">13.20</rate>\n      "
          + "</version>\n    </contract>\n  </pa>\n  <pa id=\"pa-2\""),
      .nextTimesheet, .command("run BOOKS --period 2026-27/4W09")),
    BadInput(
      .sealedFactsChanged, "a date of birth put right after its payday, told by check", .open, .run,
      .employer("born=\"1985-07-19\"", "born=\"2005-12-20\""), .check),
    BadInput(
      .sealedFactsChanged, "terms agreed for days already paid that pay less", .open, .run,
      .employer(
        "</version>\n    </contract>\n  </pa>\n  <pa id=\"pa-2\"",
        "</version>\n      <version from=\"2026-10-12\" agreed=\"2026-11-20\" jobTitle=\"Personal assistant\" "
          + "hours=\"irregular\" holiday=\"rolledUp\">\n        <rate element=\"weekday\">13.00</rate>\n        "
          + "<rate element=\"sleep-in\">60.00</rate>\n        <rate element=\"course\">13.20</rate>\n      "
          + "</version>\n    </contract>\n  </pa>\n  <pa id=\"pa-2\""),
      .nextTimesheet, .command("run BOOKS --period 2026-27/4W09")),
    BadInput(
      .sealedFactsChanged, "a version dated inside a sealed period", .open, .run,
      .employer(
        "</version>\n    </contract>\n  </pa>\n  <pa id=\"pa-2\"",
        "</version>\n      <version from=\"2026-10-13\" jobTitle=\"Personal assistant\" "
          + "hours=\"irregular\" holiday=\"rolledUp\">\n        <rate element=\"weekday\">14.00</rate>\n        "
          + "<rate element=\"sleep-in\">60.00</rate>\n        <rate element=\"course\">14.00</rate>\n      "
          + "</version>\n    </contract>\n  </pa>\n  <pa id=\"pa-2\""),
      .nextTimesheet, .command("run BOOKS --period 2026-27/4W09")),
    BadInput(
      .noticeLate, "a tax code dated before the last payday", exit: 2, .open, .run,
      .employer(
        "<taxCode from=\"2026-10-12\">1257L</taxCode>",
        "<taxCode from=\"2026-10-12\">1257L</taxCode>\n      <taxCode from=\"2026-11-01\">1185L</taxCode>"
      ),
      .sheet("4W09", pa1: 7, pa2: 7), .command("run BOOKS --period 2026-27/4W09 --draft")),
    BadInput(
      .lawNotKnown, "a pay date the law tables do not reach",
      .employer("firstPeriodStarts=\"2026-10-12\"", "firstPeriodStarts=\"2027-03-15\""),
      .write(
        "timesheets/2027-28/4W01.xml",
        """
        <timesheet xmlns="urn:pa-payroll:timesheet:0">
          <worked pa="pa-1" on="2027-03-16" element="weekday" time="6:00"/>
        </timesheet>

        """), .command("open BOOKS --year 2027-28 --without-law"),
      .command("run BOOKS --period 2027-28/4W01")),
    BadInput(
      .periodUnknown, "a period of another rhythm", .open,
      .command("run BOOKS --period 2026-27/W30")),
    BadInput(
      .periodUnknown, "timesheets whose names fit no run", faults: 2,
      .write("timesheets/2026-27/4W8-pa-1.csv", "pa,on,element,time\n"),
      .write("timesheets/2026-27/W32.csv", "pa,on,element,time\n"), .open, .run),
    BadInput(
      .periodUnknown, "a spreadsheet, and a table in no tax year's folder", faults: 2,
      .write("timesheets/4W08.csv", "pa,on,element,time\n"),
      .write("timesheets/2026-27/4W08.xlsx", "PK"), .open, .run),
    BadInput(
      .periodUnknown, "a period before the schedule begins", .open,
      .command("run BOOKS --period 2026-27/4W05")),
    BadInput(
      .periodUnknown, "two schedules that would do",
      .employer(
        "paidDaysAfterEnd=\"5\"/>",
        "paidDaysAfterEnd=\"5\"/>\n  <schedule id=\"other\" every=\"4W\" "
          + "firstPeriodStarts=\"2026-10-05\" paidDaysAfterEnd=\"5\"/>"),
      .employer(
        "payrollId=\"2\" schedule=\"four-weekly\"", "payrollId=\"2\" schedule=\"other\""), .open,
      .run),
    BadInput(
      .periodSealed, "a period another payroll paid",
      .write("figures.xml", openingFigures.replacingOccurrences(of: "4W07=0", with: "4W08=0")),
      .command("open BOOKS --year 2026-27 --figures BOOKS/figures.xml"), .run),
    BadInput(
      .periodOutOfOrder, "a first run of a later period than the first", .open,
      .write(
        "timesheets/2026-27/4W09.xml", "<timesheet xmlns=\"urn:pa-payroll:timesheet:0\"/>\n"),
      .command("run BOOKS --period 2026-27/4W09")),
    BadInput(
      .periodOutOfOrder, "a period out of order", .open, .run,
      .write(
        "timesheets/2026-27/4W10.xml", "<timesheet xmlns=\"urn:pa-payroll:timesheet:0\"/>\n"),
      .command("run BOOKS --period 2026-27/4W10")),
    BadInput(
      .periodOutOfOrder, "a supplementary run of a period not paid", .open,
      .command("run BOOKS --period 2026-27/4W08+1 --reason forgotten")),
    BadInput(
      .periodOutOfOrder, "a supplementary run paid in another tax year", .open, .run,
      .command("run BOOKS --period 2026-27/4W08+1 --reason forgotten --pay-date 2027-04-09")),
  ]

  // MARK: Unusual

  private static let three: [Step] = [
    .sheet("4W08", pa1: 10, pa2: 7), .open, .run, .sheet("4W09", pa1: 10, pa2: 7),
    .command("run BOOKS --period 2026-27/4W09 --early --reason \"a test\""),
    .sheet("4W10", pa1: 10, pa2: 7),
    .command("run BOOKS --period 2026-27/4W10 --early --reason \"a test\""),
  ]

  private static let unusual = [
    BadInput(
      .hoursUnusual, "twice the hours of the last runs", exit: 2,
      steps: three + [
        .sheet("4W11", pa1: 22, pa2: 7), .command("run BOOKS --period 2026-27/4W11 --draft"),
      ]),
    BadInput(
      .payUnusual, "six sleep-ins in place of none, by the same hours", exit: 2,
      steps: three + [
        .sheet("4W11", pa1: 10, pa2: 7, sleepIns: 6),
        .command("run BOOKS --period 2026-27/4W11 --draft"),
      ]),
    BadInput(
      .hoursUnusual, "refused, as it is asked",
      steps: three + [
        .sheet("4W11", pa1: 22, pa2: 7),
        .command("run BOOKS --period 2026-27/4W11 --refuse unusual"),
      ]),
    BadInput(
      .hoursOverContract, "35 hours where 20 are agreed", exit: 2,
      .employer(
        "<version from=\"2026-03-02\" jobTitle=\"Personal assistant\" hours=\"irregular\"",
        "<version from=\"2026-03-02\" jobTitle=\"Personal assistant\" hours=\"irregular\" weekly=\"5:00\""
      ),
      .sheet("4W08", pa1: 35, pa2: 7), .open, .draft),
    BadInput(
      .rateUnusual, "31.40 in place of 13.40", exit: 2,
      .employer(
        "13.20</rate>\n        <rate element=\"sleep-in\"",
        "31.40</rate>\n        <rate element=\"sleep-in\""), .open, .draft),
    BadInput(
      .nothingWorked, "an empty timesheet", exit: 2, faults: 2, .open, .run, .nextTimesheet,
      .command("run BOOKS --period 2026-27/4W09 --draft")),
    BadInput(
      .firstPay, "a new PA", exit: 2, .sheet("4W08", pa1: 10, pa2: 0),
      .employer(
        "payrollId=\"2\" schedule=\"four-weekly\" from=\"2026-10-12\"",
        "payrollId=\"2\" schedule=\"four-weekly\" from=\"2026-11-09\""),
      .employer("<version from=\"2026-10-12\"", "<version from=\"2026-11-09\""), .open, .run,
      .sheet("4W09", pa1: 10, pa2: 7), .command("run BOOKS --period 2026-27/4W09 --draft")),
    BadInput(
      .dayLong, "22:30 in place of 14:30", exit: 2,
      .timesheet("time=\"6:00\"", "time=\"22:30\""), .open, .draft),
    BadInput(
      .minimumWageComing, "a PA who turns 21 within a month", exit: 2,
      .employer("born=\"1990-02-03\"", "born=\"2005-11-03\""),
      .employer(
        "13.20</rate>\n        <rate element=\"sleep-in\"",
        "12.00</rate>\n        <rate element=\"sleep-in\""), .open, .draft),
    BadInput(
      .raisedToMinimumWage, "a rate below the minimum wage, and a top-up", exit: 2,
      .employer("<insurance", "<minimumWageTopUp from=\"2026-10-12\"/>\n  <insurance"),
      .employer(
        "holiday=\"rolledUp\">\n        <rate element=\"weekday\">13.20</rate>\n      </version>",
        "holiday=\"rolledUp\">\n        <rate element=\"weekday\">12.70</rate>\n      </version>"),
      .open, .draft),
    BadInput(
      .belowWageFloor, "a rate in Scotland below its policy for social care", exit: 2, faults: 2,
      .employer("nation=\"england\"", "nation=\"scotland\""), .open, .draft),
    BadInput(
      .nightsWoken, "three nights of five wakings", exit: 2,
      .employer("kind=\"sleepIn\">", "kind=\"sleepIn\" workedAs=\"weekday\">"),
      .worked(
        """
          <worked pa="pa-1" on="2026-10-13" element="sleep-in" start="22:00" end="07:00" wakings="23:00-23:10; 00:00-00:10; 01:00-01:10; 02:00-02:10; 03:00-03:10"/>
          <worked pa="pa-1" on="2026-10-15" element="sleep-in" start="22:00" end="07:00" wakings="23:00-23:10; 00:00-00:10; 01:00-01:10; 02:00-02:10; 03:00-03:10"/>
          <worked pa="pa-1" on="2026-10-17" element="sleep-in" start="22:00" end="07:00" wakings="23:00-23:10; 00:00-00:10; 01:00-01:10; 02:00-02:10; 03:00-03:10"/>
        """), .open, .draft),
    BadInput(
      .timeBefore, "a date a month early", exit: 2, .open, .run,
      .sheet("4W09", pa1: 10, pa2: 7, early: "2026-10-30"),
      .command("run BOOKS --period 2026-27/4W09 --draft")),
    BadInput(
      .quarterlyLimit, "1,734 a month and more, paid by the quarter", exit: 2,
      .employer(
        "accountsOffice=\"123PX00123456\"/>",
        "accountsOffice=\"123PX00123456\" paid=\"quarterly\"/>"),
      .employer("claimed=\"yes\"", "claimed=\"no\""), .employer(">1257L<", ">D1<"),
      .sheet("4W08", pa1: 196, pa2: 7), .open, .draft),
    BadInput(
      .argumentWrong, "a finding accepted that there is not", .open,
      .command(
        "run BOOKS --period 2026-27/4W08 --accept day-long:pa-1 --reason \"a night in hospital\"")),
  ]

  // MARK: Done, and to be looked at

  private static let looks = [
    BadInput(
      .pensionEnrolmentDue, "a PA who must be enrolled", exit: 2,
      .employer(
        "    <pension from=\"2026-10-12\" status=\"optedOut\"/>\n    <contract id=\"pa-1-c1\"",
        "    <contract id=\"pa-1-c1\""),
      .timesheet("time=\"6:00\"", "time=\"14:00\""),
      .timesheet(
        "</timesheet>",
        "  <worked pa=\"pa-1\" on=\"2026-10-21\" element=\"weekday\" time=\"14:00\"/>\n"
          + "  <worked pa=\"pa-1\" on=\"2026-10-22\" element=\"weekday\" time=\"14:00\"/>\n"
          + "  <worked pa=\"pa-1\" on=\"2026-10-23\" element=\"weekday\" time=\"14:00\"/>\n"
          + "</timesheet>"), .open, .draft),
    BadInput(
      .taxLimited, "tax kept to half of the pay", exit: 2, .employer(">1257L<", ">K9000<"),
      .open, .draft),
    BadInput(
      .niNumberMissing, "a PA without an NI number", exit: 2,
      .employer(" niNumber=\"CE654321A\"", ""), .open, .draft),
    BadInput(
      .familyDisregarded, "close family in one home", exit: 2,
      .employer(
        "    <pension from=\"2026-10-12\" status=\"optedOut\"/>\n    <contract id=\"pa-2-c1\"",
        "    <family relation=\"child\" livesInTheHome=\"yes\"/>\n"
          + "    <pension from=\"2026-10-12\" status=\"optedOut\"/>\n    <contract id=\"pa-2-c1\""),
      .open, .draft),
    BadInput(
      .insuranceNotInForce, "no insurance on the day", exit: 2,
      .employer("to=\"2027-12-31\"", "to=\"2026-10-31\""), .open, .draft),
    BadInput(
      .figuresImpossible, "a P45 with more tax than pay",
      .employer(
        "<starter declaration=\"B\"/>",
        "<starter declaration=\"B\">\n        <p45 left=\"2026-09-30\" code=\"1257L\" pay=\"10432.18\" "
          + "tax=\"107560.00\"/>\n      </starter>"), .open),
    BadInput(
      .figuresImpossible, "figures of another payroll that cannot be", faults: 4,
      .write(
        "figures.xml",
        """
        <opening xmlns="urn:pa-payroll:journal:0" source="another payroll">
          <payroll year="2026-27">
            <employment pa="pa-1" contract="pa-1-c1">
              <toDate gross="900.00" taxable="9000.00" tax="9500.00" net="800.00">
                <contributions category="A" earnings="900.00" atLEL="500.00" lelToPT="500.00" ptToUEL="0.00" employee="0.00" employer="-1.00"/>
              </toDate>
            </employment>
            <sealed schedule="four-weekly">4W07=0</sealed>
          </payroll>
        </opening>

        """), .command("open BOOKS --year 2026-27 --figures BOOKS/figures.xml")),
    BadInput(
      .figuresImpossible, "balances that do not add up",
      .write(
        "figures.xml",
        """
        <opening xmlns="urn:pa-payroll:journal:0" source="another payroll">
          <payroll year="2026-27"/>
          <balance account="hmrc:incomeTax:2026-27/M06" amount="-100.00"/>
          <balance account="cost:care:icb:wages" amount="99.00"/>
        </opening>

        """), .command("open BOOKS --year 2026-27 --figures BOOKS/figures.xml")),
    BadInput(
      .referenceUnknown, "balances of what the books do not have", faults: 6,
      .write(
        "figures.xml",
        """
        <opening xmlns="urn:pa-payroll:journal:0" source="another payroll">
          <payroll year="2026-27"/>
          <balance account="cost:cares:icb:wages" amount="100.00"/>
          <balance account="cost:care:icbs:wages" amount="100.00"/>
          <balance account="received:cares:icb" amount="-50.00"/>
          <balance account="bank:xyz" amount="-50.00"/>
          <balance account="netPay:pa-77" amount="-50.00"/>
          <balance account="pension:harbour:employee:2026-09" amount="-50.00"/>
        </opening>

        """), .command("open BOOKS --year 2026-27 --figures BOOKS/figures.xml")),
    BadInput(
      .figuresImpossible, "holiday of more hours than a year has",
      .write(
        "figures.xml",
        """
        <opening xmlns="urn:pa-payroll:journal:0" source="another payroll">
          <payroll year="2026-27">
            <employment pa="pa-1" contract="pa-1-c1" holidayAccrued="9999:30">
              <toDate gross="0.00" taxable="0.00" tax="0.00" net="0.00"/>
            </employment>
            <sealed schedule="four-weekly">4W07=0</sealed>
          </payroll>
        </opening>

        """), .command("open BOOKS --year 2026-27 --figures BOOKS/figures.xml")),
    BadInput(
      .valueDuplicate, "figures of another payroll that stand twice", faults: 2,
      .write(
        "figures.xml",
        """
        <opening xmlns="urn:pa-payroll:journal:0" source="another payroll">
          <payroll year="2026-27">
            <employment pa="pa-1" contract="pa-1-c1">
              <toDate gross="900.00" taxable="900.00" tax="0.00" net="900.00">
                <contributions category="A" earnings="300.00" atLEL="0.00" lelToPT="0.00" ptToUEL="0.00" employee="0.00" employer="0.00"/>
                <contributions category="A" earnings="300.00" atLEL="0.00" lelToPT="0.00" ptToUEL="0.00" employee="0.00" employer="0.00"/>
              </toDate>
            </employment>
            <sealed schedule="four-weekly">4W07=0</sealed>
          </payroll>
          <balance account="hmrc:incomeTax:2026-27/M06" amount="-100.00"/>
          <balance account="hmrc:incomeTax:2026-27/M06" amount="100.00"/>
        </opening>

        """), .command("open BOOKS --year 2026-27 --figures BOOKS/figures.xml")),
    BadInput(
      .netAboveGross, "tax that comes back", exit: 2,
      .employer(
        "<starter declaration=\"B\"/>",
        "<starter declaration=\"A\">\n        <p45 left=\"2026-09-30\" code=\"1257L\" pay=\"6000.00\" "
          + "tax=\"900.00\"/>\n      </starter>"), .open, .draft),
    BadInput(
      .earlierPayUnknown, "hours of a month before the change of payroll",
      .employer(
        "every=\"4W\" firstPeriodStarts=\"2026-10-12\"",
        "every=\"4W\" firstPeriodStarts=\"2026-09-14\""),
      .write(
        "figures.xml",
        """
        <opening xmlns="urn:pa-payroll:journal:0" source="another payroll">
          <payroll year="2026-27">
            <sealed schedule="four-weekly">4W07=0</sealed>
          </payroll>
        </opening>

        """),
      .worked("  <worked pa=\"pa-1\" on=\"2026-10-10\" element=\"weekday\" time=\"6:00\"/>"),
      .command("open BOOKS --year 2026-27 --figures BOOKS/figures.xml"), .run),
    BadInput(
      .holidayOwed, "a PA who leaves, and whose hours nothing says", exit: 2, faults: 2,
      .employer("nation=\"england\"", "nation=\"northernIreland\""),
      .employer("holiday=\"rolledUp\"", "holiday=\"accrued\""),
      .employer(
        "payrollId=\"2\" schedule=\"four-weekly\" from=\"2026-10-12\"",
        "payrollId=\"2\" schedule=\"four-weekly\" from=\"2026-10-12\" to=\"2026-10-30\""),
      .worked(""), .open, .draft),
    BadInput(
      .leaveInAdvance, "holiday before any was earned", exit: 2, .accrued,
      .worked("  <absence pa=\"pa-1\" kind=\"holiday\" from=\"2026-10-13\" time=\"8:00\"/>"), .open,
      .draft),
    BadInput(
      .leaveReminder, "holiday left three months before the leave year ends", exit: 2, .accrued,
      .leaveYear("2026-02-01"), .sixtyHours, .open, .draft),
    BadInput(
      .leaveReminder, "holiday left before the leave year ends, in sickness", exit: 2, faults: 2,
      .accrued, .leaveYear("2026-02-01"), .sixtyHours,
      .employer(
        "      <taxCode from=\"2026-10-12\">1257L</taxCode>\n",
        """
              <taxCode from="2026-10-12">1257L</taxCode>
              <away kind="sickness" from="2026-11-02" to="2026-11-08" averageWeekly="200.00"/>

        """), .open, .draft),
    BadInput(
      .leaveNotCarried, "holiday left when the leave year ended in sickness", exit: 2, faults: 2,
      .accrued, .leaveYear("2026-10-12"),
      .write(
        "figures.xml",
        """
        <opening xmlns="urn:pa-payroll:journal:0" source="another payroll">
          <payroll year="2026-27">
            <employment pa="pa-1" contract="pa-1-c1" holidayAccrued="20:00" holidayTaken="8:00">
              <sickness from="2026-09-14" to="2026-10-11" paidElsewhereTo="2026-10-11" averageWeekly="200.00"/>
              <toDate gross="0.00" taxable="0.00" tax="0.00" net="0.00"/>
            </employment>
            <sealed schedule="four-weekly">4W07=0</sealed>
          </payroll>
        </opening>

        """), .worked(""),
      .command("open BOOKS --year 2026-27 --figures BOOKS/figures.xml"), .draft),
    BadInput(
      .leaveNotCarried, "holiday left when the leave year ended", exit: 2, faults: 2, .accrued,
      .leaveYear("2026-10-12"), .leaveBefore, .worked(""),
      .command("open BOOKS --year 2026-27 --figures BOOKS/figures.xml"), .draft),
    BadInput(
      .leaveTakenBack, "a PA who leaves after more holiday than was earned", exit: 2, .accrued,
      .employer(
        "payrollId=\"1\" schedule=\"four-weekly\" from=\"2026-03-02\"",
        "payrollId=\"1\" schedule=\"four-weekly\" from=\"2026-03-02\" to=\"2026-10-30\""),
      .worked("  <absence pa=\"pa-1\" kind=\"holiday\" from=\"2026-10-13\" time=\"8:00\"/>"), .open,
      .draft),
    BadInput(
      .leaveHoursUnknown, "a sleep-in without start and end", exit: 2, .accrued, .open, .draft),
    BadInput(
      .leaveEarnedElsewhere, "holiday of regular hours, brought by an opening", exit: 2,
      faults: 2,
      .regular(weekly: "20:00"), .leaveBefore, .worked(""),
      .command("open BOOKS --year 2026-27 --figures BOOKS/figures.xml"), .draft),
    BadInput(
      .leaveBeyondYear, "seven weeks of holiday", .regular(weekly: "5:00"),
      .worked(
        "  <absence pa=\"pa-1\" kind=\"holiday\" from=\"2026-10-12\" to=\"2026-10-16\" time=\"35:00\"/>"
      ),
      .open, .run),
    BadInput(
      .leaveCarriedWrong,
      "leave carried into no leave year, into the first, of nothing, lapsed unsaid",
      faults: 5, .accrued,
      .employer(
        "      <taxCode from=\"2026-10-12\">1257L</taxCode>\n",
        """
              <taxCode from="2026-10-12">1257L</taxCode>
              <carriedLeave into="2027-03-01" time="8:00" reason="sickness"/>
              <carriedLeave into="2026-03-02" time="8:00" reason="agreement"/>
              <carriedLeave into="2027-03-02" reason="refused"/>
              <carriedLeave into="2027-03-02" time="4:00" reason="lapsed"/>

        """), .check),
    BadInput(
      .leaveCarriedWrong, "more holiday carried than was left", .accrued, .leaveYear("2026-10-12"),
      .leaveBefore, .worked(""),
      .employer(
        "      <taxCode from=\"2026-10-12\">1257L</taxCode>\n",
        """
              <taxCode from="2026-10-12">1257L</taxCode>
              <carriedLeave into="2026-10-12" time="16:00" reason="sickness"/>

        """), .command("open BOOKS --year 2026-27 --figures BOOKS/figures.xml"), .run),
    BadInput(
      .valueMalformed, "leave carried for no reason the law knows", .accrued,
      .employer(
        "      <taxCode from=\"2026-10-12\">1257L</taxCode>\n",
        """
              <taxCode from="2026-10-12">1257L</taxCode>
              <carriedLeave into="2027-03-02" time="16:00" reason="kindness"/>

        """), .check),
    BadInput(
      .leaveSettled, "a holiday of the last week, handed in after the last run", faults: 1,
      .accrued,
      .employer(
        "payrollId=\"1\" schedule=\"four-weekly\" from=\"2026-03-02\"",
        "payrollId=\"1\" schedule=\"four-weekly\" from=\"2026-03-02\" to=\"2026-10-30\""),
      .sixtyHours, .open, .run,
      .write(
        "timesheets/2026-27/4W09.xml",
        """
        <timesheet xmlns="urn:pa-payroll:timesheet:0">
          <absence pa="pa-1" kind="holiday" from="2026-10-29" time="4:00"/>
        </timesheet>

        """), .command("run BOOKS --period 2026-27/4W09")),
    BadInput(
      .absenceOpen, "a suspension without an end", exit: 2, faults: 2,
      .away("kind=\"suspension\" from=\"2026-10-12\""),
      .worked(""), .open, .draft),
    BadInput(
      .absenceWrong, "what only sickness has, of leave in the books", faults: 2,
      .away(
        "kind=\"unpaid\" from=\"2026-10-12\" to=\"2026-10-16\" noSickPay=\"strike\" averageWeekly=\"100.00\""
      ),
      .check),
    BadInput(
      .sickPayNotDue, "sickness that began in a strike", exit: 2, faults: 2,
      .away(
        "kind=\"sickness\" from=\"2026-10-19\" to=\"2026-10-20\" noSickPay=\"strike\" averageWeekly=\"200.00\""
      ), .worked(""), .open, .draft),
    // Two qualifying days a week from Monday 11 May 2026: 22 weeks are 44 days, to Friday 9 October, and 28 are 56, to Friday 20
    // November.
    BadInput(
      .sickPayEnding, "the 23rd week of sick pay", exit: 2,
      .employer(
        "<version from=\"2026-03-02\" jobTitle=\"Personal assistant\" hours=\"irregular\" holiday=\"rolledUp\">",
        "<version from=\"2026-03-02\" jobTitle=\"Personal assistant\" hours=\"irregular\" holiday=\"rolledUp\"><qualifyingDay>mon</qualifyingDay><qualifyingDay>fri</qualifyingDay>"
      ),
      .worked(
        """
          <absence pa="pa-1" kind="sickness" from="2026-10-12" to="2026-11-08" since="2026-05-11" reference="1"/>
        """),
      .write(
        "figures.xml",
        """
        <opening xmlns="urn:pa-payroll:journal:0" source="another payroll">
          <payroll year="2026-27">
            <employment pa="pa-1" contract="pa-1-c1">
              <sickness from="2026-05-11" to="2026-10-11" paidElsewhereTo="2026-10-11" averageWeekly="200.00"/>
              <toDate gross="2000.00" taxable="2000.00" tax="0.00" net="2000.00"/>
            </employment>
            <sealed schedule="four-weekly">4W07=0</sealed>
          </payroll>
        </opening>

        """), .command("open BOOKS --year 2026-27 --figures BOOKS/figures.xml"), .draft),
    BadInput(
      .fitNoteMissing, "two weeks of sickness without a note", exit: 2, faults: 2,
      .away(
        "kind=\"sickness\" from=\"2026-10-19\" to=\"2026-11-01\" averageWeekly=\"200.00\""),
      .worked("  <worked pa=\"pa-2\" on=\"2026-10-12\" element=\"weekday\" time=\"2:00\"/>"), .open,
      .draft),
    BadInput(
      .sickPayUsedUp, "two days of sickness, where the contract pays one", exit: 2, faults: 2,
      .away(
        "kind=\"sickness\" from=\"2026-10-19\" to=\"2026-10-23\" averageWeekly=\"200.00\""),
      .employer(
        "<normalDay on=\"fri\" hours=\"10:00\"/>",
        "<normalDay on=\"fri\" hours=\"10:00\"/><absence kind=\"sickness\" pays=\"100%\" days=\"1\"/>"
      ),
      .worked("  <worked pa=\"pa-2\" on=\"2026-10-12\" element=\"weekday\" time=\"2:00\"/>"), .open,
      .draft),
    BadInput(
      .bankHolidayUnsaid, "Boxing Day without a line", exit: 2, faults: 4,
      .employer(
        "every=\"4W\" firstPeriodStarts=\"2026-10-12\"",
        "every=\"4W\" firstPeriodStarts=\"2026-12-07\""),
      .away("kind=\"unpaid\" from=\"2026-12-07\" to=\"2026-12-11\"", " bankHolidays=\"leave\""),
      .write("timesheets/2026-27/4W10.xml", "<timesheet xmlns=\"urn:pa-payroll:timesheet:0\"/>\n"),
      .remove("timesheets/2026-27/4W08.xml"), .open,
      .command("run BOOKS --period 2026-27/4W10 --draft")),
    BadInput(
      .absenceWrong, "an absence of the books before the contract, and without normal days",
      faults: 2,
      .employer(
        "      <taxCode from=\"2026-10-12\">1257L</taxCode>\n",
        """
              <taxCode from="2026-10-12">1257L</taxCode>
              <away kind="unpaid" from="2026-01-05" to="2026-01-09"/>
              <away kind="unpaid" from="2026-10-19" to="2026-10-23"/>

        """), .check),
    BadInput(
      .absenceWrong,
      "notice of leave that is no holiday, after it begins, and refused before asked",
      faults: 3,
      .away(
        """
        kind="unpaid" from="2026-10-19" to="2026-10-19" asked="2026-10-01"/>
              <away kind="holiday" from="2026-10-23" to="2026-10-23" asked="2026-10-23"/>
              <away kind="holiday" from="2026-10-26" to="2026-10-26" asked="2026-10-12" refused="2026-10-11"
        """), .check),
    BadInput(
      .noticeShort, "two days of holiday refused the day before", exit: 2, faults: 2,
      .away(
        "kind=\"holiday\" from=\"2026-10-19\" to=\"2026-10-23\" asked=\"2026-10-18\" refused=\"2026-10-18\""
      ), .worked(""), .open, .draft),
    BadInput(
      .noticeShort, "holiday that was asked for and required days before", exit: 2, faults: 4,
      .away(
        """
        kind="holiday" from="2026-10-19" to="2026-10-23" asked="2026-10-16"/>
              <away kind="holiday" from="2026-10-26" to="2026-10-26" required="2026-10-25"
        """), .worked(""), .open, .draft),
    BadInput(
      .retainerBeyondRule, "pay for two weeks without work, of which the funder pays one", exit: 2,
      faults: 2,
      .away("kind=\"personAway\" from=\"2026-10-19\" to=\"2026-10-30\""),
      .employer(
        "<normalDay on=\"fri\" hours=\"10:00\"/>",
        "<normalDay on=\"fri\" hours=\"10:00\"/><absence kind=\"personAway\" pays=\"50%\"/>"),
      .employer("<funder id=\"icb\"", "<funder id=\"icb\" retainerDays=\"7\""),
      .worked(""), .open, .draft),
    BadInput(
      .absenceWrong, "a lay-off that the contract does not allow",
      .away("kind=\"layOff\" from=\"2026-10-19\" to=\"2026-10-30\""), .worked(""), .open, .draft),
    BadInput(
      .absenceOverlap, "two absences of the books on one day",
      .away("kind=\"unpaid\" from=\"2026-10-12\" to=\"2026-10-16\"", twice: true), .check),
    BadInput(
      .periodUnknown, "a timesheet under the name of the books' own absences",
      .away("kind=\"unpaid\" from=\"2026-10-12\" to=\"2026-10-16\""),
      .write(
        "timesheets/2026-27/4W08-employer.xml",
        "<timesheet xmlns=\"urn:pa-payroll:timesheet:0\"/>\n"), .open, .run),
    BadInput(
      .leaveTermsLate, "irregular hours agreed for days already paid as regular ones",
      .regular(weekly: "20:00"),
      .employer(
        "        <rate element=\"course\">13.20</rate>\n      </version>\n",
        """
                <rate element="course">13.20</rate>
              </version>
              <version from="2026-10-12" agreed="2026-11-20" jobTitle="Personal assistant" hours="irregular" holiday="accrued">
                <rate element="weekday">13.45</rate>
                <rate element="sleep-in">60.00</rate>
                <rate element="course">13.20</rate>
              </version>

        """), .check),
    BadInput(
      .figuresImpossible, "less leave than the law gives, weeks of it for hours that vary",
      faults: 2,
      .employer(
        "hours=\"irregular\" holiday=\"rolledUp\">\n        <rate element=\"weekday\">13.20</rate>\n        <rate element=\"sleep-in\"",
        "hours=\"irregular\" holiday=\"rolledUp\" holidayWeeks=\"5\">\n        <rate element=\"weekday\">13.20</rate>\n        <rate element=\"sleep-in\""
      ), .check),
    BadInput(
      .leaveYearMoved, "the leave year changed after a run", .accrued, .sixtyHours, .open, .run,
      .leaveYear("2026-04-06"), .nextTimesheet, .command("run BOOKS --period 2026-27/4W09")),
    BadInput(
      .budgetOverspent, "more spent than agreed", exit: 2,
      .employer("agreed=\"30000.00\"", "agreed=\"300.00\""), .open, .draft),
  ]

  // MARK: Journal and disk

  private static let journal = [
    BadInput(.journalMissing, "books not opened", .run),
    BadInput(.journalMissing, "books not opened, asked for the ledger", .command("ledger BOOKS")),
    BadInput(
      .journalMissing, "a year not opened, asked for its ledger", .open,
      .command("ledger BOOKS --year 2025-26")),
    BadInput(
      .journalDamaged, "an entry missing, asked for the ledger", .open, .run,
      .remove("journal/2026-27/000001.xml"), .command("ledger BOOKS")),
    BadInput(
      .journalDamaged, "an entry missing, asked for it", .open, .run,
      .remove("journal/2026-27/000001.xml"), .command("journal show BOOKS 2026-27/1")),
    BadInput(
      .journalDamaged, "an entry missing, asked what a posting is of", .open, .run,
      .remove("journal/2026-27/000001.xml"), .command("explain BOOKS --posting 2026-27/2.1")),
    BadInput(
      .journalDamaged, "an entry changed, asked what a posting is of", .open, .run,
      .change("journal/2026-27/000002.xml") { bytes in
        bytes.map { $0 == UInt8(ascii: "7") ? UInt8(ascii: "8") : $0 }
      }, .command("explain BOOKS --posting 2026-27/2.1")),
    BadInput(
      .journalMissing, "books not opened, asked for the next run",
      .command("run BOOKS --next")),
    BadInput(
      .journalExists, "a year opened twice, the second time with another payroll's figures", .open,
      .write("figures.xml", openingFigures),
      .command("open BOOKS --year 2026-27 --figures BOOKS/figures.xml")),
    BadInput(
      .yearOutOfOrder, "a year left out", .open,
      .command("open BOOKS --year 2028-29 --without-law --leave-unpaid")),
    BadInput(
      .yearOutOfOrder, "a year before one that is open", .open,
      .command("open BOOKS --year 2025-26")),
    BadInput(
      .lawNotKnown, "opening a year whose law is not in the tables",
      .command("open BOOKS --year 2027-28")),
    BadInput(
      .periodsNotRun, "opening a year before the one that is open is run to its end", faults: 5,
      .open, .run, .command("open BOOKS --year 2027-28 --without-law")),
    BadInput(
      .periodsNotRun, "opening a year while a line and a supplement of the year before wait",
      faults: 2, .employer("from=\"2026-03-02\">", "from=\"2026-03-02\" to=\"2026-11-08\">"),
      .employer(
        "from=\"2026-10-12\">\n      <starter declaration=\"B\"",
        "from=\"2026-10-12\" to=\"2026-11-08\">\n      <starter declaration=\"B\""),
      .open, .run,
      .timesheet(
        "</timesheet>",
        "  <worked pa=\"pa-2\" on=\"2026-10-30\" element=\"weekday\" time=\"2:00\"/>\n"
          + "</timesheet>"),
      .write("timesheets/2026-27/4W08+1.csv", "pa,on,element,time\npa-2,2026-11-02,weekday,2:00\n"),
      .command("open BOOKS --year 2027-28 --without-law")),
    BadInput(
      .yearClosed, "a run of a year after the next one is open", .open,
      .command("open BOOKS --year 2027-28 --without-law --leave-unpaid"), .run),
    BadInput(
      .targetProtected, "an export over a sealed entry", .open, .run,
      .command(
        "export bureau BOOKS --period 2026-27/4W08 --to BOOKS/journal/2026-27/000002.xml --force")),
    BadInput(
      .targetProtected, "an export over the books", .open, .run,
      .command("export bureau BOOKS --period 2026-27/4W08 --to BOOKS/employer.xml --force")),
    BadInput(
      .targetProtected, "a claim's page over a timesheet", .open, .cost,
      .command("claim new BOOKS --id moving-1 --training moving --scheme funder"),
      .command(
        "claim check BOOKS --id moving-1 --page BOOKS/timesheets/2026-27/4W08.xml --force")),
    BadInput(
      .targetNotOurs, "an export over somebody's notes", .open, .run,
      .write("notes.txt", "Ring the ICB about the review.\n"),
      .command("export bureau BOOKS --period 2026-27/4W08 --to BOOKS/notes.txt")),
    BadInput(
      .targetNotOurs, "documents over somebody's file in out", .open, .run,
      .write("out/2026-27/4W08/summary.txt", "My own notes.\n"), .command("documents BOOKS")),
    BadInput(
      .journalDamaged, "a journal whose chain is broken", .open, .receipt("1"), .receipt("2"),
      .change(
        "journal/2026-27/000002.xml", sealedAgain(" by=\"tests\"", " by=\"guests\"")),
      .verify),
    BadInput(
      .journalDamaged, "a byte changed", .open, .receipt("1"),
      .edit("journal/2026-27/000002.xml", "amount=\"100.00\"", "amount=\"900.00\""), .verify),
    BadInput(
      .journalDamaged, "a journal whose last entry is cut short", .open, .receipt("1"),
      .change("journal/2026-27/000002.xml") { Array($0.prefix($0.count / 2)) }, .run),
    BadInput(
      .journalDamaged, "an entry is missing", .open, .receipt("1"), .receipt("2"),
      .remove("journal/2026-27/000002.xml"), .verify),
    BadInput(
      .journalDiffers, "figures that working again does not give", .open, .receipt("1"),
      .change(
        "journal/2026-27/000002.xml",
        sealedAgain(
          "<balance account=\"received:care:icb\" amount=\"-",
          "<balance account=\"received:care:icb\" amount=\"-1")),
      .verify),
    BadInput(.lockHeld, "another run holding the lock", .open, .lock, .run),
    BadInput(
      .journalBehind, "a journal whose last entry was taken away", .open, .receipt("1"), .cost,
      .remove("journal/2026-27/000003.xml"), .verify),
    BadInput(
      .journalBehind, "documents of a run that was taken out of the journal", .open, .run,
      .remove("journal/2026-27/000002.xml"), .verify),
    BadInput(
      .employerDiffers, "books of another employer than the journal", .open,
      .employer("id=\"riverside\"", "id=\"lakeside\""), .run),
    BadInput(
      .sealingDayWrong, "a day before the last seal", .open,
      .command("run BOOKS --period 2026-27/4W08 --today 2026-11-20")),
    BadInput(
      .sealingDayWrong, "a day whose year is mistyped", .open,
      .command("run BOOKS --period 2026-27/4W08 --today 2062-11-22")),
    BadInput(
      .sealingDayWrong, "a first opening on a day whose year is mistyped",
      .command("open BOOKS --year 2026-27 --today 1999-01-01")),
    BadInput(
      .sealedEarly, "a period that has hardly begun", .open, .run,
      .sheet("4W09", pa1: 7, pa2: 0), .command("run BOOKS --period 2026-27/4W09")),
    BadInput(
      .sealedEarly, "a line of a day to come",
      .command("open BOOKS --year 2026-27 --today 2026-10-12"),
      .command("run BOOKS --period 2026-27/4W08 --today 2026-11-04")),
    BadInput(
      .sealedEarly, "the next period, of which no time has come", .open, .run,
      .sheet("4W09", pa1: 7, pa2: 0), .command("run BOOKS --next")),
    BadInput(
      .evidenceChanged, "an invoice changed after it was posted",
      .write("evidence/l-1.txt", "90.00\n"),
      .open,
      .command(
        "post cost BOOKS --item first-aid --amount 90.00 --on 2026-10-20 --supplier Lightwood "
          + "--invoice L-1 --evidence BOOKS/evidence/l-1.txt"),
      .write("evidence/l-1.txt", "900.00\n"), .command("verify BOOKS --evidence")),
    BadInput(
      .evidenceMissing, "an invoice that is not where it is looked for", exit: 2, .open, .cost,
      .command("verify BOOKS --evidence")),
    BadInput(
      .documentsDiffer, "a payslip changed by hand, one that is gone, and one too many", faults: 3,
      .open, .run, .edit("out/2026-27/4W08/payslip-pa-1.txt", "£", "$"),
      .remove("out/2026-27/4W08/summary.txt"), .write("out/2026-27/4W08/payslip-pa-9.txt", "£1\n"),
      .command("documents BOOKS --check")),
    BadInput(
      .notRead, "a file where the journal's folder should be", exit: 74,
      .write("journal", "a file where the folder should be\n"), .open),
    BadInput(
      .notWritten, "a folder that is not there", exit: 74, .open, .run,
      .command("export bureau BOOKS --period 2026-27/4W08 --to HERE/nowhere/bureau.xml")),
    BadInput(
      .booksExist, "books where books are",
      .command(
        "init BOOKS --name X --first-period 2026-10-12 --funder Y --budget-from 2026-04-06 "
          + "--budget-to 2027-04-05 --agreed 1.00 --pa-forenames A --pa-surname B "
          + "--pa-born 1990-01-01 --pa-from 2026-10-12 --rate 13.20")),
  ]

  // MARK: Events, claims and the command line

  private static let events = [
    BadInput(
      .eventRefused, "a receipt for a budget that is not there", .open,
      .command("post receipt BOOKS --budget care --funder icb --amount 100.00 --on 2026-10-20")),
    BadInput(
      .eventRefused, "an invoice of a day the budget does not cover", .open,
      .command(
        "post cost BOOKS --item first-aid --amount 90.00 --on 2026-03-20 --supplier Lightwood "
          + "--invoice L-1 --evidence BOOKS/employer.xml")),
    BadInput(
      .eventRefused, "an agency that stood in for an absence nobody knows", .open, .run,
      .command(
        "post cost BOOKS --item first-aid --amount 90.00 --on 2026-10-20 --supplier Lightwood "
          + "--invoice L-1 --evidence BOOKS/employer.xml --covers pa-2 --covers-since 2026-10-19")),
    BadInput(
      .eventRefused, "a claim that was never made", .open,
      .command("claim submit BOOKS --id moving-1")),
    BadInput(
      .eventRefused, "nothing to claim", .open,
      .command("claim new BOOKS --id moving-1 --training moving --scheme funder")),
    BadInput(
      .eventRefused, "a payment in books that post none", .open,
      .command(
        "post payment BOOKS --to hmrc --amount 10.00 --on 2026-10-20 --budget phb")),
    BadInput(
      .eventRefused, "a payment of more than is owed", .paymentsPosted, .open, .cost,
      .command(
        "post payment BOOKS --to supplier:Lightwood --amount 90.01 --on 2026-10-20 --budget phb")),
    BadInput(
      .eventRefused, "a payment for a month of the wrong kind", .paymentsPosted, .open,
      .command(
        "post payment BOOKS --to hmrc --amount 10.00 --on 2026-10-20 --budget phb "
          + "--month 2026-10")),
    BadInput(
      .eventRefused, "money sent back for no month", .paymentsPosted, .open,
      .command(
        "post payment BOOKS --to hmrc --amount 10.00 --on 2026-10-20 --budget phb --back")),
    BadInput(
      .eventRefused, "a receipt reversed twice", .open, .receipt("1"), .reversal(2), .reversal(2)),
    BadInput(
      .eventRefused, "an invoice reversed that a claim asks for", .open, .cost,
      .command("claim new BOOKS --id moving-1 --training moving --scheme funder"), .reversal(2)),
    BadInput(.eventRefused, "a run reversed", .open, .run, .reversal(2)),
    BadInput(.eventRefused, "an entry reversed that is not there", .open, .reversal(7)),
    BadInput(.invoiceDuplicate, "an invoice posted twice", .open, .cost, .cost),
    BadInput(
      .invoiceDuplicate, "an invoice posted twice, its number and supplier written otherwise",
      .open,
      .cost,
      .command(
        "post cost BOOKS --item first-aid --amount 90.00 --on 2026-10-20 --supplier \"LIGHT  wood\" "
          + "--invoice \"l–1\" --training moving --evidence BOOKS/timesheets/2026-27/4W08.xml")),
    BadInput(
      .eventDuplicate, "a receipt posted twice", .open,
      .command("post receipt BOOKS --budget phb --funder icb --amount 100.00 --on 2026-10-20"),
      .command("post receipt BOOKS --budget phb --funder icb --amount 100.00 --on 2026-10-20")),
    BadInput(
      .eventRefused, "another receipt, which looks like none before", .open,
      .command(
        "post receipt BOOKS --budget phb --funder icb --amount 100.00 --on 2026-10-20 --again "
          + "--reason \"two came\"")),
    BadInput(
      .eventRefused, "money for a claim of a day before it was sent", .open, .cost,
      .command("claim new BOOKS --id moving-1 --training moving --scheme funder"),
      .command("claim submit BOOKS --id moving-1"),
      .command(
        "claim paid BOOKS --id moving-1 --amount 40.00 --budget phb --on 2026-11-20")),
    BadInput(
      .dayTooLong, "a training of seventy hours in a day",
      .employer("attendance=\"7:00\"", "attendance=\"70:00\""), .check),
    BadInput(
      .claimRefused, "a claim for a course that is not given yet",
      .employer(
        "from=\"2026-10-20\" to=\"2026-10-20\" attendance",
        "from=\"2026-11-30\" to=\"2026-11-30\" attendance"),
      .open, .cost,
      .command("claim new BOOKS --id moving-1 --training moving --scheme funder")),
    BadInput(
      .claimRefused, "a claim for a PA who had left before the course",
      .employer(
        "from=\"2026-03-02\">\n      <starter",
        "from=\"2026-03-02\" to=\"2026-10-16\">\n      <starter"),
      .open, .cost,
      .command("claim new BOOKS --id moving-1 --training moving --scheme funder")),
    BadInput(
      .claimDuplicate, "an invoice or cover claimed twice", .open, .run, .cost,
      .command("claim new BOOKS --id moving-1 --training moving --scheme funder"),
      .command("claim new BOOKS --id moving-2 --training moving --scheme funder")),
    BadInput(
      .claimDuplicate, "a claim of a name used before", .open, .cost,
      .command("claim new BOOKS --id moving-1 --training moving --scheme funder"),
      .command("claim new BOOKS --id moving-1 --training moving --scheme funder")),
    BadInput(
      .claimRefused, "a claim the scheme does not pay for", .open, .cost,
      .command(
        "claim new BOOKS --id moving-1 --training moving "
          + "--scheme skills-for-care-individual-employer")),
    BadInput(
      .claimRefused, "a claim of which the scheme refuses a line",
      .timesheet("time=\"7:00\"", "time=\"7:30\""),
      .open, .run, .cost,
      .command("claim new BOOKS --id moving-1 --training moving --scheme funder")),
    BadInput(
      .argumentWrong, "a ledger of what is not there", faults: 3, .open, .run,
      .command(
        "ledger BOOKS --line caer --funder icbb --from 2026-11-09 --to 2026-11-01")),
    BadInput(
      .argumentWrong, "a ledger of bank accounts of a plan line", .open,
      .command("ledger BOOKS --kind bank --line care")),
    BadInput(
      .argumentWrong, "entries that are not there", faults: 2, .open,
      .command("journal diff BOOKS 2026-27/12 2025-26/1")),
    BadInput(
      .argumentWrong, "a posting of an entry that is not there", .open,
      .command("explain BOOKS --posting 2026-27/12.1")),
    BadInput(
      .argumentWrong, "a posting beyond those of its entry", .open, .run,
      .command("explain BOOKS --posting 2026-27/2.9999")),
    BadInput(
      .argumentWrong, "a posting of an entry without any", .open,
      .command("explain BOOKS --posting 2026-27/1.1")),
    BadInput(
      .argumentWrong, "no reason for a supplementary run", .open, .run,
      .command("run BOOKS --period 2026-27/4W08+1")),
    BadInput(
      .referenceUnknown, "opening figures of a contract that is not there",
      .write(
        "figures.xml", openingFigures.replacingOccurrences(of: "pa-1-c1", with: "pa-1-c9")),
      .command("open BOOKS --year 2026-27 --figures BOOKS/figures.xml")),
    BadInput(
      .elementMissing, "opening figures that do not say what the other payroll paid",
      .write(
        "figures.xml",
        openingFigures.replacingOccurrences(
          of: "<sealed schedule=\"four-weekly\">4W07=0</sealed>", with: "")),
      .command("open BOOKS --year 2026-27 --figures BOOKS/figures.xml")),
    BadInput(
      .datesOutOfOrder, "opening figures of another year",
      .write("figures.xml", openingFigures.replacingOccurrences(of: "2026-27", with: "2025-26")),
      .command("open BOOKS --year 2026-27 --figures BOOKS/figures.xml")),
    BadInput(
      .valueMalformed, "opening figures that do not fit: more allowance than contributions",
      .write(
        "figures.xml",
        openingFigures.replacingOccurrences(
          of: "allowanceUsed=\"60.00\"", with: "allowanceUsed=\"90.00\"")),
      .command("open BOOKS --year 2026-27 --figures BOOKS/figures.xml")),
  ]

  /// Figures another payroll ended on: one PA, three months.
  static let openingFigures = """
    <opening xmlns="urn:pa-payroll:journal:0" source="Ledger Lane payroll, July 2026">
      <payroll year="2026-27" employerNI="60.00" allowanceUsed="60.00">
        <employment pa="pa-1" contract="pa-1-c1">
          <toDate gross="2000.00" taxable="2000.00" tax="100.00" net="1900.00">
            <contributions category="A" earnings="2000.00" atLEL="1500.00" lelToPT="500.00" ptToUEL="0.00" employee="0.00" employer="60.00"/>
          </toDate>
        </employment>
        <sealed schedule="four-weekly">4W07=0</sealed>
      </payroll>
    </opening>

    """

  /// An entry changed by somebody who puts its own digest right.
  private static func sealedAgain(
    _ old: String, _ new: String
  ) -> @Sendable ([UInt8]) throws -> [UInt8] {
    { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      return signedAgain(Array(text.replacingOccurrences(of: old, with: new).utf8))
    }
  }
}

extension BadInput.Step {
  fileprivate static let nextTimesheet = Self.write(
    "timesheets/2026-27/4W09.xml", "<timesheet xmlns=\"urn:pa-payroll:timesheet:0\"/>\n")

  /// The first PA's holiday is earned in hours.
  fileprivate static let accrued = Self.employer(
    "<version from=\"2026-03-02\" jobTitle=\"Personal assistant\" hours=\"irregular\" holiday=\"rolledUp\">",
    "<version from=\"2026-03-02\" jobTitle=\"Personal assistant\" hours=\"irregular\" holiday=\"accrued\">"
  )

  /// The first PA's hours are regular.
  fileprivate static func regular(weekly: String) -> Self {
    .employer(
      "<version from=\"2026-03-02\" jobTitle=\"Personal assistant\" hours=\"irregular\" holiday=\"rolledUp\">",
      "<version from=\"2026-03-02\" jobTitle=\"Personal assistant\" hours=\"regular\" weekly=\"\(weekly)\" holiday=\"accrued\">"
    )
  }

  /// The second PA is away by the books, on normal days.
  fileprivate static func away(
    _ absence: String, _ more: String = "", twice: Bool = false
  ) -> Self {
    let line = "      <away \(absence)/>\n"
    return .employer(
      "      <starter declaration=\"B\"/>\n      <version from=\"2026-10-12\" jobTitle=\"Personal assistant\" hours=\"irregular\" holiday=\"rolledUp\">",
      "      <starter declaration=\"B\"/>\n\(line)\(twice ? line : "")      <version from=\"2026-10-12\" jobTitle=\"Personal assistant\" hours=\"regular\" weekly=\"20:00\" holiday=\"accrued\"\(more)><normalDay on=\"mon\" hours=\"10:00\"/><normalDay on=\"fri\" hours=\"10:00\"/>"
    )
  }

  /// The second PA is on leave about a child by the books, employed without a break since a day.
  fileprivate static func familyLeave(_ leave: String, since day: String? = nil) -> Self {
    let contract =
      "<contract id=\"pa-2-c1\" payrollId=\"2\" schedule=\"four-weekly\" from=\"2026-10-12\""
    return .change("employer.xml") { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      let since = day.map { " continuousFrom=\"\($0)\"" } ?? ""
      return Array(
        text.replacingOccurrences(of: contract, with: contract + since).replacingOccurrences(
          of: "      <starter declaration=\"B\"/>\n      <version",
          with: "      <starter declaration=\"B\"/>\n\(leave)      <version"
        ).utf8)
    }
  }

  /// The employer is small.
  fileprivate static let class1Paid = Self.employer(
    "  <pensionScheme", "  <class1Paid year=\"2025-26\" amount=\"2000.00\"/>\n  <pensionScheme")

  fileprivate static func leaveYear(_ from: String) -> Self {
    .employer("nation=\"england\"", "nation=\"england\" leaveYearFrom=\"\(from)\"")
  }

  /// Sixty hours of the first PA, on five days.
  fileprivate static let sixtyHours = Self.worked(
    (19...23).map {
      "  <worked pa=\"pa-1\" on=\"2026-10-\($0)\" element=\"weekday\" time=\"12:00\"/>"
    }.joined(separator: "\n"))

  /// Another payroll's figures: 20 hours earned, of which 8 were taken.
  fileprivate static let leaveBefore = Self.write(
    "figures.xml",
    """
    <opening xmlns="urn:pa-payroll:journal:0" source="another payroll">
      <payroll year="2026-27">
        <employment pa="pa-1" contract="pa-1-c1" holidayAccrued="20:00" holidayTaken="8:00">
          <toDate gross="0.00" taxable="0.00" tax="0.00" net="0.00"/>
        </employment>
        <sealed schedule="four-weekly">4W07=0</sealed>
      </payroll>
    </opening>

    """)

  /// A shift that was not worked so long.
  fileprivate static let lessTime = Self.timesheet("time=\"6:00\"", "time=\"4:00\"")

  fileprivate static func correct(_ run: String = "2026-27/4W08", more: String = "") -> Self {
    .command("correct BOOKS --period \(run) --reason \"a mistake\"\(more)")
  }

  /// The time that pa-1 worked on a day of March.
  fileprivate static func marchSheet(_ time: String) -> Self {
    .write(
      "timesheets/2025-26/4W13.xml",
      """
      <timesheet xmlns="urn:pa-payroll:timesheet:0">
        <worked pa="pa-1" on="2026-03-03" element="weekday" time="\(time)"/>
      </timesheet>

      """)
  }

  /// A period in which one of the two PAs alone works, and its run.
  fileprivate static func onlyTheOther(
    _ label: String, _ day: String, isLast: Bool = false
  ) -> [Self] {
    let line = "<worked pa=\"pa-2\" on=\"\(day)\" element=\"weekday\" time=\"7:00\"/>"
    return [
      .write(
        "timesheets/2026-27/\(label).xml",
        "<timesheet xmlns=\"urn:pa-payroll:timesheet:0\">\(line)</timesheet>\n"),
      .command(
        "run BOOKS --period 2026-27/\(label) "
          + (isLast ? "--draft" : "--early --reason \"a test\"")),
    ]
  }

  fileprivate static let cost = Self.command(
    "post cost BOOKS --item first-aid --amount 90.00 --on 2026-10-20 --supplier Lightwood "
      + "--invoice L-1 --evidence BOOKS/employer.xml --training moving")

  fileprivate static func reversal(_ entry: Int) -> Self {
    .command(
      "post reversal BOOKS --entry 2026-27/\(entry) --on 2026-11-02 --reason \"by mistake\"")
  }

  fileprivate static let paymentsPosted = Self.edit(
    "employer.xml", "<insurance ", "<payments posted=\"yes\" from=\"2026-10-01\"/>\n  <insurance ")

  fileprivate static func receipt(_ reference: String) -> Self {
    .command(
      "post receipt BOOKS --budget phb --funder icb --amount 100.00 --on 2026-10-20 "
        + "--reference R-\(reference)")
  }
}
