import PABooks
import PADiagnostics
import PAHost
import PAJournal
import PAPayday
import PAPrimitives

extension Command {
  private enum Verify {
    static let copy = CommandOption(
      "--copy", .books(shownAs: "OTHER"), "another copy of the books, of one BOOKS")
    static let against = CommandOption(
      "--against", .digests,
      "the digest of an entry, noted before, of one BOOKS; or a file of what verify said of many")
    static let evidence = CommandFlag(
      "--evidence", "compares the files in evidence/ with what costs were posted on")
  }

  static let verify = Command(
    "verify", "checks that no sealed record was changed",
    about: """
      Checks every entry's digest, the chain, its days and its employer, works every entry again from
      the one before it, and compares; so it does with what stands beside the journal.

      What it prints last is the last entry's digest: keep it where nobody changes it who can change the
      books, such as a letter or another machine. Whoever may write in the folder can make records anew
      that agree with each other; only what is kept elsewhere finds that. --against DIGEST finds whether the
      entry it was noted of is still in the journal as it was. --copy names the first entry where two
      copies part. --evidence compares invoices and receipts in evidence/ with the digests sealed of them.
      """,
    operands: [ManyBooks.operand],
    options: [Verify.against, Verify.copy, Verify.evidence, ManyBooks.list],
    more: """
      Of many, keep what verify says: with --against FILE each is compared with its own line in it.

      \(ManyBooks.help)
      """,
    example: "pa-payroll verify riverside-12 --copy backup/riverside-12"
  ) { given, world in
    let chosen = try given.manyBooks()
    let other = given[Verify.copy].map { BooksFolder($0) }
    guard other == nil || chosen.isOne else {
      throw Stop.usage("--copy is of one BOOKS: name no others")
    }
    let kept = try given[Verify.against].map { kept throws(Stop) in try KeptDigests(kept) }
    guard kept?.one == nil || chosen.isOne else {
      throw Stop.usage("one digest is of one BOOKS: name no others, or a file of what verify said")
    }
    let withEvidence = given[Verify.evidence]
    let missing = kept?.missing(from: chosen.folders) ?? []
    let code = try await world.workEach(chosen, "verified") { books in
      let result = JournalFolder(of: books).verify()
      var found = result.found
      var said: [String] = []
      if let year = result.yearBefore {
        said.append(
          "the records of \(year.year) are not here: the first entry carries them on, "
            + "and names their last digest \(year.digest)")
      }
      if let kept, let digest = kept.digest(of: books) {
        if let name = result.names[digest] {
          said.append("entry \(name) is the one whose digest was kept")
        } else {
          found.append(.keptDigestNotFound(books))
        }
      } else if kept != nil {
        found.append(.notKept(books))
      }
      if withEvidence {
        let (count, differing) = try books.checkedEvidence()
        found += differing
        if differing.isEmpty { said.append("\(count) files of evidence, all as they were posted") }
      }
      let errors = found.filter { $0.severity == .error }
      var text = "\(books.path): \(result.entries) entries"
      text +=
        errors.isEmpty
        ? ", all unchanged since sealing" : ", \(errors.count) fault\(errors.count == 1 ? "" : "s")"
      // What anybody keeps of many is read again by --against.
      let head = result.digest.isEmpty ? [] : ["last entry \(result.digest)"]
      text +=
        chosen.isOne
        ? "\n" + (said + head).map { "\($0)\n" }.joined()
        : (said + head).map { ", \($0)" }.joined() + "\n"
      var outcome = BooksOutcome(text, faults: found.lines + result.known.note)
      if !found.isEmpty { outcome.code = ExitCode.exceptions }
      if let other {
        let parting = try JournalFolder(of: books).parting(from: JournalFolder(of: other))
        outcome.text += (parting ?? "both copies are the same") + "\n"
        if parting != nil { outcome.code = ExitCode.refused }
      }
      if !errors.isEmpty { outcome.code = ExitCode.of(refusing: errors) }
      return outcome
    }
    world.err(missing.map { Diagnostic.keptOfNone($0) }.lines)
    return code == ExitCode.done && !missing.isEmpty ? ExitCode.exceptions : code
  }
}

/// Digests of entries that were kept elsewhere: one, or those of many books as `verify` said them.
private struct KeptDigests: Sendable {
  /// The only one, of whichever books are verified.
  let one: String?
  private let byBooks: [String: String]

  /// What `--against` names.
  init(_ text: String) throws(Stop) {
    guard !text.isDigest else {
      (one, byBooks) = (text, [:])
      return
    }
    one = nil
    let bytes: [UInt8]
    do throws(HostError) {
      bytes = try Files.bytes(of: text, limit: 256 * 1024 * 1024)
    } catch {
      throw .usage(
        "--against is no digest of 64 figures and letters a to f, and no file that can be read")
    }
    var found: [String: String] = [:]
    // Of one BOOKS it says the digest on a line of its own.
    var books = ""
    for line in String(decoding: bytes, as: UTF8.self).withoutMark
      .split(whereSeparator: \.isNewline)
    {
      if let told = line.firstMatch(of: /^(.*):\ [0-9]+\ entries,/) {
        books = String(told.output.1)
      }
      let digest = String(line.suffix(64))
      if digest.isDigest, !books.isEmpty, line.contains("last entry ") { found[books] = digest }
    }
    guard !found.isEmpty else {
      throw .usage("the file of --against has no line of what verify said of some books")
    }
    byBooks = found
  }

  /// Books of which something was kept, and which are not among those verified: they were taken away, or are
  /// named otherwise now.
  func missing(from books: [BooksFolder]) -> [String] {
    let there = Set(books.map(\.path))
    return byBooks.keys.filter { !there.contains($0) }.sorted()
  }

  /// What was kept of some books; nil where nothing was.
  func digest(of books: BooksFolder) -> String? { one ?? byBooks[books.path] }
}

extension String {
  /// Whether it is a SHA-256 as it is written.
  fileprivate var isDigest: Bool {
    utf8.count == 64
      && utf8.allSatisfy {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
          || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
      }
  }
}

extension ValueKind where Value == String {
  /// A digest, or a file of several.
  static let digests = ValueKind("DIGEST", "a digest as verify prints it, or a file", .file) {
    $0.isEmpty ? nil : $0
  }
}

extension Diagnostic {
  fileprivate static func keptDigestNotFound(_ books: BooksFolder) -> Diagnostic {
    Diagnostic(
      .error, .journalDiffers, at: SourcePlace(file: books.path),
      "no entry has the digest that was kept: entries were changed or taken away since",
      fix: "restore the newest copy of the journal; --copy finds where a copy parts from this")
  }

  fileprivate static func keptOfNone(_ books: String) -> Diagnostic {
    Diagnostic(
      .warning, .journalDiffers, at: SourcePlace(file: books),
      "the file of --against has a line for these books, and they are not among those verified",
      fix: "verify them too, by this name; where they are gone, restore them from a copy")
  }

  fileprivate static func notKept(_ books: BooksFolder) -> Diagnostic {
    Diagnostic(
      .warning, .journalDiffers, at: SourcePlace(file: books.path),
      "the file of --against has no line for these books",
      fix: "name them as they were named when it was made; new ones are in the next")
  }
}
