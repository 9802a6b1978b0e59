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

/// The part of an entry's file that says what happened, before what came of it.
private struct EntryBeginning: Described {
  var facts: EntryFacts
  var own: String

  static var described: (name: StaticString, sentence: StaticString) { SealedFile.described }

  static var blank: EntryBeginning {
    EntryBeginning(facts: EntryFacts(seal: .blank, content: .blank), own: "")
  }

  mutating func describe(_ description: inout some Description) {
    facts.seal.describe(&description)
    description.attribute("self", &own, Field("The digest of the whole file.", as: .digest))
    description.choice(&facts.content)
  }
}

/// The bytes of an entry's file, which are those that were sealed.
///
/// Of the file no more is understood than is asked for; its digest guards all of it.
struct SealedBytes: Hashable, Sendable {
  let bytes: [UInt8]
  /// The file's own digest, which stands in it.
  let digest: String
  /// Where that stands.
  private let place: Int

  /// The place of its own digest while that is worked out.
  private static let noughts = String(repeating: "0", count: 64)

  /// Bytes as they are read; nil where they are not those that were sealed, or no entry's.
  init?(_ bytes: [UInt8]) {
    guard bytes.count <= SealedEntry.limit, let place = SealedBytes.placeOfSelf(in: bytes) else {
      return nil
    }
    var digest = SHA256()
    digest.add(bytes[..<place])
    digest.add(SealedBytes.noughts.utf8)
    digest.add(bytes[(place + 64)...])
    self.digest = digest.finish()
    guard bytes[place..<place + 64].elementsEqual(self.digest.utf8) else { return nil }
    self.bytes = bytes
    self.place = place
  }

  /// Seals an entry: its bytes hold their own digest, so that a change of the last entry, which no
  /// later one chains, is noticed too.
  init(of entry: Entry) {
    var bytes = SealedBytes.document(of: entry, own: SealedBytes.noughts)
    digest = SHA256.hex(bytes)
    guard let place = SealedBytes.placeOfSelf(in: bytes) else {
      preconditionFailure("an entry's digest is written in its start tag")
    }
    bytes.replaceSubrange(place..<place + 64, with: digest.utf8)
    self.bytes = bytes
    self.place = place
  }

  private static func document(of entry: Entry, own: String) -> [UInt8] {
    BooksSchema.entry.document(SealedFile(entry: entry, own: own))
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

  /// Whether these very bytes are written of an entry.
  func isWritten(of entry: Entry) -> Bool {
    SealedBytes.document(of: entry, own: digest) == bytes
  }

  /// What they leave to the next entry, of which the start tag and the closing state are understood: a
  /// fifth of a run's.
  ///
  /// - Parameter file: The file's name.
  /// - Returns: What they leave; nil where that cannot be read.
  func last(file: String) -> LastEntry? {
    guard let tag = bytes[place...].firstIndex(of: UInt8(ascii: ">")),
      let closing = bytes[tag...].lastRange(of: Array("<closing".utf8)),
      let end: EntryEnd = read(bytes[...tag] + bytes[closing...], file: file)
    else { return nil }
    return LastEntry(seal: end.seal, closing: end.closing, digest: digest)
  }

  /// What a run was worked from, which stands before its payslips: a third of the file.
  ///
  /// - Parameter file: The file's name.
  /// - Returns: The facts; nil where it is no run of anybody, or they cannot be read so.
  func runFacts(file: String) -> EntryFacts? {
    guard let payslips = bytes.firstRange(of: Array("<payslip ".utf8))?.lowerBound,
      let beginning: EntryBeginning = read(
        bytes[..<payslips] + Array("</run></entry>".utf8), file: file),
      case .run = beginning.facts.content
    else { return nil }
    return beginning.facts
  }

  private func read<Part: Described>(_ part: ArraySlice<UInt8>, file: String) -> Part? {
    let root = try? XMLReading.element(of: Array(part), file: file, limit: SealedEntry.limit)
    return root.flatMap { try? Part.read(from: $0) }
  }
}

/// An entry and the very bytes it is sealed as.
public struct SealedEntry: Hashable, Sendable {
  /// What it says.
  public let entry: Entry
  /// Its very bytes, with the digest that stands in them.
  let file: SealedBytes

  /// The file.
  public var bytes: [UInt8] { file.bytes }
  /// The file's own digest, which stands in it, and which the next entry names.
  public var digest: String { file.digest }

  /// The most bytes an entry may have: what is larger is neither sealed nor read.
  ///
  /// 300 PAs of six visits a day come to about 9 MB in four weeks.
  public static let limit = 64 * 1024 * 1024

  /// Seals an entry.
  public init(_ entry: Entry) {
    self.entry = entry
    file = SealedBytes(of: entry)
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
    guard root.isNamed("entry"), root["self"] != nil else {
      throw Rejected(.damaged(file, "it is not a journal entry"))
    }
    guard let sealed = SealedBytes(bytes) else {
      throw Rejected(.damaged(file, "its bytes are not those that were sealed"))
    }
    try self.init(sealed, root, file: file)
  }

  /// An entry as its file is read.
  private init(_ sealed: SealedBytes, _ root: ReadElement, file: String) throws(Rejected) {
    do throws(Unreadable) {
      entry = try SealedFile.read(from: root).entry
    } catch {
      let place = error.faults.first.map { "<\($0.element)> on line \($0.line)" } ?? "it"
      throw Rejected(.damaged(file, "\(place) cannot be read back"))
    }
    self.file = sealed
  }

  /// What an entry's file leaves to the next entry, read without what happened in it.
  ///
  /// - Throws: A refusal where it is not whole or was changed.
  static func end(of bytes: [UInt8], file: String) throws(Rejected) -> LastEntry {
    if let last = SealedBytes(bytes)?.last(file: file) { return last }
    // Whatever is wrong with it is told by reading it whole.
    let whole = try SealedEntry(bytes, file: file)
    return LastEntry(
      seal: whole.entry.seal, closing: whole.entry.closing, digest: whole.digest)
  }

  /// Whether bytes that are this entry's own can be read back as what it leaves to the next entry.
  ///
  /// An opening and an event, which hold what a person wrote, are read back whole. Of a run, whose words
  /// were all read before and whose figures are its own, only what the next entry reads: the rest is
  /// read back wherever the tests seal one.
  func canBeReadBack(file name: String) -> Bool {
    guard case .run = entry.content else { return canBeReadBackWhole(file: name) }
    guard let last = file.last(file: name), last.seal == entry.seal, last.closing == entry.closing
    else { return false }
    assert(canBeReadBackWhole(file: name), "a run is read back as it was sealed")
    return true
  }

  private func canBeReadBackWhole(file name: String) -> Bool {
    guard let root = try? XMLReading.element(of: bytes, file: name, limit: SealedEntry.limit),
      let read = try? SealedEntry(file, root, file: name)
    else { return false }
    return read.leaves(what: self)
  }

  /// Whether it leaves to the next entry what another leaves, and is chained alike.
  ///
  /// Of a run just worked more is known than is sealed, so that the whole of both is never the same.
  func leaves(what other: SealedEntry) -> Bool {
    digest == other.digest && entry.seal == other.entry.seal
      && entry.transactions == other.entry.transactions && entry.closing == other.entry.closing
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
