import PABudgets
import PADescription
import PADiagnostics
import PAEmployment
import PAFormats
import PAJournal
import PALedger
import PAPayRun
import PAPrimitives
import PATestKit
import PAXML
import Testing

@testable import PABooks

/// The documents of a folder of books, by their descriptions: written, valid, and read back.
struct DocumentTests {
  @Test(.random) func `books are valid and read back as they were written`() throws {
    RandomRuns.each(usually: 16) { random in
      var filling = RandomDescription(random)
      let books: BooksRead = filling.value()
      let document = try ReadDocument(books.file, file: "employer.xml", as: .employer)
      let read: BooksRead = try document.value()
      #expect(read == books, "\(read.differences(from: books))")
      #expect(read.file == books.file)
    }
  }

  @Test(.random) func `timesheets are valid and read back as they were written`() throws {
    RandomRuns.each(usually: 16) { random in
      try roundTrip(WrittenTimesheet.self, .timesheet, random)
    }
  }

  @Test(.random) func `opening figures are valid and read back as they were written`() throws {
    RandomRuns.each(usually: 16) { random in try roundTrip(Opening.self, .opening, random) }
  }

  private func roundTrip<Value: Described>(
    _ type: Value.Type, _ schema: BooksSchema, _ random: SeededRandom
  ) throws {
    var filling = RandomDescription(random)
    let value: Value = filling.value()
    let bytes = schema.document(value)
    let read: Value = try ReadDocument(bytes, file: "\(schema).xml", as: schema).value()
    #expect(read == value, "\(read.differences(from: value))")
  }

  @Test(.random) func `entries are valid and read back as they were sealed`() throws {
    let schema = try BooksSchema.entry.compiled()
    var kinds: Set<String> = []
    RandomRuns.each(usually: 16) { random in
      var filling = RandomDescription(random)
      let sealed = SealedEntry(filling.value())
      _ = try XMLReading.element(
        of: sealed.bytes, file: "entry.xml", schema: schema,
        namespace: BooksSchema.entry.namespace, limit: 64 << 20)
      let read = try SealedEntry(sealed.bytes, file: "entry.xml")
      #expect(read == sealed, "\(read.entry.differences(from: sealed.entry))")
      kinds.insert(read.entry.content.kind)
    }
    if RandomRuns.count(usually: 16) >= 16 {
      #expect(kinds == ["opening", "run", "correction", "event"])
    }
  }

  @Test func `a line end or a tab in words comes back`() throws {
    var filling = RandomDescription(SeededRandom(3))
    var entry: Entry = filling.value()
    entry.seal.reason = "one\ntwo\tthree\r\nfour"
    let sealed = SealedEntry(entry)
    #expect(try SealedEntry(sealed.bytes, file: "e.xml").entry.seal.reason == entry.seal.reason)
  }

  /// What is worked and not sealed: it is made again from what is.
  private static let notSealed = [
    "Posted<ToldAgain>.worked": "has nothing that an event needs of the books",
    "Opening.joined": "stands in a sealed opening alone, and nobody writes it",
    "PayLine.approved": "is there only while the line is worked",
    "PayLine.shares": "made again from the lines of the timesheets",
    "PayRun.payslips": "stand in the entry after what they were worked from",
    "PayRun.absenceCosts": "stand in the entry after the payslips",
    "PayRun.findings": "stand in the entry after the payslips",
    "PayRun.closing": "is the entry's own",
    "Payslip.recoveredShares": "made again from the contract",
  ]

  @Test func `every stored property is described`() {
    let types =
      DescribedTypes.all(in: BooksRead.self) + DescribedTypes.all(in: WrittenTimesheet.self)
      + DescribedTypes.all(in: Opening.self) + DescribedTypes.all(in: SealedFile.self)
      // Those that stand in another's element.
      + [Seal.self, PayRun.self, Span.self, PayFigures.self]
    var left = Set(Self.notSealed.keys)
    for type in types {
      for property in type.notDescribed(SeededRandom(3)) {
        let name = "\(type).\(property)"
        #expect(Self.notSealed[name] != nil, "\(name)")
        left.remove(name)
      }
    }
    #expect(left.isEmpty, "described after all: \(left)")
  }

  @Test func `two entries are told apart figure by figure`() throws {
    let books = try TestBooks()
    try books.open()
    let sealed = try books.run("2026-27/4W08").sealed
    let entry = try SealedEntry(sealed.bytes, file: "e.xml").entry
    #expect(entry.differences(from: sealed.entry).isEmpty)
    var other = entry
    guard case .run(var run) = other.content else {
      Issue.record("a run is no run")
      return
    }
    run.run.payslips[0].figures.tax += .pounds(1)
    run.books.employer.assistants[0].contracts[0].versions[0].rates[0].amount = .pounds(14)
    other.content = .run(run)
    let account = entry.closing.balances.all[1].account
    var one = Transaction(on: entry.seal.on, .allowance)
    one.post(.credit, account, .pounds(1))
    other.closing.balances.add([one])
    let found = entry.differences(from: other)
    #expect(
      found.map(\.path) == [
        "run/employer/pa[1]/contract[1]/version[1]/rate[1]/text()",
        "run/payslip[1]/figures/@tax", "closing/balance[2]/@amount",
      ])
    #expect(found[0].first == "13.20" && found[0].second == "14.00")
    let taxes = found[1...1].map {
      ($0.first.flatMap { Money($0) }, $0.second.flatMap { Money($0) })
    }
    #expect(taxes.allSatisfy { first, second in first.map { $0 + .pounds(1) } == second })
  }
}
