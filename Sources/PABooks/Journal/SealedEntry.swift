import PADescription
public import PADiagnostics
import PAFormats
public import PAJournal
public import PAPrimitives
import PAXML

/// What stands in the file of an entry: the entry, and the file's own digest.
struct SealedFile: Described {
  var entry: Entry
  /// SHA-256 of the file with 64 noughts in the place of this.
  var own: String

  static var described: (name: StaticString, sentence: StaticString) {
    ("sealedEntry", "One record of the journal.")
  }

  static var blank: SealedFile { SealedFile(entry: .blank, own: "") }

  mutating func describe(_ description: inout some Description) {
    entry.seal.describe(&description)
    // The last attribute, by which it is found in the bytes.
    description.attribute(
      "self", &own, Field("The digest of this file with 64 noughts in this place.", as: .digest))
    entry.describeContent(&description)
  }
}

/// What an entry leaves to the next: read without what happened in it.
public struct LastEntry: Hashable, Sendable {
  public let seal: Seal
  /// Everything after it.
  public let closing: ClosingState
  /// The file's own digest, which the next entry names.
  public let digest: String

  /// Tax year and number.
  public var name: EntryName { EntryName(seal.year, seal.number) }
}

/// The part of an entry's file that the next entry needs: its start tag and closing state.
private struct EntryEnd: Described {
  var seal: Seal
  var closing: ClosingState
  var own: String

  static var described: (name: StaticString, sentence: StaticString) { SealedFile.described }

  static var blank: EntryEnd { EntryEnd(seal: .blank, closing: .blank, own: "") }

  mutating func describe(_ description: inout some Description) {
    seal.describe(&description)
    description.attribute("self", &own, Field("The digest of the whole file.", as: .digest))
    description.child("closing", &closing, Field("Everything after it."))
  }
}

/// An entry and the very bytes it is sealed as.
public struct SealedEntry: Hashable, Sendable {
  /// What it says.
  public let entry: Entry
  /// The file.
  public let bytes: [UInt8]
  /// The file's own digest, which stands in it, and which the next entry names.
  public let digest: String

  /// The most bytes an entry may have: what is larger is neither sealed nor read.
  ///
  /// 300 PAs of six visits a day come to about 9 MB in four weeks.
  public static let limit = 64 * 1024 * 1024

  /// The place of its own digest while that is worked out.
  private static let noughts = String(repeating: "0", count: 64)

  /// Seals an entry: its bytes hold their own digest, so that a change of the last entry, which no
  /// later one chains, is noticed too.
  public init(_ entry: Entry) {
    let file = SealedFile(entry: entry, own: SealedEntry.noughts)
    var bytes = BooksSchema.entry.document(file)
    digest = SHA256.hex(bytes)
    if let place = SealedEntry.placeOfSelf(in: bytes) {
      bytes.replaceSubrange(place..<place + 64, with: digest.utf8)
    }
    self.entry = entry
    self.bytes = bytes
  }

  /// Whether the very bytes of this one are written of an entry.
  func isWritten(of other: Entry) -> Bool {
    BooksSchema.entry.document(SealedFile(entry: other, own: digest)) == bytes
  }

  /// Reads a sealed file.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - file: Its name.
  /// - Throws: A refusal where it is not whole or was changed.
  public init(_ bytes: [UInt8], file: String) throws(Rejected) {
    let root: ReadElement
    do {
      root = try XMLReading.element(of: bytes, file: file, limit: SealedEntry.limit)
    } catch {
      throw Rejected(.damaged(file, "it is cut short or is not an entry"))
    }
    guard root.isNamed("entry"), let own = root.value(of: "self"),
      let place = SealedEntry.placeOfSelf(in: bytes)
    else { throw Rejected(.damaged(file, "it is not a journal entry")) }
    guard SealedEntry.digest(of: bytes, without: place) == own else {
      throw Rejected(.damaged(file, "its bytes are not those that were sealed"))
    }
    try self.init(bytes, root, digest: own, file: file)
  }

  /// An entry as its file is read, whose bytes are known to have their digest.
  private init(
    _ bytes: [UInt8], _ root: ReadElement, digest: String, file: String
  ) throws(Rejected) {
    do throws(Unreadable) {
      entry = try SealedFile.read(from: root).entry
    } catch {
      let place = error.faults.first.map { "<\($0.element)> on line \($0.line)" } ?? "it"
      throw Rejected(.damaged(file, "\(place) cannot be read back"))
    }
    self.bytes = bytes
    self.digest = digest
  }

  /// What an entry's file leaves to the next entry, read without what happened in it.
  ///
  /// The digest guards the whole file; of its bytes only the start tag and the closing state are
  /// understood, a fifth of a run's.
  ///
  /// - Throws: A refusal where it is not whole or was changed.
  static func end(of bytes: [UInt8], file: String) throws(Rejected) -> LastEntry {
    if let place = placeOfSelf(in: bytes), bytes.count <= limit {
      let digest = digest(of: bytes, without: place)
      if bytes[place..<place + 64].elementsEqual(digest.utf8),
        let end = readEnd(of: bytes, from: place, file: file)
      {
        return LastEntry(seal: end.seal, closing: end.closing, digest: digest)
      }
    }
    // Whatever is wrong with it is told by reading it whole.
    let whole = try SealedEntry(bytes, file: file)
    return LastEntry(
      seal: whole.entry.seal, closing: whole.entry.closing, digest: whole.digest)
  }

  /// The start tag and the closing state of a file, where they can be read.
  private static func readEnd(
    of bytes: [UInt8], from place: Int, file: String
  ) -> EntryEnd? {
    guard let tag = bytes[place...].firstIndex(of: UInt8(ascii: ">")),
      let closing = bytes[tag...].lastRange(of: Array("<closing>".utf8)),
      let root = try? XMLReading.element(
        of: Array(bytes[...tag] + bytes[closing...]), file: file, limit: limit)
    else { return nil }
    return try? EntryEnd.read(from: root)
  }

  /// Whether bytes that are this entry's own can be read back as what it leaves to the next entry.
  ///
  /// An opening and an event, which hold what a person wrote, are read back whole. Of a run, whose words
  /// were all read before and whose figures are its own, only what the next entry reads: the rest is
  /// read back wherever the tests seal one, and by `verify`.
  func canBeReadBack(file: String) -> Bool {
    guard case .run = entry.content else { return canBeReadBackWhole(file: file) }
    guard let place = SealedEntry.placeOfSelf(in: bytes),
      let end = SealedEntry.readEnd(of: bytes, from: place, file: file),
      end.own == digest, end.seal == entry.seal, end.closing == entry.closing
    else { return false }
    assert(canBeReadBackWhole(file: file), "a run is read back as it was sealed")
    return true
  }

  private func canBeReadBackWhole(file: String) -> Bool {
    guard let root = try? XMLReading.element(of: bytes, file: file, limit: SealedEntry.limit),
      let read = try? SealedEntry(bytes, root, digest: digest, file: file)
    else { return false }
    return read.leaves(what: self)
  }

  /// The digest of a file with 64 noughts in the place of its own.
  private static func digest(of bytes: [UInt8], without place: Int) -> String {
    var digest = SHA256()
    digest.add(bytes[..<place])
    digest.add(noughts.utf8)
    digest.add(bytes[(place + 64)...])
    return digest.finish()
  }

  /// Whether it leaves to the next entry what another leaves, and is chained alike.
  ///
  /// Of a run just worked more is known than is sealed, so that the whole of both is never the same.
  func leaves(what other: SealedEntry) -> Bool {
    digest == other.digest && entry.seal == other.entry.seal
      && entry.transactions == other.entry.transactions && entry.closing == other.entry.closing
  }

  /// Where the digest stands: in the entry's start tag, its last attribute.
  private static func placeOfSelf(in bytes: [UInt8]) -> Int? {
    let mark = Array(" self=\"".utf8)
    guard let start = bytes.firstRange(of: Array("<entry".utf8))?.lowerBound,
      let end = bytes[start...].firstIndex(of: UInt8(ascii: ">")),
      let found = bytes[start..<end].lastRange(of: mark), found + mark.count + 64 <= end
    else { return nil }
    return found + mark.count
  }
}

extension ArraySlice<UInt8> {
  /// Where some bytes stand last.
  fileprivate func lastRange(of other: [UInt8]) -> Int? {
    guard count >= other.count else { return nil }
    var place = endIndex - other.count
    while place >= startIndex {
      if self[place..<place + other.count].elementsEqual(other) { return place }
      place -= 1
    }
    return nil
  }
}

extension [UInt8] {
  /// Where some bytes stand first.
  fileprivate func firstRange(of other: [UInt8]) -> Range<Int>? {
    guard let first = other.first else { return nil }
    var place = startIndex
    while let next = self[place...].firstIndex(of: first), next + other.count <= count {
      if self[next..<next + other.count].elementsEqual(other) { return next..<next + other.count }
      place = next + 1
    }
    return nil
  }
}

extension Diagnostic {
  /// A journal that is not as it was sealed.
  static func damaged(_ file: String, _ what: String) -> Diagnostic {
    Diagnostic(
      .error, .journalDamaged, at: SourcePlace(file: file), what,
      fix:
        "restore the journal from a copy; 'pa-payroll verify BOOKS --copy COPY' finds where two part"
    )
  }
}
