import Foundation
import PADiagnostics
import PAJournal
import PALedger
import PAPrimitives
import PATestKit
import Testing

@testable import PABooks

/// Events on disk: their entries are worked again from what is sealed of the books, and what must be
/// known for ever is a log that can be made again.
struct EventTests {
  private let year = TaxYear(startYear: 2026)

  private func books() throws -> TestBooks {
    let books = try TestBooks()
    try books.open()
    try books.cost("L-1")
    try books.cost("L-2")
    try books.post(
      Receipt(
        budget: "phb", funder: "icb", line: nil, on: CivilDate(2026, 10, 20),
        amount: .pounds(100), reference: ""))
    return books
  }

  // MARK: Altered, and signed again

  /// What `verify` must find where an entry says something else and its own digest is right.
  @Test(arguments: [
    // A posting, and one more balance to go with it.
    (
      2, "<posting account=\"supplier:Lightwood\" side=\"credit\" amount=\"90.00\"/>",
      "<posting account=\"supplier:Lightwood\" side=\"credit\" amount=\"9.00\"/>", "transaction"
    ),
    (2, "side=\"debit\" amount=\"56.25\"", "side=\"debit\" amount=\"50.00\"", "transaction"),
    // What was stated: the amount of the invoice.
    (2, " amount=\"90.00\" on=", " amount=\"91.00\" on=", "transaction"),
    // Its day, its cause.
    (2, "<transaction on=\"2026-10-20\"", "<transaction on=\"2026-10-21\"", "transaction"),
    (4, "cause=\"event\"", "cause=\"event:2\"", "transaction"),
    // What it says must be known.
    (3, "<known>+invoice:Lightwood/L-2</known>", "", "known"),
    // Another funder's money than the one stated, and a line that was not.
    (4, "funder=\"icb\" amount", "funder=\"council\" amount", "cannot be worked again"),
    (3, "<known>+invoice:Lightwood/L-2</known>", "<known>+invoice:Lightwood/L-9</known>", "known"),
  ])
  func `an entry altered and signed again is found`(
    number: Int, old: String, new: String, told: String
  ) throws {
    let books = try books()
    let journal = JournalFolder(of: books.folder)
    #expect(journal.verify().found.isEmpty)
    let file = URL(filePath: journal.file(number, of: year))
    let text = try String(contentsOf: file, encoding: .utf8)
    try #require(text.contains(old), "\(text)")
    let altered = text.replacing(old, with: new, maxReplacements: 1)
    try Data(signedAgain(Array(altered.utf8))).write(to: file)
    let found = journal.verify().found
    #expect(
      found.contains { $0.code == .journalDiffers && $0.what.contains(told) },
      "\(found.map(\.description))")
  }

  /// A run is worked again from the books and the time sealed with it: any other figure is found, and one
  /// that is only written otherwise is the same.
  @Test(arguments: [
    ("net=\"", "net=\"1", "payslip"),
    ("<posting account=\"cost", "<posting account=\"cost:", nil),
    ("element=\"weekday\" time=\"6:00\"", "element=\"weekday\" time=\"5:00\"", "payslip"),
    ("side=\"debit\" amount=\"", "side=\"debit\" amount=\"1", "transaction"),
    ("<toDate gross=\"", "<toDate gross=\"1", "payslip"),
    ("<payroll year=\"2026-27\"", "<payroll year=\"2026-27\" allowanceUsed=\"1.00\"", "closing"),
    ("<payslip ", "<payslip  ", ""),
    ("<employer ", "<employer  ", ""),
  ])
  func `a run altered and signed again is found`(old: String, new: String, told: String?) throws {
    let books = try TestBooks()
    try books.open()
    try books.run("2026-27/4W08")
    let found = try verified(books, altering: old, to: new)
    switch told {
    case nil: #expect(found.map(\.code) == [.journalDamaged])
    case "": #expect(found.isEmpty, "\(found.map(\.description))")
    case let told?:
      #expect(found.map(\.code) == [.journalDiffers])
      #expect(found.allSatisfy { $0.what.contains(told) }, "\(found.map(\.description))")
    }
  }

  /// A run that would be refused cannot be written: that is told, and stops nothing dead.
  @Test func `a run altered to one that would be refused is found`() throws {
    let books = try TestBooks()
    try books.open()
    try books.run("2026-27/4W08")
    let found = try verified(
      books, altering: "schedule=\"four-weekly\" from=\"2026-03-02\"",
      to: "schedule=\"four-weekly\" from=\"2026-10-30\"")
    #expect(found.map(\.code) == [.journalDiffers])
    #expect(
      found.first?.what
        == "the entry cannot be worked again: this program refuses its run: contract 'pa-1-c1' of 'pa-1' "
        + "is not in force on 2026-10-13")
  }

  /// What `verify` finds where the second entry says something else and its own digest is right.
  private func verified(
    _ books: TestBooks, altering old: String, to new: String
  ) throws -> [Diagnostic] {
    let journal = JournalFolder(of: books.folder)
    let file = URL(filePath: journal.file(2, of: year))
    let text = try String(contentsOf: file, encoding: .utf8)
    try #require(text.contains(old), "\(text)")
    let altered = text.replacing(old, with: new, maxReplacements: 1)
    try Data(signedAgain(Array(altered.utf8))).write(to: file)
    return journal.verify().found
  }

  /// What an opening carries is worked again from the year before it.
  @Test(arguments: [
    (
      "account=\"received:care:icb\" amount=\"-96.15\"",
      "account=\"received:care:icb\" amount=\"-9.15\""
    ),
    ("<known>+invoice:Lightwood/L-1</known>", ""),
  ])
  func `an opening altered and signed again is found`(old: String, new: String) throws {
    let books = try books()
    let journal = JournalFolder(of: books.folder)
    var request = OpeningRequest(year.next)
    request.withoutLaw = true
    request.leavesUnpaid = true
    try books.folder.open(request, by: books.signer)
    #expect(journal.verify().found.isEmpty)
    let file = URL(filePath: journal.file(1, of: year.next))
    let text = try String(contentsOf: file, encoding: .utf8)
    try #require(text.contains(old), "\(text)")
    try Data(signedAgain(Array(text.replacing(old, with: new).utf8))).write(to: file)
    #expect(journal.verify().found.contains { $0.code == .journalDiffers })
  }

  /// Numbers that no journal has are passed over or told, and stop nothing dead.
  @Test func `numbers beyond all bounds are no entries`() throws {
    let books = try books()
    let journal = JournalFolder(of: books.folder)
    for name in ["000000.xml", "9223372036854775807.xml", "1000000000.xml"] {
      try Data("<entry/>".utf8).write(to: books.file("journal/2026-27/\(name)"))
    }
    #expect(try journal.numbers(of: year) == [1, 2, 3, 4])
    #expect(journal.verify().found.isEmpty)
    let file = URL(filePath: journal.file(3, of: year))
    let text = try String(contentsOf: file, encoding: .utf8)
    let most = text.replacing(/<knownKeys count="\d+"/, with: "<knownKeys count=\"\(Int.max)\"")
      .replacing("<closing>", with: "<closing>")
    try Data(signedAgain(Array(most.utf8))).write(to: file)
    #expect(!journal.verify().found.isEmpty)
  }

  // MARK: What is known for ever

  @Test func `the log is what was sealed, and a second posting is refused`() throws {
    let books = try books()
    let journal = JournalFolder(of: books.folder)
    let lines = try String(contentsOfFile: journal.knownFile, encoding: .utf8).split(
      separator: "\n")
    #expect(lines.count == 7)
    #expect(lines[0] == "+invoice:Lightwood/L-1" && lines[3] == "+invoice:Lightwood/L-2")
    let last = try journal.last(of: year)
    #expect(last.closing.known.count == 7)
    #expect(throws: Rejected.self) { try books.cost("L-1") }
    #expect(
      try books.folder.evidence()
        == [SHA256.hex(Array("L-1".utf8)), SHA256.hex(Array("L-2".utf8))])
  }

  /// Lost, cut, forged, or no text at all: noticed, made again, and the invoice stays known.
  @Test(
    arguments: [
      nil, "", "+invoice:Lightwood/L-1\n", "+invoice:Lightwood/L-9\n", "\u{0}",
    ] as [String?])
  func `the log is made again where it is not what was sealed`(spoiled: String?) throws {
    let books = try books()
    let journal = JournalFolder(of: books.folder)
    let good = try String(contentsOfFile: journal.knownFile, encoding: .utf8)
    func spoil() throws {
      if let spoiled {
        try Data(spoiled.utf8).write(to: URL(filePath: journal.knownFile))
      } else {
        try FileManager.default.removeItem(atPath: journal.knownFile)
      }
    }
    func isWhole() throws -> Bool {
      try String(contentsOfFile: journal.knownFile, encoding: .utf8) == good
    }
    try spoil()
    let verification = journal.verify()
    #expect(verification.found.isEmpty && verification.known == .madeAgain)
    #expect(try isWhole())
    #expect(journal.verify().known == .asSealed)
    try spoil()
    #expect(throws: Rejected.self) { try books.cost("L-1") }
    #expect(try isWhole())
    try spoil()
    let sealed = try books.cost("L-3")
    #expect(sealed.known == .madeAgain)
    #expect(
      try String(contentsOfFile: journal.knownFile, encoding: .utf8).hasPrefix(
        good + "+invoice:Lightwood/L-3\n"))
    #expect(journal.verify().found.isEmpty)
  }

  @Test func `a crash between sealing and the log is noticed by whoever comes next`() throws {
    let books = try books()
    let journal = JournalFolder(of: books.folder)
    let before = try Data(contentsOf: URL(filePath: journal.knownFile))
    try books.cost("L-3")
    try before.write(to: URL(filePath: journal.knownFile))
    #expect(throws: Rejected.self) { try books.cost("L-3") }
    #expect(try books.cost("L-4").known == .asSealed)
  }

  @Test func `a log that cannot be written stops nothing`() throws {
    let books = try books()
    let journal = JournalFolder(of: books.folder)
    try FileManager.default.removeItem(atPath: journal.knownFile)
    try FileManager.default.createDirectory(
      atPath: journal.knownFile + "/x", withIntermediateDirectories: true)
    #expect(try books.cost("L-3").known == .notWritten)
    #expect(throws: Rejected.self) { try books.cost("L-3") }
    #expect(journal.verify().found.isEmpty)
  }

  @Test func `runs never open the log`() throws {
    let books = try books()
    let journal = JournalFolder(of: books.folder)
    try Data("spoiled".utf8).write(to: URL(filePath: journal.knownFile))
    try books.run("2026-27/4W08")
    #expect(try String(contentsOfFile: journal.knownFile, encoding: .utf8) == "spoiled")
    #expect(journal.verify().known == .madeAgain)
  }

  @Test func `the next year knows what this one did, and a reversal reaches back`() throws {
    let books = try books()
    let journal = JournalFolder(of: books.folder)
    var request = OpeningRequest(year.next)
    request.withoutLaw = true
    request.leavesUnpaid = true
    try books.folder.open(request, by: books.signer)
    let opening = try journal.entry(1, of: year.next).entry
    guard case .opening(let opened) = opening.content else {
      Issue.record("not an opening")
      return
    }
    #expect(opened.known.count == 7 && opening.closing.known.count == 7)
    #expect(throws: Rejected.self) { try books.cost("L-1") }
    let day = CivilDate(2027, 4, 7)
    _ = try books.folder.post(
      Reversal(of: EntryName(year, 2), on: day, because: "posted by mistake"),
      by: Signer(name: "tests", today: day), saying: { _ in "" })
    books.signer.today = day
    let known = try journal.known(after: journal.last(of: year.next))
    #expect(known.log == .asSealed && !known.keys.held.contains("invoice:Lightwood/L-1"))
    #expect(known.keys.held.contains("reversed:2026-27/2"))
    try books.cost("L-1")
    #expect(journal.verify().found.isEmpty)
  }
}

extension TestBooks {
  /// SHA-256 of what proves its costs.
  fileprivate static let evidence = String(repeating: "ab", count: 32)

  /// Seals an event.
  @discardableResult
  func post(
    _ fact: some JournalEvent, evidence: String = TestBooks.evidence
  ) throws -> SealedEvent {
    try folder.post(fact, evidence: evidence, by: signer, saying: { _ in "" })
  }

  /// An invoice for a course.
  @discardableResult
  func cost(_ invoice: String) throws -> SealedEvent {
    // Another invoice is of another day, with a file of its own.
    let days = (invoice.last?.wholeNumberValue ?? 1) - 1
    return try post(
      PostedCost(
        item: "first-aid", training: nil, on: CivilDate(2026, 10, 20).adding(days: days),
        amount: .pounds(90), supplier: "Lightwood", invoice: invoice,
        evidence: EvidenceFile("l.pdf")), evidence: SHA256.hex(Array(invoice.utf8)))
  }
}

extension TestBooks {
  /// Seals one event of every kind.
  func postEach() throws {
    try edit(
      "employer.xml", "<insurance", "<payments posted=\"yes\" from=\"2026-10-01\"/>\n  <insurance")
    let day = CivilDate(2026, 10, 20)
    try post(
      Receipt(
        budget: "phb", funder: "icb", line: nil, on: day, amount: .pounds(100), reference: ""))
    try post(
      PostedCost(
        item: "first-aid", training: "moving", on: day, amount: .pounds(90), supplier: "Lightwood",
        invoice: "L-1", evidence: EvidenceFile("l.pdf")))
    try post(ClaimMade("k1", for: "moving", to: "funder"))
    try post(ClaimSent("k1"))
    try post(ClaimMoney("k1", .pounds(40), into: "phb", on: signer.today))
    try post(Payment(to: .supplier("Lightwood"), .pounds(30), on: day, from: "phb"))
    try post(
      Reversal(of: EntryName(TaxYear(startYear: 2026), 3), on: day, because: "posted twice"))
    try post(PaidBack(of: "pa-1-c1", .pounds(12), on: day, to: "phb", twice: true))
    try post(RecoveryAgreed(of: "pa-1-c1", on: day, instalment: .pounds(5)))
    try post(Suspended(.wrongAccount, of: "pa-1-c1", .pounds(20), on: day))
    try edit("timesheets/2026-27/4W08.xml", "time=\"6:00\"", "time=\"8:00\"")
    let corrected = try correct("2026-27/4W08", plans: [])
    let name = corrected.corrected.entry.entry.name
    let holder = try #require(corrected.corrected.entry.entry.closing.toTell.first).holder
    try post(ToldAgain(holder, of: name, on: day))
  }
}
