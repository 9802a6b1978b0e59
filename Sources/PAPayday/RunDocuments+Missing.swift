package import PABooks
package import PADiagnostics
import PAHost
package import PAJournal
import PAPayRun
package import PAPrimitives

extension BooksFolder {
  /// Sealed runs of which documents are missing: those that were left to 'documents', that a stopped command
  /// did not come to, or that somebody took away.
  ///
  /// - Throws: `not-read` where nobody knows.
  /// - Returns: Something to look at for each run.
  package func missingDocuments() throws(Rejected) -> [Diagnostic] {
    let journal = JournalFolder(of: self)
    var found: [Diagnostic] = []
    for year in try journal.years() {
      for sealed in try journal.last(of: year).closing.payroll.sealed where sealed.entry > 0 {
        let entry = try journal.entry(sealed.entry, of: year).entry
        guard case .run(let run) = entry.content else { continue }
        let missing = try RunDocuments.missing(of: run, in: self)
        guard let first = missing.first else { continue }
        let folder = "\(path)/\(RunDocuments.folder(of: run))"
        found.append(
          Diagnostic(
            .warning, .documentsDiffer, at: SourcePlace(file: folder),
            "of \(sealed.key), which is sealed, documents are missing: \(first)"
              + (missing.count == 1 ? "" : " and \(missing.count - 1) more"),
            fix: "make them with 'pa-payroll documents \(path) --period \(sealed.key)'"))
      }
    }
    for corrected in try sealedCorrections() {
      let documents = RunDocuments(of: corrected)
      do throws(HostError) {
        let there = Set(try Files.namesIfAny(in: "\(path)/\(documents.folder)") ?? [])
        let missing = documents.files.map(\.name).filter { !there.contains($0) }
        guard let first = missing.first else { continue }
        found.append(
          Diagnostic(
            .warning, .documentsDiffer, at: SourcePlace(file: "\(path)/\(documents.folder)"),
            "of the correction \(corrected.entry.entry.name), which is sealed, documents are missing: \(first)"
              + (missing.count == 1 ? "" : " and \(missing.count - 1) more"),
            fix: "make them with 'pa-payroll documents \(path)'"))
      } catch {
        throw Rejected(.unreadable("\(path)/\(documents.folder)", error))
      }
    }
    return found
  }

  /// Files in the place of the folders that documents are put into: the next run would be sealed, and could not
  /// be told.
  package func filesInPlaceOfFolders() throws(Rejected) -> [Diagnostic] {
    var found: [Diagnostic] = []
    let years = try JournalFolder(of: self).years().suffix(1)
    for folder in ["\(path)/out"] + years.map({ "\(path)/out/\($0)" }) {
      // What stands in a file is not there, and that it is a file is told of the first.
      guard let status = try? Files.status(of: folder), status.kind != .folder else { continue }
      found.append(
        Diagnostic(
          .error, .notWritten, at: SourcePlace(file: folder),
          "this is no folder, so the documents of the next run could not be put into it",
          fix: "move it elsewhere"))
    }
    return found
  }

  /// What stands among the documents of runs and is none of theirs: files beside the folders of runs, and
  /// folders within them.
  ///
  /// - Parameters:
  ///   - runs: Every run that is sealed.
  ///   - corrections: The entry of every correction.
  /// - Throws: `not-read` where nobody knows.
  /// - Returns: A fault for each.
  package func strays(
    besides runs: [SealedPayRun], _ corrections: [EntryName]
  ) throws(Rejected) -> [Diagnostic] {
    let folders = Set(
      runs.map { "\(path)/\(RunDocuments.folder(of: $0))" }
        + corrections.map { "\(path)/\(RunDocuments.folder(of: $0))" })
    var found: [Diagnostic] = []
    do throws(HostError) {
      for word in try Files.namesIfAny(in: "\(path)/out") ?? [] where TaxYear(word) != nil {
        var left = ["\(path)/out/\(word)"]
        while let folder = left.popLast() {
          for name in try Files.namesIfAny(in: folder) ?? [] where !name.isOfSystem {
            let file = "\(folder)/\(name)"
            if folders.contains(file) { continue }
            // A run of one of several schedules has its folder within that of its period.
            if folders.contains(where: { $0.hasPrefix(file + "/") }) {
              left.append(file)
            } else {
              found.append(.documentDiffers(file, "the journal makes none of this name"))
            }
          }
        }
      }
    } catch {
      throw Rejected(.unreadable(error.path, error))
    }
    return found
  }
}
