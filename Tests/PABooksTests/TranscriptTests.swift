import PADiagnostics
import PAJournal
import PAPrimitives
import PAXML
import Testing

@testable import PABooks

struct TranscriptTests {
  @Test func `books are valid and read back as they were written`() throws {
    let schema = try Schema(employerSchema, name: "employer.xsd")
    for seed in UInt64(1)...40 {
      let books = RandomTranscript.value(BooksRead.self, seed: seed, signed: false)
      let root = try XMLReading.element(
        of: books.file, file: "employer.xml", schema: schema, namespace: Namespace.books)
      let (read, faults) = ReadingTranscript.value(BooksRead.self, from: root)
      #expect(faults.isEmpty && read == books, "seed \(seed): \(faults)")
      #expect(read.file == books.file)
    }
  }

  @Test func `entries are valid and read back as they were sealed`() throws {
    let schema = try Schema(entrySchema, name: "entry.xsd")
    var kinds: Set<String> = []
    for seed in UInt64(1)...40 {
      let sealed = SealedEntry(RandomTranscript.value(Entry.self, seed: seed, signed: true))
      _ = try XMLReading.element(
        of: sealed.bytes, file: "\(seed).xml", schema: schema, namespace: Namespace.journal,
        limit: 64 << 20)
      let read = try SealedEntry(sealed.bytes, file: "\(seed).xml")
      #expect(read == sealed, "seed \(seed)")
      kinds.insert(read.entry.content.kind)
    }
    #expect(kinds == ["opening", "run", "event"])
  }

  @Test func `a line end or a tab in words comes back`() throws {
    var entry = RandomTranscript.value(Entry.self, seed: 3, signed: true)
    entry.seal.reason = "one\ntwo\tthree\r\nfour"
    let sealed = SealedEntry(entry)
    #expect(try SealedEntry(sealed.bytes, file: "e.xml").entry.seal.reason == entry.seal.reason)
  }
}
