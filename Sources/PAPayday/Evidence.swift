package import PABooks
package import PADiagnostics
package import PAHost
import PAJournal
import PAPrimitives

/// An invoice's or receipt's file, which stays where it is and is known by its SHA-256.
package enum Evidence {
  private static let limit = 256 * 1024 * 1024

  /// SHA-256 of a file; nil where it holds nothing, which is evidence of nothing.
  package static func digest(of file: String) throws(HostError) -> String? {
    let bytes = try Files.bytes(of: file, limit: limit)
    return bytes.isEmpty ? nil : SHA256.hex(bytes)
  }
}

extension BooksFolder {
  /// Where the files of invoices and receipts are looked for.
  private var evidenceFolder: String { "\(path)/evidence" }

  /// Whether evidence is kept where it is looked for: there is a folder for it.
  package var keepsEvidence: Bool { (try? Files.status(of: evidenceFolder))?.kind == .folder }

  /// Whether a file stands where evidence is looked for.
  package func holdsEvidence(_ file: String) -> Bool {
    guard let folder = try? Files.resolved(evidenceFolder), let file = try? Files.resolved(file)
    else {
      return false
    }
    return file.hasPrefix("\(folder)/")
  }

  /// Compares the files in `evidence/` with what costs were posted on.
  ///
  /// - Returns: How many files costs rest on, and what is wrong: an error for every one that was changed, a
  ///   warning for every one that is not there, as it may be kept elsewhere.
  /// - Throws: `not-read` where a file cannot be read, or what is wrong with the journal.
  package func checkedEvidence() throws(Rejected) -> (count: Int, found: [Diagnostic]) {
    let journal = JournalFolder(of: self)
    guard let year = try journal.years().last else { return (0, []) }
    let posted = try journal.known(after: journal.last(of: year)).keys.evidenceByEntry
    guard !posted.isEmpty else { return (0, []) }
    let files: [(path: String, digest: String)]
    do throws(HostError) {
      var seen: Set<String> = []
      files = try self.files(in: evidenceFolder, &seen)
    } catch {
      throw Rejected(.unreadable(error.path, error))
    }
    var found: [Diagnostic] = []
    for (digest, entry) in posted where !files.contains(where: { $0.digest == digest }) {
      found.append(try notFound(entry, among: files, journal))
    }
    return (posted.count, found)
  }

  /// What is said of the file of an entry that no file in the folder is.
  private func notFound(
    _ entry: EntryName, among files: [(path: String, digest: String)], _ journal: JournalFolder
  ) throws(Rejected) -> Diagnostic {
    var name = ""
    if try journal.years().contains(entry.year),
      case .event(let event) = try journal.entry(entry.number, of: entry.year).entry.content
    {
      name = event.posted(as: PostedCost.self)?.fact.evidence.name ?? ""
    }
    if let changed = files.first(where: { $0.path.hasSuffix("/\(name)") && !name.isEmpty }) {
      return Diagnostic(
        .error, .evidenceChanged, at: SourcePlace(file: changed.path),
        "this is not the file that was posted with entry \(entry): it was changed since",
        fix: "restore it from a copy")
    }
    return Diagnostic(
      .warning, .evidenceMissing, at: SourcePlace(file: evidenceFolder),
      "no file here is the one that was posted with entry \(entry)"
        + (name.isEmpty ? "" : ", \(name)"),
      fix: "keep it here, under any name, so that it can be compared")
  }

  /// The files of a folder and those in it, with their digests.
  ///
  /// - Parameters:
  ///   - folder: The folder.
  ///   - seen: Folders that were looked into, every link followed: one may lead back.
  /// - Throws: What the system refuses.
  /// - Returns: Their paths and digests.
  private func files(
    in folder: String, _ seen: inout Set<String>
  ) throws(HostError) -> [(path: String, digest: String)] {
    var found: [(String, String)] = []
    for name in try Files.namesIfAny(in: folder) ?? [] {
      let path = "\(folder)/\(name)"
      switch try Files.status(of: path)?.kind {
      case .folder:
        if seen.insert(try Files.resolved(path)).inserted { found += try files(in: path, &seen) }
      // An empty one is evidence of nothing, and may have been something.
      case .file: found.append((path, try Evidence.digest(of: path) ?? ""))
      case .other, nil: break
      }
    }
    return found
  }
}
