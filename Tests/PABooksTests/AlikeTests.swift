import Foundation
import PAClaims
import PADiagnostics
import PAJournal
import PALedger
import PAPrimitives
import PATestKit
import Testing

@testable import PABooks

/// What looks like something posted before is asked about, however it is written, and is free again once that
/// is reversed.
struct AlikeTests {
  private let day = CivilDate(2026, 10, 20)

  private func cost(
    _ invoice: String, of supplier: String = "Castle Works", _ amount: Int64 = 90,
    on day: CivilDate? = nil, part: String? = nil, again: String = "", training: Identifier? = nil
  ) -> PostedCost {
    PostedCost(
      item: "first-aid", training: training, on: day ?? self.day, amount: .pounds(amount),
      supplier: supplier, invoice: invoice, evidence: EvidenceFile("l.pdf"),
      part: part.flatMap { InvoicePart(written: $0) },
      again: again.isEmpty ? PostedAgain() : PostedAgain(because: again))
  }

  private func books() throws -> TestBooks {
    let books = try TestBooks()
    try books.open()
    return books
  }

  /// Seals an event on evidence of its own.
  private func post(
    _ fact: some JournalEvent, _ evidence: Character, in books: TestBooks
  ) throws {
    _ = try books.folder.post(
      fact, evidence: String(repeating: evidence, count: 64), by: books.signer, saying: { _ in "" })
  }

  private func refused(
    _ fact: some JournalEvent, _ evidence: Character = "b", in books: TestBooks
  ) throws -> String? {
    do throws(Rejected) {
      _ = try books.folder.post(
        fact, evidence: String(repeating: evidence, count: 64), by: books.signer,
        saying: { _ in "" })
      return nil
    } catch {
      return error.first.code.name
    }
  }

  /// CW-88 as people write it: small, spaced, run together, with a long dash, in Cyrillic, at full width.
  @Test(arguments: [
    ("CW-88", "Castle Works"), ("cw-88", "Castle Works"), ("CW 88", "Castle Works"),
    ("CW88", "Castle Works"), ("CW–88", "Castle Works"), ("СW-88", "Castle Works"),
    ("CW-88", "Castle  Works"), ("ＣＷ－８８", "castle works."), (" cw.88 ", "CASTLEWORKS"),
    ("CW-٨٨", "Cästle Works"), ("CW-⑧8", "Caﬆle Works"), ("𝐂W-88", "ᴄastle Works"),
    ("CW-088", "Castle Works"), ("CW0088", "Castle Works Ltd"),
    ("CW-88", "The Castle Works Limited"),
    ("CW-88", "Castle Works & Co"), ("CW-88", "CastIe W0rks"),
  ])
  func `one invoice is one however it is written`(invoice: String, supplier: String) throws {
    let books = try books()
    try post(cost("CW-88"), "a", in: books)
    // Another day and amount: the number and the supplier are the same.
    let other = cost(invoice, of: supplier, 75, on: day.adding(days: 3))
    #expect(try refused(other, in: books) == "invoice-duplicate")
  }

  @Test func `evidence, or supplier, day and amount, tell the same cost; two of them do not`()
    throws
  {
    let books = try books()
    try post(cost("CW-88"), "a", in: books)
    #expect(
      try refused(cost("CW-89", of: "Other", 40, on: day.adding(days: 1)), "a", in: books)
        == "invoice-duplicate")
    #expect(try refused(cost("CW-90"), "c", in: books) == "invoice-duplicate")
    #expect(try refused(cost("CW-88", of: "Other"), "c", in: books) == "invoice-duplicate")
    // Honest neighbours.
    try post(cost("CW-91", 91), "c", in: books)
    try post(cost("CW-92", on: day.adding(days: 1)), "d", in: books)
    try post(cost("CW-88", of: "Other", 20), "e", in: books)
    // With a reason all but the very same number may be another.
    #expect(try refused(cost("cw 88", again: "the next year's"), "f", in: books) == nil)
    #expect(try refused(cost("CW-88", again: "again"), "f", in: books) == "invoice-duplicate")
    #expect(
      try refused(cost("CW-99", 13, again: "no reason to ask"), "9", in: books) == "event-refused")
    #expect(JournalFolder(of: books.folder).verify().found.isEmpty)
  }

  @Test func `one invoice for two learners is posted in parts, and claimed for each`() throws {
    let books = try books()
    try books.edit(
      "employer.xml", "<pa id=\"pa-1\"",
      "<training id=\"moving-2\" learner=\"pa-2\" title=\"Moving and handling\" "
        + "provider=\"Lightwood Training\" from=\"2026-10-20\" to=\"2026-10-20\" attendance=\"7:00\"/>\n"
        + "  <pa id=\"pa-1\"")
    try post(cost("CW-88", part: "1/2", training: "moving"), "a", in: books)
    try post(cost("CW-88", part: "2/2", training: "moving-2"), "a", in: books)
    for (part, why) in [("1/2", "the same part"), ("1/3", "of another count"), (nil, "the whole")] {
      #expect(
        try refused(cost("cw 88", part: part), "a", in: books) == "invoice-duplicate", "\(why)")
    }
    #expect(InvoicePart(written: "3/2") == nil && InvoicePart(written: "1/1") == nil)
    try post(ClaimMade("one", for: "moving", to: "funder"), "a", in: books)
    try post(ClaimMade("two", for: "moving-2", to: "funder"), "a", in: books)
    let (_, last) = try books.folder.booksAndLast()
    #expect(last.closing.claims.claims.map(\.claimed) == [.pounds(90), .pounds(90)])
    #expect(
      try refused(ClaimMade("ONE", for: "moving", to: "funder"), in: books) == "claim-duplicate")
    #expect(JournalFolder(of: books.folder).verify().found.isEmpty)
  }

  @Test func `what was reversed is free again`() throws {
    let books = try books()
    let receipt = Receipt(
      budget: "phb", funder: "icb", line: nil, on: day, amount: .pounds(100), reference: "")
    try post(cost("CW-88"), "a", in: books)
    try post(receipt, "a", in: books)
    #expect(try refused(cost("cw88"), "a", in: books) == "invoice-duplicate")
    #expect(try refused(receipt, in: books) == "event-duplicate")
    for number in [2, 3] {
      try post(
        Reversal(of: EntryName(TaxYear(startYear: 2026), number), on: day, because: "mistyped"),
        "a",
        in: books)
    }
    #expect(try refused(cost("cw88"), "a", in: books) == nil)
    #expect(try refused(receipt, in: books) == nil)
    #expect(JournalFolder(of: books.folder).verify().found.isEmpty)
  }

  /// Figures and letters that are read alike, and noughts before a number.
  @Test(arguments: [
    ("0551", "551"), ("INV-0551", "inv551"), ("INV-10", "INV-1O"), ("INV-1", "INV-l"),
    ("Q01", "QI"), ("PHB-O417", "PHB 417"), ("000", "0"), ("O-1", "01"),
  ])
  func `a number on paper is read one way`(one: String, other: String) throws {
    let books = try books()
    try post(cost(one), "a", in: books)
    #expect(try refused(cost(other, 91), in: books) == "invoice-duplicate")
  }

  @Test(arguments: [("100", "10"), ("A-10", "A-1"), ("1001", "101"), ("88", "89"), ("B1", "C1")])
  func `other numbers are others`(one: String, other: String) throws {
    let books = try books()
    try post(cost(one), "a", in: books)
    #expect(try refused(cost(other, 91), in: books) == nil)
  }

  /// The bank's day is another than the sender's; what comes each week is another.
  @Test func `money a few days apart is asked about, and money of the next week is not`() throws {
    let books = try books()
    func receipt(_ days: Int, _ reference: String = "") -> Receipt {
      Receipt(
        budget: "phb", funder: "icb", line: nil, on: day.adding(days: days),
        amount: .pounds(100), reference: reference)
    }
    try post(receipt(0, "PHB-0417"), "a", in: books)
    for days in [-5, -1, 1, 5] {
      #expect(try refused(receipt(days, "phb 417"), in: books) == "event-duplicate", "\(days)")
      #expect(try refused(receipt(days), in: books) == "event-duplicate", "\(days)")
    }
    // What nobody reads is no reference.
    #expect(try refused(receipt(0, "."), in: books) == "event-duplicate")
    #expect(try refused(receipt(1, "PHB-0418"), in: books) == nil)
    #expect(try refused(receipt(7, "PHB-0417"), in: books) == nil)
  }

  @Test func `a month that is named tells no payment from one without`() throws {
    let books = try books()
    try books.edit(
      "employer.xml", "<insurance", "<payments posted=\"yes\" from=\"2026-10-01\"/>\n  <insurance")
    try books.run("2026-27/4W08")
    let due = CivilDate(2026, 11, 21)
    func payment(_ month: TaxMonth? = nil) -> Payment {
      Payment(
        to: .hmrc, .pounds(10), on: due, from: "phb", for: month.map { .tax($0) }, mayExceed: true,
        reference: "A1")
    }
    let month = try #require(TaxMonth(TaxYear(startYear: 2026), 8))
    try post(payment(), "a", in: books)
    #expect(try refused(payment(month), in: books) == "event-duplicate")
    try post(cost("CW-88"), "a", in: books)
    let otherwise = Payment(to: .supplier("CASTLE WORKS LTD"), .pounds(9), on: due, from: "phb")
    #expect(try refused(otherwise, in: books) == "event-refused")
    #expect(
      try refused(
        Payment(to: .supplier("Castle Works"), .pounds(9), on: due, from: "phb"), in: books)
        == nil)
  }

  /// The same receipt, payment or money for a claim: a reference that is another tells two apart.
  @Test func `money posted twice is asked about`() throws {
    let books = try books()
    func receipt(_ reference: String, _ again: String = "") -> Receipt {
      Receipt(
        budget: "phb", funder: "icb", line: nil, on: day, amount: .pounds(100),
        reference: reference,
        again: again.isEmpty ? PostedAgain() : PostedAgain(because: again))
    }
    try post(receipt("R-1"), "a", in: books)
    #expect(try refused(receipt("r 1"), in: books) == "event-duplicate")
    #expect(try refused(receipt(""), in: books) == "event-duplicate")
    #expect(try refused(receipt("R-2"), in: books) == nil)
    #expect(try refused(receipt("", "two came on one day"), in: books) == nil)
    try books.edit(
      "employer.xml", "<insurance", "<payments posted=\"yes\" from=\"2026-10-01\"/>\n  <insurance")
    try post(cost("CW-88", training: "moving"), "a", in: books)
    let payment = Payment(to: .supplier("Castle Works"), .pounds(30), on: day, from: "phb")
    try post(payment, "a", in: books)
    #expect(try refused(payment, in: books) == "event-duplicate")
    let back = Payment(
      to: .supplier("Castle Works"), .pounds(30), on: day, from: "phb", isBack: true)
    #expect(try refused(back, in: books) == nil)
    try post(ClaimMade("k", for: "moving", to: "funder"), "a", in: books)
    let capital = #expect(throws: Rejected.self) { try post(ClaimSent("K"), "a", in: books) }
    #expect(capital?.first.fix == "did you mean k? Write it so")
    try post(ClaimSent("k"), "a", in: books)
    let sent = books.signer.today
    #expect(
      try refused(ClaimMoney("k", .pounds(30), into: "phb", on: sent.adding(days: -1)), in: books)
        == "event-refused")
    let money = ClaimMoney("k", .pounds(30), into: "phb", on: sent)
    try post(money, "a", in: books)
    #expect(try refused(money, in: books) == "event-duplicate")
    #expect(
      try refused(
        ClaimMoney(
          "k", .pounds(30), into: "phb", on: sent, again: PostedAgain(because: "in halves")),
        in: books) == nil)
    #expect(JournalFolder(of: books.folder).verify().found.isEmpty)
  }

  // MARK: Claims

  /// Cover of more hours than the training: the course alone can be claimed, and the claim withdrawn.
  @Test func `a line that is refused is left out, and nothing refused is sealed`() throws {
    let books = try TestBooks()
    try books.edit("timesheets/2026-27/4W08.xml", "time=\"7:00\"", "time=\"7:30\"")
    try books.open()
    try books.run("2026-27/4W08")
    try post(cost("CW-88", training: "moving"), "a", in: books)
    func claim(_ numbers: String?, to scheme: String = "funder") throws -> String? {
      try refused(
        ClaimMade(
          "k", for: "moving", to: scheme,
          leavingOut: numbers.flatMap { ClaimLineNumbers(written: $0) }), in: books)
    }
    #expect(try claim(nil) == "claim-refused")
    #expect(try claim("1") == "claim-refused")
    #expect(try claim("3") == "event-refused")
    #expect(try claim("1,2") == "event-refused")
    #expect(try claim(nil, to: "skills-for-care-individual-employer") == "claim-refused")
    let entries = try JournalFolder(of: books.folder).numbers(of: TaxYear(startYear: 2026)).count
    #expect(entries == 3)
    #expect(try claim("2") == nil)
    let (_, last) = try books.folder.booksAndLast()
    #expect(last.closing.claims.claims.map { $0.lines.map(\.kind) } == [[.course]])
    #expect(last.closing.claims.covers.count == 1)
    // Withdrawn, sent or not, its invoice is free.
    try post(ClaimSent("k"), "a", in: books)
    for number in [5, 4] {
      try post(
        Reversal(
          of: EntryName(TaxYear(startYear: 2026), number), on: books.signer.today,
          because: "withdrawn"), "a", in: books)
    }
    #expect(try claim("2") == nil)
    #expect(JournalFolder(of: books.folder).verify().found.isEmpty)
  }
}
