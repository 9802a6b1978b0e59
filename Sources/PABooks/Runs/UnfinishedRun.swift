public import PADiagnostics
import PAHost
import PAJournal
public import PAPayRun
public import PAPrimitives

// Between the seal of a run and its last document lies time in which a command can be stopped. What it
// was at stands in a file of the journal until all is done, so that the next command finishes it, and
// `--next` does not pay the period after it.

/// A run that a command was to seal and finish.
public struct UnfinishedRun: Hashable, Sendable {
  public let key: RunKey
  public let schedule: Identifier
}

extension JournalFolder {
  private static let unfinishedMark = ".unfinished-"

  /// The file that names the run of a schedule which is being sealed and finished.
  private func unfinishedFile(of schedule: Identifier) -> String {
    "\(path)/\(JournalFolder.unfinishedMark)\(schedule)-"
  }

  /// Notes the run that is sealed next, until it is finished.
  ///
  /// - Parameters:
  ///   - run: The run.
  ///   - entry: The file of its entry.
  /// - Throws: `not-written`: then the entry is not to be sealed.
  func begin(_ run: UnfinishedRun, sealedAt entry: String) throws(Rejected) {
    do throws(HostError) {
      try Files.put(Array("\(run.key)\n".utf8), at: unfinishedFile(of: run.schedule))
    } catch {
      throw Rejected(.notWritten(entry, error))
    }
  }

  /// The runs that commands were stopped at, sealed or not, one of a schedule.
  public func unfinished() throws(Rejected) -> [UnfinishedRun] {
    var found: [UnfinishedRun] = []
    for name in try BooksFolder.names(in: path) where name.hasPrefix(JournalFolder.unfinishedMark) {
      let word = name.dropFirst(JournalFolder.unfinishedMark.count).dropLast()
      let bytes = try BooksFolder.bytes(of: "\(path)/\(name)", limit: 1024)
      // Anybody may have written in it: what is no run is nothing to finish.
      guard let schedule = Identifier(word),
        let key = RunKey(String(decoding: bytes, as: UTF8.self).prefix { $0 != "\n" })
      else { continue }
      found.append(UnfinishedRun(key: key, schedule: schedule))
    }
    return found
  }

  /// Notes that a schedule's run which was sealed is finished.
  ///
  /// - Parameter schedule: The schedule.
  /// - Throws: `not-written` where that cannot be noted: the next command finishes it again.
  public func finish(_ schedule: Identifier) throws(Rejected) {
    do throws(HostError) {
      try Files.remove(unfinishedFile(of: schedule))
    } catch {
      guard !error.isMissing else { return }
      throw Rejected(.notWritten(unfinishedFile(of: schedule), error))
    }
  }
}

extension BooksFolder {
  /// What stands in a sealed run's timesheets and was not paid by it, or was and is changed: a run is paid
  /// once, and what came later is another's.
  ///
  /// - Parameter key: The run.
  /// - Throws: What keeps that from being known.
  /// - Returns: Something to look at for each line.
  public func sinceSealed(_ key: RunKey) throws(Rejected) -> [Diagnostic] {
    let books = try books()
    let journal = JournalFolder(of: self)
    let state = try journal.last(of: key.period.year).closing
    let folder = try TimesheetFolder(
      self, year: key.period.year, books: books.read, after: state)
    return folder.disagreements(of: key).map(\.asWarning)
  }
}
