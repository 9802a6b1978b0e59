import Foundation
import PADiagnostics
import PAJournal
import PAPrimitives
import PATestKit
import Testing

@testable import PABooks

/// What `verify` finds of a journal that somebody changed who puts every digest right, and what only a copy
/// kept elsewhere finds.
struct VerificationTests {
  private let year = TaxYear(startYear: 2026)

  private func books() throws -> TestBooks {
    let books = try TestBooks()
    try books.open()
    try books.cost("L-1")
    try books.run("2026-27/4W08")
    try books.cost("L-2")
    return books
  }

  private func found(_ books: TestBooks) -> [String] {
    JournalFolder(of: books.folder).verify().found.map(\.code.name)
  }

  /// Changes an entry, and puts the digests of it and of all after it right.
  private func forge(
    _ books: TestBooks, _ forged: EntryName, _ change: (String) throws -> String
  ) throws {
    let journal = JournalFolder(of: books.folder)
    var previous: String?
    for year in try journal.years() {
      for number in try journal.numbers(of: year) {
        let name = EntryName(year, number)
        guard name.year > forged.year || (name.year == forged.year && number >= forged.number)
        else {
          continue
        }
        let file = URL(filePath: journal.file(number, of: year))
        var text = try String(contentsOf: file, encoding: .utf8)
        if let previous {
          text = text.replacing(/\ previous="[0-9a-f]{64}"/, with: " previous=\"\(previous)\"")
        }
        if name == forged { text = try change(text) }
        let bytes = signedAgain(Array(text.utf8))
        try Data(bytes).write(to: file)
        previous = try #require(SealedBytes(bytes)).digest
      }
    }
  }

  /// Puts other words in a text that has them.
  private func other(_ old: String, _ new: String) -> (String) throws -> String {
    { text in
      try #require(text.contains(old), "\(text)")
      return text.replacing(old, with: new, maxReplacements: 1)
    }
  }

  // MARK: Entries taken away

  @Test func `a cost taken away is found by what is known for ever, and lost with it`() throws {
    let books = try books()
    let kept = JournalFolder(of: books.folder).verify()
    #expect(kept.found.isEmpty && kept.entries == 4)
    try FileManager.default.removeItem(at: books.file("journal/2026-27/000004.xml"))
    #expect(found(books) == ["journal-behind"])
    // Nothing is posted over it.
    let refused = try books.refusals { try books.cost("L-3") }
    #expect(refused.map { $0.prefix { $0 != " " } } == ["journal-behind"])
    // Whoever takes that away too is found only by what is kept elsewhere.
    try FileManager.default.removeItem(at: books.file("journal/known"))
    let left = JournalFolder(of: books.folder).verify()
    #expect(left.found.isEmpty)
    #expect(left.names[kept.digest] == nil && kept.names[left.digest] == EntryName(year, 3))
  }

  @Test func `a run taken away is found by its documents`() throws {
    let books = try TestBooks()
    try books.open()
    try books.run("2026-27/4W08")
    try FileManager.default.createDirectory(
      at: books.file("out/2026-27/4W08"), withIntermediateDirectories: true)
    try FileManager.default.createDirectory(
      at: books.file("out/2026-27/letters"), withIntermediateDirectories: true)
    #expect(found(books).isEmpty)
    try FileManager.default.removeItem(at: books.file("journal/2026-27/000002.xml"))
    #expect(found(books) == ["journal-behind"])
  }

  /// The file of what is known may be of the year before until something is posted in the new one.
  @Test func `a new year begins with the old year's log, and no entry is missed`() throws {
    let books = try books()
    let before = try Data(contentsOf: books.file("journal/known"))
    var request = OpeningRequest(year.next)
    (request.withoutLaw, request.leavesUnpaid) = (true, true)
    try books.folder.open(request, by: books.signer)
    try before.write(to: books.file("journal/known"))
    #expect(found(books).isEmpty)
  }

  // MARK: Other records

  @Test func `another employer's journal is found, and nothing is sealed in it`() throws {
    let books = try books()
    try books.edit("employer.xml", "id=\"riverside\"", "id=\"lakeside\"")
    #expect(found(books) == ["employer-differs"])
    try books.timesheet(
      "4W08+1.xml", "<worked pa=\"pa-2\" on=\"2026-10-21\" element=\"weekday\" time=\"2:00\"/>")
    var request = OpeningRequest(year.next)
    (request.withoutLaw, request.leavesUnpaid) = (true, true)
    for refused in [
      try books.refusals { try books.cost("L-3") },
      try books.refusals { try books.run("2026-27/4W08+1", reason: "more") },
      try books.refusals { try books.folder.open(request, by: books.signer) },
    ] { #expect(refused.first?.hasPrefix("employer-differs") == true, "\(refused)") }
  }

  @Test func `an entry of another employer in the middle is found`() throws {
    let books = try books()
    try forge(books, EntryName(year, 2), other("employer=\"riverside\"", "employer=\"lakeside\""))
    #expect(found(books) == ["employer-differs", "employer-differs"])
  }

  @Test func `days that go back are found, and a reason for what is early`() throws {
    let books = try books()
    try forge(books, EntryName(year, 2), other(" on=\"2026-11-21\"", " on=\"2026-11-22\""))
    // Of the cost, which is sealed a day later than what follows it.
    #expect(found(books) == ["sealing-day-wrong"])
    let early = try TestBooks()
    try early.open()
    try early.run("2026-27/4W08")
    #expect(found(early).isEmpty)
    try forge(early, EntryName(year, 1), other(" on=\"2026-11-21\"", " on=\"2026-10-01\""))
    try forge(early, EntryName(year, 2)) { text in
      try other(" on=\"2026-11-21\"", " on=\"2026-10-13\"")(
        text.replacing(" reason=\"a test\"", with: ""))
    }
    #expect(found(early) == ["sealed-early"])
  }

  // MARK: Openings

  private let figures = """
    <opening xmlns="urn:pa-payroll:journal:0" source="Ledger Lane payroll">
      <payroll year="2027-28">
        <employment pa="pa-1" contract="pa-1-c1">
          <toDate gross="2000.00" taxable="2000.00" tax="100.00" net="1900.00"/>
        </employment>
        <sealed schedule="four-weekly">4W01=0</sealed>
      </payroll>
      <balance account="received:care:icb" amount="-500.00"/>
      <balance account="clearing" amount="500.00"/>
    </opening>
    """

  /// Figures that another payroll ended on are sealed beside what they were joined to.
  @Test(arguments: [
    ("toDate gross=\"2000.00\"", "toDate gross=\"3000.00\""),
    (
      "account=\"received:care:icb\" amount=\"-596.00\"",
      "account=\"received:care:icb\" amount=\"-956.00\""
    ),
  ])
  func `an opening's figures forged are found, also where another payroll's were joined`(
    old: String, new: String
  ) throws {
    let books = try TestBooks()
    try books.open()
    try books.post(
      Receipt(
        budget: "phb", funder: "icb", line: "care", on: CivilDate(2026, 10, 20),
        amount: Money(pence: 9600), reference: ""))
    try figures.write(to: books.file("figures.xml"), atomically: true, encoding: .utf8)
    var request = OpeningRequest(year.next, figures: books.file("figures.xml").path)
    (request.withoutLaw, request.leavesUnpaid) = (true, true)
    try books.folder.open(request, by: books.signer)
    #expect(found(books).isEmpty)
    try forge(books, EntryName(year.next, 1), other(old, new))
    #expect(found(books) == ["journal-differs"])
  }

  @Test func `a year that was destroyed is named, and one between is missed`() throws {
    let books = try books()
    var request = OpeningRequest(year.next)
    (request.withoutLaw, request.leavesUnpaid) = (true, true)
    try books.folder.open(request, by: books.signer)
    request = OpeningRequest(year.next.next)
    (request.withoutLaw, request.leavesUnpaid) = (true, true)
    try books.folder.open(request, by: books.signer)
    let journal = JournalFolder(of: books.folder)
    let last = try #require(journal.verify().names.first { $0.value == EntryName(year, 4) }).key
    let kept = books.file("journal/2026-27")
    let away = books.root.appending(path: "2026-27")
    try FileManager.default.moveItem(at: kept, to: away)
    let verified = journal.verify()
    #expect(verified.found.isEmpty, "\(verified.found.map(\.description))")
    #expect(verified.yearBefore == Verification.YearBefore(year: year, digest: last))
    // Its end is not to be forged either: what the next year began with rests on it.
    try FileManager.default.moveItem(at: away, to: kept)
    try FileManager.default.removeItem(at: books.file("journal/2027-28"))
    #expect(found(books) == ["journal-damaged"])
  }

  // MARK: Every attribute

  /// What stands above the list of what only a copy finds.
  private static let page = """
    # What `verify` finds, and what only a copy finds

    Whoever may write in a folder of books can write every file in it anew, with digests that are right. So there are changes that the
    folder itself cannot show. `pa-payroll verify BOOKS` prints the last entry's digest: kept elsewhere (a letter, another person's machine, a
    line in the funder's file), it shows every change there is. `verify --against DIGEST` compares, `verify --copy OTHER` says where two copies part.

    | What was done to the journal | `verify` | A digest or copy kept elsewhere |
    |---|---|---|
    | a byte of any entry changed | finds it: the entry's own digest | finds it |
    | an entry changed and its own digest put right, entries after it left | finds it: the chain | finds it |
    | an amount, a posting, a balance or any other figure changed, all digests put right | finds it: every entry is worked again from the one before | finds it |
    | what a person stated of an event changed, with its figures left | finds it: its postings are worked again | finds it |
    | what a person stated changed, and everything that follows worked again by the program | does not | finds it |
    | figures of another payroll, in the first year's opening, changed | does not: nothing came before them | finds it |
    | an opening carried on from the year before, or joined to another payroll's figures, changed | finds it: it is worked again from both | finds it |
    | an opening whose year before was destroyed, changed | does not: names the year and its last digest | finds it |
    | names, references, reasons, who sealed, an evidence file's name changed, all digests put right | does not | finds it |
    | another employer's journal put in | finds it: every entry and `employer.xml` say whose it is | finds it |
    | days of sealing that go back; a run sealed early without a reason | finds it | finds it |
    | a year between two others taken out | finds it | finds it |
    | the last entries taken away, with `journal/known` or `out/` left | finds it: they were made of later entries | finds it |
    | the last entries taken away, with all that was made of them | does not | finds it |
    | a document in `out/` changed | `documents --check` finds it | |
    | an invoice's file changed | `verify --evidence` finds it | |

    A test tries each line of this table. It also alters every attribute and text of the entries of two gallery cases, alone, as if the entry
    were the last, signs it again, and looks whether `verify` finds it. What passes are names and other words, and facts
    of the books that no figure of that entry rests on.


    """

  /// Every attribute and text of every entry in the gallery, as it would be the last, altered alone and
  /// signed again: `verify` finds it, or it is listed as what only a copy finds.
  // Half a minute: a thousand entries are worked again.
  @Test(.enabled(if: PackageFolder.isChecked, "in make check"))
  func `what only a copy finds is listed`() throws {
    var values: [String: Set<String>] = [:]
    var entries: [(journal: JournalFolder, name: EntryName, bytes: [UInt8])] = []
    for example in ["06-course-cover-claim", "09-paid-over-the-year-end"] {
      let folder = BooksFolder(PackageFolder.at("payslips/\(example)/made/books").path)
      let journal = JournalFolder(of: folder)
      for year in try journal.years() {
        for number in try journal.numbers(of: year) {
          let bytes = try Array(Data(contentsOf: URL(filePath: journal.file(number, of: year))))
          entries.append((journal, EntryName(year, number), bytes))
          for value in WrittenValue.all(of: bytes) {
            values[value.key, default: []].insert(value.text)
          }
        }
      }
    }
    var passed: Set<String> = []
    var found: Set<String> = []
    var tried: [String: Int] = [:]
    var fold: JournalFold?
    var path = ""
    for (journal, name, bytes) in entries {
      if journal.path != path { (fold, path) = (JournalFold(journal), journal.path) }
      guard var before = fold else { continue }
      for value in WrittenValue.all(of: bytes) where tried[value.key, default: 0] < 2 {
        tried[value.key, default: 0] += 1
        for text in value.others(values[value.key] ?? []) {
          let forged = signedAgain(value.replaced(by: text, in: bytes))
          var again = before
          let faults = (try? again.add(forged, as: name, file: "e.xml")) ?? [.damaged("", "")]
          if faults.isEmpty { passed.insert(value.key) } else { found.insert(value.key) }
        }
      }
      #expect(try before.add(bytes, as: name, file: "e.xml").isEmpty, "\(path) \(name)")
      fold = before
    }
    #expect(tried.count > 250)
    let page =
      VerificationTests.page
      + "\(tried.count) kinds of values are tried; \(tried.count - passed.count) are found however they are "
      + "altered, and these \(passed.count) are not always:\n\n"
      + passed.sorted().map { "    \($0)\n" }.joined()
    try golden(Data(page.utf8), PackageFolder.at("docs/VERIFY.md"))
  }
}

/// An attribute or a text of an entry's file.
private struct WrittenValue {
  /// `balance/@amount`, `worked/text()`.
  let key: String
  let text: String
  let place: Range<Int>

  static func all(of bytes: [UInt8]) -> [WrittenValue] {
    let text = String(decoding: bytes, as: UTF8.self)
    var found: [WrittenValue] = []
    func add(_ key: String, _ value: Substring) {
      let start = text.utf8.distance(from: text.startIndex, to: value.startIndex)
      found.append(
        WrittenValue(key: key, text: String(value), place: start..<start + value.utf8.count))
    }
    for tag in text.matches(of: /<([A-Za-z0-9]+)((?: [A-Za-z0-9]+="[^"]*")*) *\/?>([^<\n]*)/) {
      let element = String(tag.output.1)
      for attribute in tag.output.2.matches(of: /\ ([A-Za-z0-9]+)="([^"]*)"/)
      where !["self", "previous", "xmlns"].contains(attribute.output.1) {
        add("\(element)/@\(attribute.output.1)", attribute.output.2)
      }
      if !tag.output.3.isEmpty { add("\(element)/text()", tag.output.3) }
    }
    return found
  }

  /// What somebody may write in its place: what stands elsewhere in the same field, another figure, or
  /// another word.
  func others(_ seen: Set<String>) -> [String] {
    var others = Array(seen.subtracting([text]).sorted().prefix(2))
    if let digit = text.lastIndex(where: \.isNumber), let value = text[digit].wholeNumberValue {
      others.append(
        text.replacingCharacters(in: digit...digit, with: String((value + 1) % 10)))
    } else {
      others.append(text + "x")
    }
    return others
  }

  func replaced(by other: String, in bytes: [UInt8]) -> [UInt8] {
    Array(bytes[..<place.lowerBound]) + Array(other.utf8) + Array(bytes[place.upperBound...])
  }
}
