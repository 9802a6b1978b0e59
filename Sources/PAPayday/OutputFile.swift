package import PABooks
package import PADiagnostics
import PADocuments
import PAExchange
import PAHost
import PAJournal
import PAPrimitives

/// A file that a command is asked to write: refused where that would lose something.
///
/// Nothing but sealing writes in a journal; books, timesheets and evidence are never written over;
/// and a file that is not known as one of ours is replaced only where the user says so.
package struct OutputFile {
  /// The file, as the user named it.
  package let path: String

  /// A place to write to.
  ///
  /// - Parameters:
  ///   - path: The file, as the user named it.
  ///   - books: The books whose evidence is kept safe.
  ///   - force: Whether a file that is not ours may be replaced.
  /// - Throws: `target-protected`, `target-not-ours`, or `not-read` where what stands there is unknown.
  package init(_ path: String, for books: BooksFolder, force: Bool) throws(Rejected) {
    self.path = path
    try OutputFile.refuseProtected(path)
    guard try OutputFile.isThere(path) else { return }
    if try books.isEvidence(path) {
      throw Rejected(.protected(path, "an invoice or receipt that these books rest on"))
    }
    if !force { try OutputFile.refuseNotOurs(path) }
  }

  /// Writes the file.
  package func put(_ bytes: [UInt8]) throws(Rejected) {
    do throws(HostError) {
      try Files.put(bytes, at: path)
    } catch {
      throw Rejected(.notWritten(path, error))
    }
  }

  private static func isThere(_ path: String) throws(Rejected) -> Bool {
    do throws(HostError) {
      return try Files.status(of: path)?.kind == .file
    } catch {
      throw Rejected(.unreadable(path, error))
    }
  }

  /// Refuses to replace a file that does not begin as one that this program makes, and can make again.
  package static func refuseNotOurs(_ path: String) throws(Rejected) {
    guard try isThere(path) else { return }
    let start: [UInt8]
    do throws(HostError) {
      var reader = try ByteReader(path, size: 8 * 1024)
      start = try reader.next() ?? []
    } catch {
      throw Rejected(.unreadable(path, error))
    }
    let text = String(decoding: start, as: UTF8.self)
    guard
      Page.isOurs(text) || ExchangeSchema.isOurs(text) || text.hasPrefix(BudgetDocument.csvHeading)
    else { throw Rejected(.notOurs(path)) }
  }

  /// Refuses a place in a journal, or what an employer wrote.
  ///
  /// - Parameter path: A file or folder; it need not be there.
  /// - Throws: `target-protected`, or `not-read` where nobody knows what stands there.
  package static func refuseProtected(_ path: String) throws(Rejected) {
    let parts = try parts(of: path)
    for (index, part) in parts.enumerated() {
      let inner = parts[(index + 1)...]
      guard let what = protection(of: part, holding: inner) else { continue }
      // A journal is known by its name and its years, also where it is a copy without its books.
      let isJournal = part == "journal" && inner.first.map { TaxYear($0) != nil } ?? false
      let isOfBooks = try isBooks(parts[..<index])
      if isJournal || isOfBooks { throw Rejected(.protected(path, what)) }
    }
  }

  /// What a part of a folder of books is, where nothing but its owner writes.
  private static func protection(of part: String, holding inner: ArraySlice<String>) -> String? {
    switch part {
    case "journal": "in a journal, where only sealing writes"
    case "timesheets": "among the timesheets"
    case "evidence": "among the evidence"
    case "employer.xml" where inner.isEmpty: "what the books are"
    case "out" where inner.isEmpty: "the folder of what is made"
    default: nil
    }
  }

  /// The parts of a path from the root, every link followed as far as there is anything.
  ///
  /// The last part's own link is not followed: what is written replaces it, and not what it leads to.
  private static func parts(of path: String) throws(Rejected) -> [String] {
    let folder = Files.folder(of: path)
    let last = path.split(separator: "/").suffix(1).map(String.init)
    let resolved: String?
    do throws(HostError) {
      resolved = try Files.resolved(folder)
    } catch {
      guard error.isMissing, folder != path else { throw Rejected(.unreadable(folder, error)) }
      resolved = nil
    }
    guard let resolved else { return try parts(of: folder) + last }
    return resolved.split(separator: "/").map(String.init) + last
  }

  private static func isBooks(_ folder: ArraySlice<String>) throws(Rejected) -> Bool {
    try isThere("/" + (folder + ["employer.xml"]).joined(separator: "/"))
  }
}

extension BooksFolder {
  /// Whether a file is what an invoice or receipt of the journal rests on.
  fileprivate func isEvidence(_ path: String) throws(Rejected) -> Bool {
    let digest: String?
    do throws(HostError) {
      digest = try Evidence.digest(of: path)
    } catch {
      throw Rejected(.unreadable(path, error))
    }
    guard let digest else { return false }
    return try evidence().contains(digest)
  }
}

extension Diagnostic {
  fileprivate static func protected(_ path: String, _ what: String) -> Diagnostic {
    Diagnostic(
      .error, .targetProtected, at: SourcePlace(file: path),
      "nothing is written here: this is \(what)",
      fix: "name another file, in a folder of its own")
  }

  fileprivate static func notOurs(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, .targetNotOurs, at: SourcePlace(file: path),
      "there is a file of this name already, and pa-payroll did not make it",
      fix: "name another file, or say --force to have it replaced")
  }
}
