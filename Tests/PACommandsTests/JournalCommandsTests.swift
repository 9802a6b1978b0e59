import Foundation
import PABooks
import PAJournal
import PALedger
import PAPrimitives
import PATestKit
import Testing

/// What the commands that read the journal show of the gallery's books.
@Suite(.disabled(if: PackageFolder.isChecked, PackageFolder.leftToTest))
struct JournalCommandsTests {
  /// The sixth case with its journal: money received, a run, a course with travel, a claim paid.
  private let given: BadBooks

  init() throws {
    given = try BadBooks()
    let each = try #require(GalleryCase.all.first { $0.name == "06-course-cover-claim" })
    let books = given.root.appending(path: "fern")
    try FileManager.default.copyItem(at: each.folder.appending(path: "books"), to: books)
    try FileManager.default.copyItem(
      at: each.folder.appending(path: "made/books/journal"), to: books.appending(path: "journal"))
  }

  /// What a command prints that changes nothing.
  private func said(_ words: String, code: Int32 = 0) async throws -> String {
    let before = try given.tree()
    let result = await given.program(words)
    #expect(result.code == code && result.err.isEmpty, "\(words): \(result.err)")
    #expect(try given.tree() == before)
    return result.out
  }

  /// Text with one space where there are several.
  private func plain(_ text: String) -> String {
    text.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
      .joined(separator: "\n")
  }

  // MARK: Contracts

  @Test func `contract check names what the books do not state, and by when it was due`()
    async throws
  {
    let text = try await said("contract check HERE/fern --today 2026-11-27", code: 2)
    #expect(text.contains(", which is past:\n"))
    #expect(
      text.contains("    place: Where the work is. [Employment Rights Act 1996, s 1(4)(h)]\n"))
    #expect(text.contains("    disciplineAndGrievance: "))
    // The address, the pay and its days stand there.
    for known in ["    employersAddress: ", "    pay: ", "    payIntervals: "] {
      #expect(!text.contains(known))
    }
  }

  // MARK: The ledger

  /// By hand from the case's page: 6,268.55 received, 2,027.49 spent, 201.68 and 111.75 back.
  @Test func `the ledger of a line and funder ends on what is left of what came in`() async throws {
    let text = plain(try await said("ledger HERE/fern --line care --funder icb"))
    let lines = text.split(separator: "\n")
    #expect(lines[0] == "Ledger 2026-27, line care, funder icb")
    #expect(lines[1] == "Posting Day Of Account Amount Balance")
    #expect(
      lines[2] == "2026-27/2.2 2026-09-16 received from icb received:care:icb −£6,268.55 −£6,268.55"
    )
    #expect(
      lines[3]
        == "2026-27/4.1 2026-10-16 pay line 1 of juniper cost:care:icb:wages £773.50 −£5,495.05")
    let last = try #require(lines.last)
    #expect(
      last.hasPrefix("2026-27/9.8 2026-11-06 money for claim moving-1, part 4 recovered:care:icb:"))
    #expect(last.hasSuffix(":cover:training −£55.87 −£4,554.49"))
    #expect(lines.count == 15)
  }

  @Test func `the ledger says why each posting was made`() async throws {
    let text = try await said("ledger HERE/fern")
    for words in [
      "received from council", "pay line 3 of juniper", "employer's NI of ambrose",
      "settlement of ambrose", "Employment Allowance", "cost of course-travel",
      "money for claim moving-1, part 1",
    ] { #expect(text.contains("  \(words)  "), "\(words)") }
    // All columns are as wide as what stands in them: every row ends where the first does.
    let rows = text.split(separator: "\n").dropFirst()
    #expect(Set(rows.map(\.count)).count == 1 && rows.count == 58)
  }

  @Test func `what is not shown is counted`() async throws {
    let text = plain(
      try await said("ledger HERE/fern --kind received --from 2026-09-17 --to 2026-10-31"))
    #expect(
      text == """
        Ledger 2026-27, received, from 2026-09-17, to 2026-10-31
        Posting Day Of Account Amount Balance
        brought forward received:care:icb −£6,268.55 −£6,268.55
        brought forward received:training:icb −£231.45 −£6,500.00
        brought forward received:care:council −£3,600.00 −£10,100.00
        3 postings before 2026-09-17 in what is brought forward.
        """)
    let back = plain(try await said("ledger HERE/fern --kind recovered --to 2026-10-31"))
    #expect(back.hasSuffix("6 postings after 2026-10-31 not shown."))
    #expect(plain(try await said("ledger HERE/fern --kind pension")).hasSuffix("No postings."))
  }

  @Test func `the ledger is a table for a spreadsheet too`() async throws {
    let csv = try await said("ledger HERE/fern --kind supplier --csv")
    #expect(
      csv == """
        posting,day,of,account,amount,balance
        2026-27/5.2,2026-09-29,cost of course,supplier:Lightwood Training,-190.00,-190.00
        2026-27/6.2,2026-09-29,cost of course-travel,supplier:Juniper Castlebrook,-25.30,-215.30

        """)
  }

  /// Nothing is left out: of every case, every kind of account ends on the balances that were sealed.
  @Test(arguments: GalleryCase.all)
  func `the ledger comes to the sealed balances`(each: GalleryCase) async throws {
    // The journal alone is enough.
    let books = each.folder.appending(path: "made/books").path
    let journal = JournalFolder(of: BooksFolder(books))
    let sealed = try journal.last(of: journal.latestYear())
    let balances = sealed.closing.balances
    var postings = 0
    for kind in Account.Kind.allCases {
      let rows = try await said("ledger \(books) --kind \(kind.rawValue) --csv")
        .split(separator: "\n").dropFirst()
      postings += rows.count
      let last = rows.last.flatMap { $0.split(separator: ",").last.map(String.init) } ?? "0.00"
      #expect(last == balances.total { $0.kind == kind }.description, "\(kind)")
    }
    let all = try await said("ledger \(books) --csv").split(separator: "\n")
    #expect(all.count == postings + 1 && all.last?.hasSuffix(",0.00") == true)
  }

  // MARK: Budgets at a day

  /// By hand: 24,375.00 agreed, 2,027.49 spent, 201.68 of allowance, no claim paid yet.
  ///
  /// 36,763.41 is left of all at 2,921.29 for 28 days: 352 days.
  @Test func `a budget at a day leaves out what came later`() async throws {
    let text = plain(try await said("budget HERE/fern --at 2026-10-20"))
    #expect(text.hasPrefix("At the end of 20 October 2026, by the entries up to 2026-27/9\n"))
    #expect(text.contains("Care icb £24,375.00 £6,268.55 £2,027.49 £201.68 £22,549.19"))
    #expect(text.contains("Training icb £900.00 £231.45 £215.30 £0.00 £684.70"))
    // 352 days are more than the plan has.
    #expect(
      text.hasSuffix(
        "You have enough money: at the present rate it lasts until the plan ends on Monday 13 September 2027."
      ))
    // The course is of September and counts on its day, though it was sealed after the run.
    let before = plain(try await said("budget HERE/fern --at 2026-10-15"))
    #expect(before.contains("Care icb £24,375.00 £6,268.55 £0.00 £0.00 £24,375.00"))
    #expect(before.contains("Training icb £900.00 £231.45 £215.30 £0.00 £684.70"))
    #expect(!before.contains("lasts"))
    #expect(plain(try await said("budget HERE/fern --at 2026-09-15")).contains("£0.00 £0.00 £0.00"))
  }

  @Test func `a budget at the last day is the budget`() async throws {
    let now = try await said("budget HERE/fern")
    #expect(try await said("budget HERE/fern --at 2026-11-06").hasSuffix("\n\n" + now))
    let csv = try await said("budget HERE/fern --csv")
    #expect(try await said("budget HERE/fern --at 2026-11-06 --csv") == csv)
    #expect(try await said("budget HERE/fern --at 2026-11-05 --csv") != csv)
    let xml = try await said("budget HERE/fern --at 2026-10-20 --xml")
    #expect(xml.contains("entry=\"9\" sealed=\"2026-11-09\" at=\"2026-10-20\""))
    #expect(xml.contains("<spendingRate days=\"28\" net=\"2921.29\" daysLeft=\"352\"/>"))
    #expect(try await said("budget HERE/fern --at 2026-10-20 --json").contains("2026-10-20"))
  }

  // MARK: Entries

  @Test func `an entry is shown whole`() async throws {
    let text = plain(try await said("journal show HERE/fern 2026-27/5"))
    #expect(text.hasPrefix("Entry 2026-27/5: cost of course\n"))
    for line in [
      "invoice LT-2044", "supplier Lightwood Training",
      "sealed 13 October 2026 by Beatrix Oakhollow",
      "29 September 2026, cost of course: £190.00", "1 cost:training:icb:item:course £190.00",
      "2 supplier:Lightwood Training −£190.00",
    ] { #expect(text.split(separator: "\n").contains { $0 == line }, "\(line)") }
    let run = plain(try await said("journal show HERE/fern 2026-27/4"))
    #expect(run.contains("\n16 October 2026, settlement of juniper: £1,800.19\n"))
    #expect(run.contains("\n38 recovered:care:council:employmentAllowance −£121.01"))
    let opening = plain(try await said("journal show HERE/fern 2026-27/1"))
    #expect(opening.contains("follows nothing: it is the first"))
    #expect(opening.hasSuffix("Nothing was posted."))
    let claim = plain(try await said("journal show HERE/fern 2026-27/8"))
    #expect(claim.hasPrefix("Entry 2026-27/8: claim moving-1 sent\n"))
  }

  @Test func `the sealed file is printed byte for byte`() async throws {
    let file = given.root.appending(path: "fern/journal/2026-27/000004.xml")
    let xml = try await said("journal show HERE/fern 2026-27/4 --xml")
    #expect(try Data(xml.utf8) == Data(contentsOf: file))
  }

  @Test func `two entries differ in what is listed, and one not from itself`() async throws {
    #expect(
      try await said("journal diff HERE/fern 2026-27/4 2026-27/4")
        == "2026-27/4 and 2026-27/4 are the same\n")
    let text = plain(try await said("journal diff HERE/fern 2026-27/5 2026-27/6", code: 2))
    #expect(text.hasPrefix("@number\n2026-27/5 '5'\n2026-27/6 '6'\n"))
    #expect(
      text.contains(
        "transaction[1]/posting[2]/@amount\n2026-27/5 '190.00'\n2026-27/6 '25.30'\n"))
    #expect(text.contains("closing/knownKeys/@count\n2026-27/5 '5'\n2026-27/6 '8'\n"))
    #expect(text.hasSuffix("\n2026-27/5 and 2026-27/6 differ in 32 places"))
  }

  @Test func `balances of another payroll are brought forward`() async throws {
    let opening = try #require(
      GalleryCase.all.map { $0.folder.appending(path: "made/books").path }.first { path in
        let journal = JournalFolder(of: BooksFolder(path))
        return (try? journal.entry(1, of: TaxYear(startYear: 2026)).entry.broughtIn.all.isEmpty)
          == false
      })
    let text = plain(try await said("ledger \(opening)"))
    #expect(text.split(separator: "\n")[2].hasPrefix("brought forward "))
    #expect(
      try await said("journal show \(opening) 2026-27/1").contains("Balances brought forward"))
  }
}
