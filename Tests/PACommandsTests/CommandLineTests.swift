import Foundation
import Testing

/// Words on the command line that no command takes.
struct CommandLineTests {
  private static let wrong = [
    ("rates --year 2026-27 --year 2025-26", "--year is given more than once"),
    ("rates --year=2026-27 --year=2025-26", "--year is given more than once"),
    ("rates --markdown --markdown", "--markdown is given more than once"),
    ("rates --markdown=yes", "--markdown takes no value"),
    ("rates --colour=yes", "--colour=yes is not an option here"),
    ("rates --on 1900-01-01 --markdown", "--on must be a day such as 2026-11-21"),
    ("rates --on 2199-12-31 --markdown", "--on must be a day such as 2026-11-21"),
    ("rates --yaer 2026-27", "--yaer is not an option here; did you mean --year?"),
    ("rates --on yesterday --year 26", "--on must be a day such as 2026-11-21\n  --year must be"),
    // What is mistyped is told before anything is said to be missing.
    (
      "run BOOKS --perod 2026-27/4W08",
      "run: --perod is not an option here; did you mean --period?\nusage"
    ),
    ("run BOOKS", "say --period or --next"),
    ("run --next", "BOOKS is missing: the folders of books"),
    ("ledger BOOKS more", "more is one word too many"),
    ("explain BOOKS", "say --period or --posting"),
    (
      "explain BOOKS --period 2026-27/4W08 --posting 2026-27/3.1", "--period or --posting, not both"
    ),
    ("explain BOOKS --posting 2026-27/3", "--posting must be a posting such as 2026-27/4.7"),
    ("explain BOOKS --posting 2026-27/3.0", "--posting must be a posting such as 2026-27/4.7"),
    ("explain BOOKS --posting 2026-27/3.1 --pa pa-1", "leave them out with --posting"),
    ("explain BOOKS --period", "--period needs a value after it: a run such as 2026-27/4W08"),
    ("budget BOOKS --at 21.11.2026", "--at must be a day such as 2026-11-21"),
    ("ledger BOOKS --kind banc", "netPay, hmrc, pension, supplier, suspense; did you mean bank?"),
    (
      "ledger BOOKS --from x --to y --year z",
      "--from must be a day such as 2026-10-06\n  --to must"
    ),
    ("ledger BOOKS --line care/icb", "--line must be a short name"),
    ("journal show BOOKS", "ENTRY is missing: the entry"),
    ("journal show BOOKS 26/4", "'26/4' must be an entry such as 2026-27/4"),
    ("journal diff BOOKS 2026-27/1", "B is missing: the second entry"),
    (
      "journal diff BOOKS 4 2026-27/04",
      "'4' must be an entry such as 2026-27/4\n  '2026-27/04' must be an entry"
    ),
    ("journal", "say which: journal show, journal diff"),
    ("buget BOOKS", "there is no command 'buget'; did you mean 'budget'?"),
    ("claim chek BOOKS", "did you mean 'claim check'?"),
    ("claim", "say which: claim new, claim submit, claim paid, claim check"),
    ("schema employr", "there is no schema 'employr'; did you mean employer?"),
    ("calculate n1 -", "there is no calculation 'n1'; did you mean ni?"),
    ("open BOOKS --today 1900-04-05", "--today must be a day such as 2026-11-20"),
    ("open BOOKS --today 2199-04-06", "--today must be a day such as 2026-11-20"),
    ("open BOOKS --by=", "--by must be one line of 1 to 120 characters"),
    ("open BOOKS --by \"a\nb\"", "--by must be one line of 1 to 120 characters"),
    ("budget BOOKS --xml --csv", "say --xml or --json or --csv, not both"),
    ("run BOOKS BOOKS/ --next", "the same BOOKS are given more than once"),
    ("run BOOKS --period 2026-27/4W08+1 --pay-date 1900-01-01", "--pay-date must be a day"),
    ("post receipt BOOKS --budget b --funder f --amount 1.00", "--on is missing: a day such as"),
    (
      "post cost BOOKS --item i --amount 1 --on 2026-05-12 --evidence BOOKS/employer.xml "
        + "--supplier= --invoice 1", "--supplier must be one line of 1 to 120 characters"
    ),
    (
      "init HERE/new --name N --first-period 2026-10-12 --funder F --budget-from 2026-04-06 "
        + "--budget-to 2027-04-05 --agreed 1 --pa-forenames A --pa-surname B "
        + "--pa-born 1990-02-03 --pa-from 2026-10-12 --rate 13.20 --paye 123/AB456",
      "--paye and --accounts-office stand together in HMRC's letter: give both"
    ),
  ]

  @Test(arguments: wrong.indices)
  func `wrong words are refused by name`(_ index: Int) async throws {
    let (words, message) = CommandLineTests.wrong[index]
    let given = try BadBooks()
    let before = try given.tree()
    let result = await given.program(words)
    #expect(result.code == 64, "\(words): \(result.out)")
    #expect(result.err.contains(message), "\(result.err)")
    #expect(try given.tree() == before)
  }

  @Test func `what was never opened, or is not there, cannot be verified`() async throws {
    let given = try BadBooks()
    let unopened = await given.program("verify BOOKS")
    #expect(unopened.code == 1 && unopened.err.contains("[journal-missing]"), "\(unopened.err)")
    #expect(!unopened.out.contains("as sealed"))
    #expect(await given.program("open BOOKS --year 2026-27").code == 0)
    for words in ["verify HERE/nowhere", "verify BOOKS --copy HERE/nowhere"] {
      let result = await given.program(words)
      #expect(result.code == 1)
      #expect(result.err.contains("nowhere: error: there is no such folder"), "\(result.err)")
      #expect(!result.out.contains("nowhere: 0 entries, all as sealed"))
      #expect(!result.out.contains("the same"))
    }
  }

  @Test func `a file that cannot be written is named as it was asked for`() async throws {
    let given = try BadBooks()
    for words in ["open BOOKS --year 2026-27", "run BOOKS --period 2026-27/4W08"] {
      #expect(await given.program(words).code == 0)
    }
    let result = await given.program(
      "export bureau BOOKS --period 2026-27/4W08 --to HERE/nowhere/out.xml")
    #expect(result.code == 74)
    #expect(result.err.hasPrefix("nowhere/out.xml: error: cannot be written"), "\(result.err)")
  }

  @Test func `documents for programs are JSON too, and made again in their place`() async throws {
    let given = try BadBooks()
    for words in ["open BOOKS --year 2026-27", "run BOOKS --period 2026-27/4W08"] {
      #expect(await given.program(words).code == 0)
    }
    let budget = await given.program("budget BOOKS --json")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(budget.out.utf8)) as? [String: Any])
    #expect(object["schema"] as? String == "urn:pa-payroll:budget:0")
    #expect((object["budget"] as? [[String: Any]])?.count == 1)
    let export = "export bureau BOOKS --period 2026-27/4W08 --json --to HERE/bureau.json"
    for _ in 0..<2 {
      let result = await given.program(export)
      #expect(result.code == 0 && result.out.hasPrefix("bureau.json: "), "\(result.err)")
    }
    let file = try Data(contentsOf: given.root.appending(path: "bureau.json"))
    let bureau = try #require(try JSONSerialization.jsonObject(with: file) as? [String: Any])
    #expect(bureau["schema"] as? String == "urn:pa-payroll:bureau:0")
    #expect((bureau["totals"] as? [String: Any])?["net"] is String)
  }
}
