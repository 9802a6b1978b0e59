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
    let known = Set(posted.map(\.digest))
    for (digest, entry) in posted {
      let name = try evidenceName(of: entry, journal)
      let called = files.filter { $0.path.hasSuffix("/\(name)") && !name.isEmpty }
      let isThere = files.contains { $0.digest == digest }
      // A file of its name that is no evidence of anything was changed, though its bytes stand elsewhere too.
      if let changed = called.first(where: { !isThere || !known.contains($0.digest) }),
        !called.contains(where: { $0.digest == digest })
      {
        found.append(
          Diagnostic(
            .error, .evidenceChanged, at: SourcePlace(file: changed.path),
            "this is not the file that was posted with entry \(entry): it was changed since",
            fix: "restore it from a copy"))
      } else if !isThere {
        found.append(
          Diagnostic(
            .warning, .evidenceMissing, at: SourcePlace(file: evidenceFolder),
            "no file here is the one that was posted with entry \(entry)"
              + (name.isEmpty ? "" : ", \(name)"),
            fix: "keep it here, under any name, so that it can be compared"))
      }
    }
    return (posted.count, found)
  }

  /// What the file was called that an entry was posted on; empty where the entry is not here.
  private func evidenceName(
    of entry: EntryName, _ journal: JournalFolder
  ) throws(Rejected) -> String {
    guard try journal.years().contains(entry.year),
      case .event(let event) = try journal.entry(entry.number, of: entry.year).entry.content
    else { return "" }
    return event.posted(as: PostedCost.self)?.fact.evidence.name ?? ""
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
