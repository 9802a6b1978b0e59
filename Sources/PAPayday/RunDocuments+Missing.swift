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
      for run in try journal.last(of: year).closing.payroll.sealed where run.entry > 0 {
        let folder = "\(path)/out/\(year)/\(run.key.label)"
        guard try !isThere("\(folder)/\(RunDocuments.last)"),
          try !isThere("\(folder)/\(run.schedule)/\(RunDocuments.last)")
        else { continue }
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
