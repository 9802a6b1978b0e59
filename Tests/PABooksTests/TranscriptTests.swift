import PADiagnostics
import PAJournal
import PAPrimitives
import PATestKit
import PAXML
import Testing

@testable import PABooks

struct TranscriptTests {
  @Test(.random) func `books are valid and read back as they were written`() throws {
    let schema = try Schema(employerSchema, name: "employer.xsd")
    RandomRuns.each(usually: 40) { random in
      let books = RandomTranscript.value(BooksRead.self, random, signed: false)
      let root = try XMLReading.element(
        of: books.file, file: "employer.xml", schema: schema, namespace: Namespace.books)
      let (read, faults) = ReadingTranscript.value(BooksRead.self, from: root)
      #expect(faults.isEmpty && read == books, "\(faults)")
      #expect(read.file == books.file)
    }
  }

  @Test(.random) func `entries are valid and read back as they were sealed`() throws {
    let schema = try Schema(entrySchema, name: "entry.xsd")
    var kinds: Set<String> = []
    RandomRuns.each(usually: 40) { random in
      let sealed = SealedEntry(RandomTranscript.value(Entry.self, random, signed: true))
      _ = try XMLReading.element(
        of: sealed.bytes, file: "entry.xml", schema: schema, namespace: Namespace.journal,
        limit: 64 << 20)
      let read = try SealedEntry(sealed.bytes, file: "entry.xml")
      #expect(read == sealed)
      kinds.insert(read.entry.content.kind)
    }
    if RandomRuns.count(usually: 40) >= 40 { #expect(kinds == ["opening", "run", "event"]) }
  }

  @Test func `a line end or a tab in words comes back`() throws {
    var entry = RandomTranscript.value(Entry.self, SeededRandom(3), signed: true)
    entry.seal.reason = "one\ntwo\tthree\r\nfour"
    let sealed = SealedEntry(entry)
    #expect(try SealedEntry(sealed.bytes, file: "e.xml").entry.seal.reason == entry.seal.reason)
  }
}
