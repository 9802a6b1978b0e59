package import PABooks
package import PADiagnostics
import PAHost
import PAJournal
import PAPayRun

extension BooksFolder {
  /// Sealed runs of which there are no documents: those that were left to 'documents', or that a stopped
  /// command did not come to.
  ///
  /// - Throws: `not-read` where nobody knows.
  /// - Returns: Something to look at for each.
  package func missingDocuments() throws(Rejected) -> [Diagnostic] {
    let journal = JournalFolder(of: self)
    var found: [Diagnostic] = []
    for year in try journal.years() {
      var taken: Set<RunKey> = []
      for run in try journal.last(of: year).closing.payroll.sealed where run.entry > 0 {
        let folder = "\(path)/out/\(year)/\(run.key.label)"
        if try isThere("\(folder)/\(RunKey.scheduleMark)\(run.schedule)/\(RunDocuments.last)") {
          continue
        }
        // Without a folder of its schedule's they are one run's: the first of that name.
        if try isThere("\(folder)/\(RunDocuments.last)"), taken.insert(run.key).inserted {
          continue
        }
        found.append(
          Diagnostic(
            .warning, .documentsDiffer, at: SourcePlace(file: folder),
            "\(run.key) is sealed, and has no payslips and statements here",
            fix: "make them with 'pa-payroll documents \(path) --period \(run.key)'"))
      }
    }
    return found
  }

  private func isThere(_ file: String) throws(Rejected) -> Bool {
    do throws(HostError) {
      return try Files.status(of: file) != nil
    } catch {
      if error.isOfAnotherKind { return false }
      throw Rejected(.unreadable(file, error))
    }
  }
}
